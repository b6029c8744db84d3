"""What the words around a name say of it: "Michael Jordan", "Savannah, Georgia", "speaks English" name no places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from factlift.lexicon import words_of
from factlift.placewords.surnames import FAMILY, HONORIFICS, RANKS, persons_named
from factlift.placewords.table import SPACE, PlaceKind, table

Guard: TypeAlias = Callable[["Hit"], bool]

_NEAR, _FAR = 40, 160
_PAID_IN = frozenset({"US", "U.S.", "UAE"})  # countries whose short names name a currency too
_IN_WON = frozenset({"South Korean", "North Korean"})
_MAY_GO_ON = frozenset("$.\u00a0\u2009\u202f")  # "US$5", "Russia.com", a space written otherwise
_ENDS = re.compile(r"\.(?:[ \n]|$)|, [^A-Z]")
_SAYS_NOTHING = re.compile(r"[a-z]+[.,;:]?|[\d.,:]+|[A-Za-z]+[,;:]|[\u2013\u2014\u2022*-]")
_LINE_END = re.compile("[\\r\\n\\x0b\\x0c\\x85\\u2028\\u2029]")


@dataclass(slots=True)  # not frozen, which would take four times as long to make
class Hit:
    """A name found, with what stands on each side of it in its line (at most `_NEAR` characters), for the guards."""

    name: str
    kind: PlaceKind
    text: str
    start: int
    before: str
    after: str

    @property
    def last(self) -> str:
        """The word right before the name; empty where none is, or not just a space away."""
        before = self.before
        return before[:-1].rpartition(" ")[2].lstrip("\"'(\u201c\u2018") if before.endswith(" ") else ""

    @property
    def following(self) -> str:
        """The word right behind the name; empty where none is, or not just a space away."""
        word = _NEXT_WORD.match(self.after)
        return word[1] if word else ""

    def line(self) -> tuple[str, str]:
        """A wider window of the line, for the few guards that look for company."""
        return _line_around(self.text, self.start, self.start + len(self.name), _FAR)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INITIAL = re.compile(r"[A-Z]\.")
_NEXT_WORD = re.compile(r" ([^\W\d_][\w\u2019'-]*)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\u2014][\"'\u201d\u2019)]?\s+|[\"\u201c\u2018(])$")
_DOMAIN = re.compile(r"\.(?:com|org|net|gov|edu|io|info|[a-z]{2})\b")
_BRAND = re.compile(
    r" (?:Daily|Times|Herald|Post|Tribune|Telegraph|Gazette|Observer|Courier|Chronicle|Examiner|Sentinel|Mirror|"
    r"Guardian|Journal|Standard|Sun|Weekly|Airlines?|Airways|Mobile|Telecom|Inc|Corp|"
    r"Ltd|City|Rivers?|Street|Avenue|Square|Air(?! (?:Force|Base|Defen))|Masters|Grand Prix|Marathon|Film Festival)\b"
)
_BRANDED = re.compile(r"(?:Air|(?:Bank|Times|Voice) of|Radio Free|Miss|Little|Port|SS|USS|HMS) $")
_BRANDED_ENDS = ("Air ", "of ", "Free ", "Miss ", "Little ", "Port ", "SS ", "HMS ")
_SCHOOL = re.compile(r" (?:State )?(?:University|College|Institute|Polytechnic)\b")
_CURRENCY = re.compile(
    r" (?:dollars?|yuan|renminbi|yen|rubles?|roubles?|rupees?|pesos?|pounds?|francs?|dinars?|dirhams?|riyals?|"
    r"rials?|liras?|krona|krone|kroner|kronor|shillings?|ringgit|baht|dong|kyat|taka|naira|hryvnias?|zlotys?|"
    r"reais|real(?! estate)|tenge)\b"
)
_HELD = re.compile(
    r" (?:crown )?(?:colony|colonies|protectorates?|dependency|dependencies|overseas (?:territory|territories)|"
    r"satellites?|(?<=oviet )republics?|(?<=lav )republics?)\b"
)
_EX = frozenset({"ex-", "Ex-"})
_ONCE_HELD = re.compile(r" (?:republics?|territory|territories|provinces?|possessions?)\b")
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
_BRAZZAVILLE = re.compile(r"\bBrazzaville\b|(?<!Democratic )\bRepublic of (?:the )?Congo\b|\bCongo Republic\b")
_KINSHASA = re.compile(
    r"\b(?:Kinshasa|DRC|RDC|DR ?Congo|D\.R\. ?Congo|Democratic Republic|Lubumbashi|Goma|Kivu|Katanga)\b"
)
_OF_AMERICA = re.compile(
    r",? in the (?:US|U\.S\.|USA|United States)(?!\w)|(?:, | \()(?:the )?(?:US|U\.S\.|USA|U\.S\.A\.|United States)"
    r"(?!\w|, [A-Z]| (?:and|or)\b)"
)
_STATE_OF = re.compile(r"\b(?:American|US|U\.S\.|southern) state of $")
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
_AMERICANS = re.compile(r" Americans?\b")
_TABLE_TALK = re.compile(r" (?:the|your|a|an|it|them|(?:is|was) (?:roasted|cooked|served|stuffed))\b")
_LANGUAGE_NOUN = re.compile(
    rf"{SPACE}(?:languages?|speak(?:ing|ers?)|lessons?|class(?:es)?|course|proficiency|translations?|translators?|"
    r"subtitles|grammar|vocabulary|alphabet|dictionar(?:y|ies)|word for|words for|term for|for [\"'\u2018\u201c]|"
    r"as a second|fluently|fluency|skills|tests?|exams?)\b"
)
_SPOKEN = re.compile(
    r"\b(?:[Ss]peak(?:s|ing)?|spoke|spoken|[Ff]luent(?:ly)?(?: in)?|conversational|broken|[Tt]ranslated (?:in)?to|"
    r"[Tt]ranslated from|mother tongue(?: is)?) $"
)
_TONGUE = re.compile(
    r"\b(?:[Ii]n|into|from|learn(?:s|ed|t|ing)?|stud(?:y|ies|ied|ying)|teach(?:es|ing)?|taught|understands?|reads?|"
    r"basic|good|perfect|poor|both|some|enough|little|decent|sufficient|adequate|working|passable|elementary|intermediate|"
    r"advanced|excellent) $"
)
_ITEM_ENDS = ("and ", "or ", ", ")
_TONGUE_ENDS = tuple(  # of what `_SPOKEN` and `_TONGUE` look for
    f"{word} "
    for word in "In Speak Speaks Speaking Fluent Fluently speak speaks speaking spoke spoken fluent fluently in "
    "to into is conversational broken from tongue learn learns learned learnt learning study studies studied "
    "studying teach teaches teaching taught understand understands read reads basic good perfect poor both some enough "
    "little decent sufficient adequate working passable elementary intermediate advanced excellent".split()
)
_NO_NOUN = re.compile(
    r"(?:['\u2019\u201d\"]?(?:[.;:!?)]|,(?! [A-Z]\w{1,20}(?:,| and| or) ))|['\"\u201d\u2019]|$| (?:but|to|at|with|"
    r"as|before|because|while|when|so|that|which|is|was|on|for|by|well|since|after|than|too|during|online)\b)"
)
_ITEM_BEFORE = re.compile(r"(?:[A-Z][a-z]+, )?(?:[A-Z][a-z]+,? (?:and|or) |(?<=[a-z] )[A-Z][a-z]+, )$")
_BOTH_NAMES = _words("Jordan Chad")  # a word with a capital on either side makes a person of it
_GIVEN = _words(
    "Georgia Paris Sofia Cuba Santiago Israel Finn Brit Montserrat Virginia"
)  # a family name behind it does


def _is_title_case(hit: Hit) -> bool:
    """Whether the line looks like a headline, where every word has a capital and capitals tell nothing."""
    before, after = hit.line()
    words = [] if after.rstrip().endswith(".") else re.findall(r"[^\W\d_]{4,}", f"{before} {after}")
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _is_person(hit: Hit) -> bool:
    """Whether the name is a person's: "Ms. Jordan", "Chad Smith", "Jordan Peterson", "Tom Holland"."""
    last = hit.last
    if last.rstrip(".") in HONORIFICS or (hit.name in FAMILY and last.rstrip(".") in RANKS):
        return True
    family = hit.name in FAMILY or hit.kind == "subdivision"
    if family and (last in table().first_names or last in words_of("forenames") or _INITIAL.fullmatch(last)):
        return True
    both = hit.name in _BOTH_NAMES or hit.name in table().claimed
    beside = both and _is_a_name(last)
    behind = (both or hit.name in _GIVEN) and _is_a_name(hit.following)
    return (beside or behind) and not _is_title_case(hit)


_LONG_TITLE = 4
"""The longest abbreviation before a name: `Prof.` is one letter longer, and in the honorifics."""


def _is_a_name(word: str) -> bool:
    """Whether a neighbouring word can be part of a person's name: a capital, small letters, no place, no office."""
    if word.endswith((",", ";", ":", "!", "?")) or (len(word) > _LONG_TITLE and word.endswith(".")):
        return False  # "Iraq, Jordan and Chad", "to Saudi Arabia. Jordan"
    word = re.sub(r"(?:'|\u2019)s?$", "", word)
    if re.match(r"[^\W\d_][^\W\d_'\u2019]|O['\u2019]", word) is None or not word[0].isupper() or word[1].isupper():
        return False
    known = table().meanings.get(word)
    return word not in table().no_names and (known is None or known[1] == "subdivision")


def _is_language(hit: Hit) -> bool:
    """Whether a demonym is the language: "speaks English", "Russian-speaking", "wrote in French."."""
    if _LANGUAGE_NOUN.match(hit.after):
        return True
    before = hit.before
    if before.endswith(_ITEM_ENDS):
        before = _ITEM_BEFORE.sub("", before)  # "speaks French and", where German follows
    if not before.endswith(_TONGUE_ENDS):
        return False
    return bool(_SPOKEN.search(before) or (_TONGUE.search(before) and _NO_NOUN.match(hit.after)))


def _is_us_georgia(hit: Hit) -> bool:
    """Whether "Georgia" is the American state: by a town or state near it in the sentence, or its governor."""
    if _OF_AMERICA.match(hit.after) or _STATE_OF.search(hit.before):
        return True
    before, after = hit.line()
    near = re.split(r"(?<!Gov)(?<!Sen)(?<!Rep)[.!?]\s", before)[-1] + hit.name + re.split(r"[.!?](?:\s|$)", after)[0]
    if _GEORGIA_COUNTRY.search(near):
        return bool(re.search(r"\b(?:Atlanta|Savannah|Augusta|Macon|Athens|Rome), $", hit.before))
    return bool(_OF_THE_STATE.match(hit.after) or hit.before.endswith("Rome, ") or _GEORGIA_STATE.search(near))


def _is_in_a_state(hit: Hit) -> bool:
    """Whether an American or Canadian town is meant: "Lebanon, Ohio", "Paris, Texas"."""
    return bool(_IN_STATE.match(hit.after) or (hit.name in {"Athens", "Rome"} and _GEORGIA_NEXT.match(hit.after)))


def _is_brand(hit: Hit) -> bool:
    """Whether it is part of the name of a paper, an airline, a site: "China Daily", "Air India", "Russia.com"."""
    branded = hit.before.endswith(_BRANDED_ENDS) and _BRANDED.search(hit.before)
    return bool(branded or _BRAND.match(hit.after) or _DOMAIN.match(hit.after))


def _is_school(hit: Hit) -> bool:
    """Whether it is part of the name of a school: "Ohio University", "Kano State Polytechnic"."""
    return _SCHOOL.match(hit.after) is not None


def _is_money(hit: Hit) -> bool:
    """Whether it names a currency: "US$5", "Chinese yuan"."""
    if hit.name in _IN_WON and re.match(r" won\b", hit.after):
        return True
    named = (hit.kind == "demonym" or hit.name in _PAID_IN) and _CURRENCY.match(hit.after)
    return bool(named) or hit.after.startswith("$")


def _is_descent(hit: Hit) -> bool:
    """Whether it says where an American's family came from: "Chinese Americans"."""
    return bool(_AMERICANS.match(hit.after))


def _is_held(hit: Hit) -> bool:
    """Whether it says whose a land is or was: "Ghana, a former British colony", "ex-Soviet states"."""
    if hit.before[-3:] in _EX:
        return True
    return bool(_HELD.match(hit.text, hit.start + len(hit.name))) or (
        hit.last in {"former", "Former"} and bool(_ONCE_HELD.match(hit.after))
    )


def _is_shouted(hit: Hit) -> bool:
    """Whether "US" or "CAR" is a plain word in a line of capitals."""
    if hit.last == "THE":
        return False
    around = hit.before + hit.after
    return re.search(r"[a-z]", around) is None and re.search(r"[A-Z]{3}", around) is not None


def _is_verb_or_bird(hit: Hit) -> bool:
    """Whether "Polish" or "Turkey" begins a sentence as the verb or the bird."""
    return bool(_TABLE_TALK.match(hit.after) and _SENTENCE_START.search(hit.before))


def _lacks_its_article(hit: Hit) -> bool:
    """Whether "Emirates" is the airline, or "Gulf" another gulf."""
    if hit.name == "Gulf" and _GULF_ARABS.match(hit.after):
        return False
    elsewhere = hit.name == "Gulf" and _AMERICAN_GULF.search(" ".join(hit.line()))
    return bool(elsewhere) or hit.last not in {"the", "The"} or hit.after.startswith(" of ")


def _is_in_a_title(hit: Hit) -> bool:
    """Whether "Overseas" or "Abroad" with a capital is part of a name ("Overseas Employment Office")."""
    return bool(re.match(r" [A-Z]", hit.after)) and not _is_title_case(hit)


class _Asked(NamedTuple):
    """The guards that can speak against a name at all, most of which are for a few names only.

    `marks`: where all of them go by capitals beside it, what else behind it may be of interest to them; else None.
    """

    guards: tuple[Guard, ...]
    marks: frozenset[str] | None


@lru_cache(maxsize=4096)
def _guards_of(name: str, kind: PlaceKind) -> _Asked:
    town = kind == "capital" or name in _TOWNS_OF_STATES
    by_capitals: tuple[tuple[Guard, bool], ...] = (
        (_is_brand, True),
        (_is_money, True),
        (_is_school, kind == "subdivision"),
        (_is_descent, kind == "demonym"),
        (_is_held, kind == "demonym"),
        (_is_person, " " not in name and kind != "region"),
        (_is_in_a_title, name in {"Overseas", "Abroad"}),
        (_is_in_a_state, town),
    )
    others: tuple[tuple[Guard, bool], ...] = (
        (_is_language, name in table().languages),
        (_is_shouted, name in {"US", "CAR"}),
        (_is_verb_or_bird, name in {"Polish", "Turkey"}),
        (_lacks_its_article, name in {"Emirates", "Gulf"}),
    )
    further = [guard for guard, may_speak in others if may_speak]
    guards = (*(guard for guard, may_speak in by_capitals if may_speak), *further)
    return _Asked(
        guards, None if further or name in _PAID_IN or name in _IN_WON else _MAY_GO_ON | {","} if town else _MAY_GO_ON
    )


def _stands_plain(text: str, start: int, end: int, kind: PlaceKind, marks: frozenset[str]) -> bool:
    """Whether all that stands right before and behind a name are small or common words, or marks that say nothing."""
    if start and (before := text[start - 1]) != "\n" and before.isspace():
        word = text[text.rfind(" ", max(0, start - _NEAR), start - 1) + 1 : start - 1]
        if word in {"of", "Air"} or not (_SAYS_NOTHING.fullmatch(word) or word in table().no_names):
            return False
    behind = text[end : end + 3]
    if behind[:1] == " ":
        return behind[1:2].islower() and (
            kind != "demonym"
            or (
                text[max(0, start - 3) : start] not in _EX
                and _CURRENCY.match(text, end) is None
                and _HELD.match(text, end) is _ONCE_HELD.match(text, end) is None
            )
        )
    return behind[:1] not in marks or _ENDS.match(behind) is not None


def is_american_georgia(text: str, start: int, end: int) -> bool:
    """Whether the name `text[start:end]` of a country is "Georgia", and the American state is meant.

    >>> is_american_georgia("in Savannah, Georgia", 13, 20)
    True
    """
    if text[start:end].title() != "Georgia":
        return False
    return _is_us_georgia(Hit(text[start:end], "country", text, start, *_line_around(text, start, end, _NEAR)))


@lru_cache(maxsize=32)
def is_other_congo(text: str) -> bool:
    """Whether a text that says "Congo" tells of the one whose capital is Brazzaville, and never of the other.

    >>> is_other_congo("Congo is lent nurses, who fly to Brazzaville."), is_other_congo("Kinshasa, Brazzaville")
    (True, False)
    """
    return _BRAZZAVILLE.search(text) is not None and _KINSHASA.search(text) is None


def is_place(text: str, start: int, end: int, kind: PlaceKind) -> bool:
    """Whether nothing around the name `text[start:end]` speaks against its being the place.

    >>> words = "Michael Jordan flew to Jordan"
    >>> is_place(words, 8, 14, "country"), is_place(words, 23, 29, "country")
    (False, True)
    """
    name = text[start:end]
    if name in FAMILY and kind in {"country", "capital"} and name in persons_named(text):
        return False
    guards, marks = _guards_of(name, kind)
    if marks is not None and _stands_plain(text, start, end, kind, marks):
        return True
    before, after = _line_around(text, start, end, _NEAR)
    hit = Hit(name, kind, text, start, before, after)
    for guard in guards:  # noqa: SIM110  # `any` takes twice as long
        if guard(hit):
            return False
    return True


def _line_around(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    if (before + after).isprintable():  # no line ends there, and no space is written otherwise
        return before, after
    if len(f"{before}|{after}|".splitlines()) > 1:
        before, after = _LINE_END.split(before)[-1], _LINE_END.split(after)[0]
    if not (before.isascii() and after.isascii()):
        for space in "\u00a0\u2009\u202f":
            before, after = before.replace(space, " "), after.replace(space, " ")
    return before, after
