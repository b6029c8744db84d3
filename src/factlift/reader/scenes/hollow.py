"""Talk that a sentence opens with and calls false: "Reports that 40 cooks left are nonsense"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.article import Stretch
from factlift.reader.words.falsity import CALLED_FALSE
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_TALK = frozenset(
    "talk reports report claims claim rumours rumors stories story allegations suggestions information messages posts "
    "note notes".split()
)
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
    rf"|{CALLED_FALSE}"
)
_LED = frozenset("the these those such any some media press a this , ’s 's".split())  # before talk in mid-sentence
_LEADS = frozenset("that about of saying claiming suggesting alleging circulating spread".split())
MAX_OPENING = 12  # tokens in which talk stands behind "According to the board, "


def asks_whether(scene: Scene) -> bool:
    """Return whether a line is one of the questions put to somebody ("(c) whether 40 soldiers are to go to Peru")."""
    return _ASKED.match(scene.text_of(scene.sentence.start, scene.sentence.end)) is not None


_ASKED = re.compile(r"(?:\(?(?:\w|[ivx]{1,4})\)|[•*–—-])? ?whether\b(?! or not\b)")


def idle_talk(scene: Scene) -> int | None:
    """Return the token of the talk that a sentence opens with and then calls false, or None."""
    found = idle_claim(scene)
    return None if found is None else scene.index_at(found.start) - 1


def idle_claim(scene: Scene) -> Stretch | None:
    """Return what stands between such talk and the words that call it false, or None."""
    tokens = scene.tokens
    talk = next((token for token in tokens[:3] if token.lower in _TALK), None)
    talk = talk or next((tokens[at] for at in range(3, min(MAX_OPENING, len(tokens) - 1)) if _opens(tokens, at)), None)
    if talk is None:
        return None
    false = _IDLE.search(scene.text_of(talk.end, scene.sentence.end))
    return None if false is None else Stretch(talk.end, talk.end + false.start())


def _opens(tokens: list[Token], at: int) -> bool:
    """Return whether talk is the subject of a clause behind an opening ("According to him, the reports that 40")."""
    if tokens[at].lower not in _TALK or tokens[at + 1].lower not in _LEADS:
        return False
    first = at - (tokens[at - 1].lower in _LED and tokens[at - 1].text != ",")
    first -= tokens[first - 1].lower in _LED and tokens[first - 1].text != ","
    return tokens[first - 1].text == "," or tokens[first - 1].lower == "that"
