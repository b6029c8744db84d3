"""Sentences that hold two main clauses, each of which may lay something down, in their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factlift.article import Sentence
from factlift.lexicon import AUX, COORDINATORS, DETERMINERS, PREPOSITIONS
from factlift.reader.criteria.duties import STATES
from factlift.reader.criteria.frames import PRONOUN, SAYING
from factlift.reader.words.tokens import MAX_PARTED, Token

MAX_SUBJECT = 9  # words before the verb of a clause
_GIVEN = DETERMINERS - {"each", "those", "these", "all", "both"}  # before a noun, and no subject by themselves
_LEADS = frozenset("who whom whose that which where when if unless because since although though as".split())
_STOPS = frozenset(".;:!?")
_VERBS = frozenset(  # of those who choose and those who want to go
    "accepts asks bars charges chooses costs demands excludes favours favors goes hires insists needs pays picks "
    "prefers recruits refuses rejects requires selects takes wants need pay reject accept prefer charge require".split()
)
_FINITE = (AUX - {"to", "not", "n’t", "n't", "be", "been", "being", "having"}) | _VERBS | {"cannot"}
_NO_SUBJECT = (
    _FINITE | PREPOSITIONS | _LEADS | STATES | frozenset("to not also then never only so neither nor likewise".split())
)  # "and so is anyone over 50" goes on with what was said before


def split_joints(tokens: Sequence[Token], sentence: Sentence) -> list[Sentence]:
    """Return the sentence in its main clauses: parted where both have a subject and a verb of their own.

    "Nurses must hold a licence and smokers are barred" has two; "Nurses who smoke and those who drink are barred" one.
    """
    cuts: list[int] = []
    first = depth = 0
    if len(tokens) > MAX_PARTED:
        return [sentence]
    for at, token in enumerate(tokens):
        depth += (token.text in "(“«") - (token.text in ")”»")
        first = at + 1 if token.text in _STOPS else first
        if depth or token.lower not in COORDINATORS or not _is_clause(tokens[first:at]):
            continue
        behind = tokens[at + 1 :]
        if behind and behind[0].lower not in _NO_SUBJECT and not _goes_on(behind) and _is_led(behind):
            cuts.append(at)
            first = at + 1
    if not cuts:
        return [sentence]
    ends = [tokens[at - 1].start if tokens[at - 1].text == "," else tokens[at - 1].end for at in cuts]
    starts = [sentence.start, *(tokens[at + 1].start for at in cuts)]
    return [replace(sentence, start=a, end=b) for a, b in zip(starts, [*ends, sentence.end], strict=True)]


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Return whether "the same goes for", "that goes for" takes up what was said before."""
    return any(token.lower in {"same", "goes", "holds"} for token in tokens[:3])


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Return whether there is a verb for each subordinate clause, and one for the main one."""
    return _count_verbs(tokens) > _count_leads(tokens)


def _is_led(tokens: Sequence[Token]) -> bool:
    """Return whether a subject and its verb come first, before the next joint."""
    end = next(
        (at for at, token in enumerate(tokens) if token.lower in COORDINATORS or token.text in ",;:"), len(tokens)
    )
    head = tokens[:end]
    verb = next((at for at, token in enumerate(head) if _is_verb(head, at)), None)
    if verb is None or not 0 < verb <= MAX_SUBJECT or (verb > 1 and head[verb - 1].lower in PRONOUN):
        return False  # "a letter that says you can go"
    if not any(token.word for token in head[verb + 1 :]):
        return False  # "but a prison term is", of what was said before
    return _is_clause(head)


def _count_verbs(tokens: Sequence[Token]) -> int:
    """Return how many verbs there are, auxiliaries in a row counted once."""
    verbs = [_is_verb(tokens, at) for at in range(len(tokens))]
    return sum(verb and not (at and verbs[at - 1]) for at, verb in enumerate(verbs))


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].lower not in _FINITE:
        return False
    return not (at and tokens[at - 1].lower in _GIVEN and tokens[at].lower in _VERBS)  # "the charge", "a need"


def _count_leads(tokens: Sequence[Token]) -> int:
    """Return how many subordinate clauses open whose verb is counted; of "who speak Greek" it is not."""
    return sum(
        token.lower in _LEADS
        and not (at and tokens[at - 1].lower in SAYING)
        and not (token.lower in _RELATIVE and _does(tokens[at + 1 : at + 2]))
        for at, token in enumerate(tokens)
    )


def _does(following: Sequence[Token]) -> bool:
    """Return whether a word is a verb that is none of those counted."""
    return any(token.word and token.lower not in _FINITE | DETERMINERS | PRONOUN for token in following)


_RELATIVE = frozenset({"who", "that", "which"})
