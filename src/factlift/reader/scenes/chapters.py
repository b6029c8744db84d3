"""The chapters of a text of many countries, each under a heading or behind a rule, and whose people one is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factlift.article import Article
from factlift.reader.scenes.homes import Origin, Standing, weigh_places
from factlift.reader.scenes.scene import Scene

MAX_HEADING = 80  # code points of a line that may head a chapter
MAX_CHAPTERS = 100  # of one article
_LEAST = 4  # sentences of a chapter that is about somebody's people
_SURE = 5  # points from which on a country is that of a chapter
_RIVAL = 0.6  # of the best one's points, from which on another country leaves it open
_TWICE = 2  # times that the country of a chapter is named, or once in its head
_OFTEN = 3  # times more often it is named than a country that tells nothing against it
_ALL_THROUGH = 4  # times that a country is named that a chapter is about though it sends nobody in so many words
_PLAINLY = 10  # points of a country that a chapter is about though the article is about another one
_STOPS = frozenset(".!,;:…|")  # of a sentence, a lead-in or a row
_ITEM = re.compile(r"[-•*·◦▪–—>] ?\w|[A-Z][\w .]{0,24}: .*\?$")  # of a list, or somebody's question
_NUMBER = re.compile(r"(?:[IVX]{1,5}|\d{1,2})\.?")
_OPENS = frozenset("“\"‘'«")


def chapters_of(article: Article) -> list[range]:
    r"""Return the chapters of an article in order, by the numbers of their sentences; none where no heading parts it.

    >>> text = "Who goes\n\nPeru\n\n" + "It sends cooks. " * 4 + "\n\nThe other desk\n\n" + "It is closed. " * 4
    >>> chapters_of(Article.read(text))
    [range(2, 7), range(7, 12)]
    """
    sentences, starts = article.sentences, list[int]()
    for at in range(len(sentences)):
        if at and sentences[at].paragraph == sentences[at - 1].paragraph:
            continue
        if _is_heading(article, at):
            starts.append(at)
    if not starts:
        return []
    starts = [0, *starts] if starts[0] else starts
    ends = [*starts[1:], len(sentences)]
    chapters = [range(first + 1, last + 1) for first, last in zip(starts, ends, strict=True) if last - first >= _LEAST]
    most = len(sentences) // 2 + 1  # what is longer is the article itself
    return [each for each in chapters if len(each) <= most] if 1 < len(chapters) <= MAX_CHAPTERS else []


def _is_heading(article: Article, at: int) -> bool:
    """Return whether a sentence is a short line alone that neither ends as a sentence nor goes on, or a rule."""
    sentence = article.sentences[at]
    if at + 1 == len(article.sentences) or article.sentences[at + 1].paragraph == sentence.paragraph:
        return False
    line = article.flat[sentence.start : sentence.end] if sentence.end - sentence.start <= MAX_HEADING else "."
    if _ITEM.match(line):
        return False
    line = line.strip(" *#_•·~—–-")
    if not line or _NUMBER.fullmatch(line):
        return True
    return line[-1] not in _STOPS and (line[0].isupper() or line[0].isdigit() or line[0] in _OPENS)


def homes_of_chapters(
    article: Article, home: str | None, topical: Sequence[Scene], scenes: Sequence[Scene], whole: Mapping[str, Standing]
) -> list[Home]:
    """Return the chapters that are about one country's people, with what the places of each add up to.

    In an article whose head names the `home`, a chapter must be about another country as plainly as can be, and in a
    short one none is; so too where its chapters are about no two countries. Where they are, and its head names none of
    them, all other chapters are about nobody's people.
    """
    found, others = list[Home](), list[Home]()
    for chapter in chapters_of(article):
        near = [scene for scene in scenes if scene.sentence.number in chapter]
        sends = [scene for scene in topical if scene.sentence.number in chapter]
        tally = weigh_places(article, sends, near, (chapter[0], chapter[-1]))
        if (own := _home_of(tally, whole)) is not None:
            found.append(Home(chapter, own, tally))
        else:
            others.append(Home(chapter, None, tally))
    apart = len({each.origin[1] for each in found if each.origin}) > 1
    if home is None or (apart and home in whole and not whole[home].headed):
        return [*found, *(others if apart else [])]
    return [each for each in found if each.is_plainly_not(home)]


class Home(NamedTuple):
    """A chapter by the numbers of its sentences, the one country whose people it is about, and what its places tell."""

    chapter: range
    origin: Origin | None
    tally: Mapping[str, Standing]

    def is_plainly_not(self, home: str) -> bool:
        """Return whether it is about another country than an article's home, and tells of none of the home's people."""
        code = self.origin[1] if self.origin else None
        told = home in self.tally and self.tally[home].sends > 0
        return code is not None and code != home and not told and self.tally[code].points >= _PLAINLY


def _home_of(tally: Mapping[str, Standing], whole: Mapping[str, Standing]) -> Origin | None:
    """Return the country whose people a chapter is about: it sends, or has people, and is nowhere mainly a host."""
    hosts = {code for code, found in whole.items() if found.is_host}
    led_to = {code for code, found in tally.items() if found.led_to >= _TWICE}
    told = [
        (found.points, code)
        for code, found in tally.items()
        if code not in hosts and not found.is_host and (found.people > 0 or _goes_through(found, led_to - {code}))
    ]
    if not told:
        return None
    points, code = max(told)
    best = tally[code]
    rivals = [found for found in tally.values() if found is not best and found.sends and not found.is_host]
    rivals = [found for found in rivals if found.points > _RIVAL * points and _OFTEN * found.named > best.named]
    return None if points < _SURE or rivals or best.named < _TWICE else (best.name, code)


def _goes_through(found: Standing, goals: set[str]) -> bool:
    """Return whether a country is named from a chapter's head on all through it, and people go to another one."""
    return found.headed and found.named > _ALL_THROUGH and bool(goals)
