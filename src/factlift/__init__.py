"""Typed facts from news articles, each tied to the exact characters that state it."""

import importlib
from importlib.util import find_spec
from typing import TYPE_CHECKING

from factlift.version import __version__ as __version__

if TYPE_CHECKING:
    from factlift.article import Article
    from factlift.bulk import Outcome, aextract_many, extract_many
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


_HOMES = {
    "Article": "article",
    "FactliftError": "errors",
    "Outcome": "bulk",
    "ScriptedModel": "models.scripted",
    "Settings": "settings",
    "aextract": "extraction",
    "aextract_many": "bulk",
    "extract": "extraction",
    "extract_many": "bulk",
    "ground": "pointing",
}
"""The modules of what is not in `facts`."""

if not TYPE_CHECKING:  # a type checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Loads a name, or a module, when it is first asked for: the command is there before pydantic is."""
        if name in __all__:
            found = getattr(importlib.import_module(f"factlift.{_HOMES.get(name, 'facts')}"), name)
            return globals().setdefault(name, found)
        if not name.startswith("_") and find_spec(f"factlift.{name}"):
            return importlib.import_module(f"factlift.{name}")
        raise AttributeError(f"module 'factlift' has no attribute {name!r}")

    def __dir__() -> list[str]:
        """The names that are there, and those that will be."""
        return sorted({*globals(), *__all__})
