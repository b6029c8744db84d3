"""A number and what stands around it, from which the rules of `kinds` tell what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from factlift.numberwords.nouns import Noun
from factlift.numberwords.patterns import last_word
from factlift.numberwords.shapes import WINDOW
from factlift.numberwords.tables import Number


@dataclass(slots=True)  # not frozen, which would take four times as long to make
class Found:
    """A number with what `kind_of` needs to know of it.

    `start` is where the qualifier begins, `number_start` the number. `plain`: digits alone. `grouped`: written as an
    amount (24,200; 3 million), never as a year or a name. `bounded`: a qualifier says how much there is ("more than").
    `ranged`: two numbers. `spelled`: in words. `before` is the window before the bare number, `outer` the one before
    the number and its qualifiers, `last` and `outer_last` their last words; `next` the first sign after the number.
    `top` is the larger number, 0 where there is none.
    """

    text: str
    start: int
    number_start: int
    end: int
    low: Number | None
    high: Number | None
    plain: bool
    grouped: bool
    bounded: bool
    ranged: bool
    spelled: bool
    noun: Noun | None
    next: str
    top: Number = field(init=False)
    before: str = field(init=False)
    outer: str = field(init=False)
    last: str = field(init=False)
    outer_last: str = field(init=False)

    def __post_init__(self) -> None:
        self.before = self.text[max(0, self.number_start - WINDOW) : self.number_start]
        same = self.start == self.number_start
        self.outer = self.before if same else self.text[max(0, self.start - WINDOW) : self.start]
        self.top = self.high or self.low or 0
        self.last = last_word(self.before)
        self.outer_last = self.last if same else last_word(self.outer)

    @property
    def counts_nouns(self) -> bool:
        """Whether the noun is one that is counted, neither a measure nor money."""
        return self.noun is not None and self.noun.word_class in ("people", "thing", "plural")

    @property
    def counts_people(self) -> bool:
        """Whether the noun means people."""
        return self.noun is not None and self.noun.word_class == "people"
