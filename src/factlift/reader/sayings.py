"""Acts of speech: a verb, the words that name its subject, and the source that they stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factlift.article import Article
from factlift.lexicon import ADVERBS, AUX, BE, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TAILS, words_of
from factlift.reader.phrases import Phrase, role_after, role_before, tail_end
from factlift.reader.sources import Lines, Speakers
from factlift.reader.tokens import Token

_INVERTING = words_of("speech_verbs", "inverting")
_PARTICIPLES = words_of("speech_verbs", "participle")
_VERBS = words_of("speech_verbs")
_NEEDS_MARKS = frozenset(
    "began read reads posted agreed agrees welcomed ordered laughed cried remembered cited fumed raged stormed "
    "snapped barked gushed enthused raved countered counters exclaimed begged wondered wonders ventured "
    "volunteered scoffed sneered yelled screamed bellowed murmured mumbled moaned groaned grumbled grumbles "
    "chuckled giggled grinned beamed sobbed sniffed shrugged interjected interrupted chimed echoed repeated "
    "repeats summed thundered roared warbled croaked promised promises pledged vowed vows charged attacked "
    "defended put puts disagreed disagrees".split()
)
Form: TypeAlias = Literal["before", "after", "participle", "according", "colon"]
_SPANS = frozenset("night week month year morning evening afternoon weekend autumn spring summer winter".split())
_WHICH = frozenset("last this that late early earlier next".split())
_FIGURES = frozenset("number figure total toll cost bill share count size losses damage".split())
MAX_GAP = 32  # tokens between a subject and its verb


@dataclass(frozen=True, slots=True)
class Saying:
    """An act of speech: `start`, `end` are the cue's, `mention` the subject's, `source` indexes `Speakers.known`."""

    sentence: int
    start: int
    end: int
    cue: str | None
    mention: tuple[int, int]
    source: int
    form: Form


def _last(phrase: Phrase) -> int:
    return phrase.last


def _is_filler(token: Token) -> bool:
    return token.lower in AUX or token.lower in ADVERBS or (token.lower.endswith("ly") and token.word)


def _before_fillers(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the end of `tokens[first:last]` without auxiliaries, adverbs and words of time before a verb."""
    while last > first:
        token = tokens[last - 1]
        before = tokens[last - 2].lower if last - 1 > first else ""
        if token.lower in _SPANS and before in _WHICH:
            last -= 2  # "last night"
        elif token.lower in CALENDAR and token.lower != "may":
            last -= 2 if before in {"on", "late", "early", "last"} else 1
        elif _is_filler(token):
            last -= 1
        else:
            break
    return last


def _gap_fits(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens between a phrase and a verb leave the phrase its subject."""
    last = _before_fillers(tokens, first, last)
    if last == first:
        return True
    if last - first > 1 and tokens[last - 1].lower == "who" and tokens[last - 2].text == ",":
        return last - first == 2 or _gap_fits(tokens, first, last - 1)  # ", who called"
    if last - first > MAX_GAP or any(token.masked for token in tokens[first:last]):
        return False
    tail = tail_end(tokens, first, TAILS)
    if tail == last:
        return True
    if tokens[first].lower in {"who", "that", "which"}:
        return last - first <= 15 and not any(t.lower in _VERBS for t in tokens[first:last])
    opens = tokens[tail].text in {",", "(", "—", "–"} and tokens[last - 1].text in {",", ")", "—", "–"}
    if not opens or last - tail < 3:
        return False
    inside = tokens[tail + 1 : last - 1]
    if inside[0].lower in {"and", "but", "or", "while", "saying"}:
        return False
    # A second subject with its own verb of speech is another clause, unless it hangs on who or which.
    return inside[0].lower in {"who", "which", "whose"} or not any(t.lower in _VERBS for t in inside)


class Sayings:
    """All acts of speech of an article, by sentence."""

    def __init__(self, article: Article, lines: Lines, speakers: Speakers) -> None:
        self._article = article
        self._lines = lines
        self._speakers = speakers
        self.by_sentence: dict[int, list[Saying]] = {}
        for number in range(1, len(lines.tokens) + 1):
            found = self._read(number)
            if found:
                self.by_sentence[number] = found

    def of(self, number: int) -> list[Saying]:
        """Return the acts of speech of a sentence, in order."""
        return self.by_sentence.get(number, [])

    def _read(self, number: int) -> list[Saying]:
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        found: list[Saying] = []
        opening = next((p for p in phrases if p.kind != "pronoun"), None)
        colon = self._colon(number, tokens, phrases)
        if colon:
            found.append(colon)
        for at, token in enumerate(tokens):
            if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
                saying = self._according(number, at, tokens, phrases)
            elif token.lower in _VERBS and not token.capital:
                saying = self._verb(number, at, tokens, phrases, found)
            elif at and tokens[at - 1].masked:
                saying = self._odd_verb(number, at, tokens, phrases)
            else:
                continue
            if saying:
                found.append(saying)
        if not found and opening is not None and opening.first <= 1:
            named = self._apposed(tokens, opening, phrases)
            sentence = self._article.sentences[number - 1]
            opens = self._article.sentences_of(sentence.paragraph)[0].number == number
            self._speakers.note_subject(number, named or opening, opens)
            handed = self._handed(number, tokens, named or opening)
            found = [handed] if handed else []
        return found

    def _odd_verb(
        self, number: int, at: int, tokens: Sequence[Token], phrases: Sequence[Phrase]
    ) -> Saying | None:  # fmt: skip
        """Return the act of speech of a verb that no table lists, between a passage and a person ("snorts Ann")."""
        verb, passage = tokens[at], self._article.text[tokens[at - 1].start : tokens[at - 1].end]
        if not (verb.text.islower() and verb.text.endswith(("s", "ed"))) or passage[-2:-1] not in {",", "!", "?", "…"}:
            return None
        phrase = next((p for p in phrases if p.first == at + 1), None)
        fits = phrase is not None and not phrase.body and self._closes(tokens, phrase)
        return self._saying(number, (verb, verb), phrase, "after") if phrase and fits else None

    def _handed(self, number: int, tokens: Sequence[Token], phrase: Phrase) -> Saying | None:
        """Return the act of speech of a sentence that ends in a colon and a passage, without a verb of speech."""
        at = next((i for i, token in enumerate(tokens) if token.masked), 0)
        if at < 2 or tokens[at - 1].text != ":" or any(t.masked for t in tokens[at + 1 :]):
            return None
        return self._saying(number, None, phrase, "colon")

    @staticmethod
    def _apposed(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
        """Return the name in the apposition to an office ("The guild's head, Ann Ode, ...")."""
        if phrase.kind != "common" or phrase.last >= len(tokens) or tokens[phrase.last].text != ",":
            return None
        named = next((p for p in phrases if p.kind == "name" and p.first == phrase.last + 1), None)
        return named if named and not named.body and role_before(tokens, named.first) else None

    # ------------------------------------------------------------ the shapes

    def _saying(
        self, number: int, cue: tuple[Token, Token] | None, phrase: Phrase, form: Form
    ) -> Saying | None:  # fmt: skip
        tokens = self._lines.tokens[number - 1]
        source = self._speakers.resolve(number, phrase)
        if source is None:
            return None
        end = tail_end(tokens, phrase.last, TAILS) if phrase.kind == "common" else phrase.last
        titled = tokens[phrase.first].capital and phrase.kind == "name"
        lowered = any(token.word and token.text.islower() for token in tokens[phrase.first : phrase.name])
        first = phrase.name if phrase.role and (lowered or not titled) else phrase.first
        mention = (tokens[first].start, tokens[end - 1].end)
        if cue is None:
            return Saying(number, mention[1], mention[1], None, mention, source, form)
        start, stop = cue[0].start, cue[1].end
        return Saying(number, start, stop, self._article.text[start:stop], mention, source, form)

    def _colon(self, number: int, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Saying | None:
        if not phrases or phrases[0].first > 1 or phrases[0].kind == "pronoun":
            return None
        phrase = phrases[0]
        at = tail_end(tokens, phrase.last, TAILS) if phrase.kind == "common" else phrase.last
        if (at < len(tokens) and tokens[at].text == ",") or (at < len(tokens) and tokens[at].text == "("):
            at = next((i for i in range(at + 1, min(len(tokens), at + 16)) if tokens[i].text == ":"), at)
            if any(t.lower in _VERBS for t in tokens[phrase.last : at]):
                return None
        marked = at + 1 < len(tokens) and tokens[at].text == ":" and tokens[at + 1].masked
        return self._saying(number, None, phrase, "colon") if marked else None

    def _according(self, number: int, at: int, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Saying | None:
        phrase = next((p for p in phrases if at + 2 <= p.first <= at + 3), None)
        return self._saying(number, (tokens[at], tokens[at + 1]), phrase, "according") if phrase else None

    def _verb(
        self, number: int, at: int, tokens: Sequence[Token], phrases: Sequence[Phrase], found: Sequence[Saying]
    ) -> Saying | None:
        before = tokens[at - 1] if at else None
        if tokens[at].lower in _NEEDS_MARKS and not any(token.masked for token in tokens):
            return None
        if before is None or before.possessive or self._is_noun_or_passive(tokens, at):
            return None
        if tokens[at].lower in {"put", "puts"} and not any(t.lower in _FIGURES for t in tokens[at + 1 : at + 5]):
            return None  # only a number is put at something in words
        cue = (tokens[at], tokens[at])
        if self._is_aside(tokens, at):
            return None
        after_marks = before.masked or (before.text == "," and at > 1)
        if after_marks and tokens[at].lower in _INVERTING:
            phrase = self._after(tokens, at, phrases)
            if phrase and (before.masked or self._closes(tokens, phrase)):
                return self._saying(number, cue, phrase, "after")
        phrase = self._before(tokens, at, phrases)
        if phrase:
            return self._saying(number, cue, phrase, "before")
        return self._shared(number, at, tokens, phrases, found)

    @staticmethod
    def _is_aside(tokens: Sequence[Token], at: int) -> bool:
        """Return whether the verb only describes somebody ("a cook who asked not to be named"), and quotes nothing."""
        back = _before_fillers(tokens, 0, at)
        if back == 0 or tokens[back - 1].lower not in {"who", "which"}:
            return False
        for token in tokens[at + 1 : at + 14]:
            if token.masked:
                return False
            if token.text in {",", ";"}:
                break
        return True

    @staticmethod
    def _closes(tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Return whether the clause ends behind an inverted subject (", said a cook.", not "said a cook wanted")."""
        if phrase.kind == "pronoun":
            return phrase.last >= len(tokens) or tokens[phrase.last].text in {".", ",", ";"}
        end = tail_end(tokens, phrase.last, TAILS) if phrase.kind == "common" else phrase.last
        following = tokens[end] if end < len(tokens) else None
        if following is None or following.text in {",", ".", ";", ":", "(", "—", "–"} or following.masked:
            return True
        return following.lower in PREPOSITIONS or following.lower in CALENDAR or following.lower in ADVERBS

    def _is_noun_or_passive(self, tokens: Sequence[Token], at: int) -> bool:
        verb, before = tokens[at].lower, tokens[at - 1]
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if before.lower in DETERMINERS - {"another"} or before.lower in PREPOSITIONS - {"as"}:
            return True
        back = at - 1
        while back > 0 and _is_filler(tokens[back]) and tokens[back].lower not in BE:
            back -= 1
        passive = tokens[back].lower in BE and verb not in _PARTICIPLES
        return passive or (following == "to" and before.lower in BE)

    def _before(self, tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
        for phrase in reversed(phrases[max(0, (upto := bisect_right(phrases, at, key=_last)) - 8) : upto]):
            previous = tokens[phrase.first - 1] if phrase.first else None
            if previous is not None and previous.lower in PREPOSITIONS:
                continue
            if _gap_fits(tokens, phrase.last, at):
                named = self._named_before(tokens, phrase, phrases) or self._apposed(tokens, phrase, phrases)
                return named or phrase
            # "The union's head, Ann Wanja, said": the name itself stands between the commas.
            if (
                phrase.kind == "name"
                and previous is not None
                and previous.text == ","
                and (end := _before_fillers(tokens, phrase.last, at)) - phrase.last == 1
                and tokens[end - 1].text == ","
            ):
                return phrase
        return None

    @staticmethod
    def _named_before(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
        """Return the name that an apposition describes ("Ann Ode, a cook, said")."""
        if phrase.kind != "common" or phrase.first < 2 or tokens[phrase.first - 1].text != ",":
            return None
        named = next((p for p in phrases if p.kind == "name" and p.last == phrase.first - 1), None)
        governed = named is not None and named.first > 0 and tokens[named.first - 1].lower in PREPOSITIONS
        return named if named and not named.body and not governed and role_after(tokens, named.last) else None

    def _after(self, tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
        first = at + 1
        while first < len(tokens) and _is_filler(tokens[first]) and tokens[first].lower in ADVERBS:
            first += 1
        found = next((p for p in phrases if p.first == first), None)
        if found is None or found.kind != "common":
            return found
        # "said the guild's head, Ann Ode": the name in the apposition is the fuller mention.
        return self._apposed(tokens, found, phrases) or found

    def _shared(
        self, number: int, at: int, tokens: Sequence[Token], phrases: Sequence[Phrase], found: Sequence[Saying]
    ) -> Saying | None:
        """Return the saying of a verb that shares the subject of a verb before it ("..., adding", "and said")."""
        verb, before = tokens[at], tokens[at - 1]
        participle = verb.lower in _PARTICIPLES
        if not participle and before.lower not in {"and", "but", "then", "also", ","} and not _is_filler(before):
            return None
        token_end = verb.end
        if found:
            last = found[-1]
            form: Literal["participle", "before"] = "participle"
            return Saying(number, verb.start, token_end, verb.text, last.mention, last.source, form)
        phrase = next((p for p in phrases if p.last <= at), None)
        if phrase is None or any(t.lower in CONJUNCTIONS - {"and", "but"} for t in tokens[phrase.last : at]):
            return None
        if phrase.first and tokens[phrase.first - 1].lower in PREPOSITIONS:
            return None
        if not participle and not any(t.masked for t in tokens[at:]):
            return None
        return self._saying(number, (verb, verb), phrase, "before")
