"""Whether a field's words are of its sort: a time, people, a place, and no small word of grammar from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.facts import Criterion, Deployment, Flag, Place, Span
from factlift.lexicon import ARTICLES, CALENDAR, CONJUNCTIONS, NO_NAME, NUMBER_WORDS, PREPOSITIONS, words_of
from factlift.opinions import Opinion
from factlift.places import place_code
from factlift.sightings import mentions_within

_SMALL = (NO_NAME - CALENDAR - NUMBER_WORDS) | frozenset("us me him them her not all".split())
"""Words of grammar, which say nothing of whom, where or when."""
_OPEN = (PREPOSITIONS | CONJUNCTIONS | ARTICLES) - frozenset({"inside", "outside", "abroad"})
_LONG = 200
"""Characters of words that are looked at."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_TIME = re.compile(
    r"\d|\b(?:(?:mid|pre|post)?-?(?:years?|months?|weeks?|days?|hours?|minutes?|nights?|evenings?|mornings?|afternoons?|"
    r"weekends?|seasons?|summers?|winters?|springs?|autumns?|falls?|decades?|centur(?:y|ies)|quarters?|fortnights?|terms?|"
    r"periods?|moments?|dates?|times?|harvests?|holidays?)|noon|midday|midnight|dawn|dusk|sunrise|sunset|lunch\w{0,4}|"
    r"breakfast|peak|now|ago|soon|later|earlier|early|late|recent(?:ly)?|already|current(?:ly)?|present|today|tomorrow|"
    r"yesterday|tonight|since|until|till|before|after|during|once|when|while|as|last|next|this|past|coming|ends?|starts?|"
    r"beg[iau]n\w{0,4}|outset|first|still|always|often|ever|so far|shortly|immediate(?:ly)?|at once|annual(?:ly)?|"
    r"war|wartime|peacetime|christmas|easter|ramadan|eid|lent|"
    r"(?:jan|feb|febr|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?|may|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""What tells a time at all, however vaguely."""


def check_contents(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag for each field whose words name nothing that the field asks for."""
    if isinstance(fact, Criterion):
        if (at := fact.spans.get("text")) and _is_small(at):
            yield _flag("wording", "text", f"“{at.text[:_LONG]}” tells no condition")
        return
    yield from _places(opinion, fact)
    group, when, stage = (fact.spans.get(name) for name in ("group", "when", "stage"))
    if group and _is_nobody(opinion, group):
        yield _flag("pairing", "group", f"“{group.text[:_LONG]}” names nobody")
    if when and not _tells_time(opinion, when):
        yield _flag("pairing", "when", f"“{when.text[:_LONG]}” tells no time")
    if stage and (_is_small(stage) or _is_place(opinion, stage) or stage.text.isdecimal()):
        yield _flag("wording", "stage", f"“{stage.text[:_LONG]}” tells no stage")


def _places(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    named = [("origin", fact.origin)] if fact.origin else []
    named += [(f"destinations.{number}", place) for number, place in enumerate(fact.destinations)]
    for key, place in named:
        at = fact.spans.get(key)
        if at is None or place.code or place_code(place.name):
            continue
        field = key.partition(".")[0]
        if not (_may_be_place(place, at) or _is_known(opinion, at)):
            yield _flag("no_place", field, f"“{at.text[:_LONG]}” is a word that names no place")
        elif field == "origin":
            continue  # a body that sends may speak, too
        elif fact.attribution and _is_called(fact.attribution.name, place.name):
            yield _flag("no_place", field, f"“{place.name}” is who says so, and no place")
        elif any(_is_called(source.name, place.name) for source in opinion.sources):
            yield _flag("no_place", field, f"“{place.name}” is somebody who speaks, and no place")
        elif _is_somebody(opinion, place, at):
            yield _flag("no_place", field, f"“{place.name}” reads like somebody’s name, and no word leads there")


def _may_be_place(place: Place, at: Span) -> bool:
    """Tells whether words may name a place: they have a capital, or are several, as `western fjords`."""
    words = _words(at)
    if words and all(word in CALENDAR for word in words):
        return False
    if any(char.isupper() or char.isdigit() for char in at.text):
        return not (_is_small(at) and len(words) == 1)
    return not _is_small(at) and (len(words) > 1 or place.name.endswith("s"))


def _is_known(opinion: Opinion, at: Span) -> bool:
    """Tells whether a noun is told of as known, as a place close by may be: `the parish`, and no `secret`."""
    return not _is_small(at) and opinion.article.flat[max(0, at.start - _THE) : at.start].lower() == "the "


_THE = 4


def _is_somebody(opinion: Opinion, place: Place, at: Span) -> bool:
    """Tells whether a name is built like a person's, and no word before it leads to a place: `to Victoria Falls`."""
    if _PERSON.fullmatch(place.name) is None or place.name.split()[0] not in words_of("forenames"):
        return False
    before = opinion.article.flat[max(0, at.start - _NEAR) : at.start]
    return before[-2:] not in (", ", ": ") and not {*before.lower().split()[-1:]} & _OPEN


_NEAR = 20


def _is_called(name: str, place: str) -> bool:
    """Tells whether somebody has the name that is given for a place: all of it, or that of the family."""
    return name == place or (_PERSON.fullmatch(name) is not None and name.split()[-1] == place)


_PERSON = re.compile(r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{0,30}\.?){0,2} [A-Z][\w’'-]{1,30}")


def _is_nobody(opinion: Opinion, at: Span) -> bool:
    """Tells whether words name no people: small words, a country or a month alone, or they end in the midst."""
    words = _words(at)
    if not words or _is_small(at) or words[-1] in _OPEN:
        return True
    if all(word in CALENDAR for word in words) or _is_place(opinion, at):
        return True
    of_some = opinion.article.flat.startswith(" of ", at.end)  # a crowd of choristers
    return len(words) == 1 and at.text.islower() and not of_some and not _may_be_people(words[0])


_CROWDS = frozenset("crowd lot bunch batch crop intake staff personnel help labour labor manpower".split())
"""Words for several people together that end in no s."""


def _may_be_people(word: str) -> bool:
    known = word in _CROWDS or word in words_of("people_nouns") or word in words_of("speaker_nouns")
    return known or word.endswith("s")


def _tells_time(opinion: Opinion, at: Span) -> bool:
    """Tells whether words may tell a time; a feast (`by Dashain`) has a capital, and is no place."""
    text = at.text[:_LONG]
    if _TIME.search(text):
        return not at.text.isdecimal() or len(at.text) == _YEAR
    return any(char.isupper() for char in text[1:]) and not mentions_within(opinion.article, at.start, at.end)


_YEAR = 4


def _is_place(opinion: Opinion, at: Span) -> bool:
    """Tells whether words are the name of a country, and no people of it."""
    return any(
        mention.kind == "country" and (mention.start, mention.end) == (at.start, at.end)
        for mention in mentions_within(opinion.article, at.start, at.end)
    )


def _is_small(at: Span) -> bool:
    return all(word in _SMALL for word in _words(at))


def _words(at: Span) -> list[str]:
    return [word.lower() for word in _WORD.findall(at.text[:_LONG])]


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
