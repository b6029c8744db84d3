"""Damaged facts: how many of them grounding and checks catch, by kind of damage, and how many true facts they keep.

Each labelled fact is written as the draft that a model would give for it, beside the article's other facts, and then
damaged in one way at a time. Caught is what is rejected, or bears a flag that the true fact has not.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.cases import Case
from evals.drafted import Draft, write_drafts
from factlift import ground
from factlift.article import Article, Sentence
from factlift.checks import flag_facts
from factlift.drafts import Drafts, read_items
from factlift.facts import ArticleFacts, Criterion, Deployment, Fact, Flag, Quote
from factlift.grounding import Grounded, ground_drafts
from factlift.numerals import Numeral, numerals_in
from factlift.opinions import Opinion
from factlift.places import places_in
from factlift.plans import plan_of

__all__ = ["DAMAGES", "Outcome", "mutate"]

FOREIGN_PLACES = ("Suriname", "Bhutan", "Lesotho")
FOREIGN_WORDS = ("zinc", "Tuesday evening", "beekeepers")
NEAR_SENTENCES = 8
"""How far from its fact a number or place has to stand to count as taken from elsewhere."""


@dataclass(slots=True)
class Outcome:
    """What became of the facts of one kind of damage; for `none`, how many true facts were kept, and flagged."""

    rejected: int = 0
    flagged: int = 0
    passed: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many facts were tried."""
        return self.rejected + self.flagged + self.passed

    @property
    def caught(self) -> float:
        """The share that was rejected or flagged."""
        return (self.rejected + self.flagged) / self.total if self.total else 0.0


# ---------------------------------------------------------------- damages

Damage = Callable[["Damaged"], Iterator[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Damaged:
    """What a damage needs: the article, its sources, the draft, and a source of chance that is the same in each run."""

    article: Article
    sources: Sequence[Mapping[str, Any]]
    draft: Draft
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


def change_number(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A digit of the count changed, and the count ten times as high, as far as no such number stands in the article."""
    count = damaged.draft.item.get("count", "")
    for old in (char for char in count if char.isdigit()):
        new = count.replace(old, str((int(old) + 1) % 10 or 1), 1)
        if new not in damaged.article.text:
            yield damaged.changed(count=new)
        break
    if count and count[0].isdigit() and (scaled := count[0] + "0" + count[1:]) not in damaged.article.text:
        yield damaged.changed(count=scaled)


def absent_words(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Words that stand nowhere in the article."""
    item, text = damaged.draft.item, damaged.article.text
    if item.get("destinations"):
        place = next(name for name in FOREIGN_PLACES if name not in text)
        yield damaged.changed(destinations=[place])
    for key in ("when", "stage", "group", "text"):
        if item.get(key):
            words = next(words for words in FOREIGN_WORDS if words not in text)
            yield damaged.changed(**{key: f"{item[key]} {words}"})


def number_from_elsewhere(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The count replaced by a number of a sentence far away."""
    if damaged.draft.item.get("count"):
        for words in _some(damaged, damaged.numbers(near=False)):
            yield damaged.changed(count=words)


def place_from_elsewhere(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A destination replaced by a country of a sentence far away."""
    if damaged.draft.item.get("destinations"):
        for words in _some(damaged, damaged.places(near=False)):
            yield damaged.changed(destinations=[words])


def number_in_sentence(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The count replaced by another number of the same sentence, the clause left as it was and left out."""
    if damaged.draft.item.get("count"):
        for words in _some(damaged, damaged.numbers(near=True)):
            yield damaged.changed(count=words)
            yield damaged.changed(count=words, clause=None, more=[])


def place_in_sentence(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A destination replaced by another country of the same sentence, the clause left as it was and left out."""
    if damaged.draft.item.get("destinations"):
        for words in _some(damaged, damaged.places(near=True)):
            yield damaged.changed(destinations=[words])
            yield damaged.changed(destinations=[words], clause=None, more=[])


def exchange_places(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Who sends, and the one place they are sent to, exchanged."""
    origin, places = damaged.draft.item.get("origin"), damaged.draft.item.get("destinations") or []
    if origin and len(places) == 1 and places[0] != origin:
        yield damaged.changed(origin=places[0], destinations=[origin])


def group_in_sentence(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The people replaced by those whom another number of the same sentence counts."""
    item, sentence = damaged.draft.item, damaged.draft.sentence
    if not (item.get("group") and item.get("count")):
        return
    own = f"{item['group']} {item['count']}".lower().split()
    text = damaged.article.text[sentence.start : sentence.end]
    units = {text[n.unit_start : n.unit_end] for n in numerals_in(text) if n.kind == "count" and n.unit_end}
    for words in _some(damaged, [unit for unit in units if unit and not set(unit.lower().split()) & set(own)]):
        yield damaged.changed(group=words)


def time_in_sentence(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The time replaced by another month, weekday or year of the same sentence."""
    when, sentence = damaged.draft.item.get("when"), damaged.draft.sentence
    if when and isinstance(damaged.fact, Deployment):
        times = _TIMES.findall(damaged.article.text, sentence.start, sentence.end)
        for words in _some(damaged, [words for words in times if words.lower() not in when.lower()]):
            yield damaged.changed(when=words)


_TIMES = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d|(?:last|next|this) (?:year|month|week|spring|summer"
    r"|autumn|winter)|yesterday|today|tomorrow)\b"
)


def flip_tense(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Over for planned, and planned for people who are there, or were."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.modality == "stated":
        if damaged.fact.status == "planned":
            yield damaged.changed(status="completed")
        elif damaged.fact.status in ("under_way", "completed"):
            yield damaged.changed(status="planned")


def drop_negation(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """What is not to be, as what is asked for: `no convictions` without its "no", who is shut out as who is wanted."""
    item = damaged.draft.item
    if isinstance(damaged.fact, Criterion) and damaged.fact.kind in ("requirement", "preference"):
        word, _, rest = item["text"].partition(" ")
        if word.lower() in ("no", "not", "never", "without") and rest:
            yield damaged.changed(text=rest)


def flip_polarity(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Denied for stated, and stated for denied."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.modality != "possible":
        yield damaged.changed(modality="denied" if damaged.fact.modality == "stated" else "stated")


def flip_halted(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Halted for any other status, and planned for halted."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.modality != "denied":
        yield damaged.changed(status="planned" if damaged.fact.status == "halted" else "halted")


def flip_possible(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Stated for possible, and possible for stated."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.modality != "denied":
        yield damaged.changed(modality="stated" if damaged.fact.modality == "possible" else "possible")


def swap_speaker(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A quote credited to another source of the article."""
    if isinstance(damaged.fact, Quote) and damaged.fact.speaker:
        for reference in _others(damaged, "speaker"):
            changed = damaged.changed(speaker=reference)
            changed.pop("mention", None)
            yield changed


def swap_attribution(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A deployment claimed by another source of the article."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.attribution:
        for reference in _others(damaged, "attribution"):
            yield damaged.changed(attribution=reference)


def cohort_as_part(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A cohort at a stage counted as a part."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.scope == "cohort":
        yield damaged.changed(scope="part")


def flip_criterion(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Who is shut out for who is asked for, and the other way round."""
    if isinstance(damaged.fact, Criterion) and damaged.fact.kind in ("requirement", "exclusion"):
        yield damaged.changed(kind="exclusion" if damaged.fact.kind == "requirement" else "requirement")


def _some(damaged: Damaged, words: Sequence[str], most: int = 2) -> Sequence[str]:
    distinct = sorted(set(words))
    return damaged.chance.sample(distinct, min(most, len(distinct)))


def _others(damaged: Damaged, key: str) -> Sequence[int]:
    own = damaged.draft.item.get(key)
    others = [number for number in range(1, len(damaged.sources) + 1) if number != own]
    return damaged.chance.sample(others, min(3, len(others)))


DAMAGES: Mapping[str, Damage] = {
    "number changed": change_number,
    "words that stand nowhere": absent_words,
    "number taken from elsewhere": number_from_elsewhere,
    "place taken from elsewhere": place_from_elsewhere,
    "number swapped in the sentence": number_in_sentence,
    "place swapped in the sentence": place_in_sentence,
    "denied for stated, stated for denied": flip_polarity,
    "halted for another status": flip_halted,
    "possible for stated": flip_possible,
    "sender and place exchanged": exchange_places,
    "people of another number in the sentence": group_in_sentence,
    "time of another clause in the sentence": time_in_sentence,
    "planned for done, done for planned": flip_tense,
    "negation dropped from a condition": drop_negation,
    "speaker swapped": swap_speaker,
    "claimant swapped": swap_attribution,
    "cohort counted as a part": cohort_as_part,
    "exclusion for requirement": flip_criterion,
}


# ---------------------------------------------------------------- trying


def mutate(cases: Sequence[Case], seed: int = 7) -> dict[str, Outcome]:
    """Returns what became of the true facts (`none`) and of each kind of damage, over all cases."""
    outcomes = {name: Outcome() for name in ("none", *DAMAGES)}
    chance = random.Random(seed)  # noqa: S311  # no secret
    for case in cases:
        article = Article.read(case.text)
        sources, drafts = write_drafts(case, article)
        opinion = Opinion(article)
        for position, draft in enumerate(drafts):
            true = _tried(article, opinion, sources, drafts, position, draft.item)
            own = true and tuple(flag for flag in true if flag.code not in _NO_DOUBT)
            _count(outcomes["none"], own, frozenset(), f"{case.name} {draft.label.id}")
            if true is None:
                continue
            for name, damage in DAMAGES.items():
                for item in damage(Damaged(article, sources, draft, chance)):
                    found = _tried(article, opinion, sources, drafts, position, item)
                    _count(outcomes[name], found, frozenset(true), f"{case.name} {draft.label.id}")
    return outcomes


def _tried(
    article: Article,
    opinion: Opinion,
    sources: Sequence[Mapping[str, Any]],
    drafts: Sequence[Draft],
    position: int,
    item: Mapping[str, Any],
) -> tuple[Flag, ...] | None:
    """Returns the flags of a draft's fact beside the true facts of its article; None where it is rejected."""
    name = drafts[position].list_name
    fact = _grounded(article, sources, name, item)
    if fact is None:
        return None
    others = [
        other
        for at, draft in enumerate(drafts)
        if at != position and draft.list_name == name and (other := _grounded(article, sources, name, draft.item))
    ]
    flagged = flag_facts(opinion, {name: [fact, *others]})
    return tuple(
        flag
        for other in flagged[name]
        for flag in other.flags
        if other is flagged[name][0] or flag.code == "parts_above_total"
    )


_NO_DOUBT = frozenset({"carried", "cited_elsewhere", "parts_above_total"})
"""Flags that a true fact may well have: words in another sentence, and the sums of the other facts."""

_KEPT: dict[tuple[int, str], Fact | None] = {}


def _grounded(
    article: Article, sources: Sequence[Mapping[str, Any]], name: str, item: Mapping[str, Any]
) -> Fact | None:
    key = (id(article), repr((name, sorted(item.items(), key=str))))
    if key not in _KEPT:
        drafts: Drafts = read_items(plan_of(ArticleFacts), {"sources": list(sources), name: [dict(item)]})
        grounded: Grounded = ground_drafts(article, drafts)
        facts = grounded.facts.get(name, [])
        _KEPT[key] = facts[0] if facts else None
    return _KEPT[key]


def _count(outcome: Outcome, flags: tuple[Flag, ...] | None, before: frozenset[Flag], name: str) -> None:
    if flags is None:
        outcome.rejected += 1
    elif set(flags) - before:
        outcome.flagged += 1
    else:
        outcome.passed += 1
        outcome.examples.append(name)
