"""Hand-made labels, and how facts are held against them; the evals' own scores are finer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evals.cases import filled

__all__ = ["CASES", "LISTS", "ROOT", "article_text", "core", "filled", "labels_of", "match", "overlap"]

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "evals" / "cases"
LISTS = ("deployments", "criteria", "quotes")


def labels_of(name: str) -> dict[str, Any]:
    """Returns the labels of an article of ours, by its name."""
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def article_text(labels: dict[str, Any]) -> str:
    """Returns the text that labels belong to."""
    return (ROOT / labels["article"]).read_bytes().decode("utf-8")


def core(labels: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Returns the labels of a list that are not optional."""
    return [label for label in labels[name] if not label.get("optional")]


def overlap(one: dict[str, Any], other: dict[str, Any]) -> float:
    """Returns intersection over union of two spans."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared) / (max(one["end"], other["end"]) - min(one["start"], other["start"]))


def match(label: dict[str, Any], facts: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Returns the fact with a label's count, places, text or passage that overlaps its main evidence most, or None."""
    ways = _ways_to_say(label)
    same = [fact for fact in facts if any(_alike(_says(fact), way) for way in ways)]
    touching = [fact for fact in same if any(overlap(label["evidence"][0], span) > 0 for span in fact["evidence"])]
    return max(touching, key=lambda fact: overlap(label["evidence"][0], fact["evidence"][0]), default=None)


def _ways_to_say(label: dict[str, Any]) -> list[Any]:
    """Returns what a label says and the further right answers that it allows, in every combination."""
    ways = [label]
    for field, values in label.get("also_ok", {}).items():
        ways += [{**way, field: value} for way in ways for value in values]
    return [_says(way) for way in ways]


def _says(fact: dict[str, Any]) -> Any:
    """Returns what a fact says at its heart: who goes where, which condition, which words."""
    if "destinations" in fact:
        count = fact["count"] or {}
        places = sorted(place["code"] or place["name"].lower() for place in fact["destinations"])
        return "deployment", count.get("value"), count.get("min"), count.get("max"), tuple(places)
    if "category" in fact:
        return "criterion", fact["kind"], frozenset(fact["text"].lower().split()) - {"a", "an", "the"}
    return "quote", fact["evidence"][0]["start"], fact["evidence"][0]["end"]


def _alike(one: Any, other: Any) -> bool:
    """Tells whether two facts say the same; conditions do where they share three in five of their words."""
    if one[0] == other[0] == "criterion" and one[1] == other[1]:
        return len(one[2] & other[2]) >= 0.6 * len(one[2] | other[2])
    return bool(one == other)
