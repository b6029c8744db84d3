"""Noun phrases whose noun no table lists: before a verb of speech, behind "by" or "of"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from factlift.reader.speech.usage import VERBS, before_fillers
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

OPENERS = frozenset(
    "and but while as because although though that whereas so since if yet when after before until once where".split()
)
_MEDIA = frozenset("television tv radio media police staff management command press".split())
RELATED = frozenset(
    "when if after once until who which whose speaking citing quoting referring asked writing addressing "
    "echoing".split()
)
_NO_SUBJECT = frozenset("this that these those".split())
_NO_NOUNS = AUX | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | frozenset("there here i we you it not".split())
_PEOPLE = tuple(
    "er or ist ian man woman eer smith wright ee ess ant ent ers ors ists ians men women eers smiths wrights ees esses "
    "ants ents folk people mates hands kids ones".split()
)
_CLAUSES = frozenset("article section clause rule regulation paragraph chapter annex schedule protocol".split())
MAX_SUBJECT = 14  # tokens of a subject whose noun no table lists
MAX_NOUN = 6  # tokens of a noun phrase whose noun no table lists


def any_subject(tokens: Sequence[Token], at: int, lead: int) -> Phrase | None:
    """Return the noun phrase before a verb, where it opens its clause, whatever its noun."""
    end = _before_aside(tokens, before_fillers(tokens, 0, at))
    if end == 0 or not tokens[end - 1].word or tokens[end - 1].possessive:
        return None
    first = _clause_start(tokens, end, lead)
    if first is None:
        return None
    last = next((i for i in range(first + 1, end) if tokens[i].lower in SPEAKER_TAILS), end)
    numbered = tokens[first].lower in _CLAUSES and last - first == 2 and tokens[first + 1].text[0].isdigit()
    settled = (tokens[first].lower in DETERMINERS and last - first > 1) or numbered  # "Article 4 of the treaty"
    head = tokens[last - 1].lower
    told = first > 0 and speaks(tokens[first - 1])
    if tokens[first].lower == "that" and (head.endswith("s") or told):
        return None  # "said that owners had guaranteed berths": no noun phrase
    bare = (head.endswith("s") and not head.endswith("ss")) or head in _MEDIA
    whole = last == end or tail_end(tokens, last, SPEAKER_TAILS) == end
    if not (whole and (settled or bare)) or tokens[first].lower in _NO_SUBJECT or not _is_plain(tokens[first:last]):
        return None
    person = tokens[first].lower in {"a", "an"} or tokens[last - 1].lower.endswith((*_PEOPLE, "est"))
    return Phrase(first, last, "common", first, None, not person)


def _before_aside(tokens: Sequence[Token], end: int) -> int:
    """Return `end`, or where a clause between commas begins that ends there ("A planner, when I asked him, said")."""
    if end < 3 or tokens[end - 1].text != ",":
        return end
    comma = next((i for i in range(end - 2, max(0, end - MAX_SUBJECT), -1) if tokens[i].text == ","), None)
    return comma if comma is not None and tokens[comma + 1].lower in RELATED else end


def _clause_start(tokens: Sequence[Token], end: int, lead: int) -> int | None:
    """Return where the clause that runs up to `end` begins, if that is near."""
    for at in range(end - 1, max(-1, end - MAX_SUBJECT), -1):
        if at == lead or tokens[at - 1].text in {",", ";", ":"} or tokens[at - 1].lower in OPENERS:
            return at
        if not tokens[at].word and tokens[at].text not in {"’", "'", "-"} and not tokens[at].text[0].isdigit():
            return None
    return None


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Return whether no verb, conjunction or pronoun stands among the words of a noun phrase."""
    inner = tokens[1:] if tokens[0].lower in DETERMINERS else tokens
    return not any(t.lower in _NO_NOUNS or speaks(t) or t.lower.endswith("ly") for t in inner)


def any_noun(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Return the noun phrase that begins at `first`, whatever its noun ("by one senior stevedore", "of the review")."""
    last = first
    while last < min(len(tokens), first + MAX_NOUN) and (tokens[last].word or tokens[last].text == "-"):
        lower = tokens[last].lower
        if lower in _NO_NOUNS or speaks(tokens[last]) or (lower in DETERMINERS and last > first):
            break
        last += 1
    if last - first < 2 or tokens[first].lower not in DETERMINERS:
        return None
    return Phrase(first, last, "common", first, None, not tokens[last - 1].lower.endswith((*_PEOPLE, "est")))


def speaks(token: Token) -> bool:
    """Return whether a token is a verb of speech."""
    return token.lower in VERBS
