"""Names of towns that no table knows: where one begins and ends, what goes on with it, and what leads to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, CALENDAR, CONJUNCTIONS, NO_NAME, PREPOSITIONS, words_of
from factlift.places import Mention
from factlift.placewords.cities import city_code
from factlift.reader.scenes.backrefs import before_site
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.listings import OPENING
from factlift.reader.scenes.senders import TAKING
from factlift.reader.words.capitals import BODY_NAMES, name_end
from factlift.reader.words.cues import GO, GOALS, PEOPLE, RIDES, SEND, SENT
from factlift.reader.words.envoys import post_end
from factlift.reader.words.places import PART
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

UNLISTED_AFTER = frozenset("to in into reached at near for off around across outside inside towards toward".split())
SORTS = frozenset(
    "city port town province region district state island country emirate kingdom republic capital county union "
    "federation commonwealth sultanate principality dock docks hospital hospitals ports streets mines oilfields fields "
    "farms orchards shipyard shipyards yards vineyards suburb suburbs outskirts slums jungle jungles mountains hills "
    "desert deserts waters towns villages cities schools clinics camps airport airports border shores beaches forest "
    "forests plains valleys factories hotels kitchens wards plantations estates provinces prisons jails barracks "
    "universities coast skies wilds rubble ruins stadiums harbour harbours part parts corner corners area areas half "
    "north south east west interior disposal service side bank banks heart middle centre center hub hinterland "
    "tunnels sheds glasshouses greenhouses polytunnels groves paddies quarries mills kilns forges foundries pastures "
    "dairies barns smelters tanneries canneries bogs boatyards slipways pits collieries rigs glens steppes plants "
    "laboratories abattoirs bakeries breweries refineries warehouses looms meadows rivers lakes "
    "highlands lowlands depots tip edge fringes foothills bush goldfields diocese archdiocese parish municipality "
    "prefecture canton commune governorate barangay upazila tehsil village headwaters shore lagoon".split()
)
_FEASTS = frozenset(
    "Year Eve Day Christmas Easter Ramadan Lent Carnival Diwali Midsummer Thanksgiving Michaelmas Candlemas Martinmas "
    "Lammas Hallowmas Childermas Whitsun Whitsuntide Pentecost Shrovetide Advent Epiphany Hogmanay Eid Nowruz".split()
)
NO_CITY = (
    (words_of("speaker_nouns", "body_name", "rank", "honorific") - {"City", "County", "Province"})
    | _FEASTS
    | {"Affairs"}
)
VERBS_OF_STATES = SEND | TAKING | words_of("speech_verbs")
HELD = ("-held", "-occupied", "-run", "-controlled", "-owned", "-based", "-led", "-flagged", "-flag", "-registered")
"""How a word ends that tells what a land or a town has."""
_BEFORE_UNLISTED = UNLISTED_AFTER | OPENING | {"the", "of", "from", "and"}
_LANDS = frozenset(
    "Sea Gulf Islands Isles Peninsula Strait Coast Valley Delta Desert Strip Bank Highlands Balkans Caucasus Sahel "
    "Arctic Antarctic Himalayas Alps Midlands Region Province Oblast District Horn Caribbean Pacific Heights Plain "
    "Plateau Triangle Basin Mountains Hills Territory Territories Channel Bay Emirates".split()
)
_LANDS_BEHIND = frozenset(
    "region province oblast district peninsula area valley delta strip coast corridor basin islands island governorate "
    "prefecture enclave canton county desert border mountains".split()
)
_SHORES = frozenset("Bay Bazar Bazaar Harbour Harbor Creek Point Port Cove Island Landing Hill".split())
_MEANT = frozenset("quota meant destined earmarked bound intended set picked selected chosen due slated".split())

_ADJECTIVES = frozenset("Gulf Baltic Balkan Alpine Nordic Adriatic Andean Arab Sahel Caribbean Aegean".split())


_PARTICLES = frozenset("da de del do dos das di du la las los del della sur".split())
_ARABIC = ("el-", "al-", "as-", "ash-", "ad-", "ar-")


def is_land(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a name with an article is one of land: "the Golan Heights", "the Kursk region"."""
    behind = tokens[end].lower if end < len(tokens) else ""
    if tokens[end - 1].text in _ADJECTIVES and behind in {"state", "nation", "country", "kingdom", "emirate"}:
        return False  # "the Gulf state" takes up a country told before
    return tokens[end - 1].text in _LANDS or behind in _LANDS_BEHIND


def joined_names(tokens: Sequence[Token], end: int) -> list[tuple[Token, Token]]:
    """Return the first and last word of each name that goes on with a place: "Leeds, Bath and Hull", "Leeds and Bath".

    A list closes with "and"; a name that a verb follows is the subject of another clause.
    """
    names: list[tuple[Token, Token]] = []
    at = end
    while at + 1 < len(tokens) and tokens[at].lower in {",", "and", "&"} and len(names) < 6:
        closing = tokens[at].lower != ","
        first = at + 1 + (tokens[at].text == "," and tokens[at + 1].lower == "and")
        closing = closing or first == at + 2
        if first >= len(tokens) or not is_city(tokens[first]):
            return []
        last = city_end(tokens, first)
        names.append((tokens[first], tokens[last - 1]))
        if closing:
            verb = last < len(tokens) and (tokens[last].lower in VERBS_OF_STATES or tokens[last].lower in AUX)
            return [] if verb or tokens[last - 1].text in NO_CITY or tokens[last - 1].possessive else names
        at = last
    return []


def is_island(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name behind "on" is one of land where somebody is or goes ("are still on Oton")."""
    if at < 2 or tokens[at - 1].lower != "on" or tokens[at].text in _NO_ISLAND or tokens[at].text.isupper():
        return False
    before = tokens[at - 2].lower
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is not None and follows.text in _ISLANDS:
        return True
    named = follows is not None and follows.word and follows.capital and follows.text not in _LANDS
    if before in CALENDAR and tokens[at - 3].lower in {"to", "until", "till"}:
        return True  # "from April to October on Oton Mor"
    ends = follows is None or not follows.word or follows.lower in AUX | PREPOSITIONS | CONJUNCTIONS
    shared = before in _SHARED or (before == "work" and tokens[at - 3].lower == "at") or is_numeral(tokens[at - 2])
    if ends and shared and tokens[at].lower not in CALENDAR:
        return True  # "29 of them on Oton and nine on Mor"
    return not named and (before in _ON_LAND or before in SENT or before in _SITES_ON)


_SHARED = frozenset("them whom these those people men women".split())
_ON_LAND = frozenset(
    "are were is was been remain remained stay stayed still now already currently working serving based stationed "
    "posted deployed landed arrived stranded garrisoned marooned placed left".split()
)
_ISLANDS = frozenset("Island Islands Isles Peninsula Heights Atoll Archipelago Coast".split())
_SITES_ON = frozenset("port ports base station bases stations hut dam mine farm farms yard harbour harbor".split())
_NO_ISLAND = frozenset("Facebook Twitter Instagram TikTok YouTube Zoom Telegram WhatsApp Netflix Radio Sky".split())


def may_be_unlisted(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word can begin the name of a town, by what stands before it."""
    if at > 1 and post_end(tokens, at - 1) is not None:
        return False  # "the ambassador to Peru Ann Ode"
    if tokens[at].text in _DEEDS:
        return False  # "belong to Operation Sentry"
    before = tokens[at - 1] if at else None
    if tokens[at].possessive and at + 1 < len(tokens) and tokens[at + 1].text in _SHORES and at:
        return tokens[at - 1].lower in _BEFORE_UNLISTED  # "in Cox's Bazar"
    if not is_city(tokens[at]) or _is_numbered(tokens, at):
        return False
    free = before is None or before.lower in _BEFORE_UNLISTED or is_plight(before) or is_island(tokens, at)
    return free or before_site(tokens, at, city_end(tokens, at), known=False) < at


_DEEDS = frozenset("Operation Operations Exercise Exercises".split())


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name is a part of a building or of a page, by its number ("Terminal 4", "Annex B")."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text in _NUMBERED and (behind.isdigit() or (len(behind) == 1 and behind.isupper()))


_NUMBERED = frozenset(
    "Terminal Gate Pier Block Building Hall Platform Level Phase Section Article Annex Appendix Form Schedule Tier "
    "Class Category Berth Dock Lane Exit Room Hangar Ward Unit Court Route Highway Channel Table Chapter Page "
    "Term Semester".split()
)


def site_start(tokens: Sequence[Token], at: int) -> int:
    """Return the preposition before a site, or the site itself where none stands near ("in the dry docks")."""
    led = UNLISTED_AFTER | {"on"}
    found = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].lower in led), at)
    spoken = any(token.lower in {"told", "said", "reporters"} for token in tokens[max(0, found - 4) : found])
    return at if spoken else found  # not "told reporters in the port of Leeds"


def is_plight(token: Token) -> bool:
    """Return whether a word says how a place fares or lies ("flood-hit Oton", "besieged Oton", "northern Oton")."""
    if token.lower in UNLISTED_AFTER:
        return False
    return token.lower.endswith(("ed", "ern", "-off", "-hit", "-torn", "-run")) and not token.capital


def is_city(token: Token) -> bool:
    """Return whether a word can be a town's: a capitalised one that no calendar, grammar or body of people has."""
    return (
        token.capital and token.word and not token.text.isupper() and not token.possessive
        and token.lower not in CALENDAR and token.lower not in NO_NAME and token.text not in NO_CITY
        and not token.lower.endswith(HELD)
    )  # fmt: skip


def is_town(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name can be a town's, and begins no body's ("the Population and Immigration Authority")."""
    end = name_end(tokens, at)
    body = end - at > 1 and (tokens[end - 1].text in BODY_NAMES or _is_board(tokens, end))
    return is_city(tokens[at]) and not body


def _is_board(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a name ends as that of a body which serves a district ("Oton Public Power District")."""
    return tokens[end - 1].text == "District" and tokens[end - 2].text in _BOARDS


_BOARDS = frozenset("Power School Fire Water Irrigation Health Hospital Conservation Utility Utilities".split())


def leads_there(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name behind "for" is where somebody goes ("left for Leeds", "a flight for Leeds")."""
    return tokens[at - 1].lower != "for" or any(
        token.lower in GO or token.lower in RIDES or token.lower in SENT or token.lower in _MEANT or is_numeral(token)
        for token in tokens[max(0, at - 8) : at - 1]
    )


def city_end(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind a town's name, of four words at most."""
    end = at + 1
    while end < min(len(tokens), at + 6) and (_is_point(tokens, end) or end < at + 4):
        if _is_point(tokens, end):
            end += 2  # "St. Louis", "Port St. Joe"
            continue
        if not tokens[end].word or tokens[end].lower in CALENDAR:
            break
        article = tokens[end].lower in _PARTICLES and not tokens[end].capital and not tokens[end - 1].possessive
        after = end + 1
        while article and after < min(len(tokens), end + 3) and tokens[after].lower in _PARTICLES:
            after += 1  # "de la"
        if article and after < len(tokens) and tokens[after].word and tokens[after].capital:
            end = after  # "Boca do Rio"
        elif not tokens[end].capital and not (end == at + 1 and tokens[end].lower.startswith(_ARABIC)):
            break
        end += 1
    return end


def _is_point(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a point stands behind a saint's, a mountain's or a fort's short word, and its name behind it."""
    short = tokens[at].text == "." and tokens[at - 1].text in _SHORT and at + 1 < len(tokens)
    return short and tokens[at + 1].word and tokens[at + 1].capital and tokens[at].start == tokens[at - 1].end


_SHORT = frozenset("St Ste Mt Ft Pt".split())
_QUARTERS = frozenset(
    "northern southern eastern western central north-eastern north-western south-eastern south-western northeastern "
    "northwestern southeastern southwestern upper lower coastal rural".split()
)


def before_city(tokens: Sequence[Token], first: int) -> int:
    """Return where "Leeds, England" begins, if a place stands behind a town's name and a comma, else `first`."""
    at = first - 1
    at -= at > 2 and tokens[at].lower in _QUARTERS  # "Mongo, eastern Chad"
    line = first + 1 < len(tokens) and tokens[first + 1].text in _LINES
    if at < 2 - line or tokens[at].text != ",":
        return first
    while at > 0 and tokens[at - 1].word and tokens[at - 1].capital and first - at < 5:
        at -= 1
    if first + 1 < len(tokens) and (tokens[first + 1].lower in VERBS_OF_STATES or is_numeral(tokens[first + 1])):
        return first  # "For Leeds, Peru sends 30"; "will send 450 to Leeds, Peru 30"
    if line and at < first - 1 and at <= 1 and (at == 0 or not tokens[0].word):
        return at  # "- Leeds, England: 5 nurses"
    spot = at > 3 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in _SPOTS
    spot = spot and tokens[at - 3 - (tokens[at - 3].lower == "the")].lower in GOALS  # "at the port of Leeds, England"
    led = at > 0 and (spot or tokens[at - 1].lower in GOALS | {"from"})
    return at if at < first - 1 and led else first


_SPOTS = frozenset("port city town village island harbour harbor district resort commune suburb oasis".split())
_LINES = frozenset(": – — (".split())


def behind_from(scene: Scene, first: int) -> int:
    """Return where what somebody is from begins, if a place stands behind it.

    It is a town ("came from Leeds in England"), or homes of people ("cooks from villages around Leeds").
    """
    tokens, at = scene.tokens, first - 1
    homes = at > 1 and tokens[at].lower in _AROUND and tokens[at - 1].lower in _HOMES
    out = next((i for i in range(at - 2, max(0, at - _SORTED), -1) if tokens[i].lower == "from"), 0) if homes else 0
    if (
        out
        and (tokens[out - 1].lower in PEOPLE or tokens[out - 1].lower in _COME)
        and all(token.word for token in tokens[out:at])
    ):
        return out + 1
    if at < 2 or tokens[at].lower != "in":
        return first
    while at > 0 and tokens[at - 1].word and tokens[at - 1].capital and first - at < 5:
        at -= 1
    out = at < first - 1 and at > 0 and tokens[at - 1].lower == "from"
    known = any(tokens[at].start <= mention.start < tokens[first].start for mention in scene.mentions)
    return at if out and not known else first  # "cooks from Peru in Oman"


_AROUND = frozenset("in around near across of outside along".split())
_HOMES = frozenset(
    "village villages town towns hamlets parishes districts district province provinces region regions slums suburbs "
    "neighbourhoods neighborhoods communities families households hills mountains valley valleys countryside city "
    "cities county parish state island islands part parts".split()
)
_COME = frozenset("came come comes hail hails hailed recruited hired drawn selected chosen".split())
_SORTED = 7  # tokens from "from" up to the place


def towns_hired_in(scene: Scene, known: Sequence[Mention]) -> list[Mention]:
    """Return the towns that no table knows, as countries of their own, behind "in" and "from" ("hired in Leeds")."""
    found: list[Mention] = []
    for at in range(1, len(scene.tokens)):
        if scene.tokens[at - 1].lower not in {"in", "from"} or not is_town(scene.tokens, at):
            continue
        town = Mention(scene.tokens[at].start, scene.tokens[city_end(scene.tokens, at) - 1].end, None, "country")
        if not any(place.start < town.end and town.start < place.end for place in known):
            found.append(replace(town, code=scene.text_of(town.start, town.end)))
    return found


def with_town(scene: Scene, run: Sequence[Mention]) -> Sequence[Mention]:
    """Return places that stand together, behind the town that stands before the first ("to Oton, Peru": in Peru)."""
    land, tokens = run[0], scene.tokens
    if land.kind not in {"country", PART}:
        return run
    first = scene.index_at(land.start)
    at = before_city(tokens, first)
    known = any(tokens[at].start <= part.start < land.start for part in scene.provinces)
    known = known and city_code(scene.text_of(tokens[at].start, tokens[first - 2].end), (land.code or "",)) != land.code
    if (
        at == first
        or known  # "to Bavaria, Germany"; but "Cork, Ireland" is the city
        or not is_town(tokens, at)
        or city_end(tokens, at) != first - 1
        or tokens[first - 2].text in NO_CITY
    ):
        return run
    return (Mention(tokens[at].start, tokens[first - 2].end, land.code, "capital"), *run)


def is_site_in(tokens: Sequence[Token], first: int, end: int, starts: Collection[int]) -> bool:
    """Return whether a name is that of a base or a camp whose country stands behind it ("at Al Oton Base in Peru").

    `starts` are the offsets at which places of the table start.
    """
    while end < len(tokens) and tokens[end].capital:
        end += 1
    then = end + 1 + (tokens[end + 1 : end + 2] != [] and tokens[end + 1].lower == "the")
    site = any(token.text in _SITES for token in tokens[first:end])
    return site and then < len(tokens) and tokens[end].lower in {"in", ","} and tokens[then].start in starts


_SITES = frozenset("Base Camp Airport Barracks Airfield Station Airbase".split())


def names_bay(text: str, mention: Mention) -> bool:
    """Return whether a town's name is only part of another one's ("Manila Bay")."""
    return mention.kind == "capital" and _BAY.match(text, mention.end) is not None


_BAY = re.compile(r" (?:Bay|Airport|International|University|Times|Post|Street|Harbou?r|River|Zoo)\b")
