"""Acts of speech made of a verb and its subject."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.article import Article
from factlift.lexicon import ADVERBS, AUX, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.reader.speech.acts import ADDRESSING, Form, Saying, is_to_prove
from factlift.reader.speech.appositions import closes_apposition, described, described_pronoun
from factlift.reader.speech.asking import ANSWERS, Asking
from factlift.reader.speech.beside import (
    READS,
    carrier,
    critic,
    headlined,
    is_beside,
    is_contrast,
    is_object,
    is_termed,
    issuer_of,
    nearer_subject,
    teller,
    tells_clause,
    without_that,
)
from factlift.reader.speech.credits import absolute_subject, antecedent, crying
from factlift.reader.speech.hearsay import heard
from factlift.reader.speech.interviews import Interview
from factlift.reader.speech.kin import KINSFOLK
from factlift.reader.speech.naming import NAMING
from factlift.reader.speech.papers import over_or_before
from factlift.reader.speech.pronouns import GENDER_OF
from factlift.reader.speech.registers import are_apart, witnessed
from factlift.reader.speech.sources import Speakers
from factlift.reader.speech.subjects import (
    agent,
    apposed,
    closes,
    governed,
    is_plural,
    phrase_end,
    subject_after,
    subject_before,
    takes_base,
)
from factlift.reader.speech.tags import Line, is_tag_of
from factlift.reader.speech.unlisted import any_subject
from factlift.reader.speech.usage import (
    CLAIMING,
    CUES,
    INFORMING,
    INVERTING,
    PARTICIPLES,
    before_fillers,
    is_aside,
    is_filler,
    is_first_person,
    is_passive,
    purpose_verb,
    reports,
)
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

_CITES = frozenset("quoted quotes quoting cited cites reported paraphrased".split())
SHORTEST = 3  # tokens of "She wrote:"
MAX_LABEL = 18  # tokens of the label of a turn
_KIN_OWNERS = frozenset("his her their".split())
_OWNERS = {"his": "m", "her": "f"}
MAX_ASKED = 5  # tokens from "did" to the verb of a question ("What did Ann Ode say to him?")
_TIMED = frozenset("before after while then".split())
_NO_VERBS = DETERMINERS | AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS


class Verbal(Asking):
    """Makes the acts of speech of an article that have a verb."""

    def __init__(self, article: Article, lines: Lines, speakers: Speakers, interview: Interview | None = None) -> None:
        super().__init__(article, lines, speakers)
        self._interview = interview
        self._turn: dict[int, int] = {}  # by paragraph: whose words a label says that it is ("Witness: He said ...")
        self.subjects: dict[int, tuple[int, tuple[int, int]]] = {}  # by sentence: the source, its mention
        self.unowned: set[int] = set()  # the starts of passages whose speaker is not named

    def _saying(
        self, line: Line, cue: tuple[Token, Token] | None, phrase: Phrase, form: Form
    ) -> Saying | None:  # fmt: skip
        phrase = described(line.tokens, without_that(line.tokens, phrase), line.phrases)
        if cue and form == "before" and is_beside(line.tokens, phrase, cue[1]):
            return None
        hearer = self._hearer(line, cue) if cue else None
        turns = self._interview.turns if self._interview else {}
        source = self._asked_of(line, cue[0], phrase) if cue and phrase.kind == "pronoun" else None
        if source is None:
            paragraph = self._article.sentences[line.number - 1].paragraph
            skip = turns.get(paragraph, self._turn.get(paragraph))
            if skip is None and cue and phrase.kind == "pronoun":
                skip = self._addressing(line) if cue[0].lower in ANSWERS else self._owned(line, phrase)
                skip = self._spoken_of(line, phrase) if skip is None else skip
                skip = self._told_by_name(line, cue[1]) if skip is None else skip
            source = self._speakers.resolve(line.number, phrase, skip)
            if source is None and skip is not None:
                self.unowned.update(token.start for token in line.tokens if token.masked)  # by another, not told who
        if source is None:
            return None
        if hearer is not None and self._speakers.known[source].kind == "common":
            self._speakers.focus(hearer, line.number)  # "one director told him": the talk is still of him
        self._heard[line.number] = source
        self._speakers.note_teller(source, line.number)
        mention = self._mention(line.tokens, phrase)
        if cue is None:
            return Saying(line.number, mention[1], mention[1], None, mention, source, form)
        start, stop = cue[0].start, cue[1].end
        return Saying(line.number, start, stop, self._article.flat[start:stop], mention, source, form)

    def _owned(self, line: Line, phrase: Phrase) -> int | None:
        """Return whom a sentence is about as somebody's own ("His deputy, Otto Lund, left, he said": not Lund)."""
        opening, word = line.tokens[line.lead].lower, line.tokens[phrase.first].lower
        if line.number not in self.subjects:
            return None
        subject, mention = self.subjects[line.number]
        owned = phrase.first > line.lead and _OWNERS.get(opening) == GENDER_OF.get(word) is not None
        return subject if owned or self._told_of(line, phrase, subject, mention) else None

    def _told_by_name(self, line: Line, cue: Token) -> int | None:
        """Return whom a pronoun tells something, by the name behind the verb ("he told Ode": not Ode himself)."""
        if cue.lower not in ADDRESSING:
            return None
        heard = next((p for p in line.phrases if line.tokens[p.first].start > cue.start), None)
        behind = heard is not None and heard.first > 0 and line.tokens[heard.first - 1].start == cue.start
        named = heard is not None and behind and heard.kind == "name" and not heard.body
        return self._speakers.resolve_name(line.number, heard) if named and heard is not None else None

    def _spoken_of(self, line: Line, phrase: Phrase) -> int | None:
        """Return whose kin the sentence before is about, where "he said" tags words on a "he" (“He died,” he said)."""
        subject, tokens = self.subjects.get(line.number - 1), line.tokens
        if not tokens[0].masked or phrase.first != 1:
            return None
        inner = self._article.flat[tokens[0].start + 1 : tokens[0].end].partition(" ")[0]
        if subject is None:
            if inner.lower() == tokens[phrase.first].lower:
                self._speakers.pass_over_kin(line.number - 1)
            return None
        words = self._article.flat[subject[1][0] : subject[1][1]].lower().replace(",", "").split()
        kin = not KINSFOLK.isdisjoint(words) and any(w.endswith(("’s", "'s")) or w in _KIN_OWNERS for w in words)
        return subject[0] if kin and inner.lower() == tokens[phrase.first].lower else None

    def _told_of(self, line: Line, phrase: Phrase, subject: int, mention: tuple[int, int]) -> bool:
        """Return whether a sentence tells of its subject what another says ("Lund was “a clerk”, he argued")."""
        last, opening = self._heard.get(line.number - 1), line.tokens[line.lead]
        if last is None or last == subject or not is_tag_of(line.tokens, phrase, mention[1]):
            return False
        sentences = self._article.sentences
        same = sentences[line.number - 2].paragraph == sentences[line.number - 1].paragraph
        wanted = GENDER_OF.get(line.tokens[phrase.first].lower)
        teller = self._speakers.known[last]
        fits = teller.kind != "body" and wanted is not None and teller.gender in {None, wanted}
        return same and fits and opening.capital and opening.lower not in GENDER_OF

    def _described(self, line: Line, opening: Phrase) -> Phrase:
        """Return the pronoun of somebody known whom the opening phrase only describes, else that phrase."""
        pronoun = described_pronoun(line.tokens, opening, line.phrases) if opening.first == line.lead else None
        known = pronoun is not None and self._speakers.of_pronoun(line.tokens[pronoun.first].lower) is not None
        return pronoun if pronoun is not None and known else opening

    def _hearer(self, line: Line, cue: tuple[Token, Token]) -> int | None:
        """Return the source that a pronoun right behind the verb stands for."""
        following = next((t for t in line.tokens if t.start > cue[1].start), None)
        hears = following is not None and following.lower in {"him", "her"}
        return self._speakers.of_pronoun(following.lower) if following and hears else None

    @staticmethod
    def _mention(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, int]:
        end = phrase_end(tokens, phrase)
        titled = tokens[phrase.first].capital and phrase.kind == "name"
        lowered = any(token.word and token.text.islower() for token in tokens[phrase.first : phrase.name])
        first = phrase.name if phrase.role and (lowered or not titled) else phrase.first
        owner = 2 if tokens[end - 1].possessive else 0
        return (tokens[first].start, tokens[end - 1].end - owner)

    def _witnessing(self, line: Line, told: Sequence[Saying]) -> list[Saying]:
        """Return the claims of papers in clauses in which nobody is told to speak.

        Their names may hold where people go ("a contract with a hotel in Oman").
        """
        found: list[Saying] = []
        for at, paper in witnessed(line):
            if any(not are_apart(line.tokens, at, saying.start) for saying in told):
                continue
            saying = self._saying(line, (line.tokens[at], line.tokens[at]), paper, "before")
            found += [saying._replace(mention=(saying.mention[0], line.tokens[paper.head].end))] if saying else []
        return found

    def _verb(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        tokens = line.tokens
        if at == 0 or not reports(tokens, at, line.marked, line.behind) or is_aside(tokens, at):
            return None
        if tokens[at].lower in PARTICIPLES or (tokens[at - 1].lower == "having" and at > 1):
            return self._participle(line, at, found)
        cue = (tokens[at], tokens[at])
        if is_passive(tokens, at):
            cited = tokens[at].lower in _CITES and [t.lower for t in tokens[at + 1 : at + 2]] == ["as"]
            return None if cited else self._passive(line, at)  # "was quoted as saying by the Post"
        before = tokens[at - 1]
        inverts = tokens[at].lower in INVERTING or (before.masked and tokens[at].lower not in {"told", "tells"})
        inverts = inverts or (at > 1 and tokens[at].lower in READS and before.text == "," and tokens[at - 2].masked)
        if inverts and (before.masked or (before.text == "," and at > 1)):
            told = before.text == "," and tells_clause(tokens, at)
            phrase = None if told else subject_after(tokens, at, line.phrases) or carrier(tokens, at)
            ends = before.text == "," and closes_apposition(tokens, at, line.lead, line.phrases)
            if phrase and (before.masked or (closes(tokens, phrase) and not ends and not is_object(line, at, phrase))):
                return self._saying(line, cue, phrase, "after")
        if is_first_person(before):
            return self._first_person(line, at)
        phrase = over_or_before(line, at, CLAIMING | INFORMING)
        if phrase and is_contrast(tokens, phrase):
            return None
        if phrase:
            return self._saying(line, cue, teller(tokens, phrase), "before")
        if tokens[at].lower in NAMING and (by := agent(tokens, at, line.phrases)) and line.marked:
            return self._saying(line, cue, by, "before")
        shared = self._shared(line, at, found)
        told = (line.marked or tokens[at].lower in CLAIMING) and not is_termed(tokens, at)
        other = any_subject(tokens, at, line.lead) if shared is None and told else None
        other = antecedent(line, at) if other is None and shared is None and line.marked else other
        other = other or (None if shared else headlined(line, at))
        return self._saying(line, cue, other, "before") if other else shared

    def _base(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a verb in its base form ("officials say", "they did tell")."""
        tokens = line.tokens
        asked = tokens[-1].text == "?" and any(t.lower in {"did", "does"} for t in tokens[max(0, at - MAX_ASKED) : at])
        asked = asked or is_to_prove(tokens, at)
        if at == 0 or tokens[at - 1].lower in BE or not reports(tokens, at, line.marked) or (asked and not line.marked):
            return None  # "was brief" is no verb
        cue = (tokens[at], tokens[at])
        if tokens[at - 1].masked:
            phrase = subject_after(tokens, at, line.phrases)
            return self._saying(line, cue, phrase, "after") if phrase and closes(tokens, phrase) else None
        if is_first_person(tokens[at - 1]):
            return self._first_person(line, at)
        if line.marked and (did := purpose_verb(tokens, at)):
            phrase = subject_before(tokens, did, line.phrases)
            return self._saying(line, cue, phrase, "before") if phrase else None
        if tokens[at - 1].text == "," and at > 1:  # ", muse its authors"
            phrase = subject_after(tokens, at, line.phrases)
            inverts = phrase is not None and is_plural(tokens, phrase) and closes(tokens, phrase)
            if phrase and inverts:
                return self._saying(line, cue, phrase, "after")
        phrase = subject_before(tokens, at, line.phrases)
        bid = tokens[at - 1].lower == "to"  # "produced papers to show"
        if phrase is None and not bid and (line.marked or tokens[at].lower in CLAIMING):
            phrase = any_subject(tokens, at, line.lead)
        if phrase is None and line.marked and (related := antecedent(line, at)):
            return self._saying(line, cue, related, "before")
        fits = phrase is not None and takes_base(tokens, at, phrase)
        if not fits and line.marked and (phrase := heard(tokens, at, line.phrases)):
            return self._saying(line, cue, phrase, "before")
        return self._saying(line, cue, teller(tokens, phrase), "before") if phrase and fits else None

    def _first_person(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of the one who answers in an interview ("I told him, “…”")."""
        paragraph = self._article.sentences[line.number - 1].paragraph
        if line.tokens[at].lower in {"quote", "repeat"}:
            return None  # "He said, and I quote: “…”"
        source = self._interview.turns.get(paragraph) if self._interview else None
        source = self._labelled(paragraph) if source is None and line.marked else source
        if source is None or not line.marked:
            return None
        verb, speaker = line.tokens[at], line.tokens[at - 1]
        return Saying(line.number, verb.start, verb.end, verb.text, (speaker.start, speaker.end), source, "before")

    def _participle(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        tokens, before = line.tokens, line.tokens[at - 1]
        cue = (tokens[at], tokens[at])
        before = tokens[at - 2] if before.lower == "having" else before
        if before.lower == "as":  # "Ann Ode was quoted by the Post as saying"
            cited = next((i for i in range(at - 1, max(0, at - 14), -1) if tokens[i].lower in _CITES), None)
            if cited is not None:
                behind = next((p for p in line.phrases if cited < p.first <= cited + 2), None)
                passive = is_passive(tokens, cited) or behind is None
                phrase = subject_before(tokens, cited, line.phrases) if passive else behind
                return self._saying(line, cue, phrase, "before") if phrase else None
        start = before_fillers(tokens, 0, at)
        helped = any(is_filler(token) and not token.lower.endswith("ly") for token in tokens[start:at])
        phrase = subject_before(tokens, at, line.phrases) if helped and start else None
        if phrase and not is_contrast(tokens, phrase):
            return self._saying(line, cue, phrase, "before")
        joined = start > 0 and (tokens[start - 1].masked or tokens[start - 1].text in {",", "—", "–", "("})
        chained = before.lower in {"and", "but", "while", "by", "before"} and (line.marked or before.lower != "by")
        chained = chained and any(s.form == "participle" for s in found)
        timed = before.lower in _TIMED and line.marked and bool(found)  # "she said, before adding: “…”"
        if not (joined or timed or chained or before.lower == "by"):
            phrase = next((p for p in line.phrases if p.last == at and p.body), None)  # "a statement calling it"
            phrase = issuer_of(line, phrase, bool(found)) if phrase else None
            phrase = phrase or heard(tokens, at, line.phrases) or absolute_subject(line, at)
            phrase = phrase or (None if found else crying(line, at))
            beside = tokens[at - 1].lower not in PREPOSITIONS and any(t.masked for t in tokens[at + 1 : at + 3])
            if phrase is None and found and beside:
                return self._shared(line, at, found)  # "noted her fitness to lead the guild saying, “…”"
            return self._saying(line, cue, phrase, "before") if phrase and line.marked else None
        apart = absolute_subject(line, at) if line.marked and not found else None  # "one of them, in tears, saying"
        return self._saying(line, cue, apart, "before") if apart else self._shared(line, at, found)

    def _fronted(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a participle that opens the sentence ("Calling it “a sham”, Ann Ode left")."""
        tokens = line.tokens
        comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), None)
        passage = next((i for i in range(at + 1, len(tokens)) if tokens[i].masked), None)
        if comma is None or passage is None or passage > comma:
            return None
        phrase = next((p for p in line.phrases if comma < p.first <= comma + 3 and not governed(tokens, p)), None)
        named = phrase and (apposed(tokens, phrase, line.phrases) or phrase)
        return self._saying(line, (tokens[at], tokens[at]), named, "before") if named else None

    def _passive(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a passive verb that says by whom ("was described by the guild as “a sham”")."""
        if not line.marked or any(t.lower in {"must", "should"} for t in line.tokens[max(0, at - 4) : at]):
            return None  # "must have been commended by the guild": a condition
        phrase, told = agent(line.tokens, at, line.phrases), subject_before(line.tokens, at, line.phrases)
        heard = self._speakers.resolve(line.number, told) if phrase and told and told.kind != "common" else None
        saying = self._saying(line, (line.tokens[at], line.tokens[at]), phrase, "before") if phrase else None
        if saying is None or phrase is None or heard is None or saying.source != heard:
            if saying is not None and heard is not None:
                self._speakers.focus(heard, line.number)  # "He was told by Ode that": the talk is still of him
            return saying
        other = self._speakers.resolve(line.number, phrase, heard)  # "she was told by the clerk": not herself
        return saying._replace(source=other) if other is not None else None

    def _odd_verb(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a verb that no table lists, between a passage and a person ("snorts Ann")."""
        tokens = line.tokens
        verb, passage = tokens[at], self._article.flat[tokens[at - 1].start : tokens[at - 1].end]
        spoken = passage[-2:-1] in {",", "!", "?", "…", "—"}
        if not (verb.text.islower() and verb.text.endswith(("s", "ed"))) or not spoken or verb.lower in _NO_VERBS:
            return None
        phrase = subject_after(tokens, at, line.phrases)
        fits = phrase is not None and not phrase.body and closes(tokens, phrase)
        return self._saying(line, (verb, verb), phrase, "after") if phrase and fits else None

    def _shared(self, line: Line, at: int, found: Sequence[Saying]) -> Saying | None:
        """Return the saying of a verb that shares the subject of a verb before it ("..., adding", "and said")."""
        tokens, verb, before = line.tokens, line.tokens[at], line.tokens[at - 1]
        participle = verb.lower in PARTICIPLES
        if not participle and before.lower not in {"and", "but", "then", "also", ","} and not is_filler(before):
            return None
        found = [s for s in found if s.form != "noun"]  # "denied a report that 40 left, calling it “a lie”"
        nearer = nearer_subject(line, at, found[-1].end) if found and participle else None
        if nearer is not None:
            return self._saying(line, (verb, verb), nearer, "participle")
        if found:
            last = found[-1]
            return Saying(line.number, verb.start, verb.end, verb.text, last.mention, last.source, "participle")
        if participle and (other := critic(line, at)):
            return self._saying(line, (verb, verb), other, "participle")
        phrase = next((p for p in line.phrases if line.lead <= p.first and p.last <= at), None)
        if phrase is None or any(t.lower in CONJUNCTIONS - {"and", "but", "nor"} for t in tokens[phrase.last : at]):
            return None
        if phrase.first and tokens[phrase.first - 1].lower in PREPOSITIONS:
            return None
        if not participle and not any(t.masked for t in tokens[at:]):
            return None
        named = apposed(tokens, phrase, line.phrases) or phrase  # "The guild's head, Ann Ode, left, saying"
        return self._saying(line, (verb, verb), named, "before")

    def _introduces(self, number: int) -> bool:
        """Return whether a sentence ends in a verb and a colon before a passage ("The statement reads: | “…”")."""
        tokens = self._lines.tokens[number - 1]
        if number >= len(self._lines.tokens) or len(tokens) < SHORTEST or tokens[-1].text != ":":
            return False
        return tokens[-2].lower in CUES - PARTICIPLES and self._lines.tokens[number][0].masked

    def _labelled(self, paragraph: int) -> int | None:
        """Return whose turn a paragraph is by the label that it opens with ("The Minister (Dr Ann Ode): As I said")."""
        number = self._article.sentences_of(paragraph)[0].number
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        colon = next((i for i, token in enumerate(tokens[:MAX_LABEL]) if token.text == ":"), 0)
        plain = colon and not any(t.masked or t.lower in AUX or t.lower in CUES for t in tokens[:colon])
        named = [p for p in phrases if p.last <= colon and p.kind != "pronoun"] if plain else []
        lone = len(named) == 1 and tokens[colon - 1].lower != tokens[named[0].head].lower
        if not named or named[0].first > 1 or lone:
            return None
        bracketed = named[0].kind == "common" and tokens[colon - 1].text == ")"
        person = next((p for p in named if p.kind == "name" and tokens[p.first - 1].text == "("), None)
        return self._speakers.resolve(number, person if bracketed and person else named[0])
