"""A nation's adjective before people ("900 US special forces"), and what people teach ("English teachers")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import NUMBER_WORDS
from factlift.reader.scenes.governing import ARMIES
from factlift.reader.words.cues import NOUN, PEOPLE, SENT, STATE
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene


def is_short_adjective(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a country's initials stand before its people as an adjective does ("900 US special forces")."""
    name, behind = tokens[last - 1], [token.lower for token in tokens[last : last + 2]]
    if last - first != 1 or not name.text.isupper() or len(name.text) > _INITIALS or name.possessive:
        return False
    if not behind:
        return False
    return behind[0] in OFFICERS | _SERVING or (behind[0] in _ARMS and behind[-1] in _SERVING)


def is_led(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a nation is only that of whoever leads those counted ("led by a Peruvian | general")."""
    at = first - (first > 0 and tokens[first - 1].lower in {"a", "an", "the"})
    led = at > 1 and tokens[at - 1].lower == "by" and tokens[at - 2].lower in _LED
    ahead = [token.lower for token in tokens[last : last + 4]]
    commands = ahead[:1] != [] and ahead[0] in OFFICERS and any(word in LEADS for word in ahead[1:])
    return led or commands


_LED = frozenset("led commanded headed run".split())
LEADS = frozenset("commands commanded leads led heads headed".split())


def leads_to_people(before: str, after: Sequence[str]) -> bool:
    """Return whether people stand behind an adjective, by the words around it ("no Peruvian cook")."""
    if not after or not after[0][0].isalpha():
        return False
    if before in _GIVES and any(word[0].isdigit() or word in NUMBER_WORDS for word in after[1:]):
        return False  # "lent the | Omani | navy forty divers"
    one = before in {"single", "no", "any", "one"}
    return any(word in _PEOPLE or (one and word + "s" in SENT) for word in after[:3])


_GIVES = frozenset("lent lends loaned gave gives sent sends offered offers promised".split())
_TEAMS = frozenset("team teams brigade brigades squad squads contingent battalion crew crews unit detachment".split())
_PEOPLE = PEOPLE | NOUN | _TEAMS


def is_outlets(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a nation is only that of who reports: "the French daily Le Quotidien", "an Omani newspaper"."""
    behind = tokens[last : last + 2]
    if not behind or behind[0].lower not in _OUTLETS:
        return False
    return behind[0].lower not in {"daily", "weekly"} or (
        len(behind) > 1 and (behind[1].capital or behind[1].lower in _OUTLETS)
    )


_OUTLETS = frozenset(
    "daily weekly newspaper newspapers tabloid tabloids broadsheet magazine broadcaster broadcasters website blog "
    "media journalist journalists reporter reporters columnist press".split()
)


def is_taught(scene: Scene, group: PlaceGroup) -> bool:
    """Return whether a nation's adjective is what people teach ("20 English teachers")."""
    return teaches(scene.tokens, scene.index_at(group.end))


def teaches(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the adjective that ends before the token `last` is what people teach."""
    return tokens[last - 1].lower == "english" and any(t.lower in _TEACHERS for t in tokens[last : last + 2])


_INITIALS = 4  # letters: "US", "U.S.", "UAE"
_SERVING = frozenset(
    "troops soldiers forces marines sailors airmen servicemen advisers advisors peacekeepers commandos personnel "
    "medics nurses doctors engineers firefighters rescuers".split()
)
_ARMS = frozenset("special military ground combat army naval navy air marine medical peacekeeping service".split())
_TEACHERS = frozenset("teacher teachers tutor tutors lecturer lecturers instructor instructors language".split())
TRAINS = frozenset("train trains training teach teaching mentor mentoring coach coaching".split())
OFFICERS = frozenset("general commander admiral colonel brigadier".split())


def is_lent_to(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether people are lent or attached to a nation's body ("3 officers, on loan to | the Omani | police")."""
    if first < 3 or last >= len(tokens) or tokens[first - 1].lower != "to" or tokens[last].lower not in STATE | ARMIES:
        return False
    near = [token.lower for token in tokens[max(0, first - _SECONDED_NEAR) : first - 1]]
    return not _SECONDED.isdisjoint(near)


_SECONDED = frozenset("seconded second attached attach lent lend lends loaned loan assigned posted secondment".split())
_SECONDED_NEAR = 8  # tokens before a nation's body in which it is said that people are lent
