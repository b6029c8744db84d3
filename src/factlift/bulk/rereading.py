"""Facts once more, from the answers that a journal holds: what a better grounding makes of them costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, overload

from factlift.article import Article
from factlift.bulk.outcomes import Outcome
from factlift.driving import run
from factlift.errors import FactliftError, JournalError, ModelError
from factlift.facts import ArticleFacts, Facts, keep_text
from factlift.journal import Entry, Journal, key_of
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Answer, Ask, Model, flow
from factlift.schemas import schema_name
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)


@overload
def reread(journal: Journal) -> Iterator[Outcome[ArticleFacts]]: ...
@overload
def reread(journal: Journal, schema: type[F]) -> Iterator[Outcome[F]]: ...
def reread(journal: Journal, schema: type[Any] = ArticleFacts) -> Iterator[Outcome[Any]]:
    """Yields the outcome of every article of a journal for a Facts class, grounded anew; nobody is asked.

    The built-in reader reads again. Of a model, an answer is used where this version of factlift would ask the same;
    where it would not, or there is none, the outcome is an error that says so.

    Raises:
        JournalError: the journal can't be read.
        TypeError: it is no open Journal.
    """
    if not isinstance(journal, Journal):
        raise TypeError(f"journal is a {type(journal).__name__}; open it: with Journal(path) as journal: ...")
    name = schema_name(schema)
    for entry in journal.articles():
        if entry.schema == name:
            yield _reread_one(journal, entry, schema)


def _reread_one(journal: Journal, entry: Entry, schema: type[F]) -> Outcome[F]:
    if entry.text is None:
        return Outcome(entry.id, None, FactliftError(entry.error or "its text could not be read"))
    try:
        settings = Settings.from_kept(entry.settings)
        model: Model = BuiltinModel() if entry.model == BuiltinModel.name else _KeptModel(entry, journal, settings)
        facts = run(flow(Article(entry.text), schema, model, settings), model)
    except JournalError:
        raise
    except FactliftError as error:
        return Outcome(entry.id, None, error)
    return Outcome(entry.id, keep_text(facts, entry.text))


class _KeptModel:
    """Answers what a journal holds, and nothing else."""

    def __init__(self, entry: Entry, journal: Journal, settings: Settings) -> None:
        self.name = entry.model
        self._entry, self._journal, self._settings = entry, journal, settings

    def answer(self, ask: Ask) -> Answer:
        if found := self._journal.find(key_of(ask, self, self._settings)):
            return found
        raise ModelError(
            self._entry.error
            or "the journal holds no answer to the prompt of this version; extract it again, or use the one that asked"
        )
