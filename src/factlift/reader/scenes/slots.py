"""Places in a scheme, counted instead of those who get them: "1,100 of the slots for cooks", "cooks get 900 jobs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.places import place_code
from factlift.reader.words.cues import SENT

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

SLOTS = frozenset("places slots jobs posts positions berths openings vacancies spots".split())
_OF = frozenset("of the these those its new further".split())
_GET = frozenset("get gets got getting win wins won offered given granted promised allotted land lands".split())
_DEGREE = frozenset("about around some up nearly almost over more than at least as many another to set due".split())
_MAX = 6  # tokens from "for" to the noun of people
_REACH = 10  # tokens between people and the number of what they get


def people_of_slots(scene: Scene, numeral: Numeral) -> tuple[int, int] | None:
    """Return the people who get the places that a number counts, where the words beside it name them."""
    if scene.words.isdisjoint(SLOTS):
        return None
    at = scene.index_at(numeral.end)
    ahead = scene.tokens[at : at + _REACH]
    noun = next((i for i, token in enumerate(ahead[:4]) if token.lower in SLOTS), None)
    if noun is None or not all(token.lower in _OF for token in ahead[:noun]):
        return _behind(ahead) if _goes_on(scene, numeral) else None
    first = scene.index_at(numeral.start)
    if any(token.lower == "of" for token in scene.tokens[max(0, first - 2) : first]):
        return None  # "Of the 900 places for cooks, 180 are taken"
    return _behind(ahead[noun + 1 :]) or _before(scene, numeral)


def _behind(tokens: list[Token]) -> tuple[int, int] | None:
    """Return the people behind "for", which is the first of the tokens."""
    if not tokens or tokens[0].lower != "for":
        return None
    for token in tokens[1:_MAX]:
        if not token.word:
            return None
        if (token.lower in SENT and token.lower.endswith("s")) or _are_nationals(token):
            return tokens[1].start, token.end
    return None


def _are_nationals(token: Token) -> bool:
    """Return whether a word is people by their nation, in the plural ("Peruvians")."""
    meaning = place_code(token.text) if token.capital and token.text.endswith("s") else None
    return meaning is not None and meaning[1] == "demonym"


def _before(scene: Scene, numeral: Numeral) -> tuple[int, int] | None:
    """Return the people who are said to get what a number counts."""
    at = scene.index_at(numeral.start) - 1
    while at > 0 and scene.tokens[at].lower in _DEGREE:
        at -= 1
    if at < 1 or scene.tokens[at].lower not in _GET:
        return None
    at -= 1
    while at > 0 and scene.tokens[at].lower in AUX | ADVERBS | _DEGREE:
        at -= 1
    people = scene.tokens[at]
    return (people.start, people.end) if people.lower in SENT and people.lower.endswith("s") else None


def _goes_on(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number goes on with one of places right before it ("900 of the slots for cooks and 400 for")."""
    before = [other for other in scene.numerals if other.end <= numeral.start]
    if not before or scene.tokens[scene.index_at(numeral.end) :][:1] == []:
        return False
    joint = scene.tokens[scene.index_at(numeral.number_start) - 1].lower in {"and", ","}
    return joint and people_of_slots(scene, before[-1]) is not None
