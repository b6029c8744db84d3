"""The sources of an article as they come in, with the names and the nouns that it has for people."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.article import Article
from factlift.lexicon import DETERMINERS
from factlift.reader.capitals import HONORIFICS, RANKS, begins_name, is_person, name_end
from factlift.reader.endings import SPEAKER_TAILS, tail_end
from factlift.reader.lines import Lines
from factlift.reader.names import Names, is_place, strip_owner
from factlift.reader.phrases import Phrase
from factlift.reader.pronouns import Focus
from factlift.reader.speaker import Speaker
from factlift.reader.tokens import Token, join_words

MAX_BACK = 12  # sentences that a definite noun is looked for backwards
MAX_NAMESAKES = 20  # mentions of one noun that are looked at


class Roster(Focus):
    """The sources met so far, and what the whole article calls people."""

    def __init__(self, article: Article, lines: Lines) -> None:
        super().__init__()
        self._text = article.flat
        self._lines = lines
        self._paragraphs = [sentence.paragraph for sentence in article.sentences]
        self.names = Names(article.flat)
        self._by_name: dict[str, int] = {}
        self._nouns: dict[str, list[tuple[int, Phrase]]] = {}
        self._crowd: tuple[Phrase, int] | None = None  # people without a name who open a paragraph; where
        self._office: tuple[int, int, str | None] | None = None  # who spoke last, by an office alone; where; its words
        for number, (tokens, phrases) in enumerate(zip(lines.tokens, lines.phrases, strict=True), 1):
            for phrase in phrases:
                if phrase.kind == "name":
                    self.names.note(tokens, phrase, number)
                    self._fill_role(tokens, phrase, number)
                elif phrase.kind == "common":
                    self._note_noun(tokens, phrase, number)

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

    def resolve_label(self, label: str, number: int) -> int:
        """Return the source that the label of a turn in an interview stands for, named as fully as the text has it."""
        words = label.split()
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
        return self._add(Speaker(full, number, "person", full.lower(), role))

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
