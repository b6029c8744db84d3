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
