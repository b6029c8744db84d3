"""People whom a mission or a firm instructs where they are: "has trained 5,000 police in Oman", "courses for 90"."""

from __future__ import annotations

from collections.abc import Sequence

_HAVE = frozenset({"has", "have", "had"})
_FOR_WHOM = frozenset("courses lessons classes training scholarships shelter meals food".split())
_AWAY = frozenset("for to bound who whom abroad overseas".split())
_LISTED = frozenset({"and", ",", "over", "about", "some", "nearly", "more", "than"})


def is_instructed(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether those counted between two runs of words are taught, and nothing says that they go anywhere."""
    if list(before[-1:]) == ["for"] and not _FOR_WHOM.isdisjoint(before[-2:-1]):
        return True
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i] == "trained"), 0)
    listed = all(word in _LISTED or word[0].isdigit() or word.isalpha() for word in before[at + 1 :])
    ahead = list(behind)[: list(behind).index(",")] if "," in behind else list(behind)
    plain = not {"to", "for", "in", "who", "as", "by", "at"} & set(before[at + 1 :])
    return at > 0 and before[at - 1] in _HAVE and listed and plain and "in" in ahead and _AWAY.isdisjoint(ahead)
