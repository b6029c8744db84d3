"""Who says something, by name, role and pronoun: each check both ways."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import Fact, ScriptedModel, Settings, extract
from factlift.article import Article
from factlift.checks.speakers import are_told_together, misnamed
from factlift.facts import Source
from factlift.opinions import Opinion

TEXT = (
    "Health Secretary Ann Wanja spoke first. Peter Ouma, who runs the bureau, met Grace Bello, the chairwoman. {} "
    "The hall was full."
)


def flags(said: str, source: dict[str, Any], clause: str | None = None) -> list[str]:
    """Returns the codes of the flags of a quote, or of a clause that is claimed."""
    text = TEXT.format(said)
    answer: dict[str, Any] = {"sources": [source], "deployments": []}
    if clause:
        number = next(at.number for at in Article.read(text).sentences if at.end > text.index(clause))
        answer["deployments"] = [{"s": number, "clause": clause, "attribution": 1}]
    else:
        answer["quotes"] = [{"q": 1, "speaker": 1, "cue": "said" if " said" in said else "told"}]
    facts = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0, coverage=False))
    assert facts.report.rejected == ()
    found: list[Fact] = [*facts.deployments, *facts.quotes]
    return [flag.code for flag in found[0].flags if flag.code in ("speaker", "claimant")]


WANJA = "“They go in May,” Wanja said."


@pytest.mark.parametrize(
    ("said", "source", "doubted"),
    [
        (WANJA, {"name": "Ann Wanja", "role": "Health Secretary"}, []),
        (WANJA, {"name": "Ann Wanja", "role": "chairwoman"}, ["speaker"]),
        (WANJA, {"name": "Ann Wanja", "role": "runs the bureau"}, ["speaker"]),
        (WANJA, {"name": "Ann Wanja"}, []),
        (WANJA, {"name": "Ann Wanja", "anonymous": True}, ["speaker"]),
        ("“They go in May,” he said.", {"name": "Peter Ouma", "role": "runs the bureau"}, []),
        ("“They go in May,” she said.", {"name": "Peter Ouma"}, ["speaker"]),
        ("“They go in May,” he said.", {"name": "Grace Bello", "role": "chairwoman"}, ["speaker"]),
        ("“They go in May,” she said.", {"name": "Grace Bello", "role": "chairwoman"}, []),
        ("“They go in May,” Ouma said she told him.", {"name": "Peter Ouma"}, []),
        ("“They go in May,” she told Ouma.", {"name": "Peter Ouma"}, ["speaker"]),
        ("“They go in May,” she told Ouma.", {"name": "Grace Bello"}, []),
        ("“They go in May,” it said.", {"name": "Grace Bello"}, ["speaker"]),
        ("“They go in May,” it said.", {"name": "the bureau"}, []),
        ("“They go in May,” he said.", {"name": "the bureau"}, ["speaker"]),
        ("“They go in May,” Ouma told a hall.", {"name": "Peter Ouma"}, []),
    ],
)
def test_a_speaker_is_who_speaks(said: str, source: dict[str, Any], doubted: list[str]) -> None:
    """A role is its bearer's, a named person is not anonymous, a "she" no man, and who is told says nothing."""
    assert flags(said, source) == doubted


def test_who_is_named_is_not_anonymous() -> None:
    """A name that no list has, of a person or a body, is one; nor is it anonymous to have no name."""
    opinion = Opinion(Article.read("“They go in May,” she said."))
    named = ("Kwon Do-yeol", "Rocío Paillalef", "Ministry of Health", "Dilorom Qodirova", "Overseas Labour Centre")
    unnamed = ("a port official in Mombasa", "A welder in Las Tunas", "one applicant", "officials at the ministry")
    unnamed += ("His officials", "a source close to the Ministry of Labour", "nurse who works for the Red Cross")
    for name in named:
        assert misnamed(opinion, Source(name=name, anonymous=True))
        assert misnamed(opinion, Source(name=name)) is None
    for name in unnamed:
        assert misnamed(opinion, Source(name=name))
        assert misnamed(opinion, Source(name=name, anonymous=True)) is None


@pytest.mark.parametrize(
    ("name", "anonymous"),
    [
        ("the mayor", False),
        ("health ministry", False),
        ("a Cairo paper", False),
        ("report by the secretary-general", False),
        ("The Ukrainians", True),
        ("Opposition MPs", True),
        ("Witness B", True),
        ("Home Office spokesperson", True),
        ("A Whitehall official", True),
    ],
)
def test_who_may_be_anonymous_or_not_is_not_doubted(name: str, anonymous: bool) -> None:
    """An office that one person has, a body or a paper may be told of by its noun; people of a body have no name."""
    opinion = Opinion(Article.read("“They go in May,” she said."))
    assert misnamed(opinion, Source(name=name, anonymous=anonymous)) is None


def test_a_changed_name_may_be_anonymous() -> None:
    """Where the article says that names are not the real ones, whoever has one is not named."""
    opinion = Opinion(Article.read("“They go in May,” Ann Ode said. Names have been changed."))
    assert misnamed(opinion, Source(name="Ann Ode", anonymous=True)) is None


@pytest.mark.parametrize(
    ("said", "name", "doubted"),
    [
        ("Peru will send 40 nurses to Chile, he told Bello.", "Peter Ouma", []),
        ("Peru will send 40 nurses to Chile, he told Bello.", "Grace Bello", ["claimant"]),
        ("Peru will send 40 nurses to Chile, she said.", "Peter Ouma", ["claimant"]),
        ("Peru will send 40 nurses to Chile, she said.", "Grace Bello", []),
    ],
)
def test_a_claimant_is_who_claims(said: str, name: str, doubted: list[str]) -> None:
    """Of a claim the same holds."""
    assert flags(said, {"name": name}, "Peru will send 40 nurses to Chile") == doubted


@pytest.mark.parametrize(
    ("places", "clause", "flagged"),
    [
        (["Chile"], "12 cooks in Chile", False),
        (["Chile", "Ghana"], "12 cooks in Chile and nine in Ghana", True),
        (["Chile", "Ghana"], "12 cooks in Chile and Ghana", False),
    ],
)
def test_a_place_with_a_number_of_its_own_shares_none(places: list[str], clause: str, flagged: bool) -> None:
    """Two places share a number unless one has its own."""
    item = {"s": 1, "clause": clause, "count": "12 cooks", "origin": "Peru", "destinations": places}
    facts = extract(
        f"Peru has {clause}.", model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0, coverage=False)
    )
    assert any(flag.code == "pairing" for flag in facts.deployments[0].flags) is flagged


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Figures that Ann Wanja handed out show it.", True),
        (
            "The hall of Ann Wanja was full all day, and nobody knew what it would be about. Figures show it.",
            False,
        ),
        ("Figures show it, and nobody in the hall that day was told where they had come from. Ann Wanja left.", False),
    ],
)
def test_a_paper_is_told_with_who_is_named_beside_it(text: str, together: bool) -> None:
    """Figures speak for whoever handed them out, and not for all who are named before or behind them."""
    opinion = Opinion(Article.read(text), {})
    assert are_told_together(opinion, Source(name="Ann Wanja"), Source(name="Figures")) is together


LAKES = "Peru is sending 420 nurses to Chile, Ann Wanja told the house, and another 35 to Oman. "
HOSTS = "Ghana has 90 cooks in Oman, and Togo, whose inns lie empty, may send 20 drivers to Malta. "


@pytest.mark.parametrize(
    ("text", "item", "field"),
    [
        (LAKES, {"count": "35", "origin": "Peru", "destinations": ["Oman", "Chile"]}, "destinations"),
        (LAKES, {"count": "35", "origin": "Peru", "destinations": ["Oman"]}, None),
        (LAKES, {"count": "420 nurses", "origin": "Peru", "destinations": ["Chile"]}, None),
        (HOSTS, {"count": "90 cooks", "origin": "Togo", "destinations": ["Oman"]}, "origin"),
        (HOSTS, {"count": "90 cooks", "origin": "Ghana", "destinations": ["Oman"]}, None),
        (HOSTS, {"count": "20 drivers", "origin": "Togo", "destinations": ["Malta"]}, None),
        (HOSTS, {"count": "20 drivers", "origin": "Togo", "destinations": ["Malta", "Ghana"]}, "destinations"),
        (
            "Peru will send 40 nurses and 30 cooks to Oman and Chile. ",
            {"count": "30 cooks", "origin": "Peru", "destinations": ["Oman", "Chile"]},
            None,
        ),
    ],
)
def test_a_place_of_another_number_is_doubted(text: str, item: dict[str, Any], field: str | None) -> None:
    """What is read with another number of the sentence alone is no place, and no sender, of this one."""
    answer = {"deployments": [{"s": 1, "clause": text.strip(" ."), **item}]}
    fact = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0)).deployments[0]
    assert {flag.field for flag in fact.flags if flag.code == "pairing"} == ({field} if field else set())
