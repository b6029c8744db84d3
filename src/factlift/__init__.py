"""Typed facts from news articles, each tied to the exact characters that state it."""

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
    "extract",
    "ground",
]
