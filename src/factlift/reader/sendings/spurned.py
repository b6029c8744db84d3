"""People whom somebody would not have, or put off, by the verb of who decides: "was offered 300, which he declined".

In `refusals` an offer or a request is turned down in the passive, or before its number; here the words behind the
number say that nobody took them, or those before it that a quota is stopped which had been agreed on. A country that
somebody "looked at and decided against" gets nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlift.reader.scenes.scene import LOOKED

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_BACK = 80  # code points before a number in which the offer stands
_AHEAD = 120  # code points behind it in which somebody declines
_WHOM = r"(?:him|her|it|us|me|them|(?:the|his|her|its|their|our) [\w-]{2,16}|[A-Z][\w’'-]{1,16})"
_SOME = (
    r"(?:(?:another|some|about|around|up to|as many as|more than|a further|at least|the same|only|just|nearly|almost) |"
    r"(?:an?|the) (?:\w+ )?(?:batch|group|team|party|set|contingent|crew|lot|shipload|busload|intake) of ){0,2}"
)
_OFFERED = re.compile(
    rf"\b(?:offered(?: {_WHOM})?|promised(?: {_WHOM})?|proposed|allotted|assigned|asked(?: {_WHOM})? for|applied for|"
    rf"requested|wanted|ordered|sought|(?:could|might) have had) {_SOME}$"
)
_WHO = r"(?:I|he|she|it|they|we|(?:the|his|her|its|their) [\w-]{2,16}|[A-Z][\w’'-]{1,16}(?: [A-Z][\w’'-]{1,16})?)"
_NOT_TAKEN = (
    r"(?:turned (?:\w+ )?(?:\w+ )?(?:down|away)|turned down|sent (?:them )?(?:all )?(?:back|away)|waved away|"
    r"(?:declined|refused)(?: (?:to (?:take|accept|have|receive|employ|give|send|supply|part with)|it|them|the offer|"
    r"politely|flatly|outright))?(?=[.,;”\"’]| because| for| on| as| since| when|$)|"
    r"(?:rejected|spurned|rebuffed)\b|said no\b|took none\b|"
    r"(?:would not|did not|could not|cannot|can[’']t|won[’']t|didn[’']t|wouldn[’']t|couldn[’']t) (?:take|want|have|"
    r"accept|house|place|use|supply|provide|spare|send)\b)"
)
_SPURNS = re.compile(
    r"(?: (?:of them|[a-z-]{3,14})){0,3}(?:,? (?:he|she|they|it) (?:said|says|recalls?),?)?"
    r",? (?:which|whom|all of whom|none of whom|but|and|an offer(?: that| which)?|a request(?: that| which)?)"
    rf"(?: {_WHO})?(?: (?:has|had|have|promptly|then|later|politely|flatly|at once|simply|since|also)){{0,2}}"
    rf" {_NOT_TAKEN}"
)
_STOPPED = re.compile(
    r"\b(?:froze|frozen|freezes|freezing|suspend(?:ed|s|ing)|cancell?ed|cancels|scrapp?ed|shelved|"
    r"halted|revoked|blocked|withdrew|withdrawn|annulled|rescinded|put on (?:hold|ice)|put off|stopped) "
    r"(?:an?|the|its|their|his|her|this|that) (?:[\w’-]{2,16} ){0,3}?(?:allotment|allocation|quota|intake|batch|"
    r"tranche|order|request|contingent|group|consignment|contract|recruitment|hiring|round|lot|application|demand)s? "
    rf"(?:of|for) {_SOME}$"
)
_LOOKED = re.compile(
    r"\b(?:looked (?:at|into|to|towards)|considered|thought (?:of|about)|weighed(?: up)?|explored|eyed|"
    r"toyed with|studied|sounded out|scouted|tried|approached|flirted with|visited|examined) "
    r"(?:the )?(?:(?:market|idea|possibility|option)s? (?:in|of) )?(?:sending \w+ to |going to |expanding (?:in)?to )?$"
)
_AGAINST = re.compile(
    r"[^.;:!?“”]{0,60}?(?:,? (?:and|but|then|before|only to)|,) "
    r"(?:(?:had|has|have|then|soon|later|finally|quickly|also|quietly|in the end|promptly) ){0,3}"
    r"(?:decid(?:ed|ing) (?:against (?:it|them|that|both|the idea|the move)\b|not to\b)|"
    r"thought better of (?:it|them|that)\b|(?:gave|given|give) (?:it |them |that )?up\b|"
    r"dropp(?:ed|ing) (?:it|them|that|the (?:idea|plan|project|matter))\b|walk(?:ed|ing) away\b|"
    r"back(?:ed|ing) (?:off|out|away)\b|pull(?:ed|ing) (?:out|back)\b|shied away\b|turn(?:ed|ing) (?:it|them) down\b|"
    r"rul(?:ed|ing) (?:it|them|both) out\b|let it (?:drop|be)\b|went no further\b|passed\b(?=[.,;]|$)|"
    r"chose not to\b|reject(?:ed|ing) (?:it|them|the idea)\b)"
)
_PLANS = re.compile(
    r"\b(?:[Pp]lans?|[Tt]alks|[Aa] (?:scheme|pilot|programme)|[Tt]he (?:scheme|plan|idea)) (?:(?:for|with|about|of|in|"
    r"to go to|to expand (?:in)?to) |to send (?:\w+ ){1,3}to )(?:the )?$"
)
_FELL = re.compile(
    r"[^.;:!?“”]{0,40}? (?:(?:was|were|has been|have been|had been) (?:\w+ )?(?:dropped|shelved|scrapped|abandoned|"
    r"called off|frozen)|c[ao]me to nothing|fell through|(?:went|led|got) nowhere|never came off)\b"
)
_OTHER_TALKS = frozenset("peace trade tariff tariffs ceasefire truce climate debt nuclear border gas".split())
_SUBJECT = 30  # code points before a verb in which who thinks of a place stands
_PERSONS = frozenset(
    "he she i family families couple brother brothers sister sisters son sons daughter daughters husband wife mother "
    "father parents friend friends cousin uncle aunt worker nurse welder man woman".split()
)
_PLACES = frozenset({"country", "region"})


def is_spurned(scene: Scene, count: Count) -> bool:
    """Return whether those counted were offered to, or asked for by, somebody, and nobody took or gave them."""
    before, behind = _around(scene, count)
    return _OFFERED.search(before) is not None and _SPURNS.match(behind) is not None


def is_spurned_too(scene: Scene, count: Count) -> bool:
    """Return whether somebody told of just before would not have those counted ("he had been offered 300, which")."""
    return is_spurned(scene, count) and _THEY.search(_around(scene, count)[0]) is not None


_THEY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I) (?:had|has|have|was|were|could|might|is|are)\b[^.;:]{0,50}$"
)


def is_put_off(scene: Scene, count: Count) -> bool:
    """Return whether a quota, or an order, of those counted is stopped ("froze a further allotment of 600")."""
    return count.strength == "bare" and _STOPPED.search(_around(scene, count)[0]) is not None


class Passed(NamedTuple):
    """A country that somebody thought of and passed by: where the words about it begin and end."""

    start: int
    end: int
    goal: PlaceGroup


def passed_by(scene: Scene) -> Passed | None:
    """Return the country that somebody looked at and decided against, or None where a sentence tells of none.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "It had looked at Peru and decided against it."
    >>> found = passed_by(Scene(text, Article.read(text).sentences[0]))
    >>> found and (found.goal.codes, text[found.start : found.end])
    (('PE',), 'looked at Peru and decided against it')
    """
    if not scene.groups or scene.words.isdisjoint(LOOKED) or not scene.words.isdisjoint(_OTHER_TALKS):
        return None
    start, end = scene.sentence.start, scene.sentence.end
    for group in scene.groups:
        if group.places[0].kind not in _PLACES or group.codes[0] is None:
            continue
        looked = _LOOKED.search(scene.text_of(max(start, group.start - _BACK), group.start))
        first = max(start, group.start - _BACK) + looked.start() if looked is not None else start
        if scene.has(_PERSONS, max(start, first - _SUBJECT), first):
            continue  # "she had considered Germany"
        against = _AGAINST.match(scene.text_of(group.end, min(end, group.end + _AHEAD)).replace("\n", " "))
        if looked is None and (looked := _PLANS.search(scene.text_of(max(start, group.start - _BACK), group.start))):
            first = max(start, group.start - _BACK) + looked.start()
            against = _FELL.match(scene.text_of(group.end, min(end, group.end + _AHEAD)).replace("\n", " "))
        if looked is not None and against is not None:
            return Passed(first, group.end + against.end(), group)
    return None


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    start, end = scene.sentence.start, scene.sentence.end
    before = scene.text_of(max(start, count.numeral.start - _BACK), count.numeral.start)
    behind = scene.text_of(count.end, min(end, count.end + _AHEAD))
    return before.replace("\n", " "), behind.replace("\n", " ")
