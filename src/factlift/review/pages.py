"""The page as one HTML file: a frame, one style, one script, and the articles as data that no browser runs.

Its policy (Content-Security-Policy, in the file itself) allows only that style and that script, by their digests, and
no address to be loaded. The script writes text as text: nothing of an article is ever read as HTML, and Trusted Types
refuse it where a browser knows them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from factlift.errors import RecordError
from factlift.records import Given, records_of
from factlift.review.forms import forms_of
from factlift.review.views import entry_of, facts_of, view_of

__all__ = ["digest_of", "render_page"]

_SCRIPTS = "nodes text items store article cards shares forms filters labels keys main".split()
_TELLING = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""Characters that could end a script element or a line of it, and those that no file can hold."""


def render_page(records: Given | Iterable[Given], title: str | None = None) -> str:
    """Returns the review page of some articles; it holds the articles, so it is as public as they are.

    `records` may be facts straight from `extract`, or outcomes of `extract_many`, too.

    Raises:
        RecordError: there are no records.
    """
    entries: list[dict[str, Any]] = []
    views: list[str] = []
    forms: dict[str, int] = {}
    for number, record in enumerate(records_of(records)):
        entries.append(entry_of(record))
        form = forms.setdefault(_json(forms_of(facts_of(record))), len(forms))
        views.append(_data(f"data-{number}", _json({**view_of(record), "form": form})))
    if not entries:
        raise RecordError("there are no facts to show: the file is empty; extract some first")
    blocks = [_data("data-entries", _json(entries)), _data("data-forms", f"[{','.join(forms)}]"), *views]
    name = str(title or "") or (entries[0]["id"] if len(entries) == 1 else f"{len(entries)} articles")
    return _framed(escape(name, quote=False), "\n".join(blocks)).encode("utf-8", "replace").decode("utf-8")


def _framed(title: str, data: str) -> str:
    style, script = _style(), _script()
    return Template(_part("page.html")).substitute(
        title=title,
        style=style,
        script=script,
        style_digest=digest_of(style),
        script_digest=digest_of(script),
        data=data,
    )


def digest_of(source: str) -> str:
    """Returns the digest by which a policy allows a style or a script: sha256 in base64."""
    return base64.b64encode(hashlib.sha256(source.encode("utf-8")).digest()).decode("ascii")


def _json(value: Any) -> str:
    """Returns JSON in which no character can end the element that holds it."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _TELLING.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


def _data(name: str, told: str) -> str:
    """Returns JSON in an element that no browser runs."""
    return f'<script type="application/json" id="{name}">{told}</script>'


@lru_cache(maxsize=1)
def _style() -> str:
    return _part("page.css")


@lru_cache(maxsize=1)
def _script() -> str:
    parts = "\n".join(_part(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();\n'


def _part(name: str) -> str:
    return (files("factlift.review") / "page" / name).read_text(encoding="utf-8").replace("\r\n", "\n")
