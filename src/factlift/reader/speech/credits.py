"""Speakers credited without a verb of speech: "For Ann Ode, it was “theft”", "“Theft” was the verdict of Ann Ode"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import AUX, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, words_of
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.papers import document_at
from factlift.reader.speech.subjects import apposed, governed, phrase_end, subject_before
from factlift.reader.speech.tags import NOUNS, Line, owner_of
from factlift.reader.speech.unlisted import any_noun
from factlift.reader.speech.usage import CUES, PARTICIPLES, is_filler
from factlift.reader.words.capitals import is_head
from factlift.reader.words.phrases import Phrase, modifiers_start
from factlift.reader.words.tokens import Token

VIEWS = words_of("speech_uses", "view")
CARRIERS = words_of("speech_uses", "carrier")
MAX_VIEW = 30  # tokens between "For Ann Ode," and the passage
MAX_ANSWER = 8  # tokens from the start of a sentence to "answer"
MAX_BEHIND = 8  # tokens between a passage and "verdict"
MAX_WOULD = 24  # tokens between "was all that" and "would say"
MAX_OWNED = 6  # tokens between "verdict of" and the one who gave it
_LINKING = frozenset(
    "is are was were came comes went goes ran runs rang remains remained became follows followed ’s 's".split()
)
_POINTING = frozenset("that this such these those so it".split())
_ALL = frozenset("all how what as".split())
_OFFERS = frozenset("offer offers offered manage manages managed get gets got see sees saw hear have sum".split())
_DASHES = frozenset({"—", "–", "-", ",", "..."})
_TERMS = frozenset("word words term phrase expression euphemism name".split())
MAX_PRESENTED = 7  # tokens of "These are the words of"
_PRESENTED = frozenset(
    f"{opening} {be} {behind}".rstrip()
    for be in ("is", "are", "was", "were")
    for opening, behind in (
        ("the speaker", ""),
        ("the voice", "that of"),
        ("the words", "those of"),
        ("the words", "from"),
        ("these", "the words of"),
        ("those", "the words of"),
    )
) | {"so says", "so said", "thus spoke", "thus says"}
_BY = frozenset({"of", "from", "by"})
_FOR = frozenset({"for", "to"})
_ASKED = frozenset("asked pressed quizzed challenged questioned".split())
_MANNERS = frozenset("voice face eyes tone smile lips hands shoulders laugh reaction gaze expression".split())
_HERS = frozenset({"his", "her"})  # "Her advice to cooks?"
_SO = frozenset({"so", "thus"})
_THOUGHTS = frozenset("question thought worry fear line phrase mantra motto refrain prayer words answer".split())
_GIVES = frozenset(
    "make makes made making give gives gave giving given express expresses expressed issue issues issued issuing "
    "offer offers offered reach reaches reached reaching come comes came take takes took hold holds held voice voices "
    "voiced repeat repeats repeated repeating deliver delivers delivered draw draws drew has have had with put puts "
    "sound sounds sounded venture ventures ventured of arrive arrives arrived provide provides provided".split()
)  # before "the warning that"
_RUNS = frozenset("runs ran goes went".split())
_COMES = frozenset("came comes was is rang".split())
_STOPS = frozenset({".", ";", ":"})
_BEARING = frozenset(
    "with bearing carrying under beneath behind over beside holding waving sporting posted posting reading "
    "displaying accompanied wore wearing added adding".split()
)


def credited(line: Line) -> Phrase | None:
    """Return whom a sentence with a passage credits with it, where no verb of speech does."""
    return _viewing(line) or _bearing(line) or _concluding(line)


def _passages(tokens: Sequence[Token]) -> Iterator[int]:
    return (at for at, token in enumerate(tokens) if token.masked)


def _viewing(line: Line) -> Phrase | None:
    """Return the one for whom something is so ("For Ann Ode, ...", "In Ode's view", "in the eyes of Ann Ode")."""
    tokens, lead = line.tokens, line.lead
    if tokens[lead].lower in _FOR:
        phrase = next((p for p in line.phrases if lead < p.first <= lead + 2), None)
        if phrase is not None and phrase.kind != "pronoun":
            phrase = apposed(tokens, phrase, line.phrases) or phrase
            end = phrase_end(tokens, phrase)
            near = any(token.masked for token in tokens[end : end + MAX_VIEW])
            if end + 2 < len(tokens) and tokens[end].lower in _POINTING and tokens[end + 1].lower in BE and near:
                return phrase  # "To Ann Ode it is “theft”"
            if end < len(tokens) and near and tokens[end].text in {",", "—", "–"} and not _is_time(tokens, phrase):
                return phrase
    for at, token in enumerate(tokens):
        if token.lower in VIEWS and at and any(t.lower in {"in", "to", "by"} for t in tokens[max(0, at - 6) : at]):
            owner = owner_of(tokens, at)
            if owner is None and at + 1 < len(tokens) and tokens[at + 1].lower == "of":
                owner = _owner_behind(line, at + 1)
            if owner is not None:
                return owner
    return None


def _is_time(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether no one, but a while is named ("For two people, ...")."""
    return any(token.text[0].isdigit() for token in tokens[phrase.first : phrase.last])


def _behind_passage(line: Line, at: int) -> Phrase | None:
    """Return who gave the verdict that a passage is said to be ("“Theft” was the retort of its rival, the Guild")."""
    tokens = line.tokens
    first = at + 1
    while first < len(tokens) and (tokens[first].text in _DASHES or tokens[first].lower in _POINTING):
        first += 1
    if first + 1 < len(tokens) and tokens[first].lower in {"came", "comes"} and tokens[first + 1].lower == "from":
        near = next((p for p in line.phrases if first + 2 <= p.first <= first + 3 and p.kind != "common"), None)
        return near or document_at(line, first + 2)  # "Cries of “Shame!” came from the benches opposite"
    if first < len(tokens) and tokens[first].lower in _LINKING:
        return _of_noun(line, first + 1) or _of_clause(line, first + 1)
    if first + 3 < len(tokens) and tokens[first + 1].lower in _TERMS and tokens[at + 1].text in {",", "—", "–"}:
        user = first + 2 + (tokens[first + 2].lower in {"that", "which"})  # not "an expression that means Suva"
        return next((p for p in line.phrases if p.first == user), None)  # ", the word Ann Ode uses"
    if first < len(tokens) and tokens[first].lower == "in":
        noun = next((i for i in range(first + 1, min(len(tokens), first + 4)) if tokens[i].lower in NOUNS), None)
        return _owned(line, noun) if noun else None
    return None


def _in_brackets(line: Line, at: int) -> Phrase | None:
    """Return the one who is named in brackets behind a passage ("“Never!” (Ann Ode, nurse)")."""
    tokens = line.tokens
    if at + 3 >= len(tokens) or tokens[at + 1].text != "(":
        return None
    phrase = next((p for p in line.phrases if at + 2 <= p.first <= at + 3 and p.kind != "pronoun"), None)
    closed = phrase is not None and phrase.last < len(tokens) and tokens[phrase.last].text in {")", ","}
    return phrase if closed else None


def _of_noun(line: Line, first: int) -> Phrase | None:
    tokens = line.tokens
    for at in range(first, min(len(tokens), first + MAX_BEHIND)):
        if tokens[at].text in _STOPS or tokens[at].masked:
            return None
        if tokens[at].lower in NOUNS | VIEWS and not tokens[at].possessive:
            return _owned(line, at) or _haunted(line, at)
    return None


def _haunted(line: Line, at: int) -> Phrase | None:
    """Return the one in whose head words are ("the question that keeps Ann Ode awake", "a thought that haunts her")."""
    tokens = line.tokens
    if tokens[at].lower not in _THOUGHTS or at + 2 >= len(tokens) or tokens[at + 1].lower not in {"that", "which"}:
        return None
    return next((p for p in line.phrases if at + 2 <= p.first <= at + 4), None)


def _owned(line: Line, at: int) -> Phrase | None:
    """Return the owner of the noun at `at`: before it, or behind "of"."""
    tokens = line.tokens
    owner = owner_of(tokens, at)
    if owner is not None or at + 1 >= len(tokens) or tokens[at + 1].lower not in _BY:
        return owner
    return _owner_behind(line, at + 1)


def _owner_behind(line: Line, of: int) -> Phrase | None:
    tokens = line.tokens
    found = next((p for p in line.phrases if of < p.first <= of + 2), None)
    if found is not None:
        end = phrase_end(tokens, found)
        behind = [p for p in line.phrases if p.kind == "name" and end < p.first <= end + 2]
        owned = tokens[found.first].lower in {"its", "their", "his", "her"} and end < len(tokens)
        if owned and behind and tokens[end].text == ",":
            return behind[0]  # "of its rival, the Guild"
        return apposed(tokens, found, line.phrases) or found
    for phrase in line.phrases:
        between = tokens[of + 1 : phrase.first]
        if phrase.first > of and len(between) <= MAX_OWNED and any(t.text == "," for t in between):
            return phrase  # "of its rival, the Guild"
    return any_noun(tokens, of + 1) if tokens[of].lower == "of" else None


def _of_clause(line: Line, first: int) -> Phrase | None:
    """Return the subject behind "was all that" or "was how", whose verb says or offers."""
    tokens = line.tokens
    if first >= len(tokens) or not (tokens[first].lower in _ALL or tokens[first].lower in DETERMINERS):
        return None
    phrase = next((p for p in line.phrases if first < p.first <= first + 4 and not governed(tokens, p)), None)
    if phrase is None:
        return None
    behind = tokens[phrase.last : phrase.last + MAX_WOULD]
    said = any(t.lower in CUES or t.lower in _OFFERS for t in behind)
    if not said or tokens[first].lower not in _ALL:
        return None
    verb = next((i for i in range(phrase.last, len(tokens)) if tokens[i].lower in CUES), None)
    return (subject_before(tokens, verb, line.phrases) if verb else None) or phrase


def _bearing(line: Line) -> Phrase | None:
    """Return whose caption or message a passage is ("Ann Ode posted a picture with the caption “Late again”")."""
    tokens = line.tokens
    for at in _passages(tokens):
        noun = at - 1 - (at > 1 and tokens[at - 1].text in {":", ","})
        if noun < 2 or tokens[noun].lower not in CARRIERS:
            continue
        start = modifiers_start(tokens, noun)
        joined = start > 0 and tokens[start - 1].lower == "and" and any(t.lower == "with" for t in tokens[:start])
        if start == 0 or not (joined or tokens[start - 1].lower in _BEARING):
            continue
        held = _carrier(line, start)
        return held or next((p for p in line.phrases if p.last <= start and not governed(tokens, p)), None)
    return None


def _concluding(line: Line) -> Phrase | None:
    """Return who comes to a conclusion or gives a warning that a passage tells ("reaches one conclusion: that “…”")."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if at < 2 or not (token.lower in NOUNS or token.lower in VIEWS) or at + 1 >= len(tokens):
            continue
        if not (tokens[at + 1].text == ":" or tokens[at + 1].lower == "that" or tokens[at + 1].masked):
            continue
        verb = next((i for i in range(at - 1, max(0, at - 5), -1) if tokens[i].lower in _GIVES), None)
        if verb is None or not any(t.masked for t in tokens[at:]):
            continue
        free = [p for p in line.phrases if p.last <= verb and not governed(tokens, p)]
        if free:
            return subject_before(tokens, verb, line.phrases) or free[0]
    return None


def _carrier(line: Line, start: int) -> Phrase | None:
    """Return the banner or the sign that bears the words."""
    held = next((p for p in reversed(line.phrases) if p.last <= start - 1), None)
    return held if held is not None and held.body and line.tokens[held.head].lower in CARRIERS else None


def agents(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage with the one who used its words right behind it: its token, the verb, who.

    So it is with "branded “a menace” by one judge and “a saint” by the man next door, “a pest” being my own verdict".
    """
    tokens = line.tokens
    for at in _passages(tokens):
        if at + 2 < len(tokens) and tokens[at + 1].lower == "by":
            verb = next((t for t in reversed(tokens[:at]) if t.lower in NAMING and t.lower not in PARTICIPLES), None)
            phrase = next((p for p in line.phrases if at + 2 <= p.first <= at + 3), None)
            if verb is not None and phrase is not None:
                yield at, verb, apposed(tokens, phrase, line.phrases) or phrase
        elif phrase := _in_brackets(line, at) or _behind_passage(line, at):
            runs = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].lower in _RUNS else None
            yield at, runs, phrase


def asked(line: Line) -> Phrase | None:
    """Return the one who was asked something ("Ann Ode was asked whether ...", "we asked Ann Ode whether ...")."""
    tokens = line.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower not in _ASKED or tokens[at].capital:
            continue
        if tokens[at - 1].lower in BE:
            return subject_before(tokens, at, line.phrases)
        if tokens[at - 1].lower in {"i", "we", "reporter", "reporters", "journalist", "journalists"}:
            return next((p for p in line.phrases if at < p.first <= at + 2 and p.kind != "pronoun"), None)
    return None


def unowned(line: Line) -> Iterator[int]:
    """Yield each passage that somebody answered who is not named ("“No,” came the reply")."""
    tokens = line.tokens
    for at in _passages(tokens):
        near = [token.lower for token in tokens[at + 1 : at + 5]]
        bare = _behind_passage(line, at)
        came = bool(near) and near[0] in _COMES and not NOUNS.isdisjoint(near[1:])
        if came and (bare is None or bare.kind == "pronoun"):
            yield at


def echoing(line: Line) -> Phrase | None:
    """Return who is said to have spoken the passage that ends the sentence before ("So Ann Ode ended her speech")."""
    tokens, lead = line.tokens, line.lead
    first = lead + 1
    if line.marked or first >= len(tokens):
        return None
    if tokens[lead].lower in _SO or (tokens[lead].lower == "with" and tokens[first].lower in _POINTING | {"which"}):
        phrase = next((p for p in line.phrases if lead < p.first <= lead + 4 and p.kind != "pronoun"), None)
        return phrase if phrase is not None and not governed(tokens, phrase) else None
    if tokens[lead].lower == "the" and tokens[first].lower in NOUNS | {"voice", "shout"} and _is_person_behind(line):
        return _is_person_behind(line)
    if tokens[lead].lower in _POINTING and tokens[first].lower in _LINKING:
        return _of_noun(line, first + 1) or _of_clause(line, first + 1)
    return None


def presenting(line: Line) -> Phrase | None:
    """Return who is said to be the one heard above ("The speaker is Ann Ode", "The words are those of Ann Ode")."""
    tokens, lead = line.tokens, line.lead
    opening = " ".join(token.lower for token in tokens[lead : lead + MAX_PRESENTED])
    at = next((len(words.split()) for words in _PRESENTED if f"{opening} ".startswith(words + " ")), 0)
    named = next((p for p in line.phrases if at and p.first == lead + at and not p.body), None)
    return named if named is not None and named.kind == "name" and not line.marked else None


def _is_person_behind(line: Line) -> Phrase | None:
    """Return the person from whom "the shout came"."""
    tokens = line.tokens
    verb = line.lead + 2
    if verb >= len(tokens) or tokens[verb].lower not in {"came", "was", "comes", "is", "belonged", "belongs"}:
        return None
    governing = {"from", "to", "by", "of"}
    people = (p for p in line.phrases if p.first > verb and tokens[p.first - 1].lower in governing and not p.body)
    return next(people, None)


def antecedent(line: Line, at: int) -> Phrase | None:
    """Return the noun phrase that a relative clause hangs on, whose verb is at `at` ("the notes, which promise")."""
    tokens = line.tokens
    back = at
    while back > 0 and is_filler(tokens[back - 1]):
        back -= 1
    if back < 2 or tokens[back - 1].lower not in {"which", "that", "who"}:
        return None
    last = back - 1 - (tokens[back - 2].text == ",")
    if last < 1 or not tokens[last - 1].word or tokens[last - 1].lower in PREPOSITIONS | CONJUNCTIONS | AUX:
        return None
    first = modifiers_start(tokens, last - 1)
    if tokens[first].lower not in DETERMINERS:
        return None
    return Phrase(first, last, "common", first, None, not is_head(tokens[last - 1].lower))


def absolute_subject(line: Line, at: int) -> Phrase | None:
    """Return the subject of a participle of its own ("with the clerk, Ann Ode, telling us", "a bench observing")."""
    phrase = subject_before(line.tokens, at, line.phrases)
    if phrase is None:
        return None
    first = phrase.first
    before = line.tokens[first - 1] if first else None
    apart = before is not None and (before.text in {",", "—", "–", ";"} or before.lower in {"with", "and", "as"})
    return phrase if apart else None


def crying(line: Line, at: int) -> Phrase | None:
    """Return the subject of the clause whose participle has a passage right behind it ("stood shouting “…”").

    Behind "after" and "before" the passage may stand further off ("shot a cook after telling him to “go home”").
    """
    tokens = line.tokens
    timed = tokens[at - 1].lower in {"after", "before"}
    if not timed and not any(token.masked for token in tokens[at + 1 : at + 3]):
        return None
    parts = {";", ":", "and", "but", "while"} if timed else {",", ";", ":"}
    start = max((i + 1 for i in range(at) if tokens[i].lower in parts), default=line.lead)
    return next((p for p in line.phrases if start <= p.first and p.last <= at and not governed(tokens, p)), None)


def answering(line: Line) -> Phrase | None:
    """Return whose answer a sentence is about that has no passage ("Ann Ode’s advice to cooks was brief.")."""
    tokens = line.tokens
    if line.marked:
        return None
    for at in range(line.lead + 1, min(len(tokens) - 1, line.lead + MAX_ANSWER)):
        if tokens[at].lower in _MANNERS and owner_of(tokens, at) and tokens[at + 1].lower not in PREPOSITIONS:
            found = owner_of(tokens, at)
            return found if found is not None and found.first <= line.lead + 1 else None  # "Ann Ode’s voice broke."
        if tokens[at].lower not in NOUNS | _THOUGHTS:
            continue
        linked = tokens[-1].text in {"?", ":"} or tokens[at + 1].lower in BE
        if at - 1 == line.lead and tokens[line.lead].lower in _HERS:  # "Her answer was short."
            return Phrase(line.lead, at, "pronoun", line.lead) if linked else None
        if tokens[at - 1].possessive:
            found = owner_of(tokens, at)
            linked = linked or any(token.lower in BE for token in tokens[at + 1 :])
            named = found is not None and found.kind == "name" and found.first <= line.lead + 1
            return found if named and linked else None
    return None
