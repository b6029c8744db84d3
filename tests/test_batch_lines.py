"""Lines of a batch's files: whatever is in them, each is one thing, and memory is bounded."""

from __future__ import annotations

import json
import tracemalloc
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift.errors import MissingKeyError, ModelError
from factlift.models.batches import LONGEST, BatchServer, _split, read_line
from factlift.pipeline import Answer

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
KEYS = ["id", "choices", "usage", "_fields_set", "values", "object"]


@given(st.binary())
def test_any_bytes_are_a_line(data):
    """What is no JSON object with an id has no id, and is an error of the model's."""
    name, error = read_line(data)
    assert name is None or isinstance(name, str)
    assert isinstance(error, (Answer, ModelError))


@given(JSON, JSON, st.sampled_from([200, 400, 500, None, "200", True]), st.dictionaries(st.sampled_from(KEYS), JSON))
def test_any_response_is_an_answer_or_an_error(response, error, status, body):
    """Whatever stands where a response, its status, body and error do, the id is read and nothing raises."""
    for given_response in (response, {"status_code": status, "body": body}, {"status_code": status, "body": response}):
        line = json.dumps({"custom_id": "k", "response": given_response, "error": error})
        name, outcome = read_line(line.encode())
        assert name == "k"
        assert isinstance(outcome, (Answer, ModelError))


def test_a_body_that_is_nested_without_end_is_an_error():
    """Nesting that the parser can't follow costs only its line."""
    assert read_line(b'{"custom_id": "k", "response": ' + b"[" * 200_000)[0] is None


@given(
    st.lists(st.binary(max_size=6).filter(lambda line: b"\n" not in line)), st.lists(st.integers(1, 4)), st.booleans()
)
def test_lines_are_the_same_however_they_arrive(lines, sizes, is_ended):
    """Blocks that end anywhere give the lines of the whole; the last needs no line break."""
    data = b"\n".join(lines) + b"\n" * is_ended
    cuts = [0, *accumulate(sizes), len(data)]
    blocks = [data[start:end] for start, end in pairwise(cuts)]
    expected = data.split(b"\n")
    assert list(_split(iter(blocks))) == (expected[:-1] if expected[-1] == b"" else expected)


def test_a_line_without_end_is_cut():
    """Only what may be a line is held; what follows such a line is read."""
    block = b"x" * 65_536
    blocks = [b"first\n", *[block] * (10 * LONGEST // len(block)), b"\nlast"]
    tracemalloc.start()
    try:
        first, cut, last = _split(iter(blocks))
        assert tracemalloc.get_traced_memory()[1] < 4 * LONGEST
    finally:
        tracemalloc.stop()
    assert (first, last) == (b"first", b"last")
    assert read_line(cut)[0] is None
    assert len(cut) < 10


def test_without_a_key_it_says_which_to_set(monkeypatch):
    """No batch is sent without a key."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(MissingKeyError, match="OPENAI_API_KEY"):
        BatchServer()
