"""What one sentence holds that matters to deployments: its tokens, groups of places, counts of people."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from weakref import ref

from factlift.article import Sentence, Stretch
from factlift.numerals import Numeral
from factlift.places import Mention, places_in, places_within
from factlift.reader.scenes.counts import Count, count_of, counts_something
from factlift.reader.scenes.hirings import HIRING_VERBS
from factlift.reader.scenes.hollow import idle_claim
from factlift.reader.scenes.nations import as_adjective, is_people
from factlift.reader.scenes.parts import PlaceGroup, place_groups
from factlift.reader.scenes.provinces import TOWNS, with_provinces, with_towns_of
from factlift.reader.scenes.takers import with_takers
from factlift.reader.scenes.towns import towns_hired_in
from factlift.reader.words.cues import BODY, DENY, DEPARTURES, NATIONALS, SEND, SENT, SENT_OUT, STOP, WEAK
from factlift.reader.words.disavowals import CUES, OPEN_CUES, disavowed, left_open
from factlift.reader.words.idioms import settle_idioms
from factlift.reader.words.places import PART, join_names
from factlift.reader.words.tokens import Token, split_tokens
from factlift.sightings import Numbers, is_kept_whole

if TYPE_CHECKING:
    from factlift.facts import Status
    from factlift.reader.words.lines import Lines

MAX_OPEN = 500  # sentences of a long text that hold their tokens at a time
_CUT = frozenset({"tokens", "words", "starts", "compounds", "statuses"})
_COUNTED = _CUT | {"numerals", "mentions", "provinces", "lands", "counts", "countries"}
_HELD = _COUNTED | {"groups", "stop"}
BULLETS = "-•*–—·◦▪"
DOTTED = "İ"  # a capital that folds to two characters in lower case, and that no table of places holds
_TELLING = SENT | frozenset(
    "single no nobody none anyone anybody many remainder rest balance talks talk talking talked thinking negotiating "
    "brigade brigades contingent contingents battalion battalions team teams crew crews squad squads delegation "
    "deployment deployments unit units detachment detachments platoon platoons regiment regiments battery squadron "
    "flotilla".split()
)
_DENIED = WEAK | BODY | {"any"}
_PAIR = 2
_KNOWN = frozenset("the these those our both between".split())
_COUNTRIES = frozenset("countries nations states territories destinations".split())


def matters(text: str, sentence: Sentence, words: frozenset[str]) -> bool:
    """Return whether a sentence can hold a deployment: it names people who are sent, or it counts something."""
    if not words.isdisjoint(_TELLING) or counts_something(text, sentence, words):
        return True
    if (
        text.find("-stren", sentence.start, sentence.end) >= 0
        or text.find("-strong", sentence.start, sentence.end) >= 0
    ):
        return True  # "a battalion-strength force", "a 300-strong force"
    if not (words.isdisjoint(NATIONALS) or words.isdisjoint(SENT_OUT)):
        return True  # "Peruvian citizens will be sent to Oman"
    if "forces" in words and not words.isdisjoint(_FORCED):
        return True  # "has sent special forces to Peru"
    if "presence" in words and not words.isdisjoint(_MILITARY):
        return True  # "keeps a military presence in Peru"
    if "never" in words and not words.isdisjoint(_HAD):
        return True  # "has never employed North Koreans"
    if not words.isdisjoint(_UNNAMED) and not words.isdisjoint(_REFUSED) and not words.isdisjoint(SEND):
        return True  # "will not send more to Chad"
    if not words.isdisjoint(STOP) and not words.isdisjoint(DEPARTURES):
        return True  # "was told to stop all departures"
    if not words.isdisjoint(LOOKED) and not words.isdisjoint(_AGAINST):
        return True  # "had looked at Peru and decided against it"
    return not words.isdisjoint(DENY) and not words.isdisjoint(_DENIED | _HAD)


_FORCED = SEND | frozenset("are were remain remained stay stayed entered".split())
_MILITARY = frozenset("military troop armed".split())
_UNNAMED = frozenset("more any them others".split())
_REFUSED = frozenset("not no never n’t n't cannot refused declined".split())
LOOKED = frozenset(
    "looked considered thought weighed explored eyed toyed studied sounded approached scouted examined visited "
    "tried flirted plan plans talks scheme pilot programme idea".split()
)  # at a country, where somebody thinks of sending people there
_AGAINST = frozenset(
    "against better dropped dropping walked backed pulled shied gave let ruled chose deciding decided nothing shelved "
    "scrapped abandoned frozen nowhere through".split()
)
_HAD = frozenset("employ employed employing employs hire hired hiring hires used using engaged hosted worked".split())


def most_open(text: str) -> int:
    """Return how many sentences of a text hold what they hold at a time."""
    return sys.maxsize if is_kept_whole(text) else MAX_OPEN


class Atlas:
    """The places of many sentences, looked up in one pass over the article when the first is asked for.

    It also sees to it that few of the sentences hold their tokens at a time.
    """

    def __init__(
        self, text: str, sentences: Sequence[Sentence], standing: Mapping[int, list[Mention]] = MappingProxyType({})
    ) -> None:  # fmt: skip
        self._text = text
        self._sentences = sentences
        self._standing = standing
        self._open: deque[ref[Scene]] = deque()
        self._most = most_open(text)

    @cached_property
    def _places(self) -> dict[int, list[Mention]]:
        found = places_within(self._text, [(sentence.start, sentence.end) for sentence in self._sentences])
        named = {sentence.number: places for sentence, places in zip(self._sentences, found, strict=True)}
        for number, standing in self._standing.items():
            if number in named:
                named[number] = sorted([*named[number], *standing], key=lambda place: place.start)
        return named

    def at(self, sentence: Sentence) -> list[Mention] | None:
        """Return the places that one of the sentences names; None once they are forgotten."""
        return self._places.get(sentence.number)

    def forget(self, sentence: Sentence) -> None:
        """Let go of the places that a sentence names, since it has been read."""
        self._places.pop(sentence.number, None)

    def opened(self, scene: Scene) -> None:
        """Note that a sentence holds its tokens, and close the one that was opened long before."""
        self._open.append(ref(scene))
        if len(self._open) > self._most and (first := self._open.popleft()()) is not None:
            first.close()


class _Unlocked(cached_property[Any]):
    """A cached property without the lock that Python 3.11 takes each time: a scene stays with its reader."""

    def __get__(self, scene: Any, owner: type[Any] | None = None) -> Any:
        value = scene.__dict__[self.attrname] = self.func(scene)
        return value


if TYPE_CHECKING:
    _once = cached_property
else:
    _once = _Unlocked


class Scene:
    """One sentence, taken apart; what it holds is read when it is first asked for, since most of it never is."""

    __slots__ = (
        "__dict__",
        "__weakref__",
        "_atlas",
        "_end",
        "_lines",
        "_numbers",
        "_text",
        "bullet",
        "dealt",
        "is_topical",
        "sends",
        "sentence",
        "topical",
    )

    def __init__(
        self, text: str, sentence: Sentence, lines: Lines | None = None, atlas: Atlas | None = None
    ) -> None:  # fmt: skip
        self.sentence = sentence
        self.bullet = text[sentence.start] in BULLETS
        self._end = ""  # the last mark or word, once the tokens are gone
        self.sends: bool | None = None  # what `topics` says of it, once it was asked
        self.is_topical: bool | None = None
        self.topical = False  # it tells what the article is about
        self.dealt = frozenset[int]()  # where its numbers start that a run of dealings makes people sent
        self._text = text
        self._lines = lines
        self._atlas = atlas
        self._numbers = lines.numbers if lines else Numbers(text)

    @_once
    def tokens(self) -> list[Token]:
        """The words and marks: a place's name is one, the first word of an idiom the plain verb that it stands for."""
        if self._atlas is not None:
            self._atlas.opened(self)
        return join_names(self._settled(), self.mentions)

    def _settled(self) -> list[Token]:
        if self._lines is not None:
            at = self.sentence.number - 1
            return settle_idioms(self._lines.whole[at], self._lines.words[at])
        own = split_tokens(self._text, self.sentence.start, self.sentence.end)
        return settle_idioms(own, frozenset([token.lower for token in own]))

    @_once
    def disavowed(self) -> tuple[Stretch, ...]:
        """What the sentence says is not so."""
        if (idle := idle_claim(self)) is not None:
            return (idle,)
        if self.words.isdisjoint(CUES):
            return ()
        return disavowed(self._text, self.sentence.start, self.sentence.end)

    @_once
    def left_open(self) -> tuple[Stretch, ...]:
        """What the sentence says that somebody neither says nor denies."""
        if self.words.isdisjoint(OPEN_CUES):
            return ()
        return left_open(self._text, self.sentence.start, self.sentence.end)

    @_once
    def words(self) -> frozenset[str]:
        """The words of the tokens, in lower case."""
        settled = self._settled()
        if self._lines is not None and settled is self._lines.whole[self.sentence.number - 1]:
            return self._lines.words[self.sentence.number - 1]
        return frozenset([token.lower for token in settled])

    @_once
    def starts(self) -> list[int]:
        """Where each token starts."""
        return [token.start for token in self.tokens]

    @_once
    def stop(self) -> str:
        """The last mark or word."""
        return self._end or self.tokens[-1].text

    def close(self, *, read: bool = False, placed: bool = False) -> None:
        """Let go of what can be read again: the tokens, and where the sentence has been `read` all that it holds.

        Where its places are still wanted (`placed`), these are kept.
        """
        dropped = (_COUNTED if placed else _HELD) if read else _CUT
        self._end = sys.intern(self.stop)
        self.__dict__ = {name: held for name, held in vars(self).items() if name not in dropped}  # a smaller one
        if read and self._atlas is not None:
            self._atlas.forget(self.sentence)

    @_once
    def compounds(self) -> list[str]:
        """The words with more than letters in them, and numbers."""
        return [word for word in self.words if not word.isalpha() and len(word) > 1]

    @_once
    def statuses(self) -> dict[tuple[int, int], Status | None]:
        """What `status_of` has read between two offsets."""
        return {}

    @_once
    def numerals(self) -> list[Numeral]:
        """All numbers of the sentence."""
        counted = counts_something(self._text, self.sentence, self.words)
        return self._numbers.within(self.sentence) if counted else []

    @_once
    def mentions(self) -> list[Mention]:
        """The places of the table that the sentence names, but for parts of countries."""
        found = [place for place in self._named if place.kind != PART]
        return [as_adjective(self._text, place, first=not at) for at, place in enumerate(found)]

    @_once
    def provinces(self) -> list[Mention]:
        """The parts of countries that the sentence names."""
        return [place for place in self._named if place.kind == PART]

    @_once
    def lands(self) -> list[Mention]:
        """The places, parts of countries as the countries that they are of, and where people are hired also towns."""
        parts = [replace(place, kind="country") for place in self.provinces]
        found = [*self.mentions, *parts]
        towns = [] if self.words.isdisjoint(HIRING_VERBS) else towns_hired_in(self, found)
        return sorted([*found, *towns], key=lambda place: place.start) if parts or towns else self.mentions

    @property
    def _named(self) -> list[Mention]:
        start, end = self.sentence.start, self.sentence.end
        if self._text.find(DOTTED, start, end) < 0:
            found = self._atlas.at(self.sentence) if self._atlas else None
            return places_in(self._text, start, end) if found is None else found
        plain = self._text[start:end].replace(DOTTED, "I")
        return [replace(found, start=found.start + start, end=found.end + start) for found in places_in(plain)]

    @_once
    def groups(self) -> list[PlaceGroup]:
        """The places, those that stand together as one, each with its part."""
        groups = place_groups(self, self.mentions)
        groups = with_provinces(self, groups) if self.provinces else groups
        groups = with_takers(self, groups)
        return with_towns_of(self, groups) if "of" in self.words and not self.words.isdisjoint(TOWNS) else groups

    @_once
    def counts(self) -> list[Count]:
        """The numbers of people."""
        found = (count_of(self._text, self, numeral, self.mentions) for numeral in self.numerals)
        return [count for count in found if count is not None]

    @_once
    def countries(self) -> Numeral | None:
        """The number of countries that people go to; not of "the two countries" that sign or talk."""
        text = self._text
        named = (
            n
            for n in self.numerals
            if text[n.unit_start : n.unit_end].lower() in _COUNTRIES
            or text[n.end : n.unit_end].lower().endswith(" mission areas")
        )
        return next((n for n in named if not self._is_pair(n)), None)

    def _is_pair(self, numeral: Numeral) -> bool:
        """Return whether two countries are those told of before ("signed by the two countries", "both countries")."""
        at = self.index_at(numeral.start)
        led = {token.lower for token in self.tokens[max(0, at - 1) : at]}
        return numeral.value == _PAIR and not led.isdisjoint(_KNOWN)

    def cut(self, start: int, end: int) -> Scene:
        """Return what stands between two offsets as a scene of its own, with the number of the sentence."""
        part = Scene(self._text, replace(self.sentence, start=start, end=end))
        part._numbers, part.topical = self._numbers, self.topical
        return part

    def text_of(self, start: int, end: int) -> str:
        """Return the article's words between two offsets."""
        return self._text[start:end]

    def names_people(self, place: Mention) -> bool:
        """Return whether a nation's name stands for its people ("the Dutch", "Kenyans")."""
        return is_people(self._text, place)

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that start between two offsets."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def is_from(self, group: PlaceGroup, start: int) -> bool:
        """Return whether the place hangs on a noun that ends at `start` by "from" ("900 cooks from Peru")."""
        first, last = self.index_at(start), self.index_at(group.start)
        return last - first <= 3 and any(token.lower == "from" for token in self.tokens[first:last])

    def has(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> bool:
        """Return whether a token between two offsets is one of `words`."""
        if start is None and end is None:
            return not self.words.isdisjoint(words)
        return self.find(words, start, end) is not None

    def find(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> Token | None:
        """Return the first token between two offsets that is one of `words`."""
        if self.words.isdisjoint(words):
            return None
        first = 0 if start is None else bisect_left(self.starts, start)
        last = len(self.tokens) if end is None else bisect_left(self.starts, end)
        for token in self.tokens[first:last]:
            if token.lower in words:
                return token
        return None
