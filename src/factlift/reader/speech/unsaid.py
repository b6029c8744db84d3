"""Passages that nobody spoke ("she never said “I quit”", "asked if he had said “never”"); names that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from factlift.passages import Passage

MAX_LEAD = 160  # code points before a passage that are looked at
_SAY = (
    r"(?:say|said|saying|tell|told|telling|write|wrote|written|writing|utter(?:ed|ing)?|us(?:e|ed|ing)|call(?:ed|ing)?)"
)
_UNSAID = re.compile(
    r"(?:\b(?:did|does|do|has|have|had) (?:not|never)|\b(?:did|does|do|has|have|had)n[’']t|\bnever|"
    r"\bden(?:y|ied|ies|ying)(?: having| ever having| ever)?) (?:once |ever |actually |even )?" + _SAY + r"\b"
    r"(?: (?:him|her|them|it|us|the \w{2,20}|that|to \w{2,20}|anyone|anybody|[A-Z][\w’'-]{1,20})){0,3} $"
)
_DENIED = re.compile(
    r"\bden(?:y|ied|ies|ying)(?: (?:on [A-Z]\w+|yesterday|again|ever|flatly|later))?"
    rf"(?: having| that (?:he|she|it|they)(?: had| has| have| ever){{0,2}}| he had| she had)?(?: ever)? {_SAY}\b"
    r"(?: [\w’'-]{1,20}){0,6} $"
)  # "denied on Friday having said that welders “smell of mutton”"
_ANYBODY = re.compile(
    rf"\b(?:those|any(?:one|body)|every(?:one|body)|whoever)(?: who)? (?:ask(?:s|ed)?|{_SAY}|says|calls)"
    r"(?: \w{2,12}){0,2} $",
    re.IGNORECASE,
)  # "To those who ask “why?”, she answers with a smile"
_BY_WHOM = re.compile(
    rf"\b(?:say|said|knows?|knew|ask(?:s|ed)?|tell|clear|sure|wonder(?:s|ed)?) who (?:had |has |first )*"
    rf"(?:{_SAY}|put|coined|added)(?: \w{{2,12}}){{0,3}} $"
)  # "would not say who wrote the line “a window of hope”"
_ASKED = re.compile(
    r"\b[Aa]sk(?:s|ed|ing)?\b[^.;:“”\"]{0,40}\b(?:whether|if)\b[^.;:“”\"]{0,60}\b" + _SAY + r"(?: \w{2,12}){0,2} $"
)
_NOBODY = (_UNSAID, _DENIED, _ANYBODY, _BY_WHOM, _ASKED)
_ARTICLES = frozenset("le la les el los las il lo gli der die das den un une el al".split())
_INITIALS = re.compile(r"\b[A-Z]{2,4}\.$")  # "CEO." at the end of its sentence


def settle_quotes(
    text: str, passages: Sequence[Passage], quotes: list[dict[str, Any]], names: Sequence[str]
) -> list[dict[str, Any]]:
    """Returns the quotes, those that nobody spoke as terms held at a distance; `names` are those of the speakers."""
    for fact in quotes:
        start = passages[fact["q"] - 1].start
        lead = text[max(0, start - MAX_LEAD) : start]
        if fact.get("kind") == "partial" and any(pattern.search(lead) for pattern in _NOBODY):
            fact["kind"] = "scare"
        if fact.get("kind") == "scare" or names[int(fact.get("speaker", 0))].lower() in _ARTICLES:
            for key in ("speaker", "mention", "cue", "continues"):
                fact.pop(key, None)
    return quotes


def bare_role(role: str) -> str:
    """Returns a role without the full stop of its sentence.

    >>> bare_role("CEO."), bare_role("Acme Inc.")
    ('CEO', 'Acme Inc.')
    """
    return role[:-1] if _INITIALS.search(role) else role
