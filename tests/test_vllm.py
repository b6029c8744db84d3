"""A genuine vLLM server on the processor with a model of noise; `make vllm` installs it in a venv of its own."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from factlift import Article, ArticleFacts, Settings, aextract, extract, extract_many
from factlift.drafts import read_answer
from factlift.errors import ModelRejectedError, ModelUnreachableError
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv-vllm"
STARTS_IN_S = 300

pytestmark = [
    pytest.mark.block_network(allowed_hosts=["127.0.0.1"]),
    pytest.mark.skipif(not (VENV / ".vllm").exists(), reason="no vLLM is here; `make vllm` installs it"),
    pytest.mark.filterwarnings("ignore:extraction (failed|truncated):UserWarning"),
]

TEXT = "Oman will take 40 nurses and Qatar 30 drivers, the minister said. Only men may apply."
ASK = Ask(Article(TEXT), ArticleFacts)
MOST = {"timeout_s": 120, "looks": 0, "max_output_tokens": 1500, "temperature": 1.0, "mode": "json_schema"}


@contextmanager
def running(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Yields the base URL and the process of a server, which has a group of its own and is killed with all of it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"VLLM_CPU_KVCACHE_SPACE": "1", "HF_HUB_OFFLINE": "1", "VLLM_NO_USAGE_STATS": "1"}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [VENV / "bin" / "python", ROOT / "tests" / "vllm_server.py", folder / "noise", str(port), *options],
            env=os.environ | settings,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        url = f"http://127.0.0.1:{port}/v1"
        wait_for(url, process, folder / "log")
        yield url, process
    finally:
        kill(process)


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when a server answers."""
    end = time.monotonic() + STARTS_IN_S
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx2.get(f"{url}/models", timeout=5)
            return
        except httpx2.TransportError:
            time.sleep(1)
    pytest.fail(f"vLLM did not start:\n{log.read_text(errors='replace')[-3000:]}")


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kills a server with the processes that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait(timeout=20)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a server as its documents start it, without tools."""
    with running(tmp_path_factory.mktemp("vllm")) as (url, _):
        yield url


def model_at(url: str, name: str = "noise", **settings: Any) -> InstructedModel:
    """Returns the model that a server serves."""
    return InstructedModel(
        f"openai/{name}", Settings(**MOST | settings), sleep=lambda _: None, base_url=url, api_key="none"
    )


@pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])
def test_an_answer_has_the_form_asked_for_and_is_never_a_fact(sync, url):
    """In json_schema mode even noise has the schema's form at the first request; what it says is rejected."""
    model = model_at(url)
    answer = model.answer(ASK) if sync else asyncio.run(model.aanswer(ASK))
    assert (answer.requests, answer.error) == (1, None)
    assert answer.usage.input_tokens > len(TEXT)
    if answer.finish == "stop":
        assert json.loads(answer.content or "").keys() == ASK.schema["properties"].keys()
        assert read_answer(answer.content or "", ArticleFacts).malformed == ()
    for _ in range(4):
        facts = extract(TEXT, model=model) if sync else asyncio.run(aextract(TEXT, model=model))
        assert facts.report.status in ("partial", "empty", "truncated")
        assert (facts.report.requests, facts.deployments, facts.criteria, facts.quotes) == (1, (), (), ())


def test_tools_need_an_option_of_the_server(url):
    """A server that was started without tools refuses a forced one, and the error names the mode that it takes."""
    says = r"set Settings\.mode \(FACTLIFT_MODE\) to json_schema.*tool"
    with pytest.raises(ModelRejectedError, match=says) as raised:
        model_at(url, mode="tools").answer(ASK)
    assert raised.value.requests == 1


def test_an_unheld_answer_ends_plainly(url):
    """In md_json mode nothing holds the noise: it is asked for once more, and the report says that it failed."""
    facts = extract(TEXT, model=model_at(url, mode="md_json"))
    assert (facts.report.status, facts.report.requests) == ("failed", 2)
    assert "no JSON object" in (facts.report.error or "")


def test_refusals_say_what_to_do(url):
    """A prompt that is too long, and a model that the server has not, are typed errors with the way out."""
    with pytest.raises(ModelRejectedError, match=r"Settings\.window_chars.*32000"):
        model_at(url).answer(Ask(Article(f"{TEXT} " * 400), ArticleFacts))
    with pytest.raises(ModelRejectedError, match=r"check the model's name and the base URL.*noise"):
        model_at(url, "other").answer(ASK)


def test_many_articles_at_once(url, tmp_path):
    """Twelve articles, six at a time, come back whole; with the journal they come again without a server."""
    articles = [(f"{number:02}", f"{TEXT} No {number}.") for number in range(12)]
    first, second = (
        sorted(
            extract_many(articles, model=model_at(at), journal=tmp_path / "run.db", concurrency=6),
            key=lambda outcome: outcome.id,
        )
        for at in (url, "http://127.0.0.1:1/v1")
    )
    assert [outcome.id for outcome in first] == [name for name, _ in articles]
    for one, again in zip(first, second, strict=True):
        assert one.facts is not None
        assert again.facts is not None
        assert one.facts.deployments == one.facts.criteria == ()
        assert one.facts.report.rejected == again.facts.report.rejected


def test_a_killed_server_is_unreachable(tmp_path):
    """A server that is killed between two requests costs a typed error, and no wait for the deadline."""
    with running(tmp_path) as (url, process):
        model = model_at(url, attempts=2, reasks=0)
        assert model.answer(ASK).requests == 1
        kill(process)
        with pytest.raises(ModelUnreachableError, match=r"no connection to http.* after 2 requests"):
            model.answer(ASK)
