"""Nations that a number counts: "60 Kiwis", "110 young Irish went", and "600 Jamaicans" who pick apples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.numerals import Numeral
from factlift.places import Mention
from factlift.reader.words.cues import BARE_NEXT, SELECT, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene


def is_nation(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number counts people of a nation that no table has ("60 Kiwis", "30 i-Kiribati")."""
    noun = text[numeral.unit_start : numeral.unit_end].split()[-1]
    capital = noun[:1].isupper() or (noun[1:2] == "-" and noun[2:3].isupper())
    return capital and not noun.isupper() and noun.endswith(("s", "i")) and numeral.start > scene.sentence.start


def nation_after(scene: Scene, numeral: Numeral, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Return the people of a nation behind a number, where their name is no plural: "110 young Irish went"."""
    at = scene.index_at(numeral.end)
    for mention in mentions:
        if mention.kind == "demonym" and 0 <= scene.index_at(mention.start) - at <= 1:
            ahead = scene.tokens[scene.index_at(mention.end) :][:1]
            ahead = [] if ahead and ahead[0].lower in {"and", "or"} else ahead
            plain = all(token.word and not token.capital for token in scene.between(numeral.end, mention.start))
            if plain and ahead and ahead[0].lower in BARE_NEXT - SELECT and (ahead[0].word or ahead[0].text == "."):
                return mention.start, mention.end
    return None


def nation_at(text: str, numeral: Numeral, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people of a nation, told in the plural, behind whom more than the number's noun was taken for it.

    In "600 Jamaicans pick apples" no apples are counted.
    """
    for mention in mentions:
        if mention.kind == "demonym" and mention.start - numeral.end == 1 and mention.end < numeral.unit_start:
            name, noun = text[mention.start : mention.end], text[numeral.unit_start : numeral.unit_end].lower()
            return mention if name.endswith("s") and not name.endswith("ss") and noun not in SENT | WEAK else None
    return None
