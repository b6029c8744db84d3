"""Speakers named without a verb: before a colon, behind a dash, in a line of their own, as owners of a "warning"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlift.lexicon import AUX, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS, words_of
from factlift.reader.speech.acts import WRITES
from factlift.reader.speech.appositions import described_name
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.roles import HANGS, has_a_life, is_introduced, role_after
from factlift.reader.speech.subjects import apposed, governed, phrase_end
from factlift.reader.speech.usage import VERBS
from factlift.reader.words.capitals import BODY, HONORIFICS, is_head, titles_end
from factlift.reader.words.openings import loud_end, opens_cut
from factlift.reader.words.phrases import Phrase, bare_phrase, modifiers_start
from factlift.reader.words.tokens import Token

NOUNS = words_of("speech_uses", "noun")
TALES = frozenset(
    "report reports claim claims rumour rumours rumor rumors allegation allegations story stories article articles "
    "post posts message messages tweet tweets talk chatter speculation whispers gossip hearsay".split()
)
"""Nouns of claims that others have made."""
MAX_TALE = 14  # tokens between such a noun and the claim that it holds
MAX_SIGNATURE = 16  # tokens of a line that only names who spoke
MAX_FRONTED = 24  # tokens before it, where a comma stands right before it
MAX_OPENING = 10  # tokens before the subject of a sentence
MAX_NOUN_GAP = 8  # tokens between "warning" and the passage that holds it
_PAPERS = frozenset(
    "note statement message letter comment reply foreword remarks answer response dissent dispatch despatch diary "
    "report memo email e-mail text post column journal notebook notes testimony affidavit speech sermon memoir "
    "blog essay".split()
)
_DASHES = frozenset("- – — ― ~ | :".split())
_FURNITURE = frozenset(
    "interview exclusive q&a analysis opinion watch listen video photo photos picture pictured breaking update updates "
    "live profile feature comment review release note notes correction factbox explainer timeline obituary briefing "
    "headline background related photos gallery podcast subject re date time from to cc contact source check "
    "fact-check factcheck ruling verdict rating claim".split()
)  # before a colon, or at a headline's end: no speaker
_MOODS = frozenset(
    "grief anger fury rage plea pleas tribute tributes heartbreak pain agony joy delight warning vow message shock "
    "outrage despair relief verdict claim regret apology anguish sorrow horror hope hopes fear fears jibe dig swipe "
    "boast promise pledge defence confession tears thanks rant retort reply answer torment ordeal nightmare terror "
    "heartache devastation pride shame appeal lament cry demand prediction blast".split()
)  # what a headline says somebody’s words are
_VIEWS = frozenset("analysis comment profile".split())
_FALLS = frozenset("was is fell falls took".split())
_MEDIA = frozenset({"in", "on", "via", "through"})
CLIPS = frozenset("clip sot upsot soundbite actuality".split())  # before who is heard in a broadcast
_JOINS = frozenset("; , and or …".split())  # between passages that one hands over
_OWNERS = frozenset("his her their its".split())
_STANDS = frozenset(
    "is was are were hangs hung stands stood lies lay sits sat came comes goes went appeared runs ran".split()
)
_DONE = frozenset(
    "shown given told handed confronted faced reached pressed contacted questioned pushed invited".split()
)
_LEFT = frozenset("left written signed scrawled penned posted sent scribbled".split())
_IS_TOLD = frozenset("told asked informed warned ordered advised taught promised".split())
_ASIDES = frozenset({",", "(", "—", "–", "*", "_"})
_BOLD = frozenset("*_")  # around a label: "**Ann Ode:** “…”"


class Line(NamedTuple):
    """One sentence: its tokens and phrases, whether it has a passage in marks, and where its first word stands."""

    number: int
    tokens: Sequence[Token]
    phrases: Sequence[Phrase]
    marked: bool
    lead: int
    behind: bool = False  # the sentence before it, in the same paragraph, ends in a passage


def line_of(
    number: int, tokens: Sequence[Token], phrases: Sequence[Phrase], marked: bool, behind: bool = False
) -> Line:
    """Return a sentence taken apart; time stamps, bullets and numbers before its first word are passed over."""
    lead = 0 if tokens[0].word else next((i for i, token in enumerate(tokens) if token.word or token.masked), 0)
    if tokens[lead].lower in CLIPS and lead + 2 < len(tokens):
        lead += 1 + (tokens[lead + 1].text == ":")  # "SOT Ann Ode, nurse:"
    return Line(number, tokens, phrases, marked, lead, behind)


def without_label(line: Line) -> Line:
    """Return a sentence without the label, or the heading, in capitals before it ("OLD BOYS — Ode is home.")."""
    tokens, end = line.tokens, loud_end(line.tokens, line.lead)
    if line.lead + 1 < end < len(tokens) - 1 and tokens[end].text in {"—", "–"} and tokens[end + 1].word:
        return line._replace(lead=end + 1)
    colon = next((i for i in range(line.lead + 1, min(len(tokens) - 1, line.lead + 4)) if tokens[i].text == ":"), 0)
    label = colon and all(t.text.isupper() and len(t.text) > 1 for t in tokens[line.lead : colon])
    told = label and tokens[colon + 1].lower in {"a", "an", "the", "one"}  # "ODE: We left" is about Ode
    return line._replace(lead=colon + 1) if told else line


def opening_phrase(line: Line) -> Phrase | None:
    """Return the phrase that a sentence is about: the first one that no preposition governs, if it comes soon."""
    if (fronted := _fronted(line)) is not None:
        return fronted
    tokens = line.tokens
    start = _main_start(line)
    for phrase in line.phrases:
        if phrase.first < start:
            continue
        far = MAX_FRONTED if phrase.first and tokens[phrase.first - 1].text == "," else MAX_OPENING
        if phrase.first > start + far or any(t.masked for t in tokens[start : phrase.first]):
            break
        if phrase.kind == "pronoun" and phrase.first > start:
            if tokens[phrase.first].lower in {"he", "she"} and not _is_subordinate(tokens, phrase):
                return None  # "In 2009 she married the drummer": not about the drummer
            continue
        if not governed(tokens, phrase) or _is_told_more_of(tokens, start, phrase):
            return _described_before(line, phrase) or phrase
        if tokens[start].lower == "it" and tokens[start + 1].lower in _FALLS:
            return phrase if phrase.kind == "name" else None  # "It was left to Ann Ode to find the words."
    return _introduced(line)


def _fronted(line: Line) -> Phrase | None:
    """Return the name right behind the word that a sentence opens with, where it is about that one."""
    first, opening = next(iter(line.phrases), None), line.tokens[line.lead].lower
    if first is None or first.kind != "name" or first.first != line.lead + 1:
        return None
    closed = first.last < len(line.tokens) and line.tokens[first.last].text == ","
    if opening in {"for", "to"} and closed:
        return first  # "For Ann, that is no comfort."
    return first if opening in HANGS and has_a_life(line.tokens, first) else None  # "When Ann left, her son was two."


def _described_before(line: Line, phrase: Phrase) -> Phrase | None:
    """Return the person whom a phrase only describes ("Nobody knew it better than Ann Ode, a cook from Lodwar.")."""
    named = described_name(line.tokens, phrase, line.phrases)
    return None if named is None or is_whereabouts(line.tokens, named) else named


def _is_told_more_of(tokens: Sequence[Token], start: int, phrase: Phrase) -> bool:
    """Return whether a sentence goes on with what a person in it does ("Few know it better than Ann, who left.")."""
    named = phrase.kind == "name" and not phrase.body and not is_whereabouts(tokens, phrase)
    related = [t.lower for t in tokens[phrase.last : phrase.last + 2]] in ([",", "who"], [",", "whose"])
    return named and related and tokens[start].lower not in PREPOSITIONS


def _introduced(line: Line) -> Phrase | None:
    """Return whom a sentence introduces by name, unless a pronoun behind a passage speaks to him."""
    tokens = line.tokens
    if any(p.kind == "pronoun" and p.first and tokens[p.first - 1].masked for p in line.phrases):
        return None  # "“No,” he told our visitor Ann Ode": not about her
    named = (p for p in line.phrases if p.kind == "name" and not p.body and is_introduced(tokens, p))
    return next((p for p in named if not is_whereabouts(tokens, p)), None)


def _main_start(line: Line) -> int:
    """Return where the main clause of a sentence begins: behind the clause that it opens with, if it does."""
    tokens, start = line.tokens, line.lead
    doing = tokens[start].lower.endswith("ing") and tokens[start].capital and len(tokens[start].text) > 5
    doing = doing or (tokens[start].lower in _DONE and tokens[start].capital)  # "Shown the bill, Ann wept"
    if doing or tokens[start].lower in SUBORDINATORS or opens_cut(tokens, start):  # "When he left, Ann wept": about Ann
        comma = next((i for i in range(start, len(tokens)) if tokens[i].text == ","), start - 1)
        role = role_after(tokens, comma) if comma > start and tokens[comma - 1].capital else None
        if role is not None:  # "When Otto Lund, a cook, left, Ann wept"
            comma = next((i for i in range(role[1] + 1, len(tokens)) if tokens[i].text == ","), comma)
        return comma + 1
    return start


def _is_subordinate(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a pronoun is the subject of a clause inside the sentence ("In Suva, where he has moved, ...")."""
    return tokens[phrase.first - 1].lower in SUBORDINATORS | CONJUNCTIONS


def is_whereabouts(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a name is where somebody is, so that "who" behind it means him ("a clerk in Lodwar, who ...")."""
    before = tokens[phrase.first - 1].lower if phrase.first else ""
    named = phrase.first > 1 and tokens[phrase.first - 2].capital  # "Ann Ode of Lodwar"
    if before in {"to", "for"} and phrase.name == phrase.first:  # "flew to Upper Lodwar", not "wrote to Ann Ode"
        return any(token.lower in _TRAVELS for token in tokens[max(0, phrase.first - 5) : phrase.first - 1])
    if phrase.name > phrase.first:
        return False  # "a letter from Sister Ann Ode, who ..."
    return before in {"in", "at", "near", "from", "outside", "off"} or (before == "of" and named)


_TRAVELS = frozenset(
    "go goes went going gone fly flies flew flown flying travel travelled traveled travelling move moved moving send "
    "sent sending leave left return returned drive drove sail sailed deploy deployed deploying come came coming".split()
)


def before_colon(line: Line) -> Phrase | None:
    """Return the speaker of "Ann Ode: “…”", or of a headline's "Union: crews “…”"."""
    tokens = line.tokens
    stop = min(len(tokens), line.lead + MAX_SIGNATURE)
    colon = next((i for i in range(line.lead + 1, stop) if tokens[i].text == ":"), 0)
    if not colon or any(t.lower in VERBS or t.masked for t in tokens[line.lead : colon]):
        return None
    if tokens[colon - 1].lower in _VIEWS and all(t.capital for t in tokens[line.lead : colon - 1]):
        owned = colon - line.lead > 2 and tokens[colon - 2].possessive  # "Ann Ode’s analysis: “…”"
        return Phrase(line.lead, colon - 1, "name", line.lead) if owned else None
    phrase = next((p for p in line.phrases if p.first <= line.lead + 1), None)
    if phrase is not None and phrase.first > line.lead and tokens[line.lead].lower in {"unlike", "like"}:
        return None  # "Unlike Otto Lund, Ann Ode was blunt: “…”"
    phrase = phrase or bare_phrase(tokens, line.lead, colon)
    if phrase is None or phrase.kind == "pronoun" or phrase.last > colon or tokens[phrase.head].lower in _FURNITURE:
        return None
    text = next((i for i in range(colon + 1, min(len(tokens), colon + 4)) if tokens[i].text not in _BOLD), colon)
    if not any(t.masked for t in tokens[colon : text + 1]):
        return phrase if phrase.last == colon and tokens[-1].text != "." else None
    if phrase.first and tokens[phrase.first - 1].lower in {"in", "on", "at"}:
        return None  # "In the book at Tilbury, left by a cook: “…”"
    end = phrase_end(tokens, phrase)
    named = apposed(tokens, phrase, line.phrases) or phrase
    return named if end == colon or tokens[end].text in _ASIDES else None


def behind_dash(line: Line) -> Phrase | None:
    """Return the speaker behind a passage and a dash or a colon ("“We are tired” – union")."""
    at = line.lead + 1
    if not line.tokens[line.lead].masked or at + 1 >= len(line.tokens) or line.tokens[at].text not in _DASHES:
        return None
    headed = _headed(line, at + 1) if line.tokens[at].text == ":" else None
    return headed or signer(line, at + 1)


def _headed(line: Line, first: int) -> Phrase | None:
    """Return whom a headline names behind a passage and a colon, if it goes on ("“I lied”: mayor weeps in court")."""
    tokens = line.tokens
    named = next((p for p in line.phrases if p.kind == "name" and first <= p.first <= first + 1), None)
    owner = next((i for i in range(first, min(len(tokens) - 1, first + 5)) if tokens[i].possessive), None)
    if owner is not None and tokens[owner + 1].lower in _MOODS:
        within = named is not None and named.last <= owner + 1
        return (
            named if within else Phrase(first, owner + 1, "common", first, None, False)
        )  # "“He was our rock”: family’s grief"
    if named is not None:
        return named if not tokens[named.last - 1].possessive else None
    for last in range(first + 1, min(len(tokens), first + 5)):
        bare = bare_phrase(tokens, first, last)
        if bare is not None and tokens[last].lower.endswith("s") and not is_head(tokens[last].lower):
            return bare
    return None


def named_last(line: Line) -> Phrase | None:
    """Return the source that a headline names last ("Lodwar to send 90 cooks abroad: ministry")."""
    tokens = line.tokens
    at = next((i for i in range(len(tokens) - 2, max(2, len(tokens) - 7), -1) if tokens[i].text in _DASHES), 0)
    if not at or not tokens[-1].word or tokens[at - 1].text == "," or tokens[-1].lower in _FURNITURE - {"source"}:
        return None
    bodily = [p for p in line.phrases if p.first == at + 1 and p.last == len(tokens) and p.body]
    return bodily[0] if bodily else bare_phrase(tokens, at + 1, len(tokens))


def is_signature(tokens: Sequence[Token]) -> bool:
    """Return whether a line can be the signature under a passage ("— Ann Ode, nurse")."""
    return 2 <= len(tokens) <= MAX_SIGNATURE and tokens[0].text in _DASHES


def signer(line: Line, first: int) -> Phrase | None:
    """Return the speaker that the words from `first` on name, and nothing else."""
    tokens = line.tokens
    last = next((i for i in range(first, len(tokens)) if tokens[i].text in {",", "(", ".", "*", "_"}), len(tokens))
    named = next((p for p in line.phrases if first <= p.first <= first + 1 and p.kind != "pronoun"), None)
    if named is not None and phrase_end(tokens, named) >= last:
        return named
    of = next((i for i in range(first + 1, last) if tokens[i].lower == "of"), last)  # "widow of a cook lost at sea"
    return bare_phrase(tokens, first, of) if last >= len(tokens) - 1 else None


def handed_over(line: Line) -> Phrase | None:
    """Return the speaker of a sentence that ends in a colon, or in a colon and a passage, without a verb of speech."""
    tokens = line.tokens
    colon = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text == ":"), 0)
    inside = tokens[colon + 1 : len(tokens) - (tokens[-1].text == "." and colon < len(tokens) - 2)]
    if (
        not colon
        or any(t.masked for t in tokens[:colon])
        or any(not t.masked and t.lower not in _JOINS for t in inside)
    ):
        return None
    if colon == line.lead + 1 and tokens[line.lead].lower in _FURNITURE:
        return None  # "EXCLUSIVE: “I was sold”"
    if tokens[colon - 1].lower in WRITES:
        return None  # "a rule beside which somebody has pencilled: “no”"
    if tokens[colon - 1].lower in _IS_TOLD and any(t.lower in BE for t in tokens[max(0, colon - 4) : colon - 1]):
        return None  # "Ann Ode was told: “Go.”"
    before = [p for p in line.phrases if p.last <= colon]
    if colon == len(tokens) - 1:  # "Statement by the director, Ann Ode:"
        named = [p for p in before if p.kind == "name" and not p.body]
        if tokens[colon - 1].lower in NOUNS | _PAPERS and (owner := owner_of(tokens, colon - 1)):
            return owner  # "The minister’s answer:"
        return named[-1] if named and len(tokens) <= MAX_SIGNATURE else None
    placed = next((p for p in before if p.last == colon and p.first and tokens[p.first - 1].lower in _STANDS), None)
    if placed is not None and placed.kind == "common":
        return placed  # "Taped to the door is a note:"
    comma = max((i for i in range(colon) if tokens[i].text == ","), default=-1)
    free = [p for p in before if not (governed(tokens, p) or _is_to_come(tokens, p))]
    signed = before[-1] if before and before[-1].last == colon and tokens[line.lead].lower in _PAPERS else None
    if signed is not None and any(t.lower in {"by", "from"} for t in tokens[max(0, signed.first - 4) : signed.first]):
        return signed  # "Statement by the director, Ann Ode: “…”"
    left = [p for p in before if [t.lower for t in tokens[p.first - 1 : p.first]] == ["by"]]
    if left and tokens[left[0].first - 2].lower in _LEFT:
        return left[0]  # "In the book, left by a cook who gave no name: “Same sea.”"
    found = next((p for p in free if p.first == comma + 1), free[0] if free else None)
    return (apposed(tokens, free[0], line.phrases) or found) if free else None


def _is_to_come(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is of people who are yet to come ("the new men will be older: “…”")."""
    several = phrase.kind == "common" and tokens[phrase.head].lower.endswith(("s", "people", "men"))
    return several and phrase.last < len(tokens) and tokens[phrase.last].lower in {"will", "would", "must", "should"}


def is_medium(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun only tells where somebody says it ("the guild said in a report that")."""
    start = modifiers_start(tokens, at)
    return start > 1 and tokens[start - 1].lower in _MEDIA and tokens[start - 2].lower in VERBS - TALES


_BEFORE_TALES = PREPOSITIONS | VERBS | AUX | {"there"}
_TELLS_ON = VERBS - TALES


def tale_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the token that opens the claim which a noun holds ("a report in the Post that")."""
    start, before = modifiers_start(tokens, at), tokens[at - 1] if at else None
    settled = any(t.lower in DETERMINERS or t.possessive for t in tokens[start:at])
    if not settled and before is not None and before.lower not in _BEFORE_TALES and before.word:
        return None
    for i in range(at + 1, min(len(tokens) - 1, at + MAX_TALE)):
        token = tokens[i]
        if token.lower == "that" and tokens[i + 1].lower not in AUX:
            return i
        if token.text in ",.;:" or token.masked or token.lower in AUX or token.lower in _TELLS_ON:
            return None
    return None


def behind_noun(line: Line, at: int) -> Phrase | None:
    """Return who owns a noun of speech with a passage behind it ("Ann Ode’s warning that “…”", "the words of Ode")."""
    tokens = line.tokens
    far = (
        MAX_SIGNATURE if tokens[at].lower == "words" else MAX_NOUN_GAP
    )  # "In the words of Ann Ode, a cook in Suva: “…”"
    behind = next((i for i in range(at + 1, min(len(tokens), at + far)) if tokens[i].masked), None)
    if behind is None or any(t.text in {";", "."} or t.lower in VERBS for t in tokens[at + 1 : behind]):
        return None
    owner = owner_of(tokens, at)
    if owner is not None and (_is_named_so(tokens, owner, at, behind) or _is_judged(tokens, owner, at, behind)):
        return None  # "Otto Lund called Ann Ode’s pledge “a sham”"
    if owner is None and tokens[at + 1].lower in {"of", "from", "by"}:
        return next((p for p in line.phrases if at + 2 <= p.first <= at + 3 and p.last <= behind), None)
    return owner


def _is_judged(tokens: Sequence[Token], owner: Phrase, at: int, behind: int) -> bool:
    """Return whether another says what a noun of speech is like ("Ode said the mayor’s answer was “not good”")."""
    first = owner.first - (owner.first > 0 and tokens[owner.first - 1].lower in {"that", "the"})
    said = first > 0 and (tokens[first - 1].lower in VERBS or tokens[first - 1].lower == "that")
    return said and tokens[at + 1].lower in BE and behind > at + 1


def _is_named_so(tokens: Sequence[Token], owner: Phrase, at: int, behind: int) -> bool:
    """Return whether a passage only tells what a noun is called ("called Ode’s pledge “a sham”", "as “a sham”")."""
    named = owner.first > 0 and tokens[owner.first - 1].lower in NAMING
    joined = owner.first > 1 and tokens[owner.first - 1].lower in {"and", "or"} and tokens[owner.first - 2].masked
    named = named or (joined and tokens[at + 1].lower == "as")  # "as “a sham” and Ode’s pledge as “a joke”"
    return named and (behind == at + 1 or (behind == at + 2 and tokens[at + 1].lower == "as"))


def owner_of(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the owner before a noun, at most two words between ("the guild’s own last word", "his answer")."""
    for owner in range(at - 1, max(-1, at - 4), -1):
        token = tokens[owner]
        if token.lower in _OWNERS:
            return Phrase(owner, owner + 1, "pronoun", owner)
        if token.possessive and token.capital:
            first = owner
            while first > 0 and tokens[first - 1].capital and tokens[first - 1].lower not in PREPOSITIONS:
                first -= 1
            name = titles_end(tokens, first, owner + 1)  # "in Minister Ode’s view"
            held = name - sum(t.text in HONORIFICS or t.text == "." for t in tokens[first:name])
            return Phrase(first, owner + 1, "name", name, (first, held) if held > first else None)
        if token.possessive and is_head(token.lower):
            first = modifiers_start(tokens, owner)
            return Phrase(first, owner + 1, "common", first, None, token.lower in BODY)
        if not token.word:
            return None
    return None


def is_tag_of(tokens: Sequence[Token], phrase: Phrase, after: int) -> bool:
    """Return whether a pronoun opens a tag behind a clause with its subject before `after` ("it was so, he argued")."""
    before = tokens[phrase.first - 1] if phrase.first else None
    if before is None or tokens[0].masked or after > tokens[phrase.first].start:
        return False
    return before.masked or before.text == ","
