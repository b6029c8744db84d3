"""Rules of another matter than being sent, beside conditions that are put alike."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n"


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(LEAD + text))["criteria"]]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody from Gulu has been sent to Oman since 2016.",
        "Until 2019 a soldier had to be a bachelor.",
        "A driver had to be a bachelor; that has been dropped.",
        "I should like to see a rule that officers with debts stay at home.",
        "To vote in the plebiscite you must be eighteen.",
        "Applicants for the city's flats have to have lived in Gulu for three years.",
        "Each must hand over his passport and may not drink.",
        "Once there, women must hand in their telephones and may not go out alone.",
        "Oman requires households to deposit a guarantee for each maid.",
        "The host shall provide lodging and shall not retain the passport.",
        "The unions grumble. They want women to make up a third.",
        "Myth: You must know Arabic.",
        "Criminal records are no obstacle.",
        "They wanted forty.",
        "His son’s school takes only pupils who live within two miles.",
        "The bank will not lend to anyone without a clean record.",
        "The library is open to anyone with a card.",
        "To join the rowing club you must be over 16 and able to swim.",
        "Mortgage applicants must have worked for two years.",
        "Couples who want to adopt must be married and over 30.",
        "Drivers who park in the square must show a valid permit.",
        "Her daughter needs five good grades to get into the sixth form.",
        "A planning permit is required for the hotel.",
        "The bus must have a spare wheel and a first-aid certificate.",
        "Only those over 18 will be admitted to the concert.",
        "The ministry said that voters without identity cards were turned away.",
    ],
)
def test_nothing_is_laid_down(text):
    """What holds there, what held once, what others must do or would have decides nothing about who goes."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Nobody from Gulu may be sent.", ["exclusion from Gulu"]),
        ("A soldier has to be a bachelor.", ["requirement a bachelor"]),
        ("Officers with debts stay at home.", ["exclusion debts"]),
        ("To go you must be eighteen.", ["requirement eighteen"]),
        ("Applicants have to have lived in Gulu for three years.", ["requirement lived in Gulu for three years"]),
        ("A fine is no obstacle, but a prison term is.", ["exclusion a prison term"]),
        ("The school in Muscat takes only teachers who hold a degree.", ["requirement a degree"]),
        (
            "To join the mission you must be over 25 and able to ride.",
            ["requirement over 25", "requirement able to ride"],
        ),
        ("Uganda insists that the drivers it lends to Oman be over 30.", ["requirement over 30"]),
        ("Nurses who have cared for patients were preferred.", ["preference cared for patients"]),
        ("Mothers of children under three are barred.", ["exclusion Mothers of children under three"]),
        ("They also ask for a voter card.", ["requirement a voter card"]),
    ],
)
def test_the_same_words_of_who_goes_are_conditions(text, conditions):
    """The guards take nothing of what decides who is sent."""
    assert told(text) == conditions
