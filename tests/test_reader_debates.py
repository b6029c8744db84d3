"""Records of a parliament: whose words each turn is."""

from __future__ import annotations

import pytest

from factlift import extract

ORAL = """Oral Answers

Mr. Otto LUND (Lodwar North) asked the Minister of Labour how many cooks have been placed abroad.

The {office} ({holder}): Madam Speaker, 940 cooks were sent to Peru between January and June.

A further 60 are waiting for visas.

{asks}: A card is sold for $400. Are 30 cooks to go to Oman?

Mr. SPEAKER: Order.

Mrs. {surname}: Every cook must hold a passport.

The House rose. Nine cooks left for Chad on Friday.
"""
WRITTEN = """ANSWER

MINISTER OF LABOUR
[SHRI PAULO ODE]

(a) 412 nurses were sent to Israel.

(b) Candidates must hold a diploma in nursing.
"""


def claims_of(text: str) -> dict[str, str | None]:
    """Return who claims each deployment and each criterion, by their first words."""
    facts = extract(text, model="builtin")
    found = [*facts.deployments, *facts.criteria]
    return {fact.evidence[0].text: fact.attribution.name if fact.attribution else None for fact in found}


@pytest.mark.parametrize("office", ["MINISTER OF LABOUR", "Minister of Works and Inland Ports"])
@pytest.mark.parametrize("holder", ["Mrs. Ann Wanja-Ode", "MRS ANN WANJA-ODE", "Dr the Hon. Ann Wanja-Ode"])
@pytest.mark.parametrize("asks", ["Mr. LUND", "Ms. Yvette PEART (Suva)"])
def test_a_turn_is_its_speakers_up_to_the_next(office: str, holder: str, asks: str) -> None:
    """A holder in brackets is known by the surname later; the chair claims nothing, nor does who tells the end."""
    text = ORAL.format(office=office, holder=holder, asks=asks, surname="WANJA-ODE")
    claims = {words: (name or "").casefold() for words, name in claims_of(text).items()}
    member = "otto lund" if "LUND" in asks else "yvette peart"
    wanted = ("940", "60", "30", "passport", "Nine")
    told = {words: next(c for w, c in claims.items() if words in w) for words in wanted}
    assert told == {
        "940": "ann wanja-ode", "60": "ann wanja-ode", "30": member, "passport": "ann wanja-ode", "Nine": ""
    }  # fmt: skip


def test_a_holder_may_stand_in_a_line_under_the_office() -> None:
    """A written answer names who gives it in square brackets."""
    text = "QUESTION\n\nSHRI OTTO LUND: Will the Minister state how many went?\n\n" + WRITTEN
    assert {(name or "").casefold() for name in claims_of(text).values()} == {"paulo ode"}


def test_a_reply_names_the_holder_once() -> None:
    """The office alone is its holder's later on; who asks more is told by the clerk."""
    text = (
        "Hon. A. Lund asked the Minister for Defence:\n\n(a) how many soldiers are abroad; and\n\n"
        "(b) what conditions apply.\n\nHon. Minister (Mr. J. Ode) replied:\n\n(a) 341 soldiers serve in Peru.\n\n"
        "(b) Candidates must hold a passport.\n\nHon. Lund, in a supplementary question, asked if all was well.\n\n"
        "Hon. Minister: In May 40 cooks will leave for Chad."
    )
    assert set(claims_of(text).values()) == {"J. Ode"}
    assert len(claims_of(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The panel\n\nMinister of Labour (Ann Ode): keynote.\n\nMr Lund: reply.\n\nPeru sent 40 cooks to Chad.",
        "Sent abroad\n\nMINISTRY OF LABOUR (head office): 40 cooks went to Chad.\n\nNAVY: 30 cooks went to Oman.",
        "What they said\n\nThe minister (Dr Ode): happy.\n\nPeru sent 40 cooks to Chad.",
    ],
)
def test_other_labels_make_no_record(text: str) -> None:
    """Neither a programme nor a list of bodies is a record of a parliament."""
    assert set(claims_of(text).values()) == {None}
