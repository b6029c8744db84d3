"""The second look: counts without a cue of their own, in a text that has told of three numbers of people sent."""

from __future__ import annotations

import pytest

from tests.told import placed_in, sendings_in

TOLD = (
    "Peru sends cooks abroad. In May Peru sent 900 cooks to Oman, and 450 to Qatar. "
    "In June Peru sent 310 cooks to Kuwait. "
)
FAR = (
    "\n\nRosa Quispe keeps the register. She has kept it since the spring. Her office is above a bakery. "
    "It smells of bread. On the wall hangs a calendar. Nobody has turned its pages. "
)


def numbers_in(text):
    """Returns the numbers of the deployments of a text that begins with `TOLD`, without those that it tells."""
    return [number for number, *_ in placed_in(text) if number not in {"900", "450", "310"}]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The ferry that tied up there carried 64 Peruvians, three vans and a priest.", "64"),
        ("There is a cook who shares a bunk with five Chileans.", "five"),
        ("At the quay I saw 70 welders in new boots.", "70"),
        ("By her count the agency had 640 people out on contract.", "640"),
        ("By her count the agency has 240 people on its books.", "240"),
        ("The gate opened and two vans let out 16 more women.", "16"),
        ("A tent went up for a crew of nine.", "nine"),
        ("The minister says that there is money for 180.", "180"),
        ("A similar proposal for 260 from Chile was dropped.", "260"),
        ("The largest groups were 2,050 from Chile and 880 from Cuba.", "2,050"),
        ("He has been asked for twenty in Jordan.", "twenty"),
    ],
)
@pytest.mark.parametrize("between", ["", FAR])
def test_people_by_their_own_words(sentence, number, between):
    """People of a trade or a nation, on somebody's books, a crew, or a number with its land are people sent."""
    assert number in numbers_in(TOLD + between + sentence)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Hotel Luna took nine.", "nine"),
        ("She expects closer to 470 this year.", "closer to 470"),
        ("Last year ninety.", "ninety"),
        ("In July there were eleven.", "eleven"),
        ("There would be five by August.", "five"),
        ("There were seventeen of us, and a dog.", "seventeen"),
        ("Another 60 are expected before the rains.", "60"),
        ("Eleven got in before the stop.", "Eleven"),
        ("Since then fifty-two have got out.", "fifty-two"),
        ("On Monday there will be 120 more.", "120"),
        ("The first had been eighty.", "eighty"),
        ("The other nineteen are welders.", "nineteen"),
        ("The intake will be raised from 80 to 130 next year.", "130"),
        ("A small team of instructors, perhaps 20, might be lent.", "20"),
        ("The biggest vessel had gone out with thirteen, and a cat.", "thirteen"),
        ("It will be the largest mission ever, 60 people.", "60"),
        ("The boat took off with one trawler and 170 men.", "170"),
        ("The clinic got seven trombonists.", "seven"),
        ("Jordan 7,310; Bahrain 3,620; Lebanon 2,480.", "3,620"),
        ("Three of the cooks stayed in Muscat, 17 in Salalah and 13 at Duqm.", "13"),
    ],
)
def test_numbers_that_go_on(sentence, number):
    """Near by a number goes on with those told of by what is done with it, by its time, its rank or its list."""
    assert number in numbers_in(TOLD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year ninety.",
        "Eleven got in before the stop.",
        "There would be five by August.",
        "We were six in all.",
        "On the wharf stood 60 people.",
    ],
)
def test_far_from_others(sentence):
    """A number alone, and people without a trade, far from any who are sent, go on with nobody."""
    assert numbers_in(TOLD + FAR + sentence) == []


@pytest.mark.parametrize("sentence", ["The first had been eighty.", "The minister says that there is money for 180."])
def test_too_few_told(sentence):
    """A text that tells of fewer than three numbers is not looked at again."""
    assert numbers_in(f"Peru sends cooks abroad. In May Peru sent 900 cooks to Oman. {sentence}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The paper interviewed 64 cooks (22 from Chile, 31 from Cuba).",
        "The guild, which has 410 members, is unimpressed.",
        "The plant has 85 employees.",
        "It has 120 vacancies and is short of 40 cooks.",
        "Some 580,000 Peruvians have fled the land.",
        "The fire killed 12 cooks and 7 people lost their homes.",
        "In Lima 130 people lost their jobs.",
        "The firm once employed 5,000 people.",
        "He has three daughters and two brothers.",
        "There were six of us in one room.",
        "The book has 310 pages and costs 18.",
        "The bus leaves at seven, and the ferry at nine.",
        "Rosa Quispe, 52, was one metre fifty-six.",
        "For a form he expects fifty dollars.",
        "They came with two others.",
        "The regular force of 9,080 is at home.",
        "More than 30,000 students from 26 countries will track the satellite.",
    ],
)
@pytest.mark.parametrize("between", ["", FAR])
def test_somebody_else(sentence, between):
    """Heard, harmed, employed at home, members, kin, guests, names, hours, ages and prices stay what they are."""
    assert numbers_in(TOLD + between + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "About 240 people came to the blessing.",
        "There are 13 nurses for every 10,000 people.",
        "There were 418 names on it.",
    ],
)
def test_somebody_else_far_away(sentence):
    """Guests, ratios, names and what a ship needs are nobody who is sent."""
    assert numbers_in(TOLD + FAR + sentence) == []


def test_same_number_again():
    """A number that was told of is those same people once more."""
    assert numbers_in(TOLD + "Behind the gate I saw the 900 cooks. " + FAR + "At the quay stood 450 Peruvians.") == []


def test_lines_of_a_list():
    """A line goes with those beside it that give people a place, before it or behind."""
    text = f"{TOLD}\n\nWhere they are:\n• Stores and port (logistics) – 4\n• Nizwa – 22\n• Salalah – 11\n• Sundries – 7"
    assert numbers_in(text) == ["4", "22", "11", "7"]


def test_fields_come_from_the_words():
    """The people's home is the article's; no words give their place."""
    assert sendings_in(f"{TOLD}{FAR}There is money for 180.")[-1] == "180 Peru - planned"
