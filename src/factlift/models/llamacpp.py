"""A model in a GGUF file, served in this process by llama.cpp, so that a person with a file needs no server.

It is asked as any server is, over loopback: the answer's form is held by a grammar, and retries, counts and deadlines
are the same. The port is one that nobody else can use, since each request shows a key that is drawn for it.
"""

from __future__ import annotations

import atexit
import secrets
import threading
import weakref
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from factlift.errors import UnknownModelError
from factlift.models.clients import Client, open_client
from factlift.models.instructed import InstructedModel
from factlift.settings import Settings

_MAGIC = b"GGUF"
_PREFIX = "llama-cpp/"


def model_in(name: str, settings: Settings) -> LlamaCppModel:
    """Returns the model of a name, `llama-cpp/PATH.gguf`; it is loaded when it is first asked.

    Its answers are held to their form (`json_schema`) where no other mode is set: what llama.cpp does with tools is
    not.

    Raises:
        UnknownModelError: there is no such file, or it is no GGUF file.
    """
    path = Path(name.removeprefix(_PREFIX)).expanduser()
    _check(name, path)
    if "mode" not in settings.model_fields_set:
        settings = settings.model_copy(update={"mode": "json_schema"})
    return _model(name, path.resolve(), path.stat().st_mtime_ns, settings)  # pyright: ignore[reportArgumentType]  # hashable


@lru_cache(maxsize=2)
def _model(name: str, path: Path, _: int, settings: Settings) -> LlamaCppModel:
    return LlamaCppModel(name, path, settings)


def _check(name: str, path: Path) -> None:
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise UnknownModelError(f"{name}: {why}; give the path of a GGUF file after llama-cpp/") from None
    if magic != _MAGIC:
        raise UnknownModelError(f"{name}: this is no GGUF file; convert the model, or take one that is converted")


class LlamaCppModel(InstructedModel):
    """A model in a file: as `InstructedModel`, over a server of its own that ends with it and with the program.

    Args:
        name: shown in reports.
        path: the file.
        settings: limits and parameters; `context_tokens` is how much it has room for.
    """

    def __init__(self, name: str, path: Path, settings: Settings) -> None:
        super().__init__(name, settings)
        self._path = path
        self._served: Served | None = None
        found = path.stat()
        self.version = f"{settings.mode} {found.st_size} {found.st_mtime_ns}"
        """Another file at the same path answers differently, and so does another mode; see `factlift.journal`."""

    def _open(self) -> Client:
        served = serve(self.name, self._path, self.settings.context_tokens)
        self._served = served  # it is served as long as somebody holds the model
        address = {"base_url": f"{served.url}/v1", "api_key": served.key}
        # It says nothing until its answer is whole, and others' requests may be before ours.
        return open_client("openai/local", self.settings, address, read_s=self.settings.timeout_s)


# ---------------------------------------------------------------- the server


@dataclass(slots=True, weakref_slot=True)
class Served:
    """A model that is being served: where, and what lets one in."""

    server: Any
    url: str
    key: str = field(repr=False)

    def close(self) -> None:
        """Ends the server and frees the model's memory."""
        self.server = None  # llama.cpp's threads end with the object


_LOCK = threading.Lock()
_SERVED: weakref.WeakValueDictionary[tuple[Path, int], Served] = weakref.WeakValueDictionary()


def serve(name: str, path: Path, context_tokens: int) -> Served:
    """Returns the server of a file, which all models of that file and size share; loads it where there is none.

    Raises:
        UnknownModelError: llama.cpp can't load it.
    """
    with _LOCK:
        served = _SERVED.get((path, context_tokens))
        if served is None:
            served = _SERVED[path, context_tokens] = _load(name, path, context_tokens)
        return served


def _load(name: str, path: Path, context_tokens: int) -> Served:
    xllamacpp: Any = import_module("xllamacpp")  # it has no types
    key = secrets.token_urlsafe(32)
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = context_tokens
    params.n_parallel = 1  # room for one long article instead of several short ones; others wait their turn
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.api_keys, params.cors_origins = [key], ""
    params.ui = params.endpoint_slots = False
    params.offline = True
    params.verbosity = -1  # what it logs may hold the article
    try:
        server = xllamacpp.Server(params)
    except RuntimeError:
        raise UnknownModelError(
            f"{name}: llama.cpp can't load it; the file may be damaged or cut short, of an unknown kind, or too large"
            " for the memory (lower Settings.context_tokens)"
        ) from None
    return Served(server, server.listening_address, key)


@atexit.register
def _close_all() -> None:
    for served in list(_SERVED.values()):
        served.close()
