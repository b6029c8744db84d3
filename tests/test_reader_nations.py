"""Nations that are counted, shares of a nation, and lists in one sentence of where a country's people are."""

from __future__ import annotations

import pytest

from tests.told import grouped_in

ABOUT = (
    "Staff abroad: what the ministries told us\n\nGovernments were asked how many people work in other countries.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eighty North Koreans weld ships in Gdansk.", [("Eighty", "North Koreans", ("Gdansk",))]),
        ("Some 600 Jamaicans pick apples in Ontario.", [("Some 600", "Jamaicans", ("Ontario",))]),
        ("Four Poles guard the gate in Oman.", [("Four", "Poles", ("Oman",))]),
        ("Two hundred Senegalese will teach in French schools.", [("Two hundred", "Senegalese", ("French",))]),
        ("The nine doctors in Belize are Cubans.", [("nine", "Cubans", ("Belize",))]),
        ("Mali has 32 foreign nurses, 18 of them Danes.", [("32", None, ("Mali",)), ("18", "Danes", ("Mali",))]),
        (
            "Mali has 32 foreign nurses: 18 Danes and 14 Norwegians.",
            [("32", None, ("Mali",)), ("18", "Danes", ("Mali",)), ("14", "Norwegians", ("Mali",))],
        ),
        ("Three Fijian officers are on loan to the Samoan police.", [("Three", "Fijian", ("Samoan",))]),
        ("Fiji seconded three officers to the Samoan police.", [("three", "Fiji", ("Samoan",))]),
        ("Jamaica chose 600 pickers for Ontario.", [("600", "Jamaica", ("Ontario",))]),
        ("Cuba called its nine doctors home from Belize.", [("nine", "Cuba", ("Belize",))]),
    ],
)
def test_people_of_a_nation_in_another_country(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [fact[:3] for fact in grouped_in(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Some 600 Jamaicans pick apples in Kingston.",  # at home
        "Eighty Swiss bankers met in Gdansk.",
        "Four Poles won prizes in Oman.",
        "The nine shops in Belize are Cuban.",
        "The nine doctors in Havana are Cubans.",
        "Mali has 32 foreign banks, 18 of them Danish.",
        "Germany has 900,000 foreign workers.",
        "Three Fijian officers spoke to the Samoan police.",
        "The rebels hold 40 Congolese soldiers in Goma.",
        "The Fiji rugby squad of 33 flew to Paris on Monday.",
        "Thirty members of the Irish parliament flew to Kyiv for talks.",
        "The bank has 4,000 staff in Kenya and 1,200 in Uganda.",
        "Turkey flew 240 of its citizens out of Libya.",
        "The parade in Paris was led by 120 Indian soldiers.",
    ],
)
def test_people_whom_no_country_has_elsewhere(text: str) -> None:
    assert grouped_in(text) == []


LISTS = (
    "Denmark has nurses in Mali (18) and Niger (four).",
    "Danish nurses: 18 in Mali, four in Niger.",
    "Denmark’s nurses abroad: 18 in Mali, four in Niger.",
    "Denmark has nurses in two countries: 18 in Mali and four in Niger.",
    "Denmark: 18 nurses in Mali, four in Niger.",
    "There are Danish nurses in Mali (18) and Niger (four).",
)


@pytest.mark.parametrize("opening", ["", ABOUT])
@pytest.mark.parametrize("text", LISTS)
def test_a_list_in_a_sentence_tells_where_a_countrys_people_are(text: str, opening: str) -> None:
    found = grouped_in(opening + text)
    assert [(count, places, group) for count, _, places, group in found] == [
        ("18", ("Mali",), "nurses"),
        ("four", ("Niger",), "nurses"),
    ]
    assert {origin for _, origin, _, _ in found} <= {"Denmark", "Danish"}


@pytest.mark.parametrize("opening", ["", ABOUT])
def test_a_list_tells_from_where_a_country_has_people(opening: str) -> None:
    assert grouped_in(opening + "Mali has nurses from Denmark (18) and Norway (14).") == [
        ("18", "Denmark", ("Mali",), "nurses"),
        ("14", "Norway", ("Mali",), "nurses"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Danish banks: 18 in Mali, four in Niger.",
        "Danish nurses earn most in Oslo: 18 euros in Mali, four in Niger.",
        "Danish nurses at home: 18 in Odense, four in Aarhus.",
    ],
)
def test_a_list_of_other_things_sends_nobody(text: str) -> None:
    assert grouped_in(text) == []


FEATURE = (
    "The market square in Brackwater was quiet on Tuesday. Rain had kept the stalls shut. The cafes had put their "
    "chairs up by four. Ada Lind, 61, sells about 200 loaves a day in summer. People here talk of the dam and of the "
    "price of diesel, which went up by 12 per cent in May.\n\n{}\n\nThe bus to the coast now runs twice a day. A "
    "farmer said that he had not seen so many since the flood of 2002, when 11 houses were lost."
)


@pytest.mark.parametrize("text", LISTS)
def test_such_a_list_counts_in_news_of_another_matter_too(text: str) -> None:
    assert [count for count, *_ in grouped_in(FEATURE.format(text))] == ["18", "four"]


@pytest.mark.parametrize("text", ["Some 600 Jamaicans pick apples in Ontario.", "Four Poles guard the gate in Oman."])
def test_a_nation_at_work_counts_in_news_of_another_matter_too(text: str) -> None:
    assert len(grouped_in(FEATURE.format(text))) == 1


@pytest.mark.parametrize(
    "text", ["Some 600 Jamaicans live in Ontario.", "Two nurses from Ghana won a prize in London."]
)
def test_who_only_lives_there_does_not(text: str) -> None:
    assert grouped_in(FEATURE.format(text)) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Sixty Fijian carers went to Auckland, Wellington and Nelson.", ("Auckland", "Wellington", "Nelson")),
        ("Sixty Fijian carers went to Nelson and Wellington.", ("Nelson", "Wellington")),
        ("Sixty Fijian carers went to Leeds, England.", ("Leeds",)),  # whose country is told
        ("Sixty Fijian carers went to Wellington, Peru’s minister said.", ("Wellington",)),
    ],
)
def test_towns_that_no_table_knows_are_of_the_list_with_capitals(text: str, places: tuple[str, ...]) -> None:
    assert [found for _, _, found, _ in grouped_in(text)] == [places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A home in Auckland took on five carers from Fiji on Monday.", ("five", "Fiji", ("Auckland",))),
        ("Fiji’s carers work in New Zealand and Nauru.", (None, "Fiji", ("New Zealand", "Nauru"))),
    ],
)
def test_who_is_taken_on_or_works_there(text: str, expected: tuple[object, ...]) -> None:
    assert [fact[:3] for fact in grouped_in(text)] == [expected]


def test_a_list_behind_a_colon_tells_from_where_people_are() -> None:
    found = grouped_in("Carers in New Zealand: 1,204 from Fiji, 300 from Samoa")
    assert [fact[:3] for fact in found] == [("1,204", "Fiji", ("New Zealand",)), ("300", "Samoa", ("New Zealand",))]
    assert grouped_in("Votes in New Zealand: 1,204 from Fiji, 300 from Samoa") == []
