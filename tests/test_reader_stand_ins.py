"""Words that stand for a state told of just before: "the country", "the kingdom"."""

from __future__ import annotations

import pytest

from factlift import Deployment, extract


def told(deployment: Deployment) -> str:
    """A deployment as "origin > destinations: count"."""
    origin = deployment.origin.code if deployment.origin else None
    places = " ".join(f"{place.name}/{place.code}" for place in deployment.destinations)
    return f"{origin} > {places}: {deployment.count.text if deployment.count else None}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman's harvest is short of hands. The country has 40 Peruvian pickers.", "PE > Oman/OM: 40"),
        ("Tonga is rebuilding. The kingdom employs 40 Peruvian masons.", "PE > Tonga/TO: 40"),
        ("Fiji has few doctors. The archipelago took in 40 from Peru last year.", "PE > Fiji/FJ: 40"),
        ("Leyla Horn, a minister in Chad, said that the country had 40 Peruvian cooks.", "PE > Chad/TD: 40"),
        (
            "Chad’s labour ministry denied that 40 Peruvian cooks were employed in the country.",
            "PE > Chad/TD: 40",
        ),
        ("Chad is poor. The country sent 40 nurses to Oman in May.", "TD > Oman/OM: 40"),
    ],
)
def test_the_country_is_the_one_told_of_before(text: str, expected: str) -> None:
    assert expected in [told(found) for found in extract(text, model="builtin").deployments]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sent 40 cooks to Oman. The country has 900 cooks of its own.",  # which of the two?
        "Ghana offered 60 officers who could be in the country by May.",
        "Peru trains cooks. Those of the country where they are born send 40 to the fair.",
    ],
)
def test_where_two_are_told_of_it_is_neither(text: str) -> None:
    """A sender is no host of its own people, and no name is made of the word itself."""
    for found in extract(text, model="builtin").deployments:
        names = [place.name for place in found.destinations] + [found.origin.name if found.origin else ""]
        assert "country" not in names
        assert found.origin is None or found.origin.code not in [place.code for place in found.destinations]


@pytest.mark.parametrize("met", ["Fiji and Tonga met", "Fiji met Tonga", "Tonga met Fiji"])
def test_two_that_are_told_of_together_are_no_host(met: str) -> None:
    """Which of them has the cooks nobody says."""
    for found in extract(f"{met} on Monday. The country has 40 Peruvian cooks.", model="builtin").deployments:
        assert found.destinations == ()
