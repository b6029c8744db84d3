"""Noun phrases that can name a speaker: pronouns, names with their titles, and common nouns ("a dock worker")."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

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
from factlift.reader.words.capitals import (
    BODY,
    BODY_NAMES,
    BODY_SURNAMES,
    EPITHETS,
    HEADS,
    HONORIFICS,
    LEADING,
    NO_TRADES,
    PARTISANS,
    PERSON,
    RANKS,
    TITLING,
    begins_name,
    heads_later,
    is_capital_word,
    is_demonym,
    is_head,
    is_owned,
    is_person,
    is_post,
    name_end,
    titles_end,
)
from factlift.reader.words.codes import coded_end
from factlift.reader.words.elliptic import ANYONE, ELLIPTIC, anyone_at, ellipsis_at, is_crowd_noun, is_spoken_of
from factlift.reader.words.envoys import envoy_before, named_behind_post
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.leaders import BEFORE_NAMES, OFFICE_FIELDS, STATELY, led_body, office_before, owner_end
from factlift.reader.words.newspapers import is_newspaper
from factlift.reader.words.openings import fronted_end, is_done, is_lettered, is_surname_of, opens_plainly
from factlift.reader.words.tokens import Token, handle_end

_Run = tuple[int, "Phrase | None"]  # the end of a run of capitalised words, and its phrase
_FULL = 2  # words of a full name
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")  # "10.31 Police say there is no cause" counts nobody
MAX_LEFT = 7  # modifiers before a head noun

_STOP_LEFT = BEFORE_NAMES | AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS | PRONOUNS | CALENDAR
_SPEECH = words_of("speech_verbs")
_BASES = words_of("speech_uses", "base")
_QUANTIFIERS = frozenset("one two three some several many most all both each another none".split())
_MASSES = frozenset("dozens scores hundreds thousands tens crowds".split())
_COLLECTIVES = frozenset("police people men women data media staff crew".split())
_PRONOUNS = PRONOUNS | frozenset("it him her them".split())
_BOTH = frozenset("Dean Earl Duke Prince King Major Marshal Pope Judge".split())  # titles and first names
_WATCHED = HEADS | LEADING | ELLIPTIC | ANYONE | _PRONOUNS | frozenset({"year-old"})
_TRADES = ("er", "or", "ist", "ian", "man", "woman", "eer", "smith", "wright", "ee", "ers", "ists", "men", "women")
_UNNAMED = STATELY | frozenset(
    "office department division bureau unit section desk branch government parliament administration".split()
)  # "head of the office Ode"
_NAMED_HEADS = HEADS - {"accused"}  # "the union accused" ends no name
_PAPERS = frozenset("letter statement report article post".split())  # "In her letter Ann Ode said"
_BESIDE_TRADES, _STOP_BEHIND = _SPEECH | {"who"}, _STOP_LEFT | _SPEECH | {"who", "which", "that"}


class Phrase(NamedTuple):
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


def modifiers_start(tokens: Sequence[Token], head: int) -> int:
    """Return where the phrase of a head noun begins: its modifiers and its determiner."""
    at = head
    while at > 0 and head - at < MAX_LEFT:
        token = tokens[at - 1]
        if token.lower in DETERMINERS and not token.possessive:
            return at if token.lower == "that" and tokens[at].capital and at < head else at - 1
        plain = token.word or token.text == "-" or token.text[0].isdigit()
        if token.text in {"’", "'"} and at > 1 and tokens[at - 2].lower.endswith("s"):
            at -= 1  # "the nurses’ union"
            continue
        joins = token.lower in {"of", "for", "and", "&"} and at > 1 and tokens[at].capital and tokens[at - 2].capital
        lettered = at > 2 and (tokens[at - 3].text in RANKS or (len(tokens[at - 3].text) == 1 and tokens[at - 3].word))
        if joins and not lettered:
            at -= 1  # "Ministry of Labour figures"
            continue
        if (
            not plain
            or (at > 1 and token.lower.endswith("ed") and is_crowd_noun(tokens[at - 2]))
            or (token.lower in _STOP_LEFT and token.lower != "first" and token.text != "WHO")
            or token.lower in _SPEECH
            or (token.lower.endswith("ly") and not token.capital)
        ):
            break
        at -= 1
    while at < head and not tokens[at].word and (not tokens[at].text[0].isdigit() or _CLOCK.fullmatch(tokens[at].text)):
        at += 1
    return at


def _is_apposed(tokens: Sequence[Token], first: int) -> bool:
    """Return whether what may be a title is the first name of who was just told by his office."""
    named = first > 1 and tokens[first].text in {"Dean", "Earl", "Duke", "Marshal"}
    return named and tokens[first - 1].text == "," and is_person(tokens[first - 2].lower)


def _name_phrase(tokens: Sequence[Token], first: int, last: int, owned: int) -> Phrase:
    """Return the phrase of a capitalised run, its titles split off, with lower-case role words before it."""
    if owned > first:
        return Phrase(first, last, "name", owned, (first, owned))
    name, role, begin = titles_end(tokens, first, last), None, first
    if (
        name == last - 1
        and tokens[first].text in _BOTH
        and name == first + 1
        and first
        and (is_person(tokens[first - 1].lower) or _is_apposed(tokens, first))
    ):
        name = first  # "constable Dean Ode", "its secretary, Dean Ode"
    if name >= last:  # an office alone: "Minister of Health"
        return Phrase(first - 1 if first and tokens[first - 1].lower in DETERMINERS else first, last, "common", first)
    if name > first:
        end = name
        while end > first and (tokens[end - 1].text in HONORIFICS or tokens[end - 1].text == "."):
            if tokens[end - 1].text == "Chief" and end - 1 > first:
                break  # "Police Chief Ann Ode"
            end -= 1
        titled = first + (first == 0 and tokens[0].lower in EPITHETS)
        role = (titled, end) if end > titled else None
    office = envoy_before(tokens, first) or office_before(tokens, first)
    if office is not None and (name == first or tokens[first - 1].lower in OFFICE_FIELDS):
        begin = modifiers_start(tokens, office)
        role = (begin + (tokens[begin].lower in DETERMINERS), first)
    elif first > 0 and _is_trade(tokens, first - 1, last - name > 1) and not tokens[first - 1].possessive:
        begin = modifiers_start(tokens, first - 1)
        start = begin + (tokens[begin].lower in DETERMINERS)
        role = (start, role[1] if role else first) if start < first else role
    apposed = first > 0 and name == first and tokens[first - 1].lower in BODY and not tokens[first - 1].capital
    apposed = apposed and not (tokens[first - 1].lower in _UNNAMED and any(t.lower == "of" for t in tokens[:first]))
    apposed = apposed and not (tokens[first - 1].lower in _PAPERS and gender_of(tokens[first].text))
    apposed = apposed and not tokens[first - 1].possessive  # "the union's Ann Ode"
    apposed = apposed and not (first > 1 and tokens[first - 2].lower in PREPOSITIONS)  # "On paper Ann Ode is a cook"
    settled = first > 0 and tokens[first - 1].lower == "the" and name == first and last - first > 1
    plain = "-" not in tokens[first].text and not is_demonym(tokens[first].text)  # not "the Estonian Ode Farr"
    body = (
        apposed
        or (settled and plain)
        or any(t.text == "&" for t in tokens[name:last])
        or any(tokens[i].text in BODY_NAMES for i in range(name, last - _is_surname(tokens, name, last)))
    )
    if not body and name == first and last - first > _FULL and is_demonym(tokens[first].text):
        name += gender_of(tokens[first + 1].text) is not None  # "Cuban Ana Quispe": nobody's first name is Cuban
    return Phrase(begin, last, "name", name, role, body)


def _is_surname(tokens: Sequence[Token], name: int, last: int) -> bool:
    """Return whether the last word of a name is a body's elsewhere, but a surname behind a forename ("Ann Mills")."""
    known = tokens[last - 1].text in BODY_SURNAMES and last - name > 1
    return known and gender_of(tokens[name].text) is not None


def _is_trade(tokens: Sequence[Token], at: int, full: bool) -> bool:
    """Return whether a noun right before a name tells what somebody is; of a full name its ending may tell."""
    word = tokens[at].lower
    if word == "accused" and at and tokens[at - 1].word and tokens[at - 1].lower not in DETERMINERS:
        return False  # "the Guild accused Ann Ode"
    if is_person(word):
        return True
    tells = word.endswith(TITLING) and word not in NO_TRADES and len(word) > 4 and not tokens[at].capital
    return full and tells and word not in BODY and word not in _SPEECH


def _common_phrase(tokens: Sequence[Token], head: int) -> Phrase | None:
    start = modifiers_start(tokens, head)
    plural = tokens[head].lower.endswith("s") or tokens[head].lower in _COLLECTIVES
    settled = any(tokens[i].lower in DETERMINERS or tokens[i].possessive for i in range(start, head))
    if start > 1 and settled and tokens[start - 1].lower == "of" and tokens[start - 2].lower in _QUANTIFIERS:
        start -= 2  # "one of the miners"
    elif start > 1 and plural and tokens[start - 1].lower == "of" and tokens[start - 2].lower in _MASSES:
        start -= 2  # "dozens of nurses"
    body = tokens[head].lower in BODY or (tokens[head].lower == "guard" and tokens[head - 1].lower == "coast")
    return Phrase(start, head + 1, "common", start, None, body) if plural or settled else None


def _ends_in_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a capitalised run is an office after a determiner ("the Foreign Minister")."""
    office = tokens[last - 1].text in RANKS or tokens[last - 1].lower in PERSON
    names = range(first, last - 2)
    if any(tokens[i].text in BODY_NAMES and tokens[i + 1].lower in {"of", "for"} for i in names):
        return False  # "the Department of Harbour Clerks"
    settled = first > 0 and tokens[first - 1].lower in DETERMINERS | {"own"}
    return office and (settled or is_owned(tokens, first, last) or _is_partisan(tokens, first, last))


def _is_partisan(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a word in a capital is somebody of a party, with what he is like ("a senior Tory said")."""
    lettered = tokens[last - 1].text.isupper() and last == first + 2  # "a senior Labour MP"
    lone = (last == first + 1 or lettered) and tokens[last - 1].lower in PARTISANS
    return lone and tokens[modifiers_start(tokens, first)].lower in {"a", "an", "the", "one", "another"}


def find_phrases(tokens: Sequence[Token], written: Set[str]) -> list[Phrase]:
    """Return the phrases of one sentence in order; `written` are the words of the article as they stand in it."""
    found: list[Phrase] = []
    done = 0  # tokens before this one belong to a phrase
    for at in _candidates(tokens):
        if at < done:
            continue
        lower = tokens[at].lower
        if lower == "@":
            done = handle_end(tokens, at)
            found.append(Phrase(at, done, "name", at))
        elif lower in _PRONOUNS:
            if _is_speaker(tokens, at):
                found.append(Phrase(at, at + 1, "pronoun", at))
        elif (run := _run_at(tokens, at, written, found[-1:])) is not None:
            done, named = run
            while named and named.kind == "name" and found and found[-1].first >= named.first:
                found.pop()  # "Human rights activist Ann Ode": no name begins at "Human"
            found += [named] if named else []
        elif phrase := _plain_phrase(tokens, at):
            found.append(phrase)
    return found


def _run_at(tokens: Sequence[Token], at: int, written: Set[str], before: Sequence[Phrase]) -> _Run | None:
    """Return the end of the capitalised run that begins at a token, with its phrase if it names somebody."""
    if (coded := coded_end(tokens, at)) > at:
        return coded, _name_phrase(tokens, at, coded, at)
    if is_surname_of(tokens, at, written) and name_end(tokens, at) == at + 1:
        return at + 1, Phrase(at, at + 1, "name", at)
    if not begins_name(tokens, at) or is_lettered(tokens, at) or opens_plainly(tokens, at, written):
        return None
    at = named_behind_post(tokens, at)
    end = name_end(tokens, at)
    if tokens[at].text in HONORIFICS and [t.text for t in tokens[at + 1 : at + 3] if t.text != "."][:1] == ["("]:
        return end, None  # "Dr (Mrs) Ann Ode"
    return end, (named := _capital_phrase(tokens, at, end, before)) and _behind_place(tokens, named, written)


def _behind_place(tokens: Sequence[Token], phrase: Phrase, written: Set[str]) -> Phrase:
    """Return a phrase without the place before it that opens the sentence ("In Oslo mayor Ann Ode said")."""
    cut = fronted_end(tokens, phrase.first, phrase.last, written) if phrase.first and phrase.kind == "name" else 0
    if cut <= phrase.first:
        return phrase
    role = (max(cut, phrase.role[0]), phrase.role[1]) if phrase.role and phrase.role[1] > cut else None
    return phrase._replace(first=cut, name=max(cut, phrase.name), role=role)


_LED_BODIES = BODY_NAMES | {"Staff"}


def _capital_phrase(tokens: Sequence[Token], first: int, last: int, before: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase of a run of capitalised words: a name, or an office; None where it names nobody."""
    if is_newspaper(tokens, first, last):
        return Phrase(first, last, "name", first, None, True)
    if any(p.kind == "name" and not p.body and is_post(tokens, p[:2], first, last) for p in before):
        return None  # "Ann Ode, Health Minister, said": no name of its own
    if last == first + 1 and is_demonym(tokens[first].text) and is_spoken_of(tokens, first):
        return Phrase(first - 1, last, "common", first - 1)  # "the Chilean said"
    if tokens[last - 1].possessive or (last == first + 1 and is_demonym(tokens[first].text)):
        return None  # "a wiry Estonian called Ode Farr": nobody is named Estonian
    if tokens[first].text.endswith("-based"):
        return _seated_phrase(tokens, first, last)
    if tokens[first].text == "General" and tokens[last - 1].text in _LED_BODIES and last > first + 1:
        return Phrase(first, last, "name", first, None, True)  # "the General Staff": no general named Staff
    if _ends_in_office(tokens, first, last):
        begin = first - (first > 0 and tokens[first - 1].lower in DETERMINERS | {"own"})
        begin = modifiers_start(tokens, first) if _is_partisan(tokens, first, last) else begin
        return Phrase(begin, last, "common", first)
    heads = last < len(tokens) and tokens[last].lower in _NAMED_HEADS and not tokens[last].capital
    heads = heads and not is_done(tokens, first, last)
    led = led_body(tokens, first, last)
    if led is not None and not heads:
        return Phrase(led[0], last, "name", led[1], led)
    return None if heads else _name_phrase(tokens, first, last, owner_end(tokens, first, last))


def _seated_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the phrase that opens with a seat: a body's own name, or what it is ("a Lima-based monitor")."""
    if last > first + 1:
        phrase = _name_phrase(tokens, first + 1, last, first + 1)
        return phrase._replace(body=phrase.body or gender_of(tokens[first + 1].text) is None)
    end = last
    while end < min(len(tokens), last + _FULL) and tokens[end].word and tokens[end].lower not in _STOP_BEHIND:
        end += 1
    settled = first > 0 and tokens[first - 1].lower in DETERMINERS
    if not settled or end == last or any(is_head(token.lower) for token in tokens[last:end]):
        return None  # a group, a charity: found by its head
    return Phrase(first - 1, end, "common", first - 1, None, True)


def _candidates(tokens: Sequence[Token]) -> list[int]:
    """Return the tokens at which a phrase may stand; a trade that no table lists needs a verb of speech beside it."""
    endings = () if _BESIDE_TRADES.isdisjoint([token.lower for token in tokens]) else _TRADES
    return [
        at
        for at, (_, _, text, lower, _) in enumerate(tokens)
        if lower in _WATCHED
        or (text[0].isalpha() and not text[0].islower())
        or lower == "@"
        or "-" in lower
        or (endings and lower.endswith(endings))
    ]


def _plain_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the phrase whose head is the common noun at `at`, or the order that stands for one."""
    token = tokens[at]
    if token.lower == "accused" and at and tokens[at - 1].lower not in DETERMINERS:
        return None  # "the union accused": no one accused
    if (token.lower in HEADS or token.lower == "year-old") and not token.possessive:
        return _head_phrase(tokens, at)
    if token.lower in ELLIPTIC | ANYONE:
        found = ellipsis_at(tokens, at) if token.lower in ELLIPTIC else anyone_at(tokens, at)
        return Phrase(*found, "common", found[0]) if found else None
    if "-" in token.text and is_head(token.lower) and not token.possessive:
        return _head_phrase(tokens, at)
    return _trade_phrase(tokens, at) if token.lower.endswith(_TRADES) else None


def _trade_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the phrase of somebody by a trade that no table lists, beside a verb of speech ("a riveter said")."""
    token = tokens[at]
    if token.capital or token.lower in NO_TRADES or token.lower in _SPEECH or len(token.lower) < 5:
        return None
    start = modifiers_start(tokens, at)
    settled = start < at and tokens[start].lower in DETERMINERS
    after = at + 1 < len(tokens) and (tokens[at + 1].lower in _SPEECH or tokens[at + 1].lower == "who")
    inverted = start > 0 and tokens[start - 1].lower in _SPEECH
    return Phrase(start, at + 1, "common", start) if settled and (after or inverted) else None


def bare_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the phrase of a speaker without an article, as headlines have it ("rescue chief"), in lower case."""
    words = tokens[first:last]
    if not words or len(words) > MAX_LEFT or not is_head(words[-1].lower) or words[-1].possessive:
        return None
    if not all(token.word for token in words) or any(token.lower in _STOP_LEFT for token in words):
        return None
    return Phrase(first, last, "common", first, None, words[-1].lower in BODY)


_CITING = frozenset("quoted quotes quoting cited cites citing".split())  # "the Post quoted her as saying"


def _is_speaker(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a pronoun can be a speaker: "it" beside a verb of speech, "him" only in "according to him"."""
    word = tokens[at].lower
    if word in PRONOUNS:
        return True
    if word in {"him", "her", "them"}:
        cited = tokens[at - 1].lower in _CITING and [t.lower for t in tokens[at + 1 : at + 2]] == ["as"]
        return at > 1 and (cited or (tokens[at - 1].lower == "to" and tokens[at - 2].lower == "according"))
    if word != "it":
        return False
    beside = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 3]]
    cited = at > 1 and tokens[at - 2].lower == "according"
    return cited or any(token.lower in _SPEECH for token in beside) or _goes_on(tokens, at)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "it goes on to call", or "then went on to", stands at `at`."""
    words = [token.lower for token in tokens[at + 1 : at + 6]]
    to = next((i for i in (2, 3) if words[i - 1 : i + 1] == ["on", "to"]), 0)
    return bool(to) and words[to + 1 : to + 2] != [] and words[to + 1] in _BASES


def _head_phrase(tokens: Sequence[Token], at: int) -> Phrase | None:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if heads_later(tokens, at):
        return None
    if following is not None and is_capital_word(following) and following.lower not in NO_NAME:
        return None  # a role before a name
    if following is not None and following.text in {"’", "'"} and tokens[at].lower.endswith("s"):
        return None  # "the nurses’ union" speaks, not the nurses
    return _common_phrase(tokens, at)
