"""Facts classes of strangers, and answers as careless models give them: what is right is kept, what is wrong told."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any, Literal

import pytest

from factlift import Fact, Facts, Place, Quantity, Quoted, ScriptedModel, Settings, Source, Words, extract
from factlift.errors import MissingExtraError
from factlift.facts import Kinds, Minor, Reach

TEXT = """Captain jailed for smuggling

TALLINN — The Harju District Court found Captain Margus Ilves guilty of smuggling on 14 May 2024 and sentenced him to \
four years and six months in prison. Judge Kersti Aavik also fined the 51-year-old 12,500 euros.

A deckhand, Oleg Rudenko, must pay €900 and $1.2 million in costs; 61.5% of it, against 33 per cent before, is due now.

“You counted the money twice,” Aavik told Ilves. Ilves’s lawyer, Triin Saar, wept.

Courts in Chile, Peru and Spain agreed. Helsinki’s harbour had 1,248 crates. “Nobody asked,” said Saar outside.
"""


class Verdict(Fact):
    """A court's decision about one defendant."""

    defendant: Annotated[Words, Reach("article")]
    outcome: Literal["guilty", "Not guilty", "dismissed"] = "guilty"
    instance: Literal[1, 2, 3] | None = None
    charges: tuple[Words, ...] = ()
    prison: Annotated[Quantity | None, Kinds(("measure",))] = None
    fine: Annotated[Quantity | None, Kinds(("money",))] = None
    share: Annotated[Quantity | None, Kinds(("percent",))] = None
    age: Annotated[Quantity | None, Kinds(("age",))] = None
    crates: Annotated[Quantity | None, Kinds(("count",))] = None
    on: date | None = None
    paid: Annotated[date | None, Minor()] = None
    courts: tuple[Place, ...] = ()
    attribution: Source | None = None


class Remark(Fact):
    """What was said in court."""

    words: Quoted
    who: Source | None = None


class VerdictFacts(Facts):
    """Report each verdict."""

    verdicts: tuple[Verdict, ...] = ()
    remarks: tuple[Remark, ...] = ()


def facts_of(answer: Any) -> VerdictFacts:
    """Returns what comes of an answer, without a second look."""
    return extract(TEXT, VerdictFacts, model=ScriptedModel(json.dumps(answer)), settings=Settings(looks=0))


def verdict(s: int = 2, **fields: Any) -> VerdictFacts:
    """Returns what comes of one item."""
    item = {"s": s, "defendant": "Margus Ilves", **fields}
    return facts_of({"sources": [{"name": "Triin Saar", "s": 6}], "verdicts": [item], "remarks": []})


@pytest.mark.parametrize(
    ("s", "field", "given", "value"),
    [
        (3, "fine", "12500", 12_500),
        (3, "fine", 12500, 12_500),
        (3, "fine", "12500 euros", 12_500),
        (4, "fine", "900", 900),
        (4, "fine", "€900", 900),
        (4, "fine", "1.2 million", 1_200_000),
        (4, "fine", 1200000, 1_200_000),
        (4, "share", 61.5, 61.5),
        (4, "share", "61.5 percent", 61.5),
        (4, "share", "33%", 33),
        (3, "age", "51", 51),
        (8, "crates", 1248, 1_248),
        (8, "crates", "1248 crates", 1_248),
    ],
)
def test_a_number_written_otherwise_is_found_by_its_value(s, field, given, value):
    """Of one value, in the cited sentence, of a kind that the field asks for: the article's own words are taken."""
    (fact,) = verdict(s, **{field: given}).verdicts
    assert getattr(fact, field).value == value
    span = fact.spans[field]
    assert TEXT[span.start : span.end] == span.text == getattr(fact, field).text


@pytest.mark.parametrize(
    ("s", "fields"),
    [
        (3, {"fine": "12600"}),
        (3, {"fine": 900}),
        (3, {"fine": "12500 dollars"}),
        (4, {"fine": "€1.2 million"}),
        (4, {"fine": "61.5"}),
        (4, {"share": "0.615"}),
        (4, {"share": "900"}),
        (4, {"fine": "up to 1200000"}),
        (4, {"crates": "33"}),
        (2, {"prison": "4.5 years"}),
        (2, {"prison": "5 years"}),
        (8, {"crates": "1248 boxes"}),
        (7, {"courts": "Chile, Peru and Norway"}),
        (7, {"courts": ["Chile", "Peru and Norway"]}),
        (2, {"on": "15 May 2024"}),
        (2, {"on": "2024-05-15"}),
        (2, {"on": "May 2024"}),
        (2, {"on": "5/14/2024"}),
        (2, {"defendant": "Mart Tamm"}),
        (2, {"defendant": None}),
        (2, {"outcome": "convicted"}),
        (2, {"instance": 4}),
        (2, {"charges": ["smuggling", "arson"]}),
        (2, {"courts": ["Riga"]}),
        (2, {"attribution": 7}),
        (99, {}),
    ],
)
def test_what_the_article_does_not_say_is_rejected_or_flagged(s, fields):
    """No wrong value is a fact without a flag, and the reason names the field."""
    facts = verdict(s, **fields)
    (field,) = fields or ("s",)
    told = facts.report.rejected or [flag for fact in facts.verdicts for flag in fact.flags]
    assert [item.field for item in told] == [field], facts


@pytest.mark.parametrize("given", ["14 May 2024", "2024-05-14", "May 14, 2024", "14th of May 2024"])
def test_a_date_written_otherwise_is_found(given):
    """A date that can be read in one way only is looked for as papers write it."""
    (fact,) = verdict(on=given).verdicts
    assert fact.on == date(2024, 5, 14)
    assert fact.spans["on"].text == "14 May 2024"


def test_a_number_that_goes_on_is_flagged():
    """Four years and six months are no four years: the value has its words only, and a flag says so."""
    (fact,) = verdict(prison="four years and six months").verdicts
    assert (fact.prison.value, fact.prison.unit) == (4, "years")
    assert [(flag.code, flag.field) for flag in fact.flags] == [("number_part", "prison")]
    assert "six" in fact.flags[0].reason


@pytest.mark.parametrize(
    ("fields", "key", "value"),
    [
        ({"outcome": "not_guilty"}, "outcome", "Not guilty"),
        ({"outcome": "NOT GUILTY"}, "outcome", "Not guilty"),
        ({"instance": 2}, "instance", 2),
        ({"instance": "2"}, "instance", 2),
        ({"charges": "smuggling"}, "charges", ("smuggling",)),
        ({"charges": [["smuggling"]]}, "charges", ("smuggling",)),
        ({"charges": [{"name": "smuggling"}, None]}, "charges", ("smuggling",)),
        ({"defendant": ["Margus Ilves"]}, "defendant", "Margus Ilves"),
        ({"attribution": {"name": "Triin Saar"}}, "attribution", Source(name="Triin Saar")),
        ({"fine": None, "charges": None}, "charges", ()),
        ({"paid": "next spring"}, "paid", None),
    ],
)
def test_a_value_in_another_wrapping_is_taken(fields, key, value):
    """Choices in any writing, one value in a list or an object, null for what is absent."""
    (fact,) = verdict(**fields).verdicts
    assert getattr(fact, key) == value


def test_choices_of_the_schema_are_those_of_the_class():
    """The model is shown the values that the class takes, numbers as numbers."""
    from factlift.drafts import answer_schema

    fields = answer_schema(VerdictFacts)["properties"]["verdicts"]["items"]["properties"]
    assert fields["outcome"] == {"enum": ["guilty", "Not guilty", "dismissed"]}
    assert fields["instance"] == {"enum": [1, 2, 3]}


def test_an_answer_inside_another_object_is_read():
    """A model that puts all into one more object has answered."""
    item = {"s": 2, "defendant": "Margus Ilves"}
    assert len(facts_of({"facts": {"verdicts": [item]}}).verdicts) == 1
    with pytest.warns(UserWarning, match="none of the lists"):
        assert facts_of({"facts": {"other": [item]}}).report.status == "failed"


def test_an_item_that_is_none_is_told_plainly():
    """No name of ours stands in the reason that the model and the user are given."""
    (bad,) = facts_of({"verdicts": ["Ilves, guilty"], "remarks": []}).report.rejected
    assert bad.reason == "not of the form asked for: an item is one JSON object"
    (bad,) = verdict(attribution={"who": "Saar"}).report.rejected
    assert bad.field == "attribution"


@pytest.mark.parametrize(
    ("clause", "flags"),
    [("61.5% of it", []), ("33 per cent before", ["pairing"]), ("is due now", []), ("must pay €900", [])],
)
def test_a_number_of_the_neighbouring_clause_is_flagged(clause, flags):
    """Where the cited clause has a number of the kind, and another is given, a flag says so."""
    (fact,) = verdict(4, clause=clause, share="61.5%").verdicts
    assert [flag.code for flag in fact.flags if flag.field == "share"] == flags


@pytest.mark.parametrize(("quote", "who", "flags"), [(1, 1, []), (1, 2, ["speaker"]), (2, 2, []), (2, 1, ["speaker"])])
def test_a_quote_of_another_speaker_is_flagged(quote, who, flags):
    """The speakers of one's own quotes are looked at as those of ours are."""
    sources = [{"name": "Kersti Aavik", "s": 3}, {"name": "Triin Saar", "s": 6}]
    answer = {"sources": sources, "verdicts": [], "remarks": [{"q": quote, "who": who}]}
    (remark,) = facts_of(answer).remarks
    assert [flag.code for flag in remark.flags if flag.field == "who"] == flags


@pytest.mark.parametrize(("s", "flags"), [(1, ["claimant"]), (2, ["claimant"]), (5, []), (6, [])])
def test_a_claimant_who_is_named_later_is_flagged(s, flags):
    """Who says one's own facts is looked at as for ours: named before the claim, with it, or just behind it."""
    (fact,) = verdict(s, attribution=1).verdicts
    assert [flag.code for flag in fact.flags if flag.field == "attribution"] == flags


def test_a_missing_package_is_told_before_a_model_is_asked(monkeypatch):
    """A class with dates says at once what it needs, and no answer is paid for in vain."""

    class Dated(Fact):
        on: date | None = None

    class DatedFacts(Facts):
        items: tuple[Dated, ...] = ()

    monkeypatch.setattr("factlift.plans.find_spec", lambda _: None)
    model = ScriptedModel("{}")
    with pytest.raises(MissingExtraError, match=r"items\.on: date fields .* 'factlift\[dates\]'"):
        extract(TEXT, DatedFacts, model=model)
    assert model.asks == []


@pytest.mark.parametrize("given", [2, "2", "[2]", ["[2]"], "source 2", "Source #2", "Triin Saar", [2]])
def test_a_source_may_be_pointed_at_otherwise(given):
    """By its number, as a model may write it, or by its name."""
    sources = [{"name": "Kersti Aavik", "s": 3}, {"name": "Triin Saar", "s": 6}]
    item = {"s": 2, "defendant": "Margus Ilves", "attribution": given}
    (fact,) = facts_of({"sources": sources, "verdicts": [item], "remarks": []}).verdicts
    assert fact.attribution == Source(name="Triin Saar")


@pytest.mark.parametrize("given", ["s2", "p2", "sentence 2", "3", "source 3", "0", True])
def test_what_points_at_another_thing_is_no_source(given):
    """The number of a sentence is none of a source, and there is no third one."""
    sources = [{"name": "Kersti Aavik", "s": 3}, {"name": "Triin Saar", "s": 6}]
    item = {"s": 2, "defendant": "Margus Ilves", "attribution": given}
    (bad,) = facts_of({"sources": sources, "verdicts": [item], "remarks": []}).report.rejected
    assert bad.field == "attribution"


def test_a_word_that_counts_elsewhere_is_no_count():
    """Scores of a test are none of people, whatever noun the model puts behind them."""
    text = "Their test scores rose, said the head of nurses."
    item = {"s": 1, "clause": text[:-1], "count": "scores of nurses"}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0))
    assert facts.deployments == ()
    assert [rejection.field for rejection in facts.report.rejected] == ["count"]


def test_an_ordinal_is_no_count_of_the_same_value():
    """A second one stands for no two people."""
    text = "Togo sends 50 cooks to Oman, two people said."
    item = {"s": 1, "clause": text[:-1], "destinations": ["Oman"], "count": "second"}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0))
    assert facts.deployments == ()
    assert [rejection.field for rejection in facts.report.rejected] == ["count"]


def test_a_number_beside_one_of_another_kind_is_flagged():
    """A field that takes all kinds can't tell which is meant; one that takes counts can."""

    class Leaving(Fact):
        any_kind: Quantity | None = None
        people: Annotated[Quantity | None, Kinds(("count",))] = None

    class LeavingFacts(Facts):
        items: tuple[Leaving, ...] = ()

    text = "On 5 May 40 men left."
    item = {"s": 1, "clause": text[:-1], "any_kind": "5 May 40 men", "people": "5 May 40 men"}
    (fact,) = extract(text, LeavingFacts, model=ScriptedModel({"items": [item]})).items
    assert (fact.any_kind.value, fact.people.value) == (5, 40)
    assert [(flag.code, flag.field) for flag in fact.flags] == [("number_part", "any_kind")]
