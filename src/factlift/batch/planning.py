"""Which asks of an article can be sent now, and the lines that they become."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from factlift.article import Article
from factlift.batch.kept import KeptModel, UnansweredError, facts_from
from factlift.bulk import Outcome
from factlift.errors import ArticleError, FactliftError
from factlift.facts import Facts
from factlift.inputs import Input
from factlift.journal import Entry, Journal, Key
from factlift.models.requests import request_body
from factlift.pipeline import Ask
from factlift.schemas import schema_name
from factlift.settings import Settings
from factlift.windows import windows_of

F = TypeVar("F", bound=Facts)
WAITING = "waiting"
"""The status of an article in the journal that is not answered in full."""
_CHUNK = 100
_TOLD = "it waits for a batch: factlift batch collect, then batch submit if that says so"


@dataclass(frozen=True, slots=True)
class Line:
    """An ask as a line of a batch's file."""

    key: Key
    data: bytes


@dataclass(frozen=True, slots=True)
class Plan(Generic[F]):
    """What to send of which articles: a Facts class, a model (`openai/NAME`) and settings, as a live run has them.

    `on_unread` is told of each article that can't be read.
    """

    journal: Journal
    schema: type[F]
    model: str
    settings: Settings
    on_unread: Callable[[Outcome[F]], None]

    def lines(self, articles: Iterable[Input]) -> Iterator[Line]:
        """Yields what can be sent now, and writes down how each article stands."""
        rest = iter(articles)
        while chunk := list(islice(rest, _CHUNK)):
            stands = [self._stand(item) for item in chunk]
            self.journal.note_all([entry for entry, _ in stands])
            for _, asks in stands:
                yield from map(self.line_of, asks)

    def line_of(self, ask: Ask) -> Line:
        """Returns an ask as a line; its body is what a live request sends."""
        key, body = self._kept().key(ask), request_body(ask, self.settings, self.model.partition("/")[2])
        told = {"custom_id": key.digest, "method": "POST", "url": "/v1/chat/completions", "body": body}
        return Line(key, json.dumps(told).encode() + b"\n")

    def _stand(self, item: Input) -> tuple[Entry, list[Ask]]:
        """Returns how an article stands, and its asks that can be sent."""
        try:
            article = self._read(item)
        except FactliftError as error:
            self.on_unread(Outcome(item.id, None, error))
            return self._entry(item.id, None, "error", f"{type(error).__name__}: {error}"[:500]), []
        if asks := self._open(article):
            return self._entry(item.id, article, WAITING, _TOLD), asks
        try:
            report = facts_from(self._kept(), article, self.schema).report
        except UnansweredError as open_ask:
            return self._entry(item.id, article, WAITING, _TOLD), [open_ask.ask]
        return self._entry(item.id, article, report.status, report.error), []

    def _read(self, item: Input) -> Article:
        if item.text is None:
            raise item.error or ArticleError("it has no text; give one")
        return Article.read(item.text, self.settings.max_chars)

    def _open(self, article: Article) -> list[Ask]:
        """Returns the first asks about each part that have no answer: they depend on no other."""
        windows = windows_of(article, self.settings.window_chars)
        asks = (Ask(article, self.schema, window) for window in windows)
        return [ask for ask in asks if self.journal.find(self._kept().key(ask)) is None]

    def _kept(self) -> KeptModel:
        return KeptModel(self.model, self.journal, self.settings, failures=False)

    def _entry(self, name: str, article: Article | None, status: str, error: str | None) -> Entry:
        sha256, text = (article.sha256, article.text) if article else ("", None)
        return Entry(name, sha256, self.model, schema_name(self.schema), self.settings.kept(), status, error, text)
