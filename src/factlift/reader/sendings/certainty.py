"""Whether an article is plainly about people who are sent, or tells of a war, a vote or a match in which some are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factlift.lexicon import words_of
from factlift.reader.scenes.scene import Scene

SURE_WEIGHT = 3  # of the sentences about sending that make it what the article is about
_SHARE = 0.75  # of that weight: as many sentences about another matter make it a matter on the side
_OTHER_MATTER = words_of("deployment_verbs", "other_matter")


SPOKEN_WEIGHT = 2  # the same in a record of talk, where a question and its answer share what one sentence tells
_ADDRESSED = frozenset("senator senators congressman congresswoman lawmaker lawmakers vote committee".split())


def is_plain(topical: Sequence[Scene], weights: int, words: Sequence[Collection[str]], *, spoken: bool = False) -> bool:
    """Return whether an article is plainly about people who are sent.

    `topical` are its sentences about sending and `weights` what they weigh; `words` holds those of each sentence. The
    sentences of an article that tell of war, crime, votes, flight, matches or markets weigh against it; where the text
    is `spoken`, a record of turns, those in which a senator is addressed do not.
    """
    if weights < (SPOKEN_WEIGHT if spoken else SURE_WEIGHT):
        return False
    other = _OTHER_MATTER - _ADDRESSED if spoken else _OTHER_MATTER
    told, room = {scene.sentence.number for scene in topical}, weights * _SHARE
    for number, found in enumerate(words, start=1):
        if room <= 0:
            return False
        room -= number not in told and not other.isdisjoint(found)
    return room > 0
