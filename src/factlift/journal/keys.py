"""What makes two asks the same one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache

from factlift.pipeline import Ask, Model
from factlift.settings import Settings


@dataclass(frozen=True)
class Key:
    """What makes two asks the same one; `digest` is its sha256.

    `prompt_sha256` is of the article's part of the prompt, `prompt_version` of its rules with the answer's schema.
    `repeat` tells apart asks that are to be answered anew each: 0 for the first.
    """

    article_sha256: str
    prompt_sha256: str
    prompt_version: str
    model: str
    parameters: str
    repeat: int = 0

    @cached_property
    def digest(self) -> str:
        """64 hex digits."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def key_of(ask: Ask, model: Model, settings: Settings, repeat: int = 0) -> Key:
    """Returns the key of an ask: article, prompt and schema, model, and the parameters that bear on its answer.

    A model whose answers change with more than its name says so in an attribute `version`, as the built-in reader does.
    """
    prompt = ask.prompt
    return Key(
        article_sha256=ask.article.sha256,
        prompt_sha256=hashlib.sha256(prompt.user.encode("utf-8", "surrogatepass")).hexdigest(),
        prompt_version=prompt.version,
        model=model.name,
        parameters=_parameters(
            settings.mode, settings.temperature, settings.max_output_tokens, getattr(model, "version", None)
        ),
        repeat=repeat,
    )


@lru_cache(maxsize=64)
def _parameters(mode: str, temperature: float | None, max_output_tokens: int | None, version: str | None) -> str:
    """Returns what bears on an answer beside the prompt, as JSON; the same for all asks of a run."""
    given: dict[str, object] = {"mode": mode, "temperature": temperature, "max_output_tokens": max_output_tokens}
    return json.dumps(given | ({"version": version} if version else {}), sort_keys=True)
