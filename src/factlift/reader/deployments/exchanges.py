"""Questions and answers in a record of talk: who answers makes the claim, a question alone makes none."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from factlift.article import Sentence
from factlift.reader.deployments.inherited import Inherited
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.leads import turns_of
from factlift.reader.words.places import states_in

MAX_OPENING = 3  # sentences of a turn that may still answer
MAX_BASE = 8  # sentences back in which those were told of whom a question takes up
MAX_BEFORE = 5  # words before a number that answers
_SO = (
    r"(?:right|correct|true|so|the case|accurate|the figure|the number|your figure|your understanding|your "
    r"number|what "
    r"happened|your evidence)"
)
_CHECKS = re.compile(  # what is asked of a claim told just before; not "Is it true that 40 left?"
    rf"(?:And |So |But )?(?:[\w.’' ]{{2,30}}, )?(?:(?:[Ii]s|[Ww]as|[Aa]re) (?:that|this|it|those|these)"
    rf"(?: figures?| numbers?)? (?:still )?{_SO}|(?:[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould|[Dd]o|[Dd]oes) (?:you|he|she|"
    r"the [\w ]{3,40}) (?:please )?(?:confirm|deny|accept|agree|recogni[sz]e|dispute|say (?:now )?(?:whether|if))"
    r"(?: (?:that|this|it|those|these)(?: \w+)?(?= is\b| was\b|[?,]))?|[Tt]rue\?|[Rr]ight\?|[Cc]orrect\?)"
    r"(?! that\b| whether\b| to\b)"
)
_COUNTS = re.compile(
    r"\b(?:[Hh]ow many|[Ww]hat (?:is|was|are|were|would be|[’']s) (?:the|that|your) (?:\w+ )?(?:number|figure|total)|"
    r"[Ww]hat (?:number|figure)|[Ii]s that (?:your|the) (?:figure|number))\b"
)
_OF_THEM = re.compile(  # whom a question that names no place may take up
    r"\b(?:that|those|these|them|altogether|in (?:all|total)|all told|(?:sent|went|go|going|come|came|left|gone|"
    r"are|were) "
    r"(?:there|over|out|you|they|in the end)|(?:sen[dt]|went|going|gone|left)\?)"
)
_ASKS = re.compile(
    r"(?:^|[.,;:–—] |[“\"‘])(?:So |And |But |Well, |Then )?(?:(?:[\w.’' ]{2,40}, )?(?:[Ii]s|[Aa]re|[Ww]as|"
    r"[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|"
    r"[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Hh]as|[Hh]ave|[Ss]hould) (?!not\b|n[’']t)[A-Za-z]|(?:[Hh]ow|[Ww]hat|"
    r"[Ww]hen|[Ww]here|[Ww]hy|[Ww]ho|"
    r"[Ww]hich)\b)"
)
_ASSERTS = re.compile(  # "Is it not the case that 40 left?"
    r"\b(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave) (?:it|that|this|there|they|we|you|"
    r"he|she) not\b|"
    r"\b(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave)n[’']t (?:it|that|this|there|they|we|"
    r"you|he|she|the)\b|"
    r", (?:is|are|was|were|do|does|did|has|have)n[’']t (?:it|that|they|we|you|he|she|there)\?$"
)
_YES = re.compile(
    r"(?:Yes|Indeed|Correct|Absolutely|Certainly|Exactly|Of course|(?:That|It|This)(?:[’']s| is| was) (?:quite |"
    r"absolutely |"
    rf"perfectly |broadly )?{_SO}|(?:I|We) (?:do|can(?: confirm)?|did|have|are|accept|agree|recogni[sz]e)(?: "
    rf"that| it| so| this)?"
    r"[.,]|(?:They|He|She|It) (?:did|do|does|have|has|are|is|were|was|will)[.,]|You are (?:right|correct)|"
    r"[\w. ’']{2,40} is (?:right|correct))"
)
_NO = re.compile(
    r"(?:No\b(?! doubt| problem)|Not (?:at all|true|so|correct|that|any|one|yet)|Never|Nonsense|Untrue|None|"
    r"(?:That|It|This)(?:[’']s| is|"
    rf" was) (?:simply |quite |absolutely )?(?:not|untrue|false|wrong|incorrect|nonsense)\b(?: {_SO})?|(?:I|We) "
    rf"(?:deny|reject|dispute|"
    r"don[’']t accept|do not accept|don[’']t recogni[sz]e|do not recogni[sz]e) (?:that|it|this)|(?:They|We|He|"
    r"She|It|I) (?:did|do|does|have|"
    r"has|are|is|were|was|will)(?: not|n[’']t)[.,])"
)


class Exchanges(Inherited):
    """Reads what a turn answers, and settles what a question only asks."""

    @cached_property
    def _turns(self) -> list[int]:
        """For each sentence the number of its turn; 0 before the first, and in a text without labels."""
        return turns_of(self._article)

    def _turn_before(self, number: int) -> list[Sentence]:
        """Return the sentences of the turn before that of a sentence, which is one of the first of its own."""
        own = self._turns[number - 1]
        first = number
        while first > 1 and self._turns[first - 2] == own:
            first -= 1
        if own < 2 or number - first >= MAX_OPENING:
            return []
        found: list[Sentence] = []
        for at in range(first - 1, 0, -1):
            if self._turns[at - 1] != own - 1:
                break
            found.insert(0, self._article.sentences[at - 1])
        return found

    def _replied(self, scene: Scene) -> list[Record]:
        """Return the deployment whose number answers the turn before ("How many is that?", "Seventeen.")."""
        if not self.spoken or not scene.counts:
            return []
        asked = [s for s in self._turn_before(scene.sentence.number) if self._text[s.end - 1] == "?"]
        count = scene.counts[0]
        before = [token for token in scene.between(scene.sentence.start, count.start) if token.word]
        if not asked or count.strength != "bare" or len(before) > MAX_BEFORE:
            return []
        words = self._text[asked[-1].start : asked[-1].end]
        counting = _COUNTS.search(words) is not None
        question = self._numbered.get(asked[-1].number)
        goals = states_in(self._text, asked[-1].end, scene.sentence.start)
        if counting and question is not None and (made := self._answered(scene, question)):
            for goal in goals[-1:]:  # "To Riyadh it was more. Maybe 3,100."
                made[0].destinations, made[0].codes = [self._text[goal.start : goal.end]], (goal.code,)
            return made
        base = self.records[-1] if self.records else None
        if base is None or base.count is None or scene.sentence.number - base.scene.sentence.number > MAX_BASE:
            return []
        inside = asked[0].start <= base.scene.sentence.start <= asked[-1].start  # "Were 600 sent home?" "It was 240."
        if goals or not (inside or (counting and _OF_THEM.search(words) and (question is None or not question.groups))):
            return []
        claimant = self._claims.at(scene.sentence.number, count.start)
        record = replace(
            base, scene=scene, start=count.start, end=count.end, attribution=claimant, modality="stated",
            scope="single", stage=None, clause=None, more=[], told_again=0,
        )  # fmt: skip
        self._set_count(record, count, base)
        record.group = record.group or base.group
        record.more = [self._text[asked[-1].start : asked[-1].end]]
        return [record]

    def _settle_questions(self, records: list[Record]) -> list[Record]:
        """Return the records without those that a turn only asks about; those that its answer settles are the "
        "answerer's.
        """
        return [r for r in records if self._settled(r)] if self.spoken else records

    def _settled(self, record: Record) -> bool:
        """Return whether a record is more than a question; it takes its claimant and modality from the answer."""
        sentences, text = self._article.sentences, self._text
        own = record.scene.sentence
        turn = self._turns[own.number - 1]
        if not turn:
            return True
        words = text[own.start : own.end]
        asks = words[-1:] == "?" and _ASKS.search(words) is not None and _ASSERTS.search(words) is None
        last = own.number
        while last < len(sentences) and self._turns[last] == turn:
            last += 1
        checked = asks or any(
            text[s.end - 1] == "?" and _CHECKS.match(text, s.start, s.end) for s in sentences[own.number : last]
        )
        answer = sentences[last] if last < len(sentences) else None
        if not checked:
            return True
        if answer is None or self._turns[last] != turn + 1:
            return not asks
        asker, replier = self._claims.at(last, sentences[last - 1].start), self._claims.at(answer.number, answer.start)
        theirs = record.attribution is None or record.attribution == asker
        said = _YES.match(text, answer.start, answer.end), _NO.match(text, answer.start, answer.end)
        if not any(said):
            return not asks
        if theirs:
            record.attribution = replier
        if said[0] and asks and record.modality == "possible":
            record.modality = "stated"
        elif said[1]:
            record.modality = "denied"
        if any(said):
            record.more = [*record.more, text[answer.start : answer.end]]
        return True
