"""Who claims what a paper shows, what "has it", and whose verb a clause with "who" keeps from its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import CONJUNCTIONS, PREPOSITIONS
from factlift.reader.speech.acts import Form
from factlift.reader.speech.descriptions import issuer_after
from factlift.reader.speech.subjects import subject_before
from factlift.reader.speech.tags import Line, owner_of
from factlift.reader.speech.unlisted import any_subject
from factlift.reader.speech.usage import is_filler
from factlift.reader.words.cues import PEOPLE
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_PAPER = 16  # tokens before the verb of a paper that opens its sentence
MAX_SHOWN = 6  # tokens behind such a verb among which a number or "that" stands
MAX_RELEASED = 7  # tokens from figures to who released them
MAX_RELATIVE = 24  # tokens of a clause with "who" between a subject and its verb
LEAST_RELATIVE = 4
PAPERS = frozenset(
    "spreadsheet list lists document documents paper papers memo memorandum report contract contracts schedule roster "
    "manifest circular notice table letter e-mail email dossier file files record records note cable filing filings "
    "figures statistics data register payroll audit survey leaflet briefing".split()
)
MEASURES = frozenset(  # by which something is set: "level B1 according to the Common Framework"
    "framework scale conditions need needs skill skills experience qualification qualifications demand availability "
    "wishes merit size length seniority rank ability abilities criteria standards preference preferences interests "
    "suitability performance grade level".split()
)
_SHOWS = frozenset(
    "list show shows showed list lists assigns assign puts put gives give concedes records earmarks".split()
)
THEY_SHOW = frozenset("show showed list listed record recorded".split())
_LISTS = frozenset("shows showed lists listed records".split())
_HAD = frozenset("has have had".split())
_TELLINGS = frozenset("telling version account reckoning book".split())
_WHO = frozenset("who which whose".split())
_PARTICIPLES = frozenset("dated collected compiled seen obtained drawn issued filed published leaked signed".split())
_TALLIES = frozenset(
    "tally count breakdown numbers statement estimate estimates bulletin communique communiqué".split()
)
_RELEASED = frozenset("released published issued provided supplied presented disclosed circulated distributed".split())
_PROVES = frozenset("show prove demonstrate establish".split())
_PRODUCED = frozenset(
    "produced produces submitted submits filed files presented presents tabled tables tendered tenders offered offers "
    "handed brought cited cites exhibited read laid".split()
)
_PROOFS = (
    PAPERS
    | {f"{paper}s" for paper in PAPERS}
    | frozenset("evidence proof receipts receipt affidavit affidavits photographs contracts certificates".split())
)
_NUMBERS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety hundred dozen ten eleven twelve fifteen".split()
)
MAX_PRODUCED = 10  # tokens from who puts papers forward to what they are to show
_SUMS = frozenset("figure count estimate tally reckoning".split())
_IS = frozenset({"is", "was"})
_ASKS = frozenset("asks asked calls called".split())
_OWN_WORDS = (_PROVES - _SHOWS) | _ASKS | _SUMS | {"show", "has"}
SHOWING = _SHOWS | _OWN_WORDS | _TELLINGS | {"it"}


def shown(line: Line) -> Iterator[tuple[int | None, Phrase, Form]]:
    """Yield who makes a claim by a paper, by having it that, or in his telling: the verb's token, the phrase, the form.

    "The table, dated May 3, assigns 90", "the newspapers have it that", "in the clerk's telling".
    """
    tokens = line.tokens
    for at, token in enumerate(tokens):
        following = [t.lower for t in tokens[at + 1 : at + 1 + MAX_SHOWN]]
        if at and token.lower in _TELLINGS and tokens[at + 1 : at + 2] and tokens[at + 1].text == ",":
            owner = owner_of(tokens, at) if any(t.lower == "in" for t in tokens[max(0, at - 5) : at]) else None
            if owner is not None and tokens[owner.first].lower != "its":
                yield None, owner, "according"
        elif at and token.lower in _HAD and following[:2] == ["it", "that"]:
            phrase = subject_before(tokens, at, line.phrases) or any_subject(tokens, at, line.lead)
            if phrase is not None:
                yield at, phrase, "before"
        elif token.lower in _OWN_WORDS and (said := _of_own(line, at, following)) is not None:
            yield said
            return
        elif token.lower in _SHOWS and not token.capital and _holds(following):
            paper = _paper_before(line, at) or _taken_up(line, at)
            if paper is not None:
                yield at, paper, "before"
                return


def _of_own(line: Line, at: int, following: Sequence[str]) -> tuple[int, Phrase, Form] | None:
    """Return who puts papers forward "to show that", whose paper asks for something, or whose figure is told."""
    word, ahead = line.tokens[at].lower, following[:1]
    if word in _PROVES and at and line.tokens[at - 1].lower == "to" and ahead == ["that"]:
        phrase = _producer(line, at)
        return (at, phrase, "before") if phrase is not None else None
    if word in _SUMS and ahead != [] and ahead[0] in _IS and _holds(following[1:3]):
        owner = owner_of(line.tokens, at)
        named = owner is not None and owner.first <= line.lead + 1 and owner.kind != "pronoun"
        return (at + 1, owner, "noun") if owner is not None and named else None  # "The minister's figure is forty"
    if word == "has" and ahead != [] and ahead[0][0].isdigit() and (register := _paper_before(line, at)) is not None:
        return at, register, "before"  # "The ministry's register has 212."
    paper = _paper_before(line, at) if word in _ASKS and ahead == ["for"] else None
    return (at, _dated(line, paper, at), "before") if paper is not None else None


def _producer(line: Line, at: int) -> Phrase | None:
    """Return who put forward the papers that are to show something ("She produced letters to show that 40 left")."""
    tokens = line.tokens
    near = range(at - 2, max(line.lead, at - MAX_PRODUCED), -1)
    verb = next((i for i in near if tokens[i].lower in _PRODUCED), None)
    if verb is None or not any(t.lower in _PROOFS for t in tokens[verb + 1 : at - 1]):
        return None
    return subject_before(tokens, verb, line.phrases) or any_subject(tokens, verb, line.lead)


def _holds(following: Sequence[str]) -> bool:
    return "that" in following[:2] or any(word[0].isdigit() or word in _NUMBERS for word in following)


def _paper_before(line: Line, at: int) -> Phrase | None:
    """Return the paper that opens the sentence whose verb stands at `at`."""
    tokens, first = line.tokens, line.lead
    last = first
    while last < at and tokens[last].word and not _ends(tokens, last, first):
        last += 1
    if last == first or at - first > MAX_PAPER or tokens[last - 1].lower not in PAPERS or tokens[last - 1].possessive:
        return None
    return Phrase(first, last, "common", first, None, True)


def _dated(line: Line, paper: Phrase, at: int) -> Phrase:
    """Return a paper with the date that its name ends in ("the ministry's circular of May 3 asks")."""
    dated = paper.last < at and line.tokens[paper.last].lower == "of" and at - paper.last <= MAX_DATE
    return Phrase(paper.first, at, "common", paper.first, None, True) if dated else paper


MAX_DATE = 4  # tokens of "of May 3"


def _taken_up(line: Line, at: int) -> Phrase | None:
    """Return the "it" that opens a sentence before a verb that lists ("It shows 2,150 people abroad")."""
    opening, verb = line.tokens[line.lead].lower, line.tokens[at].lower
    opens = at == line.lead + 1 and ((opening == "it" and verb in _LISTS) or (opening == "they" and verb in THEY_SHOW))
    return Phrase(line.lead, at, "pronoun", line.lead) if opens else None


def _ends(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Return whether a noun phrase ends before a word: a preposition, a participle, a verb that shows."""
    word = tokens[at].lower
    return at > first and (word in PREPOSITIONS | CONJUNCTIONS | _WHO | _PARTICIPLES or word in _SHOWS - PAPERS)


def over_or_before(line: Line, at: int, verbs: frozenset[str]) -> Phrase | None:
    """Return the subject before a verb: that of "Peru, which had promised the unit, in May, informed" is Peru."""
    phrase = subject_before(line.tokens, at, line.phrases)
    if phrase is None or phrase.kind == "common":
        return over_relative(line, at, verbs) or phrase
    return phrase


def over_relative(line: Line, at: int, verbs: frozenset[str]) -> Phrase | None:
    """Return the subject of a verb behind a clause with "who" between commas ("Ode, who left in May, says that")."""
    tokens = line.tokens
    if at < LEAST_RELATIVE or tokens[at - 1].text != "," or tokens[at].lower not in verbs:
        return None
    opened = next(
        (
            i
            for i in range(at - 2, max(0, at - MAX_RELATIVE), -1)
            if tokens[i].lower in _WHO and tokens[i - 1].text == ","
        ),
        None,
    )
    if opened is None or any(token.text in {";", ":", "—"} for token in tokens[opened:at]):
        return None
    before = [p for p in line.phrases if p.last <= opened - 1 and p.kind != "pronoun"]
    held = next((p for p in reversed(before) if p.last == opened - 1), None)
    if held is not None and held.first and tokens[held.first - 1].lower in {"in", "at", "of", "from"}:
        held = next((p for p in reversed(before) if p.last == held.first - 1), None)
    opens = held is not None and (held.first <= line.lead + 1 or tokens[held.first - 1].text in {",", ";", "“", "."})
    return held if opens else None


def released_by(line: Line, first: int) -> Phrase | None:
    """Return who gave out the figures or the report that opens at a token, by a verb of giving out.

    "according to a tally released on Wednesday by the ministry", "according to figures that the ministry handed out"
    """
    tokens = line.tokens
    near = range(first, min(len(tokens), first + MAX_RELEASED))
    noun = next((i for i in near if tokens[i].lower in PAPERS | _TALLIES), None)
    if noun is None or any(not token.word or token.lower in PREPOSITIONS for token in tokens[first:noun]):
        return None
    behind = noun + 1
    if tokens[behind : behind + 1] and tokens[behind].lower in {"that", "which"}:
        verb = next((i for i in range(behind + 2, min(len(tokens), behind + MAX_RELEASED)) if _gives_out(tokens, i)), 0)
        return subject_before(tokens, verb, [p for p in line.phrases if p.first > behind]) if verb else None
    return issuer_after(tokens, behind, line.phrases)


def _gives_out(tokens: Sequence[Token], at: int) -> bool:
    handed = tokens[at].lower in {"handed", "gave", "put", "sent"} and tokens[at + 1 : at + 2] != []
    return tokens[at].lower in _RELEASED or (handed and tokens[at + 1].lower == "out")


MAX_DOCUMENT = 8  # tokens of what a claim is made according to


def document_at(line: Line, first: int) -> Phrase | None:
    """Return the words of a source that no table lists ("according to harbour figures")."""
    tokens = line.tokens
    last = first
    while last < min(len(tokens), first + MAX_DOCUMENT) and (tokens[last].word or tokens[last].text[0].isdigit()):
        if tokens[last].lower in PREPOSITIONS | CONJUNCTIONS or (is_filler(tokens[last]) and last > first):
            break
        following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
        if last > first and tokens[last].lower.endswith("ed") and following in PREPOSITIONS:
            break  # "an answer tabled on Monday"
        if ends_before_count(tokens, first, last):
            break
        last += 1
    return Phrase(first, last, "common", first, None, True) if last > first else None


def ends_before_count(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether people are counted right behind a source ("according to the table 780 people came")."""
    named = at > first + 1 and tokens[at - 1].word and tokens[at].text[0].isdigit()
    return named and any(token.lower in PEOPLE for token in tokens[at + 1 : at + 2])
