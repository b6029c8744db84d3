"""Interviews printed as questions and answers: whose turn each paragraph is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from factlift.article import Article, Stretch
from factlift.reader.phrases import Phrase
from factlift.reader.sources import Lines, Speakers

MAX_QUESTION = 240  # code points of a paragraph that is one question
MIN_TURNS = 4  # labelled paragraphs that make an interview
MAX_SPEAKERS = 12  # more labels than these are the entries of a list
_QUESTION = re.compile(r"(?:Q|Question)\s?[:.]\s")
_ANSWER = re.compile(r"(?:A|Answer)\s?[:.]\s")
_TALK = re.compile(r"\b(?:spoke|spoken|speaks|talks|talked|interview|interviewed|told|answers|answered|met|Q&A)\b")
# "ANN ODE:", "Ode:", "AO:", "Harbour Post:"; up to five words of which each begins with a capital.
_LABEL = re.compile(
    r"((?:[^\W\d_a-z][\w’'.\-]{0,24}\s){0,4}[^\W\d_a-z][\w’'.\-]{0,24})(?:\s\([^)\n]{1,60}\))?\s?:\s(?=\S)"
)
_MARKS = frozenset('“”"‘«»„')


@dataclass(frozen=True, slots=True)
class Interview:
    """The source who speaks in each paragraph; a question has none."""

    turns: dict[int, int]


def read_interview(article: Article, lines: Lines, speakers: Speakers) -> Interview | None:
    """Return whose turn each paragraph is, or None where the article is no interview with a person named."""
    named = _named_turns(article)
    if named:
        return Interview(_resolve(named, article, speakers))
    asked, answers = _labelled(article) or _unlabelled(article)
    if len(asked) < 2 or not answers:
        return None
    opening = [s.number for s in article.sentences if s.paragraph < asked[0]]
    found = _introduced(opening, lines, speakers)
    return Interview(dict.fromkeys(answers, speakers.resolve_name(*found))) if found else None


def _named_turns(article: Article) -> dict[int, str | None] | None:
    """Return the label of the speaker of each paragraph, None in the turns of the one who asks."""
    labels: dict[int, str] = {}
    for at, paragraph in enumerate(article.paragraphs):
        found = _LABEL.match(article.text, paragraph.start, min(paragraph.end, paragraph.start + 200))
        if found and found[1] not in {"Q", "A", "Question", "Answer"}:
            labels[at] = found[1]
    counts = Counter(labels.values())
    repeated = {label for label, count in counts.items() if count > 1}
    if not 1 < len(counts) <= MAX_SPEAKERS or len(labels) < MIN_TURNS or not repeated:
        return None
    asking = Counter(label for at, label in labels.items() if _asks(article, at))
    hosts = {label for label in repeated if 2 * asking[label] > counts[label]}
    if not hosts:
        return None
    turns: dict[int, str | None] = {}
    label = None
    for at in range(min(labels), len(article.paragraphs)):
        label = labels.get(at, label)
        turns[at] = None if label in hosts else label
    return turns


def _asks(article: Article, at: int) -> bool:
    paragraph = article.paragraphs[at]
    return article.text[paragraph.start : paragraph.end].rstrip("”\"’'").endswith("?")


def _resolve(turns: dict[int, str | None], article: Article, speakers: Speakers) -> dict[int, int]:
    sources: dict[str, int] = {}
    for at, label in turns.items():
        if label is not None and label not in sources:
            sentence = next(iter(article.sentences_of(at)), None)
            sources[label] = speakers.resolve_label(label, sentence.number if sentence else 1)
    return {at: sources[label] for at, label in turns.items() if label is not None}


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
