"""Texts of all kinds that are of choosing people to send, by what they lay down; and texts about life at home."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.headings import is_applicants
from factlift.reader.criteria.wording import spell_out

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
