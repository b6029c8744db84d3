"""What an apposition and its name say of each other: "Ann Ode, a cook, said", "One of them is Ann Ode"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import BE
from factlift.reader.speech.roles import is_roll, role_after
from factlift.reader.speech.subjects import ENDS, apposed, is_a_place, phrase_end
from factlift.reader.words.capitals import is_head, is_person
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token


def closes_apposition(tokens: Sequence[Token], at: int, lead: int, phrases: Sequence[Phrase]) -> bool:
    """Return whether the comma before a verb ends what is said of a name that opens the sentence.

    So it is with "Ann Ode, the minister, said nurses over 45 will stay", not with "Ode went, said nurses in Suva".
    """
    named = next((p for p in phrases if p.kind == "name" and p.first <= lead + 1), None)
    role = role_after(tokens, named.last) if named else None
    return role is not None and role[1] == at - 1


def head_noun(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Return the noun that says who a phrase is: of an office with its field the office ("the Minister for Works")."""
    fielded = range(phrase.first, phrase.last - 2)
    offices = (i for i in fielded if tokens[i].capital and tokens[i + 1].lower in {"for", "of"})
    office = next((i for i in offices if is_person(tokens[i].lower)), phrase.head)
    return tokens[office if phrase.kind == "common" and not phrase.body else phrase.head].lower


def described_name(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the person whom a noun between commas describes ("She nursed Ann Ode, a cook, in May").

    The name may stand behind it, too ("a cook, Ann Ode, and a clerk, Otto Lund").
    """
    if tokens[phrase.first].lower in {"a", "an"} and is_person(tokens[phrase.head].lower):
        named = apposed(tokens, phrase, phrases)
        if named is not None and named.kind == "name" and not named.body:
            return named
    end, opening, behind = phrase.first - 1, tokens[phrase.first].lower, phrase_end(tokens, phrase)
    closed = behind >= len(tokens) or tokens[behind].text in ENDS
    if end < 1 or tokens[end].text != "," or opening not in {"a", "an", "the"} or not closed or is_roll(tokens):
        return None
    end -= 2 if end > 2 and tokens[end - 1].text.isdigit() and tokens[end - 2].text == "," else 0
    named = next((p for p in phrases if p.kind == "name" and p.last == end and not p.body), None)
    return named if named is not None and not is_a_place(tokens, named) else None


def named_as(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name that a sentence gives one of several, or one known by an office or as kin.

    "One of them is Ann Ode, a cook.", "One of those leaving is Ann Ode.", "Her headmaster is Otto Lund."
    """
    end = phrase_end(tokens, phrase)
    one = tokens[phrase.first].lower in {"one", "another"} and end < len(tokens) and tokens[end].lower.endswith("ing")
    end = next((i for i in range(end, min(end + 5, len(tokens))) if tokens[i].lower in BE), end) if one else end
    if phrase.kind != "common" or end >= len(tokens) or tokens[end].lower not in {"is", "was"}:
        return None
    named = next((p for p in phrases if p.kind == "name" and not p.body and p.first == end + 1), None)
    if named is None or tokens[phrase.first].lower in {"one", "another"}:
        return named
    head = tokens[phrase.head].lower
    closed = named.last >= len(tokens) or tokens[named.last].text in ENDS
    one = is_person(head) and not head.endswith("s")
    return named if one and closed and named.last - named.name > 1 else None


def described(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase:
    """Return the phrase that says more of one known by a number alone ("One, a former clerk, ...")."""
    head = tokens[phrase.head].lower
    if phrase.kind != "common" or is_head(head) or phrase.last >= len(tokens) or tokens[phrase.last].text != ",":
        return phrase
    fuller = [p for p in phrases if p.first == phrase.last + 1 and p.kind == "common"]
    return fuller[-1] if fuller and tokens[fuller[-1].first].lower in {"a", "an"} else phrase


def described_pronoun(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the pronoun that an opening phrase only describes ("A former bosun with a limp, he has an office")."""
    if phrase.kind != "common" or tokens[phrase.first].lower not in {"a", "an"}:
        return None
    comma = tail_end(tokens, phrase.last, SPEAKER_TAILS)
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].lower not in {"he", "she"}:
        return None
    return next((other for other in phrases if other.first == comma + 1 and other.kind == "pronoun"), None)
