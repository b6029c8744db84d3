"""Acts of speech: a verb, the words that name its subject, and the source that they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from factlift.article import Article
from factlift.lexicon import ADVERBS, AUX, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.reader.hearsay import heard
from factlift.reader.interviews import Interview
from factlift.reader.lines import Lines
from factlift.reader.phrases import Phrase
from factlift.reader.sources import Speakers
from factlift.reader.subjects import (
    agent,
    any_subject,
    apposed,
    closes,
    described,
    is_contrast,
    is_plural,
    phrase_end,
    subject_after,
    subject_before,
    takes_base,
)
from factlift.reader.tags import (
    MAX_SIGNATURE,
    NOUNS,
    TALES,
    Line,
    before_colon,
    behind_dash,
    behind_noun,
    document_at,
    handed_over,
    is_signature,
    line_of,
    named_last,
    opening_phrase,
    signer,
    tale_end,
)
from factlift.reader.tokens import Token
from factlift.reader.usage import (
    BASES,
    CLAIMING,
    CUES,
    INVERTING,
    NAMING,
    PARTICIPLES,
    PHRASAL,
    VERBS,
    before_fillers,
    is_aside,
    is_filler,
    is_first_person,
    is_passive,
    is_phrasal,
    reports,
)

Form: TypeAlias = Literal["before", "after", "participle", "according", "colon", "noun"]
_CITES = frozenset("quoted quotes quoting cited cites reported paraphrased".split())
HEADLINES = 2  # sentences of an article that may be headlines
_NO_VERBS = DETERMINERS | AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS
_WATCHED = CUES | NOUNS | TALES | {"according"}
_WATCHED_MARKED = _WATCHED | PHRASAL


class Saying(NamedTuple):
    """An act of speech: `start`, `end` are the cue's, `mention` the subject's, `source` indexes `Speakers.known`."""

    sentence: int
    start: int
    end: int
    cue: str | None
    mention: tuple[int, int]
    source: int
    form: Form


class Sayings:
    """All acts of speech of an article, by sentence."""

    def __init__(self, article: Article, lines: Lines, speakers: Speakers, interview: Interview | None = None) -> None:
        self._article = article
        self._lines = lines
        self._speakers = speakers
        self._interview = interview
        self.by_sentence: dict[int, list[Saying]] = {}
        self.subjects: dict[int, tuple[int, tuple[int, int]]] = {}  # by sentence: the source, its mention
        for number in range(1, len(lines.tokens) + 1):
            if found := self._read(number):
                self.by_sentence.setdefault(number, []).extend(found)

    def of(self, number: int) -> list[Saying]:
        """Return the acts of speech of a sentence, in order."""
        return self.by_sentence.get(number, [])

    def _read(self, number: int) -> list[Saying]:
        tokens = self._lines.tokens[number - 1]
        marked = self._lines.marked[number - 1]
        line = line_of(number, tokens, self._lines.phrases[number - 1], marked, self._ends_marked(number - 1))
        self._note_subject(line)
        found: list[Saying] = []
        tagged = self._tagged(line)
        found += [tagged] if tagged else []
        for at in self._cues(line):
            saying = self._at(line, at, tokens[at], found)
            found += [saying] if saying else []
        if not found and (line.marked or line.tokens[-1].text == ":"):
            phrase = handed_over(line)
            handed = self._saying(line, None, phrase, "colon") if phrase else None
            found += [handed] if handed else []
        return found

    def _cues(self, line: Line) -> list[int]:
        """Return the tokens that may report words; beside a passage any word may."""
        if line.marked:
            tokens = line.tokens
            return [at for at, t in enumerate(tokens) if t.lower in _WATCHED_MARKED or (at and tokens[at - 1].masked)]
        if self._lines.words[line.number - 1].isdisjoint(_WATCHED):
            return []
        return [at for at, token in enumerate(line.tokens) if token.lower in _WATCHED]

    def _ends_marked(self, number: int) -> bool:
        """Return whether a sentence ends in a passage that wants a tag (“Why?”), in the paragraph of the next."""
        if not number or not self._lines.marked[number - 1]:
            return False
        last = self._lines.tokens[number - 1][-1]
        if not last.masked or self._article.flat[last.end - 2] not in "?!,…—-":
            return False
        return self._article.sentences[number - 1].paragraph == self._article.sentences[number].paragraph

    def _note_subject(self, line: Line) -> None:
        """Remember whom the sentence is about; a name behind a preposition only where it is introduced there."""
        opening = opening_phrase(line) if line.phrases else None
        sentence = self._article.sentences[line.number - 1]
        if opening is None or self._is_label(line, opening) or self._is_heading(line):
            return
        opens = line.number == 1 or self._article.sentences[line.number - 2].paragraph != sentence.paragraph
        phrase = apposed(line.tokens, opening, line.phrases) or described(line.tokens, opening, line.phrases)
        index = self._speakers.note_subject(line.number, phrase, opens)
        if index is not None and self._speakers.known[index].kind != "body":
            self.subjects[line.number] = (index, self._mention(line.tokens, phrase))

    def _is_heading(self, line: Line) -> bool:
        """Return whether the sentence is a line of its own without a full stop."""
        paragraph = self._article.sentences[line.number - 1].paragraph
        last = line.tokens[-1]
        return (last.word or last.text[0].isdigit()) and len(self._article.sentences_of(paragraph)) == 1

    def captioned(self, number: int) -> Saying | None:
        """Return whom a line only names, for the passage in the paragraph after it ("Ann Ode, nurse, Lodwar")."""
        lines, at = self._lines, number - 1
        line = line_of(number, lines.tokens[at], lines.phrases[at], lines.marked[at])
        named = signer(line, line.lead) if self._is_heading(line) and len(line.tokens) <= MAX_SIGNATURE else None
        if named is None or named.kind != "name" or named.body or named.last - named.name < 2:
            return None
        return self._saying(line, None, named, "colon")

    def _is_label(self, line: Line, phrase: Phrase) -> bool:
        """Return whether a phrase only says whose turn it is in an interview."""
        labelled = phrase.last < len(line.tokens) and line.tokens[phrase.last].text == ":"
        return labelled and self._interview is not None

    def _at(self, line: Line, at: int, token: Token, found: Sequence[Saying]) -> Saying | None:
        tokens, lower = line.tokens, token.lower
        if lower == "according":
            return self._according(line, at) if tokens[at + 1 : at + 2] and tokens[at + 1].lower == "to" else None
        if lower in VERBS and not token.capital:
            return self._verb(line, at, found) or self._told(line, at) or self._noun(line, at)
        if lower in BASES and not token.capital:
            return self._base(line, at) or self._told(line, at) or self._noun(line, at)
        if line.marked and is_phrasal(tokens, at):
            return self._verb(line, at, found)
        if at and tokens[at - 1].masked:
            return self._odd_verb(line, at)
        return self._told(line, at) or self._noun(line, at)

    # ------------------------------------------------------------ making one

    def _saying(
        self, line: Line, cue: tuple[Token, Token] | None, phrase: Phrase, form: Form
    ) -> Saying | None:  # fmt: skip
        phrase = described(line.tokens, phrase, line.phrases)
        hearer = self._hearer(line, cue) if cue else None
        turns = self._interview.turns if self._interview else {}
        source = self._speakers.resolve(
            line.number, phrase, turns.get(self._article.sentences[line.number - 1].paragraph)
        )
        if source is None:
            return None
        if hearer is not None and self._speakers.known[source].kind == "common":
            self._speakers.focus(hearer, line.number)  # "one director told him": the talk is still of him
        mention = self._mention(line.tokens, phrase)
        if cue is None:
            return Saying(line.number, mention[1], mention[1], None, mention, source, form)
        start, stop = cue[0].start, cue[1].end
        return Saying(line.number, start, stop, self._article.flat[start:stop], mention, source, form)

    def _hearer(self, line: Line, cue: tuple[Token, Token]) -> int | None:
        """Return the source that a pronoun right behind the verb stands for."""
        following = next((t for t in line.tokens if t.start > cue[1].start), None)
        hears = following is not None and following.lower in {"him", "her"}
        return self._speakers.of_pronoun(following.lower) if following and hears else None

    @staticmethod
    def _mention(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, int]:
        end = phrase_end(tokens, phrase)
        titled = tokens[phrase.first].capital and phrase.kind == "name"
        lowered = any(token.word and token.text.islower() for token in tokens[phrase.first : phrase.name])
        first = phrase.name if phrase.role and (lowered or not titled) else phrase.first
        owner = 2 if tokens[end - 1].possessive else 0
        return (tokens[first].start, tokens[end - 1].end - owner)

    # ------------------------------------------------------------ without a verb

    def _tagged(self, line: Line) -> Saying | None:
        """Return the act of speech of who is named before a colon, behind an opening passage, or last."""
        if not line.marked:
            named = named_last(line) if line.number <= HEADLINES else None
            return self._saying(line, None, named, "after") if named else None
        before = before_colon(line)
        if before and not self._is_label(line, before):
            return self._saying(line, None, before, "colon")
        behind = behind_dash(line)
        return self._saying(line, None, behind, "after") if behind else self._signed(line)

    def _signed(self, line: Line) -> Saying | None:
        """Return the act of speech of a passage whose speaker is named in the next line, behind a dash."""
        if not line.tokens[-1].masked or line.number >= len(self._lines.tokens):
            return None
        tokens, phrases = self._lines.tokens[line.number], self._lines.phrases[line.number]
        if not is_signature(tokens):
            return None
        following = line_of(line.number + 1, tokens, phrases, self._lines.marked[line.number])
        phrase = signer(following, 1)
        return self._saying(following, None, phrase, "after") if phrase else None

    def _according(self, line: Line, at: int) -> Saying | None:
        tokens = line.tokens
        if tokens[at + 2 : at + 3] and tokens[at + 2].lower in {"which", "whom"}:
            phrase = next((p for p in reversed(line.phrases) if p.last <= at), None)
            return self._saying(line, (tokens[at], tokens[at + 2]), phrase, "noun") if phrase else None
        phrase = next((p for p in line.phrases if at + 2 <= p.first <= at + 3), None)
        phrase = phrase or document_at(line, at + 2)
        if phrase is None:
            return None
        named = apposed(tokens, phrase, line.phrases) or phrase
        return self._saying(line, (tokens[at], tokens[at + 1]), named, "according")

    # ------------------------------------------------------------ with a verb

    def _verb(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        tokens = line.tokens
        if at == 0 or not reports(tokens, at, line.marked, line.behind) or is_aside(tokens, at):
            return None
        if tokens[at].lower in PARTICIPLES:
            return self._participle(line, at, found)
        cue = (tokens[at], tokens[at])
        if is_passive(tokens, at):
            return self._passive(line, at)
        before = tokens[at - 1]
        inverts = tokens[at].lower in INVERTING or (before.masked and tokens[at].lower not in {"told", "tells"})
        if inverts and (before.masked or (before.text == "," and at > 1)):
            phrase = subject_after(tokens, at, line.phrases)
            if phrase and (before.masked or closes(tokens, phrase)):
                return self._saying(line, cue, phrase, "after")
        if is_first_person(before):
            return self._first_person(line, at)
        phrase = subject_before(tokens, at, line.phrases)
        if phrase and is_contrast(tokens, phrase):
            return None
        if phrase:
            return self._saying(line, cue, phrase, "before")
        if tokens[at].lower in NAMING and (by := agent(tokens, at, line.phrases)) and line.marked:
            return self._saying(line, cue, by, "before")
        shared = self._shared(line, at, found)
        told = line.marked or tokens[at].lower in CLAIMING
        other = any_subject(tokens, at, line.lead) if shared is None and told else None
        return self._saying(line, cue, other, "before") if other else shared

    def _base(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a verb in its base form ("officials say", "they did tell")."""
        tokens = line.tokens
        if at == 0 or tokens[at - 1].lower in BE or not reports(tokens, at, line.marked):
            return None  # "was brief" is no verb
        cue = (tokens[at], tokens[at])
        if tokens[at - 1].masked:
            phrase = subject_after(tokens, at, line.phrases)
            return self._saying(line, cue, phrase, "after") if phrase and closes(tokens, phrase) else None
        if is_first_person(tokens[at - 1]):
            return self._first_person(line, at)
        if tokens[at - 1].text == "," and at > 1:  # ", muse its authors"
            phrase = subject_after(tokens, at, line.phrases)
            inverts = phrase is not None and is_plural(tokens, phrase) and closes(tokens, phrase)
            return self._saying(line, cue, phrase, "after") if phrase and inverts else None
        phrase = subject_before(tokens, at, line.phrases)
        if phrase is None and (line.marked or tokens[at].lower in CLAIMING):
            phrase = any_subject(tokens, at, line.lead)
        fits = phrase is not None and takes_base(tokens, at, phrase)
        if not fits and line.marked and (phrase := heard(tokens, at, line.phrases)):
            return self._saying(line, cue, phrase, "before")
        return self._saying(line, cue, phrase, "before") if phrase and fits else None

    def _first_person(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of the one who answers in an interview ("I told him, “…”")."""
        paragraph = self._article.sentences[line.number - 1].paragraph
        source = self._interview.turns.get(paragraph) if self._interview else None
        if source is None or not line.marked:
            return None
        verb, speaker = line.tokens[at], line.tokens[at - 1]
        return Saying(line.number, verb.start, verb.end, verb.text, (speaker.start, speaker.end), source, "before")

    def _participle(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        tokens, before = line.tokens, line.tokens[at - 1]
        cue = (tokens[at], tokens[at])
        if before.lower == "as":  # "Ann Ode was quoted by the Post as saying"
            cited = next((i for i in range(at - 1, max(0, at - 14), -1) if tokens[i].lower in _CITES), None)
            if cited is not None:
                behind = next((p for p in line.phrases if cited < p.first <= cited + 2), None)
                passive = is_passive(tokens, cited) or behind is None
                phrase = subject_before(tokens, cited, line.phrases) if passive else behind
                return self._saying(line, cue, phrase, "before") if phrase else None
        start = before_fillers(tokens, 0, at)
        helped = any(is_filler(token) and not token.lower.endswith("ly") for token in tokens[start:at])
        phrase = subject_before(tokens, at, line.phrases) if helped and start else None
        if phrase and not is_contrast(tokens, phrase):
            return self._saying(line, cue, phrase, "before")
        joined = start > 0 and (tokens[start - 1].masked or tokens[start - 1].text in {",", "—", "–", "("})
        chained = before.lower in {"and", "but", "while", "by", "before"} and (line.marked or before.lower != "by")
        if not joined and not (chained and any(s.form == "participle" for s in found)) and before.lower != "by":
            phrase = next((p for p in line.phrases if p.last == at and p.body), None)  # "a statement calling it"
            phrase = phrase or heard(tokens, at, line.phrases)
            return self._saying(line, cue, phrase, "before") if phrase and line.marked else None
        return self._shared(line, at, found)

    def _passive(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a passive verb that says by whom ("was described by the guild as “a sham”")."""
        if not line.marked:
            return None
        phrase = agent(line.tokens, at, line.phrases)
        return self._saying(line, (line.tokens[at], line.tokens[at]), phrase, "before") if phrase else None

    def _odd_verb(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a verb that no table lists, between a passage and a person ("snorts Ann")."""
        tokens = line.tokens
        verb, passage = tokens[at], self._article.flat[tokens[at - 1].start : tokens[at - 1].end]
        spoken = passage[-2:-1] in {",", "!", "?", "…", "—"}
        if not (verb.text.islower() and verb.text.endswith(("s", "ed"))) or not spoken or verb.lower in _NO_VERBS:
            return None
        phrase = subject_after(tokens, at, line.phrases)
        fits = phrase is not None and not phrase.body and closes(tokens, phrase)
        return self._saying(line, (verb, verb), phrase, "after") if phrase and fits else None

    def _shared(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        """Return the saying of a verb that shares the subject of a verb before it ("..., adding", "and said")."""
        tokens, verb, before = line.tokens, line.tokens[at], line.tokens[at - 1]
        participle = verb.lower in PARTICIPLES
        if not participle and before.lower not in {"and", "but", "then", "also", ","} and not is_filler(before):
            return None
        if found:
            last = found[-1]
            return Saying(line.number, verb.start, verb.end, verb.text, last.mention, last.source, "participle")
        phrase = next((p for p in line.phrases if p.last <= at), None)
        if phrase is None or any(t.lower in CONJUNCTIONS - {"and", "but", "nor"} for t in tokens[phrase.last : at]):
            return None
        if phrase.first and tokens[phrase.first - 1].lower in PREPOSITIONS:
            return None
        if not participle and not any(t.masked for t in tokens[at:]):
            return None
        return self._saying(line, (verb, verb), phrase, "before")

    def _told(self, line: Line, at: int) -> Saying | None:
        """Return the claim that a noun of speech holds ("a report in the Post that 40 went")."""
        that = tale_end(line.tokens, at) if line.tokens[at].lower in TALES else None
        if that is None:
            return None
        noun, clause = line.tokens[at], line.tokens[that]
        source = self._speakers.claimant(line.number, noun.start, clause.start)
        if source is None:
            return None
        return Saying(line.number, clause.start, clause.end, None, (noun.start, noun.end), source, "noun")

    def _noun(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a noun that somebody owns, before a passage ("Ann Ode's warning that “…”")."""
        if not line.marked or at == 0 or line.tokens[at].lower not in NOUNS:
            return None
        phrase = behind_noun(line, at)
        return self._saying(line, None, phrase, "before") if phrase else None
