"""The built-in rule reader as a model: it answers in the same pointing form as any other."""

from __future__ import annotations

import json
from typing import Any

from factlift.drafts import MAX_ITEMS
from factlift.errors import SchemaError
from factlift.facts import ArticleFacts, Fact, Facts
from factlift.pipeline import Answer, Ask
from factlift.plans import plan_of
from factlift.version import __version__


class BuiltinModel:
    """Answers with the facts that rules find; needs no key, no network, no download."""

    name = "builtin"
    at_once = True  # rules need no window, and have nothing to add at a second look

    @property
    def version(self) -> str:
        """The library's version: with another one the same article may be read otherwise."""
        return __version__

    def answer(self, ask: Ask) -> Answer:
        """Returns the reader's answer.

        Raises:
            SchemaError: the Facts class asks for a fact type that the reader does not know.
        """
        from factlift.reader import read_article  # a second of processor time, which most commands can do without

        lists = _lists(ask.facts_type)
        found = read_article(ask.article)
        content: dict[str, Any] = {"sources": found["sources"]}
        # More is dropped when the answer is read; one more says that there was.
        content |= {name: found[known][: MAX_ITEMS + 1] for name, known in lists.items()}
        return Answer(json.dumps(content, ensure_ascii=False))


def _lists(facts_type: type[Facts]) -> dict[str, str]:
    """Returns which of the reader's lists fills each list of a Facts class."""
    known: dict[type[Fact], str] = {item.fact_type: item.name for item in plan_of(ArticleFacts).lists}
    lists = {item.name: known.get(item.fact_type) for item in plan_of(facts_type).lists}
    if unknown := [name for name, list_name in lists.items() if list_name is None]:
        raise SchemaError(
            f"the built-in reader knows deployments, criteria and quotes, not {', '.join(unknown)}; "
            "name a model, as in model='openai/gpt-5-mini' or --model openai/gpt-5-mini"
        )
    return {name: list_name for name, list_name in lists.items() if list_name is not None}
