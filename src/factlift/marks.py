"""Quotation marks: the signs, what closes what, and what stands beside them."""

from __future__ import annotations

import re

DOUBLE = frozenset({"“", "”", "„", "‟", "‘‘", "’’", ",,", "``", "''", '"', "＂", "〝", "〞", "〟"})
SINGLE = frozenset({"‘", "’", "‚", "‛", "'"})
STRAIGHT = frozenset({'"', "＂", "''"})
RESUMING = frozenset({'"', "＂", "“"})
"""Marks that open a passage anew where the one before was never closed."""

CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", "“"),
    "”": ("”",),
    "„": ("“", "”", "‟"),
    "‟": ("”",),
    "‘‘": ("’’", "''"),
    ",,": ("''", "‘‘", "’’"),
    "``": ("''", "’’"),
    "''": ("''",),
    '"': ('"',),
    "＂": ("＂",),
    "〝": ("〞", "〟"),
    "‘": ("’",),
    "‛": ("’",),
    "‚": ("‘", "’"),
    "'": ("'",),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    "「": ("」",),
    "『": ("』",),
    "﹁": ("﹂",),
    "﹃": ("﹄",),
}
"""What closes a passage, by the mark that opens it; the usual partner first."""

OPENERS: dict[str, tuple[str, ...]] = {
    sign: tuple(sorted((opener for opener in CLOSERS if sign in CLOSERS[opener]), key=lambda o: CLOSERS[o][0] != sign))
    for sign in {closer for closers in CLOSERS.values() for closer in closers}
}
"""The other way round: what a mark can close, its usual partner first."""

# It starts with one set of characters, which the engine looks for fast; an apostrophe inside a word is no mark,
# nor is a double mark for one (don"t).
MARK = re.compile(
    r"[“”„‟\"＂〝〞〟‘’‚‛'«»‹›「」『』﹁﹂﹃﹄`,](?:(?<=‘)‘|(?<=’)’|(?<=`)`|(?<=')'|(?<=,),(?=\w)"
    r"|(?<![`,])(?!(?<=[A-Za-z0-9][‘’‛'])[A-Za-z0-9])(?!(?<=n[\"”“])t\b|(?<=[a-z][\"”“])(?:re|ve|ll)\b))"
)
CLIPPED = re.compile(
    r"(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|cuz|bout|round|neath|nuff|fraid|tude|n)(?!\w)", re.IGNORECASE
)
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]")
FIRST_HEBREW = "\u05d0"
HEBREW = re.compile(r"[\u05d0-\u05f4]")
LONE_N = re.compile(r"['’‘]n’(?!\w)|(?<!\w)’n['’]", re.IGNORECASE)
BEFORE_OPENING = frozenset("([{<¿¡—–-―‒−/=：，。、；（［【*_~|>")
BEFORE_CLOSING = frozenset(".,;:!?…)]}。，、；：！？）］】")
NO_BEGINNING = BEFORE_CLOSING - {"…"}
INVISIBLE = frozenset(
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e"
)


def unmarked(words: str) -> str:
    """Returns words without the marks around them all, and without what ends a clause.

    >>> unmarked("“before the rains”"), unmarked("before the rains;"), unmarked("the “rains”"), unmarked("5 p.m.")
    ('before the rains', 'before the rains', 'the “rains”', '5 p.m.')
    """
    bare = words.rstrip(" ,;:")
    inner = bare[1:-1].strip()
    around = bare[:1] in DOUBLE | SINGLE and bare[-1:] in DOUBLE | SINGLE
    return inner if inner and around and (DOUBLE | SINGLE).isdisjoint(inner) else bare or words
