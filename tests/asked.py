"""What the tests of models at a server share: an ask, and models that wait for nothing."""

from __future__ import annotations

from factlift import Article, ArticleFacts, Settings
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask

ARTICLE = Article("Oman will take 40 nurses. {{7*7}} “Go,” he said 😀.")
ASK = Ask(ARTICLE, ArticleFacts)


def model_at(url: str, settings: Settings | None = None) -> InstructedModel:
    """Returns a model that waits for nothing."""
    return InstructedModel("openai/m", settings, sleep=lambda _: None, api_key="sk-test", base_url=url)
