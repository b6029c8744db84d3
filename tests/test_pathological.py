"""Texts as no newspaper prints them are read, or refused with an error that says why; `tests.soak.texts` times them."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from factlift import Article, ArticleFacts, ScriptedModel, Settings, extract
from factlift.errors import ArticleTooLargeError
from factlift.folding import matches
from factlift.models import by_name
from factlift.pipeline import Ask
from factlift.reader import read_article
from factlift.reader.deployments import reader
from tests.pathological import KINDS, TYPED, pointing

REFUSED = {"bytes", "invisible", "line ends", "nul alone", "tabs", "utf-16"}
SIZES = (0, 1, 100_000)


def spans(facts: ArticleFacts) -> Iterator[Any]:
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        yield from (*fact.evidence, *fact.spans.values())
    yield from (gap.span for gap in facts.report.gaps)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("model", ["builtin", "scripted"])
@pytest.mark.parametrize("kind", KINDS)
def test_any_text_is_read_or_refused_by_a_typed_error(kind: str, model: str, size: int) -> None:
    """Facts with exact spans, or an error of ours with a sentence that says what to do."""
    text = KINDS[kind](size)
    asked = by_name("builtin") if model == "builtin" else ScriptedModel(pointing)
    if size == 1:  # one character may be a word or nothing visible
        with suppress(*TYPED):
            extract(text, model=asked)
        return
    if size == 0 or kind in REFUSED:
        with pytest.raises(TYPED, match=r"\w+ \w+ \w+"):
            extract(text, model=asked)
        return
    facts = extract(text, model=asked)
    assert facts.report.status in ("ok", "empty", "partial")
    read = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    for span in spans(facts):
        assert read[span.start : span.end] == span.text


def test_there_are_kinds_enough_to_be_worth_it() -> None:
    """Two dozen kinds at least, no two of them alike."""
    texts = {make(1_000) for make in KINDS.values()}
    assert len(texts) == len(KINDS) >= 24


@pytest.mark.parametrize("model", ["builtin", "scripted"])
def test_a_text_over_the_limit_is_refused_before_it_is_read(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten megabytes are over `max_chars`: the error names the setting, and nothing looks at the characters."""
    monkeypatch.setattr("factlift.article._is_binary", lambda _: pytest.fail("the text was looked at"))
    scripted = ScriptedModel(pointing)
    with pytest.raises(ArticleTooLargeError, match="max_chars"):
        extract("a" * 10_000_000, model=by_name("builtin") if model == "builtin" else scripted)
    assert scripted.asks == []


def test_the_reader_answers_with_no_more_facts_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with more facts than an answer may have gives so many, and one rejection says that there were more."""
    for module in ("drafts", "models.builtin", "reader.deployments.reader"):
        monkeypatch.setattr(f"factlift.{module}.MAX_ITEMS", 3)
    article = Article(KINDS["list"](1_000) + "\n\n" + KINDS["quotations"](200))
    answer = json.loads(str(by_name("builtin").answer(Ask(article, ArticleFacts)).content))
    assert (len(answer["deployments"]), len(answer["quotes"])) == (4, 4)
    facts = extract(article.text, model=by_name("builtin"))
    assert (len(facts.deployments), len(facts.quotes)) == (3, 3)
    assert [rejection.reason for rejection in facts.report.rejected] == ["more than 3 items"] * 2


def test_the_reader_stops_where_an_answer_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a list of thousands no more lines are read for deployments than an answer may have."""
    read: list[int] = []
    genuine = reader.DeploymentReader._of

    def of(self: Any, scene: Any, before: Any) -> Any:
        read.append(scene.sentence.number)
        return genuine(self, scene, before)

    monkeypatch.setattr(reader, "MAX_ITEMS", 5)
    monkeypatch.setattr(reader.DeploymentReader, "_of", of)
    found = read_article(Article(KINDS["list"](2_000)))
    assert len(found["deployments"]) == 6
    assert len(read) < 10


def test_a_full_answer_shows_it_though_its_facts_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where reading stopped, claims told twice are left to be merged when the answer is read, which tells of more."""
    for module in ("drafts", "models.builtin", "reader.deployments.reader"):
        monkeypatch.setattr(f"factlift.{module}.MAX_ITEMS", 3)
    facts = extract(KINDS["capitals"](1_000), model=by_name("builtin"))
    assert len(facts.deployments) == 1
    assert [rejection.reason for rejection in facts.report.rejected] == ["more than 3 items"]


def test_words_are_looked_for_once_in_a_paragraph_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the neighbourhood of each of its sentences, so that a far word would cost its length for each draft."""
    looked: Counter[str] = Counter()
    genuine = matches.Folded.find

    def find(self: Any, words: str, lo: int = 0, hi: int | None = None) -> Iterator[tuple[int, int]]:
        looked[words] += (len(self.text) if hi is None else hi) - lo > 50_000
        return genuine(self, words, lo, hi)

    monkeypatch.setattr(matches.Folded, "find", find)
    text = "Kenya will send 900 nurses to Oman. " * 2_500 + "Chad takes 40."
    records = [{"s": at, "clause": "Kenya will send 900 nurses", "count": "40"} for at in range(1, 30)]
    facts = extract(text, model=ScriptedModel({"deployments": records}), settings=Settings(coverage=False, looks=0))
    assert len(facts.report.rejected) + len(facts.deployments) > 0
    assert 0 < looked["40"] < 5


@pytest.mark.parametrize("kind", ["fdfa", "one word", "right to left", "turkish"])
def test_work_grows_no_faster_than_the_text(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the text is at most two and a half times the spots that are looked at for the words of an answer."""
    spots: Counter[int] = Counter()
    size = 0
    genuine = matches.starts_token

    def counted(text: str, at: int, end: int) -> bool:
        spots[size] += 1
        return genuine(text, at, end)

    monkeypatch.setattr(matches, "starts_token", counted)
    for size in (50_000, 100_000):
        extract(KINDS[kind](size), model=ScriptedModel(pointing))
    assert 0 < spots[100_000] <= 2.5 * spots[50_000]


def test_options_of_a_soak_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m tests.soak texts --sizes 10` runs that soak alone, with that option; without a name all are run."""
    from tests.soak import __main__ as soaks

    commands: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        commands.append(command[2:])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert soaks.main(["texts", "--sizes", "10"]) == 0
    assert commands == [["tests.soak.texts", "--sizes", "10"]]
    commands.clear()
    soaks.main([])
    assert commands == [[f"tests.soak.{name}"] for name in soaks.names()]
