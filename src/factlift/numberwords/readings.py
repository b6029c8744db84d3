"""What a bare number was read as."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from factlift.numberwords.tables import Number

Form: TypeAlias = Literal["digits", "words", "vague", "ordinal", "fraction", "other"]


class Reading(NamedTuple):
    """One bare number. `value` is None where the words are vague (`floor`: what they stand for at least) or no number.

    `coefficient` and `scale` are the number's last two factors (1.5 and 1,000,000), from which a range's first number
    takes its size ("two to three hundred"). `plain`: digits alone; `dotted`: the value if a single dot parts thousands.
    """

    start: int
    end: int
    value: Number | None
    form: Form
    floor: Number | None = None
    coefficient: Number | None = None
    scale: int = 1
    plain: bool = False
    grouped: bool = False
    dotted: int | None = None
    about: bool = False


def as_number(value: Decimal | int) -> Number:
    """Returns an int where the value is whole, else a float.

    >>> as_number(Decimal("1.5") * 1_000_000), as_number(Decimal("1.70"))
    (1500000, 1.7)
    """
    return int(value) if value == int(value) else float(value)
