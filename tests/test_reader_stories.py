"""Traits of ordinary stories of soldiers, nurses and rescuers: who is meant, where they are, how far they have come."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

QUAKE = "Turkey sent 54 rescuers to Albania on Monday. "
NURSES = "Peru has sent 200 nurses to Austria. "
HAITI = "Kenya leads the mission in Haiti with 400 police officers. "
PLAN = "Peru will send 40 soldiers to Juba in May.\n\n"
COOKS = "Peru will send 900 cooks to Oman in May.\n\n"
NURSE = "Peru sent 180 soldiers to Juba. Ana Paz, a nurse who served in Lebanon in 2019, was among them.\n\n"
FORCE = "Cabinet has agreed to extend two deployments of the New Zealand Defence Force until June.\n\n"
ARMED = (
    "Canada renews missions in Europe\n\nCabinet has agreed to extend the deployments of the Canadian Armed Forces in "
    "Latvia until June.\n\n"
)

# text, and of its last deployment: number, origin, destinations, status, modality
LAST = (
    # people who are somewhere now, and come home later; others are only on their way
    (
        "Peru has sent soldiers to Iraq. Nine are currently in Baghdad and will return home in July.",
        ("Nine", "Peru", ["Baghdad"], "under_way", "stated"),
    ),
    (
        "Peru will send 900 cooks to Oman. Forty cooks are now in Lima and will fly to Muscat in May.",
        ("Forty", "Peru", ["Muscat"], "planned", "stated"),
    ),
    # a tour that is ended is over, and so is its place; training or waiting that ends is no tour
    (
        "Forty Peruvian soldiers arrived in Lima on Friday, completing a six-month deployment to Sinai.",
        ("Forty", "Peruvian", ["Sinai"], "completed", "stated"),
    ),
    (
        "Forty Peruvian soldiers arrived in Sinai on Friday, completing the force that guards the border with Gaza.",
        ("Forty", "Peruvian", ["Sinai"], "under_way", "stated"),
    ),
    (
        "Forty Peruvian nurses flew to Oman, ending a year of training.",
        ("Forty", "Peruvian", ["Oman"], "under_way", "stated"),
    ),
    # who took them on is told behind their trade, and they are stuck
    (
        "Some 70 nurses from Peru who were recruited for hospitals in Kuwait have been stuck in a hostel for weeks.",
        ("Some 70", "Peru", ["Kuwait"], "under_way", "stated"),
    ),
    # what a state that sent people promises now is not what it did; a relative clause ends at its comma
    (
        "Peru, which sent 40 nurses to Oman in 2019, has promised to be open about it.",
        ("40", "Peru", ["Oman"], "completed", "stated"),
    ),
    # those who fly home are home, though the rest have still to go; those who will are not
    (
        "The 128 Cuban doctors in Honduras will leave.\n\nThe first 40 flew home on Tuesday, and the rest will follow.",
        ("40", "Cuban", ["Honduras"], "completed", "stated"),
    ),
    (
        "Peru has 128 soldiers in Mali.\n\nThe first 40 will fly home on Tuesday, and the rest in May.",
        ("40", "Peru", ["Mali"], "planned", "stated"),
    ),
    # who has people has them now, whatever is planned before; not who will, or would be the largest
    (
        PLAN + "Peru is the largest contributor to UN peacekeeping, with 5,350 soldiers in 13 missions.",
        ("5,350", "Peru", [], "under_way", "stated"),
    ),
    (
        PLAN + "Canada has about 3,000 firefighters from abroad on its fires this summer.",
        ("about 3,000", None, ["Canada"], "under_way", "stated"),
    ),
    (COOKS + "Oman will have 40 cooks from Chile.", ("40", "Chile", ["Oman"], "planned", "stated")),
    # those who are out of work are at home
    (PLAN + "The union said 6,000 Peruvian soldiers were out of work.", ("40", "Peru", ["Juba"], "planned", "stated")),
    # who makes an offer takes it back; who gets it only has it
    (HAITI + "Guyana withdrew its offer of 20 soldiers in February.", ("20", "Guyana", [], "halted", "stated")),
    (HAITI + "Guyana renewed its offer of 20 soldiers in February.", ("20", "Guyana", [], "planned", "possible")),
    # those who sleep outdoors are no rescuers
    (QUAKE + "More than 2,000 people spent the night in tents.", ("54", "Turkey", ["Albania"], "under_way", "stated")),
    (
        QUAKE + "Another 20 rescuers spent the night in tents near Lezhe.",
        ("20", "Turkey", ["Lezhe"], "under_way", "stated"),
    ),
    # the place right before "where" is the one
    (
        NURSES + "Most go to Spain or to Britain, where 30,000 are now employed.",
        ("30,000", "Peru", ["Britain"], "under_way", "stated"),
    ),
    (
        NURSES + "Germany comes first, followed by Norway, where 900 Peruvian nurses now work.",
        ("900", "Peruvian", ["Norway"], "under_way", "stated"),
    ),
    # a town that no table knows is where people are withdrawn from, and not their home
    (
        "The charity has withdrawn all 48 of its international staff from Osmara after two drivers were killed.",
        ("48", None, ["Osmara"], "completed", "stated"),
    ),
    # whose force it is, in an article that names a multinational one, or soldiers whom others train
    (
        FORCE + "Up to 28 personnel will remain with the Multinational Force and Observers in the Sinai.",
        ("Up to 28", "New Zealand", ["Sinai"], "planned", "stated"),
    ),
    (
        ARMED + "Forty instructors will continue to train Ukrainian soldiers in Poland.",
        ("Forty", "Canada", ["Poland"], "planned", "stated"),
    ),
)


@pytest.mark.parametrize(("text", "fields"), LAST)
def test_the_last_deployment_of_a_story(text: str, fields: tuple[str, str | None, list[str], str, str]) -> None:
    """Its number, sender, places, status and modality are those of its own words."""
    found = read_article(Article.read(text))["deployments"][-1]
    origin, places = found.get("origin"), list(found.get("destinations") or [])
    assert (found["count"].startswith(fields[0]), origin, places, found["status"], found["modality"]) == (
        True,
        *fields[1:],
    )


PEOPLE = (
    # those who wait, or who say so, are not those sent
    (
        "Peru sent 400 soldiers to Chad. Around 200 relatives were waiting when some came home. Another 130 left.",
        ["soldiers", "soldiers"],
    ),
    (
        "Peru has 119 trainers in Maputo. Diplomats say Peru may keep 30 of them on under a bilateral deal.",
        ["trainers", "trainers"],
    ),
    # a single nurse says nothing of others
    (
        NURSE + "Peru has also offered a force of 250 for Haiti.",
        ["soldiers", "nurse", None],
    ),
    (
        "Peru has 119 trainers in Maputo. It called up 40 reservists, and 30 of them will leave for Maputo in May.",
        ["trainers", "reservists", "reservists"],
    ),
)


@pytest.mark.parametrize(("text", "groups"), PEOPLE)
def test_a_number_alone_is_of_the_people_sent(text: str, groups: list[str]) -> None:
    """A number without a noun takes that of those sent, not of bystanders or claimants."""
    assert [item.get("group") for item in read_article(Article.read(text))["deployments"]] == groups


def test_talks_of_another_paragraph_lend_no_place() -> None:
    """Who left the country is not who is only talked about two paragraphs before."""
    text = (
        "Peru will send 150 nurses to Austria.\n\nTalks with Denmark and Finland about more nurses are continuing.\n\n"
        "The union is worried. “We are short of nurses,” said Ana Paz. She said nearly 20,000 left the country in 2023."
    )
    found = read_article(Article.read(text))["deployments"]
    assert [place for item in found[-1:] for place in item.get("destinations") or []] == []
    assert found[-1]["status"] != "planned"


def test_nations_named_one_by_one_are_parts() -> None:
    """Those of each nation among people from abroad are parts of them."""
    text = PLAN + "Canada has 300 firefighters from abroad on its fires, among them 60 Americans and 40 Mexicans."
    found = read_article(Article.read(text))["deployments"][1:]
    assert [(item["count"], item["scope"]) for item in found] == [
        ("300 firefighters", "total"),
        ("60 Americans", "part"),
        ("40 Mexicans", "part"),
    ]


def test_the_clause_of_a_where_begins_behind_its_place() -> None:
    """The place before "where" is the destination, and no part of the shortest clause."""
    text = "Peru has sent 200 nurses to Austria. Most go to Spain or to Britain, where 30,000 are now employed."
    assert str(read_article(Article.read(text))["deployments"][-1]["clause"]).startswith("where 30,000")
