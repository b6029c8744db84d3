"""The sources of an answer, each grounded once in the article and referred to by facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from factlift.article import Article, Stretch
from factlift.drafts import SourceDraft
from factlift.facts import Flag, Source
from factlift.lexicon import words_of
from factlift.pointing import Locator
from factlift.reading import Ungrounded

_ARTICLES = ("the ", "a ", "an ")
_WORDS = 3
"""Words of a name that may have a nickname, or have lost the marks of one."""

_NUMBER = re.compile(r"(?:source ?)?[\[(#]?(\d+)[\])]?", re.IGNORECASE)
"""The number of a source as a model may write it: `2`, `[2]`, `source 2`; `s2` and `p2` are of sentences and points."""

_NICKNAME = r"(?:[“\"'‘(][\w -]{1,20}[”\"'’)]|[A-Z]\.) "


def _is_name(words: str) -> bool:
    """Tells whether words are a name, each with a capital and none a title: `Rosa Lim`, and no `Minister`."""
    return bool(words) and all(word[:1].isupper() and word.lower() not in _titles() for word in words.split())


def _without_title(name: str) -> str:
    """Returns a name without a title or a role before it; nothing where no name is left.

    >>> _without_title("labor secretary Rosa Lim"), _without_title("Health Minister"), _without_title("Dr. Lim")
    ('Rosa Lim', '', 'Lim')
    """
    words = name.split()
    while len(words) > 1 and (words[0][0].islower() or words[0].strip(".").lower() in _titles()):
        words.pop(0)
    return " ".join(words) if _is_name(" ".join(words)) else ""


@cache
def _titles() -> frozenset[str]:
    """Words that a model puts before a name: `Minister`, `Dr`, `labour secretary`."""
    known = words_of("speaker_nouns", "honorific", "rank", "person", "field", "trade")
    return frozenset(word.lower().strip(".") for word in known) | {"the", "former", "deputy", "acting"}


def _number_of(reference: int | str) -> int | None:
    """Returns the number that refers to a source; None for a name.

    >>> _number_of("source 2"), _number_of(" [2]"), _number_of("p2"), _number_of("Ann Wanja")
    (2, 2, None, None)
    """
    found = _NUMBER.fullmatch(reference.strip()) if isinstance(reference, str) else None
    digits = found[1] if found else str(reference) if isinstance(reference, int) else None
    return int(digits[:9]) if digits else None


@dataclass(frozen=True, slots=True)
class Named:
    """A grounded source, where its name and role stand, and what is to be flagged about it as (part, code, reason)."""

    source: Source
    name_at: Stretch
    role_at: Stretch | None = None
    flags: list[tuple[str, str, str]] = field(default_factory=list)

    def flags_for(self, name: str) -> list[Flag]:
        """Returns its flags for the field that refers to it."""
        if not self.flags:
            return []
        return [Flag(code=code, field=f"{name}.{part}", reason=reason) for part, code, reason in self.flags]


class Sources:
    """The sources of one answer; each is looked for when the first fact refers to it."""

    def __init__(self, article: Article, drafts: tuple[SourceDraft | None, ...]) -> None:
        self._article = article
        self._locator = Locator(article)
        self._drafts = drafts
        self._named: dict[SourceDraft, Named | None] = {}
        self._known: dict[int | str, Named] = {}

    def resolve(self, name: str, reference: int | str) -> Named:
        """Returns the source that a draft refers to, by 1-based position in `sources` or by its name.

        Raises:
            Ungrounded: there is no such source, or its name does not stand in the article.
        """
        known = self._known.get(reference)
        if known is not None:
            return known
        draft = self._draft(name, reference)
        if draft not in self._named:
            self._named[draft] = self._ground(draft)
        named = self._named[draft]
        if named is None:
            raise Ungrounded(
                name, f"the source “{draft.name[:60]}” does not stand in the article; copy its fullest form"
            )
        self._known[reference] = named
        return named

    def name_of(self, reference: int | str) -> str | None:
        """Returns the name of the source that a draft refers to, as the model wrote it; None where there is none."""
        number = _number_of(reference)
        if number is None:
            return str(reference)
        draft = self._numbered(number)
        return draft.name if draft else None

    def names_another(self, words: str, name: str) -> bool:
        """Tells whether words hold the surname of another source than the one called `name`, and nothing of its own."""
        told, own = set(words.split()), {word.lower() for word in name.split()}
        if any(word.lower() in own for word in told):
            return False
        surnames = {draft.name.split()[-1] for draft in self._drafts if draft and draft.name.strip()}
        return any(word[0].isupper() and word in told for word in surnames)

    def _draft(self, name: str, reference: int | str) -> SourceDraft:
        number = _number_of(reference)
        if number is None:
            same = (draft for draft in self._drafts if draft and draft.name == reference)
            return next(same, SourceDraft(str(reference)))
        draft = self._numbered(number)
        if draft is None:
            raise Ungrounded(name, f"there is no source {number}; sources has {len(self._drafts)}, counted from 1")
        return draft

    def _numbered(self, number: int) -> SourceDraft | None:
        return self._drafts[number - 1] if 1 <= number <= len(self._drafts) else None

    def _ground(self, draft: SourceDraft) -> Named | None:
        at = self._find_name(draft.name, self._locator.sentence(draft.s))
        if at is None:
            return None
        role_at = self._find(draft.role, at) if draft.role else None
        flags = [
            (part, "carried", f"“{self._text(spot)[:60]}” runs over the end of a sentence")
            for part, spot in (("name", at), ("role", role_at))
            if spot and not self._is_in_one_sentence(spot)
        ]
        if role_at and not self._is_beside(role_at, self._text(at)):
            flags.append(("role", "carried", f"“{self._text(role_at)[:60]}” stands in a paragraph without the name"))
        if draft.role and role_at is None:
            flags.append(
                ("role", "left_out", f"“{draft.role[:60]}” does not stand in the article; the role was left out")
            )
        role_at = self._without_article(role_at) if role_at else None
        role = self._text(role_at) if role_at else None
        return Named(Source(name=self._text(at), role=role, anonymous=draft.anonymous), at, role_at, flags)

    def _find(self, words: str, near: Stretch | None) -> Stretch | None:
        found = self._locator.nearest(words, near)
        if found is None and words.lower().startswith(_ARTICLES):
            found = self._locator.nearest(words.split(" ", 1)[1], near)
        return found

    def _find_name(self, words: str, near: Stretch | None) -> Stretch | None:
        """Returns where a name stands, also where the model put a title or a role to it, or left a nickname out."""
        found = self._find(words, near)
        name = words.partition(",")[0].strip()
        if found is None and name != words:
            found = self._find(name, near)
        if found is None and (untitled := _without_title(name)):
            found = self._find(untitled, near) if untitled != name else None
            found = found or self._with_nickname(untitled)
        return found

    def _with_nickname(self, name: str) -> Stretch | None:
        """Returns where a first and a last name stand with a nickname in marks, or an initial, between them."""
        words = name.split()
        if not (1 < len(words) <= _WORDS and _is_name(name)):
            return None
        between = rf"[^\w\s]{{0,2}}{re.escape(words[1])}[^\w\s]{{0,2}} " if len(words) == _WORDS else _NICKNAME
        found = re.search(rf"\b{re.escape(words[0])} {between}{re.escape(words[-1])}\b", self._article.flat)
        return Stretch(found.start(), found.end()) if found else None

    def _is_in_one_sentence(self, at: Stretch) -> bool:
        """Words on two lines may be one line that was wrapped, or a stranger's line before the name."""
        sentence = self._article.sentence_at(at.start)
        return sentence is not None and at.end <= sentence.end

    def _is_beside(self, role_at: Stretch, name: str) -> bool:
        """Tells whether the paragraph of a role has the name, or its last word."""
        sentence = self._article.sentence_at(role_at.start)
        paragraph = self._article.paragraphs[sentence.paragraph] if sentence else role_at
        return any(self._locator.within(words, paragraph, 1) for words in (name, name.split()[-1]))

    def _without_article(self, at: Stretch) -> Stretch:
        """A role drops its leading article ("professor at ...")."""
        words = self._text(at).lower()
        article = next((word for word in _ARTICLES if words.startswith(word)), "")
        return Stretch(at.start + len(article), at.end)

    def _text(self, at: Stretch) -> str:
        return self._article.words(at.start, at.end)
