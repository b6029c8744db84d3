"""Whom those who choose take to and turn from, what a sentence is turned round to name, what a place is had for."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HEAD = """LUSAKA, Zambia - Some 300 Zambian carers and drivers will leave for Norway and Latvia in the autumn.

A first group of 90 flew to Riga in May. The rest are to follow: 80 to Bergen, 70 to Tromso and 60 to Ventspils.
Another 45 nurses went to Iceland in March, and 50 fitters will be sent to Finland next year.

The yard behind the office is full by seven. A boy sells boiled eggs out of a bucket.

"""
TAIL = "\n\nOutside, a bus for Kitwe leaves at four and another at six, and the street smells of diesel and of rain.\n"


def conditions_of(words: str) -> list[tuple[str, str]]:
    found = read_article(Article.read(HEAD + words + TAIL))["criteria"]
    return [(fact["kind"], fact["text"]) for fact in found]


def check(words: str, told: list[tuple[str, str]]) -> None:
    found = conditions_of(words)
    assert len(found) == len(told), found
    assert all(kind == other and part in text for (other, part), (kind, text) in zip(told, found, strict=True)), found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("All that the mate asks is that you can splice a rope.", [("requirement", "can splice a rope")]),
        ("The first thing the nuns ask is whether you are baptised.", [("requirement", "baptised")]),
        ("What counts most is a clean licence.", [("requirement", "a clean licence")]),
        ("It is widows with grown children that the matron likes.", [("preference", "widows with grown children")]),
        ("Nobody is sent before two years on a ward.", [("requirement", "two years on a ward")]),
        ("It is no use applying without a letter from the mine.", [("requirement", "a letter from the mine")]),
        ("There is no point in asking if you have a bad back.", [("exclusion", "a bad back")]),
        ("What counts is that the boat comes back.", []),
        ("The first thing they ask is whether it has rained.", []),
        ("Nobody is sent before Monday.", []),
        ("It is no use asking for rain.", []),
    ],
)
def test_what_a_sentence_is_turned_round_to_name_is_a_condition(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The growers like Lozi speakers best.", [("preference", "Lozi speakers")]),
        ("The skipper will always take an islander before a farmer.", [("preference", "an islander")]),
        ("The hotels would sooner have returning waiters.", [("preference", "returning waiters")]),
        ("Most of the places went to the sons of councillors.", [("preference", "the sons of councillors")]),
        ("The committee gave weight to women who had nursed before.", [("preference", "nursed before")]),
        ("The clinic is only interested in theatre nurses.", [("requirement", "theatre nurses")]),
        ("Only unmarried women were considered.", [("requirement", "unmarried women")]),
        ("Women only, says the notice on the door.", [("requirement", "Women")]),
        ("The baker at Bergen wants people who can rise at three.", [("requirement", "rise at three")]),
        ("Carers, please, said the card, and the mill wanted return workers.", [("requirement", "return workers")]),
        ("A wife and children were the best reference.", [("preference", "A wife and children")]),
        ("The growers like the weather best.", []),
        ("The mate swears by bachelors.", [("preference", "bachelors")]),
        ("The mill goes for men under thirty.", [("preference", "under thirty")]),
        ("The owner prefers Nepali cooks.", [("preference", "Nepali cooks")]),
        ("Preference had gone to women officers.", [("preference", "women officers")]),
        ("All the recruits have been vaccinated against measles.", [("requirement", "vaccinated against measles")]),
        (
            "They ask for a degree (in anything) and a passport.",
            [("requirement", "a degree"), ("requirement", "passport")],
        ),
        ("Nurses who have lived in the bush score well.", [("preference", "lived in the bush")]),
        ("The hostel takes men only.", [("requirement", "men")]),
        ("The consulate has wanted to see a land title.", [("requirement", "a land title")]),
        ("The minimum age goes up to 25 for Norway.", [("requirement", "goes up to 25")]),
        ("In spring the height of the river rises to 9 metres.", []),
        ("The police want people who can identify the car.", []),
        ("Recruits must pass an English test within a year of arrival.", []),
        ("The mate goes for a walk.", []),
        ("The skipper took the pilot before the storm.", []),
        ("They would sooner have rain.", []),
        ("The places went to waste.", []),
        ("The clinic is only interested in money.", []),
    ],
)
def test_whom_those_who_choose_take_to(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The ban on women under 23 stays in force.", [("exclusion", "under 23")]),
        ("A circular bars mothers with small children from domestic work abroad.", [("exclusion", "small children")]),
        ("The bureau has stopped sending girls under 21.", [("exclusion", "under 21")]),
        ("Hiring of smokers has been stopped.", [("exclusion", "smokers")]),
        ("The panel dropped anyone with fewer than four years in class.", [("exclusion", "fewer than four years")]),
        ("If you had a limp they sent you home.", [("exclusion", "a limp")]),
        ("Anyone who had signed the petition found himself off the list.", [("exclusion", "signed the petition")]),
        ("The mission did not hold with drinkers.", [("exclusion", "drinkers")]),
        ("A bad cough means going home.", [("exclusion", "A bad cough")]),
        ("There must be no history of fits.", [("exclusion", "history of fits")]),
        ("An old conviction for theft will count against an applicant.", [("exclusion", "conviction for theft")]),
        ("The matron would rather not have retired teachers.", [("exclusion", "retired teachers")]),
        ("The foremen leave behind men with a cough.", [("exclusion", "a cough")]),
        ("A stranger is seldom taken.", [("exclusion", "stranger")]),
        ("The ban on new deployments stays in force.", []),
        ("Recruiters are wary of married women.", [("exclusion", "married women")]),
        ("The cook will not have smokers in the galley.", [("exclusion", "smokers")]),
        ("He will not waste gas on a man over forty.", [("exclusion", "over forty")]),
        ("A conviction for theft is fatal.", [("exclusion", "conviction for theft")]),
        ("What sinks people is a bad reference.", [("exclusion", "a bad reference")]),
        ("The army will not let dentists go.", [("exclusion", "dentists")]),
        ("Untreated asthma will keep you at home.", [("exclusion", "Untreated asthma")]),
        ("Retired men will no longer be proposed.", [("exclusion", "Retired men")]),
        ("What sinks boats is rust.", []),
        ("The army will not let the matter go.", []),
        ("The family stays behind.", []),
        ("The ministry avoids strikes.", []),
        ("The yard has no interest in diplomas.", []),
        ("The crash was fatal.", []),
        ("No digger is passed who is over forty.", [("exclusion", "over forty")]),
        (
            "The chief causes of rejection were hernia (12) and bad teeth (9).",
            [("exclusion", "hernia"), ("exclusion", "bad teeth")],
        ),
        ("The chief causes of death were hernia and fever.", []),
        ("The main causes were fatigue and poor eyesight.", []),
        ("No soldier was wounded who wore a vest.", []),
        ("The figures leave out those who travel on their own.", []),
        ("The bureau has stopped sending people there.", []),
        ("Placement of drivers in Latvia has been stopped.", []),
        ("If you had a letter they sent you a card.", []),
        ("The ministry did not hold with the plan.", []),
        ("There must be no delay.", []),
    ],
)
def test_whom_they_turn_from(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("For 800 kwacha the clerk finds you a place.", [("payment", "800 kwacha")]),
        ("Everyone knows the price: 400 euros, cash.", [("payment", "400 euros")]),
        ("He got his number for 1,200 kwacha.", [("payment", "1,200 kwacha")]),
        ("A commission of 500 kwacha to the clerk smooths the way.", [("payment", "500 kwacha to the clerk")]),
        ("A goat or 300 kwacha will move a name up.", [("payment", "300 kwacha")]),
        ("Two hundred kwacha goes into the drawer.", [("payment", "Two hundred kwacha")]),
        ("Each man hands the leader 5,000 kwacha out of his first wage.", [("payment", "5,000 kwacha")]),
        ("A place in the queue is sold by one Banda for 250 kwacha.", [("payment", "250 kwacha")]),
        ("“For 900 kwacha you will be at the top,” he said.", [("payment", "900 kwacha")]),
        ("For 800 kwacha the clerk mended the radio.", []),
        ("Four hundred kwacha was the price of a bed.", []),
        ("A grant of 500 kwacha to the school helped the pupils.", []),
    ],
)
def test_what_a_place_is_had_for(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


def test_the_rules_by_which_it_is_asked_are_no_part_of_a_condition() -> None:
    assert conditions_of("Under the new rules a clean police record is required.") == [
        ("requirement", "a clean police record")
    ]


def test_papers_that_go_with_an_application_are_asked_for() -> None:
    assert conditions_of("Applications shall be accompanied by a diploma, a photograph and a birth certificate.") == [
        ("requirement", "a diploma"), ("requirement", "a photograph"), ("requirement", "a birth certificate"),
    ]  # fmt: skip


def test_why_it_is_asked_for_is_no_part_of_a_condition() -> None:
    assert conditions_of("The owner insists on married men because bachelors jump ship.") == [
        ("requirement", "married men")
    ]


def test_a_clause_begins_behind_what_tells_it() -> None:
    assert conditions_of("He let fall that bachelors would be preferred.") == [("preference", "bachelors")]
