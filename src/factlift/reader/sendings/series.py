"""Numbers alone that go on with the people told of right above: "They were 120,000 in 1990, now they are 20,000"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.above import owners_of_people
from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.words.cues import ANY_GOING, HAS, RECEIVE, RECRUIT, SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_TELLING = ANY_GOING | RECEIVE | RECRUIT | SEND | HAS | frozenset("worked work works serve served live lived".split())
_MANY = r"(?:(?:only|just|still|now|once|perhaps|about|some|already|nearly|almost|over|at least|more than|up to) ){0,2}"
_IS = r"(?:is|are|was|were|will be|has been|have been|had been)"
_BEFORE = re.compile(
    rf"(?:\b(?:they|there) (?:now |once |still )?{_IS} {_MANY}"
    rf"|\b(?:their|its|the) (?:number|total|tally|figure|count|headcount)s?\b[^.;:“”]{{0,60}}? "
    rf"(?:{_IS}|to|at|by now|reached|stands at|stood at|hit|passed|,) {_MANY}"
    rf"|(?:^|[,“;] ?|\b(?:year|spring|summer|autumn|winter|month|first|now|today|in \d{{4}}|in all|all told),? )"
    rf"it (?:is|was|will be|has been|had been) {_MANY}"
    rf"|\b(?:it|he|she|we|they) (?:now )?(?:has|have|had|took|takes|brought|hired|placed|sent|hopes? for|expects?|"
    rf"wants?|(?:began|started|begins?|starts?|opened) with) {_MANY}"
    rf"|\band (?:now )?(?:has|have|had|took|sent|brought) {_MANY}"
    rf"|^[“\"]?{_MANY})$",
    re.IGNORECASE,
)
"""What stands between the start of a clause and a number that counts those told of."""
_WHATEVER = re.compile(rf"\b(?:there {_IS}|it (?:is|was|will be|has been|had been)) {_MANY}$", re.IGNORECASE)
"""What counts anything that was told of."""
_AROUND = 120  # code points before a number that tell what it counts
_BEHIND = re.compile(
    r"(?:[.;,”\"!?]|$| (?:still (?:do|are)|do(?:es)? so|did so|so far|by now|now|then|today|of them|from the country|"
    r"there\b|in (?:the |\d{4}|all)|at (?:the end|its)|last|this|next|the (?:next|year|other)|and (?:now|then)|remain|"
    r"by \w+ ?\d*|ready|on the way|are left|are there|says?|said)\b)"
)
"""What stands behind it: no noun, so that nothing else is counted."""


def goes_on_in_number(text: str, scene: Scene, count: Count, above: Scene | None, *, told: bool) -> bool:
    """Return whether a number alone counts the people of whom the sentence `above` tells that they are sent or taken.

    `told` says that the sentence above has told a deployment, or went on so itself.
    """
    if count.strength != "bare" or not _has_form(scene, count) or is_distractor(scene, count):
        return False
    if told or above is None:
        return told
    return not above.words.isdisjoint(_TELLING) and len(owners_of_people(text, above)) > 0


def _has_form(scene: Scene, count: Count) -> bool:
    start, end = scene.sentence.start, scene.sentence.end
    before, behind = scene.text_of(start, count.numeral.start), scene.text_of(count.numeral.end, end)
    if _BEHIND.match(behind) is None or (behind.startswith(" of them") and not before.strip('“" ')):
        return False  # "Two of them speak Pijin"
    return _BEFORE.search(before[-_AROUND:]) is not None


def counts_things(scene: Scene, count: Count, above: Scene | None, *, told: bool, made: bool) -> bool:
    """Return whether a number alone goes on with things or sums: "There were 120 mines, now there are 20".

    `told` says that the sentence above told a deployment, `made` that this one did before the number.
    """
    before = scene.text_of(scene.sentence.start, count.numeral.start)[-_AROUND:]
    if count.strength != "bare" or made or _WHATEVER.search(before) is None or not _has_form(scene, count):
        return False
    if scene.text_of(count.numeral.end, scene.sentence.end).startswith(" of them"):
        return False
    if any(n.start < count.numeral.start and n.kind in _COUNTED for n in scene.numerals):
        return True
    if above is None or told:
        return False
    return any(n.kind in _COUNTED and n is not above.countries for n in above.numerals)


_COUNTED = frozenset({"count", "money", "percent", "measure"})
