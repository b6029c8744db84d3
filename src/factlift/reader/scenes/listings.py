"""Lists in a line: "Oman: up to 15", "Peru (300)", "Leeds   40", "Our teams: Oman, 12 staff; Peru, 9 staff"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import NO_NAME, PREPOSITIONS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import BODY, NOUN, SENT, WEAK
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

MAX_ROW = 10  # tokens of a line that gives a name and a number
_SUMS = frozenset("total totals all altogether sum overall grand page source tel phone fax no".split())
SECTORS = frozenset(  # of work, that label the lines of a report: no place has such a name
    "water sanitation health hygiene nutrition food shelter education logistics protection security rescue search "
    "transport distribution power energy engineering communications telecommunications telecoms coordination "
    "administration finance staff staffing surge agriculture livelihoods cash media kitchen catering training "
    "recovery relief camps supplies supply fisheries mining construction tourism nursing fire forestry surgery "
    "maternity surveillance housing air land sea roads bridges demining mines".split()
)
_SENT_OR_WEAK = SENT | WEAK
_LISTING = frozenset({":", "–", "—", "-", "(", "with", "|"})
_TAKES = frozenset("gets get takes take receives receive hosts absorbs accepts".split())
_ACCOUNTS = frozenset("accounts account accounted".split())
_LEADS = frozenset("has had have is was comes came gets got takes".split())
_MOST = frozenset("most largest biggest next".split())
OPENING = frozenset({",", ";", ":", "“", '"', "‘", "'", "•", "-", "*", "–", "—", "·", "◦", "▪"})


def is_row(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a line is a name and a number ("Leeds (packing)   40"), so that the name has the people."""
    if (
        (sum(token.text != "." for token in tokens[at:]) > MAX_ROW and not (at and is_numbered_row(tokens, at, end)))
        or tokens[at].lower in _SUMS
        or tokens[end - 1].lower in SECTORS
        or tokens[end - 1].lower in _SENT_OR_WEAK
    ):
        return False
    rest = tokens[end:]
    if rest and rest[0].text == "(":
        closing = next((i for i, token in enumerate(rest) if token.text == ")"), len(rest))
        rest = rest[closing + 1 :]
    if at and is_numbered_row(tokens, at, end):
        return True
    rest = [token for token in rest if token.word or token.text[0].isdigit()]
    return len(rest) == 1 and rest[0].text[0].isdigit() and tokens[-1].text not in {"?", "!", "."}


def is_numbered_row(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a bullet's name has a mark and a number right behind it ("• Leeds – 120 porters, all by May")."""
    name = tokens[end - 1].lower
    marked = end + 1 < len(tokens) and tokens[end].text in {":", "–", "—", "-"} and is_numeral(tokens[end + 1])
    return marked and not name.endswith(("ing", "ers", "ors")) and len(tokens) - at <= 2 * MAX_ROW


def is_given(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a name gets a number of people ("Leeds gets the most, around 1,000")."""
    if end < len(tokens) and tokens[end].text == ",":  # "Leeds, in the north, takes 40"
        end = next((i + 1 for i in range(end + 1, min(len(tokens), end + 9)) if tokens[i].text == ","), end)
    if end + 1 < len(tokens) and tokens[at - 1].text in {":", ";"} and _is_item(tokens, end):
        listed = tokens[end + 1] if tokens[end].text == "," else tokens[end]
        if listed.text[0].isdigit():
            return True  # "Our teams: Leeds, 12 staff; Bath, 9 staff"
    if end + 1 < len(tokens) and tokens[end].lower == "for" and is_numeral(tokens[end + 1]):
        return any(token.lower in _ACCOUNTS for token in tokens[:at])  # "Oman accounts for 35 and Leeds for 12"
    if (at and tokens[at - 1].text not in OPENING) or end >= len(tokens):
        return False
    most = tokens[end].lower in _LEADS and any(token.lower in _MOST for token in tokens[end + 1 : end + 5])
    if most:
        return any(is_numeral(token) for token in tokens[end + 2 : end + 10])  # "Leeds has the most, about 80"
    if tokens[end].lower not in _TAKES:
        return False
    return any(is_numeral(token) for token in tokens[end + 1 : end + 6])


def is_listed(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a number follows as in a list: "Oman: up to 15", "Peru (300)", "Chile and Peru (shared): 9"."""
    after = [token.lower for token in tokens[last : last + 10]]
    if after[:3] == [".", ".", "."]:
        return _ends_in_number(tokens, last)  # "Oman . . . . . 155"
    if after[:1] == ["("] and ")" in after and not any(word[0].isdigit() for word in after[1 : after.index(")")]):
        after = after[after.index(")") + 1 :]
    reach = 3 if after[:1] in (["with"], ["("]) else 5
    if after[:1] == [","] and _is_item(tokens, last):
        return any(word[0].isdigit() for word in after[1:5])  # "Our teams: Oman, 12 staff; Peru, 9 staff"
    number = next((at for at, word in enumerate(after[:reach]) if at and word[0].isdigit()), None)
    shared = after[:1] == [":"] and number is not None and after[number + 1 : number + 2] in (["in"], ["at"], ["on"])
    return number is not None and after[0] in _LISTING and not shared  # not "in Asia: 145 in Oman, 90 in Qatar"


def is_sender_line(scene: Scene, last: int) -> bool:
    """Return whether a place's people, told behind its colon, are in another place ("Peru: 18 cooks in Oman")."""
    tokens = scene.tokens
    if last + 3 >= len(tokens) or tokens[last].text != ":" or not is_numeral(tokens[last + 1]):
        return False
    people = next((i for i in range(last + 2, min(len(tokens) - 2, last + 5)) if tokens[i].lower in SENT), None)
    if people is None or tokens[people + 1].lower not in {"in", "to", "at"}:
        return False
    starts = (tokens[people + 2].start, tokens[min(len(tokens) - 1, people + 3)].start)
    return any(place.start in starts for place in scene.mentions)


def is_divided(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a colon behind the place shares out those who go there ("900 cooks to Oman: 500 to Sur, ...")."""
    led = first > 0 and tokens[first - 1].lower in {"to", "in", "for"} and tokens[last].text == ":"
    return led and any(map(is_numeral, tokens[:first])) and not any(token.text == ":" for token in tokens[last + 1 :])


def _ends_in_number(tokens: Sequence[Token], last: int) -> bool:
    """Return whether nothing but leaders stands between a place and the number that ends the line."""
    return tokens[-1].text[0].isdigit() and all(token.text == "." for token in tokens[last:-1])


def _is_item(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a place opens an item of a list behind a colon, its items apart by semicolons."""
    near = tokens[max(0, last - 4) : last]
    opens = any(token.text in {":", ";"} for token in near)
    return opens and any(token.text == ":" for token in tokens[:last]) and any(token.text == ";" for token in tokens)


def goes_on_behind_aside(between: Sequence[Token]) -> bool:
    """Return whether a list of places closes behind an aside: "Peru, Chile and, for the first time, Oman"."""
    words = [token.lower for token in between]
    words = words[1:] if words[:1] == [","] else words
    led = words[2:3] != [] and words[2] in PREPOSITIONS
    return words[:2] == ["and", ","] and words[-1:] == [","] and led and len(words) <= _ASIDE and "," not in words[2:-1]


_ASIDE = 9  # tokens of an aside before the last of a list


MAX_LINE = 14  # tokens of a line that opens with a place, a colon and a number
_LABEL = 4  # tokens of its name
_AROUND = 4000  # code points on both sides of a line in which its name is looked for
_NO_PLACES = _SENT_OR_WEAK | BODY | NOUN | _SUMS | SECTORS | NO_NAME


def is_place_line(scene: Scene) -> bool:
    """Return whether a line gives a number to a place: one that is known, or a name that running text has elsewhere."""
    label = label_of(scene)
    if not label:
        return False
    if any(mention.start == label[0].start and mention.kind != "demonym" for mention in scene.mentions):
        return True
    start = scene.sentence.start
    near = scene.text_of(max(0, start - _AROUND), start + _AROUND)
    name = re.escape(scene.text_of(label[0].start, label[-1].end))
    return re.search(rf"(?:\b[a-z]{{2,14}}|\bThe) {name}\b(?!:)", near) is not None


def label_of(scene: Scene) -> Sequence[Token]:
    """Return the name that opens a line before a colon and a number ("Oton: 40 nurses"), else nothing."""
    tokens, first = scene.tokens, int(scene.bullet)
    colon = next((i for i in range(first + 1, min(len(tokens), first + 1 + _LABEL)) if tokens[i].text == ":"), 0)
    label = tokens[first:colon]
    at = next((i for i in range(colon + 1, len(tokens)) if tokens[i].lower not in _DEGREE), len(tokens))
    if not label or at == len(tokens) or not is_numeral(tokens[at]) or len(tokens) > MAX_LINE:
        return ()
    named = all(token.word and token.capital and token.lower not in _NO_PLACES for token in label)
    return label if named and not label[-1].lower.endswith("ers") else ()


_DEGREE = frozenset("about around some up to nearly almost over more than at least a another".split())
