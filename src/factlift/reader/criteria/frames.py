"""The parts that conditions are read from: the clauses of a sentence, who their verbs speak of, and frames."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from factlift.facts import CriterionKind
from factlift.lexicon import AUX, words_of
from factlift.numberwords.nouns import vocabulary
from factlift.numberwords.tables import SCALES, SMALL
from factlift.places import place_code
from factlift.reader.criteria.phrasebook import find_cues
from factlift.reader.words.cues import NEVER, NOT_SENT, SENT, WEAK
from factlift.reader.words.tokens import Token

APPLICANT = words_of("criteria_cues", "applicant")
ANYONE = words_of("criteria_cues", "anyone")
PRONOUN = words_of("criteria_cues", "pronoun")
PEOPLE = APPLICANT | ANYONE | SENT | WEAK
_DETERMINING = frozenset({"each", "all", "both"})
_THINGS = words_of("people_nouns", "things")
_SENDABLE = SENT | WEAK | frozenset("teams units battalions brigades crews squads contingents companies".split())
MAX_ASIDE = 9  # tokens of ", says the board,"
LIMITS = frozenset(
    "with who whose aged over under below above from without older younger shorter taller heavier that not of than "
    "found suspected caught known born living treated trained convicted".split()
)
SAYING = frozenset(
    "said says say wrote writes argued adds added warned told insisted explained noted stressed reads announced stated "
    "states notes explains stresses cautioned maintained".split()
)
_DECIDES = frozenset({"decided", "ruled", "decreed"})
_CLAUSAL = (AUX - {"to", "’s", "'s"}) | {"that", "need", "needs", "cannot"}
_LINKS = frozenset("however though moreover therefore also too naturally meanwhile furthermore besides".split())
_ADDING = frozenset("adding noting stressing warning explaining".split())
_BINDS = frozenset("must should shall may cannot will".split())
_OPENERS = "“«„"
_HOW = frozenset({"by", "on", "for"})  # "were chosen, he wrote, “by merit alone”"
_CLOSING = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "'": "'"}
Subject = Literal["applicant", "limited", "group", "pronoun", "other", "empty"]


class Clause(NamedTuple):
    """The tokens of a clause, from `first` to before `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A condition that a cue lays down, in `tokens[first:last]`."""

    kind: CriterionKind
    first: int
    last: int
    cue: tuple[int, int]
    subject: Subject
    form: str  # the cue's class
    begin: int = 0  # where the clause begins, with the subject of its verb

    @property
    def behind(self) -> bool:
        """Whether the cue stands behind the condition."""
        return self.cue[0] >= self.last


class Line:
    """The words of a sentence, in lower case, with the cues among them and its clauses.

    An act of speech between two commas ("priority, says the board, is for widows") is left out of all of them.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens = _without_aside(tokens)
        self.words = [(text.lower() if owns else lower).replace("’", "'") for _, _, text, lower, owns in tokens]
        self.cues = find_cues(self.words)

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses of the sentence."""
        return split_clauses(self.tokens)


def _says(token: Token) -> bool:
    return token.lower in SAYING and token.text != "States"  # of America


def _without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without an act of speech that stands between a subject and its verb."""
    commas = [at for at, token in enumerate(tokens) if token.text == ","]
    for left, right in pairwise(commas):
        inside = tokens[left + 1 : right]
        verb = next((at for at, token in enumerate(inside[:3]) if _says(token) or token.lower in _DECIDES), None)
        if len(inside) == 1 and inside[0].lower in _LINKS and right + 1 < len(tokens):
            return [*tokens[:left], *tokens[right + 1 :]]  # "they must, however, swim"
        if verb is None or right - left > MAX_ASIDE or right + 1 >= len(tokens):
            continue
        if any(token.lower in _CLAUSAL for token in inside[verb + 1 :]):
            continue  # "Ann Ode, a clerk, said applicants must be fit, have a trade and speak Thai"
        if left and tokens[left - 1].lower in _BINDS and tokens[right - 1].lower in SAYING:
            return [*tokens[:left], *tokens[right + 1 :]]  # "candidates must, the agency said, be over 21"
        quoted = tokens[right + 1].text in _OPENERS and right + 2 < len(tokens) and tokens[right + 2].lower in _HOW
        if quoted or (
            tokens[right + 1].lower in (AUX - {"to"}) | _HOW
            and (verb == 0 or inside[0].lower in PRONOUN | {"it"} or (len(inside) == 2 and inside[0].capital))
        ):
            return [*tokens[:left], *tokens[right + 1 :]]
    return tokens


def split_clauses(tokens: Sequence[Token]) -> list[Clause]:  # noqa: C901 - one pass over the marks, a case each
    """Return the clauses of a sentence: cut at stops, dashes, whole quotations, contrasts and acts of speech."""
    cuts = {0, len(tokens)}
    opened: list[tuple[str, bool]] = []
    for at, token in enumerate(tokens):
        mark = token.text
        if mark in ";:—–!?." or (mark == "-" and _spaced(tokens, at)):
            cuts |= {at, at + 1}
        elif mark in _OPENERS or (mark in "\"‘'" and _opens(tokens, at, opened)):
            whole = _is_whole(tokens, at)
            opened.append((_CLOSING[mark], whole))
            cuts |= {at, at + 1} if whole else set()
        elif opened and mark == opened[-1][0]:
            if opened.pop()[1]:
                cuts |= {at, at + 1}
        elif mark in "()":
            continue
        elif mark == "," and tokens[0].lower in {"while", "although", "though", "whereas"} and len(cuts) == 3:
            cuts |= {at, at + 1}
        elif token.lower in {"while", "although", "though", "whereas"} and not at:
            cuts.add(1)
        elif token.lower in {"but", "while", "although", "whereas", "though", "because", "so"} and at:
            cuts |= {at, at + 1} if token.lower != "so" or tokens[at - 1].text == "," else set()
        elif (
            (_says(token) or (token.lower in _ADDING and tokens[at - 1].text == ","))
            and at + 1 < len(tokens)
            and tokens[at + 1].text not in ",.;:"
        ):
            if tokens[at + 1].lower == "to" or (at and tokens[at - 1].lower in {"that", "which"}):
                continue  # "are told to stay", "a letter that says you are well"
            cuts |= {at, at + 1}
            if tokens[at + 1].lower == "that":
                cuts.add(at + 2)
    edges = sorted(cuts)
    return [Clause(a, b) for a, b in pairwise(edges) if b > a and _worded(tokens, a, b)]


def _worded(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.word or token.text[0].isdigit() for token in tokens[first:last])


def _spaced(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def _opens(tokens: Sequence[Token], at: int, opened: Sequence[tuple[str, bool]]) -> bool:
    """Return whether a mark that looks the same at both ends opens a quotation."""
    joined = at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start
    loose = at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in "(—–:"
    return joined and loose and not (opened and opened[-1][0] == tokens[at].text)


def _is_whole(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the quotation that opens here is a sentence of its own, not a term in the writer's sentence."""
    if at + 1 >= len(tokens):
        return True
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in "”»\"’'"), len(tokens))
    return end - at > 4 and (at == 0 or tokens[at + 1].capital or tokens[at - 1].text in ",:.")


def subject_of(words: Sequence[str]) -> Subject:
    """Return what the words before a verb stand for: applicants, people with a limit, a group, a pronoun, or none.

    >>> subject_of("those with a debt".split()), subject_of(["you"]), subject_of("the old bridge".split())
    ('limited', 'pronoun', 'other')
    """
    if not words:
        return "empty"
    words = [word.partition("'")[0] or word for word in words]
    if "," in words[1:5] and words[-1] == ",":
        words = words[: words.index(",", 1)]  # "the cooks, ten of whom have left, must"
    if words[:1] in (["under"], ["over"]) and words[1:2] == ["-"]:
        return "limited"  # "under-18s"
    head = words[:8]
    if any(word in APPLICANT for word in head):
        return "applicant"
    people = any(word in ANYONE or is_people(word) for word in words[:4])
    if people and any(word in LIMITS for word in words):
        return "limited"
    if any(word in ANYONE for word in words[:4]):
        return "group"
    told = words[0] in _DETERMINING and any(map(is_people, words[1:4]))  # "each nurse", not "each of them"
    if not told and (words[-1] in PRONOUN or (words[0] in PRONOUN and len(words) < 5)):
        return "pronoun"
    if any(is_people(word) for word in words[:7]) or _is_kind(words) or _is_of_country(words) or _works(words):
        return "group"
    return "other"


def _is_kind(words: Sequence[str]) -> bool:
    """Return whether an adjective stands for people of a kind ("the unlettered", "the pregnant")."""
    if len(words) == 3 and words[0] == "the" and words[2] == "ones":
        return True  # "the tall ones"
    return len(words) == 2 and words[0] == "the" and (words[1] in _KINDS or words[1].endswith(("less",
    "iterate")) or (
        words[1].startswith("un") and words[1].endswith("ed")
    ))  # fmt: skip


def _is_of_country(words: Sequence[str]) -> bool:
    """Return whether a country's name for its people stands for those who go ("the new Hondurans")."""
    if len(words) > 3 or not words[-1].endswith(("s", "ese")):
        return False
    meanings = (place_code(" ".join(words[at:]).title()) for at in (-1, -2))  # "Peruvians", "New Zealanders"
    return any(meaning is not None and meaning[1] == "demonym" for meaning in meanings)


def _works(words: Sequence[str]) -> bool:
    """Return whether a trade that no table lists is all of a subject ("climbers", "the ice climbers")."""
    return len(words) < 4 and _is_trade(words[-1]) and words[-1] not in _THINGS


_KINDS = frozenset(
    "pregnant sick married single divorced elderly disabled illiterate literate poor rich blind deaf lame obese "
    "overweight unfit fit young old very lettered asthmatic diabetic epileptic faithful disloyal idle unwell widowed "
    "short tall tattooed convicted indebted healthy ill infirm injured pious godless".split()
)


_LIKE_PEOPLE = tuple(  # "part-timers", "bond-holders"
    f"-{word}{end}" for word in ("timer", "leaver", "comer", "holder", "owner", "goer", "earner") for end in ("", "s")
)
_HANGS = re.compile(r",| (?:of|in|with|at|for|from|to|on|by|who|that|as|aged|over|under|between) ")


def names_people(words: str) -> bool:
    """Return whether words mean some people, of whom nothing is asked.

    >>> [names_people(words) for words in ("Three hundred cooks", "cooks with a trade", "Fluency in French")]
    [True, False, False]
    """
    head = _HANGS.split(words.lower(), maxsplit=1)
    noun = head[0].split()[-1:]
    return len(head) == 1 and bool(noun) and is_people(noun[0]) and noun[0] not in ANYONE and noun[0] != "hand"


_NUMBER = "|".join(sorted((*SMALL, *SCALES, r"\d[\d,.]*", "a dozen", "half a dozen"), key=len, reverse=True))
NUMBERED = re.compile(  # "about twenty-five"
    r"(?:(?:about|some|around|nearly|up to|more than|another|a further) )?"
    rf"(?:(?:{_NUMBER})(?:[ -](?:and )?(?:{_NUMBER}))*) ",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"an? ", re.IGNORECASE)
_TRADE = ("ers", "ists", "men", "hands", "mates")
_VOUCH = frozenset(  # whom somebody must have
    "child children son sons daughter daughters guarantors guarantor sponsors sponsor witnesses referees sureties "
    "neighbours relatives".split()
)


def counts_people(words: str, *, single: bool = False) -> bool:
    """Return whether words are a number of people, or a `single` one, of whom nothing is asked but to do their work.

    >>> told = ("Twenty-five pickers for Oton", "two cooks with a trade", "ten winters at sea", "two guarantors")
    >>> [counts_people(words) for words in told]
    [True, False, False, False]
    """
    number = NUMBERED.match(words) or (_SINGLE.match(words) if single else None)
    if number is None:
        return False
    rest = words[number.end() :].lower()
    noun = _HANGS.split(rest, maxsplit=1)[0].split()[-1:]
    asked = not (LIMITS - {"from", "of"}).isdisjoint(rest.split())
    return bool(noun) and (is_people(noun[0]) or _is_trade(noun[0])) and noun[0] not in _VOUCH and not asked


def _is_trade(word: str) -> bool:
    """Return whether a word that no table lists looks like a trade ("wallers", not "letters" or "winters")."""
    return len(word) > 5 and word.endswith(_TRADE) and word not in NEVER and word not in vocabulary().plural


def is_people(word: str) -> bool:
    """Return whether a word means people, or a body of them, who can be sent ("sister", "battalions").

    >>> [is_people(word) for word in ("soldier", "battalions", "bridge")]
    [True, True, False]
    """
    known = vocabulary()
    return (
        word in _SENDABLE
        or word.endswith(_LIKE_PEOPLE)
        or word + "s" in _SENDABLE
        or (word not in NOT_SENT and "people" in {known.plural.get(word), known.singular.get(word)})
    )
