"""People who go along with one who is sent, who came with him, and those whom an employer has."""

import pytest

from factlift import extract

LEAD = "The Philippines sent 5,000 maids to Kuwait in May.\n\n"


def _told(text: str) -> list[tuple[str | None, str | None, list[str], str]]:
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.code if fact.origin else None,
            [place.name for place in fact.destinations],
            fact.status,
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Her sister went to Oman with 40 other women from the province.", ("40", "PH", ["Oman"], "under_way")),
        ("He will leave in March with 17 others from the district.", ("17", "PH", [], "planned")),
        ("She left with nine other girls from her village.", ("nine", "PH", [], "under_way")),
    ],
)
def test_those_who_go_along(text, fact):
    found = [(count and count.partition(" ")[0], *rest) for count, *rest in _told(LEAD + text)]
    assert found[1:] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "He left the hall with 11 other men.",
        "She shared a flat with 40 other women from the province.",
        "She went home with nine bags from the province.",
        "He went to school, and later played with 11 other men from Lima.",
    ],
)
def test_company_that_goes_nowhere(text):
    assert len(_told(LEAD + text)) == 1


def test_a_piece_in_the_first_person_begins_with_whom_one_came_with():
    text = "I came from Leeds in Peru, on the seasonal worker visa, with eleven others from my district.\n\n"
    assert _told(text + "The farm had about 240 pickers.") == [
        ("eleven", "PE", [], "under_way"),
        ("about 240", "PE", [], "under_way"),
    ]
    assert _told("I came from Leeds in Peru, by bus, with eleven others from my district.\n\nIt was hot.") == []
    assert _told("Peru sent 40 cooks to Oman. He came home from Leeds in Chad with a cold.")[1:] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“We would lose half of them,” said Otto Lund, who grows figs and employs 35 Tongans.", "under_way"),
        ("Oman has about 200 Tongans, most of them maids.", "under_way"),
        ("Oman would then employ 35 Tongans.", "planned"),
    ],
)
def test_those_whom_an_employer_has_are_there(text, status):
    assert _told("Tonga will send 400 workers to Oman.\n\n" + text)[-1][-1] == status
