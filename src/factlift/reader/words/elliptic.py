"""Speakers without a noun: by number or order ("one of the six", "the other"), and whoever it may be ("someone")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import DETERMINERS, PRONOUNS, words_of
from factlift.reader.words.capitals import HEADS, PERSON
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.tokens import Token

_SPEECH = words_of("speech_verbs")
_PLURALS = frozenset("some many several both most few others".split())
_PARTICLES = frozenset("in up out back on".split())  # of verbs of speech
_PAIR = frozenset({"two", "three", "pair", "trio", "couple", "brothers", "sisters", "men", "women"})
_THEM = frozenset("them those these us".split())
_COUNTED = frozenset("one some many several both most few".split())
_BECAME = frozenset("chosen lucky unlucky hurt sick missing young old sent cut lost taken unchosen fallen".split())
_COMPARED = frozenset("younger older elder eldest oldest youngest taller".split())
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty "
    "fifty dozen hundred lot".split()
)
_ORDERS = frozenset("other others another second third first former latter".split())
ELLIPTIC = _COUNTED | _COMPARED | NUMBERS | _ORDERS  # "the other said"
ANYONE = frozenset("somebody someone everybody everyone".split())
_SPOKEN = _SPEECH | words_of("speech_uses", "base")


def ellipsis_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of a speaker named by order alone ("the other said", "a second, who")."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if at + 2 < len(tokens) and tokens[at + 1].lower == "of" and tokens[at + 2].lower in _THEM:
        cut = tokens[at + 3 : at + 4]
        reduced = bool(cut) and cut[0].lower.endswith("ed") and cut[0].lower not in _SPEECH
        return (at, at + 3 + reduced)  # "one of them", "one of those stranded"
    if at + 3 < len(tokens) and tokens[at].lower in _COUNTED | NUMBERS | {"another"} and tokens[at + 1].lower == "of":
        counted = tokens[at + 2].lower in DETERMINERS and (
            tokens[at + 3].text.isdigit() or tokens[at + 3].lower in NUMBERS
        )
        counted = counted and not any(token.word and token.lower in HEADS for token in tokens[at + 4 : at + 6])
        if counted or (tokens[at + 2].lower == "the" and _is_of_them(tokens, at + 3)):
            return (at, at + 4)  # "one of the six", "one of the 18"
    if tokens[at].lower in _COMPARED:
        return _compared(tokens, at)
    if tokens[at].lower in NUMBERS:
        return _counted(tokens, at)
    spoken = _SPOKEN if tokens[at].lower in _PLURALS else _SPEECH
    verb = at - 1 - (at > 2 and tokens[at - 1].lower in _PARTICLES)  # "chimed in another"
    inverted = at > 1 and tokens[verb].lower in _SPEECH and tokens[verb - 1].masked  # "“No,” said one."
    closed = following is None or following.text in {".", ";", "—", "–"} or following.masked
    if inverted and closed and tokens[at].lower in _COUNTED | {"others", "another"}:
        return (at, at + 1)
    if (
        closed
        and at > 2
        and tokens[at - 1].lower == "the"
        and tokens[at - 2].lower in _SPEECH
        and tokens[at - 3].masked
    ):
        return (at - 1, at + 1)  # "“No,” said the latter."
    if following is None or not (following.text == "," or following.lower in spoken or following.lower == "who"):
        return None
    lone = at == 0 or not tokens[at - 1].word or tokens[at - 1].lower in _SPEECH
    if tokens[at].lower in {"others", "another"} or (tokens[at].lower in _COUNTED and lone):
        return (at, at + 1)
    settled = at > 0 and tokens[at - 1].lower in DETERMINERS
    return (at - 1, at + 1) if settled else None


def _is_of_them(tokens: Sequence[Token], at: int) -> bool:
    """Return whether several are told by what became of them, with no noun behind ("one of the chosen, a cook")."""
    if at >= len(tokens) or tokens[at].capital or tokens[at].lower in HEADS:
        return False
    told = tokens[at].lower.endswith("ed") or tokens[at].lower in _BECAME
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is None or following.text in {",", ".", ";", "—", "–"} or following.masked
    return told and (ends or (following is not None and following.lower in _SPEECH | {"who", "in", "at"}))


def _counted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of people told by their number alone ("all three said", "said the two")."""
    if at == 0 or tokens[at - 1].lower not in {"the", "all"} or tokens[at].lower in {"hundred", "lot"}:
        return None
    if tokens[at].lower in _SMALL and at + 1 < len(tokens) and tokens[at + 1].lower in _SPOKEN:
        return (at - 1, at + 1)
    inverted = at > 2 and tokens[at - 2].lower in _SPEECH and tokens[at - 3].masked
    closed = at + 1 >= len(tokens) or tokens[at + 1].text in {".", ";", "—", "–"}
    return (at - 1, at + 1) if inverted and closed else None


_SMALL = NUMBERS - {"twenty", "thirty", "forty", "fifty", "hundred", "dozen", "lot"}


def _compared(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of one of two told by an adjective ("said the younger of the two", "the older said")."""
    if at == 0 or tokens[at - 1].lower != "the":
        return None
    of_two = [token.lower for token in tokens[at + 1 : at + 4]]
    end = at + 4 if of_two[:2] == ["of", "the"] and of_two[2:] and of_two[2] in _PAIR else at + 1
    inverted = at > 2 and tokens[at - 2].lower in _SPEECH and tokens[at - 3].masked
    closed = end >= len(tokens) or tokens[end].text in {".", ";", "—", "–"}
    spoken = end < len(tokens) and tokens[end].lower in _SPOKEN
    return (at - 1, end) if spoken or (inverted and closed) else None


def anyone_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of an indefinite pronoun that speaks ("someone shouted", "said somebody at the back")."""
    end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "else")
    if not any(token.masked for token in tokens):
        return None  # "somebody is asking" names nobody
    if any(token.lower in {"if", "when", "unless", "whenever", "should"} for token in tokens[max(0, at - 2) : at]):
        return None
    verb = tail_end(tokens, end, SPEAKER_TAILS)
    spoken = [token.lower for token in (*tokens[verb : verb + 2], *tokens[max(0, at - 1) : at])]
    return None if _SPOKEN.isdisjoint(spoken) else (at, end)


def is_spoken_of(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name of a people stands for one person who speaks ("the Chilean said")."""
    if at == 0 or tokens[at - 1].lower != "the" or tokens[at].lower.endswith(("ish", "ese", "ch", "s")):
        return False
    after = at + 1 < len(tokens) and tokens[at + 1].lower in _SPEECH
    alone = at + 1 >= len(tokens) or not tokens[at + 1].word
    return after or (alone and at > 2 and tokens[at - 2].lower in _SPEECH and tokens[at - 3].masked)


def is_crowd_noun(token: Token) -> bool:
    """Return whether a verb may follow a word for people without a determiner ("protesters, they carried banners")."""
    return (token.lower.endswith("s") and token.lower in PERSON and not token.possessive) or token.lower in PRONOUNS
