"""Whether the words around a clause deny it or leave it open: before it, behind it, and in the sentence beside it."""

from __future__ import annotations

import re

from factlift.article import Sentence
from factlift.checks.speakers import is_named
from factlift.facts import Deployment
from factlift.opinions import Opinion

_NEAR = 160
"""Characters before and behind a clause that are looked at."""
_SENTENCE = 600
"""Characters of a sentence beside it that are looked at."""
_FALSE = (
    r"(?:not true|false|untrue|wrong|incorrect|baseless|unfounded|fabricated|nonsense|rubbish|"
    r"an? (?:outright |complete |downright )?(?:lie|invention|fabrication|hoax|myth))\b"
)
_DENIES = (
    r"(?:has |have |had |later |flatly |promptly |since )*(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|"
    r"refute[ds]?|dispute[ds]?|contradict(?:s|ed)?|called)"
)
_TOLD = r"(?:claim|report|stor[yi]|rumou?r|charge|allegation|suggestion|figure)(?:es|s)?"
_IT = rf"(?:it|this|that|these|those|(?:the|that|this) {_TOLD})"

_LIED = re.compile(
    r"(?:falsely|wrongly|incorrectly|mistakenly) (?:claim|sa[iy]|report|stat|announc|assert)[a-z]{0,4}\b|"
    r"\b(?:said|claimed|reported|wrote), (?:falsely|wrongly|incorrectly)\b|"
    rf"\bwhich (?:is|was) {_FALSE}|\b{_TOLD} (?:that |which )?[^,;.]{{2,60}} (?:called|calls|described as) {_FALSE}"
)
"""What makes of whatever stands before it a claim that the article itself does not believe."""
_GAINSAID = re.compile(
    rf"^,? an? {_TOLD} (?:that |which )?[^,;.]{{2,50}} {_DENIES}\b(?! [a-z])|"
    rf"(?:[;,]|, but|, although|, though) [^,;.]{{2,50}} {_DENIES} {_IT}\b"
)
"""What somebody else says against it, in the same sentence."""
_ANSWERED = re.compile(
    rf"[“\"‘']?(?:This|That|It|The {_TOLD}) (?:is|was|are|were) {_FALSE}|"
    rf"(?![^,;.]{{2,60}}\bn(?:or|ot|ever)\b)[^,;.”\"]{{2,60}} {_DENIES} {_IT}\b",
)
_NOT_TRUE = re.compile(rf"(?:It|This|That)(?: is|[’']s| was) {_FALSE}\W{{0,3}}|(?:Not true|False|Untrue)\W{{1,3}}")
_NOTHING_IN_IT = re.compile(
    rf"(?:\b(?:not a word|nothing|no part|none) (?:of it )?(?:is|was) true (?:of|in|about)|"
    r"\b(?:no|little) truth (?:in|to)|"
    rf"\bmyth|\blie|\buntrue|\bfalse|\bscotched|\bpoured cold water on) (?:(?:the|an?|any|all) )?"
    rf"(?:{_TOLD}|talk)? ?"
    r"(?:(?:in|by|from) [^,;.]{1,40} )?that $",
    re.IGNORECASE,
)

_BEFORE = re.compile(
    r"(?:\b(?:possible|conceivable|imaginable|unclear|not clear|uncertain|undecided|open|seen) (?:that|whether|if)|"
    r"\bwhether|\b(?:perhaps|maybe|possibly),?|\b(?:chance|possibility|likelihood|prospect) (?:that|of))(?: an?| the|"
    r" some)? $",
    re.IGNORECASE,
)
_IF_BEFORE = re.compile(r"[“\"‘']?(?:If|Should|Unless|Provided|Were|In the event (?:of|that)) [^;:]{2,120}, $")
_BEHIND = re.compile(
    r"[”\"’']?,? (?:if|only if|unless|provided(?: that)?|providing|pending|subject to|depending on|"
    r"in the event (?:of|that)|"
    r"should (?:the|its|their|[A-Z]?[a-z]{2,20}) [a-z]{2,20}|(?:perhaps|maybe|possibly)(?=\W)|which may or may not)\b"
)
_INSIDE = re.compile(
    r"\b(?:if (?:asked|needed|required|necessary|called|parliament|the [a-z]+ (?:agrees?|approves?)))\b"
)


_DIRECTLY = (
    r"(?:(?:also|yet|still|soon|even|then|well|be|to|an?|the|its|some|up|about|more|than|as|many|for|of|plans?|offer|"
    r"request|sen[dt]|sending|lend|lending|deploy|deploying|fly|flying|place|placing|take|taking|bring|bringing|hire|"
    r"hiring|recruit|recruiting|dispatch|dispatching|post|posting|second|seconding|provide|providing|contribute|"
    r"contributing) ){0,5}$"
)
"""What may stand between a word that governs a clause and a clause that is cited without it."""
_OPENED = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|considering|contemplating|weighing|mulling|pondering|thinking (?:of|about)|"
    r"talk of|in talks (?:to|about|over)|(?:would|ready|willing|prepared|hop(?:es?|ing)|proposal) to) " + _DIRECTLY,
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"\b(?:suspended|suspends|halted|halts|shelved|cancelled|canceled|scrapped|abandoned|froze|frozen|dropped|"
    r"called off|put off|broke off|stopped) (?:(?:recruitment|recruiting|deployment|dispatch|talks on|all|any) )?"
    + _DIRECTLY,
    re.IGNORECASE,
)
_IS_FALSE = re.compile(rf",? (?:is|are|was|were) {_FALSE}")
_REPORTED = re.compile(rf"\b{_TOLD} (?:[^,;.]{{0,60}} )?(?:that|of) $", re.IGNORECASE)
_ASKED = re.compile(r"(?:Asked|Questioned|Pressed|Quizzed) (?:about|on|if|whether|by|over)\b")
_NO_SUCH = re.compile(
    r"\b(?:no such|not (?:true|so|the case)|den(?:y|ied|ies)|no plans?|none|nobody|never)\b|"
    r"[“\"‘']No\b"
)


def stopped_before(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the words right before a clause that stop it: `has suspended` before `recruitment for Oman`."""
    main, home = fact.evidence[0], opinion.sentence(fact.evidence[0])
    if home is None or _is_long(home):
        return None
    found = _STOPPED.search(opinion.article.flat, max(home.start, main.start - _NEAR), main.start)
    return found.group().strip() if found else None


def answered_no(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the no of whoever is asked about what a clause tells: `Asked whether 40 would go, he said no`."""
    main, home = fact.evidence[0], opinion.sentence(fact.evidence[0])
    text = opinion.article.flat
    if home is None or _is_long(home) or not _ASKED.match(text, home.start, main.start):
        return None
    found = _NO_SUCH.search(text, main.end, min(home.end, main.end + _SENTENCE))
    return found.group().strip(" “\"‘'") if found else None


def denied_around(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the words around a clause that say it is not so; where somebody claims it, only those of the article."""
    main, text = fact.evidence[0], opinion.article.flat
    home = opinion.sentence(main)
    if home is None or _is_long(home):
        return None
    found = _LIED.search(text, main.end, min(home.end, main.end + _NEAR))
    found = found or _NOTHING_IN_IT.search(text, max(home.start, main.start - _NEAR), main.start)
    if found is None and (told := _REPORTED.search(text, max(home.start, main.start - _NEAR), main.start)):
        theirs = fact.attribution is not None and is_named(fact.attribution, told.group())
        found = None if theirs else _IS_FALSE.match(text, main.end, min(home.end, main.end + _NEAR))
    if found is None and (no := answered_no(opinion, fact)):
        return no
    if found is None and fact.attribution is None:
        found = _GAINSAID.search(text[main.end : min(home.end, main.end + _NEAR)])
    return found.group().strip(" ,;") if found else _beside(opinion, fact, home)


def _beside(opinion: Opinion, fact: Deployment, home: Sentence) -> str | None:
    """Returns the sentence beside a clause that says it is not so: the next one, or one that opens the paragraph."""
    text, sentences = opinion.article.flat, opinion.article.sentences
    if home.number > 1 and (before := sentences[home.number - 2]).paragraph == home.paragraph:
        opens = home.number == 2 or sentences[home.number - 3].paragraph != home.paragraph
        if opens and (found := _NOT_TRUE.fullmatch(text, before.start, min(before.end, before.start + _SENTENCE))):
            return found.group().strip()
    if fact.attribution is None and home.number < len(sentences):
        after = sentences[home.number]
        found = _ANSWERED.match(text, after.start, min(after.end, after.start + _SENTENCE))
        if found and after.paragraph == home.paragraph:
            return found.group()
    return None


def open_around(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the words before or behind a clause that leave it open: `It is unclear whether`, `if asked`."""
    main, text = fact.evidence[0], opinion.article.flat
    home = opinion.sentence(main)
    if home is None or _is_long(home):
        return None
    asked = _ASKED.match(text, home.start, main.start)  # the answer decides
    found = None if asked else _BEFORE.search(text, max(home.start, main.start - _NEAR), main.start)
    found = found or _OPENED.search(text, max(home.start, main.start - _NEAR), main.start)
    found = found or _IF_BEFORE.fullmatch(text, home.start, main.start)
    found = found or _BEHIND.match(text, main.end, min(home.end, main.end + _NEAR))
    found = found or _INSIDE.search(text, main.start, min(main.end, main.start + _SENTENCE))
    return found.group().strip(" ,;") if found else None


def _is_long(home: Sentence) -> bool:
    return home.end - home.start > _LONGEST


_LONGEST = 3_000
"""Characters of what is longer than any sentence."""
