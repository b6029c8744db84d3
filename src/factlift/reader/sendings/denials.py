"""People who are said not to go: "no citizen is being sent to Oman", "nobody at all in Peru", "not a single cook"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import ADVERBS, AUX, PREPOSITIONS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.governing import is_topic
from factlift.reader.scenes.hollow import idle_talk
from factlift.reader.scenes.modalities import answers_no
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.shapes import is_sheltered
from factlift.reader.words.cues import BODY, DENY, GO, NOUN, RECRUIT, SEND, SENT, WEAK
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

_BACK = frozenset("home back away".split())
_LEFT = frozenset("left remaining remain remained more".split())
_REACH = 5  # tokens between "no" and the people whom it denies
_FAR = 14  # tokens between a verb of denying and "any"
_PEOPLE = SENT | WEAK | BODY | frozenset("man woman boy girl lad soul native".split())
_NOBODY = frozenset("nobody no-one none".split())
_ANY = frozenset("any anyone anybody".split())
_NEVER = frozenset("not never n’t n't cannot without neither".split())
_MOVES = (
    SEND | GO | NOUN | RECRUIT
    | frozenset("expected planned plans plan earmarked cleared accredited hired directed employed".split())
)  # fmt: skip
_OUTSIDE = frozenset("outside beyond".split())
_RIDES = frozenset("plane flight ship boat convoy bus train contingent".split())
_NO_PEOPLE = frozenset("more fewer less longer doubt such one matter".split())
_TO = frozenset("to for in into at on from across".split())
_SORTS = frozenset("country state city mission place region island".split())
_TOLD = frozenset({"told", "tells"})
_THEM = frozenset("more them others any".split())  # people without a noun, behind a verb of sending
_OWNED = frozenset("our his her their its my your the these those".split())
_ARTICLE, _FEW = frozenset({"a", "an"}), frozenset("few little bit but single".split())
_CUES = frozenset({"no", "not", "single", "one"}) | _NOBODY | _ANY | _THEM


class Denied(NamedTuple):
    """Whom a sentence denies: the tokens of the negation and its people, and where they would have gone."""

    first: int
    last: int
    people: str | None
    goal: PlaceGroup | None
    there: bool


def denied_people(scene: Scene, home: str | None) -> Denied | None:
    """Return the people whom a sentence says nobody sends, with their place, or None where it denies nobody.

    `home` is the code of the country whose people they are; it is never the place.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "He insisted that no Peruvian soldier would be sent to Oman."
    >>> found = denied_people(Scene(text, Article.read(text).sentences[0]), "PE")
    >>> found and (found.people, found.goal.codes)
    ('soldier', ('OM',))
    """
    if found := _denied_deal(scene, home) or _asked_in_vain(scene, home) or _denied_claim(scene, home):
        return found
    if scene.words.isdisjoint(_CUES):
        return None
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        last = _people_end(scene, at)
        if last is None or (last < len(tokens) and tokens[last].lower in _LEFT):
            continue  # "no cooks left in Peru", "not a man more": there were some
        if last < len(tokens) and tokens[last].lower in _BACK:
            continue  # "We will not send anyone home"
        nation = next(
            (m for m in scene.mentions if m.kind == "demonym" and token.start <= m.start < tokens[last - 1].end), None
        )
        people = (
            tokens[last - 1].text
            if tokens[last - 1].lower not in _RIDES | _THEM | {"one"}
            and token.lower not in _NOBODY | {"anyone", "anybody"}
            else None
        )
        goal = _goal(scene, last, nation.code if nation else home)
        if goal is not None and none_outside(scene, goal):
            continue
        there = goal is None and (_points_back(tokens[last : last + 12]) or (people and _is_unsent(tokens, last)))
        if goal is None and not there and people is not None:
            goal = _host_told(scene, at, last, home)
        if goal is None and not there:
            continue
        moves = any(word.lower in _MOVES for word in [*tokens[max(0, at - 6) : at], *tokens[last : last + 12]])
        close = goal is not None and scene.index_at(goal.start) - last <= 3
        named = people is not None or tokens[last - 1].lower in _RIDES
        absent = goal is not None and token.lower in _NOBODY and _is_absent(tokens[last : scene.index_at(goal.start)])
        if (
            moves
            or absent
            or (close and (named or tokens[last].lower in {"in", "at"}) and not _does_else(scene, at, goal))
        ):
            return Denied(at, last, people, goal, bool(there))
    return None


_BEFORE_CLAUSE = frozenset("that and but since because as while though although when where if so".split())


def none_outside(scene: Scene, goal: PlaceGroup) -> bool:
    """Return whether nobody is said to go anywhere but to a place: "no soldier would serve outside Oton"."""
    at = scene.index_at(goal.start)
    return at > 0 and scene.tokens[at - 1].lower in _OUTSIDE and scene.has(_NONE)


_NONE = frozenset("no not never nobody none".split())


def _does_else(scene: Scene, at: int, goal: PlaceGroup | None) -> bool:
    """Return whether those of a place are only said not to do something ("Nobody in Oton died of it")."""
    tokens = scene.tokens
    first = at - next((back for back in (2, 1) if at >= back and tokens[at - back].lower == "not"), 0)
    subject = first == 0 or not tokens[first - 1].word or tokens[first - 1].lower in _BEFORE_CLAUSE
    behind = tokens[scene.index_at(goal.end) :][:1] if goal is not None else []
    verb = bool(behind) and behind[0].word and behind[0].lower not in PREPOSITIONS | ADVERBS | {"and", "or", "but"}
    return subject and tokens[at].lower in _NOBODY | {"no", "one", "single"} and verb


def is_disowned(case: Candidate) -> bool:
    """Return whether those counted are said not to go anywhere ("denied that 40 cooks would go to Oman")."""
    scene, count, goal = case.scene, case.count, case.goal
    part = next((part for part in scene.disavowed if part.start <= count.start < part.end), None)
    if part is not None and goal is None and count.strength == "sent" and case.origin is not None:
        return scene.has(RECRUIT, count.end, part.end)  # "denied that 40 cooks were to be recruited from Peru"
    if part is None or goal is None or goal.places[0].kind == "anywhere" or not part.start < goal.start < part.end:
        return False
    trade = count.strength != "bare" and not is_sheltered(scene, count, sure=case.sure)
    return trade and scene.has(_DESTINED, *sorted((count.end, goal.start)))


_DESTINED = _MOVES | frozenset(
    "bound shortlisted selected chosen picked lined earmarked destined headed heading en packed picked signed booked "
    "billed slated".split()
)


def _denied_deal(scene: Scene, home: str | None) -> Denied | None:
    """Return the people of a deal that there is not ("no agreement for cooks with Peru"), or of idle talk.

    The deal stands behind "there is no" or "had no"; the talk ("Reports of cooks bound for Peru") opens the sentence.
    """
    tokens = scene.tokens
    deal = None
    if "no" in scene.words and not scene.words.isdisjoint(_NO_DEALS):
        deal = next((at for at, token in enumerate(tokens[:40]) if _is_no_deal(tokens, at)), None)
    if deal is None:
        deal = idle_talk(scene)
        if deal is None:
            return None
    last = next((at + 1 for at in range(deal + 1, min(len(tokens), deal + _FAR)) if tokens[at].lower in _PEOPLE), None)
    goals = [g for g in scene.groups if g.start > tokens[deal].end and not _is_home(g, home) and g.part != "origin"]
    about = [g for g in scene.groups[:1] if g.end < tokens[deal].start and not _is_home(g, home) and g.part == "goal"]
    goals = goals or [g for g in about if is_topic(tokens, scene.index_at(g.start), scene.index_at(g.end))]
    goal = next((g for g in goals if g.places[0].kind != "demonym"), goals[0] if goals else None)
    if goal is None or goal.places[0].kind == "anywhere" or (last is None and scene.words.isdisjoint(_MOVES)):
        return None
    people = tokens[last - 1].text if last is not None else None
    return Denied(max(0, deal - 1), last or deal + 1, people, goal, False)


def _asked_in_vain(scene: Scene, home: str | None) -> Denied | None:
    """Return the people whom somebody who is asked for them refuses ("Asked whether Peru would send cooks, he ...")."""
    if not answers_no(scene):
        return None
    at = next((at for at, token in enumerate(scene.tokens) if token.lower in _PEOPLE), None)
    goals = [group for group in scene.groups if group.part in {"goal", "receiver"} and not _is_home(group, home)]
    if at is None or not goals:
        return None
    return Denied(at, at + 1, scene.tokens[at].text, goals[-1], False)


def _denied_claim(scene: Scene, home: str | None) -> Denied | None:
    """Return the people of a claim that is denied ("She rejected reports that girls were to be recruited for Oman")."""
    deny = scene.find(DENY)
    that = scene.find(_THAT, deny.end, deny.end + MAX_CLAIMED) if deny else None
    if that is None:
        return None
    tokens, first = scene.tokens, scene.index_at(that.end)
    if any(is_numeral(token) for token in tokens[first : first + _REACH]):
        return None  # a number of them is read as such
    last = _noun_end(scene, first + (first < len(tokens) and tokens[first].lower in _SOME))
    goal = _goal(scene, last, home) if last is not None else None
    if last is None or goal is None:
        return None
    moved = any(token.lower in _MOVES for token in scene.between(tokens[last - 1].end, goal.start))
    return Denied(first, last, tokens[last - 1].text, goal, False) if moved else None


_THAT = frozenset({"that"})
_SOME = frozenset("a an any the some more its their".split())
MAX_CLAIMED = 90  # code points between a verb of denying and "that"


def _host_told(scene: Scene, at: int, last: int, home: str | None) -> PlaceGroup | None:
    """Return the place whose own people say that nobody is there ("Oman's ministry said that no cooks were hired")."""
    if not any(token.lower in _IS_HAD for token in scene.tokens[last : last + 8]):
        return None
    before = [g for g in scene.groups if g.end <= scene.tokens[at].start and not _is_home(g, home)]
    return before[-1] if before and before[-1].places[0].kind != "anywhere" else None


_IS_HAD = frozenset("expected employed hired accredited registered working engaged arrived landed".split())


def _is_no_deal(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the token is a deal that "no" denies ("no such written agreement")."""
    return tokens[at].lower in _NO_DEALS and any(token.lower == "no" for token in tokens[max(0, at - 3) : at])


_NO_DEALS = frozenset(
    "agreement arrangement accord contract deal memorandum plan plans programme program scheme talks negotiations "
    "proposal request order intention undertaking commitment decision question".split()
)


def _points_back(tokens: Sequence[Token]) -> bool:
    """Return whether words go back to a place named before: "there", "that country"."""
    words = [token.lower for token in tokens]
    return "there" in words or any(a in {"that", "the"} and b in _SORTS for a, b in pairwise(words))


def _is_unsent(tokens: Sequence[Token], last: int) -> bool:
    """Return whether people, who end at `last`, are said not to have been sent, and no word says where to."""
    words = [token.lower for token in tokens[last : last + 5]]
    at = next((i for i, word in enumerate(words) if word not in AUX and word not in ADVERBS), len(words))
    following = words[at + 1 : at + 2]
    return 0 < at < len(words) and words[at] in _SENT_OUT and (not following or following[0] in _CLOSES)


_SENT_OUT = frozenset("sent deployed dispatched posted seconded".split())
_CLOSES = frozenset(". , ; last this in during since after until before because at again either".split())


def _is_absent(between: Sequence[Token]) -> bool:
    """Return whether nobody is said to be in the place behind these words ("Nobody from the charity is in")."""
    words = [token.lower for token in between]
    return words[:1] == ["from"] and words[-2:] in (["is", "in"], ["are", "in"], ["was", "in"]) and len(words) < _FAR


def _people_end(scene: Scene, at: int) -> int | None:
    """Return the end of the people that the word at `at` denies, if it denies any."""
    tokens, lower = scene.tokens, scene.tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lower in _NOBODY:
        return at + 1
    if lower == "no" and following == "one":
        return at + 2
    if lower == "no" and following not in _NO_PEOPLE:
        return _noun_end(scene, at + 1)
    if lower == "single" and at > 1 and tokens[at - 1].lower == "a" and tokens[at - 2].lower == "not":
        return _noun_end(scene, at + 1)
    if lower == "one" and at and tokens[at - 1].lower == "not":
        of_them = following == "of" and tokens[at + 2 : at + 3] != [] and tokens[at + 2].lower in _OWNED
        return _noun_end(scene, at + 3 if of_them else at + 1)  # "not one cook", "not one of our cooks"
    if lower in _ARTICLE and at and tokens[at - 1].lower == "not" and following not in _FEW:
        first = at == 1 or not tokens[at - 2].word or tokens[at - 2].lower in {"that", "and", "but"}
        return _noun_end(scene, at + 1) if first else None  # "Not a man was sent to Peru"
    if lower == "single" and "yet" in [token.lower for token in tokens[max(0, at - _REACH) : at]]:
        return _noun_end(scene, at + 1)  # "has yet to send a single cook"
    if lower in _THEM and following in _TO and at and tokens[at - 1].lower in SEND | {"no"}:
        refused = "no" in scene.words or _is_negated(tokens[max(0, at - _REACH) : at])
        sends = any(token.lower in SEND for token in tokens[max(0, at - 2) : at])
        return at + 1 if refused and sends else None  # "will send no more to Peru", "refused to send them to Peru"
    if lower in _ANY and _is_negated(tokens[max(0, at - _FAR) : at]):
        return _noun_end(scene, at + 1) if lower == "any" else at + 1
    return None


def _noun_end(scene: Scene, first: int) -> int | None:
    """Return the end of a noun of people that stands right behind `first`, or of a nationality that stands for one."""
    tokens = scene.tokens
    nation = None
    for at in range(first, min(len(tokens), first + _REACH)):
        token = tokens[at]
        if not token.word or token.lower in PREPOSITIONS:
            break
        if token.lower in _PEOPLE or token.lower + "s" in _PEOPLE or token.lower in _RIDES:
            return at + 1
        if any(m.kind == "demonym" and m.start <= token.start < m.end for m in scene.mentions):
            nation = at + 1
        elif nation:
            break
    return nation


def _is_negated(before: list[Token]) -> bool:
    words = [token.lower for token in before]
    if any(word in _NEVER or word.endswith(("n’t", "n't")) or word in DENY for word in words):
        return True
    return "ruled" in words or "banned" in words


def _is_home(group: PlaceGroup, home: str | None) -> bool:
    """Return whether a place is the known home; a town that no table knows has no code, nor has a home untold."""
    return home is not None and home in group.codes


def _goal(scene: Scene, last: int, home: str | None) -> PlaceGroup | None:
    """Return the place behind the people that is not their home."""
    offset = scene.tokens[last - 1].end
    given = next((g for g in scene.groups if g.part == "receiver" and 0 < last - scene.index_at(g.end) <= _REACH), None)
    if given is not None and given.end < offset and not _is_home(given, home):
        return given  # "denied lending Peru any police"
    told = next((t.start for t in scene.tokens[last:] if t.lower in _TOLD), scene.sentence.end)
    for group in scene.groups:
        if group.start > told:
            break  # where somebody spoke
        if group.start < offset or _is_home(group, home) or group.places[0].kind == "anywhere":
            continue
        before = scene.tokens[max(0, scene.index_at(group.start) - 4) : scene.index_at(group.start)]
        if group.places[0].kind == "demonym" and before and is_numeral(before[-1]):
            continue  # "nobody had talked to the eleven Romanians"
        if group.part in {"goal", "receiver"} or any(token.lower in _TO for token in before):
            return group
    return None


_IS_NOT = (  # but "That's not a joke", "It's not much"
    r"not(?:(?= ?[.,;!])| (?:true|right|correct|happening|on|going (?:to happen|ahead)|the (?:case|plan|truth)|"
    r"an? (?:order|plan|promise|option|mission|offer|possibility))\b)"
)
NO_SUCH = re.compile(
    r"[“\"‘']?(?:[A-Z]\w{1,20}:\s|A:\s|No[,.] |But |Yet |And )?(?:[Tt]here (?:is|was|are|were|has been|had been|"
    r"will be) no (?:such |plan|order|mission|agreement|arrangement|truth)|No such (?:plan|order|team|mission|deal|"
    r"offer|agreement|request|undertaking|arrangement|programme|scheme)|(?:It|That|This) (?:was|is|has) (?:never|"
    r"not) (?:true|so\b|been |correct|going|happening|happen|the (?:case|plan|truth)|an? (?:order|plan|promise|option|"
    r"mission|offer|possibility))|(?:They|We|He|She|It|The \w{2,20}) (?:ha[sd]|have) no such (?:plan|intention|"
    r"agreement|arrangement|programme)|(?:They|We) (?:are|were|will|did|do) not[.,]|"
    r"(?:[A-Z](?:(?!\b(?:nor|neither|if|not)\b)[^.!?;“”\"]){1,90}?|[HhSs]?he|[Ii]t|[Tt]hey) (?:has |have |had |later |"
    r"promptly |flatly |also )?(?:(?:dismiss|reject)(?:es|ed|s)|denie[sd]|refute[sd]|dispute[sd]|"
    r"call(?:s|ed)) (?:(?<!calls )(?<!called )(?:it|this|that)(?= (?:as|and|on|in|when|outright|flatly|at)\b|[^\w’' ]|"
    r"$)|(?:the|these|those|such|both) (?:report|stor(?:y|ie)|account|allegation|rumou?r|talk|suggestion|claim)s?)\b|"
    rf"(?:It|That)[’']s (?:{_IS_NOT}|never|an? (?:lie|myth|hoax|fairy|fiction|invention|fabrication))|"
    r"Not \w{1,14}(?: \w{1,14}){0,2}, (?:not|nor) |Neither is true|(?:Nobody|No one) (?:is|was) (?:going|"
    r"being (?:sent|posted|deployed)|leaving)\b)"
)
"""A sentence that denies the one before it."""


_NAMED = r"[“\"‘]?(?:But |Yet |However, )?[A-Z][\w’'-]{0,20}(?: [\w’'-]{1,20}){0,6}?"
_LATELY = r"(?:(?:has|have|had|later|also|flatly|promptly|firmly|since|repeatedly) ){0,2}"
ANY_SUCH = re.compile(
    rf"{_NAMED} {_LATELY}(?:den(?:y|ies|ied) (?:(?:that )?there (?:is|are|was|were|has been|had been|would be) |"
    r"(?:ever )?(?:having|making|receiving|planning|knowing of) (?:made |received |had )?|knowledge of |"
    r"the existence of )?any such |(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|replied) (?:that )?"
    r"(?:there (?:is|are|was|were|has been|had been|would be)|(?:it|he|she|they) (?:(?:ha[sd]|have)(?: "
    r"received| made)?|knew of|knows? of|made|received)) no such |(?:knows?|knew|ha[sd]|have) (?:of )?no such )"
    r"(?:plan|request|order|deal|mission|agreement|offer|arrangement|programme|program|scheme|deployment|decision|"
    r"intention|application|contract|demand|quota|approach|undertaking|promise|enquiry|inquiry)s?\b"
)
"""A sentence that denies what was told just before, whatever countries it names ("Lima denies any such request")."""
