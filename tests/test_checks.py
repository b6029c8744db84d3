"""What words alone don't show, and what the checks say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factlift import ArticleFacts, ScriptedModel, Settings, Source, extract
from factlift.checks.speakers import is_named

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "checks.json").read_text(encoding="utf-8"))
CHECKS = {"polarity", "pairing", "number_kind", "speaker", "parts_above_total", "scope", "claimant", "kind"}


def facts_of(text: str, answer: dict[str, Any]) -> ArticleFacts:
    return extract(text, model=ScriptedModel({"deployments": [], **answer}), settings=Settings(looks=0))


def flags_of(facts: ArticleFacts) -> list[list[str]]:
    """Returns the codes that the checks gave, fact by fact."""
    every = (*facts.deployments, *facts.criteria, *facts.quotes)
    return [[flag.code for flag in fact.flags if flag.code in CHECKS] for fact in every]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_flags_what_the_words_do_not_bear_out(case: dict[str, Any]) -> None:
    """Each draft, true or false, gets the flags that a careful reader would give it, and is kept."""
    facts = facts_of(case["text"], case["answer"])
    assert facts.report.rejected == ()
    assert flags_of(facts) == case["expect"]


def test_words_alone_are_checked_without_coverage() -> None:
    """Without the rules' own reading, a denial that no word bears out is flagged all the same."""
    answer = {
        "deployments": [{"s": 1, "clause": "Peru will send 600 nurses", "count": "600 nurses", "modality": "denied"}]
    }
    model = ScriptedModel(answer)
    facts = extract("Peru will send 600 nurses abroad.", model=model, settings=Settings(coverage=False))
    assert flags_of(facts) == [["polarity"]]


def test_parts_above_their_total_show_the_arithmetic() -> None:
    """The sum is told with its numbers, and no number is changed."""
    text = "Peru will send 600 nurses abroad: 400 to Chile and 300 to Spain."
    parts = [("400 to Chile", "Chile", "400"), ("300 to Spain", "Spain", "300")]
    answer = {
        "deployments": [
            {"s": 1, "clause": "Peru will send 600 nurses abroad", "count": "600 nurses", "scope": "total"},
            *(
                {"s": 1, "clause": clause, "destinations": [place], "count": count, "scope": "part"}
                for clause, place, count in parts
            ),
        ]
    }
    total = facts_of(text, answer).deployments[0]
    assert [flag.reason for flag in total.flags] == ["its parts are more: 400 + 300 = 700 > 600"]
    assert total.count is not None
    assert total.count.value == 600


def test_parts_belong_to_the_total_told_before_them() -> None:
    """Two plans are added up apart, each with what was told of it before the next."""
    text = "Peru will send 600 nurses abroad: 400 to Chile. It will send 900 cooks abroad: 700 to Spain."
    told = [
        (1, "Peru will send 600 nurses abroad", "600 nurses", "total"),
        (1, "400 to Chile", "400", "part"),
        (2, "It will send 900 cooks abroad", "900 cooks", "total"),
        (2, "700 to Spain", "700", "part"),
    ]
    items = [{"s": s, "clause": clause, "count": count, "scope": scope} for s, clause, count, scope in told]
    facts = facts_of(text, {"deployments": items})
    assert not any(flag.code == "parts_above_total" for fact in facts.deployments for flag in fact.flags)


TOLD = """Ann Wanja runs the agency.

{between}

Peru will send 600 nurses to Chile.

That ended the day. {after}

Rain fell."""


@pytest.mark.parametrize(
    ("said", "role", "flags"),
    [
        ("The Ministry of Health told reporters", "cook at the Ministry of Health", ["claimant"]),
        ("Beside Ann Wanja, the Ministry of Health told reporters", "cook at the Ministry of Health", []),
        ("The Ministry of Health told reporters", "ministry", []),
    ],
    ids=["somebody who works there", "named close by", "its voice"],
)
def test_a_ministry_is_none_of_its_people(said: str, role: str, flags: list[str]) -> None:
    """What a ministry says is no claim of somebody who works there and is named farther off."""
    text = f"Ann Wanja, a {role}, sang. {said} that 40 cooks would go to Spain. Another 600 nurses will go to Chile."
    item = {"s": 3, "clause": "Another 600 nurses will go to Chile", "attribution": 1}
    item |= {"count": "600 nurses", "status": "planned"}
    source = {"name": "Ann Wanja", "role": role, "s": 1}
    assert flags_of(facts_of(text, {"sources": [source], "deployments": [item]})) == [flags]


@pytest.mark.parametrize("coverage", [True, False])
@pytest.mark.parametrize(
    ("between", "after", "flags"),
    [
        ("The hall was full.", "", []),
        (" ".join(["The hall was full."] * 5), "", []),
        (" ".join(["The hall was full."] * 6), "", ["claimant"]),
        (" ".join(["The hall was full."] * 6), "Wanja left.", ["claimant"]),
        ("The hall was full. " * 300, "", ["claimant"]),
    ],
    ids=["close", "as far as claims are carried", "farther", "named too late", "very far"],
)
def test_a_claimant_is_named_near_the_claim(coverage: bool, between: str, after: str, flags: list[str]) -> None:
    """A claim credited to somebody who is not heard of around it is flagged, with and without the rules' reading."""
    text = TOLD.format(between=between.strip(), after=after)
    sentence = text[: text.index("Peru")].count(".") + 1
    source = {"name": "Ann Wanja", "s": 1}
    item = {"s": sentence, "clause": "Peru will send 600 nurses to Chile", "count": "600 nurses", "attribution": 1}
    model, settings = ScriptedModel({"sources": [source], "deployments": [item]}), Settings(looks=0, coverage=coverage)
    facts = extract(text, model=model, settings=settings)
    assert flags_of(facts) == [flags]


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Об этом говорил Иванов.", "Иванов", True),
        ("Это слова Иванова.", "Иванов", True),
        ("Это слова Петрова.", "Иванов", False),
        ("张伟说的。", "张伟", True),
        ("李强说的。", "张伟", False),
        ("Wanjala spoke.", "Wanja", False),
    ],
)
def test_names_are_known_in_other_scripts_and_cases(text: str, name: str, named: bool) -> None:
    """Where a language bends its names, or puts no spaces between words, a name is known all the same."""
    assert is_named(Source(name=name), text) is named


@pytest.mark.parametrize(("noun", "flags"), [("names", []), ("crates", ["number_kind"])])
def test_names_on_a_list_are_people(noun: str, flags: list[str]) -> None:
    """A list of names counts those who bear them; crates are nobody."""
    item = {"s": 1, "clause": f"The list for Peru has 64 {noun}", "count": f"64 {noun}", "destinations": ["Peru"]}
    assert flags_of(facts_of(f"The list for Peru has 64 {noun}.", {"deployments": [item]})) == [flags]
