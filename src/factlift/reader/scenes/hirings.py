"""Where people are hired, told beside where they are to work: "40 cooks were recruited in Peru for hotels in Oman"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from factlift.lexicon import ARTICLES, words_of
from factlift.reader.scenes.backrefs import hires_there
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import MOVE, PEOPLE, RECRUIT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.words.tokens import Token

_TAKEN = frozenset("hired recruited engaged selected picked chosen enlisted contracted found headhunted".split())
HIRING_VERBS = RECRUIT | _TAKEN | frozenset("take takes took taken taking sign signs signed signing".split())
_SPLIT = frozenset([("taken", "on"), ("signed", "up"), ("enlisted", "up"), ("lined", "up"), ("signed", "on")])
_TASK = words_of("deployment_verbs", "task")
_WORKED = frozenset("work works working worked employed serve serves serving served jobs job".split())
EMPLOYERS = frozenset(
    "firm firms company companies contractor contractors employer employers family families household households "
    "hospital hospitals hotel hotels airline airlines farm farms farmer farmers shipyard yard builder builders agency "
    "club clubs school schools university universities clinic clinics operator group chain factory factories "
    "restaurant restaurants plantation plantations mill mills mine mines ranch ranches orchard orchards vineyard "
    "vineyards resort resorts shop shops bakery bakeries laundry nursery nurseries dairy dairies sawmill sawmills "
    "brewery cannery lodge lodges yards warehouse warehouses college colleges".split()
)
_AGENTS = frozenset({"agency", "group", "operator"})  # who may take people for others
_SEAT = 8  # tokens from "by" to the place
_BE = frozenset("is are was were be am".split())
_ONWARD = 7  # tokens from where they are hired up to the place where they are to work
_EARLIER = 14  # tokens from the verb of a sentence that opens with the place


def hired_part(  # noqa: C901 - one decision, in its order
    tokens: Sequence[Token], mentions: Sequence[Mention], run: Sequence[Mention], first: int, last: int
) -> Literal["origin", "goal"] | None:
    """Return the part of a place where people are hired, or of the other one where they are to work, else None."""
    if not first:
        return None
    if run[0].kind == "demonym":
        return "goal" if len(run) == 1 and _is_employer(tokens, mentions, run[0], first, last) else None
    if _is_employers_seat(tokens, mentions, run[0], first):
        return "goal"
    if _is_turned_to(tokens, last):
        return "origin"  # "turned to Peru, where it hired 40 cooks"
    others = [each for each in mentions if each.code != run[0].code and each.kind != "demonym"]
    before = tokens[first - 1].lower
    if before == "in" and any(each.start > run[-1].end for each in others):
        if (_is_taken(tokens, first - 2) or _takes_people(tokens, first - 1)) and (
            _leads_on(tokens, last, others) or _are_elsewhere(tokens, first, last, others)
        ):
            return "origin"
        if tokens[last].text == "," and _is_taken_later(tokens, last, others):
            return "origin"  # "In Peru, 40 cooks were recruited for Oman"
    if before == "in" and first > 2 and any(each.end == tokens[first - 2].end for each in others):
        return "origin" if tokens[first - 3].lower == "for" and _is_taken(tokens, first - 4) else None
    if before == "in" and any(each.end < run[0].start for each in others):  # "hired in Peru by a hotel in Oman"
        by = next((at for at in range(first - 2, max(0, first - 7), -1) if tokens[at].lower == "by"), 0)
        place = next((each for each in others if by and each.end == tokens[by - 1].end), None)
        if place is not None:
            at = next(at for at in range(by - 1, -1, -1) if tokens[at].start <= place.start)
            return "goal" if at > 1 and tokens[at - 1].lower == "in" and _is_taken(tokens, at - 2) else None
    return None


def _is_turned_to(tokens: Sequence[Token], last: int) -> bool:
    """Return whether somebody goes to a place for people, by the "where" behind it."""
    where = last + (tokens[last : last + 1] != [] and tokens[last].text == ",")
    return tokens[where : where + 1] != [] and tokens[where].lower == "where" and hires_there(tokens, where)


def _is_employer(tokens: Sequence[Token], mentions: Sequence[Mention], nation: Mention, first: int, last: int) -> bool:
    """Return whether people of one nation work for a firm of another: "40 Peruvians are working for an Omani firm"."""
    at = first - 1 - (tokens[first - 1].lower in ARTICLES)
    if at < 1 or tokens[at].lower not in {"for", "with", "by"}:
        return False
    if not any(token.lower in EMPLOYERS for token in tokens[last : last + 2]):
        return False
    worked = tokens[at - 1].lower
    if worked not in (_TAKEN | {"employed"} if tokens[at].lower == "by" else _WORKED):
        return False
    return _are_of_another(tokens, mentions, nation)


def _is_employers_seat(tokens: Sequence[Token], mentions: Sequence[Mention], place: Mention, first: int) -> bool:
    """Return whether those who hire people of another country are in a place: "hired by hotels in Oman"."""
    if place.code is None or tokens[first - 1].lower not in {"in", "at", "near", "across"}:
        return False
    by = next((at for at in range(first - 2, max(0, first - _SEAT), -1) if tokens[at].lower == "by"), 0)
    if not by or not any(token.lower in EMPLOYERS - _AGENTS for token in tokens[by + 1 : first - 1]):
        return False
    taken = _is_taken(tokens, by - 1) or tokens[by - 1].lower == "employed"
    return taken and _are_of_another(tokens, mentions, place)


def _are_of_another(tokens: Sequence[Token], mentions: Sequence[Mention], place: Mention) -> bool:
    """Return whether all other countries of a sentence are told before a place, as whose people those are."""
    theirs = [each for each in mentions if each.code != place.code]
    return bool(theirs) and all(each.start < place.start and _tells_whose(tokens, each) for each in theirs)


def _tells_whose(tokens: Sequence[Token], each: Mention) -> bool:
    """Return whether a name tells whose people are counted ("Peruvian cooks", "cooks from Peru")."""
    at = next((i for i, token in enumerate(tokens) if token.start >= each.start), 0)
    return each.kind == "demonym" or (at > 0 and tokens[at - 1].lower == "from")


def _is_taken(tokens: Sequence[Token], at: int) -> bool:
    """Return whether people are told to be hired right there: "were hired", "have been taken on locally"."""
    at -= at > 0 and tokens[at].lower.endswith("ly")
    if at < 0:
        return False
    if at and (tokens[at - 1].lower, tokens[at].lower) in _SPLIT:
        return True
    return tokens[at].lower in _TAKEN


def _takes_people(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody hires people, whose number is told, right before a word ("is hiring 40 cooks | in")."""
    verb = next((i for i in range(at - 1, max(-1, at - _OBJECT), -1) if tokens[i].lower in HIRING_VERBS), None)
    if verb is None or tokens[at - 1].lower not in PEOPLE or not any(map(is_numeral, tokens[verb + 1 : at])):
        return False
    return all(token.word or is_numeral(token) for token in tokens[verb + 1 : at])


_OBJECT = 9  # tokens from a verb of hiring up to the word behind those hired


def _leads_on(tokens: Sequence[Token], last: int, others: Sequence[Mention]) -> bool:
    """Return whether the words behind a place tell where those hired there are to work, or are taken."""
    words = [token.lower for token in tokens[last : last + 4]]
    if not {"home", "back"}.isdisjoint(words):
        return False  # "were found in Oman and sent home to Peru"
    led = words[:1] == ["for"] or (words[:1] == ["by"] and len(words) > 1)
    led = led or (words[:1] == ["to"] and len(words) > 1 and (words[1] in _TASK or words[1] in MOVE))
    led = led or (words[:1] == ["and"] and len(words) > 1 and words[1] in MOVE | {"sent", "taken", "brought", "flown"})
    end = tokens[min(len(tokens), last + _ONWARD) - 1].end
    return led and any(tokens[last - 1].end <= each.start < end for each in others)


def _are_elsewhere(tokens: Sequence[Token], first: int, last: int, others: Sequence[Mention]) -> bool:
    """Return whether a verb behind "40 cooks recruited in Peru" tells that they are, or go, somewhere else."""
    verb = first - 2 - (tokens[first - 2].lower in {"on", "up"})
    if verb < 1 or tokens[verb - 1].lower in _BE | {"been", "being", "has", "have", "had"}:
        return False
    if tokens[last].lower not in _BE | {"will", "have", "had", "work", "left", "flew", "went", "arrived", "landed"}:
        return False
    for each in others:
        at = next((i for i in range(last, len(tokens)) if tokens[i].start >= each.start), len(tokens))
        if last < at <= last + _EARLIER and tokens[at - 1].lower not in {"from", "of", "by"}:
            return True
    return False


def _is_taken_later(tokens: Sequence[Token], last: int, others: Sequence[Mention]) -> bool:
    """Return whether a sentence that opens with a place tells of people hired for another one."""
    for at in range(last, min(len(tokens) - 2, last + _EARLIER)):
        if _is_taken(tokens, at) and tokens[at + 1].lower == "for":
            return any(tokens[at + 1].end <= each.start for each in others)
    return False
