"""Whether a number goes with its place: of several in one sentence, the clause decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Sentence
from factlift.checks.borrowed import place_of_another
from factlift.facts import Deployment, Flag, Place, Span
from factlift.lexicon import words_of
from factlift.opinions import Opinion, touches
from factlift.sightings import mentions_within, numbers_of

_SEPARATOR = re.compile(r"[,;:—–]|\band\b|\bwhile\b|\bbut\b")
_FAR = 2_000
"""Characters beyond which nothing stands closer than anything else; no sentence that is read is so long."""
_STRONG = 3
"""How many commas a semicolon weighs."""
_SHARE = re.compile(r" of (?:the|its|his|her|their|our|these|those) ")
_SHARE_CHARS = 12
_OF_THEM = re.compile(r" of (?:them|whom|which|its|their|those|these)\b")
_OF_THE = re.compile(r"\b[Oo]f (?:the|its|his|her|their|our|these|those) $")
_MARK_CHARS = 20
_SEPARATOR_COST = 30
"""What a comma or an "and" between a number and a place weighs against the characters between them."""


def check_pairing(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where the number stands with other places or nouns, or a place with another number."""
    count = fact.spans.get("count")
    if not fact.evidence:
        return
    yield from _outside(opinion, fact, count)
    if count is None:
        return
    if reason := (
        _in_place_of(opinion, count)
        or _whole_told(opinion, fact, count)
        or _read_otherwise(opinion, fact, count)
        or _nearer(opinion, fact, count)
        or _nearer_place(opinion, fact, count)
        or _counted_apart(opinion, fact, count)
    ):
        yield _flag("count", reason)
    elif reason := place_of_another(opinion, fact):
        yield _flag("destinations", reason)


def _outside(opinion: Opinion, fact: Deployment, count: Span | None) -> Iterator[Flag]:
    """The number, or a place in its sentence, stands outside the clauses that are cited, which have another one."""
    home = opinion.sentence(fact.evidence[0])
    for key, span in (("count", count), *_places(fact)):
        if span is None or opinion.sentence(span) != home:
            continue
        if any(at.start <= span.start and span.end <= at.end and at != span for at in fact.evidence):
            continue
        if _is_answer(opinion, span) if key == "count" else not _names_another(opinion, fact):
            continue
        yield _flag(key, f"“{span.text}” stands outside the clause that is cited")


def _is_answer(opinion: Opinion, span: Span) -> bool:
    """Tells whether a number is all that its sentence says, but for the mark of who answers."""
    sentence = opinion.sentence(span)
    if sentence is None or sentence.end - span.end > _MARK_CHARS or span.start - sentence.start > _MARK_CHARS:
        return False
    return not opinion.words(span.end, sentence.end) and len(opinion.words(sentence.start, span.start)) <= 1


def _names_another(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the clauses that are cited name a country that is neither a sender nor a place given."""
    known = opinion.senders | {place.code for place in (*fact.destinations, fact.origin) if place}
    return any(
        mention.kind == "country" and mention.code not in known
        for at in fact.evidence
        for mention in mentions_within(opinion.article, at.start, at.end)
    )


def _in_place_of(opinion: Opinion, count: Span) -> str | None:
    """Returns a reason where the number is the one that another stands for: `900 instead of 1,000`."""
    found = _INSTEAD.search(opinion.article.flat, max(0, count.start - _MARK_CHARS), count.start)
    return f"“{count.text}” stands behind “{found.group(1)}”" if found else None


_INSTEAD = re.compile(r"\b(instead of|rather than|in place of|as opposed to)(?: the| an?| its)? $", re.IGNORECASE)


def _whole_told(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where the number is the whole of which the clause tells a share: `four of the eleven leave`.

    Or the measure of another: `half of the 900`, `twice the 900`, `one in 900`, `900 fewer`.
    """
    text, main, home = opinion.article.flat, fact.evidence[0], opinion.sentence(count)
    if home is None:
        return None
    if fewer := _DIFFERENCE.match(text, count.end, home.end):
        return f"“{count.text}” stands before “{fewer.group(1)}”, and is a difference"
    left = max(home.start, count.start - _SHARE_OF_CHARS)
    found = _MEASURE.search(text, left, count.start)
    if found is None and (found := _SHARE_OF.search(text, left, count.start)):
        found = found if numbers_of(opinion.article).touching(home, *found.span(found.lastindex or 0)) else None
    if found is None or found.start() < main.start:
        return None
    return f"“{count.text}” is the whole, of which “{found[found.lastindex or 0]}” are told"


_SHARE_OF = re.compile(
    r"(?<![\w.,])(?:(\d[\d,]{0,9}|[A-Za-z]{2,10}(?:-[a-z]{2,6})?)(?: out)? of "
    r"(?:the|its|his|her|their|our|these|those)|"
    r"(\d[\d,]{0,9})(?: out)? of) $"
)
_MEASURE = re.compile(
    r"(?<!\w)((?:half|most|some|many|few|several|none|part|rest|remainder|majority|bulk|"
    r"(?:an?|one|two|three|four) (?:half|third|quarter|fifth|tenth)s?|[½¼¾]|\d{1,3}(?:\.\d{1,2})?(?: ?%| per ?cent)|"
    r"(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) per ?cent)(?= of )|"
    r"half|twice|double|triple|(?:two|three|four|five|ten|\d{1,2}) times|(?:one|two|three|1|2|3) (?:in|out of))"
    r"(?: of)?(?: as many as)?(?: (?:the|its|his|her|their|our|these|those|every|each))? $",
    re.IGNORECASE,
)
"""What makes a number the measure of another that is told by it."""
_DIFFERENCE = re.compile(
    r" (fewer|less|(?:[a-z]{2,20} )?(?:more|fewer|less) than (?:last|planned|expected|agreed|promised|before|the year|"
    r"a year (?:ago|earlier)|it|they))\b(?! than (?:an?|one|two|\d))"
)
"""What makes a number how many more, or fewer, they are."""
_SHARE_OF_CHARS = 40


def _counted_apart(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where one of several places has a number of its own: `12 in Brazil and nine in Congo`."""
    places, home = [span for _, span in _places(fact)], opinion.sentence(count)
    if len(places) < _SEVERAL or home is None:
        return None
    partners = _partners(opinion, home, count)
    for place in places:
        for start, end in _people_counts(opinion, home, place, _OWN_CHARS):
            other = opinion.article.span(start, end)
            if start in partners:
                continue
            if other.start > count.end and _IN.fullmatch(opinion.article.flat, other.end, place.start):
                return f"“{place.text}” has “{other.text}” of its own"
    return None


_SEVERAL = 2
_OWN_CHARS = 30
"""Characters between a number and its place."""
_IN = re.compile(r"(?: \w{1,15})? (?:in|to|for|at) (?:the )?")


def _read_otherwise(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns how the rules read the same number, or the same place, where that differs."""
    for other in opinion.counted_at(count):
        sender = {fact.origin.code} if fact.origin else set()
        if _holds_place(opinion, fact, other):
            continue
        if _are_apart(other.destinations, fact.destinations) and {at.code for at in other.destinations} != sender:
            return f"“{count.text}” reads as a number for {' and '.join(place.name for place in other.destinations)}"
    return None


def _holds_place(opinion: Opinion, fact: Deployment, other: Deployment) -> bool:
    """Tells whether the clause that is cited holds the number and its place, and what is read stands outside, further.

    That is no doubt: whoever reads the clause finds both in it, side by side.
    """
    main, count, read = fact.evidence[0], fact.spans["count"], [span for _, span in _places(other)]
    inside = [
        at for _, at in _places(fact) if main.start <= at.start and at.end <= main.end and _is_led_to(opinion, at)
    ]
    ours = [cost_of(opinion, count, at) for at in inside]
    if not ours or count.start < main.start or any(touches(main, span) for span in read):
        return False
    return min(ours) < min((cost_of(opinion, count, span) for span in read), default=_FAR)


def _is_led_to(opinion: Opinion, place: Span) -> bool:
    """Tells whether a word before a place leads there: `to Oman`, and neither `left Oman` nor `Oman sent`."""
    return _LEADS.search(opinion.article.flat, max(0, place.start - _OWN_CHARS), place.start) is not None


_LEADS = re.compile(r"\b(?:to|in|for|at|with|into|off)(?: the| an?)? $")


def _nearer(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where another number of people stands closer to the place, or the stage, than this one does."""
    sentence = opinion.sentence(count)
    words = [span for _, span in _places(fact)] or [span for key, span in fact.spans.items() if key == "stage"]
    near = [span for span in words if sentence and opinion.sentence(span) == sentence]
    if sentence is None or not near:
        return None
    place = min(near, key=lambda span: cost_of(opinion, count, span))
    own = cost_of(opinion, count, place)
    partners = _partners(opinion, sentence, count)
    for start, end in _people_counts(opinion, sentence, place, min(own, _FAR)):
        other = opinion.article.span(start, end)
        if touches(other, count) or touches(other, place) or _is_whole(opinion, count, other) or start in partners:
            continue
        if _are_apart_from(fact, (count, place), other):
            continue
        if _is_carried(opinion, fact, count, place, other) or _counts_sayers(fact, other):
            continue
        if cost_of(opinion, other, place) < own and not (
            _has_its_own(opinion, other, place, sentence) and not _has_its_own(opinion, count, place, sentence)
        ):
            return f"“{other.text}” stands closer to “{place.text}” than “{count.text}” does"
    return None


def _partners(opinion: Opinion, sentence: Sentence, count: Span) -> set[int]:
    """Returns where the numbers begin that share a number's place: `40 nurses and 25 midwives to`, `from 12 to 24`."""
    text, found, last = opinion.article.flat, set(), count.end
    numerals = numbers_of(opinion.article).touching(sentence, count.start - _NEAR_CHARS, count.end + _NEAR_CHARS)
    counts = [one for one in numerals if one.kind == "count"]
    for one in counts:
        if text[one.end : count.start] == " to " and text[max(0, one.start - len(_RISEN)) : one.start] == _RISEN:
            found.add(one.start)
    for one in counts:
        if one.start <= count.start < one.end:
            last = max(one.unit_end, one.end)
        elif one.start > count.start:
            if not (one.unit_end > one.end and last > count.end and _AND.fullmatch(text, last, one.start)):
                break
            found.add(one.start)
            last = one.unit_end
    return found


_RISEN = "from "
_NEAR_CHARS = 200
_AND = re.compile(r",? (?:and |as well as |plus |along with |together with )?(?:another |a further |the |some )?")
"""What joins two numbers with nouns of their own, so that both have the place behind them."""


def _are_apart_from(fact: Deployment, own: tuple[Span, Span], other: Span) -> bool:
    """Tells whether the clause that is cited has a number and its place, and another number stands outside it."""
    main = fact.evidence[0]
    inside = all(main.start <= at.start and at.end <= main.end for at in own)
    return inside and not touches(main, other)


def _counts_sayers(fact: Deployment, other: Span) -> bool:
    """Tells whether a number is that of those who say so: `to Poland, two Polish officials said`."""
    name = fact.spans.get("attribution")
    return name is not None and name.start <= other.start < name.end


def _nearer_place(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where another country, not the sender, stands closer to the number than the places given.

    A town without a code may lie in that country.
    """
    sentence = opinion.sentence(count)
    near = [span for _, span in _places(fact) if sentence and opinion.sentence(span) == sentence]
    if sentence is None or not near or all(place.code is None for place in fact.destinations):
        return None
    own = min(cost_of(opinion, count, span) for span in near)
    known = opinion.senders | {place.code for place in (*fact.destinations, fact.origin) if place}
    reach = min(own, _FAR)
    around = max(sentence.start, count.start - reach), min(sentence.end, count.end + reach)
    for mention in mentions_within(opinion.article, *around):
        other = opinion.article.span(mention.start, mention.end)
        if mention.kind != "country" or mention.code in known or any(touches(other, span) for span in near):
            continue
        if _is_taken(opinion, fact, sentence, other):
            continue
        if _FROM.search(opinion.article.flat, max(sentence.start, mention.start - _LIST_CHARS), mention.start):
            continue
        if cost_of(opinion, count, other) < own and not _is_counted(opinion, other, count, sentence):
            return f"“{other.text}” stands closer to “{count.text}” than “{near[0].text}” does"
    return None


def _is_taken(opinion: Opinion, fact: Deployment, sentence: Sentence, place: Span) -> bool:
    """Tells whether a place before the clause that is cited has a number of its own: `14 in Cyprus, nine to Kosovo`."""
    main = fact.evidence[0]
    inside = any(main.start <= at.start and at.end <= main.end for _, at in _places(fact))
    if not inside or place.end > main.start:
        return False
    return any(end <= place.start for _, end in _people_counts(opinion, sentence, place, _NEAR_CHARS))


_FROM = re.compile(
    r"\bfrom (?:(?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}(?:, and |, | and )){0,6}(?:the )?$"
)
"""What makes a country the one that people come from, of several in a list too."""
_LIST_CHARS = 120


def _is_carried(opinion: Opinion, fact: Deployment, count: Span, place: Span, other: Span) -> bool:
    """Tells whether a place before the clause that is cited is carried to it: that has the number, and no place."""
    main = fact.evidence[0]
    if not (touches(main, count) and main != count) or place.end > main.start or touches(main, other):
        return False
    text = opinion.article.flat[main.start : main.end]
    if _PLACED.search(text):
        return False
    mentions = mentions_within(opinion.article, main.start, main.end)
    sender = fact.origin.code if fact.origin and _is_led_to(opinion, place) else None
    return all(
        mention.kind != "country"
        or (mention.code is not None and mention.code == sender)
        or text[: mention.start - main.start].endswith("from ")
        for mention in mentions
    )


_PLACED = re.compile(
    r"\b(?:(?:to|in|for|at) (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)[A-Z]|"
    r"(?:abroad|overseas)\b)"
)
"""What gives a clause a place of its own."""


def _is_whole(opinion: Opinion, part: Span, whole: Span) -> bool:
    """Tells whether one number is what the other is a share of: `four of the eleven`, `of the eleven, four`."""
    text = opinion.article.flat
    if whole.end <= part.start:
        return bool(
            _OF_THEM.match(text, part.end, part.end + _SHARE_CHARS)
            or _OF_THE.search(text, max(0, whole.start - _SHARE_CHARS), whole.start)
        )
    between = text[part.end : min(whole.start, part.end + _SHARE_CHARS)]
    return part.end < whole.start <= part.end + _SHARE_CHARS and _SHARE.fullmatch(between) is not None


def _has_its_own(opinion: Opinion, count: Span, place: Span, sentence: Sentence) -> bool:
    """Tells whether another country stands closer to a number than a place does."""
    own = cost_of(opinion, count, place)
    reach = min(own, _FAR)
    for mention in mentions_within(
        opinion.article, max(sentence.start, count.start - reach), min(sentence.end, count.end + reach)
    ):
        other = opinion.article.span(mention.start, mention.end)
        if mention.kind != "country" or touches(other, place) or mention.code in opinion.senders:
            continue
        if cost_of(opinion, count, other) < own:
            return True
    return False


def _is_counted(opinion: Opinion, place: Span, count: Span, sentence: Sentence) -> bool:
    """Tells whether another number of people stands closer to a place than one does."""
    own = cost_of(opinion, count, place)
    for start, end in _people_counts(opinion, sentence, place, min(own, _FAR)):
        other = opinion.article.span(start, end)
        if not touches(other, count) and cost_of(opinion, other, place) < own:
            return True
    return False


def _people_counts(opinion: Opinion, sentence: Sentence, near: Span, reach: int) -> Iterator[tuple[int, int]]:
    numbers = numbers_of(opinion.article)
    for numeral in numbers.touching(sentence, near.start - reach, near.end + reach):
        if numeral.kind != "count":
            continue
        noun = opinion.article.flat[numeral.unit_start : numeral.unit_end].lower()
        if not noun or noun in words_of("people_nouns"):
            yield numeral.start, numeral.end


def cost_of(opinion: Opinion, one: Span, other: Span) -> int:
    """Returns how far two spans of a sentence are apart, commas and the like weighed."""
    start, end = sorted((one, other), key=lambda span: span.start)
    between = opinion.article.flat[start.end : min(end.start, start.end + _FAR)]
    breaks = sum(_STRONG if found.group() == ";" else 1 for found in _SEPARATOR.finditer(between))
    return max(0, end.start - start.end) + _SEPARATOR_COST * breaks


def _places(fact: Deployment) -> list[tuple[str, Span]]:
    return [("destinations", span) for key, span in fact.spans.items() if key.startswith("destinations.")]


def _are_apart(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Tells whether places are surely others; a town without a code may lie in a country that has one."""
    ours, theirs = ({place.code for place in places} for places in (one, other))
    return bool(ours and theirs and None not in ours | theirs and not ours & theirs)


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="pairing", field=field, reason=reason)
