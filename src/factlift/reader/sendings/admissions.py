"""People whom a state lets come: "authorised the entry of 300 marines", "the stay of 40 divers was approved"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.senders import DEGREE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

ENTRY = frozenset("entry admission arrival landing stay presence stationing basing hosting".split())
_LETS = frozenset(
    "authorised authorises authorized authorizes authorising authorizing approved approves approving cleared clears "
    "permitted permits allowed allows granted grants backed backs endorsed endorses".split()
)
_ARMED = frozenset("soldiers troops marines peacekeepers commandos paratroopers".split())
_BACK = 6  # tokens between the leave and the entry
_AHEAD = 8  # tokens behind people in which their entry is said to be let


def is_let_in(scene: Scene, count: Count) -> bool:
    """Return whether a state lets in people by a trade who are soldiers or said to be of another country."""
    if count.strength != "sent" or scene.words.isdisjoint(ENTRY) or scene.words.isdisjoint(_LETS):
        return False
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE - {"of"} and scene.tokens[at - 1].text != ",":
        at -= 1
    before = [token.lower for token in scene.tokens[max(0, at - _BACK) : at]]
    if before[-1:] != ["of"] or before[-2:-1] == [] or before[-2] not in ENTRY:
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_AHEAD]]
    let = not _LETS.isdisjoint(before[:-2]) or (not _LETS.isdisjoint(behind) and {"was", "were", "been"} & set(behind))
    return bool(let) and (_is_foreign(scene, count) or _is_armed(scene, count))


def _is_armed(scene: Scene, count: Count) -> bool:
    """Return whether those counted are soldiers, who are never let into their own country."""
    return not _ARMED.isdisjoint(scene.text_of(count.numeral.unit_start, count.end).lower().split())


def _is_foreign(scene: Scene, count: Count) -> bool:
    """Return whether those counted are said to be of a country ("40 Peruvian divers", "300 marines from Peru")."""
    named = (m for m in scene.mentions if m.kind == "demonym" and count.numeral.end <= m.start < count.end)
    return next(named, None) is not None or any(
        group.part == "origin" and group.codes[0] and scene.is_from(group, count.end) for group in scene.groups
    )
