"""Cues that stand behind their subject: "those over 50 are barred", "married men are preferred"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.facts import CriterionKind
from factlift.lexicon import AUX, BE, DETERMINERS
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import ANYONE, APPLICANT, LIMITS, PRONOUN, Clause, Frame, Line, Subject, subject_of
from factlift.reader.criteria.phrasebook import Cue, VerbGroup, read_verbs
from factlift.reader.criteria.steps import is_waived

NONE = frozenset({"nobody", "no-one", "none"})
FROM = frozenset(
    "applying going selection departure departures travelling traveling leaving deployment deployments abroad "
    "recruitment taking joining serving participating consideration enrolment enlisting scheme programme program "
    "mission missions list draft selected chosen sent hired recruited running operations operation overseas service "
    "duty tours tour posting postings sailing flying boarding work working place places it them".split()
)
_GOING = frozenset(
    "go apply join leave travel take work register be sign enlist volunteer enter serve fly sail".split()
)
_LAYING = frozenset("if when because for over on due after unless without".split())
_MEANT_FOR = frozenset("eligible ineligible entitled wanted needed suitable".split())
_WEAK_OUT = frozenset(
    "deferred dropped axed cut discounted denied binned refused rejected banned failed forbidden".split()
)
_IDLE = frozenset("the a an all any these such some many most other also , and that then".split())
_SOMEBODY = frozenset("my his her our their one two three four five six several some".split())
_BETWEEN = frozenset(", even only again automatically out there at all".split())
_FORMS = ("out_tail", "first_tail", "need_tail", "out", "first", "needed", "in", "apply")


def read_tail(line: Line, clause: Clause, cue: Cue, start: int) -> Frame | None:
    """Return the frame of a cue whose subject, from `start` on, is the condition."""
    forms = (form for form in _FORMS if form in cue.groups)
    return next((frame for form in forms if (frame := _read_form(form, line, clause, cue, start))), None)


def _read_form(form: str, line: Line, clause: Clause, cue: Cue, start: int) -> Frame | None:
    words = line.words
    if _is_idle(form, words, clause, cue, start):
        return None
    verbs = read_verbs(words, cue.first, clause.first)
    kind = _kind_of(form, line, clause, cue, verbs, start)
    if kind is None:
        return _inverted(form, words, clause, cue, verbs)
    first = min(verbs.first, cue.first)
    before = first - 1
    while before > start and words[before] in _EARLIER:
        before -= 1
    never = before
    while never > start and words[never] in _EARLIER | {"been"}:
        never -= 1
    if form == "out" and not verbs.negated and words[never] == "not":
        return None  # "not previously disqualified": one of what somebody must be
    if first > 0 and words[before] in {"who", "that", "which", "and"} and not form.endswith("_tail"):
        return None
    start = _loose_start(form, words, verbs, start, first)
    if form in {"in", "apply"} and not verbs.negated:
        return _allowed(line, clause, cue, verbs, (start, first))
    pronoun = first - 1 if words[first - 1].partition("'")[0] in _RESUMING else start
    if words[pronoun].partition("'")[0] in _RESUMING and first - pronoun < 2 and pronoun > clause.first:
        if named := _named_before(words, clause, pronoun):
            begin, end = named  # "mothers of babies under one, they're sent home"
            return Frame(kind, begin, end, (first, cue.last), subject_of(words[begin:end]), form)
        start = pronoun
    frame = Frame(kind, start, first, (first, cue.last), subject_of(words[start:first]), form)
    return _followed(kind, frame, line, clause, cue)


def _is_idle(form: str, words: Sequence[str], clause: Clause, cue: Cue, start: int) -> bool:
    """Return whether a cue asks for nothing: "soldiers that will help train an army", "no skills required"."""
    if words[cue.last - 1] in _HELPS and cue.last < clause.last and words[cue.last] not in _HELPS_HOW:
        return True
    at = cue.first
    if form == "out_tail" and at - 2 > start and words[at - 1] in {"who", "that"} and words[at - 2] in _KIN:
        return True  # "must have a child who stays behind"
    return form == "needed" and is_waived(" ".join(words[start : cue.last]))


_BARE_NOUNS = frozenset(
    "conditions requirements prerequisites preconditions".split()
)  # "according to local conditions"
_EARLIER = frozenset(
    "have has had previously already once ever recently formerly earlier before never twice repeatedly".split()
)
_HELPS = frozenset("help helps helped".split())
_HELPS_HOW = frozenset(
    ", ; : – — but and if when too also greatly enormously most more a not here there you them him her nobody no "
    "anyone somewhat considerably either immensely hugely only always in with at on".split()
)
_KIN = frozenset("child children wife husband spouse son daughter parent relative dependant family".split())
_RESUMING = frozenset("they he she you".split())


def _named_before(words: Sequence[str], clause: Clause, start: int) -> tuple[int, int] | None:
    """Return the people whom a clause names first, and then takes up by a pronoun behind a comma."""
    begin = clause.first + (words[clause.first] in {"and", "but", "or"})
    if start - 1 <= begin or words[start - 1] != "," or "," in words[begin : start - 1]:
        return None
    known = subject_of(words[begin : start - 1]) in {"applicant", "limited", "group"}
    return (begin, start - 1) if known and words[begin] not in _LAYING | {"as", "since", "once"} else None


def _allowed(line: Line, clause: Clause, cue: Cue, verbs: VerbGroup, subject: tuple[int, int]) -> Frame | None:
    """Return the frame of "only men may apply", "nobody over 40 is taken", "you may go only if you swim"."""
    start, first = subject
    words = line.words
    if words[start] in NONE or words[start] == "no":
        skip = 2 if words[start + 1 : start + 2] == ["one"] else 1
        frame = Frame("exclusion", start + skip, first, (first, cue.last), "limited", "nobody")
        return _followed("exclusion", frame, line, clause, cue)
    only = next((at for at in range(first - 1, start - 1, -1) if words[at] == "only"), None)
    if only is None:
        return (
            _follower(words, clause, cue, "requirement", subject_of(words[start:first]))
            if verbs.only or words[cue.last : cue.last + 1] == ["only"]
            else None
        )
    if only < first - 1:
        return Frame("requirement", only + 1, first, (first, cue.last), "limited", "only")
    return _follower(words, clause, cue, "requirement", subject_of(words[start:first]))


def _followed(kind: CriterionKind, frame: Frame, line: Line, clause: Clause, cue: Cue) -> Frame | None:
    """Return what follows the cue as the condition, where its subject says nothing ("you are out if you smoke")."""
    words = line.words
    bare = [word.partition("'")[0] for word in words[frame.first : frame.last] if word not in _IDLE]
    empty = not bare or (len(bare) == 1 and (bare[0] in APPLICANT | PRONOUN | ANYONE or bare[0] in {"i", "it"}))
    if empty and frame.first > clause.first + 2 and words[clause.first] in {"if", "when", "unless", "without"}:
        flipped = words[clause.first] in {"unless", "without"} and kind == "exclusion"
        stop = frame.first
        while words[stop - 1] in {",", "and", "or"}:
            stop -= 1
        return Frame("requirement" if flipped else kind, clause.first + 1, stop, frame.cue, "limited", "if")
    late = kind == "exclusion" and frame.subject == "group" and words[cue.last : cue.last + 1] in (["who"], ["whose"])
    if late and cue.last + 1 < clause.last:  # "maids cannot join who have a child"
        return Frame(kind, cue.last + 1, clause.last, (cue.first, cue.last + 1), "limited", "if")
    if kind == "exclusion" and frame.subject == "group" and not _is_for_good(words[cue.last : cue.last + 2]):
        return None  # "Nurses are not sent before they have passed a test"
    following = _follower(words, clause, cue, kind, frame.subject)
    one = frame.subject == "other" or words[frame.first] in _SOMEBODY  # "My son was told to go home because ..."
    told = kind == "exclusion" and one and words[cue.last : cue.last + 1] in (["because"], ["for"], ["over"])
    if kind == "exclusion" and one and words[clause.last : clause.last + 1] == ["because"]:
        reason = next((other for other in line.clauses if other.first == clause.last + 1), None)
        if reason is not None and words[reason.first] == "of":
            return None  # "were sent elsewhere because of the war"
        return reason and Frame(kind, *reason, frame.cue, "limited", "if")
    if following is not None and (empty or told or (frame.form == "nobody" and len(bare) < 2)):
        return following
    if empty and not (bare and bare[0] in ANYONE - PRONOUN - {"those", "people", "anyone", "one", "person"}):
        return None
    return frame


def _is_for_good(behind: Sequence[str]) -> bool:
    """Return whether people stay barred, whatever they do: not "until they", which leads to what is asked of them."""
    return not (behind[:1] in (["before"], ["until"], ["till"]) and behind[1:] in (["they"], ["he"], ["she"], ["you"]))


def _follower(words: Sequence[str], clause: Clause, cue: Cue, kind: CriterionKind, subject: Subject) -> Frame | None:
    """Return the condition that an "if", "for", "unless" or "without" right behind the cue brings."""
    at = cue.last
    while at < clause.last and words[at] in _BETWEEN:
        at += 1
    if at >= clause.last - 1 or words[at] not in _LAYING | {"with", "who"}:
        return None
    laying = words[at]
    if laying in {"with", "who"} and kind == "exclusion" and subject != "limited":
        return None
    if laying == "for" and words[cue.last - 1] in _MEANT_FOR and not words[at + 1].endswith("ing"):
        return None  # "is not eligible for the subsidy"
    if laying == "for" and words[at + 1] in FROM:
        return None  # "shall not be recommended for departure"
    if laying == "with" and kind == "preference":
        return None  # "were welcomed with drums"
    if laying in {"for", "on", "over", "after"} and (kind != "exclusion" or "apply" in cue.groups):
        return None  # "mustn't go out after dark"
    if laying in {"unless", "without"} and kind == "exclusion":
        kind = "requirement"
    return Frame(kind, at + 1, clause.last, (cue.first, at + 1), "limited", "if")


def _kind_of(form: str, line: Line, clause: Clause, cue: Cue, verbs: VerbGroup, start: int) -> CriterionKind | None:
    """Return what a cue says of its subject, or None where its verbs do not fit."""
    words = line.words
    ends = cue.last >= clause.last or words[cue.last] in {",", ".", ")"}
    if form.endswith("_tail"):
        if words[cue.last - 1] == "use" and subject_of(words[start : verbs.first]) == "other":
            return None  # "Spanish is of no use"
        if words[cue.last - 1] in {"help", "helps"} and not ends and words[cue.last] not in _HELPED:
            return None  # "a sum that will help their families"
        said = (ends or cue.last - cue.first > 1 or form == "need_tail") and not verbs.negated
        kinds: dict[str, CriterionKind] = {"out_tail": "exclusion", "first_tail": "preference"}
        return kinds.get(form, "requirement") if said else None
    if form == "out":
        return "exclusion" if _is_out(words, clause, cue, verbs, start) else None
    if form == "in":
        to = words[cue.last : cue.last + 2]
        let = words[cue.last - 1] in {"allowed", "permitted", "entitled"} and to[:1] == ["to"]
        if let and not _GOING.issuperset(to[1:]):
            return None  # "The pickers are not allowed to drink there"
        if (verbs.negated and (verbs.be or verbs.modal)) or (ends and words[cue.first - 1 : cue.first] == ["not"]):
            return "exclusion"
        return "requirement" if verbs.be else None
    if form == "apply":
        told = (
            verbs.modal
            or words[cue.first][-1] == "s"
            or (words[cue.first] == "get" and "only" in words[start : cue.first])
        )
        return ("exclusion" if verbs.negated else "requirement") if told else None
    loose = ends and not verbs.be and words[cue.first] not in _BARE_NOUNS and _is_short(words, clause, cue)
    behind = words[cue.last] if cue.last < clause.last else ""
    asked = words[cue.last - 1] == "for" and behind in DETERMINERS  # "The priest was asked for a reference"
    if verbs.negated or not (verbs.be or loose) or (form == "needed" and (behind == "to" or asked)):
        return None
    return "preference" if form == "first" else "requirement"


_HELPED = frozenset("you them him her applicants applicant candidates candidate too here if when with".split())


def _is_out(words: Sequence[str], clause: Clause, cue: Cue, verbs: VerbGroup, start: int) -> bool:
    """Return whether a participle bars its subject from going, not from something else."""
    if not verbs.be or verbs.negated:
        return False
    if words[cue.first] in _WEAK_OUT and subject_of(words[start : verbs.first]) not in {"limited", "applicant"}:
        return False
    subject = words[start : verbs.first]
    single = subject[:1] in (["a"], ["an"], ["one"]) and LIMITS.isdisjoint(subject) and words[cue.first - 1] == "was"
    reason = words[cue.last : cue.last + 1] if cue.last < len(words) else []
    if single and (category_of(" ".join(subject)) == "other" or reason[:1] in (["as"], ["since"], ["because"])):
        return False  # "A medic was refused", "A cousin was refused as he had debts": the rest tells why
    ends = cue.last >= clause.last or words[cue.last] in {",", ".", ")", "and", "but", "or", "nor"}
    if words[cue.first] in {"out", "cut", "failed"} and not ends and words[cue.last] not in _LAYING:
        return False
    away = words[cue.last : cue.last + 4]
    return away[:1] != ["from"] or not FROM.isdisjoint(away[1:])


def _is_short(words: Sequence[str], clause: Clause, cue: Cue) -> bool:
    """Return whether a cue without a verb ends a fragment: "Married men preferred", ", and swimming an asset"."""
    if cue.last < clause.last and words[cue.last] != ",":
        return False
    joint = next((at for at in range(cue.first - 1, clause.first, -1) if words[at] in {",", "and"}), None)
    return cue.first - (clause.first if joint is None else joint) < 9


def _loose_start(form: str, words: Sequence[str], verbs: VerbGroup, start: int, first: int) -> int:
    """Return where the subject of a cue without a verb begins, where another clause stands before it."""
    if form not in {"first", "needed"} or verbs.be or not any(word in AUX for word in words[start:first]):
        return start
    return next((at + 1 for at in range(first - 1, start, -1) if words[at] in {",", "and"}), start)


def _inverted(form: str, words: Sequence[str], clause: Clause, cue: Cue, verbs: VerbGroup) -> Frame | None:
    """Return the frame of "Not eligible are ...", "Excluded are ...", "Eligible are ..."."""
    if form not in {"out", "in", "first"} or cue.first - clause.first > 2 or cue.last + 1 >= clause.last:
        return None
    if words[cue.last] not in BE or words[cue.last + 1] == "the":
        return None
    if words[cue.last + 1].endswith("ed") and words[cue.last + 2 : cue.last + 3] == ["to"]:
        return None  # "those hired are ordered to sweep the yards"
    negated = "not" in words[clause.first : cue.first] or verbs.negated
    kind: CriterionKind = "preference" if form == "first" else "requirement"
    kind = "exclusion" if form == "out" or negated else kind
    return Frame(kind, cue.last + 1, clause.last, (clause.first, cue.last + 1), "limited", "inverted")
