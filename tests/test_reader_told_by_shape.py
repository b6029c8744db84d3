"""Deployments by the shape of what is told: offers in vain, entries, lines of places, presences, yearly numbers."""

from __future__ import annotations

import pytest

from factlift import extract

ABOUT = "Peru is sending cooks abroad. Some 400 Peruvian cooks are in Oman, the labour ministry said. "
STEWARDS = (
    "Eighty-five stewards from Fiji leave for the games in Honiara on Saturday. Samoa is sending 40, Tonga 22 and Niue "
    "three. Fourteen timekeepers went ahead last week."
)


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Return number, status and modality of each deployment."""
    return [
        (fact.count.text if fact.count else None, str(fact.status), str(fact.modality))
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A Chilean offer of 30 was turned down.", "30"),
        ("Chile’s offer of another 25 was politely declined.", "25"),
        ("Chad offered a team of 20, and was told that there was nowhere to put them.", "20"),
        ("Oman has declined 35 from Chile.", "35"),
        ("Oman turned down a proposal from a firm in Chile for 60 more cooks.", "60"),
        ("A proposal that five bakers should go to Chad was not proceeded with.", "five"),
    ],
)
def test_an_offer_that_nobody_takes_is_halted(sentence: str, count: str) -> None:
    assert [(found, *rest) for found, *rest in told(ABOUT + sentence) if found == count] == [
        (count, "halted", "stated")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "An offer of 30 was accepted.",
        "Chile offered 20, and the ministry was told of it.",
        "The council refused 30 visas.",
    ],
)
def test_what_is_taken_or_no_people_is_not_halted(sentence: str) -> None:
    assert "halted" not in {status for _, status, _ in told(ABOUT + sentence)}


def test_an_offer_for_a_player_is_no_deployment() -> None:
    assert told("An offer of 30 for the striker was turned down by the club in Lima.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Parliament authorised the entry of 300 marines from Peru.", [("300", "planned", "stated")]),
        ("The entry of 300 marines was approved by the senate of Peru.", [("300", "planned", "stated")]),
        ("The ministry approved the stay of 40 Peruvian divers until August.", [("40", "planned", "stated")]),
        ("Parliament authorised the entry of 300 tourists from Peru.", []),
        ("The mayor approved the stay of 40 officers at the hotel.", []),
        # a job that somebody arranged is what people went for
        (
            "My cousin and seven others from our street went to Lima on the crane contract. They took sixty of us.",
            [("seven", "under_way", "stated"), ("sixty", "under_way", "stated")],
        ),
        ("Some 40 children from our school went to Lima on an exchange programme.", []),
        ("Nine refugees from Aleppo went to Oman on the resettlement scheme.", []),
        ("About 900 fans went to Lima for the season opener.", []),
    ],
)
def test_people_let_in_or_gone_for_a_job(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("There were fifteen in 2022 and twelve in 2023.", [("fifteen", "completed"), ("twelve", "completed")]),
        ("Last year it was nine.", [("nine", "completed")]),
        ("Four who went in March are home, and you may hear them speak.", [("Four", "completed")]),
        ("Of 900 selected, only 610 have flown out.", [("900", "selecting"), ("610", "under_way")]),
        ("No cooks were sent last year.", [(None, "under_way")]),
        ("No cooks were sent home last year.", []),
        ("Peru is considering a battalion-strength deployment to Chad.", [(None, "planned")]),
        ("In 2019 a detachment of 29 returned from Chad without having fired a shot.", [("29", "completed")]),
        ("It has 60 cooks in Chad, and will not send more.", [("60", "under_way")]),
        ("It has 60 cooks in Chad but will not send more to Mali.", [("60", "under_way"), (None, "planned")]),
        ("It has 60 cooks in Chad but has refused to send them to Mali.", [("60", "under_way"), (None, "planned")]),
        ("It has 60 cooks in Chad and will not send them more rice.", [("60", "under_way")]),
        ("It will not send any to Mali.", [(None, "planned")]),
        ("It will not send more money to Mali.", []),
        ("The navy may double the 90 sailors that it keeps in Chad.", [("90", "under_way")]),
        ("A Chilean offer of a ship with 30 sailors is still on the table.", [("30", "planned")]),
        ("About 40 Chilean bakers are thought to be in Chad.", [("About 40", "under_way")]),
        ("Nine bakers worked for a fortnight in Chad.", [("Nine", "completed")]),
        ("No more than 70 cooks will be sent to Chad.", [("No more than 70", "planned")]),
        ("Nobody from the ministry is in Chad.", [(None, "under_way")]),
        ("The firm has 212 expatriates on assignment.", [("212", "under_way")]),
        # the work at home, and people who are held, punished, or greeted
        ("At the school 61 children are taught by three teachers.", []),
        ("Last Sunday 210 of you came to church.", []),
        ("The number of persons in custody in May was 4,912, of whom 311 were on remand.", []),
        ("The ministry has since barred two agents.", []),
        ("I was number eighty-eight.", []),
        ("There are also 200 Chadians in the sports hall, mothers and children.", []),
        ("Two had run off at Oton.", []),
        ("The descendants of the cooks number some four hundred.", []),
        ("Two hundred police officers were searching the hills for them.", []),
        ("The prison holds 1,100 inmates. Of these 210 are from Chad.", []),
    ],
)
def test_numbers_in_an_article_about_people_sent(sentence: str, found: list[tuple[str | None, str]]) -> None:
    known = len(told(ABOUT))
    assert [(count, status) for count, status, _ in told(ABOUT + sentence)][known:] == found


def places(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Return number, sender and places of each deployment."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.code or fact.origin.name if fact.origin else None,
            [place.code or place.name for place in fact.destinations],
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # whose body people serve with sends nobody
        (
            "Peru has 40 troops in Oman. Five more are embedded with a Chilean regiment in Chad.",
            [("40", "PE", ["OM"]), ("Five", "PE", ["TD"])],
        ),
        # a body's strength is its owner's
        (
            "Peru’s 300-strong force in Mali will stay. Chad’s 140-member police unit in Gao leaves at Easter.",
            [("300", "PE", ["ML"]), ("140", "TD", ["ML"])],
        ),
        # behind several senders those of the article's home are meant
        (
            STEWARDS,
            [
                ("Eighty-five", "FJ", ["SB"]),
                ("40", "WS", []),
                ("22", "TO", []),
                ("three", "NU", []),
                ("Fourteen", "FJ", []),
            ],
        ),
        # lines of places
        (
            ABOUT + "\n\nThe team now has 61 cooks in country. Oton: 22 cooks. Leeds: 14. The Oton house is full.",
            [("Some 400", "PE", ["OM"]), ("61", "PE", []), ("22", "PE", ["Oton"]), ("14", "PE", ["GB"])],
        ),
        (ABOUT + "The hotel is large. Rooms: 60. Cooks: 7. Beds: 12.", [("Some 400", "PE", ["OM"])]),
        # a condition's place
        (
            "Peru sent 54 firefighters to Chad; another twenty are to follow once their trucks clear the pass at Oton.",
            [("54", "PE", ["TD"]), ("twenty", "PE", ["TD"])],
        ),
        # bodies that a presence consists of
        (
            "Peru’s presence in Mali is modest: a crew of 14 at Gao, a team of six in the capital.",
            [("14", "PE", ["ML"]), ("six", "PE", ["ML"])],
        ),
    ],
)
def test_whose_people_go_where(text: str, found: list[tuple[str | None, str | None, list[str]]]) -> None:
    assert places(text) == found


def test_each_brief_of_a_column_has_its_own_sender() -> None:
    text = (
        "WORLD IN BRIEF\n\nCuban doctors for Oman\nROME. Some 50 Cuban doctors will work in Oman, a ministry said.\n\n"
        "300 marines to Haiti\nLIMA. Congress sent 300 marines to Haiti, aides said.\n\n"
        "Ghanaian police home\nACCRA. A contingent of 140 policemen came home after a year in Chad.\n"
    )
    assert [(count, sender) for count, sender, _ in places(text)] == [("Some 50", "CU"), ("300", "PE"), ("140", "GH")]


def test_a_place_that_labels_a_paragraph_is_where_its_people_are() -> None:
    text = (
        "Federation: our colleagues overseas\n\nKosovo. Our strength is down to eighteen. Five officers flew home."
        "\n\nHaiti. The ministry was asked for a platoon of 30 riot officers.\n"
    )
    assert [(count, where) for count, _, where in places(text)] == [
        ("eighteen", ["XK"]),
        ("Five", ["XK"]),
        ("30", ["HT"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Where to go this summer\n\nPeru. Nine cooks run the best kitchen.\n\nChad. The hotel has 30 waiters.\n",
        "Posts overseas\n\nPeru. Nine cooks run the best kitchen.\n\nThe hotel has 30 waiters.\n",
    ],
)
def test_labels_alone_make_no_deployments(text: str) -> None:
    assert told(text) == []


def test_a_heading_of_a_place_holds_for_what_stands_under_it() -> None:
    """Until the next heading, and where several are of places."""
    text = (
        "Briefing on the work of our missions\n\n**Haiti\nThe mission now has 742 police officers from Kenya.\n\n"
        "**Lebanon\nPeru recalled three staff officers in September.\n\nOther matters\n\nChile has lent us 40 cooks."
    )
    where = {count: codes for count, _, codes in places(text)}
    assert (where["742"], where["three"]) == (["HT"], ["LB"])
    assert "LB" not in where.get("40", [])
