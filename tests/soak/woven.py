"""Texts woven of cut and shuffled sentences: whether a rule fails on one, by itself or beside a model's answer.

`python -m tests.soak.woven [--texts N] [--seed N]` prints each failure with the shortest text that still has it, and
ends with exit code 1 where there is one.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

from factlift import ScriptedModel, Settings, extract
from factlift.errors import ReaderError
from tests.woven import weave

TEXTS = 40_000


def main(arguments: list[str] | None = None) -> int:
    """Reads the texts, prints what failed, and returns 1 where something did, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    chosen = parser.parse_args([] if arguments is None else arguments)
    random = Random(chosen.seed)
    told: set[str] = set()
    for number in range(chosen.texts):
        text, seed = weave(random), random.random()
        trial = _read_by_rules if number % 4 else lambda words, seed=seed: _read_by_model(words, Random(seed))
        place = _failure(trial, text)
        if place and place not in told:
            told.add(place)
            print(f"{place}: {_shortest(trial, text, place)!r}", flush=True)
    print(f"{chosen.texts:,} woven texts (seed {chosen.seed}): {len(told)} places failed")
    return 1 if told else 0


def _read_by_rules(text: str) -> None:
    extract(text, model="builtin")


def _read_by_model(text: str, random: Random) -> None:
    """Grounds and checks an answer whose words are taken at random from the text."""
    words = text.split()

    def some(most: int) -> str:
        start = random.randrange(len(words))
        return " ".join(words[start : start + random.randint(1, most)])

    deployments = [
        {
            "s": random.randint(1, 12),
            "clause": some(14),
            "count": some(1),
            "origin": some(2),
            "destinations": [some(2)],
            "group": some(3),
            "when": some(3),
            "status": random.choice(("planned", "under_way", "completed", "halted")),
            "modality": random.choice(("stated", "possible", "denied")),
            "attribution": 1,
        }
        for _ in range(4)
    ]
    criteria = [{"s": random.randint(1, 12), "text": some(8), "kind": "requirement", "category": "age"}]
    quotes = [{"q": number, "kind": "direct", "speaker": 1} for number in (1, 2, 3)]
    sources = [{"name": some(2), "role": some(4)}]
    answer = {"sources": sources, "deployments": deployments, "criteria": criteria, "quotes": quotes}
    facts = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0))
    if facts.report.notes:
        raise ReaderError(facts.report.notes[0])


def _failure(trial: Callable[[str], None], text: str) -> str | None:
    """Returns where a trial fails, or None."""
    try:
        trial(text)
    except ReaderError as error:
        return str(error).partition("(")[2].partition(")")[0]  # "IndexError at named.py:33"
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what is looked for
        at = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"
    return None


def _shortest(trial: Callable[[str], None], text: str, place: str) -> str:
    """Returns the text without the words that its failure does not need."""
    words = text.split(" ")
    size = len(words) // 2
    while size:
        at = 0
        while at < len(words):
            fewer = words[:at] + words[at + size :]
            if fewer and _failure(trial, " ".join(fewer)) == place:
                words = fewer
            else:
                at += size
        size //= 2
    return " ".join(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
