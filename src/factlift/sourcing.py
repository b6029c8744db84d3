"""The sources of an answer, each grounded once in the article and referred to by facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from factlift.article import Article, Stretch
from factlift.drafts import SourceDraft
from factlift.facts import Flag, Source
from factlift.pointing import Locator
from factlift.reading import Ungrounded

_ARTICLES = ("the ", "a ", "an ")


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
        if isinstance(reference, str) and not reference.strip().isdecimal():
            return reference
        number = int(str(reference)[:9])
        draft = self._drafts[number - 1] if 1 <= number <= len(self._drafts) else None
        return draft.name if draft else None

    def _draft(self, name: str, reference: int | str) -> SourceDraft:
        if isinstance(reference, str) and not reference.strip().isdecimal():
            same = (draft for draft in self._drafts if draft and draft.name == reference)
            return next(same, SourceDraft(reference))
        number = int(str(reference)[:9])
        draft = self._drafts[number - 1] if 1 <= number <= len(self._drafts) else None
        if draft is None:
            raise Ungrounded(name, f"there is no source {number}; sources has {len(self._drafts)}, counted from 1")
        return draft

    def _ground(self, draft: SourceDraft) -> Named | None:
        at = self._find(draft.name, self._locator.sentence(draft.s))
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
