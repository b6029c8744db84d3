"""Signs of a text that no reader reads: emphasis ("**Ann Ode**"), marks of block quotes and notes, no-break spaces.

`unmark` takes them for white space, one for one, so that every offset holds. What may be more is left as it stands:
a line in bold is a heading, a name in bold with a colon a label, a space between two figures a part of a number.
"""

from __future__ import annotations

import re

__all__ = ["unmark"]

_ANY = re.compile(r"[*_\u00a0\u2007\u2009\u202f]|^[ \t]{0,3}>", re.MULTILINE)
_SPACE = re.compile(r"(?<!\d)[\u00a0\u2007\u2009\u202f]|[\u00a0\u2007\u2009\u202f](?!\d)")
_PAIR = re.compile(
    r"(?:(?<=[\s(\[—–-])|^)(?P<mark>\*\*\*|\*\*|\*|__|_)(?=[^\s*_])(?P<inner>[^\n*_]{0,199}[^\s*_])(?P=mark)"
    r"(?=[\s,.;:!?)\]—–’'-]|$)(?P<behind>[.,:;!?]?[ \t]{0,4}$)?",
    re.MULTILINE,
)
_BRACKET = r"\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,4}|[a-z]|(?:note|fn\.?) \d{1,3}|citation needed)\]"
_NOTES = (
    re.compile(
        rf"\[(?:(?<=[\w.,;:!?)”\"’'»%]\[)|(?<=\w \[)(?=[\w ,–-]{{1,16}}\](?:[.,;:!?)”\[]|[ \t]*$)))"
        rf"{_BRACKET[2:]}(?:{_BRACKET}){{0,4}}(?!\()",
        re.MULTILINE,
    ),
    re.compile(r"[¹²³⁰⁴-⁹](?:(?<=[a-z]{3}.)|(?<=[.,;:!?)”\"’»].))[¹²³⁰⁴-⁹]{0,2}(?![\w⁄/])"),
    re.compile(  # run together: "They left.12 Then"
        r"\d(?:(?<=[a-z]{4}[.!?].)|(?<=[a-z][.!?,][”\"’].))(?<!\bpara\..)(?<!\bSept\..)\d{0,2}"
        r"(?=[ \t]+[“\"‘]?[A-Z]|[ \t]*$)",
        re.MULTILINE,
    ),
)
_QUOTED = re.compile(r"^[ \t]{0,3}(?>(?:>[ \t]?){1,6})", re.MULTILINE)
_OPENING = ("", " ", "\u2009 ", " \u2009 ")  # three blanks in a row would part the cells of a table
_CLOSING = ("", " ", " \u2009", " \u2009 ")
_LEAST_QUOTED = 2  # lines of a block quote of which one may begin with a figure: "> 900" alone is more than 900


def unmark(text: str) -> str:
    r"""Returns a text of the same length with white space for emphasis, marks of block quotes and no-break spaces.

    >>> unmark("The clerk, **Ann Ode**, sent *40* cooks.")
    'The clerk, \u2009 Ann Ode \u2009, sent  40  cooks.'
    >>> unmark("**Cooks leave**"), unmark("**Ode:** yes"), unmark("* 40 cooks*"), unmark("> 900 left")
    ('**Cooks leave**', '**Ode:** yes', '* 40 cooks*', '> 900 left')
    """
    marked = _ANY.search(text) is not None
    text = _SPACE.sub(" ", text) if marked else text
    for note in _NOTES:
        text = note.sub(_blank_note, text)
    if not marked:
        return text
    if "*" in text or "_" in text:
        text = _PAIR.sub(_without_marks, text)
    if ">" in text:
        quoted = len(_QUOTED.findall(text)) >= _LEAST_QUOTED
        text = _QUOTED.sub(lambda found: _blank(found[0], quoted or not text[found.end() :][:1].isdigit()), text)
    return text


def _blank_note(found: re.Match[str]) -> str:
    return (" \u2009" * len(found[0]))[: len(found[0])]  # three blanks in a row would part the cells of a table


def _blank(marks: str, taken: bool) -> str:
    return " " * len(marks) if taken else marks


def _without_marks(found: re.Match[str]) -> str:
    """Return what stands between two marks, with blanks for them, unless it is a heading or a label."""
    opens = found.start() == 0 or found.string[found.start() - 1] == "\n"
    behind = found.string[found.end() : found.end() + 1]
    if (opens and found["behind"] is not None) or found["inner"][-1] == ":" or (opens and behind == ":"):
        return found[0]
    size = len(found["mark"])
    return f"{_OPENING[size]}{found['inner']}{_CLOSING[size]}{found['behind'] or ''}"
