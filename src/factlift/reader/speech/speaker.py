"""One speaker while an article is read, and the nouns that may stand for the same one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, NamedTuple

from factlift.lexicon import load_words, words_of
from factlift.reader.speech.unsaid import bare_role
from factlift.reader.words.capitals import is_person

_LOOKS = re.compile(  # what somebody is like, which is no office: "a small woman"
    r"(?:(?!right-hand|left-hand|hand|point|front|con|holy|medicine|camera|business|police|crew|key|best|lead|head|bag|middle|"
    r"stunt|news|clergy|ad)[\w’'-]+ ){0,3}(?:man|woman|person|girl|boy|lad|fellow|soul)"
)
_PLURAL_NOUNS = frozenset("people men women police families".split())
RANKED = words_of("speaker_kin", "politician", "chief", "rank", "envoy") | frozenset(
    "judge magistrate coroner prosecutor bishop archbishop imam rabbi".split()
)  # offices that have to be told of a person
SEATED = frozenset("mp mep msp ms td mla senator congressman congresswoman councillor lawmaker legislator".split())
STATELY = frozenset("ministry department council committee commission inspectorate directorate secretariat".split())
ANYBODY = frozenset("man woman boy girl person youth youngster".split())
LOOSE = words_of("speaker_kin", "company", "association")  # what a body known by its name alone may be called
VOICES = frozenset("spokesman spokeswoman spokesperson".split())
HEADING = words_of("speaker_kin", "chief")  # "its founder" is one person
ANSWERING = frozenset("asked asks replied replies responded responds answered answers disagreed disagrees".split())
TRAINED = frozenset(
    "major graduate undergraduate student sophomore freshman alumna alumnus native pensioner apprentice trainee".split()
)  # who is told by what he learned or where he is from, right after he was named
NEXT = 2  # sentences behind a name in which such a noun goes back to it
VARIED = frozenset("inspector soldier captain officer sergeant major paratrooper driver veteran".split())
COMPARED = frozenset("younger older elder".split())  # "the younger woman" is the one just named
OFFICES = words_of("speaker_nouns", "lone_office")
KNOWN = words_of("speaker_nouns", "celebrity")
LIGHT = frozenset("younger older elderly former retired ex young old elder ailing veteran".split())
ORDER = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2, "fourth": 3}
NO_TOPIC = (
    words_of("speaker_kin", "voice", "agent")
    | words_of("speaker_nouns", "body")
    | frozenset(
        "source insider witness expert critic observer man woman boy girl person worker informant other".split()
    )
)  # nouns that never take up the person just named


SORTS = frozenset(
    "aid relief rights charity human humanitarian environmental medical advocacy campaign lobby health mining oil gas "
    "energy tech technology car media shipping food drinks retail security research conservation welfare student trade "
    "press news private state public local national international global regional independent german french british "
    "american chinese japanese indian dutch swedish norwegian danish swiss italian spanish".split()
)  # what a body known by its name may be said to be for, or from, when it is taken up
DRAWN_UP = frozenset(
    "cabinet white green policy position discussion working research background briefing options order concept "
    "planning ministry government internal strategy".split()
)  # papers that are no newspaper
PAPERS = frozenset(
    "circular review brochure report letter memo study survey paper note document statement".split()
)  # by whom they are
FIRMS = frozenset(
    "company firm carrier manufacturer supplier retailer operator airline shipyard brewery contractor".split()
)
OWN_PAPERS = frozenset(
    "statement letter email e-mail message note memo communique communiqué circular release tweet notice post".split()
)  # in which somebody speaks who is told beside them
UNSIGNED = frozenset(
    "voice voices banner banners placard placards poster posters graffiti graffito sticker stickers leaflet leaflets "
    "flyer flyers plaque headstone gravestone tombstone inscription tattoo caption sign signs".split()
)  # words that nobody is named for


def _kin_nouns() -> dict[str, frozenset[str]]:
    """Return for each noun the nouns that may stand for the same speaker."""
    kin: dict[str, frozenset[str]] = {}
    for group in load_words("speaker_kin").values():
        for word in group:
            kin[word] = kin.get(word, frozenset()) | group
    return kin


KIN = _kin_nouns()


def is_several(noun: str) -> bool:
    """Return whether a noun has the ending of a plural.

    >>> is_several("cooks"), is_several("seamstress")
    (True, False)
    """
    return noun.endswith("s") and not noun.endswith("ss")


@dataclass(slots=True)
class Speaker:
    """One source while the article is read; `head` is its head noun in lower case, `sentence` where its name stands."""

    name: str
    sentence: int
    kind: str  # person, common, body
    head: str
    role: str | None = None
    anonymous: bool = False
    gender: str | None = None
    guessed: bool = False  # whether only a pronoun tells the gender
    words: frozenset[str] = frozenset()

    @property
    def plural(self) -> bool:
        """Whether "they" can stand for it."""
        return self.kind == "body" or self.head in _PLURAL_NOUNS or (self.anonymous and is_several(self.head))

    def record(self) -> dict[str, Any]:
        """Return the answer's form."""
        entry: dict[str, Any] = {"name": self.name, "anonymous": self.anonymous, "s": self.sentence}
        told = self.role and not _LOOKS.fullmatch(self.role)
        return {**entry, "role": bare_role(self.role)} if self.role and told else entry


class Beside(NamedTuple):
    """What stands beside a definite noun that may take somebody up."""

    tailed: bool  # words behind it say who ("the man from the plant")
    own: bool  # "himself" follows
    titled: bool  # a word before it has a capital ("the Labour MP")


RANKS_SHORT = {
    f"{short}{stop}": long
    for stop in ("", ".")
    for short, long in (
        entry.split("=")
        for entry in "gen=general col=colonel lt=lieutenant maj=major capt=captain sgt=sergeant cpl=corporal "
        "pte=private adm=admiral brig=brigadier cmdr=commander insp=inspector supt=superintendent sen=senator "
        "gov=governor prof=professor rev=reverend amb=ambassador pres=president rep=representative cllr=councillor "
        "det=detective const=constable sec=secretary usec=undersecretary fr=father".split()
    )
}


_ONE_OFFICE = frozenset(
    "minister premier president chancellor governor mayor senator mp councillor congressman congresswoman king queen "
    "ambassador consul bishop archbishop imam judge prosecutor".split()
)  # who holds one of them is not called by another: "the mayor" is no minister


CHAIRS = frozenset("chair chairman chairwoman chairperson".split())
BESIDE_CHAIRS = frozenset("director secretary treasurer".split())  # who reports to a committee does not lead it


def _is_another_office(role: Set[str], head: str) -> bool:
    """Return whether a noun is an office that one with a role does not hold ("the mayor", of a minister)."""
    if head in BESIDE_CHAIRS and head not in role and not role.isdisjoint(CHAIRS):
        return True
    if head not in _ONE_OFFICE or head in role or (head == "premier" and "prime" in role):
        return False
    return not role.isdisjoint(_ONE_OFFICE)


def stands_for(
    speaker: Speaker, bodies: Mapping[str, str], head: str, likes: frozenset[str], words: frozenset[str]
) -> bool:
    """Return whether a definite phrase, by its noun, or one of `likes`, and its other words, is this speaker."""
    exact = len(likes) == 1
    if speaker.kind == "person":
        if not speaker.role or is_several(head) or not is_person(head):
            return False
        role = set(" ".join(RANKS_SHORT.get(word, word) for word in speaker.role.lower().split()).split())
        if _is_another_office(role, head):
            return False
        return not likes.isdisjoint(role) and (words <= role or (not exact and not words))
    if speaker.kind == "common" and not (exact and speaker.head == head):
        return False
    known = set(speaker.name.lower().replace("’s", "").split())
    if speaker.kind == "common":
        return not words or words <= known
    if speaker.name not in bodies:
        return exact and speaker.head == head and words <= known
    noun = bodies.get(speaker.name, "")
    if exact:
        return (head in known or head == noun) and words <= known | {noun}
    if head in STATELY and noun != head:
        return False  # no firm is "the ministry"
    return words <= SORTS and (
        noun in likes if noun else bool(known & likes) or (head in LOOSE and not known & set(KIN))
    )


def fits_role(speaker: Speaker, head: str) -> bool:
    """Return whether a noun for a person may be said of one with a role ("MP" of a senator, "actor" of anybody)."""
    role = set((speaker.role or "").lower().split())
    if _is_another_office(role, head):
        return False
    open_role = not any(is_person(word) for word in role)
    return open_role or head not in RANKED or not role.isdisjoint(KIN.get(head, frozenset()) | {head})
