"""All that `extract` lets you set besides text, schema and model."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factlift.errors import SettingsError

PREFIX = "FACTLIFT_"


class Settings(BaseModel):
    """Limits and the model's parameters; frozen.

    Attributes:
        max_chars: longest article, in code points; a longer one raises `ArticleTooLargeError`.
        timeout_s: time for one article in seconds: all its parts, second looks, attempts, re-asks and waits together.
        attempts: most HTTP requests for one answer while the server is busy or unreachable.
        max_requests: most HTTP requests for one article, whatever they are for.
        reasks: how often an answer that can't be read at all is asked for again.
        mode: how instructor asks: `tools`, `json_schema` (servers that constrain by grammar), `md_json` (the rest).
        temperature: sent only where it is set; some models take none.
        max_output_tokens: sent only where it is set.
        looks: how often a model is shown again what was rejected and what no fact covers; 0 never asks again.
        coverage: whether the rule reader reads the article of a model too, to show what no fact covers (`report.gaps`)
            and to check facts against it; without that, three quarters of the processor time around an answer are
            saved, no gaps are told or asked about, and checks go by the words alone: of speakers swapped for one
            another 38 % are flagged instead of 90 %, of claimants 51 % instead of 76 %, of exclusions taken for
            requirements none instead of 83 %, and other damage nearly as before.
        context_tokens: most tokens, of prompt and answer together, that a model served from a file (`llama-cpp/PATH`)
            has room for, and takes memory for; it has no more than it was trained on.
        window_chars: longest stretch of an article that is asked about at once, in code points; a longer article is
            read in parts, whole paragraphs where they fit, each with the sentences before it for context.
        budget_tokens: most tokens, in and out, that one bulk run may spend; what is under way then is finished, and
            what a journal holds costs nothing.
        budget_usd: the same in US dollars, for models whose price is known (extra `prices`).
        give_up_after: a bulk run ends where the server refuses so many articles in a row, with none answered between.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_chars: int = Field(default=1_000_000, ge=1)
    timeout_s: float = Field(default=180.0, gt=0, le=1e9)  # what a loop's clock can count to
    attempts: int = Field(default=5, ge=1)
    max_requests: int = Field(default=200, ge=1)
    reasks: int = Field(default=1, ge=0)
    mode: Literal["tools", "json_schema", "md_json"] = "tools"
    temperature: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    max_output_tokens: int | None = Field(default=None, ge=1)
    looks: int = Field(default=1, ge=0)
    coverage: bool = True
    context_tokens: int = Field(default=16_384, ge=512)
    window_chars: int = Field(default=24_000, ge=1_000)
    budget_tokens: int | None = Field(default=None, ge=0)
    budget_usd: float | None = Field(default=None, ge=0)
    give_up_after: int = Field(default=5, ge=1)

    def kept(self) -> str:
        """Returns what a journal keeps beside an article, as JSON: those that are not the defaults.

        Without those of a run as a whole, which say nothing of how an article was done.
        """
        of_the_run = {"budget_tokens", "budget_usd", "give_up_after"}
        return json.dumps(self.model_dump(mode="json", exclude_defaults=True, exclude=of_the_run), sort_keys=True)

    @classmethod
    def from_kept(cls, kept: str) -> Self:
        """Returns the settings that a journal keeps beside an article (see `kept`).

        Raises:
            SettingsError: this version has no such setting, or not that value.
        """
        try:
            return cls.model_validate_json(kept)
        except ValidationError as error:
            name, what = _first(error)
            raise SettingsError(
                f"the journal's setting {name} is of another version of factlift ({what}); use that one, or give the "
                "articles to extract again"
            ) from None

    @classmethod
    def strangers(cls, environment: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
        """Returns the variables that look like a setting and are none, each with the setting that it is most like.

        >>> Settings.strangers({"FACTLIFT_TIMEOUT": "60", "FACTLIFT_MODEL": "builtin", "FACTLIFT_CACHE_DIR": "x"})
        [('FACTLIFT_TIMEOUT', 'FACTLIFT_TIMEOUT_S')]
        """
        known = [f"{PREFIX}{name.upper()}" for name in cls.model_fields]
        others = os.environ if environment is None else environment
        found = [name for name in others if name.startswith(PREFIX) and name not in (*known, f"{PREFIX}MODEL")]
        like = ((name, get_close_matches(name, known, 1, 0.85)) for name in sorted(found))
        return [(name, close[0]) for name, close in like if close]

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None, **given: Any) -> Self:
        """Returns the settings that the environment's variables name, as the command uses them.

        Each setting is `FACTLIFT_` and its name in capitals: `FACTLIFT_TIMEOUT_S=60`, `FACTLIFT_MODE=json_schema`. One
        that is not set, or empty, has its default; what is `given` comes first.

        >>> Settings.from_environment({"FACTLIFT_TIMEOUT_S": "60"}, looks=0).timeout_s
        60.0

        Raises:
            SettingsError: a variable holds no such setting.
        """
        found = os.environ if environment is None else environment
        named = {name: str(found.get(f"{PREFIX}{name.upper()}", "")).strip() for name in cls.model_fields}
        try:
            return cls.model_validate({name: value for name, value in named.items() if value} | given)
        except ValidationError as error:
            name, what = _first(error)
            raise SettingsError(f"{_told(name, given)}: {what}; change it, or leave it out") from None


def _first(error: ValidationError) -> tuple[str, str]:
    """Returns the first setting that is none, and what is wrong with it."""
    first = error.errors(include_url=False, include_input=False)[0]
    return str(first["loc"][0]) if first["loc"] else "", first["msg"]


def _told(name: str, given: Mapping[str, Any]) -> str:
    return f"the setting {name}" if name in given else f"{PREFIX}{name.upper()} in the environment"
