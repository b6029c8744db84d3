"""What may reach a terminal: text that shows itself and does nothing else.

An escape sequence can move the cursor, set the window's title or answer for the user; a direction mark can turn a
sentence around. Neither is ever printed, wherever it comes from: article, answer, id, model's or file's name.
"""

from __future__ import annotations

import re
import unicodedata

_SUSPECT = re.compile(r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]")
"""A character that has to be looked at; all others are letters, digits and marks that print."""

_JOINERS = "\u200c\u200d"
_KEPT_LINES = "\n\t"


def shown(text: str) -> str:
    r"""Returns text on one line without control, format, direction and private characters; a surrogate is U+FFFD.

    Joiners stay between letters, where Persian and Indian scripts need them.

    >>> shown("red \x1b[31m, \u202egnol\u202c, a\nb")
    'red [31m, gnol, a b'
    """
    return _without(" ".join(text.split()), "")


def shown_lines(text: str) -> str:
    r"""Returns text with its lines and tabs, and otherwise as `shown`.

    >>> shown_lines("a\r\nb\x1b]0;title\x07")
    'a\nb]0;title'
    """
    return _without(text.replace("\r\n", "\n"), _KEPT_LINES)


def shown_json(text: str) -> str:
    r"""Returns the same JSON with every such character written as an escape: what is read from it is unchanged.

    >>> shown_json('{"a": "\u202ex"}')
    '{"a": "\\u202ex"}'
    """
    return _SUSPECT.sub(lambda match: match[0] if _is_plain(match[0], _KEPT_LINES) else _escaped(match[0]), text)


def _without(text: str, kept: str) -> str:
    def seen(match: re.Match[str]) -> str:
        char = match[0]
        if _is_plain(char, kept) or (char in _JOINERS and _joins(text, match.start())):
            return char
        return "\ufffd" if unicodedata.category(char) == "Cs" else ""

    return _SUSPECT.sub(seen, text)


def _is_plain(char: str, kept: str) -> bool:
    category = unicodedata.category(char)
    # Emoji are newer than any table of them; all else that is not assigned might be a control one day.
    return char in kept or category[0] != "C" or (category == "Cn" and "\U0001f000" <= char <= "\U0001faff")


def _joins(text: str, at: int) -> bool:
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return len(around) == 2 and all(unicodedata.category(char)[0] in "LM" and not char.isascii() for char in around)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
