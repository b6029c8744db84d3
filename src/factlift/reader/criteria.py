"""Criteria: the conditions that decide who may or may not be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from factlift.article import Article, Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.lexicon import words_of
from factlift.reader.claims import Claims
from factlift.reader.conditions import category_of, find_limits, strip_condition
from factlift.reader.fitting import Scenery, is_condition
from factlift.reader.fragments import find_colon_list, find_fragments
from factlift.reader.frames import APPLICANT, Frame, Line
from factlift.reader.framing import find_frames
from factlift.reader.headings import Heading, Lists
from factlift.reader.listing import clause_end, split_items
from factlift.reader.payments import find_payments
from factlift.reader.phrasebook import may_hold
from factlift.reader.sources import Lines
from factlift.reader.tokens import Token, clip_sentence

_TOPIC = words_of("criteria_cues", "topic")
_QUEST = tuple(words_of("criteria_cues", "quest"))
_THOSE = ("Those chosen", "Those selected", "Those picked")
_ASKING = frozenset({"on", "who", "what"})  # one of them opens the title over an answer: "Who can apply"
_EMPTY = APPLICANT | frozenset(
    "who which what nobody other more others so it that this not all both them him her us there those anyone anybody "
    "whoever everyone everybody people persons person one individuals members holders owners kin know speak read "
    "write "
    "come pass applications experience needed".split()
)
_PURPOSE = re.compile(
    r"[Tt](?<!\w.)o (?:be|get|qualify|apply|join|go|board|win|land|secure|make|earn|enter|sign up|"
    r"take part)\b[^,.;:]{0,60}, "
)
_ASIDE = re.compile(r", (?:even|especially|particularly|however|though|which|or so|not least|if only|no matter) ")
_OR = re.compile(
    r",? (?:or|and|nor) (?=(?:if|you|they|are|have|has|hold|already|older|younger|over|under|suffer|be)\b)"
)
_BARRING = re.compile(
    r"\b(?:turned (?:down|away)|reject\w*|excluded?|can(?:no|['’])t|barred|ineligible|stays? home|not)\b"
)
_WITH = re.compile(r"(.{3,70}?),? (?:with|who (?:have|hold|has|holds|speak|can|own)) ")
_HEDGE = re.compile(r",? (?:if possible|where possible|if they can)$")
_NOR = re.compile(r",? (?:and|or|nor) (?:nobody|no one|no|anyone) |,? nor(?:, [^,]{1,90},)? ")
_TWO = re.compile(r",? and (?=(?:an?|two|three|at least|proof|valid|the ability) )")
_TIMED = re.compile(r"\d{1,2}[:.]\d\d\b")
_FOLLOWERS = re.compile(
    r",? (?:as (?:are|is|were|was|will|do|does|can|would)|nor (?:will|are|is|were|can|may|do|does)|along with|"
    r"together with|"
    r"as well as|and so (?:are|is|do|does|will)|so (?:are|is|do|does|will)|and also) "
)
_NEXT = re.compile(r"(?:, )?(?:and |or )?\bthose\b|(?:, )?(?:and |or )?\banyone\b")
_CONTRASTS = re.compile(r"^(?:not|never) (?:be |have |been )?", re.IGNORECASE)
_WISHES = re.compile(r"^(?:preferably|ideally|if possible,?) ", re.IGNORECASE)
MAX_WORDS = 220  # code points of the longest condition
LABEL = 12  # code points of the label before a question
SHORT = 24  # code points of a question that goes on with the one before ("And their age?")
NEAR = 3  # sentences in which the talk of selection goes on


_ELSEWHERE = frozenset(  # other things than being sent have conditions too
    "mayor voters voter ballot election elections parliament senator tender bidders bidder squad league match "
    "passengers "
    "customers subscribers lottery visitors pupils readers comment".split()
)
_SO = re.compile(
    r"(?:So|Nor|Neither) (?:is|are|was|were|do|does|will|can|would) |(?:The same goes for|Ditto|Likewise) "
)
_LED = re.compile(r"(if|when|unless|without) ", re.IGNORECASE)
_WISHED = ("preferred", "desirable", "an advantage", "a plus", "(preferred)", "an asset", "a bonus")
_END = re.compile(r"[;,.]? ?(?:and|or)?[;,]?$")
EARLIER = 16  # sentences before, in which the people of "the officers must" may have been named


class CriterionReader:
    """Reads the criteria of one article in which people are sent somewhere."""

    def __init__(self, article: Article, claims: Claims, lines: Lines) -> None:
        self._article = article
        self._text = article.text
        self._claims = claims
        self._lines = lines
        self._lists = Lists(article)
        self._found: list[tuple[int, dict[str, Any]]] = []
        self._taken: list[tuple[int, int]] = []
        self._context = -99  # number of the last sentence with a criterion or an applicant
        self._last_found = -99  # number of the last sentence with a criterion
        self._entry = 0  # sentences before the entry that is being read
        self._asked_kind: CriterionKind = "requirement"
        self._asked = -1  # paragraph of the answer to a question about who is chosen

    def read(self) -> list[dict[str, Any]]:
        """Return the criteria in the answer's form, `attribution` as an index into the speakers known."""
        for sentence in map(clip_sentence, self._article.sentences):
            if sentence.number not in self._lines.directives and not self._listed(sentence):
                self._sentence(sentence)
        return [fact for _, fact in sorted(self._found, key=itemgetter(0))]

    # ------------------------------------------------------------ lists

    def _listed(self, sentence: Sentence) -> bool:
        """Read a heading, or an item below a heading of conditions; return whether the sentence was one."""
        item = self._lists.item(sentence)
        if item is not None:
            heading, stretch = item
            self._item(sentence, heading, stretch)
            return True
        return self._lists.open(sentence)

    def _item(self, sentence: Sentence, heading: Heading, stretch: Stretch) -> None:
        kind = heading.kind or "requirement"
        words = self._text[stretch.start : stretch.end]
        if words.lower().rstrip(".;, ").endswith(_WISHED):
            kind = "preference"
        stop = _END.search(words)
        end = stretch.start + stop.start() if stop else stretch.end
        joint = _TWO.search(self._text, stretch.start, end)
        self._add(sentence, kind, Stretch(stretch.start, joint.start() if joint else end), heading.cue)
        if joint:
            self._add(sentence, kind, Stretch(joint.end(), end), heading.cue)

    # ------------------------------------------------------------ sentences

    def _sentence(self, sentence: Sentence) -> None:
        if _TIMED.match(self._text, sentence.start):  # the next entry of a live blog is about something else
            self._context, self._last_found, self._entry = -99, -99, sentence.number - 1
        before = len(self._found)
        tokens = self._lines.whole[sentence.number - 1]
        here = self._lines.words[sentence.number - 1]
        topical = not here.isdisjoint(_TOPIC) or self._text.startswith(_THOSE, sentence.start)
        self._question(sentence)
        topical = topical or _PURPOSE.search(self._text, sentence.start, sentence.end) is not None
        near = topical or sentence.number - self._context <= NEAR or self._asked == sentence.paragraph
        self._again(sentence)
        if not here.isdisjoint(_ELSEWHERE) or self._text[sentence.end - 1] == "?":
            return
        self._payments(sentence, near)
        if not (near or sentence.number - self._last_found <= 2 * NEAR or ":" in here or may_hold(here)):
            return
        earlier = self._lines.words[max(self._entry, sentence.number - EARLIER) : sentence.number - 1]
        line = Line(tokens)
        for frame in find_frames(line):
            fresh = sentence.number - self._last_found <= 2 or self._asked == sentence.paragraph
            if is_condition(frame, Scenery(self._text, tokens, near, topical, fresh, earlier)):
                self._framed(sentence, frame, tokens)
                near = True
        self._verbless(sentence, line, near)
        if len(self._found) > before or topical:
            self._context = sentence.number

    def _again(self, sentence: Sentence) -> None:
        """Read "So are calm nerves", which says of its subject what the sentence before said."""
        if not self._found or sentence.number - self._last_found != 1:
            return
        fact = self._found[-1][1]
        led = _SO.match(self._text, sentence.start, sentence.end)
        if led and fact["kind"] != "payment":
            end = clause_end(self._text, led.end(), sentence.end)
            self._add(sentence, fact["kind"], Stretch(led.end(), end), None)

    def _question(self, sentence: Sentence) -> None:
        """Note the paragraph that answers a question about who is chosen."""
        if self._text[sentence.end - 1] != "?" and self._lines.words[sentence.number - 1].isdisjoint(_ASKING):
            return
        paragraph = self._article.paragraphs[sentence.paragraph]
        whole = sentence.end >= paragraph.end - 1 and sentence.start <= paragraph.start + LABEL
        if whole and self._text[sentence.end - 1] == "?" and sentence.end - sentence.start > SHORT:
            self._context = self._last_found = -99  # the next question is about something else
        if self._asks(sentence):
            words = self._text[sentence.start : sentence.end]
            self._asked_kind = "exclusion" if _BARRING.search(words) else "requirement"
            self._asked = sentence.paragraph + (words[-1] == "?" and sentence.end >= paragraph.end - 1)

    def _asks(self, sentence: Sentence) -> bool:
        """Return whether a sentence below the title asks who is chosen."""
        if not sentence.paragraph:
            return False
        words = _TIMED.sub("", self._text[sentence.start : sentence.end].lower()).lstrip()
        asks = words.endswith("?") or (len(words) < 40 and words.startswith(("on who", "who ", "what it takes")))
        return asks and any(cue in words for cue in _QUEST)

    def _payments(self, sentence: Sentence, near: bool) -> None:
        here = self._lines.words[sentence.number - 1]
        before = self._lines.words[sentence.number - 2] if sentence.number > 1 else frozenset[str]()
        paying = bool(self._found) and self._found[-1][1]["category"] == "payment" and near
        paying = paying and sentence.number - self._last_found <= 1
        for stretch in find_payments(self._lines.numbers, sentence, near, (here, before), paying):
            end = max(stretch.start, self._claims.cut(sentence.number, stretch.start, stretch.end))
            self._add(sentence, "payment", Stretch(stretch.start, end), None, "payment")

    # ------------------------------------------------------------ frames

    def _framed(self, sentence: Sentence, frame: Frame, tokens: Sequence[Token]) -> None:
        start, end = tokens[frame.first].start, tokens[frame.last - 1].end
        cue = self._text[tokens[frame.cue[0]].start : tokens[frame.cue[1] - 1].end]
        if not frame.behind:
            for left, right in self._pieces(start, end, frame):
                self._add_list(sentence, frame.kind, left, right, cue, frame.form)
            return
        led = _LED.match(self._text, start, end)
        if led:  # "If you have debts, you are out"
            flipped = led[1].lower() in {"unless", "without"} and frame.kind == "exclusion"
            comma = self._text.rfind(",", led.end(), end)
            stretch = Stretch(led.end(), comma if comma > 0 else end)
            self._add(sentence, "requirement" if flipped else frame.kind, stretch, cue)
        else:
            aside = _ASIDE.search(self._text, start, end)
            stretch = strip_condition(self._text, Stretch(start, aside.start() if aside else end))
            for item in split_items(self._text, stretch.start, stretch.end):
                self._add(sentence, frame.kind, item, cue)
        self._followers(sentence, frame.kind, tokens[frame.cue[1] - 1].end, cue)

    def _pieces(self, start: int, end: int, frame: Frame) -> list[tuple[int, int]]:
        """Return the parts of "anyone who smokes and nobody who drinks", "if you smoke or have debts"."""
        if frame.form in {"asks", "taken", "open_to"} and frame.kind == "requirement":
            head = _WITH.match(self._text, start, end)
            split = head is not None and len(head[1].split()) > 2 and category_of(head[1]) != "other"
            return [(start, head.end(1)), (head.end(), end)] if head and split else [(start, end)]
        if frame.kind != "exclusion" or frame.form in {"rejects", "list", "inverted"}:
            return [(start, end)]
        if frame.form in {"if", "modal"}:
            cuts = list(_OR.finditer(self._text, start, end))[:6]
            return list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))
        cuts = list(_NOR.finditer(self._text[start:end]))[:6]
        starts = [start, *(start + m.end() for m in cuts)]
        return list(zip(starts, [*(start + m.start() for m in cuts), end], strict=True))

    def _followers(self, sentence: Sentence, kind: CriterionKind, start: int, cue: str) -> None:
        """Add those named after the cue ("..., as are those with debts and those over 50")."""
        more = _FOLLOWERS.match(self._text, start, sentence.end) or _FOLLOWERS.search(
            self._text, start, min(sentence.end, start + 60)
        )
        if more is None or any(mark in self._text[start : more.start()] for mark in ';:“"'):
            return
        begin = more.end()
        end = self._claims.cut(sentence.number, begin, clause_end(self._text, begin, sentence.end))
        edges = [m.start() for m in _NEXT.finditer(self._text, begin, end) if m.start() > begin][:12]
        for left, right in zip([begin, *edges], [*edges, end], strict=True):
            joint = re.compile(r"(?:, )?(?:and |or )?").match(self._text, left, right)
            self._add(sentence, kind, Stretch(joint.end() if joint else left, right), cue)

    def _verbless(self, sentence: Sentence, line: Line, near: bool) -> None:
        """Read limits ("Age limit 38"), lists behind a colon, and fragments."""
        if near or sentence.number - self._last_found <= 2 * NEAR:
            for stretch in find_limits(self._text, sentence.start, sentence.end):
                self._add(sentence, "requirement", stretch, None)
        if colon := find_colon_list(self._text, line.tokens, near):
            kind, stretch, head = colon
            self._add_list(sentence, kind, stretch.start, stretch.end, head, "colon")
        answering = self._asked_kind if self._asked == sentence.paragraph and not self._asks(sentence) else None
        for fragment in find_fragments(self._text, line, answering) if near else ():
            start, end = fragment.stretch.start, fragment.stretch.end
            if fragment.split:
                self._add_list(sentence, fragment.kind, start, end, None, "fragment")
            else:
                self._add(sentence, fragment.kind, fragment.stretch, None)

    # ------------------------------------------------------------ adding

    def _add_list(
        self, sentence: Sentence, kind: CriterionKind, start: int, end: int, cue: str | None, form: str
    ) -> None:
        end = self._claims.cut(sentence.number, start, clause_end(self._text, start, end))
        for item in split_items(self._text, start, end):
            words = self._text[item.start : item.end]
            doing = form in {"list", "bare", "modal"} and words.partition(" ")[0].endswith("ing")
            if (doing or form == "fragment") and category_of(words) == "other":
                continue  # "generally speaking"
            wish = _WISHES.match(words)
            hedge = _HEDGE.search(words)
            against = _CONTRASTS.match(words)
            if wish:
                self._add(sentence, "preference", Stretch(item.start + wish.end(), item.end), cue)
            elif hedge:
                self._add(sentence, "preference", Stretch(item.start, item.start + hedge.start()), cue)
            elif against and form == "modal" and kind == "requirement":
                self._add(sentence, "exclusion", Stretch(item.start + against.end(), item.end), cue)
            else:
                self._add(sentence, kind, item, cue)

    def _add(
        self, sentence: Sentence, kind: CriterionKind, stretch: Stretch, cue: str | None,
        category: Category | None = None,
    ) -> None:  # fmt: skip
        item = stretch if category == "payment" else strip_condition(self._text, stretch)
        words = self._text[item.start : item.end]
        if not 3 <= len(words) <= MAX_WORDS or not any(map(str.isalpha, words)):
            return
        taken = (
            self._taken if self._last_found == sentence.number else []
        )  # no condition reaches into the next sentence
        if any(item.start < end and start < item.end for start, end in taken):
            return
        if words.count("”") != words.count("“") or words.lower() in _EMPTY:
            return
        self._taken = [*taken, (item.start, item.end)]
        self._context = self._last_found = sentence.number
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
