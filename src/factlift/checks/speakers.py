"""Whether a quote is credited to somebody who is near it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factlift.article import Stretch
from factlift.checks.families import are_relatives, pronoun_of
from factlift.facts import Flag, Quote, Source, Span
from factlift.folding import PLAIN, fold_words
from factlift.lexicon import words_of
from factlift.opinions import Opinion
from factlift.places import place_code

_TOKEN = re.compile(r"\w+")
_EMPTY = frozenset("a an the of in on at for and to who from with by mr mrs ms dr sir s".split())
_OF = re.compile(r"\s(?:of|at|for|in|from|with|to)\s")
_NEAR_PARAGRAPHS = 4
_NEAR_CHARS = 4_000
"""How much of a paragraph is looked at, its nearer end: one may be as long as the article."""


def check_speaker(opinion: Opinion, fact: Quote) -> Iterator[Flag]:
    """Yields a flag where the words around a quote name another speaker, or the one given is not near it."""
    if not fact.evidence:
        return
    if fact.speaker is not None:
        yield from check_source(opinion, fact.speaker, fact.evidence[0], "speaker")
        return
    other = opinion.quotes.get(fact.evidence[0].start) if fact.kind != "scare" else None
    if other and other.speaker and (fact.kind == "direct" or other.cue in _CREDITING):
        yield _flag("speaker", f"nobody is credited with it, and it reads as {other.speaker.name}’s")


_CREDITING = frozenset("said says told tells called calls".split())
"""Verbs whose fragments are somebody's words, and no terms that he only rejects, or reminds of."""


def check_source(opinion: Opinion, speaker: Source, passage: Span, field: str) -> Iterator[Flag]:
    """Yields a flag where the words around a passage name another speaker than the field, or not this one."""
    if reason := misnamed(opinion, speaker):
        yield _flag(field, reason)
        return
    if reason := told_or_other(opinion, speaker, passage):
        yield _flag(field, reason)
        return
    other = opinion.quotes.get(passage.start)
    read = other.speaker if other and other.speaker and not is_vague(other.speaker, speaker) else None
    if read and not (may_be_one(speaker, read) or may_be_other(opinion, speaker, read, passage)):
        yield _flag(field, f"the words around it read as {read.name}’s")
    elif not (read and share_a_name(speaker, read)) and not is_near(opinion, speaker, passage):
        yield _flag(field, f"“{speaker.name}” is not named near it")


def misnamed(opinion: Opinion, source: Source) -> str | None:
    """Returns a reason where a source's name holds a verb, it is wrongly anonymous, or the role is another's."""
    if verb := verb_in(source):
        return f"“{verb}” is no part of a name"
    if reason := _mismarked(opinion, source):
        return reason
    role, flat = source.role, opinion.article.flat
    if not role or len(role) > _ROLE_CHARS:
        return None
    key = f"owners of {role}"
    owners = opinion.article.kept.get(key)
    if not isinstance(owners, list):
        owners = [name for at in _found_at(flat, role) for name in _named_beside(flat, at, at + len(role))]
        opinion.article.kept[key] = owners
    if owners and all(_tokens(source.name).isdisjoint(_tokens(name)) for name in owners):
        return f"“{role}” is who {owners[0]} is"
    return None


def _mismarked(opinion: Opinion, source: Source) -> str | None:
    """Returns a reason where a named source is marked as anonymous, or one that has no name is not."""
    name, first = source.name, source.name.split()[0]
    if source.anonymous:
        noun = first in _ONES or (first == "The" and name.count(" ") == 1)
        if noun or not _is_name(name) or _changes_names(opinion):
            return None
        return f"“{name}” is named, and marked as anonymous"
    untold = first in _ONES or (first[0].islower() and first != "the")
    if untold and _is_somebody(head_of(_TOLD_OF.split(name, maxsplit=1)[0])):
        return f"“{name}” names nobody, and is not marked as anonymous"
    return None


def _changes_names(opinion: Opinion) -> bool:
    """Tells whether the article says that names in it are not the real ones; looked for once."""
    kept = opinion.article.kept
    if "changes names" not in kept:
        kept["changes names"] = _RENAMED.search(opinion.article.flat) is not None
    return bool(kept["changes names"])


def _is_name(words: str) -> bool:
    """Tells whether words are a name of somebody, or of a body: `Ann Wanja`, `Ann`, `Ministry of Health`."""
    if words[0].islower() or _is_somebody(head_of(words)):
        return False
    named = words_of("forenames") | words_of("speaker_nouns", "body_name")
    return _PERSON.fullmatch(words) is not None or not named.isdisjoint(words.split())


def _is_somebody(noun: str) -> bool:
    """Tells whether a noun stands for a person, or people, without a name: `official`, `welders`."""
    return noun in words_of("speaker_nouns", "person", "trade") or noun in words_of("people_nouns", "sent")


_ONES = frozenset("A An One Two Three Four Five Several Some Another My His Her Our Their Its Your".split())
"""Words that one who has no name is told of with."""
_TOLD_OF = re.compile(r" (?:who|that|by|close|familiar|inside|involved|employed)\b")
"""What goes on behind the noun of one who has no name: `a source close to`."""
_RENAMED = re.compile(r"\b(?:real names?|pseudonyms?|(?:not|names? (?:has|have) been) changed)\b", re.IGNORECASE)
"""What tells that a name which stands in the article is nobody's."""
_ROLE_CHARS = 80
_MOST_PLACES = 20
_NAME = r"[A-Z][\w’'-]{1,20}(?: (?:[A-Z]\.|de|da|del|di|van|von|bin|al))?(?: [A-Z][\w’'-]{1,20}){1,2}"
_PERSON = re.compile(_NAME)
_BEFORE_ROLE = re.compile(
    rf"(?<![\w’'])(?!(?:In|At|On|As|From|For|By) )({_NAME}), "
    r"(?:who )?(?:is )?(?:the |an? |its |his |her |our |their )?$"
)
_BEHIND_ROLE = re.compile(rf",? ((?:[A-Z]\. ?){{1,3}}[A-Z][\w’'-]{{1,20}}|{_NAME})\b")


def _found_at(text: str, words: str) -> Iterator[int]:
    """Yields where words stand in a text, of the first few."""
    at = text.find(words)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _named_beside(text: str, start: int, end: int) -> list[str]:
    """Returns the person whose role stands right beside a name: `Ann Wanja, the minister`, `minister Ann Wanja`."""
    before = _BEFORE_ROLE.search(text, max(0, start - _BESIDE_CHARS), start)
    behind = _BEHIND_ROLE.match(text, end, end + _BESIDE_CHARS)
    joined = behind is not None and not behind.group().startswith(",")  # `before Easter Monday, minister Ann Wanja`
    found = behind if joined else before or behind
    return [found.group(1)] if found and not place_code(found.group(1)) else []


def told_or_other(opinion: Opinion, source: Source, passage: Span) -> str | None:
    """Returns a reason where a source is only who is told something, or a "he" says it, and the source is a woman."""
    home = opinion.sentence(passage)
    if home is None or home.end - home.start > _NEAR_CHARS:
        return None
    text = opinion.article.flat
    outside = f"{text[home.start : passage.start]} | {text[passage.end : max(passage.end, home.end)]}"
    if _is_told(source, outside):
        return f"“{source.name}” is who is told it"
    found = _PRONOUN.search(outside)
    if found is None:
        return None
    gender = "it" if head_of(source.name) in _BODIES else pronoun_of(source.name)
    said = (found.group(1) or found.group(2)).lower()
    if gender and said != gender and not is_named(Source(name=source.name), outside):
        return f"“{said}” says it"
    return None


_VERBS_OF_SAYING = r"(?:said|says|told|tells|added|adds|asked|recalled|insisted|replied|explained|joked|wrote|writes)"
_PRONOUN = re.compile(rf"\b(he|she|it) {_VERBS_OF_SAYING}\b|\b{_VERBS_OF_SAYING} (he|she)\b", re.IGNORECASE)
"""Somebody who says something, by a pronoun."""


_BODIES = frozenset(
    "ministry agency department company bureau union commission council government secretariat directorate embassy "
    "corporation firm authority".split()
)


def _is_told(source: Source, outside: str) -> bool:
    """Tells whether a source is named beside a passage only as who is told it: `she told the paper`."""
    told = _TOLD.search(outside)
    if told is None or is_paper(source):
        return False
    named = Source(name=source.name)
    if not is_named(named, told.group(1)):
        return False
    return not is_named(named, outside[: told.start(1)]) and not is_named(named, outside[told.end() :])


_TOLD = re.compile(
    r"\b(?:he|she|[A-Z][\w’'-]{1,20}) (?:told|tells|informed|assured) ((?:the |a |an |his |her )?[\w’' -]{2,40})"
)


def verb_in(source: Source) -> str | None:
    """Returns the verb of saying that a name begins or ends with: `Ann Wanja said`, and none of `a man who said so`."""
    found = _VERBED.search(source.name)
    return found.group(1) or found.group(2) if found and not _SAID_FORENAME.match(source.name) else None


_SAID_FORENAME = re.compile(r"Said(?: [A-Z][\w’'-]{1,20}){1,3}$")
"""A man of that first name, which no verb in the midst of a sentence looks like."""
_VERBED = re.compile(
    r"^(said|says|according to|told|added) (?=\w)|(?<=\w) (said|says|told|added|writes|replied)$", re.IGNORECASE
)


def may_be_one(one: Source, other: Source) -> bool:
    """Tells whether two sources may be one: one's words are among the other's, a proper name in common, or a role.

    The first may be somebody of the second (`Ann Wanja, of the ministry`, where the words around read as the
    ministry's), or be called by the other's office (`the minister`). A ministry is not its minister.
    """
    if share_a_name(one, other):
        return True
    return not _tokens(one.role or "").isdisjoint(_tokens(other.name)) or _is_office(one.name, other.role or "")


def share_a_name(one: Source, other: Source) -> bool:
    """Tells whether two sources have a name in common, one's words among the other's, or letters that stand for it.

    Those who have their family's alone in common are two: `Ann Wanja` and `Peter Wanja`.
    """
    if are_relatives(one.name, other.name):
        return False
    ours, theirs = _tokens(one.name), _tokens(other.name)
    if ours <= theirs or theirs <= ours or _proper(one.name) & _proper(other.name):
        return True
    return _are_short_for(one.name, other.name) or _are_short_for(other.name, one.name)


def _are_short_for(short: str, name: str) -> bool:
    """Tells whether letters stand for a name: `the OAS` and `Organization of American States`."""
    letters = [word for word in _TOKEN.findall(short) if word.isupper() and len(word) > 1]
    return bool(letters) and letters[-1] == "".join(word[0] for word in _TOKEN.findall(name) if word[0].isupper())


def is_vague(read: Source, given: Source) -> bool:
    """Tells whether a source as it was read may stand for another one told of before: `the person`, `the resident`."""
    words = _TOKEN.findall(fold_words(read.name))
    if words and words[0] in _ONE and (len(words) == 1 or words[1:] == ["of", "them"]):
        return given.anonymous
    if len(words) < _NOUN_AT or words[0] not in _POINTING or _proper(read.name[1:]):
        return False
    if words[-1].endswith("s") and not given.anonymous and words[-1] not in _PAPERS:
        return False
    if len(words) == _NOUN_AT and words[-1] not in _NO_PERSONS:
        return _NO_PERSONS.isdisjoint(_tokens(given.name)) and (not given.anonymous or words[-1] in _ANYBODY)
    if not given.anonymous or not _NO_PERSONS.isdisjoint({*words, *_tokens(given.name)}):
        return False
    return words[-1] in _ANYBODY or not _tokens(given.name).isdisjoint(words)


_ONE = frozenset({"one", "another", "some", "others", "both", "many"})
_POINTING = frozenset({"the", "this", "that"})
_ANYBODY = frozenset("person source man woman official employee resident worker insider".split())
_PAPERS = frozenset(
    "report reports notice figures minutes note notes data records statistics statement statements".split()
)
_NO_PERSONS = _PAPERS | frozenset(
    "ministry ministries government company agency committee office embassy union circular letter handbook memo "
    "memorandum brochure brochures paper papers newspaper newspapers website site broadcast".split()
)
_NOUN_AT = 2
_BESIDE_CHARS = 60


def is_paper(source: Source) -> bool:
    """Tells whether a source as it was read is a paper, which speaks for those who wrote it."""
    return not _PAPERS.isdisjoint(_tokens(source.name))


def may_be_other(opinion: Opinion, given: Source, read: Source, passage: Span) -> bool:
    """Tells whether the words around a passage allow for another source than the one that was read there."""
    return are_told_together(opinion, given, read) or is_nearer(opinion, given, read, passage)


def is_nearer(opinion: Opinion, given: Source, read: Source, passage: Span) -> bool:
    """Tells whether one source is named nearer to a passage, in or before it, than another that was carried there."""
    home = opinion.sentence(passage)
    if home is None:
        return False
    text, first = opinion.article.flat, max(0, home.number - 1 - _NEARER_SENTENCES)
    for at in reversed(opinion.article.sentences[first : home.number]):
        words = text[max(at.start, at.end - _NEAR_CHARS) : at.end]
        if _is_called(read, words):
            return False
        if _is_called(given, words):
            return not _is_only_where(given, words)
    return False


_NEARER_SENTENCES = 5


def _is_only_where(given: Source, text: str) -> bool:
    """Tells whether a place is named in a text only as where something is: `she said in Oman`, and not `Oman said`."""
    if not place_code(given.name):
        return False
    spots = [found.start() for found in re.finditer(re.escape(given.name), text)]
    return all(_WHERE.search(text, max(0, at - _BESIDE_CHARS), at) for at in spots)


_WHERE = re.compile(r"\b(?:in|to|from|at|into|near|around|across|via|outside|inside|for|of) (?:the )?$", re.IGNORECASE)


def _is_called(source: Source, text: str) -> bool:
    """Tells whether a source is named in a text, a capital of its name where it has any."""
    proper = _proper(source.name) | ({head_of(source.name)} if source.anonymous else set())
    return not proper.isdisjoint(_tokens(text)) if proper else is_named(source, text)


@lru_cache(maxsize=256)
def head_of(name: str) -> str:
    """Returns the noun of a name or a role, in lower case: `clerk` of `a clerk at a labour office in Mandalay`."""
    words = _TOKEN.findall(fold_words(_OF.split(name, maxsplit=1)[0]))
    return words[-1] if words else ""


def are_told_together(opinion: Opinion, one: Source, other: Source) -> bool:
    """Tells whether one name explains the other where they stand: `A second person, a former major who ...`.

    So does the name of those who wrote it, beside a paper: `figures that the ministry handed out`.
    """
    flat = opinion.article.flat
    if place_code(one.name) or place_code(other.name):
        return False  # "to Oman, Ann Wanja said"
    pairs = [(first, then) for first, then in ((one.name, other.name), (other.name, one.name)) if first in flat]
    articles = ("a ", "an ", "the ")
    if any(f"{first}, {then}" in flat and then.lower().startswith(articles) for first, then in pairs):
        return True
    if any(f"{first}, {article}{then}" in flat for first, then in pairs for article in articles):
        return True
    at = flat.find(other.name) if is_paper(other) else -1
    while at >= 0:
        if is_named(one, flat[max(0, at - _BESIDE_CHARS) : at + len(other.name) + _BESIDE_CHARS]):
            return True
        at = flat.find(other.name, at + 1)
    return False


def _is_office(name: str, role: str) -> bool:
    """Tells whether a name ends as an office does: `the minister` and `health minister of Togo`."""
    words = _TOKEN.findall(fold_words(name))
    return bool(words) and words[-1] in _tokens(_OF.split(role, maxsplit=1)[0])


def is_near(opinion: Opinion, speaker: Source, passage: Span) -> bool:
    """Tells whether a word of a source's name or role stands in the paragraphs around a passage."""
    sentence = opinion.article.sentence_at(passage.start)
    if sentence is None:
        return True
    text, paragraphs = opinion.article.flat, opinion.article.paragraphs
    around = _around(paragraphs, sentence.paragraph, passage)
    return any(is_named(speaker, text[start:end]) for start, end in around if start < end)


def _around(paragraphs: Sequence[Stretch], number: int, passage: Span) -> Iterator[tuple[int, int]]:
    """Yields what stands around a passage: the rest of its paragraph, the next one, and those before, nearest first."""
    own = paragraphs[number]
    yield max(own.start, passage.start - _NEAR_CHARS), passage.start
    yield passage.end, min(own.end, passage.end + _NEAR_CHARS)
    after = paragraphs[min(len(paragraphs) - 1, number + 1)]
    yield max(after.start, passage.end), min(after.end, after.start + _NEAR_CHARS)
    for item in reversed(paragraphs[max(0, number - _NEAR_PARAGRAPHS) : number]):
        yield max(item.start, item.end - _NEAR_CHARS), item.end


def is_named(source: Source, text: str) -> bool:
    """Tells whether a word of a source's name or role stands in a text, in whatever case of its language."""
    named, words = _tokens(source.name) | _tokens(source.role or ""), _tokens(text)
    if not named.isdisjoint(words):
        return True
    stems = [word[: max(2, len(word) - 2)] for word in named if not word.isascii()]
    return bool(stems) and any(stem in word for word in words for stem in stems)


def is_called_so(source: Source, text: str) -> bool:
    """Tells whether a word of a source's name, or the office of its role, stands in a text."""
    words = _tokens(text)
    return not _tokens(source.name).isdisjoint(words) or head_of(source.role or "") in words


@lru_cache(maxsize=256)
def _tokens(words: str) -> frozenset[str]:
    if PLAIN.fullmatch(words):
        return frozenset(_TOKEN.findall(words.lower())) - _EMPTY
    return frozenset(_TOKEN.findall(fold_words(words))) - _EMPTY


def _proper(name: str) -> frozenset[str]:
    """Returns the words of a name with a capital, of which people have their own."""
    return frozenset(fold_words(word) for word in _TOKEN.findall(name) if word[:1].isupper()) - _EMPTY


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="speaker", field=field, reason=reason)
