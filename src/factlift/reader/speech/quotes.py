"""Quotes: each passage in quotation marks that reports somebody's words, with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from factlift.article import Article, Passage
from factlift.lexicon import is_directive, words_of
from factlift.reader.speech.acts import Saying
from factlift.reader.speech.inside import MAX_SCARE_WORDS, TERMING, back_to_back, count_words, is_clause, is_sentence
from factlift.reader.speech.interviews import Interview
from factlift.reader.speech.sayings import Sayings
from factlift.reader.speech.titles import Setting, is_title
from factlift.reader.words.furniture import is_furniture
from factlift.reader.words.tokens import split_tokens

MAX_BEFORE_NAME = 24  # code points before the name that opens a sentence: titles
MAX_BEHIND = 40  # code points behind a passage that tell what it does there
MAX_BACK = 12  # sentences of a paragraph that are looked through for the speaker of a quote
_DISTANCE = frozenset(
    "so-called socalled supposed alleged disguised known dubbed labelled labeled branded termed purported".split()
)
_FIRST = re.compile(r"(?:I|My)\b")
_OF_KIN = re.compile(r"(?:She|He|They)\b|I (?:told|tell|promised|asked) (?:her|him|them)\b")
_STILL = re.compile(r"(?:[A-Z][a-z]+ (?:[a-z]+ )?)(?:he|she) (?:is|was|has|had|will|does|did)\b")  # of the same
_VERBS = words_of("speech_verbs")


@dataclass(slots=True)
class _Heard:
    """What the passage before left behind."""

    passage: Passage
    saying: Saying | None
    source: int | None
    kind: str
    paragraph: int
    asked: int | None  # the other one who speaks


class QuoteReader:
    """Reads the quotes of one article; `speaker_of` then tells who speaks at an offset."""

    def __init__(self, article: Article, sayings: Sayings, interview: Interview | None = None) -> None:
        self._article = article
        self._interview = interview
        self._sayings = sayings
        self._last: _Heard | None = None
        self.spoken: list[tuple[int, int, int]] = []  # start, end, source of direct quotes and fragments

    def read(self) -> list[dict[str, Any]]:
        """Return the quotes in order, `speaker` as an index into the speakers known."""
        found: list[dict[str, Any]] = []
        for passage in self._article.passages:
            quote = self._outer(passage) if passage.depth == 0 else None
            if quote:
                self._hand_back(found, quote)
                found.append(quote)
        return found

    @staticmethod
    def _hand_back(found: Sequence[dict[str, Any]], quote: dict[str, Any]) -> None:
        """Give the paragraphs before a quote that goes on with them its speaker, where the mark stayed open."""
        if not quote.get("continues") or "speaker" not in quote:
            return
        for before in reversed(found):
            if "speaker" in before or before["kind"] == "scare":
                return
            before["speaker"] = quote["speaker"]
            if "mention" in quote:
                before["mention"] = quote["mention"]
            if not before.get("continues"):
                return

    # ------------------------------------------------------------ one passage

    def _outer(self, passage: Passage) -> dict[str, Any] | None:
        text = self._article.flat
        inner = text[passage.inner_start : passage.inner_end]
        if not any(char.isalnum() for char in inner) or is_directive(inner) or self._is_furniture(passage):
            return None
        governing = self._governing(passage)
        kind = self._kind(passage, inner, governing)
        if kind is None:
            return None
        saying, source, same_paragraph = self._speaker(passage, kind, governing)
        told = self._sayings.informed.get(passage.start) if source is None else None
        if kind == "partial" and source is None and told is None:
            kind = "scare" if count_words(inner) <= MAX_SCARE_WORDS else "partial"
        if told and self._opens_written(passage, inner):
            kind = "direct"
        if kind == "scare":
            return {"q": passage.number, "kind": "scare"}
        quote = self._record(passage, kind, saying, source, same_paragraph)
        if told:
            quote["cue"] = told
        paragraph = self._paragraph(passage)
        asked = self._last.source if self._last and self._last.source != source else None
        self._last = _Heard(passage, saying, source, kind, paragraph, asked)
        if source is not None:
            self.spoken.append((passage.start, passage.end, source))
        return quote

    def _opens_written(self, passage: Passage, inner: str) -> bool:
        """Return whether a passage is a whole cry or notice that opens its sentence (“Let us work” was daubed ...)."""
        opens = passage.start == self._article.sentences[passage.sentence - 1].start
        return opens and inner[:1].isupper() and count_words(inner) > 1

    def _is_furniture(self, passage: Passage) -> bool:
        """Return whether the passage stands in a link or a notice of the page, not in the article."""
        line = self._article.paragraphs[self._paragraph(passage)]
        return is_furniture(self._article.flat, line.start, line.end)

    def _record(
        self, passage: Passage, kind: str, saying: Saying | None, source: int | None, same_paragraph: bool
    ) -> dict[str, Any]:
        quote: dict[str, Any] = {"q": passage.number, "kind": kind}
        if source is not None:
            quote["speaker"] = source
        if saying is not None:
            quote["mention"] = self._article.flat[saying.mention[0] : saying.mention[1]]
            told = saying.form != "according" or saying.sentence in {passage.sentence, passage.last_sentence}
            if saying.cue and same_paragraph and told:
                quote["cue"] = saying.cue
        if self._continues(passage, kind, saying, source):
            quote["continues"] = True
        return quote

    def _paragraph(self, passage: Passage) -> int:
        return self._article.sentences[passage.sentence - 1].paragraph

    # ------------------------------------------------------------ who

    def _near(self, passage: Passage) -> list[Saying]:
        first = self._sayings.of(passage.sentence)
        return (
            first if passage.last_sentence == passage.sentence else [*first, *self._sayings.of(passage.last_sentence)]
        )

    def _governing(self, passage: Passage) -> Saying | None:
        """Return the act of speech of the passage's own sentence that introduces it."""
        found, agent = self._beside(passage), self._sayings.agents.get(passage.start)
        if agent is None or (found is not None and found.source == agent.source and agent.cue is None):
            return found
        return agent

    def _beside(self, passage: Passage) -> Saying | None:
        """Return the act of speech with a verb that introduces a passage."""
        text = self._article.flat
        near = self._near(passage)
        after = next((s for s in near if min(s.start, s.mention[0]) >= passage.end), None)
        before = next((s for s in reversed(near) if s.end <= passage.start and not self._has_named(s, passage)), None)
        if after is not None:
            gap = text[passage.end : min(after.start, after.mention[0])]
            closed = text[passage.inner_start : passage.inner_end].rstrip()[-1:] in {",", "?", "!", "…", "—", "-"}
            if (
                after.form in {"before", "after", "according"}
                and len(gap.strip(" ,—–-")) == 0
                and (closed or before is None or gap.strip())
            ):
                return after if before is None or not self._introduces(before, passage) else before
        if before is None and after is not None and after.form in {"before", "after", "according"}:
            words = split_tokens(text, passage.end, min(after.start, after.mention[0]))
            return (
                after
                if not any(w.lower in {"who", "and", "but", "while"} for w in words) or after.form == "according"
                else None
            )
        return before

    def _has_named(self, saying: Saying, passage: Passage) -> bool:
        """Return whether a verb of naming has had its name ("what they call “X” ... the “y” doctrine")."""
        outer = (p for p in reversed(self._article.passages[: passage.number - 1]) if p.depth == 0)
        last = next(outer, None)
        if last is None or saying.cue is None or last.start < saying.end or saying.cue.lower() not in TERMING:
            return False
        between = [token.lower for token in split_tokens(self._article.flat, last.end, passage.start)]
        return len(between) > 1 and not {"and", "or", "but", ",", "as"} & set(between)

    def _introduces(self, saying: Saying, passage: Passage) -> bool:
        between = self._article.flat[saying.end : passage.start].rstrip()
        return between.endswith((":",)) or (len(between) < 60 and between.endswith(",") and saying.form == "participle")

    def _speaker(self, passage: Passage, kind: str, governing: Saying | None) -> tuple[Saying | None, int | None, bool]:
        """Return the act of speech, the source, and whether the act stands in the passage's paragraph."""
        if governing is not None:
            return governing, governing.source, True
        if passage.start in self._sayings.unowned:
            asked = self._sayings.asked_before(passage.sentence)
            return asked, asked.source if asked else None, asked is not None
        paragraph = self._paragraph(passage)
        if any(self._governing(other) is None for other in back_to_back(self._article, passage)):
            return None, None, False  # “When?” “In May.” Two speak in turn, and neither is told
        if echo := self._echoed(passage):
            return echo, echo.source, True
        inner = self._article.flat[passage.inner_start : passage.inner_end]
        if kind == "partial" and count_words(inner) <= MAX_SCARE_WORDS and not is_clause(inner):
            return None, None, False
        found = self._tagged(passage) or self._behind(passage, paragraph)
        if found is None and kind == "direct":
            found = self._ahead(passage, paragraph) or self._told_of(passage, paragraph)
        if found is not None or kind != "direct":
            return found, found.source if found else None, found is not None
        last = self._last
        if last is not None and passage.opens_paragraph and last.paragraph == paragraph - 1:
            return (None, last.asked, False) if self._is_answer(last) else (last.saying, last.source, False)
        if self._interview is not None and paragraph < min(self._interview.turns):
            return None, self._interview.guest, False  # the headline of an interview
        handed = self._handed_over(passage, paragraph)
        return self._introduced(passage, paragraph) if handed[1] is None else handed

    def _tagged(self, passage: Passage) -> Saying | None:
        """Return the tag that a passage's question or shout parts from it: “Is that you?” Vogt asked."""
        number, text = passage.last_sentence + 1, self._article.flat
        ends = text[passage.inner_start : passage.inner_end].rstrip()[-1:]
        if ends not in {"?", "!"} or number > len(self._article.sentences) or self._sayings.marked(number):
            return None
        sentence, found = self._article.sentences[number - 1], self._sayings.of(number)
        if len(found) != 1 or found[0].form != "before" or found[0].cue is None:
            return None
        alone = not text[found[0].end : sentence.end].strip(" .") and found[0].mention[0] == sentence.start
        return found[0] if alone and not text[passage.end : sentence.start].strip() else None

    def _echoed(self, passage: Passage) -> Saying | None:
        """Return the act of speech of the next sentence that tells who spoke, without a verb ("So Ann Ode ended")."""
        number = passage.last_sentence + 1
        if number > len(self._article.sentences) or self._sayings.marked(number):
            return None
        found = self._sayings.of(number)
        return found[0] if len(found) == 1 and found[0].form == "after" and found[0].cue is None else None

    def _introduced(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return the person whom the sentence behind a passage without a tag introduces by name.

        “It is late.” Ann Ode, 34, is one of forty cooks who have slept here since May.
        """
        number, last = passage.last_sentence + 1, len(self._article.sentences)
        subject = self._sayings.subjects.get(number) if number <= last else None
        if subject is None:
            return None, None, False
        sentence = self._article.sentences[number - 1]
        near = sentence.paragraph == paragraph or (passage.opens_paragraph and sentence.paragraph == paragraph + 1)
        names = subject[1][0] - sentence.start < MAX_BEFORE_NAME and self._sayings.names(subject[0])
        first, text = self._article.sentences[passage.sentence - 1].start, self._article.flat
        alone = not any(c.isalnum() for c in text[first : passage.start] + text[passage.end : sentence.start])
        if not near or not names or not alone:
            return None, None, False
        saying = Saying(number, subject[1][1], subject[1][1], None, subject[1], subject[0], "colon")
        return saying, subject[0], sentence.paragraph == paragraph

    def _is_answer(self, last: _Heard) -> bool:
        """Return whether a passage answers the one before, a question in a paragraph of its own."""
        ends = self._article.flat[last.passage.inner_start : last.passage.inner_end].rstrip()[-1:] == "?"
        return ends and last.passage.closed

    def _behind(self, passage: Passage, paragraph: int) -> Saying | None:
        """Return the last act of speech before the passage in its paragraph; that of a quote between them stays."""
        last = self._last if self._last is not None and self._last.paragraph == paragraph else None
        number = passage.sentence - 1
        while number >= max(1, passage.sentence - MAX_BACK):
            if self._article.sentences[number - 1].paragraph != paragraph:
                return None
            if last is not None and last.saying is not None and last.saying.sentence == number:
                return last.saying
            found = [saying for saying in self._sayings.of(number) if saying.form != "noun"]
            subject = self._sayings.subjects.get(number)
            if found:
                return found[-1]
            if last is not None and subject is not None and subject[0] != last.source:
                return None  # somebody else has come in
            number -= 1
        return None

    def _told_of(self, passage: Passage, paragraph: int) -> Saying | None:
        """Return whom the sentence before the passage is about ("Ann Ode shook her head. “Never.”")."""
        number = passage.sentence - 1
        before = self._article.sentences[number - 1] if number > 1 else None
        if before is not None and number not in self._sayings.subjects and before.paragraph == paragraph:
            own = _FIRST.match(self._article.flat, passage.inner_start, passage.inner_end)
            number -= bool(own and _STILL.match(self._article.flat, before.start, before.end))
        subject = self._sayings.subjects.get(number)
        if subject is None or self._article.sentences[number - 1].paragraph != paragraph:
            return None
        source, mention = subject
        if (owner := self._kin_owner(passage, mention)) is not None:
            source = owner
        return Saying(number, mention[1], mention[1], None, mention, source, "colon")

    def _kin_owner(self, passage: Passage, mention: tuple[int, int]) -> int | None:
        """Return whose kin a sentence is about, where the passage behind it speaks of them as "she", "he" or "they"."""
        text = self._article.flat
        if not _OF_KIN.match(text, passage.inner_start, passage.inner_end):
            return None
        words = text[mention[0] : mention[1]].split()
        if words[0].lower() in {"his", "her", "their"} and self._last is not None:
            return self._last.source
        return self._sayings.owner_of(words)

    def _ahead(self, passage: Passage, paragraph: int) -> Saying | None:
        number = passage.last_sentence + 1
        if number > len(self._article.sentences) or self._article.sentences[number - 1].paragraph != paragraph:
            return None
        found = self._sayings.of(number)
        # A quote that begins after this one has its own attribution; only "..." said X right behind counts.
        return found[0] if found and found[0].form in {"after", "before"} and self._short_tag(number) else None

    def _short_tag(self, number: int) -> bool:
        sentence = self._article.sentences[number - 1]
        return sentence.end - sentence.start < 120

    def _handed_over(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return the speaker of the paragraph before, where it ends with a colon or an act of speech."""
        if not passage.opens_paragraph or paragraph == 0:
            return None, None, False
        sentences = self._article.sentences_of(paragraph - 1)
        found = self._sayings.of(sentences[-1].number) if sentences else []
        handed = found[-1] if found else self._sayings.captioned(sentences[-1].number) if sentences else None
        if handed is None and sentences and (last := self._last_named(sentences[-1].number)):
            handed = last
        return (handed, handed.source, False) if handed else (None, None, False)

    def _last_named(self, number: int) -> Saying | None:
        """Return the person whom the last sentence of the paragraph before is about ("Ann Ode was blunt.")."""
        subject = self._sayings.subjects.get(number)
        if subject is None:
            return None
        source, mention = subject
        return Saying(number, mention[1], mention[1], None, mention, source, "colon")

    # ------------------------------------------------------------ what kind

    def _kind(
        self, passage: Passage, inner: str, governing: Saying | None
    ) -> Literal["direct", "partial", "scare"] | None:
        text = self._article.flat
        sentence = self._article.sentences[passage.sentence - 1]
        lead = text[sentence.start : passage.start].rstrip()
        before = [token.lower for token in split_tokens(text, max(sentence.start, passage.start - 60), passage.start)]
        behind = text[passage.end : passage.end + MAX_BEHIND]
        if is_title(inner, Setting(before, lead, behind, governing is not None)):
            return None
        first = next((char for char in inner if char.isalnum()), "")
        opens = first.isupper() or first.isdigit()
        introduced = (
            lead == "" or lead.endswith((":", ",", ";", "—", "–", "(")) or (before[-1:] and before[-1] in _VERBS)
        )
        ends = inner.rstrip(" ’'”\"")[-1:] in set(".?!,…—-:")
        named = governing is not None and governing.cue is not None and governing.cue.lower() in _DISTANCE
        if not named and any(word in _DISTANCE for word in before[-3:]) and count_words(inner) <= MAX_SCARE_WORDS + 1:
            return "scare"
        if self._second_half(passage, governing):
            return "direct"
        told = governing is not None and (lead.endswith(":") or text[passage.end : passage.end + 1] == ",")
        if first.isupper() and is_sentence(inner, before, governing is not None):
            return "direct"
        if opens and introduced and (ends or told or not passage.closed or count_words(inner) > MAX_SCARE_WORDS):
            return "direct"
        if opens and lead.endswith(":") and count_words(inner) > 2 and any(w.islower() for w in inner.split()[:4]):
            return "direct"  # "EXCLUSIVE: “I was sold for cash”"
        tagged = lead == "" and opens and governing is not None and governing.form == "after"
        if tagged and passage.start == sentence.start and count_words(inner) > 2:
            return "direct"  # “No bread no peace” read a banner
        if lead == "" and ((ends and governing is not None) or count_words(inner) > 2 * MAX_SCARE_WORDS):
            return "direct"
        return "partial"

    def _second_half(self, passage: Passage, governing: Saying | None) -> bool:
        """Return whether the passage goes on with a sentence that the attribution has split."""
        last = self._last
        if last is None or last.kind != "direct" or last.passage.last_sentence != passage.sentence or governing is None:
            return False
        between = self._article.flat[last.passage.end : passage.start].rstrip()
        split = last.passage.end <= governing.mention[0] and between.endswith((",", ":", "—", "–", ";"))
        return split and governing.end <= passage.start

    def _continues(self, passage: Passage, kind: str, saying: Saying | None, source: int | None) -> bool:
        last = self._last
        if last is None:
            return False
        paragraph = self._paragraph(passage)
        if not last.passage.closed and passage.opens_paragraph and last.paragraph == paragraph - 1:
            return True
        if source is None or kind != "direct" or last.source != source:
            return False
        if self._article.flat[last.passage.end : passage.start].strip() == ";":
            return False  # one of several in a row, each somebody's own
        if saying is None or saying is last.saying:
            return last.kind == "direct" and paragraph - last.paragraph <= 1
        if saying.sentence != passage.sentence and saying.sentence != passage.last_sentence:
            return saying.start <= last.passage.start < passage.start and last.kind == "direct"
        return saying.form == "participle" and last.passage.last_sentence == passage.sentence and last.kind == "direct"
