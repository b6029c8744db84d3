"""Conditions laid down plainly: limits behind a bar, what is essential, papers to hand in, and what only looks so."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader.criteria.joints import split_joints
from factlift.reader.words.tokens import MAX_PARTED, split_tokens
from tests.told import conditions_in

LEAD = "Malawi will send 240 gardeners to Jersey in spring.\n\n"

BARS = [
    ("Applicants must not be over 42.", ["exclusion over 42"]),
    ("Candidates cannot be over 50 years of age.", ["exclusion over 50 years of age"]),
    ("You can’t be under 19.", ["exclusion under 19"]),
    ("Gardeners are not allowed to have relatives on the island.", ["exclusion relatives on the island"]),
    ("Applicants are not permitted to be pregnant.", ["exclusion pregnant"]),
    ("The greenhouses may not be over 40 degrees.", []),
]
NEEDS = [
    ("It is essential that candidates hold a driving licence.", ["requirement a driving licence"]),
    ("It is compulsory that gardeners be vaccinated against tetanus.", ["requirement vaccinated against tetanus"]),
    ("It is essential that the two governments hold talks.", []),
    ("Candidates have to be members of the ruling party.", ["requirement members of the ruling party"]),
    ("Applicants must be enrolled in an agricultural college.", ["requirement enrolled in an agricultural college"]),
    ("To qualify, you must be aged between 20 and 45.", ["requirement aged between 20 and 45"]),
    (
        "Applicants must have a diploma in botany, forestry or soil science.",
        ["requirement a diploma in botany, forestry or soil science"],
    ),
    (
        "Applicants must have a diploma in botany, a passport or a visa.",
        ["requirement a diploma in botany", "requirement a passport", "requirement a visa"],
    ),
    ("You need Portuguese, tested by telephone.", ["requirement Portuguese, tested by telephone"]),
    ("For Guernsey only, a tractor licence is required.", ["requirement a tractor licence"]),
    ("Applicants with a chainsaw ticket will have an advantage.", ["preference a chainsaw ticket"]),
    ("Candidates with a chainsaw ticket will have an edge.", ["preference a chainsaw ticket"]),
]
PAPERS = [
    ("A tetanus certificate must be uploaded by Friday.", ["requirement A tetanus certificate"]),
    ("A police clearance should be attached.", ["requirement A police clearance"]),
    ("The seeds must be uploaded into the lorry.", []),
]
RULED_OUT = [
    ("Hay fever rules out any posting.", ["exclusion Hay fever"]),
    ("Epilepsy rules out deployment.", ["exclusion Epilepsy"]),
    ("Rain ruled out play on Sunday.", []),
    ("The firm has its rules: two from each parish, and no mothers of infants.", ["exclusion mothers of infants"]),
    (
        "Nobody goes who has a bad back, a matron, Ruth Ode, told Radio Shire, and nobody who has missed a jab.",
        ["exclusion a bad back", "exclusion missed a jab"],
    ),
]
NONE = [
    (
        "The office will not look at anybody past sixty, nor at anyone with a limp.",
        ["exclusion past sixty", "exclusion a limp"],
    ),
    ("Curious onlookers are being sent home from the port.", []),
    ("“I would not send my daughter,” said Ann Ode.", []),
    ("Let us ask for a fair wage, and for a nurse on every farm before the next bus leaves.", []),
    ("Widows who knit, or can cook, are asked to leave their numbers at the desk.", []),
    ("Widows over 60 are asked to leave.", ["exclusion Widows over 60"]),
]
PRICES = [
    (
        "A place at the sawmill in Zomba, where the stove is hot, costs another 90,000 kwacha.",
        ["payment costs another 90,000 kwacha"],
    ),
    ("It costs 90,000 kwacha to register.", ["payment costs 90,000 kwacha to register"]),
    ("Applying costs $40.", ["payment Applying costs $40"]),
    ("It costs $40 to mend a pump.", []),
    ("A ticket to the museum, where the stove is hot, costs another 90 kwacha.", []),
]


@pytest.mark.parametrize(("words", "told"), BARS + NEEDS + PAPERS + RULED_OUT + NONE + PRICES)
def test_conditions_laid_down(words: str, told: list[str]) -> None:
    assert conditions_in(LEAD + words) == told


REPORT = """SITUATION REPORT
Water: 12 plumbers arrived from Lusaka on 3 June.
Health: the dental team has filled 40 teeth.
Food: 300 sacks were delivered.

NEXT ROTATION
Volunteers from Lusaka may be sent to Beira in July. Please note:
- Working Portuguese is required.
- A yellow fever card must be attached to the form.
- Heart disease rules out deployment, whatever the post.
"""


def test_items_that_are_sentences() -> None:
    assert conditions_in(REPORT) == [
        "requirement Working Portuguese",
        "requirement A yellow fever card",
        "exclusion Heart disease",
    ]


CLAUSES = [
    ("Gardeners must hold a licence and smokers are barred.", ["requirement a licence", "exclusion smokers"]),
    (
        "Those who speak Welsh are preferred, but a passport is required.",
        ["preference speak Welsh", "requirement a passport"],
    ),
    (
        "The firm rejects men with tattoos, and each pays $90 to the clerk.",
        ["exclusion tattoos", "payment pays $90 to the clerk"],
    ),
    (
        "You need a licence and a diploma, and the board will not send anybody with debts.",
        ["requirement a licence", "requirement a diploma", "exclusion debts"],
    ),
    ("Smokers are barred, and so is anyone over 50.", ["exclusion Smokers", "exclusion over 50"]),
    (
        "You need a doctor’s letter that says you can stand the heat and a passport.",
        ["requirement a doctor’s letter that says you can stand the heat", "requirement a passport"],
    ),
    (
        "They need English at level 2 according to STANAG 6001 and a licence.",
        ["requirement English at level 2 according to STANAG 6001", "requirement a licence"],
    ),
]

BARRED = [
    (
        "Nobody with a conviction in the past two years gets a work permit.",
        ["exclusion a conviction in the past two years"],
    ),
    ("No cook with a limp gets a hot lunch.", []),
    ("Beards are out, and so is anyone who has missed a ferry.", ["exclusion Beards", "exclusion missed a ferry"]),
    (
        "Members who are within two years of retirement are not eligible to apply.",
        ["exclusion within two years of retirement"],
    ),
    ("She won’t have smokers, not since the fire.", ["exclusion smokers"]),
    ("She won’t have lilies in the house.", []),
    ("The matron dismissed the man then and there.", []),
    ("The matron rejected the man with the limp.", ["exclusion the limp"]),
    ("What we are after is a driving licence.", ["requirement a driving licence"]),
    ("The tomatoes are as long as your thumb with the skin on.", []),
    ("You may go as long as you have a visa.", ["requirement a visa"]),
]


@pytest.mark.parametrize(("words", "told"), [*CLAUSES, *BARRED])
def test_each_main_clause_lays_down_its_own(words: str, told: list[str]) -> None:
    assert conditions_in(LEAD + words) == told


FEATURE = """The queue outside the labour office reached the petrol station on Tuesday. A boy sold boiled eggs.

Malawi will send 240 gardeners to Jersey in spring, the ministry said. The first 60 are to fly in March.

Esther Ode has walked from Ekwendeni. She has brought a folder and a bottle of water. Her brother carries a chair.

{}

Prices have risen since last summer. Two glasshouses stand empty. Then the sun goes behind the petrol station.
"""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Those with tattoos will not be considered.", ["exclusion tattoos"]),
        ("A driving licence is essential.", ["requirement A driving licence"]),
        ("A tractor driver is at the wheel of a lorry.", []),
    ],
)
def test_a_lone_condition_of_a_feature(words: str, told: list[str]) -> None:
    assert conditions_in(FEATURE.format(words)) == told


def test_what_is_longer_than_a_sentence_is_not_parted() -> None:
    """Otherwise a text of nothing but joints would take a time that grows by squares."""
    article = Article("You must pay, and " * 60 + "smokers are barred.")
    tokens = split_tokens(article.flat, 0, len(article.flat))
    assert len(tokens) > MAX_PARTED
    assert split_joints(tokens, article.sentences[0]) == [article.sentences[0]]
    assert len(split_joints(tokens[:12], article.sentences[0])) > 1
