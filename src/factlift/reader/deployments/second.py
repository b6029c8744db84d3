"""The second look at an article that tells of several deployments: the counts that the first reading passed over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factlift.drafts import MAX_ITEMS
from factlift.reader.deployments.alliances import STATES
from factlift.reader.scenes.records import Record
from factlift.reader.sendings.decisions import Candidate
from factlift.reader.sendings.overlooked import ENOUGH, is_overlooked

_AGAIN = 40  # people from whom on the same number is the same people
_CLOSE = 8  # sentences in which a smaller number is


def overlooked(passed: Sequence[Candidate], told: Sequence[Record]) -> Iterator[Candidate]:
    """Yield the counts that the first reading passed over and that are likely of people sent.

    `told` are the deployments told; what is made of one count is expected among them before the next is asked for.
    """
    if sum(record.count is not None for record in told) < ENOUGH:
        return
    taken, sizes = set[int](), {record.size for record in told}
    for case in (*passed, *reversed(passed)):  # a line of a list goes with the one before it, or the one behind it
        if id(case) in taken or _is_of_many(case) or (_size(case) in sizes and _is_told(case, told)):
            continue
        nearest = _nearest(case.scene.sentence.number, told)
        if is_overlooked(case, abs(_number(nearest) - case.scene.sentence.number), nearest):
            taken.add(id(case))
            yield case
            if len(told) > MAX_ITEMS:
                return
            sizes.add(_size(case))


def place_among(told: Sequence[Record], case: Candidate) -> int:
    """Return where in the deployments, which stand in the article's order, one of this count belongs."""
    return bisect_right(told, case.scene.sentence.number, key=_number)


def _number(record: Record) -> int:
    return record.scene.sentence.number


def _size(case: Candidate) -> float:
    numeral = case.count.numeral
    return float(numeral.max or numeral.value or numeral.min or 0)


def _nearest(number: int, told: Sequence[Record]) -> Record:
    """Return the counted deployment that stands nearest to a sentence; the one before it where two do."""
    at = bisect_left(told, number, key=_number)
    before = next((told[i] for i in range(at - 1, -1, -1) if told[i].count), None)
    behind = next((told[i] for i in range(at, len(told)) if told[i].count), before)
    if before is None or behind is None:
        return before or behind or told[0]
    return before if number - _number(before) <= _number(behind) - number else behind


def _is_of_many(case: Candidate) -> bool:
    """Return whether people are counted over so many countries: "30,000 students from 26 countries will watch it"."""
    behind = [token.lower for token in case.scene.tokens[case.scene.index_at(case.count.end) :][:3]]
    return behind[:1] == ["from"] and not STATES.isdisjoint(behind[2:])


def _is_told(case: Candidate, told: Sequence[Record]) -> bool:
    """Return whether a deployment has the same number, so that it is likely told of once more."""
    size = _size(case)
    codes, number = case.goal.codes if case.goal is not None else (), case.scene.sentence.number
    return any(
        record.size == size
        and not (codes and record.codes and codes != record.codes)
        and (size >= _AGAIN or abs(_number(record) - number) <= _CLOSE)
        for record in told
    )
