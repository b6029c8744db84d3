"""Words that look like something asked for, and only tell of the way there: steps, captions, hollow requirements."""

from __future__ import annotations

import re

from factlift.facts import CriterionKind

_STEP = re.compile(  # of the procedure, which anybody can take
    r"(?:(?:to |also |then |first |please |must )?(?:(?:create|open|set up|register for|"
    r"activate) an? (?:[\w’'-]+ ){0,2}(?:account|profile|login)\b|(?:complete|fill (?:in|out|up)|fill|submit|download|"
    r"print|send(?: in)?|return|upload|lodge|hand in|start|begin|file|make) (?:an?|the|your|our|their|"
    r"this) (?:[\w’'-]+ ){0,3}?(?:applications?|forms?|questionnaires?|surveys?|registration)(?! (?:fee|of)\b)|"
    r"(?:an?|the|your|our|their|completed) (?:[\w’'-]+ ){0,2}applications?(?: forms?)?(?: online| by post|"
    r" in person)?$|(?:interview|meet|speak|chat|talk) with (?:an?|the|our|your) |(?:register|apply|enrol|enroll|"
    r"sign up|log ?in|log on) (?:online|on|at|in|via|through|with|here|now|by|early)\b|(?:visit|click|email|e-mail|"
    r"call|ring|contact|follow|read|check|scan|tick|choose|select) (?:the|our|your|on|us|this|an?|here|out)\b|"
    r"(?:attend|schedule|book|take part in|go through|undergo|sit) (?:an?|the|our|"
    r"your) (?:[\w’'-]+ ){0,3}(?:interviews?|briefings?|orientation|info(?:rmation)? (?:session|day)|open day)\b))",
    re.IGNORECASE,
)
_PICTURE = re.compile(  # or a dateline
    r"[^.]{1,80}\.(?:jpe?g|png|gif|webp|pdf|docx?)$|(?:[\w’.-]+ ?){1,4}, (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?$",
    re.IGNORECASE,
)
_HOLLOW = re.compile(  # what is asked for is not said
    r"(?:(?:to |continue to )?(?:meet|meets|meeting|satisf(?:y|ies)|fulfil(?:l|s)?|pass|have|match|comply with|"
    r"adhere to) )?(?:all |any |each |some |of |the |its |their |our |these |those |this |certain |strict |special |"
    r"specific |basic |minimum |following |general |standard |various |several |many |other |additional |same |set |"
    r"necessary |required |relevant |usual |established |stringent |prescribed |stated |listed |above |"
    r"legal )*(?:(?:eligibility|entry|entrance|selection|admission|programme|program|qualifying|application|"
    r"job) )?(?:requirements?|criteria|conditions|qualifications?|standards|prerequisites)(?: (?:below|above|set|"
    r"as follows|and requirements?|and criteria|and qualifications))?$",
    re.IGNORECASE,
)
_OUTCOME = re.compile(  # what somebody has to do something for
    r"(?:be )?(?:successful|eligible|considered|selected|accepted|chosen|shortlisted|admitted|approved|qualified)$|"
    r"(?:(?:only|all|the|those) )*(?:successful|eligible|qualified|suitable|selected|shortlisted|interested|ideal|"
    r"right|best|good) (?:candidates?|applicants?|persons?|people|individuals?|workers?|nurses?|"
    r"teachers?)$|(?:to )?(?:succeed|qualify|apply|excel|thrive)$|(?:either sex|any gender|male or female|"
    r"males? (?:or|and) females?|men or women|male/female)$",
    re.IGNORECASE,
)


_NOT_ASKED = re.compile(  # "no French needed", "not meant to be paying"
    r"(?:no )?[^,;]{2,60} (?:(?:is|are) )?(?:required|needed|necessary)$|(?:be )?pay(?:ing)?(?: anything)?$",
    re.IGNORECASE,
)
_WAIVED = re.compile(  # "no skills are required", "no degree is a must"
    r".{0,80}\bno (?:[\w’'-]+ ){1,6}?(?:(?:is|are|was|were|will be) )?(?:strictly |really )?(?:required|needed|"
    r"necessary|essential|mandatory|compulsory|obligatory|asked for|called for|demanded|expected|indispensable|"
    r"a (?:must|requirement|prerequisite|condition))$",
    re.IGNORECASE,
)
_UNMET = re.compile(  # what somebody falls short of is not said either
    r"(?:(?:(?:do|does|did|could) not|(?:do|does|did)n[’']t|cannot|can[’']t|fail(?:s|ed|ing)? to|not|"
    r"unable to) (?:meet|satisfy|fulfil|comply with|reach|attain|achieve|come up to|match|get to|make)|"
    r"(?:falls?|comes?|fell|came|are|is|were|was|scored?|scores|falling|scoring) (?:just |far |well )?(?:below|"
    r"short of|under)|miss(?:ing|e[sd])?) (?:(?:all|any|of|the|its|their|our|these|those|this|that|minimum|basic|"
    r"eligibility|entry|set|necessary|required|above|general|prescribed|expected|requisite|desired|stipulated|agreed|"
    r"official|pass) )*(?:(?:requirements?|criteria|conditions|qualifications?|standards?)(?: [^,;]{2,40})?|"
    r"(?:levels?|marks?|bars?|thresholds?|grades?|scores?|benchmarks?|minimum|cut)(?: (?:set|laid|for|by|that|asked|"
    r"needed|required)\b[^,;]{0,40})?)$",
    re.IGNORECASE,
)


_DECIDES = re.compile(r"[^,;]{2,60} (?:decides?|decided|chooses?|chose) (?:who|which)\b", re.IGNORECASE)  # of nobody


def is_waived(words: str) -> bool:
    """Return whether words say of something that nobody is asked for it.

    >>> is_waived("No skills are required"), is_waived("A passport is required")
    (True, False)
    """
    return _WAIVED.match(words) is not None


def is_step(words: str, kind: CriterionKind) -> bool:
    """Return whether words lay nothing down: a step that anybody can take, a caption, a condition that is not told.

    >>> [is_step(words, "requirement") for words in ("Create an account", "meet strict eligibility requirements")]
    [True, True]
    >>> [is_step(words, "requirement") for words in ("an application fee", "meet the height standard", "pass a test")]
    [False, False, False]
    """
    if kind == "payment":
        return False
    barred = kind == "exclusion"
    patterns = (
        (_PICTURE, _OUTCOME, _NOT_ASKED, _UNMET, _DECIDES) if barred else (_STEP, _PICTURE, _HOLLOW, _OUTCOME, _WAIVED)
    )
    return any(pattern.match(words) for pattern in patterns)
