"""Whom those who choose take to and turn from, what a sentence is turned round to name, adverts, and texts of home."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.headings import is_applicants
from factlift.reader.criteria.wording import spell_out

HEAD = """LUSAKA, Zambia - Some 300 Zambian carers and drivers will leave for Norway and Latvia in the autumn.

A first group of 90 flew to Riga in May. The rest are to follow: 80 to Bergen, 70 to Tromso and 60 to Ventspils.
Another 45 nurses went to Iceland in March, and 50 fitters will be sent to Finland next year.

The yard behind the office is full by seven. A boy sells boiled eggs out of a bucket.

"""
TAIL = "\n\nOutside, a bus for Kitwe leaves at four and another at six, and the street smells of diesel and of rain.\n"


def conditions_of(words: str) -> list[tuple[str, str]]:
    found = read_article(Article.read(HEAD + words + TAIL))["criteria"]
    return [(fact["kind"], fact["text"]) for fact in found]


def check(words: str, told: list[tuple[str, str]]) -> None:
    found = conditions_of(words)
    assert len(found) == len(told), found
    assert all(kind == other and part in text for (other, part), (kind, text) in zip(told, found, strict=True)), found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("All that the mate asks is that you can splice a rope.", [("requirement", "can splice a rope")]),
        ("The first thing the nuns ask is whether you are baptised.", [("requirement", "baptised")]),
        ("What counts most is a clean licence.", [("requirement", "a clean licence")]),
        ("It is widows with grown children that the matron likes.", [("preference", "widows with grown children")]),
        ("Nobody is sent before two years on a ward.", [("requirement", "two years on a ward")]),
        ("It is no use applying without a letter from the mine.", [("requirement", "a letter from the mine")]),
        ("There is no point in asking if you have a bad back.", [("exclusion", "a bad back")]),
        ("What counts is that the boat comes back.", []),
        ("The first thing they ask is whether it has rained.", []),
        ("Nobody is sent before Monday.", []),
        ("It is no use asking for rain.", []),
    ],
)
def test_what_a_sentence_is_turned_round_to_name_is_a_condition(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The growers like Lozi speakers best.", [("preference", "Lozi speakers")]),
        ("The skipper will always take an islander before a farmer.", [("preference", "an islander")]),
        ("The hotels would sooner have returning waiters.", [("preference", "returning waiters")]),
        ("Most of the places went to the sons of councillors.", [("preference", "the sons of councillors")]),
        ("The committee gave weight to women who had nursed before.", [("preference", "nursed before")]),
        ("The clinic is only interested in theatre nurses.", [("requirement", "theatre nurses")]),
        ("Only unmarried women were considered.", [("requirement", "unmarried women")]),
        ("Women only, says the notice on the door.", [("requirement", "Women")]),
        ("The baker at Bergen wants people who can rise at three.", [("requirement", "rise at three")]),
        ("Carers, please, said the card, and the mill wanted return workers.", [("requirement", "return workers")]),
        ("A wife and children were the best reference.", [("preference", "A wife and children")]),
        ("The growers like the weather best.", []),
        ("The mate swears by bachelors.", [("preference", "bachelors")]),
        ("The mill goes for men under thirty.", [("preference", "under thirty")]),
        ("The owner prefers Nepali cooks.", [("preference", "Nepali cooks")]),
        ("Preference had gone to women officers.", [("preference", "women officers")]),
        ("All the recruits have been vaccinated against measles.", [("requirement", "vaccinated against measles")]),
        (
            "They ask for a degree (in anything) and a passport.",
            [("requirement", "a degree"), ("requirement", "passport")],
        ),
        ("Nurses who have lived in the bush score well.", [("preference", "lived in the bush")]),
        ("The hostel takes men only.", [("requirement", "men")]),
        ("The consulate has wanted to see a land title.", [("requirement", "a land title")]),
        ("The minimum age goes up to 25 for Norway.", [("requirement", "goes up to 25")]),
        ("In spring the height of the river rises to 9 metres.", []),
        ("The police want people who can identify the car.", []),
        ("Recruits must pass an English test within a year of arrival.", []),
        ("The mate goes for a walk.", []),
        ("The skipper took the pilot before the storm.", []),
        ("They would sooner have rain.", []),
        ("The places went to waste.", []),
        ("The clinic is only interested in money.", []),
    ],
)
def test_whom_those_who_choose_take_to(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The ban on women under 23 stays in force.", [("exclusion", "under 23")]),
        ("A circular bars mothers with small children from domestic work abroad.", [("exclusion", "small children")]),
        ("The bureau has stopped sending girls under 21.", [("exclusion", "under 21")]),
        ("Hiring of smokers has been stopped.", [("exclusion", "smokers")]),
        ("The panel dropped anyone with fewer than four years in class.", [("exclusion", "fewer than four years")]),
        ("If you had a limp they sent you home.", [("exclusion", "a limp")]),
        ("Anyone who had signed the petition found himself off the list.", [("exclusion", "signed the petition")]),
        ("The mission did not hold with drinkers.", [("exclusion", "drinkers")]),
        ("A bad cough means going home.", [("exclusion", "A bad cough")]),
        ("There must be no history of fits.", [("exclusion", "history of fits")]),
        ("An old conviction for theft will count against an applicant.", [("exclusion", "conviction for theft")]),
        ("The matron would rather not have retired teachers.", [("exclusion", "retired teachers")]),
        ("The foremen leave behind men with a cough.", [("exclusion", "a cough")]),
        ("A stranger is seldom taken.", [("exclusion", "stranger")]),
        ("The ban on new deployments stays in force.", []),
        ("Recruiters are wary of married women.", [("exclusion", "married women")]),
        ("The cook will not have smokers in the galley.", [("exclusion", "smokers")]),
        ("He will not waste gas on a man over forty.", [("exclusion", "over forty")]),
        ("A conviction for theft is fatal.", [("exclusion", "conviction for theft")]),
        ("What sinks people is a bad reference.", [("exclusion", "a bad reference")]),
        ("The army will not let dentists go.", [("exclusion", "dentists")]),
        ("Untreated asthma will keep you at home.", [("exclusion", "Untreated asthma")]),
        ("Retired men will no longer be proposed.", [("exclusion", "Retired men")]),
        ("What sinks boats is rust.", []),
        ("The army will not let the matter go.", []),
        ("The family stays behind.", []),
        ("The ministry avoids strikes.", []),
        ("The yard has no interest in diplomas.", []),
        ("The crash was fatal.", []),
        ("The figures leave out those who travel on their own.", []),
        ("The bureau has stopped sending people there.", []),
        ("Placement of drivers in Latvia has been stopped.", []),
        ("If you had a letter they sent you a card.", []),
        ("The ministry did not hold with the plan.", []),
        ("There must be no delay.", []),
    ],
)
def test_whom_they_turn_from(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("For 800 kwacha the clerk finds you a place.", [("payment", "800 kwacha")]),
        ("Everyone knows the price: 400 euros, cash.", [("payment", "400 euros")]),
        ("He got his number for 1,200 kwacha.", [("payment", "1,200 kwacha")]),
        ("A commission of 500 kwacha to the clerk smooths the way.", [("payment", "500 kwacha to the clerk")]),
        ("A goat or 300 kwacha will move a name up.", [("payment", "300 kwacha")]),
        ("Two hundred kwacha goes into the drawer.", [("payment", "Two hundred kwacha")]),
        ("Each man hands the leader 5,000 kwacha out of his first wage.", [("payment", "5,000 kwacha")]),
        ("A place in the queue is sold by one Banda for 250 kwacha.", [("payment", "250 kwacha")]),
        ("“For 900 kwacha you will be at the top,” he said.", [("payment", "900 kwacha")]),
        ("For 800 kwacha the clerk mended the radio.", []),
        ("Four hundred kwacha was the price of a bed.", []),
        ("A grant of 500 kwacha to the school helped the pupils.", []),
    ],
)
def test_what_a_place_is_had_for(words: str, told: list[tuple[str, str]]) -> None:
    check(words, told)


def test_the_rules_by_which_it_is_asked_are_no_part_of_a_condition() -> None:
    assert conditions_of("Under the new rules a clean police record is required.") == [
        ("requirement", "a clean police record")
    ]


def test_papers_that_go_with_an_application_are_asked_for() -> None:
    assert conditions_of("Applications shall be accompanied by a diploma, a photograph and a birth certificate.") == [
        ("requirement", "a diploma"), ("requirement", "a photograph"), ("requirement", "a birth certificate"),
    ]  # fmt: skip


def test_why_it_is_asked_for_is_no_part_of_a_condition() -> None:
    assert conditions_of("The owner insists on married men because bachelors jump ship.") == [
        ("requirement", "married men")
    ]


def test_a_clause_begins_behind_what_tells_it() -> None:
    assert conditions_of("He let fall that bachelors would be preferred.") == [("preference", "bachelors")]


ORDER = """KARIBU MANPOWER LTD

URGENTLY WANTED FOR BAHRAIN

SCAFFOLDER – 40
- Min. 3 yrs experience
- not over 42 y/o

Lady Cooks x 6
- diploma in catering
- age 24–35 yrs
- Arabic speakers preferred

Salary BHD 180 with food and lodging, 48 hours a week. Applicants with pending cases please excuse.

Interested candidates should come with original passport and police clearance.
"""


def test_an_advert_names_trades_with_the_number_wanted_over_what_is_asked_of_them() -> None:
    found = [(fact["kind"], fact["text"]) for fact in read_article(Article.read(ORDER))["criteria"]]
    assert ("requirement", "Min. 3 yrs experience") in found
    assert ("requirement", "diploma in catering") in found
    assert ("preference", "Arabic speakers") in found
    assert any(kind == "exclusion" and "pending cases" in text for kind, text in found)
    assert any("original passport" in text and "ome with" not in text for _, text in found)


@pytest.mark.parametrize(
    ("words", "named"),
    [("MIDWIFE – 10", True), ("2. Heavy Driver (15 nos)", True), ("Cooks x 8", True), ("Page 10", False)],
)
def test_a_trade_with_a_number_names_those_who_may_apply(words: str, named: bool) -> None:
    assert is_applicants(words) is named


def test_adverts_are_read_as_they_are_meant() -> None:
    assert spell_out("min 2 yrs exp") == "min 2 years experience"
    assert spell_out("an expert") == "an expert"


HOUSES = """Council opens the list for 30 new flats

Haverbridge Borough Council has opened the list for the flats at Tanner's Row, and expects 700 to apply.

Applicants must have lived in the borough for four years and must not own a home here or abroad. Families with arrears
are turned away. Priority goes to nurses and to veterans who served in Cyprus. Anyone convicted of fraud is barred.

Forms need a passport and three payslips. A fee of 20 pounds is due. Tenants move in in June.
"""
ADOPTION = """Adopting from overseas: a guide

Couples who want to adopt must be assessed by an agency. You must be over 21 and in good health. People with a
conviction are barred. Some countries accept only married couples; others reject anyone over 45.

Expect to pay 9,000 pounds to the agency. You need a birth certificate, a police check and three references.

About 60 children came to Britain in this way last year. The process takes two years.
"""
AT_HOME = """VACANCY: Yard Manager, Brampton

Holt Timber is recruiting a yard manager. You will lead a team of nine and report to the contracts director.

The successful candidate will have:
- at least four years' experience in timber
- a forklift licence
- good written English

Applicants must have the right to work in Ireland. A diploma would be an advantage. Salary 40,000 euros.
"""


@pytest.mark.parametrize("text", [HOUSES, ADOPTION, AT_HOME])
def test_conditions_of_life_at_home_are_none(text: str) -> None:
    assert read_article(Article.read(text))["criteria"] == []


HEARING = """SELECT COMMITTEE ON WORK ABROAD
Hearing of 3 June

Mr TUPOU: Thank you, Chair. The pool holds 4,100 names. To enter it one has to be 21 or over and have a clean record.

Ms VEA: And the employer?

Mr TUPOU: The growers in New Zealand want people who can read a label. One mill will not take anybody with a bad back.
The wineries would rather not have smokers.

Ms VEA: I am told that a woman needs her husband's signature.

Mr TUPOU: In some villages, yes. Absconders are banned for life.

Ms VEA: They say that you have to belong to the right church.

The CHAIR: Members will please keep their telephones off. We shall adjourn for lunch.
"""


def test_a_hearing_that_lays_down_much_needs_no_count_of_people_sent() -> None:
    found = [fact["text"] for fact in read_article(Article.read(HEARING))["criteria"]]
    assert {"a clean record", "smokers"} <= set(found)
    assert not any("telephone" in text or "villages" in text for text in found)


BRIEF = """Behind the door: how carers are chosen for Oman and Kuwait

Between January and June some 4,200 Zambian women left for Oman and Kuwait through licensed companies.

A carer must be at least 23. She must hold a police clearance. Pregnant women may not be deployed.

Conditions abroad
The women worked 16 hours a day on average. Nine were beaten.

What should be done
- The Ministry should publish the list of companies.
- Embassies must have a shelter and a lawyer.
- Employers who withhold wages should be barred from hiring again.
"""


def test_what_states_should_do_is_asked_of_nobody_who_goes() -> None:
    found = [fact["text"] for fact in read_article(Article.read(BRIEF))["criteria"]]
    assert len(found) == 3, found
    assert not any(word in " ".join(found) for word in ("shelter", "lawyer", "withhold", "hours", "list"))


SHOP = """Discounter to hire 600 as it opens in the west

The German discounter Lanko is to open 20 shops in the west by Christmas and will hire about 600 people.

The company has 2,100 shops in Germany and Poland. Applicants must be over 18 and must be able to lift 15 kilos.
Experience in retail is an advantage. Anyone with a conviction for theft will be turned down.

Drivers need a clean licence and at least two years' experience. A worker earns about 230 pounds a week. Preference
will be given to people who live within ten miles. The union welcomed the news. The first shop opens in May.
"""


def test_a_shop_that_hires_sends_nobody() -> None:
    assert read_article(Article.read(SHOP))["criteria"] == []


MINUTES = """Minutes of the third meeting of the joint committee on instructors, held at Maribor

Dr Rao said that nine Slovene instructors had been in Dhanbad since October and that ten more should leave in May.

The upper age was fixed at 55. The Indian side would insist on spoken English. Mr Novak asked that instructors have
experience of deep mines. It was agreed that a medical certificate be attached to each file. Retired men would no longer
be proposed. Those who had served on the rescue stations would be preferred.

The allowance was raised from 38 to 44 dollars. The next meeting will be held in the autumn. The chairman thanked the
hosts.
"""


def test_minutes_that_lay_down_much_are_of_choosing() -> None:
    found = {fact["text"] for fact in read_article(Article.read(MINUTES))["criteria"]}
    assert {"spoken English", "a medical certificate", "Retired men"} <= found


PILGRIMS = """Some 41,000 pilgrims will travel to Mecca this year, the minister of religious affairs said.

Pilgrims are chosen by lottery. Applicants must be over 18. Pilgrims with heart disease will not be cleared, and every
pilgrim must be vaccinated. Passports need to be valid for six months. Priority is given to those over 65.

The package costs 5,200 dollars. Last year 31 pilgrims died. The first aeroplane leaves in May.
"""


def test_who_goes_on_his_own_account_is_sent_by_nobody() -> None:
    assert read_article(Article.read(PILGRIMS))["criteria"] == []


CONTRACT = """AGREEMENT ON THE SECONDMENT OF CONTROLLERS
between the Civil Aviation Authority of Fiji and the Government of Nauru

1.1 The Sender shall second to the Host six controllers for a period of eighteen months.

2.1 Every person seconded shall hold a valid aerodrome rating and a medical certificate.
2.2 No person shall be seconded who
(a) has less than four years' experience in a tower;
(b) is more than fifty years of age; or
(c) has been expelled from Nauru.

3.1 The Host shall provide furnished housing. Persons seconded shall work not more than forty hours a week.
3.2 The Host shall pay an allowance of A$1,850 a month.
4.1 Either party may terminate this Agreement on ninety days' notice. The Host must insure each controller.
"""


def test_whom_a_contract_lets_nobody_send_is_shut_out() -> None:
    found = [(fact["kind"], fact["text"]) for fact in read_article(Article.read(CONTRACT))["criteria"]]
    assert ("requirement", "a valid aerodrome rating") in found
    assert ("exclusion", "less than four years' experience in a tower") in found
    assert ("exclusion", "more than fifty years of age") in found
    assert not any("forty hours" in text or "insure" in text for _, text in found)


COLUMN = """In Huaraz last month I watched forty men try to catch a sheep for some people from a ranch in Wyoming.

I have nothing against the sheep test. What I object to is what goes before it.
First of all a herder must present a certificate of experience. The going price is 400 soles.
He must be single. He must not have a bad back. The ranch wants Spanish and some English.
Those over forty are sent home.

Some 1,800 herd sheep there. They earn 1,900 dollars a month and see nobody. Seven have died of cold.
The government should abolish the certificate.
"""
LENDERS = (
    COLUMN.replace("sheep for some people from a ranch in Wyoming", "get a loan")
    .replace("A herder", "A borrower")
    .replace("Some 1,800 herd sheep there.", "The lender gave 1,800 loans. A borrower may lose a loan.")
)


def test_a_column_that_lays_down_much_is_of_choosing_unless_it_is_about_loans() -> None:
    found = {fact["text"] for fact in read_article(Article.read(COLUMN))["criteria"]}
    assert {"a certificate of experience", "single"} <= found
    assert read_article(Article.read(LENDERS))["criteria"] == []
