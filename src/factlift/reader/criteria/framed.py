"""Adds the conditions that frames lay down: those behind a cue, before it, and who else is named with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.adding import Adder
from factlift.reader.criteria.duties import STATES
from factlift.reader.criteria.frames import Frame
from factlift.reader.criteria.pieces import split_alternatives, split_frame
from factlift.reader.criteria.wording import FOLLOWERS, LED, MAIN_VERB, NEXT, QUOTED_ON, REPORTED
from factlift.reader.words.listing import clause_end
from factlift.reader.words.tokens import Token

_RESUMED = re.compile(r", (?:and|or) (?:also |at least |else )?(?=(?:" + "|".join(sorted(STATES)) + r") )")
_ON = re.compile(  # behind a remark in brackets: "a degree (in anything) and a passport"
    r" ?\([^()]{2,90}\)(?:,? and|,? as well as|,) (?P<x>(?!(?:he|she|they|it|you|we|I|is|are|was|were|the)\b)"
    r"[^;:.?!()“”]{3,140})(?=[;.?!]|$)"
)
_LASTED = re.compile(  # how long somebody looked for people: "We advertised | for a year and had one answer"
    r"for (?:an?|one|two|three|four|five|six|several|some|many|\d{1,3}) (?:whole |long |good )?"
    r"(?:years?|months?|weeks?|days?|hours?)(?= and | but |[,;.]|$)(?! and (?:an?|half|some|above)\b)"
)
MAX_SUBJECT = 90  # code points before the cue that still belong to its clause


class FrameAdder(Adder):
    """Adds conditions by the frames of a clause."""

    def _framed(self, sentence: Sentence, frame: Frame, tokens: Sequence[Token]) -> None:
        start, end = tokens[frame.first].start, tokens[frame.last - 1].end
        begin, stop = tokens[frame.begin].start, tokens[frame.cue[1] - 1].end
        first = tokens[min(frame.cue[0], frame.first)].start
        aside = self._text.rfind(", ", begin, first)  # "Quotas were set, with preference given to ..."
        begin = aside + 2 if aside >= 0 and not frame.behind else first if first - begin > MAX_SUBJECT else begin
        if not frame.behind:
            lasted = _LASTED.match(self._text, max(0, start - len("for ")), end)
            for left, right in () if lasted else split_frame(self._text, start, end, frame):
                self._add_list(sentence, frame.kind, left, right, begin if left == start else left, frame.form)
            said = self._claims.cut(sentence.number, start, end)
            resumed = _RESUMED.search(self._text, said, end) if said < end and frame.form == "modal" else None
            if resumed:  # "must swim, the firm says, and hold a licence"
                self._add_list(sentence, frame.kind, resumed.end(), end, resumed.end(), frame.form)
            if frame.kind == "requirement" and (on := QUOTED_ON.match(self._text, end, sentence.end)):
                self._add_list(sentence, frame.kind, on.start("x"), on.end("x"), on.start("x"), frame.form)
            if frame.kind == "requirement" and (on := _ON.match(self._text, end, sentence.end)):
                self._add_list(sentence, frame.kind, on.start("x"), on.end("x"), on.start("x"), frame.form)
            return
        start = max(
            (told.end() for told in REPORTED.finditer(self._text, start, end)), default=start
        )  # "He warned that smokers would stay, that drinkers ..."
        led = LED.match(self._text, start, end)
        if led:  # "If you have debts, you are out"
            flipped = led[1].lower() in {"unless", "without"} and frame.kind == "exclusion"
            comma = self._text.rfind(",", led.end(), end)
            last = comma if comma > 0 else end
            kind: CriterionKind = "requirement" if flipped else frame.kind
            for piece in split_alternatives(self._text, led.end(), last):
                self._add(sentence, kind, piece, Stretch(start, stop))
        elif frame.form == "if":
            for piece in split_alternatives(self._text, start, end):
                self._add(sentence, frame.kind, piece, Stretch(begin, stop))
        else:
            self._add_behind(sentence, frame.kind, Stretch(start, end), Stretch(begin, stop))
        self._followers(sentence, frame.kind, stop)

    def _followers(self, sentence: Sentence, kind: CriterionKind, start: int) -> None:
        """Add those named after the cue ("..., as are those with debts and those over 50")."""
        more = FOLLOWERS.match(self._text, start, sentence.end) or FOLLOWERS.search(
            self._text, start, min(sentence.end, start + 60)
        )
        if more is None or any(mark in self._text[start : more.start()] for mark in ';:“"' if mark != more[0][0]):
            return
        begin = more.end()
        end = self._claims.cut(sentence.number, begin, clause_end(self._text, begin, sentence.end))
        verb = MAIN_VERB.search(self._text, begin, end)
        end = verb.start() if verb else end
        edges = [m.start() for m in NEXT.finditer(self._text, begin, end) if m.start() > begin][:12]
        for left, right in zip([begin, *edges], [*edges, end], strict=True):
            joint = re.compile(r"(?:, )?(?:and |or )?").match(self._text, left, right)
            self._add(sentence, kind, Stretch(joint.end() if joint else left, right))
