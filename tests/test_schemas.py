"""A Facts class by its name: from a module, from a file, and what is said where there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from factlift import Facts
from factlift.bulk.processes import is_for_helpers
from factlift.cli import main
from factlift.errors import SchemaError
from factlift.facts import ArticleFacts
from factlift.models.builtin import BuiltinModel
from factlift.prompts import rules
from factlift.schemas import load_schema

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
OWN = """
from pathlib import Path
from factlift import Fact, Facts, Words

class Thing(Fact):
    what: Words

class ThingFacts(Facts):
    rules = Path(__file__).with_name("rules.md")
    things: tuple[Thing, ...] = ()
"""


@pytest.fixture
def own(tmp_path):
    """A file with one Facts class, whose rules are a file beside it."""
    (tmp_path / "rules.md").write_text("A thing is whatever is named a thing.\n", encoding="utf-8")
    path = tmp_path / "own.py"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_a_class_of_a_module():
    """A module's class is the class itself."""
    assert load_schema("factlift.facts:ArticleFacts") is ArticleFacts
    assert load_schema("factlift.facts") is ArticleFacts


def test_a_class_of_a_file_is_loaded_once(own):
    """The same file gives the same class, with or without its name, and its rules are read from the file."""
    found = load_schema(f"{own}:ThingFacts")
    assert found is load_schema(str(own))
    assert issubclass(found, Facts)
    assert "whatever is named a thing" in rules(found)


def test_a_class_of_the_working_directory(own):
    """A module of the working directory is found though the command lies elsewhere."""
    code = "from factlift.schemas import load_schema; print(load_schema('own:ThingFacts').__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=own.parent)
    assert done.stdout.strip() == "ThingFacts", done.stderr


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere.py:Thing", "no file nowhere.py"),
        ("no_such_module:Thing", "can't be imported: ModuleNotFoundError"),
        ("../x:Thing", "is no module"),
        ("factlift.facts:Span", "is no Facts class"),
        ("factlift.facts:Nope", "has no Nope; it has ArticleFacts"),
        ("json", "has no Facts class"),
    ],
)
def test_what_is_wrong_is_told(name, told, tmp_path, monkeypatch):
    """Each wrong name is a SchemaError that says what is there."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SchemaError, match=told):
        load_schema(name)


def test_rules_that_are_not_there(own):
    """A missing rules file is told with its path."""
    (own.parent / "rules.md").unlink()
    with pytest.raises(SchemaError, match=r"rules\.md.*No such file"):
        rules(load_schema(str(own)))


def test_a_file_that_fails_is_told_and_can_be_mended(tmp_path):
    """Code that raises is told in one line; the mended file is then loaded."""
    path = tmp_path / "broken.py"
    path.write_text("raise RuntimeError('half written')", encoding="utf-8")
    with pytest.raises(SchemaError, match="RuntimeError: half written"):
        load_schema(str(path))
    path.write_text(OWN, encoding="utf-8")
    assert load_schema(str(path)).__name__ == "ThingFacts"


def test_a_class_of_a_file_is_not_sent_to_processes(own):
    """Another process can't import it."""
    assert is_for_helpers(BuiltinModel(), ArticleFacts)
    assert not is_for_helpers(BuiltinModel(), load_schema(str(own)))


def test_the_commands_take_one(capsys):
    """An answer is grounded, a prompt and a schema made for a class of one's own."""
    schema = f"{EXAMPLES / 'sanctions.py'}:SanctionFacts"
    article = str(EXAMPLES / "articles" / "port-sanctions.txt")
    assert main(["parse", article, str(EXAMPLES / "answers" / "port-sanctions.json"), "--schema", schema]) == 0
    assert "Delmar Shipping" in capsys.readouterr().out
    assert main(["prompt", article, "--schema", schema]) == 0
    assert "asset_freeze" in capsys.readouterr().out
    assert main(["schema", "--schema", schema]) == 0
    assert "sanctions" in capsys.readouterr().out
    assert main(["extract", article, "--model", "builtin", "--schema", schema]) == 2
    assert "--model openai/gpt-5-mini" in capsys.readouterr().err
