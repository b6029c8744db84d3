"""What is no destination: the people to whom places in a scheme go, and the numbered parts of a building."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def found_in(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Returns count, origin and destinations of each deployment."""
    read = read_article(Article.read(text))["deployments"]
    return [(item.get("count"), item.get("origin"), item.get("destinations", [])) for item in read]


@pytest.mark.parametrize("slots", ["places", "visas", "permits"])
def test_slots_go_to_those_who_are_sent(slots: str) -> None:
    """Of "180 of the places have gone to Nepalis" the Nepalis are those who go."""
    text = f"Ghana has sent 40 pickers to Kent. Of the 900 {slots} for pickers, 180 have gone to Nepalis."
    assert found_in(text) == [("40 pickers", "Ghana", ["Kent"]), ("180", "Nepalis", [])]


@pytest.mark.parametrize("part", ["Terminal 4", "Gate 11", "Block C"])
def test_the_part_of_a_building_is_no_town(part: str) -> None:
    """Nobody is sent to "Terminal 4", and 4 counts nobody."""
    text = f"Kuwait will get 900 maids. Madagascar is to send 500 of them, due to land at {part}, and Peru 400."
    assert found_in(text) == [
        ("900 maids", None, ["Kuwait"]),
        ("500", "Madagascar", ["Kuwait"]),
        ("400", "Peru", ["Kuwait"]),
    ]


def test_people_are_no_currency() -> None:
    """Bolivians are people; Bolivia's currency is the boliviano."""
    assert found_in("Peru will send 40 cooks to Oman. Some 25 Bolivians left for Qatar.")[1] == (
        "Some 25 Bolivians",
        "Bolivians",
        ["Qatar"],
    )
    assert len(found_in("Peru will send 40 cooks to Oman. They paid 25 bolivianos each.")) == 1
