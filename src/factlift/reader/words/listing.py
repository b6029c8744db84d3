"""Lists inside a sentence, taken apart into items, heads that several items share left whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Stretch
from factlift.lexicon import AUX, DETERMINERS, PREPOSITIONS
from factlift.places import place_code
from factlift.reader.words.tokens import Token, split_tokens, trim_stretch

_NOUNS = frozenset(
    "age height weight health loyalty experience fluency education language gender sex nationality background conduct "
    "character skill rank seniority merit aptitude attitude training religion income family stamina strength eyesight "
    "english arabic french".split()
)
_NOUN_ENDINGS = ("s", "tion", "ment", "ness", "ence", "ance", "ity", "ship", "ism", "acy", "ure", "age")
_SHARED = frozenset("against in".split())
_VERBS = frozenset(  # that go on with a list of what somebody must be, or do
    "be have has hold holds possess speak speaks read write know pass show prove provide produce present bring submit "
    "own come belong stand weigh measure swim drive lift serve meet boast carry".split()
)
_PAIRS = (
    frozenset("read write speak understand count reads writes reading writing".split()),
    frozenset("men women boys girls males females".split()),
    frozenset("husbands wives husband wife".split()),
    frozenset("live work eat sleep".split()),
    frozenset({"health", "safety"}),
    frozenset({"food", "hygiene"}),
    frozenset({"search", "rescue"}),
    frozenset({"water", "sanitation"}),
)
_SHIFTED = frozenset({"by", "on"})  # a word that stands again before an item of a list
_MARKS, _LEADS = frozenset({",", "and", "or"}), frozenset("to for with by on from".split())
_JOINED = frozenset("and or as well also both /".split())


_OF_PEOPLE = frozenset(  # said of people: "employed by the state" is asked for beside "a degree"
    "employed recommended vouched sponsored trained nominated vaccinated cleared examined passed backed married "
    "qualified registered licensed certified interested experienced aged skilled educated versed insured".split()
)
_OF_PAPERS = frozenset(
    "signed dated stamped issued translated countersigned sealed notarised notarized attested witnessed".split()
)
_IRREGULAR = frozenset("run held given written set drawn made taken kept led known seen sent bought".split())
_PARTS = frozenset("one two three both all each either none neither most some half".split())
_EXCEPTING = frozenset(
    "except excepting save whatever whichever wherever however regardless irrespective unless barring".split()
)
_NAMES_OF_RULES = frozenset("rule demand condition requirement practice step move clause point custom".split())
TAUGHT = frozenset("training techniques procedures drill drills course courses certificate certificates".split())
_OPENING = 4  # words of an item that tell that it is a thing: "to pass a test"


def _commas(tokens: Sequence[Token]) -> list[int]:
    depth = 0
    found = []
    for at, token in enumerate(tokens):
        depth += (token.text == "(") - (token.text == ")")
        number = 0 < at < len(tokens) - 1 and tokens[at - 1].text[0].isdigit() and tokens[at + 1].text[0].isdigit()
        inside = at < len(tokens) - 1  # a comma that ends the list cuts nothing
        if depth <= 0 and token.text in {",", ";"} and inside and not number:
            found.append(at)
    return found


def _is_range(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" joins the ends of a range ("between 21 and 38") or "both" and its pair."""
    before = [token.lower for token in tokens[max(0, at - 4) : at]]
    numbers = at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit() and bool(before) and before[-1][0].isdigit()
    if "between" not in before and [token.lower for token in tokens[at + 1 : at + 2]] == ["no"]:
        return False  # "with both parents alive and no tattoos"
    if "between" in before and "and" in before[before.index("between") :]:
        return False  # "between 21 and 45 and be able to"
    return "between" in before or "both" in before or numbers


def _joints(tokens: Sequence[Token], commas: Sequence[int]) -> list[int]:
    """Return the tokens at which the list is cut: commas, and the last "and" (an "or" only where commas stand)."""
    led = [at for at, t in enumerate(tokens[:-1]) if t.lower in _MARKS and tokens[at + 1].lower in _LEADS]
    same = len(led) > 1 and len({tokens[at + 1].lower for at in led}) == 1
    if same and all(at in led for at in commas if at < led[-1]):
        return led  # "to cooks, to midwives and to anyone who speaks Thai, Lao or Khmer"
    last = commas[-1] if commas else -1
    cuts = list(commas)
    quoted = (at for at, t in enumerate(tokens[:-1]) if t.lower == "or" and at > last and tokens[at + 1].text in "“‘")
    if (first := next(quoted, None)) is not None:
        return [*cuts, first]  # "a union or “an embassy”"
    ends = [at for at, t in enumerate(tokens) if at > last and t.lower in {"and", "or"} and not _is_range(tokens, at)]
    either = ends and tokens[ends[0]].lower == "or"
    if either and (later := next((at for at in ends if tokens[at].lower == "and" and _is_verb(tokens, at)), None)):
        return [*cuts, later]  # "..., drive a bus or a lorry and hold a licence"
    for joins in (_is_pair, _is_taught, _is_promised, _is_open, _is_either):
        ends = [at for at in ends if not joins(tokens, at)]
    for at in ends:
        if tokens[at].lower == "and" or commas:
            cuts.append(at)
            break
    return cuts


def _is_pair(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" joins two words that are one thing: "read and write", "men and women"."""
    pair = {token.lower for token in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])}
    if len(pair) == 2 and all(word.endswith("ly") for word in pair):
        return True  # "morally and bodily sound"
    return len(pair) == 2 and any(pair <= words for words in _PAIRS)


def _is_taught(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" joins what one training is in ("control and restraint training")."""
    if at < 1 or at + 2 >= len(tokens) or tokens[at - 1].capital or tokens[at + 1].lower in DETERMINERS:
        return False
    left, lead = tokens[at - 1].lower, tokens[at - 2].lower if at > 1 else ","
    bare = lead in _VERBS | _MARKS | {"a", "an", "the", "need", "basic"}
    return tokens[at + 2].lower in TAUGHT and bare and left not in _NOUNS and not left.endswith(_NOUN_ENDINGS)


def _is_either(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "and/or" joins two names of one thing ("an H-2 and/or H-4 permit")."""
    slash = [token.text for token in tokens[at + 1 : at + 3]] == ["/", "or"]
    named = at > 0 and (tokens[at - 1].capital or tokens[at - 1].text[-1].isdigit())
    return slash and named and tokens[at + 3 : at + 4] != [] and tokens[at + 3].capital


def _is_open(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" only opens a limit to one side ("160 cm tall and under")."""
    behind = tokens[at + 2].text if at + 2 < len(tokens) else ","
    return at + 1 < len(tokens) and tokens[at + 1].lower in _SIDES and behind in ",;.)"


_SIDES = frozenset("younger older over above under below up upwards more".split())


def _is_promised(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an "and" goes on with what somebody is to say he will do: "that he will return and teach"."""
    words = [token.lower for token in tokens[:at]]
    that = next(
        (i for i, word in enumerate(words) if word == "that" and words[i + 2 : i + 3] in (["will"], ["would"])), None
    )
    return that is not None and "," not in words[that:]


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower in _VERBS


def _shares_nation(pieces: Sequence[Sequence[Token]]) -> bool:
    """Return whether nations share the noun of the last ("a British, Dutch or other European passport")."""
    if len(pieces) < 2 or len(pieces[-1]) < 2 or len(pieces[0]) > 3 or pieces[-1][-1].capital:
        return False
    if not (pieces[-1][0].capital or pieces[-1][0].lower == "other"):
        return False
    led = len(pieces[0]) == 1 or pieces[0][-2].lower in DETERMINERS
    return led and all(_is_nation(piece[-1]) for piece in pieces[:-1]) and all(len(p) < 3 for p in pieces[1:-1])


def _is_nation(token: Token) -> bool:
    meaning = place_code(token.text)
    return token.text in {"UK", "US", "EU", "U.K", "U.S"} or (meaning is not None and meaning[1] == "demonym")


def _shares_preposition(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Return whether both pieces hang on one preposition ("vaccinated against measles and rabies")."""
    led = next((at for at in range(len(first) - 2, -1, -1) if first[at].lower in _SHARED), None)
    again = [at for at, token in enumerate(first[:-1]) if token.lower == "from" and len(first) - at < 6]
    if again and first[again[-1] + 1].lower == second[0].lower in {"their", "his", "her", "the", "your"}:
        return True  # "from their party cell and their street committee"
    if led is None or len(first) - led > 4 or len(second) > 3 or not led:
        return False
    own = (first[led + 1], second[0])
    return not any(token.lower in DETERMINERS or token.text[0].isdigit() for token in own) and not any(
        token.lower in _LEADS or token.lower in AUX for token in second
    )


def split_items(text: str, start: int, end: int) -> list[Stretch]:
    """Return the items of the list in `text[start:end]`.

    >>> words = "steady hands, a clean record and heart or lung trouble"
    >>> [words[item.start : item.end] for item in split_items(words, 0, len(words))]
    ['steady hands', 'a clean record', 'heart or lung trouble']
    """
    tokens = split_tokens(text, start, end)
    if not tokens:
        return []
    commas = [at for at in _commas(tokens) if not _is_borne(tokens, at)]
    joints = _joints(tokens, commas)
    if not joints and (again := _with_again(tokens, text.endswith("with ", 0, start))):
        return [trim_stretch(text, piece[0].start, piece[-1].end) for piece in (tokens[:again], tokens[again + 2 :])]
    shifted = _is_shifted(tokens, joints)
    pieces = _pieces(tokens, joints, _SHIFTED if shifted else frozenset())
    if shifted:
        return [trim_stretch(text, piece[0].start, piece[-1].end) for piece in pieces]  # "merit and by health"
    if not commas and len(pieces) == 2 and _shares_preposition(*pieces):
        return [trim_stretch(text, tokens[0].start, tokens[-1].end)]
    if _shares_nation(pieces):
        return [trim_stretch(text, tokens[0].start, tokens[-1].end)]
    pair = len(pieces) == 2 and all(len(piece) == 1 for piece in pieces)
    if pair and not _NOUNS.issuperset(piece[0].lower for piece in pieces):
        return [trim_stretch(text, tokens[0].start, tokens[-1].end)]
    if len(pieces) > 2 and _are_subjects(pieces):
        first = pieces[0]  # "be under 40 and have a diploma in nursing, midwifery or public health"
        verb = next((at for at, token in enumerate(first) if token.lower == "and" and _is_verb(first, at)), None)
        led = [trim_stretch(text, first[0].start, first[verb - 1].end)] if verb else []
        return [*led, trim_stretch(text, first[verb + 1 if verb else 0].start, tokens[-1].end)]
    pieces = pieces if _are_predicates(pieces) else _rejoin(pieces)
    pieces = _without_asides(_with_places(pieces, text))
    if len(pieces) > 1 and not any(token.lower in {"and", "or"} for token in tokens):
        pieces = _joined_appositions(pieces)
    return [trim_stretch(text, piece[0].start, piece[-1].end) for piece in pieces if piece]


def _is_shifted(tokens: Sequence[Token], joints: Sequence[int]) -> bool:
    """Return whether items go on with the word before them: "on fitness, on conduct", not "single, on leave"."""
    heads = [next((t.lower for t in tokens[at + 1 : at + 3] if t.lower not in _MARKS), "") for at in joints]
    return "by" in heads or (bool(heads) and all(head in _SHIFTED for head in heads))


def _pieces(tokens: Sequence[Token], cuts: Sequence[int], shifted: frozenset[str]) -> list[list[Token]]:
    pieces: list[list[Token]] = []
    at = 0
    for cut in [*cuts, len(tokens)]:
        piece = list(tokens[at:cut])
        while piece and piece[0].lower in _JOINED | (shifted if pieces else frozenset()):
            if piece[0].lower == "well" and at and tokens[tokens.index(piece[0]) - 1].lower != "as":
                break  # "experienced, well trained"
            piece = piece[1:]
        if piece:
            pieces.append(piece)
        at = cut + 1
    return pieces


def _ends_as_noun(word: str) -> bool:
    return word.endswith(_NOUN_ENDINGS) and not word.endswith(("ous", "less"))  # "previous"


def _are_predicates(pieces: list[list[Token]]) -> bool:
    """Return whether adjectives follow a verb, and no noun them: "who are healthy, hard-working and honest"."""
    return (
        len(pieces) > 2
        and len(pieces[0]) > 1
        and pieces[0][-2].lower in {"are", "is", "be"}
        and all(len(piece) == 1 for piece in pieces[1:])
    )


def _rejoin(pieces: list[list[Token]]) -> list[list[Token]]:
    """Join a run of single adjectives to the piece that holds their noun."""
    kept: list[list[Token]] = []
    run: list[Token] = []
    for at, piece in enumerate(pieces):
        following = pieces[at + 1][0].lower if at < len(pieces) - 1 else ""
        adjective = (
            len(piece) == 1 and following not in AUX and not (piece[0].lower in _NOUNS or _ends_as_noun(piece[0].lower))
        )
        if adjective and at < len(pieces) - 1 and not piece[0].text[0].isdigit() and not piece[0].capital:
            run += piece
            continue
        if run and (piece[0].lower in _PREDICATIVE or piece[0].lower in PREPOSITIONS):
            kept += [[token] for token in run]  # "young, single and able to swim"
            run = []
        kept.append(run + piece)
        run = []
    return kept


_PREDICATIVE = frozenset("able willing ready prepared unable unwilling eager free fluent capable aged not".split())


def _are_subjects(pieces: list[list[Token]]) -> bool:
    """Return whether a list is of what one thing is in: "a diploma in nursing, midwifery or public health"."""
    led = next((at for at, token in enumerate(pieces[0]) if token.lower in {"in", "of"}), 0)
    subjects = [pieces[0][led + 1 :], *pieces[1:]]
    if not led or _STUDIES.isdisjoint(token.lower for token in pieces[0][:led]):
        return False
    return all(
        0 < len(subject) <= _SUBJECT_WORDS and all(token.word and token.lower not in DETERMINERS for token in subject)
        for subject in subjects
    )


_SUBJECT_WORDS = 2
_STUDIES = frozenset("degree diploma certificate course year years studies qualification graduates training".split())
_ASCERTAINED = frozenset(  # how it is shown that somebody has what is asked for
    "tested issued signed stamped measured certified checked confirmed obtained awarded sworn translated "
    "examined proven assessed".split()
)


def _joined_appositions(pieces: list[list[Token]]) -> list[list[Token]]:
    """Join "the full one, level four" or "tested on a computer" to what it explains, in a row without "and"."""
    if (
        len(pieces) == 2
        and pieces[1][0].lower in _ASCERTAINED
        and pieces[1][1:2]
        and pieces[1][1].lower in PREPOSITIONS
    ):
        return [[token for piece in pieces for token in piece]]
    if pieces[1][0].lower == "the" and pieces[1][-1].lower in {"one", "ones", "kind", "sort"}:
        return [[token for piece in pieces for token in piece]]
    return pieces


def _without_asides(pieces: list[list[Token]]) -> list[list[Token]]:
    """Return the items without exceptions, and without what is only told of them."""
    kept: list[list[Token]] = []
    for piece in pieces:
        if kept and _OF_PAPERS.issuperset({kept[-1][-1].lower, piece[0].lower}):
            kept[-1] = kept[-1] + piece  # "translated and stamped"
        elif not (kept and (_is_exception(piece) or _is_aside(piece, kept[-1]))):
            kept.append(piece)
    return kept


def _is_exception(piece: Sequence[Token]) -> bool:
    words = [token.lower for token in piece[:2]]
    return words[0] in _EXCEPTING or words in (["no", "matter"], ["apart", "from"], ["other", "than"])


def _with_places(pieces: list[list[Token]], text: str) -> list[list[Token]]:
    """Return the items, a place that goes on with the place before it joined to that ("back from Oman and Qatar")."""
    kept: list[list[Token]] = []
    for piece in pieces:
        named = piece and piece[0].capital and place_code(text[piece[0].start : piece[-1].end]) is not None
        if named and kept and kept[-1][-1].capital and place_code(kept[-1][-1].text) is not None:
            kept[-1] = kept[-1] + piece
        else:
            kept.append(piece)
    return kept


def _with_again(tokens: Sequence[Token], led: bool) -> int | None:
    """Return the "or" behind which "with" stands again ("with a debt or with a scar"); `led`: it stands before."""
    words = [token.lower for token in tokens]
    at = next((i for i in range(1, len(words) - 2) if words[i : i + 2] == ["or", "with"]), None)
    return at if at is not None and (led or "with" in words[:at]) else None


def _is_thing(piece: Sequence[Token]) -> bool:
    return any(token.lower in DETERMINERS or token.text[0].isdigit() for token in piece)


def _is_borne(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what follows a comma is what the thing before it must bear, or what some of it must be."""
    then = [token.lower for token in tokens[at + 1 : at + 4]]
    if then[:1] != [] and then[0] in _PARTS and then[1:] in (["of", "them"], ["of", "which"], ["of", "whom"]):
        return True  # "three referees, one of them a minister"
    return not _OF_PAPERS.isdisjoint(then[:1]) and _is_thing(tokens[max(0, at - 6) : at])


def _is_aside(piece: Sequence[Token], before: Sequence[Token]) -> bool:
    """Return whether a piece only tells more of the thing before it: "a test, run by the foremen"."""
    first, then = piece[0].lower, [token.lower for token in piece[1:3]]
    if first in {"a", "an", "the"} and then and then[0] in _NAMES_OF_RULES and then[1:] in (["that"], ["which"]):
        return True  # "three years at home, a rule that the law does not know"
    if first == "to" and then[:1] == ["be"] and then[-1].endswith("ed"):
        return then[-1] not in _OF_PEOPLE  # "a bond, to be forfeited if ..."
    done = first.endswith("ed") or first in _IRREGULAR
    return done and then[:1] == ["by"] and first not in _OF_PEOPLE and _is_thing(before[:_OPENING])


_CLAUSE = re.compile(
    r" which (?:s?he|they|we|I|you)\b|, (?:while|but|although|though|because|which|who|where|when|so|said|says|"
    r"according|he|she|they|the \w{1,20} said|(?:an?|the) (?:[\w’'-]+ ){1,6}(?:shows?|showed|states|stated|reads|"
    r"suggests?|reveals?|warns?|admit(?:s|ted)|recall(?:s|ed)|explain(?:s|ed)|told|add(?:s|ed)|reckon(?:s|ed)|says|"
    r"said|believe[sd]|complain(?:s|ed)|confided|concede[sd]|insist(?:s|ed)|disclose[sd]|announce[sd]|confirm(?:s|ed)|"
    r"report(?:s|ed)|wrote|writes|note[sd]|claim(?:s|ed)|grumbled|shrugged|laughed|sighed))\b|"
    r", as (?:the |an? )?(?:[\w’'-]+ ){1,4}?(?:puts?|has it|calls?|called|says?|said)\b|, (?:of|for|from|with|to|in|"
    r"by) (?:whom|which)\b|, (?:each|all) (?:of|having|with|being) |, (?:under|in line with|in accordance with|"
    r"in keeping with) (?:an?|the|its|their) |, since (?:the|most|many|all|they|he|she|it|we|there|its|their|no|every|"
    r"some|few|an?) (?!last\b)|, (?:(?:is|are|was|were) (?:now |already |currently )?(?:being|due|expected|leaving|"
    r"to (?:leave|fly|go|be)|chosen|picked|selected|drawn|flown|interviewed|paid|housed|recruited|hired)|"
    r"(?:will|would) (?:be|leave|fly|go|travel|start|begin|work|join|get|earn|spend|stay|"
    r"live|arrive|serve))\b|, followed by | while | but | because |; ?|—| – "
)


def clause_end(text: str, start: int, end: int) -> int:
    """Return where the clause that begins at `start` ends: at a contrast, an attribution, or a dash."""
    at = start
    while (found := _CLAUSE.search(text, at, end)) and _goes_on(text, start, found, end):
        at = found.end()
    return found.start() if found else end


_WHO = re.compile(r"\bwho\b")
_LAST_WHO = re.compile(r",? (?:and|or) who\b")


def _goes_on(text: str, start: int, found: re.Match[str], end: int) -> bool:
    """Return whether ", who" is one of several in a row: "cooks who swim, who speak Thai and who can stay"."""
    several = found[0] == ", who" and _WHO.search(text, start, found.start()) is not None
    return several and _LAST_WHO.search(text, found.end(), end) is not None
