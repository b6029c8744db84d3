"""How facts are asked for without pointing: a plain pydantic class that the model fills in, retyping the article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field

from factlift.facts import ArticleFacts, Category, CriterionKind, Fact, Modality, QuoteKind, Scope, Status

RULES = Path(__file__).with_name("retyping.md")


class Source(BaseModel):
    """Who makes a claim or speaks."""

    name: str = Field(description="fullest form in the article")
    role: str | None = Field(default=None, description="title or affiliation in the article's words")
    anonymous: bool = False


class Deployment(BaseModel):
    """A claim that people are sent, to be sent, being selected for, or serving in a place away from home."""

    evidence: str = Field(description="the words of the article that state it, verbatim")
    attribution: Source | None = None
    origin: str | None = None
    destinations: list[str] = []
    count: str | None = Field(default=None, description="number of people, verbatim, with qualifier and noun")
    group: str | None = Field(default=None, description="who is sent, verbatim")
    status: Status = "unknown"
    modality: Modality = "stated"
    scope: Scope = "single"
    stage: str | None = None
    when: str | None = None


class Criterion(BaseModel):
    """A condition that decides who may or may not be sent."""

    evidence: str = Field(description="the words of the article that state it, verbatim")
    attribution: Source | None = None
    kind: CriterionKind
    text: str = Field(description="the condition, verbatim")
    category: Category = "other"


class Quote(BaseModel):
    """A passage in quotation marks that reports somebody's words."""

    text: str = Field(description="what stands inside the marks, verbatim")
    speaker: Source | None = None
    kind: QuoteKind = "direct"
    cue: str | None = Field(default=None, description="the nearest governing verb")
    continues: bool = False


class News(BaseModel):
    """The facts of an article."""

    deployments: list[Deployment] = []
    criteria: list[Criterion] = []
    quotes: list[Quote] = []


def rules() -> str:
    """Returns the system message that asks for a News: the article's rules, and to copy the words."""
    return RULES.read_text(encoding="utf-8")


def messages_of(text: str) -> list[Any]:
    """Returns the messages that ask for the News of an article; what is the same for every article stands first."""
    return [{"role": "system", "content": rules()}, {"role": "user", "content": text}]


def retyped(facts: ArticleFacts) -> News:
    """Returns the same facts as a model would have to type them: every word of theirs written out."""
    return News(
        deployments=[Deployment.model_validate(_plain(fact)) for fact in facts.deployments],
        criteria=[Criterion.model_validate(_plain(fact)) for fact in facts.criteria],
        quotes=[Quote.model_validate(_plain(fact)) for fact in facts.quotes],
    )


def minified(news: News) -> str:
    """Returns a News as a model is told to write it: without white space, nulls and defaults."""
    return json.dumps(news.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False, separators=(",", ":"))


def _plain(fact: Fact) -> dict[str, Any]:
    data = fact.model_dump(mode="json", exclude={"spans", "flags"}, exclude_none=True)
    data["evidence"] = " … ".join(span.text for span in fact.evidence)
    for name in ("origin", "count"):
        if name in data:
            span = fact.spans.get(name)
            data[name] = span.text if span else data[name].get("name") or data[name]["text"]
    data["destinations"] = [place["name"] for place in data.get("destinations", ())]
    return data
