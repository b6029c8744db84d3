"""Long texts: whose number it is, how far it has come and when, by its own section and not by the article's top."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

TOP = "Peru is recruiting 95 cooks for Haiti. The cooks are screened in Lima, and the cooks are glad.\n\n"
FAR = "".join(
    f"The panel met in room {letter.upper()}. The chair was late. Tea was served.\n\n" for letter in "abcdefgh"
)
BY_NATION = """Some 21,640 foreign crew were working on Omani vessels in May. By nationality:

- Indonesia 13,900
- Philippines 5,800
- Peru 1,700"""
ABOUT = "Peru has 95 engineers in Haiti. "


def told(text: str, number: str) -> dict[str, Any]:
    """Return the deployment of a number, or nothing."""
    found = read_article(Article.read(text))["deployments"]
    return next((record for record in found if number in record.get("count", "")), {})


@pytest.mark.parametrize(
    ("part", "number", "group"),
    [
        ("2. The welders\n\nThe welders of Callao are known. In 2019 Lima flew 61 to Oman.", "61", "welders"),
        ("The port\n\nIt lives off its sailors. About 61 went to Oman last year.", "About 61", "sailors"),
        # a firm or a state counts them by the body that they make up
        ("The ministry puts the Peruvian contingent abroad at 2,914.", "2,914", "Peruvian contingent"),
        ("Oman said that its Peruvian workforce had fallen from 3,000 to 900.", "900", "Peruvian workforce"),
        ("She put the strength of the brigades in Oman at 2,400.", "2,400", "brigades"),
        # before the colon of the list stands a number with a noun
        ("The firm had 4,100 people abroad, she said: 1,900 in Oman and 1,450 in Chad.", "1,900", "people"),
        ("Of 9,316 young Malawians who wanted a place, 480 will fly out in August.", "480", "young Malawians"),
        # nobody is named there: they are those of the top
        ("In 2019 Lima flew 61 to Oman.", "61", "cooks"),
        # no people of its own: those who say so, a title, a mass
        ("Oman’s labour is dear, diplomats said. In 2019 Lima flew 61 to Oman.", "61", "cooks"),
    ],
)
def test_a_number_far_from_the_top_takes_the_people_at_hand(part: str, number: str, group: str) -> None:
    assert told(TOP + FAR + part, number).get("group") == group


@pytest.mark.parametrize(
    ("part", "number", "status"),
    [
        ("The ministry puts the total abroad at about 400.", "about 400", "under_way"),
        ("The table gives the number in Oman as 412.", "412", "under_way"),
        ("An agent has helped 130 to leave.", "130", "under_way"),
        ("Oman said that its Peruvian workforce had fallen from 3,000 to 900.", "3,000", "completed"),
        ("Oman said that its Peruvian workforce had fallen from 3,000 to 900.", "900", "under_way"),
        ("Chad has now put in for 300 Peruvian guards.", "300", "planned"),
        # being chosen holds for those who are
        ("The north must furnish 45 of them.", "45", "selecting"),
        ("Some 40 come from Cusco, 30 from Lima.", "Some 40", "selecting"),
        ("Some 40 come from Cusco, 30 from Lima.", "30", "selecting"),
        ("Some 60 have been called to the interview.", "60", "selecting"),
        ("There were fifteen candidates for Oman.", "fifteen", "selecting"),
    ],
)
def test_being_chosen_is_carried_to_those_who_are_chosen_only(part: str, number: str, status: str) -> None:
    assert told("Peru is recruiting 95 cooks for Haiti. " + part, number).get("status") == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Some 40 had made it over the bridge by Easter.", "under_way"),
        ("Forty Peruvian officers have nevertheless been at the base in Haiti since May.", "under_way"),
        ("It has kept 40 technicians in Haiti since last autumn.", "under_way"),
        ("A second group of 40 is booked for November.", "planned"),
        ("Forty leave in June.", "planned"),
    ],
)
def test_those_who_have_gone_are_no_plan(sentence: str, status: str) -> None:
    found = read_article(Article.read("Peru will send 95 engineers to Haiti. " + sentence))["deployments"]
    assert [record["status"] for record in found if "95" not in record["count"]] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chad had asked Lima for 40 builders in the summer, and been refused.", "halted"),
        ("Chad asked Lima for 40 builders in May but was turned down.", "halted"),
        ("Chad asked Lima for 40 builders and got no answer.", "halted"),
        ("Ecuador had been offered 40 of them, which it declined because it has no beds.", "halted"),
        ("Haiti wanted 40 more, and Lima refused.", "halted"),
        ("In January Haiti froze a further allotment of 40 that had already been approved.", "halted"),
        ("Haiti has suspended the second quota of 40.", "halted"),
        ("Chad has asked Lima for 40 builders and was given 30.", "planned"),
        ("Chad has asked Lima for 40 builders and refused to say why.", "planned"),
        ("Chad has asked Lima for 40 builders, who were refused visas in 2019.", "planned"),
    ],
)
def test_what_was_asked_for_in_vain_is_halted(sentence: str, status: str) -> None:
    assert told(ABOUT + sentence, "40").get("status") == status


@pytest.mark.parametrize(
    ("sentence", "number", "when"),
    [
        ("The firm sent away some 260 young men that spring on ships that did not need them.", "260", "that spring"),
        ("Seventeen cooks had gone home that month, she said.", "Seventeen", "that month"),
        ("He sent 40 cooks to Oman that same year.", "40", "that same year"),
        ("He said that winter in Oman suits the 40 cooks sent there.", "40", None),
        ("Its members had brought in 470 carers since the rules were relaxed in May 2022.", "470",
         "since the rules were relaxed in May 2022"),
        ("It has sent 40 cooks to Oman since the war began.", "40", "since the war began"),
        ("It will send 40 cooks to Oman, since the firm was short of hands.", "40", None),
        ("It will send 40 cooks to Oman since the firm was short of hands.", "40", None),
        ("At the height of the boom, in 1989, some 900 Peruvians were working in Tokyo.", "900", "1989"),
        ("For the present season Oman has let in only 25 cooks from Lima.", "25", "For the present season"),
        ("It will raise the number of its trainers in Oman from 12 to 24 by next summer.", "12", None),
        ("It will raise the number of its trainers in Oman from 12 to 24 by next summer.", "24", "by next summer"),
    ],
)  # fmt: skip
def test_when_is_told_by_a_clause_or_a_season_named_before(sentence: str, number: str, when: str | None) -> None:
    assert told(ABOUT + sentence, number).get("when") == when


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (ABOUT + "The firm had 4,100 people abroad: 1,900 in Chad, 1,450 in Oman, and the other 750 in Italy.",
         {"1,900": "part", "1,450": "part", "750": "part"}),
        (ABOUT + "The village had 212 of its men away: 140 in Britain, a dozen in Oman and the rest in Chad.",
         {"140": "part", "a dozen": "part"}),
        (BY_NATION,
         {"21,640": "total", "13,900": "part", "5,800": "part", "1,700": "part"}),
        ("Peru sent 45 cooks to Oman in May. Three have come back.", {"45": "total", "Three": "part"}),
        ("Peru has 45 cooks in Oman. Nine went home last week.", {"45": "total", "Nine": "part"}),
        # others, or of another time
        ("Peru sent 45 cooks to Oman in May. Nine nurses came home from Chad.", {"45": "single", "Nine": "single"}),
        ("Peru has two plans: 40 cooks will go to Oman and 60 bakers to Chad.", {"40": "single", "60": "single"}),
    ],
)  # fmt: skip
def test_a_list_divides_the_number_before_it(text: str, scopes: dict[str, str]) -> None:
    assert {number: told(text, number).get("scope") for number in scopes} == scopes
