"""What words alone don't show: facts whose words stand in the article and that it still does not bear out.

Each check looks at one fact, or at all deployments of an article, and gives flags with a reason; none changes or
drops a fact. What is certain without judgement (words that stand nowhere, a date for a count) is rejected before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from factlift.checks.claims import check_claimant
from factlift.checks.contents import check_contents
from factlift.checks.kinds import check_kind
from factlift.checks.neighbours import check_neighbours
from factlift.checks.own import check_own_numbers, check_own_source
from factlift.checks.pairing import check_pairing
from factlift.checks.people import check_people
from factlift.checks.polarity import check_polarity
from factlift.checks.scopes import check_scopes
from factlift.checks.senders import check_sender
from factlift.checks.speakers import check_speaker
from factlift.checks.tenses import check_tense
from factlift.checks.totals import check_totals
from factlift.checks.wordings import check_quoting, check_wording
from factlift.facts import Criterion, Deployment, Fact, Flag, Quote
from factlift.opinions import Opinion

__all__ = ["flag_facts"]

_CHECKS: tuple[tuple[type[Fact], Callable[[Opinion, Fact], Iterator[Flag]]], ...] = (
    (Deployment, check_polarity),  # type: ignore[assignment]  # each is given facts of its own type only
    (Deployment, check_pairing),
    (Deployment, check_people),
    (Deployment, check_sender),
    (Deployment, check_tense),
    (Deployment, check_contents),
    (Quote, check_speaker),
    (Deployment, check_claimant),
    (Criterion, check_claimant),
    (Criterion, check_kind),
    (Criterion, check_wording),
    (Criterion, check_contents),
    (Quote, check_quoting),
)

_OF_OTHERS: tuple[Callable[[Opinion, Fact], Iterator[Flag]], ...] = (check_own_numbers, check_own_source)
"""What is looked at in facts of a type that is none of ours."""


def flag_facts(opinion: Opinion, lists: Mapping[str, Sequence[Fact]]) -> dict[str, tuple[Fact, ...]]:
    """Returns the facts of an article by list, each with the flags that the checks of its type give it."""
    claims = [fact for facts in lists.values() for fact in facts if isinstance(fact, (Deployment, Criterion))]
    deployments = [fact for fact in claims if isinstance(fact, Deployment)]
    totals = check_totals(deployments)
    told = (totals, check_scopes(opinion, deployments, totals), check_neighbours(opinion, claims))
    of_rows = {
        key: tuple(flag for flags in told for flag in flags.get(key, ())) for key in {k for t in told for k in t}
    }
    return {
        name: tuple(_flagged(fact, [*_flags(opinion, fact)], of_rows.get(id(fact), ())) for fact in facts)
        for name, facts in lists.items()
    }


def _flags(opinion: Opinion, fact: Fact) -> Iterator[Flag]:
    for check in _checks_of(type(fact)):
        yield from check(opinion, fact)


@lru_cache(maxsize=256)
def _checks_of(kind: type[Fact]) -> tuple[Callable[[Opinion, Fact], Iterator[Flag]], ...]:
    return tuple(check for fact_type, check in _CHECKS if issubclass(kind, fact_type)) or _OF_OTHERS


def _flagged(fact: Fact, own: Sequence[Flag], of_rows: Sequence[Flag]) -> Fact:
    """Returns a fact with its flags; of one doubt about a field, what its own words say comes first, and suffices."""
    if not own and not of_rows:
        return fact
    first = {(flag.code, flag.field): flag for flag in (*of_rows[::-1], *own[::-1])}
    flags = (*own, *(flag for flag in of_rows if first[flag.code, flag.field] is flag))
    new = tuple(flag for flag in flags if flag not in fact.flags)
    return fact.model_copy(update={"flags": fact.flags + new}) if new else fact
