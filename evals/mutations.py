"""Damaged facts: how many of them grounding and checks catch, by kind of damage, and how many true facts they keep.

Each labelled fact is written as the draft that a model would give for it, beside the article's other facts, and then
damaged in one way at a time. Caught is what is rejected, or bears a flag that the true fact has not.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.cases import Case
from evals.damaged import Damaged
from evals.damages import BESIDE, DAMAGES
from evals.drafted import Draft, write_drafts
from factlift.article import Article
from factlift.checks import flag_facts
from factlift.drafts import Drafts, read_items
from factlift.facts import ArticleFacts, Fact, Flag
from factlift.grounding import Grounded, ground_drafts
from factlift.opinions import Opinion
from factlift.plans import plan_of

__all__ = ["Outcome", "mutate"]


@dataclass(slots=True)
class Outcome:
    """What became of the facts of one kind of damage; for `none`, how many true facts were kept, and flagged."""

    rejected: int = 0
    mended: int = 0
    flagged: int = 0
    passed: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many facts were tried."""
        return self.rejected + self.mended + self.flagged + self.passed

    @property
    def caught(self) -> float:
        """The share that was rejected, put right or flagged."""
        return (self.rejected + self.mended + self.flagged) / self.total if self.total else 0.0


def mutate(cases: Sequence[Case], seed: int = 7) -> dict[str, Outcome]:
    """Returns what became of the true facts (`none`) and of each kind of damage, over all cases."""
    outcomes = {name: Outcome() for name in ("none", *DAMAGES)}
    chances = {name: random.Random(f"{seed} {name}") for name in DAMAGES}  # noqa: S311  # no secret
    for case in cases:
        article = Article.read(case.text)
        sources, drafts = write_drafts(case, article)
        opinion = Opinion(article)
        for position, draft in enumerate(drafts):
            true = _tried(article, opinion, sources, drafts, position, draft.item)
            own = true and tuple(flag for flag in true if flag.code not in _NO_DOUBT)
            _count(outcomes["none"], own, frozenset(), f"{case.name} {draft.label.id}")
            if true is None:
                continue
            for name, damage in DAMAGES.items():
                for item in damage(Damaged(article, sources, draft, drafts, chances[name])):
                    if is_put_right(article, sources, draft, item) and name not in BESIDE:
                        outcomes[name].mended += 1
                        continue
                    found = _tried(article, opinion, sources, drafts, position, item, beside=name in BESIDE)
                    _count(outcomes[name], found, frozenset(true), f"{case.name} {draft.label.id}")
    return outcomes


def is_put_right(article: Article, sources: Sequence[Mapping[str, Any]], draft: Draft, item: Mapping[str, Any]) -> bool:
    """Tells whether grounding reads the true fact off the article, whatever the damaged draft says."""
    one, other = (_grounded(article, sources, draft.list_name, each) for each in (draft.item, item))
    return one is not None and other is not None and _said(one) == _said(other)


def _said(fact: Fact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in type(fact).model_fields if name not in Fact.model_fields}


def _tried(
    article: Article,
    opinion: Opinion,
    sources: Sequence[Mapping[str, Any]],
    drafts: Sequence[Draft],
    position: int,
    item: Mapping[str, Any],
    *,
    beside: bool = False,
) -> tuple[Flag, ...] | None:
    """Returns the flags of a draft's fact beside the true facts of its article; None where it is rejected.

    Beside them all, where it comes in addition to the true one: then the flags of that count too.
    """
    name = drafts[position].list_name
    fact = _grounded(article, sources, name, item)
    if fact is None:
        return None
    others = [
        (at, other)
        for at, draft in enumerate(drafts)
        if (beside or at != position)
        and draft.list_name == name
        and (other := _grounded(article, sources, name, draft.item))
    ]
    flagged = flag_facts(opinion, {name: [fact, *(other for _, other in others)]})[name]
    doubted = [flagged[0], *(other for (at, _), other in zip(others, flagged[1:], strict=True) if at == position)]
    return tuple(
        flag for other in flagged for flag in other.flags if other in doubted or flag.code == "parts_above_total"
    )


_NO_DOUBT = frozenset({"carried", "cited_elsewhere", "parts_above_total"})
"""Flags that a true fact may well have: words in another sentence, and the sums of the other facts."""

_KEPT: dict[tuple[int, str], Fact | None] = {}


def _grounded(
    article: Article, sources: Sequence[Mapping[str, Any]], name: str, item: Mapping[str, Any]
) -> Fact | None:
    key = (id(article), repr((name, sorted(item.items(), key=str))))
    if key not in _KEPT:
        drafts: Drafts = read_items(plan_of(ArticleFacts), {"sources": list(sources), name: [dict(item)]})
        grounded: Grounded = ground_drafts(article, drafts)
        facts = grounded.facts.get(name, [])
        _KEPT[key] = facts[0] if facts else None
    return _KEPT[key]


def _count(outcome: Outcome, flags: tuple[Flag, ...] | None, before: frozenset[Flag], name: str) -> None:
    if flags is None:
        outcome.rejected += 1
    elif set(flags) - before:
        outcome.flagged += 1
    else:
        outcome.passed += 1
        outcome.examples.append(name)
