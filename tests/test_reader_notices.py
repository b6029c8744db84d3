"""Notices and pages on who may apply: lists, papers, steps of the procedure, those who are eligible."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from tests.told import conditions_in

LEAD = "Kenya will send 60 nurses to Oman. "


def deployed(text: str) -> list[tuple[str, str]]:
    """Returns the numbers of the deployments in a text, each with its status."""
    return [(item["count"], item["status"]) for item in read_article(Article(text))["deployments"] if item.get("count")]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            "Any trained midwife with four years of ward work, or as a school nurse, is eligible.",
            ["requirement four years of ward work, or as a school nurse"],
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
            "Requirements include previous and current payslips.",
            ["requirement previous and current payslips"],
        ),
        ("Town bylaws require future Harbour Corps recruits to hold a diploma.", ["requirement a diploma"]),
        ("You have to be 21 or over to join the corps.", ["requirement 21 or over"]),
        ("You have to be able to work.", ["requirement able to work"]),
        ("Normally, a widowed parent cannot go.", ["exclusion a widowed parent"]),
        (
            "Where a second X-ray is needed, a nurse should be able to get to Nairobi.",
            ["requirement able to get to Nairobi"],
        ),
        (
            "Recruits must satisfy the entry conditions and pass a swimming test.",
            ["requirement pass a swimming test"],
        ),
        (
            "Applicants must meet the height requirement of 160 cm.",
            ["requirement meet the height requirement of 160 cm"],
        ),
        ("The drills build up the strength you will need to do well.", []),
        ("Applicants must be sober, men or women.", ["requirement sober"]),
        (
            "Malawi is going to bar men over 50 from serving in mines or on rigs to spare their lungs.",
            ["exclusion men over 50"],
        ),
        ("Maids must be aged 26 to seek foreign work.", ["requirement aged 26"]),
        ("Welders should be over 30 in order to get the permit.", ["requirement over 30"]),
        ("The decree allows women aged 27 to enrol, hoping to curb abuse.", ["requirement women aged 27"]),
        (
            "Drivers must have had two years of schooling, including a class in maths.",
            ["requirement had two years of schooling"],
        ),
        ("One plan was to require maids to surrender their bank cards at the port or the camp.", []),
        ("The decree left few openings for women seeking legal work at sea.", []),
        ("The agency is seeking women with legal training.", ["requirement legal training"]),
        ("Applicants must currently be teaching at a school.", ["requirement teaching at a school"]),
        ("To register as a host, hotels must have traded for three seasons.", []),
        ("The council must ensure that only eligible nurses get a ticket.", []),
        (
            "Pickers must ensure that they are under 50, have orchard experience, are sober and own a bicycle.",
            [f"requirement {words}" for words in ("under 50", "orchard experience", "sober", "a bicycle")],
        ),
        ("Applicants must ensure that the form is signed.", []),
        ("Applicants must show that they have a clean record.", ["requirement a clean record"]),
        (
            (
                "Maids must be sober; not previously fined by a court; in possession of a visa, and should be fluent "
                "in Swahili and not having been jailed."
            ),
            [
                "requirement sober",
                "exclusion previously fined by a court",
                "requirement a visa",
                "requirement fluent in Swahili",
                "exclusion jailed",
            ],
        ),
        (
            "Those previously fined by a court are barred.",
            ["exclusion previously fined by a court"],
        ),
        (
            "You must hold a British, Dutch or other European passport.",
            ["requirement a British, Dutch or other European passport"],
        ),
        ("Maids who are 160 cm tall and under are barred.", ["exclusion 160 cm tall and under"]),
        (
            "Maids must be punctual, well rested and quite sober.",
            ["requirement punctual", "requirement well rested", "requirement quite sober"],
        ),
        ("Maids who do not meet our standards are turned away.", []),
        ("Those hired are ordered to sweep the yards at dawn.", []),
        ("Those hired are over 40.", ["requirement over 40"]),
        (
            "Maids must have never worked in Sur on an H-2 and/or H-4 permit.",
            ["exclusion worked in Sur on an H-2 and/or H-4 permit"],
        ),
        ("The suspected maids must be brought to court over false certificates.", []),
        (
            "Maids must be skilled in crafts such as sewing, weaving, or other loom work.",
            ["requirement skilled in crafts such as sewing, weaving, or other loom work"],
        ),
        (
            "Extra marks are awarded to nurses with a diploma in midwifery or Swahili skills.",
            ["preference a diploma in midwifery or Swahili skills"],
        ),
        (
            "Many “uncles” at the docks demand Rs. 900 to “fix” a visa.",
            ["payment Many “uncles” at the docks demand Rs. 900 to “fix” a visa"],
        ),
        ("The upper limit is 7,200.", []),
        ("The criteria given here are for last season and may be revised.", []),
        (
            "Nationals of Kenya who are over 30 are eligible for the sewing scheme.",
            ["requirement over 30"],
        ),
        ("Nationals of Kenya who have lost work are eligible for the pension refund.", []),
        (
            "Maids with chronic eczema treated since age 12 are barred.",
            ["exclusion chronic eczema treated since age 12"],
        ),
        ("The minimum height for stokers is 66 inches.", ["requirement minimum height for stokers is 66 inches"]),
        ("The age ceiling is 39.", ["requirement age ceiling is 39"]),
        ("Wages fell, and bus firms will be required to carry a permit.", []),
        ("The Qatari government charges between $80 and $140 for each permit.", []),
        (
            "She paid some $900 to a broker, thinking that the post in Sur was hers.",
            ["payment paid some $900 to a broker"],
        ),
    ],
)
def test_conditions(text, conditions):
    """Each condition is read whole, and what only looks like one is left out."""
    assert conditions_in(LEAD + text) == conditions


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            (
                "Nurses must submit the following as well:\nTax form and school report\nPassport copy\n"
                "Stamped diploma; and board letter from the mayor."
            ),
            ["Tax form and school report", "Passport copy", "Stamped diploma", "board letter from the mayor"],
        ),
        (
            (
                "To join, you'll have to:\n- Open an account with the bureau\n- Fill in an entry form\n"
                "- Submit a birth certificate\n- Attend an interview in Nairobi\n"
            ),
            ["a birth certificate"],
        ),
        (
            (
                "Requirements for those bound for Sur:\nHave Swahili at level B2\nor attend lessons in Mombasa; and\n"
                "Own a bicycle"
            ),
            ["Swahili at level B2", "attend lessons in Mombasa", "a bicycle"],
        ),
        ("Who can go?\n\nTwo nurses at work.jpg\n\nThe bureau closes at six.", []),
        (
            (
                "Eligibility rules\n\nThe council will ensure that nobody cheats.\n\n- Sound teeth\n"
                "- Weight (50 kg or more)\n- Residence"
            ),
            ["Sound teeth", "Weight (50 kg or more)", "Residence"],
        ),
        (
            (
                "Minimum requirements:\n1. Each nurse must have won a medal\n"
                "2. Nurses for the island ward must be able to swim\n3. Be fluent in Swahili and hold a passport"
            ),
            ["won a medal", "able to swim", "fluent in Swahili", "a passport"],
        ),
        (
            ("To register as a host, hotels must prove that they:\n- lie in Oman\n- have three years of experience"),
            [],
        ),
        (
            (
                "Requirements:\n- 30–58 years\n- preferably under 45\n\nDriving skills\n- a driving licence\n"
                "- first aid\n\nOpening hours\n- from nine to five"
            ),
            ["30–58 years", "preference under 45", "a driving licence", "first aid"],
        ),
        (
            (
                "Requirements:\n- a passport\n\nAll papers must be sent by courier to:\n\nEmbassy of Oman in Kenya\n\n"
                "26 Rose Road, Nairobi"
            ),
            ["a passport"],
        ),
        ("Your role on the ward includes:\n- Speaking Arabic to patients\n- Filing medical records", []),
        ("Language\n\nThe rules on speech differ.\n\n- Chad or Togo – no French needed", []),
        ("What will the scheme give you?\n\n- A post in Oman on terms that suit the season", []),
    ],
)
def test_lines_of_a_list(text, conditions):
    """Papers and skills below a heading are conditions; an account, a form and an interview are steps."""
    kinds = [words if words.startswith("preference ") else f"requirement {words}" for words in conditions]
    assert conditions_in(LEAD + "\n" + text) == kinds


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The guild is now taking applications for 80 nurses to serve in Qatar.", [("80 nurses", "selecting")]),
        ("Currently 80 nurses work in Qatar.", [("80 nurses", "under_way")]),
        ("The embassy expects demand for nurses to climb to 9,000 by 2040.", []),
        ("That is a rise of 310 nurses on the total for the spring of 2019.", []),
        ("In all 80 nurses went to Qatar and brought 120 family members with them.", [("80 nurses", "under_way")]),
        ("The guild reported 1,400 vacant posts for nurses in clinics and 800 in wards.", []),
    ],
)
def test_people_wanted(text, counts):
    """People for whom applications are taken are being selected; a demand and a vacancy send nobody."""
    assert deployed(LEAD + text)[1:] == counts


def test_what_helps_is_no_requirement():
    """An item that says itself that it is not required is a preference."""
    text = LEAD + "\nRequirements:\n- a school diploma (welcome but not required)\n- a passport"
    assert conditions_in(text) == ["preference a school diploma", "requirement a passport"]


def test_au_pairs():
    """Au pairs who go to one country are sent abroad; those of whom a host tells at home are not."""
    page = "{} in Oman: requirements\n\nTo apply for a place you should:\n\n- be unmarried\n- hold a passport"
    assert conditions_in(page.format("Au pair")) == ["requirement unmarried", "requirement a passport"]
    assert conditions_in(page.format("Swimming club")) == []


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
    assert conditions_in(page) == ["requirement a car"]
    assert (
        conditions_in(page.replace("UN missions", "town").replace("UN", "City").replace("Peace Corps", "Rowing Club"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Ode is a cook in Sur.\n\n“They tricked us,” the Harbour Post quoted her as saying.", "Ann Ode"),
        ("BBC Harbour filmed Otto Lund, a baker. He promised them work, saying: “First bring me flour.”", "Otto Lund"),
        ("“They tricked us,” the Harbour Post quoted the police as saying.", "the police"),
    ],
)
def test_who_is_quoted(text, speaker):
    """Who is quoted as saying something has said it; a broadcaster is no he."""
    facts = read_article(Article(text))
    assert [facts["sources"][quote["speaker"] - 1]["name"] for quote in facts["quotes"]] == [speaker]


def test_wages_buy_no_place():
    """What somebody is paid is his wage; what an agency is paid buys the place."""
    assert conditions_in(LEAD + "Candidates paid an agent 900 dollars. They would be paid 300 rials as porters.") == [
        "payment paid an agent 900 dollars"
    ]
