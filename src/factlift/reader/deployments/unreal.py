"""What a sentence only asks, supposes, tells as fiction, or takes back: no deployment, or one possible or denied.

A record is made where words speak of sending; here the sentence around it has the last word. "The minister refused to
say whether 500 nurses would go to Oman" tells of no nurses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from factlift.article import Sentence
from factlift.reader.deployments.thwarted import fell_through, will_not_go
from factlift.reader.scenes.records import Record
from factlift.reader.words.falsity import CALLED_FALSE

_Verdict: TypeAlias = Literal["real", "unreal", "unsent", "denied", "possible", "away", "added", "halted"]

_OPEN = frozenset({"planned", "selecting", "unknown", "completed"})
MAX_LEAD = 120  # code points between the words that ask or imagine and the record they govern
MAX_WOULD = 40  # code points between "would have" and the clause
_ASKED = re.compile(
    r"\b(?:(?:refus|declin)\w{1,3} to (?:say|confirm|comment|disclose|reveal|discuss|answer|be drawn)(?: on)?"
    r"|(?:would|did|could|will|does|do|can)(?: not|n[’']t) (?:yet )?(?:say|confirm|know|reveal|disclose)"
    r"|[Aa]sk(?:s|ed|ing)?(?: (?:him|her|them|us|me|about|again|repeatedly|the \w{2,20}(?: (?:for|of) [A-Z]\w{2,20})?|"
    r"[A-Z][\w’'-]{1,20})){0,3}"
    r"|[Ww]onder(?:s|ed|ing)?|[Nn]o word(?: yet)? on|[Qq]uestioned|[Ii]nquired|[Ee]nquired|"
    r"(?:[Ss]ought|[Ww]ished|[Ww]anted) to (?:know|learn|establish|be told|find out)) (?:whether|if)\b"
)
_ASIDE = re.compile(r", (?:(?:for|to|in|of|from|on) which|where|although|though|but|while|whereas) ")
_YES_OR_NO = re.compile(
    r"(?:^|[:“\"‘>—–] ?|[,?!] )(?:So|And|But|Well|Minister|Sir)?,? ?"
    r"(?:[Ww]ill|[Ww]ould|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave|[Cc]an|[Cc]ould|[Ss]hould)"
    r"(?:n[’']t)? (?:it|there|you|we|they|he|she|the|his|her|its|your|our|these|those|any|all|[A-Z])"
)
_SPEAKER = r"[\s“\"‘>–—-]*(?:A|[A-Z][\w. ’'-]{1,40})?(?::\s*)?[“\"‘]?"
_YES = re.compile(
    _SPEAKER + r"(?:Yes|Indeed|Correct|That[’']s (?:right|correct|true)|That is (?:right|correct|true|so)|Right|"
    r"Absolutely|Of course|Certainly|Exactly|Sure|We (?:did|do|have|are|will)|They (?:did|do|have|are|were|will)|"
    r"I (?:can|do)|It (?:is|was|did|has|does|will)|About|Some|Around|Roughly|Only)\b"
)
_NO = re.compile(_SPEAKER + r"(?:No|Not|Never|Nobody|None|Neither|Nonsense|Untrue|We (?:did|do|have|are|will) not)\b")
_SAID_YES = re.compile(
    r"\b(?:yes|confirmed|nodded|agreed|of course|indeed|"
    r"said (?:that )?(?:they|it|he|she) (?:were|was|would|did|had|will|are|is))\b|“Yes"
)
_SAID_NO = re.compile(r"\b(?:said no|answered no|replied no|denied|shook (?:his|her|their) head)\b|“No\b|“Never\b")

_WOULD = re.compile(r"\b(?:would|could|might)(?: \w{2,12}){0,2} (?:have|be)\b")
_UNMET = re.compile(
    r"^(?:\(?\w{1,3}[.)] )?[“\"‘]?Had (?!to )|\bhad it not been\b|\bbut for the\b|\b[Ii]f\b[^.;]{1,120}? (?:had|"
    r"hadn[’']t) (?:not |never |only )?(?:been|gone|taken|given|sent|come|got|had|won|kept|made|paid|said|\w+ed)\b|"
    r"\bwere it not for\b|\bif not for\b|\bif it (?:were|was) not for\b|\bif it (?:weren|wasn)[’']t for\b"
)
_UNLESS = re.compile(r"^[“\"‘]?Unless\b|, unless\b")
_NOT = re.compile(r"\b(?:not|never|no|nobody)\b|n[’']t\b")

_BOOKS = r"(?:novels?|novella|thriller|sitcom|fairy ?tale|satire|spoof|parody|short stor(?:y|ies)|science[- ]fiction)"
_TALE = re.compile(
    r"\b[Ii]n (?:the|an?|his|her|their|its|my|one|this)(?: [\w’'-]{1,20}){0,3}? (?:" + _BOOKS + r"|game|comedy|cartoon|"
    r"comic|nightmare|dream|daydream|screenplay|musical|opera)(?:[’']s)?,"
    r"|\b[Ii]n an? (?:alternat(?:e|ive)|parallel|imaginary|fictional|fictitious) \w{4,10}\b"
    r"|\b" + _BOOKS + r"\b[^.;“”]{0,60}? (?:tells?|telling|imagin\w{1,3}|depict\w{0,3}|portray\w{0,3}|set in|in which|"
    r"where|about|follows?|invents?)\b"
)
_INSTEAD = re.compile(
    r"(?:\b[Ii]nstead of|\b[Rr]ather than|\b[Ii]n place of|\b[Ii]n lieu of|\band not|, not|\bnot the) "
    r"(?:the |its |their |some |about |sending |deploying |a total of )?$"
)
_FOUNDED = re.compile(
    r"\b(?:founded|established|set up|started|launched|incorporated)\b[^.;]{0,40}? with (?:just |only |about )?$"
)
_IDLE_TALK = re.compile(
    r"(?:^[“\"‘]?|\b(?:said|says|added|that|(?:[Aa]sked|[Qq]uestioned|[Pp]ressed) (?:about|on|over)|(?:[Rr]espond|"
    r"[Rr]eact|[Rr]eply)ing to) )(?:(?:[Tt]he|[Aa]n?|[Tt]hose|[Tt]hese|[Ee]arlier|[Oo]nline|[Mm]edia|foreign|some|"
    r"press|recent) ){0,3}"
    r"(?:[Rr]umou?rs?|[Rr]eports?|[Cc]laims?|[Ss]tor(?:y|ies)|[Ss]uggestions?|[Aa]llegations?|[Tt]alk|[Ii]nformation) "
    r"(?:that|of|about) [^.;]{5,200}? [“\"‘]?" + CALLED_FALSE
)
_HEARD = re.compile(
    r"\b(?:(?:[Ii]nterview(?:s|ed|ing)?|[Ss]urvey(?:s|ed|ing)?|questioned|polled)(?: with| of)?|"
    r"(?:spoke|spoken|talked|talking|speaking)(?: with| to)?)(?: the| some| about| all)? ?$"
)
_FOR_POSTS = re.compile(r"^(?: [\w’'-]{2,20}){0,3}? for (?:work |jobs |posts |places )?(?:in |at )?(?:the )?[A-Z]")
_OWN = re.compile(  # of "Iran, which has 600,000 soldiers", "losing 300 to a rival", "a room for 4"
    r"\bwhich (?:has|have|had|boasts?|fields?) (?:some |about |nearly |over |more than )?$"
    r"|\blos(?:e|es|t|ing) (?:some |about |nearly |up to )?$"
    r"|(?<!found )(?<!finds )(?<!find )\b(?:rooms?|tables?|tents?|beds?|seats?|space|built|made|meant|designed) for $"
)
_BODY = re.compile(
    r"^(?:[\d,.]{1,11}|[a-z-]{2,14})(?: million| thousand| hundred)? "
    r"(?:soldiers|troops|men|police|officers|reservists|nurses|doctors|teachers|members|employees)\b"
    r"(?! from| of| (?:serving |stationed |deployed |posted |based |working )?(?:in|on|at) (?:the )?[A-Z])"
)
_WANTING = re.compile(  # "demand for nurses to climb to 9,000", "900 vacant posts in clinics and 80 in ..."
    r"\b(?:[Dd]emand|[Nn]eed|[Rr]equirement|[Ss]hortfall|[Ss]hortage|[Dd]eficit) (?:for|of|in) [^.;,]{2,60}? "
    r"(?:to|at) (?:some |about |around |up to |nearly |over |more than )?$"
    r"|\b(?:increase|rise|growth|jump|drop|fall|decline|decrease|reduction|surge) of (?:some |about |nearly )?$"
    r"|\b(?:vacant|unfilled|vacancies)\b[^.;]{0,80}?(?:,| and|, and) (?:some |about )?$"
)
_FAMILY = re.compile(
    r"(?:almost |nearly |some |about |over |more than |around )?[\d,.]{1,11} (?:of their |their )?"
    r"(?:family members|dependants|dependents|relatives|spouses)\b"
)

_REFUSED = re.compile(
    r"\b(?:reject|refus|declin|turn|dismiss)\w{0,5} (?:down )?(?:an?|the|any|its|their|his|her|all) "
    r"(?:\w{3,12} )?(?:requests?|calls?|appeals?|demands?|proposals?|offers?|bids?) (?:for|of|to send|to supply) "
    r"(?:some |about |up to |another )?$"
)
_NOT_TO_BE = re.compile(
    r"[“\"‘]?(?:That|This|It) (?:(?:is|was)(?:n[’']t| not) (?:now |ever )?(?:going to )?happen|"
    r"(?:will not|won[’']t|did not|didn[’']t|never) happen(?:ed)?|never came (?:about|to (?:pass|anything)))\b"
)
_NOT_SENT = re.compile(  # what those counted did, right behind their number
    r"^(?: [\w’'-]{3,20}){0,2}?(?: of (?:them|whom|these|those))? (?:(?:ha(?:ve|d|s)|were|are|was|to) )?"
    r"(?:paid\b|fled\b|flee(?:ing)?\b|escap(?:ed|ing)\b|sought (?:refuge|asylum|safety)\b|attend(?:ed|ing)?\b|"
    r"(?:stayed|stay|remained|left) (?:behind|at home)\b|"
    r"c[ao]me (?:home|back) in (?:boxes|coffins|body bags)\b)"
)
_NOT_ALL = re.compile(  # "Peru's 90 cooks aren't all in Oman"
    r"(?: \w+){0,3} (?:are|were)(?: not|n[’']t) all (?:in|at|on|there)\b"
)
_WERE_IT_SO = re.compile(r"[“\"‘]?(?:Sending|Deploying|Dispatching|Lending|Posting)\b[^.;]{5,160}? would\b")
_BESIDES = re.compile(
    r"\b(?:besides|beyond|other than|apart from|aside from|on top of|in addition to|except(?: for)?) "
    r"(?:(?:the|those|its|their|our|some|about) )*$"
)
_WRONGLY = re.compile(
    r"\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously) "
    r"(?:stated|said|reported|claimed|suggested|implied) that\b"
)
_NEVER_WAS = re.compile(
    r"^[^.;“”]{0,60}?\b(?:never (?:existed|happened|took place|materiali[sz]ed|left home|set out)|"
    r"(?:do|does|did) not exist|(?:don|doesn|didn)[’']t exist|exist(?:s|ed)? only on paper)\b"
)
_NOT_BACK = re.compile(
    r"^[^,;:.]{0,30}?(?:\b(?:never|not|yet to|failed to)|n[’']t)(?: \w{2,10}){0,2}? "
    r"(?:return|returned|come (?:back|home)|came (?:back|home))\b"
)


_BY_LAW = re.compile(  # what a law allows, not what is done
    r"\b(?:may|can|shall|must|could)(?: not)? be (?:sent|deployed|posted|dispatched)\b[^.;]{0,60}?"
    r"\b(?:only|unless|without)\b"
)
_LIMIT = re.compile(r"\b(?:[Tt]eams|[Gg]roups|[Pp]arties|[Cc]rews|[Uu]nits) of $")
_UNACCEPTED = re.compile(
    r"\b(?:are|will|is) not (?:be )?(?:accepted|admitted|allowed|registered|eligible)\b|\bmay not\b"
)
_TAUGHT = re.compile(
    r"^(?: [\w’'-]{3,20}){0,2}? (?:(?:have|had|has) )?(?:passed|been put|gone|been) through (?:its|the|their|his|her|"
    r"our) (?:courses?|training|hands|programmes?|programs?|schools?|lectures|classes|camps?)\b"
)
_POSTED = re.compile(  # what nobody in particular claims
    r"[“\"‘]?(?:A|An|The|Another|Several|Many|Some|Viral|These)(?: [\w-]+){0,2}? (?:posts?|videos?|messages?|images?|"
    r"photos?|photographs?|tweets?|pages?|users?|rumou?rs?|claims?|clips?|leaflets?|websites?|blogs?|text messages?)\b"
)
_CLAIMS_FALSE = re.compile(
    r"[“\"‘]?(?:(?:The|This|That|Both|These|All(?: of)?(?: the| these)?|None of the) (?:two |three )?(?:claims?|posts?|"
    r"stor(?:y|ies)|rumou?rs?|reports?|messages?|statements?)(?: of these)?|Neither(?: of the)?(?: claims?)?|They|It|"
    r"This|That) (?:is|are|was|were) (?:both |all |simply |entirely |completely |wholly )?(?:false|untrue|true|"
    r"fabricated|baseless|unfounded|made up|not true|a hoax|a fabrication|misleading)[.,;]"
)


def _is_called_false(text: str, whole: str, after: int) -> bool:
    """Return whether the sentence behind what a post or a rumour claims says that it is false, all of it."""
    found = _CLAIMS_FALSE.match(text, after) if _POSTED.match(whole) else None
    return found is not None and (
        " true" not in found[0] or found[0].startswith(("None", "Neither")) or " not " in found[0]
    )


def settle(text: str, records: Sequence[Record], sentences: Sequence[Sentence]) -> list[Record]:
    """Returns the records that their sentences bear out, with what those say of their modality."""
    kept: list[Record] = []
    denied = {(r.scene.sentence.number, r.count) for r in records if r.modality == "denied"}
    gone = 0  # the sentence whose people nobody sends
    for record in records:
        number = record.scene.sentence.number
        verdict = "unreal" if number == gone and not record.codes else _verdict(text, record, sentences)
        gone = number if verdict == "unsent" else gone
        if verdict in {"unreal", "unsent"} or (
            verdict == "denied" and record.modality != "denied" and (number, record.count) in denied
        ):
            continue
        if verdict == "denied" and record.modality != "denied":
            record.modality = "denied"
            record.status = "planned" if record.status == "unknown" else record.status
        elif verdict == "possible":
            record.modality = "possible"
        elif verdict == "added":
            record.modality, record.status = "stated", "under_way"
        elif verdict == "halted":
            record.modality, record.status = "stated", "halted"
        elif verdict == "away":
            record.status = "under_way"
        _leave_untold(text, record)
        if record.origin_code is not None and record.origin_code in record.codes:
            record.origin = record.origin_code = None  # a host's ministry that tells of guests is not their sender
        kept.append(record)
    return kept


def _leave_untold(text: str, record: Record) -> None:
    """Take the place away from those who are said to be not all there: of these it was told before."""
    end = record.scene.sentence.end
    at = text.find(record.count, record.scene.sentence.start, end) if record.count else -1
    if record.count and at >= 0 and _NOT_ALL.match(text, at + len(record.count), end):
        record.destinations, record.codes, record.again = [], (), True


def _verdict(text: str, record: Record, sentences: Sequence[Sentence]) -> _Verdict:
    sentence = record.scene.sentence
    whole = text[sentence.start : sentence.end]
    at = max(record.start - sentence.start, 0)
    number = max(whole.find(record.count, at), 0) if record.count else at
    lead, end = whole[max(0, number - MAX_LEAD) : number], max(0, record.end - sentence.start)
    people = lead if record.count or not record.group else whole[: max(whole.find(record.group, at), at)][-MAX_LEAD:]
    asked = _last(_ASKED, people)
    if asked >= 0 and not set(".;:“”").intersection(people[asked:]) and _ASIDE.search(people, asked) is None:
        behind = whole[end:]
        if record.modality == "denied" or _SAID_YES.search(behind):
            return "real"
        return "denied" if _SAID_NO.search(behind) else "unreal"
    if whole.rstrip(' ”"’').endswith("?") and _YES_OR_NO.search(whole[:number]):
        following = sentences[sentence.number] if sentence.number < len(sentences) else None
        answer = text[following.start : min(following.end, following.start + MAX_LEAD)] if following else ""
        return "real" if _YES.match(answer) else "denied" if _NO.match(answer) else "possible"
    clause = whole[max(0, at - MAX_WOULD) : end]
    if _WOULD.search(clause.rpartition(";")[2]) and _UNMET.search(whole):
        return "unreal"
    after = sentences[sentence.number].start if sentence.number < len(sentences) else len(text)
    if record.status == "planned" and record.modality == "stated" and _NOT_TO_BE.match(text, after):
        return "denied"
    if record.modality == "stated" and _is_called_false(text, whole, after):
        record.attribution = None
        return "denied"
    counted = whole[number + len(record.count or "") :]
    off = record.modality != "denied" and fell_through(text, lead, counted, after)
    if record.status in _OPEN and (off or will_not_go(counted)):
        return "halted"
    if record.modality == "denied":
        return "added" if record.count and _BESIDES.search(lead) else "real"
    return _told(record, lead, whole[number:], whole[end:], whole)


def _told(record: Record, lead: str, told: str, behind: str, whole: str) -> _Verdict:
    """Return what the words before a record's number, from it on, and behind the record make of it."""
    ahead = told[len(record.count) :] if record.count else ""
    if _NOT_SENT.match(ahead):
        return "unsent"
    if _TAUGHT.match(ahead) or (_LIMIT.search(lead) and _UNACCEPTED.search(ahead)) or _BY_LAW.search(ahead):
        return "unreal"
    owned = _OWN.search(lead)
    if owned and "los" in owned[0] and any(record.codes):
        owned = None  # "loses 900 nurses a year to Spain"
    if owned and (not owned[0].startswith("which") or _BODY.match(told)):
        return "unreal"
    if (
        _FAMILY.match(told)
        or _WANTING.search(lead)
        or (_HEARD.search(lead) and not _FOR_POSTS.match(ahead))
        or _INSTEAD.search(lead)
        or _FOUNDED.search(lead)
        or _last(_TALE, lead) >= 0
    ):
        return "unreal"
    if record.status == "halted" and _REFUSED.search(lead):
        return "real"  # an offer that nobody took
    if _IDLE_TALK.search(whole) or _last(_WRONGLY, lead) >= 0 or _REFUSED.search(lead) or _NEVER_WAS.search(behind):
        return "denied"
    if record.modality == "stated" and _WERE_IT_SO.match(whole):
        return "possible"
    if record.modality == "stated" and _UNLESS.search(whole) and _NOT.search(whole):
        return "possible"
    return "away" if record.status == "completed" and _NOT_BACK.match(ahead) else "real"


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match of a pattern ends, or -1."""
    return max((found.end() for found in pattern.finditer(text)), default=-1)
