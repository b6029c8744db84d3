"""Papers that tell: the register, contract or sheet before a verb that shows, whatever stands between the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import ADVERBS, AUX, CONJUNCTIONS, DETERMINERS, NUMBER_WORDS, PREPOSITIONS, PRONOUNS
from factlift.reader.speech.papers import PAPERS
from factlift.reader.speech.tags import Line
from factlift.reader.speech.unlisted import speaks
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_NOUN = 8  # tokens of a paper's name before its noun's end
MAX_BETWEEN = 34  # tokens between the noun and the verb: who has seen it, whose it is, what it is about
MAX_TOLD = 14  # tokens behind the verb among which the number stands
MAX_FAR = 4  # clauses of a sentence that are looked at
RECORDS = PAPERS | frozenset(
    "sheet sheets payrolls registers registry ledger ledgers log logs logbook logbooks manifests minutes minute "
    "invoice invoices receipt receipts notebook notebooks diary diaries cable cables emails e-mails letters agreement "
    "agreements memorandums memoranda accord accords treaty protocol protocols plan plans tables chart charts annex "
    "annexes appendix spreadsheets database databases correspondence audits study studies review reviews surveys "
    "notices poster posters advert adverts advertisement indictment ruling judgment judgement verdict complaint "
    "affidavit affidavits roll rolls rosters census bulletin gazette yearbook booklet decree order orders directive "
    "budget slip slips payslip payslips timesheet timesheets certificate certificates entry entries message messages "
    "page pages printout archive archives transcript transcripts tender presentation slide slides brochure brochures "
    "petition statement prospectus timetable draft book books schedules returns accounts memos dossiers filings "
    "contracts reports briefings circulars papers tally breakdown index deed permit permits".split()
)
_SHOWS = frozenset(
    "show shows showed list lists listed record records recorded indicate indicates indicated suggest suggests "
    "suggested contain contains contained name names named mention mentions mentioned foresee foresees foresaw "
    "envisage envisages envisaged specify specifies specified stipulate stipulates stipulated cover covers covered "
    "confirm confirms confirmed reveal reveals revealed count counts counted detail details detailed document "
    "documents documented note notes noted state states stated identify identifies identified describe describes "
    "described announce announces announced has have had give gives gave put puts bear bears bore carry carries "
    "carried earmark earmarks earmarked assign assigns assigned promise promises promised say says said set sets "
    "register registers registered report reports reported enumerate enumerates enumerated".split()
)
_WITH = {  # verbs that show with a preposition only
    "for": frozenset("provide provides provided call calls called ask asks asked allow allows allowed".split()),
    "to": frozenset("refer refers referred point points pointed attest attests attested".split()),
    "of": frozenset("speak speaks spoke".split()),
}
WITNESSING = _SHOWS | frozenset().union(*_WITH.values())
"""Verbs before which a paper tells something."""
_SEVERAL = frozenset("hundreds thousands dozens scores nobody none".split())
_HAVING = frozenset("has have had".split())
_BESIDE = frozenset("names some about only more over around nearly almost up fewer less at just exactly".split())
_LINKS = frozenset("that which who whom whose dated seen obtained".split())
_PLACED = frozenset("above below overleaf attached annexed alone itself themselves drawn kept given held".split())
_FINITE = AUX - {"to", "not", "never"}
_APART = frozenset("but while whereas although though because so then".split())
_ENDS = frozenset({";", ":", "?", "!", "“", "”", '"'})
_NO_NOUNS = PREPOSITIONS | PRONOUNS | CONJUNCTIONS | _LINKS
_OPENS = frozenset("and but yet while whereas still however moreover here also though although".split())
_PERSONS = frozenset("i we he she they you".split())


def witnessed(line: Line) -> Iterator[tuple[int, Phrase]]:
    """Yield each verb with the paper that tells by it.

    "The attendance sheets show 316", "A contract dated May 4 and seen by the Post provides for 400", "Records that
    Ode kept, and which I have read, indicate that 40".
    """
    tokens, told = line.tokens, 0
    for first in _starts(line):
        head = _head(tokens, first) if first >= told else None  # "The list, a school book, names 40"
        at = _verb(tokens, head) if head is not None else None
        if head is not None and at is not None:
            told = at
            yield at, Phrase(first, head + 1, "common", head, None, True)


def are_apart(tokens: Sequence[Token], at: int, offset: int) -> bool:
    """Return whether the verb at a token and one at an offset are of two clauses that stand against each other."""
    first, last = sorted((tokens[at].start, offset))
    return any(first < token.start < last and (token.text == ";" or token.lower in _AGAINST) for token in tokens)


_AGAINST = frozenset("but while whereas although though".split())


def _starts(line: Line) -> Iterator[int]:
    """Yield where a clause may begin: the sentence, and what stands behind a semicolon or a word that joins."""
    tokens, found = line.tokens, 0
    for at in range(line.lead, len(tokens) - 2):
        before = tokens[at - 1] if at > line.lead else None
        opens = before is None or before.text in {";", ",", "(", "—", "–"} or before.lower in _OPENS
        if opens and tokens[at].word and tokens[at].lower not in _OPENS | PREPOSITIONS:
            yield at
            found += 1
            if found > MAX_FAR:
                return


def _head(tokens: Sequence[Token], first: int) -> int | None:
    """Return the noun of a paper whose name begins at a token."""
    for at in range(first, min(len(tokens) - 1, first + MAX_NOUN)):
        token = tokens[at]
        if not token.word and token.text not in {"-", "’", "'"} and not token.text[0].isdigit():
            return None
        if token.lower in _NO_NOUNS or (at > first and token.lower in AUX) or speaks(token):
            return None
        if token.lower in RECORDS and not token.possessive and _ends_noun(tokens, at, first):
            return at
    return None


def _ends_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Return whether the name of a paper ends at a token: what follows goes on in another way than a noun does."""
    following, word = tokens[at + 1], tokens[at + 1].lower
    if at == first and not (tokens[at].lower.endswith("s") or word in {"of", "from", "in"}):
        return False  # a paper by itself: "The list has", not "List has"
    if following.text in {",", "(", "—", "–"}:
        return True
    parted = word.endswith("ed") and not following.capital
    linked = word in PREPOSITIONS | ADVERBS | AUX | _LINKS | _PERSONS | _PLACED | WITNESSING
    return linked or parted or word in DETERMINERS or following.capital


def _verb(tokens: Sequence[Token], head: int) -> int | None:
    """Return the verb by which a paper tells: nothing but what belongs to the paper's name stands before it."""
    closed = relative = False
    for at in range(head + 1, min(len(tokens) - 1, head + MAX_BETWEEN)):
        token, word = tokens[at], tokens[at].lower
        if token.text in _ENDS or token.masked or word in _APART:
            return None
        closed = closed or token.text in {",", "(", "—", "–"}
        relative = relative or word in {"that", "which", "whose", "who"} | _PERSONS
        direct = at == head + 1 or tokens[at - 1].lower in ADVERBS | {"also", "alone"} or tokens[at - 1].text in ",)—–"
        shows = word in WITNESSING and not token.capital and _tells(tokens, at)
        if shows and (direct or not _is_joined(tokens, at)):
            return at
        if word in _FINITE and not token.capital and not relative and not closed:
            return None  # "The list was long"
        if at == head + 1 and word.endswith("ed") and word not in _LINKS and _is_finite(tokens, at):
            return None  # "The report stirred the house, which has 40 members"
    return None


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb has another subject right before it, or is none ("the firm that has", "to list")."""
    before = tokens[at - 1]
    joined = before.lower in AUX | PREPOSITIONS | DETERMINERS | _LINKS | _PERSONS | {"it"}
    return joined and not before.capital


def _is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word in "-ed" behind a noun is its verb: an object stands behind it, no preposition."""
    word = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return word in DETERMINERS or (at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit())


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb that shows has "that" or a number behind it."""
    word, following = tokens[at].lower, tokens[at + 1 : at + 1 + MAX_TOLD]
    if word not in _SHOWS and not (following and word in _WITH.get(following[0].lower, ())):
        return False
    if following and following[0].lower == "that":
        return True
    if word in _HAVING and not _is_object(following[0]):
        return False  # "The agreement has brought 40 nurses to Oman": nobody's claim
    for token in following:
        if token.text in {";", ":", "."} or token.masked:
            return False
        if token.text[0].isdigit() or token.lower in NUMBER_WORDS | _SEVERAL:
            return True
    return False


def _is_object(token: Token) -> bool:
    """Return whether a token may open what a paper has: a number, an article, what rounds a number off."""
    return token.lower in DETERMINERS | NUMBER_WORDS | _BESIDE | _SEVERAL or token.text[0].isdigit()
