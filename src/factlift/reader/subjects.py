"""The subject of a verb of speech: the noun phrase before it, behind it, or behind "by"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factlift.lexicon import ADVERBS, AUX, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.reader.phrases import SPEAKER_TAILS, Phrase, bare_phrase, is_head, modifiers_start, tail_end
from factlift.reader.roles import role_after, role_before
from factlift.reader.tokens import Token
from factlift.reader.usage import BASES, VERBS, before_fillers

MAX_GAP = 32  # tokens between a subject and its verb
MAX_PHRASES = 8  # phrases before a verb that are tried
_BESIDE = frozenset("in up out back on off away again".split())
_TITLED = frozenset("titled entitled headlined called named dubbed".split())
MAX_ADVERBIAL = 7  # tokens of "in her turn" before a verb
_AGENT = 10  # tokens behind a passive verb that are searched for its agent
_BREAKS = frozenset({",", "(", "—", "–"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "-", "?", "!", "…"})


def _last(phrase: Phrase) -> int:
    return phrase.last


def phrase_end(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Return the end of a phrase with its tail ("a cook in Lodwar"), for names without it."""
    return tail_end(tokens, phrase.last, SPEAKER_TAILS) if phrase.kind == "common" else phrase.last


def governed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a preposition governs the phrase ("of the guild"), so that it is no subject."""
    at = phrase.first - 1
    if phrase.kind == "name" and at >= 0 and tokens[at].lower in DETERMINERS:
        at -= 1
    return at >= 0 and tokens[at].lower in PREPOSITIONS - {"as"}  # "as my mother says"


def subject_before(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase before the verb at `at` that is its subject."""
    upto = bisect_right(phrases, at, key=_last)
    for phrase in reversed(phrases[max(0, upto - MAX_PHRASES) : upto]):
        if governed(tokens, phrase):
            continue
        if gap_fits(tokens, phrase.last, at):
            named = named_before(tokens, phrase, phrases) or apposed(tokens, phrase, phrases)
            return named or phrase
        # "The union's head, Ann Wanja, said": the name itself stands between the commas.
        opened = phrase.first > 0 and tokens[phrase.first - 1].text in {",", "—", "–"}
        end = before_fillers(tokens, phrase.last, at)
        if phrase.kind == "name" and opened and end - phrase.last == 1 and tokens[end - 1].text in {",", "—", "–"}:
            return phrase
    return None


def any_subject(tokens: Sequence[Token], at: int, lead: int) -> Phrase | None:
    """Return the noun phrase right before a verb, where it opens its clause, whatever its noun ("The far right")."""
    end = before_fillers(tokens, 0, at)
    if end == 0 or not tokens[end - 1].word or tokens[end - 1].possessive:
        return None
    start = modifiers_start(tokens, end - 1)
    opens = start == lead or (start > 0 and tokens[start - 1].text == ",")
    settled = tokens[start].lower in {"the", "a", "an", "another", "its", "their", "his", "her"}
    return Phrase(start, end, "common", start, None, True) if opens and settled and end - start > 1 else None


def is_plural(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a verb in its base form agrees with the phrase ("officials say", "they warn")."""
    head = tokens[phrase.head].lower
    if phrase.kind == "pronoun":
        return head == "they"
    plural = head.endswith("s") or head in {
        "police",
        "people",
        "men",
        "women",
        "many",
        "few",
        "both",
        "most",
        "data",
        "media",
    }
    return phrase.kind == "common" and plural


def subject_after(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase behind an inverted verb ("said the guild's head, Ann Ode": the name is the fuller one)."""
    first = at + 1
    loose = tokens[at].lower not in VERBS  # "chipped in Ann Ode", not "announced in May"
    while first < len(tokens) and (tokens[first].lower in ADVERBS or (loose and tokens[first].lower in _BESIDE)):
        first += 1
    if first + 3 < len(tokens) and tokens[first + 2].lower == "year-old" and tokens[first + 3].capital:
        first += 3  # "said 19-year-old Ode"
    found = next((p for p in phrases if first <= p.first <= first + 1), None)
    if found is not None and found.first > first and tokens[first].lower not in DETERMINERS:
        found = None
    if found is None:
        last = _bare_end(tokens, first)
        named = next((p for p in phrases if p.kind == "name" and p.first == last + 1), None)
        if named and last > first + 1 and tokens[last].text == "," and tokens[first].lower in DETERMINERS:
            return named  # "said the guild's bard, Ann Ode"
        return bare_phrase(tokens, first, last)  # a headline's "says minister"
    return found if found.kind != "common" else apposed(tokens, found, phrases) or found


def _bare_end(tokens: Sequence[Token], first: int) -> int:
    last = first
    while last < min(len(tokens), first + 6) and tokens[last].text not in _ENDS and not tokens[last].masked:
        last += 1
    return last


def agent(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return who is said to have used the words of a passive verb ("described by the guild as “a sham”")."""
    for by in range(at + 1, min(len(tokens) - 1, at + _AGENT)):
        if tokens[by].text in {".", ";"}:
            return None
        if tokens[by].lower == "by":
            found = next((p for p in phrases if by < p.first <= by + 2), None)
            if found:
                return found if found.kind != "common" else apposed(tokens, found, phrases) or found
    return None


def closes(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether the clause ends behind an inverted subject (", said a cook.", not "said a cook wanted")."""
    if phrase.kind == "pronoun":
        return phrase.last >= len(tokens) or tokens[phrase.last].text in {".", ",", ";"}
    end = phrase_end(tokens, phrase)
    following = tokens[end] if end < len(tokens) else None
    if following is None or following.text in _ENDS or following.masked:
        return True
    lower = following.lower
    return lower in PREPOSITIONS or lower in CALENDAR or lower in ADVERBS or lower in CONJUNCTIONS


def apposed(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name in the apposition to an office ("The guild's head, Ann Ode, ...")."""
    if phrase.kind != "common":
        return None
    end = phrase_end(tokens, phrase)
    if end >= len(tokens) or tokens[end].text not in _BREAKS:
        return None
    named = next((p for p in phrases if p.kind == "name" and end < p.first <= end + 1), None)
    return named if named and not named.body and role_before(tokens, named.first) else None


def named_before(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name that an apposition describes ("Ann Ode, a cook, said")."""
    if phrase.kind != "common" or phrase.first < 2 or tokens[phrase.first - 1].text != ",":
        return None
    end = phrase.first - 1
    if end > 2 and tokens[end - 1].text.isdigit() and tokens[end - 2].text == ",":
        end -= 2  # an age
    named = next((p for p in phrases if p.kind == "name" and p.last == end), None)
    return named if named and not governed(tokens, named) and role_after(tokens, named.last) else None


def described(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase:
    """Return the phrase that says more of one known by a number alone ("One, a former clerk, ...")."""
    head = tokens[phrase.head].lower
    if phrase.kind != "common" or is_head(head) or phrase.last >= len(tokens) or tokens[phrase.last].text != ",":
        return phrase
    fuller = [p for p in phrases if p.first == phrase.last + 1 and p.kind == "common"]
    return fuller[-1] if fuller and tokens[fuller[-1].first].lower in {"a", "an"} else phrase


def gap_fits(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens between a phrase and a verb leave the phrase its subject."""
    last = before_fillers(tokens, first, last)
    if last == first:
        return True
    if last - first > 1 and tokens[last - 1].lower == "who" and tokens[last - 2].text == ",":
        return last - first == 2 or gap_fits(tokens, first, last - 1)  # ", who called"
    comma = max((i for i in range(first, last - 1) if tokens[i].text == ","), default=-1)
    adverbial = comma >= 0 and last - comma <= MAX_ADVERBIAL and tokens[comma + 1].lower in PREPOSITIONS
    if adverbial and gap_fits(tokens, first, comma + 1):  # ", in her turn, "
        return True
    return _is_apposition(tokens, first, last)


def _is_apposition(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens are a tail ("in Lodwar"), a relative clause or an apposition between commas."""
    tail = tail_end(tokens, first, SPEAKER_TAILS)
    titled = last - tail == 3 and tokens[tail].text == "," and tokens[last - 1].masked  # ", titled “Sold Twice,”"
    if tail == last or (titled and tokens[tail + 1].lower in _TITLED):
        return True
    if last - first > MAX_GAP or any(token.masked for token in tokens[first:last]):
        return False
    if tokens[first].lower in {"who", "that", "which", "whose"}:
        closed = tokens[last - 1].text == ","  # "a clerk who asked not to be named, said"
        return closed or (last - first <= 15 and not any(_speaks(t) for t in tokens[first:last]))
    opens = tokens[tail].text in _BREAKS and tokens[last - 1].text in {",", ")", "—", "–"}
    if not opens or last - tail < 3:
        return False
    inside = tokens[tail + 1 : last - 1]
    if inside[0].lower in {"and", "but", "or", "while", "saying"}:
        return False
    # A second subject with its own verb of speech is another clause, unless it hangs on who or which.
    related = inside[0].lower in {"who", "which", "whose", "speaking"} or any(t.lower == "whom" for t in inside[:4])
    return related or not any(_speaks(t) for t in inside)


def _speaks(token: Token) -> bool:
    return token.lower in VERBS


def takes_base(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Return whether a base form is a verb here: after a plural subject, nothing but an adverb or a tail between."""
    end = before_fillers(tokens, phrase.last, at)
    if (
        tokens[end - 1].lower in {"used", "had", "wanted", "likes", "liked", "went", "goes"}
        and tokens[end].lower == "to"
    ):
        return gap_fits(tokens, phrase.last, end - 1)  # "as my mother used to say"
    near = end == phrase.last or tail_end(tokens, phrase.last, SPEAKER_TAILS) == end
    helped = any(token.lower in AUX or token.lower == "used" for token in tokens[end:at])  # "used to say", "would say"
    return near and (helped or is_plural(tokens, phrase)) and tokens[at].lower in BASES
