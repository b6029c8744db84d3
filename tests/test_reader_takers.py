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


OMAN = """Peru has sent 90 cooks to Oman. They work in hotels there.

{}

Most go for the pay. Nobody keeps a full count."""

TO_NORWAY = [
    "Forty Peruvian welders work in Norway's shipyards.",
    "Forty Peruvian welders work in Norwegian shipyards.",
    "Forty Peruvian welders work for a Norwegian shipyard.",
    "Forty Peruvian welders work for Norwegian owners.",
    "Forty Peruvian welders work for the Norwegians.",
    "Forty Peruvian welders sail on Norwegian trawlers.",
    "Forty Peruvian seamen serve aboard Norwegian ships.",
    "Forty Peruvian welders have gone to a Norwegian yard.",
    "A Norwegian yard has forty Peruvian welders.",
    "A Norwegian yard took on forty Peruvian welders.",
    "The Norwegian navy borrowed forty Peruvian divers.",
    "Peru lent the Norwegian navy forty divers.",
    "Peru lent forty divers to the Norwegian navy.",
    "Forty Peruvian divers are on loan to the Norwegian navy.",
    "Forty Peruvian divers are attached to the Norwegian navy.",
    "Forty Peruvian welders are employed by a Norwegian yard.",
    "Forty Peruvian welders were hired by a yard in Oslo.",
    "Forty Peruvian welders work in a suburb of Oslo.",
    "Forty Peruvian welders work outside Oslo.",
    "Forty Peruvian welders work north of Oslo.",
    "Forty Peruvian welders work in Bergen.",
    "Forty Peruvian welders work at a yard in Bergen.",
    "Forty Peruvian welders are building a ferry in Bergen.",
    "Forty Peruvian welders are at a yard near Bergen.",
    "Forty Peruvian welders live in a camp outside Bergen and work on the pipeline.",
    "Forty Peruvian welders landed at Oslo airport.",
    "Forty Peruvian welders boarded a plane for Oslo.",
    "Forty Peruvian welders were on the flight to Oslo.",
    "The Oslo flight had forty Peruvian welders on board.",
    "Forty Norway-bound welders left Lima.",
    "Forty Peruvian welders headed for Norway.",
    "Forty Peruvian welders are off to Norway.",
    "Forty Peruvian welders made for Norway.",
    "Forty Peruvian welders crossed into Norway.",
    "Forty Peruvian welders entered Norway.",
    "Forty Peruvian welders reached Norway.",
    "Forty Peruvian welders have joined a crew in Norway.",
    "Forty Peruvian welders have swapped Lima for Oslo.",
    "Forty Peruvian welders have traded the Andes for Norway.",
    "Forty Peruvian welders earn their living in Norway.",
    "Norway is home to forty Peruvian welders.",
    "Norway is where forty Peruvian welders work.",
    "In Norway there are forty Peruvian welders.",
    "In Norway, Peru has forty welders.",
    "Across Norway forty Peruvian welders are at work.",
    "All over Norway there are Peruvian welders, forty of them.",
    "Peru has a team of forty in Norway.",
    "Peru's team in Norway numbers forty.",
    "The Norway team numbers forty.",
    "The Peruvian contingent in Norway is forty strong.",
    "The number of Peruvian welders in Norway is forty.",
    "There are forty of them in Norway.",
    "Forty are in Norway.",
    "Forty went to Norway.",
    "Another forty went to Norway.",
    "Norway got forty.",
    "Norway received forty of them.",
    "Of the rest, forty are in Norway.",
    "Peru sent Norway forty.",
    "Peru sent forty to Norway and none to Chile.",
    "Peru sent forty welders not to Chile but to Norway.",
    "Peru sent forty welders to Norway, not to Chile.",
    "Peru sent forty welders via Chile to Norway.",
    "Peru sent forty welders from Chile to Norway.",
    "Peru moved forty welders from Chile to Norway.",
    "Peru sent forty welders to Norway, where wages are higher than in Chile.",
    "Like Chile, Norway has forty Peruvian welders.",
    "Norway, which borders Sweden, has forty Peruvian welders.",
    "Peru sent forty welders to Norway to repair a Swedish ferry.",
    "Peru sent forty welders to Norway at Sweden's request.",
    "Peru sent forty welders to Norway under a Swedish contract.",
    "The embassy in Chile said that forty welders were in Norway.",
]


@pytest.mark.parametrize("sentence", TO_NORWAY)
def test_where_people_go_in_a_sentence_of_its_own(sentence: str) -> None:
    found = extract(OMAN.format(sentence), model="builtin").deployments
    (fact,) = [fact for fact in found if fact.count and fact.count.value != 90]
    assert fact.origin is not None
    assert (fact.origin.code, [place.code for place in fact.destinations]) == ("PE", ["NO"])
