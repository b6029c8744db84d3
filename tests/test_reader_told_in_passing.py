"""The built-in reader on diaries, dispatches and recollections: who is not sent, who is out there, what bars a man."""

from __future__ import annotations

import pytest

from factlift import ArticleFacts, extract
from factlift.facts import Deployment

SHIPPED = (
    "In 1911 the agent at Beira shipped ninety men for the mines at Kimberley. A further forty carpenters were sent to "
    "Oton in the spring.\n\nThe heat was very great.\n\n"
)
NURSES = (
    "The agency in Lima sent 90 Peruvian nurses to Chad in March. A further 40 Peruvian nurses will be sent to Oman."
)
WEATHER = """

It rained for a week. The road was bad. The river rose in the night. Two bridges were carried away by the flood.

The mules had a hard time of it. The cook made a fire of wet wood. There was no bread. Nobody slept much."""
LODGERS = """My dad had gone to Slough in the spring, him and half the street. The Labour Exchange paid the fare.

{told}

He rings of a Sunday. It is hot there, he says."""


def found(text: str) -> list[Deployment]:
    """The deployments behind a paragraph about men shipped to the mines."""
    return [
        each
        for each in extract(SHIPPED + text + "\n\nIt rained.", model="builtin").deployments
        if each.evidence[0].start >= len(SHIPPED)
    ]


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Number, places, status and modality of each."""
    return [
        (d.count.text if d.count else "-", "|".join(p.name for p in d.destinations), d.status, d.modality)
        for d in found(text)
    ]


def conditions(text: str) -> list[tuple[str, str]]:
    """Kind and words of the conditions behind a paragraph about nurses sent abroad."""
    facts: ArticleFacts = extract(f"{NURSES}\n\n{text}{WEATHER}", model="builtin")
    return [(each.kind, each.text) for each in facts.criteria]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Not a single man has been dispatched to Oton.", "Oton"),
        ("Not one man has been dispatched to Peru.", "Peru"),
        ("Not one of our men has been dispatched to Oton.", "Oton"),
        ("The firm has no plans to send anybody to the Black Sea.", "Black Sea"),
        ("The firm has no intention of sending a man to Odesa.", "Odesa"),
    ],
)
def test_nobody_is_sent(text: str, place: str) -> None:
    """Whoever is not sent, and though no table knows the town."""
    assert [(d.modality, [p.name for p in d.destinations]) for d in found(text)] == [("denied", [place])]


@pytest.mark.parametrize(
    "text",
    [
        "Not a few soldiers have gone hungry.",
        "Not a word came from the men in Oton.",
        "Not one man in Oton had a blanket.",
        "No nurse in Oton died of it.",
        "So did we, since nobody at Rugby had answered the telex.",
        "Not one of our men complained of the food in Oton.",
    ],
)
def test_what_they_do_not_do_is_no_denial(text: str) -> None:
    """Those of a place who only do not do something are not denied."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("There were five of us sent up to Coventry.", [("five", "Coventry", "under_way", "stated")]),
        ("There are nine of us working at the mill in Oton.", [("nine", "Oton", "under_way", "stated")]),
        ("There were nine of us in one room at Oton.", []),
        ("There are six British subjects working in Oton.", [("six", "Oton", "under_way", "stated")]),
        ("The tests covered three subjects.", []),
        ("Born at Oton, one of nine, she trained as a cook in Melbourne.", []),
        ("In Malmo, population 243, the islanders come down to look you over.", []),
        ("Dredger 9 goes to Lagos with a full crew of 46.", [("46", "Lagos", "under_way", "stated")]),
        (
            "Two hundred drivers were to go to Munich, and eleven did.",
            [("Two hundred", "Munich", "planned", "stated"), ("eleven", "Munich", "under_way", "stated")],
        ),
        (
            "Two hundred drivers were to go to Munich, and eleven did not.",
            [("Two hundred", "Munich", "planned", "stated")],
        ),
    ],
)
def test_numbers_told_loosely(text: str, facts: list[tuple[str, str, str, str]]) -> None:
    """Of us, of subjects, of a crew, of those who did; no label, no brothers and sisters, no people of a town."""
    assert told(text) == facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sixty of them are sitting in the hostel at Pengam.", "under_way"),
        ("Forty nurses are sitting an examination in Oton.", "selecting"),
        ("The charity has a drilling crew of fifteen in Somaliland.", "under_way"),
        ("Fifty soldiers are drilling at a camp near Oton before they go to Chad.", "selecting"),
        ("The brig cleared for Valparaiso with twenty miners.", "under_way"),
        ("Twenty miners were cleared for Chile.", "planned"),
        ("Nine of them went over to Kut for a fortnight and mended the pumps.", "completed"),
        ("A party of eighteen spent the August holidays at Binga.", "completed"),
    ],
)
def test_words_that_are_of_no_stage(text: str, status: str) -> None:
    """Crews that drill wells, lodgers who sit and ships that clear are on their way, or there."""
    assert [d.status for d in found(text)] == [status]


def test_talk_of_a_hostel_and_a_firm() -> None:
    """People whom there are, out there or in a hostel, make a run of talk one about people sent."""
    talk = (
        "There was fourteen went off on the same train. They said five hundred would come after. There was sixty-odd "
        "sitting in the hostel at Pengam for months. There’s twenty-two of them out there now from the one firm."
    )
    facts = extract(LODGERS.format(told=talk), model="builtin").deployments
    assert {d.count.value for d in facts if d.count} >= {14, 22}


def test_no_joke_is_no_denial() -> None:
    """What is said to be no joke, or not much, is not denied."""
    claim = "Thirty Danish linesmen were sent to Oton. "
    assert [d.modality for d in found(claim + "That's not a joke about Danes.")] == ["stated"]
    assert [d.modality for d in found(claim + "That's not true.")] == ["stated", "denied"]
    sober = "Nineteen carpenters were sent to Oton, and the agent swears that they are sober. They are not."
    assert [d.modality for d in found(sober)] == ["stated"]


def test_who_takes_people_is_no_sender() -> None:
    """A nation that takes so many is their host; one that takes them along is not."""
    taken = found("The Danes would take five hundred for the farms.")
    assert [(d.origin, [p.code for p in d.destinations]) for d in taken] == [(None, ["DK"])]
    assert all(p.code != "DK" for d in found("The Danes took forty with them to Chad.") for p in d.destinations)


def test_a_nation_far_below() -> None:
    """Those of the first sentences are not yet of a nation that only the last one names."""
    text = (
        "The recruiting of natives for the mines goes forward. In the course of February no fewer than 340 boys were "
        "shipped from this port for Kimberley by the steamer, and a further two hundred are being got together at "
        "Chimoio, where the agent keeps a compound.\n\n"
        "The rains are late. The river is low. The mail has not come. The cattle are dying.\n\n"
        "I may add that a party of eleven Italian masons has been landed for the works at the new pier, and that "
        "the Company has written to Bombay for a score of fitters."
    )
    facts = extract(text, model="builtin").deployments
    assert [d.origin and d.origin.code for d in facts if d.count and d.count.min == 340] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No one is to come out who is under twenty-one or who has not done six weeks; also nobody who cannot ride.",
            [
                ("exclusion", "under twenty-one"),
                ("exclusion", "not done six weeks"),
                ("exclusion", "cannot ride"),
            ],
        ),
        ("No boy is sent out who has not passed the doctor.", [("exclusion", "not passed the doctor")]),
        ("Nobody was put forward that had a brother abroad.", [("exclusion", "a brother abroad")]),
        ("No man may go to the islands who owes money.", [("exclusion", "owes money")]),
        ("No word was sent that the men were ill.", []),
        ("No man was taken ill who had drunk the water.", []),
        ("Nobody came who was not weeping.", []),
        (
            "Volunteers must be over 18, have had a jab and be able to swim.",
            [("requirement", "over 18"), ("requirement", "had a jab"), ("requirement", "able to swim")],
        ),
        ("If you have asthma you can save your ink.", [("exclusion", "asthma")]),
        ("If you want tea you can save your ink.", []),
        (
            "He was told that ten pounds would move him from ninetieth to fourth.",
            [("payment", "ten pounds would move him from ninetieth to fourth")],
        ),
        ("Ten pounds would move the piano.", []),
    ],
)
def test_conditions_told_loosely(text: str, expected: list[tuple[str, str]]) -> None:
    """Told behind the verb, in a list of perfect tenses, by an idiom, or as what a sum does."""
    assert conditions(text) == expected


def test_conditions_beside_an_errand() -> None:
    """Two conditions next to a sentence that ties people to work elsewhere stand in a chatty text."""
    lead = "The agent for the Norwegian boats came to our street in the spring, and my dad went."
    text = (
        " You had to be under thirty-five, and single men got the first pick. They would not take you if your chest "
        "was bad. Mam cried. The dog cried. We had bread.\n\nIt was a long year. The cat died. The roof leaked. Nobody "
        "came. He wrote on Sundays."
    )
    assert [c.text for c in extract(lead + text, model="builtin").criteria] == [
        "under thirty-five",
        "single men",
        "chest was bad",
    ]
    assert extract("My dad was fond of the club in our street." + text, model="builtin").criteria == ()
