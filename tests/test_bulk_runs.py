"""Runs in processes of their own that are killed, that share a journal, whose disk is full.

The requests are counted by a stub in a third process. The model here is a plain one that starts quickly; with the real
client, and on a larger scale, `python -m tests.soak.bulk` does the same.
"""

from __future__ import annotations

import http.client
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factlift.pipeline import Answer, Ask
from tests.soak.bulk import Command, fill_and_resume, kill_and_resume
from tests.soak.bulk_server import NOTHING, Server, serving

ROOT = Path(__file__).resolve().parent.parent
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX"),
    pytest.mark.block_network(allowed_hosts=["127.0.0.1"]),
]


class StubModel:
    """Asks the stub over a connection of each thread's own."""

    name = "openai/stub"

    def answer(self, ask: Ask) -> Answer:
        """Returns the stub's answer."""
        connection = http.client.HTTPConnection("127.0.0.1", int(os.environ["STUB"]), timeout=60)
        body = '{"tools": [{"function": {"name": "x"}}]}' + ask.prompt.user
        connection.request("POST", "/", body.encode())
        connection.getresponse().read()
        connection.close()
        return Answer(NOTHING, requests=1)


def main() -> int:
    """The command `factlift` with the stub as its model."""
    from factlift import cli, extraction

    extraction.by_name = lambda *_: StubModel()
    return cli.main()


class Quick(Command):
    """The command with the plain model."""

    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests.test_bulk_runs import main; sys.exit(main())"


@pytest.fixture
def server() -> Iterator[Server]:
    """A stub that counts."""
    with serving(0.005) as running:
        yield running


def test_three_kills_lose_nothing(tmp_path: Path, server: Server) -> None:
    """After three SIGKILLs all 300 articles come out once, and what was committed is not paid again."""
    command = Quick(tmp_path, server)
    result = kill_and_resume(command, 300, 3)
    assert (result.lost, result.committed_paid_again) == (0, 0)
    assert result.paid_twice <= 3 * command.concurrency


def test_two_processes_share_a_journal(tmp_path: Path, server: Server) -> None:
    """Both write every article, and each article is asked about once, by one of them."""
    first, second = (Quick(tmp_path, server, output=name) for name in ("a.jsonl", "b.jsonl"))
    first.articles(200)
    with first.start() as one, second.start() as other:
        for process in (one, other):
            _, error = process.communicate()
            assert process.returncode == 0, error.decode()
    assert sorted(first.ids()) == sorted(second.ids()) == sorted(f"a{n}" for n in range(200))
    assert set(server.counts().values()) == {1}
    assert len(server.counts()) == 200


def test_a_full_disk_ends_the_run_cleanly(tmp_path: Path, server: Server) -> None:
    """The run ends with 5 and no traceback; with more room the same command goes on, and pays nothing again."""
    committed, code = fill_and_resume(Quick(tmp_path, server), 300, 200, None)
    assert code == 5
    assert 0 < committed < 300
