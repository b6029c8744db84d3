"""Talk that a sentence opens with and calls false: "Reports that 40 cooks left are nonsense"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_TALK = frozenset("talk reports report claims claim rumours rumors stories story allegations suggestions".split())
_IDLE = re.compile(
    r"\b(?:is|are|was|were)(?:, [^,;]{3,60},)? (?:simply |just |quite |all |pure(?:ly)? |complete(?:ly)? |"
    r"utter(?:ly)? |nothing but |plainly |flatly |wholly |entirely |totally )?"
    r"(?:[“\"‘']|wide of the mark|news to |far-?fetched|fanciful|laughable|ludicrous|malicious|mischievous|bunkum|"
    r"hogwash|poppycock|tripe|a fiction|pie in the sky|moonshine|propaganda|dis(?:missed|owned|counted|avowed)|"
    r"denied|rejected|"
    r"rubbished|scotched|quashed|debunked|"
    r"not (?:true|correct|based|accurate|so)|un(?:true|founded)|false|wrong|nonsense|baseless|rubbish|"
    r"incorrect|mistaken|fabricat|invent|without (?:basis|foundation)|groundless|fiction|"
    r"a (?:lie|hoax|myth|fabrication|figment|canard|joke))"
    r"|\b(?:have|has|had) (?:no (?:basis|truth|foundation|substance)|been (?:denied|dismissed|rejected|rubbished|"
    r"scotched|quashed|debunked|disowned))\b"
    r"|\b(?:lacks?|lacked) (?:any )?(?:basis|foundation|substance)\b"
)


def idle_talk(scene: Scene) -> int | None:
    """Return the token of the talk that a sentence opens with and then calls false, or None."""
    at = next((at for at, token in enumerate(scene.tokens[:3]) if token.lower in _TALK), None)
    if at is None or not _IDLE.search(scene.text_of(scene.tokens[at].end, scene.sentence.end)):
        return None
    return at
