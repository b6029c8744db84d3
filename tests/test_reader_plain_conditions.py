"""Conditions in plain wording: who is asked, what else stands in the sentence, and what only looks the same."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.conditions import category_of

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n"


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(LEAD + text))["criteria"]]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("The hospital needs nurses who speak Arabic.", ["requirement speak Arabic"]),
        ("The New Zealanders must be under 40 and hold a visa.", ["requirement under 40", "requirement visa"]),
        ("A driver must not owe money to a recruiter.", ["exclusion owe money to a recruiter"]),
        ("Party officials are barred from taking part.", ["exclusion Party officials"]),
        ("Followers of banned sects are crossed out.", ["exclusion Followers of banned sects"]),
        ("Candidates facing a trial stand disqualified.", ["exclusion facing a trial"]),
        ("Couples with small children cannot be accommodated.", ["exclusion Couples with small children"]),
        ("Mothers of infants “shall not be recommended for departure”.", ["exclusion Mothers of infants"]),
        ("Men who have been on two tours already are excluded.", ["exclusion on two tours already"]),
        ("Extra points go to midwives.", ["preference midwives"]),
        ("Widows are strongly encouraged to apply.", ["preference Widows"]),
        ("They take people from 18 to 39.", ["requirement from 18 to 39"]),
        ("Recruiters ask for a visa and two references.", ["requirement visa", "requirement two references"]),
        ("A driver must be married, the clerk said, and have a child who stays behind.",
         ["requirement married", "requirement a child who stays behind"]),
        ("Those above 45 will not be considered, since most passengers are children.", ["exclusion above 45"]),
    ],
)  # fmt: skip
def test_what_is_laid_down_plainly_is_found(text, conditions):
    """Whoever is asked, and whatever stands behind the condition."""
    assert [item.replace(" a visa", " visa") for item in told(text)] == conditions


@pytest.mark.parametrize(
    "lead",
    ["For drivers", "As for skilled welders", "Among cooks and bakers", "For cooks, drivers and maids", "In Oman",
     "For posts in hotels", "In the case of those going to Oman", "However", "Officially", "In addition", "This time",
     "Under the new rules", "From next year", "At the camp", "Regardless of sex", "As a rule", "Where possible"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("a valid licence is required.", ["requirement a valid licence"]),
        ("English is a must.", ["requirement English"]),
        ("smokers are barred.", ["exclusion smokers"]),
        ("preference goes to widows.", ["preference widows"]),
        ("those with debts may not apply.", ["exclusion debts"]),
    ],
)
def test_what_a_sentence_opens_with_is_no_condition(lead, text, conditions):
    """Whom it is about, where it holds, what it goes on from."""
    assert told(f"{lead}, {text}") == conditions


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("On its site it wants men who are over 18, can swim and have a visa.",
         ["requirement over 18", "requirement can swim", "requirement a visa"]),
        ("A diploma, a licence and good English are required.",
         ["requirement diploma", "requirement a licence", "requirement good English"]),
    ],
)  # fmt: skip
def test_what_a_sentence_opens_with_may_be_one(text, conditions):
    """A list begins with its first item, and a verb tells what is asked for."""
    assert [item.replace(" A ", " ") for item in told(text)] == conditions


@pytest.mark.parametrize(
    "text",
    [
        "The country needs nurses who are well paid.",
        "They cannot be paid before June.",
        "Thirty-two officials are barred from taking part.",
        "Extra points are a matter of luck.",
        "His child, who stays behind, is four.",
    ],
)
def test_words_alike_lay_nothing_down(text):
    """What somebody lacks, asks for himself, or is told of."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Persons with a parent, spouse or child in Oman are barred.", ["exclusion a parent, spouse or child in Oman"]),
        ("People with a spouse in Oman, a debt or a scar are barred.",
         ["exclusion a spouse in Oman", "exclusion a debt", "exclusion a scar"]),
        ("Applicants from Gulu, Lira and Arua will be preferred.", ["preference from Gulu, Lira and Arua"]),
        ("Applicants from Gulu, midwives and widows will be preferred.",
         ["preference from Gulu", "preference midwives", "preference widows"]),
        ("Applicants must be 55 or older with at least 15 years at the wheel.",
         ["requirement 55 or older", "requirement at least 15 years at the wheel"]),
        ("Applicants must have at least 15 years with the firm.", ["requirement at least 15 years with the firm"]),
        ("The firm asks for former miners under 38.", ["requirement former miners", "requirement under 38"]),
        ("The firm asks for women under 38.", ["requirement under 38"]),
        ("Those who speak Arabic or have driven a bus were taken first.",
         ["preference speak Arabic", "preference driven a bus"]),
        ("Preference is given to widows or orphans.", ["preference widows or orphans"]),
        ("Applicants are refused if they fail the medical, if they are under 21 or over 45, or if they have debts.",
         ["exclusion fail the medical", "exclusion under 21 or over 45", "exclusion debts"]),
        ("A man must be between 21 and 40 and have completed a course in rigging, knots and signals.",
         ["requirement between 21 and 40", "requirement completed a course in rigging, knots and signals"]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_its_conditions_part(text, conditions):
    """What shares an article, a place or a limit stays whole; what does not is parted."""
    assert told(text) == conditions


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Ann Ode, an official, said applicants must speak Arabic, have a trade and be under 40.",
         ["requirement speak Arabic", "requirement a trade", "requirement under 40"]),
        ("Applicants, said Ann Ode, must be under 40.", ["requirement under 40"]),
        ("Each nurse needs a passport and a certificate, says Ann Ode, who runs the office.",
         ["requirement a passport", "requirement a certificate"]),
        ("Smokers and women with small children were turned away.",
         ["exclusion Smokers", "exclusion small children"]),
        ("Women with scars and tattoos were turned away.", ["exclusion scars and tattoos"]),
        ("Relatives of officers who defected are excluded.", ["exclusion Relatives of officers who defected"]),
        ("Ann Ode, an official, said that men who had been on strike were left off the list.",
         ["exclusion men who had been on strike"]),
        ("Preference is given to midwives, followed by those with a trade.",
         ["preference midwives", "preference a trade"]),
        ("Nobody with a heart condition is taken, unless a doctor clears him.", ["exclusion a heart condition"]),
        ("The main requirement is a strong stomach.", ["requirement a strong stomach"]),
        ("What matters most is experience with cattle.", ["requirement experience with cattle"]),
        ("Climbers must have wintered once before.", ["requirement wintered once before"]),
        ("Drivers had to have logged 200 hours.", ["requirement logged 200 hours"]),
        ("Drivers had to work 12 hours.", []),
        ("Who cannot go:\n• anyone over 50\n• people with epilepsy\n• those already under contract",
         ["exclusion over 50", "exclusion epilepsy", "exclusion already under contract"]),
        ("The job is not for people with weak backs.", ["exclusion weak backs"]),
        ("The bus is not for the public.", []),
        ("Containers must have been certified.", []),
    ],
)  # fmt: skip
def test_a_condition_stands_beside_what_is_told_of_others(text, conditions):
    """A claimant with his office, an exception, a second group: the condition is the same."""
    assert told(text) == conditions


FEATURE = (
    "Rain fell on the road all morning, and the bus was late. At the back sat Grace Odongo, 31, with a bag. Her father "
    "grew cotton. The family has two rooms, eleven goats and a radio. The clinic sees 140 patients a day, and its roof "
    "leaks. The office opens at eight. By then the line reaches the market.\n\n{}\n\nAt noon the office closes. Odongo "
    "walks to the stall of her aunt, who sells dried fish. The price of maize has gone up by a third. A first group of "
    "40 is to fly to Muscat in May."
)


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Men with debts are not wanted.", ["exclusion debts"]),
        ("Anyone convicted of theft is barred.", ["exclusion convicted of theft"]),
        ("The hospital prefers nurses who speak German.", ["preference speak German"]),
        ("A clerk with debts of his own laughs at them.", []),
        ("The age limit is 45.", ["requirement age limit is 45"]),
        ("The retirement age is 65.", []),
        ("Who can apply? Nurses under 45.", ["requirement Nurses under 45"]),
    ],
)
def test_one_condition_in_a_feature_is_enough(text, conditions):
    """Whom it bars or favours is told in its own clause."""
    assert told(FEATURE.format(text)) == conditions


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("between twenty-four and forty", "demographic"),
        ("driven a bus", "experience"),
        ("drive a bus", "skills"),
        ("five months pregnant", "experience"),
        ("more than five months pregnant", "health"),
        ("convicted of smuggling", "other"),
        ("took part in the dockers' strike", "political"),
        ("took part in a race", "other"),
        ("two years of marriage", "family"),
        ("a written offer", "documents"),
        ("written French", "skills"),
        ("cannot sharpen a blade", "skills"),
        ("cannot leave before May", "other"),
        ("from Gulu", "demographic"),
    ],
)
def test_a_condition_has_the_category_of_its_head(words, category):
    """What was done is experience, what can be done a skill, wherever somebody is from tells who he is."""
    assert category_of(words) == category
