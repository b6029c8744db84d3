"""Rules of another matter: of life where people were sent, of voters and visitors, of hosts, of what critics wish for.

They stand in the words of conditions, beside conditions, and decide nothing about who may go.
"""

from __future__ import annotations

import re

_BOUND = (  # what a rule says of people
    r"(?:must(?: not| never)?|shall(?: not| never)?|ha(?:s|ve|d) to|may (?:not|only)|can(?:not|[’']t| not| only)|could "
    r"not|couldn[’']t|(?:is|are|was|were) (?:not |never )?(?:allowed|permitted|obliged|required|forced|made|to)"
    r"(?: to)?|will be (?:required|obliged) to)"
)
_LIVES = (  # verbs of life there
    r"(?:wear (?:the|an?|their|his|her) (?:\w+ )?(?:uniforms?|badges?|helmets?|vests?|name tags?)|(?:hand (?:over|in)|"
    r"surrender|give up|turn in|deposit) (?:the|their|his|her|its|your|all) (?:\w+ )?(?:passports?|papers|"
    r"(?:tele|mobile )?phones?|documents|identity)|(?:live|sleep|eat|stay|remain) (?:in (?:the |a )?(?:camp|barracks?|"
    r"hostels?|dormitor(?:y|ies)|compound|containers?|quarters|house|base)|on (?:the )?(?:site|board|base|estate|farm|"
    r"premises)|with (?:the|their|his|her) (?:family|employer|farm|firm|factory)|indoors|inside|six|eight|ten|four)|"
    r"leave (?:the )?(?:estate|base|camp|compound|farm|house|island|site|premises|barracks|hostel|ship|plantation)|"
    r"go out\b|be in (?:their|the|his|her) (?:lodgings?|rooms?|beds?|huts?|quarters)|be (?:back|indoors|in the (?:camp|"
    r"hostel|barracks)|in bed|home by|out (?:of|after))|report (?:monthly|weekly|daily|every|to the (?:mission|embassy|"
    r"police) (?:every|each|once))|work (?:the )?(?:\w+[ -])?(?:\d+|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"forty|fifty|sixty)\b|boil\b|cook for themselves|send (?:home|money|half|part))"
)
_LIFE = re.compile(rf"\b{_BOUND} (?:then |also |always |all )?{_LIVES}")
_THERE = re.compile(  # where and when the rules of a sentence hold: after people have gone
    r"(?:^|(?<=[.;:“\"] ))[“\"]?(?:(?:[Oo]nce|[Ww]hen) (?:in [A-Z]\w+|(?:\w+ )?(?:there|abroad|ashore|landed|arrived|"
    r"in place|on site|installed|inside))|[Oo]nce (?:they|you|we) (?:are there|land|arrive|get there|have landed)|"
    r"[Oo]n (?:arrival|landing|site)|[Aa]fter (?:landing|arrival|arriving)|[Ww]hile (?:there|abroad)|"
    r"[Dd]uring the (?:contract|season|stay|posting|tour|deployment)|[Oo]n board|[Aa]board|[Aa]t sea|[Ii]n port|"
    r"[Ii]n the (?:camp|barracks|hostel|dormitory|compound|containers|factory|house)|[Oo]n the (?:estate|plantation|"
    r"base|ship)|[Oo]ver there|In [A-Z]\w+(?: [A-Z]\w+)?,? (?:the (?:men|women|workers|girls|[a-z]+ers|nurses)|"
    r"they) (?:are|live|work|sleep|earn|may not|must not)(?: [^,;:.]{2,60})?|[Aa]s (?:to|for) (?:conditions|life|work|"
    r"the work) (?:in|at|on) [^,;:.]{2,40}),? "
)
_ASKS_OTHERS = re.compile(  # who chooses nobody: "The bank wants two signatures"
    r"\b(?:banks?|courts?|landlords?|airlines?|insurers?|shops?|voters) (?:now |also |still )?(?:wants?|asks? for|"
    r"requires?|demands?|prefers?) $"
)
_FIELD = re.compile(  # "Height is an advantage in basketball"
    r" (?:is|are|was|counts?|helps?|matters?)\b[^,;:.]{0,30}? in (?:politics|basketball|football|sports?|life|business|"
    r"love|tennis|chess|boxing|rugby|cricket|golf)\b"
)
_DONE_ELSE = (  # what people do who go nowhere
    r"(?:vote|visit|rent|buy|sell|renew|borrow|marry|adopt|graduate|hire (?:an?|the)|open an?|enter the|fish (?:in|on|"
    r"from)|board the (?:ferry|bus|tram|train|coach)|stand for (?:the council|parliament|mayor|election)|"
    r"win (?:an?|the|their|its) (?:\w+ )?(?:seat|vote|election|match|game|title|prize|cup)|"
    r"be (?:admitted|let in(?:to)?) (?:to )?(?:the|a) (?:public|museum|ground|hall|pool|reading|gallery|club|stadium)|"
    r"join (?:the|a) (?:\w+ )?(?:club|library|gym|pool|queue)|get in(?:to)? (?:the |an? )?(?:\w+ )?(?:sixth form|"
    r"school|university|college|concert|match|ground|club)|(?:get|claim|draw|receive|qualify for|win) (?:an?|the|their|"
    r"his|her|any) (?:[\w-]+ )?(?:loan|mortgage|pension|flat|refund|discount|grant|benefits?|subsidy|scholarship))\b"
)
_ELSE = re.compile(  # to do something else than to go
    r"(?:^|(?<=[;“\"] )|(?<=[“\"])|(?<=, and )|(?<=, but )|(?<= and )|(?<= that ))[“\"]?(?:And |But )?[Tt]o "
    rf"(?:{_DONE_ELSE}|(?:stand (?:surety|bail)|leave the (?:camp|base|estate|compound|site|farm|hostel)|cast a|ride|"
    r"park|play|import|export|hunt|shoot|sit (?:in|at|on)|open the|use (?:the|a)|post (?:on|in|to)|comment on|"
    r"subscribe|log (?:in|on)|keep (?:a |an? \w+ )?(?:dogs?|bees|"
    r"hens|pigs|horses?|cattle)|enter (?:park|museum|stadium|building|hall|gallery|reserve|pool|church|shop))\b)"
)
_PLACES_ELSE = (  # that people enter who go nowhere
    r"(?:(?:swimming |car |night ?|beer ?|mobile |public |town |city |village |parish )?(?:kindergartens?|"
    r"nurser(?:y|ies)|cr[eè]ches?|playgroups?|librar(?:y|ies)|museums?|galler(?:y|ies)|gyms?|pools?|cinemas?|"
    r"theat(?:re|er)s?|clubs?|pubs?|bars?|beach(?:es)?|lakes?|parks?|stadiums?|grounds?|cemeter(?:y|ies)|allotments?|"
    r"(?:nature |game |bird )?reserves?|caves?|castles?|palaces?|zoos?|monaster(?:y|ies)|"
    r"banks?|lenders?|credit unions?|insurers?|building societ(?:y|ies)|landlords?|choirs?|scholarships?|bursar(?:y|"
    r"ies)|[Pp]arking|concerts?|match(?:es)?|bus passes|pensions?|loans?|mortgages?)|[Aa]dmission to the \w+)"
)
_ENTERED = re.compile(  # "The library is open to anyone with a card", "The bank will not lend to anyone without"
    rf"(?<!from )(?<!to )(?<!of )(?<!in )(?<!with )(?<!at )\b{_PLACES_ELSE} (?:(?:is|are|was|were|has been) (?:not |"
    r"now |only )?(?:open|closed|limited|restricted|reserved|barred|free|confined|available|paid)|(?:will |does |do |"
    r"did |would |may |can )?(?:not |never )?(?:now |still |only )?(?:take|admit|accept|refuse|lend|let|serve|insure|"
    r"turn|enrol|ask|want)(?:s|es|ed|t)?)\b|\b(?:not|never|only) (?:lend|insure|sell alcohol|operate) (?:only )?(?:to|"
    r"on) |\b(?:lends|insures) only (?:to )?"
)
_LET_IN = re.compile(  # whom others take, who send nobody: "takes only pupils who", "required witnesses to be over 21"
    r"\b(?:takes?|took|admits?|admit(?:ted)?|accepts?|accepted|refused?|refuses|enrols?|picks?|picked|wants?|wanted|"
    r"turned away|requires?|required|asks?|asked) (?:only |all |any )?(?:new )?(?:pupils|children|boys and girls|"
    r"schoolchildren|toddlers|borrowers|customers|diners|visitors|spectators|tenants|swimmers|members|witnesses|jurors|"
    r"patients|subscribers|voters|guests)\b(?! of)"
)
_SEEKERS = re.compile(  # who apply for something else, and who never went
    r"\b(?:[Aa]ppl(?:icants?|ications?|ying|y|ies|ied)|[Cc]andidates?|[Cc]ontenders?|[Bb]ids?) for (?:the |an? |its |"
    r"their |any )?(?:[\w’'-]+ ){0,3}?(?:flats?|housing|loans?|grants?|mortgages?|pensions?|benefits?|mayor|council|"
    r"parliament|presidency|asylum|citizenship|scholarships?|prizes?|allotments?|stalls?|membership|adoption|"
    r"leadership)\b|\b(?:[Mm]ortgage|[Ll]oan|[Hh]ousing|[Aa]sylum|[Ss]cholarship|[Gg]rant) (?:applicants?|"
    r"applications)\b|\b(?:who|that) (?:(?:want|wish|hope|plan)(?:s|ed)? to )?(?:adopt|park)\b|"
    r"\b(?:who|that) (?:wants?|needs?|seeks?|asks? for) (?:an? |the |more |state )?(?:credits?|loans?|mortgages?|water|"
    r"aid|relief|subsid(?:y|ies)|grants?|seeds?|compensation|refunds?|pensions?|divorces?)\b|\b(?:[Vv]oters?|"
    r"[Tt]icket[- ]holders?|[Ee]lectors|[Aa]nglers|[Cc]yclists|[Jj]urors|[Bb]lood donors|[Ss]choolchildren|"
    r"[Jj]udges?|[Mm]agistrates?|[Ss]enators?|[Cc]ouncillors?|[Bb]orrowers|[Hh]ouseholders|(?<!of )(?<!with )(?<!have "
    r")[Cc]hild(?:ren)? (?:over|under)|[Vv]isitors?|"
    r"[Tt]ourists?|[Ss]hoppers|[Pp]ensioners|[Tt]enants|[Mm]otorists|[Ss]pectators|[Ss]tall ?holders?|"
    r"[Ss]ubscribers|[Cc]ustomers|[Bb]idders|[Pp]assengers|[Pp]atients|[Gg]uests|[Pp]upils|[Pp]layers|[Aa]thletes|"
    r"[Ff]ans|[Ss]tudents (?:at|of|over|under)|[Pp]arents who|[A-Z]\w+[’']s own [a-z]+|[Oo]ld people|[Cc]lubs|"
    r"[Mm]embers who(?![^;:.]{0,90} (?:apply|eligible|considered|selected|nominated)\b))\b[^,;:.]{0,50}?(?:, "
    r"[^,;:.]{3,30},)? (?:must|need|ha(?:s|ve) to|had to|may|cannot|lose|pay|should|can|will|are|is|was|were|come|"
    r"get)\b"
)
_OF_OFFICE = re.compile(  # "an age limit of 75 for judges"
    r"[^,;:.]{0,60}?\bfor (?:all |its |the )?(?:judges|magistrates|senators|ministers|presidents|mayors|bishops|"
    r"priests|"
    r"voters|jurors|motorists|marriage|voting|drinking|driving)\b"
)
_AT_PLAY = re.compile(  # where a rule of sport or of a public place holds
    r"\b(?:to|at|in|for|of|beside|outside|inside|into|on) (?:the |their )?(?:start of the )?(?:[\w-]+ )?"
    r"(?:marathon|race|regatta|tournament|championships?|(?:swimming )?pool|pitch|penalty (?:area|box)|exam room|"
    r"concert|funfair)\b(?! work)"
)
_HOSTS = re.compile(  # of whom something is asked
    r"(?:the |all |any |every |its |their |foreign |local )*(?:households?|employers?|famil(?:y|ies)|agenc(?:y|ies)|"
    r"growers?|farmers?|developers?|hosts?|shipowners?|compan(?:y|ies)|firms?|sponsors?|landlords?|recruiters?|"
    r"shipyards?|contractors?|governments?|states?) to\b(?! (?:feed|support|keep|raise|bring up|provide for|maintain|"
    r"look after)\b)",
    re.IGNORECASE,
)
_HANDED = re.compile(  # "require maids to surrender their bank cards"
    r"\b(?:requir|oblig|forc|ask|compell?|order|mak)(?:e|es|ed|s|ing)? (?:[\w’'-]+ ){1,5}?(?:to )?(?:deposit|surrender|"
    r"hand (?:over|in)|give up|turn in) "
)
_HOST_OF = re.compile(  # "To register as a host, hotels must ..."
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!have )(?<!has )(?<!had )(?<!need )(?<!needs )(?<!required )(?<!expected "
    r")(?<!obliged )"
    r"\b(?:[Tt]o|[Ii]n order to|wish(?:ing|es)? to|wants? to) (?:become|be|register as|qualify as|apply as|act as) "
    r"(?:an? |the )?(?:[\w-]+ ){0,2}(?:employers?|hosts?(?: famil(?:y|ies)| schools?)?|sponsors?|agenc(?:y|ies)|"
    r"recruiters?|partners?|suppliers?|providers?|members?|franchisees?)\b"
)
_ADVISED = re.compile(
    r"\b(?:what|which steps|things that) (?:\w+ ){0,3}?(?:should|must|needs? to|has to|ought to|can|could) "
    r"(?:be done|happen|change|be changed|we do|do|improve)\b|\brecommend|\bnext steps\b|\bway forward\b|"
    r"^(?:\d[\d.]* )?(?:(?:living|working|work) )?conditions (?:abroad|there|at work|of (?:work|service|employment|"
    r"life)|"
    r"on (?:board|site)|in the )|\b(?:calls? (?:on|upon)|urges?|demands? of) (?:the|all|governments?|states|ministers|"
    r"employers|parliament)\b",
    re.IGNORECASE,
)
_URGED = re.compile(  # who ought to lay something down, and has not
    r"(?:^|(?<=[;“\"] ))[“\"]?(?:[-•*] )?(?:The |All |Both |Sending |Host |National )*(?:[Gg]overnments?|[Ss]tates|"
    r"[Pp]arliaments?|Congress|[Mm]inisters|[Mm]inistr(?:y|ies)|[Aa]uthorities|[Ee]mbassies|[Ll]egislators|[Ss]chools|"
    r"[Hh]ospitals) (?:should|ought to) "
)
_HOST_BOUND = re.compile(  # "The host shall provide lodging and shall not retain the passport"
    r"(?:^|(?<=[;“\"] )|(?<=, and ))[“\"]?(?:\(?\w{1,2}[.)] )?(?:In [A-Z]\w+,? )?(?:(?:[Tt]he|All|Each|Every|Any|An?|"
    r"Foreign|Host) )?"
    r"(?:(?!No\b|Neither\b)[\w-]+ )?(?:[Hh]osts?|[Ee]mployers?|[Bb]idders?|[Ss]uppliers?|[Cc]ontractors?|"
    r"(?:[Mm]anagers?|[Dd]irectors?|[Oo]wners?) of (?:the )?(?:agenc(?:y|ies)|firms?|compan(?:y|ies)|bureaux)|"
    r"[Gg]rowers?|[Ff]armers|[Dd]evelopers?|[Ss]hipowners?|[Ll]andlords?|[Ss]hipyards?|"
    r"[Ss]ponsors?|[Cc]ompan(?:y|"
    r"ies)|[Ff]irms?|[Aa]genc(?:y|ies)|[Hh]ouseholds?|[Rr]ecruiters?)(?: that [^,;:.]{3,40}| in [A-Z]\w+)? "
    rf"{_BOUND} "
)
_WISHED = re.compile(  # what somebody would have
    r"\b(?:[Ll]et(?: us|[’']s) (?:not )?[a-z]+\b|(?:should|would|[’']d) like (?:to see|there to be|it if)|"
    r"[Tt]here ought to be|[Tt]here should be|(?:calls?|called|calling|campaign\w*|plead\w*|argu\w+) for (?:an?|"
    r"the) (?:\w+ )?(?:rule|law|ban|test|limit|quota) )"
)
_CRITICS = re.compile(  # what those who do not choose would have, or ask about
    r"\b(?:[Uu]nions?|[Cc]ritics|[Aa]ctivists|[Cc]ampaigners|[Oo]pposition|[Cc]harit(?:y|ies)|[Ll]awyers|"
    r"[Rr]esearchers|[Bb]ishops|[Dd]eputies) (?:also |now |still )?(?:(?:wants?|demands?|asks? for|calls? for|urges?|"
    r"propose[sd]?)\b|(?:insists?|says?|said|argues?|argued) (?:that )?(?=[^.;]{0,60}? should\b))|"
    r"(?<!ask is )(?<!asks is )(?<!asked is )(?<!asked was )\bwhether (?:[\w’'-]+ ){1,4}?(?:was|were|is|are|had been|"
    r"has been) |"
    r"\bsays? that (?=[^.;]{0,60}? should (?:not )?be\b)"
)
_VENUE = re.compile(  # where those were turned away who were not to be sent
    r"\b(?:turned|thrown|kept|shut|barred)(?: away| out| back)? from (?:the|an?) (?:restaurant|concert|bar|shop|mosque|"
    r"church|stadium|match|show|pool|beach|cinema|club|party|dinner|wedding)\b"
)
_ARRIVED = re.compile(
    r"\b(?:within|after) \w+ (?:years?|months?|weeks|days) of (?:arrival|arriving|landing|starting)\b"
)
_AFTER = re.compile(  # what falls to people who have gone
    r"[^,;:.]{0,30}? (?:(?:is|are|was|were) (?:sent|flown|packed off) (?:home|back) (?:at (?:his|her|their) own "
    r"(?:cost|expense)|(?:after|within) (?:an?|one|two|three|\w+) (?:days?|weeks?|months?))|"
    r"(?:is|are|was|were) (?:refused|denied|withheld) (?:to|from) |(?:is|are|was|were) spared (?:that|it|this|the)\b)"
)
_FOR_ELSE = re.compile(
    rf"[^,;:.]{{0,40}}? to {_DONE_ELSE}|[^,;:.]{{0,40}}? (?:be|being|is|are) (?:admitted|let in(?:to)?) (?:in)?(?:to )?"
    r"(?:the|a) (?:concert|museum|ground|hall|pool|gallery|club|stadium|match|show)\b|[^,;:.]{0,20}? (?:is|are|was|"
    r"were) (?:required|needed|necessary) for (?:the|an?|any|every|each) (?:\w+ )?(?:hotel|bridge|building|house|"
    r"extension|wall|road|shop|market|stall|event|concert|fair|account|loan|dog|car|van|boat|pool)\b"
)
_BOUND_THINGS = re.compile(  # of a vehicle or a house something is asked, and of nobody
    r"\b(?:bus|coach(?!(?:es)? [^.;]{0,60}\b(?:years?|experience|degree|trained|aged|medals?|speak|member|single|"
    r"certificates?|diplomas?|graduates?|qualif\w+)\b)|van|car|truck|lorry|bridge|hall|hotel|hostel|house|flat|room|"
    r"shop|stall|tent|kitchen|plane|"
    r"aircraft|ferry|road|clinic|building|dog)(?:e?s)? (?:must|shall|should|ha(?:s|ve) to|had to|may not|"
    r"cannot) (?:not |never |also )?(?:be|have|carry|hold|meet|pass)\b"
)
_FORMER = re.compile(  # what held until a year
    r"(?:^|(?<=[;“\"] ))[“\"]?(?:Until|Up to|Before) (?:the )?(?:\w+ )?(?:\d{4}|recently|last (?:year|month|\w+day|"
    r"spring|summer|autumn|winter)|the (?:reform|war|change|revolution)|a (?:year|month|few \w+) ago)\b"
)
_GONE = re.compile(  # said of a rule, behind it in its sentence
    r"(?:[;,–—-]|, but|, and) ?(?:that|this|it|which|a rule (?:that|which)|the (?:rule|bar|ban|limit|"
    r"condition))(?: \w+){0,2}? (?:has|have|had|was|were|is)(?: \w+ly| since| now| been| also){0,3} (?:dropped|gone|"
    r"lifted|abolished|scrapped|repealed|done away with|waived|removed|struck out)\b"
)
_LONG_AGO = re.compile(r"[“\"]?(?:(?:[A-Z]\w+) years? ago|Years ago|Formerly|In the (?:past|old days)|Once)\b,?")
_NOW = re.compile(r"[;,.] (?:but |and )?(?:now|today|these days|nowadays)\b|\bno longer\b")
_REPEALED = re.compile(  # of a provision that its number names
    r"\b(?:[Aa]rticle|[Ss]ection|[Pp]aragraph|[Rr]ule|[Cc]lause|[Rr]egulation|[Oo]rder)s? (?:No\. ?)?\d[^;]{0,160}? "
    r"(?:is|are|was|were|has been) (?:hereby )?(?:repealed|revoked|rescinded|deleted|abolished)\b"
)
_REPORTED = re.compile(  # nobody happens to have been sent from there: no rule
    r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]ot one(?: \w+)?|[Nn]one|[Nn]o \w+)(?: at all)? (?:from|in|"
    r"of) (?:the )?[\w’' -]{2,40}? (?:ha(?:s|ve|d)(?: ever| yet| so far)? (?:been (?:sent|posted|deployed|flown|picked|"
    r"chosen|selected|taken|called|hired|recruited)|gone|left|travelled|flown|applied|volunteered|come)|"
    r"(?:was|were) (?:ever )?(?:sent|posted|deployed|flown)|(?:went|left|came|applied))\b"
)
_MYTH = re.compile(r"[-•*“\"‘ ]{0,3}(?:Myth|False|Rumou?r|Fiction|Legend|Not true)\b[^:.]{0,12}: ?")
_PERK = re.compile(  # what those who are there get on a condition
    r"\b(?:gets?(?! in\b)|got(?! in\b)|receives?|received|earns?|(?:is|are|was|were|will be) (?:paid|entitled|given|"
    r"refunded|granted|"
    r"allowed home))\b[^;]{3,120}?,? (?:provided|providing|as long as|so long as|on condition|if|unless)(?: that)? "
)
_BOUGHT_INTO = re.compile(
    r"\b(?:plac(?:e|es)|jobs?|posts?|visas?|postings?|priority|preference|contract|berths?|"
    r"sent|chosen)\b"
)
_WANTING = re.compile(  # who want something else than to go
    r"\b(?:wants?|wish(?:es)?) to (?:leave the|enter|use|visit|cook|smoke|ring|telephone|watch|swim|park|drive into)\b"
    r"(?! (?:country|island|village|district|province|farm|army))|"
    r"\b[Ii]f (?:you|they|he|she|an? \w+|workers|nurses) (?:are|is|falls?|feels?|gets?) (?:sick|ill|late|hurt|"
    r"injured)\b"
)
_USED = re.compile(r"[^,;:.–—-]{0,20}\bused to\b(?! (?:work|working|heat|cold|height))")
_IDLE = re.compile(r"(?:not )?free|sit (?:this|the|it|out)\b.*|wait\b.*|make way\b.*", re.IGNORECASE)


_ASKER = re.compile(
    r"(?:The |Both |Some |Local )?(?:[\w-]+ )?(?:[Uu]nions?|[Cc]ritics|[Aa]ctivists|[Cc]ampaigners|"
    r"[Oo]pposition|[Ll]awyers)\b"
)
_ASKED = re.compile(r"They (?:also |now |still )?(?:want|ask|demand|say|call|propose|insist)\b")


def is_of_hosts(heading: str) -> bool:
    """Return whether a heading is of what employers, hosts, states and others must be or do who go nowhere.

    >>> is_of_hosts("To register as a host, hotels must be:"), is_of_hosts("To join as a nurse, be:")
    (True, False)
    >>> is_of_hosts("What should be done"), is_of_hosts("Our recommendations")
    (True, True)
    """
    return _HOST_OF.search(heading) is not None or _ADVISED.search(heading) is not None


def goes_on_wishing(before: str, sentence: str) -> bool:
    """Return whether a sentence goes on with what those of the one before, who choose nobody, would have.

    >>> [goes_on_wishing(before, "They want a lottery.") for before in ("The unions grumble.", "The firm hires.")]
    [True, False]
    """
    return _ASKED.match(sentence) is not None and _ASKER.match(before) is not None


def is_of_another_matter(sentence: str, words: str, kind: str) -> bool:
    """Return whether words that look like a condition are a rule of something else, in the sentence that holds them.

    >>> is_of_another_matter("To vote you must be eighteen.", "eighteen", "requirement")
    True
    >>> is_of_another_matter("To go you must be eighteen.", "eighteen", "requirement")
    False
    """
    if kind == "payment":
        return False
    start = max(sentence.find(words), 0)
    end = start + len(words)
    if (
        _MYTH.match(sentence)
        or _USED.search(words)
        or _USED.match(sentence, end)
        or _IDLE.fullmatch(words)
        or _HOSTS.match(words)
        or _REPEALED.search(sentence)
        or _HOST_OF.search(sentence)
        or _ASKS_OTHERS.search(sentence, 0, start)
        or _FIELD.match(sentence, end)
        or (kind == "requirement" and _OF_OFFICE.match(sentence, start))
        or _AT_PLAY.search(words)
    ):
        return True
    ruled = (found for rule in (_LIFE, _HANDED) for found in rule.finditer(sentence))
    if any(found.start() < end and ";" not in sentence[found.end() : start] for found in ruled):
        return True  # "must hand over his passport and may not drink": the second is of life there too
    led = (_THERE, _ELSE, _FORMER, _HOST_BOUND, _URGED, _BOUND_THINGS)
    if any(_holds_on(sentence, found.end(), start) for lead in led for found in lead.finditer(sentence)):
        return True
    if (past := _LONG_AGO.match(sentence)) and past.end() <= start and _NOW.search(sentence, end):
        return True
    others = (cue.search(sentence) for cue in (_SEEKERS, _ENTERED, _LET_IN))
    if any(
        found and found.start() <= start and not set(";:.").intersection(sentence[found.start() : start])
        for found in others
    ):
        return True
    if any(_holds_on(sentence, found.end(), start) for cue in (_WISHED, _CRITICS) for found in cue.finditer(sentence)):
        return True
    if (
        _VENUE.search(sentence)
        or any(_holds_on(sentence, found.end(), start) for found in _WANTING.finditer(sentence))
        or _is_of_perk(sentence, start)
        or _AFTER.match(sentence, end)
        or _ARRIVED.search(words)
        or _FOR_ELSE.match(words)
        or _FOR_ELSE.match(sentence, end)
    ):
        return True
    if (gone := _GONE.search(sentence, end)) and not set(";.").intersection(sentence[end : gone.start()]):
        return True
    return kind == "exclusion" and any(
        found.start() < end and start < found.end() for found in _REPORTED.finditer(sentence)
    )


def _is_of_perk(sentence: str, start: int) -> bool:
    """Return whether something else than a place hangs on what begins at `start`: "get leave, provided that ..."."""
    perk = _PERK.search(sentence)
    return perk is not None and perk.end() <= start and not _BOUGHT_INTO.search(perk[0])


def _holds_on(sentence: str, lead: int, start: int) -> bool:
    """Return whether what opens a clause still holds where the condition begins."""
    return lead <= start + 1 and ";" not in sentence[lead:start]
