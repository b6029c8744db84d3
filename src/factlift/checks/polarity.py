"""Whether the words deny, doubt or stop what a deployment says is stated, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlift.checks.speakers import is_named
from factlift.checks.stopping import FAR, check_stop, clause_words, polarity_flag
from factlift.checks.surroundings import denied_around, open_around
from factlift.facts import Deployment, Flag, Span
from factlift.lexicon import words_of
from factlift.opinions import Opinion

_NEGATIONS = frozenset("no not never none nobody neither nor nothing nowhere without cannot refuse refused".split())
_DENY = words_of("deployment_verbs", "deny")
_DENIALS = _DENY | frozenset(
    "denial denials false falsely untrue incorrect wrong rumour rumours rumor rumors fake baseless unfounded hoax "
    "fabricated fabrication nonsense invention invented fiction lie lies myth mistaken fable fairy "
    "fantasy fantasies".split()
)
_AGAINST = _NEGATIONS | _DENIALS | _DENY
_DOUBTS = words_of("deployment_verbs", "consider")
_OPEN = frozenset({"if", "unless", "proposal", "proposals"})
"""What holds a clause open without a word of doubt in it: "If parliament agrees, Ghana will send 300"."""
_LEAD = 3
"""How many words before its clause a negation still governs it: "it will not be the case that"."""


_UNDECIDED = re.compile(r"\bwhether\b|\bruled out\b|\bdecided\b", re.IGNORECASE)
_POINTS_BACK = frozenset("that this it these those both".split())
_TOLD = frozenset("report reports claim claims rumour rumours rumor rumors story number numbers figure figures".split())
_ANSWER = 12
"""How far into the next sentence a word denies what stands before it: "The ministry called that report false"."""


def check_polarity(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where modality or status is not borne out by the words of the evidence and around it."""
    if not fact.evidence:
        return
    same = opinion.same(fact)
    other = same if isinstance(same, Deployment) else None
    against = _denied_by(opinion, fact)
    if fact.modality == "possible" and against in _NEGATIONS and _is_undecided(opinion, fact):
        against = other = None  # "has not decided whether to send", "nobody knows whether"
    if fact.status == "halted" and against in _NEGATIONS:
        against = None  # who "will not now travel" is stopped, and that is stated
    told, around = False, denied_around(opinion, fact)
    if fact.modality == "denied":
        if not (against or around or _answered(opinion, fact) or (other and other.modality == "denied")):
            yield polarity_flag("modality", "it is marked as denied, and no word here denies it")
    elif (against or (other and other.modality == "denied")) and not _is_what_is_denied(opinion, fact):
        told = True
        yield polarity_flag("modality", f"it is marked as {fact.modality}, and “{against or 'denied'}” stands with it")
    elif around:
        told = True
        yield polarity_flag("modality", f"it is marked as {fact.modality}, and “{around}” stands beside it")
    if not told:
        yield from _check_doubt(opinion, fact)
    yield from check_stop(opinion, fact, other)


def _is_undecided(opinion: Opinion, fact: Deployment) -> bool:
    return bool(_left_open(opinion, fact.evidence, _UNDECIDED) or open_around(opinion, fact))


def _is_what_is_denied(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the claimant is whose report somebody else denies: `She denied a report in the weekly that ...`."""
    main, claimant = fact.evidence[0], fact.attribution
    sentence = opinion.sentence(main)
    if fact.modality != "stated" or claimant is None or sentence is None:
        return False
    start, end = max(sentence.start, main.start - FAR), min(sentence.end, main.end + FAR)
    text = opinion.article.flat[start:end]
    said = _CLAIMED.search(text)
    denial = next((found for found in _WORDS.finditer(text) if found.group().lower() in _DENIALS), None)
    if said is None or denial is None:
        return False
    before, after = text[: denial.start()], text[denial.end() :]
    return is_named(claimant, after) and not is_named(claimant, before)


_WORDS = re.compile(r"[^\W\d_]+")
_CLAIMED = re.compile(r"\b(?:report(?:s|ed)?|claim(?:s|ed)?|rumou?rs?|stor(?:y|ies)|articles?|posts?|wrote|printed)\b")


def _check_doubt(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    if (
        fact.modality == "possible"
        and not opinion.has(fact, _DOUBTS | _OPEN)
        and not _is_requested(opinion, fact)
        and not _is_asked(opinion, fact)
        and not _left_open(opinion, fact.evidence, _LEFT_OPEN)
        and not _led_openly(opinion, fact)
        and not _left_open(opinion, fact.evidence, _UNSETTLED)
        and not open_around(opinion, fact)
        and not _denied_by(opinion, fact)
    ):
        yield polarity_flag("modality", "it is marked as possible, and no word here leaves it open")
    if fact.modality == "stated" and fact.status != "halted" and (doubt := _plain_doubt(opinion, fact)):
        yield polarity_flag("modality", f"it is marked as stated, and “{doubt}” stands with it")


def _plain_doubt(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the words of the main evidence that leave it open beyond doubt."""
    words = clause_words(opinion, fact)
    if doubt := next((word for word in words if word in _PLAIN_DOUBTS), None):
        return None if _is_of_number(opinion, fact, doubt) else doubt
    if unreal := _supposed(opinion, fact) or open_around(opinion, fact):
        return unreal
    if not _UNSETTLED_CUES.isdisjoint(words) and (doubt := _left_open(opinion, fact.evidence[:1], _UNSETTLED)):
        return doubt
    return None if _THOUGHTS.isdisjoint(words) else _left_open(opinion, fact.evidence[:1], _THOUGHT)


def _is_of_number(opinion: Opinion, fact: Deployment, doubt: str) -> bool:
    """Tells whether a word of doubt is about how many there are: `has perhaps 350 there`."""
    count = fact.spans.get("count")
    if count is None or doubt != "perhaps":
        return False
    if _MORE.match(opinion.article.flat, count.end) or _MORE.search(opinion.article.flat, count.start, count.end):
        return True  # "six thousand, perhaps a little more"
    if fact.status not in ("under_way", "completed"):
        return False
    return f"{doubt} " in f"{opinion.article.flat[max(0, count.start - 8) : count.end].lower()} "


_MORE = re.compile(r"[,(–— -]{1,3}perhaps (?:a (?:little|few|bit) )?(?:more|less|fewer|even|as many)\b")

_UNSETTLED_CUES = frozenset(
    "ready willing prepared ruled decide decided debate whether hopes hoping negotiating discussing studying possible "
    "probably likely subject floated idea wants proposal consider talk like open keen looking pressure asked undecided "
    "seeks dreams proposes proposed suggested inclined exploring wishes hope wish".split()
)
_UNSETTLED = re.compile(
    r"\b(?:is|are|be) (?:ready|willing|prepared) to (?:send|lend|deploy|provide|contribute|dispatch|supply)\b"
    r"|\b(?:not|n[’']t) ruled out\b|\bwhether\b[^,.;]{0,30} to (?:send|lend|deploy|provide|contribute|dispatch|let)\b"
    r"|\b(?:hopes|hoping|wants) to (?:send|lend|deploy|provide|contribute|dispatch|supply|place|post)\b"
    r"|\b(?:negotiating|discussing|would consider)\b|\bit is possible that\b"
    r"|\bstudying (?:whether|how|sending|(?:the |an? |its |another )?(?:plan|proposal|request|offer|deal|idea|appeal"
    r"|option|possibility|dispatch|deployment))"
    r"|\bwill (?:probably|possibly)\b|\blikely to (?:send|be sent|deploy|go|lend)\b|\bsubject to\b"
    r"|\bwould (?:like|love|wish) to (?:send|lend|deploy|see|place|post)\b"
    r"|\b(?:open|keen|inclined|asked|eager) to (?:send|lend|deploy|dispatch|sending|lending|deploying)\b"
    r"|\blooking (?:at|into) (?:sending|lending|deploying)\b|\bpressure to (?:send|lend|deploy)\b|\bundecided\b"
    r"|\b(?:seek|dream|propose|suggest|wishe)(?:s|d|ed)? (?:to |of )?(?:send|lend|deploy)(?:ing)?\b"
    r"|\bexploring the (?:dispatch|deployment|sending)\b"
    r"|\bfloated the idea\b|\btalk of\b|\bproposals? to (?:send|lend|deploy|dispatch)\b",
    re.IGNORECASE,
)
"""What leaves a plan open in several words, whatever verb it has."""


def _supposed(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the word that makes the main evidence a supposition, or the mark that makes it a question."""
    main, text = fact.evidence[0], opinion.article.flat
    sentence = opinion.sentence(main)
    if sentence is None or main.end - sentence.start > FAR:
        return None
    if found := _SUPPOSED.match(text, sentence.start, main.end):
        begun = text.find(",", sentence.start, main.end)
        if begun < 0 or begun > main.start:
            return found.group(1)
    if found := _UNREAL.search(text, main.start, main.end):
        return found.group()
    asked = text[max(main.start, main.end - 2) : main.end + 2]
    return "?" if "?" in asked and _ASKED.match(text, main.start, main.end) else None


_SUPPOSED = re.compile(r"[“\"‘']?(if|unless|should|were|had|suppose)\b", re.IGNORECASE)
_UNREAL = re.compile(r"\bwould(?: not|n[’']t)? have\b|\bfail(?:s|ed) to\b|\bfell through\b|^far from\b", re.IGNORECASE)
_ASKED = re.compile(r"[“\"‘']?(?:will|would|should|could|can|does|do|did|has|have|is|are)\b", re.IGNORECASE)
_THOUGHTS = frozenset({"thinking", "talks", "eye"})
_PLAIN_DOUBTS = frozenset(
    "may might could perhaps considering contemplating weighing toying mulling pondering examining".split()
)
_THOUGHT = re.compile(r"\bthinking (?:of|about)\b|\bin talks\b|\b(?:casting|cast) an eye\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:thinking (?:of|about)|in talks|talks (?:with|about)|talk (?:of|in)|decide[sd]? .{0,30}\bwhether|maybe|"
    r"provided that|sounded out|has sounded|been asked for|being (?:studied|examined)|examining|hope of|consideration|"
    r"(?:wants?|asked|request(?:s|ed)?|talks?) (?:\w+ ){0,3}for|hop(?:es?|ing|ed) (?:to|that)|would like|wants? to|"
    r"under examination|yet to|sought|bids? for|request(?:s|ed)?|appl(?:y|ied) for|(?:ready|willing|prepared) to|"
    r"(?:not|n[’']t) ruled out|likely to|probably|subject to|idea (?:of|was|is)|put(?:s|ting)? in for|"
    r"whether|proposals? (?:to|for|that)|"
    r"discussing|negotiating|would consider)\b",
    re.IGNORECASE,
)
"""What leaves a plan open in more than one word."""


def _left_open(opinion: Opinion, spans: Iterable[Span], pattern: re.Pattern[str]) -> str | None:
    """Returns the words of some spans that leave a plan open in more than one word."""
    text = opinion.article.flat
    found = (pattern.search(text, at.start, min(at.end, at.start + FAR)) for at in spans)
    return next((match.group() for match in found if match), None)


def _led_openly(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the words of its clause that stand before the main evidence leave it open: `he hopes to see`."""
    main, home = fact.evidence[0], opinion.sentence(fact.evidence[0])
    if home is None:
        return False
    lead = _OWN_LEAD.search(opinion.article.flat, max(home.start, main.start - _NEAR), main.start)
    return lead is not None and _LEFT_OPEN.search(lead.group()) is not None


_NEAR = 120
"""Characters before a clause in which words of its own may stand."""
_OWN_LEAD = re.compile(r"[^,;:.“”\"()]{1,120}$")


def _is_requested(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether somebody asks another to send them, in the main evidence or right before it."""
    sentence = opinion.sentence(fact.evidence[0])
    start = max(sentence.start, fact.evidence[0].start - FAR) if sentence else 0
    return sentence is not None and _REQUESTED.search(opinion.article.flat, start, fact.evidence[0].end) is not None


_REQUESTED = re.compile(
    r"\b(?:ask|urge|press|implore|request|invite|plead(?:s|ed)? with|appeal(?:s|ed)? to)(?:e?d|e?s)? "
    r"[^,.;:“”\"]{2,60}? to "
    r"(?:send|lend|deploy|provide|contribute|dispatch|supply|post|place|second|take|accept|withdraw|pull|move)\b"
)


def _is_asked(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the main evidence stands in a question."""
    sentence = opinion.sentence(fact.evidence[0])
    return (
        sentence is not None
        and opinion.article.flat[max(sentence.start, sentence.end - 2) : sentence.end].find("?") >= 0
    )


def _denied_by(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the word that denies a deployment: in its evidence, or governing its clause from before."""
    main = fact.evidence[0]
    sentence = opinion.sentence(main)
    before = opinion.words(max(sentence.start, main.start - FAR), main.start) if sentence else []
    inside = [word for span in fact.evidence for word in _governed(_outside(opinion, span))]
    if not (_holds_denial(inside) or _holds_denial(before)):
        return None
    clause, lead = _governed(_outside(opinion, main)), before[-_LEAD:]
    if opinion.article.flat[main.start - 2 : main.start] in _PARTED:
        lead = []  # "No one was surprised: ", "who asked not to be named, "
    said = (*_of(_DENIALS, inside), *_of(_DENY, _last(before)), *_negations([*clause, *lead]))
    return next(iter(said), None)


_PARTED = frozenset({": ", ", ", "; "})
_ASIDE = re.compile(r"\([^()]{1,200}\)")


def _outside(opinion: Opinion, span: Span) -> list[str]:
    """Returns the words of a span without those in brackets: `170 men (not for return) at a quarry`."""
    flat = opinion.article.flat
    if flat.find("(", span.start, span.end) < 0:
        return opinion.words(span.start, span.end)
    words, at = list[str](), span.start
    for aside in _ASIDE.finditer(flat, span.start, span.end):
        words += opinion.words(at, aside.start())
        at = aside.end()
    return words + opinion.words(at, span.end)


_RELATIVE = frozenset("that which who".split())
_NOT_DOING = frozenset("did do does had has have was were is are would could can".split())
_SUBORDINATE = frozenset("if unless until because although though".split())
_TURNS = frozenset("saying adding insisting but".split())


def _governed(words: list[str]) -> list[str]:
    """Returns the words before a clause that says on what terms, why, or of whom: `may follow if repairs are not done`.

    So too `sent 40 men on ships that did not need them`, where a report that is told begins no clause of a ship's.
    """
    for at, word in enumerate(words):
        if word in _SUBORDINATE and (at or word == "unless"):
            return words[:at]
        if at and word in _RELATIVE and _NOT_DOING.intersection(words[at + 1 : at + 2]):
            return words[:at]
    return words


def _last(words: list[str]) -> list[str]:
    """Returns the words behind the last turn from what is denied to what is said: `denied both counts, saying ...`."""
    return words[max((at for at, word in enumerate(words) if word in _TURNS), default=0) :]


def _holds_denial(words: list[str]) -> bool:
    """Tells whether any word can deny or negate, which most clauses have none of."""
    return not _AGAINST.isdisjoint(words) or any(word.endswith("n't") for word in words if "'" in word)


def _of(words: frozenset[str], here: Iterable[str]) -> Iterator[str]:
    return (word for word in here if word in words)


def _negations(words: list[str]) -> Iterator[str]:
    """Yields the words that negate; "no fewer than", "no later than", "not only" negate nothing."""
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else ""
        number = follows[:1].isdigit() and word == "no"
        number = number or (at > 0 and words[at - 1] in _HELD and word == "no")
        number = number or (word == "not" and follows == "a" and words[at + 3 : at + 4] == ["more"])
        number = number or (word == "never" and not _LIMITS.isdisjoint(words[at + 1 : at + 3]))
        if (word in _NEGATIONS or word.endswith("n't")) and not number and follows not in _NOT_NEGATED:
            yield word


_LIMITS = frozenset("above over under below exceed exceeded exceeds topped passed beyond".split())
"""What makes of a never the bound of a number: `the figure had never been above 2,000`."""
_HELD = frozenset("with find finding found having".split())
"""What makes of a no what somebody has not, and is sent all the same: `flown in with no licence`."""
_NOT_NEGATED = frozenset(
    "older younger above under over fewer less more later earlier sooner longer only just least doubt matter before "
    "given ruled excluded".split()
)


def _answered(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the sentence after the main one denies it, or begins with a no."""
    sentence = opinion.sentence(fact.evidence[0])
    if sentence is None or sentence.number >= len(opinion.article.sentences):
        return False
    after = opinion.article.sentences[sentence.number]
    words = opinion.words(after.start, min(after.end, after.start + FAR))
    if after.paragraph != sentence.paragraph and not _POINTS_BACK.intersection(words[:6]):
        return bool(words) and words[0] in _NEGATIONS
    begun = words[:_ANSWER]
    if not (_POINTS_BACK | _TOLD).isdisjoint(begun) or (begun and begun[0] in _DENIALS):
        return "nor" not in begun and not _DENIALS.isdisjoint(begun)
    return next(_negations(words[:1]), None) is not None and words[0] != "nobody" and words[:2] != ["not", "all"]
