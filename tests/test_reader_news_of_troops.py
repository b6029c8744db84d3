"""Sentences of general news: who has people where, who wants them back, and what a general only calls for."""

from __future__ import annotations

import pytest

from factlift import extract

NEWS = (
    "The mayor of Leeds opened a fish hall on Thursday. Its roof leaks at two corners. Traders grumbled. "
    "The rebels had burnt the old one. A bishop blessed the scales. The gunmen were never found. The hall has a clock."
    "\n\n"
)

Told = tuple[str | None, tuple[str, ...], str | None, str, str]


def told(text: str) -> list[Told]:
    """Returns origin, destinations, count, status and modality of each deployment of a text."""
    return [
        (
            fact.origin.name if fact.origin else None,
            tuple(place.name for place in fact.destinations),
            fact.count.text if fact.count else None,
            fact.status,
            fact.modality,
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a country's initials stand before its people as an adjective does
        ("Ghana hosts 900 US troops.", [("US", ("Ghana",), "900", "under_way", "stated")]),
        ("Peru is home to a UK bank. Ghana hosts 900 UK banks.", []),
        # a general's nation is neither whose people are called for nor where they go
        (
            "A French general's call for hundreds of additional coalition troops in Chad was welcomed.",
            [(None, ("Chad",), "hundreds", "planned", "possible")],
        ),
        (
            "Accra last week backed US general Ann Ode's appeal for hundreds of coalition troops in Ghana.",
            [(None, ("Ghana",), "hundreds", "planned", "possible")],
        ),
        (
            "Some 500 French troops are in Chad, a French general said.",
            [("French", ("Chad",), "Some 500", "under_way", "stated")],
        ),
        # what people are deployed for is no plan
        (
            "Peru has 900 soldiers deployed to provide cover for the police in Chad.",
            [("Peru", ("Chad",), "900", "under_way", "stated")],
        ),
        (
            "Peru will have 900 soldiers deployed to provide cover for the police in Chad.",
            [("Peru", ("Chad",), "900", "planned", "stated")],
        ),
        # to know nothing of a deployment is to deny it; not to know its day is not
        (
            "The minister had no information about Peruvian troops sent to Chad.",
            [("Peruvian", ("Chad",), None, "under_way", "denied")],
        ),
        (
            "The minister has “no information” about Peruvian troops having been sent to Chad.",
            [("Peruvian", ("Chad",), None, "under_way", "denied")],
        ),
        (
            "Peru gave no information about when 40 troops would be sent to Chad.",
            [("Peru", ("Chad",), "40", "planned", "stated")],
        ),
        # the name of an operation is no place
        ("The 40 Peruvian gunners of Exercise Lantern went to Operation Sentry.", []),
        # those who stay
        ("Peruvian troops remain in Chad.", [("Peruvian", ("Chad",), None, "under_way", "stated")]),
        (
            "Peruvian troops, which train the local army, were also present in Chad.",
            [("Peruvian", ("Chad",), None, "under_way", "stated")],
        ),
        ("Peruvian special forces are in Chad.", [("Peruvian", ("Chad",), None, "under_way", "stated")]),
        ("Peruvian tourists remain in Chad.", []),
        ("Peruvian banks, which lend to farms, were also present in Chad.", []),
        # a military presence
        ("Peru keeps a military presence in Chad.", [("Peru", ("Chad",), None, "under_way", "stated")]),
        ("Peru keeps a strong presence in the markets of Chad.", []),
        # people of several nations have no one origin
        (
            "Peruvian, Omani and Danish liaison officers are helping gendarmes in Chad.",
            [(None, ("Chad",), None, "under_way", "stated")],
        ),
        # whose withdrawal is asked for
        (
            "Oman demands the withdrawal of Peruvian advisers from Chad.",
            [("Peruvian", ("Chad",), None, "planned", "possible")],
        ),
        (
            "Peru would in return withdraw its soldiers from the mining districts in Chad's south.",
            [("Peru", ("Chad",), None, "planned", "stated")],
        ),
        ("Oman demands the withdrawal of Peruvian cheese from Chad.", []),
        # the crews of ships
        (
            "The crews of two Peruvian frigates, which returned from a mission in Chad on Monday, were feted.",
            [("Peruvian", ("Chad",), None, "completed", "stated")],
        ),
        ("A film crew, which returned from a mission in Chad on Monday, was feted.", []),
        # beside machines
        (
            "Peru has deployed special forces and drones at Abidjan.",
            [("Peru", ("Abidjan",), None, "under_way", "stated")],
        ),
        ("Peru has deployed drones and jets at Abidjan.", []),
        # a force told of by its strength
        ("The 300-strong force in Chad has two camps.", [(None, ("Chad",), "300", "under_way", "stated")]),
        ("The 300-strong choir in Chad has two halls.", []),
        ("The 300-strong workforce of a mine in Chad downed tools.", []),
        # a border that a state guards
        ("Peru has stationed soldiers along its border with Chad.", [("Peru", ("Chad",), None, "under_way", "stated")]),
        ("The crew of the balloon sailed over Lima towards the border with Chad.", []),
        # a country told before
        (
            "The president of Chad opened a dam. Peruvian medics were seconded to that country by an accord.",
            [("Peruvian", ("Chad",), None, "under_way", "stated")],
        ),
        # papers
        ("Peru is to send 900 dossiers to Chad.", []),
        # a delegation that somebody sends
        (
            "Peru will send a delegation of jurists to Chad in May.",
            [("Peru", ("Chad",), None, "planned", "stated")],
        ),
        (
            "Peru sent a delegation of jurists to Chad to seek the return of a stolen crown.",
            [("Peru", ("Chad",), None, "under_way", "stated")],
        ),
        ("Peru will send a delegation to the peace talks in Chad in May.", []),
    ],
)
def test_people_in_other_news(text: str, expected: list[Told]) -> None:
    assert told(NEWS + text) == expected


def test_the_soldiers_of_a_spot_are_not_the_whole_force() -> None:
    lead = "Peru will send 60 soldiers to Chad.\n\n"
    text = "The soldiers at Oton belong to Operation Sentry, a force of 7,000 Peruvian troops deployed in the capital."
    assert [places for _, places, count, _, _ in told(lead + text) if count == "7,000"] in ([()], [("Chad",)])


def test_a_round_up_in_one_paragraph_changes_its_matter_and_its_claimant() -> None:
    text = (
        "Ann Ode of the hospital board said that the new wing would cost more. "
        "Around 700 Danish soldiers will be deployed in Chad early next month as a border force. "
        "A bishop blessed the scales at the fish hall. The gunmen were never found. The hall has a clock. It is slow."
    )
    facts = extract(text, model="builtin").deployments
    assert [(f.count and f.count.text, f.attribution and f.attribution.name) for f in facts] == [("Around 700", None)]
    own = text.replace("the new wing would cost more", "Danish soldiers would be deployed soon")
    facts = extract(own, model="builtin").deployments
    assert {f.attribution and f.attribution.name for f in facts} == {"Ann Ode"}
