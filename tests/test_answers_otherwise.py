"""Answers that say what is true in other signs than the article's, and those that say another thing, side by side."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import Deployment, ScriptedModel, Settings, extract

NURSES = "Peru will send 1,200 nurses to Chile in May."
MASONS = "Ghana will send 200 masons to Qatar and 50 welders to Malta."


def told(text: str, sources: tuple[str, ...] = (), **item: Any) -> Deployment | str | None:
    """Returns the deployment that a draft becomes, or the field for which it is rejected."""
    answer = {"sources": [{"name": name} for name in sources], "deployments": [{"s": 1, **item}]}
    facts = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0))
    return facts.deployments[0] if facts.deployments else facts.report.rejected[0].field


def doubted(fact: Deployment | str | None) -> list[tuple[str, str | None]]:
    """Returns the flags of a deployment but for words that stand elsewhere, and its status, which is not given."""
    assert isinstance(fact, Deployment)
    return [(flag.code, flag.field) for flag in fact.flags if flag.code != "carried" and flag.field != "status"]


@pytest.mark.parametrize(
    ("text", "count", "value"),
    [
        (NURSES, "1200", 1200),
        (NURSES, "1.200", 1200),
        (NURSES, "1.2 thousand", 1200),
        (NURSES, "twelve hundred", 1200),
        (NURSES, "1,200.", 1200),
        (NURSES, "“1,200 nurses”", 1200),
        (NURSES, "1,200 (nurses)", 1200),
        (NURSES, "1,200 nurse", 1200),
        (NURSES, "1200 people", 1200),
        (NURSES, "1.201", None),
        (NURSES, "1.20", None),
        (NURSES, "1,200 doctors", None),
        (NURSES, "1,200%", None),
        ("Peru paid for 1,200 visas for nurses bound for Chile.", "1200 people", None),
        ("Peru will send some 1,200 nurses to Chile.", "1200 nurses", 1200),
        ("Peru will send some 1,200 nurses to Chile.", "1.200", 1200),
        ("Peru will send five thousand nurses to Chile.", "5.000", 5000),
        ("Peru will send five nurses to Chile.", "5.000", None),
    ],
)
def test_a_number_in_other_signs_is_the_articles(text: str, count: str, value: int | None) -> None:
    """Dots for commas, marks around it, one nurse for nurses, people for nurses, no "some"; another value is none."""
    fact = told(text, count=count)
    if value is None:
        assert fact == "count"
        return
    assert doubted(fact) == []
    assert isinstance(fact, Deployment)
    assert fact.count
    assert (fact.count.value, fact.count.unit) == (value, "nurses")


def test_a_maximum_in_other_signs_keeps_its_bound() -> None:
    """A number without its "up to", and written otherwise, is read with it; another bound is none."""
    text = "Up to 28,000 cooks could be sent to Chile."
    fact = told(text, clause=text[:-1], count="28000 cooks", modality="possible")
    assert isinstance(fact, Deployment)
    assert fact.count
    assert (fact.count.max, fact.count.value, fact.count.qualifier) == (28000, None, "up_to")
    assert told(text, clause=text[:-1], count="at least 28000 cooks") == "count"


@pytest.mark.parametrize("nothing", ["unknown", "Not stated.", "N/A", "(none)", "-", "—", "?", "TBD", "not mentioned"])
def test_a_word_for_nothing_costs_no_fact(nothing: str) -> None:
    """What a model writes for a field of which the article says nothing leaves the field empty, without a flag."""
    given = dict.fromkeys(("origin", "when", "stage", "group", "attribution", "destination_count"), nothing)
    fact = told(MASONS, clause="Ghana will send 200 masons", count="200", destinations=["Qatar", nothing], **given)
    assert doubted(fact) == []
    assert isinstance(fact, Deployment)
    assert (fact.origin, fact.when, fact.stage, fact.attribution) == (None, None, None, None)
    assert [place.code for place in fact.destinations] == ["QA"]
    fact = told(MASONS, (nothing,), clause="Ghana will send 200 masons", count="200 masons", attribution=1)
    assert isinstance(fact, Deployment)
    assert fact.attribution is None


def test_a_word_for_nothing_that_stands_there_is_the_articles() -> None:
    """Plain words are looked for first; and what is no word for nothing, and stands nowhere, is still rejected."""
    text = "Peru sent nurses to Chile, their number unknown."
    fact = told(text, clause="Peru sent nurses to Chile", stage="unknown", destinations=["Chile"])
    assert isinstance(fact, Deployment)
    assert fact.stage == "unknown"
    assert told(text, clause="Peru sent nurses to Chile", stage="unknown to us") == "stage"
    assert told(text, clause="Peru sent nurses to Chile", origin="nowhere") == "origin"


@pytest.mark.parametrize(
    ("status", "known"),
    [("underway", "under_way"), ("Under way", "under_way"), ("UNDER-WAY", "under_way"), ("way", None)],
)
def test_a_choice_is_known_however_it_is_joined(status: str, known: str | None) -> None:
    """One word, two, a hyphen, capitals; another word is no choice."""
    fact = told("Forty nurses are working in Chile.", clause="Forty nurses are working in Chile", status=status)
    assert fact == "status" if known is None else isinstance(fact, Deployment) and fact.status == known


STATES = "He told us that it is no secret: the United States sent 40 nurses to the United Kingdom."
TOWN = STATES.replace("the United Kingdom", "Doha")


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("the UK", "GB"),
        ("GB", "GB"),
        ("gb", "GB"),
        ("United Kingdom (gb)", "GB"),
        ("United Kingdom, GB", "GB"),
        ("UK (United Kingdom)", "GB"),
        ("the United Kingdom.", "GB"),
        ("Doha, Qatar", "QA"),
        ("Doha (QA)", "QA"),
        ("Doha (QAT)", "QA"),
        ("Doha (Qatar)", "QA"),
        ("Doha and London", None),
        ("London (GB)", None),
        ("FR", None),
        ("IT", None),
        ("is", None),
        ("no", None),
        ("us", None),
        ("that", None),
    ],
)
def test_a_place_in_another_form_is_the_articles(place: str, code: str | None) -> None:
    """A code, a country behind a town, a full stop; a code that is a word there, and a word, are no place."""
    text = TOWN if "Doha" in place else STATES
    fact = told(text, clause="the United States sent 40 nurses", count="40 nurses", destinations=[place])
    if code is None:
        assert fact == "destinations"
        return
    assert doubted(fact) == []
    assert isinstance(fact, Deployment)
    assert [found.code for found in fact.destinations] == [code]


def test_a_name_of_capitals_is_no_word() -> None:
    """US is the state that stands farther off, and not the "us" beside the clause."""
    text = "The US, he told us, sent 40 nurses to Chile."
    fact = told(text, clause="sent 40 nurses to Chile", count="40 nurses", origin="US", destinations=["Chile"])
    assert isinstance(fact, Deployment)
    assert fact.origin
    assert fact.origin.code == "US"
    assert (fact.spans["origin"].text, doubted(fact)) == ("US", [])


@pytest.mark.parametrize(
    ("text", "place", "flagged"),
    [
        ("Ann Paris met 40 nurses who flew to Paris.", "Paris", False),
        ("Paris Hilton met 40 nurses who flew to Chile.", "Paris", True),
        ("The Fiji Courier met 40 nurses who flew to Chile.", "Fiji", True),
        ("The Bank of China flew 40 nurses to Chile.", "China", True),
        ("The bank of a ministry in China flew 40 nurses to Chile.", "China", False),
        ("Chile hired 40 nurses at Jordan Peele’s home.", "Jordan", True),
        ("Chile hired 40 nurses in Saudi Arabia. Jordan hired 20.", "Jordan", False),
        ("“TÜRKİYE HIRED 40 NURSES,” the paper said.", "TÜRKİYE", False),
    ],
)
def test_a_part_of_another_name_is_flagged(text: str, place: str, flagged: bool) -> None:
    """A town in a person's name, a state in that of a bank, are no places that anybody comes from."""
    at = 2 if ". Jordan" in text else 1
    fact = told(text, s=at, clause="hired 20" if at == 2 else None, origin=place, count="20" if at == 2 else "40")
    assert ([code for code, field in doubted(fact) if field == "origin" and code == "no_place"] != []) is flagged


LIM = (
    "The Philippines’ labor secretary, Rosa “Baby” Lim, said on Tuesday that 2,500 caregivers will leave for Japan and "
    "Taiwan “before the rains”. Peter Lim said nothing of that, nor did Ana J. Reyes of the ministry."
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Rosa Lim", "Rosa “Baby” Lim"),
        ("Rosa Baby Lim", "Rosa “Baby” Lim"),
        ("labor secretary Rosa Lim", "Rosa “Baby” Lim"),
        ("Secretary Rosa Lim", "Rosa “Baby” Lim"),
        ("Acting Secretary Rosa Lim", "Rosa “Baby” Lim"),
        ("The Former Deputy Secretary Rosa Lim", "Rosa “Baby” Lim"),
        ("Rosa Lim, labor secretary", "Rosa “Baby” Lim"),
        ("Ana Reyes", "Ana J. Reyes"),
        ("Mr. Peter Lim", "Peter Lim"),
        ("Ms. Reyes", "Reyes"),
        ("Ana Lim", None),
        ("Peter Reyes", None),
        ("Rosa Maria Lim", None),
        ("Maria Lim", None),
        ("Health Minister", None),
        ("Minister of Health", None),
        ("Lim Rosa", None),
    ],
)
def test_a_name_with_a_title_or_without_a_nickname_is_found(name: str, found: str | None) -> None:
    """A title put to a name, a nickname or an initial left out; another's first name is another one."""
    fact = told(LIM, (name,), clause="2,500 caregivers will leave", attribution=1)
    assert fact == "attribution" if found is None else isinstance(fact, Deployment)
    if isinstance(fact, Deployment):
        assert fact.attribution
        assert fact.attribution.name == found


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        (["Japan and Taiwan"], ["JP", "TW"]),
        ("Japan, Taiwan", ["JP", "TW"]),
        (["Japan/Taiwan"], ["JP", "TW"]),
        (["Japan and Norway"], None),
        (["Japan, Philippines"], ["JP", "PH"]),
    ],
)
def test_countries_in_one_item_are_parted(given: Any, codes: list[str] | None) -> None:
    """Each of them has to stand there on its own."""
    fact = told(LIM, clause="2,500 caregivers will leave for Japan and Taiwan", destinations=given)
    assert fact == "destinations" if codes is None else isinstance(fact, Deployment)
    if isinstance(fact, Deployment):
        assert [place.code for place in fact.destinations] == codes


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("[1] 2,500 caregivers will leave for Japan", True),
        ("- 2,500 caregivers will leave for Japan;", True),
        ("“2,500 caregivers will leave for Japan”", True),
        ('2,500 caregivers … "before the rains".', True),
        ("2,500 caregivers will go to Japan", False),
        ("[1] 2,600 caregivers will leave for Japan", False),
    ],
)
def test_marks_around_a_clause_are_no_words_of_it(clause: str, found: bool) -> None:
    """The number of its sentence, a bullet, marks and what ends it are left off; other words are another clause."""
    fact = told(LIM, clause=clause, count="2,500", when="“before the rains”,")
    assert isinstance(fact, Deployment)
    assert ("clause_not_found" not in {flag.code for flag in fact.flags}) is found
    assert fact.when == "before the rains"


@pytest.mark.parametrize(
    ("number", "kept"), [("1", True), ("[1]", True), ("s1", True), ("sentence 1", True), ("1a", False)]
)
def test_a_sentences_number_may_have_a_mark(number: str, kept: bool) -> None:
    """As the prompt has it, in brackets; what is no number points nowhere."""
    fact = told(LIM, s=number, clause="2,500 caregivers will leave for Japan", count="2,500")
    assert isinstance(fact, Deployment) is kept
