"""A draft and an article become a fact, or a rejection with the reason why not.

The rules, for every fact type alike:

- A field's words are looked for in the clause that the draft cites, then in the cited sentences, and of several
  occurrences the one in the tightest group with the other fields wins, whatever the order of the drafts.
- Words that stand outside the cited sentences ground where they do stand, as far as the field's `Reach` goes,
  and the fact is flagged `carried`.
- A sentence's number alone states nothing: a clause, or a field's words, must stand in the article.
- Words that stand nowhere within reach reject the fact. Nothing is repaired by guess.
- Values are read off the article, not off the draft: the draft's "28,000" at "up to 28,000" gives a maximum.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from factlift.article import Article, Stretch
from factlift.clauses import expand_to_clause, trim_clause
from factlift.drafts import Draft, Drafts
from factlift.facts import Criterion, Deployment, Fact, Flag, Quote, Rejection
from factlift.items import says_nothing
from factlift.placing import parted
from factlift.plans import FieldPlan
from factlift.pointing import Vicinity, hull
from factlift.reading import Elsewhere, Read, Reader, Ungrounded
from factlift.readonly import ReadOnly
from factlift.sourcing import Sources

_UNWORDED = frozenset({"enum", "flag"})
"""Kinds of field whose value is no words of the article."""
_MARKED = re.compile(r"\s*\[\d{1,5}\]\s*")
"""The number of a sentence, as the prompt has it, before a clause."""
_MARKS = " \t\n.,;:-–—•*\"“”‘’'"


@dataclass(frozen=True, slots=True)
class Grounded:
    """What became of an answer's drafts: the facts by list name, the rejections, the points (`p`) that became facts.

    `spared` has what rejected items come to without the places that stand elsewhere, for whoever mends nothing.
    """

    facts: dict[str, list[Fact]]
    rejected: list[Rejection]
    points: frozenset[int] = frozenset()
    spared: tuple[tuple[Rejection, Fact], ...] = ()


def ground_drafts(article: Article, drafts: Drafts) -> Grounded:
    """Returns the facts that an answer's drafts point at, and the rejections, each in the drafts' order."""
    reader = Reader(article)
    sources = Sources(article, drafts.sources)
    facts: dict[str, list[Fact]] = {}
    rejected, points, spared = list(drafts.malformed), list[int](), list[tuple[Rejection, Fact]]()
    for draft in drafts.drafts:
        try:
            facts.setdefault(draft.plan.name, []).append(_Grounding(article, reader, sources, draft).fact())
            points += [] if draft.p is None else [draft.p]
        except Ungrounded as reason:
            rejected.append(Rejection(type=draft.plan.name, draft=draft.raw, field=reason.field, reason=str(reason)))
            if isinstance(reason, Elsewhere):
                with suppress(Ungrounded):
                    rest = _Grounding(article, reader, sources, draft, sparing=True)
                    fact = rest.fact()
                    spared += [(rejected[-1], fact)] if rest.counts() else []
    return Grounded(facts, rejected, frozenset(points), tuple(spared))


@dataclass(slots=True)
class _Grounding:
    """The grounding of one draft; used once."""

    article: Article
    reader: Reader
    sources: Sources
    draft: Draft
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Stretch] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)
    sparing: bool = False
    """Whether a place of a list that stands elsewhere is left out, and not the whole fact with it."""

    def fact(self) -> Fact:
        evidence = self._quoted() if self.draft.plan.quoted else self._stated()
        span = self.reader.span
        values: dict[str, Any] = {
            "evidence": tuple([span(at.start, at.end) for at in _distinct(evidence)]),
            "spans": {key: span(at.start, at.end) for key, at in self.spans.items()},
            "flags": tuple(self.flags),
            **dict.fromkeys(self.draft.plan.empty),
            **self.values,
        }
        fact_type = self.draft.plan.fact_type
        try:
            fact = _made(fact_type, values) or fact_type.model_validate(values)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            raise Ungrounded(".".join(map(str, first["loc"])) or None, first["msg"]) from None
        except Exception as error:  # of a validator that is not ours: it costs this fact only
            raise Ungrounded(None, f"{fact_type.__name__} refuses it: {type(error).__name__}: {error}") from error
        if not isinstance(fact, fact_type):
            told = f"a validator of {fact_type.__name__} gives back a {type(fact).__name__}; end it with `return self`"
            raise Ungrounded(None, told)
        return fact

    def counts(self) -> bool:
        """Tells whether the fact has a number of its own, which makes one of it without any place."""
        return any(item.kind == "quantity" and item.name in self.values for item in self.draft.plan.fields)

    # ------------------------------------------------ a fact that is a quoted passage

    def _quoted(self) -> list[Stretch]:
        plan, passages = self.draft.plan, self.article.passages
        if self.draft.q is None or not 1 <= self.draft.q <= len(passages):
            raise Ungrounded("q", f"there is no passage {self.draft.q}; the article has {len(passages)}")
        passage = passages[self.draft.q - 1]
        inner = Stretch(passage.inner_start, passage.inner_end)
        for item in plan.fields:
            if item.kind == "quoted":
                self.values[item.name] = self.article.text[inner.start : inner.end]
                self.spans[item.name] = inner
        first, last = self.article.sentences[passage.sentence - 1], self.article.sentences[passage.last_sentence - 1]
        cited = [Stretch(first.start, last.end), self.article.paragraphs[first.paragraph]]
        self._fill(Vicinity(passage, cited, passage, outside=passage, tight=inner))
        return [Stretch(passage.start, passage.end), *self._mention(passage, cited)]

    def _mention(self, passage: Stretch, cited: list[Stretch]) -> list[Stretch]:
        """Returns the words that name the speaker at the quote, as the draft points at them, else by the name."""
        source = self.draft.plan.source
        if source is None or source.name not in self.spans:
            return []
        name = self.article.flat[self.spans[source.name].start : self.spans[source.name].end]
        locator = self.reader.locator
        told = self.draft.mention
        told = None if told and self.sources.names_another(told, name) else told
        for words in filter(None, (told, name, name.split()[-1])):
            for region in (*cited, None):
                around = region or locator.neighbourhood(passage)
                if found := locator.nearest_outside(words, passage, around, passage):
                    return [found]
        return [self.spans[source.name]]

    # ------------------------------------------------ a fact that is stated in a clause

    def _stated(self) -> list[Stretch]:
        locator, draft = self.reader.locator, self.draft
        sentence = locator.sentence(draft.s)
        if sentence is None:
            raise Ungrounded("s", f"there is no sentence {draft.s}; the article has {len(self.article.sentences)}")
        clause = self._clause(sentence)
        more = [at for text in draft.more if (at := locator.clause(text, sentence))]
        home = self.article.sentence_at(clause.start) if clause else sentence
        home = home or sentence
        further: list[Stretch] = [self.article.sentence_at(at.start) or at for at in more]
        self._fill(Vicinity(clause or sentence, [home], home, further))
        if not (clause or more or self._has_words()):
            missing = next((item.name for item in draft.plan.fields if item.required), None)
            raise Ungrounded(
                missing, "it gives no words of the article; copy the clause and what it tells, or leave it out"
            )
        main = clause or self._computed(home, bool(more))
        return [main, *more, *self._uncovered([main, *more])]

    def _has_words(self) -> bool:
        """Tells whether a field says anything in the article's words; always so where no field could."""
        worded = self.draft.plan.worded
        return not worded or any(key.split(".")[0] in worded for key in self.spans)

    def _clause(self, sentence: Stretch) -> Stretch | None:
        """Returns where the cited clause stands: in the cited sentence, else elsewhere (flagged), else None."""
        words = self.draft.clause
        if words is None:
            return None
        locator = self.reader.locator
        if found := locator.clause(words, sentence, sentence):
            return trim_clause(self.article.flat, found)
        bare = _MARKED.sub("", words).strip(_MARKS)
        if bare != words and bare and (found := locator.clause(bare, sentence, sentence)):
            return trim_clause(self.article.flat, found)
        if found := locator.clause(words, sentence):
            self._flag("cited_elsewhere", "clause", "the clause stands in another sentence than the one cited")
            return trim_clause(self.article.flat, found)
        self._flag("clause_not_found", "clause", "the clause does not stand in the article as cited; it was computed")
        return None

    def _computed(self, sentence: Stretch, has_cue: bool) -> Stretch:
        """Returns the clause around the fields' words, for a draft that cites none."""
        who = self.draft.plan.source
        told = [at for key, at in self.spans.items() if not (who and key.split(".")[0] == who.name)]
        inside = [at for at in told if sentence.start <= at.start and at.end <= sentence.end]
        words = hull(inside)
        if words is None:
            return sentence
        return words if has_cue else expand_to_clause(self.article.flat, words, sentence)

    def _uncovered(self, evidence: list[Stretch]) -> list[Stretch]:
        """Returns the words of fields that have to be near the fact, and that no evidence holds yet."""
        bound = self.draft.plan.bound
        return [at for key, at in self.spans.items() if key.split(".")[0] in bound and not _lies_within(at, evidence)]

    # ------------------------------------------------ fields

    def _fill(self, vicinity: Vicinity) -> None:
        """Grounds every field of the draft; those with one possible spot come first and draw the others near."""
        given, worded = self.draft.values, list[tuple[FieldPlan, Any]]()
        for item in self.draft.plan.fields:
            value = given.get(item.name)
            if value is None or self._is_empty(item, value):
                continue
            if item.kind in _UNWORDED:
                self.values[item.name] = value
            elif item.kind == "source":
                self._fill_source(item, value, vicinity)
            else:
                worded.append((item, value))
        if len(worded) > 1:
            clause = vicinity.clause
            worded.sort(key=lambda pair: self._ambiguity(pair[1], clause))
        for item, value in worded:
            self._fill_words(item, value, vicinity)
        self._fill_units()

    def _is_empty(self, item: FieldPlan, value: Any) -> bool:
        """Tells whether a field that may be absent has a model's word for nothing: "unknown", "not stated".

        Plain words may be those of the article, and are looked for first; a list loses its empty items alone.
        """
        if item.required or item.kind in _UNWORDED or item.kind == "words":
            return False
        told = self.sources.name_of(value) if item.kind == "source" else value
        return isinstance(told, str) and says_nothing(told)

    def _ambiguity(self, value: Any, clause: Stretch) -> int:
        """Returns in how many spots of the clause a value's words may stand; more than a few are all alike."""
        if isinstance(value, list):
            return max((self._ambiguity(text, clause) for text in value), default=99)
        return len(self.reader.locator.within(str(value), clause, 9)) or 99

    def _fill_source(self, item: FieldPlan, value: Any, vicinity: Vicinity) -> None:
        named = self.sources.resolve(item.name, value)
        self.values[item.name] = named.source
        self.spans[item.name] = named.name_at
        vicinity.draw_to(named.name_at)
        if named.role_at:
            self.spans[f"{item.name}.role"] = named.role_at
            vicinity.draw_to(named.role_at)
        self.flags += named.flags_for(item.name)

    def _fill_words(self, item: FieldPlan, value: Any, vicinity: Vicinity) -> None:
        try:
            if not item.many:
                self.values[item.name] = self._read(item, item.name, str(value), vicinity)
                return
            self._fill_list(item, value, vicinity)
        except Ungrounded as reason:
            if not item.required and isinstance(value, str) and says_nothing(value):
                return
            if not item.minor or item.required:
                raise
            self._flag("left_out", item.name, f"{reason}; the field was left out")

    def _fill_list(self, item: FieldPlan, value: list[Any], vicinity: Vicinity) -> None:
        """Grounds the items of a list; a place that is named twice is in it once."""
        read: list[Any] = []
        if item.kind == "place":
            value = [part for words in value for part in parted(str(words))]
        for text in value:
            key = f"{item.name}.{len(read)}"
            if item.kind != "words" and not item.required and says_nothing(str(text)):
                continue
            try:
                found = self._read(item, key, str(text), vicinity)
            except Elsewhere as reason:
                if not self.sparing or item.kind != "place" or item.required:
                    raise
                self._flag("left_out", item.name, f"{reason}; the place was left out")
                continue
            if item.kind == "place" and found in read:
                del self.spans[key]
            else:
                read.append(found)
        self.values[item.name] = tuple(read)

    def _read(self, item: FieldPlan, key: str, words: str, vicinity: Vicinity) -> Any:
        read: Read = self.reader.read(item, words, vicinity)
        self.spans[key] = read.at
        vicinity.draw_to(read.at)
        for part, at in read.parts.items():
            self.spans[f"{key}.{part}"] = at
            vicinity.draw_to(at)
        for code, reason in read.flags:
            self._flag(code, item.name, reason)
        return read.value

    def _fill_units(self) -> None:
        """Gives a number without a noun of its own the unit of the field that its plan names."""
        for item in self.draft.plan.with_units:
            number, group = self.values.get(item.name), self.values.get(item.unit_from or "")
            if number is None or not isinstance(group, str):
                continue
            unit = _whole_unit(number.unit, group)
            if unit != number.unit:
                at = self.spans[item.unit_from or ""]
                self.values[item.name] = number.model_copy(update={"unit": unit})
                self.spans[f"{item.name}.unit"] = Stretch(at.end - len(unit), at.end)

    def _flag(self, code: str, name: str, reason: str) -> None:
        flag = Flag(code=code, field=name, reason=reason)
        known = any(one.code == code and one.field == name for one in self.flags) if code == "carried" else False
        if not known and flag not in self.flags:
            self.flags.append(flag)


_DEFAULTS: dict[type[Fact], dict[str, Any]] = {
    kind: {name: item.default for name, item in kind.model_fields.items()} for kind in (Deployment, Criterion, Quote)
}
_REQUIRED = {kind: {name for name, item in kind.model_fields.items() if item.is_required()} for kind in _DEFAULTS}


def _made(fact_type: type[Fact], values: dict[str, Any]) -> Fact | None:
    """Returns the fact of values that were read here, unvalidated, which takes a fourth of the time.

    None where they may not fit: one is missing, or the type is none of ours and may ask for more.
    """
    defaults = _DEFAULTS.get(fact_type)
    if defaults is None or not values.keys() >= _REQUIRED[fact_type]:
        return None
    fact = fact_type.__new__(fact_type)
    put = object.__setattr__  # as in `facts.make_span`
    put(fact, "__dict__", defaults | values | {"spans": ReadOnly(values["spans"])})
    put(fact, "__pydantic_fields_set__", set(values))
    put(fact, "__pydantic_extra__", None)
    put(fact, "__pydantic_private__", None)
    return fact


def _whole_unit(unit: str | None, group: str) -> str:
    """Returns the noun that a number counts: its own, or the group's, whole where several nouns are counted together.

    >>> _whole_unit("doctors", "doctors and nurses"), _whole_unit("officers", "police officers")
    ('doctors and nurses', 'police officers')
    >>> _whole_unit(None, "North Korean workers"), _whole_unit("workers", "young building workers")
    ('workers', 'workers')
    """
    words = group.split()
    whole = (group.islower() or group.isupper()) and (len(words) == 2 or (" and " in group and len(words) <= 8))
    if unit is None:
        return group if whole else words[-1]
    return group if whole and unit in words else unit


def _distinct(evidence: list[Stretch]) -> list[Stretch]:
    """Returns the evidence without stretches that lie within an earlier one."""
    kept: list[Stretch] = []
    for at in evidence:
        if not _lies_within(at, kept):
            kept.append(at)
    return kept


def _lies_within(at: Stretch, others: list[Stretch]) -> bool:
    """Tells whether a stretch lies within one of some others."""
    for other in others:  # noqa: SIM110  # any() of a generator takes three times as long
        if other.start <= at.start and at.end <= other.end:
            return True
    return False
