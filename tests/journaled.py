"""What the tests of the journal share: a key, and an answer that was paid for."""

from __future__ import annotations

from factlift.facts import Usage
from factlift.journal import Key
from factlift.pipeline import Answer

REPLY = Answer(
    '{"sources": [{"name": "Ann Wanja", "s": 1}], "quotes": [{"q": 1, "kind": "direct", "speaker": 1}]}',
    requests=2,
    usage=Usage(input_tokens=700, output_tokens=40),
)


def a_key(number: int = 0) -> Key:
    return Key(f"{number:064}", "p", "v", "m", "{}")
