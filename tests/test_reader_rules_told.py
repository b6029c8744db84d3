"""Conditions and payments as running copy words them, behind a sentence that speaks of selection."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.conditions import category_of

LEAD = "Kenya will send 300 masons to Oman in May. Applicants are chosen by a panel in Nakuru, the ministry said. "
FOUND = [
    (
        "Retired masons may sign on, Otieno said, but only those who have served a full term and hold a trade card.",
        ["requirement served a full term", "requirement a trade card"],
    ),
    (
        "To land a place, they must be enrolled at a college, be able to swim and be no older than 30.",
        ["requirement enrolled at a college", "requirement able to swim", "requirement no older than 30"],
    ),
    (
        "Masons need at least three years on a large site, while helpers may be taken from school.",
        ["requirement at least three years on a large site"],
    ),
    (
        "Applicants must be under 45, have driven a crane or a digger for at least two years and hold a clean licence.",
        [
            "requirement under 45",
            "requirement driven a crane or a digger for at least two years",
            "requirement a clean licence",
        ],
    ),
    (
        "The masons were chosen, Otieno wrote, “by merit and by good health alone”.",
        ["requirement merit", "requirement good health alone"],
    ),
    ("Plasterers and tilers were to be paid a bonus and taken first.", ["preference Plasterers and tilers"]),
    ("Former policemen will be given weightage.", ["preference Former policemen"]),
    ("Roofers get the nod if it is tight.", ["preference Roofers"]),
    ("Arabic ‘helps no end’, she says, and roofers get the nod.", ["preference Arabic", "preference roofers"]),
    ("They like men with a wife at home, she said, because those come back.", ["preference a wife at home"]),
    (
        "Men with visible scars or a pending case were turned away.",
        ["exclusion visible scars", "exclusion a pending case"],
    ),
    ("The firm bears the fare, and anyone who leaves a site early is struck off.", ["exclusion leaves a site early"]),
    (
        "Each mason has to raise 900 dollars for the charity before a place is confirmed.",
        ["payment raise 900 dollars for the charity"],
    ),
    (
        "For Qatar, agencies may charge the equivalent of one month’s salary, or about KSh41,000.",
        ["payment agencies may charge the equivalent of one month’s salary, or about KSh41,000"],
    ),
    (
        "He had handed P45,000 to a “coordinator” for a slot, and P9,000 more to a training centre for a card.",
        ["payment handed P45,000 to a “coordinator” for a slot", "payment P9,000 more to a training centre for a card"],
    ),
    ("They had been charged 700 dollars by a sub-agent.", ["payment They had been charged 700 dollars by a sub-agent"]),
    (
        "A labour firm made 60 masons pay 350 dollars each to a Mombasa broker, an inquiry found.",
        ["payment 60 masons pay 350 dollars each to a Mombasa broker"],
    ),
    (
        "“I gave another 800 dollars to a captain so that my file would not get lost,” he said.",
        ["payment gave another 800 dollars to a captain"],
    ),
    (
        "“Ninety dollars to the fellow with the list, or you wait another year,” he said.",
        ["payment Ninety dollars to the fellow with the list"],
    ),
    (
        "Masons who have previously been refused a visa will not be considered.",
        ["exclusion previously been refused a visa"],
    ),
    ("Masons from Meru and Embu have an advantage.", ["preference Masons from Meru and Embu"]),
    ("Helpers must know how to read and write.", ["requirement know how to read and write"]),
    (
        "“We chose on fitness, on conduct and on marksmanship,” the colonel said.",
        ["requirement fitness", "requirement conduct", "requirement marksmanship"],
    ),
    (
        "He said that 500 shillings to the right sergeant gets you on the plane.",
        ["payment 500 shillings to the right sergeant gets you on the plane"],
    ),
    ("Tanga requires the endorsement of the village council.", ["requirement the endorsement of the village council"]),
    (
        "She’d rather have a fisherman’s daughter than a man with a diploma, the agent said.",
        ["preference a fisherman’s daughter"],
    ),
    ("Fathers with babies were told to come back next year.", ["exclusion Fathers with babies"]),
    (
        "A returnee said her cousin gave a zebu to the chief to have her name sent up.",
        ["payment gave a zebu to the chief to have her name sent up"],
    ),
]
SILENT = [
    "The firm bears the fare and the cost of the visa.",
    "You do not need to speak Arabic.",
    "The minister retorted that the clause had been asked for by the families.",
    "The agents may not take anything from the worker.",
    "The office takes no commission.",
    "Nine Kenyan women died in Oman between 2009 and 2013.",
    "Four masons sat the test, but only those who left early missed the rain.",
    "The panel bears the cost of the visa, and one of the masons was late.",
]


def told(text: str) -> list[dict[str, object]]:
    return read_article(Article.read(LEAD + text))["criteria"]


@pytest.mark.parametrize(("text", "conditions"), FOUND)
def test_running_copy_lays_a_condition_down(text, conditions):
    """Each of its conditions and no other, in the article's words."""
    assert [f"{fact['kind']} {fact['text']}" for fact in told(text)] == conditions


@pytest.mark.parametrize("text", SILENT)
def test_what_lays_nothing_down_is_silent(text):
    """Who pays the fare, what happened on a day, a gift to somebody who decides nothing."""
    assert told(text) == []


def test_items_below_a_heading_that_names_its_source_are_the_claim_of_it():
    """The heading says who lays them down; a line of its own would say so itself."""
    text = (
        "Kenya will send 300 masons to Oman. Under the accord, the Labour Board said, each applicant must have:\n"
        "• a clean record\n• two years of practice\n"
    )
    read = read_article(Article.read(text))
    speakers = {read["sources"][fact["attribution"] - 1]["name"] for fact in read["criteria"]}
    assert len(read["criteria"]) == 2
    assert speakers == {"Labour Board"}


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("a caution for anything involving drink", "other"),
        ("conviction carrying more than 12 months", "other"),
        ("can't spare the full ten weeks", "other"),
        ("driven a bus for at least three years", "experience"),
        ("swim 400 metres in under eight minutes", "skills"),
        ("testified before the truth commission", "political"),
    ],
)
def test_the_head_of_a_condition_gives_its_category(words, category):
    """Not a number or a noun further on."""
    assert category_of(words) == category
