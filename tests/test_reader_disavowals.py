"""What somebody says is not so: however it is denied, and whatever is denied, and what only looks like it."""

from __future__ import annotations

from itertools import product

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article

DENIALS = (
    "The minister denied that {}.",
    "The ministry denied reports that {}.",
    "She denied a message circulating on Chatter that {}.",
    "The agency dismissed as “nonsense” a claim that {}.",
    "The ministry rejected claims in the Post that {}.",
    "It is not true that {}.",
    "The embassy said it was untrue that {}.",
    "Reports that {} are false, the ministry said.",
    "Rumours that {} are untrue, said Ann Ode.",
    "The minister called “a lie” the report that {}.",
    "A spokesman said there was no truth in reports that {}.",
    "The ministry has denied allegations that {}.",
    "Ann Ode rubbished talk that {}.",
    "The minister insisted it was false that {}.",
    "It is false to claim that {}, the minister said.",
    "The minister said reports that {} were “pure fiction”.",
)
DENIED = (
    "100 cooks were being recruited for Oman",
    "100 cooks would go to Oman",
    "100 cooks had been shortlisted for Oman",
    "100 cooks had been promised to Oman",
    "100 cooks were bound for Oman",
    "100 cooks had been earmarked for Oman",
    "it had sent 100 cooks to Oman",
    "Peru had agreed to send 100 cooks to Oman",
    "100 Peruvian cooks were to be hired by Oman",
    "100 Peruvian soldiers were fighting in Oman",
    "100 cooks were waiting to leave for Oman",
)


@pytest.mark.parametrize(("denial", "claim"), [*product(DENIALS, DENIED)])
def test_a_claim_that_is_denied_is_denied_however_it_is_put(denial: str, claim: str) -> None:
    """The denial keeps the number; whoever made the claim may state it, the one who denies it never does."""
    facts = extract(denial.format(claim), model="builtin").deployments
    denied = [fact for fact in facts if fact.modality == "denied"]
    assert [fact.count.value for fact in denied if fact.count] == [100]
    claimants = {fact.attribution.name.lower() for fact in facts if fact.modality != "denied" and fact.attribution}
    assert len(facts) - len(denied) == len(claimants)
    assert claimants.isdisjoint({"the minister", "the ministry", "the agency", "the embassy", "ann ode", "a spokesman"})


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The minister did not deny that 100 cooks would be sent to Oman.", "possible"),
        ("The minister neither confirmed nor denied that 100 cooks had been sent to Oman.", "possible"),
        ("The minister declined to deny that 100 cooks had been sent to Oman.", "possible"),
        ("The minister would not confirm reports that 100 cooks had been sent to Oman.", "possible"),
        ("The minister confirmed that 100 cooks had been sent to Oman.", "stated"),
        ("The minister denied that the 100 cooks sent to Oman had been beaten.", "stated"),
        ("Peru denies that it owes money to the 100 cooks it sent to Oman.", "stated"),
        ("Peru rejected reports of abuse and said it would send 100 cooks to Oman.", "stated"),
        ("The minister dismissed criticism of the plan to send 100 cooks to Oman.", "stated"),
        ("The minister rejected calls to bring home the 100 cooks in Oman.", "stated"),
        ("It is wrong that 100 cooks were sent to Oman without training.", "stated"),
        ("The report that 100 cooks were sent to Oman is true, the minister said.", "stated"),
        ("The minister was wrong to say that 100 cooks would be sent to Oman.", "denied"),
        ("Peru has ruled out sending 100 cooks to Oman.", "denied"),
        ("No, said the minister, 100 cooks are not going to Oman.", "denied"),
        ("“There is not a shred of truth in the story that we sent 100 cooks to Oman,” he said.", "denied"),
    ],
)
def test_a_denial_reaches_as_far_as_its_own_clause(text: str, modality: str) -> None:
    """What is taken for granted, what is said beside a denial, and what nobody denies is not denied."""
    assert {fact["modality"] for fact in read_article(Article(text))["deployments"]} == {modality}


def test_what_is_said_besides_a_denial_stands() -> None:
    """Another deployment of the sentence is not denied with it."""
    text = "The minister denied reports that 100 cooks would go to Oman, but said 40 would be sent to Chile."
    told = {(fact["count"], fact["modality"]) for fact in read_article(Article(text))["deployments"]}
    assert {("100 cooks", "denied"), ("40", "stated")} <= told


def test_a_medium_is_not_who_claims() -> None:
    """The network is nobody who claims, and a nameless message is told of to be denied."""
    text = "Ann Ode denied a message circulating on Chatter that 100 cooks had been sent to Oman."
    names = {source["name"] for source in read_article(Article(text))["sources"]}
    assert names == {"Ann Ode"}


DENIERS = (
    "The minister", "The ministry", None, "The agency", "The ministry", None, "The embassy", "the ministry", "Ann Ode",
    "The minister", "A spokesman", "The ministry", "Ann Ode", "The minister", "the minister", "The minister",
)  # fmt: skip


@pytest.mark.parametrize(
    ("denial", "denier"),
    [*zip(DENIALS, DENIERS, strict=True), ("Reports that {} have no basis, the ministry says.", "the ministry")],
)
@pytest.mark.parametrize("claim", DENIED[5:7])
def test_the_denial_is_of_who_denies(denial: str, denier: str | None, claim: str) -> None:
    """Not of the report that is denied."""
    facts = extract(denial.format(claim), model="builtin").deployments
    (denied,) = [fact for fact in facts if fact.modality == "denied"]
    assert (denied.attribution and denied.attribution.name) == denier


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They paid $40 for a form, which the ministry says is free, and called it “a tax”.", None),
        ("The scheme, which ministers call “mutual aid”, costs $40.", "ministers"),
    ],
)
def test_who_speaks_in_a_clause_of_its_own_speaks_there_alone(text: str, speaker: str | None) -> None:
    """A quote behind it is another's."""
    (quote,) = extract(text, model="builtin").quotes
    assert (quote.speaker and quote.speaker.name) == speaker
