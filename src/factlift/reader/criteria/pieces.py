"""The parts of a condition that names several: "anyone who smokes and nobody who drinks", "heads and deputy heads"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import NUMBERED, Frame
from factlift.reader.criteria.wording import BOTH, CONTRASTS, GLOSS, NEITHER, NO, NOR, ONE_NOUN, OR, WITH
from factlift.reader.words.cues import SENT
from factlift.reader.words.listing import clause_end

MAX_ON = 160  # code points of an item behind a semicolon


def split_frame(text: str, start: int, end: int, frame: Frame) -> list[tuple[int, int]]:
    """Return the parts of "anyone who smokes and nobody who drinks", "if you smoke or have debts"."""
    if frame.form in {"asks", "taken", "open_to"} and frame.kind == "requirement":
        head = WITH.match(text, start, end)
        split = head is not None and len(head[1].split()) > 2 and category_of(head[1]) != "other"
        return [(start, head.end(1)), (head.end(), end)] if head and split else [(start, end)]
    if frame.kind != "exclusion" or frame.form in {"rejects", "list", "inverted"}:
        return [(start, end)]
    if frame.form in {"if", "modal"}:
        end = clause_end(text, start, end)  # "if you have TB, which is fair, since we are few and they are ill"
        cuts = list(OR.finditer(text, start, end))[:6]
        return list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))
    marks = list(NOR.finditer(text[start:end]))[:6]
    starts = [start, *(start + m.end() for m in marks)]
    return list(zip(starts, [*(start + m.start() for m in marks), end], strict=True))


def split_alternatives(text: str, start: int, end: int) -> list[Stretch]:
    """Return the conditions that "or" parts ("you have TB or you’re pregnant")."""
    joints = list(OR.finditer(text, start, end))[:6]
    starts = [start, *(joint.end() for joint in joints)]
    return [Stretch(left, right) for left, right in zip(starts, [*(j.start() for j in joints), end], strict=True)]


_HELD = re.compile(  # "unmarried officers with diplomas", "peacekeepers for Sinai who have no tattoos"
    r"(?P<lead>(?:[A-Za-z-]+,? (?:and |or )?){0,3}?)(?P<noun>[A-Za-z-]{3,20})"
    r"(?: (?:(?:bound|destined|headed|hired|recruited|sent|posted|picked|chosen|selected|nominated|lent|seconded|"
    r"leaving|going|applying|eyeing) )?(?:for|from|in|to|of|by) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)? "
    r"(?:with\b|who (?:have |has |had |hold |holds |held |can |could |are |were |is |was )?|(?:having|holding) |"
    r"(?=able to|aged|between|under|over|below|above|(?:not |no )?(?:older|younger) than|not (?:above|over) \d|"
    r"from \d\d to \d))"
    r"(?P<rest>.{3,200})$"
)
_LOOSE = frozenset("people persons youths villagers citizens nationals candidates members".split())
_AGE = r"(?:\d\d|eighteen|(?:twenty|thirty|forty|fifty|sixty)(?:-[a-z]{3,5})?)"
_AGED = re.compile(  # "below 40 with a certificate", "from 20 to 45 years old who have passed"
    r"(?:aged )?(?:(?:aged |between |under |over |below |above |(?:(?:not |no )?(?:older|younger) than )|"
    rf"not (?:above|over|under|below) |from )(?:the age of |ages of )?{_AGE}(?:(?:\s?[–-]\s?| to | and ){_AGE})?"
    rf"(?: years(?: old| of age)?| inclusive)?|(?:at least )?{_AGE} (?:or (?:older|over|younger|under|above|below)|"
    r"years (?:old|of age)))(?: (?:on|at|by) (?:the )?[a-z][a-z ]{2,28}?)?(?P<joint>,? (?:and )?(?:with|who "
    r"(?:ha(?:ve|s|d)|holds?|held)|having|holding) )(?=\S)"
)
_IDLE = re.compile(r"(?:(?:the|an?|any|all|only|just|those|young|new|more|for|is|are|\d+) )+", re.IGNORECASE)


def split_holder(text: str, item: Stretch) -> list[Stretch]:
    """Return the conditions that hang on a noun for people, without the noun; what else there is comes back whole.

    >>> words = "unmarried cooks with a passport"
    >>> [words[part.start : part.end] for part in split_holder(words, Stretch(0, len(words)))]
    ['unmarried', 'a passport']
    """
    held = _HELD.match(text, item.start, item.end)
    aged = _AGED.match(text, held.start("rest")) if held is not None and held["noun"] in {"men", "women"} else None
    if aged is not None:  # who they are is part of it
        return [Stretch(item.start, aged.start("joint")), Stretch(aged.end(), item.end)]
    if held is None:
        return split_aged(text, item)
    noun = held["noun"].lower()
    if held["lead"].endswith("of "):
        return [item]  # "relatives of officers who defected"
    if held["lead"].lower().startswith(("former", "retired", "a people")) or noun == "people":
        return [item]
    nation = held["noun"][0].isupper() and noun.endswith("s")
    if not nation and _LOOSE.isdisjoint({noun, noun + "s"}) and SENT.isdisjoint({noun, noun + "s"}):
        return [item]
    if noun not in _LOOSE and category_of(noun) in {"family", "documents", "political", "experience"}:
        return [item]
    with_it = text.endswith(" with", 0, held.start("rest"))  # "officers with five years of service"
    if not with_it and category_of(held["rest"].strip(" .,;")) == "experience":
        return [item]  # the head is the condition: "cooks who have served two terms at sea"
    lead = Stretch(held.start("lead"), held.end("lead"))
    if idle := _IDLE.match(text, lead.start, lead.end):
        lead = Stretch(idle.end(), lead.end)
    rest = Stretch(held.start("rest"), held.end("rest"))
    rest = Stretch(rest.start + len(held["rest"]) - len(held["rest"].lstrip()), rest.end)
    named = (
        lead.end - lead.start > 3
        and not NUMBERED.match(text, lead.start)  # "six crane operators with a licence" are sought
        and not _NATION.match(text, lead.start)
        and category_of(text[lead.start : lead.end]) != "other"
    )
    return [Stretch(lead.start, lead.end - 1), *split_aged(text, rest)] if named else split_aged(text, rest)


def split_aged(text: str, item: Stretch) -> list[Stretch]:
    """Return a limit of age, and what else those of that age are to have, as two.

    >>> words = "below 40 with a licence"
    >>> [words[part.start : part.end] for part in split_aged(words, Stretch(0, len(words)))]
    ['below 40', 'a licence']
    """
    aged = _AGED.match(text, item.start, item.end)
    return [Stretch(item.start, aged.start("joint")), Stretch(aged.end(), item.end)] if aged else [item]


_NATION = re.compile(r"[A-Z][a-z]+(?:i|an|ese|ish|ch|ino|ek|ss) ")
_FOR_WORK = re.compile(
    r",? (?:for|on|aboard) (?:the|its|their|a|an|his|her|our|this|that) (?:[\w’'-]+ ){0,4}?(?:schemes?|programmes?|"
    r"programs?|projects?|contracts?|lists?|teams?|missions?|crews?|jobs?|posts?|places?|contingents?|drafts?|quotas?|"
    r"tours?|rotations?|batch|intake|line|looms?|mills?|factor(?:y|ies)|yards?|farms?|orchards?|hotels?|ships?|boats?|"
    r"trawlers?|wards?|hospitals?|mines?|plants?|kitchens?|fields?|rigs?|works|vineyards?|deployment|posting|"
    r"consideration|selection|service)(?: (?:in|on|at|to|of|for|off) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?$"
)
_FROM_WORK = re.compile(_FOR_WORK.pattern.replace("for|on|aboard", "from|for|on|aboard|off", 1))


def without_errand(text: str, item: Stretch, *, barred: bool) -> Stretch:
    """Return a condition without the work that it is laid down for ("untreated TB from the fishing programme")."""
    pattern = _FROM_WORK if barred else _FOR_WORK
    found = pattern.search(text, item.start + 4, item.end)
    left = text[item.start : found.start()].strip() if found else ""
    bare = (
        " " not in left or _GONE.search(left) is not None or _SPAN.fullmatch(left) is not None
    )  # "absconded", "two years on a ward"
    return Stretch(item.start, found.start()) if found and not bare else item


_GONE = re.compile(  # from somewhere, or to somewhere: that is what counts
    r" (?:been|served|worked|gone)$|\b(?:repatriated|dismissed|expelled|removed|returned|withdrawn|recalled|deserted|"
    r"absconded|discharged|sacked|fired|fled|sent home|(?:run|ran|runs|walked|walks) (?:away|off|out))\b"
)
_SPAN = re.compile(
    r"(?:(?:at least|a minimum of|more than|over|about|some|up to) )?[\w-]+ (?:[a-z]+ )?"
    r"(?:years?|months?|seasons?|winters|weeks|hours|tours?|contracts?)(?:[’']| or more)?",
    re.IGNORECASE,
)
_CROWD = re.compile(
    r"(?:(?:the|any|all|every|most|some|those|an?) )?(?:m[ae]n|wom[ae]n|nurses?|cooks?|people|persons?|anyone|anybody|"
    r"candidates?|applicants?|volunteers|recruits|individuals|workers|hopefuls|officers?|staff|"
    r"soldiers?) (?:(?=within (?:[a-z]+|\d+) (?:\w+ )?(?:years?|months?|weeks?|days?) )|who (?:have|had|has) been |"
    r"with (?:an? (?:known |recorded )?history of )?|suffering from |found to have )(?=\S)|an? (?:fella|fellow|chap|"
    r"lad|m[ae]n|woman|girl|boy|person|hand) who (?:(?:is|has|was|had) )?(?=[a-z])",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r",? (?:[‘“'\"](?:helps?|counts?|goes|go|is|are|gets?|works?|comes?|tells?|weighs?)\b.*|(?:he|she|they|it) (?:says|"
    r"said|adds|added|say))$"
)


def without_crowd(text: str, item: Stretch) -> Stretch:
    """Return what bars people without the noun for them ("Men with visible tattoos")."""
    crowd = _CROWD.match(text, item.start, item.end)
    return Stretch(crowd.end(), item.end) if crowd and crowd.end() < item.end else item


def without_verdict(text: str, item: Stretch) -> Stretch:
    """Return a condition without the verdict in quotation marks, or the act of speech, that follows it.

    >>> words = "French ‘helps a lot’"
    >>> words[: without_verdict(words, Stretch(0, len(words))).end]
    'French'
    """
    found = _VERDICT.search(text, item.start + 2, item.end)
    return Stretch(item.start, found.start()) if found else item


def close_quote(text: str, stretch: Stretch) -> Stretch:
    """Return a condition without a quotation that it only begins, and the words that lead to that."""
    words = text[stretch.start : stretch.end]
    if words.count("“") <= words.count("”") or not (at := words.rfind("“")):
        return stretch
    return Stretch(stretch.start, stretch.start + len(GLOSS.sub("", words[:at])))


def split_halves(text: str, item: Stretch, start: int, end: int) -> list[Stretch]:
    """Return an item of several in two where both of its halves are conditions of unlike sorts."""
    joint = BOTH.search(text, item.start, item.end) if item.start > start or item.end < end else None
    if joint and ("(" in text[item.start : joint.start()] or ONE_NOUN.match(text, item.start, item.end)):
        return [item]  # "a permit (welders and cooks)"
    halves = [Stretch(item.start, joint.start()), Stretch(joint.end(), item.end)] if joint else []
    kinds = {category_of(text[half.start : half.end]) for half in halves}
    return halves if len(kinds) == 2 and "other" not in kinds else [item]


_BEING_SO = re.compile(r"(?:[a-z]+ed|known|afraid|prone|given|allergic|likely|in|on|under|over|too)\b")
_NOT_NOR = re.compile(r"not (?P<a>[a-z-]+) and (?:(?:with|having|have) )?no (?P<b>[^,;]+)")
_ORDERED = re.compile(
    r"(?:and )?(?:must|shall|should|ha(?:s|ve) to|needs? to) (?!not\b|never\b)(?:be |have (?:been )?)?(?=\S)"
)
_PRAISED = re.compile(
    r",? [“\"]?(?:first|preferred|desirable|(?:is )?an? (?:advantage|plus|asset|bonus)|given preference)$"
)


def _is_trait(words: str) -> bool:
    """Return whether a word or two say what somebody is ("not pregnant")."""
    return len(words.split()) < 3 and category_of(words) in {"health", "family", "demographic", "political"}


def sort_item(words: str, kind: CriterionKind, form: str) -> Iterator[tuple[CriterionKind, int, int]]:
    """Yields what an item of a list is, and where in its words that stands: "no debts" bars, "ideally" prefers.

    >>> list(sort_item("neither deaf nor lame", "requirement", "modal"))
    [('exclusion', 8, 12), ('exclusion', 17, 21)]
    """
    if neither := NEITHER.match(words):
        yield "exclusion", *neither.span("a")
        yield "exclusion", *neither.span("b")
    elif kind == "requirement" and form in {"tale", "colon", "asks"} and (barred := NO.match(words)):
        yield "exclusion", barred.end(), len(words)
    elif kind == "requirement" and form != "bare" and (neither := _NOT_NOR.fullmatch(words)):
        yield "exclusion", *neither.span("a")
        yield "exclusion", *neither.span("b")  # "not pregnant and with no tattoos"
    elif kind == "exclusion" and (ordered := _ORDERED.match(words)):
        yield "requirement", ordered.end(), len(words)  # "must never have been abroad and must be recommended by ..."
    elif form == "colon" and (praised := _PRAISED.search(words)):
        yield "preference", 0, praised.start()
    elif kind == "requirement" and form in {"modal", "asks"} and (against := CONTRASTS.match(words)):
        if form == "modal" or _BEING_SO.match(words, against.end()) or _is_trait(words[against.end() :]):
            yield "exclusion", against.end(), len(words)  # but "people who can talk, not people who can shoot"
    else:
        yield kind, 0, len(words)


_EITHER = re.compile(r",? (?:or|and) (?=(?:an?|any|no|their|his|her|previous|prior|past|pending|untreated|recent) \S)")
_OR_WHO = re.compile(r",? (?:or|and) who(?:se)? (?:(?:have|has|had|are|is|were|was) )?(?:ever )?(?:been )?(?=\S)")
_HOLDING = re.compile(r"(?:\bwith|\bhaving|\bof|\bon) $")


def split_bars(text: str, item: Stretch) -> list[Stretch]:
    """Return what bars people who have one thing or another as two ("with a tattoo or a criminal record").

    >>> words = "Men with visible tattoos or a pending case"
    >>> [words[part.start : part.end] for part in split_bars(words, Stretch(9, len(words)))]
    ['visible tattoos', 'a pending case']
    """
    other = _OR_WHO.search(text, item.start + 3, item.end - 3)
    if other and " who " not in text[item.start : other.start()]:
        return [Stretch(item.start, other.start()), Stretch(other.end(), item.end)]
    joint = _EITHER.search(text, item.start + 3, item.end - 3)
    if joint is None or _HOLDING.search(text[max(0, item.start - 8) : item.start]) is None:
        return [item]
    left = text[item.start : joint.start()]
    if " who " in left or left.rpartition(" ")[2] in {"in", "of", "from", "for", "with", "a", "the"}:
        return [item]
    return [Stretch(item.start, joint.start()), Stretch(joint.end(), item.end)]


_AGE_BEHIND = re.compile(
    r",? (?=(?:aged|below|under|over|above|between|not (?:over|under|older|younger|above|below)|no (?:older|younger)|"
    r"up to) (?:than )?(?:the age of )?(?:1[6-9]|[2-6]\d)\b(?! ?(?:%|per|kg|kilos|cm|years of exp|hours))(?: (?:and|"
    r"to) \d\d)?(?: years(?: of age| old)?)?$)"
)


def split_age(text: str, item: Stretch) -> list[Stretch]:
    """Return a condition and the limit of age behind it as two.

    >>> words = "diploma holders below the age of 32"
    >>> [words[part.start : part.end] for part in split_age(words, Stretch(0, len(words)))]
    ['diploma holders', 'below the age of 32']
    """
    limit = _AGE_BEHIND.search(text[item.start : item.end])
    left = text[item.start : item.start + limit.start()] if limit else ""
    own = category_of(left) not in {"other", "demographic"} or left.endswith(("citizen", "citizens"))
    if limit is None or not own:  # "women over 25": who they are is part of it
        return [item]
    return [Stretch(item.start, item.start + limit.start()), Stretch(item.start + limit.end(), item.end)]


_DOES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|must|should|shall|may|might|needs?|said|"
    r"says|get|gets|pays?|go|goes|went)\b"
)
_ON = re.compile(r" ?(?:(?:and|or),? )?(?:(?:must|should|shall) (?:also )?)?(?=\S)")
_AND_MUST = re.compile(r",? (?=and (?:must|should|shall) )")


def _before_modal(text: str, part: Stretch) -> list[Stretch]:
    """Return a part in two where it goes on with what must be ("a passport, and should be fit")."""
    more = _AND_MUST.search(text, part.start + 3, part.end)
    return [Stretch(part.start, more.start()), Stretch(more.end(), part.end)] if more else [part]


def find_more(text: str, rest: Stretch) -> list[Stretch]:
    """Return what else is asked for behind the semicolons of a sentence: no clauses of their own, without their "and".

    >>> words = "a letter; a nursing diploma; the ministry pays the fare; and a valid passport."
    >>> [words[item.start : item.end] for item in find_more(words, Stretch(0, len(words)))]
    ['a nursing diploma', 'a valid passport.']
    """
    found: list[Stretch] = []
    parts = (part for whole in split_marks(text, rest)[1:9] for part in _before_modal(text, whole))
    for part in parts:
        lead = _ON.match(text, part.start, part.end)
        bare = text[lead.end() : part.end] if lead else ""
        if 3 < len(bare) <= MAX_ON and not _DOES.search(bare) and category_of(bare) not in {"other", "payment"}:
            found.append(Stretch(part.end - len(bare), part.end))
    return found


def split_marks(text: str, stretch: Stretch) -> list[Stretch]:
    """Return the parts of a stretch between semicolons."""
    cuts = [found.start() for found in re.finditer(";", text[stretch.start : stretch.end])]
    starts = [stretch.start, *(stretch.start + cut + 1 for cut in cuts)]
    return [Stretch(*pair) for pair in zip(starts, [*(at - 1 for at in starts[1:]), stretch.end], strict=True)]
