"""Tokens of a sentence, and the text with its quoted passages masked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, compress, repeat
from operator import not_
from typing import NamedTuple

from factlift.article import Article, Sentence, Stretch
from factlift.lexicon import AUX, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, words_of
from factlift.placewords.table import joint_names, table
from factlift.reader.words.surnames import as_names
from factlift.wrapping import JOINERS, UNJOINED

MASK = "\ue000"
BLOCK = 64  # stretches that are cut into tokens together
MAX_PARTED = 150  # tokens of a sentence that is parted into clauses: the time for it grows by squares
MAX_SENTENCE = 3000  # code points of a sentence that are read; what is longer is no sentence
_LETTER, _ACCENT = r"[^\W\d_]", "[\u0300-\u036f\u00ad\u200b]"  # and what stands within a word at a line's end
# Every character of a text belongs to one piece: a blank or a token. Plain words before a blank or a comma come first,
# since most are; then abbreviations of single capitals ("U.N."), words with inner hyphens and apostrophes, numbers, the
# mask, and any other character alone. No piece needs what stands before it, and each is matched in one go.
_PIECE = re.compile(
    r" |[A-Za-z]++(?![^ ,])|(?:[A-Z]\.){2,6}"
    rf"|(?>(?:{_LETTER}|{_ACCENT})+)(?>(?:[’'\-\u2010\u2011&](?>(?:{_LETTER}|{_ACCENT})+))*)|\d+(?:[.,]\d+)*|{MASK}+|\S|\s"
)
_OWNING = re.compile("[’'][sS]")
_OWNING_IN_S = re.compile(r"(?<=[a-zß-ÿ]s)[’'](?= [a-z])")
_OPENING = re.compile(r"(?:‘|(?<![\w’'.,!?])'(?=\w))(?!.{0,249}(?<!s)[’'](?!\w))")  # and that is not closed
_SPOKEN = 250  # code points back in which a quotation opens that a mark may close
_NO_THING = words_of("speech_verbs") | AUX | PREPOSITIONS | CONJUNCTIONS | PRONOUNS
_SHORT, _RUNNING = 3, 3  # letters of small words of headlines too; longer ones that a headline lacks
_OF_PERSONS = words_of("speech_verbs") | frozenset("of is was has had who — – left leads led runs ran".split())
_GLOTTAL = frozenset("ʻʼʽʾʿˀˈ")  # letters without a case before a name's capital ("ʻAlawi")
_ARTICLED = re.compile(r"(?:al|el|ul|ad|an|ar|as|ash|at|az|ait|bin|ibn)-[ʻʼʾʿ]?[^\W\d_a-zß-öø-ÿ]")
_MASKS = re.compile(f"{MASK}+")


class Token(NamedTuple):
    """One word, number, mark, or masked passage, with its offsets in the article.

    A named tuple: a megabyte of news makes two hundred thousand of them, and a frozen dataclass takes thrice as long.
    """

    start: int
    end: int
    text: str
    lower: str  # without a possessive ending
    possessive: bool

    @property
    def capital(self) -> bool:
        """Whether the token begins with a capital letter, or is a name with an article before it ("al-Ode")."""
        return is_capitalised(self.text)

    @property
    def word(self) -> bool:
        """Whether the token begins with a letter."""
        return self.text[0].isalpha()

    @property
    def masked(self) -> bool:
        """Whether the token stands for a quoted passage."""
        return self.text[0] == MASK


def is_capitalised(word: str) -> bool:
    """Return whether a word begins with a capital, be it behind an article or a letter without a case.

    >>> [is_capitalised(word) for word in ("Ode", "al-Ode", "ʻOde", "ode", "as-yet", "ex-Ode")]
    [True, True, True, False, False, False]
    """
    first = word[0]
    if first.isupper():
        return True
    if first in _GLOTTAL:
        return word[1:2].isupper()
    return "-" in word and _ARTICLED.match(word) is not None


class _Lower(dict[str, str]):
    """Words in small letters, each one string however often it stands in an article."""

    def __missing__(self, piece: str) -> str:
        lower = piece.lower()
        if len(piece) <= _WORD_CHARS:
            self[piece] = lower
        return lower


_LOWER = _Lower()
_WORD_CHARS = 40
_MOST_WORDS = 20_000


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`.

    >>> [token.text for token in split_tokens("U.N. envoy Ann Lim-Ode’s, 34", 0, 28)]
    ['U.N.', 'envoy', 'Ann', 'Lim-Ode’s', ',', '34']
    >>> [token.lower for token in split_tokens("Laos’ nurses’ guild in Tyne and Wear", 0, 36)]
    ['laos', 'nurses', '’', 'guild', 'in', 'tyne and wear']
    """
    pieces = _PIECE.findall(text, start, end)
    edges = list(accumulate(map(len, pieces), initial=start))
    if len(_LOWER) > _MOST_WORDS:
        _LOWER.clear()
    fields = zip(edges, edges[1:], pieces, map(_LOWER.__getitem__, pieces), repeat(False), strict=False)
    make = tuple.__new__  # half the price of `Token(...)`
    worded = compress(fields, map(not_, map(str.isspace, pieces)))
    tokens = list(map(make, repeat(Token), worded))
    if any(text.find(mark, start, end) >= 0 for mark in JOINERS):
        for at, token in enumerate(tokens):
            if not token.lower.isascii() and (lower := token.lower.translate(UNJOINED)) != token.lower:
                tokens[at] = token._replace(lower=lower)
        tokens = [token for token in tokens if token.lower]  # a soft hyphen alone is no word
    _mark_owners(text, start, end, tokens)
    if text.find("Will ", start, end) >= 0:
        tokens = [t._replace(lower=t.text) if _is_forename(tokens, at) else t for at, t in enumerate(tokens)]
    tokens = as_names(text, start, end, tokens)
    return join_tokens(tokens, [found.span() for found in joint_names().finditer(text, start, end)])


def _mark_owners(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Note which tokens are possessive, a mark behind a name in "s" made part of it."""
    for owning in _OWNING.finditer(text, start, end):
        at = bisect_left(tokens, (owning.end() - 1,)) - 1
        token = tokens[at]
        if token.end == owning.end() and token.end - token.start > 2:
            tokens[at] = token._replace(lower=token.lower[:-2], possessive=True)
    for owning in _OWNING_IN_S.finditer(text, start, end):
        at = bisect_left(tokens, (owning.start(),))
        if _owns(text, start, tokens, at):
            name, mark = tokens[at - 1 : at + 1]
            tokens[at - 1 : at + 1] = [Token(name.start, mark.end, name.text + mark.text, name.lower, True)]


def join_tokens(tokens: list[Token], names: Sequence[tuple[int, int]]) -> list[Token]:
    """Return the tokens, the words of each name as one token, where its start and its end are given, in order."""
    joined: list[Token] = []
    at = 0
    for start, end in names:
        first = bisect_left(tokens, (start,), at)
        last = bisect_left(tokens, (end,), first)
        if last - first > 1 and tokens[first].start == start:
            words = tokens[first:last]
            text, lower = (" ".join(words) for words in zip(*((w.text, w.lower) for w in words), strict=True))
            joined += [*tokens[at:first], Token(start, words[-1].end, text, lower, words[-1].possessive)]
            at = last
    return [*joined, *tokens[at:]] if at else tokens


def _is_forename(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "Will" is a man's name: in a sentence that is no headline and, where it opens one, no question."""
    if tokens[at].text != "Will" or len(tokens) < at + 3:
        return False
    surname, behind = tokens[at + 1 : at + 3]
    small = sum(token.text.islower() and len(token.text) > _SHORT for token in tokens)
    named = surname.word and surname.capital and surname.text not in table().meanings
    if not named or surname.text.isupper() or small < _RUNNING:
        return False
    inside = at > 0 and tokens[at - 1].word
    return inside or behind.text == "," or behind.lower in _OF_PERSONS


def _owns(text: str, start: int, tokens: Sequence[Token], at: int) -> bool:
    """Return whether a mark behind a name in "s" makes it an owner ("Laos’ minister"), and closes no quotation."""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if not 0 < at < len(tokens) or ahead is None or tokens[at - 1].end != tokens[at].start:
        return False
    least = max(start, text.rfind("\n", start, tokens[at].start), tokens[at].start - _SPOKEN)
    opened = _OPENING.search(text, least, tokens[at - 1].start) is not None
    return tokens[at - 1].capital and not opened and ahead.lower not in _NO_THING


def split_stretches(text: str, stretches: Sequence[Stretch]) -> Iterator[list[Token]]:
    """Return the tokens of each stretch of a text, for the price of one pass over the text from first to last.

    >>> text = "Ann said: “No.” She left."
    >>> [[token.text for token in found] for found in split_stretches(text, [Stretch(0, 9), Stretch(16, 25)])]
    [['Ann', 'said', ':'], ['She', 'left', '.']]
    """
    for block in (stretches[at : at + BLOCK] for at in range(0, len(stretches), BLOCK)):
        tokens = split_tokens(text, block[0].start, block[-1].end)
        starts = [token.start for token in tokens]
        for stretch in block:
            first = bisect_left(starts, stretch.start)
            last = bisect_left(starts, stretch.end, first)
            cut = (first and tokens[first - 1].end > stretch.start) or (last and tokens[last - 1].end > stretch.end)
            yield split_tokens(text, stretch.start, stretch.end) if cut else tokens[first:last]


def clip_sentence(sentence: Sentence) -> Sentence:
    """Return the sentence, cut to the length that is read, so that no text makes the reader's work grow by squares."""
    if sentence.end - sentence.start <= MAX_SENTENCE:
        return sentence
    return replace(sentence, end=sentence.start + MAX_SENTENCE)


def mask_passages(article: Article) -> str:
    """Return the text with every outer quoted passage, marks and all, replaced by `MASK`, length unchanged."""
    parts: list[str] = []
    at = 0
    for passage in article.passages:
        if passage.depth == 0 and passage.start >= at:
            parts += [article.flat[at : passage.start], MASK * (passage.end - passage.start)]
            at = passage.end
    return "".join([*parts, article.flat[at:]])


def mask_tokens(masked: str, start: int, end: int, whole: Sequence[Token]) -> list[Token]:
    """Return the tokens of `masked[start:end]`, those of the same words unmasked being `whole`.

    >>> text, masked = "Ann: “No”, he says", "Ann: ????, he says".replace("?", MASK)
    >>> mask_tokens(masked, 0, 18, split_tokens(text, 0, 18)) == split_tokens(masked, 0, 18)
    True
    """
    found: list[Token] = []
    at = 0
    for run in _MASKS.finditer(masked, start, end):
        first = bisect_left(whole, (run.start(),), at)
        last = bisect_left(whole, (run.end(),), first)
        if (first and whole[first - 1].end > run.start()) or (last and whole[last - 1].end > run.end()):
            return split_tokens(masked, start, end)  # a mark stands inside a word
        found += whole[at:first]
        found.append(Token(run.start(), run.end(), run[0], run[0], False))
        at = last
    return [*found, *whole[at:]]


def join_words(tokens: Sequence[Token], text: str) -> str:
    """Return the article's words from the first token to the last, or nothing for no token."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def trim_stretch(text: str, start: int, end: int, marks: str = " \t,;:.–—-(") -> Stretch:
    """Return the stretch without white space and loose marks at its ends."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return Stretch(start, end)


def is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the time of a number is right behind it: "50 last year", "50 a year earlier", "50 a year to"."""
    ahead = [token.lower for token in tokens[at : at + 3]]
    if ahead[1:] in (["year", "to"], ["season", "to"]) and ahead[0] in _EACH:
        return True
    if ahead[:1] in (["last"], ["previously"]):
        return ahead[0] == "previously" or (ahead[1:2] != [] and ahead[1] in _SPELLS)
    past = ahead[2:3] in (["earlier"], ["ago"], ["before"])
    return past and ahead[0] in _NUMBERED and ahead[1] in _SPELLS


_SPELLS = frozenset("year years month months week weeks decade season summer winter spring autumn".split())
_EACH = frozenset("a each every per".split())
_NUMBERED = frozenset("a one two three four five ten the".split())


_PUNCTUATION = frozenset(",;:.!?)(’'")


def handle_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the name of an account ("@harbour_cook")."""
    end = at + 1
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].text not in _PUNCTUATION:
        end += 1
    return end
