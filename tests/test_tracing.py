"""What a program that embeds factlift sees: log records and spans, without content and without keys."""

import asyncio
import json
import logging
import subprocess
import sys
import threading
from contextlib import suppress

import httpx2
import pytest

from factlift import ScriptedModel, Settings, aextract, extract, tracing
from factlift.bulk import extract_many
from factlift.errors import ModelError, ModelRejectedError, SettingsError
from factlift.facts import Usage
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Answer

SECRET = "the minister keeps a parrot"
TEXT = f"Oman will take 40 nurses, and {SECRET}. “They leave in May,” Ode Farr said."
KEY = "sk-planted-4242424242"
FOUND = {"sources": [], "deployments": [], "criteria": [], "quotes": [{"q": 1}]}


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def records(monkeypatch):
    """Every record of every logger, from DEBUG on."""
    kept, root = _Kept(), logging.getLogger()
    for name in ("", "factlift", "instructor", "openai", "httpx2", "httpcore2", "aiohttp"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.DEBUG)
    for logger in list(logging.Logger.manager.loggerDict.values()):
        if isinstance(logger, logging.Logger):
            logger._cache.clear()  # type: ignore[attr-defined]  # levels are remembered
    root.addHandler(kept)
    yield kept.records
    root.removeHandler(kept)


@pytest.fixture(scope="module")
def exporter():
    """OpenTelemetry's SDK with spans kept in memory."""
    sdk = pytest.importorskip("opentelemetry.sdk.trace")
    from opentelemetry import trace
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    kept = InMemorySpanExporter()
    provider = sdk.TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    trace.set_tracer_provider(provider)
    tracing._tracer.cache_clear()
    return kept


@pytest.fixture
def spans(exporter):
    """Gives the spans that have ended since the test began."""
    exporter.clear()
    return exporter.get_finished_spans


def told(records, logger="factlift.extraction", level=logging.INFO):
    return [record for record in records if record.name == logger and record.levelno >= level]


# ---------------------------------------------------------------- log records


def test_an_extraction_tells_how_it_went(records):
    """Its end is one record at INFO with status, model, facts, requests and tokens, as words and as attributes."""
    answer = Answer(json.dumps(FOUND), requests=2, usage=Usage(input_tokens=100, output_tokens=10))
    with tracing.named("wire/7"):
        extract(TEXT, model=ScriptedModel(answer, name="scripted/a"), settings=Settings(looks=0))
    (record,) = told(records)
    assert record.getMessage().startswith(
        "extraction ok: wire/7 by scripted/a, 1 facts, 0 rejected, 2 requests, 100 + 10"
    )
    assert (record.levelname, record.article, record.model, record.status) == ("INFO", "wire/7", "scripted/a", "ok")
    assert (record.facts, record.requests, record.input_tokens, record.output_tokens) == (1, 2, 100, 10)
    assert tracing.ARTICLE.get() is None
    started = next(
        record for record in records if record.levelno == logging.DEBUG and record.name.startswith("factlift")
    )
    assert "wire/7" in started.getMessage()


@pytest.mark.parametrize(
    ("answer", "status"),
    [(Answer("no JSON, but " + SECRET), "failed"), (Answer(None, "refused"), "refused"), (Answer("{", "length"), None)],
)
@pytest.mark.filterwarnings("ignore:extraction")
def test_a_failure_is_a_warning(records, answer, status):
    """One that failed, was refused or cut off is told at WARNING, without what the model wrote."""
    facts = extract(TEXT, model=ScriptedModel(answer))
    (record,) = told(records, level=logging.WARNING)
    assert record.status == facts.report.status
    assert status in (None, record.status)
    assert SECRET not in record.getMessage()


def test_an_error_is_a_warning_too(records):
    """An exception that ends an extraction is told by its kind and what it cost, never by its message."""
    error = ModelRejectedError(f"refused: {SECRET}", requests=3, usage=Usage(input_tokens=7))
    with pytest.raises(ModelRejectedError):
        extract(TEXT, model=ScriptedModel(error))
    (record,) = told(records)
    assert record.levelname == "WARNING"
    assert "ModelRejectedError" in record.getMessage()
    assert "3 requests, 7 + 0 tokens" in record.getMessage()
    assert SECRET not in record.getMessage()


def test_runs_tell_of_each_article_by_its_id(records):
    """In a run over many, each record names its own article, also where several are under way at once."""
    articles = [(f"id {number}", f"{TEXT} {number}") for number in range(20)]
    list(extract_many(articles, model=ScriptedModel(lambda _: FOUND), settings=Settings(looks=0), concurrency=8))
    assert sorted(record.article for record in told(records)) == sorted(name for name, _ in articles)


def test_an_id_forges_no_record(records):
    """Line breaks, escapes and endless ids come to one short line."""
    with tracing.named("a\nERROR all is lost\x1b[31m" + "x" * 1_000):
        extract(TEXT, model="builtin")
    (record,) = told(records)
    assert "\n" not in record.getMessage()
    assert "\x1b" not in record.getMessage()
    assert len(record.getMessage()) < 500


def test_nothing_is_printed_unasked():
    """A program that sets up no logging sees nothing on its streams, not even of a failure."""
    code = (
        "import warnings; warnings.simplefilter('ignore'); from factlift import extract, ScriptedModel; "
        "extract('A text.', model=ScriptedModel('no JSON'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout + done.stderr == ""


# ---------------------------------------------------------------- secrets


def server(*responses):
    left = list(responses)

    def respond(request):
        response = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(response, Exception):
            raise response
        return httpx2.Response(response.status_code, headers=dict(response.headers), content=response.content)

    return httpx2.MockTransport(respond)


def completion(arguments):
    call = {"id": "c", "type": "function", "function": {"name": "Answer", "arguments": arguments}}
    choice = {"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "tool_calls": [call]}}
    usage = {"prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10}
    body = {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    return httpx2.Response(200, json=body)


def error(status, words=f"we got {SECRET} from {KEY}"):
    return httpx2.Response(status, json={"error": {"message": words, "code": None}})


@pytest.mark.parametrize(
    "responses",
    [
        [completion(json.dumps(FOUND))],
        [completion(f'{{"quotes": [{{"q": "{SECRET}"}}]}}'), completion(json.dumps(FOUND))],
        [completion(f"{SECRET}, not JSON")],
        [error(401)],
        [error(400)],
        [error(500), error(429), completion(json.dumps(FOUND))],
        [error(503)],
        [httpx2.Response(200, text=f"<html>{SECRET}</html>")],
        [httpx2.ConnectError(f"no way to {KEY}@host")],
    ],
    ids=["answer", "invalid", "no JSON", "401", "400", "retried", "503", "HTML", "connection"],
)
@pytest.mark.filterwarnings("ignore:extraction")
def test_no_log_tells_secrets(records, responses):
    """At no level does any logger tell the key; above DEBUG none tells a word of the article or the answer."""

    async def asleep(_: float) -> None:
        """Does not wait."""

    client = httpx2.AsyncClient(transport=server(*responses))
    model = InstructedModel(
        "openai/m", asleep=asleep, http_client=client, api_key=KEY, base_url="http://127.0.0.1:1/v1"
    )
    with suppress(ModelError):
        asyncio.run(aextract(TEXT, model=model, settings=Settings(looks=0)))
    whole = [(record, _all_of(record)) for record in records]
    assert [record.name for record, _ in whole if record.name == "factlift.extraction"]
    sent = {record.name for record, words in whole if KEY in words and "we got" not in words and "no way" not in words}
    assert sent == set()
    assert {record.name for record, words in whole if record.levelno > logging.DEBUG and SECRET in words} == set()
    assert {record.name for record, words in whole if record.levelno > logging.DEBUG and KEY in words} == set()


def _all_of(record: logging.LogRecord) -> str:
    """The message, the attributes, and the exception of a record."""
    attached = {key: value for key, value in vars(record).items() if key not in ("msg", "args")}
    trace = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
    return f"{record.getMessage()} {attached} {trace}"


def test_retries_are_told(records):
    """Each request that is sent again is a record at INFO with the kind of fault and the wait."""

    async def asleep(_: float) -> None:
        """Does not wait."""

    client = httpx2.AsyncClient(transport=server(error(500), error(429), completion(json.dumps(FOUND))))
    model = InstructedModel("openai/m", asleep=asleep, http_client=client, api_key=KEY, base_url="http://127.0.0.1:1")
    asyncio.run(aextract(TEXT, model=model, settings=Settings(looks=0)))
    retries = [record.getMessage() for record in told(records) if "failed (" in record.getMessage()]
    assert [message.split("; ")[0] for message in retries] == [
        "request 1 to openai/m failed (InternalServerError)",
        "request 2 to openai/m failed (RateLimitError)",
    ]


# ---------------------------------------------------------------- spans


def test_spans_follow_the_conventions(spans):
    """An extraction is a span, each ask a client span in it, named and described by the GenAI conventions."""
    answer = Answer(json.dumps(FOUND), requests=1, usage=Usage(input_tokens=100, output_tokens=10))
    with tracing.named("wire/7"):
        extract(TEXT, model=ScriptedModel(answer, name="mistral/small/x"), settings=Settings(looks=0))
    ask, whole = spans()
    assert (whole.name, whole.kind.name, whole.status.status_code.name) == ("factlift.extract", "INTERNAL", "UNSET")
    assert whole.attributes["factlift.article"] == "wire/7"
    assert whole.attributes["factlift.status"] == "ok"
    assert whole.attributes["factlift.facts"] == 1
    assert (ask.name, ask.kind.name, ask.parent.span_id) == ("chat small/x", "CLIENT", whole.context.span_id)
    assert dict(ask.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "mistral_ai",
        "gen_ai.request.model": "small/x",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 100,
        "gen_ai.usage.output_tokens": 10,
        "factlift.requests": 1,
    }


@pytest.mark.filterwarnings("ignore:extraction")
def test_spans_tell_failures_and_no_content(spans):
    """A failed ask and an exception are error spans with a type; no attribute, event or status holds content."""
    error = ModelRejectedError(f"refused: {SECRET}")
    with pytest.raises(ModelRejectedError):
        extract(TEXT, model=ScriptedModel(error, name="openai/m"))
    ask, whole = spans()
    assert ask.attributes["error.type"] == whole.attributes["error.type"] == "ModelRejectedError"
    assert ask.status.status_code.name == whole.status.status_code.name == "ERROR"
    extract(TEXT, model=ScriptedModel(Answer(None, "refused"), name="openai/m"))
    assert [span.attributes["error.type"] for span in spans()[2:]] == ["refused", "refused"]
    assert SECRET not in "".join(span.to_json() for span in spans())


def test_rules_ask_nobody(spans):
    """The built-in reader is no generative AI: its extraction has a span, and no ask in it."""
    extract(TEXT, model="builtin")
    assert [span.name for span in spans()] == ["factlift.extract"]


def test_spans_nest_in_async_and_over_threads(spans):
    """Each ask belongs to its own extraction where several run at once, and all to the caller's span."""
    from opentelemetry import trace

    async def run() -> None:
        with trace.get_tracer("caller").start_as_current_span("caller"):
            model = ScriptedModel(lambda _: FOUND, name="openai/m")
            await asyncio.gather(*(aextract(f"{TEXT} {n}", model=model, settings=Settings(looks=0)) for n in range(5)))

    asyncio.run(run())
    by_name = {}
    for span in spans():
        by_name.setdefault(span.name, []).append(span)
    (caller,) = by_name["caller"]
    wholes = {span.context.span_id for span in by_name["factlift.extract"]}
    assert {span.parent.span_id for span in by_name["factlift.extract"]} == {caller.context.span_id}
    assert {span.parent.span_id for span in by_name["chat m"]} == wholes


def test_without_the_package_nothing_is_traced(monkeypatch):
    """Without OpenTelemetry's API an extraction runs as ever."""
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    tracing._tracer.cache_clear()
    try:
        assert tracing._tracer() is None
        assert extract(TEXT, model=ScriptedModel(FOUND), settings=Settings(looks=0)).quotes
    finally:
        tracing._tracer.cache_clear()


# ---------------------------------------------------------------- settings


def test_settings_are_read_from_the_environment():
    """Each setting has a variable; empty ones and those of others are passed over; what is given comes first."""
    environment = {
        "FACTLIFT_TIMEOUT_S": " 60 ",
        "FACTLIFT_MODE": "json_schema",
        "FACTLIFT_TEMPERATURE": "0.5",
        "FACTLIFT_LOOKS": "3",
        "FACTLIFT_ATTEMPTS": "",
        "FACTLIFT_MODEL": "builtin",
        "TIMEOUT_S": "1",
    }
    found = Settings.from_environment(environment, looks=0)
    assert found == Settings(timeout_s=60, mode="json_schema", temperature=0.5, looks=0)
    assert Settings.from_environment({}) == Settings()


def test_a_journal_keeps_what_bears_on_an_article():
    """What a run as a whole may spend or bear is not kept beside its articles, nor are defaults."""
    assert Settings(budget_tokens=1, budget_usd=2.0, give_up_after=3).kept() == "{}"
    assert Settings(looks=0, budget_tokens=1).kept() == '{"looks": 0}'


@pytest.mark.parametrize(
    ("name", "value"), [("TIMEOUT_S", "soon"), ("TIMEOUT_S", "-1"), ("MODE", "magic"), ("LOOKS", "1.5")]
)
def test_a_variable_that_is_no_setting_is_told(name, value):
    """A value out of its range is an error that names the variable, and does not repeat its value."""
    with pytest.raises(SettingsError, match=f"FACTLIFT_{name} in the environment") as raised:
        Settings.from_environment({f"FACTLIFT_{name}": value})
    assert "\n" not in str(raised.value)


def test_the_command_uses_the_environment(monkeypatch, tmp_path, capsys):
    """A variable holds for the command, one article and several; a bad one is one line and exit code 2."""
    from factlift.cli import main

    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("FACTLIFT_MAX_CHARS", "20")
    assert main(["extract", str(path), "--model", "builtin"]) == 3
    assert main(["extract", str(path), str(path), "--model", "builtin"]) == 1
    monkeypatch.setenv("FACTLIFT_MAX_CHARS", "many")
    assert main(["extract", str(path), "--model", "builtin"]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("factlift: FACTLIFT_MAX_CHARS in the environment")


# ---------------------------------------------------------------- threads


def test_threads_share_a_model():
    """Eight threads that share the reader and a model get what each text gives alone, and ids don't mix."""
    texts = [f"{TEXT} {'“So it is,” she said. ' * (number % 7)}" for number in range(40)]
    alone = [extract(text, model="builtin").model_dump(exclude={"report": {"seconds"}}) for text in texts]
    found: dict[int, object] = {}

    def work(first: int) -> None:
        for number in range(first, len(texts), 8):
            facts = extract(texts[number], model="builtin")
            found[number] = facts.model_dump(exclude={"report": {"seconds"}})

    threads = [threading.Thread(target=work, args=(first,)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(len(texts))] == alone
