"""Who speaks: mentions of speakers and the Source that each stands for, in its fullest form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from factlift.article import Article
from factlift.lexicon import DETERMINERS, INDEFINITE, is_directive, load_words, words_of
from factlift.reader.names import GENDERS, Names, is_brand, is_place, strip_owner
from factlift.reader.numbers import Numbers
from factlift.reader.phrases import SPEAKER_TAILS, Phrase, find_phrases, is_person, tail_end
from factlift.reader.roles import alias_after, is_introduced, issuer_after, seen_end
from factlift.reader.tokens import MASK, Token, clip_sentence, join_words, mask_passages, split_stretches, split_tokens

_PLURAL_NOUNS = frozenset("people men women police families".split())
_CLAIMS = frozenset(
    "report reports claim claims rumour rumours rumor rumors allegation allegations story stories".split()
)
_ANYBODY = frozenset("man woman boy girl person youth youngster".split())
_RANKED = words_of("speaker_kin", "politician", "chief", "rank", "envoy")  # offices that have to be told of a person
_LIGHT = frozenset("former retired ex young old elder ailing veteran".split())
_NO_TOPIC = (
    words_of("speaker_kin", "voice", "agent")
    | words_of("speaker_nouns", "body")
    | frozenset(
        "source insider witness expert critic observer man woman boy girl person worker informant other".split()
    )
)  # nouns that never take up the person just named
_SUBJECTS: dict[str, str] = {"him": "he", "his": "he", "her": "she", "their": "they", "them": "they", "its": "it"}
_GENDER_OF = {"he": "m", "she": "f"}
_ORDER = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2, "fourth": 3}
_LOOSE = words_of("speaker_kin", "company", "association")  # what a body known by its name alone may be called
MAX_BACK = 12  # sentences that a definite noun is looked for backwards
MAX_NAMESAKES = 20  # mentions of one noun that are looked at
MAX_RECENT = 12  # sources that a pronoun is looked for among, the latest first
MAX_KNOWN = 40  # sources that a definite noun is looked for among
MAX_TOPIC = 4  # sentences for which a definite noun may stand for the person last named


def _kin() -> dict[str, frozenset[str]]:
    """Return for each noun the nouns that may stand for the same speaker."""
    kin: dict[str, frozenset[str]] = {}
    for group in load_words("speaker_kin").values():
        for word in group:
            kin[word] = kin.get(word, frozenset()) | group
    return kin


_KIN = _kin()


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
    """The tokens and phrases of each sentence, quoted passages masked; `whole` holds the tokens as they stand.

    `marked` tells whether a sentence has a quoted passage, or a part of one.
    """

    masked: str
    numbers: Numbers
    tokens: list[list[Token]] = field(default_factory=list)
    whole: list[list[Token]] = field(default_factory=list)
    marked: list[bool] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)  # of each sentence, in lower case
    phrases: list[list[Phrase]] = field(default_factory=list)
    directives: frozenset[int] = frozenset()  # numbers of the sentences that speak to a program


def read_lines(article: Article) -> Lines:
    """Return the tokens and the phrases of each sentence, outside quoted passages."""
    lines = Lines(mask_passages(article), Numbers(article.text))
    sentences = [clip_sentence(sentence) for sentence in article.sentences]
    lines.whole = list(split_stretches(article.text, sentences))
    for sentence, tokens in zip(sentences, lines.whole, strict=True):
        marked = lines.masked.find(MASK, sentence.start, sentence.end) >= 0
        lines.marked.append(marked)
        lines.tokens.append(split_tokens(lines.masked, sentence.start, sentence.end) if marked else tokens)
        lines.words.append(frozenset([token.lower for token in tokens]))
    if is_directive(article.text):
        lines.directives = frozenset([s.number for s in sentences if is_directive(article.text[s.start : s.end])])
    written = frozenset([token.text for tokens in lines.tokens for token in tokens])
    lines.phrases = [find_phrases(tokens, written) for tokens in lines.tokens]
    return lines


class Speakers:
    """The sources met so far, and whom the words that name one stand for."""

    def __init__(self, article: Article, lines: Lines) -> None:
        self._text = article.text
        self._lines = lines
        self.known: list[Speaker] = []
        self.names = Names(article.text)
        self._by_name: dict[str, int] = {}
        self._nouns: dict[str, list[tuple[int, Phrase]]] = {}
        self._recent: list[int] = []  # the latest last
        self._topic: tuple[int, int] | None = None  # the person last named, and the sentence
        for number, (tokens, phrases) in enumerate(zip(lines.tokens, lines.phrases, strict=True), 1):
            for phrase in phrases:
                if phrase.kind == "name":
                    self.names.note(tokens, phrase, number)
                elif phrase.kind == "common":
                    self._note_noun(tokens, phrase, number)

    def _note_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> None:
        if self._is_full(tokens, phrase):
            self._nouns.setdefault(tokens[phrase.head].lower, []).append((number, phrase))
        if phrase.last < len(tokens) and tokens[phrase.last].lower in {"is", "was"} and not phrase.body:
            alias = alias_after(tokens, phrase.last)
            if alias and alias[0] == phrase.last + 2:  # "The cook is called Ann Ode"
                name = strip_owner(join_words(tokens[alias[0] : alias[1]], self._text))
                self.names.roles.setdefault(name, self._bare_role(tokens, phrase))

    def _bare_role(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        first = phrase.first + (tokens[phrase.first].lower in DETERMINERS)
        return join_words(tokens[first : tail_end(tokens, phrase.last, SPEAKER_TAILS)], self._text)

    @staticmethod
    def _is_full(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether a noun is introduced ("a tax inspectorate", "the labour inspectorate"), not taken up."""
        modified = phrase.head - phrase.first > 1
        return modified or tokens[phrase.first].lower in {"a", "an", "one"}

    # ------------------------------------------------------------ resolution

    def resolve(self, number: int, phrase: Phrase) -> int | None:
        """Return the index into `known` of the source that a phrase of sentence `number` stands for."""
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "pronoun":
            found = self.of_pronoun(tokens[phrase.first].lower)
        elif phrase.kind == "name":
            found = self._of_name(tokens, phrase, number)
        else:
            found = self._of_noun(tokens, phrase, number)
        if found is not None:
            self.focus(found, number)
        return found

    def resolve_name(self, number: int, phrase: Phrase) -> int:
        """Return the source that a name stands for."""
        return self._of_name(self._lines.tokens[number - 1], phrase, number)

    def resolve_label(self, label: str, number: int) -> int:
        """Return the source that the label of a turn in an interview stands for, named as fully as the text has it."""
        full = self.names.labelled(label) or label
        if full in self._by_name:
            return self._by_name[full]
        return self._add(Speaker(full, number, "person", full.lower(), self.names.roles.get(full)))

    def is_introduced(self, number: int, phrase: Phrase) -> bool:
        """Return whether a full name has a role beside it: the person whom a text is about."""
        tokens = self._lines.tokens[number - 1]
        named = phrase.last - phrase.name > 1
        return named and not is_place(self._name(tokens, phrase)) and self.names.role(tokens, phrase) is not None

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
        name = join_words(tokens[first : max(at + 1, tail_end(tokens, at + 1, SPEAKER_TAILS))], self._text)
        return self._add(Speaker(name, number, "common", tokens[at].lower, None, True))

    def note_subject(self, number: int, phrase: Phrase, opens: bool) -> int | None:
        """Remember whom a sentence is about, for the pronouns that follow, and return the index.

        A person without a name is remembered only where he opens a paragraph: inside one, "he" is the one named before.
        """
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "pronoun":
            return self.of_pronoun(tokens[phrase.first].lower)
        if phrase.kind == "common":
            plural = tokens[phrase.head].lower.endswith("s")
            settled = tokens[phrase.first].lower in DETERMINERS or tokens[phrase.first].possessive
            if not (phrase.body or (opens and not plural and settled)):
                return None
            index = self._of_noun(tokens, phrase, number)
        else:
            name = self._name(tokens, phrase)
            full = self.names.fullest(name, number)
            known = " " in full or full in self._by_name or full in self.names.bodies or full in self.names.roles
            if is_place(name) or not (known or is_introduced(tokens, phrase)):
                return None
            index = self._of_name(tokens, phrase, number)
            self._learn_gender(index, tokens[phrase.last :])
        self.focus(index, number)
        return index

    def _learn_gender(self, index: int, tokens: Sequence[Token]) -> None:
        """Take the gender of a sentence's subject from a pronoun behind it, where nobody else is meant by that."""
        speaker = self.known[index]
        if speaker.kind != "person" or speaker.gender:
            return
        words = (token.lower.replace("’", "'").partition("'")[0] for token in tokens)
        gender = next((_GENDER_OF[word] for word in words if word in _GENDER_OF), None)
        others = (self.known[i] for i in self._recent[-MAX_RECENT:] if i != index)
        if gender and not any(other.gender == gender for other in others):
            speaker.gender = gender

    def focus(self, index: int, number: int) -> None:
        """Make a source the one that a pronoun goes back to first."""
        self._recent = [*(i for i in self._recent[-MAX_RECENT:] if i != index), index]
        if self.known[index].kind == "person":
            self._topic = (index, number)

    def _add(self, speaker: Speaker) -> int:
        self.known.append(speaker)
        self._by_name.setdefault(speaker.name, len(self.known) - 1)
        return len(self.known) - 1

    def of_pronoun(self, word: str) -> int | None:
        """Return the source that a pronoun goes back to."""
        word = _SUBJECTS.get(word, word)
        wanted = _GENDER_OF.get(word)
        for index in reversed(self._recent):
            speaker = self.known[index]
            if wanted is None:
                if speaker.kind == "body" or (word == "they" and speaker.plural):
                    return index
            elif speaker.kind != "body" and not speaker.plural and speaker.gender in {None, wanted}:
                speaker.gender = wanted
                return index
        return None

    # ------------------------------------------------------------ names

    def _name(self, tokens: Sequence[Token], phrase: Phrase) -> str:
        return strip_owner(join_words(tokens[phrase.name : phrase.last], self._text))

    def _of_name(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        words = self._name(tokens, phrase)
        full = self.names.fullest(words, number)
        index = self._by_name.get(full)
        if index is None and full == words and " " not in full and phrase.name > phrase.first and not phrase.role:
            titled = join_words(tokens[phrase.first : phrase.last], self._text)  # "Mr Okello", never named in full
            index = self._by_name.get(titled)
            full = titled if index is None else full
        role = self.names.roles.get(full) or self.names.roles.get(words) or self.names.role(tokens, phrase)
        if index is None:
            body = phrase.body or full in self.names.bodies or is_place(full) or is_brand(full)
            gender = self.names.genders.get(full.rsplit(" ", 1)[-1])
            index = self._add(Speaker(full, number, "body" if body else "person", full.lower(), role, gender=gender))
        elif role and not self.known[index].role:
            self.known[index].role = role
        return index

    def _of_alias(self, alias: tuple[int, int], tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        """Return the source of somebody who is known by one name only ("a cook who gave her name as Maria")."""
        name = self.names.fullest(strip_owner(join_words(tokens[alias[0] : alias[1]], self._text)), number)
        if name in self._by_name:
            return self._by_name[name]
        role = None if tokens[phrase.head].lower in _ANYBODY else self._bare_role(tokens, phrase)
        return self._add(Speaker(name, number, "person", name.lower(), role))

    # ------------------------------------------------------------ common nouns

    def _of_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        head = tokens[phrase.head].lower
        alias = None if phrase.body else alias_after(tokens, phrase.last)
        if alias:
            return self._of_alias(alias, tokens, phrase, number)
        words = frozenset(token.lower for token in tokens[phrase.first : phrase.head] if token.lower not in DETERMINERS)
        opening = tokens[phrase.first].lower
        issuer = issuer_after(tokens, phrase.last, self._lines.phrases[number - 1]) if phrase.body else None
        if issuer:
            return self.resolve_name(number, issuer)
        if opening not in INDEFINITE or (opening in {"two", "three", "both", "all"} and not words):
            old = self._taken_up(head, words, opening, number, phrase.body)
            if old is not None:
                return old
        return self._new_noun(tokens, phrase, number, words)

    def _taken_up(self, head: str, words: frozenset[str], opening: str, number: int, body: bool) -> int | None:
        """Return the source that a definite noun goes back to."""
        if opening in {"his", "her", "their", "its", "my", "our"}:
            return None
        order = next((word for word in (head, *words) if word in _ORDER), None)
        if order is not None:
            return self._of_order(order, head)
        old = self._known_noun(head, words)
        if old is None and opening == "the":
            old = self._earlier(head, words, number)
        if old is None and not head.endswith("s"):
            holder = self.names.holder(words | {head})
            old = self._by_name.get(holder, -1) if holder else None
            if holder and old == -1:
                old = self._add(Speaker(holder, number, "person", holder.lower(), self.names.roles.get(holder)))
        loose = old is None and not body and opening in {"the", "that", "this"}
        return self._of_topic(head, words, number) if loose else old

    def _of_order(self, word: str, head: str) -> int | None:
        """Return the source that "the second official" or "the second" stands for, by the order of first mention."""
        common = [i for i, speaker in enumerate(self.known[-MAX_KNOWN:], max(0, len(self.known) - MAX_KNOWN))
                  if speaker.kind == "common" and not (speaker.plural and not speaker.name.lower().startswith("one of"))
                  and (head == word or speaker.head.removesuffix("s") == head)]  # fmt: skip
        named = [i for i in common if word in self.known[i].words | {self.known[i].head}]
        at = _ORDER[word]
        return named[-1] if named else common[at] if at < len(common) else None

    def _of_topic(self, head: str, words: frozenset[str], number: int) -> int | None:
        """Return the person just named whom a noun describes ("the 34-year-old", "the mother of two")."""
        if self._topic is None or number - self._topic[1] > MAX_TOPIC or head in _NO_TOPIC or head.endswith("s"):
            return None
        index = self._topic[0]
        person = self.known[index]
        gender = GENDERS.get(head)
        if person.gender and gender and person.gender != gender:
            return None
        if any(word not in _LIGHT and "year-old" not in word and not word.isdigit() and word != "-" for word in words):
            return None
        described = (
            "year-old" in words | {head}
            or gender is not None
            or head not in _RANKED | (_KIN.keys() if person.role else set())
        )
        return index if described else None

    def _new_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int, words: frozenset[str]) -> int:
        head = tokens[phrase.head].lower
        end = tail_end(tokens, phrase.last, SPEAKER_TAILS)
        end = seen_end(tokens, end) if phrase.body else end
        name = strip_owner(join_words(tokens[phrase.first : end], self._text))
        kind = "body" if phrase.body else "common"
        # A body is named by what it is ("the ministry"), unless it is any one of its kind ("a firm in Kisumu").
        any_one = tokens[phrase.first].lower in INDEFINITE and head in _KIN
        owned = any(t.capital or t.possessive for t in tokens[phrase.first + 1 : phrase.last])
        anonymous = not phrase.body or (any_one and not owned)
        return self._add(Speaker(name, number, kind, head, None, anonymous, GENDERS.get(head), words))

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
        for likes in (frozenset({head}), _KIN.get(head, frozenset())):
            for index in range(len(self.known) - 1, max(-1, len(self.known) - MAX_KNOWN), -1):
                if likes and self._fits(self.known[index], head, likes, words):
                    return index
        return None

    def _fits(self, speaker: Speaker, head: str, likes: frozenset[str], words: frozenset[str]) -> bool:
        exact = len(likes) == 1
        if speaker.kind == "person":
            if not speaker.role or head.endswith("s") or not is_person(head):
                return False
            role = set(speaker.role.lower().split())
            return not likes.isdisjoint(role) and (words <= role or (not exact and not words))
        if speaker.kind == "common" and not (exact and speaker.head == head):
            return False
        known = set(speaker.name.lower().replace("’s", "").split())
        if speaker.kind == "common":
            return not words or words <= known
        if speaker.name not in self.names.bodies:
            return exact and speaker.head == head and words <= known
        noun = self.names.bodies.get(speaker.name, "")
        if exact:
            return (head in known or head == noun) and words <= known | {noun}
        return not words and (noun in likes if noun else head in _LOOSE and not known & set(_KIN))
