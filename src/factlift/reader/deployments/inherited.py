"""Whose people those are whom a sentence leaves unnamed: those of its paragraph, its chapter, or the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factlift.article import Article
from factlift.lexicon import PREPOSITIONS
from factlift.places import Mention
from factlift.reader.deployments.alliances import of_all_nations, sums_up
from factlift.reader.deployments.antecedents import MAX_LEAN, Antecedents
from factlift.reader.deployments.discourse import Discourse
from factlift.reader.deployments.origins import is_of_several, is_rest_of_several
from factlift.reader.deployments.returns import MAX_BACK
from factlift.reader.deployments.spokesmen import comes_there
from factlift.reader.scenes.above import named_people, people_above
from factlift.reader.scenes.chapters import Home, homes_of_chapters
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.firms import Firm, firm_of, firms_in
from factlift.reader.scenes.homes import Origin, Standing
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.rows import cells_of
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.hiring import has_foreigners
from factlift.reader.sendings.shares import is_share
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.sources import Speakers
from factlift.reader.words.cues import SEND

MANY_SENDERS = 2  # told of just before, any of whom a number of the next paragraph may be from
THEM = 4  # sentences for which "500 of them" may be of the people told of last
NEAR = 1  # sentences across the end of a paragraph in which people stay those of the country just told of
_AROUND = 8  # tokens behind a number in which it is told that several states send
_STATES = frozenset("countries nations states nationalities continents".split())
MAX_LEAD = 60  # code points in which a sentence turns to the writer's own people
_OUR_SIDE = re.compile(
    r"[“\"‘]?(?:And |But |Now )?(?:(?:[Ff]rom|[Oo]n|[Aa]s for|[Oo]f) our own\b|"
    r"(?:[Ff]rom|[Oo]n) our (?:side|part|end)\b|(?:[Nn]earer|[Cc]loser to|[Nn]earer to) home\b)"
)
_SENDS = 5  # tokens from "we" to the verb
_BLOCS = frozenset("UN EU AU OAS OSCE NATO ECOWAS SADC CARICOM ASEAN CSTO Commonwealth".split())


class Inherited(Antecedents):
    """Finds the senders that what stands before a sentence gives to its numbers."""

    spoken = False  # the article is a record of what several people said, in turns

    def __init__(self, article: Article, claims: Claims, speakers: Speakers) -> None:
        super().__init__(article, claims, speakers)
        self._told = Discourse(article)
        self._numbered: dict[int, Scene] = {}  # the sentences that can hold a deployment, by their numbers

    def _turn_to(self, told: Discourse) -> None:
        """Go on in a chapter, or in the article as a whole."""
        self._told, self._origin = told, told.home

    def _inherited(self, scene: Scene, topic: Record | None, count: Count) -> Origin:
        """Return whose people those are whom the sentence leaves unnamed: those of its paragraph, or the article's."""
        if topic is None:
            return self._above(scene, None, count) or (None, None)
        return self._carried(scene, topic, count)

    def _carried(self, scene: Scene, topic: Record, count: Count) -> Origin:
        if self._is_mixed(scene, count) or self._is_other_piece(topic.scene, scene, count):
            return None, None
        if self._told.is_apart(topic.scene, scene):
            return self._of_heading(scene)
        if (above := self._above(scene, topic, count)) is not None:
            return above
        if (sender := self._sender_near(topic, scene, count)) is not None:
            return sender
        if self._is_left(topic, scene, count):
            return self._origin or (None, None)
        before, here = topic.scene.sentence, scene.sentence
        near = 0 <= here.number - before.number <= NEAR and not self._told.by_host and not self._is_by_name(scene)
        near = near and (count.strength == "bare" or self._origin is None or topic.sender or not topic.sources)
        near = near or before.paragraph == here.paragraph
        if self.spoken and (theirs := self._in_exchange(scene, topic, count)) is not None:
            return theirs
        if self._told.by_host and not (near and topic.origin):
            return self._told.heads(scene) or (None, None)
        if topic.scene is not scene and is_of_several(topic, self.records[-MAX_LEAN:], self._origin):
            return self._origin or (None, None)  # "Peru sent 40, Chile 20. Nine went ahead"; "Bihar sent 40 of them"
        if near or self._origin is None or self._origin[0] is None:
            senders = {record.origin_code for record in self.records[-MAX_LEAN:]} - {None}
            apart = self.spoken and here.paragraph - before.paragraph > 1  # another exchange
            ahead = before.number - here.number > NEAR  # who is named only far below is no one told of yet
            told_of = near or (len(senders) < MANY_SENDERS and not apart and not ahead)
            return (topic.origin, topic.origin_code) if told_of else (None, None)
        return self._origin

    def _above(self, scene: Scene, topic: Record | None, count: Count) -> Origin | None:
        """Return whose people the paragraph has come to since what was told before."""
        found = self._mention_above(scene, topic, count)
        if found is None:
            return None
        if topic is not None and found.code == topic.origin_code:
            return topic.origin, topic.origin_code
        home = self._origin if self._origin is not None and found.code == self._origin[1] else None
        return home or (self._text[found.start : found.end], found.code)

    def _mention_above(self, scene: Scene, topic: Record | None, count: Count) -> Mention | None:
        found = people_above(self._article, scene, count, self._scene_of)
        if found is None or (topic is not None and topic.scene.sentence.start > found.start):
            return None
        told = self._text[found.start : found.end], found.code
        home = self._origin[1] if self._origin else None
        taken = any(found.code in group.codes for group in scene.groups if group.part in {"goal", "receiver"})
        taken = taken or (home is not None and any(mention.code == home for mention in scene.mentions))
        return None if taken or (topic is not None and self._is_no_sender(told, topic, scene, count)) else found

    def _named_above(self, record: Record, topic: Record | None, count: Count) -> bool:
        """Return whether those of a number are whom the paragraph has come to; a number alone takes their name."""
        scene = record.scene
        found = self._mention_above(scene, topic, count)
        if found is None or found.code != record.origin_code or (topic is not None and topic.origin_code == found.code):
            return False
        if count.strength == "bare":
            above = next(s for s in self._article.sentences[: scene.sentence.number][::-1] if s.start <= found.start)
            people = named_people(self._scene_of(above.number), found)
            kept = people is None or (record.group or " ") in self._text[above.start : scene.sentence.end]
            record.group = self._text[people[0] : people[1]] if people is not None and not kept else record.group
        return True

    def _is_no_sender(self, told: Origin, topic: Record, scene: Scene, count: Count) -> bool:
        """Return whether a country that a sentence is about has no people in its number.

        People go or come to it, or the sentence has counted another country's since ("Chad has nine Poles, and 8 ...").
        """
        if self._is_over(scene, told[1]) or self._is_host(told) or (self._told.part and comes_there(scene, count)):
            return True
        if topic.scene is not scene or topic.origin_code in {None, told[1]}:
            return False
        return 0 <= self._text.find(told[0] or "", scene.sentence.start, scene.sentence.end) < topic.start

    def _sender_near(self, topic: Record, scene: Scene, count: Count) -> Origin | None:
        """Return the sender that the sentence or the one before it has: a firm, an owner, a state that speaks."""
        firm = firm_of(self._text, self._told.firms, scene, count)
        if firm is not None and not self._is_host(firm.origin):
            return firm.origin
        if (owner := self._owner_before(scene)) is not None:
            return owner
        told = self._told.speaks_of_own(scene, count) or self._told.told_before(scene, count.start)
        return None if told is not None and self._is_no_sender(told, topic, scene, count) else told

    def _in_exchange(self, scene: Scene, topic: Record, count: Count) -> Origin | None:
        """Return whose people a turn speaks of, or None where what was told before it says so as in any text."""
        before, here = topic.scene.sentence, scene.sentence
        if is_share(scene, count) and here.number - before.number <= THEM:
            return topic.origin, topic.origin_code  # "Some 900 Tajiks may come, I hear?" "We take 40 of them."
        return (self._origin or (None, None)) if self._is_of_speaker(scene, topic) else None

    def _is_of_speaker(self, scene: Scene, topic: Record) -> bool:
        """Return whether somebody else than the claimant of what was told before says "we" send: people of his own."""
        other = self._claims.at(scene.sentence.number, scene.sentence.start) != topic.attribution
        return other and topic.scene is not scene and sends_own(scene) and not sends_own(topic.scene)

    def _is_over(self, scene: Scene, code: str | None) -> bool:
        """Return whether a paragraph stands under a place as where another country's people are: it sends none."""
        label, home = self._told.host_labels.get(scene.sentence.paragraph), self._origin[1] if self._origin else None
        return label is not None and home is not None and label.code == code != home

    def _is_host(self, place: Origin) -> bool:
        """Return whether people have just been told to go to a country, or all go there."""
        code = place[1]
        return code == self._told.host or any(code in record.codes for record in self.records[-MAX_BACK:])

    def _is_left(self, topic: Record, scene: Scene, count: Count) -> bool:
        """Return whether those told of last say nothing of a number: the people are those of the chapter or article."""
        if self._columns is not None and cells_of(self._text, topic.scene):
            return True  # behind a table of senders
        rumour = topic.modality == "denied" and topic.sources and topic.scene is not scene
        return bool(rumour) and count.strength != "bare"

    def _is_other_piece(self, told: Scene, scene: Scene, count: Count) -> bool:
        """Return whether a text that is told piece by piece has come to other people, in a paragraph or by a name."""
        return self._told.pieced and (told.sentence.paragraph != scene.sentence.paragraph or has_name(scene, count))

    def _is_mixed(self, scene: Scene, count: Count) -> bool:
        """Return whether those counted are of no one country, or of none that is told of before."""
        near = self.records[-MAX_LEAN:]
        mixed = of_all_nations(scene, count) or has_foreigners(scene, count) or is_rest_of_several(scene, count, near)
        mixed = mixed or (bool(self._told.part) and is_of_others(scene, count)) or sums_up(scene, near)
        return mixed or is_from_here(scene, count) or is_split_by_nation(scene, count)


def sends_own(scene: Scene) -> bool:
    """Return whether "we" are who sends in a sentence ("We may send a team of eight")."""
    words = [token.lower for token in scene.tokens]
    return any(word == "we" and not SEND.isdisjoint(words[at + 1 : at + _SENDS]) for at, word in enumerate(words))


def by_chapter(
    told: Discourse, tally: Mapping[str, Standing], topical: Sequence[Scene], scenes: Sequence[Scene]
) -> dict[int, Discourse]:
    """Return what the chapters of an article tell that are about one country's people, by their sentences' numbers."""
    found: dict[int, Discourse] = {}
    home = told.home[1] if told.home is not None else None
    if told.column or told.hires:
        return found
    homes = homes_of_chapters(told.article, home, topical, scenes, tally)
    if home is not None:
        homes = [each for each in homes if not _is_under_host(told, each.chapter)]
    firms = [*told.firms, *_firms_of_chapters(told.article, homes)]
    for chapter, origin, weighed in homes:
        hosts = frozenset(code for code, place in weighed.items() if place.led_to > place.sends)
        hosts |= told.hosts - {origin[1] if origin else None}
        found |= dict.fromkeys(
            chapter, replace(told, home=origin, hosted=False, hosts=hosts, firms=firms, part=chapter)
        )
    return found


def _is_under_host(told: Discourse, chapter: range) -> bool:
    """Return whether a chapter stands under the name of a place alone, in an article about one other country's people.

    A report on Cuba's doctors has a chapter on each country that has them.
    """
    paragraphs = {told.article.sentences[number - 1].paragraph for number in chapter[1:]}
    return not paragraphs.isdisjoint(told.host_labels)


def _firms_of_chapters(article: Article, homes: Sequence[Home]) -> list[Firm]:
    """Return the firms that are named first in a chapter about one country's people."""
    found: dict[str, Firm] = {}
    for chapter, origin, _ in homes:
        start, end = article.sentences[chapter[0] - 1].start, article.sentences[chapter[-1] - 1].end
        for firm in firms_in(article.flat, start, end, origin) if origin is not None else ():
            found.setdefault(firm.names[0], firm)
    return list(found.values())


def has_name(scene: Scene, count: Count) -> bool:
    """Return whether those counted have a name of their own, of a nation or a place ("thirty Ruthenians")."""
    return any(token.capital for token in scene.between(count.numeral.end, count.end))


def is_from_here(scene: Scene, count: Count) -> bool:
    """Return whether a writer turns from others to "our own" people: whoever was told of before does not send these."""
    return (
        _OUR_SIDE.match(scene.text_of(scene.sentence.start, min(count.start, scene.sentence.start + MAX_LEAD)))
        is not None
    )


def is_split_by_nation(scene: Scene, count: Count) -> bool:
    """Return whether a share of those counted is told to be of one nation ("Of the 312 hands, 190 came from Peru")."""
    if scene.tokens[0].lower != "of" or len(scene.counts) < 2 or scene.counts[0] is not count:
        return False
    return _COME_FROM.search(scene.text_of(count.end, scene.sentence.end)) is not None


_COME_FROM = re.compile(r"^[^.;:]{0,80}, (?:[a-z]+ )?[\w,.-]+ (?:came|come|are|were|hail|hailed) from ")


def is_of_others(scene: Scene, count: Count) -> bool:
    """Return whether a sentence of a chapter about one country counts an alliance's people, or those of several states.

    "The OAS has said that it may send 40": whoever reads on knows that these are not the people just told of.
    """
    at = scene.index_at(count.start)
    behind = scene.tokens[scene.index_at(count.end) :][:_AROUND]
    if any(a.lower == "from" and b.lower in _STATES for a, b in zip(behind, behind[2:], strict=False)):
        return True  # "88 people on the island from four countries"
    for first, token in enumerate(scene.tokens[:at]):
        led = first > 0 and scene.tokens[first - 1].lower == "the"
        outside = first < 2 or scene.tokens[first - 2].lower not in PREPOSITIONS
        if led and outside and token.capital and token.text in _BLOCS and not token.possessive:
            return True
    return False
