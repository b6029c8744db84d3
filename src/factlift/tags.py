"""Tags of HTML in a text that was taken for plain: the body of a feed, a field of a content system.

`untag` takes them for white space, one for one, so that every offset holds: a line break for what begins a paragraph, a
tab between cells, and all of what no page shows (scripts, styles, comments). A text without tags of HTML stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left

__all__ = ["untag"]

_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
    "hr html li main nav ol option p picture pre section select table tbody tfoot thead title tr ul video".split()
)
_CELLS = frozenset({"td", "th"})
_HIDDEN = frozenset({"script", "style", "noscript", "svg", "template", "iframe", "button"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label link mark meta q s samp "
    "small source span strike strong sub sup time track tt u var wbr".split()
)
_NAMES = "|".join(sorted(_BLOCKS | _CELLS | _HIDDEN | _INLINE, key=lambda name: (-len(name), name)))
_TAG = re.compile(
    rf"<(?:(?P<comment>!--)|!DOCTYPE[^<>]{{0,300}}>|(?P<end>/?)(?P<name>{_NAMES})(?=[\s/>])[^<>]{{0,3000}}>)",
    re.IGNORECASE,
)


def untag(text: str) -> str:
    r"""Returns a text of the same length with white space for its tags.

    >>> untag("<p>Peru sent <b>40 cooks</b>.</p><p>They left.</p>").split()
    ['Peru', 'sent', '40', 'cooks', '.', 'They', 'left.']
    >>> untag("if 3 <b and b> 2, or <5 of <Ann>")
    'if 3 <b and b> 2, or <5 of <Ann>'
    """
    if "<" not in text or ("</" not in text and "<br" not in text.lower()):
        return text
    tags = list(_TAG.finditer(text))
    ends: dict[str, list[re.Match[str]]] = {}
    for tag in tags:
        if tag["end"]:
            ends.setdefault(tag["name"].lower(), []).append(tag)
    begun = {(tag["name"] or "").lower() for tag in tags if not tag["end"]}
    if "br" not in begun and begun.isdisjoint(ends):
        return text  # a mark of an end that nothing began
    last_comment = text.rfind("-->")
    pieces: list[str] = []
    done = 0
    for tag in tags:
        start, end, name = tag.start(), tag.end(), (tag["name"] or "").lower()
        if start < done or (tag["comment"] and last_comment < end):
            continue  # within what no page shows; a comment without end
        if tag["comment"]:
            end = text.index("-->", end) + 3
        elif name in _HIDDEN and not tag["end"] and tag[0][-2] != "/":
            closing = ends.get(name, [])
            at = bisect_left(closing, end, key=re.Match.start)
            end = closing[at].end() if at < len(closing) else end
        pieces += text[done:start], _space(name, end - start)
        done = end
    return "".join([*pieces, text[done:]])


def _space(name: str, room: int) -> str:
    """Returns white space for a tag; three spaces in a row would part the cells of a table."""
    first = "\n" if name in _BLOCKS | _HIDDEN else "\t" if name in _CELLS else "\u2009"
    return first + (" \u2009" * room)[: room - 1]
