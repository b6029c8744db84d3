"""Words that call what was said before them false: "is untrue", "has no basis", "does not correspond to reality"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.reader.words.tokens import Token

CALLED_FALSE = (
    r"(?:\b(?:is|are|was|were|proved|remain(?:ed|s)?) [“\"‘]?(?:simply |just |quite |entirely |completely |all |"
    r"utterly |totally |nothing but )?(?:an? )?(?:pure |sheer |mere |complete |total |utter |outright )?"
    r"(?:false|untrue|baseless|unfounded|groundless|incorrect|wrong|nonsense|rubbish|fabricated|invented|fake|"
    r"mistaken|not true|not correct|lies?|fabrications?|hoax|fiction|fantasy|invention|fairy ?tales?|made[ -]up|"
    r"concocted)\b|\b(?:have|has|had) [“\"‘]?no (?:basis|foundation|substance|truth)\b|\b(?:do|does|did)(?: not|"
    r"n[’']t) (?:correspond (?:to|with)|reflect|match|square with) (?:the )?(?:reality|truth|facts)\b|\b(?:is|are|was|"
    r"were) (?:entirely |completely |totally |wholly )?(?:devoid of|without|far from|void of) (?:any |the )?(?:truth|"
    r"foundation|substance|basis|merit)\b|\b(?:(?:have|has|had|contains?|contained) not|(?:do|does|did)(?: not|"
    r"n[’']t) (?:contain|hold|have)) (?:an?|one|any) (?:single )?(?:word|grain|shred|ounce|scrap|iota|atom) of truth\b|"
    r"\b(?:bears?|bore) no relation to (?:the )?(?:reality|truth|facts)\b)"
)
"""A pattern for one clause's end; what was said is its subject."""

_BRANDS = frozenset(
    "called calls branded brands labelled labeled labels described describes termed dismissed dismisses".split()
)
_TALES = frozenset("report reports claim claims rumour rumours rumor rumors story stories talk suggestion suggestions "
                   "allegation allegations post posts".split())  # fmt: skip
_UNTRUE = frozenset("false untrue lie lies nonsense baseless unfounded groundless rubbish fabrication fabrications "
                    "fiction invention hoax fake fantasy incorrect".split())  # fmt: skip


def brands_false(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a report is called false ("called reports that 40 had left a lie", "called false a report")."""
    if tokens[at].lower not in _BRANDS:
        return False
    tale = next((i for i in range(at + 1, min(at + 6, len(tokens))) if tokens[i].lower in _TALES), None)
    return tale is not None and any(t.lower in _UNTRUE for t in (*tokens[at + 1 : tale], *tokens[tale + 1 :]))
