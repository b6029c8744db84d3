"""Whom a pronoun goes back to: the sources spoken of last, and the gender that the text gives away."""

from __future__ import annotations

from collections.abc import Sequence, Set

from factlift.places import place_code
from factlift.reader.speech.speaker import Speaker
from factlift.reader.words.tokens import Token

MAX_RECENT = 12  # sources that a pronoun is looked for among, the latest first
MAX_RIVALS = 3  # of these, who may be meant by a pronoun behind somebody's name
_SUBJECTS: dict[str, str] = {"him": "he", "his": "he", "her": "she", "their": "they", "them": "they", "its": "it"}
_OWN_GENDER = {"his": "m", "himself": "m", "her": "f", "herself": "f"}
GENDER_OF = {"he": "m", "she": "f"}
_MALE = frozenset("Mr Sir Lord King Prince Father Sheikh Herr Señor Don Monsieur Signor Senhor Dom".split())
_FEMALE = frozenset(
    "Mrs Ms Miss Dame Lady Mme Queen Princess Sister Frau Señora Doña Madame Signora Senhora Dona Fru".split()
)
TITLES: dict[str, str] = {**dict.fromkeys(_MALE, "m"), **dict.fromkeys(_FEMALE, "f")}
"""Forms of address before a name, and whose they are."""


class Focus:
    """The sources met so far, and which of them the text has just spoken of."""

    def __init__(self) -> None:
        self.known: list[Speaker] = []
        self._recent: list[int] = []  # the latest last
        self._bygone: list[int] = []  # those of the entries before, the latest last
        self.seen: dict[int, int] = {}  # the sentence in which each was last spoken of
        self.focused = 0  # the sentence in which somebody was last spoken of
        self._topic: tuple[int, int] | None = None  # the person last named, and the sentence

    def focus(self, index: int, number: int) -> None:
        """Make a source the one that a pronoun goes back to first."""
        self._recent = [*(i for i in self._recent[-MAX_RECENT:] if i != index), index]
        self.focused = self.seen[index] = number
        if self.known[index].kind == "person":
            self._topic = (index, number)

    def begin(self) -> None:
        """Let a new entry begin: nobody of those before is meant by a pronoun where somebody in it may be."""
        self._bygone = [*(i for i in self._bygone if i not in self._recent), *self._recent][-MAX_RECENT:]
        self._recent = []
        self._topic = None

    def learn_gender(self, index: int, tokens: Sequence[Token], heard: Set[str] = frozenset()) -> None:
        """Take the gender of a sentence's subject from a pronoun behind it, where nobody else is meant by that.

        Of one never told of before, "he" tells nothing where the sentences just `heard` speak of a "he" too.
        """
        speaker = self.known[index]
        if speaker.kind != "person" or speaker.gender:
            return
        words = [token.lower.replace("’", "'").partition("'")[0] for token in tokens]
        told = heard if self.seen.get(index) is None else frozenset()
        gender = next((GENDER_OF[word] for word in words if word in GENDER_OF and word not in told), None)
        gender = gender or next((_OWN_GENDER[word] for word in words if word in _OWN_GENDER), None)
        others = (self.known[i] for i in self._recent[-MAX_RIVALS:] if i != index)
        if gender and not any(other.gender == gender for other in others):
            speaker.gender = gender
            self.note_gender(speaker.name, gender)

    def of_pronoun(self, word: str, skip: int | None = None) -> int | None:
        """Return the source that a pronoun goes back to; the one at `skip`, who speaks of himself as "I", is out."""
        word = _SUBJECTS.get(word, word)
        wanted = GENDER_OF.get(word)
        recent = [index for index in reversed(self._recent or self._bygone) if index != skip]
        if wanted is None:
            many = word == "they"
            return next((i for i in recent if (self.known[i].plural and many) or self._is_body(i, many)), None)
        people = [i for i in recent if self.known[i].kind != "body" and not self.known[i].plural]
        fits = next((i for i in people if self.known[i].gender in {None, wanted}), None)
        found = next((i for i in people if self.known[i].guessed), None) if fits is None else fits
        if found is not None and self.known[found].gender != wanted:
            self.known[found].gender, self.known[found].guessed = wanted, True
            self.note_gender(self.known[found].name, wanted)
        return found

    def _is_body(self, index: int, many: bool) -> bool:
        """Return whether a source is an organisation that "they", or only one that "it" may stand for."""
        speaker = self.known[index]
        place = place_code(speaker.name)
        named = " " in speaker.head or (place is not None and place[1] != "demonym")
        # "the Department of Inland Ports" is one, and Cyprus
        return speaker.kind == "body" and (many or named or not speaker.head.endswith("s"))

    def note_gender(self, name: str, gender: str) -> None:
        """Take note of the gender that a pronoun gives a name."""

    def is_open(self, gender: str, skip: int | None = None) -> bool:
        """Return whether the person spoken of last may have a gender, or has it."""
        people = (i for i in reversed(self._recent) if i != skip)
        last = next((self.known[i] for i in people if self.known[i].kind != "body" and not self.known[i].plural), None)
        return last is not None and last.gender in {None, gender}

    def is_faint(self, index: int) -> bool:
        """Return whether nothing but a name stands for a source, which may be no person at all ("Golden Bridge")."""
        speaker = self.known[index]
        return speaker.kind == "person" and not speaker.role and (speaker.gender is None or speaker.guessed)

    def is_sure(self, index: int, gender: str) -> bool:
        """Return whether more than a pronoun tells the gender of a source."""
        return self.known[index].gender == gender and not self.known[index].guessed
