"""Where the clause of a number begins and ends in its sentence."""

from __future__ import annotations

import re

from factlift.lexicon import ARTICLES, AUX, PREPOSITIONS
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import PEOPLE, SENDS_OR_MOVES, STOP
from factlift.reader.words.tokens import Token


def own_clause(scene: Scene, start: int, at: int) -> int:
    """Return where the clause of the words at `at` begins: behind a semicolon, "and that", or a contrast.

    The words before tell of something else: "it had stopped one programme, and that it planned to send 40".
    """
    tokens, first = scene.tokens, scene.index_at(start)
    led = [k for k in range(first, scene.index_at(at)) if tokens[k].lower in _LEADS]
    led = [k for k in led if k == first or tokens[k - 1].text == ","]
    for i in range(scene.index_at(at) - 1, first, -1):
        following = tokens[i + 1].lower
        opened = next((k for k in reversed(led) if k < i), None) if tokens[i].text == "," else None
        if opened is not None and not STOP.isdisjoint(token.lower for token in tokens[opened:i]):
            return tokens[i + 1].start  # "Having halted its programme in Chad, Peru will send 40 to Oman"
        contrast = tokens[i].text == "," and following in _CONTRASTS
        if tokens[i].text == "," and following == "when" and not STOP.isdisjoint(t.lower for t in tokens[first:i]):
            return tokens[i + 1].start  # "It stopped hiring in 2022, when 40 were sent home"
        minded = tokens[i].lower in _MINDED or tokens[i].lower == "and"  # "the House will recall that 40 came home"
        minded = minded or (tokens[i].lower in _BORNE_IN_MIND and tokens[i - 1].lower == "be")  # "it may be recalled"
        if tokens[i].text == ";" or contrast or (minded and following == "that"):
            return tokens[i + 1].start
        if tokens[i].text == "," and following == "and" and _has_subject(scene, i + 2, at):
            return tokens[i + 1].start  # "nurses work here, and Peru will send 40"
    return start


def behind_speaker(text: str, start: int, end: int) -> int:
    """Return where the words end by which a sentence opens that say more of who speaks or acts, else `start`.

    "An official, who asked not to be named, said | that 40 cooks left": nothing there is to come. "Peru, which was
    left out, | will send 40": nor is it past.
    """
    found = _SPEAKS.match(text, start, end) or _WHO_ACTS.match(text, start, end)
    return found.end() if found is not None else start


def before_turn(scene: Scene, end: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch of a count that ends at `end` without a contrast that tells of another place.

    "Peru has 40 cooks in Chad but will send no more to Oman".
    """
    bounds = (bounds[0], min(bounds[1], before_whose(scene, end)))
    goals = [group for group in scene.groups if group.part == "goal" and end <= group.start and group.end <= bounds[1]]
    if len(goals) < 2 or goals[0].codes == goals[-1].codes:  # one on either side
        return bounds
    between = scene.between(goals[0].end, goals[-1].start)
    turn = next((at for at, token in enumerate(between) if token.lower in _TURNS or _turns(scene, token)), None)
    if turn is None or not any(token.lower in _MOVES for token in between[turn:]):
        return bounds
    return bounds[0], between[turn].start


def _turns(scene: Scene, token: Token) -> bool:
    """Return whether a word begins a clause with a subject of its own ("after it halted", not "after May")."""
    following = scene.tokens[scene.index_at(token.end) :][:1]
    return token.lower in _ALSO_OF_TIME and bool(following) and following[0].lower in _PRONOUNS


def before_whose(scene: Scene, end: int) -> int:
    """Return where the clause ends in which a count ends at `end`: before the "whose" of another noun, or at its stop.

    "40 cooks serve in Oman with a firm whose licence was revoked", not "40 cooks whose contracts end in May".
    """
    if "whose" in scene.words:
        first = scene.index_at(end)
        for at in range(first + 1, len(scene.tokens)):
            if scene.tokens[at].lower != "whose":
                continue
            head = at - 1 - (scene.tokens[at - 1].text == ",")
            if head >= first and scene.tokens[head].lower not in PEOPLE:
                return scene.tokens[at].start
    return scene.sentence.end


def _has_subject(scene: Scene, first: int, end: int) -> bool:
    """Return whether a subject of its own, with an auxiliary, stands between "and" and an offset ("Peru will send")."""
    tokens = scene.tokens
    last = next((i for i in range(first, min(first + _SUBJECT, len(tokens))) if tokens[i].lower in AUX), None)
    if last is None or last <= first or tokens[last].start >= end or tokens[last].lower == "to":
        return False
    named = tokens[first].capital or tokens[first].lower in ARTICLES
    return named and all(token.word and token.lower not in PREPOSITIONS for token in tokens[first:last])


_SAID = r"(?:said|says|added|stated|explained|disclosed|revealed|noted|told [^,;:.“”]{2,30}?)(?: on \w+day)?(?: that)? "
_SPEAKS = re.compile(
    r"[^,;:.“”]{2,80}, (?:who|which|whose|speaking|asking|requesting|declining|citing|reacting|responding|briefing|"
    r"addressing) [^,;:“”]{2,90}, " + _SAID + r"|(?:Speaking|Asked|Responding|Reacting|Briefing|Addressing|Replying|"
    r"Declining|Asking|Requesting) [^,;:“”]{2,90}, [^,;:.“”]{2,60}? " + _SAID
)
_WHO_ACTS = re.compile(
    r"[A-Z][^,;:.“”]{2,80}, (?:which|who|whose) [^,;:.“”]{2,120}, (?=(?:will|would|has|have|had|may|might|could|is|are|"
    r"was|were|sent|sends|contributed|contributes|pledged|promised|offered|plans|hopes|wants) )"
)
_CONTRASTS = frozenset("but while whereas though although yet".split())
_LEADS = frozenset("having after although though while despite because since when".split())
_ALSO_OF_TIME = frozenset("after before until because since as even when".split())
_PRONOUNS = frozenset("it they he she as though having".split())  # "even as", "even though", "after having"
_MOVES = SENDS_OR_MOVES | STOP
_TURNS = frozenset("but while whereas although though".split())
_SUBJECT = 5  # tokens behind "and" in which a subject's auxiliary stands

_MINDED = frozenset("recall remember note notice know".split())
_BORNE_IN_MIND = frozenset(
    "said recalled remembered noted added mentioned stressed underlined emphasised emphasized".split()
)
