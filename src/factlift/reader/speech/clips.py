"""Labels of a broadcast script that say who is heard in the paragraph below: "CLIP 1 (ANN ODE, 0.12):"."""

from __future__ import annotations

import re

MAX_LABEL = 100  # code points of a line that is a label
_LABEL = re.compile(
    r"[\[(]?(?:(?:VOICE|AUDIO|VIDEO|SOUND)[ -]?)?(?:CLIP|SOT|SOUNDBITE|ACTUALITY|ACT|INSERT|AUDIO|TAPE|CUT|GRAB|BITE|"
    r"VOX POP|VOX)\b(?: ?#?(?:\d{1,2}|[A-C]|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b)?\s?[:,–—(\[-]\s?\(?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w’'.\-]*(?: [^\W\d_][\w’'.\-]*){0,4}")


def heard_name(label: str) -> str | None:
    """Return the words that stand where the label of a clip names who is heard, if a line is one.

    >>> heard_name("CLIP 1 (ANN ODE, 0.12):"), heard_name("SOT – Otto Lund, harbour master"), heard_name("SFX: GULLS")
    ('ANN ODE', 'Otto Lund', None)
    """
    found = _LABEL.match(label) if len(label) <= MAX_LABEL else None
    named = _NAME.match(label, found.end()) if found else None
    return named[0] if named else None
