"""Who sends, and who has those sent, as an article goes on: its home, its one host, and the sender just told of.

An article is about one country's people, or about one country that others come to the help of, or hires from all over.
In the second kind a place that "has 40" has sent them, and those whose country a sentence leaves out are its whom the
sentence, or the one before it in the paragraph, is about; nobody's people are carried further.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.article import Article
from factlift.lexicon import BE, FINITE, PREPOSITIONS
from factlift.places import Mention
from factlift.reader.deployments.alliances import GIVES, MIXED, STATES, of_all_nations
from factlift.reader.deployments.owners import keeps_order
from factlift.reader.deployments.spokesmen import calls_its, is_seat, means_others
from factlift.reader.scenes.backrefs import takes_up_land
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.firms import Firm, firms_of
from factlift.reader.scenes.homes import MAX_SCENES, OPENING, Origin, Standing, home_of, host_of, is_long
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.sections import labels_of
from factlift.reader.words.cues import HAS, PEOPLE, RECEIVE, RECRUIT, STATE
from factlift.reader.words.places import states_in

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

MAX_BEHIND = 400  # code points back in which the sender just told of stands
_NEAR = 30  # code points behind people in which "there" stands
_SUBJECT = re.compile(r"(?:^|[.!?:;—–\n][”’\"]?\s+|\d\s+)(?:The |And |But |Now |Then |Even |Only |Meanwhile, )?$")
_MOST = frozenset("most largest biggest next".split())
_VOICES = frozenset("diplomat diplomats official officials newspapers insider source sources embassy cabinet".split())
_SEVERAL = 3  # countries besides the home whose people are counted, that make it an article about many


@dataclass(slots=True)
class Discourse:
    """What an article has told of senders and hosts: the `home`, and the code of its one `host`."""

    article: Article
    home: Origin | None = None
    host: str | None = None
    host_name: str | None = None
    senders: Mapping[str, int] = field(default_factory=dict)  # how often people counted are said to be of a country
    hosted: bool = False  # the one host is named more often than the home: the article is the host's
    column: bool = False  # the article is a column of briefs, each with a dateline of its own
    pledges: bool = False  # the article is about what several countries promise to send
    hires: bool = False  # it is about people whom somebody looks for abroad
    hosts: frozenset[str] = frozenset()  # where somebody is or goes more often than people are from there
    labels: Mapping[int, Mention] = field(default_factory=dict)  # the places that head paragraphs, by their numbers
    firms: Sequence[Firm] = ()  # those that are introduced as a country's
    pieced: bool = False  # it is told piece by piece, and each paragraph may be of other people
    part: range = range(0)  # the numbers of the sentences of the one chapter that it is of

    @property
    def many(self) -> bool:
        """Whether people of several countries are told of, none of which has the most."""
        home = self.home[1] if self.home else None
        others = len(self.senders) - (home in self.senders)
        return others >= _SEVERAL and 2 * self.senders.get(home or "", 0) < sum(self.senders.values())

    @property
    def by_host(self) -> bool:
        """Whether the article is about a country that people come to from several others, or one of many senders."""
        several = self.host is not None or bool(self.part) or is_long(self.article)
        return several and (self.home is None or self.home[0] is None)

    def has_sent(self, scene: Scene, goal: PlaceGroup, count: Count, *, own: bool) -> bool:
        """Return whether a place that has, or gives, a number sends them to the one host ("Peru has 40 divers").

        Where many send, any place does that nobody is said to go to, unless the sentence has a sender of its `own`.
        """
        place = goal.places[0]
        if place.code is None or not place.code.isalpha() or goal.end > count.start:
            return False
        there = scene.has(frozenset({"there"}), count.end, count.end + _NEAR) or takes_up_land(scene, count)
        if len(goal.places) > 1 and not there:
            return False
        between = [token.lower for token in scene.between(goal.end, count.start)]
        behind = [token.lower for token in scene.tokens[scene.index_at(count.numeral.end) :][:2]]
        home = self.home[1] if self.home else None
        if there and not own and home not in goal.codes and between[:1] != [] and HAS.intersection(between[:2]):
            return True  # "Peru still has 90 engineers in the city, and Chad is to leave"
        apart = not own and home is not None and not {*self.hosts, home, self.host} & {*goal.codes}
        if apart and keeps_order(scene, goal, count):
            return True
        row = home is not None and not any(word.isalpha() for word in between)  # "Oman: 80", of the home's people
        label = between[:1] in ([":"], ["–"], ["|"]) and scene.index_at(goal.start) <= 1 + scene.bullet
        told = self.hires or (self.pledges and place.code not in self.hosts)
        if told and label and not own and (count.strength == "sent" or self._is_headed_by_senders):
            return True  # "Peru: 250 engineers"
        takes = RECEIVE - _ACCOUNTS if self.hosted else RECEIVE
        mixed = (self.many or self.hosted) and not own and not row
        if mixed and place.code not in self.hosts and takes.isdisjoint(between):
            return not of_all_nations(scene, count)  # not "Peru is to bring in 600 foreign cooks"
        if self.host is None or self.host in goal.codes or home in goal.codes:
            return False
        if (
            RECEIVE.intersection(between)
            or (not self.by_host and not _MOST.isdisjoint(between))
            or (behind[:1] == ["of"] and not self.by_host)
        ):
            return False  # "Chad has 600 of our cooks"
        owner = scene.tokens[scene.index_at(goal.end) - 1].possessive and len(between) <= 2
        row = between[:1] in ([":"], ["–"], ["|"]) and scene.index_at(goal.start) <= 1 and self.by_host
        return owner or row or (len(between) <= 4 and not GIVES.isdisjoint(between))

    def is_apart(self, told: Scene, scene: Scene) -> bool:
        """Return whether a sentence is of another brief of a column than what was told before it."""
        if not self.column or told.sentence.paragraph == scene.sentence.paragraph:
            return False
        return scene.stop not in ENDS or told.stop in ENDS  # a headline goes with the lines below it

    def is_near_host(self, scene: Scene) -> bool:
        """Return whether the paragraph has named the one host before a sentence."""
        sentences, at = self.article.sentences, scene.sentence.number - 1
        while at > 0 and sentences[at - 1].paragraph == scene.sentence.paragraph:
            at -= 1
        start = max(sentences[at].start, scene.sentence.start - MAX_BEHIND)
        found = states_in(self.article.flat, start, scene.sentence.start) if self.host is not None else []
        return any(place.code == self.host for place in found)

    def is_of_host(self, scene: Scene) -> bool:
        """Return whether "the country" is that of the article's one host ("Peru has 26 women in the country")."""
        words = [token.lower for token in scene.tokens]
        return self.host is not None and any(a == "the" and b in _COUNTRY for a, b in pairwise(words))

    def speaks_of_own(self, scene: Scene, count: Count) -> Origin | None:
        """Return the country whose state, or whose own people, the sentence up to a number has as its subject.

        One that nobody is said to go to speaks of those whom it sends ("A Suva official says 60 may go to Lae").
        """
        home, offset = self.home[1] if self.home else None, count.start
        for place in scene.mentions:
            first, last = scene.index_at(place.start), scene.index_at(place.end)
            if place.end > offset or place.code is None or not place.code.isalpha():
                continue
            before = scene.tokens[first - 1].lower if first else ""
            seated = place.kind in {"capital", "country"} and first == 1 and before == "in" and is_seat(scene, last)
            hosts = {home, self.host} if seated else self.hosts | {home, self.host}
            if (before in PREPOSITIONS and not seated) or place.code in hosts:
                continue
            if first <= 1 and not seated and calls_its(scene, count):
                return scene.text_of(place.start, place.end), place.code  # "Ghana says that 40 of its nurses left"
            behind = [token.lower for token in scene.tokens[last : last + 2]]
            speaks = place.kind == "demonym" or (place.kind == "capital" and first <= 1)
            if seated or (speaks and any(word in STATE or word in _VOICES for word in behind)):
                if home is not None and means_others(scene, place.end, count):
                    continue
                return scene.text_of(place.start, place.end), place.code
            if place.kind == "capital" and first == 0 and not GIVES.isdisjoint(behind):
                return scene.text_of(place.start, place.end), place.code  # "Lima has confirmed 900"
        return None

    @property
    def _is_headed_by_senders(self) -> bool:
        return self.hires and self.by_host

    @property
    def host_labels(self) -> Mapping[int, Mention]:
        """The places that head paragraphs, where they are those that people go to."""
        return {} if self._is_headed_by_senders else self.labels

    def heads(self, scene: Scene) -> Origin | None:
        """Return the country that heads a sentence's part of an article about people from all over."""
        label = self.labels.get(scene.sentence.paragraph) if self._is_headed_by_senders else None
        return (self.article.flat[label.start : label.end], label.code) if label is not None else None

    def told_before(self, scene: Scene, offset: int) -> Origin | None:
        """Return the country that the sentence up to `offset`, or the one before it, is about, if it is not the host.

        Only where an article is about the host, since its own people are those left unnamed elsewhere.
        """
        if not self.by_host:
            return None
        text, number = self.article.flat, scene.sentence.number
        start = scene.sentence.start
        before = self.article.sentences[number - 2] if number > 1 else None
        if before is not None and before.paragraph == scene.sentence.paragraph:
            start = max(before.start, start - MAX_BEHIND)
        found = [m for m in states_in(text, start, offset) if self._leads(text, m, start)]
        takes = [(g.start, g.end) for g in scene.groups if g.part in {"receiver", "goal"}]
        found = [m for m in found if not any(left <= m.start < right for left, right in takes)]
        return (text[found[-1].start : found[-1].end], found[-1].code) if found else None

    def _leads(self, text: str, mention: Mention, start: int) -> bool:
        """Return whether a sentence begins with a place, so that it is about it ("Mexico's team is down")."""
        if mention.code is None or not mention.code.isalpha() or mention.code == self.host:
            return False
        before = text[max(start, mention.start - 24) : mention.start]
        return _SUBJECT.search(before) is not None


def discourse_of(
    article: Article, tally: Mapping[str, Standing], topical: Sequence[Scene], scenes: Sequence[Scene]
) -> Discourse:  # fmt: skip
    """Return what an article tells of senders and hosts, by what its places add up to and by its counts of people."""
    mixed = is_column(article.flat) or any(draws_on_many(scene) for scene in scenes[:_HEAD])
    labels = labels_of(article)
    home = None if mixed else home_of(article, topical, tally)
    if home is not None and any(label.code == home[1] for label in labels.values()):
        home = None  # a paragraph's label is where people are
    host = host_of(tally)
    hosts = frozenset(code for code, found in tally.items() if found.led_to > found.sends)
    senders = _count_senders(scenes[:MAX_SCENES])
    code = home[1] if home else None
    hosted = host is not None and code is not None and code in tally and tally[host].named > tally[code].named
    name = tally[host].name if host else None
    pledges = len(_PLEDGES.findall(article.flat, 0, _SEARCHED)) >= _TWICE
    hires = any(hires_abroad(scene) for scene in scenes[:_HEAD])
    firms = firms_of(article.flat)
    return Discourse(
        article, home, host, name, senders, hosted, is_column(article.flat), pledges, hires, hosts, labels, firms
    )


_PLEDGES = re.compile(
    r"\b(?:[Pp]ledg(?:e|es|ed|ing)|[Cc]ontribut(?:ors?|ing|ions?)|been promised|promises (?:of|for))\b"
)
_TWICE = 2
_HEAD = 2 * OPENING  # sentences in which it is told that people are looked for abroad


def is_column(text: str) -> bool:
    """Return whether an article is a column of briefs: several of its lines open with datelines of their own."""
    lines = {found[1]: found for found in _DATELINE.finditer(text, 0, _SEARCHED)}
    if len(lines) < _BRIEFS:
        return False
    named = (states_in(text, found.start(1), found.end(1)) for found in lines.values())
    return sum(any(place.kind in {"capital", "country"} for place in places) for places in named) >= _BRIEFS


ENDS = frozenset('.!?”"’')
_DATELINE = re.compile(
    r"^([A-Z]{4,14}(?: [A-Z]{2,14}){0,2})(?:[.:] (?=[A-Z])|,? (?:\([A-Z]\w+\) )?[—–] ?)", re.MULTILINE
)
_BRIEFS = 3  # datelines that make a column
_SEARCHED = 20_000  # code points in which they are looked for


def _count_senders(scenes: Sequence[Scene]) -> dict[str, int]:
    """Return how often people who are counted are said to be of a country, or sent by it, by its code."""
    found: dict[str, int] = {}
    for scene in scenes:
        for count in scene.counts:
            for group in scene.groups:
                nation = count.numeral.end <= group.start < count.end and group.places[0].kind == "demonym"
                sends = group.part == "origin" and (group.end <= count.start or scene.is_from(group, count.end))
                code = group.codes[0]
                if (nation or sends) and code is not None and code.isalpha():
                    found[code] = found.get(code, 0) + 1
    return found


_ACCOUNTS = frozenset({"accounts", "account", "accounted"})
_COUNTRY = frozenset("country kingdom emirate sultanate republic".split())


def hires_abroad(scene: Scene) -> bool:
    """Return whether somebody looks for people abroad ("will recruit 900 cooks abroad", not "for jobs abroad").

    "The recruitment of cooks abroad" may be that of those who go there, "from abroad" is not.
    """
    tokens = scene.tokens
    verb = next((at for at, token in enumerate(tokens) if token.lower in RECRUIT | _HIRING), len(tokens))
    at = next((i for i in range(verb + 2, min(len(tokens), verb + _HIRED)) if tokens[i].lower in _ABROAD), None)
    if at is None or (verb and tokens[verb - 1].lower in BE):
        return False
    drawn = tokens[at - 1].lower == "from"
    before = tokens[at - 1 - drawn].lower
    if not drawn and tokens[verb].lower in _HIRING:
        return False
    return before in PEOPLE and _FOR_WORK.isdisjoint(token.lower for token in tokens[verb:at])


_HIRING = frozenset({"recruitment", "recruiting", "hiring"})
_HIRED = 14  # tokens from a verb of hiring to "abroad"
_ABROAD = frozenset({"abroad", "overseas"})
_FOR_WORK = frozenset("work jobs posts employment to for who".split())


def draws_on_many(scene: Scene) -> bool:
    """Return whether a sentence tells of people from all over: "will bring in 2,300 people from four countries"."""
    if hires_abroad(scene):
        return True
    if scene.words.isdisjoint(_FROM_AFAR):
        return False
    tokens = scene.tokens
    for at, token in enumerate(tokens[:-2]):
        named = at > 0 and token.capital and tokens[at + 1].capital  # "the Multinational Force and Observers"
        mixed = token.lower in MIXED and not named and any(word.lower in PEOPLE for word in tokens[at : at + 4])
        states = token.lower == "from" and any(word.lower in STATES for word in tokens[at + 2 : at + 4])
        if mixed or states:
            return True
    return False


_FROM_AFAR = MIXED | STATES


def points_back(scene: Scene, count: Count) -> bool:
    """Return whether words near a count take up a place told of before: "5,432 soldiers there", "on the island"."""
    at = scene.index_at(count.start)
    after = scene.index_at(count.end)
    for i, token in enumerate(scene.tokens[max(0, at - _AROUND) : after + _AROUND], max(0, at - _AROUND)):
        following = scene.tokens[i + 1].lower if i + 1 < len(scene.tokens) else "."
        told = i > 0 and scene.tokens[i - 1].lower in _REPORTERS  # "state radio there reports"
        if token.lower == "there" and following not in _EXISTS and not told:
            return True
        if token.lower in {"in", "on"} and following in {"the", "this", "that", "those"}:
            return any(word.lower in _LANDS for word in scene.tokens[i + 2 : i + 4])
    return False


_AROUND = 8  # tokens around a count in which a place is taken up
_EXISTS = FINITE | {"'s", "’s"}
_REPORTERS = frozenset("radio television media officials police authorities newspapers sources".split())
_LANDS = frozenset("country island islands kingdom republic territory".split())
