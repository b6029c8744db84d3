"""Traits of whole articles of many kinds: records of parliaments, shares named by their whole, those there already."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

GREECE = "Estonia will send 51 firefighters to Greece. "
OMAN = "Peru has sent 126 cooks to Oman. "

# text, and of its last deployment: number, origin, destinations, status, scope
LAST = (
    # several states that have people "there", or in the country told before, send them
    (
        GREECE + "Cyprus and Romania have 212 firefighters in the country between them.",
        ("212", None, ["Greece"], "under_way", "single"),
    ),
    (
        GREECE + "Cyprus, Romania and Poland have 212 firefighters there.",
        ("212", None, ["Greece"], "under_way", "single"),
    ),
    ("Cyprus and Romania have 212 Thai firefighters.", ("212", "Thai", ["Cyprus", "Romania"], "under_way", "single")),
    # a nation's unit is its people
    (
        GREECE + "They relieve a Latvian unit of 38 that has been working in Patras since July.",
        ("38", "Latvian", ["Patras"], "under_way", "single"),
    ),
    # others who are somewhere by now are counted though a number alone says so
    (OMAN + "Another 40 from Lima were already in Sohar on Friday.", ("40", "Lima", ["Sohar"], "under_way", "single")),
    # a board that serves a district is no town
    (
        "Eleven linemen from the Elkhorn Public Power District left for Louisiana.",
        ("Eleven", None, ["Louisiana"], "under_way", "single"),
    ),
    # where a ship is registered nobody goes; those beside others of a past that is closed are no longer there
    (
        "A union says 900 Peruvians worked in 2024 on Chinese-flagged ships off Argentina.",
        ("900", "Peruvians", ["Argentina"], "completed", "single"),
    ),
    (
        "Some 900 Peruvians worked in Oman in 2024, and 40 Ghanaians served in the same fleet.",
        ("40", "Ghanaians", ["Oman"], "completed", "single"),
    ),
    (
        "Some 900 Peruvians worked in Oman in 2024, and 40 Ghanaians are there now.",
        ("40", "Ghanaians", ["Oman"], "under_way", "single"),
    ),
    # a study that says so does not weigh it
    (
        "Peru sends cooks to Oman. The study says that 900 Peruvians worked in Oman in 2024.",
        ("900", "Peruvians", ["Oman"], "completed", "single"),
    ),
    # who staffs a clinic is there; who will staff it is not
    (
        "A field hospital staffed by 52 Indian army medics was set up in Blantyre on 17 March.",
        ("52", "Indian", ["Blantyre"], "under_way", "single"),
    ),
    (
        "A field hospital in Blantyre will be staffed by 52 Indian army medics from May.",
        ("52", "Indian", ["Blantyre"], "planned", "single"),
    ),
    # the others of a number that was shared out, and those who are added to it
    (
        "Peru has sent twelve nurses to Oslo. Eight of them work at a school. The other four look after the old.",
        ("four", "Peru", ["Oslo"], "under_way", "part"),
    ),
    (
        "The relief agency has 18 staff in Lima from Chad and will add nine by Friday.",
        ("nine", "Chad", ["Lima"], "planned", "single"),
    ),
    # names with a saint's short word
    ("Peru sent 40 nurses to St. Louis in May.", ("40", "Peru", ["St. Louis"], "under_way", "single")),
    ("Peru sent 40 nurses to Port St. Joe.", ("40", "Peru", ["Port St. Joe"], "under_way", "single")),
    # with whom one deals is to have people, or to send them
    (
        "Peru has agreed with the Omani health ministry to send 40 nurses.",
        ("40", "Peru", ["Omani"], "planned", "single"),
    ),
    (
        "Oman signed an agreement with the Peruvian health ministry for 250 nurses.",
        ("250", "Peruvian", ["Oman"], "under_way", "single"),
    ),
    (
        "Peru will send nurses to Chad.\n\nTalks are on with Denmark for 100 nurses, an official said.",
        ("100", "Peru", ["Denmark"], "planned", "single"),
    ),
    # the province that a headline gives people to is their home, whoever is in talks
    (
        "Kerala nurses begin a new life\n\nA batch of 22 left for Wales. Talks are on with Denmark for 100 nurses.",
        ("100", "Kerala", ["Denmark"], "planned", "single"),
    ),
    # those who have gone are no plan, though the others are
    (
        "Peru has decided to send 500 soldiers to Chad, and the first 60 left on Monday.",
        ("60", "Peru", ["Chad"], "under_way", "part"),
    ),
    (
        "Peru has decided to send 500 soldiers to Chad, and the first 60 will leave on Monday.",
        ("60", "Peru", ["Chad"], "planned", "part"),
    ),
    # those whom a body of states owns are of no one country; nor is the rest of a number that several shared
    (
        "Peru will send 40 cooks to Oman. In 2021 the EU’s 40 observers stayed in Chad for six weeks.",
        ("40", None, ["Chad"], "completed", "single"),
    ),
    (
        "Peru will send 340 cooks to Oman, Chad 85 and Mali 120 cooks. The remaining 35 will arrive in Oman in July.",
        ("35", None, ["Oman"], "planned", "part"),
    ),
    # those who were sent home are; those who asked for it and were brought home are, too
    (
        "A yard in Leeds brought in 60 Turkish fitters last year and sent them home in May, as an order was cancelled.",
        ("60", "Turkish", ["Leeds"], "completed", "single"),
    ),
    (
        "Peru has sent cooks to Oman. Nine who requested to return were repatriated in May.",
        ("Nine", "Peru", ["Oman"], "completed", "single"),
    ),
    (
        "Peru has sent cooks to Oman. Nine have requested to return.",
        ("Nine", "Peru", ["Oman"], "planned", "single"),
    ),
    # what people are sent to stop has not stopped them
    ("Peru sent 900 men to Chad to stop rebels from shooting.", ("900", "Peru", ["Chad"], "under_way", "single")),
    ("Peru has stopped 90 maids from leaving for Oman.", ("90", "Peru", ["Oman"], "halted", "single")),
    # a region is where people were, whatever stands between; its nation is told again by it
    (
        "The first 29 members of a Cuban brigade returned on Monday from the Italian region of Calabria.",
        ("29", "Cuban", ["Calabria"], "completed", "single"),
    ),
    (
        "Forty Cuban doctors work in the Italian region of Calabria.",
        ("Forty", "Cuban", ["Calabria"], "under_way", "single"),
    ),
    # what a host has had is there still, whatever it says of it
    (
        "In Jamaica, which has had 277 Cuban nurses since last year, the cabinet says that it will review the pact.",
        ("277", "Cuban", ["Jamaica"], "under_way", "single"),
    ),
    # a country has people in so many others; a firm has staff
    ("Peru sends nurses abroad. Peru has 900 nurses in 12 countries.", ("900", "Peru", None, "under_way", "single")),
    # who writes from a place is not from there, and the nation counted first is that of the others
    (
        "Ann Ode writes from Juba, where she has been nursing since May. We will send two more nurses to Malakal.",
        ("two", None, ["Malakal"], "planned", "single"),
    ),
    (
        "A firm has placed 214 Nigerian cooks in Austria and Estonia. The departure of 38 cooks for Poland is on hold.",
        ("38", "Nigerian", ["Poland"], "halted", "single"),
    ),
    # a writer goes with people of his own, and tells of those who flew with him
    (
        "Tonga has sent 900 pickers to Australia under the scheme. I will return in July with 25 men from my village.",
        ("25", "Tonga", ["Australia"], "planned", "single"),
    ),
    # a state that still has people in the town told before has sent them, whoever else is told of
    (
        "Peru sent 40 soldiers to Port Vila. Australia still has around 90 engineers in the city.",
        ("around", "Australia", ["Port Vila"], "under_way", "single"),
    ),
    ("Oman still has 90 Peruvian engineers.", ("90", "Peruvian", ["Oman"], "under_way", "single")),
    # who sends others is not sent
    ("Two agents sent 46 maids to Oman.", ("46", None, ["Oman"], "under_way", "single")),
    ("Two agents who sent 46 maids to Oman were jailed.", ("46", None, ["Oman"], "under_way", "single")),
    ("Forty soldiers sent to Oman came home.", ("Forty", None, ["Oman"], "completed", "single")),
    # what befell others, told in a clause of its own
    (
        "Peru sent 46 maids to Oman. He said that three had died and that 12 were still in Muscat.",
        ("12", "Peru", ["Muscat"], "under_way", "single"),
    ),
    # each number of a sentence has its province
    (
        "Fiji has sent 341 soldiers abroad. Of these, 134 serve on the Golan Heights and 168 are in the Sinai.",
        ("168", "Fiji", ["Sinai"], "under_way", "part"),
    ),
)


def told(text: str) -> list[tuple[object, ...]]:
    """Return number, origin, destinations, status and scope of each deployment."""
    keys = ("count", "origin", "destinations", "status", "scope")
    return [
        tuple((fact.get(key) or "").split(" ")[0] if key == "count" else fact.get(key) for key in keys)
        for fact in read_article(Article.read(text))["deployments"]
    ]


@pytest.mark.parametrize(("text", "wanted"), LAST)
def test_last_deployment(text: str, wanted: tuple[object, ...]) -> None:
    """The last deployment has these fields."""
    assert told(text)[-1] == wanted


def test_share_of_a_number_told_further_up() -> None:
    """A number is a share of the whole that its sentence names, though another one was told since."""
    between = "A Latvian team of 38 has been working in Patras since May. Both carry pumps. "
    own = told(GREECE + between + "Of the 51, nineteen come from Tartu.")
    assert [(fact[0], fact[3], fact[4]) for fact in own] == [
        ("51", "planned", "total"), ("38", "under_way", "single"), ("nineteen", "planned", "part")
    ]  # fmt: skip
    others = told(GREECE + between + "Of the 38, nineteen are in Olympia.")
    assert [fact[4] for fact in others] == ["single", "total", "part"]


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("A post claims that Peru will send 500 soldiers to Chad. The claim is false.", ["denied"]),
        ("A viral video claims that Peru has sent 500 soldiers to Chad. Both claims are untrue.", ["denied"]),
        ("A post claims that Peru will send 500 soldiers to Chad. The claim is true.", ["stated"]),
        ("The minister claims that Peru will send 500 soldiers to Chad. The weather is bad.", ["stated"]),
    ],
)
def test_what_nobody_claims_is_denied(text: str, modalities: list[str]) -> None:
    """What a post claims is denied where the next sentence calls it false."""
    assert [fact["modality"] for fact in read_article(Article.read(text))["deployments"]] == modalities


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Peru sends soldiers to Chad. More than 12 soldiers may be sent overseas only with leave of a court.",
            1,
        ),
        ("Peru sends soldiers to Chad. More than 12 soldiers may be sent to Oman in May.", 2),
        ("Peru sends teachers to Chad. Around 1,200 Chadians have passed through their courses.", 1),
        ("Peru sends vets to Chad. Teams of fewer than five are not accepted.", 1),
        ("Peru sent 40 rescuers to Chad. They brought out four people alive.", 1),
        ("Peru sent 40 rescuers to Chad. They brought out four nurses by ship to Oman.", 2),
        ("Peru sent 40 soldiers to Chad. They are to keep 20,000 from shooting.", 1),
        ("Peru sends nurses abroad. Acme has 900 engineers in 12 countries.", 0),
        ("Peru sends cooks to Oman. To be chosen, 9 in 10 of those interviewed had paid a broker.", 1),
        ("Peru sends cooks to Oman.\n\n(c) whether a contingent is to be sent to Haiti.", 1),
        ("Peru sends cooks to Oman.\n\n(c) A contingent of 40 soldiers is to be sent to Haiti.", 2),
    ],
)
def test_deployments_told(text: str, number: int) -> None:
    """Neither a rate nor a question that is put to somebody is a deployment."""
    assert len(told(text)) == number


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("No fee of any kind is asked of any cook.", []),
        ("No smokers are taken.", ["smokers"]),
        ("Others were turned away because of the rules of their insurance.", []),
        ("Others were turned away because of their tattoos.", ["tattoos"]),
        ("We cannot leave our wards without nurses.", []),
        ("Nobody may leave without a visa.", ["a visa"]),
        ("According to Acme, based in Lima, smokers are discarded.", ["smokers"]),
        ("The ministry banned the recruitment of maids for Oman.", []),
        ("Those who abandon the mission cannot enter the island for eight years.", []),
        ("Those who abandon the mission cannot apply again.", ["abandon the mission"]),
        (
            "Cooks should have a B.Sc. or a diploma, and an M.A. in English.",
            ["a B.Sc. or a diploma", "an M.A. in English"],
        ),
        ("Cooks must hold a U.K. licence. A B. Ode and Sons card is sold.", ["a U.K. licence"]),
    ],
)
def test_conditions(text: str, conditions: list[str]) -> None:
    """Nobody is barred by a fee that none asks for, by what lies outside of him, or by those whom others lack."""
    facts = read_article(Article.read("Peru sends cooks to Oman. Cooks are chosen in Lima. " + text))
    assert [fact["text"] for fact in facts["criteria"]] == conditions


def test_when_is_not_the_day_of_a_paper() -> None:
    """An accord's month is not that of those who go under it."""
    texts = (
        "A batch of 114 Peruvian cooks left for Tel Aviv under the bilateral agreement of July 2023.",
        "A batch of 114 Peruvian cooks left for Tel Aviv under the bilateral agreement in July 2023.",
        "Two agents who sent 46 maids to Oman were on Friday jailed.",
        "Some 46 Peruvian maids were on Friday deployed to Oman.",
    )
    times = [read_article(Article.read(text))["deployments"][0].get("when") for text in texts]
    assert times == [None, "July 2023", None, "Friday"]


def test_what_is_under_discussion_is_possible() -> None:
    """A quota that is talked of is not settled."""
    text = "Peru will send 40 cooks to Oman, and a quota of 10,000 farm workers was under discussion with Qatar."
    assert [fact["modality"] for fact in read_article(Article.read(text))["deployments"]] == ["stated", "possible"]
