"""Labels and scores of a Facts class of one's own."""

import json
from pathlib import Path

import pytest
from evals.__main__ import main
from evals.cases import CaseError, load_cases
from evals.fields import fields_of
from evals.running import Order, run_model
from evals.scored import FACT_TYPES, scoring
from evals.summary import score_run

from factlift import ScriptedModel, extract
from factlift.facts import Deployment
from factlift.schemas import load_schema

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SCHEMA = f"{EXAMPLES / 'sanctions.py'}:SanctionFacts"
TEXT = (EXAMPLES / "articles" / "port-sanctions.txt").read_text(encoding="utf-8")
ANSWER = (EXAMPLES / "answers" / "port-sanctions.json").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    """A folder with the example's article, and labels that say what its answer comes to."""
    facts = extract(TEXT, load_schema(SCHEMA), model=ScriptedModel(ANSWER))
    labels = [fact.model_dump(mode="json", exclude={"spans", "flags"}) for fact in facts.sanctions]
    (tmp_path / "ports.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ports.json").write_text(json.dumps({"id": "ports", "sanctions": labels}), encoding="utf-8")
    return tmp_path


def _score(folder):
    cases, _ = load_cases(str(folder))
    return score_run(run_model(Order("scripted", cases), "own", model=ScriptedModel(ANSWER)), cases).cases[0]


def _change(folder, field, value):
    path = folder / "ports.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    label = next(item for item in data["sanctions"] if item[field] is not None and item[field] != value)
    label[field] = value
    path.write_text(json.dumps(data), encoding="utf-8")


def test_what_is_labelled_and_found_scores_one(folder):
    """The facts that are labelled score 1, softly and strictly."""
    with scoring(load_schema(SCHEMA)):
        score = _score(folder)
        assert len(score.case.labels["sanctions"]) >= 3
        assert [score.f1("sanctions", kind) for kind in ("soft", "strict", "grounded")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("measure", "other"),
        ("target", "Quillon Traders"),
        ("imposed_by", {"name": "Peru", "code": "PE"}),
        ("amount", {"text": "4.3 million", "value": 4_300_000, "unit": "€"}),
        ("attribution", {"name": "Ode Farr"}),
    ],
)
def test_a_wrong_field_lowers_the_score(folder, field, value):
    """A label that says something else in one field of any kind lowers both scores."""
    _change(folder, field, value)
    with scoring(load_schema(SCHEMA)):
        score = _score(folder)
        assert score.f1("sanctions", "soft") < 1
        assert score.f1("sanctions", "strict") < 1


def test_a_missing_fact_lowers_the_score(folder):
    """A label that nothing was found for is a miss."""
    path = folder / "ports.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    twin = {**data["sanctions"][0], "evidence": [{"start": 0, "end": 20, "text": TEXT[:20]}], "measure": "fine"}
    path.write_text(json.dumps({**data, "sanctions": [*data["sanctions"], twin]}), encoding="utf-8")
    with scoring(load_schema(SCHEMA)):
        assert _score(folder).recall("sanctions") < 1


def test_ours_are_compared_as_before():
    """Outside, the three lists are scored, by the fields that are written for them."""
    assert list(FACT_TYPES) == ["deployments", "criteria", "quotes"]
    assert {"count", "count.unit", "destinations"} <= {item.name for item in fields_of(Deployment)}
    with scoring(load_schema(SCHEMA)):
        assert list(FACT_TYPES) == ["sanctions"]
    assert "deployments" in FACT_TYPES


def test_commands_check_them(folder, capsys):
    """`check --schema` reads such labels, and tells what is wrong with them."""
    assert main(["check", str(folder), "--schema", SCHEMA]) == 0
    _change(folder, "measure", "hugs")
    assert main(["check", str(folder), "--schema", SCHEMA]) == 1
    assert "measure" in capsys.readouterr().out


def test_our_cases_are_not_theirs(capsys):
    """Our own labels are of ArticleFacts, which is said in a line."""
    assert main(["run", "builtin", "--schema", SCHEMA]) == 3
    assert "--cases FOLDER" in capsys.readouterr().err


def test_labels_of_another_class_are_told(folder):
    """Without its class a labels file has none of the lists."""
    with pytest.raises(CaseError, match="none of the lists deployments"):
        load_cases(str(folder))
