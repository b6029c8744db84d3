"""The sources that names stand for: in full, by an office just before, or by a name that somebody goes by."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX
from factlift.reader.speech.aliases import self_named
from factlift.reader.speech.names import TOLD, is_brand, is_place, strip_owner
from factlift.reader.speech.pronouns import GENDER_OF, TITLES
from factlift.reader.speech.roles import role_before
from factlift.reader.speech.roster import Roster
from factlift.reader.speech.speaker import ANSWERING, ANYBODY, Speaker
from factlift.reader.speech.tags import TALES
from factlift.reader.speech.usage import VERBS
from factlift.reader.words.capitals import HONORIFICS, is_person
from factlift.reader.words.phrases import Phrase, modifiers_start
from factlift.reader.words.tokens import Token, join_words

MAX_TAG = 2  # tokens before the pronoun of "“It leaks,” she says"
MAX_VERB = 12  # tokens of a sentence that introduces somebody, among which no verb of speech is
_MEDIUM = frozenset("on via over across through".split())  # "a message circulating on Chatter": not Chatter's
_LETTERS = frozenset({"CS", "PS"})  # titles that stand for their holder


class Named(Roster):
    """Finds the source of a name, or adds it."""

    def _of_name(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        lettered = self._of_letter(tokens, phrase, number)
        if lettered is not None:
            return lettered
        words = self._name(tokens, phrase)
        full = self.names.fullest(words, number, self.names.titled(tokens, phrase))
        index = self._by_name.get(full)
        if index is None and full == words and " " not in full and phrase.name > phrase.first and not phrase.role:
            titled = strip_owner(
                join_words(tokens[phrase.first : phrase.last], self._text)
            )  # "Mr Okello", never named in full
            index = self._by_name.get(titled)
            full = titled if index is None else full
        if index is None and " " not in full.removeprefix(full.partition(" ")[0] + " ") and not phrase.body:
            index = self._addressed(full, self.names.titled(tokens, phrase))
        role = self.names.roles.get(full) or self.names.roles.get(words) or self.names.role(tokens, phrase)
        if index is None and not role and not phrase.body and phrase.last - phrase.name > 1:
            index = self._named_at_last(full, tokens, phrase, number)
        if index is None and role and not phrase.body and phrase.last - phrase.name > 1:
            index = self._named_with_office(full, role, tokens, phrase, number)
        if index is None and words in _LETTERS:  # "the CS", of CS Ode
            index = next((i for name, i in reversed(self._by_name.items()) if name.startswith(words + " ")), None)
        if index is None:
            person = role is not None and is_person(role.lower().split()[-1])
            body = phrase.body or (full in self.names.bodies and not person) or is_place(full) or is_brand(full)
            gender = self.names.gender(full)
            index = self._add(Speaker(full, number, "body" if body else "person", full.lower(), role, gender=gender))
        elif role and not self.known[index].role:
            self.known[index].role = role
        return index

    def _addressed(self, name: str, gender: str | None) -> int | None:
        """Return who is known by a form of address and a surname alone ("Duarte", or "Mr Duarte", of Senhor Duarte)."""
        title, _, surname = name.rpartition(" ")
        if title and title.strip(".") not in HONORIFICS:
            return None
        for known, index in reversed(self._by_name.items()):
            first, _, rest = known.partition(" ")
            if rest == surname and first.strip(".") in HONORIFICS:
                held = TITLES.get(first.strip("."))
                if None in {gender, held} or held == gender:
                    return index
        return None

    def claimant(self, number: int, start: int, end: int) -> int | None:
        """Return the source of a claim that stands between two offsets: "a report by the Post", "a claim online"."""
        tokens = self._lines.tokens[number - 1]
        at = next((i for i, t in enumerate(tokens) if start <= t.start < end and t.lower in TALES), None)
        if at is None or (at and tokens[at - 1].lower == "to"):  # "It is false to claim that"
            return None
        for phrase in self._lines.phrases[number - 1]:
            near = phrase.kind == "name" and at < phrase.first <= at + 6 and tokens[phrase.last - 1].end <= end
            if near and tokens[phrase.first - 1].lower not in _MEDIUM:
                return self._of_name(tokens, phrase, number)
        first = modifiers_start(tokens, at)
        stops = (i for i in range(at + 1, len(tokens)) if tokens[i].start >= end or tokens[i].lower == "to")
        last = next(stops, at + 1)
        name = join_words(tokens[first : last - (tokens[last - 1].text == ",")], self._text)
        if name in self._by_name:
            return self._by_name[name]
        return self._add(Speaker(name, number, "common", tokens[at].lower, None, True))

    def _named_ahead(self, number: int, pronoun: Phrase, gender: str) -> int | None:
        """Return whom the next sentence introduces, where "she" tags a quote that opens its paragraph.

        Nobody of that gender is told of in the paragraph before: “It leaks,” she says. Ann Ode, 43, is a baker.
        """
        tokens, at = self._lines.tokens[number - 1], self._paragraphs[number - 1]
        opens = tokens[0].masked and pronoun.first <= MAX_TAG and (number == 1 or self._paragraphs[number - 2] != at)
        if not opens or number >= len(self._paragraphs) or self._paragraphs[number] != at:
            return None
        following, phrases = self._lines.tokens[number], self._lines.phrases[number]
        named = next((p for p in phrases if p.kind == "name" and not p.body and p.first == 0), None)
        if named is None or named.last - named.name == 1 or any(t.lower in VERBS for t in following[:MAX_VERB]):
            return None
        name = self._name(following, named)
        told = named.last < len(following) and (following[named.last].text == "," or following[named.last].lower in AUX)
        new = self._text.find(name) == following[named.name].start and not is_place(name)
        if not (told and new) or self.names.gender(name) not in {None, gender}:
            return None
        people = (i for i in self._recent if self.known[i].kind != "body" and self.known[i].gender in {None, gender})
        near = any(self._paragraphs[self.seen[i] - 1] >= at - 1 for i in people)
        return None if near else self._of_name(following, named, number + 1)

    def _named_at_last(self, full: str, tokens: Sequence[Token], phrase: Phrase, number: int) -> int | None:
        """Return the one who spoke by an office just before, if the name now tells who that was."""
        following = tokens[phrase.last : phrase.last + 1]
        before = tokens[phrase.first - 2] if phrase.first > 1 else None
        inverted = before is not None and (before.masked or before.text == ",")  # "“No,” said Ann Ode"
        spoken = tokens[phrase.first - 1 : phrase.first] if inverted else following
        if self._office is None or not spoken or not self._is_near(self._office[1], number):
            return None
        if spoken[0].lower not in VERBS - ANSWERING:
            return None
        index, _, role = self._office
        return self._give_name(index, full, role, number)

    def _named_with_office(
        self, full: str, role: str, tokens: Sequence[Token], phrase: Phrase, number: int
    ) -> int | None:
        """Return the one who spoke without a name, if now the name stands with what he was called.

        "A spokesman said so. Spokesman Otto Lund ...", "A nurse said so. The nurse, Ann Ode, ..."
        """
        before = role_before(tokens, phrase.first)
        apposed = before is not None and tokens[before[0]].lower == "the" and tokens[phrase.first - 1].text == ","
        told = self._office or (self.teller if apposed else None)
        if told is None or not self._is_near(told[1], number):
            return None
        speaker, words = self.known[told[0]], role.lower().split()
        if speaker.kind != "common" or speaker.plural or speaker.head not in words:
            return None
        if speaker.gender not in {None, self.names.gender(full) or speaker.gender}:
            return None
        known = set(speaker.name.lower().replace("’s", "").split())
        office = self._office[2] if self._office else None
        return self._give_name(told[0], full, office or role, number) if known.issuperset(words) else None

    def _give_name(self, index: int, full: str, role: str | None, number: int) -> int:
        speaker = self.known[index]
        speaker.name, speaker.kind, speaker.role, speaker.anonymous = full, "person", role, False
        speaker.sentence, speaker.head = number, full.lower()
        speaker.gender = speaker.gender or self.names.gender(full)
        self._by_name[full] = index
        return index

    def meet(self, number: int) -> tuple[int, tuple[int, int]] | None:
        """Return whom a sentence lets give no more than a name, with the name's place ("He gave his name, Jun.").

        Where it opens with what somebody has ("Ode’s bunk was the third"), he is who "he" is from there on.
        """
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        if (told := self_named(tokens)) is not None:
            before = self._lines.phrases[number - 2] if number > 1 else []
            near = self._lines.tokens[number - 2] if number > 1 else []
            people = [p for p in before if p.kind == "common" and not p.body and is_person(near[p.head].lower)]
            one = people[-1] if people and near[people[-1].first].lower in {"a", "an"} else None
            name = join_words(tokens[told[0] : told[1]], self._text)
            index = self._by_name.get(self.names.fullest(name, number))
            if index is None:
                role = self._lines_role(number - 1, one) if one is not None else None
                index = self._add(Speaker(name, number, "person", name.lower(), role, gender=TOLD.get(tokens[0].lower)))
            self.known[index].gender = self.known[index].gender or GENDER_OF.get(tokens[0].lower)
            self.focus(index, number)
            return index, (tokens[told[0]].start, tokens[told[1] - 1].end)
        owner = tokens[0] if tokens[0].possessive and tokens[0].capital else None
        known = self.named(owner.text) if owner is not None else None
        if known is not None and self.known[known].kind == "person" and not (phrases and phrases[0].first == 0):
            topic = self._topic
            self.focus(known, number)
            self._topic = topic  # "Ode’s bunk was the third. The foreman left.": no Ode
        return None

    def _lines_role(self, number: int, phrase: Phrase) -> str | None:
        """Return what somebody without a name is called in a sentence, as a role."""
        tokens = self._lines.tokens[number - 1]
        return None if tokens[phrase.head].lower in ANYBODY else self._bare_role(tokens, phrase)

    def _of_alias(self, alias: tuple[int, int], tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        """Return the source of somebody who is known by one name only ("a cook who gave her name as Maria")."""
        name = self.names.fullest(strip_owner(join_words(tokens[alias[0] : alias[1]], self._text)), number)
        if name in self._by_name:
            return self._by_name[name]
        role = None if tokens[phrase.head].lower in ANYBODY else self._bare_role(tokens, phrase)
        role = None if role and role.startswith("of ") else role  # "one of the cooks who gave his name as Ode"
        words = (TOLD[t.lower] for t in tokens[phrase.first : alias[0]] if t.lower in TOLD)
        index = self._add(Speaker(name, number, "person", name.lower(), role, gender=next(words, None)))
        if name.partition(" ")[0].strip(".") in HONORIFICS:
            self._by_name.setdefault(name.rpartition(" ")[2], index)  # "Mr Piao", later "Piao"
        return index
