"""An article's flow, as far as the answers of a journal carry it."""

from __future__ import annotations

from typing import TypeVar

from factlift.article import Article
from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.facts import Facts
from factlift.journal import Journal, Key, key_of
from factlift.pipeline import Answer, Ask, flow
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)
_ERRORS = {kind.__name__: kind for kind in (ModelRejectedError, ModelUnreachableError)}


class UnansweredError(Exception):
    """The journal holds no answer to an ask; never leaves the package."""

    def __init__(self, ask: Ask) -> None:
        super().__init__("not answered yet")
        self.ask = ask


class KeptModel:
    """A model of a name that answers what a journal holds, and nothing else.

    Args:
        name: the model.
        journal: an open journal.
        settings: those of the article.
        failures: an ask that failed when it was last asked fails with that error; else it is one without an answer.
    """

    def __init__(self, name: str, journal: Journal, settings: Settings, *, failures: bool) -> None:
        self.name, self.settings = name, settings
        self._journal, self._failures = journal, failures

    def key(self, ask: Ask) -> Key:
        """Returns an ask's key, as a live run has it."""
        return key_of(ask, self, self.settings)

    def answer(self, ask: Ask) -> Answer:
        """Returns the journal's answer.

        Raises:
            UnansweredError: it holds none.
            ModelError: it holds the error of an ask that failed.
        """
        key = self.key(ask)
        if found := self._journal.find(key):
            return found
        if self._failures and (told := self._journal.failure_of(key)):
            raise _error_of(told)
        raise UnansweredError(ask)


def _error_of(told: str) -> ModelError:
    """Returns a failure of the journal's, which begins with the name of its class."""
    kind, _, words = told.partition(": ")
    return _ERRORS[kind](words) if kind in _ERRORS else ModelError(told)


def facts_from(model: KeptModel, article: Article, facts_type: type[F]) -> F:
    """Returns the facts that a journal's answers come to.

    Raises:
        UnansweredError: an ask has no answer yet.
        ModelError: an ask failed.
    """
    steps = flow(article, facts_type, model, model.settings)
    try:
        ask = next(steps)
        while True:
            try:
                answer = model.answer(ask)
            except ModelError as error:
                ask = steps.throw(error)
            else:
                ask = steps.send(answer)
    except StopIteration as end:
        facts: F = end.value
        return facts
