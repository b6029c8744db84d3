"""Ways to say that people leave, come home or are turned down which take two words: "off to", "shipped out"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import load_raw
from factlift.reader.words.tokens import Token

_IDIOMS = {
    tuple(words.split(" ")): reason.partition(":")[0] for words, reason in load_raw("deployment_verbs")["idiom"].items()
}
_FIRST = frozenset(words[0] for words in _IDIOMS)
_PULLS = {"pull": "withdraw", "pulls": "withdraws", "pulled": "withdrawn", "pulling": "withdrawing"}
_SETTLED = _FIRST | frozenset(_PULLS)
_GONE = frozenset("went gone sent packed shipped set flew flown shot marched".split())
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
        token, after = tokens[at], tokens[at + 1]
        if token.lower == "off" and at and tokens[at - 1].lower in _GONE:
            continue  # "went off to Peru": they are gone, not about to go
        if token.lower in _FIRST and (token.lower, after.lower) in _IDIOMS:
            settled[at] = token._replace(lower=_IDIOMS[token.lower, after.lower])
        elif token.lower in _PULLS and _leads_out(tokens, at):
            settled[at] = token._replace(lower=_PULLS[token.lower])
    return settled


def _leads_out(tokens: Sequence[Token], at: int) -> bool:
    near = [token.lower for token in tokens[at + 1 : at + _REACH]]
    return any(a == "out" and b in {"of", "."} for a, b in pairwise(near)) or near[-1:] == ["out"]
