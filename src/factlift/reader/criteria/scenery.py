"""What stands around a frame, which decides with it whether it is a condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factlift.reader.words.tokens import Token


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
