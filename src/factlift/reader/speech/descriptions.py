"""Where the words that describe a speaker end: a clause with "who", who brought a paper out, who has seen it."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, words_of
from factlift.places import places_in
from factlift.reader.speech.subjects import subject_before
from factlift.reader.words.capitals import begins_name, is_person, name_end
from factlift.reader.words.cues import STATE
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

_SPEECH = words_of("speech_verbs")
_ISSUED = frozenset(
    "published released issued compiled produced drawn prepared written circulated provided supplied presented "
    "disclosed distributed".split()
)
_ISSUING = frozenset("issued issues released releases published publishes wrote writes sent sends posted posts".split())
_SEEN = frozenset("seen obtained reviewed viewed read examined".split())
_WISHES = frozenset(
    "picked answered took wished wanted requested preferred refused declined insisted spoke requests wishes".split()
)
_CLOSING = frozenset(",.;:()—–?!")
_WENT = frozenset("took went stood sat ran held got gave knew shook put is was has".split())
MAX_RELATIVE = 16  # tokens of "who left in May"
_NAMED_SO = frozenset("called named known based located hundred headed titled entitled".split())


def issuer_after(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name of the body that brought a paper out ("a report published on Monday by Migrant Harbour")."""
    if at >= len(tokens) or tokens[at].lower not in _ISSUED:
        return None
    by = next((i for i in range(at, min(len(tokens), at + 8)) if tokens[i].lower in {"by", ",", "."}), None)
    if by is None or tokens[by].lower != "by":
        return None
    return next((p for p in phrases if p.kind == "name" and by < p.first <= by + 2), None)


def keeper_of(tokens: Sequence[Token], paper: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name of the person whose own words a paper holds ("the diary of Ann Ode says")."""
    if tokens[paper.head].lower not in _OWN_WORDS:
        return None
    of = next((i for i in range(paper.head + 1, min(len(tokens), paper.head + 3)) if tokens[i].lower == "of"), None)
    return next((p for p in phrases if p.kind == "name" and not p.body and p.first == (of or -2) + 1), None)


_OWN_WORDS = frozenset("diary diaries journal journals memoir memoirs letters notebook notebooks autobiography".split())


def author_beside(tokens: Sequence[Token], paper: Phrase, phrases: Sequence[Phrase]) -> tuple[bool, Phrase | None]:
    """Return whether it is who speaks in a sentence that speaks by a paper, else the phrase of who brought it out.

    "The guild said in a statement", "Ann Ode wrote a letter to members"; nobody's is "a letter from Lodwar".
    """
    before = tokens[paper.first - 1].lower if paper.first else ""
    if paper.last < len(tokens) and tokens[paper.last].lower in {"by", "from", "of"}:
        return False, writer_after(tokens, paper, phrases)
    issuer = subject_before(tokens, paper.first - 1, phrases) if before in _ISSUING else None
    return before in {"in", "by", "through", "via"}, issuer


def writer_after(tokens: Sequence[Token], paper: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the one person, told by what he does, whom a paper is by or from ("a letter from a picker in Oton")."""
    if paper.last + 1 >= len(tokens) or tokens[paper.last].lower not in {"by", "from"}:
        return None
    writer = next((p for p in phrases if p.first == paper.last + 1 and p.kind == "common" and not p.body), None)
    one = writer is not None and tokens[writer.first].lower in {"a", "an", "one"}
    return writer if writer is not None and one and is_person(tokens[writer.head].lower) else None


_OF_STATES = STATE - {"embassy", "agency"}  # an embassy is of one state, in another


def are_of_two_states(head: str, known: str, words: str) -> bool:
    """Return whether an office or a body is another state's than a known one ("the ministry in Oslo", no Danish one).

    >>> are_of_two_states("ministry", "The Danish defence ministry", "The ministry in Oslo")
    True
    """
    if head not in _OF_STATES:
        return False
    theirs, own = ({place.code for place in places_in(name)} for name in (known, words))
    return bool(theirs and own) and None not in theirs | own and theirs.isdisjoint(own)


def seen_end(tokens: Sequence[Token], end: int) -> int:
    """Return the end of a paper's name with the words that tell who has seen it ("a circular seen by the Post")."""
    if end + 2 >= len(tokens) or tokens[end].lower not in _SEEN or tokens[end + 1].lower != "by":
        return end
    first = end + 2 + (tokens[end + 2].lower == "the")
    return name_end(tokens, first) if first < len(tokens) and begins_name(tokens, first) else end


def _is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb of a sentence stands at a token, behind a relative clause."""
    before, word = tokens[at - 1].lower, tokens[at].lower
    formed = word.endswith("ed") and word not in _NAMED_SO and not tokens[at].capital
    joined = AUX | CONJUNCTIONS | PREPOSITIONS | DETERMINERS
    return (formed or word in _WENT) and before not in joined and not before.endswith("ly") and tokens[at - 1].word


def relative_end(tokens: Sequence[Token], end: int) -> int:
    """Return the end of somebody's description with the clause that tells him from others ("a cook who left in May").

    A clause between commas, and one that speaks ("a clerk who asked not to be named"), tells nobody from others.
    """
    if end + 2 < len(tokens) and tokens[end].lower == "next" and tokens[end + 1].lower == "door":
        return end + 2
    if end + 2 >= len(tokens) or tokens[end].lower != "who":
        return end
    last = end + 1
    for at in range(end + 1, min(len(tokens), end + MAX_RELATIVE)):
        token = tokens[at]
        again = at > end + 2 and token.lower in {"did", "does", "do"}  # "a cook who came along did not"
        again = again or (at > end + 3 and _is_finite(tokens, at))  # "a grocer who has lived here listened"
        if token.masked or token.text in _CLOSING or (token.lower in _SPEECH and at > end + 1) or again:
            break
        if token.lower in _SPEECH or token.lower in _WISHES:
            return end
        last = at + 1
    else:
        return end
    while last > end and tokens[last - 1].lower in PREPOSITIONS | DETERMINERS | CONJUNCTIONS | {"to"}:
        last -= 1
    return last if last > end + 2 else end
