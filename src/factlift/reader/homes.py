"""Whose people an article is about: the country that sends, as its first sentences say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factlift.article import Article
from factlift.lexicon import NO_NAME
from factlift.places import Mention, places_in
from factlift.reader.counts import pair_end
from factlift.reader.cues import GO, GOALS, MOVE, RECEIVE, SELECT, SEND, SENT, STATE, STOP, WEAK
from factlift.reader.parts import PlaceGroup
from factlift.reader.scenes import Scene
from factlift.reader.tokens import Token, clip_sentence

OPENING = 6  # sentences that are always looked at for it
HEAD_SENTENCES = 10  # of the article's head, where its own country is looked for
_HANGS = GOALS | {"from", "by", "with", "of", "it's", "it’s", "is", "was", "not"}  # words that a place hangs on
_VERBS = SEND | SELECT | GO | RECEIVE | MOVE | STOP
_BRIGADES = frozenset("brigade brigades contingent contingents battalion battalions squad squads".split())
_COUNTED = frozenset("more other new extra fresh own young first its their his her our your my".split())
_OWN_WORDS = (
    SENT
    | WEAK
    | STATE
    | frozenset(
        "board council commission union service corps force office academy guild federation institute authority "
        "department parliament congress cabinet railway airline".split()
    )
)
_PART_POINTS = {"origin": 2, "goal": -1, "receiver": -2}  # how much a part tells of whose people they are
_OWN_POINTS = 2  # of "Ghanaian nurses" in the article's head
_FLIGHT = frozenset("drowned refugees refugee asylum smuggled smugglers fled fleeing castaways".split())
_SURE = 2  # points of a country that no first sentence names
_CLEARLY = 3  # times the points of the first sender that make another one the home
Origin = tuple[str | None, str | None]
"""Name and code of the place that people come from; nothing where several are named together."""


def home_of(article: Article, topical: Sequence[Scene]) -> Origin | None:
    """Return the country that sends, by all sentences about sending; of several, the one that is told of first.

    What the first of them calls a sender is believed, unless other sentences make a host of it.
    """
    groups = [next((group for group in scene.groups if group.part == "origin"), None) for scene in topical]
    if any(group is not None and group.codes[0] is not None for group in groups):
        groups = [None if group is not None and group.codes[0] is None else group for group in groups]
    if not groups:
        return None
    tally = _tally(article, topical)
    best = max(tally, key=lambda code: tally[code].points, default=None)
    first = groups[0]
    if first is not None:
        name, code = sender_of(article.flat, first)
        points = tally[code].points if code in tally else 0
        if code is None or best is None or (points > 0 and tally[best].points < _CLEARLY * points):
            return name, code
    elif opening := _opening_home(article, topical, tally):
        told = opening[1] in tally or best is None or tally[best].points < _SURE or _rivals(tally) > 1
        return opening if told or best is None else (tally[best].name, best)
    if best is None or tally[best].points < _SURE or _rivals(tally) > 1:
        return sender_of(article.flat, first) if first is not None else None
    return tally[best].name, best


@dataclass(slots=True)
class _Standing:
    """How often a country is told of as a sender, less how often it is told of as a host."""

    name: str
    points: int = 0


def _tally(article: Article, topical: Sequence[Scene]) -> dict[str, _Standing]:
    """Return for each country how its part in the sentences about sending adds up, in the order of the article."""
    tally: dict[str, _Standing] = {}
    last = article.sentences[min(HEAD_SENTENCES, len(article.sentences)) - 1]
    for mention in places_in(article.flat, 0, clip_sentence(last).end):
        owns = mention.kind == "demonym" or article.flat[mention.end : mention.end + 2] in {"’s", "'s"}
        if mention.code is None:
            continue
        if (owns and _has_people(article.flat, mention)) or _follows_people(article.flat, mention):
            _weigh(tally, article.flat, mention, _OWN_POINTS)
    for scene in topical:
        flight = not scene.words.isdisjoint(_FLIGHT)  # "they drowned on the way from Oton"
        for group in scene.groups:
            points = 0 if flight and group.part == "origin" else _PART_POINTS.get(group.part, 0)
            for mention in group.places if points else ():
                if mention.code is not None and mention.code.isalpha():
                    _weigh(tally, article.flat, mention, points)
    return tally


def _weigh(tally: dict[str, _Standing], text: str, mention: Mention, points: int) -> None:
    standing = tally.setdefault(mention.code or "", _Standing(text[mention.start : mention.end]))
    standing.points += points


def _rivals(tally: dict[str, _Standing]) -> int:
    """Return how many countries are senders just as surely as the surest."""
    best = max(standing.points for standing in tally.values())
    return sum(standing.points == best for standing in tally.values())


def sender_of(text: str, group: PlaceGroup) -> Origin:
    """Return name and code of an origin; several together are none that one field could hold."""
    first, *others = group.places
    return (None, None) if others else (text[first.start : first.end], first.code)


def first_told(topical: Sequence[Scene]) -> Scene:
    """Return the sentence that names the people whom the article is about: by trade, or else as "men", early on."""
    near = [scene for scene in topical if scene.sentence.number - topical[0].sentence.number < HEAD_SENTENCES]
    trades = (scene for scene in near if scene.has(SENT))
    return next(trades, None) or next((scene for scene in topical if scene.has(SENT | WEAK)), topical[0])


def people_in(text: str, scene: Scene) -> str | None:
    """Return the first people who are sent that the sentence names ("pilots and engineers")."""
    found = [at for at, token in enumerate(scene.tokens) if token.lower in SENT and token.text != "Manpower"]
    found = found or [at for at, token in enumerate(scene.tokens) if token.lower in WEAK]
    found = found or [at for at, token in enumerate(scene.tokens) if token.lower in _BRIGADES]
    if not found:
        return None
    at = max(found, key=lambda at: (not scene.tokens[at].capital, _is_plural(scene.tokens[at].lower), -at))
    last = at
    while last + 1 < len(scene.tokens) and scene.tokens[last + 1].lower in SENT:
        last += 1  # "police officers"
    first = at
    while first > max(0, at - 2) and _modifies(scene.tokens[first - 1]):
        first -= 1
    return text[scene.tokens[first].start : pair_end(scene, last)]


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in {"men", "women", "people", "police", "staff", "personnel", "crew"}


def _modifies(token: Token) -> bool:
    """Return whether a word before people's trade says more of it ("garment workers")."""
    lower = token.lower
    loose = not token.word or token.capital or token.possessive or lower in NO_NAME or lower in _VERBS
    return not loose and not lower.endswith(("ing", "ed", "ly")) and lower not in _COUNTED


def _opening_home(article: Article, topical: Sequence[Scene], tally: dict[str, _Standing]) -> Origin | None:
    """Return the country that the article's head names, if it is nobody's destination: "ACCRA, 3 May"."""
    last = article.sentences[min(max(topical[0].sentence.number, OPENING), HEAD_SENTENCES, len(article.sentences)) - 1]
    for mention in places_in(article.flat, 0, clip_sentence(last).end):
        if mention.code not in tally or tally[mention.code].points > 0:
            if not _is_own(article.flat, mention):
                continue
            return article.flat[mention.start : mention.end], mention.code
    return None


def _is_own(text: str, mention: Mention) -> bool:
    """Return whether a place of the head stands free, as in a dateline, or as an adjective with people or a state."""
    dateline = text[mention.start : mention.end].isupper()
    if not dateline and text[mention.end : mention.end + 40].lstrip(" ")[:1] in {"|", ":", "\t", "("}:
        return False  # the row of a table, the line of a list
    if mention.kind == "demonym":
        return _has_people(text, mention)
    if mention.kind == "capital" and text[mention.end : mention.end + 1] in {"", "\n"}:
        return False  # a byline's
    if text[mention.end : mention.end + 2] in {"’s", "'s"} and _has_people(text, mention):
        return mention.kind in {"country", "capital"}  # "licensed by Peru's labour ministry"
    if _follows_people(text, mention):
        return True
    before = text[max(0, mention.start - 12) : mention.start].lower().split()
    return mention.kind in {"country", "capital"} and not (before and before[-1] in _HANGS)


def _has_people(text: str, mention: Mention) -> bool:
    """Return whether people or a state's bodies stand right behind a place ("Ghanaian nurses", "Ghana’s ministry")."""
    ahead = text[mention.end : mention.end + 40].lower().split()[:4]
    return any(word.strip(",.:;") in _OWN_WORDS for word in ahead)


def _follows_people(text: str, mention: Mention) -> bool:
    """Return whether people by a trade are said to be of a country ("the shepherds of Peru")."""
    before = text[max(0, mention.start - 30) : mention.start].lower().split()
    before = before[:-1] if before[-1:] == ["the"] else before
    trade = before[-2] if len(before) > 1 and before[-1] == "of" else ""
    return mention.kind == "country" and trade in SENT and _is_plural(trade)
