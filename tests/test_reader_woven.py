"""Sentences cut off, run together and shuffled, as bad copy and page furniture have them: the reader fails on none."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factlift.reader
from factlift import ScriptedModel, Settings, extract, extract_many
from factlift.article import Article
from factlift.cli import main
from factlift.errors import ReaderError
from tests.soak import woven as woven_soak
from tests.test_reader import assert_grounded
from tests.woven import CARRIER, weave


@pytest.mark.parametrize(
    "text",
    [
        "The guild for its part claimed its divers had left.",
        "Ode at the time also held that the divers had left.",
        "The clerk once again denied it.",
        "Riga cooks and ban 3 May, the.",
        "hired only\n\nThe crew",
        "requiring only\n\nThe crew",
        "Mali asks for only\n\nThe crew",
        "They want them",
        "Latvia bars",
        "Excluded were\n\nThe crew",
        "Barred are",
        "The foreman of believes that he asked\n\nRIGA,",
        "the foremen ask",
        "the source of much demand\n\nThe crew",
        "Latvian his slogan of Malta deal, most further raise wages and unsettle the already region, warned foreman.",
        "no “strings attached”. He",
        "some jobs, through a four-to-five-block\n\nlast",
        "12 Latvian divers pay, said he\n\nOde",
    ],
)
def test_reads_what_ends_too_soon(text: str) -> None:
    """A sentence may end before the word that a rule looks for."""
    assert_grounded(f"{CARRIER}\n\n{text}")


@settings(max_examples=300)
@given(st.randoms(use_true_random=False))
def test_reads_whatever_is_woven_of_real_words(random: Random) -> None:
    """Whatever stands beside what, each fact has its exact spans and no rule fails."""
    assert_grounded(weave(random))


@pytest.mark.usefixtures("broken")
def test_the_soak_finds_what_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """It names the place and the words, and fails; where nothing fails it says so."""
    assert woven_soak.main(["--texts", "8", "--seed", "1"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2  # both ways fail at one place, which is told once
    assert told[0].startswith("IndexError at test_reader_woven.py")
    assert told[1].endswith("1 places failed")


# ---------------------------------------------------------------- a rule that fails all the same

TEXT = "Latvia sent 40 divers to Bergen. “All are well,” said Ann Ode, the foreman."
ANSWER = {
    "sources": [{"name": "Ann Ode"}],
    "deployments": [],
    "criteria": [],
    "quotes": [{"q": 1, "kind": "direct", "speaker": 1}],
}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a rule fail on each text that has a diver."""
    kept = factlift.reader.read_scenes

    def read_scenes(article: Article, lines: object) -> object:
        if "divers" in article.text:
            raise IndexError("list index out of range")
        return kept(article, lines)  # type: ignore[arg-type]

    monkeypatch.setattr(factlift.reader, "read_scenes", read_scenes)


@pytest.mark.usefixtures("broken")
def test_a_rule_that_fails_is_named() -> None:
    """Without a model there are no facts then, not some that look like all; the error says where, and what to do."""
    with pytest.raises(ReaderError, match=r"IndexError at test_reader_woven\.py:\d+\).*report it.*a model") as failed:
        extract(TEXT, model="builtin")
    assert "divers" not in str(failed.value)


@pytest.mark.usefixtures("broken")
def test_a_rule_that_fails_costs_no_facts_of_a_model() -> None:
    """What was paid for stands; coverage is unknown, and a note says why."""
    facts = extract(TEXT, model=ScriptedModel(ANSWER), settings=Settings(looks=0))
    assert [quote.text for quote in facts.quotes] == ["All are well,"]
    assert (facts.report.coverage, facts.report.gaps) == (None, ())
    assert facts.report.notes[0].startswith("gaps were not looked for: the built-in rules failed")


@pytest.mark.usefixtures("broken")
def test_a_rule_that_fails_costs_one_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run goes on; the command ends with 1."""
    outcomes = {each.id: each for each in extract_many([("a", TEXT), ("b", "“No,” said Ann Ode.")], model="builtin")}
    assert isinstance(outcomes["a"].error, ReaderError)
    assert outcomes["b"].facts is not None
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(path), "--model", "builtin"]) == 1
    assert "report it" in capsys.readouterr().err
