"""Criteria: the conditions that decide who may or may not be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from factlift.article import Article, Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.lexicon import words_of
from factlift.reader.criteria.answers import TIMED, Answers
from factlift.reader.criteria.conditions import category_of, find_limits, strip_condition, without_holder
from factlift.reader.criteria.fitting import Scenery, is_condition
from factlift.reader.criteria.fragments import find_colon_list, find_fragments, goes_on
from factlift.reader.criteria.frames import Frame, Line
from factlift.reader.criteria.framing import find_frames
from factlift.reader.criteria.gifts import CHOICE
from factlift.reader.criteria.headings import Lists
from factlift.reader.criteria.heads import STATES
from factlift.reader.criteria.items import read_item
from factlift.reader.criteria.payments import find_payments
from factlift.reader.criteria.phrasebook import may_hold
from factlift.reader.criteria.pieces import (
    join_heads,
    sort_item,
    split_alternatives,
    split_frame,
    split_halves,
    split_holder,
    split_marks,
    without_errand,
)
from factlift.reader.criteria.plain import HINTS, find_plain
from factlift.reader.criteria.profiles import find_profile
from factlift.reader.criteria.tales import find_labelled, find_tales
from factlift.reader.criteria.trimming import is_denied, is_hollow, sort_of, trim_bare, trim_paid
from factlift.reader.criteria.verdicts import read_verdicts
from factlift.reader.criteria.wording import (
    ASIDE,
    ELSEWHERE,
    FOLLOWERS,
    LED,
    MAIN_VERB,
    NEXT,
    OWN_CLAUSE,
    PROVISO,
    PURPOSE,
    REPORTED,
    RESUMES,
    SERVED,
    SO,
    WORKADAY,
    is_about,
)
from factlift.reader.speech.claims import Claims
from factlift.reader.words.lines import Lines
from factlift.reader.words.listing import clause_end, split_items
from factlift.reader.words.tokens import Token, clip_sentence

_TOPIC = words_of("criteria_cues", "topic")
_THOSE = ("Those chosen", "Those selected", "Those picked")
_RESUMED = re.compile(r", and (?:also )?(?=(?:" + "|".join(sorted(STATES)) + r") )")
_ELSEWHERE = ELSEWHERE - {"league"}
_HEADED = frozenset({"list", "colon"})  # lists whose heading is no part of an item's clause
_HOLDERS = frozenset({"asks", "taken", "prefers", "rejects", "open_to", "tale"})  # of which the object are people
MAX_SUBJECT = 90  # code points before the cue that still belong to its clause
BRIEF = 8  # sentences of an article that is all about one thing
NEAR = 4  # sentences in which the talk of selection goes on
EARLIER = 16  # sentences before, in which the people of "the officers must" may have been named


class CriterionReader:
    """Reads the criteria of one article in which people are sent somewhere."""

    def __init__(
        self, article: Article, claims: Claims, lines: Lines, errands: frozenset[int], *, sure: bool = False
    ) -> None:  # fmt: skip
        self._article = article
        self._text = article.flat
        self._claims = claims
        self._lines = lines
        self._lists = Lists(article)
        self._brief = bool(errands) and len(article.sentences) <= BRIEF
        self._errands = errands  # numbers of sentences that tie people to work in another place
        self._sure = sure  # the article is plainly about people sent away
        self._found: list[tuple[int, dict[str, Any]]] = []
        self._taken: list[tuple[int, int]] = []
        self._context = -99  # number of the last sentence with a criterion or an applicant
        self._last_found = -99  # number of the last sentence with a criterion
        self._heading: tuple[int | None, ...] = ()  # who claims what stands below the heading, where that says so
        self._entry = 0  # sentences before the entry that is being read
        self._answers = Answers(article, lines)

    def read(self) -> list[dict[str, Any]]:
        """Return the criteria in the answer's form, `attribution` as an index into the speakers known."""
        for sentence in map(clip_sentence, self._article.sentences):
            if sentence.number in self._lines.directives or (self._brief and self._labelled(sentence)):
                continue
            if not self._listed(sentence):
                before = len(self._found)
                if self._tied(sentence):
                    self._told(sentence)
                    self._judged(sentence, paid=False)
                self._sentence(sentence)
                fit = self._sure or self._tied(sentence) or self._answers.holds(sentence)
                if fit and len(self._found) == before:
                    self._plainly(sentence)
                if fit or sentence.number - self._last_found <= NEAR:
                    self._judged(sentence, judging=fit)
                self._trailing(sentence, before)
        return [fact for _, fact in sorted(self._found, key=itemgetter(0))]

    def _tied(self, sentence: Sentence) -> bool:
        """Return whether the sentence, or one just before it, ties people to work in another place."""
        near = self._brief or not self._errands.isdisjoint(range(sentence.number - 2, sentence.number + 1))
        return near and self._lines.words[sentence.number - 1].isdisjoint(SERVED | WORKADAY)

    def _is_elsewhere(self, sentence: Sentence, words: frozenset[str] = _ELSEWHERE) -> bool:
        if self._lines.words[sentence.number - 1].isdisjoint(words):
            return False
        return not self._sure or is_about(self._lines.whole[sentence.number - 1], words)

    # ------------------------------------------------------------ lists

    def _listed(self, sentence: Sentence) -> bool:
        """Read a heading, or an item below a heading of conditions; return whether the sentence was one."""
        item = self._lists.item(sentence)
        if item is not None:
            heading, stretch = item
            for kind, words in read_item(self._text, stretch, heading.kind or "requirement"):
                self._add(sentence, kind, words)
            return True
        opened = self._lists.open(sentence)
        self._heading = ()
        if opened and not self._claims.is_carried(sentence.number, sentence.end - 1):
            self._heading = (self._claims.at(sentence.number, sentence.end - 1),)
        return opened

    # ------------------------------------------------------------ sentences

    def _labelled(self, sentence: Sentence) -> bool:
        """Read a line behind a label ("Ruled out: smokers"), or a question with its answer; return whether it "
        "was one.
        """
        after = self._article.sentences[sentence.number] if sentence.number < len(self._article.sentences) else None
        told = find_labelled(
            self._text, Stretch(sentence.start, sentence.end), after and Stretch(after.start, after.end)
        )
        if told is None:
            return False
        where = sentence if told.list or after is None else after
        for part in split_marks(self._text, told.words):
            self._add_list(where, told.kind, part.start, part.end, part.start, "colon")
        return True

    def _told(self, sentence: Sentence) -> None:
        """Read what a sentence tells by what happened, or by idiom."""
        following = self._lines.words[sentence.number] if sentence.number < len(self._lines.words) else frozenset[str]()
        here = self._lines.words[sentence.number - 1]
        for tale in find_tales(self._text, Stretch(sentence.start, sentence.end), here, following):
            if tale.kind == "payment":
                self._add(sentence, tale.kind, tale.words, tale.clause, "payment")
            elif tale.list:
                self._add_list(sentence, tale.kind, tale.words.start, tale.words.end, tale.clause.start, "tale")
            else:
                self._add(sentence, tale.kind, tale.words, tale.clause)
                self._taken.append((tale.clause.start, tale.clause.end))

    def _plainly(self, sentence: Sentence) -> None:
        """Read what a sentence lays down by its construction alone, in an article about people sent away."""
        here = self._lines.words[sentence.number - 1]
        if here.isdisjoint(HINTS) or self._is_elsewhere(sentence) or self._text[sentence.end - 1] == "?":
            return
        for plain in find_plain(self._text, sentence.start, sentence.end):
            end = self._claims.cut(sentence.number, plain.words.start, plain.words.end)
            for item in split_items(self._text, plain.words.start, end):
                if not plain.sort or category_of(self._text[item.start : item.end]) not in {"other", "payment"}:
                    for part in split_holder(self._text, without_holder(self._text, item)):
                        self._add(sentence, plain.kind, part, plain.clause)

    def _judged(self, sentence: Sentence, *, paid: bool = True, judging: bool = True) -> None:
        """Read the conditions on which a sentence passes a verdict."""
        here = self._lines.words[sentence.number - 1]
        if not self._is_elsewhere(sentence) and self._text[sentence.end - 1] != "?":
            for kind, words, clause in read_verdicts(self._text, sentence, here, self._claims):
                if paid if kind == "payment" else judging:
                    self._add(sentence, kind, words, clause, "payment" if kind == "payment" else None)

    def _sentence(self, sentence: Sentence) -> None:
        if TIMED.match(self._text, sentence.start):  # the next entry of a live blog is about something else
            self._context, self._entry, self._brief = -99, sentence.number - 1, False
            self._last_found = self._last_found if self._last_found == sentence.number else -99
        before = len(self._found)
        here = self._lines.words[sentence.number - 1]
        topical = not here.isdisjoint(_TOPIC) or self._text.startswith(_THOSE, sentence.start)
        if self._answers.note(sentence):
            self._context = self._last_found = -99
        topical = topical or PURPOSE.search(self._text, sentence.start, sentence.end) is not None
        near = keen = topical or sentence.number - self._context <= NEAR or self._answers.holds(sentence)
        errand = sentence.number in self._errands
        tied, bought = topical or (self._brief and errand), near or (errand and not here.isdisjoint(CHOICE))
        near = near or (self._brief and here.isdisjoint(SERVED | WORKADAY))
        self._again(sentence)
        if self._is_elsewhere(sentence, ELSEWHERE) or self._text[sentence.end - 1] == "?":
            return
        self._payments(sentence, bought)
        if not (near or sentence.number - self._last_found <= 2 * NEAR or ":" in here or may_hold(here)):
            return
        earlier = self._lines.words[max(self._entry, sentence.number - EARLIER) : sentence.number - 1]
        line = Line(self._lines.whole[sentence.number - 1])
        for frame in find_frames(line):
            fresh = sentence.number - self._last_found <= 2 or self._answers.holds(sentence)
            if is_condition(frame, Scenery(self._text, line.tokens, near, tied, fresh, earlier, self._sure, keen)):
                self._framed(sentence, frame, line.tokens)
                near = True
        self._verbless(sentence, line, near)
        summed = find_profile(self._article, self._lines, sentence) if self._brief else ()
        for where, told in chain(((sentence, each) for each in self._answers.clauses(sentence)), summed):
            self._add(where, told.kind, told.words, told.clause)
        if near:
            self._provisos(sentence)
        if len(self._found) > before or topical:
            self._context = sentence.number

    def _again(self, sentence: Sentence) -> None:
        """Read "So are calm nerves", which says of its subject what the sentence before said."""
        fresh = bool(self._found) and sentence.number - self._last_found == 1
        led = SO.match(self._text, sentence.start, sentence.end) if fresh else None
        if led and (kind := self._found[-1][1]["kind"]) != "payment":
            end = self._claims.cut(sentence.number, led.end(), clause_end(self._text, led.end(), sentence.end))
            verb = MAIN_VERB.search(self._text, led.end(), end)  # "Nor may dog handlers go"
            self._add(sentence, kind, Stretch(led.end(), verb.start() if verb else end))

    def _trailing(self, sentence: Sentence, before: int) -> None:
        """Read who else is named behind the conditions found in a sentence: ", as had soldiers who ..."."""
        if len(self._found) == before or self._found[-1][1]["kind"] == "payment":
            return
        self._followers(sentence, self._found[-1][1]["kind"], max(end for _, end in self._taken))

    def _payments(self, sentence: Sentence, near: bool) -> None:
        here = self._lines.words[sentence.number - 1]
        before = self._lines.words[sentence.number - 2] if sentence.number > 1 else frozenset[str]()
        paying = bool(self._found) and self._found[-1][1]["category"] == "payment" and near
        paying = paying and sentence.number - self._last_found <= 1
        for paid, clause in find_payments(self._lines.numbers, sentence, near, (here, before), paying):
            end = max(paid.start, self._claims.cut(sentence.number, paid.start, paid.end))
            self._add(sentence, "payment", Stretch(paid.start, end), clause, "payment")

    # ------------------------------------------------------------ frames

    def _framed(self, sentence: Sentence, frame: Frame, tokens: Sequence[Token]) -> None:
        start, end = tokens[frame.first].start, tokens[frame.last - 1].end
        begin, stop = tokens[frame.begin].start, tokens[frame.cue[1] - 1].end
        first = tokens[min(frame.cue[0], frame.first)].start
        aside = self._text.rfind(", ", begin, first)  # "Quotas were set, with preference given to ..."
        begin = aside + 2 if aside >= 0 and not frame.behind else first if first - begin > MAX_SUBJECT else begin
        if not frame.behind:
            for left, right in split_frame(self._text, start, end, frame):
                self._add_list(sentence, frame.kind, left, right, begin if left == start else left, frame.form)
            said = self._claims.cut(sentence.number, start, end)
            resumed = _RESUMED.search(self._text, said, end) if said < end and frame.form == "modal" else None
            if resumed:  # "must swim, the firm says, and hold a licence"
                self._add_list(sentence, frame.kind, resumed.end(), end, resumed.end(), frame.form)
            return
        start = max(
            (told.end() for told in REPORTED.finditer(self._text, start, end)), default=start
        )  # "He warned that smokers would stay, that drinkers ..."
        led = LED.match(self._text, start, end)
        if led:  # "If you have debts, you are out"
            flipped = led[1].lower() in {"unless", "without"} and frame.kind == "exclusion"
            comma = self._text.rfind(",", led.end(), end)
            last = comma if comma > 0 else end
            kind: CriterionKind = "requirement" if flipped else frame.kind
            for piece in split_alternatives(self._text, led.end(), last):
                self._add(sentence, kind, piece, Stretch(start, stop))
        elif frame.form == "if":
            for piece in split_alternatives(self._text, start, end):
                self._add(sentence, frame.kind, piece, Stretch(begin, stop))
        else:
            more = ASIDE.search(self._text, start, end)
            stretch = strip_condition(self._text, Stretch(start, more.start() if more else end))
            items = join_heads(self._text, split_items(self._text, stretch.start, stretch.end))
            for item in items:
                self._add(sentence, frame.kind, item, Stretch(begin, stop) if item is items[0] else None)
        self._followers(sentence, frame.kind, stop)

    def _followers(self, sentence: Sentence, kind: CriterionKind, start: int) -> None:
        """Add those named after the cue ("..., as are those with debts and those over 50")."""
        more = FOLLOWERS.match(self._text, start, sentence.end) or FOLLOWERS.search(
            self._text, start, min(sentence.end, start + 60)
        )
        if more is None or any(mark in self._text[start : more.start()] for mark in ';:“"' if mark != more[0][0]):
            return
        begin = more.end()
        end = self._claims.cut(sentence.number, begin, clause_end(self._text, begin, sentence.end))
        verb = MAIN_VERB.search(self._text, begin, end)
        end = verb.start() if verb else end
        edges = [m.start() for m in NEXT.finditer(self._text, begin, end) if m.start() > begin][:12]
        for left, right in zip([begin, *edges], [*edges, end], strict=True):
            joint = re.compile(r"(?:, )?(?:and |or )?").match(self._text, left, right)
            self._add(sentence, kind, Stretch(joint.end() if joint else left, right))

    def _verbless(self, sentence: Sentence, line: Line, near: bool) -> None:
        """Read limits ("Age limit 38"), lists behind a colon, and fragments."""
        if near or sentence.number - self._last_found <= 2 * NEAR:
            for stretch in find_limits(self._text, sentence.start, sentence.end):
                self._add(sentence, "requirement", stretch)
        if ":" in line.words and (colon := find_colon_list(self._text, line.tokens, near)):
            kind, stretch = colon
            self._add_list(sentence, kind, stretch.start, stretch.end, sentence.start, "colon")
        answering = self._answers.kind(sentence)
        if answering is None and sentence.number - self._last_found == 1:
            answering = goes_on(line, self._found[-1][1]["kind"])
        for fragment in find_fragments(self._text, line, answering) if near else ():
            start, end = fragment.stretch.start, fragment.stretch.end
            if fragment.split:
                self._add_list(sentence, fragment.kind, start, end, start, "fragment")
            else:
                self._add(sentence, fragment.kind, fragment.stretch)

    def _provisos(self, sentence: Sentence) -> None:
        """Read what is laid down behind "provided that"."""
        for led in islice(PROVISO.finditer(self._text, sentence.start, sentence.end), 2):
            end = clause_end(self._text, led.end(), sentence.end)
            items = split_items(self._text, led.end(), end)
            if items and category_of(self._text[items[0].start : items[0].end]) != "other":
                self._add_list(sentence, "requirement", led.end(), end, led.start(), "modal")

    # ------------------------------------------------------------ adding

    def _add_list(self, sentence: Sentence, kind: CriterionKind, start: int, end: int, begin: int, form: str) -> None:
        """Add the items of a list; the clause of the first begins at `begin`, unless the list has a heading."""
        end = self._claims.cut(sentence.number, start, clause_end(self._text, start, end))
        items = [
            half for item in split_items(self._text, start, end) for half in split_halves(self._text, item, start, end)
        ]
        if form in _HOLDERS:
            items = self._held(start, end, items)
        for whole in items:
            aged = form in {"tale", "open_to"} and category_of(self._text[whole.start : whole.end]) == "demographic"
            item = without_holder(self._text, whole) if aged else whole
            words = self._text[item.start : item.end]
            doing = form in {"list", "bare", "modal"} and words.partition(" ")[0].endswith("ing")
            idle = (doing or form == "fragment") and category_of(words) == "other"  # "generally speaking"
            if idle or (whole is not items[0] and (RESUMES.match(words) or OWN_CLAUSE.match(words))):
                continue  # "two trades, ..., and that one hurts", "..., and Muslims are asked whether they mind"
            lead = begin if whole is items[0] and (len(items) == 1 or form not in _HEADED) else item.start
            for sort, start, end in sort_item(words, kind, form):
                left, right = item.start + start, item.start + end
                self._add(sentence, sort, Stretch(left, right), Stretch(min(lead, left), item.end))

    def _held(self, start: int, end: int, items: list[Stretch]) -> list[Stretch]:
        """Return the items of a list without the noun for people that it hangs on ("cooks with a trade and ...")."""
        parts = split_holder(self._text, Stretch(start, end))
        if len(parts) == 1 and parts[0].start == start:
            return items
        last = without_errand(self._text, parts[-1], barred=False)
        return [*parts[:-1], *split_items(self._text, last.start, last.end)]

    def _add(
        self, sentence: Sentence, kind: CriterionKind, stretch: Stretch, clause: Stretch | None = None,
        category: Category | None = None,
    ) -> None:  # fmt: skip
        """Add a condition; `clause` states it, where that is more than its own words."""
        for bare in [trim_paid(self._text, stretch)] if category == "payment" else trim_bare(self._text, stretch, kind):
            self._put(sentence, kind, bare, clause or stretch, category)

    def _put(
        self, sentence: Sentence, kind: CriterionKind, item: Stretch, around: Stretch, category: Category | None
    ) -> None:
        words = self._text[item.start : item.end]
        taken = self._taken if self._last_found == sentence.number else []  # none reaches into the next sentence
        denied = kind == "exclusion" and is_denied(self._text, item, sentence)
        if denied or is_hollow(words, kind, category) or any(item.start < b and a < item.end for a, b in taken):
            return
        self._taken = [*taken, (item.start, item.end)]
        self._context = self._last_found = sentence.number
        fact: dict[str, Any] = {
            "s": sentence.number,
            "clause": self._text[min(around.start, item.start) : max(around.end, item.end)].rstrip(" .,;"),
            "text": words,
            "kind": kind,
            "category": category or sort_of(words, kind),
        }
        headed = self._heading and self._claims.is_carried(sentence.number, item.start)
        source = self._heading[-1] if headed else self._claims.at(sentence.number, item.start)
        if source is not None:
            fact["attribution"] = source
        self._found.append((item.start, fact))
