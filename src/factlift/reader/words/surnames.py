"""Names that are small words elsewhere: "Mercy Were", "Were said", "the portal Most" are nobody's verb or number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import words_of

if TYPE_CHECKING:
    from factlift.reader.words.tokens import Token

_SMALL = frozenset(
    "Were Had Has Can Must Might Did Does Most Few Both Some Many Any Such Just More An To Do Will".split()
)
_VERBAL = frozenset("Were Had Has Can Must Might Did Does An To Do Will".split())
_SMALL = _VERBAL | frozenset("Most Few Both Some Many Any Such Just More".split())
"""Words with a capital that are surnames and names of firms as well (Luhya, Vietnamese, Slavic and Chinese ones)."""
_SOUGHT = re.compile("(?<=[\\w,”\"'’] )(?:" + "|".join(sorted(_SMALL)) + r")\b")
_OPENING = re.compile(
    r"(?:(?:Were|Had|Can|Must|Might|Did|Does|An|To|Do)(?= (?:said|says|told|tells|added|adds|asked|argued)\b|: [“\"‘])|"
    r"Will(?= (?:has|had|was|is|says|said|told|tells|denies|denied|himself|herself)\b))"
)
_SPEECH = words_of("speech_verbs")
_LEAST_SMALL = 2  # words in small letters that a line of headings lacks
_SHORT = 3


def as_names(text: str, start: int, end: int, tokens: list[Token]) -> list[Token]:
    """Return the tokens of `text[start:end]`, the small words among them that are names kept as they are written.

    A name it is behind another one with a capital, and small words behind it ("Mercy Were, who"), and where it stands
    before a verb of speech, behind a comma or a mark ("“Never,” Were told us", "Were said").
    """
    if _SOUGHT.search(text, start, end) is None and _OPENING.search(text, start, end) is None:
        return tokens
    return [t._replace(lower=t.text) if t.text in _SMALL and _is_name(text, tokens, at) else t
            for at, t in enumerate(tokens)]  # fmt: skip


def _is_name(text: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    before = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.word and following.capital and not token.possessive:
        return False  # a heading, or "Most Kenyans"
    speaks = following is not None and following.lower in _SPEECH and following.text.islower()
    opens = before is None or "\n" in text[before.end : token.start] or before.text in {".", "?", "!", ":"}
    if opens:
        return token.text in _VERBAL and _OPENING.match(text, token.start) is not None
    if before is None or not _is_running(tokens, at):
        return False
    if before.word:
        named = before.capital and before.text.istitle() and not before.possessive and _runs_on(text, tokens, at - 1)
        return named or (speaks and before.lower in {"said", "says", "that", "and", "but", "mr", "mrs", "ms", "dr"})
    return speaks and before.text in {",", "”", '"', "’", "'"} and token.text in _VERBAL


def _runs_on(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word with a capital does not open its sentence, or another one with a capital is before it."""
    if at == 0 or "\n" in text[tokens[at - 1].end : tokens[at].start]:
        return False
    return tokens[at - 1].word or tokens[at - 1].text == ","


def _is_running(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word stands in running copy, not in a heading of which each word has a capital."""
    near = [*tokens[max(0, at - 6) : at], *tokens[at + 1 : at + 7]]
    return sum(token.text.islower() and len(token.text) > _SHORT for token in near) >= _LEAST_SMALL
