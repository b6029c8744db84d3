"""Several countries in one mission: whose people stay, who is told of beside the home, what is denied in between."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

CROATIA = "ZAGREB - Croatia will withdraw its 90 soldiers from a mission in Lebanon in May, the army said.\n\n"
LATVIA = "Latvia has had sappers on missions abroad since 1996. Some 40 sappers serve in Chad. "
PERU = "LIMA - Peru will send 300 nurses to Spain this year, the labour ministry said.\n\n"


def told(text: str) -> list[tuple[object, ...]]:
    """Returns number, origin, places, status and modality of each deployment behind the first."""
    drafts = read_article(Article(text))["deployments"][1:]
    return [
        (d.get("count"), d.get("origin"), tuple(d.get("destinations") or ()), d["status"], d["modality"])
        for d in drafts
    ]


@pytest.mark.parametrize(
    ("lead", "text", "expected"),
    [
        (CROATIA, "Ghana's 400 troops stay at the northern post.", [("400 troops", "Ghana")]),
        (CROATIA, "Nepal's 75 soldiers will continue to patrol the north.", [("75 soldiers", "Nepal")]),
        (PERU, "Cuba's 200 nurses remain in the coastal clinics.", [("200 nurses", "Cuba")]),
        (PERU, "Cuba's 200 nurses remain on strike.", []),
        (PERU, "Peru's 20,000 nurses remain in short supply.", []),
        (PERU, "Spain's 90,000 nurses remain at their posts.", []),
        (
            CROATIA,
            "Togo, which still has 70 soldiers at the base, could send a platoon of 30.",
            [("70 soldiers", "Togo"), ("30", "Togo")],
        ),
        (CROATIA, "Togo, which already keeps 45 soldiers in the sector, is staying.", [("45 soldiers", "Togo")]),
        (PERU, "In Nairobi the ministry picked its team of 40 nurses from 500.", [("40 nurses", "Nairobi")]),
        (PERU, "In Madrid the ministry picked the wards that will take 90 of them.", [("90", "Peru")]),
        (
            CROATIA,
            "Ghana's 400 soldiers remain in the north. In all, about 900 soldiers serve with the force.",
            [("400 soldiers", "Ghana"), ("about 900 soldiers", None)],
        ),
    ],
)
def test_each_country_keeps_its_own_people(lead: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    """People of a country named beside the home are not the home's, and nobody's own hospitals are a mission."""
    assert [(count, origin) for count, origin, *_ in told(lead + text)] == expected


@pytest.mark.parametrize(
    ("text", "places", "modality"),
    [
        ("Minister Rosa Quispe denied on Monday that any of the nurses would be sent to Morocco.", "Morocco", "denied"),
        ("Minister Rosa Quispe denied in a radio interview that nurses would go to Chile.", "Chile", "denied"),
        ("Rosa Quispe denied to reporters late on Monday that 40 of them would be sent to Chile.", "Chile", "denied"),
        ("Rosa Quispe did not deny on Monday that nurses would be sent to Morocco.", "Morocco", "possible"),
        ("Rosa Quispe denied in March the visas that 40 nurses had sought for Chile.", "Chile", "stated"),
        ("The ministry states that no nurses are being prepared for deployment in Chile.", "Chile", "denied"),
        ("The ministry states that 40 nurses are being prepared for deployment in Chile.", "Chile", "stated"),
    ],
)
def test_what_is_denied_with_a_time_between(text: str, places: str, modality: str) -> None:
    """The words of when and where somebody denied something stand before what is denied."""
    assert [(*found, how) for _, _, found, _, how in told(PERU + text)] == [(places, modality)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("About 40 nurses serve in Oman, on a project whose budget was frozen in March.", "under_way"),
        ("About 40 nurses serve in Oman with a firm, whose licence was revoked in March.", "under_way"),
        ("The deployment of 40 nurses to Oman was cancelled in March.", "halted"),
    ],
)
def test_what_befell_another_noun_is_not_theirs(text: str, status: str) -> None:
    """A clause with "whose" tells of the noun before it, not of those counted."""
    assert [found for _, _, _, found, _ in told(PERU + text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LATVIA + "Eight cooks were lent to the Chadian authorities. Staff of the Chadian service now teach.",
            [("Some 40 sappers", "Latvia"), ("Eight cooks", "Latvia")],
        ),
        (
            "Denmark needs carpenters. Nine Polish carpenters went to Denmark in May. Danish officials want more.",
            [("Nine Polish carpenters", "Polish")],
        ),
    ],
)
def test_a_state_that_people_are_lent_to_is_no_home(text: str, expected: list[tuple[str, str]]) -> None:
    """The one country that nobody goes to sends, however often the authorities of a host are named."""
    found = read_article(Article(text))["deployments"]
    assert [(draft["count"], draft["origin"]) for draft in found if draft.get("count")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As regards Chad, there is no plan to send nurses.", [(("Chad",), "denied")]),
        ("With regard to Chad, there is no proposal to send nurses.", [(("Chad",), "denied")]),
        ("As for Chad, no nurses will be sent.", [(("Chad",), "denied")]),
        ("As for Chad, 40 nurses will leave in May.", [(("Chad",), "stated")]),
        ("As for Chad, there is no hospital there.", []),
    ],
)
def test_what_a_denial_is_about(text: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    """A place named first, as what the sentence is about, is where nobody goes; it sends nobody."""
    assert [(places, how) for _, _, places, _, how in told(PERU + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She gave the clinics five months' notice where 12 were customary.", []),
        ("The crossing takes nine days, where six were usual.", []),
        ("There are at present 4,012 nurses in the prison service.", []),
        ("There are 40 Peruvian nurses in the mission in Chad.", [("40 Peruvian nurses", ("Chad",))]),
        ("Deputy Ana Paz asked the Minister for Health if it is intended to send nurses to Chad.", []),
        ("Deputy Ana Paz asked the Minister for Health whether 40 nurses would be sent to Chad.", []),
        ("Deputy Ana Paz asked the Minister for Health for help; 40 nurses went to Chad.", [("40 nurses", ("Chad",))]),
    ],
)
def test_what_is_usual_employed_or_asked_is_not_sent(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A usual number, the staff of a service at home, and a question in a parliament send nobody."""
    assert [(count, places) for count, _, places, *_ in told(PERU + text)] == expected


OSLO = "OSLO - A total of 210 soldiers will leave for Lebanon in October, the Norwegian army said. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            OSLO
            + "The bulk of the contingent, 150 soldiers, comes from the barracks in Skold. It is complemented by 40 "
            "sappers from Rena and 20 medical and logistics officers from Moss.",
            [("150 soldiers", "part"), ("40 sappers", "part"), ("20 medical and logistics officers", "part")],
        ),
        (OSLO + "They are joined by 40 sappers from Rena.", [("40 sappers", "single")]),
        (
            OSLO + "The contingent that is being relieved, numbering 85 soldiers, will return to Norway by 3 October.",
            [("85 soldiers", "single")],
        ),
    ],
)
def test_parts_of_a_body_that_is_still_to_go(text: str, expected: list[tuple[str, str]]) -> None:
    """Its core and what completes it are planned parts of the sender's; those who are relieved are none."""
    found = read_article(Article(text))["deployments"][1:]
    assert [(draft["count"], draft["scope"]) for draft in found] == expected
    assert {draft["origin"] for draft in found} <= {"OSLO", "Norway"}
    assert {tuple(draft["destinations"]) for draft in found} == {("Lebanon",)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Half of the group, 40 nurses, is drawn from schools in Cusco.", ()),
        ("Some 40 nurses are in a school in Cordoba.", ("Cordoba",)),
        ("Some 40 nurses came back from a mission in Mali in May.", ("Mali",)),
    ],
)
def test_where_people_are_drawn_from_is_no_place_to_go(text: str, places: tuple[str, ...]) -> None:
    """The schools and barracks that people come from are at home."""
    assert [found for _, _, found, *_ in told(PERU + text)] == [places]
