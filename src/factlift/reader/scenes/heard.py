"""People counted because somebody heard them: they speak, write or ring, or are asked, reached or quoted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from factlift.lexicon import AUX, BE, SUBORDINATORS
from factlift.reader.scenes.asides import SPEECH, without_aside
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import ANY_GOING, HAS, SENT

_SUBORDINATE = SUBORDINATORS | {"where"}
_BEGINS = frozenset("began begins continued continues finished concluded went joined".split())
_NO_SPEECH = SENT | frozenset("posts reports notes claims answers comments statements records".split())
_PRESS = frozenset(
    "paper newspaper newspapers reporter reporters journalist journalists correspondent radio station channel "
    "broadcaster magazine website weekly daily researchers investigators we i us me".split()
)
_STUDIES = frozenset("article story report study survey programme documentary book investigation inquiry".split())
_WRITES = frozenset("wrote written phoned telephoned rang rung texted emailed messaged called thanked".split())
_NO_CALL = frozenset("up off back at in on home to it themselves".split())  # "called up", "called at Oton"
_TESTS = frozenset("test tests exam exams examination examinations paper".split())  # a step that is written
_REACHED = frozenset("reached contacted called met".split())
_ASKED = frozenset("questioned quoted polled surveyed canvassed phoned telephoned".split())
_MAY = frozenset("registered eligible entitled able allowed".split())
_LINES = frozenset("telephone phone mobile email text message messages video whatsapp".split())
_TALKS = frozenset("spoke spoken speaks speaking talked talking talks heard".split())
_ABOUT = frozenset("what whether why how about if".split())
_LETTERS = frozenset("letter petition complaint statement".split())
_TO = frozenset({"to", "with", "from"})
_PERFECT = frozenset("have has had who that whom already since".split())
_SETTLED = frozenset("in on by under at upon last".split())
_REACH = 8  # tokens behind people in which they are said to be asked


def is_heard(scene: Scene, count: Count) -> bool:
    """Return whether those counted are heard, not sent: "three of the cooks, reached by telephone, said".

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "Two cooks in Oman rang us, she spoke to four nurses, and 40 cooks were called up."
    >>> scene = Scene(text, Article.read(text).sentences[0])
    >>> [is_heard(scene, count) for count in scene.counts]
    [True, True, False]
    """
    return speaks(scene, count) or _is_asked(scene, count) or _is_spoken_to(scene, count) or _writes(scene, count)


def speaks(scene: Scene, count: Count) -> bool:
    """Return whether those counted are heard ("three applicants interviewed in Leeds said")."""
    if _speaker_goes_on(scene, count):
        return False
    ahead = without_aside(scene.tokens, scene.index_at(count.end))[:10]
    at = scene.index_at(count.start)
    held = at > 0 and scene.tokens[at - 1].lower in HAS  # "it had 412 in the country and said that"
    for token, following in zip_longest(ahead, ahead[1:]):
        if held and token.lower == "and":
            return False
        if (token.lower in _NO_SPEECH and token is not ahead[0]) or token.text == "States":
            continue  # "22 officers in staff posts"
        if token.lower in _BEGINS and following is not None and following.word and following.lower != "that":
            continue  # "64 cooks began work"
        if token.lower in _TALKS and following is not None and following.lower in _TO:
            return True  # "six cooks who spoke to this paper"
        settled = token.lower == "agreed" and following is not None and following.lower in _SETTLED
        if token.lower == "instead" or settled:
            return False  # "40 cooks instead of the 90 agreed in May"
        if token.lower in SPEECH or token.lower == "told":
            to = following is not None and following.lower == "to"
            return not (to and token.lower in {"responded", "told"})  # "1,200 told to wait"
        if token.text == "," or token.lower in AUX or token.lower in _SUBORDINATE:
            return False
    return False


def _speaker_goes_on(scene: Scene, count: Count) -> bool:
    """Return whether who speaks behind a number spoke before it, too ("put it at 700 and said", "five Poles,” he")."""
    at = scene.index_at(count.start)
    behind = scene.tokens[scene.index_at(count.end) :][:2]
    if len(behind) < _TWO:
        return False
    if behind[0].text == "," and behind[1].text in _CLOSING:
        return True
    governed = at > 0 and scene.tokens[at - 1].lower in _GOVERNS
    return governed and behind[0].lower == "and" and behind[1].lower in SPEECH


_TWO = 2
_CLOSING = frozenset("”\"’'»")
_GOVERNS = frozenset("at to of by for with in about".split())


def _is_asked(scene: Scene, count: Count) -> bool:
    """Return whether somebody reached, questioned or quoted those counted; an interview for a post is a step."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][: 2 * _REACH]]
    for at, word in enumerate(ahead[:_REACH]):
        following = ahead[at + 1 : at + 7]
        if word in _ASKED or (word in _MAY and following[:2] == ["to", "vote"]):
            return True  # voters are asked, too
        if word in _REACHED and not _LINES.isdisjoint(following[:4]):
            return True  # "reached by telephone in Oton"
        if word == "interviewed":
            return not (_PRESS | _STUDIES).isdisjoint(following) or _says(ahead, at)
        if _is_sought_by(ahead[at:]):
            return True
        if word in ANY_GOING or word in SPEECH or word in {";", ":", "."}:
            return False
    return False


def _says(words: Sequence[str], at: int) -> bool:
    """Return whether those interviewed say what follows; not who tells it of them ("40 were interviewed, he said")."""
    rest = words[at + 1 : words.index("said", at)] if "said" in words[at:] else None
    passive = at > 0 and words[at - 1] in BE | {"been", "being"}
    return rest is not None and not (passive and "," in rest)


_HEARERS = _PRESS | {"he", "she", "they"}


def _is_sought_by(words: Sequence[str]) -> bool:
    """Return whether words tell who heard those before them ("we spoke to", "this newspaper has interviewed")."""
    if words[0] in {"this", "the", "our", "a", "that", "whom", "who"}:
        words = words[1:]
    if words[:1] == [] or words[0] not in _HEARERS:
        return False
    words = words[1 + (words[1:2] != [] and words[1] in _PERFECT) :]
    if words[:1] in (["interviewed"], ["met"], ["contacted"]):
        return True
    return words[:1] != [] and words[0] in _TALKS and words[1:2] != [] and words[1] in _TO


def _is_spoken_to(scene: Scene, count: Count) -> bool:
    """Return whether somebody spoke to those counted ("had herself spoken to ten of the cooks")."""
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE and scene.tokens[at - 1].text != ",":
        at -= 1
    before = [token.lower for token in scene.tokens[max(0, at - 6) : at]]
    if before[-1:] == ["interviewed"]:
        own = [token.lower for token in scene.tokens[scene.index_at(count.numeral.end) :][:2]]
        return not _PRESS.isdisjoint(before) or (own[:1] == ["of"] and own[1] in {"them", "these", "those"})
    if before[-1:] != [] and before[-1] in _ASKED - {"questioned"}:
        return True
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_REACH]]
    if before[-1:] == ["asked"] and not _ABOUT.isdisjoint(behind) and "to" not in behind:
        return True  # "we asked nine of them what they had been told"
    return before[-1:] != [] and before[-1] in _TO and before[-2:-1] != [] and before[-2] in _TALKS


_GOES_ON = ANY_GOING | _SUBORDINATE


def _writes(scene: Scene, count: Count) -> bool:
    """Return whether those counted wrote or rang ("Two have called their embassy"); those called up did not."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][: _REACH + 1]]
    for at, (word, following) in enumerate(zip_longest(ahead[:_REACH], ahead[1 : _REACH + 1])):
        if word == "signed" and not _LETTERS.isdisjoint(ahead[at + 1 : at + 4]):
            return True
        if word in _WRITES and (word != "written" or (at and ahead[at - 1] in _PERFECT)):
            tested = not _TESTS.isdisjoint(ahead[at + 1 : at + 5])
            return not tested and (following not in _NO_CALL or word != "called")
        if word in BE or word == "," or (word in AUX and word not in _PERFECT) or word in _GOES_ON:
            return False
    return False
