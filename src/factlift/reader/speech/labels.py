"""Labels of whoever speaks in a paragraph of a record: "Q12 Chair:", "MS. ODE (Labour):", "A.", "Mr. Lund. "
"Thank you".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factlift.lexicon import words_of
from factlift.reader.words.forenames import gender_of

Kind: TypeAlias = Literal["asks", "answers", "chair", "witness", "titled", "office", "name"]

MAX_LABEL = 150  # code points of a label
MAX_NAME = 4  # words of a name in brackets without a title
MAX_WORDS = 12  # words of a name with its titles, or of an office
_STAMP = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
_BEFORE = re.compile(
    rf"[*_]{{0,3}}(?:{_STAMP}\s*[-–—]?\s*)?[*_]{{0,3}}(?:(?P<number>\*?(?:Q\.? ?|Question )?\d{{1,4}})(?:[.:)] "
    rf"?| )|\[\d{{1,4}}\] )?[*_]{{0,3}}"
)
_HEAD = r"(?P<head>[^\s:;()\[\]?!“”\"—–.,*_](?:[^\n:;,()\[\]?!“”\"—–*_]{0,78}[^\s:;,()\[\]?!“”\"—–*_])?)"
_BRACKET = r"(?: ?[(\[][^()\[\]\n]{1,70}[)\]])"
_LABEL = re.compile(
    rf"{_HEAD}[*_]{{0,3}}(?P<brackets>{_BRACKET}{{0,3}})(?P<behind>, "
    rf"[^\W\d_a-z][^:;\n“”\"?!()\[\]]{{1,60}})?(?P<more>{_BRACKET}{{0,2}})(?: ?{_STAMP})?"
    r"(?:,? (?:replied|answered|responded|said|stated|asked))? ?[*_]{0,3}:[*_]{0,3}(?=\s|$)"
)
_TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sen|Rep|Gen|Adm|Amb|Hon|Senator|Representative|Chairman|Chairwoman|Chair|"
    r"Secretary|"
    r"General|Admiral|Ambassador|Congressman|Congresswoman|Ranking Member|Justice|Judge)"
)
_NAMED = r"[^\W\d_a-z][\w’'-]{0,24}"
_POINTED = re.compile(  # "Mr. SMITH. Thank you.", "The CHAIRMAN. Order.", "Senator WATT—I see"
    rf"(?P<head>(?:{_TITLES}\.? (?:{_NAMED}|[A-Z]\.)(?: {_NAMED}){{0,2}}|The (?:Chair(?:man|woman)?|CHAIR(?:MAN|"
    rf"WOMAN)?|"
    rf"WITNESS|Witness|COURT|Court|PRESIDENT|SPEAKER)))(?P<brackets>{_BRACKET}?)(?:\.(?=\s[^\W\d_a-z“\"\[(])"
    r"|\.?(?:—|\s?–\s?)(?=[^\W\d_a-z“\"\[(]))"
)
_ANSWERED = re.compile(
    r"(?P<head>Q|A|Question|Answer)(?P<brackets> ?\([^()\n]{2,60}\))?[*_]{0,3}(?: ?[.:]|\s?[—–])[*_]{0,3}(?=\s|$)"
)
_ALONE = re.compile(rf"(?P<head>{_NAMED}(?: {_NAMED}){{0,3}})(?: ?[-–—,|])?\s{{1,4}}{_STAMP}\s*")  # "Ann Ode  00:12"
_HOLDER = re.compile(  # "MINISTER OF LABOUR (SHRI OTTO LUND)", a line of its own
    rf"{_HEAD}(?P<behind>, [^:;\n“”\"?!()\[\]]{{2,60}})?(?P<brackets>{_BRACKET}) ?:?"
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{1,70})[)\]]")
_SMALL = frozenset(
    "of the and for in to & at on de van von der den el al bin ibn binti di da du la le dos das y".split()
)
_ASKS = frozenset("q question questions correspondent journalist press".split())
_ANSWERS = frozenset({"a", "answer"})
_TITLED = frozenset(
    word.casefold() for word in words_of("speaker_nouns", "honorific") | words_of("speaker_nouns", "rank")
) - {"private", "master", "count", "head", "leader", "officer", "steward", "manager"}
_HONOUR = frozenset(word.casefold() for word in words_of("speaker_nouns", "honorific")) | frozenset(
    "the hon honourable honorable km sri his her honour excellency".split()
)
_CHAIR = re.compile(
    r"(?:the )?(?:(?:acting |deputy |vice[- ]?|madam |mr\.? |senior )?(?:chair(?:man|woman|person)?|speaker|"
    r"president|"
    r"moderator|convenor|convener|clerk|coroner)|court|president of the senate|(?:mr|madam|ms|mrs)\.? "
    r"(?:chair\w*|speaker|"
    r"deputy speaker|president)|hon\.? speaker)",
    re.IGNORECASE,
)
_WITNESS = re.compile(r"(?:the )?(?:witness|deponent|defendant|accused|complainant)(?: [A-Z\d]{1,2})?", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:minister|secretary|attorney|premier|chancellor|treasurer|commissioner|director|governor|mayor|ambassador|"
    r"spokes(?:person|man|woman)|chief|officer|president|manager|coordinator|superintendent|inspector|commandant|"
    r"representative|counsel|prosecutor|judge|magistrate|registrar|auditor|host|presenter|reporter|correspondent)\b",
    re.IGNORECASE,
)
_NO_SPEAKER = frozenset(
    "present apologies attendance absent note notes date time place venue subject topic members witnesses "
    "agenda item "
    "motion resolution resolved decision action contact source editor photo picture chapter part section annex "
    "appendix "
    "table figure warning update correction example summary background purpose total requirements salary location "
    "position duties answered-by re ref reference by to from cc bcc day episode guests hosts participants q&a".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a paragraph: whose it is by its words, their part in brackets, and where the speech behind "
    "it begins.

    `name` has no titles, `words` all; `held` is the name of a holder in brackets, or who a question is from.
    """

    kind: Kind
    words: str
    name: str
    end: int
    held: str | None = None
    role: str | None = None
    numbered: bool = False


def label_at(text: str, start: int, end: int) -> Label | None:
    """Return the label with which the paragraph from `start` to `end` opens.

    >>> label_at("Q12 Mr Ode (Suva): How many went?", 0, 33)
    Label(kind='titled', words='Mr Ode', name='Ode', end=19, held=None, role=None, numbered=True)
    """
    last = min(end, start + MAX_LABEL)
    before = _BEFORE.match(text, start, last)
    begin = before.end() if before else start
    found = (
        _ANSWERED.match(text, begin, last)
        or _LABEL.match(text, begin, last)
        or _POINTED.match(text, begin, end)
        or _ALONE.fullmatch(text, begin, end)
        or _HOLDER.fullmatch(text, begin, end)
    )
    if found is None:
        return None
    words = found["head"].strip()
    told = found.groupdict()
    brackets = _BRACKETS.findall((told.get("brackets") or "") + (told.get("more") or ""))
    behind = (told.get("behind") or "").removeprefix(", ").strip()
    kind = _kind_of(words, bool(brackets))
    seat = kind == "office" and words[:4].casefold() == "the "  # not "REPORTER (Ann Ode)"
    held = next((each for each in brackets if is_person(each) or (seat and _is_named(each))), None)
    if found.re is _HOLDER and not (kind == "office" and held):
        return None
    if kind is None or (behind and not (kind == "titled" or (kind == "name" and words.isupper()) or held)):
        return None
    stop = found.end()
    stop += len(text[stop:end]) - len(text[stop:end].lstrip())
    role = behind or next((each for each in brackets if _OFFICE.search(each) and each != held), None)
    if held is not None and kind == "office":
        role = ", ".join(filter(None, [words.removeprefix("The ").removeprefix("THE ").strip(), behind]))
    numbered = bool(before and before["number"] and "Q" in before["number"])
    return Label(kind, words, bare(words), min(stop, end), bare(held) if held else None, role, numbered)


def _kind_of(words: str, bracketed: bool) -> Kind | None:
    """Return what kind of label some words are, None where they name nobody."""
    plain = words.replace(".", " ").replace(",", " ").split()
    folded = [word.casefold() for word in plain]
    if not plain or len(plain) > MAX_WORDS or not plain[0][0].isupper():
        return None
    if folded[0] in _ASKS and len(plain) == 1:
        return "asks"
    if folded[0] in _ANSWERS and len(plain) == 1:
        return "answers"
    if _CHAIR.fullmatch(words):
        return "chair"
    if _WITNESS.fullmatch(words):
        return "witness"
    if not all(word[0].isupper() or word in _SMALL for word in plain) or not _NO_SPEAKER.isdisjoint(folded):
        return None
    office = _OFFICE.search(words) is not None
    lead = folded[folded[0] == "the" :]
    if lead[0] in _TITLED | _HONOUR and len(lead) > 1 and not _OFFICE.search(bare(words)):
        return "titled" if not office or lead[0] in _HONOUR or not bracketed else "office"
    if office:
        return "office"
    return "name" if len(plain) <= 5 and folded[0] != "the" and not any(c.isdigit() for c in words) else None


def names_office(words: str) -> bool:
    """Return whether some words name an office ("MINISTER OF LABOUR")."""
    return _OFFICE.search(words) is not None


def is_person(words: str) -> bool:
    """Return whether a bracket names a person by a title ("Mrs Ann Ode", "SHRI OTTO LUND", "Ms. Ode")."""
    name = bare(words)
    capital = all(word[0].isupper() or word in _SMALL for word in name.split())
    return name != words.strip() and capital and not (_OFFICE.search(name) or any(c.isdigit() for c in name))


def _is_named(words: str) -> bool:
    """Return whether a bracket behind an office is a person's name by its forename ("Ann Ode")."""
    parts = words.split()
    capital = 1 < len(parts) <= MAX_NAME and all(part[0].isupper() and part.isalpha() for part in parts)
    return capital and gender_of(parts[0].title()) is not None and not _OFFICE.search(words)


def bare(words: str) -> str:
    """Return a name without the titles before it.

    >>> bare("Hon. Dr. P. K. Menon")
    'P. K. Menon'
    """
    parts = words.split()
    while len(parts) > 1 and (parts[0].strip(".").casefold() in _TITLED | _HONOUR or "/" in parts[0]):
        parts.pop(0)
    return " ".join(parts)
