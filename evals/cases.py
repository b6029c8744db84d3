"""Cases: articles with hand-made labels, ours or anyone's.

A case is a labels file `NAME.json` and its text. The text is the file that `article` names (relative to the labels
file, or to the repository's root), or `NAME.txt` beside the labels. Labels of a text that is not ours to publish are
*stand-off*: they hold `{"start": 3, "end": 9}` instead of long words, and the text is looked for, by its sha256, in
the folder given, in FACTLIFT_ARTICLES and in `../shared/articles`. Where it is nowhere, the case is skipped. A text is
read as `factlift extract` reads it: without a byte order mark, which offsets do not count.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from pydantic import ValidationError

from evals.scored import FACT_TYPES
from factlift.errors import NotTextError
from factlift.facts import Fact
from factlift.inputs.encodings import decode

__all__ = ["CASES", "FACT_TYPES", "ROOT", "Case", "CaseError", "Label", "Skipped", "filled", "load_cases"]

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "evals" / "cases"
MARKS = ("id", "optional", "also_ok")
"""What a label says about itself, beside the fields of its fact."""

Split: TypeAlias = Literal["dev", "test", "seed"]


class CaseError(Exception):
    """A labels file or its text can't be read; the message names the file."""


@dataclass(frozen=True, slots=True)
class Label:
    """A fact, and what else is right: `also_ok` maps a field to further values, `optional` frees it of all scores."""

    id: str
    fact: Fact
    optional: bool = False
    also_ok: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """An article and its labels, by list; `standoff` says that its words are not ours to publish.

    `digest` changes with the text and with any label.
    """

    name: str
    text: str
    labels: Mapping[str, tuple[Label, ...]]
    split: Split = "dev"
    standoff: bool = False
    digest: str = ""

    @property
    def sha256(self) -> str:
        """The digest of the text encoded as UTF-8, in hexadecimal."""
        return sha256_of(self.text.encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A case whose text is not here, and one plain line that says so."""

    name: str
    reason: str


# ---------------------------------------------------------------- finding


def load_cases(
    where: str = "*", *, split: Split | None = None, articles: Path | None = None
) -> tuple[list[Case], list[Skipped]]:
    """Returns the cases, in order of their names, and those whose text is not here.

    Args:
        where: names of our own cases (`nurses-*`), or a folder, a file or a glob of yours (`./mine`, `mine/*.json`).
        split: only those of it.
        articles: where else to look for texts that are not ours to publish.

    Raises:
        CaseError: a file can't be read, two have one name, or no case is there.
    """
    cases: list[Case] = []
    skipped: list[Skipped] = []
    files: dict[str, Path] = {}
    for path in labels_files(where):
        if (other := files.setdefault(path.stem, path)) != path:
            raise CaseError(f"{other} and {path} have one name, by which a run knows its cases; rename one of them")
        data = read_labels(path)
        if split is not None and data.get("split", "dev") != split:
            continue
        found = text_path(path, data, articles)
        if found is None:
            advice = f"put {_article_name(path, data)} into a folder and name it with --articles or FACTLIFT_ARTICLES"
            skipped.append(Skipped(path.stem, f"{path.stem} is left out: its text is not here; {advice}"))
        else:
            cases.append(make_case(path, data, found))
    return cases, skipped


def labels_files(where: str) -> list[Path]:
    """Returns the labels files that a glob over our names, or over paths of yours, stands for, sorted by name.

    Raises:
        CaseError: there is none.
    """
    path = Path(where)
    if path.is_dir():
        found: Iterable[Path] = path.glob("*.json")
    elif "/" in where or os.sep in where or path.is_file():
        base = Path(path.anchor) if path.is_absolute() else Path()
        found = base.glob(str(path.relative_to(base)))
    else:
        found = (item for item in CASES.glob("*.json") if fnmatchcase(item.stem, where.removesuffix(".json")))
    files = sorted(found, key=lambda item: item.stem)
    if not files:
        raise CaseError(f"no case {where!r}: give names of evals/cases, or a folder of NAME.txt and NAME.json")
    return files


def read_labels(path: Path) -> dict[str, Any]:
    """Returns a labels file as written.

    Raises:
        CaseError: it can't be read, or holds none of the lists of facts.
    """
    try:
        data = json.loads(path.read_bytes(), object_pairs_hook=_once)  # of bytes: with a byte order mark too
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise CaseError(f"{path} is no JSON ({where}); mend it there") from None
    except UnicodeDecodeError:
        raise CaseError(f"{path} is no UTF-8 text; save it as UTF-8") from None
    except (OSError, ValueError) as error:
        raise CaseError(f"{path}: {error}") from None
    if not isinstance(data, dict) or not any(isinstance(data.get(name), list) for name in FACT_TYPES):
        raise CaseError(f"{path} is no labels file: it has none of the lists {', '.join(FACT_TYPES)}")
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Returns an object of JSON; of a name told twice the first value would be lost unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise ValueError(f"{twice!r} stands twice in one object; put the two together")
    return found


def read_text(path: Path) -> str:
    """Returns the text of a file.

    Raises:
        CaseError: it is neither UTF-8 nor UTF-16.
    """
    try:
        return decode(path.read_bytes(), str(path))
    except NotTextError as error:
        raise CaseError(str(error)) from None


def text_path(path: Path, data: Mapping[str, Any], articles: Path | None = None) -> Path | None:
    """Returns where the text of a labels file is, or None; a file that is not the one labelled is no text of it."""
    name, digest = _article_name(path, data), data.get("sha256")
    beside = [path.parent / name, ROOT / name]
    elsewhere = [folder / Path(name).name for folder in _folders(articles)]
    for candidate in (*beside, *elsewhere):
        if candidate.is_file() and (digest is None or digest in _digests(candidate)):
            return candidate
    if stale := next((item for item in beside if item.is_file()), None):
        raise CaseError(f"{stale} is not the text that {path.name} labels: its sha256 is another")
    return None


def _digests(path: Path) -> Iterator[str]:
    """Yields the digests of a file's bytes, and of its text, which the review page gives to its labels."""
    data = path.read_bytes()
    yield sha256_of(data)
    with suppress(NotTextError):
        yield sha256_of(decode(data, str(path)).encode("utf-8"))


def _folders(articles: Path | None) -> Iterator[Path]:
    if articles is not None:
        yield articles
    if folder := os.environ.get("FACTLIFT_ARTICLES"):
        yield Path(folder)
    yield ROOT.parent / "shared" / "articles"


def _article_name(path: Path, data: Mapping[str, Any]) -> str:
    return str(data.get("article") or f"{path.stem}.txt")


def sha256_of(data: bytes) -> str:
    """Returns the digest of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


# ---------------------------------------------------------------- reading


def make_case(path: Path, data: dict[str, Any], text_file: Path) -> Case:
    """Returns the case of a labels file and its text.

    Raises:
        CaseError: the text is none, or a label does not fit it; `python -m evals check` tells more.
    """
    text = read_text(text_file)
    try:
        labels = {name: tuple(read_list(data, name, text)) for name in FACT_TYPES}
    except (ValidationError, KeyError, TypeError, ValueError) as error:
        reason = in_words(error)[0] if isinstance(error, ValidationError) else str(error)
        raise CaseError(f"{path}: {reason} (see: python -m evals check {path})") from None
    split = data.get("split", "dev")
    if split not in get_args(Split):
        raise CaseError(f"{path}: no split {split!r}: it is one of {', '.join(get_args(Split))}")
    digest = sha256_of(json.dumps(data, sort_keys=True).encode() + text.encode("utf-8"))
    return Case(path.stem, text, labels, split, has_offsets_for_words(data), digest)


def read_list(data: Mapping[str, Any], name: str, text: str) -> Iterator[Label]:
    """Returns the labels of one list, typed, with their words filled in."""
    for number, item in enumerate(filled({name: data.get(name) or []}, text)[name], 1):
        yield make_label(FACT_TYPES[name], item, default_id=f"{name[0]}{number}")


def in_words(error: ValidationError) -> list[str]:
    """Returns what is wrong with a label, a field at a time: `status: Input should be ...`."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return [f"{'.'.join(str(part) for part in item['loc'])}: {item['msg']}".lstrip(": ") for item in found]


def make_label(fact_type: type[Fact], item: Mapping[str, Any], default_id: str = "") -> Label:
    """Returns a label as a typed fact with its marks; further right values are checked as the field's own are.

    Raises:
        TypeError: the item is no object, or its marks are none.
        ValidationError: its fields are not those of the fact type.
    """
    if not isinstance(item, Mapping):
        raise TypeError(f"a label is an object, not {item!r:.40}")
    further, optional = item.get("also_ok") or {}, item.get("optional", False)
    if not isinstance(further, Mapping) or not all(isinstance(values, list) for values in further.values()):
        raise TypeError('also_ok gives lists of further values by field: {"when": ["in May"]}')
    if not isinstance(optional, bool):
        raise TypeError(f"optional is true or false, not {optional!r:.40}")
    fields = {key: value for key, value in item.items() if key not in MARKS}
    also_ok = {
        name: tuple(getattr(fact_type.model_validate({**fields, name: value}), name) for value in values)
        for name, values in further.items()
    }
    fact = fact_type.model_validate(fields)
    return Label(str(item.get("id") or default_id), fact, optional, also_ok)


def filled(labels: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Returns labels with their words taken from the article: `{start, end}` becomes the text there.

    >>> filled({"quotes": [{"text": {"start": 1, "end": 4}, "evidence": [{"start": 0, "end": 5}]}]}, "“Yes” ...")
    {'quotes': [{'text': 'Yes', 'evidence': [{'start': 0, 'end': 5, 'text': '“Yes”'}]}]}
    """

    def fill(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            if value.keys() == {"start", "end"}:
                words = text[value["start"] : value["end"]]
                return {**value, "text": words} if key in ("evidence", "spans") else words
            return {name: fill(item, "spans" if key == "spans" else name) for name, item in value.items()}
        return [fill(item, key) for item in value] if isinstance(value, list) else value

    return {name: fill(value, name) for name, value in labels.items()}


def has_offsets_for_words(data: Mapping[str, Any]) -> bool:
    """Tells whether any field but the evidence is `{start, end}`, as in labels of a text that is not published.

    >>> has_offsets_for_words({"quotes": [{"evidence": [{"start": 0, "end": 5}], "text": "Yes"}]})
    False
    """

    def has(value: Any) -> bool:
        if isinstance(value, dict):
            return value.keys() == {"start", "end"} or any(
                has(item) for key, item in value.items() if key != "evidence"
            )
        return isinstance(value, list) and any(has(item) for item in value)

    return any(has(data.get(name)) for name in FACT_TYPES)
