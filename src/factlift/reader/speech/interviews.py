"""Interviews printed as questions and answers: whose turn each paragraph is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factlift.article import Article, Stretch
from factlift.lexicon import PREPOSITIONS
from factlift.reader.speech.labels import label_at
from factlift.reader.speech.sources import Speakers
from factlift.reader.speech.turns import CLIPS, Record
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_QUESTION = 240  # code points of a paragraph that is one question
MIN_TURNS = 4  # labelled paragraphs that make an interview
MAX_NAMED = 4  # sentences before the first question that may say by whom they are answered
MAX_BYLINE = 4  # words before the name in a byline
MAX_ANSWERS = 8  # paragraphs for each question
MAX_SPEAKERS = 12  # more labels than these are the entries of a list
MAX_HEADING = 80  # code points of a heading
_QUESTION = re.compile(r"(?:Q|Question)\s?[:.]\s")
_ANSWER = re.compile(r"(?:A|Answer)\s?[:.]\s")
_QA = re.compile(rf"{_QUESTION.pattern}|{_ANSWER.pattern}")
_QUESTIONS, _ANSWERS = frozenset({"Q", "Question"}), frozenset({"A", "Answer"})
_TALK = re.compile(
    r"\b(?:spoke|spoken|speaks?|talks?|talked|interview(?:ed|s)?|told|tells|answer(?:s|ed)?|asked|met|meets|sat down|"
    r"conversation|chat(?:s|ted)?|Q&A)\b",
    re.IGNORECASE,
)
_ASKED_BY = frozenset("to with by told tells".split())  # the one behind these words asks the questions
_READERS = re.compile(
    r"\b(?:your (?:\w+ )?questions|frequently asked|FAQs?|(?:questions|what) (?:that )?(?:people|applicants|readers|"
    r"parents|candidates|you) (?:most often )?ask)",
    re.IGNORECASE,
)
# "ANN ODE:", "Ode:", "AO:", "Harbour Post:"; up to five words of which each begins with a capital.
_LABEL = re.compile(
    r"((?:[^\W\d_a-z][\w’'.\-]{0,24}\s){0,4}[^\W\d_a-z][\w’'.\-]{0,24})(?:\s\(([^)\n]{1,60})\))?\s?:\s(?=\S)"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w’'.\-]+(?:\s[^\W\d_a-z][\w’'.\-]*){1,3}")
_SURNAME = re.compile(r"[^\W\d_a-z][\w’'.\-]+")
_STAFF = frozenset("reporter correspondent presenter anchor host newsreader narrator announcer vo v/o".split())
_MARKS = frozenset('“”"‘«»„')


@dataclass(frozen=True, slots=True)
class Interview:
    """The source who speaks in each paragraph; a question has none."""

    turns: dict[int, int]
    guest: int | None  # who answers, or answers first; None in a record of what several say


def read_interview(
    article: Article, lines: Lines, speakers: Speakers, record: Record | None = None
) -> Interview | None:
    """Return whose turn each paragraph is, or None where the article is no interview with a person named."""
    if record is not None:
        turns = _resolve_record(record, article, speakers)
        return Interview(turns, None) if turns else None
    named = _named_turns(article)
    if named:
        turns = _resolve(named, article, speakers)
        return Interview(turns, next(iter(turns.values()))) if turns else None
    asked, answers = _labelled(article) or _unlabelled(article)
    if len(asked) < 2 or not answers:
        return None
    opening = [s.number for s in article.sentences if s.paragraph < asked[0]]
    top = article.flat[: article.paragraphs[asked[0]].start]
    if _READERS.search(top) and "answered by" not in top.lower():
        return None  # a page that answers everybody's questions speaks for itself
    found = _introduced(opening, lines, speakers)
    if found is None:
        return None
    guest = speakers.resolve_name(*found)
    return Interview(dict.fromkeys(answers, guest), guest)


def label_ends(article: Article) -> dict[int, int]:
    """Return where speech begins in the paragraphs of an interview that have a label."""
    named = _named_turns(article)
    asked, answers = (range(0), range(0)) if named else _labelled(article) or ([], [])
    found: dict[int, int] = {}
    for at in sorted({*(named or ()), *asked, *answers}):
        start, end = article.paragraphs[at].start, article.paragraphs[at].end
        if label := _LABEL.match(article.flat, start, min(end, start + 200)) or _QA.match(article.flat, start, end):
            found[at] = label.end()
        elif named and (other := label_at(article.flat, start, end)):
            found[at] = other.end
    return found


def _resolve_record(record: Record, article: Article, speakers: Speakers) -> dict[int, int]:
    """Return whose words the paragraphs of a record are, by the sources that its labels stand for."""
    told = {at: next(iter(article.sentences_of(at))).number for at in record.turns}
    named = {turn: at for at, turn in reversed(record.turns.items()) if turn.name}
    for turn, at in reversed(named.items()):
        speakers.names.note_label(turn.name or "", told[at])
    sources = {
        turn: speakers.resolve_turn(turn.name or "", turn.role, told[at], turn.office) for turn, at in named.items()
    }
    return {at: index for at, turn in record.turns.items() if (index := sources.get(turn)) is not None}


def _named_turns(article: Article) -> dict[int, str | None] | None:
    """Return the label of the speaker of each paragraph, None in the turns of the one who asks."""
    labels, names = _read_labels(article)
    if not _ANSWERS.isdisjoint(labels.values()):  # else "Q:" asks, and a name answers
        labels = {at: label for at, label in labels.items() if label not in _ANSWERS | _QUESTIONS}
    whole = {label: _whole(label, set(labels.values())) for label in set(labels.values())}
    labels = {at: whole[label] for at, label in labels.items()}
    counts = Counter(labels.values())
    if not 1 < len(counts) <= MAX_SPEAKERS or len(labels) < MIN_TURNS or max(counts.values()) < 2:
        return None
    asking = Counter(label for at, label in labels.items() if _asks(article, at))
    shares = {label: asking[label] / count for label, count in counts.items() if count > 1 and asking[label]}
    hosts = {label for label, share in shares.items() if share in {max(shares.values()), 1} or share > 1 / 2}
    if not hosts or len(hosts) == len(counts):
        return None
    turns: dict[int, str | None] = {}
    label = None
    for at in range(min(labels), len(article.paragraphs)):
        label = labels.get(at, label)
        if at > max(labels) and _is_heading(article, at):
            break  # another section
        turns[at] = None if label is None or label in hosts else names.get(label, label)
    return turns


def _read_labels(article: Article) -> tuple[dict[int, str], dict[str, str]]:
    """Return the labels by paragraph, and the full names that some of them give ("REPORTER (Ann Ode)")."""
    labels: dict[int, str] = {}
    names: dict[str, str] = {}
    for at, paragraph in enumerate(article.paragraphs):
        found = _LABEL.match(article.flat, paragraph.start, min(paragraph.end, paragraph.start + 200))
        other = None if found else label_at(article.flat, paragraph.start, paragraph.end)
        if other is not None:
            labels[at] = other.words  # "[00:12] **Ann Ode:**", "ANN ODE, HOST:", "Ann Ode 00:12"
        if found:
            named = found[2] is not None and _FULL_NAME.fullmatch(found[2]) is not None
            if found[2] and _SURNAME.fullmatch(found[2]) and found[1].casefold() in CLIPS | _STAFF:
                labels[at] = found[2] if found[1].casefold() in CLIPS else found[1]  # "CLIP (ODE):"
                names.setdefault(found[1], f"{found[1]} {found[2]}")  # "REPORTER (ODE):"
                continue
            labels[at] = found[2] if named and found[1].casefold() in CLIPS else found[1]
            if named:
                names.setdefault(found[1], f"{found[1]} {found[2]}")  # "REPORTER (Ann Ode):"
    return labels, names


def _is_heading(article: Article, at: int) -> bool:
    """Return whether a paragraph is a short line without a full stop."""
    paragraph = article.paragraphs[at]
    words = article.flat[paragraph.start : paragraph.end].rstrip()
    return len(words) <= MAX_HEADING and words[-1:].isalnum()


def _whole(label: str, labels: set[str]) -> str:
    """Return the label of which another one is the end or the initials ("ANN ODE:", later "ODE:" or "AO:")."""
    longer = [other for other in labels if other.casefold().endswith(" " + label.casefold())]
    if not longer and label.isupper():
        longer = [other for other in labels if " " in other and "".join(word[0] for word in other.split()) == label]
    return longer[0] if len(longer) == 1 else label


def _asks(article: Article, at: int) -> bool:
    paragraph = article.paragraphs[at]
    return article.flat[paragraph.start : paragraph.end].rstrip("”\"’'").endswith("?")


def _resolve(turns: dict[int, str | None], article: Article, speakers: Speakers) -> dict[int, int]:
    sources: dict[str, int] = {}
    for at, label in turns.items():
        if label is not None and label not in sources:
            sentence = next(iter(article.sentences_of(at)), None)
            sources[label] = speakers.resolve_label(label, sentence.number if sentence else 1)
    return {at: sources[label] for at, label in turns.items() if label is not None}


def _labelled(article: Article) -> tuple[list[int], list[int]] | None:
    asked = [at for at, p in enumerate(article.paragraphs) if _QUESTION.match(article.flat, p.start, p.end)]
    if len(asked) < 2:
        return None
    answers: list[int] = []
    answering = False
    for at, paragraph in enumerate(article.paragraphs[asked[0] :], asked[0]):
        begins = _ANSWER.match(article.flat, paragraph.start, paragraph.end) is not None
        answering = begins or (answering and not _QUESTION.match(article.flat, paragraph.start, paragraph.end))
        answers += [at] if answering else []
    return asked, answers


def _unlabelled(article: Article) -> tuple[list[int], list[int]]:
    """Return the paragraphs that are one question each, and those after them, where somebody is said to talk."""
    asked: list[int] = []
    for at, paragraph in enumerate(article.paragraphs):
        told = len(article.sentences_of(at)) > 1 and asked[-1:] == [at - 1]  # an answer that ends in a question
        asked += [at] if not told and _is_question(article.flat, paragraph) else []
    if len(asked) < 2 or not _TALK.search(article.flat, 0, article.paragraphs[asked[0]].start):
        return [], []
    questions = frozenset(asked)
    answers = [at for at in range(asked[0] + 1, len(article.paragraphs)) if at not in questions]
    return (asked, answers) if len(answers) <= MAX_ANSWERS * len(asked) else ([], [])  # crossheads of a long text ask


def _is_question(text: str, paragraph: Stretch) -> bool:
    words = text[paragraph.start : paragraph.end]
    return len(words) <= MAX_QUESTION and words.endswith("?") and not any(char in _MARKS for char in words)


def _introduced(opening: list[int], lines: Lines, speakers: Speakers) -> tuple[int, Phrase] | None:
    """Return the first person whose full name and role the opening gives, else the first who is not the one asking."""
    first: tuple[int, Phrase] | None = None
    for number in opening[-MAX_NAMED:]:
        tokens, phrases = lines.tokens[number - 1], lines.phrases[number - 1]
        by = next((i for i, t in enumerate(tokens[:-1]) if t.lower == "answered" and tokens[i + 1].lower == "by"), None)
        named = [p for p in phrases if p.kind == "name" and not p.body] if by is not None else []
        if named:
            return number, named[0]  # "Answered by Ann Ode, who runs the desk"
    for number in opening:
        tokens = lines.tokens[number - 1]
        for phrase in lines.phrases[number - 1]:
            if phrase.kind != "name" or phrase.body or phrase.last - phrase.name < 2 or _is_byline(tokens, phrase):
                continue
            if any(token.lower in PREPOSITIONS | _NO_NAMES for token in tokens[phrase.name : phrase.last]):
                continue  # "TEN MINUTES WITH ...", "QUESTIONS AND ANSWERS"
            if speakers.is_introduced(number, phrase):
                return number, phrase
            asks = phrase.first > 0 and tokens[phrase.first - 1].lower in _ASKED_BY
            if first is None and not asks and not speakers.is_place(number, phrase):
                first = number, phrase
    return first


_NO_NAMES = frozenset("and & questions answers q&a faq explainer factbox interview talks asks guide".split())


def _is_byline(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a line names who wrote the article ("EXCLUSIVE by Ann Ode")."""
    before = tokens[phrase.first - 1].lower if phrase.first else ""
    return phrase.first > 0 and phrase.first <= MAX_BYLINE and (
        before == "by" or (before == ":" and phrase.last == len(tokens))
    )  # fmt: skip
