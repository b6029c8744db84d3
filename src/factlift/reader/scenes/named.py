"""Numbers that are part of a name: "Senior Four", "the Three Rivers Growers", "a table at Casa Rosa 88"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import ARTICLES, PREPOSITIONS
from factlift.reader.words.cues import PEOPLE

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.places import Mention
    from factlift.reader.scenes.scene import Scene


def is_inside_name(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a capitalised word stands right before the number, so that it belongs to a name."""
    at = scene.index_at(numeral.start)
    before = scene.tokens[at - 1] if at else None
    return before is not None and before.word and before.capital and at > 1 and not before.possessive


def opens_name(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a capitalised number within a sentence begins a name: a capitalised word follows it."""
    at = scene.index_at(numeral.start)
    after = at + 1
    inside = at > 0 and scene.tokens[at - 1].word and scene.tokens[at - 1].lower in ARTICLES | {"at", "of", "from"}
    return inside and after < len(scene.tokens) and scene.tokens[after].word and scene.tokens[after].capital


def ends_name(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number in digits is the end of a name of two words that no table of places has."""
    at = scene.index_at(numeral.start)
    if not 3 <= at < len(scene.tokens) or numeral.unit_end > numeral.end or not scene.tokens[at].text[0].isdigit():
        return False
    led = scene.tokens[at - 3].lower in PREPOSITIONS | ARTICLES  # but "Wien Bau takes 450 and Linz Bau 390"
    if not led or not all(token.word and token.capital for token in scene.tokens[at - 2 : at]):
        return False
    listed = sum(b.text[0].isdigit() and a.word and a.capital for a, b in pairwise(scene.tokens)) > 1
    name = scene.tokens[at - 1]
    return not (listed or name.possessive or any(m.start <= name.start < m.end for m in scene.mentions))


def names_family(text: str, numeral: Numeral, mentions: Sequence[Mention]) -> bool:
    """Return whether a few people are called by a surname that they share ("the two Frasers", no nation)."""
    noun = text[numeral.unit_start : numeral.unit_end]
    few = (numeral.value or _FEW) < _FEW and text.endswith(("the ", "The "), 0, numeral.start)
    alone = noun[:1].isupper() and noun[1:].islower() and noun.endswith("s")
    return few and alone and noun.lower() not in PEOPLE and not any(m.start == numeral.unit_start for m in mentions)


_FEW = 4
