"""The families of phrases that pass a verdict on a condition, by kind and by the side on which the condition stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlift.facts import CriterionKind
from factlift.reader.words.literals import Sought

_IN = r"(?:[^,;:.“”\"!?()]|(?<=\d)[,.](?=\d))"  # any sign but a mark; a comma, where it stands in a number
X = rf"(?P<x>{_IN}{{3,120}}?)"
XL = r"(?P<x>[^;:.“”\"!?()]{3,180}?)"  # a list
REST = rf"(?P<x>{_IN}{{3,120}}?)(?=[,.](?!\d)|[;:!?”\"()]|$| [–—-] )"
ENDL = (
    r"(?=[;:!?”\"()]|\.(?:\s|$)|$| [–—-] |,? (?:and|but) (?:there|it|he|she|they|we|you|I|that|this|each|no one|"
    r"nobody|the "
    r"\w+ (?:is|are|was|were|has|have|had|will))\b|, (?:prefers|turns|rejects|takes|bars|refuses|pays|excludes|"
    r"offers|gives|which|who|where|when|while|although|though|because|not) |, "
    r"(?:[\w’'-]+ ){0,5}?(?:said|says|told|added|adds|explained|recalled|disclosed|confirmed|announced|reported|"
    r"according|shows?|showed|stated|states|believes?|wrote|admitted|notes?|noted|warned|cautioned|reads?)\b)"
)
RESTL = rf"(?P<x>[^;:“”\"!?()]{{3,200}}?){ENDL}"
_BEHIND = (  # what a clause may start behind
    r"(?<=[;:“\"—–] )|(?<=[“\"])|(?<=, and )|(?<=, but )|(?<=, while )|(?<= that )|(?<= says )|(?<= said )|"
    r"(?<= how )|(?<= because )|(?<= since )|(?<= while )|(?<= but )|(?<=, as )|(?<=, so )|(?<= - )"
)
_PLACE = rf"(?:^|{_BEHIND})"
START = rf"{_PLACE}(?:[Aa]nd |[Bb]ut |[Ss]o )?"
OPENS = re.compile(rf"[ “\"](?:{_BEHIND})")  # ends where START can match, but for the first place of a sentence
BE = (
    r"(?:(?:is|are|was|were) to be|is|are|was|were|be|been|being|gets?|got|has been|have been|had been|will be|"
    r"would be|shall be|may be|’s|'s)"
)
ADV = (
    r"(?:(?:\w+ly|also|now|still|always|never|not even|long|once|then|therefore|thus|simply|all|both|often|generally|"
    r"in practice|as a rule|by and large|at once|henceforth|in future|no less) )?"
)
GONE = (  # said of people who are not chosen
    r"(?:done for|shown out|put (?:back )?on the (?:train|bus|boat|ferry|plane) (?:home|back)|"
    r"(?:considered|called|taken|placed|put|ranked|interviewed) last|not (?:called|picked|chosen)|"
    r"told to (?:go|leave|get out|be on (?:his|her|their) way)|"
    r"(?:put|taken|kept|left) off the (?:list|roll|roster|plane|bus|boat)|knocked back|cut|culled|axed|dropped|"
    r"rejected|refused|"
    r"excluded|barred|banned|disqualified|debarred|eliminated|removed|"
    r"discarded|discounted|blacklisted|blackballed|deselected|sidelined|shunned|vetoed|denied|precluded|weeded|"
    r"turned a?round (?:at|from) the (?:door|gate|desk|counter|threshold)(?! of)|"
    r"screened out|ruled out|filtered out|sifted out|sieved out|winnowed out|thrown out|left out|left off|left aside|"
    r"left "
    r"behind|"
    r"shut out|kept out|kept back(?! for)|kept off|locked out|frozen out|edged out|crossed out|crossed off|struck off|"
    r"struck out|"
    r"scratched|written off|waved away|waved off|turned away|turned down|turned back|sent home|sent away|sent back|"
    r"sent packing|shown the door|shown the exit|passed over|overlooked|skipped|ignored|stood down|told to stay|"
    r"told to go home|not considered|not wanted|not welcome|unwelcome|ineligible|out of luck|out of the running|"
    r"out of the question|off the list|off limits|non grata|surplus|beyond the pale|given short shrift|asked to "
    r"leave(?! [a-z])|"
    r"asked to step out|told no|told to forget|told to look elsewhere|held back(?! for)|struck from|"
    r"crossed from|red-flagged|"
    r"put to one side|put aside|wasting (?:his|her|their) time|flagged "
    r"up|bounced|nixed|spurned|failed|non-starters|a non-starter|as good as out|at the back|at the bottom|"
    r"at the tail|at the foot|the last to be)"
)
DOING = (
    r"(?!applying|going|leaving|joining|travel|serving|taking part|taking up|flying|sailing|boarding|working|"
    r"enlisting|"
    r"being)[a-z]+ing\b"
)
HOME = (  # what people who are not chosen may do
    r"(?:(?:is|are|was|were) not entitled to (?:apply|sign up|join|enlist|register|enrol|volunteer|"
    r"take part)\b|(?:(?:will|would) )?ha(?:s|ve|d) to (?:sit (?:this|the|it)(?: \w+){0,2} out|make way|"
    r"wait(?=[,.;!]|$| unless)|"
    r"wait (?:for|until)"
    r" (?:the "
    r"next|another|next)|stand aside|stay (?:at home|home|behind))|(?:got|gets?) no (?:further|farther)|(?:did|"
    r"do|does) not "
    r"(?:even )?(?:get|see|receive) an? (?:form|hearing|number|interview|date|letter|call)|"
    r"could (?:go|walk|ride|start for|turn for) home|could turn (?:round|back)|"
    r"(?:will|may|might) find (?:his|her|their) names? (?:missing|struck|crossed|gone|off)|(?:will|would) never get "
    r"(?:past|on|in|through)|needn[’']t (?:ring|call|write|turn)|need not (?:put (?:their|his|her|your|"
    r"the) names? (?:down|forward|in|up)|apply|ring|call|bother|turn "
    r"up|queue|ask|try|hope|come|write|trouble|show up|waste|dream|register|"
    r"(?:send|hand|put|fill|turn|submit|lodge|file|post)(?: in| off| over)?(?: (?:their|his|her|your|an?|any|the) "
    r"(?:papers?|applications?|forms?|CVs?|names?|letters?|r[ée]sum[ée]s?|details)|(?=[,.;]|$)))|"
    r"needn[’']t (?:apply|bother|turn up|queue|ask|try|come)|(?:can|may|might as well|could|should) (?:forget|kiss "
    r"goodbye|whistle for|wave goodbye|say goodbye|stay (?:at )?home|think again|look elsewhere|save (?:their|your|"
    r"his)|"
    r"give up|dream on|not even)|"
    r"(?:stands?|stood|ha(?:s|ve|d)) (?:no|little|scant|not the slightest|next to no|zero|precious little) "
    r"(?:chance|hope|prospect|business|place|future|shot|luck|look-in|claim)|(?:is|are|was|were) going nowhere|"
    r"(?:go|goes|went) (?:nowhere|to the (?:back|bottom|end|tail)|last)|(?:do|does|did|will|would) not (?:make the "
    r"(?:cut|grade|list)|get (?:past|through|in|a look-in|far|a visa|a place|on|(?:an?|the|his|her|their) "
    r"(?:exit |travel |work )?(?:papers?|visas?|permits?|stamps?|forms?|seats?))|qualify|pass muster|count|fit the "
    r"bill|"
    r"figure|feature|travel|sail|fly|go)|(?:don|doesn|didn|won)[’']t (?:make the (?:cut|grade|list)|get "
    r"(?:past|through|in|a look-in|far|on)|qualify|pass muster|fit the bill|figure|feature|travel|sail|fly)|(?:miss|"
    r"misses|missed|lose|loses|lost) out|(?:lose|loses|lost) (?:points|marks)|(?:stays?|stayed) (?:(?:at )?home|"
    r"behind|put)|stays(?=[.,;]|$)|(?:cannot|"
    r"can[’']t|may not|"
    r"could not|must "
    r"not|"
    r"shall not|will not|would not|won[’']t) (?:even )?(?:be (?:sent|taken|put (?:forward|down|up)|posted|deployed|"
    r"considered|chosen|"
    r"selected|"
    r"picked|hired|recruited|nominated|put forward|included|placed|accepted|admitted|approved|cleared|shortlisted|"
    r"enlisted|engaged|employed|seconded|released|entertained|looked at|interviewed|signed up|taken on|issued|given|"
    r"granted|allowed|permitted|let)|apply|join|go|enlist|sail|board|embark|sign up|register|serve|travel|qualify|"
    r"volunteer|enrol|take part|sit|try again|reapply|stand|come forward|put (?:themselves|himself|herself|their names|"
    r"his name|her name|down|forward))|(?:find|finds|found|are finding|is finding) that [^,;.]{3,60}? (?:no longer|"
    r"not|never|won[’']t|will not|do not|don[’']t) \w+ them|(?:(?:will|would|may|might) )?"
    r"(?:find|finds|found|are finding|is finding) (?:the door|"
    r"that|themselves|their|"
    r"himself|herself)[^,;.]{0,30}? (?:shut|closed|barred|slammed|locked|excluded|rejected|unwanted|out)|(?:have|"
    r"has|had|"
    r"were|was|are|is|been)(?: been)? (?:told|advised|warned|informed|asked|urged|instructed) (?:(?:that )?they "
    r"(?:can "
    r"(?:forget|kiss)|cannot|can[’']t|won[’']t|will not|are not|need not|would not|may not)|not to|to (?:stay|forget|"
    r"look elsewhere|think again|wait|come back|try again|apply again|return (?:when|once|next)|go home|stand aside|"
    r"step aside)))"
)
AHEAD = (  # said of people, or things, that are put first
    r"(?:(?:(?:put|placed|moved|pushed|bumped|set) (?:at|to) |at )the (?:front|head|top)|in pole position|on "
    r"the inside track|first in (?:line|the queue)|waved "
    r"(?:through|on)|"
    r"nodded through|let through|fast-tracked|whisked through|ushered|preferred|favoured|favored|prioriti[sz]ed|"
    r"sought "
    r"after|in demand|snapped up|hotly wanted|given (?:priority|preference|precedence|the nod|(?:the )?first|an edge|"
    r"extra|"
    r"(?:due |added |some |more )?weight(?:age)?)|"
    r"accorded (?:priority|preference|precedence)|looked (?:on|upon) (?:kindly|with favour|favourably)|smiled (?:on|"
    r"upon)|"
    r"(?:picked|chosen|taken|called|placed|sent|considered|looked at|seen|interviewed|put|ranked) (?:first|"
    r"ahead|before)|head and "
    r"shoulders|ahead of|a step ahead|well placed|best placed|better placed|top of the (?:list|pile|heap))"
)
WINS = (
    r"(?:(?:get|gets|got|have|has|had|enjoy|enjoys|enjoyed|receive|receives|received|take|takes|took|hold|holds|"
    r"stand|"
    r"stands|stood) (?:an? |the |their |first |top |some )?(?:better |best |far better |much better |head |strong |"
    r"distinct |clear |slight |built-in |inside )?(?:priority|preference|precedence|edge|advantage|head start|start|"
    r"chance|chances|odds|cards|track|first call|first pick|first refusal|call|pick|refusal|choice|nod)(?! of| to be| "
    r"that)|"
    r"(?:jump|jumps|jumped|skip|skips|skipped) (?:the |to the front of the )?(?:queue|line)|(?:go|goes|went|come|"
    r"comes|"
    r"came|move|moves|moved|rise|rises|rose) (?:first|to the (?:front|head|top)|straight to|ahead)|(?:count|counts|"
    r"counted|tell|tells|told|weigh|weighs|weighed|speak|speaks|spoke) (?:for (?:plenty|much|most|a lot|a great deal|"
    r"more|"
    r"something|a good deal)|in (?:his|her|their|your|one[’']s|a candidate[’']s|an applicant[’']s|a man[’']s|"
    r"\w+[’']s) "
    r"favou?r|strongly|heavily|most|more)|(?:carry|carries|carried) (?:some |great |much |the most |more |extra |a "
    r"lot "
    r"of )?weight|(?:go|goes|went) a long way|(?:work|works|worked) wonders|(?:help|helps|helped)(?: (?:a lot|no "
    r"end|enormously|too|a great deal|greatly|more than anything))?(?=[,.;]|$| (?:when|if|in|at|with))|(?:boost|"
    r"boosts|"
    r"boosted|raise|raises|raised|improve|improves|improved|increase|increases|increased|brighten|brightens|lift|"
    r"lifts|"
    r"better|double|doubles|doubled) (?:his|her|their|your|the|one[’']s|a|an|any) (?:\w+[’']s? )?(?:chances?|odds|"
    r"prospects|hopes|standing|score|ranking)|(?:tip|tips|tipped) the (?:scales?|balance)|(?:do|does|did) (?:no|him "
    r"no|"
    r"her no|you no|them no) harm|(?:open|opens|opened) doors|(?:would|will|could|may|might) be (?:an? |of "
    r")?(?:distinct |"
    r"definite |added |great |big |decided |considerable )?(?:advantage|asset|plus|bonus|boon|help))"
)
LEFT_OUT = re.compile(rf" (?:{BE} {ADV}{GONE}|{ADV}{HOME})\b")  # behind who is not chosen
NOUNS = (  # what a condition is called
    r"(?:hurdles?|requirements?|conditions?|preconditions?|prerequisites?|pre-requisites?|essentials?|criteri(?:a|"
    r"on)|"
    r"qualifications?|demands?|musts?|must-haves?|terms|yardsticks?|touchstones?|necessit(?:y|ies)|keys?|passports?|"
    r"gateways?|tickets?|tests? that|stipulations?|sine qua non|thresholds?|minimum|watchwords?|givens|a given|"
    r"obligations?|order of the day|rules?|deciding factors?|main thing|first thing)"
)
BARS = (
    r"(?:bars?|barriers?|obstacles?|impediments?|hindrances?|dealbreakers?|deal-breakers?|no-nos?|no-gos?|red flags?|"
    r"black marks?|disqualifications?|disqualifiers?|non-starters?|grounds|reasons?|death knell|kiss of death|"
    r"taboos?|"
    r"stumbling blocks?|handicaps?|strikes? against)"
)
CHOICE = (
    r"(?:hiring|recruitment|recruiting|sending|deployment|deploying|posting|selection|dispatch|dispatching|"
    r"engagement|"
    r"engaging|employment|employing|nomination|secondment|placement|placing|despatch|enlistment|enlisting|taking on|"
    r"admission|export|departure|emigration)"
)
MAKER = (  # who lays conditions down
    r"(?:growers?|farm(?:er)?s?|employers?|recruiters?|agents?|agenc(?:y|ies)|firms?|compan(?:y|ies)|ministr(?:y|"
    r"ies)|"
    r"bureaux?|departments?|offices?|embass(?:y|ies)|consulates?|governments?|authorit(?:y|ies)|commissions?|"
    r"committees?|"
    r"panels?|boards?|councils?|brokers?|contractors?|hospitals?|clinics?|hotels?|resorts?|restaurants?|factor(?:y|"
    r"ies)|"
    r"yards?|shipyards?|mills?|mines?|estates?|plantations?|captains?|skippers?|shipowners?|owners?|lines?|airlines?|"
    r"trusts?|charit(?:y|ies)|missions?|churches|church|dioceses?|orders?|arm(?:y|ies)|nav(?:y|ies)|police|forces?|"
    r"regiments?|corps|service|services|schools?|universit(?:y|ies)|famil(?:y|ies)|households?|buyers?|hosts?|"
    r"clients?|"
    r"customers?|managers?|foremen|foreman|officials?|selectors?|examiners?|doctors?|interviewers?|schemes?|"
    r"programmes?|"
    r"programs?|projects?|contracts?|rules?|regulations?|circulars?|notices?|adverts?|advertisements?|tenders?|"
    r"agreements?|memorandum|memoranda|accords?|guidelines?|forms?|calls?|posters?|instructions?|directives?|"
    r"decrees?|"
    r"laws?|acts?|polic(?:y|ies)|criteria|terms|side|state|country|they|we|he|she|it|who|hands|consortium|union|"
    r"foundation|society|groups?|chains?|bank|club|unit|headquarters|command|crews?|teams?|gangmasters?|producers?|"
    r"packers?|"
    r"canner(?:y|ies)|"
    r"trawlers?|boats?|ships?|fleets?|operators?|importers?|chateaux|vineyards?|orchards?|homes?|[A-Z][a-zà-ÿ]+)"
)


class Pattern(NamedTuple):
    """A pattern whose group `x` is the condition; a sentence has one of its `hints`."""

    kind: CriterionKind
    search: Sought
    hints: frozenset[str]
    test: str = ""  # "people": it names people of a kind; "known": its category is; "either"; "group": it names people;
    # "limited": it has a limit ("over", "who", "from"); "led": its first word's category is; "papers": they are papers;
    # "made": whoever is named before it does not pay himself
    list: bool = False
    opened: Sought | None = None  # where it begins as a clause may start: the same, to be matched at such a place
    moneyed: bool = False  # it has a sum of money in it


def make(kind: CriterionKind, hints: str, pattern: str, test: str = "", *, several: bool = False) -> Pattern:
    """Return a pattern; `test` and `several` as in it, `hints` as words."""
    words = frozenset(hints.split())
    words |= {word.replace("’", "'") for word in words}
    moneyed = MONEYED in pattern and f"{MONEYED}|" not in pattern
    opened = Sought(pattern.removeprefix(_PLACE)) if pattern.startswith(START) else None
    return Pattern(kind, Sought(pattern), words, test, several, opened, moneyed)


GONE_HINTS = " ".join(sorted(set(re.findall(r"[a-z-]{3,}", GONE)) - {"not", "the"}))
HOME_HINTS = (
    "need needn’t needn can may could should stand stands stood have has had go goes went do does did don’t don "
    "doesn "
    "doesn’t didn didn’t won won’t miss misses missed lose loses lost stay stays stayed cannot can’t must shall will "
    "would find finds finding found were was are is might got gets get goes"
)

CURRENCY = (
    r"(?:dollars|euros?|pounds|yuan|won|yen|roubles|rubles|shillings|rupees|taka|dirhams|riyals|rials|dinars|pesos|"
    r"francs|naira|cedis|"
    r"birr|rand|kwacha|baht|dong|ringgit|rupiah|kyat|kip|riel|lira|lei|leva|zlotys?|hryvnias?|som|soms|tenge|manat|"
    r"lari|dram|tugriks?|"
    r"afghanis?|gourdes|quetzals?|lempiras|soles|reais|bolivianos|guaranies|pula|meticais|ariary|dalasis?|leones|"
    r"kina|vatu|tala|pa[’']anga|"
    r"bucks|quid|grand|crowns|kronor|forints|dollar|pound)"
)
AMOUNT = (
    r"(?:sums? (?:of |ranging (?:from )?|from )?)?(?:(?:about|around|roughly|up to|upwards of|between|as much as|"
    r"more than|over|nearly|almost|some|at least|"
    r"anything (?:from|between|up to)|"
    r"anywhere between|a further|another|a|the equivalent of|no less than) )?"
    r"(?:(?:[A-Z]{1,4}\.?|Rs\.?|Rp\.?|Tk\.?|Ksh|KSh|Sh|Nu\.?|Le|GH)? ?[$€£¥₦₱₵₹₩฿¢]? ?"
    r"\d(?:[\d,.]*\d)?(?:m|k)?(?: (?:million|"
    r"lakh|crore|thousand))?(?: (?:to|and|or) (?:[A-Z]{1,3} ?)?[$€£¥₦₱₵₹]?\d[\d,.]*)?"
    r"(?: (?:[A-Z][a-z]+ |CFA |US )?"
    rf"{CURRENCY})?|(?:[A-Za-z][a-z]*(?:-[a-z]+)? ){{1,3}}(?:million )?{CURRENCY}|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|"
    rf"[Ff]ive|[Ss]ix|[Hh]alf a|[Aa]) (?:and a half )?(?:lakhs?|crores?|grand)|"
    r"(?:an?|one|two|three|four|five|six|half an?) (?:whole |full )?(?:month|year|week)s?[’']s? (?:wages|pay|salary|"
    r"earnings|income))"
)
SUM = (
    r"(?:[$€£¥₦₱₵₹₩฿¢]|\b(?=[A-Za-z])(?:[PRKNDBTQLS]\d{1,3}(?:,\d{3})|"
    r"(?:lakh|crore|million|[A-Z]{2,4} ?\d|Rs|Rp|Tk|Ksh|KSh|Sh ?\d|wages|pay|salary|income|"
    rf"{CURRENCY})\b))"
)
MONEYED = rf"(?=[^;]{{0,40}}{SUM})"
BUYABLE = (
    r"(?:visas?|places?|seats?|berths?|slots?|spots?|jobs?|posts?|postings?|contracts?|stamps?|signatures?|names?|"
    r"files?|cards?|interviews?|permits?|"
    r"clearances?|passages?|placements?|positions?|nods?|lists?|rolls?|manifests?|listings?|recommendations?|"
    r"selection|recruitment|deployment|registration)"
)
