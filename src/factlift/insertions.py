"""What a page puts into its sentences: marks of notes ("in May.[3]"), addresses of links, entities for characters."""

from __future__ import annotations

import html
import re

from factlift.wrapping import SOFT_HYPHEN

__all__ = ["ENTITY", "blanks", "decoded", "whole_insertions", "without_insertions"]

_BRACKET = r"\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,4}|[a-z]|(?:note|fn\.?) \d{1,3}|citation needed)\]"
_RUN = rf"{_BRACKET[2:]}(?:{_BRACKET}){{0,4}}(?!\()"
_NOTE = re.compile(rf"\[(?<=[\w.,;:!?)”\"’'»%\u2009]\[){_RUN}")
_NOTE_APART = re.compile(
    rf" \[(?<=[\w\u2009] \[){_BRACKET[2:]}(?: ?{_BRACKET}){{0,4}}(?!\()(?=[.,;:!?)”]|[ \t]*$)", re.MULTILINE
)
_RAISED = re.compile(r"[¹²³⁰⁴-⁹](?:(?<=[a-z]{3}.)|(?<=[.,;:!?)”\"’»].))[¹²³⁰⁴-⁹]{0,2}(?![\w⁄/])")
_RUN_ON = re.compile(  # "They left.12 Then"
    r"\d(?:(?<=[a-z]{4}[.!?].)|(?<=[a-z][.!?,][”\"’].))(?<!\bpara\..)(?<!\bSept\..)\d{0,2}"
    r"(?=[ \t]+[“\"‘]?[A-Z]|[ \t]*$)",
    re.MULTILINE,
)
_LEAST = 5  # code points of a word, a stop and a figure
_WORDS = 200  # code points of a link's words
_LINK = re.compile(
    rf"!?\[(?P<words>[^\[\]\n]{{0,{_WORDS}}})\]"
    r"\((?:https?://|www\.|mailto:|/|#)[^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?(?: \"[^\"\n]{0,200}\")?\)"
)
_LINKED_NOTE = re.compile(r"\[\\?\[(?:\d{1,3}|[a-z])\\?\]\]\((?:https?://|/|#)[^()\s]{0,500}\)")
ENTITY = re.compile(r"&(?:amp;)?(?:[A-Za-z][A-Za-z0-9]{1,9}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});")
_BUTTONS = frozenset(
    ("", "read more", "more", "continue reading", "full story", "learn more", "see more", "details", "source", "link")
)
"""Words of links that say nothing."""
_LONGEST = 16  # code points of an entity
_OPENS = frozenset("“‘«„‚‹")
_BEFORE = frozenset(" \t\n\r([—–-")


def without_insertions(text: str) -> str:
    """Returns a text of the same length with blanks for the marks of notes and for what makes words a link.

    >>> without_insertions("They left.[3] [Ann](https://x.example/7) said so.").replace("\u2009", " ")
    'They left.     Ann                       said so.'
    """
    if "](" in text:
        text = _LINKED_NOTE.sub(_blank_note, text)
        for _ in range(2):  # a picture may be a link's words
            text = _LINK.sub(_without_link, text)
    if "[" in text:
        text = _NOTE_APART.sub(_blank_note, _NOTE.sub(_blank_note, text))
    if not text.isascii():
        text = _RAISED.sub(_blank_note, text)
    return _RUN_ON.sub(_blank_note, text) if len(text) > _LEAST else text


def decoded(text: str) -> str:
    r"""Returns a text of the same length with the characters of its entities, and soft hyphens beside them.

    >>> decoded("It&#8217;s so.")
    'It’\xad\xad\xad\xad\xad\xads so.'
    """
    return ENTITY.sub(_decode, text) if "&" in text else text


def whole_insertions(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns a stretch made so wide that it cuts no entity whose character it has, and no link whose address it has.

    >>> told = "&ldquo;Go.&rdquo; [Ann Ode](https://x.example/7) went."
    >>> [told[slice(*whole_insertions(told, *at))] for at in ((6, 11), (7, 10), (19, 26), (23, 54))]
    ['&ldquo;Go.&rdquo;', 'Go.', 'Ann Ode', '[Ann Ode](https://x.example/7) went.']
    """
    if text[start : start + 1] == ";":
        start = max((m.start() for m in ENTITY.finditer(text, max(0, start - _LONGEST), start + 1)), default=start)
    if text[end - 1 : end] == "&" and (closing := ENTITY.match(text, end - 1)):
        end = closing.end()
    if (address := text.find("](", start, end)) >= 0:
        opening = text.rfind("[", max(0, start - _WORDS), address)
        link = _LINK.match(text, opening) if opening >= 0 else None
        start = min(start, opening) if link and link.end() > address else start
    if (opening := text.rfind("[", start, end)) >= 0 and (link := _LINK.match(text, opening)):
        end = max(end, link.end())
    return start, end


def blanks(room: int) -> str:
    """Returns white space for a mark, other than three spaces in a row, which would part the cells of a table."""
    return ("\u2009 " * room)[:room]


def _decode(found: re.Match[str]) -> str:
    """Return the character that an entity stands for, made as long by soft hyphens."""
    char, room = html.unescape(html.unescape(found[0])), len(found[0])
    if len(char) != 1 or char in "<>" or not (char.isprintable() or char.isspace()):
        return found[0]
    text = found.string
    if char.isspace():
        return blanks(room)
    before = text[max(0, found.start() - 1) : found.start()]
    opens = char in _OPENS or (char in "\"'" and (not before or before in _BEFORE))
    return SOFT_HYPHEN * (room - 1) + char if opens else char + SOFT_HYPHEN * (room - 1)


def _without_link(found: re.Match[str]) -> str:
    (start, end), (first, last) = found.span(), found.span("words")
    if found["words"].lower().strip(" .…»>→") in _BUTTONS:
        return blanks(end - start)
    return blanks(first - start) + found["words"] + blanks(end - last)


def _blank_note(found: re.Match[str]) -> str:
    return blanks(len(found[0]))
