"""The scorer lowers what a mistake should lower, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest
from evals.cases import FACT_TYPES, Label
from evals.matching import as_labels, match_facts
from evals.scores import ALL, KINDS, ArticleScore, Tally, score_article
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import Criterion, Deployment, Fact, Place, Quantity, Quote, Source, Span

TEXT = (
    "Tarn will send 900 nurses abroad, its health ministry said. Oman will take 300 of them, Qatar 200 and Malta and "
    "Cyprus together 400. Nurses must have a clean record and two years of practice. “They leave in May,” Oda Brennvik "
    "said. “Nobody asked us,” said Tor Varga, a nurse. Brennvik called the fee “a rumour”."
)
MINISTRY = Source(name="health ministry")
Facts: TypeAlias = Mapping[str, tuple[Fact, ...]]


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def deployment(words: str, count: int, *places: tuple[str, str | None], **fields: Any) -> Deployment:
    return Deployment(
        evidence=(span(words),),
        attribution=MINISTRY,
        origin=Place(name="Tarn", code="TA"),
        destinations=tuple(Place(name=name, code=code) for name, code in places),
        count=Quantity(text=str(count), value=count, unit="nurses"),
        group="nurses",
        status="planned",
        scope=fields.pop("scope", "part"),
        **fields,
    )


def quote(words: str, speaker: str, **fields: Any) -> Quote:
    return Quote(evidence=(span(f"“{words}”"), span(speaker)), text=words, speaker=Source(name=speaker), **fields)


PERFECT: Facts = {
    "deployments": (
        deployment("Tarn will send 900 nurses abroad", 900, ("abroad", None), scope="total"),
        deployment("Oman will take 300 of them", 300, ("Oman", "OM")),
        deployment("Qatar 200", 200, ("Qatar", "QA")),
        deployment("Malta and Cyprus together 400", 400, ("Malta", "MT"), ("Cyprus", "CY")),
    ),
    "criteria": (
        Criterion(evidence=(span("a clean record"),), kind="requirement", text="a clean record", category="documents"),
        Criterion(
            evidence=(span("two years of practice"),),
            kind="requirement",
            text="two years of practice",
            category="experience",
        ),
    ),
    "quotes": (
        quote("They leave in May,", "Oda Brennvik", cue="said"),
        quote("Nobody asked us,", "Tor Varga", cue="said"),
        quote("a rumour", "Oda Brennvik", cue="called", kind="partial"),
    ),
}
EVERY = frozenset((name, kind) for name in FACT_TYPES for kind in KINDS)


def labelled(facts: Facts) -> dict[str, tuple[Label, ...]]:
    return {name: as_labels(facts[name]) for name in FACT_TYPES}


def score(found: Facts, gold: Facts = PERFECT, *, failed: bool = False) -> ArticleScore:
    return score_article(labelled(gold), labelled(found), failed=failed)


def with_list(name: str, change: Callable[[list[Any]], list[Any]]) -> Facts:
    return {**PERFECT, name: tuple(change(list(PERFECT[name])))}


def changed(fact: Fact, **fields: Any) -> Fact:
    return fact.model_copy(update=fields)


def count_by_one(facts: list[Any]) -> list[Any]:
    return [facts[0], changed(facts[1], count=Quantity(text="301", value=301, unit="nurses")), *facts[2:]]


def speakers_swapped(facts: list[Any]) -> list[Any]:
    return [changed(facts[0], speaker=facts[1].speaker), changed(facts[1], speaker=facts[0].speaker), facts[2]]


def span_shifted(facts: list[Any]) -> list[Any]:
    wide = span("Qatar 200 and Malta and Cyprus together")
    return [*facts[:2], changed(facts[2], evidence=(wide,)), facts[3]]


def destination_split(facts: list[Any]) -> list[Any]:
    return [*facts[:3], *(changed(facts[3], destinations=(place,)) for place in facts[3].destinations)]


def one_invented(facts: list[Any]) -> list[Any]:
    return [*facts, deployment("its health ministry said", 20, ("Malta", "MT"))]


MUTATIONS: dict[str, tuple[Facts, frozenset[tuple[str, str]]]] = {
    "a deployment dropped": (
        with_list("deployments", lambda facts: facts[1:]),
        frozenset(("deployments", kind) for kind in KINDS),
    ),
    "a criterion dropped": (
        with_list("criteria", lambda facts: facts[1:]),
        frozenset(("criteria", kind) for kind in KINDS),
    ),
    "a quote dropped": (with_list("quotes", lambda facts: facts[1:]), frozenset(("quotes", kind) for kind in KINDS)),
    "a deployment added": (
        with_list("deployments", one_invented),
        frozenset(("deployments", kind) for kind in KINDS),
    ),
    "a count changed by one": (
        with_list("deployments", count_by_one),
        frozenset({("deployments", "soft"), ("deployments", "strict")}),
    ),
    "two speakers swapped": (
        with_list("quotes", speakers_swapped),
        frozenset({("quotes", "soft"), ("quotes", "strict")}),
    ),
    "a span shifted": (with_list("deployments", span_shifted), frozenset({("deployments", "grounded")})),
    "a joint destination split": (
        with_list("deployments", destination_split),
        frozenset(("deployments", kind) for kind in KINDS),
    ),
    "a quote told twice": (
        with_list("quotes", lambda facts: [*facts, facts[1]]),
        frozenset(("quotes", kind) for kind in KINDS),
    ),
    "nothing found": (dict.fromkeys(FACT_TYPES, ()), EVERY),
    "the other way round": ({name: PERFECT[name][::-1] for name in FACT_TYPES}, frozenset()),
    "nothing changed": (PERFECT, frozenset()),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mistake_lowers_its_own_scores_and_no_others(name: str) -> None:
    """From a perfect answer, each mistake lowers exactly the F1 that it should, and that of all facts with it."""
    found, expected = MUTATIONS[name]
    tallies = score(found).tallies
    lowered = {(item, kind) for item in FACT_TYPES for kind in KINDS if tallies[item].f1(kind) < 1}
    assert lowered == expected
    assert {kind for kind in KINDS if tallies[ALL].f1(kind) < 1} == {kind for _, kind in expected}


def test_what_is_missing_lowers_recall_and_what_is_invented_precision() -> None:
    """A fact dropped leaves precision at 1, a fact added leaves recall there."""
    dropped = score(MUTATIONS["a deployment dropped"][0]).tallies["deployments"]
    added = score(MUTATIONS["a deployment added"][0]).tallies["deployments"]
    assert (dropped.precision(), dropped.recall()) == (1, 0.75)
    assert (added.precision(), added.recall()) == (0.8, 1)


def test_swapped_speakers_and_changed_counts_show_beside_the_scores() -> None:
    """The speaker accuracy falls where speakers are swapped, the count accuracy where a count is changed."""
    swapped, counted = score(MUTATIONS["two speakers swapped"][0]), score(MUTATIONS["a count changed by one"][0])
    assert (swapped.speakers.value, swapped.counts.value) == (1 / 3, 1)
    assert (counted.speakers.value, counted.counts.value) == (1, 0.75)


@pytest.mark.parametrize("found", [PERFECT, dict.fromkeys(FACT_TYPES, ())], ids=["with facts", "without"])
def test_a_failed_article_counts_nothing(found: Facts) -> None:
    """All scores of an article that failed are 0, whatever it brought, even where nothing was to be found."""
    for gold in (PERFECT, dict.fromkeys(FACT_TYPES, ())):
        tallies = score(found, gold, failed=True).tallies
        measures = (Tally.f1, Tally.precision, Tally.recall)
        assert {measure(tally, kind) for tally in tallies.values() for kind in KINDS for measure in measures} == {0.0}


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    """An article without facts scores 1 where none were found, and 0 where some were."""
    nothing: Facts = dict.fromkeys(FACT_TYPES, ())
    assert {score(nothing, nothing).tallies[name].f1(kind) for name in (*FACT_TYPES, ALL) for kind in KINDS} == {1.0}
    assert score(PERFECT, nothing).tallies[ALL].f1() == 0


# ---------------------------------------------------------------- the table of errors


def four_deployments() -> list[Deployment]:
    """Returns deployments with five fields each: destinations, count, status, modality, scope."""
    words = ("Oman will take 300 of them", "Qatar 200", "Malta and Cyprus together 400", "Tarn will send 900 nurses")
    return [
        Deployment(
            evidence=(span(clause),),
            destinations=(Place(name=f"place {number}"),),
            count=Quantity(text=str(number), value=number),
        )
        for number, clause in zip((300, 200, 400, 900), words, strict=True)
    ]


def counted(number: int) -> Callable[[list[Any]], list[Any]]:
    return lambda facts: [changed(facts[0], count=Quantity(text=str(number), value=number)), *facts[1:]]


ERRORS: dict[str, tuple[Callable[[list[Any]], list[Any]], float, float]] = {
    "301 for 300": (counted(301), 0.95, 0.75),
    "3000 for 300": (counted(3000), 0.95, 0.75),
    "one missing": (lambda facts: facts[1:], 0.857, 0.857),
    "one invented": (lambda facts: [*facts, deployment("its health ministry said", 7)], 0.889, 0.889),
}


@pytest.mark.parametrize("name", ERRORS)
def test_the_table_of_errors(name: str) -> None:
    """A near number is as wrong as a far one, and what is missing or invented costs more than a wrong field."""
    change, soft, strict = ERRORS[name]
    gold = four_deployments()
    nothing: Facts = dict.fromkeys(FACT_TYPES, ())
    found = score({**nothing, "deployments": tuple(change(gold))}, {**nothing, "deployments": tuple(gold)})
    tally = found.tallies["deployments"]
    assert (round(tally.f1("soft"), 3), round(tally.f1("strict"), 3)) == (soft, strict)


# ---------------------------------------------------------------- matching


def test_a_pair_stands_at_the_same_spot() -> None:
    """A fact with the right values at another spot of the article is a miss and a false alarm."""
    gold = PERFECT["deployments"][1]
    elsewhere = changed(gold, evidence=(span("“Nobody asked us,” said Tor Varga"),))
    matching = match_facts(as_labels([gold]), as_labels([elsewhere]))
    assert (len(matching.pairs), len(matching.missed), len(matching.spurious)) == (0, 1, 1)


def test_quotes_meet_at_their_passages() -> None:
    """Two quotes of one speaker share the words that name her, but are not each other."""
    first, last = PERFECT["quotes"][0], PERFECT["quotes"][2]
    other = changed(last, evidence=(last.evidence[0], first.evidence[1]), text=first.text)
    assert match_facts(as_labels([first]), as_labels([other])).pairs == ()


def test_two_items_of_one_clause_are_told_apart_by_their_words() -> None:
    """Conditions that share their clause and a word pair up by their wording, whatever the order."""
    clause = (span("a clean record and two years of practice"),)
    items = [
        Criterion(evidence=clause, kind="requirement", text=text, category="other")
        for text in ("a record of practice", "two years of practice", "a clean record of years")
    ]
    matching = match_facts(as_labels(items), as_labels(items[::-1]))
    assert {(pair.gold.fact, pair.found.fact) for pair in matching.pairs} == {(item, item) for item in items}
    alone = match_facts(as_labels(items), as_labels(items[1:2]))
    assert [label.fact for label in alone.missed] == [items[0], items[2]]


def test_likeness_under_a_half_is_none() -> None:
    """Facts at one spot with most fields different are a miss and a false alarm, not a poor match."""
    gold = PERFECT["deployments"][1]
    five = Quantity(text="5", value=5)
    other = changed(gold, attribution=None, origin=None, destinations=(), count=five, status="halted")
    assert match_facts(as_labels([gold]), as_labels([other])).pairs == ()


def test_of_two_matchings_as_alike_the_one_with_an_exact_pair_counts() -> None:
    """Where the summed likeness is the same either way, a fact that is right in every field is seen as such."""
    gold = PERFECT["deployments"][1]
    golds = as_labels([gold, changed(gold, status="halted")])
    founds = as_labels([gold, changed(gold, modality="possible")])
    for ours in (golds, golds[::-1]):
        for theirs in (founds, founds[::-1]):
            assert [pair.strict for pair in match_facts(ours, theirs).pairs].count(True) == 1


def test_an_optional_label_helps_nobody_and_hurts_nobody() -> None:
    """Found or not, an optional fact changes no score; a core label it resembles keeps its fact."""
    core = as_labels(PERFECT["quotes"])
    optional = Label("o", changed(PERFECT["quotes"][1], cue=None), optional=True)
    aside = Label("p", quote("a rumour", "Tor Varga", kind="partial"), optional=True)
    for found in (core, core[:2], core[1:], (*core, *core[:1])):
        plain = score_article({"quotes": core}, {"quotes": found}).tallies["quotes"]
        for gold in ((*core, optional), (optional, *core), (*core, aside)):
            assert score_article({"quotes": gold}, {"quotes": found}).tallies["quotes"] == plain
    excused = match_facts((*core[:2], aside), as_labels(PERFECT["quotes"]))
    assert (len(excused.excused), excused.spurious, excused.missed) == (1, (), ())


# ---------------------------------------------------------------- properties

SPANS = st.builds(
    lambda start, size: Span(start=start, end=start + size, text="x" * size), st.integers(0, 9), st.integers(1, 9)
)
EVIDENCE = st.lists(SPANS, min_size=1, max_size=2).map(tuple)
SOURCES = st.sampled_from([None, MINISTRY, Source(name="Oda Brennvik"), Source(name="Brennvik")])
DEPLOYMENTS = st.builds(
    Deployment,
    evidence=EVIDENCE,
    attribution=SOURCES,
    destinations=st.lists(st.sampled_from([Place(name="Oman", code="OM"), Place(name="abroad")]), max_size=2).map(
        tuple
    ),
    count=st.sampled_from([None, Quantity(text="300", value=300), Quantity(text="301", value=301)]),
    group=st.sampled_from([None, "nurses", "the young nurses"]),
    status=st.sampled_from(["planned", "halted"]),
)
CRITERIA = st.builds(
    Criterion,
    evidence=EVIDENCE,
    kind=st.sampled_from(["requirement", "payment"]),
    text=st.sampled_from(["a clean record", "clean hands", "two years"]),
)
QUOTES = st.builds(Quote, evidence=EVIDENCE, text=st.sampled_from(["Yes", "Yes, in May", "no"]), speaker=SOURCES)
MARKED = st.sampled_from([DEPLOYMENTS, CRITERIA, QUOTES]).flatmap(
    lambda facts: st.tuples(*[st.lists(st.tuples(facts, st.booleans()), max_size=4)] * 2)
)


def labels(marked: list[tuple[Fact, bool]]) -> tuple[Label, ...]:
    return tuple(Label(str(number), fact, optional) for number, (fact, optional) in enumerate(marked))


def tally(gold: tuple[Label, ...], found: tuple[Label, ...]) -> Tally:
    return score_article({"quotes": gold}, {"quotes": found}).tallies["quotes"]


@given(MARKED)
@settings(max_examples=120, deadline=None)
def test_scores_are_shares_and_have_no_side(drawn: Any) -> None:
    """Every score lies in [0, 1]; gold and found changed about, F1 stays and precision becomes recall."""
    gold, found = labels(drawn[0]), labels(drawn[1])
    there, back = tally(gold, found), tally(found, gold)
    for kind in KINDS:
        assert 0 <= there.f1(kind) <= 1
        assert 0 <= there.precision(kind) <= 1
        assert there.f1(kind) == pytest.approx(back.f1(kind))
        assert there.precision(kind) == pytest.approx(back.recall(kind))


@given(MARKED, st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None)
def test_the_order_of_facts_decides_nothing(drawn: Any, random: Any) -> None:
    """Shuffled labels and facts give the same scores."""
    gold, found = labels(drawn[0]), labels(drawn[1])
    shuffled = [tuple(random.sample(side, len(side))) for side in (gold, found)]
    one, other = tally(gold, found), tally(*shuffled)
    for kind in KINDS:
        assert one.f1(kind) == pytest.approx(other.f1(kind))


@given(MARKED)
@settings(max_examples=120, deadline=None)
def test_full_marks_are_for_equal_facts(drawn: Any) -> None:
    """A labelling scores 1 against itself; a strict and grounded 1 means that every field of every pair is right."""
    gold, found = labels(drawn[0]), labels(drawn[1])
    assert {tally(gold, gold).f1(kind) for kind in KINDS} == {1.0}
    full = tally(gold, found)
    if full.f1("strict") == full.f1("grounded") == full.f1("soft") == 1:
        matching = match_facts(gold, found)
        assert not (*matching.missed, *matching.spurious)
        assert all(not pair.wrong for pair in matching.pairs)


@given(MARKED)
@settings(max_examples=120, deadline=None)
def test_optional_labels_never_cost_anything(drawn: Any) -> None:
    """With optional labels every score is at least what it is without them, and recall is the same."""
    gold, found = labels(drawn[0]), labels([(fact, False) for fact, _ in drawn[1]])
    core = tuple(label for label in gold if not label.optional)
    for kind in KINDS:
        assert tally(gold, found).recall(kind) == pytest.approx(tally(core, found).recall(kind)) or not core
        assert tally(gold, found).f1(kind) >= tally(core, found).f1(kind) - 1e-9
