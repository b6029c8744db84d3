"""Claims without a verb of speech: "by Ode’s count", "Ode believes that", "has directed that", "the sheet lists 90"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.reader.speech.acts import Form
from factlift.reader.speech.subjects import apposed, subject_before
from factlift.reader.speech.tags import Line, owner_of
from factlift.reader.speech.usage import VERBS
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_LISTED = 8  # tokens behind "lists" among which the number of people stands
_COUNTS = frozenset("count reckoning estimate estimates tally calculation account accounts admission".split())
_HOLDS = frozenset("believes believe believed thinks think reckons suspects estimates fears".split())
_DECREES = frozenset("directed decreed ordered instructed stipulated resolved decided ruled".split())
_LEARNS = frozenset("learnt learned understands understand".split())
_WISHES = frozenset("wishes wish".split())
_CLEAR = frozenset("make clarify stress state inform point emphasise emphasize reiterate assure remind".split())
_LISTS = frozenset("lists list listed envisages envisage envisaged foresees foresee mentions mention mentioned".split())
_PAPERS = frozenset(
    "spreadsheet list document documents paper papers plan plans draft memo memorandum report contract contracts "
    "agreement schedule roster manifest circular notice table budget order order-book annex letter e-mail email "
    "dossier file files record records decree bill presentation slide brochure prospectus".split()
)
_SPEAKS = frozenset("speaks spoke speak".split())
_TALLIES = frozenset("counts counted".split())  # "the union counts 90 cooks in Peru"
_ABOUT = frozenset("some about around nearly almost over".split())
_GIVES = frozenset("gave gives set sets laid lays spelled spelt read reads".split())
_GIVEN = frozenset("given supplied provided released disclosed".split())
_TOLD = frozenset(
    "number numbers figure figures count total totals tally breakdown details detail account rules terms conditions "
    "requirements news plan plans list schedule timetable".split()
)  # what somebody gives before a colon, or what was given by him
MAX_TOLD = 5  # tokens between "gave" and what is given, or between "number" and "given by"
VIEWING = (
    _COUNTS
    | _SPEAKS
    | _TALLIES
    | (_GIVES - VERBS)
    | (_GIVEN - VERBS)
    | {"source"}
    | ((_HOLDS | _DECREES | _LEARNS | _WISHES | _LISTS) - VERBS)
)


def viewed(line: Line) -> Iterator[tuple[int | None, Phrase, Form]]:
    """Yield who makes a claim without a verb of speech: the token of its verb, if it has one, the phrase, the form."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if at == 0 or token.capital or token.lower not in VIEWING:
            continue
        if token.lower in _COUNTS:
            by = any(t.lower in {"by", "on"} for t in tokens[max(0, at - 7) : at])
            owner = owner_of(tokens, at) if by else None
            if owner is not None and tokens[owner.first].lower != "its":
                yield None, owner, "according"
            continue
        if token.lower in _GIVEN or token.lower == "source":
            giver = _giver(line, at)
            if giver is not None:
                yield None, giver, "after"
            continue
        if not _claims(tokens, at):
            continue
        phrase = subject_before(tokens, at, line.phrases)
        if phrase is not None and (token.lower not in _LISTS or tokens[phrase.head].lower in _PAPERS):
            yield at, phrase, "before"


def _giver(line: Line, at: int) -> Phrase | None:
    """Return who has given a number ("The number was given by the ministry", "(source: the ministry)")."""
    tokens = line.tokens
    if tokens[at].lower == "source":
        by = at + 1 if tokens[at - 1].text == "(" and tokens[at + 1 : at + 2] and tokens[at + 1].text == ":" else 0
    else:
        told = [token.lower for token in tokens[max(0, at - MAX_TOLD) : at]]
        by = at + 1 if tokens[at + 1 : at + 2] and tokens[at + 1].lower == "by" and not _TOLD.isdisjoint(told) else 0
    found = next((p for p in line.phrases if by < p.first <= by + 2), None) if by else None
    return (apposed(tokens, found, line.phrases) or found) if found else None


def _claims(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb at `at` makes a claim: "that" behind it, a number listed, or the end of the sentence."""
    word, following = tokens[at].lower, [token.lower for token in tokens[at + 1 : at + 1 + MAX_LISTED]]
    if word in _SPEAKS or word in _TALLIES:
        count = tokens[at + 1 + (word in _SPEAKS) :][:2]
        told = word in _TALLIES or following[:1] == ["of"]
        return told and any(t.text[0].isdigit() for t in count[: 1 + (count[:1] != [] and count[0].lower in _ABOUT)])
    if word in _GIVES:
        given = next((i for i, after in enumerate(following[:MAX_TOLD]) if after in _TOLD), None)
        return given is not None and any(t.text == ":" for t in tokens[at + given : at + given + 2 * MAX_TOLD])
    if word in _LISTS:
        return any(token.text[0].isdigit() for token in tokens[at + 1 : at + 1 + MAX_LISTED])
    if word in {"learnt", "learned"} and tokens[at - 1].lower not in {"has", "have"}:
        return False  # "Ode learned that in Lodwar"
    if word in _WISHES:
        return following[:1] == ["to"] and len(following) > 1 and following[1] in _CLEAR
    ends = not following or following[0] == "."
    tagged = ends and any(token.text == "," for token in tokens[max(0, at - MAX_LISTED) : at])
    return following[:1] == ["that"] or (tagged and word not in _DECREES)
