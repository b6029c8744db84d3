"""Words that call what was said before them false: "is untrue", "has no basis", "does not correspond to reality"."""

from __future__ import annotations

CALLED_FALSE = (
    r"(?:\b(?:is|are|was|were|proved|remain(?:ed|s)?) (?:simply |just |quite |entirely |completely |all |utterly |"
    r"pure |sheer |mere )?"
    r"(?:false|untrue|baseless|unfounded|groundless|incorrect|wrong|nonsense|rubbish|fabricated|invented|fake|mistaken|"
    r"not true|not correct|a lie|a fabrication|a hoax|fiction|fantasy|invention|made[ -]up|concocted)\b"
    r"|\b(?:have|has|had) [“\"‘]?no (?:basis|foundation|substance|truth)\b"
    r"|\b(?:do|does|did)(?: not|n[’']t) (?:correspond (?:to|with)|reflect|match|square with) (?:the )?"
    r"(?:reality|truth|facts)\b"
    r"|\b(?:is|are|was|were) (?:entirely |completely |totally |wholly )?(?:devoid of|without|far from|void of) "
    r"(?:any |the )?(?:truth|foundation|substance|basis|merit)\b"
    r"|\b(?:(?:have|has|had|contains?|contained) not|(?:do|does|did)(?: not|n[’']t) (?:contain|hold|have)) "
    r"(?:an?|one|any) (?:single )?(?:word|grain|shred|ounce|scrap|iota|atom) of truth\b"
    r"|\b(?:bears?|bore) no relation to (?:the )?(?:reality|truth|facts)\b)"
)
"""A pattern for one clause's end; what was said is its subject."""
