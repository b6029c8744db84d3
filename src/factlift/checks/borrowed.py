"""Whether a place or a sender of a deployment is that of another number, as the rules read both."""

from __future__ import annotations

from factlift.facts import Deployment, Place
from factlift.opinions import Opinion


def place_of_another(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns a reason where words for a place are read with another number of the sentence alone."""
    for number, place in enumerate(fact.destinations):
        if reason := _read_with_another(opinion, fact, f"destinations.{number}", place):
            return reason
    return None


def sender_of_another(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns a reason where words for who sends are read with another number of the sentence alone."""
    return _read_with_another(opinion, fact, "origin", fact.origin) if fact.origin else None


def _read_with_another(opinion: Opinion, fact: Deployment, key: str, given: Place) -> str | None:
    count, at, own = fact.spans.get("count"), fact.spans.get(key), opinion.same(fact)
    if count is None or at is None or not isinstance(own, Deployment):
        return None
    if opinion.sentence(at) != opinion.sentence(count):
        return None
    others = [other.spans["count"] for other in opinion.placed_with(at) if "count" in other.spans]
    if not others or own.spans["count"] in others:
        return None
    read = own.destinations if key != "origin" else (own.origin,) if own.origin else ()
    if not read or any((place.code or place.name) == (given.code or given.name) for place in read):
        return None
    return f"“{at.text}” reads as told of “{others[0].text}”, not of “{count.text}”"
