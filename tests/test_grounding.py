"""Drafts become facts where the article bears them out, and rejections with a reason where it does not."""

from datetime import date
from typing import Annotated

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import ArticleFacts, Fact, Facts, Place, Quantity, ScriptedModel, Settings, Source, Words, extract
from factlift.errors import SchemaError
from factlift.facts import Kinds

TEXT = (
    "Kenya will send up to 900 nurses abroad this year, said Health Secretary Ann Wanja. "
    "Oman and Qatar get 600 and Chad 40, a port official in Mombasa said.\n"
    "Applicants with tuberculosis are excluded. “They leave with a contract,” Wanja said. "
    "On 20 March the Kenyan ministry paid $500 for a bus to Malindi. Some 75 midwives reached the Emirates."
)


def ask(**lists):
    answer = {"sources": [], "deployments": [], "criteria": [], "quotes": []} | lists
    return extract(TEXT, model=ScriptedModel(answer))


def deployment(**fields):
    facts = ask(
        sources=[{"name": "Ann Wanja", "role": "the Health Secretary", "s": 1}],
        deployments=[{"s": 2, "clause": "Oman and Qatar get 600", **fields}],
    )
    return facts.deployments[0] if facts.deployments else facts.report.rejected[0]


def test_values_are_read_off_the_article():
    """A number takes its qualifier from the article even where the draft leaves it out."""
    fact = deployment(s=1, clause="Kenya will … nurses abroad", count="900 nurses", destinations=["abroad"])
    assert fact.count == Quantity(text="up to 900", max=900, qualifier="up_to", unit="nurses")
    assert fact.spans["count"].text == "up to 900"
    assert fact.spans["count.unit"].text == "nurses"
    assert fact.destinations == (Place(name="abroad"),)
    assert fact.evidence[0].text == "Kenya will send up to 900 nurses abroad"


def test_a_number_without_a_noun_takes_the_unit_of_the_group():
    """An elliptic count has the unit of the group, whose words stand elsewhere and are flagged as carried."""
    fact = deployment(count="600", group="nurses", destinations=["Oman", "Qatar"])
    assert fact.count == Quantity(text="600", value=600, unit="nurses")
    assert [place.code for place in fact.destinations] == ["OM", "QA"]
    named = [("carried", "group"), ("claimant", "attribution")]  # a port official says so, and is left out here
    assert [(flag.code, flag.field) for flag in fact.flags] == named


def test_the_kind_of_number_asked_for_is_read():
    """Of two numbers in a draft's words, the one of the kind asked for is taken, not an ordinal before it."""
    text = "The first 430 of the cooks reached Oman."
    item = {
        "s": 1,
        "clause": "The first … reached Oman",
        "destinations": ["Oman"],
        "count": "The first 430 of the cooks",
    }
    facts = extract(text, model=ScriptedModel({"deployments": [item], "criteria": [], "quotes": []}))
    assert facts.deployments[0].count.value == 430


def test_a_noun_taken_from_another_sentence_does_not_lose_the_number():
    """A count whose noun the draft filled in from elsewhere grounds at the number."""
    fact = deployment(count="600 nurses", destinations=["Oman", "Qatar"])
    assert fact.count == Quantity(text="600", value=600, unit="nurses")


@pytest.mark.parametrize("count", ["300 of them", "300 are", "300 to"])
def test_small_words_behind_a_number_are_no_unit(count):
    """What the draft put behind a number counts nothing, though it stands elsewhere; the unit is the group."""
    text = "Peru will send 40 nurses to Oman and 300 each to Chile and Malta. All of them are to go."
    item = {"s": 1, "clause": "300 each to Chile and Malta", "count": count, "group": "nurses"}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0))
    assert facts.deployments[0].count == Quantity(text="300", value=300, unit="nurses")


@pytest.mark.parametrize(
    ("fields", "field", "part"),
    [
        ({"count": "700"}, "count", "does not stand in the article"),
        ({"count": "60"}, "count", "does not stand in the article"),
        ({"count": "1,600"}, "count", "does not stand in the article"),
        ({"destinations": ["Oman", "Norway"]}, "destinations", "does not stand in the article"),
        ({"destinations": ["Emirates"]}, "destinations", "in sentence 6"),
        ({"count": "75 midwives"}, "count", "in sentence 6"),
        ({"origin": "Ghana"}, "origin", "does not stand in the article"),
        ({"when": "next May"}, "when", "does not stand in the article"),
        ({"attribution": 2}, "attribution", "there is no source 2"),
        ({"attribution": "Bob Odd"}, "attribution", "does not stand in the article"),
        ({"s": 99}, "s", "there is no sentence 99"),
        ({"s": 5, "clause": "the Kenyan ministry paid", "count": "20"}, "count", "a date"),
        ({"s": 5, "clause": "the Kenyan ministry paid", "count": "$500"}, "count", "money"),
        ({"status": "vanished"}, "status", "not of the form"),
    ],
)
def test_what_the_article_does_not_bear_out_is_rejected(fields, field, part):
    """Invented, altered and displaced words reject the fact, with the field and a reason to act on."""
    rejection = deployment(**fields)
    assert rejection.field == field
    assert part in rejection.reason


def test_a_demonym_gives_the_state():
    """A demonym has the state's code and its fullest name in the article; the span shows the words as written."""
    fact = deployment(s=5, clause="the Kenyan ministry", origin="Kenyan")
    assert fact.origin == Place(name="Kenya", code="KE")
    assert fact.spans["origin"].text == "Kenyan"


def test_a_town_takes_its_country_from_the_model_only_with_a_flag():
    """A town that no table has keeps the model's country code, flagged, and has none otherwise."""
    text = "Kenya sent 40 nurses to Otonville."
    for place, code, flags in (("Otonville (US)", "US", 1), ("Otonville", None, 0), ("Otonville (ZZ)", None, 0)):
        item = {"s": 1, "clause": "Kenya sent 40 nurses", "destinations": [place]}
        (fact,) = extract(text, model=ScriptedModel({"deployments": [item]})).deployments
        assert fact.destinations == (Place(name="Otonville", code=code),)
        assert len([flag for flag in fact.flags if flag.code == "code_by_model"]) == flags


@pytest.mark.parametrize(
    ("place", "flags"), [("Georgia (US)", 1), ("Georgia (GE)", 0), ("Georgia", 0), ("Georgia (ZZ)", 0)]
)
def test_a_place_that_the_model_knows_otherwise_is_flagged(place, flags):
    """The table says that Georgia is a state of its own; the model may know better, and a reader looks."""
    text = "Kenya sent 40 nurses to Georgia."
    item = {"s": 1, "clause": "Kenya sent 40 nurses", "destinations": [place]}
    (fact,) = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0)).deployments
    assert fact.destinations == (Place(name="Georgia", code="GE"),)
    assert [flag.code for flag in fact.flags] == ["code_by_model"] * flags


def test_a_source_is_grounded_once_and_a_role_drops_its_article():
    """A source's name and role have spans of their own."""
    fact = deployment(attribution=1)
    assert fact.attribution == Source(name="Ann Wanja", role="Health Secretary", anonymous=False)
    assert fact.spans["attribution"].text == "Ann Wanja"
    assert fact.spans["attribution.role"].text == "Health Secretary"


def test_a_role_that_stands_nowhere_is_left_out_and_flagged():
    """An invented role does not get through, and does not cost the fact."""
    facts = ask(sources=[{"name": "Ann Wanja", "role": "president", "s": 1}], quotes=[{"q": 1, "speaker": 1}])
    assert facts.quotes[0].speaker == Source(name="Ann Wanja")
    assert facts.quotes[0].flags[0].code == "left_out"


def test_a_quote_is_the_passage_and_names_its_speaker():
    """The text is what stands inside the marks; evidence is the passage, then the mention nearest to it."""
    facts = ask(
        sources=[{"name": "Ann Wanja", "s": 1}],
        quotes=[{"q": 1, "speaker": 1, "mention": "Wanja", "cue": "said"}],
    )
    quote = facts.quotes[0]
    assert quote.text == "They leave with a contract,"
    assert [span.text for span in quote.evidence] == ["“They leave with a contract,”", "Wanja"]
    assert TEXT[quote.evidence[1].end :].startswith(" said. On 20 March")
    assert quote.spans["cue"].start == quote.evidence[1].end + 1


def test_a_passage_that_does_not_exist_is_rejected():
    """A quote can't be invented: there is no passage 7."""
    facts = ask(quotes=[{"q": 7, "speaker": "Ann Wanja"}])
    assert facts.quotes == ()
    assert "there is no passage 7" in facts.report.rejected[0].reason


def test_words_inside_a_quotation_name_no_cue():
    """The cue is looked for outside the quote's own words."""
    facts = ask(quotes=[{"q": 1, "cue": "leave"}])
    assert facts.quotes[0].cue is None
    assert facts.quotes[0].flags[0].code == "left_out"


def test_the_nearest_mention_is_found_in_a_long_paragraph():
    """In a paragraph with hundreds of quotes each has the mention and the cue beside it, not the first ones."""
    text = "“Go,” Wanja said. " * 400
    quotes = [{"q": 350, "speaker": "Wanja", "mention": "Wanja", "cue": "said"}]
    quote = extract(text, model=ScriptedModel({"deployments": [], "criteria": [], "quotes": quotes})).quotes[0]
    start = 18 * 349
    assert [span.start for span in quote.evidence] == [start, start + 6]
    assert quote.spans["cue"].start == start + 12


def test_a_clause_in_another_sentence_is_taken_and_flagged():
    """A miscounted sentence number does not cost the fact."""
    fact = deployment(s=1, count="600", destinations=["Oman", "Qatar"])
    assert fact.evidence[0].text == "Oman and Qatar get 600"
    assert "cited_elsewhere" in {flag.code for flag in fact.flags}


def test_words_of_a_further_clause_are_flagged():
    """A number joined to a place from another sentence is seen as such, though both are cited."""
    fact = deployment(more=["75 midwives reached the Emirates"], count="75 midwives", destinations=["Oman", "Qatar"])
    assert fact.count.value == 75
    assert ("carried", "count") in {(flag.code, flag.field) for flag in fact.flags}
    assert "75 midwives" in " ".join(span.text for span in fact.evidence)


def test_evidence_is_computed_where_no_clause_is_cited():
    """Without a clause the evidence is the clause around the fields' words."""
    fact = deployment(clause=None, count="40", destinations=["Chad"])
    assert fact.evidence[0].text == "Chad 40"


def test_the_tightest_group_wins():
    """Of a place named twice in a clause, the one beside the number is taken, whatever the order of fields."""
    text = "Oman said that Kenya, like Oman, would see Oman take 40 nurses and Chad take 40 cooks."
    item = {"s": 1, "clause": "Oman said … 40 cooks", "destinations": ["Oman"], "count": "40 nurses"}
    facts = extract(text, model=ScriptedModel({"deployments": [item], "criteria": [], "quotes": []}))
    assert facts.deployments[0].spans["destinations.0"].start == text.index("Oman take")


def test_of_a_list_the_place_named_once_does_not_draw_it_from_the_number():
    """A list waits for the number as long as one of its places is named more than once."""
    text = "Oman said that Kenya, like Oman, would see Oman and Chad take 40 nurses."
    item = {"s": 1, "clause": text[:-1], "destinations": ["Oman", "Chad"], "count": "40 nurses"}
    (fact,) = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0)).deployments
    assert fact.spans["destinations.0"].start == text.index("Oman and")


def test_the_same_claim_twice_is_one_fact_with_more_evidence():
    """Drafts that agree in every field are merged."""
    item = {"s": 2, "count": "600", "destinations": ["Oman", "Qatar"]}
    facts = ask(deployments=[{**item, "clause": "Oman and Qatar get 600"}, {**item, "clause": "Qatar get 600"}])
    assert len(facts.deployments) == 1


@settings(deadline=None)
@given(st.data())
def test_no_answer_breaks_grounding(data):
    """Whatever an answer holds, the result has only spans that stand in the article, and the rest is rejected."""
    words = st.sampled_from(["Kenya", "600", "Oman", "abroad", "said", "", "900 nurses", "x", "the", "…", "20 March"])
    value = st.one_of(words, st.integers(-2, 99), st.none(), st.booleans(), st.lists(words, max_size=3), st.just({}))
    names = "s q clause more count origin destinations group status kind text category attribution speaker cue mention"
    keys = st.sampled_from(names.split())
    item = st.one_of(value, st.dictionaries(keys, value, max_size=8))
    answer = {name: data.draw(st.lists(item, max_size=4)) for name in ("sources", "deployments", "criteria", "quotes")}
    facts = extract(TEXT, model=ScriptedModel(answer))
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        assert fact.evidence
        for span in (*fact.evidence, *fact.spans.values()):
            assert TEXT[span.start : span.end] == span.text
    given_items = sum(len(answer[name]) for name in ("deployments", "criteria", "quotes"))
    kept = len(facts.deployments) + len(facts.criteria) + len(facts.quotes)
    assert kept + len(facts.report.rejected) <= given_items
    assert facts.report.rejected or kept or not given_items
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts


class Purchase(Fact):
    """Something bought."""

    what: Words
    price: Annotated[Quantity | None, Kinds(("money",))] = None
    buyer: Source | None = None


class PurchaseFacts(Facts):
    """Report what was bought."""

    purchases: tuple[Purchase, ...] = ()


def test_a_schema_of_your_own_is_grounded_the_same_way():
    """Words, Quantity and Source of a user's own Fact get values and spans; an invented one is rejected."""
    answer = {
        "sources": [{"name": "Kenyan ministry", "s": 5}],
        "purchases": [
            {"s": 5, "clause": "paid $500 for a bus", "what": "a bus", "price": "$500", "buyer": 1},
            {"s": 5, "what": "a ship"},
        ],
    }
    facts = extract(TEXT, PurchaseFacts, model=ScriptedModel(answer))
    assert len(facts.purchases) == 1
    assert facts.purchases[0].price == Quantity(text="500", value=500, unit="$")
    assert facts.purchases[0].spans["what"].text == "a bus"
    assert facts.report.status == "partial"
    assert "a ship" in facts.report.rejected[0].reason


class Ruling(Fact):
    """A ruling."""

    court: Words
    day: date | None = None


class RulingFacts(Facts):
    """Report rulings."""

    rulings: tuple[Ruling, ...] = ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 June 2026", date(2026, 6, 3)),
        ("2026-06-03", date(2026, 6, 3)),
        ("June 2026", None),
        ("May", None),
        ("4 June 2026", None),
    ],
)
def test_a_date_is_read_only_where_it_is_written_in_full(words, day):
    """Day, month and year have to stand in the article; no part of a date is filled in."""
    text = "The court in Oslo ruled on 3 June 2026 that they may stay until May."
    item = {"s": 1, "clause": "The court in Oslo ruled", "court": "court in Oslo", "day": words}
    facts = extract(text, RulingFacts, model=ScriptedModel({"rulings": [item]}))
    assert [ruling.day for ruling in facts.rulings] == ([day] if day else [])
    assert len(facts.report.rejected) == (day is None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3/4/2026", None),  # of March, or of April
        ("3-4-26", None),
        ("3.4.2026", date(2026, 4, 3)),  # with dots the day comes first
        ("13/4/2026", date(2026, 4, 13)),
        ("4/13/2026", date(2026, 4, 13)),
        ("4/4/2026", date(2026, 4, 4)),
        ("2026-04-03", date(2026, 4, 3)),
        ("3-5 April 2026", None),  # three days
        ("April 3–5, 2026", None),
        ("Friday, 3 April 2026", date(2026, 4, 3)),
        ("yesterday", None),  # before the article, not before today
        ("today", None),
        ("3 weeks ago", None),
        ("1775174400", None),  # seconds since 1970
        ("20260403", None),
    ],
)
def test_a_date_is_none_of_two_and_not_counted_from_today(words, day):
    """What papers write otherwise than in words is taken where it reads in one way only."""
    text = f"The court in Oslo ruled on {words} that they may stay."
    item = {"s": 1, "clause": "The court in Oslo ruled", "court": "court in Oslo", "day": words}
    facts = extract(text, RulingFacts, model=ScriptedModel({"rulings": [item]}))
    assert [ruling.day for ruling in facts.rulings] == ([day] if day else [])
    iso = extract(text, RulingFacts, model=ScriptedModel({"rulings": [{**item, "day": "2026-03-04"}]}))
    assert iso.rulings == ()


def test_a_schema_that_words_cannot_fill_is_refused():
    """A plain str or int is an error that names the field type to use."""

    class Bad(Fact):
        name: str

    class BadFacts(Facts):
        items: tuple[Bad, ...] = ()

    with pytest.raises(SchemaError, match="Words"):
        extract(TEXT, BadFacts, model=ScriptedModel({}))
    with pytest.raises(SchemaError, match="no lists"):
        extract(TEXT, Facts, model=ScriptedModel({}))


def test_the_number_of_a_compound_counts_nobody():
    """In "both of his under-14 trainers" there is no number of trainers."""
    text = "Kenya will send both of its under-14 trainers to Oman."
    draft = {"s": 1, "destinations": ["Oman"], "count": "both of its under-14 trainers"}
    facts = extract(text, model=ScriptedModel({"deployments": [draft]}), settings=Settings(looks=0))
    assert facts.deployments == ()
    assert [item.reason for item in facts.report.rejected] == ["“both of its under-14 trainers” holds no number"]


@pytest.mark.parametrize("fields", [{}, {"status": "planned"}, {"clause": "xx"}, {"more": [","]}])
def test_a_sentence_number_alone_states_nothing(fields):
    """A draft that gives no words of the article, in its clause or a field, is rejected, whatever it ticks."""
    facts = ask(deployments=[{"s": 1, **fields}])
    assert facts.deployments == ()
    assert "no words of the article" in facts.report.rejected[0].reason


def test_a_fact_type_without_words_is_stated_by_its_sentence():
    """A fact type that has no field for words can be pointed at by a sentence's number."""

    class Mood(Fact):
        good: bool

    class Moods(Facts):
        moods: tuple[Mood, ...] = ()

    facts = extract(TEXT, Moods, model=ScriptedModel({"moods": [{"s": 1, "good": True}]}))
    assert [mood.good for mood in facts.moods] == [True]
