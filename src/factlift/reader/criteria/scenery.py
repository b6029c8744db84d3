"""What stands around a frame, which decides with it whether it is a condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factlift.reader.criteria.frames import Frame
from factlift.reader.words.tokens import Token

_GOING = frozenset(  # of people who leave a town, or are chosen there
    "abroad overseas before go going leave leaving travel apply sent posted deployed chosen selected recruited hired "
    "join if unless until".split()
)
NAMED = 4  # tokens of "The barbers in Oton"


@dataclass(frozen=True, slots=True)
class Scenery:
    """What stands around a frame: its sentence, and how close talk of selection is."""

    text: str
    tokens: Sequence[Token]
    near: bool  # selection is spoken of here, or a few sentences before
    topical: bool  # a word of this sentence speaks of selection
    fresh: bool  # a criterion was found in this sentence or the two before it, or its paragraph answers a question
    earlier: Sequence[frozenset[str]]  # the words of the sentences before
    sure: bool = False  # the article is plainly about people sent away
    keen: bool = False  # selection is spoken of, whatever the length of the article

    def is_of_town(self, frame: Frame) -> bool:
        """Return whether people are named by their town, and no going is spoken of: "Barbers in Oton must ..."."""
        subject = self.tokens[frame.begin : frame.cue[0]]
        placed = any(token.lower == "in" and after.capital for token, after in pairwise(subject[:NAMED]))
        return placed and _GOING.isdisjoint(token.lower for token in self.tokens)
