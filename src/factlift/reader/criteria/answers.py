"""Questions about who is chosen, and the paragraphs that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factlift.article import Article, Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import words_of
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import Line, is_people
from factlift.reader.criteria.headings import kind_of
from factlift.reader.criteria.told import Told
from factlift.reader.criteria.wording import THAT
from factlift.reader.words.leads import opens_turn
from factlift.reader.words.lines import Lines

TIMED = re.compile(r"\d{1,2}[:.]\d\d\b")  # the hour at which an entry of a live blog begins
LABEL = 12  # code points of the label before a question
REMARK = 120  # code points behind a question in an interviewer's turn
SHORT = 24  # code points of a question that goes on with the one before ("And their age?")
QUESTION = 100  # code points of the longest question that is about who is chosen and nothing else
TITLE = 40  # code points of a title over an answer
MAX_CLAUSES = 4  # of an answer
MAX_TURN = 6  # paragraphs of a question and the turn that answers it
ANSWER = 8  # sentences of one: a page without paragraphs goes on to other things
_ASKED_OF = frozenset("out rejects out_tail first_tail bar_head first prefers needed".split())  # classes of cues
_WHYS = frozenset({"needed", "first_tail", "first"})  # asked with "why" they ask for a reason, not for a condition
_ASKERS = frozenset({"on", "who", "what"})  # one of them opens the title over an answer: "Who can apply"
_TITLES = ("on who", "who ", "what it takes")
_ASKING = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(words_of("criteria_cues", "quest"), key=len))) + r")(?!ward)"
    r"|\bwhat (?:else )?(?:do|does|did|must|would|should|might) [\w’' ]{1,30}? (?:need|have to have|have to show)\b"
)
_OF_WHOM = frozenset("who whom what which anyone anybody else".split())  # without them a question is of one thing
# What is asked for are steps, not conditions.
_STEPS = re.compile(
    r"(?:how (?:do|can|will|would|should) (?:i|we|they|people|one)\b|where |when |how (?:long|much|many) )"
)
_BARRING = re.compile(
    r"\b(?:(?:turn|rul|weed|screen|strik|struck|cross|"
    r"writ|thr[eo]w|kick|left|leav|keep|kept|shut|sen[dt])\w* (?:\w+ )?(?:down|away|out|off)|reject\w*|exclude[sd]?|"
    r"can(?:no|['’])t|barr?(?:ed)?|ineligible|stays? home|too old|say no|disqualif\w+|"
    r"refus\w+|(?:polite|rejection) letter|out of luck|won['’]t|don['’]t|never|not)\b"
)


_COSTS = re.compile(r"\b(?:costs?|pays?|paid|price|fees?)\b")
_YOU = re.compile(  # "You are 25–50 and you have no back trouble", below a title
    r"(?:(?<![^.] )|(?<= and )|(?<=, ))[Yy]ou(?: (?:are|have|can|hold|speak|know|own|enjoy)|[’'](?:re|ve))(?: also|"
    r" already)? (?P<no>no |not |never )?(?P<x>[^,;:.“”\"!?]{2,100}?)(?=[,;:.!?]|$| and you\b| but you\b)"
)


class Answers:
    """Tells, sentence by sentence, what the paragraph that is being read was asked for."""

    def __init__(self, article: Article, lines: Lines) -> None:
        self._article = article
        self._text = article.flat
        self._lines = lines
        self._kind: CriterionKind = "requirement"
        self._paragraphs = range(0)
        self._asked = 0  # the number of the sentence that asked
        self._told = False  # the paragraph stands below a title that says what it lays down

    def holds(self, sentence: Sentence) -> bool:
        """Return whether a sentence stands in a paragraph that answers who is chosen."""
        return sentence.paragraph in self._paragraphs and sentence.number <= self._asked + ANSWER

    def kind(self, sentence: Sentence) -> CriterionKind | None:
        """Return what the answer was asked for, or None where the sentence is no part of one."""
        return self._kind if self.holds(sentence) and not self._asks(sentence) else None

    def clauses(self, sentence: Sentence) -> Iterator[Told]:
        """Yields the conditions of an answer in clauses: "that you have done a contract and that you did not run"."""
        if self.holds(sentence):
            for found in islice(THAT.finditer(self._text, sentence.start, sentence.end), MAX_CLAUSES):
                kind: CriterionKind = "exclusion" if found["no"] else "requirement"
                yield Told(kind, Stretch(*found.span("x")), Stretch(*found.span()))
            if self._told and self._kind == "requirement":
                for found in islice(_YOU.finditer(self._text, sentence.start, sentence.end), MAX_CLAUSES):
                    barred: CriterionKind = "exclusion" if found["no"] else "requirement"
                    yield Told(barred, Stretch(*found.span("x")), Stretch(*found.span()))

    def note(self, sentence: Sentence) -> bool:
        """Note the paragraphs that a question is answered in; return whether it turns to something else."""
        question = self._text[sentence.end - 1] == "?"
        paragraph = self._article.paragraphs[sentence.paragraph]
        if not question and (kind := self._titled(sentence)):
            self._kind, self._told, self._asked = kind, True, sentence.number
            self._paragraphs = range(sentence.paragraph + 1, sentence.paragraph + 2)
            return False
        if not question and self._lines.words[sentence.number - 1].isdisjoint(_ASKERS):
            return False
        ends = sentence.end >= paragraph.end - 1
        if self._asks(sentence):
            self._told, self._asked = False, sentence.number
            words = self._text[sentence.start : sentence.end]
            self._kind = "exclusion" if _BARRING.search(words) else "requirement"
            rest = self._text[sentence.end : paragraph.end].strip()
            remark = len(rest) < REMARK and category_of(rest) == "other"  # "So who goes? Everybody wants to."
            turn = question and remark
            start = sentence.paragraph + (question and ends)
            self._paragraphs = self._next_turn(sentence) or range(start, sentence.paragraph + 1 + turn)
        whole = ends and sentence.start <= self._opening(sentence.paragraph) + LABEL
        return question and whole and sentence.end - sentence.start > SHORT

    def _opening(self, paragraph: int) -> int:
        """Return where the first sentence of a paragraph begins, behind the label of its turn."""
        return self._article.sentences_of(paragraph)[0].start

    def _next_turn(self, sentence: Sentence) -> range:
        """Return the paragraphs of the turn behind the one that asks: who asks does not answer; none without labels."""
        last = len(self._article.paragraphs)
        asked = sentence.paragraph
        if not opens_turn(self._article, asked) or asked + 1 >= last:
            return range(0)
        ends = next(
            (at for at in range(asked + 2, min(last, asked + MAX_TURN)) if opens_turn(self._article, at)), asked + 2
        )
        return range(asked + 1, ends) if opens_turn(self._article, asked + 1) else range(0)

    def _titled(self, sentence: Sentence) -> CriterionKind | None:
        """Return what a title over a paragraph of prose says that it lays down ("What we look for"), if it does."""
        paragraphs = self._article.paragraphs
        own = paragraphs[sentence.paragraph]
        words = self._text[sentence.start : sentence.end]
        whole = sentence.start == own.start and sentence.end >= own.end - 1
        if (
            not whole
            or len(words) > TITLE
            or not words[-1].isalnum()
            or not 0 < sentence.paragraph < len(paragraphs) - 1
        ):
            return None
        below = paragraphs[sentence.paragraph + 1]
        kind = kind_of(words) if self._text[below.start : below.end].rstrip().endswith(".") else None
        return None if kind == "other" or _COSTS.search(words) else kind

    def _asks(self, sentence: Sentence) -> bool:
        """Return whether a sentence, no title, asks who is chosen."""
        question = self._text[sentence.end - 1] == "?"
        opening = not sentence.paragraph and sentence.end >= self._article.paragraphs[0].end - 1
        if opening or sentence.end - sentence.start > (QUESTION if question else TITLE + LABEL):
            return False
        words = TIMED.sub("", self._text[sentence.start : sentence.end].lower()).lstrip()
        if _STEPS.match(words) or not (question or (len(words) < TITLE and words.startswith(_TITLES))):
            return False
        if _ASKING.search(words):
            return True
        here = self._lines.words[sentence.number - 1]
        if here.isdisjoint(_OF_WHOM) and not any(map(is_people, here)):
            return False  # "Is it banned?"
        asked = _ASKED_OF - _WHYS if words.startswith("why ") else _ASKED_OF  # "Why is a mission so necessary?"
        line = Line(self._lines.whole[sentence.number - 1])
        return any(cue.groups & asked and "worth" not in line.words[cue.first : cue.last] for cue in line.cues)
