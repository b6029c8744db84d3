"""The people whom a sentence tells of, by trade or by the body that they make up ("pilots and engineers")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import NO_NAME
from factlift.reader.scenes.nouns import is_in_title
from factlift.reader.scenes.pairs import pair_end
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import GO, MOVE, RECEIVE, SELECT, SEND, SENT, STOP, WEAK
from factlift.reader.words.tokens import Token

NEAR = 10  # sentences from the first about sending in which its people are named by trade
_VERBS = SEND | SELECT | GO | RECEIVE | MOVE | STOP
_BRIGADES = frozenset("brigade brigades contingent contingents battalion battalions squad squads".split())
_COUNTED = frozenset(
    "million thousand hundred dozen score more other new extra fresh own young first its their his her our your "
    "my".split()
)


def first_told(topical: Sequence[Scene]) -> Scene:
    """Return the sentence that names the people whom the article is about: by trade, or else as "men", early on."""
    near = [scene for scene in topical if scene.sentence.number - topical[0].sentence.number < NEAR]
    trades = (scene for scene in near if scene.has(SENT))
    return next(trades, None) or next((scene for scene in topical if scene.has(SENT | WEAK)), topical[0])


def people_in(text: str, scene: Scene) -> str | None:
    """Return the first people who are sent that the sentence names ("pilots and engineers")."""
    named = [at for at, token in enumerate(scene.tokens) if token.lower in SENT]
    found = [at for at in named if not is_in_title(scene.tokens, at) and not _is_house(scene.tokens, at)]
    found = found or [at for at, token in enumerate(scene.tokens) if token.lower in WEAK and not token.possessive]
    found = found or [at for at, token in enumerate(scene.tokens) if token.lower in _BRIGADES and not token.capital]
    if not found:
        return None
    at = max(found, key=lambda at: _rank(scene.tokens[at], at))
    last = at
    while last + 1 < len(scene.tokens) and scene.tokens[last + 1].lower in SENT:
        last += 1  # "police officers"
    first = at
    while first > max(0, at - 2) and _modifies(scene.tokens[first - 1]):
        first -= 1
    return text[scene.tokens[first].start : pair_end(scene, last)]


def _is_house(tokens: Sequence[Token], at: int) -> bool:
    """Return whether people's noun only names a house or a body of theirs ("the Sailors' Rest", "Nurses’ Home")."""
    behind = tokens[at + 1 : at + 3]
    if at == 0 or not tokens[at].capital or not behind:
        return False
    owner = tokens[at].possessive or behind[0].text in {"'", "’"}
    return owner and behind[-1 if not tokens[at].possessive else 0].capital


def _rank(token: Token, at: int) -> tuple[bool, bool, bool, int]:
    """Return how surely a word names the people of a sentence; "its members" may be those of any body."""
    return token.lower != "members", not token.capital, is_plural(token.lower), -at


def is_plural(word: str) -> bool:
    """Return whether a noun for people is of several."""
    return word.endswith("s") or word in {"men", "women", "people", "police", "staff", "personnel", "crew"}


def _modifies(token: Token) -> bool:
    """Return whether a word before people's trade says more of it ("garment workers")."""
    lower = token.lower
    loose = not token.word or token.capital or token.possessive or lower in NO_NAME or lower in _VERBS
    return not loose and not lower.endswith(("ing", "ed", "ly")) and lower not in _COUNTED
