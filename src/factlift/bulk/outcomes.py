"""What goes into a bulk run and what comes out, one article each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from factlift.errors import ArticleError, FactliftError, NotTextError
from factlift.extraction import shortfall
from factlift.facts import Facts
from factlift.inputs import Input

F = TypeVar("F", bound=Facts)

Articles: TypeAlias = "str | tuple[str, str] | Mapping[str, Any] | Input"
"""An article: its text, `(id, text)`, a mapping with `text` and perhaps `id`, or an Input."""

FAILED = frozenset({"failed", "refused", "truncated"})
"""Statuses of a report that stand for no full answer."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[F]):
    """How one article ended: its facts, or the error that stands in their place. Exactly one of the two is None."""

    id: str
    facts: F | None
    error: Exception | None = None

    @property
    def failed(self) -> bool:
        """True where there is no full answer: an error, or a report that failed, was refused or cut off."""
        return self.facts is None or self.facts.report.status in FAILED

    @property
    def reason(self) -> str | None:
        """Why it failed, in one sentence; None where it did not."""
        if self.facts is None:
            told, kind = str(self.error), type(self.error).__name__
            return told if told and isinstance(self.error, FactliftError) else f"{kind}: {told}".removesuffix(": ")
        report = self.facts.report
        return shortfall(report) if self.failed else None


def input_of(article: object, number: int) -> Input:
    """Returns an article in the one form that a run works with; what is none becomes an Input with an error.

    Args:
        article: see `Articles`.
        number: of the article in the run, from 0: the id of one that has none.

    >>> input_of({"id": 7, "text": "Ten nurses left."}, 0)
    Input(id='7', text='Ten nurses left.', error=None)
    """
    given, text = None, article
    if isinstance(article, Input):
        return article
    if isinstance(article, Mapping):
        given, text = article.get("id"), article.get("text")
    elif isinstance(article, tuple) and len(article) == 2:
        given, text = article
    has_none = given is None or (isinstance(given, float) and given != given)  # NaN of pandas
    name = str(number if has_none else given)
    if isinstance(text, str):
        return Input(name, text)
    return Input(name, None, _not_text(article, text))


def _not_text(article: object, text: object) -> ArticleError:
    if isinstance(article, Mapping) and text is None:
        return NotTextError("the article has no 'text'; give it as a str, (id, text), or a dict with 'text'")
    return NotTextError(f"the article is {type(text).__name__}; give it as a str, (id, text), or a dict with 'text'")
