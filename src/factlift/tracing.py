"""What a program that embeds factlift sees of it: log records, and OpenTelemetry spans where its API is installed.

Logging
    `logging.getLogger("factlift")` has a NullHandler, so nothing is printed unless the program asks for it.
    `factlift.extraction` tells when an extraction starts (DEBUG), ends (INFO; WARNING where it failed, was refused or
    cut off) and when a request is repeated (INFO). A record's attributes `article`, `model`, `status`, `facts`,
    `requests`, `input_tokens`, `output_tokens`, `seconds` hold what its message says.

Spans, by OpenTelemetry's conventions for generative AI
    `factlift.extract` (internal) for each extraction, and in it `chat MODEL` (client) for each ask, with
    `gen_ai.operation.name`, `gen_ai.provider.name`, `gen_ai.request.model`, `gen_ai.response.finish_reasons`,
    `gen_ai.usage.*` and, where it failed, `error.type`. Rules ask nobody, and have no such span.

Neither ever holds article text, an answer, a key, or the message of an error, which may quote a server.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from time import perf_counter
from typing import Any, Protocol, TypeVar

from factlift.facts import Facts, Report, Usage
from factlift.printable import shown

logger = logging.getLogger("factlift.extraction")
logging.getLogger("factlift").addHandler(logging.NullHandler())

ARTICLE: ContextVar[str | None] = ContextVar("factlift_article", default=None)
"""What the article under way is called, where whoever drives the extraction knows it."""

F = TypeVar("F", bound=Facts)
_LONGEST_NAME = 200
_FAILED = frozenset({"failed", "refused", "truncated"})
# Providers by instructor's names, where the conventions have another.
_PROVIDERS = {
    "azure_openai": "azure.ai.openai",
    "bedrock": "aws.bedrock",
    "google": "gcp.gemini",
    "mistral": "mistral_ai",
    "vertexai": "gcp.vertex_ai",
    "xai": "x_ai",
}


class _Answer(Protocol):
    @property
    def finish(self) -> str: ...
    @property
    def requests(self) -> int: ...
    @property
    def usage(self) -> Usage: ...


@contextmanager
def named(article: str) -> Iterator[None]:
    """Calls the article by its id in the records and spans of what is done within."""
    token = ARTICLE.set(article)
    try:
        yield
    finally:
        ARTICLE.reset(token)


@dataclass(slots=True)
class Watch:
    """Tells of one extraction: `with Watch(name, rules) as watch`, `watch.ask()` around each ask, `watch.end(facts)`.

    `rules` is true for a model that asks nobody.
    """

    model: str
    rules: bool = False
    _started: float = field(default_factory=perf_counter)
    _span: Any = None
    _scope: AbstractContextManager[Any] = field(default_factory=nullcontext)

    def __enter__(self) -> Watch:
        tracer = _tracer()
        if tracer:
            self._scope = tracer.start_as_current_span(
                "factlift.extract",
                attributes=_present({"factlift.model": self.model, "factlift.article": _article()}),
                record_exception=False,
                set_status_on_exception=False,
            )
        self._span = self._scope.__enter__()
        if logger.isEnabledFor(logging.DEBUG):
            logger.debug(
                "extraction started: %s by %s", _article() or "an article", shown(self.model), extra=self._extra()
            )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, Exception):
            self._fail(error)
        self._scope.__exit__(None, None, None)

    @contextmanager
    def ask(self) -> Iterator[_Asked]:
        """Gives what an ask's answer is told to, in a span of its own."""
        tracer = None if self.rules else _tracer()
        if tracer is None:
            yield _Asked()
            return
        from opentelemetry.trace import SpanKind

        provider, _, name = self.model.partition("/")
        attributes = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": _PROVIDERS.get(provider, provider or self.model),
            "gen_ai.request.model": name or self.model,
        }
        with tracer.start_as_current_span(
            f"chat {name or self.model}",
            kind=SpanKind.CLIENT,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield _Asked(span)
            except Exception as error:
                _blame(span, type(error).__name__)
                raise

    def end(self, facts: F) -> F:
        """Tells how the extraction went, and returns its facts."""
        report = facts.report
        number = sum(len(getattr(facts, name)) for name in type(facts).model_fields if name != "report")
        failed = report.status in _FAILED
        if self._span is not None:
            self._span.set_attributes(_attributes(report, number))
            if failed:
                _blame(self._span, report.status)
        level = logging.WARNING if failed else logging.INFO
        if logger.isEnabledFor(level):
            logger.log(
                level,
                "extraction %s: %s by %s, %d facts, %d rejected, %d requests, %d + %d tokens, %.2f s",
                report.status,
                _article() or report.article_sha256[:12],
                shown(report.model),
                number,
                len(report.rejected),
                report.requests,
                report.usage.input_tokens,
                report.usage.output_tokens,
                report.seconds,
                extra=self._extra(report, number),
            )
        return facts

    def _fail(self, error: Exception) -> None:
        kind = type(error).__name__
        seconds = perf_counter() - self._started
        if self._span is not None:
            _blame(self._span, kind)
        requests, usage = getattr(error, "requests", 0), getattr(error, "usage", Usage())
        logger.warning(
            "extraction ended by %s: %s by %s, %d requests, %d + %d tokens, %.2f s",
            kind,
            _article() or "an article",
            shown(self.model),
            requests,
            usage.input_tokens,
            usage.output_tokens,
            seconds,
            extra=self._extra() | {"status": kind, "requests": requests, "seconds": seconds},
        )

    def _extra(self, report: Report | None = None, number: int = 0) -> dict[str, Any]:
        extra: dict[str, Any] = {"article": _article(), "model": self.model}
        if report:
            extra |= {"status": report.status, "facts": number, "requests": report.requests, "seconds": report.seconds}
            extra |= report.usage.model_dump()
        return extra


@dataclass(frozen=True, slots=True)
class _Asked:
    span: Any = None

    def tell(self, answer: _Answer) -> None:
        """Writes down how an ask was answered."""
        if self.span is None:
            return
        self.span.set_attributes(
            {
                "gen_ai.response.finish_reasons": [answer.finish],
                "gen_ai.usage.input_tokens": answer.usage.input_tokens,
                "gen_ai.usage.output_tokens": answer.usage.output_tokens,
                "factlift.requests": answer.requests,
            }
        )
        if answer.finish in _FAILED:
            _blame(self.span, answer.finish)


def tell_retry(model: str, attempt: int, wait_s: float, reason: str) -> None:
    """Tells that a request will be sent again; `reason` is the kind of fault, never its message."""
    logger.info(
        "request %d to %s failed (%s); the next one in %.1f s",
        attempt,
        shown(model),
        reason,
        wait_s,
        extra={"article": _article(), "model": model},
    )
    if _tracer():
        from opentelemetry.trace import get_current_span

        get_current_span().add_event("factlift.retry", {"error.type": reason, "factlift.wait_s": wait_s})


def _attributes(report: Report, number: int) -> dict[str, Any]:
    return {
        "factlift.status": report.status,
        "factlift.article.sha256": report.article_sha256,
        "factlift.prompt_version": report.prompt_version,
        "factlift.facts": number,
        "factlift.rejected": len(report.rejected),
        "factlift.gaps": len(report.gaps),
        "factlift.requests": report.requests,
    }


def _blame(span: Any, kind: str) -> None:
    from opentelemetry.trace import Status, StatusCode

    span.set_attribute("error.type", kind)
    span.set_status(Status(StatusCode.ERROR, kind))


def _present(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


def _article() -> str | None:
    """Returns what the article is called, on one line that no log can be forged with."""
    name = ARTICLE.get()
    return None if name is None else shown(name[:_LONGEST_NAME])


@cache
def _tracer() -> Any:
    """Returns OpenTelemetry's tracer, which follows the program's own setup, or None without the API package."""
    try:
        from opentelemetry import trace
    except ImportError:
        return None
    return trace.get_tracer("factlift", schema_url="https://opentelemetry.io/schemas/1.37.0")
