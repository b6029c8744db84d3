"""What is read of a server's answer: never more than 2 MB, and never a compressed body, which may hide gigabytes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx2
import openai

from factlift.models.ledger import LEDGER

LARGEST_BODY = 2_000_000
"""Bytes. An answer of 128,000 tokens is a quarter of it."""
_TOO_LARGE = f"the server's answer is larger than {LARGEST_BODY // 1_000_000} MB; ask for less, or check the base URL"


class BodyRefusedError(openai.OpenAIError):
    """A body that is not read; the client hands on its own kind of errors as they are."""


async def guard(response: Any) -> None:
    """Caps the body of a response before any of it is read; a hook for the client of an ask of ours.

    An error's status is what counts, so its body is cut where it is long, and left out where it is compressed.

    Raises:
        BodyRefusedError: an answer is compressed though we asked for none, or too large.
    """
    if LEDGER.get() is None:  # a client of the user's, used for something else
        return
    coding = response.headers.get("content-encoding", "").strip().lower()
    plain, failed = coding in ("", "identity"), response.status_code >= 300
    if not failed and not plain:
        raise BodyRefusedError(f"the server compressed its answer ({coding[:20]!r}); tell it to send plain JSON")
    if not plain:
        del response.headers["content-encoding"]
    if isinstance(response, httpx2.Response) and isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Capped(response.stream, LARGEST_BODY if plain else 0, cut=failed)


class _Capped(httpx2.AsyncByteStream):
    """A body that ends (`cut`) or raises after so many bytes."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int, *, cut: bool) -> None:
        self._stream, self._most, self._cut = stream, most, cut

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for chunk in self._stream:
            read += len(chunk)
            if read > self._most:
                if self._cut:
                    return
                raise BodyRefusedError(_TOO_LARGE)
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
