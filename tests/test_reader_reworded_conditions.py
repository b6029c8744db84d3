"""Conditions and payments in other words: other verbs, subjects and constructions of the same meaning."""

from __future__ import annotations

import pytest

from factlift import extract

COOKS = "Peru will send 300 cooks to Qatar in May.\n\n"

STANDING = [
    ("Cooks must be able to travel to Doha.", ["requirement able to travel to Doha"]),
    ("Each cook must already be working in a hotel.", ["requirement working in a hotel"]),
    ("Members of the union must now be serving on a ferry.", ["requirement serving on a ferry"]),
    ("He or she should be free of debt.", ["requirement free of debt"]),
    ("Cooks must be able to live on their wages.", []),
    ("Cooks must be ready to defend the camp.", []),
    ("He should be free to say what he thinks.", []),
]
SIZES = [
    ("The minimum chest size is 34 inches.", ["requirement minimum chest size is 34 inches"]),
    ("The minimum reach is 210 cm.", ["requirement minimum reach is 210 cm"]),
    (
        "Chest girth must be at least 81 cm and weight must not exceed 90 kg.",
        ["requirement Chest girth must be at least 81 cm", "requirement weight must not exceed 90 kg"],
    ),
    ("The camp is within reach of 30 villages.", []),
]
HOLLOW = [
    ("Applicants who fail to reach the required level will be turned away.", []),
    ("Those who fall below the minimum standard will be rejected.", []),
    (
        "Those who fail to reach the required level of English are sent home.",
        ["exclusion fail to reach the required level of English"],
    ),
    ("The criteria on this page are a draft.", []),
    ("The criteria are a clean record and good teeth.", ["requirement a clean record", "requirement good teeth"]),
]
ONLY = [
    ("The board will ensure that only sober candidates get a ticket.", ["requirement sober candidates"]),
    ("The board will see to it that only trained welders get a visa.", ["requirement trained welders"]),
    ("The board will ensure that the candidates get a ticket.", []),
]
PAID = [
    ("Two “uncles” charge Rs. 900 for a place.", ["payment Two “uncles” charge Rs. 900 for a place"]),
    (
        "Other “uncles” at the gate charge $900 for a place.",
        ["payment Other “uncles” at the gate charge $900 for a place"],
    ),
    ("The Qatari state charges each applicant 300 riyals for the visa.", []),
    ("A fee of $90 is levied by the state on each permit.", []),
    ("The Qatari state will pay a fee of $300 for each cook to the agency.", []),
    ("The agency charges employers a fee of $300 for each cook.", []),
    ("The agency charges hotel workers a fee of $300.", ["payment fee of $300"]),
    ("A clerk of the state agency charges recruits a fee of $300.", ["payment fee of $300"]),
]
ITEMS = [
    (
        "Recruits need control and restraint training and a licence.",
        ["requirement control and restraint training", "requirement a licence"],
    ),
    ("Recruits must hold a health and safety certificate.", ["requirement a health and safety certificate"]),
    ("Recruits must have loyalty and weapons training.", ["requirement loyalty", "requirement weapons training"]),
    ("Wanted: strong hands, no fear of herring.", ["requirement strong hands", "exclusion fear of herring"]),
    ("Wanted: a good story.", []),
]
BARRED = [
    ("Smokers need not send in their papers.", ["exclusion Smokers"]),
    ("Anyone over 50 need not submit an application.", ["exclusion over 50"]),
    ("Widows need not submit a medical certificate.", []),
    ("Nobody over 40 is taken, nor anybody who smokes.", ["exclusion over 40", "exclusion smokes"]),
    ("No diploma is required, but a passport is a must.", ["requirement a passport"]),
]
OTHERWISE = [
    ("Every one of them, bar the porters, must have a diploma.", ["requirement a diploma"]),
    ("The board would bar the porters who smoke.", ["exclusion smoke"]),
    ("A third of the berths are held back for women from the coast.", ["preference women from the coast"]),
    ("Two divers were held back for poor hearing.", ["exclusion poor hearing"]),
    (
        "Divers can enlist so long as they do not owe tax or have a case in court.",
        ["exclusion owe tax", "exclusion a case in court"],
    ),
    ("Maids cannot join who have a child under three.", ["exclusion a child under three"]),
    ("No application from a smoker will be looked at.", ["exclusion a smoker"]),
    (
        "Hopefuls have to be childless, on the payroll of a public hospital, and younger than 40.",
        ["requirement childless", "requirement on the payroll of a public hospital", "requirement younger than 40"],
    ),
    (
        "Every applicant hands in a testimonial from a priest and four photos.",
        ["requirement a testimonial from a priest", "requirement four photos"],
    ),
    (
        "All we ask is that the woman be past 25, have a bit of Arabic and not be expecting.",
        ["requirement past 25", "requirement a bit of Arabic", "exclusion expecting"],
    ),
    ("All we ask is that the bus be on time.", []),
    (
        "The selectors go by rank, length of service and a knowledge of Spanish.",
        ["requirement rank", "requirement length of service", "requirement a knowledge of Spanish"],
    ),
    ("The officers went by bus, and by train from Lima.", []),
    ("They went on their own, with a list of names.", []),
    (
        "Teachers of chemistry, biology and English head the queue.",
        ["preference Teachers of chemistry, biology and English"],
    ),
    ("A place on the list set him back 40,000 pesos.", ["payment A place on the list set him back 40,000 pesos"]),
    ("The repair of the bus set him back 40,000 pesos.", []),
]
LAID = [
    ("It is a condition of selection that the welder has no dependants.", ["requirement no dependants"]),
    ("It is a rule of the house that the cook is up first.", []),
    ("Would-be welders are asked for a doctor's note.", ["requirement a doctor's note"]),
    ("Welders were asked for their views.", []),
    ("In no case will the yard accept welders with a hearing aid.", ["exclusion a hearing aid"]),
    ("Under no circumstances are smokers taken.", ["exclusion smokers"]),
    ("Under no circumstances will the yard accept a strike.", []),
    ("Epileptics will find the door shut.", ["exclusion Epileptics"]),
    ("Welders will find the door open.", []),
    ("Smokers are not entitled to sign up.", ["exclusion Smokers"]),
    ("The smokers were not entitled to the bonus.", []),
    ("They may neither smoke nor have children.", ["exclusion smoke", "exclusion children"]),
    ("They can neither read the contract nor understand it.", []),
    (
        "A welder's papers have to include a baptism certificate and two references.",
        ["requirement a baptism certificate", "requirement two references"],
    ),
    ("The paper has to include the names of the dead.", []),
    ("Without $500 for the clerk no file moves.", ["payment $500 for the clerk"]),
    ("The agency's commission runs to $700 a welder.", ["payment The agency's commission runs to $700 a welder"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), STANDING + SIZES + HOLLOW + ONLY + PAID + ITEMS + BARRED + OTHERWISE + LAID
)
def test_a_condition_is_one_in_other_words(text: str, expected: list[str]) -> None:
    """What somebody must be, measure or pay is told by the kind of words, not by one word; what is hollow is none."""
    found = extract(COOKS + text, model="builtin").criteria
    assert [f"{fact.kind} {fact.text}" for fact in found] == expected
