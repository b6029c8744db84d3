"""Words of one look and several senses, by their neighbours: what a verb of choosing or going tells.

"They picked strawberries" chooses nobody, "flew out on Monday, bound for Peru" has left already.
"""

from __future__ import annotations

from collections.abc import Sequence

from factlift.facts import Status
from factlift.lexicon import AUX
from factlift.numberwords.tables import TENS
from factlift.reader.words.cues import DENY, GO, SEND

_TRAINED = frozenset(
    "visit mission missions team teams base bases camp centre center programme program deal role".split()
)
_PERMITS = frozenset("permit permits visa visas contract contracts".split())
_PICKS = frozenset("pick picks picked picking".split())
_CROPS = frozenset(
    "strawberries raspberries blueberries cloudberries lingonberries blackberries berries fruit fruits grapes apples "
    "pears cherries plums peaches oranges lemons citrus olives dates tomatoes peppers cucumbers lettuce lettuces "
    "vegetables potatoes beans peas onions garlic asparagus mushrooms cotton tea coffee cocoa tobacco hops flowers "
    "roses bananas mangoes kiwifruit kiwis melons pineapples saffron cardamom crops harvest".split()
)
_GONE = frozenset("flew left departed sailed went travelled traveled drove marched boarded".split())
_NEEDY = frozenset("in had no of the any such great dire urgent desperate".split())  # before a need, not a verb
_TAUGHT = frozenset(
    "forces force army armies troops soldiers police officers guards guardsmen units fighters militia militias "
    "recruits staff personnel crews pilots nurses doctors teachers workers counterparts colleagues people".split()
)
_VEHICLE = frozenset("by a the this that next last first same night".split())  # before the train that people take
_TEACHES = frozenset({"train", "trains", "training"})
_BEGUN = frozenset("began begun begins started starts beginning starting".split())
_PAPER = 2  # tokens before "register" in which the article of the paper stands
_DETERMINED = frozenset("the a an its his her their this that".split())
_ODD = (
    frozenset("register training train trains work bound need compared drilling sitting cleared".split())
    | _BEGUN
    | _PICKS
    | {"up", "down"}
)
_NEAR = 4  # tokens between picking and what is picked

SPELLED = (
    frozenset("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split())
    | TENS.keys()
)
STUDIED = frozenset(
    "the a an its this that these whether how plans proposals requests options offers ways possible sending deploying "
    "dispatching lending what".split()
)  # by those who weigh sending, not by those who study abroad


def in_sense(words: Sequence[str]) -> list[str]:
    """Return a clause's words without those that tell nothing of how far people have come; to pick fruit is to work.

    >>> in_sense("flew out bound for a training camp".split())
    ['flew', 'out', 'for', 'a', 'camp']
    >>> in_sense("picked early strawberries".split())
    ['worked', 'early', 'strawberries']
    """
    if _ODD.isdisjoint(words):
        return list(words)
    found: list[str] = []
    words = words[: _comparison_at(words)]
    for at, word in enumerate(words):
        if word == "need" and words[max(0, at - 1) : at] and words[at - 1] in _NEEDY:
            continue
        following = words[at + 1 : at + 1 + _NEAR]
        if word in _BEGUN and following[:1] != [] and following[0].endswith("ing") and following[0] in SEND | GO:
            found.append("sending" if word.endswith("ing") else "sent")  # "began sending": the first have gone
        elif picks_crops(word, following):
            found.append("working" if word.endswith("ing") else "worked" if word.endswith("ed") else "work")
        elif word == "cleared" and following[:1] in (["for"], ["from"]) and words[at - 1] not in AUX and at:
            found.append("sailed")  # "The brig cleared from Oton"; but "were cleared for Peru"
        elif not (
            _only_describes(word, following)
            or is_no_step(words, at)
            or (word == "bound" and not _GONE.isdisjoint(words[:at]))
        ):
            found.append(word)
    return found


def is_no_step(words: Sequence[str], at: int) -> bool:
    """Return whether "train" is the vehicle, or what those sent do for others: no step before they go.

    >>> [is_no_step(words.split(), 2) for words in ("sent by train to Oton", "will help train local police")]
    [True, True]
    >>> is_no_step("who will train with local police".split(), 2)
    False
    """
    if words[at] == "drilling":
        return not _DRILLERS.isdisjoint(words[at + 1 : at + 2])
    if words[at] == "sitting":
        return not _LODGINGS.isdisjoint(words[at + 1 : at + 5])
    if words[at] == "register":
        return not _DETERMINED.isdisjoint(words[max(0, at - _PAPER) : at])  # "by the warden's register"
    if words[at] not in _TEACHES:
        return False
    if words[at] != "training" and at and words[at - 1] in _VEHICLE:
        return True
    behind = words[at + 1 : at + 1 + _NEAR]
    whom = next((i for i, word in enumerate(behind) if word in _TAUGHT), None)
    return whom is not None and _ASIDE.isdisjoint(behind[:whom])


def is_denial(words: Sequence[str], at: int) -> bool:
    """Return whether the word denies; to refuse, or to call false, does so only with what it is about."""
    if words[at] not in DENY:
        return False
    if words[at].startswith("dispute") and at and words[at - 1] in _QUARREL:
        return False  # "after a dispute over wages"
    if words[at].startswith(("refus", "declin")):
        return any(word in SEND for word in words[at + 1 : at + 4])
    return not words[at].startswith(("false", "untrue", "baseless", "unfounded")) or "as" in words[max(0, at - 2) : at]


_DRILLERS = frozenset("crew crews rig rigs team teams gang gangs party platform platforms ship ships site".split())
_LODGINGS = frozenset(
    "hostel hostels hotel hotels camp camps barracks compound tents huts port harbour dock docks".split()
)
_ASIDE = frozenset("with for in at on by as of to from under alongside beside , ; : ( “ ”".split())
_QUARREL = frozenset("a an the pay wage wages labour labor border trade contract long this that any of".split())


def resumed(words: Sequence[str]) -> Status | None:
    """Return the status of a programme that goes on after a halt ("has resumed sending cooks"), or None.

    >>> resumed("has resumed sending cooks after a halt".split()), resumed("will resume sending cooks".split())
    ('under_way', 'planned')
    """
    at = next((at for at, word in enumerate(words) if word in _RESUMES), None)
    if at is None or not _NOT.isdisjoint(words[max(0, at - 3) : at]):
        return None
    if words[at].endswith("ing") and words[at - 1 : at] not in (["is"], ["are"]):
        return None
    ahead = words[at] in {"resume", "restart"} or not _AHEAD.isdisjoint(words[max(0, at - 3) : at])
    return "planned" if ahead else "under_way"


_RESUMES = frozenset("resume resumes resumed resuming restart restarts restarted restarting".split())
_AHEAD = frozenset("will would to may might could should plans plan be".split())
_NOT = frozenset("not never no until unless before if".split())


def _comparison_at(words: Sequence[str]) -> int:
    """Return where another time's number begins that the one told is compared with ("up from 60 ten years ago")."""
    for at in range(1, len(words) - 1):
        if words[at + 1] == "from" and words[at] in {"up", "down"} and words[at - 1] == ",":
            return at
        if words[at] == "compared" and words[at + 1] in {"with", "to"}:
            return at
    return len(words)


def picks_crops(word: str, following: Sequence[str]) -> bool:
    """Return whether a word of picking is said of a crop, by the words behind it."""
    return word in _PICKS and not _CROPS.isdisjoint(following[:_NEAR])


def _only_describes(word: str, following: Sequence[str]) -> bool:
    """Return whether "training" or "work" only says more of a noun: "a training visit", "work permits"."""
    return following[:1] != [] and (
        (word == "training" and following[0] in _TRAINED) or (word == "work" and following[0] in _PERMITS)
    )
