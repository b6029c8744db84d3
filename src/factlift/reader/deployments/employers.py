"""Where those go who are lent, hired out or placed with somebody of a country: "40 cooks work for Omani families"."""

from __future__ import annotations

from factlift.places import Mention
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene

_LEADS = frozenset("to with at in on aboard for into by inside".split())
_AHEAD = 3  # words of description between a lead and the country's adjective, or behind that
_TAKERS = frozenset(
    "family families household households home homes farm farms farmer farmers grower growers orchard orchards "
    "hospital hospitals clinic clinics ward wards hotel hotels hotelier hoteliers restaurant restaurants kitchen "
    "kitchens bakery bakeries ship ships vessel vessels trawler trawlers tanker tankers boat boats ferry ferries "
    "liner liners rig rigs fleet yard yards shipyard shipyards dock docks mine mines factory factories plant "
    "plants mill mills cannery canneries workshop workshops warehouse warehouses site sites project projects firm "
    "firms company companies caterer caterers contractor contractors subcontractor subcontractors employer "
    "employers client clients chain chains airline airlines shipowner shipowners school schools university "
    "universities college colleges laboratory institute soil territory waters islands coast border cities city "
    "towns town villages village province provinces prison prisons service services hosts host buyers buyer "
    "partner partners owner owners operator operators builder builders developer developers".split()
)
"""Who or what takes people in, or on; those whom somebody sends are none."""


def taker_of(record: Record) -> PlaceGroup | None:
    """Return the one country whose firms, families or ships the people of a deployment are led to in their clause."""
    scene = record.scene
    codes = {record.origin_code, *record.sources}
    found = [m for m in scene.mentions if m.kind == "demonym" and m.code not in codes and m.start >= record.start]
    led = [m for m in found if m.start <= record.end + _BEHIND and _takes(scene, m)]
    if len({m.code for m in led}) != 1 or led[0].code is None or not led[0].code.isalpha():
        return None
    return PlaceGroup(led[0].start, led[0].end, (led[0],), "goal")


_BEHIND = 60  # code points behind the words of a deployment


def _takes(scene: Scene, mention: Mention) -> bool:
    tokens = scene.tokens
    first, last = scene.index_at(mention.start), scene.index_at(mention.end)
    before = tokens[max(0, first - _AHEAD) : first]
    lead = max((at for at, token in enumerate(before) if token.lower in _LEADS), default=None)
    if lead is None or not all(token.word for token in before[lead:]):
        return False
    behind = tokens[last : last + _AHEAD]
    taker = next((at for at, token in enumerate(behind) if token.lower in _TAKERS), None)
    return taker is not None and all(token.word and not token.capital for token in behind[: taker + 1])
