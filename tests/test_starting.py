"""`factlift new`: what it writes runs and passes its own test; names that would break it are refused."""

import os
import subprocess
import sys

import pytest

from factlift.cli import main
from factlift.cli.starting import class_name
from factlift.schemas import load_schema


@pytest.mark.parametrize("name", ["sanctions", "price_caps", "fraud"])
def test_a_starter_runs_and_passes_its_test(name, tmp_path):
    """The script prints two grounded facts without a key, and the test that came with it passes."""
    assert main(["new", name, "-o", str(tmp_path / name)]) == 0
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("FACTLIFT_", "OPENAI_"))}
    for command in ([f"{name}_facts.py"], ["-m", "pytest", "-q"]):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path / name,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Haldor Mutual: decided, 4.2 million euros" in done.stdout or "1 passed" in done.stdout


def test_the_test_of_a_starter_can_fail(tmp_path):
    """With another number in the answer, the starter's own test fails."""
    assert main(["new", "sanctions", "-o", str(tmp_path)]) == 0
    answer = tmp_path / "answers" / "first.json"
    answer.write_text(answer.read_text(encoding="utf-8").replace("4.2 million", "4.3 million"), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1


def test_a_starter_is_a_schema_of_the_commands(tmp_path, capsys):
    """`prompt` and `parse` take the new class; its rules stand in the prompt, its answer is grounded."""
    folder = tmp_path / "sanctions"
    main(["new", "sanctions", "-o", str(folder)])
    schema, article = str(folder / "sanctions_facts.py"), str(folder / "cases" / "first.txt")
    assert load_schema(schema).__name__ == "SanctionFacts"
    assert main(["prompt", article, "--schema", schema]) == 0
    assert "Chile fined Norte Fishing" in capsys.readouterr().out
    answer = str(folder / "answers" / "first.json")
    assert main(["parse", article, answer, "--schema", schema, "--format", "json"]) == 0
    assert '"target": "Selby Freight"' in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["", "a", "Sanctions", "1st", "../up", "a b", "a/b", "naïve", "sanctions\x1b[2J", "x" * 41, "end_", "-x"]
)
def test_odd_names_are_refused(name, tmp_path, monkeypatch, capsys):
    """A name that is no plain identifier is wrong usage, says what to write, and leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as raised:
        main(["new", "--", name])
    assert raised.value.code == 2
    told = capsys.readouterr().err
    assert "as in sanctions" in told
    assert "\x1b" not in told
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["class", "report", "sources", "places", "facts", "rules", "paths", "nothing", "model_fields"]
)
def test_names_that_mean_something_else_are_refused(name, tmp_path, monkeypatch, capsys):
    """A name that Python or factlift has taken is refused, with another to try."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(["new", name])
    assert f"my_{name}" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_what_is_there_is_left_alone(tmp_path, capsys):
    """A folder with anything in it, and a file, are not written to."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["new", "sanctions", "-o", str(tmp_path)]) == 5
    assert main(["new", "sanctions", "-o", str(tmp_path / "mine.txt")]) == 5
    assert "-o DIR" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(("name", "one"), [("sanctions", "Sanction"), ("losses", "Loss")])
def test_class_names(name, one):
    """A list's name without its plural ending, in capitals."""
    assert class_name(name) == one
