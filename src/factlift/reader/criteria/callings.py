"""Conditions of what somebody wants to be or to join at home, and words that are no condition but tell how or when.

A daughter "hopes to study law, for which she needs 70 per cent"; a brother will join the police, "who take nobody under
five foot four"; a newsletter has a post for a researcher, who "needs a PhD". Nobody is sent by any of them.
"""

from __future__ import annotations

import re

_AIM = (  # what one is or joins at home
    r"(?:law|medicine|nursing|music|dentistry|engineering|architecture|university|college|(?:an?|the) (?:[a-z-]+ "
    r")?(?:vet|doctor|"
    r"lawyer|judge|actor|actress|dancer|singer|priest|nun|astronaut|pilot|airline pilot|footballer|player|basketball "
    r"player|"
    r"boxer|jockey|architect|dentist|surgeon|scientist|journalist|policeman|policewoman|police officer|firefighter|"
    r"fireman|"
    r"detective|teacher at home|police|fire (?:service|brigade)|university|college|faculty|conservatoire|academy|"
    r"seminary|"
    r"choir|band|orchestra|team|first team|club|cadets|parliament|council))"
)
_CALLED = re.compile(
    r"\b(?:wants?|wanted|hop(?:es?|ed|ing)|dream(?:s|ed|t|ing)?|means?|meant|plan(?:s|ned)?|longs?|would like|is "
    r"(?:training|"
    rf"studying|applying)|trying) (?:to (?:be|become|join|study|train as|read|get in(?:to)?|sing in|play for|sit "
    rf"for)|of "
    rf"(?:being|becoming|joining|studying)|for) {_AIM}\b"
)
_WHICH_ASKS = re.compile(  # what leads over to its conditions
    r"(?:,? (?:and|but|so|for which|for that|which|who|whose [a-z]+|where|though)\b|[.;] (?:For (?:that|this|it|"
    r"which)|To do (?:so|that)|"
    r"There|They|It|He|She|You)\b)"
)
_FOR_THAT = re.compile(
    r"[“\"]?(?:(?:No|Yes|Alas)[.,] )?(?:For (?:that|this|it)|To do (?:so|that)),? (?:he|she|you|they|one|I)\b"
)
_POST = re.compile(  # a place at home that is advertised
    r"\b(?:(?:is|are) (?:now |also )?(?:looking for|hiring|recruiting|seeking|advertising for)|ha(?:s|ve) (?:a "
    r"vacancy|an opening|a "
    r"post|a job) for) (?:an?|another|two|its next) (?:[a-z-]+ ){0,3}(?:postdoc|post-?doctoral|researcher|editor|"
    r"sub-editor|reporter|intern|"
    r"lecturer|professor|librarian|curator|fundraiser|treasurer|secretary|designer|developer|analyst|programmer)\b"
)
_HOW = re.compile(  # words that tell how or when
    r"(?:in (?:an? (?:effort|attempt|bid|hurry|sense|way|word)|(?:this|that) (?:year|day|age|way|respect|case|"
    r"regard)|the "
    r"(?:corridor|meantime|end|event|morning|afternoon|evening|hope|first place|long run|same breath))\b|(?:up|down) "
    r"from \d|then and "
    r"there$|there and then$|of (?:an?|the|those|these|his|her|their) |at (?:last|first|once|present|the (?:moment|"
    r"time))$|so far$|"
    r"for (?:now|once|good)$|don[’']t (?:start|ask|get) me|the end of it$|close (?:up)?on (?:one|two|half)|more or "
    r"less$)",
    re.IGNORECASE,
)


def is_of_calling(before: str, sentence: str, words: str) -> bool:
    """Return whether words are asked of somebody for what he wants to be at home; `before` are the sentences before.

    >>> is_of_calling("", "Her son hopes to be a vet and needs an A in chemistry.", "an A in chemistry")
    True
    >>> is_of_calling("Her son wants to join the police.", "For that he must be tall.", "tall")
    True
    >>> is_of_calling("", "Her son hopes to go to Oman and needs a letter.", "a letter")
    False
    """
    start = max(sentence.find(words), 0)
    if (called := _CALLED.search(sentence)) and called.end() <= start:
        return _WHICH_ASKS.search(sentence, called.end(), start) is not None
    if _FOR_THAT.match(sentence) and _CALLED.search(before):
        return True
    return _POST.search(before) is not None


def tells_how(words: str) -> bool:
    """Return whether words only tell how or when something is.

    >>> tells_how("in an effort to fill the posts"), tells_how("in good health"), tells_how("then and there")
    (True, False, True)
    """
    return _HOW.match(words) is not None
