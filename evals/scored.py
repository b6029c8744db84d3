"""Which Facts class is labelled and scored: ArticleFacts, or one of yours for as long as `scoring` holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from factlift.facts import ArticleFacts, Fact, Facts
from factlift.plans import plan_of

__all__ = ["FACT_TYPES", "is_ours", "scored", "scoring"]

_SCORED: ContextVar[type[Facts]] = ContextVar("evals_scored", default=ArticleFacts)


def scored() -> type[Facts]:
    """Returns the Facts class that is scored."""
    return _SCORED.get()


def is_ours() -> bool:
    """Tells whether that is ArticleFacts."""
    return scored() is ArticleFacts


@contextmanager
def scoring(facts_type: type[Facts]) -> Iterator[None]:
    """Scores a Facts class for as long as it holds."""
    token = _SCORED.set(facts_type)
    try:
        yield
    finally:
        _SCORED.reset(token)


class _Lists(Mapping[str, type[Fact]]):
    """The lists of the class that is scored, and the fact type of each."""

    def __getitem__(self, name: str) -> type[Fact]:
        return self._lists()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lists())

    def __len__(self) -> int:
        return len(self._lists())

    def _lists(self) -> dict[str, type[Fact]]:
        return {item.name: item.fact_type for item in plan_of(scored()).lists}


FACT_TYPES: Mapping[str, type[Fact]] = _Lists()
"""The lists of a labels file, and the fact type of each."""
