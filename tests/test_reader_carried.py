"""How long a claimant is still heard: what is told in his words goes on, words in marks end with them."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

TOLD = "Peru will send 90 cooks to Oman in May, the ministry said. "
HEARD = (
    # told in indirect speech, it goes on in the next sentence
    (TOLD + "Another 40 cooks will go to Chad.", "40 cooks", "ministry"),
    # and further on where the same one speaks again behind it
    (
        TOLD + "Rain fell. Another 40 cooks will go to Chad. They are to bake, the ministry said.",
        "40 cooks",
        "ministry",
    ),
    # a pronoun goes on with the one whose words stand in marks
    ("“It is a tale,” the ministry said. It has sent 40 cooks to Oman.", "40 cooks", "ministry"),
    # a claim beside the marks goes on
    ("The ministry said that 90 cooks would go to Oman “soon”. Another 40 cooks go to Chad.", "40 cooks", "ministry"),
    # words in marks end with them
    ("“Nobody cooks as we do,” said Ana Paz, a baker in Lima. Peru has sent 40 cooks to Oman.", "40 cooks", None),
    (TOLD + "“We are proud,” said Ana Paz. Peru has sent 40 cooks to Chad.", "40 cooks", None),
    # the writer's own turn
    (TOLD + "Peru has nevertheless sent 40 cooks to Chad.", "40 cooks", None),
    (TOLD + "Nobody in Lima was told of it. Peru sent 40 cooks to Chad in May.", "40 cooks", None),
    # who asks, or bids somebody do something, claims nothing
    ("Oman has asked Peru for help. Peru has 40 cooks in Chad.", "40 cooks", None),
    ("The ministry told all firms to report by May. Peru has 40 cooks in Chad.", "40 cooks", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), HEARD)
def test_who_is_still_heard(text: str, count: str, name: str | None) -> None:
    """A claimant is carried as long as a reader would still hear him, and no longer."""
    answer = read_article(Article.read("Peru sends cooks abroad.\n\n" + text))
    found = next(item for item in answer["deployments"] if count in item.get("count", ""))
    source = answer["sources"][found["attribution"] - 1]["name"] if "attribution" in found else None
    assert (source is None) if name is None else (source is not None and name in source)


PAPERS = (
    ("Files collected by Ana Paz show 4,212 cooks placed in Oman in 2024.", "4,212", "Files"),
    ("The table, dated January 19, assigns 280 cooks to Oman.", "280", "The table"),
    ("A ministry note of 11 March concedes that about 120 cooks left for “safe houses” in Oman.", "120", "note"),
    ("The newspapers have it that 3,000 cooks could go to Oman.", "3,000", "newspapers"),
    ("In the clerk’s telling, 940 cooks have left for Oman.", "940", "clerk"),
    ("Golden Bridge, whose brochure is dull, says it has placed 1,900 cooks in Oman.", "1,900", "Golden Bridge"),
    # nobody's claim
    ("The contract, signed in May, covers flights. Peru has 40 cooks in Oman.", "40", None),
    ("The ministry gives cooks a ticket. Peru has 40 cooks in Oman.", "40", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), PAPERS)
def test_who_claims_without_saying(text: str, count: str, name: str | None) -> None:
    """A paper that shows a number, those who have it that, and one whose verb a relative clause keeps off, claim it."""
    answer = read_article(Article.read("Peru sends cooks abroad.\n\n" + text))
    found = next(item for item in answer["deployments"] if count in item.get("count", ""))
    source = answer["sources"][found["attribution"] - 1]["name"] if "attribution" in found else None
    assert (source is None) if name is None else (source is not None and name in source)


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("The guild said 900 nurses would be sent to Oman. Some 30 would be sent to Peru. Another 40 would go to Chad.",
         ["guild", "guild", "guild"]),
        ("The guild said 900 nurses would be sent to Oman. It rained. Some 40 nurses are in Chad.", ["guild", None]),
        ("Some 900 nurses will be sent abroad, according to the guild.\n\nOf these, 760 nurses will be sent to Peru.",
         ["guild", "guild"]),
        ("Some 900 nurses will be sent abroad, according to the guild.\n\nPeru has received 40 nurses from Chad.",
         ["guild", None]),
        ("“We had guests here. Now we miss them,” the guild said.\n\nOf the others, 450 nurses will be sent to Peru.",
         [None]),
        ("A minister said that 900 nurses would be sent to Oman. My aunt was among 40 nurses sent to Chad.",
         ["minister", None]),
        ("A minister told us that 900 nurses would be sent to Oman. Some 40 nurses would be sent to Chad.",
         ["minister", "minister"]),
    ],
)  # fmt: skip
def test_what_is_still_reported_goes_on(text: str, claimants: list[str | None]) -> None:
    """Shares of what was claimed and the tense of a report are carried; the writer's own people and words end it."""
    answer = read_article(Article.read(text))
    names = [source["name"].lower().removeprefix("the ").removeprefix("a ") for source in answer["sources"]]
    found = answer["deployments"]
    assert [names[d["attribution"] - 1] if "attribution" in d else None for d in found] == claimants


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Ode said it was late. Otto Lund shrugged. “It always is.”", "Otto Lund"),
        ("Ann Ode said it was late. She shrugged. “It always is.”", "Ann Ode"),
        ("Ann Ode said it was late. Otto Lund had gone by then. “It always is.”", "Ann Ode"),
        (
            "The mother of Otto Lund waited. Otto Lund did not. What did she say? He laughs. “Nothing at all.”",
            "Otto Lund",
        ),
    ],
)
def test_who_makes_a_gesture_speaks_next(text: str, speaker: str) -> None:
    """A short sentence that tells of nothing else hands the words over; any other leaves them where they were."""
    answer = read_article(Article.read(text))
    assert [answer["sources"][q["speaker"] - 1]["name"] for q in answer["quotes"]] == [speaker]
