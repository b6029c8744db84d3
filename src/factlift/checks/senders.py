"""Whether people are sent from where they are sent from, and not to there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Sentence
from factlift.checks.borrowed import sender_of_another
from factlift.checks.pairing import cost_of
from factlift.checks.people import is_of_people
from factlift.facts import Deployment, Flag, Place, Span
from factlift.opinions import Opinion, touches
from factlift.places import place_code
from factlift.sightings import mentions_within, numbers_of


def check_sender(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where a place is who sends, or the number is one of another sender."""
    if not fact.evidence:
        return
    count = fact.spans.get("count")
    found = next((flags for check in (_home, _exchanged, _come_from, _go_to) if (flags := [*check(opinion, fact)])), [])
    yield from found
    if not found and (
        reason := _other_name(opinion, fact)
        or (count and _of_another(opinion, fact, count))
        or sender_of_another(opinion, fact)
    ):
        yield _flag("origin", reason)


def _other_name(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns a reason where the words name another sender: `Peru will send`, `30 Peruvian nurses`, `30 from Peru`."""
    if fact.origin is None or len(fact.origin.code or "") != _STATE:
        return None
    text, main = opinion.article.flat, fact.evidence[0]
    end, count = min(main.end, main.start + _FAR), fact.spans.get("count")
    known = {place.code for place in (*fact.destinations, fact.origin)}
    at = fact.spans.get("origin")
    told = at is not None and count is not None and main.start <= at.start < count.start  # a French offer of 15 from
    returns = told or _RETURN.search(text, main.start, end) is not None
    for mention in mentions_within(opinion.article, main.start, end):
        if mention.kind not in ("country", "demonym") or mention.code in known or len(mention.code or "") != _STATE:
            continue
        if mention.kind == "country" and not returns and _is_sender(text, mention.end, end):
            return f"“{text[mention.start : mention.end]}” is who sends them"
        if count and count.end <= mention.start and _is_theirs(opinion, count, mention.start, returns=returns):
            return f"“{count.text}” are from “{text[mention.start : mention.end]}”"
    return None


def _is_sender(text: str, start: int, end: int) -> bool:
    """Tells whether a verb of sending stands right behind a name."""
    found = _SENDS.match(text, start, min(end, start + _SENDS_CHARS))
    return found is not None and not _IS_SENT.search(found.group()) and not _GIVEN.search(text, found.end(), end)


def _is_theirs(opinion: Opinion, count: Span, start: int, *, returns: bool) -> bool:
    """Tells whether a country's name stands between a number and its noun, or behind their "from"."""
    home, text = opinion.sentence(count), opinion.article.flat
    for number in numbers_of(opinion.article).touching(home, count.start, count.end) if home else ():
        noun = text[number.unit_start : number.unit_end]
        near = _ADJECTIVE.fullmatch(text, number.end, start) if number.end <= start < number.unit_end else None
        if near and is_of_people(noun.lower()):
            return True
    between = text[count.end : start]
    return not returns and _ARE_FROM.fullmatch(between) is not None


_ADJECTIVE = re.compile(r" (?:[a-z-]{2,20} )?")
_ARE_FROM = re.compile(r"(?: (?!to\b|in\b|and\b|or\b|for\b)[\w-]{1,20}){0,2} from (?:the )?")


def _home(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """A place is the sender's own: nobody is sent there from there."""
    count = fact.spans.get("count")
    read = opinion.counted_at(count) if count and not fact.origin else ()
    senders = [fact.origin, *(other.origin for other in read if other.destinations)]
    codes = {place.code for place in senders if place and place.code}
    names = {place.name for place in senders if place}
    for place in fact.destinations:
        code, kind = place_code(place.name) or (None, None)
        whole = kind != "subdivision" or place.name in names  # not "from Ohio to Florida"
        if place.code in codes and len(place.code or "") == 2 and place.code == code and whole:
            yield _flag("destinations", f"“{place.name}” is where they are sent from")


def _exchanged(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Who sends is where people are sent to, as the rules read it, and the place is who sends."""
    if fact.origin is None:
        return
    at = fact.spans.get("origin")
    before = opinion.article.flat[max(0, at.start - len("from ")) : at.start] if at else ""
    if fact.origin.name.lower() in _ANYWHERE and before != "from ":
        yield _flag("origin", f"“{fact.origin.name}” is where people are sent to")
        return
    home, other = fact.origin.code, opinion.same(fact)
    own = opinion.sentence(fact.evidence[0])
    if not isinstance(other, Deployment):
        return
    for number, place in enumerate(fact.destinations):
        named = fact.spans.get(f"destinations.{number}")
        sends = home is not None and home not in opinion.senders and place.code in opinion.senders
        sends = sends and other.origin is not None and other.origin.code == place.code
        sends = sends and named is not None and (opinion.sentence(named) == own or not _is_in(opinion, home, own))
        if len(place.code or "") == _STATE and (sends or _are_turned(fact.origin, place, other)):
            yield _flag("destinations", f"“{place.name}” reads as where people are sent from")
            return


def _is_in(opinion: Opinion, code: str | None, sentence: Sentence | None) -> bool:
    """Tells whether a sentence names a country."""
    if sentence is None:
        return False
    end = min(sentence.end, sentence.start + _FAR)
    return any(mention.code == code for mention in mentions_within(opinion.article, sentence.start, end))


_ANYWHERE = frozenset({"abroad", "overseas"})
_STATE = 2


def _are_turned(origin: Place, place: Place, other: Deployment) -> bool:
    """Tells whether a place is the sender of the same people, as the rules read it, and the sender is none."""
    if other.origin is None or other.origin.code is None or other.origin.code == origin.code:
        return False
    sent_there = any(at.name == origin.name or (at.code and at.code == origin.code) for at in other.destinations)
    return other.origin.code == place.code and sent_there


def _come_from(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """The words that stand for a place are those of the people (`nine Fijians`), or say where they come from."""
    text = opinion.article.flat
    for key, at in fact.spans.items():
        if not key.startswith("destinations.") or (home := opinion.sentence(at)) is None:
            continue
        if (people := _people_at(opinion, fact, at, home)) and _is_nation(opinion, at):
            yield _flag("destinations", f"“{people}” are people, and no place")
            return
        found = _FROM.search(text, max(home.start, at.start - _NEAR), at.start)
        come = found is not None and (is_of_people(found.group(1).lower()) or found.group(1).isdigit())
        if found and come and not _RETURN.search(text, home.start, min(home.end, home.start + _FAR)):
            yield _flag("destinations", f"“{found.group()}{at.text}” is where people come from")
            return


def _go_to(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """The sender stands behind a "to", where people are sent, or the place before the verb, as who sends them."""
    text, main = opinion.article.flat, fact.evidence[0]
    at, end = fact.spans.get("origin"), min(main.end, main.start + _FAR)
    if _RETURN.search(text, main.start, end):
        return
    if at and main.start < at.start < main.end and _TO.search(text, max(main.start, at.start - _NEAR), at.start):
        yield _flag("origin", f"“{at.text}” is where people are sent to")
        return
    for key, place in fact.spans.items():
        named = key.startswith("destinations.") and main.start <= place.start < main.end
        if named and _is_sender(text, place.end, end):
            yield _flag("destinations", f"“{place.text}” is who sends")
            return


_SENDS_CHARS = 80
_SENDS = re.compile(
    r"(?:[’']s (?:cabinet|government|parliament|senate|army|navy|ministry))? (?:(?:is|are|has|have|had|been|will|would|"
    r"may|might|could|can|also|still|to|now|already|intends|plans|wants|voted|agreed|decided|considering) ){0,4}"
    r"(?:send|sent|second|lend|lent|deploy|dispatch|despatch|rush|fly|flew|contribut|suppl|pledg|promis)"
    r"(?:s|es|e|ed|y|ied|ing|ying)?\b(?! (?:in|out)\b)"
)
_IS_SENT = re.compile(r"\b(?:is|are|been) \w{2,20}(?:t|ed)$")
_GIVEN = re.compile(r"\b(?:jobs?|work|places?|visas?|permits?|contracts?|posts?|training|housing|homes?|wages?|pay)\b")
"""What is sent, or promised, to people who come: `Chile promised 40 nurses work`."""
_TO = re.compile(
    r"\b(?!thanks|loss|costs|access|relations|ties|links)(?:sen[dt]|flown|fly|flew|go|going|went|deployed|dispatched|"
    r"moved|bound|\d[\d,]{0,9}|[a-z]{2,20}(?:s|men|en)) to (?:the )?$"
)


def _people_at(opinion: Opinion, fact: Deployment, at: Span, home: Sentence) -> str | None:
    """Returns the people whom words are a part of: those of a deployment's own number, or its group."""
    count, group, text = fact.spans.get("count"), fact.spans.get("group"), opinion.article.flat
    if count is None:
        return group.text if group and touches(group, at) else None
    for number in numbers_of(opinion.article).touching(home, at.start - _NEAR, at.end):
        noun = text[number.unit_start : number.unit_end]
        inside = number.start < count.end and number.end <= at.start and at.end <= number.unit_end
        if inside and count.start < number.end and (is_of_people(noun.lower()) or noun == at.text):
            return text[number.start : number.unit_end]
    return None


def _is_nation(opinion: Opinion, at: Span) -> bool:
    mentions = mentions_within(opinion.article, at.start, at.end)
    return any(mention.kind == "demonym" and mention.start == at.start for mention in mentions)


_NEAR = 40
"""Characters before a place that are looked at."""
_FAR = 2_000
"""Characters of a sentence that are looked at; one may be as long as the article."""
_FROM = re.compile(r"([\w,]{1,20}) from (?:the )?$")
_RETURN = re.compile(
    r"\b(?:return|home\b|back\b|withdr|pull|recall|repatriat|leav(?:e|ing)|left|evacuat|br(?:ing|ought)|remov|expel|"
    r"transfer|mov(?:e|ing)|switch)",
    re.IGNORECASE,
)
"""What may bring people from where they were sent."""


def _of_another(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where another sender stands closer to the number, and another number to the sender."""
    sender, home = fact.spans.get("origin"), opinion.sentence(count)
    if sender is None or fact.origin is None or home is None or opinion.sentence(sender) != home:
        return None
    others = opinion.senders_in(home)
    if not others:
        return None
    own = cost_of(opinion, count, sender)
    known = {place.code for place in (*fact.destinations, fact.origin)}
    read = {at.origin.code for at in opinion.counted_at(count) if at.origin}
    for other in others:
        code = place_code(other.text)
        if code is None or code[0] in known or (read and code[0] not in read) or cost_of(opinion, count, other) >= own:
            continue
        if _has_number(opinion, count, sender, own):
            return f"“{other.text}” stands closer to “{count.text}” than “{sender.text}” does"
    return None


def _has_number(opinion: Opinion, count: Span, sender: Span, own: int) -> bool:
    """Tells whether another number of people stands closer to a sender than one does."""
    home, text, reach = opinion.sentence(count), opinion.article.flat, min(own, _FAR)
    for number in numbers_of(opinion.article).touching(home, sender.start - reach, sender.end + reach) if home else ():
        at = opinion.article.span(number.start, number.end)
        noun = text[number.unit_start : number.unit_end].lower()
        other = number.kind == "count" and not touches(at, count) and (not noun or is_of_people(noun))
        if other and cost_of(opinion, at, sender) < own:
            return True
    return False


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="pairing", field=field, reason=reason)
