"""Conditions that a sentence only quotes to say that they do not hold: "it is a myth that ...", "... was abolished"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from factlift.article import Sentence
from factlift.lexicon import CURRENCY_SIGNS
from factlift.reader.criteria.affairs import is_of_affairs
from factlift.reader.criteria.callings import is_of_calling, tells_how
from factlift.reader.criteria.events import is_event
from factlift.reader.criteria.matters import goes_on_wishing, is_of_another_matter
from factlift.reader.words.tokens import clip_sentence

_RULES = r"(?:rule|requirement|condition|limit|ban|bar|clause|restriction)s?\b"
_VOID = re.compile(
    r"\b(?:[Ii]t (?:is|was) (?:a myth|not true|untrue|false|wrong|nonsense|a lie|a rumou?r)|"
    r"[Nn]obody (?:believes|thinks)|[Tt]he (?:myth|rumou?r)|[Ww]hat is (?:not true|untrue|false|a myth) is) that\b"
    r"|\b[Ww]e (?:(?:said|reported|wrote|stated) (?:earlier|previously|wrongly|yesterday|in error)|"
    r"(?:earlier|previously|wrongly) (?:said|reported|wrote|stated)) that\b"
    r"|\b(?:hope[sd]?|fear(?:s|ed)|feared|wish(?:es|ed)?|worr(?:y|ies|ied)) that\b"
    r"|\b(?:dismiss(?:es|ed)|den(?:ies|ied)|reject(?:s|ed)|rubbish(?:es|ed)) (?:(?:the|all|any|media|press) )?"
    r"(?:reports?|claims?|rumou?rs?|allegations|suggestions|talk) (?:that|of)\b"
    r"|\b(?:described|dismissed|rejected|called|waved (?:away|aside)|laughed (?:off|at)) (?:as "
    r")?(?:[“\"‘][^“”\"’]{2,40}[”\"’] |[a-z]+ )?"
    r"(?:the|a|any) (?:claim|report|rumou?r|suggestion|allegation|idea|notion) that\b"
    r"|\b[Ii]t (?:is|was) (?:proposed|suggested) that\b|\bwould have had to\b"
    r"|\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously) "
    r"(?:stated|said|reported|claimed|suggested|implied) that\b"
    r"|\b" + _RULES + r"[^.;“”]{0,90}? (?:was|were|is|are|has been|have been|is being|is to be|will be) (?:\w+ly )?"
    r"(?:abolished|scrapped|dropped|lifted|repealed|removed|waived|abandoned|struck out|struck down|overturned|"
    r"withdrawn|done away with)\b"
    r"|\b(?:agreed|consented|willing) to (?:talk|speak|meet|be (?:interviewed|quoted)) (?:\w+ ){0,3}?only (?:if|on)\b"
    r"|\b(?:was|were) once (?:barred|banned|excluded|required|obliged|turned away|rejected)\b"
    r"|\bno longer (?:appl(?:y|ies)|required|needed|necessary|barred|banned|excluded|ha(?:s|ve) to|needs? to)\b"
    r"|\b(?:abolish|scrapp|lift|repeal|waiv)ed (?:the|its|their|a|that) [^.;“”]{0,30}?" + _RULES
)
_TAKEN_BACK = re.compile(  # by the next sentence
    r"[“‘\"]?(?:That|This|It) (?:(?:is|was) (?:no longer|not (?:so|true|the case)|untrue|false|wrong)|"
    r"(?:is|was)n[’']t (?:so|true|the case))\b|[“\"]?(?:Nonsense|Rubbish|Untrue|Not true|Not so|A myth)[.,!]|"
    r"There (?:is|was) no (?:such|age|upper|height|weight) (?:rule|requirement|limit|ban|bar)|"
    r"(?:The|That|This) (?:rule|requirement|condition|limit|ban|clause|proposal|restriction) (?:was|were|is|"
    r"has been) (?:since |later |then )?(?:abolished|scrapped|dropped|lifted|repealed|removed|waived|struck|rejected|"
    r"withdrawn)|The proposal (?:fell|failed|was lost|FELL)"
)
_SUPPOSED = re.compile(  # "Where a second X-ray is needed, a nurse should ..."
    r"\b(?:[Ii]f|[Ww]here|[Ww]hen(?:ever)?|[Uu]nless) (?:[\w’'-]+ ){1,7}?(?:is|are|was|were) (?:not )?"
    r"(?:required|needed|necessary|requested|asked for|demanded)\b"
)
_NOBODY_SENT = re.compile(r"\b(?:sen[dt]s?|sending|deploy\w{0,3}|dispatch\w{0,3}|posted|exported|lent) no $")
_NOTHING = re.compile(
    r"(?:^|\bthat )(?:not (?:one|a(?: single)?|any)|no|neither|none of the) (?:\w+ )?\w+$", re.IGNORECASE
)
_ASKED = re.compile(
    r" (?:had|has|have|was|were|is|are|will be|would be)(?: ever)?(?: been)? (?:asked|required|needed|demanded|charged|"
    r"levied|payable|due)\b"
)
_REASON = re.compile(r"\b(?:because of|owing to|due to|on account of|thanks to) $")
_OF_NOBODY = re.compile(  # a cause that lies outside of those who apply
    r"(?:(?:the|a|an|new|its|their) )?(?:\w+ )?(?:rules?|laws?|policy|policies|terms|insurance|weather|shortage|lack|"
    r"war|strike|budget|costs?|cuts?|pandemic|delays?|dispute|decision|freeze)\b"
)
_TRADE_IN = re.compile(
    r"\b(?:recruitment|deployment|export|sending|hiring|placement|dispatch|departure)s? of (?:the )?$"
)
_SEATED = re.compile(r"(?:based|headquartered|located|founded|born) (?:in|at|near) [A-Z]")
_NOT_BACK = re.compile(  # whom a country keeps out afterwards
    r" (?:cannot|can not|may not|must not|(?:is|are) (?:not allowed|forbidden) to) (?:enter|return|come back|go home)\b"
)
_LEFT_WITHOUT = re.compile(r"\b(?:leave|leaves|left|leaving) (?:[\w’'-]+ ){1,5}without (?:(?:a|an|any|enough|its) )?$")
_TELLING = re.compile(  # "principals have been telling staff that a party card"
    r"[^.;“”]{0,120}?\b(?:tell(?:s|ing)?|told|warn(?:s|ed|ing)?|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?|"
    r"assur(?:es?|ed|ing)|sa(?:ys?|id|ying)|insist(?:s|ed|ing)?|announc(?:es?|ed|ing))(?: [\w’'-]+){0,3}? that (?=\S)|"
    r"(?:(?:he|she|they|I) (?:held|found|argued|thought|maintained|wrote)|(?:us|me|them|him|her)) that (?=\S)"
)
_THAT = re.compile(r"that (?=an? |the |\w+ (?:takes?|took|charges?|charged|pays?|paid)\b)")
_NAME_PART = re.compile(
    r"(?:Mr|Mrs|Ms|Dr)\.?|(?:Der|Al|El|O[’'])?-?[A-Z][a-zà-ÿ’']+(?:-[A-Z][a-zà-ÿ’']+)*|[A-Z]\.|(?:de|van|der|al|bin|"
    r"von)"
)
_SIGN = re.compile(rf"(?:(?<![A-Za-z])[A-Z]{{1,3}})?[{CURRENCY_SIGNS}]$")
_OF_SOMEBODY = re.compile(r", (?:aged )?\d|,? (?:who|whose|has|had|is|was|says?|said)\b")
_MARKER = re.compile(r"\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\) ")  # of an item: "(i) loyalty", "2) a passport"
_HEARD = re.compile(  # behind who is named in the middle of what he says
    r", (?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3},? "
    r"(?:sa(?:id|ys)|told|tells|added|adds|explain(?:s|ed)|confirm(?:s|ed)|wrote|warn(?:s|ed)|insist(?:s|ed))\b"
)
_OFFICE = re.compile(r"(?:an?|the|its|their|his|her) (?:[\w’'-]+ ){0,4}[a-z-]+")
_UNABLE = re.compile(r"\b(?:cannot|can not|can[’']t|could not|couldn[’']t) be $")  # "cannot be received": a verb
_NO_WORDS = frozenset({"have", "has", "be", "hold", "must", "need", "a person", "any person", "no person", "person"})
_NOBODY = ("one more ", "another ", "just ", "paragraph ", "section ", "<")  # "not send one more boy to die"; page code
_DAY = re.compile(  # when somebody insisted on it, and on what terms
    r"(?:last |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|"
    r"condition of anonymity"
)
_TELLS = re.compile(  # a sentence that tells of something, in a list of what is asked for
    r"^(?:The|An?|Its|Their|His|Her)? ?(?:\w+ ){1,4}(?:described|called|saw|considered|treated|regarded|dubbed) "
    r"(?:them|him|her|it|us|those|the|every)\b|^\w+ meant (?:deportation|death|prison|jail|exile|dismissal)\b|"
    r"^(?:\w+ )?(?:requir|oblig|order|forc|compell|direct|instruct)(?:es|s|ed) (?:\w+ ){1,5}to$"
    r"|^(?:expect|believe|think|thought|know|knew|doubt|deni|suggest|claim|mind|imagine)(?:e?s|e?d)? that\b"
    r"|^(?:none (?:is|are|was|were|has|have)|here (?:has|have|is|are)|(?:on|for|by|in) (?:what|which)|(?:the|an?) \w+ "
    r"puts it$)(?!\w)|\b(?:on|for|by) what (?:grounds|"
    r"reasons?|criteria)\b|\b(?:wrote|said) to (?:me|us|him|her)$|^\d[\d,]* [a-z]+ed$|^For [A-Z]\w+(?: only)?$|"
    r"\b(?:face|risk)s? (?:\w+ ){0,2}?(?:fines?|prison|jail)\b"
    r"|^[Nn]o (?:[A-Z][a-z]+ )?(?:worker|nurse|soldier|woman|man|maid|driver|teacher|national|citizen)s?$"
)


_NO_FEE = re.compile(  # "No placement fee": nobody is barred by what nobody asks for
    r"(?:(?!unpaid|outstanding|overdue|owed|pending)[a-z-]+ ){0,3}(?:fees?|charges?|commissions?|deposits?)"
    r"(?: (?:or|and) (?:fees?|charges?|commissions?|deposits?))?"
)
AIMED = 2  # sentences before a condition that may say what somebody wants to be


def drop_void(text: str, sentences: Sequence[Sentence], criteria: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns the criteria that hold, without the marker of an item."""
    kept: list[dict[str, Any]] = []
    for fact in criteria:
        if lead := _TELLING.match(fact["text"]) or _THAT.match(fact["text"]):
            fact["text"] = fact["text"][lead.end() :]
        if marker := _MARKER.match(fact["text"]):
            fact["text"] = fact["text"][marker.end() :]
        sentence = clip_sentence(sentences[fact["s"] - 1])
        if fact["kind"] == "payment":
            fact["text"] = _with_sign(text[sentence.start : sentence.end], fact["text"])
        words = fact["text"].lower()
        if (
            words in _NO_WORDS
            or _DAY.fullmatch(words)
            or words.startswith(_NOBODY)
            or (words.startswith("more ") and not words.startswith("more than "))
            or _TELLS.search(fact["text"])
            or _UNDERGOES.match(fact["text"])
            or (fact["kind"] != "payment" and tells_how(fact["text"]))
            or (fact["category"] == "other" and _is_somebody(text[sentence.start : sentence.end], fact["text"]))
            or ((fact["kind"], fact["category"]) == ("exclusion", "payment") and _NO_FEE.fullmatch(words))
            or _is_number_asked(text[sentence.start : sentence.end], fact["text"])
            or _is_void(text[sentence.start : sentence.end], fact)
            or _is_wish(text[sentence.start : sentence.end], fact["text"])
            or is_event(text[sentence.start : sentence.end], fact["text"], fact["kind"], fact["category"])
            or is_of_another_matter(text[sentence.start : sentence.end], fact["text"], fact["kind"])
            or is_of_affairs(text[sentence.start : sentence.end], fact["text"], fact["kind"], fact["category"])
        ):
            continue
        before = sentences[fact["s"] - 2] if fact["s"] > 1 else None
        here = text[sentence.start : sentence.end]
        if before and fact["kind"] != "payment" and goes_on_wishing(text[before.start : before.end], here):
            continue
        earlier = text[sentences[max(0, fact["s"] - 1 - AIMED)].start : sentence.start]
        if fact["kind"] != "payment" and is_of_calling(earlier, here, fact["text"]):
            continue
        following = sentences[fact["s"]] if fact["s"] < len(sentences) else None
        if following and fact["kind"] != "payment" and _TAKEN_BACK.match(text, following.start, following.end):
            continue
        kept.append(fact)
    return kept


_ARE_POSTED = re.compile(
    r"\b(?:is|are|was|were) to (?:serve|be (?:posted|stationed|deployed|sent|based)) (?:in|at|to) "
)
_WENT = re.compile(r".{0,6}should have (?:been \w+ed|gone|left|flown|arrived|travell?ed)\b")
_ASKS_NONE = re.compile(r"\b(?:ask|require|need|demand)(?:s|ed)? (?:for )?no [\w’' -]{3,40}$")
_PAYS_NONE = re.compile(r"pays? (?:\w+ )?nothing\b")
_UNDERGOES = re.compile(
    r"experience (?:an?|the|his|her|its|their|such|some|any|more) "
)  # a verb: what befalls somebody
_WISH = re.compile(  # what somebody asked for himself, once
    r"(?:^|[,;:“\"] ?)(?:[Ww]hen|[Oo]nce|[Aa]fter|[Bb]efore|[Ww]henever) (?:he|she|I) (?:had )?(?:asked|begged) for $"
)


def _is_number_asked(sentence: str, words: str) -> bool:
    """Return whether a number alone is that of people whom somebody asked for ("“We asked for sixty,” he said").

    >>> _is_number_asked("“We asked for sixty,” said the mayor.", "sixty")
    True
    >>> _is_number_asked("The rules ask for 21 or over.", "21 or over")
    False
    """
    lead = sentence[: max(0, sentence.find(words))]
    return _NUMBER_ALONE.fullmatch(words.lower()) is not None and _ASKED_FOR.search(lead) is not None


_ASKED_FOR = re.compile(r"\b(?:[Ww]e|[Tt]hey|[Hh]e|[Ss]he) (?:had )?(?:asked for|requested|ordered|wanted|needed) $")
_NUMBER_ALONE = re.compile(
    r"(?:(?:about|some|only|another) )?(?:\d[\d,.]*|[a-z-]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen))(?: more)?"
)


def _is_wish(sentence: str, words: str) -> bool:
    """Return whether words are only what one person asked for ("When he asked for a receipt, he was told").

    >>> _is_wish("When he asked for a receipt, he was told to wait.", "a receipt")
    True
    """
    at = sentence.find(words)
    return at > 0 and _WISH.search(sentence[:at]) is not None


def _with_sign(sentence: str, words: str) -> str:
    """Return a sum with the currency sign that stands right before it.

    >>> _with_sign("Each must put down US$400 with him.", "400 with him")
    'US$400 with him'
    """
    at = max(0, sentence.find(words))
    found = _SIGN.search(sentence, max(0, at - 5), at)
    return (found[0] if found and words[:1].isdigit() else "") + words


def _is_somebody(sentence: str, words: str) -> bool:
    """Return whether words are somebody's name and nothing else, of whom the sentence tells: no condition.

    >>> _is_somebody("Anahit Der-Ghazarian, 34, has passed.", "Anahit Der-Ghazarian")
    True
    >>> _is_somebody("Nobody goes unvaccinated, a clerk, Ann Ode, told us.", "a clerk")
    True
    >>> _is_somebody("- Pleasing Personality", "Pleasing Personality")
    False
    """
    parts, behind = words.split(), sentence.partition(words)[2]
    if _HEARD.match(behind) and _OFFICE.fullmatch(words):
        return True
    return len(parts) > 1 and all(map(_NAME_PART.fullmatch, parts)) and _OF_SOMEBODY.match(behind) is not None


def _is_of_nobody(sentence: str, fact: dict[str, Any], before: str, end: int) -> bool:
    """Return whether words are a fee that none asks for, a cause that lies outside of those who apply, or a place."""
    if _SEATED.match(fact["text"]):
        return True  # "based in Lima"
    if fact["kind"] == "requirement":
        return _LEFT_WITHOUT.search(before) is not None  # "cannot leave our wards without nurses"
    if fact["kind"] != "exclusion":
        return False
    return (
        (before.lower().endswith("no ") and _ASKED.match(sentence, end) is not None)  # "No fee of any kind is asked"
        or (_REASON.search(before) is not None and _OF_NOBODY.match(fact["text"]) is not None)
        or _TRADE_IN.search(before) is not None  # "banned the recruitment of maids for Oman": a stop
        or _NOT_BACK.match(sentence, end) is not None  # "those who desert cannot enter the island"
    )


def _is_void(sentence: str, fact: dict[str, Any]) -> bool:
    """Return whether words that take a rule back stand with the condition, no comma between."""
    start = max(sentence.find(fact["text"]), 0)
    end = start + len(fact["text"])
    before = sentence[max(0, start - 80) : start]
    if fact["kind"] == "exclusion" and _NOBODY_SENT.search(before):
        return True  # "has sent no soldiers to Peru"
    if fact["kind"] == "requirement" and any(
        found.start() <= start < found.end() for found in _SUPPOSED.finditer(sentence)
    ):
        return True
    if _is_of_nobody(sentence, fact, before, end):
        return True
    if fact["kind"] == "requirement" and _NOTHING.search(fact["text"]) and _ASKED.match(sentence, end):
        return True  # "not one visa had been asked for"
    if fact["kind"] == "requirement" and (
        _ARE_POSTED.search(before + fact["text"]) or _WENT.match(sentence[max(0, start - 12) :])
    ):
        return True  # "are to serve in Peru", "should have gone to Peru": what is done with them
    if fact["kind"] == "requirement" and (_ASKS_NONE.search(before + fact["text"]) or _PAYS_NONE.match(fact["text"])):
        return True  # "we ask for no certificate, and nobody pays us anything"
    if (
        fact["category"] == "other"
        and fact["text"].isalpha()
        and fact["text"].endswith("ed")
        and _UNABLE.search(before)
    ):
        return True
    return any(
        not set(",;:").intersection(sentence[found.end() : start] + sentence[end : found.start()])
        for found in _VOID.finditer(sentence)
    )
