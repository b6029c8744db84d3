"""People whom an earlier story or entry of the same text has named in full: a later one calls them by the surname."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from factlift.places import place_code

if TYPE_CHECKING:
    from factlift.reader.speech.names import Names

SHORTEST = 3  # letters of a surname that is known again without a first name


class Elder(NamedTuple):
    """A full name with what was told beside it."""

    name: str
    role: str | None
    gender: str | None


def elders_of(names: Names, before: Mapping[str, Elder]) -> dict[str, Elder]:
    """Return by surname the people known to a story and to those before it; a surname that two share is nobody's."""
    found = dict(before)
    shared: set[str] = set()
    for surname, full in names.people():
        known = found.get(surname)
        if known is not None and known.name != full:
            fuller = full.endswith(" " + known.name) or known.name.endswith(" " + full)
            shared |= set() if fuller else {surname}
        if len(surname) >= SHORTEST and place_code(surname) is None and (known is None or not known.role):
            found[surname] = Elder(full, names.roles.get(full), names.gender(full))
    return {surname: elder for surname, elder in found.items() if surname not in shared}
