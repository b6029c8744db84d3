"""What an act of speech is made of."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

ADDRESSING = frozenset("told tell tells telling informed informs assured assures reminded reminds notified".split())
"""Verbs behind which stands who is told, not who tells."""

ASKING = frozenset("ask asks asked asking wonder wonders wondered wondering".split())
"""Verbs that claim nothing: another one answers."""

Form: TypeAlias = Literal["before", "after", "participle", "according", "colon", "noun"]


class Saying(NamedTuple):
    """An act of speech: `start`, `end` are the cue's, `mention` the subject's, `source` indexes `Speakers.known`."""

    sentence: int
    start: int
    end: int
    cue: str | None
    mention: tuple[int, int]
    source: int
    form: Form
