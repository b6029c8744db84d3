"""What one ask costs: every HTTP request and every token is written down before instructor sees the answer."""

from __future__ import annotations

import json
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Literal

from factlift.facts import Usage
from factlift.pipeline import Answer

_GOOGLE_ENDS = {"MAX_TOKENS": "length"} | dict.fromkeys(
    ("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"), "content_filter"
)


class Malformed(Exception):  # noqa: N818  # never leaves the package
    """An HTTP 200 that holds no completion: not JSON, no choices, no message."""


class Declined(Exception):  # noqa: N818  # never leaves the package
    """The model, or a filter before or behind it, would not answer: asking again won't change its mind."""


class Spent(Exception):  # noqa: N818  # never leaves the package
    """The article's requests (`Settings.max_requests`) are used up."""


@dataclass(slots=True)
class Ledger:
    """What one ask cost so far, and the last completion as the server sent it.

    Attributes:
        deadline: by `time.monotonic`, in seconds; no request goes on past it.
        most: HTTP requests that may be sent.
        waited: until when this ask has waited, by `time.monotonic`.
        retry_after_s: how long the server last asked to be left alone.
    """

    deadline: float
    most: int
    waited: float = float("-inf")
    retry_after_s: float | None = None
    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    finish: str | None = None
    content: str | None = None
    tool: str | None = None
    refusal: str | None = None

    @property
    def declined(self) -> bool:
        """True where the last answer was none, on purpose."""
        return bool(self.refusal) or self.finish in ("content_filter", "refusal")

    @property
    def spent(self) -> bool:
        """True where no request is left."""
        return self.requests >= self.most

    @property
    def usage(self) -> Usage:
        """The tokens of all answers so far."""
        return Usage(input_tokens=self.input_tokens, output_tokens=self.output_tokens)

    def send(self) -> None:
        """Counts a request that is about to be sent; raises Spent where none is left."""
        if self.spent:
            raise Spent
        self.requests += 1

    def record(self, response: Any) -> None:
        """Counts a response's tokens, and keeps its text where it has the form of OpenAI's; raises Malformed."""
        usage = getattr(response, "usage", None)
        usage = usage or getattr(response, "usage_metadata", None)  # google's
        self.input_tokens += _count(usage, "prompt_tokens", "input_tokens", "prompt_token_count")
        self.output_tokens += _count(usage, "completion_tokens", "output_tokens", "candidates_token_count")
        self.output_tokens += _count(usage, "thoughts_token_count")  # google counts them apart
        if hasattr(response, "choices"):
            self._keep(_choice(response.choices))
        elif isinstance(response, (str, bytes, list)) or response is None:
            raise Malformed("the server's answer is no JSON object")
        elif hasattr(response, "candidates"):
            self._keep_candidate(response)
        else:
            ends = {"max_tokens": "length", "refusal": "refusal"}
            self.finish = ends.get(getattr(response, "stop_reason", None) or "", "stop")
            self._keep_blocks(getattr(response, "content", None))

    def _keep(self, choice: Any) -> None:
        message = choice.message
        calls = getattr(message, "tool_calls", None)
        call = calls[0] if isinstance(calls, list) and calls else None
        function = getattr(call, "function", None)
        self.finish, self.refusal = choice.finish_reason, getattr(message, "refusal", None)
        content = function.arguments if function else getattr(message, "content", None)
        self.content = content if isinstance(content, str) else None
        self.tool = function.name if function else None

    def _keep_blocks(self, blocks: Any) -> None:
        """Keeps the answer among the blocks of an Anthropic message: a tool's input, else text."""
        self.content = self.tool = None
        for block in blocks if isinstance(blocks, list) else ():
            if getattr(block, "type", None) == "tool_use":
                self.content, self.tool = json.dumps(block.input), block.name
                return
            if getattr(block, "type", None) == "text":
                self.content = (self.content or "") + block.text

    def _keep_candidate(self, response: Any) -> None:
        """Keeps the answer of a response of Google's: a function's arguments, else text."""
        self.content = self.tool = None
        found = (response.candidates or [None])[0]
        blocked = getattr(getattr(response, "prompt_feedback", None), "block_reason", None)
        if found is None and not blocked:
            raise Malformed("the server's answer has no candidates")
        end = "SAFETY" if found is None else getattr(found.finish_reason, "name", "STOP")
        self.finish = _GOOGLE_ENDS.get(end, "stop")
        for part in getattr(getattr(found, "content", None), "parts", None) or ():
            if call := getattr(part, "function_call", None):
                self.content, self.tool = json.dumps(call.args), call.name
                return
            if part.text and not part.thought:
                self.content = (self.content or "") + part.text

    def answer(
        self, content: str | None, finish: Literal["stop", "length", "refused", "failed"], error: str | None = None
    ) -> Answer:
        """Returns the Answer that the ask comes to."""
        return Answer(content, finish, self.requests, self.usage, error)


LEDGER: ContextVar[Ledger | None] = ContextVar("factlift_ledger", default=None)
"""The ledger of the ask that is under way here, so that what the client calls back knows whose request it is."""


def _choice(choices: Any) -> Any:
    first = choices[0] if isinstance(choices, list) and choices else None
    if first is None or getattr(first, "message", None) is None or isinstance(first.message, (str, list)):
        raise Malformed("the server's answer has no choices")
    return first


def _count(usage: Any, *names: str) -> int:
    """Returns the first of a usage's figures that is a count; what is no whole number counts nothing."""
    values = (getattr(usage, name, None) for name in names)
    return next((value for value in values if type(value) is int and value > 0), 0)
