"""The stories of a text that holds several: a column of briefs, a newsletter, a page of a paper, a wire's day.

Whom a paragraph leaves out is known from what its own story has told, and from no other. Where one begins is seen by
its headline, and by a byline or dateline below it, or by names of which none was told before: a crosshead of the same
story goes on with its people and places. A text that is longer than any story is cut too, so that it takes no more
time a character than a short one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_high
from typing import Any

from factlift.article import Article, Stretch
from factlift.reader.words.columns import briefs_of
from factlift.reader.words.headlines import ANY_NAME, NAME, count_words, is_credit, is_headline, is_prose, names_in
from factlift.reader.words.leads import opens_dated
from factlift.reader.words.notices import is_notice
from factlift.reader.words.page import notices_of

LONGEST_STORY = 150_000
"""Code points from which on a text is cut at the next paragraph: no story is as long, nor does a rule look as far."""
_LONGEST_STANDFIRST = 200  # of the lines between a headline and the story
_LEAST_HEADLINE = 5  # words
_MOST_LINES = 6  # of a head: headline, standfirst, byline, date, place
_MOST_CREDITS = 6  # lines behind a story: who wrote it, whom to ask
_LEAST_NAMES = 4  # by which a story is known to be another one
_SHARED = 12  # names of which one may have been told before
_LEAST_APART = 2  # the same below more room than there is between paragraphs
_SHARED_APART = 6  # the same below more room than there is between paragraphs


@dataclass(frozen=True, slots=True)
class Story:
    """One story of a text: where it stands in it, and how many sentences and passages stand before it."""

    whole: Article
    start: int
    end: int
    sentences: int = 0
    passages: int = 0

    @property
    def article(self) -> Article:
        """The story as an article whose parts are those of the whole one; made anew each time, since it takes room."""
        if self.end - self.start == len(self.whole.text):
            return self.whole
        story = Article(self.whole.text[self.start : self.end])
        story.__dict__["flat"] = self.whole.flat[self.start : self.end]
        return story

    def renumber(self, facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return facts, or sources, with the numbers of the whole text's sentences and passages; changes them."""
        for fact in facts:
            if "s" in fact:
                fact["s"] += self.sentences
            if "q" in fact:
                fact["q"] += self.passages
        return facts


def stories_of(article: Article, numbered: Sequence[int] = (), *, counted: bool = False) -> list[Story]:
    r"""Return the stories of a text in order: mostly one, the article itself.

    The paragraphs of a report may be `counted` through it ("72. The ..."): a heading between them is of no other story.

    >>> text = '''Peru to send 40 cooks to Oman
    ...
    ... The labour ministry in Lima said on Monday that 40 cooks would leave for Muscat in May.
    ...
    ... Fiji police off to Solomon Islands
    ...
    ... Suva will lend 70 officers to Honiara, Commissioner Jone Rabuka told the Fiji Courier.'''
    >>> [story.article.flat[:12] for story in stories_of(Article(text))]
    ['Peru to send', 'Fiji police ']
    """
    starts = _starts(article, numbered, counted=counted)
    if len(starts) < 2:
        return [Story(article, 0, len(article.text))]
    ends = [*starts[1:], len(article.paragraphs)]
    return [_story(article, first, last) for first, last in zip(starts, ends, strict=True)]


def _story(article: Article, first: int, last: int) -> Story:
    """Return the story of the paragraphs from `first` to before `last`."""
    before = bisect_left(article.sentences, first, key=lambda sentence: sentence.paragraph)
    quoted = bisect_left(article.passages, before + 1, key=lambda passage: passage.sentence)
    return Story(article, article.paragraphs[first].start, article.paragraphs[last - 1].end, before, quoted)


def _starts(article: Article, numbered: Sequence[int], *, counted: bool) -> list[int]:
    """Return the paragraphs with which stories begin; the first is that of the text."""
    text, lines = article.flat, article.paragraphs
    heads = {head.first: head for head in _heads(article) if head.signed or not counted}
    gone = {line.start for line in notices_of(article, lines)} if heads else set()  # links are no headlines
    heads = {first: head for first, head in heads.items() if lines[first].start not in gone}
    ends = dict(zip(heads, [*list(heads)[1:], len(lines)], strict=False))
    briefs = briefs_of(article, numbered)
    if briefs and not any(is_prose(text, line) for line in lines[: briefs[0]]):
        briefs = briefs[1:]  # the name of the column is no story
    starts, known, begun = [0], set[str | None](), False
    for at, line in enumerate(lines):
        head = heads.get(at)
        told = [each for each in lines[at : ends[at]] if not is_credit(text, each)] if head and begun else []
        other = head and begun and (head.signed or _is_apart(names_in(text, told, NAME), known, head))
        if other or at in briefs:
            starts.append(at)
            known, begun = set(), False
        elif line.end - lines[starts[-1]].start > LONGEST_STORY and at > starts[-1]:
            starts.append(at)
        if heads and not is_credit(text, line):
            known |= names_in(text, [line], ANY_NAME)
            begun = begun or is_prose(text, line)
    return starts


def _is_apart(names: set[str | None], known: set[str | None], head: _Head) -> bool:
    """Return whether names are those of another story: there are some, and hardly any was told before."""
    least, share = (_LEAST_APART, _SHARED_APART) if head.apart else (_LEAST_NAMES, _SHARED)
    return len(names) >= least and len(names & known) * share <= len(names)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above a story, from the paragraph `first` on; a byline or dateline says that it is another one.

    So does more room above it than between the paragraphs, if it names others than were told of before.
    """

    first: int
    signed: bool
    apart: bool = False


def _heads(article: Article) -> Iterator[_Head]:
    """Yield the heads between paragraphs of whole sentences: a headline, and what stands between it and its story."""
    text, lines = article.flat, article.paragraphs
    gaps = [text.count("\n", before.end, line.start) for before, line in pairwise(lines)]
    wide = max(2, median_high(gaps)) if gaps else 0
    at = 1
    while at < len(lines):
        apart = gaps[at - 1] > wide
        below = _story_below(text, lines, at) if apart or is_headline(text, lines[at]) else at
        if below == at:
            dated = is_prose(text, lines[at]) and opens_dated(text, article.sentences_of(at)[0], dated=True)
            if dated or apart:
                yield _Head(at, dated, apart)
            at += 1
            continue
        head = lines[at:below]
        signed = any(_is_byline(text, line) for line in head[1:])
        signed = signed or opens_dated(text, article.sentences_of(below)[0])
        long = any(is_headline(text, line) and count_words(text, line) >= _LEAST_HEADLINE for line in head[:3])
        if signed or apart or (long and _follows_prose(text, lines, at)):
            yield _Head(at, signed, apart)
        at = below + 1


def _story_below(text: str, lines: Sequence[Stretch], at: int) -> int:
    """Return the paragraph of whole sentences that the lines from `at` on are the head of; `at` where there is none."""
    reach = range(at + 1, min(at + _MOST_LINES, len(lines)))
    below = next((i for i in reach if not _is_line(text, lines[i])), at)
    return below if is_prose(text, lines[below]) else at


def _is_line(text: str, line: Stretch) -> bool:
    """Return whether a line may stand between a headline and its story."""
    words = text[line.start : line.end]
    return len(words) <= _LONGEST_STANDFIRST and (is_notice(words) or not is_prose(text, line))


def _is_byline(text: str, line: Stretch) -> bool:
    words = text[line.start : line.end]
    return words[:3].casefold() == "by " and is_notice(words)


def _follows_prose(text: str, lines: Sequence[Stretch], at: int) -> bool:
    """Return whether a story ends before a line: a paragraph of whole sentences, with or without credits behind it."""
    for before in range(at - 1, max(-1, at - 2 - _MOST_CREDITS), -1):
        if is_prose(text, lines[before]):
            return True
        if not is_credit(text, lines[before]):
            return False
    return False
