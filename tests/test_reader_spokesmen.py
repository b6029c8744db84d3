"""Whose people a state or somebody of a nation speaks of: his own, or those whom the article is about."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article

HEAD = (
    "Nepal’s cooks\n\nNepal sends cooks abroad. Nepali cooks work in Oman and Qatar. In May Kathmandu sent 300 cooks "
    "to Muscat.\n\n"
)


def code_of(sentence: str, count: str) -> str | None:
    """Return the country that a number's people come from, in a sentence of an article about Nepal's cooks."""
    found = read_article(Article.read(HEAD + sentence))["deployments"]
    origin = next(item.get("origin") for item in found if item.get("count") == count)
    place = place_code(origin) if origin else None
    return place[0] if place else None


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        # who guesses, counts or finds
        ("The American government had estimated the total abroad at around 100,000.", "around 100,000"),
        ("Washington puts the number of cooks abroad at 90,000.", "90,000"),
        ("An American diplomat put the number of cooks in Oman at 6,000.", "6,000"),
        ("India's intelligence service believes 200 cooks crossed into Iran.", "200 cooks"),
        ("British officials think about 500 cooks have left since May.", "about 500 cooks"),
        ("A Swedish researcher counted 130 cooks on the site.", "130 cooks"),
        ("German customs officers found 44 cooks at the yard.", "44 cooks"),
        ("According to the Polish labour inspectorate, 320 cooks were employed at the yard.", "320 cooks"),
        # who looks on
        (
            "A South Korean lawmaker put the number sent to Doha at 700 and said 90 older cooks were taken back.",
            "90 older cooks",
        ),
        ("An Australian senator told the Post that 45 cooks were flown out at night.", "45 cooks"),
        ("A Danish newspaper reported that 250 cooks had gone to Vladivostok.", "250 cooks"),
        ("The Dutch ambassador said 70 cooks had been sent to Gdansk.", "70 cooks"),
        # where they have come to, or must leave
        ("The Russian government says 1,200 cooks are in the country.", "1,200 cooks"),
        ("The Chinese foreign ministry said that 80 cooks had arrived.", "80 cooks"),
        ("The Mongolian ministry of labour said 900 cooks would have to leave.", "900 cooks"),
        ("The Polish interior ministry said 60 cooks had gone home.", "60 cooks"),
    ],
)  # fmt: skip
def test_a_state_speaks_of_the_homes_people(sentence: str, count: str) -> None:
    """Who guesses at people, looks on or has them come speaks of those whom the article is about."""
    assert code_of(sentence, count) == "NP"


@pytest.mark.parametrize(
    ("sentence", "count", "code"),
    [
        ("A Fijian official said 60 soldiers would be flown to Lae.", "60 soldiers", "FJ"),
        ("The Ugandan government said its 80 guards had been sent to Baghdad.", "80 guards", "UG"),
        ("The Ugandan labour ministry has sent 80 guards to Baghdad.", "80 guards", "UG"),
        ("Ghana's ministry of labour said 120 of its nurses had left for London.", "120 of its nurses", "GH"),
        ("Bangladesh estimates that 4,000 of its cooks work in Oman.", "4,000 of its cooks", "BD"),
        ("A Kenyan senator said Nairobi would send 90 maids to Riyadh.", "90 maids", "KE"),
        ("A Thai lawmaker says Bangkok may send 500 cooks to Israel.", "500 cooks", "TH"),
        ("The Chilean cabinet will decide whether 70 pilots should go to Lae.", "70 pilots", "CL"),
    ],
)
def test_a_state_speaks_of_its_own(sentence: str, count: str, code: str) -> None:
    """Who calls people his own, sends them, or tells what is planned speaks of those of his own country."""
    assert code_of(sentence, count) == code


def test_several_thousand_is_no_number() -> None:
    """A vague number is no second telling of an exact one."""
    text = HEAD + "In March about 1,000 cooks left. Several thousand cooks had been sent to Qatar before."
    counts = [item.get("count") for item in read_article(Article.read(text))["deployments"]]
    assert {"about 1,000 cooks", "Several thousand cooks"} <= set(counts)
