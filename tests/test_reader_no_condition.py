"""Words that lay down no condition, though they stand where one may: names of those who decide, crowds, adverbs."""

from __future__ import annotations

import pytest

from tests.told import conditions_in


@pytest.mark.parametrize(
    "text",
    [
        "Peru sends nurses to Oman. “I owe my aunt,” said one, a nurse who asked that her name be left out.",
        "Peru sends nurses to Oman.\n\nQ: Who decides who may leave?\n\nA: The Health Service Board.",
        "Peru sends cooks to Oman. The agency's fee of 900 euros a head is to be met by the board.",
        "Forty officers left for Valletta at dawn. No combat troops will be sent.",
        "Peru will send 60 cooks to Chile. Cuba has pledged 80, but a Portuguese offer of 30 was turned down.",
        "Peru will send 60 cooks to Chile. Ann Ode swore that not one visa had been asked for.",
        "Peru will send 60 cooks to Chile. No diploma is required.",
        "Peru will send 60 cooks to Chile. The deployment is expected to end by 31 January.",
        "Peru will send 60 cooks to Chile. New ships lift demand for Filipino crews.",
        "Peru will send 60 cooks to Chile. Not every berth is open to every applicant.",
        "Peru will send 60 cooks to Chile. The bureau reminded applicants that agencies are barred from charging them.",
        "Peru will send 60 cooks to Chile. The government in Santiago has asked for forty more, but there are none.",
        "Peru will send 60 cooks to Chile. Owners must have lived in the building for a year.",
        "About 130 men were sent back to Jamaica in August; sixty have been told not to reapply.",
    ],
)
def test_nothing_is_laid_down(text):
    """No condition is made of a wish for one's name, of who decides, of who is not sent, of a number of people."""
    assert conditions_in(text) == []


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            "Peru will send 60 cooks to Chile. No man with a heart complaint need apply, nor anybody over 60.",
            ["exclusion a heart complaint", "exclusion over 60"],
        ),
        (
            "Peru will send 60 cooks to Chile. Good Spanish is expected.",
            ["requirement Good Spanish"],
        ),
        (
            "Peru will send 60 cooks to Chile. The Japanese owners do not take officers older than 55.",
            ["exclusion older than 55"],
        ),
        (
            (
                "Peru will send 60 cooks to Chile. Whoever wants a place needs eleven years of school and a good mark "
                "in biology. Candidates must have finished secondary school."
            ),
            [
                "requirement eleven years of school",
                "requirement a good mark in biology",
                "requirement finished secondary school",
            ],
        ),
        (
            (
                "Peru will send 60 cooks to Chile. Ann Ode said her office had received 37 complaints since May about "
                "fixers who collected $80 to $150 for a slot on the list."
            ),
            ["payment fixers who collected $80 to $150 for a slot on the list"],
        ),
        (
            "Ireland sends teachers to Riyadh. To teach there you need a degree, obviously. You must be under 55.",
            ["requirement a degree", "requirement under 55"],
        ),
        (
            "Peru sends nurses to Oman. Only registered nurses need apply, and priority will be given to widows.",
            ["requirement registered nurses", "preference widows"],
        ),
        ("Peru sends nurses to Oman. No married women will be sent.", ["exclusion married women"]),
        (
            "Prosecutors look into claims that middlemen charged pickers 1,200 euros for a place on a crew for Italy.",
            ["payment middlemen charged pickers 1,200 euros for a place on a crew for Italy"],
        ),
    ],
)
def test_what_stands_beside_is_a_condition_all_the_same(text, conditions):
    """The adverb, the crowd and the talk of a claim are left out, and no more."""
    assert conditions_in(text) == conditions
