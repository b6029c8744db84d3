"""Numbers alone that go on with the people told of right above them, and those that go on with things."""

import pytest

from factlift import extract

CONTEXT = """The finance committee met on Monday and heard about people who work far from home. Chile sent 77 divers \
to Iceland in March, it was told.

{}

The committee meets again on 12 May. Nobody keeps a full count."""
MINERS = "Lesotho's miners have long worked in South Africa. "
NURSES = "Mr Abela's firm brings Filipino nurses to Malta. "
TRAINEES = "Japan takes trainees from Vietnam. "

TOLD = [
    (MINERS + "In 1990 they were 120,000; now they are perhaps 20,000.", {120000: "LS", 20000: "LS"}),
    (MINERS + "In 1990 there were 120,000, now there are perhaps 20,000.", {120000: "LS", 20000: "LS"}),
    (MINERS + "Their numbers have dwindled to 20,000.", {20000: "LS"}),
    (MINERS + "Today the number is 20,000.", {20000: "LS"}),
    (MINERS + "Some 20,000 still do.", {20000: "LS"}),
    (NURSES + "He began with 15 in 2012. Now there are 600.", {15: "PH", 600: "PH"}),
    (NURSES + "All in all it has been 600.", {600: "PH"}),
    (NURSES + "The first year it was 15. Last year it was 600.", {15: "PH", 600: "PH"}),
    (TRAINEES + "It has 220,000 from the country.", {220000: "VN"}),
    (TRAINEES + "There were 220,000 at the end of 2023.", {220000: "VN"}),
    ("Spain takes women from Morocco for the harvest. It hopes for 25,000 next year.", {25000: "MA"}),
]

THINGS = [
    MINERS + "In 1990 their wage was 1,200; now it is 20,000.",
    MINERS + "In 1990 there were 120 mines, now there are 20.",
    MINERS + "They dug 20,000 tonnes in 1990; now it is 9,000.",
    NURSES + "The fee was 1,500 at first. Last year it was 600.",
    "Spain takes women from Morocco for the harvest. There were 19,000 farms in 2019; now there are 14,000.",
    "Kenya has begun to send teachers to Jamaica. “We have 60 schools now,” he said. “Next year it will be 200.”",
    "Kenya has begun to send teachers to Jamaica. Classes have 60 pupils. In 1990 it was 30.",
    TRAINEES + "It has 220 airports and 47 prefectures.",
]


def _numbers(words: str) -> dict[int, str | None]:
    return {
        int(fact.count.value): fact.origin and fact.origin.code
        for fact in extract(CONTEXT.format(words), model="builtin").deployments
        if fact.count and fact.count.value and fact.count.value != 77
    }


@pytest.mark.parametrize(("words", "senders"), TOLD)
def test_number_alone_goes_on_with_the_people_above(words, senders) -> None:
    found = _numbers(words)
    assert {number: found.get(number) for number in senders} == senders


@pytest.mark.parametrize("words", THINGS)
def test_number_alone_goes_on_with_things(words) -> None:
    assert _numbers(words) == {}
