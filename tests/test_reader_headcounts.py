"""People counted plainly where they are: aboard, on somebody's books, abroad, by their nations; and rival figures."""

from __future__ import annotations

import pytest

from factlift import extract

ABOUT = (
    "Moldova has sent 900 welders and packers to Poland since 2019, under an accord of the two labour ministries. "
    "They are chosen by a state agency, Nistru Work. Another 200 workers will leave for Poland in May.\n\n"
)


def told(text: str) -> list[tuple[str, str]]:
    facts = extract(ABOUT + text, model="builtin").deployments
    return [
        (fact.count.text, " ".join(place.name for place in fact.destinations))
        for fact in facts
        if fact.count and fact.evidence[0].start >= len(ABOUT)
    ]


def origins(text: str) -> list[tuple[str, str | None]]:
    facts = extract(ABOUT + text, model="builtin").deployments
    return [
        (fact.count.text, fact.origin.code if fact.origin else None)
        for fact in facts
        if fact.count and fact.evidence[0].start >= len(ABOUT)
    ]


@pytest.mark.parametrize(
    ("text", "count", "place"),
    [
        ("The buses crossed the river to Wroclaw. There were 118 women aboard, by her count.", "118", "Wroclaw"),
        ("The charter took off for Gdansk at noon. There were about 90 men on the plane.", "about 90", "Gdansk"),
        ("In May the ferry sailed to Gdynia. It carried 64 women and their bags.", "64", "Gdynia"),
        ("They flew to Warsaw at night. There were forty of us on the plane.", "forty", "Warsaw"),
        ("The bus left for Poznan at dawn. Thirty-one women were on board.", "Thirty-one", "Poznan"),
        ("A coach leaves for Lodz each Friday. On the first Friday 48 women were aboard.", "48", "Lodz"),
    ],
)
def test_counts_those_aboard_who_go_where_the_sentence_before_says(text: str, count: str, place: str) -> None:
    assert (count, place) in told(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr Nowak, who owns three shops outside Lodz, has 86 Moldovan women on his machines.", "86"),
        ("A cannery in Ustka has 40 Moldovan men at its belts.", "40"),
        ("Mrs Wilk employs 41 Moldovan women in her greenhouses.", "41"),
        ("The agency had 4,100 people abroad on the day we met, she said.", "4,100"),
        ("The agency had some 2,300 people abroad when the minister resigned.", "some 2,300"),
        ("By its own account the firm has 310 people overseas.", "310"),
        (
            "The agency says it has 900 workers in Oman. The real number, a clerk said, was closer to 400.",
            "closer to 400",
        ),
        ("The agency has 900 workers in Oman. The actual figure is 1,120, an official said.", "1,120"),
        (
            "It claims 3,200 welders abroad; a clerk said that the true figure had never been above 2,000.",
            "above 2,000",
        ),
        ("The target was 5,000 workers abroad; the result, announced in May, was 1,140.", "1,140"),
        ("The plan was for 5,000 workers a year; the outcome, the ministry admits, was 1,140.", "1,140"),
        ("Ten camps line the river, each housing a brigade of 830 Moldovan workers.", "830"),
        ("The dormitory in Lodz houses 312 Moldovan welders.", "312"),
        ("Some 640 men of the Moldovan contingent are based at Mongo da Praia, 510 at Zalingei.", "Some 640"),
        ("By its count 120 people from the agency are stationed along the border with Belarus.", "120"),
        (
            "An official put the number sent to Poland at no more than 700 and said that many had come back.",
            "no more than 700",
        ),
        ("Nobody paid, he wrote, and about 8,000 had taken up berths on foreign-going vessels.", "about 8,000"),
        ("“Nine were from Moldova and six Indians,” he said, and the captain told us that there was no pay.", "six"),
        ("The ministry says that 1,900 workers left. Its real figure, according to the union, was 700.", "700"),
    ],
)
def test_counts_those_told_plainly(text: str, count: str) -> None:
    assert count in [found for found, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By the warden's register, 210 of the residents were Nepali, 190 Filipino and 80 from Kyrgyzstan.",
            [("210", "NP"), ("190", "PH"), ("80", "KG")],
        ),
        ("Some 210 of the tenants are Nepali, 190 Indian.", [("Some 210", "NP"), ("190", "IN")]),
        ("Of the occupants of the block, 120 were Moldovan, 80 Georgian.", [("120", "MD"), ("80", "GE")]),
        (
            "“There were nineteen of us, fourteen from Moldova and five Indians,” he said.",
            [("nineteen", None), ("fourteen", "MD"), ("five", "IN")],
        ),
        (
            "“We were nineteen, fourteen of us from Nepal and five from India,” he said.",
            [("nineteen", None), ("fourteen", "NP"), ("five", "IN")],
        ),
        (
            "“There were twelve of us: eight from Moldova, four from Georgia,” she wrote.",
            [("twelve", None), ("eight", "MD"), ("four", "GE")],
        ),
    ],
)
def test_tells_apart_by_their_nations_those_who_live_or_work_together(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert origins(text) == expected


def test_those_who_live_somewhere_are_there() -> None:
    facts = extract(ABOUT + "Some 60 of the residents are Georgians, 40 Moldovans.", model="builtin").deployments
    assert {fact.status for fact in facts if fact.evidence[0].start >= len(ABOUT)} == {"under_way"}


@pytest.mark.parametrize(
    "text",
    [
        "There were 40 people on the bus when it was stopped by the police.",
        "There were nine of us in one room.",
        "There were 14 women in the courtroom.",
        "Some 40 of the residents were pensioners, 12 from Chisinau.",
        "Among the victims, 12 were Nepali, four Filipino and two from Chad.",
        "Some 40 of the patients were Nepali, 12 Filipino.",
        "Of the 58 passengers, nine were Nepali and 12 Indian.",
        "The council has 90 people on its waiting list.",
        "The dealer has 22 Moldovan carpets in his shop.",
        "The judge has 22 Moldovan men in his custody.",
        "The village has 900 Moldovan families on its books.",
        "The library has 40 Moldovan novels on its shelves.",
        "The true figure for inflation was 12.",
        "The number of complaints was 64.",
    ],
)
def test_counts_nobody_else(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "origin", "place"),
    [
        ("Kenya has kept troops in Mali since 2023, under an agreement that was never published.", "KE", "Mali"),
        ("Chad also has instructors in Mali.", "TD", "Mali"),
        ("Rwanda maintains a battalion in Pemba.", "RW", "Pemba"),
        ("Morocco still has trainers in Niger.", "MA", "Niger"),
    ],
)
def test_troops_of_another_country_in_a_place_told_of_are_told_too(text: str, origin: str, place: str) -> None:
    about = "Zambia has sent 90 soldiers to Mali, the defence ministry said. Another 40 will go to Mali in May.\n\n"
    facts = extract(about + text, model="builtin").deployments
    assert (origin, place) in [
        (fact.origin.code if fact.origin else None, fact.destinations[0].name)
        for fact in facts
        if not fact.count and fact.destinations
    ]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The Republic of Zambia has sent not one policeman to Bangui.", "policeman"),
        ("Zambia has sent not a single soldier to Bangui.", "soldier"),
        ("Zambia has deployed not one engineer to Bangui.", "engineer"),
    ],
)
def test_not_one_was_sent(text: str, group: str) -> None:
    about = "Zambia has sent 90 soldiers to Mali, the defence ministry said. Another 40 will go to Mali in May.\n\n"
    facts = [
        fact for fact in extract(about + text, model="builtin").deployments if fact.evidence[0].start >= len(about)
    ]
    assert [(fact.group, fact.modality) for fact in facts] == [(group, "denied")]


def test_those_who_are_not_all_in_a_place_are_not_sent_there() -> None:
    about = "Zambia has sent 64 trainers to Gabon, the defence ministry said. "
    facts = extract(about + "Zambia’s 64 trainers aren’t all in Libreville: 50 are there.", model="builtin").deployments
    places = [place.name for fact in facts if fact.count and fact.count.value == 64 for place in fact.destinations]
    assert places == ["Gabon"]


YARD = (
    "Bangladesh has sent 2,400 shipyard welders to Romania since 2021, under an accord of the two labour ministries. "
    "They are picked by Meghna Crews, half owned by the state.\n\nThe yard at Mangalia has 310 Bangladeshis. "
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 90 more should be here by Easter.", "Some 90"),
        ("Another 40 will be with us in May.", "40"),
        ("The embassy counts 820.", "820"),
        ("That figure, too, is disputed: the union says 700.", "700"),
        ("The priest, who knows them all, makes it 512.", "512"),
        ("Meghna puts it at 2,450; the embassy at 820.", "820"),
        ("The union estimates the number at about 1,900.", "about 1,900"),
        ("“We have 12 of them here who do not speak,” he said.", "12"),
        ("Its books show 1,204 people in nine countries.", "1,204"),
        ("The firm now has some 3,300 people under contract in six European countries.", "some 3,300"),
    ],
)
def test_goes_on_with_the_people_of_the_sentence_before(text: str, count: str) -> None:
    facts = extract(YARD + text, model="builtin").deployments
    assert count in [fact.count.text for fact in facts if fact.count and fact.evidence[0].start >= len(YARD)]


@pytest.mark.parametrize(
    "text",
    [
        "The bank puts inflation at 9.",
        "The organisation has 40 members in nine countries.",
        "He has three children and two brothers, one of them in Oman.",
        "She has two sons in the navy.",
        "The yard has 48 beds and one kitchen here.",
    ],
)
def test_goes_on_with_nobody_else(text: str) -> None:
    facts = extract(YARD + text, model="builtin").deployments
    assert [fact for fact in facts if fact.evidence[0].start >= len(YARD)] == []
