"""From a model's name to a model, and what is set or missing for each provider."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from factlift.errors import MissingExtraError, MissingKeyError, UnknownModelError
from factlift.pipeline import Model
from factlift.settings import Settings

if TYPE_CHECKING:
    from factlift.models.instructed import InstructedModel


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider of instructor's: the packages it needs, and the environment variables that may hold its key."""

    name: str
    package: str
    install: str
    keys: tuple[str, ...] = ()


# Names, packages and variables as in instructor 1.17; those without keys run locally or log in otherwise.
# `llama-cpp` is ours: a model in a file, served in this process.
PROVIDERS = {
    item.name: item
    for item in (
        Provider("anthropic", "anthropic", "anthropic", ("ANTHROPIC_API_KEY",)),
        Provider("azure_openai", "openai", "openai", ("AZURE_OPENAI_API_KEY",)),
        Provider("bedrock", "boto3", "boto3"),
        Provider("cerebras", "cerebras", "cerebras-cloud-sdk", ("CEREBRAS_API_KEY",)),
        Provider("cohere", "cohere", "cohere", ("COHERE_API_KEY", "CO_API_KEY")),
        Provider("databricks", "openai", "openai", ("DATABRICKS_TOKEN", "DATABRICKS_API_KEY")),
        Provider("deepseek", "openai", "openai", ("DEEPSEEK_API_KEY",)),
        Provider("fireworks", "fireworks", "fireworks-ai", ("FIREWORKS_API_KEY",)),
        Provider("google", "google.genai jsonref", "google-genai jsonref", ("GOOGLE_API_KEY",)),
        Provider("groq", "groq", "groq", ("GROQ_API_KEY",)),
        Provider("litellm", "litellm", "litellm"),
        Provider("llama-cpp", "xllamacpp", "'factlift[llama-cpp]'"),
        Provider("mistral", "mistralai", "mistralai", ("MISTRAL_API_KEY",)),
        Provider("ollama", "openai", "openai"),
        Provider("openai", "openai", "openai", ("OPENAI_API_KEY",)),
        Provider("openrouter", "openai", "openai", ("OPENROUTER_API_KEY",)),
        Provider("perplexity", "openai", "openai", ("PERPLEXITY_API_KEY",)),
        Provider("together", "openai", "openai", ("TOGETHER_API_KEY",)),
        Provider("vertexai", "google.genai jsonref", "google-genai jsonref"),
        Provider("xai", "xai_sdk", "xai-sdk", ("XAI_API_KEY",)),
    )
}


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether a provider's models can be asked, and if not, what is missing."""

    name: str
    ready: bool
    missing: str


def by_name(name: str, settings: Settings | None = None) -> Model:
    """Returns the model of a name: `builtin`, `PROVIDER/MODEL` as instructor knows it (`openai/gpt-5-mini`), or
    `llama-cpp/PATH.gguf`.

    Raises:
        UnknownModelError: no such provider, no `/` in the name, or no model in the file.
        MissingExtraError: the provider's package is not installed.
        MissingKeyError: the provider's key is not set, or can't be one.
    """
    if name == "builtin":
        from factlift.models.builtin import BuiltinModel

        return BuiltinModel()
    provider, _, model = name.partition("/")
    known = PROVIDERS.get(provider)
    if known is None or not model:
        raise UnknownModelError(
            f"no model {name!r}: write 'builtin' or PROVIDER/MODEL, as in 'openai/gpt-5-mini'; "
            f"providers are {', '.join(PROVIDERS)}"
        )
    if not _is_installed(known.package):
        raise MissingExtraError(f"{provider} models need a package: pip install {known.install}")
    if known.keys and not any(os.environ.get(key) for key in known.keys):
        local = f" (a server of your own takes any: {known.keys[0]}=none)" if _environment(known)[-1] else ""
        raise MissingKeyError(f"{name} needs a key: export {known.keys[0]}=...{local}")
    _check_keys(name, known)
    if provider == "llama-cpp":
        from factlift.models.llamacpp import model_in

        return model_in(name, settings or Settings())
    return _instructed(name, settings or Settings(), _environment(known))  # pyright: ignore[reportArgumentType]  # hashable


def _check_keys(name: str, provider: Provider) -> None:
    """Lets pass keys that a request can bear; with others each request would fail, as if there were no server.

    Raises:
        MissingKeyError: one holds what no key does: the line end of the file it was read from, a typographic mark.
    """
    for key in provider.keys:
        value = os.environ.get(key, "")
        if not value.isascii() or any(char <= " " or char == "\x7f" for char in value):
            raise MissingKeyError(f"{name}: {key} holds a space, a line end or a mark that no key has; set it anew")


def _environment(provider: Provider) -> tuple[str | None, ...]:
    """Returns what a provider's client reads from the environment: a changed key or address is another client."""
    return tuple(os.environ.get(name) for name in (*provider.keys, f"{provider.name.upper()}_BASE_URL"))


@lru_cache(maxsize=16)
def _instructed(name: str, settings: Settings, _: tuple[str | None, ...]) -> InstructedModel:
    """Returns the one model of a name, settings and environment: it keeps its connections, which are dear to open."""
    from factlift.models.instructed import InstructedModel

    return InstructedModel(name, settings)


def listing() -> list[Availability]:
    """Returns every provider, ready ones first, with what is missing."""
    items = [Availability("builtin", True, "")] + [_availability(item) for item in PROVIDERS.values()]
    return sorted(items, key=lambda item: (not item.ready, item.name != "builtin", item.name))


def _availability(provider: Provider) -> Availability:
    missing = []
    if not _is_installed(provider.package):
        missing.append(f"pip install {provider.install}")
    if provider.keys and not any(os.environ.get(key) for key in provider.keys):
        missing.append(f"export {' or '.join(provider.keys)}")
    return Availability(provider.name, not missing, "; ".join(missing))


def _is_installed(package: str) -> bool:
    try:
        return all(find_spec(name) is not None for name in package.split())
    except ModuleNotFoundError:
        return False
