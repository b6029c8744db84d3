"""Whom a pronoun may mean besides those who have spoken: people named close by, and crowds."""

from __future__ import annotations

from collections.abc import Container, Sequence

from factlift.reader.capitals import is_person
from factlift.reader.lines import Lines
from factlift.reader.names import Names, is_place, strip_owner
from factlift.reader.phrases import Phrase
from factlift.reader.tags import is_whereabouts
from factlift.reader.tokens import Token, join_words

MAX_NEAR = 4  # sentences that are looked through for a name
_NO_CROWD = frozenset("his her their its my your our we".split())


def is_crowd(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase names several people without a name ("Some of the mourners")."""
    head = tokens[phrase.head].lower
    return head.endswith("s") and is_person(head) and tokens[phrase.first].lower not in _NO_CROWD


def named_near(
    lines: Lines,
    names: Names,
    spot: tuple[int, Phrase],
    gender: str,
    out: tuple[Container[str], Container[str]],
) -> tuple[Phrase, int] | None:
    """Return the name, and its sentence, that a pronoun at `spot` of a gender fits: the nearest whose gender is known.

    Else the nearest whose gender nothing tells. `out` holds the names that can't be meant, and those who have spoken.
    """
    number, pronoun = spot
    never, spoken = out
    loose: tuple[Phrase, int] | None = None
    for at in range(number, max(0, number - MAX_NEAR), -1):
        tokens = lines.tokens[at - 1]
        for other in reversed(lines.phrases[at - 1]):
            if other.kind != "name" or other.body or (at == number and other.last > pronoun.first):
                continue
            name = names.fullest(strip_owner(join_words(tokens[other.name : other.last], names.text)), at)
            if name in names.bodies or name in never or is_place(name) or is_whereabouts(tokens, other):
                continue
            found = names.gender(name)
            if found == gender:
                return other, at
            told = " " in name or other.name > other.first or name in names.roles
            if found is None and told and name not in spoken and loose is None:
                loose = (other, at)
    return loose
