"""The sources of an article as they come in, with the names and the nouns that it has for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlift.article import Article
from factlift.lexicon import BE, DETERMINERS, POSSESSIVES
from factlift.reader.speech.appositions import named_as
from factlift.reader.speech.elders import Elder
from factlift.reader.speech.kin import KINSFOLK, kin_owner, owners
from factlift.reader.speech.names import GENDERS, Names, is_place, strip_owner
from factlift.reader.speech.nearby import PAIR
from factlift.reader.speech.pronouns import GENDER_OF, Focus
from factlift.reader.speech.roles import role_after
from factlift.reader.speech.speaker import ANYBODY, BESIDE_CHAIRS, CHAIRS, KIN, KNOWN, ORDER, RANKED, Speaker, fits_role
from factlift.reader.speech.subjects import governed
from factlift.reader.words.capitals import HONORIFICS, RANKS, begins_name, is_person, name_end
from factlift.reader.words.codes import LETTERED, is_code, is_letter
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token, join_words

MAX_ORDERED = 40  # sources that "the second official" is looked for among
MAX_BACK = 12  # sentences that a definite noun is looked for backwards
PLAIN = 2  # words of "the expert"; sentences back in which one who "added" has spoken
_ADDS = frozenset("added adds continued continues".split())
MAX_TOPIC = 4  # sentences for which a definite noun may stand for the person last named
NEAR = 3  # sentences before a name in which a pronoun stands for somebody else
MAX_NAMESAKES = 20  # mentions of one noun that are looked at


class Roster(Focus):
    """The sources met so far, and what the whole article calls people."""

    def __init__(self, article: Article, lines: Lines, elders: Mapping[str, Elder] | None = None) -> None:
        super().__init__()
        self._text = article.flat
        self._lines = lines
        self._paragraphs = [sentence.paragraph for sentence in article.sentences]
        self.names = Names(article.flat, elders)
        self._by_name: dict[str, int] = {}
        self._nouns: dict[str, list[tuple[int, Phrase]]] = {}
        self._crowd: tuple[Phrase, int] | None = None  # people without a name who open a paragraph; where
        self._aside: tuple[Phrase, int] | None = None  # one without a name whom a sentence is about; where
        self.teller: tuple[int, int] | None = None  # who spoke last; where
        self.tellers: dict[int, int] = {}  # by sentence: who spoke last in it
        self._office: tuple[int, int, str | None] | None = None  # who spoke last, by an office alone; where; its words
        told = list(zip(lines.tokens, lines.phrases, strict=True))
        lone = {t[p.name].text for t, found in told for p in found if p.kind == "name" and p.name == p.head}
        for number, (tokens, phrases) in enumerate(told, 1):
            for phrase in phrases:
                if phrase.kind == "name":
                    self.names.note(tokens, phrase, number)
                    self._fill_role(tokens, phrase, number)
                elif phrase.kind == "common":
                    self._note_noun(tokens, phrase, number)
                    if owner := kin_owner(tokens, phrase):
                        self.names.note(tokens, owner, number)
            for owner in owners(tokens, lone):
                self.names.note(tokens, owner, number)

        self.names.settle()

    def _fill_role(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> None:
        """Take the whole office from before, where a name has a part."""
        name = self._name(tokens, phrase)
        role = self.names.roles.get(name, "")
        if not role or " " in role:
            return
        for at, noun in reversed(self._nouns.get(role.lower(), [])[-MAX_NAMESAKES:]):
            if not number - MAX_BACK <= at < number or noun.head - noun.first < 2:
                continue
            before = self._lines.tokens[at - 1]
            if before[noun.first].lower == "the":
                self.names.roles[name] = join_words(before[noun.first + 1 : noun.last], self._text)
                return

    def _note_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> None:
        if self._is_full(tokens, phrase):
            self._nouns.setdefault(tokens[phrase.head].lower, []).append((number, phrase))
        if phrase.last < len(tokens) and tokens[phrase.last].lower in {"is", "was"} and not phrase.body:
            if one := named_as(tokens, phrase, self._lines.phrases[number - 1]):  # "Her headmaster is Otto Lund."
                self.names.roles.setdefault(self._name(tokens, one), self._bare_role(tokens, phrase))
            named = range(phrase.last + 1, min(len(tokens) - 1, phrase.last + MAX_BACK))
            at = next((i + 1 for i in named if tokens[i].lower in {"called", "named"}), None)
            if at is not None and begins_name(tokens, at):  # "The cook is a former clerk called Ann Ode"
                name = strip_owner(join_words(tokens[at : name_end(tokens, at)], self._text))
                self.names.roles.setdefault(name, self._bare_role(tokens, phrase))

    def _bare_role(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        first = phrase.first + (tokens[phrase.first].lower in DETERMINERS)
        return join_words(tokens[first : tail_end(tokens, phrase.last, SPEAKER_TAILS)], self._text)

    @staticmethod
    def _is_full(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether a noun is introduced ("a tax inspectorate", "the labour inspectorate"), not taken up."""
        modified = phrase.head - phrase.first > 1
        return modified or tokens[phrase.first].lower in {"a", "an", "one"}

    def begin(self) -> None:
        """Let a new entry begin: none of those without a name who were told of before is meant by a pronoun."""
        super().begin()
        self._crowd = self._aside = self.teller = self._office = None

    def pass_over_kin(self, number: int) -> None:
        """Let nobody's kin of whom a sentence tells be the one who speaks ("His brother left. “He died,” he said.")."""
        tokens = self._lines.tokens[number - 1] if number else []
        if self._aside is None or self._aside[1] != number or tokens[self._aside[0].head].lower not in KINSFOLK:
            return
        if any(t.possessive or t.lower in POSSESSIVES for t in tokens[self._aside[0].first : self._aside[0].head]):
            self._aside = None

    def _pronouns_before(self, number: int) -> frozenset[str]:
        """Return which of "he" and "she" stand in the sentences before one."""
        near = self._lines.words[max(0, number - 1 - NEAR) : number - 1]
        return frozenset(word for word in GENDER_OF if any(word in words for words in near))

    def note_teller(self, index: int, number: int) -> None:
        """Remember who speaks in a sentence."""
        self.teller = (index, number)
        self.tellers[number] = index

    def named(self, name: str) -> int | None:
        """Return the source known by a name, in its fullest form."""
        return self._by_name.get(self.names.fullest(strip_owner(name), len(self._lines.tokens)))

    def note_gender(self, name: str, gender: str) -> None:
        """Let the names know the gender that a pronoun gives one of them in full."""
        if " " in name:
            self.names.genders.setdefault(name, gender)

    def resolve_label(self, label: str, number: int) -> int:
        """Return the source that the label of a turn in an interview stands for, named as fully as the text has it."""
        words = [word.rstrip(".") if len(word) > len("A.") else word for word in label.split()]
        titled = (w in RANKS | HONORIFICS or w.capitalize() in HONORIFICS or is_person(w.lower()) for w in words)
        titles = next((i for i, title in enumerate(titled) if not title), 0)
        bare = " ".join(words[titles:])
        full = self.names.labelled(bare) or bare
        if full in self._by_name:
            return self._by_name[full]
        role = (
            self.names.roles.get(full)
            or " ".join(w for w in words[:titles] if w.capitalize() not in HONORIFICS)
            or None
        )
        return self._add(Speaker(full, number, "person", full.lower(), role, gender=self.names.gender(full)))

    def resolve_turn(self, words: str, role: str | None, number: int, office: bool) -> int | None:
        """Return the source that a label of a record stands for, None for a chair who is not named."""
        if not office:
            index = self.resolve_label(words, number)
            self.known[index].role = self.known[index].role or role
            return index
        bare = words.removeprefix("The ").removeprefix("THE ")
        parts = frozenset(word.lower() for word in bare.split() if word[0].isupper())
        if (held := self._of_holder(parts, number)) is not None:
            return held
        if CHAIRS.isdisjoint(parts):
            return self._add(Speaker(bare, number, "person", bare.lower().split()[-1], None, anonymous=True))
        return None

    def is_place(self, number: int, phrase: Phrase) -> bool:
        """Return whether a name is that of a place."""
        return is_place(self._name(self._lines.tokens[number - 1], phrase))

    def is_introduced(self, number: int, phrase: Phrase) -> bool:
        """Return whether a full name has a role beside it: the person whom a text is about."""
        tokens = self._lines.tokens[number - 1]
        named = phrase.last - phrase.name > 1
        return named and not is_place(self._name(tokens, phrase)) and self.names.role(tokens, phrase) is not None

    def _add(self, speaker: Speaker) -> int:
        self.known.append(speaker)
        self._by_name.setdefault(speaker.name, len(self.known) - 1)
        return len(self.known) - 1

    def _name(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        return strip_owner(join_words(tokens[phrase.name : phrase.last], self._text))

    def _is_surer(self, number: int, phrase: Phrase, gender: str) -> bool:
        """Return whether the sentence before names one of two who share its verb, and only that name tells a gender."""
        if number < 2 or self._paragraphs[number - 2] != self._paragraphs[number - 1]:
            return False
        tokens, phrases = self._lines.tokens[number - 2], self._lines.phrases[number - 2]
        last = next((i for i in reversed(self._recent) if self.known[i].kind != "body"), None)
        if last is not None and self.is_faint(last) and phrase.kind == "pronoun" and self.focused < number - 1:
            full = [p for p in phrases if p.kind == "name" and not p.body and p.last - p.name > 1]
            named = {self.names.gender(self.names.fullest(self._name(tokens, p), number)) for p in full}
            if named == {gender}:
                return True  # "Ode Access is sending 40. It is worth a lot to its owner, Otto Ode. “No,” he said."
        people = [p for p in phrases if p.kind == "name" and not p.body and not governed(tokens, p)]
        genders = [self.names.gender(self.names.fullest(self._name(tokens, p), number)) for p in people]
        joined = len(people) == PAIR and any(t.lower == "and" for t in tokens[people[0].last : people[1].first])
        return joined and phrase.kind == "pronoun" and sorted(map(str, genders)) == sorted(["None", gender])

    def _is_near(self, office: int, number: int) -> bool:
        """Return whether nothing but passages stands between the sentence of an office and another."""
        between = range(office + 1, number)
        return len(between) <= MAX_TOPIC and all(self._lines.tokens[i - 1][0].masked for i in between)

    @staticmethod
    def _is_artist(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether a phrase is of one known to readers, whom a name beside a quote may tell ("the novelist")."""
        following = tokens[phrase.last].lower if phrase.last < len(tokens) else ""
        return tokens[phrase.head].lower in KNOWN and tokens[phrase.first].lower == "the" and following not in BE

    def _of_holder(self, office: frozenset[str] | set[str], number: int) -> int | None:
        """Return the one person of the article who holds an office, by all of its words."""
        holder = self.names.holder(frozenset(office))
        if holder is None or holder in self._by_name:
            return self._by_name[holder] if holder else None
        return self._add(Speaker(holder, number, "person", holder.lower(), self.names.roles.get(holder)))

    def _is_nearer(self, head: str, number: int) -> bool:
        """Return whether a noun has been introduced with an article lately ("a ferry company", for "the company")."""
        near = self._nouns.get(head, [])[-MAX_NAMESAKES:]
        return any(0 < number - at <= MAX_TOPIC and phrase.body for at, phrase in near)

    def _of_kindred(self, head: str, words: frozenset[str], number: int) -> int | None:
        """Return the one person named before whose office is like a noun ("the envoy", of Amb. Otto Lund)."""
        offices = KIN.get(head, frozenset()) if head in RANKED and not words else frozenset()
        offices -= CHAIRS if head in BESIDE_CHAIRS else frozenset()
        held = [like for like in sorted(offices) if self.names.is_held_before(frozenset({like}), number)]
        holders = {self.names.holder(frozenset({like})) for like in held}
        return self._of_holder({held[0]}, number) if len(holders) == 1 else None

    def _of_order(self, word: str, head: str) -> int | None:
        """Return the source that "the second official" or "the second" stands for, by the order of first mention."""
        common = [i for i, speaker in enumerate(self.known[-MAX_ORDERED:], max(0, len(self.known) - MAX_ORDERED))
                  if speaker.kind == "common" and not (speaker.plural and not speaker.name.lower().startswith("one of"))
                  and (head == word or speaker.head.removesuffix("s") == head)]  # fmt: skip
        named = [i for i in common if word in self.known[i].words | {self.known[i].head}]
        at = ORDER[word]
        return named[-1] if named else common[at] if at < len(common) else None

    def _is_elsewhere(self, index: int | None, aside: int, number: int) -> bool:
        """Return whether a source is out of the paragraph in which somebody else without a name is told of."""
        paragraph = self._paragraphs[number - 1]
        if self._paragraphs[aside - 1] != paragraph:
            return False
        if index is None or self._paragraphs[self.seen[index] - 1] != paragraph:
            return True
        return self.is_faint(index) and aside < number

    def _late_aside(self, number: int, gender: str) -> tuple[Phrase, int] | None:
        """Return one without a name of a gender, told of lately, where nobody else fits ("My uncle did. | He said")."""
        if self._aside is None or not 0 < number - self._aside[1] <= MAX_TOPIC:
            return None
        head = self._lines.tokens[self._aside[1] - 1][self._aside[0].head].lower
        return self._aside if GENDERS.get(head) == gender else None

    def _is_tag(self, head: str, number: int, named: int) -> bool:
        """Return whether a noun stands behind a passage that follows the sentence of a name, and is nobody else's.

        "The guild sent Otto Lund. “It leaks,” the driver said."
        """
        opens = self._lines.tokens[number - 1][0].masked and named < number
        same = self._paragraphs[number - 1] - self._paragraphs[named - 1] <= 1
        return opens and same and all(at >= number for at, _ in self._nouns.get(head, ()))

    def _going_on(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int | None:
        """Return the person who has just spoken, where someone without a name "went on" or "added" right behind.

        "“It leaks,” said Ann Ode, head of the yard. The observer went on to say “it rusts”"
        """
        head = tokens[phrase.head].lower
        verb = tokens[phrase.last : phrase.last + 2]
        goes_on = bool(verb) and (verb[0].lower in _ADDS or [t.lower for t in verb] in (["went", "on"], ["goes", "on"]))
        goes_on = goes_on or (phrase.first > 0 and tokens[phrase.first - 1].lower in _ADDS)
        plain = tokens[phrase.first].lower == "the" and phrase.last - phrase.first == PLAIN and is_person(head)
        if not (goes_on and plain) or head.endswith("s") or self.teller is None or number - self.teller[1] > PLAIN:
            return None
        index = self.teller[0]
        person = self.known[index]
        alone = self._recent[-1:] == [index] and person.kind == "person" and fits_role(person, head)
        return index if alone and GENDERS.get(head) in {None, person.gender} else None

    def _is_fresh(self, crowd: int, number: int) -> bool:
        """Return whether nobody has come in since a crowd was told of."""
        return self.focused <= crowd and number - crowd <= MAX_TOPIC

    def _faint_before(self, number: int, noun: str = "") -> int | None:
        """Return the one of whom nothing but a name is known, told of lately: "the company" may take that up.

        Whoever is taken up by a noun is called so from there on.
        """
        for index in reversed(self._recent):
            if number - self.seen[index] <= MAX_TOPIC and self.is_faint(index) and self.known[index].gender is None:
                self.known[index].kind = "body"
                if noun:
                    self.names.bodies.setdefault(self.known[index].name, noun)
                return index
        return None

    def _is_named_alone(self, number: int, body: int) -> bool:
        """Return whether the sentence before has told of a name that may be a body's, and of no other body."""
        near = self._lines.phrases[number - 2] if number > 1 else []
        last = self._recent[-1] if self._recent else body
        named = last != body and self.seen[last] == number - 1 and " " in self.known[last].name
        return named and self.is_faint(last) and not any(p.body and p.kind == "name" for p in near)

    def _again(self, head: str) -> int | None:
        """Return the one whom "the same witness" takes up: the last who goes by the noun, a letter behind it or not."""
        last = range(len(self.known) - 1, max(-1, len(self.known) - MAX_ORDERED), -1)
        again = next((i for i in last if head in {self.known[i].head, self.known[i].name.lower().split()[0]}), None)
        if again is not None or head not in ANYBODY:
            return again
        fits = (i for i in reversed(self._recent) if self.known[i].kind != "body" and not self.known[i].plural)
        return next((i for i in fits if self.known[i].gender in {None, GENDERS.get(head)}), None)  # "the same man"

    def _of_letter(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int | None:
        """Return the source that only a letter or a number tells from others like it ("Witness B")."""
        at = phrase.last - 1
        at -= at > phrase.first and tokens[at - 1].end == tokens[at].start and is_letter(tokens[at - 1].text)  # "B12"
        last, noun = join_words(tokens[at : phrase.last], self._text), tokens[max(0, at - 1)]
        if not (is_letter(last) or is_code(last)) or noun.lower not in LETTERED or phrase.last < 2:
            return None
        name = f"{noun.text} {last}"
        if name not in self._by_name:
            after = role_after(tokens, phrase.last)
            first = after[0] + (tokens[after[0]].lower in DETERMINERS) if after else 0
            role = join_words(tokens[first : after[1]], self._text) if after else None
            self._add(Speaker(name, number, "person", name.lower(), role, anonymous=True))
        return self._by_name[name]
