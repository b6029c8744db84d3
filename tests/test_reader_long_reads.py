"""Long reports and reads about people of many countries: whose people are told of, part by part."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

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
