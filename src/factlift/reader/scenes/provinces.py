"""Provinces and states of countries that send people or take them: "Kerala will send 90 nurses to Oman".

Where people only go to one it is read as a town is, by what stands before it. None of them has a code here, as towns
have none: people may well go from one to another of the same country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import BE, PREPOSITIONS
from factlift.places import Mention
from factlift.reader.scenes.counts import Count, is_numeral
from factlift.reader.scenes.governing import returns
from factlift.reader.scenes.hirings import hired_part
from factlift.reader.scenes.holders import as_holder
from factlift.reader.scenes.leaving import DEPART, goes_on_to
from factlift.reader.scenes.parts import LEAVE, SIDES, PlaceGroup, in_name, part_of
from factlift.reader.scenes.senders import Part
from factlift.reader.scenes.towns import SORTS, UNLISTED_AFTER, city_end, is_town
from factlift.reader.words.cues import BODY, HAS, SENT, SERVES, WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlift.reader.scenes.scene import Scene

_GOVERN = PREPOSITIONS | UNLISTED_AFTER
_PEOPLE = SENT | WEAK | BODY
_CLOSING = frozenset('”"’')  # quotation marks: what stands in them may govern
_JOINS = frozenset({",", "and", "or", "&", "/"})
_VERB = 40  # code points behind a place in which its verb stands
_NEAR = 5  # tokens before "from" in which those who are from there are counted


def with_provinces(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places of a sentence with the parts of countries that send or take people in it, in order."""
    lands = {place.start: place for place in scene.provinces}
    found = [_in_land(scene, group, lands[group.start]) if group.start in lands else group for group in groups]
    for place in scene.provinces:
        if in_name(scene, place) or any(group.start < place.end and place.start < group.end for group in groups):
            continue
        town = Mention(place.start, place.end, None, "capital")
        if (at := _shared_with(scene, place, found)) is not None:
            found[at] = found[at]._replace(end=place.end, places=(*found[at].places, town))
            continue
        part: Part | None = "origin" if _is_next_sender(scene, place, found) else None
        if part is None and not _goes_on(scene, place, groups):
            part = _part(scene, town, groups, place.code)
        if part is not None:
            found.append(PlaceGroup(place.start, place.end, (town,), part, place.code))
    for at, group in enumerate(found):
        if any(_is_whole_of(scene, group, place) for place in scene.provinces):
            found[at] = group._replace(part="none")  # "from the Italian region of Calabria"
    found.sort(key=lambda group: group.start)
    return [as_holder(scene, group, found) for group in found]


def with_towns_of(scene: Scene, groups: list[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places, a nation's town by its own name ("to the Congolese town of Goma": Goma, in the Congo)."""
    found = list[PlaceGroup]()
    for group in groups:
        last = found[-1] if found else None
        if last is not None and last.end > group.start:
            continue  # "the Afghan capital of Kabul"
        found.append(_by_town(scene, group, groups))
    return found


def _by_town(scene: Scene, group: PlaceGroup, groups: Sequence[PlaceGroup]) -> PlaceGroup:
    """Return the town that a nation's adjective, a word for a town and "of" lead to, else the place as it is."""
    if group.part != "goal" or group.places[1:] or group.places[0].kind != "demonym" or group.codes[0] is None:
        return group
    tokens, at = scene.tokens, scene.index_at(group.end)
    of = next((i for i in range(at + 1, min(at + _SORTED, len(tokens) - 1)) if tokens[i].lower == "of"), None)
    if of is None or tokens[of - 1].lower not in TOWNS or not all(token.text.islower() for token in tokens[at:of]):
        return group
    if not is_town(tokens, of + 1):
        return group
    end = tokens[city_end(tokens, of + 1) - 1].end
    other = next((each for each in groups if each.start < end and tokens[of].end <= each.start), None)
    if other is not None and (other.codes != group.codes or other.places[1:]):
        return group
    name = other.places[0] if other is not None else Mention(tokens[of + 1].start, end, group.codes[0], "capital")
    return PlaceGroup(group.start, max(end, name.end), (name,), "goal")


TOWNS = frozenset(
    "city port town province region district state island capital suburb village enclave governorate county "
    "prefecture municipality resort territory peninsula department".split()
)
_SORTED = 4  # tokens from a nation's adjective to "of" ("Uzbek border town of")


def _in_land(scene: Scene, group: PlaceGroup, place: Mention) -> PlaceGroup:
    """Return a place that was read as a town is as one of its country; where people are hired, they are from there."""
    if group.part not in {"origin", "goal"}:
        return group
    part = _by_hirers(scene, group.places[0], place.code) or group.part
    return group._replace(land=place.code, part=part)


def _shared_with(scene: Scene, place: Mention, found: Sequence[PlaceGroup]) -> int | None:
    """Return which of the provinces found another one of the same country goes on with: "Kerala and Goa sent 40"."""
    last = scene.index_at(place.end)
    if last < len(scene.tokens) and is_numeral(scene.tokens[last]):
        return None
    for at, group in enumerate(found):
        between = [token.lower for token in scene.between(group.end, place.start)] if group.end < place.start else []
        part = any(other.start == group.start for other in scene.provinces)
        if part and between in _SHARED and group.land == place.code and group.codes[-1] is None:
            return at
    return None


_SHARED = (["and"], [","], [",", "and"], ["&"])


def _is_next_sender(scene: Scene, place: Mention, found: Sequence[PlaceGroup]) -> bool:
    """Return whether a number stands right behind a place, and another part of its country sent those before it."""
    first, last = scene.index_at(place.start), scene.index_at(place.end)
    listed = first > 0 and scene.tokens[first - 1].lower in _JOINS and last < len(scene.tokens)
    sent = any(group.part == "origin" and group.land == place.code and group.end < place.start for group in found)
    return listed and sent and is_numeral(scene.tokens[last])  # "Bihar will send 40, Goa 20 and Assam 9"


def _goes_on(scene: Scene, place: Mention, groups: Sequence[PlaceGroup]) -> bool:
    """Return whether a place goes on with another, or its country says more: "Kent and Surrey", "Surrey, England"."""
    at, end = scene.index_at(place.start) - 1, scene.index_at(place.end)
    ends = {group.end for group in groups} | {other.end for other in scene.provinces}
    if at > 0 and scene.tokens[at].lower in _JOINS and scene.tokens[at - 1].end in ends:
        return True
    lands = {group.start for group in groups if group.codes == (place.code,)}
    return [token.text for token in scene.tokens[end : end + 1]] == [","] and any(
        token.start in lands for token in scene.tokens[end + 1 : end + 2]
    )


def _part(scene: Scene, town: Mention, groups: Sequence[PlaceGroup], land: str | None) -> Part | None:
    """Return whether the place sends people, takes them, or is where they go; None where it is none of these.

    Where the sentence names its country, or another place that people go to, that says where.
    """
    apart = land not in {code for group in groups for code in group.codes}
    apart = apart and not any(
        group.part in {"goal", "receiver"} and not _is_parted(scene, town, group) for group in groups
    )
    people = any(count.strength != "bare" or _serve(scene, count) for count in scene.counts)
    tokens, first, last = scene.tokens, scene.index_at(town.start), scene.index_at(town.end)
    while first > 0 and tokens[first - 1].lower in SIDES:
        first -= 1  # "the Ashanti Region", "northern Ontario"
    if first > 3 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in SORTS:
        first -= 2
        owned = any(group.end == tokens[first - 1].end and group.codes == (land,) for group in groups)
        first -= owned + (tokens[first - 1 - owned].lower == "the")  # "from the Italian region of Calabria"
        apart = apart or owned
    before = tokens[first - 1].lower if first else ""
    if before == "from" and returns(tokens, first):
        return "goal"
    if before == "from" and first > 1:  # "a 70-strong team from Virginia", not "runs the team from Virginia"
        counted = any(is_numeral(token) for token in tokens[max(0, first - _NEAR - 1) : first - 1])
        if people and tokens[first - 2].lower in DEPART and goes_on_to(tokens, last):
            return "origin"  # "40 nurses flew from Kerala to Oman"
        return "origin" if counted and tokens[first - 2].lower in _PEOPLE else None
    if people and before in LEAVE and goes_on_to(tokens, last):
        return "origin"  # "40 nurses left Kerala for Oman"
    part = _by_hirers(scene, town, land) or part_of(scene, (town,))
    if part == "goal" or before in _GOVERN or before in _CLOSING:
        return "goal" if part == "goal" and apart and people else None
    goals = [group for group in groups if group.part == "goal" and group.start > town.end]
    has = people and any(token.lower in HAS for token in scene.between(town.end, town.end + _VERB)[:3])
    if goals and ((part == "subject" and scene.counts) or (part == "receiver" and has)):
        return "origin"
    taking = part == "receiver" and (apart or any(group.part == "origin" for group in groups))
    return part if part == "origin" or taking else None


def _by_hirers(scene: Scene, town: Mention, land: str | None) -> Part | None:
    """Return the part of a place in which those are who hire, send or are hired; None where it is none of theirs.

    The parts of countries weigh as countries do: "were recruited in Kerala for farms in Alberta".
    """
    if not any(count.strength != "bare" for count in scene.counts):
        return None
    own = Mention(town.start, town.end, land, "country")
    first, last = scene.index_at(town.start), scene.index_at(town.end)
    if (part := hired_part(scene.tokens, scene.lands, (own,), first, last)) is not None:
        return part
    sited = first > 0 and scene.tokens[first - 1].lower in _SITED
    return "origin" if sited and part_of(scene, (own,)) == "origin" else None


_SITED = frozenset("in at around near of across outside".split())


def _serve(scene: Scene, count: Count) -> bool:
    """Return whether those of a number without a noun are said to serve, or to be, somewhere ("168 serve with it")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    return behind[:1] != [] and (behind[0] in SERVES or (behind[0] in BE and behind[1:] in (["in"], ["on"], ["at"])))


def _is_parted(scene: Scene, town: Mention, group: PlaceGroup) -> bool:
    """Return whether another number stands between two places ("168 serve in Bavaria, 134 on the Golan Heights")."""
    first, last = min(town.end, group.end), max(town.start, group.start)
    return any(first <= count.start < last for count in scene.counts)


def _is_whole_of(scene: Scene, group: PlaceGroup, place: Mention) -> bool:
    """Return whether a nation's adjective only says whose region a province is ("the Italian region of Calabria")."""
    between = [token.lower for token in scene.between(group.end, place.start)] if group.end < place.start else []
    named = between[1:] == ["of"] and between[0] in SORTS and group.places[0].kind == "demonym"
    return named and group.codes == (place.code,)
