"""Counts that the article's context makes counts of people sent, though no verb of sending governs them.

In an article that is plainly about people sent away, people who are counted together with a place are those people,
and so are "another 90" behind a sentence that sends some, unless the words speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, CURRENCY_SIGNS, PREPOSITIONS, words_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import FRAME_SENTENCES
from factlift.reader.scenes.shapes import leaves
from factlift.reader.words.cues import BODY, FOLLOW, GO, MOVE, RECEIVE, SEND, SENT
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

NEAR_SENTENCES = 2  # behind a deployment in which a bare number takes it up
_REACH = 16  # tokens between people and the place where they are
# Words that make those counted somebody else: heard, asked, harmed, wanted in vain, paid, or people of the place.
_AGAINST = frozenset(
    "interviewed surveyed polled respondents vacancies vacancy vacant unfilled shortage shortages short lack "
    "lacks lacked lacking unemployed jobless strike struck protest protests protesting petition complained "
    "complaint complaints voted elected born aged average local locals homeless prayed attended watched "
    "cheered gathered rallied sued convicted sentenced tried charged accused freed applauded population "
    "inhabitants percent cent earned earn earns paid pay pays salary wages visited visit toured quit resigned "
    "complain ashore contracts notices copies stopped caught intercepted turned barred prevented stranded "
    "employs watching attending retirement redundancy redundancies draw draws drew attract attracts attracted homes "
    "sleeping balloted shed fined survey poll sample study pulled saved treated rescued "
    "degree degrees diploma diplomas".split()
)
_SAVED = frozenset("taken plucked lifted winched brought hauled".split())  # off a ship, a roof, a rock
_HOME = frozenset({"home"})
_MORE = frozenset("another further additional more remaining rest first last second third others other extra".split())
_GOING = GO | FOLLOW | MOVE | SEND
_BREAKS = frozenset("; : who whose which while but because although whereas where when said says".split())
_LEADS = frozenset(
    "to into for in at on across around near inside towards toward aboard off within throughout outside".split()
)
_DEALS = words_of("deployment_verbs", "deal")
_STANDS = frozenset("for at is was to of".split())
_PLAIN = AUX | PREPOSITIONS


def belongs_in_context(case: Candidate) -> bool:
    """Return whether the context makes people who are counted people who are sent."""
    if _makes_up_told(case) and not speaks_against(case):
        return True
    if not case.sure or case.topic is None or speaks_against(case):
        return False
    goal, group = case.goal, case.count.group
    if _is_agreed(case) or (group is not None and group[1] <= case.count.start):
        return True  # the quota is 900; "put the number of cooks at 540"
    if _is_told_of(case):
        return True
    if goal is None:
        return _goes_on(case)
    if goal.places[0].kind == "anywhere":
        return case.count.strength != "bare" or case.frame is not None
    return goal.start >= case.count.end and _reaches(case, goal)


def _is_told_of(case: Candidate) -> bool:
    """Return whether those counted are people of the deployment just told, though only their trade or number says so.

    People of a trade are, where a place is given them or a deployment stands near; a number alone is, where it is one
    of a list, a share, or the object of a verb of taking, sending or having.
    """
    scene, count = case.scene, case.count
    near = case.frame is not None and _distance(case) <= NEAR_SENTENCES
    if _is_in_country(case):
        return True
    if count.strength == "bare":
        floated = near and case.frame is not None and case.frame.floated
        return floated or (near and _takes_up(case)) or _is_object(case) or leaves(scene, count)
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    if is_composed(case) or (ahead[:1] in (["are"], ["were"]) and _is_on_site(ahead[1:])):
        return True
    if _is_staff(case):
        return False
    if case.goal is not None and case.goal.part in {"goal", "receiver"} and case.away:
        return near or count.strength == "sent"
    if count.strength == "sent":
        return near or count.start == scene.sentence.start or _is_sought(case)
    behind = scene.tokens[scene.index_at(count.end) :][:4]
    return near and any(token.lower in _GOING for token in behind)


def _is_sought(case: Candidate) -> bool:
    """Return whether somebody looks for those counted, not long behind others ("is looking for 160 pilots")."""
    at = case.scene.index_at(case.count.start)
    words = [token.lower for token in case.scene.tokens[max(0, at - 4) : at] if token.lower not in _HEDGES]
    sought = words[-2:] in _SEEKING or words[-1:] in _HIRING
    return sought and case.frame is not None and _distance(case) <= FRAME_SENTENCES


_SEEKING = (["looking", "for"], ["searching", "for"], ["advertising", "for"], ["advertised", "for"], ["looks", "for"])
_HIRING = (["seeking"], ["recruiting"], ["hiring"], ["headhunting"])


def _is_in_country(case: Candidate) -> bool:
    """Return whether those counted are where they serve, in the trade's own words ("has 60 delegates in country")."""
    ahead = [token.lower for token in case.scene.tokens[case.scene.index_at(case.count.end) :][:3]]
    closed = not ahead[2:] or not ahead[2].isalpha() or ahead[2] in AUX | PREPOSITIONS | {"and", "now"}
    return tuple(ahead[:2]) in _SERVICE and closed


_SERVICE = frozenset({("in", "country"), ("in", "theatre"), ("in", "theater"), ("on", "mission"), ("on", "station")})


def _is_object(case: Candidate) -> bool:
    """Return whether a number alone is what a verb of taking, sending or asking takes ("Oton takes eleven")."""
    scene, at = case.scene, case.scene.index_at(case.count.start)
    verb = next((token for token in reversed(scene.tokens[max(0, at - 2) : at]) if token.lower not in _HEDGES), None)
    behind = scene.tokens[scene.index_at(case.count.end) :][:1]
    closed = not behind or not behind[0].word or behind[0].lower in PREPOSITIONS or behind[0].lower in AUX
    return (
        verb is not None and closed and (verb.lower in RECEIVE or verb.lower in SEND or verb.lower in _INVITES | _HOLDS)
    )


def is_composed(case: Candidate) -> bool:
    """Return whether those counted are what a body of people is made up of ("is composed of 38 cooks and 4 bakers")."""
    before = [token.lower for token in case.scene.between(case.bounds[0], case.count.start)]
    listed = case.scene.has(_COMPOSED, None, case.count.start)
    return listed and case.scene.has(BODY, None, case.count.start) and len(before) < 20


def is_core(case: Candidate) -> bool:
    """Return whether those counted are the most of a body just told of ("The core of the team, 60 cooks, ...")."""
    first = case.scene.index_at(case.count.start)
    before = [token.lower for token in case.scene.tokens[max(0, first - 7) : first]]
    at = next((i for i, word in enumerate(before) if word in _CORE and before[i + 1 : i + 2] == ["of"]), None)
    return at is not None and before[-1:] == [","] and not BODY.isdisjoint(before[at + 2 :])


_CORE = frozenset("core bulk backbone majority mainstay half most third quarter rest remainder".split())


def makes_it_up(case: Candidate) -> bool:
    """Return whether a body, or "it", is made up of those counted."""
    it = case.scene.tokens[0].lower == "it" and case.scene.has(_COMPOSED, None, case.count.start)
    return it or is_composed(case)


def _makes_up_told(case: Candidate) -> bool:
    """Return whether those counted make up the body that was sent just before, without its number ("It comprises")."""
    frame, scene, count = case.frame, case.scene, case.count
    if frame is None or frame.count or not frame.codes or frame.modality == "denied" or count.strength != "sent":
        here = frame is not None and frame.scene is scene and count.strength == "sent"
        return here and frame is not None and (frame.share or bool(frame.codes)) and makes_it_up(case)
    told = {word.lower() for word in (frame.group or "").split()}
    opens = [token.lower for token in scene.tokens[:3]]
    the_body = opens[0] in {"the", "this", "that"} and not BODY.isdisjoint(opens[1:])
    own = the_body or opens[0] in {"it", "they"} or not told.isdisjoint(scene.words)
    return _distance(case) <= 1 and not told.isdisjoint(BODY) and own and makes_it_up(case)


_COMPOSED = frozenset(
    "composed comprise comprises comprised comprising consist consists consisting made numbering include includes "
    "contain contains supplemented complemented".split()
)
_HEDGES = frozenset("about around some nearly almost perhaps maybe only just another".split())
_INVITES = frozenset("invited picked chose selected recruited hired enlisted conscripted managed".split())


def _is_staff(case: Candidate) -> bool:
    """Return whether those counted are the staff or the members that a body has at home."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.start)
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower()
    if at > 1 and scene.tokens[at - 1].lower in {"of", "with"} and scene.tokens[at - 2].lower in BODY | _BATCHES:
        return False  # "the main group with 40 members"
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    owned = any(token.lower in _OWNS for token in scene.tokens[max(0, at - 3) : at]) and not _is_on_site(ahead)
    return unit in _MEMBERS or (owned and case.goal is None)


def _takes_up(case: Candidate) -> bool:
    """Return whether a number alone goes on with the people just counted."""
    scene, count = case.scene, case.count
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    behind = [token.lower for token in scene.tokens[after : after + 5]]
    same = case.frame is not None and case.frame.scene is scene
    if before[-1:] == [":"] and behind[:1] in (["for"], ["to"], ["in"]) and not scene.words.isdisjoint(_SHARED_OUT):
        return True  # "a foreman divided them: twenty for the mill, eleven for the docks"
    if same and (
        before[-1:] in (["for"], ["on"], ["with"], ["them"], ["whom"]) or behind[:1] in (["to"], ["from"], ["for"])
    ):
        return True
    if same and at and scene.tokens[at - 1].word and scene.tokens[at - 1].capital:
        return True  # "Lebap 380 and Dashoguz 250"
    if behind[:2] in (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"]):
        return any(word in _GOING or word in AUX for word in behind[2:])
    if before[-1:] != [] and (before[-1] in _HOLDS or before[-1] in RECEIVE or before[-1] in SEND):
        return True
    return any(word in _GOING for word in behind[:3]) or (behind[:1] != [] and behind[0] in _BE_THERE)


_BATCHES = frozenset("batch batches group wave half detachment".split())
_SHARED_OUT = frozenset("divided split sorted shared distributed assigned allotted parcelled".split())
_MEMBERS = frozenset("members employees shareholders subscribers volunteers fellows".split())
_OWNS = frozenset("has have had counts employs employed employing staff workforce payroll represents".split())
_HOLDS = frozenset(
    "managed confirmed share shares numbered number numbers totalled totaled reached exceeded had".split()
)
_BE_THERE = frozenset("are were will would have had".split())


def speaks_against(case: Candidate) -> bool:
    """Return whether the words near a count make it one of other people."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.end)
    behind = scene.tokens[at : at + 8]
    first = scene.index_at(count.start)
    near = [*scene.tokens[max(0, first - 5) : first], *scene.tokens[first:at], *behind]
    beyond = scene.tokens[at + 8 : at + 9]  # behind the last word that is looked at
    against = zip_longest(near, [*near[1:], *beyond], near[:1] + near[:-1])
    if any(a.lower in _AGAINST and (b is None or b.lower != "up") and not _is_call(a, b, c) for a, b, c in against):
        return True  # but those who "turned up" did not turn back
    if any(a.lower in _SAVED and b.lower == "off" for a, b in pairwise(behind)):
        return True  # "140 people were taken off a ferry"
    if [token.lower for token in scene.tokens[max(0, first - 2) : first]] == ["staff", "of"]:
        return True  # "the office has a staff of 61"
    home = next((i for i, token in enumerate(behind) if token.lower in _HOME), None)
    return home is not None and behind[max(0, home - 1)].lower in {"at", "stay", "stayed"}


def _is_call(token: Token, following: Token | None, before: Token) -> bool:
    """Return whether a visit is a visa's, or the writer's own ("on visit visas", "on the day of our visit")."""
    if token.lower != "visit":
        return False
    return before.lower in {"our", "my"} or (following is not None and following.lower in {"visa", "visas"})


def _is_agreed(case: Candidate) -> bool:
    """Return whether a deal, an order or a quota is said to be for those counted: "the quota was set at 1,400"."""
    scene, at = case.scene, case.scene.index_at(case.count.start)
    if at < 2 or scene.words.isdisjoint(_DEALS) or scene.tokens[at - 1].lower not in _STANDS or _is_of_money(case):
        return False
    reach = scene.tokens[max(0, at - 14) : at - 1]
    deal = next((i for i in range(len(reach) - 1, -1, -1) if reach[i].lower in _DEALS), None)
    if deal is None or (scene.tokens[at - 1].lower == "of" and deal < len(reach) - 1):
        return False
    return not any(token.text in {";", "$", "€", "£"} or token.lower in _BREAKS for token in reach[deal:])


def _is_of_money(case: Candidate) -> bool:
    """Return whether a bare limit is set to the money told of just before ("paid 800 taka. The limit is 165")."""
    scene = case.scene
    if case.count.strength != "bare" or scene.words.isdisjoint(_LIMITS) or not scene.words.isdisjoint(SENT | BODY):
        return False
    before = scene.text_of(max(0, scene.sentence.start - _TOLD), scene.sentence.start)
    return _MONEY.search(before) is not None


_LIMITS = frozenset({"limit", "cap", "ceiling", "maximum"})
_TOLD = 240  # code points before a sentence in which money is told of
_CURRENCIES = words_of("criteria_cues", "currency") - {"won", "sum", "real"}
_MONEY = re.compile(rf"[{CURRENCY_SIGNS}] ?\d|\d (?:{'|'.join(sorted(_CURRENCIES))})\b")


def _reaches(case: Candidate, goal: PlaceGroup) -> bool:
    """Return whether the place behind those counted is theirs: "350 sappers are clearing the road to Oton"."""
    scene, count = case.scene, case.count
    first, last = scene.index_at(count.end), scene.index_at(goal.start)
    between = scene.tokens[first:last]
    if goal.part != "goal" or len(between) > _REACH or any(token.lower in _BREAKS for token in between):
        return False
    words = [token.lower for token in between]
    leads = bool(_LEADS & set(words[-5:]))
    if count.strength != "bare":
        return leads
    if not leads or any(token.lower.endswith("ed") and token.lower not in _GOING for token in between):
        return False
    near = case.frame is not None and _distance(case) <= NEAR_SENTENCES
    working = words[:1] in (["are"], ["were"]) and any(word.endswith("ing") for word in words[1:4])
    carried = any(word in MOVE and word.endswith(("ed", "en", "wn")) for word in words[:3])
    return near and (
        working or carried or count.body or all(word in _PLAIN or word in _GOING or len(word) < 3 for word in words)
    )


def _goes_on(case: Candidate) -> bool:
    """Return whether people without a place are some of those of the sentence before ("Another 90 follow in May")."""
    scene, count = case.scene, case.count
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    at_work = ahead[ahead[:1] in (["more"], ["others"]) :]
    if count.strength == "bare" and at_work[:1] in (["are"], ["were"]) and _is_on_site(at_work[1:]):
        return True  # "Some 90 are already there"
    if count.strength == "bare" and at_work[:2] in (["have", "been"], ["has", "been"]) and _is_on_site(at_work[2:]):
        return True  # "Nine more have been over there since May"
    if case.frame is None or _distance(case) > NEAR_SENTENCES or case.frame.scope == "cohort":
        return False
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before = [token.lower for token in scene.tokens[max(0, at - 2) : after]]
    more = any(word in _MORE for word in before)
    behind = [token.lower for token in scene.tokens[after : after + 6]]
    goes = any(word in _GOING for word in behind)
    if count.strength == "bare" and not count.body:
        return more and goes
    return (more or count.body) and (goes or scene.has(RECEIVE, case.bounds[0], count.start))


def _is_on_site(words: Sequence[str]) -> bool:
    """Return whether words say that people are where the others go: "already there", "now at the site"."""
    light = next((at for at, word in enumerate(words) if word not in _BY_NOW), len(words))
    return words[light : light + 1] == ["there"] or (
        words[light : light + 2] in (["at", "the"], ["on", "the"], ["on", "site"])
        and not _SITES.isdisjoint(words[light + 1 : light + 4])
    )


_BY_NOW = frozenset("already now still currently by over out".split())
_SITES = frozenset("site sites ground spot scene base camp field".split())


def _distance(case: Candidate) -> int:
    return case.scene.sentence.number - case.frame.scene.sentence.number if case.frame else NEAR_SENTENCES + 1
