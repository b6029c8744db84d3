"""Which place words of an article name: its name there in the fullest form, and its code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from itertools import islice
from typing import Any

from factlift.article import Article, Stretch
from factlift.facts import Place
from factlift.lexicon import NO_NAME, load_raw, words_of
from factlift.places import country_name, place_code
from factlift.placewords.cities import city_code
from factlift.placewords.guards import is_place
from factlift.placewords.table import Meaning, PlaceKind
from factlift.sightings import land_beside, land_of, last_place, lists_places, mentions_of, mentions_within

_PARTS = frozenset(
    {"England", "Scotland", "Wales", "Northern Ireland", "West Bank", "Gaza", "Gaza Strip", "West Germany"}
    | {"South Vietnam", "East Pakistan"}
)
"""Names of a part of a country that the table of places knows by the country's code: none is the name of the whole."""
_STATES = frozenset({"country", "demonym"})
_SMALL = NO_NAME | frozenset({"us", "me", "him", "them", "not", "all"})
"""Words of grammar, which name no place."""
_ACRONYM = 4
_MOST_SPOTS = 50  # of one name, looked at for its country
_FAR = 20_000  # code points before and behind a name in which it may stand with its country
_MOST_FORMS = 6
_ARTICLE = re.compile(r"(?:the )?", re.IGNORECASE)
_ARM_BEHIND = re.compile(r"(?:’s|'s|’|')? (?:[a-z]{2,20} ){0,3}([a-z]{3,20})")
_ARM_BEFORE = re.compile(r"(?:the )?([a-z]{3,20}) of (?:the )?", re.IGNORECASE)
_BODIES_OF_STATES = frozenset({"European Union", "African Union", "Organization of American States", "United Nations"})
"""What is told of as a sender or a host like a state, and has no code."""
_SITES = frozenset(
    "hospital hospitals university universities school schools clinic clinics yard yards factory factories college "
    "institute institution academy seminary centre center centers centres mission command department departments mine "
    "mines refinery mill mills shipyard shipyards temple mosque monastery church parish station headquarters museum "
    "observatory laboratory lab ward hospice city county province state republic street airport kingdom municipality "
    "prefecture governorate borough congregation works farms hotels resorts breweries bakeries growers garden court "
    "fleet squadron surgery palace states nations programme program".split()
)
"""Bodies that are a place too: people are sent to a hospital, and no less to a mission."""


class Placing:
    """Reads places off one article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def is_list(self, at: Stretch) -> bool:
        """Tells whether a stretch names several places one after the other, and no single one that is known."""
        return self._known(at) is None and lists_places(self.article, at)

    def forms_of(self, name: str, *, adjectives: bool) -> list[str]:
        """Returns the forms in which the article names a state: the most frequent first, at most six.

        Without `adjectives`, its names alone: "Kenyan nurses" may be from Kenya, but they do not go there.
        """
        known = place_code(name)
        if known is None or known[0] is None or known[1] not in _STATES:
            return []
        text = self.article.flat
        kinds = _STATES if adjectives else {"country"}
        named = (m for m in mentions_of(self.article) if m.code == known[0] and m.kind in kinds)
        return [form for form, _ in Counter(text[m.start : m.end] for m in named).most_common(_MOST_FORMS)]

    def of_state(self, at: Stretch) -> Stretch:
        """Returns where the state stands in words that name an arm of one ("the Cuban government"), else the words."""
        inside = mentions_within(self.article, at.start, at.end)
        if len(inside) != 1 or inside[0].kind not in _STATES:
            return at
        text, state = self.article.flat, inside[0]
        before, after = text[at.start : state.start], text[state.end : at.end]
        arm = _ARM_BEHIND.fullmatch(after) if _ARTICLE.fullmatch(before) else None
        arm = arm or (_ARM_BEFORE.fullmatch(before) if not after else None)
        return Stretch(state.start, state.end) if arm and arm[1].lower() in _arms() else at

    def place_at(self, at: Stretch, suffix: str | None = None) -> tuple[Place, list[tuple[str, str]]]:
        """Returns the place that a stretch names, and flags as (code, reason).

        Args:
            at: the words.
            suffix: the country's code that a model put behind them.
        """
        known = self._known(at)
        suffix = suffix if suffix and country_name(suffix) else None
        last = last_place(self.article, at)
        if last is not None and (known is None or last.kind == "subdivision" or last.code != known[0]):
            # the article may tell whose, or which, it is: "Georgia", "Congo"
            land = last.code  # "seafood plants in China" is in China
        else:
            land = (land_of(self.article, at) or self._land_told(at)) if known is None else None
        if land:
            return _place(self._bare(at), land), [*self._otherwise(at, land, suffix)]
        if known is not None and (there := self._namesake(at, known)):
            return _place(self._bare(at), there), [*self._otherwise(at, there, suffix)]
        town = city_code(self._bare(at), self._named) if known is None else None
        if town and suffix in {None, town}:
            return _place(self._bare(at), town), []
        if known is None and suffix:
            told = f"the model says that “{self._text(at)}” is in {suffix}; no word says so"
            return _place(self._bare(at), suffix), [("code_by_model", told)]
        if known is None:
            name = self._bare(at)
            told = f"“{name}” reads like the name of a body, and no place is known by it"
            return _place(name), [("no_place", told)] if _is_body(name) else []
        code, kind = known
        told = f"“{self._text(at)}” reads here as part of another name, and as no place"
        other = [] if self._is_it(at, known) else [("no_place", told)]
        whole = kind in ("country", "demonym") and self._bare(at) not in _PARTS
        fullest = self._fullest.get(code or "") if whole else None
        return _place(fullest or self._bare(at), code), [*other, *self._otherwise(at, code, suffix)]

    def may_be(self, at: Stretch, name: str) -> bool:
        """Tells whether a stretch, which holds a name that a model gave, may name a place."""
        known = self._known(at)
        return not self.is_word(at, name) and (known is None or self._is_it(at, known))

    def is_word(self, at: Stretch, name: str) -> bool:
        """Tells whether a stretch is a small word of grammar, and no name: "us" where a model gave US."""
        words = self._text(at)
        short = len(name) <= _ACRONYM and name.isupper()
        return words.islower() and (short or words in _SMALL)

    def _is_it(self, at: Stretch, known: Meaning) -> bool:
        """Tells whether a stretch that holds a known name is that place, and no part of another name."""
        return self._is_named_so(at, known[1]) and not self._is_inside_another(at, known[0])

    def _is_named_so(self, at: Stretch, kind: PlaceKind) -> bool:
        """Tells whether the words around a known name let it be a place: "Jordan", and not "Jordan Peele"."""
        words = self._text(at)
        start = at.start + _ARTICLE.match(words).end()  # type: ignore[union-attr]  # it may be empty
        return is_place(self.article.flat, start, start + len(self._bare(at)), kind)

    def _namesake(self, at: Stretch, known: Meaning) -> str | None:
        """Returns the country beside a capital's name in which a town is called like it: "Tripoli, Lebanon"."""
        land = land_beside(self.article, at) if known[1] == "capital" else None
        told = land is not None and land != known[0] and not self._by_whom(at)
        return (
            city_code(self._bare(at), {land}) if told and land and city_code(self._bare(at), {land}) == land else None
        )

    def _by_whom(self, at: Stretch) -> bool:
        """Tells whether it is a state that acts, and lies nowhere: "sent by Moscow in Syria"."""
        return self.article.flat[max(0, at.start - 4) : at.start].endswith(" by ")

    def _is_inside_another(self, at: Stretch, code: str | None) -> bool:
        """Tells whether a name is part of a longer one of something else: "Gulf of Oman", "Papua New Guinea"."""
        words = self._text(at)
        start = at.start + _ARTICLE.match(words).end()  # type: ignore[union-attr]  # it may be empty
        around = mentions_within(self.article, max(0, start - _NAME_CHARS), at.end + _NAME_CHARS)
        holding = [mention for mention in around if mention.start <= start < mention.end]
        if not holding:  # but for a spelling that only this module knows
            return place_code(words) is not None
        return holding[0].code != code

    def _known(self, at: Stretch) -> Meaning | None:
        return place_code(self._text(at).replace("\u0130", "I"))  # the table folds no dotted capital I ("TÜRKİYE")

    def _text(self, at: Stretch) -> str:
        return self.article.words(at.start, at.end)

    def _otherwise(self, at: Stretch, code: str | None, suffix: str | None) -> Iterator[tuple[str, str]]:
        """Yields a flag where the model says another country of a place than the table of places does."""
        if code and code.isalpha() and suffix not in {None, code}:
            told = f"the model says that “{self._text(at)}” is in {suffix}, the table of places that it is in {code}"
            yield "code_by_model", told

    def _bare(self, at: Stretch) -> str:
        """Returns a place's words without "the" before them and without a possessive ending."""
        words = self._text(at)
        words = words[4:] if words[:4].lower() == "the " else words
        return words[:-2] if words.endswith(("’s", "'s")) else words

    def _land_told(self, at: Stretch) -> str | None:
        """Returns the one country that the article tells of a place elsewhere: "Kiruna, Sweden", once, is enough."""
        name, text = self._bare(at), self.article.flat
        if not name[:1].isupper() or len(name) > _NAME_CHARS:
            return None
        known: Any = self.article.kept.setdefault("lands_told", {})
        if name not in known:
            named = re.compile(rf"\b{re.escape(name)}\b")
            spots = islice(named.finditer(text, max(0, at.start - _FAR), at.end + _FAR), _MOST_SPOTS)
            codes = {code for spot in spots if (code := land_of(self.article, Stretch(*spot.span())))}
            known[name] = codes.pop() if len(codes) == 1 else None
        told: str | None = known[name]
        return told

    @cached_property
    def _named(self) -> frozenset[str]:
        """The codes of the places that the article names."""
        return frozenset(mention.code for mention in mentions_of(self.article) if mention.code)

    @cached_property
    def _fullest(self) -> dict[str, str]:
        """The longest form of each country's name in the article, by code; those who read it next get the same."""
        known: Any = self.article.kept.get("fullest")
        if known is not None:
            found: dict[str, str] = known
            return found
        names: dict[str, str] = {}
        for mention in mentions_of(self.article):
            text = self.article.flat[mention.start : mention.end]
            if mention.kind != "country" or not mention.code or text in _PARTS:
                continue
            if len(text) > len(names.get(mention.code, "")):
                names[mention.code] = text
        self.article.kept["fullest"] = names
        return names


def _place(name: str, code: str | None = None) -> Place:
    """Returns a place, one for all facts that name it alike: they are many in a long article.

    A state that is no more has its code of ISO 3166-3 in the table (`SUHH`), and none in facts.
    """
    code = code if code and len(code) <= _CODE_CHARS else None
    return _known_place(name, code) if len(name) <= _NAME_CHARS else Place(name=name, code=code)


@lru_cache(maxsize=1024)
def _known_place(name: str, code: str | None) -> Place:
    return Place(name=name, code=code)


_NAME_CHARS, _CODE_CHARS = 60, 3


@cache
def _arms() -> frozenset[str]:
    """Nouns of a state's arms: `government`, `ministry`."""
    return frozenset(word for word, reason in load_raw("speaker_nouns")["body"].items() if "state" in reason)


@cache
def _bodies() -> frozenset[str]:
    """Nouns of bodies that are nowhere: `agency`, `Ltd`."""
    named = frozenset(word.lower() for word in words_of("speaker_nouns", "body_name"))
    kinds = ("an arm of the state", "a body of members", "an employer")
    told = {word for word, reason in load_raw("speaker_nouns")["body"].items() if reason in kinds}
    return (named | told) - _SITES


def _is_body(name: str) -> bool:
    """Tells whether a name is built like that of a body ("Ministry of Works", "Pearl Manpower Ltd")."""
    head = _HEAD.match(name)
    return head is not None and head[1].lower() in _bodies() and name not in _BODIES_OF_STATES


_HEAD = re.compile(r"(?:[^\s,]{1,40} ){0,8}?([^\s,.]{2,40})\.?(?= (?:of|for|in|on)\b|,|$)")
"""The noun that a name is built on: its last word before "of"."""


def readings_of(words: str) -> list[tuple[str, str | None]]:
    """Returns the ways to read a model's words for a place: its name, and the code of the country told with it.

    >>> readings_of("Vladivostok (RU)")
    [('Vladivostok', 'RU'), ('Vladivostok (RU)', None)]
    >>> readings_of("Doha, Qatar"), readings_of("gb")
    ([('Doha, Qatar', None), ('Doha', 'QA')], [('gb', None), ('United Kingdom', None)])
    """
    name, suffix = _split_code(words[:-1] if words.endswith((".", ",")) and words.count(".") <= 1 else words)
    read = [(name, suffix), (words, None), (words.strip(_MARKS), None)]
    if told := _WITH_LAND.fullmatch(words.strip(_MARKS)):
        land = told["land"].strip()
        code = None if _state_of(told["name"]) not in (None, _code_of(land)) else _code_of(land)
        read += [(told["name"], code)] if code or (len(land) == _CODE3 and land.isupper()) else []
    if len(words) == _CODE2 and words not in _SMALL and (country := country_name(words.upper())):
        read.append((country, None))
    return list(dict.fromkeys(read))


def parted(words: str) -> list[str]:
    """Returns the countries that a model gave as one item of a list, or the item.

    >>> parted("Japan and Taiwan"), parted("Trinidad and Tobago"), parted("Doha, Qatar")
    (['Japan', 'Taiwan'], ['Trinidad and Tobago'], ['Doha, Qatar'])
    >>> parted("Scotland, UK"), parted("Guam, USA"), parted("Georgia, USA"), parted("Trinidad, Bolivia")
    (['Scotland'], ['Guam'], ['Georgia, USA'], ['Trinidad, Bolivia'])
    """
    parts = [part for part in _PARTING.split(words) if part]
    if len(parts) == _PAIR and words.count(",") == 1 and (whole := _whole_of(*parts)):
        return [parts[0] if whole == parts[0] else words]
    several = len(parts) > 1 and not place_code(words) and all(map(_state_of, parts))
    return parts if several else [words]


def _whole_of(name: str, land: str) -> str | None:
    """Returns the name where it is a part of the land behind it, both where a namesake of a country lies there."""
    part, whole = _state_of(name), _state_of(land)
    if not (part and whole):
        return None
    if part == whole or part in _TERRITORIES.get(whole, ()):
        return name
    namesake = (name, whole) == ("Georgia", "US") or city_code(name, {whole}) == whole
    return f"{name}, {land}" if namesake else None


_PAIR = 2
_TERRITORIES = {
    "AU": "CC CX NF",
    "CN": "HK MO TW",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE WF YT",
    "GB": "AI BM FK GG GI IM JE KY MS SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR VI",
}
"""What has a code of its own and is written as a part of a state: "Hong Kong, China"."""


def _state_of(name: str) -> str | None:
    """Returns the code of a country by its name, None where it is no name of one."""
    known = place_code(name)
    return known[0] if known and known[1] == "country" else None


_PARTING = re.compile(r"\s*(?:[,;/&]|\b(?:and|or)\b)\s*")
_MARKS = ' .,;:"“”'
_WITH_LAND = re.compile(r"(?P<name>[^,()]{1,80}?)(?:, ?| ?\()(?P<land>[^,()]{2,60})\)?")
_CODE2, _CODE3 = 2, 3


def _code_of(land: str) -> str | None:
    """Returns the code of a country told beside a place: by its code, in capitals or not, or by its name."""
    if len(land) == _CODE2 and country_name(land.upper()):
        return land.upper()
    return _state_of(land)


def _split_code(words: str) -> tuple[str, str | None]:
    """Returns a place's words and the country code that a model put behind them: "Vladivostok (RU)"."""
    if words.endswith(")") and words[-4:-3] == "(" and words[-3:-1].isupper():
        return words[:-4].strip(), words[-3:-1]
    return words, None
