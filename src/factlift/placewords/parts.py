"""Parts of countries: what is written behind their names."""

from __future__ import annotations

import re

from factlift.placewords.table import WORD_RIGHT

_KINDS = (
    "Province|State|Region|County|Department|District|Division|Governorate|Prefecture|Oblast|Krai|Republic|Territory|"
    "Canton|Voivodeship|City"
)
# A US state's name with "State" behind it is a university's more often ("Ohio State"); "Washington State" is a name.
_BEHIND = re.compile(rf"[ \u00a0\u2009\u202f](?:{_KINDS})(?![\w-])")
_WHOLE = re.compile(rf"(?P<name>.+?)[ \u00a0\u2009\u202f](?i:{_KINDS})", re.DOTALL)


def end_with_kind(text: str, end: int, code: str | None, stop: int) -> int:
    """Return where the name of a part ends, its kind with it where that has a capital.

    >>> end_with_kind("the Ashanti Region, Ohio State", 11, "GH", 30), end_with_kind("Ohio State", 4, "US", 10)
    (18, 4)
    """
    kind = _BEHIND.match(text, end, stop) if text[end + 1 : end + 2].isupper() else None
    if kind is None or (code == "US" and kind[0].endswith("State")):
        return end
    cut = kind.end() == stop and WORD_RIGHT.match(text, stop) is not None
    return end if cut else kind.end()


def without_kind(name: str) -> str:
    """Return a name without the kind behind it.

    >>> without_kind("Ashanti Region"), without_kind("Hebei province"), without_kind("Oman")
    ('Ashanti', 'Hebei', 'Oman')
    """
    whole = _WHOLE.fullmatch(name)
    return whole["name"] if whole else name
