"""What is sent and answered: a 3,000-character article, and a model's genuine answer to it in each client's form."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from evals.cases import ROOT
from evals.speed.plain import News, minified, retyped
from factlift import ArticleFacts, ScriptedModel, Settings, extract

NAME = "shipyard-welders"
CHARS = 3_000
FIRST = Settings(looks=0)
"""One request an article: what was recorded is the first answer."""

_CASSETTES = ROOT / "tests" / "cassettes" / "test_recordings"
_ARTICLES = ROOT / "examples" / "articles"
_ABOUT = (
    "The newsroom keeps its notes on every visit and corrects what turns out to be wrong. Readers who know more about "
    "the yard and the town can write to the desk, by letter or on the form at the foot of the page. The next part of "
    "the series is about the harbour, its cranes and its weather, and about the ferry that never sailed. Photographs "
    "were taken on the slipway and in the canteen, with leave of those who are shown, and none of them was altered. "
    "The map on the next page was drawn by hand after an old chart of the bay and its sandbanks."
)


@dataclass(frozen=True, slots=True)
class Recording:
    """A genuine answer: the article's name and text, what was sent, and the arguments that came back."""

    name: str
    text: str
    request: dict[str, Any]
    arguments: str


@lru_cache(maxsize=16)
def recording(name: str = NAME) -> Recording:
    """Returns the recorded first answer to one of our example articles."""
    import yaml  # only this needs it

    path = _CASSETTES / f"test_recorded_answer[{name}].yaml"
    exchange = yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"][0]
    answer = json.loads(exchange["response"]["body"]["string"])
    arguments: str = answer["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"]
    text = (_ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
    return Recording(name, text, json.loads(exchange["request"]["body"]), arguments)


def recorded_names() -> list[str]:
    """Returns the names of the articles that a genuine answer is there for."""
    return sorted(re.findall(r"\[([\w-]+)\]", " ".join(path.name for path in _CASSETTES.glob("test_recorded_*.yaml"))))


def article(number: int, chars: int = CHARS) -> str:
    """Returns the article with a number of its own, so that no journal and no cache knows it already.

    It is the recorded one with a closing paragraph that brings it to its length and holds no fact.
    """
    text = recording().text.rstrip()
    closing = f"Report number {number:07}. {_ABOUT}"
    return f"{text}\n\n{closing}"[: chars - 1] + "."


def articles() -> Iterator[str]:
    """Yields articles without end, no two alike."""
    return map(article, itertools.count())


@lru_cache(maxsize=1)
def facts() -> ArticleFacts:
    """Returns the facts that the genuine answer comes to."""
    return extract(article(0), model=ScriptedModel(recording().arguments), settings=FIRST)


def answers() -> list[bytes]:
    """Returns the stub's bodies: pointing, retyped for instructor, retyped for langextract; the same facts in each."""
    return [
        _completion(tool=("Answer", recording().arguments)),
        _completion(tool=(News.__name__, minified(retyped(facts())))),
        _completion(content=json.dumps({"extractions": _extractions()}, ensure_ascii=False)),
    ]


def _extractions() -> list[dict[str, Any]]:
    """Returns the facts in langextract's form: a snippet of the article and its attributes."""
    news = json.loads(minified(retyped(facts())))
    found = []
    for name, items in news.items():
        for item in items:
            words = item.pop("evidence", None) or item.pop("text")
            about = {key: value if isinstance(value, str) else json.dumps(value) for key, value in item.items()}
            found.append({name: words.split(" … ")[0], f"{name}_attributes": about})
    return found


def _completion(content: str | None = None, tool: tuple[str, str] | None = None) -> bytes:
    message: dict[str, Any] = {"role": "assistant", "content": content, "refusal": None}
    if tool:
        function = {"name": tool[0], "arguments": tool[1]}
        message["tool_calls"] = [{"id": "call_1", "type": "function", "function": function}]
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_795_440_650,
        "model": "gpt-5-mini",
        "choices": [{"index": 0, "finish_reason": "tool_calls" if tool else "stop", "message": message}],
        "usage": {"prompt_tokens": 3160, "completion_tokens": 693, "total_tokens": 3853},
    }
    return json.dumps(body, ensure_ascii=False).encode()
