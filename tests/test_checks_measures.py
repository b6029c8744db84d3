"""A number that only measures another, of which the clause tells a share, a multiple or a difference, is flagged."""

from __future__ import annotations

import pytest

from tests.flagged import flags


@pytest.mark.parametrize(
    ("words", "flagged"),
    [
        ("a third of 900", True),
        ("half of the 900", True),
        ("half the 900", True),
        ("10 percent of its 900", True),
        ("most of the 900", True),
        ("the rest of the 900", True),
        ("twice 900", True),
        ("three times the 900", True),
        ("one in 900", True),
        ("40 of 900", True),
        ("900 fewer", True),
        ("all of the 900", False),
        ("a total of 900", False),
        ("another group of 900", False),
        ("some 900", False),
        ("in 2019 some 900", False),
    ],
)
def test_the_measure_of_another_number_is_no_count(words: str, flagged: bool) -> None:
    """Half of the 900 are sent, and not 900."""
    text = f"Kenya will send {words} nurses to Oman."
    count = "some 900" if "some 900" in words else "900"
    draft = {"clause": text[:-1], "count": count, "destinations": ["Oman"], "status": "planned"}
    assert (("pairing", "count") in flags(text, [draft])[0]) is flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Kenya will send 900 nurses more than last year.", True),
        ("Kenya will send 900 nurses, more than last year.", False),
        ("Kenya sent 900 nurses less than a month ago.", False),
        ("She was one of 900 nurses sent to Oman.", False),
    ],
)
def test_how_many_more_are_sent_is_a_difference(text: str, flagged: bool) -> None:
    """A comma or a time behind "less than" makes none of it."""
    found = flags(text, [{"clause": text[:-1], "count": "900", "status": "unknown"}])[0]
    assert (("pairing", "count") in found) is flagged
