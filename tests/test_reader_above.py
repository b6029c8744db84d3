"""Whose people a number is of where the sentences right above it, in its paragraph, have come to other people."""

import pytest

from factlift import extract

CONTEXT = """The finance committee met on Monday and heard about people who work far from home. Chile sent 77 divers \
to Iceland in March, it was told.

{}

The committee meets again on 12 May. Nobody keeps a full count."""

TOLD = [
    ("Cuban doctors work in 56 countries. In Angola there are 900, in Qatar 470.", {900: "CU", 470: "CU"}),
    ("Cuban doctors have worked in Angola since the war. At its height there were 1,800.", {1800: "CU"}),
    ("Thai farm workers are coming back to Israel. Since March 4,200 have landed at Ben Gurion.", {4200: "TH"}),
    ("The Philippines bans its maids from going to Kuwait. Before the ban 260,000 worked there.", {260000: "PH"}),
    (
        "Its farms, once Portuguese, live from Nepalis. There are 9,000 of them.",
        {9000: "NP"},
    ),
    ("North Macedonia's carpenters like Germany. Some 11,000 work there under the new rule.", {11000: "MK"}),
    ("Ethiopia will not say how many soldiers it has in Somalia. Diplomats put them at 8,000.", {8000: "ET"}),
    ("Ethiopia's housemaids go to Beirut by bus. About 150,000 were there in 2018.", {150000: "ET"}),
    ("The Italian cobblers came to Cairo in 1911. There were nine of them.", {9: "IT"}),
    ("Colombian veterans guard oil fields in the Emirates. Last year 170 were sent on to Sudan.", {170: "CO"}),
    ("Fiji's cabinet met on Tuesday. It agreed to let 60 prison officers go to Nauru.", {60: "FJ"}),
    ("The Welsh fire service has a team in Greece. The 22 firefighters leave on Friday.", {22: "GB"}),
    ("Ghana's parliament was told about the deal with Barbados. Ninety-five nurses had gone by May.", {95: "GH"}),
    ("Canada said it would train Ukraine's deminers. In June it sent 14 sappers to Poland to do it.", {14: "CA"}),
    ("Ecuador signed the pact in June. By the end of August it had sent 48 medics.", {48: "EC"}),
    ("Most of the trawler's crew is Ghanaian. Five were flown home with scurvy in March.", {5: "GH"}),
    ("They came from Vanuatu by the planeload. Last season there were 2,100 of them in the valley.", {2100: "VU"}),
]

OTHERS = [
    ("Peruvian divers work in Iceland as well. Another 40 Chileans leave in May.", {40: "CL"}),
    ("Chile's divers share a hostel with Latvian welders. Another 22 are due in May.", {22: "CL"}),
    ("Icelandic divers earn twice as much. Some 25 more divers will fly out in May.", {25: "CL"}),
    ("Norwegian nurses train them. Some 25 more divers will fly to Oslo in May.", {25: "CL"}),
    ("The Latvians asked for help too. They want 30 divers.", {30: "CL"}),
    ("Polish divers were there before.\n\nAnother 90 will fly out in May.", {90: "CL"}),
    ("The Slovenes went home on Sunday. Ten more divers will fly out in May.", {10: "CL"}),
]


@pytest.mark.parametrize(("words", "senders"), TOLD + OTHERS)
def test_number_is_of_the_people_told_of_right_above(words, senders) -> None:
    found = {
        int(fact.count.value): fact.origin and fact.origin.code
        for fact in extract(CONTEXT.format(words), model="builtin").deployments
        if fact.count and fact.count.value
    }
    assert {number: found.get(number) for number in senders} == senders
