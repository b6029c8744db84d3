"""Provinces and states that send people, take them, or are where they go; and what only names one."""

from __future__ import annotations

import pytest

from factlift import ArticleFacts, Deployment, ScriptedModel, Settings, extract

Told = tuple[str | None, tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Returns origin and destinations of each deployment of a text, each with its code."""
    found = extract(text, model="builtin").deployments
    return [
        (
            f"{fact.origin.name} {fact.origin.code}" if fact.origin else None,
            tuple(f"{place.name} {place.code}" for place in fact.destinations),
        )
        for fact in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200 nurses from Kerala to Kuwait.", ("Kerala IN", ("Kuwait KW",))),
        ("200 masons from Jharkhand leave for Jordan.", ("Jharkhand IN", ("Jordan JO",))),
        ("Kerala will send 200 nurses to Kuwait this year.", ("Kerala IN", ("Kuwait KW",))),
        ("Oromia region plans to send 500 housemaids to Saudi Arabia.", ("Oromia ET", ("Saudi Arabia SA",))),
        ("The state of Bahia will send 30 doctors to Angola in June.", ("Bahia BR", ("Angola AO",))),
        ("The Ashanti Region will send 40 teachers to Hebei province.", ("Ashanti Region GH", ("Hebei CN",))),
        ("Telangana's 300 drivers will go to Israel.", ("Telangana IN", ("Israel IL",))),
        ("Cebu maids, 60 of them, flew to Kuwait on Monday.", ("Cebu PH", ("Kuwait KW",))),
        ("Hebei has 40 engineers in Chad.", ("Hebei CN", ("Chad TD",))),
        ("Chuuk sent 30 seamen to Guam.", ("Chuuk FM", ("Guam GU",))),
        ("The US may fly in a 70-strong search team from Virginia.", ("Virginia US", ())),
        ("Mexico will send 300 pickers to Ontario and Quebec.", ("Mexico MX", ("Ontario CA", "Quebec CA"))),
        ("Some 120 shepherds from Sonora work in Utah and Idaho.", ("Sonora MX", ("Utah US", "Idaho US"))),
        ("Queensland wants 300 pickers from Tonga for its farms.", ("Tonga TO", ("Queensland AU",))),
        ("British Columbia is to get 120 nurses from Malta.", ("Malta MT", ("British Columbia CA",))),
        ("Ivanovo region is to receive 180 weavers from Tajikistan.", ("Tajikistan TJ", ("Ivanovo RU",))),
        ("Kerala, Goa and Bihar will send 40 nurses to Oman.", ("Kerala, Goa and Bihar IN", ("Oman OM",))),
        ("Thirty guards from Tuscany and Umbria, in Italy, left for Malta.", ("Tuscany and Umbria IT", ("Malta MT",))),
        ("Texan crews, 60 linemen in all, will leave for Jamaica.", ("Texan US", ("Jamaica JM",))),
    ],
)
def test_a_province_sends_and_takes_people_as_a_country_does(text: str, expected: Told) -> None:
    """A part of a country stays itself by name, and has its country's code."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ohio will send 60 linemen to Florida after the storm.", ("Ohio US", ("Florida US",))),
        ("Sixty linemen from Ohio left for Florida on Monday.", ("Ohio US", ("Florida US",))),
        ("Nova Scotia sent 18 linemen to Quebec yesterday.", ("Nova Scotia CA", ("Quebec CA",))),
        ("Ontario sent 25 firefighters to Jasper, Alberta, in July.", ("Ontario CA", ("Jasper CA",))),
        ("The 20 vets from Bihar are posted to Kerala.", ("Bihar IN", ("Kerala IN",))),
    ],
)
def test_people_go_from_one_part_of_a_country_to_another(text: str, expected: Told) -> None:
    """The same country's code makes neither place the other; no check takes one for where they are from."""
    facts = extract(text, model="builtin")
    assert told(text) == [expected]
    assert [flag.code for fact in facts.deployments for flag in fact.flags] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Recruits in the sender's own country are not where they go.
        (
            "Sri Lanka will send 310 nurses abroad. They are in language classes in Jaffna.",
            ("Sri Lanka LK", ("abroad None",)),
        ),
        ("Sri Lanka will send 90 nurses to Oman. Another 31 are in classes in Jaffna.", ("Sri Lanka LK", ("Oman OM",))),
        # Where offices are that choose people, and one whose country says more.
        (
            "Myanmar has ordered labour offices in Mandalay and Sagaing to find 2,400 builders for Russia.",
            ("Myanmar MM", ("Russia RU",)),
        ),
        ("India will send 300 carers to Bavaria, Germany.", ("India IN", ("Germany DE",))),
        # Not those who are from there, but where an office, a team or a broker is.
        ("Malta, which will run the team from Cotabato, is sending 75 police to Chad.", ("Malta MT", ("Chad TD",))),
        ("The broker who sniffed “around” Sonora hopes to place 60 guards in Oman.", (None, ("Oman OM",))),
        (
            "Kyrgyz miners are leaving. At least 2,000 men had gone to Poland, many through an agency in Batken.",
            ("Kyrgyz KG", ("Poland PL",)),
        ),
        # A name of something else.
        ("Kano State University sent 30 teachers to Ghana.", (None, ("Ghana GH",))),
        ("Virginia Mwangi, who runs the agency, sent 30 nurses to Oman.", (None, ("Oman OM",))),
        ("Victoria said that she had sent 40 nurses to Oman.", (None, ("Oman OM",))),
    ],
)
def test_a_province_that_is_only_named_sends_nobody(text: str, expected: Told) -> None:
    """What stands before a name, behind it, and beside it is what it is there."""
    assert told(text)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 men were recruited in Sylhet for plantations in Sarawak.", ("Sylhet BD", ("Sarawak MY",))),
        ("Recruiters are hiring 40 nurses in Kerala for Germany.", ("Kerala IN", ("Germany DE",))),
        ("Recruiters are hiring 40 cooks in Peru for hotels in Oman.", ("Peru PE", ("Oman OM",))),
        ("40 nurses were recruited in India for Lower Saxony.", ("India IN", ("Lower Saxony DE",))),
        ("40 men from Sylhet were hired by plantations in Sarawak.", ("Sylhet BD", ("Sarawak MY",))),
        ("An agency in Kerala is sending 40 nurses to Germany.", ("Kerala IN", ("Germany DE",))),
        ("40 cooks flew from Cusco to Dubai on Monday.", ("Cusco PE", ("Dubai AE",))),
        ("40 cooks from villages around Cusco are working in Oman.", ("Cusco PE", ("Oman OM",))),
        ("40 cooks from villages in Peru are working in Oman.", ("Peru PE", ("Oman OM",))),
        ("In Alberta, 40 men from Bihar staff the farms.", ("Bihar IN", ("Alberta CA",))),
        ("Farms in Alberta took on 40 men from Bihar last year.", ("Bihar IN", ("Alberta CA",))),
        ("Five nurses from Malta will spend May on the east coast of Peru.", ("Malta MT", ("Peru PE",))),
    ],
)
def test_who_hires_or_leaves_tells_where_people_are_from(text: str, expected: Told) -> None:
    """A part of a country is where people are hired, or leave, as its country would be."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "origin", "place"),
    [
        ("40 cooks flew from Oruma to Oman on Monday.", "Oruma", "Oman"),
        ("40 cooks left Oruma for Oman on Monday.", "Oruma", "Oman"),
        ("An agency in Oruma is sending 40 cooks to Oman.", "Oruma", "Oman"),
        ("Recruiters are hiring 40 cooks in Oruma for hotels in Oman.", "Oruma", "Oman"),
        ("40 cooks from Oruma were hired by hotels in Oman.", "Oruma", "Oman"),
        ("40 carers were recruited in Cebu for clinics in Jeddah.", "Cebu", "Jeddah"),
        ("40 cooks from Peru were hired by hotels in Oruma.", "Peru", "Oruma"),
    ],
)
def test_a_town_in_no_table_is_where_people_are_from(text: str, origin: str, place: str) -> None:
    """Where people leave or are hired counts, whether the town is known or not."""
    found = extract(text, model="builtin").deployments
    assert [(f.origin and f.origin.name, [p.name for p in f.destinations]) for f in found] == [(origin, [place])]


@pytest.mark.parametrize(
    "text",
    [
        "40 women were recruited in Bihar for a trial of a vaccine made in Oman.",
        "40 men from Bihar and their families live in Alberta.",
        "The firm hired 40 men in Bihar and has a shop in Alberta.",
    ],
)
def test_not_all_who_are_found_in_a_province_are_sent(text: str) -> None:
    """Those who take part in a trial, or are hired at home, go nowhere."""
    assert told(text) == []


def test_each_province_of_a_list_sends_its_own() -> None:
    """A number right behind a further part of the same country is of that part."""
    assert told("Bihar will send 40 nurses to Oman, Goa 20 and Assam nine.") == [
        ("Bihar IN", ("Oman OM",)),
        ("Goa IN", ()),
        ("Assam IN", ()),
    ]


def test_a_province_sends_those_of_its_own_sentence() -> None:
    """Those counted further on are of the country that the article is about."""
    text = (
        "Turkmenistan will send 1,200 weavers to Russia, a Turkmen official said. Lebap must furnish 450 of the "
        "weavers. Another 300 weavers will go to Belarus."
    )
    assert [origin for origin, _ in told(text)] == ["Turkmenistan TM", "Lebap TM", "Turkmenistan TM"]


def test_a_number_behind_a_province_is_of_nobody_before_it() -> None:
    """Of those from one the next one's number says nothing."""
    assert told("Oman gets 60 nurses from Kerala, Goa 40 and Bihar 12.")[0] == ("Kerala IN", ("Oman OM",))


def test_no_money_is_paid_to_a_province() -> None:
    """A number of another kind makes no place in the sentence a destination."""
    text = (
        "A firm in Malabo hired 450 Burundian men. A first 120 are already in Malabo. Two hundred are to follow. "
        "A guard on Bioko is paid 600 dollars a month, of which 200 are held back."
    )
    assert {places for _, places in told(text)} == {("Malabo GQ",)}


def test_a_province_of_the_senders_country_may_take_its_people_too() -> None:
    """Nobody is said to go elsewhere whom a part of their own country takes."""
    found = told("India will send 900 nurses to Oman. Kerala has taken 300 nurses this year.")
    assert found == [("India IN", ("Oman OM",)), ("India IN", ("Kerala IN",))]


def drafted(text: str, **fields: object) -> ArticleFacts:
    item = {"s": 1, "clause": text.rstrip("."), "count": "200", "group": "masons", **fields}
    answer = {"deployments": [item], "criteria": [], "quotes": []}
    return extract(text, model=ScriptedModel(answer), settings=Settings(looks=0))


def grounded(text: str, **fields: object) -> Deployment:
    """Returns the deployment that a model's draft of a text becomes."""
    return drafted(text, **fields).deployments[0]


@pytest.mark.parametrize(
    ("text", "words", "name", "code"),
    [
        ("India will send 200 masons to Jharkhand.", "Jharkhand", "Jharkhand", "IN"),
        ("Malta will send 200 masons to the Ashanti Region.", "the Ashanti Region", "Ashanti Region", "GH"),
        ("Malta will send 200 masons to Hebei province.", "Hebei province", "Hebei province", "CN"),
        ("Malta will send 200 masons to Punjab, an Indian state.", "Punjab", "Punjab", "IN"),
        ("Malta will send 200 masons to Punjab.", "Punjab", "Punjab", None),
        ("Malta will send 200 masons to Florida.", "Florida", "Florida", "US"),
        ("Uruguay will send 200 masons to Florida.", "Florida", "Florida", "UY"),
        ("Malta will send 200 masons to Georgia, Ohio and Utah.", "Georgia", "Georgia", "US"),
        ("Malta will send 200 masons to Jasper, Alberta.", "Jasper", "Jasper", "CA"),
        ("Malta will send 200 masons to Jasper, Alberta, Canada, in May.", "Jasper", "Jasper", "CA"),
        ("Malta will send 200 masons to Jasper, Alberta.", "Jasper, Alberta", "Jasper, Alberta", "CA"),
        ("Malta will send 200 masons to Doha, Qatar.", "Doha, Qatar", "Doha, Qatar", "QA"),
        ("Malta will send 200 masons to Otonville in Kenya.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to Otonville, in northern Kenya.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to Otonville (Kenya) in May.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to the Kenyan town of Otonville.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to Otonville, a Kenyan port.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to Otonville. Otonville, Kenya, needs them.", "Otonville", "Otonville", "KE"),
        ("Malta will send 200 masons to Otonville in May. Kenya needs them.", "Otonville", "Otonville", None),
        ("Malta will send 200 masons to Otonville, a port. Kenyan masons left it.", "Otonville", "Otonville", None),
        ("Malta will send 200 masons to Otonville, Kenya and Peru.", "Otonville", "Otonville", None),
        ("Malta will send 200 masons to Otonville, Kenya, Peru and Chad.", "Otonville", "Otonville", None),
    ],
)
def test_a_models_place_gets_its_countrys_code(text: str, words: str, name: str, code: str | None) -> None:
    """A part of a country has its country's code, and so has a town that one stands behind."""
    fact = grounded(text, destinations=[words])
    assert [(place.name, place.code) for place in fact.destinations] == [(name, code)]
    assert "code_by_model" not in [flag.code for flag in fact.flags]


def test_two_parts_of_a_country_are_two_places() -> None:
    """Words that hold both are several places, and are asked for one by one."""
    rejected = drafted("Malta will send 200 masons to Ohio and Utah.", destinations=["Ohio and Utah"]).report.rejected
    assert "several places" in rejected[0].reason


@pytest.mark.parametrize(
    ("text", "origin", "place", "flagged"),
    [
        ("Ohio will send 200 masons to Utah.", "Ohio", "Utah", False),
        ("India will send 200 masons to Kerala.", "India", "Kerala", False),
        ("Ohio will send 200 masons to Ohio.", "Ohio", "Ohio", True),
        ("India will send 200 masons to India.", "India", "India", True),
        ("Kerala will send 200 masons to India.", "Kerala", "India", True),
        ("Kerala in India will send 200 masons to Oman.", "Kerala", "Oman", False),
    ],
)
def test_a_part_is_no_other_country_and_not_the_whole(text: str, origin: str, place: str, flagged: bool) -> None:
    """The pairing is flagged where people go to where they are from, not where they go to another part of it."""
    fact = grounded(text, origin=origin, destinations=[place])
    assert ("pairing" in [flag.code for flag in fact.flags]) is flagged
