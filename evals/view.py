"""A run as one static page: what was missed and invented first, gold beside what was found, the article highlighted.

The page loads nothing and runs nothing: all of it is escaped, and its policy allows only its own style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from string import Template

from evals.cases import FACT_TYPES, Label
from evals.scores import ALL, KINDS
from evals.summary import CaseScore, RunScore
from evals.wording import differences_of, in_short
from factlift.facts import Fact
from factlift.review.pages import digest_of

__all__ = ["render_page"]

PAGE = Path(__file__).with_name("view.html")
STYLE = Path(__file__).with_name("view.css")


def render_page(score: RunScore) -> str:
    """Returns the page of a run; it holds the articles, so it is as public as they are."""
    style = STYLE.read_text(encoding="utf-8")
    cases = sorted(score.cases, key=lambda case: case.f1())
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        digest=digest_of(style),
        style=style,
        name=escape(score.run.name),
        about=escape(f"{score.run.model}, {score.run.date}, prompt {score.run.prompt_version}"),
        contents="".join(_link(case) for case in cases),
        cases="".join(_case(case) for case in cases),
    )


def _link(case: CaseScore) -> str:
    cells = "".join(f"<td>{case.f1(ALL, kind):.2f}</td>" for kind in KINDS)
    name = escape(case.case.name)
    return f'<tr><td><a href="#{name}">{name}</a></td>{cells}</tr>\n'


def _case(case: CaseScore) -> str:
    first = case.scores[0]
    failed = f"<p class=wrong>Failed: {escape(case.attempts[0].error or case.attempts[0].status)}</p>" * first.failed
    rows = "".join(_rows(case))
    table = f"<table class=facts><tr><th></th><th>labelled</th><th>found</th><th>wrong</th></tr>\n{rows}</table>"
    article = f"<article>{''.join(_highlighted(case))}</article>"
    return (
        f'<section id="{escape(case.case.name)}"><h2>{escape(case.case.name)}</h2>{failed}{table}{article}</section>\n'
    )


# ---------------------------------------------------------------- facts


def _rows(case: CaseScore) -> Iterator[str]:
    """Returns misses, false alarms, facts with wrong fields, right ones, and those that do not count."""
    matchings = case.scores[0].matchings
    for name in FACT_TYPES:
        for label in matchings[name].missed:
            yield _row("missed", label, None, "")
    for name in FACT_TYPES:
        for label in matchings[name].spurious:
            yield _row("false alarm", None, label, "")
    pairs = [pair for name in FACT_TYPES for pair in matchings[name].pairs]
    for pair in sorted(pairs, key=lambda pair: pair.likeness):
        yield _row("differs" if pair.wrong else "right", pair.gold, pair.found, "; ".join(differences_of(pair)))
    for name in FACT_TYPES:
        for pair in matchings[name].excused:
            yield _row("optional", pair.gold, pair.found, "")


def _row(what: str, gold: Label | None, found: Label | None, wrong: str) -> str:
    cells = "".join(f"<td>{_fact(label)}</td>" for label in (gold, found))
    return f'<tr class="{what.replace(" ", "-")}"><th>{what}</th>{cells}<td>{escape(wrong)}</td></tr>\n'


def _fact(label: Label | None) -> str:
    if label is None:
        return ""
    fields = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _values(label.fact))
    return f"<details><summary>{escape(in_short(label))}</summary><dl>{fields}</dl></details>"


def _values(fact: Fact) -> Iterator[tuple[str, str]]:
    for name, value in fact.model_dump(mode="json", exclude={"spans", "flags"}).items():
        if name == "evidence":
            yield name, " … ".join(span["text"] for span in value)
        elif value not in (None, []):
            yield name, str(value)


# ---------------------------------------------------------------- the article


def _highlighted(case: CaseScore) -> Iterator[str]:
    """Returns the article in stretches, each marked by the worst of what happened to the facts whose evidence it is."""
    text, marked = case.case.text, list(_marked(case))
    edges = sorted({0, len(text), *(edge for start, end, _, _ in marked for edge in (start, end))})
    for start, end in pairwise(edges):
        here = [(what, title) for left, right, what, title in marked if left <= start and end <= right]
        words = escape(text[start:end])
        if not here:
            yield words
            continue
        worst = next(what for what in ("missed", "false-alarm", "differs", "right", "optional") if what in dict(here))
        yield f'<mark class="{worst}" title="{escape("; ".join(title for _, title in here))}">{words}</mark>'


def _marked(case: CaseScore) -> Iterator[tuple[int, int, str, str]]:
    for matching in case.scores[0].matchings.values():
        yield from _spans(matching.missed, "missed")
        yield from _spans(matching.spurious, "false-alarm")
        for pair in matching.pairs:
            yield from _spans((pair.gold,), "differs" if pair.wrong else "right")
        yield from _spans((pair.gold for pair in matching.excused), "optional")


def _spans(labels: Iterable[Label], what: str) -> Iterator[tuple[int, int, str, str]]:
    for label in labels:
        for span in label.fact.evidence[:1]:
            yield span.start, span.end, what, f"{what.replace('-', ' ')}: {in_short(label)}"
