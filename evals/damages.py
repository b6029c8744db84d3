"""Ways to damage a labelled fact, as models do: each yields the items that a model would have answered with instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args

from evals.damaged import Damaged
from factlift.facts import Category, Criterion, Deployment, Quote
from factlift.numerals import numerals_in

__all__ = ["BESIDE", "DAMAGES"]

FOREIGN_PLACES = ("Suriname", "Bhutan", "Lesotho")
FOREIGN_WORDS = ("zinc", "Tuesday evening", "beekeepers")

Damage = Callable[[Damaged], Iterator[dict[str, Any]]]


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


def place_added(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A further destination, of the same sentence."""
    places = damaged.draft.item.get("destinations") or []
    for words in _some(damaged, damaged.places(near=True) if places else [], 1):
        yield damaged.changed(destinations=[*places, words])


def sender_in_sentence(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Who sends replaced by another country of the same sentence."""
    if damaged.draft.item.get("origin"):
        own = damaged.draft.item["origin"]
        for words in _some(damaged, [words for words in damaged.places(near=True) if words != own], 1):
            yield damaged.changed(origin=words)


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


def swap_kind(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """What only helps as asked for or as paid, what is paid as asked for, what is asked for, or bars, as helping."""
    others = {"preference": ("requirement", "payment"), "payment": ("requirement",)}
    if isinstance(damaged.fact, Criterion):
        yield damaged.changed(kind=damaged.chance.choice(others.get(damaged.fact.kind, ("preference",))))


def drop_qualifier(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The count without its qualifier: `500` for `up to 500`."""
    count = damaged.fact.count if isinstance(damaged.fact, Deployment) else None
    if count and count.qualifier not in ("exact", "vague"):
        for numeral in numerals_in(count.text):
            bare = count.text[numeral.number_start : numeral.end]
            if bare != count.text and numeral.kind == "count":
                yield damaged.changed(count=bare)


def widen_condition(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A condition with all of its clause, or of its sentence."""
    if isinstance(damaged.fact, Criterion):
        text, sentence = damaged.draft.item["text"], damaged.draft.sentence
        for words in (damaged.draft.item["clause"], damaged.article.text[sentence.start : sentence.end].rstrip(".")):
            if len(words.split()) > len(text.split()) + 2 and text in words:
                yield damaged.changed(text=words)
                break


def narrow_condition(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The first half of a condition's words, and the last half."""
    if isinstance(damaged.fact, Criterion):
        words = damaged.draft.item["text"].split(" ")
        half = (len(words) + 1) // 2
        if len(words) > 3:
            yield damaged.changed(text=" ".join(words[:half]).rstrip(",;"))
            yield damaged.changed(text=" ".join(words[half:]))


def swap_category(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A condition put into another category."""
    if isinstance(damaged.fact, Criterion):
        others = [category for category in get_args(Category) if category != damaged.fact.category]
        yield damaged.changed(category=damaged.chance.choice(others))


def part_as_total(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A part told as a total."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.scope == "part":
        yield damaged.changed(scope="total")


def part_as_single(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A part told as if it stood alone, so that it is counted twice."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.scope == "part":
        yield damaged.changed(scope="single")


def total_as_part(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A total told as a part."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.scope == "total":
        yield damaged.changed(scope="part")


def single_as_other(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """What stands alone told as a part, as a total or as a cohort."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.scope == "single":
        yield damaged.changed(scope=damaged.chance.choice(("part", "total", "cohort")))


def flip_quote_kind(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A whole sentence told as a fragment, a fragment as a sentence, a term held at a distance as words spoken."""
    if isinstance(damaged.fact, Quote):
        yield damaged.changed(kind="direct" if damaged.fact.kind == "partial" else "partial")


def flip_continues(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """A quote that goes on told as a new one, and the other way round."""
    if isinstance(damaged.fact, Quote):
        yield damaged.changed(continues=not damaged.fact.continues)


def merge_facts(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The count of one fact with the places of another one of its sentence, both clauses cited as one."""
    item, sentence = damaged.draft.item, damaged.draft.sentence
    if not (item.get("count") and item.get("destinations")):
        return
    for other in damaged.drafts:
        apart = other.item.get("count") and other.item.get("destinations", item["destinations"]) != item["destinations"]
        if other.sentence == sentence and apart:
            spans = (damaged.fact.evidence[0], other.label.fact.evidence[0])
            words = damaged.article.text[min(at.start for at in spans) : max(at.end for at in spans)]
            yield damaged.changed(destinations=other.item["destinations"], clause=words, more=[])


def tell_twice(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The same fact once more beside it, with another number of the sentence, which is all cited."""
    sentence = damaged.draft.sentence
    if damaged.draft.item.get("count"):
        for words in _some(damaged, damaged.numbers(near=True), 1):
            yield damaged.changed(count=words, clause=damaged.article.text[sentence.start : sentence.end], more=[])


def tell_begun(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """Under way for planned."""
    if isinstance(damaged.fact, Deployment) and damaged.fact.modality == "stated" and damaged.fact.status == "planned":
        yield damaged.changed(status="under_way")


def time_beside(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The time replaced by a month, weekday or year of the sentence before or behind."""
    item, sentences = damaged.draft.item, damaged.article.sentences
    if item.get("when"):
        number = damaged.draft.sentence.number
        beside = [*sentences[max(0, number - 2) : number - 1], *sentences[number : number + 1]]
        times = [words for at in beside for words in _TIMES.findall(damaged.article.text, at.start, at.end)]
        for words in _some(damaged, [words for words in times if words.lower() not in item["when"].lower()], 1):
            yield damaged.changed(when=words)


def group_beside(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The people replaced by those of another deployment in the sentence before or behind."""
    own = set(damaged.draft.item.get("group", "").lower().split())
    others = {item["group"] for item in _beside(damaged) if item.get("group")}
    for words in _some(damaged, [words for words in others if not set(words.lower().split()) & own] if own else [], 1):
        yield damaged.changed(group=words)


def place_beside(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The places replaced by those of another deployment in the sentence before or behind: the total's for a part's."""
    own = damaged.draft.item.get("destinations")
    others = [item["destinations"] for item in _beside(damaged) if item.get("destinations")]
    others = [places for places in others if own and not set(places) & set(own)]
    if others and damaged.draft.item.get("count"):
        yield damaged.changed(destinations=damaged.chance.choice(others))


def split_places(damaged: Damaged) -> Iterator[dict[str, Any]]:
    """The same fact once more beside it, for one of the places that share its number."""
    places = damaged.draft.item.get("destinations") or []
    if damaged.draft.item.get("count") and len(places) > 1:
        yield damaged.changed(destinations=[damaged.chance.choice(places)])


def _beside(damaged: Damaged) -> list[Mapping[str, Any]]:
    """Returns the drafts of the other deployments in the sentences before and behind, and not in its own."""
    number, name = damaged.draft.sentence.number, damaged.draft.list_name
    if not isinstance(damaged.fact, Deployment):
        return []
    return [
        other.item for other in damaged.drafts if other.list_name == name and abs(other.sentence.number - number) == 1
    ]


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
    "place added": place_added,
    "sender swapped in the sentence": sender_in_sentence,
    "sender and place exchanged": exchange_places,
    "people of another number in the sentence": group_in_sentence,
    "time of another clause in the sentence": time_in_sentence,
    "planned for done, done for planned": flip_tense,
    "negation dropped from a condition": drop_negation,
    "speaker swapped": swap_speaker,
    "claimant swapped": swap_attribution,
    "cohort counted as a part": cohort_as_part,
    "exclusion for requirement": flip_criterion,
    "condition of another kind": swap_kind,
    "qualifier of a number dropped": drop_qualifier,
    "condition with all of its clause": widen_condition,
    "half a condition": narrow_condition,
    "condition of another category": swap_category,
    "part told as a total": part_as_total,
    "part told as standing alone": part_as_single,
    "total told as a part": total_as_part,
    "alone told as a part, total, cohort": single_as_other,
    "quote of another kind": flip_quote_kind,
    "quote that goes on, or does not": flip_continues,
    "number of one fact, place of another": merge_facts,
    "told twice with two numbers": tell_twice,
    "under way for planned": tell_begun,
    "time of the sentence beside it": time_beside,
    "people of the sentence beside it": group_beside,
    "place of the sentence beside it": place_beside,
    "told twice, for one of its places": split_places,
}

BESIDE = frozenset({"told twice with two numbers", "told twice, for one of its places"})
"""Damages that add a fact beside the true one, and take its place not."""
