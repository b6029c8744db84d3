"""Conditions in short articles: laid down for work in another place, told as a story, by idiom, or behind a label."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

TOLD = [
    ("Cooks bound for Norway's farms must hold a driving licence, Maputo said.", "requirement a driving licence"),
    ("Sri Lankan maids over 45 are no longer wanted in Kuwait.", "exclusion over 45"),
    ("Ghana's police: no officer with a pending court case will fly to Chad.", "exclusion a pending court case"),
    ("The Cuban brigade in Angola took no bachelors.", "exclusion bachelors"),
    (
        "He got his berth on the Taiwanese trawler after his father gave the broker two buffaloes.",
        "payment gave the broker two buffaloes",
    ),
    ("A crate of beer to the foreman secures a seat on the bus to Oman.", "payment A crate of beer to the foreman"),
    (
        "Preference will be given to Filipino engineers with a Japanese language certificate, Tokyo said.",
        "preference a Japanese language certificate",
    ),
    ("Bulgarian masons with a criminal past were kept off the Libya contract.", None),
    (
        "Jordan opened its wards to Tunisian nurses who hold a bachelor's degree and are not married.",
        "requirement a bachelor's degree",
    ),
    ("A tattoo on the neck cost the Samoan picker his place on the plane to Fiji.", "exclusion A tattoo on the neck"),
    ("Those chosen for the Italian orchards from Tunisia: married and over 30.", "requirement married"),
    ("Applicants for Malta: a clean record; three years behind the wheel.", None),
    ("Host: Oman | Crew: from Nepal\nRuled out: heart trouble", "exclusion heart trouble"),
    ("Colour-blind electricians need not bother with the Dubai metro job, says Hanoi.", None),
    (
        "The clerk in Lima sent him away for being a widower; the boat to Chile left full.",
        "exclusion being a widower",
    ),
    (
        "Peru insists that the cooks it lends to Oman belong to the union.",
        "requirement belong to the union",
    ),
    ("Having a brother at the ministry helps when the crews for Moscow are drawn up in Hanoi.",
     "preference a brother at the ministry"),
    (
        "Priority for the places on Danish boats goes to Peruvians with a skipper's licence.",
        "preference a skipper's licence",
    ),
    (
        "Farmhands from Timor-Leste qualify for the harvest in Fiji if they are between 21 and 45.",
        "requirement between 21 and 45",
    ),
    (
        "A limp is no bar to the jobs in Bahrain that Rabat fills; a hernia is.",
        "exclusion a hernia",
    ),
    ("Moroccan pickers can go to Spain; should one have a hernia, he can forget it.", "exclusion a hernia"),
    ("Kenya lets nurses go to Oman, but not those with infants.", "exclusion infants"),
    ("Q: What about people with asthma who want to go to Qatar from Nepal?\nA: No.", None),
]  # fmt: skip
NOTHING = [
    "Tourists from Kenya must show a hotel booking and a return ticket to enter France.",
    "Nurses from Ghana in Leeds must work 48 hours a week and may not use their phones on the ward.",
    "Candidates for the Kenyan senate must be over 35 and hold a degree.",
    "The French club is looking for a striker from Ghana who can score and speak French.",
    "Refugees from Sudan must register in Chad before they are given food.",
    "The Kenyan soldiers in Haiti must not leave the base after dark.",
    "Ghana sent 40 nurses with ten years of experience to Barbados, where they were welcomed with drums.",
    "A Filipino maid in Kuwait paid her rescuer 200 dinars and flew home.",
]


def told(text: str) -> str:
    return "; ".join(f"{fact['kind']} {fact['text']}" for fact in read_article(Article.read(text))["criteria"])


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_condition_is_found_however_it_is_told(text: str, expected: str | None) -> None:
    """What is laid down for work in another place is a criterion, in a story and behind a label too."""
    found = told(text)
    assert found if expected is None else expected in found


@pytest.mark.parametrize("text", NOTHING)
def test_the_rules_of_other_things_are_none(text: str) -> None:
    """What tourists, voters and players must do, and what workers must do once there, decides about nobody's going."""
    assert not told(text)
