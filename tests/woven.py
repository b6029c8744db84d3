"""Texts woven of the sentences of our own articles: cut, thinned out, run together and shuffled."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from random import Random

CASES = Path(__file__).resolve().parent.parent / "evals" / "cases"
CARRIER = "Latvia sent 40 divers to Bergen, Ann Ode said."
"""Makes a text one of people who are sent, in which all rules are asked."""


@cache
def sentences() -> tuple[tuple[str, ...], ...]:
    """Returns the sentences of the articles that anybody may read, as their words."""
    found: list[tuple[str, ...]] = []
    for path in sorted(CASES.glob("*.json")):
        if json.loads(path.read_text(encoding="utf-8")).get("split") == "dev" and path.with_suffix(".txt").exists():
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            found += [tuple(words) for part in re.split(r"(?<=[.?!”])\s+", text) if (words := part.split())]
    return tuple(found)


def weave(random: Random, most: int = 12) -> str:
    """Returns a text of up to `most` parts, behind one in which people are sent."""
    parts = [CARRIER, " "]
    for _ in range(random.randint(1, most)):
        parts += [" ".join(_part(random)), random.choice((" ", " ", ". ", "\n\n"))]
    return "".join(parts)


def _part(random: Random) -> list[str]:
    words = list(random.choice(sentences()))
    how = random.choice(("cut", "thinned", "joined", "swapped", "shuffled", "whole"))
    if how == "cut":
        start = random.randrange(len(words))
        return words[start : start + random.randint(1, 12)]
    if how == "thinned":
        return [word for word in words if random.random() > 0.3]
    if how == "joined":
        other = random.choice(sentences())
        start = random.randrange(len(other))
        return words[: random.randint(0, len(words))] + list(other[start : start + random.randint(1, 10)])
    if how == "swapped":
        one, other_at = random.randrange(len(words)), random.randrange(len(words))
        words[one], words[other_at] = words[other_at], words[one]
    if how == "shuffled":
        random.shuffle(words)
    return words
