"""Numbers of one sentence that share its places or its senders: "40, 30 and 20 to Oman, Mali and Chad respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import AUX
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.contexts import is_composed, is_core, makes_it_up
from factlift.reader.sendings.decisions import SHARES, Candidate
from factlift.reader.words.cues import ANY_GOING, HAS

_IN_TURN = frozenset({"respectively"})
_RELIEVES = frozenset("replace replaces replaced replacing relieve relieves relieved relieving".split())
_LEAST = 2  # numbers, and names, that are dealt out in turn


def share_out(text: str, scene: Scene, made: Sequence[Record]) -> None:
    """Give each number of a sentence what stands with another of them, or what is told of them in turn."""
    if len(made) < _LEAST:
        return
    if not scene.words.isdisjoint(_IN_TURN):
        _deal_out(text, scene, made)
    _share_last(text, scene, made)
    _share_time(text, scene, made)
    _share_series(text, scene, made)
    if not scene.words.isdisjoint(_RELIEVES):
        _relieve(scene, made)


def _deal_out(text: str, scene: Scene, made: Sequence[Record]) -> None:
    """Give as many numbers as there are places, or senders, one each."""
    for group in scene.groups:
        if len(group.places) != len(made) or group.part == "none":
            continue
        for record, place in zip(made, group.places, strict=True):
            name, code = text[place.start : place.end], place.code
            if _takes(group, record):
                record.destinations, record.codes = [name], (code,)
            else:
                record.origin, record.origin_code, record.sources = name, code, (code,)


def _takes(group: PlaceGroup, record: Record) -> bool:
    """Return whether the places are where people go, not whose they are."""
    return group.part in {"goal", "receiver"} or (bool(record.codes) and record.codes == group.codes)


def _share_last(text: str, scene: Scene, made: Sequence[Record]) -> None:
    """Send those of several senders to the one place behind the last: "Peru will send 40, Chad 30 to Oman"."""
    senders = {record.origin_code for record in made} - {None}
    goals = [group for group in scene.groups if group.part == "goal" and group.places[0].kind != "anywhere"]
    if len(senders) != len(made) or len(goals) != 1 or goals[0].start < made[-1].start:
        return
    goal = goals[0]
    if any(record.codes not in ((), goal.codes) for record in made) or set(goal.codes) & senders:
        return
    for record in made:
        record.destinations = [text[place.start : place.end] for place in goal.places]
        record.codes = goal.codes


def _share_time(text: str, scene: Scene, made: Sequence[Record]) -> None:
    """Give those joined by "and" the one time that is told before them, or behind the last where it has no verb.

    "In May 40 left for Oman and 30 for Qatar", "sent 40 to Oman and 30 to Qatar in May"; not "In May 40 left for Oman,
    and 30 are in Qatar", nor "will take 40, and the other 30 may come in May".
    """
    joined = [
        (record, other)
        for record, other in pairwise(made)
        if record.end <= other.start
        and (record.status, record.modality, record.among) == (other.status, other.modality, other.among)
        and {token.lower for token in scene.between(record.end, other.start)} <= _JOINS
    ]
    for record, other in joined:
        told = text.find(record.when, scene.sentence.start, record.start) if record.when else -1
        if told >= 0 and other.when is None and not scene.has(_IS_NOW, other.start, other.end):
            other.when = record.when
    for record, other in reversed(joined):
        told = text.find(other.when, other.start, scene.sentence.end) if other.when else -1
        if told >= 0 and record.when is None and not scene.has(_VERBS, other.start, told):
            record.when = other.when


_JOINS = frozenset("and , ; a an another further some about around nearly almost the other".split())
_IS_NOW = frozenset("is are has have".split())
_VERBS = (AUX - {"to"}) | ANY_GOING | HAS


def _share_series(text: str, scene: Scene, made: Sequence[Record]) -> None:
    """Send those of the later times of a series where its first went: "sent 40 to Oman in 2019, 30 in 2020".

    They have no words but number and time: not "sent 40 to Oman in 2019, and 30 came home in 2020".
    """
    for before, record in pairwise(made):
        dated = _DATED.match(text, record.end) or _DATED.search(text, record.start, record.end)
        bare = record.count is not None and text[record.start : record.end].startswith(record.count)
        alone = dated is not None and bare and not scene.has(_VERBS, record.start, dated.end())
        following = scene.tokens[scene.index_at(dated.end()) :][:1] if dated else []
        closed = not following or not following[0].word or following[0].lower in _CLOSES
        if not (alone and closed and before.when and before.codes) or before.scope == "cohort":
            continue
        if not record.codes and record.origin_code not in before.codes:
            record.destinations, record.codes = before.destinations, before.codes
        if record.status != "completed":
            record.status, record.modality = before.status, before.modality


_DATED = re.compile(r" (?:in (?:early |late |all of )?(?:19|20)\d\d|last year|(?:the|a) year (?:before|earlier))\b")
_CLOSES = frozenset({"and", "when", "but", "while", "after"})


def _relieve(scene: Scene, made: Sequence[Record]) -> None:
    """Send those who replace others where these are: "120 cooks replace the 110 who came home from Oman"."""
    for record, other in pairwise(made):
        verb = scene.find(_RELIEVES, record.start, other.end)
        if verb is None or not other.codes or record.codes or other.codes == (record.origin_code,):
            continue
        record.destinations, record.codes = other.destinations, other.codes


def settle_share(record: Record, case: Candidate, frame: Record | None, *, own: bool) -> None:
    """Mark those who make up a body; one that is still to go has them with it: "It is complemented by 20 medics"."""
    core = is_core(case)
    record.share = case.has(SHARES) or is_composed(case) or core
    if (
        frame is not None
        and frame.status == "planned"
        and (core or (own and case.has(_COMPLETES) and makes_it_up(case)))
    ):
        record.status, record.share = "planned", True


_COMPLETES = frozenset({"supplemented", "complemented"})
