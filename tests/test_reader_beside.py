"""What the words beside a number lend its fields, and what they only seem to: other clauses, papers, missions."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HIRED = "The yard in Pula, Croatia, has hired 40 riggers from India.\n\n"
POLICE = "Kenya will send 900 police to Haiti next year.\n\n"

FIELDS = (
    # a nation that somebody hires, sends or uses in the sentence, not the one told of before
    (HIRED + "It has never employed Fijians, despite a report that 25 were on their way.", "25",
     {"origin": "Fijians", "group": "Fijians"}),
    (HIRED + "Another 25 will be flown in from May, to the anger of Fijians.", "25",
     {"origin": "India", "group": "riggers"}),
    # another clause before "and" says nothing of how far those of this one have come
    ("Nurses from Cuba are working in the north, and Oman will send 40 nurses to Chad.", "40", {"status": "planned"}),
    ("Peru is interviewing 90 cooks, and Oman has sent 40 nurses to Chad.", "40", {"status": "under_way"}),
    ("Peru will train cooks and nurses and has sent 40 nurses to Chad.", "40", {"status": "planned"}),
    # the next clause's host is not this one's
    ("Peru said 40 cooks would go to Oman, and Chile, which has asked for 20, would get none.", "40",
     {"destinations": ["Oman"]}),
    ("Peru said 40 cooks would go to Oman, and Chile.", "40", {"destinations": ["Oman", "Chile"]}),
    # a paper's town is where nobody goes
    (HIRED + "A Zagreb weekly reported that 25 Fijians were on their way.", "25", {"destinations": None}),
    # a mission's strength is of people from all over, who are there
    (POLICE + "The United Nations Mission said its strength stands at 1,046.", "1,046",
     {"origin": None, "group": "police", "status": "under_way"}),
    (POLICE + "The strength of the Kenyan contingent in Chad stands at 46.", "46",
     {"origin": "Kenyan", "status": "under_way"}),
    # a ministry of labour sends no labour
    ("Peru sends cooks abroad.\n\nAnother 300 will leave for Oman in March, the ministry of labour says.", "300",
     {"group": "cooks"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "fields"), FIELDS)
def test_what_the_words_beside_a_number_lend_it(text: str, count: str, fields: dict[str, object]) -> None:
    """The clause of a number fills its fields, and its sentence where that goes on with the same people."""
    found = [d for d in read_article(Article.read(text))["deployments"] if count in d.get("count", "")]
    assert [{name: d.get(name) for name in fields} for d in found[:1]] == [fields]


def test_a_sentence_with_a_number_denies_its_own() -> None:
    """A denial behind another claim leaves the deployment before it alone."""
    text = HIRED + "A Zagreb weekly reported that 25 Fijians were on their way, but the yard denied it."
    found = read_article(Article.read(text))["deployments"]
    assert [d["modality"] for d in found if d.get("count") == "40 riggers"] == ["stated"]
