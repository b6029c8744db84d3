"""Places that stand together ("Qatar and the UAE"), and those that only stand side by side: one begins a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, CALENDAR, PREPOSITIONS, words_of
from factlift.places import Mention
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.listings import goes_on_behind_aside
from factlift.reader.scenes.senders import TAKING
from factlift.reader.scenes.towns import VERBS_OF_STATES, joined_names
from factlift.reader.words.cues import GOALS, HAS, SEND
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_JOINS = frozenset(", and & or the both as well".split())
_LEADS = frozenset("leads led remains ranks contributes pays".split())
OPENING = 6  # tokens of a sentence's start in which its subject stands
_SPEECH = words_of("speech_verbs")
_OWN_NUMBER = 9  # tokens from a verb to the number of its own
_WISHING = frozenset("plans wants expects hopes needs intends aims will has is seeks".split())


def runs_of(scene: Scene, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the places of a sentence, those together that a conjunction or a comma joins."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if (
            runs
            and runs[-1][-1].kind != "anywhere"
            and mention.kind != "anywhere"
            and _joined(scene, runs[-1][-1], mention)
        ):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _joined(scene: Scene, left: Mention, right: Mention) -> bool:  # noqa: C901 - one decision, in its order
    if (left.kind == "demonym") != (right.kind == "demonym"):
        return False
    between = scene.between(left.end, right.start)
    first, last = scene.index_at(left.start), scene.index_at(right.end)
    if _is_next_sender(scene, left, first, last):
        return False
    if between[:1] and between[0].text == "," and last < len(scene.tokens) and scene.tokens[last].lower in _SPEECH:
        return False  # "is readying 40 cooks for East Africa, Lima said"
    if [token.text for token in between] == [","] and scene.tokens[last - 1].possessive:
        return False  # "will send 40 cooks to Peru, Chile's minister said"
    governed = first > 0 and scene.tokens[first - 1].lower in {"from", "in", "to"}
    if governed and last < len(scene.tokens) and scene.tokens[last].lower in _WISHING:
        return False  # "has hired 40 from Peru and Chile plans to hire 60"
    if governed and [token.lower for token in between] == ["and"] and _begins_clause(scene, first, last):
        return False  # "sent 40 to Peru and Chile dispatched 60"
    contrasted = first > 1 and scene.tokens[first - 2].lower == "contrast"
    opening = 0 < first <= OPENING or contrasted
    if [token.text for token in between] == [","] and opening and last < len(scene.tokens):
        verbs = VERBS_OF_STATES | AUX | _LEADS | TAKING | SEND
        led = scene.tokens[first - 1].lower
        fronted = (led in PREPOSITIONS or led == "unlike") and scene.tokens[last].lower in verbs
        if fronted:
            return False  # "At the request of Peru, Chile is lending"
    if goes_on_behind_aside(between):
        return True
    if between and between[0].text == "," and between[-1].lower == "and" and last < len(scene.tokens):
        governed = first > 0 and scene.tokens[first - 1].lower in GOALS
        relative = [token.lower for token in scene.tokens[last : last + 2]] in ([",", "which"], [",", "whose"])
        verb = scene.tokens[last].lower in TAKING | SEND | AUX
        if governed and (relative or verb):
            return False  # "is in Peru, and Chile has received", "and Chile sent", "and Chile, which has received"
    return 0 < len(between) <= 3 and all(token.lower in _JOINS for token in between)


def _begins_clause(scene: Scene, first: int, last: int) -> bool:
    """Return whether the right one of two places is the subject of a verb that has a number of its own."""
    if last >= len(scene.tokens) or scene.tokens[last].lower not in SEND | _SPEECH:
        return False
    behind = scene.tokens[last + 1 : last + _OWN_NUMBER]
    stop = next((at for at, token in enumerate(behind) if not token.word and not is_numeral(token)), len(behind))
    return any(map(is_numeral, behind[:stop])) and any(map(is_numeral, scene.tokens[:first]))


def _is_next_sender(scene: Scene, left: Mention, first: int, last: int) -> bool:
    """Return whether the right one of two places has a number of its own: "will send 450 to Haiti, Benin 2,000"."""
    if last >= len(scene.tokens) or not is_numeral(scene.tokens[last]):
        return False
    told = any(is_numeral(token) for token in scene.tokens[:first])
    return scene.has(SEND, None, left.start) or (told and scene.has(HAS, None, left.start))


def merged(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places, a town that no table knows as one with the capitals of its list ("to Oton and Lima")."""
    found: list[PlaceGroup] = []
    for group in groups:
        last = found[-1] if found else None
        town = last is not None and last.part == "goal" and last.codes == (None,) and last.places[0].kind == "capital"
        if last is not None and town and group.places[0].kind == "capital" and group.codes[0] is not None:
            between = [token.lower for token in scene.between(last.end, group.start)]
            if between == ["and"] or (between == [","] and len(group.places) > 1):
                found[-1] = last._replace(end=group.end, places=(*last.places, *group.places))
                continue
        found.append(group)
    return found


def with_towns(scene: Scene, group: PlaceGroup, following: Sequence[PlaceGroup]) -> PlaceGroup:
    """Return a place with the towns that go on its list, which no table knows ("to Doha, Oton and Hull.")."""
    if group.part != "goal" or group.places[-1].kind not in {"capital", "country"}:
        return group
    end = scene.index_at(group.end)
    names = joined_names(scene.tokens, end) if scene.tokens[end - 1].end == group.end else []
    if not names or (following and following[0].start <= names[-1][1].end):
        return group
    if len(names) == 1 and scene.tokens[end].text == ",":
        return group  # "to Peru, and Ode for one ..."
    behind = scene.tokens[scene.index_at(names[-1][1].end) :][:2]
    if behind and behind[0].word and (behind[0].lower not in _CLOSES or _is_placed(behind)):
        return group
    towns = [Mention(first.start, last.end, None, "capital") for first, last in names]
    return group._replace(end=towns[-1].end, places=(*group.places, *towns))


def _is_placed(behind: Sequence[Token]) -> bool:
    """Return whether a name stands in another place ("to Peru and Cooks in Oman")."""
    return behind[0].lower == "in" and behind[-1].capital and behind[-1].lower not in CALENDAR


_CLOSES = frozenset("in by on next this from for at last later early late before after during with".split())
