"""What README shows runs as shown."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from factlift import Facts, plans
from factlift.cli import main

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
    """The quick start finds its deployments and the quote's speaker."""
    exec(BLOCKS[0], {})  # noqa: S102  # our own README
    out = capsys.readouterr().out
    assert "600 ['OM']" in out
    assert "Ann Wanja" in out
    assert out.rstrip().endswith("ok")


def test_commands_of_readme_exist(capsys):
    """Each subcommand that README names has help."""
    shown = "".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))
    commands = set(re.findall(r"^factlift (\w+)", shown, re.MULTILINE))
    assert commands >= {"extract", "prompt", "parse", "schema", "models"}
    for command in commands:
        with pytest.raises(SystemExit) as raised:
            main([command, "--help"])
        assert raised.value.code == 0
    assert "usage" in capsys.readouterr().out


def test_flags_of_readme_are_those_of_the_code():
    """README's table of flags lists exactly the codes that the code gives."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "factlift").rglob("*.py"))
    given = set(re.findall(r'(?:_flag\(|flags\.append\(\(.*?, |\(|\[\*flags, \(|yield |code=)"([a-z_]+)", ', code))
    told = set(re.findall(r"^\| `(\w+)` \| ", README, re.MULTILINE))
    assert told
    assert told <= given


def test_own_schema_example_runs_without_a_key():
    """The example of a schema of one's own replays its recorded answer and finds grounded sanctions."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "sanctions.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Delmar Shipping" in done.stdout
    assert "0 rejected" in done.stdout
