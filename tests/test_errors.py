"""Exceptions: what a model's failure carries beside its message."""

import pickle

import pytest

from factlift.errors import ModelError, ModelUnreachableError
from factlift.facts import Usage
from factlift.journal import HeldError
from tests.journaled import a_key


def test_a_failure_that_sent_nothing_cost_nothing():
    """Without more a ModelError says that no request was sent and no token counted."""
    error = ModelError("no key")
    assert (str(error), error.requests, error.usage, error.retry_after_s) == ("no key", 0, Usage(), None)


def test_what_a_failure_cost_survives_a_process_boundary():
    """Message, requests, tokens and waiting time come through pickle, as a pool of workers sends them."""
    error = ModelUnreachableError("busy", requests=5, usage=Usage(input_tokens=7), retry_after_s=2.5)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert type(again) is ModelUnreachableError
    assert str(again) == "busy"
    assert (again.requests, again.usage, again.retry_after_s) == (5, Usage(input_tokens=7), 2.5)
    with pytest.raises(ModelError, match="busy"):
        raise again


def test_which_ask_is_held_survives_a_process_boundary():
    """The key of an ask that another run is at comes through pickle, and with it what to wait for."""
    again = pickle.loads(pickle.dumps(HeldError(a_key(3))))  # noqa: S301  # our own bytes
    assert (type(again), again.key) == (HeldError, a_key(3))
