"""Whether people are sent already, as a deployment says, or only to be sent, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.checks.pairing import cost_of
from factlift.facts import Deployment, Flag
from factlift.opinions import Opinion, touches
from factlift.sightings import mentions_within

AHEAD = frozenset({"planned", "selecting"})
DONE = frozenset({"under_way", "completed"})
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SEASONS = "spring|summer|autumn|winter|Christmas|Easter"
_MAY_BE_AHEAD = re.compile(
    r"(?:\b(?:is|are|was|were|be)|[’'](?:s|re)) (?:\w{2,10} )?\w{2,20}ing\b|\bbeing\b|"
    r"\b(?:go|goes|leaves?|boards?|sends?|fly|flies|heads?|starts?|begins?|travels?|stays?|signed|hired)\b|"
    rf"\b(?:this|for the) (?:coming )?(?:year|month|week|season|{_SEASONS}|{_DAYS})\b|"
    r"^(?:the |another |a further )?(?:remaining |other )?[\w,]{1,20} (?:to|for|in|at|on) ",
    re.IGNORECASE,
)
"""What may be meant for now or for later: `Peru is sending 40`, `forty go to Oman`, `thirty to Adelaide`."""
_MAY_BE_THERE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|[’']s|[’']re|bound for|stays?|remains?|leaves|keeps|with)\b", re.IGNORECASE
)
"""What may be told of people who are there: `three are in Georgia`, `Senegal has 240 officers`."""
_VERB = (
    r"(?-i:(?!(?:the|an?|its|his|her|their|our|those|these|this|that|farms?|work|foreign|new|[a-z]{2,20}ly)\b)"
    r"[a-z]{2,30}\b)"
)
_GOING_TO = r"(?!(?:sent|flown|moved|shipped|taken|posted|brought|deployed|dispatched|lent|home) )"
"""What is no word between `are` and `to`, as `due` is: they were sent to where a word without a capital stands."""
_TO_COME = re.compile(
    rf"\b(?:will|shall|won[’']t)\b(?! have\b)|[’']ll\b|\b(?:is|are|was|were|be|due|set|about|expect(?:s|ed)?|going|"
    rf"plan(?:s|ned|ning)?|agree[ds]?|intend(?:s|ed)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|want(?:s|ed)?|pledge[ds]?|"
    rf"promise[ds]?|prepar(?:es?|ed|ing)|ready|scheduled|offer(?:s|ed)?|vow(?:s|ed)?|order(?:s|ed)?|yet|allowed|"
    rf"cleared|request(?:s|ed)?|decide[ds]?|needs?|looking) (?:{_GOING_TO}[\w-]{{1,20}} )?to {_VERB}|\b(?:due|to be|"
    rf"expected|anticipates?|ought|should|planned|scheduled|pledg(?:es|ed|ing)|promise[ds]?|earmarked|"
    rf"await(?:s|ed|ing)?|waiting|slated|targets?|quotas?|permits?|approved|agreed|authori[sz]ed|confirmed|offered|"
    rf"wants?|asked for|would|on call|readied|pre-d\w{{1,20}}|going (?:out )?to|next (?!door|to\b)\w+|tomorrow|"
    rf"later (?:this|in)|in the (?:coming|next)|by (?:the (?:end|middle|first|second|start|beginning)|next|then|early|"
    rf"mid|late|20\d\d|\d|{_MONTHS}|{_DAYS}|{_SEASONS}))\b",
    re.IGNORECASE,
)
"""What makes a sending one that is to come."""
_NOT_GONE = (
    r"(?!agreed|approved|pledged|promised|guaranteed|asked|offered|signed|authori[sz]ed|ordered|decided|confirmed|"
    r"announced|said|claimed|reported|denied|requested|wanted|planned|expected|scheduled|told|allowed|cleared|selected|"
    r"chosen|picked|hired|recruited|enlisted|engaged|contracted|volunteered|registered|passed|applied|"
    r"delayed|deferred|postponed|"
    r"been (?!sent|flown|deployed|dispatched|despatched|working|serving|posted|stationed|placed|shipped|brought|taken|"
    r"moved|lent|based|employed|there|in|at|on|abroad|away|home|back))"
)
_GONE = re.compile(
    rf"\b(?:has|have|had)(?: not)? (?:(?!been\b)\w{{1,20}} )?{_NOT_GONE}"
    r"(?:\w{1,20}(?:ed|en|ne|nt|wn|ft)|been|had|come|become|brought|taught|got|made|put|run|met|set)\b|"
    r"(?<!being )(?<!getting )\b(?:went|sent|came|flew|left|arrived|landed|travell?ed|worked|served|joined|"
    r"crossed|returned|"
    r"took|moved|shipped|placed|dispatched|despatched|deployed|contributed|hired out|brought|reached|taught|lent|spent|"
    r"hosted|employed|accounted|numbered|fought|departed|boarded|saw off|touched down|already|currently|"
    r"now (?:in|at|on|serving|working)|ago|yesterday|since|staying|last (?:year|month|week|night|season|"
    rf"{_SEASONS}|{_MONTHS}|{_DAYS})|(?:are|is|were|was) (?:serving|working|deployed|based|stationed|at work|on duty)|"
    r"there (?:are|is)|(?-i:works?|serves?)|keeps|employs?|account(?:s|ed)? for|used to)\b",
    re.IGNORECASE,
)
"""What tells of people who have gone, or are there."""
_SURE_TO_COME = frozenset(
    "will shall due expected anticipates ought should planned scheduled promised earmarked awaiting waiting slated "
    "target quota permits approved agreed authorised authorized confirmed offered wants would tomorrow".split()
)
_SURELY_GONE = frozenset(
    "went sent came flew left arrived landed travelled traveled worked served joined crossed returned took moved "
    "shipped placed dispatched deployed brought reached taught lent spent already currently ago since works serves "
    "keeps".split()
)
"""Words of these patterns that need no other beside them, since a look at a set costs a tenth."""
_ROW = 4
"""Words from which on a clause may say when; with fewer it is a row, which takes that from its heading."""
_FAR = 2_000
"""Characters of a clause or a sentence that are looked at; one may be as long as the article."""


def check_tense(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where what is done is marked as planned, or the other way round, or the time is another one's."""
    if not fact.evidence:
        return
    same = opinion.same(fact)
    other = same if isinstance(same, Deployment) else None
    if fact.modality == "stated" and (reason := _other_tense(opinion, fact, other) or _other_end(opinion, fact)):
        yield Flag(code="polarity", field="status", reason=f"it is marked as {fact.status}, and {reason}")
    reason = _dates_report(opinion, fact) or _outside(opinion, fact)
    if reason := reason or (_other_time(opinion, fact, other) if other else None):
        yield Flag(code="pairing", field="when", reason=reason)


def tells_tense(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether a word of a deployment's clause says that it is to come, or that it is done."""
    words = _clause(opinion, fact)
    return _TO_COME.search(words) is not None or _GONE.search(words) is not None


def _other_tense(opinion: Opinion, fact: Deployment, other: Deployment | None) -> str | None:
    """Returns what tells that it is still to come where it is marked as done, or the other way round.

    That is a word of its clause, or how the rules read it, where no word of its clause bears out the status given.
    """
    if fact.status not in AHEAD | DONE:
        return None
    main, words = fact.evidence[0], _SAID_TO_BE.sub("are", _clause(opinion, fact))
    sure = _SURELY_GONE if fact.status in DONE else _SURE_TO_COME
    is_sure = not sure.isdisjoint(opinion.words(main.start, min(main.end, main.start + _FAR)))
    told = _NOT_YET.sub("to", words) if fact.status in DONE else words
    if is_sure and told == words:
        return None
    if fact.status == "under_way" and _tells_return(opinion, fact, words):
        return None
    bearing, against = (_GONE, _TO_COME) if fact.status in DONE else (_TO_COME, _GONE)
    if bearing.search(told):
        return None
    if fact.status == "planned" and (found := _THERE_NOW.search(words, 0, _governed(words))):
        return f"“{found.group()}” stands with it"
    if fact.status != "selecting" and (found := against.search(words, 0, _governed(words))):
        return f"“{found.group()}” stands with it"
    if other is None or other.modality != "stated" or _is_row(opinion, fact, words):
        return None
    if (fact.status == "selecting" and fact.stage) or (fact.status == "planned" and _MAY_BE_AHEAD.search(words)):
        return None
    if fact.status == "under_way" and _MAY_BE_THERE.search(words):
        return None
    opposite = AHEAD if fact.status in DONE else DONE
    return f"reads as {other.status}" if other.status in opposite else None


def _tells_return(opinion: Opinion, fact: Deployment, words: str) -> bool:
    """Tells whether what is to come is only that those who are there come home, or stay on."""
    found = _TO_RETURN.search(words)
    if found is None or found.group(1) is None:
        return found is not None
    at = fact.evidence[0].start + found.start(1)
    mentions = mentions_within(opinion.article, at, at + len(found.group(1)))
    return fact.origin is not None and any(one.start == at and one.code == fact.origin.code for one in mentions)


_TO_RETURN = re.compile(
    r"\b(?:will|shall|to) (?:all |then |also |now )?(?:be (?:back )?home|be relieved|(?:come|go|fly) (?:back )?home|"
    r"remain (?:there|in place|on)|stay on|return home|return to (?:the )?([A-Z][\w’' -]{1,40}))\b"
)


def _other_end(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns what tells that people are still there where it is marked as over, or the other way round.

    Words of the clause alone: how the rules read a bare past (`sent 318 men last year`) decides nothing.
    """
    if fact.status not in DONE:
        return None
    words = _clause(opinion, fact)
    words = words[: _governed(words)]
    over, there = _OVER.search(words), _THERE.search(words)
    if not there and fact.status == "completed" and not _GONE.search(_NOT_YET.sub("to", words)):
        there = _GOING_ON.search(words)
    found = over if fact.status == "under_way" else there
    return None if found is None or (over and there) else f"“{found.group()}” stands with it"


_SAID_TO_BE = re.compile(
    r"\b(?:is|are|was|were) (?:said|believed|thought|known|understood|reported|reckoned|estimated) to be\b|"
    r"\bhad to be\b"
)
"""What tells of what is so, or was, and is not to come: `40 are believed to be working there`."""
_NOT_YET = re.compile(
    r"(?:(?<!\bhad )(?<!\bhaving )\bto|\b(?:will|shall|can|could|may|might|must|should|would))"
    r"(?: (?:not|also|soon|then|now|all|each))?(?: be| start| begin)? (?!have\b)[a-z]{3,20}\b",
    re.IGNORECASE,
)
"""Verbs of what is not done by themselves: `are to be lent`, `will work`, where `lent` and `work` are."""
_THERE_NOW = re.compile(
    r"\b(?:is|are) (?:already |now |currently |still |at present )*(?:studying|living|teaching|nursing|"
    rf"in (?!{_MONTHS})[A-Z])"
)
"""What tells of people who are there, whatever the ending of its verb might mean for others: `is sending 40`."""
_BACK = r"(?:back )?home"
_OVER = re.compile(
    r"\b(?:(?:have|has|had|were|was) (?:all |since |now )?(?:returned|been (?:withdrawn|repatriated|recalled|sent home|"
    rf"brought home))|(?:returned|came|flew|flown|went|gone|brought|sailed|travelled|(?:have|has|had) come) {_BACK}\b|"
    r"(?<!be )(?:repatriated|withdrew|recalled)\b|(?:complet|finish|end)ed (?:their|its|his|her) (?:\w{1,20} ){0,2}"
    r"(?:tour|mission|contract|service|work|stint|deployment|duty|term)s?\b|used to (?:work|serve)\b|"
    r"once (?:worked|served)\b|(?:contract|mission|tour|deployment)s? [^,;:.]{0,60}\bended\b|"
    r"(?:between|from) (?:1[5-9]|20)\d\d (?:and|to|until) (?:1[5-9]|20)\d\d\b|^In (?:19|20)[01]\d\b)"
)
"""What tells that people were there, and are no more."""
_LATELY = rf"(?:yesterday|today|on (?:{_DAYS})|this (?:week|morning)|last week)"
_THERE = re.compile(
    r"\b(?:(?:is|are) (?:already |now |currently |still |at present )*(?:working|serving|employed|stationed|deployed|"
    r"based|posted|in [A-Z]|there\b)|[Tt]here are\b|(?:nurses|workers|soldiers|troops|doctors|engineers|labou?rers|"
    r"people|men|women) (?:now |currently |still |already )?(?:work|serve) |employs\b|(?:have|has) (?:just |already )?"
    r"(?:begun|started) (?:to )?work|(?:arrived|landed|left|boarded|sent|flew|dispatched|deployed)\b"
    rf"(?![^,;:.]{{0,60}} (?:home|back))[^,;:.]{{0,60}} {_LATELY}\b)"
)
"""What tells that people are there, or left for it lately."""

_GOING_ON = re.compile(
    r"(?:\b(?:is|are)|[’'](?:re|m)) (?:(?:not|still|now|also|already|even) )?(?!going\b|no?thing)[a-z]{2,20}ing\b"
)
"""What tells of what is not over: `Peru is sending 40`."""


def _is_row(opinion: Opinion, fact: Deployment, words: str) -> bool:
    """Tells whether a clause is a row or an item of a list, which takes from its heading when it is."""
    home = opinion.sentence(fact.evidence[0])
    return len(words.split()) < _ROW or (home is not None and opinion.article.flat[home.start] in BULLETS)


BULLETS = frozenset("-–—•*·◦▪‣")


def _clause(opinion: Opinion, fact: Deployment) -> str:
    main = fact.evidence[0]
    return opinion.article.flat[main.start : min(main.end, main.start + _FAR)]


def _governed(words: str) -> int:
    """Returns where a clause turns to somebody else: `four go to Fulda to relieve those whose knees have given out`."""
    found = _OTHERS.search(words)
    return found.start() if found else len(words)


_OTHERS = re.compile(r"\b(?:those (?:who|whose)|whose|because|where)\b")


def _dates_report(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns a reason where the time is when somebody said so: `a source said on Friday that 90 men had crossed`."""
    when = fact.spans.get("when")
    sentence = opinion.sentence(when) if when else None
    if when is None or sentence is None:
        return None
    found = _SAID.search(opinion.article.flat, max(sentence.start, when.start - _LEAD), when.start)
    return f"“{found.group(1)} {when.text}” is when it was told" if found else None


_SAID = re.compile(
    r"\b(said|told|announced|disclosed|reported|wrote|added|confirmed|acknowledged)(?: (?!that\b)[\w’-]{1,20}){0,4} $"
)
_LEAD = 60
"""Characters before a time in which the verb stands that it dates."""


def _outside(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns a reason where the time stands outside the clauses that are cited, of which the main one has another."""
    when, main = fact.spans.get("when"), fact.evidence[0]
    sentence = opinion.sentence(when) if when else None
    if when is None or sentence is None or opinion.sentence(main) != sentence:
        return None
    if any(at.start <= when.start and when.end <= at.end and at != when for at in fact.evidence):
        return None
    found = _TIME.search(opinion.article.flat, main.start, min(main.end, main.start + _FAR))
    return f"“{when.text}” stands outside the clause that is cited, which has “{found.group()}”" if found else None


_TIME = re.compile(
    rf"\b(?:{_MONTHS}|{_DAYS}|(?:1[5-9]|20)\d\d|"
    rf"(?:last|next|this|coming) (?:year|month|week|fortnight|season|{_SEASONS})|"
    r"yesterday|today|tomorrow|tonight|(?:years|months|weeks|days) (?:ago|later|earlier|before)|"
    r"currently|now|at present|so far|before the|after the)\b"
)


def _other_time(opinion: Opinion, fact: Deployment, other: Deployment) -> str | None:
    """Returns a reason where the rules read another time of the same sentence for the same number."""
    when, read = fact.spans.get("when"), other.spans.get("when")
    if when is None or read is None or "count" not in fact.spans:
        return None
    if when.start < read.end and read.start < when.end:
        return None
    sentence = opinion.sentence(when)
    if sentence is None or sentence != opinion.sentence(read) or sentence != opinion.sentence(fact.spans["count"]):
        return None
    main = fact.evidence[0]
    inside = all(main.start <= at.start and at.end <= main.end for at in (when, fact.spans["count"]))
    if inside and not touches(main, read):
        return None
    if cost_of(opinion, fact.spans["count"], when) <= cost_of(opinion, fact.spans["count"], read):
        return None
    return f"“{fact.spans['count'].text}” reads as a number for “{read.text}”, not for “{when.text}”"
