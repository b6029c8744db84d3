"""The sentences that can hold a deployment, taken apart, in an article in which some sentence speaks of sending."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factlift.article import Article
from factlift.reader.scenes.counts import counts_something
from factlift.reader.scenes.grids import grid_above
from factlift.reader.scenes.scene import Atlas, Scene, matters
from factlift.reader.scenes.sections import labels_of
from factlift.reader.scenes.settings import setting_of, takes_up
from factlift.reader.scenes.standins import stand_ins
from factlift.reader.sendings.bodies import sends_body
from factlift.reader.sendings.headings import headed_lists
from factlift.reader.sendings.hiring import HIRING_WORDS, TASKS
from factlift.reader.sendings.keeping import UNITS
from factlift.reader.sendings.ledgers import mark_dealings
from factlift.reader.sendings.sought import SEEKS
from factlift.reader.sendings.topics import heads_list, is_topical, sends, tells_of_posting
from factlift.reader.words.cues import DUTY, GO, HIRING, MOVE, NOUN, SELECT, SEND, SENT
from factlift.reader.words.lines import Lines
from factlift.reader.words.tokens import clip_sentence
from factlift.sightings import is_kept_whole

MAX_WEIGHED = 5_000  # sentences that can hold a deployment, of a book, by which it is told what it is about
OPENING = 12  # sentences of an article that says nothing of sending in which a number may count people abroad


_CUES = (
    SEND
    | NOUN
    | GO
    | SELECT
    | MOVE
    | DUTY
    | HIRING
    | HIRING_WORDS
    | SEEKS
    | UNITS
    | TASKS
    | {"abroad", "overseas", "many", "single", "force", "forces", "presence", "strong"}
)


def read_scenes(article: Article, lines: Lines) -> list[Scene]:
    """Return the sentences that can hold a deployment, taken apart; none where no sentence speaks of sending."""
    told = [
        sentence
        for sentence, words in zip(map(clip_sentence, article.sentences), lines.words, strict=True)
        if sentence.number not in lines.directives and matters(article.flat, sentence, words)
    ]
    atlas = Atlas(article.flat, told, stand_ins(article))
    scenes = [Scene(article.flat, sentence, lines, atlas) for sentence in told]
    for scene in scenes[:MAX_WEIGHED]:
        words = lines.words[scene.sentence.number - 1]
        if (not words.isdisjoint(_CUES) or not words.isdisjoint(SENT)) and (
            sends(scene)
            or sends_body(scene)
            or (is_topical(scene) and scene.counts)
            or heads_list(scene)
            or tells_of_posting(scene)
        ):
            return scenes
    head = scenes[:OPENING]
    placed = _takes_up_next(article, head, atlas, lines) or _places_people(article, head, lines)
    listed = any(True for _ in headed_lists(scenes[:MAX_WEIGHED])) if is_kept_whole(article.flat) else False
    listed = listed or any(grid_above(article, scene) for scene in scenes[:MAX_WEIGHED])
    if placed or listed or tells_of_posts(article, scenes) or mark_dealings(article, scenes, lines) > 0:
        return scenes
    return []


def tells_of_posts(article: Article, scenes: Sequence[Scene]) -> list[Scene]:
    """Return the sentences with people by a trade, or a body, where paragraphs are labelled with places "overseas"."""
    if _POSTS.search(article.flat, 0, _TITLE) is None or not (labels := labels_of(article)):
        return []
    return [
        scene
        for scene in scenes
        if scene.sentence.paragraph in labels and any(c.strength == "sent" or c.body for c in scene.counts)
    ]


_POSTS = re.compile(
    r"\b(?:[Oo]verseas|[Ee]xpatriates?|[Aa]broad|[Dd]eploy(?:ed|ments?)|[Mm]issions|[Pp]ostings|[Ss]econdments?)\b"
)
_TITLE = 400  # code points of a title and a lead


def _takes_up_next(article: Article, head: Sequence[Scene], atlas: Atlas, lines: Lines) -> bool:
    """Return whether the number of a sentence counts the people whom the one before it places abroad."""
    for scene, following in pairwise(head):
        number = following.sentence.number
        if number - scene.sentence.number != 1:
            continue
        if not counts_something(article.flat, following.sentence, lines.words[number - 1]):
            continue
        if any(takes_up(following, count) for count in following.counts):
            return setting_of(Scene(article.flat, scene.sentence, lines, atlas)) is not None
    return False


def _places_people(article: Article, head: Sequence[Scene], lines: Lines) -> bool:
    """Return whether a sentence counts people by a trade and names a country."""
    for scene in head:
        words = lines.words[scene.sentence.number - 1]
        if words.isdisjoint(SENT) or not counts_something(article.flat, scene.sentence, words):
            continue
        coded = any(group.codes[0] is not None for group in scene.groups)
        if coded and any(count.strength == "sent" for count in scene.counts):
            return True
    return False
