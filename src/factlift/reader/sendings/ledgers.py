"""Runs of sentences in which numbers of people are dealt with, one after the other, and hired or posted people at that.

Letters, logs, diaries, minutes and tales seldom say in one sentence who sends whom where. They tell it piece by piece:
"They want 120 ratings. I told them I could do eighty. Bremen takes our eighty." No sentence of these says enough alone,
and several together leave no doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.numberwords.nouns import vocabulary
from factlift.reader.scenes.counts import counts_something
from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.heard import is_heard
from factlift.reader.scenes.shapes import attends, befell, on_their_own
from factlift.reader.scenes.strays import is_stray
from factlift.reader.sendings.dealings import are_of_us, goes, is_handed_over
from factlift.reader.words.cues import NOT_SENT, SENT, WEAK
from factlift.sightings import is_kept_whole

if TYPE_CHECKING:
    from factlift.article import Article
    from factlift.numerals import Numeral
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.lines import Lines

MAX_READ = 200  # sentences with a number that are looked at
LEAST = 3  # numbers dealt with that make a run
GAP = 16  # sentences between two of them
MOST = 9_999  # people whom a run tells of together
MOSTLY = 0.4  # of the sentences of a text in runs, which make people sent what it is about
MARGIN = 4  # sentences around a number in which it is told that people are hired
WORDS, MORE = 2, 3  # about hiring, that a run needs; where none tells who arranges it
_ARRANGED = frozenset(
    "contract contracts contracted agency agencies agent agents recruiter recruiters recruiting recruited recruitment "
    "hire hires hired hiring engaged engagement foreman foremen forewoman gangmaster overseer wage wages employer "
    "employers employment labour labor season seasons quota seconded secondment lent lend lends loan volunteers "
    "applicants applicant interview interviews interviewed selected chosen picked permit permits visa visas syndicate "
    "consul consulate list lists signed papers shortage trade mission brigade posting crew".split()
)
_WORK = frozenset(
    "job jobs work works worker workers mine mines mill mills cannery quarry plantation estate estates camp camps "
    "factory shipyard yard yards railway canal tunnel tunnels harvest vintage farm farms packhouse "
    "hostel huts bunkhouse barracks hands boss manager book books seaman seamen sawmill boats fishery orchard "
    "fields rota company firm".split()
)
_BARS = frozenset("nobody none anyone anybody no man you he they those who applicants candidates men women".split())
_BINDS = frozenset("must mustn't need needs without except unless passes pass fit".split())
_PEOPLE = ((SENT | WEAK) - frozenset("people persons person manager managers supervisors members".split())) | frozenset(
    "girl boy lad lass brother sister cousin daughter son nurse everybody everyone names married".split()
)
_OTHERS = frozenset(  # of which one sentence tells that a text is about another matter
    "conference congress trolleys festival regatta refugees refugee asylum evacuees evacuated pilgrims league voters "
    "ballot jury inmates prisoners".split()
)
_BESIDE_IT = frozenset(  # of which several do
    "concert wedding funeral passengers tourists pupils fans match goal goals injured hurt killed ambulance ambulances "
    "crash firefighters court judge sentenced jailed storm patients votes protesters tickets ticket guests "
    "spectators".split()
)


def mark_dealings(article: Article, scenes: Sequence[Scene], lines: Lines) -> float:
    """Note on each sentence of a run which of its numbers are dealt with; return the share of the text in runs."""
    found = _dealt(article, scenes, lines)
    marked = 0
    for run in _runs(found):
        near = sorted({at for scene, _ in run for at in _around(scene)})
        if not _tells_of_hiring(run, [lines.words[at] for at in near if 0 <= at < len(lines.words)]):
            continue
        for scene, count in run:
            scene.dealt = scene.dealt | {count.start}
        marked += len(near)
    return marked / len(article.sentences) if marked else 0.0


def _around(scene: Scene) -> range:
    """Return the indices of the sentences around one."""
    at = scene.sentence.number - 1
    return range(at - MARGIN, at + MARGIN + 1)


def are_dealt_with(scenes: Sequence[Scene]) -> list[Scene]:
    """Return the sentences in whose numbers people are dealt with."""
    return [scene for scene in scenes if scene.dealt]


def tells_whose(scene: Scene) -> bool:
    """Return whether a sentence tells at once whose people go where ("40 Peruvian cooks will go to Oton")."""
    return {"origin", "goal"} <= {group.part for group in scene.groups}


def _dealt(article: Article, scenes: Sequence[Scene], lines: Lines) -> list[tuple[Scene, Count]]:
    """Return the numbers of people that are dealt with, in order."""
    found = list[tuple["Scene", "Count"]]()
    whole = is_kept_whole(article.flat)
    looked, last = 0, None
    for scene in scenes:
        if not counts_something(article.flat, scene.sentence, lines.words[scene.sentence.number - 1]):
            continue
        looked += 1
        if looked > MAX_READ:
            break
        found += [
            (scene, count)
            for count in scene.counts
            if _is_dealt(scene, count) and not _is_of_things(scene, count, last)
        ]
        if last is not None and not whole:
            last.close(read=True, placed=True)
        last = scene
    return found


def _is_of_things(scene: Scene, count: Count, last: Scene | None) -> bool:
    """Return whether a number alone goes on with things that were counted just before ("sixty tulips; it took 12")."""
    if count.strength != "bare" or count.body:
        return False
    at = scene.index_at(count.start)
    if any(vocabulary().plural.get(token.lower) == "thing" for token in scene.tokens[max(0, at - _BESIDE) : at]):
        return True  # "bought boots: twenty for the mill"
    near = last is not None and scene.sentence.number - last.sentence.number == 1
    for each in (scene, last) if last is not None and near else (scene,):
        people = [other.start for other in each.counts if each is not scene or other.start < count.start]
        things = [n.start for n in each.numerals if (each is not scene or n.start < count.start) and _is_thing(each, n)]
        if things or people:
            return max(things, default=-1) > max(people, default=-1)
    return False


def _is_thing(scene: Scene, numeral: Numeral) -> bool:
    unit = scene.text_of(numeral.unit_start, numeral.unit_end).lower().split()
    if not unit or numeral.kind != "count" or unit[-1] in _SPANS or numeral.start in {c.start for c in scene.counts}:
        return False
    known = vocabulary().plural.get(unit[-1])
    return known == "thing" or (known is None and unit[-1].endswith("s"))


_NOBODYS = NOT_SENT | frozenset("candidates applicants hopefuls".split())  # nobody sends them, or not yet
_BESIDE = 3  # tokens before a number in which the things stand that it counts
_SPANS = frozenset(
    "seasons winters summers springs autumns harvests terms shifts voyages trips rounds flights lists places berths "
    "beds huts lots times questions ways sides reasons passages places slots".split()
)  # that people have, or in which they go


def _is_dealt(scene: Scene, count: Count) -> bool:
    bounds = scene.sentence.start, scene.sentence.end
    if is_stray(scene, count) or befell(scene, count, bounds) or attends(scene, count) or on_their_own(scene, count):
        return False
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    if not _NOBODYS.isdisjoint(unit) or (count.numeral.value or 0) > MOST:
        return False
    if not (goes(scene, count) or is_handed_over(scene, count)):
        return False
    return are_of_us(scene, count) or not (is_distractor(scene, count) or is_heard(scene, count))


def _runs(found: Sequence[tuple[Scene, Count]]) -> list[list[tuple[Scene, Count]]]:
    runs = list[list[tuple["Scene", "Count"]]]()
    for each in found:
        if runs and each[0].sentence.number - runs[-1][-1][0].sentence.number <= GAP:
            runs[-1].append(each)
        else:
            runs.append([each])
    return [run for run in runs if len(run) >= LEAST]


def _tells_of_hiring(run: Sequence[tuple[Scene, Count]], around: Sequence[frozenset[str]]) -> bool:
    """Return whether the sentences around a run speak of work, conditions and places, and not of another matter."""
    said = frozenset[str]().union(*around)
    if not said.isdisjoint(_OTHERS) or sum(not words.isdisjoint(_BESIDE_IT) for words in around) > 1:
        return False
    if said.isdisjoint(_PEOPLE) and not any(
        count.strength != "bare" or are_of_us(scene, count) for scene, count in run
    ):
        return False  # they may be cattle
    arranged, work = len(said & _ARRANGED), len(said & _WORK)
    trades = len({scene.sentence.number for scene, count in run if count.strength == "sent"})
    asked = sum(not words.isdisjoint(_BARS) and not words.isdisjoint(_BINDS) for words in around) > 0
    handed = [scene for scene, count in run if is_handed_over(scene, count)]
    states = len({scene.sentence.number for scene in handed if any(g.places[0].code for g in scene.groups)})
    goals = len({(*group.codes, group.start) for scene, _ in run for group in scene.groups if group.part == "goal"})
    told = min(arranged + work, WORDS) + trades + asked + (len(handed) > 1) + states + min(goals, 2)
    return arranged + work > 0 and told >= (WORDS if arranged else MORE)
