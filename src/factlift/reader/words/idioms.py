"""Ways to say that people leave, come home or are turned down which take two words: "off to", "shipped out"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import BE, MODALS, PREPOSITIONS, load_raw
from factlift.numberwords.tables import SMALL, TENS
from factlift.reader.words.cues import NEVER, SENT
from factlift.reader.words.tokens import Token

_IDIOMS = {
    tuple(words.split(" ")): reason.partition(":")[0] for words, reason in load_raw("deployment_verbs")["idiom"].items()
}
_FIRST = frozenset(words[0] for words in _IDIOMS)
_PULLS = {"pull": "withdraw", "pulls": "withdraws", "pulled": "withdrawn", "pulling": "withdrawing"}
_GIVES = {
    "give": "provide", "gives": "provides", "gave": "provided", "yielded": "provided", "produced": "provided",
    "raised": "provided",
}  # fmt: skip
_CARRIES = {
    "fly": "send", "flies": "sends", "flew": "sent", "flown": "sent", "flying": "sending",
    "ship": "send", "ships": "sends", "shipped": "sent", "shipping": "sending",
}  # fmt: skip
_SETTLED = frozenset({"second", "home"}) | _FIRST | frozenset(_PULLS) | frozenset(_GIVES) | frozenset(_CARRIES)
_GONE = frozenset("went gone sent packed shipped set flew flown shot marched".split())
_COMES = frozenset("turned turning shown showed".split())
_SOMEWHERE = (["in"], ["at"], ["on"])
_REACH = 12  # tokens between "pull" and "out of"


def settle_idioms(tokens: list[Token], known: frozenset[str]) -> list[Token]:
    """Return the tokens, the first word of each idiom read as the plain verb that it stands for; text is left alone.

    `known` are the words of the tokens, in lower case.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> words = "Ten cooks are off to Peru and 20 shipped out."
    >>> tokens = split_tokens(words, 0, len(words))
    >>> [token.lower for token in settle_idioms(tokens, frozenset(token.lower for token in tokens))]
    ['ten', 'cooks', 'are', 'bound', 'to', 'peru', 'and', '20', 'left', 'out', '.']
    """
    if known.isdisjoint(_SETTLED):
        return tokens
    settled = list(tokens)
    for at in [at for at, token in enumerate(tokens[:-1]) if token.lower in _SETTLED]:
        if not _is_literal(tokens, at) and (plain := _plain_verb(tokens, at)) is not None:
            settled[at] = tokens[at]._replace(lower=plain)
    return settled


def _is_literal(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words of an idiom are none here."""
    word, after, third = tokens[at].lower, tokens[at + 1].lower, [token.lower for token in tokens[at + 2 : at + 3]]
    if word == "off" and at and tokens[at - 1].lower in _GONE:
        return True  # "went off to Peru": they are gone, not about to go
    if word == "course" and at and tokens[at - 1].lower != "the":
        return True  # "on a course of lessons", not "in the course of May"
    if after == "up" and third == ["to"] and _is_number(tokens[at + 3 :]):
        return True  # "will take up to 40 cooks"
    return word in _COMES and after == "up" and third in _SOMEWHERE  # "6,000 turned up in Peru", sent or not


def _plain_verb(tokens: Sequence[Token], at: int) -> str | None:
    """Return the plain verb for which a word stands with those behind it, or None."""
    word, after = tokens[at].lower, tokens[at + 1].lower
    if word in _CARRIES and _has_people(tokens, at):
        return _CARRIES[word]
    if word in _FIRST and (word, after) in _IDIOMS:
        return _IDIOMS[word, after]
    if word in _PULLS and _leads_out(tokens, at):
        return _PULLS[word]
    if word == "second" and at and _lends(tokens, at):
        return "lend"
    if word == "home":
        return "hosting" if _is_home_to(tokens, at) else None
    return _GIVES[word] if word in _GIVES and _gives_some(tokens, at) else None


def _has_people(tokens: Sequence[Token], at: int) -> bool:
    """Return whether people are what is flown or shipped ("flying 40 nurses to", "shipped out its doctors to")."""
    first = at + 1 + (tokens[at + 1].lower in {"out", "off", "over"})
    if tokens[first : first + 1] and tokens[first].lower in _CARRIED:
        return False
    for token in tokens[first : first + _OBJECT]:
        if token.lower in NEVER or not (token.word or token.text[0].isdigit()) or token.lower in _NO_OBJECT:
            return False
        if token.lower in _PEOPLE and not token.possessive:
            return token.lower.endswith(("s", "men", "women", "people", "personnel", "staff"))
    return False


_OBJECT = 5  # tokens from a verb of carrying to the people
_PEOPLE = (SENT | {"men", "women"}) - {"hands"}
_CARRIED = frozenset("by with as alongside".split())
_NO_OBJECT = PREPOSITIONS - {"of", "to", "about", "around", "over"} | {"and", "who", "that", "missions", "sorties"}


def _is_number(behind: Sequence[Token]) -> bool:
    """Return whether a number comes next, in digits or in words."""
    word = behind[0].lower.partition("-")[0] if behind else ""
    return word[:1].isdigit() or word in SMALL or word in TENS or word in {"a", "half"}


def _lends(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "second" is a verb: "will second 700", "agreed to second some of its nurses"."""
    before, after = tokens[at - 1].lower, tokens[at + 1]
    modal = before in MODALS and (after.text[0].isdigit() or after.lower in _OBJECTS)
    return modal or (before == "to" and (after.text[0].isdigit() or after.lower in _OBJECTS - {"the", "a"}))


_OBJECTS = frozenset([*SMALL, *TENS]) | frozenset(
    "up about some around nearly almost roughly over between at no as its their our his her another more the a "
    "several nurses teachers doctors".split()
)


def _gives_some(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number of those told of before is what is given ("Peru gave 40 of them")."""
    near = [token.lower for token in tokens[at + 1 : at + _NUMBER_REACH]]
    of = near.index("of") if "of" in near else 0
    behind = near[of + 2 : of + 3]  # nothing is given to them: "gave 40 of them a laptop"
    return of > 0 and not _THEM.isdisjoint(near[of + 1 : of + 2]) and (behind == [] or behind[0] in _ENDS)


def _is_home_to(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a place is said to be home to people of a nation, who are counted ("is home to 40 Polish cooks").

    Those who go home to it are none of them, nor are its own bakers ("a town that is home to 900 bakers").
    """
    be = at > 1 and (tokens[at - 1].lower in BE or tokens[at - 1].lower in _ALSO)
    ahead = tokens[at + 2 : at + _NATION_REACH]
    first = next((i for i, token in enumerate(ahead) if _is_number([token])), None)
    return (
        be and tokens[at + 1].lower == "to" and first is not None and any(token.capital for token in ahead[first + 1 :])
    )


_ALSO = frozenset("also now currently still already remains".split())
_NATION_REACH = 8  # tokens from "home" to the nation
_NUMBER_REACH = 7  # tokens from a verb of giving to "them"
_THEM = frozenset("them these those whom".split())
_ENDS = frozenset(", ; : . and while but to in at –".split())


def _leads_out(tokens: Sequence[Token], at: int) -> bool:
    near = [token.lower for token in tokens[at + 1 : at + _REACH]]
    return any(a == "out" and b in {"of", "."} for a, b in pairwise(near)) or near[-1:] == ["out"]
