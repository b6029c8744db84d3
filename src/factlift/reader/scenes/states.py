"""How far a deployment has come: status, modality and stage, from the words of its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factlift.facts import Status
from factlift.lexicon import WEEKDAYS, words_of
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.times import TIMES
from factlift.reader.words.cues import BODY, GO, NOUN, SELECT, SEND, SENT, STOP
from factlift.reader.words.senses import SPELLED, in_sense, resumed

_PLAN = words_of("deployment_verbs", "plan")
_PROGRAMME = (
    NOUN
    | BODY
    | SEND
    | frozenset(
        "departure departures mission agreement accord programme program scheme plan plans recruitment sending "
        "export exports convoy flight flights trip visa visas permit permits contract contracts order offer talks "
        "hiring recruiting sending deploying".split()
    )
)
_CLOSED = re.compile(
    r"\b(?:came|worked|served|picked) (?:.{1,40} )?(?:[Ll]ast|previous) (?:year|season|summer|winter)\b|"
    r"\bused to (?:work|serve|be|live|teach|nurse|pick|fight|guard)\b|\bonce (?:worked|served|lived|were stationed|"
    r"were posted|were employed|were based)\b|\b(?:served|worked) (?:[^,;]{1,40} )?in (?:1[5-9]|20)\d\d\b|"
    r"\b(?:had|were|was|worked|served|employed|stayed|kept|sent|lent|"
    r"supplied) (?:[^;]{1,60} )?until (?:\w{3,9} )?(?:1[5-9]|20)\d\d\b|\b(?:[Uu]ntil|[Bb]efore) (?:\w{3,9} )?(?:1[5-9]|"
    r"20)\d\d,? (?:\w+ ){1,4}?(?:sent|lent|had|employed|supplied)\b|(?<!have )(?<!has )\bspent (?:[^,;]{1,30} )?(?:"
    r"(?:day|week|month|year|season|holiday)s?|winter|summer|autumn|spring)\b|\bhad (?:been )?(?:work|serv|liv|teach|"
    r"nurs|labour)(?:ing|ed) [^.;]{1,80} before\b|\b[Ll]ast (?:year|season|summer|winter) (?:.{1,20} )?(?:came|worked|"
    r"served)\b"
)
_OF_PLACE = re.compile(r" , (?:with|in|to|of|for|from) which ")
_HELD_AGAINST = re.compile(r" (?:compared|up|down) (?:with|to|from) ")
"""From here on something else is told: "nurses left for Oman, with which Lima signed a pact 50 years ago"."""
_PAST = re.compile(r"years ago|decades ago|[Bb]etween (?:1[5-9]|20)\d\d and|[Ff]rom (?:1[5-9]|20)\d\d to ")
_ENDED = frozenset("completed finished ended".split())
_OVER_NOW = frozenset("ended expired lapsed closed".split())
_TERMS = frozenset(
    "loan secondment tour tours stint stints posting deployment assignment service contract contracts mission missions "
    "mandate rotation duty".split()
)
_NAMED = NOUN | BODY | SENT | frozenset("sending dispatch entry admission arrival landing stationing".split())
_BACK = frozenset({"home", "back"})
_HAVE = frozenset({"has", "have"})
_ARE = frozenset("is are was were".split())
_TO = frozenset({"to"})
_INFINITIVES = frozenset({
    ("to", "be"), ("to", "take"), ("to", "get"), ("to", "receive"), ("set", "to"), ("ready", "to"), ("about", "to"),
    ("were", "to"), ("are", "to"), ("is", "to"), ("appointed", "to"), ("named", "to"), ("assigned", "to"),
    ("announced", "to"), ("yet", "to"), ("begin", "sending"), ("start", "sending"), ("begin", "deploying"),
    ("willing", "to"), ("prepared", "to"),
})  # fmt: skip
_DEALS = words_of("deployment_verbs", "deal") | frozenset("memorandum mou pact treaty protocol arrangement".split())
_PROVIDES = frozenset(
    "provides provide foresees foresee envisages envisage allows allow covers cover entitles entitle permits permit "
    "specifies specify sets earmarks reserves calls".split()
)
_TOLD_OFF = re.compile(
    r"\btold (?:[^.;]{0,60} )?(?:not to (?:travel|go|leave|come|fly|board|report)|to (?:stay (?:at home|put|where)|"
    r"stand down|unpack|turn back|go home)|(?:that )?there (?:would be|was|is|will be) no (?:flight|visa|job|ship|"
    r"bus|place|work|contract))s?\b"
)
_STAYING = re.compile(r"\b(?:has|have) been (?:in|at|on|working|serving|deployed|stationed|posted|based) ")
_RECRUITING = frozenset("recruit recruited recruiting recruits hiring hired".split())
_LETS = frozenset("named appointed nominated approved authorised authorized backed endorsed cleared".split())
_AHEAD = frozenset("packing tomorrow expected due bound".split())
_SENDING = frozenset("sending deploying dispatching lending contributing supplying going heading".split())
_WANTS = frozenset("want wants wanted need needs seek seeks requested requests".split())
_TARGETS = frozenset("target targets goal aim".split())
_DEMANDS = frozenset("hoped hopes hoping demand demands request requests requisition requisitions".split())
_HOME = frozenset("returned returning withdrawn withdrew repatriated".split())
_COMING = frozenset(
    "come came coming arrived landed got went go going gone sent flown flew brought pulled called taken moved is are "
    "were".split()
)
_DONE = frozenset(
    "trucked shipped bused bussed ferried transported moved brought taken flown sends deploys dispatches exports "
    "supplies lends contributes provides sent dispatched deployed left departed arrived landed flew went travelled "
    "traveled joined stationed posted seconded exported contributed supplied provided based employed serving serve "
    "served serves working work works worked live living toil toiling operating remain remains hosts host hosted "
    "employs employ received got took accepted welcomed reached rotated transferred placed assigned crossed entered "
    "boarded embarked diverted relocated travelling deploy deploys spent shipped sailed disembarked pulled gone "
    "redeployed lent loaned poured pushed marched bringing mobilised mobilized".split()
)
STAGES = (
    SELECT - frozenset("recruit recruits hire hired hiring sign signed trained preparing accepted approved".split())
) | {"training"}
_SELECTING = STAGES | frozenset("recruit recruited recruiting recruits hiring hired".split())


def status_of(scene: Scene, start: int, end: int) -> Status | None:
    """Return the status that the words between two offsets give, or None where they are silent."""
    known = scene.statuses
    if (start, end) not in known:
        known[start, end] = _read_status(scene, start, end)
    return known[start, end]


def of_them(words: list[str]) -> list[str]:
    """Return the words before those about the rest of the same people ("40 flew home, and the others will go")."""
    at = (i for i, (a, b) in enumerate(pairwise(words)) if i and a == "the" and b in _REST and words[i - 1] in _AND)
    return words[: next(at, len(words))]


_REST = frozenset("rest remainder others remaining".split())
_AND = frozenset({"and", "while", ",", "but"})


def _read_status(scene: Scene, start: int, end: int) -> Status | None:  # noqa: C901
    words = [token.lower for token in scene.between(start, end)]
    known = frozenset(words)
    if again := resumed(words):
        return again
    if not known.isdisjoint(_LIFTS) and any(_is_lifted(words, at) for at in range(len(words))):
        return "planned"
    if "them" in known and any(_sends_home(words, at) for at in range(1, len(words))):
        return "completed"
    for at, word in () if known.isdisjoint(STOP) else enumerate(words):
        if words[max(0, at - 1) : at] == ["to"] and not SEND.isdisjoint(words[max(0, at - 10) : at - 1]):
            continue  # "were sent to stop rebels"
        if word in STOP and any(w in _PROGRAMME for w in [*words[max(0, at - 20) : at], *words[at + 1 : at + 7]]):
            return "halted"
        if word in STOP and "from" in words[at + 1 : at + 9]:
            barred = words[words.index("from", at + 1) :][1:3]
            if any(w in GO and w.endswith("ing") for w in barred):
                return "halted"  # "has stopped 90 maids from leaving"
    if _is_called_off(words, known):
        return "halted"
    if not known.isdisjoint(_ADVERTS) or ("applications" in known and _takes_applications(words)):
        return "selecting"
    words = in_sense(words)
    known = frozenset(words)
    if "being" in known and any(a == "being" and b in _HOME for a, b in pairwise(words)):
        return "under_way"  # "is being withdrawn"
    if "told" in known and _TOLD_OFF.search(scene_text(scene, start, end)):
        return "halted"
    came_back = not known.isdisjoint(_BACK) and any(a in _COMING and b in _BACK for a, b in pairwise(words))
    if "return" in known and any(
        words[at : at + 2] in (["return", "of"], ["return", "from"]) and _SOUGHT.isdisjoint(words[max(0, at - 3) : at])
        for at in range(len(words))
    ):
        return "planned" if not known.isdisjoint(_PLAN) else "completed"  # "the return from Peru of 40 cooks"
    came_back = came_back or ("return" in known and any(a in _HAVE and b == "return" for a, b in pairwise(words)))
    if came_back or not known.isdisjoint(_HOME):
        ahead = not any(a in _BEEN and b in _BROUGHT_HOME for a, b in pairwise(words)) and any(
            a == "to" and b in {"withdraw", "return", "be"} and words[at - 1 : at] != ["had"]
            for at, (a, b) in enumerate(pairwise(words))
        )
        if ahead or "will" in of_them(words):
            return "planned"
        return "completed"
    if not known.isdisjoint(_ENDED) and any(
        word in _ENDED and not _FINISHED.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words)
    ):
        return "completed"
    if not known.isdisjoint(_OVER_NOW) and any(_runs_out(words, at) for at in range(len(words))):
        return "completed"  # "the loan of 30 cooks has ended"
    if not known.isdisjoint(_LETS) and any(a in _LETS and set(words[i : i + 5]) & _NAMED for i, a in enumerate(words)):
        return "planned"
    done = next((at for at, word in enumerate(words) if word in _DONE), len(words))
    if not known.isdisjoint(_HAVE) and _STAYING.search(scene_text(scene, start, end)):
        return "under_way"
    if "already" in known and any(a == "already" and b.endswith("ing") and b not in STAGES for a, b in pairwise(words)):
        return "under_way"
    if "had" in known and any(a in _HAVE and words[i + 1 : i + 3] == ["had", "to"] for i, a in enumerate(words)):
        return "under_way"  # "has had to bring in 40"
    infinitive = not known.isdisjoint(_TO) and any(pair in _INFINITIVES for pair in pairwise(words[:done]))
    if not known.isdisjoint(_SENDING) and any(a in _ARE and b in _SENDING for a, b in pairwise(words)):
        heading = "heading" in known and known.isdisjoint(TIMES) and not known & {"later", "soon", "shortly"}
        return "under_way" if heading else "planned"
    if not known.isdisjoint(_FINDS) and _finds_jobs(words):
        return "planned"
    if not known.isdisjoint(_LATER) and _is_soon(words):
        return "planned"
    if not known.isdisjoint(_LEAVING) and any(a in _LEAVING and b in _SOON for a, b in pairwise(words)):
        return "planned"
    if not known.isdisjoint(_PROVIDES) and any(
        word in _PROVIDES and not _DEALS.isdisjoint(words[max(0, at - 12) : at]) for at, word in enumerate(words)
    ):
        return "planned"  # "the accord provides for 40 cooks"
    if not known.isdisjoint(_MAY) and any(
        word in _MAY and _is_to_come(words[at + 1 :]) for at, word in enumerate(words[:done])
    ):
        return "planned"
    if infinitive or any(word in _PLAN or word.endswith(("’ll", "'ll")) for word in words[: done + 1]):
        return "planned"
    to_send = not known.isdisjoint(_TO) and any(
        a == "to" and b in SEND and not (b in _HELPS and not _GONE.isdisjoint(words[:at]))
        for at, (a, b) in enumerate(pairwise(words))
    )
    if to_send or not known.isdisjoint(_AHEAD):
        return "planned"
    joined = _HELD_AGAINST.split(_OF_PLACE.split(scene_text(scene, start, end))[0])[0]
    if _PAST.search(joined) or _CLOSED.search(joined):
        return "completed"
    if not known.isdisjoint(_TARGETS) and any(
        a in _TARGETS and b == "of" and c.endswith("ing") for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ):
        return "planned"  # "has set a target of accepting 900"
    wants = not known.isdisjoint(_WANTS) and any(
        word in _WANTS and not (done < at and words[at - 1] == "to") for at, word in enumerate(words)
    )  # not "sent 40 jurists to seek"
    if wants or any(a in _DEMANDS and b == "for" for a, b in pairwise(words)):
        return "planned"
    if not known.isdisjoint(_CHOSEN) and any(_is_chosen(words, at) for at in range(len(words))):
        return "selecting"
    has = not known.isdisjoint(_HAVE) and any(
        a in _HAVE and (b[0].isdigit() or b in SPELLED) for a, b in pairwise(words)
    )
    if has or not known.isdisjoint(_DONE) or (not known.isdisjoint(_THERE) and _is_there(words)):
        return "under_way"
    if "registered" in known:
        pairs = (pair for pair in pairwise(words) if pair[0] == "registered")
        known = known - {"registered"} if any(b in {"with", "in"} for _, b in pairs) else known
    if not known.isdisjoint(_LETTING) and any(_lets_hire(words, at) for at in range(len(words))):
        return "planned"
    own = words[: next((at for at, word in enumerate(words) if word in _RELATIVE), len(words))]
    if any(a in _ARE and b in _TASK | _HOSTING and b.endswith("ing") and b not in STAGES for a, b in pairwise(own)):
        return "under_way"  # "hired by a firm, are fighting in Peru"
    if "qualified" in known and any(a == "qualified" and b in SENT for a, b in pairwise(words)):
        known = known - {"qualified"}  # "200 qualified teachers"
    return None if known.isdisjoint(_SELECTING) else "selecting"


def _finds_jobs(words: Sequence[str]) -> bool:
    """Return whether jobs are found for people to go to ("has found places in Oman for 60 cooks")."""
    at = next((i for i, word in enumerate(words) if word in _FINDS and not _POSTS.isdisjoint(words[i + 1 : i + 4])), -1)
    return at >= 0 and "for" in words[at + 1 : at + 12]


_FINDS = frozenset("found secured arranged lined obtained booked".split())
_POSTS = frozenset("places jobs posts work positions employment placements openings berths contracts".split())
_HELPS = frozenset("provide contribute bring supply deliver offer".split())  # what people go for, no sending of them
_GONE = frozenset("arrived landed left departed flew went travelled traveled deployed dispatched stationed".split())


def status_around(scene: Scene, start: int, end: int) -> Status | None:
    """Return the status that the words between two offsets give; a halt may be told a little further on."""
    further = None if scene.words.isdisjoint(STOP) else status_of(scene, start, end + _FURTHER)
    return "halted" if further == "halted" else status_of(scene, start, end)


_FURTHER = 40  # code points
_SOUGHT = frozenset("seek seeks sought secure negotiate".split())  # of a return that others are sent for
_FINISHED = _PROGRAMME | _TERMS
_MAY = frozenset("may might could".split())
_GOES = frozenset("be go leave fly travel head come arrive join follow move depart sail".split())


def _is_to_come(words: Sequence[str]) -> bool:
    """Return whether what may be is ahead ("may soon be sent", "could then leave"; not "may have been sent")."""
    found = next((word for word in words[:3] if word in _GOES or word == "have"), "have")
    return found != "have"


def _runs_out(words: Sequence[str], at: int) -> bool:
    """Return whether a term that was told of before is over ("the loan of 30 cooks has ended"; not "ended up")."""
    over = words[at] in _OVER_NOW and words[at + 1 : at + 2] != ["up"]
    return over and not _TERMS.isdisjoint(words[max(0, at - 12) : at])


_LIFTS = frozenset("lift lifts lifted lifting".split())
_BARS = frozenset("ban bans moratorium suspension freeze".split())


def _is_lifted(words: Sequence[str], at: int) -> bool:
    """Return whether a bar is lifted ("to lift fully the deployment ban", "the ban on maids was lifted in May")."""
    if words[at] not in _LIFTS or "not" in words[max(0, at - 3) : at]:
        return False
    return not _BARS.isdisjoint(words[at + 1 : at + 7]) or not _BARS.isdisjoint(words[max(0, at - 12) : at])


_BROKEN = frozenset("broke broken break breaking".split())
_TALKS = _DEALS | frozenset("talks negotiations discussions plan plans".split())


def _is_called_off(words: Sequence[str], known: frozenset[str]) -> bool:
    """Return whether people are sent no more ("will no longer send"), or a deal to send them is off."""
    if "longer" in known and any(
        a == "no" and b == "longer" and not SEND.isdisjoint(words[at + 2 : at + 4])
        for at, (a, b) in enumerate(pairwise(words))
    ):
        return True
    if "off" in known and any(
        a in _BROKEN and b == "off" and not _TALKS.isdisjoint(words[max(0, at - 16) : at + 6])
        for at, (a, b) in enumerate(pairwise(words))
    ):
        return True  # "talks about sending 500 welders have been broken off"
    if not known.isdisjoint(_NOTHING) and any(
        (a, b) in _NOUGHT and not _DEALT.isdisjoint(words[max(0, at - 20) : at])
        for at, (a, b) in enumerate(pairwise(words))
    ):
        return True  # "the plan has come to nothing"
    return not known.isdisjoint(_COLLAPSED) and any(
        word in _COLLAPSED and not (_DEALT | _TRIES).isdisjoint(words[max(0, at - 14) : at])
        for at, word in enumerate(words)
    )


_NOTHING = frozenset("nothing naught nought through nowhere".split())
_NOUGHT = frozenset(
    [("to", "nothing"), ("to", "naught"), ("to", "nought"), ("went", "nowhere"), ("gone", "nowhere")]
    + [(verb, "through") for verb in ("fell", "fallen", "falls", "fall")]
)
_TRIES = frozenset("attempt attempts bid bids effort efforts proposal proposals venture".split())
_COLLAPSED = frozenset("collapsed collapses unravelled unraveled foundered".split())
_DEALT = _DEALS | frozenset("plan plans scheme programme program project".split())
_LATER = frozenset({"next", "tomorrow", "tonight"}) | WEEKDAYS


_CHOSEN = frozenset("chosen selected picked shortlisted trained prepared groomed screened".split())
_WHO = frozenset("who that which".split())
_READIED = frozenset("trained prepared groomed screened".split())
_TASKS = frozenset("work serve go join fly travel help teach nurse guard".split())


def _is_chosen(words: Sequence[str], at: int) -> bool:
    """Return whether people are chosen for what they have yet to do ("were picked to work", "being trained for")."""
    if words[at] not in _CHOSEN or words[at - 1 : at] not in (["being"], ["been"], ["were"], ["are"]):
        return False
    if (words[at] in _READIED and words[at - 1] != "being") or not _WHO.isdisjoint(words[max(0, at - 4) : at]):
        return False  # "the cooks who were picked to work in Peru left on Monday"
    behind = words[at + 1 : at + 3]
    return behind[:1] == ["for"] or (behind[:1] == ["to"] and behind[-1] in _TASKS)


_LETTING = frozenset("allow allows allowed let permit permits permitted authorise authorize enable enables".split())


def _lets_hire(words: Sequence[str], at: int) -> bool:
    """Return whether somebody is to be let hire people ("asked to allow firms to recruit 900 welders")."""
    ahead = words[at + 1 : at + 7]
    return words[at] in _LETTING and any(a == "to" and b in _RECRUITING for a, b in pairwise(ahead))


_RELATIVE = frozenset("where which while whose".split())
_ADVERTS = frozenset("advertising advertised advertises headhunting".split())
_TASK = words_of("deployment_verbs", "task")
_HOSTING = frozenset("hosting employing housing".split())


def _takes_applications(words: Sequence[str]) -> bool:
    """Return whether somebody is taking applications ("is now accepting applications for 80 nurses")."""
    at = words.index("applications")
    return words[at + 1 : at + 2] in (["for"], ["from"]) and not _TAKING.isdisjoint(words[max(0, at - 3) : at])


_TAKING = frozenset("accepting receiving inviting invites invited taking seeking calling opened opens opening".split())


def _is_soon(words: Sequence[str]) -> bool:
    """Return whether a verb of going in the present stands with a time to come ("land in Perth next month")."""
    soon = any(
        (a == "next" and b in TIMES) or a in {"tomorrow", "tonight"} or (a == "on" and b in WEEKDAYS)
        for a, b in pairwise([*words, "."])
    )
    return soon and not _PRESENT.isdisjoint(words) and _PAST_WORDS.isdisjoint(words)


_PRESENT = frozenset(
    "land lands fly flies leave leaves depart departs arrive arrives go goes sail sails travel travels head heads "
    "begin begins start starts join joins deploy deploys follow follows set embark embarks move moves".split()
)
_PAST_WORDS = frozenset("had was were left arrived landed flew went sent since last already have has".split())
_LEAVING = frozenset("leaving departing flying travelling sailing embarking starting".split())
_SOON = frozenset("in on next at by tomorrow soon later".split()) - {"at", "by"}


_THERE = frozenset("in at there site station duty".split())


def _is_there(words: Sequence[str]) -> bool:
    """Return whether people are said to be in a place ("are in Oman", "already in Oman")."""
    beside = any(
        a in {"are", "were", "is", "already", "now"} and b in {"in", "at", "there"} for a, b in pairwise(words)
    )
    there = {("there", "are"), ("there", "were"), ("on", "site"), ("on", "station"), ("on", "duty")}
    return beside or any(pair in there for pair in pairwise(words))


def scene_text(scene: Scene, start: int, end: int) -> str:
    """Return the tokens between two offsets, joined by single spaces."""
    return " ".join(t.text for t in scene.tokens[scene.index_at(start) : scene.index_at(end)])


def _sends_home(words: Sequence[str], at: int) -> bool:
    """Return whether those told of were sent home later on ("brought in 60 fitters and sent them home in May")."""
    return words[at] == "them" and words[at - 1] in _SENT_BACK and not _BACK.isdisjoint(words[at + 1 : at + 3])


_SENT_BACK = frozenset("sent flew brought shipped took".split())
_BEEN = frozenset("was were been".split())
_BROUGHT_HOME = frozenset("repatriated flown brought evacuated".split())
