"""Who is sent, in the article's words: which noun a number without one borrows, and which it must not."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

SENT_FIRST = "Peru will send 80 cooks to Oman in May.\n\n"


@pytest.mark.parametrize(
    ("text", "count", "group"),
    [
        # the whole of which it is a share
        (SENT_FIRST + "Of the drivers, 40 are bound for Palau.", "40", "drivers"),
        (SENT_FIRST + "Otto Lund puts the number of our women in Palau at 6,000.", "6,000", "women"),
        (SENT_FIRST + "Otto Lund puts the number of Peruvians in Palau at around 200.", "around 200", "Peruvians"),
        (SENT_FIRST + "He said that drivers went freely and that Peru had 120 of them in Palau.", "120", "drivers"),
        # a body is counted by its own members, and lends its name to no other number
        (SENT_FIRST + "A party of 25 flew to Palau in May. Another 40 will go to Palau in June.", "25", "party"),
        (SENT_FIRST + "A party of 25 flew to Palau in May. Another 40 will go to Palau in June.", "40", "cooks"),
        # nor does a share
        ("Peru said 900 people were sent abroad. Of these:\n\n– Oman: 290, including 120 bus drivers\n– Palau: 30",
         "30", "people"),
        # a body's name holds no people
        ("Some 412 Peruvian men will go to Oman, the Ministry of Labour said. Ninety-six left on Sunday for Oman.",
         "Ninety-six", "men"),
        # a name before "and"
        ("Peru has sent 120 Red Cross and relief workers to Oman.", "120", "Red Cross and relief workers"),
    ],
)  # fmt: skip
def test_whose_noun_a_number_borrows(text: str, count: str, group: str) -> None:
    """The whole that its words name comes first, then the people told of before, never a body or a share."""
    found = [d for d in read_article(Article.read(text))["deployments"] if d.get("count", "").startswith(count)]
    assert [d.get("group") for d in found] == [group]
