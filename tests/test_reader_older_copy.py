"""Dispatches, diaries, memoirs, newsletters and columns: how older and looser copy tells of people who are sent."""

from __future__ import annotations

import pytest

from factlift import extract

SENT = (
    "In 1891 the agent in Lima shipped 90 Peruvian labourers to Chad for the railway. A further 40 Peruvian miners "
    "were sent to Oman in the spring.\n\nThe heat was very great.\n\n"
)
AFTER = "\n\nIt rained for a week and nothing was done."


def told(sentence: str, *, before: str = SENT) -> list[str]:
    """Return count, sender and status of what a sentence tells, in a text that is plainly about people sent."""
    found = extract(before + sentence + AFTER, model="builtin").deployments
    return [
        f"{fact.count.text} {(fact.origin and fact.origin.code) or '-'} {fact.status}"
        for fact in found
        if fact.count and fact.evidence[0].start >= len(before) - 1
    ]


OWNERS = [
    ("The Poles always had a dozen or so on King George Island.", ["a dozen or so PL under_way"]),
    ("Ode complained about the Taiwanese, who had pledged fifteen agronomists.", ["fifteen TW planned"]),
    (
        "The Canadians have been here a week, thirty sisters and nine cooks.",
        ["thirty CA under_way", "nine CA under_way"],
    ),
    ("The Norwegians came in June, twelve of them, and built a hut.", ["twelve NO under_way"]),
    ("The French still had two hundred at Saida.", ["two hundred FR under_way"]),
    ("A Dutch order had nine sisters in the town.", ["nine NL under_way"]),
    ("The Poles asked for a dozen nurses.", ["a dozen PE planned"]),  # of those told of before
    ("The Poles hired forty Filipino cooks.", ["forty PH under_way"]),
    ("Madrid stumped up 31 medics.", ["31 ES under_way"]),
    ("Madrid chipped in with 31 medics.", ["31 ES under_way"]),
]


@pytest.mark.parametrize(("sentence", "expected"), OWNERS)
def test_the_people_that_a_clause_is_about_have_sent_them(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


COMPANIES = [
    ("The Swedes, who had arrived with 700 men, lent him a lorry.", ["700 SE under_way"]),
    ("He went to Oton with 31 men.", ["31 PE under_way"]),
    ("He went to the fair with two friends.", []),
    ("The Danes had left without 40 men.", []),
    ("Eighteen boys went with him.", ["Eighteen PE under_way"]),
    ("Eighteen parcels went with him.", []),
    ("There were nine of us from the village.", ["nine PE under_way"]),
    ("There were nine of us from the office at the pub.", []),
    ("The mission has 12 priests on loan from Kenya.", ["12 KE under_way"]),
    ("The mission has 12 paintings on loan from Kenya.", []),
    ("He has charge of thirty sappers and will be home in May.", ["thirty PE under_way"]),
    ("He has charge of thirty goats and will be home in May.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), COMPANIES)
def test_people_come_with_somebody(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


TAKEN_ON = [
    ("The Governor has indented for 200 men from Calcutta.", ["200 IN under_way"]),
    ("The trust has found room for 31 nurses from Kerala.", ["31 IN under_way"]),
    ("The hotel has room for 31 nurses from Kerala.", []),
    ("The trust took on another 85 from Ghana in the spring.", ["85 GH under_way"]),
    ("In those days we had forty Finnish girls every summer.", ["forty FI completed"]),
    ("They’ve four sisters from Australia between two wards.", ["four AU under_way"]),
    ("We have forty Finnish songs for the evening.", []),
    ("Every winter they would fly in another fifteen.", ["fifteen PE planned"]),
    ("Every winter they would drink in another fifteen bars.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), TAKEN_ON)
def test_people_are_taken_on(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "There are nuns in the town, the youngest of them 61.",
        "They are due home in May, and 27 Infantry Group relieve them.",
        "They slept in a hut made for thirty.",
        "It is roughly what it costs to employ nine Kenyan cooks for a year.",
        "Fourteen miners married locally.",
        "Fifty went sick on the voyage.",
        "For Egypt by the Friday boat: Hale and the two Frasers.",
    ],
)
def test_numbers_beside_them_are_none(sentence: str) -> None:
    assert told(sentence) == []


def test_two_of_a_nation_are_no_family() -> None:
    assert told("For Egypt by the Friday boat: the two Kenyans.") == ["two KE under_way"]


def test_a_report_of_old_is_about_people_sent() -> None:
    text = (
        "I have the honour to report upon the half-year.\n\nA further 600 coolies have been indented for. The Governor "
        "has besides engaged 150 Javanese for the estates. The barracks are of wood and in fair repair.\n\nI regret to "
        "add that 38 Barbadian labourers, whom a contractor had shipped hither in March, were found in the town."
    )
    found = extract(text, model="builtin").deployments
    assert [fact.count.text for fact in found if fact.count] == ["600", "150", "38"]


LED = "In 1964 Peru sent 180 men to Cyprus. The Swedes, who had arrived with 700 men, lent them a lorry. "
LIFE = "Ann Ode, who has died aged 91, was a nurse.\n\nShe led nine nurses to Chad in 1990.\n\n"
STORIES = [
    (LED + "They came home in 1971.", ["completed", "completed"]),
    (LED, ["completed", "under_way"]),
    (LIFE + "The Poles lent her four drivers.\n\nShe retired to the coast.", ["completed", "completed"]),
    (
        LED + "After the treaty of 2021 Peru sent another 30 nurses to Chad on Monday.",
        ["completed", "completed", "under_way"],
    ),
    ("In 1987 Peru opened a school in Oman. It keeps 61 nurses in Oman. It will close in 2027.", ["under_way"]),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_a_story_that_has_gone_on_closes_what_it_told(text: str, expected: list[str]) -> None:
    assert [fact.status for fact in extract(text, model="builtin").deployments] == expected


def test_those_who_have_been_there_are_there_until_they_leave() -> None:
    found = told("Two dozen Kenyan instructors had been at the academy since March and would leave in May.")
    assert found == ["Two dozen KE under_way"]


@pytest.mark.parametrize(
    ("place", "code"), [("Calcutta", "IN"), ("Bombay", "IN"), ("Salonica", "GR"), ("Cologne", "DE"), ("Mecca", "SA")]
)
def test_cities_have_english_and_former_names(place: str, code: str) -> None:
    found = extract(f"Peru has sent 40 nurses to {place}.", model="builtin").deployments
    assert [[spot.code for spot in fact.destinations] for fact in found] == [[code]]


SPEAKERS = [
    ("OLD SISTERS — Sr. Ann Ode was home and spoke twice. “We are short of knees,” she told us.", "Ann Ode"),
    ("OLD SISTERS. — A letter has come from Sister Ann Ode. She says that “the mules are fat.”", "Ann Ode"),
    ("ANNA ODE — She left at six. “We are short of knees,” she told us.", "ANNA ODE"),
    ("Major Hask spoke last. “I could fill the list,” said the gallant Major.", "Hask"),
    ("Mr. Dace brought the oil. Eyamba spoke for two hours. He said: “The oil is bad.”", "Eyamba"),
    ("Ode is a reliable, if theatrical, friend. Ode said that he was “tired of it.”", "Ode"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks_is_no_heading(text: str, speaker: str) -> None:
    found = extract(text, model="builtin").quotes
    assert [(quote.speaker.name, quote.speaker.role) for quote in found if quote.speaker] == [
        (speaker, "Major" if speaker == "Hask" else None)
    ]


def test_the_title_of_an_episode_is_no_quote() -> None:
    text = "THE LONG WATCH, Episode 14: “Six Months on the Ice”\n\nHOST: Welcome back."
    assert not extract(text, model="builtin").quotes
    assert extract("Ann Ode, 14: “I left at six.”", model="builtin").quotes != []
