"""People whom a report tells apart by a letter or a number alone: "Witness B", "Interviewee 14", "Worker B12"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.reader.words.capitals import HONORIFICS
from factlift.reader.words.tokens import Token

LETTERED = frozenset(
    "witness source soldier officer patient victim informant interviewee respondent complainant participant employee "
    "worker claimant applicant whistleblower inmate detainee survivor defendant student resident".split()
)
"""People whom a report tells apart by a letter or a number."""
_LETTER = re.compile(r"[A-Z]")
_CODE = re.compile(r"(?:[A-Z]{1,2}-?)?\d{1,3}[a-z]?")


def is_letter(text: str) -> bool:
    """Return whether a word is a letter by which somebody is told from others."""
    return _LETTER.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Return whether a word is a number, or letters and a number, by which somebody is told from others."""
    return _CODE.fullmatch(text) is not None


def coded_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of what names somebody by a number, or by a letter with its point, else `at`.

    "Interviewee 14 said", "Respondent B12, a cook,", "K., a cook,", "Ms L. told us"; not "Source 14 May".
    """
    if at + 2 >= len(tokens) or not tokens[at].capital:
        return at
    if tokens[at].lower in LETTERED:
        code = at + 1
        code += is_letter(tokens[code].text) and tokens[code].end == tokens[code + 1].start  # "B12", in two tokens
        numbered = is_code(tokens[code].text) and code + 1 < len(tokens)
        return code + 1 if numbered and (code > at + 1 or _closes(tokens[code + 1])) else at
    letter = at + (tokens[at].text in HONORIFICS) + (tokens[at].text in HONORIFICS and tokens[at + 1].text == ".")
    if letter + 2 >= len(tokens) or not is_letter(tokens[letter].text) or tokens[letter + 1].text != ".":
        return at
    return letter + 2 if tokens[letter + 2].text == "," or tokens[letter + 2].text.islower() else at


def _closes(token: Token) -> bool:
    """Return whether a number ends before a token: a mark, or what may be a verb ("Worker 7 said")."""
    return not token.word or (token.lower.endswith(("ed", "s", "d", "t")) and token.lower not in _COUNTED)


_COUNTED = frozenset("years months weeks days hours minutes percent".split())
