"""Criteria: the conditions that decide who may or may not be sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any

from factlift.article import Article, Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.lexicon import is_directive
from factlift.reader.claims import Claims
from factlift.reader.conditions import (
    APPLICANT,
    BULLET,
    IF_SO,
    NO_CONDITION,
    NOBODY,
    category_of,
    cue_pattern,
    may_hold,
    strip_condition,
)
from factlift.reader.cues import SENT, WEAK
from factlift.reader.listing import clause_end, split_items
from factlift.reader.payments import find_payment
from factlift.reader.tokens import clip_sentence, split_tokens, trim_stretch

# What a heading before bullets says of them; the first kind with a hit wins: "not eligible" before "eligib".
_HEADINGS: tuple[tuple[CriterionKind, tuple[str, ...]], ...] = (
    ("exclusion", ("not eligible", "not apply", "cannot apply", "excluded", "ineligible", "exclusion", "barred",
                   "disqualif", "not be considered")),
    ("preference", ("preference", "preferred", "priority", "advantage", "desirable")),
    ("requirement", ("must", "require", "eligib", "can apply", "criteria", "conditions", "may apply", "qualif",
                     "need to", "should have")),
)  # fmt: skip
_TOPIC = (
    "applicant", "candidate", "recruit", "eligib", "criteria", "selection", "apply", "to be picked", "to be chosen",
    "be selected", "are chosen", "are picked", "are selected", "qualif", "get a place", "to be sent", "who gets",
    "who may go", "who can go", "who is sent", "to get in", "on the list", "the list is", "to join", "be considered",
    "were chosen",
)  # fmt: skip
_THOSE = ("those chosen", "those selected", "those picked")
_APPLYING = ("applicants", "candidates", "anyone", "those", "people", "men", "women", "recruits")
_LIMITS = ("with", "who", "whose", "aged", "over", "under", "below", "above", "from", "without")
_EMPTY = frozenset("who which what nobody other more others so it that this not all".split()) | APPLICANT
MAX_WORDS = 220  # code points of the longest condition
MAX_CUES = 8  # cues of one kind that are tried in a sentence


class CriterionReader:
    """Reads the criteria of one article; without deployments in it there are none."""

    def __init__(self, article: Article, claims: Claims, words: Sequence[frozenset[str]]) -> None:
        self._article = article
        self._text = article.text
        self._claims = claims
        self._words_of = words  # of each sentence, in lower case; empty where the article has no deployments
        self._found: list[tuple[int, dict[str, Any]]] = []
        self._taken: set[int] = set()
        self._heading: tuple[CriterionKind, str] | None = None
        self._context = -99  # number of the last sentence with a criterion or an applicant

    def read(self) -> list[dict[str, Any]]:
        """Return the criteria in the answer's form, `attribution` as an index into the speakers known."""
        if not self._words_of:
            return []
        directed = is_directive(self._text)
        for sentence in map(clip_sentence, self._article.sentences):
            words = self._text[sentence.start : sentence.end]
            if not (directed and is_directive(words)) and not self._bulleted(sentence):
                self._sentence(sentence)
        return [fact for _, fact in sorted(self._found, key=itemgetter(0))]

    # ------------------------------------------------------------ bullets

    def _bulleted(self, sentence: Sentence) -> bool:
        """Read a bullet under a heading of criteria; return whether the sentence was one."""
        if self._heading is None:
            return False
        mark = BULLET.match(self._text, sentence.start, sentence.end)
        if mark is None:
            self._heading = None
            return False
        kind, cue = self._heading
        self._add(sentence, kind, Stretch(mark.end(), sentence.end), cue)
        return True

    def _cues(self, sentence: Sentence, group: str) -> Iterator[re.Match[str]]:
        """Return the cues of a class in a sentence, the first `MAX_CUES` of them."""
        if not may_hold(self._words_of[sentence.number - 1], group):
            return iter(())
        return islice(cue_pattern(group).finditer(self._text, sentence.start, sentence.end), MAX_CUES)

    def _sentence(self, sentence: Sentence) -> None:
        before = len(self._found)
        for read in (self._preferences, self._exclusions, self._requirements, self._payments):
            read(sentence)
        if len(self._found) > before or self._names_applicant(sentence):
            self._context = sentence.number

    def _names_applicant(self, sentence: Sentence) -> bool:
        words = self._text[sentence.start : sentence.end].lower()
        return any(stem in words for stem in _TOPIC) or words.startswith(_THOSE)

    def _near(self, sentence: Sentence) -> bool:
        return sentence.number - self._context <= 3 or self._names_applicant(sentence)

    # ------------------------------------------------------------ adding

    def _add(
        self,
        sentence: Sentence,
        kind: CriterionKind,
        stretch: Stretch,
        cue: str | None,
        category: Category | None = None,
    ) -> None:
        item = stretch if category == "payment" else strip_condition(self._text, stretch)
        words = self._text[item.start : item.end]
        if not 3 <= len(words) <= MAX_WORDS or not any(map(str.isalpha, words)) or item.start in self._taken:
            return
        if ("”" in words) != ("“" in words) or (words.split()[0].endswith("ing") and category_of(words) == "other"):
            return
        if words.lower() in _EMPTY:
            return
        self._taken.add(item.start)
        self._context = sentence.number
        fact: dict[str, Any] = {
            "s": sentence.number,
            "text": words,
            "kind": kind,
            "category": category or category_of(words),
        }
        if cue:
            fact["more"] = [cue]
        if (source := self._claims.at(sentence.number, item.start)) is not None:
            fact["attribution"] = source
        self._found.append((item.start, fact))

    def _add_list(self, sentence: Sentence, kind: CriterionKind, start: int, end: int, cue: str | None) -> None:
        end = self._claims.cut(sentence.number, start, clause_end(self._text, start, end))
        for item in split_items(self._text, start, end):
            self._add(sentence, kind, item, cue)

    def _words(self, found: re.Match[str]) -> str:
        return self._text[found.start() : found.end()]

    def _clause_start(self, sentence: Sentence, offset: int) -> int:
        """Return where the clause that ends at `offset` begins."""
        begin = sentence.start
        for mark in re.finditer(
            r", (?:while|but|and(?= (?:those|applicants|anyone|candidates)\b)) |; |: |[“\"]| but | while ",
            self._text[sentence.start : offset],
        ):
            begin = sentence.start + mark.end()
        return begin

    # ------------------------------------------------------------ kinds

    def _preferences(self, sentence: Sentence) -> None:
        for found in self._cues(sentence, "preferred"):
            words = self._words(found).lower()
            if not self._near(sentence) and not words.startswith(("preference", "priority")):
                continue
            if words in {"preferred", "favoured", "favored", "prioritised", "prioritized"} and self._passive(
                found.start()
            ):
                continue
            self._add_list(sentence, "preference", found.end(), sentence.end, self._words(found))
            return
        for found in self._cues(sentence, "is_preferred"):
            start = self._clause_start(sentence, found.start())
            for item in split_items(self._text, start, found.start()):
                self._add(sentence, "preference", item, self._words(found))
            return

    def _passive(self, offset: int) -> bool:
        return self._text[max(0, offset - 6) : offset].rstrip().lower().endswith(("are", "is", "were", "be", "was"))

    def _exclusions(self, sentence: Sentence) -> None:
        text = self._text
        if self._nobody(sentence) or self._if_so(sentence):
            return
        for found in self._cues(sentence, "may_not"):
            if self._subjects(sentence, found):
                self._followers(sentence, found)
                return
        for found in self._cues(sentence, "barred"):
            if not self._passive(found.start()):
                continue
            if self._subjects(sentence, found):
                self._followers(sentence, found)
                return
        for found in self._cues(sentence, "bars"):
            if self._near(sentence) and text[found.end() : found.end() + 1] == " ":
                following = text[found.end() : min(sentence.end, found.end() + 60)].lower()
                if any(f" {word} " in following for word in _APPLYING):
                    self._add_list(sentence, "exclusion", found.end(), sentence.end, self._words(found))
                    return

    def _nobody(self, sentence: Sentence) -> bool:
        """Read "Nobody with a debt was chosen"."""
        if self._words_of[sentence.number - 1].isdisjoint({"nobody", "no", "none"}):
            return False
        found = NOBODY.search(self._text, sentence.start, sentence.end)
        chosen = cue_pattern("chosen").search(self._text, found.end(), sentence.end) if found else None
        if found is None or chosen is None or not 3 < chosen.start() - found.end() < 120:
            return False
        self._add(sentence, "exclusion", Stretch(found.end(), chosen.start()), self._words(chosen))
        return True

    def _if_so(self, sentence: Sentence) -> bool:
        """Read "If you have a debt, you stay at home"."""
        if "if" not in self._words_of[sentence.number - 1]:
            return False
        found = IF_SO.search(self._text, sentence.start, sentence.end)
        if found is None or not self._near(sentence):
            return False
        self._add(sentence, "exclusion", Stretch(found.start(1), found.end(1)), None)
        return True

    def _subjects(self, sentence: Sentence, found: re.Match[str]) -> bool:
        """Add the subject of a bar, item by item, where it names applicants; return whether it did."""
        start = self._clause_start(sentence, found.start())
        words = self._text[start : found.start()]
        first = [t.lower for t in split_tokens(words, 0, len(words))[:6]]
        condition = any(f" {w} " in words for w in _LIMITS) or (first[:1] == ["those"] and len(first) > 2)
        named = any(
            w in APPLICANT or w in SENT or w in WEAK or w in {"couples", "defectors", "families"} for w in first
        )
        applying = "need not" in found.group().lower() and 0 < len(first) <= 4  # "Smokers need not apply"
        if not (applying or (named and (condition or self._near(sentence)))):
            return False
        end = (
            found.start()
            - len(words)
            + len(
                re.sub(
                    r"(?:\s(?:are|is|were|was|be|will|would|also|been|have|has|automatically|strictly|not)){1,5}\s?$",
                    "",
                    words,
                )
            )
        )
        cue = self._text[max(end, start) : found.end()].strip()
        count = len(self._found)
        start = strip_condition(self._text, Stretch(start, max(start, end))).start
        for item in split_items(self._text, start, max(start, end)):
            self._add(sentence, "exclusion", item, cue)
        return len(self._found) > count

    def _followers(self, sentence: Sentence, found: re.Match[str]) -> None:
        """Add those named after the bar ("..., as are those with debts and those over 50")."""
        more = re.search(
            r",? (?:as (?:are|is|were|was)|nor (?:will|are|is|were|can|may|do)|"
            r"along with|together with|as well as|and so are|if they (?:have|are)|if|"
            r"for having) ",
            self._text[found.end() : sentence.end],
        )
        if more is None or more.start() > 90:
            return
        start = found.end() + more.end()
        end = sentence.end
        pieces = [
            m.start()
            for m in re.finditer(r"(?:, )?(?:and |or )?\bthose\b|(?:, )?(?:and )\banyone\b", self._text[start:end])
        ][:12]
        edges = [start + at for at in pieces if at > 0]
        for left, right in zip([start, *edges], [*edges, end], strict=True):
            stretch = trim_stretch(self._text, left, right, " \t,;:.")
            if self._text[stretch.start : stretch.start + 4].lower() in {"and ", "or t"}:
                stretch = Stretch(stretch.start + (4 if self._text[stretch.start] in "aA" else 3), stretch.end)
            self._add(sentence, "exclusion", stretch, self._words(found))

    def _requirements(self, sentence: Sentence) -> None:
        if self._list_head(sentence) or self._needs(sentence) or self._judged(sentence):
            return
        text = self._text
        for found in self._cues(sentence, "open_to"):
            if self._near(sentence) or re.search(
                r"\b(?:scheme|programme|program|posts?|places|jobs|positions)\b", text[sentence.start : found.start()]
            ):
                self._add_list(sentence, "requirement", found.end(), sentence.end, self._words(found))
                return
        only = "only" in self._words_of[sentence.number - 1] and re.search(
            r"\b[Oo]nly (?=[^.;]{3,120}? (?:may|can|qualify|qualifies|are|is|will|were) )",
            text[sentence.start : sentence.end],
        )
        if only and (may := cue_pattern("may").search(text, sentence.start + only.end(), sentence.end)):
            for item in split_items(text, sentence.start + only.end(), may.start()):
                self._add(sentence, "requirement", item, self._words(may))
            return
        for found in self._cues(sentence, "needed"):
            if self._near(sentence):
                for item in split_items(text, self._clause_start(sentence, found.start()), found.start()):
                    self._add(sentence, "requirement", item, self._words(found))
                return

    def _list_head(self, sentence: Sentence) -> bool:
        """Read "Selection criteria include A, B and C", and headings that bullets follow."""
        text = self._text
        for found in self._cues(sentence, "list_head"):
            after = re.compile(r"(?: [\w’']+){0,5}? (?:include[sd]?|including|are|were|is|was)(?: that)? |:\s*").match(
                text, found.end(), sentence.end
            )
            if after is None:
                continue
            cue = text[found.start() : after.end()].strip(" :")
            if after.end() >= sentence.end - 1:
                self._heading = ("requirement", cue)
                return True
            if (
                text[after.end() : after.end() + 8]
                .lower()
                .startswith(("strict", "tough", "not ", "set ", "unclear", "met"))
            ):
                continue
            self._add_list(sentence, "requirement", after.end(), sentence.end, cue)
            return True
        return self._open_heading(sentence)

    def _open_heading(self, sentence: Sentence) -> bool:
        """Read a line that ends with a colon, or a short one, as the heading of the bullets after it."""
        words = self._text[sentence.start : sentence.end]
        lowered = words.lower().rstrip(" :.")
        if len(words) > 120 or not (words.endswith(":") or self._heads_bullets(sentence)):
            return False
        for kind, cues in _HEADINGS:
            if any(cue in lowered for cue in cues):
                self._heading = (kind, words.rstrip(" :"))
                return True
        return False

    def _heads_bullets(self, sentence: Sentence) -> bool:
        if sentence.number >= len(self._article.sentences):
            return False
        following = self._article.sentences[sentence.number]
        return (
            following.paragraph == sentence.paragraph + 1
            and BULLET.match(self._text, following.start, following.end) is not None
        )

    def _needs(self, sentence: Sentence) -> bool:
        text = self._text
        for found in self._cues(sentence, "needs"):
            words = self._words(found).lower()
            before = text[self._clause_start(sentence, found.start()) : found.start()]
            subject = [t.lower for t in split_tokens(before, 0, len(before))]
            near = [w for w in subject[-8:] if w]
            sure = any(w in {"applicants", "applicant", "candidates", "candidate", "recruits"} for w in near)
            stated = (
                re.match(r" (?:be|have|hold|speak|pass|show|prove)\b", text[found.end() : found.end() + 8]) is not None
            )
            named = any(w in SENT or w in WEAK for w in near)
            bare = words.startswith(("need", "require"))
            sent = named and (stated or bare) and category_of(text[found.end() : found.end() + 60]) != "other"
            usual = sent or ((named or any(w in APPLICANT for w in near)) and self._near(sentence))
            if not (sure or usual) or NO_CONDITION.match(text, found.end(), sentence.end):
                continue
            start = found.end()
            if words in {"need", "needs", "require", "requires", "required"} and text[start : start + 4] == " to ":
                start += 4
            if text[start : sentence.end].strip() in {":", ""}:
                self._heading = ("requirement", text[sentence.start : sentence.end].rstrip(" :"))
                return True
            self._add_list(sentence, "requirement", start, sentence.end, self._words(found))
            return True
        return False

    def _judged(self, sentence: Sentence) -> bool:
        text = self._text
        for found in self._cues(sentence, "judged"):
            by = re.compile(r" (?:on the basis of|on|by|for their|for|according to|based on) ").match(
                text, found.end(), sentence.end
            )
            if by is None or not self._passive(found.start()) or not self._near(sentence):
                continue
            if re.match(
                r"(?:the |a |an )?"
                r"(?:ministry|agency|government|company|officials?|panel|committee|employers?|[A-Z]|lot\b)",
                text[by.end() : by.end() + 14],
            ):
                continue
            self._add_list(sentence, "requirement", by.end(), sentence.end, text[found.start() : by.end()].strip())
            return True
        return False

    # ------------------------------------------------------------ payments

    def _payments(self, sentence: Sentence) -> None:
        here = self._words_of[sentence.number - 1]
        before = self._words_of[sentence.number - 2] if sentence.number > 1 else frozenset[str]()
        near = sentence.number - self._context <= 2
        stretch = find_payment(self._text, sentence, near, (here, before))
        if stretch:
            self._add(sentence, "payment", stretch, None, "payment")
