"""What one sentence holds that matters to deployments: its tokens, groups of places, counts of people."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal

from factlift.article import Sentence
from factlift.numerals import Numeral
from factlift.places import Mention
from factlift.reader.tokens import Token

Part = Literal["origin", "receiver", "goal", "subject", "none"]


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places that stand together ("Qatar and the UAE"), with the part that the words around them give."""

    start: int
    end: int
    places: tuple[Mention, ...]
    part: Part

    @property
    def codes(self) -> tuple[str | None, ...]:
        """The places' codes."""
        return tuple(place.code for place in self.places)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people: `strength` says how surely its noun is one of people who are sent.

    `body` is true where a body of people is counted by its members ("a brigade of 300", "a 40-strong team");
    `group` is the stretch of the body's name where it stands behind the number. `pair_end` is where the last of
    several nouns ends ("30 doctors and nurses").
    """

    numeral: Numeral
    strength: Literal["sent", "weak", "bare"]
    body: bool = False
    group: tuple[int, int] | None = None
    pair_end: int = 0

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.numeral.start

    @property
    def end(self) -> int:
        """Where the number, or the noun behind it, ends."""
        return max(self.numeral.end, self.numeral.unit_end, self.pair_end, self.group[1] if self.group else 0)


@dataclass(slots=True)
class Scene:
    """One sentence, taken apart."""

    sentence: Sentence
    tokens: list[Token]
    starts: list[int]  # of the tokens
    words: frozenset[str]  # of the tokens, in lower case
    groups: list[PlaceGroup] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    countries: Numeral | None = None
    bullet: bool = False

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that start between two offsets."""
        return self.tokens[self.index_at(start) : self.index_at(end)]

    def is_from(self, group: PlaceGroup, start: int) -> bool:
        """Return whether the place hangs on a noun that ends at `start` by "from" ("900 cooks from Peru")."""
        first, last = self.index_at(start), self.index_at(group.start)
        return last - first <= 3 and any(token.lower == "from" for token in self.tokens[first:last])

    def has(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> bool:
        """Return whether a token between two offsets is one of `words`."""
        return self.find(words, start, end) is not None

    def find(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> Token | None:
        """Return the first token between two offsets that is one of `words`."""
        if self.words.isdisjoint(words):
            return None
        stop = self.sentence.end if end is None else end
        for at in range(self.index_at(self.sentence.start if start is None else start), len(self.tokens)):
            token = self.tokens[at]
            if token.start >= stop:
                return None
            if token.lower in words:
                return token
        return None
