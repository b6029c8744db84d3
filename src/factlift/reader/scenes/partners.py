"""Places of those who are turned to: for people, in talks, or for a word that they do not give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from factlift.lexicon import ARTICLES, words_of
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.hirings import EMPLOYERS
from factlift.reader.words.cues import RECRUIT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.words.tokens import Token

_TALKS = frozenset("talks negotiations discussions negotiating discussing talking".split())
_SENDS = frozenset(
    "send sending deploy deploying dispatch dispatching post posting second seconding lend lending".split()
)
_MATTER = frozenset("about on over to for of".split())
_TURNS = frozenset("turn turns turned turning look looks looked looking".split())
_BESIDE = frozenset("neighbour neighbours neighbor neighbors border borders coast".split())
_CONTRASTED = frozenset(
    [
        ("contrast", "to"),
        ("contrast", "with"),
        ("opposed", "to"),
        ("reliance", "on"),
        ("dependence", "on"),
        ("reliant", "on"),
        ("dependent", "on"),
        ("dependency", "on"),
        ("rivalry", "with"),
    ]
)
_TALKED = 9  # tokens from a firm up to what is talked of
_OFFICES = frozenset("officials authorities sources officers ministers diplomats spokesmen representatives".split())
_WORDS = words_of("speech_verbs") | frozenset("confirm deny comment answer reply respond discuss say speak".split())
_SPOKEN = 4  # tokens from a place up to its people's verb


def partner_part(
    tokens: Sequence[Token], mentions: Sequence[Mention], run: Sequence[Mention], first: int, last: int
) -> Literal["none", "origin", "receiver"] | None:
    """Return the part of places that somebody turns to, or None where no such words stand around them.

    Those who are turned to "for 40 nurses" are to send them. A firm with which another country talks of sending people
    is to have them.
    """
    if tokens[first - 1].lower == "unlike":
        return "none"
    if first < 2:
        return None
    if (tokens[first - 2].lower, tokens[first - 1].lower) in _CONTRASTED:
        return "none"
    if tokens[last - 1].possessive and tokens[last : last + 1] != [] and tokens[last].lower in _BESIDE:
        return "none"  # "Mali's neighbour Niger"
    if turns_to(tokens, first, last):
        return "origin"
    if tokens[first - 1].lower == "from" and tokens[first - 2].lower in {"apart", "aside"}:
        return "none"  # "Apart from Lebanon, they are in Iraq"
    if says_nothing(tokens, first, last):
        return "none"
    if _is_dealt_with(tokens, mentions, run, first, last):
        return "receiver"
    adjective = run[-1].kind == "demonym" and tokens[first - 1].lower in {"a", "an", "one", "another"}
    if not adjective or first < 4 or tokens[first - 2].lower != "with" or tokens[first - 3].lower not in _TALKS:
        return None
    ahead = [token.lower for token in tokens[last : last + _TALKED]]
    sends = next((at for at, word in enumerate(ahead) if at and word in _SENDS and ahead[at - 1] in _MATTER), None)
    other = mentions[0].start < run[0].start and mentions[0].code not in {mention.code for mention in run}
    return "receiver" if sends is not None and other and RECRUIT.isdisjoint(ahead[:sends]) else None


def turns_to(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether places are turned to for a number of people ("turns to Lima and Quito for 900 nurses")."""
    if tokens[first - 1].lower != "to" or tokens[first - 2].lower not in _TURNS:
        return False
    ahead = tokens[last : last + 1]
    return bool(ahead) and ahead[0].lower == "for" and any(is_numeral(token) for token in tokens[last + 1 : last + 5])


def says_nothing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether those in a place only speak, or keep silent ("though officials in Lima would not confirm it")."""
    if first < 2 or tokens[first - 1].lower != "in" or tokens[first - 2].lower not in _OFFICES:
        return False
    if any(is_numeral(token) for token in tokens[max(0, first - 5) : first - 2]):
        return False  # "There are 14 labour officers in Peru"
    return any(token.lower in _WORDS for token in tokens[last : last + _SPOKEN])


def _is_dealt_with(
    tokens: Sequence[Token], mentions: Sequence[Mention], run: Sequence[Mention], first: int, last: int
) -> bool:
    """Return whether an office of a state, or one in talks, is to have people; only who sends is named before.

    "The Government signed an agreement with | the Omani health board for 250 nurses", "Talks are on with Oman for 90".
    """
    at = first - (tokens[first - 1].lower in ARTICLES)
    if at < 3 or tokens[at - 1].lower != "with":
        return False
    alone = all(mention.start >= run[0].start for mention in mentions[:1])
    adjective = run[-1].kind == "demonym"
    near = [token.lower for token in tokens[max(0, at - _DEALING) : at - 1]]
    ahead = [token.lower for token in tokens[last : last + _OFFICE]]
    led = next((i for i, word in enumerate(ahead) if word in {"for", "to"}), None)
    if led is None or any(token.text == "," for token in tokens[last : last + led]):
        return False
    counted = ahead[led] == "for" and any(map(is_numeral, tokens[last + led + 1 : last + led + 3]))
    sends = ahead[led] == "to" and ahead[led + 1 : led + 2] != [] and ahead[led + 1] in _SENDS
    if adjective:
        takes = ahead[led] == "to" and not _TAKES.isdisjoint(ahead[led + 1 : led + 2])
        takes = takes and not _HIRERS.isdisjoint(ahead[:led])
        return ((counted and alone) or sends or takes) and not _AGREED.isdisjoint(near)
    return (
        counted
        and alone
        and led == 0
        and bool({"on", "way", "underway"} & set(near[-1:]))
        and not _TALKS.isdisjoint(near)
    )


_DEALING = 6  # tokens before "with" in which the deal stands
_OFFICE = 6  # tokens of an office up to what it is dealt with for
_AGREED = words_of("deployment_verbs", "deal") | frozenset(
    "agreed signed memorandum accord pact contract mou arrangement arrangements understanding".split()
)
_TAKES = frozenset("take hire rehire employ recruit absorb accept engage train place".split())
_HIRERS = (EMPLOYERS - {"agency"}) | frozenset(
    "line lines shipowner shipowners owner owners carrier university".split()
)
