"""`extract` and `aextract`: an article's text in, its facts out."""

from __future__ import annotations

import os
import warnings
from collections.abc import Generator
from typing import TypeVar, overload

from factlift.article import Article
from factlift.driving import arun, check_loop, run
from factlift.errors import UnknownModelError
from factlift.facts import ArticleFacts, Facts, Report, keep_text
from factlift.models import by_name
from factlift.pipeline import Answer, Ask, Model, flow
from factlift.plans import plan_of
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)


@overload
def extract(text: str, *, model: str | Model | None = None, settings: Settings | None = None) -> ArticleFacts: ...
@overload
def extract(text: str, schema: type[F], *, model: str | Model | None = None, settings: Settings | None = None) -> F: ...
def extract(
    text: str,
    schema: type[Facts] = ArticleFacts,
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
) -> Facts:
    """Returns the facts that an article reports, each tied to the exact characters that state it.

    Args:
        text: the article.
        schema: what to extract: `ArticleFacts` (deployments, criteria, quotes), or a Facts class of your own.
        model: `PROVIDER/MODEL` as instructor knows it, `builtin`, or any object with a method `answer`; without it
            the environment's FACTLIFT_MODEL, else the built-in reader, which says so in a warning.
        settings: limits and parameters.

    Returns:
        An object of `schema`; `report.status` says how it went, so that a failure never looks like an empty article.

    Raises:
        ArticleError: the text is empty, binary or too large.
        SchemaError: no prompt can be made of `schema`.
        ModelError: the model is unknown, not set up, or did not answer.
        AnswerError: a model of your own gave no `Answer`, or `schema` refuses its facts as a whole.
        ReaderError: the built-in reader failed on the text.
        TypeError: `settings` are no Settings.
    """
    article, steps, asked = _start(text, schema, model, settings)
    return _told(keep_text(run(steps, asked), article.text))


@overload
async def aextract(
    text: str, *, model: str | Model | None = None, settings: Settings | None = None
) -> ArticleFacts: ...
@overload
async def aextract(
    text: str, schema: type[F], *, model: str | Model | None = None, settings: Settings | None = None
) -> F: ...
async def aextract(
    text: str,
    schema: type[Facts] = ArticleFacts,
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
) -> Facts:
    """Returns what `extract` returns, without blocking the event loop; arguments and errors are the same.

    A model is awaited, or asked in a thread; the work on the article itself is done in a thread.
    """
    check_loop("aextract")
    article, steps, asked = _start(text, schema, model, settings)
    return _told(keep_text(await arun(steps, asked, apart=True), article.text))


def _start(
    text: str, schema: type[F], model: str | Model | None, settings: Settings | None
) -> tuple[Article, Generator[Ask, Answer, F], Model]:
    if settings is not None and not isinstance(settings, Settings):
        raise TypeError(f"settings is a {type(settings).__name__}; give factlift.Settings(looks=0, ...)")
    own: Settings | None = getattr(model, "settings", None)  # a model may have limits of its own
    settings = settings or own or Settings()
    plan_of(schema)
    article = Article.read(text, settings.max_chars)
    asked = model_of(model, settings, stacklevel=4)
    return article, flow(article, schema, asked, settings), asked


def model_of(model: str | Model | None, settings: Settings, stacklevel: int = 3) -> Model:
    """Returns the model that is meant: itself, by its name, by FACTLIFT_MODEL, or the built-in reader with a warning.

    `stacklevel` says whose line the warning names.

    Raises:
        ModelError: the model is unknown, or not set up.
    """
    if model is not None and not isinstance(model, str):
        if isinstance(model, type):
            raise UnknownModelError(f"{model.__name__} is a class; give an object of it: model={model.__name__}(...)")
        if not isinstance(model, Model):
            raise UnknownModelError(
                f"{model!r} is no model: give PROVIDER/MODEL, 'builtin', or an object with `answer`"
            )
        if not isinstance(model.name, str):
            raise UnknownModelError(f"the name of {model!r} is a {type(model.name).__name__}; give it a str")
        return model
    name = model or os.environ.get("FACTLIFT_MODEL")
    if not name:
        warnings.warn(
            "no model is set, so the built-in rule reader answers; name one (model='openai/gpt-5-mini', or "
            "FACTLIFT_MODEL), or model='builtin' to say that you mean it",
            UserWarning,
            stacklevel=stacklevel,
        )
    return by_name(name or "builtin", settings)


def shortfall(report: Report) -> str:
    """Returns why a report has no full answer, in one sentence."""
    if not report.error and report.status == "truncated":
        return "the answer was cut off; raise max_output_tokens, or lower window_chars, so that it has less to tell"
    return report.error or "the model gave no full answer"


def _told(facts: F) -> F:
    """Warns where empty lists look like an article without facts: the extraction failed, or the text can't be read."""
    report = facts.report
    if report.status in ("failed", "refused", "truncated"):
        warnings.warn(f"extraction {report.status}: {shortfall(report)}; see report.status", UserWarning, stacklevel=3)
    for note in report.notes:
        warnings.warn(note, UserWarning, stacklevel=3)
    return facts
