"""The articles of a journal whose batches brought all that they wait for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Generic, TypeVar

from factlift.article import Article
from factlift.batch.kept import KeptModel, UnansweredError, facts_from
from factlift.batch.planning import WAITING
from factlift.bulk import Outcome
from factlift.errors import FactliftError, JournalError, ModelError
from factlift.facts import Facts, keep_text
from factlift.journal import Entry, Journal, SentBatches
from factlift.schemas import schema_name
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)
_CHUNK = 100


class Finished(Generic[F]):
    """Yields the outcome of every article of a journal that is answered in full, or that failed; nobody is asked.

    The articles are those of the models that a batch went to, each with the settings that it was submitted with.

    Attributes:
        under_way: articles that wait for a batch, known when all were yielded.
        unsent: articles with an ask that is in no batch, such as a second look: `submit` sends it.
        others: articles of other Facts classes that wait.
    """

    def __init__(self, journal: Journal, schema: type[F]) -> None:
        self._journal, self._schema = journal, schema
        self.under_way = self.unsent = self.others = 0

    def __iter__(self) -> Iterator[Outcome[F]]:
        self.under_way = self.unsent = self.others = 0
        models = {batch.model for batch in SentBatches(self._journal).all()}
        name, ended = schema_name(self._schema), list[Entry]()
        try:
            for entry in self._journal.articles():
                if entry.schema != name:
                    self.others += entry.status == WAITING
                elif entry.model in models and (outcome := self._outcome(entry)):
                    ended += _ended(entry, outcome)
                    if len(ended) >= _CHUNK:
                        self._journal.note_all(ended)
                        ended.clear()
                    yield outcome
        finally:
            self._journal.note_all(ended)

    def _outcome(self, entry: Entry) -> Outcome[F] | None:
        """Returns how an article ended, or None where it waits."""
        if entry.text is None:
            return Outcome(entry.id, None, FactliftError(entry.error or "its text could not be read"))
        try:
            model = KeptModel(entry.model, self._journal, Settings.from_kept(entry.settings), failures=True)
            try:
                facts = facts_from(model, Article(entry.text), self._schema)
            except UnansweredError as open_ask:
                return self._waiting(entry, is_batched=self._journal.is_batched(model.key(open_ask.ask)))
        except JournalError:
            raise
        except FactliftError as error:
            return Outcome(entry.id, None, error)
        return Outcome(entry.id, keep_text(facts, entry.text))

    def _waiting(self, entry: Entry, *, is_batched: bool) -> Outcome[F] | None:
        """Counts an article that waits; returns an outcome for one that was never submitted as it is asked today."""
        if is_batched:
            self.under_way += 1
        elif entry.status == WAITING:
            self.unsent += 1
        else:
            told = "the journal holds no answer to what would be asked today; submit it again"
            return Outcome(entry.id, None, ModelError(told))
        return None


def _ended(entry: Entry, outcome: Outcome[Any]) -> list[Entry]:
    """Returns what the journal is to be told of an article that waited, or that a run over the same journal gave up."""
    if outcome.facts is not None and (entry.failed or entry.status == WAITING):
        report = outcome.facts.report
        return [replace(entry, status=report.status, error=report.error)]
    if outcome.facts is None and entry.status == WAITING:
        return [replace(entry, status="error", error=f"{type(outcome.error).__name__}: {outcome.error}"[:500])]
    return []
