"""Long reports and reads about people of many countries: whose people are told of, part by part."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.scenes.records import Record, merge_twins

HEAD = """Third report of the panel on the staffing of clinics

The recruitment of nurses and cooks from abroad

"""
FILLER = "\n\n".join(
    f"The panel met in room {letter.upper()}. The chair was late. Tea was served, and the minutes were read. The panel "
    f"thanked the clerk for annex {letter}. Nobody spoke of the lift."
    for letter in "abcdefghijklmnopq"
)
PERU = "Peru’s ministry sent 40 nurses to Oslo in May. Peruvian nurses are liked, and the Peruvian ministry is glad."


def origins_of(text: str) -> dict[str, str | None]:
    """Return the origin of each deployment by its number."""
    found = read_article(Article.read(text))["deployments"]
    return {item["count"].split()[0]: item.get("origin") for item in found if item.get("count")}


@pytest.mark.parametrize(
    ("title", "later", "expected"),
    [
        # named by neither the head nor most of the rest: no number far from it is of its people
        (HEAD, "Of the nurses hired last year, 57 started work in Bergen.", None),
        # the head names it
        (HEAD.replace("abroad", "Peru"), "In June the ministry sent 57 nurses to Bergen.", "Peru"),
    ],
)
def test_a_long_text_has_no_home_that_one_part_tells_of(title: str, later: str, expected: str | None) -> None:
    """The longer the text, the nearer a sender must be told of."""
    text = f"{title}{FILLER}\n\n{PERU}\n\nChile sent 30 cooks. Ghana sent 20.\n\n{FILLER}\n\n{later}\n"
    assert origins_of(text)["57"] == expected
    assert origins_of(text)["40"] == "Peru"


PARTS = """

Peru

The interviews are held in a hotel. Last year 57 nurses came to Bergen.

Chile

There is one agency. It sent 29 cooks to Oslo in 2024.

Terms

Last year 18 drivers came to Bergen.
"""


def test_a_heading_names_the_sender_where_people_come_from_all_over() -> None:
    """It holds for its part, up to the next heading."""
    found = origins_of(HEAD + FILLER + PARTS)
    assert (found["57"], found["29"], found.get("18")) == ("Peru", "Chile", None)


def test_a_heading_names_the_host_where_a_country_sends() -> None:
    """So it is in a report on one country's people abroad."""
    text = (
        "Kenya’s nurses overseas: a report on missions\n\nKenyan nurses serve abroad.\n\nPeru\n\nThe work is hard. "
        "Last year 57 nurses were deployed.\n\nChile\n\nThere is one clinic. In May 29 nurses were deployed.\n"
    )
    found = read_article(Article.read(text))["deployments"]
    assert [(item["origin"], item["destinations"]) for item in found] == [("Kenya", ["Peru"]), ("Kenya", ["Chile"])]


def told(text: str) -> list[tuple[str | None, list[str], str | None]]:
    """Return number, destinations and time of each deployment."""
    found = read_article(Article.read("Peru sends nurses abroad.\n\n" + text))["deployments"]
    return [
        (item["count"].split()[0] if item.get("count") else None, item.get("destinations", []), item.get("when"))
        for item in found
    ]


SERIES = (
    (
        "The ministry sent 780 nurses to Oman in 2019, 410 in 2020, 1,050 in 2021 and 90 last year.",
        [("780", "2019"), ("410", "2020"), ("1,050", "2021"), ("90", "last year")],
    ),
    (
        "Some 780 nurses were sent to Oman in 2019; 410 in 2020, when no ship sailed; and only 60 in 2021.",
        [("Some", "2019"), ("410", "2020"), ("60", "2021")],
    ),
    (
        "According to the table 780 nurses were sent to Oman in 2019; 410 in 2020; 2,240 in 2023, the highest yet.",
        [("780", "2019"), ("410", "2020"), ("2,240", "2023")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_a_series_goes_where_its_first_went(text: str, expected: list[tuple[str, str]]) -> None:
    """Each year is a deployment of its own."""
    assert told(text) == [(count, ["Oman"], when) for count, when in expected]


def test_a_series_ends_at_another_place() -> None:
    """Those behind another place go there, not where the first went."""
    found = told("The ministry sent 780 nurses to Oman in 2019, 40 to Mali in 2020 and 90 in 2021.")
    assert [places for _, places, _ in found] == [["Oman"], ["Mali"], ["Mali"]]


def test_a_source_ends_where_people_are_counted() -> None:
    """A year in its name is no count."""
    for source in ("the table", "the 2019 nurses survey,"):
        text = f"Peru sends nurses abroad.\n\nAccording to {source} 780 nurses were sent to Oman in 2019."
        claimants = [item.attribution for item in extract(text, model="builtin").deployments if item.count]
        assert [claimant.name for claimant in claimants if claimant] == [source.strip(",")]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Peru sent 900 nurses to Oman. The figure can be tested (HS 12).", ["900"]),
        ("Peru sent 900 nurses to Oman. The clerk was asked how many were waiting for visas (Q 41).", ["900"]),
        ("Peru sent 900 nurses to Oman (UK 40).", ["900", "40"]),
    ],
)
def test_a_paper_cited_is_no_number(text: str, counts: list[str]) -> None:
    """A country's short name in brackets has one."""
    assert [count for count, _, _ in told(text) if count] == counts


RANKED = "Homes in Oman have hired 4,700 nurses. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RANKED + "The largest groups were 2,050 from India and 880 from Brazil.", ["4,700", "2,050", "880"]),
        (RANKED + "The largest costs were 2,050 a head and 880 a month.", ["4,700"]),
        (RANKED + "The last class, of 38, had reached Muscat before the flood.", ["4,700", "38"]),
        (RANKED + "The last village, of 38, had lost its bridge before the flood.", ["4,700"]),
    ],
)
def test_parts_told_in_the_next_sentence(text: str, expected: list[str]) -> None:
    """The largest groups, and a class of people, are counted; costs and villages are not."""
    assert [count for count, _, _ in told(text) if count] == expected


def test_a_draft_agreement_names_the_sender() -> None:
    """It does where it brings people, not where it is only named."""
    head = "The clinics of Oman lack hands, and nurses are recruited abroad.\n\n"
    text = "A draft agreement with Ghana would bring up to 250 nurses a year to Oman."
    assert origins_of(head + text)["up"] == "Ghana"
    text = "After the agreement with Ghana on trade, 250 nurses were sent to Oman."
    assert origins_of(head + text).get("250") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Medical Council of Sudan sent 40 doctors to Oslo.", "Sudan"),
        ("The University of Ghana has lent 40 doctors to Oslo.", "Ghana"),
        ("The Medical Council of Sudan heard that 40 doctors were sent to Oslo.", "Kenyan"),
        ("After the flight of Sudan 40 doctors were sent to Oslo.", "Kenyan"),
    ],
)
def test_a_house_of_a_country_sends_its_people(text: str, expected: str | None) -> None:
    """A council or a university is of the country that its name has."""
    assert origins_of("Kenya sends cooks abroad. Kenyan cooks are in Oman.\n\n" + text).get("40") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A similar proposal for 300 nurses from Kenya was dropped last summer.", ["planned", "halted"]),
        ("A request for 300 nurses from Kenya was shelved.", ["planned", "halted"]),
        ("A proposal on the pay of 300 clerks was dropped.", ["planned"]),
    ],
)
def test_a_proposal_that_was_dropped(text: str, expected: list[str]) -> None:
    """The people whom it was for are not sent."""
    found = read_article(Article.read("Oman is to hire 250 nurses from Ghana. " + text))["deployments"]
    assert [item["status"] for item in found] == expected


LISTED = """

Chile sent 30 cooks to Oslo in May. Ghana sent 20 drivers to Oslo in June.

Between 2019 and 2025 the clinics brought 9,000 nurses to Bergen from abroad. Divided by country, it reads as follows.

India: 5,410
Ghana: 640
Peru: 505
"""


def test_a_list_by_country_in_a_report_on_recruitment_from_abroad() -> None:
    """Each line names a sender."""
    found = origins_of(f"{HEAD}{FILLER}\n\n{FILLER}{LISTED}")
    assert [found.get(count) for count in ("5,410", "640", "505")] == ["India", "Ghana", "Peru"]


@pytest.mark.parametrize(("size", "apart", "left"), [(11, 5, 1), (11, 60, 2), (912, 60, 1), (900, 60, 2), (900, 5, 1)])
def test_a_small_number_is_told_again_only_nearby(size: int, apart: int, left: int) -> None:
    """In a long text "eleven of them", or a round number, are others than those of somewhere above."""
    told: dict[str, Any] = {
        "size": size, "codes": (), "places": (), "again": False, "modality": "stated", "scope": "single",
        "origin_code": None, "group": None, "count": str(size), "more": [], "start": 0, "end": 3, "clause": None,
        "status": "under_way", "attribution": None, "destinations": [], "when": None, "origin": None, "mixed": False,
        "destination_count": None,
    }  # fmt: skip
    at = (SimpleNamespace(sentence=SimpleNamespace(number=number), stop=".") for number in (3, 3 + apart))
    records = [cast("Record", SimpleNamespace(**told, scene=scene)) for scene in at]
    assert len(merge_twins(records, "900")) == left
