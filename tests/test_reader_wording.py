"""What a fact is does not hang on the words that one article happens to use: other names, verbs, trades and signs."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article


def conditions_of(text: str) -> list[str]:
    """Return the text of each criterion."""
    return [fact["text"] for fact in read_article(Article.read(text))["criteria"]]


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    return [quote.speaker and quote.speaker.name for quote in extract(text, model="builtin").quotes]


def claimants_of(text: str) -> list[str | None]:
    """Return who claims each deployment."""
    return [fact.attribution and fact.attribution.name for fact in extract(text, model="builtin").deployments]


NAMES = (
    "al-Hashimi",
    "ʻAlawi",
    "al-ʻAlawi",
    "van der Merwe",
    "de la Cruz",
    "von Tarn",
    "ter Horst",
    "bin Rashid",
    "O’Dowd",
    "Ngũgĩ",
    "Þórsdóttir",
)


@pytest.mark.parametrize("surname", NAMES)
@pytest.mark.parametrize(
    "frame",
    [
        "Otto {0}, a cook, left. “It leaks,” {0} said.",
        "Otto {0}, a cook, left. “It leaks,” said {0}.",
        "Otto {0}, a cook, left. “It leaks,” minister {0} said, and left.",
        "Otto {0}, a cook, left. Yesterday {0} told us: “It leaks.”",
    ],
)
def test_a_surname_may_begin_with_a_small_letter(surname: str, frame: str) -> None:
    """Particles, articles and letters without a case belong to a surname that stands alone."""
    assert speakers_of(frame.format(surname)) == [f"Otto {surname}"]


@pytest.mark.parametrize("surname", ["al-Hashimi", "van der Merwe", "de la Cruz"])
def test_a_particle_has_a_capital_at_an_opening(surname: str) -> None:
    """Whom the article has named in full is the one whose particle opens a sentence."""
    opened = surname[0].upper() + surname[1:]
    assert speakers_of(f"Otto {surname}, a cook, left. Ann Ode stayed. {opened} said: “It leaks.”") == [
        f"Otto {surname}"
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode drove a white van. Tarn said: “It leaks.”", ["Tarn"]),
        ("Ann Ode sat in the van. “It leaks,” she said of the van Tarn had sold.", ["Ann Ode"]),
        ("“It leaks,” said an at-large member of the board.", ["an at-large member of the board"]),
        ("“It leaks,” the as-yet unnamed cook said.", ["the as-yet unnamed cook"]),
    ],
)
def test_a_van_is_no_surname(text: str, speakers: list[str | None]) -> None:
    """A particle that is an English word here, or has no capital behind it, begins no name."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    "verb", ["said", "stated", "noted", "added", "maintained", "insisted", "cautioned", "explained"]
)
@pytest.mark.parametrize(
    "frame",
    [
        "Peru is to lend Oman 40 cooks from June, the labour ministry {0} on Monday.",
        "Peru is to lend Oman 40 cooks from June, the labour ministry {0} recently.",
        "Peru is to lend Oman 40 cooks from June, its head, Ann Ode, {0} by phone.",
        "Peru is to lend Oman 40 cooks from June, Ann Ode {0} at a briefing.",
    ],
)
def test_a_verb_in_a_tag_claims_the_clause_before_it(verb: str, frame: str) -> None:
    """Whichever verb of speech stands in the tag, the clause before it is claimed."""
    assert claimants_of(frame.format(verb)) in (["the labour ministry"], ["Ann Ode"])


@pytest.mark.parametrize("verb", ["said", "stated", "noted", "added"])
def test_a_verb_of_speech_may_stand_before_its_subject(verb: str) -> None:
    """An inverted tag claims the clause too."""
    assert claimants_of(f"Peru will send 40 cooks to Oman, {verb} Ann Ode.") == ["Ann Ode"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru will send 40 cooks to Tarn, the oil port claimed by both Oman and Iran.",
        "Peru sent 40 cooks to Tarn, a port claimed in May.",
        "In May, Peru recalled 40 cooks from Oman.",
        "When the pact was signed, the envoy noted in May the loss of 40 cooks sent to Oman.",
    ],
)
def test_what_is_claimed_or_recalled_claims_nothing(text: str) -> None:
    """A participle behind a noun, and a verb with an object, report no words."""
    assert set(claimants_of(text)) <= {None}


@pytest.mark.parametrize("when", ["on Tuesday", "on Friday evening", "on condition of anonymity"])
def test_insisted_on_a_day_asks_for_nothing(when: str) -> None:
    """What somebody insisted on a day is told then; the day is no condition."""
    told = f"Peru will send 40 cooks to Oman in June, the labour ministry insisted {when}. Cooks must be under 40."
    assert conditions_of(told) == ["under 40"]
    assert conditions_of("Peru will send 40 cooks to Oman. The board insists on two years at sea.") == [
        "two years at sea"
    ]


@pytest.mark.parametrize(
    "trade", ["lace-makers", "farriersmiths", "oenologists", "sonographers", "phlebotomists", "pipelayers"]
)
def test_a_trade_by_its_ending_is_sent_as_a_listed_one_is(trade: str) -> None:
    """Nouns that no table lists are of people who may be sent where their ending is a trade's alone."""
    for told in ("Some 120 {0} went in May.", "Another 120 {0} came home in 2020."):
        facts = extract(f"Peru sends cooks to Oman. {told.format(trade)}", model="builtin").deployments
        assert trade in [fact.group for fact in facts]


@pytest.mark.parametrize("makers", ["carmakers", "lawmakers", "chipmakers"])
def test_firms_and_parliaments_are_no_trade(makers: str) -> None:
    """Who makes cars or laws is nobody's worker."""
    facts = extract(f"Peru sends cooks to Oman. Another 120 {makers} came home in 2020.", model="builtin").deployments
    assert makers not in [fact.group for fact in facts]
