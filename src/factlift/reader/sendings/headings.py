"""Headings of lists and tables: whose people the lines below them place, or who sends them to the heading's host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.listed import OTHERWISE
from factlift.reader.words.cues import ANY_GOING, CASUALTY, HAS, RECEIVE, RECRUIT, SENT

MAX_HEADING = 20  # tokens of a heading
MAX_LINE = 90  # code points of a line below it
_LEAST = 2  # lines that make a list
_ABOVE = 8  # code points of white space between two lines
_LEAD = 5  # sentences between a headline and the list behind a colon
_APART = 3  # sentences between a heading and its first line: a table has lines of its own above the first
_LINE = re.compile(r"\W{0,4}(?:(?:\d{1,2}|[a-z])[.)] {1,3})?")
_BEHIND = re.compile(
    r"(?:[\s:|;,.–—-]{1,12}| ?\(|\W{1,4}(?:19|20)\d\d\W{1,4})"
    r"(?:about|around|some|nearly|almost|over|up to|more than)? ?"
)
_BEFORE = re.compile(r"(?:(?:[a-z]{2,12} )?(?:in|to|for|from|at) (?:the )?)")
_AWAY = (ANY_GOING - {"left"}) | frozenset(
    "abroad overseas plan plans countries country destination destinations where host hosts hosted placed working work "
    "works stationed missions postings deployed posted employed assigned".split()
)
_FROM = frozenset("from origin origins sender senders sending sends contributors contributing foreign who".split())
_ABOUT = frozenset("by for about among against with without".split())  # what is counted stands before it
_STOPS = frozenset('.!?”"')


class Headed(NamedTuple):
    """A heading with the lines below it: `host` is where all go whom the lines' places send, or None."""

    heading: Scene
    lines: tuple[tuple[Scene, PlaceGroup], ...]
    host: PlaceGroup | None


def headed_lists(scenes: Sequence[Scene]) -> Iterator[Headed]:
    """Yield the headings of people by a trade that stand right above lines of countries with numbers."""
    for at, scene in enumerate(scenes):
        if not _may_head(scene):
            continue
        lines = _lines_below(scenes, at)
        if len(lines) < _LEAST:
            continue
        host = _host_of(scene)
        codes = {group.codes[0] for _, group in lines}
        home = _home_of(scene)
        if host is not None:
            if not codes & set(host.codes):
                yield Headed(scene, tuple(lines), host)
        elif home is not None and home not in codes and not scene.words.isdisjoint(_AWAY):
            yield Headed(scene, tuple(lines), None)


def _may_head(scene: Scene) -> bool:
    """Return whether a line without a stop names people by a trade, and nothing else that could be counted."""
    if scene.words.isdisjoint(SENT) or not scene.words.isdisjoint(CASUALTY) or not scene.words.isdisjoint(OTHERWISE):
        return False
    plain = scene.stop not in _STOPS and len(scene.tokens) <= MAX_HEADING and bool(scene.mentions)
    people = scene.find(SENT)
    led = people is not None and scene.has(_ABOUT, None, people.start)
    return plain and not led and _place_of(scene) is None


def _lines_below(scenes: Sequence[Scene], at: int) -> list[tuple[Scene, PlaceGroup]]:
    """Return the lines below a heading that give a number to a country, with that country.

    A sentence or two may stand between a headline and its list, which then begins behind a colon.
    """
    lines: list[tuple[Scene, PlaceGroup]] = []
    last, told = scenes[at].sentence.number, False
    for scene in scenes[at + 1 :]:
        if scene.sentence.number - last > (_APART if lines or not told else _LEAD):
            break
        place = _place_of(scene)
        if place is not None:
            if told and not lines and not _begins_list(scene):
                break
            lines.append((scene, place))
            last = scene.sentence.number
        elif scene.stop in _STOPS or scene.sentence.end - scene.sentence.start > MAX_LINE:
            if lines or scenes[at].sentence.number > 1:
                break
            told = True
    return lines


def _begins_list(scene: Scene) -> bool:
    """Return whether the line above ends with a colon."""
    start = scene.sentence.start
    return scene.text_of(max(0, start - _ABOVE), start).rstrip().endswith(":")


def _place_of(scene: Scene) -> PlaceGroup | None:
    """Return the country to which a line gives a number: "Oman   100", "- 100 in Oman", "Oman | 100 | 2021"."""
    start, end = scene.sentence.start, scene.sentence.end
    if end - start > MAX_LINE or scene.stop in _STOPS or not scene.groups or not scene.numerals:
        return None
    group = min(scene.groups, key=lambda found: found.start)
    if len(group.places) != 1 or group.places[0].kind != "country":
        return None
    opening = _LINE.match(scene.text_of(start, group.start))
    opens = opening is not None and opening.end() == group.start - start
    for numeral in scene.numerals:
        if opens and _BEHIND.fullmatch(scene.text_of(group.end, numeral.start)):
            return group
        led = numeral.end < group.start and scene.index_at(numeral.start) <= 1 + scene.bullet
        if led and _BEFORE.fullmatch(scene.text_of(numeral.end, group.start).lstrip()):
            return group
    return None


def _home_of(scene: Scene) -> str | None:
    """Return the code of the country whose people a heading names."""
    first = min(scene.groups, key=lambda found: found.start, default=None)
    if first is None or len(first.places) > 1:
        return None
    owner = first.part == "origin" or scene.tokens[scene.index_at(first.end) - 1].possessive
    ahead = scene.tokens[scene.index_at(first.end) :][:2]
    return first.codes[0] if owner or any(token.lower in HAS for token in ahead) else None


def _host_of(scene: Scene) -> PlaceGroup | None:
    """Return where those go whom the countries of the lines send, by the heading's words."""
    if scene.words.isdisjoint(_FROM | RECEIVE | RECRUIT) or len(scene.groups) != 1:
        return None
    group = scene.groups[0]
    if group.places[0].kind not in {"country", "capital"} or group.codes[0] is None or len(group.places) > 1:
        return None
    at = scene.index_at(group.start)
    led = at > 0 and scene.tokens[at - 1].lower in {"to", "in"} and not scene.words.isdisjoint(_FROM)
    hires = at > 0 and scene.tokens[at - 1].lower == "by" and not scene.words.isdisjoint(RECRUIT | RECEIVE)
    takes = group.part == "receiver" or (at == 0 and scene.tokens[scene.index_at(group.end) - 1].possessive)
    takes = takes and not scene.words.isdisjoint(RECEIVE | RECRUIT | {"from", "foreign"})
    return group if led or hires or (takes and _is_from(scene)) else None


def _is_from(scene: Scene) -> bool:
    """Return whether a heading says that the lines tell where people are from."""
    words = [token.lower for token in scene.tokens]
    return not {"from", "origin", "foreign"}.isdisjoint(words)
