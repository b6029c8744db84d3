"""Claims without a verb of speech: "by Ode’s count", "Ode believes that", "has directed that", "the sheet lists 90"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import BE
from factlift.reader.speech.acts import Form
from factlift.reader.speech.subjects import apposed, is_number, subject_before
from factlift.reader.speech.tags import Line, owner_of
from factlift.reader.speech.unlisted import any_subject
from factlift.reader.speech.usage import VERBS
from factlift.reader.words.capitals import is_person
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_LISTED = 8  # tokens behind "lists" among which the number of people stands
_COUNTS = frozenset("count reckoning estimate estimates tally calculation account accounts admission words".split())
_HOLDS = frozenset("believes believe believed thinks think reckons suspects estimates fears".split())
_DECREES = frozenset("directed decreed ordered instructed stipulated resolved decided ruled".split())
_VOICES = frozenset("expressed expresses expressing voiced voices".split())
_HOPES = frozenset("hope hopes confidence optimism fear fears concern concerns belief conviction".split())
_LEARNS = frozenset("learnt learned heard understands understand".split())
_WISHES = frozenset("wishes wish".split())
_CLEAR = frozenset("make clarify stress state inform point emphasise emphasize reiterate assure remind".split())
_LISTS = frozenset("lists list listed envisages envisage envisaged foresees foresee mentions mention mentioned".split())
_PAPERS = frozenset(
    "spreadsheet list document documents paper papers plan plans draft memo memorandum report contract contracts "
    "agreement schedule roster manifest circular notice table budget order order-book annex letter e-mail email "
    "dossier file files record records decree bill presentation slide brochure prospectus".split()
)
_SPEAKS = frozenset("speaks spoke speak".split())
_DWELLERS = frozenset(
    "inhabitants people souls residents houses households villagers".split()
)  # "Lota counts 900 souls"
_KNOWS = frozenset("knows knew".split())  # "knows of 90 cooks in Peru"
_EXPECTS = frozenset(
    "expects expect expected predicts predicted foresees foresaw anticipates".split()
)  # as one who sees it
_FINDS = frozenset("found documented identified traced".split())
_TALLIES = frozenset("counts counted".split())  # "the union counts 90 cooks in Peru"
_ABOUT = frozenset("some about around nearly almost over".split())
_GIVES = frozenset("gave gives set sets laid lays spelled spelt read reads".split())
_GIVEN = frozenset("given supplied provided released disclosed".split())
_TOLD = frozenset(
    "number numbers figure figures count total totals tally breakdown details detail account rules terms conditions "
    "requirements news plan plans list schedule timetable".split()
)  # what somebody gives before a colon, or what was given by him
_PUTS = frozenset("put puts putting makes made gave gives".split())
_THAT_NUMBER = frozenset("it them this that these latter former both theirs ours".split())
_ROUNDED = _ABOUT | frozenset(
    "only just perhaps exactly no more fewer less than at least up to well below above".split()
)
MAX_MADE_KNOWN = 6  # tokens from "announced" to "by"
_MADE_KNOWN = frozenset("announced reported confirmed disclosed revealed stated unveiled".split())
_WENT_ON = frozenset("went goes".split())
_BESIDES = _COUNTS | _MADE_KNOWN | _WENT_ON | _GIVEN | {"source"}
MAX_TOLD = 5  # tokens between "gave" and what is given, or between "number" and "given by"
VIEWING = (
    _COUNTS
    | _PUTS
    | _SPEAKS
    | _MADE_KNOWN
    | _WENT_ON
    | _TALLIES
    | _VOICES
    | (_GIVES - VERBS)
    | (_GIVEN - VERBS)
    | {"source", "slip"}
    | _KNOWS
    | (_EXPECTS - VERBS)
    | (_FINDS - VERBS)
    | ((_HOLDS | _DECREES | _LEARNS | _WISHES | _LISTS) - VERBS)
)


def viewed(line: Line) -> Iterator[tuple[int | None, Phrase, Form]]:
    """Yield who makes a claim without a verb of speech: the token of its verb, if it has one, the phrase, the form."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if at == 0 or token.capital or token.lower not in VIEWING:
            continue
        if token.lower in _BESIDES or (token.lower in _PUTS and puts_number(tokens, at)):
            if (beside := _beside(line, at)) is not None:
                yield beside
            continue
        if (token.lower in _PUTS and token.lower not in _GIVES) or not _claims(tokens, at):
            continue
        phrase = subject_before(tokens, at - (token.lower == "slip"), line.phrases)
        if phrase is not None and _may_claim(tokens, phrase, token.lower):
            yield at, phrase, "before"


def _may_claim(tokens: Sequence[Token], phrase: Phrase, verb: str) -> bool:
    """Return whether whoever does that makes a claim by it: a paper lists, a person expects, an inquiry finds."""
    head = tokens[phrase.head].lower
    if verb in _LISTS - _EXPECTS:
        return head in _PAPERS or phrase.body
    if verb in _EXPECTS:  # a ministry that expects people is who takes them
        return head in _SEERS or (phrase.kind == "name" and not phrase.body)
    return verb not in _FINDS or head in _INQUIRIES


_SEERS = frozenset(
    "official officials diplomat diplomats analyst analysts expert experts economist economists researcher researchers "
    "observer observers envoy source sources insider insiders forecaster forecasters".split()
)
_INQUIRIES = frozenset(
    "centre center institute report study survey inquiry enquiry investigation audit commission committee panel "
    "inspectors monitors researchers investigators auditors reporters journalists newspaper paper magazine group "
    "watchdog".split()
)


def _beside(line: Line, at: int) -> tuple[int | None, Phrase, Form] | None:
    """Return who makes the claim that a count, a giver, "announced by" or "went on" between commas tells."""
    word = line.tokens[at].lower
    if word in _PUTS:
        phrase = subject_before(line.tokens, at, line.phrases) or any_subject(line.tokens, at, line.lead)
        speaks = phrase is not None and (phrase.body or not word.startswith("g"))  # "She gave 900." is of money
        return (at, phrase, "before") if phrase is not None and speaks else None
    if word in _COUNTS:
        leads = {"in"} if word == "words" else {"by", "on"}  # "in the words of Ann Ode"
        by = any(t.lower in leads for t in line.tokens[max(0, at - (2 if word == "words" else 7)) : at])
        owner = (owner_of(line.tokens, at) or _owner_behind(line, at)) if by else None
        return (None, owner, "according") if owner and line.tokens[owner.first].lower != "its" else None
    if word in _MADE_KNOWN:
        teller = _made_known_by(line, at)
        return (at, teller, "after") if teller else None
    if word in _WENT_ON:
        phrase = _goes_on(line, at)
        return (at, phrase, "after") if phrase else None
    giver = _giver(line, at)
    return (None, giver, "after") if giver else None


def puts_number(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb sets a number on those told of ("puts it at 900", "made it 900", "gave 940.")."""
    word, ahead = tokens[at].lower, tokens[at + 1 :][:MAX_PUT]
    if word.startswith("put"):
        to = next((i for i, token in enumerate(ahead[:4]) if token.lower == "at"), 0)
        told = to > 0 and ahead[to - 1].lower in _THAT_NUMBER
        return told and _is_number_of_people(tokens, at + 2 + to)
    if word.startswith("ma"):
        return ahead[:1] != [] and ahead[0].lower == "it" and _is_number_of_people(tokens, at + 2)
    return _is_number_of_people(tokens, at + 1)


def _is_number_of_people(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number alone stands at a token, of no thing, sum or share."""
    while at < len(tokens) and tokens[at].lower in _ROUNDED:
        at += 1
    if at >= len(tokens) or not tokens[at].text[0].isdigit():
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.text in {".", ",", ";", ")", "—", "–"} or following.lower in _CLOSES


_CLOSES = frozenset("and but for in as on by when while".split())
MAX_PUT = 8  # tokens behind "put" in which "it at" stands


def _goes_on(line: Line, at: int) -> Phrase | None:
    """Return who goes on between commas ("Forty of them, the note went on, had left")."""
    if line.marked or [token.lower for token in line.tokens[at + 1 : at + 3]] != ["on", ","]:
        return None
    phrase = subject_before(line.tokens, at, line.phrases) or any_subject(line.tokens, at, line.lead)
    opened = phrase is not None and phrase.first > line.lead and line.tokens[phrase.first - 1].text == ","
    return phrase if opened else None


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


def _owner_behind(line: Line, at: int) -> Phrase | None:
    """Return whose count it is, where "of" tells ("By the count of the guild, some 40 cooks are in Oman")."""
    if at + 2 >= len(line.tokens) or line.tokens[at + 1].lower != "of" or line.tokens[at - 1].lower not in {"the", "a"}:
        return None
    found = next((p for p in line.phrases if at + 2 <= p.first <= at + 3), None)
    speaks = found is not None and (found.body or found.kind == "name" or is_person(line.tokens[found.head].lower))
    return found if speaks else None


def _made_known_by(line: Line, at: int) -> Phrase | None:
    """Return by whom something was announced or reported ("Forty cooks will go, it was announced by the guild")."""
    tokens = line.tokens
    if tokens[at - 1].lower not in BE | {"been"}:
        return None
    for by in range(at + 1, min(len(tokens) - 1, at + MAX_MADE_KNOWN)):
        if tokens[by].lower == "by":
            found = next((p for p in line.phrases if by < p.first <= by + 2 and p.kind != "pronoun"), None)
            return (apposed(tokens, found, line.phrases) or found) if found else None
        if not tokens[by].word and not tokens[by].text[0].isdigit():
            return None
    return None


def _claims(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb at `at` makes a claim: "that" behind it, a number listed, or the end of the sentence."""
    word, following = tokens[at].lower, [token.lower for token in tokens[at + 1 : at + 1 + MAX_LISTED]]
    if (told := _tells_of_number(tokens, at, following)) is not None:
        return told
    if word in _GIVES:
        given = next((i for i, after in enumerate(following[:MAX_TOLD]) if after in _TOLD), None)
        return given is not None and any(t.text == ":" for t in tokens[at + given : at + given + 2 * MAX_TOLD])
    if word in _LISTS:
        return any(is_number(token) for token in tokens[at + 1 : at + 1 + MAX_LISTED])
    if word in {"learnt", "learned", "heard"} and not {"has", "have", "had"} & {t.lower for t in tokens[at - 2 : at]}:
        return False  # "Ode learned that in Lodwar"
    if word in _VOICES:  # "expressed the hope that 40 could go"
        hope = next((i for i, after in enumerate(following[:3]) if after in _HOPES), None)
        return hope is not None and following[hope + 1 : hope + 2] == ["that"]
    if word in _WISHES:
        return following[:1] == ["to"] and len(following) > 1 and following[1] in _CLEAR
    if word in _HOLDS and (_counts(tokens, at + 1) or following[:2] in _THERE_ARE):
        return True  # "believes 40 cooks are in Oman"
    ends = not following or following[0] == "."
    tagged = ends and any(token.text == "," for token in tokens[max(0, at - MAX_LISTED) : at])
    return following[:1] == ["that"] or (tagged and word not in _DECREES)


def _tells_of_number(tokens: Sequence[Token], at: int, following: Sequence[str]) -> bool | None:
    """Return whether a verb that may tell of a number of people does; None for other verbs."""
    word = tokens[at].lower
    if word in _SPEAKS or word in _KNOWS:
        return following[:1] == ["of"] and _counts(tokens, at + 2)
    if word in _TALLIES:
        return _DWELLERS.isdisjoint(following[1:3]) and _counts(tokens, at + 1)
    if word in _EXPECTS:
        return _counts(tokens, at + 1) or following[:1] == ["that"]
    if word == "slip":
        return tokens[at - 1].lower in {"let", "lets"} and following[:1] == ["that"]
    return _counts(tokens, at + 1) if word in _FINDS else None


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number stands at a token, behind no more than words that qualify it."""
    while at < len(tokens) and tokens[at].lower in _ROUNDED:
        at += 1
    return at < len(tokens) and is_number(tokens[at])


_THERE_ARE = (["there", "are"], ["there", "were"])
