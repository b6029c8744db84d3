"""What shows a fact wrong beside others, or by words of its own: each check both ways."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flagged import flags

STATES = [
    ("Peru will send 40 nurses to Chile.", "planned", []),
    ("Peru will send 40 nurses to Chile.", "completed", ["status"]),
    ("Forty nurses flew to Chile on Monday.", "under_way", []),
    ("Forty nurses flew to Chile on Monday.", "planned", ["status"]),
    ("Peru has agreed to lend Chile 40 nurses.", "planned", []),
    ("Peru has lent Chile 40 nurses.", "planned", ["status"]),
    ("Four nurses go to Chile to relieve those whose backs have given out.", "planned", []),
    ("Peru is rushing 40 nurses to Chile on Thursday.", "planned", []),
    ("Forty nurses have been promised to Chile.", "planned", []),
    ("Forty nurses are to be sent to Chile.", "planned", []),
    ("Forty nurses are to be sent to Chile.", "completed", ["status"]),
    ("Forty nurses had to be flown to Chile.", "completed", []),
    ("Forty nurses are believed to be in Chile since May.", "under_way", []),
    ("Forty nurses will start work in Chile in May.", "under_way", ["status"]),
    ("Forty nurses who work in Chile will come home in May.", "under_way", []),
    ("Forty nurses were sent to foreign clinics.", "completed", []),
    ("Forty nurses were sent to foreign clinics.", "planned", ["status"]),
    ("Peru, home to roughly nine millions, sent nurses to Chile in 1967.", "planned", ["status"]),
    ("Forty nurses are studying in Chile.", "under_way", []),
    ("Forty nurses are studying in Chile.", "planned", ["status"]),
    ("Flights of forty nurses to Chile are in May.", "planned", []),
    ("Peru is still sending 40 nurses to Chile.", "completed", ["status"]),
    ("Peru is still sending 40 nurses to Chile.", "under_way", []),
    ("Forty nurses who worked in Chile are suing Peru.", "completed", []),
    ("Forty nurses go to Chile in groups.", "planned", []),
    ("Peru sends 40 nurses to Chile this spring.", "planned", []),
    ("Peru has sent 40 nurses to Chile this spring.", "planned", ["status"]),
    ("Chile has 40 Peruvian nurses.", "under_way", []),
    ("Chile will get 40 Peruvian nurses.", "under_way", ["status"]),
]


@pytest.mark.parametrize(("text", "status", "doubted"), STATES, ids=[f"{row[1]}: {row[0]}" for row in STATES])
def test_what_is_done_is_not_planned(text: str, status: str, doubted: list[str]) -> None:
    """A clause that tells only of what is to come is not done, and the other way round; a promise is no departure."""
    item = {"clause": text.rstrip("."), "group": "nurses", "status": status}
    assert [field for _, field in flags(text, [item])[0] if field == "status"] == doubted


LIST = "Peru will send 90 nurses: 40 to Chile, 30 to Spain and 20 to Ghana."


@pytest.mark.parametrize(("status", "doubted"), [("planned", []), ("completed", ["status"])])
def test_a_row_is_of_one_state(status: str, doubted: list[str]) -> None:
    """Whoever stands in a row of plans, and has no verb of its own, is planned too."""
    rows = [("40 to Chile", "Chile", "planned"), ("30 to Spain", "Spain", status), ("20 to Ghana", "Ghana", "planned")]
    items = [{"clause": "Peru will send 90 nurses", "count": "90 nurses", "scope": "total", "status": "planned"}]
    items += [
        {"clause": clause, "count": clause[:2], "destinations": [place], "scope": "part", "status": each}
        for clause, place, each in rows
    ]
    assert [field for _, field in flags(LIST, items)[2] if field == "status"] == doubted


BULLETS = """Peru will send 90 nurses this year, it said.

- Chile: 40
- Spain: 30
- Ghana: 20
"""


@pytest.mark.parametrize(("status", "doubted"), [("planned", []), ("completed", ["status"])])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_list_is_of_one_state(at: int, status: str, doubted: list[str]) -> None:
    """The first and the last item of a list are of the state of the others, as those between them are."""
    rows = [("Chile: 40", "Chile"), ("Spain: 30", "Spain"), ("Ghana: 20", "Ghana")]
    items = [
        {"clause": clause, "count": clause[-2:], "destinations": [place], "scope": "part", "status": "planned"}
        for clause, place in rows
    ]
    items[at]["status"] = status
    assert [field for _, field in flags(BULLETS, items)[at] if field == "status"] == doubted


THERE = """Peru will send 90 nurses this year, it said.

- Chile: 40 in May
- 30 have been in Chile since March
- Ghana: 50 in June
"""


@pytest.mark.parametrize(("status", "doubted"), [("under_way", []), ("planned", ["status", "scope"])])
def test_who_is_there_is_no_part_of_who_is_to_come(status: str, doubted: list[str]) -> None:
    """An item of a list that tells of people who are there stands alone among parts of a plan."""
    items = [
        {"clause": "Chile: 40 in May", "count": "40", "scope": "part", "status": "planned"},
        {"clause": "30 have been in Chile since March", "count": "30", "scope": "single", "status": status},
        {"clause": "Ghana: 50 in June", "count": "50", "scope": "part", "status": "planned"},
    ]
    assert [field for _, field in flags(THERE, items)[1] if field in ("status", "scope")] == doubted


@pytest.mark.parametrize(("scope", "doubted"), [("part", []), ("single", ["scope"]), ("total", ["scope"])])
def test_one_of_several_parts_is_a_part(scope: str, doubted: list[str]) -> None:
    """A number among the parts of a sentence, and smaller than one of them, does not stand alone."""
    items: list[dict[str, Any]] = [
        {"clause": "Peru will send 90 nurses", "count": "90 nurses", "scope": "total", "status": "planned"}
    ]
    for clause, place in (("40 to Chile", "Chile"), ("30 to Spain", "Spain"), ("20 to Ghana", "Ghana")):
        own = scope if place == "Spain" else "part"
        items.append(
            {"clause": clause, "count": clause[:2], "destinations": [place], "scope": own, "status": "planned"}
        )
    assert [field for _, field in flags(LIST, items)[2] if field == "scope"] == doubted


TOLD = (
    "Joan Bello spoke first. {}Peru took 40 cooks. Peru also took 30 nurses. Peru also took 20 maids, Ann Wanja said."
)


@pytest.mark.parametrize(("before", "doubted"), [("", ["attribution"]), ("“Wait,” said Joan Bello. ", [])])
def test_a_claim_between_two_of_another_claimant(before: str, doubted: list[str]) -> None:
    """A claimant who is named nowhere between the claims of another one is doubted."""
    text = (
        TOLD.format("")
        if not before
        else TOLD.format("").replace("Peru also took 30", "Joan Bello said Peru also took 30")
    )
    counts = (("Peru took 40 cooks", 1), ("Peru also took 30 nurses", 2), ("Peru also took 20 maids", 1))
    items = [{"clause": clause, "count": clause.split("took ")[1], "attribution": who} for clause, who in counts]
    found = flags(text, items, ("Ann Wanja", "Joan Bello"))
    assert [field for _, field in found[1] if field == "attribution"] == doubted


TIMES = [
    (
        "A clerk said on Friday that 40 cooks had left for Chile in May.",
        "40 cooks had left for Chile in May",
        "May",
        [],
    ),
    (
        "A clerk said on Friday that 40 cooks had left for Chile in May.",
        "40 cooks had left for Chile in May",
        "Friday",
        ["when"],
    ),
    ("In May, the clerk said, 40 cooks left for Chile.", "40 cooks left for Chile", "May", []),
    ("The bureau, founded in 2011, sent 40 cooks to Chile in May.", "sent 40 cooks to Chile in May", "2011", ["when"]),
]


@pytest.mark.parametrize(("text", "clause", "when", "doubted"), TIMES, ids=[f"{row[2]}: {row[0]}" for row in TIMES])
def test_a_time_is_that_of_the_sending(text: str, clause: str, when: str, doubted: list[str]) -> None:
    """The day of the report, and the time of another clause where the cited one has its own, are flagged."""
    found = flags(text, [{"clause": clause, "count": "40 cooks", "when": when}])
    assert [field for _, field in found[0] if field == "when"] == doubted


CARRIED = "Three cooks from Peru have been working in Chile since May, and another four are expected in September."


def test_a_place_may_be_carried_to_a_clause_without_one() -> None:
    """The clause that is cited has the number and no place: the place before it is shared, not another number's."""
    item = {
        "clause": "another four are expected in September",
        "count": "four",
        "destinations": ["Chile"],
        "group": "cooks",
    }
    assert flags(CARRIED, [item]) == [[]]
    whole = {**item, "clause": CARRIED.rstrip(".")}
    assert ("pairing", "count") in flags(CARRIED, [whole])[0]


WORDINGS = [
    ("Cooks must have two years’ practice.", "two years’ practice", []),
    ("Cooks must have two years’ practice.", "years’ practice", ["text"]),
    ("Cooks must have two years’ practice.", "Cooks must have two years’ practice", ["text"]),
    ("Cooks need a certificate of good conduct.", "a certificate", ["text"]),
    ("Cooks need a certificate of good conduct.", "a certificate of good conduct", []),
    ("4. a clean knife;", "a clean knife", []),
    ("Cooks must have the trade that the bishop asked for.", "the trade that the bishop asked for", []),
]


@pytest.mark.parametrize(("text", "words", "doubted"), WORDINGS, ids=[row[1] for row in WORDINGS])
def test_a_condition_is_neither_too_wide_nor_too_narrow(text: str, words: str, doubted: list[str]) -> None:
    """Its words hold neither who decides nor break off before what they count; the number of an item is none."""
    item = {"clause": text.rstrip(".;"), "text": words, "kind": "requirement", "category": "other"}
    found = flags(text, [item])[0]
    assert [field for code, field in found if code == "wording" and field != "category"] == doubted


@pytest.mark.parametrize(
    ("words", "category", "doubted"),
    [
        ("loyal to the party", "political", []),
        ("loyal to the party", "health", ["category"]),
        ("a nursing certificate", "skills", ["category"]),
        ("a nursing certificate", "documents", []),
        ("a good nose", "health", []),
    ],
)
def test_a_category_is_one_that_its_words_tell(words: str, category: str, doubted: list[str]) -> None:
    """A word of another category decides, between a paper and the skill that it proves too."""
    item = {"clause": f"Cooks must be or have {words}", "text": words, "kind": "requirement", "category": category}
    found = flags(f"Cooks must be or have {words}.", [item])
    assert [field for code, field in found[0] if code == "wording"] == doubted


def test_a_payment_is_of_the_category_payment() -> None:
    """What is paid for a place is in no other category."""
    text = "A cousin paid 300 dollars to a clerk for a place."
    item = {"clause": text.rstrip("."), "text": "paid 300 dollars to a clerk", "kind": "payment"}
    assert ("wording", "category") in flags(text, [{**item, "category": "family"}])[0]
    assert flags(text, [{**item, "category": "payment"}]) == [[]]


BESIDE = [
    ("Those who speak Aymara are preferred.", "those who speak Aymara", "speak Aymara", "preference", []),
    ("Those who speak Aymara are preferred.", "those who speak Aymara", "speak Aymara", "requirement", ["kind"]),
    ("Cooks should preferably have sailed.", "have sailed", "sailed", "requirement", ["kind"]),
    ("Cooks should preferably have sailed.", "should preferably have sailed", "sailed", "preference", []),
    ("Cooks must swim, and ideally dance.", "Cooks must swim", "swim", "requirement", []),
    ("Cooks must be free of debts.", "Cooks must be free of debts", "free of debts", "requirement", []),
    ("Cooks must be free of debts.", "Cooks must be free of debts", "debts", "requirement", ["kind"]),
    ("Nobody over 45 is taken unless a doctor vouches.", "Nobody over 45 is taken", "over 45", "exclusion", ["clause"]),
    (
        "Nobody over 45 is taken unless a doctor vouches.",
        "Nobody over 45 is taken unless a doctor vouches",
        "over 45",
        "exclusion",
        [],
    ),
    ("Nobody over 45 is taken, provided the list is long.", "Nobody over 45 is taken", "over 45", "exclusion", []),
]


@pytest.mark.parametrize(
    ("text", "clause", "words", "kind", "doubted"), BESIDE, ids=[f"{row[3]}, {row[2]}: {row[1]}" for row in BESIDE]
)
def test_what_stands_beside_a_condition_decides(
    text: str, clause: str, words: str, kind: str, doubted: list[str]
) -> None:
    """What makes a preference of a condition, turns it round or takes some out of it counts, cited or not."""
    clause = clause if clause in text else clause[0].upper() + clause[1:]
    item = {"clause": clause, "text": words, "kind": kind, "category": "other"}
    assert [field for _, field in flags(text, [item])[0] if field != "category"] == doubted


SHARES = [
    ("Twelve of the 30 nurses go to Chile", "Twelve", "total", ["scope"]),
    ("Twelve of the 30 nurses go to Chile", "Twelve", "part", []),
    ("Twelve of us go to Chile", "Twelve", "total", ["scope"]),
    ("Of the 30 nurses, twelve go to Chile", "twelve", "total", ["scope"]),
    ("The first 85 go to Chile", "85", "total", ["scope"]),
    ("Peru sends 85 officers of the guard to Chile", "85 officers", "total", []),
    ("Peru sends 85 of its nurses to Chile", "85", "total", []),
]


@pytest.mark.parametrize(("clause", "count", "scope", "doubted"), SHARES, ids=[f"{row[2]}: {row[0]}" for row in SHARES])
def test_a_share_is_no_total(clause: str, count: str, scope: str, doubted: list[str]) -> None:
    """What is said to be of a number, of us, or the first is a share; officers of a guard are whole."""
    found = flags(f"{clause}.", [{"clause": clause, "count": count, "scope": scope}])
    assert [field for _, field in found[0] if field == "scope"] == doubted


@pytest.mark.parametrize(("scope", "doubted"), [("total", []), ("part", ["scope"])])
def test_what_is_listed_behind_it_makes_a_total(scope: str, doubted: list[str]) -> None:
    """A number with its parts behind a colon is their total, though they do not add up to it."""
    text = "Peru has 90 nurses abroad: 40 in Chile, 30 in Spain and the rest in Ghana."
    items: list[dict[str, Any]] = [{"clause": "Peru has 90 nurses abroad", "count": "90", "scope": scope}]
    items += [{"clause": each, "count": each[:2], "scope": "part"} for each in ("40 in Chile", "30 in Spain")]
    assert [field for _, field in flags(text, items)[0] if field == "scope"] == doubted


@pytest.mark.parametrize(("origin", "doubted"), [("Peru", ["scope"]), ("Ghana", [])])
def test_a_smaller_total_of_one_sender(origin: str, doubted: list[str]) -> None:
    """Of two totals of one sender in a sentence the smaller is doubted; another sender has a total of its own."""
    text = f"Peru has 90 nurses abroad and {origin} has 40 nurses in Chile, 12 of them men."
    items: list[dict[str, Any]] = [
        {"clause": "Peru has 90 nurses abroad", "count": "90", "origin": "Peru", "group": "nurses", "scope": "total"},
        {"clause": f"{origin} has 40 nurses in Chile", "count": "40", "origin": origin, "scope": "total"},
        {"clause": "12 of them men", "count": "12", "origin": origin, "scope": "part"},
    ]
    items[1]["group"] = "nurses"
    assert [field for _, field in flags(text, items)[1] if field == "scope"] == doubted
