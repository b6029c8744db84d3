"""Who asks whom, so that another one answers: "The judge asked Otto Lund whether it was true. “No,” he said."."""

from __future__ import annotations

import re

from factlift.article import Article
from factlift.reader.speech.beside import is_put
from factlift.reader.speech.pronouns import GENDER_OF
from factlift.reader.speech.sources import Speakers
from factlift.reader.speech.subjects import subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

_QUESTIONS = frozenset("asked asks pressed challenged quizzed questioned".split())
ANSWERS = frozenset("replied replies answered answers responded responds retorted retorts countered shot".split())
_CALLS = re.compile(r"[?!][”\"’']?$")
_WHETHER = frozenset("whether if how why what when where which who that for to about".split())
_SINCE = 3  # sentences back in which the one who asked is looked for
_TELLS = frozenset("told tells said says".split())
_HIM = {"him": "m", "her": "f"}


class Asking:
    """Knows who has been asked or spoken to in the sentences before."""

    def __init__(self, article: Article, lines: Lines, speakers: Speakers) -> None:
        self._article = article
        self._lines = lines
        self._speakers = speakers
        self._heard: dict[int, int] = {}  # by sentence: who spoke last in it

    def _asked_of(self, line: Line, verb: Token, phrase: Phrase) -> int | None:
        """Return the one who was asked in the sentence before, where "he" or "she" answers."""
        fits = GENDER_OF.get(line.tokens[phrase.first].lower)
        behind = line.tokens[0].masked and verb.lower in _TELLS
        if fits is None or not (verb.lower in ANSWERS or behind):
            return None
        for number in (line.number, line.number - 1):
            heard = self._questioned(number) if number else None
            if heard is not None and not (number == line.number and heard.first > phrase.first):
                source = self._speakers.resolve(number, heard)
                known = self._speakers.known[source] if source is not None else None
                sure = {fits} if behind and number < line.number and verb.lower not in ANSWERS else {None, fits}
                return source if known and known.gender in sure else None
        return self._confronted(line.number - 1, fits) if line.number > 1 and verb.lower in ANSWERS else None

    def _confronted(self, number: int, gender: str) -> int | None:
        """Return whom somebody asks by a pronoun in a sentence ("Counsel put it to him that he had signed")."""
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        words = [token.lower for token in tokens]
        for at in range(1, len(tokens) - 1):
            heard = at + 1 if words[at] in _QUESTIONS else at + 3 if words[at : at + 3] == ["put", "it", "to"] else 0
            if not heard or heard >= len(tokens) or _HIM.get(words[heard]) != gender:
                continue
            subject = subject_before(tokens, at, phrases)
            asker = self._speakers.resolve(number, subject) if subject and subject.kind != "pronoun" else None
            source = self._speakers.of_pronoun(words[heard], asker) if asker is not None else None
            if source is not None:
                self._speakers.focus(source, number)
            return source
        return None

    def _addressing(self, line: Line) -> int | None:
        """Return who has just asked or ordered something in marks, where somebody answers: it is another one."""
        before = line.number - 1
        if not before or not self._lines.marked[before - 1]:
            return None
        last = self._lines.tokens[before - 1][-1]
        sentences = self._article.sentences
        apart = sentences[before - 1].paragraph != sentences[before].paragraph and line.tokens[0].masked
        if apart and before in self._heard and not any(t.lower in _QUESTIONS for t in line.tokens):
            return self._heard[before]  # "“Never,” Otto Lund said. | “That’s not so,” she replied."
        if not last.masked or not _CALLS.search(self._article.flat, last.start, last.end):
            return None
        heard = (self._heard.get(number) for number in range(before, max(0, before - _SINCE), -1))
        return next((source for source in heard if source is not None), None)

    def _questioned(self, number: int) -> Phrase | None:
        """Return whom somebody asks in a sentence ("The judge asked Otto Lund whether it was true")."""
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        at = next((i for i, token in enumerate(tokens) if i and token.lower in _QUESTIONS), None)
        at = next((i + 2 for i in range(1, len(tokens) - 2) if is_put(tokens, i)), None) if at is None else at
        if at is None or subject_before(tokens, at, phrases) is None:
            return None
        if tokens[at + 1 : at + 2] and tokens[at + 1].lower in _WHETHER:
            return None
        return next((p for p in phrases if p.first == at + 1 and p.kind != "pronoun" and not p.body), None)
