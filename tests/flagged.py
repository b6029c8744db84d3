"""What the tests of the checks share: the flags that a model's drafts get."""

from __future__ import annotations

from typing import Any

from factlift import Fact, ScriptedModel, Settings, extract
from factlift.article import Article


def flags(text: str, items: list[dict[str, Any]], sources: tuple[str, ...] = ()) -> list[list[tuple[str, str | None]]]:
    """Returns the code and field of each flag, draft by draft; a draft stands in the sentence of its clause."""
    article = Article.read(text)
    answer: dict[str, Any] = {"sources": [{"name": name} for name in sources], "deployments": []}
    for item in items:
        number = next(at.number for at in article.sentences if at.end > text.index(item["clause"]))
        kind = "criteria" if "text" in item else "deployments"
        answer.setdefault(kind, []).append({"s": number, **item})
    facts = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0))
    assert facts.report.rejected == ()
    found: list[Fact] = [*facts.deployments, *facts.criteria]
    return [
        [(flag.code, flag.field) for flag in fact.flags if flag.code not in ("carried", "parts_above_total")]
        for fact in found
    ]
