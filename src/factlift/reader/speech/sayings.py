"""Acts of speech: a verb, the words that name its subject, and the source that they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from factlift.article import Article, Sentence
from factlift.lexicon import BE
from factlift.reader.speech.acts import ASKING, Saying
from factlift.reader.speech.aliases import aliased
from factlift.reader.speech.appositions import described, named_as
from factlift.reader.speech.beside import HEADLINES, cued_in
from factlift.reader.speech.credits import agents, answering, asked, credited, echoing, presenting, unowned
from factlift.reader.speech.entries import entry_starts
from factlift.reader.speech.fragments import paper_of, regarded
from factlift.reader.speech.hearsay import is_hearer
from factlift.reader.speech.holding import held, informed
from factlift.reader.speech.interviews import Interview
from factlift.reader.speech.kin import KINSFOLK
from factlift.reader.speech.papers import MEASURES, SHOWING, document_at, ends_before_count, released_by, shown
from factlift.reader.speech.registers import WITNESSING
from factlift.reader.speech.relayed import passing_on, relayed
from factlift.reader.speech.sources import Speakers
from factlift.reader.speech.subjects import apposed, subject_after
from factlift.reader.speech.tags import (
    MAX_SIGNATURE,
    NOUNS,
    TALES,
    Line,
    before_colon,
    behind_dash,
    behind_noun,
    handed_over,
    is_medium,
    is_signature,
    line_of,
    named_last,
    opening_phrase,
    signer,
    tale_end,
    without_label,
)
from factlift.reader.speech.tellers import FRAMING, framed, interviewed
from factlift.reader.speech.unverbed import borne, bracketed, credited_last, gapped, hearing, odd_tag, used, written
from factlift.reader.speech.usage import BASES, CUES, PARTICIPLES, PHRASAL, VERBS, is_phrasal
from factlift.reader.speech.verbal import Verbal
from factlift.reader.speech.views import VIEWING, viewed
from factlift.reader.words.lines import Lines
from factlift.reader.words.openings import loud_end, opens_inverted
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

_APART = frozenset("and but while whereas although though ; : — –".split())  # between clauses of their own
_WANTS = frozenset("want wants wanted".split())
_WATCHED = CUES | NOUNS | TALES | {"according"}
_WATCHED_MARKED = _WATCHED | PHRASAL


class Sayings(Verbal):
    """All acts of speech of an article, by sentence."""

    def __init__(self, article: Article, lines: Lines, speakers: Speakers, interview: Interview | None = None) -> None:
        super().__init__(article, lines, speakers, interview)
        self.by_sentence: dict[int, list[Saying]] = {}
        self.agents: dict[int, Saying] = {}  # by the start of a passage with a "by" behind it
        self.informed: dict[int, str] = {}  # by the start of a passage: what somebody “was told”, the verb
        self.asked: dict[int, Saying] = {}  # by sentence: who was asked something
        self.senders: dict[int, Saying] = {}  # by sentence: who is said in it to have sent a message, and no more
        self.papers: dict[int, Saying] = {}  # by sentence: the paper that it is about
        self.starts = entry_starts(article)
        for number in range(1, len(lines.tokens) + 1):
            if number in self.starts:
                speakers.begin()
            if found := self._read(number):
                self.by_sentence.setdefault(number, []).extend(found)

    def of(self, number: int) -> list[Saying]:
        """Return the acts of speech of a sentence, in order."""
        return self.by_sentence.get(number, [])

    def owner_of(self, words: Sequence[str]) -> int | None:
        """Return the source whose kin some words name, if he is known ("Ode’s own daughter")."""
        last = next((i for i, word in enumerate(words) if word.endswith(("’s", "'s"))), None)
        kin = last is not None and not KINSFOLK.isdisjoint(word.lower().strip(",") for word in words[last:])
        return self._speakers.named(" ".join(words[: last + 1])) if last is not None and kin else None

    def labelled(self, label: str, number: int) -> int | None:
        """Return the source that a label stands for, if the article names somebody so in full."""
        known = self._speakers.names.labelled(label)
        return self._speakers.resolve_label(known, number) if known else None

    def first_told(self, source: int) -> int:
        """Return the sentence that first tells of a source."""
        return self._speakers.known[source].sentence

    def asked_before(self, number: int) -> Saying | None:
        """Return the one who was asked in the sentence before ("Ann Ode was asked why. “No,” came ...")."""
        told = self.asked.get(number - 1)
        heard = self._questioned(number - 1) if told is None and number > 1 else None
        if heard is None:
            return told
        line, source = self._lines.tokens[number - 2], self._speakers.resolve(number - 1, heard)
        mention = self._mention(line, heard)
        return (
            Saying(number - 1, mention[1], mention[1], None, mention, source, "colon") if source is not None else None
        )

    def asks(self, number: int, source: int) -> bool:
        """Return whether somebody asks something in a sentence, so that another one answers."""
        words = [token.lower for token in self._lines.tokens[number - 1]]
        knows = any(words[at : at + 2] == ["to", "know"] for at, word in enumerate(words, 1) if word in _WANTS)
        puts = any(word in ASKING and words[at - 1] not in BE for at, word in enumerate(words) if at)
        if puts and number not in self.asked and number in self.subjects and self.subjects[number][0] == source:
            return True  # "Ann Ode asks about the fire. “Rain,” is the answer."
        return knows or any(s.source == source and s.cue in ASKING for s in self.of(number))

    def marked(self, number: int) -> bool:
        """Return whether a sentence has a passage in marks."""
        return self._lines.marked[number - 1]

    def role_of(self, saying: Saying) -> str:
        """Return the role of who speaks, in the article's words, or nothing."""
        return self._speakers.known[saying.source].role or ""

    def names(self, source: int) -> bool:
        """Return whether a source is a person known by name."""
        return self._speakers.known[source].kind == "person"

    def _read(self, number: int) -> list[Saying]:
        tokens = self._lines.tokens[number - 1]
        marked = self._lines.marked[number - 1] or self._introduces(number)
        line = line_of(number, tokens, self._lines.phrases[number - 1], marked, self._ends_marked(number - 1))
        self._note_subject(line)
        found: list[Saying] = []
        heard = interviewed(line)
        if phrase := heard or asked(line):
            answers = self._saying(line, None, phrase, "colon")
            self.asked.update({number: answers} if answers else {})
            self.subjects.update({number: (answers.source, answers.mention)} if answers and heard else {})
        tagged = self._tagged(line)
        found += [tagged] if tagged else []
        for at in self._cues(line):
            saying = self._at(line, at, tokens[at], found)
            found += [saying] if saying and not (heard and saying.cue in ASKING) else []
        if not found and (line.marked or line.tokens[-1].text == ":"):
            phrase = handed_over(line)
            handed = self._saying(line, None, phrase, "colon") if phrase else None
            found += [handed] if handed else []
        if not found and (paper := paper_of(line)):
            told = self._saying(line, (paper[1], paper[1]), paper[0], "before")
            self.papers.update({number: told} if told else {})
        if line.marked:
            self._note_agents(line)
            if not found and (odd := odd_tag(line, self._article.flat)):
                tag = self._saying(line, (odd[0], odd[0]), odd[1], "before")
                found += [tag] if tag else []
            phrase = None if found else credited(line)
            if phrase is None and not found:
                self._note_held(line)
                found = [] if any(token.masked for token in line.tokens[:2]) else self._viewed(line, ())
        else:
            sent = self._saying(line, None, who, "colon") if (who := passing_on(line)) else None
            self.senders.update({number: sent} if sent else {})
            phrase = echoing(line) if self._follows_passage(number) else None
            if not found and phrase is None:
                phrase = presenting(line) if self._follows_passage(number, near=False) else None
            found = sorted([*found, *self._viewed(line, found)], key=lambda saying: saying.start)
        credit = self._saying(line, None, phrase, "before" if line.marked else "after") if phrase else None
        self._keep_teller(line, found)
        return [*(s for s in found if s.source != credit.source), credit] if credit else found

    def _keep_teller(self, line: Line, found: Sequence[Saying]) -> None:
        """Let the talk be of the one who tells what another said ("Ann Ode said that a clerk promised “a bed”")."""
        for teller, told in pairwise(found):
            if teller.source == told.source or teller.cue is None or told.form != "before":
                continue
            between = [t.lower for t in line.tokens if teller.end <= t.start < told.mention[0]]
            if not _APART.isdisjoint(between) or any(
                t.masked for t in line.tokens if teller.end <= t.start < told.mention[0]
            ):
                return
            if self._speakers.known[teller.source].kind != "body":
                self._speakers.focus(teller.source, line.number)
            return

    def _viewed(self, line: Line, found: Sequence[Saying]) -> list[Saying]:
        """Return who makes a claim in the sentence without a verb of speech."""
        words, tokens = self._lines.words[line.number - 1], line.tokens
        views = () if line.marked or words.isdisjoint(VIEWING) else viewed(line)
        papers = () if words.isdisjoint(SHOWING) else shown(line)
        frames = () if found or words.isdisjoint(FRAMING) else framed(line)
        made = [
            self._saying(line, (tokens[at], tokens[at]) if at else None, who, form)
            for at, who, form in chain(views, papers, frames)
        ]
        told = [saying for saying in made if saying is not None]
        return [*told, *(() if words.isdisjoint(WITNESSING) else self._witnessing(line, [*found, *told]))]

    def _note_agents(self, line: Line) -> None:
        """Note who used the words of each passage that says so right behind it."""
        beside = (
            agents(line),
            gapped(line),
            borne(line),
            used(line),
            regarded(line),
            bracketed(line, self._article.flat),
            relayed(line),
        )
        for at, verb, phrase in chain.from_iterable(beside):
            saying = self._saying(line, (verb, verb) if verb else None, phrase, "before" if verb else "after")
            if saying:
                self.agents[line.tokens[at].start] = saying
        self.unowned.update(line.tokens[at].start for at in unowned(line))
        for at, token in (*hearing(line), *written(line)):
            self.informed[line.tokens[at].start] = token.text
            self.unowned.add(line.tokens[at].start)

    def _note_held(self, line: Line) -> None:
        """Note whose words a passage has that no verb of speech introduces, and what somebody has been told."""
        for at, verb in informed(line):
            self.informed[line.tokens[at].start] = verb.text
            self.unowned.add(line.tokens[at].start)
        for at, asks, phrase in held(line, self._article.flat):
            if line.tokens[at].start not in self.agents | self.informed:
                saying = self._saying(line, (asks, asks) if asks else None, phrase, "before")
                if saying:
                    self.agents[line.tokens[at].start] = saying

    def _follows_passage(self, number: int, near: bool = True) -> bool:
        """Return whether the sentence before ends in a passage, in the paragraph of this one if `near`."""
        sentences = self._article.sentences
        if number < 2 or not self._lines.marked[number - 2] or not self._lines.tokens[number - 2][-1].masked:
            return False
        return not near or sentences[number - 2].paragraph == sentences[number - 1].paragraph

    def _cues(self, line: Line) -> list[int]:
        """Return the tokens that may report words; beside a passage any word may."""
        if line.marked:
            tokens = line.tokens
            return [at for at, t in enumerate(tokens) if t.lower in _WATCHED_MARKED or (at and tokens[at - 1].masked)]
        if self._lines.words[line.number - 1].isdisjoint(_WATCHED):
            return []
        return [at for at, token in enumerate(line.tokens) if token.lower in _WATCHED]

    def _ends_marked(self, number: int) -> bool:
        """Return whether a sentence ends in a passage that wants a tag (“Why?”), in the paragraph of the next."""
        if not number or not self._lines.marked[number - 1]:
            return False
        last = self._lines.tokens[number - 1][-1]
        if not last.masked or self._article.flat[last.end - 2] not in "?!,…—-":
            return False
        return self._article.sentences[number - 1].paragraph == self._article.sentences[number].paragraph

    def _note_subject(self, line: Line) -> None:
        """Remember whom the sentence is about; a name behind a preposition only where it is introduced there."""
        line = without_label(line)
        opening = answering(line) or (opening_phrase(line) if line.phrases else None)
        opening = self._described(line, opening) if opening else None
        sentence = self._article.sentences[line.number - 1]
        if (met := self._speakers.meet(line.number)) is not None:
            self.subjects[line.number] = met
            return
        if opening is None or self._is_label(line, opening) or self._is_heading(line) or self._is_aside(sentence):
            return
        if line.number in self._lines.links:
            return  # "READ MORE: Otto Lund’s last stand": about nobody told of here
        opens = line.number == 1 or self._article.sentences[line.number - 2].paragraph != sentence.paragraph
        phrase = apposed(line.tokens, opening, line.phrases) or described(line.tokens, opening, line.phrases)
        phrase = named_as(line.tokens, phrase, line.phrases) or phrase
        alias = aliased(line.tokens, phrase, line.phrases)
        phrase = alias or phrase
        known = self._speakers.resolve(line.number, phrase) if alias else None
        index = self._speakers.note_subject(line.number, phrase, opens) if known is None else known
        if index is not None and self._speakers.known[index].kind != "body":
            self.subjects[line.number] = (index, self._mention(line.tokens, phrase))

    def _is_aside(self, sentence: Sentence) -> bool:
        """Return whether a sentence is a paragraph in brackets ("(SOUNDBITE OF SONG)"), which is about nobody."""
        paragraph = self._article.paragraphs[sentence.paragraph]
        text = self._article.flat[paragraph.start : paragraph.end].strip()
        return (text[:1], text[-1:]) in {("(", ")"), ("[", "]")}

    def _is_heading(self, line: Line) -> bool:
        """Return whether the sentence is a line of its own without a full stop, or stands all in capitals."""
        paragraph, last = self._article.sentences[line.number - 1].paragraph, line.tokens[-1]
        alone = (last.word or last.text[0].isdigit()) and len(self._article.sentences_of(paragraph)) == 1
        return alone or line.lead + 1 < loud_end(line.tokens, line.lead) >= len(line.tokens) - 1

    def captioned(self, number: int) -> Saying | None:
        """Return whom a line only names, for the passage in the paragraph after it ("Ann Ode, nurse, Lodwar")."""
        lines, at = self._lines, number - 1
        line = line_of(number, lines.tokens[at], lines.phrases[at], lines.marked[at])
        if self._stands_under(number):
            return None  # it names who said what stands above it
        named = signer(line, line.lead) if self._is_heading(line) and len(line.tokens) <= MAX_SIGNATURE else None
        if named is None or named.kind != "name" or named.body or named.last - named.name < 2:
            return None
        return self._saying(line, None, named, "colon")

    def _stands_under(self, number: int) -> bool:
        """Return whether a line with a name stands right under a passage, and apart from what follows it."""
        at = self._article.sentences[number - 1].paragraph
        tokens, above = self._lines.tokens[number - 1], self._article.sentences_of(at - 1) if at else ()
        bare = above and all(not t.word or t.masked for s in above for t in self._lines.tokens[s.number - 1])
        if not bare or len(tokens) > MAX_SIGNATURE or not (tokens[0].capital and tokens[-1].word):
            return False
        edges = [*self._article.paragraphs[at - 1 : at + 2]]
        gaps = [self._article.text[a.end : b.start].count("\n") for a, b in pairwise(edges)]
        return gaps[0] == 1 and gaps[1:] != [1] and len(self._article.sentences_of(at)) == 1

    def _is_label(self, line: Line, phrase: Phrase) -> bool:
        """Return whether a phrase only says whose turn it is in an interview."""
        labelled = phrase.last < len(line.tokens) and line.tokens[phrase.last].text == ":"
        return labelled and self._interview is not None

    def _at(self, line: Line, at: int, token: Token, found: Sequence[Saying]) -> Saying | None:
        tokens, lower = line.tokens, token.lower
        if lower == "according":
            return self._according(line, at) if tokens[at + 1 : at + 2] and tokens[at + 1].lower == "to" else None
        if token.capital and at == line.lead and opens_inverted(tokens, at):
            inverted = subject_after(tokens, at, line.phrases)
            return self._saying(line, (token, token), inverted, "before") if inverted else None
        if lower in VERBS and not token.capital:
            return self._verb(line, at, found) or self._told(line, at) or self._noun(line, at)
        if lower in BASES and not token.capital:
            return self._base(line, at) or self._told(line, at) or self._noun(line, at)
        if line.marked and token.capital and lower in PARTICIPLES and (at == line.lead or tokens[at - 1].text == ":"):
            return self._fronted(line, at)
        if line.marked and is_phrasal(tokens, at):
            return self._verb(line, at, found)
        if at and tokens[at - 1].masked:
            return self._odd_verb(line, at)
        return self._told(line, at) or self._noun(line, at)

    # ------------------------------------------------------------ without a verb

    def _tagged(self, line: Line) -> Saying | None:
        """Return the act of speech of who is named before a colon, behind an opening passage, or last."""
        if not line.marked:
            named = named_last(line) if line.number <= HEADLINES else None
            return self._saying(line, None, named, "after") if named else None
        before = cued_in(line) or before_colon(line)
        if before and not self._is_label(line, before):
            saying = self._saying(line, None, before, "colon")
            if saying and not any(t.masked for t in line.tokens[before.last : before.last + 3]):
                self._turn[self._article.sentences[line.number - 1].paragraph] = saying.source
            return saying
        behind = behind_dash(line)
        if behind is None and line.number <= HEADLINES:
            behind = named_last(line) or credited_last(line)
        return self._saying(line, None, behind, "after") if behind else self._signed(line)

    def _signed(self, line: Line) -> Saying | None:
        """Return the act of speech of a passage whose speaker is named in the next line, behind a dash."""
        if not line.tokens[-1].masked or line.number >= len(self._lines.tokens):
            return None
        tokens, phrases = self._lines.tokens[line.number], self._lines.phrases[line.number]
        under = self._stands_under(line.number + 1)
        if not is_signature(tokens) and not under:
            return None
        following = line_of(line.number + 1, tokens, phrases, self._lines.marked[line.number])
        phrase = signer(following, 0 if under else 1)
        return self._saying(following, None, phrase, "after") if phrase else None

    def _according(self, line: Line, at: int) -> Saying | None:
        tokens = line.tokens
        if tokens[at + 2 : at + 3] and tokens[at + 2].lower in {"which", "whom"}:
            phrase = next((p for p in reversed(line.phrases) if p.last <= at), None)
            return self._saying(line, (tokens[at], tokens[at + 2]), phrase, "noun") if phrase else None
        phrase = released_by(line, at + 2)
        phrase = phrase or next((p for p in line.phrases if at + 2 <= p.first <= at + 3), None)
        counts = phrase is not None and any(ends_before_count(tokens, phrase.first, i) for i in range(*phrase[:2]))
        phrase = document_at(line, at + 2) if phrase is None or counts else phrase
        if phrase is None or not MEASURES.isdisjoint(t.lower for t in tokens[phrase.first : phrase.last]):
            return None
        if tokens[phrase.first].text.isupper() and any(t.text.isdigit() for t in tokens[phrase.last : phrase.last + 1]):
            return None  # "level 1 according to STANAG 6001"
        named = apposed(tokens, phrase, line.phrases) or phrase
        return self._saying(line, (tokens[at], tokens[at + 1]), named, "according")

    def _told(self, line: Line, at: int) -> Saying | None:
        """Return the claim that a noun of speech holds ("a report in the Post that 40 went")."""
        that = tale_end(line.tokens, at) if line.tokens[at].lower in TALES else None
        if that is None or is_medium(line.tokens, at) or is_hearer(line.tokens, at):
            return None
        noun, clause = line.tokens[at], line.tokens[that]
        source = self._speakers.claimant(line.number, noun.start, clause.start)
        if source is None:
            return None
        return Saying(line.number, clause.start, clause.end, None, (noun.start, noun.end), source, "noun")

    def _noun(self, line: Line, at: int) -> Saying | None:
        """Return the act of speech of a noun that somebody owns, before a passage ("Ann Ode's warning that “…”")."""
        if not line.marked or at == 0 or line.tokens[at].lower not in NOUNS:
            return None
        phrase = behind_noun(line, at)
        return self._saying(line, None, phrase, "before") if phrase else None
