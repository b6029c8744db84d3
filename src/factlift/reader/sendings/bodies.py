"""Bodies of people who are sent without a number: "sent two battalions to Peru", "a rescue team was flown to Chad"."""

from __future__ import annotations

from factlift.lexicon import AUX, BE, DETERMINERS, PREPOSITIONS, words_of
from factlift.reader.scenes.objects import sending_in
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import GIVES, STRONG_SEND
from factlift.reader.words.tokens import Token

_ARMED = frozenset(
    "battalion battalions brigade brigades contingent contingents detachment detachments garrison garrisons platoon "
    "platoons regiment regiments".split()
)
_ENVOYS = frozenset({"delegation", "delegations"})  # but for those who only take part in talks or a congress
_EVENTS = words_of("deployment_verbs", "event")
_OTHERS = frozenset("team teams unit units squad squads crew crews force forces".split())
_TASKS = frozenset(  # what makes a team one that is sent to work
    "rescue medical army military infantry engineer engineers engineering police search expert experts specialist "
    "relief emergency fire firefighting health surgical trauma forensic demining mine disaster response observer "
    "monitoring assessment training advance repair utility line lineman diving logistics humanitarian aid nursing "
    "special naval ground land combat airborne amphibious peacekeeping stabilisation stabilization "
    "veterinary evacuation medic medics response commando anti-terror bomb reconnaissance sapper signals".split()
)
_PASSIVE = BE | {"be", "been", "being"}
_REACH = 8  # tokens between a verb of sending and the body, or between that and the place
_STOPS = frozenset(", ; : . ( ) – — that which who".split())


def body_sent(scene: Scene, cue: Token) -> Token | None:
    """Return the body of people that the verb `cue` sends to some place, as its object or its passive subject.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> def read(text):
    ...     scene = Scene(text, Article.read(text).sentences[0])
    ...     found = body_sent(scene, next(token for token in scene.tokens if token.lower in {"sent", "send"}))
    ...     return found and found.text
    >>> read("Peru will send a rescue team to Chad."), read("A second battalion was sent to Chad.")
    ('team', 'battalion')
    >>> read("Peru will send a football team to Chad."), read("The team sent a letter to Chad.")
    (None, None)
    """
    at = scene.index_at(cue.start)
    behind = scene.tokens[at + 1 : at + 1 + _REACH]
    stop = next((i for i, token in enumerate(behind) if token.lower in _STOPS), len(behind))
    before = scene.tokens[max(0, at - _REACH) : at]
    passive = bool(before) and before[-1].lower in _PASSIVE
    near = before[::-1] if passive else behind[:stop]
    found = next((token for token in near if _is_sent(scene, token)), None)
    if found is None or any(token.text in _STOPS for token in scene.between(*sorted((found.end, cue.start)))):
        return None
    return found if any(0 <= group.start - max(found.end, cue.end) < _FAR for group in scene.groups) else None


_FAR = 60  # code points from a body, or its verb, to the place


def _is_sent(scene: Scene, token: Token) -> bool:
    """Return whether a word is a body that is sent as such, or one whose task says so ("a rescue team")."""
    if token.lower in _ARMED or (token.lower in _ENVOYS and scene.words.isdisjoint(_EVENTS)):
        return True
    at = scene.index_at(token.start)
    return token.lower in _OTHERS and not _TASKS.isdisjoint(t.lower for t in scene.tokens[max(0, at - 4) : at])


def sends_body(scene: Scene) -> bool:
    """Return whether a sentence sends a body of people somewhere, so that it speaks of people sent."""
    if scene.words.isdisjoint(_ARMED | _OTHERS | _ENVOYS):
        return False
    return body_cue(scene) is not None


def body_cue(scene: Scene) -> Token | None:
    """Return the verb that sends a body of people somewhere ("will provide a battalion to the force in Chad")."""
    cues = (sending_in(scene, STRONG_SEND), sending_in(scene, GIVES))
    return next((cue for cue in cues if cue is not None and body_sent(scene, cue) is not None), None)


def name_of_body(scene: Scene, body: Token) -> str:
    """Return a body with what says more of it ("army rescue team"), without its article, number or nation."""
    first = scene.index_at(body.start)
    while first and _says_more(scene, scene.tokens[first - 1]):
        first -= 1
    return scene.text_of(scene.tokens[first].start, body.end)


def _says_more(scene: Scene, token: Token) -> bool:
    light = token.lower in _LIGHT or token.capital or not token.word
    return not light and not any(group.start <= token.start < group.end for group in scene.groups)


_LIGHT = (
    DETERMINERS
    | PREPOSITIONS
    | STRONG_SEND
    | AUX
    | frozenset(
        "its their his her our first second third fourth another other new more two three four five six seven eight "
        "nine ten several many few some both dozens dozen".split()
    )
)
