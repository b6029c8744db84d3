"""Quoted passages: where a quotation opens and closes, in any of the marks that news copy uses.

Every paragraph is read on its own: a passage ends at its closing mark, or with its paragraph. Passages nest by a
stack. What is hard is telling marks from apostrophes, inches and slips of the keyboard. One principle decides most
of it: *no orphans*. Where a mark may either close a passage or be an apostrophe, it is an apostrophe if a surer
closing mark follows that would otherwise have nothing to close ("‘The workers’ wages rose,’ he said"). What follows
is looked up in a pass from right to left, so that the whole stays linear.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factlift.marks import (
    BEFORE_CLOSING,
    BEFORE_OPENING,
    CLIPPED,
    CLOSERS,
    DOUBLE,
    FIRST_HEBREW,
    HEBREW,
    IDEOGRAPH,
    INVISIBLE,
    LONE_N,
    MARK,
    NO_BEGINNING,
    OPENERS,
    RESUMING,
    SINGLE,
    STRAIGHT,
)

MAX_MARKS = 100_000
"""Marks that are read in one paragraph; prose has so many in 20 MB, so what follows them is no prose."""
MAX_BREAK = 8  # code points between a paragraph and the next


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long to make
class Stretch:
    """A half-open stretch of the article, in code points; nobody changes one."""

    start: int
    end: int


@dataclass(slots=True, unsafe_hash=True)
class Passage(Stretch):
    """A passage in quotation marks; `start` and `end` take the marks in.

    `number` counts from 1 in the order of `start`, an outer passage before those inside it. `inner_start` and
    `inner_end` bound the words inside the marks. `depth` is 0 for an outer passage, `parent` the number of the
    passage around it. `closed` is false where the closing mark is missing and the passage ends with its paragraph
    (or with the passage around it). `sentence` and `last_sentence` are the numbers of the sentences that hold its
    first and its last character. `opens_paragraph`: its opening mark is the first visible character of its paragraph.
    """

    number: int
    inner_start: int
    inner_end: int
    depth: int
    parent: int | None
    closed: bool
    sentence: int
    last_sentence: int
    opens_paragraph: bool


@dataclass(slots=True, unsafe_hash=True)
class Quotation(Stretch):
    """A passage before it has a number: its extent with and without the marks."""

    inner_start: int
    inner_end: int
    closed: bool
    opens_paragraph: bool


@dataclass(slots=True)
class _Mark:
    """A mark of the paragraph, the characters on either side of it, and what comes after it."""

    sign: str
    start: int
    end: int
    before: str
    after: str
    double_closes_next: bool = False
    double_ahead: bool = False
    sure_closer_ahead: bool = False
    fair_closer_ahead: bool = False
    any_closer_ahead: bool = False
    orphans_ahead: int = 0

    @property
    def spaced_before(self) -> bool:
        return self.before == "" or self.before.isspace() or self.before in "([{" or self.before in INVISIBLE

    @property
    def at_left_edge(self) -> bool:
        """Whether a word could begin here."""
        return self.spaced_before or self.before in BEFORE_OPENING or MARK.match(self.before) is not None

    @property
    def leads_on(self) -> bool:
        """Whether words follow without a space, so that this could open a passage."""
        return self.after != "" and not self.after.isspace() and self.after not in NO_BEGINNING

    @property
    def looks_opening(self) -> bool:
        return self.at_left_edge and self.leads_on

    @property
    def after_punctuation(self) -> bool:
        return self.before in BEFORE_CLOSING and self.before != ""

    @property
    def may_close_single(self) -> bool:
        """Whether a single mark could close here: no letter follows, unless the script sets no spaces."""
        if self.sign not in ("’", "'", "’’", "''"):
            return False
        if IDEOGRAPH.match(self.after) or IDEOGRAPH.match(self.before):
            return True
        if self.after.isdigit():  # the number of a footnote
            return self.after_punctuation
        return not self.after.isalpha() and not (self.spaced_before and self.sign == "'" and self.leads_on)


def quotations_in(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quoted passages of one paragraph, in order of their start, properly nested; no passage is without words.

    >>> text = "“We leave at dawn,” Ode Farr said. “They call it ‘a holiday.’”"
    >>> [text[q.start : q.end] for q in quotations_in(text)]
    ['“We leave at dawn,”', '“They call it ‘a holiday.’”', '‘a holiday.’']
    """
    end = len(text) if end is None else end
    if MARK.search(text, start, end) is None:
        return []
    marks = _marks_in(text, start, end)
    return _Reader(text, start, end).read(marks) if marks else []


def _marks_in(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of the paragraph that are no plain apostrophes, each with what comes after it."""
    marks: list[_Mark] = []
    for found in MARK.finditer(text, start, end):
        sign, at, to = found[0], found.start(), found.end()
        before = text[at - 1] if at > start else ""
        after = text[to] if to < end else ""
        if (sign in SINGLE or before >= FIRST_HEBREW) and _is_part_of_word(text, sign, at, to, before, after):
            continue
        if len(marks) == MAX_MARKS:
            break
        marks.append(_Mark(sign, at, to, before, after))
    _look_ahead(marks, text)
    return marks


def _is_part_of_word(text: str, sign: str, at: int, to: int, before: str, after: str) -> bool:
    """Whether a mark stands inside a word or a measure (O'Brien, 5'10, rock ’n’ roll, Hebrew צה"ל)."""
    if before >= FIRST_HEBREW and HEBREW.match(before) and HEBREW.match(after):
        return True
    if sign not in SINGLE or sign == "‚":
        return False
    if before.isalnum() and after.isalnum():
        return not (IDEOGRAPH.match(before) or IDEOGRAPH.match(after))
    if "n" not in (before + after).lower():
        return False
    around = text[max(at - 2, 0) : at] + "’" + text[to : to + 2]
    return LONE_N.search(around) is not None


def _look_ahead(marks: list[_Mark], text: str) -> None:
    """Notes on each mark, from right to left, which closing marks follow before the next opening one."""
    double_closes = double_ahead = False
    orphans = 0  # closing double marks ahead whose opening one is not
    levels = (False, False, False)
    outside: list[tuple[bool, bool, bool]] = []
    for mark in reversed(marks):
        mark.double_closes_next, mark.double_ahead = double_closes, double_ahead
        mark.orphans_ahead = orphans
        double_ahead = double_ahead or mark.sign in DOUBLE
        mark.sure_closer_ahead, mark.fair_closer_ahead, mark.any_closer_ahead = levels
        if mark.sign in SINGLE:
            levels = _levels_before(mark, levels, text)
        elif mark.sign in DOUBLE:
            opening = _opens_double(mark)
            double_closes = not opening
            orphans = max(0, orphans - 1) if opening else orphans + 1
            if opening:
                levels = outside.pop() if outside else (False, False, False)
            else:
                outside.append(levels)
                levels = (False, False, False)


def _opens_double(mark: _Mark) -> bool:
    if mark.sign in ("“", "„", "‟", "‘‘", ",,", "``", "〝"):
        return mark.leads_on or mark.spaced_before
    return mark.sign in STRAIGHT and mark.looks_opening


def _levels_before(mark: _Mark, levels: tuple[bool, bool, bool], text: str) -> tuple[bool, bool, bool]:
    """The three kinds of closing mark (sure, fair, any) as they lie ahead of a place before this single mark."""
    if mark.may_close_single:
        # Clipped words and possessive plurals (goin’ home, workers’ pay) end in these, and a space follows.
        fair = mark.before.isalpha() and (mark.before not in "sSnN" or not mark.after.isspace())
        return (mark.after_punctuation or levels[0], fair or levels[1], True)
    opens = mark.sign in ("‘", "‛", "‚", "'") and mark.looks_opening and not CLIPPED.match(text, mark.end)
    return (False, False, False) if opens else levels


class _Reader:
    """Reads one paragraph's marks from left to right with a stack of what is open."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.stack: list[_Mark] = []
        self.open: dict[str, int] = defaultdict(int)
        self.doubles = 0
        self.found: list[Quotation] = []
        self.read_to = start
        self.last_word = -1
        self.filled_to = start
        ahead = text[end : end + MAX_BREAK].lstrip()
        self.goes_on = ahead[:1] in {"‘", "'"} and (ahead[1:2].isupper() or MARK.match(ahead[1:2]) is not None)

    def read(self, marks: list[_Mark]) -> list[Quotation]:
        for mark in marks:
            self._note_words(mark.start)
            if mark.sign in SINGLE:
                self._single(mark)
            else:
                self._other(mark)
            self.read_to = mark.end
        self._note_words(self.end)
        while self.stack:
            self._pop()
        return sorted(self.found, key=lambda quotation: quotation.start)

    def _note_words(self, upto: int) -> None:
        """Keeps where words were last seen, so that passages without any can be left out, and where spaces began."""
        between = self.text[self.read_to : upto].rstrip()
        if between:
            self.last_word = self.read_to + len(between) - 1
        self.filled_to = self.read_to + len(between)

    # ---- double marks, guillemets, corner brackets

    def _other(self, mark: _Mark) -> None:
        if self._resumes(mark):
            while self.stack:
                self._pop()
            self._push(mark)
            return
        opener = self._closable(mark)
        if opener is not None and not self._opens_inside(mark, opener):
            if not self._is_inch(mark):
                self._close(opener, mark)
        elif self._may_open(mark):
            self._push(mark)
        elif mark.sign in ("’’", "''"):
            self._single(mark)

    def _resumes(self, mark: _Mark) -> bool:
        """Whether a mark opens a passage anew behind a sentence, the one that is open having lost its end.

        So it is where copy has lost its line breaks: "We wait. "Nobody calls," she said.
        """
        top = self.stack[-1] if self.stack else None
        if top is None or top.sign != mark.sign or mark.sign not in RESUMING or self.doubles > 1:
            return False
        if not (mark.spaced_before and mark.after.isupper() and top.after.isupper()) or mark.orphans_ahead > 1:
            return False
        return self.filled_to > top.end and self.text[self.filled_to - 1] in ".?!…" and mark.start > self.filled_to

    def _closable(self, mark: _Mark) -> str | None:
        """The opening sign that this mark would close, its usual partner first."""
        if not self.stack:
            return None
        for sign in OPENERS.get(mark.sign, ()):
            if self.open[sign]:
                return sign
        if mark.sign in DOUBLE and self.doubles and mark.sign not in ("„", ",,", "``"):
            top = self.stack[-1].sign
            return top if top in DOUBLE and not mark.looks_opening else None
        return None

    def _opens_inside(self, mark: _Mark, opener: str) -> bool:
        """Whether a mark that could close opens a passage inside the open one instead."""
        if CLOSERS[opener][0] == mark.sign and mark.sign != opener and opener != "„":
            return False
        if mark.sign == "“" and opener == "“":
            return mark.at_left_edge or mark.after.isalnum()
        if mark.sign in ("“", "«", "‹"):
            return mark.spaced_before and mark.leads_on
        return mark.spaced_before and mark.leads_on and mark.double_closes_next and mark.sign in STRAIGHT

    def _is_inch(self, mark: _Mark) -> bool:
        """Whether the mark stands for inches in a passage whose own closing mark follows."""
        return mark.before.isdigit() and mark.sign in ('"', "”", "''") and mark.double_closes_next and self.doubles == 1

    def _may_open(self, mark: _Mark) -> bool:
        if mark.sign in STRAIGHT:
            if mark.before.isdigit() or (mark.sign == "''" and not mark.leads_on):
                return False
            return mark.at_left_edge or (mark.leads_on and mark.double_closes_next)
        if mark.sign in ("”", "»", "›"):
            return mark.looks_opening and not mark.before.isdigit()
        return mark.sign in CLOSERS

    # ---- single marks

    def _single(self, mark: _Mark) -> None:
        top = self.stack[-1].sign if self.stack else ""
        german = top == "‚" and mark.sign == "‘" and not mark.looks_opening
        if german or (top in SINGLE and mark.may_close_single and not self._defers(mark)):
            self._close(top, mark)
        elif mark.sign in ("‘", "‛", "‚", "'") and self._single_opens(mark, top):
            self._push(mark)

    def _defers(self, mark: _Mark) -> bool:
        """Whether this is an apostrophe (workers’, goin’, 30') since a surer closing mark follows."""
        if mark.after_punctuation or mark.spaced_before or not (mark.before.isalnum()):
            return False
        owner = mark.before in "sS" and mark.after.isspace()
        return mark.sure_closer_ahead or (owner and (mark.fair_closer_ahead or self._runs_on(mark)))

    def _runs_on(self, mark: _Mark) -> bool:
        """Whether the next paragraph goes on with the passage that is open, a sentence whose mark stays open.

        ‘The boys’ papers were late. | ‘They go in May,’ she said.
        """
        opener = self.stack[-1]
        behind = self.text[mark.end : mark.end + 2].strip()
        return self.goes_on and behind.islower() and opener.after.isupper() and self._may_stay_open(opener)

    def _single_opens(self, mark: _Mark, top: str) -> bool:
        if mark.sign == "‚":
            return mark.looks_opening
        if IDEOGRAPH.match(mark.before) and mark.sign == "‘":
            return True
        if not mark.at_left_edge or not (mark.leads_on or (mark.sign == "‘" and mark.any_closer_ahead)):
            return False
        if top in SINGLE and mark.sign == "'":
            return False
        if CLIPPED.match(self.text, mark.end):
            return mark.sure_closer_ahead and top not in SINGLE
        return mark.any_closer_ahead or self._may_stay_open(mark)

    def _may_stay_open(self, mark: _Mark) -> bool:
        """Whether a single mark without a closing one still opens a passage, and is no stray apostrophe.

        It does at the start of the paragraph and after a comma or a colon; a curly one before a small letter, too
        (before a capital it may belong to a name, as in ‘Abbas); a straight one before double marks belongs to one too.
        """
        if mark.sign == "'" and mark.double_ahead and not (self.goes_on or self._opens_paragraph(mark.start)):
            return False
        lead = self.text[max(mark.start - 2, self.start) : mark.start].rstrip()
        if self.goes_on and mark.after.isupper() and lead[-1:] in {".", "?", "!"}:
            return True  # "’ she said. ‘It rained." and a mark at the start of the next paragraph
        if self._opens_paragraph(mark.start) or lead[-1:] in (",", ":") or MARK.match(lead[-1:]):
            return mark.after.isupper() or mark.sign == "‘"
        return mark.sign == "‘" and mark.after.islower()

    # ---- the stack

    def _push(self, mark: _Mark) -> None:
        self.stack.append(mark)
        self.open[mark.sign] += 1
        self.doubles += mark.sign in DOUBLE

    def _close(self, sign: str, mark: _Mark) -> None:
        """Closes the nearest passage that `sign` opened; what was opened inside it and never closed ends there too."""
        while self.stack[-1].sign != sign:
            self._pop()
        self._pop(mark)

    def _pop(self, closer: _Mark | None = None) -> None:
        """Ends the innermost passage, at its closing mark or, without one, where the words end."""
        top = self.stack.pop()
        self.open[top.sign] -= 1
        self.doubles -= top.sign in DOUBLE
        start, inner_start = top.start, top.end
        if self.last_word < inner_start:
            return
        while self.text[inner_start].isspace():  # as in « oui »; the loop ends at a word
            inner_start += 1
        end = closer.end if closer else self.filled_to
        opens = self._opens_paragraph(start)
        self.found.append(Quotation(start, end, inner_start, self.filled_to, closer is not None, opens))

    def _opens_paragraph(self, at: int) -> bool:
        lead = self.text[self.start : min(at, self.start + 8)]
        return at - self.start <= 8 and all(char in INVISIBLE or char.isspace() for char in lead)
