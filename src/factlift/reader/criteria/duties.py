"""What somebody must do: the verbs that conditions begin with, and duties that are no condition."""

from __future__ import annotations

from collections.abc import Sequence

SKILLS = frozenset(  # what somebody must be able to do, or may not do in a place
    "type cook sew weld ride operate swim drive lift climb run play hail sing dance bake shear milk dig plough lay "
    "paint repair handle count walk march hear see jump sprint throw execute wrestle teach translate interpret recite "
    "dive fell prune graft knit tile plaster butcher fillet shoot write".split()
)
STATES = SKILLS | frozenset(
    "confirm evidence document ensure be have hold possess speak read know pass show prove provide produce "
    "present bring submit own demonstrate understand come belong stand weigh measure completed "
    "complete serve meet score live master boast carry exceed suffer smoke drink owe "
    "graduate finish reach obtain get secure earn supply furnish enclose tolerate cope withstand endure "
    "fit want volunteer wear fulfil fulfill satisfy exhibit command like sit sign swear clear survive "
    "promise pledge undertake agree commit consent vow renounce arrive".split()
)
_KIN = frozenset(
    "child children son sons daughter daughters wife husband spouse family parent parents relative relatives".split()
)
_BEHIND = frozenset({"behind", "home"})
_SOME = frozenset("a an one two three at his her their your".split())
_RESULTS = frozenset("negative positive clear free".split())
ABLE = ["be", "able", "to"]
_GEAR = frozenset(
    "arms weapons weapon rifles rifle pistol sidearms helmet helmets radio radios uniform uniforms badge badges mask "
    "masks gloves vest vests boots goggles overalls camera cameras flag flags".split()
)
_DONE_TO = frozenset(
    "sent kept given paid taken held met built put told shown driven flown chosen made brought".split()
)
_HELD = frozenset("aged qualified certified trained licensed insured vaccinated registered married prepared".split())


def is_deed(words: Sequence[str], at: int) -> bool:
    """Return whether an act without which nobody goes begins at `at`: papers handed in, a child left at home.

    >>> told = ("hand in a form", "test negative for HIV", "name two guarantors", "leave a child behind", "leave it")
    >>> [is_deed(words.split(), 0) for words in told]
    [True, True, True, True, False]
    """
    verb, then = words[at], words[at + 1 : at + 2]
    if verb == "hand":
        return then == ["in"]
    if verb == "test":
        return not _RESULTS.isdisjoint(then)
    if verb == "name":
        return not _SOME.isdisjoint(then)
    ahead = words[at + 1 : at + 9]
    return verb == "leave" and not (_KIN.isdisjoint(ahead) or _BEHIND.isdisjoint(ahead))


def is_ability(words: Sequence[str], at: int) -> bool:
    """Return whether what somebody must be able to do is put by a verb of its own: "be able to swim"."""
    then = at + len(ABLE)
    return list(words[at:then]) == ABLE and not STATES.isdisjoint(words[then : then + 1])


def is_of_work(words: Sequence[str], at: int) -> bool:
    """Return whether what somebody must do is a rule of the work: "carry side arms", not "carry a passport"."""
    worn = words[at] in {"carry", "wear"} and not _GEAR.isdisjoint(words[at + 1 : at + 6])
    return worn or words[at : at + 2] == ["stand", "aside"]


def is_due(words: Sequence[str], at: int, *, rule: bool = False) -> bool:
    """Return whether those who "are to" do something are only expected to go, to be somewhere or to work.

    A `rule`, of what they "shall" do, may ask for work.

    >>> told = ("to arrive in May", "to come home by ship", "to be away for a month", "to serve a firm in Oton")
    >>> [is_due(words.split(), 1) for words in told]
    [True, True, True, True]
    >>> [is_due(words.split(), 1) for words in ("to come from Oton", "to be 21", "to serve", "to arrive with a visa")]
    [False, False, False, False]
    """
    verb, behind = "".join(words[at : at + 1]), "".join(words[at + 1 : at + 2])
    if verb in _COMING:
        return behind not in {"with", "already"}
    if verb in _WORKING:
        return behind in _WORKED and not rule
    return (verb == "come" and behind in _HOMEWARD) or (verb == "be" and behind in _SOMEWHERE)


_COMING = frozenset("arrive join leave return land depart".split())
_WORKING = frozenset("serve teach sit lay paint repair shear milk cook bake play sing".split())
_WORKED = frozenset("a an the in on for with their his her its our these this tests here there abroad".split())
_HOMEWARD = frozenset("home back over out to in again".split())
_SOMEWHERE = frozenset("away back home there here abroad overseas gone off".split())


def is_dealt_with(words: Sequence[str], at: int) -> bool:
    """Return whether others must do something to them: "must be referred to the police", "must be compensated"."""
    return words[at] == "be" and not _DEALT_WITH.isdisjoint(words[at + 1 : at + 2])


_DEALT_WITH = frozenset(
    "referred reported investigated punished arrested prosecuted sanctioned compensated protected released freed "
    "repatriated brought returned attached uploaded enclosed stapled".split()
)


def sees_to(words: Sequence[str], at: int) -> bool:
    """Return whether somebody must ensure something else than what he is or has ("ensure that the form is signed")."""
    if words[at] != "ensure":
        return False
    at += 1 + (words[at + 1 : at + 2] == ["that"])
    return words[at : at + 1] not in (["they"], ["you"], ["he"], ["she"]) or _HAVING.isdisjoint(words[at + 1 : at + 5])


_HAVING = frozenset("are is have has hold possess meet".split())


def is_passive(words: Sequence[str], at: int) -> bool:
    """Return whether something is done to those who "are to": "to be housed", not "to be aged 20"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at : at + 1] == ["be"] and (
        following in _DONE_TO or (following.endswith("ed") and following not in _HELD)
    )
