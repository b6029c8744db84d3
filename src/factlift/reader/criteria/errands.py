"""Whether a sentence ties people to work or service in another place, so that its conditions decide who goes there.

"Cooks bound for Oman must ...", "a berth on the Norwegian boats",
"the queue of masons for Algiers": told by a noun or
a verb of leaving, hiring or lending, with a name of a place close by.
"""

from __future__ import annotations

import re

from factlift.article import Article, Sentence
from factlift.lexicon import words_of
from factlift.reader.criteria.frames import APPLICANT, is_people
from factlift.reader.words.cues import SENT, WEAK
from factlift.reader.words.lines import Lines
from factlift.reader.words.literals import by_initial
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import clip_sentence

_NAME = r"(?:the )?(?:[A-Z][\w’'.-]*[a-zà-ÿ])"
_NEXT = r"(?:(?:[a-zà-ÿ’'-]+|\d[\d,]{0,6}) ){0,4}?"  # words between two parts of a pattern
_TIED = (  # participles and adjectives that tie people to a place
    r"bound|destined|headed|heading|leaving|departing|slated|lined up|in line|shortlisted|short-listed|earmarked|hired|"
    r"recruited|picked|chosen|selected|wanted|sought|nominated|seconded|detached|attached|lent|loaned|posted|sent|"
    r"assigned|engaged|contracted|drafted|enlisted|rostered|tipped|signed up|registered|required|needed|accepted|"
    r"dispatched|despatched|deployed|deputed|approved|cleared|screened|interviewed|destined|vetted|groomed|trained|"
    r"welcomed|admitted|choosing|picking|selecting|recruiting|hiring|sending|chose|picks|chooses|sends|recruits|hires|"
    r"lends?|lending|seconds?|seconding|loans?|posts|places|placing"
)
_STEPS = (  # nouns of getting there
    r"applicants?|candidates?|applications?|applying|appl(?:y|ied|ies)|queued?|nominees?|volunteers?|volunteer(?:ed|"
    r"ing)|hopefuls?|qualif(?:y|ies|ied)|eligible|jobs?|recruits?|replacements?|selection|recruitment|hiring|"
    r"register(?:ed|s)?|enlist(?:ed|s)?|signing up|sign(?:ed|s)? up|vacanc(?:y|ies)|openings?|places?|seats?|berths?|"
    r"slots?|spots?|posts?|postings?|jobs?|contracts?|quotas?|lists?|drafts?|crews?|teams?|gangs?|squads?|parties|"
    r"party|brigades?|contingents?|detachments?|rotations?|battalions?|units?|intakes?|batch(?:es)?|schemes?|"
    r"programmes?|programs?|projects?|missions?|tours?|seasons?|orders?"
)
_GOES = (
    r"go|goes|going|went|gone|flown|reaching|joining|boarding|leave|leaves|left|travel|travels|travelled|fly|flies|"
    r"flew|sail|sails|sailed|join|joins|joined|make it|makes it|made it|get|gets|got|getting|work|works|working|worked|"
    r"serve|serves|serving|served|help|helps|come|comes|came|move|moves|moved|board|boards|boarded|cross|crosses|"
    r"crossed|reach|reaches|reached|weld|welds|build|builds|clean|cleans|nurse|nurses|pick|picks|fancies|land|lands|"
    r"landed|enter|enters|entered"
)
_SITES = (  # what people are sent to work at, where the word before it is of a place
    r"factor(?:y|ies)|shipyards?|yards?|plants?|mills?|mines?|farms?|orchards?|vineyards?|greenhouses?|plantations?|"
    r"fields?|harvests?|boats?|trawlers?|ships?|vessels?|fleets?|rigs?|oilfields?|hotels?|resorts?|kitchens?|clinics?|"
    r"hospitals?|wards?|care homes?|nursing homes?|homes?|households?|airports?|ports?|docks?|railways?|sites?|camps?|"
    r"bases?|abattoirs?|slaughterhouses?|canner(?:y|ies)|smelters?|refiner(?:y|ies)|quarr(?:y|ies)|sawmills?|forests?|"
    r"embass(?:y|ies)|lines?|contracts?|jobs?|posts?|postings?|places?|lists?|crews?|teams?|gangs?|brigades?|schemes?|"
    r"programmes?|programs?|projects?|missions?|tours?|seasons?|orders?|contingents?|drafts?|quotas?|bus(?:es)?|"
    r"flights?|recruiters?|employers?|growers?|partners?|agents?|companies|firms?|hirers?|foremen|vacanc(?:y|ies)|"
    r"berths?|routes?"
)
_PATTERNS = (
    re.compile(rf"\b{by_initial(_TIED)} {_NEXT}(?:for|to|by|in|with|from) {_NEXT}{_NAME}"),
    re.compile(rf"\b{by_initial(_STEPS)} {_NEXT}(?:for|to|in|on|at|from|into|onto) {_NEXT}{_NAME}"),
    re.compile(rf"\b(?:leave|leaves|left|leaving) (?:[A-Z][\w’'-]+ )?{_NEXT}for {_NEXT}{_NAME}"),
    re.compile(rf"\b(?:{_GOES}) {_NEXT}(?:for|to|in|on|at|into|onto|from) {_NEXT}{_NAME}"),
    re.compile(rf"\b(?:{_GOES}|[Ff]or|[Tt]o|[Oo]n|[Ii]nto|[Oo]nto) {_NAME}(?: [a-z’'-]+){{0,3}} (?:{_SITES})\b"),
    re.compile(rf"\b(?:{_SITES})[,:]? {_NEXT}(?:in|on|at|from|to|of|for) {_NEXT}{_NAME}"),
    re.compile(rf"{_NAME}(?:[’']s?)?(?: [a-z-]+){{0,2}} (?:{_SITES})\b"),
    re.compile(r"^(?:Destination|To|Country|Host|Posting|Location|Place of work|Duty station|Where)\b[^:]{0,20}: "),
)
_PLACED = re.compile(rf"\b(?:in|to|for|at|on|from|off) (?:[a-z]+ ){{0,2}}?{_NAME}")
_PAYEES = words_of("criteria_cues", "payee")
_BRIBES = frozenset("bribe bribes bribed kickback kickbacks backhander backhanders fee fees rate deposit".split())
_GIVEN = frozenset("paid pay pays gave gives slipped handed bribe bribes bribed fee fees charges charged".split())
_BROKERED = frozenset(  # who places people, wherever that is
    "recruiter recruiters broker brokers overseer fixer middleman middlemen crew crews berth berths contract agent "
    "agents brigade brigades labour-export overseas abroad".split()
)
_APART = frozenset(  # whose conditions are those of something else than being sent
    "passengers passenger visitors visitor tourists tourist tourism travellers traveller pilgrims pilgrim "
    "holidaymakers voters voter ballot election elections parliament parliamentary senate mayor squad league match cup "
    "olympic olympics athletes athlete marathon championship tournament fifa player players pupils pupil school "
    "schools chess borrowers savers depositors mortgage asylum refugees refugee tenants landlords motorists "
    "drivers-licence importers exporters exports imports boarding cruise ferry brides bride groom striker goalkeeper "
    "footballer footballers midfielder cricketer coach club customs shipment shipments consignment immigrants adoption "
    "grant bidders tender-bidders marriage-licence allotments shoppers customers customer subscribers readers "
    "investors students student".split()
)
_OTHERWISE = _APART - frozenset("student students school schools pupils club coach exports imports customs".split())
_APART_BUT = re.compile(  # where a word of those is of a person's past, not of the matter
    r"\b(?:high|primary|secondary|middle|night|nursing|trade|technical|medical|military|language|staff|vocational|"
    r"driving)[ -]schools?\b|\b[Ss]chool(?:-leavers?| (?:leavers?|reports?|records?|leaving|places?|certificates?|"
    r"diplomas?|graduates?|teachers?|staff))\b|\b(?:told|tells?|informed|before|in|to|"
    r"of) (?:the )?(?:[\w’']+ )?(?:[Pp]arliament|[Ss]enate)\b|\bparliamentary (?:answer|question|committee|reply|"
    r"written|session)|\bvisitors?[’']? visas?\b|\bcustomer services?\b|\bairline (?:tickets?|staff|crews?)\b|"
    r"\bleague table|\bWorld Cup\b|\b(?:medical|nursing|exchange) students?\b|\basylum claims?\b|\bcustoms officers?\b|"
    r"\belection (?:observers?|monitors?|observation|missions?)\b|\bcoach(?:es)? (?:leaves?|left|will leave|"
    r"carr(?:y|ies|ied)|took|takes)\b|"
    r"\b(?:a|each|every) (?:[a-z]+ )?coach (?:must|should|needs|has to)\b|"
    r"\b[Mm]ayor (?:of )?[A-Z]\w+|\bmayor[’']s\b|\bchildren (?:at|of|in) school\b|"
    r"\b(?:be|been|went|gone|go) to school\b|\bchess club\b|\bclub feet\b|\bboarding (?:the|a|his|her|their)\b"
)
_ELSE = re.compile(
    r"\b(?:buy|buying|rent|renting|own|owning|sell) (?:an?|the|their|his|her) (?:flat|house|home|property|"
    r"apartment)\b"
)
_THINGS = words_of("people_nouns", "things")
_TRADE = re.compile(r"[a-z]{3,}(?:ers|ists|smiths)")
_TIES = frozenset(  # of sending, choosing, or service elsewhere: with people and a name of a place they tie the two
    "posted posting postings mission missions contingent contingents detachment detachments deployment deployments "
    "deployed rotation rotations recruit recruits recruited recruiting recruitment recruiter recruiters recruitments "
    "hire hires hired hiring manning crewing placement placements placed seconded secondment secondments selection "
    "selected selects shortlisted short-listed chosen picked flown scheme programme roster intake intakes batch "
    "reservists peacekeeping peacekeepers contract contracts vacancies vacancy applicants candidates nominees "
    "volunteers volunteer expatriate overseas abroad migrants labour-export manpower seafarers convoy airlift visa "
    "berth berths rota seasonal guest-worker guest-workers nannies maids housemaids au-pairs caregivers carers "
    "interviews interview applied applying apply vetting vetted list lists signals battalion brigade draft drafted "
    "agency agencies agent agents consulate consulates embassy broker brokers intermediary intermediaries middleman "
    "middlemen fixer wants want wanted sought needed seconds lends lent sends send sending sent exports dispatches "
    "applicant candidate nominee squad trawlers post posts place places quota quotas".split()
)
BRIEF = 8  # sentences of an article that is all about one thing
LEAD = 3  # sentences that tell what an article is about
MAX_SENTENCES = 12  # that are searched for places
_PEOPLE = (
    SENT
    | WEAK
    | APPLICANT
    | frozenset(
        "men women man woman boys girls anyone nobody no-one everyone those son sons daughter daughters cousin brother "
        "sister father mother he she they us me her him you lads youths villagers residents family families bachelors "
        "widows widowers divorcees couples smokers drinkers veterans defectors graduates holders speakers applicants "
        "candidates recruits people jobs job places place posts berths berth seat seats".split()
    )
)


def errands_of(article: Article, lines: Lines) -> frozenset[int]:
    """Return the numbers of the sentences that tie people to work or service in another place.

    There are none in an article of another thing that has conditions: voting, flights, sports, a school.
    """
    found: set[int] = set()
    codes: set[str] = set()
    brokered, peopled, tied, named = False, False, False, False
    brief, apart = len(article.sentences) <= BRIEF, set[int]()
    for sentence in map(clip_sentence, article.sentences[:MAX_SENTENCES]):
        words = lines.words[sentence.number - 1]
        if is_apart(article.flat[sentence.start : sentence.end]):
            apart.add(sentence.number)
            if brief or sentence.number < LEAD:
                return frozenset()
        if not brief and peopled and (codes or brokered):
            continue  # that is all that is asked of a longer article
        places = states_in(article.flat, sentence.start, sentence.end)
        codes |= {place.code or place.kind for place in places if place.kind != "anywhere"}
        brokered = brokered or not words.isdisjoint(_BROKERED)
        peopled = peopled or not (words.isdisjoint(_BRIBES) or words.isdisjoint(_TIES))
        brokered = brokered or not (words.isdisjoint(_PAYEES) or words.isdisjoint(_GIVEN))
        peopled = peopled or not words.isdisjoint(_PEOPLE) or any(p.kind == "demonym" for p in places)
        peopled = peopled or any(is_people(word) or _TRADE.fullmatch(word) for word in words - _THINGS)
        tied = tied or not words.isdisjoint(_TIES)
        stretch = article.flat[sentence.start : sentence.end]
        named = named or bool(places) or _PLACED.search(stretch) is not None
    if not peopled or not (brief or codes or brokered):
        return frozenset()
    for sentence in map(clip_sentence, article.sentences[:MAX_SENTENCES]):
        stretch = article.flat[sentence.start : sentence.end]
        if sentence.number not in apart and (
            any(pattern.search(stretch) for pattern in _PATTERNS)
            or _is_hiring(article.flat, sentence)
            or _is_placed(article.flat, sentence, lines.words[sentence.number - 1])
        ):
            found.add(sentence.number)
    if len(apart) > 1 and (not found or min(found) > LEAD):
        return frozenset()
    if not found and brief and (len(codes) > 1 or (tied and named)):
        return frozenset({1})  # two countries and the people of one of them, or a place that people are chosen for
    return frozenset(found)


_CHOOSING = frozenset(  # said with a number of people and a place, it tells that they are chosen for it, or sent there
    "sent send sends sending take takes took taking fly flies flew flown sail sails recruit recruits recruited "
    "recruiting hire hires hired hiring wanted wants choosing choose chooses chose chosen pick picks picked picking "
    "select selects selected selecting leave leaves leaving post posts posted deploy deploys deployed second seconds "
    "seconded seconding lend lends lent lending loan loaned ship ships shipped place places placed export exports "
    "exported dispatch dispatches dispatched despatched engage engages engaged enlist enlists enlisted signs bring "
    "brings cleared".split()
)
_COUNTED = re.compile(  # some people
    r"\b(?:\d[\d,]*|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|[a-z]+teen|"
    r"hundreds?(?: of)?|a hundred|dozens?(?: of)?|two dozen|a dozen) (?P<who>[a-z-]+(?: [a-z-]+){0,2})"
)
_SENDING = frozenset(  # of choosing people, or of having them work elsewhere
    "recruit recruits recruited recruiting recruitment recruiter recruiters hire hires hired hiring wants wanted "
    "picked chosen selected list lists quota brigade crew exit contract contracts seasonal broker brokers agency "
    "agencies agent agents sent sends send sending volunteers seconded posted deployed jobs workers labourers nurses "
    "drivers welders masons pickers soldiers".split()
)


_OPENINGS = re.compile(r"\b\d[\d,]* (?:[a-z-]+ )?(?:places|vacanc(?:y|ies)|posts|jobs|berths|positions|openings)\b")


def _ends(article: Article, number: int) -> tuple[int, int]:
    return article.sentences[number - 1].start, article.sentences[number - 1].end


def tells_of_errands(article: Article, lines: Lines, errands: frozenset[int]) -> bool:
    """Return whether an article tells how people are chosen or sent elsewhere: several times, or with their number."""
    if len(errands) > 1 and any(not lines.words[number - 1].isdisjoint(_SENDING) for number in errands):
        return True
    if any(_OPENINGS.search(article.flat, *_ends(article, number)) for number in errands):
        return True
    return any(_is_sending(article.flat, article.sentences[number - 1], lines.words[number - 1]) for number in errands)


def _is_sending(text: str, sentence: Sentence, words: frozenset[str]) -> bool:
    """Return whether a sentence tells of a number of people who are chosen or sent."""
    if words.isdisjoint(_CHOOSING):
        return False
    told = _COUNTED.finditer(text[sentence.start : sentence.end].lower())
    people = (word for found in told for word in found["who"].split())
    return any(word in SENT or word in {"us", "them", "boys", "girls"} or is_people(word) for word in people)


_HIRES = re.compile(  # "Al Noor, Qatar, is looking for 120 masons": the place stands with who hires
    r"\b(?:(?:is|are|was|were) (?:now |urgently |also )?(?:looking for|seeking|recruiting|hiring|advertising for)|"
    r"(?:urgently )?(?:requires?|needs?|seeks?|wants?|wanted)) (?:up to |some |about |another )?(?:\d[\d,]*|"
    r"[a-z]+(?:-[a-z]+)?) (?:[a-z-]+ ){0,2}?(?P<who>[a-z-]+s)\b"
)


def _is_hiring(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence with a place in it says that people of a trade are looked for."""
    hires = _HIRES.search(text, sentence.start, sentence.end)
    if hires is None or hires["who"] not in SENT:
        return False
    return any(place.kind != "anywhere" for place in states_in(text, sentence.start, sentence.end))


def _is_placed(text: str, sentence: Sentence, words: frozenset[str]) -> bool:
    """Return whether people of some number are sent or chosen, and a place is named with them."""
    if not _is_sending(text, sentence, words):
        return False
    return any(place.kind != "anywhere" for place in states_in(text, sentence.start, sentence.end))


def is_of_another_thing(article: Article) -> bool:
    """Return whether a short article is about another thing that has conditions: a match, a flat, an election."""
    sentences = map(clip_sentence, article.sentences)
    return len(article.sentences) <= BRIEF and any(
        is_apart(article.flat[sentence.start : sentence.end], _OTHERWISE) for sentence in sentences
    )


def is_apart(sentence: str, apart: frozenset[str] = _APART) -> bool:
    """Return whether a sentence with a word of those really speaks of another matter ("school", not "high school")."""
    bare = _APART_BUT.sub("", sentence).lower()
    return _ELSE.search(bare) is not None or not apart.isdisjoint(re.findall(r"[\w-]+", bare))
