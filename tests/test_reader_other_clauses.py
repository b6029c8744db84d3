"""How firmly people are told of is said by their own clause: not by one about others, or about what befell them."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HOME = "Peru will send 90 nurses to Oman in May, the ministry said on Monday. Peruvian nurses are paid well there.\n\n"

MODALITIES = (
    # a relative clause of those counted
    ("A crew of 60 that could not be repatriated when the border closed stayed at Tynda.", "60", "stated"),
    ("Sixty nurses who could not get visas for Chile went to Oman instead.", "Sixty nurses", "stated"),
    ("Sixty nurses who had not been paid flew to Oman in June.", "Sixty nurses", "stated"),
    ("Sixty nurses who could go to Oman are waiting.", "Sixty nurses", "possible"),
    # what nobody asked about them
    ("Forty Chileans came over in July, and nobody asked us about them.", "Forty Chileans", "stated"),
    ("Nobody has asked for 900 nurses for Oman.", "900 nurses", "denied"),
    # another clause denies others
    ("No doctors were sent, and the 40 nurses in Mali did not see a wage for months.", "40 nurses", "stated"),
    ("No 40 nurses were sent to Mali.", "40 nurses", "denied"),
    # what is asked for now, of a place that took them once; what one studies
    (
        "Wards in Leeds, which took 120 Filipino nurses in 2022, have advertised no posts since.",
        "120 Filipino nurses",
        "stated",
    ),
    ("In Lima, 84 Omani scholars study medicine.", "84 Omani scholars", "stated"),
    ("Peru is to study sending 40 cooks to Mali.", "40 cooks", "possible"),
    # what may become of them there
    ("The 40 nurses in Mali may be joined by a doctor.", "40 nurses", "stated"),
    ("It may send 40 nurses to Mali.", "40 nurses", "possible"),
)


@pytest.mark.parametrize(("words", "count", "modality"), MODALITIES)
def test_modality_of_the_own_clause(words: str, count: str, modality: str) -> None:
    found = {item.get("count"): item for item in read_article(Article.read(HOME + words))["deployments"]}
    assert found[count]["modality"] == modality
