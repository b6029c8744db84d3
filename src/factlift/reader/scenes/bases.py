"""Numbers that another is a share of, which are no deployments themselves: "10 of the 25", "out of 300, 70 left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import AUX
from factlift.numberwords.tables import PLURALS, SCALES, SMALL

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.reader.scenes.scene import Scene

NUMBERS = frozenset([*SMALL, *SCALES, *PLURALS]) | frozenset(
    "dozen couple several few handful many numerous countless some most score scores pair trio half number".split()
)


def is_sent_whole(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number of people sent stands behind "out of", before its share ("out of 300 sent, 70 left")."""
    at, after = scene.index_at(numeral.start), scene.index_at(max(numeral.unit_end, numeral.end))
    shared = at > 2 and _is_number(scene.tokens[at - 3].lower)
    behind = [token.lower for token in scene.tokens[after : after + 2]]
    sent = behind[:1] != [] and (behind[0] in _SENT_OUT or (behind[0] == "who" and behind[1] in _WENT))
    return sent and not shared and numeral.unit_end > numeral.end


def _are_sent(scene: Scene, numeral: Numeral) -> bool:
    """Return whether people behind a number are told to be sent ("one of the nine medics whom Peru lent to Oman")."""
    behind = scene.tokens[scene.index_at(numeral.unit_end) :][:_RELATIVE]
    words = [token.lower for token in behind]
    led = words[:1] != [] and (words[0] in {"who", "whom", "that"} or words[0] in _SENT_OUT or behind[0].capital)
    acts = words[:1] == ["who"] and words[1:2] != [] and words[1] in _SENT_OUT  # "who sent letters"
    return numeral.unit_end > numeral.end and led and not acts and not _SENT_OUT.isdisjoint(words)


_RELATIVE = 6  # tokens behind people in which they are told to be sent
_SENT_OUT, _WENT = (
    frozenset("sent dispatched deployed seconded hired recruited selected nominated chosen lent posted".split()),
    frozenset("went left applied were had have flew travelled traveled".split()),
)


def is_share(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number is what another is a share of, or a share of a hundred: "10 of the 25", "7 in 10"."""
    at = scene.index_at(numeral.start)
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    if before[-1:] == ["of"] and len(before) > 1 and scene.tokens[at - 2].text[0].isdigit():
        return True  # "212 of 640 adults"
    if before[-3:-1] == ["of", "the"] and before[-1] in PLANNED and at > 3:
        return _is_number(scene.tokens[at - 4].lower)  # "20 of the planned 45"
    if before[-2:] in (["of", "the"], ["of", "these"], ["of", "those"], ["of", "its"], ["of", "their"]):
        following = [token.text for token in scene.tokens[at + 1 : at + 2]]
        opens = at == 2 and numeral.unit_end <= numeral.end and following == [","]  # "Of the 24, 16 will ..."
        shared = len(before) == 3 and _is_number(before[0]) and before[0] not in _VAGUE
        return opens or (shared and not (before[0] == "one" and _are_sent(scene, numeral)))
    owner = at > 2 and scene.tokens[at - 1].possessive
    if owner and any(scene.tokens[i].lower == "of" and _is_number(scene.tokens[i - 1].lower) for i in (at - 2, at - 3)):
        return True  # "some 40 of Peru's 120 firemen"
    behind = [token.lower for token in scene.tokens[scene.index_at(max(numeral.end, numeral.unit_end)) :][:3]]
    if (numeral.value or 0) == 1 and behind[:1] == ["in"] and behind[1:2] != [] and behind[1] in _TENS:
        return not behind[2:] or not behind[2].isalpha() or behind[2] in AUX or behind[2].endswith("ed")
    behind = [token.lower for token in scene.tokens[scene.index_at(numeral.end) :][:2]]
    small = (numeral.value or numeral.min or 1000) <= 100
    rated = not SMALL.keys().isdisjoint(before[:-1]) or any(word.isdigit() for word in before[-2:-1])
    if small and before[-1:] == ["in"] and rated:
        return True
    return small and behind[:1] == ["in"] and len(behind) > 1 and behind[1] in _TENS


_VAGUE = frozenset("half most some many several few".split())  # of these no count is made
PLANNED = frozenset("planned promised original expected agreed required requested remaining initial budgeted".split())


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBERS


_TENS = frozenset("three four five six seven eight nine ten twenty hundred 10 100".split())
