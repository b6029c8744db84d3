"""In an article plainly about people sent: its people counted in a paper, at work, in the country, or as others."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HEAD = (
    "Peruvian cooks in Oman\n\nBetween 2021 and 2023 more than 3,000 Peruvian cooks were recruited in Lima and sent to "
    "hotels in Oman. The agency deployed another 700 to ships. Cooks were sent in groups, on work visas.\n\n"
)
COUNTED = (
    ("The clerk's notebook has the names of 74 women.", "74"),
    ("A teacher keeps a tally in chalk. It showed 73 girls on the day we came.", "73"),
    ("Between 1,600 and 1,900 Peruvian men worked in the last harvest.", "1,600"),
    ("The register shows 44 Peruvian women at the plant on 2 May.", "44"),
    ("Another 310 men, she said, had travelled on visit visas by way of Chad.", "310"),
    ("The company confirmed that it had 412 in the country and said that it was content.", "412"),
    ("The clerk put the number who have arrived at 388.", "388"),
    ("The union, for its part, believes there to be at least 1,200 in the district of Salalah alone.", "1,200"),
    ("The clerk guessed that the agency had some 2,500 people outside Peru at the end of the year.", "2,500"),
    ("The owners put the number of Peruvians at 950.", "950"),
    ("The director showed us a ledger with 614 names for 2021.", "614"),
    ("Oman's minister spoke of 960 cooks in his hotels.", "960"),
)  # fmt: skip
NOT_COUNTED = (
    ("The firm has offices in Lima. It has 1,940 employees.", "1,940"),
    ("The report was read by 73 girls of a school in Lima.", "73"),
    ("The register shows 44 complaints by women at the plant.", "44"),
    ("We interviewed 43 Peruvian women who had been paid late.", "43"),
    ("Some 412 in the hall stood up and said that it was late.", "412"),
    ("The owners put the number of ships at 955.", "955"),
    ("In Lima 1,700 Peruvian men voted for the mayor.", "1,700"),
)  # fmt: skip


def _counts(text: str) -> list[str]:
    return [item.get("count", "") for item in read_article(Article.read(HEAD + text))["deployments"]]


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_people_counted_without_saying_so_again(text: str, count: str) -> None:
    """They are the article's, whatever the verb."""
    assert any(count in found for found in _counts(text))


@pytest.mark.parametrize(("text", "count"), NOT_COUNTED)
def test_people_who_are_none_of_them(text: str, count: str) -> None:
    """Employees, listeners, complaints and voters are not, nor whom the writer interviewed."""
    assert not any(count in found for found in _counts(text))


def test_whose_papers_are_looked_at() -> None:
    """A sample is nobody's deployment; a force of one state sends its own."""
    assert not any("96" in found for found in _counts("We examined the files of 96 officers."))
    assert not any("43" in found for found in _counts("Lima Watch interviewed 43 of them."))
    text = "Fiji's police abroad\n\nFiji sends police abroad. At the time, the Police Force had 34 officers in Chad."
    found = read_article(Article.read(text))["deployments"]
    assert [item.get("origin") for item in found if item.get("count") == "34 officers"] == ["Fiji"]
