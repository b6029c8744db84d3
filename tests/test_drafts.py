"""An answer is read item by item, and its schema is derived from any Facts class."""

import contextlib
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import ArticleFacts
from factlift.drafts import answer_schema, answer_type, read_answer
from factlift.errors import AnswerError, FactliftError
from factlift.prompts import rules

ITEM = {"s": 1, "kind": "requirement", "text": "two years"}
ANSWER = {"sources": [], "deployments": [], "criteria": [ITEM], "quotes": []}


def test_schema_is_valid_and_short():
    """The answer's schema is JSON Schema, and rules, schema and example together stay under 10 kB."""
    schema = answer_schema(ArticleFacts)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(ANSWER, schema)
    assert len(rules(ArticleFacts).encode()) + len(json.dumps(schema, separators=(",", ":"))) < 10_000


def test_example_in_the_rules_follows_the_schema():
    """The example answer that the model is shown is one that we would accept."""
    example = rules(ArticleFacts).rsplit("Answer\n", 1)[1]
    jsonschema.validate(json.loads(example), answer_schema(ArticleFacts))
    assert not read_answer(example, ArticleFacts).malformed


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(ANSWER),
        json.dumps(ANSWER, indent=2),
        f"```json\n{json.dumps(ANSWER)}\n```",
        f"Here it is:\n{json.dumps(ANSWER)}\nAnything else?",
    ],
    ids=["minified", "indented", "fenced", "chatty"],
)
def test_an_answer_is_found_in_what_a_chat_wraps_around_it(content):
    """Fences and a sentence before or after do not lose an answer."""
    assert [draft.values["text"] for draft in read_answer(content, ArticleFacts).drafts] == ["two years"]


@pytest.mark.parametrize("content", ["", "no", "[1]", "{", '{"a": 1}', "null", '{"criteria": [1'])
def test_what_is_no_answer_is_an_error(content):
    """Text without an object of the lists asked for is an AnswerError, never an empty result."""
    with pytest.raises(AnswerError):
        read_answer(content, ArticleFacts)


def test_a_cut_off_answer_keeps_what_is_complete():
    """Items before the cut are read."""
    content = json.dumps({**ANSWER, "criteria": [ITEM, ITEM]})
    read = read_answer(content[: content.rindex('"text"')], ArticleFacts, cut_off=True)
    assert len(read.drafts) == 1


def test_one_bad_item_costs_only_itself():
    """A malformed item is a rejection with its field and reason; its neighbours stand."""
    read = read_answer(json.dumps({**ANSWER, "criteria": [ITEM, {"s": 1}, "x", {**ITEM, "kind": "odd"}]}), ArticleFacts)
    assert len(read.drafts) == 1
    assert [bad.field for bad in read.malformed] == ["kind", None, "kind"]


def test_small_slips_of_form_are_forgiven():
    """Numbers as strings, a bare string for a list, spaces in an enum, null for absent."""
    item = {"s": "2", "destinations": "Oman", "count": 600, "status": "Under way", "when": None, "stage": ""}
    draft = read_answer(json.dumps({**ANSWER, "deployments": [item]}), ArticleFacts).drafts[0]
    assert draft.s == 2
    assert draft.values == {"destinations": ["Oman"], "count": "600", "status": "under_way"}


def test_answer_type_refuses_an_answer_of_another_form_only():
    """Instructor asks again where no item has the form asked for, not where one is bad."""
    model = answer_type(ArticleFacts)
    model.model_validate({**ANSWER, "criteria": [ITEM, "x"]})
    with pytest.raises(ValueError, match="form asked for"):
        model.model_validate({**ANSWER, "criteria": ["x", "y"]})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["sources", "deployments", "criteria", "quotes", "s", "q"]), inner, max_size=5
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_read_or_refused(value):
    """Whatever JSON comes back, reading it gives drafts or an error of ours."""
    with contextlib.suppress(FactliftError):
        read_answer(json.dumps(value), ArticleFacts)
