"""Words that are of no sort that a field asks for: each check both ways."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import ScriptedModel, Settings, extract
from tests.flagged import flags

SECRET = "He told us that it is no secret: 40 nurses left Peru for Chile in March to be at work by Easter."
CLAUSE = "40 nurses left Peru for Chile in March"


@pytest.mark.parametrize(
    ("text", "field", "words", "doubted"),
    [
        (SECRET, "group", "nurses", False),
        (SECRET, "group", "it", True),
        (SECRET, "group", "for", True),
        (SECRET, "group", "secret", True),
        (SECRET, "group", "March", True),
        (SECRET, "group", "Chile", True),
        (SECRET, "group", "nurses left Peru for", True),
        ("A crowd of 40 choristers left for Chile.", "group", "crowd", False),
        ("The firm’s crowd of 40 left for Chile.", "group", "crowd", False),
        ("Forty Chadians left for Chile.", "group", "Chadians", False),
        ("Forty Irish left for Chile.", "group", "Irish", False),
        (SECRET, "when", "in March", False),
        (SECRET, "when", "secret", True),
        (SECRET, "when", "40", True),
        (SECRET, "when", "Chile", True),
        (SECRET, "when", "nurses", True),
        ("Forty nurses left for Chile at dawn.", "when", "at dawn", False),
        ("Forty nurses left for Chile in 2019.", "when", "2019", False),
        ("Forty nurses leave for Chile by Dashain.", "when", "by Dashain", False),
        ("Forty nurses left for Chile by air.", "when", "by air", True),
        ("Forty nurses wait for visas for Chile.", "stage", "wait for visas", False),
        ("Forty nurses are waiting to fly to Chile.", "stage", "waiting", False),
        (SECRET, "stage", "that", True),
        (SECRET, "stage", "40", True),
        (SECRET, "stage", "Chile", True),
    ],
)
def test_words_are_of_their_fields_sort(text: str, field: str, words: str, doubted: bool) -> None:
    """People are no small word, country or month; a time has a word for it; a stage is something done."""
    clause = CLAUSE if text == SECRET else text.rstrip(".")
    found = {name for code, name in flags(text, [{"clause": clause, field: words}])[0]}
    assert (field in found) is doubted


@pytest.mark.parametrize(
    ("text", "field", "words", "doubted"),
    [
        (SECRET, "origin", "secret", True),
        (SECRET, "origin", "March", True),
        (SECRET, "origin", "He", True),
        ("The 40 nurses of the parish flew to Chile.", "origin", "parish", False),
        ("Forty nurses flew overseas.", "destinations", "overseas", False),
        ("Forty cooks sailed for the western fjords.", "destinations", "western fjords", False),
        ("Forty cooks sailed for Otonville.", "destinations", "Otonville", False),
        ("Forty cooks were sent to Victoria Falls.", "destinations", "Victoria Falls", False),
        ("Forty cooks met Maria Otonville abroad.", "destinations", "Maria Otonville", True),
    ],
)
def test_a_word_is_no_place(text: str, field: str, words: str, doubted: bool) -> None:
    """Nobody comes from a pronoun, a month, or a noun that is not told of as known, nor goes to a woman."""
    value: Any = [words] if field == "destinations" else words
    clause = CLAUSE if text == SECRET else text.rstrip(".")
    found = flags(text, [{"clause": clause, field: value}])[0]
    assert (("no_place", field) in found) is doubted


def test_who_says_so_is_no_destination() -> None:
    """A house that speaks is nowhere to go; a body that sends may speak."""
    text = "Forty nurses were sent abroad, said Fern House, a charity."
    item = {"clause": "Forty nurses were sent abroad", "attribution": 1}
    assert ("no_place", "destinations") in flags(text, [{**item, "destinations": ["Fern House"]}], ("Fern House",))[0]
    assert ("no_place", "origin") not in flags(text, [{**item, "origin": "Fern House"}], ("Fern House",))[0]


@pytest.mark.parametrize(
    ("text", "words", "kind", "doubted"),
    [
        ("Applicants need a diploma.", "diploma", "requirement", []),
        ("Applicants need a diploma.", "a", "requirement", ["text"]),
        ("No diploma is required of applicants.", "diploma", "requirement", ["kind"]),
        ("No nursing diploma needed.", "nursing diploma", "requirement", ["kind"]),
        ("Cooks must have two years’ practice and no convictions.", "two years’ practice", "requirement", []),
        ("Cooks must have two years’ practice and no convictions.", "two years’ practice", "exclusion", ["kind"]),
        ("Cooks must have no convictions.", "convictions", "exclusion", []),
        ("Cooks must not be smokers.", "smokers", "exclusion", []),
    ],
)
def test_a_condition_is_asked_for_or_shuts_out(text: str, words: str, kind: str, doubted: list[str]) -> None:
    """What nobody needs is no requirement, what one must have shuts nobody out, and a small word is nothing."""
    item = {"clause": text.rstrip("."), "text": words, "kind": kind, "category": "other"}
    assert sorted({field for _, field in flags(text, [item])[0] if field in ("text", "kind")}) == doubted


@pytest.mark.parametrize(
    ("text", "words", "kind", "doubted"),
    [
        ("Applicants for posts in Oman have to hold a passport.", "hold a passport", "requirement", False),
        ("Applicants for posts in Oman have to hold a passport.", "hold a passport", "preference", True),
        ("Smokers cannot apply for the posts in Oman.", "Smokers", "exclusion", False),
        ("Smokers cannot apply for the posts in Oman.", "Smokers", "preference", True),
        ("Each nurse pays the agent 300 dollars for a job in Oman.", "300 dollars", "payment", False),
        ("Each nurse pays the agent 300 dollars for a job in Oman.", "300 dollars", "preference", True),
        ("Each nurse pays the agent 300 dollars for a job in Oman.", "300 dollars", "requirement", True),
        ("Nurses who speak Arabic go to the top of the list for Oman.", "speak Arabic", "preference", False),
        ("Nurses who speak Arabic go to the top of the list for Oman.", "speak Arabic", "requirement", True),
        ("For posts in Oman cooks should hold a licence, preferably a clean one.", "a clean one", "preference", False),
    ],
)
def test_a_condition_only_helps_or_is_asked_for(text: str, words: str, kind: str, doubted: bool) -> None:
    """What has to be helps nobody, what helps need not be, and what is paid is neither."""
    item = {"clause": text.rstrip("."), "text": words, "kind": kind, "category": "other"}
    assert (("kind", "kind") in flags(text, [item])[0]) is doubted


QUOTES = """Ann Wanja called it “a loss”. “They leave with a contract,” she said in Oman. Oman said: “We pay well.”
The so-called “brain gain” was never proven, Peter Ruto wrote.
"""


@pytest.mark.parametrize(
    ("number", "speaker", "kind", "doubted"),
    [
        (2, "Ann Wanja", "direct", []),
        (2, "Oman", "direct", ["speaker"]),
        (3, "Oman", "direct", []),
        (4, None, "scare", []),
        (4, "Peter Ruto", "partial", ["kind"]),
    ],
)
def test_where_it_was_said_is_no_speaker(number: int, speaker: str | None, kind: str, doubted: list[str]) -> None:
    """A state speaks, and not the one in which somebody else does; nobody spoke what is only called so."""
    item = {"q": number, "kind": kind, **({"speaker": speaker} if speaker else {})}
    facts = extract(QUOTES, model=ScriptedModel({"quotes": [item]}), settings=Settings(looks=0))
    assert [flag.field for flag in facts.quotes[0].flags if flag.field != "cue"] == doubted
