"""People of a nation whom a country takes in, without a number: "Oman will receive cooks from Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, ARTICLES, AUX, CONJUNCTIONS, PREPOSITIONS
from factlift.reader.words.cues import SENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlift.places import Mention
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_TAKES = frozenset(
    "receive receives received host hosts hosted hosting employ employs employed employing "
    "accept accepts accepted".split()
)
HIRES = frozenset({"hired", "recruited", "borrowed"})  # not "hires": that is a habit
_BARS = AUX | ARTICLES | CONJUNCTIONS | PREPOSITIONS  # "received the cooks": those are known, and may only visit
_REACH = 5  # tokens between a country and its verb
_KIND = 2  # words between a verb and people, or a nation and its people ("more", "young")


def intake_in(scene: Scene) -> tuple[Mention, Token, Token, PlaceGroup] | None:
    """Return the nation, its people, the verb, and the country that takes them in, or None without any.

    Who takes in must be the subject, and the people the object right behind its verb.
    """
    if scene.words.isdisjoint(_TAKES | HIRES) or len(scene.mentions) <= 1 or scene.words.isdisjoint(SENT):
        return None
    tokens = scene.tokens
    for host in scene.groups:
        if host.part not in {"receiver", "none"} or host.places[0].kind != "country":
            continue
        first, verbs = scene.index_at(host.end), HIRES if host.part == "none" else _TAKES | HIRES
        verb = next((at for at in range(first, min(len(tokens), first + _REACH)) if tokens[at].lower in verbs), None)
        if verb is None or not _is_plain(tokens[first:verb]):
            continue
        found = _people_behind(scene, verb)
        if found is not None and found[0].code not in host.codes:
            return found[0], found[1], tokens[verb], host
    return None


def _is_plain(between: Sequence[Token]) -> bool:
    """Return whether nothing but auxiliaries that deny nothing stands between a subject and its verb."""
    return all(t.lower in (AUX | ADVERBS) - {"not", "never"} and not t.lower.endswith("n’t") for t in between)


def _people_behind(scene: Scene, verb: int) -> tuple[Mention, Token] | None:
    """Return the nation and its people right behind a verb ("Peruvian cooks", "young cooks from Peru")."""
    tokens = scene.tokens
    for at in range(verb + 1, min(len(tokens), verb + _KIND + 3)):
        token = tokens[at]
        if token.lower in SENT and token.lower.endswith("s"):
            inside = [m for m in scene.mentions if tokens[verb].end < m.start < token.start and m.kind == "demonym"]
            led = [t.lower for t in tokens[at + 1 : at + 2]] == ["from"]
            behind = [m for m in scene.mentions if led and scene.index_at(m.start) - at in {2, 3}]
            named = [m for m in (inside or behind) if m.code is not None]
            return (named[0], token) if named else None
        if not token.word or token.lower in _BARS or token.text[0].isdigit():
            return None
    return None
