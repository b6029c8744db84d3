"""Patterns that are looked for only where a text has one of the words that each of their matches has.

Which words these are is read off the pattern itself, as Python parses it: of its parts that have to be there, the one
whose few forms are the least likely. To look for those takes a tenth of the time that the pattern takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from os.path import commonprefix
from typing import Any, TypeAlias

try:  # no public module; without it every text is searched
    _parser: Any = import_module("re._parser")
except ImportError:  # pragma: no cover
    _parser = None

_Part: TypeAlias = tuple[Any, Any]
"""What a pattern is parsed into: a code and its arguments."""
_MOST_FORMS = 48
"""Forms of a part from which on it is taken for one with any number of them."""
_LONGEST_RANGE = 8
_HEAD = 6
"""Letters from which on what several forms begin with stands for them all."""
_UNTRIED = 40
"""Texts for which a pattern is searched before its literals are read off it, which takes as long as some hundred."""
_SEARCH = 400.0
"""What to search a sentence for a pattern costs, as a multiple of looking for one word."""
_LIKELY = {1: 1.0, 2: 0.5, 3: 0.1, 4: 0.02}
"""How likely letters are to stand in a sentence, by their number."""
_RARE = 0.004


class Sought:
    """A pattern that is compiled when it is first looked for, and after some texts asked for its literals first.

    >>> pattern = Sought("(?:ban|bar) on (?P<x>[a-z]+)", 0)
    >>> pattern.may_match("a band"), pattern.may_match("a ban on cooks")
    (False, True)
    """

    __slots__ = ("_compiled", "_literals", "_untried", "pattern")

    def __init__(self, pattern: str, untried: int = _UNTRIED) -> None:
        self.pattern = pattern
        self._untried = untried
        self._compiled: re.Pattern[str] | None = None
        self._literals: tuple[str, ...] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

    def may_match(self, text: str) -> bool:
        """Return whether a text has what a match needs, as far as that is known."""
        literals = self._literals
        if literals is None:
            if self._untried > 0:
                self._untried -= 1
                return True
            literals = self._literals = tuple(sorted(literals_of(self.pattern)))
        if not literals:
            return True
        for literal in literals:  # noqa: SIM110 - a loop takes two thirds of the time of `any`
            if literal in text:
                return True
        return False


def by_initial(words: str) -> str:
    r"""Return the alternatives of a pattern, in any case, grouped by first letter: only those of one letter are tried.

    >>> by_initial("bound|lends?|lent|ban")
    '(?:[bB](?i:ound|an)|[lL](?i:ends?|ent))'
    """
    groups: dict[str, list[str]] = {}
    for word in split_alternatives(words):
        groups.setdefault(word[0].lower(), []).append(word[1:])
    ways = (f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in groups.items())
    return f"(?:{'|'.join(ways)})"


def split_alternatives(words: str) -> list[str]:
    """Return the alternatives of a pattern, each of them whole.

    >>> split_alternatives("part(?:y|ies)|crews?")
    ['part(?:y|ies)', 'crews?']
    """
    found, depth = [""], 0
    for char in words:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def literals_of(pattern: str) -> frozenset[str]:
    r"""Return strings one of which every match of a pattern has; none where no such strings are found.

    >>> sorted(literals_of(r"\b(?:[Nn]o|not a) (?:\w+ )?(?:cooks?|nurses)\b")), literals_of(r"\d+(?i:cooks)")
    (['cook', 'nurses'], frozenset())
    """
    if _parser is None:  # pragma: no cover
        return frozenset()
    parsed = _parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return _best(_needed(parsed)) or frozenset()


def _needed(parts: Iterable[_Part]) -> list[frozenset[str]]:
    """Return what a run of parts needs: sets of strings, of each of which every match has one."""
    needed: list[frozenset[str]] = []
    run = {""}  # the forms of the parts since the last one with too many of them
    for part in parts:
        forms = _forms(part)
        if forms is not None and len(run) * len(forms) <= _MOST_FORMS:
            run = {before + form for before in run for form in forms}
            continue
        needed.append(frozenset(run))
        run = forms or {""}
        if forms is None:
            needed += _needed_within(part)
    return [*needed, frozenset(run)]


def _needed_within(part: _Part) -> list[frozenset[str]]:
    """Return what a part needs that has too many forms."""
    name, given = str(part[0]), part[1]
    if name == "SUBPATTERN" and not given[1]:  # no flags of its own
        return _needed(given[3])
    if name == "ATOMIC_GROUP":
        return _needed(given)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and given[0] >= 1:
        return _needed(given[2])
    if name == "BRANCH":
        best = [_best(_needed(way)) for way in given[1]]
        return [frozenset().union(*(each for each in best if each))] if all(best) else []
    return []


def _forms(part: _Part) -> set[str] | None:
    """Return all strings that a part can match, or None where they are many, or not known."""
    name, given = str(part[0]), part[1]
    if name == "LITERAL":
        return {chr(given)}
    if name == "AT":
        return {""}  # a place, no character
    if name == "IN":
        return _members(given)
    if name == "BRANCH":
        return _union(_forms_of(way) for way in given[1])
    if name == "SUBPATTERN":
        return None if given[1] else _forms_of(given[3])
    if name == "ATOMIC_GROUP":
        return _forms_of(given)
    if name in {"MAX_REPEAT", "MIN_REPEAT"} and given[1] == 1:
        return _union([_forms_of(given[2]), set() if given[0] else {""}])
    return None


def _forms_of(parts: Iterable[_Part]) -> set[str] | None:
    found = {""}
    for part in parts:
        forms = _forms(part)
        if forms is None or len(found) * len(forms) > _MOST_FORMS:
            return None
        found = {before + form for before in found for form in forms}
    return found


def _union(ways: Iterable[set[str] | None]) -> set[str] | None:
    found: set[str] = set()
    for way in ways:
        if way is None or len(found) + len(way) > _MOST_FORMS:
            return None
        found |= way
    return found


def _members(members: Iterable[_Part]) -> set[str] | None:
    """Return the characters of a class; None for one that leaves some out, or has many."""
    found: set[str] = set()
    for code, given in members:
        if str(code) == "LITERAL":
            found.add(chr(given))
        elif str(code) == "RANGE" and given[1] - given[0] < _LONGEST_RANGE:
            found.update(map(chr, range(given[0], given[1] + 1)))
        else:
            return None
    return found


def _best(needed: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Return the set that is the cheapest to look for and the least likely to be there, without what is in another."""
    sets = [_shortest(forms) for forms in needed if "" not in forms]
    worth = [forms for forms in sets if _cost(forms) < _SEARCH]
    return min(worth, key=lambda forms: (_cost(forms), sorted(forms)), default=None)


def _shortest(forms: frozenset[str]) -> frozenset[str]:
    """Return fewer and shorter strings of which each form has one: what several begin with, or another has whole."""
    heads: dict[str, list[str]] = {}
    for form in forms:
        heads.setdefault(form[:_HEAD], []).append(form)
    shared = {commonprefix(alike) for alike in heads.values()}  # noqa: RUF071 - no paths
    return frozenset(form for form in shared if not any(other in form for other in shared if other != form))


def _cost(forms: frozenset[str]) -> float:
    likely = sum(_LIKELY.get(len(form.strip()) or 1, _RARE) for form in forms)
    return len(forms) + _SEARCH * min(1.0, likely)
