"""A country that is only told of before people, in which all of their towns lie, is their host and not their home."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Norway is short of hands. The party of nine bakers landed in Bergen on Monday.", None),
        ("Portugal has long wanted slaters. The choir sang for the twelve slaters who left for Porto on Sunday.", None),
        ("Norway is short of hands. The party of nine Polish bakers landed in Bergen on Monday.", "Polish"),
        (
            "Norway has sent 60 medics to Chad. The first nine medics landed in Bergen from training on Monday.",
            "Norway",
        ),
    ],
)
def test_a_host_told_of_before_is_nobodys_home(text: str, origin: str | None) -> None:
    last = extract(text, model="builtin").deployments[-1]
    assert (last.origin.name if last.origin else None) == origin
