"""What docs/ and CONTRIBUTING show runs as shown."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from factlift.cli import _parser as commands_of_factlift
from factlift.cli import main as run_factlift
from tests.wire.stub import running_stub

ROOT = Path(__file__).resolve().parent.parent
PAGES = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = set(PROJECT["optional-dependencies"])
TARGETS = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def blocks(kind):
    """Returns the code blocks of a kind in all pages, each with its page's name."""
    return [
        pytest.param(block, id=f"{page.stem}-{number}")
        for page in PAGES
        for number, block in enumerate(re.findall(rf"```{kind}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))
    ]


@pytest.mark.parametrize("block", blocks("python"))
def test_python_of_the_pages_runs(block, tmp_path, monkeypatch):
    """Each Python block runs on its own, and its asserts hold; what it writes goes to a folder of the test's."""
    monkeypatch.chdir(tmp_path)
    exec(block, {"__name__": "page"})  # noqa: S102  # our own pages


@pytest.mark.parametrize("block", blocks("sh"))
def test_commands_of_the_pages_are_right(block):
    """Each command parses as factlift's own, is a target of make, or names a script and tests that are there."""
    for line in block.splitlines():
        command, *rest = shlex.split(line, comments=True)
        if command == "factlift":
            assert callable(commands_of_factlift().parse_args(rest).run)
        elif command == "export":
            assert re.fullmatch(r"[A-Z_]+=\S+", rest[0])
        elif command == "pip":
            assert rest[0] == "install"
            assert set(re.findall(r"factlift\[([\w-]+)\]", rest[1])) <= EXTRAS
        elif command == "make":
            assert set(rest) <= TARGETS
        else:
            assert command == "python"
            files = [word for word in rest if word.startswith(("tests/", "scripts/", "evals/"))]
            assert all((ROOT / name).is_file() for name in files)
            assert files or rest[:2] in (["-m", "evals"], ["-m", "pytest"]) or rest[0].startswith("sanctions/")


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_the_way_to_own_facts_can_be_walked(tmp_path, monkeypatch, capsys):
    """All commands of the page on own facts run in turn, from an empty folder; the model that is asked is a stub."""
    page = (ROOT / "docs" / "own-schemas.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
    walked = [shlex.split(line) for line in lines if "evals run" not in line]
    assert len(walked) == 9
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FACTLIFT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # where `python -m evals` is
    text = "Norway fined Haldor Mutual 4 million euros, the ministry said."
    Path("ARTICLE.txt").write_text(text, encoding="utf-8")
    Path("articles").mkdir()
    Path("articles/one.txt").write_text(text, encoding="utf-8")
    with running_stub() as stub:
        answer = {"sources": [], "sanctions": [{"s": 1, "target": "Haldor Mutual", "amount": "4 million euros"}]}
        monkeypatch.setenv("OPENAI_BASE_URL", stub.url(stub.plan(answer=json.dumps(answer))))
        monkeypatch.setenv("OPENAI_API_KEY", "k")
        for command, *rest in walked:
            if command == "factlift":
                assert run_factlift(rest) == 0, (rest, capsys.readouterr().err)
                continue
            done = subprocess.run([sys.executable, *rest], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    (found,) = json.loads(Path("facts.jsonl").read_text(encoding="utf-8"))["sanctions"]
    assert (found["target"], found["amount"]["value"]) == ("Haldor Mutual", 4_000_000)
