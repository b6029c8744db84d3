"""The words of `people_nouns.json` and `deployment_verbs.json`, by the classes that the deployment reader asks for."""

from __future__ import annotations

from factlift.lexicon import AUX, CONJUNCTIONS, PREPOSITIONS, words_of

SENT = words_of("people_nouns", "sent")
WEAK = words_of("people_nouns", "weak")
PEOPLE = SENT | WEAK
NOT_SENT = words_of("people_nouns", "not_sent")
NEVER = words_of("people_nouns", "not_sent", "things", "errand")
BODY = words_of("people_nouns", "body")
# Those that are weak send people only where a count of people stands right behind or before them.
WEAK_SEND = words_of("deployment_verbs", "weak_send")
SEND = words_of("deployment_verbs", "send") | WEAK_SEND
STRONG_SEND = SEND - WEAK_SEND
RECEIVE = words_of("deployment_verbs", "receive")
GO = words_of("deployment_verbs", "go")
MOVE = words_of("deployment_verbs", "move")
FOLLOW = words_of("deployment_verbs", "follow")
SENDS_ONLY = SEND - RECEIVE  # "takes in" is a verb of both sides
SELECT = words_of("deployment_verbs", "select")
STAGE_NOUNS = words_of("deployment_verbs", "stage_noun")
NOUN = words_of("deployment_verbs", "noun")
DENY = words_of("deployment_verbs", "deny")
CASUALTY = words_of("deployment_verbs", "casualty")
RETURN = words_of("deployment_verbs", "return")
STOP = words_of("deployment_verbs", "stop")
DEPARTURES = frozenset(
    "departures departure deployments deployment placements dispatches dispatch postings sending secondments "
    "rotations".split()
)
POSTING = frozenset("deployment dispatch export posting secondment placement".split())
SERVES = frozenset({"serve", "served", "serving", "serves"})
GIVES = frozenset(  # of these each sends a body of people, not any people ("contributed a battalion to")
    "provide provides provided contribute contributes contributed lend lends lent commit commits committed "
    "offer offers offered lending providing contributing loaning".split()
)
UNCOUNTED = STRONG_SEND | POSTING | SERVES | GO | GIVES  # of these one tells of people who are not counted
NATIONALS = frozenset({"citizens", "nationals"})  # of a nation, of whom one tells that they are sent
SENT_OUT = frozenset("sent dispatched deployed seconded lent posted flown shipped".split())
DUTY = frozenset(
    "soldiers troops peacekeepers officers police marines commandos mercenaries observers monitors gendarmes "
    "paratroopers reservists servicemen servicewomen infantrymen riflemen sappers legionnaires "
    "carabinieri".split()
)
STATE = frozenset(
    "government ministry minister army military authorities officials agency state defence defense health labour labor "
    "interior foreign president navy police embassy parliament".split()
)
SENDING = STRONG_SEND | NOUN  # of these each makes a sentence with people one about sending
SENDS_OR_GOES = SEND | GO | SELECT
SENDS_OR_MOVES = SEND | MOVE
GOES = GO | FOLLOW
ANY_GOING = GO | SEND | FOLLOW | MOVE
HAS = frozenset("has have had maintains keeps fields".split())
HIRING = frozenset("recruitment hiring recruiting intake import imports admission".split())
NOBODY = frozenset({"nobody", "none", "neither", "one"})
RECRUIT = frozenset("recruit recruits recruited recruiting hire hires hired hiring enlist enlisted enlisting".split())
FURTHER = frozenset("another further more extra additional".split())
RIDES = frozenset("plane planes flight bus coach ship boat train ferry aircraft jet convoy".split())
GOALS = frozenset(
    "to in into for at across on inside off towards toward around near within throughout over along".split()
)
BARE_NEXT = (
    AUX | PREPOSITIONS | CONJUNCTIONS | FOLLOW | GO | SELECT
    | frozenset(", . ; : ) ( ! ? — – | each others more next this undergoing awaiting now already have has".split())
    | frozenset("apiece respectively waiting selected strong soon still took got put there".split())
    | frozenset("abroad overseas aboard together home failed".split())
)  # fmt: skip
