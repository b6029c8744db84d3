"""Whose people an article is about: the country that sends, as its first sentences say."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.article import Article
from factlift.places import Mention, places_in
from factlift.reader.counts import pair_end
from factlift.reader.cues import GOALS, SENT, STATE, WEAK
from factlift.reader.parts import PlaceGroup
from factlift.reader.scenes import Scene
from factlift.reader.tokens import clip_sentence

HEAD_SENTENCES = 10  # of the article's head, where its own country is looked for
_HANGS = GOALS | {"from", "by", "with", "of"}  # words that a place hangs on
_OWN_WORDS = SENT | STATE
Origin = tuple[str | None, str | None]
"""Name and code of the place that people come from; nothing where several are named together."""


def home_of(article: Article, topical: Sequence[Scene]) -> Origin | None:
    """Return the sender of the first sentence about sending; a later one's only if no other is ever named."""
    groups = [next((group for group in scene.groups if group.part == "origin"), None) for scene in topical]
    named = [group for group in groups if group is not None]
    if not groups:
        return None
    if groups[0] is not None:
        return sender_of(article.text, groups[0])
    if opening := _opening_home(article, topical):
        return opening
    alone = len(named) > 1 and len({group.codes for group in named}) == 1
    return sender_of(article.text, named[0]) if alone else None


def sender_of(text: str, group: PlaceGroup) -> Origin:
    """Return name and code of an origin; several together are none that one field could hold."""
    first, *others = group.places
    return (None, None) if others else (text[first.start : first.end], first.code)


def people_in(text: str, scene: Scene) -> str | None:
    """Return the first people who are sent that the sentence names ("pilots and engineers")."""
    people = scene.find(SENT) or scene.find(WEAK)
    if people is None:
        return None
    return text[people.start : pair_end(scene, scene.index_at(people.start))]


def _opening_home(article: Article, topical: Sequence[Scene]) -> Origin | None:
    """Return the country that the article's head names, if it is nobody's destination: "ACCRA, 3 May"."""
    goals = {code for s in topical for g in s.groups if g.part in {"goal", "receiver"} for code in g.codes}
    last = article.sentences[min(topical[0].sentence.number, HEAD_SENTENCES) - 1]
    for mention in places_in(article.text, 0, clip_sentence(last).end):
        if mention.code not in goals and _is_own(article.text, mention):
            return article.text[mention.start : mention.end], mention.code
    return None


def _is_own(text: str, mention: Mention) -> bool:
    """Return whether a place of the head stands free, as in a dateline, or as an adjective with people or a state."""
    if mention.kind == "demonym":
        ahead = text[mention.end : mention.end + 40].lower().split()[:3]
        return any(word.strip(",.") in _OWN_WORDS for word in ahead)
    before = text[max(0, mention.start - 12) : mention.start].lower().split()
    return mention.kind in {"country", "capital"} and not (before and before[-1] in _HANGS)
