"""Whom somebody turns to: for people, in talks about them, or for a word; and how far those are who go on behind it."""

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article


def read(text: str) -> list[dict[str, Any]]:
    """Return the deployments of a text."""
    return list(read_article(Article.read(text))["deployments"])


def ends(item: dict[str, Any]) -> tuple[str | None, list[str]]:
    """Return who sends and where they go."""
    return item.get("origin"), list(item.get("destinations", []))


@pytest.mark.parametrize(
    ("text", "origin", "host"),
    [
        ("Nepal is in talks with a Polish shipyard about sending 500 welders there.", "Nepal", "Polish"),
        ("Ghana is also in talks with a Dutch nursing home chain about sending 250 nurses there.", "Ghana", "Dutch"),
        ("Uganda is negotiating with an Omani hotel group to send 900 cooks there.", "Uganda", "Omani"),
    ],
)
def test_a_firm_that_is_talked_with_is_to_have_them(text: str, origin: str, host: str) -> None:
    """Whoever talks sends, and nothing is settled."""
    (item,) = read(text)
    assert ends(item) == (origin, [host])
    assert (item["status"], item["modality"]) == ("planned", "possible")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has sent 900 nurses to Oman. It was in talks with a Ugandan agency about recruiting 90 more.",
        "A bus firm in Doha, in talks with a Kenyan agency about sending 900 drivers, hopes for May.",
    ],
)
def test_an_agency_that_is_talked_with_has_nobody(text: str) -> None:
    """Where people are to be recruited, or no other country is told of before, its nation takes none."""
    assert all("Ugandan" not in ends(item)[1] and "Kenyan" not in ends(item)[1] for item in read(text))


def test_who_is_turned_to_for_people_sends_them() -> None:
    """A place behind "turns to" is no destination where a number of people is what is asked for."""
    text = "Bahrain turns to Kampala and Nairobi for 3,200 nurses\n\nMANAMA: Uganda will supply 1,900 nurses on Monday."
    assert all("Kampala" not in ends(item)[1] for item in read(text))
    (item,) = read("The island's hospital looked to Lima for 20 nurses, and Peru sent them in May.")
    assert ends(item) == ("Lima", [])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kerala plans to send 900 nurses, but authorities in Thrissur declined to comment.", []),
        ("Goa is to send 200 nurses, though officials in Panaji would not confirm it.", []),
        ("Peru will send 200 officers to ports in Oman, where 40 of them said that they could stay.", ["Oman"]),
        ("There are 14 Peruvian labour officers in Oman, who answer calls.", ["Oman"]),
        ("Peru is to send 200 nurses and 20 officials to hospitals in Muscat.", ["Muscat"]),
    ],
)
def test_where_officials_keep_silent_is_no_destination(text: str, places: list[str]) -> None:
    """Those who say nothing are where they are; nobody is sent there."""
    assert {place for item in read(text) for place in ends(item)[1]} == set(places)


@pytest.mark.parametrize(
    ("deal", "ends_of_first"),
    [
        ("Clinic operator Shifa signed labour deals with Uganda and Kenya on Monday.", ("Uganda", [])),
        ("A hospital group has signed a labour agreement with both Uganda and Kenya.", ("Uganda", [])),
    ],
)
def test_a_third_party_agrees_with_two_countries(deal: str, ends_of_first: tuple[str, list[str]]) -> None:
    """Neither of the two sends anybody to the other."""
    found = read(f"{deal} Uganda will supply 1,900 nurses, while Kenya's share is 1,300.")
    assert [ends(item) for item in found] == [ends_of_first, ("Kenya", [])]


def test_two_countries_agree() -> None:
    """The two who sign with each other are sender and host."""
    (item,) = read("Kenya has signed a labour deal with Oman on sending nurses.")
    assert ends(item) == ("Kenya", ["Oman"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The first 120 Ghanaian nurses, now on a course in Kumasi, are due to fly to Oman in May.", "planned"),
        ("The first 80 welders, currently in training at Pokhara, will leave for Poland next month.", "planned"),
        ("Some 45 Ugandan teachers, still at a camp in Jinja, are to travel to Bahrain in March.", "planned"),
        # they are there, and come home, or stay
        ("The 900 Peruvian soldiers, now in Mali, will come home in May.", "under_way"),
        ("Peru's 250 engineers, still in Chad, will stay until June.", "under_way"),
        ("Forty Ghanaian nurses, currently in Muscat, are working at two hospitals.", "under_way"),
        ("The 300 Peruvian guards, now in Mali, are to leave in June.", "under_way"),
    ],
)
def test_where_people_are_by_now(text: str, status: str) -> None:
    """An aside that tells where they are does not outweigh where they are still to go."""
    assert read(text)[0]["status"] == status


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("In Kisumu a man was held who took 90,000 shillings each from 23 men, promising to put them on the list.", []),
        ("In Kisumu an agent took 900 euros apiece from 40 women who hoped for work as maids.", []),
        ("In Kisumu he took 900 euros each from 26 Kenyan drivers for jobs in Oman.", ["26 Kenyan drivers"]),
        ("In May they took 40 men each from 23 villages to work in Oman.", ["40 men"]),
    ],
)
def test_who_paid_a_swindler_is_not_sent(text: str, counts: list[str]) -> None:
    """Sums "each from" people are what they lost."""
    found = read(f"Kenya has sent 900 nurses to Oman. {text}")
    assert [item["count"] for item in found[1:]] == counts


@pytest.mark.parametrize("year", ["current financial year", "current year", "present academic year"])
def test_the_current_year(year: str) -> None:
    """It dates a deployment."""
    (item,) = read(f"Peru has received a demand for 400 cooks for deployment in Qatar during the {year}.")
    assert item["when"] == f"during the {year}"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Peru will send 900 cooks to Oman. Chile's share is 700.", ("Chile", ["Oman"])),
        (
            "Peru will provide 3,000 bus drivers and 900 cooks, while Chile's share is 700, Otto Lund said.",
            ("Chile", []),
        ),
        # those who are sent are shared out
        ("Peru is to send 900 nurses abroad. Oman's share is 700.", ("Peru", ["Oman"])),
        ("Peru will send 900 nurses to Oman and Qatar. Oman's share is 700.", ("Peru", ["Oman"])),
    ],
)
def test_whose_share_it_is(text: str, last: tuple[str, list[str]]) -> None:
    """Behind one sender, a share is another sender's where both go to a third country, or stand against each other."""
    assert ends(read(text)[-1]) == last


@pytest.mark.parametrize(
    "text",
    [
        "Growers had been promised 640 Tongan pickers for the grapes this year. Only 212 had turned up, he said.",
        "Farms in Kent were to get 300 Nepali pickers in May. Just 40 have shown up so far.",
    ],
)
def test_those_who_turn_up_are_there(text: str) -> None:
    """Who turns up has arrived."""
    first, second = read(text)
    assert (first["status"], second["status"]) == ("planned", "under_way")


@pytest.mark.parametrize(
    "text",
    [
        "The search turned up 40 miners from Peru on Monday.",
        "Kenya's nurses used to leave one by one. Some 900 turned up in Malta that way, at their own cost.",
    ],
)
def test_who_turns_up_unsent(text: str) -> None:
    """People who are found, or turn up somewhere, are none sent by that word alone."""
    assert read(text) == []
