"""What agency copy, local papers and releases have: datelines, ranks, bodies' long names, tolls, lists of senders."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("LIMA, March 26 — The army held a farewell for Peruvian troops to be sent to Mali.", None),
        ("Lima, 9 March /ANDINA/ - A ceremony took place for Peruvian troops to be sent to Mali.", None),
        ("Lima, Jan 10 (ANDINA) The Peruvian army is deploying troops to Mali.", None),
        ("Peruvian troops will be sent to Mali on March 26 — a Monday.", "March 26"),
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
        ("The Office of the Civil Defence said 58 Peruvian medics landed in Chad.", "Office of the Civil Defence"),
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
        ("“I feel happy,” said TSgt. Joshua Foxton, a boom operator.", "Joshua Foxton"),
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
                "Ten Peruvian medics arrived in Chad. The death toll from Chad's earthquake on March 28 has surpassed "
                "3,000. Four Peruvians remain unaccounted for."
            ),
            ["Ten"],
        ),
        ("Peru sent 40 rescuers to Chile. The teams evacuated a total of 707 persons from Oton (172).", ["40"]),
        ("The 140 Cuban nurses arrived in Fiji and joined colleagues in the fight against COVID 19.", ["140"]),
        ("Peru has 150 soldiers in Liberia. Another battalion, Perubatt 14, will remain in Liberia.", ["150"]),
        (
            (
                "The mission has 170 men in Iraq. It has trained over 5,000 military personnel and over 10,000 police "
                "personnel in Iraq, and provided courses for nearly 2,000 more."
            ),
            ["170"],
        ),
        ("Peru has trained 90 nurses who will go to Oman.", ["90"]),
        ("New Zealand has announced a deployment of 18 more nurses to support Samoa's response.", ["18"]),
        ("Ana Ruiz, one of 165 Cuban medics in Chad, is being flown to Switzerland.", ["165"]),
        ("Forty police were sent to Oton. Four police commands have new heads.", ["Forty"]),
        (
            (
                "Peru sent 91 rescuers to Chad. The first batch of the contingent with 58 members arrived in Chad on "
                "April 1, while the second batch with 33 members came on April 2."
            ),
            ["91", "58", "33"],
        ),
        (
            "Peru raised its troops in the United Nations Mission in Mali (UNMIL) from 650 to 850 soldiers.",
            ["650", "850"],
        ),
    ],
)
def test_numbers_of_those_sent(text: str, counts: list[str]) -> None:
    found = extract(text, model="builtin").deployments
    assert [fact.count.text for fact in found if fact.count] == counts


def test_senders_of_a_row_are_no_shares_of_one_another() -> None:
    row = "France dispatched 139 medics to Chile, Austria 105, Switzerland 80, Malta 27 and Serbia 53."
    assert {fact.scope for fact in extract(row, model="builtin").deployments} == {"single"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mexico has dispatched 145 rescuers while Peru has said it will send more than 100 to Chile.",
            [("145", None, ("Chile",)), ("more than 100", "Peru", ("Chile",))],
        ),
        (
            "Greece announced that it is sending 21 rescuers to Chile, and Spain dispatched a team of 90 people.",
            [("21", "Greece", ("Chile",)), ("90", "Greece", ("Chile",))],
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
        ("A 91-member Peruvian response team arrived on Tuesday in Chad to provide aid to residents.", "under_way"),
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
        ("Forty officers go to Chad. The officers are to arrive in Oton before the start of polling.", []),
        ("Forty Irish soldiers are to leave for Chad. They are taking over from colleagues in the 22nd.", []),
        (
            (
                "Apart from the stipulated forces working with other missions, Rosa Pale leads the 40 Peruvian police "
                "who left Lima for Chad."
            ),
            [],
        ),
        ("Swedish lawmakers have voted for a mission of 90 men in Mali, with 375 in favor and one abstention.", []),
        ("Peru brings back 210 troops after Chad asked Lima not to send fresh troops in the wake of the virus.", []),
        ("Ten Peruvian cooks go to Oman. About ten members are supposed to be discharged early next month.", []),
        ("Germany will send 180 soldiers to a task force in Mali that will help train the Malian army.", []),
        ("Ten Peruvian medics are in Chad. People are expected to be without electricity for six weeks.", []),
        ("Ten Peruvian medics are in Chad. The charity is asking for more volunteers and health professionals.", []),
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
    text = "The first batch of 127 Rwandan troops came home from Sudan yesterday.They were met by a general."
    (fact,) = extract(text, model="builtin").deployments
    assert fact.evidence[0].text == "The first batch of 127 Rwandan troops came home from Sudan yesterday"


def test_nations_that_people_are_from_are_no_destinations() -> None:
    (fact,) = extract("About 170 personnel from 12 nations will serve in Iraq.", model="builtin").deployments
    assert fact.destination_count is None


@pytest.mark.parametrize(
    ("text", "origin", "destinations"),
    [
        (
            "Twelve soldiers from the Armed Forces of Malta have been deployed on a Dutch vessel off Oman.",
            "Malta",
            ["Oman"],
        ),
        ("Ana Ruiz, one of 165 Cuban medics in Chad, is being flown to Switzerland.", "Cuban", ["Chad"]),
        ("About 80 officers from the Republic of Fiji Military Forces flew to Egypt.", "Republic of Fiji", ["Egypt"]),
        ("Eighty Peruvians hired in Chad were flown to Switzerland.", "Peruvians", ["Switzerland"]),
    ],
)
def test_whose_people_go_where(text: str, origin: str, destinations: list[str]) -> None:
    (fact,) = extract(text, model="builtin").deployments
    assert fact.origin is not None
    assert fact.origin.name == origin
    assert [place.name for place in fact.destinations] == destinations
