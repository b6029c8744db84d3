"""What the words of a passage are: a term, a clause, a whole sentence; which passages stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.article import Article, Passage
from factlift.lexicon import AUX, BE, PRONOUNS, words_of
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.usage import BASES

_CLAUSAL = frozenset(
    "whatever whoever whichever however wherever whenever if unless until because although though regardless".split()
)
_SUBJECTS = PRONOUNS | frozenset("i we you it this that there".split())
TERMING = NAMING | BASES & frozenset("call dub term label brand describe".split())
MAX_SCARE_WORDS = 5
_VERBS = words_of("speech_verbs")
_NEAR = 4  # passages before and behind one that may be the next outer one


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


def goes_on(article: Article, first: Passage, second: Passage) -> bool:
    """Return whether two passages side by side are one speech whose line breaks are lost.

    The mark of the first stays open, or both are whole sentences of some length and none is a question.
    """
    if first.end > second.start or article.flat[first.end : second.start].strip(" "):
        return False
    told = [article.flat[p.inner_start : p.inner_end].rstrip() for p in (first, second)]
    if not first.closed:
        return article.flat[first.start] == article.flat[second.start]
    whole = all(words[:1].isupper() and count_words(words) >= MIN_SPEECH for words in told)
    return whole and told[0].endswith(".") and told[1][-1:] in {".", ","}


MIN_SPEECH = 7  # words of a passage that is no mere turn of a talk


def back_to_back(article: Article, passage: Passage) -> list[Passage]:
    """Return the outer passages in the same marks right beside an outer passage, another's turn: “When?” “In May.”."""
    near = article.passages[max(0, passage.number - 1 - _NEAR) : passage.number + _NEAR]
    outer = [other for other in near if other.depth == 0]
    at = outer.index(passage)
    pairs = [(other, passage) for other in outer[max(0, at - 1) : at]]
    pairs += [(passage, other) for other in outer[at + 1 : at + 2]]
    return [
        first if second is passage else second
        for first, second in pairs
        if first.closed
        and article.flat[first.end : second.start].strip(" ") == ""
        and first.end < second.start
        and article.flat[first.start] == article.flat[second.start]
        and not goes_on(article, first, second)
    ]
