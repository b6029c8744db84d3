"""Who is counted, where they are and how far they have come, in everyday sentences of news copy."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru will send 400 cooks to Oman in May, the labour ministry said.\n\n"

TOLD: tuple[tuple[str, str, dict[str, Any]], ...] = (
    # people who flew are gone, whatever they are bound for
    ("Forty bakers from Peru flew out on Friday bound for Oman.", "Forty bakers", {"status": "under_way"}),
    ("Peru’s 90-strong battalion in Chad is being pulled out.", "90", {"status": "under_way"}),
    ("Thirty Peruvian shepherds went out to Chad in 1896.", "Thirty Peruvian shepherds", {"status": "completed"}),
    # to pick fruit is to work
    (
        "In all, 900 seasonal workers from Peru picked grapes in Chile last year.",
        "900 seasonal workers",
        {"status": "completed", "destinations": ["Chile"], "scope": "single"},
    ),
    # where people are from is no place they go to
    (
        "Nine Peruvian teachers from schools across Gwent flew out bound for Oman.",
        "Nine Peruvian teachers",
        {"destinations": ["Oman"]},
    ),
    (
        ABOUT + "Six more cooks from a yard in Leeds have been there since May.",
        "Six more cooks",
        {"destinations": ["Oman"]},
    ),
    (
        ABOUT + "“I was nervous,” said Ann Ode, a cook from Hull.\n\nAnother nine will follow.",
        "nine",
        {"destinations": []},
    ),
    # an island that no table has
    (
        "Nine Peruvian sailors are still on Oton, where they mend the pier.",
        "Nine Peruvian sailors",
        {"destinations": ["Oton"]},
    ),
    ("Some 60 Peruvian guards work on the beaches of Oton.", "Some 60 Peruvian guards", {"destinations": ["Oton"]}),
    # numbers behind their noun, and shares
    ("Peru’s contingent in Chad numbers 14.", "14", {"group": "contingent", "destinations": ["Chad"]}),
    (
        "Five of the eight Peruvian volunteers who went to Oton are back home.",
        "Five",
        {"group": "volunteers", "status": "completed"},
    ),
    (
        "The team will be made up of 45 Peruvian and 20 Chilean observers, who will be based in Chad.",
        "20 Chilean observers",
        {"destinations": ["Chad"]},
    ),
    (
        "Peru has 300 men in Chad. In addition, 22 officers serve in staff posts in Oman.",
        "22 officers",
        {"group": "officers"},
    ),
    ("A yard in Oman relies on 700 Peruvian welders.", "700 Peruvian welders", {"destinations": ["Oman"]}),
    # those who are there already are not denied
    (
        ABOUT + "It is not sending any guards to Chad besides the 250 already there.",
        "250",
        {"modality": "stated", "status": "under_way"},
    ),
    # whose noun, and which time
    (ABOUT + "Peru has sent the frigate Oton, with 210 on board.", "210", {"group": None}),
    (ABOUT + "There are 140 of them in Oman, and by June there will be more.", "140", {"when": None}),
    # a day of the week behind the present tense is to come
    (ABOUT + "A party of nine sails for Oton on Thursday.", "nine", {"status": "planned", "when": "Thursday"}),
    (ABOUT + "Two umpires from Peru have been appointed to stand in Chile.", "Two umpires", {"status": "planned"}),
    # those who are had somewhere, though more are planned
    (
        ABOUT + "The agency has about 300 teachers across Chile and wants to double that.",
        "about 300 teachers",
        {"status": "under_way"},
    ),
    ("Sending 200 gendarmes to Chad would leave Peru without a reserve.", "200 gendarmes", {"modality": "possible"}),
    # trades that no list has, verbs that begin something, and a body's own people
    (
        "Twenty Peruvian sailmakers have finished their stint in Chad.",
        "Twenty Peruvian sailmakers",
        {"status": "completed"},
    ),
    ("Flown out in May, 64 Peruvian census-takers began work in Chad’s interior.", "64 Peruvian census-takers", {}),
    ("Four of the club’s coaches are out in Nepal.", "Four of the club’s coaches", {"destinations": ["Nepal"]}),
    ("The parish has two missionaries in Bolivia.", "two missionaries", {"destinations": ["Bolivia"]}),
    ("Our four engineers got to Port Vila last night.", "four engineers", {"destinations": ["Port Vila"]}),
    ("Our team in Chad now stands at 31. Seven surgeons were sent home.", "31", {"group": "team"}),
    ("By May the number of Peruvian soldiers in Chad will have shrunk from 90 to 35.", "35", {"status": "planned"}),
    (ABOUT + "In one village 212 of 640 adults are in Chad.", "212 of 640 adults", {"destinations": ["Chad"]}),
    (ABOUT + "There are 90 of them in Oman. Thirty in Sur, the rest in Oton.", "Thirty", {"destinations": ["Sur"]}),
    ("Forty Irish nurses work at the French hospital in Hanoi.", "Forty Irish nurses", {"destinations": ["Hanoi"]}),
    # people who are back, who study, and what they travel on
    (
        "Some 234 Peruvian welders from Oman arrived home on a chartered flight.",
        "Some 234 Peruvian welders",
        {"status": "completed"},
    ),
    (
        ABOUT + "At the same time 62 students are studying medicine in Havana.",
        "62 students",
        {"status": "under_way", "modality": "stated", "destinations": ["Havana"]},
    ),
    (ABOUT + "Hundreds more travelled on tourist visas.", "Hundreds", {"status": "under_way", "scope": "single"}),
    (ABOUT + "Two doctors from Cologne are with them.", "Two doctors", {"status": "under_way"}),
    (ABOUT + "It has three ships off Chad and 40 soldiers ashore.", "40 soldiers", {"status": "under_way"}),
    ("Some 186 cooks left Peru for Oman on Nov 9.", "Some 186 cooks", {"when": "Nov 9"}),
    ("Peru sent 40 cooks to Oman on Sept 3.", "40 cooks", {"when": "Sept 3"}),
    # what a region or a nation only describes
    (ABOUT + "Some 196,000 Peruvians work in the Gulf state.", "Some 196,000 Peruvians", {"destinations": ["Oman"]}),
    (
        ABOUT + "Four Irish referees will take charge at the Asian Cup in Doha.",
        "Four Irish referees",
        {"destinations": ["Doha"]},
    ),
    # who grow in number, take part, come for a job, and who is lent
    (ABOUT + "The mission in Chad will grow from 138 to 209 observers.", "209 observers", {"destinations": ["Chad"]}),
    (
        ABOUT + "It pulled 350 fitters out of Chad in May, ending a mission in which about 4,000 took part.",
        "about 4,000",
        {"status": "completed"},
    ),
    (
        ABOUT + "Some 12,500 Chadian women have arrived for the strawberry harvest.",
        "Some 12,500 Chadian women",
        {"status": "under_way"},
    ),
    (ABOUT + "About 170 cooks are in Oman. Lima alone has lent 64.", "64", {"status": "under_way"}),
    (ABOUT + "Chile provides 15 of the current staff in Chad.", "15 of the current staff", {"group": "staff"}),
    # what is told of those who go is not the claim of who is only mentioned
    (
        ABOUT + "Forty cooks left for Oman after a clerk told them that there was no work.",
        "Forty cooks",
        {"attribution": None},
    ),
)
NOBODY = (
    (ABOUT + "Inspectors found 700 people living in shanties near Oton.", "700 people"),
    (ABOUT + "The ministry employs 300 foreigners against 15,600 Omanis.", "15,600 Omanis"),
    (ABOUT + "Its forces have 4,200 people in all, including 3,300 conscripts.", "3,300 conscripts"),
    (ABOUT + "Peru beat Chile 4-1 in front of 12,000.", "12,000"),
    (ABOUT + "They will work at a mill in Oman, replacing 900 Chadians who left.", "900 Chadians"),
    (ABOUT + "The clinic has trained 45 local midwives.", "45 midwives"),
    (ABOUT + "Some 900 people were hurt, and nearly 60,000 are displaced.", "nearly 60,000"),
    (ABOUT + "In Chad 212 of 640 adults went abroad.", "640 adults"),
    (ABOUT + "Four officers had visited Chad in March.", "Four officers"),
    (ABOUT + "Three Chilean mayors saw them off with oranges.", "Three Chilean mayors"),
    (ABOUT + "Oman has 2.1 million people.", "2.1 million people"),
    ("Peru’s parliament voted 212 to 198 to send troops to Oman.", "198"),
    ("Sixty Peruvian sailors were taken hostage off Chad.", "Sixty Peruvian sailors"),
)


def found_in(text: str) -> dict[str, dict[str, Any]]:
    """Returns the deployments of a text by their counts."""
    return {str(item.get("count")): item for item in read_article(Article.read(text))["deployments"]}


@pytest.mark.parametrize(("text", "count", "expected"), TOLD)
def test_people_are_counted_where_they_are(text: str, count: str, expected: dict[str, Any]) -> None:
    found = found_in(text)
    assert count in found
    told = {"destinations": [], "group": None, "when": None, "attribution": None} | found[count]
    assert {name: told[name] for name in expected} == expected


@pytest.mark.parametrize(("text", "count"), NOBODY)
def test_numbers_that_count_nobody_who_is_sent(text: str, count: str) -> None:
    assert count not in found_in(text)


def test_who_is_sent_is_the_object_of_sending() -> None:
    text = ABOUT + "The club, which has no members abroad, has sent teams to Chad and Chile."
    found = [item for item in read_article(Article.read(text))["deployments"] if item.get("count") is None]
    assert [(item["group"], item["destinations"]) for item in found] == [("teams", ["Chad", "Chile"])]


PICKED = (
    "Chad is selecting women from its mills to sew uniforms in Oman, a source in the ministry said. "
    "Some 180 women leave for Oman in May. The first 60 women were sent to Oman last week. "
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Up to 1,000 women could go within two years.", [("Up to 1,000", "Chad")]),
        (
            "Ode Beri, who runs Labour Watch from Vienna, puts the number of Chadians working abroad at 3,500.",
            [("3,500", "Chad")],
        ),
        ("The women from Chad have been promised 18,000, the source said, for a shift of twelve hours.", []),
        ("Up to 1,000 women could vote.", []),
    ],
)
def test_reads_a_ceiling_a_tally_and_no_wage(text: str, told: list[tuple[str, str]]) -> None:
    facts = extract(PICKED + text, model="builtin").deployments
    found = [(fact.count.text, fact.origin.name if fact.origin else "") for fact in facts if fact.count]
    assert [fact for fact in found if fact[0] not in {"180", "Some 180", "60", "first 60"}] == told
