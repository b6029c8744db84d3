"""What one sentence holds that matters to deployments: cue words, groups of places, counts of people."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from factlift.article import Sentence
from factlift.lexicon import ADVERBS, AUX, CALENDAR, CONJUNCTIONS, NO_NAME, PREPOSITIONS, words_of
from factlift.numberwords.tables import PLURALS, SCALES, SMALL
from factlift.numerals import Numeral, numerals_in
from factlift.places import Mention, places_in
from factlift.reader.tokens import Token, split_tokens

Part = Literal["origin", "receiver", "goal", "subject", "none"]
SENT = words_of("people_nouns", "sent")
WEAK = words_of("people_nouns", "weak")
SEND = words_of("deployment_verbs", "send")
# These send people only where a count of people stands right behind or before them.
WEAK_SEND = frozenset(
    "lend lends lent lending loan loaned bring brought bringing promise promised offer offered "
    "contribute contributes contributed contributing commit committed commits pledge pledged supply supplies supplied "
    "supplying provide provided provides providing place placed placing assign assigned assigning transfer transferred "
    "transferring allocate allocated allocating allot allotted post posts posted posting station recall recalled "
    "recalling rotate rotated export exports exported exporting withdraw withdrew withdrawn withdrawing".split()
)
RECEIVE = words_of("deployment_verbs", "receive")
GO = words_of("deployment_verbs", "go")
MOVE = words_of("deployment_verbs", "move")
FOLLOW = words_of("deployment_verbs", "follow")
SELECT = words_of("deployment_verbs", "select")
NOUN = words_of("deployment_verbs", "noun")
DENY = words_of("deployment_verbs", "deny")
CASUALTY = words_of("deployment_verbs", "casualty")
COUNTRIES = frozenset("countries nations states territories destinations".split())
_NEVER = words_of("people_nouns", "not_sent", "things")
_TRADE = ("ers", "ors", "ists", "ians", "smen", "women", "eers")  # endings of nouns for people by trade
_NUMBERS = frozenset([*SMALL, *SCALES, *PLURALS]) | frozenset(
    "dozen couple several few handful many numerous countless some most score scores pair trio half number".split()
)
_DIGIT = re.compile(r"\d")
_GOALS = frozenset("to in into for at across on inside towards toward around near within throughout over".split())
_LEAVE = frozenset("left leave leaves leaving depart departed departing departs".split())
_JOINS = frozenset(", and & or the both as well".split())
_OFFICES = frozenset(
    "government ministry minister army military authorities officials president parliament cabinet agency forces navy "
    "police regime officials firms companies state labour labor foreign health defence defense prime".split()
)
_BARE_NEXT = (
    AUX | PREPOSITIONS | CONJUNCTIONS
    | frozenset(", . ; : ) ( ! ? — – each others more next this undergoing awaiting now already have has".split())
    | frozenset("waiting selected".split()) | FOLLOW
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places that stand together ("Qatar and the UAE"), with the part that the words around them give."""

    start: int
    end: int
    places: tuple[Mention, ...]
    part: Part

    @property
    def codes(self) -> tuple[str | None, ...]:
        """The places' codes."""
        return tuple(place.code for place in self.places)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people: `strength` says how surely its noun is one of people who are sent."""

    numeral: Numeral
    strength: Literal["sent", "weak", "bare"]


@dataclass(slots=True)
class Scene:
    """One sentence, taken apart."""

    sentence: Sentence
    tokens: list[Token]
    starts: list[int]  # of the tokens
    groups: list[PlaceGroup] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    countries: Numeral | None = None
    bullet: bool = False

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def is_from(self, group: PlaceGroup, start: int) -> bool:
        """Return whether the place hangs on a noun that ends at `start` by "from" ("900 cooks from Peru")."""
        first, last = self.index_at(start), self.index_at(group.start)
        return last - first <= 3 and any(token.lower == "from" for token in self.tokens[first:last])

    def has(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> bool:
        """Return whether a token between two offsets is one of `words`."""
        return self.find(words, start, end) is not None

    def find(self, words: frozenset[str], start: int | None = None, end: int | None = None) -> Token | None:
        """Return the first token between two offsets that is one of `words`."""
        stop = self.sentence.end if end is None else end
        for token in self.tokens[self.index_at(self.sentence.start if start is None else start) :]:
            if token.start >= stop:
                return None
            if token.lower in words:
                return token
        return None


def matters(words: frozenset[str], text: str) -> bool:
    """Return whether a sentence can hold a deployment: it names people who are sent, or it counts something."""
    return not words.isdisjoint(SENT) or counts_something(words, text)


def counts_something(words: frozenset[str], text: str) -> bool:
    """Return whether a sentence has a digit or a word for a number."""
    if not words.isdisjoint(_NUMBERS) or _DIGIT.search(text) is not None:
        return True
    return any("-" in word and word.partition("-")[0] in _NUMBERS for word in words)


def read_scene(text: str, sentence: Sentence, tokens: list[Token] | None = None) -> Scene:
    """Return the sentence taken apart."""
    tokens = tokens or split_tokens(text, sentence.start, sentence.end)
    scene = Scene(sentence, tokens, [token.start for token in tokens])
    scene.bullet = text[sentence.start] in "-•*–—·◦▪"
    words = frozenset([token.lower for token in scene.tokens])
    counted = counts_something(words, text[sentence.start : sentence.end])
    numerals = numerals_in(text, sentence.start, sentence.end) if counted else []
    mentions = places_in(text, sentence.start, sentence.end)
    scene.counts = [count for count in (_count(text, scene, n, mentions) for n in numerals) if count]
    scene.countries = next((n for n in numerals if text[n.unit_start : n.unit_end].lower() in COUNTRIES), None)
    groups = [_group(scene, found) for found in _runs(scene, [m for m in mentions if not _in_name(scene, m)])]
    goals = [group for group in groups if group.part == "goal"]
    for at, group in enumerate(groups):  # the subject of a sentence that goes on to name another place sends
        if group.part == "subject":
            sends = any(goal.start > group.end and goal.codes != group.codes for goal in goals)
            groups[at] = replace(group, part="origin" if sends and bool(scene.counts) else "none")
    scene.groups = sorted([*groups, *_unlisted(scene, groups)], key=lambda group: group.start)
    return scene


def _in_name(scene: Scene, mention: Mention) -> bool:
    """Return whether a place is the first word of a name ("the Ghana Nursing Office")."""
    at = scene.index_at(mention.end)
    if mention.kind == "anywhere" or at >= len(scene.tokens):
        return False
    token = scene.tokens[at]
    return (
        token.word
        and token.capital
        and token.start - mention.end <= 1
        and token.lower not in NO_NAME
        and mention.kind != "demonym"
    )


def _unlisted(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the goals that no table of places knows: a capitalised name behind "to", "in" or "reached"."""
    tokens = scene.tokens
    taken = [(group.start, group.end) for group in groups]
    starts = {group.start for group in groups}
    found: list[PlaceGroup] = []
    for at in range(len(tokens) - 1):
        name = tokens[at + 1]
        if (
            tokens[at].lower not in {"to", "in", "into", "reached", "at", "near"}
            or not (name.word and name.capital)
            or name.text.isupper()
        ):
            continue
        if name.lower in CALENDAR or name.lower in NO_NAME or name.text in _NO_CITY or name.possessive:
            continue
        end = at + 2
        while (
            end < min(len(tokens), at + 5)
            and tokens[end].word
            and tokens[end].capital
            and tokens[end].lower not in CALENDAR
        ):
            end += 1
        if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].start in starts:
            continue  # "Leeds, England": the country says more
        if tokens[end - 1].text in _NO_CITY or any(
            left < tokens[end - 1].end and name.start < right for left, right in taken
        ):
            continue
        mention = Mention(name.start, tokens[end - 1].end, None, "capital")
        found.append(PlaceGroup(mention.start, mention.end, (mention,), "goal"))
    return found


_NO_CITY = words_of("speaker_nouns", "body_name", "rank", "honorific") - frozenset({"City", "County", "Province"})


def _count(text: str, scene: Scene, numeral: Numeral, mentions: Sequence[Mention]) -> Count | None:
    if numeral.kind not in {"count", "other"} or (numeral.max or numeral.value or numeral.min or 0) < 1:
        return None
    words = text[numeral.start : numeral.end].lower()
    before = text[max(scene.sentence.start, numeral.start - 5) : numeral.start].lower()
    if words in {"one", "zero"} or words.startswith("short of") or before.endswith((" no. ", " no ", "#")):
        return None  # "No. 38" is a label
    unit = text[numeral.unit_start : numeral.unit_end].lower()
    last = unit.split()[-1] if unit else ""
    if last in SENT or unit in SENT:
        return Count(numeral, "sent")
    if last in WEAK or any(m.kind == "demonym" and m.start <= numeral.unit_start < m.end for m in mentions if unit):
        return Count(numeral, "weak")
    if len(last) > 5 and last.endswith(_TRADE) and last not in _NEVER:
        return Count(numeral, "weak")  # a trade that no table lists: "55 riveters"
    if unit and unit not in {"others", "more"}:
        return None
    at = scene.index_at(numeral.end)
    following = scene.tokens[at].lower if at < len(scene.tokens) else "."
    return Count(numeral, "bare") if following in _BARE_NEXT else None


def _runs(scene: Scene, mentions: Sequence[Mention]) -> list[list[Mention]]:
    runs: list[list[Mention]] = []
    for mention in mentions:
        if (
            runs
            and runs[-1][-1].kind != "anywhere"
            and mention.kind != "anywhere"
            and _joined(scene, runs[-1][-1], mention)
        ):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _joined(scene: Scene, left: Mention, right: Mention) -> bool:
    if (left.kind == "demonym") != (right.kind == "demonym"):
        return False
    between = scene.tokens[scene.index_at(left.end) : scene.index_at(right.start)]
    first, last = scene.index_at(left.start), scene.index_at(right.end)
    if between and between[0].text == "," and between[-1].lower == "and" and last < len(scene.tokens):
        governed = first > 0 and scene.tokens[first - 1].lower in _GOALS
        if governed and scene.tokens[last].lower in RECEIVE | _FINITE:
            return False  # "is in Peru, and Chile has received"
    return 0 < len(between) <= 3 and all(token.lower in _JOINS for token in between)


def _group(scene: Scene, run: Sequence[Mention]) -> PlaceGroup:
    kept: list[Mention] = []
    for mention in run:  # "Doha, Qatar" is one place, the city
        if mention.code is None or mention.code not in {other.code for other in kept}:
            kept.append(mention)
    return PlaceGroup(run[0].start, run[-1].end, tuple(kept), _part(scene, run))


_PARTS = frozenset("the both northern southern eastern western central north south east west".split())


def _before_city(tokens: Sequence[Token], first: int) -> int:
    """Return where "Leeds, England" begins, if a place stands behind a town's name and a comma, else `first`."""
    at = first - 1
    if at < 2 or tokens[at].text != ",":
        return first
    while at > 0 and tokens[at - 1].word and tokens[at - 1].capital and first - at < 5:
        at -= 1
    return at if at < first - 1 and at > 0 and tokens[at - 1].lower in _GOALS | {"from"} else first


def _part(scene: Scene, run: Sequence[Mention]) -> Part:
    tokens = scene.tokens
    first, last = scene.index_at(run[0].start), scene.index_at(run[-1].end)
    after = [token.lower for token in tokens[last : last + 4]]
    if run[0].kind == "anywhere":
        adjective = (
            bool(after)
            and tokens[last].word
            and after[0] not in AUX | PREPOSITIONS | CONJUNCTIONS
            and after[0] not in _FREE
        )
        return "none" if adjective else "goal"
    first = _before_city(tokens, first)
    while first > 0 and tokens[first - 1].lower in _PARTS:
        first -= 1
    before = tokens[first - 1].lower if first else ""
    if before == "by" and any(token.lower in SELECT for token in tokens[max(0, first - 4) : first]):
        return "none"  # hired by those who take
    if before in {"from", "by"} or before in _LEAVE:
        return "origin"
    if first > 0 and tokens[first - 1].text == "(" and after[:1] == [")"]:
        return "none"  # "Taiwan (China)"
    people = any(word in SENT or word in WEAK or word in NOUN for word in after[:3]) and "," not in after[:1]
    if run[-1].kind == "demonym" and people:
        return "origin"
    listed = after[:1] and after[0] in {":", "–", "—", "-", "("} and any(word[0].isdigit() for word in after[1:3])
    if after[:1] and (after[0] in RECEIVE or listed):
        return "receiver"
    if before in _GOALS:
        return "goal"
    return _subject_part(scene, run, last, before)


_FINITE = frozenset("has have had will is was would".split())
_FREE = frozenset("since last next this every last, who that which to each under through alone annually".split())


def _subject_part(scene: Scene, run: Sequence[Mention], last: int, before: str) -> Part:
    """Return the part of a place that no preposition governs: sender, receiver, or neither."""
    if before in PREPOSITIONS - {"with"} or text_is_dateline(scene, run):
        return "none"
    light = True  # nothing but words of degree before a number
    plain = True  # nothing but auxiliaries and adverbs since the place
    for at, token in enumerate(scene.tokens[last : last + 14]):
        if token.lower in SEND or token.lower in NOUN:
            return "origin"
        if (token.lower in RECEIVE and plain) or (token.text[0].isdigit() and at < 3 and light):
            return "receiver"
        light = light and not (token.lower in PREPOSITIONS - {"about", "over", "under", "than"} or token.lower in GO)
        if token.text in {";", "."} or token.lower in {"while", "who", "which", "because", "where"}:
            break
        plain = plain and (token.lower in AUX or token.lower in ADVERBS or token.lower in _EAGER)
    return "origin" if scene.tokens[last - 1].possessive else "subject"


_EAGER = frozenset("to plans expects hopes wants agreed set due alone each so far".split())


def text_is_dateline(scene: Scene, run: Sequence[Mention]) -> bool:
    """Return whether the places are a dateline in capitals, or stand right before its dash."""
    tokens = scene.tokens
    last = scene.index_at(run[-1].end)
    first = scene.index_at(run[0].start)
    dash = any(token.text in {"—", "–"} for token in tokens[last : last + 8])
    capitals = all(token.text.isupper() for token in tokens[first:last] if token.word)
    capitals = capitals and not (last < len(tokens) and tokens[last].word)  # not "PERU TO SEND 30 COOKS"
    return first <= 2 and len(tokens[0].text) > 3 and tokens[0].text.isupper() and (dash or capitals)
