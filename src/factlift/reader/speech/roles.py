"""What an article says beside a name: the role, and the body behind it."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    NO_NAME,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
    words_of,
)
from factlift.reader.speech.epithets import PLAIN_PEOPLE, adjectives_end
from factlift.reader.words.capitals import begins_name, is_capital_word, is_person, name_end, names_another
from factlift.reader.words.endings import tail_end
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.phrases import Phrase, modifiers_start
from factlift.reader.words.tokens import Token

MAX_ROLE = 22  # tokens of an apposition
MAX_TAIL = 14  # tokens of the tail of an office before a name ("a spokesman for the mission, Karl Ode")
_BODY_NAMES = words_of("speaker_nouns", "body_name")
_BODY = words_of("speaker_nouns", "body")
_SPEECH = words_of("speech_verbs")
_OFFICE_TAILS = frozenset("by of for at in with from on to behind under over within".split())
_TO, _NONE = frozenset({"to"}), frozenset[str]()
_SENT = frozenset(
    "ambassador envoy commissioner consul representative delegate observer nuncio adviser advisor aide assistant "
    "secretary counsel deputy".split()
)  # "envoy to Peru"
_BEFORE_VERB = frozenset("last first never also once now still just only recently".split())
_PASTS = frozenset(
    "heard saw spoke met went left paid sold lost came got took found fled knew felt began spent set put cut hit quit "
    "led ran sat sent slept stood stole swore told thought threw wore won wrote built bought brought caught chose did "
    "drank drew drove ate fell fought flew forgot gave grew had has held kept lay lent made meant rose said shot sang "
    "was is broke became taught sought hid rode woke".split()
)  # what somebody did, behind his age
_FORMER = frozenset("retired seed unemployed self-employed red hundred certified qualified trained".split())
_RELATIVES = frozenset("who whom whose which that where".split())
_CLAUSAL = PRONOUNS | frozenset("it there i we you".split())  # a clause of its own, no part of a role
_ENDERS = words_of("speech_uses", "ender") | {"left", "did", "said"}
_LOCATIONS = frozenset(
    "city town township village hamlet suburb district neighbourhood neighborhood quarter province county region "
    "territory municipality island peninsula metropolis capital slum river lake mountain valley ferry ship vessel boat "
    "trawler liner tanker freighter yacht barge".split()
)  # what no person is
_TIMES = frozenset("day days week weeks month months year years moment hour hours minute minutes few lot while".split())


def role_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of the role in an apposition that begins at `at` (", a nurse in Nyeri,")."""
    at = _behind_alias(tokens, at)
    if at + 1 >= len(tokens):
        return None
    if tokens[at].lower in _MEMBER_OF:
        return _affiliation(tokens, at)
    if tokens[at].text not in ",(" or (tokens[at].text == "," and is_roll(tokens)):
        return None
    first = at + 1
    if tokens[at].text == "(" and (party := _party(tokens, at)):
        return party
    if tokens[first].text.isdigit() and first + 2 < len(tokens) and tokens[first + 1].text == ",":
        first += 2  # an age
    if first + 2 < len(tokens) and tokens[first].lower == "who" and tokens[first + 1].lower in {"is", "was"}:
        first += 2
    role = _role_range(tokens, first, _role_end(tokens, first))
    if role and role[1] - role[0] > 2 and tokens[role[1] - 1].lower in PLAIN_PEOPLE:
        return None  # "a tall and gloomy man": what he looks like
    return _with_body(tokens, *role) if role else None


def is_roll(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence lists who was present, its names parted by commas ("Present: Ann Ode, the clerk")."""
    colon = next((at for at, token in enumerate(tokens[:4]) if token.text == ":"), 0)
    present = not _PRESENT.isdisjoint(token.lower for token in tokens[:colon])
    return present and all(token.text != ";" for token in tokens)


_PRESENT = frozenset("present attendance attending apologies absent".split())


def _with_body(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return the range of a post in capitals with the body behind it ("Director General, Ministry of Works")."""
    at = last + 1
    if at >= len(tokens) or tokens[last].text != "," or not all(is_capital_word(t) for t in tokens[first:last]):
        return (first, last)
    end = name_end(tokens, at) if begins_name(tokens, at) and not gender_of(tokens[at].text) else at
    bodily = any(token.text in _BODY_NAMES for token in tokens[at:end])
    closed = end >= len(tokens) or tokens[end].masked or tokens[end].text in ",.:"
    return (first, end) if bodily and closed else (first, last)


def _behind_alias(tokens: Sequence[Token], at: int) -> int:
    """Return where an aside ends that tells an age, or a made-up name ("Ode (34), a cook"), else `at`."""
    if [token.text for token in tokens[at : at + 4 : 2]] == ["(", ")"] and tokens[at + 1].text.isdigit():
        return at + 3
    if at >= len(tokens) or tokens[at].text not in "(,":
        return at
    closing = ")" if tokens[at].text == "(" else ","
    last = next((i for i in range(at + 2, min(len(tokens), at + MAX_CHANGED)) if tokens[i].text == closing), None)
    words = {token.lower for token in tokens[at + 1 : last]} if last else frozenset()
    if not last or not words & _NAMED or not words & _CHANGED:
        return at
    return last + 1 if closing == ")" else last


MAX_CHANGED = 10  # tokens of such an aside
_NAMED = frozenset("name names pseudonym alias".split())
_CHANGED = frozenset("real changed pseudonym alias assumed withheld true protect".split())


def role_said(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of the role that a sentence states ("Ann Ode is the head of the guild")."""
    if at + 2 >= len(tokens) or tokens[at].lower not in {"is", "was"} or tokens[at + 1].lower not in {"the", "a", "an"}:
        return None
    if tokens[at + 2].lower in {"bit", "sort", "kind", "lot"}:
        return None  # "Ann Ode is a bit of a cook"
    if (noun := adjectives_end(tokens, at + 2)) is not None and tokens[noun].lower in PLAIN_PEOPLE:
        return None  # "Ann Ode is a gentle, sardonic woman with a limp"
    last = _role_end(tokens, at + 1)
    if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].lower in {"if", "though", "albeit"}:
        return None  # "Ann Ode is a reliable, if theatrical, friend"
    for i in range(at + 2, last):  # "is a cook in Lodwar and has not slept"
        if tokens[i].lower in {"and", "but"} and i + 1 < last and tokens[i + 1].lower in AUX | _SPEECH:
            last = i
            break
    return _role_range(tokens, at + 1, last)


_TOLD = frozenset("said says told tells added adds replied wrote recalled insisted explained asked called".split())


def _opens_speech(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a role ends without its comma ("Ann Ode, a cook said ..."; not "Peru, the cook said, had ...")."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].lower in _TOLD and following != ","


def is_time(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the time of what was said begins here ("consul of Kenya on Thursday")."""
    word = tokens[at].lower
    return word in _DAYS or (word == "on" and tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower in _DAYS)


_DAYS = WEEKDAYS | {"yesterday", "today"}


def _role_end(tokens: Sequence[Token], first: int) -> int:
    last = first
    while (
        last < len(tokens)
        and last - first < MAX_ROLE
        and (
            tokens[last].text not in ",.;:()—–"
            or tokens[last - 1].text == "St"
            or _lists_on(tokens, first, last)
            or adjectives_end(tokens, first + 1, last) is not None
        )
        and not tokens[last].masked
        and tokens[last].lower not in _RELATIVES
        and not (last > first and is_time(tokens, last))
        and not (last > first + 1 and (_opens_speech(tokens, last) or names_another(tokens, last)))
        and not (
            tokens[last].lower in SUBORDINATORS and tokens[last + 1 : last + 2] and tokens[last + 1].lower in _CLAUSAL
        )
    ):
        last += 1
    return last


def _lists_on(tokens: Sequence[Token], first: int, comma: int) -> bool:
    """Return whether a comma stands in a list that a role governs ("head of people, culture and safety at Ode").

    Not "Ann Ode, head of operations, Otto Lund and Priya Sen said": what is listed is of one kind.
    """
    held = any(token.lower in {"of", "for"} for token in tokens[max(first, comma - MAX_ITEM) : comma])
    if tokens[comma].text != "," or not held:
        return False
    capital, at, items = tokens[comma - 1].capital, comma, 0
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].lower in {"and", "&"}):
        final = tokens[at].text != ","
        at += 1
        if at + 1 < len(tokens) and tokens[at].lower in {"and", "&"}:
            final, at = True, at + 1  # "people, culture, and safety"
        begin = at
        while at < len(tokens) and at - begin < 3 and tokens[at].word and tokens[at].lower not in _NO_ITEM:
            if tokens[at].capital != capital or tokens[at].masked or gender_of(tokens[at].text):
                return False
            at += 1
        if at == begin or (not capital and is_person(tokens[at - 1].lower)):
            return False
        items += 1
        if final:
            return at >= len(tokens) or tokens[at].masked or not tokens[at].word or tokens[at].lower in PREPOSITIONS
    return False


MAX_ITEM = 4  # tokens between "of" and the first comma of what it governs
_NO_ITEM = PREPOSITIONS | CONJUNCTIONS | AUX | DETERMINERS | _SPEECH | _RELATIVES


def _affiliation(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the body that a person belongs to ("Ann Ode of the Miners' Union", "from the Guild"), in capitals."""
    first = at + 1 + (tokens[at + 1].lower == "the")
    if first >= len(tokens) or not is_capital_word(tokens[first]) or tokens[first].lower in NO_NAME:
        return None
    last = name_end(tokens, first)
    bodily = any(token.text in _BODY_NAMES or token.text.isupper() for token in tokens[first:last])
    return (first, last) if bodily else None


def _party(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the body in brackets behind a person ("Ann Ode (Green Party) said"), no letters of the name itself."""
    last = next((i for i in range(at + 1, min(len(tokens), at + MAX_PARTY)) if tokens[i].text in "),"), at)
    words = tokens[at + 1 : last]
    if not words or not is_capital_word(words[0]) or not all(is_capital_word(t) or t.lower == "of" for t in words):
        return None
    parts = [part for token in tokens[max(0, at - len(words[0].text)) : at] for part in token.text.split("-") if part]
    initials = "".join(part[0] for part in parts)
    own = initials.endswith(words[0].text) or words[0].text[1:2] == "-"  # "(R-TN)"
    lettered = len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1 and not own
    bodily = len(words) > 1 and any(token.text in _BODY_NAMES for token in words)
    return (at + 1, last) if bodily or lettered else None


MAX_OWN = 10  # tokens behind a name that tell whether it is a person's
HANGS = frozenset("when before after since until".split())
_EVENTS = frozenset("war cup games day week street road bank".split())
_LIVES = frozenset(
    "lived lives grew married remarried retired spoke wept laughed smiled nodded shrugged sighed".split()
)
_WITH_LIVES = frozenset("has had have still now first then also never always".split())
MAX_PARTY = 9  # tokens of a body in brackets
_MEMBER_OF = frozenset("of from with".split())


_BESIDE = (PREPOSITIONS | {"beside", "alongside"}) - {"as"}
_BECOMING = frozenset("being becoming remaining named called elected appointed turned".split())


def role_before(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Return the token range of the office before a name between commas ("The guild's head, Ann Ode,")."""
    if first < 2 or tokens[first - 1].text != ",":
        return None
    if is_person(tokens[first - 2].lower) and not _is_plural(tokens[first - 2].lower):
        start = modifiers_start(tokens, first - 2)
        if _is_beside(tokens, start, first):
            return None
        held = start > 1 and tokens[start - 1].lower in {"of", "to"}
        held = held and (tokens[start].lower in DETERMINERS or start == first - 2)  # "her chief of staff, Ann Ode,"
        if held and is_person(tokens[start - 2].lower) and not _is_plural(tokens[start - 2].lower):
            start = modifiers_start(tokens, start - 2)  # "a neighbour of the family, Ann Ode,"
        return (start, first - 1)
    for at in range(first - 3, max(-1, first - MAX_TAIL), -1):
        if tokens[at].masked or tokens[at].text in ",.;:":
            return None
        if (
            is_person(tokens[at].lower)
            and not _is_plural(tokens[at].lower)
            and tail_end(tokens, at + 1, _OFFICE_TAILS | (_TO if tokens[at].lower in _SENT else _NONE)) == first - 1
        ):
            start = modifiers_start(tokens, at)
            settled = tokens[start].lower in DETERMINERS or tokens[start].possessive
            settled = settled or start == 0 or not tokens[start - 1].word
            return (start, first - 1) if settled else None
    return None


def _is_beside(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Return whether the person before a name is another, whom the phrase that opens the sentence brings in.

    So it is with "Speaking through an interpreter, Ann Ode said", not with "Working as a cook, Ann Ode said".
    """
    opened = tokens[:start]
    if tokens[start].lower not in DETERMINERS or not opened or any(t.masked or t.text in ",;:" for t in opened):
        return False
    behind, joints = name_end(tokens, first), (opened[0].lower, opened[-1].lower)
    brought = all(w in _BESIDE or (w.endswith(("ing", "ed")) and w not in _BECOMING) for w in joints)
    return brought and behind < len(tokens) and tokens[behind].word


def _is_plural(noun: str) -> bool:
    """Return whether a noun is one of several people, whose office no name could stand behind."""
    return (noun.endswith("s") and not noun.endswith(("ss", "us"))) or noun in {"women", "men", "people", "those"}


_SEVERAL = frozenset("both all many most several some few two three other others these those".split())


def _role_range(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    words = tokens[first:last]
    if len(words) > 1 and words[0].lower == "one" and words[1].lower == "of":
        return None  # "Ann Ode, one of the few cooks there"
    if words and words[0].lower in _SEVERAL:
        return None  # "Like Ann Ode, both cooks held that ..."
    if words and words[0].lower == "of":
        names = all(is_capital_word(word) for word in words[1:])
        if names and not any(word.text in _BODY_NAMES or word.text.isupper() for word in words):
            return None  # "Ann Ode, 34, of Lodwar": where she lives
        first += 1
    elif not any(is_person(word.lower) for word in words[:10]) and not _describes(words):
        return None
    elif words[0].lower in _ENDERS or _is_predicate(tokens, first, last):
        return None  # "The older, Ann, left for Lodwar and opened a rival stall"
    if first < last and tokens[first].lower in {"a", "an", "the"}:
        first += 1
    if first >= last or tokens[first].lower in PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUX:
        return None
    bad = any(
        word.lower in _SPEECH or (word.lower in AUX and not _is_to(tokens, at))
        for at, word in enumerate(tokens[first:last], first)
    )
    return None if bad else (first, last)


def _is_to(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "to" tells whose officer somebody is ("aide to the mayor"), and opens no infinitive."""
    behind = tokens[at + 1 : at + 2]
    served = behind != [] and (behind[0].capital or behind[0].lower in DETERMINERS)
    return (
        tokens[at].lower == "to"
        and served
        and at > 0
        and (is_person(tokens[at - 1].lower) or tokens[at - 1].lower == "close")
    )


def _is_predicate(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what stands behind a name and an age is its verb ("Ann Ode, 27, borrowed from three aunts.")."""
    first += tokens[first].lower in _BEFORE_VERB and first + 1 < len(tokens)  # ", 55, last heard from her son"
    verb = tokens[first].lower.endswith("ed") and not tokens[first].capital and tokens[first].lower not in _FORMER
    does = tokens[first].lower.endswith("s") and not tokens[first].lower.endswith("ss") and first + 1 < len(tokens)
    does = does and tokens[first + 1].lower in DETERMINERS | PREPOSITIONS - {"of"}  # "Ann Ode, 34, runs a stall"
    verb = verb or tokens[first].lower in _PASTS or does
    return verb and (last >= len(tokens) or tokens[last].text != ",")


def _describes(words: Sequence[Token]) -> bool:
    """Return whether an apposition says in common nouns what somebody is ("a lorry driver’s widow")."""
    common = len(words) > 1 and words[0].lower in {"a", "an"} and all(t.word or t.text in "-’'" for t in words)
    return common and not any(word.lower in _TIMES for word in words[1:3]) and not _is_location(words)


def _is_location(words: Sequence[Token]) -> bool:
    """Return whether what somebody or something is called is a kind of place ("a large coal town in Ohio")."""
    end = next((i for i, t in enumerate(words) if t.text == "," or t.lower in PREPOSITIONS | _RELATIVES), len(words))
    return end > 0 and words[end - 1].lower in _LOCATIONS


def body_noun(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return the noun that says what body a name is ("the rights group Ode", "Ode, an advocacy group,")."""
    before = tokens[phrase.first - 1] if phrase.first else None
    if before is not None and before.lower in _BODY and not before.capital and not before.possessive:
        return before.lower
    at = phrase.last
    if at + 2 >= len(tokens) or tokens[at].text not in ",(" or tokens[at + 1].lower not in DETERMINERS:
        return None
    noun = None
    for token in tokens[at + 2 : at + 9]:
        if not token.word or token.lower in PREPOSITIONS or token.lower in _RELATIVES:
            break
        if token.lower in _SPEECH or is_person(token.lower):
            return None
        noun = token.lower if token.lower in _BODY else noun
    return noun


def is_introduced(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether an age or a relative clause introduces a person by name ("Lucia, seven, who laughed")."""
    at = phrase.last
    if at + 1 < len(tokens) and tokens[at].lower in {"of", "from"} and begins_name(tokens, at + 1):
        at = name_end(tokens, at + 1)  # "Ann Ode of Lodwar, who ..."
    return (at + 1 < len(tokens) and tokens[at].text == "," and not _is_location(tokens[at + 1 : at + 9]) and (
        tokens[at + 1].lower in {"who", "whose", "a", "an"} or tokens[at + 1].text.isdigit()
        or (at + 2 < len(tokens) and tokens[at + 2].text == "," and tokens[at + 1].word)
    )) or has_a_life(tokens, phrase)  # fmt: skip


def has_a_life(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether what a sentence tells of a name only a person does, as features begin.

    "Lucia has lived here since May", "Lucia is one of nine", "When Lucia left, her son was two"; not "Barclays left".
    """
    if phrase.last - phrase.name != 1:  # "When Ann Ode left, she wept"; not "After World War II, his shop closed"
        named = not phrase.body and _EVENTS.isdisjoint(t.lower for t in tokens[phrase.name : phrase.last])
        comma = next((i for i in range(phrase.last + 1, len(tokens) - 1) if tokens[i].text == ","), None)
        return named and comma is not None and tokens[comma + 1].lower in {"he", "she"}
    behind = [token.lower for token in tokens[phrase.last : phrase.last + MAX_OWN]]
    plain = [word for word in behind[:3] if word not in _WITH_LIVES]
    if (plain and plain[0] in _LIVES) or behind[:3] in (["is", "one", "of"], ["was", "one", "of"]):
        return phrase.first == 0 or tokens[phrase.first - 1].lower not in PREPOSITIONS
    hangs = phrase.first > 0 and tokens[phrase.first - 1].lower in HANGS
    parted = next((i for i, word in enumerate(behind) if word == ","), len(behind))
    return hangs and behind[parted + 1 : parted + 2] in (["her"], ["his"], ["she"], ["he"])
