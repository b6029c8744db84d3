"""Counts that are of the people of an article plainly about people sent, though no verb of sending is near.

Shares of those told before ("the other nine", "twelve of them"), the most and the next of a list of places, the figures
of an order or a workforce, and what is put down on a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import AUX
from factlift.reader.scenes.counts import NAMES, Count, is_numeral, is_of_lots
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import ANY_GOING, BODY, GO, NOUN, SEND, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate
    from factlift.reader.words.tokens import Token

_FEW = 5  # people up to whom a share is an anecdote, unless they go somewhere
_AHEAD = 8  # tokens behind those counted that say what they do
_BACK = 10  # tokens before a figure in which its noun stands
_THEM = frozenset("them whom these those us ours theirs hers his".split())
_REST = frozenset("other remaining rest".split())
MOST = frozenset("most largest biggest smallest fewest next bulk".split())
_LISTED = frozenset({"list", "lists"})
_LISTS = frozenset("with on at for".split())
_HOLDS = frozenset("lists listed shows showed names".split())
_PAPERS = frozenset("plan plans list lists roster rosters draft spreadsheet schedule".split())
_FIGURES = frozenset(
    "share total order orders workforce figure number strength headcount tally contingent quota target ceiling".split()
)
_STANDS = frozenset("is was at to for be nearer reached reaches stands stood numbers".split())
_QUOTES = frozenset("“ ‘ \" '".split())
_BREAKS = frozenset("; : . ? ! who which while but because".split())


def is_of_them(case: Candidate) -> bool:
    """Return whether those counted belong to the people of the article by how they are told of."""
    scene, count = case.scene, case.count
    if case.topic is not None and is_of_lots(scene, count.start) and scene.has(ANY_GOING, None, count.start):
        return True  # "will leave in two batches, the first of 40 in May"
    if case.topic is not None and (_is_of_us_there(case) or is_load(scene, count)):
        return True
    if not case.sure or case.topic is None:
        return False
    behind = _behind(scene, count)
    few = (count.numeral.value or count.numeral.max or count.numeral.min or 0) < _FEW
    if behind[:1] in (["%"], ["per"], ["percent"]) or (few and case.goal is None and GO.isdisjoint(behind[:4])):
        return False  # "two of them told the paper"
    if count.strength == "bare" and not count.group:
        named = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower() in NAMES
        return (
            (named and (case.cohort or _is_on_list(scene, count)))
            or _is_share(case, behind)
            or _is_figure(scene, count)
        )
    return _is_share(case, behind) or _is_put_down(scene, count)


def _is_of_us_there(case: Candidate) -> bool:
    """Return whether those counted are the writer's own, in another country ("Thirty of us are in Peru")."""
    goal, scene = case.goal, case.scene
    behind = [token.lower for token in scene.tokens[scene.index_at(case.count.end) :][:3]]
    away = goal is not None and goal.codes[0] is not None and goal.start > case.count.end
    return away and behind[:2] == ["of", "us"] and behind[-1] in AUX


def is_load(scene: Scene, count: Count) -> bool:
    """Return whether those counted are carried by what leaves ("The first flight, with 62 on board, left")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _CARRIED) : at] if token.lower not in DEGREE]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    boards = behind == ["on", "board"] or behind[:1] == ["aboard"]
    carried = before[-1:] == ["carrying"] or (before[-1:] == ["with"] and boards)
    craft = not _CRAFT.isdisjoint(before) and ("first" in before or "which" in before or "second" in before)
    return carried and craft and scene.has(_SETS_OFF)


_CARRIED = 14  # tokens before a number in which it is told what carries those counted
_CRAFT = frozenset("flight flights plane planes aircraft bus buses ship ships ferry train coach convoy".split())
_SETS_OFF = frozenset("left took lifted departed flew sailed leaves departs lands landed arrived set".split())


def goal_of_lots(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return where all go of whom a body is counted ("will fly to Peru in two groups, the first of 40 on Sunday")."""
    goals = [group for group in scene.groups if group.part == "goal" and group.end <= count.start]
    return goals[-1] if goals and is_of_lots(scene, count.start) else None


def most_of(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the place that has the most, or comes next, with a number ("Chile has the most, about 80")."""
    for group in reversed([group for group in scene.groups if group.end <= count.start]):
        between = [token.lower for token in scene.between(group.end, count.start)]
        if group.places[0].kind == "demonym" or not _BREAKS.isdisjoint(between):
            return None
        led = [
            token.lower for token in scene.tokens[max(0, scene.index_at(group.start) - 6) : scene.index_at(group.start)]
        ]
        most = _ranks(between) or (not MOST.isdisjoint(led) and led[-1:] in (["in"], ["to"], ["is"]))
        beside = len(between) == 1 and between[0] in _LISTS and any(_has_most(scene, other) for other in scene.counts)
        if most and len(between) <= _AHEAD:
            return group._replace(part="receiver")
        if beside:
            return group._replace(part="receiver")  # "Chile has the most, with 80, Peru on 60"
    return None


def _is_on_list(scene: Scene, count: Count) -> bool:
    """Return whether a list is right before the number of its names ("lists with 1,500 names")."""
    at = scene.index_at(count.start)
    return any(token.lower in _LISTED for token in scene.tokens[max(0, at - 3) : at])


def _ranks(words: list[str]) -> bool:
    """Return whether words rank a place among others; "next year" does not, "comes next" does."""
    return any(word in MOST and (word != "next" or words[at - 1 : at] == ["comes"]) for at, word in enumerate(words))


def goes_on_with_steps(case: Candidate) -> bool:
    """Return whether a number goes on with those counted at a step just before: "Of them 740 were called to a test"."""
    scene, count, frame = case.scene, case.count, case.frame
    if frame is None or frame.scope != "cohort" or case.goal is not None or count.strength == "sent":
        return False
    near = scene.sentence.number - frame.scene.sentence.number <= 1
    behind = _behind(scene, count)
    return near and behind[:1] != [] and behind[0] in AUX and GO.isdisjoint(behind) and SEND.isdisjoint(behind)


def _has_most(scene: Scene, count: Count) -> bool:
    return _ranks([token.lower for token in scene.between(scene.sentence.start, count.start)])


def _behind(scene: Scene, count: Count) -> list[str]:
    return [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_AHEAD]]


def _is_share(case: Candidate, behind: list[str]) -> bool:
    """Return whether a number is a share of those told before: "twelve of them", "Of these, 40", "the other nine"."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    own = [token.lower for token in scene.tokens[scene.index_at(count.numeral.end) :][:4]]
    if own[:1] == ["of"] and own[1:2] != [] and (own[1] in _THEM or _is_of_people(own[1:])):
        return True
    opens = [token.lower for token in scene.tokens[:2]]
    if opens[:1] == ["of"] and opens[1:] != [] and (opens[1] in _THEM or opens[1] in {"the", "that"}) and at <= 12:
        return count.strength == "bare"
    rest = before[-1:] != [] and before[-1] in _REST and before[-2:-1] in (["the"], ["these"], ["those"])
    told = behind[:1] != [] and (behind[0] in AUX or behind[0] in GO or behind[0] in {"to", "in", "for", "by"})
    return rest and told and case.frame is not None


def _is_of_people(words: list[str]) -> bool:
    """Return whether the words behind "of" name people or their number: "the men", "the newcomers", "the 86"."""
    if words[:1] not in (["the"], ["these"], ["those"]) or len(words) < 2:
        return False
    people = words[1] in SENT or words[1] in WEAK or words[1] == "newcomers"
    return people or words[1][0].isdigit()


def _is_put_down(scene: Scene, count: Count) -> bool:
    """Return whether a plan or a list has those counted ("A staffing plan lists 5,500 foreigners")."""
    at = scene.index_at(count.start)
    listed = any(token.lower in _HOLDS for token in scene.tokens[max(0, at - 2) : at])
    return listed and any(token.lower in _PAPERS for token in scene.tokens[:at])


def _is_figure(scene: Scene, count: Count) -> bool:
    """Return whether a number is that of an order, a share or a workforce: "The whole order is for “eight hundred”"."""
    at = scene.index_at(count.start)
    at -= at > 0 and scene.tokens[at - 1].text in _QUOTES
    if at < 2 or scene.tokens[at - 1].lower not in _STANDS:
        return False
    reach = scene.tokens[max(0, at - _BACK) : at - 1]
    noun = next((i for i in range(len(reach) - 1, -1, -1) if reach[i].lower in _FIGURES), None)
    if noun is None:
        return False
    between = [token.lower for token in reach[noun + 1 :]]
    if between[:1] == ["for"] and between[1:2] != [] and _is_of_thing(reach[noun + 2]):
        return False  # "the true figure for inflation was 12"
    return _BREAKS.isdisjoint(between) and not any(is_numeral(token) for token in reach[noun + 1 :])


def _is_of_thing(token: Token) -> bool:
    """Return whether a figure is said to be for a thing, and no people, place or time."""
    return token.text.islower() and token.word and token.lower not in _FOR_PEOPLE


_FOR_PEOPLE = (
    SENT
    | WEAK
    | BODY
    | NOUN
    | frozenset(
        "the this that these those last next all both each its their his her our every a an such january may".split()
    )
)
