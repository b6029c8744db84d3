"""Talk that a sentence opens with and calls false: "Reports that 40 cooks left are nonsense"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.article import Stretch

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
    found = idle_claim(scene)
    return None if found is None else scene.index_at(found.start) - 1


def idle_claim(scene: Scene) -> Stretch | None:
    """Return what stands between such talk and the words that call it false, or None."""
    talk = next((token for token in scene.tokens[:3] if token.lower in _TALK), None)
    if talk is None:
        return None
    false = _IDLE.search(scene.text_of(talk.end, scene.sentence.end))
    return None if false is None else Stretch(talk.end, talk.end + false.start())
