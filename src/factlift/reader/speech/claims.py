"""Who claims what a sentence says: the attribution of deployments and criteria."""

from __future__ import annotations

import re
from bisect import bisect_right

from factlift.article import Article, Passage, Sentence
from factlift.lexicon import words_of
from factlift.reader.speech.acts import ADDRESSING, ASKING, Saying
from factlift.reader.speech.asides import is_aside
from factlift.reader.speech.interviews import Interview
from factlift.reader.speech.roundups import is_other_matter
from factlift.reader.speech.sayings import Sayings
from factlift.reader.words.disavowals import disavowed
from factlift.reader.words.falsity import CALLED_FALSE
from factlift.reader.words.leads import begins_turn

_DENIALS = words_of("deployment_verbs", "deny")
# Verbs that take a stand on what others do: they make no claim that it is so.
_REACTIONS = words_of("speech_verbs", "reaction") | {"prayed", "prays"}
_OTHER_CLAUSE = re.compile(
    r"(?:,\s(?:and|but|while|whereas|though|although|yet|so)\s|\s(?:while|whereas)\s|[;—–]\s?)[^,;—–]*$"
    r"|\d[^,;]*\s(?:and|but)\s(?:the\s)?$"
)
_OPENS = re.compile(r"(?:\b(?:and|but|while|whereas)|;) (?:the )?$")
_BEFORE_IF = 24  # code points before an act of speech in which the word stands that makes it a condition
_SEEKS = re.compile(r"\b(?:sought|wished|wanted|desired) to (?:know|learn|be told)\b")  # another one, in minutes
_AS_SAID = re.compile(r", as (?:the )?$")
_IF = re.compile(
    r"\b(?:[Ii]f|[Ww]hatever|[Uu]nless|[Uu]ntil|[Oo]nce|[Ww]hether|[Ss]hould) (?:(?:the|its|his|their) )?$"
)
_WHAT = re.compile(r"\bwhat (?:(?:the|a|an|his|her|its|their) )?$")
_WHEN = re.compile(
    r"[^.!?“”\"] (?:after|when|because|once|although|though|until) (?:(?:the|a|an|its|his|her|their) )?$"
)
_ASIDE_OF = re.compile(r"\b(?:where|who|which|whom|whose)\b[^,.;:“”]{0,24}, (?:(?:the|a|an|its|his|her|their) )?$")
_WHICH = re.compile(r",? (?:which|who) ")
_UNDER_WHICH = re.compile(
    r"\b(?:against|beside|below|under|above|on|of|to|from|with|in) (?:which|whom) (?:(?:the|a|an|some) )?$"
)
_NAMES = frozenset("described describes describe called calls call termed terms dubbed dubs labelled labeled".split())
# "after what one clerk called “a mess”" names a thing: the claim is not the clerk’s
_THE_ACCUSED = re.compile(r"[Tt]he(?: first| second| third| other)?")  # "The first accused sent 40": no verb
_NOBODY = re.compile(r"(?:[Nn]obody|[Nn]o[ -]one|[Nn]one)\b")
_GOES_ON = frozenset({"continue", "continues", "continued"})
_FALSE = re.compile(CALLED_FALSE)
MAX_CLAUSE = 400  # code points between words and the act of speech behind them
MAX_ASIDE = 16  # code points behind an act of speech in which the comma stands that ends it as an aside
MAX_REST = 50  # code points behind an act of speech that hold no clause
_CLAUSE = re.compile(r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|left|went|came)\b")
_PHRASAL = frozenset({"went", "goes"})  # with "on" behind them
_RESUMES = re.compile(
    r", (?:(?:[a-z]+ly|also|now|still) )?(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must)\b"
)  # "Forty of them, the note said, had left": the clause goes on behind an aside
_BULLET = re.compile(r"\s*(?:[•·▪◦‣*o–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_OWN = re.compile(r"\b(?:I(?=[’'][a-z]| [a-z])|[Mm]y\b|[Ww]e\b|[Oo]ur\b|us\b)")  # a writer's own
_OF_THEM = re.compile(
    r"\b(?:[Oo]f (?:them|these|those|the (?:total|number))|[Aa] further|[Tt]he (?:rest|remainder|others))\b"
)
_REPORTED = re.compile(r"\b(?:would|were to)\b(?! (?:love|like|prefer)\b)")  # the tense of reported speech
_ADDS = re.compile(
    r"(?:It|They) also (?!(?:has|have|had|was|were|is|are)\b)|Those (?:who|with|without|under|over|aged) "
)  # "It also asks for those who swim.", "Those with debts are turned away."
MAX_ITEMS = 12  # items of a list that one claimant may make
MAX_CARRY = 3  # sentences that an attribution carries across a paragraph's end
LEAST_QUOTED = 0.4  # of a sentence in marks, from which on it is no more than a quotation
_NUMBERED = re.compile(r"\d{1,3}\. (?=[A-Z])")
_RELATIVE = re.compile(r"\b(?:who|which|whose|where|when|as|while)\b[^,;.]*")
_ASKING = ASKING | {"certified", "certifies"}
_BIDS = re.compile(
    r"(?:told|tells|tell|ordered|orders|urged|urges|warned) (?!that\b)(?:[\w’'-]+ ){1,4}?(?:not )?to [a-z]{2,12} "
)
_RECALLS = re.compile(r"recall(?:ed|s) (?:(?:all|the|its|their|some|about) )*(?:\d|[a-z]+(?:ty|teen)\b)")
_WRITER = re.compile(
    r"[^.;“”]{0,60}?\b(?:nevertheless|nonetheless|in fact|meanwhile|elsewhere|by contrast)\b", re.IGNORECASE
)
_GOES_BACK = re.compile(r"(?:He|She|It|They)\b")

_POINTS_BACK = re.compile(
    r"(?:(?:That|This|Such|So|It)(?:,? at least,?)? (?:is|was|were) (?:at least )?(?:what|how|the (?:count|claim|"
    r"figure|number|word)) |So |The (?:number|figure|count|total|tally)s? (?:is|was|were|are|comes?|came) |"
    r"(?:This|That|It|The (?:news|plan|decision|move)) (?:was|ha[sd] been) (?:announced|confirmed|revealed|reported) )"
)  # "That is what a clerk said", "So a clerk told us", "The number was given by a clerk", "This was announced by"
_SAYS_SO = re.compile(
    r"(?:said|says|announced|confirmed|disclosed|reported) (?:so|this|that|it|as much)"
    r"(?= (?:on|in|at|to|last|yesterday|today|earlier) |\.)[^,;:“”]{0,40}$"
)  # "Ann Ode announced this on Monday."
_LISTENER = re.compile(r" (?!that )(?:[^\s,.;:“”\"]{1,30} ){1,6}?that ")


def _start(passage: Passage) -> int:
    return passage.start


class Claims:
    """Answers which source makes the claim at an offset, quoted speech first, then the sentence, then what carries."""

    def __init__(
        self,
        article: Article,
        sayings: Sayings,
        spoken: list[tuple[int, int, int]],
        interview: Interview | None = None,
    ) -> None:
        self._interview = interview
        self._article = article
        self._sayings = sayings
        self._spoken = sorted(spoken)
        self._outer = [passage for passage in article.passages if passage.depth == 0]
        self._starts = [start for start, _, _ in self._spoken]
        self._carried = self._carry()

    def at(self, number: int, offset: int) -> int | None:
        """Return the index of the source who claims the words at `offset` in sentence `number`, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._spoken[index][1]:
            return self._spoken[index][2]
        found = [s for s in self._sayings.of(number) if s.form != "colon" and self._tells(s)]
        if self._is_turn(number):  # "and 40, as Mr Lund said, to Oman": who speaks says so too
            found = [
                s for s in found if not _AS_SAID.search(self._article.flat, max(0, s.mention[0] - 8), s.mention[0])
            ]
        if any(s.form == "noun" for s in found) and self._is_denied(number):
            found = [s for s in found if s.form != "noun"]  # the claim is the one of who denies it
        governing = self._governing(found, offset) if found else None
        if governing is not None:
            return governing.source
        interview = self._interview
        if interview is not None and (paragraph := self._article.sentences[number - 1].paragraph) in interview.turns:
            return interview.turns[paragraph]
        return self._carried.get(number)

    def _tells(self, saying: Saying) -> bool:
        """Return whether an act of speech makes a claim: it is no reaction, no condition, and somebody's."""
        begin = min(saying.start, saying.mention[0])
        words = self._article.flat[saying.mention[0] : saying.mention[1]]
        iffy = saying.form != "according" and _IF.search(self._article.flat, max(0, begin - _BEFORE_IF), begin)
        idle = iffy or _NOBODY.match(words) or (saying.cue == "accused" and _THE_ACCUSED.fullmatch(words))
        goes_on = saying.cue in _GOES_ON and not self._article.passages
        naming = saying.form == "before" and saying.cue in _NAMES
        if saying.form == "before" and _RECALLS.match(self._article.flat, saying.start):
            return False  # "has recalled the 40 cooks"
        named = naming and _WHAT.search(self._article.flat, max(0, begin - _BEFORE_IF), begin) is not None
        return saying.cue not in _REACTIONS and not idle and not goes_on and not named

    def is_carried(self, number: int, offset: int) -> bool:
        """Return whether nothing in the sentence itself, nor a label before it, says who makes the claim."""
        index = bisect_right(self._starts, offset) - 1
        quoted = self._is_turn(number) or (index >= 0 and offset < self._spoken[index][1])
        return not quoted and not any(s.cue not in _REACTIONS for s in self._sayings.of(number))

    def _is_turn(self, number: int) -> bool:
        """Return whether a sentence stands in a turn of somebody who is named."""
        turns = self._interview.turns if self._interview is not None else {}
        return self._article.sentences[number - 1].paragraph in turns

    def clause_start(self, number: int, start: int, offset: int) -> int:
        """Return where the clause before `offset` begins, behind an act of speech that opens it ("adding that 90")."""
        found = [s.end for s in self._sayings.of(number) if s.form == "participle" and start < s.end <= offset]
        return found[-1] if found else start

    def told_until(self, number: int, start: int, offset: int) -> int:
        """Return where the words before `offset` end that say who tells ("the board said that"), else `start`."""
        ends = [
            (max(s.end, s.mention[1]), s.cue in ADDRESSING)
            for s in self._sayings.of(number)
            if s.form in {"before", "participle", "according"} and s.cue not in _DENIALS
        ]
        told, addresses = max((end for end in ends if start < end[0] <= offset), default=(start, False))
        if addresses and (listener := _LISTENER.match(self._article.flat, told, offset + 1)):
            return listener.end()  # "told the Post that"
        that = self._article.flat[told : told + 6]
        return told + 5 if told > start and that == " that " else told

    def is_mention(self, number: int, start: int, end: int) -> bool:
        """Return whether the words belong to the name of a speaker ("a source in Chad")."""
        return any(s.mention[0] <= start and end <= s.mention[1] for s in self._sayings.of(number))

    def cut(self, number: int, start: int, end: int) -> int:
        """Return where the words of a claim end before the attribution that follows them, else `end`."""
        for saying in self._sayings.of(number):
            begin, stop = min(saying.start, saying.mention[0]), max(saying.end, saying.mention[1])
            if start < begin < end and not _RESUMES.match(self._article.flat, stop + 3 * (saying.cue in _PHRASAL)):
                comma = self._article.flat.rfind(", ", max(start, begin - 80), begin)  # titles stand before the name
                return comma if comma > start else begin
        return end

    def _governing(self, found: list[Saying], offset: int) -> Saying | None:
        """Return the act of speech that governs the words at an offset.

        One that comes later governs them where it closes their clause (", she said"), not where it opens another one
        ("40 left, and growers say that ...").
        """
        found = [
            s for s in found if not is_aside(self._article.flat, s) and not (s.end > offset and self._is_subordinate(s))
        ]
        opened = next((s for s in found if s.form == "before" and s.end > offset and self._opens(s, offset)), None)
        before = [s for s in found if s.end <= offset]
        if opened is not None or before:
            return opened or before[-1]
        if not found:
            return None
        later = found[0]
        begin = min(later.start, later.mention[0])
        between = self._article.flat[offset:begin] if begin - offset < MAX_CLAUSE else ""
        end = max(later.end, later.mention[1])
        if ";" in between and "," in self._article.flat[end : end + MAX_ASIDE].partition(".")[0]:
            return None  # "40 left; the bridge, readers tell us, went on Sunday"
        apart = later.form == "before" and _OTHER_CLAUSE.search(between) is not None and not self._closes(later)
        return None if apart else later

    def _opens(self, saying: Saying, offset: int) -> bool:
        """Return whether the clause at an offset begins with an act of speech ("and Peru said it would send 40")."""
        if saying.mention[1] <= offset < saying.start and saying.cue not in _ASKING:
            return True  # "the inspectors, [standing at the gate], counted 62"
        begin = max(0, offset - len("whereas "))
        opened = _OPENS.search(self._article.flat, begin, max(offset, saying.mention[0]))
        return opened is not None and opened.start() <= offset and saying.cue not in _ASKING

    def _is_subordinate(self, saying: Saying) -> bool:
        """Return whether an act of speech only tells when or why ("40 left after a clerk told them"), or of whom.

        So it is with "drawing criticism from the opposition, which called it a sham".
        """
        begin, text = min(saying.start, saying.mention[0]), self._article.flat
        if _WHEN.search(text, max(0, begin - _BEFORE_IF), begin):
            return True
        aside = _ASIDE_OF if saying.cue is not None else _UNDER_WHICH
        near = max(0, begin - 2 * _BEFORE_IF)
        if aside.search(text, near, begin) or _UNDER_WHICH.search(text, near, begin):
            return True  # "40 left for Oman, where nobody, a clerk had found, could cook"
        return saying.form == "before" and _WHICH.fullmatch(text, saying.mention[1], saying.start) is not None

    def _is_denied(self, number: int) -> bool:
        """Return whether a sentence denies what it tells ("dismissed a report that …", "posts that … are false")."""
        sentence = self._article.sentences[number - 1]
        if any(s.cue in _DENIALS for s in self._sayings.of(number)):
            return True
        text = self._article.flat
        if _FALSE.search(text, sentence.start, sentence.end):
            return True
        return bool(disavowed(text, sentence.start, sentence.end))

    def _closes(self, saying: Saying) -> bool:
        """Return whether nothing follows an act of speech but a word of time or place ("said the board on Friday")."""
        end = max(saying.end, saying.mention[1])
        sentence = self._article.sentences[saying.sentence - 1]
        rest = self._article.flat[end : sentence.end]
        return rest[:1] in {",", "."} or (len(rest) < MAX_REST and " that " not in rest and not _CLAUSE.search(rest))

    def _carry(self) -> dict[int, int]:
        """Return for each sentence the source that is still heard where it begins.

        What is told in somebody's words goes on; words in marks end with them, and what the writer tells next is the
        writer's. The second sentence on is still his only where he speaks again behind it.
        """
        carried: dict[int, int] = {}
        last: Saying | None = None
        following = self._following()
        for sentence in self._article.sentences:
            if sentence.number in self._sayings.starts or begins_turn(self._article, sentence):
                last = None  # another entry, another speaker
            if last is not None:
                same = self._article.sentences[last.sentence - 1].paragraph == sentence.paragraph
                item = last.cue is not None and self._is_item(last.sentence, sentence.paragraph)
                after = following[sentence.number - 1]
                again = after is not None and after.source == last.source
                near = sentence.number - last.sentence <= MAX_CARRY
                told = _WRITER.match(self._article.flat, sentence.start, sentence.end)  # the writer's own turn
                told = told or self._opens_number(sentence, last.sentence)
                apart = told is not None or is_other_matter(self._article, sentence, last.sentence)
                seeks = _SEEKS.search(self._article.flat, sentence.start, sentence.end) is not None
                if seeks or (apart and not again) or self._is_narrated(sentence):
                    last = None
                elif (
                    item
                    or (same and (again or sentence.number - last.sentence == 1))
                    or (again and near)
                    or self._goes_on(sentence, last, carried)
                ):
                    carried[sentence.number] = last.source
            said = self._sayings.of(sentence.number)
            here = [s for s in said if self._tells(s) and s.form != "noun" and not is_aside(self._article.flat, s)]
            here = [s for s in here if not (self._is_subordinate(s) or self._bids(s))]
            here = here or [*filter(None, [self._sayings.senders.get(sentence.number)])]
            if here and self._points_back(sentence, here[0]):
                carried.setdefault(sentence.number - 1, here[0].source)
            if here and (last is None or last.source != here[-1].source or not self._only_quotes(sentence, here)):
                ends = here[-1].cue in _DENIALS or self._only_quotes(sentence, here)
                last = None if ends else here[-1]  # a denial ends with its sentence
        return carried

    def _opens_number(self, sentence: Sentence, last: int) -> re.Match[str] | None:
        """Return the number of a paragraph of a document, behind a numbered one in which somebody spoke ("11. ...")."""
        paragraphs, text = self._article.paragraphs, self._article.flat
        spoke = paragraphs[self._article.sentences[last - 1].paragraph]
        own = paragraphs[sentence.paragraph]
        if spoke.start == own.start or _NUMBERED.match(text, spoke.start) is None:
            return None
        return _NUMBERED.match(text, own.start)

    def _goes_on(self, sentence: Sentence, last: Saying, carried: dict[int, int]) -> bool:
        """Return whether a sentence right behind a claim goes on with it: of the same people, or still as reported.

        "…, according to the guild. | Peru is to receive 760 of them.", "He said that 900 would go. Some 600 would ..."
        """
        before, text = sentence.number - 1, self._article.flat
        if last.sentence == before and _OF_THEM.search(text, sentence.start, sentence.end):
            return True
        heard = last.sentence == before or carried.get(before) == last.source
        if heard and _ADDS.match(text, sentence.start):
            return self._article.sentences[before - 1].paragraph == sentence.paragraph
        return heard and last.cue is not None and _REPORTED.search(text, sentence.start, sentence.end) is not None

    def _is_narrated(self, sentence: Sentence) -> bool:
        """Return whether a writer tells of himself outside of marks ("My nephew paid 900"), who is no claimant's."""
        if self._is_turn(sentence.number):
            return False
        found = _OWN.finditer(self._article.flat, sentence.start, sentence.end)
        return any(not self._is_spoken(match.start()) for match in found)

    def _is_spoken(self, offset: int) -> bool:
        """Return whether an offset lies in marks."""
        index = bisect_right(self._outer, offset, key=_start) - 1
        return index >= 0 and offset < self._outer[index].end

    def _points_back(self, sentence: Sentence, saying: Saying) -> bool:
        """Return whether a sentence only says whose claim the one before it was ("That is what a clerk said.")."""
        opened = _POINTS_BACK.match(self._article.flat, sentence.start, sentence.end)
        opened = opened or _SAYS_SO.match(self._article.flat, saying.start, sentence.end)
        before = self._article.sentences[sentence.number - 2] if sentence.number > 1 else None
        if opened is None or before is None or before.paragraph != sentence.paragraph:
            return False
        told = min(saying.start, saying.mention[0]) - opened.end() <= MAX_ASIDE and self._closes(saying)
        return told and saying.form != "noun" and not self._sayings.of(before.number)

    def _bids(self, saying: Saying) -> bool:
        """Return whether an act of speech claims nothing: it asks, or bids somebody do something ("told us to go")."""
        sentence = self._article.sentences[saying.sentence - 1]
        bids = saying.form == "before" and _BIDS.match(self._article.flat, saying.start, sentence.end) is not None
        return saying.cue in _ASKING or bids

    def _only_quotes(self, sentence: Sentence, said: list[Saying]) -> bool:
        """Return whether a sentence gives somebody's words in marks, and tells nothing else in them.

        A pronoun that opens the next sentence goes on with what they were about: "“We are ready,” she says. She knows
        of six who left."
        """
        text, at = self._article.flat, max(0, bisect_right(self._starts, sentence.start - 1) - 1)
        marked: list[tuple[int, int]] = []
        for start, end, _ in self._spoken[at:]:
            if start >= sentence.end:
                break
            if end > sentence.start:
                marked.append((max(start, sentence.start), end))  # one may have begun before the sentence
        quoted = sum(min(end, sentence.end) - start for start, end in marked)
        opens = bool(marked) and marked[0][0] - sentence.start <= 1
        if not marked or (not opens and quoted < LEAST_QUOTED * (sentence.end - sentence.start)):
            return False
        after = self._article.sentences[sentence.number].start if sentence.number < len(self._article.sentences) else 0
        if after and _GOES_BACK.match(text, after):
            return False
        cut = sorted([*marked, *((min(s.start, s.mention[0]), max(s.end, s.mention[1])) for s in said)])
        rest, begin = "", sentence.start
        for start, end in cut:
            rest += text[begin : max(begin, start)] + " "
            begin = max(begin, end)
        return _CLAUSE.search(_RELATIVE.sub(" ", rest + text[begin : max(begin, sentence.end)])) is None

    def _is_item(self, lead: int, paragraph: int) -> bool:
        """Return whether a paragraph is an item of the list that a sentence leads in ("It says that each must")."""
        sentence, text = self._article.sentences[lead - 1], self._article.flat
        between = range(sentence.paragraph + 1, paragraph + 1)
        opens = text[sentence.start : sentence.end].rstrip()[-1:] not in {".", "!", "?", "”", '"'}
        starts = (self._article.paragraphs[at].start for at in between) if opens and len(between) <= MAX_ITEMS else ()
        return opens and len(between) <= MAX_ITEMS and all(_BULLET.match(text, start) for start in starts)

    def _following(self) -> list[Saying | None]:
        """Return for each sentence the first act of speech after it."""
        found: list[Saying | None] = []
        upcoming: Saying | None = None
        for sentence in reversed(self._article.sentences):
            found.append(upcoming)
            here = self._sayings.of(sentence.number)
            upcoming = here[0] if here else upcoming
        return found[::-1]
