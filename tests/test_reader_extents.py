"""How far the evidence of a deployment reaches: the whole clause, without who says it and without the next clause."""

from __future__ import annotations

import pytest

from factlift import extract

LEAD = "Peru is sending nurses to Oman, the labour ministry announced on Monday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Another 120 nurses will fly to Muscat by the end of May.",
         "Another 120 nurses will fly to Muscat by the end of May"),
        ("The minister said that 340 nurses had been sent to Oman since January.",
         "340 nurses had been sent to Oman since January"),
        ("In the summer of 2019, 75 nurses were sent to Oman on contracts of two years, said Rosa Quispe.",
         "In the summer of 2019, 75 nurses were sent to Oman on contracts of two years"),
        ("The first group, of 64, landed in Muscat last week, after two months of language lessons.",
         "The first group, of 64, landed in Muscat last week"),
        ("Lima will send 210 nurses to Oman next year, while Quito is still waiting for an answer.",
         "Lima will send 210 nurses to Oman next year"),
        ("The ministry may add 90 midwives for Oman in June; no date has been set for their tickets.",
         "The ministry may add 90 midwives for Oman in June"),
        ("A plan to send 55 dentists to Oman was dropped in March because nobody would pay for the tickets.",
         "A plan to send 55 dentists to Oman was dropped in March"),
        ("Some 30 nurses have already gone to Oman and they will be followed by their families.",
         "Some 30 nurses have already gone to Oman"),
    ],
)  # fmt: skip
def test_a_clause_reaches_from_its_subject_to_its_end(sentence: str, clause: str) -> None:
    found = [fact.evidence[0].text for fact in extract(LEAD + sentence, model="builtin").deployments]
    assert clause in found


def test_each_number_of_a_list_has_its_own_stretch() -> None:
    text = LEAD + "This year 900 nurses will go abroad: 640 to Oman, 180 to Chile and 80 to Spain."
    found = [fact.evidence[0].text for fact in extract(text, model="builtin").deployments]
    assert found[-4:] == ["This year 900 nurses will go abroad", "640 to Oman", "180 to Chile", "80 to Spain"]


def test_a_line_of_a_list_is_evidence_as_a_whole() -> None:
    text = LEAD + "The 900 nurses are to be shared as follows:\n\n- Oman: 640, in two hospitals\n\n- Chile: 180\n"
    found = [fact.evidence[0].text for fact in extract(text, model="builtin").deployments]
    assert found[-2:] == ["Oman: 640, in two hospitals", "Chile: 180"]


def test_the_words_below_a_headline_are_the_main_evidence() -> None:
    text = "Peru: 340 nurses sent abroad\n\nLIMA. From January to June 340 nurses were sent to foreign hospitals."
    (fact,) = extract(text, model="builtin").deployments
    assert fact.evidence[0].text == "From January to June 340 nurses were sent to foreign hospitals"
    assert [place.name for place in fact.destinations] == ["abroad"]
