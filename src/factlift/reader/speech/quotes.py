"""Quotes: each passage in quotation marks that reports somebody's words, with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from factlift.article import Article, Passage
from factlift.lexicon import is_directive, words_of
from factlift.reader.speech.acts import Saying
from factlift.reader.speech.fragments import is_worded
from factlift.reader.speech.inside import (
    MAX_SCARE_WORDS,
    TERMING,
    back_to_back,
    count_words,
    goes_on,
    is_clause,
    is_sentence,
)
from factlift.reader.speech.interviews import Interview
from factlift.reader.speech.sayings import Sayings
from factlift.reader.speech.titles import Setting, is_title
from factlift.reader.speech.untagged import Untagged
from factlift.reader.words.furniture import is_furniture
from factlift.reader.words.tokens import split_tokens

MAX_BEHIND = 40  # code points behind a passage that tell what it does there
_DISTANCE = frozenset(
    "so-called socalled supposed alleged disguised known dubbed labelled labeled branded termed purported".split()
)
_CRIES = frozenset("cries shouts chants screams calls cry shout chant murmurs".split())
_VERBS = words_of("speech_verbs")


MIN_REPEATED = 12  # letters of a passage that a headline repeats
MAX_REPEATED = 20  # passages alone in their lines that are looked for elsewhere


def _letters(words: str) -> str:
    """Return the letters of some words in lower case, so that marks make no difference."""
    return "".join(char for char in words.lower() if char.isalnum())


_SAID_OF = (["is"], ["are"], ["was"], ["were"])  # before a passage that says what a report is


class QuoteReader(Untagged):
    """Reads the quotes of one article; `speaker_of` then tells who speaks at an offset."""

    def __init__(self, article: Article, sayings: Sayings, interview: Interview | None = None) -> None:
        super().__init__(article, sayings)
        self._interview = interview
        self.spoken: list[tuple[int, int, int]] = []  # start, end, source of direct quotes and fragments

    def read(self) -> list[dict[str, Any]]:
        """Return the quotes in order, `speaker` as an index into the speakers known."""
        found: list[dict[str, Any]] = []
        for passage in self._article.passages:
            quote = self._outer(passage) if passage.depth == 0 else None
            if quote:
                self._hand_back(found, quote)
                found.append(quote)
        self._repeat(found)
        return found

    def _repeat(self, found: Sequence[dict[str, Any]]) -> None:
        """Give the words that a headline or subhead repeats from a passage the speaker of that passage."""
        passages, lines, text = self._article.passages, self._article.paragraphs, self._article.flat
        words = {
            q["q"]: _letters(text[passages[q["q"] - 1].inner_start : passages[q["q"] - 1].inner_end]) for q in found
        }
        lone = []
        for quote in found:
            passage = passages[quote["q"] - 1]
            line = lines[self._paragraph(passage)]
            alone = passage.start <= line.start + 1 and passage.end >= line.end - 1 and "cue" not in quote
            if alone and quote["kind"] != "scare" and len(words[quote["q"]]) >= MIN_REPEATED:
                lone.append(quote)
        for quote in lone[:MAX_REPEATED]:
            told = (q for q in found if q is not quote and "speaker" in q and words[quote["q"]] in words[q["q"]])
            if (other := next(told, None)) is not None and quote.get("speaker") != other["speaker"]:
                quote["speaker"] = other["speaker"]
                quote.pop("mention", None)

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
        self._last = self._heard(passage, saying, source, kind, paragraph)
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
            if saying.cue and same_paragraph and saying.form != "according":  # "according to" is no cue
                quote["cue"] = saying.cue
        if self._continues(passage, kind, saying, source):
            quote["continues"] = True
        return quote

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
        if after is not None and before is not None and self._concedes(before, passage, after):
            return before
        ends = text[passage.end : passage.end + 1] == "," or text[passage.inner_end - 1] == ","
        if after is not None and before is not None and before.form == "noun" and ends:
            said = text[before.end : passage.start].split()[-1:]
            before = None if said in _SAID_OF else before  # "A report that ... was “false”, Ann Ode said"
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
            gap = text[passage.end : min(after.start, after.mention[0])].removesuffix(
                self._sayings.role_of(after) + " "
            )
            words = split_tokens(text, passage.end, passage.end + len(gap))  # "and" may be in an office
            return (
                after
                if not any(w.lower in {"who", "and", "but", "while"} for w in words) or after.form == "according"
                else None
            )
        return before

    def _concedes(self, before: Saying, passage: Passage, after: Saying) -> bool:
        """Return whether a passage ends a clause of its own ("While Ode called it “a sham”, Lund said so")."""
        text, sentence = self._article.flat, self._article.sentences[passage.sentence - 1]
        opening = split_tokens(text, sentence.start, before.mention[0])
        concedes = len(opening) == 1 and opening[0].lower in _CONCEDING and before.form == "before"
        tells = after.form == "before" and text[after.end : sentence.end].strip(" .") != ""
        return concedes and tells and text[passage.end : passage.end + 1] == "," and text[after.end] != ","

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
            asked = self._unowned(passage, kind)
            return asked, asked.source if asked else None, asked is not None
        paragraph = self._paragraph(passage)
        if any(self._governing(other) is None for other in back_to_back(self._article, passage)):
            return None, None, False  # “When?” “In May.” Two speak in turn, and neither is told
        if sent := self._sent(passage):
            return sent, sent.source, False
        if echo := self._echoed(passage):
            return echo, echo.source, self._article.sentences[echo.sentence - 1].paragraph == paragraph
        inner = self._article.flat[passage.inner_start : passage.inner_end]
        if kind == "partial" and not self._is_worded(passage, inner):
            return None, None, False
        found = self._paper(passage, kind) or self._tagged(passage) or self._flowing(passage)
        found = found or self._behind(passage, paragraph)
        if found is None and kind == "direct":
            found = self._ahead(passage, paragraph) or self._told_of(passage, paragraph)
        if found is not None or kind != "direct":
            own = found is not None and (
                kind == "direct" or found.sentence in {passage.sentence, passage.last_sentence}
            )
            return found, found.source if found else None, own
        if (asked := self._asked(passage, paragraph)) is not None:
            return asked, asked.source, False
        opened = self._opening(passage, paragraph)
        return self._after(passage, paragraph) if opened[1] is None else opened

    def _after(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return the speaker of a quote that nothing in its paragraph tells, by the one before or the line above."""
        last = self._last
        if last is not None and passage.opens_paragraph and last.paragraph == self.paragraph_before(paragraph):
            turns = (
                self._is_answer(last) or (last.answers and self._asks(passage)) or self._asks_back(passage, paragraph)
            )
            turns = turns and not self._goes_on(passage, paragraph, last)
            return (None, last.asked, False) if turns else (last.saying, last.source, False)
        guest = self._interview.guest if self._interview is not None else None
        if self._interview is not None and guest is not None and paragraph < min(self._interview.turns):
            return None, guest, False  # the headline of an interview
        handed = self._handed_over(passage, paragraph)
        return self._introduced(passage, paragraph) if handed[1] is None else handed

    def _flowing(self, passage: Passage) -> Saying | None:
        """Return the act of speech of the passage right before that is one speech with this one."""
        last = self._last
        return last.saying if last is not None and goes_on(self._article, last.passage, passage) else None

    def _is_worded(self, passage: Passage, inner: str) -> bool:
        """Return whether a fragment is somebody's words, whether or not a verb of speech is near."""
        text, sentence = self._article.flat, self._article.sentences[passage.sentence - 1]
        before = [token.lower for token in split_tokens(text, max(sentence.start, passage.start - 20), passage.start)]
        short = is_clause(inner) or is_worded(inner, before, text[passage.end : passage.end + 2])
        return short or count_words(inner) > MAX_SCARE_WORDS

    # ------------------------------------------------------------ what kind

    def _kind(
        self, passage: Passage, inner: str, governing: Saying | None
    ) -> Literal["direct", "partial", "scare"] | None:
        text = self._article.flat
        sentence = self._article.sentences[passage.sentence - 1]
        lead = text[sentence.start : passage.start].rstrip(" \n-*_")
        before = [token.lower for token in split_tokens(text, max(sentence.start, passage.start - 60), passage.start)]
        behind = text[passage.end : passage.end + MAX_BEHIND]
        if is_title(inner, Setting(before, lead, behind, governing is not None)):
            return None
        first = next((char for char in inner if char.isalnum()), "")
        opens = first.isupper() or first.isdigit()
        introduced = (
            lead == "" or lead.endswith((":", ",", ";", "—", "–", "(", ".")) or (before[-1:] and before[-1] in _VERBS)
        )
        ends = inner.rstrip(" ’'”\"")[-1:] in set(".?!,…—-:")
        named = governing is not None and governing.cue is not None and governing.cue.lower() in _DISTANCE
        if not named and any(word in _DISTANCE for word in before[-3:]) and count_words(inner) <= MAX_SCARE_WORDS + 1:
            return "scare"
        if self._second_half(passage, governing) or (ends and _is_speech(inner, lead, governing)):
            return "direct"
        told = governing is not None and (lead.endswith(":") or text[passage.end : passage.end + 1] == ",")
        if first.isupper() and is_sentence(inner, before, governing is not None):
            return "direct"
        if opens and introduced and (ends or told or not passage.closed or count_words(inner) > MAX_SCARE_WORDS):
            return "direct"
        if opens and ends and before[-2:-1] and before[-1] == "of" and before[-2] in _CRIES:
            return "direct"  # "Cries of “Shame!” came from the gallery"
        if opens and lead.endswith(":") and count_words(inner) > 2 and any(w.islower() for w in inner.split()[:4]):
            return "direct"  # "EXCLUSIVE: “I was sold for cash”"
        if opens and _is_tagged(passage, inner, lead, governing):
            return "direct"
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
        before = self.paragraph_before(paragraph)
        if not last.passage.closed and passage.opens_paragraph and last.paragraph == before:
            return True
        if not last.passage.closed and goes_on(self._article, last.passage, passage):
            return True
        asked = last.paragraph < paragraph and self.is_question(paragraph - 1)
        if source is None or kind != "direct" or last.source != source or asked:
            return False
        if self._article.flat[last.passage.end : passage.start].strip() == ";":
            return False  # one of several in a row, each somebody's own
        if saying is None or saying is last.saying:
            return last.kind == "direct" and before <= last.paragraph
        if saying.sentence != passage.sentence and saying.sentence != passage.last_sentence:
            return saying.start <= last.passage.start < passage.start and last.kind == "direct"
        return saying.form == "participle" and last.passage.last_sentence == passage.sentence and last.kind == "direct"


def _is_speech(inner: str, lead: str, governing: Saying | None) -> bool:
    """Return whether a passage behind "she said," is more than one sentence, though it opens in lower case."""
    spoken = governing is not None and governing.form in {"before", "after"} and lead.endswith((",", ":"))
    return spoken and _SENTENCES.search(inner) is not None


def _is_tagged(passage: Passage, inner: str, lead: str, governing: Saying | None) -> bool:
    """Return whether the tag behind a passage that opens with a capital makes it a sentence of its own.

    Behind a heading too: "Two years on “We still have no nets,” says Ann Ode".
    """
    if governing is None or governing.form not in {"after", "before"}:
        return False
    words, ends = count_words(inner), inner.rstrip(" ’'”\"")[-1:] in set(".?!,…—-:")
    beside = 0 <= min(governing.start, governing.mention[0]) - passage.end <= 1
    if ends and words > MAX_SCARE_WORDS and beside:
        return True
    return lead == "" and words > 2 and governing.form == "after"  # “No bread no peace” read a banner


_CONCEDING = frozenset("while whereas although though when after if where".split())
_SENTENCES = re.compile(r"[a-z][.?!] [A-Z][a-z]* [a-z]")  # where another sentence begins
