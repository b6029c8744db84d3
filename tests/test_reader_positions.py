"""Conditions and payments by where they stand in plain sentences: "English is all they ask for"."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

LEAD = "Peru will send 40 cooks to Oman in May, the ministry said. "
ASKED = (
    "{} is what the agency looks at.",
    "{} is all they ask for.",
    "The list of what is needed begins with {}.",
    "There is one condition: {}.",
    "One of the conditions is {}.",
    "It is no use applying without {}.",
    "Several things are needed, such as {}.",
    "Requirements, including {}, are strict.",
    "The requirements ({}) are strict.",
    "The requirement — {} — has not changed.",
    "Getting in takes {}.",
    "Nothing is asked for but {}.",
    "Apart from {}, nothing is asked.",
    "Every cook was asked for {}.",
    "If you have {}, you may apply.",
    "Only with {} can they go.",
    "The cooks, who need {}, are being chosen now.",
    "The cooks, who must have {}, will be sent in May.",
    "{}, the notice says, is required.",
    "Also needed is {}.",
    "Cooks will be sent if they have {}.",
    "Cooks must, among other things, have {}.",
    "What cooks need is {}.",
    "The main thing is {}.",
    "Selection is based on {}.",
    "He who wants to go needs {}.",
)
BARRED = (
    "Not for {}, officials say.",
    "No {}, the notice says.",
    "The offer does not extend to {}.",
    "{} fall outside the scheme.",
    "{} get no visa.",
    "Everyone may apply except {}.",
    "All cooks but {} can apply.",
    "It is open to all except {}.",
    "Nobody wants {}.",
    "Those who cannot apply include {}.",
    "There are no places for {}.",
    "{} are not what they want.",
)
FAVOURED = ("They look for {} first.", "{} top the list.", "They start with {}.")
PAID = {
    "$400 is paid by each cook.": "$400 is paid by each cook",
    "Going to Oman costs 400 dollars.": "Going to Oman costs 400 dollars",
    "Going costs a cook $400.": "Going costs a cook $400",
    "Getting on the list takes $400.": "Getting on the list takes $400",
    "The bill for each cook comes to $400.": "The bill for each cook comes to $400",
    "In all, a cook pays $400.": "pays $400",
    "Cooks pay $400 in three instalments.": "pay $400",
    "To get a place, cooks pay a month's pay.": "pay a month's pay",
    "$400 is the price of a place.": "$400 is the price of a place",
    "Each cook leaves $400 as a deposit.": "leaves $400 as a deposit",
    "They leave a deposit of $400.": "leave a deposit of $400",
    "$400 is deducted from their wages for the agency.": "$400 is deducted from their wages for the agency",
    "There is also a fee: $400.": "There is also a fee: $400",
    "The cook bears the cost of 400 dollars.": "bears the cost of 400 dollars",
    "Cooks borrowed to pay the $400 fee.": "pay the $400 fee",
    "A deposit of 400 dollars is required.": "A deposit of 400 dollars",
    "Cooks pay $400.": "pay $400",
    "Each of them paid $400.": "paid $400",
    "Cooks pay $400 and the firm pays the fare.": "pay $400",
    "The agency gets $400 from each cook.": "The agency gets $400 from each cook",
    "For this they pay 400 dollars.": "pay 400 dollars",
    "The cost to each cook is $400.": "The cost to each cook is $400",
    "It costs a cook $400 to go.": "It costs a cook $400 to go",
    "To sign up you pay $400.": "pay $400",
    "The medical costs the cook $400.": "The medical costs the cook $400",
}
NONE = (
    "The list of what is needed begins with tents.",
    "There is one condition: peace.",
    "It is no use waiting without news.",
    "Several things are needed, such as tents and water.",
    "Import requirements, including a health certificate, are strict.",
    "Getting on takes patience.",
    "Every minister was asked for an answer.",
    "If they have children, they can leave them with relatives.",
    "The notice mentions free meals and health insurance.",
    "One of the conditions of the loan is a balanced budget.",
    "Higher pay is all they ask for.",
    "The union's demands (higher pay and shorter hours) were met.",
    "Points are given for goals.",
    "They look for work first.",
    "Nurses top the list of those who leave.",
    "The rule does not apply to nurses.",
    "The villages fall outside the scheme.",
    "The cooks get no pay in April.",
    "Not for the first time, cooks complained.",
    "No date, the ministry said, has been set.",
    "No cooks were hurt, the ministry said.",
    "400 dollars is paid by the hotel.",
    "400 dollars is paid to each cook.",
    "Going to Oman costs the ministry 400 dollars a head.",
    "The bill for the hotel comes to 400 dollars.",
    "The total for each cook comes to 400 dollars a month.",
    "In all, hotels pay 400 dollars.",
    "Oman pays 4,000 dollars in two instalments.",
    "To get a visa, hotels pay 400 dollars.",
    "400 dollars is the price of a bed.",
    "The hotel leaves 400 dollars as a deposit.",
    "40 dollars is deducted from their wages for food.",
    "There is an entry fee: 4 dollars.",
    "The hotel bears the cost of $400.",
    "Everyone may leave except the guards.",
    "The road is open to all but lorries.",
    "Anyone can see that but the minister.",
    "Nobody wants war.",
    "They sent the cooks home.",
    "Those barred include two banks.",
    "There are no jobs for young people in Lima.",
    "War is not what they want.",
    "Also needed are tents.",
    "They will be sent if they have time.",
    "What the cooks want is higher pay.",
    "The main thing is peace.",
    "The key is under the mat.",
    "The rule is simple.",
    "He who wants to eat must have money.",
    "Guests pay $400 each.",
    "Fans pay $40.",
    "The cooks were paid $400.",
    "The agency gets $400 from each hotel.",
    "For this the hotels pay $400.",
    "The cost for a kitchen is $400.",
    "It costs hotels $400 to join.",
    "Tourists pay $40 to join a tour.",
    "The visa costs the hotel $400.",
    "Cooks pay $40 for lunch.",
)


@pytest.mark.parametrize("words", ["five years of experience", "a valid licence", "a diploma", "a clean record"])
@pytest.mark.parametrize("told", ASKED)
def test_what_is_asked_wherever_it_stands(told: str, words: str) -> None:
    """The condition alone, not the rest of its sentence."""
    sentence = told.format(words)
    (found,) = conditions_in(LEAD + sentence[0].upper() + sentence[1:])
    assert found.lower() == f"requirement {words}"


@pytest.mark.parametrize("words", ["smokers", "men over 45", "people with debts"])
@pytest.mark.parametrize("told", BARRED)
def test_who_is_barred(told: str, words: str) -> None:
    """Whoever is left out, in the plain words of a notice."""
    sentence = told.format(words)
    (found,) = conditions_in(LEAD + sentence[0].upper() + sentence[1:])
    assert (found.split()[0], words.split()[-1] in found.lower()) == ("exclusion", True)


@pytest.mark.parametrize("words", ["widows", "single men", "women over 30"])
@pytest.mark.parametrize("told", FAVOURED)
def test_who_comes_first(told: str, words: str) -> None:
    """Whoever is taken before others."""
    sentence = told.format(words)
    (found,) = conditions_in(LEAD + sentence[0].upper() + sentence[1:])
    assert (found.split()[0], words.split()[-1] in found.lower()) == ("preference", True)


@pytest.mark.parametrize(("sentence", "paid"), PAID.items())
def test_what_is_laid_out(sentence: str, paid: str) -> None:
    """The sum with its verb, wherever it stands."""
    assert conditions_in(LEAD + sentence) == [f"payment {paid}"]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_no_condition(sentence: str) -> None:
    """Conditions of other things, what hosts and states pay, and other uses of the words."""
    assert conditions_in(LEAD + sentence) == []
