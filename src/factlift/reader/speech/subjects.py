"""The subject of a verb of speech: the noun phrase before it, behind it, or behind "by"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import (
    ADVERBS,
    AUX,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
)
from factlift.reader.speech.roles import role_after, role_before
from factlift.reader.speech.usage import BASES, VERBS, before_fillers, hides
from factlift.reader.words.capitals import is_head
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.phrases import Phrase, bare_phrase
from factlift.reader.words.tokens import Token

MAX_GAP = 32  # tokens between a subject and its verb
MAX_PHRASES = 8  # phrases before a verb that are tried
MAX_SUBJECT = 14  # tokens of a subject whose noun no table lists
_GOVERNS = (PREPOSITIONS - {"as"}) | frozenset("above below beneath beside around along amid opposite past".split())
_OPENERS = frozenset(
    "and but while as because although though that whereas so since if yet when after before until once where".split()
)
_REDUCED = frozenset("seen sent held kept written drawn shown given found based known taken".split())
_MEDIA = frozenset("television tv radio media police staff management command press".split())
_RELATED = frozenset("who which whose speaking citing quoting referring asked writing addressing echoing".split())
_NO_SUBJECT = frozenset("this that these those".split())
_NO_NOUNS = AUX | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | frozenset("there here i we you it not".split())
_PEOPLE = tuple(
    "er or ist ian man woman eer smith wright ee ess ant ent ers ors ists ians men women eers smiths wrights ees esses "
    "ants ents folk people mates hands kids ones".split()
)
_CLAUSES = frozenset("article section clause rule regulation paragraph chapter annex schedule protocol".split())
_ROUNDS = frozenset("than least about over around under".split())  # before a count of people
_MEETING = frozenset("i we he she they".split())
MAX_MET = 5  # tokens of "I spoke to"
_BESIDE = frozenset("in up out back on off away again".split())
_TITLED = frozenset("titled entitled headlined called named dubbed".split())
MAX_BRACKET = 8  # tokens of a bracket before and behind a phrase in it
MAX_ADVERBIAL = 7  # tokens of "in her turn" before a verb
_AGENT = 10  # tokens behind a passive verb that are searched for its agent
_WHICH = frozenset("younger elder older late first second other former real".split())
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
    if at >= 0 and tokens[at].lower in _ROUNDS and _is_number(tokens[at + 1]):
        at = _before_count(tokens, at)
    return at >= 0 and tokens[at].lower in _GOVERNS  # not "as": "as my mother says"


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() or token.lower in NUMBER_WORDS


def _before_count(tokens: Sequence[Token], at: int) -> int:
    """Return the token before the words that round a count off ("more than 30 cooks", "About 30 cooks said")."""
    if tokens[at].lower in {"than", "least", "most", "to"}:
        return at - 2
    return at - 1 if at == 0 or tokens[at].capital or not tokens[at - 1].word else at


def subject_before(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase before the verb at `at` that is its subject."""
    upto = bisect_right(phrases, at, key=_last)
    for phrase in reversed(phrases[max(0, upto - MAX_PHRASES) : upto]):
        if (
            (governed(tokens, phrase) and not _is_related(tokens, phrase, at))
            or _is_letters(tokens, phrase)
            or _is_bracketed(tokens, phrase, at)
        ):
            continue
        if gap_fits(tokens, phrase.last, at):
            named = named_before(tokens, phrase, phrases) or apposed(tokens, phrase, phrases)
            return named or phrase
        # "The union's head, Ann Wanja, said": the name itself stands between the commas.
        opened = phrase.first > 0 and tokens[phrase.first - 1].text in {",", "—", "–"}
        opened = opened and not any(p.body and p.last == phrase.first - 1 and governed(tokens, p) for p in phrases)
        end = before_fillers(tokens, phrase.last, at)
        if phrase.kind == "name" and opened and end - phrase.last == 1 and tokens[end - 1].text in {",", "—", "–"}:
            return phrase
    return None


def _is_related(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether "who" behind somebody whom a preposition governs is the subject ("from Ode, who wrote")."""
    end = before_fillers(tokens, phrase.last, at)
    who = [token.lower for token in tokens[phrase.last : end]] in ([",", "who"], ["who"])
    return who and not phrase.body and phrase.kind != "pronoun" and tokens[phrase.first - 1].lower not in {"of", "than"}


def _is_bracketed(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether a phrase stands in brackets that end before the verb ("Ann Ode (Independent, Clark) said")."""
    before = reversed(tokens[max(0, phrase.first - MAX_BRACKET) : phrase.first])
    behind = tokens[phrase.last : min(at, phrase.last + MAX_BRACKET)]
    return [next((t.text for t in near if t.text in "()"), "") for near in (before, behind)] == ["(", ")"]


def _is_letters(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is the letters behind a name ("Ann Ode, MP, said")."""
    at = phrase.first
    lettered = phrase.last - at == 1 and tokens[at].text.isupper() and 1 < at < len(tokens) - 1
    return lettered and tokens[at - 1].text == "," and tokens[at + 1].text == "," and tokens[at - 2].capital


def any_subject(tokens: Sequence[Token], at: int, lead: int) -> Phrase | None:
    """Return the noun phrase before a verb, where it opens its clause, whatever its noun."""
    end = before_fillers(tokens, 0, at)
    if end == 0 or not tokens[end - 1].word or tokens[end - 1].possessive:
        return None
    first = _clause_start(tokens, end, lead)
    if first is None:
        return None
    last = next((i for i in range(first + 1, end) if tokens[i].lower in SPEAKER_TAILS), end)
    numbered = tokens[first].lower in _CLAUSES and last - first == 2 and tokens[first + 1].text[0].isdigit()
    settled = (tokens[first].lower in DETERMINERS and last - first > 1) or numbered  # "Article 4 of the treaty"
    head = tokens[last - 1].lower
    if tokens[first].lower == "that" and head.endswith("s"):
        return None  # "said that owners had guaranteed berths": no noun phrase
    bare = (head.endswith("s") and not head.endswith("ss")) or head in _MEDIA
    whole = last == end or tail_end(tokens, last, SPEAKER_TAILS) == end
    if not (whole and (settled or bare)) or tokens[first].lower in _NO_SUBJECT or not _is_plain(tokens[first:last]):
        return None
    person = tokens[first].lower in {"a", "an"} or tokens[last - 1].lower.endswith((*_PEOPLE, "est"))
    return Phrase(first, last, "common", first, None, not person)


def _clause_start(tokens: Sequence[Token], end: int, lead: int) -> int | None:
    """Return where the clause that runs up to `end` begins, if that is near."""
    for at in range(end - 1, max(-1, end - MAX_SUBJECT), -1):
        if at == lead or tokens[at - 1].text in {",", ";", ":"} or tokens[at - 1].lower in _OPENERS:
            return at
        if not tokens[at].word and tokens[at].text not in {"’", "'", "-"} and not tokens[at].text[0].isdigit():
            return None
    return None


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Return whether no verb, conjunction or pronoun stands among the words of a noun phrase."""
    inner = tokens[1:] if tokens[0].lower in DETERMINERS else tokens
    return not any(t.lower in _NO_NOUNS or _speaks(t) or t.lower.endswith("ly") for t in inner)


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
    loose = tokens[at].lower not in VERBS or (at > 0 and tokens[at - 1].masked)  # not "announced in May"
    while first < len(tokens) and (tokens[first].lower in ADVERBS or (loose and tokens[first].lower in _BESIDE)):
        first += 1
    if first + 3 < len(tokens) and tokens[first + 2].lower == "year-old" and tokens[first + 3].capital:
        first += 3  # "said 19-year-old Ode"
    if first < len(tokens) and tokens[first].lower == "that":
        return None  # "the guild, in a letter, said that no cook left"
    which = first + 1 < len(tokens) and tokens[first].lower == "the" and tokens[first + 1].lower in _WHICH
    found = next((p for p in phrases if first <= p.first <= first + 1 + which), None)
    if found is not None and tokens[found.last - 1].possessive:  # "said a plasterer’s wife"
        found = next((p for p in reversed(phrases) if p.first == found.first), found)
    if found is not None and found.first > first and tokens[first].lower not in DETERMINERS:
        found = None
    if found is None:
        last = _bare_end(tokens, first)
        named = next((p for p in phrases if p.kind == "name" and p.first == last + 1), None)
        if named and last > first + 1 and tokens[last].text == "," and tokens[first].lower in DETERMINERS:
            return named  # "said the guild's bard, Ann Ode"
        owner = next((i for i in range(first, last) if tokens[i].possessive), last)
        owned = next((p for p in phrases if p.kind == "name" and p.first == owner + 1), None)
        if owned:
            return owned  # "said the guild's Ann Ode"
        of = next((i for i in range(first + 1, last) if tokens[i].lower in {"of", "at", "in", "from"}), last)
        return bare_phrase(tokens, first, of)  # a headline's "says minister", "says mother of two"
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
    if end + 2 < len(tokens) and tokens[end].lower == "by" and tokens[end + 2].text == ",":
        end += 2  # "An engineer by training, Ann Ode ..."
    if end + 2 < len(tokens) and tokens[end].lower in {"who", "whose"} and tokens[phrase.first].lower in {"the", "one"}:
        return _apposed_behind(tokens, end, phrases)
    if end >= len(tokens) or tokens[end].text not in _BREAKS:
        return None
    named = next((p for p in phrases if p.kind == "name" and end < p.first <= end + 2), None)
    if named and named.first == end + 2 and not (named.role and tokens[end + 1].lower in DETERMINERS):
        named = None  # "Her colleague, the botanist Ann Ode, ..."
    opening = [token.lower for token in tokens[phrase.first : phrase.first + 2]]
    one = opening in (["one", "of"], ["another", "of"])  # "One of them, Ann Ode, said"
    fits = named is not None and (named.role or role_before(tokens, named.first) or (one and _is_closed(tokens, named)))
    return named if named and not named.body and fits else None


def _is_closed(tokens: Sequence[Token], named: Phrase) -> bool:
    return named.last < len(tokens) and tokens[named.last].text in {",", ".", ")", "—", "–"}


def _apposed_behind(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name behind a relative clause ("the cook who found it, Ann Ode, said")."""
    comma = next((i for i in range(at, min(len(tokens) - 1, at + MAX_SUBJECT)) if tokens[i].text == ","), None)
    if comma is None or any(_speaks(t) or t.masked for t in tokens[at:comma]):
        return None
    named = next((p for p in phrases if p.kind == "name" and p.first == comma + 1 and not p.body), None)
    closed = named and (named.last >= len(tokens) or tokens[named.last].text in {",", "."})
    return named if named and closed and named.last - named.name > 1 else None


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
    if tokens[last - 1].text in {"–", "—"}:  # "The consul – nice man, bad coffee – told me"
        aside = next((i for i in range(last - 2, first - 1, -1) if tokens[i].text == tokens[last - 1].text), last)
        if aside == first or (aside < last and gap_fits(tokens, first, aside)):
            return True
    if tokens[first].lower in _MEETING and last - first <= MAX_MET and all(token.word for token in tokens[first:last]):
        return True  # "the consul I spoke to told me"
    if last - first > 1 and tokens[last - 1].lower == "who" and tokens[last - 2].text == ",":
        return last - first == 2 or gap_fits(tokens, first, last - 1)  # ", who called"
    comma = max((i for i in range(first, last - 1) if tokens[i].text == ","), default=-1)
    adverbial = comma >= 0 and last - comma <= MAX_ADVERBIAL and tokens[comma + 1].lower in PREPOSITIONS
    if adverbial and gap_fits(tokens, first, comma + (tokens[last - 1].text != ",")):  # ", in her turn, "
        return True
    tail = tail_end(tokens, first, SPEAKER_TAILS)
    if _is_reduced(tokens[first:last]) or (first < tail < last and _is_reduced(tokens[tail:last])):
        return True  # "the skipper of a trawler tied up in Achill"
    return _is_apposition(tokens, first, last)


def _is_reduced(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens are a clause cut down to its participle ("seen by the Post")."""
    plain = all(token.word or token.text[0].isdigit() or token.text == "." for token in tokens)
    plain = plain and len(tokens) <= MAX_SUBJECT
    if tokens[0].lower == "dated" and plain:
        return len(tokens) > 1 and tokens[-1].lower not in PREPOSITIONS  # "a circular dated 3 March"
    formed = tokens[0].lower.endswith(("ed", "ing")) or tokens[0].lower in _REDUCED
    return plain and len(tokens) > 1 and formed and (
        (tokens[1].lower in PREPOSITIONS or (tokens[1].lower in _BESIDE and len(tokens) > 2))
        and not any(_speaks(t) or t.lower in _OPENERS for t in tokens)
    )  # fmt: skip


def _is_apposition(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens are a tail ("in Lodwar"), a relative clause or an apposition between commas."""
    tail = tail_end(tokens, first, SPEAKER_TAILS)
    titled = last - tail == 3 and tokens[tail].text == "," and tokens[last - 1].masked  # ", titled “Sold Twice,”"
    if tail == last or (titled and tokens[tail + 1].lower in _TITLED):
        return True
    if last - first > MAX_GAP or any(token.masked for token in tokens[first:last]):
        return False
    if tokens[tail].lower in {"who", "that", "which", "whose"}:
        closed = tokens[last - 1].text == ","  # "a clerk who asked not to be named, said"
        start = tail + 2 if hides(tokens, tail + 1) else first
        return closed or (last - first <= 15 and not any(_speaks(t) for t in tokens[start:last]))
    opens = tokens[tail].text in _BREAKS and tokens[last - 1].text in {",", ")", "—", "–"}
    if not opens or last - tail < 3:
        return False
    inside = tokens[tail + 1 : last - 1]
    if inside[0].lower in {"and", "but", "or", "while", "saying"}:
        return False
    # A second subject with its own verb of speech is another clause, unless it hangs on who or which.
    related = inside[0].lower in _RELATED or any(t.lower == "whom" for t in inside[:4])
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
    framed = end > phrase.last + 2 and tokens[phrase.last].text == "," and tokens[end - 1].text == ","
    near = near or (framed and gap_fits(tokens, phrase.last, at))  # "its opponents, among them Ann Ode, retort"
    helped = any(token.lower in AUX or token.lower == "used" for token in tokens[end:at])  # "used to say", "would say"
    return near and (helped or is_plural(tokens, phrase)) and tokens[at].lower in BASES


def is_contrast(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether the words of somebody are held against the claim, or are a clause of it.

    So it is with "contrary to what the Post reported", and with "said that owners had guaranteed 40 berths".
    """
    if tokens[phrase.first].lower == "that" and tokens[phrase.head].lower.endswith("s"):
        return True
    before = [token.lower for token in tokens[max(0, phrase.first - 5) : phrase.first]]
    return any(a in {"to", "than"} and b == "what" for a, b in pairwise(before))
