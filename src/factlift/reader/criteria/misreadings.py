"""Frames whose cue is not what it looks like: a noun for a verb, a verb with another object, a sentence before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factlift.lexicon import SUBORDINATORS
from factlift.reader.criteria.frames import PEOPLE, Frame
from factlift.reader.criteria.phrasebook import plain
from factlift.reader.criteria.wording import FINITE, LED, RELATIVE
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.tokens import Token

_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no any such market consumer domestic public strong "
    "growing high rising weak travel weapons smoking import export".split()
)
_NOUNS = frozenset("demand demands ban bar cut search request picking choosing hiring recruiting".split())  # verbs too
_PAID = frozenset("get gets got receive receives received paid".split())
_VENUES = frozenset(
    "bridge market road museum park pool shop beach library gate church palace exhibition garden street lane trail "
    "border "
    "stadium fair festival show race concert restaurant bar".split()
)
_CHANGED = frozenset(
    "reduced lowered eased relaxed dropped lifted waived raised tightened met unclear unchanged reviewed".split()
)
_SHORT = 5  # words of a predicate that only tells what becomes of a rule
_HELPED = frozenset(  # behind "help": who is helped, or what with
    "me us you him her it them the a an to this that these those his their its my our your end make keep build bring "
    "create save fight find solve explain reduce improve stop others people ease".split()
)
_SOUGHT = frozenset("for little no any some much more further of need needs find finds found get gets".split())
_WORTH = frozenset("almost about nearly roughly around nothing it noting the just an a over billions".split())
_OWNED = frozenset("his her their its my our him them it me us".split())
_SEARCHES = frozenset({"search", "searching", "hunting", "hunts", "hunt", "looking", "look", "looked", "looks"})
_TOLD = frozenset("that his her their its what why when whose this these".split())  # what is known, not learnt
_SEEN = frozenset("the how what why where it them him her this that these those my your their his".split())
_CHOOSING = frozenset("hiring taking sending recruiting choosing picking employing".split())
_GATHERED = frozenset("invited considered discussed quoted killed arrested injured".split())
_OBJECTS = frozenset("asks rejects prefers taken not_taken".split())
_TAKEN = frozenset("in aback for hostage to seriously over apart".split())
_SPARED = re.compile(r"(?:not|n[’']t)(?: \w+)? have to\b")
_PRAISES = frozenset({"first", "first_tail", "needed", "need_tail"})
_BETWEEN = frozenset("between of in meet meets meeting exceed exceeds exceeded outstrip outstrips outstripped".split())
_HEARERS = frozenset({"you", "them", "him", "her", "everyone", "everybody", "people"})
_NOT_GIVEN = frozenset("a the top main our their his her its first high national".split())
_AILING = frozenset("causing affecting where which that characterised characterized marked leading caused".split())
_ASSURED = frozenset("sure certain confident aware clear proud careful".split())
_TOLD_TO = frozenset("asked told advised urged warned reminded requested instructed".split())
_MADE = frozenset(
    "order orders bill bills law laws treaty treaties deal pact legislation decree memorandum budget budgets "
    "agreement agreements plan "
    "plans proposal proposals register accounts school".split()
)
_ALREADY = frozenset("already now still also being".split())
_LIMITED = frozenset("who whose with aged under over between from without years".split())
_BEING = re.compile(r" (?:is|are|was|were)(?: \w+ly)?$")  # of the cue's own verb
_PASSIVE = re.compile(
    r" (?:is|are|was|were|will be|has been|have been)(?: \w+ly)?(?: (?:told|warned|advised|asked|urged))?$"
)


class _Reading:
    """A frame with its cue, its condition and the word behind the cue, in lower case."""

    def __init__(self, frame: Frame, tokens: Sequence[Token], words: str) -> None:
        self.frame = frame
        self.tokens = tokens
        self.words = words
        self.cue = [token.lower for token in tokens[slice(*frame.cue)]]
        self.inside = [plain(token) for token in tokens[frame.first : frame.last]]
        self.before = tokens[frame.cue[0] - 1].lower if frame.cue[0] else ""
        self.next = tokens[frame.cue[1] : frame.cue[1] + 1]
        self.behind = self.next[0].lower if self.next else ""

    def wherever(self) -> bool:
        """Return whether its cue is a noun, spares somebody something, or has no object."""
        if self.cue[-1] == "bonus" and (self.behind == "of" or not _PAID.isdisjoint({self.before, self.cue[0]})):
            return True  # "will get a bonus of $500"
        if self.cue[-1] in _NOUNS and (self.before in _DETERMINERS or self.before.endswith("est")):
            return True  # "the demand was not there", "ripe for the picking"
        if self.cue[-1] in {"demand", "demands"} and (self.before in _BETWEEN or self.behind in {"was", "is", "for"}):
            return True  # "the gap between demand and supply"
        if self.frame.kind == "exclusion" and _SPARED.search(" ".join([*self.cue, self.inside[0]])):
            return True  # "does not have to apply"
        if self.frame.behind and self.cue[-1] == "condition" and self.behind in _AILING:
            return True  # "gout is a condition causing pain"
        if self.frame.behind and self.frame.form in _PRAISES:  # "tailors were wanted, and a woman was as welcome"
            return FINITE.search(_BEING.sub("", self.words)) is not None and not RELATIVE.search(self.words)
        return not self.frame.behind and self.frame.form in _OBJECTS and self.inside[0] in SUBORDINATORS

    def praised(self) -> bool:
        """Something helps somebody, or is worth a sum."""
        if self.cue[-1] == "worth":
            if self.behind in {"more", "less"}:  # "than 40 million", not "than any diploma"
                return any(map(is_numeral, self.tokens[self.frame.cue[1] + 2 : self.frame.cue[1] + 4]))
            return any(map(is_numeral, self.next)) or self.behind in _WORTH or not self.behind[:1].isalpha()
        if self.cue[-1] == "help" and self.before in _SOUGHT:
            return True  # "asked the embassy for help", "finds little help"
        return self.cue[-1] in {"help", "helps"} and self.behind in _HELPED

    def asked(self) -> bool:
        """One's own is looked for, or one thing is chosen over another."""
        if not _SEARCHES.isdisjoint(self.cue) and self.inside[0] in _OWNED:
            return True
        if self.inside[0] in _HEARERS and self.inside[1:3] in (
            ["to", "know"],
            ["to", "remember"],
            ["to", "understand"],
        ):
            return True  # "she asks them to remember that"
        following = self.tokens[self.frame.first + 1 : self.frame.first + 2]
        return self.inside[0] == "over" and not any(map(is_numeral, following))

    def rejected(self) -> bool:
        """Something is avoided, or not all reject it."""
        shunned = PEOPLE.isdisjoint((self.inside[0], self.inside[-1])) or self.inside[0].endswith("ing")
        opening = [token.lower for token in self.tokens[self.frame.begin : self.frame.begin + 2]]
        if self.behind == "that" and FINITE.search(self.words):
            return True  # "do not rule out that nurses could be exempted"
        return opening == ["not", "all"] or (shunned and any(part.startswith("avoid") for part in self.cue))

    def preferred(self) -> bool:
        """Doing something is preferred ("favoured mending relations"), or something is dear to somebody."""
        if self.cue[-2:] == ["priority", "for"] and self.before in _NOT_GIVEN:
            return True  # "peace is a priority for all mothers"
        return len(self.inside) > 1 and self.inside[0].endswith("ing") and self.inside[0] not in _CHOOSING

    def provided(self) -> bool:
        """People are provided with something: "ought to provide the crews with tools"."""
        given = self.inside[:2] in (["provide", "the"], ["provide", "our"], ["provide", "these"])
        return given and not PEOPLE.isdisjoint(self.inside[2:4])

    def signed(self) -> bool:
        """A law, an order or a treaty is signed by whoever makes it."""
        signed = {token.lower for token in self.tokens[self.frame.cue[1] : self.frame.cue[1] + 4]}
        approved = self.behind == "approve" and not signed.isdisjoint(("contract", "contracts"))
        return approved or not _MADE.isdisjoint(signed)

    def listed(self) -> bool:
        """What rules are doing, or what becomes of them, is told: "the new rules are already slowing trade"."""
        if self.inside[-1] in _CHANGED and len(self.inside) < _SHORT:
            return True  # "the chance that it will cut reserve requirements is much reduced"
        return self.inside[0] in _ALREADY and self.inside[1:2] != [] and self.inside[1].endswith("ing")

    def counted(self) -> bool:
        """Some number of people is employed: "employs only four clerks"."""
        return is_numeral(self.tokens[self.frame.first]) and _LIMITED.isdisjoint(self.inside)

    def instructed(self) -> bool:
        """Those who come are told whom not to bring: "asked not to bring relatives"."""
        told = {token.lower for token in self.tokens[max(0, self.frame.cue[0] - 9) : self.frame.cue[0] + 1]}
        return self.cue[-1] == "bring" and not _TOLD_TO.isdisjoint(told)

    def opened(self) -> bool:
        """A place lets people in: "the bridge is open to people on foot"."""
        before = [token.lower for token in self.tokens[max(0, self.frame.cue[0] - 3) : self.frame.cue[0]]]
        return not _VENUES.isdisjoint(before)

    def gathered(self) -> bool:
        """Those named were invited, hurt or spoken of, not chosen."""
        return not _GATHERED.isdisjoint(self.cue)

    def known(self) -> bool:
        """Something must be known, not learnt ("everyone should know that"), waited for, or ascertained."""
        if self.inside[0] in {"see", "consult"} and not {"doctor", "physician", "dentist"}.isdisjoint(self.inside):
            return True  # what people with a fever should do
        if self.inside[0] in {"see", "understand", "imagine"} and not _SEEN.isdisjoint(self.inside[1:2]):
            return True  # "to understand why they go you need to see the village"
        if self.cue[-2:] == ["got", "to"] and self.inside[0] in {"know", "see", "meet"}:
            return True  # "who got to know a cook"
        if self.inside[:2] == ["have", "to"]:
            return True  # "should have to wait"
        if self.inside[0] == "be" and self.inside[1:2] and self.inside[1] in _ASSURED:
            return self.inside[2:3] in (["that"], ["of"], ["about"])  # "must be sure that"
        if self.inside[0] == "a" and self.inside[1:2] in (["situation"], ["case"], ["position"], ["scenario"]):
            return True  # "you cannot have a situation where"
        return self.inside[0] == "know" and len(self.inside) > 1 and self.inside[1] in _TOLD

    def barred(self) -> bool:
        """Somebody is not taken in, a rule does not hold for somebody, or a whole sentence stands before the cue."""
        if self.cue[-1] == "come" and self.behind == "into":
            return True  # "rank does not come into it"
        if self.cue[-1] == "apply" and self.behind == "to" and PEOPLE.isdisjoint(self.inside):
            return True  # "the decree does not apply to residents"
        if self.cue[-1] == "taken" and self.behind in _TAKEN:
            return True  # "warned them not to be taken in"
        if self.frame.behind and self.inside[0] in {"i", "we"} and self.inside[1:2] != ["who"]:
            return True  # "I will see to it that such cuts never make it"
        if not self.frame.behind or LED.match(self.words) or not FINITE.search(_PASSIVE.sub("", self.words)):
            return False
        relative = self.tokens[max(0, self.frame.first - 1)].lower in {"whose", "who"}
        return not relative and not RELATIVE.search(self.words.lower())


_TESTS: dict[str, Callable[[_Reading], bool]] = {
    "first_tail": _Reading.praised, "first": _Reading.praised, "asks": _Reading.asked,
    "rejects": _Reading.rejected, "prefers": _Reading.preferred, "papers": _Reading.provided,
    "vouched": _Reading.signed, "list": _Reading.listed, "open_to": _Reading.opened, "taken": _Reading.counted,
    "not_taken": _Reading.instructed,
    "inverted": _Reading.gathered, "modal": _Reading.known,
    "out": _Reading.barred, "in": _Reading.barred, "apply": _Reading.barred, "out_tail": _Reading.barred,
}  # fmt: skip


_PAPERS = re.compile(r"(?:diplomas|certificates|degrees|papers|references|letters|forms)", re.IGNORECASE)
_AT_HOME = re.compile(
    r"(?:the|his|her|their|our) (?:family|families|wife|wives|child|children|parents|mother|fathers?)", re.IGNORECASE
)


def is_misread(frame: Frame, tokens: Sequence[Token], words: str) -> bool:
    """Return whether the cue of a frame is another word than the one that lays down a condition.

    `tokens` are the sentence's, `words` those of the condition.
    """
    if frame.kind == "exclusion" and (_AT_HOME.fullmatch(words) or _PAPERS.fullmatch(words)):
        return True  # "the family stays behind", "has no interest in diplomas"
    behind = tokens[frame.cue[1] : frame.cue[1] + 1]
    if frame.behind and tokens[frame.cue[1] - 1].lower == "let" and any(token.word for token in behind):
        return True  # "The Cubans will not let doctors go"
    reading = _Reading(frame, tokens, words)
    return reading.wherever() or (frame.form in _TESTS and _TESTS[frame.form](reading))
