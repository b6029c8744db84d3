"""`extract` from text to report: statuses, models, errors, bad input."""

import asyncio
import json

import pytest

from factlift import ArticleFacts, FactliftError, ScriptedModel, Settings, aextract, extract
from factlift.errors import (
    AnswerError,
    ArticleTooLargeError,
    EmptyArticleError,
    MissingExtraError,
    MissingKeyError,
    ModelUnreachableError,
    NotTextError,
    SchemaError,
    UnknownModelError,
)
from factlift.facts import Usage
from factlift.models import by_name
from factlift.pipeline import Answer

TEXT = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said."
EMPTY = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
QUOTE = {**EMPTY, "quotes": [{"q": 1}]}


@pytest.mark.parametrize(
    ("script", "status"),
    [
        (QUOTE, "ok"),
        (EMPTY, "empty"),
        ({**EMPTY, "quotes": [{"q": 1}, {"q": 5}]}, "partial"),
        ({**EMPTY, "quotes": [{"q": 5}]}, "partial"),
        (Answer(json.dumps(QUOTE)[:-1], "length"), "truncated"),
        (Answer(None, "refused"), "refused"),
        (Answer(None, "failed", error="no JSON"), "failed"),
        ("I can't do that.", "failed"),
    ],
)
@pytest.mark.filterwarnings("ignore:extraction")
def test_status_says_how_it_went(script, status):
    """No failure looks like an empty article."""
    report = extract(TEXT, model=ScriptedModel(script)).report
    assert report.status == status
    assert (report.error is not None) == (status in ("failed", "refused"))


@pytest.mark.parametrize("finish", ["refused", "failed"])
def test_a_failure_is_warned_of(finish):
    """Empty lists after a failure are not mistaken for an article without facts."""
    with pytest.warns(UserWarning, match=f"extraction {finish}"):
        extract(TEXT, model=ScriptedModel(Answer(None, finish)))


def test_truncated_answers_keep_their_facts():
    """What came before the cut stands."""
    with pytest.warns(UserWarning, match="truncated: the answer was cut off; raise max_output_tokens"):
        facts = extract(TEXT, model=ScriptedModel(Answer(json.dumps(QUOTE)[:-1], "length")))
    assert len(facts.quotes) == 1


def test_report_says_what_it_took():
    """Requests and tokens are those of the answer; the article is named by its digest."""
    answer = Answer(json.dumps(QUOTE), requests=3, usage=Usage(input_tokens=10, output_tokens=4))
    report = extract(TEXT, model=ScriptedModel(answer, name="mine"), settings=Settings(looks=0)).report
    assert (report.model, report.requests, report.usage.input_tokens, report.usage.output_tokens) == ("mine", 3, 10, 4)
    assert len(report.article_sha256) == 64
    assert len(report.prompt_version) == 12


def test_gaps_list_what_no_fact_covers():
    """A quoted passage and a count of people without a fact are gaps; a covered one is none."""
    report = extract(TEXT, model=ScriptedModel(EMPTY)).report
    assert [(gap.kind, gap.span.text) for gap in report.gaps] == [
        ("count", "40 nurses"),
        ("quote", "“They leave in May,”"),
    ]
    assert [gap.kind for gap in extract(TEXT, model=ScriptedModel(QUOTE)).report.gaps] == ["count"]


def test_a_count_that_is_only_quoted_is_a_gap():
    """That somebody said a number covers it as a quote, not as a deployment."""
    text = "“We sent 40 nurses,” Ann Wanja said."
    gaps = extract(text, model=ScriptedModel(QUOTE)).report.gaps
    assert [gap.span.text for gap in gaps] == ["40 nurses"]


def test_async_gives_the_same():
    """`aextract` drives the same flow, with a model that only answers synchronously too."""

    class Awaited(ScriptedModel):
        async def aanswer(self, ask):
            await asyncio.sleep(0)
            return self.answer(ask)

    plain = extract(TEXT, model=ScriptedModel(QUOTE))
    for model in (ScriptedModel(QUOTE), Awaited(QUOTE)):
        facts = asyncio.run(aextract(TEXT, model=model))
        assert facts.quotes == plain.quotes


def test_no_model_means_the_builtin_reader_and_says_so(monkeypatch):
    """Without a name the built-in reader answers with a warning; FACTLIFT_MODEL is asked first."""
    monkeypatch.delenv("FACTLIFT_MODEL", raising=False)
    with pytest.warns(UserWarning, match="built-in"):
        assert extract(TEXT).report.model == "builtin"
    monkeypatch.setenv("FACTLIFT_MODEL", "nosuch/model")
    with pytest.raises(UnknownModelError, match="openai"):
        extract(TEXT)


def test_a_named_model_that_cannot_be_asked_is_an_error(monkeypatch):
    """No silent fallback: unknown provider, missing key and missing package each have an error that says what to do."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    with pytest.raises(MissingKeyError, match=r"OPENAI_API_KEY=\.\.\.$"):
        extract(TEXT, model="openai/gpt-5-mini")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1")
    with pytest.raises(MissingKeyError, match="a server of your own takes any: OPENAI_API_KEY=none"):
        extract(TEXT, model="openai/gpt-5-mini")
    with pytest.raises(UnknownModelError, match="PROVIDER/MODEL"):
        extract(TEXT, model="gpt-5-mini")
    with pytest.raises(UnknownModelError, match="5 is no model"):
        extract("Oman will take 40 nurses.", model=5)
    with pytest.raises(MissingExtraError, match="pip install cohere"):
        extract(TEXT, model="cohere/command")


@pytest.mark.parametrize("key", ["sk-a\n", " sk-a", "“sk-a”", "sk-…"])
def test_a_key_that_no_request_can_bear_is_told_before_one_is_sent(key, monkeypatch):
    """The line end of a file or a mark of a chat's is no reason to look for the server; the key itself is not shown."""
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(MissingKeyError, match="OPENAI_API_KEY holds a space, a line end or a mark") as told:
        extract("Ten nurses left.", model="openai/none")
    assert "sk" not in str(told.value)


def test_either_variable_of_a_provider_may_hold_its_key(monkeypatch):
    """Where a provider has two, one is enough, and a server of one's own is told of behind both."""
    for name in ("DATABRICKS_TOKEN", "DATABRICKS_API_KEY", "DATABRICKS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(MissingKeyError, match=r"DATABRICKS_TOKEN=\.\.\.$"):
        by_name("databricks/m")
    monkeypatch.setenv("DATABRICKS_BASE_URL", "http://127.0.0.1:8000/v1")
    with pytest.raises(MissingKeyError, match="a server of your own takes any: DATABRICKS_TOKEN=none"):
        by_name("databricks/m")
    monkeypatch.setenv("DATABRICKS_API_KEY", "k")
    assert by_name("databricks/m").name == "databricks/m"


def test_builtin_refuses_a_schema_that_it_cannot_read():
    """The built-in reader says that it knows no sanctions."""
    from factlift import Fact, Facts, Words

    class Sanction(Fact):
        target: Words

    class SanctionFacts(Facts):
        sanctions: tuple[Sanction, ...] = ()

    with pytest.raises(SchemaError, match="sanctions"):
        extract(TEXT, SanctionFacts, model="builtin")


def test_a_model_error_is_raised():
    """An unreachable model is an exception, not an empty result."""
    with pytest.raises(ModelUnreachableError):
        extract(TEXT, model=ScriptedModel(ModelUnreachableError("gone")))
    with pytest.raises(AnswerError, match="no answer for ask 1"):
        extract(TEXT, model=ScriptedModel([]))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptyArticleError),
        (" \n\u200b\t", EmptyArticleError),
        (b"bytes", NotTextError),
        (None, NotTextError),
        ("\x00\x01\x02\x03" * 100, NotTextError),
        ("word " * 210_000, ArticleTooLargeError),
    ],
)
def test_what_is_no_article_is_a_typed_error(text, error):
    """Empty, binary and huge input each have an error of ours."""
    with pytest.raises(error):
        extract(text, model="builtin")


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "\x00",
        "Oman\x00 will take 40 nurses.",
        "\ud800 Oman will take 40 nurses.",
        "\u202eOman will take 40 nurses.",
        "ستأخذ عمان 40 ممرضة. “نعم,” قال.",
        "“" * 500,
        "‘’“”«»\"'" * 300,
        "9" * 5000,
        "1,000,000 " * 300,
        "\r\n\r\n“x”\r\n",
        "e" + "\u0301" * 5000,
        "North Korea " * 400,
        "İ" * 500 + " Oman will take 40 nurses.",
        "<html><body>Oman will take 40 nurses.</body></html>",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_odd_text_gives_a_result_or_a_typed_error(text):
    """Odd characters and runs never raise anything but our errors, and every span stands in the text."""
    try:
        facts = extract(text, model="builtin")
    except FactliftError:
        return
    shown = text.replace("\ud800", "\ufffd")
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        for span in (*fact.evidence, *fact.spans.values()):
            assert shown[span.start : span.end] == span.text
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts


def test_large_articles_are_refused_or_read():
    """10 MB are more than the default limit; below the limit that Settings give, they are read."""
    text = "Oman will take 40 nurses, Ann Wanja said. " * 250_000
    with pytest.raises(ArticleTooLargeError, match="max_chars"):
        extract(text, model="builtin")
    short = text[:1_100_000]
    report = extract(short, model=ScriptedModel(EMPTY), settings=Settings(max_chars=2_000_000)).report
    assert len(report.gaps) > 20_000


@pytest.mark.parametrize(
    "bad",
    [{"timeout_s": 0}, {"timeout_s": float("inf")}, {"attempts": 0}, {"max_chars": -1}, {"mode": "odd"}, {"odd": 1}],
)
def test_settings_out_of_range_are_refused(bad):
    """A setting that makes no sense is told at once; with a time without end no server was ever reached."""
    with pytest.raises(ValueError, match=next(iter(bad))):
        Settings(**bad)


def test_settings_of_another_kind_are_told():
    with pytest.raises(TypeError, match=r"settings is a dict; give factlift\.Settings"):
        extract("Oman took 40 nurses.", model="builtin", settings={"looks": 1})  # type: ignore[arg-type]
