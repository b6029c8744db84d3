"""Where people go whose sentence does not say: the one country to which all others of the article or paragraph go."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factlift.article import Article
from factlift.places import Mention
from factlift.placewords.cities import city_code
from factlift.pointing import Locator
from factlift.reader.deployments.employers import taker_of
from factlift.reader.deployments.unclaimed import place_left
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.towns import UNLISTED_AFTER, is_city
from factlift.reader.words.cues import BODY, WEAK
from factlift.reader.words.places import states_in

_ENOUGH = 2  # records that must name the one host
_REACH = 6  # sentences back in which the place must be named
_BELOW = 4  # sentences of a headline and the lead below it
_NEAR = 2  # sentences back in which those just told of stand
_LEADS = UNLISTED_AFTER | {"from", "for"}
_ELSEWHERE = frozenset(
    "countries nations states abroad overseas worldwide globally elsewhere continents destinations missions "
    "somewhere anywhere".split()
)


def carry_host(
    records: Sequence[Record], text: str, starts: Sequence[int], labels: Mapping[int, Mention]
) -> None:  # fmt: skip
    """Give deployments without a place the one host of an article, where it is named not long before.

    `starts` are the offsets of the sentences, `labels` the places that label paragraphs.
    """
    host = _sole_host(records)
    for at, record in enumerate(records):
        if record.codes or not _leaves_open(record):
            continue
        beside = [other for other in records if other is not record and other.scene is record.scene]
        before = [other for other in records[:at] if other.scene is record.scene]
        label = labels.get(record.scene.sentence.paragraph)
        if label is not None and label.code != record.origin_code and place_left(record, beside) is None:
            record.destinations, record.codes = [text[label.start : label.end]], (label.code,)
            continue
        shared = _shared(record, before, text) or _parts_of(record, before, text)
        if shared is not None:
            record.destinations, record.codes = shared.destinations, shared.codes
            continue
        place = taker_of(record) or (None if record.staged else place_left(record, beside))
        if place is not None:
            record.destinations, record.codes = [text[p.start : p.end] for p in place.places], place.codes
            continue
        near = _told_near(records[:at], record)
        if near is not None and near.codes != (record.origin_code,):
            record.destinations, record.codes = near.destinations, near.codes
        if not record.codes and record.modality != "denied" and not any(other.codes for other in records[:at]):
            record.destinations, record.codes = _headed(record, text, starts)
        if record.codes or host is None or record.origin_code == host:
            continue
        first = starts[max(0, record.scene.sentence.number - 1 - _REACH)]
        named = [m for m in states_in(text, first, record.start) if m.code == host and m.kind in {"country", "capital"}]
        named = [m for m in named if m.kind == "country"] or named  # rather Croatia than "a Zagreb weekly"
        if named:
            record.destinations, record.codes = [text[named[-1].start : named[-1].end]], (host,)


def drop_far(records: Sequence[Record], article: Article) -> None:
    """Take from deployments the places that stand too far away for anybody to see that they are theirs.

    So far reaches what a fact may take from outside its sentence (`pointing.Locator.neighbourhood`).
    """
    text, locator = article.flat, Locator(article)
    for record in records:
        here = record.scene.sentence
        if record.more or all(text.find(name, here.start, here.end) >= 0 for name in record.destinations):
            continue
        around = locator.neighbourhood(here)
        if any(text.find(name, around.start, around.end) < 0 for name in record.destinations):
            record.destinations, record.codes = [], ()


def disown_hosts(records: Sequence[Record]) -> None:
    """Take from deployments the origin that none names as a sender, if all of their towns lie in it: it is the host."""
    senders = {code for record in records for code in record.sources}
    for record in records:
        home = record.origin_code
        if home is None or record.sources or home in senders or set(record.codes) != {None}:
            continue
        if all(city_code(name, (home,)) == home for name in record.destinations):
            record.origin, record.origin_code = None, None  # "Norway is short of hands. Nine bakers came to Oslo"


def _shared(record: Record, before: Sequence[Record], text: str) -> Record | None:
    """Return the deployment of a sentence of which those counted are a share ("900 in Oman, 40 of them cooks")."""
    if len({tuple(other.destinations) for other in before}) != 1 or not before[-1].codes:
        return None  # those of several places
    if record.origin_code not in {None, before[-1].origin_code}:
        return None
    between = text[before[-1].end : record.end]
    counted = text.find(record.count or "", before[-1].end) + len(record.count or "")
    back = _BACK.match(text, counted) is not None
    return before[-1] if len(between) < _SHARE_REACH and (back or _SHARE.search(between)) else None


def _parts_of(record: Record, before: Sequence[Record], text: str) -> Record | None:
    """Return the whole that a colon divides by senders ("900 in Oman: 500 from Peru, 400 from Chile")."""
    colon = text.rfind(":", before[0].end, record.start + 1) if before else -1
    heads = [other for other in before if other.end <= colon]
    others = [other for other in before if other.start > colon and other.destinations != before[0].destinations]
    named = any(group.part in {"goal", "receiver"} and group.start > colon for group in record.scene.groups)
    return before[0] if len(heads) == 1 and heads[0].codes and not others and not named else None


_SHARE_REACH = 120  # code points from a whole to the end of its share
_SHARE = re.compile(r"^[\s,;(–—-]*(?:including|among (?:them|these)|of (?:whom|these|those|them))\b")
_BACK = re.compile(r"(?: (?:have|had|were|are|since|already|now)){0,3} (?:\w{2,9} (?:home|back)|returned|remain)\b")


def _headed(record: Record, text: str, starts: Sequence[int]) -> tuple[list[str], tuple[str | None, ...]]:
    """Return the one place that the headline names besides the people's home, for the first sentences below it."""
    if not 1 < record.scene.sentence.number <= _BELOW or len(starts) < 2:
        return [], ()
    headline = text[: starts[1]].rstrip()
    if headline.endswith((".", "!", "?", "”", '"')) or "\n" not in text[len(headline) : starts[1]]:
        return [], ()
    named = [m for m in states_in(text, 0, len(headline)) if m.code not in {record.origin_code, None}]
    if any(m.code != record.origin_code for m in record.scene.mentions) or len({m.code for m in named}) != 1:
        return [], ()
    place = named[-1]
    led = text[: place.start].lower().split()[-1:]
    if not led or led[0] not in _LEADS or led[0] == "from":
        return [], ()
    return [text[place.start : place.end]], (place.code,)


def _told_near(before: Sequence[Record], record: Record) -> Record | None:
    """Return the deployment just told of, if all of its paragraph go to one country and no other place is named."""
    here, scene = record.scene.sentence, record.scene
    placed = [r for r in before if r.codes and r.scene.sentence.paragraph == here.paragraph]
    if not placed or len({r.codes for r in placed}) > 1 or len(placed[-1].codes) > 1 or placed[-1].codes == (None,):
        return None
    last, tokens = placed[-1], scene.tokens
    far = here.number - last.scene.sentence.number > _NEAR or last.origin_code != record.origin_code
    named = any(mention.code != record.origin_code for mention in scene.mentions)
    led = any(is_city(tokens[at + 1]) for at, token in enumerate(tokens[:-1]) if token.lower in _LEADS)
    loose = record.group is None or record.group.split()[-1].lower() in WEAK | BODY
    same = last.count is None or loose or last.group == record.group
    return last if same and not (far or named or led) else None


def _sole_host(records: Sequence[Record]) -> str | None:
    """Return the code of the one country to which all go whose place is told."""
    placed = [record for record in records if record.codes]
    known = {code for record in placed for code in record.codes if code is not None}
    if len(known) != 1:
        return None
    host = next(iter(known))
    named = sum(record.codes == (host,) for record in placed)
    return host if host.isalpha() and named >= _ENOUGH and 2 * named >= len(placed) else None


def _leaves_open(record: Record) -> bool:
    """Return whether a number of people goes to a place that its sentence does not tell."""
    if not record.count or record.destination_count is not None or record.scope == "cohort":
        return False
    return record.scene.words.isdisjoint(_ELSEWHERE)
