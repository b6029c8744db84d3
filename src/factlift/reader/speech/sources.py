"""Who speaks: mentions of speakers and the Source that each stands for, in its fullest form."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import BE, DETERMINERS, INDEFINITE, POSSESSIVES
from factlift.reader.speech.aliases import alias_after
from factlift.reader.speech.appositions import described_name, head_noun
from factlift.reader.speech.descriptions import (
    are_of_two_states,
    author_beside,
    issuer_after,
    keeper_of,
    relative_end,
    seen_end,
)
from factlift.reader.speech.kin import KINSFOLK, SPOUSES, kin_owner
from factlift.reader.speech.named import Named
from factlift.reader.speech.names import GENDERS, TOLD, is_place, strip_owner
from factlift.reader.speech.nearby import (
    asked_before,
    asks_something,
    fresh_name,
    inner_subject,
    is_aside,
    is_crowd,
    is_met,
    is_one_of_things,
    lone_name,
    met_before,
    named_near,
    of_age,
    paired_before,
    person_near,
)
from factlift.reader.speech.paperwork import pages_before, paper_before
from factlift.reader.speech.pronouns import GENDER_OF
from factlift.reader.speech.roles import is_introduced, role_before
from factlift.reader.speech.roster import MAX_BACK, MAX_NAMESAKES, MAX_TOPIC
from factlift.reader.speech.speaker import (
    COMPARED,
    DRAWN_UP,
    FIRMS,
    HEADING,
    KIN,
    KNOWN,
    LIGHT,
    NEXT,
    NO_TOPIC,
    OFFICES,
    ORDER,
    OWN_PAPERS,
    PAPERS,
    RANKED,
    SEATED,
    TRAINED,
    UNSIGNED,
    VARIED,
    VOICES,
    Beside,
    Speaker,
    fits_role,
    is_several,
    stands_for,
)  # fmt: skip
from factlift.reader.speech.subjects import apposed
from factlift.reader.words.capitals import is_person
from factlift.reader.words.elliptic import NUMBERS
from factlift.reader.words.endings import SPEAKER_TAILS, tail_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token, join_words

MAX_KNOWN = 40  # sources that a definite noun is looked for among


class Speakers(Named):
    """The sources met so far, and whom the words that name one stand for."""

    def resolve(self, number: int, phrase: Phrase, skip: int | None = None) -> int | None:
        """Return the index into `known` of the source that a phrase of sentence `number` stands for."""
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "pronoun":
            found = self._of_pronoun(number, phrase, tokens[phrase.first].lower, skip)
        elif phrase.kind == "name":
            told = self._of_rank(tokens, phrase)
            found = self._of_name(tokens, phrase, number) if told is None else told
        else:
            found = self._of_noun(tokens, phrase, number)
            if found == skip and tokens[phrase.first].lower == "the":
                words = frozenset(token.lower for token in tokens[phrase.first + 1 : phrase.head])
                found = self._new_noun(tokens, phrase, number, words)  # nobody calls himself "the chairwoman"
        if found is not None and not is_one_of_things(self._lines, number, phrase):
            self.focus(found, number)
            self._note_office(tokens, phrase, found, number)
        return found

    def _of_rank(self, tokens: Sequence[Token], phrase: Phrase) -> int | None:
        """Return the person told of before whom a rank with an adjective stands for ("the gallant Major")."""
        at, words = phrase.first, [token.lower for token in tokens[max(0, phrase.first - 2) : phrase.first]]
        if phrase.last - at != 1 or words[:1] != ["the"] or not words[-1].isalpha() or tokens[at - 1].capital:
            return None
        people = [i for i in reversed(self._recent) if self.known[i].kind == "person"]
        ranks = (f"{self.known[i].role or ''} {self.known[i].name}".lower().split() for i in people)
        return next((i for i, rank in zip(people, ranks, strict=True) if tokens[at].lower in rank[:-1]), None)

    def _note_office(self, tokens: Sequence[Token], phrase: Phrase, index: int, number: int) -> None:
        """Remember who has just spoken by an office alone, whom the next sentence may name."""
        speaker = self.known[index]
        held = phrase.kind == "common" and speaker.kind == "common" and (
            speaker.head in RANKED | VOICES | OFFICES or self._is_artist(tokens, phrase)
        )  # fmt: skip
        if held or speaker.kind == "person":
            self._office = (index, number, self.names.bare_office(tokens, phrase)) if held else None

    def resolve_name(self, number: int, phrase: Phrase) -> int:
        """Return the source that a name stands for."""
        return self._of_name(self._lines.tokens[number - 1], phrase, number)

    def note_subject(self, number: int, phrase: Phrase, opens: bool) -> int | None:
        """Remember whom a sentence is about, for the pronouns that follow, and return the index.

        A person without a name is remembered for good where he opens a paragraph. Inside one, he is only for a pronoun
        of the same paragraph, and only where nobody else who fits is told of there: else "he" is the one named before.
        """
        tokens = self._lines.tokens[number - 1]
        if phrase.kind == "pronoun":
            index = self.of_pronoun(tokens[phrase.first].lower)
            if index is not None and self.known[index].kind == "person" and not self.known[index].role:
                self.known[index].role = self.names.role_stated(tokens, phrase)  # "She is a nurse in Lodwar"
            return index
        named = phrase.kind == "name"
        index = self._note_named(number, phrase) if named else self._note_unnamed(number, phrase, opens)
        if index is not None and not is_one_of_things(self._lines, number, phrase):
            self.focus(index, number)
        return index

    def _note_unnamed(self, number: int, phrase: Phrase, opens: bool) -> int | None:
        """Return the source of a common noun that a sentence is about, if it is to be remembered."""
        tokens = self._lines.tokens[number - 1]
        if opens and not phrase.body and is_crowd(tokens, phrase):
            self._crowd = (phrase, number)  # "Mourners filled the road": for "they"
            return None
        owner = kin_owner(tokens, phrase)
        if owner and (owner.name > owner.first or " " in self.names.fullest(self._name(tokens, owner), number)):
            whose = self._of_name(tokens, owner, number)  # "Ann Ode’s husband left. “Never,” she said."
            self.known[whose].gender = self.known[whose].gender or SPOUSES.get(tokens[phrase.head].lower)
            self.focus(whose, number)
        plural = is_several(tokens[phrase.head].lower)
        plural = plural or (phrase.last < len(tokens) and tokens[phrase.last].lower == "and")
        settled = tokens[phrase.first].lower in DETERMINERS or tokens[phrase.first].possessive
        if phrase.first and tokens[phrase.first - 1].lower in BE and tokens[0].lower in {"i", "we"}:
            return None  # "I never wanted to be a teacher"
        new = tokens[phrase.first].lower in {"a", "an"} and tokens[phrase.head].lower in GENDERS
        new = new or is_met(tokens, phrase) or tokens[phrase.head].capital  # "The Minister"
        new = new or join_words(tokens[phrase.first : phrase.first + 2], self._text) in {"One of", "Another of"}
        if not (phrase.body or ((opens or new) and not plural and settled)):
            if settled and is_aside(tokens, phrase):
                self._aside = (phrase, number)
            return None
        index = self._of_noun(tokens, phrase, number)
        if index is not None:
            self._note_office(tokens, phrase, index, number)
        return index

    def _note_named(self, number: int, phrase: Phrase) -> int | None:
        """Return the source of a name that a sentence is about, if it is a person's or a known body's."""
        tokens = self._lines.tokens[number - 1]
        name = self._name(tokens, phrase)
        full = self.names.fullest(name, number)
        known = (
            " " in full
            or phrase.name > phrase.first
            or full in self._by_name
            or full in self.names.bodies
            or full in self.names.roles
            or role_before(tokens, phrase.first) is not None  # "Her cousin, Priya, sells salt"
        )
        if is_place(name) or not (known or is_introduced(tokens, phrase)):
            return None
        owner = kin_owner(tokens, Phrase(*phrase.role, "common", phrase.role[0])) if phrase.role else None
        if owner and " " in self.names.fullest(self._name(tokens, owner), number):
            self.focus(self._of_name(tokens, owner, number), number)  # "Ann Ode’s brother Otto left."
        index = self._of_name(tokens, phrase, number)
        self.learn_gender(index, tokens[phrase.last :], self._pronouns_before(number))
        return index

    def _of_pronoun(self, number: int, phrase: Phrase, word: str, skip: int | None) -> int | None:
        """Return the source of a pronoun: somebody known to fit, else whom a noun beside it names, else who may fit."""
        if word == "they" and self._crowd and self._is_fresh(self._crowd[1], number):
            return self._of_noun(self._lines.tokens[self._crowd[1] - 1], *self._crowd)
        fits = GENDER_OF.get(word)
        met = fits or TOLD.get(word)
        if met and (just := self._just_met(number, phrase, met)) is not None:
            return just
        if fits and (ahead := self._named_ahead(number, phrase, fits)) is not None:
            return ahead
        known = fits is None or any(self.is_sure(i, fits) for i in self._recent if i != skip)
        kin = None if known else self._of_kin(number, phrase, word)
        if kin is None and fits is not None and (not self.is_open(fits, skip) or self._is_surer(number, phrase, fits)):
            kin = self._named_near(number, phrase, fits, skip)
        look = {"it": paper_before, "they": pages_before}.get(word)
        if kin is None and look and (paper := look(self._lines, self._paragraphs, (number, phrase))):
            return self._of_noun(self._lines.tokens[paper[1] - 1], *paper)
        found = self.of_pronoun(word, skip) if kin is None else kin
        if word == "it" and kin is None and (found is None or self._is_named_alone(number, found)):
            faint = self._faint_before(number)  # "Onnuri Vision denied it. “No,” it said."
            found = found if faint is None else faint
        if fits and self._aside and kin is None and self._is_elsewhere(found, self._aside[1], number):
            tokens = self._lines.tokens[self._aside[1] - 1]
            if GENDERS.get(tokens[self._aside[0].head].lower, fits) == fits:
                return self._of_noun(tokens, *self._aside)
        if found is not None or fits is None:
            return found
        near = person_near(self._lines, self._paragraphs, (number, phrase), word) or self._late_aside(number, fits)
        return self.resolve(near[1], near[0], skip) if near else None

    def _just_met(self, number: int, phrase: Phrase, gender: str) -> int | None:
        """Return whom the words right before a pronoun bring in: met or asked by the narrator, or named by "by"."""
        tokens, phrases = self._lines.tokens[number - 1], self._lines.phrases[number - 1]
        met = inner_subject(tokens, phrases, phrase, gender) or met_before(tokens, phrases, phrase, gender)
        told = self.resolve(number, met) if met else None
        if told is not None and self.known[told].kind != "body" and self.known[told].gender in {None, gender}:
            return told
        if asked := asked_before(self._lines, self._paragraphs, number, gender):
            return self._of_noun(self._lines.tokens[asked[1] - 1], *asked)
        fresh = fresh_name(self._lines, self.names, self._paragraphs, number)
        if fresh is None or self.focused >= fresh[1]:
            return None
        if self.known[index := self.resolve_name(fresh[1], fresh[0])].gender not in {None, gender}:
            return None
        self.focus(index, fresh[1])
        self.known[index].gender = gender  # "The firm is owned by Ann Ode. Through a lawyer she denied it."
        return index

    def _named_near(self, number: int, phrase: Phrase, gender: str, skip: int | None) -> int | None:
        """Return a person named in the last sentences who has not spoken yet, and whom a pronoun fits."""
        taken = {self.known[skip].name} if skip is not None else set()
        found = named_near(self._lines, self.names, (number, phrase), gender, (taken, self._by_name))
        return self._of_name(self._lines.tokens[found[1] - 1], *found) if found else None

    def _of_kin(self, number: int, phrase: Phrase, word: str) -> int | None:
        """Return whom a noun of the pronoun's gender names, before it in its paragraph ("his mother rang")."""
        wanted = GENDER_OF.get(word)
        paragraph = self._paragraphs[number - 1]
        for at in range(number, max(0, number - MAX_TOPIC), -1):
            if wanted is None or self._paragraphs[at - 1] != paragraph:
                return None
            tokens = self._lines.tokens[at - 1]
            for other in reversed(self._lines.phrases[at - 1]):
                owned = tokens[other.first].lower in POSSESSIVES and (at < number or other.last <= phrase.first)
                if owned and other.kind == "common" and GENDERS.get(tokens[other.head].lower) == wanted:
                    return self.resolve(at, apposed(tokens, other, self._lines.phrases[at - 1]) or other)
        return None

    # ------------------------------------------------------------ common nouns

    def _of_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int) -> int:
        head = head_noun(tokens, phrase)
        alias = None if phrase.body else alias_after(tokens, phrase.last)
        if alias:
            return self._of_alias(alias, tokens, phrase, number)
        words = frozenset(token.lower for token in tokens[phrase.first : phrase.head] if token.lower not in DETERMINERS)
        opening = tokens[phrase.first].lower
        beside = self._lines.phrases[number - 1]
        issuer = keeper_of(tokens, phrase, beside)
        issuer = issuer_after(tokens, phrase.last, beside) if phrase.body and not issuer else issuer
        if issuer:
            return self.resolve_name(number, issuer)
        if opening not in INDEFINITE or (opening in {"two", "three", "both", "all"} and not words):
            tail = tail_end(tokens, phrase.last, SPEAKER_TAILS) - phrase.last
            tailed = tail > 0 and tokens[phrase.last].lower != "of" and not head.endswith("year-old")
            tailed = tailed or (head in KINSFOLK and any(t.possessive for t in tokens[phrase.first : phrase.head]))
            own = opening == "the" and phrase.last < len(tokens) and tokens[phrase.last].lower in {"himself", "herself"}
            office = tokens[phrase.head].capital and head in RANKED - SEATED  # "The Principal Secretary"
            titled = not office and any(token.capital for token in tokens[phrase.first + 1 : phrase.head])
            old = self._taken_up(head, words, opening, number, phrase.body, Beside(tailed, own, titled))
            old = self._going_on(tokens, phrase, number) if old is None else old
            whole = join_words(tokens[phrase.first : phrase.last + max(tail, 0)], self._text)
            if old is not None and not are_of_two_states(head, self.known[old].name, whole):
                return old
        return self._new_noun(tokens, phrase, number, words)

    def _taken_up(
        self, head: str, words: frozenset[str], opening: str, number: int, body: bool, near: Beside
    ) -> int | None:
        """Return the source that a definite noun goes back to."""
        if opening in POSSESSIVES:
            return self._of_holder({head}, number) if opening in {"its", "their"} and head in HEADING else None
        if near.own and (people := [i for i in self._recent if self.known[i].kind != "body"]):
            return people[-1]  # "Not so, says the man himself."
        order = next((word for word in (head, *(words - LIGHT)) if word in ORDER), None)  # not "the former teacher"
        if order is not None:
            paired = self._of_pair(order, number) if order in {"former", "latter"} and not words else None
            return self._of_order(order, head) if paired is None else paired
        if "same" in words and (again := self._again(head)) is not None:
            return again
        aged = of_age(self._lines, words, number) if head == "year-old" and opening == "the" else None
        if aged is not None:
            return self.resolve_name(aged[1], aged[0])
        old = self._known_noun(head, words, number)
        if old is None and opening == "the":
            old = self._earlier(head, words, number)
        if old is None and opening == "the" and body and head in FIRMS and not words:
            old = self._faint_before(number, head)
        if old is None and is_person(head) and not is_several(head):
            old = self._of_holder(words | {head}, number)
        loose = old is None and not body and opening in {"the", "that", "this"} and not near.tailed
        return self._of_topic(head, words, number, near.titled) if loose else old

    def _of_pair(self, word: str, number: int) -> int | None:
        """Return whom "the former" and "the latter" stand for."""
        told = paired_before(self._lines, number)
        return self.resolve(number - 1, told[word == "latter"]) if told else None

    def _of_topic(self, head: str, words: frozenset[str], number: int, titled: bool) -> int | None:
        """Return the person just named whom a noun describes ("the 34-year-old", "the mother of two")."""
        if ((head in NO_TOPIC or head in NUMBERS) and COMPARED.isdisjoint(words)) or is_several(head):
            return None
        fresh = fresh_name(self._lines, self.names, self._paragraphs, number)
        if fresh is not None and (self._topic is None or self._topic[1] < fresh[1]):
            self.focus(self.resolve_name(fresh[1], fresh[0]), fresh[1])  # "It is led by Dr Ode. The vet replied"
        varied = not LIGHT.isdisjoint(words) or (head in KNOWN and not words)
        if self._topic is None and varied and (one := lone_name(self._lines, self.names, number)):
            return self.resolve_name(one[1], one[0])
        if self._topic is None or not 0 <= number - self._topic[1] <= MAX_TOPIC:
            return None
        index, at = self._topic
        person = self.known[index]
        opening = self._lines.tokens[at - 1][:8]
        if opening[0].text.isupper() and any(token.text == ":" for token in opening):
            return None  # the one whose turn it is in an interview speaks of somebody else
        gender = GENDERS.get(head)
        asks = number > 1 and asks_something(self._lines.tokens[number - 2])  # who asks does not answer
        if asks or (person.gender and gender and person.gender != gender):
            return None
        if not fits_role(person, head):  # "The Chairman" is not Councillor Ode
            return None
        if number - at <= 1 and (titled or self._is_tag(head, number, at)):
            return index  # "the Labour MP", “It leaks,” the driver said: of the person just named
        plain = all(word in LIGHT or "year-old" in word or word.isdigit() or word == "-" for word in words)
        trained = head in TRAINED and number - at <= NEXT  # "the nursing major", "the Oton native"
        if not plain and not trained and (LIGHT.isdisjoint(words) or person.role or head in RANKED - VARIED):
            return None
        described = not plain or "year-old" in words | {head} or gender is not None or head in KNOWN
        described = described or "-of-" in head or (fresh is not None and head not in RANKED)  # "The mum-of-three"
        return index if described else None

    def _new_noun(self, tokens: Sequence[Token], phrase: Phrase, number: int, words: frozenset[str]) -> int:
        head = head_noun(tokens, phrase)
        end = tail_end(tokens, phrase.last, SPEAKER_TAILS)
        if end == phrase.last and head in UNSIGNED | PAPERS:
            end = tail_end(tokens, end, frozenset({"by"}))
        end = seen_end(tokens, end) if phrase.body else relative_end(tokens, end)
        name = strip_owner(join_words(tokens[phrase.first : end], self._text))
        kind = "body" if phrase.body else "common"
        # A body is named by what it is ("the ministry"), unless it is any one of its kind ("a firm in Kisumu").
        drawn_up = head == "paper" and words & DRAWN_UP
        any_one = tokens[phrase.first].lower in INDEFINITE and head in KIN and not drawn_up
        owned = any(t.capital or t.possessive for t in tokens[phrase.first + 1 : phrase.last])
        anonymous = not phrase.body or ((any_one or head in UNSIGNED) and not owned)
        apposed = tokens[end + 1 : end + MAX_TOPIC + 1] if end < len(tokens) and tokens[end].text == "," else []
        told = (GENDERS[t.lower] for t in apposed if apposed[0].lower in {"a", "an"} and t.lower in GENDERS)
        gender = GENDERS.get(head) or next(told, None)
        return self._add(Speaker(name, number, kind, head, None, anonymous, gender, words=words))

    def _earlier(self, head: str, words: frozenset[str], number: int) -> int | None:
        """Return the source that a bare "the inspectorate" takes up from a fuller mention that did not speak."""
        if words:
            return None
        for at, phrase in reversed(self._nouns.get(head, [])[-MAX_NAMESAKES:]):
            if number - MAX_BACK <= at < number:
                if head in OWN_PAPERS and (author := self._author(at, phrase)) is not None:
                    return author
                named = described_name(self._lines.tokens[at - 1], phrase, self._lines.phrases[at - 1])
                return self.resolve_name(at, named) if named else self._of_noun(self._lines.tokens[at - 1], phrase, at)
        return None

    def _author(self, at: int, phrase: Phrase) -> int | None:
        """Return who spoke by a paper, or brought it out ("the guild said in a statement", "Ode wrote a letter")."""
        spoken, issuer = author_beside(self._lines.tokens[at - 1], phrase, self._lines.phrases[at - 1])
        return self.tellers.get(at) if spoken else self.resolve(at, issuer) if issuer else None

    def _known_noun(self, head: str, words: frozenset[str], number: int) -> int | None:
        """Return the latest source that a definite phrase can stand for: same noun, an office, or a body's name."""
        for kindred, likes in enumerate((frozenset({head}), KIN.get(head, frozenset()))):
            if kindred and not words and self._is_nearer(head, number):
                return None  # "the company": no institute that spoke
            if kindred and head in RANKED and self.names.is_held_before(words | {head}, number):
                return self._of_holder(words | {head}, number)  # "the senator": Sen. Ode, not a secretary who spoke
            for index in range(len(self.known) - 1, max(-1, len(self.known) - MAX_KNOWN), -1):
                if likes and stands_for(self.known[index], self.names.bodies, head, likes, words):
                    return index
        return self._of_kindred(head, words, number)
