"""The families of phrases that pass a verdict on a condition, by kind and by the side on which the condition stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlift.facts import CriterionKind
from factlift.reader.words.literals import Sought

IN_CLAUSE = r"(?:[^,;:.“”\"!?()]|(?<=\d)[,.](?=\d))"  # any sign but a mark; a comma, where it stands in a number
X = rf"(?P<x>{IN_CLAUSE}{{3,120}}?)"
XL = r"(?P<x>[^;:.“”\"!?()]{3,180}?)"  # a list
REST = rf"(?P<x>{IN_CLAUSE}{{3,120}}?)(?=[,.](?!\d)|[;:!?”\"()]|$| [–—-] )"
ENDL = (
    r"(?=[;:!?”\"()]|\.(?:\s|$)|$| [–—-] |,? (?:and|but) (?:there|it|he|she|they|we|you|I|that|this|each|no one|nobody|"
    r"the \w+ (?:is|are|was|were|has|have|had|will))\b|, (?:prefers|turns|rejects|takes|bars|refuses|pays|excludes|"
    r"offers|gives|which|who|where|when|while|although|though|because|not) |, (?:[\w’'-]+ ){0,5}?(?:said|says|told|"
    r"added|adds|explained|recalled|disclosed|confirmed|announced|reported|according|shows?|showed|stated|states|"
    r"believes?|wrote|admitted|notes?|noted|warned|cautioned|reads?)\b)"
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
    r"(?:done for|shown out|put (?:back )?on the (?:train|bus|boat|ferry|plane) (?:home|back)|(?:considered|called|"
    r"taken|placed|put|ranked|interviewed) last|not (?:called|picked|chosen)|told to (?:go|leave|get out|"
    r"be on (?:his|her|their) way)|(?:put|taken|kept|left) off the (?:list|roll|roster|plane|bus|boat)|knocked back|"
    r"cut|culled|axed|dropped|rejected|refused|declined|excluded|barred|banned|disqualified|debarred|eliminated|"
    r"removed|"
    r"discarded|discounted|blacklisted|blackballed|deselected|sidelined|shunned|vetoed|denied|precluded|weeded|"
    r"turned a?round (?:at|from) the (?:door|gate|desk|counter|threshold)(?! of)|screened out|ruled out|filtered out|"
    r"sifted out|sieved out|winnowed out|thrown out|left out|left off|left aside|left behind|shut out|kept out|"
    r"(?:deemed|considered|judged|declared|thought) (?:to be )?(?:unfit|unsuitable)|kept back(?! for)|kept off|locked "
    r"out|frozen out|edged out|crossed out|crossed off|struck off|struck out|"
    r"scratched|written off|waved away|waved off|turned away|turned down|turned back|sent home|sent away|sent back|"
    r"sent packing|shown the door|shown the exit|passed over|overlooked|skipped|ignored|stood down|told to stay|"
    r"told to go home|not considered|not wanted|not welcome|unwelcome|ineligible|out of luck|out of the running|"
    r"out of the question|off the list|off limits|non grata|surplus|beyond the pale|given short shrift|"
    r"asked to leave(?! [a-z])|asked to step out|told no|told to forget|told to look elsewhere|held back(?! for)|"
    r"struck from|crossed from|red-flagged|put to one side|put aside|wasting (?:his|her|their) time|flagged up|bounced|"
    r"nixed|spurned|failed|non-starters|a non-starter|as good as out|at the back|at the bottom|at the tail|at the foot|"
    r"the last to be)"
)
DOING = (
    r"(?!applying|going|leaving|joining|travel|serving|taking part|taking up|flying|sailing|boarding|working|enlisting|"
    r"being)[a-z]+ing\b"
)
HOME = (  # what people who are not chosen may do
    r"(?:please excuse\b|(?:is|are|was|were) not entitled to (?:apply|sign up|join|enlist|register|enrol|volunteer|"
    r"take part)\b|"
    r"(?:(?:will|would) )?ha(?:s|ve|d) to (?:sit (?:this|the|it)(?: \w+){0,2} out|make way|wait(?=[,.;!]|$| unless)|"
    r"wait (?:for|until) (?:the next|another|next)|stand aside|stay (?:at home|home|behind))|"
    r"(?:got|gets?) no (?:further|farther)|(?:did|do|does) not (?:even )?(?:get|see|receive) an? (?:form|hearing|"
    r"number|interview|date|letter|call)|could (?:go|walk|ride|start for|turn for) home|could turn (?:round|back)|"
    r"(?:will|may|might) find (?:his|her|their) names? (?:missing|struck|crossed|gone|off)|"
    r"(?:will|would) never get (?:past|on|in|through)|needn[’']t (?:ring|call|write|turn)|need not (?:put (?:their|his|"
    r"her|your|the|an?) (?:names?|hands?) "
    r"(?:down|forward|in|up)|apply|ring|call|bother|turn up|queue|ask|try|hope|come|write|trouble|"
    r"show up|waste|dream|register|(?:send|hand|put|fill|turn|submit|lodge|file|post)(?: in| off| over)?(?: (?:their|"
    r"his|her|your|an?|any|the) (?:papers?|applications?|forms?|CVs?|names?|letters?|r[ée]sum[ée]s?|details)|"
    r"(?=[,.;]|$)))|needn[’']t (?:apply|bother|turn up|queue|ask|try|come)|(?:can|may|might as well|could|"
    r"should) (?:forget|kiss goodbye|whistle for|wave goodbye|say goodbye|stay (?:at )?home|think again|look elsewhere|"
    r"save (?:their|your|his)|give up|dream on|not even)|(?:stands?|stood|ha(?:s|ve|d)) (?:no|little|scant|"
    r"not the slightest|next to no|zero|precious little) (?:chance|hope|prospect|business|place|future|shot|luck|"
    r"look-in|claim)|(?:is|are|was|were) going nowhere|(?:go|goes|went) (?:nowhere|to the (?:back|bottom|end|tail)|"
    r"last)|(?:do|does|did|will|would) not (?:make the (?:cut|grade|list)|get (?:past|through|in|a look-in|far|a visa|"
    r"a place|on|(?:an?|the|his|her|their) (?:exit |travel |work )?(?:papers?|visas?|permits?|stamps?|forms?|seats?))|"
    r"qualify|pass muster|count|fit the bill|figure|feature|travel|sail|fly|go)|(?:don|doesn|didn|"
    r"won)[’']t (?:make the (?:cut|grade|list)|get (?:past|through|in|a look-in|far|on)|qualify|pass muster|"
    r"fit the bill|figure|feature|travel|sail|fly)|(?:miss|misses|missed|lose|loses|lost) out|"
    r"(?:lose|loses|lost) (?:points|marks)|(?:stays?|stayed) (?:(?:at )?home|behind|put)|stays(?=[.,;]|$)|"
    r"(?:cannot|can[’']t|may not|could not|must not|shall not|will not|would not|won[’']t|(?:will|would|can|may|"
    r"shall) no longer) (?:even )?(?:be (?:sent|proposed|"
    r"taken|put (?:forward|down|up)|posted|deployed|considered|chosen|selected|picked|hired|recruited|nominated|"
    r"put forward|included|placed|accepted|admitted|approved|cleared|shortlisted|enlisted|engaged|employed|seconded|"
    r"released|entertained|looked at|interviewed|signed up|taken on|issued|given|granted|allowed|permitted|let)|apply|"
    r"join|go|enlist|sail|board|embark|sign up|register|serve|travel|qualify|volunteer|enrol|take part|sit|try again|"
    r"reapply|stand|come forward|put (?:themselves|himself|herself|their names|his name|her name|down|forward))|"
    r"(?:find|finds|found|are finding|is finding) that [^,;.]{3,60}? (?:no longer|not|never|won[’']t|will not|do not|"
    r"don[’']t) \w+ them|(?:(?:will|would|may|might) )?(?:find|finds|found|are finding|is finding) (?:the door|that|"
    r"themselves|their|himself|herself)[^,;.]{0,30}? (?:shut|closed|barred|slammed|locked|excluded|rejected|unwanted|"
    r"out)|(?:have|has|had|were|was|are|is|been)(?: been)? (?:told|advised|warned|informed|asked|urged|"
    r"instructed) (?:(?:that )?they (?:can (?:forget|kiss)|cannot|can[’']t|won[’']t|will not|are not|need not|"
    r"would not|may not)|not to|to (?:stay|forget|look elsewhere|think again|wait|come back|try again|apply again|"
    r"return (?:when|once|next)|go home|stand aside|step aside)))"
)
AHEAD = (  # said of people, or things, that are put first
    r"(?:(?:(?:put|placed|moved|pushed|bumped|set) (?:at|to) |at )the (?:front|head|top)|in pole position|"
    r"on the inside track|first in (?:line|the queue)|waved (?:through|on)|nodded through|let through|fast-tracked|"
    r"whisked through|ushered|preferred|favoured|favored|prioriti[sz]ed|sought after|in demand|snapped up|hotly wanted|"
    r"given (?:priority|preference|precedence|the nod|(?:the )?first|an edge|extra|(?:due |added |some |"
    r"more )?weight(?:age)?)|accorded (?:priority|preference|precedence)|looked (?:on|upon) (?:kindly|with favour|"
    r"favourably)|smiled (?:on|upon)|(?:picked|chosen|taken|called|placed|sent|considered|looked at|seen|interviewed|"
    r"put|ranked) (?:first|ahead|before)|head and shoulders|ahead of|a step ahead|well placed|best placed|"
    r"better placed|top of the (?:list|pile|heap))"
)
WINS = (
    r"(?:(?:get|gets|got|have|has|had|enjoy|enjoys|enjoyed|receive|receives|received|take|takes|took|hold|holds|stand|"
    r"stands|stood) (?:an? |the |their |first |top |some )?(?:better |best |far better |much better |head |strong |"
    r"distinct |clear |slight |built-in |inside |added |"
    r"additional |extra |real |big )?(?:priority|preference|precedence|edge|advantage|head start|start|"
    r"chance|chances|odds|cards|track|first call|first pick|first refusal|call|pick|refusal|choice|nod)(?! of(?! "
    r"(?:being|"
    r"getting) (?:picked|chosen|selected|taken|sent|hired|called|posted|a place|in|on)\b)| to be| that)|(?:jump|jumps|"
    r"jumped|skip|skips|skipped) (?:the |to the front of the )?(?:queue|line)|(?:go|goes|went|"
    r"come|comes|came|move|moves|moved|rise|rises|rose) (?:first|to the (?:front|head|top)|straight to|ahead)|"
    r"finds? it easier to (?:get (?:in|on|a place|a job|a visa)|be (?:chosen|picked|taken|selected|sent))|"
    r"(?:scores?|scored) (?:well|highly|high)|(?:does|do|did|fares?|fared) (?:well|better)(?= (?:here|at|in|with)|"
    r"[,.;]|$)|(?:count|counts|counted|tell|tells|told|weigh|weighs|weighed|speak|speaks|spoke) (?:for (?:plenty|much|"
    r"most|"
    r"a lot|a great deal|more|something|a good deal)|in (?:his|her|their|your|one[’']s|a candidate[’']s|"
    r"an applicant[’']s|a man[’']s|\w+[’']s) favou?r|strongly|heavily|most|more)|(?:carry|carries|carried) (?:some |"
    r"great |much |the most |more |extra |a lot of )?weight|(?:matter|matters|mattered)(?=[,.;]|$| (?:a lot|a great "
    r"deal|most|more than)\b)|(?:go|goes|went) a long way|(?:work|works|worked) wonders|"
    r"(?<!house )(?<!home )(?<!kitchen )(?<!domestic )(?<!little )(?<! no )(?<! any )(?<!some )(?<!much )(?<!for )"
    r"(?<!their )(?<!need )(?<!needs )(?<!find )(?<!finds )(?:help|helps|helped)(?: (?:a lot|no end|enormously|too|"
    r"a great deal|greatly|more than anything))?(?=[,.;]|$|"
    r" (?:when|if|in|at|with)\b| (?:you|him|her|them|one|us|an? \w+) (?:to )?(?:get (?:picked|chosen|selected|taken|"
    r"hired|in\b|on the list|through|a place|a visa)|be (?:picked|chosen|selected|taken|hired|sent)))|(?:boost|boosts|"
    r"boosted|raise|raises|raised|improve|improves|improved|increase|"
    r"increases|increased|brighten|brightens|lift|lifts|better|double|doubles|doubled) (?:his|her|their|your|the|"
    r"one[’']s|a|an|any) (?:\w+[’']s? )?(?:chances?|odds|prospects|hopes|standing|score|ranking)|"
    r"(?:tip|tips|tipped) the (?:scales?|balance)|(?:do|does|did) (?:no|him no|her no|you no|them no) harm|"
    r"(?:open|opens|opened) doors|(?:would|will|could|may|might) be (?:an? |of )?(?:distinct |definite |added |great |"
    r"big |decided |considerable )?(?:advantage|asset|plus|bonus|boon|help))"
)
LEFT_OUT = re.compile(rf" (?:{BE} {ADV}{GONE}|{ADV}{HOME})\b")  # behind who is not chosen
NOUNS = (  # what a condition is called
    r"(?:hurdles?|requirements?|conditions?|preconditions?|prerequisites?|pre-requisites?|essentials?|criteri(?:a|on)|"
    r"qualifications?|demands?|musts?|must-haves?|terms|yardsticks?|touchstones?|necessit(?:y|ies)|keys?|passports?|"
    r"gateways?|tickets?|tests? that|stipulations?|sine qua non|thresholds?|minimum|watchwords?|givens|a given|"
    r"obligations?|order of the day|rules?|deciding factors?|main thing|first thing)"
)
BARS = (
    r"(?:bars?|barriers?|obstacles?|impediments?|hindrances?|dealbreakers?|deal-breakers?|no-nos?|no-gos?|red flags?|"
    r"black marks?|disqualifications?|disqualifiers?|non-starters?|grounds|reasons?|death knell|kiss of death|taboos?|"
    r"stumbling blocks?|handicaps?|strikes? against)"
)
CHOICE = (
    r"(?:hiring|recruitment|recruiting|sending|deployment|deploying|posting|selection|dispatch|dispatching|engagement|"
    r"engaging|employment|employing|nomination|secondment|placement|placing|despatch|enlistment|enlisting|taking on|"
    r"admission|export|departure|emigration)"
)
MAKER = (  # who lays conditions down
    r"(?:growers?|farm(?:er)?s?|employers?|recruiters?|agents?|agenc(?:y|ies)|firms?|compan(?:y|ies)|ministr(?:y|ies)|"
    r"bureaux?|departments?|offices?|embass(?:y|ies)|consulates?|governments?|authorit(?:y|ies)|commissions?|"
    r"committees?|panels?|boards?|councils?|brokers?|contractors?|hospitals?|clinics?|hotels?|resorts?|restaurants?|"
    r"factor(?:y|ies)|yards?|shipyards?|mills?|mines?|estates?|plantations?|captains?|skippers?|shipowners?|owners?|"
    r"lines?|airlines?|trusts?|charit(?:y|ies)|missions?|churches|church|regulators?|dioceses?|orders?|arm(?:y|ies)|"
    r"nav(?:y|ies)|"
    r"police|forces?|regiments?|corps|service|services|schools?|universit(?:y|ies)|famil(?:y|ies)|households?|buyers?|"
    r"hosts?|clients?|customers?|managers?|foremen|foreman|officials?|selectors?|examiners?|doctors?|interviewers?|"
    r"schemes?|programmes?|programs?|projects?|contracts?|rules?|regulations?|circulars?|notices?|adverts?|"
    r"advertisements?|tenders?|agreements?|memorandum|memoranda|accords?|guidelines?|forms?|calls?|posters?|"
    r"instructions?|directives?|decrees?|laws?|acts?|polic(?:y|ies)|criteria|terms|side|state|country|they|we|he|she|"
    r"it|who|hands|mate|bosun|chef|matron|boss|superintendent|director|colonel|commander|consul|headman|inspector|"
    r"trainer|consortium|union|foundation|society|groups?|chains?|bank|club|unit|headquarters|command|crews?|"
    r"teams?|gangmasters?|producers?|packers?|canner(?:y|ies)|trawlers?|boats?|ships?|fleets?|operators?|importers?|"
    r"chateaux|vineyards?|orchards?|homes?|winer(?:y|ies)|abattoirs?|greenhouses?|nurser(?:y|ies)|bakeries|dair(?:y|"
    r"ies)|packhouses?|[A-Z][a-zà-ÿ]+)"
)


class Pattern(NamedTuple):
    """A pattern whose group `x` is the condition; a sentence has one of its `hints`."""

    kind: CriterionKind
    search: Sought
    hints: frozenset[str]
    test: str = ""  # "people": it names people of a kind; "known": its category is; "either"; "group": it names people;
    # "sole": like "people", of whom none else are taken;
    # "limited": it has a limit ("over", "who", "from"); "led": its first word's category is; "papers": they are papers;
    # "learned": they are papers, or what somebody has learned or done;
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
    "need needn’t needn can may could should stand stands stood have has had go goes went do does did don’t don doesn "
    "doesn’t didn didn’t won won’t miss misses missed lose loses lost stay stays stayed cannot can’t must shall will "
    "please would find finds finding found were was are is might got gets get goes"
)

CURRENCY = (
    r"(?:dollars|euros?|pounds|yuan|won|yen|roubles|rubles|shillings|rupees|taka|dirhams|riyals|rials|dinars|pesos|"
    r"francs|naira|cedis|birr|rand|kwacha|baht|dong|ringgit|rupiah|kyat|kip|riel|lira|lei|leva|zlotys?|hryvnias?|som|"
    r"soms|tenge|manat|lari|dram|tugriks?|afghanis?|gourdes|quetzals?|lempiras|soles|reais|bolivianos|guaranies|pula|"
    r"meticais|ariary|dalasis?|pesetas?|escudos|guilders|drachmas?|guineas|leones|kina|vatu|tala|pa[’']anga|marks|"
    r"markkaa?|kroner?|kroners|kuna|denars?|bucks|quid|grand|crowns|kronor|forints|dollar|pound)"
)
AMOUNT = (
    rf"(?:sums? (?:of |ranging (?:from )?|from )?)?(?:(?:about|around|roughly|up to|upwards of|between|as much as|"
    rf"more than|over|nearly|almost|some|at least|"
    rf"anything (?:from|between|up to)|"
    rf"anywhere between|a further|another|a|the equivalent of|no less than) )?"
    r"(?:(?:[A-Z]{1,4}\.?|Rs\.?|Rp\.?|Tk\.?|Ksh|KSh|Sh|Nu\.?|Le|GH)? ?[$€£¥₦₱₵₹₩฿¢]? ?"
    r"\d(?:[\d,.]*\d)?(?![,.]?\d)(?:m|k)?(?: (?:million|"
    r"lakh|crore|thousand))?(?: (?:to|and|or) (?:[A-Z]{1,3} ?)?[$€£¥₦₱₵₹]?\d[\d,.]*)?"
    rf"(?: (?:[A-Z][a-z]+ |CFA |US )?"
    rf"{CURRENCY})?|(?:[A-Za-z][a-z]*(?:-[a-z]+)? ){{1,3}}(?:million )?{CURRENCY}|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|"
    rf"[Ff]ive|[Ss]ix|[Hh]alf a|[Aa]) (?:and a half )?(?:lakhs?|crores?|grand)|"
    rf"(?:(?:an?|one|two|three|four|five|six|half an?) (?:whole |full )?|(?:the|his|her|their|your|my|its) first )"
    rf"(?:month|year|week)s?[’']s? (?:wages|pay|salary|earnings|income))"
)
SUM = (
    r"(?:[$€£¥₦₱₵₹₩฿¢]|\b(?=[A-Za-z])(?:[PRKNDBTQLS]\d{1,3}(?:,\d{3})|"
    r"(?:lakh|crore|million|[A-Z]{2,4} ?\d|Rs|Rp|Tk|Ksh|KSh|Sh ?\d|wages|pay|salary|income|"
    rf"{CURRENCY})\b))"
)
MONEYED = rf"(?=[^;]{{0,40}}{SUM})"
BUYABLE = (
    r"(?:visas?|places?|seats?|berths?|slots?|spots?|jobs?|posts?|postings?|contracts?|stamps?|signatures?|names?|"
    r"files?|cards?|interviews?|permits?|clearances?|passages?|placements?|positions?|nods?|lists?|rolls?|manifests?|"
    r"listings?|recommendations?|selection|recruitment|deployment|registration)"
)
