"""Typed facts from news articles, each tied to the exact characters that state it."""

from typing import TYPE_CHECKING

from factlift.article import Article
from factlift.errors import FactliftError
from factlift.extraction import aextract, extract
from factlift.facts import (
    ArticleFacts,
    Criterion,
    Deployment,
    Fact,
    Facts,
    Flag,
    Gap,
    Place,
    Quantity,
    Quote,
    Quoted,
    Rejection,
    Report,
    Source,
    Span,
    Usage,
    Words,
)
from factlift.models.scripted import ScriptedModel
from factlift.pointing import ground
from factlift.settings import Settings

if TYPE_CHECKING:
    from factlift.bulk import Outcome, aextract_many, extract_many

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleFacts",
    "Criterion",
    "Deployment",
    "Fact",
    "FactliftError",
    "Facts",
    "Flag",
    "Gap",
    "Outcome",
    "Place",
    "Quantity",
    "Quote",
    "Quoted",
    "Rejection",
    "Report",
    "ScriptedModel",
    "Settings",
    "Source",
    "Span",
    "Usage",
    "Words",
    "aextract",
    "aextract_many",
    "extract",
    "extract_many",
    "ground",
]


def __getattr__(name: str) -> object:
    """Loads what bulk runs need (an event loop, SQLite) when it is first asked for."""
    if name in ("Outcome", "aextract_many", "extract_many"):
        from factlift import bulk

        return getattr(bulk, name)
    raise AttributeError(f"module 'factlift' has no attribute {name!r}")
