"""The second look at an article that tells of several deployments: the counts that the first reading passed over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factlift.reader.scenes.records import Record
from factlift.reader.sendings.decisions import Candidate
from factlift.reader.sendings.overlooked import ENOUGH, is_overlooked

_AGAIN = 40  # people from whom on the same number is the same people
_CLOSE = 8  # sentences in which a smaller number is


def overlooked(passed: Sequence[Candidate], told: Sequence[Record]) -> Iterator[Candidate]:
    """Yield the counts that the first reading passed over and that are likely of people sent, in their order.

    `told` are the deployments told; what is made of one count is expected among them before the next is asked for.
    """
    counted = [record for record in told if record.count]
    if len(counted) < ENOUGH:
        return
    counted.sort(key=_number)
    taken = set[int]()
    for case in (*passed, *reversed(passed)):  # a line of a list goes with the one before it, or the one behind it
        number = case.scene.sentence.number
        at = bisect_left(counted, number, key=_number)
        around = [*counted[max(0, at - 1) : at + 1]]
        nearest = min(around, key=lambda record: abs(_number(record) - number))
        if id(case) in taken or _is_told(case, told):
            continue
        if is_overlooked(case, abs(_number(nearest) - number), nearest):
            taken.add(id(case))
            yield case
            counted = sorted((record for record in told if record.count), key=_number)


def _number(record: Record) -> int:
    return record.scene.sentence.number


def place_among(told: Sequence[Record], case: Candidate) -> int:
    """Return where in the deployments, which stand in the article's order, one of this count belongs."""
    return bisect_right(told, case.scene.sentence.number, key=_number)


def _is_told(case: Candidate, told: Sequence[Record]) -> bool:
    """Return whether a deployment has the same number, so that it is likely told of once more."""
    size = float(case.count.numeral.max or case.count.numeral.value or case.count.numeral.min or 0)
    number = case.scene.sentence.number
    codes = case.goal.codes if case.goal is not None else ()
    return any(
        record.size == size
        and not (codes and record.codes and codes != record.codes)
        and (size >= _AGAIN or abs(record.scene.sentence.number - number) <= _CLOSE)
        for record in told
    )
