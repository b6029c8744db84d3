"""Whose words another one passes on: quoted by a paper, sent in a message, handed over from a report of his."""

from __future__ import annotations

from collections.abc import Iterator

from factlift.lexicon import BE
from factlift.reader.speech.acts import WRITES
from factlift.reader.speech.papers import over_or_before
from factlift.reader.speech.subjects import apposed, governed, is_a_place, phrase_end, subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.speech.usage import VERBS, before_fillers
from factlift.reader.words.capitals import is_person
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_WRITTEN = 6  # tokens from such a verb to the words
MAX_QUOTED = 24  # tokens from "quotes" to the colon before the words
_QUOTES = frozenset("quotes quoted quoting cites cited citing".split())
_SENDS = frozenset(
    "sent sends posted posts left leaves texted texts emailed emails messaged messages wrote writes".split()
)
_MESSAGES = frozenset(
    "message messages text texts email e-mail emails letter note line voicemail postcard reply tweet telegram "
    "fax".split()
)
MIN_QUOTED = 3
_HEARS = frozenset("heard took received".split())
_EVIDENCE = frozenset("evidence testimony".split())
_UNHEARD = frozenset("not never nothing no without that".split())
_WHO = frozenset("who whose whom".split())
MIN_STORY = 4  # tokens to the end of "Ode told another story"
MAX_STORY = 7  # tokens from "told" to "story"
_STORIES = frozenset("story picture account version tale".split())
_TELLS = frozenset("told tells gave gives offered offers painted paints has had".split())
_SILENT = frozenset("statistics figures numbers data records sheet register".split())
_OTHER = frozenset(
    "different another other bleaker grimmer darker rosier brighter gloomier fuller simpler harsher sobering".split()
)
MAX_SENT = 9  # tokens from "has sent" to "message"
_ENDS = frozenset({".", ":", "!"})


def relayed(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage that somebody quotes of another, with the verb and that other ("The Post quotes a cook: “…”").

    Who is quoted stands right behind the verb, and nothing but what tells who that is before the colon.
    """
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if not token.masked or at < 2:
            continue
        if (written := _written(line, at)) is not None:
            yield written
        if at < MIN_QUOTED or tokens[at - 1].text != ":":
            continue
        near = range(at - 3, max(line.lead, at - MAX_QUOTED), -1)
        verb = next((i for i in near if tokens[i].lower in _QUOTES and not tokens[i].capital), None)
        if verb is None or tokens[verb - 1].lower in BE or tokens[verb - 1].masked:
            continue
        heard = next((p for p in line.phrases if verb < p.first <= verb + 2 and p.kind != "pronoun"), None)
        if heard is None or any(t.lower in VERBS or t.masked for t in tokens[heard.last : at]):
            continue
        yield at, tokens[verb], apposed(tokens, heard, line.phrases) or heard


def _written(line: Line, at: int) -> tuple[int, Token | None, Phrase] | None:
    """Return a passage that somebody wrote by hand, the verb, and who ("a clerk had pencilled in the margin: “No”")."""
    tokens = line.tokens
    near = range(at - 1, max(line.lead, at - MAX_WRITTEN), -1)
    verb = next((i for i in near if tokens[i].lower in WRITES), None)
    if verb is None or any(t.lower in BE for t in tokens[verb - 1 : verb]) or tokens[verb + 1].lower == "by":
        return None
    who = before_fillers(tokens, 0, verb) - 1
    anyone = who >= 0 and tokens[who].lower in {"somebody", "someone"}
    phrase = Phrase(who, who + 1, "common", who) if anyone else subject_before(tokens, verb, line.phrases)
    return None if phrase is None else (at, tokens[verb], phrase)


def storyteller(line: Line) -> Phrase | None:
    """Return who is said to tell another story, which the next sentence is ("The clerk told a different story.")."""
    tokens = line.tokens
    if line.marked or len(tokens) <= MIN_STORY or tokens[-1].text not in _ENDS:
        return None
    end = len(tokens) - 1 - 2 * (tokens[-2].lower in {"events", "things"} and tokens[-3].lower == "of")
    if end < MIN_STORY or tokens[end - 1].lower not in _STORIES:
        return None
    near = range(end - 2, max(line.lead, end - MAX_STORY), -1)
    at = next((i for i in near if tokens[i].lower in _TELLS), None)
    if at is None or not any(t.lower in _OTHER for t in tokens[at + 1 : end - 1]):
        return None
    phrase = over_or_before(line, at, _TELLS)
    if phrase is None or governed(tokens, phrase):
        return None
    head = tokens[phrase.head].lower
    if is_person(head) or (phrase.kind != "common" and not phrase.body):
        return phrase
    speaks = phrase.body and head not in _SILENT and tokens[at].lower not in {"has", "had"}
    return phrase if speaks else None  # "The station has a different story"


def witness(line: Line) -> Phrase | None:
    """Return from whom somebody is said to have heard, and no more, in a sentence ("We heard from a stoker.")."""
    tokens = line.tokens
    if line.marked or tokens[-1].text not in _ENDS:
        return None
    at = next((i for i in range(line.lead + 1, len(tokens) - 2) if tokens[i].lower in _HEARS), None)
    if at is None or not _UNHEARD.isdisjoint(t.lower for t in tokens[:at]):
        return None
    at += 1 + (tokens[at + 1].lower in _EVIDENCE)
    phrase = next((p for p in line.phrases if at < p.first <= at + 2), None) if tokens[at].lower == "from" else None
    if phrase is None or phrase.kind == "pronoun":
        return None
    phrase = apposed(tokens, phrase, line.phrases) or phrase
    if phrase.kind == "name" and is_a_place(tokens, phrase):
        return None
    person = is_person(tokens[phrase.head].lower) or (phrase.kind == "name" and not phrase.body)
    end = tail_end(tokens, phrase_end(tokens, phrase), SPEAKER_TAILS)
    if end + 1 >= len(tokens):
        return phrase if person else None
    closed = tokens[end].text in _ENDS or tokens[end].lower in _WHO
    closed = closed or (tokens[end].text == "," and tokens[end + 1].lower in _WHO | {"a", "an", "the"})
    return phrase if person and closed else None


def sender(line: Line) -> Phrase | None:
    """Return who is said to have sent a message, and no more, in a sentence ("Ode has sent us a text message.")."""
    tokens = line.tokens
    if line.marked or tokens[-1].text not in _ENDS:
        return None
    for at in range(line.lead + 1, len(tokens) - 1):
        if tokens[at].lower not in _SENDS or tokens[at].capital:
            continue
        behind = range(at + 1, min(len(tokens), at + MAX_SENT))
        noun = next((i for i in behind if tokens[i].lower in _MESSAGES and not tokens[i].possessive), None)
        last = None if noun is None else noun + (tokens[noun + 1].lower in _MESSAGES)
        if last is None or tokens[last + 1].text not in _ENDS:
            return None
        phrase = subject_before(tokens, at, line.phrases)
        return phrase if phrase is not None and not governed(tokens, phrase) else None
    return None


def passing_on(line: Line) -> Phrase | None:
    """Return whose words the next sentence may pass on: who sent a message, has another story, or was heard."""
    return sender(line) or storyteller(line) or witness(line)
