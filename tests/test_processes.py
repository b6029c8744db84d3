"""Threads, forks and new processes: the same facts everywhere, and nobody waits for another's connection."""

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from factlift import Settings, extract
from tests.wire.stub import running_stub

pytestmark = [
    pytest.mark.block_network(allowed_hosts=["127.0.0.1"]),
    # A fork of a process with threads is what is tried here.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
TEXTS = [f"Oman will take {number} nurses. “They leave in May,” Ode Farr said." for number in range(2, 18)]
METHODS = [method for method in ("fork", "spawn") if method in multiprocessing.get_all_start_methods()]


@pytest.fixture(scope="module")
def server():
    """A stub server whose answers quote the first passage."""
    with running_stub() as stub:
        answer = json.dumps({"sources": [], "deployments": [], "criteria": [], "quotes": [{"q": 1}]})
        yield stub, stub.plan("ok", answer=answer)


@pytest.fixture(autouse=True)
def _environment(server, monkeypatch):
    stub, plan = server
    monkeypatch.setenv("OPENAI_BASE_URL", stub.url(plan))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")


def facts_of(model: str, text: str) -> str:
    """Returns the facts of a text as JSON, without what differs from run to run."""
    found = extract(text, model=model, settings=Settings(looks=0, timeout_s=60))
    return found.model_dump_json(exclude={"report": {"seconds"}})


def answered(model: str) -> list[str]:
    return [facts_of(model, text) for text in TEXTS]


@pytest.mark.parametrize("model", ["builtin", "openai/m"])
def test_threads_share_extract(model, server):
    """Eight threads get for each text what it gives alone, over one client; every request is counted once."""
    stub, plan = server
    alone = answered(model)
    before = stub.ledger(plan)["requests"]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(facts_of, [model] * len(TEXTS), TEXTS)) == alone
    assert stub.ledger(plan)["requests"] - before == (len(TEXTS) if model != "builtin" else 0)
    assert all(json.loads(facts)["quotes"] for facts in alone)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("model", ["builtin", "openai/m"])
def test_processes_find_the_same_facts(model, method):
    """A pool of forked or newly started processes, begun after the first use, finds the same facts."""
    alone = answered(model)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(facts_of, [model] * len(TEXTS), TEXTS)) == alone
    assert facts_of(model, TEXTS[0]) == alone[0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("model", ["builtin", "openai/m"])
def test_a_plain_fork_after_use_works_on_both_sides(model):
    """After a fork, parent and child go on asking, each over a connection of its own."""
    alone = answered(model)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if answered(model) == alone else 2
        finally:
            os.write(writing, bytes([code]))
            os._exit(code)
    os.close(writing)
    assert answered(model) == alone
    assert os.read(reading, 1) == b"\0"
    os.close(reading)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
