"""Reports from a disaster: who is sent there, and who only lost a home, came unasked, or is no person at all."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import Sent, sent_in

STAFF = "The relief group Norda has 40 Kenyan medics in Fiji.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "An estimated 6,200 people remain displaced in Oton and Luba.",
        "About 1,200 residents are still homeless in Luba.",
        "Some 900 people have crossed to Suva in canoes, and sleep in a hall.",
        "Roughly 300 villagers have walked to Suva.",
        "Some 2,000 people have moved to Suva by themselves.",
        "Another 70 drivers went to Tonga of their own accord.",
        "Of 94 wells tested by our nurses, 61 were fouled.",
        "Of the 48 bridges checked by our engineers, nine need repair.",
        "Eager volunteers are being sent home at Oton; 14 had to be dug out themselves.",
    ],
)
def test_who_is_not_sent(text: str) -> None:
    assert sent_in(STAFF + text) == [("40", "KE", ("Fiji",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Kenyan crews, 18 men in all, have crossed into Tonga.", ("18", "KE", ("Tonga",))),
        ("Some 90 people have crossed to Tonga to work on the roads.", ("Some 90", "KE", ("Tonga",))),
        ("Of 900 places in Tonga, 400 go to Kenyan nurses.", ("400", "KE", ("Tonga",))),
        ("Of the 60 nurses, 22 will go to Tonga.", ("22", "KE", ("Tonga",))),
    ],
)
def test_who_is_sent_all_the_same(text: str, expected: Sent) -> None:
    assert expected in sent_in(STAFF + text)


def test_volunteers_of_whom_it_was_told_are_still_those_sent() -> None:
    text = "Kenya sent 90 volunteers to Fiji in May. The volunteers were sent home in June; six stayed on in Fiji."
    assert [count for count, _, _ in sent_in(text)] == ["90", "six"]


def test_the_label_of_a_line_is_no_place_where_it_names_a_task() -> None:
    lines = (
        "• Health: 12 nurses arrived from Manila on 4 June.\n"
        "• Shelter: 5 carpenters arrived from Suva on 8 June.\n"
        "• Search: 14 divers landed from Lima on Sunday.\n"
        "• Oton: 6 cooks are on their way from Dakar.\n"
    )
    assert sent_in("Situation Report 4\n\nSTAFF\n" + lines) == [
        ("12", "PH", ()),
        ("5", "FJ", ()),
        ("14", "PE", ()),
        ("6", "SN", ("Oton",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            STAFF + "Nine divers ended their tour in May and went home to Malta.",
            [("40", "KE", ("Fiji",)), ("Nine", "MT", ())],
        ),
        ("Logistics: 3 staff ended their assignment on 9 May and have flown home to Malawi.", [("3", "MW", ())]),
        ("Two nurses finished their contract in June and have gone home to Fiji.", [("Two", "FJ", ())]),
        ("The four drivers whose contracts were up have gone back home to Nepal.", [("four", "NP", ())]),
        ("The actor ended his contract and went home to Fiji.", []),
        ("Oman is home to 900 potters. Nine players ended their season and went home to Spain.", []),
    ],
)
def test_home_is_where_people_are_from(text: str, expected: list[Sent]) -> None:
    assert sent_in(text) == expected


def test_two_villages_that_no_table_knows_are_not_one_place() -> None:
    """Two nurses here and two there were told as one claim, and the time of the second was given to the first."""
    told = "Two nurses are on their way to Ekwasi. It rained.\n\nThe clinic has placed two in Ombreda before Lent."
    assert ("Two", None, ("Ekwasi",)) in sent_in(told)
    assert all(fact.when is None for fact in extract(told, model="builtin").deployments[:1])
