"""What is paid for a place abroad: fees, deposits, bonds and bribes, by whom, and what is paid for other things."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

LEAD = "Kenya will send 900 nurses to Oman this year. "
FOUND = [
    # what a fee comes to, and how it is paid
    ("The fee, $500, is payable in three instalments.", ["The fee, $500"]),
    ("The $500 fee is not refundable.", ["The $500 fee"]),
    ("The fee has risen from $300 to $500.", ["The fee has risen from $300 to $500"]),
    ("The fee, which was $300 last year, is now $500.", ["The fee, which was $300 last year, is now $500"]),
    ("A refundable deposit of $500 is asked of each recruit.", ["A refundable deposit of $500"]),
    ("Application fee: $90.", ["Application fee: $90"]),
    ("The cost of the training, $900, is borne by the applicant.",
     ["The cost of the training, $900, is borne by the applicant"]),
    ("Those selected must lodge a bond of $5,000.", ["lodge a bond of $5,000"]),
    ("A guarantor must put up $5,000 for each nurse.", ["put up $5,000 for each nurse"]),
    ("Getting on the list costs $500.", ["Getting on the list costs $500"]),
    ("Selected nurses shall execute a bond of $6,000 to return after three years.", ["execute a bond of $6,000"]),
    ("The placement fee is set by law at one month's salary.",
     ["The placement fee is set by law at one month's salary"]),
    ("He asked each family for $350.", ["asked each family for $350"]),
    ("Each nurse is to pay a deposit of $75 by 1 April, returned at the end.",
     ["Each nurse is to pay a deposit of $75 by 1 April"]),
    ("The ministry capped what agencies may collect at $900.",
     ["The ministry capped what agencies may collect at $900"]),
    ("“I gave 550,000,” said Ann Ode, a nurse.", ["gave 550,000"]),
    # by whom: the subject of the verb, not whoever stands before it
    ("Nurses at the county hospital paid brokers $700 for a place.", ["paid brokers $700 for a place"]),
    ("According to the union, officials were bribed with $90 to secure a place.", ["bribed with $90"]),
    ("The ministry admitted that some nurses had paid officials $700.", ["paid officials $700"]),
    ("He pledged the house to the bank to pay the agent $700.", ["pay the agent $700"]),
    ("Nurses who want to go must pay R9,000 up front.", ["pay R9,000 up front"]),
    ("Those who could not pay $500 stayed behind.", ["pay $500"]),
    ("Only those who pay $500 are taken.", ["pay $500"]),
    # a share, a month's pay, lakhs
    ("The agency keeps 10 percent of their pay.", ["The agency keeps 10 percent of their pay"]),
    ("The placement fee is equal to one month's wages.", ["The placement fee is equal to one month's wages"]),
    ("She paid a broker her first month's salary for her place.",
     ["paid a broker her first month's salary for her place"]),
    ("Brokers ask 6.5 lakh for a place.", ["Brokers ask 6.5 lakh for a place"]),
    ("She paid a broker Tk. 3,00,000 for her place.", ["paid a broker Tk. 3,00,000 for her place"]),
    ("They were charged $300 each in unlawful recruitment fees.",
     ["$300 each in unlawful recruitment fees"]),
    # several
    ("There are three fees: $90 for the form, $200 for the training and $450 for the visa.",
     ["$90 for the form", "$200 for the training", "$450 for the visa"]),
    ("She paid in cash: $500 to the agent, $90 to the doctor.", ["$500 to the agent", "$90 to the doctor"]),
    ("The agency takes $700 and the broker another $200.", ["The agency takes $700", "the broker another $200"]),
    ("Registration costs $90 and training $200.", ["Registration costs $90", "training $200"]),
    # to whom, and who raises it how
    ("Some farmers sold land to pay the broker $700.", ["pay the broker $700"]),
    ("Police officers wanted $50 for a certificate of good conduct.",
     ["Police officers wanted $50 for a certificate of good conduct"]),
    ("Places were sold at $500 each.", ["Places were sold at $500 each"]),
    ("The law forbids fees, yet most nurses had paid $300.", ["paid $300"]),
    ("The recruiter keeps a tenth of their wages for a year.",
     ["The recruiter keeps a tenth of their wages for a year"]),
]  # fmt: skip
BESIDE = [
    ("Applicants need a diploma, two years' experience and £180 for the jabs.",
     ["requirement a diploma", "requirement two years' experience", "payment £180 for the jabs"]),
    ("Applicants must have a passport and £180 for jabs.", ["requirement a passport", "payment £180 for jabs"]),
    ("A diploma, a passport and a fee of $90 are required.",
     ["requirement A diploma", "requirement a passport", "payment fee of $90"]),
    ("Applicants must speak Arabic and bring $90 for the medical.",
     ["requirement speak Arabic", "payment bring $90 for the medical"]),
    ("Nobody is taken who does not pay $500.", ["payment pay $500"]),
    ("Those who paid the colonel $500 went first.", ["payment paid the colonel $500"]),
]  # fmt: skip
NONE = [
    "The fee, $500, is paid by the employer.",
    "The transfer fee is $90,000.",
    "The $500 fee is met by the hospital.",
    "Each hospital must lodge a bond of $5,000.",
    "In May the hospital will pay the agency $700 for training.",
    "The hospital in Muscat pays $700 for the medical.",
    "The college charges students $900 a year.",
    "A taxi driver charged her $20.",
    "The agency pays the ministry $50 for each nurse.",
    "Oman will pay Kenya $1,000 for each nurse.",
    "He sold his car for $3,000.",
    "Patients must pay a deposit of $100.",
    "Nurses there are paid 6.5 lakh.",
    "Agencies must deposit $50,000 with the ministry.",
    "Rwanda pays teachers $400.",
    "“We asked hotels for a bond of $500 a head,” Ann Ode said.",
    "Each club pays a deposit of $75.",
    "The thieves took $4,000 from the office.",
    "She paid her landlord $90.",
    "He owes the bank $3,000.",
    "Nurses will get a bonus of $500 after a year.",
    "A lost card costs $15.",
    "In Muscat drivers must pay a charge of 60 rials for big cars.",
    "Drivers without a pass are turned back.",
    "Farmers pay $300 for a bag of seed.",
    "Those who could not pay the rent of $500 moved out.",
    "The hospital keeps 40 beds for them.",
    "The form, with a letter of one page, was handed in at room 212 (Main Building) on 28 November.",
]


@pytest.mark.parametrize(("text", "paid"), FOUND)
def test_what_is_paid_for_a_place(text: str, paid: list[str]) -> None:
    """Each payment with its sum, and nothing else."""
    assert conditions_in(LEAD + text) == [f"payment {words}" for words in paid]


@pytest.mark.parametrize(("text", "conditions"), BESIDE)
def test_payments_beside_other_conditions(text: str, conditions: list[str]) -> None:
    """A sum in a list of conditions is a payment, and costs none of the others."""
    assert sorted(conditions_in(LEAD + text)) == sorted(conditions)


@pytest.mark.parametrize("text", NONE)
def test_what_buys_no_place(text: str) -> None:
    """What employers and states pay, wages, fares and the like, also right behind a payment."""
    before = "Brokers ask $700 for a place. "
    assert conditions_in(LEAD + text) == []
    assert conditions_in(LEAD + before + text) == ["payment Brokers ask $700 for a place"]


def test_a_deposit_for_a_room_buys_no_place() -> None:
    """Nor does one at check-in; one that nurses pay does."""
    assert conditions_in(LEAD + "A deposit of $90 is payable on the day of booking, the Lima hotel said.") == []
    assert conditions_in(LEAD + "A deposit of $90 is payable by the nurses.") == ["payment A deposit of $90"]
