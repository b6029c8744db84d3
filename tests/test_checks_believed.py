"""True facts that plain wording might throw doubt on bear no flag, and a wrong reading of the same words bears one."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import ScriptedModel, Settings, extract
from tests.test_checks_plain import flagged

Item = dict[str, Any]

PAIRED = "Kenya will send 40 nurses and 25 midwives to Oman in May."
RISEN = "Chad wants to raise the number of its nurses in Oman from 30 to 55 next year."
LISTED = "Of these, 14 men were attached to the mission in Cyprus, nine to the mission in Kosovo."

BELIEVED: list[tuple[str, Item, Item, str]] = [
    (
        PAIRED,
        {"clause": PAIRED[:-1], "count": "40", "destinations": ["Oman"], "when": "in May"},
        {"clause": PAIRED[:-1], "count": "40", "destinations": ["Kenya"]},
        "destinations",
    ),
    (
        "Peru sent 40 welders and 12 fitters to Chile and Bolivia last year.",
        {
            "clause": "Peru sent 40 welders and 12 fitters to Chile and Bolivia last year",
            "count": "40",
            "destinations": ["Chile", "Bolivia"],
            "status": "completed",
        },
        {"clause": "12 fitters to Chile and Bolivia", "count": "40", "destinations": ["Chile", "Bolivia"]},
        "count",
    ),
    (
        RISEN,
        {"clause": RISEN[:-1], "count": "55", "destinations": ["Oman"], "status": "planned", "modality": "possible"},
        {"clause": RISEN[:-1], "count": "55", "destinations": ["Oman"], "status": "completed"},
        "status",
    ),
    (
        LISTED,
        {"clause": "nine to the mission in Kosovo", "count": "nine", "destinations": ["Kosovo"], "scope": "part"},
        {"clause": "nine to the mission in Kosovo", "count": "nine", "destinations": ["Cyprus"], "scope": "part"},
        "destinations",
    ),
    (
        "The 40 Chadian soldiers in Oman will return to Chad in May.",
        {
            "clause": "The 40 Chadian soldiers in Oman will return to Chad in May",
            "origin": "Chadian",
            "status": "under_way",
        },
        {"clause": "The 40 Chadian soldiers in Oman will return to Chad in May", "count": "40", "modality": "denied"},
        "modality",
    ),
    (
        "The other 54 Cuban nurses are to stay on at three hospitals in Oman.",
        {"clause": "The other 54 Cuban nurses are to stay on at three hospitals in Oman", "status": "under_way"},
        {"clause": "The other 54 Cuban nurses are to stay on at three hospitals in Oman", "status": "completed"},
        "status",
    ),
    (
        "Chad will pull its 85 nurses out of Oman by June.",
        {"clause": "Chad will pull its 85 nurses out of Oman by June", "count": "85", "status": "halted"},
        {"clause": "Chad will pull its 85 nurses out of Oman by June", "count": "85", "modality": "denied"},
        "modality",
    ),
    (
        "Talks on sending 200 nurses to Oman have stalled.",
        {"clause": "Talks on sending 200 nurses to Oman have stalled", "count": "200", "status": "halted"},
        {"clause": "Talks on sending 200 nurses to Oman have stalled", "count": "200", "status": "completed"},
        "status",
    ),
    (
        "Some 170 Chadians are studying abroad.",
        {"clause": "Some 170 Chadians are studying abroad", "count": "170", "status": "under_way"},
        {"clause": "Some 170 Chadians are studying abroad", "count": "170", "status": "planned"},
        "status",
    ),
    (
        "Those within two years of retirement need not put their names down.",
        {
            "clause": "Those within two years of retirement need not put their names down",
            "text": "within two years of retirement",
            "kind": "exclusion",
            "category": "demographic",
        },
        {
            "clause": "Those within two years of retirement need not put their names down",
            "text": "within two years of retirement",
            "kind": "exclusion",
            "category": "documents",
        },
        "category",
    ),
    (
        "The firm likes nurses to have a driving licence, but that isn't a must.",
        {
            "clause": "The firm likes nurses to have a driving licence, but that isn't a must",
            "text": "a driving licence",
            "kind": "preference",
            "category": "documents",
        },
        {
            "clause": "The firm likes nurses to have a driving licence, but that isn't a must",
            "text": "a driving licence",
            "kind": "preference",
            "category": "experience",
        },
        "category",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong", "field"), BELIEVED, ids=[row[0] for row in BELIEVED])
def test_a_true_fact_is_believed(text: str, right: Item, wrong: Item, field: str) -> None:
    """No field of the true fact is flagged, and the wrong one of the other is."""
    assert flagged(text, right) == set()
    assert field in flagged(text, wrong)


DOUBTED: list[tuple[str, Item, str]] = [
    ("Kenya will send 40 nurses to Qatar and 25 midwives to Oman", {"count": "40", "destinations": ["Oman"]}, "count"),
    ("The 40 Chadian soldiers will return to Oman in May", {"origin": "Chadian", "status": "under_way"}, "status"),
    (
        "The ministry is studying a proposal to send 40 nurses to Oman",
        {"count": "40", "modality": "stated"},
        "modality",
    ),
    ("Nurses need not have a licence", {"text": "a licence", "kind": "requirement", "category": "documents"}, "kind"),
    ("A licence is a must", {"text": "A licence", "kind": "preference", "category": "documents"}, "kind"),
    ("Some 40 nurses from Peru are working in Oman", {"count": "40", "status": "halted"}, "status"),
]


@pytest.mark.parametrize(("clause", "item", "field"), DOUBTED, ids=[row[0] for row in DOUBTED])
def test_its_counter_example_is_doubted(clause: str, item: Item, field: str) -> None:
    """What looks like those and is none is flagged as before."""
    assert field in flagged(f"{clause}.", {"clause": clause, **item})


def _claimed(text: str, clause: str, source: Item, sentence: int = 1) -> list[str | None]:
    item = {"s": sentence, "clause": clause, "attribution": 1}
    facts = extract(text, model=ScriptedModel({"sources": [source], "deployments": [item]}), settings=Settings(looks=0))
    return [flag.field for flag in facts.deployments[0].flags if flag.code == "claimant"]


@pytest.mark.parametrize(
    ("behind", "name", "role", "doubted"),
    [
        ("before Easter Monday, labour minister Amina Deby announced", "Amina Deby", "labour minister", False),
        ("before Easter Monday, labour minister Amina Deby announced", "Idris Bello", "labour minister", True),
        ("in May, defence counsel A. Deby said", "A. Deby", "defence counsel", False),
        ("in May, Said Omar Deby announced", "Said Omar Deby", None, False),
        ("in May, Amina Deby said", "Amina Deby said", None, True),
    ],
)
def test_whose_office_it_is(behind: str, name: str, role: str | None, doubted: bool) -> None:
    """Who stands right behind an office has it, a feast before it not; Said is a name, too."""
    clause = "Chad will send 85 nurses to Malta"
    assert bool(_claimed(f"{clause} {behind}. Idris Bello sat by.", clause, {"name": name, "role": role})) is doubted


def test_who_has_the_floor_speaks_on() -> None:
    """In a record whoever was labelled last speaks, up to the next label."""
    filler = "\n\n".join(f"The {word} school was mended." for word in ("first", "second", "third", "fourth", "fifth"))
    record = f"Minister for Labour (Deputy Amina Deby): I take these together.\n\n{filler}\n\n{filler}\n\n"
    clause = "Chad sent 85 nurses to Malta"
    assert _claimed(f"{record}{clause}.", clause, {"name": "Amina Deby"}, 12) == []
    other = f"{record}Deputy Idris Bello: How many?\n\n{clause}."
    assert _claimed(other, clause, {"name": "Amina Deby"}, 13) == ["attribution"]


def test_one_flag_tells_that_places_are_carried() -> None:
    """Two places of another sentence are one doubt."""
    text = "Kenya has 40 nurses in Oman and Qatar. Another 25 nurses will go in May."
    item = {"s": 2, "clause": "Another 25 nurses will go in May", "count": "25", "destinations": ["Oman", "Qatar"]}
    facts = extract(text, model=ScriptedModel({"deployments": [item]}), settings=Settings(looks=0))
    carried = [flag.field for flag in facts.deployments[0].flags if flag.code == "carried"]
    assert carried.count("destinations") == 1
