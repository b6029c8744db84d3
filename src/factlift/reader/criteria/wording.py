"""Patterns of the words that join, open and end conditions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.lexicon import AUX, CURRENCY_SIGNS, words_of
from factlift.reader.criteria.frames import APPLICANT
from factlift.reader.words.listing import TAUGHT
from factlift.reader.words.tokens import Token

NEVER = re.compile(  # before "disqualified from any programme": one of what somebody must be
    r"\b(?:not|never)(?: having)?(?: been)?(?: (?:previously|already|ever|formerly|recently))* (?:been )?$"
)
# Words of life at the place of work, whose rules are no criteria.
LIFE = re.compile(
    r" at all times|\b(?:smoke|drink|eat|sleep) (?:between|in|on|near|at|while|during|inside|after) | on board|"
    r"(?<! for)(?<! least)(?<! than)(?<!spent)(?<!under)(?<! over) (?:a|per|each|every) (?:day|week|month|year|"
    r"shift)\b(?![’']s| of|"
    r" or more)|(?<!\d\d\d) hours(?! (?:on|at|of|behind) )| on arrival|once there| in the field| daily| on duty|"
    r" for weeks| in bed| overtime|per cent of their|until further notice| in the evening| back home| curfew|"
    r" in the (?:presbytery|compound|barracks|dormitory|camp|hostel|quarters)| on the (?:bus|road|premises|way)\b|"
    r"in the hold|without pay|get a bonus|gets a bonus|dormitor|afterwards| on site|within (?:\d+ days|two (?!years))|"
    r"by the end of| deadline"
)
READY = re.compile(  # how soon somebody can be off, which is asked of him before he goes
    r"(?:able|ready|willing|prepared|free|available) to (?:leave|travel|fly|go|depart|move|deploy|set off|set out|"
    r"drop everything|be (?:off|away|gone|on the [a-z]+))\b[^,;:.]{0,30}? (?:within|in) (?:[\w-]+ ){1,3}?"
    r"(?:hours?|days?|weeks?)\b"
)
# A number that opens a condition measures the applicant; any other counts what somebody wants.
COUNT = re.compile(
    r"\d[\d,.]*(?!\d)(?! ?(?:years?|months?|cm|kg|hours|or|and over|to|-|–|points|clear|full|cent|flying|sea|kilos|"
    r"met|st))"
)
CROWD = re.compile(r"(?:tens of |some |many )?(?:dozens|hundreds|thousands|scores) of ", re.IGNORECASE)  # "are needed"
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|and that)\b(?<!^have)(?<!to have)"
)
RELATIVE = re.compile(r"\b(?:who|whose|(?<=\w )(?<!and )that|which|whom|where|whoever|if|what)\b")
MONEY = re.compile(rf"[{CURRENCY_SIGNS}]\s?\d|\b(?:bribes?|money|cash|fees?|wages?|salar(?:y|ies)|pay)\b")
PURPOSE = re.compile(
    r"[Tt](?<!\w.)o (?:be|get|qualify|apply|join|go|board|win|land|secure|make|earn|enter|sign up|"
    r"take part)\b[^,.;:]{0,60}, |T(?<!\w.)o (?:come|reach|leave|travel|get|go|make)\b[^,.;:]{0,60}?(?:, | "
    r"(?:s?he|they|you|we|I|applicants?|candidates?|recruits?|volunteers?) (?:must|need|ha[sd] to|have to))"
)
HIRING = re.compile(  # of those who employ, and do not go
    r"\b(?:who|that|which) (?:[a-z]+ )?(?:employ|hire|recruit|engage|take on|takes on|house|import)(?:s|ed)?\b|"
    r"\b(?:employing|hiring|recruiting|engaging|housing) (?:them|foreign|migrant|overseas)\b"
)
QUOTED_ON = re.compile(  # "You need a clean record," said Mr Oduya, "and a friend in the office."
    r"[,.]?[”\"’] (?:[^,;:.“”\"!?]{0,40}(?:said|says|added|adds|explained|told)\b[^;:.“”\"!?]{0,60}), [“\"‘]and "
    r"(?P<x>(?:an?|no|some|two|three|good|at least|proof|your|his|her|their)\b[^.;:“”\"!?]{2,100})(?=[.;:”\"!?])"
)
ASIDE = re.compile(r", (?:even|especially|particularly|however|though|which|who|or so|not least|if only|no matter) ")
OR = re.compile(  # "under 21 or over 45" is one limit
    r", or (?=(?:your|his|her|their) )|, (?:or |and )?if (?=(?:they|you|he|she|the|an?) )|(?!(?<=[rwe] \d\d),? or "
    r"(?:over|under|above|below) \d),? (?:or|and|nor) (?:if )?(?=(?:you|they|are|have|has|hold|already|older|younger|"
    r"over|under|suffer|be|is|holds|speaks?|knows?|passed|passes|owns?|owe|owes|smokes?|drinks?)\b)"
)
WITH = re.compile(r"(.{3,70}?),? (?:with|who (?:have|hold|has|holds|speak|can|own)) ")
NOR = re.compile(r",? (?:and|or|nor) (?:nobody|no one|no|anyone) |,? nor(?:, [^,]{1,90},)? ")
TWO = re.compile(
    r",? and (?=(?:an?|two|three|at least|proof|valid|the ability) |(?:be|have|hold|possess|speak|own) (?!fun\b))"
)
FOLLOWERS = re.compile(
    r"; (?:so|nor|neither) (?:are|is|were|was|will|do|does|can) |,? (?:as (?:are|is|were|was|will|do|had|has|have|does|"
    r"can|would)|followed by|(?:and )?nor(?:, [^,;.]{1,40},)? (?:will|are|is|were|was|can|may|do|does|could|should|"
    r"have|has)|"
    r"(?:and )?nor(?= (?:anyone|anybody|those|people|men|women|any|whoever)\b)|along with|"
    r"(?:and |as )?the same (?:goes|went|applies|applied|is true|was true|holds) (?:for|to|of)|together with|"
    r"as well as|(?:and|but) neither (?:will|are|is|were|can|may|do|does)|(?:and )?so(?:, [^,;.]{1,80},)? (?:are|is|"
    r"was|were|do|does|did|will|would|should|can|could|must|has|had|have)|and also|(?:and )?then(?: come|"
    r" comes)?(?= those\b| (?:[a-z]+ )?[a-z]+ (?:with|who|whose|from|aged|over|under)\b)) "
)
NEXT = re.compile(r"(?:, )?(?:and |or )?\bthose\b|(?:, )?(?:and |or )?\banyone\b")
CONTRASTS = re.compile(
    r"^(?:(?:they|he|she|you) )?(?:(?:be|are|is|was|were|have|has|had|do|does|did|can|could) )?(?:not|"
    r"never) (?!(?:more|less|older|younger|over|under|below|above|exceeding|shorter|taller|fewer|only)\b)(?:be |have |"
    r"having )?(?:been )?",
    re.IGNORECASE,
)
GLOSS = re.compile(r"(?:,? as | )what [^,;:]{1,60}$")  # "as what she called"
OWN_CLAUSE = re.compile(
    r"(?:got|received|ended up with) |(?:no|yes|well|oh|so), |so (?:do|does|did|are|is|were|was|must|will|can) |"
    r"(?:they|we|it|he|she|[iI]|that|there)(?:[’'](?:s|re|m|ve|ll|d))? (?!who\b|with\b|can\b|must\b|speak|have\b|has\b|"
    r"hold)[a-z]|(?:the|an?|its|their) (?:(?!who\b|whose\b|that\b|which\b)[\w’'-]+ ){1,8}?(?:ruled|says|said|found|"
    r"learned|learnt|wants?|decided|decreed|reckons?|reckoned|wrote|writes|heard|believes?|claims?|claimed|insists?|"
    r"insisted)\b|(?!have had\b)(?!(?:[\w’'-]+ ){0,3}(?:who|whose|that|which)\b)(?:[\w’'-]+ ){1,4}(?:are|is|was|"
    r"were|will|would|has|had|can|may|does|did|cannot) (?!been\b)[a-z]"
)
RESUMES = re.compile(
    r"including |(?!willing\b)[a-z]{2,}ing (?:to|the|its|their|that|them|it|his|her|our|a (?:model|chance|step|risk|"
    r"bid|way|move)) |(?:so that|in order|lest|therefore|hence|thus|for the most|for example|(?:are|is|was|were) to)\b|"
    r"(?:that|this|it|which|not) (?:one|two|is|was|alone|just|only|the)\b",
    re.IGNORECASE,
)
PROVISO = re.compile(
    r"\b(?:[Pp]rovid(?:ed|ing)|(?:as|so) long as|on condition)(?: that)? (?:they|you|he|she|applicants|candidates|each|"
    r"the [a-z]{3,12}) (?:can |must |should )?"
)
ONE_NOUN = re.compile(  # "health and safety training"
    rf"(?:(?:have|hold|need|a|an|basic|some|valid) )*[a-z]+ and [a-z]+ (?:{'|'.join(sorted(TAUGHT))})\b"
)
BOTH = re.compile(r"(?<!between \d\d),? and (?:also )?")
SO = re.compile(
    r"(?:So|Nor|Neither)(?:,[^,]{1,60},)? (?:is|are|was|were|do|does|did|will|can|would|must|should|have|has|may|might|"
    r"could|shall|need) |(?:(?:The same (?:goes|went|is true|was true|applies|applied) (?:for|of|to))|Ditto(?: for)?|"
    r"Likewise|As (?:are|is|were|do|does|will)|Same (?:goes )?for|Also out(?: are)?|Out too(?: are)?|Out, too, are|"
    r"Also (?:barred|excluded|ineligible|rejected|out|unwelcome|banned|preferred|favoured|welcome|required|"
    r"needed)(?: (?:is|are|was|were))?):? "
)
RESUMED = re.compile(  # a clause behind a semicolon that goes on with what is asked for
    r"; (?:and |or )?(?:(?:(?P<no>(?:must|shall|should|may|can) (?:not|never) |cannot |(?:never|not) to )|to |must |"
    r"shall |should )?(?:also )?(?:be |is |are |have |has |had |hold |holds |been |having |"
    r"being )(?:been )?(?:able to )?|(?:(?P<_>to|must|shall) )(?=speak|know|read|swim|drive|pass|"
    r"own))(?P<x>[^,;:.“”\"!?][^;:.“”\"!?]{2,120}?)(?=;|\.(?:\s|$)|$)"
)
SCOPE = re.compile(  # "For nurses, English is a must"; but "For those with debts, there is no place", "At 45, men are"
    r"(?:However|Moreover|Besides|Furthermore|Nevertheless|Nonetheless|Meanwhile|Instead|Still|Yet|Also|Then|Otherwise|"
    r"Likewise|Here|Elsewhere|First|Second|Third|Today|Now|Again|[A-Z][a-z]{2,12}ly|This (?:time|year)|As an? rule|"
    r"(?:Where|If|When) (?:possible|needed|required|necessary|applicable)|"
    r"(?:For|As(?: for| to)?|In(?: the case of)?|Among|On|At|By|Under|From|After|Before|Upon|Unlike|Besides|Since|"
    r"Until|Regardless of|Irrespective of|Whatever|According to|Of|Above|To|During|Beyond|With(?= [a-z ]+s,)) "
    r"(?!(?:example|instance|now|years|months|weeks|an?|me|us|him|her|it|no|\d{1,3})\b)"
    r"(?![^,]*\b(?:age[ds]?|old|single|married|who|it|s?he|they|we|is|are|was|were|ha[sd]|have|must|wants?|needs?)\b)"
    r"[^,;:.“”\"!?]{2,60}(?:, [^,;:.“”\"!?]{2,30}(?: and| or) [^,;:.“”\"!?]{2,30})?), "
    r"(?!(?:and|or|there|it|no|nobody|nothing|none|th(?:is|at)|s?he|they|we|I|you|who|which|though|but|however|not|"
    r"[a-z’'-]+ and)\b)(?=[^,;:.“”\"!?]{2,80} (?:is|are|will|must|should|goes|has|have|may|can|cannot|need|needs)\b)"
)
SINCE = re.compile(  # "Since January men of between 18 and 25 have been barred"
    r"(?:Since|From|In|Within|By|Until|As of|After|Before) (?:(?:early |late |mid-)?[A-Z][a-z]+(?: \d{4})?|\d{4}|an? "
    r"(?:few |single )?"
    r"(?:days?|weeks?|months?|years?|fortnight)|(?:last|this|that) [a-z]+|the (?:spring|summer|autumn|winter)(?: of "
    r"\d{4})?|then(?: on)?) "
    r"(?=(?:all |any |only |unmarried |single |young )?[a-z]+ (?:of|aged|between|under|over|with|who|whose|without|"
    r"from)\b)"
)
STANDING = re.compile(  # a state of one's own, not "be ready to defend the town"
    r"be (?:(?:now|already|currently|presently|still|fully|otherwise|themselves) )*(?:(?:able|willing|prepared|ready|"
    r"free|available) to (?:travel|relocate|move|fly|leave|start|begin|join|commit|stay|live|commute|attend|take up|"
    r"share|work (?:on|in|at|nights?|shifts?|weekends?|long|outdoors|underground))\b|free (?:of|from) (?:(?:any|all|"
    r"outstanding|other|unpaid|previous|pending|family|military|personal|or) )*(?:debts?|loans?|arrears|obligations?|"
    r"commitments?|bonds?|dependants|dependents|contracts?|duties|addictions?|vices|ties)\b|(?:working|employed|"
    r"serving|teaching|studying|enrolled|practi[sc]ing|engaged|in (?:work|service|employment|post)) (?!hard\b|"
    r"together\b|with (?:us|them)\b)[a-z])"
)
PRICE = re.compile(  # an item of a list that is a sum: "350,000 rupees, half now"
    r"[$€£]\d[\d,.]*|(?:[A-Z]{2,3} ?|Rs\.? ?)\d[\d,.]{2,}|\d[\d,.]* (?:rupees|dollars|euros|pounds|roubles|taka|pesos|"
    r"shillings|naira|cedis|dirhams|riyals|yuan|won|francs|lari|som|dong|baht)\b"
)
GAPPED = re.compile(  # "the board strikes out whoever ...; the clinic, those who ...; and the police, anyone with ..."
    r"; (?:and )?[^,;:.]{3,40}, (?P<x>(?:those|anyone|anybody|whoever|people|men|women|all) (?:who |with |whose |over |"
    r"under )?[^;:.“”\"!?]{3,90}?)(?=;|\.(?:\s|$)|$)"
)
OTHERS = re.compile(  # what was granted to those before was not to these
    r"(?P<x>(?:Those|Anyone|People|Men|Women|[A-Z][a-z]+s) (?:who|with|whose|over|under|without|aged|"
    r"from) [^,;:.]{3,80}?) (?:was|were|did|could|is|are|does|do|will|would|had|has|have)(?: not|n[’']t)(?=\.)"
)
LED = re.compile(r"(if|when|unless|without) ", re.IGNORECASE)
REPORTED = re.compile(
    r"(?:, (?:and )?|\b(?:warned|said|noted|added|stressed|ruled|explained|insisted|reminded|told|informed|assured)"
    r"(?: (?:the )?[a-z]+)? )that (?=\S)"
)
MAIN_VERB = re.compile(  # at the end of a clause whose subject is the condition: "nor may dog handlers go"
    r" (?:go|apply|be (?:taken|sent|considered|chosen|picked)|taken|sent|considered|chosen|picked)$"
)
NO = re.compile(
    r"(?:no[ -]one|nobody|no)\s(?:who (?:is|are|has|have|had) |with |under a |on a )?"
    r"(?!(?:more|less|fewer|older|younger|later|shorter|longer|one|criminal records?|other than|but)\b)",
    re.IGNORECASE,
)
END = re.compile(r"[;,.]?(?: (?:and|or))?[;,]?$")
DENIAL = re.compile(  # of a deal or a deployment: "no agreement existed", "none is being negotiated"
    r"[ “]?(?:[Nn]o )?(?:[Nn]one (?:is|are|was|has)\b|(?<=[Nn]o )(?:\w+ ){0,2}(?:agreement|accord|deal|contract|"
    r"arrangement|plan|talks|negotiations|treaty|memorandum|decision) (?:\w+ ){0,4}?(?:exist|is |was |are |has |had |"
    r"will )|(?:no )?[A-Z]\w+ \w+ (?:had|has|will|would|is|was|were|are) (?:been |be |being )?(?:cleared|placed|sent|"
    r"posted|deployed|recruited|hired)\b)"
)
EMPTY = APPLICANT | frozenset(  # what alone is no condition
    "previously already recently formerly whose but and who whom which what nobody other more others so it that this "
    "not all both them him her us there those anyone anybody whoever everyone everybody people persons person one "
    "individuals members holders owners kin know speak read write come pass applications experience needed".split()
)
CHOSEN = frozenset(  # said of who is sent, not of what he is: "may not be nominated"
    "considered nominated selected chosen taken picked hired recruited sent posted deployed accepted admitted approved "
    "employed engaged enlisted shortlisted seconded recommended accommodated proposed put let called placed kept left "
    "made forced asked paid charged housed given used moved transferred required obliged expected compelled "
    "discriminated".split()
)
CHOOSERS = frozenset(  # people who choose others
    "principals principal recruiters recruiter shipowners growers employers managers agents captains skippers panels "
    "selectors foremen bosses masters hosts partners instructors commanders bishops superiors planters hirers".split()
)
PICKS = frozenset(  # whose object is chosen, not asked for
    "picks chooses selects takes recruiting hiring picking choosing selecting hand-picking hand-picks".split()
)
LAYS_DOWN = frozenset(  # verbs of which the object is a condition, whoever their subject
    "ask asks asked insist insists insisted require requires required demand demands demanded stipulate stipulates "
    "stipulated specify specifies specified prescribe prescribes".split()
)
GREETED = frozenset(  # before "welcome", which is a noun there
    "a the no their his her mixed warm cool cautious muted hearty lukewarm frosty rousing guarded chilly cold royal "
    "formal noisy tearful qualified".split()
)
THINGS = words_of("people_nouns", "things") - frozenset(
    "letters papers numbers orders offers speakers winners losers rulers boxers helpers waiters winters summers".split()
)
EMPLOYERS = frozenset(
    "employer employers company companies firm firms agency agencies recruiter recruiters state states country "
    "countries hospital hospitals school schools airline airlines".split()
)
NOT_SENT = EMPLOYERS | frozenset(  # who are barred or favoured too, but are not sent
    "ship ships vessel vessels farm farms broker brokers agent agents bidder bidders contractor contractors supplier "
    "suppliers owner unions donations donors player players footballer footballers".split()
)
ELSEWHERE = frozenset(  # other things than being sent have conditions too
    "mayor voters voter ballot election elections parliament senator bidders bidder squad league match passengers "
    "customers subscribers visitors pupils readers comment owners tenants landlords householders homeowners claimants "
    "compensation ratepayers taxpayers shareholders motorists supporters spectators stadium".split()
)
THAT = re.compile(  # a clause of an answer to what is looked for
    r"\bthat (?:you|they|he|she|we|the (?:man|woman|men|women)|an? \w+)[’']?(?:ve|re|d)? (?:have |has |are |is |had |"
    r"can )?(?P<no>(?:did|do|does|have|has|had|are|is|was|were)?(?:n[’']t| not| never) |"
    r"(?:not|never) )?(?:been )?(?P<x>[^,;:.“”\"!?]{3,90}?)(?=[,;:.!?”\"]|$|,? and that )"
)
PROFILE = re.compile(
    r"(?:That|Those|These|This|Such|So|Thus)\b[^.?!]{0,24}? (?:is|are|was|were|ran|runs|goes|went|reads?|sums? up|"
    r"summed up|makes? up)\b[^.?!]{0,40}?\b(?:profiles?|conditions?|requirements?|rules?|criteria|list|bill|brief|"
    r"specification|advert|advertisement|demands?|qualifications?|identikit|ideal|wish list|recipe|shopping list|"
    r"what (?:they|he|she|we|it|the \w+) (?:wants?|looks? for|asks? for|needs?))\b"
)
WISHED = re.compile(
    r"^(?:[Pp]referably|[Ii]deally|[Bb]etter),? |,? (?:ideally|preferably|if possible|for preference|for choice|"
    r"preferred)$"
)
NEITHER = re.compile(
    r"(?:(?:they|he|she|you) )?(?:(?:be|were|was|are|is|have|had|has|hold|held|been|suffer from|have been) "
    r")?neither (?P<a>.{3,70}?) nor (?P<b>.{3,80})$"
)
WORKADAY = frozenset("bonus overtime payslip shift shifts kilo".split())  # of life at work, whose rules are no criteria
SERVED = frozenset("patients patient bed beds shelter guests clients neighbours".split())  # by those who were sent
MATTERS = frozenset(  # what a country or a house wants, not what is asked of those who go
    "mandate debate vote resolution referendum agreement deal treaty accord talks ceasefire truce apology explanation "
    "inquiry investigation answer answers guarantee guarantees invitation withdrawal change changes reform reforms "
    "transparency respect discipline clarity action compensation protection".split()
)
OPENING = 4  # tokens of a sentence that hold its subject


_BIDS = frozenset("offer bid proposal pledge plan deal tender invitation".split())


def is_bid(kind: str, words: str) -> bool:
    """Return whether what is refused is an offer, and nobody who might have gone: "an offer of 30 was turned down"."""
    return kind == "exclusion" and not _BIDS.isdisjoint(words.lower().split()[:4])


def is_about(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Return whether one of some words is the subject of a sentence: what is asked for may be a voter card.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> told = ("Registered voters must come", "He also asks for a voter card")
    >>> [is_about(split_tokens(words, 0, len(words)), frozenset({"voter", "voters"})) for words in told]
    [True, False]
    """
    told = next((at for at, token in enumerate(tokens) if at > OPENING and token.lower in _REASONS), len(tokens))
    for at, token in enumerate(tokens[:told]):
        if token.lower in words and (at < OPENING or _is_subject(tokens, at)):
            chooses = token.lower == "owners" and not _CHOOSES.isdisjoint(t.lower for t in tokens[at + 1 : at + 4])
            if not chooses:
                return True  # but "owners do not take officers over 55": those of ships, who hire
    return False


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb follows, and no "a letter from the" stands before."""
    given = any(token.lower in {"from", "by"} for token in tokens[max(0, at - 2) : at])
    return not given and any(token.lower in AUX for token in tokens[at + 1 : at + 2])


_REASONS = frozenset("since because as where".split())  # "smokers are out, since most passengers are children"
_CHOOSES = frozenset(
    "take takes accept want wants ask asks prefer insist expect require demand hire recruit choose pick".split()
)


_IN_FULL = {"yr": "year", "yrs": "years", "exp": "experience", "y/o": "years old", "yo": "years old"}
_CLIPPED = re.compile(r"(?<![a-z])(?:yrs?\b\.?|exp\b\.?|y/o\b|(?<=\d )yo\b)")  # as adverts have it
_ONE_ONLY = re.compile(  # "a single missed parade": of a thing, not of somebody unmarried
    r"\b(?:an?|any|every|one) single (?!(?:wo)?m[ae]n\b|mother|father|parent|person|people|applicant|candidate|girl|"
    r"boy|\w+(?:er|or|ist|ian|nurse)\b)(?=[a-z])"
)


def spell_out(lowered: str) -> str:
    """Return lower-case words of a condition as they are meant, the short forms of adverts in full.

    >>> spell_out("2 yrs exp"), spell_out("a single missed parade"), spell_out("a single man")
    ('2 years experience', 'a missed parade', 'a single man')
    """
    lowered = _CLIPPED.sub(lambda found: _IN_FULL[found[0].rstrip(".")], lowered)
    return _ONE_ONLY.sub("a ", lowered)
