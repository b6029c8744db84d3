"""What the words of a passage are: a term, a clause, a whole sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import AUX, BE, PRONOUNS, words_of
from factlift.reader.speech.usage import BASES, NAMING

_CLAUSAL = frozenset(
    "whatever whoever whichever however wherever whenever if unless until because although though regardless".split()
)
_SUBJECTS = PRONOUNS | frozenset("i we you it this that there".split())
TERMING = NAMING | BASES & frozenset("call dub term label brand describe".split())
MAX_SCARE_WORDS = 5
_VERBS = words_of("speech_verbs")


def count_words(inner: str) -> int:
    """Return how many words a passage has, as far as that matters: it may be as long as the article."""
    return len(inner.split(maxsplit=3 * MAX_SCARE_WORDS))


def is_clause(inner: str) -> bool:
    """Return whether a short passage is a clause ("unless he is ill"), which no term is."""
    words = inner.lower().replace("’", "'").split()
    if words[0] in _CLAUSAL and len(words) > 2:
        return True  # "whatever their rank"
    return len(words) > 2 and any(a in _SUBJECTS and b in AUX for a, b in pairwise(words))


def is_sentence(inner: str, before: Sequence[str], told: bool) -> bool:
    """Return whether a passage that opens with a capital is a sentence, though nothing sets it off.

    Its first words are a question or an exclamation ("were “Who are you?”"), or right behind a verb of speech
    ("shouted “Burn it, burn the lot” as he ran").
    """
    words = inner.split(maxsplit=3 * MAX_SCARE_WORDS)
    plain = len(words) > 2 and any(word[:1].islower() for word in words)
    last = before[-1] if before else ""
    if inner.rstrip()[-1:] in {"?", "!"} and (told or last in BE):
        return plain
    return plain and told and (last in _VERBS or last in BASES or last == "reading") and last not in TERMING
