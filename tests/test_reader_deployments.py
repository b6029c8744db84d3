"""The parts of the deployment reader: idioms, counts, places and their parts, tables, totals."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import extract
from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.rows import cells_of
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.denials import denied_people

SENDING = "Kenya will send 900 nurses to Qatar this year."
DISTRACTORS = (
    "The strike cost 4 million euros and lasted 12 days.",
    "Some 300 people were killed and 1,200 injured in the flood.",
    "She is 34, has three children and earns 900 riyals a month.",
    "About 40 per cent of the 5,000 households have no water.",
    "The camp shelters 8,000 refugees, 50 km from the border.",
    "The union, which has 41,000 members, met in 14 towns.",
    "Flight 302 carried 149 passengers over 7 countries.",
)


def deployments(text: str) -> list[dict[str, Any]]:
    """Returns the reader's deployments in the pointing form."""
    found: list[dict[str, Any]] = read_article(Article.read(text))["deployments"]
    return found


def scene_of(text: str) -> Scene:
    """Returns the first sentence of a text, taken apart."""
    return Scene(text, Article.read(text).sentences[0])


def parts_of(text: str) -> list[tuple[str, str]]:
    """Returns each group of places of a sentence with its part."""
    return [(text[group.start : group.end], group.part) for group in scene_of(text).groups]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Peru will send 40 cooks to Oman.", [("Peru", "origin"), ("Oman", "goal")]),
        ("Qatar gets 1,500 of them.", [("Qatar", "receiver")]),
        ("Forty cooks came home from Oman.", [("Oman", "goal")]),
        ("Forty cooks were pulled out of Oman.", [("Oman", "goal")]),
        ("Forty cooks from Peru left.", [("Peru", "origin")]),
        ("Nine riveters lent by a yard in Peru arrived.", [("Peru", "origin")]),
        ("The agency hired 40 cooks in Peru for hotels in Oman.", [("Peru", "origin"), ("Oman", "goal")]),
        ("Peru has about 900 soldiers in Mali.", [("Peru", "origin"), ("Mali", "goal")]),
        ("Peru said it was sending 40 cooks.", [("Peru", "origin")]),
        ("Peru said that 40 cooks had left Oman.", [("Peru", "none"), ("Oman", "origin")]),
        ("Oman’s share is the largest at 1,100.", [("Oman’s", "receiver")]),
        ("Uganda earned $1.4bn last year.", [("Uganda", "none")]),
        ("Ships crossed to the Red Sea with 40 divers.", [("Red Sea", "goal")]),
    ],
)
def test_a_place_has_the_part_that_the_words_give(text: str, parts: list[tuple[str, str]]) -> None:
    """A place sends, receives or is gone to by the verb and the preposition beside it."""
    assert [(name.removesuffix("’s"), part) for name, part in parts_of(text)] == [
        (name.removesuffix("’s"), part) for name, part in parts
    ]


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("Forty cooks left.", ["sent"]),
        ("Forty people left.", ["weak"]),
        ("Another 40 left.", ["bare"]),
        ("A 120-strong team left.", ["sent"]),
        ("A brigade of roughly 300 was formed.", ["bare"]),
        ("He named “maybe a dozen” engineers.", ["sent"]),
        ("Spain lent 30 carabinieri.", ["sent"]),
        ("Nine out of 10 left.", []),
        ("It was minus 12 in the camp.", []),
        ("She had finished Senior Four and left.", []),
        ("Two men, aged 20 and 23, have fled.", ["weak"]),
        ("His daughter Ann, seven, sat down.", []),
        ("2. Places are given below.", []),
        ("Flats number 3,000 here.", []),
        ("Four blocks fell.", []),
    ],
)
def test_only_numbers_of_people_count(text: str, strengths: list[str]) -> None:
    """Labels, ages, degrees and shares are no counts of people; bodies of people are."""
    assert [count.strength for count in scene_of(text).counts] == strengths


def test_nouns_counted_together_are_one_group() -> None:
    """A pair of nouns is group and unit as a whole."""
    [found] = extract("Spain may send 30 to 35 doctors and nurses to Ecuador.", model="builtin").deployments
    assert found.count is not None
    assert (found.group, found.count.unit) == ("doctors and nurses", "doctors and nurses")


def test_a_capital_with_a_dot_is_known() -> None:
    """A country in capitals that no lower case folds to is still the country."""
    [found] = extract("TÜRKİYE TO SEND 365 ENGINEERS TO KENYA", model="builtin").deployments
    assert found.origin is not None
    assert found.origin.code == "TR"


def test_a_row_has_three_cells_or_more() -> None:
    """Bars, tabs and wide gaps part cells; a plain sentence has none."""
    for text in ("Peru | 40 | 12", "Peru\t40\t12", "Peru    40    12"):
        scene = scene_of(text)
        assert [text[cell.start : cell.end] for cell in cells_of(text, scene)] == ["Peru", "40", "12"]
    assert cells_of("Peru sends 40 cooks.", scene_of("Peru sends 40 cooks.")) == []


def test_a_headline_gives_way_to_the_sentence_that_tells_more() -> None:
    """A claim told in the headline and again below has the main evidence, claimant and time of the sentence."""
    text = "Peru to send 40 cooks to Oman\n\nPeru will send 40 cooks to Oman by the end of the year, the ministry said."
    [found] = deployments(text)
    assert found["clause"].startswith("Peru will send")
    assert found["when"] == "by the end of the year"
    assert found["more"] == ["Peru to send 40 cooks to Oman"]


def test_a_list_further_off_that_adds_up_is_of_the_total() -> None:
    """Parts may stand far behind their total if they add up to it."""
    filler = " ".join(["The minister spoke of the weather."] * 6)
    text = f"Peru will send 120 cooks abroad. {filler}\nCooks by country:\nOman: 70\nMali: 50"
    assert [found["scope"] for found in deployments(text)] == ["total", "part", "part"]


@given(st.lists(st.sampled_from(DISTRACTORS), max_size=6), st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_distractors_stay_out(around: list[str], at: int) -> None:
    """Whatever other numbers stand around it, in paragraphs of their own, one deployment is found."""
    lines = [*around[:at], SENDING, *around[at:]]
    assert [found.get("count") for found in deployments("\n".join(lines))] == ["900 nurses"]


@given(st.permutations(DISTRACTORS))
@settings(max_examples=20, deadline=None)
def test_numbers_alone_are_no_deployments(lines: list[str]) -> None:
    """An article that sends nobody gives nothing."""
    assert deployments("\n".join(lines)) == []


ABOUT = "Peru sends more nurses abroad than any other country. Some 400 Peruvian nurses are in Oman. "


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Eighty more are already running two wards in Chad.", "Eighty"),
        ("About 60 of them are still in Chad.", "About 60"),
        ("The quota for Chad has been set at 900.", "900"),
        ("Qatar, which signed last, has had 390 of them.", "390"),
        ("Nine have since come home.", "Nine"),
        ("There are four midwives in Chad.", "four midwives"),
    ],
)
def test_takes_people_for_those_sent_whom_the_article_is_about(sentence: str, count: str) -> None:
    """A count without a verb of sending is one of people sent where the article is plainly about them."""
    assert count in [fact.get("count") for fact in deployments(ABOUT + sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A survey of 318 nurses found that most were tired.",
        "The agency has a staff of 61 in Lima.",
        "A fire put 11 in hospital.",
        "It sent 14 managers to a conference in Chad.",
        "Some 1,200 trained women are sitting at home.",
        "One post in three is vacant.",
        "Police stopped 31 men at the airport in Chad.",
        "Shelters in Chad took in 2,100 people.",
    ],
)
def test_takes_nobody_else_for_those_sent(sentence: str) -> None:
    """In an article about people sent, those who are heard, hurt, stopped or on an errand are none of them."""
    assert len(deployments(ABOUT + sentence)) == len(deployments(ABOUT))


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("LIMA: The bureau has cleared 32 women to leave for Chad. Oman remains the biggest taker, with 640.", "LIMA"),
        ("Chad has halted visas for crews brought in by a firm from Peru. Peru sends 40 men a year to Oman.", "Peru"),
        ("Ghana’s nurses are sent abroad. Qatar, which signed first, has had 90 of them.", "Ghana"),
        ("Every spring the welders of Peru go overseas. Oman is the first stop. Forty are leaving for Oman.", "Peru"),
    ],
)
def test_knows_the_sender_from_the_host(text: str, home: str) -> None:
    """The country whose people go is told from those that take them, whichever stands first."""
    assert {fact["origin"] for fact in deployments(text) if "origin" in fact} == {home}


@pytest.mark.parametrize(
    "text",
    [
        "A trainee of 19 was there.",
        "They leave at six on Monday.",
        "The list is on page 7.",
        "A bed goes for 120.",
        "He paid 6,400 to a clerk.",
        "Sales fell to 44, down from 60.",
        "They sleep six to a room.",
        "The islands are home to 900 people.",
        "Of the 80, 12 were killed.",
        "All but 83 came home.",
    ],
)
def test_knows_a_number_that_counts_nobody(text: str) -> None:
    """Ages, hours, pages, sums, trends and tolls are no counts of people sent."""
    scene = scene_of(text)
    assert scene.counts
    assert is_distractor(scene, scene.counts[-1])


@pytest.mark.parametrize(
    "text",
    [
        "Another 40 left.",
        "The quota was set at 90.",
        "A team of 12 flew out.",
        "Peru takes 80 of them.",
        "Some 30 are waiting.",
        "The first 16 have landed.",
    ],
)
def test_lets_other_numbers_pass(text: str) -> None:
    """A number alone that may count people is none of those."""
    scene = scene_of(text)
    assert scene.counts
    assert not is_distractor(scene, scene.counts[-1])


@pytest.mark.parametrize(
    ("text", "people", "codes"),
    [
        ("No cook will be sent to Oman.", "cook", ("OM",)),
        ("There is no Chilean soldier in Mali.", "soldier", ("ML",)),
        ("He ruled out sending anyone to Mali.", None, ("ML",)),
        ("It had not cleared any welders for Mali.", "welders", ("ML",)),
    ],
)
def test_knows_whom_a_sentence_denies(text: str, people: str | None, codes: tuple[str, ...]) -> None:
    """Nobody, no cook and not any cook are denied together with the place where they do not go."""
    found = denied_people(scene_of(text), "PE")
    assert found is not None
    assert found.goal is not None
    assert (found.people, found.goal.codes) == (people, codes)


@pytest.mark.parametrize("text", ["No more cooks went to Peru.", "No cook in Peru is idle.", "Nobody was surprised."])
def test_denies_nobody_at_home(text: str) -> None:
    """What is said of nobody at home, or of no place, is no denial of a deployment."""
    assert denied_people(scene_of(text), "PE") is None


def test_a_wish_for_people_comes_from_their_host() -> None:
    """What asks for people comes from the place that they would go to."""
    facts = deployments("Peru sends nurses abroad. A request for 30 Peruvian nurses has been received from Oman.")
    assert [(fact["origin"], fact["destinations"]) for fact in facts] == [("Peruvian", ["Oman"])]


def test_one_sentence_that_adds_up_counts_the_parts() -> None:
    """Other people told of between a total and its parts do not hide that they add up."""
    facts = deployments(
        "Peru has sent 70 builders to Oman. An earlier batch of 55 is working in Chad. "
        "Of the builders sent to Oman, 45 are masons sent for the harbour and 25 are welders sent for the docks."
    )
    assert [fact["scope"] for fact in facts] == ["total", "single", "part", "part"]
