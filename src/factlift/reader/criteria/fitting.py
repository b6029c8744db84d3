"""Which frames are conditions for being sent: their subject, their words and their neighbours decide."""

from __future__ import annotations

import re
from collections.abc import Callable

from factlift.lexicon import AUX, PREPOSITIONS, words_of
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import ANYONE, APPLICANT, LIMITS, PEOPLE, Frame
from factlift.reader.criteria.misreadings import is_misread
from factlift.reader.criteria.phrasebook import plain
from factlift.reader.criteria.scenery import Scenery
from factlift.reader.criteria.wording import (
    CHOOSERS,
    COUNT,
    CROWD,
    EMPLOYERS,
    GREETED,
    HIRING,
    LAYS_DOWN,
    LIFE,
    MATTERS,
    MONEY,
    NOT_SENT,
    PICKS,
    READY,
    RELATIVE,
    STANDING,
    THINGS,
    is_bid,
)
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import SEND, SENT
from factlift.reader.words.listing import clause_end, split_items

_NEXT = 20  # code points behind a condition that may tie it to life at work
_SPEECH = words_of("speech_verbs")
_LIMITED = re.compile(r"\b(?:with|who|whose|aged|over|under|between|without|from|in|\w{3,}ed)\b")
_GIVEN = re.compile(r"preference|priority|precedence|extra points|first refusal", re.IGNORECASE)
_BARRED = frozenset("ineligible disqualified disqualifies disqualify excluded unwelcome unsuitable".split())
_FORBIDDEN, _CAUGHT = frozenset("forbidden prohibited banned".split()), frozenset({"caught", "found"})
_FAVOURED = frozenset("first preferred favoured favored prioritised prioritized".split())
_ASKED, _SERVED = frozenset("with who aged under over without".split()), frozenset("patients passengers guests".split())
_HANGING = PREPOSITIONS | LIMITS | frozenset(", ( as and or nor if when because".split())
_DONE = frozenset("had asked were was ought supposed expected".split())  # what was so once, or is hoped for
_MOVES = frozenset("come go goes leave leaves travel travels fly flies sail sails board serve pass enter".split())
_EVERY = frozenset("a an every each any all no anyone anybody whoever".split())
_FIGURES = frozenset("figure figures count total number list survey tally estimate data statistic statistics".split())
_STANDS_IN = frozenset("he she they it we you i him her them".split())
_STOPPED = frozenset("stop stops stopped stopping ceased quit halted suspended".split())
_MISSED = frozenset("left sent out cut spared overlooked held kept dropped failed go stay stays".split())  # by anybody
_OBJECTS, _ANYTHING = frozenset("me us you him her it them".split()), {"anything", "nothing", "something"}
_OWN = frozenset({"documents", "experience"})  # of which only an applicant is asked to have some
_PAST = re.compile(
    r"have been (?!in|at|to|out|vaccinated|trained|born|married|registered|certified|employed)\w+(?:ed|id|nt|wn)\b"
)
_ANY, _EACH = frozenset("anyone anybody whoever those nobody".split()), frozenset({"each", "every", "or"})
_SINGLE, _NONE = frozenset({"he", "she"}), frozenset("none nothing neither nobody".split())
_ONE, _YOU, _SPOKEN = frozenset({"one"}), frozenset({"you"}), frozenset({"you", "they", "all"})
_ONE_PERSON = frozenset("man woman men women boy girl applicant candidate".split())
_LAID = re.compile(
    r"(?:have|hold|own) (?!\w+(?:ed|en|wn)\b)|be (?:\w+-\w+ed\b|able to|willing to|prepared to|free (?:to|for))"
)
_BARS = re.compile(r"(?:have|hold|own|owe) (?:an? |any |more |ever )?|be (?:an? |\w+(?:ed|en|nd) (?:to|by|in|of)\b)")
_HOLDS = frozenset(
    "have hold owe arrive possess secure obtain pass present submit speak own demonstrate produce".split()
)
_BEING_SO = frozenset("be is are was were have has had hold holds speak know must should".split())
_NO_VOUCHERS = (AUX - {"to", "’s", "'s"}) | {"states", "countries"}
_NO_VOUCHERS |= ANYONE - {"family", "parents", "husbands", "wives", "fathers", "mothers"}


class _Case:
    """One frame in its scenery."""

    def __init__(self, frame: Frame, scenery: Scenery) -> None:
        tokens = scenery.tokens
        self.frame = frame
        self.scenery = scenery
        self.near = scenery.near
        self.loose = scenery.near or scenery.sure
        self.subject = frame.subject
        start, end = tokens[frame.first].start, tokens[frame.last - 1].end
        self.words = scenery.text[start:end]
        if not frame.behind:
            end = clause_end(scenery.text, start, end)
        parts = split_items(scenery.text, start, end)
        self.kinds = {category_of(scenery.text[part.start : part.end]) for part in parts}
        self.first = scenery.text[parts[0].start : parts[0].end] if parts else self.words  # item of a list
        self.known = bool(self.kinds - {"other"})
        self.inside = [plain(token) for token in tokens[frame.first : frame.last]]
        self.people = any(word in PEOPLE for word in self.inside[:6])
        hanging = next((at for at, word in enumerate(self.inside) if at and word in _HANGING), len(self.inside))
        self.noun = self.inside[:hanging]  # "young men" of "young men with a trade"
        self.limited = not _ASKED.isdisjoint(self.inside[hanging : hanging + 1])
        self.cue = [token.lower for token in tokens[slice(*frame.cue)]]

    def asked(self) -> bool:
        """Applicants need something: "they must hold a licence"."""
        form, subject = self.frame.form, self.subject
        opening = self.scenery.tokens[self.frame.begin : min(self.frame.begin + 2, self.frame.cue[0])]
        employing = HIRING.search(" ".join(t.lower for t in self.scenery.tokens[self.frame.begin : self.frame.cue[0]]))
        if (
            self.inside[0] == "apply"
            or employing
            or (subject == "group" and self.scenery.is_of_town(self.frame) and not self._named())
            or (subject != "applicant" and any(token.lower in EMPLOYERS for token in opening))
        ):
            return False  # "companies that employ them need a licence", "farmers who hire them must pass a test"
        if subject == "applicant":
            return self.known or form == "modal" or self.near
        if subject in {"group", "limited"}:
            if not self.known and _PAST.match(self.words):
                return False  # "should never have been paid"
            laid = (self.scenery.sure or self.scenery.topical) and form in {"modal", "papers"} and self._lays_down()
            if laid or self._stands():
                return True
            return self.known and (self.loose or (form == "modal" and (subject == "limited" or self._says(_ONE))))
        if subject == "pronoun":
            told = form != "papers" and self._says(_SPOKEN)
            ordered = self.scenery.sure and self.scenery.keen and "should" not in self.cue
            if ordered and self._says(_YOU) and not LIFE.search(self.words.lower()):
                return True  # "You need fast hands", where an article tells how people are chosen
            if form == "modal" and self.scenery.fresh and self.scenery.sure and self._says(_SINGLE):
                return (
                    self.known
                    or _LAID.match(self.words if self.frame.kind == "requirement" else "") is not None
                    or (self.frame.kind == "exclusion" and _BARS.match(f"{self.cue[-1]} {self.words}") is not None)
                )
            stands = (told or self._says(_EACH) or self.scenery.fresh) and self._stands()  # "he or she must"
            return (
                stands
                or (self.known and (self.near or told))
                or (form == "modal" and self.scenery.fresh and self._says(_YOU))
            )
        return subject == "empty" and self.near and self.known

    def tells(self) -> bool:
        """Return whether one person is told of ("A sergeant had all three and was left"), or nothing."""
        if ["the", "same"] in (self.inside[:2], self.inside[1:3]):
            return True  # "a diploma you need all the same"
        out = self.frame.behind and self.frame.form == "out"
        return out and _STORY.match(self.words) is not None and not RELATIVE.search(self.words)

    def _lays_down(self) -> bool:
        """Return whether what everyone of a kind must have or be is told ("every soldier is to have ...")."""
        before = map(plain, self.scenery.tokens[max(0, self.frame.cue[0] - 5) : self.frame.cue[0]])
        every = not _EVERY.isdisjoint(before) or self.subject == "limited"
        done = not _DONE.isdisjoint(self.cue) or self.inside[0] in {"be", "supply"}
        come = self.words.startswith(("be of good ", "be of sound ", "come from the "))
        return come or ((every or self.inside[0] in _HOLDS) and not done)

    def _stands(self) -> bool:
        """Return whether it is how somebody must stand: what he can do, is free of, or works at now."""
        laid = self.frame.kind == "requirement" and self.frame.form == "modal" and "was" not in self.cue
        return laid and self.scenery.sure and STANDING.match(self.words) is not None

    def listed(self) -> bool:
        """A list with a heading of its own, or "Not eligible are ..."."""
        if self.frame.form == "nobody" and not (self.known or self.limited or not LIMITS.isdisjoint(self.inside)):
            return False  # "no crews will be sent"
        if self.frame.form == "list" and not self.known and not (self.scenery.topical or self.scenery.keen):
            return False  # "the conditions are particularly serious"
        if self.frame.form == "nobody" and (self.inside[0] in {"fewer", "less", "more"} or self.inside == ["man"]):
            return False  # "No fewer than 3,000 teachers have been shortlisted", "no man was taken ill"
        return self.near or self.known

    def barred(self) -> bool:
        """Its subject may not go."""
        cue = " ".join(self.cue)
        sent_off = "being" in self.cue and self.cue[-1] in {"home", "back", "away"} and not (self.known or self.limited)
        if sent_off or (self.inside[-1].endswith("ing") and self.cue[-1] in _FORBIDDEN):
            return False  # "helpers are being sent home", "drinking was prohibited": what is so there
        caught = not self.known or not _CAUGHT.isdisjoint(self.inside)
        if self.cue[-1] == "leave" and self._goes_on():
            return False  # "are asked to leave their names"
        if "will be sent" in cue and "back" not in self.cue and caught and self.frame.form == "out":
            return False  # "anyone who disgraces the flag will be sent home": from there
        counted = is_numeral(self.scenery.tokens[self.frame.first])
        if counted and self.frame.behind and (self.frame.form == "apply" or not (self.known and self.limited)):
            return False  # "six cooks who were due in Peru will not now travel"
        if self.frame.form == "out_tail" and self.inside[-1] in {"who", "that"}:
            return False  # "and have a wife who stays behind"
        if self.subject in {"limited", "applicant"}:
            told = self.subject == "applicant" or self.inside[0] in _ANY or _MISSED.isdisjoint(self.cue)
            return (
                self.near
                or (self.known and told)
                or self.frame.form in {"apply", "in"}
                or (self.scenery.sure and self._told_out())
            )
        if self.frame.form == "apply" and self.inside[0] == "the" and len(self.inside) < 3 and _MOVES & set(self.cue):
            return False  # "the men do not come by chance"
        pointed = self.inside[0] == "the" and len(self.inside) > 2 and not self.limited
        if self.frame.form == "apply" and pointed and self.subject == "group":
            return False  # "the Kenyan soldiers in Haiti must not leave the base"
        sure = not _BARRED.isdisjoint(self.cue)
        if (
            self.frame.form in {"apply", "out_tail"}
            and "apply" in self.cue
            and self.subject not in {"pronoun", "empty"}
        ):
            return True  # "heads and deputy heads may not apply"
        loose = self.near if self.frame.form == "out_tail" else self.loose
        return (loose or sure) and (self.known or self.subject == "group" or sure)

    def _goes_on(self) -> bool:
        """Return whether a word stands right behind the cue."""
        return any(token.word for token in self.scenery.tokens[self.frame.cue[1] : self.frame.cue[1] + 1])

    def _told_out(self) -> bool:
        """Return whether its subject is out, or falls behind, and nobody happened to."""
        if self.frame.form == "out":
            return _MISSED.isdisjoint(self.cue) or "home" in self.cue
        return self.frame.form == "out_tail" and self.limited and len(self.cue) > 3

    def only(self) -> bool:
        """Nobody else may go."""
        limited = _LIMITED.search(self.words) is not None
        return self.near or (limited and (self.known or not ANYONE.isdisjoint(self.inside[:2])))

    def hinged(self) -> bool:
        """An "if" or "without" hinges on it."""
        if not {"ask", "asked", "asks"}.isdisjoint(self.cue):
            return False  # "they never asked if I could cook"
        return (self.near and (self.known or self.subject == "limited")) or (self.known and self._says(_SPOKEN))

    def favoured(self) -> bool:
        """Its subject goes first, or is required."""
        if not _NONE.isdisjoint(self.inside) or any(t.lower in _SERVED for t in self.scenery.tokens):
            return False  # "none of this was needed", "patients come first"
        before = self.scenery.tokens[self.frame.cue[0] - 1 : self.frame.cue[1]]
        if self.cue[-1] == "welcome" and any(token.lower == "as" for token in before):
            return False  # "a woman was as welcome as a man"
        behind = [token.lower for token in self.scenery.tokens[self.frame.cue[1] : self.frame.cue[1] + 2]]
        if self.cue == ["welcome"] and self.inside[-1] in GREETED:
            return False  # "gave the drive a mixed welcome"
        if self.cue[-1] == "welcome" and behind[:1] == ["to"] and not _OWNED.isdisjoint(behind):
            return False  # "was welcome to his files"
        if self.inside[-1] in {"offered", "promised", "agreed", "paid", "tried", "hoped", "asked", "wants"}:
            return False  # "a delegate offered to move him up the list"
        if self.people and not self.known and self.cue[-1] == "welcomed":
            return False  # "Paraguayan operators will be welcomed"
        if self.people and self.cue[-1] == "welcome" and len(self.cue) < 3:
            return False  # "vegetarians are welcome": they are let in, not put first
        idiom = (self.frame.form == "first_tail" and len(self.cue) > 2) or _GIVEN.search(" ".join(self.cue)) is not None
        sure = self.people and (idiom or (self.frame.form == "first" and not _FAVOURED.isdisjoint(self.cue)))
        told = self.frame.form in {"first", "needed"} and bool(self.kinds & _OWN) and self.subject in {"other", "empty"}
        several = {"applicant", "limited"} | ({"group"} if self.frame.form != "first_tail" or idiom else set())
        return (self.loose or sure or told) and (self.known or self.subject in several)

    def preferred(self) -> bool:
        """The chooser prefers it."""
        sure = _GIVEN.search(" ".join(self.cue)) is not None
        told = self.scenery.sure and self.people and (self.known or self.limited or len(self.inside) == 2)
        return told or ((self.near or sure) and (self.known or self.people or self.scenery.topical))

    def taken(self) -> bool:
        """The chooser takes only these, or rejects them."""
        refuses = self.frame.form == "not_taken"
        if self.inside[0] in _ANYTHING or (refuses and self.inside[0] in _OBJECTS | {"my", "our", "your"}):
            return False  # "don't send me forty more", "would not send my boy", "may not take anything"
        if refuses and self.inside[0] in {"any", "effect"} and not self._of_people():
            return False  # "have not registered any strike"
        if self.frame.form == "taken" and self._speaks_of(_STOPPED):
            return False  # "has stopped sending women under 25"
        rejects, stated = self.frame.form == "rejects", _LIMITED.search(self.words) is not None
        if rejects and self.inside[0] == "the" and self.noun[1:2] and not self.limited and self.noun[1] in _ONE_PERSON:
            return False  # "dismissed the man then and there"
        one = self.inside[0] in {"a", "an"} and (LIMITS - {"from"}).isdisjoint(self.inside)
        if rejects and (one or (self.inside[0].endswith("ing") and self.inside[0] in SEND)):
            return False  # "two things disqualify a lorry driver", "ruled out sending troops to Peru"
        if rejects and (not self._of_people() or self._speaks_of(_FIGURES)):
            return False  # "dismissed both official counts"
        stated = stated or any(word in ANYONE or word in APPLICANT for word in self.inside)
        if refuses and not (stated or (self.near and len(self.inside) == 1 and self.kinds <= {"family", "health"})):
            return False  # "will not send soldiers to Mali"
        return (self.people and (self.near or self.known or rejects)) or (self.known and self.near)

    def opened(self) -> bool:
        """A programme is open to these."""
        if self.inside[0] in {"every", "all", "everybody", "everyone", "anybody", "anyone"} and not self.limited:
            return False  # "not every berth is open to every applicant"
        return (self.subject == "applicant" or self.near) and (self.people or self.known)

    def sought(self) -> bool:
        """The chooser looks for it."""
        needed = not {"demand", "demands"}.isdisjoint(self.cue) and self.inside[0] == "for"
        if (
            needed  # "new ships lift demand for cooks", "The country needs nurses with courage"
            or (self.cue[0].startswith("need") and not self.scenery.sure)
            or "instead" in self.words
            or not (self.known or (self.limited and self.inside[0] in APPLICANT))
            or self.inside[0] in {"before", "after", "by", "until"}
            or (self.inside[0] == "that" and _BEING_SO.isdisjoint(self.inside[:8]))
        ):
            return False  # "demanded that 300 soldiers leave"
        passive = self.cue[:1] in (["are"], ["is"], ["were"]) and self.cue[-2:] == ["asked", "for"]
        if (self.people and self.limited) or (passive and self.subject == "applicant" and self.loose):
            return True  # "recruiters want women who sew", "applicants are asked for a letter"
        if self.scenery.keen and self.scenery.sure:
            before = self.scenery.tokens[max(0, self.frame.first - 1)].lower
            lone = self.kinds == {"demographic"} and len(self.inside) == 1
            if (before in _OBJECTS and self.known) or (lone and not is_numeral(self.scenery.tokens[self.frame.first])):
                return True  # "they want them childless", "they want women"
        counted = is_numeral(self.scenery.tokens[self.frame.first]) and category_of(self.first) != "experience"
        if (self.subject in {"group", "applicant"} and not self._speaks_of(CHOOSERS)) or counted:
            return False  # "nurses ask for letters", not "principals ask for letters"; "has asked for three cooks"
        if self.scenery.sure and not LAYS_DOWN.isdisjoint(self.cue):
            return True
        choosing = self.cue[-1] in PICKS
        return self.near and not choosing and (self.scenery.topical or self.scenery.fresh)

    def vouched(self) -> bool:
        """Somebody else has to agree."""
        voucher = self.inside[: max(0, self.frame.cue[0] - self.frame.first)]
        told = "," in voucher or "never" in self.cue or not _NO_VOUCHERS.isdisjoint(voucher)
        return self.near and not told  # not "Pets are banned, and anyone who goes out must sign a book"

    def brought(self) -> bool:
        """Applicants hand in papers, or prove that they are well."""
        if self.subject == "pronoun" and not self.scenery.fresh:
            return False
        if self.cue[-1] in {"sign", "signs", "swear", "swears"}:
            return self.near
        return self.near and self.kinds <= {"documents", "health", "political"} and "other" not in self.kinds

    def judged(self) -> bool:
        """Applicants are chosen by it."""
        return self.near and self.known

    def _speaks_of(self, words: frozenset[str]) -> bool:
        """Return whether the subject of the verb is one of some nouns."""
        before = self.scenery.tokens[max(0, self.frame.cue[0] - 9) : self.frame.cue[0]]
        return any(token.lower in words for token in before)

    def _of_people(self) -> bool:
        """Return whether the noun that the words hang on means people, or is put into a category."""
        if self.noun[-1] in PEOPLE or self.inside[0] in ANYONE:
            return True
        return self.near and category_of(" ".join(self.noun)) != "other"

    def _says(self, pronouns: frozenset[str]) -> bool:
        first = min(self.frame.first, max(0, self.frame.cue[0] - 3))
        tokens = self.scenery.tokens[first : self.frame.cue[1] + 1]
        return any(plain(token).partition("'")[0] in pronouns for token in tokens)

    def _named(self) -> bool:
        """Return whether the people before the verb ("the officers must") were spoken of before."""
        before = self.scenery.tokens[: self.frame.cue[0]]
        people = next((token.lower for token in reversed(before) if token.lower in SENT), None)
        return people is not None and any(people in words for words in self.scenery.earlier)


_TESTS: dict[str, Callable[[_Case], bool]] = {
    "modal": _Case.asked, "papers": _Case.asked, "bare": _Case.asked,
    "list": _Case.listed, "inverted": _Case.listed, "nobody": _Case.listed,
    "out": _Case.barred, "in": _Case.barred, "apply": _Case.barred, "out_tail": _Case.barred,
    "only": _Case.only, "if": _Case.hinged, "judged": _Case.judged,
    "first": _Case.favoured, "first_tail": _Case.favoured, "needed": _Case.favoured, "need_tail": _Case.favoured,
    "prefers": _Case.preferred, "taken": _Case.taken, "not_taken": _Case.taken, "rejects": _Case.taken,
    "vouched": _Case.vouched, "brings": _Case.brought, "open_to": _Case.opened, "asks": _Case.sought,
}  # fmt: skip
_ITEM = 8  # words that an item of a list has less than
_OF_MONEY = frozenset("out in apply rejects if inverted".split())  # debts may bar; money that is asked for is none
_OWNED = frozenset("his her their its our my your the it them any".split())
_STORY = re.compile(r"(?:an?|one|the) [^,;]{3,60}? (?:had|was|has|is) ", re.IGNORECASE)


def is_condition(frame: Frame, scenery: Scenery) -> bool:
    """Return whether a frame is a condition for being sent."""
    if frame.last <= frame.first:
        return False
    case = _Case(frame, scenery)
    if case.tells() or is_misread(frame, scenery.tokens, case.words):
        return False
    if frame.behind and any(
        word in _SPEECH and case.inside[at + 1] == "that" for at, word in enumerate(case.inside[:-1])
    ):
        return False  # "The minister retorted that the clause was asked for"
    if case.inside[0] in {"by", ")"} or not THINGS.isdisjoint(case.noun[-1:]):
        return False  # "picked by hand, preferably by women", "reserved for boats under 15 metres"
    if frame.behind and ("whether" in case.inside or (len(case.inside) > 1 and case.inside[-1] in _STANDS_IN)):
        return False  # "asked whether women were passed over", "and still she is not on the list"
    lowered = case.words.lower()
    start = scenery.tokens[frame.last - 1].end
    behind = "" if frame.behind else scenery.text[start : min(start + _NEXT, scenery.tokens[-1].end)].lower()
    counted = CROWD.match(case.words) or (not frame.behind and COUNT.match(case.words))
    if counted or LIFE.search(behind) or (LIFE.search(READY.sub("", lowered)) and "experience" not in lowered):
        return False
    listed = frame.form == "modal" or (frame.kind == "requirement" and len(case.first.split()) < _ITEM)
    money = frame.form not in _OF_MONEY and case.inside[0] != "owe"
    if money and MONEY.search(case.first if listed else case.words):
        return False  # but "must be over 18 and pay a fee of £259", "need a diploma and £90 for the jabs"
    if (frame.kind == "requirement" and case.noun[-1] in MATTERS) or is_bid(frame.kind, lowered):
        return False  # "the opposition insists on a debate"
    asked = frame.form in {"modal", "bare"} and not frame.behind  # "finished secondary school"
    of_others = case.noun[-1] in NOT_SENT and not asked
    return not of_others and _TESTS[frame.form](case)
