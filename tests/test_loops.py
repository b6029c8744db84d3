"""Event loops and what runs beside them: each has its client, closes it, and an interrupt comes through."""

from __future__ import annotations

import asyncio
import gc
import logging
import multiprocessing
import signal
import subprocess
import sys
import threading
import warnings
from contextlib import suppress
from typing import Any

import openai
import pytest
from pydantic import field_validator

from factlift import Fact, Facts, ScriptedModel, Settings, Words, aextract
from factlift.errors import ModelUnreachableError, SchemaError
from factlift.models.instructed import _OPEN
from factlift.models.loops import BackgroundLoop
from factlift.pipeline import Answer, Ask
from tests.asked import ASK, model_at

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])


def test_each_event_loop_closes_its_client(stub):
    """A loop that ends leaves no connection open, and nothing to complain of."""
    model = model_at(stub.url(stub.plan("ok")))
    complaints: list[Any] = []

    async def call() -> str:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        return (await model.aanswer(ASK)).finish

    gc.collect()  # what other tests left behind is not ours to be blamed for
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", ResourceWarning)
        assert [asyncio.run(call()) for _ in range(3)] == ["stop"] * 3
        gc.collect()
    assert complaints == []
    assert [str(each.message) for each in warned if "nclosed" in str(each.message)] == []
    assert model._creates == {}


def test_a_model_that_is_dropped_closes_its_client(stub, monkeypatch):
    """A model that nobody holds any more closes its connections while its loop goes on, and nothing complains."""
    clients: list[Any] = []
    complaints: list[Any] = []
    whole = openai.DefaultAioHttpClient

    def make(**options: Any) -> Any:
        clients.append(whole(**options))
        return clients[-1]

    monkeypatch.setattr(openai, "DefaultAioHttpClient", make)

    async def drop() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        model = model_at(stub.url(stub.plan("ok")))
        await model.aanswer(ASK)
        gc.disable()  # no cycle may be needed to find it
        try:
            del model
            for _ in range(20):
                await asyncio.sleep(0)
            assert [client.is_closed for client in clients] == [True]
        finally:
            gc.enable()

    asyncio.run(drop())
    assert complaints == []


def test_a_model_in_a_cycle_closes_its_client_before_it_is_collected(stub):
    """Where an exception and its traceback keep a dropped model in a cycle, collecting it complains of nothing."""
    complaints: list[Any] = []

    async def drop() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context["message"]))
        model = model_at(stub.url(stub.plan("503")), Settings(attempts=2))
        with suppress(ModelUnreachableError):
            await model.aanswer(ASK)
        cycle: list[Any] = [model]
        cycle.append(cycle)
        before = len(_OPEN)
        del model, cycle
        gc.collect()
        while len(_OPEN) >= before:  # until it is closed
            await asyncio.sleep(0)

    gc.collect()
    logging.disable()  # a log that is kept holds the traceback, and with it the model
    try:
        asyncio.run(asyncio.wait_for(drop(), 60))
    finally:
        logging.disable(logging.NOTSET)
    assert complaints == []


def test_a_sync_call_works_inside_a_running_loop(stub):
    """In a notebook, where a loop runs already, `answer` still answers."""
    model = model_at(stub.url(stub.plan("ok")))

    async def call() -> str:
        return model.answer(ASK).finish

    assert asyncio.run(call()) == "stop"


@pytest.fixture
def interruptible():
    """Ctrl-C raises, also where the tests run in the background of a shell, which has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_a_sync_call_and_its_request(stub):
    """Ctrl-C while a server stalls comes through at once, and what was under way is cancelled."""
    plan = stub.plan("stall")
    model = model_at(stub.url(plan), Settings(timeout_s=60))

    def under_way(wanted: int) -> bool:
        return any(stub.ledger(plan)["at_once"] == wanted for _ in range(5_000))

    def interrupt() -> None:
        under_way(1)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        model.answer(ASK)
    thread.join()
    assert under_way(0)


def test_a_background_loop_begins_again_after_it_was_stopped():
    """What was running ends, and the next use gets a loop of its own."""
    background = BackgroundLoop()

    async def loop() -> int:
        return id(asyncio.get_running_loop())

    first = background.run(loop())
    assert background.run(loop()) == first
    thread = background._running.thread
    background.stop()
    assert not thread.is_alive()
    background.run(loop())
    background.stop()


@pytest.mark.parametrize("work", ["asyncio.to_thread(int)", "asyncio.sleep(60)"])
def test_a_program_that_ends_after_a_sync_call_says_nothing(work):
    """Nor where the loop had threads of its own, as a name lookup does, or had something under way."""
    code = (
        "import asyncio\n"
        "from factlift.models.loops import BACKGROUND\n"
        "async def begin():\n"
        f"    asyncio.get_running_loop().begun = asyncio.ensure_future({work})\n"
        "    await asyncio.wait([asyncio.get_running_loop().begun], timeout=0.1)\n"
        "BACKGROUND.run(begin())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def _answer_in_child(url: str, queue: Any) -> None:
    queue.put(model_at(url).answer(ASK).finish)


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system can't fork")
def test_a_forked_process_gets_a_loop_of_its_own(stub):
    """A worker forked after the first call answers too, instead of waiting for a thread that it has not got."""
    url = stub.url(stub.plan("ok"))
    assert model_at(url).answer(ASK).finish == "stop"
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a fork with threads is just what is tried
        child = context.Process(target=_answer_in_child, args=(url, queue))
        child.start()
    child.join(30)
    assert child.exitcode == 0
    assert queue.get() == "stop"


class Told(Fact):
    """What is told, and in which thread it was found."""

    who: Words

    @field_validator("who")
    @classmethod
    def _noted(cls, who: str) -> str:
        SEEN.append(threading.current_thread())
        return who


class TellFacts(Facts):
    """Report each."""

    told: tuple[Told, ...] = ()


SEEN: list[threading.Thread] = []


@pytest.mark.parametrize("coverage", [True, False])
def test_the_work_on_an_article_leaves_the_loop_free(coverage):
    """`aextract` reads, grounds and checks in a thread: in the loop it held up all others, for seconds at the first."""
    asked: list[threading.Thread] = []

    class Asked(ScriptedModel):
        async def aanswer(self, ask: Ask) -> Answer:
            asked.append(threading.current_thread())
            return Answer('{"told": [{"s": 1, "who": "Ann Ode"}]}')

    SEEN.clear()
    settings = Settings(coverage=coverage)
    facts = asyncio.run(aextract("Ann Ode left.", TellFacts, model=Asked([]), settings=settings))
    assert [fact.who for fact in facts.told] == ["Ann Ode"]
    assert set(asked) == {threading.main_thread()}
    assert SEEN
    assert threading.main_thread() not in SEEN


def test_what_fails_in_the_thread_fails_in_the_loop():
    """An error of the flow's own is the caller's, and so is a cancelled call."""

    async def cancelled() -> None:
        task = asyncio.create_task(aextract("Ann Ode left.", model="builtin"))
        await asyncio.sleep(0)
        task.cancel()
        await task

    with pytest.raises(SchemaError, match="knows deployments, criteria and quotes, not told"):
        asyncio.run(aextract("Ann Ode left.", TellFacts, model="builtin"))
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancelled())
