"""What is ordered of an agency, how people are sifted, and tables of what they paid, as long reports tell it."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import conditions_in

LEAD = "The bureau has sent 4,300 people to Norway and Cyprus since 2019. The bureau chooses them in Lima.\n\n"
FOUND = [
    # lists in quotation marks
    ('A letter from a plant in Larnaca asks for 60 "female packers, 20-32, single, no children, basic English".',
     ["requirement female", "requirement 20-32", "requirement single", "exclusion children",
      "requirement basic English"]),
    ("A trawler owner in Bergen wanted “strong boys, not seasick, not Muslim”.",
     ["requirement strong boys", "exclusion seasick", "exclusion Muslim"]),
    ('"Wanted: 30 welders, under 40, no tattoos, own tools," says the card in the window.',
     ["requirement under 40", "exclusion tattoos"]),
    ("The e-mail from the cannery asked for “forty women, unmarried, not over 28, not from the coast”.",
     ["requirement women", "requirement unmarried", "requirement not over 28", "exclusion from the coast"]),
    ("A fax from a hotel in Doha requested “waiters, male, 22 to 35, good teeth, no beards”.",
     ["requirement male", "requirement 22 to 35", "requirement good teeth", "exclusion beards"]),
    ("An order from a greenhouse is for “couples, no children, under 45, experience with peppers”.",
     ["requirement couples", "exclusion children", "requirement under 45", "requirement experience with peppers"]),
    # orders told
    ("The shipowner had asked the agency for bachelors under thirty, on the theory that they drink less.",
     ["requirement bachelors under thirty"]),
    ("The hotel had asked the bureau for girls between 20 and 25, with good teeth and some English.",
     ["requirement between 20 and 25", "requirement good teeth", "requirement some English"]),
    ("A farmer in Bergen asked us for families without school-age children.",
     ["requirement families without school-age children"]),
    ("A mine near Narvik asked the Lima office for men who had worked underground.",
     ["requirement worked underground"]),
    ("A notice taped to its door asks for men between 21 and 35, no taller than 1.80 metres, with a seaman's book.",
     ["requirement between 21 and 35", "requirement no taller than 1.80 metres", "requirement a seaman's book"]),
    ("An advertisement in the harbour paper sought widows of between 30 and 45.",
     ["requirement widows", "requirement between 30 and 45"]),
    ("The poster called for unmarried women aged 20 to 30, with both parents alive and no tattoos.",
     ["requirement unmarried women", "requirement aged 20 to 30", "requirement both parents alive",
      "exclusion tattoos"]),
    ("The letter asks for women, aged 18 to 30, not pregnant, with no visible tattoos.",
     ["requirement women", "requirement aged 18 to 30", "exclusion pregnant", "exclusion visible tattoos"]),
    ("The director asks that nobody from the northern atolls be sent.", ["exclusion from the northern atolls"]),
    # how people were sifted
    ("She was told to fail anyone with a trace of TB, anyone under 50 kilos and every woman who was pregnant.",
     ["exclusion a trace of TB", "exclusion under 50 kilos", "exclusion was pregnant"]),
    ("Clerks left out those with relatives in the south.", ["exclusion relatives in the south"]),
    ("Ann Ode was turned back in 2021 because her brother had overstayed.", ["exclusion brother had overstayed"]),
    ("He was passed over because his father had joined a strike.", ["exclusion father had joined a strike"]),
    ("He was rejected over his eyesight.", ["exclusion eyesight"]),
    ("Skippers did not like men with tattoos.", ["exclusion tattoos"]),
    ("Blue Reef would not in those days take an only son.", ["exclusion an only son"]),
    ("The firm kept a blacklist of eleven villages.", ["exclusion a blacklist of eleven villages"]),
    ("Workers were selected “on merit only”, he wrote.", ["requirement on merit only"]),
    ("“They chose us because we were strong and had no debts,” he told the Post.",
     ["requirement strong", "requirement had no debts"]),
    ("He was picked, he says, because he can drive a grader.", ["requirement can drive a grader"]),
    ("The captain hired him because he had been a cook in the navy.", ["requirement a cook in the navy"]),
    ("Selection, the army says, is “by trade and by fitness”.", ["requirement trade", "requirement fitness"]),
    ("For at least 30 of the places, the minister said, he'd like women.", ["preference women"]),
    ("Candidates are drawn exclusively from the rank of inspector and above.",
     ["requirement the rank of inspector and above"]),
    ("The committee takes first the grandsons of men who served.", ["preference the grandsons of men who served"]),
    ("It has never taken a Muslim.", ["exclusion a Muslim"]),
    ("In 2012 the state forbade women under thirty to take work in the Gulf.", ["exclusion under thirty"]),
    ("The agent had refused her sister, who had a limp.", ["exclusion a limp"]),
    ("Anyone who cannot carry 25 kilos up the hill is out.", ["exclusion cannot carry 25 kilos up the hill"]),
    ("Recruits are accepted “solely on physical and educational standards”.",
     ["requirement physical and educational standards"]),
    ("“We take the best,” he said. “Under twenty-one, tenth grade, one metre sixty-three, no glasses.”",
     ["requirement Under twenty-one", "requirement tenth grade", "requirement one metre sixty-three",
      "exclusion glasses"]),
    ("A family with a drinker in it was out.", ["exclusion a drinker"]),
    ("A recruiter told us she threw out applications from men, “as the wards preferred”.", ["exclusion men"]),
    ("The office has put its conditions in a leaflet: aged 22 to 40, twelve years of school, a diploma, no debts.",
     ["requirement aged 22 to 40", "requirement twelve years of school",
      "requirement a diploma", "exclusion debts"]),
    # what is paid
    ("A place in Cyprus cost 900 dollars in 2019. Norway was dearer: 3,500, half of it in advance.",
     ["payment cost 900 dollars in 2019", "payment Norway was dearer: 3,500"]),
    ("A seat for Cyprus went for 200 dollars. For Norway, where the wages were lower, 100 was enough.",
     ["payment A seat for Cyprus went for 200 dollars", "payment 100 was enough"]),
    ("For Oman, families pay an agent called “the uncle” between 200,000 and 400,000 rupees.",
     ["payment pay an agent called “the uncle” between 200,000 and 400,000 rupees"]),
    ("Of the 31 workers we met, 27 had paid for their places, mostly to a go-between.",
     ["payment 27 had paid for their places, mostly to a go-between"]),
    ("Of the 40, 33 had paid somebody. Two brothers paid 5,000 between them for berths on the same boat.",
     ["payment 33 had paid somebody", "payment paid 5,000 between them for berths on the same boat"]),
    # several in a sentence
    ('Candidates must be of "sound" stock, must have been praised by a foreman and must be vouched for by a priest.',
     ['requirement of "sound" stock', "requirement praised by a foreman", "requirement vouched for by a priest"]),
    ("Candidates must never have been abroad and must be recommended by the party.",
     ["exclusion abroad", "requirement recommended by the party"]),
    ("A woman may not go if she has a child under two.", ["exclusion a child under two"]),
    ("Since January men of between 18 and 25 have been barred from leaving to work abroad.",
     ["exclusion men of between 18 and 25"]),
    ("Applicants from two districts, known for their runaways, are not to be put forward.",
     ["exclusion from two districts"]),
]  # fmt: skip
NONE = [
    "The first prize was a boat. For children, 100 was enough.",
    "It has never taken a day off.",
    "Besides the Danes, several dozen crane operators work in the port, hired one by one.",
    "After the stairs, the teeth.",
    "The government forbade the sale of alcohol to sailors.",
    "Selection was by interview.",
    "Recruitment is by the ministry.",
    "He was sent because he was there.",
    "He described as “gossip” the claim that a paper from the party was needed.",
    "A second condition is unwritten too.",
    "An official, who spoke on condition that she not be named, said that the plants had put in for 500 recruits.",
    "He asked the clerk for a receipt.",
    "She asked her sister for two blankets.",
    "The union asked the bureau for workers.",
    "The court asked the ministry for the nurses' files.",
    "The letter asks for 40 women, 60 men and 20 cooks.",
    "The menu reads “fish, rice, no bread”.",
    "He was “not an officer, not a clerk, not a judge”, she said.",
    "They were turned back at the border because the road was flooded.",
    "The garden does not like frost.",
    "He was sent, he says, whoever was on the bus.",
    "Among the fines on the board: absence from the shift without a doctor's paper, 250 crowns.",
    "The firm sent away some 260 young men that spring on ships that did not need them.",
]


@pytest.mark.parametrize(("sentence", "told"), FOUND)
def test_an_order_and_how_people_are_sifted_are_read(sentence: str, told: list[str]) -> None:
    assert conditions_in(LEAD + sentence) == told


@pytest.mark.parametrize("sentence", NONE)
def test_what_looks_like_an_order_is_no_condition(sentence: str) -> None:
    assert conditions_in(LEAD + sentence) == []


TABLES = [
    ("WHO PAID WHAT\nSums in dollars\n\nBlue Reef, for Cyprus (2014-19) - 160\nRed Sail, “return” deposit - 90",
     ["Blue Reef, for Cyprus (2014-19) - 160", "Red Sail, “return” deposit - 90"]),
    ("What a place costs\n\nCyprus, ward nurse: $1,200\nNorway, theatre nurse: $2,500-$3,000",
     ["Cyprus, ward nurse: $1,200", "Norway, theatre nurse: $2,500-$3,000"]),
    ("Going rates\n• Medical test: KSh 8,000\n• Passport clerk: KSh 12,000",
     ["Medical test: KSh 8,000", "Passport clerk: KSh 12,000"]),
    ("Going rates\nMedical test | 80 dollars\nBroker | 1,400 dollars (half in advance)",
     ["Medical test | 80 dollars", "Broker | 1,400 dollars (half in advance)"]),
    ("Her cousin left two years later, in May. The agents had a tariff:\n\nCoaching - 40,000 rupees\nA visa - 9 lakh",
     ["Coaching - 40,000 rupees", "A visa - 9 lakh"]),
    ("WHAT IT COST\nBribes, as told by 33 nurses\n\nCyprus ..... 1,900\nNorway, deckhand ..... 3,500\n\nHalf had it.",
     ["Cyprus ..... 1,900", "Norway, deckhand ..... 3,500"]),
]  # fmt: skip
OTHER_TABLES = [
    "What they earn\n\nCyprus, ward nurse: $1,200\nNorway, theatre nurse: $2,500",
    "Monthly pay, in dollars\n\nCyprus, cleaner: 1,900\nNorway, deckhand: 3,500",
    "Fines paid by the residents\n\nLate return: $20\nCooking in the room: $35",
    "What hospitals pay per nurse\n\nCyprus: 1,900\nNorway: 3,500",
    "The clinic closed in May.\n\nCyprus: 1,900\nNorway: 3,500",
]


@pytest.mark.parametrize(("table", "told"), TABLES)
def test_a_line_of_a_table_of_what_was_paid_is_a_payment(table: str, told: list[str]) -> None:
    assert conditions_in(LEAD + table) == [f"payment {words}" for words in told]


@pytest.mark.parametrize("table", OTHER_TABLES)
def test_a_table_of_other_sums_holds_no_payment(table: str) -> None:
    assert conditions_in(LEAD + table) == []


def test_a_table_has_the_claimant_of_its_head() -> None:
    text = LEAD + "What workers paid, according to the Ombudsman\nCyprus: 1,900\nNorway: 3,500"

    claimants = [fact.attribution and fact.attribution.name for fact in extract(text, model="builtin").criteria]
    assert claimants == ["Ombudsman", "Ombudsman"]


def test_an_entry_of_a_page_about_people_sent_is_read_where_it_speaks_of_choosing() -> None:
    page = (
        "10.10\nLisbon: the minister speaks\n\nPortugal will send 90 police officers to Mozambique in May, "
        "Minister Rui "
        "Faro said in Lisbon. Portugal has 40 police officers in Mozambique now. The officers train recruits.\n\n\n"
        "19.30\nA voice from the camp\n\nOur reporter has reached one of the engineers. He is 31. They have played "
        "the village at football twice and lost both times. The pitch is of sand. There is no grass for miles.\n\n"
        "He was picked, he says, because he can drive a grader; in his intake everyone had to have a clean "
        "malaria test. "
        "He had been told six months. It has been eleven. His daughter has learned to walk.\n\n\n"
        "20.10\nWeather\n\nRain is expected over the river tonight.\n"
    )
    assert conditions_in(page) == ["requirement can drive a grader", "requirement a clean malaria test"]


NAMED = [
    ("Families pay an agent called “the uncle” 200 dollars.", None),
    ("It is what an official called “a gift”.", "an official"),
    ("It is a step a union called “a sale”.", "a union"),
    ("A broker called it “a joke”.", "A broker"),
]


@pytest.mark.parametrize(("sentence", "speaker"), NAMED)
def test_whoever_has_a_name_in_marks_says_nothing(sentence: str, speaker: str | None) -> None:
    quotes = extract(LEAD + sentence, model="builtin").quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == [speaker]
