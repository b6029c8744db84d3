"""Passages whose own verb of speech is left out, is listed nowhere, or has no subject at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import ADVERBS, AUX, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.places import place_code
from factlift.reader.speech.credits import CARRIERS
from factlift.reader.speech.inside import is_clause
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.subjects import apposed, governed, phrase_end, subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.speech.usage import CUES, is_filler
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

_NO_VERBS = DETERMINERS | AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS
_SAME = frozenset("it this that".split())  # "called it “fair” and Otto Lund “foul”"
_SHARES = frozenset("and while but whereas".split())  # between a clause and one that shares its verb
_OFS = frozenset("of as about at with simply only merely just".split())
_TERMS = frozenset("word words term terms phrase expression euphemism".split())
_USES = frozenset("use uses used using prefer prefers preferred invoked invokes employ employs employed".split())
MIN_USED = 3
_READING = frozenset({"reading", "read", "reads"})
_WRITTEN = frozenset(
    "written daubed scrawled painted sprayed spray-painted chalked scribbled stencilled stenciled etched engraved "
    "carved emblazoned tattooed printed inscribed chanted shouted heard yelled screamed sung typed scratched stamped "
    "posted displayed whispered uttered".split()
)
_HEARERS = frozenset(
    "inquiry enquiry court jury tribunal inquest hearing committee panel commission jurors magistrates judges mps "
    "senators councillors parliament senate trial".split()
)
_HEARS = frozenset({"heard", "hears"})
_TOLD = frozenset({"told"})
MAX_GAP = 12  # tokens of a clause without a verb


def gapped(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage whose clause shares the verb of the one before, with its verb and its own subject.

    So it is with "Ode spoke of “a dawn”; the guild of “a dusk”" and "called it “fair”, and her deputy “foul”". And with
    one for whom a thing is so ("is, for the guild, “theft”").
    """
    tokens, last = line.tokens, None
    for at, token in enumerate(tokens):
        if not token.masked:
            continue
        if last is not None and at - last <= MAX_GAP and (phrase := _left(line, last, at)):
            verb = next((i for i in range(last - 1, -1, -1) if tokens[i].lower in CUES), None)
            if verb is not None and not _is_named_too(tokens, (verb, last), phrase):
                yield at, tokens[verb], phrase
        if phrase := _for_whom(line, at):
            yield at, None, phrase
        last = at


def _left(line: Line, last: int, at: int) -> Phrase | None:
    """Return the subject of a clause that is nothing but this and a passage at `at`, behind one at `last`."""
    tokens, first = line.tokens, last + 1
    parted = False
    while first < at and (tokens[first].text in {",", ";", "—", "–"} or tokens[first].lower in _SHARES):
        parted = parted or tokens[first].text == ";" or tokens[first].lower in _SHARES
        first += 1
    phrase = next((p for p in line.phrases if p.first == first and p.last <= at and p.kind != "pronoun"), None)
    if phrase is None and tokens[first].lower in {"another", "others"} and first < at:
        phrase, parted = Phrase(first, first + 1, "common", first), True
    if phrase is not None and not parted and first == last + 2:
        parted = phrase.last == at and tokens[last + 1].text == ","  # "called it “fair”, the guild “foul”"
    if phrase is None or not parted:
        return None
    named = apposed(tokens, phrase, line.phrases) or phrase
    behind = [t for t in tokens[phrase_end(tokens, named) : at] if t.text != ","]
    return named if all(t.lower in _OFS for t in behind) and len(behind) <= 1 else None


def _is_named_too(tokens: Sequence[Token], clause: tuple[int, int], phrase: Phrase) -> bool:
    """Return whether a phrase is what the same speaker names next ("called the plan “a sham” and the guild “a joke”").

    `clause` is the verb and the passage before. A comma makes it the one who names ("…, and her deputy “b”").
    """
    verb, last = clause
    thing = [t for t in tokens[verb + 1 : last] if t.text != "," and t.lower not in _OFS]
    if tokens[verb].lower not in NAMING or not thing or thing[-1].lower in _SAME:
        return False
    return [t.lower for t in tokens[last + 1 : phrase.first]] in (["and"], ["or"], ["but"])


def used(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage that somebody is said to use as his word ("The ministry uses the word “neutralised”")."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if not token.masked or at < MIN_USED or tokens[at - 1].lower not in _TERMS:
            continue
        verb = next((i for i in range(at - 2, at - 5, -1) if tokens[i].lower in _USES), None)
        if verb is not None and (phrase := subject_before(tokens, verb, line.phrases)):
            yield at, tokens[verb], phrase


def bracketed(line: Line, text: str) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each clause in brackets that the subject of the sentence speaks ("The owner (“I was a cook”) pours.")."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        bounds = tokens[at - 1].text + tokens[at + 1].text if token.masked and 1 < at < len(tokens) - 1 else ""
        inner = text[token.start + 1 : token.end - 1]
        if bounds in {"()", "––", "——"} and inner[:1].isupper() and is_clause(inner):
            free = [p for p in line.phrases if p.last <= at and not governed(tokens, p) and not p.body]
            if free:
                yield at, None, apposed(tokens, free[0], line.phrases) or free[0]


def borne(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage that a placard or a notice is said to have on it, with the verb and the placard."""
    tokens = line.tokens
    held: tuple[Token, Phrase] | None = None
    for at, token in enumerate(tokens):
        if not token.masked:
            continue
        reads = at > 1 and tokens[at - 1].lower in _READING
        if reads:
            end = at - 1 - (tokens[at - 2].lower in {"that", "which"})
            phrase = next((p for p in line.phrases if p.last == end and tokens[p.head].lower in CARRIERS), None)
            held = (tokens[at - 1], phrase) if phrase is not None else None
        elif tokens[at - 1].lower not in {"and", "or", ","}:
            held = None
        if held is not None:
            yield at, *held


def credited_last(line: Line) -> Phrase | None:
    """Return the name that ends a headline behind a colon or a dash ("Cooks face “systemic abuse”: Amnesty")."""
    tokens = line.tokens
    last = len(tokens)
    named = next((p for p in line.phrases if p.kind == "name" and p.last == last and p.first > 2), None)
    if named is None or tokens[named.first - 1].text not in {":", "–", "—", "-"} or tokens[named.first - 2].text == ",":
        return None
    place = place_code(" ".join(token.text for token in tokens[named.name : last])) is not None
    return None if place or not any(t.masked for t in tokens[: named.first]) else named


def _for_whom(line: Line, at: int) -> Phrase | None:
    """Return the one for whom a thing is a passage ("is, for the guild, “theft”")."""
    tokens = line.tokens
    if at < 2 or tokens[at - 1].text != ",":
        return None
    phrase = next((p for p in line.phrases if phrase_end(tokens, p) == at - 1 and p.kind != "pronoun"), None)
    if phrase is None or phrase.first < 2 or tokens[phrase.first - 1].lower not in {"for", "to"}:
        return None
    before = tokens[phrase.first - 2]
    linked = tokens[phrase.first - 3].lower in BE if phrase.first > 2 else False
    return phrase if before.text == "," and linked else None


def odd_tag(line: Line, text: str) -> tuple[Token, Phrase] | None:
    """Return the verb, which no table lists, and the subject of a tag behind a passage (", Ode rued."), if one is."""
    tokens = line.tokens
    at = next((i for i in range(len(tokens) - 2) if tokens[i].masked), None)
    if at is None or any(t.masked for t in tokens[:at]):
        return None
    comma = text[tokens[at].end - 2] == ","
    first = at + 1 + (tokens[at + 1].text == ",")
    if not comma and first == at + 1:
        return None
    phrase = next((p for p in line.phrases if p.first == first), None)
    if phrase is None or phrase.body:
        return None
    verb = phrase_end(tokens, phrase)
    while verb < len(tokens) and is_filler(tokens[verb]) and tokens[verb].lower not in BE:
        verb += 1
    if verb >= len(tokens) or not _is_past(tokens[verb]) or not _ends(tokens, verb + 1):
        return None
    return tokens[verb], phrase


def _is_past(token: Token) -> bool:
    formed = token.text.islower() and token.lower.endswith(("ed", "s")) and len(token.text) > 3
    return formed and token.lower not in _NO_VERBS


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the tag is over behind its verb, or goes on in a tail."""
    if at >= len(tokens) or tokens[at].text in {".", ",", ";", ":", "—", "–"}:
        return True
    return tokens[at].lower in PREPOSITIONS | ADVERBS | CONJUNCTIONS or tokens[at].lower.endswith("ly")


def hearing(line: Line) -> Iterator[tuple[int, Token]]:
    """Yield each passage that a court or an inquiry heard from nobody who is named, as a token, and the verb."""
    tokens = line.tokens
    verb = next((i for i, t in enumerate(tokens) if i and t.lower in _HEARS | _TOLD and not t.capital), None)
    if verb is None:
        return
    back = verb - 1
    while back and is_filler(tokens[back]):
        back -= 1
    told = tokens[verb].lower in _TOLD
    if tokens[back].lower not in _HEARERS or told != any(t.lower in BE for t in tokens[back + 1 : verb]):
        return
    if not any(t.lower == "by" for t in tokens[verb + 1 : verb + 5]):
        yield from ((at, tokens[verb]) for at, token in enumerate(tokens) if token.masked)


def written(line: Line) -> Iterator[tuple[int, Token]]:
    """Yield each passage that was written or shouted by nobody who is named, as a token, and the verb.

    "“Go home” was daubed on the wall", "The word “traitor” was scrawled on his car".
    """
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if not token.masked or at + 2 >= len(tokens) or tokens[at + 1].lower not in BE | {"has", "have", "had"}:
            continue
        verb = at + 2
        while verb < len(tokens) - 1 and is_filler(tokens[verb]):
            verb += 1
        if tokens[verb].lower in _WRITTEN and not any(t.lower == "by" for t in tokens[verb : verb + 8]):
            yield at, tokens[verb]
