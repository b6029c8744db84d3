"""The article without its page: bylines, notices, links, crossheads and repeated lines stand in no sentence.

Whatever a page puts around a story parts sentences that belong together. What is read here is a view of the article
in which such lines are white space, of the same length, so that no other rule needs to know of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from factlift.article import Article, Stretch
from factlift.lexicon import CALENDAR, NUMBER_WORDS, words_of
from factlift.places import places_in
from factlift.reader.words.cues import PEOPLE
from factlift.reader.words.furniture import is_furniture
from factlift.reader.words.notices import credit_at, headline_in, is_menu, is_notice, opens_links, opens_mail

LONGEST_NOTICE = 300  # code points of a paragraph that may be a notice
LONGEST_LINK = 120  # of a headline of another story
MOST_LINKS = 12  # headlines under "Related stories"
LONGEST_CROSSHEAD = 60
MOST_WORDS = 8  # of a crosshead
LEAST_PROSE = 40  # code points of a paragraph that a crosshead parts from another
LEAST_MAIL = 2  # lines of the head of a mail
LEAST_MENU = 3  # lines of a menu, one below the other
LEAST_REPEATED = 5  # words of a line that repeats a sentence
_STOPS = frozenset(".!?…”\"’'»)")
_OPEN = frozenset('.!?…,;:”"“‘’«»()[]|/@=•·')  # marks that stand in no crosshead, but for an apostrophe
_BULLET = re.compile(r"[-•*·◦▪–—>#|]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|\d")
_LABEL = re.compile(r"[^\W\d_][\w.’'()-]{0,30}(?: [\w.’'()-]{1,30}){0,5}:\s")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_MARKED = re.compile(r"[“”\"«»„]|(?<!\w)[‘']|[’'](?!\w)")
_PUT = frozenset("“”‘’")  # marks that stand for those of other countries
_MARKS_ABROAD = re.compile("[«»„‚‹›「」『』]")
_CREDIT = re.compile(r"\s?[(\[](?:photo|image|picture|pic|file photo)s?\b[^()\[\]\n]{0,60}[)\]]$", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][\w’'-]{1,40})")
_PLAIN = re.compile(r"(?<![\w’'-])[a-z]{2,40}(?![\w-])")
_BETWEEN = frozenset("of the and de da del van von bin al el la le di du for in at to".split())  # within names
_HEADS = words_of(
    "criteria_cues", "list_head", "bar_head", "head_out", "head_first", "head_need", "head_how", "head_else"
) - {"background"}
_TELLING = (
    PEOPLE | CALENDAR | NUMBER_WORDS | words_of("speaker_nouns", "person", "body", "rank")
    | words_of("criteria_cues", "fee", "bribe")
    | frozenset("abroad overseas today now then who ask asks want wants need needs take takes help about".split())
    | frozenset("notes ends update opinion comment analysis letters".split())
)  # fmt: skip
"""Words of headings that tell of whom, when or how many, or who speaks under them."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article without the lines of its page, and the article as it was."""

    story: Article
    whole: Article

    def renumber(self, facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return facts, or sources, with the numbers of the whole article's sentences and passages; changes them.

        Their words are those of the whole article too, where the story has other marks of quotation.
        """
        if self.story is self.whole:
            return facts
        passages = {passage.inner_start: passage.number for passage in self.whole.passages}
        for fact in facts:
            fact |= {key: self._copied(value) for key, value in fact.items()}
            if "s" in fact:
                sentence = self.whole.sentence_at(self.story.sentences[fact["s"] - 1].start)
                fact["s"] = sentence.number if sentence else fact["s"]
            if "q" in fact:
                fact["q"] = passages[self.story.passages[fact["q"] - 1].inner_start]
        return facts

    def _copied(self, words: Any) -> Any:
        """Return words of the story as the whole article has them."""
        if isinstance(words, list):
            return [self._copied(each) for each in words]
        if not isinstance(words, str) or _PUT.isdisjoint(words) or words in self.whole.flat:
            return words
        at = self.story.flat.find(words)
        return words if at < 0 else self.whole.flat[at : at + len(words)]


def without_page(article: Article) -> Page:
    r"""Return the article as the reader sees it: what belongs to its page is white space.

    >>> page = without_page(Article("Peru sends cooks\n\nBy Ann Ode\n\nPeru sent 40 cooks to Oman."))
    >>> [page.story.text[s.start : s.end] for s in page.story.sentences]
    ['Peru sends cooks', 'Peru sent 40 cooks to Oman.']
    """
    text = _without(article.flat, _lines_of_page(article) if len(article.paragraphs) > 1 else [])
    views = [_with_marks(article, text), text] if _MARKS_ABROAD.search(text) else [text]
    known = {(passage.inner_start, passage.depth) for passage in article.passages}
    for view in views if views[0] is not article.flat else []:
        story = Article(article.text)
        story.__dict__["flat"] = view
        if known.issuperset([(passage.inner_start, passage.depth) for passage in story.passages]):
            return Page(story, article)
    return Page(article, article)


def _lines_of_page(article: Article) -> list[Stretch]:
    """Return all that belongs to the page; nothing where it would be the whole article."""
    lines = article.paragraphs
    notices = [*notices_of(article, lines), *_head(article, lines)]
    gone = {line.start for line in notices}
    left = [line for line in lines if line.start not in gone]
    found = [*notices, *_trimmings(article, left), *_crossheads(article, left), *_repeats(article, lines)]
    return found if left else []


def _without(text: str, stretches: Sequence[Stretch]) -> str:
    """Return a text with white space for some stretches."""
    pieces, end = [], 0
    for line in sorted(stretches, key=lambda line: line.start):
        if line.end > end:
            start = max(end, line.start)
            pieces += [text[end:start], " " * (line.end - start)]
            end = line.end
    return "".join([*pieces, text[end:]]) if pieces else text


def _with_marks(article: Article, text: str) -> str:
    """Return a text in which the passages that stand in „marks“ or « marks » of other countries stand in “marks”."""
    chars = list(text)
    for passage in article.passages:
        if _MARKS_ABROAD.match(text, passage.start):
            opening, closing = "‘’" if passage.depth % 2 else "“”"
            chars[passage.start : passage.inner_start] = opening.rjust(passage.inner_start - passage.start)
            if passage.closed:
                chars[passage.inner_end : passage.end] = closing.ljust(passage.end - passage.inner_end)
    return "".join(chars)


def notices_of(article: Article, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the lines that are bylines, notices and links, and the headlines of other stories under their label."""
    text = article.flat
    links, block, told = 0, False, False
    for at, line in enumerate(lines):
        size = line.end - line.start
        words = text[line.start : min(line.end, line.start + LONGEST_NOTICE + 1)]
        if size <= LONGEST_CROSSHEAD and opens_links(words):
            links = MOST_LINKS if told or "this" in words else 0  # "Latest news" may stand above the headline
            block = at + 1 < len(lines) and _blanks(article, line, lines[at + 1]) < 2
            yield line
        elif links and _is_headline(words) and not (block and _blanks(article, lines[at - 1], line) > 1):
            links -= 1
            yield line
        else:
            links = 0
            told = told or _is_prose(text, line)
            short = size <= LONGEST_NOTICE
            notice = short and (is_notice(words) or (is_furniture(text, line.start, line.end) and words[-1] != "."))
            if notice and not (words[:3].casefold() == "by " and places_in(words)):  # it tells where the story was told
                yield line


def _head(article: Article, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the lines of a menu, and those of a mail's head."""
    text = article.flat
    for is_one, least, reach in ((opens_mail, LEAST_MAIL, 10), (is_menu, LEAST_MENU, len(lines))):
        run: list[Stretch] = []
        for line in lines[:reach]:
            if line.end - line.start <= LONGEST_LINK and is_one(text[line.start : line.end]):
                run.append(line)
            elif is_one is is_menu or not text.startswith("Subject:", line.start):
                yield from run if len(run) >= least else ()
                run = []
        yield from run if len(run) >= least else ()


def _trimmings(article: Article, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the label and the page's name around the headline, and captions that tell nothing, or their credits."""
    text = article.flat
    if lines and lines[0].end - lines[0].start <= LONGEST_NOTICE:
        line = lines[0]
        start, end = headline_in(text[line.start : line.end])
        yield from [Stretch(line.start, line.start + start)] if start else []
        yield from [Stretch(line.start + end, line.end)] if line.start + end < line.end else []
    for line in lines:
        if line.end - line.start <= LONGEST_NOTICE:
            words = text[line.start : line.end]
            at = credit_at(words)
            if at is not None:
                yield Stretch(line.start + (at if _tells(words[:at]) else 0), line.end)


def _tells(caption: str) -> bool:
    """Return whether a caption may tell of people sent, or who speaks: by a number, a place or a mark of quotation."""
    words = {word.casefold() for word in _WORD.findall(caption)}
    counted = any(char.isdigit() for char in caption) or not NUMBER_WORDS.isdisjoint(words)
    return counted or _MARKED.search(caption) is not None or bool(places_in(caption))


def _blanks(article: Article, before: Stretch, line: Stretch) -> int:
    return article.text.count("\n", before.end, line.start)


def _is_headline(line: str) -> bool:
    """Return whether a line is short, and no whole sentence."""
    return len(line) <= LONGEST_LINK and line.rstrip("”\"’'»)")[-1:] not in ".!…:;,"


def _crossheads(article: Article, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the crossheads that tell nothing themselves, between paragraphs of whole sentences."""
    text = article.flat
    told: dict[str, int] = {}
    known: tuple[set[str], set[str]] | None = None
    short = [line for line in lines if line.end - line.start <= LONGEST_CROSSHEAD]
    for line in short:
        words = text[line.start : line.end].casefold()
        told[words] = told.get(words, 0) + 1
    for at in range(1, len(lines) - 1):
        line = lines[at]
        if line.end - line.start > LONGEST_CROSSHEAD:
            continue
        words = text[line.start : line.end]
        if told[words.casefold()] > 1 or not _is_prose(text, lines[at - 1]) or not _is_prose(text, lines[at + 1]):
            continue
        known = known or _words_of(text, lines)
        if _is_crosshead(words, *known):
            yield line


def _is_prose(text: str, line: Stretch) -> bool:
    opening = text[line.start : min(line.end, line.start + 200)]
    long = line.end - line.start >= LEAST_PROSE or _MARKED.search(opening) is not None
    whole = long and text[line.end - 1] in _STOPS
    return whole and not _BULLET.match(opening) and not _LABEL.match(opening)


def _is_crosshead(line: str, names: set[str], plain: set[str]) -> bool:
    """Return whether a line heads a part of a story, and names no place, no people and nobody who speaks."""
    words = _WORD.findall(line)
    bare = line.rstrip(":")
    if not 1 <= len(words) <= MOST_WORDS or any(c in _OPEN for c in bare.replace("’", "").replace("'", "")):
        return False
    if not line[0].isupper() or any(c.isdigit() for c in line):
        return False
    lower = [word.casefold().removesuffix("’s").removesuffix("'s") for word in words]
    folded = " ".join(lower)
    if not _TELLING.isdisjoint(lower) or any(head in folded for head in _HEADS) or places_in(line):
        return False
    if len(words) == 1 or line.isupper():
        return names.isdisjoint(lower) and (len(words) > 1 or lower[0] in plain)
    if any(word[0].islower() and word not in _BETWEEN for word in words):
        return True
    return names.isdisjoint(lower) and (lower[0] in {"the", "a", "an"} or plain.issuperset(lower))


def _words_of(text: str, lines: Sequence[Stretch]) -> tuple[set[str], set[str]]:
    """Return the words of whole paragraphs: with a capital within a sentence, and with none; all in lower case."""
    text = "\n".join([text[line.start : line.end] for line in lines if line.end - line.start > LONGEST_CROSSHEAD])
    names = {found[1].casefold().removesuffix("’s").removesuffix("'s") for found in _NAME.finditer(text)}
    return names, set(_PLAIN.findall(text))


def _repeats(article: Article, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the lines that say again what a sentence or a quotation of another paragraph says, word for word."""
    lone = _lone_sentences(article, lines)
    homes = _homes_of(article, set(lone.values())) if lone else {}
    for at, words in lone.items():
        bare = article.flat[lines[at].end - 1] not in _STOPS  # a headline that is printed twice
        others = (home for home in homes.get(words, ()) if home != at and (home or bare))
        if any(home not in lone or home < at for home in others):
            yield lines[at]


def _lone_sentences(article: Article, lines: Sequence[Stretch]) -> dict[int, str]:
    """Return the words of paragraphs of one sentence without a quotation, by the number of the paragraph."""
    text = article.flat
    found: dict[int, str] = {}
    for at, line in enumerate(lines[1:], 1):
        if line.end - line.start > LONGEST_NOTICE or _MARKED.search(text, line.start, line.end):
            continue
        told = text[line.start : line.end]
        bare = _CREDIT.sub("", told)
        if len(article.sentences_of(at)) <= 1 + (bare != told):
            words = _letters(bare)
            if words.count(" ") >= LEAST_REPEATED - 1:
                found[at] = words
    return found


def _homes_of(article: Article, wanted: set[str]) -> dict[str, list[int]]:
    """Return the paragraphs in which some words are a whole sentence, or all that is quoted."""
    text = article.flat
    told = [(each.start, each.end, each.paragraph) for each in article.sentences]
    for passage in article.passages:
        paragraph = article.sentences[passage.sentence - 1].paragraph
        told.append((passage.inner_start, passage.inner_end, paragraph))
    found: dict[str, list[int]] = {}
    for start, end, paragraph in told:
        if end - start <= LONGEST_NOTICE and (words := _letters(text[start:end])) in wanted:
            found.setdefault(words, []).append(paragraph)
    return found


def _letters(text: str) -> str:
    return " ".join(_WORD.findall(text)).casefold()
