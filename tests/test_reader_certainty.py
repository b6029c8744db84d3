"""Articles in which people are sent on the side: a war, a vote, a match fills them, and its numbers are nobody sent."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.speech.subjects import gap_fits
from factlift.reader.words.lines import read_lines

SENT = (
    "Ghana will send 40 fitters to Oman in May, the labour ministry said. A further 25 fitters are to leave for Doha. "
    "The ministry posted the first batch of fitters overseas in March.\n\n"
)
WAR = (
    "The rebels bombed the harbour again on Friday. Gunmen attacked a bank in the old town. A ceasefire lasted nine "
    "hours. The militants hold two bridges. Voters had been told to stay indoors. Protesters burnt a tram.\n\n"
)
QUIET = (
    "The yard lies on the river. Its cranes are red. A foreman walks the dogs at noon. The canteen serves yam. The "
    "gate is shut at nine. Rain is forecast for the week.\n\n"
)
ASIDE = "Roughly 30 of them are women."


def counts_of(text: str) -> list[str | None]:
    return [fact.get("count") for fact in read_article(Article.read(text))["deployments"]]


def test_what_is_plainly_told_stands_in_an_article_about_a_war() -> None:
    assert counts_of(SENT + WAR)[:2] == ["40 fitters", "25 fitters"]


@pytest.mark.parametrize(
    ("background", "expected"),
    [
        (QUIET, ["40 fitters", "25 fitters", "Roughly 30"]),
        (WAR, ["40 fitters", "25 fitters"]),
        (WAR[:90] + QUIET, ["40 fitters", "25 fitters", "Roughly 30"]),  # two sentences on the side leave no doubt
    ],
)
def test_a_number_on_the_side_counts_people_sent_only_where_the_article_is_about_them(
    background: str, expected: list[str]
) -> None:
    assert counts_of(SENT + background + ASIDE) == expected


def test_fillers_before_a_verb_end_where_the_subject_ends() -> None:
    tokens = read_lines(Article.read("On Sunday, he once again underlined that vow.")).tokens[0]
    assert gap_fits(tokens, 4, 6)
