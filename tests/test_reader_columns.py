"""Columns of briefs: each brief is read as if it stood alone, and a text whose parts are laid out alike is none."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader.words.columns import briefs_of

BRIEFS = {
    "Cooks for Oman": "Peru's labour ministry is to send 40 cooks to hotels in Muscat, it said in Lima on Monday.",
    "Nurses stay on": "The 12 Kenyan nurses whom Nairobi lent to Leeds will stay for another year, Ann Wanja said.",
    "No welders after all": "Vietnam will not send 80 welders to a yard in Rostock. The flats were never built.",
    "Post late again": "Some 300 postal workers walked out in Ghent over a new rota. Letters for Bruges were late.",
}
BODIES = list(BRIEFS.values())
NAME = "In brief\n\n"
COLUMNS = {
    "titles": NAME + "\n\n".join(f"{title}\n{body}" for title, body in BRIEFS.items()),
    "titles after a greeting": "Good morning, dear readers. This is the day.\n\n"
    + "\n\n".join(f"{title}\n{body}" for title, body in BRIEFS.items()),
    "rules and titles": "\n\n---\n\n".join(f"{title}\n\n{body}" for title, body in BRIEFS.items()),
    "numbers": NAME + "\n\n".join(f"{at}. {body}" for at, body in enumerate(BODIES, 1)),
    "bullets": NAME + "\n\n".join(f"■ {body}" for body in BODIES),
    "loud titles": NAME + "\n\n".join(f"{title.upper()}. {body}" for title, body in BRIEFS.items()),
    "datelines": NAME
    + "\n\n".join(f"{town} – {body}" for town, body in zip(("LIMA", "NAIROBI", "HANOI", "GHENT"), BODIES, strict=True)),
}


def briefs(text: str) -> list[int]:
    """Return the paragraphs with which the briefs of a text begin."""
    article = Article(text)
    return briefs_of(article.plain, article.numbered)


@pytest.mark.parametrize("layout", COLUMNS)
def test_each_brief_is_read_alone(layout: str) -> None:
    """Who sends, whom and where are those of the brief, and the strikers are nobody's."""
    text = COLUMNS[layout]
    assert len(briefs(text)) == len(BRIEFS)
    told = extract(text, model="builtin").deployments
    found = [(each.count.value, each.origin.code, each.group) for each in told if each.count and each.origin]
    assert found == [(40, "PE", "cooks"), (12, "KE", "nurses"), (80, "VN", "welders")]
    for fact in told:
        assert all(text[span.start : span.end] == span.text for span in (*fact.evidence, *fact.spans.values()))


LEAD = "Kenya will send 900 nurses abroad this year, the health ministry said in Nairobi on Monday."
NO_COLUMNS = {
    "crossheads": f"{LEAD}\n\nThe pay\nThey earn four times the wage in Oman, Ann Wanja said.\n\nThe flats\nThose in "
    "Doha share rooms, as a letter from Qatar says.\n\nThe way back\nIn Leeds nobody stays, says Jon Farr of Wales.",
    "countries after a lead": f"{LEAD}\n\nOman\nMuscat and Sohar take 600 of them, the Omani envoy said.\n\nQatar\nThe "
    "clinics of Doha get 200, said Amina Rashid.\n\nPoland\nWarsaw and Gdynia have asked for the rest.",
    "a circular": "1. The Cell has received a demand for 750 caregivers for Israel from Haifa and Jaffa.\n\n"
    "2. Applicants shall report to the Cell with the papers that are named in the annex below.\n\n3. No fee is "
    "payable to the Cell or to any person who claims to act for it in Raipur.",
    "one sender throughout": "First in\nKenya sent 20 nurses to Oman in May, Ann Wanja said.\n\nNext\nA further 30 "
    "left Kenya for Doha in June.\n\nLast out\nIn July the last 40 flew from Kenya to Warsaw, Jon Farr said.",
    "a club's sections": "The Leeds and Dortmund rowing news\n\nCoaches\nSix coaches go to Hörde in May with Ann Ode."
    "\n\nBoats\nA boat from Szczecin is for sale in Poland.\n\nCakes\nJon Farr baked for the French guests.",
    "a list": "They go to three countries:\n\n1. Oman: 40 cooks.\n\n2. Peru: 20 nurses.\n\n3. Chad: 12 drivers.",
    "headed paragraphs without names": "Pay\nThey earn four times the wage at home.\n\nHealth\nAll are seen by a "
    "doctor before they leave, and again on return.\n\nPapers\nA passport is valid for 18 months in Oman.",
    "lines of verse": "Oman calls\nAnd Peru answers with a song of its own.\nAda Lume\nSings it in Fiji every night "
    "of May.\nBo Tarn\nPlays on in Chad, and Ode Farr hums.",
    "short items": "What they bring home:\n\n• Lima: a llama of wool\n\n• Fiji: a mat, for Mere Tuil\n\n• Chad: a "
    "drum, for Bo Tarn\n\n• Oman: nothing, says Ada Lume",
    "rules alone": "\n\n* * *\n\n".join(BODIES),
    "two": "Cooks for Oman\nPeru is to send 40 cooks to Muscat.\n\nNurses stay\nThe Kenyan nurses stay in Leeds.",
}


@pytest.mark.parametrize("layout", NO_COLUMNS)
def test_one_story_is_no_column(layout: str) -> None:
    """Parts of one story, laid out alike, stay together."""
    assert briefs(NO_COLUMNS[layout]) == []


def test_a_language_is_no_sender() -> None:
    """What one speaks some of is none; "some French nurses" are people."""
    told = "Portugal's job centre has picked 45 bakers for Luxembourg. They need an oven's years and some French."
    assert {each.origin.code for each in extract(told, model="builtin").deployments if each.origin} == {"PT"}
    told = "The Red Cross sent some French, Belgian and Dutch nurses to Chad in May, 40 in all."
    assert extract(told, model="builtin").deployments
