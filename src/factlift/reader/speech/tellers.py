"""Claims of one who stands in a frame or behind a preposition: "we heard from Ode that", "as Ode put it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import BE
from factlift.reader.speech.acts import Form
from factlift.reader.speech.subjects import apposed, governed, is_a_place, phrase_end, subject_before
from factlift.reader.speech.tags import Line, owner_of
from factlift.reader.speech.usage import CLAIMING
from factlift.reader.words.newspapers import is_newspaper
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_ADVERBIAL = 6  # tokens between a teller and "that": "told by the guild on Monday that"
MAX_APPOSED = 10  # tokens of an apposition between commas
MAX_MARKS = 7  # tokens from a teller to the passage
MAX_NEWS = 4  # tokens before "from" or "by" among which the verb or the noun stands
_HEARD = frozenset("heard hear hears learned learnt learn learns gathered understand understands emerged".split())
_TIMED = frozenset("in on at this last yesterday today earlier also later again first".split())
_TOLD = frozenset("told informed advised assured warned notified briefed".split())
_NEWS = frozenset("word news answer reply response message information confirmation reports".split())
_ANSWERS = frozenset("answer reply response message position verdict argument point line contention".split())
_COMES = frozenset("comes came come".split())
_VIEWS = frozenset("view opinion estimation judgment judgement reading understanding".split())
_TALLIES = frozenset("figures numbers data estimates sums".split())
_PUTS = frozenset("put puts tell tells told see sees saw has had".split())
_RIGHT = frozenset("right correct".split())
_SURE = frozenset(
    "certain sure clear adamant convinced positive confident blunt emphatic categorical insistent satisfied".split()
)
_ADVERBS = frozenset("quite very absolutely also equally still now just perfectly utterly fairly".split())
_LETS = frozenset("let lets made makes".split())
_MADE = frozenset("known clear plain".split())
_PLEDGES = frozenset("assurance assurances word guarantee guarantees undertaking".split())
_GIVES = frozenset("gave gives given".split())
_PUT = frozenset({"put"})
_PHRASAL = frozenset("spoke spoken talked turned heard caught sat".split())
_MEETS = (
    _PUT
    | _PHRASAL
    | frozenset(
        "asked questioned interviewed met reached contacted rang phoned telephoned called visited approached".split()
    )
)
_PARTICLES = frozenset("to with from up down".split())
_HELPS = frozenset("was were has have had been also then later first".split())
_QUESTIONS = frozenset("question questions this that it".split())
_JOURNALISTS = frozenset(
    "paper newspaper reporter reporters journalist journalists correspondent magazine station website".split()
)
_PAPERS = frozenset("Post Times Herald Gazette Tribune Mail Standard Chronicle News Star Telegraph Journal".split())
_NO_ANSWER = frozenset("not but declined refused without unable nobody t".split())
_CLEFT = frozenset({"who", "says", "said"})
_IS = BE & frozenset("is are was were".split()) | {"remains", "remained"}
_CLOSED = frozenset(", . ; : — – -".split())
_DIFFERS = frozenset("disagrees disagreed disagree differs differed differ better".split())
_BEGS = frozenset("begs begged beg knows knew".split())  # to differ, better
FRAMING = (
    frozenset({"from", "by", "if", "it", "record", "view", "opinion", "belief", "who", "says", "said"})
    | _VIEWS | _TALLIES | _SURE | _PLEDGES | _ANSWERS | _DIFFERS
)  # fmt: skip
_Told = tuple[int | None, Phrase, Form]


def framed(line: Line) -> Iterator[_Told]:
    """Yield who makes a claim in a frame: the token of its verb, if it has one, the phrase, the form."""
    for at, token in enumerate(line.tokens):
        word = token.lower
        if word not in FRAMING or (token.capital and at > line.lead):
            continue
        if word in {"from", "by"}:
            found = _handed(line, at)
        elif word == "if":
            found = _believed(line, at)
        elif word == "it":
            found = _put(line, at) or _made_known(line, at)
        elif word in _CLEFT:
            found = _cleft(line, at)
        elif word in _DIFFERS:
            found = _differs(line, at)
        elif word in _SURE:
            found = _sure(line, at)
        else:
            found = _viewed(line, at) or _held(line, at)
        if found is not None and (not line.marked or _opens_marks(line.tokens, found[1])):
            yield found
            return


def _opens_marks(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a passage stands soon behind who is told of ("heard from Ode on Monday that “…”")."""
    return any(token.masked for token in tokens[phrase.last : phrase.last + MAX_MARKS])


def _handed(line: Line, at: int) -> _Told | None:
    """Return from whom something was heard, or by whom somebody was told, before "that"."""
    tokens = line.tokens
    phrase = _behind(line, at)
    if phrase is None:
        return None
    end = _end(tokens, phrase, line.phrases)
    if tokens[at].lower == "from" and at == line.lead and end + 1 < len(tokens):
        inverted = tokens[end].lower in {"we", "i"} and tokens[end + 1].lower in _HEARD
        inverted = inverted or tokens[end].lower in _COMES
        return (None, phrase, "before") if inverted and _that(tokens, end + 1, ":") else None
    near = [token.lower for token in tokens[max(0, at - MAX_NEWS) : _before_time(tokens, at)]]
    if tokens[at].lower == "by":
        told = near[-1:] != [] and near[-1] in _TOLD and not BE.isdisjoint(near)
        return (None, phrase, "before") if told and _that(tokens, end) else None
    if near[-1:] != [] and near[-1] in _HEARD:
        return (None, phrase, "before") if _that(tokens, end) else None
    if near[-1:] == [] or near[-1] not in _NEWS or at - line.lead > MAX_NEWS:
        return None
    linked = end < len(tokens) and tokens[end].lower in _IS
    return (None, phrase, "before") if linked and _that(tokens, end + 1, ":") else None


def _differs(line: Line, at: int) -> _Told | None:
    """Return who holds another view, which stands behind the colon ("The guild begs to differ: 40 were sent")."""
    tokens, word = line.tokens, line.tokens[at].lower
    if line.marked or [token.text for token in tokens[at + 1 : at + 2]] != [":"]:
        return None
    verb = at
    if word in {"differ", "better"}:
        verb = at - 1 - (tokens[at - 1].lower == "to")
        if verb <= line.lead or tokens[verb].lower not in _BEGS:
            return None
    phrase = subject_before(tokens, verb, line.phrases)
    return (verb, phrase, "before") if phrase is not None and not governed(tokens, phrase) else None


def _before_time(tokens: Sequence[Token], at: int) -> int:
    """Return where the words end before one of time ("was told [in March] by", "heard [last week] from")."""
    verb = next((i for i in range(at - 1, max(0, at - MAX_NEWS), -1) if tokens[i].lower in _HEARD | _TOLD), at - 1)
    between = tokens[verb + 1 : at]
    timed = between and between[0].lower in _TIMED and all(t.word or t.text.isdigit() for t in between)
    return verb + 1 if timed else at


def _believed(line: Line, at: int) -> _Told | None:
    """Return who is to be believed ("If the guild is right, 40 cooks are in Oman")."""
    tokens, phrase = line.tokens, _behind(line, at)
    if phrase is None or at != line.lead:
        return None
    end = _end(tokens, phrase, line.phrases)
    words = [token.lower for token in tokens[end : end + 5]]
    if words[:1] == [] or words[0] not in _IS:
        return None
    right = len(words) > 2 and words[1] in _RIGHT and words[2] == ","
    return (None, phrase, "according") if right or words[1:] == ["to", "be", "believed", ","] else None


def _put(line: Line, at: int) -> _Told | None:
    """Return who puts it so ("As the guild put it, 40 cooks left", "to hear Ode tell it,")."""
    tokens = line.tokens
    if at < line.lead + 3 or tokens[at - 1].lower not in _PUTS or not _is_closed(tokens, at + 1):
        return None
    phrase = subject_before(tokens, at - 1, line.phrases)
    if phrase is None or phrase.first == 0 or _is_place(tokens, phrase):
        return None
    if _end(tokens, phrase, line.phrases) != at - 1:
        return None
    first = phrase.first - 1
    opened = tokens[first].lower == "as" and (first == line.lead or tokens[first - 1].text in _CLOSED)
    opened = opened or (first == line.lead + 1 and tokens[first].lower == "hear" and tokens[line.lead].lower == "to")
    return (None, phrase, "according") if opened else None


def _cleft(line: Line, at: int) -> _Told | None:
    """Return of whom it is said that he spoke ("It was the guild who said that 40 left", "So says the guild.")."""
    tokens, lead = line.tokens, line.lead
    if tokens[at].lower != "who":
        opens = at == lead + 1 and tokens[lead].lower == "so"
        found = _behind(line, at) if opens else None
        closed = found is not None and _is_closed(tokens, phrase_end(tokens, found))
        return (at, found, "after") if found is not None and closed else None
    if at < lead + 3 or tokens[lead].lower != "it" or tokens[lead + 1].lower not in _IS or at + 2 >= len(tokens):
        return None
    phrase = _behind(line, lead + 1)
    spoke = tokens[at + 1].lower in CLAIMING and tokens[at + 2].lower == "that"
    return (at + 1, phrase, "before") if phrase is not None and spoke and phrase_end(tokens, phrase) == at else None


def _made_known(line: Line, at: int) -> _Told | None:
    """Return who made something known ("The guild let it be known that 40 cooks left")."""
    words = [token.lower for token in line.tokens[at + 1 : at + 5]]
    words = words[1:] if words[:1] == ["be"] else words
    if at == 0 or line.tokens[at - 1].lower not in _LETS or words[:1] == [] or words[0] not in _MADE:
        return None
    return _subject(line, at - 1) if words[1:2] == ["that"] else None


def _sure(line: Line, at: int) -> _Told | None:
    """Return who is sure of something ("The guild is certain that 40 left", "was clear: 40 left")."""
    tokens = line.tokens
    verb = at - 1 - (at > 1 and tokens[at - 1].lower in _ADVERBS)
    if verb < 1 or tokens[verb].lower not in _IS or at + 1 >= len(tokens):
        return None
    return _subject(line, verb) if tokens[at + 1].lower in {"that", ":"} else None


def _viewed(line: Line, at: int) -> _Told | None:
    """Return in whose view, or on whose figures, something is so ("In the view of the guild,", "On Ode's figures,")."""
    tokens, word = line.tokens, line.tokens[at].lower
    opening = {"in"} if word in _VIEWS else {"on", "by"} if word in _TALLIES else frozenset[str]()
    first = next((i for i in range(at - 1, max(-1, at - MAX_APPOSED), -1) if tokens[i].lower in opening), None)
    if first is None or not (first == line.lead or tokens[first - 1].text in _CLOSED):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower == "of" and at == first + 2:
        phrase = _behind(line, at + 1)
        closed = phrase is not None and _is_closed(tokens, _end(tokens, phrase, line.phrases, whole=False))
        return (None, phrase, "according") if phrase is not None and closed else None
    owner = owner_of(tokens, at) if _is_closed(tokens, at + 1) else None
    if owner is None or owner.first <= first or tokens[owner.first].lower == "its":
        return None
    return None, owner, "according"


def _held(line: Line, at: int) -> _Told | None:
    """Return who holds or answers that something is so ("is of the view that", "the guild's answer was that")."""
    tokens, word = line.tokens, line.tokens[at].lower
    words = [token.lower for token in tokens[max(0, at - 3) : at]]
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    if word == "record":
        on = words[-1:] == ["on"] and len(words) > 1 and words[-2] in _IS
        return _subject(line, at - 2) if on and behind == ["as", "saying"] else None
    if word in {"view", "opinion", "belief"} and words[-2:] == ["of", "the"] and at > 3 and words[0] in _IS:
        return _subject(line, at - 3) if behind[:1] == ["that"] else None
    if word in _PLEDGES and behind[:1] == ["that"]:
        verb = next((i for i in range(at - 1, max(0, at - MAX_NEWS), -1) if tokens[i].lower in _GIVES), None)
        return _subject(line, verb) if verb is not None else None
    if word in _ANSWERS and behind[:1] != [] and behind[0] in _IS and behind[1:] == ["that"]:
        owner = owner_of(tokens, at)
        return (None, owner, "before") if owner is not None and tokens[owner.first].lower != "its" else None
    return None


def _subject(line: Line, verb: int) -> _Told | None:
    phrase = subject_before(line.tokens, verb, line.phrases)
    if phrase is None or line.tokens[phrase.first].lower == "it" or _is_place(line.tokens, phrase):
        return None
    return None, phrase, "before"


def _behind(line: Line, at: int) -> Phrase | None:
    """Return who stands behind a preposition, with the name of an office; no place."""
    found = next((p for p in line.phrases if at < p.first <= at + 2), None)
    if found is None or _is_place(line.tokens, found):
        return None
    return apposed(line.tokens, found, line.phrases) or found


def _is_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return phrase.kind == "name" and is_a_place(tokens, phrase)


def _end(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], whole: bool = True) -> int:
    """Return where the words that name somebody end, behind his apposition between commas if `whole`."""
    end = phrase_end(tokens, phrase)
    if not whole or end >= len(tokens) or tokens[end].text != ",":
        return end
    if tokens[end + 1 : end + 2] and tokens[end + 1].lower == "that":
        return end + 1  # "by a clerk, Ann Ode, that"
    comma = next((i for i in range(end + 1, min(len(tokens), end + MAX_APPOSED)) if tokens[i].text == ","), None)
    held = any(end < p.first < (comma or 0) for p in phrases)
    return comma + 1 if comma is not None and held else end


def _that(tokens: Sequence[Token], first: int, *marks: str) -> bool:
    """Return whether "that" comes soon, behind nothing but a word of time or place."""
    for token in tokens[first : first + MAX_ADVERBIAL]:
        if token.lower == "that" or token.text in marks:
            return True
        if token.text in _CLOSED or token.lower in BE or token.masked:
            return False
    return False


def _is_closed(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in _CLOSED or tokens[at].masked


def interviewed(line: Line) -> Phrase | None:
    """Return whom a journalist meets or asks in a sentence without marks ("The paper spoke to Ann Ode.")."""
    tokens = line.tokens
    if line.marked or any(t.lower in _NO_ANSWER for t in tokens):
        return None
    at = next((i for i in range(line.lead + 1, len(tokens)) if tokens[i].lower in _MEETS), None)
    if at is None or not _is_journalist(tokens, line.lead, at):
        return None
    to = at + 1
    if tokens[at].lower in _PUT:
        to = next((i + 1 for i in range(at + 1, min(len(tokens), at + MAX_NEWS)) if tokens[i].lower == "to"), 0)
    elif tokens[at].lower in _PHRASAL:
        to += sum(token.lower in _PARTICLES for token in tokens[at + 1 : at + 3])
    found = next((p for p in line.phrases if to and to <= p.first <= to + 1 and p.kind != "pronoun"), None)
    if found is None or (to == at + 1 and tokens[at].lower in _PHRASAL) or _is_place(tokens, found):
        return None
    return apposed(tokens, found, line.phrases) or found


def _is_journalist(tokens: Sequence[Token], lead: int, at: int) -> bool:
    """Return whether the subject before a verb is the writer, a paper or a reporter, or a question that is put."""
    last = at - 1
    while last > lead and tokens[last].lower in _HELPS:
        last -= 1
    if last - lead > MAX_NEWS or any(not token.word for token in tokens[lead:at]):
        return False
    words = [token.lower for token in tokens[lead : last + 1]]
    if tokens[at].lower in _PUT and last < at - 1:
        return words[-1] in _QUESTIONS
    named = tokens[last].text in _PAPERS or is_newspaper(tokens, lead + 1, last + 1)
    opens = last == lead or words[0] in {"the", "this", "our", "a", "one"}
    return words in (["we"], ["i"]) or (opens and (named or words[-1] in _JOURNALISTS))
