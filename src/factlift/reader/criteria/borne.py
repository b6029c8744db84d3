"""Costs that buy no place: what employers and states bear, papers that are translated, sums far too large."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.lexicon import AUX, DETERMINERS, PREPOSITIONS, words_of
from factlift.reader.words.cues import SENT
from factlift.reader.words.tokens import split_tokens

PAYEES = words_of("criteria_cues", "payee")
PAYERS = words_of("criteria_cues", "payer")
PAID = frozenset("pay pays paid paying".split())
_ADVERBS = frozenset("now also already still only then".split())
_SIDES = PAYERS | PAYEES | {"side", "it"}
MILLIONS = re.compile(
    r"(?:[$€£]|\b(?:dollars|euros|pounds) )\s?\d[\d.,]* ?(?:million|billion|m|bn)\b|\d ?(?:million|billion|"
    r"bn) (?:dollars|euros|pounds)\b"
)
_STATE = (  # whose fees are lawful, and buy nothing
    r"(?:[Gg]overnment|[Ss]tate|[Aa]uthorities|[Ee]mbassy|[Cc]onsulate|[Hh]igh [Cc]ommission|Home Office|"
    r"[Tt]reasury|[Ii]mmigration (?:service|department|office)|[Kk]ingdom|[Ee]mirate)"
)
_NOT_HIS = re.compile(
    rf"\bpa(?:y|ys|id) (?:him|her|them|it|us|[A-Z][a-z]+|the (?:agency|agent|firm|recruiter|broker|ministry|government|"
    rf"state|"
    r"hospital|union|board|council)) [^;]{2,40} (?:for (?:each|"
    rf"every)|per) \w+|"
    rf"\b{_STATE} (?:of (?:the )?[\w’'-]+ )?(?:now |also |already |itself )?"
    rf"(?:charges?|charged|levies|levy|levied|collects?|imposes?|imposed) (?!off)|"
    rf"\b(?:charged|levied|collected|imposed|set) by (?:the |an? |its |their )?(?:[\w’'-]+ ){{0,2}}?{_STATE}\b|"
    rf"\b(?:charges?|charged|bills?|billed|invoices?|invoiced) (?:the |each |every |its |their |an? |these |those )?"
    r"(?:[\w’'-]+ ){0,2}?(?:governments?|states?|ministry|employers?|compan(?:y|ies)|firms?|hospitals?|councils?|"
    rf"hosts?|hotels?|clinics?|yards?) (?=(?:an?|the|about|around|up to|some|between|nearly|over|almost) |"
    r"(?:[A-Z]{1,4}\.? ?)?[$€£\d])|"
    rf"\bhealth(?:care)? surcharge\b|"
    r"^.{0,40}\b(?:[Oo]ffenders|[Vv]iolators|[Cc]ulprits|fined)\b|^ ?[Ff]or (?:each|every) (?:placement|worker|"
    rf"nurse|recruit|maid|man|woman|head|one)\b|"
    rf"\b(?:met|paid|borne|covered|footed|refunded|reimbursed) by (?:the |its |their |his |her )?(?:\w+ )?"
    rf"(?:board|employers?|council|company|firm|hospital|ministry|state|government|owner|host)\b"
)
_BORNE = re.compile(  # by whoever sends or employs, not by those who go
    r"\b(?:covers?|covered|bears?|bore|meets?|foots?|footed|reimburses?|reimbursed|refunds?|refunded|absorbs?|"
    r"absorbed) (?:[\w’'-]+ ){0,4}?(?:fees?|costs?|charges?|expenses?|tickets?|fares?|deposit)\b"
)
_UPKEEP = re.compile(
    r"\bto have (?:his|her|their|my|our|the) [^;]{2,30}? (?:translated|typed|copied|printed|laminated)\b"
)


def is_borne(text: str, start: int, end: int) -> bool:
    """Return whether others than those who go bear what a clause names, or it buys no place.

    >>> [is_borne(words, 0, len(words)) for words in ("the agency covers the fee of $90", "nurses bear the fee of $90")]
    [True, False]
    """
    if _NOT_HIS.search(text, start, end) or _UPKEEP.search(text, start, end):
        return True
    borne = _BORNE.search(text, start, end)
    return borne is not None and not _SIDES.isdisjoint(
        token.lower for token in split_tokens(text, start, borne.start())
    )


def is_met_before(before: str, words: str) -> bool:
    """Return whether whoever places or employs people meets what a clause names, by the words of it `before` that.

    >>> is_met_before("The agency bears ", "the fee of $90"), is_met_before("Tickets are free, but ", "the fee of $90")
    (True, False)
    """
    part = _TURNS.split(before)[-1] + words
    return _BORNE.search(part) is not None and is_borne(part, 0, len(part))


_TURNS = re.compile(  # behind which a subject of its own may stand
    r"[,;:“”\"()–—]|\b(?:that|who|which|and|but|while|whereas|because|when|if|whether|so|yet|although|though|unless|"
    r"until|since|before|after|where|as|than|said|says|say|told|admitted|claimed|found|showed|according to)\b"
)
_WORDS = re.compile(r"[\w’'-]+")
_AGENTS = frozenset("agencies agency recruiters brokers contractors sponsors bureaux".split())
_PLACERS = _AGENTS | {"recruiter", "broker", "sponsor", "bureau"}  # they take money, and give none away
_BOUND = frozenset("must shall required obliged".split())
_RAISES = frozenset("sold sell sells selling borrowed borrow borrows pledged mortgaged pawned".split())
_TAKERS = SENT | {"people", "men", "women", "families", "parents", "members", "staff", "employees", "applicants"}


def names_payer(before: str) -> bool:
    """Return whether the subject of a verb, the words of a sentence `before` it, pays for its own ends.

    >>> [names_payer(before) for before in ("In May the hospital will", "Nurses at the hospital", "The union says we")]
    [True, False, False]
    """
    for part in reversed(_TURNS.split(before.lower())):
        words = _WORDS.findall(part)
        if not words or all(word in AUX or word in _ADVERBS for word in words):
            continue  # "The hospital, which is in Oman, pays"
        if not _RAISES.isdisjoint(words):
            return False  # "A farmer sold two cows to pay"
        led = words[0] in PREPOSITIONS  # "In May the hospital": its subject comes last
        if led and not DETERMINERS.isdisjoint(words):
            words = words[max(at for at, word in enumerate(words) if word in DETERMINERS) :]
        end = next((at for at, word in enumerate(words) if at and (word in PREPOSITIONS or word in AUX)), len(words))
        if not (_AGENTS.isdisjoint(words[:end]) or _BOUND.isdisjoint(words)):
            return True  # "Agencies must": what a law asks of them
        return any(
            word in PAYERS and (at + 1 == end or words[at + 1] not in _TAKERS) for at, word in enumerate(words[:end])
        )
    return False


def gives_none(words: Sequence[str], at: int) -> bool:
    """Return whether the subject of a verb of giving at an index pays for its own ends, or takes money itself.

    >>> [gives_none(told.split(), 2) for told in ("the agency pays the $90", "the agency pays a clerk $90")]
    [True, False]
    """
    placer = PAYEES.isdisjoint(words[at:]) and not _PLACERS.isdisjoint(words[max(0, at - 3) : at])
    return placer or names_payer(" ".join(words[:at]))


def is_paid_by_others(words: Sequence[str], fee: int) -> bool:
    """Return whether the subject of the verb before a fee pays for its own ends ("the ministry will pay a fee")."""
    verb = next((at for at in range(fee - 1, max(-1, fee - 8), -1) if words[at] in PAID), 0)
    return verb > 0 and names_payer(" ".join(words[:verb]))
