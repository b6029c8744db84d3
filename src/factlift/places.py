"""Countries, demonyms, capitals and regions in a text, each with its ISO 3166-1 or UN M49 code.

>>> [(m.code, m.kind) for m in places_in("Qatar and the UAE hired Kenyans; Pyongyang sends men abroad.")]
[('QA', 'country'), ('AE', 'country'), ('KE', 'demonym'), ('KP', 'capital'), (None, 'anywhere')]

How it works
    `data/places.json` (written by `scripts/make_places.py`) lists the names. One pass over the capitalised words looks
    each up in a dictionary of first words; a hit tries the names that begin with it, longest first. So the time is
    linear, whatever the text. Names that hold a place and are another thing ("New Mexico", "French fries")
    are in the table as decoys and are passed over whole. What the words around a name say of it is asked last:
    "Michael Jordan", "Savannah, Georgia", "speaks English", "Lebanon, Ohio" are no places here, or other ones.

What it can't know
    "Jordan said", three sentences after "Ann Jordan". "the North" and "the South" are never a Korea; "Congo" is the
    Democratic Republic; the Gulf and the Middle East, which M49 lacks, are 145.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

PlaceKind: TypeAlias = Literal["country", "demonym", "capital", "region", "anywhere"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in the text: where, without "the" and the possessive ending, its code, and by what sort of word.

    `code` is ISO 3166-1 alpha-2, or M49's three digits, or None for "abroad" and "overseas". An adjective or a noun
    made of a country's or a region's name is a `demonym`.
    """

    start: int
    end: int
    code: str | None
    kind: PlaceKind


Meaning: TypeAlias = tuple[str | None, PlaceKind]
Guard: TypeAlias = Callable[["_Hit"], bool]


@dataclass(frozen=True, slots=True)
class _Table:
    """`meanings`: folded name -> code and kind, None for a decoy. `begins`: first word -> the names that begin so."""

    canonical: dict[str, str]
    meanings: dict[str, Meaning | None]
    begins: dict[str, set[str]]
    first_word: re.Pattern[str]
    first_names: frozenset[str]
    no_names: frozenset[str]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name found, with what stands on each side of it in its line (at most `_NEAR` characters), for the guards.

    `last` is the word right before it, `following` the one right behind; empty where none is, or not just a space away.
    """

    name: str
    kind: PlaceKind
    text: str
    start: int
    before: str
    after: str
    last: str
    following: str

    def line(self) -> tuple[str, str]:
        """A wider window of the line, for the few guards that look for company."""
        return _line_around(self.text, self.start, self.start + len(self.name), _FAR)


# ---------------------------------------------------------------- the table

_MARKS = "\u0300-\u036f"  # combining: an accent of decomposed text belongs to its word
_SPACE = "[ \u00a0\u2009\u202f\u2010\u2011\u2013-]"  # a space of a name may be written as any of these
_HYPHEN = "[-\u2010\u2011\u2013]"
_APOSTROPHE = "['\u2019\u02bc]"
_NEAR, _FAR = 40, 160
_LINE_END = re.compile("[\\r\\n\\x0b\\x0c\\x85\\u2028\\u2029]")
_PLAIN_SPACES = {0xA0: " ", 0x2009: " ", 0x202F: " "}


def _fold(words: str) -> str:
    """One spelling for all that the pattern lets pass: composed, plain space, hyphen and apostrophe.

    >>> _fold("Cote d\u2019Ivoire"), _fold("Guinea\u2013Bissau")
    ("Cote d'Ivoire", 'Guinea Bissau')
    """
    words = unicodedata.normalize("NFC", words)
    return re.sub(_SPACE, " ", re.sub(_APOSTROPHE, "'", words))


def _name_pattern(name: str) -> str:
    """The pattern of a name: typographic marks are free, letters and accents are not."""
    escaped = re.escape(name).replace(r"\ ", " ")
    escaped = re.sub(r" (?:\\&)? ?", lambda m: _SPACE + (f"&{_SPACE}" if "&" in m[0] else ""), escaped)
    return re.sub(r"\\-", lambda _: _HYPHEN, re.sub(r"'", lambda _: _APOSTROPHE, escaped))


def _spellings(name: str) -> set[str]:
    """The name, decomposed, and in the capitals of datelines and headlines unless it is short or a common word so."""
    forms = {name}
    if sum(c.isalpha() for c in name) >= 4 and name != "Polish" and "." not in name:
        forms.add(name.upper())
    return forms | {unicodedata.normalize("NFD", form) for form in forms}


@cache
def _names_from(first: str) -> re.Pattern[str]:
    """One pattern of the names that begin with a word, the longest first; made when the word is first met."""
    longest_first = sorted(_table().begins[first], key=lambda name: (-len(name), name))
    return re.compile(f"(?:{'|'.join(map(_name_pattern, longest_first))})(?![\\w{_MARKS}])")


@cache
def _table() -> _Table:
    data = json.loads(files("factlift").joinpath("data/places.json").read_text(encoding="utf-8"))
    named: dict[str, Meaning | None] = dict.fromkeys(data["decoys"])
    named |= {name: (code, kind) for kind, of in data["names"].items() for code in of for name in of[code]}
    named |= {form: (None, "anywhere") for word in data["anywhere"] for form in (word, word.title())}
    meanings: dict[str, Meaning | None] = {}
    begins: dict[str, set[str]] = defaultdict(set)
    for name, meaning in named.items():
        for form in _spellings(name):
            meanings[_fold(form)] = meaning
            begins[re.split(rf"[^\w{_MARKS}]", form, maxsplit=1)[0]].add(form)
    small = "|".join(sorted((word for word in begins if word[0].islower()), key=lambda word: (-len(word), word)))
    first_word = re.compile(rf"(?<![\w@{_MARKS}])(?:[A-Z\u00c0-\u00de\u0218][\w{_MARKS}]*|(?:{small})(?![\w{_MARKS}]))")
    sets = (frozenset(data[words]) for words in ("first_names", "no_names", "languages"))
    return _Table(data["canonical"], meanings, dict(begins), first_word, *sets)


# ---------------------------------------------------------------- guards: what the words around a name say of it


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HONORIFICS = _words("Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Judge Justice Detective Coach Sen Rep Gov")
_INITIAL = re.compile(r"[A-Z]\.")
_NEXT_WORD = re.compile(r" ([^\W\d_][\w\u2019'-]*)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\u2014][\"'\u201d\u2019)]?\s+|[\"\u201c\u2018(])$")
_DOMAIN = re.compile(r"\.(?:com|org|net|gov|edu|io|info|[a-z]{2})\b")
_BRAND = re.compile(
    r" (?:Daily|Times|Herald|Post|Tribune|Telegraph|Gazette|Observer|Airlines?|Airways|Mobile|Telecom|Inc|Corp|"
    r"Ltd|City|Rivers?|Street|Avenue|Square|Air(?! (?:Force|Base|Defen))|Masters|Grand Prix|Marathon|Film Festival)\b"
)
_BRANDED = re.compile(r"(?:Air|(?:Bank|Times|Voice) of|Radio Free|Miss|Little|SS|USS|HMS) $")
_CURRENCY = re.compile(
    r" (?:dollars?|yuan|renminbi|yen|rubles?|roubles?|rupees?|pesos?|pounds?|francs?|dinars?|dirhams?|riyals?|"
    r"rials?|liras?|krona|krone|kroner|kronor|shillings?|ringgit|baht|dong|kyat|taka|naira|hryvnias?|zlotys?|"
    r"reais|real(?! estate)|tenge)\b"
)
_US_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    "Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|"
    "Wisconsin|Wyoming"
)
_IN_STATE = re.compile(
    rf", (?:(?:{_US_STATES}|Ontario|Queens|TX|OH|IL|PA|FL|KY|TN|ID|NH|MO)\b|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|"
    r"Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|N\.[CDHJMY]|Neb|Nev|Okla|Ore|Pa|S\.[CD]|Tenn|Tex|Va|W\.Va|"
    r"Wis|Wyo)\.)"
)
_TOWNS_OF_STATES = _words("Lebanon Cuba Peru Poland Norway China Jamaica Panama Holland Denmark Jordan Brazil Monaco")
_GEORGIA_STATE = re.compile(
    rf"\b(?:{_US_STATES}|Atlanta|Savannah|Augusta|Macon|Athens|Valdosta|Marietta|Alpharetta|Statesboro|"
    r"Warner Robins|Roswell|Brunswick|Decatur|Sandy Springs|Gainesville|LaGrange|Hinesville|Fort Benning|"
    r"Fort Stewart|Fulton County|Ellabell|Kemp|Raffensperger|Warnock|Ossoff|Gov\.|Republicans?|Democrats?|"
    r"Democratic|GOP|Sen\.|Rep\.|sheriff|U\.S\. state)"
)
_GEORGIA_COUNTRY = re.compile(
    r"\b(?:Tbilisi|Batumi|Kutaisi|Abkhazia|Ossetia|Georgian|Caucasus|Armenia|Azerbaijan|Russia|Moldova|Ukraine|"
    r"Turkey|NATO|EU|Kobakhidze|Saakashvili|Zourabichvili|Ivanishvili|Soviet|Moscow|Kazakhstan|Uzbekistan|"
    r"Kyrgyzstan|Tajikistan|Belarus)"
)
_GEORGIA_NEXT = re.compile(r", Georgia(?!\w|'s|\u2019s|, [A-Z]| and )")
_OF_THE_STATE = re.compile(
    r"(?:(?:'s|\u2019s)? (?:(?:lieutenant )?governor|legislature|secretary of state|sheriff|General Assembly)|"
    r" (?:voters?|lawmakers?|residents?|man|woman|teen|natives?|senators?|congress(?:man|woman)|prosecutors?|"
    r"runoff|county|grand jury|high school|state|troopers?|House|Senate|Tech|Southern|Power|Bulldogs|Bureau|"
    r"Republicans?|Democrats?|National Guard))\b"
)
_GULF_ARABS = re.compile(
    r" (?:states?|nations|countr(?:y|ies)|monarch(?:y|ies)|kingdoms?|Arabs?|Cooperation|sheikhdoms?|allies)\b"
)
_AMERICAN_GULF = re.compile(r"\b(?:Mexico|Louisiana|Florida|Texas|hurricane)\b")
_TABLE_TALK = re.compile(r" (?:the|your|a|an|it|them|(?:is|was) (?:roasted|cooked|served|stuffed))\b")
_LANGUAGE_NOUN = re.compile(
    rf"{_SPACE}(?:languages?|speak(?:ing|ers?)|lessons?|class(?:es)?|course|proficiency|translations?|translators?|"
    r"subtitles|grammar|vocabulary|alphabet|dictionar(?:y|ies)|word for|words for|term for|for [\"'\u2018\u201c]|"
    r"as a second|fluently|fluency|skills|tests?|exams?)\b"
)
_SPOKEN = re.compile(
    r"\b(?:[Ss]peak(?:s|ing)?|spoke|spoken|[Ff]luent(?:ly)?(?: in)?|conversational|broken|[Tt]ranslated (?:in)?to|"
    r"[Tt]ranslated from|mother tongue(?: is)?) $"
)
_TONGUE = re.compile(
    r"\b(?:[Ii]n|into|from|learn(?:s|ed|t|ing)?|stud(?:y|ies|ied|ying)|teach(?:es|ing)?|taught|understands?|reads?|"
    r"basic|good|perfect|poor|both) $"
)
_NO_NOUN = re.compile(
    r"(?:['\u2019\u201d\"]?(?:[.;:!?)]|,(?! [A-Z]\w{1,20}(?:,| and| or) ))|['\"\u201d\u2019]|$| (?:but|to|at|with|"
    r"as|before|because|while|when|so|that|which|is|was|on|for|by|well|since|after|than|too|during|online)\b)"
)
_ITEM_BEFORE = re.compile(r"(?:[A-Z][a-z]+, )?(?:[A-Z][a-z]+,? (?:and|or) |(?<=[a-z] )[A-Z][a-z]+, )$")
_BOTH_NAMES = _words("Jordan Chad")  # a word with a capital on either side makes a person of it
_GIVEN = _words("Georgia Paris Sofia Cuba Santiago Israel Finn Brit Montserrat")  # a family name behind it does
_FAMILY = _words(
    "Jordan Chad Israel England English Ireland Holland France French Spain Poland Brazil Berlin London Paris Rome "
    "Lima Santiago Wellington Colombo Wales Welsh Washington Georgia Oman Mali Malta Cuba German Jersey Vienna Benin "
    "Niger Guinea"
)


def _is_title_case(hit: _Hit) -> bool:
    """Whether the line looks like a headline, where every word has a capital and capitals tell nothing."""
    before, after = hit.line()
    words = [] if after.rstrip().endswith(".") else re.findall(r"[^\W\d_]{4,}", f"{before} {after}")
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _is_person(hit: _Hit) -> bool:
    """Whether the name is a person's: "Ms. Jordan", "Chad Smith", "Jordan Peterson", "Tom Holland"."""
    if " " in hit.name or hit.kind == "region":
        return False
    if hit.last.rstrip(".") in _HONORIFICS:
        return True
    if hit.name in _FAMILY and (hit.last in _table().first_names or _INITIAL.fullmatch(hit.last)):
        return True
    beside = hit.name in _BOTH_NAMES and _is_a_name(hit.last)
    behind = hit.name in _BOTH_NAMES | _GIVEN and _is_a_name(hit.following)
    return (beside or behind) and not _is_title_case(hit)


def _is_a_name(word: str) -> bool:
    """Whether a neighbouring word can be part of a person's name: a capital, small letters, no place, no office."""
    word = re.sub(r"(?:'|\u2019)s?$", "", word)
    if re.match(r"[^\W\d_][^\W\d_'\u2019]|O['\u2019]", word) is None or not word[0].isupper() or word[1].isupper():
        return False
    return word not in _table().no_names and _table().meanings.get(word) is None


def _is_language(hit: _Hit) -> bool:
    """Whether a demonym is the language: "speaks English", "Russian-speaking", "wrote in French."."""
    if hit.name not in _table().languages:
        return False
    if _LANGUAGE_NOUN.match(hit.after):
        return True
    before = _ITEM_BEFORE.sub("", hit.before)  # "speaks French and", where German follows
    return bool(_SPOKEN.search(before) or (_TONGUE.search(before) and _NO_NOUN.match(hit.after)))


def _is_us_georgia(hit: _Hit) -> bool:
    """Whether "Georgia" is the American state: by a town or state near it in the sentence, or its governor."""
    if hit.name.title() != "Georgia":
        return False
    before, after = hit.line()
    near = re.split(r"(?<!Gov)(?<!Sen)(?<!Rep)[.!?]\s", before)[-1] + hit.name + re.split(r"[.!?](?:\s|$)", after)[0]
    if _GEORGIA_COUNTRY.search(near):
        return bool(re.search(r"\b(?:Atlanta|Savannah|Augusta|Macon|Athens|Rome), $", hit.before))
    return bool(_OF_THE_STATE.match(hit.after) or hit.before.endswith("Rome, ") or _GEORGIA_STATE.search(near))


def _is_in_a_state(hit: _Hit) -> bool:
    """Whether an American or Canadian town is meant: "Lebanon, Ohio", "Paris, Texas"."""
    if hit.kind != "capital" and hit.name not in _TOWNS_OF_STATES:
        return False
    return bool(_IN_STATE.match(hit.after) or (hit.name in {"Athens", "Rome"} and _GEORGIA_NEXT.match(hit.after)))


def _is_brand(hit: _Hit) -> bool:
    """Whether it is part of the name of a paper, an airline, a site: "China Daily", "Air India", "Russia.com"."""
    return bool(_BRAND.match(hit.after) or _BRANDED.search(hit.before) or _DOMAIN.match(hit.after))


def _is_money(hit: _Hit) -> bool:
    """Whether it names a currency: "US$5", "Chinese yuan"."""
    if hit.name in {"South Korean", "North Korean"} and re.match(r" won\b", hit.after):
        return True
    named = (hit.kind == "demonym" or hit.name in {"US", "U.S.", "UAE"}) and _CURRENCY.match(hit.after)
    return bool(named) or hit.after.startswith("$")


def _is_descent(hit: _Hit) -> bool:
    """Whether it says where an American's family came from: "Chinese Americans"."""
    return hit.kind == "demonym" and bool(re.match(r" Americans?\b", hit.after))


def _is_shouted(hit: _Hit) -> bool:
    """Whether "US" or "CAR" is a plain word in a line of capitals."""
    if hit.name not in {"US", "CAR"} or hit.last == "THE":
        return False
    around = hit.before + hit.after
    return re.search(r"[a-z]", around) is None and re.search(r"[A-Z]{3}", around) is not None


def _is_verb_or_bird(hit: _Hit) -> bool:
    """Whether "Polish" or "Turkey" begins a sentence as the verb or the bird."""
    begins = hit.name in {"Polish", "Turkey"} and _SENTENCE_START.search(hit.before)
    return bool(begins and _TABLE_TALK.match(hit.after))


def _lacks_its_article(hit: _Hit) -> bool:
    """Whether "Emirates" is the airline, or "Gulf" another gulf."""
    if hit.name not in {"Emirates", "Gulf"} or (hit.name == "Gulf" and _GULF_ARABS.match(hit.after)):
        return False
    elsewhere = hit.name == "Gulf" and _AMERICAN_GULF.search(" ".join(hit.line()))
    return bool(elsewhere) or hit.last not in {"the", "The"} or hit.after.startswith(" of ")


def _is_in_a_title(hit: _Hit) -> bool:
    """Whether "Overseas" or "Abroad" with a capital is part of a name ("Overseas Employment Office")."""
    return hit.name in {"Overseas", "Abroad"} and bool(re.match(r" [A-Z]", hit.after)) and not _is_title_case(hit)


_GUARDS: tuple[Guard, ...] = (
    _is_brand, _is_money, _is_person, _is_language, _is_us_georgia, _is_in_a_state, _is_descent, _is_shouted,
    _is_verb_or_bird, _lacks_its_article, _is_in_a_title,
)  # fmt: skip


def places_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """The places named in `text[start:end]`, in order, the longest name each, never overlapping.

    >>> text = "North Korea’s men in New Mexico, the Emirates’ Filipinas, US-based crews"
    >>> [text[m.start : m.end] for m in places_in(text)]
    ['North Korea', 'Emirates', 'Filipinas', 'US']
    """
    table = _table()
    stop = len(text) if end is None else min(end, len(text))
    found: list[Mention] = []
    done = start
    for word in table.first_word.finditer(text, start, stop):
        if word.start() < done or word[0] not in table.begins:
            continue
        if (name := _names_from(word[0]).match(text, word.start(), stop)) is None:
            continue
        done = name.end()
        if done == stop and text[stop : stop + 1].isalnum():  # the end cuts a longer word
            continue
        meaning = table.meanings.get(_fold(name[0]))
        if meaning is not None and not any(guard(hit) for hit in [_hit(text, name, meaning)] for guard in _GUARDS):
            found.append(Mention(name.start(), name.end(), *meaning))
    return found


def _hit(text: str, name: re.Match[str], meaning: Meaning) -> _Hit:
    start, end = name.span()
    before, after = _line_around(text, start, end, _NEAR)
    last = before[:-1].rpartition(" ")[2].lstrip("\"'(\u201c\u2018") if before.endswith(" ") else ""
    following = m[1] if (m := _NEXT_WORD.match(after)) else ""
    return _Hit(name[0], meaning[1], text, start, before, after, last, following)


def _line_around(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    if _LINE_END.search(before) or _LINE_END.search(after):
        before, after = _LINE_END.split(before)[-1], _LINE_END.split(after)[0]
    if not (before.isascii() and after.isascii()):
        before, after = before.translate(_PLAIN_SPACES), after.translate(_PLAIN_SPACES)
    return before, after


def place_code(words: str) -> Meaning | None:
    """Code and kind of a place by its exact words, with or without "the" and the possessive; None where not known.

    >>> place_code("the UAE"), place_code("North Korea’s"), place_code("overseas"), place_code("Atlantis")
    (('AE', 'country'), ('KP', 'country'), (None, 'anywhere'), None)
    """
    words = _fold(words.strip())
    bare = re.sub(r"^(?:the|The|THE) ", "", words)
    for form in (words, bare, re.sub(r"(?:'s|'S|(?<=s)')$", "", bare)):
        if (meaning := _table().meanings.get(form)) is not None:
            return meaning
    return None


def country_name(code: str) -> str | None:
    """The name of a country or region in news English, None for no such code.

    >>> country_name("AE"), country_name("KP"), country_name("035"), country_name("ZZ")
    ('United Arab Emirates', 'North Korea', 'Southeast Asia', None)
    """
    return _table().canonical.get(code)
