"""Whose people a paragraph has come to: the country that a sentence right above a number tells of people of.

"Cuba has doctors in Angola. There were 1,800 at first": the number is Cuba's, whoever sends in the rest of the article.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import PREPOSITIONS
from factlift.reader.scenes.nations import is_people
from factlift.reader.scenes.people import is_plural
from factlift.reader.words.cues import BODY, GO, HAS, RECEIVE, SEND, SENT, STATE, WEAK

if TYPE_CHECKING:
    from factlift.article import Article
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

MAX_UP = 3
"""Sentences of a paragraph, up from a number, in which its people are told of."""
_PEOPLE = SENT | WEAK | BODY
_NEAR = 4  # tokens between a nation and its people
_LENDING = 4  # tokens between a country and what it does
_TO = 6  # tokens between a verb of sending and who are sent
_LENDS = SEND | HAS
_STATE = STATE | frozenset("cabinet assembly senate service corps council".split())
_LEAVES = SEND | GO
_AUXILIARIES = frozenset("had has have will would now already since also then".split())
_ARE = frozenset("is are was were all mostly mainly".split())
_COME = frozenset("come came arrive arrived hail hailed are were".split())
_THEY = frozenset({"they", "it", "he", "she"})
_ASKS = RECEIVE | frozenset("asked asks asking requested requests wants want wanted seeks seeking".split())


def people_above(article: Article, scene: Scene, count: Count, scene_of: Callable[[int], Scene]) -> Mention | None:
    """Return the one country whose people the nearest sentence above tells of, in the same paragraph.

    A nation alone ("the Slovenes") lends its people to a number alone. Who asks for people sends none.
    """
    sentences, number = article.sentences, scene.sentence.number
    if scene.tokens[0].lower in _THEY and scene.has(_ASKS, None, count.start):
        return None
    for at in range(number - 1, max(0, number - 1 - MAX_UP), -1):
        if sentences[at - 1].paragraph != scene.sentence.paragraph:
            return None
        above = scene_of(at)
        if (sender := _meant_by_it(scene, count, above)) is not None:
            return sender
        found = owners_of_people(article.flat, above, alone=count.strength == "bare")
        if not found and scene.has(_LEAVES) and not scene.has(RECEIVE):
            found = [mention for mention in above.mentions if _is_of_state(above, mention)]
        if found:
            return found[0] if len({mention.code for mention in found}) == 1 else None
    return None


def named_people(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """Return the people of a country as a sentence calls them ("doctors" of "Cuban doctors", "cooks from Peru")."""
    first, last = scene.index_at(mention.start), scene.index_at(mention.end)
    ahead = range(last, min(len(scene.tokens), last + _NEAR))
    behind = range(first - 2, max(-1, first - 1 - _NEAR), -1)
    found = ahead if scene.tokens[first - 1].lower != "from" else behind
    at = next((i for i in found if _are_people(scene, i)), None)
    return (scene.tokens[at].start, scene.tokens[at].end) if at is not None else None


def _meant_by_it(scene: Scene, count: Count, above: Scene) -> Mention | None:
    """Return the country that the sentence above is about, where "it" then sends those counted."""
    tokens = scene.tokens[: scene.index_at(count.start)]
    words = [token.lower for token in tokens if token.lower not in _AUXILIARIES]
    if not any(a == "it" and b in SEND for a, b in pairwise(words)):
        return None
    places = [mention for mention in above.mentions if _is_country(mention) and mention.kind == "country"]
    opens = (m for m in places if _is_subject(above, above.index_at(m.start), above.index_at(m.end)))
    return next(opens, None)


def owners_of_people(text: str, scene: Scene, *, alone: bool = True) -> list[Mention]:
    """Return the mentions of countries whose people a sentence tells of ("Cuban doctors", "cooks from Peru").

    So are nations `alone`, without a trade ("Most are Nepalis").
    """
    if scene.words.isdisjoint(_PEOPLE) and not any(mention.kind == "demonym" for mention in scene.mentions):
        return []
    return [mention for mention in scene.mentions if _owns_people(text, scene, mention, alone=alone)]


def _owns_people(text: str, scene: Scene, mention: Mention, *, alone: bool) -> bool:
    if not _is_country(mention):
        return False
    tokens, first, last = scene.tokens, scene.index_at(mention.start), scene.index_at(mention.end)
    if mention.kind == "demonym" and is_people(text, mention):
        return alone
    if (mention.kind == "demonym" and not _ends_clause(scene, last)) or tokens[last - 1].possessive:
        if tokens[0].lower in _THEY and any(token.lower in PREPOSITIONS for token in tokens[:first]):
            return False  # "They served in an Irish battalion"
        return _leads_to_people(scene, last, _NEAR)
    if first and mention.kind == "demonym":
        return tokens[first - 1].lower in _ARE  # "Most of the crew is Ghanaian."
    if first > 1 and tokens[first - 1].lower == "from" and tokens[first - 2].lower in _COME:
        return tokens[0].lower == "they"
    if first > 1 and tokens[first - 1].lower == "from":
        return any(_are_people(scene, at) for at in range(max(0, first - _NEAR), first - 1))
    if first > 1 and not (first == 2 and tokens[0].lower == "the"):
        return False
    does = next((at for at in range(last, min(len(tokens), last + _LENDING)) if tokens[at].lower in _LENDS), None)
    if does is not None and _leads_to_people(scene, does + 1, _TO):
        return True
    return _has_own(scene, last)


def _is_of_state(scene: Scene, mention: Mention) -> bool:
    """Return whether a country's state is told of ("Fiji's cabinet met", "the Welsh fire service")."""
    if not _is_country(mention):
        return False
    last = scene.index_at(mention.end)
    if not (mention.kind == "demonym" or scene.tokens[last - 1].possessive):
        return False
    behind = scene.tokens[last : last + 3]
    at = next((i for i, token in enumerate(behind) if token.lower in _STATE), None)
    return at is not None and all(token.word for token in behind[:at])


def _is_subject(scene: Scene, first: int, last: int) -> bool:
    """Return whether a country opens its clause, and a verb stands behind it."""
    before = scene.tokens[first - 1].lower if first else ","
    opens = before == "," or (first == 1 and before == "the")
    return opens and last < len(scene.tokens) and scene.tokens[last].word and not scene.tokens[last].capital


def _has_own(scene: Scene, first: int) -> bool:
    """Return whether people are a country's by "it" or "its" ("Peru bans its maids from Oman", "how many it has")."""
    words = [token.lower for token in scene.tokens]
    for at in range(first, len(words) - 1):
        if words[at] == "its" and _leads_to_people(scene, at + 1, 2):
            return True
        if words[at] == "it" and words[at + 1] in _LENDS and _are_people(scene, at - 1):
            return True
    return False


def _ends_clause(scene: Scene, last: int) -> bool:
    return last == len(scene.tokens) or not scene.tokens[last].word


def _is_country(mention: Mention) -> bool:
    return mention.code is not None and mention.code.isalpha() and mention.kind in {"country", "demonym"}


def _leads_to_people(scene: Scene, first: int, most: int) -> bool:
    for at in range(first, min(len(scene.tokens), first + most)):
        if _are_people(scene, at):
            return True
        if not scene.tokens[at].word or scene.tokens[at].capital:
            return False
    return False


def _are_people(scene: Scene, at: int) -> bool:
    word = scene.tokens[at].lower
    return word in BODY or (word in _PEOPLE and is_plural(word))
