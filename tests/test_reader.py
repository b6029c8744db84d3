"""The built-in rule reader, on invented texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import extract
from factlift.article import Article
from factlift.facts import Deployment, Quote
from factlift.lexicon import load_words
from factlift.reader import read_article
from factlift.reader.words.listing import split_items

FILES_OF_CASES = sorted((Path(__file__).parent / "cases" / "reader").glob("*.json"))
CASES: list[dict[str, Any]] = [case for path in FILES_OF_CASES for case in json.loads(path.read_text(encoding="utf-8"))]
FILES = ("speech_verbs", "speaker_nouns", "people_nouns", "deployment_verbs", "criteria_cues", "criteria_categories")
SAYINGS = ("said Ms Wanja", "the source said", "Kenya sent 300 nurses to Qatar", "- Oman: 40", "must have", "“", "”")
PIECES = (
    *SAYINGS,
    "‘",
    "\n",
    ", ",
    ". ",
    " and ",
    "are excluded",
    "bribes of $5 to officials",
    "İ",
    "🩺",
    "é",
    ":",
    "(",
)


def read(text: str) -> dict[str, Any]:
    return read_article(Article.read(text))


def with_names(answer: dict[str, Any], fact: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the fact with its source's fields beside its own."""
    position = fact.get(key)
    source = answer["sources"][position - 1] if position else {"name": None}
    return {"continues": False, "modality": "stated", **source, **fact}


def assert_facts(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> None:
    """Compare the fields that a case names."""
    shown = [{key: fact.get(key) for key in want} for fact, want in zip(found, expected, strict=False)]
    assert len(found) == len(expected), found
    assert shown == expected


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_reads_what_the_case_says(case: dict[str, Any]) -> None:
    """Each invented text gives the facts that a person finds in it, and no others of that type."""
    answer = read(case["text"])
    expect = case["expect"]
    if "quotes" in expect:
        assert_facts([with_names(answer, quote, "speaker") for quote in answer["quotes"]], expect["quotes"])
    if "deployments" in expect:
        found = [{"destinations": [], **with_names(answer, fact, "attribution")} for fact in answer["deployments"]]
        assert_facts(found, expect["deployments"])
    if "criteria" in expect:
        assert [[fact["kind"], fact["text"], fact["category"]] for fact in answer["criteria"]] == expect["criteria"]


def assert_grounded(text: str) -> None:
    """Every number points at something, and every word is the article's, as one reads it."""
    answer, article = read_article(Article.read(text)), Article.read(text).plain
    for fact in [*answer["deployments"], *answer["criteria"]]:
        sentence = article.sentences[fact["s"] - 1]
        words = article.text[sentence.start : sentence.end]
        assert fact.get("clause", fact.get("text")) in words
        assert all(more in article.text for more in fact.get("more", []))
        assert 0 < fact.get("attribution", 1) <= max(1, len(answer["sources"]))
        before = article.sentences[max(0, fact["s"] - 2)]  # a denial's number stands in the sentence that it denies
        assert fact.get("count", "") in article.text[before.start : sentence.end]
    for quote in answer["quotes"]:
        assert article.passages[quote["q"] - 1].depth == 0
        assert quote.get("mention", "") in article.text
        assert quote.get("cue", "") in article.text
    assert all(source["name"] in article.text for source in answer["sources"])


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join).filter(str.strip))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_only_words_of_the_article(text: str) -> None:
    """Whatever the pieces of news are jumbled into, numbers are in range and words are verbatim."""
    assert_grounded(text)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases_are_grounded(case: dict[str, Any]) -> None:
    """On plain texts too, all words that the reader hands back stand in the article."""
    assert_grounded(case["text"])


def test_values_are_those_of_the_guide() -> None:
    """Every enum value that the reader gives is one that the fact types know."""
    for case in CASES:
        answer = read(case["text"])
        for fact in answer["deployments"]:
            enums = {key: fact[key] for key in ("status", "modality", "scope") if key in fact}
            Deployment.model_validate({"evidence": (), **enums})
        for quote in answer["quotes"]:
            Quote.model_validate({"evidence": (), "text": "x", "kind": quote["kind"]})


@pytest.mark.parametrize("name", FILES)
def test_every_cue_word_has_a_reason(name: str) -> None:
    """A cue file maps every entry, in lower case but for titles, to a reason of at least one word."""
    raw = json.loads((Path(__file__).parents[1] / "src/factlift/data" / f"{name}.json").read_text(encoding="utf-8"))
    groups = {group: entries for group, entries in raw.items() if group != "about"}
    assert groups.keys() == load_words(name).keys()
    assert all(reason.strip() for entries in groups.values() for reason in entries.values())
    assert all(entries for entries in groups.values())


def test_lists_are_split_where_items_do_not_share_a_head() -> None:
    """A range and a shared head stay whole, everything else is an item."""
    words = "between 18 and 30, a clean record and sturdy boots"
    items = split_items(words, 0, len(words))
    assert [words[item.start : item.end] for item in items] == ["between 18 and 30", "a clean record", "sturdy boots"]


def test_a_nationality_is_nobodys_name():
    """A speaker is never named by a demonym alone; a number in marks is no title; a firm is no "he"."""
    text = (
        "The union rep, a wiry Estonian called Marju Tamm, was at the quay. “They left in May,” she told me. The "
        "company, NordLine, puts the number at “under 200” and said so. Asked about bribes, he called them “gossip”."
    )
    quotes = extract(text, model="builtin").quotes
    names = [quote.speaker.name if quote.speaker else None for quote in quotes]
    assert [quote.text for quote in quotes] == ["They left in May,", "under 200", "gossip"]
    assert "Estonian" not in names
    assert names[2] != "NordLine"
