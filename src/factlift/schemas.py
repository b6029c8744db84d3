"""A Facts class of one's own, by its name: `package.module:Class`, or `path/to/file.py:Class`."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

from factlift.errors import SchemaError
from factlift.facts import Facts
from factlift.plans import plan_of

OWN = "factlift_own_"
"""How the modules begin that were loaded from a file; no other process can import them by that name."""


def load_schema(name: str) -> type[Facts]:
    """Returns the Facts class of a name.

    `module:Class` is imported as Python does, the working directory first; `file.py:Class` is run from that file.
    Without `:Class` it is the only Facts class that the module defines. Importing runs the module's code: name only
    files that you trust.

    Raises:
        SchemaError: there is no such module, file or class, it can't be imported, or no prompt can be made of it.
    """
    where, _, wanted = name.rpartition(":") if _has_class(name) else (name, "", "")
    module = _module_of(where)
    facts_type = getattr(module, wanted, None) if wanted else _only_class(module, where)
    if facts_type is None:
        raise SchemaError(f"{where} has no {wanted}; it has {', '.join(_classes(module)) or 'no Facts class'}")
    plan_of(facts_type)  # says what is wrong with it, if anything
    found: type[Facts] = facts_type
    return found


def _has_class(name: str) -> bool:
    return ":" in name and name.rpartition(":")[2].isidentifier()  # not the colon of a drive


def _module_of(where: str) -> ModuleType:
    try:
        return _from_file(Path(where)) if where.endswith(".py") else _from_path(where)
    except SchemaError:
        raise
    except (Exception, SystemExit) as error:  # whatever its code raises
        told = " ".join(str(error).split())[:200]
        raise SchemaError(f"{where} can't be imported: {type(error).__name__}: {told}") from error


def _from_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise SchemaError(f"no file {path}; name it as path/to/file.py:Class")
    name = f"{OWN}{path.stem}_{hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:8]}"  # loaded twice, it is one
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SchemaError(f"{path} is no Python file")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _from_path(where: str) -> ModuleType:
    if not all(part.isidentifier() for part in where.split(".")):
        raise SchemaError(f"{where!r} is no module; write package.module:Class, or path/to/file.py:Class")
    if os.getcwd() not in sys.path:  # noqa: PTH109  # sys.path holds strings
        sys.path.insert(0, os.getcwd())  # noqa: PTH109
    return importlib.import_module(where)


def _only_class(module: ModuleType, where: str) -> type[Facts]:
    found = _classes(module)
    if not found:
        raise SchemaError(f"{where} has no Facts class; write one, or name another module or file")
    if len(found) > 1:
        raise SchemaError(f"{where} defines {len(found)} Facts classes; say which, as in {where}:{next(iter(found))}")
    return next(iter(found.values()))


def _classes(module: ModuleType) -> dict[str, type[Facts]]:
    """Returns the Facts classes that a module defines itself."""
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type)
        and issubclass(value, Facts)
        and value is not Facts
        and value.__module__ == module.__name__
    }


def schema_name(facts_type: type[Facts]) -> str:
    """Returns what a Facts class is called in a journal: `module:Class`."""
    return f"{facts_type.__module__}:{facts_type.__qualname__}"
