"""The words and signs that numbers are written with."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Number: TypeAlias = int | float

MAX_DIGITS = 18
# As a category, not as a list: a list of wide characters takes ten times as long to compile, and it stands everywhere.
SPACE = r"[^\S\n\r\x0b\x0c\x1c-\x1e\x85]"
GAP = SPACE + "{1,3}"
HYPHEN = "-"
LETTER = r"[^\W\d_]"

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
SMALL = {**ONES, **TENS, "fourty": 40}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lac": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "score": 20,
}
SHORT_SCALES = {"mn": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000}
SHORT_SCALES |= {"tn": 1_000_000_000_000, "trn": 1_000_000_000_000}
ATTACHED = SHORT_SCALES | {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000}
PLURALS = {word + "s": size for word, size in SCALES.items()} | {"tens": 10}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
ORDINALS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINALS |= {"hundredth": 100, "thousandth": 1_000, "millionth": 1_000_000}
FRACTIONS = frozenset("half halves quarter quarters".split()) | {
    word + end for word in ORDINALS if word not in ("first", "second") for end in ("", "s")
}
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
PARTS = {"1/2": VULGAR["½"], "1/4": VULGAR["¼"], "3/4": VULGAR["¾"]}
