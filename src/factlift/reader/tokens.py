"""Tokens of a sentence, and the text with its quoted passages masked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from factlift.article import Article, Sentence, Stretch

MASK = "\ue000"
MAX_SENTENCE = 3000  # code points of a sentence that are read; what is longer is no sentence
# Abbreviations of single capitals first ("U.N."), then words with inner hyphens and apostrophes, numbers, the mask, and
# any other character alone. Each alternative starts with a character class of its own, so matching is linear.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,6}|(?:[^\W\d_]|[\u0300-\u036f])+(?:[’'\-&](?:[^\W\d_]|[\u0300-\u036f])+)*|\d+(?:[.,]\d+)*|"
    + MASK
    + r"+|[^\s]",
)


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
        """Whether the token begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether the token begins with a letter."""
        return self.text[0].isalpha()

    @property
    def masked(self) -> bool:
        """Whether the token stands for a quoted passage."""
        return self.text[0] == MASK


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`.

    >>> [token.text for token in split_tokens("U.N. envoy Ann Lim-Ode’s, 34", 0, 28)]
    ['U.N.', 'envoy', 'Ann', 'Lim-Ode’s', ',', '34']
    """
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, end):
        words = found[0]
        lower = words.lower()
        if lower[-1] == "s" and lower[-2:-1] in {"’", "'"} and len(lower) > 2:
            tokens.append(Token(*found.span(), words, lower[:-2], True))
        else:
            tokens.append(Token(*found.span(), words, lower, False))
    return tokens


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
            parts += [article.text[at : passage.start], MASK * (passage.end - passage.start)]
            at = passage.end
    return "".join([*parts, article.text[at:]])


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
