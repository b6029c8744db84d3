"""Papers that speak: which one "it" goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX, PREPOSITIONS, words_of
from factlift.reader.speech.papers import THEY_SHOW
from factlift.reader.speech.speaker import UNSIGNED
from factlift.reader.speech.subjects import governed
from factlift.reader.words.capitals import is_person
from factlift.reader.words.lines import Lines
from factlift.reader.words.phrases import Phrase, modifiers_start
from factlift.reader.words.tokens import Token

MAX_NEAR = 4  # sentences that are looked through for a paper
MAX_LEAD = 3  # tokens before the subject that opens a sentence
MAX_TITLED = 5  # tokens of a paper that opens a sentence
PAPERS = UNSIGNED | frozenset(
    "letter letters leaflet leaflets notice notices note memo statement message messages email e-mail text report "
    "circular flyer brochure pamphlet advert advertisement bulletin telegram postcard invitation questionnaire form "
    "ruling judgment judgement verdict contract clause affidavit indictment petition communique communiqué voicemail "
    "recording menu card cards scrap sticker receipt envelope blackboard whiteboard noticeboard "
    "agreement accord treaty memorandum mou contract protocol order decree regulation rules guidelines directive "
    "handbook advisory manifest spreadsheet document programme plan scheme act bill law paper report study survey "
    "calendar mug cap shirt t-shirt wristband badge keyring map signboard billboard "
    "label inscription website page post tweet article editorial review dossier briefing release "
    "instruction instructions draft annex register ledger memo deposition transcript logbook log table leak "
    "file".split()
)
_SPEECH = words_of("speech_verbs")
_DENIALS = words_of("deployment_verbs", "deny")
_GOES_ON = frozenset("added adds continued continues went".split())  # whoever does has spoken
_PEOPLE = frozenset("he she we i we’ve we've i’ve i've they".split())


def paper_before(lines: Lines, paragraphs: Sequence[int], spot: tuple[int, Phrase]) -> tuple[Phrase, int] | None:
    """Return the paper that "it" goes back to: what the sentence before, in the same paragraph, tells of last.

    "We were given a leaflet. It said ..."
    """
    number, pronoun = spot
    here = lines.tokens[number - 1]
    if any(p.body and p.last <= pronoun.first for p in lines.phrases[number - 1]):
        return None
    for back in range(number - 1, number - 1 - MAX_NEAR, -1):
        if back < 1 or paragraphs[back - 1] != paragraphs[number - 1]:
            return None
        tokens, phrases = lines.tokens[back - 1], lines.phrases[back - 1]
        opening = [p for p in phrases if p.body and p.first <= MAX_LEAD and not governed(tokens, p)]
        read = pronoun.last < len(here) and here[pronoun.last].lower in {"read", "reads"}
        adds = pronoun.last < len(here) and here[pronoun.last].lower in _GOES_ON
        bodily = not read and any(tokens[p.head].lower not in PAPERS for p in opening)
        told = next((i for i, token in enumerate(tokens) if i and token.lower in _SPEECH), len(tokens)) if adds else 0
        for phrase in () if bodily else reversed(phrases):  # "The embassy wrote a letter. It said": the embassy did
            if phrase.kind != "common" or tokens[phrase.head].lower not in PAPERS:
                continue
            if not (_is_denied(tokens, phrase) or (adds and phrase.first > told)):
                return phrase, back
        if not bodily and (paper := opening_paper(tokens) or any_paper(tokens)) is not None:
            return paper, back
        if any(token.word for token in tokens):
            return None
    return None


def opening_paper(tokens: Sequence[Token]) -> Phrase | None:
    """Return the paper that a sentence opens with ("The suspension order covers ...", "The contract, dated May, ...").

    A noun behind it is what the paper is of ("The contract workers left").
    """
    if len(tokens) <= MAX_TITLED or tokens[0].lower not in {"the", "this", "a", "an", "its", "their"}:
        return None
    for at in range(1, MAX_TITLED):
        if not tokens[at].word or tokens[at].possessive or tokens[at].lower in PREPOSITIONS:
            return None
        if tokens[at].lower in PAPERS:
            following = tokens[at + 1]
            verbal = following.lower.endswith(("s", "ed")) and not is_person(following.lower)
            ends = following.text == "," or following.lower in AUX or verbal
            return Phrase(0, at + 1, "common", 0, None, True) if ends else None
    return None


def _is_denied(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a paper is what somebody denies ("denied a media report that ..."), so that it is not "it"."""
    return any(token.lower in _DENIALS for token in tokens[max(0, phrase.first - 2) : phrase.first])


def pages_before(lines: Lines, paragraphs: Sequence[int], spot: tuple[int, Phrase]) -> tuple[Phrase, int] | None:
    """Return the papers that "they" takes up from the sentence before ("He sent the pages. They show that 40 left")."""
    number, pronoun = spot
    here, back = lines.tokens[number - 1], number - 1
    shows = pronoun.last < len(here) and here[pronoun.last].lower in THEY_SHOW
    if not shows or back < 1 or paragraphs[back - 1] != paragraphs[number - 1]:
        return None
    pages = any_paper(lines.tokens[back - 1], _PAGES)
    return None if pages is None else (pages, back)


def any_paper(tokens: Sequence[Token], papers: frozenset[str] = PAPERS) -> Phrase | None:
    """Return the paper that somebody is said to have or to hold something of ("We had the document read by two").

    Where he or she opens the sentence, no other thing than the paper goes on as "it".
    """
    if tokens[0].lower not in _PEOPLE and papers is PAPERS:
        return None
    for at in range(1, len(tokens)):
        if tokens[at].lower in papers and not (tokens[at].capital or tokens[at].possessive):
            start = modifiers_start(tokens, at)
            settled = start < at and (tokens[start].lower in _SETTLED or any(t.possessive for t in tokens[start:at]))
            if papers is _PAGES and not settled:  # "He gave us ledgers."
                start, settled = start + (start < at and tokens[start].lower in _HANDED), True
            return Phrase(start, at + 1, "common", start, None, True) if settled else None
    return None


_PAGES = frozenset(
    "pages documents files papers records figures registers ledgers accounts statistics minutes lists e-mails emails "
    "letters messages invoices contracts payslips logs returns rosters manifests".split()
)
_HANDED = frozenset("me us him them you".split())
_SETTLED = frozenset("a an the this its their his her".split())
