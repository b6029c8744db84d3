"""States that ask for people: they are where these go, and nobody is theirs for the asking."""

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article


def read(text: str) -> list[dict[str, Any]]:
    """Return the deployments of a text."""
    return list(read_article(Article.read(text))["deployments"])


SENT = "Harbour Aid has sent 30 helpers to Fiji after the cyclone."


@pytest.mark.parametrize(
    "asked",
    [
        "The Fijian government asked for them.",
        "The Fijian government had appealed for international help.",
        "The team was requested by the Fijian authorities.",
        "They come at the request of the Fijian disaster office.",
        "The Fijian health ministry requested assistance on Sunday.",
    ],
)
def test_who_asked_for_them_does_not_send_them(asked: str) -> None:
    """Neither those who go there, nor what the same body did elsewhere, is credited to the state that asked."""
    found = read(f"{SENT} {asked} In 2019 Harbour Aid had 18 helpers in Nepal.")
    assert [item["destinations"] for item in found] == [["Fiji"], ["Nepal"]]
    assert {item.get("origin") for item in found} == {None}


def test_a_state_that_asks_for_something_else_sends() -> None:
    """Whoever asks for better terms for its people is still theirs."""
    (item,) = read("The Fijian government asked for higher wages for its 900 nurses in Oman.")
    assert (item["origin"], item["destinations"]) == ("Fijian", ["Oman"])
