"""Grids of English: the usual constructions that say who may go, and sentences that look like them and say nothing."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Criterion

BEFORE = (
    "Peru has sent 90 cooks to Oman, the labour ministry said on Monday. A second group of 140 nurses will leave for "
    "Spain in June.\n\nThose who go must hold a letter from a village elder. The pay is about $900 a month.\n\n"
)
BEHIND = "\n\nMost go for the pay. Forty more cooks are to follow in the autumn."


def conditions(sentence: str) -> list[Criterion]:
    """Return the conditions whose evidence begins in a sentence amid an article about people sent abroad."""
    found = extract(BEFORE + sentence + BEHIND, model="builtin").criteria
    inside = range(len(BEFORE), len(BEFORE) + len(sentence))
    return [criterion for criterion in found if criterion.evidence[0].start in inside]


LAID_DOWN = [
    ("requirement", ["between 21 and 35 years old"], "Applicants must be between 21 and 35 years old."),
    ("requirement", ["men aged 18 to 30"], "Only men aged 18 to 30 are taken."),
    ("requirement", ["at least 160 centimetres tall"], "Women have to be at least 160 centimetres tall."),
    ("requirement", ["minimum height for guards is 5ft 4in"], "The minimum height for guards is 5ft 4in."),
    ("exclusion", ["over 40"], "Anyone over 40 is turned away at the door."),
    ("exclusion", ["over 45"], "Nobody over 45 gets a place on the plane."),
    ("exclusion", ["Women under the age of 23"], "Women under the age of 23 are barred from going."),
    ("requirement", ["aged 25 or over"], "The scheme is open only to women aged 25 or over."),
    ("preference", ["younger than 30"], "Preference is given to candidates younger than 30."),
    ("requirement", ["upper age limit is 42"], "The upper age limit is 42, according to the advert."),
    ("requirement", ["basic English"], "A candidate needs basic English to be sent."),
    ("requirement", ["Fluent German"], "Fluent German is a must for anyone who wants to go."),
    ("requirement", ["level B1 in German"], "Nurses are not sent before they have reached level B1 in German."),
    ("preference", ["Some Arabic"], "Some Arabic is an advantage for those who apply."),
    ("preference", ["speak Korean"], "Those who speak Korean go first."),
    ("preference", ["Spanish speakers"], "Spanish speakers have the better chance of being picked."),
    ("requirement", ["Spanish"], "No one without Spanish is put on the list."),
    ("requirement", ["test negative for HIV"], "Each recruit has to test negative for HIV before the visa is stamped."),
    ("exclusion", ["Tuberculosis"], "Tuberculosis rules a candidate out."),
    ("exclusion", ["hepatitis B"], "People with hepatitis B cannot go."),
    ("exclusion", ["Visible tattoos"], "Visible tattoos are a bar to selection."),
    ("requirement", ["good eyesight"], "You need good eyesight to be chosen as a driver."),
    ("exclusion", ["Pregnant women"], "Pregnant women are not sent."),
    ("exclusion", ["weak hearts"], "Those with weak hearts are weeded out early on."),
    ("requirement", ["physically fit"], "Volunteers should be physically fit."),
    ("requirement", ["the married"], "Only the married may leave."),
    (
        "requirement",
        ["leave at least one child at home"],
        "A man must leave at least one child at home before he can be posted abroad.",
    ),
    ("exclusion", ["relatives abroad"], "Workers with relatives abroad are struck off the list."),
    ("exclusion", ["Single mothers"], "Single mothers are excluded."),
    (
        "requirement",
        ["the written consent of their husbands"],
        "Wives must bring the written consent of their husbands.",
    ),
    ("preference", ["families to feed"], "The agency favours men with families to feed."),
    ("preference", ["Unmarried women"], "Unmarried women are preferred."),
    ("requirement", ["members of the ruling party"], "Only members of the ruling party are considered."),
    ("exclusion", ["relatives have defected"], "A person whose relatives have defected can never be selected."),
    ("preference", ["A party card"], "A party card helps you get chosen."),
    ("requirement", ["loyal to the leadership"], "Those who are picked must be loyal to the leadership."),
    ("requirement", ["Three years' experience in catering"], "Three years' experience in catering is required."),
    (
        "requirement",
        ["worked for at least two years in a hospital"],
        "Nurses are expected to have worked for at least two years in a hospital.",
    ),
    ("requirement", ["A diploma in nursing"], "A diploma in nursing is compulsory for those who wish to be sent."),
    (
        "requirement",
        ["a driving licence", "a valid passport"],
        "Drivers must have a driving licence and a valid passport.",
    ),
    (
        "requirement",
        ["a birth certificate", "a police clearance", "four photographs"],
        "Applicants have to hand in a birth certificate, a police clearance and four photographs.",
    ),
    ("exclusion", ["A criminal record"], "A criminal record disqualifies a candidate."),
    ("requirement", ["a clean criminal record"], "The men need a clean criminal record."),
    ("requirement", ["completed a six-week course"], "Nobody leaves without having completed a six-week course."),
    ("requirement", ["trained welders"], "They take trained welders only."),
    ("preference", ["A welding certificate"], "A welding certificate is welcome though not essential."),
    ("preference", ["Former soldiers"], "Former soldiers are given priority."),
    ("preference", ["done their military service"], "Priority goes to those who have done their military service."),
    ("exclusion", ["Women"], "Women need not apply."),
    ("requirement", ["men"], "Only men can sign up for the forests."),
    ("requirement", ["women"], "Hotels in Muscat take only women."),
    ("exclusion", ["worked abroad before"], "Anyone who has worked abroad before is ineligible."),
    ("exclusion", ["previously been deported"], "Persons who have previously been deported shall not be eligible."),
    ("payment", ["pays a broker $300"], "Each recruit pays a broker $300 to get on the list."),
    ("payment", ["costs 2,000 soles to be selected"], "It costs 2,000 soles to be selected."),
    ("payment", ["a bribe of 500 dollars to the clerk"], "Without a bribe of 500 dollars to the clerk nobody goes."),
    ("payment", ["placement fee of $1,200"], "Candidates are charged a placement fee of $1,200."),
    (
        "payment",
        ["deposit of 4,000 soles"],
        "A deposit of 4,000 soles has to be left with the agency before departure.",
    ),
    (
        "payment",
        ["The agent takes one month's salary for a place on the list"],
        "The agent takes one month's salary for a place on the list.",
    ),
    (
        "payment",
        ["A few cartons of cigarettes to the foreman"],
        "A few cartons of cigarettes to the foreman will get your name on the list.",
    ),
    ("requirement", ["healthy", "hard-working", "honest"], "We want people who are healthy, hard-working and honest."),
    ("requirement", ["swim"], "Deckhands must be able to swim."),
    (
        "requirement",
        ["finished secondary school", "pass a reading test"],
        "To qualify, a cook must have finished secondary school and pass a reading test.",
    ),
    ("requirement", ["secondary education"], "Applicants shall have secondary education."),
    ("requirement", ["a citizen of Peru by birth"], "The applicant shall be a citizen of Peru by birth."),
    ("requirement", ["A letter from the mayor"], "A letter from the mayor is needed."),
    ("requirement", ["a sponsor"], "You can't go unless you have a sponsor."),
    ("exclusion", ["unpaid debts"], "Men with unpaid debts are kept back."),
    ("exclusion", ["dismissed from the army"], "Those dismissed from the army are not accepted."),
    ("requirement", ["matric pass or equivalent"], "Requirements: matric pass or equivalent."),
    ("requirement", ["10th pass", "their own tools"], "Candidates should be 10th pass and must carry their own tools."),
    ("requirement", ["An NBI clearance"], "An NBI clearance is required of all applicants."),
    (
        "requirement",
        ["at least 21 years of age at the time of filing"],
        "Applicants must be at least 21 years of age at the time of filing.",
    ),
    ("preference", ["exposure to hotel work"], "Candidates having exposure to hotel work will be preferred."),
    ("requirement", ["ECNR passport"], "ECNR passport is mandatory for the same."),
    ("requirement", ["able-bodied men"], "None but able-bodied men were engaged for the voyage."),
    ("requirement", ["of good character"], "Every emigrant was to be of good character."),
    ("exclusion", ["Drunkards"], "Drunkards were on no account to be shipped."),
    (
        "requirement",
        ["a letter from his pastor"],
        "It was laid down that each man should bring a letter from his pastor.",
    ),
    ("requirement", ["a non-smoker"], "Must be a non-smoker."),
    ("requirement", ["References"], "References essential."),
    ("preference", ["Knowledge of first aid"], "Knowledge of first aid desirable."),
    ("exclusion", ["smokers", "couples"], "No smokers, no couples."),
    (
        "requirement",
        ["a strong back"],
        '"They look at your hands and they want a strong back," said Julio Ramos, a farmhand.',
    ),
    ("exclusion", ["past 35"], '"If you\'re past 35, forget it," one woman said.'),
    (
        "requirement",
        ["know somebody in the ministry"],
        '"You have to know somebody in the ministry," said Elsa Huaman, a cook.',
    ),
    ("exclusion", ["bad knees"], '"They won\'t take you with bad knees," Huaman said.'),
    ("preference", ["The pretty ones"], '"The pretty ones get picked first," one woman said.'),
    (
        "requirement",
        ["vaccinated against yellow fever"],
        "Every nurse must be vaccinated against yellow fever, the health ministry said.",
    ),
    ("requirement", ["speak Portuguese"], "According to Carla Nunez, a recruiter, cooks have to speak Portuguese."),
    ("exclusion", ["asthma"], "A source in Lima said that people with asthma were not accepted."),
    (
        "requirement",
        ["four years of schooling"],
        "Recruits need four years of schooling, a report by the Lindqvist Centre found.",
    ),
    (
        "preference",
        ["from the countryside"],
        "People from the countryside are favoured, Mario Vega, the head of the agency, told reporters.",
    ),
    ("requirement", ["a medical certificate"], "Selection depends on a medical certificate."),
    ("requirement", ["a record of good conduct"], "Eligibility is conditional on a record of good conduct."),
    ("requirement", ["Height", "weight"], "Height and weight decide who goes."),
    ("requirement", ["political background"], "The secretaries look above all at a man's political background."),
    ("requirement", ["a residence permit"], "Without a residence permit no one is admitted to the programme."),
    (
        "requirement",
        ["unemployed for at least six months"],
        "To be eligible, a worker must have been unemployed for at least six months.",
    ),
    ("requirement", ["belong to the union"], "Applicants are required to belong to the union."),
    ("exclusion", ["Widows"], "Widows were passed over."),
    ("requirement", ["agree to stay for two years"], "Teachers must agree to stay for two years."),
    ("requirement", ["a university degree"], "The minimum qualification is a university degree."),
    (
        "requirement",
        ["nurses certified by the ministry"],
        "Only nurses certified by the ministry are allowed to leave.",
    ),
    ("preference", ["Experience in war zones"], "Experience in war zones counts in a medic's favour."),
    ("preference", ["married men"], "Recruiters like married men best."),
    ("requirement", ["two guarantors"], "Every candidate has to name two guarantors."),
    ("requirement", ["blood test"], "No blood test, no visa."),
    ("requirement", ["married"], "Women cannot go unless they are married."),
    ("requirement", ["older than 25"], "You have to be older than 25, except for dancers."),
    ("requirement", ["a clean driving record"], "Applicants with a clean driving record only."),
    ("exclusion", ["Men who have lost a finger"], "Men who have lost a finger are refused."),
    ("exclusion", ["Dual nationals"], "Dual nationals are ineligible."),
    ("requirement", ["Christians"], "The families ask for Christians only."),
    ("exclusion", ["from the border districts"], "People from the border districts are not allowed to apply."),
    (
        "requirement",
        ["aged between 18 and 40", "in good health"],
        "Candidates, who must be aged between 18 and 40 and in good health, are chosen by lot.",
    ),
    ("requirement", ["between 19 and 29"], "Women wishing to enrol have to be between 19 and 29."),
    ("exclusion", ["older than 50"], "The agencies will not look at anybody older than 50."),
    ("requirement", ["1.65 metres tall"], "Men under contract as guards need to be 1.65 metres tall."),
    ("requirement", ["A working knowledge of French"], "A working knowledge of French is expected of every candidate."),
    ("preference", ["Polish"], "Polish will be considered a plus."),
    ("exclusion", ["diabetes"], "Candidates with diabetes are refused."),
    ("requirement", ["a chest X-ray"], "All nominees must submit a chest X-ray."),
    ("exclusion", ["Epilepsy"], "Epilepsy means that you stay at home."),
    ("requirement", ["the permission of her parents"], "A girl must have the permission of her parents to sign on."),
    ("preference", ["Fathers of two"], "Fathers of two are put at the top of the list."),
    ("exclusion", ["brothers in the south"], "Men with brothers in the south are never chosen."),
    ("requirement", ["recommended by their party cell"], "Workers have to be recommended by their party cell."),
    ("preference", ["A good family background"], "A good family background tips the balance."),
    ("requirement", ["spent ten years at the wheel"], "Drivers shall have spent ten years at the wheel."),
    ("requirement", ["masons"], "The builders take on only masons."),
    ("requirement", ["completed an apprenticeship"], "A candidate is expected to have completed an apprenticeship."),
    ("preference", ["Graduates"], "Graduates stand a better chance."),
    ("preference", ["Experience on oil rigs"], "Experience on oil rigs is an asset."),
    ("requirement", ["a passport valid for two years"], "Workers must possess a passport valid for two years."),
    ("requirement", ["a tax certificate", "two references"], "Also required are a tax certificate and two references."),
    ("exclusion", ["convicted of theft"], "Those convicted of theft are debarred."),
    ("requirement", ["unmarried"], "To go, a girl had to be unmarried."),
    ("exclusion", ["Foreign residents"], "Foreign residents are not eligible to apply."),
    ("exclusion", ["Men"], "Men are not wanted for the households."),
    ("payment", ["pay a processing fee of 2,500 pesos"], "Applicants must pay a processing fee of 2,500 pesos."),
    ("payment", ["bribes of up to $1,000"], "Officials ask for bribes of up to $1,000 for a place on the list."),
    ("requirement", ["calm", "clean", "punctual"], "The agency looks for candidates who are calm, clean and punctual."),
    ("requirement", ["a good swimmer"], "You must be a good swimmer if you want to be taken."),
    ("requirement", ["age 22-38", "high school graduate"], "Qualifications: age 22-38; high school graduate."),
    ("exclusion", ["a cough"], '"Anyone with a cough is sent home," said Julia Mamani, a nurse.'),
    ("requirement", ["a trade certificate"], "Welders must hold a trade certificate, the labour bureau announced."),
    ("preference", ["Northerners"], "Northerners are preferred, Pablo Rios, a recruiter, explained."),
    ("requirement", ["leave a child behind"], "They may go on condition that they leave a child behind."),
    (
        "exclusion",
        ["failed the language test twice"],
        "Candidates who have failed the language test twice are dropped.",
    ),
    ("requirement", ["A bank statement"], "A bank statement must be attached to the application."),
    ("requirement", ["under 30"], "The agents engage only women under 30."),
    ("requirement", ["married men"], "The office only interviews married men."),
    ("requirement", ["widows"], "The hotel will only have widows."),
    ("requirement", ["sea time"], "The yards sign only men with sea time."),
    ("requirement", ["a clean record"], "They ask you for a clean record."),
    ("requirement", ["a nursing diploma"], "What they ask of a nurse is a nursing diploma."),
    ("requirement", ["three years at sea"], "The line requires of all candidates three years at sea."),
    ("requirement", ["pass a medical test"], "The men must pass a medical test."),
    ("requirement", ["sign a pledge of loyalty"], "Women have to sign a pledge of loyalty."),
    ("requirement", ["the hill districts"], "Workers must come from the hill districts."),
    ("requirement", ["A good name"], "A good name is required."),
    ("requirement", ["a sponsor"], "The agency wants a sponsor."),
    ("preference", ["married men"], "The agency is keen on married men."),
    ("preference", ["Trained nurses"], "Trained nurses find it easier to get in."),
    ("exclusion", ["Smokers"], "Smokers are deemed unfit."),
    ("requirement", ["a member of the women's union"], "Each girl is to be a member of the women's union."),
    ("exclusion", ["Unpaid fines"], "Unpaid fines will keep a man off the plane."),
    ("requirement", ["widows"], "The convent accepts widows only."),
    ("requirement", ["8th pass"], "Minimum qualification: 8th pass."),
    ("requirement", ["Muslim maids"], "The family will take Muslim maids only."),
    ("requirement", ["two witnesses"], "The law requires that a maid name two witnesses before she leaves."),
    ("requirement", ["trained nurses"], "The agents engage only trained nurses."),
    ("requirement", ["married cooks"], "The hotels will hire married cooks only."),
]


@pytest.mark.parametrize(("kind", "words", "sentence"), LAID_DOWN)
def test_what_decides_who_goes_is_read(kind: str, words: list[str], sentence: str) -> None:
    assert [(told.kind, told.text) for told in conditions(sentence)] == [(kind, text) for text in words]


CLAIMED = [
    ("health ministry", "Every nurse must be vaccinated against yellow fever, the health ministry said."),
    ("Carla Nunez", "According to Carla Nunez, a recruiter, cooks have to speak Portuguese."),
    ("agency", "Candidates must, the agency said, have a clean record."),
    ("advert", "The upper age limit is 42, according to the advert."),
    ("Mario Vega", "People from the countryside are favoured, Mario Vega, the head of the agency, told reporters."),
]


@pytest.mark.parametrize(("claimant", "sentence"), CLAIMED)
def test_whoever_says_it_claims_it(claimant: str, sentence: str) -> None:
    [told] = conditions(sentence)
    assert told.attribution is not None
    assert claimant in told.attribution.name
