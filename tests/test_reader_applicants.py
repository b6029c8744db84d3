"""Conditions of coaches, of applicants with an advantage, and who only decides; sums between two numbers."""

import pytest

from factlift import extract

LEAD = "Cuba sent 300 coaches to Oman. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("To go, coaches must have ten years of experience.", [("requirement", "ten years of experience")]),
        ("A coach must be a member of the party.", [("requirement", "a member of the party")]),
        ("The coaches must have seat belts.", []),
        ("A coach must carry a fire extinguisher.", []),
        (
            "Applicants with experience in farming have an added advantage.",
            [("preference", "experience in farming")],
        ),
        (
            "Village councils in Cuba decide who may go, and men who drink are left out.",
            [("exclusion", "drink")],
        ),
        (
            "Workers paid between Tk 4 lakh and Tk 6 lakh to a syndicate of agencies.",
            [("payment", "paid between Tk 4 lakh and Tk 6 lakh to a syndicate")],
        ),
        (
            "Many paid an agent $400, and a clerk $600 for the visa.",
            [("payment", "paid an agent $400"), ("payment", "")],
        ),
    ],
)
def test_conditions(text, found):
    told = [(c.kind, c.text) for c in extract(LEAD + text, model="builtin").criteria]
    assert len(told) == len(found), told
    assert all(kind == want and words in text_ for (kind, text_), (want, words) in zip(told, found, strict=True)), told
