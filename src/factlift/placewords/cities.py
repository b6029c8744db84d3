"""The country of a city that is known to be one: nobody looks for the names of this table in a text.

Written by `scripts/make_cities.py`, from GeoNames (geonames.org, Creative Commons Attribution 4.0).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection
from functools import cache
from importlib.resources import files

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})
_MARKS = dict.fromkeys(map(ord, "'’‘ʼ`"))


def fold_name(name: str) -> str:
    """Returns a name as the table has it: small letters without accents, spaces for hyphens.

    >>> fold_name("São Paulo"), fold_name("Aix-en-Provence"), fold_name("St. Petersburg")
    ('sao paulo', 'aix en provence', 'saint petersburg')
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN))
    words = "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_MARKS)
    parts = words.replace("-", " ").split()
    if parts[:1] in (["st"], ["st."]):
        parts[0] = "saint"
    return " ".join(parts)


def city_code(name: str, named: Collection[str]) -> str | None:
    """Returns the code of the country that a city is in, or None.

    Args:
        name: the city's, as an article writes it.
        named: the codes of the countries that the article names. They decide between cities of one name; where it
            names none of them, only a large city is known by its name alone.

    >>> city_code("Graz", ()), city_code("Birmingham", ()), city_code("Birmingham", {"US"}), city_code("York", ())
    ('AT', 'GB', 'US', None)
    """
    found = _table().get(fold_name(name), "")
    codes = found.removeprefix("+").split()
    near = [code for code in codes if code in named]
    if len(near) == 1:
        return near[0]
    return codes[0] if found.startswith("+") and (not near or codes[0] in near) else None


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = json.loads(files("factlift").joinpath("data/cities.json").read_text(encoding="utf-8"))
    return table
