"""Who is counted in an article plainly about people sent, and is no part of it."""

from __future__ import annotations

import pytest

from factlift import extract

TEXT = """Peru has sent 90 cooks to Oman, the labour ministry said on Monday. A second group of 140 nurses will leave \
for Spain in June.

{}

Most go for the pay. Forty more cooks are to follow in the autumn."""
TOLD = {90, 140, 40}

NO_DEPLOYMENT = [
    "Some 340 nurses marched through Lima on Monday.",
    "The union has 4,300 members.",
    "About 12,000 refugees from Sudan crossed into Chad last week.",
    "At least 41 workers were killed when the mine collapsed.",
    "Police arrested 17 men in Cusco.",
    "The minister met 30 welders at a school in Lima.",
    "Some 2,000 tourists from Germany visited the island last year.",
    "A crowd of 5,000 people cheered the team.",
    "The firm employs 900 people in Peru.",
    "The yard laid off 300 men in May.",
    "Doctors treated 60 patients.",
    "More than 3,000 people have signed the petition.",
    "The flight from Lima carried 180 passengers to Madrid.",
    "Nine in ten of them are women.",
    "The average age of the welders is 34.",
    "They earn 900 dollars a month.",
    "The village has 1,200 inhabitants.",
    "Some 700 teachers went on strike in Lima.",
    "The army has 80,000 soldiers.",
    "About 40 soldiers guarded the palace in Lima.",
    "Some 30 soldiers were wounded in the border clash.",
    "The court sentenced 14 agents to prison.",
    "Two agents were charged with fraud in Lima on Tuesday.",
    "The scheme has 45 staff in Lima.",
    "The office in Lima gets 200 callers a day.",
    "Three women sat at the next table.",
    "The bus broke down 60 kilometres from Lima.",
    "The bill passed by 97 votes to 31.",
    "The school trained 120 welders last year.",
    "The academy in Lima graduates 400 nurses a year.",
    "There are 300 vacancies for nurses in Lima's hospitals.",
    "Some 90 families lost their homes in the flood.",
    "About 50 journalists attended the briefing.",
    "The festival drew 3,000 visitors from Chile.",
    "A choir of 40 from Peru sang in Rome.",
    "Peru's 23 players flew to Doha for the World Cup.",
    "Some 8,000 pilgrims from Peru will travel to Rome.",
    "The president took 60 businessmen to China.",
    "A delegation of 12 lawmakers visited Norway.",
    "Forty mayors from Peru toured Denmark last week.",
    "The embassy in Oslo helped 70 stranded tourists.",
    "Some 260 migrants drowned off Libya.",
    "About 1,100 Venezuelans arrived in Lima on foot.",
    "Norway deported 60 failed asylum seekers to Peru.",
    "Some 400,000 Peruvians live in Italy.",
    "The diaspora in Japan counts 48,000 Peruvians.",
    "Around 900 Peruvians have dual citizenship.",
    "In Spain 300,000 Peruvians have the right to vote.",
    "The pandemic killed 200 nurses in Peru.",
    "Some 70 nurses tested positive.",
    "The ministry vaccinated 3,000 health workers in Cusco.",
    "A survey of 1,200 nurses found that half want to leave.",
    "Of 500 nurses asked, 210 said they would leave for Spain.",
    "One in five nurses dreams of Spain.",
    "The film follows three nurses in Lima.",
    "The novel tells of 40 sailors lost at sea.",
    "In the chess final Peru beat Norway 3-1.",
    "Eleven soldiers died when a helicopter crashed in Ayacucho.",
    "Rebels held 12 engineers hostage near Cusco.",
    "The pirates released 18 seamen.",
    "Some 200 protesters blocked the road.",
    "The mine has 1,700 miners on three shifts.",
    "The factory in Lima makes 900 shirts a day.",
    "A hundred guests came to the wedding.",
    "The town expects 10,000 visitors.",
    "Lima's police have 2,400 vacancies.",
    "Each bus carries 60 workers to the fields outside Lima.",
    "The bishop ordained nine priests.",
    "Twelve apostles stood on the altar.",
    "Eight out of ten graduates find work within a year.",
]


@pytest.mark.parametrize("sentence", NO_DEPLOYMENT)
def test_who_is_no_part_of_it(sentence: str) -> None:
    found = extract(TEXT.format(sentence), model="builtin").deployments
    assert [fact.count.text for fact in found if fact.count and fact.count.value not in TOLD] == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The army has 800 soldiers in Mali.", 800),
        ("The college has trained 120 welders for yards in Norway.", 120),
        ("The college sent 120 teachers to Chile.", 120),
        ("Her two brothers went to Oman as guards.", 2),
        ("The village has sent 46 of its sons to Oman.", 46),
        ("Peru is to send 60 students to Norway to pick berries.", 60),
        ("The hospital has hired 60 doctors from Peru.", 60),
    ],
)
def test_the_same_words_of_people_who_go(sentence: str, number: int) -> None:
    found = extract(TEXT.format(sentence), model="builtin").deployments
    assert number in {fact.count.value for fact in found if fact.count}
