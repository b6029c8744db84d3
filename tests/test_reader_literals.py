"""What strings each match of a pattern has, read off the pattern; what may be left out is never asked for."""

from __future__ import annotations

import re

import pytest

from factlift.reader.words import literals
from factlift.reader.words.literals import Sought, literals_of


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"a ban on (?P<x>[a-z]+)", {"a ban on "}),
        (r"\b(?:[Nn]o|not one) (?:\w+ )?(?:cooks?|nurses)\b", {"cook", "nurses"}),
        (r"(?:\w+ ){1,3}(?:is|was) barred", {"is barred", "was barred"}),
        (r"[\w ]{3,40}?(?: who smokes)? need not apply", {" need not apply"}),
        (r"(?>keen|eager) to hear(?= from)", {"keen to hear", "eager to hear"}),
        (r"\w+ bar(?:s|red)?", {" bar"}),  # what another form has whole is not asked for beside it
        (r"(?:(?:turned|sent) back|\w+ refused)", {"turned back", "sent back", " refused"}),
        (r"(?:barred|\w+)", set()),  # one way needs nothing
        (r"(?:barred )*\w+", set()),
        (r"(?i:barred)", set()),
        (r"(?i)barred", set()),
        (r"[^a]arred|\d+", set()),
        (r"(?!barred)\w+(?<!barred)", set()),
        (r"(barred)?\1", set()),
    ],
)
def test_what_a_pattern_needs(pattern, needed):
    """Of the parts that have to be there the one that is the least likely to be."""
    assert literals_of(pattern) == needed


def test_forms_without_end_are_no_literals():
    """Nor are those of a class of characters; of many ways only as many are told as are worth looking for."""
    assert literals_of("[a-z]{2}") == set()
    assert 0 < len(literals_of("x".join(["(?:a|b|c)"] * 5))) <= 48


def test_a_pattern_is_searched_before_its_literals_are_read_off_it(monkeypatch):
    """They take longer than a few searches; from then on a text without them is passed over."""
    pattern = Sought("ban on (?P<x>[a-z]+)", 2)
    asked = []
    genuine = literals.literals_of
    monkeypatch.setattr(literals, "literals_of", lambda words: asked.append(words) or genuine(words))
    assert [pattern.may_match("a band") for _ in range(4)] == [True, True, False, False]
    assert pattern.may_match("a ban on cooks")
    assert pattern.compiled is pattern.compiled
    assert asked == ["ban on (?P<x>[a-z]+)"]


def test_without_a_parser_every_text_is_searched(monkeypatch):
    """It is no public part of Python."""
    monkeypatch.setattr(literals, "_parser", None)
    assert literals_of("ban on cooks") == set()
    assert Sought("ban on cooks", 0).may_match("a band")


@pytest.mark.parametrize("text", ["He is stuck in Oman.", "40 of them have now been stranded at sea.", "no"])
def test_a_needed_string_is_part_of_the_match(text):
    pattern = r"(?: ?[\w-]+)*? (?:is|been) (?:stuck|stranded) (?:in|at) "
    found = re.search(pattern, text)
    assert bool(found) == any(words in text for words in literals_of(pattern))
