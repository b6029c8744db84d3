"""The record of a run: what a model found in each case, in a form that can be scored again and published.

Facts are kept without their spans and flags, their evidence as offsets. For a text that is not ours to publish, its
words are offsets too wherever more than a few stand together, so that no sentence of it is in the file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import Field, ValidationError

from evals.cases import FACT_TYPES, Case, CaseError, Label, Split, filled, make_label
from evals.grounds import word_fields
from factlift.facts import Fact, Facts, Frozen

__all__ = ["Attempt", "CaseResult", "Run", "digest_of", "kept_facts", "labels_of", "load_run"]

FEW_WORDS = 3
"""Up to so many words in a row of a text that is not ours stand in a result as words."""

Kept: TypeAlias = Mapping[str, tuple[Mapping[str, Any], ...]]


class Attempt(Frozen):
    """One answer to one article.

    `status` is the report's, or `error` where none came back. `rejected`: the drafts that did not become facts, each
    with type, field and reason. `ungrounded`: where words of facts do not stand in the article (`quotes.2.cue`).
    """

    status: str
    error: str | None = None
    seconds: float = 0.0
    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None
    rejected: tuple[Mapping[str, str | None], ...] = ()
    ungrounded: tuple[str, ...] = ()
    facts: Kept = Field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Nothing came back that can be scored; what a cut-off answer brought is scored as it stands."""
        return self.status in ("failed", "refused", "error")


class CaseResult(Frozen):
    """The answers to one case, one a repeat; `digest` is that of the case's text and labels at the time."""

    name: str
    split: Split
    text_sha256: str
    digest: str
    attempts: tuple[Attempt, ...]


class Run(Frozen):
    """What one model found in all cases, and under which conditions; `facts_type` names a Facts class of yours."""

    name: str
    model: str
    date: str
    factlift: str
    prompt_version: str
    cases_sha256: str
    repeats: int
    facts_type: str | None = None
    settings: Mapping[str, Any]
    cases: tuple[CaseResult, ...]
    scores: Mapping[str, Any] = Field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Writes the record as JSON, a fact a line."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_lines(self.model_dump(mode="json")) + "\n", encoding="utf-8")


def load_run(where: str, folders: Iterable[Path]) -> Run:
    """Returns the run of a file, or of a name in one of the folders.

    Raises:
        CaseError: there is none, or it can't be read.
    """
    named = (folder / f"{where.removesuffix('.json')}.json" for folder in folders)
    path = next((item for item in (Path(where), *named) if item.is_file()), None)
    if path is None:
        raise CaseError(f"no run {where!r}: give a file, or a name in {' or '.join(str(item) for item in folders)}")
    try:
        return Run.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        what = f"; its {_first(error)}" if isinstance(error, ValidationError) else f": {error}"
        raise CaseError(f"{path} is no record of a run{what}; give what `python -m evals run` wrote") from None


def _first(error: ValidationError) -> str:
    """Returns the first thing that is wrong with a record, in a few words."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "content"
    return f"{where}: {first['msg'][:120]}"


def digest_of(cases: Iterable[Case]) -> str:
    """Returns one digest of texts and labels of all cases, whatever their order."""
    return hashlib.sha256("".join(sorted(case.digest for case in cases)).encode()).hexdigest()


def _lines(value: Any, depth: int = 0) -> str:
    """Returns JSON whose small values stand on one line each: short, and still readable as a difference."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value or (depth > 1 and len(flat) <= 110) or depth > 7:
        return flat
    pad = "\n" + " " * (depth + 1)
    if isinstance(value, dict):
        items = [f"{json.dumps(key)}: {_lines(item, depth + 1)}" for key, item in value.items()]
        return "{" + pad + f",{pad}".join(items) + pad[:-1] + "}"
    return "[" + pad + f",{pad}".join(_lines(item, depth + 1) for item in value) + pad[:-1] + "]"


# ---------------------------------------------------------------- facts in short


def kept_facts(facts: Facts, case: Case) -> dict[str, tuple[dict[str, Any], ...]]:
    """Returns facts in the form that a result keeps."""
    return {name: tuple(_kept(fact, case) for fact in getattr(facts, name)) for name in FACT_TYPES}


def _kept(fact: Fact, case: Case) -> dict[str, Any]:
    data = fact.model_dump(mode="json", exclude={"spans", "flags", "evidence"}, exclude_defaults=True)
    evidence = [{"start": span.start, "end": span.end} for span in fact.evidence]
    return {"evidence": evidence, **(_hidden(data, case.text) if case.standoff else data)}


def _hidden(value: Any, text: str, key: str = "") -> Any:
    """Returns a value with offsets for words of the article wherever more than a few of them stand together."""
    if isinstance(value, dict):
        return {name: _hidden(item, text, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_hidden(item, text, key) for item in value]
    if not isinstance(value, str) or key not in word_fields() or len(value.split()) <= FEW_WORDS:
        return value
    start = text.find(value)
    if start < 0:  # not as it stands there, but maybe all but as it stands there
        return " ".join(value.split()[:FEW_WORDS])
    return {"start": start, "end": start + len(value)}


def labels_of(attempt: Attempt, text: str) -> dict[str, tuple[Label, ...]]:
    """Returns the facts of an answer, with their words taken from the article, ready to be matched."""
    return {
        name: tuple(
            make_label(FACT_TYPES[name], item, default_id=str(number))
            for number, item in enumerate(filled({name: list(facts)}, text)[name], 1)
        )
        for name, facts in attempt.facts.items()
    }
