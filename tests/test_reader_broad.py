"""Conditions of short everyday texts: why some were refused, what was lacking, what no one may be; and what is none."""

from __future__ import annotations

import pytest

from factlift.article import Article, Sentence, Stretch
from factlift.reader import read_article
from factlift.reader.criteria.trimming import is_denied


def conditions_of(text: str) -> list[tuple[str, str]]:
    found = read_article(Article.read(text))["criteria"]
    return [(fact["kind"][:3], fact["text"]) for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Cairo clinic turned down 14 Sudanese porters for poor hearing.", [("exc", "poor hearing")]),
        ("Weak lungs disqualified nine of the Samoan divers put up for the Suva dredger.", [("exc", "Weak lungs")]),
        ("Greek olive growers will house no couples, the agency in Tirana says.", [("exc", "couples")]),
        ("The Dubai hotel does not care for beards, tattoos or spectacles, girls in Kathmandu have learned.",
         [("exc", "beards"), ("exc", "tattoos"), ("exc", "spectacles")]),
        ("Leipzig lent two zookeepers to Hanoi on the understanding that neither had small children.",
         [("exc", "small children")]),
        ("Chad will send 90 police officers to Haiti. No man whose wife is pregnant will be among them.",
         [("exc", "wife is pregnant")]),
        ("Habib, a baker in Tunis, flew home from Malta because he lacked a health card.",
         [("req", "a health card")]),
        ("The Omani doctor wanted to see good teeth before any cook left Mombasa.", [("req", "good teeth")]),
        ("Only after she had signed a bond did the consul in Accra put her down for Cyprus.",
         [("req", "a bond")]),
        ("The agency in Taza told would-be pickers bluntly: no vaccination, no Spain.", [("req", "vaccination")]),
        ("Maids going to Jordan from Ethiopia must have spent a month in a training centre.",
         [("req", "spent a month in a training centre")]),
        ("His fee, which the law forbids, is 7,200 pesos, say the men whom he picks for the farms of Ontario.",
         [("pay", "His fee, which the law forbids, is 7,200 pesos")]),
        ("Nurses bound for Taiwan bear a placement cost of Rp18.5 million.",
         [("pay", "bear a placement cost of Rp18.5 million")]),
        ("Since the fire no sailor goes from Cebu to the Piraeus line without a medical certificate.",
         [("req", "a medical certificate")]),
        ("A monk bound for the temple in Lhasa must hold a diploma, the abbots ruled last week.",
         [("req", "a diploma")]),
        ("Lorry drivers bound for Cork need an Irish licence before they are any use, say hauliers.",
         [("req", "an Irish licence")]),
        ("Carers over 60 used to be welcome in Graz. They may stay, and may not come if they are not there.", []),
        ("Six cooks flew from Lima to Oman. They never asked if I could boil water, one said.", []),
        ("Dutch police turned back 14 Romanian lorries, and two drivers lost their licences for drinking.",
         []),
        ("Nurses in Leeds from Peru who work nights must be given a hot meal.", []),
        ("The note from Quito gave the strength of the brigade in Chad as 131.", []),
    ],
)  # fmt: skip
def test_what_decides_in_everyday_copy(text: str, expected: list[tuple[str, str]]) -> None:
    assert conditions_of(text) == expected


def test_more_than_one_of_a_kind_is_barred_by_no_condition() -> None:
    words = "No more than one child could board."
    assert is_denied(words, Stretch(3, 22), Sentence(0, len(words), number=1, paragraph=0))
