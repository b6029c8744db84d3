"""Tables by year or stage, and lists paragraph by paragraph, of countries that send people or take them."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Deployment

SCHEME = (
    "Seasonal Worker Scheme: allocations for 2027\n\nThe ministry published the places for each sending country.\n\n"
)
PERU = "Peruvian nurses abroad\n\nPeru has sent nurses since 2019, the agency in Lima said on Thursday.\n\n"
GOING = "Where Kenyan nurses are going this year\n\nDeparture resumed in March, the ministry said. "
RULE = "+--------------+--------+--------+\n"
DRAWN = f"Nurses leaving for Haiti, by home country\n\n{RULE}| Home country | 2024   | 2025   |\n{RULE}"
DRAWN += f"| Ghana        | 1,266  | 640    |\n| Chad         | 90     | 31     |\n{RULE}"
FORCE = "Troops of the force in Haiti, by contributing country\n\nThe force was sent in May.\n\n"


def rows(text: str) -> list[tuple[object, ...]]:
    """Return sender, destinations, number, group, status, time and scope of each deployment found."""
    found: list[tuple[object, ...]] = []
    for told in extract(text, model="builtin").deployments:
        assert all(text[span.start : span.end] == span.text for span in (*told.evidence, *told.spans.values()))
        found.append(_row(told))
    return found


def _row(told: Deployment) -> tuple[object, ...]:
    origin = told.origin.code if told.origin else None
    count = told.count.value if told.count else None
    codes = tuple(place.code for place in told.destinations)
    return origin, codes, count, told.group, told.status, told.when, told.scope


GRIDS = {
    "senders, by year": (
        SCHEME + "Country        2026 arrivals   2027 places\nSamoa             1,980           2,100\n"
        "Tonga             1,410           1,400\nTotal             3,390           3,500",
        [
            ("WS", (), 1980, None, "under_way", "2026", "part"),
            ("WS", (), 2100, None, "planned", "2027", "part"),
            ("TO", (), 1410, None, "under_way", "2026", "part"),
            ("TO", (), 1400, None, "planned", "2027", "part"),
            (None, (), 3390, None, "under_way", "2026", "total"),
            (None, (), 3500, None, "planned", "2027", "total"),
        ],
    ),
    "destinations, with columns of other things": (
        PERU + "Destination | Nurses sent in 2025 | Nurses requested | Fee charged ($)\nOman | 412 | 3,900 | 0\n"
        "Chad | 187 | 2,250 | 40\nTotal | 599 | 6,150 |",
        [
            ("PE", ("OM",), 412, "Nurses", "under_way", "2025", "part"),
            ("PE", ("TD",), 187, "Nurses", "under_way", "2025", "part"),
            ("PE", (), 599, "Nurses", "under_way", "2025", "total"),
        ],
    ),
    "senders, by trade, to one host": (
        FORCE + "Country\tTroops\tPolice\nGhana\t640\t60\nNepal\t410\t40",
        [
            ("GH", ("HT",), 640, "Troops", "under_way", None, "single"),
            ("GH", ("HT",), 60, "Police", "under_way", None, "single"),
            ("NP", ("HT",), 410, "Troops", "under_way", None, "single"),
            ("NP", ("HT",), 40, "Police", "under_way", None, "single"),
        ],
    ),
    "a drawn table": (
        DRAWN,
        [
            ("GH", ("HT",), 1266, None, "under_way", "2024", "single"),
            ("GH", ("HT",), 640, None, "under_way", "2025", "single"),
            ("TD", ("HT",), 90, None, "under_way", "2024", "single"),
            ("TD", ("HT",), 31, None, "under_way", "2025", "single"),
        ],
    ),
    "leaders below a headline and a lead": (
        GOING + "These are the contracts so far:\n\nOman ........ 140\nChad ........ 98",
        [
            ("KE", ("OM",), 140, "nurses", "planned", None, "single"),
            ("KE", ("TD",), 98, "nurses", "planned", None, "single"),
        ],
    ),
    "who is back": (
        PERU + "Host country\tDeployed\tReturned\nOman\t30\t12",
        [
            ("PE", ("OM",), 30, "nurses", "under_way", None, "single"),
            ("PE", ("OM",), 12, "nurses", "completed", None, "single"),
        ],
    ),
}


@pytest.mark.parametrize("name", GRIDS)
def test_a_table_is_read_by_its_heads(name: str) -> None:
    """The heads say who sends, what is counted, and when; fees and applications are no people sent."""
    text, expected = GRIDS[name]
    assert [row for row in rows(text) if row[2] is not None] == expected


NO_GRIDS = {
    "exports": "Exports by country\n\nWorkers at the port doubt it.\n\nCountry\t2025\t2026\nPeru\t1,200\t1,340",
    "the dead": FORCE + "Country\tKilled\tWounded\nGhana\t3\t12\nNepal\t1\t4",
    "the dead of a force": "Troops of the force killed since it was sent, by contributing country\n\nCountry\tTroops\t"
    "Police\nGhana\t3\t12\nNepal\t1\t4",
    "staff by nationality": "The yard told its workers of the numbers.\n\nNationality\t2025\t2026\nPeru\t1,200\t1,340",
    "no word of who sends": "Foreign nurses in figures\n\nCountry\t2025\t2026\nPeru\t1,200\t1,340\nChad\t9\t14",
    "wages": PERU + "Destination\tMonthly wage\tHours\nOman\t900\t48\nChad\t400\t50",
    "at home": PERU + "Destination\tNurses sent\tOf these women\nPeru\t412\t300",
}


@pytest.mark.parametrize("name", NO_GRIDS)
def test_other_tables_are_left_alone(name: str) -> None:
    """Trade, tolls, wages, and tables that say nothing of sending."""
    assert [row for row in rows(NO_GRIDS[name]) if row[2] is not None] == []


LISTED = {
    "dashes": "KENYA - 240 police, since May.\n\nCHAD - Some 90 drivers. Another 30 have been cleared to travel.\n\n"
    "PERU - N'Djamena had hoped for more; Lima is considering a team of up to 35 surveyors.",
    "colons": "Kenya: 240 police, since May.\n\nChad: Some 90 drivers. Another 30 have been cleared to travel.\n\n"
    "Peru: Lima is considering a team of up to 35 surveyors.",
}
HEADS = (
    "Foreign engineers and guards working in Haiti, by country of origin, according to the firms:",
    "Who guards the port of Jacmel in Haiti: the countries that have sent people there.",
    "The governments that contribute to the mission in Haiti:",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("layout", LISTED)
def test_countries_that_head_paragraphs_send(layout: str, head: str) -> None:
    """By the words above them; all of a paragraph are its country's, and go where the head says."""
    found = {(row[2], row[0]): row[1] for row in rows(f"{head}\n\n{LISTED[layout]}") if row[2]}
    assert found.keys() >= {(240, "KE"), (90, "TD"), (30, "TD")}
    assert {codes for (_, sender), codes in found.items() if sender in {"KE", "TD"}} == {("HT",)}


def test_countries_that_head_paragraphs_take() -> None:
    """Where the words above say that people are there, and not from there."""
    text = "Kenyan nurses abroad, by destination:\n\nOman: 240 nurses.\n\nChad: 90 nurses.\n\nPeru: 35 nurses."
    assert {(row[0], row[1], row[2]) for row in rows(text)} == {
        ("KE", ("OM",), 240),
        ("KE", ("TD",), 90),
        ("KE", ("PE",), 35),
    }


def test_who_employs_them_is_not_counted() -> None:
    """Three contractors who employ people are no people sent."""
    found = rows("Turkey sent 1,240 welders to Derna in Libya, employed by three contractors.")
    assert [row[2] for row in found] == [1240]


SENT_OUT = "Peru has sent nurses abroad since 2019, the agency in Lima said.\n\n"


@pytest.mark.parametrize("gap", ["\t", " | "])
@pytest.mark.parametrize("head", ["Nurses", "Nurses sent", "Nurses recruited"])
def test_a_cell_behind_a_number_names_no_unit(gap, head):
    """Nobody counts "vineyards" where the head says nurses."""
    lines = (("Country", head, "Sector"), ("Oman", "40", "clinics"), ("Qatar", "2,120", "care homes"))
    found = rows(SENT_OUT + "\n".join(gap.join(line) for line in (*lines, ("Kuwait", "85", "schools"))))
    assert [row[:3] for row in found if row[2]] == [("PE", ("OM",), 40), ("PE", ("QA",), 2120), ("PE", ("KW",), 85)]


@pytest.mark.parametrize(
    "head", ["Nurse wage", "Nurses, %", "Age of nurses", "Nurses killed", "Hospitals", "Nurses' pay ($)"]
)
def test_columns_that_count_nobody_sent(head):
    lines = (("Country", head, "Sector"), ("Oman", "40", "clinics"), ("Qatar", "21", "care homes"))
    assert not [row for row in rows(SENT_OUT + "\n".join("\t".join(line) for line in lines)) if row[2]]
