"""Texts that tell piece by piece of people who are asked for, taken and shipped: logs, letters, minutes, diaries."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.dealings import are_of_us, goes, is_handed_over
from tests.told import conditions_in, sendings_in

LOG = """Log of the steamer Vesla

3 May. Sailed from Arendal with fifty-two coalers for the company's yard at Port Amelia. All signed for two years.

9 June. Landed the fifty-two. The manager had asked for seventy, and would take thirty more by August.

2 July. Eleven went up to the quarry. He takes no man who cannot swim.
"""
AIR = """Radio diary of a crewing agent

Monday. They want 90 ratings for the reefers. I told them I could do sixty.

Tuesday. Sixty it is. They ask somebody else for the other thirty. You must have a seaman's book.

Friday. Twenty of them fly out tonight, forty on Sunday.
"""
MINUTES = """Minutes of the rescue club

1. The minutes were read.

2. The chair read a letter from Kranj in Slovenia. They ask us for patrollers for Easter. Last year we lent them four. \
Mr Ek thought we could manage seven. It was resolved to offer six.

3. The boiler. Quotes to be obtained.
"""
BEANS = """Allotment notes

We planted sixty beans. The mice took twelve. I asked Jean for forty more and got ten.

The crew from the council sent six of the beans away. Everybody had a job and a list.
"""
HALL = """The hall filled

Sixty came by bus. Forty more were sent on to the school. The company asked for thirty blankets and got ten. The \
evacuees slept.
"""
PARTY = """Party news

The branch will send forty to the congress. It had wanted sixty. The agent got ten more to sign. The workers clapped.
"""
WEDDING = """A wedding

We asked sixty and ninety came. Four of us slept in the barn. Eight left for the boat.
"""


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (LOG, ["fifty-two", "fifty-two", "seventy", "thirty", "Eleven"]),
        (AIR, ["90", "sixty", "thirty", "Twenty", "forty"]),
        (MINUTES, ["four", "seven", "six"]),
    ],
)
def test_numbers_dealt_with_one_after_the_other_are_people_sent(text: str, counts: list[str]) -> None:
    """No sentence tells who sends whom where, and several together leave no doubt."""
    found = [line.split(" ")[0] for line in sendings_in(text)]
    assert [count for count in counts if count in found] == counts


@pytest.mark.parametrize("text", [BEANS, HALL, PARTY, WEDDING])
def test_other_things_and_people_that_are_numbered_so_are_not(text: str) -> None:
    assert sendings_in(text) == []


def test_whose_they_are_is_not_carried_from_piece_to_piece() -> None:
    """A nation named in one entry says nothing of those in the next, nor of those who have a name of their own."""
    text = LOG.replace("9 June. Landed", "9 June. Three Danes came for the forge. Twelve Ruthenians came too. Landed")
    found = {line.split(" ")[0]: line.split(" ")[1] for line in sendings_in(text)}
    assert found["Three"] == "Danes"
    assert found["Twelve"] == found["Eleven"] == "-"


def test_conditions_are_read_where_people_are_dealt_with() -> None:
    facts = extract(LOG, model="builtin")
    assert ["cannot swim" in criterion.text for criterion in facts.criteria] == [True]


def scene_of(text: str) -> Scene:
    """Returns the sentence of a text, with its numbers of people."""
    article = Article(text)
    return Scene(article.flat, article.sentences[0])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The foreman sent word home for ten more.", True),
        ("He would have given us thirty.", True),
        ("He offers the Danes the same 120 for less.", True),
        ("The firm is after thirty.", True),
        ("She has thirty.", False),
        ("The club has thirty behind the bar.", False),
    ],
)
def test_who_are_asked_for_taken_or_given(text: str, told: bool) -> None:
    scene = scene_of(text)
    assert [is_handed_over(scene, count) for count in scene.counts] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Forty are to go to the platform.", True),
        ("Sixty, I am told, will be in Oton by harvest.", True),
        ("There rode with us sixty.", True),
        ("Forty of us from the island took the boat.", True),
        ("Two joiners to Oton, that was all.", True),
        ("Next month there will be twelve more.", True),
        ("The second party left for Oton: nineteen this time.", True),
        ("Nine of us in one room.", False),
        ("Seven have a cross beside them.", False),
        ("Six of its nine tankers are on the way.", False),
        ("Boots: twenty for the mill.", False),
    ],
)
def test_who_go_come_or_stay(text: str, told: bool) -> None:
    scene = scene_of(text)
    assert any(goes(scene, count) for count in scene.counts) is told


@pytest.mark.parametrize(
    ("text", "told"), [("So we are 64 now.", True), ("Forty of us went.", True), ("Forty went.", False)]
)
def test_who_are_told_of_by_one_of_them(text: str, told: bool) -> None:
    scene = scene_of(text)
    assert [are_of_us(scene, count) for count in scene.counts] == [told]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“They are sober,” said Senhor Duarte. “I take none,” Duarte said. “Ten,” said Mr Duarte.", 1),
        ("“They are sober,” said Mr Duarte. “I take none,” said Mrs Duarte.", 2),
        ("“They are sober,” said Mr Duarte. “I take none,” said Mr Pinto.", 2),
    ],
)
def test_a_form_of_address_makes_nobody_another(text: str, speakers: int) -> None:
    quotes = extract(text, model="builtin").quotes
    assert len({quote.speaker.name for quote in quotes if quote.speaker}) == speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We were forty,” says the diary of Tomas Brevik.", "Tomas Brevik"),
        ("The letters of Ann Ode say: “We were forty.”", "Ann Ode"),
        ("The log of the Vesla says: “We were forty.”", "The log of the Vesla"),
    ],
)
def test_a_diary_speaks_for_its_keeper(text: str, name: str) -> None:
    (quote,) = extract(text, model="builtin").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


NEWS = "Peru will send 240 welders to Norway in May. The agent has picked 100 of them so far.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Girls had to be over fourteen.", ["requirement over fourteen"]),
        ("Anybody with a weak heart need not put his hand up.", ["exclusion a weak heart"]),
        (
            "It was moved that nobody go who had not laid a green.",
            ["exclusion not laid a green"],
        ),
        (
            "Also none with the yaws, and none who has served his three years.",
            ["exclusion the yaws", "exclusion served his three years"],
        ),
        (
            "Each pays the agent forty pesetas for his passage.",
            ["payment pays the agent forty pesetas for his passage"],
        ),
        ("They said none who came back spoke of it.", []),
        ("He had seen none who could help.", []),
    ],
)
def test_conditions_of_old_and_spoken_prose(text: str, expected: list[str]) -> None:
    assert conditions_in(NEWS + text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He wrote down nine.", True),
        ("The man came back for fifty.", True),
        ("He went away with eight.", True),
        ("He sat down with eight.", False),
    ],
)
def test_who_are_written_down_come_for_or_led_away(text: str, told: bool) -> None:
    scene = scene_of(text)
    assert [is_handed_over(scene, count) for count in scene.counts] == [told]


def test_a_feast_is_no_place() -> None:
    """Those who left at Michaelmas went somewhere else."""
    told = sendings_in("The 90 welders of Peru go to Oman. Twenty left at Michaelmas for Oton. Ten left at Candlemas.")
    assert not any("Michaelmas" in line or "Candlemas" in line for line in told)


def test_a_number_told_again_is_no_other_people() -> None:
    """In news of people sent a number that is told once more counts those told before."""
    text = (
        "Peru will send 52 nurses to Oman and 41 to Chad. The list is out, the labour agency said.\n\nThe agent signed."
    )
    again = text + " We asked for 60 of them and were given 52, said Ann Ode, the envoy of Oman."
    assert [line.split(" ")[0] for line in sendings_in(again)].count("52") == 1
