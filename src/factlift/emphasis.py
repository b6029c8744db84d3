"""Signs of a text that no reader reads: emphasis ("**Ann Ode**"), marks of block quotes, no-break spaces.

`unmark` takes them for white space, one for one, so that every offset holds. What may be more is left as it stands:
a line in bold is a heading, a name in bold with a colon a label, a space between two figures a part of a number.
"""

from __future__ import annotations

import re

from factlift.insertions import blanks, without_insertions

__all__ = ["unmark"]

_ANY = re.compile(r"[*_>\u00a0\u2007\u2009\u202f]")
_SPACE = re.compile(r"(?<!\d)[\u00a0\u2007\u2009\u202f]|[\u00a0\u2007\u2009\u202f](?!\d)")
_PAIR = re.compile(
    r"(?:(?<=[\s(\[—–-])|^)(?P<mark>\*\*\*|\*\*|\*|__|_)(?=[^\s*_])(?P<inner>[^\n*_]{0,199}[^\s*_])(?P=mark)"
    r"(?=[\s,.;:!?)\]—–’'-]|$)(?P<behind>[.,:;!?]?[ \t]{0,4}$)?",
    re.MULTILINE,
)
_QUOTED = re.compile(r"^[ \t]{0,3}(?>(?:>[ \t]?){1,6})", re.MULTILINE)
_LEAST_QUOTED = 2  # lines of a block quote of which one may begin with a figure: "> 900" alone is more than 900


def unmark(text: str) -> str:
    r"""Returns a text of the same length without emphasis, marks of block quotes and no-break spaces.

    >>> unmark("The clerk, **Ann Ode**, sent *40* cooks.")
    'The clerk, \u2009 Ann Ode\u2009 , sent \u200940\u2009 cooks.'
    >>> unmark("**Cooks leave**"), unmark("**Ode:** yes"), unmark("* 40 cooks*"), unmark("> 900 left")
    ('**Cooks leave**', '**Ode:** yes', '* 40 cooks*', '> 900 left')
    """
    marked = _ANY.search(text) is not None
    text = _SPACE.sub(" ", text) if marked else text
    text = without_insertions(text)
    if not marked:
        return text
    if "*" in text or "_" in text:
        text = _PAIR.sub(_without_marks, text)
    if ">" in text:
        quoted = len(_QUOTED.findall(text)) >= _LEAST_QUOTED
        text = _QUOTED.sub(lambda found: _blank(found[0], quoted or not text[found.end() :][:1].isdigit()), text)
    return text


def _blank(marks: str, taken: bool) -> str:
    return " " * len(marks) if taken else marks


def _without_marks(found: re.Match[str]) -> str:
    """Return what stands between two marks, with blanks for them, unless it is a heading or a label."""
    opens = found.start() == 0 or found.string[found.start() - 1] == "\n"
    behind = found.string[found.end() : found.end() + 1]
    if (opens and found["behind"] is not None) or found["inner"][-1] == ":" or (opens and behind == ":"):
        return found[0]
    marks = blanks(len(found["mark"]))
    return f"{marks}{found['inner']}{marks}{found['behind'] or ''}"
