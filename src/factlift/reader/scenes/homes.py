"""Whose people an article is about: the country that sends, as its first sentences say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factlift.article import Article
from factlift.lexicon import AUX, CONJUNCTIONS, PREPOSITIONS, words_of
from factlift.places import Mention
from factlift.reader.scenes.adjectives import TRAINS
from factlift.reader.scenes.askers import is_asker
from factlift.reader.scenes.datelines import province_of_people, town_of_dateline
from factlift.reader.scenes.governing import is_land_by_name
from factlift.reader.scenes.located import LOCATED, is_located
from factlift.reader.scenes.nations import is_people
from factlift.reader.scenes.ours import home_of_writer, lends_to_us, nation_counted_first
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.people import is_plural
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.strangers import is_never_had
from factlift.reader.scenes.towns import names_bay
from factlift.reader.words.cues import BODY, RECEIVE, SEND, SENT, STATE, STOP, WEAK
from factlift.reader.words.leads import turns_of
from factlift.reader.words.places import is_owner, states_in
from factlift.reader.words.tokens import clip_sentence

OPENING = 4  # sentences of a headline and a lead
HEAD_SENTENCES = 10  # of the article's head, where its own country is looked for
_HANGS = LOCATED | {"by", "with", "of", "it's", "it’s", "is", "was", "not"}  # words that a place hangs on
_STATES = SEND | AUX | PREPOSITIONS | CONJUNCTIONS | RECEIVE | STOP | words_of("speech_verbs")  # words behind a state
_HOUSES = frozenset(
    "board council commission union service corps force office academy guild federation institute authority "
    "department parliament congress cabinet railway airline charity trust foundation society association province "
    "congregation order diocese church university".split()
)
_OWN_WORDS = SENT | WEAK | STATE | _HOUSES
_OTHERS = frozenset(  # between a nation and people: they are somebody else's
    "firm company yard shipyard employer employers buyer owner owners group contractor farm mill the a an that who "
    "which their its".split()
)
_LENT = frozenset("lent loaned seconded deployed posted attached assigned dispatched detailed".split())
_FROM = SENT | WEAK | BODY  # those who are said to be from a place
_FLIGHT = frozenset("drowned refugees refugee asylum smuggled smugglers fled fleeing castaways".split())
_NAMED, _GOVERNED = 2, -1  # points of a place that stands free, and of one that hangs on a preposition
_PLAIN, _OWNER, _TOLD_FIRST, _IN_HEAD = 2, 2, 2, 2  # of a demonym, of people's or a state's owner, of the first sender
_PARTS = {"origin": 4, "goal": -4, "receiver": -4}  # of a place's part in a sentence about sending
_SURE = 5  # points from which on a country is the home
_TWICE = 2  # times that a home is told of as a sender, or once in the head
_FIRST = 3  # sentences about sending whose sender is told first
_SEVERAL = 3  # other senders that leave it open whose article it is
_MANY = 6  # so many leave it open whatever the host
_HOST = 3  # tellings that make a country the one host
_MOST = 0.6  # of all tellings of where people are, that are of the one host
_PLAINLY = 10  # points that make one telling of a sender enough
_SURELY_LED = 2  # times that people go to a country that make it a host
_ALONE = 3  # points from which on the only owner of people is the home
_RIVAL = 0.8  # of the best one's points, from which on another country leaves it open
_FORCE = re.compile(
    r" (?:National |Royal )?(?:Defen[cs]e|Armed|Police|Self-Defen[cs]e) Forces?\b| (?:Army|Navy|Air Force)\b"
)
_NAMED_BODY = re.compile(r" [A-Z][a-z]+ (?:[A-Z][a-z]+|of|and|for)\b")
MAX_SCENES = 150  # sentences whose places are weighed
Origin = tuple[str | None, str | None]
"""Name and code of the place that people come from; nothing where several are named together."""


def home_of(article: Article, topical: Sequence[Scene], tally: Mapping[str, Standing]) -> Origin | None:
    """Return the country whose people the article is about, or None where several are, or none is named.

    In a long text that is one which its head names, or which most of its sendings are of; so it is where several people
    speak, of whom one may name a sender in passing.
    """
    home = _home_of(article, topical, tally)
    spoken = turns_of(article)[-1:] > [0]
    found = tally.get(home[1] or "") if home is not None and (spoken or is_long(article)) else None
    sent = sum(standing.sends for standing in tally.values())
    most = found is not None and 2 * found.sends >= sent and (found.sends > 1 or not spoken)
    return home if found is None or found.headed or most else None


def is_long(article: Article) -> bool:
    """Return whether an article is so long that what its one part tells need not hold for another."""
    return len(article.sentences) >= _LONG


_LONG = 80  # sentences of a report or a long read


def _home_of(article: Article, topical: Sequence[Scene], tally: Mapping[str, Standing]) -> Origin | None:
    """Return the country whose people the article is about, whatever its length.

    Every place is weighed: demonyms, owners of people or of a state's bodies, and senders speak for a country, what
    people go to or what takes them speaks against it.
    """
    if not topical:
        return None
    groups = [next((group for group in scene.groups if group.part == "origin"), None) for scene in topical]
    if (land := _land_told_first(article, topical[0], groups[0])) is not None:
        return land
    first = next((group for group in groups[:_FIRST] if group is not None and group.codes[0] is not None), None)
    bonus = {first.codes[0]: _TOLD_FIRST} if first is not None else {}
    ranked = sorted(((found.points + bonus.get(code, 0), code) for code, found in tally.items()), reverse=True)
    second = ranked[1][0] if len(ranked) > 1 else 0
    ranked = [
        (points, code)
        for at, (points, code) in enumerate(ranked)
        if tally[code or ""].is_sender(points, 0 if at else second)
    ]
    ranked = _best_of(ranked, tally)
    only = _only_sender(first, tally) if all(tally[code or ""].is_host for _, code in ranked) else None
    if ranked and ranked[0][0] >= _SURE and only is None:
        points, code = ranked[0]
        alone = len(ranked) == 1 or ranked[1][0] <= _RIVAL * points
        others = [sum_ for sum_, _ in ranked[1:] if sum_ >= _SURE]
        most = max((tally[other or ""].sends for _, other in ranked[1:]), default=0)
        leads = code in bonus and tally[code or ""].sends >= 2 * most
        several = len(others) >= _SEVERAL and sum(others) > points and host_of(tally) is not None
        senders = sum(found.sends > 0 and found.points >= _SURE for found in tally.values())
        if (several or senders >= _MANY) and not leads:
            return None  # many come to the one host, or people of many countries come and go
        led = tally[code].led_to > tally[code].sends and not turns_of(article)[-1:] > [0]
        town = town_of_dateline(article.flat, below=True) if led else None
        if town is not None:
            return town, None  # people go there more often than they are from there
        return (tally[code].name, code) if alone else None
    headed = only or province_of_people(article) or _opening_home(article, topical, tally)
    if opening := headed or home_of_writer(article, tally) or nation_counted_first(topical, tally):
        return opening
    owners = [standing for standing in tally.values() if standing.sends]
    if len(owners) == 1 and owners[0].points >= _ALONE and owners[0].named > 1 and owners[0].headed:
        return owners[0].name, next(code for code, standing in tally.items() if standing is owners[0])
    listed = any(group is not None and group.codes[0] is not None for group in groups)
    unlisted = None if listed else groups[0]
    if unlisted is not None and (is_named_again(article.flat, unlisted) or topical[0].sentence.number <= OPENING):
        return sender_of(article.flat, unlisted)
    labelled = listed or turns_of(article)[-1:] > [0]  # "COMMISSIONER ODE: From each?" is no dateline
    place = None if labelled else town_of_dateline(article.flat)
    return (place, None) if place else None


def _best_of(ranked: list[tuple[int, str]], tally: Mapping[str, Standing]) -> list[tuple[int, str]]:
    """Return the senders without those that people go to as often or that are told of only far below, if others are."""
    if any(not tally[code].is_host for _, code in ranked):
        ranked = [(points, code) for points, code in ranked if not tally[code].is_host]
    return [each for each in ranked if each[0] >= _SURE and tally[each[1]].heads_people] or ranked


def _only_sender(first: PlaceGroup | None, tally: Mapping[str, Standing]) -> Origin | None:
    """Return the country that is told first to send, if nobody goes there, and people go to all others."""
    code = first.codes[0] if first is not None else None
    sender = tally.get(code or "")
    others = [found for found in tally.values() if found is not sender and found.sends]
    alone = sender is not None and sender.country and sender.sends and not sender.hosts
    return (sender.name, code) if sender and alone and others and all(found.led_to for found in others) else None


def _land_told_first(article: Article, scene: Scene, group: PlaceGroup | None) -> Origin | None:
    """Return the land without a code that the head says sends ("the Windward Islands"), whatever islands give them."""
    if group is None or scene.sentence.number > OPENING or group.places[0].code is not None:
        return None
    name = article.flat[group.start : group.end]
    return (name, None) if is_land_by_name(name) else None


def is_named_again(text: str, group: PlaceGroup) -> bool:
    """Return whether an article names a place more than once, so that it may be about its people."""
    return text.count(text[group.start : group.end], 0, _SEARCHED) > 1


_SEARCHED = 100_000  # code points of an article in which a name is looked for again


def host_of(tally: Mapping[str, Standing]) -> str | None:
    """Return the code of the one country that nearly all go to, or None where there are several, or none."""
    ranked = sorted(((found.hosts, code) for code, found in tally.items() if found.hosts), reverse=True)
    total = sum(hosts for hosts, _ in ranked)
    return ranked[0][1] if ranked and ranked[0][0] >= _HOST and ranked[0][0] >= _MOST * total else None


@dataclass(slots=True)
class Standing:
    """How much the places of an article speak for a country as the one that sends, and as the one that has people."""

    name: str
    points: int = 0
    country: bool = False  # the name is that of the country itself
    sends: int = 0  # how often it is told of as a sender, or as the owner of people; in the head twice
    people: int = 0  # how often it is told of as a sender, or as the owner of people, no mere state's body
    named: int = 0  # how often it is named; in the head twice
    headed: bool = False  # it is named in the head
    hosts: int = 0  # how often it is where somebody is or goes; in a sentence about sending twice more
    led_to: int = 0  # the same, where a preposition says so

    @property
    def is_host(self) -> bool:
        """Whether people go to it as often as any are told to be its own."""
        return self.led_to >= max(self.sends, _SURELY_LED)

    @property
    def heads_people(self) -> bool:
        """Whether the head names it, and somewhere people, no mere state's body, are told to be its own."""
        return self.headed and self.people > 0

    def is_sender(self, points: int, second: int) -> bool:
        """Return whether it is told of as a sender, or is named so much more than the second that it must be one."""
        alone = (self.country or self.sends > 0) and points > _SURE and points >= 2 * second > 0
        told = self.sends >= _TWICE or alone or (self.sends > 0 and points >= _PLAINLY)
        return told and self.named > 1


def weigh_places(
    article: Article,
    topical: Sequence[Scene],
    scenes: Sequence[Scene],
    part: tuple[int, int] | None = None,
) -> dict[str, Standing]:
    """Return for each country how all that is told of it adds up, in the order of the article.

    Of a `part` from one sentence to another, by their numbers, all places are weighed, and its first sentences are its
    head.
    """
    tally: dict[str, Standing] = {}
    text = article.flat
    if part is None:
        start, end = 0, clip_sentence(article.sentences[min(HEAD_SENTENCES, len(article.sentences)) - 1]).end
        opening = _opening_end(article)
    else:
        sentences = article.sentences[part[0] - 1 : min(part[1], part[0] - 1 + MAX_SCENES)]
        start, opening = sentences[0].start, sentences[min(OPENING, len(sentences)) - 1].end
        end = min(sentences[-1].end, start + _SEARCHED)
    mentions = {mention.start: mention for mention in states_in(text, start, end)}
    for scene in scenes[:MAX_SCENES]:
        mentions |= {mention.start: mention for mention in scene.mentions}
    lent = {start for start, found in mentions.items() if lends_to_us(text, found)}
    for start in sorted(mentions):
        found = mentions[start]
        if (
            found.code is not None
            and found.code.isalpha()
            and not (is_never_had(text, found) or names_bay(text, found) or start in lent)
        ):
            standing = _standing(tally, text, found)
            owns, headed = _owns_people(text, found), start < opening
            standing.points += _points(text, found, owns=owns) + (_IN_HEAD if headed else 0)
            standing.sends += (1 + headed) * (owns or (headed and _is_signed(text, found)))
            standing.people += owns and _has_workers(text, found)
            standing.named += 1 + headed
            standing.headed = standing.headed or headed
            located = not owns and is_located(text, found)
            standing.hosts += located
            standing.led_to += located
    for scene in topical:
        flight = not scene.words.isdisjoint(_FLIGHT)  # "they drowned on the way from Oton"
        for group in scene.groups:
            points = 0 if flight and group.part == "origin" else _PARTS.get(group.part, 0)
            for mention in group.places if points else ():
                if mention.code is not None and mention.code.isalpha() and mention.start not in lent:
                    standing = _standing(tally, text, mention)
                    standing.points += points
                    standing.sends += _TWICE * (points > 0)
                    standing.people += points > 0
                    standing.hosts += 2 * (points < 0)
                    standing.led_to += 2 * (group.part == "goal")
    return tally


def _opening_end(article: Article) -> int:
    """Return the offset where the headline and the lead end; further lines above the lead are passed over."""
    told = 0
    for at, sentence in enumerate(article.sentences[:HEAD_SENTENCES]):
        told += at == 0 or article.flat[sentence.end - 1 : sentence.end] in _STOPS
        if told == OPENING:
            return sentence.end
    return article.sentences[min(OPENING, len(article.sentences)) - 1].end


_STOPS = frozenset('.!?”"’')


def _standing(tally: dict[str, Standing], text: str, mention: Mention) -> Standing:
    """Return the standing of a place's country, by the best of its names."""
    standing = tally.setdefault(mention.code or "", Standing(text[mention.start : mention.end]))
    if mention.kind == "country" and not standing.country:
        standing.name, standing.country = text[mention.start : mention.end], True
    return standing


def _points(text: str, mention: Mention, *, owns: bool) -> int:
    """Return how much a place tells of whose people they are, by the words beside it."""
    asked = is_asker(text, mention)
    points = _GOVERNED if asked or (not owns and is_located(text, mention)) else _NAMED
    points += _PLAIN if mention.kind == "demonym" and not asked else 0
    return points + _OWNER * owns


def _is_signed(text: str, mention: Mention) -> bool:
    """Return whether a place of the head is a dateline's, in a state's name, or an owner: "ACCRA, 3 May", "Peru's"."""
    before = text[max(0, mention.start - 6) : mention.start].lower().split()
    named = _in_capitals(text, mention) or before[-1:] == ["of"]
    return mention.kind != "demonym" and (named or is_owner(text, mention))


def _in_capitals(text: str, mention: Mention) -> bool:
    """Return whether a name is written in capitals, as in a dateline; "US" and "U.S." are so always."""
    named = text[mention.start : mention.end]
    return named.isupper() and len(named) >= _FULL and "." not in named


_FULL = 4  # letters of a name that is no abbreviation


def _owns_people(text: str, mention: Mention) -> bool:
    """Return whether people, or a state's bodies, are said to be a country's, or are named by it ("Peruvians")."""
    if is_people(text, mention):
        return True
    before = text[max(0, mention.start - 40) : mention.start].lower().split()[-4:]
    lent = before[-2:] == ["to", "the"] and not _LENT.isdisjoint(before)
    if is_asker(text, mention) or lent or (before[-1:] != [] and before[-1] in TRAINS):
        return False  # "at the request of the Peruvian government", "lent to the Peruvian authorities"
    if "from" in before[-2:] and not (_FROM - {"delegation"}).isdisjoint(before[: before.index("from")][-1:]):
        return True  # "a team of vets from Peru", "an eye team from west Wales"
    owns = mention.kind == "demonym" or is_owner(text, mention)
    if (mention.kind == "demonym" and _NAMED_BODY.match(text, mention.end)) or _FORCE.match(text, mention.end):
        return True  # "the Latvian Election Corps", "the New Zealand Defence Force"
    return (owns and _has_people(text, mention)) or _follows_people(text, mention)


def sender_of(text: str, group: PlaceGroup) -> Origin:
    """Return name and code of an origin; several together are none that one field could hold, but for provinces."""
    first, *others = group.places
    if others and group.land is not None:
        return text[first.start : others[-1].end], group.land  # "Kerala and Goa"
    return (None, None) if others else (text[first.start : first.end], group.land or first.code)


def _opening_home(article: Article, topical: Sequence[Scene], tally: Mapping[str, Standing]) -> Origin | None:
    """Return the country that the article's head names, if it is nobody's destination: "ACCRA, 3 May"."""
    last = article.sentences[min(max(topical[0].sentence.number, OPENING), HEAD_SENTENCES, len(article.sentences)) - 1]
    most = max((standing.points for standing in tally.values()), default=0)
    for mention in states_in(article.flat, 0, clip_sentence(last).end):
        standing = tally.get(mention.code or "")
        if standing is not None and standing.points > 0 and standing.points >= most:
            if standing.led_to > standing.sends and not _in_capitals(article.flat, mention):
                continue  # people go there
            if is_asker(article.flat, mention) or not _is_own(article.flat, mention):
                continue
            return article.flat[mention.start : mention.end], mention.code
    return None


def _is_own(text: str, mention: Mention) -> bool:
    """Return whether a place of the head stands free, as in a dateline, or as an adjective with people or a state."""
    dateline = _in_capitals(text, mention)
    if not dateline and text[mention.end : mention.end + 40].lstrip(" ")[:1] in {"|", ":", "\t", "("}:
        return False  # the row of a table, the line of a list
    if mention.kind == "demonym":
        return _has_people(text, mention)
    if mention.kind == "capital" and text[mention.end : mention.end + 1] in {"", "\n"}:
        return False  # a byline's
    before = text[max(0, mention.start - 12) : mention.start].lower().split()
    word = next(iter(text[mention.end : mention.end + 20].split()), "").rstrip(",.;:")
    beside = text[mention.end : mention.end + 1] == " " and word.isalpha() and word.islower()
    says_more = beside and word not in _STATES  # "Peru link"
    hangs = (bool(before) and before[-1] in _HANGS) or is_located(text, mention) or says_more
    return mention.kind in {"country", "capital"} and not hangs


def _has_workers(text: str, mention: Mention) -> bool:
    """Return whether the people that a country owns are such as are sent, and no mere state's body."""
    return is_people(text, mention) or _has_people(text, mention, SENT | WEAK) or not _has_people(text, mention)


def _has_people(text: str, mention: Mention, people: frozenset[str] = _OWN_WORDS) -> bool:
    """Return whether people or a state's bodies stand right behind a place ("Ghanaian nurses", "Ghana’s ministry")."""
    ahead = [word.strip(",.:;") for word in text[mention.end : mention.end + 40].lower().split()[:4]]
    at = next((at for at, word in enumerate(ahead) if word in people), None)
    return at is not None and _OTHERS.isdisjoint(ahead[:at])


def _follows_people(text: str, mention: Mention) -> bool:
    """Return whether people by a trade are said to be of a country ("the shepherds of Peru")."""
    before = text[max(0, mention.start - 30) : mention.start].lower().split()
    before = before[:-1] if before[-1:] == ["the"] else before
    trade = before[-2] if len(before) > 1 and before[-1] == "of" else ""
    return mention.kind == "country" and trade in SENT and is_plural(trade)
