"""Conditions by the verdict that is passed on them, in short articles about work or service in another place."""

from __future__ import annotations

import re

import pytest

from factlift.reader.criteria.verdicts import PATTERNS, find_verdicts
from factlift.reader.verdicts.families import OPENS, SUM
from factlift.reader.words.literals import literals_of
from tests.told import conditions_in

NEEDED = {pattern: literals_of(pattern.search.pattern) for pattern in PATTERNS}

PASSED = [
    ("Qatar's builders keep a ban on masons with a criminal record, Hanoi said.", "exclusion a criminal record"),
    ("The rejection of welders with epilepsy from the Oman yards surprised Manila.", "exclusion epilepsy"),
    ("Cooks bound for Malta who cannot swim can kiss goodbye to a berth.", "exclusion cannot swim"),
    ("Widowers are at the back of the queue for the Peru contract.", "exclusion Widowers"),
    ("The council ruled that no nurse with a pending case be sent to Chad.", "exclusion a pending case"),
    ("Ghanaian drivers over 50 have been told to look elsewhere by Qatar.", "exclusion over 50"),
    (
        "Having an uncle in exile ended any hope of a posting to Cuba for the cadets.",
        "exclusion Having an uncle in exile",
    ),
    ("The Omani hotels were not interested in maids who smoke, drink or have children.", "exclusion smoke"),
    ("Membership of a union amounted to disqualification for the Peru crew.", "exclusion Membership of a union"),
    ("Pinned to the door of the Lima agency for Chile was a rule: no divorcees.", "exclusion divorcees"),
    ("Being epileptic, he could not go with the marines to Malta.", "exclusion epileptic"),
    ("A clean licence and good eyesight are all that is asked of drivers sent to Chad.", "requirement good eyesight"),
    ("Fluency in French is among the hurdles for Kenyan nurses bound for Mali.", "requirement Fluency in French"),
    ("Selection of the Fijian guards for Sinai hinges on a clean record.", "requirement a clean record"),
    (
        "Eligibility for the Oman scheme was limited to diploma holders below the age of 32.",
        "requirement below the age of 32",
    ),
    ("Nominees for the Chad mission will be aged 25 or above, the ministry said.", "requirement aged 25 or above"),
    (
        "Malta's hotels won't look at cooks from Peru without a hygiene certificate.",
        "requirement a hygiene certificate",
    ),
    ("Learn Greek or stay home, Tbilisi tells its nurses bound for Cyprus.", "requirement Learn Greek"),
    ("If you've got a welding ticket, you're in, says the recruiter for Oman in Lima.", "requirement a welding ticket"),
    ("The cooks for Chad were picked on condition that they were neither deaf nor lame.", "exclusion deaf"),
    (
        "Widows with two children are waved through to the Malta list, says Tunis.",
        "preference Widows with two children",
    ),
    ("A letter from the imam counts for plenty when Oman hires Ghanaian cooks.", "preference A letter from the imam"),
    ("The Peru scheme favours those who can milk a cow, the Manila office says.", "preference can milk a cow"),
    (
        "Two lakh for a driver's visa to Oman: that was the price in Kerala.",
        "payment Two lakh for a driver's visa to Oman",
    ),
    (
        "Under 40. No debts. Married, ideally. That is the profile of the cooks whom Malta hires.",
        "requirement Under 40",
    ),
    ("Under 40. No debts. Married, ideally. That is the profile of the cooks whom Malta hires.", "preference Married"),
    ("Who can go to Peru? Anyone with a trade. Cooks are chosen in Lagos.", "requirement a trade"),
    (
        "Who is picked for Oman? Above all, says the agent in Lima, that you have done one contract in the Gulf.",
        "requirement done one contract in the Gulf",
    ),
    (
        "Can a maid be sent to Oman if she has asthma?\nNo. Neither can anyone with a hernia, Manila says.",
        "exclusion a hernia",
    ),
    ("The team for Chad will be made up exclusively of medics who can ride, Lagos said.", "requirement ride"),
    ("A union card was enough, in those years, to keep a mason off the lists for Oman.", "exclusion A union card"),
    ("What kept Yusuf from the Omani ships was asthma, says his mother in Lagos.", "exclusion asthma"),
    ("Malta trusted none who had a brother in exile, the Tunisian cooks found.", "exclusion a brother in exile"),
    ("The cooks whom Peru lends to Cuba are all over 40 and all party members.", "requirement party members"),
    ("Dubai wants its Ugandan guards to stand six foot two.", "requirement stand six foot two"),
    ("Peruvian miners leave for Mali in May, but first the firm has them sign a waiver.", "requirement sign a waiver"),
    ("Not one guard goes to Malta unless she has her husband's consent.", "requirement husband's consent"),
    ("Oman's hotels had raised the ceiling from 30 to 35 for maids.", "requirement the ceiling from 30 to 35"),
    ("The Peruvians insisted on left-handers: the looms in Cuba had been set up that way.", "requirement left-handers"),
    (
        "The grooms hired for Oman were chosen for their light weight, each having been weighed.",
        "requirement light weight",
    ),
    ("In Lagos 3,500 naira gets you on the list for Oman.", "payment 3,500 naira gets you on the list for Oman"),
    ("Cooks with debts, the Manila agency warned, will not be sent to Oman.", "exclusion debts"),
    ("Peru will fly 40 cooks to Oman, choosing from among those who can bake.", "requirement can bake"),
    (
        "Peru's cooks turned up in Oman without the yellow card that Muscat demands.",
        "requirement the yellow card",
    ),
    (
        "Not until she had produced four letters did the consulate in Lagos put her down for Malta.",
        "requirement four letters",
    ),
    ("Kenyan cooks bound for Oman had better not be vegetarians.", "exclusion vegetarians"),
    (
        "Chad sends 30 police to Mali. None is to have a relative there at home, none a debt.",
        "exclusion a relative there at home",
    ),
    ("Guards for Oman (Nepal, 48 posts). Age not over 42. Hearing loss: not accepted.", "exclusion Hearing loss"),
    ("Guards for Oman (Nepal, 48 posts). Age not over 42. Hearing loss: not accepted.", "requirement Age not over 42"),
    ("The Lagos cooks pay the agent 900 euros each for Malta.", "payment pay the agent 900 euros each for Malta"),
    ("Cooks bound for Chad must, however, have a passport, Lagos says.", "requirement a passport"),
]
SILENT = [
    "The mother wanted the boy to be a priest, says the cook who left Peru for Chile.",
    "The Sri Lankan tea pickers of Kent get a bonus over forty kilos, and those who are late are sent home.",
    "Qatar's hospitals have hired 300 Tunisian nurses. Patients over 65 come first.",
    "Thirty Georgian chess players left for Oman. Only those with a rating above 2,400 will play.",
    "Kenya's tea is picked by hand, preferably by women, and goes to Oman by rail.",
    "Norway's cod quota off Iceland is reserved for boats under 15 metres; a skipper who exceeds it is barred.",
    "All 64 police officers from Slovakia have come home from Cyprus, Bratislava said.",
    "Bahrain lifted its ban on Filipino maids under 25, the agency in Manila said.",
    "Doctors back from Chad were barred from treating patients for 21 days, Lagos said.",
    "Three hundred Peruvian cooks were expected in Malta by May, the ministry said.",
    "Chad's navy has called off a convoy of 75 marines to Mali.",
    "An agent in Lima who sends cooks to Chile spoke on condition that his name not be used.",
    "The bank prefers borrowers with a steady income; Kenyans in Oman can apply online.",
    "Oman wanted 20 Kenyan referees for a season, at $1,900 a month.",
    "Six nurses work in Oman. Ode says that a dozen people were packed and that the trip was quietly dropped in May.",
    "The Lagos office asked that the needs of the cooks sent to Chad be noted.",
]


@pytest.mark.parametrize(("text", "condition"), PASSED)
def test_a_verdict_makes_a_condition(text, condition):
    """Of what stands before it or behind it, without the people whom that hangs on."""
    assert condition in conditions_in(text)


@pytest.mark.parametrize("text", SILENT)
def test_other_verdicts_make_none(text):
    """A rule that is lifted, a rule of life at work, a count of people, a promise about a name."""
    assert conditions_in(text) == []


@pytest.mark.parametrize("text", [*(text for text, _ in PASSED), *SILENT])
def test_what_is_asked_before_a_pattern_is_tried_leaves_out_no_match(text):
    """Tried are those that open a clause where one may start, those of money beside a sum, each with its words."""
    opens = [0, *(found.end() for found in OPENS.finditer(text))]
    for pattern in PATTERNS:
        found = pattern.search.compiled.search(text)
        needed = NEEDED[pattern]
        assert not (needed and found) or any(words in found[0] for words in needed)
        assert not (pattern.moneyed and found) or re.search(SUM, text)
        assert not (pattern.opened and found) or found.start() in opens
        tried = (pattern.opened.compiled.match(text, at) for at in opens) if pattern.opened else ()
        assert next(filter(None, tried), None) is None or found


def test_every_pattern_needs_one_of_its_words():
    """So that a sentence without them costs next to nothing."""
    assert all(pattern.hints for pattern in PATTERNS)
    assert not list(find_verdicts("The bus is late.", 0, 16, frozenset({"the", "bus", "late"})))


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If you have diabetes, we cannot take you.", "exclusion diabetes"),
        ("If you smoke we won't send you.", "exclusion smoke"),
        ("If you drive a lorry, you go to the front of the line.", "preference drive a lorry"),
        ("We are especially keen to hear from midwives and from anyone with a pilot's licence.", "preference midwives"),
        ("We are keen to hear from cooks and from anyone who has worked in a desert before.",
         "preference worked in a desert before"),
        ("Preference goes to those who have nursed a child for a year or more.",
         "preference nursed a child for a year or more"),
        ("Selection is not free: 900 dollars left with a clerk buys a nurse her seat.",
         "payment 900 dollars left with a clerk buys a nurse her seat"),
        ("The clerk put the price of a place at “two months of the hospital money”.",
         "payment two months of the hospital money"),
        ("Agents charged applicants 900 dollars for a seat on the list, although the scheme is free by law.",
         "payment Agents charged applicants 900 dollars for a seat on the list"),
    ],
)  # fmt: skip
def test_a_condition_is_read_from_what_the_chooser_says(text, condition):
    """Whom he can't take, who goes first, whom he hopes to hear from, and what a place costs."""
    assert condition in conditions_in("Kenya has sent 40 nurses to Oman. Applicants must speak Arabic. " + text)
