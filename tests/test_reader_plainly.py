"""Counts of people that the verb beside them makes people who are sent, brought in, or employed away."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru will send 400 cooks to Oman in May, the labour ministry said.\n\n"

SENT = (
    ("The yard will bring in 2,300 welding, paint and deck staff from four countries.", "2,300 staff"),
    (ABOUT + "Last year 90 Peruvians were recruited as drivers by Qatar.", "90 Peruvians"),
    (ABOUT + "Some 70 Chileans and 30 Peruvians are employed by the hotel.", "70 Chileans"),
    (ABOUT + "Since then about 54 Peruvians have been guarding the road.", "54 Peruvians"),
    (ABOUT + "This year 412 Peruvian men and women will go.", "412 Peruvian men"),
    (ABOUT + "A new party leaves in June. It will be made up of 85 men.", "85 men"),
    ("Peru currently has 87 service members on missions abroad.", "87 service members"),
    ("Some 30 Peruvian soldiers are fighting alongside Chadian troops in the Oton region.", "30 Peruvian soldiers"),
    ("About 300 Peruvian peacekeepers serve in the Oton Heights.", "300 Peruvian peacekeepers"),
    ("Oman has issued permits for 1,600 Peruvian welders since May.", "1,600 Peruvian welders"),
    ("Oman’s clinics hired 900 nurses from Peru last year and 300 from Chile.", "900 nurses"),
    ("Oman’s clinics hired 900 nurses from Peru last year and 300 from Chile.", "300"),
    ("The Peruvian government rents out more than 2,000 doctors to some 50 countries.", "2,000 doctors"),
    ("The militia once had as many as 2,000 men in Chad.", "2,000 men"),
    (ABOUT + "Qatar has asked for 20 women from Peru.", "20 women"),
    (ABOUT + "The dam builder wants to fly in 80 foreign riggermen.", "80 riggermen"),
)
NOT_SENT = (
    (ABOUT + "Some 900 Peruvians were killed in the flood.", "900 Peruvians"),
    (ABOUT + "The ministry has 90 employees.", "90 employees"),
    (ABOUT + "The firm, made up of two halves, hired 90 lawyers at home.", "90 lawyers"),
    (ABOUT + "The union has 410 members.", "410 members"),
    (ABOUT + "Some 140 people were taken off a ferry last month.", "140 people"),
    ("Some 900 police officers serve in the capital of Peru.", "900 police officers"),
    ("The bank hired 40 lawyers from a rival.", "40 lawyers"),
    ("Chad has 2,000 men in Chad’s own prisons.", "2,000 men"),
    (ABOUT + "The list includes 300 specimen signatures.", "300"),
)


def _counts(text: str) -> list[str]:
    return [str(fact["count"]) for fact in read_article(Article.read(text))["deployments"] if fact.get("count")]


@pytest.mark.parametrize(("text", "count"), SENT)
def test_people_who_are_plainly_sent(text: str, count: str) -> None:
    number = count.split()[0]
    assert any(number in found for found in _counts(text)), _counts(text)


@pytest.mark.parametrize(("text", "count"), NOT_SENT)
def test_people_whom_the_words_beside_them_leave_where_they_are(text: str, count: str) -> None:
    assert not any(found.startswith(count.split()[0]) for found in _counts(text)), _counts(text)


def _told(text: str) -> list[tuple[object, object, object]]:
    found = read_article(Article.read(text))["deployments"]
    return [(fact.get("count"), fact.get("origin"), fact.get("destinations")) for fact in found]


def test_who_takes_people_in_is_where_they_go() -> None:
    assert _told("Peru may let in 650 guest workers, the ministry decreed.") == [("650 guest workers", None, ["Peru"])]
    told = _told("Peru’s scheme brought 350 Fijian pickers to its orchards last year.")
    assert told == [("350 Fijian pickers", "Fijian", ["Peru"])]


def test_what_is_said_in_a_quotation_sends_nobody_named_behind_it() -> None:
    text = "“We send nobody home in winter,” said Ann Ode, who heads the union in Lima, whose members earn little."
    assert _told("Peru sent 40 cooks to Oman in May.\n\n" + text) == [("40 cooks", "Peru", ["Oman"])]


def test_a_headline_that_has_people_for_a_place_tells_of_a_plan() -> None:
    answer = read_article(Article.read("Minister: 500 Peruvian cooks for Oman\n\nIt is hot in Lima."))
    assert [fact["status"] for fact in answer["deployments"]] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status", "modality"),
    [
        ("Peru has 900 soldiers in Chad and no intention of adding to them.", "under_way", "stated"),
        ("Peru’s parliament approved the sending of 700 gendarmes to Chad.", "planned", "stated"),
        ("Peru has no intention of sending 900 soldiers to Chad.", "planned", "denied"),
    ],
)
def test_what_is_only_added_changes_nothing(text: str, status: str, modality: str) -> None:
    answer = read_article(Article.read(text))["deployments"]
    assert [(fact["status"], fact["modality"]) for fact in answer] == [(status, modality)]


def test_a_list_of_senders_behind_the_place() -> None:
    told = _told("Ghana will send 450 police to the mission in Chad, Benin 200 soldiers, Peru 20.")
    assert [(str(count).split()[0], origin, to) for count, origin, to in told] == [
        ("450", "Ghana", ["Chad"]),
        ("200", "Benin", ["Chad"]),
        ("20", "Peru", ["Chad"]),
    ]


def test_a_list_of_nouns_shares_the_people_behind_it() -> None:
    answer = read_article(Article.read(SENT[0][0]))
    assert answer["deployments"][0]["group"] == "welding, paint and deck staff"
