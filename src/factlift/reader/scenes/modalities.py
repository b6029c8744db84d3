"""How firmly a clause tells of a deployment: stated, possible or denied, from its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factlift.facts import Modality
from factlift.lexicon import AUX, CONJUNCTIONS, FINITE, PREPOSITIONS, QUESTION_WORDS, words_of
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.hollow import idle_talk
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.states import scene_text
from factlift.reader.words.cues import BODY, DENY, FURTHER, GO, NOUN, RECRUIT, SEND, SENT
from factlift.reader.words.disavowals import DENIERS
from factlift.reader.words.senses import STUDIED, is_denial
from factlift.reader.words.tokens import Token

_CONSIDER = words_of("deployment_verbs", "consider")
_INTENT = SEND | frozenset({"plans", "plan", "intention"})
_HELD = frozenset({"if", "unless", "until", "ahead"})
_TRIPS = frozenset({"going", "go"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_NOT = frozenset({"not", "never", "no", "n’t"})
_NEGATIONS = _NOBODY | _NOT
_PEOPLE = SENT | BODY | frozenset("one more people man men woman women boy girl lad soul person".split())
_POSTS = frozenset("contracts contract jobs job post posts positions places work employment".split())
_GOING = SEND | GO
_DENIABLE = SEND | NOUN | GO
_DENY = DENY - DENIERS  # those deny what stands in their own clause, as `disavowals` tells


def modality_of(scene: Scene, start: int, end: int) -> Modality:  # noqa: C901
    """Return whether the clause states, deems possible, or denies."""
    tokens = _without_relative(_before_aside(scene.tokens[scene.index_at(start) : scene.index_at(end)]))
    words = [t.lower for t in tokens if t.text != "May"]  # the month
    known = frozenset(words)
    if answers_no(scene) or idle_talk(scene) is not None:
        return "denied"
    if any(part.start < end and start < part.end for part in scene.disavowed):
        return "denied"
    if any(part.start < end and start < part.end for part in scene.left_open):
        return "possible"
    if _is_open(tokens, words, known) or _CHANCE.search(scene_text(scene, start, end)):
        return "possible"
    if not known.isdisjoint(_NEGATIONS) and any(_is_negated(words, i, known) for i in range(len(words))):
        return "denied"
    if not known.isdisjoint(SEND) and any(word.endswith(("n’t", "n't")) for word in known):
        return "denied"
    deniable = not known.isdisjoint(_DENY) and scene.has(_DENIABLE, start, end)
    if deniable and any(words[at] in _DENY and is_denial(words, at) for at in range(len(words))):
        return "denied"
    talks = not known.isdisjoint(_TALKS) and not known.isdisjoint(SEND) and "under" in known
    supposed = words[:1] == ["were"] and "to" in words[:5] and "would" in known  # "Were Peru to ask, Oman would"
    if talks or supposed or (words[:1] == ["if"] and not _reckons(words)):
        return "possible"
    if known >= _IF_SO or (not known.isdisjoint(_POSSIBLE) and _is_offered(words)):
        return "possible"
    taken = any(a == "offered" and not _POSTS.isdisjoint(words[i : i + 2]) for i, a in enumerate(words, 1))
    if (("offered" in known and not taken) or "proposed" in known) and not _is_accepted(words, known):
        return "possible"
    known = known - {"offered"} if taken else known
    if "study" in known and all(b != "study" or a in _OF_A_PAPER for a, b in pairwise(words)):
        known = known - {"study"}  # "The study estimates that 40 went"
    if "study" in known and all(a != "study" or b not in STUDIED for a, b in pairwise([*words, ""])):
        known = known - {"study"}  # "40 scholars study medicine in Oman"
    if not known.isdisjoint(_TOLD):
        known = known - _MAYBE  # it is said of a number, or the clause would be open: "has sent perhaps 40"
    if not known.isdisjoint(_CONSIDER) and known.isdisjoint(_SETTLED):
        taught = any(a == "studying" and b not in STUDIED for a, b in pairwise(words))
        return "stated" if taught and known & _CONSIDER == {"studying"} else "possible"
    return "stated" if known.isdisjoint(_PERHAPS) else "possible"


_SENDING = r"(?:sen[dt]|lend|deploy|dispatch|post|second|provide|supply|hire|recruit|take|bring)(?:ing|ed)?"
_CHANCE = re.compile(
    r"\b(?:is|are|was|were|remains?|be) (?:\w+ )?open to " + _SENDING
    + r"|\b(?:split|divided|undecided|at odds) (?:over|on|about) |\b(?:only if|provided that|on condition that) |"
    r" , provided (?:it|they|he|she|the|that) |\bcall(?:ed|ing|s) (?:up)?on [\w’' ]{2,40}? to " + _SENDING
    + r"|\bcall(?:ed|ing|s) for [^.;:]{2,60}? to be " + _SENDING
    + r"|\burg(?:ed|es|ing) [\w’' ]{2,40}? to " + _SENDING
    + r"|\b(?:bill|motion|resolution|proposal|draft|plan|request) to " + _SENDING
    + r" [^.;:]{0,60}? (?:is|are|was|were|goes|went) (?:now |still )?(?:before|pending|in committee|to (?:the "
    r")?\w+ for)\b"
)  # fmt: skip


def _before_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a clause that sends up to what is only told of the place: "to Peru, where he might eat"."""
    for at, (comma, token) in enumerate(pairwise(tokens)):
        if comma.text == "," and token.lower in _ASIDES and any(t.lower in _GONE for t in tokens[:at]):
            return tokens[:at]
        if token.lower in _SPITE and any(t.lower in SEND for t in tokens[:at]):
            return tokens[: at + 1]  # "will send 40 cooks, despite fears that fish might burn"
        turns = token.lower in {"is", "are"} and comma.lower == "and"  # "sent 90 in May and is weighing more"
        if turns and any(t.lower in _GONE for t in tokens[:at]) and not any(t.lower in _AUX for t in tokens[:at]):
            return tokens[:at]
        if token.lower == "because" and any(t.lower in _GONE or t.lower in _WORKING for t in tokens[:at]):
            return tokens[:at]  # "are still working in Peru because they could not pay for a ticket"
    return tokens


def _without_relative(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a clause without a relative one of its people: "40 who could not go home stayed"."""
    for at, token in enumerate(tokens):
        if token.lower not in _WHO or not at or not tokens[at - 1].text[-1].isalnum():
            continue
        told = [each.lower for each in tokens[at + 1 : at + 3]]
        if told[:1] == [] or told[0] not in _OPEN_VERBS or told[1:] not in (["not"], ["never"]):
            continue
        for main in range(at + 3, min(len(tokens), at + _RELATIVE)):
            if not tokens[main].word:
                break
            before = tokens[main - 1].lower
            if tokens[main].lower in _MAIN and before not in _VERBAL:
                return [*tokens[:at], *tokens[main:]]
    return tokens


_WHO = frozenset({"who", "that"})
_RELATIVE = 16  # tokens of a relative clause
_OPEN_VERBS = frozenset("could may might can did do does had have has were was are would".split())
_VERBAL = AUX | CONJUNCTIONS | PREPOSITIONS | {"who", "that", "it", "they", "he", "she"}
_MAIN = frozenset(
    "stayed stay remained remain went left flew moved came worked work are were have has will lived live served serve "
    "landed arrived sailed".split()
)
_AUX = AUX - {"to", "not", "never"}
_WORKING = frozenset("working worked works serving served living stationed stuck employed".split())


def _is_negated(words: Sequence[str], at: int, known: frozenset[str]) -> bool:
    """Return whether the word says that they are not sent: "no plans to", "not being recruited", "nobody is going"."""
    first, rest = words[at], words[at + 1 :]
    asked = next((i for i, word in enumerate(rest[:3]) if word in _ASKING), None) if first in _NOBODY else None
    if asked is not None and not _FOR.isdisjoint(rest[asked + 1 : asked + 3]):
        return True  # "nobody has asked for 900", "nobody asked it to send 900"
    if _is_nobody(words, at) and _are_unsent(words, at):
        return True
    if first not in _NOT or not _HIDES.isdisjoint(rest[:2]):
        return False  # "does not hide its export of labour"
    if not _only_adds(words, at) and rest[:1] != ["longer"] and not _INTENT.isdisjoint(rest[:4]):
        return True
    if not _TRIPS.isdisjoint(rest[:2]) and known.isdisjoint(_HELD):
        return True
    if rest[:1] == ["being"] and not RECRUIT.isdisjoint(rest[1:3]):
        return True
    if first == "no" and rest[:1] != [] and rest[0] in _WORD_OF:
        rest = [word for word in rest[:_HEARD] if word not in _MARKS]  # "“no information” about"
    if first == "no" and rest[:1] != [] and rest[0] in _WORD_OF and rest[1:2] != [] and rest[1] in _ON:
        return rest[2:3] != [] and rest[2] not in QUESTION_WORDS and not SEND.isdisjoint(rest[2:_HEARD])
    if first == "no" and not _DECIDED.isdisjoint(rest[:2]) and not SEND.isdisjoint(rest[2:]):
        return True
    order = next((i for i, word in enumerate(rest[:_ORDERED]) if word in _ORDERS), None)
    return first == "no" and order is not None and rest[order + 1 : order + 2] == ["for"]  # "no job order for 900"


def _are_unsent(words: Sequence[str], at: int) -> bool:
    """Return whether those whom nobody is go or are sent, behind the word or right before it ("sent not one cook")."""
    sent = words[at] == "not" and words[at - 1 : at] != [] and words[at - 1] in _HAS_SENT
    return sent or any(_goes(words, i) for i in range(at + 1, min(len(words), at + 10)))


_HAS_SENT = frozenset("sent sending deployed posted dispatched seconded lent has had have".split())
_HIDES = frozenset(
    "hide hides hid hidden hiding conceal conceals concealed concealing disguise disguised disguises secret mind "
    "regret regrets regretted".split()
)
_ORDERS = frozenset("order orders vacancy vacancies opening openings".split())
_ORDERED = 3  # tokens from "no" to the order

_WORD_OF = frozenset("information knowledge evidence sign indication proof".split())
_ON = frozenset("about of on that".split())
_MARKS = frozenset('”"“')
_HEARD = 10  # words behind "no information" in which those are told who are said to be sent


def _is_open(tokens: Sequence[Token], words: Sequence[str], known: frozenset[str]) -> bool:
    """Return whether a clause leaves open what it tells, whatever its verb: "perhaps", "whether to", "hopes to"."""
    if known.isdisjoint(_OPEN):
        return False
    sends = next((at for at, word in enumerate(words) if word in _GOING), len(words))
    if "whether" in words[:sends] and not _ASKED & set(words[:1]):
        return True  # "has not decided whether to send"
    if any(token.lower in _MAYBE and not _is_of_number(tokens, at) for at, token in enumerate(tokens)):
        return True
    return any(
        (a in _HOPES and b == "to" and c in SEND)
        or ((a, b) == ("subject", "to") and c not in _EACH_MUST)
        or (a == "yet" and b == "to" and c in _DECIDE)
        or (a == "likely" and b == "to" and c in _GOING | {"be"})
        for a, b, c in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


_EACH_MUST = frozenset("passing completing obtaining medical medicals".split())  # what those who go are to do


def _is_of_number(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "perhaps" is said of a number ("perhaps 350", "maybe a dozen", "40, perhaps 50")."""
    rest = tokens[at + 1 : at + 4]
    last = next((i for i, token in enumerate(rest) if token.lower not in _ABOUT), len(rest) - 1)
    if not rest or any(is_numeral(token) or token.lower in _AMOUNTS for token in rest[: last + 1]):
        return True
    return at > 0 and is_numeral(tokens[at - 1])


_ASIDES = frozenset("where which".split())
_SPITE = frozenset("despite amid".split())
_GONE = words_of("deployment_verbs", "send") & frozenset(
    "sent deployed dispatched posted seconded flown moved shipped lent transferred assigned".split()
) | frozenset("went left arrived landed".split())
_TOLD = FINITE | _GONE
_MAYBE = frozenset("perhaps maybe possibly probably conceivably possible presumably".split())
_ABOUT = frozenset("a an as many up to another about around some the of".split())
_AMOUNTS = frozenset("dozen dozens hundred hundreds thousand thousands half third quarter more fewer score few".split())
_HOPES = frozenset("hopes hope hoping aims aspires".split())
_DECIDE = frozenset("decide approve vote agree confirm sign debate ratify rule consent answer reply".split())
_DECIDED = frozenset("decision agreement promise commitment undertaking request order".split())
_OPEN = _MAYBE | _HOPES | {"whether", "subject", "yet", "likely"}


def _only_adds(words: Sequence[str], at: int) -> bool:
    """Return whether "no" or "not" is said of more: "has 900 men in Peru and will not send more", "no more than 90"."""
    if words[at + 2 : at + 3] == ["than"] or (at > 3 and words[at] == "no" and words[at - 1] in {"and", "but"}):
        return True
    sent = next((i for i in range(at + 1, min(len(words), at + 5)) if words[i] in SEND), None)
    return at > 3 and sent is not None and not FURTHER.isdisjoint(words[sent + 1 : sent + 3])


_ASKING = frozenset("asked requested ordered".split())
_FOR = frozenset({"for", "to"})


def _goes(words: Sequence[str], at: int) -> bool:
    """Return whether a word is one of going or sending; "no cooks left in Peru" says that there were some."""
    if words[at] in _READIED:
        return words[at + 1 : at + 2] == ["for"]  # "no cooks are being prepared for deployment"
    return words[at] in _GOING and not (words[at] == "left" and words[at + 1 : at + 2] in (["in"], ["at"], ["on"]))


_READIED = frozenset("prepared trained groomed drilled equipped earmarked".split())


def answers_no(scene: Scene) -> bool:
    """Return whether somebody who is asked for people says no ("Asked whether Peru would send troops, he ...")."""
    asked = scene.tokens[0].lower in _ASKED and not _WHETHER.isdisjoint([t.lower for t in scene.tokens[1:5]])
    comma = next((token.end for token in scene.tokens[4:] if token.text == ","), None) if asked else None
    return comma is not None and _NO.search(scene_text(scene, comma, scene.sentence.end)) is not None


_ASKED = frozenset("asked pressed questioned quizzed challenged".split())
_WHETHER = frozenset({"whether", "if", "about"})
_NO = re.compile(
    r"(?<!was )(?<!has )\b(?:flat|firm|curt|simple|resounding|emphatic|one-word|blunt) (?:no|“ ?no)\b|"
    r"\bin the negative\b|\bruled (?:it|this|that|the idea) out\b|\bruled out (?:any such|such|the idea)\b|"
    r"\bshook (?:his|her|their) head|\b(?:said|replied|answered|snapped|says) (?:: )?(?:simply |just |only |"
    r"that )?[“\"‘'] ?(?:No|Never|Absolutely not|Not at all|Certainly not|Of course not)\b|\b(?:said|replied|answered|"
    r"says|insisted) (?:it|they|he|she|we|his \w+|the \w+) (?:would|will|did|does|do|had|was|were) (?:not|never)\b|"
    r"\b(?:denied|scotched|rubbished|dismissed|rejected) (?:it|this|that|the (?:idea|report|claim|suggestion))\b|"
    r"\b(?:replied|answered|said) no\b"
)


def _reckons(words: Sequence[str]) -> bool:
    """Return whether "if" only says what a number takes in ("If one counts those hired privately, 900 went")."""
    return words[1:2] != [] and words[1] in {"one", "you", "we"} and words[2:3] != [] and words[2] in _RECKONING


_RECKONING = frozenset("count counts counted add adds include includes included take takes reckon".split())


def _is_nobody(words: Sequence[str], at: int) -> bool:
    """Return whether the word says that none of those who could be sent are meant ("no team", "nobody")."""
    if words[at] in _NOBODY:
        return True
    if words[at + 2 : at + 3] == ["than"]:
        return False  # "no more than 90 cooks"
    if words[at] == "not" and words[at + 1 : at + 2] in (["a"], ["one"]):  # "not a single cook", "not one of them"
        behind = words[at + 2 : at + 2 + _NOBODY_OF]
        named = any(word in _PEOPLE or word + "s" in _PEOPLE for word in behind) or behind[:2] == ["of", "them"]
        return named and _SOMEBODY.isdisjoint(behind)
    return words[at] == "no" and any(word in _PEOPLE for word in words[at + 1 : at + 4])


def _is_accepted(words: Sequence[str], known: frozenset[str]) -> bool:
    """Return whether an offer was accepted ("has offered 40, which Peru accepted"; not "has not been accepted")."""
    if "accepted" not in known:
        return False
    return any(word == "accepted" and _NOT_YET.isdisjoint(words[max(0, at - 4) : at]) for at, word in enumerate(words))


_NOT_YET = frozenset("not never yet neither nor hardly".split())
_NOBODY_OF = 5  # words behind "not one"
_SOMEBODY = frozenset("few little but bit more".split())  # "not a few cooks", "not one but two cooks"


def _is_offered(words: Sequence[str]) -> bool:
    """Return whether somebody is ready to send ("is willing to send", "a possible mission")."""
    for at, (first, second) in enumerate(pairwise(words)):
        if first in _POSSIBLE and (
            second in _POSSIBLY or (second == "to" and not SEND.isdisjoint(words[at + 2 : at + 3]))
        ):
            return True
    return False


_OF_A_PAPER = frozenset("the a an this that its their his her same new recent earlier".split())
_TALKS = frozenset("talks negotiations discussions".split())
_IF_SO = frozenset({"would", "if"})  # a condition holds the clause: "would send 40 if asked"
_PERHAPS = frozenset({"may", "might", "could"})
_SETTLED = frozenset({"will", "has", "have", "had"})
_POSSIBLY = frozenset("mission deployment posting".split())
_POSSIBLE = frozenset("prepared ready willing possible potential".split())
