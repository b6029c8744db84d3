"""Several places told before that words take up together: "in the two countries"."""

import pytest

from factlift.article import Article
from factlift.reader import read_article


def places_of(text: str) -> list[list[str]]:
    """Return where each deployment goes."""
    return [item.get("destinations", []) for item in read_article(Article.read(text))["deployments"]]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will send cooks to Oman and Qatar. Some 900 Kenyans are already working in hotels in the two countries.",
        "Kenya will send 40 cooks to Oman and 30 to Qatar. Some 900 Kenyans already work in both countries.",
        "Kenya has 40 cooks in Oman and 30 in Qatar. Another 90 Kenyan cooks will go to the two states next year.",
    ],
)
def test_words_take_up_two_places(text: str) -> None:
    """Of one number, or of two, they are the last one's."""
    assert places_of(text)[-1] == ["Oman", "Qatar"]


@pytest.mark.parametrize(
    "text",
    [
        # the country that sends is one of the two
        "Kenya will send 40 cooks to Oman. The two countries have agreed that 500 Kenyan drivers will follow.",
        # more places than the words take up
        "Kenya sent 9 cooks to Chad, 40 to Mali and 30 to Oman. The two countries want more: 500 drivers will follow.",
    ],
)
def test_words_that_take_up_other_two(text: str) -> None:
    """Where it is not clear which two are meant, nobody goes to both."""
    assert len(places_of(text)[-1]) < 2


def test_a_colon_before_parts_is_no_row() -> None:
    """A region whose people are shared out behind a colon has all of them."""
    text = "Peru now has 291 soldiers in the Middle East: 170 in Sinai and 121 in Lebanon."
    assert places_of(text) == [["Middle East"], ["Sinai"], ["Lebanon"]]


NOTICE = """The Ministry of Labour informs the public that the next group of workers will depart as follows:

- 45 workers to Oton, Peru, on 3 February
- 60 workers to Nelson, New Zealand, on 10 February
- 28 women to Abha, Saudi Arabia, on 17 February
"""


def test_a_notice_lists_towns_with_their_countries() -> None:
    """The town is where they go; a long line with a colon tells how far they have come."""
    found = read_article(Article.read(NOTICE))["deployments"]
    assert [item["destinations"] for item in found] == [["Oton"], ["Nelson"], ["Abha"]]
    assert {item["status"] for item in found} == {"planned"}
    assert [item["when"] for item in found] == ["3 February", "10 February", "17 February"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tonga will send 45 cooks to Oton, Peru, on 3 February.", ["Oton"]),
        ("India will send 300 carers to Bavaria, Germany.", ["Germany"]),  # a province that the table knows
        ("In Leeds, England sent 30 cooks to Oman.", ["Oman"]),
    ],
)
def test_a_town_before_its_country(text: str, place: list[str]) -> None:
    """Who stands behind a comma as a subject says nothing of the town."""
    assert places_of(text) == [place]
