"""Profiles: fragments that the sentence behind them sums up ("Fit. Under 40. That is the profile")."""

from __future__ import annotations

from collections.abc import Iterator

from factlift.article import Article, Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import is_verbless
from factlift.reader.criteria.told import Told
from factlift.reader.criteria.wording import NO, PROFILE, WISHED
from factlift.reader.words.lines import Lines
from factlift.reader.words.listing import split_items

MAX_FRAGMENTS = 6
MAX_WORDS = 7  # of a fragment


def find_profile(article: Article, lines: Lines, sentence: Sentence) -> Iterator[tuple[Sentence, Told]]:
    """Yields the conditions that the fragments before a sentence name, where it sums them up."""
    text = article.flat
    if not PROFILE.match(text, sentence.start, sentence.end):
        return
    for number in range(sentence.number - 2, max(-1, sentence.number - 2 - MAX_FRAGMENTS), -1):
        before = article.sentences[number]
        words = text[before.start : before.end].rstrip(" .!;")
        short = len(words.split()) <= MAX_WORDS and is_verbless(lines.whole[number])
        if not short or text[before.end - 1] == "?" or before.paragraph < sentence.paragraph - 1:
            return
        wished, barred = WISHED.search(words), NO.match(words)
        left = barred.end() if barred else wished.end() if wished and not wished.start() else 0
        right = wished.start() if wished and wished.start() else len(words)
        kind: CriterionKind = "preference" if wished else "exclusion" if barred else "requirement"
        for item in split_items(text, before.start + left, before.start + right):
            yield before, Told(kind, item, Stretch(before.start, before.end))
