"""Totals and their parts, told by the reader of deployments."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

TOTALS = (
    # a list of places under one number, in a sentence of its own
    (
        "Peru will send 900 cooks abroad. Oman gets 500, Qatar 300.",
        {"900 cooks": "total", "500": "part", "300": "part"},
    ),
    # what one of its senders sends, though the sentence names no place
    (
        (
            "About 900 cooks from Peru, Chile and Cuba are due in Oman before May. "
            "Peru will send 430, Chile 310 and Cuba the rest."
        ),
        {"About 900 cooks": "total", "430": "part", "310": "part"},
    ),
    # what the total is held against is none of its shares, and no end of its list
    (
        "Peru sent 900 cooks abroad this year, compared with 610 cooks last year. Oman got 500, Qatar 300.",
        {"900 cooks": "total", "610 cooks": "single", "500": "part", "300": "part"},
    ),
    # the words say whose share it is
    (
        "Peru will send 900 cooks abroad. Of these, the Lima office will send 520.",
        {"900 cooks": "total", "520": "part"},
    ),
    # numbers that add up, though the list goes on for longer
    (
        "Peru will send 180 cooks to Oman.\n\nThey are divided as follows:\n\n- Sur: 90\n- Nizwa: 50\n- Ibri: 40",
        {"180 cooks": "total", "90": "part", "50": "part", "40": "part"},
    ),
    # the rest of a number told before: both are shares
    ("In Peru 45 cooks have been picked for Oman and the rest for Chile.", {"45 cooks": "part"}),
    # a share of a share is not taken off the total
    (
        "Peru has sent 900 cooks abroad: 500 to Oman, 450 of them to Sur, 390 to Chile and 10 to Qatar.",
        {"900 cooks": "total", "500": "part", "390": "part", "10": "part"},
    ),
    # the sum comes last
    (
        "Peru will send 40 cooks to Oman. It will send 30 to Chile. It will send 70 in all, the minister said.",
        {"40 cooks": "part", "30": "part", "70": "total"},
    ),
    # a town within the country
    (
        "Peru will send 900 cooks to Oman. 500 will go to Sur and 390 to Nizwa.",
        {"900 cooks": "total", "500": "part", "390": "part"},
    ),
    # people of many, divided by sender
    (
        "Canada will let in 2,300 guest pickers: 1,700 from Mexico, around 450 from Honduras and 100 from Jamaica.",
        {"2,300 guest pickers": "total", "1,700": "part", "around 450": "part", "100": "part"},
    ),
    # a list further on that adds up, with those who have gone before it
    (
        (
            "Peru plans to have 214 cooks abroad by 1 August. So far 131 have gone.\n\nWhere they will be:\n\n"
            "- Canada – 88\n- Greece – 60\n- Italy – 66"
        ),
        {"214 cooks": "total", "131": "part", "88": "part", "60": "part", "66": "part"},
    ),
    # a share that is divided itself
    (
        (
            "Fourteen British medics will fly to Lesotho. Nine, three surgeons and six nurses, will be based at "
            "Leribe and five will go to Mokhotlong."
        ),
        {"Fourteen British medics": "total", "Nine": "part", "three surgeons": "part", "five": "part"},
    ),
    # the parts of a state are places of their own
    (
        (
            "The firm will bring 150 vets from Romania to Britain. Of these 95 will go to England, 30 to Scotland "
            "and 15 to Northern Ireland."
        ),
        {"150 vets": "total", "95": "part", "30": "part", "15": "part"},
    ),
    # those who are there already, and the first to go
    (
        "Peru will send 900 cooks to Oman. Some 300 are already working in Muscat.",
        {"900 cooks": "total", "Some 300": "part"},
    ),
    (
        "Peru will send 1,150 drivers to Malta. The first 85 will leave for Valletta on Monday.",
        {"1,150 drivers": "total", "85": "part"},
    ),
    # "another" in a list goes on with it
    (
        "Peru will send 64 cooks abroad. Of these 28 will go to Oman, 19 to Qatar and another 12 to Chile.",
        {"64 cooks": "total", "28": "part", "19": "part", "12": "part"},
    ),
    # a list ends where a place comes back
    (
        (
            "Peru will send 145,000 people abroad. Chile would take 60,000, while 15,500 will go to Oman and 9,000 to "
            "Qatar. Of last year's, 6,400 are in Qatar still."
        ),
        {"145,000 people": "total", "60,000": "part", "15,500": "part", "9,000": "part"},
    ),
    # what a body is made up of
    (
        "Peru will send 340 troops to Haiti. That force is made up of 280 riflemen and 50 police.",
        {"340 troops": "total", "280 riflemen": "part", "50 police": "part"},
    ),
)
BESIDE = (
    # one sender after another, each with its own number
    ("Peru sent 900 cooks in 2019, Chile 300 and Bolivia 200.", {"900 cooks": "single", "300": "single"}),
    # on top of the number before
    ("Peru sent 900 cooks to Oman. Another 300 were sent to Chile and a further 90 to Qatar.", {"900 cooks": "single"}),
    # those who are only to go are no share of those who have gone
    ("Peru has sent 900 cooks abroad. It will send 300 to Oman and 90 to Chile next year.", {"900 cooks": "single"}),
    # other countries than the one that the total goes to
    ("Peru has sent 900 cooks to Oman. Chile has taken 300 and Qatar 90.", {"900 cooks": "single", "300": "single"}),
    # a firm's own people are no share of those told before
    ("Peru has sent 900 cooks abroad. Nine of the firm's cooks are in Oman.", {"900 cooks": "single"}),
)


def scopes_of(text: str) -> dict[str, str]:
    """Returns each count of a text with its scope."""
    found = read_article(Article.read(text))["deployments"]
    return {item["count"]: item["scope"] for item in found if "count" in item}


@pytest.mark.parametrize(("text", "scopes"), [*TOTALS, *BESIDE])
def test_what_a_total_is_and_what_stands_beside_it(text: str, scopes: dict[str, str]) -> None:
    """Shares of a number are parts of it, by their words, their sum or their places, and others are not."""
    found = scopes_of(text)
    assert {count: found.get(count) for count in scopes} == scopes


def test_a_total_of_the_headline_has_its_parts_below() -> None:
    """What the headline tells first is a total by the list far below, where it is told again."""
    text = (
        "Peru to send 900 cooks abroad\n\nThe minister spoke on Monday. He was late. It rained. The hall was full.\n\n"
        "Peru will send 900 cooks abroad, he said. Oman gets 500, Chile 300."
    )
    assert scopes_of(text) == {"900 cooks": "total", "500": "part", "300": "part"}


def test_a_total_of_many_senders_has_no_origin() -> None:
    """What is divided by sender is not the first sender's."""
    text = "Canada will let in 2,300 guest pickers: 1,700 from Mexico, around 450 from Honduras and 100 from Jamaica."
    assert [item.get("origin") for item in read_article(Article.read(text))["deployments"]] == [
        None, "Mexico", "Honduras", "Jamaica",
    ]  # fmt: skip


def test_places_with_their_numbers_in_brackets_share_their_part() -> None:
    """Who receives the first receives the rest; none of them sends."""
    text = "Peru will send cooks to Oman (100), Chad (80) and Mali (40)."
    facts = read_article(Article(text))["deployments"]
    told = [(fact["origin"], fact["destinations"], fact["count"]) for fact in facts]
    assert told == [("Peru", ["Oman"], "100"), ("Peru", ["Chad"], "80"), ("Peru", ["Mali"], "40")]


HAS = "Peru has 900 cooks in Oman.\n\n"
PLANS = "Peru will send 900 cooks to Oman next year.\n\n"
SHARED = (
    # its words name the number of which it is, told or not
    ("Peru will withdraw 74 of the 128 cooks it keeps in Oman.", {"74 of the 128 cooks": "part"}),
    ("Sixty of Peru's 900 cooks in Oman work in Sur.", {"Sixty of Peru's 900 cooks": "part"}),
    ("By March 60 Peruvian cooks had gone to Oman out of 900 that were promised.", {"60 Peruvian cooks": "part"}),
    ("Peru has 900 cooks in Oman, including 60 in Sur.", {"60": "part"}),
    # a number told before
    (HAS + "It will send 60 of them to Chad in May.", {"900 cooks": "total", "60": "part"}),
    (HAS + "It will move 60 to Sur. The other 40 will go to Nizwa.", {"40": "part"}),
    # who has gone so far, of those who were to go
    (PLANS + "So far 60 have gone.", {"900 cooks": "total", "60": "part"}),
    (PLANS + "By the end of January 60 had left.", {"900 cooks": "total", "60": "part"}),
    # others who went, crews that are counted by their members, and people of another sender are no share
    (PLANS + "Another 60 have gone.", {"900 cooks": "single", "60": "single"}),
    (HAS + "So far 60 have gone.", {"900 cooks": "single", "60": "single"}),
    ("Peru has sent two crews of 45 to Oman.", {"two crews": "single"}),
)


@pytest.mark.parametrize(("text", "scopes"), SHARED)
def test_a_share_is_told_by_its_words(text: str, scopes: dict[str, str]) -> None:
    """A number is part of one that its words name or take up, whatever stands between them."""
    found = {item.get("count"): item["scope"] for item in read_article(Article.read(text))["deployments"]}
    assert {count: found.get(count) for count in scopes} == scopes


PLAN = "Peru will send 900 cooks to Oman. "


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # groups told in their order
        (PLAN + "The first, of 80, left in May; the second, of 60, will leave in June.",
         {"900 cooks": "total", "80": "part", "60": "part"}),
        (PLAN + "The second batch, of 60, will leave in June.", {"900 cooks": "total", "60": "part"}),
        ("A first group of 80 cooks left Peru for Oman in May. A second group of 60 will leave in June.",
         {"80 cooks": "single", "60": "single"}),
        # some included, with a place of their own, in those who go anywhere
        ("Peru will send 900 cooks abroad next year, including 500 to Oman.", {"900 cooks": "total", "500": "part"}),
        # numbers of other places that happen to add up to that of one
        ("Peru sent 80 cooks to Oman, 60 nurses to Mali and 20 vets to Chad.",
         {"80 cooks": "single", "60 nurses": "single", "20 vets": "single"}),
    ],
)  # fmt: skip
def test_what_is_told_in_order_or_included(text: str, scopes: dict[str, str]) -> None:
    found = read_article(Article.read(text))["deployments"]
    assert {record["count"]: record.get("scope", "single") for record in found} == scopes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The second, of 60, is still there.", "under_way"),
        ("The second, of 60, was called off in June last year.", "halted"),
        ("The second, of 60, will leave in June.", "planned"),
    ],
)
def test_the_next_of_a_series_alone(text: str, status: str) -> None:
    """A body that only its order and its number name is read, with its own status."""
    found = read_article(Article.read(PLAN + "The first, of 80, left in May. " + text))["deployments"]
    assert [(record["count"], record["status"]) for record in found[2:]] == [("60", status)]


def test_the_next_of_other_things_is_nobody() -> None:
    text = "Peru sent a team of eight to Oman in May. The fire burnt two sheds; the second, of seven, was empty."
    assert len(read_article(Article.read(text))["deployments"]) == 1
