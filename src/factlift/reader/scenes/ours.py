"""Whose people a writer calls "ours", a country that nobody goes to; and the one nation whose people are counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factlift.article import Article
from factlift.reader.words.cues import SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.homes import Standing
    from factlift.reader.scenes.scene import Scene

_OUR = re.compile(r"\b[Oo]ur (?:own |young |best |few |finest )?(?P<first>[a-z-]+)(?: (?P<second>[a-z-]+))?")
_TO_US = re.compile(
    r"[^.;:“”\"]{0,40}?(?:\b(?:lent|lends?|sent|sends?|gave|gives?|loaned|spared?|promised|offered) us "
    r"(?!back\b|home\b|to\b|here\b|there\b|all\b|out\b|away\b)|"
    r"\b(?:in|on|at|to|for|into|with) our (?!people|nurses|own\b)[a-z])"
)
MAX_HEARD = 100_000  # code points in which a writer is heard


def lends_to_us(text: str, mention: Mention) -> bool:
    """Return whether a country is told of as one whose people come to the writer's: "Peru lent us four divers".

    >>> from factlift.places import places_in
    >>> [lends_to_us(words, places_in(words)[0]) for words in ("Peru lent us four.", "Peru sent us to Oman.")]
    [True, False]
    """
    return _TO_US.match(text, mention.end) is not None


def home_of_writer(article: Article, tally: Mapping[str, Standing]) -> tuple[str, str] | None:
    """Return name and code of the one country whose people a writer calls "our nurses", outside of quotations."""
    if not any(_is_own(article, found) for found in _OUR.finditer(article.flat, 0, MAX_HEARD)):
        return None
    fits = [(found, code) for code, found in tally.items() if found.points > 0 and not found.hosts and found.country]
    fits = [(found, code) for found, code in fits if found.headed] or fits
    return (fits[0][0].name, fits[0][1]) if len(fits) == 1 else None


def nation_counted_first(topical: Sequence[Scene], tally: Mapping[str, Standing]) -> tuple[str, str] | None:
    """Return name and code of the nation whose people are counted first, if all others that send have people there."""
    scene = next((told for told in topical if any(count.strength != "bare" for count in told.counts)), None)
    codes = {code for group in (scene.groups if scene else ()) if group.part == "origin" for code in group.codes}
    owners = [(found, code) for code, found in tally.items() if found.sends and not found.is_host]
    plain = len(owners) == 1 and owners[0][1] in codes and owners[0][0].points >= _PLAINLY
    return (owners[0][0].name, owners[0][1]) if plain else None


_PLAINLY = 10  # points of a nation that is told of as a sender once


def _is_own(article: Article, found: re.Match[str]) -> bool:
    """Return whether "our" stands before people who are sent, and outside of marks."""
    if SENT.isdisjoint({found["first"], found["second"]}):
        return False
    return not any(passage.start <= found.start() < passage.end for passage in article.passages)
