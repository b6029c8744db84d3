"""Where the sentences of a line end.

Most stops leave no doubt: a plain word and a full stop before a capital ("work. They"), a closing mark before a
small letter ("home,' she said"). Only lines with another kind of stop ("the U.S. Army", "in 2027. The") are given to
nupunkt, which knows abbreviations but takes as long for a line as all the rest does for four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

# Scripts that end sentences with marks of their own, mostly without a space after them; nupunkt knows Latin ones.
_FULL_STOPS = "。！？｡؟۔।॥"
_FULL_STOP = re.compile(f"[{_FULL_STOPS}]+[」』”’\"'）】》〉»)\\]]*")

# All that nupunkt may take for the end of a sentence, with the closing marks after it.
_STOP = re.compile(r"[.!?…](?:([”’»\"')\]}*]++)|(?=[\s;:@({\[!?]))")
_FOLLOWING = re.compile(r"\s[“‘«„\"'(\[]{0,2}([^\W\d_])")
_NEXT = re.compile(r"[ \t]*+(\w)")

# nupunkt learned from court records, where "Poland.", "work." and "so." are short for reporters of law: before some
# names it sees no sentence end after such words. In news a plain word ends its sentence where a capital follows.
_DROW = re.compile(r"([^\W\d_]{2,30})(?![\w.])")  # a word read from its end
_SHORT_WORDS = frozenset("do go he if in is it me my no on so to up us we".split())
_ABBREVIATIONS = frozenset(
    """
    Acad Admr Amb Asec Assn Assoc Asst Atty Blvd Brig Bros Calif Capt Cmdr Cmte Colo Comdr Comm Cong Conn Corp Dept
    Dist Elem Engr Gens Govs Hosp Inst Insp Intl Kans Lieut Mass Messrs Mich Minn Miss Mlle Mont Msgr Natl Nebr
    Okla Penn Pres Prof Profs Reps Revd Sask Sens Sept Sgts Supt Tech Tenn Treas Univ Wash approx capt cent
    circa dept dist etc est fig figs govt incl intl max min natl pop prof resp sen supt tel univ vol vols viz
    """.split()
)
# It also cuts between some titles and the name after them ("Lt. Col. Tev"), and between "Rs.", "Tk." and the sum.
_TITLES = frozenset(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Gen Lt Maj Col Sgt Capt Cpl Cmdr Adm Brig Pvt Sen Sens Rep Reps Gov Govs Rev Hon
    Pres Supt Insp Det Lieut SSgt TSgt MSgt Cpt Spc Pfc Pte Cdr Sqn Flt
    Amb Msgr Messrs Mme Mlle Atty Asst Usec Asec Engr Rs Tk
    """.split()
)
_TITLE = re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(_TITLES))})(\.)\s{{1,9}}(?=\w)")

# Web copy loses the blank behind a sentence: "They arrived yesterday.The team leaves today."
_GLUED = re.compile(
    r"[.!?](?<=[a-z]{4}[.!?])[”\"]?(?=(?:The|They|He|She|It|We|In|On|At|A|An|But|And|This|That|These|Those|There|However|"
    r"Meanwhile|According|Speaking|For|From|As|After|Before|When|While|His|Her|Its|Their|Our|Some|Many|Earlier) )"
)  # what a pattern begins with is what it is searched by: the stop, and not the letters before it
# Copy that was flattened, and some agencies, have a dash for a lost line break: "They left yesterday.- “We are glad”".
_DASHED = re.compile(r"[.!?](?<=[a-z]{2}[.!?])[”\"]?[-–](?= [“\"]?[A-Z])")

# nupunkt takes quadratic time over one long unspaced run such as .".".": 25 s for 200,000 characters. Runs
# longer than any word are hidden from it; they hold no sentence end that it would find.
_LONG_RUN = re.compile(r"(?<!\S)\S{200,}")


def split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields start and end of each sentence of the line `text[start:end]`, which has no white space around it.

    >>> words = "The U.S. team left. “Is it over?” he asked."
    >>> [words[start:end] for start, end in split_line(words, 0, len(words))]
    ['The U.S. team left.', '“Is it over?” he asked.']
    """
    for stop in _ends(text, start, end):
        sentence = text[start:stop]
        words = sentence.strip()
        if words:
            lead = len(sentence) - len(sentence.lstrip())
            yield start + lead, start + lead + len(words)
        start = stop


def _ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences of a line end, in order, the last at the line's end."""
    ends: list[int] = []
    doubtful = False
    for stop in _STOP.finditer(text, start, end):
        if stop.end() == end:
            continue
        sure = _is_end(text, start, stop, end)
        if sure:
            ends.append(stop.end())
        elif sure is None:
            doubtful = True
    ends += [stop.end() for pattern in (_GLUED, _DASHED) for stop in pattern.finditer(text, start, end)]
    ends.append(end)
    if doubtful:
        ends += (start + at for at in _doubtful_ends(text[start:end]))
    full_stops = [] if text.isascii() else [stop.end() for stop in _FULL_STOP.finditer(text, start, end)]
    return sorted({*ends, *full_stops})


def _is_end(text: str, start: int, stop: re.Match[str], end: int) -> bool | None:
    """Whether a sentence of the line that begins at `start` ends at a stop; None where only nupunkt can say.

    It is what nupunkt would say, but for plain words, which end their sentence whatever nupunkt says.
    """
    at, after, closers = stop.start(), stop.end(), stop[1]
    if closers and (small := _NEXT.match(text, after, end)) and small[1].islower():
        return False
    following = _FOLLOWING.match(text, after, end)
    if following is None:
        return None
    if text[at] == ".":
        return _ends_word(text[max(start, at - 31) : at], closers or "", following)
    sure = at > start and text[at] != "…" and text[at - 1].isalnum() and len(closers or "") <= 1
    if closers and _LONG_RUN.match(text, after + 1, end):  # nupunkt sees small letters there
        return None
    return sure or None


def _ends_word(before: str, closers: str, following: re.Match[str]) -> bool | None:
    """Whether a full stop with closing marks after it, between `before` and `following`, ends a sentence."""
    word = _DROW.match(before[::-1])
    if word is None or len(closers) > 3 or "}" in closers or "*" in closers:
        return None
    name = word[1][::-1]
    if name in _TITLES and not closers and len(following[0]) == 2:
        return False
    return (following[1].isupper() and _ends_sentence(name)) or None


def _ends_sentence(word: str) -> bool:
    """Whether a full stop after `word` ends the sentence where a capital follows.

    >>> [_ends_sentence(word) for word in ("Poland", "so", "Prof", "Gen")]
    [True, True, False, False]
    """
    if word in _ABBREVIATIONS:
        return False
    return word in _SHORT_WORDS or len(word) >= (3 if word.islower() else 4)


_ASKED = count(1)
"""How many lines nupunkt was asked about."""
_REMEMBERED = 1_000
"""Lines after which nupunkt is to forget what it decided: it keeps 32,768 decisions, some 15 MB, for good."""


@lru_cache(maxsize=1)
def _tokenizer() -> PunktSentenceTokenizer:
    from nupunkt import load  # not before a line is in doubt: it loads a model

    return load("default")


def _doubtful_ends(line: str) -> set[int]:
    """Where nupunkt sees the sentences of a line end."""
    tokenizer = _tokenizer()
    if next(_ASKED) % _REMEMBERED == 0:
        tokenizer.clear_decision_cache()
    ends = {end for _, (_, end) in tokenizer.tokenize_with_spans(_LONG_RUN.sub(_mask, line))}
    for title in _TITLE.finditer(line):
        ends -= {title.end(1), title.end()}
    return ends


def _mask(run: re.Match[str]) -> str:
    """Letters of the same length, the last two characters kept since they may end a sentence."""
    return "x" * (len(run.group()) - 2) + run.group()[-2:]
