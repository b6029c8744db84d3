"""Minutes, letters, releases and short stories: what is paid, who may go, and how many are where."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

NURSES = (
    "Kenya has sent 240 nurses to Oman and will send 90 more in May. Applicants are chosen by an agent in Nairobi.\n\n"
)

# a sentence behind NURSES, and its conditions as (kind, category, text)
CONDITIONS: tuple[tuple[str, list[tuple[str, str, str]]], ...] = (
    # verbs of two words that give money away
    ("Two nurses had parted with 6,000 cedis each.", [("payment", "payment", "parted with 6,000 cedis each")]),
    ("Her father shelled out $900 for the papers.", [("payment", "payment", "shelled out $900 for the papers")]),
    ("Her father parted with her at the gate in May.", []),
    (
        "She paid an agent $900 and parted with an extra $300 when he was late.",
        [("payment", "payment", "paid an agent $900"), ("payment", "payment", "parted with an extra $300")],
    ),
    ("Agents had taken up to $900 from nurses.", [("payment", "payment", "Agents had taken up to $900 from nurses")]),
    # who bears a fee
    (
        "The registration fee of $900 has to be borne by the applicant.",
        [("payment", "payment", "registration fee of $900")],
    ),
    ("The registration fee of $900 has to be borne by the employer.", []),
    (
        "Nurses have to pay for the course, which costs 1,200 shillings.",
        [("payment", "payment", "pay for the course, which costs 1,200 shillings")],
    ),
    ("The hospital pays for the course, which costs 1,200 shillings.", []),
    ("She paid an agent $900, which she had borrowed.", [("payment", "payment", "paid an agent $900")]),
    # by what people are chosen
    ("Selection is by age.", [("requirement", "demographic", "age")]),
    (
        "Selection was by seniority and by age.",
        [("requirement", "experience", "seniority"), ("requirement", "demographic", "age")],
    ),
    ("Selection is by interview and a written test.", []),
    ("Selection is by lot.", []),
    # least and most
    (
        "The minimum is 23 and the maximum 45.",
        [("requirement", "demographic", "minimum is 23"), ("requirement", "demographic", "maximum 45")],
    ),
    ("Eighteen months of ward work is the minimum.", [("requirement", "experience", "Eighteen months of ward work")]),
    (
        "The minister said that the minimum was two years on a ward and that nobody over 40 would be taken.",
        [("requirement", "experience", "two years on a ward"), ("exclusion", "demographic", "over 40")],
    ),
    # what a departure hangs on
    (
        "They leave in June, subject to passing the language test.",
        [("requirement", "skills", "passing the language test")],
    ),
    ("They leave in June, subject to funding.", []),
    # adjectives that need no noun
    (
        "Nurses must be healthy, unmarried and willing to work nights.",
        [
            ("requirement", "health", "healthy"),
            ("requirement", "demographic", "unmarried"),
            ("requirement", "other", "willing to work nights"),
        ],
    ),
    # "States" is no verb of speech
    (
        "Those with relatives in the United States are rarely picked.",
        [("exclusion", "family", "relatives in the United States")],
    ),
    # how long somebody is on a register
    (
        "They had to be registered for two years and pass an English test.",
        [("requirement", "experience", "registered for two years"), ("requirement", "skills", "pass an English test")],
    ),
    ("They had to be registered for the scheme by May.", []),
    # an age, and what else
    (
        "Anyone under thirty-five who has a diploma may apply.",
        [("requirement", "demographic", "under thirty-five"), ("requirement", "documents", "a diploma")],
    ),
    # requests, and what anybody should do, are no condition
    ("A request from Angola for 60 teachers had been turned down.", []),
    ("He said that anybody who paid should come forward.", []),
    (
        "Midwives had been excluded, and so had nurses on study leave.",
        [("exclusion", "skills", "Midwives"), ("exclusion", "other", "nurses on study leave")],
    ),
    # whence somebody ran away is part of it
    ("Anyone who ran away from a post is struck off the list.", [("exclusion", "experience", "ran away from a post")]),
    (
        "The ministry wants each nurse to serve two years at home first.",
        [("requirement", "experience", "serve two years at home first")],
    ),
    ("The ministry wants its nurses to stay at home in May.", []),
    (
        "Anyone still bonded to the Health Service is not eligible.",
        [("exclusion", "other", "still bonded to the Health Service")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_conditions(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = read_article(Article.read(NURSES + text))["criteria"]
    assert [(item["kind"], item["category"], item["text"]) for item in found] == expected


# an article, and its deployments as (number and group, destinations, status)
DEPLOYMENTS: tuple[tuple[str, list[tuple[Any, ...]]], ...] = (
    # "travel" goes on with those who left
    (
        "The first 130 farm hands left for Ontario on Tuesday. Another 75 will travel on Friday.",
        [("130 farm hands", "farm hands", ["Ontario"], "under_way"), ("75", "farm hands", ["Ontario"], "planned")],
    ),
    (
        "The first 130 farm hands left for Ontario on Tuesday. Another 75 passengers will travel on Friday.",
        [("130 farm hands", "farm hands", ["Ontario"], "under_way")],
    ),
    # two nouns of people
    (
        "Ghana sent 145 young men and women to Sinai in May.",
        [("145 young men", "young men and women", ["Sinai"], "under_way")],
    ),
    ("Ghana sent 24 cleaners and computers to Oman in May.", [("24 cleaners", "cleaners", ["Oman"], "under_way")]),
    # who is there, and comes home later
    (
        "Nepal sent 850 soldiers to Sudan. A further 700 are in Juba and will be relieved in October.",
        [("850 soldiers", "soldiers", ["Sudan"], "under_way"), ("700", "soldiers", ["Juba"], "under_way")],
    ),
    # places for people of a nation
    ("Japan has opened 2,400 jobs for Filipinos.", [("2,400", "Filipinos", ["Japan"], "planned")]),
    ("The theatre has 2,400 seats for Filipinos in Japan.", []),
    # who declines a request, and what was called off
    (
        "Nepal said 25 police officers would go to Cyprus, and that it had declined a request for 90 troops for Haiti.",
        [
            ("25 police officers", "police officers", ["Cyprus"], "planned"),
            ("90 troops", "troops", ["Haiti"], "halted"),
        ],
    ),
    (
        "Ghana will send 375 nurses to Oman. A pilot with Chad for 25 nurses was scrapped after four passed.",
        [
            ("375 nurses", "nurses", ["Oman"], "planned"),
            ("25 nurses", "nurses", ["Chad"], "halted"),
            ("four", "nurses", [], "selecting"),
        ],
    ),
    # a limit of money
    (
        "Kenya has 9,000 cooks in Oman. They paid agents up to 800 dollars. The official limit is 165.",
        [("9,000 cooks", "cooks", ["Oman"], "under_way")],
    ),
    # chosen for work in a country, or people of a nation who got some
    (
        "The minister gave tickets to 86 young men and women who have been selected for employment in Oman.",
        [("86 young men", "young men and women", ["Oman"], "selecting")],
    ),
    (
        "The number of Kenyans who have found work in Oman stands at 2,410.",
        [("2,410", "Kenyans", ["Oman"], "under_way")],
    ),
    ("Some 600 graduates have found work in London this year.", []),
    # nobody comes home "closer to home"
    (
        "Closer to home, six fencers from Oton are off to Norfolk Island in March.",
        [("six fencers", "fencers", ["Norfolk Island"], "planned")],
    ),
    # an accord that is reviewed, and those who work under it
    (
        "Cuba sends nurses. In April, Chad said it would review its accord, under which 277 Cuban nurses work there.",
        [("277 Cuban nurses", "nurses", [], "under_way")],
    ),
    # people on permits, and people from a part of the country
    (
        "Italy will admit 900 cooks from Chad. It already has about 43 Chadians on seasonal permits.",
        [("900 cooks", "cooks", ["Italy"], "planned"), ("about 43 Chadians", "Chadians", ["Italy"], "under_way")],
    ),
    (
        "Italy will admit 900 cooks from Chad. It already has about 43 Chadians on its streets.",
        [("900 cooks", "cooks", ["Italy"], "planned")],
    ),
    (
        "This year 36 firefighters from the county are in Canada and 12 in Portugal.",
        [
            ("36 firefighters", "firefighters", ["Canada"], "under_way"),
            ("12", "firefighters", ["Portugal"], "under_way"),
        ],
    ),
    # a quota is nobody's name, and reports that nobody signs claim nothing
    (
        "Oman took 2,300 Kenyan cooks this year. It has denied reports that it will cut its quota to 1,000.",
        [("2,300 Kenyan cooks", "cooks", ["Oman"], "under_way"), ("1,000", "cooks", ["Oman"], "planned")],
    ),
    # a clause behind a colon has a tense of its own
    (
        "Chad will send more cooks soon: in February eleven singers went to Oman.",
        [("eleven singers", "singers", ["Oman"], "under_way")],
    ),
    (
        "The plan will be put to a vote: 40 nurses go to Oman.",
        [("40 nurses", "nurses", ["Oman"], "planned")],
    ),
    # bodies, and those who get people, are not who is sent
    (
        "Nepal sent 850 soldiers to Sudan. The battalion at Rumbek is one of two that Nepal keeps in the country.",
        [("850 soldiers", "soldiers", ["Sudan"], "under_way")],
    ),
    (
        "The firm will supply 140 Ghanaian welders to three builders in Oman.",
        [("140 Ghanaian welders", "welders", [], "planned")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), DEPLOYMENTS)
def test_deployments(text: str, expected: list[tuple[Any, ...]]) -> None:
    found = read_article(Article.read(text))["deployments"]
    assert [(i.get("count"), i.get("group"), i.get("destinations") or [], i["status"]) for i in found] == expected


def test_who_asks_for_people_is_not_their_home() -> None:
    """A state that asks for some is no sender of others."""
    text = "The ministry will send a second group of 30 nurses to Barbados. {} No decision has been taken."
    asked = text.format("Saint Lucia has asked for ten theatre nurses.")
    assert read_article(Article.read(asked))["deployments"][0].get("origin") is None
    own = text.format("Saint Lucia has lost ten theatre nurses.")
    assert read_article(Article.read(own))["deployments"][0].get("origin") == "Saint Lucia"


def test_what_those_who_go_must_pass_leaves_the_plan_settled() -> None:
    """What others must decide does not."""
    told = ("Kenya will send 90 nurses to Oman in May, subject to passing a test.", "stated")
    open_ = ("Kenya will send 90 nurses to Oman in May, subject to approval.", "possible")
    assert [read_article(Article.read(text))["deployments"][0]["modality"] for text, _ in (told, open_)] == [
        told[1],
        open_[1],
    ]


def test_the_day_of_a_hearing_is_no_time_of_a_deployment() -> None:
    """Nor is another host's partner the sender told of before."""
    text = "Kenya has sent 240 nurses to Chad to work for two years, the standing committee heard yesterday. "
    found = read_article(Article.read(text + "Peru has an accord with Togo and has taken in 40 cooks."))["deployments"]
    assert [(item.get("when"), item["origin"]) for item in found] == [(None, "Kenya"), (None, "Togo")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Present: Cllr Ruth Hanley (chair), Cllr P. Marsh, the Director of Care.\n\nThe Director said: “We hire.”",
            "The Director",
        ),
        (
            "Cllr Ruth Hanley came with Petra Marsh, the director of social care.\n\nThe director said: “We hire.”",
            "Petra Marsh",
        ),
    ],
)
def test_who_is_listed_as_present_is_not_described_by_the_next(text: str, speaker: str) -> None:
    """Commas part the names of a roll; who leads the committee is not the director who reports to it."""
    answer = read_article(Article.read(text))
    assert [answer["sources"][quote["speaker"] - 1]["name"] for quote in answer["quotes"]] == [speaker]


LETTER = (
    "Sir, Your report on the nurses who are to go to Manitoba leaves out what it costs them. My daughter left in May. "
    "She was told that the minimum was two years in a hospital and that nobody over 40 would be taken. The queue was "
    "long. It rained. We waited for an hour. A man sold tea. {} Preference, I was told, goes to those with a relative "
    "in Canada. I wish them well."
)


def test_a_letter_with_conditions_of_several_sorts_is_one_of_selection() -> None:
    """Where people apply, and conditions of three sorts stand far apart, they need no deployment beside them."""
    found = read_article(Article.read(LETTER.format("Twelve girls applied with her.")))["criteria"]
    assert [item["text"] for item in found] == ["two years in a hospital", "over 40", "a relative in Canada"]
    sang = LETTER.replace("nurses who are to go to Manitoba", "choir").format("Twelve girls sang with her.")
    assert read_article(Article.read(sang))["criteria"] == []
