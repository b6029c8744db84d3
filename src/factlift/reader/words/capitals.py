"""Capitalised runs: where a name begins and ends, and which words before it are titles."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import CALENDAR, DETERMINERS, NO_NAME, PREPOSITIONS, words_of
from factlift.places import place_code
from factlift.reader.words.envoys import post_end
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.tokens import MASK, Token, is_capitalised

MAX_NAME = 10  # tokens of the longest name that is looked for
MAX_POSTED = 4  # tokens of a name behind the post of an envoy
_PARTICLES = frozenset(
    "de van von der den bin ibn al el la du da dos di le ben abu anak binti bint binte bte ap ter ten zu af dela del "
    "della y e ould ul ur ud van't mac".split()
)
_OFFICES = words_of(
    "speaker_kin",
    "politician",
    "chief",
    "scholar",
    "campaigner",
    "voice",
    "rank",
    "envoy",
    "clergy",
    "lawyer",
    "doctor",
)
PERSON = words_of("speaker_nouns", "person", "trade")
BODY = words_of("speaker_nouns", "body")
HEADS = PERSON | BODY
EPITHETS = words_of("speaker_nouns", "epithet")
RANKS = words_of("speaker_nouns", "rank")
HONORIFICS = words_of("speaker_nouns", "honorific")
BODY_NAMES = words_of("speaker_nouns", "body_name")
BODY_SURNAMES = frozenset("Mills Street Court Guard Star Post Standard Church Bank".split())  # of people as well
FIELDS = words_of("speaker_nouns", "field")
PARTISANS = words_of("speaker_nouns", "partisan")
NO_TRADES = words_of("speaker_nouns", "no_trade")
TITLING = (
    "ologist", "ographer", "ist", "ician", "woman", "smith", "wright", "keeper", "maker", "grower", "breeder",
    "monger", "worker", "singer", "player", "runner", "writer", "painter", "driver", "trainer", "teacher", "seller",
    "farmer", "dancer", "rider", "climber", "swimmer", "diver", "hunter", "dresser", "cleaner", "curator", "sitter",
    "mistress", "hostess", "caster", "herd", "lady", "cracker", "finder", "founder", "helper", "mate", "walker",
)  # fmt: skip
LEADING = frozenset("de der von van la el del della di da dos du le al ibn bin ter zu af".split())
"""Particles that a surname may begin with; others are English words first ("den", "ten")."""
_NO_LEAD = DETERMINERS | _PARTICLES | frozenset({"each", "every", "big", "white", "old"})
_BEGINNING = frozenset("The He She They It But And This That When After In On At".split())  # behind a lost full stop
_MONTH_NAMES = frozenset("Jan April May June Jun August Will".split())
_TELLS = frozenset("said says told tells added adds asked asks replied recalls recalled".split())
_WHEN = frozenset("in on since last next this until till by from of late early mid during between and to".split())


_FIRST = frozenset("Minister Secretary Lady Lord Officer Mate Lieutenant Sergeant Deputy Vice".split())


def is_capital_word(token: Token) -> bool:
    """Return whether the token is a word with a capital."""
    return is_capitalised(token.text) and token.text[0].isalpha()


def is_head(word: str) -> bool:
    """Return whether a noun can name a speaker; a compound can where its last or first part does ("ex-soldier")."""
    if word in HEADS:
        return True
    first, hyphen, rest = word.partition("-")
    return hyphen != "" and (word.rpartition("-")[2] in HEADS or (first in PERSON and rest[:3] in {"of-", "in-"}))


def is_person(word: str) -> bool:
    """Return whether a noun names a person by office, trade or kin."""
    return word in PERSON or (
        "-" in word and is_head(word) and word not in BODY and word.rpartition("-")[2] not in BODY
    )


def ends_as_trade(word: str) -> bool:
    """Return whether a noun that no table lists ends as those for people do, right before a full name."""
    return word.endswith(TITLING) and word not in NO_TRADES and word not in BODY


def is_office(token: Token, opens: bool = False) -> bool:
    """Return whether the word is an office that a person holds ("Minister", "Captain"), one person's.

    Where it `opens` a sentence, any noun for a person may stand before the name ("Farmer Ann Ode").
    """
    if token.possessive or (token.lower.endswith("s") and not token.lower.endswith("ss")):
        return token.text in HONORIFICS and not token.possessive
    return (
        token.text in RANKS
        or token.text in HONORIFICS
        or (is_person(token.lower) if opens else token.lower in _OFFICES)
    )


def name_end(tokens: Sequence[Token], first: int) -> int:
    """Return the end of the run of capitalised words that begins at `first`, particles and "of" inside included."""
    at, stop = first + 1, min(len(tokens), first + MAX_NAME)
    body = tokens[first].text in BODY_NAMES
    while at < stop:
        token, before = tokens[at], tokens[at - 1]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if before.possessive and not (is_capital_word(token) and token.lower not in NO_NAME):
            break
        titled = tokens[first].text in HONORIFICS and at < first + 3 and following is not None and following.text != "-"
        surname = token.text in _MONTH_NAMES and gender_of(before.text) is not None and not _is_counted(following)
        if is_capital_word(token) and (token.lower not in CALENDAR or titled or surname or _is_forename(tokens, at)):
            body = body or token.text in BODY_NAMES
            at += 1
        elif inserted := _inserted(tokens, first, at):
            at += inserted
        elif token.text in {"10", "11"} and before.text in {"Number", "No"} and at == first + 1:
            return at + 1
        elif (token.text == "." and following is not None and is_capital_word(following) and (
            before.text in HONORIFICS or before.text in RANKS or len(before.text) == 1
        )) or (following is not None and is_capital_word(following) and following.lower not in NO_NAME and (
            (token.text in {"’", "'"} and before.lower.endswith("s"))
            or token.lower in _PARTICLES or token.text == "&" or (token.lower in {"of", "for", "and", "&"} and body
                and following.text not in HONORIFICS)
            or (token.lower in {"of", "for"} and following.lower in FIELDS and (
                is_office(before) or (before.lower in FIELDS and is_office(tokens[first], first == 0))))
            or (token.lower in {"and", "&"} and _joins_body(tokens, first, at))
            or (token.text == "," and _lists_fields(tokens, first, at))
            or (token.lower in {"and", "&", ","} and before.lower in FIELDS and following.lower in FIELDS)
        )):  # fmt: skip
            at += 1
        elif body and (inside := _inside_body(tokens, at, stop)):
            at += inside
        elif (named := post_end(tokens, at)) is not None:
            at, stop = named, max(stop, min(len(tokens), named + MAX_POSTED))  # "Ambassador to Peru Ann Ode"
        elif (
            token.text in _PARTICLES and following is not None and following.text in _PARTICLES
            and at + 2 < stop and is_capital_word(tokens[at + 2])
        ):  # fmt: skip
            at += 1  # "Ann de la Ode"
        else:
            break
    return at - (at > first + 1 and tokens[at - 1].text in _BEGINNING)


def _inside_body(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return how many tokens at `at` stand inside the name of a body before a capital, if any do.

    "The Ministry of the Interior", "the Department for Leaving the Union".
    """
    ahead = [*tokens[at + 1 : stop], None, None][:2]
    if tokens[at].text == "the" and tokens[at - 1].lower.endswith("ing") and tokens[at - 2].lower in {"of", "for"}:
        return int(tokens[at - 1].capital and ahead[0] is not None and is_capital_word(ahead[0]))
    held = tokens[at].lower == "of" and ahead[0] is not None and ahead[0].text == "the" and ahead[1] is not None
    return 2 if held and ahead[1] and is_capital_word(ahead[1]) and ahead[1].lower not in NO_NAME else 0


def _inserted(tokens: Sequence[Token], first: int, at: int) -> int:
    """Return how many tokens at `at` stand inside a name without a capital: a nickname, or the class of a rank.

    "Ann “Nan” Ode", "Sgt. 1st Class Ann Ode".
    """
    if tokens[at].text[0] == MASK:
        return 2 * _is_nickname(tokens, first, at)
    ahead = [token.text for token in tokens[at : at + 4]]
    stopped = ahead[0] == "."
    return 3 + stopped if ahead[stopped + 1 : stopped + 3] in (["st", "Class"], ["nd", "Class"], ["rd", "Class"]) else 0


def _is_counted(token: Token | None) -> bool:
    """Return whether a number stands behind a month ("told Ann May 3")."""
    return token is not None and token.text[0].isdigit()


def _is_nickname(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a short passage in marks stands inside a name ("Ann “Nan” Ode")."""
    inside = tokens[at].masked and at > 0 and at + 1 < len(tokens) and tokens[at].end - tokens[at].start <= MAX_NICKNAME
    forename = inside and (gender_of(tokens[at - 1].text) or all(is_person(t.lower) for t in tokens[first : at - 1]))
    named = bool(forename) and is_capital_word(tokens[at + 1])
    return named and tokens[at + 1].lower not in NO_NAME and tokens[at + 1].start - tokens[at].end == 1


MAX_NICKNAME = 14  # code points of a nickname with its marks


def _joins_body(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether an "and" stands inside the name of one body ("the Food and Agriculture Organization")."""
    before = tokens[first - 1] if first else None
    settled = tokens[first].possessive or (before is not None and (before.lower == "the" or before.possessive))
    last = at + 1
    while last < min(len(tokens), at + 5) and is_capital_word(tokens[last]):
        last += 1
    plain = at - first <= 2 and not any(is_office(token) or token.text in BODY_NAMES for token in tokens[first:at])
    return settled and plain and last - at > 2 and tokens[last - 1].text in BODY_NAMES


def _lists_fields(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a comma stands inside the name of one body ("the Labour, Trade and Welfare Department")."""
    before = tokens[first - 1] if first else None
    settled = before is not None and (before.lower == "the" or before.possessive)
    if not settled or any(is_office(token) or token.text in BODY_NAMES for token in tokens[first:at]):
        return False
    last, joined = at + 1, False
    while last < min(len(tokens), at + 8) and (is_capital_word(tokens[last]) or tokens[last].text in {",", "and", "&"}):
        joined = joined or tokens[last].text in {"and", "&"}
        if joined and tokens[last].text in BODY_NAMES and tokens[last - 1].text not in {",", "and", "&"}:
            return True
        last += 1
    return False


def _is_forename(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word for a month is a first name ("Deputy Minister Jan Ode"), not a date."""
    if tokens[at].text not in _MONTH_NAMES or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.lower in _TELLS and not (at and tokens[at - 1].lower in _WHEN):
        return True  # "Jan said"
    if following.lower in _PARTICLES and following.text.islower() and tokens[at].text not in {"Will", "May"}:
        return at > 0 or any(is_capital_word(token) for token in tokens[at + 2 : at + 4])
    named = is_capital_word(following) and following.lower not in NO_NAME and place_code(following.text) is None
    before = tokens[at - 1] if at else None
    if before is None:
        return named and (tokens[at].text == "Jan" or _is_introduced(tokens, at))  # not "May Day", "Will Ode come"
    return named and before.lower not in _WHEN and (before.word or before.masked or before.text == ",")


def _is_introduced(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a month with a capital behind it opens a sentence as a name does ("April Ode, 41, said")."""
    behind = next((i for i in range(at + 2, len(tokens)) if not is_capital_word(tokens[i])), len(tokens) - 1)
    told = next(iter(tokens[behind + 1 : behind + 2]), None) if tokens[behind].text == "," else None
    introduced = told is not None and (told.lower in _INTRODUCING or told.text.isdigit())
    return introduced or tokens[behind].lower in _TELLS


_INTRODUCING = frozenset("a an the who whose".split())


def titles_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the bare name begins inside a capitalised run, behind titles and the fields of an office."""
    if first == 0 and last > 2 and tokens[0].lower in EPITHETS:
        first = 1  # "Furious Ann Ode said": no part of the name
    opens = first if first == 0 or (tokens[first - 1].masked and last - first > 2) else -1
    titled = [i for i in range(first, last) if is_office(tokens[i], i == opens) and not _owns(tokens, i)]
    titled = [i for i in titled if i == first or tokens[i - 1].text not in _PARTICLES]  # "Fahad bin Sultan Ode"
    titled += [i for i in range(first + 1, last) if tokens[i].text == "Class" and tokens[i - 1].lower in _CLASSES]
    if not titled and first == 0 and last > 2 and (ends_as_trade(tokens[0].lower) or _is_compound(tokens[0])):
        titled = [0]  # "Forecaster Ann Ode said"
    if last - first > 2:
        titled += [i for i in range(first, last - 2) if _is_job(tokens, i, first)]
    while titled and titled[-1] == last - 1:
        titled.pop()  # "Ann Cook", "Otto Major": the last word is the surname
    if not titled or _is_body_titled(tokens, first, titled[-1], last):
        return first
    name = titled[-1] + 1
    if (named := post_end(tokens, name)) is not None and named < last:
        return named
    if tokens[name].lower in {"of", "for"}:
        while name < last and (tokens[name].lower in FIELDS or tokens[name].lower in {"of", "for", "and", "&", ","}):
            name += 1
    while name < last - 1 and tokens[name].text == ".":
        name += 1
    return name


def _is_body_titled(tokens: Sequence[Token], first: int, title: int, last: int) -> bool:
    """Return whether what looks like a title names the field of a body ("the US Justice Department": no judge)."""
    settled = first > 0 and tokens[first - 1].lower == "the" and title > first
    return settled and title == last - 2 and tokens[last - 1].text in BODY_NAMES - BODY_SURNAMES


_CLASSES = frozenset("st nd rd first second third".split())


def _is_job(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Return whether a noun for a person stands in capitals before a first name ("Head Coach Ann Ode"), no surname."""
    named = is_person(tokens[at].lower) and not tokens[at].possessive and gender_of(tokens[at + 1].text) is not None
    forename = any(gender_of(token.text) for token in tokens[first : at + 1])
    return named and not forename and is_capital_word(tokens[at + 2])


def _is_compound(token: Token) -> bool:
    """Return whether a noun made of two opens a sentence ("First-timer Ann Ode"), no double name."""
    _, hyphen, last = token.text.rpartition("-")
    return hyphen != "" and len(last) > 3 and last.islower() and last.endswith(("er", "or", "ist", "ee", "man"))


def _owns(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text in {"’", "'"}


def is_owned(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a country owns the office that ends a capitalised run ("Sierra Leone's High Commissioner")."""
    owner = next((at for at in range(first, last - 1) if tokens[at].possessive), None)
    if owner is None or owner == first:
        return owner is not None
    return place_code(" ".join([*(token.text for token in tokens[first:owner]), tokens[owner].text[:-2]])) is not None


def begins_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name may begin at a token."""
    token = tokens[at]
    if token.text in LEADING:
        return leads_surname(tokens, at)
    first = token.text == "First" and at + 1 < len(tokens) and tokens[at + 1].text in _FIRST
    plain = (token.lower in NO_NAME and not first) or _is_contraction(token.lower) or _is_turn(tokens, at)
    return is_capital_word(token) and (not plain or _is_forename(tokens, at) or _is_initial(tokens, at))


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "A" is the initial of a name ("A. R. Ode, who left", "A. Ode said"), no answer ("A. Yes.")."""
    ahead = tokens[at + 1 : at + 4]
    if tokens[at].text != "A" or len(ahead) < 3 or ahead[0].text != "." or not is_capital_word(ahead[1]):
        return False
    return at > 0 or (len(ahead[1].text) == 1 and ahead[2].text == ".") or ahead[2].lower in _TELLS


def leads_surname(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a particle begins a surname that stands alone ("van der Ode said"), not "a van Ode drove"."""
    if tokens[at].lower not in LEADING:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and before.word and (before.lower in _NO_LEAD or before.possessive or before.capital):
        return False
    if before is not None and (before.text in "-/&’'" or before.text[0].isdigit()):
        return False
    name = at + 1
    while name < min(len(tokens), at + 3) and tokens[name].text in _PARTICLES:
        name += 1
    return name < len(tokens) and is_capital_word(tokens[name]) and tokens[name].lower not in NO_NAME | CALENDAR


def _is_turn(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a question, an answer or a letter to the editor only begins ("Q. Is it cold?", "SIR – We").

    So it is with a link too ("(Read Ann Ode's column here.)").
    """
    if at == 1 and tokens[0].text == "(":
        return tokens[1].text in _READS and len(tokens) > at + 1 and gender_of(tokens[at + 1].text) is not None
    if at or len(tokens) == 1:
        return False
    reads = tokens[0].text in _READS and gender_of(tokens[1].text) is not None
    greets = reads or (
        tokens[0].text in {"SIR", "Sir", "MADAM", "Madam", "SIRS", "Sirs"} and tokens[1].text in {"–", "—", ","}
    )
    return greets or (tokens[0].text in {"Q", "A"} and tokens[1].text == ".")


_READS = frozenset("Read See Watch Follow Hear".split())


def _is_contraction(word: str) -> bool:
    """Return whether a word is a pronoun with a verb, or a verb with "not" ("I’d", "Don’t"); "O’Brien" is neither."""
    word = word.replace("’", "'")
    return "'" in word and (word.endswith("n't") or word.partition("'")[0] in NO_NAME)


def is_post(tokens: Sequence[Token], named: tuple[int, int], first: int, last: int) -> bool:
    """Return whether a run in capitals behind a full name and a comma is a post ("Ann Ode, Chief Clerk,").

    The name of another one in a list is none ("Ann Ode, Otto Baker, and Priya Sen").
    """
    if named[1] != first - 1 or named[1] - named[0] == 1 or tokens[named[1]].text != ",":
        return False
    end = next((at for at in range(first + 1, last) if tokens[at].text.islower() or tokens[at].text == "&"), last)
    head, following = tokens[end - 1], tokens[last] if last < len(tokens) else None
    held = is_office(head) or (is_person(head.lower) and end - first > 1)
    if not held or head.possessive or (gender_of(tokens[first].text) and not is_office(tokens[first])):
        return False
    if following is None or following.masked or following.text in ".)":
        return True
    listed = last + 1 < len(tokens) and tokens[last + 1].lower in {"and", "&", "or"}
    return following.lower in PREPOSITIONS or (following.text == "," and not listed)


def heads_later(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the noun only modifies a head behind it ("deputy interior minister", "union official")."""
    if tokens[at].lower == "press" and any(token.lower in _EVENTS for token in tokens[at + 1 : at + 2]):
        return True  # "in a press briefing"
    for token in tokens[at + 1 : at + 4]:
        if token.lower in HEADS and token.lower not in _SPEECH and not token.capital:
            return True
        if token.lower not in FIELDS or token.lower in _SPEECH:
            return False
    return False


_EVENTS = frozenset("briefing briefings conference conferences call calls event events statement release".split())
_SPEECH = words_of("speech_verbs")


def names_another(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" goes on with another person ("Ann Ode, head of Torval and Otto Lund, its cook")."""
    named = tokens[at].lower == "and" and at + 2 < len(tokens) and gender_of(tokens[at + 1].text) is not None
    return named and is_capital_word(tokens[at + 2]) and tokens[at + 2].text not in BODY_NAMES


def is_demonym(word: str) -> bool:
    """Return whether a word is the name of a people ("Estonian")."""
    known = place_code(word)
    return known is not None and known[1] == "demonym"
