"""Schemes of work abroad as papers tell them: places instead of people, needs at home, and what other countries do."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import Sent, sent_in

PLAN = (
    "Kenya will send 900 nurses to Malta next year, the health ministry said. Kenya sent 300 nurses there in May.\n\n"
)
ALL = 2  # deployments that the plan tells of


@pytest.mark.parametrize(
    "text",
    [
        "The county wards need some 4,000 new nurses a year.",
        "The sector requires 800 more cleaners, and colleges train few.",
        "The economy makes work for perhaps 2,500 of them.",
        "The country finds jobs for some 3,000 of them.",
        "About 12,000 young men and women leave school each year.",
        "The wards of Mombasa have 40 places for nurses.",
    ],
)
def test_what_is_needed_or_found_at_home_sends_nobody(text: str) -> None:
    assert len(sent_in(PLAN + text)) == ALL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard in Oman needs 60 more nurses by May.", ("60", "KE", ("Oman",))),
        ("The agency finds work for 60 of them in Oman.", ("60", "KE", ("Oman",))),
        ("Kenyan cooks and bakers have been promised 60 places in Oman.", ("60", "KE", ("Oman",))),
        ("Kenyan welders are set to get up to 500 jobs in Oman.", ("up to 500", "KE", ("Oman",))),
        ("The accord sets aside 700 of the places for midwives.", ("700", "KE", ())),
    ],
)
def test_places_for_people_are_people(text: str, expected: Sent) -> None:
    count, origin, places = expected
    found = [fact for fact in sent_in(PLAN + text) if fact[0] == count]
    assert [fact[1] for fact in found] == [origin]
    assert not places or found[0][2] == places


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Compare Ghana. It used to send about 3,000 cooks a year to Chad.", "GH"),
        ("Take Nepal. It sends 3,000 guards a year to Chad.", "NP"),
        ("Ghana is different. It sends 3,000 a year to Chad.", "GH"),
        ("The plan is bold. It sends 3,000 a year to Chad.", "KE"),
    ],
)
def test_it_is_the_country_that_the_sentence_before_turns_to(text: str, origin: str) -> None:
    assert sent_in(PLAN + text)[-1][1:] == (origin, ("Chad",))


def test_it_that_takes_people_is_where_they_go() -> None:
    text = "Kenya will send 900 nurses abroad next year. Consider Malta. It will take 300 of them."
    assert sent_in(text)[-1] == ("300", "KE", ("Malta",))


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("The EU’s peacekeeping force in Kosovo has put 90 soldiers on the bridges at Oton.", None),
        ("The UN mission in Chad has posted 60 soldiers at Oton.", None),
        ("NATO's force in Kosovo has moved 300 troops to Oton.", None),
        ("The diocese in Lima is sending 12 nuns to Oton.", "PE"),
        ("The police force in Malta has sent 40 officers to Oton.", "MT"),
        ("Poland has put 90 soldiers on the bridges at Oton.", "PL"),
    ],
)
def test_a_force_of_several_states_is_no_state_where_it_stands(text: str, origin: str | None) -> None:
    assert [fact[1:] for fact in sent_in(text)] == [(origin, ("Oton",))]


def test_people_of_many_countries_are_nobody_in_particular() -> None:
    nations = ("Peruvian", "Chilean", "Bolivian", "Cuban", "Haitian", "Dominican", "Panamanian")
    lines = "\n\n".join(f"The {nation} army has sent 40 {nation} rescuers to Oton." for nation in nations)
    assert sent_in(lines + "\n\nIt rained.\n\nThe road is shut.\n\nA team of 22 rescuers will go to Oton in May.")[
        -1
    ] == (
        "22",
        None,
        ("Oton",),
    )


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A team of 30 Kenyan divers will leave for Chad at first light.", ["first light"]),
        ("At nightfall 40 Kenyan divers will fly to Chad.", ["nightfall"]),
        ("Kenya will dispatch 60 medics to Chad at sunrise on Monday.", ["sunrise on Monday"]),
        ("In the 2026 season Kenya will send 31 students to Chad.", ["In the 2026 season"]),
        ("During the 2027 harvest Kenya will send 300 pickers to Chad.", ["During the 2027 harvest"]),
        ("The last bus of which we know left for Chad on 4 June with 60 Kenyan maids.", ["4 June"]),
        ("The bus, which broke down on 4 June, left for Chad with 60 Kenyan maids.", [None]),
        ("Kenya will send 60 light divers to Chad.", [None]),
    ],
)
def test_when_it_is(text: str, when: list[str | None]) -> None:
    assert [fact.when for fact in extract(text, model="builtin").deployments] == when


def test_those_who_go_along_go_to_the_same_place() -> None:
    text = "A bus left Kenya for Chad on Tuesday with 60 Kenyan maids and 20 drivers on board."
    assert sent_in(text) == [("60", "KE", ("Chad",)), ("20", "KE", ("Chad",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fifty will go to Oman and 40 to Chad. The first 20 nurses will leave in May.", ("20", "KE", ())),
        ("Fifty will go to Luba and 40 to Oton. The first 20, all midwives, leave in May.", ("20", "KE", ())),
        ("Fifty will go to Oman. The first 20 nurses will leave in May.", ("20", "KE", ("Oman",))),
    ],
)
def test_the_first_of_those_who_go_to_several_places_go_to_none_in_particular(text: str, expected: Sent) -> None:
    assert sent_in("Kenya will send 90 nurses abroad. " + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mills in Oman have slashed their intake of Kenyan packers from 900 to 400.",
            [("900", "Oman"), ("400", "Oman")],
        ),
        (
            "Hotels in Oman have pared their quota of Kenyan packers from 900 to 400.",
            [("900", "Oman"), ("400", "Oman")],
        ),
    ],
)
def test_whose_number_is_changed(text: str, expected: list[tuple[str, str]]) -> None:
    found = extract(text, model="builtin").deployments
    assert [(fact.count.text, fact.destinations[0].name) for fact in found if fact.count] == expected
    assert {fact.group for fact in found} == {"packers"}


def test_each_share_of_the_places_has_its_own_place() -> None:
    text = "The accord sets aside 700 of the places for midwives and 300 for cleaners in Bavaria."
    assert sent_in("Kenya will send 1,000 nurses to Malta and Germany. " + text)[-1] == ("300", "KE", ("Bavaria",))


@pytest.mark.parametrize("site", ["mushroom tunnels", "fish sheds", "rice paddies", "potash pits"])
def test_a_site_leads_to_its_town(site: str) -> None:
    text = f"Ninety off to sea\n\nNinety Kenyans will leave Nairobi International on Friday for the {site} of Oton."
    assert sent_in(text) == [("Ninety", "KE", ("Oton",))]


def test_talk_in_a_headline_is_told_below_it() -> None:
    head = "Sixty off to Irish farms\nMinistry fends off talk of Malta; numbers fall again\n\n"
    lead = "Sixty Kenyans will leave Nairobi on Sunday for the farms of County Cork.\n\n"
    denial = "No worker was going to Malta, the minister said."
    assert sent_in(head + lead + denial) == [("Sixty", "KE", ("County Cork",)), (None, "KE", ("Malta",))]
