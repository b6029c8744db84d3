"""What a sentence says is not so: the clause behind "denied that", "there is no truth in reports that" and so on."""

from __future__ import annotations

import re

from factlift.article import Stretch

_PAPER = (
    r"(?:(?:news|press|media|newspaper|radio|web|social|local|TV) )?(?:reports?|claims?|rumou?rs?|talk|allegations?|"
    r"suggestions?|stor(?:y|ies)|tales?|yarns?|messages?|posts?|speculation|accusations?|assertions?|gossip|accounts?|charges?|notion|"
    r"idea|letters?|articles?|tweets?|videos?|statements?|leaks?|whispers?|chatter|insinuations?|information|"
    r"voice notes?|recordings?|screenshots?|flyers?|leaflets?|forwards?)"
)
_FALSE = (
    r"(?:(?:plainly|simply|utterly|completely|totally|quite|entirely|absolutely|wholly|patently|categorically|just|"
    r"all) )?(?:an? )?"
    r"(?:(?:pure|utter|complete|total|absolute|outright|barefaced|bare-faced|cheap|malicious|wicked|sheer|old) )?"
    r"(?:not (?:true|so|correct|the case|right|accurate)|un(?:true|founded)|false(?:hoods?)?|incorrect|wrong|mistaken|"
    r"(?:lie|myth|hoax|fabrication|fiction|fantasy|invention|joke|slander|smear|rumour|rumor)s?\b|nonsense|rubbish|"
    r"baseless|groundless|fake|ridiculous|absurd|preposterous|laughable|ludicrous|misleading|fairy[ -](?:tale|story))"
)
_MARK = r"[“”\"‘’']?"
_THAT = r"(?:that|of|about|according to which|saying|claiming|alleging|to the effect that)"
_LEAD = r"[^.;:!?]{0,90}?"  # what stands between a claim and its content: "in the Post", "by a union"
_DENY = re.compile(
    r"\b(?:(?P<deny>den(?:y|ies|ied|ying)|rul(?:ed|es|ing) out|decid(?:ed|es|ing) against)|"
    r"dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|rubbish(?:ed|es|ing)|"
    r"scotch(?:ed|es|ing)|refut(?:ed?|es|ing)|disput(?:ed?|es|ing)|repudiat(?:ed?|es|ing)|disown(?:ed|s|ing)|"
    r"correct(?:ed|s|ing)?|debunk(?:ed|s|ing)|quash(?:ed|es|ing)|contradict(?:ed|s|ing)|pooh-pooh(?:ed|s)|"
    r"(?:shot|slapped|knocked) down|"
    r"poured (?:cold water|scorn) on|laughed (?:off|at)|(?:brushed|waved) (?:aside|off|away))\b"
)
_SENDING = r"(?:sending|deployment|presence|recruitment|recruiting|dispatch|hiring|export|transfer|posting|existence)"
_WHEN_SAID = (  # "on Monday", "in a radio interview", "late last week", "to reporters"
    r"(?:,? (?:(?:on|in|at|to|before|during|through|via|after) (?:(?:an?|the|his|her|its|their) )?|(?:late|early|"
    r"earlier|last|this|again|yesterday|today) ?)"
    r"(?!that )[\w’'-]*(?: (?!that |an? |the |any |some |all )[\w’'-]+){0,3}?){1,3}?"
)
_DENIED = re.compile(
    rf"{_WHEN_SAID},? that |"
    r"(?: \w+ly)?,? (?:(?:that|any|plans?|(?:an?|the) (?:\w+ )?(?:plan|mission|deployment|return|contingent|force|role|"
    r"presence|team)) |"
    rf"(?:the |any )?{_SENDING} of |(?=having |\w{{3,12}}ing ))"
    rf"|{_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
)
_OF_PAPER = re.compile(
    rf"{_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
    rf"|{_LEAD}\b(?:plan|proposal|request|offer|bill|motion|demand|appeal|bid|scheme|deal|agreement)s? (?:\w+ ){{0,3}}?"
    r"(?:to|for|from|that|of|under which) "
)
_CRITICS = re.compile(
    rf"{_LEAD}\b(?:criticisms?|objections?|concerns?|complaints?|fears?|protests?|opposition|"
    r"(?:calls?|appeals?|demands?|pleas?|requests?|plans?|proposals?) (?:to|for) (?:\w+ ){0,2}?"
    r"(?:bring|withdraw|recall|end|stop|halt|pull|return|curb|withdrawal|recall|return|inquiry|probe))\b"
)
_UNTRUE = re.compile(
    rf"\b(?:[Ii]t|[Tt]his) (?:is|was|would be)(?! (?:\w+ly )?wrong )"
    rf"(?:n[’']t (?:true|so|correct|the case)| {_MARK}{_FALSE}){_MARK}"
    r"(?:,? \w+ (?:\w+ )?(?:said|says|insisted),?)? that "
    rf"|\b[Ii]t[’']s {_MARK}{_FALSE}{_MARK} that "
    r"|\b(?:no|not an?|nor any|without) (?:\w+ of )?"
    r"(?:truth|substance|foundation|basis|word|shred|grain|iota)(?: \w+){0,3}? "
    rf"(?:in|to|for|behind) {_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
    r"|\bnothing (?:at all )?(?:in|to|behind) (?:the |this |that |these |those )?(?:\w+ )?(?:stor(?:y|ies)|tales?|"
    rf"rumou?rs?|talk|claims?|yarns?|reports?)\b{_LEAD}\bthat (?!(?:say|show|suggest|tell|prove)s?\b)"
    r"|\b(?:call|brand|label|describ|term|denounc|characteri[sz]|decr)(?:l?ed|e[sd]|s|ing|l?ing|ie[sd])? (?:as )?"
    rf"{_MARK}{_FALSE}{_MARK},? {_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
)
_CLAIMS = re.compile(
    rf"\b(?:{_FALSE} to (?:say|claim|suggest|report|state|write|believe|think) that "
    rf"|(?:said|says|insisted|insists|added|maintained)(?: that| of)? {_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
    rf"(?P<held>[^.;:!?]{{3,160}}?) (?:(?:is|are|was|were) {_MARK}{_FALSE}|"
    r"that there (?:is|was) (?:no|not an?|not one) (?:\w+ of )?(?:truth|substance|foundation|basis)))"
)
_FRONTED = re.compile(  # "The talk that 200 were coming he laughed off"
    rf"\b[Tt]h(?:e|at|is|ose|ese)\b[^.;:,!?]{{0,30}}?\b{_PAPER}\b{_LEAD}\b{_THAT} (?P<held>[^.;:,!?]{{3,120}}?),? "
    r"(?:he|she|they|it|(?:(?:Mr|Mrs|Ms|Dr) )?[A-Z][\w’'-]+) (?:has |had |have )?(?:\w+ly )?(?:laughed (?:off|at)|"
    r"(?:brushed|waved) (?:aside|off|away)|dismissed|denied|rejected|rubbished|scotched|pooh-poohed|put down)"
    r"(?= as\b| with\b| outright| flatly| on [A-Z]|[,.;]|$)"
)
_CALLED = re.compile(
    r"\b(?:called|calls|branded|labelled|labeled|described|describes|termed|denounced|dismissed) "
    rf"{_LEAD}\b{_PAPER}\b{_LEAD}\b{_THAT} "
)
_AS_FALSE = re.compile(rf",? (?:as )?{_MARK}{_FALSE}\b")
_NOT = re.compile(
    r"(?:\b(?:not|never|nor|neither|cannot|without|or|hardly|(?:refus|declin|stopp|fail)\w+ (?:short of |to ))"
    r"|n[’']t)(?: \w+ly| to| confirmed)? ?$"
)
_END = re.compile(
    r"[;:!?]| [–—-] |[”\"] ?$"
    r"|, (?:as|but|and|although|though|while|whereas|adding|saying|insisting|(?:he|she|they|it) (?:said|says))\b"
    r"| and (?:\w+ly )?(?:said|says|added|told|announced|promised|pledged|insisted|confirmed|vowed|will|would|is|was)\b"
)
_ANSWERED = re.compile(r"\s*[^.;“\"]{1,60}\bno such\b")
_GIVEN = re.compile(
    r"(?:any of )?(?:the|its|their|his|her|our|these|those|all) (?:[^,.;]{0,60}?\b)?(?:sent|who|whom|deployed|"
    r"recruited|hired|working|serving|stationed|posted|employed|living|placed|already|it had|they had|"
    r"now)\b[^,.;]{0,80}?\b(?:had|have|has|was|were|is|are|would|will)\b|[^,.;]{0,80}?\bthe (?:[\w,]+ ){1,4}?(?:it|"
    r"they|he|she|which|who|whom|that) (?:ha[sd] |have )?(?:sent|deployed|recruited|hired|posted|employed|placed|"
    r"works?|worked|served|serves)\b|(?:any |all |the |such )?(?:abuse|mistreatment|unpaid|beatings?|corruption|"
    r"bribe\w*|underpay\w*|exploit\w*|casualt\w+|deaths?|torture|misconduct|wrongdoing|extort\w*|overcharg\w*|forced|"
    r"fraud|theft|violence|neglect|poor|bad)\b"
)
CUES = frozenset(
    "ruled rules ruling decided decides deciding deny denied denies denying dismiss dismissed dismisses "
    "dismissing reject rejected rejects rejecting rubbish rubbished rubbishes rubbishing scotched scotches "
    "scotching refute refuted refutes refuting dispute disputed disputes disputing repudiated repudiates "
    "repudiating disowned disowns disowning debunked debunks debunking quashed quashes quashing contradicted "
    "contradicts contradicting pooh-poohed shot slapped knocked poured laughed brushed waved true truth so "
    "nothing correct corrected corrects correcting untrue unfounded false incorrect wrong mistaken nonsense baseless "
    "groundless fake called calls "
    "branded labelled labeled described describes termed denounced lie myth hoax fabrication fiction substance "
    "foundation basis case merit".split()
)
DENIERS = frozenset(
    "deny denied denies denying dismiss dismissed dismisses dismissing reject rejected rejects rejecting refute "
    "refuted refutes dispute disputed disputes".split()
)
"""Verbs whose clause says what they deny."""
MOST = 2_000  # code points of a sentence that are looked at


def disavowed(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """Return the stretches of a sentence of a text whose content somebody says is not so.

    "The minister denied that 40 cooks would go", "It is untrue that ...", "There is no truth in reports that ...",
    "She called “a lie” the claim that ...". Not "did not deny that", nor what the clause takes for granted ("denied
    that the 40 cooks sent to Oman were hungry").
    """
    answered = _ANSWERED.match(text, end)
    text = text[start : min(end, start + MOST)].replace("\n", " ")
    found: list[Stretch] = []
    for verb in _DENY.finditer(text):
        if verb[0].startswith("correct") and answered:
            continue  # "wishes to correct a report that it will hire 40. It has no such intention"
        if _NOT.search(text[max(0, verb.start() - 30) : verb.start()]) or _CRITICS.match(text, verb.end()):
            continue
        content = (_DENIED if verb["deny"] else _OF_PAPER).match(text, verb.end())
        if content:
            found += _content(text, start, content.end())
    for words in _UNTRUE.finditer(text):
        found += _content(text, start, words.end())
    for words in _CLAIMS.finditer(text):
        held = words["held"]
        found += (
            [Stretch(start + words.start("held"), start + words.end("held"))]
            if held
            else _content(text, start, words.end())
        )
    for words in _FRONTED.finditer(text):
        found.append(Stretch(start + words.start("held"), start + words.end("held")))
    for words in _CALLED.finditer(text):
        if false := _AS_FALSE.search(text, words.end()):
            found.append(Stretch(start + words.end(), start + false.start()))
    return tuple(found)


def left_open(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """Return what somebody neither says nor denies in a sentence ("would not confirm that 40 had gone")."""
    text = text[start : min(end, start + MOST)].replace("\n", " ")
    found: list[Stretch] = []
    for verb in _SURE.finditer(text):
        if _NOT.search(text[max(0, verb.start() - 30) : verb.start()]):
            content = _DENIED.match(text, verb.end())
            found += _content(text, start, content.end()) if content else []
    return tuple(found)


_SURE = re.compile(r"\b(?:den(?:y|ies|ied)|confirm(?:ed|s)?|corroborated?|rul(?:e|ed|es) out)\b")
OPEN_CUES = frozenset("deny denied denies confirm confirmed confirms corroborate corroborated rule ruled rules".split())


def _content(text: str, offset: int, at: int) -> list[Stretch]:
    """Return the clause that begins at `at`, unless it takes for granted that they were sent."""
    if _GIVEN.match(text, at):
        return []
    end = _END.search(text, at)
    return [Stretch(offset + at, offset + (end.start() if end else len(text)))]
