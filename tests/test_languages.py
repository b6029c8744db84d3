"""Texts in other languages than English: told in time, and never of an English one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factlift import extract, extract_many
from factlift.cli import main
from factlift.languages import is_foreign
from factlift.models.scripted import ScriptedModel

ROOT = Path(__file__).parents[1]
CASES = json.loads((ROOT / "tests" / "cases" / "languages.json").read_text(encoding="utf-8"))
OTHERS = {case["label"]: case["text"] for case in CASES if case["expect"]}


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_other_languages_are_told(case: dict[str, Any]) -> None:
    """Two sentences of another language are enough; short texts, names, tables and quotations are left alone."""
    assert is_foreign(case["text"]) is case["expect"]


def test_no_english_text_is_foreign() -> None:
    """Every article of the evals and the examples, and each of their paragraphs alone, is taken for English."""
    articles = [*ROOT.glob("evals/cases/**/*.txt"), *ROOT.glob("examples/articles/*.txt")]
    texts = [path.read_text(encoding="utf-8") for path in articles]
    assert len(texts) > 90
    assert [text for whole in texts for text in (whole, *whole.split("\n\n")) if is_foreign(text)] == []


def test_the_builtin_reader_says_what_it_cannot_read() -> None:
    """A note in the report and a warning where the rules read another language; coverage is not claimed."""
    with pytest.warns(UserWarning, match="reads English only"):
        report = extract(OTHERS["German"], model="builtin").report
    assert len(report.notes) == 1
    assert report.coverage is None
    (outcome,) = extract_many([OTHERS["French"]], model="builtin", concurrency=1)
    assert outcome.facts is not None
    assert len(outcome.facts.report.notes) == 1


@pytest.mark.filterwarnings("error")
def test_a_model_reads_any_language() -> None:
    """Of a model's facts nothing is said; the English rules have no opinion, so neither gaps nor a full coverage."""
    text = f"{OTHERS['French']} “We leave in May with 300 nurses,” dit Ann Wanja."
    answer = json.dumps({"sources": [], "deployments": [], "criteria": [], "quotes": []})
    report = extract(text, model=ScriptedModel(answer, name="m")).report
    assert (report.notes, report.gaps, report.coverage, report.asks) == ((), (), None, 1)


def test_the_command_says_it_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for an article, one line for all articles of a run."""
    for language in ("German", "Polish"):
        (tmp_path / f"{language}.txt").write_text(OTHERS[language], encoding="utf-8")
    assert main(["extract", str(tmp_path / "German.txt"), "--model", "builtin"]) == 0
    assert capsys.readouterr().err.count("reads English only") == 1
    assert main(["extract", str(tmp_path), "--model", "builtin", "--concurrency", "1"]) == 0
    assert "of 2 articles: the built-in reader reads English only" in capsys.readouterr().err
