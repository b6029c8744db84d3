"""Places that people leave, and those that they are of: who moves on from a town, and who is away in a country."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import CALENDAR, POSSESSIVES
from factlift.places import Mention
from factlift.reader.scenes.towns import city_end, is_town
from factlift.reader.words.cues import BODY, GO, MOVE, SEND, SENT
from factlift.reader.words.tokens import Token


def goes_on_to(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a place where people go is told right behind one that they leave ("from Leeds to Oman")."""
    behind = tokens[last : last + _ONWARD]
    at = next((i for i, token in enumerate(behind) if token.lower in {"to", "for", "into"}), None)
    if at is None or any(not token.word for token in behind[:at]):
        return False
    return any(token.word and token.capital and token.lower not in CALENDAR for token in behind[at + 1 : at + 3])


def is_left(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word tells that people leave a town and go on ("flew | from | Leeds to Oman", "left Leeds")."""
    leaves = tokens[at - 1].lower in DEPART if tokens[at].lower == "from" else tokens[at].lower in _LEAVE
    return leaves and is_town(tokens, at + 1) and goes_on_to(tokens, city_end(tokens, at + 1))


DEPART = MOVE | GO | SEND
_LEAVE = frozenset("left leave leaves leaving depart departed departing departs".split())
_ONWARD = 6  # tokens from a place that people leave up to where they go


def names_stint(before: str, after: Sequence[str]) -> bool:
    """Return whether the words around a place make it that of somebody's time away ("their Oman deployment")."""
    return before in POSSESSIVES and not _STINTS.isdisjoint(after[:1])


_STINTS = frozenset("deployment deployments tour tours posting mission rotation stint assignment".split())


def leaves_post(
    tokens: Sequence[Token], mentions: Sequence[Mention], place: Mention, after: Sequence[str]
) -> bool:  # fmt: skip
    """Return whether people of another nation leave a place: it is where they were posted, not where they are from."""
    if place.kind != "country" or not {"for", "to"}.isdisjoint(after[:1]):
        return False
    nation = next((m for m in reversed(mentions) if m.end < place.start), None)
    if nation is None or nation.kind not in {"demonym", "country"} or nation.code in {None, place.code}:
        return False
    behind = [token for token in tokens if nation.end <= token.start < place.start]
    near = len(behind) <= _LEAVING and not any(token.text in {",", ";", "—", "–"} for token in behind)
    first = next((at for at, token in enumerate(tokens) if token.end > nation.start), 0)
    lead = [token.lower for token in tokens[max(0, first - 2) : first]]
    of_them = lead[-1:] == ["from"] and lead[0] in SENT  # "the teachers from Peru have left Oman"
    return near and (of_them or any(token.lower in SENT or token.lower in BODY for token in behind[:3]))


_LEAVING = 7  # tokens between a nation and the place that its people leave


def is_of_forces(tokens: Sequence[Token], of: int) -> bool:
    """Return whether people are from a named body of a country ("from the Naval Forces of", `of` at its last word)."""
    at = of
    while at > 0 and of - at < _BODY_WORDS and tokens[at - 1].capital:
        at -= 1
    lead = [token.lower for token in tokens[max(0, at - 2) : at]]
    return at < of and (lead[-1:] == ["from"] or lead == ["from", "the"])


_BODY_WORDS = 5  # words of a body's name


def names_forces(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether people are from a country's forces ("sappers from the Kingdom of Tonga Defence Force")."""
    lead = [token.lower for token in tokens[max(0, first - 2) : first]]
    named = next((token for token in tokens[last : last + 3] if not token.capital or token.text in _FORCES), None)
    return named is not None and named.text in _FORCES and (lead[-1:] == ["from"] or lead == ["from", "the"])


_FORCES = frozenset("Forces Force Police Army Navy Guard".split())
