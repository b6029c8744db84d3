"""What the tests of models at a server share: an ask, and models that wait for nothing."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import Article, ArticleFacts, Settings
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask

ARTICLE = Article("Oman will take 40 nurses. {{7*7}} “Go,” he said 😀.")
ASK = Ask(ARTICLE, ArticleFacts)
TOKENS = (100, 10)
"""What the stub bills for each answer here."""
both = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


def model_at(url: str, settings: Settings | None = None) -> InstructedModel:
    """Returns a model that waits for nothing."""
    return InstructedModel("openai/m", settings, sleep=lambda _: None, api_key="sk-test", base_url=url)


def model_of(url: str, settings: Settings | None = None, **more: Any) -> tuple[InstructedModel, list[float]]:
    """Returns a model at a URL, and the list of its waits, which take no time."""
    waits: list[float] = []
    return InstructedModel("openai/m", settings, sleep=waits.append, api_key="sk-test", base_url=url, **more), waits
