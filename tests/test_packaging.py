"""The wheel holds what a user needs, and importing factlift loads nothing dear."""

import ast
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from the sdist as an index would get it; the build backend is a test dependency."""
    folder = tmp_path_factory.mktemp("dist")
    build = "import sys; from hatchling.build import build_sdist, build_wheel; print(eval(sys.argv[1])(sys.argv[2]))"
    sdist = run(sys.executable, "-c", build, "build_sdist", str(folder)).strip()
    run(sys.executable, "-m", "tarfile", "-e", str(folder / sdist), str(folder))
    unpacked = folder / sdist.removesuffix(".tar.gz")
    name = run(sys.executable, "-c", build, "build_wheel", str(folder), cwd=unpacked).strip()
    return folder / name


def test_wheel_contains_prompts_and_data(wheel):
    """Prompts and tables are files of the wheel, once each, and no test or article is."""
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    assert {f"factlift/_prompts/{path.name}" for path in (ROOT / "prompts").glob("*.md")} <= set(names)
    assert {f"factlift/data/{path.name}" for path in (ROOT / "src" / "factlift" / "data").glob("*.json")} <= set(names)
    page = ROOT / "src" / "factlift" / "review" / "page"
    assert {f"factlift/review/page/{path.name}" for path in page.iterdir()} <= set(names)
    assert "factlift/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "examples", "evals"))]


def test_wheel_runs_in_a_fresh_environment(wheel, tmp_path):
    """Installed on its own, next to the dependencies of this one, it renders prompts and extracts facts."""
    venv.create(tmp_path / "venv", with_pip=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    run(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel))
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    # Dependencies come from this environment, after the wheel's own folder; the network is not needed.
    ours = [path for path in sys.path if path.endswith("site-packages")]
    (Path(site) / "dependencies.pth").write_text("\n".join(ours) + "\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("“They leave in May,” Ann Wanja said.", encoding="utf-8")
    where = run(python, "-c", "import factlift; print(factlift.__file__)", cwd=tmp_path)
    assert str(tmp_path) in where
    command = str(tmp_path / "venv" / "bin" / "factlift")
    assert "You point" in run(command, "prompt", "a.txt", cwd=tmp_path)
    out = run(command, "extract", "a.txt", "--model", "builtin", "--format", "json", cwd=tmp_path)
    assert '"They leave in May,"' in out
    (tmp_path / "facts.json").write_text(out, encoding="utf-8")
    run(command, "review", "facts.json", "a.txt", cwd=tmp_path)
    assert "They leave in May," in (tmp_path / "facts.html").read_text(encoding="utf-8")


def test_a_zip_of_the_package_runs(wheel, tmp_path):
    """Without a package's metadata, as in a zipapp, and from a zip, the facts of several articles are found."""
    (tmp_path / "a.txt").write_text("“They leave in May,” Ann Wanja said.", encoding="utf-8")
    bare = tmp_path / "bare.pyz"
    with zipfile.ZipFile(wheel) as whole, zipfile.ZipFile(bare, "w") as copy:
        for name in whole.namelist():
            if not name.startswith("factlift-"):
                copy.writestr(name, whole.read(name))
    code = f"""
import sys
from importlib import metadata
sys.path.insert(0, {str(bare)!r})
def version(name):
    raise metadata.PackageNotFoundError(name)
metadata.version = version
import factlift
print(factlift.__file__)
sys.exit(factlift.cli.main(["extract", "a.txt", "a.txt", "--model", "builtin", "--format", "jsonl", "--journal", "j"]))
"""
    where, *rows = run(sys.executable, "-c", code, cwd=tmp_path).splitlines()
    assert where.startswith(str(bare))
    assert ["They leave in May," in row for row in rows] == [True, True]


def test_import_loads_nothing_dear():
    """Pydantic, clients, the rule reader, the sentence model and rich are loaded when first needed, not before."""
    assert {name.split(".")[0] for name in loaded_by("import factlift")} & {"pydantic", "asyncio"} == set()
    modules = loaded_by("from factlift import *; factlift = extract_many")
    assert not any(name.startswith("factlift.reader") for name in modules)
    loaded = {name.split(".")[0] for name in modules}
    assert not loaded & {"openai", "instructor", "nupunkt", "rich", "tenacity", "httpx", "httpx2"}


def test_the_command_loads_the_rule_reader_only_to_read():
    """`factlift schema` and the like start without it: it is most of a second."""
    assert not any(name.startswith("factlift.reader") for name in loaded_by("import factlift.cli"))


def loaded_by(code: str) -> set[str]:
    return set(run(sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)").split())


def test_modules_are_there_by_name():
    """`import factlift` is enough for `factlift.errors` and the like; a name that is none is an AttributeError."""
    code = "import factlift; print(factlift.errors.ModelError.__name__, hasattr(factlift, 'extrct'))"
    assert run(sys.executable, "-c", code) == "ModelError False\n"


def test_a_type_checker_knows_the_names_one_by_one():
    """A `__getattr__` that type checkers see would let them take `from factlift import extrct` for one of ours."""
    import factlift

    module = ast.parse(Path(factlift.__file__).read_text(encoding="utf-8"))
    assert "__getattr__" not in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}
    seen = next(node for node in module.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    names = [alias.name for node in ast.walk(seen) if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(names) == factlift.__all__


def test_public_names_are_sorted_and_exist():
    """`__all__` is sorted, and each name is there."""
    import factlift

    assert factlift.__all__ == sorted(factlift.__all__)
    assert all(hasattr(factlift, name) for name in factlift.__all__)


def test_no_group_of_a_pattern_is_possessive():
    """Python 3.11.0 to 3.11.4 match a group repeated by "++" one character too far; an atomic group is right in all."""
    possessive = re.compile(r"\)(?:[+*?]|\{{1,2}\d*,?\d*\}{1,2})\+(?=[^+=\s])")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "src").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if possessive.search(line) and "safe=" not in line
    ]
    assert found == []
