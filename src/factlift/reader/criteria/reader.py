"""Criteria: the conditions that decide who may or may not be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from factlift.article import Article, Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import COORDINATORS, words_of
from factlift.reader.criteria.answers import TIMED, Answers
from factlift.reader.criteria.asked import find_asked, find_barring
from factlift.reader.criteria.bought import pays_for_place
from factlift.reader.criteria.conditions import category_of, find_limits, without_holder
from factlift.reader.criteria.fitting import is_condition
from factlift.reader.criteria.fragments import find_colon_list, find_fragments, find_list, goes_on
from factlift.reader.criteria.framed import FrameAdder
from factlift.reader.criteria.frames import Line
from factlift.reader.criteria.framing import find_frames
from factlift.reader.criteria.gifts import CHOICE
from factlift.reader.criteria.headings import Lists, is_said
from factlift.reader.criteria.items import is_of_papers, read_item
from factlift.reader.criteria.joints import split_joints
from factlift.reader.criteria.orders import find_list_of_traits, find_orders
from factlift.reader.criteria.payments import find_payments
from factlift.reader.criteria.phrasebook import may_hold
from factlift.reader.criteria.pieces import find_more, split_holder, split_marks
from factlift.reader.criteria.plain import HINTS, find_plain
from factlift.reader.criteria.profiles import find_profile
from factlift.reader.criteria.prose import read_prose
from factlift.reader.criteria.scenery import Scenery
from factlift.reader.criteria.sheets import is_of_sheet, read_line
from factlift.reader.criteria.tales import find_labelled, find_tales
from factlift.reader.criteria.tariffs import Tariffs
from factlift.reader.criteria.told import Told
from factlift.reader.criteria.verdicts import read_verdicts
from factlift.reader.criteria.wording import (
    ELSEWHERE,
    GAPPED,
    MAIN_VERB,
    OTHERS,
    PRICE,
    PROVISO,
    PURPOSE,
    RESUMED,
    SCOPE,
    SERVED,
    SINCE,
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
_DIGIT = re.compile(r"\d")
_TAKEN = frozenset("paid charge charges charged asked wanted hands first you i fee".split())  # money, in a brief text
_ELSEWHERE = ELSEWHERE - {"league"}
BRIEF, SEVERAL = 8, 3  # sentences of an article that is all about one thing; criteria that make it one of selection
NEAR, EARLIER = 4, 16  # sentences in which the talk of selection goes on; in which "the officers" were named before


class CriterionReader(FrameAdder):
    """Reads the criteria of one article in which people are sent somewhere."""

    def __init__(
        self, article: Article, claims: Claims, lines: Lines, errands: frozenset[int], *, sure: bool = False,
        general: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(article.flat, claims)
        self._article, self._lines = article, lines
        self._lists = Lists(article)
        self._brief = bool(errands) and len(article.sentences) <= BRIEF
        self._errands = errands  # numbers of sentences that tie people to work in another place
        self._sure = sure  # the article is plainly about people sent away
        self._general = general  # news of all sorts
        self._entry = 0  # sentences before the entry that is being read
        self._answers = Answers(article, lines)
        self._tariffs = Tariffs(article)
        self._verdicts: tuple[int, list[Told]] = (-1, [])  # the start of a clause that was judged, and what came out

    def read(self) -> list[dict[str, Any]]:
        """Return the criteria in the answer's form, `attribution` as an index into the speakers known."""
        for sentence in map(clip_sentence, self._article.sentences):
            if sentence.number in self._lines.directives or self._on_tariff(sentence) or self._on_sheet(sentence):
                continue
            if self._brief and self._labelled(sentence):
                continue
            if not self._listed(sentence):
                before = len(self._found)
                for part in self._parts(sentence):
                    self._main_clause(part)
                if len(self._found) == before:
                    self._in_prose(sentence)
        return [fact for _, fact in sorted(self._found, key=itemgetter(0))]

    def _parts(self, sentence: Sentence) -> list[Sentence]:
        """Return a sentence in its main clauses, behind what tells whom it is about; a question is one."""
        scope = SCOPE.match(self._text, sentence.start, sentence.end)
        scope = scope or SINCE.match(self._text, sentence.start, sentence.end)
        if scope and self._text[sentence.end - 1] != "?":
            sentence = replace(sentence, start=scope.end())
        if self._lines.words[sentence.number - 1].isdisjoint(COORDINATORS) or self._text[sentence.end - 1] == "?":
            return [sentence]
        return split_joints(self._lines.whole[sentence.number - 1], sentence)

    def _main_clause(self, sentence: Sentence) -> None:
        before = len(self._found)
        if self._sure or self._tied(sentence):
            for asked in find_orders(self._text, sentence):
                self._add(sentence, asked.kind, asked.words, asked.clause, asked.category)
        if self._tied(sentence):
            self._told(sentence)
            self._judged(sentence, paid=False)
        elif self._sure and sentence.number - self._context <= NEAR:
            self._told(sentence, gifts=True)
        self._asked(sentence)
        self._sentence(sentence)
        fit = self._sure or before >= SEVERAL or self._tied(sentence) or self._answers.holds(sentence)
        if fit and len(self._found) == before:
            self._plainly(sentence)
        if fit or sentence.number - self._last_found <= NEAR:
            self._judged(sentence, judging=fit)
        here = self._lines.words[sentence.number - 1]
        taken = self._sure and self._brief and "for" not in here and not here.isdisjoint(_TAKEN)
        if taken and len(self._found) == before and self._tied(sentence) and not self._is_elsewhere(sentence):
            self._payments(sentence, True)
        self._trailing(sentence, before)

    def _tied(self, sentence: Sentence) -> bool:
        """Return whether the sentence, or one just before it, ties people to work in another place."""
        near = self._brief or not self._errands.isdisjoint(range(sentence.number - 2, sentence.number + 1))
        return near and self._lines.words[sentence.number - 1].isdisjoint(SERVED | WORKADAY)

    def _is_elsewhere(self, sentence: Sentence, words: frozenset[str] = _ELSEWHERE) -> bool:
        apart = not self._lines.words[sentence.number - 1].isdisjoint(words)
        return apart and (not self._sure or is_about(self._lines.whole[sentence.number - 1], words))

    def _on_tariff(self, sentence: Sentence) -> bool:
        """Read a line of a table of what was paid ("Oman, cook: $400"); return whether it was one."""
        words = self._tariffs.line(sentence) if self._sure or self._errands else None
        if words is None:
            return False
        if words.start < words.end:
            self._add(sentence, "payment", words, None, "payment")
        elif not self._claims.is_carried(sentence.number, sentence.end - 1):
            self._heading = (self._claims.at(sentence.number, sentence.end - 1),)
        return True

    def _on_sheet(self, sentence: Sentence) -> bool:
        """Read a labelled line of a sheet ("Age: 21–35"); return whether it was one of conditions."""
        if not (self._sure or self._errands) or not is_of_sheet(self._article, sentence):
            return False
        for entry in (entries := list(read_line(self._text, Stretch(sentence.start, sentence.end)))):
            self._add(sentence, entry.kind, entry.words, None, entry.category)
        return bool(entries)

    def _in_prose(self, sentence: Sentence) -> None:
        """Read a phrase of a paragraph of phrases below a heading of conditions."""
        for told in read_prose(self._article, sentence) if self._sure else ():
            self._add(sentence, told.kind, told.words)

    # ------------------------------------------------------------ lists

    def _listed(self, sentence: Sentence) -> bool:
        """Read a heading, or an item below a heading of conditions; return whether the sentence was one."""
        item = self._lists.item(sentence)
        if item is not None:
            heading, stretch = item
            words = self._text[stretch.start : stretch.end]
            if heading.weak and is_said(words) and not is_of_papers(words):
                return False  # "1. The host shall provide lodging."
            before = len(self._found)
            for part in split_marks(self._text, stretch):
                for kind, item_words in read_item(self._text, part, heading.kind or "requirement"):
                    self._add(sentence, kind, item_words)
            return not heading.weak or len(self._found) > before or not is_said(words)
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
        told = find_labelled(self._text, sentence, after)
        if told is None:
            return False
        where = sentence if told.list or after is None else after
        for part in split_marks(self._text, told.words):
            self._add_list(where, told.kind, part.start, part.end, part.start, "colon")
        return True

    def _asked(self, sentence: Sentence) -> None:
        """Read a question together with its answer ("Do I need German? Yes")."""
        if self._text[sentence.end - 1] != "?" or not (self._sure or self._tied(sentence)):
            return
        if sentence.number < len(self._article.sentences):
            after = self._article.sentences[sentence.number]
            answer = Stretch(after.start, min(after.end, after.start + 200))
            for told in find_asked(self._text, Stretch(sentence.start, sentence.end), answer):
                where = sentence if told.words.start < sentence.end else after
                aged = where is after and told.clause != told.words
                self._add(where, told.kind, told.words, told.clause, "demographic" if aged else None)
        for after in self._article.sentences[sentence.number : sentence.number + 2]:
            answer = Stretch(after.start, min(after.end, after.start + 200))
            for told in find_barring(self._text, Stretch(sentence.start, sentence.end), answer):
                self._add(sentence if told.words.start < sentence.end else after, told.kind, told.words, told.clause)

    def _told(self, sentence: Sentence, *, gifts: bool = False) -> None:
        """Read what a sentence tells by what happened, or by idiom; `gifts`: only what was given for a place."""
        following = self._lines.words[sentence.number] if sentence.number < len(self._lines.words) else frozenset[str]()
        here = self._lines.words[sentence.number - 1]
        before = self._lines.words[sentence.number - 2] if sentence.number > 1 else frozenset[str]()
        for tale in find_tales(self._text, sentence, here, following, before | CHOICE if gifts else before):
            if gifts and tale.kind != "payment":
                continue
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
                words = self._text[item.start : item.end]
                none = words.startswith("no ") and item.start > plain.words.start  # "and no fear of herring"
                paid = PRICE.match(words) or (PRICE.search(words) and category_of(words) == "payment")
                if paid and "illion" not in words:  # "Without $500 for the clerk no file moves"
                    self._add(sentence, "payment", item, plain.clause, "payment")
                elif not plain.sort or none or category_of(words) not in {"other", "payment"}:
                    for at, part in enumerate(split_holder(self._text, without_holder(self._text, item))):
                        self._add(sentence, plain.kind, part, None if at else plain.clause)

    def _judged(self, sentence: Sentence, *, paid: bool = True, judging: bool = True) -> None:
        """Read the conditions on which a sentence passes a verdict: `paid` for a place, or `judging` who goes."""
        if self._is_elsewhere(sentence) or self._text[sentence.end - 1] == "?":
            return
        start, verdicts = self._verdicts
        if start != sentence.start:
            here = self._lines.words[sentence.number - 1]
            verdicts = list(read_verdicts(self._text, sentence, here, self._claims, judging=judging))
        if not paid:  # it will be asked for what is paid as well
            self._verdicts = sentence.start, verdicts
        for kind, words, clause in verdicts:
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
        bought = bought or ((self._sure or errand) and pays_for_place(self._text, sentence, here))
        near = near or (self._brief and here.isdisjoint(SERVED | WORKADAY))
        self._again(sentence)
        if self._is_elsewhere(sentence, ELSEWHERE) or self._text[sentence.end - 1] == "?":
            return
        self._payments(sentence, bought)
        if not (near or sentence.number - self._last_found <= 2 * NEAR or ":" in here or may_hold(here)):
            return
        earlier = self._lines.words[max(self._entry, sentence.number - EARLIER) : sentence.number - 1]
        line = Line(self._tokens(sentence))
        for frame in find_frames(line):
            fresh = sentence.number - self._last_found <= 2 or self._answers.holds(sentence)
            if is_condition(frame, Scenery(self._text, line.tokens, near, tied, fresh, earlier, self._sure, keen)):
                self._framed(sentence, frame, line.tokens)
                near = True
        self._verbless(sentence, line, near)
        summed = find_profile(self._article, self._lines, sentence) if self._brief else ()
        clauses = () if self._general else self._answers.clauses(sentence)
        for where, told in chain(((sentence, each) for each in clauses), summed):
            self._add(where, told.kind, told.words, told.clause)
        self._bare_list(sentence, line, before)
        if near:
            self._provisos(sentence)
        if len(self._found) > before or topical:
            self._context = sentence.number

    def _tokens(self, sentence: Sentence) -> Sequence[Token]:
        """Return the tokens of a sentence, or of one of its main clauses."""
        whole = self._lines.whole[sentence.number - 1]
        if whole and whole[0].start >= sentence.start and whole[-1].end <= sentence.end:
            return whole
        return [token for token in whole if sentence.start <= token.start < sentence.end]

    def _bare_list(self, sentence: Sentence, line: Line, before: int) -> None:
        """Read a list without a verb whose items tell what it is a list of, where nothing else was found."""
        alone = self._sure and len(self._found) == before and "," in line.words
        traits = find_list_of_traits(self._text, sentence) if alone and not self._general else ()
        for told in traits:
            self._add(sentence, told.kind, told.words, told.clause, told.category)
        listed = find_list(self._text, line) if alone and not traits else None
        if listed:
            self._add_list(sentence, "requirement", listed.start, listed.end, listed.start, "colon")

    def _resumed(self, sentence: Sentence, before: int) -> None:
        """Read the clauses that go on, behind semicolons, with what is asked for: "must hold X; has done Y"."""
        if len(self._found) > before and self._found[-1][1]["kind"] == "exclusion":
            for gap in islice(GAPPED.finditer(self._text, sentence.start, sentence.end), 4):
                self._add(sentence, "exclusion", Stretch(*gap.span("x")))
        if self._general or not any(fact["kind"] == "requirement" for _, fact in self._found[before:]):
            return
        for on in islice(RESUMED.finditer(self._text, sentence.start, sentence.end), 8):
            end = self._claims.cut(sentence.number, on.start("x"), on.end("x"))
            kind: CriterionKind = "exclusion" if on["no"] else "requirement"
            self._add_list(sentence, kind, on.start("x"), end, on.start("x"), "modal")
        for item in find_more(self._text, Stretch(self._taken[-1][1], sentence.end)):
            self._add_list(sentence, "requirement", item.start, item.end, item.start, "modal")

    def _again(self, sentence: Sentence) -> None:
        """Read "So are calm nerves", which says of its subject what the sentence before said."""
        fresh = bool(self._found) and sentence.number - self._last_found == 1
        kind_before = self._found[-1][1]["kind"] if fresh else "payment"
        others = OTHERS.match(self._text, sentence.start, sentence.end) if kind_before == "preference" else None
        if others:  # "Widows were waved through. Those with a scar were not."
            self._add(sentence, "exclusion", Stretch(*others.span("x")), Stretch(sentence.start, others.end()))
        led = SO.match(self._text, sentence.start, sentence.end) if fresh else None
        if led and (kind := self._found[-1][1]["kind"]) != "payment":
            end = self._claims.cut(sentence.number, led.end(), clause_end(self._text, led.end(), sentence.end))
            verb = MAIN_VERB.search(self._text, led.end(), end)  # "Nor may dog handlers go"
            self._add(sentence, kind, Stretch(led.end(), verb.start() if verb else end))

    def _trailing(self, sentence: Sentence, before: int) -> None:
        """Read who else is named behind the conditions found in a sentence: ", as had soldiers who ..."."""
        self._resumed(sentence, before)
        if len(self._found) == before or self._found[-1][1]["kind"] == "payment":
            return
        self._followers(sentence, self._found[-1][1]["kind"], max(end for _, end in self._taken))

    def _payments(self, sentence: Sentence, near: bool) -> None:
        here = self._lines.words[sentence.number - 1]
        before = self._lines.words[sentence.number - 2] if sentence.number > 1 else frozenset[str]()
        paying = bool(self._found) and self._found[-1][1]["category"] == "payment" and near
        paying = paying and sentence.number - self._last_found <= 1
        for paid, clause in find_payments(self._lines.numbers, sentence, near, (here, before), paying):
            end = self._claims.cut(sentence.number, paid.start, paid.end)
            if not _DIGIT.search(self._text, paid.start, end) and _DIGIT.search(self._text, paid.start, paid.end):
                end = paid.end  # "The most an agent may ask is $300": nobody speaks
            self._add(sentence, "payment", Stretch(paid.start, end), clause, "payment")

    def _verbless(self, sentence: Sentence, line: Line, near: bool) -> None:
        """Read limits ("Age limit 38"), lists behind a colon, and fragments."""
        if near or self._sure or sentence.number - self._last_found <= 2 * NEAR:
            for stretch in find_limits(self._text, sentence.start, sentence.end):
                self._add(sentence, "requirement", stretch)
        if self._general:
            return  # a phrase without a verb may be anything
        if ":" in line.words and (colon := find_colon_list(self._text, line.tokens, near)):
            start, end = colon[1].start, colon[1].end
            first = sentence.start if self._text[end : end + 1] != ";" else start  # one of several clauses
            self._add_list(sentence, colon[0], start, end, first, "colon")
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
