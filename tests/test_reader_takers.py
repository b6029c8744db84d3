"""Towns, parts of countries and a nation's firms that take people; places that "there" means; times that last."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Deployment

TEXT = """The trade in contract labour has grown fast, a report by the Lindqvist Centre said on Monday. \
Chile sent 140 divers to Norway in March under such a contract.

{}

Most go for the pay. Nobody keeps a full count."""


def told(sentence: str) -> Deployment:
    found = [d for d in extract(TEXT.format(sentence), model="builtin").deployments if d.count and d.count.value != 140]
    assert len(found) == 1, found
    return found[0]


def places(deployment: Deployment) -> list[tuple[str, str | None]]:
    return [(place.name, place.code) for place in deployment.destinations]


@pytest.mark.parametrize(
    ("sentence", "host"),
    [
        ("Ontario hired 300 Kenyan fruit pickers last year.", ("Ontario", "CA")),
        ("Ontario's growers will hire 300 Kenyan fruit pickers this spring.", ("Ontario", "CA")),
        ("Calabria took on 300 Kenyan nurses two years ago.", ("Calabria", "IT")),
        ("The Bavarian hills stand empty, but Bavaria employs 300 Kenyan nurses.", ("Bavaria", "DE")),
        ("Leeds hospitals await 300 Kenyan nurses.", ("Leeds", "GB")),
        ("Seville's hotels depend on 300 Kenyan cooks.", ("Seville", "ES")),
        ("Kent farms will take on 300 Kenyan fruit pickers this spring.", ("Kent", None)),
        ("Some 300 Kenyan fruit pickers work on Leeds farms.", ("Leeds", "GB")),
        ("Some 300 Kenyan nurses work at Perth's hospitals.", ("Perth", "AU")),
        ("Romanian builders, short of hands, have signed on 300 Kenyan roofers.", ("Romania", "RO")),
        ("Greek owners crew their tankers with some 300 Kenyan sailors.", ("Greece", "GR")),
    ],
)
def test_who_takes_people_is_where_they_go(sentence: str, host: tuple[str, str | None]) -> None:
    deployment = told(sentence)
    assert deployment.origin is not None
    assert deployment.origin.code == "KE"
    assert [(place.name[:3], place.code) for place in deployment.destinations] == [(host[0][:3], host[1])]


def test_who_only_meets_people_takes_none() -> None:
    deployment = told("Danish soldiers have 40 Kenyan soldiers beside them.")
    assert not deployment.destinations
    assert not extract(TEXT.format("Danish police expected 40 Kenyan fans."), model="builtin").deployments[1:]
    united = extract(TEXT.format("Leeds United signed 3 Kenyan players."), model="builtin").deployments[1:]
    assert not any(place.name.startswith("Leeds") for d in united for place in d.destinations)


def test_a_sentence_that_tells_another_place_keeps_it() -> None:
    assert places(told("Ontario firms hired 300 Kenyan guards for a mine in Chile.")) == [("Chile", "CL")]


def test_there_is_the_place_told_in_the_same_sentence() -> None:
    assert places(told("Chad lost nine vehicles in Mali and still kept 1,440 men there.")) == [("Mali", "ML")]


def test_the_land_of_a_nation_is_not_the_one_told_before() -> None:
    assert not places(told("Some 2,500 Rwandans hold Palma for the Mozambican state."))
    assert places(told("Some 2,500 Rwandans serve in the Nordic state.")) == [("Norway", "NO")]


def test_helmets_are_people_by_their_colour() -> None:
    deployment = told("Uruguay has 900 blue helmets in the Democratic Republic of Congo.")
    assert (deployment.group, places(deployment)[0][1]) == ("blue helmets", "CD")
    assert not extract(TEXT.format("Uruguay sent 900 steel helmets to Mali."), model="builtin").deployments[1:]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("For 20 years Peru has kept 60 guards in Oman.", "For 20 years"),
        ("Peru has kept 60 guards in Oman for two decades.", "for two decades"),
        ("Every summer 60 Peruvian pickers fly to Finland.", "Every summer"),
        ("Peru has sent 60 guards to Oman so far this year.", "so far this year"),
        ("In the year to June, Peru sent 60 guards to Oman.", "In the year to June"),
        ("Peru sent 60 guards to Oman during the civil war.", "during the civil war"),
        ("Peru will send 60 guards to Oman for two years.", None),
        ("Peru has sent 60 guards to Oman for two years.", None),
        ("Peru has 60 guards in Oman to work for two years.", None),
        ("Peru has sent 60 guards to Oman on contracts for two years.", None),
    ],
)
def test_times_that_last(sentence: str, when: str | None) -> None:
    assert told(sentence).when == when


def test_a_county_of_several_lands_has_no_code_of_its_own() -> None:
    assert places(told("Growers in Surrey will hire 300 Kenyan fruit pickers.")) == [("Surrey", None)]
