"""Who sends, as an article goes on: one home, or one host with many helpers, and the sender just told of."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.places import place_code
from factlift.reader import read_article

FLOOD = (
    "Foreign crews reach flooded Chad\n\nSome 600 foreign rescuers are in Chad, it says. Roads in Chad are cut.\n\n"
    "Rain fell in Chad all night.\n\n"
)
STEEL = (
    "A steel mill in Oman will bring in 2,300 welders from four countries.\n\nThey will live in Oman for two years.\n\n"
    "The plan for Oman is as follows:\n\n"
)
HELPERS = (
    # a helper that has people there has sent them
    (FLOOD + "Norway has 80 divers on the river already.", "80 divers", "NO", []),
    # the one that the sentence before is about
    (FLOOD + "Mexico’s team is down. 84 rescuers have just landed.", "84 rescuers", "MX", []),
    (FLOOD + "Peru left. Chile has promised 300 soldiers: 90 pilots for Sarh and 7 vets.", "90 pilots", "CL", ["Sarh"]),
    # its people are not carried into another paragraph
    (FLOOD + "Mexico’s team is down.\n\n40 soldiers will be sent to Sarh today.", "40 soldiers", None, ["Sarh"]),
    # those from all over are nobody's
    (FLOOD + "Mexico’s team is down.", "Some 600 foreign rescuers", None, ["Chad"]),
    # a line of a list of where they come from
    (STEEL + "- Nepal: 900 welders\n- Kenya: 650 welders", "650 welders", "KE", ["Oman"]),
)  # fmt: skip
HOMES = (
    # a host that has people of ours has not sent them
    ("Peru has sent cooks to Oman.\n\nOman has 600 of our cooks.", "600 of our cooks", "PE", ["Oman"]),
    # a host's share
    ("Peru will send 900 cooks abroad. Peruvian cooks cost less. Oman gets 500.", "500", "PE", ["Oman"]),
    # nations that are shared out
    ("Peru and Chile send welders. Oman needs them.\n\nOf the Chileans, 400 go to Oman.", "400", "CL", ["Oman"]),
    # "they" are the country that the sentence before is about
    (
        "Peru has 20 cooks in Canada. Peruvian cooks are liked.\n\nChile is first. They have 900 cooks in Canada.",
        "900 cooks", "CL", ["Canada"],
    ),
)  # fmt: skip


QUAKE = (
    "Peru is still digging\n\nIt was 40 Chilean firefighters who came first. Then 30 Cuban doctors landed in Oton. "
    "Kenya has sent 20 nurses to Oton, and Nepal will send 12 cooks to Lima.\n\n"
)
MANY = (
    # where many send, whoever has a number has sent it
    (QUAKE + "Canada had 35 divers standing by.", "35 divers", "CA", []),
    (QUAKE + "Also expected:\n\n- Norway – 49 divers, landing at nine", "49 divers", "NO", []),
    (QUAKE + "Ghana may fly in a 70-strong search team.", "70", "GH", []),
    # the host takes them
    (QUAKE + "Peru may get 70 more divers.", "70 more divers", None, ["Peru"]),
    # people from all over are nobody's
    (
        QUAKE + "Ghana plans to bring in about 90 foreign workers to build its first mill on the coast.",
        "about 90 foreign workers", None, ["Ghana"],
    ),
    # lines of a list of senders
    (QUAKE + "Divers in Lima, by sender:\n\nNorway 400\nGhana 700", "700", "GH", ["Lima"]),
    # the sentence has its sender
    (QUAKE + "Norway is to lend Ghana 14 divers as soon as the roads are open, it says.", "14 divers", "NO", ["Ghana"]),
)  # fmt: skip
SENT_TO = "Peru’s cooks are in demand. Peruvian cooks work in Oman.\n\nPeru is sending 40 cooks to Oman.\n\n"
SPEAKS = (
    # a state to which nobody goes speaks of its own people
    (SENT_TO + "A Suva official says up to 60 medics may be flown to Lae.", "up to 60 medics", "FJ", ["Lae"]),
    (SENT_TO + "The Chilean cabinet will decide whether 70 pilots should go to Lae.", "70 pilots", "CL", ["Lae"]),
    (SENT_TO + "Luanda has confirmed 1,200 soldiers for Lae.", "1,200 soldiers", "AO", ["Lae"]),
    # one to which they go speaks of them
    (SENT_TO + "An Omani official says 60 bakers may be flown to Lae.", "60 bakers", "PE", ["Lae"]),
    # several states are no home
    (SENT_TO + "In May governments pledged 900 soldiers for Lae.", "900 soldiers", None, ["Lae"]),
    (SENT_TO + "Six countries will send 180 monitors to Lae.", "180 monitors", None, ["Lae"]),
    (SENT_TO + "Some 800 guards work in nine countries, of whom 270 are in Mali.", "270", "PE", ["Mali"]),
    # who offers them, or where they set off
    (SENT_TO + "Oman has turned down 80 rescuers offered by Chile.", "80 rescuers", "CL", []),
    (SENT_TO + "The papers say 250 soldiers are to leave Nairobi for Lae in May.", "250 soldiers", "KE", ["Lae"]),
    (SENT_TO + "The Hondurans, 120 of whom are on the way to Oman, have to be fit.", "120", "HN", ["Oman"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "code", "places"), [*SPEAKS, *HELPERS, *HOMES, *MANY])
def test_who_sends_them_where(text: str, count: str, code: str | None, places: list[str]) -> None:
    """A sender is carried only within its paragraph where many help one host, and the home is everywhere else."""
    found = {item.get("count"): item for item in read_article(Article.read(text))["deployments"]}
    origin = found[count].get("origin")
    meaning = place_code(origin) if origin else None
    assert (meaning[0] if meaning else None, found[count].get("destinations", [])) == (code, places)


BACK = (
    # "there" is where the sentence before was
    ("Peru has sent cooks to Oman.\n\nChad votes in May. Peru may deploy 40 guards there.", "40 guards", ["Chad"]),
    ("Peru has sent 50 cooks to Oman. Another 90 cooks are on the island already.", "90 cooks", ["Oman"]),
    # no place: that they exist
    ("Peru sends cooks. There are 900 cooks on a list of the Peruvian state.", "900 cooks", None),
    # names that no table knows, joined
    ("Peru sent 318 cooks to Leeds, Bath and Hull.", "318 cooks", ["Leeds", "Bath", "Hull"]),
    ("Peru sent 318 cooks to Leeds and Bath said nothing.", "318 cooks", ["Leeds"]),
    # where they came back from
    ("Peru sent nurses to Chad. Some 27 nurses returned from Leeds in May.", "Some 27 nurses", ["Leeds"]),
    # a share of a list that has no verb
    ("Peru has sent 86 cooks abroad. Oman accounts for 35 of these and Leeds for 12.", "12", ["Leeds"]),
)


@pytest.mark.parametrize(("text", "count", "places"), BACK)
def test_where_words_take_up_a_place(text: str, count: str, places: list[str] | None) -> None:
    """Words that take up a place, and names in a row, give the destinations."""
    found = {item.get("count"): item for item in read_article(Article.read(text))["deployments"]}
    assert (found[count].get("destinations") if count in found else None) == places


@pytest.mark.parametrize(
    ("sentence", "code", "place"),
    [
        ("The Omani mission insisted that there was no Chilean soldier in Mali.", "CL", "Mali"),
        ("Oman lacks cooks, and Santiago is toying with the idea of sending nurses to Mali.", "CL", "Mali"),
    ],
)
def test_whose_people_are_not_counted(sentence: str, code: str, place: str) -> None:
    """Without a number they are those of their own nation, or of the last sender before."""
    found = read_article(Article.read(SENT_TO + sentence))["deployments"]
    assert (code, [place]) in [(_code(item.get("origin")), item.get("destinations")) for item in found]


def _code(name: str | None) -> str | None:
    meaning = place_code(name) if name else None
    return meaning[0] if meaning else None
