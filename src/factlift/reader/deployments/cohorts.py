"""People counted at a step before they go: cohorts ("3,000 are awaiting interviews")."""

from __future__ import annotations

import re
from itertools import pairwise

from factlift.lexicon import ADVERBS, ARTICLES, AUX, BE, PREPOSITIONS
from factlift.reader.deployments.standing import has_made_ready, has_served
from factlift.reader.scenes.counts import NAMES, Count
from factlift.reader.scenes.destinations import leads_to
from factlift.reader.scenes.heard import speaks
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.shapes import governed, governed_by
from factlift.reader.sendings.admissions import is_let_in
from factlift.reader.sendings.refusals import is_refused
from factlift.reader.words.cues import NOUN, RECRUIT, SELECT, SEND, SENT, STAGE_NOUNS, STRONG_SEND
from factlift.reader.words.senses import is_no_step, picks_crops

WAITING = frozenset({"waiting", "awaiting"})
_DONE = frozenset({"completed", "finished"})
_PHASES = frozenset("began begun begin started start finished completed completing passed passing cleared".split())
_HANDS_IN = frozenset("given gave filled filling made sat hold holding taken took".split())
_OPENS = frozenset("approved accepted began begun started finished sign signed preparing prepared".split())
_LISTS = frozenset({"list", "lists"})  # a waiting list
_SENDS = SEND - {"offered"}  # "of those offered a job"
_STEPS = SELECT - RECRUIT - _PHASES - {"sign", "signed"}
_PASSED = frozenset("passed completed cleared finished filled sat invited told".split())
_PICKS = SELECT - RECRUIT - _OPENS


def is_cohort(
    scene: Scene, count: Count, bounds: tuple[int, int], goal: PlaceGroup | None, topic: Record | None
) -> bool:
    """Return whether those counted are at a step before they go ("3,000 are awaiting interviews")."""
    if topic is None or _is_wanted(scene, count) or is_let_in(scene, count) or is_refused(scene, count):
        return False
    if _is_figure(scene, count):
        return False
    return _hopes(scene, count, bounds[1]) or _is_at_step(scene, count, bounds, goal)


def _is_figure(scene: Scene, count: Count) -> bool:
    """Return whether a number only tells which figure a sentence is about ("The third figure, 900, can be tested")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
    return before[1:] == [","] and before[0] in {"figure", "number", "total", "sum"}


def _is_at_step(scene: Scene, count: Count, bounds: tuple[int, int], goal: PlaceGroup | None) -> bool:
    end = _behind_aside(scene, count.end)
    colon = next((token.start for token in scene.between(end, bounds[1]) if token.text in {":", ";"}), bounds[1])
    bounds = (bounds[0], _called_off(scene, end, colon))
    in_step = scene.has(STAGE_NOUNS, end, bounds[1]) and not scene.has(_SENDS, end, bounds[1])
    in_step = in_step and not _is_ground(scene, STAGE_NOUNS, end, bounds[1])
    steps = (
        _enlists(scene, count)
        or has_made_ready(_words(scene, count, bounds[1]))
        or (
            scene.has(_STEPS, end, bounds[1])
            and not _trains_others(scene, end, bounds[1])
            and not _is_ground(scene, _STEPS, end, bounds[1])
        )
        or (in_step and scene.has(_PHASES | _HANDS_IN, end, bounds[1]))
    )
    if goal is not None and leads_to(scene, goal) and _goes(scene, count, goal):
        return False
    if _puts_in(scene, count):
        return not scene.has(STRONG_SEND, end, bounds[1])
    if (count.strength == "weak" and not steps) or _is_elsewhere(scene, count, bounds[1]) or _has_come(scene, end):
        return False
    if scene.has(_LISTS, end, end + 40):
        return _is_listed(scene, end)
    if goal is not None:
        if _is_there(scene, end, goal):
            return False
        listed = goal.places[0].code is not None or goal.places[0].kind == "anywhere"
        if listed or not (in_step or steps) or (leads_to(scene, goal) and not steps_next(scene, count)):
            return False
    given = _WERE_OFFERED.match(_words(scene, count, bounds[1]).strip()) is not None
    if scene.has(STRONG_SEND, end, bounds[1]) or (governed(scene, count) and not given):
        return False
    return steps or in_step or (bounds[1] == colon and governed_by(scene, count, _PICKS))


_WERE_OFFERED = re.compile(
    r"(?:of )?(?:those |them |whom )?(?:who )?(?:(?:were|had been|have been) )?offered (?:(?:a|the|their) )?"
    r"(?:jobs?|posts?|contracts?|places?|positions?|work)\b"
)


def _has_come(scene: Scene, end: int) -> bool:
    """Return whether those of a number are said to have come ("190 came from Peru, most of them in two flights")."""
    behind = (t for t in scene.tokens[scene.index_at(end) :] if t.lower not in AUX and t.lower not in ADVERBS)
    verb = next(behind, None)
    return verb is not None and verb.lower in _COME


_COME = frozenset("came arrived landed".split())


def _called_off(scene: Scene, start: int, end: int) -> int:
    """Return where words say that it came to nothing, behind which a step is over, or else `end`."""
    pairs = pairwise(scene.between(start, end))
    return next(
        (a.start for a, b in pairs if (a.lower, b.lower) in _OFF or (a.lower in BE and b.lower in _DROPPED)), end
    )


_OFF = {("cancelled", "off"), ("fell", "through")}  # "called off", as tokens have it
_DROPPED = frozenset("cancelled canceled scrapped shelved dropped abandoned axed aborted".split())


def _behind_aside(scene: Scene, end: int) -> int:
    """Return where what is told of all of them between commas ends ("The first 60, all of them trained here, will")."""
    at = scene.index_at(end)
    opens = [token.lower for token in scene.tokens[at : at + 2]]
    if opens[:1] != [","] or opens[1:] == [] or opens[1] not in _ALL:
        return end
    closing = next((i for i in range(at + 2, min(len(scene.tokens), at + 16)) if scene.tokens[i].text == ","), None)
    return scene.tokens[closing].end if closing is not None else end


_ALL = frozenset("all most many each both some several half".split())


def _goes(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether those counted are said to go to the place, right behind their noun ("will go to Oton")."""
    ahead = [token.lower for token in scene.between(count.end, goal.start)]
    return 1 < len(ahead) <= 4 and ahead[-2] in {"go", "fly", "sail", "travel", "leave", "head", "depart"}


def _trains_others(scene: Scene, start: int, end: int) -> bool:
    """Return whether the only step is one that others take ("40 gunners who spent May training Chilean crews")."""
    step = scene.find(_STEPS, start, end)
    if step is None or step.capital or scene.find(_STEPS, step.end, end) is not None:
        return False
    at = scene.index_at(step.start)
    if is_no_step([token.lower for token in scene.tokens], at):
        return True
    following = scene.tokens[at + 1 : at + 2]
    if step.lower in _TAUGHT:
        return bool(following) and following[0].lower in _AN_OBJECT  # "Twelve people cannot train a brigade"
    return (
        step.lower in _TEACHES
        and bool(following)
        and following[0].word
        and following[0].lower not in PREPOSITIONS | _NO_OBJECT
    )


def _is_ground(scene: Scene, words: frozenset[str], start: int, end: int) -> bool:
    """Return whether the only step is none: a word of their place ("at the training ground"), the picking of fruit."""
    step = scene.find(words, start, end)
    if step is None or scene.find(words, step.end, end) is not None:
        return False
    following = [token.lower for token in scene.tokens[scene.index_at(step.end) :][:4]]
    if following[:1] != [] and following[0] in _GROUNDS:
        return True
    trade = following[2 * (following[:1] == ["and"]) :][:2]
    if step.lower == "medical" and not SENT.isdisjoint(trade):
        return True  # "20 medical and transport officers"
    at = scene.index_at(step.start)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    held = step.lower in _PAPERS and "on" in before and "waiting" not in before  # "travelled on tourist visas"
    held = held or (step.lower in _PAPERS and "with" in before and scene.has(_WENT_OUT, start, step.start))
    return picks_crops(step.lower, following) or held


_WENT_OUT = frozenset("left went departed flew arrived travelled traveled came entered sailed emigrated".split())
_PAPERS = frozenset("visa visas permit permits passport passports flight flights".split())
_GROUNDS = frozenset("ground grounds area areas range ranges mission missions".split())
_TEACHES = frozenset("training interviewing testing screening drilling".split())
_TAUGHT = frozenset("train trained interview interviewed screen screened test tested".split())
_AN_OBJECT = frozenset("a an its their his her our others other them".split())
_NO_OBJECT = frozenset("and or now there before after which who while as courses course session sessions".split())


def _is_there(scene: Scene, end: int, goal: PlaceGroup) -> bool:
    """Return whether those counted are said to be at the place already ("28 fitters have been in Oton since May")."""
    between = [token.lower for token in scene.between(end, goal.start)]
    return (
        1 < len(between) <= 5 and between[-1] in {"in", "at", "outside", "near"} and all(w in _BEING for w in between)
    )


_BEING = frozenset(
    "have has been are were is was now already still currently living working serving based stationed camped posted "
    "deployed in at outside near a the".split()
)


def _is_elsewhere(scene: Scene, count: Count, stop: int) -> bool:
    """Return whether those counted sit at home, are asked or heard, or are back ("have completed postings")."""
    end = count.end
    waits = scene.has(_WAITS, end, stop)
    done = scene.find(_DONE, end, stop)
    return (
        (_stays_home(scene, end) and not waits)
        or _waits_for_it(scene, end, stop)
        or _is_asked(scene, count)
        or (done is not None and scene.has(NOUN, done.end, done.end + 40))
        or speaks(scene, count)
        or has_served(_words(scene, count, stop))
    )


def _waits_for_it(scene: Scene, start: int, end: int) -> bool:
    """Return whether those counted wait for somebody, or for what was just told of ("were waiting for it")."""
    waiting = scene.find(WAITING, start, end)
    if waiting is None:
        return False
    ahead = [token.lower for token in scene.tokens[scene.index_at(waiting.end) :][:2]]
    return ahead[:1] == ["for"] and ahead[-1] in _IT


_IT = frozenset("it him her them us me".split())


def _words(scene: Scene, count: Count, stop: int) -> str:
    """Return the words behind a number, one space behind each."""
    return "".join(token.text + " " for token in scene.between(count.numeral.end, stop))


def _puts_in(scene: Scene, count: Count) -> bool:
    """Return whether those counted have asked to go ("61 names", "applications from 3,870 men")."""
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    at = scene.index_at(count.numeral.end)
    behind = [token.lower for token in scene.tokens[at : at + 1]]
    if not NAMES.isdisjoint([*unit, *behind]):
        return True
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 6) : at]]
    return not _APPLIED.isdisjoint(before) and before[-1:] in (["from"], ["by"], ["at"], ["to"], ["number"], ["of"])


def _is_listed(scene: Scene, end: int) -> bool:
    """Return whether those counted are said to stand on a list ("212 have been put on a reserve list")."""
    words = [token.lower for token in scene.tokens[scene.index_at(end) :][:8]]
    return words[:1] != [] and words[0] in _ARE and "on" in words and not {"list", "lists"}.isdisjoint(words)


_APPLIED = frozenset("applications applicants applied sat registered volunteered".split())
_WAITS = frozenset("waiting awaiting finished completed passed".split())
_ARE = frozenset("are were have had remain stay stand is was".split())


def _enlists(scene: Scene, count: Count) -> bool:
    """Return whether those counted have put their names down ("2,100 people signed up")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:7]]
    answered = any(a in _ANSWERS and b in {"to", "for"} for a, b in pairwise(ahead[:4]))
    if "enlisted" in ahead[:3] or answered:
        return True
    if _GETS_THROUGH.match(" ".join(ahead) + " "):
        return True
    named = not {"name", "names", "hand", "hands"}.isdisjoint(ahead)
    return named and "put" in ahead[:3] and not {"down", "forward", "up"}.isdisjoint(ahead)


_GETS_THROUGH = re.compile(  # "were found medically fit", "have had the medical", "got through the first round"
    r"(?:of (?:them|these|those) )?(?:(?:were|was|have been|had been) (?:found|declared|judged|deemed|pronounced|"
    r"considered) (?:\w+ly )?(?:fit|suitable|eligible|healthy|able)|(?:have|had|has) had (?:the|a|their|his) medicals?|"
    r"(?:(?:have|had) )?(?:got|gotten|made it|came|come) through (?:the |a )?(?:\w+ )?(?:rounds?|stages?|tests?|"
    r"interviews?|selections?|medicals?|boards?)) "
)
_ANSWERS = frozenset("replied responded applied volunteered enrolled".split())


def _hopes(scene: Scene, count: Count, stop: int) -> bool:
    """Return whether those counted hope to go where they are said to ("put down their names for Oman")."""
    return _enlists(scene, count) or _learns(scene, count) or _is_tried(scene, count, stop)


def _learns(scene: Scene, count: Count) -> bool:
    """Return whether those counted learn for where they are to go ("640 were taking language courses for Oman")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:9]]
    taught = any(a in AUX or a == "already" for a in ahead[:2]) and not _STUDY.isdisjoint(ahead[1:4])
    return taught and not _COURSES.isdisjoint(ahead)


_STUDY = frozenset("taking attending learning sitting doing".split())
_COURSES = frozenset("course courses class classes lesson lessons".split())


def _is_tried(scene: Scene, count: Count, stop: int) -> bool:
    """Return whether those counted are hopefuls who are tested ("has put 400 candidates through trade tests")."""
    unit = scene.text_of(count.numeral.unit_start, count.end).lower().split()
    hopeful = not _HOPEFUL.isdisjoint(unit)
    ahead = scene.between(count.end, stop)[:4]
    if hopeful and ahead != [] and ahead[0].lower in _NAMED_FOR:
        return True  # "the 210 candidates nominated by Peru"
    if unit[-1:] != [] and unit[-1] in _HOPING and ahead != [] and ahead[0].lower in _APPEARED:
        return True  # "where 640 candidates turned up"
    if unit[-1:] != [] and unit[-1] in _HOPING and ahead != [] and ahead[0].lower == "for":
        return True  # "there were fifteen candidates for Oman"
    return hopeful and ahead != [] and ahead[0].lower == "through" and any(t.lower in STAGE_NOUNS for t in ahead)


_APPEARED = frozenset("arrived queued came attended showed lined sat responded answered registered".split())
_NAMED_FOR = frozenset("nominated proposed shortlisted submitted".split())
_HOPING = frozenset({"candidates", "hopefuls", "applicants"})
_HOPEFUL = frozenset("candidates applicants volunteers hopefuls".split())
_WANTED = frozenset("sought seeks guaranteed".split())
_READY = frozenset("ready willing prepared offered".split())


def _is_wanted(scene: Scene, count: Count) -> bool:
    """Return whether those counted are only wanted or talked of ("has sought 90 cooks", "talks on hiring 90")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 9) : at]]
    if not _WANTED.isdisjoint(before[-4:]):
        return True
    if any(a in _READY and b == "to" for a, b in pairwise(before[-5:])):
        return True
    return not {"talks", "negotiations"}.isdisjoint(before) and any(a in {"on", "about"} for a in before)


def _is_asked(scene: Scene, count: Count) -> bool:
    """Return whether somebody other than those who choose interviewed those counted ("we interviewed 318 fishers")."""
    asked = scene.find(_ASKED, count.start - 30, count.start)
    return asked is not None and not scene.has(_CHOOSERS, None, asked.start)


_ASKED = frozenset("interviewed surveyed polled".split())
_CHOOSERS = frozenset("panel commission committee board recruiters agency ministry embassy employers firm have".split())


def _stays_home(scene: Scene, start: int) -> bool:
    """Return whether those counted sit at home ("6,000 trained men sitting at home")."""
    words = [token.lower for token in scene.tokens[scene.index_at(start) :][:6]]
    return any(a == "at" and b == "home" for a, b in pairwise(words))


def are_at_step(scene: Scene, count: Count) -> bool:
    """Return whether those counted for a place are at a step themselves ("80 for Oman have passed the test")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_FAR]]
    new = (at for at, word in enumerate(ahead) if word in _TURNS or (word in ARTICLES and ahead[at - 1] == "and"))
    stop = next(new, len(ahead))
    whole = _LEFT.isdisjoint(ahead)  # "45 have been picked for Oman and the rest for Chile"
    return whole and not (_STEPS | _PASSED | WAITING | _ANSWERS).isdisjoint(ahead[:stop])


_FAR = 10  # tokens behind people in which the verb of their step stands
_LEFT = frozenset("rest remainder others".split())
_TURNS = frozenset("to ; , but".split())  # behind these something else is told


def steps_next(scene: Scene, count: Count) -> bool:
    """Return whether the verb right behind those counted is a step before they go ("520 had passed the board")."""
    ahead = scene.tokens[scene.index_at(count.end) :][:5]
    return any(token.lower in _STEPS or token.lower in _PASSED for token in ahead)
