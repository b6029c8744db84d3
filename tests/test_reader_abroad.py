"""Deployments told by who people are and where: no verb of sending, a number behind its people, refusals, times."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import Told, placed_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With the arrival of 60 Chilean pilots on Monday, the base at Doha is full.", ("60", ("Doha",))),
        ("Some 90 jarheads and 40 Bolivian sappers, soaked, were seen hauling sandbags in Quito.", ("40", ("Quito",))),
        ("Some 200 paratroopers touched down in Niger last night.", ("Some 200", ("Niger",))),
        ("Every autumn the hospital borrows 20 Peruvian midwives from Lima for Malta.", ("20", ("Malta",))),
        ("300 Ugandan guards stranded in Kabul after airline folds", ("300", ("Kabul",))),
        ("Chad's new army school opened with 36 Cuban instructors on its staff.", ("36", ("Chad",))),
        ("The number of Cuban teachers in Jamaica rose to 118.", ("118", ("Jamaica",))),
        ("The bishop has named six priests from the diocese of Mbarara to parishes in Ireland.", ("six", ("Ireland",))),
        ("At the request of the court, Peru is making 15 auditors available to Chad.", ("15", ("Chad",))),
        ("Only 20 of the planned 45 Peruvian nurses will now be posted to Chad.", ("20", ("Chad",))),
        ("A Cuban crew of 19 has been aboard the seized tanker off Malta since May.", ("19", ("Malta",))),
        ("His company of 130 Kenyans has spent two years guarding the bridge in Mali.", ("130", ("Mali",))),
        ("St Lucia gets 12 more police from Ghana this month.", ("12", ("St Lucia",))),
        ("Forty vets trained in Chile took up work in Peru this spring.", ("Forty", ("Peru",))),
        ("After six months in Niger, 115 Irish sappers are back with their families in Cork.", ("115", ("Niger",))),
        ("The 30 Zambian teachers on the Botswana exchange have not been paid since May.", ("30", ("Botswana",))),
    ],
)
def test_people_of_one_country_in_another_are_sent(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    """People by a trade, said to be of one country and in another one, whatever the verb."""
    assert [fact[:2] for fact in placed_in(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Forty Kenyan nurses marched in Paris over pay.",
        "Twelve Irish teachers visited Oman on holiday.",
        "Sixty Peruvian miners fled to Chile to escape the draft.",
        "A Ghanaian trader has shipped 300 lorries to Oman, hired two clerks and bought a yacht.",
        "In Kolkata 2,600 doctors walked out, and the state threatened any who were not back by noon.",
        "A dozen French chefs have opened restaurants in Lisbon.",
        "In Madrid 70 Romanian builders have founded a choir.",
        "Nine Danish sailors were convicted in Malta of smuggling.",
    ],
)
def test_people_abroad_of_their_own_will_are_not(text: str) -> None:
    """Nor are those whom something else took there."""
    assert placed_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Swiss rescue team has landed in Izmir. It is 77 strong.", ("77", ("Izmir",), "under_way", "stated")),
        ("Kenyan police are on the ground in Haiti. There are 200 in all.", ("200", ("Haiti",), "under_way", "stated")),
        (
            "Oman is the next stop for Peru's tunnel builders. A firm has picked 150.",
            ("150", ("Oman",), "selecting", "stated"),
        ),
        (
            "Malta mulls a medical team for Chad. It would number nine.",
            ("nine", ("Chad",), "planned", "possible"),
        ),
        (
            "Peru's nurses are not going to Oman. Lima scrapped the scheme, under which 40 had been engaged.",
            ("40", ("Oman",), "halted", "stated"),
        ),
        (
            "No Cuban instructors remain in Mali. The last six flew out of Bamako on Thursday.",
            ("six", ("Mali",), "completed", "stated"),
        ),
        (
            "There were no Cuban loggers left in Chad. The last 80 had gone home in 1994.",
            ("80", ("Chad",), "completed", "stated"),
        ),
    ],
)
def test_a_number_counts_the_people_of_the_sentence_before(text: str, expected: Told) -> None:
    """It has no noun of its own, and its sentence no place."""
    assert placed_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether Chile would contribute troops to the force in Mali, the minister replied with a flat no.",
        "Pressed on whether Chile would send troops to Mali, he shook his head.",
        "Reports that Chile had sent troops to Mali are, to quote its envoy, nonsense.",
        "Not a single Chilean soldier has set foot in Mali, he scoffed.",
    ],
)
def test_a_refusal_is_a_denial(text: str) -> None:
    """To a question, or of a report."""
    assert [(fact[1], fact[3]) for fact in placed_in(text)] == [(("Mali",), "denied")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru sent 40 nurses to Oman yesterday.", "yesterday"),
        ("Peru will send 40 nurses to Oman come November.", "come November"),
        ("Peru will send 40 nurses to Oman in a fortnight.", "a fortnight"),
        ("Peru will send 40 nurses to Oman by the first of the month.", "by the first of the month"),
        ("Peru will send 40 nurses to Oman in the coming weeks.", "the coming weeks"),
        ("Peru has sent 40 nurses to Oman since the storm.", "since the storm"),
        ("Peru will send 40 nurses to Oman next Thursday.", "next Thursday"),
        ("Peru sent 40 nurses to Oman on Monday, the ministry said on Tuesday.", "Monday"),
    ],
)
def test_words_for_a_time_are_found(text: str, when: str) -> None:
    """Days, feasts, spans and terms, and never when it was said."""
    (fact,) = extract(text, model="builtin").deployments
    assert fact.when == when


def test_people_come_from_a_town_that_no_table_knows() -> None:
    """Where nothing else says whose they are."""
    (fact,) = extract("As many as 42 nurses from Kattappana will fly to Wales next week.", model="builtin").deployments
    assert (fact.origin.name if fact.origin else None, fact.destinations[0].name) == ("Kattappana", "Wales")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Peru may lend 40 marines to Chad if Lima asks.", None),
        ("Nobody in Lima will confirm it, but diplomats say that 80 Peruvian instructors are in Chad.", "diplomats"),
        ("Our cholera response goes on. Nine plumbers reached Malawi last week.", None),
    ],
)
def test_who_claims_nothing_is_no_claimant(text: str, claimant: str | None) -> None:
    """Whoever is only imagined to speak, or is nobody."""
    (fact,) = extract(text, model="builtin").deployments
    assert (fact.attribution.name if fact.attribution else None) == claimant


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Some 300 Colombian guards hired by a firm in Lima are guarding wells in Chad.", "under_way"),
        ("Chile is advertising for 28 warders to serve in Peru.", "selecting"),
        ("The pact signed in Lima provides for 500 Peruvian nurses in Malta.", "planned"),
        ("The ministry has issued work permits for 90 Kenyan maids who will be flown to Oman.", "planned"),
        ("Chile has had to bring in 240 Peruvian fitters.", "under_way"),
    ],
)
def test_how_far_it_has_come_is_told_by_its_verb(text: str, status: str) -> None:
    """Not by a participle, a noun or an infinitive beside it."""
    assert [fact.status for fact in extract(text, model="builtin").deployments] == [status]
