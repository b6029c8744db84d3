"""Interviews printed as questions and answers: who speaks in the answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlift.article import Article, Stretch
from factlift.reader.phrases import Phrase
from factlift.reader.sources import Lines, Speakers

MAX_QUESTION = 240  # code points of a paragraph that is one question
_QUESTION = re.compile(r"(?:Q|Question)\s?[:.]\s")
_ANSWER = re.compile(r"(?:A|Answer)\s?[:.]\s")
_TALK = re.compile(r"\b(?:spoke|spoken|speaks|talks|talked|interview|interviewed|told|answers|answered|met|Q&A)\b")
_MARKS = frozenset('“”"‘«»„')


@dataclass(frozen=True, slots=True)
class Interview:
    """The source who answers, and the paragraphs of the answers."""

    source: int
    answers: frozenset[int]


def read_interview(article: Article, lines: Lines, speakers: Speakers) -> Interview | None:
    """Return who answers in which paragraphs, or None where the article is no interview with a person named."""
    asked, answers = _labelled(article) or _unlabelled(article)
    if len(asked) < 2 or not answers:
        return None
    opening = [s.number for s in article.sentences if s.paragraph < asked[0]]
    found = _introduced(opening, lines, speakers)
    return Interview(speakers.resolve_name(*found), frozenset(answers)) if found else None


def _labelled(article: Article) -> tuple[list[int], list[int]] | None:
    asked = [at for at, p in enumerate(article.paragraphs) if _QUESTION.match(article.text, p.start, p.end)]
    if len(asked) < 2:
        return None
    answers: list[int] = []
    answering = False
    for at, paragraph in enumerate(article.paragraphs[asked[0] :], asked[0]):
        begins = _ANSWER.match(article.text, paragraph.start, paragraph.end) is not None
        answering = begins or (answering and not _QUESTION.match(article.text, paragraph.start, paragraph.end))
        answers += [at] if answering else []
    return asked, answers


def _unlabelled(article: Article) -> tuple[list[int], list[int]]:
    """Return the paragraphs that are one question each, and those after them, where somebody is said to talk."""
    asked = [at for at, p in enumerate(article.paragraphs) if _is_question(article.text, p)]
    if len(asked) < 2 or not _TALK.search(article.text, 0, article.paragraphs[asked[0]].start):
        return [], []
    questions = frozenset(asked)
    return asked, [at for at in range(asked[0] + 1, len(article.paragraphs)) if at not in questions]


def _is_question(text: str, paragraph: Stretch) -> bool:
    words = text[paragraph.start : paragraph.end]
    return len(words) <= MAX_QUESTION and words.endswith("?") and not any(char in _MARKS for char in words)


def _introduced(opening: list[int], lines: Lines, speakers: Speakers) -> tuple[int, Phrase] | None:
    """Return the first person whose full name and role the opening gives."""
    for number in opening:
        for phrase in lines.phrases[number - 1]:
            if phrase.kind == "name" and not phrase.body and speakers.is_introduced(number, phrase):
                return number, phrase
    return None
