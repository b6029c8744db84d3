"""Deployments that answer: a number given to a question, a claim denied, a claim that a denial repeats."""

from __future__ import annotations

import re
from dataclasses import replace

from factlift.article import Sentence
from factlift.reader.deployments.drafting import Drafting
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.people import people_in
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.settings import counts_last, setting_of, takes_up
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.strangers import never_had
from factlift.reader.scenes.times import time_of
from factlift.reader.sendings.denials import ANY_SUCH, NO_SUCH, denied_people
from factlift.reader.speech.tags import TALES
from factlift.reader.words.cues import DENY, GO, SEND
from factlift.reader.words.falsity import CALLED_FALSE
from factlift.reader.words.tokens import clip_sentence, trim_stretch

_THAT = frozenset({"that"})
_MANY = frozenset({"many"})
_QUOTES = frozenset("“\"‘'")
_THERE = frozenset({"there", "abroad", "overseas", "out", "away"})
_APPLY = frozenset("apply applied applies applicants applications volunteered volunteer enrolled registered".split())
_SENDING = SEND | GO | _APPLY
_WRONG = re.compile(
    r"[“\"‘']?(?:(?:Not (?:true|so|correct|one of them)|Nonsense|Rubbish|Garbage|Baloney|Untrue|False|Wrong)\b|"
    r"[A-Z]\w{1,20}(?: \w{1,20}){0,3} (?:says|said|insists|insisted) (?:(?:no, )?(?:it|that|this) (?:isn[’']t|is not|"
    r"wasn[’']t|won[’']t)|not)\b|(?:A: )?(?:This|That|It)(?: is| was|[’']s) (?:simply |just |quite |entirely |"
    r"completely |all )?(?:incorrect|untrue|false|wrong|not true|not correct|nonsense|a lie|baseless|unfounded|baloney|"
    r"rubbish)\b(?! that)|(?:[A-Z][\w.’'-]{0,20}(?: [\w.’'-]{1,20}){0,4} (?:says|said|insists|insisted|swears|"
    r"swore) (?:that )?)?[Tt]here (?:is|was|has been) (?:never|not|no) (?:an? (?:word|grain|shred|ounce|scrap) of |"
    r"any )?truth (?:in|to) (?:it|that|this|them|the (?:story|report|rumou?r|claim))\b|[“\"‘']?(?:Pure|Sheer|Utter|"
    r"Complete) (?:invention|fiction|fantasy|nonsense|fabrication|rubbish|bunkum)\b|[“\"‘']?(?:Invented|Made up|"
    r"Concocted|Fabricated) from (?:start|beginning|first|A) to (?:finish|end|last|Z)\b|[“\"‘']?Not (?:an?|"
    r"one) (?:single )?(?:word|syllable|shred|grain|scrap|line) of (?:(?:it|this|that|the (?:story|report)) (?:is|"
    r"was) true|truth (?:in|to))\b|[“\"‘'](?:An? |Pure |Sheer )?(?:old wives’ tale|fairy ?tales?|fantasy|fiction|fable|"
    r"invention|figment|myth|hoax|lies?)[,.!?”\"])"
)


_DENIES = re.compile(r"\b(?:dismiss(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|refute[sd]|dispute[sd]|call(?:s|ed))\b")
MAX_CLAIM = 60  # code points between a claim and the words that call it false
_IS_FALSE = re.compile(CALLED_FALSE)
_TALE = r"(?:it|this|that|these|they|them|the (?:report|claim|story|rumou?r|figure)s?)"
_SAID_FALSE = re.compile(  # "Ann Ode, a clerk, said on Friday that this was false"; "wrong" may blame what is true
    r"(?:[A-Z][a-z]{1,5}\. ){0,2}[A-Z][^.;:!?“”\"]{1,110}? (?:said|says|replied|answered|insisted|insists)"
    rf"(?: (?:on |late )?[A-Z][a-z]+day)?,? (?:that )?(?:{_TALE} (?:is|are|was|were)(?: (?:simply|just|quite|entirely|"
    r"completely|all|utterly|totally))? [“\"‘]?(?:false|untrue|incorrect|baseless|unfounded|groundless|"
    r"not (?:true|correct|so|the case|accurate)|(?:an? )?(?:pure |sheer |complete |total )?(?:lies?|fabrications?|"
    r"inventions?|hoax|fiction))|[“\"‘]?(?:there (?:is|was) )?[“\"‘]?(?:not an? \w+ of|no) truth "
    rf"(?:in|to) {_TALE})(?=[.,;”’\"]| (?:and|but|at all|whatsoever)\b)"
)


_RUMOURED = frozenset("reports rumours rumors claims allegations suggestions".split())
_NOBODYS = frozenset(
    f"{word} {noun}" for word in ("a", "the", "any") for noun in ("report", "rumour", "rumor", "claim")
)


def _is_nobodys(name: str) -> bool:
    """Return whether talk is nobody's by its words ("a rumour going round")."""
    words = name.lower().split()
    if words[:1] != [] and words[-1] in _RUMOURED and len(words) < 3:
        return True  # "denied (media) reports that 40 would go"
    bare = len(words) == 2 or words[1:2] in (["rumour"], ["rumor"])  # not "a report on a news website"
    return name[1:].islower() and bare and " ".join(words[:2]) in _NOBODYS


class Replies(Drafting):
    """Makes records of answers and denials."""

    def _answered(self, scene: Scene, asked: Scene | None) -> list[Record]:
        """Return the deployment whose number answers the question before it ("How many are abroad?" "About 40.")."""
        if asked is None or asked.tokens[-1].text != "?" or not asked.has(_MANY) or not scene.counts:
            return []
        count = scene.counts[0]
        goal = next((group for group in asked.groups if group.part in {"goal", "receiver"}), None)
        people = people_in(self._text, asked)
        before = [token for token in scene.between(scene.sentence.start, count.start) if token.word]
        told = goal is not None or asked.has(_THERE) or (self._topic is not None and asked.has(_SENDING))
        if count.strength != "bare" or len(before) > 5 or not told or (people is None and self._topic is None):
            return []
        chosen = asked.has(_APPLY)
        status = status_of(asked, asked.sentence.start, asked.sentence.end) or "under_way"
        status = "selecting" if chosen else status
        claimant = self._claims.at(scene.sentence.number, count.start)
        record = Record(scene, count.start, count.end, status, "stated", claimant)
        record.origin, record.origin_code = self._origin or (None, None)
        self._set_goal(record, goal)
        self._set_count(record, count, None)
        record.group = people or (self._topic.group if self._topic else None)
        record.scope = "cohort" if chosen else "single"
        time = time_of(self._text, asked, asked.sentence.start, asked.sentence.end)
        record.when = self._text[time.start : time.end] if time else None
        return [record]

    def _taken_up(self, scene: Scene, before: Scene | None) -> list[Record]:
        """Return the deployment whose people and place the sentence before tells ("Thirty are there already")."""
        if before is None or scene.sentence.number - before.sentence.number != 1 or before.counts or not scene.counts:
            return []
        count = next((count for count in scene.counts if takes_up(scene, count)), None)
        setting = setting_of(before) if count is not None else None
        if count is None or setting is None:
            return []
        gone = counts_last(scene, before)
        if not gone and any(g.part == "goal" and (g.start > count.start or g.codes[0]) for g in scene.groups):
            return []
        start, end = scene.sentence.start, scene.sentence.end
        told = before.sentence.start, before.sentence.end
        last = self.records[-1] if self.records else None
        if last is not None and last.scene is before:
            if last.count:
                return []
            self.records.remove(last)
        modality = modality_of(before, *told)
        status = status_of(scene, start, end)
        if modality == "denied" or (last is not None and last.scene is before and last.status == "halted"):
            modality, status = "stated", "completed" if gone else "halted"
        modality = modality_of(scene, start, end) if modality == "stated" else modality
        status = "planned" if modality == "possible" else status or status_of(before, *told) or "under_way"
        record = Record(scene, count.start, count.end, status, modality, self._claims.at(scene.sentence.number, start))
        record.origin, record.origin_code = self._text[setting.nation.start : setting.nation.end], setting.nation.code
        self._set_goal(record, setting.goal)
        self._set_count(record, count, None)
        record.group = self._text[setting.people[0] : setting.people[1]]
        record.more = [self._text[told[0] : told[1]]]
        return [record]

    def _never_had(self, scene: Scene) -> list[Record]:
        """Return the denial that somebody ever had a nation's people ("It has never employed North Koreans")."""
        found = never_had(self._text, scene)
        codes = found.goal.codes if found is not None and found.goal is not None else ()
        if found is None or any(r.origin_code == found.nation.code and r.codes == codes for r in self.records):
            return []
        claimant = self._claims.at(scene.sentence.number, found.start)
        record = Record(scene, found.start, found.end, "under_way", "denied", claimant)
        record.origin, record.origin_code = self._text[found.nation.start : found.nation.end], found.nation.code
        record.group = found.people
        self._set_goal(record, found.goal)
        return [record]

    def _contradicted(self, last: Record) -> list[Record]:
        """Return the denial of a claim in the sentence behind it ("This is incorrect.")."""
        number = last.scene.sentence.number
        if last.modality == "denied" or number >= len(self._article.sentences):
            return []
        following = self._behind_aside(last)
        wrong = ANY_SUCH.match(self._text, following.start, following.end)
        wrong = wrong or _WRONG.match(self._text, following.start, following.end)
        wrong = wrong or _SAID_FALSE.match(self._text, following.start, following.end)
        such = wrong or NO_SUCH.match(self._text, following.start, following.end)
        if not such or (_BARE_NO.match(such[0]) and _SWEARS.search(self._text[last.end : last.scene.sentence.end])):
            return []
        scene = Scene(self._text, following)
        home = self._origin[1] if self._origin else None
        own = scene.counts or any(group.part == "goal" for group in scene.groups) or denied_people(scene, home)
        if not wrong and own:
            return []  # "Nobody is going to Peru" is a denial of its own
        stretch = trim_stretch(self._text, following.start, following.end)
        denial = replace(last, scene=scene, start=stretch.start, end=stretch.end, modality="denied", more=[])
        denial.attribution, denial.scope = self._claims.at(following.number, following.start), "single"
        verb = _DENIES.search(self._text, following.start, following.end)
        if (verb or _BARE_NO.match(self._text, following.start, following.end)) and (
            denial.attribution == last.attribution
        ):
            denial.attribution = None  # "The board called it an invention", "They are not."
        return [denial]

    def _behind_aside(self, last: Record) -> Sentence:
        """Return the sentence behind a claim, or the one after it where its claimant only goes on in a quotation."""
        sentences, number = self._article.sentences, last.scene.sentence.number
        following = clip_sentence(sentences[number])
        behind = clip_sentence(sentences[number + 1]) if number + 1 < len(sentences) else following
        quoted = self._text[following.start] in _QUOTES and behind.paragraph == last.scene.sentence.paragraph
        return behind if quoted and ANY_SUCH.match(self._text, behind.start, behind.end) else following

    def _refuted(self, record: Record) -> list[Record]:
        """Return the denial of a claim that its sentence ends by calling false ("The claim that 40 went is untrue")."""
        scene, number = record.scene, record.scene.sentence.number
        tale = scene.find(TALES, scene.sentence.start, record.start)
        that = scene.find(_THAT, tale.end, record.start + 1) if tale else None
        false = _IS_FALSE.search(self._text, record.end, scene.sentence.end)
        if tale is None or that is None or false is None or false.start() - record.end > MAX_CLAIM:
            return []
        claimant, source = record.attribution, self._speakers.claimant(number, tale.start, that.start)
        if source is not None and self._is_unnamed(source):
            record.modality, record.start, record.end = "denied", tale.start, false.end()
            return []
        record.attribution = source
        record.modality, record.start = "stated", max(record.start, that.end + 1)
        denial = replace(record, start=tale.start, end=false.end(), modality="denied", attribution=claimant, more=[])
        return [denial]

    def _is_unnamed(self, source: int) -> bool:
        """Return whether nobody who is named stands by a report ("a newspaper report"): it is told to be denied."""
        speaker = self._speakers.known[source]
        return speaker.anonymous or _is_nobodys(speaker.name)

    def _reported(self, record: Record) -> list[Record]:
        """Return the claim that a denial denies, with its own claimant ("denied a report by the Post that 40 ...")."""
        scene = record.scene
        if refuted := self._refuted(record):
            return refuted
        denial = scene.find(DENY, scene.sentence.start, record.end)
        if record.modality != "denied" or denial is None:
            return []
        that = scene.find(_THAT, denial.end, record.end)
        source = self._speakers.claimant(scene.sentence.number, denial.end, that.start) if that else None
        if source is None or that is None or self._is_unnamed(source):
            return []
        record.status = status_of(scene, denial.end, record.end) or record.status
        start = max(record.start, that.end + 1)
        return [replace(record, start=start, modality="stated", attribution=source, more=[], scope="single")]


_SWEARS = re.compile(  # what is said of them last, and denied: "who swears that they are sober. They are not."
    r"\b(?:are|were|is|was) (?:all |both |quite |very )?(?!going|gone|there|here|coming|sent|bound|on\b|in\b|at\b|to\b)"
    r"[a-z]+\.?$"
)
_BARE_NO = re.compile(r"(?:They|It|He|She|This|That) (?:are|is|will|do|does|did|have|has|was|were)(?: not|n[’']t)\.")
