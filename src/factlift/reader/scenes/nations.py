"""Nations that a number counts: "60 Kiwis", "110 young Irish went", and "600 Jamaicans" who pick apples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, CONJUNCTIONS, PREPOSITIONS
from factlift.numerals import Numeral
from factlift.places import Mention
from factlift.reader.words.cues import BARE_NEXT, GO, RECEIVE, RECRUIT, SELECT, SEND, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene


def is_nation(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number counts people of a nation that no table has ("60 Kiwis", "30 i-Kiribati")."""
    noun = text[numeral.unit_start : numeral.unit_end].split()[-1]
    capital = noun[:1].isupper() or (noun[1:2] == "-" and noun[2:3].isupper())
    return capital and not noun.isupper() and noun.endswith(("s", "i")) and numeral.start > scene.sentence.start


def nation_after(scene: Scene, numeral: Numeral, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Return the people of a nation behind a number, where their name is no plural: "110 young Irish went"."""
    at = scene.index_at(numeral.end)
    for mention in mentions:
        if mention.kind == "demonym" and 0 <= scene.index_at(mention.start) - at <= 1:
            between = scene.between(numeral.end, mention.start)
            plain = all(token.word and not token.capital and token.lower not in AUX for token in between)
            if plain and _ends_people(scene, scene.index_at(mention.end), mentions):
                first = at + (scene.tokens[at].lower in _FURTHER)
                return scene.tokens[first].start, mention.end
    return None


def _ends_people(scene: Scene, at: int, mentions: Sequence[Mention]) -> bool:
    """Return whether no noun stands at a token, behind the name of a nation, nor one that others share with it."""
    ahead = scene.tokens[at : at + 2]
    if not ahead:
        return False
    if ahead[0].lower in {"and", "or"}:  # "62 Kyrgyz and 35 Poles", not "62 Kyrgyz and 35 Polish welders"
        if any(m.start == ahead[-1].start and m.kind == "demonym" and ahead[-1].lower.endswith("s") for m in mentions):
            return True  # "62 Kyrgyz and Poles"
        number = next((n for n in scene.numerals if n.start == ahead[-1].start), None)
        return number is not None and (
            number.unit_end == number.end or any(m.start <= number.unit_start < m.end for m in mentions)
        )
    if ahead[0].text == ",":  # "300 Kyrgyz, most of them nurses"
        return ahead[-1].lower in _ASIDES
    return ahead[0].lower in BARE_NEXT - SELECT and (ahead[0].word or ahead[0].text == ".")


_FURTHER = frozenset("other more additional further".split())
_ASIDES = frozenset("most many all some half including among mostly mainly nearly almost who whose both each".split())


def people_by_nation(text: str, scene: Scene, numeral: Numeral) -> tuple[int, int] | None:
    """Return those who live somewhere, where some of them are said to be of a nation ("40 of the tenants are Poles").

    A list of nations goes on behind it, or else they may be anybody.
    """
    if text[numeral.unit_start : numeral.unit_end].lower() not in HOUSED:
        return None
    told = _ARE_OF.match(text, numeral.unit_end, scene.sentence.end)
    if told is None or not any(mention.start == told.end() for mention in scene.mentions):
        return None
    return numeral.unit_start, numeral.unit_end


HOUSED = frozenset("residents tenants occupants boarders lodgers newcomers inhabitants arrivals hands bunks".split())
_ARE_OF = re.compile(r" (?:were|are|was|had been|come from|came from) (?:from )?")


def nation_at(text: str, numeral: Numeral, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people of a nation behind a number whose noun was taken for less than their name, or for more.

    In "600 Jamaicans pick apples" no apples are counted, and in "40 Cape Verdeans" no Verdeans.
    """
    for mention in mentions:
        if mention.kind != "demonym" or mention.start < numeral.end:
            continue
        if mention.start < numeral.unit_start < mention.end:
            return mention if numeral.unit_end == mention.end else None
        if mention.start - numeral.end == 1 and mention.end < numeral.unit_start:
            noun = text[numeral.unit_start : numeral.unit_end].lower()
            return mention if is_people(text, mention) and noun not in SENT | WEAK else None
    return None


def is_people(text: str, mention: Mention) -> bool:
    """Return whether a nation's name stands for its people, be it a plural or none ("Kenyans", "the Dutch who left").

    >>> from factlift.places import places_in
    >>> words = "60 Swiss in Peru, 40 Chinese cooks, the French who left, Omanis, Dutch ships, 9 Lao, Thai or Irish men"
    >>> [words[place.start : place.end] for place in places_in(words) if is_people(words, place)]
    ['Swiss', 'French', 'Omanis']
    """
    name = text[mention.start : mention.end]
    if mention.kind != "demonym" or name.isupper():
        return False
    if name.endswith("s") and not name.endswith(("ss", "ois")):
        return True
    behind = _BEHIND.match(text, mention.end)
    ahead = text[max(0, mention.start - MAX_BEFORE) : mention.start]
    told = _COUNTED.search(ahead) or (name.endswith(_NO_PLURALS) and _THE.search(ahead))
    return told is not None and told is not False and behind is not None and (behind[1] or "of").lower() in _NO_NOUNS


MAX_BEFORE = 30  # code points before a name in which a number stands, or an article
_NO_PLURALS = ("ese", "ish", "nch", "tch", "iss", "ois", "elsh")
_COUNTED = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand))"
    r"(?: (?:young|more|other|further|additional|skilled))? $"
)
_THE = re.compile(
    r"\b(?:the|these|those|many|most|some|all|(?:numbers?|hundreds|thousands|dozens|share) of)"
    r"(?: (?:young|other|few))? $",
    re.IGNORECASE,
)
_STILL = frozenset("still already now also always then never".split())
_BEHIND = re.compile(r"(?: ([A-Za-z]+)|(?=[.;:?!)]|,(?! [A-Z])|$))")
_NO_NOUNS = (PREPOSITIONS | AUX | CONJUNCTIONS | SEND | GO | _STILL) - {"and", "or"}


def as_adjective(text: str, mention: Mention, *, first: bool = False) -> Mention:
    """Return a country named between a number and people by a trade as the adjective that it is there.

    The `first` place of a sentence is its subject, and sends them ("Sixty New Zealand nurses will leave").

    >>> from factlift.places import places_in
    >>> words = "Oman hired 300 New Zealand nurses; in 2024 Peru nurses left, and of 40 Chad took cooks"
    >>> [as_adjective(words, place).kind for place in places_in(words)]
    ['country', 'demonym', 'country', 'country']
    """
    if mention.kind != "country" or text[mention.end : mention.end + 1] != " ":
        return mention
    behind = _TRADE.match(text, mention.end)
    if behind is None or (first and behind["first"]) or not _are_people(behind["first"], behind["noun"]):
        return mention
    ahead = text[max(0, mention.start - MAX_BEFORE) : mention.start]
    counted = _COUNTED.search(ahead) is not None and _YEAR.search(ahead) is None
    return replace(mention, kind="demonym") if counted else mention


_TRADE = re.compile(r" (?:and \d[\d,]{0,6} (?:[A-Z][\w-]+ ){1,2}(?=[a-z])|(?P<first>[a-z-]+)(?: (?P<noun>[a-z-]+))?)")
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d $")
_VERBAL = _NO_NOUNS | RECEIVE | RECRUIT | SELECT


def _are_people(first: str | None, second: str | None) -> bool:
    """Return whether one of two words is a trade, the first no verb; without any, the noun is shared with others."""
    if first is None or first in SENT:
        return True
    return second in SENT and first not in _VERBAL and not first.endswith(("ed", "s"))
