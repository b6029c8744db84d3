"""What the built-in reader tells of a text, short enough for a table of tests."""

from __future__ import annotations

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article

Told = tuple[str | None, tuple[str, ...], str, str]
Grouped = tuple[str | None, str | None, tuple[str, ...], str | None]
Sent = tuple[str | None, str | None, tuple[str, ...]]


def conditions_in(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article.read(text))["criteria"]]


def placed_in(text: str) -> list[Told]:
    """Returns count, destinations, status and modality of each deployment of a text."""
    found = extract(text, model="builtin").deployments
    return [
        (fact.count.text if fact.count else None, tuple(p.name for p in fact.destinations), fact.status, fact.modality)
        for fact in found
    ]


def sendings_in(text: str, *, modality: bool = False) -> list[str]:
    """Returns count, origin, destinations and status of each deployment of a text, in a line, and its modality."""
    return [
        " ".join(
            [
                item.count.text if item.count else "-",
                item.origin.name if item.origin else "-",
                "+".join(place.name for place in item.destinations) or "-",
                item.status,
                *([item.modality] if modality else []),
            ]
        )
        for item in extract(text, model="builtin").deployments
    ]


def sent_in(text: str) -> list[Sent]:
    """Returns count, code of the origin, and destinations of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.code if fact.origin else None,
            tuple(place.name for place in fact.destinations),
        )
        for fact in extract(text, model="builtin").deployments
    ]


def grouped_in(text: str) -> list[Grouped]:
    """Returns count, origin, destinations and group of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.name if fact.origin else None,
            tuple(place.name for place in fact.destinations),
            fact.group,
        )
        for fact in extract(text, model="builtin").deployments
    ]
