"""What is wrong with a labels file, and what it may have overlooked.

Errors are what no careful labeller means: spans that do not hold their words, values that the guide does not know,
words that the article does not have, a fact told twice. Everything else is a listing, to be looked at: quoted passages
and counts that no label covers, labels that share their clause, numbers that read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from evals.cases import (
    FACT_TYPES,
    CaseError,
    Label,
    Split,
    filled,
    in_words,
    labels_files,
    make_label,
    read_labels,
    read_text,
    text_path,
)
from evals.fields import overlap
from evals.grounds import foreign_words
from evals.scored import is_ours
from factlift.article import Article
from factlift.coverage import Coverage
from factlift.facts import Deployment, Fact, Quantity, Quote
from factlift.numerals import counts_in, parse_quantity
from factlift.opinions import Opinion
from factlift.places import country_name

__all__ = ["Finding", "check_file", "refuse_errors"]

CODE = re.compile("[A-Z]{2}|[0-9]{3}")
SAID = {
    "deployments": ("evidence", "status", "modality", "scope"),
    "criteria": ("evidence", "kind", "text", "category"),
    "quotes": ("evidence", "text", "kind", "continues"),
}
"""What every label has to say, although the fact type has a default for some of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a labels file; `where` is a label (`quotes q3`) or a spot of the text (`412:430`)."""

    where: str
    what: str
    is_error: bool = True


def refuse_errors(where: str, articles: Path | None = None, names: Iterable[str] | None = None) -> None:
    """Lets labels pass that can be scored against.

    Args:
        where: as in `load_cases`.
        articles: as in `load_cases`.
        names: only the cases of these names.

    Raises:
        CaseError: a check finds errors; it says which, and where the others are listed.
    """
    wanted = None if names is None else set(names)
    for path in labels_files(where):
        if wanted is not None and path.stem not in wanted:
            continue
        errors = [item for item in check_file(path, articles, errors_only=True) if item.is_error]
        if errors:
            more = f", and {len(errors) - 1} more" if len(errors) > 1 else ""
            raise CaseError(
                f"{path}: {errors[0].where}: {errors[0].what}{more}; mend the labels before they are scored against "
                f"(python -m evals check {path})"
            )


def check_file(path: Path, articles: Path | None = None, *, errors_only: bool = False) -> list[Finding]:
    """Returns what is to be said about a labels file, errors first; `errors_only` looks for no more than those."""
    try:
        data = read_labels(path)
        found = text_path(path, data, articles)
        text = read_text(found) if found else None
    except CaseError as error:
        return [Finding(path.name, str(error))]
    if text is None:
        return [Finding(path.name, "its text is not here, so nothing was checked", is_error=False)]
    if not text.strip():
        return [Finding(path.name, f"its text {found} is empty; put the article there")]
    return sorted(_findings(data, Article(text), errors_only), key=lambda item: not item.is_error)


def _findings(data: Mapping[str, Any], article: Article, errors_only: bool) -> Iterator[Finding]:
    if data.get("split", "dev") not in get_args(Split):
        yield Finding("split", f"{data['split']!r} is none of {', '.join(get_args(Split))}")
    for name in data:
        if name not in (*FACT_TYPES, "id", "sha256", "article", "split", "about"):
            yield Finding(name, "is no part of a labels file; take it out, or mend its name")
    labels: list[Label] = []
    for name in FACT_TYPES:
        read = list(_read(name, data.get(name, []), article.text))
        yield from (item for item in read if isinstance(item, Finding))
        ours = [item for item in read if isinstance(item, Label)]
        yield from (finding for label in ours for finding in _about(name, label, article))
        yield from _about_pairs(name, ours)
        labels += ours
    if is_ours() and not errors_only:  # what looks like a fact of another class is not known
        yield from _overlooked(article, [label.fact for label in labels])


def _read(name: str, items: Any, text: str) -> Iterator[Label | Finding]:
    """Returns the labels of a list that can be read, and errors in place of the others."""
    seen: set[str] = set()
    if not isinstance(items, list):
        yield Finding(name, "is no list")
        return
    for number, item in enumerate(items, 1):
        where = f"{name} {item.get('id', number) if isinstance(item, dict) else number}"
        try:
            label = make_label(FACT_TYPES[name], filled({name: item}, text)[name], str(number))
        except ValidationError as error:
            yield from (Finding(where, told) for told in in_words(error))
            continue
        except (KeyError, TypeError) as error:
            yield Finding(where, f"can't be read as a label: {error}")
            continue
        missing = [field for field in SAID.get(name, ("evidence",)) if field not in item]
        if missing:
            yield Finding(where, f"does not say {', '.join(missing)}")
        if label.id in seen:
            yield Finding(where, "its id is taken")
        seen.add(label.id)
        yield label


def _about(name: str, label: Label, article: Article) -> Iterator[Finding]:
    """Returns what is wrong with one label."""
    where, fact, text = f"{name} {label.id}", label.fact, article.text
    if not fact.evidence:
        yield Finding(where, "has no evidence")
        return
    for span in fact.evidence:
        if span.start == span.end or text[span.start : span.end] != span.text:
            yield Finding(where, f"evidence {span.start}:{span.end} is not {span.text!r} in the article")
    for path in foreign_words(fact, article):
        yield Finding(where, f"{path} is not in the article's words")
    if isinstance(fact, Quote) and fact.text not in fact.evidence[0].text:
        yield Finding(where, "its text is not inside its main evidence")
    if isinstance(fact, Quote) and not any(
        (passage.start, passage.end) == (fact.evidence[0].start, fact.evidence[0].end) for passage in article.passages
    ):
        yield Finding(where, "its main evidence is no quoted passage as factlift sees them", is_error=False)
    if isinstance(fact, Deployment):
        yield from _about_places(where, fact)
    if isinstance(fact, Deployment) and fact.count:
        yield from _about_number(where, fact.count)


def _about_places(where: str, fact: Deployment) -> Iterator[Finding]:
    for place in filter(None, (fact.origin, *fact.destinations)):
        if place.code and not CODE.fullmatch(place.code):
            yield Finding(where, f"{place.name!r}: {place.code!r} is no ISO 3166-1 alpha-2 or UN M49 code")
        elif place.code and place.code.isalpha() and country_name(place.code) is None:
            yield Finding(where, f"{place.name!r}: no country is known by {place.code}", is_error=False)


def _about_number(where: str, count: Quantity) -> Iterator[Finding]:
    read = parse_quantity(count.text)
    ours = (count.value, count.min, count.max, count.qualifier)
    if read is None or (read.value, read.min, read.max, read.qualifier) != ours:
        reads = f"reads as {read.model_dump(exclude={'text', 'unit'})}" if read else "can't be read"
        yield Finding(where, f"its count {count.text!r} {reads} on its own", is_error=False)


def _about_pairs(name: str, labels: list[Label]) -> Iterator[Finding]:
    for one, other in combinations(labels, 2):
        if not one.fact.evidence or not other.fact.evidence:
            continue
        share = overlap(one.fact.evidence[0], other.fact.evidence[0])
        if one.fact == other.fact:
            yield Finding(f"{name} {other.id}", f"says the same as {one.id}")
        elif share and name == "quotes" and not (one.optional or other.optional):
            yield Finding(f"{name} {other.id}", f"overlaps with {one.id}")
        elif share == 1:
            yield Finding(f"{name} {other.id}", f"has the same main evidence as {one.id}", is_error=False)


def _overlooked(article: Article, facts: list[Fact]) -> Iterator[Finding]:
    """Returns the quoted passages and the counts that no label covers."""
    for gap in Coverage(Opinion(article), [Quote]).gaps(facts):
        yield Finding(f"{gap.span.start}:{gap.span.end}", f"no quote covers {_short(gap.span.text)}", is_error=False)
    spans = [span for fact in facts if not isinstance(fact, Quote) for span in fact.evidence]
    for number in counts_in(article.text):
        if not any(span.start <= number.start and number.end <= span.end for span in spans):
            words = article.text[number.start : max(number.end, number.unit_end)]
            yield Finding(f"{number.start}:{number.end}", f"no label covers {_short(words)}", is_error=False)


def _short(words: str, most: int = 50) -> str:
    return repr(words if len(words) <= most else words[: most - 1] + "…")
