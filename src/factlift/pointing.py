"""Finds where words stand in one article: the folded copy, the sentences, and the nearest of several occurrences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from factlift.article import Article, Sentence, Stretch
from factlift.facts import Span
from factlift.folding import fold_words
from factlift.places import place_code

_ELLIPSIS = re.compile(r"\s{0,8}(?:…|\.{3}|\[…\]|\[\.{3}\]|&hellip;|&\#8230;)\s{0,8}")
_ITEM = re.compile(r"[-–—•*·◦▪‣](?=\s)|\(?(?:\d{1,3}|[a-z])[.)](?=\s)")
"""The mark before an item of a list."""
_LABEL = re.compile(r"([A-Z][\w’'. -]{1,40}?)(?: ?[:–—]| -)[ \t]")
"""What stands before a colon or a dash at the beginning of a paragraph."""
_ROW = re.compile(r"[^\n|\t\d]{1,60}?(?:[|\t]|   )[^\n]{0,200}\d")
"""A row of a table: a name and a number, apart by a bar, a tab, or more than two spaces."""
_PARTED = re.compile(r"(?<=\w)-[ \t]{0,8}\r?\n[ \t>]{0,12}(?=\w)")
"""The hyphen and the line's end that part a word."""
_PART = (
    r"(?:hundred|thousand|million|billion|lakh|crore|and|a|an|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"[a-z]{3,6}ty)"
)
_NUMBER_FIRST = re.compile(rf"^(?:{_PART}[ -]){{1,4}}(?=\S)", re.IGNORECASE)
_NUMBER_LAST = re.compile(rf"(?<=\S)(?:[ -]{_PART}){{1,4}}$", re.IGNORECASE)
"""Part of a number in words at the ellipsis of a clause, where it stands no longer whole ("eight … thousand men")."""
_LONGEST_LIST = 100
_PADDING = 200
"""Characters by which a match may be longer in the article than in the folded copy, and still be looked at in full."""
_FAR = 100_000
_FEW = 50
"""Words that stand nowhere within so many characters are looked for in the whole article, and if they stand in few
places, these are kept for the next time."""
_REACH = 2_000
"""Characters around a place that are searched first, then four times as many, and so on."""
_LONG = 8_192
"""Characters from which on a region is no sentence or paragraph, and is looked at from near to far."""
_MANY = 64
"""Spots of words in a region from which on they are not kept."""
_MOST = 200
"""Places of words in a region that are looked at."""
_MOST_WIDE = 64
"""Words whose places in long regions are kept."""
_MOST_REGIONS = 2_000
"""Regions that are kept; facts come in the article's order, so those of an earlier page are not asked for again."""

_UNREAD: list[Stretch] = []


class _Region:
    """A region of an article that words were looked for in: its bounds, also the folded ones, and where they stand."""

    __slots__ = ("bounds", "end", "known", "start")

    def __init__(self, start: int, end: int, bounds: tuple[int, int]) -> None:
        self.start, self.end, self.bounds = start, end, bounds
        self.known: dict[str, list[Stretch] | None] = {}


@dataclass(slots=True)
class _Known:
    """What was found in an article: words that stand nowhere, where those stand that are far and few, its regions.

    `ellipsis`: whether three dots stand anywhere in it; None where nobody asked. `wide`: where words stand in a region
    that is no sentence or paragraph, as the paragraph of a text without line breaks, which is each sentence's.
    """

    ellipsis: bool | None = None
    absent: set[str] = field(default_factory=set)
    rare: dict[str, list[Stretch]] = field(default_factory=dict)
    regions: dict[tuple[int, int], _Region] = field(default_factory=dict)
    wide: dict[tuple[str, int, int], list[Stretch]] = field(default_factory=dict)


def ground(article: str | Article, words: str, near: Span | int | None = None) -> Span | None:
    """Returns the span where words stand in an article, or None where they do not.

    White space, quotation marks, dashes, soft hyphens, zero-width characters, ligatures, entities, composition and
    case are forgiven. A digit, a sign, a percent mark, a separator inside a number, a scale, a negating prefix or
    part of a token never is.

    Args:
        article: the text, or an Article, which keeps its folded copy from call to call.
        words: what to find, as somebody typed it, or as it stands in the text: parted by a hyphen at a line's end.
        near: an offset, or a span; of several occurrences the one nearest to it is returned, else the first.

    Raises:
        TypeError: `article` is neither text nor an Article, `words` are no text, or `near` is no place.

    >>> ground("Qatar takes 24,200 nurses.", "24,200 NURSES")
    Span(start=12, end=25, text='24,200 nurses')
    >>> ground("Qatar takes 24,200 nurses.", "200 nurses") is None
    True
    """
    for given, kinds in ((article, (str, Article)), (words, (str,))):
        if not isinstance(given, kinds):
            raise TypeError(f"ground looks for text in an article, not for or in a {type(given).__name__}")
    if not (near is None or isinstance(near, (Span, int))):
        raise TypeError(f"near is an offset or a Span, not a {type(near).__name__}")
    text = Article(article) if isinstance(article, str) else article
    start, end = (near.start, near.end) if isinstance(near, Span) else (near, near)
    locator, around = Locator(text), None if start is None or end is None else Stretch(start, end)
    found = locator.nearest(words, around)
    if found is None and (whole := _PARTED.sub("", words)) != words:
        found = locator.nearest(whole, around)
    return None if found is None else text.span(found.start, found.end)


@dataclass(slots=True)
class Vicinity:
    """Where the words of one fact are looked for, one after the other: its clause, the cited stretches, further ones.

    Words found in a `further` stretch, or only in the neighbourhood of `home`, are flagged. `outside` is a stretch that
    they may not stand in (a quote's own words name no speaker), `tight` spans the words of the same fact that were
    found in the clause.
    """

    clause: Stretch
    cited: list[Stretch]
    home: Stretch
    further: list[Stretch] = field(default_factory=list)
    outside: Stretch | None = None
    tight: Stretch | None = None

    def draw_to(self, found: Stretch) -> None:
        """Widens `tight` by words found, where they stand in the clause."""
        if self.clause.start <= found.start and found.end <= self.clause.end:
            tight = self.tight
            if tight is None:
                self.tight = found
            elif found.start < tight.start or tight.end < found.end:
                self.tight = _both(tight, found)


class Locator:
    """Finds words in one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        known = article.kept.get("words")
        if not isinstance(known, _Known):
            known = article.kept["words"] = _Known()
        self._seen = known
        self._absent, self._rare, self._regions = known.absent, known.rare, known.regions

    def within(self, words: str, region: Stretch, most: int = _MOST) -> list[Stretch]:
        """Returns where words stand inside a region, in order, at most `most` of them."""
        folded = fold_words(words)
        start, end = region.start, region.end
        if end <= start or folded in self._absent:
            return []
        known = self._in(folded, start, end)
        if known is not None:
            return known[:most]
        if most < _MOST:
            return self._up_to(most, folded, start, end)
        wide = self._seen.wide
        if (folded, start, end) not in wide:
            if len(wide) >= _MOST_WIDE:
                wide.clear()
            wide[folded, start, end] = self._up_to(most, folded, start, end)
        return wide[folded, start, end]

    def _up_to(self, most: int, folded: str, start: int, end: int) -> list[Stretch]:
        found = self.article.folded.find(folded, start, end)
        return [Stretch(*at) for at in islice(found, most) if at[1] <= end]

    def _in(self, folded: str, start: int, end: int) -> list[Stretch] | None:
        """Returns where words stand in a region, looked for once; None where it is long, or they are many."""
        if end - start > _LONG:
            return None
        region = self._regions.get((start, end)) or self._region(start, end)
        known = region.known.get(folded, _UNREAD)
        if known is _UNREAD:
            places = self.article.folded.places(folded, *region.bounds, _MANY)
            known = None if places is None else [Stretch(*at) for at in places if at[1] <= region.end]
            region.known[folded] = known
        if not known or (region.start == start and region.end == end):
            return known
        return [at for at in known if at.start >= start and at.end <= end]

    def _region(self, start: int, end: int) -> _Region:
        """Returns the region that two offsets stand for: the sentence around them, since a clause of it comes next."""
        if len(self._regions) >= _MOST_REGIONS:
            self._regions.clear()
        sentence = self.article.sentence_at(start)
        first, last = start, end
        if sentence and end <= sentence.end and sentence.end - sentence.start <= _LONG:
            first, last = sentence.start, sentence.end
        region = self._regions.get((first, last))
        if region is None:
            region = self._regions[first, last] = _Region(first, last, self.article.folded.bounds(first, last))
        self._regions[start, end] = region
        return region

    def nearest(self, words: str, near: Stretch | None = None, region: Stretch | None = None) -> Stretch | None:
        """Returns the occurrence of words in a region (the article) that is nearest to a stretch, else the first."""
        whole = region or Stretch(0, len(self.article.flat))
        if near is None:
            return next(iter(self.within(words, whole, 1)), None)
        within = Stretch(max(whole.start, near.start), min(whole.end, near.end))
        if within.start < within.end and (inside := self.within(words, within, 1)):
            return inside[0]
        folded = fold_words(words)
        return None if folded in self._absent else self._outwards(folded, near, whole, region is None)

    def _outwards(self, folded: str, near: Stretch, whole: Stretch, anywhere: bool) -> Stretch | None:
        """Returns the nearest occurrence around a stretch, in rings; far ones are kept where all may be looked at."""
        if anywhere and folded in self._rare:
            return closest(self._rare[folded], near)
        reach = _REACH
        while True:
            close = Stretch(max(whole.start, near.start - reach), min(whole.end, near.end + reach))
            if found := self._beside(folded, near, close):
                return found
            if close.start <= whole.start and close.end >= whole.end:
                break
            reach *= 4
            if anywhere and reach > _FAR and (rare := self._few(folded, whole)):
                self._rare[folded] = rare
                return closest(rare, near)
        last = next(self._all(folded, whole), None)
        if last is None and anywhere:
            self._absent.add(folded)
        return last

    def _few(self, folded: str, whole: Stretch) -> list[Stretch]:
        """Returns all places of words, or none where they are many."""
        found = list(islice(self._all(folded, whole), _FEW + 1))
        return found if len(found) <= _FEW else []

    def _all(self, folded: str, whole: Stretch) -> Iterator[Stretch]:
        found = self.article.folded.find(folded, whole.start, whole.end)
        return (Stretch(start, end) for start, end in found if end <= whole.end)

    def _beside(self, folded: str, near: Stretch, close: Stretch) -> Stretch | None:
        """Returns the nearest occurrence on either side of a stretch, however many lie beyond it."""
        text = self.article.folded
        ahead = text.find(folded, max(near.start, close.start), close.end)
        found = [Stretch(*at) for at in islice(ahead, 1) if at[1] <= close.end]
        for start, end in text.find_back(folded, close.start, min(close.end, near.start + len(folded) + _PADDING)):
            if start < near.start and end <= close.end:
                found.append(Stretch(start, end))
                if end < near.start:
                    break
        return closest(found, near)

    def nearest_outside(self, words: str, near: Stretch, region: Stretch, block: Stretch | None) -> Stretch | None:
        """Returns the occurrence in a region nearest to a stretch, of those that do not touch a block."""
        known = self._in(fold_words(words), region.start, region.end)
        if known is None:
            return self._outside_of(words, near, region, block)
        return closest([at for at in known if not touch(at, block)] if block else known, near)

    def _outside_of(self, words: str, near: Stretch, region: Stretch, block: Stretch | None) -> Stretch | None:
        """Does the same for a region of any length: what is close by is looked at first."""
        for reach in (200, 2_000, None):
            window = region
            if reach is not None:
                window = Stretch(max(region.start, near.start - reach), min(region.end, near.end + reach))
            found = self.within(words, window)
            if block:
                found = [at for at in found if not touch(at, block)]
            if found:
                return closest(found, near)
            if window == region:
                return None
        return None

    def clause(self, words: str, near: Stretch, region: Stretch | None = None) -> Stretch | None:
        """Returns the stretch of a clause given whole, or by its first words, an ellipsis and its last words.

        Both ends have to stand in one sentence, in that order.
        """
        words = words.strip()
        dotted = "." in words or "…" in words or "&" in words  # the pattern looks at every space
        parts = _ELLIPSIS.split(words, maxsplit=1) if dotted else [words]
        # Words with an ellipsis stand nowhere in an article that has none.
        whole = None if len(parts) > 1 and not self._has_ellipsis() else self.nearest(words, near, region)
        if whole or len(parts) < 2 or not all(parts):
            return whole
        head = self.nearest(parts[0], near, region) or self._cut_head(parts[0], near, region)
        if head is None:
            return None
        sentence = self.article.sentence_at(head.start) or head
        tail = self._behind(parts[1], head, sentence) or self._cut_tail(parts[1], head, sentence)
        # The tail may reach back into the head: "Iran gets … gets 130".
        after = [item for item in tail if item.end >= head.end]
        return Stretch(head.start, after[0].end) if after else None

    def _cut_head(self, words: str, near: Stretch, region: Stretch | None) -> Stretch | None:
        """Returns where words stand whose last ones are part of a number: the rest of it was shortened away."""
        cut = _NUMBER_LAST.search(words)
        found = self.nearest(words[: cut.start()], near, region) if cut else None
        goes_on = cut and found and self.article.flat[found.end : found.end + len(cut[0])].lower() == cut[0].lower()
        return found if goes_on else None

    def _cut_tail(self, words: str, head: Stretch, sentence: Stretch) -> list[Stretch]:
        """Returns where words stand behind a head whose first ones are part of a number."""
        cut = _NUMBER_FIRST.match(words)
        if cut is None:
            return []
        part, flat = cut[0].lower(), self.article.flat
        found = self._behind(words[cut.end() :], head, sentence)
        return [at for at in found if flat[at.start - len(part) : at.start].lower() == part]

    def _behind(self, words: str, head: Stretch, sentence: Stretch) -> list[Stretch]:
        """Returns where words stand in a sentence from a head on; most are looked at again for other words."""
        known = self._in(fold_words(words), sentence.start, sentence.end)
        if known is None:
            return self.within(words, Stretch(head.start, sentence.end))
        return [at for at in known if at.start >= head.start]

    def _has_ellipsis(self) -> bool:
        if self._seen.ellipsis is None:
            self._seen.ellipsis = "..." in self.article.folded.text
        return self._seen.ellipsis

    def sentence(self, number: int | None) -> Sentence | None:
        """Returns the sentence of a 1-based number, or None."""
        sentences = self.article.sentences
        return sentences[number - 1] if number is not None and 1 <= number <= len(sentences) else None

    def neighbourhood(self, sentence: Stretch, before: int = 6) -> Stretch:
        """Returns a sentence's paragraph with the sentences before it: where a carried word may stand.

        An item of a list reaches back to what stands before the list.
        """
        at = self.article.sentence_at(sentence.start)
        if at is None:
            return sentence
        first = self.article.sentences[max(0, at.number - 1 - before)]
        paragraph = self.article.paragraphs[at.paragraph]
        head = self.article.paragraphs[self._before_list(at.paragraph)]
        return Stretch(min(first.start, paragraph.start, head.start), max(sentence.end, paragraph.end))

    def _before_list(self, paragraph: int) -> int:
        """Returns the index of the paragraph before the list that a paragraph is an item of, else its own.

        One that only leads to the list ("Places are allocated as follows:") has the one before it beside it.
        """
        text, paragraphs = self.article.flat, self.article.paragraphs
        head, first = paragraph, max(0, paragraph - _LONGEST_LIST)
        while head > first and _is_item(text, paragraphs[head]):
            head -= 1
        return head - (first < head < paragraph and text[paragraphs[head].end - 1] == ":")


def _is_item(text: str, paragraph: Stretch) -> bool:
    """Tells whether a paragraph is an item of a list or a row: behind a mark, or a country and a colon or dash."""
    if _ITEM.match(text, paragraph.start) or _ROW.match(text, paragraph.start, paragraph.end):
        return True
    label = _LABEL.match(text, paragraph.start, paragraph.end)
    known = place_code(label[1].title() if label[1].isupper() else label[1]) if label else None
    return known is not None and known[1] == "country"


def closest(found: Sequence[Stretch], near: Stretch) -> Stretch | None:
    """Returns the stretch nearest to another: inside it first, then by distance, then the earlier one."""
    if len(found) < 2:
        return found[0] if found else None
    return min(found, key=lambda item: (distance(item, near), item.start))


def _both(one: Stretch, other: Stretch) -> Stretch:
    """Returns the shortest stretch that holds two."""
    return Stretch(min(one.start, other.start), max(one.end, other.end))


def touch(one: Stretch, other: Stretch | None) -> bool:
    """Tells whether two stretches share a character."""
    return other is not None and one.end > other.start and one.start < other.end


def distance(one: Stretch, other: Stretch) -> int:
    """Returns how many characters lie between two stretches; 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def hull(stretches: Iterable[Stretch]) -> Stretch | None:
    """Returns the shortest stretch that holds all of them."""
    items = list(stretches)
    return Stretch(min(i.start for i in items), max(i.end for i in items)) if items else None
