"""Whether people are people, and those of their number: each check both ways."""

from __future__ import annotations

import pytest

from tests.flagged import flags

GROUPS = [
    ("Chile took 12 cooks and nine iron benders on Monday.", "nine iron benders", "nine", "iron benders", []),
    ("Chile took 12 welders and nine cooks on Monday.", "nine cooks", "nine", "welders", ["group"]),
    (
        "Peru keeps three camps in Chile with 40 cooks.",
        "Peru keeps three camps in Chile with 40 cooks",
        "40",
        "camps",
        ["group"],
    ),
    ("Of the 300 nurses, 90 women go to Chile.", "90 women go to Chile", "90", "nurses", []),
    ("Peru sends 40: 30 nurses and ten cooks.", "Peru sends 40", "40", "nurses", ["group"]),
    ("Peru sends 40 of its 60 nurses.", "Peru sends 40 of its 60 nurses", "40", "nurses", []),
    ("Peru sends 40 people and nine guards.", "40 people", "40", "guards", ["group"]),
    ("Peru sends 40 people and nine guards.", "nine guards", "nine", "guards", []),
    ("Nine of them, three cooks and six maids, go to Chile.", "Nine of them", "Nine", "cooks", ["group"]),
    ("The 26 members want 40 cooks: 30 from Peru.", "30 from Peru", "30", "cooks", []),
    ("The 26 members want 40 cooks: 30 from Peru.", "30 from Peru", "30", "members", ["group"]),
    ("Two brokers said that 40 were bound for Chile.", "40 were bound for Chile", "40", "brokers", ["group"]),
    ("Peru took 30 cooks and 20 others to Chile.", "20 others to Chile", "20", "others", ["group"]),
    ("Peru took 30 cooks and 20 others to Chile.", "20 others to Chile", "20", "cooks", []),
    ("Eight cooks and two drivers go to Chile.", "Eight cooks and two drivers", "Eight", "cooks", []),
    ("Eight cooks and two drivers go to Chile.", "Eight cooks", "Eight", "cooks and two drivers", ["group"]),
    ("The 11 go: nine cooks, a nun and one baker.", "The 11 go", "11", "a nun and one baker", []),
    ("Nurses left. Peru sends 40 welders.", "Peru sends 40 welders", "40", "welders", []),
    ("Nurses left. Peru sends 40 welders.", "Peru sends 40 welders", "40", "nurses", ["group"]),
    ("Nurses left. Peru sends 40 people.", "Peru sends 40 people", "40", "nurses", []),
    ("Peru wants permits for 30 men in Chile.", "permits for 30 men in Chile", "30", "permits", ["group"]),
    ("Peru sends three teams of 30 to Chile.", "three teams of 30 to Chile", "30", "teams", []),
]


@pytest.mark.parametrize(("text", "clause", "count", "group", "doubted"), GROUPS, ids=[row[0] for row in GROUPS])
def test_people_are_those_of_their_number(text: str, clause: str, count: str, group: str, doubted: list[str]) -> None:
    """The people whom another number counts are flagged, and so are camps; a share has its whole's noun."""
    item = {"clause": clause, "count": count, "group": group, "attribution": 1 if "brokers" in text else None}
    found = flags(text, [item], ("Two brokers",))
    assert [field for _, field in found[0] if field == "group"] == doubted


COUNTS = [
    ("Lists with 90 names hang in four army camps.", "90 names", []),
    ("Lists with 90 names hang in four army camps.", "four", ["number_kind"]),
    ("Cooks will take 90 of the places in Chile.", "90", []),
    ("After the quake, which killed 660 people, 90 cooks went to Chile.", "90 cooks", []),
    ("After the quake, which killed 660 people, 90 cooks went to Chile.", "660 people", ["number_kind"]),
    ("Peru sent 90 cooks to Chile, where nine soldiers were killed.", "nine soldiers", ["number_kind"]),
    ("Peru sent 90 cooks to Chile, where a bridge was killed off.", "90 cooks", []),
    ("Four of the eleven cooks go to Chile.", "Four", []),
    ("Four of the eleven cooks go to Chile.", "eleven", ["pairing"]),
    ("Two clerks said that 90 cooks go to Chile.", "90 cooks", []),
    ("Two clerks said that 90 cooks go to Chile.", "Two clerks", ["pairing"]),
]


@pytest.mark.parametrize(("text", "count", "doubted"), COUNTS, ids=[f"{row[1]}: {row[0]}" for row in COUNTS])
def test_a_number_is_of_people_who_go(text: str, count: str, doubted: list[str]) -> None:
    """Camps, the dead, those who say so, and the whole of which a share goes are not who goes."""
    item = {"clause": text.rstrip("."), "count": count, "attribution": 1 if "clerks" in text else None}
    assert [code for code, field in flags(text, [item], ("Two clerks",))[0] if field == "count"] == doubted


def test_the_whole_is_told_where_the_clause_is_its_own() -> None:
    """A clause that begins with the whole tells of the whole."""
    text = "Peru will bring home four of the eleven cooks it keeps in Chile."
    item = {"clause": "the eleven cooks it keeps in Chile", "count": "eleven cooks"}
    assert flags(text, [item]) == [[]]


PLACES = [
    ("Peru will send 40 nurses to Chile.", "Peru", "Chile", []),
    ("Peru will send 40 nurses to Chile.", "Chile", "Peru", ["origin"]),
    ("Peru will send 40 nurses to Paxby.", "Paxby", "Peru", ["origin"]),
    ("Peru is to lend Paxby 40 nurses.", "Paxby", "Peru", ["destinations"]),
    ("Chile promised 40 nurses from Peru work.", "Peru", "Chile", []),
    ("Chile is flying in 40 nurses from Peru.", "Peru", "Chile", []),
    ("Chile is flying in 40 nurses from Peru.", "Chile", "Peru", ["destinations"]),
    ("Chile has been lent 40 nurses by Peru.", "Peru", "Chile", []),
    ("Forty nurses from Peru came to Paxby.", "Peru", "Paxby", []),
    ("Forty nurses from Peru came to Paxby.", "Paxby", "Peru", ["destinations"]),
    ("Peru brought 40 nurses home from Chile.", "Peru", "Chile", []),
    ("A request from Chile for 40 nurses lies in Peru.", "Peru", "Chile", []),
    ("There are 400 Ghanaian nurses in Paxby.", "Ghanaian", "Paxby", []),
    ("There are 400 Ghanaian nurses in Paxby.", "Paxby", "Ghanaian", ["destinations"]),
    ("There are 400 nurses on Ghanaian wards.", "Peru", "Ghanaian", []),
    ("There are 400 Ghanaians in Paxby.", "Paxby", "Ghanaians", ["destinations"]),
    ("Peru will send 40 nurses abroad.", "Peru", "abroad", []),
    ("Peru will send 40 nurses abroad.", "abroad", "", ["origin"]),
    ("Forty nurses will come from abroad to Peru.", "abroad", "Peru", []),
    ("Thanks to Peru 40 nurses are in Chile.", "Peru", "Chile", []),
    ("Ghana will send 40 nurses to Chile.", "Ghana", "Chile", []),
    ("Ghana will send 40 nurses to Chile.", "Peru", "Chile", ["origin"]),
    ("Ghana is sent 40 nurses for Chile.", "Peru", "Chile", []),
    ("Paxby Ltd wants 400 nurses from Ghana for Chile.", "Ghana", "Chile", []),
    ("Paxby Ltd wants 400 nurses from Ghana for Chile.", "Peru", "Chile", ["origin"]),
    ("A Peruvian offer of 400 nurses from Ghana for Chile stands.", "Peruvian", "Chile", []),
    ("Some 400 Ghanaian nurses are in Chile.", "Ghanaian", "Chile", []),
    ("Some 400 Ghanaian nurses are in Chile.", "Peru", "Chile", ["origin"]),
    ("Some 400 nurses taught Ghanaian recruits in Chile.", "Peru", "Chile", []),
]


@pytest.mark.parametrize(
    ("text", "origin", "place", "doubted"), PLACES, ids=[f"{row[1]}-{row[2]}: {row[0]}" for row in PLACES]
)
def test_people_are_sent_from_their_sender(text: str, origin: str, place: str, doubted: list[str]) -> None:
    """Who sends is no place where people are sent, by the verb, by "from" and "to", and by whose people they are."""
    text = f"Peru and Chile talk. {text}" if "Peru" not in text else text
    clause = text.rstrip(".").rpartition("talk. ")[2]
    item = {"clause": clause, "origin": origin, "destinations": [place] if place else []}
    item["count"] = "400" if "400" in text else None
    found = flags(text, [item])
    assert [field for code, field in found[0] if code == "pairing" and field in ("origin", "destinations")] == doubted


LIST = "Peru will send 430, Ghana 310 and Kenya 120."


@pytest.mark.parametrize(
    ("origin", "count", "doubted"),
    [
        ("Peru", "430", []),
        ("Ghana", "310", []),
        ("Kenya", "120", []),
        ("Peru", "310", ["origin"]),
        ("Ghana", "430", ["origin"]),
        ("Kenya", "430", ["origin"]),
        ("Peru", "120", ["origin"]),
    ],
)
def test_a_number_is_its_own_senders(origin: str, count: str, doubted: list[str]) -> None:
    """Of several senders with a number each, the number is that of the nearest."""
    text = f"The farms of Chile want 860 pickers. {LIST}"
    item = {"clause": LIST.rstrip("."), "origin": origin, "count": count, "group": "pickers", "destinations": ["Chile"]}
    assert [field for code, field in flags(text, [item])[0] if code == "pairing"] == doubted


def test_a_share_has_the_sender_of_its_whole() -> None:
    """A second number of one sender is its own, though the first stands closer."""
    text = "Peru will send 430 pickers, 300 of them women, and Ghana 310."
    item = {"clause": "300 of them women", "origin": "Peru", "count": "300", "group": "pickers"}
    assert [field for _, field in flags(text, [item])[0] if field == "origin"] == []


def test_people_may_be_called_by_their_country() -> None:
    """A demonym counts people, where a noun of things does not."""
    text = "The police mission in Oman has 130 Jordanians and 40 tents."
    item = {"destinations": ["Oman"], "group": "police"}
    assert ("number_kind", "count") not in flags(text, [{**item, "clause": text[:-1], "count": "130 Jordanians"}])[0]
    assert ("number_kind", "count") in flags(text, [{**item, "clause": text[:-1], "count": "40 tents"}])[0]
