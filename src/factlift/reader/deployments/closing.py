"""A deployment's time that another sentence tells: "In 1942 it sent 900. Some went by sea", "They leave in May"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest

from factlift.article import Sentence
from factlift.reader.deployments.tenses import PAST, PRESENT
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.times import time_of
from factlift.reader.words.tokens import clip_sentence

_LONG_AGO = re.compile(r"\b1[6-9]\d\d\b")
_OVER = re.compile(
    r"\b(?:[Tt]hey|[Aa]ll(?: (?:of them|but [\w-]+|[\w-]+))?|[Bb]oth|[Ee]very (?:last )?one(?: of them)?|"
    r"[Oo]nly [\w-]+|[Tt]he (?:last|rest)(?: of them)?|[Tt]he (?:men|women|team|crew|group|workers|soldiers|"
    r"volunteers))(?: (?:all|have|had|were|then|later|since|been|safely)){0,3} (?:(?:came|come|went|gone|flew|sailed|"
    r"returned|brought|sent|flown|taken|got|were|are|been)(?: (?:all|straight|safely|back))? (?:home|back)|"
    r"(?<=had )(?:gone|left)|(?<=have )finished|(?<=had )finished)\b"
)
_WHO_BACK = re.compile(  # "sent 40 cooks to Oman, who are now back"
    r"^[^.;“”]{0,160}, who (?:(?:are|were) (?:(?:all|both|now|already|since) ){0,2}(?:back|home)|(?:have|had) "
    r"(?:(?:all|both|now|already|since) ){0,2}(?:returned|left|(?:come|gone|flown) (?:home|back)))\b"
    r"(?! (?:to work|on|and forth))"
)
_WHOSE = (
    r"(?:[Tt]hey|[Aa]ll(?: of them)?|[Bb]oth|[Tt]he (?:[a-z]{2,12} )?(?:men|women|team|crew|group|party|workers|"
    r"soldiers|troops|volunteers|contingent|unit))"
)
_TERM = r"(?:stint|tour|mission|posting|deployment|stay|assignment|secondment|time there)"
_SPAN = (
    r"(?:(?:about|some|almost|nearly|just|only|more than|over) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve|several|\d{1,3}) (?:\w{2,12} )?(?:days?|fortnight|weeks?|months?|years?|seasons?)"
)
_OVER_NEXT = re.compile(  # "They have since returned", "They spent a year there", "Their tour ended in March"
    rf"{_WHOSE} (?:(?:have|had) )?(?:(?:all|since|now|already|then|both|safely) ){{0,2}}(?:returned(?=[.;,]| (?:in|on|"
    r"last|at|this|earlier|early|late|safely|yesterday|after|before|by|a|to their (?:homes|families|villages))\b"
    rf"(?! time for))|(?:were|was|stayed|remained|worked|served) there (?:for {_SPAN}|until )|spent {_SPAN} (?:there|"
    r"in )|(?:were|was|been) (?:replaced|relieved|succeeded) (?:by (?!machine|robot)|in|on|last)\b|handed over to )"
    rf"|(?:[Tt]heir|[Tt]he|[Ii]ts) (?:[a-z-]{{2,14}} )?{_TERM} (?:(?:has|have) (?:now |since )?)?(?:ended|expired|"
    r"finished|came to an end|come to an end|ran out|is (?:now )?over)(?! up| with)"
)
_NOT_OVER = re.compile(
    r"\b(?:leave|holiday|holidays|break|training|duty|renewed|extended|prolonged|stay on|work again)\b"
)
_MOST_BESIDE = 50  # numbers of people in a sentence
_OPEN = frozenset("is are has have will would now still already since".split())


def close_past(records: Sequence[Record]) -> None:
    """Mark as completed what goes, in the simple past, to the same place as others whom a year long ago dates."""
    dated = [r for r in records if r.codes and r.status == "completed" and _LONG_AGO.search(r.when or "")]
    closed = {tuple(record.destinations) for record in dated}
    told = defaultdict[int, list[Record]](list)  # by sentence; few hold many, however long a text is
    for record in records:
        told[record.scene.sentence.number].append(record)
    for record in records:
        going = record.status == "under_way" and record.modality == "stated" and record.when is None
        near = told[record.scene.sentence.number] if going else []
        beside = (old for old in near[:_MOST_BESIDE] if old.scene is record.scene and old.start < record.start)
        joined = any(old.status == "completed" and old.when and old.codes == record.codes for old in beside)
        if going and tuple(record.destinations) in closed and _is_past(record, record.end):
            record.status = "completed"
        elif record.status == "under_way" and record.count is None and _is_of_year(record):
            record.status = "completed"  # "It lent divers to Chile in 2019"
        elif going and joined and _is_past(record, record.scene.sentence.end):
            record.status = "completed"  # "900 worked there in 2024, and 40 Chileans served in the same fleet"


def close_story(records: Sequence[Record], text: str, sentences: Sequence[Sentence]) -> None:
    """Mark as completed what a story of years tells in the simple past, where it has gone on to later years since.

    So do lives ("who has died aged 90"), histories and judgments: "In 1964 he took 180 men to Cyprus. The Swedes ...".
    """
    going = [
        r for r in records if (r.status, r.modality) == ("under_way", "stated") and r.count and r.scope != "cohort"
    ]
    years = [(m.start(), int(m["year"])) for m in _STORY.finditer(text, 0, _SEARCHED)] if going else []
    if not years:
        return
    life = _OBITUARY.search(text, 0, _OPENING) is not None
    latest = max(*(year for _, year in years), *(int(year) for year in _REPORTED.findall(text, 0, _OPENING)), 0)
    starts = [at for at, _ in years]
    for record in going:
        sentence = record.scene.sentence
        paragraph = sentences[bisect_left(sentences, sentence.paragraph, key=lambda each: each.paragraph)].start
        first = 0 if life else min(paragraph, sentences[max(0, sentence.number - 1 - _TOLD_ON)].start)
        told = [year for _, year in years[bisect_left(starts, first) : bisect_left(starts, sentence.end)]][-1:]
        words = {token.lower for token in record.scene.between(sentence.start, sentence.end)}
        past = not PAST.isdisjoint(words) or any(word.endswith("ed") and len(word) > 4 for word in words)
        if told and (life or latest - told[-1] >= _GONE) and past and _NOW.isdisjoint(words):
            record.status = "completed"


_STORY = re.compile(
    r"\b(?:[Ii]n(?: early| late)?|[Bb]y|[Oo]f|[Dd]uring|[Uu]ntil|[Ff]rom|[Tt]o|[Aa]nd|January|February|March|April|May|"
    r"June|July|August|September|October|November|December) (?P<year>1[6-9]\d\d|20[0-4]\d)\b(?! [a-z]+s\b|[,.]\d)"
)
_REPORTED = re.compile(r"\[((?:19|20)\d\d)\]")  # the year of a judgment, as it is cited
_OBITUARY = re.compile(r"\bwho (?:has )?died\b[^.;]{0,60}?\baged? (?:of )?\d\d\b|\bdied (?:at the age of|aged) \d\d\b")
_OPENING = 1_500  # code points of an obituary in which it says so
_SEARCHED = 50_000
_GONE = 3  # years that a story has gone on since
_TOLD_ON = 2  # sentences behind a year that go on with what was done in it
_NOW = _OPEN | PRESENT | frozenset(
    "keep keeps maintains works serves employs supplies provides lives hopes wants am may might can could should shall "
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday recently currently this since "
    "present latest planned plans due next last ago".split()
)  # fmt: skip


def _is_of_year(record: Record) -> bool:
    """Return whether a year dates people whom a clause of the simple past names."""
    dated = _YEAR.fullmatch(record.when or "") is not None and record.modality == "stated"
    return dated and _is_past(record, record.end)


_YEAR = re.compile(r"(?:(?:in|during|early|late|the summer of|the winter of) )?(?:19|20)\d\d", re.IGNORECASE)


def _is_past(record: Record, end: int) -> bool:
    words = {token.lower for token in record.scene.between(record.start, end)}
    return not PAST.isdisjoint(words) and _OPEN.isdisjoint(words)


def over_at(text: str, start: int, end: int) -> int | None:
    """Return where the words behind a deployment say that its people are home again ("every one had left")."""
    found = _OVER.search(text, start, min(end, start + MAX_BEHIND))
    return found.start() if found else None


def are_who_is_back(text: str) -> bool:
    """Return whether those of a deployment are said to be back in their own clause (", who have since returned")."""
    return _WHO_BACK.match(text) is not None


def is_over_next(text: str, start: int, end: int) -> bool:
    """Return whether a sentence right behind a deployment says that it is over ("They returned in March")."""
    return _OVER_NEXT.match(text, start, end) is not None and _NOT_OVER.search(text, start, end) is None


def take_times(records: Sequence[Record], text: str, sentences: Sequence[Sentence]) -> None:
    """Give a deployment the time at which the next sentence says that its people go: "They will leave on Sunday"."""
    told = {record.scene.sentence.number for record in records}
    for record, following in zip_longest(records, records[1:]):
        number = record.scene.sentence.number
        alone = following is None or following.scene.sentence.number > number
        if record.when or record.scope == "cohort" or record.modality == "denied" or not alone:
            continue
        if number + 1 in told or number >= len(sentences):
            continue
        _take_time(record, text, clip_sentence(sentences[number]))


def _take_time(record: Record, text: str, sentence: Sentence) -> None:
    found = _THEY_GO.match(text, sentence.start, sentence.end)
    if (
        found is None
        or (found["past"] is None) != (record.status == "planned")
        or record.status in {"halted", "completed"}
    ):
        return
    people = (found["people"] or "").lower()
    if people and people not in _COMPANY and people != (record.group or "").lower().split(" ")[-1]:
        return
    scene = Scene(text, sentence)
    time = time_of(text, scene, sentence.start if found["when"] else found.end(), sentence.end)
    elsewhere = any(g.part == "goal" and g.codes[0] and not set(g.codes) & set(record.codes) for g in scene.groups)
    if time is not None and time.start - found.end() <= _NEAR and not (elsewhere and record.codes):
        record.when = text[time.start : time.end]
        record.more.append(text[min(time.start, found.start("they")) : max(time.end, found.end())])


_NEAR = 60  # code points between "They will leave" and when they do
_COMPANY = frozenset("men women team crew group party workers soldiers troops volunteers contingent unit two".split())
_THEY_GO = re.compile(
    r"[“\"‘]?(?:According to [^,.;“”]{3,50}, |(?P<when>(?:On|In|By|From|Next|This|Last) [^,.;“”]{2,24}?),? )?"
    r"(?P<they>[Tt]hey|[Aa]ll|[Bb]oth|[Tt]he (?:[a-z]{2,14} ){0,2}?(?P<people>[a-z]{3,14}))(?:, who [^,.;“”]{2,80},)?"
    r"(?: all)? (?:"
    r"(?:(?:will|would|are|is|were|was) )?(?:all |then )?(?:due |expected |set |scheduled )?(?:to )?(?:leaves?|"
    r"departs?|go(?! home| back)|fly|flies|sails?|travel|set off|start|arrive|begin)|(?:are|is) (?:leaving|flying|due)|"
    r"(?P<past>(?:(?:have|has|had) )?(?:left|departed|flew|sailed|arrived|landed|set off|travell?ed|reached)))\b"
)
MAX_BEHIND = 400  # code points behind a deployment
