"""Notices and pages on who may apply: lists, papers, steps of the procedure, those who are eligible."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Kenya will send 60 nurses to Oman. "


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(text))["criteria"]]


def deployed(text: str) -> list[tuple[str, str]]:
    """Returns the numbers of the deployments in a text, each with its status."""
    return [(item["count"], item["status"]) for item in read_article(Article(text))["deployments"] if item.get("count")]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            "All registered nurses with at least two years of ward experience, or as visiting nurses, are eligible.",
            ["requirement at least two years of ward experience, or as visiting nurses"],
        ),
        ("Nurses who hold a valid licence can apply for these posts.", ["requirement a valid licence"]),
        ("Nobody with an unpaid debt may apply.", ["exclusion an unpaid debt"]),
        ("Nurses with a lost passport may apply for a new one.", []),
        ("Applications are invited from nurses aged 25 to 40.", ["requirement aged 25 to 40"]),
        (
            "Applicants must have two years of experience in clinics, hospices and/or care homes.",
            ["requirement two years of experience in clinics, hospices and/or care homes"],
        ),
        (
            "Applicants need three years in a trade such as baking, butchery or pastry.",
            ["requirement three years in a trade such as baking, butchery or pastry"],
        ),
        (
            "Applicants must have two years of experience in clinics, a licence or a diploma.",
            ["requirement two years of experience in clinics", "requirement a licence", "requirement a diploma"],
        ),
        (
            "Requirements include a letter with a photo; a nursing diploma; the state pays the fare; and a passport.",
            ["requirement a letter with a photo", "requirement a nursing diploma", "requirement a passport"],
        ),
        (
            "Requirements include previous and current certificates of employment.",
            ["requirement previous and current certificates of employment"],
        ),
        ("Federal rules require prospective Care Corps applicants to hold a diploma.", ["requirement a diploma"]),
        ("You have to be at least 18 years old to apply to the corps.", ["requirement at least 18 years old"]),
        ("You have to be able to work.", ["requirement able to work"]),
        ("Ordinarily, a married person cannot go.", ["exclusion a married person"]),
        (
            "If an English course is required, a candidate should be able to start in May.",
            ["requirement able to start in May"],
        ),
        (
            "Volunteers must meet all the eligibility requirements and pass a background check.",
            ["requirement pass a background check"],
        ),
        (
            "Applicants must meet the height requirement of 160 cm.",
            ["requirement meet the height requirement of 160 cm"],
        ),
        ("The course teaches the skills you will need to be successful.", []),
        ("Applicants must be fit, male or female.", ["requirement fit"]),
    ],
)
def test_conditions(text, conditions):
    """Each condition is read whole, and what only looks like one is left out."""
    assert told(LEAD + text) == conditions


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            (
                "Applicants must also submit the following:\nCover letter and résumé\nPassport photo\n"
                "Notarised diploma; and board certificate from the council."
            ),
            ["Cover letter and résumé", "Passport photo", "Notarised diploma", "board certificate from the council"],
        ),
        (
            (
                "To apply, you'll need to:\n- Create an account on the website\n- Complete an online application\n"
                "- Submit transcripts\n- Interview with a recruiter\n"
            ),
            ["transcripts"],
        ),
        (
            (
                "These are the requirements for the job:\nHave Arabic at level A2\nor take a course in Nairobi; and\n"
                "Own a licence"
            ),
            ["Arabic at level A2", "take a course in Nairobi", "a licence"],
        ),
        ("Who can go?\n\nTwo nurses at work.jpg\n\nThe bureau closes at six.", []),
    ],
)
def test_lines_of_a_list(text, conditions):
    """Papers and skills below a heading are conditions; an account, a form and an interview are steps."""
    assert told(LEAD + "\n" + text) == [f"requirement {words}" for words in conditions]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The board is currently accepting applications for 80 nurses to work in Qatar.", [("80 nurses", "selecting")]),
        ("Currently 80 nurses work in Qatar.", [("80 nurses", "under_way")]),
        ("The embassy said demand for nurses may rise to 20,000 over the next decade.", []),
        ("The guild reported 1,400 vacant posts for nurses in clinics and 800 in wards.", []),
    ],
)
def test_people_wanted(text, counts):
    """People for whom applications are taken are being selected; a demand and a vacancy send nobody."""
    assert deployed(LEAD + text)[1:] == counts


def test_a_measure_claims_nothing():
    """What something is set by is no source, and the time of an attribution is not the deployment's."""
    facts = read_article(Article(LEAD + "Candidates must have Arabic at level B1 according to the Common Framework."))
    assert [fact.get("attribution") for fact in facts["criteria"]] == [None]
    facts = read_article(Article("Kenya will send 60 nurses to Oman, according to the embassy on Monday."))
    assert [fact.get("when") for fact in facts["deployments"]] == [None]
    facts = read_article(Article("Kenya will send 60 nurses to Oman on Monday, according to the embassy."))
    assert [fact.get("when") for fact in facts["deployments"]] == ["Monday"]


def test_wages_buy_no_place():
    """What somebody is paid is his wage; what an agency is paid buys the place."""
    assert told(LEAD + "Candidates paid an agent 900 dollars. They would be paid 300 rials as porters.") == [
        "payment paid an agent 900 dollars"
    ]
