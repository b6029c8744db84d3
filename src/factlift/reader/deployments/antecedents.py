"""Where people go whose sentence leaves it to what stands before: the sentence before, or the heading of a list."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.article import Article
from factlift.lexicon import PREPOSITIONS
from factlift.reader.deployments.tabular import Tabular
from factlift.reader.scenes.countrylists import host_above, senders_listed
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.grids import grid_above
from factlift.reader.scenes.homes import Origin
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record, goes_on
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.settings import setting_of
from factlift.reader.sendings.arrivals import tells_number
from factlift.reader.sendings.decisions import Candidate
from factlift.reader.sendings.grading import revises
from factlift.reader.sendings.headcounts import is_aboard
from factlift.reader.sendings.headings import headed_lists
from factlift.reader.sendings.joining import offers
from factlift.reader.sendings.journeys import could_go
from factlift.reader.sendings.postings import is_there
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.sources import Speakers
from factlift.reader.words.cues import HAS, RECEIVE, SENDS_ONLY
from factlift.reader.words.tokens import clip_sentence

MAX_LEAN = 5  # records back in which a "there" finds its place
THEY = frozenset({"they", "it"})
_ABOVE = 4  # sentences above a list of senders that say where all of them are
_TURN = 9  # tokens of a sentence that only turns to another country
_ASKING = 8  # tokens of a sentence before the number that "it" asks for
_LED = 3  # tokens before the country that a sentence is about ("Then there is Oman.")
_TURNS = frozenset("compare contrast take consider look see recall remember unlike".split())
_ENDS = frozenset(".!?”")  # of a sentence, no heading


class Antecedents(Tabular):
    """Finds the places and senders that what stands before a sentence gives to its numbers."""

    def __init__(self, article: Article, claims: Claims, speakers: Speakers) -> None:
        super().__init__(article, claims, speakers)
        self._headed: dict[int, Scene] = {}  # the headings of lists, by the number of the sentence
        self._senders: dict[int, tuple[PlaceGroup, PlaceGroup | None]] = {}  # of a line: who sends, and the list's host
        self._placed: set[int] = set()  # lines whose places are where people go

    def _set_headings(self, scenes: Sequence[Scene]) -> list[Scene]:
        """Note which lines stand below which heading, and which paragraphs whose senders open; return the headings."""
        listed = senders_listed(self._article) if scenes else {}
        above = [s for s in self._article.sentences if listed and s.paragraph < min(listed)][-_ABOVE:]
        led = [Scene(self._text, clip_sentence(sentence)) for sentence in above]
        host = host_above(led, {label.code for label in listed.values()})
        for scene in scenes if listed else ():
            if label := listed.get(scene.sentence.paragraph):
                sender = PlaceGroup(label.start, label.end, (label,), "origin")
                self._senders[scene.sentence.number] = sender, host
        for found in headed_lists(scenes):
            self._headed[found.heading.sentence.number] = found.heading
            for line, place in found.lines:
                if found.host is not None:
                    self._senders[line.sentence.number] = place, found.host
                else:
                    self._placed.add(line.sentence.number)
        tables = [scene for scene in scenes if grid_above(self._article, scene)]
        return [*self._headed.values(), *tables]

    def _sender_of_line(self, scene: Scene) -> PlaceGroup | None:
        """Return the country that a line of a list of senders names."""
        found = self._senders.get(scene.sentence.number)
        return found[0] if found is not None else None

    def _host_of_line(self, scene: Scene) -> PlaceGroup | None:
        """Return where those of a line of a list of senders go."""
        found = self._senders.get(scene.sentence.number)
        return found[1] if found is not None else None

    def _scene_of(self, number: int) -> Scene:
        """Return a sentence, by its number, with what is known of it."""
        return self._numbered.get(number) or Scene(self._text, clip_sentence(self._article.sentences[number - 1]))

    def _owner_before(self, scene: Scene) -> Origin | None:
        """Return the country whose people are "its", or that "it" has, or that the sentence before turns to."""
        words = [token.lower for token in scene.tokens[:3]]
        held = words[0] in THEY and not HAS.isdisjoint(words[1:2]) and RECEIVE.isdisjoint(words[2:])
        if held or scene.tokens[0].lower in {"its", "their"}:
            owner = self._owner(scene)
            return None if owner is not None and self._is_aside(scene, owner) else owner
        return self._compared(scene)

    def _is_aside(self, scene: Scene, owner: Origin) -> bool:
        """Return whether the one before only has a country behind a preposition ("They serve in a Polish unit")."""
        before = self._article.sentences[scene.sentence.number - 2]
        at = self._text.find(owner[0] or "", before.start, before.end)
        lead = self._text[before.start : at].lower().split() if at >= 0 else []
        return lead[:1] != [] and lead[0] in {"they", "it", "he", "she"} and not PREPOSITIONS.isdisjoint(lead)

    def _compared(self, scene: Scene) -> Origin | None:
        """Return the country that the sentence before turns to, and "it" goes on with ("Take Peru. It sent 40")."""
        number = scene.sentence.number
        sends = scene.tokens[0].lower in THEY and scene.has(SENDS_ONLY | HAS) and not scene.has(RECEIVE)
        if number == 1 or not sends:
            return None
        before = self._numbered.get(number - 1) or Scene(self._text, clip_sentence(self._article.sentences[number - 2]))
        words = [token.lower for token in before.tokens]
        places = [m for m in before.mentions if m.kind in {"country", "capital"}]
        if len(places) != 1 or len(words) > _TURN or before.counts:
            return None
        opens = places[0].start == before.sentence.start and places[0].end != before.sentence.end
        owner = before.tokens[before.index_at(places[0].end) - 1].possessive
        return None if owner or not (opens or words[0] in _TURNS) else self._owner(scene)

    def _is_one_of_several(self, case: Candidate, frame: Record) -> bool:
        """Return whether the sentence before shares people out among places, and a number alone says nothing of them.

        "Fifty go to Peru and 40 to Chad. The first 20 leave in May."
        """
        if frame.scene is case.scene or "first" not in case.scene.words:
            return False
        at = case.scene.index_at(case.count.start)
        first = any(token.lower == "first" for token in case.scene.tokens[max(0, at - 2) : at])
        beside = [record for record in self.records[-MAX_LEAN:] if record.scene is frame.scene and record.codes]
        return first and len({tuple(record.destinations) for record in beside}) > 1

    def _goal_before(self, case: Candidate, home: str) -> PlaceGroup | None:
        """Return the place of the sentence before, where the words of a count without a place take it up."""
        scene, count = case.scene, case.count
        there = case.origin is not None and is_there(scene, count)
        place = self._place_before(scene, scene.sentence.start) if there else None
        place = place or self._named_before(scene, count, home)
        return self._goal_set_before(scene, home) if place is None and count.strength == "bare" else place

    def _asker_before(self, scene: Scene, count: Count, home: str | None) -> PlaceGroup | None:
        """Return the country that the sentence before is about, and "it" then asks for those counted.

        "Oman has come knocking. It has requested 900 cooks": not "The agency is in Oman. It wants 900 cooks".
        """
        asks = scene.tokens[0].lower in THEY and scene.has(RECEIVE, None, count.start)
        if not asks or scene.sentence.number == 1 or scene.index_at(count.start) > _ASKING:
            return None
        number = scene.sentence.number - 1
        before = self._numbered.get(number) or Scene(self._text, clip_sentence(self._article.sentences[number - 1]))
        places = [m for m in before.mentions if m.kind in {"country", "capital"}]
        if len(places) != 1 or before.counts or places[0].code in {home, None}:
            return None
        at = before.index_at(places[0].start)
        owner = before.tokens[before.index_at(places[0].end) - 1].possessive
        opens = at == 0 or before.tokens[at - 1].lower in {"is", "comes", "for", "and"}
        told = opens and not owner and at <= _LED
        return PlaceGroup(places[0].start, places[0].end, (places[0],), "receiver") if told else None

    def _goal_set_before(self, scene: Scene, home: str) -> PlaceGroup | None:
        """Return the place where the sentence before has the people of a number that has no noun."""
        before = self._numbered.get(scene.sentence.number - 1)
        setting = setting_of(before) if before is not None and not before.counts else None
        return setting.goal if setting is not None and setting.nation.code == home else None

    def _named_before(self, scene: Scene, count: Count, home: str) -> PlaceGroup | None:
        """Return the one place of the sentence before, where those counted "could go", are aboard, or are asked for."""
        asked = scene.tokens[0].lower in THEY and scene.has(RECEIVE, None, count.start)
        asked = asked or could_go(scene, count) or is_aboard(scene, count)
        if not (asked or offers(scene, count)) or scene.sentence.number == 1:
            return None
        number = scene.sentence.number - 1
        before = self._numbered.get(number) or Scene(self._text, clip_sentence(self._article.sentences[number - 1]))
        places = [g for g in before.groups if g.codes != (home,) and g.part != "origin"]
        places = [g for g in places if g.places[0].kind != "anywhere"]
        if not asked:
            told = any(record.scene.sentence.number == number for record in self.records[-MAX_LEAN:])
            places = [] if told else [g for g in places if g.part == "goal"]
        return places[-1] if len({group.codes for group in places}) == 1 else None

    def _take_from(self, frame: Record, record: Record, case: Candidate) -> None:
        """Give a deployment the time of the heading above it, or the people of the number that it corrects."""
        above = frame.scene.sentence.paragraph == case.scene.sentence.paragraph or frame.scene.stop not in _ENDS
        if frame is self._ghost and above:  # no sentence of another paragraph
            record.when = record.when or frame.when
        if record.homing and not record.codes and frame.origin_code == record.origin_code:
            record.destinations, record.codes = frame.destinations, frame.codes
        if revises(case):
            record.group, record.scope = frame.group, "single"


def takes_number(frame: Record, case: Candidate) -> bool:
    """Return whether a plan told without a number gets it here ("Peru may send cooks. Perhaps forty.")."""
    return (frame.floated and goes_on(frame, case.scene)) or (frame.open and tells_number(case.scene, case.count))


def places_of_several(records: Sequence[Record], number: int) -> tuple[list[str], tuple[str | None, ...]] | None:
    """Return the places that "the two countries" takes up, with their codes: of one record, or of all told so far."""
    for record in reversed(records):
        if len(record.codes) == number > 1:
            return list(record.destinations), record.codes
    single = {r.codes[0]: r.destinations[0] for r in records if len(r.codes) == 1 and r.codes[0] is not None}
    return (list(single.values()), tuple(single)) if len(single) == number > 1 else None
