"""Prints how the recorded answers of `relay/assistant` fare against the labels: found, and with the right evidence.

    python scripts/measure_recordings.py

`found` is a core label with a fact that says the same; `evidence` is a found one whose main evidence overlaps the
labelled clause by half or more (intersection over union). The evals' own scores are finer.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import seed_article  # noqa: E402
from tests.labels import LISTS, article_text, core, filled, labels_of, match, overlap  # noqa: E402

from factlift import ScriptedModel, extract  # noqa: E402


def recorded(path: Path) -> str:
    """Returns the answer that a cassette holds."""
    reply = json.loads(
        yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"][0]["response"]["body"]["string"]
    )
    arguments: str = reply["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"]
    return arguments


def tally(labels: dict[str, Any], text: str, answer: str) -> Counter[str]:
    """Returns counts of labels, of those found, and of those found with the right evidence, by list."""
    data = json.loads(extract(text, model=ScriptedModel(answer)).model_dump_json())
    counts = Counter(rejected=len(data["report"]["rejected"]), bytes=len(answer.encode()))
    for name in LISTS:
        for label in core(labels, name):
            fact = match(label, data[name])
            counts[f"{name} labels"] += 1
            counts[f"{name} found"] += fact is not None
            counts[f"{name} evidence"] += bool(fact) and overlap(label["evidence"][0], fact["evidence"][0]) >= 0.5
    return counts


def main() -> None:
    total: Counter[str] = Counter()
    for path in sorted((ROOT / "tests" / "cassettes" / "test_recordings").glob("test_recorded_answer*.yaml")):
        name = path.stem.partition("[")[2].removesuffix("]")
        labels = labels_of(name)
        total += show(name, tally(labels, article_text(labels), recorded(path)))
    seed = seed_article()
    if seed is None:
        print("overseas-workers is left out: its text is not here (FACTLIFT_ARTICLES)")
    else:
        kept = json.loads((ROOT / "tests" / "answers" / "overseas-workers.json").read_text(encoding="utf-8"))
        answer = json.dumps(filled(kept["answer"], seed.text), ensure_ascii=False, separators=(",", ":"))
        total += show("overseas-workers", tally(filled(labels_of("overseas-workers"), seed.text), seed.text, answer))
    show("all", total)


def show(name: str, counts: Counter[str]) -> Counter[str]:
    """Prints a line and returns the counts."""
    parts = [
        f"{item} {counts[f'{item} found']}/{counts[f'{item} labels']} (evidence {counts[f'{item} evidence']})"
        for item in LISTS
    ]
    print(f"{name:<20}", *parts, f"rejected {counts['rejected']}", f"{counts['bytes']} bytes", sep="  ")
    return counts


if __name__ == "__main__":
    main()
