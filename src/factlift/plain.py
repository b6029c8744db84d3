"""A text as one reads it: one space, or nothing, for each mark that no reader reads."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from factlift.insertions import whole_insertions
from factlift.passages import Stretch
from factlift.tags import BULLET
from factlift.wrapping import JOINERS

__all__ = ["PlainText"]

_RUN = re.compile(
    rf"[ \t\u00a0\u2007\u2009\u202f{JOINERS}]{{2,}}|(?<!\d)[\u2009\u00a0]|[\u2009\u00a0](?!\d)|[{JOINERS}]"
)
_SOME = ("  ", "\u00a0", "\u2009", *JOINERS)
"""What every run of white space or joiners that is not left has one of."""
_ITEM = f"{BULLET} "
_JOINS = frozenset(".,;:!?)]”’%")


@dataclass(frozen=True)
class PlainText:
    """A text without its marks, and where the parts of it that stand together begin in it and in the whole text.

    `lost` are the stretches of the whole text that nothing stands for.
    """

    text: str
    starts: list[int]
    origins: list[int]
    lost: list[Stretch]
    whole: str

    @classmethod
    def read(cls, text: str, flat: str) -> PlainText | None:
        r"""Returns a text without its marks, given it with white space for them; None where it has none.

        White space that the text itself has stays, but for two spaces where one is meant: three and more part cells.

        >>> from factlift.article import Article
        >>> told = "**Ann Ode** sent  40 [cooks](https://x.example/3) to Oman[3], and “it&rsquo;s over”."
        >>> plain = PlainText.read(told, Article(told).flat)
        >>> plain.text, [told[slice(*plain.origin(start, start + 4))] for start in (17, 38)]
        ('Ann Ode sent 40 cooks to Oman, and “it’s over”.', ['ooks', '&rsquo;s o'])
        """
        if not any(mark in flat for mark in _SOME):
            return None
        pieces: list[str] = []
        lost: list[Stretch] = []
        starts, origins, done, length = [0], [0], 0, 0
        for run in _RUN.finditer(flat):
            start, end = run.span()
            if (end - start > 2 or "\t" in run[0]) and run[0].isspace() and run[0] == text[start:end]:
                continue
            if (flat[max(0, start - 1) : start] + flat[end : end + 1]).isdigit() and not any(map(str.isspace, run[0])):
                continue  # a number with something invisible in it: whoever reads numbers is to see that
            opens = start == 0 or flat[start - 1] == "\n"
            tagged = "<" in text[start:end] or ">" in text[start:end]
            space = tagged or "&" in text[start:end] or any(map(str.isspace, text[start:end]))  # "Mr&nbsp;Ode"
            spaced = space and any(map(str.isspace, run[0]))  # not "minis-\\ntry"
            cells = run[0].count("\t") if tagged else 0
            parted = not opens and spaced and (cells > 0 or flat[end : end + 1] not in _JOINS)
            if not (parted or opens):
                lost.append(Stretch(start, end))
            piece = flat[done:start] + ("\t" * cells or " ") * parted
            pieces.append(piece)
            done, length = end, length + len(piece)
            starts.append(length)
            origins.append(end)
        if not pieces:
            return None
        return cls("".join([*pieces, flat[done:]]), starts, origins, lost, text)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Returns where a stretch that is not empty stands in the whole text, with entities and links whole."""
        if self.text[start] == BULLET != self.whole[self._at(start)] and start + len(_ITEM) < end:
            start += len(_ITEM)  # it stands for a tag
        return whole_insertions(self.whole, self._at(start), self._at(end - 1) + 1)

    def _at(self, offset: int) -> int:
        part = bisect_right(self.starts, offset) - 1
        return self.origins[part] + offset - self.starts[part]
