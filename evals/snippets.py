"""Snippets: labelled pieces of one to six sentences, each of one fact type, for the constructions that articles lack.

An article tells how well a model reads an article; some hundreds of snippets tell which ways to put a thing it does
not read. Each stands alone as a tiny article. Labels are those of the guide without evidence, which is looked for: the
words of a condition or a quote, and for a deployment the sentence that holds its count, else its destination or group.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from evals.cases import CASES, FACT_TYPES, CaseError, Label, Split, make_label
from evals.matching import Matching, as_labels, match_facts
from evals.scores import Rate, Tally, tally_of
from factlift.article import Article
from factlift.facts import Facts, Span

__all__ = ["SNIPPETS", "Snippet", "SnippetScore", "load_snippets", "score_snippets"]

SNIPPETS = CASES / "snippets"
_MARKS = "\"”'’»“›"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text with the labels of one list (`deployments`, `criteria`, `quotes`); `split` is dev or test."""

    name: str
    text: str
    kind: str
    labels: tuple[Label, ...]
    split: Split = "dev"


@dataclass(frozen=True, slots=True)
class SnippetScore:
    """All snippets of one type together.

    `tally`: labels, facts found and their likeness, pooled. `wrong`: how many matched facts have a field wrong, by
    field. `clean`: of the snippets without any such fact, those where nothing was found. `matchings`: by snippet.
    """

    tally: Tally
    wrong: Counter[str]
    speakers: Rate
    clean: Rate
    matchings: tuple[tuple[Snippet, Matching], ...]


def load_snippets(folder: Path = SNIPPETS, split: str | None = None) -> list[Snippet]:
    """Returns the snippets of a folder (`deployments.jsonl`, `criteria.jsonl`, `quotes.jsonl`), in order.

    Raises:
        CaseError: a line is no snippet, or its words are not in its text.
    """
    paths = [path for kind in FACT_TYPES if (path := folder / f"{kind}.jsonl").is_file()]
    if not paths:
        raise CaseError(f"{folder}: no {', '.join(f'{kind}.jsonl' for kind in FACT_TYPES)}")
    return [item for path in paths for item in _read(path) if split in (None, item.split)]


def score_snippets(snippets: Iterable[Snippet], read: Callable[[str], Facts]) -> dict[str, SnippetScore]:
    """Returns the scores by list of facts; `read` extracts the facts of a text."""
    pairs: dict[str, list[tuple[Snippet, Matching]]] = {}
    for snippet in snippets:
        found = as_labels(getattr(read(snippet.text), snippet.kind))
        pairs.setdefault(snippet.kind, []).append((snippet, match_facts(snippet.labels, found)))
    return {kind: _pooled(found) for kind, found in pairs.items()}


def _pooled(found: list[tuple[Snippet, Matching]]) -> SnippetScore:
    wrong = Counter(name for _, each in found for pair in each.pairs for name in set(pair.wrong) - {"evidence"})
    spoken = [pair.marks["speaker"].right for _, each in found for pair in each.pairs if "speaker" in pair.marks]
    empty = [not each.spurious for snippet, each in found if not snippet.labels]
    return SnippetScore(
        tally=sum((tally_of(each) for _, each in found), Tally()),
        wrong=wrong,
        speakers=Rate(sum(spoken), len(spoken)),
        clean=Rate(sum(empty), len(empty)),
        matchings=tuple(found),
    )


def _read(path: Path) -> Iterator[Snippet]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            item = json.loads(line)
            if item["split"] not in get_args(Split):
                raise ValueError(f"no split {item['split']!r}: it is one of {', '.join(get_args(Split))}")
            place = _Finder(item["text"])
            labels = tuple(
                make_label(FACT_TYPES[path.stem], {**label, "evidence": [place.evidence(path.stem, label)]}, f"{at}")
                for at, label in enumerate(item[path.stem], 1)
            )
            yield Snippet(item["id"], item["text"], path.stem, labels, item["split"])
        except (ValidationError, KeyError, TypeError, ValueError) as error:
            raise CaseError(f"{path}, line {number}: {' '.join(str(error).split())[:300]}") from None


class _Finder:
    """Finds where the words of labels stand in one text; words that stand there twice are taken one after another."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = Article.read(text).sentences
        self._last: dict[str, int] = {}

    def evidence(self, kind: str, label: Mapping[str, Any]) -> Span:
        if kind != "deployments":
            return self._span(self._find(label["text"]), len(label["text"]), marks=kind == "quotes")
        places = [place["name"] for place in label["destinations"]]
        words = (label.get("count") or {}).get("text") or (places[0] if places else label["group"])
        at = self._find(words)
        sentence = next(each for each in self._sentences if each.start <= at < each.end)
        return self._span(sentence.start, sentence.end - sentence.start)

    def _find(self, words: str) -> int:
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found = whole.search(self._text, self._last.get(words, 0)) or whole.search(self._text)
        at = found.start() if found else self._text.find(words)
        if at < 0:
            raise ValueError(f"{words!r} is not in the text")
        self._last[words] = at + 1
        return at

    def _span(self, start: int, length: int, *, marks: bool = False) -> Span:
        end = start + length
        if marks:
            start -= start > 0 and self._text[start - 1] in _MARKS + "«„‘‹"
            end += end < len(self._text) and self._text[end] in _MARKS
        return Span(start=start, end=end, text=self._text[start:end])
