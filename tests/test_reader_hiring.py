"""People of a nation whom somebody in another country hires, and where the hirer's words say that they work."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HIRED = (
    ("Poland hired 12,000 Filipinos last year.", "12,000 Filipinos", "Filipinos", ["Poland"]),
    ("Farms in Calabria took on 800 Moroccans for the harvest.", "800 Moroccans", "Moroccans", ["Calabria"]),
    ("The Malaysian group Oton Palm will recruit 3,000 Peruvians.", "3,000 Peruvians", "Peruvians", ["Malaysian"]),
    ("Turkish contractor Oton employs 1,500 Kazakhs at its site in Kuwait.", "1,500 Kazakhs", "Kazakhs", ["Kuwait"]),
    ("The agency has found jobs for 90 Kenyan women in Omani homes.", "90 Kenyan women", "Kenyan", ["Omani"]),
    ("Four hundred Peruvians, many of them retired soldiers, are guarding wells in Oman.", "Four hundred Peruvians",
     "Peruvians", ["Oman"]),
    ("Oman has recruited 12 teachers in Peru.", "12 teachers", "Peru", ["Oman"]),
    ("Egypt, which has 1,000 soldiers in Chad, will send another 400.", "1,000 soldiers", "Egypt", ["Chad"]),
    ("Two Spanish nuns and five lay nurses run the clinic in Oton, eastern Chad.", "five lay nurses", "Spanish",
     ["Oton"]),
)  # fmt: skip
PLACED = (
    ("Twenty Peruvian sailmakers have finished their stint in Chad.", "Twenty", "Peruvian", ["Chad"]),
    ("Trained for a year, 64 Peruvian census-takers began work in Chad this week.", "64", "Peruvian", ["Chad"]),
    ("Sheep farmers in the Falklands are flying in 18 shearers from Chile.", "18", "Chile", ["Falklands"]),
    ("Peru’s army is readying 130 engineers for East Africa, Lima said.", "130", "Peru", ["East Africa"]),
    ("Agencies licensed in Kampala placed 24,000 women in homes in Oman.", "24,000", "Kampala", ["Oman"]),
    ("Oman gets 12 police from Ghana this month. The six already in the country have signed on.", "six", "Ghana",
     ["Oman"]),
    ("Oman was sent 340 technicians from a firm in Lima.", "340", "Lima", ["Oman"]),
)  # fmt: skip
NOBODY_SENT = (
    "Sixty firefighters tackled the blaze at the Oton depot.",
    "The club has signed two Brazilians and hired a Dutch coach.",
    "The university admitted 300 Chinese students last autumn.",
    "The law firm hired 12 British lawyers from a rival.",
    "Oton Motors employs 7,000 Americans at its plant in Kentucky.",
    "Peru employs 40,000 Peruvians in its mines.",
    "Police arrested 40 Romanians in Dublin.",
    "Thirty Chileans are fighting extradition in Spain.",
    "Twelve Britons are climbing a mountain in Nepal.",
    "Iran, which has 600,000 soldiers, has not said what it will do.",
)


@pytest.mark.parametrize(("text", "count", "origin", "places"), HIRED)
def test_who_is_hired_from_another_country_and_where_to(text: str, count: str, origin: str, places: list[str]) -> None:
    facts = [fact for fact in read_article(Article(text))["deployments"] if fact["count"] == count]
    assert [(fact["origin"], fact["destinations"], fact["status"]) for fact in facts] in (
        [(origin, places, status)] for status in ("under_way", "planned", "selecting", "completed")
    )


@pytest.mark.parametrize(("text", "count", "origin", "places"), PLACED)
def test_whose_people_they_are_and_where(text: str, count: str, origin: str, places: list[str]) -> None:
    facts = [fact for fact in read_article(Article(text))["deployments"] if count in fact["count"]]
    assert [(fact.get("origin"), fact["destinations"]) for fact in facts] == [(origin, places)]


@pytest.mark.parametrize("text", NOBODY_SENT)
def test_nationals_who_are_at_home_or_free_are_not_sent(text: str) -> None:
    assert read_article(Article(text))["deployments"] == []


def test_who_was_hired_is_no_longer_looked_for() -> None:
    texts = ("Poland has hired 12,000 Filipinos this year.", "Poland hired 12,000 Filipinos last year.")
    told = [fact["status"] for text in texts for fact in read_article(Article(text))["deployments"]]
    assert told == ["under_way", "completed"]


CARRIED = (
    "Peru has sent 300 cooks to Oman. Some 40 bakers flew to Oman in May.\n\nAnother 25 cooks will leave in June.",
    "Peru has sent 300 cooks to Oman. Some 40 cooks flew out in May. In June 25 cooks will leave.",
    "Peru will send workers to Oman. Some 700 Peruvian welders and bus drivers are expected in the first year.",
)


@pytest.mark.parametrize("text", CARRIED)
def test_people_go_to_the_one_country_that_the_others_go_to(text: str) -> None:
    assert all(fact.get("destinations") == ["Oman"] for fact in read_article(Article(text))["deployments"])


def test_people_of_several_countries_told_before_are_sent_to_none_of_them() -> None:
    text = "Peru has sent 300 cooks to Oman and 80 cooks to Qatar. Since 2009, 900 cooks have left for two years."
    facts = read_article(Article(text))["deployments"]
    assert [fact.get("destinations") for fact in facts][-1] in (None, [])


TAKEN_UP = (
    ("Peru will send 300 nurses to Austria.\nThe Alpine republic has also asked for 150 carers.", "150", "Austria"),
    ("A Lima agency is hiring 240 cooks for Malta. The island already employs 1,200 Peruvians.", "1,200", "Malta"),
    ("Peru is to send teachers to Chad. The central African country has asked for 154.", "154", "Chad"),
    ("Two hundred Cuban doctors have arrived in Oton. The Italian region had asked for 500.", "500", "Oton"),
    ("Poland hired 12,000 Filipinos last year. The country expects 20,000 this year.", "20,000", "Poland"),
    ("Peru sent 45 cooks to Oman, where 200 of its workers are already building flats.", "200", "Oman"),
    ("Peru has sent 30 cooks to Oman. They will be followed in June by 40 more.", "40", "Oman"),
    ("Peru has sent 30 cooks to Oman. They will be joined by 20 colleagues on Friday.", "20 colleagues", "Oman"),
    ("The UN wants more police for Haiti. Benin has offered 2,000 men.", "2,000 men", "Haiti"),
    ("The Nepali army is to join the mission in Lebanon. Kathmandu will contribute 870 soldiers.", "870 soldiers",
     "Lebanon"),
    ("Off to Oman\n\nForty-five Peruvian firefighters flew out on Tuesday.", "Forty-five", "Oman"),
    ("Egypt, which has 1,000 soldiers in Chad, will send another 400.", "400", "Chad"),
    ("Peru has signed a deal with Oman on sending workers. Some 700 welders are expected in May.", "700 welders",
     "Oman"),
    ("Forty Ugandan guards are working at a Baghdad hotel.", "Forty Ugandan guards", "Baghdad"),
    ("Ten Peruvian vets have been posted to a private Oton clinic.", "Ten Peruvian vets", "Oton"),
    ("Thirty Peruvian fruit pickers arrived in Cox's Bay.", "Thirty Peruvian fruit pickers", "Cox's Bay"),
    ("Some 40 of Chad's 120 firemen have been lent to Oman.", "40", "Oman"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "place"), TAKEN_UP)
def test_a_place_told_before_is_where_people_go(text: str, count: str, place: str) -> None:
    facts = [fact for fact in read_article(Article(text))["deployments"] if count in fact.get("count", "")]
    assert [fact["destinations"] for fact in facts] == [[place]]


SENDERS = (
    ("Nigeria has asked Cuba for 300 doctors.", "Cuba", "Nigeria"),
    ("Eight surgeons have been lent to a Tripoli hospital by a clinic in Tunis.", "Tunis", "Tripoli"),
    ("The firm hired 40 cooks from Peru and Oman plans to bring in 200 cooks from Chad.", "Chad", "Oman"),
)


@pytest.mark.parametrize(("text", "origin", "place"), SENDERS)
def test_who_is_asked_sends_and_who_asks_takes(text: str, origin: str, place: str) -> None:
    facts = read_article(Article(text))["deployments"]
    assert (facts[-1]["origin"], facts[-1]["destinations"]) == (origin, [place])


def test_people_whom_others_join_are_there() -> None:
    facts = read_article(Article("Peru will send 30 cooks to Oman. They will join 12 Chilean cooks."))["deployments"]
    assert [fact["status"] for fact in facts] == ["planned", "under_way"]


ABOUT = "Peru will send 240 nurses to Scotland. "
GONE_ON = (
    (ABOUT + "The ministry is in talks with Ireland on sending vets. Dublin wants 50.", "50", "Peru", ["Dublin"]),
    (ABOUT + "The first 60, all trained here, are expected in May.", "60", "Peru", ["Scotland"]),
    ("Peru has lent four cooks to Oman. He said two were home and the others would stay in Oton.", "two", "Peru", []),
    ("Peru has 400 men in Kosovo. The Kosovo force is well. Some 200 troops may go to Chad.", "200", "Peru", ["Chad"]),
    ("Cyprus took on 6,200 Nepalis and 2,900 Peruvians.", "2,900", "Peruvians", ["Cyprus"]),
    ("Up to 4,000 Moroccan women are picked every year to harvest berries in Oton.", "4,000", "Moroccan", ["Oton"]),
    ("Peru will raise the number of its peacekeepers in Chad to 400.", "400", "Peru", ["Chad"]),
    ("Peru will withdraw half of its 300 soldiers from Chad.", "300", "Peru", ["Chad"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "origin", "places"), GONE_ON)
def test_who_is_told_of_next_and_where(text: str, count: str, origin: str, places: list[str]) -> None:
    facts = [fact for fact in read_article(Article(text))["deployments"] if count in fact.get("count", "")]
    assert [(fact.get("origin"), fact.get("destinations", [])) for fact in facts][-1:] == [(origin, places)]


def test_people_looked_for_are_being_selected() -> None:
    facts = read_article(Article("The firm is looking for 500 Peruvian engineers to work in Oman."))["deployments"]
    assert [fact["status"] for fact in facts] == ["selecting"]


HOSTS = (
    ("Oman will allow 2,000 Peruvians a year to work in its factories.", "2,000", "Peruvians", ["Oman"]),
    ("Brazil sent more than 8,000 Cuban doctors home in 2018.", "8,000", "Cuban", ["Brazil"]),
    ("The government of Otonia has found work for 200 young people in Japan.", "200", "Otonia", ["Japan"]),
    ("The Oton Vale government is sending 350 nurses to Peru.", "350", "Oton Vale", ["Peru"]),
    ("The Diocese of Oton is sending four priests to parishes in Chad.", "four", "Oton", ["Chad"]),
    ("The group, which runs clinics in Oman, has signed 65 Peruvian nurses.", "65", "Peruvian", ["Oman"]),
    (ABOUT + "Forty Peruvians teach at schools in rural Oman.", "Forty", "Peruvians", ["Oman"]),
    ("The Oton fire service has sent 40 officers to Chad.", "40", "Oton", ["Chad"]),
    (ABOUT + "They fly to Leeds next month, where 9,000 of their compatriots work.", "9,000", "Peru", ["Leeds"]),
)
NOT_HOSTS = (
    "The club in Madrid has signed two Brazilian players.",
    "Forty Poles live and work in Norway.",
    "The law allows 40 Peruvians a year to vote by post.",
    "The court let 12 Brazilians back into work after the strike.",
    "The University of Oton sent 40 letters to students in Peru.",
    "The city of Oton sent 40 delegates to a conference in Lyon.",
    "Joined by 30 neighbours, the farmer blocked the road to Oton.",
    "The soldiers were joined by 40 of their wives at the parade in Lima.",
    "Ghana and Peru have signed a trade deal on cocoa and the export of fish.",
    "The island wants 50 new wind turbines, and the country needs 300 nurses of its own.",
)


@pytest.mark.parametrize(("text", "count", "origin", "places"), HOSTS)
def test_who_lets_in_sends_home_or_sends_out(text: str, count: str, origin: str, places: list[str]) -> None:
    facts = [fact for fact in read_article(Article(text))["deployments"] if count in fact.get("count", "")]
    assert [(fact.get("origin"), fact.get("destinations")) for fact in facts] == [(origin, places)]


@pytest.mark.parametrize("text", NOT_HOSTS)
def test_what_only_sounds_like_it_sends_nobody(text: str) -> None:
    assert read_article(Article(text))["deployments"] == []
