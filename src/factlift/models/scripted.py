"""A model whose answers are given beforehand: for tests of your own pipeline, and for answers from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from factlift.errors import AnswerError
from factlift.facts import Usage
from factlift.pipeline import Answer, Ask

Scripted: TypeAlias = Mapping[str, Any] | str | Answer | Exception
"""An answer as an object, as its JSON text, as a whole Answer, or an exception to raise."""


class ScriptedModel:
    """Answers asks from a script, in order.

    Args:
        script: the answers, one an ask; or a function from Ask to answer; or one answer for every ask.
        name: shown in the report.

    `asks` keeps what was asked.

    >>> model = ScriptedModel({"sources": [], "deployments": [], "criteria": [], "quotes": []})
    >>> from factlift import extract
    >>> extract("Nothing happened.", model=model).report.status
    'empty'
    """

    def __init__(
        self, script: Scripted | Iterable[Scripted] | Callable[[Ask], Scripted], name: str = "scripted"
    ) -> None:
        if not isinstance(name, str):
            raise TypeError("several answers are one list: ScriptedModel([first, second])")
        if not isinstance(script, (Mapping, str, Answer, Exception, Iterable)) and not callable(script):
            raise TypeError(f"a script is an answer, a list of answers or a function, not a {type(script).__name__}")
        self.name = name
        self.asks: list[Ask] = []
        self._one = script if isinstance(script, (Mapping, str, Answer, Exception)) or callable(script) else None
        self._rest = iter(()) if self._one is not None else iter(script)  # type: ignore[arg-type]  # the rest is iterable

    def answer(self, ask: Ask) -> Answer:
        """Returns the script's next answer.

        Raises:
            AnswerError: the script has no more answers.
        """
        self.asks.append(ask)
        given = self._one if self._one is not None else next(self._rest, None)
        if callable(given):
            given = given(ask)
        if given is None:
            raise AnswerError(f"the script has no answer for ask {len(self.asks)}; give it one more")
        if isinstance(given, Exception):
            raise given
        if isinstance(given, Answer):
            return given
        content = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
        return Answer(content, requests=1, usage=Usage())
