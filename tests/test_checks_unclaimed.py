"""A claim that a draft credits to nobody, though its sentence tells who makes it, is flagged."""

from __future__ import annotations

import pytest

from tests.flagged import flags


@pytest.mark.parametrize(
    ("text", "clause", "flagged"),
    [
        (
            "Kenya will send 900 nurses to Oman in May and 300 cooks to Qatar in June, Ann Wanja said.",
            "Kenya will send 900 nurses to Oman in May",
            True,
        ),
        (
            "Ann Wanja said the talks were over; Kenya will send 900 nurses to Oman in May.",
            "Kenya will send 900 nurses to Oman in May",
            True,
        ),
        ("Kenya will send 900 nurses to Oman in May. Ann Wanja said so.", "Kenya will send 900 nurses to Oman", False),
        ("Kenya will send 900 nurses to Oman in May.", "Kenya will send 900 nurses to Oman in May", False),
    ],
)
def test_who_says_it_in_the_sentence_is_missed(text: str, clause: str, flagged: bool) -> None:
    """Of claimants left out a fifth were flagged: where another clause stood between, they were not."""
    draft = {"clause": clause, "count": "900", "destinations": ["Oman"], "status": "planned"}
    assert (("claimant", "attribution") in flags(text, [draft])[0]) is flagged


def test_what_somebody_denies_is_his() -> None:
    """A denial has somebody who denies."""
    text = "Chile denied that 500 of its soldiers had crossed into Peru."
    draft = {"clause": "500 of its soldiers had crossed into Peru", "count": "500", "destinations": ["Peru"]}
    draft |= {"modality": "denied", "status": "completed"}
    assert ("claimant", "attribution") in flags(text, [draft])[0]
    assert ("claimant", "attribution") not in flags(text, [{**draft, "attribution": 1}], ("Chile",))[0]
