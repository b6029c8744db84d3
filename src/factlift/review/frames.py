"""The page inside another one: a Jupyter notebook's output."""

from __future__ import annotations

from html import escape

from factlift.facts import Facts
from factlift.records import Record
from factlift.review.pages import render_page

__all__ = ["page_of", "render_frame"]

_HEIGHT_PX = 720


def page_of(facts: Facts, text: str | None = None, name: str = "article") -> str:
    """Returns the review page of one article's facts.

    Args:
        facts: as extracted.
        text: the article; without it, the one that `extract` kept beside the facts, else the words that the facts
            point at are shown.
        name: what the article and its labels are called.

    Raises:
        RecordError: the text is not the one that the facts were taken from.
    """
    return render_page([Record(str(name), facts, text if text is not None else facts.article_text)])


def render_frame(facts: Facts) -> str:
    """Returns the page as a frame that can't reach the page around it: its own origin, its own policy."""
    style = f"width:100%;height:{_HEIGHT_PX}px;border:1px solid #8886;border-radius:8px"
    return (
        '<iframe title="factlift review" sandbox="allow-scripts allow-downloads allow-popups" '
        f'referrerpolicy="no-referrer" style="{style}" srcdoc="{escape(page_of(facts))}"></iframe>'
    )
