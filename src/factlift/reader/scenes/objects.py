"""What a verb of sending has for its object: people, or a message, money and machines, which are no deployment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import BE, PREPOSITIONS
from factlift.reader.words.cues import BODY, NOUN, SENT, STRONG_SEND, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_THINGS = frozenset(
    "message messages signal signals condolences condolence letter letters email emails e-mail e-mails text texts note "
    "notes greetings congratulations invitation invitations warning warnings wishes regards reminder reminders images "
    "image picture pictures photo photos photograph photographs video videos footage data information money funds cash "
    "remittances aid supplies food parcels parcel gifts flowers arms weapons weaponry missiles equipment aircraft jets "
    "jet planes helicopters warships warship ships ship submarines tanks drones drone rocket rockets satellite "
    "satellites probe parts goods products shockwaves shivers ripples bill bills legislation request requests proposal "
    "proposals file files dossier dossiers documents questions questionnaire questionnaires samples parachutes "
    "shares prices markets".split()
)
_PEOPLE = SENT | WEAK | BODY | NOUN | {"forces"}
_ENDS = frozenset(", ; : . ( ) who which that to".split())
_REACH = 6  # tokens between a verb and the head of its object, or of its subject in the passive


def sends_people(scene: Scene, words: frozenset[str]) -> bool:
    """Return whether one of the words stands in the sentence and has no thing for its object.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> def read(text):
    ...     return sends_people(Scene(text, Article.read(text).sentences[0]), STRONG_SEND)
    >>> read("The medics sent a clear message to Peru."), read("Chad sent a ship and 40 medics to Peru.")
    (False, True)
    """
    return scene.has(words) and sending_in(scene, words) is not None


def sending_in(scene: Scene, words: frozenset[str]) -> Token | None:
    """Return the first of the words in a sentence that has no thing for its object."""
    if scene.words.isdisjoint(words):
        return None
    if scene.words.isdisjoint(_THINGS):
        return scene.find(words)
    return next((t for t in scene.tokens if t.lower in words and not _moves_thing(scene, t)), None)


def _moves_thing(scene: Scene, verb: Token) -> bool:
    """Return whether a verb of sending has a thing for its object, and no people beside it."""
    if verb.lower not in STRONG_SEND:
        return False
    at = scene.index_at(verb.start)
    if at and scene.tokens[at - 1].lower in BE:
        before = scene.tokens[max(0, at - 2 * _REACH) : at - 1][::-1]
        head = next((token for token in before if token.lower in _THINGS or token.lower in _PEOPLE), None)
        return head is not None and head.lower in _THINGS
    thing = False
    for token in scene.tokens[at + 1 : at + 1 + _REACH]:
        if token.lower in _PEOPLE:
            return False
        if token.lower in _ENDS or token.lower in PREPOSITIONS:
            break
        thing = thing or token.lower in _THINGS
    return thing
