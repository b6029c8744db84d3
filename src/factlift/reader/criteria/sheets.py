"""Sheets: lines of an advert or a notice that each give a label and what is asked for under it ("Age: 21–35")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlift.article import Article, Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.pieces import sort_item, split_marks
from factlift.reader.criteria.tales import find_labelled
from factlift.reader.words.listing import split_items

MAX_LINE = 160  # code points
MAX_AWAY = 3  # lines between two labelled ones of a sheet
LEAST = 3  # labelled lines that make a sheet
_LINE = re.compile(r"[-*•*·– ]{0,3}[A-Z][\w’'/() -]{1,30}(?:\s?:| \||\t) ?\S")


def is_of_sheet(article: Article, sentence: Sentence) -> bool:
    """Return whether a sentence is a line with a label, on a sheet of such lines."""
    text, paragraphs = article.flat, article.paragraphs
    own = paragraphs[sentence.paragraph]
    if own.end - own.start > MAX_LINE or sentence.start != own.start or not _LINE.match(text, own.start, own.end):
        return False
    first = max(0, sentence.paragraph - MAX_AWAY)
    near = paragraphs[first : sentence.paragraph + 1 + MAX_AWAY]
    labelled = (line.end - line.start <= MAX_LINE and _LINE.match(text, line.start, line.end) for line in near)
    return sum(map(bool, labelled)) >= LEAST


_MEASURE = re.compile(
    r"[-*•·– ]{0,3}(?:(?:(?:Min|Max)imum |Upper |Lower )?(?:Age|Height|Weight)|BMI|Stature|Eyesight|Vision)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:none|nil|no (?:limit|matter|bar)|not (?:required|needed|necessary)|n/?a|any|open|all)\b", re.IGNORECASE
)


_HAPPENED = re.compile(  # what was done, in a report: "Health: the team has treated 31"
    r"(?:the|our|its|their|an?|\d[\d,]*) [^.;]{3,60}? (?:has|have|had|was|were|arrived|left|ended|went|will|would)\b|"
    r"\d[\d,]* [a-z]+ed\b",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """A condition on a line of a sheet; `category` is the label's, where the words alone have none."""

    kind: CriterionKind
    words: Stretch
    category: Category | None


def read_line(text: str, line: Stretch) -> Iterator[Entry]:
    """Yields the conditions behind the label of a line, if the label is one of conditions.

    >>> words = "Experience: 3 years in hotels, Gulf returnees first"
    >>> [(entry.kind, words[entry.words.start : entry.words.end]) for entry in read_line(words, Stretch(0, len(words)))]
    [('requirement', '3 years in hotels'), ('preference', 'Gulf returnees')]
    """
    told = find_labelled(text, line, None)
    if told is None or any(p.match(text, told.words.start, told.words.end) for p in (_NONE, _HAPPENED)):
        return
    label = category_of(text[line.start : told.words.start].strip(" :|-*•·–\t"))
    for part in split_marks(text, told.words):
        whole = _MEASURE.match(text, line.start, line.end)
        for item in [part] if whole else split_items(text, part.start, part.end):
            for kind, start, end in sort_item(text[item.start : item.end], told.kind, "colon"):
                words = Stretch(item.start + start, item.start + end)
                known = category_of(text[words.start : words.end]) != "other" or label in {"other", "payment"}
                yield Entry(kind, words, None if known and not whole else label)
