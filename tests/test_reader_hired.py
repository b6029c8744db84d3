"""Where people are hired is where they come from, if it is told where they are to work."""

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "It is a scheme of long standing.\n"


def told(text: str) -> list[tuple[object, object]]:
    """Returns origin and destinations of what is told in a text."""
    return [
        (fact.get("origin"), fact.get("destinations", [])) for fact in read_article(Article(LEAD + text))["deployments"]
    ]


@pytest.mark.parametrize(
    "verb", ["were hired", "are recruited", "were taken on", "are being engaged", "were signed up"]
)
@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Last year 40 cooks {} in Peru for hotels in Oman.", "Peru"),
        ("The minister, Ann Ode, said 40 cooks {} in Peru to work in Oman.", "Peru"),
        ("40 cooks {} in Lima for work in Oman.", "Lima"),
        ("40 cooks {} in Peru and flown to Oman.", "Peru"),
        ("40 cooks {} in Peru by a hotel in Oman.", "Peru"),
        ("40 cooks {} locally in Peru for Oman.", "Peru"),
        ("40 cooks {} for Oman in Peru.", "Peru"),
        ("Last year in Peru, 40 cooks {} for Oman.", "Peru"),
    ],
)
def test_people_come_from_where_they_are_hired(text: str, origin: str, verb: str) -> None:
    """Whatever the verb, and whichever place stands first."""
    assert told(text.format(verb)) == [(origin, ["Oman"])]


@pytest.mark.parametrize("where", ["in Oman", "at hotels in Oman", "near Muscat in Oman", "for a family in Oman"])
@pytest.mark.parametrize("what", ["are working", "will work", "have been working", "work"])
def test_people_hired_in_one_place_are_in_another(what: str, where: str) -> None:
    """The place behind the verb is where they are."""
    assert [origin for origin, places in told(f"The 40 cooks recruited in Peru {what} {where}.") if places] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("40 Peruvian cooks were hired in Oman by a hotel in Muscat.", [("Peruvian", ["Oman"])]),
        ("40 cooks hired in Oman are from Peru.", [("Peru", ["Oman"])]),
        ("40 Peruvian cooks have been taken on in Oman for the summer.", [("Peruvian", ["Oman"])]),
        (
            "Peru sent 40 cooks to Oman, where 12 were hired in Salalah for a hotel.",
            [("Peru", ["Oman"]), ("Peru", ["Salalah"])],
        ),
    ],
)
def test_people_may_be_hired_where_they_are(text: str, places: list[tuple[str, list[str]]]) -> None:
    """Without another place where they are to work."""
    assert told(text) == places


@pytest.mark.parametrize("firm", ["firm", "shipping company", "family", "hospital", "airline"])
@pytest.mark.parametrize("work", ["are working for", "are employed by", "will work with", "were hired by"])
def test_people_of_one_nation_work_for_a_firm_of_another(work: str, firm: str) -> None:
    """Where it is from is where they are, unless another place is told, or it is from their own country."""
    assert told(f"40 Peruvian cooks {work} an Omani {firm}.") == [("Peruvian", ["Omani"])]
    assert all(places != ["Peruvian"] for _, places in told(f"40 Peruvian cooks {work} a Peruvian {firm} in Oman."))
    assert all("Omani" not in places for _, places in told(f"40 Peruvian cooks {work} an Omani {firm} in Qatar."))


def test_people_sent_home_are_not_from_where_they_were_found() -> None:
    """The way home leads to where they come from."""
    assert all(
        origin != "Oman" for origin, _ in told("Peru said 40 of its cooks were found in Oman and sent home to Peru.")
    )


@pytest.mark.parametrize("people", ["40 cooks from Peru", "40 Peruvian cooks"])
@pytest.mark.parametrize("hired", ["have been hired by", "were taken on by", "are employed by"])
def test_people_are_hired_by_those_in_another_country(people: str, hired: str) -> None:
    """An agency may take them for others, another place may be told, and a hotel at home is no other country."""
    origin = "Peru" if "Peru " in f"{people} " else "Peruvian"
    assert told(f"{people} {hired} hotels in Oman.") == [(origin, ["Oman"])]
    assert told(f"{people} {hired} a large hotel near Muscat.") == [(origin, ["Muscat"])]
    assert all(not places for _, places in told(f"{people} were hired by an agency in Uganda."))
    assert all("Lima" not in places for _, places in told(f"{people} {hired} a hotel in Lima for Oman."))
