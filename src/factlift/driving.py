"""The drivers of a flow: they hand its asks to a model, and the model's answers to the flow."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeVar

from factlift.errors import AnswerError, ModelError
from factlift.facts import Facts
from factlift.pipeline import Answer, Ask, Model
from factlift.tracing import Watch

F = TypeVar("F", bound=Facts)


def run(steps: Generator[Ask, Answer, F], model: Model) -> F:
    """Drives a flow with a model, and returns its result."""
    with Watch(model.name, getattr(model, "at_once", False)) as watch:
        try:
            ask = next(steps)
            while True:
                try:
                    with watch.ask() as asked:
                        answer = answer_of(model, ask)
                        asked.tell(answer)
                except ModelError as error:
                    ask = steps.throw(error)
                else:
                    ask = steps.send(answer)
        except StopIteration as end:
            result: F = end.value
            return watch.end(result)


def check_loop(name: str) -> None:
    """Lets pass a coroutine that is awaited in an event loop of asyncio's.

    Raises:
        RuntimeError: no such loop runs here, as under trio.
    """
    import asyncio  # which takes long to load

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        raise RuntimeError(
            f"{name} runs in an event loop of asyncio's, and none runs here; elsewhere call {name[1:]} in a thread, as "
            "in trio.to_thread.run_sync"
        ) from None


async def arun(steps: Generator[Ask, Answer, F], model: Model, *, apart: bool = False) -> F:
    """Drives a flow with a model without waiting for that in the event loop, and returns the flow's result.

    What the flow does itself with an article and its answers, milliseconds to seconds, is done in the loop too, but
    where it is to be done `apart`, in a thread.
    """
    step = _step_apart if apart else _step_here
    with Watch(model.name, getattr(model, "at_once", False)) as watch:
        ask, result = await step(steps.send, None)
        while ask is not None:
            try:
                with watch.ask() as asked:
                    answer = await aanswer_of(model, ask)
                    asked.tell(answer)
            except ModelError as error:
                ask, result = await step(steps.throw, error)
            else:
                ask, result = await step(steps.send, answer)
        found: F = result
        return watch.end(found)


def _step(go_on: Callable[[Any], Ask], given: object) -> tuple[Ask | None, Any]:
    """Takes a flow a step on; returns its next ask, or None and its result: no future holds a StopIteration."""
    try:
        return go_on(given), None
    except StopIteration as end:
        return None, end.value


async def _step_here(go_on: Callable[[Any], Ask], given: object) -> tuple[Ask | None, Any]:
    return _step(go_on, given)


async def _step_apart(go_on: Callable[[Any], Ask], given: object) -> tuple[Ask | None, Any]:
    import asyncio  # which takes long to load

    return await asyncio.to_thread(_step, go_on, given)


def answer_of(model: Model, ask: Ask) -> Answer:
    """Returns a model's answer.

    Raises:
        AnswerError: it is none, the model ran out of answers, or something of its own was cancelled: a StopIteration
            would end the flow itself, a CancelledError a worker of a run, both unseen.
    """
    try:
        return _checked(model.answer(ask), model)
    except StopIteration:
        raise AnswerError(f"{model.name}: `answer` raised StopIteration; give it an answer for each ask") from None
    except BaseException as error:
        if type(error).__name__ == "CancelledError":
            raise AnswerError(_CANCELLED.format(model.name)) from error
        raise


_CANCELLED = "{}: `answer` was cancelled, and nobody had asked for that; catch what it cancels itself"


def _checked(answer: object, model: Model) -> Answer:
    """Returns what a model of anybody's making gave, where it is an Answer with a text or none."""
    given: object = answer.content if isinstance(answer, Answer) else answer
    if isinstance(answer, Answer) and (given is None or isinstance(given, str)):
        return answer
    if isinstance(answer, Coroutine):
        answer.close()
        raise AnswerError(f"{model.name}: `answer` is async; call that one `aanswer`, and add a plain `answer`")
    what = f"an Answer that holds {type(given).__name__}" if isinstance(answer, Answer) else type(given).__name__
    raise AnswerError(f"{model.name}: `answer` gave {what}; return factlift.pipeline.Answer(text)")


async def aanswer_of(model: Model, ask: Ask) -> Answer:
    """Returns a model's answer: awaited where the model can be, else from a thread."""
    import asyncio  # which takes long to load, and only this needs it

    aanswer = getattr(model, "aanswer", None)
    if not aanswer:
        return await asyncio.to_thread(answer_of, model, ask)
    try:
        return _checked(await aanswer(ask), model)
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        raise AnswerError(_CANCELLED.format(model.name)) from error
