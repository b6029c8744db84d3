"""The sentences of an article as the reader works on them: their tokens, words, phrases and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set, Sized
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar, overload

from factlift.article import Article, Sentence
from factlift.lexicon import is_directive
from factlift.reader.words.furniture import find_notices, is_furniture, without_notices
from factlift.reader.words.openings import surnames_of
from factlift.reader.words.phrases import Phrase, find_phrases
from factlift.reader.words.tokens import BLOCK, MASK, Token, clip_sentence, mask_passages, mask_tokens, split_stretches
from factlift.sightings import is_kept_whole, numbers_of

ROOM = 8_000  # tokens of a book that are kept at a time
_T = TypeVar("_T", bound=Sized)


class Column(Sequence[_T]):
    """What each sentence holds, by its index as in a list: cut by the block when asked for.

    The blocks cut last are kept. All tokens of a text take sixty times its size; those of a long one are rather cut
    again.

    >>> column = Column(100, lambda block: list(map(str, range(block * 64, min(100, block * 64 + 64)))), 99)
    >>> column[99], column[:2], len(list(column))
    ('99', ['0', '1'], 100)
    """

    def __init__(self, length: int, cut: Callable[[int], list[_T]], room: float) -> None:
        self._length = length
        self._cut = cut
        self._room = room
        self._held = 0  # tokens in the blocks that are kept
        self._kept: dict[int, list[_T]] = {}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> _T: ...
    @overload
    def __getitem__(self, at: slice) -> list[_T]: ...
    def __getitem__(self, at: int | slice) -> _T | list[_T]:
        if isinstance(at, slice):
            first, last, _ = at.indices(self._length)
            block, start = divmod(first, BLOCK)
            found = self.block(block)[start : start + last - first] if first < last else []
            while first + len(found) < last:
                block += 1
                found += self.block(block)[: last - first - len(found)]
            return found
        block = at // BLOCK
        return (self._kept[block] if block in self._kept else self.block(block))[at % BLOCK]

    def __iter__(self) -> Iterator[_T]:
        for number in range(self.blocks):
            yield from self.block(number)

    @property
    def whole(self) -> bool:
        """Whether all blocks are kept."""
        return self._room == float("inf")

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return -(-self._length // BLOCK)

    def block(self, number: int) -> list[_T]:
        """Return what the sentences of a block hold."""
        if not 0 <= number < self.blocks:
            raise IndexError(number)
        if number not in self._kept:
            self._keep(number, self._cut(number))
        return self._kept[number]

    def release(self) -> None:
        """Let go of all blocks; what is asked for again is cut again."""
        self._kept.clear()
        self._held = 0

    def _keep(self, number: int, block: list[_T]) -> None:
        self._held += sum(map(len, block))
        while self._held > self._room and len(self._kept) > 1:
            self._held -= sum(map(len, self._kept.pop(next(iter(self._kept)))))
        self._kept[number] = block


@dataclass(slots=True)
class _Seen:
    """The words of all blocks cut so far: in lower case, and as they stand outside quoted passages."""

    every: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    blocks: set[int] = field(default_factory=set)


class Lines:
    """The tokens and phrases of each sentence, quoted passages masked; `whole` holds the tokens as they stand.

    `marked` tells whether a sentence has a quoted passage, or a part of one; `words` holds those of each sentence, in
    lower case; `phrases` those that may name a speaker; `directives` are sentences that speak to a program, or link to
    other articles; `links` open with the label of a link.
    """

    def __init__(self, article: Article) -> None:
        text = article.flat
        self.masked = masked = mask_passages(article)
        self.numbers = numbers_of(article)
        sentences = [clip_sentence(sentence) for sentence in article.sentences]
        self.marked = marked = [masked.find(MASK, s.start, s.end) >= 0 for s in sentences]
        count = len(sentences)
        self._seen = _Seen()
        # None of them knows `self`: what refers to itself is given back late.
        room = float("inf") if is_kept_whole(text) else ROOM
        notices = find_notices(text)
        self.links = _linked(text, sentences, notices)
        whole = Column(count, partial(_cut_whole, text, sentences, notices), room)
        tokens = Column(count, partial(_cut_masked, masked, sentences, marked, whole), room)
        self._words = words = Column(count, partial(_cut_words, whole, tokens, self._seen), room)
        self.whole: Sequence[list[Token]] = _settled(whole)
        self.tokens: Sequence[list[Token]] = _settled(tokens)
        self.words: Sequence[frozenset[str]] = _settled(words)
        self.phrases = Column(count, partial(_cut_phrases, tokens, words, self._seen), float("inf"))
        self.directives = frozenset([s.number for s in sentences if is_furniture(text, s.start, s.end)])
        if is_directive(text):
            self.directives |= {s.number for s in sentences if is_directive(text[s.start : s.end])}

    @property
    def every(self) -> Set[str]:
        """The words of all sentences, in lower case."""
        _see_all(self._words, self._seen)
        return self._seen.every


def _settled(column: Column[_T]) -> Sequence[_T]:
    """Return a column that is kept whole as a list, which is looked up fastest."""
    return list(column) if column.whole else column


def _linked(text: str, sentences: Sequence[Sentence], notices: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the sentences that open with the label of a link ("READ MORE: Cooks leave")."""
    labels = {start for start, end in notices if text[end - 1] == ":"}
    return frozenset([s.number for s in sentences if s.start in labels]) if labels else frozenset()


def _cut_whole(
    text: str, sentences: Sequence[Sentence], notices: Sequence[tuple[int, int]], number: int
) -> list[list[Token]]:
    cut = list(split_stretches(text, sentences[number * BLOCK : (number + 1) * BLOCK]))
    return [without_notices(tokens, notices) for tokens in cut] if notices else cut


def _cut_masked(
    masked: str, sentences: Sequence[Sentence], marked: Sequence[bool], whole: Column[list[Token]], number: int
) -> list[list[Token]]:
    block = slice(number * BLOCK, (number + 1) * BLOCK)
    return [
        mask_tokens(masked, sentence.start, sentence.end, tokens) if mark else tokens
        for sentence, mark, tokens in zip(sentences[block], marked[block], whole.block(number), strict=True)
    ]


def _cut_words(
    whole: Column[list[Token]], tokens: Column[list[Token]], seen: _Seen, number: int
) -> list[frozenset[str]]:
    found = [frozenset([token.lower for token in cut]) for cut in whole.block(number)]
    if number not in seen.blocks:  # while the tokens are at hand
        seen.blocks.add(number)
        seen.every.update(*found)
        for cut in tokens.block(number):
            seen.written.update([token.text for token in cut], surnames_of(cut))
    return found


def _cut_phrases(
    tokens: Column[list[Token]], words: Column[frozenset[str]], seen: _Seen, number: int
) -> list[list[Phrase]]:
    _see_all(words, seen)
    return [find_phrases(cut, seen.written) for cut in tokens.block(number)]


def _see_all(words: Column[frozenset[str]], seen: _Seen) -> None:
    for number in range(words.blocks):
        if number not in seen.blocks:
            words.block(number)


def read_lines(article: Article) -> Lines:
    """Return the tokens and the phrases of each sentence, outside quoted passages."""
    return Lines(article)
