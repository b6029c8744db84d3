"""Which numbers of a sentence count people, and how surely people who are sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from factlift.article import Sentence
from factlift.lexicon import ARTICLES
from factlift.numberwords.nouns import vocabulary
from factlift.numberwords.tables import PLURALS, SCALES, SMALL, TENS
from factlift.numerals import Numeral
from factlift.places import Mention
from factlift.reader.scenes.bases import NUMBERS, PLANNED, is_sent_whole, is_share
from factlift.reader.scenes.enumerated import is_cited, is_repeated
from factlift.reader.scenes.forces import are_forces
from factlift.reader.scenes.named import ends_name, is_inside_name, names_family, opens_name
from factlift.reader.scenes.nations import is_nation, nation_after, nation_at, people_by_nation
from factlift.reader.scenes.pairs import TRADE, couple_end, pair_end
from factlift.reader.scenes.slots import people_of_slots
from factlift.reader.scenes.strengths import people_numbered
from factlift.reader.scenes.wholes import is_of_plan
from factlift.reader.words.capitals import BODY as ORGANISATIONS
from factlift.reader.words.cues import BARE_NEXT, BODY, GO, NEVER, NOUN, SENT, WEAK
from factlift.reader.words.tokens import Token, is_dated

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_ORDINALS = frozenset("first second third fourth fifth last next latter former".split())
_CLASSES = frozenset("class course shift generation rotation".split())
_LOTS = frozenset(
    "batches groups waves flights stages phases echelons tranches parties teams contingents rotations lots".split()
)
_BODIES = BODY | NOUN
_NAMED_BODIES = _BODIES | SENT
_NO_NATION = NEVER | WEAK
_DIGIT = re.compile(r"\d")
_STRONG = re.compile(r"-(?:strong|member|man|woman|person|head)\b")


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long to make; nobody changes one
class Count:
    """A number of people: `strength` says how surely its noun is one of people who are sent.

    `body` is true where a body of people is counted by its members ("a brigade of 300", "a 40-strong team");
    `group` is the stretch of the body's name where it stands behind the number. `pair_end` is where the last of
    several nouns ends ("30 doctors and nurses"). `start` is where the number begins, `end` where it, or the noun
    behind it, ends.
    """

    numeral: Numeral
    strength: Literal["sent", "weak", "bare"]
    body: bool = False
    group: tuple[int, int] | None = None
    pair_end: int = 0

    start: int = field(init=False, compare=False)
    end: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        numeral = self.numeral
        self.start = numeral.start
        self.end = max(numeral.end, numeral.unit_end, self.pair_end, self.group[1] if self.group else 0)


def is_spread(scene: Scene, count: Count) -> bool:
    """Return whether a number is the only one before a number of countries ("900 to 12 countries, where 25 died")."""
    at = scene.countries.start if scene.countries is not None else 0
    return count.start < at and all(other is count or other.start > at for other in scene.counts)


def counts_something(text: str, sentence: Sentence, words: frozenset[str]) -> bool:
    """Return whether a sentence has a digit or a word for a number."""
    if not words.isdisjoint(NUMBERS) or _DIGIT.search(text, sentence.start, sentence.end) is not None:
        return True
    if text.find("-", sentence.start, sentence.end) < 0:
        return False
    return any(word.partition("-")[0] in NUMBERS for word in words if "-" in word)


def count_of(  # noqa: C901 - one decision, in the order in which it is made
    text: str, scene: Scene, numeral: Numeral, mentions: Sequence[Mention]
) -> Count | None:
    """Return the number as a count of people, or None where it counts something else."""
    if numeral.kind not in {"count", "other"} or (numeral.max or numeral.value or numeral.min or 0) < 1:
        return None
    planned = is_of_plan(text, scene.sentence, numeral)
    if (
        (_is_label(text, scene, numeral) and not planned)
        or _counts_things(scene, numeral)
        or _counts_bodies(scene, numeral)
        or names_family(text, numeral, mentions)
    ):
        return None
    if nation := nation_at(text, numeral, mentions):
        numeral = numeral._replace(unit_start=nation.start, unit_end=nation.end)
    if text.startswith(("are ", "were "), numeral.unit_start):  # "Of the 90 cooks, 40 are Peruvian"
        numeral = numeral._replace(unit_start=numeral.end, unit_end=numeral.end)
    unit = text[numeral.unit_start : numeral.unit_end].lower()
    if unit.endswith("coaches") and text[max(0, numeral.start - 7) : numeral.start].endswith(_ABOARD):
        return None  # buses
    last = unit.split()[-1] if unit else ""
    if last in _WORN and text[numeral.end : numeral.unit_end - len(last)].lower().strip(" -") in _COLOURS:
        return Count(numeral, "sent", _has_body(scene, numeral))  # "900 blue helmets"
    if last in SENT or unit in SENT or (last == "forces" and are_forces(scene, numeral, mentions)):
        return Count(
            numeral, "sent", _has_body(scene, numeral), pair_end=pair_end(scene, scene.index_at(numeral.unit_start))
        )
    traded = len(last) > 5 and last.endswith(TRADE) and last not in _NO_NATION
    noun = numeral.unit_end - len(last)
    if traded and any(m.kind == "demonym" and numeral.end <= m.start < m.end <= noun for m in mentions):
        return Count(numeral, "sent", _has_body(scene, numeral))  # "20 Peruvian sailmakers"
    if last.endswith(_SURE_TRADES) and last not in NEVER | WEAK and not last.startswith(_MAKERS_OF):
        return Count(numeral, "sent", _has_body(scene, numeral))  # "20 lace-makers"
    weak = (
        last in WEAK
        or (last == "subjects" and any(numeral.end <= m.start < noun for m in mentions))
        or any(m.kind == "demonym" and m.start <= numeral.unit_start < m.end for m in mentions if unit)
    )
    person = vocabulary().plural.get(last) == "people" or (len(last) > 5 and last.endswith(TRADE))
    if weak or (person and last not in NEVER):  # also a trade that no table lists: "55 riveters"
        return Count(numeral, "weak", _has_body(scene, numeral), pair_end=couple_end(scene, numeral))
    if last in _RESIDENT and _work_elsewhere(scene, numeral):
        return Count(numeral, "weak")
    if housed := people_by_nation(text, scene, numeral):
        return Count(numeral, "weak", False, housed)
    if last in NAMES:
        return Count(numeral, "bare")  # those who have put them down
    if last in GO and _has_body(scene, numeral):
        return Count(numeral._replace(unit_start=numeral.end, unit_end=numeral.end), "bare", True)  # "of nine sails"
    if people := nation_after(scene, numeral, mentions):
        return Count(numeral, "weak", _has_body(scene, numeral), people)  # "3,200 Kyrgyz had picked fruit"
    if slots := people_of_slots(scene, numeral):
        return Count(numeral, "sent", False, slots)
    if unit and unit not in _OTHERS:
        thing = last in NEVER or vocabulary().plural.get(last) == "thing"  # "Nurses Go to Three Countries"
        return Count(numeral, "weak") if not thing and is_nation(text, scene, numeral) else None
    return _bare_count(text, scene, numeral)


def _work_elsewhere(scene: Scene, numeral: Numeral) -> bool:
    """Return whether people are told of by their home, and by their work ("40 residents of Lima are working in")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(numeral.unit_end) :][:_HOME_REACH]]
    work = next((i for i, word in enumerate(behind) if word in _AT_WORK), None)
    return behind[:1] in (["of"], ["from"]) and work is not None and behind[work + 1 : work + 2] in (["in"], ["at"])


_RESIDENT = frozenset("residents inhabitants villagers townsfolk".split())
_AT_WORK = frozenset("work working worked employed serving".split())
_HOME_REACH = 8  # tokens from "residents" to the place of their work


def _counts_things(scene: Scene, numeral: Numeral) -> bool:
    """Return whether the noun of people only says whose things are counted: "12 police vans", "42,000 work permits"."""
    at = scene.index_at(max(numeral.end, numeral.unit_end))
    here = [token.lower for token in scene.tokens[at : at + 2]]
    return bool(here) and (
        here[0] in _THINGS
        or here[0] in {"age", "age-group"}
        or (here[0] in {"work", "student", "worker"} and here[-1] in _THINGS)
    )


def _counts_bodies(scene: Scene, numeral: Numeral) -> bool:
    """Return whether offices and firms are counted ("90 licensed recruiting agencies")."""
    ahead = scene.tokens[scene.index_at(numeral.end) :][:MAX_DONE]
    at = next((i for i, token in enumerate(ahead) if not token.lower.endswith(("ed", "ing"))), 0)
    return at > 0 and ahead[at].lower in _OFFICES


MAX_DONE = 4  # tokens from a number to the noun
_OFFICES = frozenset(word for word in ORGANISATIONS if word.endswith("s") and word not in SENT | BODY)
_THINGS = frozenset(
    "vans cars vehicles trucks lorries buses bicycles motorcycles boats helicopters planes jets ships dogs horses "
    "commands stations checkpoints barracks houses homes flats apartments rooms beds dormitories hostels uniforms "
    "helmets permits visas passports contracts cards badges licences licenses certificates hours shifts deaths "
    "injuries salaries wages unions families lives".split()
)
_WORN, _COLOURS = frozenset({"helmets", "berets"}), frozenset("blue red green black".split())
NAMES = frozenset("names applications applicants entries".split())


_OTHERS = frozenset("others more theirs hers".split())


_SURE_TRADES = tuple(
    "makers smiths wrights ologists ographers botomists fitters layers riggers menders dressers setters splicers "
    "mechanics technicians".split()
)
"""Endings that only people by a trade have, and all of them may be sent."""
_MAKERS_OF = tuple("car auto chip drug law policy film plane phone arms truck vaccine decision home trouble".split())
"""What firms make, and parliaments: their makers are nobody's workers."""
_ABOARD = (" in ", " on ", " by ", "aboard ")


def _is_label(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number labels, measures or divides: "No. 38", "minus 12", "9 out of 10"."""
    words = text[numeral.start : numeral.end].lower()
    before = text[max(scene.sentence.start, numeral.start - 12) : numeral.start].lower()
    if words in {"one", "zero"} or words.startswith("short of"):
        return True
    numbered = words.isdigit() and before.rpartition(" ")[0].rpartition(" ")[2] in _NUMBERED  # "a Branch 12 man"
    if numbered or is_repeated(text, scene, numeral) or is_cited(text, scene, numeral):
        return True
    if before.endswith(_LABELS):
        return not (before.endswith("out of ") and is_sent_whole(scene, numeral))
    if numeral.start == scene.sentence.start and _ITEM.match(text, numeral.start, scene.sentence.end):
        return True  # "2. Places are allocated as follows"
    if _OPENED.search(text, max(scene.sentence.start, numeral.start - 8), numeral.start) and _ITEMISED.match(
        text, numeral.end
    ):
        return True  # "must have: (1) a licence, (2) a passport; and (3) a vaccination"
    spelled = text[numeral.start].isalpha()
    if (
        spelled
        and text[numeral.start].isupper()
        and numeral.number_start == numeral.start
        and is_inside_name(scene, numeral)
    ):
        return True  # "Senior Four"
    if ends_name(scene, numeral) or (spelled and text[numeral.start].isupper() and opens_name(scene, numeral)):
        return True  # "a table at Casa Rosa 88", "the Three Rivers Growers"
    if is_share(scene, numeral) or _AGED.search(text, max(scene.sentence.start, numeral.start - 24), numeral.start):
        return True
    if spelled and _is_apposed(text, scene, numeral):
        return True
    return numeral.kind == "other" and (text[numeral.end : numeral.end + 7] == " out of" or before.endswith("one in "))


def is_numeral(token: Token) -> bool:
    """Return whether a token is a number of two or more, in digits or in words ("30", "thirty-one", "dozen")."""
    return token.text[0].isdigit() or token.lower in _MANY or token.lower.partition("-")[0] in TENS


_MANY = frozenset([*SMALL, *SCALES, *PLURALS]) - {"zero", "one", "m", "k", "b"}


_NUMBERED = frozenset("branch lodge dredger tug barge hull rig pit shaft tape".split())
_LABELS = (" no. ", " no ", "#", "minus ", "−", "out of ", "term ", "semester ", "batt ", "count to ", "counted to ")
_ITEM = re.compile(r"\d{1,3}[.)](?:\s|$)|\d{1,3}$")
_OPENED = re.compile(r"(?<![A-Z])\($")
_ITEMISED = re.compile(r"\) (?:[Aa]n?|[Tt]he|[Nn]o|[Aa]ny|[Ee]very|at|good|valid|proof|be|have|hold|speak|not)\b")
_AGED = re.compile(r"\bage[ds]? (?:between )?\d{1,2}(?:,| and| to| or|–|-)\s?$")


def _is_apposed(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a small number stands between commas behind a name: an age ("Lucy, seven, who sat")."""
    at = scene.index_at(numeral.start)
    following = text[numeral.end : numeral.end + 1]
    at -= at > 2 and scene.tokens[at - 1].lower in {"then", "now", "just"}
    return (
        at > 1 and following in {",", "."} and scene.tokens[at - 1].text == "," and scene.tokens[at - 2].capital
        and scene.tokens[at - 2].word and (numeral.value or 100) < 100 and numeral.unit_end == numeral.end
    )  # fmt: skip


_COUNTED_BY = (
    ["of"],
    ["–"],
    ["—"],
    ["number"],
    ["numbers"],
    ["numbered"],
    ["numbering"],
    ["comprises"],
    ["comprising"],
)


def _has_body(scene: Scene, numeral: Numeral) -> bool:
    """Return whether a body of people stands before its number: "a second batch of 40", "the first group, of 86"."""
    at = scene.index_at(numeral.start)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    ordinal = before[-2:] == [",", "of"] and (before[-3:-2] or [""])[0] in _ORDINALS  # "the second, of 15, left"
    classed = before[-2:] == [",", "of"] and len(before) > 3 and before[0] in _ORDINALS
    ordinal = ordinal or (classed and before[1] in _BODIES | _CLASSES)  # "The last class, of 38, reached Lima"
    before = before[-3:]
    ordinal = ordinal or is_of_lots(scene, numeral.start)
    return ordinal or (before[-1:] in _COUNTED_BY and not _BODIES.isdisjoint(before[:-1]))


def is_of_lots(scene: Scene, start: int) -> bool:
    """Return whether a number at `start` is that of one of several bodies ("in two batches, the first of 40")."""
    at = scene.index_at(start)
    led = at > 1 and scene.tokens[at - 1].lower == "of" and scene.tokens[at - 2].lower in _ORDINALS
    return led and scene.has(_LOTS, None, start)


def _bare_count(text: str, scene: Scene, numeral: Numeral) -> Count | None:
    """Return a number without a noun of its own, where the words around leave room for people."""
    at = scene.index_at(numeral.end)
    strong = _STRONG.match(text, numeral.end)
    if strong:
        name = [t for t in scene.tokens[scene.index_at(strong.end()) :][:5] if t.lower in _NAMED_BODIES]
        start = scene.tokens[min(len(scene.tokens) - 1, scene.index_at(strong.end()))].start
        return Count(numeral, "sent", True, (start, name[0].end)) if name else None
    quoted = at < len(scene.tokens) and scene.tokens[at].text in _CLOSING | _OPENING
    if group := _shared_people(scene, at):
        return Count(numeral, "sent", False, group)
    if group := _people_after(scene, at + quoted):
        return Count(numeral, "sent", _has_body(scene, numeral), group)
    if (numeral.value or numeral.max or numeral.min or 0) >= MOST_BARE:
        return None  # a sum of money told without its currency: "300 million for training"
    if _has_body(scene, numeral):
        return Count(numeral, "bare", True)
    if group := people_numbered(scene, scene.index_at(numeral.start)):
        operation = scene.text_of(*group) in _OPERATIONS  # "the Mission, whose strength stands at 40": no one's trade
        return Count(numeral, "bare", True) if operation else Count(numeral, "sent", False, group)
    alone = quoted and at + 1 < len(scene.tokens) and scene.tokens[scene.index_at(numeral.start) - 1].text in _OPENING
    beyond = at + alone  # "“no fewer than 40” were used"
    following = scene.tokens[beyond].lower if beyond < len(scene.tokens) else "."
    open_ended = text[numeral.end : numeral.end + 1] in {"\t", "|"} or text[numeral.end : numeral.end + 3] == "   "
    more = scene.tokens[scene.index_at(numeral.start) - 1].lower in _POINTED
    open_ended = (
        open_ended
        or more
        or is_of_plan(text, scene.sentence, numeral)
        or following in BARE_NEXT
        or is_dated(scene.tokens, at)
    )
    open_ended = open_ended or (following.endswith("ing") and len(following) > 4)
    return Count(numeral, "bare", following == "strong") if open_ended else None


MOST_BARE = 1_000_000  # from here on a number counts people only where its own noun says so
_POINTED = frozenset("another further all the those these other remaining first last same".split())


_OPERATIONS = frozenset({"Mission", "Force", "Operation"})
_CLOSING, _OPENING = frozenset("”\"’'»"), frozenset("“\"‘'«")


def _shared_people(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the people of whom a number is a share: "20 of the planned 45 Chilean nurses"."""
    ahead = scene.tokens[at : at + 8]
    words = [token.lower for token in ahead]
    if words[:1] != ["of"] or len(words) < 5 or words[1] not in {"the", "its", "their", "our"}:
        return None
    first = 2 + (words[2] in PLANNED)
    if not is_numeral(ahead[first]):
        return None
    people = next((token for token in ahead[first + 1 :] if token.lower in SENT), None)
    return (people.start, people.end) if people is not None else None


def _people_after(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the people behind a number that the number's own noun does not show: "40 carabinieri", "“40” cooks"."""
    tokens = scene.tokens[at : at + 3]
    found = next((i for i, token in enumerate(tokens) if token.lower in SENT), None)
    if found is None or not all(
        token.word and token.lower not in BARE_NEXT and token.lower not in ARTICLES for token in tokens[:found]
    ):
        return None
    first = next(token for token in tokens if not token.capital or token is tokens[found])
    return first.start, tokens[found].end
