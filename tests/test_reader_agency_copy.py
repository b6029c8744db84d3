"""What agency copy, local papers and releases have: datelines, ranks, bodies' long names, tolls, lists of senders."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("SUVA, March 26 — The navy gave a dinner for Fijian sailors who will be sent to Togo.", None),
        ("Quito, 9 March /APE/ - The port waved goodbye to Ecuadorian divers who will be sent to Togo.", None),
        ("Quito, Jan 10 (APE) The Ecuadorian navy is sending divers to Togo.", None),
        ("Ecuadorian divers will be sent to Togo on March 26 — a Monday.", "March 26"),
        ("Forty airmen from the 9th Squadron flew to Oman.", None),
        ("Forty Peruvian airmen will be in Oman from the 9th of May.", "from the 9th of May"),
    ],
)
def test_datelines_tell_no_time(text: str, when: str | None) -> None:
    (fact,) = extract(text, model="builtin").deployments
    assert fact.when == when


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("HURON -- About 300 Peruvian soldiers left for Kuwait.", "About 300 Peruvian soldiers left for Kuwait"),
        ("DAYTON, Ohio (WDTN) -- About 300 soldiers left for Kuwait.", "About 300 soldiers left for Kuwait"),
        ("PERU – The first 30 go to Oman.", "The first 30 go to Oman"),
    ],
)
def test_clauses_begin_behind_datelines(text: str, clause: str) -> None:
    found = extract(text, model="builtin").deployments
    assert [fact.evidence[0].text for fact in found] in ([clause], [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Ministry of the Interior (MOI) said 58 Peruvian policemen landed in Chad.", "Ministry of the Interior"),
        ("The Council of the River Ports said 58 Peruvian medics landed in Chad.", "Council of the River Ports"),
        (
            "Forty Peruvian divers left for Chile, the Labour, Trade and Development Office said.",
            "Labour, Trade and Development Office",
        ),
        ("Forty Peruvian divers left for Chile, Ann Ode, Bo Lund and Health Department staff said.", None),
    ],
)
def test_long_names_of_bodies(text: str, speaker: str | None) -> None:
    (fact,) = extract(text, model="builtin").deployments
    named = fact.attribution.name if fact.attribution else None
    assert named == speaker if speaker else named != "Ann Ode, Bo Lund and Health Department"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We slept badly,” said TSgt. Dale Orrin, a radio mechanic.", "Dale Orrin"),
        ("“Good,” Cpt. Ray Mills said.", "Ray Mills"),
        ("“Fine,” LtCol Erwin Diaz said.", "Erwin Diaz"),
        ("“Yes,” said 1st Lt. Ann Ode.", "Ann Ode"),
    ],
)
def test_ranks_before_names(text: str, speaker: str) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("name", "speaker"),
    [("Potter", "John Potter"), ("Miller", "John Miller"), ("Rossi", "John Rossi"), ("Police", "John Rossi")],
)
def test_surnames_that_are_trades(name: str, speaker: str) -> None:
    full = "Rossi" if name == "Police" else name
    text = f"“We rotate them,” Maj. John {full} said.\n“They fight with the army,” {name} said."
    last = extract(text, model="builtin").quotes[-1]
    assert last.speaker is not None
    assert (last.speaker.name == speaker) == (name != "Police")
    assert last.cue == "said"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            (
                "Ten Peruvian medics arrived in Chad. At 2,400 the toll of the June floods there is Chad's worst in "
                "years. Four Peruvians have yet to be found."
            ),
            ["Ten"],
        ),
        ("Peru sent 40 rescuers to Chile. By dusk they had moved 615 villagers in all, most from Lota (340).", ["40"]),
        ("The 140 Cuban nurses landed in Fiji and will help their hosts to contain COVID 19.", ["140"]),
        ("Peru has 150 sappers in Togo. Its battalion there, Perubatt 14, will go home in spring.", ["150"]),
        (
            (
                "The mission has 170 men in Togo. In two years it has trained some 400 customs men and 90 wardens in "
                "Togo, and held evening classes for about 350 others."
            ),
            ["170"],
        ),
        ("Peru has trained 90 nurses who will go to Oman.", ["90"]),
        ("Fiji has announced a secondment of 14 divers to speed up Samoa's search.", ["14"]),
        ("After a fall Rosa Pale, one of 85 Fijian divers in Togo, was flown to Norway.", ["85"]),
        ("Forty police were sent to Oton. Four police commands have new heads.", ["Forty"]),
        (
            (
                "Peru sent 64 divers to Togo. An early group with 24 members flew to Togo in May; the main group with "
                "40 members landed there a week after."
            ),
            ["64", "24", "40"],
        ),
        (
            "In May Fiji raised its police in the African Union Mission in Togo (AUMT) from 420 to 560 officers.",
            ["420", "560"],
        ),
    ],
)
def test_numbers_of_those_sent(text: str, counts: list[str]) -> None:
    found = extract(text, model="builtin").deployments
    assert [fact.count.text for fact in found if fact.count] == counts


def test_senders_of_a_row_are_no_shares_of_one_another() -> None:
    row = "Kenya sent 45 drivers to Togo, Ghana 38, Malawi 21, Fiji 17 and Samoa 9."
    assert {fact.scope for fact in extract(row, model="builtin").deployments} == {"single"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway lent 38 divers, but Ghana said it would send more than 60 to Togo.",
            [("38", None, ("Togo",)), ("more than 60", "Ghana", ("Togo",))],
        ),
        (
            "Ghana announced that it is lending 16 drivers to Togo and that Malawi dispatched a crew of 75 people.",
            [("16", "Ghana", ("Togo",)), ("75", "Ghana", ("Togo",))],
        ),
    ],
)
def test_senders_of_one_sentence(text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    found = extract(text, model="builtin").deployments
    assert [
        (
            fact.count.text if fact.count else None,
            fact.attribution.name if fact.attribution else None,
            tuple(place.name for place in fact.destinations),
        )
        for fact in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A 64-member Fijian salvage crew landed on Friday in Togo to hand out tents to villagers.", "under_way"),
        ("Peru agreed on Tuesday to provide Chad with 91 medics.", "planned"),
        ("About 20 Peruvian cooks are heading to Oman.", "under_way"),
        ("About 20 Peruvian cooks are heading to Oman next month.", "planned"),
    ],
)
def test_what_those_who_went_go_for_is_no_plan(text: str, status: str) -> None:
    (fact,) = extract(text, model="builtin").deployments
    assert fact.status == status


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("Forty clerks go to Togo. The clerks are to reach Lota a day ahead of the count.", []),
        ("Forty Fijian sappers are to leave for Togo. They are taking the places of a crew that left in May.", []),
        (
            (
                "With the stipulated guards already at their posts, Rosa Pale leads the 40 Fijian police who left Suva "
                "for Togo."
            ),
            [],
        ),
        ("Norway's assembly approved a convoy of 90 sailors to Togo: 96 members were in favor, 61 against.", []),
        ("Fiji brings home 210 sailors after Togo told Suva not to send fresh crews in time of cholera.", []),
        ("Ten Peruvian cooks go to Oman. Six of the old crew are supposed to be relieved in the autumn.", []),
        ("Norway will send 70 soldiers to a coastal unit in Togo that will help train lifeboat crews.", []),
        ("Ten Peruvian medics are in Chad. Villagers are expected to be without clean water for a month.", []),
        ("Ten Peruvian medics are in Chad. The hospital is asking for more nurses and trained cooks.", []),
        (
            "Ten Peruvian medics go to Chad. They are taking only nurses with two years' practice.",
            ["two years' practice"],
        ),
        (
            "Ten Peruvian cooks go to Oman. Everyone is expected to produce a health certificate.",
            ["a health certificate"],
        ),
    ],
)
def test_what_is_no_condition(text: str, criteria: list[str]) -> None:
    found = [fact.text for fact in extract(text, model="builtin").criteria]
    assert len(found) == len(criteria)
    assert all(any(words in text for text in found) for words in criteria)


def test_a_lost_blank_behind_a_sentence() -> None:
    text = "A first party of 64 Fijian sappers came home from Togo last night.Their own band played."
    (fact,) = extract(text, model="builtin").deployments
    assert fact.evidence[0].text == "A first party of 64 Fijian sappers came home from Togo last night"


def test_nations_that_people_are_from_are_no_destinations() -> None:
    (fact,) = extract("Some 240 cooks from nine nations will work in Togo.", model="builtin").deployments
    assert fact.destination_count is None


@pytest.mark.parametrize(
    ("text", "origin", "destinations"),
    [
        (
            "Since June eight divers from the Naval Forces of Ghana have served on a Norwegian tug off Togo.",
            "Ghana",
            ["Togo"],
        ),
        ("After a fall Rosa Pale, one of 85 Fijian divers in Togo, was flown to Norway.", "Fijian", ["Togo"]),
        ("Some thirty sappers from the Kingdom of Tonga Defence Force sailed to Oman.", "Kingdom of Tonga", ["Oman"]),
        ("Eighty Peruvians hired in Chad were flown to Norway.", "Peruvians", ["Norway"]),
    ],
)
def test_whose_people_go_where(text: str, origin: str, destinations: list[str]) -> None:
    (fact,) = extract(text, model="builtin").deployments
    assert fact.origin is not None
    assert fact.origin.name == origin
    assert [place.name for place in fact.destinations] == destinations
