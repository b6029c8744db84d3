"""What a helper process does: it reads articles by rules until its input ends."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import nullcontext
from typing import Any

from factlift.article import Article
from factlift.driving import run
from factlift.facts import Facts
from factlift.journal import Journal, JournaledModel
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Model, flow
from factlift.settings import Settings

READY = "factlift reads"
"""What a helper says, pickled, before the first answer."""


def serve() -> None:
    """Answers each pickled text on standard input with pickled facts, or the exception, on standard output.

    It ends without a word when the other side of either is closed, as it is when who started us was ended.
    """
    out = os.dup(1)
    os.dup2(2, 1)  # whatever prints must not stand between the pickles
    try:
        schema, settings, path = pickle.load(sys.stdin.buffer)  # noqa: S301  # from who started us
        with Journal(path) if path else nullcontext() as journal:
            _send(out, pickle.dumps(READY))
            while True:
                text = pickle.load(sys.stdin.buffer)  # noqa: S301  # from who started us
                _send(out, _packed(result_of(text, schema, settings, journal)))
    except (EOFError, BrokenPipeError, pickle.UnpicklingError):  # the last where it was ended while it sent
        return


def _send(out: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(out, rest) :]


def result_of(text: str, schema: type[Facts], settings: Settings, journal: Journal | None) -> Facts | Exception:
    """Returns what rules find in an article, or the exception that ended it."""
    model: Model = BuiltinModel()
    if journal:
        model = JournaledModel(model, journal, settings, waits=False)
    try:
        return run(flow(Article.read(text, settings.max_chars), schema, model, settings), model)
    except Exception as error:  # noqa: BLE001  # it is raised where the article came from
        return error


def _packed(result: Any) -> bytes:
    try:
        return pickle.dumps(result)
    except Exception:  # noqa: BLE001  # an exception of somebody else's that can't be sent
        return pickle.dumps(RuntimeError(f"{type(result).__name__}: {result}"))
