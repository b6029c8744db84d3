"""An answer is read item by item, and its schema is derived from any Facts class."""

import contextlib
import json
import time
from unittest.mock import patch

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlift import ArticleFacts, ScriptedModel, Settings, extract
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


def test_a_quote_names_who_speaks_by_a_mention():
    """Only a fact that is a passage, and has a speaker, is asked for the words that name the speaker beside it."""
    lists = answer_schema(ArticleFacts)["properties"]
    has = {name: "mention" in lists[name]["items"]["properties"] for name in lists}
    assert has == {"sources": False, "deployments": False, "criteria": False, "quotes": True}


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


EMPTY = json.dumps({**ANSWER, "criteria": []})


@pytest.mark.parametrize(
    "content",
    [
        f"<think>Is {{q1}} a quote?</think>{json.dumps(ANSWER)}",
        f"<think>Perhaps {EMPTY}? No.</think>\n```json\n{json.dumps(ANSWER)}\n```",
        f"{EMPTY} was a draft. This is it:\n{json.dumps(ANSWER)}\nThe form of an item is {{s, clause, ...}}.",
        f"{json.dumps({'answer': ANSWER})} An item, {json.dumps(ITEM)}, points at a sentence.",
        f"<think>{{{{{{ {'{' * 40}</think>{json.dumps(ANSWER)}",
    ],
    ids=["thought", "draft", "chatty", "packed", "braces"],
)
@pytest.mark.parametrize("cut_off", [False, True])
def test_an_answer_is_found_among_other_braces(content, cut_off):
    """Of several objects the last with one of the lists is the answer: what is thought aloud comes before it."""
    read = read_answer(content, ArticleFacts, cut_off=cut_off)
    assert [draft.values["text"] for draft in read.drafts] == ["two years"]


def test_an_answer_cut_off_behind_a_thought_keeps_what_is_complete():
    """What was thought aloud before it is no answer, though it is whole."""
    content = json.dumps({**ANSWER, "criteria": [ITEM, ITEM, ITEM]})
    cut = f"<think>Like {EMPTY}, or {{</think>{content[: content.rindex('text')]}"
    assert len(read_answer(cut, ArticleFacts, cut_off=True).drafts) == 2


@pytest.mark.parametrize("piece", ["{", '{"a":', "[{", '{"', '{"criteria": 1}', "{1", '{"a":[' + "1" * 5_000])
def test_braces_without_end_are_read_in_time(piece):
    """The search for an answer takes time that grows with the text."""
    begun = time.perf_counter()
    with contextlib.suppress(AnswerError):
        read_answer("x{ " + piece * (1_000_000 // len(piece)), ArticleFacts)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("content", ["", "no", "[1]", "{", '{"a": 1}', "null", '{"criteria": [1'])
def test_what_is_no_answer_is_an_error(content):
    """Text without an object of the lists asked for is an AnswerError, never an empty result."""
    with pytest.raises(AnswerError):
        read_answer(content, ArticleFacts)


def test_a_cut_off_answer_keeps_what_is_complete():
    """Items before the cut are read."""
    content = json.dumps({**ANSWER, "criteria": [ITEM, ITEM]})
    assert read_answer('{"sources": [{"name": "Ann', ArticleFacts, cut_off=True).drafts == ()
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


WORDS = st.sampled_from(
    ["40 nurses", " Oman ", "null", "", "N/A", "planned", "Under way", 3, "3", None, True, 2.5, [], {}]
)
VALUES = WORDS | st.lists(WORDS, max_size=2)
KEYS = (
    "p",
    "s",
    "q",
    "clause",
    "more",
    "mention",
    "count",
    "destinations",
    "status",
    "attribution",
    "continues",
    "odd",
)


@settings(deadline=None)
@example("deployments", {"destinations": []})
@given(
    st.sampled_from(["deployments", "criteria", "quotes", "sources"]), st.dictionaries(st.sampled_from(KEYS), VALUES)
)
def test_items_read_plainly_are_those_that_are_mended(name, item):
    """An item that needs no mending is read the short way as it would be the long way."""
    item = {"s": 1, "q": 1, "kind": "requirement" if name == "criteria" else "direct", "text": "x", "name": "y", **item}
    content = json.dumps({**ANSWER, name: [item]})
    short = read_answer(content, ArticleFacts)
    with patch("factlift.items.is_filled", lambda _: False), patch("factlift.drafts.is_filled", lambda _: False):
        assert short == read_answer(content, ArticleFacts)


def test_items_as_asked_for_are_read_the_short_way():
    """What is just as it was asked for never comes to where slips are mended."""
    with patch("factlift.drafts.item_type", side_effect=AssertionError("it was mended")):
        assert len(read_answer(json.dumps(ANSWER), ArticleFacts).drafts) == 1


def test_facts_are_no_answer():
    """Facts that factlift wrote, given for a model's answer, are told as such, and not rejected one by one."""
    facts = extract("Togo sends 50 cooks to Oman.", model="builtin")
    with pytest.raises(AnswerError, match="no model's answer; give what the model wrote"):
        read_answer(facts.model_dump_json(), ArticleFacts)


@pytest.mark.parametrize("pointer", [{"q": True}, {"q": 1, "speaker": True}, {"q": 1, "p": False}])
def test_true_points_at_nothing(pointer):
    """Neither a passage, a source nor a point is called `true`; it was taken for the first of them."""
    answer = {**ANSWER, "sources": [{"name": "Ann Wanja", "s": 1}], "quotes": [pointer]}
    (rejected,) = read_answer(json.dumps(answer), ArticleFacts).malformed
    assert "a number is wanted" in rejected.reason
    assert read_answer(json.dumps({**answer, "nothing": [True, 2]}), ArticleFacts).nothing == {2}


@pytest.mark.parametrize("pointer", [{"q": 1}, {"q": "1"}, {"q": 1.0, "speaker": "1"}, {"q": " 1 ", "speaker": 1.0}])
def test_a_number_may_be_written_otherwise(pointer):
    """In a string, or with a fraction of nothing."""
    (draft,) = read_answer(json.dumps({**ANSWER, "criteria": [], "quotes": [pointer]}), ArticleFacts).drafts
    assert draft.q == 1
    assert draft.values.get("speaker") in (None, 1, "1")


def test_a_number_that_json_lacks_is_nothing():
    """NaN was the words "nan", which may stand in an article; and the rejected draft came back as another one."""
    answer = '{"deployments": [{"s": NaN, "count": 1e999}, {"s": 1, "clause": "Nan left", "group": NaN}]}'
    facts = extract("Nan left.", model=ScriptedModel(answer), settings=Settings(looks=0))
    assert [fact.group for fact in facts.deployments] == [None]
    assert facts.report.rejected[0].draft == {"s": None, "count": None}
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts


@pytest.mark.parametrize("content", ["3", "[1]", '"x"', "null", "nope"])
def test_what_is_no_object_says_what_to_ask_for(content):
    """JSON of another kind and no JSON at all are one fault, told with what to do next."""
    with pytest.raises(AnswerError, match="is no JSON object; ask for one object"):
        read_answer(content, ArticleFacts)
