"""Conditions told of one person, at the door, in speech and in notices; texts that lay down many of them."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HEAD = """HARARE, Zimbabwe - Some 400 Zimbabwean carers and welders will leave for Slovenia and Croatia in the autumn.

A first group of 120 flew to Zagreb in May. The rest are to follow: 90 to Rijeka, 80 to Maribor and 110 to Split.
Another 45 nurses went to Austria in March, and 60 drivers will be sent to Hungary next year.

The hall at the edge of the city is full by eight. A fan turns over the heads of the people who wait.

"""
TAIL = "\n\nOutside, a bus for Mutare leaves at four and another at six, and the street smells of diesel and of rain.\n"


def conditions_of(words: str) -> list[tuple[str, str]]:
    found = read_article(Article.read(HEAD + words + TAIL))["criteria"]
    return [(fact["kind"], fact["text"]) for fact in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Two men were passed over since they were left-handed.", [("exclusion", "left-handed")]),
        ("Another was crossed off the list when it came out that she had a baby.", [("exclusion", "a baby")]),
        ("Her sister did not get in, being short-sighted.", [("exclusion", "short-sighted")]),
        ("Farai was binned over a criminal caution from when he was young.", [("exclusion", "a criminal caution")]),
        ("Her neighbour was told that he was too old at forty-four.", [("exclusion", "too old at forty-four")]),
        ("She missed out because her diploma was from Zambia.", [("exclusion", "diploma was from Zambia")]),
        ("I got my place because I had a certificate in refrigeration.", [("requirement", "a certificate")]),
        ("The bus was late because it had a puncture.", []),
        ("He left early because he had a cold.", []),
        ("She was too tired to speak.", []),
    ],
)
def test_why_one_was_left_behind_or_taken_is_a_condition(words: str, told: list[tuple[str, str]]) -> None:
    found = conditions_of(words)
    assert len(found) == len(told)
    assert all(kind == other and part in text for (other, part), (kind, text) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("They would not have anyone over ninety-five kilos.", ["over ninety-five kilos"]),
        ("Nobody who had overstayed a visa got further than the first desk.", ["overstayed a visa"]),
        ("No agency shall forward the file of a woman who has epilepsy.", ["epilepsy"]),
        ("She has never taken a drinker, nor a gambler.", ["a drinker", "a gambler"]),
        ("Since January men between 23 and 31 may not leave at all.", ["between 23 and 31"]),
        ("Smokers never made the list.", ["Smokers"]),
        ("A woman found to be pregnant loses her place.", ["pregnant"]),
        ("She does not want students.", ["students"]),
        ("The company had stopped taking men from Gweru.", ["men from Gweru"]),
        ("She gave up on couples after 2022.", ["couples"]),
        ("The agency passes on nobody above 40.", ["above 40"]),
        ("Specs are out, and so are contact lenses.", ["Specs", "contact lenses"]),
        ("A tattoo above the collar? You're out.", ["A tattoo above the collar"]),
        ("Does a conviction rule me out?\n\nTheft does. A parking fine does not.", ["Theft"]),
        ("It does not want trouble.", []),
        ("She stopped taking the bus.", []),
        ("The eggs are out, and so is the sun.", []),
        ("Another egg? Sorry, there are none.", []),
        ("Her sister lost her place in the queue.", []),
        ("The ministry does not send nurses to Oman.", []),
    ],
)
def test_whom_nobody_took_is_barred(words: str, told: list[str]) -> None:
    found = conditions_of(words)
    assert [kind for kind, _ in found] == ["exclusion"] * len(told)
    assert all(part in text for part, (_, text) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("You needed somebody to vouch for you.", [("requirement", "somebody to vouch for you")]),
        ("Each had to show that a parent would stand surety.", [("requirement", "a parent would stand surety")]),
        ("Secondary school is enough.", [("requirement", "Secondary school")]),
        ("What I was after was a ticket for work at height.", [("requirement", "a ticket for work at height")]),
        ("If you can lay a brick, so much the better.", [("preference", "lay a brick")]),
        ("We give women priority up to thirty per cent.", [("preference", "women")]),
        ('French is "a very big plus", he said.', [("preference", "French")]),
        ("The brokers' favourite is the second son with a debt.", [("preference", "the second son with a debt")]),
        ("The baker gives children priority at the counter.", []),
        ("The firms must show that they can pay.", []),
        ("It was enough for one day.", []),
        ("The fan is a plus.", []),
    ],
)
def test_what_is_asked_for_in_speech_is_read(words: str, told: list[tuple[str, str]]) -> None:
    assert conditions_of(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It is eleven hundred dollars for writing your name down.", ["eleven hundred dollars"]),
        ('"It was $700 to my teacher," she said.', ["$700 to my teacher"]),
        ("Without five dollars in the folder the folder stayed shut.", ["five dollars in the folder"]),
        ('One put it at 600 dollars to "a lady on the second floor".', ["600 dollars"]),
        ("The medical costs $40, which the applicant pays.", ["The medical costs $40"]),
        ("For $400 a woman of 41 became a woman of 33.", ["For $400"]),
        ("A forged certificate cost 600 dollars.", ["A forged certificate cost 600 dollars"]),
        ("A fan like that cost 600 dollars.", []),
        ("It was 12 dollars for the bus.", []),
        ("She paid 40 dollars for a suitcase.", []),
    ],
)
def test_a_sum_as_it_is_spoken_of_buys_a_place(words: str, told: list[str]) -> None:
    found = conditions_of(words)
    assert [kind for kind, _ in found] == ["payment"] * len(told)
    assert all(part in text for part, (_, text) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "Her daughter hopes to study law, for which she needs 70 per cent in English.",
        "Her son wants to join the police. For that he must be over 20 and hold a diploma.",
        "The centre is looking for a researcher. You need a PhD, and Norwegian is an advantage.",
        "In Croatia the accepting companies must provide a month of training.",
        "Managers of agencies shall hold a university degree.",
        "To post on the forum a user must be registered for thirty days.",
    ],
)
def test_what_another_calling_asks_is_no_condition(words: str) -> None:
    assert conditions_of(words) == []


NOTICE = """NOTICE No. 14: WELDERS FOR THE REPUBLIC OF KOREA

Sixty welders are to be selected for shipyards at Geoje in Korea, leaving in August.

2. Who may not apply
Persons who have absconded from a placement. Persons colour-blind in red and green. Serving soldiers, until discharged.

3. What to bring
Academic documents, a certificate of good conduct from Interpol, and two letters from past employers.

4. Terms
Forty-eight hours a week; overtime at one and a half times. Meals from the canteen.
"""


def test_phrases_below_a_heading_are_items() -> None:
    found = read_article(Article.read(NOTICE))["criteria"]
    assert [(fact["kind"], fact["text"]) for fact in found] == [
        ("exclusion", "absconded from a placement"),
        ("exclusion", "colour-blind in red and green"),
        ("exclusion", "Serving soldiers, until discharged"),
        ("requirement", "Academic documents"),
        ("requirement", "a certificate of good conduct from Interpol"),
        ("requirement", "two letters from past employers"),
    ]


TENDER = """Request for Proposals 118: Provision of Deck Ratings to the Fleet

Summary for bidders

The Authority invites manning agents in Ghana, the Philippines and Cabo Verde to supply ratings to its nine vessels for
three years. It expects to embark 85 seafarers at a time in the North Atlantic.

The Bidder must post a bond of USD 150,000. Bids must be received by noon on 9 September. Late bids are returned.

The Authority will accept a nominee only where he or she:
(a) holds safety certificates valid for a further year;
(b) has completed two contracts in rank;
(c) speaks English; and
(d) has a valid medical certificate.

Nominees older than 58 at embarkation will be declined. The vessels carry a cook.
"""
ADMISSION = """How to get into medicine at Szeged

More than 300 students from Norway, Germany and Iran begin their studies at the medical faculty each autumn.

You must have finished secondary school. English at B2 is required. Applicants over 35 are rarely admitted. Candidates
must bring a passport and their certificates. Anyone who has failed the test twice may not sit it again.

Tuition is 16,800 dollars a year. A student card gives half fares on the trams. The building is closed in August.
"""


def test_a_text_that_lays_down_many_conditions_is_of_choosing() -> None:
    found = read_article(Article.read(TENDER))["criteria"]
    assert {fact["category"] for fact in found} >= {"documents", "experience", "skills", "demographic"}


def test_conditions_of_those_who_study_are_none() -> None:
    assert read_article(Article.read(ADMISSION))["criteria"] == []
