"""Whether a condition asks or shuts out as the words do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.facts import Criterion, Flag
from factlift.opinions import Opinion

_NEAR_CHARS = 4_000
"""How much of a sentence or clause is looked at: one may be as long as the article."""


def check_kind(opinion: Opinion, fact: Criterion) -> Iterator[Flag]:
    """Yields a flag where a condition is marked as asked for, and reads as shutting out, or the other way round.

    `No convictions` may be either, and nobody can tell.
    """
    other = opinion.same(fact)
    if fact.kind != "payment" and (word := _waived(opinion, fact)):
        yield _flag(f"it is marked as {fact.kind}, and “{word}” says that it is none")
        return
    if reason := _other_kind(opinion, fact):
        yield _flag(reason)
        return
    if fact.kind == "exclusion" and (word := _asked_before(opinion, fact)):
        yield _flag(_as(fact, word))
        return
    if isinstance(other, Criterion):
        if fact.kind != other.kind and not _may_be_both(opinion, fact, other):
            yield _flag(f"“{fact.text}” is marked as {fact.kind}, and reads as {other.kind}")
            return
    elif fact.kind == "exclusion" and not _shuts_out(opinion, fact):
        yield _flag("it is marked as exclusion, and no word here shuts anybody out")
    elif fact.kind == "requirement" and (word := _refusal(opinion, fact)):
        yield _flag(f"it is marked as requirement, and “{word}” stands with it")
        return
    if fact.kind != "payment" and (word := _left_out(opinion, fact)):
        yield _flag(f"it is marked as {fact.kind}, and leaves out the “{word}” before it")


def _may_be_both(opinion: Opinion, fact: Criterion, other: Criterion) -> bool:
    """Tells whether a condition may be of the kind given, too: `no convictions`, or a word for it stands there."""
    if {fact.kind, other.kind} == {"requirement", "exclusion"}:
        return _NONE.match(fact.text) is not None
    return _CUES[fact.kind].search(_clause_of(opinion, fact)) is not None


def _clause_of(opinion: Opinion, fact: Criterion) -> str:
    """Returns what of a condition's sentence says what is made of it: its clauses, and what stands right behind."""
    text = opinion.article.flat
    return " ".join(text[at.start : min(at.end, at.start + _NEAR_CHARS)] for at in fact.evidence)


def _waived(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns the words that say of a condition's clause that it is asked for no more, or never was."""
    words = _clause_of(opinion, fact)
    found = _WAIVED.search(words) or _NONE_NEEDED.search(words)
    return None if found is None or _ONLY_HELPS.search(words) else found.group()


_WAIVED = re.compile(
    r"\b(?:not|no longer|never|hardly) (?:be |been )?(?:a |an |the )?(?:required|needed|necessary|mandatory|asked for|"
    r"condition|requirement|excluded|barred|turned away|a bar)\b|\bno longer (?:bars?|excludes?|disqualif|needs?|"
    r"requires?|asks?)|\b(?:need(?: not|n[’']t) (?:be|have|hold|speak|know|show|own|possess|bring|prove|pass)\b|"
    r"(?:do|does|did) (?:not|n[’']t) (?:need|have to|require|exclude|bar|"
    r"disqualify|rule)|don[’']t need|doesn[’']t need|not required to\b|not obliged to\b)|\bis (?:no bar|optional)\b|"
    r"\b(?:dropped|waived|lifted|scrapped|abolished) (?:the|its|a|their) (?:demand|requirement|rule|ban|condition)\b|"
    r"\b(?:ban|bar|rule|requirement) (?:on|of|for|against) [^,;.]{2,60} (?:has been|was|is) (?:lifted|dropped|waived|"
    r"scrapped|abolished)\b|\bno requirement\b|\bneither\b[^,;.]{2,60}\bnor\b[^,;.]{2,60} (?:needed|required)\b",
    re.IGNORECASE,
)
_NONE_NEEDED = re.compile(
    r"\bno (?:\w{1,20} ){1,4}(?:(?:is|are|was|were|will be) )?(?:required|needed|necessary|asked for)\b", re.IGNORECASE
)
_ONLY_HELPS = re.compile(
    r"\b(?:desirable|advantage|asset|plus|welcome|helps?|prefer\w{2,4}|preference|need not apply|unless|until|if|"
    r"but)\b",
    re.IGNORECASE,
)
"""What makes a preference of what is not asked for, or names terms: `desirable but not required`."""


def _other_kind(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns a reason where a clause asks, helps, bars or takes money, and only that, and the kind is another."""
    words = _clause_of(opinion, fact)
    if fact.kind in ("requirement", "exclusion") and (word := _only_preferred(opinion, fact)):
        return _as(fact, word)
    if fact.kind == "payment" and any(letter.isdigit() for letter in words):
        return None
    told = {kind: found.group() for kind, cue in _CUES.items() if (found := cue.search(words))}
    if fact.kind in told or len(told) != 1:
        return None
    kind, word = next(iter(told.items()))
    if {kind, fact.kind} == {"requirement", "exclusion"}:
        return None if kind == "requirement" or _NONE.match(fact.text) else _as(fact, word)
    return _as(fact, word)


def _only_preferred(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns the words right before a condition, or right behind it, that make it a preference."""
    at = fact.spans.get("text")
    sentence = opinion.sentence(at) if at else None
    if at is None or sentence is None:
        return None
    text = opinion.article.flat
    found = _PREFERS.search(text, max(sentence.start, at.start - _BESIDE), at.start)
    found = found or _IS_PREFERRED.match(text, at.end, min(sentence.end, at.end + _BESIDE))
    return found.group().strip(" ,") if found else None


_BESIDE = 60
"""Characters beside a condition's words that are looked at."""
_PREFERS = re.compile(
    r"\b(?:preferably|ideally|preference (?:is|will be) given to|prefers|favou?rs)"
    r"(?: (?:have|be|has|is|those|who|with|an?|the|speak|hold)){0,3} $",
    re.IGNORECASE,
)
_IS_PREFERRED = re.compile(
    r" (?:is|are|will be|would be) (?:an? (?:plus|advantage|asset)|(?:strongly |also )?preferred|desirable|"
    r"advantageous|favou?red|given priority|welcome)\b"
)


def _as(fact: Criterion, word: str) -> str:
    return f"it is marked as {fact.kind}, and “{word}” stands with it"


def _asked_before(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns the words right before a condition that ask for it: `must have`, and not `must not have`."""
    at = fact.spans.get("text")
    if at is None or _NONE.match(at.text):
        return None
    found = _MUST.search(opinion.article.flat, max(0, at.start - _BESIDE), at.start)
    return found.group(1) if found else None


_MUST = re.compile(
    r"\b((?:must|(?:is|are) required to|have to|needs? to) (?:also )?"
    r"(?:have|hold|be|speak|show|bring|know|own|possess))(?: an?)? $",
    re.IGNORECASE,
)


_CUES = {
    "requirement": re.compile(
        r"\b(?:(?<!n[’']t a )(?<!not a )(?<!no )must|(?:is|are) (?:required|mandatory|compulsory|"
        r"obligatory)|demands?|requires?|(?:nurses|applicants|"
        r"candidates|workers) need|no(?:body| one) goes without)\b",
        re.IGNORECASE,
    ),
    "preference": re.compile(
        r"\b(?:preferred|preferably|preference|an? (?:advantage|plus|asset)|advantageous|desirable|favou?red|"
        r"(?:record|experience|diploma|certificate|Arabic|English) helps|given priority)\b",
        re.IGNORECASE,
    ),
    "exclusion": re.compile(
        r"\b(?:(?:is|are|were|will be) (?:excluded|barred|turned away|ineligible|disqualified|ruled out)|bars "
        r"applicants|no(?:body| one) with)\b",
        re.IGNORECASE,
    ),
    "payment": re.compile(
        r"(?:[$€£¥]\s?\d|\d (?:dollars|euros|pounds))[^;.]{0,40}\b(?:bribes?|place|under the table)\b|"
        r"\b(?:place|bribes?|paid|charged)\b[^;.]{0,40}[$€£¥]\s?\d",
    ),
}
"""What is made of a condition, in words that say nothing else."""


def _left_out(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns the negation right before a condition's words: it asks for a record where none is to be had.

    But where something else is refused until the condition is met: `nobody may go without a card`.
    """
    at = fact.spans.get("text")
    sentence = opinion.sentence(at) if at else None
    if at is None or sentence is None:
        return None
    lead = opinion.article.flat[max(sentence.start, at.start - _NEAR_CHARS) : at.start]
    if fact.kind == "exclusion":
        found = _LACKING.search(lead)
        return found.group().strip() if found else None
    found = _NEGATED.search(lead)
    return None if found is None or _TURNED.search(lead, 0, found.start()) else found.group(1) or found.group(2)


_LACKING = re.compile(
    r"(?:\b(without|lacking)(?: an?| any| the)?|\b(?:who|that) (?:do|does|did|have|has|had|are|is|can|could)"
    r"(?: not|n[’']t|not| never)(?: been| had)?) $"
)
"""What an exclusion can't do without: `those without a diploma are turned away`."""
_NEGATED = re.compile(
    r"(?<!\w)(no|not|never|without|nor|neither|cannot|\w+n[’']t)(?: (?:be|been|have|had|has|having|hold|an?|any|the|to|"
    r"yet|ever)){0,3} $|(?<!\w)(free (?:of|from)|clear of) (?:all |any )?$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"(?<!\w)(?:no|not|no one|nobody|none|never|neither|cannot|\w+n[’']t|if|unless|refused?|rejects?|rejected|"
    r"turned)\b",
    re.IGNORECASE,
)


_NONE = re.compile(r"(?:not?|without|free of)\b", re.IGNORECASE)
_SHUTTING = frozenset(
    "no not nobody none nor neither never cannot without barred bars bar excluded exclude excludes excluding "
    "ineligible reject rejected rejects turned turns refuse refused refuses ban banned bans struck strike "
    "strikes crossed passed ruled rule disqualified disqualifies out avoid shut shuts closed except weed "
    "weeded dropped stop stops fail failed fails forbidden prohibited unwanted unfit unsuitable disbarred "
    "skip skipped screened removed spared".split()
)
_STAYING = re.compile(r"\b(?:stay(?:s|ed)? (?:put|at home|behind)|left (?:at home|behind)|forget it)\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"\b(?:may|will|can|need|should) not\b|\bcannot\b|\b(?:won|can|needn)[’']t\b|: no\b|^no one\b|^no [a-z]+s\b|"
    r"\bstops at\b",
    re.IGNORECASE,
)
_TERMS = re.compile(r"\b(?:without|unless|until|before|less|fewer|more|other)\b", re.IGNORECASE)
"""What makes a condition of a refusal: `nobody may go without a card`."""


def _shuts_out(opinion: Opinion, fact: Criterion) -> bool:
    """Tells whether a word that shuts somebody out stands in the sentences of a condition, or just before them."""
    text, sentences = opinion.article.flat, opinion.article.sentences
    for home in opinion.sentences_of(fact):
        for at in sentences[max(0, home.number - 2) : home.number]:
            words = opinion.vocabulary(at)
            if not words.isdisjoint(_SHUTTING) or any(word.endswith("n't") for word in words):
                return True
            if _STAYING.search(text, at.start, min(at.end, at.start + _NEAR_CHARS)):
                return True
    return False


def _refusal(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns the words of a clause that refuse somebody, but where it goes on to say on what terms not."""
    if not fact.evidence or _NONE.match(fact.text):
        return None
    clause = fact.evidence[0]
    words = opinion.article.flat[clause.start : min(clause.end, clause.start + _NEAR_CHARS)]
    found = _REFUSAL.search(words)
    return found.group().strip(": ") if found and not _TERMS.search(words) else None


def _flag(reason: str) -> Flag:
    return Flag(code="kind", field="kind", reason=reason)
