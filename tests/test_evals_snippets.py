"""Snippets: labelled pieces of a few sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.__main__ import main
from evals.cases import CaseError
from evals.snippets import load_snippets, score_snippets

from factlift import extract

LEAST = {"deployments": 0.8, "criteria": 0.82, "quotes": 0.95}

SENT = {
    "id": "d1",
    "split": "dev",
    "text": "It rained. Kenya sent 40 nurses to Oman in May.",
    "deployments": [
        {
            "origin": {"name": "Kenya", "code": "KE"},
            "destinations": [{"name": "Oman", "code": "OM"}],
            "count": {"text": "40", "value": 40, "qualifier": "exact", "unit": "nurses"},
            "group": "nurses",
            "status": "under_way",
            "modality": "stated",
            "scope": "single",
            "when": "May",
        }
    ],
}
EMPTY = {"id": "d2", "split": "test", "text": "Kenya counted 40 hens.", "deployments": []}
SAID = {
    "id": "q1",
    "split": "dev",
    "text": "“Go,” said Ann Wanja. “Go,” said Abel Okello.",
    "quotes": [
        {"text": "Go,", "kind": "direct", "cue": "said", "speaker": {"name": name}}
        for name in ("Ann Wanja", "Abel Okello")
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three snippets."""
    (tmp_path / "deployments.jsonl").write_text(f"{json.dumps(SENT)}\n{json.dumps(EMPTY)}\n", "utf-8")
    (tmp_path / "quotes.jsonl").write_text(json.dumps(SAID) + "\n", "utf-8")
    return tmp_path


def test_evidence_is_looked_for(folder):
    """The sentence of a deployment's count; a quote with its marks, words that stand twice one after another."""
    sent, empty, said = load_snippets(folder)
    assert [span.text for label in sent.labels for span in label.fact.evidence] == [SENT["text"][11:]]
    assert not empty.labels
    assert [label.fact.evidence[0].start for label in said.labels] == [0, 22]
    assert said.labels[0].fact.evidence[0].text == "“Go,”"
    assert [snippet.name for snippet in load_snippets(folder, "test")] == ["d2"]


def test_types_are_scored_together(folder):
    """A perfect reader has all, one that finds nothing leaves the empty ones empty."""
    snippets = load_snippets(folder)
    found = score_snippets(snippets, lambda text: extract(text, model="builtin"))
    assert found["deployments"].tally.f1("strict") == 1
    assert (found["quotes"].speakers.hits, found["quotes"].speakers.of) == (2, 2)
    nothing = score_snippets(snippets, lambda _: extract("It rained.", model="builtin"))
    assert nothing["deployments"].tally.recall() == 0
    assert (nothing["deployments"].clean.hits, nothing["deployments"].clean.of) == (1, 1)


def test_a_wrong_field_is_counted(folder):
    """By its name, and the evidence is none of them."""
    late = {**SENT, "deployments": [{**SENT["deployments"][0], "status": "halted"}]}
    (folder / "deployments.jsonl").write_text(json.dumps(late), "utf-8")
    found = score_snippets(load_snippets(folder), lambda text: extract(text, model="builtin"))
    assert found["deployments"].wrong == {"status": 1}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"text": "Nobody went."}, "'40' is not in the text"),
        ({"deployments": [{"count": 3}]}, "line 1"),
        ({"split": None}, "split"),
    ],
)
def test_a_broken_line_is_told(folder, change, reason):
    """With its file and number."""
    (folder / "deployments.jsonl").write_text(json.dumps({**SENT, **change}), "utf-8")
    with pytest.raises(CaseError, match=reason):
        load_snippets(folder)


def test_the_command_lists_what_is_not_read(folder, capsys):
    """And prints a table."""
    late = {**SENT, "deployments": [{**SENT["deployments"][0], "status": "halted"}]}
    (folder / "deployments.jsonl").write_text(json.dumps(late), "utf-8")
    assert main(["snippets", "--folder", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "wrong status halted ← under_way" in shown
    assert "2/2" in shown
    assert main(["snippets", "--folder", str(folder / "none")]) == 3


def test_ours_are_read():
    """Every word of theirs is found, and each has a name of its own."""
    snippets = load_snippets()
    assert len({snippet.name for snippet in snippets}) == len(snippets) > 400
    assert {snippet.kind for snippet in snippets} == {"deployments", "criteria", "quotes"}


def test_the_reader_is_no_worse_on_ours():
    """On the half that its rules may be held against; where nothing is to be found it finds nothing."""
    found = score_snippets(load_snippets(split="dev"), lambda text: extract(text, model="builtin"))
    assert all(found[kind].tally.f1() > least for kind, least in LEAST.items())
    assert all(score.clean.hits == score.clean.of > 9 for score in found.values())
