"""How far the clause reaches that states a deployment: its subject, its verb, and the time and place behind them."""

from __future__ import annotations

from factlift.lexicon import AUX, words_of
from factlift.reader.scenes.asides import share_aside
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.speech.claims import Claims
from factlift.reader.words.cues import DENY, FOLLOW, GO, HAS, MOVE, RECEIVE, RECRUIT, RETURN, SELECT, SEND, STOP
from factlift.reader.words.tokens import Token, trim_stretch

MAX_CLAUSE = 320  # code points of a clause
MAX_ASIDE = 14  # tokens between two commas that interrupt a clause
MAX_LINE = 110  # code points of a line of a list that is evidence as a whole
_VERBS = (
    (AUX - frozenset({"to", "not", "never"})) | SEND | GO | MOVE | SELECT | RECEIVE | RECRUIT | HAS | FOLLOW | RETURN
    | STOP | DENY
) - {"second"}  # fmt: skip
_SPEECH = words_of("speech_verbs")
_MONTHS = frozenset({"March", "May"})  # no verbs
_MARKS = frozenset({";", ":", "—", "–", "?", "!"})
_OPENING, _CLOSING = frozenset("“«‘"), frozenset("”»")
_CLAUSES = frozenset("while whereas although though because unless if provided after when since where as".split())
_ALSO_OF_TIME = frozenset({"after", "since", "as", "where"})  # "since May", "as bus drivers"
_JOINTS = frozenset({"and", "but", "or", "yet", "so"})
_SUBJECTS = frozenset("he she it they we i you this that these those there".split())
_CUTS = frozenset(
    "and but while whereas although though or with including plus who which whose whom where when compared up "
    "down".split()
)
_THEM = frozenset("whom which them these those".split())


def with_clauses(text: str, made: list[Record], claims: Claims) -> list[Record]:
    """Return the deployments of a sentence, each with the clause that a reader needs to see."""
    for record in made:
        _widen(text, record, claims)
    return made


def _widen(text: str, record: Record, claims: Claims) -> None:
    scene = record.scene
    if not scene.sentence.start <= record.start < record.end <= scene.sentence.end:
        return
    if _is_line(scene):
        first = scene.tokens[1 if scene.bullet and len(scene.tokens) > 1 else 0].start
        found = trim_stretch(text, first, scene.sentence.end, " \t,;:.")
    else:
        start, end = _left(scene, record, claims), _right(scene, record, claims)
        found = trim_stretch(text, start, end, " \t,;:.")
    if found.end - found.start <= MAX_CLAUSE and found.start <= record.start and record.end <= found.end:
        record.clause = (found.start, found.end)


def _is_line(scene: Scene) -> bool:
    """Return whether the sentence is a line of a list that tells of this deployment alone."""
    sentence = scene.sentence
    listed = scene.bullet or scene.stop not in {".", "!", "?", "”", '"', "’"}
    return listed and len(scene.counts) <= 1 and sentence.end - sentence.start <= MAX_LINE


def _is_verb(token: Token) -> bool:
    lower = token.lower
    return (lower in _VERBS and token.text not in _MONTHS) or (
        len(lower) > 4 and lower.endswith("ed") and not token.capital
    )


def _left(scene: Scene, record: Record, claims: Claims) -> int:
    """Return where the clause begins."""
    tokens = scene.tokens
    least = claims.told_until(scene.sentence.number, scene.sentence.start, record.start)
    before = [count.end for count in scene.counts if count.end <= record.start]
    first = scene.index_at(least)
    at = scene.index_at(record.start)
    floor = scene.index_at(before[-1]) if before else first
    for i in range(at - 1, first - 1, -1):
        token = tokens[i]
        following = tokens[i + 1].lower
        if token.text in _MARKS or token.text in _OPENING:
            return tokens[i + 1].start
        joins = token.lower in _JOINTS
        if joins and any(_is_verb(other) for other in tokens[first:i]):
            return tokens[i + 1].start
        if token.lower == "that" and _is_told(tokens[first:i]):
            return tokens[i + 1].start
        if i < floor:
            return record.start
        if token.text == ",":
            shares = following == "of" and tokens[i + 2].lower in _THEM
            apart = shares or following in _CUTS or (i < floor + 2 and bool(before))
            if apart or any(_is_verb(other) for other in tokens[first:i]):
                return tokens[i + 1].start
    return tokens[first].start if first < len(tokens) else record.start


def _is_told(before: list[Token]) -> bool:
    """Return whether somebody says, and does not deny, what comes behind "that"."""
    words = {token.lower for token in before}
    return not words.isdisjoint(_SPEECH) and words.isdisjoint(DENY)


def _right(scene: Scene, record: Record, claims: Claims) -> int:
    """Return where the clause ends."""
    tokens = scene.tokens
    most = claims.cut(scene.sentence.number, record.end, scene.sentence.end)
    behind = [count.start for count in scene.counts if count.start >= record.end]
    at = scene.index_at(record.end)
    last = scene.index_at(most)
    ceiling = scene.index_at(behind[0]) if behind else len(tokens) + 1
    begun = any(_is_verb(token) for token in scene.between(record.start, record.end)) or any(
        _is_verb(token) for token in tokens[max(0, at - 1) : at]
    )
    i = at
    while i < last:
        token = tokens[i]
        if token.text in _MARKS or token.text in _CLOSING or i >= ceiling:
            return token.start
        if (aside := share_aside(tokens, i)) is not None and aside < last and not begun:
            i, ceiling = aside + 1, next((k for k in map(scene.index_at, behind) if k > aside), len(tokens) + 1)
            continue
        if begun and token.lower in _CLAUSES and (token.lower not in _ALSO_OF_TIME or _tells(tokens[i + 1 : i + 8])):
            return tokens[i - 1].start if tokens[i - 1].lower == "even" else token.start
        joins = token.lower in _JOINTS
        if joins and _opens_clause(tokens[i + 1 : i + 5], ceiling - i - 1):
            return token.start
        if token.text == ",":
            closing = next((k for k in range(i + 1, min(last, i + MAX_ASIDE)) if tokens[k].text == ","), None)
            if begun or closing is None or closing > ceiling or not _tells(tokens[closing + 1 : closing + 4]):
                return token.start
            i = closing
        begun = begun or _is_verb(token)
        i += 1
    return most


def _opens_clause(ahead: list[Token], number: int) -> bool:
    """Return whether a clause, or a number of others, begins behind "and"."""
    if number < 5:
        return True
    return any(token.lower in _SUBJECTS for token in ahead[:1]) or _tells(ahead[:3])


def _tells(ahead: list[Token]) -> bool:
    """Return whether one of the words up to the next comma is a verb."""
    words = next((i for i, token in enumerate(ahead) if not token.word), len(ahead))
    return any(_is_verb(token) for token in ahead[:words])
