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
        (
            "Kenya has decided to ban women under 30 from working in the Gulf and on ships to prevent abuse.",
            ["exclusion women under 30"],
        ),
        ("Maids must be aged 23 to accept employment abroad.", ["requirement aged 23"]),
        ("Women should be at least 25 years old in order to work there.", ["requirement at least 25 years old"]),
        ("The rule permits women aged 25 to apply, aiming to provide safer ways.", ["requirement women aged 25"]),
        (
            "Applicants must have had teacher training, including a course in arithmetic.",
            ["requirement had teacher training"],
        ),
        ("She was considering a move to require maids to deposit their passports with the embassy or consulate.", []),
        ("The policy limited the chances of women seeking legal employment in the trade.", []),
        ("The agency is seeking women with legal training.", ["requirement legal training"]),
        ("Applicants must currently be working as a cook.", ["requirement working as a cook"]),
        ("To become an approved employer, growers must have been in business for five years.", []),
        ("The bureau will ensure that only eligible candidates are put forward.", []),
        (
            (
                "Candidates must ensure that they are between 21 and 45, have farming experience, are literate and own "
                "a passport."
            ),
            [f"requirement {words}" for words in ("between 21 and 45", "farming experience", "literate", "a passport")],
        ),
        ("Applicants must ensure that the form is signed.", []),
        ("Applicants must show that they have a clean record.", ["requirement a clean record"]),
        (
            (
                "Maids must be fit; not previously disqualified from any scheme; in possession of a birth certificate, "
                "and should be free of any criminal record and not having been deported."
            ),
            [
                "requirement fit",
                "exclusion previously disqualified from any scheme",
                "requirement a birth certificate",
                "requirement free of any criminal record",
                "exclusion deported",
            ],
        ),
        (
            "Those previously disqualified from any scheme are barred.",
            ["exclusion previously disqualified from any scheme"],
        ),
        (
            "You must hold a British, Dutch or other European passport.",
            ["requirement a British, Dutch or other European passport"],
        ),
        ("Maids who are 24 years old and younger are barred.", ["exclusion 24 years old and younger"]),
        (
            "Maids must be experienced, well trained and very fit.",
            ["requirement experienced", "requirement well trained", "requirement very fit"],
        ),
        ("Maids who do not meet the minimum standard will be rejected.", []),
        ("Those hired are tasked to assist in classes led by Omani teachers.", []),
        ("Those hired are over 40.", ["requirement over 40"]),
        (
            "Maids must have never lived there under the E-9 and/or E-10 visa.",
            ["exclusion lived there under the E-9 and/or E-10 visa"],
        ),
        ("The suspected maids must be referred to the police for forged certificates.", []),
        (
            "Maids must be trained in fields such as cooking, nursing, or other health roles.",
            ["requirement trained in fields such as cooking, nursing, or other health roles"],
        ),
        (
            "Additional points are given to applicants with a degree in nursing or Arabic skills.",
            ["preference a degree in nursing or Arabic skills"],
        ),
        (
            "Many “agents” in Kisumu charge Rs. 30,000 to “arrange” this.",
            ["payment Many “agents” in Kisumu charge Rs. 30,000 to “arrange” this"],
        ),
        ("The ceiling is 5,900.", []),
        ("The criteria below are for this year and are subject to change.", []),
        (
            "Citizens of Kenya who are between the ages of 18 and 35 are eligible for the farm programme.",
            ["requirement between the ages of 18 and 35"],
        ),
        ("Citizens of Kenya who have lost work are eligible for the pension refund.", []),
        (
            "Maids with severe asthma diagnosed after age 13 are barred.",
            ["exclusion severe asthma diagnosed after age 13"],
        ),
        ("The minimum height is 60 inches.", ["requirement minimum height is 60 inches"]),
        ("The age ceiling is 39.", ["requirement age ceiling is 39"]),
        ("Prices rose, and care firms will be required to hold a licence.", []),
        ("For a work visa, the Omani government charges from $625 to $1,423.", []),
        (
            "He paid over $10,000 to a recruiter, believing he had secured a job in Sur.",
            ["payment paid over $10,000 to a recruiter"],
        ),
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
        (
            (
                "Eligibility requirements\n\nThe bureau will ensure that candidates fit.\n\n- Good health\n"
                "- Age (21 years and over)\n- Citizenship"
            ),
            ["Good health", "Age (21 years and over)", "Citizenship"],
        ),
        (
            (
                "Minimum requirements:\n1. The applicant must have earned a diploma\n"
                "2. Applicants for the lead post must be able to swim\n3. Be in good health and hold a passport"
            ),
            ["earned a diploma", "able to swim", "Be in good health", "a passport"],
        ),
        (
            (
                "To become an approved employer, entities must show that they:\n- are a firm in Oman\n"
                "- have five years of experience"
            ),
            [],
        ),
        (
            (
                "Requirements:\n- 25–62 years\n- preferably under 55\n\nDriving skills\n- a driving licence\n"
                "- first aid\n\nOpening hours\n- from nine to five"
            ),
            ["25–62 years", "preference under 55", "a driving licence", "first aid"],
        ),
        (
            (
                "Requirements:\n- a passport\n\nAll papers must be sent by courier to:\n\nEmbassy of Oman in Kenya\n\n"
                "26 Rose Road, Nairobi"
            ),
            ["a passport"],
        ),
        ("As a nurse, your role will include:\n- Speaking Arabic on the wards\n- Keeping medical records", []),
        ("Language\n\nLanguage requirements vary.\n\n- Oman and Qatar – no language skills required", []),
        ("What does the programme offer?\n\n- Work placement in Oman according to local conditions", []),
    ],
)
def test_lines_of_a_list(text, conditions):
    """Papers and skills below a heading are conditions; an account, a form and an interview are steps."""
    kinds = [words if words.startswith("preference ") else f"requirement {words}" for words in conditions]
    assert told(LEAD + "\n" + text) == kinds


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The board is currently accepting applications for 80 nurses to work in Qatar.", [("80 nurses", "selecting")]),
        ("Currently 80 nurses work in Qatar.", [("80 nurses", "under_way")]),
        ("The embassy said demand for nurses may rise to 20,000 over the next decade.", []),
        ("This represented an increase of 844 new nurses when compared with the same period in 2015.", []),
        ("In all 80 nurses went to Qatar and brought 120 family members with them.", [("80 nurses", "under_way")]),
        ("The guild reported 1,400 vacant posts for nurses in clinics and 800 in wards.", []),
    ],
)
def test_people_wanted(text, counts):
    """People for whom applications are taken are being selected; a demand and a vacancy send nobody."""
    assert deployed(LEAD + text)[1:] == counts


def test_what_helps_is_no_requirement():
    """An item that says itself that it is not required is a preference."""
    text = LEAD + "\nRequirements:\n- a driving licence (preferred but not required)\n- a passport"
    assert told(text) == ["preference a driving licence", "requirement a passport"]


def test_au_pairs():
    """Au pairs who go to one country are sent abroad; those of whom a host tells at home are not."""
    page = "{} in Oman: requirements\n\nTo apply for a place you should:\n\n- be unmarried\n- hold a passport"
    assert told(page.format("Au pair")) == ["requirement unmarried", "requirement a passport"]
    assert told(page.format("Swimming club")) == []


def test_the_time_of_a_speech_is_no_role():
    """The day on which somebody spoke does not belong to what he is."""
    facts = read_article(Article("“It is done,” said Ann Ode, consul general of Kenya on Thursday."))
    assert [source["role"] for source in facts["sources"]] == ["consul general of Kenya"]


def test_a_measure_claims_nothing():
    """What something is set by is no source, and the time of an attribution is not the deployment's."""
    facts = read_article(Article(LEAD + "Candidates must have Arabic at level B1 according to the Common Framework."))
    assert [fact.get("attribution") for fact in facts["criteria"]] == [None]
    facts = read_article(Article("Kenya will send 60 nurses to Oman, according to the embassy on Monday."))
    assert [fact.get("when") for fact in facts["deployments"]] == [None]
    facts = read_article(Article("Kenya will send 60 nurses to Oman on Monday, according to the embassy."))
    assert [fact.get("when") for fact in facts["deployments"]] == ["Monday"]


@pytest.mark.parametrize(
    "page",
    [
        "UN Police\n\nOfficers in UN missions must:\n- own a car",
        "The Peace Corps takes volunteers. Peace Corps volunteers must own a car.",
    ],
)
def test_service_abroad_without_a_country(page):
    """Missions and corps are abroad, whatever country is named."""
    assert told(page) == ["requirement a car"]
    assert told(page.replace("UN missions", "town").replace("UN", "City").replace("Peace Corps", "Rowing Club")) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Ode is a cook in Sur.\n\n“I feel like a fool,” Harbour News quoted her as saying.", "Ann Ode"),
        ("BBC Harbour exposed Ken Alame, a doctor. He offered her a role, saying: “Just get me homes.”", "Ken Alame"),
        ("“I feel like a fool,” Harbour News quoted the police as saying.", "the police"),
    ],
)
def test_who_is_quoted(text, speaker):
    """Who is quoted as saying something has said it; a broadcaster is no he."""
    facts = read_article(Article(text))
    assert [facts["sources"][quote["speaker"] - 1]["name"] for quote in facts["quotes"]] == [speaker]


def test_wages_buy_no_place():
    """What somebody is paid is his wage; what an agency is paid buys the place."""
    assert told(LEAD + "Candidates paid an agent 900 dollars. They would be paid 300 rials as porters.") == [
        "payment paid an agent 900 dollars"
    ]
