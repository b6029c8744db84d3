"""Who speaks: mentions of speakers and the Source that each stands for, in its fullest form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from factlift.article import Article
from factlift.lexicon import DETERMINERS, INDEFINITE, TAILS, words_of
from factlift.places import place_code
from factlift.reader.phrases import Phrase, find_phrases, role_after, role_before, role_said, tail_end
from factlift.reader.tokens import MASK, Token, clip_sentence, join_words, mask_passages, split_tokens

_PERSON = words_of("speaker_nouns", "person")
_MALE = frozenset("Mr Sir Lord King Prince Father Sheikh".split())
_FEMALE = frozenset("Mrs Ms Miss Dame Lady Mme Queen Princess Sister".split())
_MEN = "man father husband brother son uncle king spokesman chairman boy dad grandad grandfather"
_WOMEN = "woman mother wife sister daughter aunt widow spokeswoman chairwoman girl maid mum grandmother"
_GENDERS: dict[str, str] = {**dict.fromkeys(_MEN.split(), "m"), **dict.fromkeys(_WOMEN.split(), "f")}
_PLURAL_NOUNS = frozenset("people men women police families".split())

_CLAIMS = frozenset(
    "report reports claim claims rumour rumours rumor rumors allegation allegations story stories".split()
)
MAX_BACK = 12  # sentences that a definite noun is looked for backwards
MAX_NAMESAKES = 20  # full names that one surname is looked up among


@dataclass(slots=True)
class Speaker:
    """One source while the article is read; `head` is its head noun in lower case, `sentence` where its name stands."""

    name: str
    sentence: int
    kind: str  # person, common, body
    head: str
    role: str | None = None
    anonymous: bool = False
    gender: str | None = None
    words: frozenset[str] = frozenset()

    @property
    def plural(self) -> bool:
        """Whether "they" can stand for it."""
        return self.kind == "body" or self.head in _PLURAL_NOUNS or (self.anonymous and self.head.endswith("s"))

    def record(self) -> dict[str, Any]:
        """Return the answer's form."""
        entry: dict[str, Any] = {"name": self.name, "anonymous": self.anonymous, "s": self.sentence}
        return {**entry, "role": self.role} if self.role else entry


@dataclass(slots=True)
class Lines:
    """The tokens and phrases of each sentence, quoted passages masked; `whole` holds the tokens as they stand."""

    masked: str
    tokens: list[list[Token]] = field(default_factory=list)
    whole: list[list[Token]] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)  # of each sentence, in lower case
    phrases: list[list[Phrase]] = field(default_factory=list)


def read_lines(article: Article) -> Lines:
    """Return the tokens and the phrases of each sentence, outside quoted passages."""
    lines = Lines(mask_passages(article))
    for sentence in map(clip_sentence, article.sentences):
        tokens = split_tokens(lines.masked, sentence.start, sentence.end)
        masked = MASK in lines.masked[sentence.start : sentence.end]
        lines.tokens.append(tokens)
        lines.whole.append(split_tokens(article.text, sentence.start, sentence.end) if masked else tokens)
        lines.words.append(frozenset([token.lower for token in lines.whole[-1]]))
    plain = frozenset(t.text for tokens in lines.tokens for t in tokens if t.text.islower())
    lines.phrases = [find_phrases(tokens, plain) for tokens in lines.tokens]
    return lines


def _is_place(words: str) -> bool:
    return place_code(words) is not None


def _is_brand(name: str) -> bool:
    """Return whether a name of one word has capitals inside, as firms have and lone surnames have not: NordLine."""
    return " " not in name and name.isalpha() and any(char.isupper() for char in name[1:])


class Speakers:
    """The sources met so far, and the full names that the whole article knows."""

    def __init__(self, article: Article, lines: Lines) -> None:
        self._text = article.text
        self._lines = lines
        self.known: list[Speaker] = []
        self._by_name: dict[str, int] = {}
        self._full: dict[str, list[tuple[int, str]]] = {}
        self._roles: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._nouns: dict[str, list[tuple[int, Phrase]]] = {}
        self._latest: int | None = None
        for number, (tokens, phrases) in enumerate(zip(lines.tokens, lines.phrases, strict=True), 1):
            for phrase in phrases:
                if phrase.kind == "name":
                    self._register(tokens, phrase, number)
                elif phrase.kind == "common" and self._is_full(tokens, phrase):
                    self._nouns.setdefault(tokens[phrase.head].lower, []).append((number, phrase))

    @staticmethod
    def _is_full(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether a noun is introduced ("a tax inspectorate", "the labour inspectorate"), not taken up."""
        modified = phrase.head - phrase.first > 1
        return modified or tokens[phrase.first].lower in {"a", "an", "one"}

    # ------------------------------------------------------------ full names

    def _register(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> None:
        words = tokens[phrase.name : phrase.last]
        name = join_words(words, self._text)
        gender = self._gender(tokens[phrase.first : phrase.name])
        if gender:
            self._genders.setdefault(words[-1].text, gender)
        role = self._role(tokens, phrase)
        if role:
            self._roles.setdefault(name, role)
        if phrase.last + 2 < len(tokens) and tokens[phrase.last].text == "(" and tokens[phrase.last + 2].text == ")":
            self._short.setdefault(tokens[phrase.last + 1].text, name)
        if len(words) < 2 or _is_place(name):
            return
        keys = {words[-1].text} if phrase.body else {words[-1].text, words[0].text}
        for key in () if phrase.body else keys:
            options = self._full.setdefault(key, [])
            if len(options) < MAX_NAMESAKES and all(name != known for _, known in options):
                options.append((number, name))

    def _gender(self, titles: Sequence[Token]) -> str | None:
        texts = {token.text for token in titles}
        lowered = {token.lower for token in titles}
        if texts & _FEMALE or any(word.endswith("woman") for word in lowered):
            return "f"
        return "m" if texts & _MALE or any(word.endswith("man") and word != "woman" for word in lowered) else None

    def _role(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        office = role_before(tokens, phrase.first)
        if office and not phrase.body:
            return self._role_words(tokens, office)
        after = None if phrase.body else role_after(tokens, phrase.last) or role_said(tokens, phrase.last)
        if phrase.role and not (after and phrase.role[1] - phrase.role[0] == 1):
            return self._role_words(tokens, phrase.role)
        return self._role_words(tokens, after) if after else None

    def _role_words(self, tokens: Sequence[Token], role: tuple[int, int]) -> str | None:
        """Return a role without its determiner and without the country that it belongs to ("Peru's envoy")."""
        first, last = role
        owner = next((at for at in range(last - 2, first - 1, -1) if tokens[at].possessive), None)
        if owner is not None and _is_place(join_words(tokens[first : owner + 1], self._text)):
            first = owner + 1
        while first < last - 1 and tokens[first].lower in DETERMINERS | {"herself", "himself", "then"}:
            first += 1
        return join_words(tokens[first:last], self._text) or None

    def _fullest(self, name: str, number: int) -> str:
        if name in self._short:
            return self._short[name]
        options = self._full.get(name, []) if " " not in name else []
        before = [full for at, full in options if at <= number]
        surname = [full for full in before if full.endswith(name)]
        if surname or before:
            return (surname or before)[-1]
        return options[0][1] if options else name

    # ------------------------------------------------------------ resolution

    def resolve(self, number: int, phrase: Phrase) -> int | None:
        """Return the index into `known` of the source that a phrase of sentence `number` stands for."""
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "pronoun":
            found = self._of_pronoun(tokens[phrase.first].lower)
        elif phrase.kind == "name":
            found = self._of_name(tokens, phrase, number)
        else:
            found = self._of_noun(tokens, phrase, number)
        self._latest = found if found is not None else self._latest
        return found

    def resolve_name(self, number: int, phrase: Phrase) -> int:
        """Return the source that a name stands for."""
        return self._of_name(self._lines.tokens[number - 1], phrase, number)

    def is_introduced(self, number: int, phrase: Phrase) -> bool:
        """Return whether a full name has a role beside it: the person whom a text is about."""
        tokens = self._lines.tokens[number - 1]
        named = phrase.last - phrase.name > 1
        return named and not _is_place(self._name(tokens, phrase)) and self._role(tokens, phrase) is not None

    def claimant(self, number: int, start: int, end: int) -> int | None:
        """Return the source of a claim that stands between two offsets: "a report by the Post", "a claim online"."""
        tokens = self._lines.tokens[number - 1]
        at = next((i for i, t in enumerate(tokens) if start <= t.start < end and t.lower in _CLAIMS), None)
        if at is None:
            return None
        for phrase in self._lines.phrases[number - 1]:
            if phrase.kind == "name" and at < phrase.first <= at + 6 and tokens[phrase.last - 1].end <= end:
                return self.resolve_name(number, phrase)
        first = at - 1 if at and tokens[at - 1].lower in DETERMINERS else at
        name = join_words(tokens[first : max(at + 1, tail_end(tokens, at + 1, TAILS))], self._text)
        return self._add(Speaker(name, number, "common", tokens[at].lower, None, True))

    def _name(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        return join_words(tokens[phrase.name : phrase.last], self._text)

    def note_subject(self, number: int, phrase: Phrase, opens: bool) -> None:
        """Remember a person who is the subject of a sentence, for the pronouns that follow.

        One without a name is remembered only where he opens a paragraph: inside one, "he" is the person named before.
        """
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "common":
            plural = tokens[phrase.head].lower.endswith("s")
            if opens and not phrase.body and not plural and tokens[phrase.first].lower in DETERMINERS:
                self._latest = self._of_noun(tokens, phrase, number)
            return
        words = tokens[phrase.name : phrase.last]
        name = join_words(words, self._text)
        full = self._fullest(name, number)
        if phrase.kind == "name" and not phrase.body and not _is_place(name) and (" " in full or full in self._by_name):
            self._latest = self._of_name(tokens, phrase, number)

    def _add(self, speaker: Speaker) -> int:
        self.known.append(speaker)
        self._by_name.setdefault(speaker.name, len(self.known) - 1)
        return len(self.known) - 1

    def _of_pronoun(self, word: str) -> int | None:
        wanted: str | None = {"he": "m", "she": "f"}.get(word)
        recent = range(len(self.known) - 1, max(-1, len(self.known) - 12), -1)
        order: list[int] = [*recent] if self._latest is None else [self._latest, *recent]
        for index in order:
            speaker = self.known[index]
            if wanted is None:
                if speaker.kind == "body" or (word == "they" and speaker.plural):
                    return index
            elif speaker.kind != "body" and not speaker.plural and speaker.gender in {None, wanted}:
                speaker.gender = wanted
                return index
        return None

    def _of_name(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        words = join_words(tokens[phrase.name : phrase.last], self._text)
        full = self._fullest(words, number)
        index = self._by_name.get(full)
        if index is None and full == words and " " not in full and phrase.name > phrase.first and not phrase.role:
            titled = join_words(tokens[phrase.first : phrase.last], self._text)  # "Mr Okello", never named in full
            index = self._by_name.get(titled)
            full = titled if index is None else full
        role = self._roles.get(full) or self._roles.get(words) or self._role(tokens, phrase)
        if index is None:
            kind = "body" if phrase.body or _is_place(full) or _is_brand(full) else "person"
            gender = self._genders.get(full.rsplit(" ", 1)[-1])
            index = self._add(Speaker(full, number, kind, full.lower(), role, gender=gender))
        elif role and not self.known[index].role:
            self.known[index].role = role
        return index

    def _of_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        head = tokens[phrase.head].lower
        words = frozenset(token.lower for token in tokens[phrase.first : phrase.head] if token.lower not in DETERMINERS)
        opening = tokens[phrase.first].lower
        if opening not in INDEFINITE or (opening in {"two", "three", "both", "all"} and not words):
            old = self._known_noun(head, words)
            if old is not None:
                return old
            earlier = self._earlier(head, words, number) if opening == "the" else None
            if earlier is not None:
                return earlier
            if opening == "the" and "year-old" in words | {head} and self._latest is not None:
                return self._latest  # "the 34-year-old" is the one just named
        end = tail_end(tokens, phrase.last, TAILS)
        name = join_words(tokens[phrase.first : end], self._text)
        if opening == "the" or opening in {"this", "that", "these", "those"}:
            name = join_words(tokens[phrase.first : phrase.last if end == phrase.last else end], self._text)
        unnamed = phrase.body and not any(t.capital or t.possessive for t in tokens[phrase.first + 1 : end])
        kind = "body" if phrase.body else "common"
        anonymous = not phrase.body or (unnamed and not words)
        return self._add(Speaker(name, number, kind, head, None, anonymous, _GENDERS.get(head), words))

    def _earlier(self, head: str, words: frozenset[str], number: int) -> int | None:
        """Return the source that a bare "the inspectorate" takes up from a fuller mention that did not speak."""
        if words:
            return None
        for at, phrase in reversed(self._nouns.get(head, [])[-MAX_NAMESAKES:]):
            if number - MAX_BACK <= at < number:
                return self._of_noun(self._lines.tokens[at - 1], phrase, at)
        return None

    def _known_noun(self, head: str, words: frozenset[str]) -> int | None:
        """Return the latest source that a definite phrase can stand for: same noun, an office, or a body's name."""
        singular = head.removesuffix("s")
        for index in range(len(self.known) - 1, max(-1, len(self.known) - 40), -1):
            speaker = self.known[index]
            known = speaker.name.lower()
            if speaker.kind == "common" and speaker.head == head and (not words or words <= set(known.split())):
                return index
            if speaker.kind == "person" and speaker.role and not head.endswith("s"):
                role = speaker.role.lower().split()
                if singular in role and words <= set(role):
                    return index
            if speaker.kind == "body" and head in known.split() and words <= set(known.replace("’s", "").split()):
                return index
        return None
