"""Minutes of evidence printed inside another text: whose turn each labelled paragraph is ("Mr Garvey: It has.")."""

from __future__ import annotations

import re
from collections import Counter

from factlift.article import Article

MAX_LABEL = 90  # code points of a label
MIN_TURNS = 3  # labelled paragraphs, each at most one from the next, that make a record
_NUMBER = r"(?:(?:Q\.? ?|Question )?\d{1,4}\.? )?"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Deputy|Senator|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Judge|"
    r"Ambassador|General|Gen|Colonel|Col|Captain|Capt|Minister|Commissioner|Inspector|Sister|Father|Rev|Advocate|Counsel)"
)
_LABEL = re.compile(
    rf"{_NUMBER}(?P<label>(?:{_TITLE}\.? (?:(?:(?:Mac|Mc|de|van|von|der|den|el|al|bin|di|da|du|la|le|ó|Ó|O) )?"
    r"[^\W\d_a-z][\w’'.\-]{0,24} ?){1,4})|(?:The )?(?:Chair(?:man|woman|person)?|President|Speaker|Coroner|Clerk|"
    r"Moderator|Witness(?: [A-Z])?))(?: \([^()\n]{2,60}\))? ?: (?=\S)"
)
_CHAIR = re.compile(r"(?:The )?(?:Chair|President|Speaker|Coroner|Clerk|Moderator|Witness)")
_OWN = re.compile(r"\b(?:I|I[’']\w{1,2}|my|we|our)\b")


def minutes_turns(article: Article) -> dict[int, str | None]:
    """Return the label of whoever speaks in each paragraph of the minutes, None for a chair without a name.

    A text of other kinds may hold them: only labelled paragraphs are turns, and those right behind one in which its
    speaker goes on as "I" or "we".
    """
    found: dict[int, str | None] = {}
    for at, paragraph in enumerate(article.paragraphs):
        label = _LABEL.match(article.flat, paragraph.start, min(paragraph.end, paragraph.start + MAX_LABEL))
        if label:
            found[at] = None if _CHAIR.match(label["label"]) else label["label"].strip()
    runs = [at for at in found if at + 1 in found or at - 1 in found or at + 2 in found]
    named = Counter(found[at] for at in runs if found[at])
    if len(runs) < MIN_TURNS or len(named) + (None in found.values()) < 2 or max(named.values(), default=0) < 2:
        return {}
    turns: dict[int, str | None] = {}
    for at, paragraph in enumerate(article.paragraphs):
        if at in found:
            turns[at] = found[at]
        elif turns.get(at - 1) and _goes_on(article.flat[paragraph.start : paragraph.end]):
            turns[at] = turns[at - 1]
    return turns


def _goes_on(text: str) -> bool:
    """Return whether a paragraph of several words without a number before it is still the speaker's own."""
    return text[:1].isupper() and text[-1:] in ".?!" and not text.isupper() and _OWN.search(text) is not None
