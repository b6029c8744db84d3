"""Headings over lists of conditions, and the items of the lists below them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlift.article import Article, Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import words_of
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import is_people
from factlift.reader.criteria.matters import is_of_hosts

MAX_HEADING = 110  # code points
TITLE = 60  # code points of a sentence that is a heading
MAX_BELOW = 8  # lines below a heading that are looked at
MAX_ITEM = 160  # code points of a line without a mark that is an item of a list
MAX_CAPITALS = 4  # words in capitals with a colon that may be an item; more are a headline
_BULLET = re.compile(
    r"(?:[-•*–—·◦▪✓✔➢►●■‣⁃]|\(?\d{1,2}(?:\.(?!\d)|\))|\(?(?:[a-z]|[ivx]{2,4})\)|[a-z]\.(?=\s))[ \t\u00a0]*(?=\S)"
    r"(?![\W_]{1,40}$|30-$)"
)  # not "* * *", nor "-30-" at an end
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]$")
_OPEN_END = re.compile(
    r"\b(?:if you(?: are| have)?|you(?: are| have| must| need| should)?|are|is|if|have|be|must|who|to):?$"
)
# Words over a list of whatever sort: what stands below tells whether they are conditions.
_WEAK = re.compile(
    r"\b(?:rules?|terms|lists?|notices?|posters?|adverts?|advertisements?|circulars?|leaflets?|boards?|instructions?|"
    r"orders?|decrees?|regulations?|asks? of|asked (?:for|of)|expect(?:s|ed)? (?:of|from)|needs?|wants?|"
    r"wanted|takes?|things|points|boxes|limits?|standards?|paragraphs?|letter|memo|blunt|brief|blackboard|whiteboard|"
    r"wall)\b",
    re.IGNORECASE,
)
# Over a box that sums the article up: what stands in it is told, whatever words of conditions are among it.
_SUMMARY = re.compile(
    r"(?:the |our |some |three |four |five |six )?(?:(?:key|main|talking|top|other|quick|news) (?:points|things|facts|"
    r"takeaways)|(?:story )?highlights|(?:news )?in (?:brief|short)|at a glance|(?:article |story )?summary|"
    r"things (?:to know|we know))(?: (?:today|so far|this week))?\W*$",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\b(?:sends?|sent|deploys?|deployed|dispatch(?:es|ed)|exports?|exported|returns?|returned) ")
_NOT_ASKED = re.compile(
    r"\b(?:packing|gets?|offers?|offered|gives?|given|duties|menu|bring along|costs?|pays?|paid|"
    r"(?:your|the|their) (?:role|job|work|duties|tasks?|day|responsibilities)|(?:role|job|work|tasks?) (?:will )?"
    r"(?:includes?|involves?)|responsible for)\b"
)
_DOES = re.compile(  # of a sentence, which is no item
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|must|should|shall|may|might|needs?|said|"
    r"says|gets?|pays?|goes|went|requires?|wants?|asks?|takes?|[a-z]+ed (?:on|in|at|the|a|to|for))\b"
)
_SEND_TO = re.compile(  # an address stands below: "Applications must be submitted by post to:"
    r"\b(?:submit(?:ted)?|sent|send|mail(?:ed)?|post(?:ed)?|address(?:ed)?|e-?mail(?:ed)?|forward(?:ed)?|"
    r"deliver(?:ed)?|contact|call|write|returned?|courier|enquir(?:e|ies))\b[^:;]{0,60}"
    r"(?:(?:(?<!need )(?<!have )(?<!has )(?<!able )to|at|via|by|with|from)"
    r"(?: the following)?(?: address(?:es)?)?|address(?:es)?):$"
)
_INCLUDED = re.compile(r"\b(?:has|have) (?:also |so far )?included:?$")  # "support to date has included:"
_OPEN_VERB = re.compile(r"\b(?:must|shall|should|who|with)(?: \w+)?$")
_ASKED = re.compile(r"\b(?:must|should|ought to|ha(?:s|ve) to|needs? to)(?: also| all| each| both| further)?$")
_APPLICANTS = re.compile(
    r"(?:(?:For|Male|Female|The) )?(?:[A-Za-z][\w’'-]*,? (?:and |or )?){0,3}(?P<noun>[A-Za-z-]+)"
    r"(?: \([^()]{1,30}\))?:?"
)
_VACANCIES = re.compile(  # the trade and how many of it are wanted: "MIDWIFE – 10", "Heavy driver (15 nos)"
    r"(?:\d{1,2}[.)] )?(?:[A-Za-z][\w’'/-]*,? (?:and |or |& )?){0,4}(?P<noun>[A-Za-z-]{3,})(?: \([^()\d]{1,40}\))? ?"
    r"(?:[-–—:x×] ?|\(|\b)\d{1,4}(?: ?(?:nos?\.?|posts?|positions?|vacanc(?:y|ies)|persons?|pax|males?|females?|men|"
    r"women)\b)?(?: ?[/+&] ?\d{1,4}(?: (?:males?|females?|men|women))?)?\)?[:.]?",
    re.IGNORECASE,
)
_TRADES = frozenset(noun for noun in words_of("people_nouns", "sent") if noun.endswith(("s", "men", "women", "staff")))
# The first kind with a hit wins: "not eligible" before "eligib".
_KINDS: tuple[tuple[Literal["exclusion", "preference", "requirement", "other"], str], ...] = (
    ("exclusion", "head_out"), ("preference", "head_first"), ("requirement", "head_need"), ("other", "head_else"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the lines below it; `cue` is None where it says that they are no conditions."""

    kind: CriterionKind | None
    cue: str
    mark: str  # the sort of the bullets that its items bear, empty where they bear none
    weak: bool = False  # its own words do not say that conditions stand below it


def kind_of(words: str, *more: str) -> Literal["exclusion", "preference", "requirement", "other"] | None:
    """Return what the words of a heading say of the list below it; `more` are further classes that ask for it.

    >>> kind_of("Who may not apply"), kind_of("We ask for"), kind_of("How to apply"), kind_of("The weather")
    ('exclusion', 'requirement', 'other', None)
    """
    lowered = words.lower().replace("’", "'")
    if _pattern("head_how").search(lowered) or _INCLUDED.search(lowered):
        return "other"
    if barring := _NOBODY.search(words):
        return "requirement" if barring["unless"] else "exclusion"  # "No person shall be sent who"
    for kind, group in _KINDS:
        if _pattern(group).search(lowered):
            return kind
    if _ASKED.search(lowered):
        return "requirement"  # "The candidate should", whatever else it says
    return "requirement" if more and _pattern(*more).search(lowered) else None


_NOBODY = re.compile(
    r"\b(?:[Nn]o (?:person|one|applicant|candidate|man|woman|officer|worker|nurse|soldier|employee|member|[a-z]+er)|"
    r"[Nn]obody) (?:shall|may|will|can|must|is to) (?:be )?[a-z]+ (?:(?:in|to|for|by|under) [^,;:]{3,40} )?"
    r"(?:who|if|that|(?P<unless>unless))(?: (?:he|she|they|(?:he or she))| (?:is|has|are|have))?:?$"
)


@cache
def _pattern(*groups: str) -> re.Pattern[str]:
    """Return a pattern of the cues of some classes, each at the start of a word."""
    cues = sorted(words_of("criteria_cues", *groups), key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(re.escape(cue) for cue in cues) + ")")


def bullet_at(text: str, start: int, end: int) -> int | None:
    """Return where the words behind a bullet begin, or None where there is no bullet.

    >>> lines = "- a degree", "2. A degree", "(a) A degree", "15.47 BST", "* * *"
    >>> [bullet_at(words, 0, len(words)) for words in lines]
    [2, 3, 4, None, None]
    """
    found = _BULLET.match(text, start, end)
    return found.end() if found else None


def _sort_of(text: str, start: int, end: int) -> str:
    """Return the sort of the bullet before a line: a digit, a letter, or the sign itself; empty without one."""
    if bullet_at(text, start, end) is None and not _NUMBER.fullmatch(text[start:end]):
        return ""
    sign = text[start] if text[start] != "(" else text[start + 1]
    return "1" if sign.isdigit() else "a" if sign.isalpha() else sign


def is_weak(words: str) -> bool:
    """Return whether a heading says neither that its list is of conditions, nor that it is not.

    >>> is_weak("His list"), is_weak("The packing list"), is_weak("At the gate"), is_weak("Key points")
    (True, False, False, False)
    """
    return not _SUMMARY.match(words) and _WEAK.search(words) is not None and _NOT_ASKED.search(words.lower()) is None


def heads_summary(line: str) -> bool:
    """Return whether a line stands over a box that sums the article up ("Key points")."""
    return len(line) <= TITLE and _SUMMARY.match(line.lstrip("#* ")) is not None


def is_applicants(words: str) -> bool:
    """Return whether a line only names those who may apply, over a list of what is asked of them.

    >>> is_applicants("Domestic workers:"), is_applicants("For nurses"), is_applicants("The workers left")
    (True, True, False)
    >>> is_applicants("MIDWIFE – 10"), is_applicants("Page 10"), is_applicants("Malta sends nurses")
    (True, False, False)
    """
    named = _APPLICANTS.fullmatch(words)
    if named is not None and named["noun"].lower() in _TRADES and _SENDS.search(words) is None:
        return True
    wanted = _VACANCIES.fullmatch(words)
    return wanted is not None and is_people(wanted["noun"].lower())


class Lists:
    """Tells for each sentence in turn whether it is a heading, or an item below one."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.flat
        self._open: Heading | None = None
        self._over: Heading | None = None  # the heading over lists that each bear the name of those who apply
        self._line = -1  # paragraph of the heading or of the last item
        self._top = -1  # paragraph of the heading
        self._asks = False  # the last list was of what is asked for

    def item(self, sentence: Sentence) -> tuple[Heading, Stretch] | None:
        """Return the heading that governs a sentence that is an item, and the item; None for any other sentence."""
        heading = self._open
        if heading is None or (sentence.paragraph != self._line + 1 and not self._numbered(sentence)):
            if heading is not None and sentence.paragraph > self._line:
                self._open = None
            return None
        words = self._text[sentence.start : sentence.end]
        start = bullet_at(self._text, sentence.start, sentence.end)
        mark = _sort_of(self._text, sentence.start, sentence.end)
        if (mark != heading.mark and not self._numbered(sentence)) or self._is_heading(sentence):
            self._open = None
            return None
        item = _is_item(words, last=self._line > self._top) and not (
            words.isupper() and ": " in words and len(words.split()) > MAX_CAPITALS
        )
        over = not heading.mark and (not item or _is_label(words) or _TITLE.match(words) is not None)
        if words[-1] == "?" or over or (mark == "1" and is_applicants(words)):
            self._open = None
            return None
        paragraph = self._article.paragraphs[sentence.paragraph]
        self._line = sentence.paragraph
        return heading, Stretch(sentence.start if start is None else start, min(sentence.end, paragraph.end))

    def _numbered(self, sentence: Sentence) -> bool:
        """Return whether the sentence goes on with a line whose number was cut off as a sentence."""
        paragraph = self._article.paragraphs[sentence.paragraph]
        lead = self._text[paragraph.start : sentence.start].strip()
        return sentence.paragraph == self._line and _NUMBER.fullmatch(lead) is not None

    def open(self, sentence: Sentence) -> bool:
        """Take a sentence for a heading if it is one; return whether it was."""
        over = self._over if sentence.paragraph == self._line + 1 else None  # "Who can apply", "Teachers", a list
        self._over = over
        if not self._is_heading(sentence):
            return False
        words = self._text[sentence.start : sentence.end]
        more = ("head_colon",) if words.endswith(":") else ()  # "For the kitchens it asks for:"
        applicants = is_applicants(words)
        said = kind_of(words.rstrip(" :.?"), *more) or (over.kind if over is not None and applicants else None)
        kind = (
            "other"
            if is_of_hosts(words) or _SEND_TO.search(words)
            else said or self._weak_kind(sentence) or self._kind_above(sentence)
        )
        kind = kind or self._kind_before(sentence)
        following = self._article.sentences[sentence.number]
        mark = _sort_of(self._text, following.start, following.end)
        self._open = (
            None
            if kind is None or kind == "other"
            else Heading(kind, words.rstrip(" :"), mark, said is None or words[-1] == ".")
        )
        self._line = self._top = sentence.paragraph
        self._asks = kind == "requirement"
        below = self._text[following.start : following.end]
        if not applicants:
            self._over = self._open if not mark and is_applicants(below) else None
            self._open = self._open if self._over is None else None
        return kind is not None

    def _is_heading(self, sentence: Sentence) -> bool:
        """Return whether a line stands above a list: a short one, its end open, marks or short lines below it."""
        article, text = self._article, self._text
        if sentence.number >= len(article.sentences):
            return False
        following = article.sentences[sentence.number]
        if following.paragraph != sentence.paragraph + 1 or sentence.end - sentence.start > MAX_HEADING + 90:
            return False
        if sentence.end < article.paragraphs[sentence.paragraph].end:
            return False
        words = text[sentence.start : sentence.end]
        lettered = bullet_at(text, sentence.start, sentence.end) is not None
        marks = {_sort_of(text, line.start, line.end) for line in (sentence, following)}
        if lettered and len(marks) > 1 and is_applicants(words):
            lettered = False  # "3. Cooks – 20", over what is asked of them
        if lettered and not words.endswith(":") and (len(marks) == 1 or not _OPEN_VERB.search(words)):
            return False  # "people with epilepsy" is an item like the one below it
        if bullet_at(text, following.start, following.end) is not None:
            told = (
                words[-1] == "."
                and len(words) <= TITLE
                and not text[following.start].isdigit()
                and kind_of(words) is not None
            )  # "Our conditions are few."
            told = told or self._kind_above(sentence) is not None
            return (len(words) <= MAX_HEADING and words[-1] not in ".!") or words.endswith(":") or told
        line = article.paragraphs[following.paragraph]
        below = text[line.start : line.end]
        ends = words.endswith(":") or (
            words[-1] not in ".!”\"’'," and len(words) <= 60 and _OPEN_END.search(words) is None
        )
        if not _is_item(below):
            return False
        known = ends and kind_of(words.rstrip(" :.?")) is not None
        return known or (words[-1] in ".:" and self._weak_kind(sentence) is not None)

    def _kind_before(self, sentence: Sentence) -> Literal["requirement"] | None:
        """Return that the list of what is asked for goes on below a title that names more of it ("Driving skills")."""
        words = self._text[sentence.start : sentence.end]
        fresh = self._asks and sentence.paragraph == self._line + 1 and len(words) <= TITLE
        return "requirement" if fresh and category_of(words) not in {"other", "payment", "family"} else None

    def _kind_above(self, sentence: Sentence) -> Literal["exclusion", "preference", "requirement"] | None:
        """Return what the title above a lone sentence says of the list below that."""
        article = self._article
        if sentence.number < 2 or sentence.start > article.paragraphs[sentence.paragraph].start:
            return None
        title = article.sentences[sentence.number - 2]
        words = self._text[title.start : title.end]
        if title.paragraph != sentence.paragraph - 1 or len(words) > TITLE or words[-1] in ".!:;,":
            return None
        if bullet_at(self._text, title.start, title.end) is not None:
            return None
        kind = kind_of(words.rstrip("?"))
        return None if kind == "other" else kind

    def _weak_kind(self, sentence: Sentence) -> Literal["requirement"] | None:
        """Return that conditions are asked for where a line only says "the rules", and most lines below it are some."""
        words = self._text[sentence.start : sentence.end]
        open_list = words.endswith(":") and _NOT_ASKED.search(words.lower()) is None  # whatever its words say
        weak = is_weak(words) or is_applicants(words)
        if (not weak and not open_list) or _ANSWERS.search(words) or _SUMMARY.match(words):
            return None
        below = self._article.paragraphs[sentence.paragraph + 1 : sentence.paragraph + 1 + MAX_BELOW]
        lines = [self._text[line.start : line.end].rstrip(" ;,") for line in below]
        mark = _sort_of(self._text, below[0].start, below[0].end) if below else ""
        if not mark and not weak:
            return None
        items: list[str] = []
        for line, words in zip(below, lines, strict=True):
            if _sort_of(self._text, line.start, line.end) != mark or not (mark or _is_item(words)):
                break
            items.append(words)
        known = sum(category_of(item) not in {"other", "payment"} for item in items)
        least = 0 if mark and _VACANCIES.fullmatch(self._text[sentence.start : sentence.end]) else 1 if mark else 2
        return "requirement" if len(items) > least and known * 2 > len(items) else None


_ANSWERS = re.compile(r"\b(?:replied|answered|responded|stated|wrote|added):$")  # what follows is no list of conditions
_TITLE = re.compile(r"(?:What|Who|How|Where|When|Why) (?:you|we|it|they|to|is|are|will) [^.?!:]{2,40}$")
_SAID = re.compile(  # a subject and its verb
    r"(?!(?:Must|Should|Shall|Have|Be|You|They|He|She)\b)[A-Z0-9][^.:;]{2,110}? (?:shall|must|may|will|is|are|was|were|"
    r"has|have|had|does|do|did|can(?:not)?|should|authori[sz]es|requires|provides)(?: not)? [^.]{3,}|"
    r"The [A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?[a-z]+(?:s|ed) [^.]{3,}"
)


def is_said(words: str) -> bool:
    """Return whether an item is a sentence of its own, with what it lays down in it, and not a condition as it stands.

    >>> is_said("The host shall provide lodging."), is_said("Must be unmarried."), is_said("Two years on a ward")
    (True, False, False)
    """
    return words.rstrip().endswith(".") and _SAID.match(words) is not None


def _is_label(words: str) -> bool:
    """Return whether a line is a label of its own ("Duration", "Deadline: 3 May"), not a condition."""
    before, colon, _ = words.partition(":")
    short = before if colon else words
    return len(short.split()) <= 2 and category_of(short) == "other"


def _is_item(words: str, *, last: bool = False) -> bool:
    """Return whether a line without a mark can be an item: short, and no sentence that ends with a stop.

    `last`: other items stand before it, so that it may end the list with its stop.
    """
    if len(words) > MAX_ITEM:
        return False
    last = last and words[-1] == "." and _DOES.search(words) is None
    last = last and category_of(words) not in {"other", "payment"}
    return last or words[-1] not in '.!?:”"' or (len(words) <= 60 and words[-1] == "." and words[0].islower())
