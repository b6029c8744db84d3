"""What stands beside a verb of speech and is not its subject: who is told, what is said, what a clause opens with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import AUX, DETERMINERS
from factlift.reader.speech.credits import CARRIERS
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.subjects import is_plural, phrase_end, subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.speech.usage import CUES, before_fillers
from factlift.reader.words.capitals import is_head
from factlift.reader.words.phrases import Phrase, bare_phrase
from factlift.reader.words.tokens import Token

HEADLINES = 2  # sentences of an article that may be headlines
READS = frozenset({"read", "reads"})
_SAYS = frozenset("said says say added adds reads read".split())
_WHICH = frozenset({"which", "whom"})
_ADDRESSES = frozenset("asked asks told tells answered answers urged warned begged".split())
_WHILE = frozenset("but while whereas although though".split())
_APPOSED = 12  # tokens between a subject, with what stands beside it between commas, and its verb


def teller(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return who speaks of the noun right before, else the phrase ("a rule residents say is “dead”": residents)."""
    head = tokens[phrase.head].lower
    several = head.endswith("s") and is_head(head) and phrase.head > phrase.first + 1
    one = several and phrase.kind == "common" and tokens[phrase.first].lower in {"a", "an", "another", "this"}
    return Phrase(phrase.head, phrase.last, "common", phrase.head) if one else phrase


def carrier(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the comment or the notice behind "reads" (“Why us?” reads the top comment)."""
    if tokens[at].lower not in READS or tokens[at + 1].lower not in DETERMINERS:
        return None
    last = next((i for i in range(at + 2, min(len(tokens), at + 6)) if tokens[i].lower in CARRIERS), None)
    return Phrase(at + 1, last + 1, "common", at + 1, None, True) if last else None


def is_object(line: Line, at: int, phrase: Phrase) -> bool:
    """Return whether a phrase behind a verb is its object, or the subject of what is said.

    "The head, Ann Ode, promised a report, saying ...", "The cook, Ann Ode, said the firm “never called”.",
    "“Well?” the cook, Ann Ode, asked Otto Lund."
    """
    if line.tokens[at].lower in _ADDRESSES and (subject := subject_before(line.tokens, at, line.phrases)):
        first = min([subject.first, *(p.first for p in line.phrases if at - _APPOSED <= p.first < at)])
        if line.tokens[first - 1].masked if first else line.behind:
            return True
    end = phrase_end(line.tokens, phrase)
    if end < len(line.tokens) and line.tokens[end].masked and line.tokens[end - 1].text != ",":
        return True
    thing = phrase.kind == "common" and phrase.body and line.tokens[at].lower not in _SAYS
    return thing and subject_before(line.tokens, at, line.phrases) is not None


def tells_clause(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what stands right behind a verb is what is said (", said around 40 of them had left")."""
    for token in tokens[at + 1 :]:
        if token.masked or not (token.word or token.text[0].isdigit()) or token.lower in _PARTS:
            return False
        if token.lower in AUX and token.lower not in {"not", "to", "being", "having", "been", "be"}:
            return True
    return False


_PARTS = frozenset(
    "who whom whose which that where when while as and or but if than after before because since until".split()
)  # before a clause of its own behind an inverted subject


def is_beside(tokens: Sequence[Token], phrase: Phrase, cue: Token) -> bool:
    """Return whether somebody only says something between two commas of another's sentence.

    "They paid 40 for a form, which the ministry says is free, and called it “a tax”."
    """
    opens = phrase.first > 1 and tokens[phrase.first - 1].lower in _WHICH and tokens[phrase.first - 2].text == ","
    if not opens:
        return False
    behind = [token for token in tokens[phrase.last :] if token.start >= cue.end]
    closing = next((at for at, token in enumerate(behind) if token.text == ","), None)
    return closing is not None and not any(token.masked for token in behind[:closing])


def is_termed(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of naming tells what a thing is called, not by whom ("an offer described as “late”")."""
    following = [token.text.lower() for token in tokens[at + 1 : at + 4]]
    named = tokens[at].lower in NAMING and tokens[at].lower.endswith("ed") and following[:1] == ["as"]
    ends = at + 3 >= len(tokens) or tokens[at + 3].text in {".", ",", ";"}
    return named and at + 2 < len(tokens) and tokens[at + 2].masked and ends


def critic(line: Line, at: int) -> Phrase | None:
    """Return whose criticism somebody met with, where a participle tells it ("drew fire from a guild, calling it")."""
    tokens = line.tokens
    for frm in range(max(1, at - MAX_CRITIC), at - 1):
        if tokens[frm].lower == "from" and tokens[frm - 1].lower in _CRITICISM:
            found = next((p for p in line.phrases if frm < p.first <= frm + 2), None)
            return found if found and tokens[phrase_end(tokens, found)].text == "," else None
    return None


MAX_CRITIC = 14  # tokens between "from" and the participle
_CRITICISM = frozenset(
    "criticism condemnation fire ridicule anger fury praise scorn backlash rebuke rebukes outrage flak ire censure "
    "opposition protest protests complaints applause pushback".split()
)


def issuer_of(line: Line, paper: Phrase, told: bool) -> Phrase | None:
    """Return who speaks by a paper that a participle gives the words of ("The guild put out a statement calling it").

    It is the paper itself where nobody issues it; nobody, where a body is only led by who is `told` to speak.
    """
    tokens, verb = line.tokens, paper.first - 1
    if told and verb > 0 and tokens[verb - 1].lower == "to" and not tokens[verb].capital:
        return None  # "noted her fitness to lead the guild saying"
    verb -= verb > 0 and tokens[verb].lower == "out"
    issued = verb > 0 and tokens[verb].lower in _ISSUES
    return (subject_before(tokens, verb, line.phrases) if issued else None) or paper


_ISSUES = frozenset("issued issues released releases published publishes put puts sent sends posted shared".split())


def is_put(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody puts something to another ("When Ode put it to Lund that he had signed")."""
    return [token.lower for token in tokens[at : at + 3]] == ["put", "it", "to"]


def headlined(line: Line, at: int) -> Phrase | None:
    """Return the subject without an article that opens a headline ("Union leader slams “shameful” deal")."""
    tokens = line.tokens
    if not line.marked or line.number > HEADLINES or tokens[-1].text == "." or not tokens[at].lower.endswith("s"):
        return None
    return bare_phrase(tokens, line.lead, before_fillers(tokens, line.lead, at))


def without_that(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase without the "that" of its clause ("a scheme that ministers call “mutual aid”")."""
    opens = tokens[phrase.first].lower == "that" and phrase.first < phrase.head and phrase.kind == "common"
    return phrase._replace(first=phrase.first + 1) if opens and is_plural(tokens, phrase) else phrase


def is_contrast(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether the words of somebody are held against the claim, or are a clause of it.

    So it is with "contrary to what the Post reported", and with "said that owners had guaranteed 40 berths".
    """
    told = phrase.kind == "common" and phrase.first > 0 and tokens[phrase.first - 1].lower in CUES
    if tokens[phrase.first].lower == "that" and (told or tokens[phrase.head].lower.endswith("s")):
        return True
    before = [token.lower for token in tokens[max(0, phrase.first - 5) : phrase.first]]
    return any(a in {"to", "than"} and b == "what" for a, b in pairwise(before))


def nearer_subject(line: Line, at: int, end: int) -> Phrase | None:
    """Return the subject of a clause of its own between the one who spoke last, up to `end`, and a participle.

    "Ode hailed “a dawn”, but the guild was cooler, calling it “a dusk”".
    """
    tokens = line.tokens
    opens = tokens[line.lead].lower in _WHILE
    for phrase in reversed(line.phrases):
        before = tokens[phrase.first - 1] if phrase.first else None
        if phrase.last >= at or before is None:
            continue
        if tokens[phrase.first].start <= end:
            return None
        parted = before.text == ";" or before.lower in _WHILE or (opens and before.text == ",")
        if parted and any(t.masked for t in tokens[: phrase.first]) and _is_finite(tokens[phrase.last]):
            return phrase
    return None


def _is_finite(token: Token) -> bool:
    return token.lower in AUX or (token.text.islower() and token.lower.endswith("ed"))


def cued_in(line: Line) -> Phrase | None:
    """Return whom small words before a name and a colon give the word to ("And this from Ann Ode: “…”")."""
    tokens = line.tokens
    ends = (i for i in range(line.lead + 1, len(tokens) - 1) if tokens[i].text == ":" and tokens[i + 1].masked)
    colon = next(ends, 0)
    named = next((p for p in line.phrases if p.last == colon and p.kind != "pronoun"), None)
    opening = [token.lower for token in tokens[line.lead : named.first]] if named else []
    return named if len(opening) > 1 and opening[-1] in {"from", "to"} and _CUES_IN.issuperset(opening) else None


_CUES_IN = frozenset("and this , from to back over more now then again here is ’s here’s here's first next".split())
