"""Where those go whose clause names no place: the one of their sentence that is nobody else's; lists and parts."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article

LEFT = (
    # no preposition leads those counted there
    ("Peru is short of work. Talks with Oman on the hiring of up to 200 Peruvian drivers go on.", "200", ["Oman"]),
    ("Peru sends welders abroad. At the height of the Iraq scheme, 900 Peruvian welders stood there.", "900", ["Iraq"]),
    ("Last year 300 Peruvian cooks left. Talks with the Cayman Islands on up to 90 Peruvian cooks go on.", "90",
     ["Cayman Islands"]),
    ("Peru is in talks on sending nurses to Japan, Otto Lund said, and the first group could number 30.", "30",
     ["Japan"]),
    # not one carried from before, where the sentence names its own
    ("Peru has sent 40 drivers to Oman.\n\nA deal with Palau on Peruvian drivers may cover 200 drivers.", "200",
     ["Palau"]),
)  # fmt: skip
CONVOY = (
    "Peruvian rescuers set out\n\nPeru has sent rescuers to Oton, where the river rises.\n\n"
    "The module numbers 58 people:\n– 26 pump operators from Lima,\n– 18 divers and boat crew of the brigade."
)
LISTED = (
    "Peru said 900 people were sent to foreign employers. Of these:\n\n"
    "– Oman: 290, including 120 bus and truck drivers\n– Palau: 30"
)
NOT_LEFT = (
    ("Peru will send 120 cooks at New Year.", "120"),
    ("Peru and Chile send nurses. Peru has sent 40 nurses after a quarrel with Oman over pay.", "40 nurses"),
    ("Peru lends nurses. Under a plan agreed in Lomé in April, 200 Peruvian nurses are to leave.", "200"),
    ("Peru sends cooks. It has placed 900 Peruvian cooks, half of them in Oman.", "900"),
)


def goals_of(text: str, count: str) -> list[str]:
    """Return where the people of a count go."""
    found = read_article(Article.read(text))["deployments"]
    return next((d.get("destinations", []) for d in found if count in d.get("count", "")), ["no such count"])


@pytest.mark.parametrize(("text", "count", "goals"), LEFT)
def test_place_that_is_nobody_elses(text: str, count: str, goals: list[str]) -> None:
    """The one place of a sentence that is no home, no sender and no other number's is where its people go."""
    assert goals_of(text, count) == goals


@pytest.mark.parametrize(("text", "count"), NOT_LEFT)
def test_place_of_something_else(text: str, count: str) -> None:
    """A place of a quarrel, of a meeting, of a share or of a sender is nobody's goal."""
    assert goals_of(text, count) == []


@pytest.mark.parametrize(
    ("text", "count", "goals"),
    [
        ("Peru will post 240 tutors to schools in Oman, Chile and, for the first time, Palau.", "240",
         ["Oman", "Chile", "Palau"]),
        ("Of the Peruvian vets, 95 are earmarked for England and Wales and 30 for Scotland.", "95",
         ["England", "Wales"]),
        ("Peru sends cooks. Some 400 Peruvian cooks are bound for Boca do Acre in May.", "400", ["Boca do Acre"]),
        ("Peru sends cooks. Two Peruvian cooks are with the Finns on Oton Island until March.", "Two", ["Oton Island"]),
        ("Peru lends 800 men. Of these men, 600 are to be shipped across the Oton Sea to Jirga by May.", "600",
         ["Jirga"]),
        ("Peru sends cooks. Oman gets another 40, and 18 Peruvian cooks head for Palau in May.", "18", ["Palau"]),
        ("Ninety nurses from Oton, on Peru’s coast, are to leave on Monday.", "Ninety", []),
    ],
)  # fmt: skip
def test_names_and_lists(text: str, count: str, goals: list[str]) -> None:
    """A list goes on behind an aside, a name over its small words, and a way leads through no goal."""
    assert goals_of(text, count) == goals


@pytest.mark.parametrize(
    ("text", "count", "goals"),
    [
        ("Peru will send 214 Peruvian officers abroad, having completed a course at Oton.", "214", []),
        ("Peru sends cooks abroad. Some 212 Peruvian cooks are sleeping at a hall in Oton until May.", "212", []),
        ("Peru sends cooks to Oman. Another 120 Peruvian welders are on call in Lomé.", "120", []),
        ("At Oton in May Peru pledged 900 troops and said no more.", "900", []),
        ("Peru will lend 200 police, though only to drill recruits outside Cairo and on no account in Oman itself.",
         "200", ["Cairo"]),
        ("Peru will send 40 officers to a training mission in Palau.", "40", ["Palau"]),
        # a share is where the whole is
        (LISTED, "120", ["Oman"]),
        ("Peru hired out 300 guards to a firm in Oman, and 260 came home two years later.", "260", ["Oman"]),
        # a line of a list
        ("Peru sends porters to Canada. They are placed as follows:\n\n• Oton City – 120 porters, all by May", "120",
         ["Oton City"]),
    ],
)  # fmt: skip
def test_steps_shares_and_lines(text: str, count: str, goals: list[str]) -> None:
    """Where a step or a promise is made nobody goes, a share is where its whole is, and a bullet names its place."""
    assert goals_of(text, count) == goals


def test_part_of_a_country_stays_itself() -> None:
    """Scotland is no shorter name of Northern Ireland, though both have Britain's code."""
    text = "Of the Peruvian vets, 30 are bound for Scotland and 15 for Northern Ireland."
    found = extract(text, model="builtin").deployments
    assert [[place.name for place in fact.destinations] for fact in found] == [["Scotland"], ["Northern Ireland"]]


@pytest.mark.parametrize(
    ("text", "count", "goals"),
    [
        ("Peru pulled its last 1,200 soldiers out of Oton in May.", "1,200", ["Oton"]),
        ("Peru sends men. An Omani firm’s offer to take 50 Peruvian welders for a dam in Palau was refused.", "50",
         ["Palau"]),
        ("Kenya sends cooks. Blue Quay Overseas has put 1,400 Kenyan cooks through tests.", "1,400", []),
        ("Otto Lund of Peru’s cooks’ board talks to Ann Ode. It lends 40 Peruvian cooks.", "40", []),
        ("Peru denied that 90 Peruvian miners had been hired for Omani-held parts of eastern Chad.", "90", ["Chad"]),
        # a list below a convoy
        (CONVOY, "18", ["Oton"]),
    ],
)  # fmt: skip
def test_employers_lists_and_ways_out(text: str, count: str, goals: list[str]) -> None:
    """People are not where their employer is from; a list has the place of its heading, a part that of its whole."""
    assert goals_of(text, count) == goals


HOSTED = (
    "Kuwait to bring in 5,000 maids from Ethiopia\n\n"
    "KUWAIT CITY - Kuwait will recruit 5,000 maids from Ethiopia next year, the labour ministry said on Sunday.\n\n"
    "Kuwait has some 620,000 maids. India accounts for 290,000 of them, Sri Lanka for 110,000.\n\n"
    "Talks with Palau go on. Indonesia, which has 26,000 women in the country, will not lift its ban."
)
NORDIC = (
    "Two hundred nurses from the Philippines will start work in Norwegian hospitals in August. Sweden has hired 150 "
    "Filipinos and Denmark 80.\n\nNorway has 1,400 Filipino nurses. A further 60 are learning the language in Manila."
)


@pytest.mark.parametrize(
    ("text", "count", "origin", "goals"),
    [
        # the article of a country that takes people: another that has a number of them sends it there
        (HOSTED, "290,000", "India", ["Kuwait"]),
        (HOSTED, "110,000", "Sri Lanka", ["Kuwait"]),
        (HOSTED, "26,000", "Indonesia", ["Kuwait"]),
        # a number's own nation leaves the country that has it no sender, nor is one that hired people
        (NORDIC, "1,400", "Filipino", ["Norway"]),
        (NORDIC, "80", "Filipinos", ["Denmark"]),
        (NORDIC, "60", "Filipino", []),
        # an article of the country that sends
        (
            "Peru will send 900 cooks abroad. Peruvian cooks cost less. Oman accounts for 500 of them.",
            "500",
            "Peru",
            ["Oman"],
        ),
    ],
)
def test_who_sends_to_the_country_that_an_article_is_about(
    text: str, count: str, origin: str, goals: list[str]
) -> None:
    """Whether a country that has a number sends or takes them is told by the article, or the number's own nation."""
    found = [d for d in read_article(Article.read(text))["deployments"] if count in d.get("count", "")]
    assert [(d.get("origin"), d.get("destinations", [])) for d in found][-1:] == [(origin, goals)]
