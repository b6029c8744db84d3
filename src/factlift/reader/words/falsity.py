"""Words that call what was said before them false: "is untrue", "has no basis", "does not correspond to reality"."""

from __future__ import annotations

CALLED_FALSE = (
    r"(?:\b(?:is|are|was|were|proved|remain(?:ed|s)?) (?:simply |just |quite |entirely |completely |all |utterly |"
    r"pure |sheer |mere )?(?:false|untrue|baseless|unfounded|groundless|incorrect|wrong|nonsense|rubbish|fabricated|"
    r"invented|fake|mistaken|not true|not correct|a lie|a fabrication|a hoax|fiction|fantasy|invention|made[ -]up|"
    r"concocted)\b|\b(?:have|has|had) [“\"‘]?no (?:basis|foundation|substance|truth)\b|\b(?:do|does|did)(?: not|"
    r"n[’']t) (?:correspond (?:to|with)|reflect|match|square with) (?:the )?(?:reality|truth|facts)\b|\b(?:is|are|was|"
    r"were) (?:entirely |completely |totally |wholly )?(?:devoid of|without|far from|void of) (?:any |the )?(?:truth|"
    r"foundation|substance|basis|merit)\b|\b(?:(?:have|has|had|contains?|contained) not|(?:do|does|did)(?: not|"
    r"n[’']t) (?:contain|hold|have)) (?:an?|one|any) (?:single )?(?:word|grain|shred|ounce|scrap|iota|atom) of truth\b|"
    r"\b(?:bears?|bore) no relation to (?:the )?(?:reality|truth|facts)\b)"
)
"""A pattern for one clause's end; what was said is its subject."""
