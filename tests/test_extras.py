"""The extras: what needs one says so in a line where it is missing, and all else works without any."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
MODULES = {
    "dates": ["dateparser"],
    "fast": ["aiohttp"],
    "frames": ["pandas", "pyarrow"],
    "ftm": ["followthemoney"],
    "html": ["trafilatura"],
    "llama-cpp": ["xllamacpp"],
    "otel": ["opentelemetry"],
    "prices": ["genai_prices"],
    "ray": ["ray", "pandas", "pyarrow"],
}
"""What each extra lets import."""

COMMANDS = {
    "dates": ["prompt", "a.txt", "--schema", "dated.py"],
    "frames": ["export", "facts.json", "--to", "parquet", "-o", "facts.parquet"],
    "ftm": ["export", "facts.json", "--to", "ftm"],
    "html": ["extract", "page.html", "--model", "builtin"],
    "llama-cpp": ["extract", "a.txt", "--model", "llama-cpp/m.gguf"],
    "prices": ["extract", "a.txt", "--model", "openai/m", "--budget-usd", "1"],
}
"""A command that needs the extra; `ray` has a function, `fast` and `otel` are found by themselves."""

BLOCKED = """
import sys
from importlib.machinery import PathFinder

class Finder(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.partition(".")[0] in {modules!r} else super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Finder
{body}
"""
MAIN = "from factlift.cli import main; sys.exit(main({command!r}))"
RAY = """
import factlift.ray
from factlift.errors import MissingExtraError
try:
    factlift.ray.extract([], model="builtin")
except MissingExtraError as error:
    print(error, file=sys.stderr)
"""
DATED = '''
from datetime import date
from factlift import Fact, Facts

class Arrest(Fact):
    """One arrest."""
    on: date

class ArrestFacts(Facts):
    """Report each arrest."""
    arrests: tuple[Arrest, ...] = ()
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article, a page, a Facts class with a date, a model's file, and facts."""
    (tmp_path / "a.txt").write_text("Oman will take 40 nurses.", encoding="utf-8")
    (tmp_path / "page.html").write_text("<p>Oman will take 40 nurses.</p>", encoding="utf-8")
    (tmp_path / "dated.py").write_text(DATED, encoding="utf-8")
    (tmp_path / "m.gguf").write_bytes(b"GGUF")
    return tmp_path


def ran(folder: Path, modules: set[str], body: str) -> subprocess.CompletedProcess[str]:
    """Returns how a program ended in a folder, for which some modules are not installed."""
    code = BLOCKED.format(modules=modules, body=body)
    environment = {"PATH": "", "OPENAI_API_KEY": "none", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_without_any_extra_an_article_is_read(folder: Path) -> None:
    """The table and the JSON of facts need none of them, and nothing is said of any; each missing one is then named."""
    every = {name for names in MODULES.values() for name in names}
    for output in (["-o", "facts.txt"], ["-o", "facts.json"]):
        done = ran(folder, every, MAIN.format(command=["extract", "a.txt", "--model", "builtin", *output]))
        assert (done.returncode, done.stderr) == (0, "")
    for extra, command in COMMANDS.items():
        done = ran(folder, every, MAIN.format(command=command))
        assert done.returncode in (3, 4), extra
        assert done.stderr.count("\n") == 1, extra
        assert f"pip install 'factlift[{extra}]'" in done.stderr
        assert not (folder / "facts.parquet").exists()
    assert "pip install 'factlift[ray]'" in ran(folder, every, RAY).stderr


def test_what_a_page_needs_is_named_itself() -> None:
    """The cleaner of lxml, which a web page can't be read without, is not left to an extra of an extra."""
    assert {item.partition(">")[0] for item in EXTRAS["html"]} == {"lxml_html_clean", "trafilatura"}


def test_every_extra_is_tried() -> None:
    """An extra that is new in pyproject.toml is known here, with what needs it."""
    assert set(EXTRAS) == set(MODULES) == set(COMMANDS) | {"ray", "fast", "otel"}
