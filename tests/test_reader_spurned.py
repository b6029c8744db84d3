"""People whom somebody would not have or put off, countries passed by, and the denial of "any such request"."""

from __future__ import annotations

import pytest

from factlift import extract

ABOUT = (
    "Moldova has sent 900 welders and packers to Poland since 2019, under an accord of the two labour ministries. "
    "They are chosen by a state agency, Nistru Work.\n\nSome 37 Moldovan women work in a laundry in Lodz.\n\n"
)


def told(text: str) -> list[tuple[str | None, str, str, str]]:
    facts = extract(ABOUT + text, model="builtin").deployments
    return [
        (
            fact.count.text if fact.count else None,
            " ".join(place.name for place in fact.destinations),
            fact.status,
            fact.modality,
        )
        for fact in facts
        if fact.evidence[0].start >= len(ABOUT)
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He had been offered 300, which he turned down because he has nowhere to put them.", "300"),
        ("The yard was offered 120 Moldovan welders and turned them down.", "120"),
        ("The laundry was offered forty more, whom it declined to take.", "forty"),
        ("The agency offered him 50, but he said no.", "50"),
        ("The cannery had asked for 70, which the agency refused.", "70"),
        ("The port asked for another 25 but the ministry would not send them.", "25"),
        ("The mill wanted 64, and Chisinau turned it down.", "64"),
        ("The firm was promised a second group of 45, which it then rejected.", "45"),
        ("In January it froze a further allotment of 600 that had already been approved.", "600"),
        ("Lodz cancelled a second intake of 90, which had been agreed.", "90"),
        ("In May the ministry suspended a quota of 1,500 already approved for packers.", "1,500"),
        ("The firm withdrew an order for 80 that had been signed in March.", "80"),
        ("The ministry has put on hold the next batch of 310.", "310"),
    ],
)
def test_those_whom_nobody_takes_are_halted(text: str, count: str) -> None:
    assert [(found[0], found[2], found[3]) for found in told(text)] == [(count, "halted", "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "He was offered 50 and took them all.",
        "The port was offered 50 and refused to say when they would come.",
        "The board approved a batch of 90 in May.",
        "The port has asked for 70, which the agency welcomed.",
        "It has ordered 40 and declined to comment.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert "halted" not in [found[2] for found in told(text)]


def test_those_whom_he_would_not_have_were_for_the_place_told_of_before() -> None:
    text = (
        "Mr Nowak’s laundry in Radom has 86 Moldovan women on its books. Another 60 are expected before the New Year, "
        "he said, and he had been offered 300, which he turned down."
    )
    assert [found[:3] for found in told(text)] == [
        ("86", "Radom", "under_way"),
        ("60", "Radom", "planned"),
        ("300", "Radom", "halted"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It had looked at Germany and decided against it.", "Germany"),
        ("The agency had considered Italy, but thought better of it.", "Italy"),
        ("Nistru Work looked at Spain and gave up the idea.", "Spain"),
        ("It had thought about Norway but dropped the plan after a visit.", "Norway"),
        ("The agency weighed Austria and then walked away.", "Austria"),
        ("They explored the possibility of sending people to Japan, and finally backed out.", "Japan"),
        ("The firm eyed Canada but shied away.", "Canada"),
        ("The ministry approached Oman, then let it drop.", "Oman"),
        ("It toyed with Qatar before deciding not to.", "Qatar"),
        ("We considered Israel and chose not to.", "Israel"),
        ("Plans for Croatia came to nothing.", "Croatia"),
        ("The scheme for Latvia was quietly shelved.", "Latvia"),
    ],
)
def test_a_country_that_was_passed_by_gets_nobody(text: str, place: str) -> None:
    assert told(text) == [(None, place, "halted", "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "She had considered Germany but decided against it.",
        "The family looked at Germany and decided against it.",
        "She looked at Paris and decided against a hat.",
        "The minister looked at Germany with envy.",
        "It considered Germany a friend.",
        "Peace talks with Serbia came to nothing.",
        "The plan for the yard was dropped.",
    ],
)
def test_passes_by_no_other_country(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "denial",
    [
        "Chisinau denies that there is any such request.",
        "The ministry denied having made any such plan.",
        "The government said there was no such plan.",
        "The agency denied any such order.",
        "The agency says it knows of no such order.",
        "Nistru Work has repeatedly denied any such deal.",
        "The ministry insisted that it had received no such application.",
        "A spokesman for the ministry denied the existence of any such contract.",
        "“It is early,” she added. The ministry denies that there is any such request.",
        "But the minister knew of no such agreement.",
    ],
)
def test_any_such_thing_is_what_was_told_just_before(denial: str) -> None:
    found = told("A union in Oman said that 300 packers were to go to Oman next year. " + denial)
    assert [modality for *_, modality in found] == ["stated", "denied"]


@pytest.mark.parametrize(
    "behind",
    ["The ministry denies that such work is hard.", "The agency denied any wrongdoing.", "Such requests are rare."],
)
def test_other_words_deny_nothing(behind: str) -> None:
    found = told("A union in Oman said that 300 packers were to go to Oman next year. " + behind)
    assert [modality for *_, modality in found] == ["stated"]
