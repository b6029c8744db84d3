"""What is done around a model's answer, without any server: parse, prompt, ground, checks, coverage, merge, report."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from evals.speed.material import FIRST, article, recorded_names, recording
from factlift import ArticleFacts, ScriptedModel, Settings
from factlift.article import Article
from factlift.pipeline import Answer, flow

_ROUNDS = 5
FACTS_PER_KB = 2


@dataclass(frozen=True, slots=True)
class Work:
    """Processor milliseconds for an article of so many characters whose answer has so many records.

    `before_ms` is parse and prompt, `after_ms` all that is done with the answer.
    """

    chars: int
    records: int
    coverage: bool
    before_ms: float
    after_ms: float

    @property
    def ms(self) -> float:
        """Both together."""
        return self.before_ms + self.after_ms


def choices() -> list[bool]:
    """Returns with and without coverage, where that can be chosen."""
    return [True, False] if "coverage" in Settings.model_fields else [True]


def small(*, coverage: bool = True) -> Work:
    """Returns the work on one 3,000-character article, the best of many."""
    found = [_work(article(number), recording().arguments, coverage=coverage) for number in range(60)]
    return min(found, key=lambda work: work.ms)


def large(chars: int, *, coverage: bool = True, rounds: int = _ROUNDS) -> Work:
    """Returns the work on an article of about so many characters, made of those with a recorded answer."""
    text, arguments = composed(chars)
    found = [_work(f"Part {number}.\n\n{text}", arguments, coverage=coverage) for number in range(rounds)]
    return min(found, key=lambda work: work.ms)


def _work(text: str, arguments: str, *, coverage: bool) -> Work:
    update: dict[str, Any] = {"max_chars": len(text), "window_chars": max(1_000, len(text))}
    if len(choices()) > 1:
        update["coverage"] = coverage
    gc.collect()
    begun = time.process_time()
    steps = flow(Article.read(text, len(text)), ArticleFacts, ScriptedModel(arguments), FIRST.model_copy(update=update))
    ask = next(steps)
    _ = ask.prompt
    asked = time.process_time()
    facts = _end(steps, Answer(arguments))
    ended = time.process_time()
    assert facts.report.status == "ok"  # noqa: S101  # every record became a fact
    count = sum(len(items) for name, items in json.loads(arguments).items() if name != "sources")
    return Work(len(text), count, coverage, 1000 * (asked - begun), 1000 * (ended - asked))


def _end(steps: Any, answer: Answer) -> ArticleFacts:
    try:
        steps.send(answer)
    except StopIteration as end:
        found: ArticleFacts = end.value
        return found
    raise AssertionError("a second question, where none was to be asked")


# ---------------------------------------------------------------- a long article out of short ones


def composed(chars: int) -> tuple[str, str]:
    """Returns a long article, and the answers to its parts as one answer that points into it.

    The parts are the recorded articles again and again, each with its answer where that leaves no more than
    `FACTS_PER_KB`; a paragraph is to stand before them, so every number of a sentence goes up by one at least.
    """
    parts, length, answer = [], 0, _Joined(sentences=1)
    for name in _names():
        if length >= chars:
            break
        part = recording(name)
        parts.append(part.text.rstrip() + "\n\n")
        length += len(parts[-1])
        wanted = 1000 * answer.facts < FACTS_PER_KB * length
        answer.add(json.loads(part.arguments) if wanted else {}, Article.read(part.text))
    return "".join(parts), json.dumps(answer.data, ensure_ascii=False, separators=(",", ":"))


def _names() -> Iterator[str]:
    while True:
        yield from recorded_names()


@dataclass(slots=True)
class _Joined:
    """Several answers as one: numbers of sentences, passages and sources go on from those before."""

    sentences: int
    passages: int = 0
    sources: int = 0
    data: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def facts(self) -> int:
        """How many facts there are."""
        return sum(len(items) for name, items in self.data.items() if name != "sources")

    def add(self, answer: dict[str, Any], part: Article) -> None:
        """Adds the answer to a part, which may be empty."""
        shift = {"s": self.sentences, "q": self.passages, "attribution": self.sources, "speaker": self.sources}
        for name, items in answer.items():
            self.data.setdefault(name, []).extend(_shifted(item, shift) for item in items)
        self.sentences += len(part.sentences)
        self.passages += len(part.passages)
        self.sources += len(answer.get("sources", ()))


def _shifted(item: dict[str, Any], shift: dict[str, int]) -> dict[str, Any]:
    return {key: _moved(value, shift.get(key, 0)) for key, value in item.items()}


def _moved(value: Any, by: int) -> Any:
    if isinstance(value, list):
        return [_moved(each, by) for each in value]
    return value + by if isinstance(value, int) and not isinstance(value, bool) else value
