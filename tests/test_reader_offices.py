"""Where an office is nobody is sent; and people abroad who fly to their home are no people posted there."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HOME = "Peru will send 90 nurses abroad in May, the ministry said on Monday. Peruvian nurses are paid well.\n\n"
AWAY = "Some 750 Peruvian nurses work in Oman, the ministry in Lima said on Monday. "

OFFICES = (
    # the office that acts, one that is opened, one that is waited for
    ("The charity’s office in Stevenage hopes to place another 80 cooks before the summer.", "80 cooks", []),
    ("In 2016 an agent in Serrekunda placed 35 young men on trawlers.", "35 young men", []),
    ("It sent 40 cooks abroad, and had opened an office in Leeds.", "40 cooks", []),
    # people are posted at one, or an office there gets them
    ("It sent 40 guards to the consulate in Leeds.", "40 guards", ["Leeds"]),
    ("It is sending 40 clerks to an office in Leeds.", "40 clerks", ["Leeds"]),
    ("A contractor in Leeds fetched 25 Chileans last summer.", "25 Chileans", ["Leeds"]),
)


@pytest.mark.parametrize(("words", "count", "places"), OFFICES)
def test_where_an_office_is(words: str, count: str, places: list[str]) -> None:
    found = {item.get("count"): item for item in read_article(Article.read(HOME + words))["deployments"]}
    assert found[count].get("destinations", []) == places


def test_people_who_fly_home() -> None:
    """A number alone of those abroad goes on with them, where they fly to the capital of their own country."""
    found = read_article(Article.read(AWAY + "Two hundred of them will fly to Lima on March 27."))["deployments"]
    assert [(item["count"], item["destinations"], item["status"]) for item in found[1:]] == [
        ("Two hundred", ["Oman"], "planned")
    ]


def test_people_posted_at_home() -> None:
    """Those whom nobody told to be abroad are at home, and no deployment."""
    found = read_article(Article.read(HOME + "Two hundred will fly to Lima on March 27."))["deployments"]
    assert [item["count"] for item in found] == ["90 nurses"]
