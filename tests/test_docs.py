"""What README shows runs as shown."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from evals.__main__ import _parser as commands_of_evals

from factlift import Facts, exports, extract, plans
from factlift.cli import main
from tests.batched import ANSWER
from tests.wire.stub import running_stub

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_python_blocks_run(block, capsys, tmp_path, monkeypatch):
    """Each Python block of README runs on its own; a Facts class in it can be asked for."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "readme"}
    exec(block, names)  # noqa: S102  # our own README
    for value in names.values():
        if isinstance(value, type) and issubclass(value, Facts) and value.__module__ == "readme":
            assert plans.plan_of(value).lists
    capsys.readouterr()


def test_quick_start_prints_facts(capsys):
    """The quick start prints what README says that it prints."""
    exec(BLOCKS[0], {})  # noqa: S102  # our own README
    assert capsys.readouterr().out == re.findall(r"```text\n(.*?)```", README, re.DOTALL)[0]


def test_a_csv_is_read_by_pandas_as_the_page_says(tmp_path):
    """Namibia's code, NA, is no missing value."""
    pd = pytest.importorskip("pandas")
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    path = tmp_path / "facts.csv"
    path.write_text("".join(exports.to_csv(extract("Kenya will send 900 nurses to Namibia.", model="builtin"))))
    read = re.search(r"`(pd\.read_csv\(.*?\))`", page)[1].replace('"facts.csv"', "path")
    frame = eval(read, {"pd": pd, "path": path})  # noqa: S307  # our own page
    assert list(frame["destinations.code"]) == ["NA"]
    assert frame["count.max"].isna().all()


def test_the_first_block_takes_an_article_that_gives_no_number():
    """Whoever puts an article of his own there meets deployments without a count."""
    other = 'text = "Kenya will send nurses to Oman, Ann Wanja said. “They leave in May,” Wanja said."\n'
    found: dict[str, Any] = {}
    exec(re.sub(r"text = \(.*?\n\)\n", other, BLOCKS[0], flags=re.DOTALL), found)  # noqa: S102  # our own README
    assert [item.count for item in found["facts"].deployments] == [None]


LINES = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
COMMANDS = [words for line in LINES if (words := shlex.split(line, comments=True))]


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_commands_of_readme_run_as_printed(capsys, tmp_path, monkeypatch):
    """Each `factlift` line exits with 0, one after the other in a checkout's files; models are asked at a stub."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FACTLIFT_")]:
        monkeypatch.delenv(name)
    ours = [words for words in COMMANDS if words[0] == "factlift"]
    with running_stub() as stub:
        monkeypatch.setenv("OPENAI_BASE_URL", stub.url(stub.plan(answer=ANSWER)))
        monkeypatch.setenv("OPENAI_API_KEY", "k")
        for _, *words in ours:
            assert main(words) == 0, (words, capsys.readouterr().err)
    assert {words[1] for words in ours} >= {"extract", "review", "export", "journal", "prompt", "parse", "new", "batch"}
    shown = capsys.readouterr().out
    assert "Deployments (" in shown
    assert "Delmar Shipping" in shown  # what was pasted back is grounded
    assert "you answer with numbers of sentences" in shown
    for name, start in (
        ("facts.json", "{"),
        ("facts.jsonl", '{"id"'),
        ("review.html", "<!doctype"),
        ("facts.csv", "art"),
    ):
        assert Path(name).read_text(encoding="utf-8").lower().startswith(start)


def test_other_commands_of_readme_exist():
    """What is not `factlift` is a target of make, a command of the evals that parses, or a key that is set."""
    others = [words for words in COMMANDS if words[0] != "factlift"]
    assert others
    for first, *words in others:
        if first == "make":
            assert set(words) <= set(
                re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
            )
        elif first == "python":
            assert words[:2] == ["-m", "evals"]
            assert callable(commands_of_evals().parse_args(words[2:]).run)
        else:
            assert (first, *words) == ("export", "OPENAI_API_KEY=...")


def test_pages_that_readme_names_are_there():
    """Each link into the checkout leads to a file, and to a heading of README where it names one."""
    headings = {
        re.sub(r"[^a-z -]", "", line.lower()).replace(" ", "-")
        for line in re.findall(r"^#+ (.*)", README, re.MULTILINE)
    }
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8")):
            path, _, heading = link.partition("#")
            assert not path or (page.parent / path).exists(), (page.name, link)
            assert not heading or heading in headings, (page.name, link)


def test_flags_that_are_told_are_those_of_the_code():
    """The table of flags lists codes that the code gives."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "factlift").rglob("*.py"))
    given = set(re.findall(r'(?:_flag\(|flags\.append\(\(.*?, |\(|\[\*flags, \(|yield |code=)"([a-z_]+)", ', code))
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)` \| ", page, re.MULTILINE))
    assert told
    assert told <= given


def test_the_map_of_the_reader_names_each_module_once():
    """CONTRIBUTING tells, package by package, where a rule of the reader lives."""
    told: dict[str, list[str]] = {}
    package = ""
    for row in re.findall(
        r"^\| (.*) \| (.*) \|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
    ):
        package = next(iter(re.findall(r"\*\*(\w+)\*\*", row[0])), package)
        if package:
            told.setdefault(package, []).extend(re.findall(r"`(\w+)`", row[1]))
    reader = ROOT / "src" / "factlift" / "reader"
    there: dict[str, list[str]] = {}
    for path in reader.glob("*/[!_]*.py"):
        there.setdefault(path.parent.name, []).append(path.stem)
    assert {name: sorted(modules) for name, modules in told.items()} == {
        name: sorted(modules) for name, modules in there.items()
    }


def test_own_schema_example_runs_without_a_key():
    """The example of a schema of one's own replays its recorded answer and finds grounded sanctions."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "sanctions.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Delmar Shipping" in done.stdout
    assert "0 rejected" in done.stdout


def test_nothing_in_the_library_says_verified():
    """No string that a user can see calls a fact verified or true, but to say that it is not."""
    root = Path(__file__).resolve().parent.parent
    told = [(root / "README.md").read_text("utf-8"), *(p.read_text("utf-8") for p in (root / "prompts").glob("*.md"))]
    for path in (root / "src" / "factlift").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        told += [
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
    for words in told:
        assert not re.search(
            r"(?<!not )(?<!never )\bverified\b|\b(?:proven|trusted) facts?\b|facts? (?:is|are) true", words
        )
