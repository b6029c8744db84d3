"""Who speaks a passage that has no verb of speech of its own: by the sentences before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlift.article import Article, Passage
from factlift.reader.speech.acts import Saying
from factlift.reader.speech.clips import heard_name
from factlift.reader.speech.sayings import Sayings
from factlift.reader.words.furniture import is_furniture

_FIRST = re.compile(r"(?:I|My)\b")
_OF_KIN = re.compile(r"(?:She|He|They)\b|I (?:told|tell|promised|asked) (?:her|him|them)\b")
_STILL = re.compile(r"(?:[A-Z][a-z]+ (?:[a-z]+ )?)(?:he|she) (?:is|was|has|had|will|does|did)\b")  # of the same
_GESTURE = re.compile(
    r"[^,;:“”\"]{1,30}? (?:shrug(?:s|ged)|laugh(?:s|ed)|smil(?:es|ed)|nod(?:s|ded)|grin(?:s|ned)|sigh(?:s|ed)|"
    r"paus(?:es|ed)|frown(?:s|ed)|winc(?:es|ed)|sh(?:akes|ook) (?:his|her) head|rais(?:es|ed) an eyebrow|"
    r"roll(?:s|ed) (?:his|her) eyes|look(?:s|ed) (?:up|away|down|round|at)|point(?:s|ed) (?:at|to)|wav(?:es|ed)|"
    r"blush(?:es|ed)|chuckl(?:es|ed))\b"
)
_ABSENT = re.compile(
    r"(?:\b(?:not|never)|n[’']t) (?:be(?:en)? |even )?(?:answer|repl|respon|return|com[ei]|came|attend|speak|"
    r"spoken|reached|present|there|available|invited|asked|in the )|\b(?:declin|refus|unavailable|absent\b|silent\b)",
    re.IGNORECASE,
)  # of one who has said nothing
MAX_GESTURE = 90  # code points of a sentence that tells a gesture
MAX_ASKED = 12  # sentences in which the writer only asks
MAX_BEFORE_NAME = 24  # code points before the name that opens a sentence: titles
MAX_GAP = 3  # paragraphs back in which a speech is looked for across headings
MAX_CAPTION = 120  # code points of a paragraph that interrupts a speech whose mark stays open
MAX_SENT = 3  # sentences from one that tells of a message to its words
MAX_TURN = 60  # code points of a turn between two who talk
MAX_BACK = 12  # sentences of a paragraph that are looked through for the speaker of a quote


@dataclass(slots=True)
class Heard:
    """What the passage before left behind."""

    passage: Passage
    saying: Saying | None
    source: int | None
    kind: str
    paragraph: int
    asked: int | None  # the other one who speaks
    answers: bool  # whether it answers a question in the paragraph before


class Untagged:
    """Looks for the speaker of a passage in the sentences around it; `_last` is the passage before."""

    def __init__(self, article: Article, sayings: Sayings) -> None:
        self._article = article
        self._sayings = sayings
        self._last: Heard | None = None

    def _paragraph(self, passage: Passage) -> int:
        return self._article.sentences[passage.sentence - 1].paragraph

    def _paper(self, passage: Passage, kind: str) -> Saying | None:
        """Return the paper that the sentence of a fragment is about."""
        paper = self._sayings.papers.get(passage.sentence) if kind == "partial" else None
        return paper if paper is not None and paper.mention[1] <= passage.start else None

    def _sent(self, passage: Passage) -> Saying | None:
        """Return who sent the message that the sentence before a passage, or the one before that, only tells of."""
        near = range(passage.sentence - 1, max(0, passage.sentence - MAX_SENT), -1)
        paragraph = self._paragraph(passage)
        for number in near:
            if self._article.sentences[number - 1].paragraph != paragraph or self._sayings.of(number):
                return None
            if (sent := self._sayings.senders.get(number)) is not None:
                return sent
        return None

    def _unowned(self, passage: Passage, kind: str) -> Saying | None:
        """Return who was asked, or is spoken of, before a passage that only "the reply" tells of."""
        asked = self._sayings.asked_before(passage.sentence)
        told = asked is None and kind == "direct" and passage.start not in self._sayings.informed
        found = self._told_of(passage, self._paragraph(passage)) if told else asked
        return None if found and self._sayings.asks(passage.sentence - 1, found.source) else found

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
        """Return the act of speech of the next sentence that tells who spoke ("So Ann Ode ended", "So says Ode")."""
        number = passage.last_sentence + 1
        if number > len(self._article.sentences) or self._sayings.marked(number):
            return None
        found, sentences = self._sayings.of(number), self._article.sentences
        if len(found) != 1 or found[0].form != "after" or found[0].cue is not None:
            return None
        near = sentences[number - 1].paragraph == sentences[number - 2].paragraph
        return found[0] if near or passage.opens_paragraph else None

    def _introduced(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return the person whom the sentence behind a passage without a tag introduces by name.

        “It is late.” Ann Ode, 34, is one of forty cooks who have slept here since May.
        """
        number, last = passage.last_sentence + 1, len(self._article.sentences)
        subject = self._sayings.subjects.get(number) if number <= last else None
        if subject is None or number in self._sayings.asked:
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

    def _heard(
        self, passage: Passage, saying: Saying | None, source: int | None, kind: str, paragraph: int
    ) -> Heard:  # fmt: skip
        """Return what a passage leaves behind for the next."""
        last = self._last
        asked = last.source if last and last.source != source else None
        here = passage.last_sentence
        told = self._sayings.asked.get(here) or self._sayings.asked.get(here + 1)
        if saying is None and told and self._article.sentences[told.sentence - 1].paragraph == paragraph:
            asked = told.source  # "“Paid?” I asked Ann Ode."
        answers = last is not None and last.paragraph == paragraph - 1 and self._is_answer(last)
        return Heard(passage, saying, source, kind, paragraph, asked, answers)

    def _is_answer(self, last: Heard) -> bool:
        """Return whether a passage answers the one before, a question in a paragraph of its own."""
        return self._asks(last.passage)

    def paragraph_before(self, paragraph: int) -> int:
        """Return the paragraph before another, without lines of the page and headings in capitals between."""
        at = paragraph - 1
        while at > max(0, paragraph - MAX_GAP) and self._is_gap(at):
            at -= 1
        return at

    def _is_gap(self, paragraph: int) -> bool:
        """Return whether a paragraph only stands between two of a speech that goes on behind it."""
        line, text = self._article.paragraphs[paragraph], self._article.flat
        words = text[line.start : line.end].strip()
        if is_furniture(text, line.start, line.end) or (words.isupper() and words[-1:].isalpha()):
            return True
        if self.is_question(paragraph):
            return self._last is not None and self.is_question(
                self._last.paragraph - 1
            )  # who answers goes on answering
        spoken = any(self._sayings.marked(s.number) for s in self._article.sentences_of(paragraph))
        return self._last is not None and not self._last.passage.closed and len(words) < MAX_CAPTION and not spoken

    def is_question(self, paragraph: int) -> bool:
        """Return whether a paragraph is one question of the writer's, alone and without marks."""
        if paragraph < 0 or len(sentences := self._article.sentences_of(paragraph)) != 1:
            return False
        text = self._article.flat[sentences[0].start : sentences[0].end]
        return not self._sayings.marked(sentences[0].number) and text.rstrip().endswith("?")

    def _goes_on(self, passage: Passage, paragraph: int, last: Heard) -> bool:
        """Return whether the one who asked in the paragraph before is told to have added more behind a passage.

        “Who counted?” she said. | “The town is angry.” | She added: “So am I.”
        """
        number = passage.last_sentence + 1
        if number > len(self._article.sentences) or self._article.sentences[number - 1].paragraph != paragraph + 1:
            return False
        found = self._sayings.of(number)
        adds = bool(found) and found[0].cue in {"added", "adds"} and found[0].form == "before"
        return adds and found[0].source == last.source and not self._asks(passage)

    def _asks_back(self, passage: Passage, paragraph: int) -> bool:
        """Return whether a passage is a short question alone in its paragraph, and the next paragraph a short answer.

        “That she was new,” he replied. | “And was she?” | “No, ma’am.”
        """
        paragraphs, passages = self._article.paragraphs, self._article.passages
        following = next((p for p in passages[passage.number :] if p.depth == 0), None)
        if following is None or not self._asks(passage) or not (self._last and self._last.passage.closed):
            return False
        if self._paragraph(following) != paragraph + 1 or self._asks(following):
            return False
        stand = ((passage, paragraphs[paragraph]), (following, paragraphs[paragraph + 1]))
        short = (p.end - p.start <= MAX_TURN for p, _ in stand)
        return all(short) and all(p.start == line.start and p.end >= line.end for p, line in stand)

    def _asks(self, passage: Passage) -> bool:
        """Return whether a passage is a question."""
        ends = self._article.flat[passage.inner_start : passage.inner_end].rstrip()[-1:] == "?"
        return ends and passage.closed

    def _behind(self, passage: Passage, paragraph: int) -> Saying | None:
        """Return the last act of speech before the passage in its paragraph; that of a quote between them stays."""
        last = self._last if self._last is not None and self._last.paragraph == paragraph else None
        number = passage.sentence - 1
        before = self._sayings.subjects.get(number)
        shrugs = before[0] if before is not None and self._gestures(number) else None
        while number >= max(1, passage.sentence - MAX_BACK):
            if self._article.sentences[number - 1].paragraph != paragraph:
                return None
            if last is not None and last.saying is not None and last.saying.sentence == number:
                return last.saying
            found = [saying for saying in self._sayings.of(number) if saying.form != "noun"]
            subject = self._sayings.subjects.get(number)
            if found:  # but "Ann Ode said so. Otto Lund shrugged. “It always is.”"
                return None if shrugs is not None and found[-1].source != shrugs else found[-1]
            if subject is None and number in self._sayings.papers:
                return self._sayings.papers[number]
            if last is not None and subject is not None and subject[0] != last.source:
                return None  # somebody else has come in
            number -= 1
        return None

    def _asked(self, passage: Passage, paragraph: int) -> Saying | None:
        """Return who spoke last in the paragraph before, where the writer only asks before a passage.

        “It rusts,” said Ann Ode. | And who goes? “Those under thirty.”
        """
        number, text = passage.sentence, self._article.flat
        first = self._article.sentences_of(paragraph)[0].number
        if number - first > MAX_ASKED:
            return None
        sentences = self._article.sentences[first - 1 : number - 1]
        asks = bool(sentences) and all(text[s.start : s.end].rstrip().endswith("?") for s in sentences)
        if (
            not asks
            or text[sentences[-1].end : passage.start].strip()
            or any(self._sayings.marked(s.number) for s in sentences)
        ):
            return None
        before = self._article.sentences_of(self.paragraph_before(paragraph))
        found = [saying for s in before for saying in self._sayings.of(s.number) if saying.form != "noun"]
        return found[-1] if found and self._sayings.names(found[-1].source) else None

    def _gestures(self, number: int) -> bool:
        """Return whether a short sentence tells of nothing but a gesture, so that who made it speaks next."""
        sentence = self._article.sentences[number - 1]
        short = sentence.end - sentence.start <= MAX_GESTURE
        return short and _GESTURE.match(self._article.flat, sentence.start, sentence.end) is not None

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
        heading = bool(sentences) and self._article.flat[sentences[0].start : sentences[-1].end].isupper()
        return (handed, handed.source, False) if handed and not heading else (None, None, False)

    def _in_clip(self, passage: Passage, paragraph: int) -> int | None:
        """Return who is heard by the label of a clip right above the paragraph, if the article names that person."""
        if not passage.opens_paragraph or paragraph == 0:
            return None
        line = self._article.paragraphs[paragraph - 1]
        named = heard_name(self._article.flat[line.start : line.end])
        return self._sayings.labelled(named, self._article.sentences_of(paragraph)[0].number) if named else None

    def _opening(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return who is heard in a clip, or whom the sentence behind the first quote of a paragraph brings in."""
        clip = self._in_clip(passage, paragraph)
        return self._brought_in(passage, paragraph) if clip is None else (None, clip, False)

    def _brought_in(self, passage: Passage, paragraph: int) -> tuple[Saying | None, int | None, bool]:
        """Return the person whom the sentence behind a quote names for the first time, where the talk has moved on.

        “It leaks,” Otto Lund said. A clerk counted the buckets. | “We mop it ourselves.” Ann Ode, the cook, shrugs.
        """
        last, before = self._last, paragraph - 1
        if last is None or not passage.opens_paragraph or last.paragraph != before:
            return None, None, False
        end = self._article.sentences_of(before)[-1]
        found = self._introduced(passage, paragraph)
        number = passage.last_sentence + 1
        if found[1] is None or not found[2] or last.passage.last_sentence >= end.number or found[1] == last.source:
            return None, None, False
        sentence, text = self._article.sentences[number - 1], self._article.flat
        first = self._sayings.first_told(found[1]) == number and not text[: end.end].endswith(":")
        absent = _ABSENT.search(text, sentence.start, sentence.end) is not None
        return found if first and not absent else (None, None, False)

    def _last_named(self, number: int) -> Saying | None:
        """Return the person whom the last sentence of the paragraph before is about ("Ann Ode was blunt.")."""
        subject = self._sayings.subjects.get(number)
        if subject is None:
            return None
        source, mention = subject
        return Saying(number, mention[1], mention[1], None, mention, source, "colon")
