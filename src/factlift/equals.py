"""Numbers that say the same, written otherwise: 1,248 for 1248, 61.5% for 61.5, "5.000" for five thousand.

The value has to be the same, and so has what is counted: "40%" is no 40 nurses, and "second" is not two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factlift.folding import fold_words
from factlift.lexicon import words_of
from factlift.negatives import COUNTS, minus_at
from factlift.numerals import Numeral, numerals_in

_MARKS = " \t\n.,;:!?()[]{}\"'“”‘’«»`*"
"""What a model puts around a number, and is no part of it."""
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?![\d.,])")
_BOUNDED = frozenset({"about", "up_to", "at_least", "more_than", "less_than"})
_MINUS_CHARS = 6
_ANYBODY = frozenset({"people", "persons", "individuals"})
"""Words of a model for people whom the article calls otherwise."""


def without_marks(words: str, kinds: tuple[str, ...]) -> str:
    """Returns a number's words without the marks around them; a count has commas where it was grouped by dots.

    >>> without_marks("“5.000”.", ("count",)), without_marks("5.000", ("measure",))
    ('5,000', '5.000')
    """
    bare = words.strip(_MARKS)
    return _DOTTED.sub(lambda found: found[0].replace(".", ","), bare) if kinds == COUNTS else bare


def unit_beside(words: str, asked: Numeral) -> str:
    """Returns what stands in words beside their number: its noun, or its currency."""
    end = max(asked.end, asked.unit_end)
    return (words[: asked.start] + words[asked.unit_start : asked.unit_end] + words[end:]).strip(_MARKS)


def same_values(numerals: Iterable[Numeral], asked: Numeral, text: str) -> list[Numeral]:
    """Returns those numbers of a text that have the value of another, which may lack their qualifier."""
    return [
        numeral
        for numeral in numerals
        if _is_same(numeral, asked, text)
        and not text[max(0, numeral.start - _MINUS_CHARS) : numeral.start].endswith(("-", "\u2212", "minus "))
        and minus_at(text, numeral.start) is None
    ]


def _is_same(numeral: Numeral, asked: Numeral, text: str) -> bool:
    if (numeral.value, numeral.min, numeral.max) == (asked.value, asked.min, asked.max):
        return True
    if asked.qualifier != "exact" or asked.value is None or numeral.qualifier not in _BOUNDED:
        return False
    bare = numerals_in(text[numeral.number_start : numeral.end])
    return len(bare) == 1 and bare[0].value == asked.value


def is_same_unit(own: str, unit: str) -> bool:
    """Tells whether a number's own noun or currency is the one that a model gave, be it one or several of them.

    >>> is_same_unit("nurses", "Nurse"), is_same_unit("nurses", "people"), is_same_unit("visas", "people")
    (True, True, False)
    """
    one, other = fold_words(own), fold_words(unit)
    if one == other or (one and one in {f"{other}s", f"{other}es"}):
        return True
    return other in _ANYBODY and one in words_of("people_nouns", "sent", "weak")
