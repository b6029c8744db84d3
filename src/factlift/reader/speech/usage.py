"""Verbs of speech in use: which token of a sentence reports somebody's words, and which only looks as if it did."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import (
    ADVERBS,
    AUX,
    BE,
    CALENDAR,
    CONJUNCTIONS,
    CURRENCY_SIGNS,
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    SUBORDINATORS,
    words_of,
)
from factlift.reader.speech.acts import (
    AWAY,
    BEGINS,
    CONTINUES,
    REPLIES,
    commits,
    insists_on,
    is_asked,
    is_inserted,
    opens_marks,
    picks_out,
    quotes_another,
)
from factlift.reader.speech.naming import is_named_so
from factlift.reader.words.cues import GO, SEND
from factlift.reader.words.falsity import brands_false
from factlift.reader.words.tokens import Token

VERBS = words_of("speech_verbs")
INVERTING = words_of("speech_verbs", "inverting")
PARTICIPLES = words_of("speech_verbs", "participle")
BASES = words_of("speech_uses", "base")
CLAIMING = frozenset(
    "say says said insist insists insisted claim claims claimed allege alleges alleged warn warns warned argue argues "
    "argued complain complains complained tell tells told add adds added maintain maintains maintained admit admits "
    "admitted concede concedes conceded deny denies denied confirm confirms confirmed report reports reported reckon "
    "reckons reckoned announce announces announced explain explains explained recall recalls recalled".split()
)
"""Verbs that make whoever stands before them a speaker, whatever the noun."""
INFORMING = frozenset("inform informs informed notify notifies notified assure assures assured".split())
CUES = VERBS | BASES
_MARKS_ONLY = words_of("speech_uses", "marks")
_CLAUSE = words_of("speech_uses", "clause")
_THINGS = words_of("speech_uses", "things")
_PHRASAL: dict[str, set[str]] = {}
for _verb, _particle in (entry.split() for entry in words_of("speech_uses", "phrasal")):
    _PHRASAL.setdefault(_verb, set()).add(_particle)
_DATING = frozenset("on late early last in this next".split())  # before a day or a month
_RELATING = frozenset("who which".split())
_GOING_ON = (PREPOSITIONS | CONJUNCTIONS | ADVERBS) - {"to"}  # before a passage that somebody "went on" with
PHRASAL = frozenset(_PHRASAL)  # verbs that report words with a particle only
_QUOTED = frozenset("quoted cited".split())
_SETTLED = frozenset("upon on in by at between last".split())
_PAPERS = frozenset("notes claims reports remarks comments reviews answers accounts records lists rules".split())
_USED = frozenset("used liked likes loved loves".split())
_CALLS = frozenset("call calls called calling".split())
_ASKS = frozenset("ask asks asked asking charge charges charged charging demand demands demanded demanding".split())
_HAVING = frozenset("acknowledged acknowledges admitted admits confirmed confirms reported".split())
_OWNS_UP = frozenset("admit admits admitted confess confesses confessed testify testifies testified".split())
_WILLING = frozenset(
    "went go goes used continued had hastened hastens rushed pains keen quick happy careful anxious eager free "
    "prepared willing first began came appeared seemed seems moved sought seeks seek only able proceeded likes liked "
    "glad sorry proud bold last".split()
)  # before "to say": words were said
_NOUNS_IN_LY = frozenset(
    "tally family assembly supply reply ally rally monthly weekly daily quarterly bully anomaly monopoly".split()
)
_DUTIES = frozenset("show prove state declare certify demonstrate swear pledge promise answer report indicate".split())
_DID = frozenset(
    "took takes taken taking used uses using wrote writes rose rises stood stands rang phoned telephoned emailed "
    "texted turned turns paused pauses stopped stepped intervened returned seized grabbed met gathered marched "
    "rallied appeared queued".split()
)  # what somebody did in order to say something
MIN_PURPOSE = 3
MAX_PURPOSE = 10  # tokens between that and the verb of speech
_PARTICLES = frozenset("off up back in round around".split())  # "called off" says nothing
_NEITHER = frozenset(
    "neither nor further initially either there here long twice since thus ever perhaps instead too".split()
)
_SPANS = frozenset("night week month year morning evening afternoon weekend autumn spring summer winter".split())
_WHICH = frozenset("last this that late early earlier next".split())
_PHRASES = frozenset(
    phrase.strip()
    for phrase in (
        "in the past; at the time; in private; in public; in turn; for years; for months; for weeks; at "
        "times; more than once; since then; so far; once again; once more; at first; for his part; for her "
        "part; for its part; for their part; in recent days; in recent weeks; in recent months; in recent "
        "years; on several occasions; on occasion; time and again; in the meantime; at one point; at least "
        "once; by contrast; in effect; in fact; in principle; as well; of late; on two occasions; not long "
        "ago; some time ago; long ago; in passing; went on to; goes on to; go on to; gone on to; going on to"
    ).split(";")
)  # between a subject and its verb
_TELLS = frozenset({"tell", "tells", "told"})
_NUMBERS = frozenset("two three four five six seven".split())
_FIGURES = frozenset(
    "number figure total toll cost bill share count size losses damage rate price fee wage proportion average sum "
    "amount value quota population crowd turnout tally estimate strength headcount".split()
)
_BEGS = frozenset("beg begs begged begging".split())
_MANNER = frozenset("it that this things".split())  # "as Okello put it"
_LINKS = frozenset("that how why whether what if out , : — –".split())
_FINITE = (AUX - set("to not never be been being".split())) | frozenset("left went came got took said".split())
_TELLING = _FINITE | SEND | GO | frozenset("wants wanted needs needed costs takes goes gets pays paid".split())
_CLAUSE_END = frozenset({";", ",", "who", "which", "whose", "that", "(", "where"})
_STATES = frozenset({"stated", "states"})  # what is stated without a verb is short
_OF_THINGS = frozenset(
    "charge charges charged continue continues continued show shows showed protest protests protested ask asks asked "
    "demand demands demanded boast boasts boasted claimed found forecast suggested signalled admitted observed "
    "recalled mentioned remembered concluded ruled".split()
)  # what a strike or a fee does as well, or is done to the noun before it ("the port, a town claimed in 1990")
_CLAIMED = frozenset("claimed suggested admitted observed recalled mentioned concluded".split())
_SUBORDINATE = SUBORDINATORS | frozenset("in at on by".split())
_JOINS = frozenset("and but or who which whose where then so yet".split())
_ADVERBIAL = frozenset(
    "on in at during to from after over via through yesterday today earlier last this recently later lately "
    "with without".split()
)
_BY = frozenset("phone telephone email e-mail letter text video radio".split())
MIN_CLAUSE = 4  # tokens of a clause before its tag
_TAIL = 10  # tokens of time and manner that end a tag
_REACH = 14  # tokens behind a verb that are searched for the clause it reports


def is_filler(token: Token) -> bool:
    """Return whether the token may stand between a subject and its verb (auxiliaries, adverbs)."""
    lower = token.lower
    manner = lower.endswith("ly") and token.text[0].islower() and lower not in _NOUNS_IN_LY
    return lower in AUX or lower in ADVERBS or lower in _NEITHER or manner


def is_first_person(token: Token) -> bool:
    """Return whether the token is "I" or "we", alone or with a verb ("I’d")."""
    return token.lower.replace("’", "'").partition("'")[0] in {"i", "we"}


def before_fillers(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the end of `tokens[first:last]` without auxiliaries, adverbs and words of time before a verb."""
    while last > first:
        token = tokens[last - 1]
        before = tokens[last - 2].lower if last - 1 > first else ""
        if (token.lower in _SPANS and before in _WHICH) or (token.lower == "to" and before in _USED):
            last -= 2  # "last night", "used to"
        elif (start := _phrase_start(tokens, first, last)) is not None:
            last = start  # "has in the past described"
        elif token.lower == "to" and before in _WILLING:  # "was at pains to"
            last -= 2 + (last - 3 >= first and tokens[last - 3].lower == "at")
        elif token.lower in CALENDAR and (token.lower != "may" or (token.capital and before in _DATING)):
            last -= 2 if before in _DATING else 1
        elif before == "in" and token.text.isdigit() and last - 3 > first and tokens[last - 3].lower in _RELATING:
            last -= 2  # ", who in 2019 called it"
        elif is_filler(token):
            last -= 1
        else:
            break
    return last


def _phrase_start(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Return where the adverbial phrase starts that `tokens[first:last]` ends with."""
    return next((i for i in range(max(first, last - 4), last - 1) if _words(tokens, i, last) in _PHRASES), None)


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower for token in tokens[first:last])


_THINGS_SAID = frozenset("points claims reports states notes remarks comments charges".split())


def reports(  # noqa: C901 - one decision, in its order
    tokens: Sequence[Token], at: int, marked: bool, behind: bool = False
) -> bool:
    """Return whether the verb at `at` reports words.

    `marked` says that its sentence has a passage in marks, `behind` that the sentence before it ends in one.
    """
    verb, before = tokens[at].lower, tokens[at - 1]
    if before.possessive or before.text == "-" or _is_noun(tokens, at) or _is_denied(tokens, at):
        return False
    if picks_out(tokens, at):
        return False
    if brands_false(tokens, at):
        return True
    shut = verb in _MARKS_ONLY and not _is_tag(tokens, at) and not commits(tokens, at)
    if not (marked or behind) and (shut or insists_on(tokens, at)):
        return False
    if verb in BEGINS and not behind and not opens_marks(tokens, at):
        return False  # "the system has begun a “spiral”"
    if verb in _THINGS_SAID and [t.lower for t in tokens[at + 1 : at + 2]] in (["are"], ["were"], ["go"], ["went"]):
        return False  # "extra points are given to nurses"
    if verb in _BEGS and tokens[at + 1 : at + 2] and tokens[at + 1].lower in {"to", "off"}:
        return False  # "begs to differ"
    if verb in REPLIES and is_asked(tokens, at):
        return False
    if verb == "posted" and tokens[at + 1 : at + 2] and tokens[at + 1].lower in AWAY:
        return False  # "a clerk posted abroad for a year"
    if verb in CONTINUES and [t.lower for t in tokens[at + 1 : at + 2]] == ["to"]:
        return False  # "would continue to give food"
    if verb in {"put", "puts"} and not _puts(tokens, at, marked):
        return False  # only a number is put at something in words, and "it" is put so
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return True
    quoted = verb in _QUOTED and (following.lower == "by" or quotes_another(tokens, at))
    if quoted or (verb == "agreed" and before.text == "," and following.lower in _SETTLED):
        return False  # "the figures, quoted by the Post, ...", "the pact, agreed upon in May, “is dead”"
    if verb in _CALLS and not (marked or behind):
        return False  # "a clinic in Peru has called, too"
    if verb in _CALLS and (following.lower in _PARTICLES or (following.lower == "for" and not marked)):
        return False
    if verb in _ASKS and _wants(tokens, at):
        asks = following.lower in DETERMINERS | {"for"} and not verb.startswith("charg")  # "charges a “bush fee”"
        return marked and asks and _meets_marks(tokens[: at + 3], at)
    bound = verb in _CLAUSE and not before.masked and not behind and not (verb == "reports" and _is_tag(tokens, at))
    owned = (following.lower == "to" and verb in _OWNS_UP) or (following.lower == "having" and verb in _HAVING)
    owned = owned or (marked and _asks_for_marks(tokens, at))
    return owned or not bound or _closes_claim(tokens, at) or _has_clause(tokens, at + 1, marked)


def _closes_claim(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb stands in the tag behind a whole clause ("40 will go, the ministry stated on Monday.")."""
    named = tokens[at].lower in _CLAIMED and tokens[at - 1].text == "," and tokens[at + 1].capital
    if tokens[at].lower in _OF_THINGS and not named:
        return False  # but ", claimed Ann Ode"
    comma = next((i for i in range(at - 1, max(0, at - _REACH), -1) if tokens[i].text == ","), 0)
    first = next((i for i in range(comma - 1, -1, -1) if tokens[i].text in ";:–—"), -1) + 1
    behind = tokens[at + 1 : at + 1 + _TAIL]
    by = behind[0].lower == "by" and behind[1:] != [] and behind[1].lower in _BY
    adverbial = by or behind[0].lower in _ADVERBIAL or behind[0].lower in CALENDAR
    if comma == at - 1 and adverbial:  # "40 will go, its head, Ann Ode, stated by phone"
        commas = [i for i in range(comma - 1, max(first, at - _REACH), -1) if tokens[i].text == ","]
        comma = next(iter(commas[1:2] or commas), 0)
    told = tokens[first:comma]
    if comma == at - 1 and tokens[at].lower in INVERTING and is_inserted(tokens[at + 1 :], _TELLING):
        return True
    if len(told) < MIN_CLAUSE or not (adverbial or any(token.lower in _TELLING for token in told)):
        return False
    leads = {token.lower for token in (told[0], tokens[comma + 1])}
    if not (leads.isdisjoint(_SUBORDINATE) or any(t.text == "," for t in told)) or tokens[comma + 1].lower in _JOINS:
        return False
    if comma == at - 1:  # "40 will go, stated a clerk"
        return tokens[at].lower in INVERTING and (behind[0].capital or behind[0].lower in DETERMINERS)
    ends = next((i for i, token in enumerate(behind) if token.text in ".;,"), len(behind))
    return adverbial and (ends < len(behind) or len(behind) < _TAIL)


def _asks_for_marks(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody asks for words in marks ("asked the governor, Ann Ode, for “a little patience”")."""
    asks = tokens[at].lower in _ASKS and not tokens[at].lower.startswith("charg")
    return asks and any(a.lower == "for" and b.masked for a, b in pairwise(tokens[at + 1 : at + _REACH]))


def _is_tag(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb ends its sentence behind the claim (", the minister scoffed.")."""
    ends = at + 1 >= len(tokens) or tokens[at + 1].text == "."
    comma = max((i for i in range(max(0, at - _REACH), at) if tokens[i].text == ","), default=0)
    return ends and comma > 3 and tokens[comma + 1].lower not in {"and", "but", "who", "which", "or", "then"}


def _wants(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of asking has a thing behind it ("asked 40 euros a head", "ask for cooks")."""
    if at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    if following.text[0].isdigit() or following.text in CURRENCY_SIGNS:
        return True
    return following.lower in {"for", "a", "an"} and not _has_clause(tokens, at + 1, marked=False)


def is_phrasal(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb and its particle report words together ("went on", "chimed in")."""
    particle = _PHRASAL.get(tokens[at].lower)
    if particle is None or at + 1 == len(tokens) or tokens[at + 1].lower not in particle:
        return False
    following = tokens[at + 2] if at + 2 < len(tokens) else None
    if tokens[at + 1].lower != "on" or following is None or not following.word:
        return True
    return following.lower in _GOING_ON  # "went on to call it": "call" reports; "went on strike", "went on charging"


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the word is a noun here ("the claims", "in reports"), or hangs on "to" ("due to report")."""
    before = tokens[at - 1].lower
    if tokens[at].lower in _TELLS and any(token.lower in {"story", "tale"} for token in tokens[at + 2 : at + 4]):
        return True  # "the papers tell another story"
    if before in DETERMINERS - {"another", "others", "several", "some", "many", "most", "both", "all", "one", "other"}:
        return before not in _NUMBERS or tokens[at].lower.endswith("s")  # "the mother of three said"
    if before == "to":
        return tokens[at].lower not in BASES
    if tokens[at].lower in _PAPERS and [t.lower for t in tokens[at + 1 : at + 3]] in ([",", "which"], [",", "whose"]):
        return True  # "the programme notes, which promise"
    if tokens[at].lower in _PAPERS and any(t.lower in VERBS for t in tokens[max(0, at - 3) : at - 1]):
        between = tokens[at - 1 - (tokens[at - 2].lower not in VERBS) : at]
        if all(t.word and t.lower not in DETERMINERS | AUX and not t.capital for t in between):
            return True  # "calling media reports “a sham”"
    if tokens[at].lower == "states" and (
        any(token.lower in AUX for token in tokens[at + 1 : at + 2]) or before in NUMBER_WORDS or before.isdigit()
    ):
        return True  # "applicants for other Gulf states must be 24", "in eight states, from Lima on"
    return before in PREPOSITIONS - {"as"} and tokens[at].lower not in PARTICIPLES


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Return whether nothing was said ("did not say how many", "has yet to confirm")."""
    near = [token.lower for token in tokens[max(0, at - 3) : at]]
    if near[-2:] in (["had", "to"], ["have", "to"], ["has", "to"]) and tokens[at].lower in _DUTIES:
        return True  # "women had to show that they were not pregnant"
    if tokens[at].lower in BASES and near[-1:] == ["to"]:
        return not _WILLING & set(near) and purpose_verb(tokens, at) is None
    if near[-1:] == ["nor"] or "neither" in near:
        return True  # "would neither confirm nor deny that"
    if not any(word in {"not", "never"} or word.endswith(("n’t", "n't")) for word in near[-2:]):
        return False
    return not any(token.masked for token in tokens[at + 1 : at + 4])


def purpose_verb(tokens: Sequence[Token], at: int) -> int | None:
    """Return the verb of what somebody did to say something ("took to the airwaves to call it “a sham”")."""
    if at < MIN_PURPOSE or tokens[at - 1].lower != "to":
        return None
    for back in range(at - 2, max(0, at - MAX_PURPOSE), -1):
        token = tokens[back]
        if token.lower in _DID:
            return back
        if token.masked or token.text in ",;:." or token.lower in VERBS:
            return None
    return None


def _puts(tokens: Sequence[Token], at: int, marked: bool) -> bool:
    if marked and any(a.lower == "at" and b.masked for a, b in pairwise(tokens[at + 1 : at + 16])):
        return True
    words = [token.lower for token in tokens[at + 1 : at + 5]]
    return any(word in _FIGURES for word in words) or (marked and words[:1] != [] and words[0] in _MANNER)


def _meets_marks(tokens: Sequence[Token], at: int) -> bool:
    return any(token.masked for token in tokens[max(0, at - 3) : at + 8])


def _has_clause(tokens: Sequence[Token], first: int, marked: bool) -> bool:
    """Return whether a clause or a passage in marks follows a verb, or the words before it were the clause."""
    if tokens[first].lower in _LINKS or tokens[first].masked or tokens[first].text == ".":
        return True
    counted = tokens[first].text[0].isdigit() or tokens[first].text in CURRENCY_SIGNS
    if marked and not counted and any(token.masked for token in tokens[max(0, first - _REACH) : first + 5]):
        return True
    if tokens[first].lower in _THINGS or tokens[first].lower == "for":
        return marked and _meets_marks(tokens, first)
    plain = tokens[first - 1].lower in _STATES
    for at, token in enumerate(tokens[first : first + _REACH], first + 1):
        past = plain and at > first + 1 and token.lower.endswith("ed") and tokens[at - 2].lower not in DETERMINERS
        finite = token.lower in _FINITE and token.text != "May"
        if past or finite or (token.masked and not counted):
            return True
        if token.lower in _CLAUSE_END:  # "There was, Ode noted in her ruling, “no reason”": the passage is the clause
            parenthetic = marked and token.text == "," and any(t.masked for t in tokens[at : at + 1])
            return token.lower == "that" or parenthetic
    return False


def is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb only describes somebody ("a cook who asked not to be named"), and quotes nothing."""
    if is_named_so(tokens, at):
        return True
    back = before_fillers(tokens, 0, at)
    if back == 0 or tokens[back - 1].lower not in {"who", "which"}:
        return False
    bound = back > 1 and tokens[back - 2].word
    for token in tokens[at + 1 : at + 14]:
        if bound and token.lower in CLAIMING and tokens[at].lower not in CLAIMING:
            break  # "the man who attacked guards told his father that he had “lost his head”"
        if token.masked or (token.lower == "that" and tokens[back - 2].text == ","):
            return False
        if token.text in {",", ";"}:
            break
    return tokens[at].lower not in {"told", "tells"} or tokens[back - 2].text != ","


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb is passive ("was described as"); "is quoted as saying" is not."""
    back = at - 1
    while back > 0 and is_filler(tokens[back]) and tokens[back].lower not in BE:
        back -= 1
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    passive = tokens[back].lower in BE and tokens[at].lower not in PARTICIPLES
    return passive or (following == "to" and tokens[at - 1].lower in BE)
