"""`factlift batch`: submit, status, collect."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factlift.cli import main
from tests.batched import ANSWER, LOOK, QUOTED, TEXTS
from tests.wire.stub import Stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

SUBMIT = ["batch", "submit", "news.jsonl", "--model", "openai/m", "--journal", "run.db"]
STATUS = ["batch", "status", "--journal", "run.db"]
COLLECT = ["batch", "collect", "--journal", "run.db", "-o", "facts.jsonl"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with articles in rows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    write(*TEXTS)
    return tmp_path


def write(*texts: str) -> None:
    rows = [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)]
    Path("news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def plan(stub: Stub, monkeypatch: pytest.MonkeyPatch, **batch) -> None:
    name = stub.plan(answer=ANSWER, look_answer=LOOK, tokens=[100_000, 1000], batch=batch)
    monkeypatch.setenv("OPENAI_BASE_URL", stub.url(name))


def facts() -> dict[str, dict]:
    lines = Path("facts.jsonl").read_text(encoding="utf-8").splitlines()
    return {line["id"]: line for line in map(json.loads, lines)}


def test_articles_go_out_and_facts_come_in(stub, folder, monkeypatch, capsys):
    """Submitted, looked after, collected: the model, its settings and articles are named once, at the submit."""
    plan(stub, monkeypatch, pending=2)
    assert main([*SUBMIT, "--looks", "0"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "batch_0\t3 asks\tvalidating\n"
    assert "3 asks sent" in shown.err
    assert main(STATUS) == 0
    assert capsys.readouterr().out == "batch_0\topenai/m\t3 asks\tin_progress\n"
    assert main(COLLECT) == 0
    shown = capsys.readouterr()
    assert "0 collected, 1 under way" in shown.err
    assert "3 articles under way: collect again later" in shown.err
    assert facts() == {}
    assert main(COLLECT) == 0
    shown = capsys.readouterr()
    assert "1 collected, 0 under way; lines: 3 answered, 0 failed, 0 missing" in shown.err
    assert "under way:" not in shown.err
    assert {name: line["report"]["model"] for name, line in facts().items()} == dict.fromkeys(
        ("a0", "a1", "a2"), "openai/m"
    )
    assert facts()["a0"]["deployments"][0]["count"]["value"] == 310
    assert main(STATUS) == 0
    assert capsys.readouterr().out == "batch_0\topenai/m\t3 asks\tcompleted, collected\n"
    assert main([*SUBMIT, "--looks", "0"]) == 0
    assert "nothing to send" in capsys.readouterr().err


def test_second_looks_are_sent_by_a_further_submit(stub, folder, monkeypatch, capsys):
    """The collect says that articles lack theirs, the same submit sends them, and without looks they are done."""
    plan(stub, monkeypatch)
    write(QUOTED)
    main(SUBMIT)
    assert main(COLLECT) == 0
    assert "1 article not done, mostly for want of a second look: submit the same again" in capsys.readouterr().err
    assert facts() == {}
    assert main(SUBMIT) == 0
    assert "1 ask sent" in capsys.readouterr().err
    assert main(COLLECT) == 0
    assert len(facts()["a0"]["quotes"]) == 1


def test_what_went_wrong_is_counted_and_ends_with_1(stub, folder, monkeypatch, capsys):
    """Odd lines are told by their kind, articles that failed by their reason; the output has a line for each."""
    plan(stub, monkeypatch, lines=["missing", "duplicate", "400"])
    main([*SUBMIT, "--looks", "0"])
    capsys.readouterr()
    assert main(COLLECT) == 1
    shown = capsys.readouterr().err
    assert "1 answered, 1 failed, 1 missing, 1 duplicate, 0 unknown, 0 unreadable" in shown
    assert "a0: the batch has no line for this; submit again" in shown
    assert "a2: the batch brought HTTP 400" in shown
    assert {name: "error" in line for name, line in facts().items()} == {"a0": True, "a1": False, "a2": True}


def test_a_batch_that_failed_ends_with_1(stub, folder, monkeypatch, capsys):
    """Why a batch failed is told by collect and by status."""
    errors = [{"code": "token_limit_exceeded", "message": "too much at once\x1b[2J", "line": None, "param": None}]
    plan(stub, monkeypatch, status="failed", errors=errors)
    main([*SUBMIT, "--looks", "0"])
    main(STATUS)
    assert "token_limit_exceeded: too much at once" in capsys.readouterr().out
    assert main(COLLECT) == 1
    shown = capsys.readouterr().err
    assert "batch_0 failed: token_limit_exceeded" in shown
    assert "\x1b" not in shown


def test_an_article_that_cannot_be_read_ends_a_submit_with_1(stub, folder, monkeypatch, capsys):
    """The others are sent; which it was, and why, is told."""
    plan(stub, monkeypatch)
    write(TEXTS[0], "  ", TEXTS[1])
    assert main([*SUBMIT, "--looks", "0"]) == 1
    shown = capsys.readouterr()
    assert "2 asks" in shown.out
    assert "a1: the text is empty" in shown.err


def test_journal_tells_of_batches_at_half_the_price(stub, folder, monkeypatch, capsys):
    """The sums of `factlift journal` count a batch's tokens at their own price; waiting articles are no failures."""
    plan(stub, monkeypatch)
    order = ["batch", "submit", "news.jsonl", "--model", "openai/gpt-5-mini", "--journal", "run.db", "--looks", "0"]
    main(order)
    capsys.readouterr()
    assert main(["journal", "run.db"]) == 0
    assert "3 waiting" in capsys.readouterr().out
    main(COLLECT)
    capsys.readouterr()
    assert main(["journal", "run.db"]) == 0
    assert "$0.0405" in capsys.readouterr().out  # 300,000 tokens in at $0.25, 3,000 out at $2 a million, halved
    assert main(["journal", "run.db", "--export"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["report"]["cost_usd"] for line in lines] == [pytest.approx(0.0405 / 3)] * 3


def test_a_schema_of_ones_own_is_named_again(stub, folder, monkeypatch, capsys):
    """Articles of another Facts class are collected with its name; without it they are counted, not left out."""
    prices = Path(__file__).parents[1] / "examples" / "prices.py"
    plan(stub, monkeypatch)
    schema = ["--schema", f"{prices}:PriceFacts"]
    main([*SUBMIT, "--looks", "0", *schema])
    assert main(COLLECT) == 0
    assert "3 articles of another Facts class not done: collect with its --schema" in capsys.readouterr().err
    main([*COLLECT, *schema])
    assert set(facts()) == {"a0", "a1", "a2"}


@pytest.mark.parametrize("command", [STATUS, COLLECT])
def test_a_journal_that_is_not_there_is_told(folder, command, capsys):
    """No empty journal is made by a slip of the pen."""
    assert main(command) == 5
    assert "no such file" in capsys.readouterr().err
    assert not Path("run.db").exists()


def test_a_model_of_another_provider_is_refused(stub, folder, monkeypatch, capsys):
    """Batches are OpenAI's."""
    plan(stub, monkeypatch)
    order = ["batch", "submit", "news.jsonl", "--model", "anthropic/claude", "--journal", "run.db"]
    assert main(order) == 4
    assert "name a model such as openai/" in capsys.readouterr().err


def test_without_a_key_no_batch_is_sent(folder, monkeypatch, capsys):
    """It says which to set, and leaves no journal."""
    monkeypatch.delenv("OPENAI_API_KEY")
    assert main(SUBMIT) == 4
    assert "OPENAI_API_KEY" in capsys.readouterr().err
    assert not Path("run.db").exists()


def test_the_command_starts_without_the_client():
    """Commands that ask nobody don't wait for OpenAI's client to be imported."""
    code = "import sys, factlift.cli; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=120, check=False).returncode == 0


def test_where_nothing_went_out_the_reason_is_right(stub, folder, monkeypatch, capsys):
    """What could not be read is not said to be answered, and a journal without batches says so."""
    plan(stub, monkeypatch)
    assert main(["batch", "submit", "none.txt", *SUBMIT[3:]]) == 1
    assert "nothing to send: the rest is answered, or under way" in capsys.readouterr().err
    assert main(STATUS) == 0
    assert "no batch was sent with this journal" in capsys.readouterr().err
