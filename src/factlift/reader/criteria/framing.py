"""Finds the frames of a sentence: each cue with the condition that it lays down, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factlift.lexicon import BE, PREPOSITIONS
from factlift.reader.criteria.frames import LIMITS, PEOPLE, PRONOUN, SAYING, Clause, Frame, Line, subject_of
from factlift.reader.criteria.heads import read_bringing, read_chooser, read_judged, read_limit, read_list, read_need
from factlift.reader.criteria.phrasebook import NOT, Cue
from factlift.reader.criteria.tails import NONE, read_tail

_FRESH = PRONOUN | frozenset(
    "i it there those anyone anybody whoever nobody applicants candidates recruits everyone".split()
)
_PLAIN = frozenset({"takes", "in", "apply"})  # cues that make no frame but with a word of these
_TURNING = NONE | NOT | frozenset({"no", "only", "exclusively", "solely"})
_OPENING = frozenset("to according once since where provided providing assuming asked".split())
_DOES = frozenset(  # verbs of clauses that lay nothing down
    "bears bear pays pay covers meets provides offers gives sends said says earns gets makes runs charges leaves left "
    "flies flew sails opens opened closes closed starts started begins began arrives arrived returns returned".split()
)
_RELATIVE = frozenset("who whose that which whom with if without anyone those".split())
_LISTED = frozenset(
    {"requirement", "condition", "prerequisite", "precondition"}
)  # "the main condition is a clean file"
_ORDERS = frozenset({"modal", "papers"})
_OF_PEOPLE = frozenset({"applicant", "limited", "group", "pronoun"})
_WHO_IS = frozenset("a an the his her its who one".split())
_EQUAL = ["being", "equal"]
MAX_SUBJECT = 5  # tokens of a subject that a clause in the midst of another may have
_ANY_ONE = frozenset("a an any each every those applicants candidates recruits".split())
_JOINTS = frozenset({",", "and", "or", "nor", "but", "as", "so"})
_STARTERS = frozenset(", and or that then also so ( ) but yes".split())


def find_frames(line: Line) -> Iterator[Frame]:
    """Return the frames of a sentence's clauses, in order.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> words = "You need good teeth and smokers are barred."
    >>> [(frame.kind, frame.first, frame.last) for frame in find_frames(Line(split_tokens(words, 0, len(words))))]
    [('requirement', 2, 4), ('exclusion', 5, 6)]
    """
    if not line.cues or not _may_frame(line):
        return
    for clause in line.clauses:
        inside = [cue for cue in line.cues if clause.first <= cue.first and cue.last <= clause.last]
        if inside:
            yield from _Walk(line, clause).frames(inside)


def _may_frame(line: Line) -> bool:
    """Return whether a sentence can hold a frame: to be taken is a condition only for some, or for none."""
    words = line.words
    if not all(cue.groups <= _PLAIN for cue in line.cues):
        return True
    inverted = any(words[cue.last] in BE for cue in line.cues if cue.last < len(words))
    aged = any(word.isdigit() and before in LIMITS for before, word in pairwise(words))  # "people from 18 to 39"
    return inverted or aged or any(word in _TURNING or word.endswith("n't") for word in words)


class _Walk:
    """Goes through the cues of a clause; a condition that is open to the clause's end is cut where the next "
    "begins.
    """

    def __init__(self, line: Line, clause: Clause) -> None:
        self._line = line
        self._words = line.words
        self._clause = clause
        self._floor = clause.first
        self._open: Frame | None = None

    def frames(self, cues: Sequence[Cue]) -> Iterator[Frame]:
        for cue in cues:
            if cue.first < self._floor:
                continue
            start = self._fresh_start(self._floor if self._open is None else self._open.first, cue.first)
            read = self._read(cue, start)
            if read is None:
                continue
            frame = replace(read, begin=min(start, read.first - (read.form == "if"), read.cue[0]))
            if self._open is not None:
                cut = self._cut(self._open, frame, start)
                if cut is None:
                    continue  # inside the condition that is being read: "those who must pay"
                closed, frame = cut
                yield closed
                self._open = None
            if frame.last == self._clause.last:
                self._open = frame
            else:
                yield frame
                self._floor = cue.last
        if self._open is not None:
            yield self._open

    def _cut(self, earlier: Frame, frame: Frame, start: int) -> tuple[Frame, Frame] | None:
        """Return an open condition, ended where the next clause begins, and that clause's own; None for no clause."""
        if frame.first >= earlier.last:
            return earlier, frame
        seam = self._seam(earlier.first, frame.cue[0])
        if start <= earlier.first and seam and (frame.behind or frame.form == "vouched"):
            start, frame = seam, replace(frame, first=seam, begin=seam)
        elif start <= earlier.first and seam and frame.form in _ORDERS and seam < frame.cue[0] < seam + MAX_SUBJECT:
            subject = subject_of(self._words[seam : frame.cue[0]])  # "..., and nursing majors must have ..."
            if subject in _OF_PEOPLE:
                start, frame = seam, replace(frame, begin=seam, subject=subject)
        joined = self._words[frame.cue[0] - 1] in {",", "and", "or", "but"}
        if start <= earlier.first:
            if not joined or frame.cue[0] <= earlier.first + 1:
                return None
            start = frame.cue[0]  # "must swim and must not smoke": the subject is the same
            frame = replace(frame, first=max(frame.first, start), begin=start, subject=earlier.subject)
        stop = min(start, frame.cue[0])
        while stop > 0 and self._words[stop - 1] in _JOINTS:
            stop -= 1
        return replace(earlier, last=stop), frame

    def _read(self, cue: Cue, start: int) -> Frame | None:
        line, clause, groups = self._line, self._clause, cue.groups
        if frame := read_tail(line, clause, cue, start):
            return frame
        if groups & {"need", "need_not"} and (frame := read_need(line, clause, cue, start)):
            return frame
        if "brings" in groups and (frame := read_bringing(line, clause, cue, start)):
            return frame
        if frame := read_chooser(line, clause, cue, start):
            return frame
        if "limits" in groups:
            return read_limit(line, clause, cue)
        if groups & {"list_head", "bar_head"} or ("needed" in groups and line.words[cue.last - 1] in _LISTED):
            return read_list(line, clause, cue)
        return read_judged(line, clause, cue) if "judged" in groups else None

    def _seam(self, first: int, at: int) -> int | None:
        """Return where a clause begins behind ", and" or ", but" between two tokens, or behind "and" before people."""
        words = self._words
        for i in range(at - 1, first, -1):
            if words[i] in {"and", "but", "nor"} and (words[i - 1] == "," or words[i + 1] in PEOPLE):
                return i + 1
        return None

    def _fresh_start(self, first: int, at: int) -> int:
        """Return where the subject of the verb at `at` begins, behind the last joint that a new subject follows."""
        words = self._words
        for i in range(at - 1, first, -1):
            joined = words[i - 1] in {",", "and", "or", "as", "so", "then", "if"}
            if words[i - 1] == "that" and words[i] in _ANY_ONE and self._open is None:
                return i  # "lays down that a builder must be married"
            if not joined or (words[i] in PRONOUN and words[i + 1] in SAYING):
                continue
            if words[i - 1] in {"and", "but"} and words[i - 2] == "," and self._is_told(first, i - 2):
                return self._after_opening(i, at)
            later = first > self._clause.first or self._open is not None
            told = words[i - 1] == "and" and words[i - 2] == "," and words[i] in NONE  # "..., and nobody under 23 goes"
            if told or (words[i] in _FRESH and (later or words[i] in PRONOUN | {"it", "there", "i"})):
                return i
        return self._after_opening(first, at)

    def _is_told(self, first: int, last: int) -> bool:
        """Return whether a clause with a verb of its own stands between two tokens ("The firm pays the fare")."""
        words = self._words[first:last]
        return _DOES.isdisjoint(words[:1]) and not _DOES.isdisjoint(words) and _RELATIVE.isdisjoint(words)

    def _after_opening(self, first: int, at: int) -> int:
        """Return where the main clause begins, behind an adverbial ("Under the rules, ", "To be picked, ")."""
        words = self._words
        while first < at and words[first] == ",":
            first += 1
        if first + 1 < at and words[first + 1] in SAYING:
            first += 2
        while first < at and words[first] in _STARTERS:
            first += 1
        equal = next((i for i in range(first + 1, min(at - 2, first + 6)) if words[i : i + 2] == _EQUAL), None)
        if equal is not None and words[equal + 2] == ",":
            return equal + 3  # "Other things being equal, widows are preferred"
        if first < at and words[first] in PREPOSITIONS | _OPENING:
            comma = next((i for i in range(first, min(at, first + 14)) if words[i] == ","), None)
            adverbial = words[first] not in {"without", "with", "over"} | LIMITS - {"from", "under"}
            if comma is not None and words[first] == "according":
                comma = self._behind_teller(comma, at)
            if comma is not None and adverbial and not (words[first] == "under" and words[first + 1][:1].isdigit()):
                return comma + 1
        return first

    def _behind_teller(self, comma: int, at: int) -> int:
        """Return the comma behind who somebody is ("According to Ann Ode, a recruiter, cooks must ...")."""
        words = self._words
        after = next((i for i in range(comma + 1, min(at, comma + 14)) if words[i] == ","), None)
        return after if after is not None and words[comma + 1] in _WHO_IS else comma
