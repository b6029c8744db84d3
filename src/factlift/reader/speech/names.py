"""The names of an article: the fullest form of each, and the role, gender and short form that go with it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from factlift.lexicon import DETERMINERS, POSSESSIVES, PREPOSITIONS
from factlift.places import place_code
from factlift.reader.speech.elders import Elder
from factlift.reader.speech.labelled import Labelled
from factlift.reader.speech.pronouns import TITLES
from factlift.reader.speech.roles import body_noun, role_after, role_before, role_said
from factlift.reader.speech.speaker import RANKS_SHORT
from factlift.reader.words.capitals import BODY_NAMES, LEADING, is_person
from factlift.reader.words.endings import tail_end
from factlift.reader.words.forenames import gender_of, without_address
from factlift.reader.words.phrases import Phrase, modifiers_start
from factlift.reader.words.tokens import Token, is_capitalised, join_words

MAX_LETTERS = 4  # one more than the letters that stand for an office
_OFFICE_LETTERS = frozenset("CS PS PM DG DC AG CJ IG MD CEO CFO COO GM VC DPP DPM PPS CM DCM HC DIG IGP CP DM".split())
PATRONYM = 3  # words of a name of which the second may be the surname
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,3}(?=[A-Z][\w’'-]+$)")
MAX_NAMESAKES = 20  # full names that one surname is looked up among
_MEN = (
    "man father husband brother son uncle king spokesman chairman boy dad grandad grandfather nephew policeman "
    "fireman fisherman businessman widower monk foreman seaman lad bloke chap"
)
_WOMEN = (
    "woman mother wife sister daughter aunt widow spokeswoman chairwoman girl maid mum mom grandmother niece nun "
    "policewoman businesswoman waitress actress headmistress landlady seamstress midwife granny nan housewife"
)
_ANYBODY = frozenset("man woman boy girl person one".split())
_WHICH_ONE = frozenset("a the other another first second third younger older young old elderly local".split())
_WHOSE = POSSESSIVES - {"its"}
_RELATIONS = frozenset(
    "cousin brother sister husband daughter son uncle aunt nephew niece colleague friend neighbour neighbor twin "
    "stepfather stepmother stepson stepdaughter brother-in-law sister-in-law father-in-law mother-in-law son-in-law "
    "daughter-in-law grandson granddaughter sibling fiancé fiancée fiance fiancee girlfriend boyfriend flatmate "
    "roommate classmate schoolfriend namesake".split()
)
_OF = frozenset({"of"})
_LETTERS_BEHIND = frozenset("KC QC SC SJ MP MSP MEP MBE OBE CBE KBE DBE PhD MD DSO RN Jr Sr II III".split())
_SHORTENED = frozenset("Jr Sr Inc Ltd Co Corp Bros Dept Rev Hon Univ St Rd Ave".split())
_NO_MEN = frozenset("german human roman norman ottoman turkman".split())
GENDERS: dict[str, str] = {**dict.fromkeys(_MEN.split(), "m"), **dict.fromkeys(_WOMEN.split(), "f")}

TOLD = {**GENDERS, "his": "m", "her": "f"}  # "who gave his name as Otto"


def strip_owner(name: str) -> str:
    """Return a name without a possessive ending.

    >>> strip_owner("Ann Ode’s")
    'Ann Ode'
    """
    if name.endswith(("s’", "s'")):
        return name[:-1]
    return name[:-2] if name.endswith(("’s", "'s", "’S", "'S")) else name


def is_place(words: str) -> bool:
    """Return whether the words are the name of a place, a people or a capital."""
    return place_code(words) is not None


def is_brand(name: str) -> bool:
    """Return whether a name of one word has capitals inside, as firms have and lone surnames have not: NordLine."""
    return " " not in name and name.isalpha() and any(char.isupper() for char in name[1:])


class Names(Labelled):
    """The full names that the whole article knows, noted before anybody speaks."""

    def __init__(self, text: str, elders: Mapping[str, Elder] | None = None) -> None:
        self.text = text
        self._elders = elders or {}
        self._full: dict[str, list[tuple[int, str]]] = {}
        self._short: dict[str, str] = {}
        self._things: set[str] = set()  # names that "which" takes up
        self._held: dict[frozenset[str], str | None] = {}  # what was asked of `holder`
        self.roles: dict[str, str] = {}
        self._titles: dict[str, str] = {}  # right before the name: "Sen." of "Sen. Ann Ode, a critic"
        self.genders: dict[str, str] = {}  # by surname
        self.bodies: dict[str, str] = {}  # the noun that says what each is, or nothing

    def note(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> None:
        """Note a name of sentence `number`, with what stands beside it."""
        words = tokens[phrase.name : phrase.last]
        name = strip_owner(join_words(words, self.text))
        surname = _surname(name)
        role = self.role(tokens, phrase)
        titles = tokens[phrase.first : phrase.name]
        gender = self._gender(titles, role)
        if gender and {token.text for token in titles} & TITLES.keys():
            self.genders[surname] = self.genders[name] = gender  # "Mrs Ode" outdoes "chairman Ann Ode"
        elif gender:
            self.genders.setdefault(surname, gender)
            self.genders.setdefault(name, gender)
        self._note_role(name, role, tokens[slice(*phrase.role)] if phrase.role else ())
        noun = body_noun(tokens, phrase)
        if self._is_thing(tokens, phrase):
            self._things.add(name)
        if phrase.body or noun:
            self.bodies.setdefault(name, noun or "")
        if phrase.last + 2 < len(tokens) and tokens[phrase.last].text == "(" and tokens[phrase.last + 2].text == ")":
            short = tokens[phrase.last + 1].text
            if short.isupper() and short[0] == name[0]:  # not "(SNP)" behind a politician
                self._short.setdefault(short, name)
        if len(words) < 2 or is_place(name):
            return
        for key in () if phrase.body else _short_forms(words, surname):
            options = self._full.setdefault(key, [])
            if len(options) < MAX_NAMESAKES and all(name != known for _, known in options):
                options.append((number, name))

    def _inverted(self, name: str) -> str | None:
        """Return who is known by a name that "Said" opens a sentence before ("Said Dave: “…”", of Dave Ode)."""
        known = [full for _, full in self._full.get(name, []) if not full.startswith("Said ")]
        return known[-1] if known else None

    def settle(self) -> None:
        """Let the full form of each name that "which" tells to be a thing's be one too ("Fenwold, which": a firm's)."""
        for name in self._things:
            full = self.fullest(name, sys.maxsize)
            if gender_of(full) is None and self.genders.get(full) is None and full not in self.roles:
                self.bodies.setdefault(full, "")

    def _is_thing(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether "which" behind the name that opens a sentence tells that it is no person's."""
        following = [token.lower for token in tokens[phrase.last : phrase.last + 2]]
        return following == [",", "which"] and phrase.first <= 1 and phrase.name == phrase.first and not phrase.role

    def _note_role(self, name: str, role: str | None, title: Sequence[Token]) -> None:
        if role:
            self.roles.setdefault(name, role)
        if title:
            self._titles.setdefault(name, join_words(title, self.text))

    @staticmethod
    def _gender(titles: Sequence[Token], role: str | None) -> str | None:
        texts = {token.text for token in titles}
        if titled := {TITLES[text] for text in texts & TITLES.keys()}:
            return "f" if "f" in titled else "m"
        words = [*(token.lower for token in titles), *(role.lower().split()[:5] if role else ())]
        return next((gender for word in words if (gender := _gender_of(word))), None)

    def role(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """Return the role that stands beside a name."""
        office = role_before(tokens, phrase.first)
        if office and _is_anybody(tokens, office):
            return None
        office = None if office and _is_relation(tokens, office) else office
        if office and phrase.role and phrase.first > office[1] and tokens[office[0]].lower in _WHOSE:
            office = None  # "His deputy, Crew Manager Ann Ode"
        if office and office[0] > 1 and tokens[office[0] - 2].lower == "according":
            closed = phrase.last < len(tokens) and tokens[phrase.last].text in {",", "."}
            office = office if closed else None  # "According to the clerk, Ann Ode left"
        if office and phrase.role and "as" in [t.lower for t in tokens[max(0, office[0] - 3) : office[0]]]:
            office = None  # "With Ann Ode back as Surveyor General, President Otto Lund left"
        if office and not phrase.body and not _is_plural(tokens[phrase.first - 2].lower):
            return self._role_words(tokens, office)
        after = None if phrase.body else role_after(tokens, phrase.last) or role_said(tokens, phrase.last)
        after = None if after and _is_fronted(tokens, phrase, after[1]) else after
        related = phrase.role and _is_relation(tokens, (max(0, phrase.role[0] - 1), phrase.role[1]))
        if phrase.role and not related and not (after and phrase.role[1] - phrase.role[0] == 1):
            return self._role_words(tokens, phrase.role)
        return self._role_words(tokens, after) if after else None

    def role_stated(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """Return the role that a sentence states of its subject ("She is a nurse in Nyeri")."""
        said = role_said(tokens, phrase.last)
        joined = said and next((i for i in range(*said) if tokens[i].lower in {"and", "but"}), said[1])
        return self._role_words(tokens, (said[0], joined)) if said and joined else None

    def bare_office(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """Return the words of an office without its determiner and its country ("Peru's labour minister")."""
        return self._role_words(tokens, (phrase.first, tail_end(tokens, phrase.last, _OF)))

    def _role_words(self, tokens: Sequence[Token], role: tuple[int, int]) -> str | None:
        """Return a role without its determiner and without the country that it belongs to ("Peru's envoy")."""
        first, last = role
        first = _joined_start(tokens, first)
        owner = next((at for at in range(last - 2, first - 1, -1) if tokens[at].possessive), None)
        if owner is not None and is_place(strip_owner(join_words(tokens[first : owner + 1], self.text))):
            first = owner + 1
        while first < last - 1 and tokens[first].lower in DETERMINERS | {"herself", "himself", "then"}:
            first += 1
        words = strip_owner(join_words(tokens[first:last], self.text))
        if words != join_words(tokens[first:last], self.text) and is_place(words):
            return None  # "Kenya's Ann Ode"
        abbreviated = last < len(tokens) and tokens[last].text == "." and len(tokens[last - 1].text) <= 4
        abbreviated = abbreviated and (last + 1 < len(tokens) or tokens[last - 1].text in _SHORTENED)
        return (words + "." if abbreviated else words) or None

    def fullest(self, name: str, number: int, gender: str | None = None) -> str:
        """Return the fullest form of a name that is used in sentence `number`, beside a title of a gender."""
        if name in self._short:
            return self._short[name]
        name = self._as_written(without_address(name))
        if name.startswith("Said ") and (said := self._inverted(name.removeprefix("Said "))):
            return said
        if name.isupper() and len(name) >= MAX_LETTERS and name.title() in self._full:
            name = name.title()  # "ODE:", of Ann Ode
        if name.isupper() and 1 < len(name) < MAX_LETTERS and (one := self._by_letters(name)):
            return one  # "the CS", said of Cabinet Secretary Ann Ode
        if " " in name:
            ends = [full for _, full in self._full.get(_surname(name), []) if f" {full} ".find(f" {name} ") > 0]
            ends = ends or self._by_initial(name) or self._begun(name)
            return ends[-1] if ends else self._longer_body(name)
        if name in BODY_NAMES and (
            bodies := [body for body in self.bodies if body.startswith((name + " of ", name + " for "))]
        ):
            return bodies[0]  # "the Ministry", once named in full
        if name in BODY_NAMES and name not in self._full:
            bodies = [body for body in self.bodies if body.endswith(" " + name)]
            return bodies[0] if len(bodies) == 1 else name  # "the Centre", once "the Overseas Labour Centre"
        options = self._full.get(name, [])
        if gender and len(options) > 1:  # "Mr Ode" is not Ann Ode
            fits = [(at, full) for at, full in options if self.gender(full) in {None, gender}]
            options = [(at, full) for at, full in fits if self.gender(full) == gender] or fits or options
        before = [full for at, full in options if at <= number]
        surname = [full for full in before if full.endswith(name) or _surname(full) == name]
        if surname or before:
            return (surname or before)[-1]
        return options[0][1] if options else self._elder(name)

    def people(self) -> Iterator[tuple[str, str]]:
        """Yield the surname and the full name of each person."""
        known = {full for options in self._full.values() for _, full in options}
        return ((_surname(full), full) for full in sorted(known) if full not in self.bodies)

    def _elder(self, name: str) -> str:
        """Return the full name by which an earlier story of the text knows a surname, else the name."""
        if (elder := self._elders.get(name)) is None or name in self.bodies:
            return name
        if elder.role:
            self.roles.setdefault(elder.name, elder.role)
        if elder.gender:
            self.genders.setdefault(name, elder.gender)
        return elder.name

    def _as_written(self, name: str) -> str:
        """Return a surname with its particle in small letters where it is known so ("Van der Ode" at an opening)."""
        small = name[:1].lower() + name[1:]
        first = small.partition(" ")[0].partition("-")[0]
        if small == name or not (first in LEADING or is_capitalised(small)):
            return name
        if small in self._full:
            return small
        return (
            small if any(f" {full}".endswith(f" {small}") for _, full in self._full.get(_surname(name), [])) else name
        )

    def titled(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """Return the gender that the titles before a name give away."""
        return self._gender(tokens[phrase.first : phrase.name], None) if phrase.name > phrase.first else None

    def _by_initial(self, name: str) -> list[str]:
        """Return the one full name that a surname with its initials stands for ("A. Ode": Ann Ode)."""
        initials = _INITIALS.match(name)
        if initials is None:
            return []
        same = {full for _, full in self._full.get(_surname(name), []) if _surname(full) == _surname(name)}
        fits = [full for full in same if full[0] == name[0] and not _INITIALS.match(full)]
        return fits if len(fits) == 1 else []

    def _begun(self, name: str) -> list[str]:
        """Return the one full name that two first names stand for ("Ana Luz": Ana Luz Ode)."""
        fits = {full for _, full in self._full.get(name.partition(" ")[0], []) if full.startswith(name + " ")}
        known = gender_of(name) is not None or not fits.isdisjoint(self.roles)
        return [*fits] if len(fits) == 1 and known and not is_place(name) else []

    def _by_letters(self, letters: str) -> str | None:
        """Return the one person whose office has words that begin with these letters ("CS": Cabinet Secretary)."""
        if letters in self.bodies and " " not in letters and letters not in _OFFICE_LETTERS:
            return None
        fits = {name for name, role in self.roles.items() if " " in name and letters in _office_letters(role)}
        return next(iter(fits)) if len(fits) == 1 else None

    def _longer_body(self, name: str) -> str:
        """Return the one body whose name goes on behind a name ("Torre Alta", first "Torre Alta Servicios, a firm")."""
        longer = [body for body in self.bodies if body.startswith(name + " ")]
        return longer[0] if len(longer) == 1 and name not in self.bodies else name

    def gender(self, full: str) -> str | None:
        """Return the gender of a person by the first name, or else by what stands before the surname."""
        surname = _surname(full)
        shared = full != surname and sum(name.endswith(" " + surname) for _, name in self._full.get(surname, [])) > 1
        return gender_of(full) or self.genders.get(full if shared else surname)  # of two Odes, "Mr Ode" tells one

    def holder(self, words: frozenset[str]) -> str | None:
        """Return the one name whose role has all the words of a bare office ("rescue chief"), if just one has."""
        if words not in self._held:
            fits = [self._holders.get(word, frozenset()) for word in words]
            held = frozenset.intersection(*sorted(fits, key=len)) if fits else frozenset()
            self._held[words] = next(iter(held)) if len(held) == 1 else None
        return self._held[words]

    def is_held_before(self, words: frozenset[str], number: int) -> bool:
        """Return whether the one who holds an office, if just one does, has been named by a sentence."""
        holder = self.holder(words)
        known = self._full.get(_surname(holder), []) if holder else []
        return any(at <= number and full == holder for at, full in known)

    @cached_property
    def _holders(self) -> dict[str, frozenset[str]]:
        """The full names by each word of their roles, looked up when all names are noted."""
        found: dict[str, set[str]] = {}
        for name, role in (*self.roles.items(), *self._titles.items()):
            for word in (strip_owner(part.strip(",.")) for part in role.lower().split()) if " " in name else ():
                found.setdefault(RANKS_SHORT.get(word, word), set()).add(name)
                found.setdefault(word, set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}


def _short_forms(words: Sequence[Token], surname: str) -> set[str]:
    """Return the single words by which one with a full name may be called later: a first name, one of two surnames."""
    parts = surname.split("-") if "-" in surname and surname[0].isupper() else ()
    several = len(words) == PATRONYM or (len(words) > PATRONYM and gender_of(words[0].text) is not None)
    second = words[-2].text if several and words[-2].text.istitle() else ""  # "Ana Ode Lund", "Ana Luz Ode Lund"
    forms = {surname, words[0].text, *(part for part in parts if part.istitle())}
    return forms | {second} if len(second) > 1 else forms


def _surname(name: str) -> str:
    """Return the last word of a name that is no letters behind it ("Ann Ode KC": "Ode")."""
    words = name.split()
    while len(words) > 1 and words[-1] in _LETTERS_BEHIND:
        words.pop()
    return words[-1] if words else name


def _gender_of(noun: str) -> str | None:
    """Return the gender that a noun for a person gives away.

    >>> [_gender_of(noun) for noun in ("widow", "alderwoman", "bargeman", "german", "cook")]
    ['f', 'f', 'm', None, None]
    """
    if noun in GENDERS or noun in _NO_MEN:
        return GENDERS.get(noun)
    return "f" if noun.endswith("woman") else "m" if noun.endswith("man") else None


def _joined_start(tokens: Sequence[Token], first: int) -> int:
    """Return where a role begins with the one joined to it ("Author and former diver Ann Ode": one person).

    "The chairman and treasurer Ann Ode" may be two, "a cook and waiter Ann Ode knew" are.
    """
    if first < 2 or tokens[first - 1].lower != "and" or not is_person(tokens[first - 2].lower):
        return first
    start = modifiers_start(tokens, first - 2)
    opens = start == 0 or not tokens[start - 1].word
    single = not _is_plural(tokens[first - 2].lower) and tokens[start].lower not in DETERMINERS
    return start if opens and single and tokens[first].lower not in DETERMINERS else first


def _is_anybody(tokens: Sequence[Token], role: tuple[int, int]) -> bool:
    """Return whether a noun before a name only says which one of several somebody is ("the other man, Ann Ode")."""
    words = [token.lower for token in tokens[role[0] : role[1]]]
    return words[-1] in _ANYBODY and all(word in _WHICH_ONE for word in words[:-1])


def _is_fronted(tokens: Sequence[Token], phrase: Phrase, end: int) -> bool:
    """Return whether who stands behind a name is the subject behind it ("In reply to Ann Ode, the minister said")."""
    opens = tokens[0].lower in PREPOSITIONS and all(token.text != "," for token in tokens[: phrase.first])
    return opens and end < len(tokens) and tokens[end].word


def _is_relation(tokens: Sequence[Token], role: tuple[int, int]) -> bool:
    """Return whether a noun before a name only says whose relative or friend somebody is ("his cousin, Ann Ode")."""
    return tokens[role[0]].lower in _WHOSE and not _RELATIONS.isdisjoint([t.lower for t in tokens[slice(*role)]])


def _is_plural(noun: str) -> bool:
    """Return whether a noun for people is a plural ("one of the cooks, Ann Ode")."""
    return noun.endswith("s") and is_person(noun[:-1])


def _office_letters(role: str) -> str:
    """Return the first letters of the long words of an office ("Labour Cabinet Secretary": "LCS")."""
    words = role.replace("-", " ").split()
    return "".join(word[0].upper() for word in words if word[0].isupper() or len(word) > MAX_LETTERS)
