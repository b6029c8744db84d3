"""Patterns of what happened to people, or of idioms, that tell a condition: "sent her away for being a woman"."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlift.facts import CriterionKind
from factlift.reader.verdicts.families import ENDL, RESTL

X = r"(?P<x>[^,;:.“”\"!?]{3,110}?)"
END = (
    r"(?=[,;:.!?”\"]|$| [–—-] | (?:before|while|though|although|and (?:that|he|she|they|was|were|so|sent|is|"
    r"are))\b)"
)
START = r"(?:^|(?<=[;:“\"—–] )|(?<=[“\"])|(?<=, )|(?<=, and )|(?<=, but )|(?<= that ))"
_WHOM = (
    r"(?:him|her|them|me|us|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens|several|some|many|both|\d{1,4}|"
    r"my \w+|his \w+|her \w+|their \w+|our \w+|the (?:\w+ )?\w+|an? (?:\w+ )?\w+|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
)
_TOSSED = (  # somebody chooses: his deeds that send others home
    r"(?:(?:sent|turned|waved|shooed|packed) {who} (?:away|home|back|down|off|packing)|(?:turned|ruled|weeded|"
    r"thrown|threw|screened|crossed|struck|left|sifted|knocked) (?:away|out|down|off) {who}|(?:ruled|threw|crossed|"
    r"struck|left|weeded|screened) {who} (?:out|off)(?: the \w+)?|(?:dropped|rejected|refused|failed|barred|excluded|"
    r"disqualified|blackballed|dismissed|axed|culled|removed|passed over|weeded out|stood down) {who})"
)
_ACTED = _TOSSED.format(who=_WHOM)
_WAS = r"(?:was|were|is|are|been|being|got|gets?|has been|had been|have been)"
_THROWN = (
    r"(?:sent (?:away|home|back|packing)|turned (?:away|down|back)|ruled out|weeded out|thrown out|crossed (?:off|"
    r"out)(?: the \w+)?|struck (?:off|out)(?: the \w+)?|dropped|rejected|refused|failed|barred|excluded|disqualified|"
    r"left (?:out|behind|off)|passed over|stood down|removed|culled|axed|blacklisted|screened out|knocked out)"
)
_FOR = r"(?:for|over|because of|on account of|on the grounds? of|owing to|due to|by reason of|thanks to)"
_PRIZE = (  # not the reason, but what people were left out of
    r"\d+ (?:days|weeks|months|years|hours)|(?:an?|one|the) (?:whole )?(?:season|year|month|week|day|fortnight|decade|"
    r"lifetime)\b|life\b|[\w’' -]{0,40}?\b(?:contingent|mission|posting|deployment|team|crew|jobs?|posts?|place|tour|"
    r"scheme|programme|batch|list|squad|brigade|rotation)\b"
)
_DOES = (
    r"(?:be|have|hold|belong|speak|know|come|pass|carry|own|show|produce|bring|prove|possess|read|weigh|stand|swim|"
    r"drive|swear|sign|renounce|abstain|marry|leave|finish|complete|serve|submit|provide)"
)
_ASKED = (
    r"(?:insists?|insisted|demands?|demanded|requires?|required|stipulates?|stipulated|specifie[sd]|specify|rules?|"
    r"ruled|asks?|asked|requests?|requested|directs?|directed|decrees?|decreed|orders?|ordered|prescribes?|"
    r"prescribed)"
)
_DOCTOR = (
    r"(?:doctors?|nurses?|clinics?|medics?|physicians?|dentists?|examiners?|x-rays?|X-rays?|scans?|tests?|checks?|"
    r"examinations?|medicals?|screening|laborator(?:y|ies)|labs?|radiologists?|paramedics?|orderl(?:y|ies)|"
    r"inspectors?)"
)
_SAW = (
    r"(?:found out|found|saw|spotted|noticed|detected|picked up|turned up|showed|revealed|discovered|"
    r"felt|heard|flagged)"
)
_TAKERS = (
    r"(?:recruiters?|farm(?:er)?s?|firms?|compan(?:y|ies)|agenc(?:y|ies)|ministr(?:y|ies)|army|navy|police|staff|"
    r"owners?|employers?|captains?|skippers?|managers?|boss(?:es)?|growers?|yards?|shipyards?|hospitals?|hotels?|"
    r"factor(?:y|ies)|contractors?|brokers?|agents?|bureau|office|committee|board|panel|commission|embassy|consulate|"
    r"government|scheme|programme|program|mission|they|he|she|we|it|who)"
)
_TAKES = (
    r"(?:wants?|wanted|takes?|took|taking|hires?|hired|recruits?|recruited|picks?|picked|accepts?|accepted|chose|"
    r"chooses?|enlists?|enlisted|signed (?:up|on)|selects?|selected|seeks?|sought|admits?|admitted|preferred|"
    r"is|are|was|were) "
)


class Telling(NamedTuple):
    """A pattern of which the group `x` is a condition; `hints` are words of which it needs one."""

    kind: CriterionKind
    search: re.Pattern[str]
    hints: frozenset[str]  # words of which the sentence has one, where the pattern can match
    sort: bool = False  # the words are of a known category
    list: bool = False


def _make(hints: str, kind: CriterionKind, pattern: str, *, sort: bool = False, several: bool = False) -> Telling:
    return Telling(kind, re.compile(pattern), frozenset(hints.split()), sort, several)


_OUTS = (
    "sent turned waved shooed packed ruled weeded thrown threw screened crossed struck left sifted knocked dropped "
    "rejected refused failed barred excluded disqualified blackballed dismissed axed culled removed passed stood "
    "blacklisted"
)
TELLINGS = (
    _make(
        _OUTS,
        "exclusion",
        rf"\b{_ACTED} (?:{_FOR}|when (?:s?he|they) (?:saw|found|noticed)|because (?:s?he|they) "
        rf"(?:was|were|had|is|are|has|have)) (?!lack of|want of)(?:(?:his|her|their) )?{X}{END}",
    ),
    _make(_OUTS, "exclusion", rf"\b{_ACTED} (?:with |who )(?:were |was |had |are |is |have |has )?{X}{END}"),
    _make(
        _OUTS,
        "exclusion",
        rf"\b{_WAS} (?:\w+ly |also |then |promptly |simply )?{_THROWN}(?: (?:of|from|at|by) "
        rf"(?:the )?[\w’' -]{{3,30}}?)? (?:{_FOR}|because (?:s?he|they|of) (?:was|were|had|is|are|has|have)|when "
        rf"[\w’' -]{{3,40}} (?:saw|found|noticed|spotted)) (?!lack of|want of|{_PRIZE})(?:(?:his|her|their) "
        rf")?{X}{END}",
    ),
    _make(_OUTS, "requirement", rf"\b(?:{_ACTED}|{_WAS} {_THROWN}) for (?:lack|want) of {X}{END}"),
    _make(
        "found saw spotted noticed detected picked turned showed revealed discovered felt heard flagged",
        "exclusion",
        rf"\b{_DOCTOR}(?: (?:in|at|from|for) [\w’' -]{{3,30}}?)? {_SAW} (?:that (?:s?he|they) had )?{X}(?: (?:in|on|"
        rf"at) (?:his|her|their|the|my) [\w ]{{3,30}}?)?{END}",
        sort=True,
    ),
    _make(
        "insist insists insisted demand demands demanded require requires required stipulate stipulates stipulated "
        "specify specifies specified rule rules ruled ask asks asked request requests requested direct directs "
        "directed decree decrees decreed order orders ordered prescribe prescribes prescribed",
        "requirement",
        rf"\b{_ASKED} that (?!the (?:government|ministry|state)\b)[^,;:.“”\"]{{3,80}}? (?P<x>(?!be (?:used|named|"
        rf"left|withheld|changed|omitted|printed|published|noted|identified|quoted|given|"
        rf"done|made|paid|told|kept|sent|allowed|recorded|considered|held|taken)\b){_DOES} "
        rf"[^,;:.“”\"!?]{{3,100}}?){END}",
        several=True,
    ),
    _make(
        "only just nobody",
        "requirement",
        rf"\b{_TAKERS} (?:[\w’'-]+ ){{0,3}}?{_TAKES}(?:only|just|nobody but|no one but|exclusively|solely) {X}"
        rf"(?: (?:for|from|in|to) [^,;:.]{{3,60}})?{END}",
        sort=True,
    ),
    _make(
        "took wants wanted picked hired recruited preferred chose accepted favoured favored",
        "requirement",
        rf"\b{_TAKERS} (?:who [^,;:.]{{3,60}} )?(?:took|picked|hired|recruited|chose|accepted|wanted|wants) "
        r"(?!the |his |her |their |its )(?P<x>(?:[a-z-]+ ){0,3}?(?:men|women|husbands|wives|fathers|mothers|widows|"
        r"widowers|bachelors|couples|girls|boys|people|those|\w+s) (?:with|who|aged|under|over|between) "
        rf"[^,;:.“”\"!?]{{3,80}}?){END}",
        sort=True,
        several=True,
    ),
    _make(
        "drawn recruited picked chosen taken selected plucked hired come comes came",
        "requirement",
        r"\b(?:drawn|recruited|picked|chosen|taken|selected|plucked|hired|come|comes|came) (?:only |solely |mainly |"
        r"exclusively |entirely )?from (?:among )?(?:the )?(?:\w+ )?(?:units|those|people|families|households|men|"
        rf"women|officers|teams|companies|squads|villages|homes|staff) (?:with|who have|who|that have|"
        rf"whose) {X}{END}",
    ),
    _make(
        "should",
        "exclusion",
        r"\b[Ss]hould (?:he|she|they|you|anyone|one|an? \w+) (?P<x>(?:suffer|have|be|fail|owe|smoke|drink|belong|admit|"
        r"turn out|carry|wear|hold|show|weigh|measure|lack)[^,;:.“”\"!?]{2,70}?),? (?:and )?(?:he|she|they|you|that|it|"
        r"the \w+) (?:can forget|may forget|is out|are out|stays?|will (?:not|stay|be (?:sent|turned|left|dropped|"
        r"struck|rejected))|goes home|go home|need not|is finished|is over|won[’']t|cannot|can[’']t)",
    ),
    _make(
        "being having",
        "preference",
        r"\b(?:[Bb]eing|[Hh]aving) (?P<x>[^,;:.“”\"!?]{3,80}?) (?:helps|helped|will help|does no harm|did no harm|"
        r"does not hurt|counts|counted|weighs|weighed|tips the|tipped the|is an? (?:advantage|asset|plus|bonus)|"
        r"was an? (?:advantage|asset|plus|bonus)|puts you|put you|gave|gives|opens|opened|goes a long way|"
        r"went a long way|works wonders|worked wonders)\b",
    ),
    _make(
        "being having",
        "exclusion",
        r"\b(?P<x>(?:[Bb]eing|[Hh]aving) [^,;:.“”\"!?]{3,80}?) (?:rules? (?:you|him|her|them|one|anyone|a \w+) out|"
        r"ruled \w+ out|is a bar|was a bar|bars (?:you|them|him|her|one)|barred (?:him|her|them)|costs? (?:you|them|"
        r"him|her) the|cost (?:him|her|them|me) (?:the|his|her|my)|disqualifies|disqualified|is (?:enough|reason) to|"
        r"was (?:enough|reason) to|kept (?:him|her|them|me) (?:off|out|at home)|sank|sinks|counted against|"
        r"counts against|meant (?:no|staying))\b",
    ),
    _make(
        "but",
        "exclusion",
        r"\bbut (?:not|never|no|nobody|bars?|barred|rejects?|rejected|turns? away|"
        r"refuses?) (?P<x>"
        r"(?:those|people|anyone|anybody|men|women|one|ones|applicants|candidates|\w+s)(?: who| with| over|"
        r" under| aged| "
        rf"whose| from| without) [^,;:.“”\"!?]{{3,100}}?){END}",
    ),
    _make(
        "bar obstacle problem hindrance barrier disqualification",
        "exclusion",
        r"\b(?:is|are|was|were) no (?:bar|obstacle|problem|hindrance|barrier|"
        r"disqualification)\b[^;.]{0,80}?(?:;|,? but|,"
        rf" while| – | — ) ?(?P<x>(?:an?|the|any)? ?[a-z][^,;:.“”\"!?]{{2,60}}?) (?:is|are|was|were|does|do|"
        rf"will be){END}",
    ),
    _make(
        "grounds ground reason disqualifies disqualify disqualified sink sinks sank enough",
        "exclusion",
        rf"{START}(?P<x>(?!it|that|this|there)[^,;:.“”\"!?]{{3,80}}?) (?:automatically )?(?:disqualif(?:y|ies|ied)|"
        r"sinks?|sank|scuppers?|scuppered|kills?|killed off|puts? paid to|ends?|ended|dooms?|doomed|spoils?|"
        r"spoiled) "
        r"(?:an? |the |any |his |her |their |your |my )?(?:\w+ )?(?:applicants?|candidates?|applications?|chances?|"
        r"hopes?|bids?|files?|candidac(?:y|ies)|dreams?|recruits?)\b",
        sort=True,
    ),
    _make(
        "can may could go join",
        "requirement",
        r"\b(?:can|may|could|are allowed to|is allowed to|"
        r"allowed to) (?:go|join|"
        r"apply|sign up|enlist|leave|travel|register|volunteer|enrol|enter)(?: [^,;:.]{3,60}?)? (?:at|from|"
        r"from the age "
        r"of|after|once|only (?:at|from|after|once|if|with)) (?P<x>(?:age )?\d\d|(?:two|three|four|five|six|"
        r"\d+) years[^"
        rf",;:.“”\"!?]{{0,60}}?){END}",
    ),
    _make(
        "if unless without",
        "requirement",
        r"\b(?:will not|won[’']t|does not|do not|did not|doesn[’']t|refuses to|"
        r"refused to|never|not) (?:let|allow|permit|send|release|clear|approve|post|take|lend|"
        r"free)s? [^,;:.]{3,100}? "
        rf"(?:unless|until|without) (?:they (?:have |are |can |hold )?|he (?:has |is )?|she (?:has |"
        rf"is )?)?{X}{END}",
        several=True,
    ),
    _make(
        "need needs needed require requires required told",
        "requirement",
        r"\b(?:told|warned|informed|"
        r"advised|learned|"
        r"learnt|heard)\b[^;:.]{0,40}? (?:that )?(?:they|he|she|we|you|I|each|all|everyone) (?:would |will |also )?"
        rf"(?:need|needed|have to have|had to have|require|required|must have) {X}{END}",
        several=True,
    ),
    _make(
        "things qualities asked ask asks wanted want",
        "requirement",
        r"\b(?:things|qualities|traits|virtues|words|conditions|skills)\b(?![^:]{0,40} (?:off|out|back|away|against|"
        r"home)\b)[^:.;]{0,60}: (?P<x>[^;:.“”\"!?]{6,140}?)(?=[;:.!?”\"]|,[”\"]|$)",
        several=True,
    ),
    _make(
        "priority preference precedence refusal pick",
        "preference",
        r"\b(?:[Pp]riority|[Pp]reference|[Pp]recedence|[Ff]irst (?:refusal|pick|call|choice|claim)) (?:for|on|in) "
        r"[^,;:.]{3,60}? (?:goes|went|going|will go|would go|is given|was given|are given|given|falls|belongs|is due|"
        r"extended|granted|"
        rf"accorded) to {X}{END}",
        several=True,
    ),
    _make(
        "provided providing long condition",
        "requirement",
        r"\b(?:[Pp]rovid(?:ed|ing)(?: that)?|(?:as|"
        r"so) long as|on "
        r"(?:the )?condition that|on condition) (?:they|he|she|you|each|all|the \w+|applicants|"
        r"candidates) (?P<x>(?:have|"
        r"has|had|can|could|are|is|were|hold|holds|speak|speaks|know|knows|pass|passes|own|owns|show|shows|"
        r"prove|agree|"
        rf"swear|sign|renounce|leave)\b[^;:.“”\"!?]{{3,140}}?){ENDL}",
        several=True,
    ),
    _make(
        "chosen picked selected hired recruited sent drawn bound lent seconded posted",
        "requirement",
        r"\b(?:chosen|picked|selected|hired|recruited|sent|drawn|bound|lent|seconded|posted)\b[^;.]{0,60}? (?:must )?"
        r"(?:all|each|every one of them|without exception|to a man) (?P<x>(?:speaks?|have|has|hold|holds|are|were|"
        r"had|"
        rf"held|spoke|come|came|belong|belonged|know|knew|passed)\b[^,;:.“”\"!?]{{3,90}}?){END}",
        several=True,
    ),
    _make(
        "open opens opened opening",
        "requirement",
        r"\b(?:opens?|opened|opening|thrown open)(?: up)? (?:its |their |his |her |the |\d[\d,]* )?[^,;:.]{0,50}? to "
        r"(?P<x>(?:[\w’'-]+ ){0,3}?\w+s (?:with|who|aged|under|over|between) [^,;:.“”\"!?]{3,100}?)" + END,
        several=True,
    ),
    _make(
        "kept left taken struck crossed dropped barred excluded shut ruled pulled removed scratched erased wiped",
        "exclusion",
        rf"{START}(?P<x>(?!the |he |she |they |it |his |her |their |my |"
        rf"we )[^,;:.“”\"!?]{{3,90}}?) {_WAS} (?:\w+ly |all |"
        r"also |always )?(?:kept|left|taken|struck|crossed|dropped|barred|excluded|shut|ruled|pulled|removed|"
        r"scratched|"
        r"erased|wiped) (?:off|from|out of|out) (?:the|its|any|every|all|each|that|this) [^,;:.]{0,40}?\b(?:lists?|"
        r"contracts?|crews?|teams?|schemes?|programmes?|programs?|drafts?|contingents?|brigades?|quotas?|jobs?|"
        r"posts?|"
        r"selection|missions?|rolls?|roster|planes?|boats?|bus(?:es)?|flights?|queue|running|pool)\b",
        sort=True,
    ),
    _make(
        "cost costs",
        "exclusion",
        rf"{START}(?P<x>(?!it|that|this|what)[^,;:.“”\"!?]{{3,80}}?) costs? (?!of\b)(?:[\w’'-]+ ){{1,6}}?(?:his|her|"
        rf"their|the|a|an|"
        r"my|your) (?:\w+ )?(?:places?|seats?|berths?|jobs?|chances?|visas?|slots?|contracts?|postings?|trips?|"
        r"passage|"
        r"spots?|tickets?|selection)\b",
    ),
    _make(
        "from",
        "requirement",
        r"\b(?:drawn|recruit(?:ed|s)?|pick(?:ed|s)?|choose|chosen|chooses|chose|takes?|taken|took|select(?:ed|"
        r"s)?|hired?|"
        r"hires)\b[^,;:.]{0,60}? from (?:among )?(?:only )?(?:the )?(?:those|people|men|women|families|"
        r"households|ranks of"
        rf"|candidates|applicants|volunteers|graduates) (?:with|who have|who has|who are|who|whose|aged) {X}{END}",
        several=True,
    ),
    _make(
        "asks ask asked wants",
        "requirement",
        r"\b(?:asks?|asked) (?:its|the|all|each|every|their|any|for) (?:[\w’'-]+ ){0,3}?(?:applicants?|"
        r"recruits?|people|"
        rf"workers?|men|women|candidates?|hands|hopefuls|volunteers|hires|nurses|crew) for {X}{END}",
        several=True,
    ),
    _make(
        "if provided once when",
        "requirement",
        r"\b(?:qualif(?:y|ies)|eligible|(?:may|can) (?:go|apply|join|sign up|come)|considered|accepted|taken|welcome|"
        r"selected|entitled)\b[^,;:.]{0,50}? (?:only |but only )?(?:if|provided|once) (?:they|he|she|you|each) "
        rf"{RESTL}",
        several=True,
    ),
    _make(
        "bar bars barred debar excludes exclude rejects stops keeps kept",
        "exclusion",
        rf"{START}(?P<x>(?:[Aa]n?|[Aa]ny|[Oo]ne|[Hh]aving|[Bb]eing) [^,;:.“”\"!?]{{3,80}}?) (?:bars?|barred|debars?|"
        r"excludes?|excluded|rules? out|stops?|stopped|keeps?|kept) (?:an? |any |all |the |"
        r"every )?(?:\w+ )?(?:\w+s?|you|"
        r"him|her|them|anyone) (?:from|out of|off|at home)\b",
    ),
    _make(
        "would",
        "exclusion",
        r"\bwould have (?:gone|left|flown|sailed|been)\b[^.]{3,90}? (?:but|had|if)[^.]{0,60}? (?:(?:was|were|"
        r"had|is|has) "
        rf"(?:found to (?:have|be) )?|(?:not )(?:been |had )?)(?P<x>[^,;:.“”\"!?]{{3,70}}?){END}",
        sort=True,
    ),
    _make(
        "dream dreams fancy fancies hopes hope wish wishes",
        "requirement",
        r"\b(?:helps|pays) to (?P<x>(?:be|"
        r"have|know|"
        rf"speak) [^,;:.“”\"!?]{{3,80}}?){END}",
    ),
)
