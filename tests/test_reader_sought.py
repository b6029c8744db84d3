"""People whom somebody looks for by their number, for work away: deployments, and no conditions."""

from __future__ import annotations

import pytest

from factlift import extract

SOUGHT = (
    (
        "The Aran Heritage Trust is looking for eight wallers and two cooks to spend April to October on Inish Oton.",
        [("eight", "Inish Oton"), ("two", "Inish Oton")],
    ),
    ("The shipyard Okoro Marine wants forty welders for Walvis Bay.", [("forty", "Walvis Bay")]),
    (
        "A Galway theatre seeks four carpenters, two riggers and a cook to spend three months in Reykjavik.",
        [("four", "Reykjavik"), ("two", "Reykjavik")],
    ),
    (
        "The Norwegian trawler owner is hunting for nine deckhands for the season off Svalbard.",
        [("nine", "Svalbard")],
    ),
    ("Recruiters want six crane operators with a clean licence for the port of Tema.", [("six", "Tema")]),
    ("A New Zealand dairy firm is after thirty milkers to work in Oton from August.", [("thirty", "Oton")]),
)
NOBODY_AWAY = (
    "Police are looking for three fishermen with shaved heads for a trial in Oslo.",
    "The firm wants 20 staff for its new shop in Leeds.",
    "The Tokyo carmaker wants 300 engineers for its plant in Osaka.",
    "Scientists are looking for 200 people with asthma for a trial in Bristol.",
    "The club is looking for two strikers for next season in Turin.",
    "The charity is looking for eight volunteers to paint the hall in Ballina.",
)
STILL_ASKED = (
    ("The agency sends cooks to Oman. They must have at least one child.", ["at least one child"]),
    ("The agency sends cooks to Oman. It is looking for two years at sea.", ["two years at sea"]),
    ("The agency sends cooks to Oman. It is looking for cooks with ten winters at the stove.", ["ten winters"]),
    ("The agency sends cooks to Oman. Applicants must have two guarantors.", ["two guarantors"]),
)


@pytest.mark.parametrize(("text", "told"), SOUGHT)
def test_people_sought_for_a_place_are_to_go_there(text: str, told: list[tuple[str, str]]) -> None:
    facts = extract(text, model="builtin")
    assert [(fact.count and fact.count.text, fact.destinations[0].name) for fact in facts.deployments] == told
    assert {fact.status for fact in facts.deployments} <= {"planned", "selecting"}
    assert [fact.text for fact in facts.criteria if fact.category != "documents"] == []


@pytest.mark.parametrize("text", NOBODY_AWAY)
def test_people_sought_at_home_or_for_another_end_go_nowhere(text: str) -> None:
    facts = extract(text, model="builtin")
    assert (facts.deployments, facts.criteria) == ((), ())


@pytest.mark.parametrize(("text", "told"), STILL_ASKED)
def test_a_number_of_other_things_is_still_asked_for(text: str, told: list[str]) -> None:
    found = [fact.text for fact in extract(text, model="builtin").criteria]
    assert [any(words in text for text in found) for words in told] == [True for _ in told], found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ferry firm said it had been asked by its partner in Kigoma for eleven deckhands.",
            [("eleven", "Kigoma")],
        ),
        ("The choir was approached by a promoter in Lyon for twelve singers.", [("twelve", "Lyon")]),
        ("The bank was asked by its partner in Kigoma for eleven million dollars.", []),
        ("The minister was asked by reporters in Kigoma about eleven deckhands.", []),
        ("She was asked by police in Kigoma for two fishermen.", []),
    ],
)
def test_who_is_asked_for_people_may_send_them(text: str, told: list[tuple[str, str]]) -> None:
    facts = extract(text, model="builtin").deployments
    assert [(fact.count and fact.count.text, fact.destinations[0].name) for fact in facts] == told
    assert {fact.modality for fact in facts} <= {"possible"}
