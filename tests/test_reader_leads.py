"""Datelines of every form: the story that begins behind them is read as it is without them."""

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.words.leads import without_datelines

FORMS = (
    "LIMA —", "LIMA -", "LIMA --", "LIMA (AP) —", "LIMA (Andes News) -", "LIMA, Peru —", "LIMA, Peru (AP) —",
    "Lima, May 3 -", "Lima, 3 May –", "LIMA, May 3 (Andes) --", "LIMA, May 3:", "LIMA:", "LIMA |", "[LIMA]", "(Lima) –",
    "LIMA, Peru, May 3, 2024 /Andes/ --", "LIMA, 3rd May 2024 -", "LIMA, 03/05/2024 -", "LIMA (May 3):",
    "Lima (dpa) -", "Lima –", "LIMA/QUITO —", "NEW YORK (Harbour News) -", "PORT-AU-PRINCE, Haiti —", "HURON --",
    "LIMA, May 3 (Andes) 🩺 –",
)  # fmt: skip
STORIES = (
    ("Some 1,500 Cuban doctors work in Angola.", "1,500", ["Angola"]),
    ("More than 900 Nepali guards are in Qatar, a monitor said on Tuesday.", "More than 900", ["Qatar"]),
    ("Three hundred nurses from Kerala have arrived in Wales.", "Three hundred", ["Wales"]),
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("story", "count", "places"), STORIES)
def test_a_dateline_changes_nothing(form: str, story: str, count: str, places: list[str]) -> None:
    """Neither its place nor its day is the people's, and the clause begins behind it."""
    (item,) = read_article(Article.read(f"Doctors abroad\n\n{form} {story}\n\nThe market closed early."))["deployments"]
    assert (count in item["count"], item["destinations"]) == (True, places)
    assert item["clause"].startswith(item["count"])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OMAN — 40 cooks", "OMAN"),  # a row
        ("OMAN — 40 cooks will leave in May.\n\nQATAR — 60 cooks will leave in June.", "OMAN"),
        ("Peru (camp cooks) | 70 | Sur city", "Peru"),
        ("Zambia: 350 military police, by the end of August.", "Zambia:"),
        ("Monday, 3 May: The first 40 cooks leave for Oman.", "Monday,"),  # an entry of a diary
        ("COOKS WANTED – Apply at the office in Lima today.", "COOKS"),
        ("TARN (nurse): “I have been in Oman since four years ago.”", "TARN"),
        ("On Monday – Lima's day – 40 cooks left for Oman.", "On"),
        ("LIMA — Peru will send 40 cooks to Oman.\n\nACCRA — Ghana lends 60 nurses to Chad.", "Peru"),  # briefs
    ],
)
def test_what_is_a_dateline(text: str, first: str) -> None:
    """A row's head, a day, a heading and a speaker are none; those of a column of briefs are."""
    sentence = without_datelines(Article.read(text)).sentences[0]
    assert text[sentence.start : sentence.end].split()[0] == first
