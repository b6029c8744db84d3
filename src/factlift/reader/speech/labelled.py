"""The names that labels of turns give: "MS. ODE:", later "Ode:" or "AO:"."""

from __future__ import annotations

from factlift.places import place_code
from factlift.reader.speech.labels import bare
from factlift.reader.speech.pronouns import TITLES


class Labelled:
    """Full names by their parts, to which labels add those of whoever speaks."""

    _full: dict[str, list[tuple[int, str]]]
    genders: dict[str, str]

    def note_label(self, label: str, number: int) -> None:
        """Note the full name that a label before the words of sentence `number` gives whoever speaks them."""
        name = bare(label)
        words = name.split()
        titles = [word.strip(".").capitalize() for word in label.split()[: -len(words)]]
        if gender := next((TITLES[title] for title in titles if title in TITLES), None):
            self.genders.setdefault(words[-1], gender)
        known = {key for key in self._full if key.casefold() == words[-1].casefold()}
        if (
            len(words) < 2
            or place_code(name) is not None
            or any(full.casefold() == name.casefold() for key in known for _, full in self._full[key])
        ):
            return
        for key in {words[0], words[-1]}:
            self._full.setdefault(key, []).append((number, name))

    def labelled(self, label: str) -> str | None:
        """Return the full name that the label of a turn stands for ("ODE", "Ann", "AO"), if just one fits."""
        wanted = label.casefold()
        known = {full for options in self._full.values() for _, full in options}
        fits = [n for n in known if wanted in {n.casefold(), *n.casefold().split(), initials_of(n).casefold()}]
        fits = [name for name in fits if not name.isupper()] or fits  # not the label itself
        fits = [name for name in fits if name.casefold().endswith(" " + wanted)] or fits  # not "Ode Orchards"
        return fits[0] if len(fits) == 1 else None


def initials_of(name: str) -> str:
    """Return the first letters of the parts of a name."""
    return "".join(part[0] for part in name.split() if part)
