"""What a story says stays the same when one of its countries has another name, be it long, short or odd."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from factlift import extract
from tests.told import Grouped, grouped_in

STORY = """\
{Name} to send nurses

NAIROBI - {Name} will send 300 nurses to Oman in May, its health ministry said on Monday.

Peru has sent 40 soldiers to Haiti, {name} 200 and Chile 150. “They are our best,” said {owner} health minister, Ann
Ode.

Some 120 {people} work in Norway and 80 in Malta. About 62 {adjective} and 35 Czech rescuers have been in Turkey since
Monday. The 900 {people}, most of them welders, left for Qatar in June, and Qatar has hired 45 {people} for its mines.

{Name} denied that 70 of its engineers were in Chad. “No,” {name} said. No {people} will be sent to Cuba, it added.

Kuwait recruited 110 cooks from {name} and 60 from Nepal. Only nurses who have worked in {name} may apply.
"""
WITH_ARTICLE = re.compile(
    r"(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|United \w+)$|"
    r".*(?:Republic|Islands|Territor)"
)
LEFT_OUT = {
    "CF": "its adjective is that of a region too", "DM": "its adjective is the Dominican Republic's",
    "GE": "a state of the United States too", "KP": "its people are in the reader's own words",
    "HK": "no adjective of its own", "NZ": "no adjective of its own", "PH": "an adjective apart from its people's name",
    "CZ": "its adjective is in the story", "HM": "nobody lives there",
    "TC": "an adjective with an and", "WF": "an adjective with an and",
}  # fmt: skip
"""Countries that the story leaves out, each with the reason."""
PLAIN_STEP = 6  # of the names that are one word, like most, each sixth


def lands() -> Iterator[tuple[str, str, str]]:
    """Yields name, adjective and plural of the table's countries: of the plain names some, of all others each."""
    places = json.loads(files("factlift").joinpath("data", "places.json").read_text("utf-8"))
    plain = 0
    for code, name in places["canonical"].items():
        demonyms = places["names"]["demonym"].get(code, [])
        told = [word for word in demonyms if word.endswith("ss") or not word.endswith(("s", "man", "woman", "men"))]
        told = [word for word in told if "." not in word and "&" not in word]
        if not told or code.isdigit() or code in LEFT_OUT or "(" in name or re.search(rf"\b{name}\b", STORY):
            continue
        adjective = next((word for word in told if word + "s" in demonyms), told[0])
        people = adjective + "s" if adjective + "s" in demonyms else adjective
        if name.isalpha() and not name.endswith("s") and adjective.isalpha() and people != adjective:
            plain += 1
            if plain % PLAIN_STEP:
                continue
        yield name, adjective, people


def fill(name: str, adjective: str, people: str) -> str:
    """Returns the story with one country's names."""
    led = "the " + name if WITH_ARTICLE.match(name) else name
    owner = led + ("’" if led.endswith("s") else "’s")
    return STORY.format(Name=led[0].upper() + led[1:], name=led, owner=owner, adjective=adjective, people=people)


def read(name: str, adjective: str, people: str) -> list[object]:
    """Returns the facts of the story, with marks in place of the country's names."""
    facts = extract(fill(name, adjective, people), model="builtin")
    marks = dict.fromkeys((people,), "PEOPLE") | {name: "LAND", adjective: "PEOPLE"}
    pattern = re.compile("|".join(rf"(?:\b[Tt]he )?\b{re.escape(word)}\b" for word in sorted(marks, key=len)[::-1]))

    def mark(words: str | None) -> str | None:
        return words and pattern.sub(lambda m: marks[re.sub("^[Tt]he ", "", m[0])], words).replace("D’s ", "D’ ")

    deployments = [
        (
            mark(fact.evidence[0].text),
            mark(fact.origin.name if fact.origin else None),
            [mark(place.name) for place in fact.destinations],
            fact.count.text if fact.count else None,
            mark(fact.group),
            (fact.status, fact.modality, fact.scope, fact.when),
            mark(fact.attribution.name if fact.attribution else None),
        )
        for fact in facts.deployments
    ]
    criteria = [(fact.kind, fact.category, mark(fact.text)) for fact in facts.criteria]
    quotes = [(fact.kind, fact.text, fact.speaker and mark(fact.speaker.name)) for fact in facts.quotes]
    return [*deployments, *criteria, *quotes]


def test_countries_with_other_names_read_the_same() -> None:
    expected = read("Ghana", "Ghanaian", "Ghanaians")
    assert len(expected) > 16
    others = {name: read(name, adjective, people) for name, adjective, people in lands()}
    assert len(others) > 80
    wrong = {name: [fact for fact in facts if fact not in expected] for name, facts in others.items()}
    assert not {name: facts for name, facts in wrong.items() if facts or others[name] != expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the people of a nation, whatever the form of their name
        ("In 2018, 600 Cape Verdeans went to Oman.", [("600", "Cape Verdeans", ("Oman",), "Cape Verdeans")]),
        ("Oman has hired 300 Togolese for its mines.", [("300", "Togolese", ("Oman",), "Togolese")]),
        ("300 young Dutch will spend a year in Oman as carers.", [("300", "Dutch", ("Oman",), "young Dutch")]),
        (
            "The 300 Kyrgyz, most of them nurses, left for Oman on Monday.",
            [("300", "Kyrgyz", ("Oman",), "Kyrgyz")],
        ),
        ("Ninety Turkmen teachers will work in Oman.", [("Ninety", "Turkmen", ("Oman",), "teachers")]),
        (
            "The army sent 300 South Sudanese and 200 Papua New Guineans to Oman.",
            [
                ("300", "South Sudanese", ("Oman",), "South Sudanese"),
                ("200", "Papua New Guineans", ("Oman",), "Papua New Guineans"),
            ],
        ),
        (
            "About 62 Sri Lankan and 35 Swiss rescuers have been working in Turkey.",
            [("About 62", "Sri Lankan", ("Turkey",), "rescuers"), ("35", "Swiss", ("Turkey",), "rescuers")],
        ),
        (
            "Oman has hired 900 Congolese. Of the Congolese, 400 are earmarked for Sohar.",
            [("900", "Congolese", ("Oman",), "Congolese"), ("400", "Congolese", ("Sohar",), "Congolese")],
        ),
        ("Oman has hired 300 New Zealand nurses.", [("300", "New Zealand", ("Oman",), "nurses")]),
        (
            "About 300 New Zealand and 35 Czech rescuers have been working in Turkey.",
            [("About 300", "New Zealand", ("Turkey",), "rescuers"), ("35", "Czech", ("Turkey",), "rescuers")],
        ),
        (
            "The corps will post 312 volunteers to 14 African, Caribbean and Pacific countries in May.",
            [("312", None, (), "volunteers")],
        ),
        # a name that only says whose they are, a sender behind a year
        ("In 2024 Peru nurses went to Oman.", [(None, "Peru", ("Oman",), "nurses")]),
        ("Oman has hired 300 Dutch nurses.", [("300", "Dutch", ("Oman",), "nurses")]),
        ("Peru bought 300 Swiss clocks for its embassy in Oman.", []),
        # two words that name one sender
        (
            "Kenya has sent 300 soldiers to Haiti, Sri Lanka 200 and Peru 150.",
            [
                ("300", "Kenya", ("Haiti",), "soldiers"),
                ("200", "Sri Lanka", ("Haiti",), "soldiers"),
                ("150", "Peru", ("Haiti",), "soldiers"),
            ],
        ),
        (
            "Oman recruited 300 welders from the Philippines and 200 from Peru.",
            [("300", "Philippines", ("Oman",), "welders"), ("200", "Peru", ("Oman",), "welders")],
        ),
    ],
)
def test_names_of_nations(text: str, expected: list[Grouped]) -> None:
    assert grouped_in(text) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“No,” said Laos’ health minister, Ann Ode.", [("Ann Ode", "health minister")]),
        ("“No,” said the Philippines' envoy, Ann Ode.", [("Ann Ode", "envoy")]),
        ("“No,” said Mr Jones’ lawyer, Otto Tarn.", [("Otto Tarn", "Mr Jones’ lawyer")]),
        ("“No,” said the Isle of Man’s health minister, Ann Ode.", [("Ann Ode", "health minister")]),
        ("“No,” Trinidad and Tobago said.", [("Trinidad and Tobago", None)]),
        # a mark that closes a quotation, or stands behind a plural
        ("‘They went to Laos’ said Ann Ode on Monday.", [("Ann Ode", None)]),
        ("“No,” said the nurses’ union.", [("the nurses’ union", None)]),
        ("“No,” said the Teachers’ Union.", [("Teachers’ Union", None)]),
    ],
)
def test_names_of_owners_and_speakers(text: str, speakers: list[tuple[str, str | None]]) -> None:
    quotes = extract(text, model="builtin").quotes
    assert [(quote.speaker.name, quote.speaker.role) for quote in quotes if quote.speaker] == speakers


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Ann Jordan leads the guild, which sent 40 cooks to Oman. Jordan said 60 were ready to go.", None),
        ("General Ireland said the army would send 40 soldiers to Chad. “We are ready,” Ireland said.", None),
        ("The guild of Jordan sent 40 cooks to Oman. Jordan said 60 were ready to go.", "Jordan"),
        ("Ann Jordan, of Amman, leads a guild. Jordan has sent 40 cooks to Oman.", "Jordan"),
    ],
)
def test_surnames_that_are_places(text: str, origin: str | None) -> None:
    facts = extract(text, model="builtin").deployments
    assert {fact.origin.name if fact.origin else None for fact in facts} == {origin}


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Only nurses who never left the Czech Republic may apply.", [("other", "never left the Czech Republic")]),
        ("Only nurses who have worked in Iran may apply.", [("experience", "worked in Iran")]),
        ("Applicants for the posts in Oman must speak Czech.", [("skills", "speak Czech")]),
    ],
)
def test_conditions_with_names_of_countries(text: str, conditions: list[tuple[str, str]]) -> None:
    assert [(fact.category, fact.text) for fact in extract(text, model="builtin").criteria] == conditions


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Will Hart of the port agency called the plan to lend dockers to Oman “a trap”.", "Will Hart"),
        ("Alice T. Weaver leads the nurses’ union. Weaver called it “a lie”.", "Alice T. Weaver"),
    ],
)
def test_forenames_and_surnames_that_are_words(text: str, speaker: str) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_will_opens_a_question_too() -> None:
    (fact,) = extract("Will Peru send 300 maids to Oman next year, as the agency asked?", model="builtin").deployments
    assert (fact.origin and fact.origin.name, fact.modality) == ("Peru", "possible")
