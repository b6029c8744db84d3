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


def test_the_docstrings_of_our_own_bases_are_no_rules(tmp_path):
    """A class without a docstring takes that of a base of the user's, never what ours say of themselves."""
    (tmp_path / "bare.py").write_text(
        "from factlift import Fact, Facts, Words\n"
        "class Base(Fact):\n    '''Only what is decided.'''\n    who: Words\n"
        "class Fine(Base):\n    at: Words | None = None\n"
        "class FineFacts(Facts):\n    fines: tuple[Fine, ...] = ()\n",
        encoding="utf-8",
    )
    assert rules(load_schema(f"{tmp_path}/bare.py")).endswith("What to extract\n\n\nfines: Only what is decided.\n")


@pytest.mark.parametrize(("flag", "own_rules", "code"), [("-O", "", 0), ("-OO", "", 2), ("-OO", "rules = 'Fines.'", 0)])
def test_docstrings_that_python_drops_are_told(flag, own_rules, code, tmp_path):
    """Under -OO there would be no rules: that is an error, not another prompt; rules of their own are kept."""
    path = tmp_path / "fined.py"
    path.write_text(
        "from factlift import Fact, Facts, Words\nclass Fine(Fact):\n    '''A fine.'''\n    who: Words\n"
        f"class FineFacts(Facts):\n    '''Each fine.'''\n    fines: tuple[Fine, ...] = ()\n    {own_rules}\n",
        encoding="utf-8",
    )
    command = [sys.executable, flag, "-m", "factlift", "prompt", "-", "--schema", str(path)]
    done = subprocess.run(command, input="Oman fined it.", capture_output=True, text=True, check=False)
    assert (done.returncode, "-OO" in done.stderr, done.stderr.count("\n")) == (code, code == 2, code // 2)


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
