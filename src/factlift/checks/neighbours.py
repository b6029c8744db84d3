"""Whether a claim falls out of the row it stands in: another claimant, state or scope than those around it have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlift.article import Sentence
from factlift.checks.claims import Roster, sayer_of
from factlift.checks.speakers import is_named, may_be_one
from factlift.checks.tenses import AHEAD, BULLETS, DONE, tells_tense
from factlift.facts import Criterion, Deployment, Flag, Span
from factlift.opinions import Opinion

Claim = Deployment | Criterion

_APART = 6
"""Sentences that may lie between the claim before and the claim behind one, which are of one row."""
_ROW = 4
"""Claims before and behind one that are looked at."""
_FEW = 8
"""Claims before and behind one among which its total is looked for."""
_LIST = 3
"""Sentences that may lie between two items of a list, of which each is one."""
_SHOWN = 60
"""Characters of a neighbour that a reason shows, and of a sentence beside a number."""
_FAR = 4_000
"""Characters of a sentence that are looked at; one may be as long as the article."""
_MANY = 2
"""Parts from which on it is no chance that their sum is another number."""


class _Placed(NamedTuple):
    """A claim, and the sentence that its main evidence stands in."""

    claim: Claim
    home: Sentence


def check_neighbours(opinion: Opinion, claims: Sequence[Claim]) -> dict[int, tuple[Flag, ...]]:
    """Returns flags by the `id` of the claim: those that fall out of the row of claims around them, without a word."""
    order = sorted((claim for claim in claims if claim.evidence), key=lambda claim: claim.evidence[0].start)
    placed = [_Placed(claim, home) for claim in order if (home := opinion.sentence(claim.evidence[0]))]
    claimants = [claim.attribution for claim in order if claim.attribution]
    roster = Roster({source.name: source for source in (*opinion.sources, *claimants)}.values())
    sent = [claim for claim in order if isinstance(claim, Deployment)]
    mixed = len({_is_ahead(claim) for claim in sent} - {None}) > 1
    shared = any(claim.scope in ("part", "total") for claim in sent)
    flags: dict[int, tuple[Flag, ...]] = {}
    for at, (claim, home) in enumerate(placed):
        found = list(_claimant(opinion, placed, at, roster))
        if isinstance(claim, Deployment) and (mixed or shared):
            reach = _LIST if opinion.article.flat[home.start] in BULLETS else 1
            row = [
                other
                for other, there in (*placed[max(0, at - _ROW) : at], *placed[at + 1 : at + 1 + _ROW])
                if abs(there.number - home.number) <= reach and isinstance(other, Deployment)
            ]
            found += _state(opinion, claim, home, row) if mixed and row else ()
            around = [other for other, _ in placed[max(0, at - _FEW) : at + 1 + _FEW] if isinstance(other, Deployment)]
            found += _scope(opinion, claim, home, row, around) if shared else ()
        if found:
            flags[id(claim)] = tuple(found)
    return flags


def _claimant(opinion: Opinion, placed: Sequence[_Placed], at: int, roster: Roster) -> Iterator[Flag]:
    """Its sentence names another, or the claims before and behind are another's and the claimant is not named there."""
    claim, home = placed[at]
    given = claim.attribution
    if given is None:
        return
    if sayer := sayer_of(opinion, given, home, roster):
        yield _flag("claimant", "attribution", f"its own sentence names {sayer.name} as the one who says so")
        return
    if not 0 < at < len(placed) - 1:
        return
    (one, first), (other, last) = placed[at - 1], placed[at + 1]
    theirs = one.attribution
    if (
        theirs is None
        or theirs != other.attribution
        or may_be_one(given, theirs)
        or last.number - first.number > _APART
    ):
        return
    text, around = opinion.article.flat, opinion.article.sentences[first.number - 1 : last.number]
    if not any(is_named(given, text[item.start : min(item.end, item.start + _FAR)]) for item in around):
        reason = f"the claims before and behind it are {theirs.name}’s, and “{given.name}” is not named between them"
        yield _flag("claimant", "attribution", reason)


def _state(opinion: Opinion, claim: Deployment, home: Sentence, row: Sequence[Deployment]) -> Iterator[Flag]:
    """Those around it are all to come where this one is done, or the other way round, and its words say neither."""
    ahead = _is_ahead(claim)
    if ahead is None:
        return
    others = _nearest(opinion, home, [other for other in row if _is_ahead(other) is not None])
    if not others or any(_is_ahead(other) is ahead or other.evidence[0] == claim.evidence[0] for other in others):
        return
    if tells_tense(opinion, claim):
        return
    leads = (other for other in others if _stands_in(other, home))
    if len(others) > 1 or any(tells_tense(opinion, lead) for lead in leads):
        shown = f"“{others[0].evidence[0].text[:_SHOWN]}”"
        reason = f"it is marked as {claim.status}, and those around it ({shown}) as {others[0].status}"
        yield _flag("polarity", "status", reason)


def _nearest(opinion: Opinion, home: Sentence, row: Sequence[Deployment]) -> Sequence[Deployment]:
    """Returns those of a row that stand in a claim's own sentence, or as it does in a list, if there are several."""
    text = opinion.article.flat
    own = [other for other in row if _stands_in(other, home)]
    if not own and text[home.start] in BULLETS:
        own = [other for other in row if (at := opinion.sentence(other.evidence[0])) and text[at.start] in BULLETS]
    return own if len(own) >= _MANY else row


def _is_ahead(claim: Deployment) -> bool | None:
    """Tells whether people are still to be sent; None where that is not settled, or nobody is."""
    if claim.modality != "stated":
        return None
    return True if claim.status in AHEAD else False if claim.status in DONE else None


def _scope(
    opinion: Opinion, claim: Deployment, home: Sentence, row: Sequence[Deployment], around: Sequence[Deployment]
) -> Iterator[Flag]:
    """The words, or those around it, make it a part where it is none, or the whole where it is a part."""
    count = claim.spans.get("count")
    if claim.scope == "single" and (reason := _left_over(claim, count, row) or _fits_in(claim, home, row)):
        yield _flag("scope", "scope", f"it is marked as single, and {reason}")
        return
    if count is None or claim.scope == "cohort":
        return
    if reads := _other_scope(opinion, claim, row, around):
        yield _flag("scope", "scope", f"it is marked as {claim.scope}, and reads as {reads}")
        return
    if claim.scope == "part":
        parts = [other for other in row if other.scope == "part" and other.modality == claim.modality]
        added, own = sum(map(_number, parts)), _number(claim)
        told = len(parts) > _MANY or (len(parts) == _MANY and own == added) or _lists(opinion, claim, parts)
        if told and own >= added > 0 and not any(other.scope == "total" for other in row):
            reason = f"it is marked as a part, and is no less than the {len(parts)} parts around it together"
            yield _flag("scope", "scope", reason)
        return
    whole = claim.scope == "single" or any(_number(other) > _number(claim) for other in row)
    whole = whole and any(other.scope in ("total", "part") for other in row)
    word = _share_word(opinion, count, home) if whole else None
    parts = [other for other in row if other.scope == "part"]
    if claim.scope == "total" and not _lists(opinion, claim, parts):
        word = word or _share_of_whole(opinion, count, home)
    if word:
        yield _flag("scope", "scope", f"it is marked as {claim.scope}, and “{word}” stands with it")
    elif claim.scope == "total" and (other := _larger_total(claim, home, row)):
        yield _flag("scope", "scope", f"it is marked as total, and is less than the “{other}” told before it")
    elif _is_among_parts(opinion, claim, home, row):
        yield _flag("scope", "scope", f"it is marked as {claim.scope}, and those around it as parts")


def _left_over(claim: Deployment, count: Span | None, row: Sequence[Deployment]) -> str | None:
    """Returns a reason where a claim has no number but is what others leave of a whole: `the rest to Oman`."""
    found = None if count else _REST.search(claim.evidence[0].text[:_SHOWN])
    if found is None or not any(other.scope in ("part", "total") for other in row):
        return None
    return f"“{found.group()}” stands with it"


_REST = re.compile(r"\bthe (?:rest|remainder|balance|others)\b", re.IGNORECASE)


def _fits_in(claim: Deployment, home: Sentence, row: Sequence[Deployment]) -> str | None:
    """Returns a reason where a claim has its place among the parts of a larger total of the same sort beside it."""
    own, parts = _number(claim), [other for other in row if other.scope == "part" and _is_alike(claim, other)]
    near = [part for part in parts if _stands_in(part, home)]
    if own and len(near) >= _MANY:
        return "those around it are parts"
    for total in row:
        if parts and total.scope == "total" and 0 < own < _number(total) and _is_alike(claim, total) and total.count:
            return f"less than the total of “{total.count.text}”, of which others around it are parts"
    return None


def _is_alike(one: Deployment, other: Deployment) -> bool:
    """Tells whether two claims are of one claimant, sender and state."""
    sent = not one.origin or not other.origin or one.origin.code == other.origin.code
    sent = sent and (one.status == "completed") is (other.status == "completed")
    claimed = (one.attribution, one.modality) == (other.attribution, other.modality)
    return sent and claimed and _is_ahead(one) is _is_ahead(other)


def _other_scope(
    opinion: Opinion, claim: Deployment, row: Sequence[Deployment], around: Sequence[Deployment]
) -> str | None:
    """Returns the scope that the rules read for a number, where nothing in the row of claims speaks for the one given.

    A total has parts behind it that it holds; a part has a larger total before it; what stands alone has neither.
    """
    other = opinion.same(claim)
    reads = other.scope if isinstance(other, Deployment) else claim.scope
    if reads == claim.scope or reads not in ("part", "total"):
        return None
    start, own = claim.evidence[0].start, _number(claim)
    far = [other for other in around if other is not claim and other.modality == claim.modality]
    larger = any(total.scope == "total" and _number(total) > own for total in far)
    if claim.scope == "part":
        return None if larger else reads
    if reads != "part":
        return None
    if claim.scope == "total":
        added = sum(_number(part) for part in far if part.scope == "part" and part.evidence[0].start > start)
        return None if added == own or (added and added < own and not larger) else reads
    alike = [other for other in row if other.modality == claim.modality and _is_ahead(other) is _is_ahead(claim)]
    return reads if any(other.scope in ("part", "total") for other in alike) else None


def _lists(opinion: Opinion, claim: Deployment, parts: Sequence[Deployment]) -> bool:
    """Tells whether a colon, or a word for it, stands between a number and several parts behind it."""
    main, first = claim.evidence[0], min((part.evidence[0].start for part in parts), default=0)
    if len(parts) < _MANY or first < main.end:
        return False
    return _COLON.search(opinion.article.flat, main.end, min(first, main.end + _SHOWN)) is not None


_COLON = re.compile(r":|\b(?:including|among them|of (?:whom|which|these|them|those))\b", re.IGNORECASE)


def _larger_total(claim: Deployment, home: Sentence, row: Sequence[Deployment]) -> str | None:
    """Returns a larger total of the same sender and claimant that is told before a number in its sentence."""
    for other in row:
        same = (other.origin, other.attribution, other.modality) == (claim.origin, claim.attribution, claim.modality)
        before = _stands_in(other, home) and other.evidence[0].start < claim.evidence[0].start
        same = same and other.group == claim.group
        if other.scope == "total" and same and before and other.count and 0 < _number(claim) < _number(other):
            return other.count.text
    return None


def _share_of_whole(opinion: Opinion, count: Span, home: Sentence) -> str | None:
    """Returns the words beside a number that make it a share of a whole: `38 of the 65`, `Of the 65, 38`."""
    text = opinion.article.flat
    found = _OF_THE.match(text, count.end, min(home.end, count.end + _SHOWN))
    found = found or _OF_THE_BEFORE.search(text, max(home.start, count.start - _SHOWN), count.start)
    return found.group().strip() if found else None


_OF_THE = re.compile(
    r" (?:out )?of (?:(?:the|its|his|her|their|our|those) (?=\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|"
    r"nine\b|ten\b|eleven\b|twelve\b|twenty|thirty|forty|fifty)|(?:us|hers|ours|theirs)\b)"
)
_OF_THE_BEFORE = re.compile(
    r"\bOf (?:the|its|his|her|their|our|these|those|them|this)\b[^.;:]{0,40}, (?:[a-z]{2,10} ){0,2}$|\b[Tt]he first $"
)


def _share_word(opinion: Opinion, count: Span, home: Sentence) -> str | None:
    """Returns the words beside a number that make it a share of another: `40 of them`, `the other 40`."""
    text = opinion.article.flat
    found = _OF_THEM.match(text, count.end, min(home.end, count.end + _SHOWN))
    found = found or _OF_THESE.search(text, max(home.start, count.start - _SHOWN), count.start)
    return found.group().strip() if found else None


_OF_THEM = re.compile(r"(?: \w{1,20})? of (?:them|whom|these|those)\b")
_OF_THESE = re.compile(
    r"\b(?:[Oo]f (?:these|those|them|whom),? (?:\w{1,20} )?|[Tt]he (?:other|remaining) |including )$"
)


def _is_among_parts(opinion: Opinion, claim: Deployment, home: Sentence, row: Sequence[Deployment]) -> bool:
    """Tells whether a number stands in one sentence, or list, with several parts of which one at least is larger.

    Who is there already is no share of those who are still to come.
    """
    ahead = _is_ahead(claim)
    parts = [other for other in row if other.scope == "part" and other.modality == claim.modality]
    parts = [part for part in parts if _is_ahead(part) is ahead]
    near = parts if opinion.article.flat[home.start] in BULLETS else [part for part in parts if _stands_in(part, home)]
    if len(near) < _MANY or not 0 < _number(claim) < max(map(_number, parts)):
        return False
    return _WHOLE.search(opinion.article.flat, home.start, min(home.end, home.start + _FAR)) is None


_WHOLE = re.compile(r"\b(?:total|in all|altogether|overall)\b", re.IGNORECASE)


def _stands_in(claim: Deployment, home: Sentence) -> bool:
    return home.start <= claim.evidence[0].start < home.end


def _number(claim: Deployment) -> float:
    count = claim.count
    return (count.value or count.max or count.min or 0) if count else 0


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
