"""Whose words and claims they are, over sentences and paragraphs: speakers, their roles, and who claims what."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [names[q["speaker"] - 1] if "speaker" in q else None for q in answer["quotes"]]


def claimants_of(text: str, facts: str = "deployments") -> list[str | None]:
    """Return who claims each fact."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [names[fact["attribution"] - 1] if "attribution" in fact else None for fact in answer[facts]]


@pytest.mark.parametrize(
    "frame",
    [
        "“It leaks,” said {}.",
        "“It leaks,” {} said.",
        "{} said: “It leaks.”",
        "“It leaks,” according to {}.",
        "We met {} in May. “It leaks,” she said.",
    ],
)
@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Fire and Emergency deputy chief executive Ann Ode", "Fire and Emergency deputy chief executive"),
        ("Ministry of Health spokeswoman Ann Ode", "Ministry of Health spokeswoman"),
        ("former pilot Ann Ode", "former pilot"),
        ("Ann Ode from the Cooks Union", "Cooks Union"),
        ("Ann Ode (Green Party)", "Green Party"),
        ("Ann Ode (KNU)", "KNU"),
        ("Ann Ode (AO)", None),
        ("Ann Ode from Lodwar", None),
    ],
)
def test_a_role_is_whole_and_no_more(frame: str, words: str, role: str | None) -> None:
    """Neither "and" inside an office nor a verb before it is taken for what it is not."""
    answer = read_article(Article.read("It rained. " + frame.format(words)))
    assert [(s["name"], s.get("role")) for s in answer["sources"]] == [("Ann Ode", role)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“No,” said Ann Ode, head of people, culture and safety at Northline.",
         "head of people, culture and safety at Northline"),
        ("Ann Ode, head of the Guild of Cooks, Bakers, and Carvers, said: “No.”",
         "head of the Guild of Cooks, Bakers, and Carvers"),
        ("“No,” said Ann Ode, head of operations, Otto Lund and Tom Farr.", "head of operations"),
        ("“No,” said Ann Ode, head of operations, cooks and bakers.", "head of operations"),
        ("Ann Ode, head of the aid group Far Hands, which runs four clinics, said: “No.”",
         "head of the aid group Far Hands"),
        ("Ann Ode — a cook in Suva — put it this way: “No.”", None),
    ],
)  # fmt: skip
def test_a_role_goes_on_over_what_it_governs(text: str, role: str | None) -> None:
    """A list that ends with "and" is one role; names and people behind it are others."""
    answer = read_article(Article.read(text))
    assert [(s["name"], s.get("role")) for s in answer["sources"]] == [("Ann Ode", role)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode, 34, a cook, left. Otto Lund, a clerk, saw her off.\n\n“It leaks,” said the 34-year-old.",
         ["Ann Ode"]),
        ("Ann Ode (34) left. Otto Lund saw her off. The 34-year-old said: “It leaks.”", ["Ann Ode"]),
        ("Otto Lund, a welder, left in May. “He never called,” the boy’s uncle said.", ["the boy’s uncle"]),
        ("Unlike Otto Lund, Ann Ode was blunt: “It leaks.”", ["Ann Ode"]),
        ("In the words of Ann Ode, a cook in Suva: “It leaks.”", ["Ann Ode"]),
        ("“It leaks,” the Harbour Post quoted Ann Ode as saying.", ["Ann Ode"]),
        ("“It leaks,” the Harbour Post quoted as its reason.", ["Harbour Post"]),
        ("**Ann Ode, cook:** “It leaks.”\n\n**Otto Lund, clerk:** “It lists.”", ["Ann Ode", "Otto Lund"]),
        ("**Ann Ode**, cook\n\n“It leaks.”\n\n**Otto Lund**, clerk\n\n“It lists.”", ["Ann Ode", "Otto Lund"]),
        ("The first group of cooks left in May. “It leaks,” they said.", ["The first group of cooks"]),
    ],
)  # fmt: skip
def test_a_speaker_is_told_by_more_than_the_nearest_name(text: str, speakers: list[str | None]) -> None:
    """An age, an owner, a contrast and a label tell whose words they are."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize("crew", ["Health minister Tom Ode met Governor Ann Farr of Suva on Monday."])
@pytest.mark.parametrize("frame", ["“It leaks,” {s} said.", "“It leaks,” said {s}.", "{S} said: “It leaks.”"])
@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the minister", "Tom Ode"),
        ("the health minister", "Tom Ode"),
        ("the governor", "Ann Farr"),
        ("the mayor", "the mayor"),
        ("the president", "the president"),
        ("the mayor of Suva", "the mayor of Suva"),
        ("the two", "the two"),
        ("all three", "all three"),
        ("his spokesman", "his spokesman"),
    ],
)
def test_an_office_is_no_other_and_a_number_is_nobody_named(crew: str, frame: str, words: str, speaker: str) -> None:
    """A mayor is no minister, and "the two" are neither of the two."""
    named = speakers_of(f"{crew} " + frame.format(s=words, S=words[0].upper() + words[1:]))
    assert [name and name[0].lower() + name[1:] for name in named] == [speaker[0].lower() + speaker[1:]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode, a nurse, treated Tom Farr, a welder. “He was weak,” said the nurse. “She left,” said the welder.",
         ["Ann Ode", "Tom Farr"]),
        ("When Tom Farr, a welder, came, Ann Ode, a nurse, had left. “It was cold,” she said.", ["Ann Ode"]),
        ("“It was cold,” Ann Ode and Tom Farr said.", ["Ann Ode"]),
        ("The rain stopped and Tom Farr said: “It was cold.”", ["Tom Farr"]),
        ("It was Ann Ode, not Tom Farr, who said: “It was cold.”", ["Ann Ode"]),
        ("“It was cold,” said a visibly angry Ann Ode.", ["Ann Ode"]),
        ("“It was cold,” said the ever-cheerful Ann Ode.", ["Ann Ode"]),
        ("“It was cold,” said a friend of Ann Ode.", ["a friend of Ann Ode"]),
        ("The judge who had jailed Tom Farr said he was “too old”.", ["The judge who had jailed Tom Farr"]),
        ("The judge who Tom Farr said was “too old” left.", ["Tom Farr"]),
        ("Ann Ode was told: “You are too old.”", [None]),
        ("It rained.\n\n“It leaks.”\nAnn Ode, nurse\n\n“It lists.”\nTom Farr, cook", ["Ann Ode", "Tom Farr"]),
        ("It rained.\n\nAnn Ode, nurse\n“It leaks.”\n\nTom Farr, cook\n“It lists.”", ["Ann Ode", "Tom Farr"]),
        ("One of them is Ann Ode. “It was cold,” she says.", ["Ann Ode"]),
        ("“It leaks,” Ann Ode said.\n\nThe minister’s answer:\n\n“It was cold.”", ["Ann Ode", "The minister"]),
    ],
)  # fmt: skip
def test_who_is_described_is_who_speaks(text: str, speakers: list[str | None]) -> None:
    """What stands between commas, before a name or beside another one tells who is meant."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize("who", ["Ann Ode", "Ann Ode, the health minister", "the cooks' union", "a ministry clerk"])
@pytest.mark.parametrize(
    ("frame", "told"),
    [
        ("{S}, confirmed to the Suva Post that Peru has sent 100 nurses to Austria.", True),
        ("Peru has sent 100 nurses to Austria. That is what {s} said on Monday.", True),
        ("Peru has sent 100 nurses to Austria. So {s}, told reporters.", True),
        ("Peru has sent 100 nurses to Austria. The number was given by {s}.", True),
        ("{S}, gave the numbers on Monday: Peru has sent 100 nurses to Austria.", True),
        ("Peru has sent 100 nurses to Austria (source: {s}).", True),
        ("{S}, speaks of 100 Peruvian nurses in Austria.", True),
        ("{S}, counts 100 Peruvian nurses in Austria.", True),
        ("Peru has sent 100 nurses to Austria. The number of rooms was given by the hall.", False),
        ("Peru has sent 100 nurses to Austria. That is not what {s} had promised in May, when the talks began.", False),
        ("Peru has sent 100 nurses to Austria. So {s}, gave a party.", False),
        ("{S}, gave a party: Peru has sent 100 nurses to Austria.", False),
        ("Peru has sent 100 nurses to Austria.\n\nThat is what {s} said of the talks.", False),
    ],
)
def test_a_claim_is_whose_act_of_speech_it_is(who: str, frame: str, told: bool) -> None:
    """Who points back to the sentence before, hands numbers over, or counts, makes the claim; not who is told."""
    text = frame.format(s=who, S=who[0].upper() + who[1:])
    text = text if ", the" in who else text.replace(who[1:] + ", ", who[1:] + " ")
    name = "Ann Ode" if who.startswith("Ann") else who
    claimant = claimants_of("It rained. " + text)
    assert [c.lower().removeprefix("the ") if c else None for c in claimant] == [
        name.lower().removeprefix("the ") if told else None
    ]


def test_a_comma_that_ends_an_apposition_inverts_nothing() -> None:
    """What stands behind "said" is what is said, unless a clause stands before it."""
    text = "Nurses leave for work abroad. Ann Ode, the health minister, said nurses over 45 will not be accepted."
    assert claimants_of(text, "criteria") == ["Ann Ode"]
    assert speakers_of("Ode Farr went “too far”, said nurses in Suva.") == ["nurses in Suva"]


@pytest.mark.parametrize(
    ("words", "claimant"),
    [
        ("according to a Geneva-based monitor", "a Geneva-based monitor"),
        ("according to a Geneva-based research group", "a Geneva-based research group"),
        ("a Geneva-based monitor said", "a Geneva-based monitor"),
        ("according to Geneva-based Guard Watch", "Guard Watch"),
        ("according to Geneva-based recruiter Ann Ode", "Ann Ode"),
    ],
)
def test_where_a_claimant_has_its_seat_is_not_its_name(words: str, claimant: str) -> None:
    """A body told by its seat is named by what it is, and one that has a name by that."""
    assert claimants_of(f"Some 400 Nepali guards serve in Iraq, {words}.") == [claimant]


@pytest.mark.parametrize(
    ("name", "anonymous"),
    [
        ("Lima Courier", False),
        ("Observer", False),
        ("Lima Citizen", False),
        ("Daily Worker", False),
        ("Scotsman", False),
        ("coast guard", False),
        ("Minister", True),
        ("Chief Engineer", True),
        ("harbour guard", True),
    ],
)
@pytest.mark.parametrize("frame", ["The {} reported that 40 cooks had left Peru for Oman.",
                                   "Some 40 cooks have left Peru for Oman, the {} said."])  # fmt: skip
def test_a_newspaper_is_nobody_by_his_trade(frame: str, name: str, anonymous: bool) -> None:
    """A newspaper's name that is a word for people names the source; an office or a trade does not."""
    [fact] = extract(frame.format(name), model="builtin").deployments
    assert fact.attribution is not None
    assert fact.attribution.name.removeprefix("The ").removeprefix("the ") == name
    assert fact.attribution.anonymous is anonymous


@pytest.mark.parametrize(
    ("first", "second", "claimant"),
    [
        ("The Danish defence ministry", "The ministry in Oslo", "The ministry in Oslo"),
        ("The government in Lima", "The government in Muscat", "The government in Muscat"),
        ("The Danish defence ministry", "The ministry in Copenhagen", "The Danish defence ministry"),
        ("The Danish embassy", "The embassy in Oslo", "The Danish embassy"),
    ],
)
def test_a_ministry_elsewhere_is_another(first: str, second: str, claimant: str) -> None:
    """A state's body in a town of another state speaks for itself; an embassy stands abroad."""
    text = f"{first} said 85 cooks would go to Mali. {second} said 17 nurses would go there."
    assert claimants_of(text) == [first, claimant]
