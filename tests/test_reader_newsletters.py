"""The built-in reader on letters to neighbours and the like: what is bought, barred, laughed off, and whose people."""

from __future__ import annotations

import pytest

from factlift import ArticleFacts, extract

HEAD = "Some 62 Portuguese riggers are to work in Skerrow from March, the agent says.\n\n"


def read(text: str) -> ArticleFacts:
    """What is found behind a paragraph about riggers from Portugal."""
    return extract(HEAD + text, model="builtin")


def sent(text: str) -> dict[float, str | None]:
    """The senders of those counted, by their number, without the riggers."""
    found = [d for d in read(text).deployments if d.count and d.count.value not in {None, 62}]
    return {d.count.value: d.origin and d.origin.name for d in found if d.count and d.count.value}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("From our own side: nine volunteers fly to Lesbos on Friday.", None),
        ("On our side, nine volunteers fly to Lesbos on Friday.", None),
        ("Closer to home, nine volunteers fly to Lesbos on Friday.", None),
        ("Nine riggers fly to Lesbos on Friday.", "Portuguese"),
    ],
)
def test_our_own_are_not_the_strangers(text: str, origin: str | None) -> None:
    """Where the writer turns to "our own", whoever was told of before does not send them."""
    assert sent(text) == {9: origin}


@pytest.mark.parametrize("event", ["the whist drive", "the bingo on Tuesday", "a vigil at the church", "our raffle"])
def test_an_evening_out_is_no_posting(event: str) -> None:
    """Those who come to an entertainment are nobody's people abroad."""
    assert sent(f"Forty-one came to {event}.") == {}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The firm “won’t look twice” at anyone with a conviction.", ["exclusion"]),
        ("The firm will not look again at men over 50.", ["exclusion"]),
        ("The lads pay for the ticket themselves: €780.", ["payment"]),
        ("The lads pay for the ticket out of their own pockets – €780.", ["payment"]),
        ("The owners pay for the ticket: €780.", []),
        ("The lads pay for the beer: nobody minds.", []),
        ("The lads looked twice at anyone with a dog.", []),
    ],
)
def test_what_is_barred_and_paid(text: str, kinds: list[str]) -> None:
    """Who does not look twice at somebody bars him; a ticket's price behind its colon is paid by who pays for it."""
    assert [c.kind for c in read(text).criteria] == kinds


@pytest.mark.parametrize(
    "verb", ["he laughed off as gossip", "Penhale dismissed", "she waved away", "they flatly denied"]
)
def test_a_tale_in_front_of_its_denial(verb: str) -> None:
    """A tale that stands before the verb which denies it counts nobody as sent."""
    text = f"The talk in the inn that 200 more riggers are to work in Skerrow {verb}."
    stated = [d for d in read(text).deployments if d.modality == "stated" and d.count and d.count.value == 200]
    assert stated == []


def test_a_tale_that_nobody_denies() -> None:
    """A verb of another sense denies nothing."""
    text = "The news that 200 more riggers are to work in Skerrow pleased the inn."
    assert sent(text) == {200: "Portuguese"}


def test_how_long_somebody_looked_is_no_condition() -> None:
    lead = "Chile will send 40 cooks to Norway, the agency said.\n\nIt wanted local men. "
    looked = extract(lead + "“We advertised for a year and had one answer,” said Ann Ode.", model="builtin").criteria
    assert [fact.text for fact in looked] == ["local men"]
    asked = extract(lead + "It asked for a year at sea.", model="builtin").criteria
    assert [fact.text for fact in asked] == ["local men", "a year at sea"]
