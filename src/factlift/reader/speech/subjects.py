"""The subject of a verb of speech: the noun phrase before it, behind it, or behind "by"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factlift.lexicon import ADVERBS, AUX, CALENDAR, CONJUNCTIONS, DETERMINERS, FINITE, NUMBER_WORDS, PREPOSITIONS
from factlift.places import place_code
from factlift.reader.speech.outside import GOVERNS, MAX_BRACKET, is_described, is_outside
from factlift.reader.speech.roles import role_after, role_before
from factlift.reader.speech.unlisted import MAX_SUBJECT, OPENERS, RELATED, any_noun, speaks
from factlift.reader.speech.usage import BASES, CLAIMING, VERBS, before_fillers
from factlift.reader.words.capitals import BODY, BODY_NAMES, is_capital_word, is_head, is_person
from factlift.reader.words.endings import SPEAKER_TAILS, before_age, home_end, tail_end
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.phrases import Phrase, bare_phrase, modifiers_start
from factlift.reader.words.tokens import Token

MAX_GAP = 32  # tokens between a subject and its verb
_HELPING = frozenset("used went goes go gone going".split())  # "to say", "on to say"
MAX_PHRASES = 8  # phrases before a verb that are tried
_REDUCED = frozenset("seen sent held kept written drawn shown given found based known taken".split())
_ROUNDS = frozenset("than least about over around under".split())  # before a count of people
_MEETING = frozenset("i we he she they".split())
MAX_MET = 5  # tokens of "I spoke to"
_BESIDE = frozenset("in up out back on off away again".split())
_TITLED = frozenset("titled entitled headlined called named dubbed".split())
MAX_ADVERBIAL = 7  # tokens of "in her turn" before a verb
_AGENT = 10  # tokens behind a passive verb that are searched for its agent
_FORMER = frozenset("retired former ex-general ex then".split())
_WHICH = frozenset("younger elder older late first second other former real".split())
_MANY = frozenset("police people men women many few both most data media".split())
_PEOPLES = ("ese", "ish", "ch")  # "the Vietnamese call it", "the Dutch say"
_BY = frozenset({"by"})
_SELVES = frozenset("himself herself itself themselves".split())
_LAID_DOWN = frozenset("must shall should".split())
_BREAKS = frozenset({",", "(", "—", "–"})
ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "-", "?", "!", "…"})


def _last(phrase: Phrase) -> int:
    return phrase.last


def phrase_end(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Return the end of a phrase with its tail ("a cook in Lodwar"), for names without it."""
    return tail_end(tokens, phrase.last, SPEAKER_TAILS) if phrase.kind == "common" else phrase.last


def governed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a preposition governs the phrase ("of the guild"), so that it is no subject."""
    at = phrase.first - 1
    if tokens[phrase.first].lower in {"he", "she", "they"}:
        return False  # "after he called it “a sham”"
    if phrase.kind == "name" and at >= 0 and tokens[at].lower in DETERMINERS:
        at -= 1
    if phrase.body and 0 < at == phrase.first - 1 and tokens[at].lower in BODY and not tokens[at].capital:
        start = modifiers_start(tokens, at)
        closed = phrase.last < len(tokens) and tokens[phrase.last].text == ","
        held = start > 1 and tokens[start - 1].lower in {"of", "for", "at"} and is_person(tokens[start - 2].lower)
        at = start - 1 if (closed or held) and tokens[start].lower in DETERMINERS else at  # "the head of the group Ode"
    if phrase.role and phrase.name - phrase.first > 1 and at > 0 and tokens[at - 1].text in BODY_NAMES - {"Office"}:
        return False  # "Department of Works Secretary Ann Ode said"
    if at >= 0 and tokens[at].lower in _ROUNDS and is_number(tokens[at + 1]):
        at = _before_count(tokens, at)
    return at >= 0 and tokens[at].lower in GOVERNS  # not "as": "as my mother says"


def is_number(token: Token) -> bool:
    """Return whether a token is a number, in digits or in words."""
    return token.text[0].isdigit() or token.lower in NUMBER_WORDS


def _before_count(tokens: Sequence[Token], at: int) -> int:
    """Return the token before the words that round a count off ("more than 30 cooks", "About 30 cooks said")."""
    if tokens[at].lower in {"than", "least", "most", "to"}:
        return at - 2
    return at - 1 if at == 0 or tokens[at].capital or not tokens[at - 1].word else at


def subject_before(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase before the verb at `at` that is its subject."""
    upto = bisect_right(phrases, at, key=_last)
    near = phrases[max(0, upto - MAX_PHRASES) : upto]
    described = next((phrase for phrase in near if is_described(tokens, phrase, at)), None)
    if described is not None and (near[-1].last < before_fillers(tokens, 0, at) or governed(tokens, near[-1])):
        return described
    for phrase in reversed(near):
        if (
            (governed(tokens, phrase) and not _is_related(tokens, phrase, at))
            or tokens[phrase.first].lower == "any"  # "Any cook found to have paid"
            or (phrase.first > 0 and tokens[phrase.first - 1].lower == "not")  # "It was Ann, not Otto, who said"
            or is_outside(tokens, phrase, at)
        ):
            continue
        if gap_fits(tokens, phrase.last, at):
            named = named_before(tokens, phrase, phrases) or apposed(tokens, phrase, phrases)
            return named or _first_of_two(tokens, phrase, phrases) or phrase
        # "The union's head, Ann Wanja, said": the name itself stands between the commas.
        opened = phrase.first > 0 and tokens[phrase.first - 1].text in {",", "—", "–"}
        placed = any(p.kind == "name" and p.last == phrase.first - 1 and governed(tokens, p) for p in phrases)
        opened = opened and not (placed and role_before(tokens, phrase.first) is None)
        end = before_fillers(tokens, phrase.last, at)
        closed = end - home_end(tokens, phrase.last) == 1 and tokens[end - 1].text in {",", "—", "–"}
        if phrase.kind == "name" and opened and closed:
            return _member(tokens, phrase, phrases) or phrase
    return None


def _member(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the person whose body or town stands behind a comma ("Ann Ode, Chief Clerk, Ministry of Works, said")."""
    closed = phrase.last < len(tokens) and tokens[phrase.last].text == ","
    if phrase.kind != "name" or not closed or phrase.name > phrase.first or gender_of(tokens[phrase.first].text):
        return None
    for named in reversed([p for p in phrases if p.last < phrase.first]):
        between = tokens[named.last : phrase.first]
        listed = between[0].text == between[-1].text == "," and all(
            is_capital_word(t) or t.text in {",", "&"} or t.lower in {"of", "for", "and"} for t in between
        )
        titled = named.name > named.first or gender_of(tokens[named.name].text) is not None
        if not listed or (named.kind == "name" and named.body):
            return None
        full = named.kind == "name" and named.last - named.first > 1 and (titled or phrase.body)
        if full and not governed(tokens, named):
            return named if len(between) == 1 or role_after(tokens, named.last) else None
    return None


_JOINS_ON = PREPOSITIONS | CONJUNCTIONS | AUX | VERBS


def _first_of_two(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the first of two people who speak together behind a passage ("“It leaks,” Ann Ode and Otto Lund said")."""
    joined = phrase.kind == "name" and not phrase.body and phrase.first > 2 and tokens[phrase.first - 1].lower == "and"
    found = next((p for p in phrases if p.kind == "name" and p.last == phrase.first - 1), None) if joined else None
    return found if found and not found.body and found.first and tokens[found.first - 1].masked else None


def _is_related(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether "who" behind somebody whom a preposition governs is the subject ("from Ode, who wrote")."""
    end = before_fillers(tokens, phrase.last, at)
    who = [token.lower for token in tokens[phrase.last : end]] in ([",", "who"], ["who"])
    who = who and not (tokens[phrase.first - 1].lower in {"in", "at"} and tokens[phrase.last].lower == "who")
    return (
        who
        and not (phrase.body or is_a_place(tokens, phrase))
        and phrase.kind != "pronoun"
        and tokens[phrase.first - 1].lower not in {"of", "than"}
    )


def is_plural(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a verb in its base form agrees with the phrase ("officials say", "they warn")."""
    head = tokens[phrase.head].lower
    if phrase.kind == "pronoun":
        return head == "they"
    people = tokens[phrase.first].lower == "the" and tokens[phrase.head].capital and head.endswith(_PEOPLES)
    plural = head.endswith("s") or head in _MANY or people
    return phrase.kind == "common" and plural


def subject_after(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase behind an inverted verb ("said the guild's head, Ann Ode": the name is the fuller one)."""
    first = at + 1
    loose = tokens[at].lower not in VERBS or (at > 0 and tokens[at - 1].masked)  # not "announced in May"
    starts = {phrase.first for phrase in phrases}  # of "all three" too
    while (
        first < len(tokens)
        and first not in starts
        and (tokens[first].lower in ADVERBS or (loose and tokens[first].lower in _BESIDE))
    ):
        first += 1
    first = _name_behind_number(tokens, first)
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
        if (moody := _qualified(tokens, first, phrases)) is not None:
            return moody
        named = next((p for p in phrases if p.kind == "name" and p.first == last + 1), None)
        if named and last > first + 1 and tokens[last].text == "," and tokens[first].lower in DETERMINERS:
            return named  # "said the guild's bard, Ann Ode"
        owner = next((i for i in range(first, last) if tokens[i].possessive), last)
        owned = next((p for p in phrases if p.kind == "name" and p.first == owner + 1), None)
        if owned and owner < last:
            return owned  # "said the guild's Ann Ode"
        of = next((i for i in range(first + 1, last) if tokens[i].lower in {"of", "at", "in", "from"}), last)
        return bare_phrase(tokens, first, of)  # a headline's "says minister", "says mother of two"
    return found if found.kind != "common" else apposed(tokens, found, phrases) or found


def _name_behind_number(tokens: Sequence[Token], first: int) -> int:
    """Return where a name begins behind an age or a grade ("19-year-old Ode", "1st Lt. Ann Ode"), else `first`."""
    ahead = tokens[first : first + 4]
    if len(ahead) > 3 and ahead[2].lower == "year-old" and ahead[3].capital:
        return first + 3
    graded = len(ahead) > 2 and ahead[0].text in {"1", "2"} and ahead[1].lower in {"st", "nd"}
    return first + 2 if graded and ahead[2].capital else first


def _qualified(tokens: Sequence[Token], first: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name behind an article and what somebody is like ("said a visibly angry Ann Ode")."""
    near = range(first + 2, first + MAX_QUALIFIED)
    named = next((p for p in phrases if p.kind == "name" and not p.body and p.first in near), None)
    if named is None or tokens[first].lower not in {"a", "an", "the"} or named.name > named.first:
        return None
    between = tokens[first + 1 : named.first]
    plain = all((t.word or t.text == "-") and t.text == t.lower and not t.possessive for t in between)
    return named if plain and not any(t.lower in _JOINS_ON or is_head(t.lower) for t in between) else None


MAX_QUALIFIED = 5  # tokens from the article to the name


def _bare_end(tokens: Sequence[Token], first: int) -> int:
    last = first
    while last < min(len(tokens), first + 6) and tokens[last].text not in ENDS and not tokens[last].masked:
        last += 1
    return last


def agent(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return who is said to have used the words of a passive verb ("described by the guild as “a sham”")."""
    if not _LAID_DOWN.isdisjoint(token.lower for token in tokens[max(0, at - 3) : at]):
        return None  # "must have been commended by the foreman": that is asked for, and said by nobody
    for by in range(at + 1, min(len(tokens) - 1, at + _AGENT)):
        if tokens[by].text in {".", ";"}:
            return None
        if tokens[by].lower == "by":
            found = next((p for p in phrases if by < p.first <= by + 2), None)
            if found:
                return found if found.kind != "common" else apposed(tokens, found, phrases) or found
            return any_noun(tokens, by + 1)
    return None


def closes(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether the clause ends behind an inverted subject (", said a cook.", not "said a cook wanted")."""
    if phrase.kind == "pronoun":
        return phrase.last >= len(tokens) or tokens[phrase.last].text in {".", ",", ";"}
    end = phrase_end(tokens, phrase)
    following = tokens[end] if end < len(tokens) else None
    if following is None or following.text in ENDS or following.masked:
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
    if named and named.first == end + 2 and not (named.role and tokens[end + 1].lower in DETERMINERS | _FORMER):
        named = None  # "Her colleague, the botanist Ann Ode, ...", "Its head, retired General Ode, ..."
    opening = [token.lower for token in tokens[phrase.first : phrase.first + 2]]
    one = opening in (["one", "of"], ["another", "of"])  # "One of them, Ann Ode, said"
    fits = named is not None and (named.role or role_before(tokens, named.first) or (one and _is_closed(tokens, named)))
    told = phrase.first > 1 and tokens[phrase.first - 2].lower == "according"
    if named is None or named.body or not fits or is_a_place(tokens, named) or (told and not _is_closed(tokens, named)):
        return None  # "According to the minister, Peru will send 40", "According to the clerk, Ann Ode left"
    return named


def is_a_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is the name of a place."""
    return place_code(" ".join(token.text for token in tokens[phrase.first : phrase.last])) is not None


def _is_closed(tokens: Sequence[Token], named: Phrase) -> bool:
    return named.last < len(tokens) and tokens[named.last].text in {",", ".", ")", "—", "–"}


def _apposed_behind(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name behind a relative clause ("the cook who found it, Ann Ode, said")."""
    comma = next((i for i in range(at, min(len(tokens) - 1, at + MAX_SUBJECT)) if tokens[i].text == ","), None)
    if comma is None or any(speaks(t) or t.masked for t in tokens[at:comma]):
        return None
    named = next((p for p in phrases if p.kind == "name" and p.first == comma + 1 and not p.body), None)
    closed = named and (named.last >= len(tokens) or tokens[named.last].text in {",", "."})
    return named if named and closed and named.last - named.name > 1 else None


def named_before(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the name that an apposition describes ("Ann Ode, a cook, said")."""
    if phrase.kind != "common" or phrase.first < 2 or tokens[phrase.first - 1].text not in {",", "—", "–"}:
        return None
    end = before_age(tokens, phrase.first - 1)
    named = next((p for p in phrases if p.kind == "name" and p.last == end), None)
    if named is None or governed(tokens, named) or is_a_place(tokens, named):
        return None  # "Peru, the minister said in May, will send 40"
    dashed = tokens[end].text != "," and tokens[phrase.first].lower in DETERMINERS  # "Ann Ode — a cook — said"
    return named if dashed or role_after(tokens, named.last) else None


def gap_fits(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens between a phrase and a verb leave the phrase its subject."""
    last = before_fillers(tokens, first, last)
    if last == first:
        return True
    if first + 1 <= last and tokens[first].lower in _SELVES:
        return gap_fits(tokens, first + 1, last)  # "the nurses themselves, whom we met there, said"
    if tokens[last - 1].text in {"–", "—"}:  # "The consul – nice man, bad coffee – told me"
        aside = next((i for i in range(last - 2, first - 1, -1) if tokens[i].text == tokens[last - 1].text), last)
        if aside == first or (aside < last and gap_fits(tokens, first, aside)):
            return True
    if tokens[first].lower in _MEETING and last - first <= MAX_MET and all(token.word for token in tokens[first:last]):
        return True  # "the consul I spoke to told me"
    if last - first > 1 and tokens[last - 1].lower in {"who", "which"} and tokens[last - 2].text in {",", "("}:
        return last - first == 2 or gap_fits(tokens, first, last - 1)  # ", who called"
    comma = max((i for i in range(first, last - 1) if tokens[i].text == ","), default=-1)
    adverbial = comma >= 0 and last - comma <= MAX_ADVERBIAL and tokens[comma + 1].lower in PREPOSITIONS
    if adverbial and gap_fits(tokens, first, comma + (tokens[last - 1].text != ",")):  # ", in her turn, "
        return True
    if tokens[first].lower == "by" and tail_end(tokens, first, _BY) == last:
        return True  # "A review by the Guild praised"
    tail = tail_end(tokens, first, SPEAKER_TAILS)
    if _is_reduced(tokens[first:last]) or (first < tail < last and _is_reduced(tokens[tail:last])):
        return True  # "the skipper of a trawler tied up in Achill"
    return _is_apposition(tokens, first, last)


def _is_reduced(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens are a clause cut down to its participle ("seen by the Post")."""
    if not tokens:
        return False
    plain = all(token.word or token.text[0].isdigit() or token.text == "." for token in tokens)
    plain = plain and len(tokens) <= MAX_SUBJECT
    if tokens[0].lower == "being" and len(tokens) > 1:
        tokens = tokens[1:]  # "a paper being passed around the branches"
    if tokens[0].lower == "dated" and plain:
        return len(tokens) > 1 and tokens[-1].lower not in PREPOSITIONS  # "a circular dated 3 March"
    formed = tokens[0].lower.endswith(("ed", "ing")) or tokens[0].lower in _REDUCED
    return plain and len(tokens) > 1 and formed and (
        (tokens[1].lower in PREPOSITIONS or (tokens[1].lower in _BESIDE and len(tokens) > 2))
        and not any(speaks(t) or t.lower in OPENERS for t in tokens)
    )  # fmt: skip


def _is_apposition(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens are a tail ("in Lodwar"), a relative clause or an apposition between commas."""
    tail = tail_end(tokens, first, SPEAKER_TAILS)
    titled = last - tail == 3 and tokens[tail].text == "," and tokens[last - 1].masked  # ", titled “Sold Twice,”"
    if tail > last:
        return False  # "the source of much demand", which the verb is a part of
    if tail == last or (titled and tokens[tail + 1].lower in _TITLED):
        return True
    if tokens[tail].text == "(" and tokens[last - 1].text == ")" and last - tail <= MAX_BRACKET:
        return True  # "Your report (“Dockers fly east”, 4 May) says"
    if last - first > MAX_GAP or any(token.masked for token in tokens[first:last]):
        return False
    if tokens[tail].lower in {"who", "that", "which", "whose"}:
        closed = tokens[last - 1].text == ","  # "a clerk who asked not to be named, said"
        return closed or (last - first <= 15 and not any(t.lower in CLAIMING for t in tokens[first:last]))
    opens = tokens[tail].text in _BREAKS and tokens[last - 1].text in {",", ")", "—", "–"}
    lettered = tokens[tail].text == "(" and tokens[last - 2].text == ")" and tokens[first].lower not in {"of", "from"}
    if not opens or last - tail < 3 or lettered:
        return False  # "Ann Ode, head of the Harbour Guild (HG), said": not the Guild
    inside = tokens[tail + 1 : last - 1]
    if inside[0].lower in {"and", "but", "or", "while", "saying"} or inside[0].lower in FINITE:
        return False
    # A second subject with its own verb of speech is another clause, unless it hangs on who or which.
    related = inside[0].lower in RELATED or any(t.lower == "whom" for t in inside[:4])
    return related or not any(speaks(t) for t in inside[inside[0].lower.endswith("ing") :])  # "Ode, summing up, said"


def takes_base(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Return whether a base form is a verb here: after a plural subject, nothing but an adverb or a tail between."""
    if tokens[at - 1].lower == "will" and tokens[at].lower in _MINDED:
        return False  # "The House will recall that 40 came home": they are reminded of it
    end = before_fillers(tokens, phrase.last, at)
    tail = tail_end(tokens, phrase.last, SPEAKER_TAILS)
    near = end in {phrase.last, tail}
    framed = end > tail + 2 and tokens[tail].text == "," and tokens[end - 1].text == ","
    near = near or (framed and gap_fits(tokens, phrase.last, at))  # "its opponents, among them Ann Ode, retort"
    helped = any(token.lower in AUX or token.lower in _HELPING for token in tokens[end:at])  # "used to say", "would"
    return near and (helped or is_plural(tokens, phrase)) and tokens[at].lower in BASES


_MINDED = frozenset("recall remember note notice know".split())
