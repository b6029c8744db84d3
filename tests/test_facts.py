"""The data model: frozen, a JSON round trip, spans that fit."""

import copy
import json
import pickle

import jsonschema
import pytest
from pydantic import ValidationError

from factlift import Article, ArticleFacts, Deployment, Place, Rejection, ScriptedModel, Span, extract

TEXT = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said."
ANSWER = {
    "sources": [{"name": "Ann Wanja", "s": 1}],
    "deployments": [{"s": 1, "clause": "Oman will … 40 nurses", "destinations": ["Oman"], "count": "40 nurses"}],
    "criteria": [{"s": 1, "clause": "40 nurses", "kind": "requirement", "text": "nurses"}],
    "quotes": [{"q": 1, "speaker": 1, "mention": "she", "cue": "said"}],
}


@pytest.fixture(scope="module")
def facts():
    """Facts with a deployment and a quote."""
    return extract(TEXT, model=ScriptedModel(ANSWER))


def test_json_round_trip(facts):
    """What is dumped is read back equal, and pickles."""
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301  # our own


def test_facts_are_as_if_validated(facts):
    """A fact that was made without validation is the one that validation makes: fields, their order, what was set."""
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        validated = type(fact)(**{name: getattr(fact, name) for name in fact.model_fields_set})
        assert validated == fact
        assert list(vars(validated)) == list(vars(fact))
        assert [type(value) for value in vars(validated).values()] == [type(value) for value in vars(fact).values()]
        assert validated.model_fields_set == fact.model_fields_set
        assert validated.model_dump_json() == fact.model_dump_json()
        assert type(fact).model_validate_json(fact.model_dump_json(), strict=True) == fact
    assert {type(fact).__name__ for fact in (*facts.deployments, *facts.criteria, *facts.quotes)} == OURS


OURS = {"Deployment", "Criterion", "Quote"}


def test_report_comes_last_and_spans_are_plain(facts):
    """Top-level keys are the lists and the report; a span is start, end, text."""
    data = json.loads(facts.model_dump_json())
    assert list(data) == ["deployments", "criteria", "quotes", "report"]
    assert data["deployments"][0]["spans"]["count"] == {"start": 15, "end": 17, "text": "40"}


def test_json_schema_describes_the_output(facts):
    """The published schema is valid and fits the output."""
    schema = ArticleFacts.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(facts.model_dump_json()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**json.loads(facts.model_dump_json()), "deployments": [{}]}, schema)


def test_facts_are_frozen_and_hashable(facts):
    """Nothing can be assigned, and facts can be members of a set."""
    with pytest.raises(ValidationError, match="frozen"):
        facts.deployments[0].status = "planned"
    with pytest.raises(ValidationError, match="frozen"):
        facts.deployments[0].destinations[0].code = "XX"
    assert len({*facts.deployments, *facts.quotes}) == 2
    assert len({Place(name="Oman", code="OM"), Place(name="Oman", code="OM")}) == 1


def test_spans_can_be_read_only(facts):
    """The spans of a fact can't be changed, whether it was made, merged, read or copied; a changed copy can be made."""
    twice = "Kenya will send 40 nurses to Oman in May. Kenya will send the 40 nurses to Oman, Ann Wanja said."
    merged = extract(twice, model="builtin").deployments[0]
    made = facts.deployments[0]
    read = ArticleFacts.model_validate_json(facts.model_dump_json()).deployments[0]
    for fact in (merged, made, read, copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        for change in ("s['when'] = s['count']", "del s['count']", "s.update(s)", "s.pop('count')", "s.clear()"):
            with pytest.raises(TypeError, match="model_copy"):
                exec(change, {"s": fact.spans})  # noqa: S102
        assert "count" in fact.spans
        assert json.loads(fact.model_dump_json())["spans"].keys() == fact.spans.keys()
    less = made.model_copy(update={"spans": {key: span for key, span in made.spans.items() if key != "count"}})
    assert set(less.spans) == set(made.spans) - {"count"}


def test_a_rejected_draft_can_be_read_only():
    """What the model wrote can't be changed behind the report, at any depth; it dumps as it was written."""
    draft = {"s": 9, "more": ["one", {"two": [3]}]}
    made = Rejection(type="deployments", draft=draft, reason="no")
    draft["more"].append("four")
    written = {"s": 9, "more": ["one", {"two": [3]}]}
    read = Rejection.model_validate_json(made.model_dump_json())
    copied = (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made)))  # noqa: S301  # our own bytes
    for one in (made, read, *copied, made.model_copy(update={"outcome": "fixed"})):
        for change in ("d['s'] = 1", "d['more'].append(1)", "d['more'][1]['two'].clear()", "d['more'] += [1]"):
            with pytest.raises(TypeError, match="model_copy"):
                exec(change, {"d": one.draft})  # noqa: S102
        assert one.draft == written == json.loads(one.model_dump_json())["draft"]
    assert repr(made.draft) == repr(written)


@pytest.mark.parametrize("span", [(-1, 1, "ab"), (0, 3, "ab"), (5, 3, "")])
def test_a_span_has_to_fit_its_text(span):
    """A span whose ends and text disagree can't be made."""
    start, end, text = span
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


def test_a_span_made_from_the_article_is_one_that_was_validated() -> None:
    """What the article cuts out without validation compares, prints, copies, pickles and dumps as any span."""
    made, checked = Article("Ode Farr left.").span(4, 8), Span(start=4, end=8, text="Farr")
    assert (made, repr(made), hash(made)) == (checked, repr(checked), hash(checked))
    assert made.model_fields_set == checked.model_fields_set
    assert pickle.loads(pickle.dumps(made)) == made.model_copy() == checked  # noqa: S301  # our own bytes
    assert made.model_dump_json() == checked.model_dump_json()
    assert Span.model_validate(made) == checked
    with pytest.raises(ValidationError):
        Article("Ode Farr left.").span(4, 80)
    with pytest.raises(ValidationError):
        made.start = 3  # type: ignore[misc]


def test_a_fact_can_be_made_from_its_evidence_alone() -> None:
    """Type checkers say so too, which check this test: a default that they don't see is an argument that is missing."""
    fact = Deployment(evidence=(Span(start=0, end=4, text="Oman"),))
    assert (fact.spans, fact.flags) == ({}, ())
