"""The sentences of an article as the reader works on them: their tokens, words, phrases and numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from factlift.article import Article
from factlift.lexicon import is_directive
from factlift.reader.furniture import is_furniture
from factlift.reader.phrases import Phrase, find_phrases
from factlift.reader.tokens import MASK, Token, clip_sentence, mask_passages, split_stretches, split_tokens
from factlift.sightings import Numbers, numbers_of


@dataclass
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
    directives: frozenset[int] = frozenset()  # of sentences that speak to a program, or link to other articles

    @cached_property
    def phrases(self) -> list[list[Phrase]]:
        """The phrases of each sentence that may name a speaker, found when first asked for."""
        written = frozenset([token.text for tokens in self.tokens for token in tokens])
        return [find_phrases(tokens, written) for tokens in self.tokens]


def read_lines(article: Article) -> Lines:
    """Return the tokens and the phrases of each sentence, outside quoted passages."""
    lines = Lines(mask_passages(article), numbers_of(article))
    sentences = [clip_sentence(sentence) for sentence in article.sentences]
    lines.whole = list(split_stretches(article.flat, sentences))
    for sentence, tokens in zip(sentences, lines.whole, strict=True):
        marked = lines.masked.find(MASK, sentence.start, sentence.end) >= 0
        lines.marked.append(marked)
        lines.tokens.append(split_tokens(lines.masked, sentence.start, sentence.end) if marked else tokens)
        lines.words.append(frozenset([token.lower for token in tokens]))
    lines.directives = frozenset([s.number for s in sentences if is_furniture(article.flat, s.start, s.end)])
    if is_directive(article.flat):
        lines.directives |= {s.number for s in sentences if is_directive(article.flat[s.start : s.end])}
    return lines
