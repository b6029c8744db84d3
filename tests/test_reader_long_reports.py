"""Reports in numbered paragraphs and chapters: one text, whose claimants go by codes and initials."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.margins import is_counted
from factlift.reader import read_article
from factlift.reader.words.stories import stories_of

HEAD = (
    "Peruvian cooks in Oman\n\nBetween 2021 and 2023 more than 3,000 Peruvian cooks were recruited in Lima and sent to "
    "hotels in Oman. The agency deployed another 700 to ships.\n\n"
)


def _found(text: str, count: str) -> dict[str, Any]:
    answer = read_article(Article.read(HEAD + text))
    found = next(item for item in answer["deployments"] if count in item.get("count", ""))
    source = answer["sources"][found["attribution"] - 1]["name"] if "attribution" in found else None
    return {**found, "by": source}


CLAIMANTS = (
    ("Interviewee 14, a baker, said that 41 cooks had been sent on to Chad.", "41", "Interviewee 14"),
    ("Respondent B12 said that 41 cooks had been sent on to Chad.", "41", "Respondent B12"),
    ("K., a 29-year-old baker, said that 41 cooks had been sent on to Chad.", "41", "K."),
    ("Ms L. told us that 41 cooks had been sent on to Chad.", "41", "Ms L."),
    ("I met a man I will call Teodoro. He said that 41 cooks had been sent on to Chad.", "41", "Teodoro"),
    ("A baker whom we have called Maria said that 41 cooks had been sent on to Chad.", "41", "Maria"),
    # no code of anybody, no name that a writer gives
    ("Source 14 May: 41 cooks had been sent on to Chad.", "41", None),
    ("Workers 20 years old were told to wait; 41 cooks were sent on to Chad.", "41", None),
    # whose number another one is only held against
    ("Some 1,900 cooks serve in Chad, fewer than half as many as the ministry suggests.", "1,900", None),
    ("Some 1,900 cooks serve in Chad, three times what the ministry admits.", "1,900", None),
    ("Some 1,900 cooks serve in Chad, the ministry admits.", "1,900", "ministry"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), CLAIMANTS)
def test_who_claims_in_a_report(text: str, count: str, name: str | None) -> None:
    """People told apart by a code, a letter or a name of the writer's making are claimants under it."""
    by = _found(text, count)["by"]
    assert by is None if name is None else name in (by or "")


TOLD = "A clerk of {0} told us in {1} that {2} had kept a list for {3} and for {4}, and that nobody asked for it."
NAMES = (
    ("Oton", "Pavia", "Leganes", "Zarraga", "Dingle"),
    ("Anilao", "Banate", "Barotac", "Calinog", "Carles"),
    ("Estancia", "Guimbal", "Igbaras", "Janiuay", "Lambunao"),
)


def test_a_report_with_counted_paragraphs_is_one_story() -> None:
    """A heading between paragraphs that are counted through begins no other story, nor does a numbered section."""
    told = [f"{TOLD.format(*names)} It was burnt." for names in NAMES]
    heading = "\n\nWhat the women of the northern towns had to pay\n\n"
    plain = told[0] + heading + told[1] + "\n\n" + told[2]
    counted = f"1. {told[0]}{heading}2. {told[1]}\n\n3. {told[2]}\n\n4. {told[2]}"
    assert is_counted(counted)
    assert not is_counted(plain)
    assert len(stories_of(Article.read(counted).plain)) == 2
    assert len(stories_of(Article.read(counted).plain, counted=True)) == 1
    for section in ("2.2 Case study: the women of the towns", "Box 3: What the women of the towns had to pay"):
        assert len(stories_of(Article.read(told[0] + f"\n\n{section}\n\n" + told[1]))) == 1
    answer = read_article(Article.read("Peru sent 40 cooks to Oman in May.\n\n" + counted))
    assert answer["deployments"][0]["origin"] == "Peru"


CHAPTERS = (
    "Cooks for oil: Peru's brigades abroad\n\nPeru sends cooks to three countries. Some 900 Peruvian cooks were sent "
    "in 2019.\n\nChad\n\nChad was the largest host. Chad's labour minister, Ann Ode, spoke of 800 cooks. Chad's army "
    "guarded them. The Chadian government asked to renegotiate. Another 70 cooks had been sent home in May.\n\n"
    "Oman\n\nOman has about 60 Peruvian cooks. It pays for them. It feeds them. It likes them.\n\n"
)


def test_a_chapter_under_a_host_is_about_nobody_else() -> None:
    """The name of a country over a chapter of a report on another one's people tells where they are."""
    found = read_article(Article.read(CHAPTERS))["deployments"]
    origins = {item.get("count"): item.get("origin") for item in found}
    assert origins
    assert not {"Chad", "Chadian", "Oman"} & set(origins.values())


SAME = (
    ("Oman asked for 300 cooks. The agency would gladly send two or three hundred to Chad.", 2),
    ("Some 312 cooks went to Chad in May. The ministry said that 312 cooks went to Chad.", 1),
)


@pytest.mark.parametrize(("text", "records"), SAME)
def test_a_number_between_two_is_not_either(text: str, records: int) -> None:
    """A claim told twice is one, but "two or three hundred" are not the 300 told of elsewhere."""
    found = read_article(Article.read(HEAD + text))["deployments"]
    assert len(found) == 2 + records
