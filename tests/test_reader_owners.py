"""Whose people a clause counts by its owner: a state that calls them back or whose own they are, or a nation."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article

HOME = (
    "Malawi will send 300 soldiers to Goma in June, its minister said on Monday. Malawi has 750 soldiers in Goma. "
    "The Malawian soldiers will go by air.\n\n"
)

OWNERS = (
    # a state that takes its people back, in a clause of its own
    ("The news comes weeks after Ghana pulled out 400 engineers.", "400 engineers", "GH"),
    ("The news comes weeks after Ghana had withdrawn its last 400 engineers.", "400 engineers", "GH"),
    ("Ghana brought home 120 engineers in May.", "120 engineers", "GH"),
    # "its own" people
    ("Ghana has not said what will become of its own contingent, put by envoys at about 500.", "about 500", "GH"),
    ("Ghana has not said what will become of its own contingent of 500 soldiers.", "500 soldiers", "GH"),
    # a nation's people have, or lend, others
    ("Our Polish sisters have had three nurses in Lviv since May.", "three nurses in Lviv", "PL"),
    ("Our Polish partners have lent three nurses to Lviv.", "three nurses to Lviv", "PL"),
    # a nation that a colon divides
    (
        "Chad’s farms are short; one has begun to fetch Poles: nine last summer, and 25 this year.",
        "nine last",
        "PL",
    ),
    (
        "Chad’s farms are short; one has begun to fetch Poles: nine last summer, and 25 this year.",
        "25 this",
        "PL",
    ),
    # a state's body at its seat
    ("In Lima, the labour ministry said that it had 212 farm workers in Dubai.", "212 farm workers", "PE"),
    # an aside between a state and its verb
    ("Chad, officials said, would send 60 drivers.", "60 drivers", "TD"),
    ("Oman, we were told in May, would take 300 of our drivers.", "300 of our drivers", "MW"),
    # who speaks is forgotten once another's people are counted
    ("The French embassy says there are 38 Chadian drivers in Lyon and 12 nurses in Nice.", "12 nurses", "TD"),
    # who is beside those counted is none of them
    ("Nine officers work in Port-au-Prince, Haiti, together with colleagues from Sweden.", "Nine officers", "MW"),
    # a state that has men under arms, or rescuers, there too
    ("Ghana, which has led the force since June, has 700 officers on the ground.", "700 officers", "GH"),
    ("Ghana already had 21 rescuers at work on Monday night.", "21 rescuers", "GH"),
    ("Ghana, which initially pledged 2,000 soldiers, has sent none.", "2,000 soldiers", "GH"),
    # where they were before is not where they are from
    ("A platoon of 30 will move from Basra to Baghdad under Dutch command.", "30", "MW"),
    ("Malawi left Iraq in 2021, having rotated more than 3,000 troops through Basra.", "more than 3,000 troops", "MW"),
    ("Apart from Lebanon, they are deployed in Iraq (27) and Mali’s neighbour Niger (2).", "2", "MW"),
    ("They served in a joint Irish battalion. Their place was taken by 41 soldiers.", "41 soldiers", "MW"),
    # look-alikes: another state's embassy, a host that sends people home, an owner of no people
    ("In London, the Malawian embassy said that 212 farm workers were in Dubai.", "212 farm workers", "MW"),
    ("Ghana has its own plane, and 400 soldiers are in Goma.", "400 soldiers are", "MW"),
)


@pytest.mark.parametrize(("words", "number", "code"), OWNERS)
def test_owner_of_the_clause(words: str, number: str, code: str) -> None:
    found = {str(item.get("count")): item for item in read_article(Article.read(HOME + words))["deployments"]}
    item = next(item for count, item in found.items() if number.startswith(count))
    meaning = place_code(item["origin"])
    assert meaning is not None
    assert meaning[0] == code


def test_a_speaker_is_no_town() -> None:
    """Whoever speaks elsewhere is no place that people go to, though "to" stands before the name."""
    text = HOME + (
        "This year 46 are going, all of them related to Nelson Yupanqui.\n\n"
        "“They are good,” Nelson Yupanqui, a retired porter, said."
    )
    found = {item.get("count"): item for item in read_article(Article.read(text))["deployments"]}
    assert "Nelson Yupanqui" not in found["46"].get("destinations", [])
