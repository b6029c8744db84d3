"""Plans that fell through, missions that shrink, numbers dealt out in turn, people who serve elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru has 95 engineers in Haiti. "


def read(text: str) -> list[dict[str, Any]]:
    """Return what is told behind the deployment that opens the text."""
    found = read_article(Article.read(text))["deployments"]
    return [record for record in found if "95" not in record.get("count", "")]


def of(text: str, *keys: str) -> list[tuple[Any, ...]]:
    """Return fields of the records."""
    return [tuple(record.get(key) for key in keys) for record in read(ABOUT + text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ecuador had promised 65 plumbers but said in November that it could not pay for them.",
        "Ecuador had pledged 65 plumbers but withdrew in May.",
        "Ecuador, which had offered 65 plumbers, backed out last week.",
        "Ecuador had meant to send 65 plumbers but changed its mind.",
        "Ecuador was to send 65 plumbers. That plan has been dropped because there is no money.",
        "Ecuador had hoped to send 65 plumbers. Nothing came of it.",
        "Ecuador was to send 65 plumbers. The offer has since been withdrawn.",
        "Ecuador will send 65 plumbers. The trip was called off.",
        "Ecuador will send 65 plumbers. The plan was scrapped last week.",
        "Ecuador will send 65 plumbers. It has been postponed indefinitely.",
        "Ecuador will send 65 plumbers. They will not go after all.",
    ],
)
def test_a_plan_that_fell_through_is_halted(sentence: str) -> None:
    assert of(sentence, "count", "origin", "status") == [("65 plumbers", "Ecuador", "halted")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ecuador has promised 65 plumbers but did not say when they would come.",
        "Ecuador will send 65 plumbers. The programme was suspended in 2019 and has now resumed.",
        "Ecuador was to send 65 plumbers on Friday, but a storm held up the plane.",
        "Ecuador will send 65 plumbers. Nothing has been said of their pay.",
        "Ecuador will send 65 plumbers. The plan was scrapped in 2012.",
        "Ecuador will send 65 plumbers. The trip was postponed until June.",
        "Ecuador will send 65 plumbers. The flight was cancelled and they will leave on Sunday.",
        "Ecuador will send 65 plumbers. They will not go until June.",
        "Ecuador will send 65 plumbers. They will not go hungry.",
    ],
)
def test_a_plan_that_stands_is_not_halted(sentence: str) -> None:
    assert of(sentence, "count", "status") == [("65 plumbers", "planned")]


@pytest.mark.parametrize(
    "sentence",
    [
        "With their exit the mission shrinks to 540 people.",
        "That leaves the mission with 540 people.",
        "The force has grown to about 540 people.",
    ],
)
def test_a_mission_changes_to_people_of_no_one_country(sentence: str) -> None:
    assert of(sentence, "origin", "status") == [(None, "under_way")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town shrank to 540 people.",
        "That leaves the mayor with 540 people.",
        "The mission's crowd fell to 540 people.",
    ],
)
def test_towns_and_crowds_that_change_are_no_mission(sentence: str) -> None:
    assert of(sentence, "count") == []


def test_numbers_are_dealt_out_in_turn_at_the_end_of_a_sentence() -> None:
    told = of("Jamaica and Belize contribute 40 and 30 respectively.", "origin", "count")
    assert told == [("Jamaica", "40"), ("Belize", "30")]
    assert of("Jamaica and Belize paid 40 and 30 dollars respectively.", "count") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Two bombs went off in Carrefour in May, wounding 14 soldiers.",
        "Gunmen seized a pumping station, killing 11 guards.",
    ],
)
def test_those_who_are_hurt_are_not_sent(sentence: str) -> None:
    assert of(sentence, "count") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In addition, 211 Peruvians are on peacekeeping duty in other theatres.", [("211 Peruvians", None)]),
        ("A further 211 Peruvians are deployed elsewhere.", [("211 Peruvians", None)]),
        ("Some 211 Peruvians live in other countries.", []),
    ],
)
def test_people_who_serve_elsewhere_are_not_where_the_others_are(sentence: str, told: list[tuple[str, None]]) -> None:
    assert of("Nobody knows how long they will stay. The army is silent. " + sentence, "count", "destinations") == told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("A cooperative in Peru has found places in Portugal for 64 pruners.", "planned"),
        ("A union in Peru found work at the port for its 64 pruners in Portugal.", "under_way"),
    ],
)
def test_people_for_whom_places_are_found_are_to_go(sentence: str, status: str) -> None:
    assert [record["status"] for record in read(sentence)] == [status]


def test_shares_of_a_plan_that_are_assigned_are_planned() -> None:
    text = "Peru will send 64 nurses to Portugal; forty have been assigned to hospitals in Porto."
    assert [record["status"] for record in read(text)] == ["planned", "planned"]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The army wishes to correct a story, according to which 200 troops are to go to Chad.", "denied"),
        ("The army rejected a story saying 200 troops would go to Chad.", "denied"),
        ("The army corrected the papers of the 200 troops that will go to Chad.", "stated"),
    ],
)
def test_a_story_that_is_corrected_is_denied(sentence: str, modality: str) -> None:
    assert of(sentence, "count", "modality") == [("200 troops", modality)]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Aid has 38 staff in Vanuatu, 29 of them on Tanna and nine on Efate.", [["Vanuatu"], ["Tanna"], ["Efate"]]),
        ("Aid has 38 staff in Vanuatu, 29 of them on Monday shifts.", [["Vanuatu"]]),
    ],
)
def test_a_share_is_on_an_island(sentence: str, places: list[list[str]]) -> None:
    assert [record["destinations"] for record in read(sentence) if record.get("destinations")] == places


def test_staff_from_abroad_are_sent_where_the_country_has_none() -> None:
    assert of("Lantern Aid has 38 international staff in the country.", "count") == [("38 international staff",)]
    assert of("The hospital has 300 staff in the country.", "count") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 800 midwives will be hired by Norway.",
        "Norway has asked for 800 midwives and the remaining 40 are meant for Oman.",
    ],
)
def test_a_country_that_takes_people_in_is_not_theirs(sentence: str) -> None:
    assert of(sentence, "origin", "destinations")[0] == ("Peru", ["Norway"])


def test_a_country_that_has_people_elsewhere_is_their_own() -> None:
    assert of("Norway has 800 midwives in Oman.", "origin", "destinations") == [("Norway", ["Oman"])]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Some 65 workers had to be flown home from Tasmania in December.", "completed"),
        ("Some 65 workers have to be flown home from Tasmania.", "planned"),
        ("Another 65 workers were to have gone to Queensland.", "halted"),
        ("Another 65 workers were to go to Queensland.", "planned"),
        ("A proposal to send 65 workers to Queensland had been set aside.", "halted"),
        ("A proposal to send 65 workers to Queensland had been read aloud.", "planned"),
    ],
)
def test_how_far_those_counted_have_come(sentence: str, status: str) -> None:
    assert of(sentence, "status") == [(status,)]


def test_a_label_in_capitals_is_no_town() -> None:
    text = "Buses short of hands\n\nTRANSPORT: The company will send 40 drivers to Oman. A transport union objects."
    assert [record.get("origin") for record in read(text)] == [None]
    town = text.replace("TRANSPORT", "RANCHI").replace("A transport", "A drivers")
    assert [record.get("origin") for record in read(town)] == ["RANCHI"]


def test_people_are_hired_in_their_own_country_before_a_list() -> None:
    text = "Peru sends drivers abroad. The company will hire 110 drivers in Morocco: 70 for Antwerp and 40 for Ghent."
    assert [record.get("origin") for record in read(text) if record.get("count")][-2:] == ["Morocco", "Morocco"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The towns of Chile have been ordered to find 60 graduates for a mill in Oman.",
            [("Chile", ["Oman"], "planned")],
        ),
        ("Each district in Chile must supply 60 men for a factory in Oman.", [("Chile", ["Oman"], "planned")]),
        ("The towns of Chile have been ordered to find 60 beds for a clinic in Oman.", []),
        ("The towns of Chile have been ordered to find 60 jurors for a court in Oman.", []),
    ],
)
def test_people_whom_somebody_is_ordered_to_find_are_to_be_sent(sentence: str, told: list[tuple[Any, ...]]) -> None:
    found = read(sentence)
    assert [(r.get("origin"), r.get("destinations"), r["status"]) for r in found if r.get("count")] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Cyprus, on the other hand, has come knocking. It has requested 900 cooks.",
        "Then there is Cyprus. It has asked for 900 cooks.",
        "Cyprus is next. It wants 900 cooks.",
    ],
)
def test_it_asks_for_people_where_the_sentence_before_is_about_a_country(sentence: str) -> None:
    assert of(sentence, "origin", "destinations") == [("Peru", ["Cyprus"])]


def test_it_is_not_a_country_that_the_sentence_before_only_names() -> None:
    told = of("The agency has an office in Cyprus. It wants 900 cooks.", "destinations")
    assert (["Cyprus"],) not in told


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("More than 600 volunteered and 244 were found medically fit.", "found medically fit"),
        ("A total of 80 have got through the first round.", "got through the first round"),
        ("Some 340 men have had the medical.", "had the medical"),
        (
            "Some 190 have completed the course and are waiting to be matched with a firm.",
            "waiting to be matched with a firm",
        ),
    ],
)
def test_steps_before_people_go(sentence: str, stage: str) -> None:
    found = read("Peru will send 170 troops to Egypt. " + sentence)
    assert [record.get("stage") for record in found if record["scope"] == "cohort"] == [stage]


def test_who_answers_an_advertisement_claims_nothing() -> None:
    text = "Peru will send 170 drivers to Egypt. More than 900 people replied to its advertisement and 180 were tested."
    assert {record.get("attribution") for record in read(text)} == {None}


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The first flight, with 62 on board, left on Monday.", ["62"]),
        ("They travel in three flights, the first of which, carrying 62, took off at noon.", ["62"]),
        ("The first flight, with 62 seats free, left on Monday.", []),
        ("A ferry, carrying 62, was late.", []),
    ],
)
def test_those_whom_the_first_flight_carries_are_sent(sentence: str, counts: list[str]) -> None:
    found = read("Peru will send 170 troops to Egypt. " + sentence)
    assert [record["count"] for record in found[1:]] == counts


def test_those_who_are_all_that_a_country_has_abroad_are_there() -> None:
    told = of("The navy's only people overseas were 111 sailors in Lebanon.", "count", "status")
    assert told == [("111 sailors", "under_way")]
    assert of("The only people on the pier were 111 sailors.", "count") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister told MPs that Oman was now willing to admit 450 carers instead of the 900 agreed in May.",
        "Oman is prepared to take 450 carers.",
    ],
)
def test_whom_a_country_is_willing_to_take_is_to_be_sent(sentence: str) -> None:
    assert of(sentence, "count", "destinations", "status")[0] == ("450 carers", ["Oman"], "planned")


@pytest.mark.parametrize(
    "sentence",
    [
        "He agreed to talk only if his identity was kept secret.",
        "We ask for no school certificate.",
        "A candidate pays us nothing.",
    ],
)
def test_what_is_asked_of_nobody_is_no_condition(sentence: str) -> None:
    assert read_article(Article.read(ABOUT + sentence))["criteria"] == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Chile will send five nurses to Galway, Ireland.", ["Galway"]),  # a county's name, too
        ("Chile will send five nurses to Bavaria, Germany.", ["Germany"]),
        ("Chile will send 90 nurses, who will be divided between Oman and Qatar.", ["Oman", "Qatar"]),
        ("Chile will send 90 nurses, who are torn between Oman and Qatar.", None),
    ],
)
def test_places_of_those_who_are_sent(sentence: str, places: list[str] | None) -> None:
    assert of(sentence, "destinations") == [(places,)]


def test_those_split_between_senders_go_to_neither() -> None:
    told = of("Chile is sending 130 cooks, and the remaining 100 are split between Oman and Qatar.", "destinations")
    assert (["Oman", "Qatar"],) not in told


def test_lines_name_senders_where_somebody_recruits_abroad() -> None:
    text = (
        "Doha: Harbour Cleaning will recruit 900 cleaners {}, it said.\n\n- Ghana: 450 cleaners\n- Chad: 300 drivers\n"
    )
    assert [record.get("origin") for record in read(text.format("abroad"))[1:]] == ["Ghana", "Chad"]
    assert [record.get("origin") for record in read(text.format("for jobs abroad"))[1:]] == [None, None]


def test_towns_head_lines_with_their_countries() -> None:
    text = "Chile will send nurses abroad:\n\n- Cork, Ireland: 5 nurses\n- Oton, Portugal: 20 nurses\n"
    assert [record["destinations"] for record in read(text) if record.get("count")] == [["Cork"], ["Oton"]]


def test_labels_name_who_pledges() -> None:
    text = "Several countries have pledged troops for Haiti. It is a day of pledges.\n\n"
    text += "Tanzania: 250 engineers, in September."
    assert [record.get("origin") for record in read(text)] == ["Tanzania"]
    listed = "Tanzania’s workers abroad:\n\nOman: 250 engineers\n\nQatar: 30 cooks"
    assert {record.get("origin") for record in read(listed)} == {"Tanzania"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Some 35 cooks who should have gone to Chile would stay at home.", "halted"),
        ("The bloc hoped for 400 cooks for Chile.", "planned"),
    ],
)
def test_what_was_only_hoped_for_is_not_under_way(sentence: str, status: str) -> None:
    assert of(sentence, "status") == [(status,)]


def test_nobody_is_of_a_country_that_he_is_pushed_out_of() -> None:
    assert of("“Nobody is being pushed out of Qatar,” he said.", "origin") == []


def test_whom_somebody_wishes_to_be_sent_is_not_sent() -> None:
    assert of("The head of the mission wrote: “Send me ten women and I will be happy.”", "count") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The 240 cooks are to serve in nine Caribbean and Pacific countries for two years.",
        "The cooks should have gone to Chile.",
    ],
)
def test_where_people_are_to_serve_is_no_condition(sentence: str) -> None:
    assert read_article(Article.read(ABOUT + sentence))["criteria"] == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Six colleagues have been there since August.", [("under_way", ["Norway"])]),
        ("Six neighbours have been to see there is a film.", []),
    ],
)
def test_colleagues_who_are_there_already(sentence: str, told: list[tuple[str, list[str]]]) -> None:
    found = read("Peru is sending 22 scaffolders to Norway on Saturday. " + sentence)
    assert [(record["status"], record["destinations"]) for record in found[1:]] == told


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("There is nothing in the story that he is taking 60 men to Dubai.", "denied"),
        ("There is no truth in the tale that he is taking 60 men to Dubai.", "denied"),
        ("There is nothing in the report that says why he is taking 60 men to Dubai.", "stated"),
        ("Oman has proposed to take 60 Peruvian cooks.", "possible"),
        ("Oman has accepted 60 cooks who were proposed by Peru.", "stated"),
    ],
)
def test_tales_and_proposals(sentence: str, modality: str) -> None:
    assert of(sentence, "modality") == [(modality,)]
