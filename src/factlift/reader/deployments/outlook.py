"""What the words around a number say of how far its people have come, where their clause's verbs do not.

A record takes its status from the verbs of its clause, or else from the deployment before it. Here the words right
beside the number have the last word: a past that a year or a season closes, people who are somewhere by now, targets,
wishes and thoughts of sending.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.facts import Status
from factlift.lexicon import AUX, words_of
from factlift.reader.deployments.bygone import is_bygone
from factlift.reader.deployments.endings import stays_all_the_same
from factlift.reader.deployments.plights import plight_of, status_by_time
from factlift.reader.deployments.prospects import is_prospect
from factlift.reader.deployments.stances import are_barred, is_cut_to, is_made_up, is_pending, told_by_phrase
from factlift.reader.deployments.standing import are_had, has_now, is_to_come_home, never_went, standing_of, stands_by
from factlift.reader.deployments.tenses import clause_of, opens_clause, tense_of
from factlift.reader.deployments.whereabouts import status_beside_place
from factlift.reader.scenes.asides import behind_stage, behind_whole
from factlift.reader.scenes.homecomings import is_welcomed
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.stretches import own_clause
from factlift.reader.scenes.wholes import is_whole_of_plan
from factlift.reader.sendings.admissions import is_let_in
from factlift.reader.sendings.hiring import PLAIN_TASKS
from factlift.reader.sendings.joining import is_met
from factlift.reader.sendings.keeping import is_kept
from factlift.reader.sendings.refusals import is_refused
from factlift.reader.sendings.sought import host_who_asks, is_sought
from factlift.reader.sendings.tallies import is_left_over
from factlift.reader.sendings.workers import took_part
from factlift.reader.words.cues import HAS, SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_NEAR = 9  # tokens before a number that say what is thought of those counted
_AHEAD = 9  # tokens behind it
_THOUGHT = re.compile(
    r"\b(?:considered(?= \w+ing )|considering|"
    r"weighing|mulling|pondering|contemplating|exploring|examining|discussing|negotiating|debating|"
    r"eyeing|toying with|thinking (?:of|about)|looking (?:at|into)|[Tt]alk(?:s|ed|ing)? (?:\w+ ){0,7}?(?:about|of|on|"
    r"to)|idea of|hopes? of|(?:proposal|motion|resolution|petition) (?:for|to)|(?:vote|votes) (?:on|whether)|studying|"
    r"sounded out|inquir\w+ about|enquir\w+ about|request(?:s|ed|ing)? (?:\w+ ){0,3}?for|(?<=[’']s )(?:call|appeal|"
    r"plea)s? for|\b(?:an?|the|his|her|their|its|repeated|new) (?:call|appeal|plea)s? for|"
    r"request from [\w ]{2,30}? for|(?:has|have|had|been|is|are) (?:[a-z]+ ){0,3}?(?:ask(?:ed|ing)|put in) "
    r"(?:\w+ ){0,3}?for|sought|seeking)\b"
)
_GRANTED = frozenset("agreed approved granted accepted promised pledged passed adopted carried".split())
_CARRIED = re.compile(r"\b(?:was|were) (?:\w+ )?(?:carried|passed|adopted|approved)\b|\bpassed\b")
_TARGET = re.compile(
    r"\b(?:target|goal|ceiling|quota|order|requirement|allocation)s?(?: for [\w ]{2,30}?)? (?:is|was|are|were|of|at|to)"
    r"(?: for)?(?: (?:about|around|some|up to|at least))? $"
)
_GIVEN_UP = re.compile(
    r"\b(?:(?:gave|given) up|dropped|abandoned|shelved|scrapped) (?:the|that|its|their) (?:idea|plan|scheme)s?\b"
    r"|\bfell through\b|\bcame to nothing\b|\bcalled (?:it|them|that|the whole thing) off\b|\bstood (?:it|them) down\b"
)
_NOT_PURSUED = re.compile(
    r"\b(?:was|were|has been|have been) (?:not|never) (?:been )?(?:proceeded with|pursued|taken (?:up|forward|further)|"
    r"followed (?:up|through)|acted (?:on|upon)|gone ahead with)\b"
)
_WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have (?:been )?\w+(?:ed|en|nt|ne|wn) (?!been\b)[^.;]{0,60}$")
_WERE_TO_HAVE = re.compile(  # and did not
    r"(?:of (?:them|whom) )?(?:(?:was|were) (?:due |meant )?to have (?:been )?(?!been )\w+|"
    r"(?:who )?should have (?:gone|left|flown|travell?ed|arrived|been (?:sent|deployed|posted))\b)"
)
_KNOWN = re.compile(
    r"\b(?:knew|knows|know|aware|counted|counts) of (?:some |about )?$"
    r"|\b(?:already|now|currently) (?:on|in|at) [^.;,]{2,40} at $|\bnumber (?:overseas|abroad) at $"
    r"|\b(?:overseas|abroad) (?:, [^,.;]{2,40} , )?(?:is|are|was|were) (?:the |some |about )*$"
)
_PUT = frozenset("where on put".split())
_FORESEES = frozenset(
    "expecting foresees foresee envisages envisage forecasts projects predicts foreseen envisaged".split()
)
_WOULD = frozenset("would will shall should could".split())
_NOW = frozenset("now already still currently presently".split())
_WHERE = frozenset("in at on there abroad overseas away with under across throughout around".split())
_BE = frozenset("are were is was".split())
_CHARGE = re.compile(
    r"\b(?:has|have|had|in|takes?|took) (?:charge|command) of $|\b(?:staffed|manned|crewed) (?:\w+ ){1,3}with $"
)
_HOLDS = (HAS - {"maintains"}) | frozenset("keeps maintains employs".split())
_AT_WORK = frozenset("work serve live teach are".split())
_HAS_THEM = frozenset("has employs hosts".split())
_ONE_OF = frozenset({"one", "among"})
_GO = frozenset("go goes leave leaves fly flies depart departs sail sails travel travels head heads set sets".split())
_LIGHT = frozenset("of them these those whom now then also all more others other , and".split())
_ADDS = re.compile(r"(?:and|but|while|though|although) (?:the |some |about |another |at least )*$")
_PRESENTLY = re.compile(
    r"\b(?:currently|at present|at the moment|right now|these days|as of (?:today|this morning))\b", re.IGNORECASE
)
_BROKEN = frozenset(". ; : ! ? “ ” — –".split())
_STATIVE = frozenset(
    "studying living working serving staying sleeping camping training teaching nursing guarding running".split()
)
_HAD = re.compile(r"\bhad (?:[\w-]+ ){0,3}$|\b(?:have|will|would|may|might|could|to) (?:\w+ )?have ")
_MENTIONED = re.compile(
    r"(?:\w+ ){0,3}(?:was|were|are|is|been) (?:mentioned|mooted|talked of|floated|suggested|discussed)\b"
)
_NEVER_SENT = re.compile(
    r"[^.;:]{0,60}?, (?:(?:but|and|has|have|had|it|they|he|she) ){0,2}never (?:sent|deployed|provided|delivered|"
    r"dispatched|supplied|lent) (?:any|them|one|a single|those|it)\b"
)
_IN_TALKS = re.compile(r"\b(?:talks|negotiations|discussions|negotiating) (?:with (?:[\w’'-]+ ){1,6})?(?:about )?$")
_NO_MORE = re.compile(r"\b(?:no|not|never|false|untrue|den(?:y|ies|ied)|nobody|none)\b|n[’']t\b")


def settle_outlook(record: Record, case: Candidate) -> None:  # noqa: C901 - one decision, in its order
    """Give a record the status and modality that the words beside its number tell."""
    scene, count, bounds = case.scene, case.count, case.bounds
    if record.modality == "denied" and not case.cohort and stays_all_the_same(*_around(scene, count)):
        record.status, record.modality = "under_way", "stated"
        return
    if record.modality == "denied" and not case.cohort:
        start, end = clause_of(scene, count)
        lead = _joined(scene, start, count.start)
        if start > bounds[0] and _ADDS.match(lead):
            record.modality = modality_of(scene, start, bounds[1])  # "No cooks were sent, and the 40 in Oman ..."
        elif _NEVER_SENT.match(_joined(scene, count.end, scene.sentence.end)):
            record.status = "planned"  # "Wards, which had offered 40 cooks, never sent any"
        elif start > bounds[0] and lead.startswith(("which ", "who ")):
            record.modality = modality_of(scene, start, end)  # "Wards, which took 40 in May, ask for no more"
            record.status = status_of(scene, start, end) or "under_way"
    if not case.cohort and is_refused(scene, count):
        record.status, record.modality = "halted", "stated"
        return
    lead = _joined(scene, scene.sentence.start, count.start)
    plight = None if case.cohort else plight_of(lead, _joined(scene, count.numeral.end, scene.sentence.end))
    if plight is not None:
        record.status, record.modality = plight, "stated"
        return
    if is_whole_of_plan(scene, count) and not case.cohort:
        record.status, record.modality = "planned", "stated"
        return
    if is_left_over(scene, count):
        record.status, record.modality = "under_way", "stated"  # "everyone is back but two"
        return
    kept = is_kept(scene, count) and not _NO_MORE.search(scene.text_of(bounds[0], count.start))
    if record.modality == "denied" and kept and not case.cohort:  # "had 900 men in Oton and will send none back"
        had = _HAD.search(_joined(scene, bounds[0], count.start))
        record.modality, record.status = "stated", "completed" if had else "under_way"
        return
    due = _WAS_TO_HAVE.search(_joined(scene, bounds[0], count.start))  # and did not
    due = due or _WERE_TO_HAVE.match(_joined(scene, count.end, scene.sentence.end))
    if (due or _NOT_PURSUED.search(_joined(scene, count.end, scene.sentence.end))) and record.modality != "denied":
        record.status, record.modality = "halted", "stated"
        return
    before = _joined(scene, max(bounds[0], _start_of(scene, count)), count.start)
    rest = _joined(scene, count.numeral.end, bounds[1])
    if _CHARGE.search(before) is not None and record.modality != "denied":
        record.status, record.modality = "under_way", "stated"
        return
    if (not case.cohort or record.status == "selecting") and record.modality != "denied" and _has_left(scene, count):
        record.status, record.modality = "under_way", "stated"  # "of 900 selected only 610 have flown out"
    elif case.cohort and record.status == "selecting":
        off = never_went(rest) or are_barred(before)
        record.status = "planned" if stands_by(rest) else "halted" if off else "selecting"
    if case.cohort or record.modality == "denied" or record.status == "halted":
        return
    later = behind_stage(scene.tokens, scene.index_at(count.end))
    if later is not None and case.goal is not None and case.goal.start > scene.tokens[later].start:
        record.status = "planned"  # "the first 60, now on a course in Oton, are due to fly to Peru"
        return
    own = status_of(scene, own_clause(scene, bounds[0], count.start), bounds[1])
    ahead = case.frame is not None and case.frame.status == "planned"
    standing = standing_of(before, rest, own, ahead=ahead)
    if standing is not None:
        record.status = standing
        record.modality = record.modality if standing == "planned" else "stated"
        return
    goal = case.goal if case.goal is not None and case.goal.start >= count.end else None
    behind = _joined(scene, goal.end, scene.sentence.end) if goal is not None else ""
    settled = goal is not None and (record.modality == "stated" or _may_befall(before, behind))
    between = _joined(scene, count.end, goal.start) if goal is not None else ""
    if settled and (beside := status_beside_place(before, between, behind)):
        record.status, record.modality = beside, "stated"
        return
    if record.count and record.count.startswith("over ") and _IN_TALKS.search(before):
        record.status, record.modality = "planned", "possible"  # "in talks with Peru over 25 teachers"
        return
    near = before + " ".join(_behind(scene, count))
    past = record.modality == "stated" and is_bygone(scene, bounds, count)
    cut = is_cut_to(_joined(scene, _start_of(scene, count), count.start))
    told = "planned" if cut else told_by_phrase(before, rest)
    if record.status in _OPEN_ENDED and _GIVEN_UP.search(_joined(scene, count.end, scene.sentence.end)):
        record.status, record.modality = "halted", "stated"
    elif told or past or _is_home(scene, count) or took_part(scene, count) or is_welcomed(scene, count):
        record.status = told or "completed"
        record.modality = "stated" if not (told or past) and _is_home(scene, count) else record.modality
    elif record.status in _GOING_ON and is_sought(case):
        sought = status_of(scene, scene.sentence.start, bounds[1])  # of a pair too
        record.status = "selecting" if sought == "selecting" else "planned"
        record.modality = "possible" if host_who_asks(scene, count) else record.modality
    elif (
        (_weighs(before) and not (_CARRIED.search(" ".join(_behind(scene, count))) or _has_left(scene, count)))
        or is_pending(before, " ".join(_behind(scene, count)))
        or _MENTIONED.match(" ".join(_behind(scene, count)))
    ) and record.status != "completed":
        record.modality, record.status = "possible", "planned"
    elif (kept and not _HAD.search(before)) or (record.modality == "stated" and is_met(scene, count)):
        record.status, record.modality = "under_way", "stated"  # whatever becomes of them behind it
    elif (
        _is_ahead(scene, count, before)
        or (own in _SOFT and (is_let_in(scene, count) or (record.status in _OPEN_ENDED and _goes(scene, count))))
        or (record.status in _UNSETTLED and is_prospect(before, _joined(scene, count.end, clause_of(scene, count)[1])))
    ):
        record.status = "planned"
    elif _is_there(scene, count, own, before) or (own not in _SOUGHT and _PRESENTLY.search(near)):
        record.status = "under_way"
        record.modality = "stated" if own is None else record.modality
    elif record.modality == "stated":
        listed = case.frame is not None and case.frame.scene is scene and count.strength == "bare"
        timed = status_by_time(_joined(scene, count.end, scene.sentence.end)) if listed else None
        record.status = timed or _by_tense(scene, count, own, record.status)


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    """Return the words of the sentence before a number, and those behind it."""
    start, end = scene.sentence.start, scene.sentence.end
    return _joined(scene, start, count.start), _joined(scene, count.numeral.end, end)


def _may_befall(before: str, behind: str) -> bool:
    """Return whether it is only left open what becomes of people where they are ("40 cooks in Oman may be joined")."""
    words = set(before.lower().split())
    return behind.startswith(("may ", "might ", "could ")) and words.isdisjoint(("may", "might", "could", "if"))


def _by_tense(scene: Scene, count: Count, own: str | None, told: Status) -> Status:
    """Return the status that the tense of those counted gives, else what was told."""
    if own is None and told == "planned" and tense_of(scene, count) in {"past", "perfect"}:
        return "under_way"  # a plan told of before is not theirs
    doing = [word for word in _behind(scene, count) if word not in _LIGHT][:1]
    if own is None and told == "planned" and doing != [] and doing[0] in _DOES:
        return "under_way"  # "Eleven teachers give lessons in Oman"
    apart = opens_clause(scene, count) or ":" in _joined(scene, _start_of(scene, count), count.start).split()
    if told == "planned" and apart and not _WENT.isdisjoint(_behind(scene, count)[:1]):
        return "under_way"  # "will send 500, and 60 left on Monday", "will send more: in May 40 went to Oman"
    return told


def is_conditional(record: Record, case: Candidate) -> bool:
    """Return whether those counted "would" go, which is settled only where what is told before is."""
    return (record.status, record.modality) == ("planned", "stated") and [
        word for word in _behind(case.scene, case.count) if word not in _LIGHT
    ][:1] == ["would"]


def weaken(record: Record) -> None:
    """Make possible what a host only wants."""
    if record.modality == "stated" and record.status in {"planned", "under_way", "unknown"}:
        record.modality, record.status = "possible", "planned"


_DOES = PLAIN_TASKS | frozenset(
    "study work serve live give drive train lecture play sew cut gut process care make cook labour labor toil harvest "
    "produce supply weave stitch assemble load unload".split()
)
_SOFT = frozenset({None, "selecting"})  # what a clause's verbs tell that the words beside a number may outweigh
_SOUGHT = frozenset({"planned", "selecting"})
_GOING_ON = frozenset({"under_way", "unknown"})
_OPEN_ENDED = frozenset({"planned", "selecting", "unknown"})
_UNSETTLED = frozenset({"under_way", "unknown"})


def _is_ahead(scene: Scene, count: Count, before: str) -> bool:
    """Return whether those counted are a target, or foreseen, or still to go by the first verb behind them."""
    aimed = _TARGET.search(before) is not None or not _FORESEES.isdisjoint(before.lower().split())
    return aimed or _would(scene, count)


def _start_of(scene: Scene, count: Count) -> int:
    return scene.tokens[max(0, scene.index_at(count.start) - 2 * _NEAR)].start


def _joined(scene: Scene, start: int, end: int) -> str:
    """Return the tokens between two offsets, one space behind each."""
    return "".join(token.text + " " for token in scene.between(start, end))


def _behind(scene: Scene, count: Count) -> list[str]:
    """Return the words behind those counted, without an aside in commas that tells who says so."""
    tokens = scene.tokens[behind_whole(scene.tokens, scene.index_at(count.end)) :][: _AHEAD + 6]
    words = [token.lower for token in tokens]
    if words[:1] == [","] and "," in words[2:7] and not _SPEECH.isdisjoint(words[1:6]):
        words = words[words.index(",", 2) + 1 :]
    if words[:1] == ["from"]:
        words = words[next((at for at in range(1, min(len(words), 6)) if words[at] in AUX), 0) :]
    return words[:_AHEAD]


_SPEECH = words_of("speech_verbs", "inverting")


def _is_home(scene: Scene, count: Count) -> bool:
    """Return whether those counted are said to be home ("three of those are already home")."""
    words = [word for word in _behind(scene, count) if word not in _LIGHT and word not in _NOW]
    if words[:1] == ["who"] and words[1:2] != [] and words[1] in _GONE_HOME:
        return words[1] == "returned" or words[2:3] in (["home"], ["back"])  # "the 80 who came home"
    if words[:1] != [] and words[0] in {"have", "has", "had"} and words[1:3] in _COME_BACK:
        return True  # "120 of those have come back"
    at = next((i for i, word in enumerate(words) if word in _BE), len(words))
    if words[:1] == ["who"] and 1 < at < len(words):  # "four who went in March are home"
        words = words[at:]
    return words[:1] != [] and words[0] in _BE and words[1:2] in (["home"], ["back"])


def _has_left(scene: Scene, count: Count) -> bool:
    """Return whether those counted have gone by now, in the perfect ("only 610 have flown out")."""
    words = [word for word in _behind(scene, count) if word not in _LIGHT and word not in _NOW]
    return words[:1] != [] and words[0] in {"have", "has"} and words[1:2] != [] and words[1] in _LEFT


_LEFT = frozenset("flown left gone departed travelled traveled sailed arrived landed joined moved".split())
_COME_BACK = (["come", "back"], ["come", "home"], ["gone", "home"], ["returned", "home"], ["been", "home"])
_GONE_HOME = frozenset("came went flew returned got sailed".split())


def _weighs(before: str) -> bool:
    """Return whether somebody only thinks of, or asks for, those counted."""
    found = next(reversed([*_THOUGHT.finditer(before)]), None)
    if found is None:
        return False
    between = before[found.end() :].split()
    between = between[1:] if between[:1] in (["”"], ["’"], ['"']) else between  # "is “looking into” sending 40"
    settled = not _GRANTED.isdisjoint(before.lower().split())
    away = len(between) > _NEAR or not _BROKEN.isdisjoint(between)
    studies = found.group() == "studying" and between[:1] in (["abroad"], ["in"], ["at"])
    return not (settled or away or studies)


def _gone(words: list[str]) -> bool:
    """Return whether those counted are people "who reached", "who came", "who flew" somewhere."""
    return words[:1] == ["who"] and words[1:2] != [] and words[1] in _WENT


_WENT = frozenset("reached came flew left arrived landed joined went sailed crossed".split())


def _would(scene: Scene, count: Count) -> bool:
    """Return whether the first verb behind those counted is still to come ("three hundred, it says, would go")."""
    words = [word for word in _behind(scene, count) if word not in _LIGHT]
    return words[:1] != [] and words[0] in _WOULD and words[1:2] != ["have"]


def _goes(scene: Scene, count: Count) -> bool:
    """Return whether those counted go, in the present tense of what is to come ("Five go to Oman")."""
    words = [word for word in _behind(scene, count) if word not in _LIGHT]
    return words[:1] != [] and words[0] in _GO and scene.stop in {".", "!", "”", "’"}


def _is_there(scene: Scene, count: Count, own: str | None, before: str) -> bool:
    """Return whether those counted are where they were sent, by the words right beside their number."""
    words = [word for word in _behind(scene, count) if word not in _LIGHT or word == "now"]
    be = 1 if words[:1] != [] and words[0] in _BE else 0
    if words[:2] in (["had", "been"], ["have", "been"]) and words[2:3] != [] and words[2] in _WHERE - {"with", "under"}:
        return True  # "had been at the academy since March and would leave in May"
    now = be + (len(words) > be and words[be] in _NOW)
    there = words[now : now + 1] != [] and words[now] in _WHERE and words[now + 1 : now + 2] not in (["order"], ["all"])
    settled = now > be and (own != "planned" or not be)
    if there and (settled or (be and is_to_come_home(_joined(scene, count.end, scene.sentence.end)))):
        return True  # "are still at Basra", "already in Oman", "are in Oman and will come home"
    lead = before.lower().split()[-4:]
    if there and len(lead) > 1 and own == "planned" and has_now(scene, count, lead):
        return True
    if lead[-2:] == ["under", "which"] and not _AT_WORK.isdisjoint(words[:1]):
        return True  # "would review the accord under which 40 cooks work there"
    if lead[-1:] != [] and lead[-1] in _HAS_THEM and are_had(scene, count):
        return True  # though the words before tell of what would be
    if own not in _SOFT:
        return False
    stays = any(a == "stay" and b in _PUT for a, b in pairwise(words))
    if stays or _KNOWN.search(before) is not None or (own is None and _gone(words)):
        return True
    stative = (be == 1 or now == 0) and words[now : now + 1] != [] and words[now] in _STATIVE
    held = not _HOLDS.isdisjoint(lead) and not {"to", "not"} & set(lead) and (SEND - _HOLDS).isdisjoint(lead)
    one = bool(_ONE_OF & set(lead[-3:])) and there
    if own is not None:
        at = scene.index_at(count.end)
        placed = any(g.part == "goal" and 0 < scene.index_at(g.start) - at <= _AHEAD for g in scene.groups)
        return one or (stative and (placed or words[now + 1 : now + 2] in (["abroad"], ["overseas"])))
    held = held and (there or words[:1] in (["abroad"], ["overseas"], ["from"]) or are_had(scene, count))
    return (be == 1 and there) or stative or held or one or (there and is_made_up(before))
