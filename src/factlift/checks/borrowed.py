"""Whether a place or a sender of a deployment is that of another number, as the rules read both."""

from __future__ import annotations

from collections.abc import Iterator

from factlift.facts import Deployment, Flag, Place
from factlift.opinions import Opinion


def check_borrowed(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where words for a place, or for who sends, are read with another number of the sentence alone."""
    count, own = fact.spans.get("count"), opinion.same(fact)
    if count is None or not isinstance(own, Deployment):
        return
    home, told = opinion.sentence(count), set[str]()
    for key, at in fact.spans.items():
        field, _, number = key.partition(".")
        if field not in _FIELDS or field in told or opinion.sentence(at) != home:
            continue
        others = [other for other in opinion.placed_with(at) if "count" in other.spans]
        if not others or any(other.spans["count"] == own.spans["count"] for other in others):
            continue
        read = own.destinations if field == "destinations" else (own.origin,) if own.origin else ()
        given = fact.destinations[int(number)] if field == "destinations" else fact.origin
        if given and read and all(_key(place) != _key(given) for place in read):
            told.add(field)
            reason = f"“{at.text}” reads as told of “{others[0].spans['count'].text}”, not of “{count.text}”"
            yield Flag(code="pairing", field=field, reason=reason)


_FIELDS = frozenset({"destinations", "origin"})


def _key(place: Place) -> str:
    return place.code or place.name
