"""What docs/ and CONTRIBUTING show runs as shown."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factlift.cli import _parser as commands_of_factlift

ROOT = Path(__file__).resolve().parent.parent
PAGES = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md")
TARGETS = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def blocks(kind):
    """Returns the code blocks of a kind in all pages, each with its page's name."""
    return [
        pytest.param(block, id=f"{page.stem}-{number}")
        for page in PAGES
        for number, block in enumerate(re.findall(rf"```{kind}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))
    ]


@pytest.mark.parametrize("block", blocks("python"))
def test_python_of_the_pages_runs(block):
    """Each Python block runs on its own, and its asserts hold."""
    exec(block, {"__name__": "page"})  # noqa: S102  # our own pages


@pytest.mark.parametrize("block", blocks("sh"))
def test_commands_of_the_pages_are_right(block):
    """Each command parses as factlift's own, is a target of make, or names a script and tests that are there."""
    for line in block.splitlines():
        command, *rest = shlex.split(line, comments=True)
        if command == "factlift":
            assert callable(commands_of_factlift().parse_args(rest).run)
        elif command == "make":
            assert set(rest) <= TARGETS
        else:
            assert command == "python"
            files = [word for word in rest if word.startswith(("tests/", "scripts/", "evals/"))]
            assert all((ROOT / name).is_file() for name in files)
            assert files or rest[:2] in (["-m", "evals"], ["-m", "pytest"]) or rest[0].startswith("sanctions/")


def test_the_way_to_own_facts_can_be_walked(tmp_path):
    """All commands of the page on own facts that ask no model run one after the other, from an empty folder."""
    page = (ROOT / "docs" / "own-schemas.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
    walked = [shlex.split(line) for line in lines if "--model" not in line and "run openai" not in line]
    assert len(walked) == 7
    environment = {key: value for key, value in os.environ.items() if not key.startswith("FACTLIFT_")}
    environment["PYTHONPATH"] = str(ROOT)  # where `python -m evals` is
    for command, *rest in walked:
        program = [sys.executable, *(["-m", "factlift.cli"] if command == "factlift" else [])]
        done = subprocess.run(
            [*program, *rest], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
        )
        assert done.returncode == 0, done.stdout + done.stderr
