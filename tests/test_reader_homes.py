"""Whose people an article is about: what speaks for a country as the home, and what against it."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article

HOMES = (
    # told of most, though another sender is named first
    (
        "Chile has 40 sappers in Mali.\n\nPeru’s army is fit. The Peruvian soldiers like it. 900 soldiers are in Chad.",
        "900 soldiers",
        "PE",
    ),
    # people named by their nation
    (
        "Lima likes its nurses. Peruvians care for the old.\n\nThe ministry will send 90 nurses to Oman.",
        "90 nurses",
        "PE",
    ),
    # a state's name over a notice
    ("Ministry of Health, Republic of Peru\n\nThe Office will send 96 nurses abroad in May.", "96 nurses", "PE"),
    # a dateline
    ("LIMA, 3 May – The Office will send 96 nurses abroad in May.", "96 nurses", "PE"),
    # a nation's firm is no nation's people
    ("The Norwegian firm is pleased.\n\nBundoran Roofing is sending 26 roofers to Bergen.", "26 roofers", None),
    # the host's organisers put them up
    (
        "We fly to Nairobi.\n\nThe Kenyan hosts met the referees.\n\nThe club sent 14 referees to Oslo.",
        "14 referees",
        None,
    ),
    # where people go as often as any are told to be its own is no home
    (
        (
            "Chile and Peru sign a pact on cooks\n\nThe government of Chile and the government of Peru signed it. "
            "The Chilean ministry and its Chilean staff were glad.\n\nSome 900 Peruvian cooks will go to Chile, 40 of "
            "them to Chile by ship, 90 to Chile by air. The Chilean government pays.\n\nThe first 30 leave in May."
        ),
        "30",
        "PE",
    ),
    # the head's own people, not those of a country that is told of only far below, though more often
    (
        (
            "They follow the wool.\n\nEvery August 46 shearers arrive on the plains, all of them Chilean.\n\nThe bar "
            "is full. They drink late. The Chilean shearers sleep in the shed.\n\nA man who came first counts them. He "
            "is old. He has a bad knee. He cooks.\n\nThe union is cross. A dozen New Zealanders came over, too. New "
            "Zealand’s own shearers are few. New Zealand’s ministry says so.\n\nThe office chose 70 shearers for Oman."
        ),
        "70 shearers",
        "CL",
    ),
    # what is said of a country is no sending by it
    ("Minister denies Chad link\n\nThe bureau will send 1,200 drivers to Oman.", "1,200 drivers", None),
)


START = "Peru’s cooks are known abroad.\n\nPeruvian cooks work in Oman.\n\n"
NATIONS = (
    # each number has the nation before its own noun, the last one too
    (START + "In all 62 Polish and 35 Czech divers are at work in Oman.", "62 Polish and 35 Czech divers", "PL"),
    (START + "An airline in Oman has hired 95 Kenyan security screeners.", "95 Kenyan security screeners", "KE"),
    (START + "In May 58 Chileans taught Omani recruits in Oman.", "58 Chileans taught Omani recruits", "CL"),
    # what the nation's adjective says of others
    (START + "The minister promised 150 soldiers to a European training mission in Mali.", "150 soldiers", "PE"),
    (START + "The ministry is sending 20 English teachers to Oman.", "20 English teachers", "PE"),
    # where the next ones are from is no home of all
    ("The mill in Oman is to hire 300 cooks this year, 170 from Peru and 60 from Chile.", "300 cooks", None),
    ("The mill in Oman has hired 140 cooks and 60 bakers from Peru.", "140 cooks", "PE"),
)
AID = "\n\nOf these, 240 will go to Haifa. Israel has asked for 900.\n\nLast year 70 returned from Haifa."
UNLISTED = (
    # the town of a dateline that no table has
    ("RANGPUR: The State will send 600 welders to Israel, the Labour Minister said." + AID, "70", "RANGPUR"),
    ("Gore, May 3 (NPS): The Gore board will send 600 welders to Israel." + AID, "600 welders", "Gore"),
    # a region that things are in, and whose office sends
    ("Jharkhand to send 600 welders to Israel.\n\nThey are at work in Jharkhand now." + AID, "240", "Jharkhand"),
    # a firm is no region, a heading and a label are no dateline
    ("Bundoran Roofing will send 600 welders to Israel.\n\nIt rains in Galway." + AID, "600 welders", None),
    ("SITUATION REPORT: The office will send 600 welders to Israel, it said." + AID, "600 welders", None),
    ("HOST: Who goes?\nGUEST: We will send 600 welders to Israel.\nHOST: When?" + AID, "600 welders", None),
    # where people go more often than they are from there
    (
        ("Off to Ghana\n\nOTON, Minn. – The college is sending 26 nurses to Ghana. Two Ghanaian nurses came."
        "\n\nIn Ghana, the Ghanaian ministry will put them up. Another 40 nurses go to Ghana in May."),
        "40 nurses", "OTON",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), UNLISTED)
def test_home_that_no_table_has(text: str, count: str, name: str | None) -> None:
    """Where no country is the home, the town of the dateline is, or the region whose office sends."""
    found = {item.get("count"): item for item in read_article(Article.read(text))["deployments"]}
    assert found[count].get("origin") == name


@pytest.mark.parametrize(("text", "count", "code"), [*HOMES, *NATIONS])
def test_whose_people_they_are(text: str, count: str, code: str | None) -> None:
    """Those whose country the sentence leaves out are the people of the article's own country, if it has one."""
    found = {item.get("count"): item for item in read_article(Article.read(text))["deployments"]}
    origin = found[count].get("origin")
    meaning = place_code(origin) if origin else None
    assert (meaning[0] if meaning else None) == code


def test_home_below_a_byline() -> None:
    """Lines of a byline are no part of the lead, and a state that is always in capitals is no dateline."""
    text = (
        "Ramp-ups to take 1,900 engineers abroad\n\nMaker tops the list with 680 for Hungary; delays shrink US plan\n\n"
        "By Ann Ode\nPublished: 11 March\n\nSouth Korean battery makers plan to send 1,900 engineers to plants abroad "
        "this year, a tally shows. Hungary is to receive 760 of them and the US 540. The ministry is hiring 100 "
        "retired engineers for Oman."
    )
    found = read_article(Article.read(text))["deployments"]
    assert {item.get("origin") for item in found} == {"South Korean"}


def test_home_that_leads_many_who_come_to_one_host() -> None:
    """The first sender of an article stays its home, though others send to the same host."""
    text = (
        "Wellington to lend 60 firefighters to Chile\n\n"
        "By Moana Rewi, The Capital Dispatch\n\n"
        "Sixty New Zealand firefighters will leave for Chile on Thursday, the largest crew the country has "
        "sent overseas since the 2020 season, when 157 went to Australia.\n\n"
        "Forty of them are bound for the Biobío region and 20 will stay in Santiago to plan aerial drops, "
        "Fire and Emergency deputy chief executive Tui Marama said. Australia has pledged 80 and Spain 45, "
        "but a Portuguese offer of 30 was turned down.\n\n"
        '"Nobody goes who has not done two full summers on the line," Marama said. "And nobody goes who '
        "can't pass the pack test.\" Volunteers over 60 were ruled out, and crew with Spanish were put at "
        "the top of the list.\n\n"
        "A further 24 staff are on standby in Christchurch. Marama denied a report in the Southern Post "
        'that the crew would be paid by Santiago. "They are paid at home, as always," she said.\n\n'
        'The firefighters\' union said it had lost count of the times its members had been "volunteered". '
        "Its secretary, Ross Penny, said 12 had pulled out this week because of the $900 insurance excess "
        "each had been told to cover."
    )
    found = {item.get("count"): item.get("origin") for item in read_article(Article.read(text))["deployments"]}
    assert (found["Forty"], found["24 staff"], found["80"]) == ("New Zealand", "New Zealand", "Australia")


def test_an_article_before_a_place_hides_no_preposition() -> None:
    """Who is bound "for the Falklands" is not from there, though a heading in capitals looks like a dateline."""
    text = (
        "KIWI VETS BOUND FOR THE FALKLANDS – Shipping notes\n\nThe Pharos sails tonight for Stanley with nine vets "
        "aboard, all of them from Dunedin, and a cook.\n\nMr Pym tells us a further party of five is booked."
    )
    origins = [item.get("origin") for item in read_article(Article.read(text))["deployments"]]
    assert origins
    assert "FALKLANDS" not in origins
