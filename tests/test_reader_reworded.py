"""Deployments told in other words than the first that a rule was written for, each with what is none."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import sendings_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ecuadorian divers will fly to Togo on March 26.", ["- Ecuadorian Togo planned"]),
        ("An Ecuadorian team will fly to Togo for the regatta.", []),
        ("Ecuadorian tourists will fly to Togo on March 26.", []),
        ("The minister met sailors bound for Togo.", ["- - Togo planned"]),
        ("The minister met anglers bound for Togo.", []),
        ("Families waved to soldiers who will go to Togo in June.", ["- - Togo planned"]),
        ("Ecuadorian fighters will leave the last camp in Togo.", []),
        ("A second battalion, Perucoy 14, left for Mali.", ["- - Mali under_way"]),
        ("Peru's second battalion, Perucoy 14, left for Mali.", ["- Peru Mali under_way"]),
        ("Peru lent an engineering unit to Mali.", ["- Peru Mali under_way"]),
        ("Peru offered the team a match in Mali.", []),
        ("The squadron was formed in Mali in 1940.", []),
        ("The brigade left its base in Mali.", []),
        ("Denmark also keeps observers in Mali.", ["- Denmark Mali under_way"]),
        ("Denmark has few friends among soldiers in Mali.", []),
        ("Ecuador will withdraw all its pilots from Chad.", ["- Ecuador Chad planned"]),
        ("The firm withdrew its drivers from the rally in Chad.", []),
        ("The battery is back from half a year's posting to Mali.", ["- - Mali completed"]),
        ("Makers of the battery are back from Mali.", []),
        ("A brass band came to the quay to welcome home nearly 300 sailors returning from Oman.",
         ["nearly 300 - Oman completed"]),
        ("The gunners are back from a posting to Mali. Salem holds a welcome-home supper for 52 gunners.",
         ["52 - Mali completed"]),
        ("The gunners are back from a posting to Mali. Salem holds a supper for 52 gunners.",
         ["- - Mali completed"]),
    ],
)  # fmt: skip
def test_people_on_their_way_or_back(text: str, expected: list[str]) -> None:
    assert sendings_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The battalion shall comprise 620 infantry and 30 medics.", ["620 Peru Mali planned", "30 Peru Mali planned"]),
        ("It includes 40 engineers.", ["40 Peru Mali planned"]),
        ("The army is made up of 62,000 soldiers.", ["- Peru Mali planned"]),
        ("The government includes 40 engineers.", ["- Peru Mali planned"]),
    ],
)
def test_a_body_is_made_up_of_people(text: str, expected: list[str]) -> None:
    assert sendings_in("Peru is to provide a battalion for the mission in Mali. " + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will raise the number from 420 to 560.", ["560 Denmark Mali planned"]),
        ("Parliament brought their number from 420 to 560.", ["560 Denmark Mali under_way"]),
        ("The number of soldiers doubled to 840.", ["840 Denmark Mali under_way"]),
        ("Its strength is to be cut to 200.", ["200 Denmark Mali planned"]),
        ("The number of its tanks rose from 90 to 140.", []),
        ("The number of complaints will be cut to 200.", []),
    ],
)
def test_their_number_changes(text: str, expected: list[str]) -> None:
    assert sendings_in("Denmark has 420 soldiers in Mali. " + text) == ["420 Denmark Mali under_way", *expected]


def claimed(text: str) -> list[str]:
    """Returns count, origin, destinations and claimant of the deployments in a text."""
    return [
        " ".join(
            [
                item.count.text if item.count else "-",
                item.origin.name if item.origin else "-",
                "+".join(place.name for place in item.destinations) or "-",
                item.attribution.name if item.attribution else "-",
            ]
        )
        for item in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is sending 16 nurses to Togo and Fiji dispatched 75.", ["16 Norway Togo -", "75 Fiji Togo -"]),
        ("Norway sent 16 nurses to Togo and Fiji and sent 75 to Chad.", ["16 Norway Togo+Fiji -", "75 Norway Chad -"]),
        ("Norway sent 16 nurses to Togo and Fiji sent in May.", ["16 Norway Togo+Fiji -"]),
        ("Norway lent 38 drivers to Togo and Ghana promised it would lend more than 60.",
         ["38 Norway Togo -", "more than 60 Ghana Togo Ghana"]),
        ("Norway said it lent 38 drivers to Togo and Ghana said it would lend more than 60.",
         ["38 Norway Togo Norway", "more than 60 Ghana Togo Ghana"]),
        ("Norway lent 38 drivers to Togo and Ghana promised 60.", ["38 Norway Togo -", "60 Ghana Togo -"]),
        ("Norway said that it would lend 38 drivers to Togo.", ["38 Norway Togo Norway"]),
    ],
)  # fmt: skip
def test_the_next_sender_speaks_or_sends_for_himself(text: str, expected: list[str]) -> None:
    assert claimed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deployment of 90 pilots to Port Sudan and Hodeidah, which was suspended, is to be debated.",
         ["90 - Port Sudan+Hodeidah halted"]),
        ("Peru will send 40 cooks to Doha, Aden and Port Harcourt.", ["40 Peru Doha+Aden+Port Harcourt planned"]),
        ("Peru sent 40 cooks to Oman and Ann Ode went along.", ["40 Peru Oman under_way"]),
        ("Peru sent 40 cooks to Oman, and Lopez left.", ["40 Peru Oman under_way"]),
        # those who go to perform, or sail a ship that is told of
        ("Forty choristers from Leeds will fly to Norway to perform in Oslo.", []),
        ("Forty stewards from Leeds will fly to Norway to serve in Oslo.", ["Forty Leeds Norway planned"]),
        ("Ghana will send 20 dancers to Oman for a festival.", []),
        ("Ghana will send 20 dancers to Oman to work in hotels.", ["20 Ghana Oman planned"]),
        ("Manila sends 400 seamen to Oman. The Karin had 70 Filipino seamen aboard when she ran aground.",
         ["400 Manila Oman under_way"]),
        ("Manila sends 400 seamen to Oman. The Karin sailed for Oman with 70 seamen aboard.",
         ["400 Manila Oman under_way", "70 Manila Oman under_way"]),
    ],
)  # fmt: skip
def test_towns_shows_and_crews(text: str, expected: list[str]) -> None:
    assert sendings_in(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor's rant was, “Get out!”", "The mayor"),
        ("The cook's punchline was: “Leave it.”", "The cook"),
        ("The cook's bicycle was “a wreck.”", None),
        ("Ann Ode told the Post the cook's interjection had been “very odd”.", "Ann Ode"),
    ],
)
def test_what_somebody_owns_is_his_words(text: str, speaker: str | None) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert (quote.speaker.name if quote.speaker else None) == speaker


def stood(text: str) -> list[str]:
    """Returns count, status and modality of the deployments in a text."""
    found = extract(text, model="builtin").deployments
    return [f"{item.count.text if item.count else '-'} {item.status} {item.modality}" for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru sent 60 cooks to Oman. Nine have come back.", ["60 under_way stated", "Nine completed stated"]),
        ("Peru sent 60 cooks to Oman. Nine will come back.", ["60 under_way stated", "Nine planned stated"]),
        ("Peru sends cooks to Oman. Until 2020 it sent 60 a year to Chile.",
         ["- under_way stated", "60 completed stated"]),
        ("Peru sends cooks to Oman. They pay 60 a year to the union.", ["- under_way stated"]),
        ("Kenya ruled out lending paramedics to Malta.", ["- planned denied"]),
        ("Kenya does not provide nurses with uniforms in Malta.", []),
        ("The ministry called reports that Kenya would lend Malta 40 paramedics pure fiction.", ["40 planned denied"]),
        ("The ministry called the 40 Kenyan paramedics in Malta a joke.", ["40 under_way stated"]),
        ("A plan to lend Malta 40 Kenyan paramedics has come to nothing.", ["40 halted stated"]),
        ("A deal to send Malta 40 Kenyan paramedics fell through in May.", ["40 halted stated"]),
        ("The 40 Kenyan paramedics sent to Malta fell through a floor.", ["40 under_way stated"]),
        ("Were Malta to ask, Kenya would lend it 40 paramedics, the minister said.", ["40 planned possible"]),
        ("Kenya's contingent of paramedics in Malta has shrunk from 400 to 40.",
         ["400 completed stated", "40 under_way stated"]),
    ],
)  # fmt: skip
def test_what_will_not_be_or_may_be(text: str, expected: list[str]) -> None:
    assert stood(text) == expected
