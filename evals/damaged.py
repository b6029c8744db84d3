"""A labelled fact with all that its damages need: the article, its sources, the other facts, and chance."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.drafted import Draft
from factlift import ground
from factlift.article import Article, Sentence
from factlift.facts import Deployment, Fact
from factlift.numerals import Numeral, numerals_in
from factlift.places import places_in

__all__ = ["Damaged"]

NEAR_SENTENCES = 8
"""How far from its fact a number or place has to stand to count as taken from elsewhere."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """What a damage needs: the article, its sources, the draft, all drafts, and chance, the same in each run."""

    article: Article
    sources: Sequence[Mapping[str, Any]]
    draft: Draft
    drafts: Sequence[Draft]
    chance: random.Random

    @property
    def fact(self) -> Fact:
        """The true fact."""
        return self.draft.label.fact

    def changed(self, **values: Any) -> dict[str, Any]:
        """Returns the item with other values."""
        return {**self.draft.item, **values}

    def numbers(self, *, near: bool) -> list[str]:
        """Returns other numbers of the fact's own sentence, or of sentences far from it, with their nouns."""
        own = {span.text for span in self.fact.evidence}
        found = []
        for numeral in numerals_in(self.article.text):
            words = self.article.text[numeral.start : max(numeral.end, numeral.unit_end)]
            sentence = self.article.sentence_at(numeral.start)
            if sentence and self._is_apt(sentence, near) and words not in own and not self._is_own(numeral):
                found.append(words)
        return found if near else [words for words in found if not self._is_near(words)]

    def _is_near(self, words: str) -> bool:
        """Tells whether the same words stand near the fact too, so that they are not taken from elsewhere."""
        sentences = self.article.sentences
        homes = [home.number for span in self.fact.evidence if (home := self.article.sentence_at(span.start))]
        first, last = min(homes) - NEAR_SENTENCES, max(homes) + NEAR_SENTENCES
        around = self.article.text[sentences[max(first, 1) - 1].start : sentences[min(last, len(sentences)) - 1].end]
        return ground(around, words) is not None

    def _is_own(self, numeral: Numeral) -> bool:
        """Tells whether a number is the fact's own, also in other words: 180, "a hundred and eighty"."""
        count = self.fact.count if isinstance(self.fact, Deployment) else None
        if count is None:
            return False
        same = (numeral.value, numeral.min, numeral.max) == (count.value, count.min, count.max)
        return same or count.text in self.article.text[numeral.start : numeral.end]

    def places(self, *, near: bool) -> list[str]:
        """Returns places of the fact's own sentence, or of sentences far from it, that the fact is not about."""
        if not isinstance(self.fact, Deployment):
            return []
        own = {place.code or place.name for place in self.fact.destinations}
        found = [
            self.article.text[mention.start : mention.end]
            for mention in places_in(self.article.text)
            if mention.code not in own
            and mention.kind == "country"
            and (sentence := self.article.sentence_at(mention.start))
            and self._is_apt(sentence, near)
        ]
        return found if near else [words for words in found if not self._is_near(words)]

    def _is_apt(self, sentence: Sentence, near: bool) -> bool:
        if near:
            return sentence.number == self.draft.sentence.number
        homes = [home.number for span in self.fact.evidence if (home := self.article.sentence_at(span.start))]
        return all(abs(sentence.number - home) > NEAR_SENTENCES for home in homes)
