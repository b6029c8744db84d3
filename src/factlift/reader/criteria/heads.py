"""Cues that stand before the condition: needs and orders, those who choose, lists, and what people are judged on."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.facts import CriterionKind
from factlift.lexicon import AUX, BE, DETERMINERS, PREPOSITIONS
from factlift.numberwords.tables import SMALL
from factlift.reader.criteria.duties import (
    ABLE,
    SKILLS,
    STATES,
    is_ability,
    is_dealt_with,
    is_deed,
    is_due,
    is_of_work,
    is_passive,
    sees_to,
)
from factlift.reader.criteria.frames import APPLICANT, LIMITS, Clause, Frame, Line, Subject, is_people, subject_of
from factlift.reader.criteria.phrasebook import Cue, read_verbs
from factlift.reader.criteria.tails import FROM, NONE
from factlift.reader.criteria.wording import CHOSEN
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import SENT

PAPERS = frozenset(
    "provide produce present bring submit execute get obtain secure supply furnish enclose sign wear carry".split()
)
_CHOOSING = frozenset(
    "scheme programme program posts places jobs positions scholarship scholarships berths course intake "
    "exchange".split()
)
_WHOM = frozenset("you him her them us me anyone anybody".split())
_WHOEVER = frozenset("anyone anybody whoever those nobody people you".split())
_AGAIN = frozenset({"and", ",", "but", "or"})  # "takes those who ..., and bars smokers": the subject is the same
_VAGUE = frozenset(
    "strict tough not set unclear met simple no high low tight loose being the now so very more less clear stringent "
    "easy hard vague lax secret different such here as "
    "known public published plain fair open written stiff steep harsh demanding exacting rigorous onerous long short "
    "many few modest generous for subject below above determined".split()
)
_OF_RULES = frozenset(  # what rules are themselves, whatever they say
    "draft drafts summary outline overview guide guideline guidelines formality secret mystery joke matter subject "
    "scandal disgrace mess result product responsibility decision provisional reminder extract translation".split()
)
_EXPERT = frozenset("professional objective medical technical academic transparent scientific political".split())
_VOUCHES = frozenset(
    "sign agree approve consent vouch certify confirm clear countersign endorse guarantee stamp pass attest".split()
)
_PARTICIPLES = ("ed", "bound", "made", "told", "meant")
_SENDS = frozenset("send pick choose hire select recruit employ".split())
_JUDGES = frozenset(
    "ministry agency government company official officials panel committee employer employers lot a an it him them us "
    "party state commission army recruiters recruiter firm coordinators brokers agents".split()
)
_ADVERBS = frozenset(
    "also at then usually normally currently presently always in addition least all therefore first ideally either "
    "already both each themselves , typically "
    "generally moreover now only further future henceforth principle general".split()
)
_WAIVED = frozenset("need needs needed require requires required have has had got obliged".split())
_TIMES = frozenset("year years months seasons winters summers contracts hours".split())  # "need at least two years in"
_NO_NOUN = AUX | (PREPOSITIONS - {"over"}) | frozenset({"more", "better", "help", "urgently"})
_OF_WHAT = frozenset("about with against over of at".split())
_CHOICES = frozenset("destination destinations choice country countries market location option partner".split())
_STOPS = frozenset("ban moratorium suspension freeze".split())
_MEETS = frozenset("meet meets met meeting satisfy satisfied fulfil fulfill fulfilled".split())
_INCLUDE = frozenset("include includes included including are were is was comprise cover".split())
_WORK = frozenset("employment work job jobs opportunities positions placement asylum refuge advice help".split())
_SEEKS = frozenset({"seeking", "looking", "searching"})
_ONLY = frozenset({"only", "exclusively", "solely"})
_BARRED = frozenset({"limited", "group"})  # "single women were off limits to the recruiters"


def _is_on_rolls(words: Sequence[str]) -> bool:
    """Return whether words behind "registered" say where, or for how long ("for two years")."""
    last = words[1] if words[:1] == ["for"] and len(words) > 1 else ""
    timed = last[:1].isdigit() or last in SMALL or last in {"at", "a"}
    return timed or not _ON_ROLLS.isdisjoint(words[:1])


_ON_ROLLS = frozenset({"with", "as", "on", "in", "at"})
_KINDS: dict[str, CriterionKind] = {"rejects": "exclusion", "prefers": "preference"}


def read_need(line: Line, clause: Clause, cue: Cue, start: int) -> Frame | None:
    """Return the frame of "applicants must ...", "you need ...", "they may not be ..."."""
    words = line.words
    if "need_not" in cue.groups:
        subject = subject_of(words[start : cue.first])
        verb = next(at for at in range(cue.first + 1, cue.last) if words[at] in STATES | {"belong"})
        at = cue.last if words[verb] in {"be", "have"} else verb
        chosen = words[verb] == "be" and not CHOSEN.isdisjoint(words[at : at + 1])
        frame = Frame("exclusion", at, clause.last, (cue.first, at), subject, "modal")
        return None if chosen else frame  # "staff with debts cannot be considered": the next cue is read
    verbs = read_verbs(words, cue.first, clause.first)
    first, last = min(verbs.first, cue.first), words[cue.last - 1]
    if (
        last == "to"
        and words[cue.first].endswith(_PARTICIPLES)
        and not words[cue.first].startswith("need")
        and not verbs.be
    ) or (words[cue.first].endswith("ed") and last != "to" and words[cue.first - 1 : cue.first] in _ARTICLES):
        return None  # "asked to leave": what somebody wanted, no order; "the required level"
    subject = subject_of(words[start:first] or words[first : cue.first])
    negated = verbs.negated and words[cue.first] not in {"must", "should", "shall"}
    at = cue.last
    waived = negated and words[cue.first] in _WAIVED  # "you do not need to speak Danish"
    if words[at : at + 1] in (["not"], ["never"]):
        negated, at = True, at + 1
    been = last == "have" and words[at : at + 1] == ["been"]  # "has to have been registered for a year"
    at, last = (at - 1, "to") if been else (at, last)
    modal = last in {"must", "should", "shall", "to"}
    counted = words[start + 1 : start + 2] == ["of"]
    if last == "to" and words[cue.first] in _ARE_TO and (counted or is_passive(words, at)):
        return None  # "forty of them are to sign on", "the cooks are to be housed in tents"
    thing = subject == "other" and words[at : at + 1] == ["be"] and words[at + 1 : at + 2] in _ARTICLES
    if words[cue.first] in _EXPECTED and (is_due(words, at, rule=words[cue.first] == "shall") or thing):
        return None  # "the cooks are to come home in May", "it is to be the largest batch yet"
    while at < clause.last and words[at] in _ADVERBS and (modal or words[at : at + 2] != ["at", "least"]):
        at += 1
    at += len(ABLE) if last == "must" and is_ability(words, at) else 0
    waived = waived or (words[at : at + 1] == ["be"] and not _GIVEN_THEM.isdisjoint(words[at + 1 : at + 2]))
    waived = waived or (not modal and subject == "other" and "asks" in cue.groups)  # "Samoa requires a letter"
    meant = words[cue.first] in _MEANT and (subject == "other" or is_passive(words, at))
    waived = waived or meant or (words[cue.first] == "expected" and words[at : at + 2] in _FORESEEN)
    if (
        waived
        or at >= clause.last
        or _is_bar(line, at)
        or is_of_work(words, at)
        or sees_to(words, at)
        or is_dealt_with(words, at)
    ):
        return None
    kin = subject == "group" and words[first - 1] not in SENT and _ANYBODY.isdisjoint(words[start:first])
    if modal and (subject == "other" or kin) and words[at] in _VOUCHES and start < first:
        return Frame("requirement", start, clause.last, (first, at), subject, "vouched")
    if (
        (modal and words[at] not in STATES and (negated or not is_deed(words, at)))
        or (
            modal and negated and words[at] in SKILLS  # "must not run in the corridors"
        )
        or (not modal and (negated or (words[at] in _NO_NOUN and _TIMES.isdisjoint(words[at + 2 : at + 6]))))
    ):
        return None
    form = ("papers" if words[at] in PAPERS | {"hand"} else "modal") if modal else _needed(words, at, subject)
    kind: CriterionKind = "exclusion" if negated else "requirement"
    return Frame(kind, at, clause.last, (first, cue.last), subject, form)


def _needed(words: Sequence[str], at: int, subject: Subject) -> str:
    """Return the form of what somebody needs: people of a kind are asked for ("needs nurses who have worked ...")."""
    limited = subject == "other" and is_people(words[at]) and not LIMITS.isdisjoint(words[at + 1 : at + 2])
    return "asks" if limited else "bare"


_ANYBODY = frozenset("men man women woman people persons those all anyone everyone each".split())
_NEED = frozenset({"need", "needn't"})
_ARTICLES = (["the"], ["a"], ["an"], ["any"], ["all"], ["their"], ["its"])
_MEANT = frozenset({"meant", "supposed"})  # "this is meant to help", "six are supposed to be relieved"
_HAS_NOT = frozenset("have need needs call look for".split())
_FRESH = frozenset("fresh more additional further new extra".split())
_FORESEEN = (["be", "without"], ["be", "back"], ["be", "home"], ["be", "there"])  # "is expected to be back by May"
_ARE_TO = frozenset("is are was were 's 're".split())
_EXPECTED = _ARE_TO | {"shall", "expected", "due", "set"}
_GIVEN_THEM = frozenset("given paid fed housed offered".split())  # what somebody owes them: "must be given a meal"


_BACKED = (["recommended"], ["nominated"], ["proposed"])


def _is_bar(line: Line, at: int) -> bool:
    """Return whether a verb at `at` says that somebody is chosen or barred: "shall not be admitted"."""
    passive = frozenset({"in", "out", "apply", "first"})
    words = line.words[at : at + 3]
    if (
        words[:2] == ["be", "qualified"]
        or words[1:] == ["cleared", "of"]
        or (words[1:2] in _BACKED and words[2:] == ["by"])
        or (words[1:2] in (["registered"], ["enrolled"]) and _is_on_rolls(line.words[at + 2 : at + 4]))
    ):
        return False
    if words[:1] == ["stand"]:  # "shall stand disqualified"
        return any(cue.first == at and "out_tail" in cue.groups for cue in line.cues)
    return words[:1] == ["be"] and any(at <= cue.first <= at + 2 and cue.groups & passive for cue in line.cues)


def read_limit(line: Line, clause: Clause, cue: Cue) -> Frame | None:
    """Return the frame of "the sheet limits enlistment to men under 40"."""
    at = cue.first
    to = next((i for i in range(at + 1, min(at + 6, clause.last - 1)) if line.words[i] == "to"), None)
    if to is None or to == at + 1:
        return None
    return Frame("requirement", to + 1, clause.last, (at, to + 1), "other", "taken")


def read_chooser(line: Line, clause: Clause, cue: Cue, start: int) -> Frame | None:
    """Return the frame of a verb whose subject chooses: "they only take men", "the firm bars smokers"."""
    words = line.words
    verbs = read_verbs(words, cue.first, clause.first)
    first, negated = min(verbs.first, cue.first), verbs.negated
    before, asked = words[start:first], verbs.be and words[cue.first : cue.last] == ["asked", "for"]
    if words[cue.first - 1 : cue.first + 2] in ([",", "bar", "the"], [",", "barring", "the"]):
        return None  # "all of them, bar the porters, must"
    if before and (
        before[-1] in {"who", "that", "which"}
        or (before[-1] not in _AGAIN and not asked and _applies(before, negated and words[cue.first] in _SENDS))
    ):
        return None
    where = cue.last + (words[cue.last : cue.last + 1] in ([word] for word in _ONLY))
    if (
        words[cue.first] in _SEEKS
        and is_people(words[cue.first - 1])
        and not _WORK.isdisjoint(words[cue.last : cue.last + 5])
    ):
        return None  # "women seeking legal employment abroad"
    if cue.last >= clause.last or words[cue.last] == "to" or words[where : where + 1] == ["to"]:
        return None
    if "rejects" in cue.groups and words[cue.last - 1] == "to" and subject_of(words[start:first]) in _BARRED:
        named = first - start < 12 and words[start] not in {"the", "we", "they"}
        return Frame("exclusion", start, first, (first, cue.last), "limited", "out") if named else None
    ahead = words[where] if where < len(words) else ""
    of = ahead == "of" and bool({"prefers", "rejects"} & cue.groups) and where + 1 < clause.last
    stopped = "rejects" in cue.groups and (of or not _STOPS.isdisjoint(words[clause.first : first]))
    stopped = stopped or ("rejects" in cue.groups and _sends_all(words[where : clause.last]))
    stopped = stopped or ("prefers" in cue.groups and ahead in _CHOICES)  # "a preferred destination for cooks"
    stopped = stopped or (ahead == "in" and where + 1 < len(words) and words[where + 1][0].isdigit())
    if stopped:
        return None  # "a deployment ban of nurses"; "the ban excludes cooks": they may go; "will not bring in 900"
    if of and words[where + 1].endswith("ing"):
        return None  # "in favour of giving them a medal"
    where += of  # "in favour of women over 30"
    voted = frozenset({"prefers"} if words[cue.first - 1] == "in" and not of else ())  # "96 in favor, 61 against"
    forms = (form for form in ("takes", "rejects", "prefers", "asks", "open_to") if form in cue.groups - voted)
    frames = (_read_form(form, line, clause, cue, (start, first, where)) for form in forms)
    return next((frame for frame in frames if frame), None)


def _sends_all(words: Sequence[str]) -> bool:
    """Return whether all departures are barred, whoever goes ("banned the deployment of maids")."""
    return not _DEPARTURES.isdisjoint(words[:2]) and LIMITS.isdisjoint(words) and _SOME.isdisjoint(words)


_DEPARTURES = frozenset("deployment deploying sending dispatch dispatching".split())
_ELSEWHERE = frozenset("in of from more volunteers donations help".split())
_SOME = frozenset("who women men girls minors pregnant married with without".split())


def read_bringing(line: Line, clause: Clause, cue: Cue, start: int) -> Frame | None:
    """Return the frame of "each recruit signs a waiver": what applicants do in order to be taken."""
    verbs = read_verbs(line.words, cue.first, clause.first)
    subject = subject_of(line.words[start : cue.first])
    if (
        (verbs.first < cue.first and line.words[verbs.first : cue.first] != ["now"])
        or cue.last >= clause.last
        or subject not in {"applicant", "pronoun"}
    ):
        return None
    return Frame("requirement", cue.last, clause.last, (cue.first, cue.last), subject, "brings")


def _applies(before: Sequence[str], negated: bool) -> bool:
    """Return whether the words before a verb are those of somebody who applies; "you would never send" chooses."""
    if before == ["you"] and negated:
        return False
    return any(word in APPLICANT or word in _WHOEVER for word in before[:2])


def _read_form(form: str, line: Line, clause: Clause, cue: Cue, places: tuple[int, int, int]) -> Frame | None:
    start, first, where = places
    words = line.words
    verbs = read_verbs(words, cue.first, clause.first)
    last = words[cue.last - 1]
    if form == "takes":
        return _read_taking(line, clause, cue, first, where)
    nobody = words[start:first] in (["nobody"], ["no", "one"], ["no-one"])  # "Nobody asked for papers"
    if nobody or verbs.negated or (form == "asks" and verbs.be and not last.endswith("ing") and last != "for"):
        return None
    if form == "asks" and where + 1 < clause.last and words[where] in {"them", "him", "her"}:
        where += 1  # "they want them childless"
        if words[where] in {"to", ",", "and"}:
            return None
    told = last.endswith("ed") and words[cue.first - 1 : cue.first] == ["the"]  # "the stipulated forces"
    if form == "asks" and (told or where >= clause.last or words[where] in _ELSEWHERE):
        return None  # "what they look for in a cook"
    counted = words[where + 1][:4] if where + 1 < clause.last and words[where][0].isdigit() else ""
    if form == "asks" and counted and counted not in {"year", "mont", "clea", "full"}:
        return None  # so many people
    if form == "rejects" and not _bars_people(words, cue, clause):
        return None
    if form in {"prefers", "rejects"} and verbs.be and last not in {"to", "for", "in"}:
        return None
    subject = subject_of(words[start:first])
    kind = _KINDS.get(form, "requirement")
    if form == "open_to":
        subject = "applicant" if any(word in _CHOOSING for word in words[start:first]) else "other"
        shared = "of" in words[start + 1 : first] and words[start] not in {"all", "each", "every"}
        shared = shared or (start < first and is_numeral(line.tokens[start]))  # "ten places are kept for"
        kind = "preference" if shared else kind  # "a third of the places"
    return Frame(kind, where, clause.last, (first, where), subject, form)


def _bars_people(words: Sequence[str], cue: Cue, clause: Clause) -> bool:
    """Return whether what follows a bar are people barred from going, not a cause, nor people barred from driving."""
    at = cue.last
    if at < clause.last and words[at] in {"from", "by", "because", "on", "at", "for"}:
        return False
    away = next((i for i in range(at, min(at + 9, clause.last)) if words[i] == "from"), None)
    doing = away is not None and any(word.endswith("ing") for word in words[away + 1 : away + 3])
    return away is None or not doing or not FROM.isdisjoint(words[away + 1 : away + 4])


def _read_taking(line: Line, clause: Clause, cue: Cue, first: int, where: int) -> Frame | None:
    """Return the frame of "they only take men", "takes nobody who smokes", "does not take smokers"."""
    words, at = line.words, cue.last
    verbs = read_verbs(words, cue.first, clause.first)
    following = words[at : at + 2]
    if following[0] in _FRESH or (words[at - 1] in _HAS_NOT and not verbs.negated) or words[first - 1] in _NEED:
        return None  # "told Suva not to send fresh crews"; "smokers need not send in their papers"
    if following[0] in NONE or following[0] == "no":
        begin = at + (2 if following == ["no", "one"] else 1)
        return Frame("exclusion", begin, clause.last, (first, at + 1), "limited", "nobody")
    if verbs.negated and not verbs.be:
        if following[0] in _WHOM and following[1:] in (["if"], ["who"], ["with"]):
            return Frame("exclusion", at + 2, clause.last, (first, at), "limited", "if")
        return Frame("exclusion", where, clause.last, (first, at), "other", "not_taken")
    only = verbs.only or where > at or (not verbs.be and _is_aged(words[at : at + 6]))
    return Frame("requirement", where, clause.last, (first, where), "other", "taken") if only else None


def _is_aged(words: Sequence[str]) -> bool:
    """Return whether words name people by their age: "people from 18 to 39", who are all that is taken.

    >>> _is_aged("people from 18 to 39".split()), _is_aged("cooks from 30 villages".split())
    (True, False)
    """
    for at, word in enumerate(words[1:4], 1):
        if word in {"aged", "between", "over", "under", "from"} and words[at + 1 : at + 2]:
            number, then = words[at + 1], words[at + 2 : at + 3]
            old = number.isdigit() and 15 <= int(number) <= 70
            return old and (word != "from" or then == ["to"]) and is_people(words[at - 1])
    return False


def read_list(line: Line, clause: Clause, cue: Cue) -> Frame | None:
    """Return the frame of "selection criteria include A and B", "grounds for rejection are A and B"."""
    words = line.words
    if cue.first > clause.first and words[cue.first - 1] in _OF_WHAT and words[cue.last - 1] in {"conditions", "terms"}:
        return None  # "those who complained about conditions were ..."
    if not _MEETS.isdisjoint(words[max(clause.first, cue.first - 4) : cue.first]):
        return None  # "holders who meet certain conditions are free to leave"
    for at in range(cue.last, min(cue.last + 6, clause.last - 1)):
        if words[at] in _INCLUDE:
            where = at + 1 + (words[at + 1] == "that")
            if words[where:] in ([words[where]], [words[where], "."]) and words[where] in _EXPERT:
                return None  # "the only criteria are professional"
            if words[at] in BE and _OF_RULES.intersection(w for w in words[where : where + 4] if w not in DETERMINERS):
                return None  # "the criteria on this page are a draft"
            if where >= clause.last or words[where] in _VAGUE or words[where] in AUX or words[where].endswith("ed"):
                return None
            if words[where] in CHOSEN or (words[where] == "not" and words[where + 1 : where + 2] != []):
                return None  # "nobody with a heart condition is taken"
            bar = "bar_head" in cue.groups or "exclusion" in words[max(0, cue.first - 2) : cue.last]
            kind: CriterionKind = "exclusion" if bar else "requirement"
            return Frame(kind, where, clause.last, (cue.first, where), "applicant", "list")
        if words[at] in {",", "and", "to"}:
            return None
    return None


def read_judged(line: Line, clause: Clause, cue: Cue) -> Frame | None:
    """Return the frame of "they are chosen on height and loyalty"."""
    words, at = line.words, cue.last
    verbs = read_verbs(words, cue.first, clause.first)
    at += words[at : at + 1] in (["“"], ['"'])
    if not verbs.be or at >= clause.last - 1 or words[at] not in {"on", "by", "for", "according", "based"}:
        return None
    by = words[at] == "by"
    at += 1
    while at < clause.last and words[at] in {"the", "basis", "of", "to", "on", "their", "his", "her", "grounds"}:
        at += 1
    if at >= clause.last or line.tokens[at].capital or (by and words[at] in _JUDGES):
        return None
    return Frame("requirement", at, clause.last, (verbs.first, at), "other", "judged")
