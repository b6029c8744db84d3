"""Words that stand for a state told of just before: "Fiji has few doctors. The country took in 40 from Peru"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Article, Sentence
from factlift.places import Mention
from factlift.reader.scenes.records import Record
from factlift.reader.words.places import is_owner, states_in

NOUNS = ("country", "kingdom", "sultanate", "emirate", "republic", "archipelago", "island nation", "island state")
"""What stands for a state, in lower case, without its article."""
_STANDIN = re.compile(
    rf"\b(?:(?P<led>(?:in|into|to|from|at) )[Tt]he (?P<place>{'|'.join(NOUNS)})\b|"
    rf"[Tt]h(?:e|at|is) (?P<taker>{'|'.join(NOUNS)}) (?:(?:now|already|still|itself|alone|also) )?"
    r"(?:has|have|had|employ(?:s|ed)|hire[sd]|took|takes|will take|is to take|received|receives|will receive|got|gets|"
    r"hosts|hosted|recruit(?:s|ed)|brought|brings|wants|wanted|needs|sent|sends|will send|is to send|is sending)\b)"
)
_NAMES = frozenset({"country", "capital", "demonym"})
_REACH = 2  # sentences back in which the state is named


def stand_ins(article: Article) -> dict[int, list[Mention]]:
    """Return, by number of sentence, the words that stand for the one state named before, as places with its code.

    Where people are led there ("in the emirate") that is an owner of its sentence, and else nobody: what hosts an
    article is told otherwise. None where two are named at the same distance: "Peru sent 40 cooks to Oman. The country
    has 90 more".
    """
    found: dict[int, list[Mention]] = {}
    for match in _STANDIN.finditer(article.flat):
        here = article.sentence_at(match.start())
        code = _antecedent(article, here, match.start(), led=match["led"] is not None) if here else None
        if here and code is not None:
            start, end = match.span("place" if match["led"] else "taker")
            found.setdefault(here.number, []).append(Mention(start, end, code, "country"))
    return found


def _antecedent(article: Article, here: Sentence, before: int, *, led: bool) -> str | None:
    """Return the code of the one state that is named last before an offset, in a sentence not far back."""
    for number in range(here.number, max(0, here.number - (0 if led else _REACH) - 1), -1):
        there = article.sentences[number - 1]
        if there.paragraph < here.paragraph - 1:
            return None
        named = states_in(article.flat, there.start, min(there.end, before))
        if led:
            named = [m for m in named if is_owner(article.flat, m)]
        if codes := {m.code for m in named if m.kind in _NAMES and m.code}:
            return codes.pop() if len(codes) == 1 else None
    return None


def name_stand_ins(records: Sequence[Record], text: str) -> None:
    """Give the places of deployments that a word stood for the name that was told last before, or leave them out."""
    for record in records:
        if record.origin in NOUNS:
            record.origin = _name_before(text, record.origin_code, record.end)
            record.origin_code = record.origin_code if record.origin else None
        if any(name in NOUNS for name in record.destinations):
            named = [
                (_name_before(text, code, record.end) if name in NOUNS else name, code)
                for name, code in zip(record.destinations, record.codes, strict=True)
            ]
            told = [(name, code) for name, code in named if name is not None]
            record.destinations, record.codes = [name for name, _ in told], tuple([code for _, code in told])


def _name_before(text: str, code: str | None, before: int) -> str | None:
    """Return the last name of a state before an offset, or what else stands for it there."""
    named = [m for m in states_in(text, max(0, before - _BACK), before) if m.code == code and m.code is not None]
    told = [(m.kind == "country", text[m.start : m.end]) for m in named]
    return next((name for plain, name in reversed(told) if plain), told[-1][1] if told else None)


_BACK = 5_000  # code points in which the name is looked for
