"""`factlift new`: a folder with a commented Facts class of one's own, which runs and passes its test at once."""

from __future__ import annotations

import argparse
import keyword
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Template

from factlift.cli.printing import say
from factlift.drafts import Draft
from factlift.errors import OutputError
from factlift.facts import Facts
from factlift.files import write_whole

_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
_FILES = {
    "facts.py.txt": "{name}_facts.py",
    "rules.md.txt": "rules.md",
    "test.py.txt": "test_{name}.py",
    "README.md.txt": "README.md",
    "cases/first.txt": "cases/first.txt",
    "cases/first.json.txt": "cases/first.json",
    "answers/first.json.txt": "answers/first.json",
}
"""The templates in data/starter, and what each becomes. Their ending keeps linters and test runners off them."""
_IMPORTED = frozenset(
    {
        "Annotated",
        "ClassVar",
        "Fact",
        "Field",
        "Kinds",
        "Literal",
        "Minor",
        "None",
        "Path",
        "Place",
        "Quantity",
        "Reach",
    }
    | {"Source", "True", "False", "Words", "Scriptedmodel"}
)
"""What a class of the starter can't be called, since the starter itself uses the name."""
_TAKEN = frozenset({*dir(Facts), *Facts.model_fields, *Draft.__slots__, "sources", "nothing"})


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    parser = commands.add_parser("new", help="a folder with a Facts class of your own, to begin with")
    parser.add_argument("name", metavar="NAME", type=_name, help="what your facts are called, as in sanctions")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, help="the new folder; default: NAME")
    parser.set_defaults(run=_new)


def _name(name: str) -> str:
    if not _NAME.fullmatch(name) or name.endswith("_"):
        raise argparse.ArgumentTypeError("use 2 to 40 small letters a-z, digits and _, as in sanctions or price_caps")
    if keyword.iskeyword(name) or name in _TAKEN or class_name(name) in _IMPORTED:
        raise argparse.ArgumentTypeError(f"{name} means something else already; take another name, as in my_{name}")
    return name


def class_name(name: str) -> str:
    """Returns what one fact of a list is called.

    >>> [class_name(name) for name in ("sanctions", "penalties", "price_caps", "losses", "fraud")]
    ['Sanction', 'Penalty', 'PriceCap', 'Loss', 'Fraud']
    """
    one = re.sub(r"ies$", "y", name) if len(name) > 4 else name
    one = re.sub(r"(?<=ss)es$|(?<=[^s])s$", "", one)
    return "".join(part.capitalize() for part in one.split("_"))


def _new(options: argparse.Namespace) -> int:
    folder = options.output or Path(options.name)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise OutputError(f"{folder} is there already; take another name, or another folder with -o DIR")
        for path, text in _starter(options.name):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(folder / path, text)
    except OSError as error:
        raise OutputError(f"{folder} can't be written: {error.strerror or error}; name another with -o DIR") from None
    say(f"{folder} is ready. Try it:\n  python {folder / options.name}_facts.py\n  python -m pytest {folder}\n")
    say(f"Then make the class in {folder / options.name}_facts.py your own; {folder / 'README.md'} says how.\n")
    return 0


def _starter(name: str) -> Iterator[tuple[str, str]]:
    """Returns the files of a starter: their paths in its folder, and their text."""
    root = files("factlift").joinpath("data", "starter")
    for template, path in _FILES.items():
        text = root.joinpath(*template.split("/")).read_text(encoding="utf-8")
        filled = (
            text if template.endswith("first.txt") else Template(text).substitute(name=name, Class=class_name(name))
        )
        yield path.format(name=name), filled
