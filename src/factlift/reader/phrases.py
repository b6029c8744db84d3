"""Noun phrases that can name a speaker: pronouns, names with their titles, and common nouns ("a dock worker")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from factlift.lexicon import (
    ADVERBS,
    AUX,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NO_NAME,
    PREPOSITIONS,
    PRONOUNS,
    words_of,
)
from factlift.places import place_code
from factlift.reader.tokens import Token

MAX_NAME = 10  # tokens of the longest name that is looked for
MAX_LEFT = 7  # modifiers before a head noun
MAX_ROLE = 22  # tokens of an apposition

_PARTICLES = frozenset("de van von der den bin ibn al el la du da dos di le ben abu".split())
_STOP_LEFT = AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS | PRONOUNS | CALENDAR
_PERSON = words_of("speaker_nouns", "person")
_BODY = words_of("speaker_nouns", "body")
_HEADS = _PERSON | _BODY
_RANKS = words_of("speaker_nouns", "rank")
_HONORIFICS = words_of("speaker_nouns", "honorific")
_BODY_NAMES = words_of("speaker_nouns", "body_name")
_FIELDS = words_of("speaker_nouns", "field")
_SPEECH = words_of("speech_verbs")
_QUANTIFIERS = frozenset("one two three some several many most all both each another none".split())
_ELLIPTIC = frozenset("other others another second third first".split())  # "the other said"
_TIMES = frozenset("day days week weeks month months year years moment hour hours minute minutes few lot while".split())
_RELATIVES = frozenset("who whom whose which that where".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, as half-open ranges of token indices; `head` is the last token of the phrase itself."""

    first: int
    last: int
    kind: Literal["pronoun", "name", "common"]
    name: int  # where the bare name begins, after titles; `first` for the other kinds
    role: tuple[int, int] | None = None
    body: bool = False

    @property
    def head(self) -> int:
        """Index of the head token."""
        return self.last - 1


def _is_capital_word(token: Token) -> bool:
    return token.word and token.capital


def _is_office(token: Token) -> bool:
    """Return whether the word is an office that a person holds ("Minister", "Captain"), one person's."""
    if token.possessive or token.lower.endswith("s"):
        return token.text in _HONORIFICS and not token.possessive
    return token.text in _RANKS or token.text in _HONORIFICS or token.lower in _PERSON


def _name_end(tokens: Sequence[Token], first: int) -> int:
    """Return the end of the run of capitalised words that begins at `first`, particles and "of" inside included."""
    at, stop = first + 1, min(len(tokens), first + MAX_NAME)
    body = tokens[first].text in _BODY_NAMES
    while at < stop:
        token, before = tokens[at], tokens[at - 1]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if before.possessive and not (_is_capital_word(token) and token.lower not in NO_NAME):
            break
        if _is_capital_word(token) and token.lower not in CALENDAR:
            body = body or token.text in _BODY_NAMES
            at += 1
        elif (token.text == "." and following is not None and _is_capital_word(following) and (
            before.text in _HONORIFICS or before.text in _RANKS or len(before.text) == 1
        )) or (following is not None and _is_capital_word(following) and following.lower not in NO_NAME and (
            (token.text in {"’", "'"} and before.lower.endswith("s"))
            or token.lower in _PARTICLES or (token.lower in {"of", "for", "and", "&"} and body)
            or (token.lower in {"of", "for"} and _is_office(before) and following.lower in _FIELDS)
            or (token.lower in {"and", "&", ","} and before.lower in _FIELDS and following.lower in _FIELDS)
        )):  # fmt: skip
            at += 1
        else:
            break
    return at


def modifiers_start(tokens: Sequence[Token], head: int) -> int:
    """Return where the phrase of a head noun begins: its modifiers and its determiner."""
    at = head
    while at > 0 and head - at < MAX_LEFT:
        token = tokens[at - 1]
        if token.lower in DETERMINERS and not token.possessive:
            return at - 1
        plain = token.word or token.text == "-" or token.text[0].isdigit()
        if (
            not plain
            or token.lower in _STOP_LEFT
            or token.lower in _SPEECH
            or (token.lower.endswith("ly") and not token.capital)
        ):
            break
        at -= 1
    return at


def _titles_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the bare name begins inside a capitalised run, behind titles and the fields of an office."""
    titled = [i for i in range(first, last) if _is_office(tokens[i]) and not _owns(tokens, i)]
    while titled and titled[-1] == last - 1:
        titled.pop()  # "Ann Cook", "Otto Major": the last word is the surname
    if not titled:
        return first
    name = titled[-1] + 1
    if tokens[name].lower in {"of", "for"}:
        while name < last and (tokens[name].lower in _FIELDS or tokens[name].lower in {"of", "for", "and", "&", ","}):
            name += 1
    while name < last - 1 and tokens[name].text == ".":
        name += 1
    return name


def _owns(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text in {"’", "'"}


def _name_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase:
    """Return the phrase of a capitalised run, its titles split off, with lower-case role words before it."""
    name, role, begin = _titles_end(tokens, first, last), None, first
    if name >= last:  # an office alone: "Minister of Health"
        return Phrase(first - 1 if first and tokens[first - 1].lower in DETERMINERS else first, last, "common", first)
    if name > first:
        end = name
        while end > first and (tokens[end - 1].text in _HONORIFICS or tokens[end - 1].text == "."):
            end -= 1
        role = (first, end) if end > first else None
    elif first > 0 and tokens[first - 1].lower in _PERSON and not tokens[first - 1].possessive:
        begin = modifiers_start(tokens, first - 1)
        start = begin + (tokens[begin].lower in DETERMINERS)
        role = (start, first) if start < first else None
    body = any(tokens[i].text in _BODY_NAMES for i in range(name, last))
    return Phrase(begin, last, "name", name, role, body)


def _common_phrase(tokens: Sequence[Token], head: int) -> Phrase | None:
    start = modifiers_start(tokens, head)
    plural = tokens[head].lower.endswith("s") or tokens[head].lower in {"police", "people", "men", "women"}
    settled = any(tokens[i].lower in DETERMINERS or tokens[i].possessive for i in range(start, head))
    if start > 1 and settled and tokens[start - 1].lower == "of" and tokens[start - 2].lower in _QUANTIFIERS:
        start -= 2  # "one of the miners"
    if not (plural or settled):
        return None
    return Phrase(start, head + 1, "common", start, None, tokens[head].lower in _BODY)


def _elliptic_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the phrase of a speaker named by its order alone ("the other said", "a second, who")."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not (following.text == "," or following.lower in _SPEECH or following.lower == "who"):
        return None
    if tokens[at].lower in {"others", "another"}:
        return Phrase(at, at + 1, "common", at)
    settled = at > 0 and tokens[at - 1].lower in DETERMINERS
    return Phrase(at - 1, at + 1, "common", at - 1) if settled else None


def _ends_in_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a capitalised run is an office after a determiner ("the Foreign Minister")."""
    office = tokens[last - 1].text in _RANKS or tokens[last - 1].lower in _PERSON
    return office and ((first > 0 and tokens[first - 1].lower in DETERMINERS) or tokens[first].possessive)


def find_phrases(tokens: Sequence[Token], lower_words: frozenset[str]) -> list[Phrase]:
    """Return the phrases of one sentence in order; `lower_words` are words that the article writes in lower case."""
    found: list[Phrase] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.lower in PRONOUNS or (token.lower == "it" and _speaks(tokens, at)):
            found.append(Phrase(at, at + 1, "pronoun", at))
        elif _is_capital_word(token) and token.lower not in NO_NAME and not _opens_plainly(tokens, at, lower_words):
            last = _name_end(tokens, at)
            if tokens[last - 1].possessive or (last == at + 1 and _is_demonym(token.text)):
                at = last  # "a wiry Estonian called Ode Farr": nobody is named Estonian
                continue
            if _ends_in_office(tokens, at, last):
                found.append(Phrase(max(0, at - 1), last, "common", at))
            elif not (last < len(tokens) and tokens[last].lower in _HEADS and not tokens[last].capital):
                found.append(_name_phrase(tokens, at, last))
            at = last
            continue
        elif (phrase := _plain_phrase(tokens, at)) is not None:
            found.append(phrase)
        at += 1
    return found


def _is_demonym(word: str) -> bool:
    known = place_code(word)
    return known is not None and known[1] == "demonym"


def _plain_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the phrase whose head is the common noun at `at`, or the order that stands for one."""
    token = tokens[at]
    if (token.lower in _HEADS or token.lower == "year-old") and not token.possessive:
        return _head_phrase(tokens, at)
    return _elliptic_phrase(tokens, at) if token.lower in _ELLIPTIC else None


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of speech stands right beside the pronoun."""
    beside = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return any(token.lower in _SPEECH for token in beside)


def _opens_plainly(tokens: Sequence[Token], at: int, lower_words: frozenset[str]) -> bool:
    """Return whether a capital is only that of a sentence's first word."""
    first = all(not token.word for token in tokens[:at][-3:])
    plain = tokens[at].lower in lower_words or tokens[at].lower in _HEADS
    followed = at + 1 < len(tokens) and _is_capital_word(tokens[at + 1])
    return first and plain and not followed and tokens[at].text not in _HONORIFICS


def _head_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if _heads_later(tokens, at):
        return None
    if following is not None and _is_capital_word(following) and following.lower not in NO_NAME:
        return None  # a role before a name
    return _common_phrase(tokens, at)


def _heads_later(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the noun only modifies a head behind it ("deputy interior minister", "union official")."""
    for token in tokens[at + 1 : at + 4]:
        if token.lower in _HEADS and token.lower not in _SPEECH and not token.capital:
            return True
        if token.lower not in _FIELDS or token.lower in _SPEECH:
            return False
    return False


def tail_end(tokens: Sequence[Token], at: int, tails: frozenset[str]) -> int:
    """Return the end of the prepositional tail that begins at `at` ("in Mombasa"), or `at` where there is none."""
    if at >= len(tokens) or tokens[at].lower not in tails or tokens[at].lower in {"who", "that"}:
        return at
    end = at
    for token in tokens[at : at + 12]:
        ends = token.masked or token.text in ",.;:()" or token.lower in _SPEECH or token.lower in AUX - {"to"}
        verb = (
            token.lower.endswith("ed") and not token.capital and end > at and tokens[end - 1].lower not in PREPOSITIONS
        )
        if verb or token.text[0].isdigit():
            break
        if ends or token.lower in CALENDAR or token.lower in CONJUNCTIONS - {"and"} or token.lower in ADVERBS:
            break
        end += 1
    while end > at and tokens[end - 1].lower in PREPOSITIONS | DETERMINERS | {"and"}:
        end -= 1
    return end


def role_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of the role in an apposition that begins at `at` (", a nurse in Nyeri,")."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at].lower == "of":
        return _affiliation(tokens, at)
    if tokens[at].text not in ",(":
        return None
    first = at + 1
    if tokens[first].text.isdigit() and first + 2 < len(tokens) and tokens[first + 1].text == ",":
        first += 2  # an age
    if first + 2 < len(tokens) and tokens[first].lower == "who" and tokens[first + 1].lower in {"is", "was"}:
        first += 2
    return _role_range(tokens, first, _role_end(tokens, first))


def role_said(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of the role that a sentence states ("Ann Ode is the head of the guild")."""
    if at + 2 >= len(tokens) or tokens[at].lower not in {"is", "was"} or tokens[at + 1].lower not in {"the", "a", "an"}:
        return None
    return _role_range(tokens, at + 1, _role_end(tokens, at + 1))


def _role_end(tokens: Sequence[Token], first: int) -> int:
    last = first
    while (
        last < len(tokens)
        and last - first < MAX_ROLE
        and tokens[last].text not in ",.;:()—–"
        and not tokens[last].masked
        and tokens[last].lower not in _RELATIVES
    ):
        last += 1
    return last


def _affiliation(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the body that a person belongs to ("Ann Ode of the Miners' Union"), in capitals."""
    first = at + 1 + (tokens[at + 1].lower == "the")
    if first >= len(tokens) or not _is_capital_word(tokens[first]) or tokens[first].lower in NO_NAME:
        return None
    last = _name_end(tokens, first)
    bodily = any(token.text in _BODY_NAMES or token.text.isupper() for token in tokens[first:last])
    return (first, last) if bodily else None


def role_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Return the token range of the office before a name between commas ("The guild's head, Ann Ode,")."""
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 2].lower not in _PERSON:
        return None
    return (modifiers_start(tokens, first - 2), first - 1)


def _role_range(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    words = tokens[first:last]
    if words and words[0].lower == "of":
        first += 1
    elif not any(word.lower in _PERSON for word in words[:10]) and not _describes(words):
        return None
    if first < last and tokens[first].lower in {"a", "an", "the"}:
        first += 1
    if first >= last or tokens[first].lower in PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUX:
        return None
    bad = any(word.lower in AUX or word.lower in _SPEECH for word in tokens[first:last])
    return None if bad else (first, last)


def _describes(words: Sequence[Token]) -> bool:
    """Return whether an apposition says in common nouns what somebody is ("a lorry driver’s widow")."""
    common = len(words) > 1 and words[0].lower in {"a", "an"} and all(t.word or t.text in "-’'" for t in words)
    return common and not any(word.lower in _TIMES for word in words[1:3])
