"""Where people end who are told by two nouns: "doctors and nurses", "men and women"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import NO_NAME
from factlift.numberwords.nouns import vocabulary
from factlift.reader.words.cues import NEVER, SENT

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

TRADE = ("ers", "ors", "ists", "ians", "men", "eers", "hands", "mates")  # nouns for people by trade


def couple_end(scene: Scene, numeral: Numeral) -> int:
    """Return where the second of two nouns of people ends ("men and women"), or 0."""
    ahead = scene.tokens[scene.index_at(numeral.unit_end) :][:2]
    if len(ahead) < 2 or ahead[0].lower not in {"and", "or"} or ahead[1].capital:
        return 0
    word = ahead[1].lower
    kind = vocabulary().plural.get(word)
    person = kind == "people" or (kind is None and (word in SENT or word.endswith(TRADE)))
    return ahead[1].end if person and word not in NEVER else 0


def pair_end(scene: Scene, first: int) -> int:
    """Return where the people end whose first noun is the token `first` ("doctors and nurses")."""
    tokens, end = scene.tokens, first
    capital = tokens[first].text.isupper()
    while end + 2 < len(tokens) and tokens[end + 1].lower in {"and", ",", "or", "&"}:
        if tokens[end + 1].lower == "and" and end + 3 < len(tokens) and _is_modified(tokens[end + 2 : end + 4]):
            return tokens[end + 3].end  # "police officers and customs specialists"
        if tokens[end + 2].lower not in SENT or tokens[end + 2].text.isupper() != capital:
            break
        end += 2
    return tokens[end].end


def _is_modified(tokens: Sequence[Token]) -> bool:
    """Return whether the second word is a trade in the plural that the first, a noun, says more of."""
    kind, trade = tokens
    plain = kind.word and not kind.capital and kind.lower not in NO_NAME and kind.lower not in SENT
    return plain and trade.lower in SENT and trade.lower.endswith("s") and not kind.lower.endswith(("ing", "ed", "ly"))
