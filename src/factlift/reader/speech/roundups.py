"""Round-ups: an article in one paragraph that tells of one matter after another."""

from __future__ import annotations

import re

from factlift.article import Article, Sentence

_ROUND_UP = 6  # sentences of an article in one paragraph that may tell of several matters
_FEWEST_WORDS = 5  # of a sentence by which it can be told that it is of another matter
_TAKES_UP = re.compile(
    r"(?:The|That|This|These|Those|Such|It|He|She|They|We|His|Her|Its|Their|There|Another|Some|Most|All|Both|But|And|"
    r"So|Also|However|Meanwhile)\b"
)
_WORDS = re.compile(r"[A-Za-z]{5,30}")
_STEM = 5  # letters of a word by which it is known again


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORDS.findall(words)}


def is_other_matter(article: Article, sentence: Sentence, last: int) -> bool:
    """Return whether a round-up in one paragraph goes on to another matter: no word of the claim is taken up."""
    sentences = article.sentences
    if sentences[-1].paragraph != sentences[0].paragraph or len(sentences) < _ROUND_UP or sentence.number == last:
        return False
    if _TAKES_UP.match(article.flat, sentence.start, sentence.end):
        return False
    own = _stems(article.flat[sentence.start : sentence.end])
    told = _stems(article.flat[sentences[last - 1].start : sentence.start])
    return len(own) >= _FEWEST_WORDS and own.isdisjoint(told)
