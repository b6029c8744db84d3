"""What an act of speech is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from factlift.reader.words.tokens import Token

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


def is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what a passage holds is a question's ("was replying to a question whether it was “late”")."""
    words = [token.lower for token in tokens[at + 1 : at + 7]]
    last = next((i for i, word in enumerate(words, at + 2) if word in {"question", "questions"}), None)
    masked = next((i for i in range(at, len(tokens)) if tokens[i].masked), None)
    if words[:1] != ["to"] or last is None or masked is None:
        return False
    between = tokens[last:masked]
    return any(t.lower in {"whether", "if", "about"} for t in between[:1]) and not any(
        t.text in {",", ":"} or t.lower in {"with", "by"} for t in between
    )


REPLIES = frozenset("responding responded responds replying replied replies answering answered answers".split())
