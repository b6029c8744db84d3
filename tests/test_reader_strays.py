"""Numbers that only look like those of people sent: sums in lists, ages, the two just told of, shares of things."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader.scenes.pricelists import lines_of_sums

ABOUT = (
    "Nepal has sent 900 garment workers to Jordan since 2019, under an accord of the two labour ministries. "
    "The workers are chosen by a state agency.\n\n"
)


def told(text: str) -> list[tuple[str | None, str, str]]:
    facts = extract(ABOUT + text, model="builtin").deployments
    return [
        (d.count.text if d.count else None, d.status, d.modality) for d in facts if d.evidence[0].start >= len(ABOUT)
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("WHO PAID WHAT\nMedian sums told by workers, in US dollars\n\nHimal, for Oman - 160\nSagar, for Oman - 90", 2),
        ("What they charge\n• Oman: $1,200\n• Chad: $900\n", 2),
        ("Agency fees, by destination (euros):\nJordan – 1,160\nOman – 900", 2),
        ("Monthly wages in dollars\n\nSeoul .... 1,900\n\nTaipei .... 700", 2),
        ("THE PRICE OF A PLACE\n\nJordan: 1,100-1,300\nOman: 900\nQatar: 2,000", 3),
        ("The going rate\nKuwait | 400\nOman | 500", 2),
        ("What a berth costs\n\nDeck, first voyage - 2,800 dollars\nEngine room - 2,100 dollars", 2),
        ("Fees paid by nurses\nOman – 400 rupees\nChad – 300 rupees", 2),
        ("Bribes reported\nFor Oman: about 900\nFor Qatar: up to 1,300", 2),
        ("Salaries a month\nMuscat, 310\nDoha, 400", 2),
        ("Workers sent in 2024, by country\n\nJordan - 900\nOman - 40", 0),
        ("Where our nurses are\nJordan: 90\nOman: 40\n", 0),
        ("They pay a fee of $400.\n\nNurses abroad\nOman - 40\nChad - 20", 0),
        ("He paid $300 for it.\nOman - 40\nChad - 20", 0),
        ("Number of workers who paid a fee\nOman - 40\nChad - 20", 0),
        ("Pay is low, the union said. Its members are in:\nOman - 40\nChad - 20", 0),
        ("What they paid\n\nOman - 900", 0),
    ],
)
def test_a_list_of_sums_is_told_by_what_stands_above_it(text: str, lines: int) -> None:
    article = Article.read(text)
    assert len(lines_of_sums(article.flat, article.sentences)) == lines


def test_the_numbers_of_a_list_of_sums_are_no_people() -> None:
    assert told("What they pay, in dollars\n\nHimal, for Jordan - 1,160\n\nSagar, for Oman - 900\n") == []
    assert len(told("Where they go\n\nJordan - 1,160\n\nOman - 900\n")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "They paid 9,400 rupees for the two of them and pledged their land.",
        "Whoever has a sister abroad is passed over, for fear that the two will meet up somewhere and stay.",
        "Libya has one seat at the summit and two people trying to sit in it.",
        "Nine women were sitting on the steps of the agency.",
        "WHAT THEY TAKE\n(euros, per place, as told by 40 workers)\n\nKutaisi – 900\n\nBatumi – 1,400",
        "The authority says that 3,100 flats have been finished out of 7,500 planned.",
        "Some 40 wells were repaired out of 90 planned.",
        "Nepal does not hide its export of labour.",
        "The ministry has never concealed the dispatch of workers.",
    ],
)
def test_tells_of_nobody_sent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A letter asks for 220 “female operators, 18-30, single, not pregnant”.", "220"),
        ("Another 20-30 workers will go to Oman.", "20-30"),
        ("It wants machinists for Oman, 20-30 by the spring.", "20-30"),
        ("The two who left for Oman in May have written home.", "two"),
        ("Nine sat the exam in June.", "Nine"),
    ],
)
def test_tells_of_those_sent_beside_them(text: str, count: str) -> None:
    assert [found[0] for found in told(text)] == [count]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nepal does not hide that it sends nurses to Oman.", "stated"),
        ("Nepal makes no secret of sending workers to Oman.", "stated"),
        ("The minister said that Nepal did not conceal sending cooks to Iraq.", "stated"),
        ("Nepal does not send workers to Iraq.", "denied"),
        ("Nepal is not sending nurses to Iraq and does not hide it.", "denied"),
    ],
)
def test_what_nobody_hides_is_not_denied(text: str, modality: str) -> None:
    assert [found[2] for found in told(text)] == [modality]
