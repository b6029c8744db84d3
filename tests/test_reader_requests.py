"""People whom one country requests of another, offers that nobody took, and motions that fell."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Kenya has sent 40 teachers to Malawi.\n\n"


def found_in(text: str) -> list[dict[str, Any]]:
    """Return the deployments that are read, without the one that the article begins with."""
    return [found for found in read_article(Article.read(text))["deployments"] if found["count"] != "40 teachers"]


@pytest.mark.parametrize(
    ("sentence", "sender", "host", "status", "modality"),
    [
        (
            "Peru turned down a request for 100 nurses for Austria, the minister said.",
            "Peru",
            "Austria",
            "halted",
            "stated",
        ),
        ("Peru turned down a request from Austria for 100 nurses.", "Peru", "Austria", "halted", "stated"),
        ("Peru has received a request for 100 nurses from Austria.", "Peru", "Austria", "planned", "possible"),
        ("Peru is considering a request by Austria for 100 nurses.", "Peru", "Austria", "planned", "possible"),
        ("Peru received 100 nurses from Austria.", "Austria", "Peru", "under_way", "stated"),
        ("Austria’s request for 100 nurses was turned down by Peru.", "Peru", "Austria", "halted", "stated"),
    ],
)
def test_who_gets_a_request_is_to_send(sentence: str, sender: str, host: str, status: str, modality: str) -> None:
    (found,) = found_in(sentence)
    assert (found["origin"], found["destinations"]) == (sender, [host])
    assert (found["status"], found["modality"]) == (status, modality)


def test_a_request_for_things_sends_nobody() -> None:
    assert found_in(ABOUT + "Peru has received a request for 100 leaflets from Austria.") == []


@pytest.mark.parametrize(
    ("sentence", "status", "modality"),
    [
        ("A motion to send 6 to Mozambique fell, three voting for and seven against.", "halted", "stated"),
        ("A motion to send 6 teachers to Mozambique was defeated.", "halted", "stated"),
        ("A proposal to send 6 more to Zambia was lost by two votes.", "halted", "stated"),
        ("The bid, for 6 teachers for Zambia, was not accepted, as it came late.", "halted", "stated"),
        ("The board will vote on Thursday on a motion to send 6 teachers to Zambia.", "planned", "possible"),
        ("A motion to send 6 teachers to Zambia was carried.", "planned", "stated"),
        ("The board passed a motion to send 6 teachers to Zambia.", "planned", "stated"),
        ("A proposal to send 6 teachers to Zambia, where prices fell, is before the board.", "planned", "possible"),
    ],
)
def test_a_motion_sends_by_its_vote(sentence: str, status: str, modality: str) -> None:
    (found,) = found_in(ABOUT + sentence)
    assert (found["status"], found["modality"]) == (status, modality)
