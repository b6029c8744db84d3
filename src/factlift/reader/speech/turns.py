"""Records of what was said, labelled by who said it: hearings, sittings, briefings, examinations in court, meetings.

A label is read as in `labels`; what stands here is whether a text is such a record, how far each turn reaches, who the
witness is whose answers stand under "A.", and that a sentence begins behind its label.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from factlift.article import Article
from factlift.places import place_code
from factlift.reader.speech.labels import Label, bare, is_person, label_at, names_office
from factlift.reader.words.leads import TURNS

MIN_TURNS = 4  # labelled paragraphs that make a record
MIN_SURE = 3  # of them whose label no heading of a list has: a title, an office, the chair, a question
MIN_SPEAKERS = 3
MIN_SHARE = 0.25  # of the paragraphs from the first label to the last, from which on the others go on with a turn
MAX_HEADING = 90  # code points
CLIPS = frozenset("clip sot soundbite sound actuality audio insert grab upsot vox voice tape cut bite".split())
"""Labels of recordings in a script for the radio."""
_SURE = frozenset({"asks", "answers", "chair", "witness", "titled", "office"})
_OWN = re.compile(r"\b(?:I|I[’']\w{1,2}|my|we|our)\b")
_CAPS = r"(?:[^\W\d_a-z][\w’'./-]{0,24}|de|van|von|der|den|el|al|bin|binti|di|da|du|la|le)"
_NAME = rf"(?P<name>[^\W\d_a-z][\w’'./-]{{0,24}}(?: {_CAPS}){{0,5}})"
_WITNESSES = (
    re.compile(
        rf"[(\[]?(?:The |THE )?(?:[Ww]itness|WITNESS|[Dd]efendant)(?: \d{{1,2}})?(?:,|:| [-–—]) {_NAME}(?=[,.;)\]]|$)"
    ),
    re.compile(
        rf"[(\[]?{_NAME}(?:, [^,.;:]{{2,60}})?,? (?:\()?(?:(?:was|is|having been|being|then) )?(?:called|"
        rf"recalled|duly |"
        r"(?:solemnly )?sworn|affirmed|SWORN|AFFIRMED|CALLED)\b"
    ),
    re.compile(
        r"(?:(?:[Rr]e-?)?[Ee]xamination|EXAMINATION|[Ee]vidence|EVIDENCE|[Tt]estimony|TESTIMONY|[Dd]eposition)"
        rf"(?: in chief)? (?:of|OF) (?:the witness )?{_NAME}(?=[,.;:)\]]|$| by\b| BY\b)"
    ),
    re.compile(
        rf"(?:[Nn]ame|NAME)(?: of (?:the )?(?:[Ww]itness|WITNESS|[Dd]eponent))? ?: {_NAME}"
        r"(?=[,.;)\]]|$|\s{2}| [A-Z][a-z]+:)"
    ),
    re.compile(rf"(?:PW|DW|CW)[- ]?\d{{1,2}}(?:[:.,)]| [-–—])? {_NAME}(?=[,.;:)\]]|$)"),
)
_STATEMENT = re.compile(
    r"(?:(?:PREPARED |OPENING |WRITTEN )?(?:STATEMENT|TESTIMONY|EVIDENCE|REMARKS)|(?:Prepared |Opening |Written "
    r")?(?:Statement|"
    rf"Testimony|Evidence|Remarks)) (?:OF|of|BY|by) (?:(?:THE|the) )?{_NAME}(?:, (?P<role>[^\n]{{2,120}}?))?\.?"
)
_CHIEF = re.compile(
    r"(?:CHIEF |DIRECT |Chief |Direct )?(?:EXAMINATION|[Ee]xamination)(?:[- ](?:IN|in)[- ](?:CHIEF|"
    r"[Cc]hief))?\b(?! (?:OF|of)\b)"
)
_ANSWER = re.compile(r"(?:ANSWER|REPLY|WRITTEN ANSWER|Answer|Reply|Written answer)\b.{0,20}")
_NARRATED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|The|Hon)\.? (?:[A-Z]\. ?){0,2}[^\W\d_]+(?: [^\W\d_]+){0,2}(?:['’]s\b| (?:was (?:called|"
    r"sworn|excused)|were|"
    r"rose|moved|withdrew|then|asked|adjourned|resumed|concluded|ended|stood down)\b|, (?:in|on|as) an? [\w ]{4,40}, "
    r"(?:asked|wanted|rose)\b)|(?:(?:[Oo]ral )?[Ee]xamination|EXAMINATION|(?:Cross|Re)-[Ee]xamination|(?:CROSS|"
    r"RE)-EXAMINATION|"
    r"(?:STATEMENT|Statement|TESTIMONY|Testimony) (?:OF|of)|Witness(?:es)?|WITNESS(?:ES)?|Present|PRESENT|(?:In "
    r")?[Aa]ttendance|Apologies|Resolved|RESOLVED|Members present|"
    r"Motion|Whereupon|Adjourned|Sitting (?:suspended|resumed))\b|(?:\d{1,4}\. )?[^.:\n]{4,80} asked the "
)
_SPEAKS = re.compile(  # "near-verbatim transcript of today's briefing by Ann Ode, Deputy Spokesperson"
    r"\b(?:transcript|record|text) of [^.;\n]{0,110}?\b(?:by|with|from) (?:(?:the )?[a-z][\w’-]{0,20}(?: "
    r"[\w’-]{1,20}){0,5},? )?"
    rf"{_NAME}"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks: a name, or the words of an office; None where nobody is named ("Question")."""

    name: str | None
    role: str | None = None
    office: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """The turn that each paragraph belongs to, and where speech begins in those that have a label."""

    turns: dict[int, Turn]
    starts: dict[int, int]


def record_of(article: Article) -> Record | None:
    """Return whose words each paragraph is, None where the article is no record of what several people said."""
    found = _labels(article)
    written = _is_answer(article, found)
    if not (_is_record(found) or written) or any(label.words.casefold() in CLIPS for label in found.values()):
        return None
    witness = _witness_of(article)
    if any(label.kind == "answers" and not label.held and witness[at] is None for at, label in found.items()):
        return None  # an interview, whose guest its opening tells, or a page of answers
    turns = dict(_turns(article, found, witness, written=written))
    if (first := min(found)) and any(turn.office for turn in turns.values()):
        held = {turn: _head_holder(article, turn, first) for turn in set(turns.values()) if turn.office}
        turns = {at: held.get(turn, turn) for at, turn in turns.items()}
    return Record(turns, {at: label.end for at, label in found.items()})


def _turns(
    article: Article, found: dict[int, Label], witness: list[str | None], *, written: bool
) -> Iterator[tuple[int, Turn]]:
    """Yield whose words each paragraph of a record is."""
    holders, last = _holders(found), max(found)
    open_ended = written or found[last].end == article.paragraphs[last].end  # the label stands alone
    dense = len(found) >= MIN_SHARE * (max(found) - min(found) + 1)
    first, speaking = (_monologue(article, min(found)) if dense else None) or (min(found), None)
    first = min(first, next((at for at, name in enumerate(witness) if name), first)) if dense else first
    statements = dict(_statements(article))
    for at in range(first, len(article.paragraphs)):
        paragraph = article.paragraphs[at]
        words = article.flat[paragraph.start : paragraph.end]
        if at in found:
            speaking = _turn(found[at], holders, witness[at])
            if speaking.name and (named := statements.get(speaking.name.casefold().rpartition(" ")[2])):
                speaking = Turn(*named)
        elif witness[at] is not None and (_CHIEF.match(words) or _states(words, witness, at)):
            speaking = Turn(witness[at])
            continue
        elif _is_told(words) or not (dense or _goes_on(words)):
            speaking = None
        elif at > last and (_is_heading(words) or not (open_ended or _goes_on(words))):
            break  # another section, or a note below the record
        if speaking is not None and (at in found or not _is_heading(words)):
            yield at, speaking


def without_labels(article: Article, starts: Mapping[int, int]) -> Article:
    """Return the article as the reader sees it: its sentences begin behind the labels of turns, its text is "
    "unchanged.
    """
    if not starts:
        return article
    told = []
    for sentence in article.sentences:
        begin = starts.get(sentence.paragraph, 0)
        told.append(replace(sentence, start=begin) if sentence.start < begin < sentence.end else sentence)
    view = copy.copy(article)
    view.__dict__["sentences"] = tuple(told)
    view.__dict__.pop("_sentence_starts", None)
    view.__dict__["kept"] = {**article.kept, TURNS: frozenset(starts)}
    return view


def _labels(article: Article) -> dict[int, Label]:
    """Return the labels by paragraph; a name without a title is one where it comes again, or belongs to a record."""
    every = {
        at: label
        for at, paragraph in enumerate(article.paragraphs)
        if (label := label_at(article.flat, paragraph.start, paragraph.end))
        and not (label.kind == "name" and (_is_place(label.name) or article.flat[label.end : label.end + 1].isdigit()))
    }
    every |= _holders_below(article)
    counts = Counter(label.name.casefold() for label in every.values())
    ends = Counter(label.name.casefold().rpartition(" ")[2] for label in every.values())
    return {
        at: label
        for at, label in every.items()
        if label.kind not in {"name", "witness"}
        or counts[label.name.casefold()] > 1
        or label.numbered
        or (" " in label.name and ends[label.name.casefold().rpartition(" ")[2]] > 1)
        or (label.name.count(" ") in {1, 2} and (at - 1 in every or at + 1 in every))
    }


def _is_place(name: str) -> bool:
    return place_code(name.removeprefix("The ")) is not None


def _holders_below(article: Article) -> dict[int, Label]:
    """Return the labels of two lines: an office in capitals, and its holder in brackets below ("[SHRI OTTO "
    "LUND]").
    """
    text, found = article.flat, dict[int, Label]()
    for at, (above, below) in enumerate(pairwise(article.paragraphs), 1):
        words = text[below.start : below.end].rstrip(": ")
        if below.end - below.start > MAX_HEADING or words[:1] not in {"(", "["} or words[-1:] not in {")", "]"}:
            continue
        office = text[above.start : above.end].rstrip(": ")
        if office.isupper() and names_office(office) and is_person(words[1:-1]):
            role = office.removeprefix("THE ")
            found[at] = Label("office", office, office, below.end, bare(words[1:-1]), role)
    return found


def _key(label: Label) -> str:
    """Return the surname by which a speaker is known again."""
    return (label.held or label.name).casefold().rpartition(" ")[2]


def _is_record(found: dict[int, Label]) -> bool:
    """Return whether labels are those of turns: several, near each other, of people, and some that come again.

    An office with its holder in brackets is enough for another label, however far.
    """
    if len(found) > 1 and any(label.kind == "office" and label.held for label in found.values()):
        return True
    runs = [at for at in found if at + 1 in found or at - 1 in found or at + 2 in found or at - 2 in found]
    sure = [at for at in runs if found[at].kind in _SURE or found[at].numbered]
    speakers = {_key(found[at]) for at in runs}
    kinds = {found[at].kind for at in runs}
    titled = kinds <= {"titled", "chair"}  # nothing but people with titles: fewer of them will do
    least = MIN_SURE if titled else MIN_TURNS
    if len(runs) < least or len(sure) < MIN_SURE or len(speakers) < 2 or kinds <= {"asks", "name"}:
        return False
    counts = Counter(_key(found[at]) for at in runs)
    return max(counts.values()) > 1 and (
        titled or len(speakers) >= MIN_SPEAKERS or bool(kinds & {"chair", "asks", "witness"})
    )


def _is_answer(article: Article, found: dict[int, Label]) -> bool:
    """Return whether a text is a written answer: an office with its holder, under the heading "ANSWER"."""
    held = [at for at, label in found.items() if label.kind == "office" and label.held]
    lines = [article.paragraphs[at - 1] for at in held if at]
    return any(_ANSWER.fullmatch(article.flat, line.start, line.end) for line in lines)


def _statements(article: Article) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """Yield the surnames of those whose statements have a heading, with their full names and parts."""
    for paragraph in article.paragraphs:
        found = _STATEMENT.fullmatch(article.flat, paragraph.start, paragraph.end)
        if found and " " in (name := bare(found["name"])):
            yield name.casefold().rpartition(" ")[2], (name, found["role"])


def _holders(found: dict[int, Label]) -> dict[str, Label]:
    """Return the labels that name in brackets who holds an office, or the chair, by the words of the office."""
    return {label.words.casefold(): label for label in found.values() if label.held and label.kind != "answers"}


def _turn(label: Label, holders: dict[str, Label], witness: str | None) -> Turn:
    if label.kind == "asks":
        return Turn(label.held)
    held = label if label.held else holders.get(label.words.casefold())
    if held is not None and held.held:
        return Turn(held.held, held.role)
    if label.kind in {"answers", "witness"}:
        return Turn(witness) if witness or label.kind == "answers" else Turn(label.words, None, office=True)
    if label.kind in {"chair", "office"}:
        return Turn(label.words, None, office=True)
    return Turn(label.words, label.role)


def _head_holder(article: Article, turn: Turn, first: int) -> Turn:
    """Return the turn of who holds an office by the text before the first label, if that names one behind a comma.

    "Minister for Labour, the Hon. Ann Ode" in a head tells who speaks under "MINISTER:".
    """
    office = re.escape((turn.name or "").removeprefix("The ").removeprefix("THE "))
    held = re.compile(
        rf"(?P<role>\b(?i:{office})(?: (?:for|of|to|in|and) [^,;:.\n]{{2,60}})?),? (?:the )?(?:(?:Hon|Mr|Mrs|Ms|"
        rf"Dr|Prof)\b\.? )+"
        rf"{_NAME}(?=[,.;:)\]]|$)",
        re.MULTILINE,
    )
    head = article.flat[: article.paragraphs[first].start]
    found = {(each["name"], each["role"]) for each in islice(held.finditer(head), 3)}
    name, role = next(iter(found)) if len(found) == 1 else (None, None)
    return Turn(name, role) if name else turn


def _states(words: str, witness: list[str | None], at: int) -> bool:
    """Return whether a paragraph that names a witness opens what he states ("Ann Ode, sworn, states:")."""
    return witness[at] != witness[at - 1] and words.rstrip("*_")[-1:] == ":"


def _witness_of(article: Article) -> list[str | None]:
    """Return for each paragraph who was sworn, called or named by a heading last."""
    known: list[str | None] = []
    last: str | None = None
    for paragraph in article.paragraphs:
        words = article.flat[paragraph.start : min(paragraph.end, paragraph.start + 200)]
        for pattern in _WITNESSES:
            if (named := pattern.match(words)) and len(bare(named["name"])) > 2:
                last = named["name"]
                break
        known.append(last)
    return known


def _monologue(article: Article, first: int) -> tuple[int, Turn] | None:
    """Return who speaks before the first label, where the text opens as the transcript of his briefing."""
    for at in range(first):
        paragraph = article.paragraphs[at]
        if found := _SPEAKS.search(article.flat, paragraph.start, paragraph.end):
            return at + 1, Turn(found["name"])
    return None


def _is_told(words: str) -> bool:
    """Return whether a paragraph is the clerk's: in brackets, or what was done ("The witness withdrew.")."""
    words = words.strip("*_ ")
    return (words[:1] in {"[", "("} and words[-1:] in {"]", ")"}) or _NARRATED.match(words) is not None


def _is_heading(words: str) -> bool:
    """Return whether a paragraph is a short line without a full stop, or in capitals."""
    words = words.strip("#*_ ")
    return len(words) <= MAX_HEADING and (words.isupper() or words[-1:].isalnum() or words[-1:] == ")")


def _goes_on(words: str) -> bool:
    """Return whether a paragraph of several words is still the speaker's own."""
    return words[:1].isupper() and words[-1:] in '.?!”"' and not words.isupper() and _OWN.search(words) is not None


def speakers_of(record: Record) -> Iterator[tuple[int, Turn]]:
    """Yield the first turn of each speaker who is named."""
    seen: set[str] = set()
    for at, turn in record.turns.items():
        if turn.name and not turn.office and turn.name not in seen:
            seen.add(turn.name)
            yield at, turn
