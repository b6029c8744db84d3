"""Copy of labour desks: who is sent, sent home, hired or only cheated, and what stands beside their number."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Deployment

NURSES = "Peru sent 300 nurses to Oman in May.\n\n"


def row(fact: Deployment) -> str:
    """Return a deployment in one line: origin > places, count, status, and the scope where it is not single."""
    places = "+".join(place.code or place.name for place in fact.destinations)
    told = f"{fact.origin.code if fact.origin else '-'}>{places} {fact.count.text if fact.count else '-'} {fact.status}"
    return told if fact.scope == "single" else f"{told} {fact.scope}"


def rows(text: str) -> list[str]:
    """Return the deployments of a text, one line each."""
    return [row(fact) for fact in extract(text, model="builtin").deployments]


INSIDE = [
    (
        "Almost 400 Peruvian nurses, including some 90 through the Bridge project, are expected to fly to Oman in May.",
        ["PE>OM Almost 400 planned total", "PE>OM some 90 planned part"],
    ),
    (
        "Some 400 Peruvian nurses, among them 90 men, will be sent to Oman in May.",
        ["PE>OM Some 400 planned total", "PE>OM 90 planned part"],
    ),
    (
        "More than 3,000 Peruvians, including 250 nurses and 40 doctors, left for Oman in May, the agency said.",
        ["PE>OM More than 3,000 under_way total", "PE>OM 250 under_way part", "PE>OM 40 under_way part"],
    ),
    (
        "Some 400 Peruvian nurses, including 90 to Oman, will be sent abroad in May.",
        ["PE> Some 400 planned", "PE>OM 90 planned part"],  # those of the aside have a place of their own
    ),
]
HOME = [
    ("Oman sent home nearly 200 Peruvians working there in 2018.", ["PE>OM nearly 200 completed"]),
    ("Oman and Qatar have sent home 300 Peruvian workers since May.", ["PE>OM+QA 300 completed"]),
    ("Peru has repatriated 300 Peruvian workers from Oman since May.", ["PE>OM 300 completed"]),
]
SORTS = [
    ("It looks after Peruvian nurses deployed in other countries such as Chile and Oman.", ["PE>CL+OM - under_way"]),
    ("Peru sends nurses to wealthy nations like Chile and Oman.", ["PE>CL+OM - under_way"]),
    ("Peru sends nurses to markets, including Chile and Oman.", ["PE>CL+OM - under_way"]),
    ("Peru’s nurses are as good as those of countries like Chile and Oman.", []),
]
NOBODY = [
    ("There are a total of 152 licensed recruiting agencies in Peru.", []),
    ("There are a total of 152 hired in Lima.", ["PE>OM 152 under_way"]),
    ("Over 1,000 Peruvians were reportedly victims of touts.", []),
    ("Some 90 Peruvians, victims of a storm, were sent to Chile to build homes.", ["PE>CL Some 90 under_way"]),
]
AHEAD = [
    ("Peruvian nurses may soon be deployed to Oman once the pact is signed in Lima.", ["PE>OM - planned"]),
    ("Peruvian nurses may have been sent to Oman in secret.", ["PE>OM - under_way"]),
]


@pytest.mark.parametrize(("text", "expected"), [*INSIDE, *HOME, *SORTS, *AHEAD])
def test_who_goes_where(text: str, expected: list[str]) -> None:
    """A clause goes on behind an aside, a host sends people home, and countries "such as" some are those."""
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOBODY)
def test_who_is_counted_but_not_sent(text: str, expected: list[str]) -> None:
    """Firms are no people, and whoever fell for a tout is not sent."""
    assert rows(NURSES + text)[1:] == expected


def test_the_two_countries_that_sign_are_no_destinations() -> None:
    """Countries told of before are not counted as those to which people go; countries without an article are."""
    signed = "Peru expects to send 500 welders to work in Oman under a pact that the two countries signed on Monday."
    spread = "Peru will send 500 welders to 12 countries in May."
    counts = [extract(text, model="builtin").deployments[0].destination_count for text in (signed, spread)]
    assert [count and count.text for count in counts] == [None, "12"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Lawmakers said that immigration employees were illegally sending Peruvian women to Oman.", "women"),
        ("Lawmakers said that the ministry’s employees send Peruvian nurses to Oman.", "nurses"),
    ],
)
def test_whom_a_verb_takes_is_who_is_sent(text: str, group: str) -> None:
    """Who sends people is not who is sent."""
    assert [fact.group for fact in extract(text, model="builtin").deployments] == [group]


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Some 70 of the nurses are waiting and praying that the ministry will lift the ban.", "waiting and praying"),
        ("Some 70 of the nurses are waiting and hoping for a visa.", "waiting and hoping for a visa"),
    ],
)
def test_a_stage_ends_before_a_clause(words: str, stage: str) -> None:
    """What people wait for is part of their stage, but not half of a clause."""
    assert [fact.stage for fact in extract(NURSES + words, model="builtin").deployments][1:] == [stage]


BRIGADES = [
    (
        "A Peruvian brigade of 52 medics, some with experience in Chile, arrived in Oman on Monday.",
        ["PE>OM 52 under_way"],
    ),
    ("Some 90 Peruvian nurses, most with experience in Chile, have left for Oman.", ["PE>OM Some 90 under_way"]),
    ("Some 90 Peruvian nurses, many of them trained in Chile, arrived in Oman.", ["PE>OM Some 90 under_way"]),
    ("Peru has so far sent 2,600 medics to 34 countries, organised in 34 brigades.", ["PE> 2,600 under_way"]),
    ("Peru sent 40 medics to Guinea Conakry.", ["PE>GN 40 under_way"]),
    (
        "Builders asked Oman to allow companies to recruit 900 Peruvian welders.",
        ["PE>OM 900 planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BRIGADES)
def test_brigades_and_requests(text: str, expected: list[str]) -> None:
    """Where people once were is no goal, brigades are no people, and who is asked for is only to come."""
    assert rows(text) == expected


def test_a_body_that_asks_is_no_town() -> None:
    """A name that goes on as a body's is no place that people come from."""
    text = "Officials had a request for 900 welders from the Population and Immigration Authority."
    assert rows(NURSES + text)[1:] == ["PE> 900 planned"]


def test_the_sick_among_those_sent_are_no_cohort() -> None:
    """Whoever was tested for an illness is not at a step of selection."""
    assert rows(NURSES + "Six of them have tested positive for fever.") == rows(NURSES)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In May, Oman signed a deal with Peru that will allow 42,000 Peruvians to work in Oman.", None),
        ("In May, 42,000 Peruvians will go to Oman.", "May"),
        ("Friday May 3, 2019 – Peru has sent 20 doctors to Oman.", None),
        ("On May 3, Peru sent 20 doctors to Oman.", "May 3"),
    ],
)
def test_the_time_of_a_deal_is_not_that_of_those_it_sends(text: str, when: str | None) -> None:
    """The date of a deal, or of the copy, is no time of a deployment."""
    assert [fact.when for fact in extract(text, model="builtin").deployments] == [when]


QUOTAS = [
    ("Oman will accept 56,000 foreign workers under its permit system in 2019.", ["->OM 56,000 planned"]),
    ("Oman will take 560 foreign welders next year.", ["->OM 560 planned"]),
    ("Oman needs 560 foreign welders.", []),
    ("Oman will accept 560 foreign ships next year.", []),
    ("Oman has set a target of accepting 900 Peruvian nurses by the summer of 2030.", ["PE>OM 900 planned"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTAS)
def test_a_host_takes_workers_from_abroad(text: str, expected: list[str]) -> None:
    """Foreign workers whom a country takes are sent from somewhere; those whom it needs are not."""
    assert rows(text) == expected


LEFT_OUT = [
    "The ministry estimates the need for an additional 550,000 nurses in 2035.",
    "The ministry has repatriated 280 prisoners and 273 citizens without permits from Oman.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_who_is_lacking_or_a_prisoner_is_not_sent(text: str) -> None:
    """A shortage counts nobody who is there, and prisoners who are brought home did not work."""
    assert rows(NURSES + text) == rows(NURSES)
    assert rows(NURSES + "The ministry has repatriated 280 nurses from Oman.")[1:] == ["PE>OM 280 completed"]


def test_of_two_parties_one_sends() -> None:
    """Where a host and another state agree, those who come are the other state's."""
    text = "Under the pact, the Omani and Peruvian governments agreed that 300 carers will come to Oman."
    assert rows("Some carers are to go abroad.\n\n" + text)[-1:] == ["PE>OM 300 planned"]


BANS = [
    ("There is a government ban on sending Peruvian maids to Kuwait.", ["PE>KW - halted"]),
    ("The resolution ordered a partial deployment ban of Peruvian maids to Kuwait.", ["PE>KW - halted"]),
    ("The king told him to totally lift the ban on deployment of Peruvian workers to Kuwait.", ["PE>KW - planned"]),
    ("Peru has not lifted its ban on the deployment of maids to Kuwait.", ["PE>KW - halted"]),
]


@pytest.mark.parametrize(("text", "expected"), BANS)
def test_a_ban_on_departures_halts_them_until_it_is_lifted(text: str, expected: list[str]) -> None:
    """A ban on all departures is no condition of any, and one that is lifted halts nothing."""
    report = extract(NURSES + text, model="builtin")
    assert [row(fact) for fact in report.deployments][1:] == expected
    assert report.criteria == ()


CAUGHT = [
    ("Six of them are believed to remain in captivity.", []),
    ("The ministry was working to evacuate thousands of Peruvians away from the fighting.", []),
    (
        "Around 3,000 Peruvian labourers had been working in Chile before the war broke out last October.",
        ["PE>CL Around 3,000 completed"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CAUGHT)
def test_people_caught_in_a_war(text: str, expected: list[str]) -> None:
    """Captives and the evacuated are not sent, and who had worked before a war is there no more."""
    found = [fact for fact in extract(NURSES + text, model="builtin").deployments if fact.when != "May"]
    assert [row(fact) for fact in found] == expected
    assert all(fact.when is None for fact in found)


def test_a_land_told_before_is_where_the_next_ones_go() -> None:
    """People who leave for "the East African nation" go where those before them go."""
    text = (
        "The first batch of Zambian teachers assigned to Rwanda is set to travel. 224 teachers will be leaving for the "
        "East African nation."
    )
    assert rows(text) == ["ZM>RW 224 planned"]


def test_the_post_of_an_envoy_is_no_goal() -> None:
    """Where an envoy serves is not where people go."""
    text = "Kenya’s nurses go abroad. Ambassador to Peru Ann Ode flagged off 19 Kenyan nurses on Monday."
    assert all(
        "Peru" not in place.name for fact in extract(text, model="builtin").deployments for place in fact.destinations
    )


HOSTS = [
    ("Oman signed a deal with Peru on Friday to bring in Peruvian migrant workers.", ["PE>OM - planned"]),
    ("Oman signed a deal with Peru on Friday to bring in Peruvian grapes.", []),
    ("Currently, Oman hosts about 7,000 foreign migrant workers.", ["->OM about 7,000 under_way"]),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_a_host_and_its_deals(text: str, expected: list[str]) -> None:
    """A deal to bring in workers of a nation tells who sends them."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vietnamese workers in Oman, numbering 2,600, are at work in factories.", ["VN>OM 2,600 under_way"]),
        ("Oman’s ministry asked 120 Peruvian maidservants to return home.", ["PE>OM 120 planned"]),
    ],
)
def test_people_by_number_and_by_name(text: str, expected: list[str]) -> None:
    """A number may stand behind its people, whatever they are called."""
    assert rows(NURSES + text)[1:] == expected


def test_states_are_counted_and_say_nothing() -> None:
    """A number of states has no verb behind it."""
    text = "To date, Peru has sent more than 80 nuns to several dioceses in eight states, from Ohio to Utah."
    assert [fact.attribution for fact in extract(text, model="builtin").deployments] == [None]


PARTIES = [
    ("Peru and Oman signed a deal for 600 Peruvian nurses to work in the Gulf state.", ["PE>OM 600 under_way"]),
    (
        "The sending of Peruvian workers to Oman through official routes has been temporarily suspended by the king.",
        ["PE>OM - halted"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_signs_and_who_suspends(text: str, expected: list[str]) -> None:
    """Of two who sign, the nation of those counted sends; a halt may be told far behind."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru will send 60 officers to Oman before polling starts on 8 November.", "8 November"),
        ("Some 60 Peruvian officers had been serving in Oman before polling started on 8 November.", None),
    ],
)
def test_what_comes_first_dates_what_is_ahead(text: str, when: str | None) -> None:
    """People may go before something that is ahead; what broke out in the past dates itself."""
    assert [fact.when for fact in extract(text, model="builtin").deployments] == [when]
