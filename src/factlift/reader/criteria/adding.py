"""Adds conditions to those found: lists item by item, each condition with its clause, its category and its claimant."""

from __future__ import annotations

import re
from typing import Any

from factlift.article import Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.reader.criteria.amounts import find_dues
from factlift.reader.criteria.conditions import category_of, strip_condition, without_holder
from factlift.reader.criteria.frames import counts_people
from factlift.reader.criteria.pieces import (
    sort_item,
    split_halves,
    split_holder,
    without_errand,
)
from factlift.reader.criteria.sharing import join_heads, join_places
from factlift.reader.criteria.trimming import is_denied, is_hollow, sort_of, trim_bare, trim_paid, without_deed
from factlift.reader.criteria.wording import ASIDE, NOT_SENT, OWN_CLAUSE, RESUMES
from factlift.reader.speech.claims import Claims
from factlift.reader.verdicts.families import SUM
from factlift.reader.words.listing import clause_end, split_items

_HEADED = frozenset({"list", "colon"})  # lists whose heading is no part of an item's clause
_HOLDERS = frozenset({"asks", "taken", "prefers", "rejects", "open_to", "tale"})  # of which the object are people


_DOING = re.compile(r"(?!willing\b)\w+ing\b")

_TELLS = re.compile(r"(?:[\w’'-]+ ){1,5}(?:says?|said|states?|stated|adds?|added|reads|explained|insists?|insisted)")

_IS_OUT = re.compile(r"(?<=\w{3}) (?:(?:is|are|was|were) out|goe?s? home|went home|stays? (?:home|behind|at home))$")
_CANNOT = re.compile(r"(?:cannot|can[’']t|could not|couldn[’']t) $")
_PAIR = re.compile(
    r"(?:parents|grandparents|eyes|ears|hands|arms|legs|lungs|kidneys)\b"
)  # of which "both" are asked for
_KNOWN_FOR = re.compile(  # told of those who are spoken of, and no condition of its own
    r"(?:well |best )?(?:known|famous|famed|notorious|noted|renowned|feared) (?:for|as) |"
    r"the (?:national|official|local|main|common) (?:language|tongue)\b|"
    r"(?:answerable|liable|responsible|accountable) (?:for|if|should|in case)\b|"
    r"(?:in|at|for) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?(?: (?:and|or) [A-Z]\w+)?$"  # "and, in Vanuatu, a signature"
)
_MANY = re.compile(r" \(\d[\d,]*\)?$")
_WHY = re.compile(
    r"(?<=\w{3}),? (?:because (?!of )|since (?:he|she|they|it|we|the \w+ (?:wants?|wanted|needs?|needed|is|are|was|"
    r"were)) )"
    r"[^,;]+$"
)
_SUM = re.compile(SUM)
PAIR = 2  # items of a list that may share a noun


class Adder:
    """Holds the criteria found so far in one article."""

    def __init__(self, text: str, claims: Claims) -> None:
        self._text = text
        self._claims = claims
        self._found: list[tuple[int, dict[str, Any]]] = []
        self._taken: list[tuple[int, int]] = []
        self._context = -99  # number of the last sentence with a criterion or an applicant
        self._last_found = -99  # number of the last sentence with a criterion
        self._heading: tuple[int | None, ...] = ()  # who claims what stands below the heading, where that says so

    def _add_behind(self, sentence: Sentence, kind: CriterionKind, words: Stretch, clause: Stretch) -> None:
        """Add what stands before its cue ("nurses with debts are barred")."""
        more = ASIDE.search(self._text, words.start, words.end)
        stretch = strip_condition(self._text, Stretch(words.start, more.start() if more else words.end))
        if kind != "requirement" and self._text[stretch.start : stretch.end].lower() in NOT_SENT:
            return  # "he warned that agencies are barred from charging"
        items = join_heads(self._text, split_items(self._text, stretch.start, stretch.end))
        for item in items:
            aside = _TELLS.fullmatch(self._text, item.start, item.end) or _KNOWN_FOR.match(
                self._text, item.start, item.end
            )
            if item is not items[0] and aside:
                continue  # "A diploma, the notice says, is required"; "men from the hills, known for it, are out"
            bare = split_holder(self._text, item)[-1] if kind == "requirement" else item
            self._add(sentence, kind, bare, clause if item is items[0] else None)

    def _add_list(self, sentence: Sentence, kind: CriterionKind, start: int, end: int, begin: int, form: str) -> None:
        """Add the items of a list; the clause of the first begins at `begin`, unless the list has a heading."""
        end = self._claims.cut(sentence.number, start, clause_end(self._text, start, end))
        whole_end, end = end, without_deed(self._text, Stretch(start, end)).end if kind == "exclusion" else end
        items = self._items(start, end)
        own = [at for at, item in enumerate(items) if at and OWN_CLAUSE.match(self._text, item.start, item.end)]
        items = self._items(start, items[own[0] - 1].end) if own else items  # "a trade, and the firm will not ..."
        if form in _HOLDERS:
            items = self._held(start, end, items)
        for whole in items:
            aged = form in {"tale", "open_to"} and category_of(self._text[whole.start : whole.end]) == "demographic"
            item = without_holder(self._text, whole) if aged else whole
            words = self._text[item.start : item.end]
            doing = form in {"list", "bare", "modal"} and _DOING.match(words) is not None
            idle = (doing or form == "fragment") and category_of(words) == "other"  # "generally speaking"
            if idle or (whole is not items[0] and (RESUMES.match(words) or OWN_CLAUSE.match(words))):
                continue  # "two trades, ..., and that one hurts", "..., and Muslims are asked whether they mind"
            if whole is not items[0] and _KNOWN_FOR.match(words.rstrip(" ,")):
                continue
            lead = begin if whole is items[0] and (len(items) == 1 or form not in _HEADED) else item.start
            for sort, start, end in sort_item(words, kind, form):
                left, right = item.start + start, item.start + end
                stop = whole_end if len(items) == 1 and whole_end > end else item.end
                self._add(sentence, sort, Stretch(left, right), Stretch(min(lead, left), stop))

    def _items(self, start: int, end: int) -> list[Stretch]:
        """Return the items of a list, those with two halves in two."""
        return [
            half
            for item in join_places(self._text, split_items(self._text, start, end))
            for half in split_halves(self._text, item, start, end)
        ]

    def _held(self, start: int, end: int, items: list[Stretch]) -> list[Stretch]:
        """Return the items of a list without the noun for people that it hangs on ("cooks with a trade and ...")."""
        parts = split_holder(self._text, Stretch(start, end))
        if len(parts) == 1 and parts[0].start == start:
            return items
        if len(items) > PAIR and len(parts) == 1 and all(self._is_word(item) for item in items[1:]):
            return [Stretch(parts[0].start, items[0].end), *items[1:]]  # "candidates who are calm, clean and punctual"
        last = without_errand(self._text, parts[-1], barred=False)
        return [*parts[:-1], *split_items(self._text, last.start, last.end)]

    def _is_word(self, item: Stretch) -> bool:
        return self._text[item.start : item.end].replace("-", "").isalpha()

    def _add(
        self, sentence: Sentence, kind: CriterionKind, stretch: Stretch, clause: Stretch | None = None,
        category: Category | None = None,
    ) -> None:  # fmt: skip
        """Add a condition; `clause` states it, where that is more than its own words."""
        paid = category == "payment"
        dues = None if category else find_dues(self._text, stretch, kind)
        if dues:  # "need a diploma and £90 for the jabs"
            self._put(sentence, "payment", dues, clause or stretch, "payment")
            return
        parts = [trim_paid(self._text, stretch)] if paid else trim_bare(self._text, stretch, kind)
        for at, bare in enumerate(parts):
            self._put(sentence, kind, bare, bare if at and kind != "exclusion" else clause or stretch, category)

    def _put(
        self, sentence: Sentence, kind: CriterionKind, item: Stretch, around: Stretch, category: Category | None
    ) -> None:
        words = self._text[item.start : item.end]
        if kind != "payment" and (why := _WHY.search(words)):  # "married men because bachelors jump ship"
            item, words = Stretch(item.start, item.start + why.start()), words[: why.start()]
        if kind == "exclusion" and (many := _MANY.search(words)):  # "hernia (144)"
            item, words = Stretch(item.start, item.start + many.start()), words[: many.start()]
        if kind == "exclusion" and (out := _IS_OUT.search(words)):  # "Anyone who cannot swim a mile is out"
            cannot = _CANNOT.search(self._text, max(0, item.start - 12), item.start)
            item = Stretch(cannot.start() if cannot else item.start, item.start + out.start())
            words = self._text[item.start : item.end]
        if words.count('"') % 2 and self._text[item.start - 1 : item.start] == '"':
            item = Stretch(item.start - 1, item.end)  # "“sound” families" in straight marks
            words = f'"{words}'
        if _PAIR.match(words) and self._text[item.start - 5 : item.start] == "both ":
            item = Stretch(item.start - 5, item.end)
            words = f"both {words}"
        taken = self._taken if self._last_found == sentence.number else []  # none reaches into the next sentence
        denied = kind == "exclusion" and is_denied(self._text, item, sentence)
        sought = kind == "requirement" and counts_people(words)  # "eight wallers and two cooks"
        if denied or sought or is_hollow(words, kind, category):
            return
        if any(item.start < b and a < item.end for a, b in taken):
            return
        category = category or sort_of(words, kind)
        if kind == "preference" and category == "payment" and _SUM.search(words):
            kind = "payment"  # "A commission of $500 to the clerk smooths the way"
        self._taken = [*taken, (item.start, item.end)]
        self._context = self._last_found = sentence.number
        fact: dict[str, Any] = {
            "s": sentence.number,
            "clause": self._text[min(around.start, item.start) : max(around.end, item.end)].rstrip(" .,;"),
            "text": words,
            "kind": kind,
            "category": category,
        }
        headed = self._heading and self._claims.is_carried(sentence.number, item.start)
        source = self._heading[-1] if headed else self._claims.at(sentence.number, item.start)
        if source is not None:
            fact["attribution"] = source
        self._found.append((item.start, fact))
