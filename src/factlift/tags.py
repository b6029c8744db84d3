"""Tags of HTML in a text that was taken for plain: the body of a feed, a field of a content system, a whole page.

`untag` takes them for white space, one for one, so that every offset holds: a line break for what begins or ends a
paragraph, a bullet before an item, a tab before a cell, nothing (zero-width spaces) for what marks words within a
sentence, and for all of what no page shows: scripts, styles, comments, elements that are hidden. What is no tag of
HTML, or has no other end, stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factlift.wrapping import NO_SPACE

__all__ = ["BULLET", "untag"]

BULLET = "•"
"""What stands for the beginning of an item of a list."""

_LINES = frozenset({"br", "hr"})
_LOOSE = frozenset("p li td th tr dt dd tbody thead tfoot colgroup".split())
"""What may go without an end."""
_BLOCKS = _LINES | frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody "
    "tfoot thead title tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_FLOWS = frozenset("p li dt dd td th tr h1 h2 h3 h4 h5 h6 caption figcaption summary".split())
"""What has one line, or a row: there a line's end is a space."""
_ROWS = frozenset("li tr dt dd tbody thead tfoot".split())
"""What stands on the next line, and not after a blank one."""
_RAW = frozenset({"script", "style", "noscript", "iframe", "textarea"})
_HIDDEN = _RAW | frozenset("audio button canvas datalist head map object select svg template video".split())
_GAPS = frozenset({"img", "input"})
_ALONE = _LINES | _GAPS | frozenset("area base col embed link meta param source track wbr".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr picture q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var".split()
)
_OWN = re.compile(r"[a-z]\w{0,20}[:-][\w:-]+")
"""Elements of a word processor or of a site: "o:p", "x-card"."""
_KNOWN = _BLOCKS | _CELLS | _HIDDEN | _GAPS | _ALONE | _INLINE | _LOOSE
_SWITCH = (
    "allowfullscreen|async|autoplay|checked|controls|defer|disabled|download|hidden|itemscope|loop|muted|nowrap|open|"
    r"data-[\w-]+"
)
_VALUE = r"(?:\"[^\"<]*\"|'[^'<]*'|[^\s\"'<>=`]+)"
_KEY = r"(?>[A-Za-z_:@][\w:.@-]*)"
_TAG = re.compile(
    r"<(?=[!?/A-Za-z])(?:(?P<comment>!--)|!DOCTYPE\s[^<>]*>|\?xml\s[^<>]*>|(?P<closes>/?)(?P<name>(?>[a-z][\w:-]{0,60}))"
    rf"(?P<has>(?>(?:\s+(?:{_KEY}(?>\s*)=(?>\s*){_VALUE}|(?:{_SWITCH})(?=[\s/>])))*))(?>\s*)(?P<shut>/?)>)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rf"\s(?P<key>{_KEY})(?:(?>\s*)=(?>\s*)(?P<value>{_VALUE}))?")
_NO_SIGHT = re.compile(
    r"\bdisplay\s*:\s*none|\bvisibility\s*:\s*hidden|\bfont-size\s*:\s*0(?:px|pt|em|rem|%)?(?=\s*[;!\"']|$)",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "main", "article"})
"""What a page hides for no longer than it loads."""
_NOTE = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*")
_BEFORE_NOTE = re.compile(r"[A-Za-z]{3}|[.,;:!?)”\"’»]$")
_LONGEST_NOTE = 500
"""Characters of a note's mark with its tags."""
_MOST_BREAKS = 2  # between two paragraphs
_END = re.compile(r"\A[ \t]*\r?\n")
_MARKED = re.compile(r"[-–—•*·◦▪‣●■►]|\(?(?:\d{1,2}|[a-z])[.)]\s")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_ENDS = str.maketrans("\r\n", "  ")


@dataclass(slots=True)
class _Tag:
    """A tag, or a comment with its end: where it stands, its name in small letters, and its other end."""

    start: int
    end: int
    name: str
    closes: bool = False
    unseen: bool = False
    other: _Tag | None = None


def untag(text: str, *, part: bool = False) -> str:
    r"""Returns a text of the same length without its tags, and without what no page shows.

    Args:
        text: the text.
        part: it is cut from a text, so that the other end of a tag may be outside.

    >>> untag("<p>Peru sent <b>40</b> cooks.</p><p>They left.<!-- Who? -->").replace("\u200b", "").split("\n")
    ['', 'Peru sent 40 cooks.', '', 'They left.']
    >>> untag("if 3 <b and b> 2, or <5 of <Ann> and <b>")
    'if 3 <b and b> 2, or <5 of <Ann> and <b>'
    """
    if "<" not in text or ">" not in text:
        return text
    tags = list(_tags_of(text))
    _pair(tags)
    if not part:
        tags = [tag for tag in tags if tag.other or tag.name in _ALONE or (tag.name in _LOOSE and not tag.closes)]
    return _Blanking(text).read(tags) if tags else text


def _tags_of(text: str) -> Iterator[_Tag]:
    """Yields the tags in order, but not those within comments and scripts."""
    ends: dict[str, list[re.Match[str]]] = {}
    found = list(_TAG.finditer(text))
    for tag in found:
        if tag["closes"] and tag["name"].lower() in _RAW:
            ends.setdefault(tag["name"].lower(), []).append(tag)
    last_comment = text.rfind("-->")
    done = 0
    for tag in found:
        (start, end), name = tag.span(), (tag["name"] or "").lower()
        if start < done or (name and name not in _KNOWN and not _OWN.fullmatch(name)):
            continue
        if tag["comment"]:
            if last_comment < end:
                continue  # it has no end
            end = text.index("-->", end) + len("-->")
        elif name in _RAW and not (tag["closes"] or tag["shut"]):
            closing = ends.get(name, [])
            at = bisect_left(closing, end, key=re.Match.start)
            end = closing[at].end() if at < len(closing) else end
            name = "" if at < len(closing) else name
        done = end
        unseen = name in _HIDDEN or (name not in _WHOLE and _is_unseen(tag["has"] or ""))
        made = _Tag(start, end, name, bool(tag["closes"]), unseen)
        made.other = made if tag["shut"] or not name else None  # a whole comment or script, a declaration
        yield made


def _is_unseen(attributes: str) -> bool:
    """Returns whether an element says that no page shows it."""
    told = attributes.lower()
    if "hidden" not in told and "style" not in told:
        return False
    values = {each["key"]: each["value"] or "" for each in _ATTRIBUTE.finditer(told)}
    return ("hidden" in values and "until-found" not in values["hidden"]) or bool(
        _NO_SIGHT.search(values.get("style", ""))
    )


def _pair(tags: list[_Tag]) -> None:
    """Gives each tag its other end, where it has one."""
    begun: dict[str, list[_Tag]] = {}
    for tag in tags:
        if tag.closes and begun.get(tag.name):
            tag.other = begun[tag.name].pop()
            tag.other.other = tag
        elif not (tag.closes or tag.other or tag.name in _ALONE):
            begun.setdefault(tag.name, []).append(tag)


class _Blanking:
    """What is made of a text whose tags are known; used once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces: list[str] = []
        self._done = 0
        self._before = ""
        self._flows = False
        self._breaks = 0
        self._item: int | None = None  # the piece that stands for the beginning of an item without words as yet

    def read(self, tags: list[_Tag]) -> str:
        """Returns the text with white space for its tags."""
        for tag in tags:
            if tag.start < self._done:
                continue
            self._take_words(tag.start)
            end = tag.end
            if tag.other and not tag.closes and (tag.unseen or (tag.name == "sup" and self._is_note(tag))):
                end = max(tag.other.end, end)
            first = self._first(tag)
            if tag.name == "li":
                self._item = None if tag.closes else len(self._pieces)
            self._pieces.append(first + NO_SPACE * (end - tag.start - len(first)))
            self._done, self._before = end, tag.name
        self._take_words(len(self.text))
        return "".join(self._pieces)

    def _first(self, tag: _Tag) -> str:
        """Returns what stands for a tag, but for its length."""
        if tag.name in _CELLS:
            self._flows = True
            return "" if tag.closes else "\t"
        if tag.name in _BLOCKS:
            self._flows = self._flows if tag.name in _LINES else tag.name in _FLOWS and not tag.closes
            if self._item is not None and tag.name != "li":
                return ""
            if self._breaks == _MOST_BREAKS or (tag.name in _ROWS and (tag.closes or self._breaks)):
                return ""
            self._breaks += 1
            return "\n"
        return "\u2009" if tag.name in _GAPS else ""

    def _take_words(self, end: int) -> None:
        """Takes what stands before a tag, with spaces for line ends that are none."""
        words = self.text[self._done : end]
        told = words.strip()
        if "\n" in words:
            if (self._flows and not _BLANK_LINE.search(words)) or (not told and self._before in _BLOCKS):
                words = words.translate(_ENDS)
            elif self._before in _LINES:
                words = _END.sub(lambda found: " " * len(found[0]), words)
        if told and self._item is not None:
            room = len(self._pieces[self._item])
            lead = self._pieces[self._item].rstrip(NO_SPACE)
            if not _MARKED.match(told):
                self._pieces[self._item] = f"{lead}{BULLET} ".ljust(room, NO_SPACE)
            self._item = None
        if told:
            self._breaks = 0
        self._pieces.append(words)

    def _is_note(self, tag: _Tag) -> bool:
        """Returns whether an element raises no more than the mark of a note: "in May.<sup>3</sup>"."""
        if tag.other is None or tag.other.start - tag.end > _LONGEST_NOTE:
            return False
        raised = _TAG.sub("", self.text[tag.end : tag.other.start])
        before = self.text[max(0, tag.start - 3) : tag.start]
        return _NOTE.fullmatch(raised) is not None and _BEFORE_NOTE.search(before) is not None
