"""Whom a pronoun may mean besides those who have spoken: people named close by, and crowds."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from factlift.lexicon import BE, POSSESSIVES, words_of
from factlift.reader.speech.names import GENDERS, TOLD, Names, is_place, strip_owner
from factlift.reader.speech.pronouns import GENDER_OF
from factlift.reader.speech.speaker import is_several
from factlift.reader.speech.subjects import governed
from factlift.reader.speech.tags import is_whereabouts
from factlift.reader.speech.usage import CLAIMING
from factlift.reader.words.capitals import is_person
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token, join_words

MAX_NEAR = 4  # sentences that are looked through for a name
MAX_LEAD = 3  # tokens before the subject that opens a sentence
MAX_MET = 5  # tokens between "I" and whom "I" met
PAIR = 2  # people of a sentence whom "the former" and "the latter" tell apart
MAX_AHEAD = 2  # sentences behind a pronoun that may name the one it stands for
_LETTERS = frozenset(
    "letters emails e-mails messages complaints comments posts tweets reviews reports studies surveys petitions notes "
    "replies responses objections leaflets notices pamphlets columns articles editorials texts calls postcards rulings "
    "statements faxes cards placards banners signs posters headlines".split()
)
_SELVES = frozenset("i we you he she".split())
_SPEECH = words_of("speech_verbs")
_MET = frozenset({"who", "speaking", "whose"})
_ANY_ONE = frozenset("each every any no some".split())
_WHEN = frozenset("when after before as once while until".split())
_HANGING = _WHEN | frozenset("because if where since although though".split())
_REPORTS = CLAIMING - frozenset("tell tells told warn warns warned report reports reported recall recalls".split())
_SEVERAL = frozenset("women men people children police".split())
_NO_CROWD = POSSESSIVES | {"we"}


def is_crowd(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase names several people without a name ("Some of the mourners")."""
    head = tokens[phrase.head].lower
    return is_several(head) and is_person(head) and tokens[phrase.first].lower not in _NO_CROWD


def is_aside(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is of one certain person without a name ("the driver", not "each driver")."""
    head = tokens[phrase.head].lower
    return is_person(head) and not is_several(head) and tokens[phrase.first].lower not in _ANY_ONE


def is_one_of_things(lines: Lines, number: int, phrase: Phrase) -> bool:
    """Return whether "one" is a letter or so, which no "she" goes back to ("Two letters came. One asked why.")."""
    tokens = lines.tokens[number - 1]
    if phrase.last - phrase.first != 1 or tokens[phrase.first].lower not in {"one", "another"} or number == 1:
        return False
    before = [token.lower for token in (*lines.tokens[number - 2], *tokens[: phrase.first])]
    return not _LETTERS.isdisjoint(before) and not any(is_several(word) and is_person(word) for word in before)


def is_met(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether somebody without a name is introduced who is about to speak ("A clerk, who gave no name,")."""
    if tokens[phrase.first].lower not in {"a", "an", "another"} or not is_person(tokens[phrase.head].lower):
        return False
    end = tail_end(tokens, phrase.last, SPEAKER_TAILS)
    end += end < len(tokens) and tokens[end].lower in {"there", "here"}
    return end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].lower in _MET


def named_near(
    lines: Lines,
    names: Names,
    spot: tuple[int, Phrase],
    gender: str,
    out: tuple[Container[str], Container[str]],
) -> tuple[Phrase, int] | None:
    """Return the name, and its sentence, that a pronoun at `spot` of a gender fits: the nearest whose gender is known.

    Else the nearest whose gender nothing tells. `out` holds the names that can't be meant, and those who have spoken.
    """
    number, pronoun = spot
    never, spoken = out
    loose: tuple[Phrase, int] | None = None
    for at in range(number, max(0, number - MAX_NEAR), -1):
        tokens = lines.tokens[at - 1]
        for other in reversed(lines.phrases[at - 1]):
            if other.kind != "name" or other.body or (at == number and other.last > pronoun.first):
                continue
            name = names.fullest(strip_owner(join_words(tokens[other.name : other.last], names.text)), at)
            if name in names.bodies or name in never or is_place(name) or is_whereabouts(tokens, other):
                continue
            found = names.gender(name)
            if found == gender:
                return other, at
            told = " " in name or other.name > other.first or name in names.roles
            told = told and not (name.isupper() and " " in name)  # "OUR COOKS IN PERU" heads what follows
            if found is None and told and name not in spoken and loose is None:
                loose = (other, at)
    return loose


def lone_name(lines: Lines, names: Names, number: int) -> tuple[Phrase, int] | None:
    """Return the one person whom the sentences before, up to four, name in full, if it is one."""
    found: dict[str, tuple[Phrase, int]] = {}
    for at in range(max(1, number - MAX_NEAR), number):
        tokens = lines.tokens[at - 1]
        for phrase in lines.phrases[at - 1]:
            name = strip_owner(join_words(tokens[phrase.name : phrase.last], names.text))
            full = phrase.kind == "name" and not phrase.body and " " in name
            if full and name not in names.bodies and not is_place(name) and not is_whereabouts(tokens, phrase):
                found[name] = (phrase, at)
    return next(iter(found.values())) if len(found) == 1 else None


def person_near(
    lines: Lines, paragraphs: Sequence[int], spot: tuple[int, Phrase], word: str
) -> tuple[Phrase, int] | None:
    """Return the person without a name before "he" or "she" in the paragraph, else one named right behind it.

    "A girl took the microphone. “That is all,” she said.", "“It was short,” she says. Ann Ode never married again."
    """
    number, pronoun = spot
    wanted = GENDER_OF.get(word)
    for at in range(number, max(0, number - MAX_NEAR), -1):
        if paragraphs[at - 1] != paragraphs[number - 1]:
            break
        tokens = lines.tokens[at - 1]
        for other in reversed(lines.phrases[at - 1]):
            if other.kind != "common" or other.body or (at == number and other.last > pronoun.first):
                continue
            head = tokens[other.head].lower
            if (
                not _is_apart(lines, at, other, word)
                and is_person(head)
                and ((not is_several(head) and head not in _SEVERAL) or tokens[other.first].lower == "one")
                and GENDERS.get(head, wanted) == wanted
            ):
                return other, at
    return _named_behind(lines, paragraphs, number)


def fresh_name(lines: Lines, names: Names, paragraphs: Sequence[int], number: int) -> tuple[Phrase, int] | None:
    """Return whom the sentence before, in the same paragraph, names by "by", if it names nobody else.

    "The firm is owned by Ann Ode, a retired major.", "The team will be led by Dr Ode."
    """
    at = number - 1
    if at < 1 or paragraphs[at - 1] != paragraphs[number - 1]:
        return None
    tokens, phrases = lines.tokens[at - 1], lines.phrases[at - 1]
    if not any(token.lower == "by" for token in tokens):
        return None
    full = [p for p in phrases if p.kind == "name" and not p.body and (p.name > p.first or p.last - p.name > 1)]
    people: list[Phrase] = []
    for phrase in full:
        name = names.fullest(strip_owner(join_words(tokens[phrase.name : phrase.last], names.text)), at)
        if name not in names.bodies and not is_place(name) and not is_whereabouts(tokens, phrase):
            people.append(phrase)
    alone = len(people) == 1 and not any(p.kind == "pronoun" for p in phrases)
    named = people[0] if alone else None
    return (named, at) if named is not None and named.first and tokens[named.first - 1].lower == "by" else None


def of_age(lines: Lines, words: Container[str], number: int) -> tuple[Phrase, int] | None:
    """Return the one person whose age was told by a number that "the 34-year-old" has ("Ann Ode, 34, left")."""
    found: list[tuple[Phrase, int]] = []
    for at in range(max(1, number - MAX_AGED), number):
        tokens = lines.tokens[at - 1]
        found += [
            (p, at)
            for p in lines.phrases[at - 1]
            if p.kind == "name"
            and p.last + 1 < len(tokens)
            and tokens[p.last].text in {",", "("}
            and tokens[p.last + 1].text in words
            and tokens[p.last + 1].text.isdigit()
            and (p.last + 2 == len(tokens) or not tokens[p.last + 2].word)
        ]
    return found[0] if len(found) == 1 else None


MAX_AGED = 30  # sentences back in which an age is looked for


def inner_subject(tokens: Sequence[Token], phrases: Sequence[Phrase], pronoun: Phrase, gender: str) -> Phrase | None:
    """Return whom a clause is about in which a clause with the pronoun hangs.

    "Ann Ode said that Otto Lund meant the clerk when he spoke of “dogs”": Lund, not Ode.
    """
    if pronoun.first < MAX_LEAD or tokens[pronoun.first - 1].lower not in _HANGING:
        return None
    inner = next((p for p in reversed(phrases) if p.last < pronoun.first and _opens_told(tokens, p)), None)
    inner = inner or _lone_person(tokens, [p for p in phrases if p.last < pronoun.first], gender)
    if inner is None or inner.kind == "pronoun" or inner.body or any(t.masked for t in tokens[: pronoun.first]):
        return None
    head = tokens[inner.head].lower
    between = tokens[inner.last : pronoun.first]
    said = (b for a, b in pairwise(between) if b.lower in _SPEECH and (a.text == "," or not b.lower.endswith("ing")))
    if next(said, None) is not None or any(t.text in ";:" for t in between):
        return None  # "said that Otto Lund left, adding when she called that"
    person = inner.kind == "name" or (is_person(head) and not is_several(head))
    return inner if person and GENDERS.get(head, gender) == gender else None


def _lone_person(tokens: Sequence[Token], phrases: Sequence[Phrase], gender: str) -> Phrase | None:
    """Return the one person of a gender whom some phrases name, if they tell of no other.

    "Many are wary of Otto Lund, after he called", "he took his mother there after she complained".
    """
    people: list[Phrase] = []
    for phrase in phrases:
        head = tokens[phrase.head].lower
        known = TOLD.get(head) or GENDER_OF.get(head)
        if not phrase.body and known in {None, gender} and (phrase.kind != "common" or not is_several(head)):
            people.append(phrase)
    lone = people[0] if len(people) == 1 else None
    if lone is None or lone.kind == "pronoun" or is_whereabouts(tokens, lone) or tokens[lone.last - 1].possessive:
        return None
    return lone if lone.kind == "name" or GENDERS.get(tokens[lone.head].lower) == gender else None


def _opens_told(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase opens the clause that a verb of speech reports ("said that Otto Lund")."""
    at = phrase.first - 1
    linked = at > 0 and tokens[at].lower == "that"
    verb = tokens[at - linked].lower
    return at > 0 and verb in _SPEECH and not verb.endswith("ing") and (linked or verb in _REPORTS)


def met_before(tokens: Sequence[Token], phrases: Sequence[Phrase], pronoun: Phrase, gender: str) -> Phrase | None:
    """Return whom the narrator met, in the same sentence ("I met a man in the line, and he put it this way")."""
    nearest = next((p for p in reversed(phrases) if p.last <= pronoun.first and p.kind != "pronoun"), None)
    if not phrases:
        return None
    opening = phrases[0]
    if came := _came_in(tokens, phrases, pronoun, gender):
        return came
    unended = [token.text for token in tokens[opening.last : opening.last + 1]] != [":"]
    if unended and any(token.text == ":" for token in tokens[opening.last : pronoun.first]):
        named = any(p.kind == "name" and not is_whereabouts(tokens, p) for p in phrases if p.last <= pronoun.first)
        head = tokens[opening.head].lower
        sole = opening.kind == "common" and opening.first <= 1 and is_person(head) and not is_several(head)
        if sole and not named and GENDERS.get(head, gender) == gender:
            return opening  # "Lodwar’s envoy took another view: it was, he wrote, “a sham”"
    if nearest is None or nearest.kind != "common" or tokens[nearest.first].lower not in {"a", "an", "one"}:
        return None
    if nearest.body or not is_person(tokens[nearest.head].lower):
        return None
    narrated = any(token.lower in {"i", "we"} for token in tokens[max(0, nearest.first - MAX_MET) : nearest.first])
    return nearest if narrated and GENDERS.get(tokens[nearest.head].lower, gender) == gender else None


def asked_before(lines: Lines, paragraphs: Sequence[int], number: int, gender: str) -> tuple[Phrase, int] | None:
    """Return whom the narrator asks in the sentence before, without a name ("I asked a guard. “Rain,” he said.")."""
    at = number - 1
    if at < 1 or paragraphs[at - 1] != paragraphs[number - 1]:
        return None
    tokens = lines.tokens[at - 1]
    for phrase in lines.phrases[at - 1]:
        asked = phrase.first > 1 and tokens[phrase.first - 1].lower in _ASK
        if asked and tokens[phrase.first - 2].lower in {"i", "we"} and phrase.kind == "common" and not phrase.body:
            head = tokens[phrase.head].lower
            one = is_person(head) and (not is_several(head) or tokens[phrase.first].lower == "one")
            return (phrase, at) if one and GENDERS.get(head, gender) == gender else None
    return None


_ASK = frozenset("ask asked".split())


def _came_in(tokens: Sequence[Token], phrases: Sequence[Phrase], pronoun: Phrase, gender: str) -> Phrase | None:
    """Return whom the clause that opens a sentence is about ("When the clerk came he said")."""
    first = next((i for i, token in enumerate(tokens[: pronoun.first]) if token.word), 0)
    if tokens[first].lower not in _HANGING or any(token.masked for token in tokens[: pronoun.first]):
        return None
    found = next((p for p in phrases if p.first == first + 1 and p.last <= pronoun.first), None)
    if found is None or found.kind == "pronoun" or found.body:
        return None
    if found.kind == "name":  # "Though Otto Lund has built nothing, his vow to “build” stands"
        later = any(p.kind == "name" and not p.body for p in phrases if found.last < p.first < pronoun.first)
        return None if later or found.last >= pronoun.first or tokens[found.last].lower == "and" else found
    predicate = tokens[first].lower == "as" and tokens[found.first].lower in {"a", "an"}  # "As a cook, he said"
    if predicate or tokens[first].lower not in _WHEN or not is_aside(tokens, found):
        return None
    return found if GENDERS.get(tokens[found.head].lower, gender) == gender else None


def _named_behind(lines: Lines, paragraphs: Sequence[int], number: int) -> tuple[Phrase, int] | None:
    """Return the person whom one of the next two sentences of the paragraph opens with, by the full name."""
    for at in range(number + 1, min(len(lines.tokens), number + MAX_AHEAD) + 1):
        if paragraphs[at - 1] != paragraphs[number - 1]:
            break
        for other in lines.phrases[at - 1]:
            if other.kind == "name" and not other.body and other.first <= 1 and other.last - other.name > 1:
                return other, at
    return None


def _is_apart(lines: Lines, at: int, phrase: Phrase, word: str) -> bool:
    """Return whether a noun is no one that a pronoun goes back to.

    It only describes the one before it ("The foreman, a baker, did not", "I never wanted to be a teacher"), or stands
    beside the same pronoun ("she married the drummer": not she).
    """
    tokens = lines.tokens[at - 1]
    if (
        phrase.first
        and tokens[phrase.first - 1].lower in BE
        and any(t.lower in _SELVES for t in tokens[: phrase.first])
    ):
        return True
    beside = phrase.first > 1 and tokens[phrase.first - 1].text == ","
    describes = beside and any(other.last == phrase.first - 1 for other in lines.phrases[at - 1])
    return describes or any(token.lower == word for token in tokens[: phrase.first])


def paired_before(lines: Lines, number: int) -> tuple[Phrase, Phrase] | None:
    """Return the two whom the sentence before joins by "and", or the only two people that it is about."""
    phrases = [phrase for phrase in lines.phrases[number - 2] if phrase.kind != "pronoun"] if number > 1 else []
    for one, other in pairwise(phrases):
        if [token.lower for token in lines.tokens[number - 2][one.last : other.first]] in (["and"], ["and", "the"]):
            return one, other
    people = [p for p in phrases if p.kind == "name" and not p.body and not governed(lines.tokens[number - 2], p)]
    return (people[0], people[1]) if len(people) == PAIR else None


def asks_something(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence tells of a question ("Ode asked whether", "Ode wanted to know why")."""
    return any(a.lower in _ASKING and b.lower in _QUESTIONS for a, b in pairwise(tokens))


_ASKING = frozenset("asked asks wondered wonders inquired enquired know".split())
_QUESTIONS = frozenset("whether if why how when where what who".split())
