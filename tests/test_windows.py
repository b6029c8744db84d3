"""Long articles: windows cover every sentence once, and their facts are those of the parts one by one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import ArticleFacts, ScriptedModel, Settings, extract
from factlift.article import Article
from factlift.pipeline import Answer, Ask
from factlift.windows import CONTEXT_CHARS, windows_of

PIECES = ("Kenya sent 40 nurses. ", "He left. ", "\n\n", "“Go,” she said. ", "x" * 90 + ". ", "\n")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60), st.integers(20, 400))
@settings(max_examples=120, deadline=None)
def test_windows_cover_every_sentence_once(pieces: list[str], most: int) -> None:
    """In order, without a gap or an overlap, none longer than asked for unless it is a single sentence."""
    article = Article("".join([*pieces, "End."]))
    windows = windows_of(article, most)
    numbers = [number for window in windows for number in range(window.first, window.last + 1)]
    assert numbers == [sentence.number for sentence in article.sentences]
    for window in windows:
        stretch = window.stretch(article)
        assert stretch.end - stretch.start <= most or window.first == window.last or window.is_whole
        shown = article.sentences[window.shown - 1]
        assert window.shown <= window.first
        assert stretch.start - shown.start <= CONTEXT_CHARS


def test_a_window_ends_with_a_paragraph() -> None:
    """Where a paragraph ends in a window's second half, the window ends with it."""
    article = Article("One here. Two here.\n\nThree here. Four here.\n\nFive here. Six here.")
    assert [(window.first, window.last) for window in windows_of(article, 48)] == [(1, 4), (5, 6)]


def test_windows_are_about_as_long_as_each_other() -> None:
    """A text a little longer than a window is halved, and not a window with a scrap behind it."""
    article = Article(
        "\n\n".join(f"Ode Farr sent {number} cooks to Oman. They left in May." for number in range(100, 120))
    )
    for most in (900, 700, 500, 300):
        lengths = [at.end - at.start for at in (window.stretch(article) for window in windows_of(article, most))]
        assert len(lengths) == -(-len(article.text) // most), lengths
        assert min(lengths) > 0.8 * max(lengths), lengths


def test_a_heading_stays_with_what_stands_below_it() -> None:
    """A window begins with a heading, and never ends with one, were it ever so near to the middle."""
    parts = [
        "Tarn sent 40 cooks to Oman. They left.",
        "Who pays",
        "Applicants pay a fee. It is $40. It is paid in May.",
    ]
    article = Article("\n\n".join(parts))
    first, second = windows_of(article, 70)
    assert article.text[second.stretch(article).start :].startswith("Who pays")
    assert first.stretch(article).end == len(parts[0])


def story(number: int) -> str:
    """Returns an invented article, long enough for several to need windows."""
    land = ("Oman", "Qatar", "Chad", "Fiji", "Peru", "Togo")[number % 6]
    filler = "Nothing else was said about it that day, and the talks went on behind closed doors. " * 7
    return (
        f"Kenya will send {100 + number} nurses to {land}, Ann Wanja{number} told reporters.\n\n{filler}\n\n"
        f"“They leave in May {number},” Wanja{number} said. Applicants must speak English.\n\n{filler}"
    )


def perfect(ask: Ask) -> dict[str, Any]:
    """Answers as a perfect model would: with the facts of the sentences that are asked about."""
    article, window = ask.article, ask.window
    assert window is not None
    answer: dict[str, Any] = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
    for sentence in article.sentences[window.first - 1 : window.last]:
        words = article.text[sentence.start : sentence.end]
        if words.startswith("Kenya will send"):
            fields = words.split()
            clause = " ".join(fields[:7]).rstrip(",")
            deployment = {"s": sentence.number, "clause": clause, "count": f"{fields[3]} nurses"}
            answer["deployments"].append({**deployment, "destinations": [fields[6].rstrip(",")]})
        if words.startswith("Applicants must"):
            answer["criteria"].append({"s": sentence.number, "text": "speak English", "kind": "requirement"})
    for passage in article.passages:
        if window.first <= passage.sentence <= window.last:
            name = article.text[passage.end :].split()[0]
            answer["sources"].append({"name": name, "s": passage.sentence})
            answer["quotes"].append({"q": passage.number, "speaker": len(answer["sources"]), "cue": "said"})
    return answer


def test_a_long_document_gives_the_facts_of_its_articles() -> None:
    """300 pages in windows give what their articles give one by one; sentences and passages keep their numbers."""
    stories = [story(number) for number in range(600)]
    document = "\n\n".join(stories)
    assert len(document) > 700_000
    model = ScriptedModel(perfect)
    found = extract(document, model=model, settings=Settings(looks=0))
    assert found.report.asks == len(model.asks) > 25
    assert found.report.status == "ok"
    alone = [extract(text, model=ScriptedModel(perfect), settings=Settings(looks=0)) for text in stories]
    told = [(item.count, item.destinations) for item in found.deployments]
    assert told == [(item.count, item.destinations) for facts in alone for item in facts.deployments]
    # "Applicants must speak English" is stated in each article, at a place of its own.
    assert [(item.text, item.kind) for item in found.criteria][:1] == [("speak English", "requirement")]
    assert [item.text for item in found.quotes] == [item.text for facts in alone for item in facts.quotes]
    names = [item.speaker.name for item in found.quotes if item.speaker]
    assert names[0] == "Wanja0"
    assert len(names) == 600


def test_a_part_that_fails_is_told_and_the_others_stand() -> None:
    """One unreadable part of several makes the result partial, and the error names the part."""
    text = "\n\n".join(story(number) for number in range(6))

    def answer(ask: Ask) -> Any:
        return Answer("no JSON", requests=1) if ask.window and ask.window.part == 2 else perfect(ask)

    facts = extract(text, model=ScriptedModel(answer), settings=Settings(looks=0, window_chars=1500))
    assert facts.report.status == "partial"
    assert "part 2 of" in str(facts.report.error)
    assert 0 < len(facts.deployments) < 6


def test_surnames_of_later_parts_are_named_in_full() -> None:
    """A bare Wanja in a later part is the Ann Wanja of an earlier one."""
    filler = "Nothing else was said about it that day. " * 40
    text = f"“We agree,” Ann Wanja said. {filler}\n\n“We leave in May,” Wanja said. {filler}"
    sources = [{"name": "Ann Wanja", "role": None, "s": 1}], [{"name": "Wanja"}]
    answers = [{"sources": given, "quotes": [{"q": q, "speaker": 1}]} for q, given in enumerate(sources, 1)]
    small = Settings(looks=0, window_chars=1700)
    facts = extract(text, model=ScriptedModel(answers), settings=small)
    assert [quote.speaker.name for quote in facts.quotes if quote.speaker] == ["Ann Wanja", "Ann Wanja"]


@pytest.mark.parametrize("model", ["builtin"])
def test_rules_read_a_long_article_at_once(model: str) -> None:
    """The built-in reader needs no windows."""
    facts = extract("\n\n".join(story(number) for number in range(60)), model=model)
    assert isinstance(facts, ArticleFacts)
    assert (facts.report.asks, len(facts.deployments)) == (1, 60)


def test_a_look_is_about_its_own_window() -> None:
    """What was rejected in an earlier part, and had its look, is not asked about again in a later one."""
    text = "\n\n".join(story(number) for number in range(6))

    def wrong(ask: Ask) -> dict[str, Any]:
        assert ask.window is not None
        return {"deployments": [{"s": ask.window.first, "destinations": [f"Atlantis {ask.window.part}"]}]}

    model = ScriptedModel(wrong)
    extract(text, model=model, settings=Settings(window_chars=1_500))
    looks = [(ask.window.part, ask.look) for ask in model.asks if ask.look and ask.window]
    assert len(looks) > 2
    for part, look in looks:
        told = [point.told for point in look.points if point.rejection]
        assert len(told) == 1
        assert f"Atlantis {part}" in told[0]
