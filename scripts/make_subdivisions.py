"""Writes src/factlift/data/subdivisions.json: provinces, states and other parts of countries, as the news names them.

Needs `pycountry` and `rigour` (the run time needs neither); run it as `python scripts/make_subdivisions.py`, behind
`make_places.py`, whose names win: "Luxembourg" stays the country, "Lima" the capital.

What comes from where
    pycountry     the names of ISO 3166-2, of the countries and kinds in `TAKEN`: those whose official names are what
                  newspapers write. Also which names several countries have. It is LGPL 2.1, as are the tables of
                  Debian's iso-codes that it wraps: nothing of it is shipped but the names chosen here.
    rigour        names in English for the countries of `ENGLISH_IN_RIGOUR`.
    subdivisions.txt  names in news English that neither has ("Bavaria", "North Kivu"), written by hand.

What becomes of a name
    alone         it is enough by itself: "Jharkhand", "Ontario".
    where named   it has a "?" in the text file, or its country is in `SHY`: it is also a town, a person or a word
                  ("Victoria"), so it counts only where the text names its country. So does what several countries have
                  ("Punjab"); of those in `MEANT_FIRST` the first is meant where the text names none of them.
    left out      a "!" in the text file: a word or a person first of all ("Mary"), or a direction ("Central"). With its
                  kind behind it, it counts where its country is named ("Mary province", "Central Region").
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pycountry
from rigour.territories import get_territories

DATA = Path(__file__).parent.parent / "src" / "factlift" / "data"
TABLE = DATA / "subdivisions.json"
WRITTEN = Path(__file__).parent / "subdivisions.txt"

# Kind of ISO 3166-2 -> the countries of which it is taken. A second level is there where the news names it as often as
# the first, or where the first is one of statistics only; cities with the rights of a county are not.
TAKEN = """
Province: AF AO AR BI CA CR CU DO DZ EC ES GA ID IE IT MG MN MZ NL NP PA PG PH PK SB TD TH TR VN VU ZA ZM ZW
Department: BJ BO CG CO GT HN HT NI PY RO SV UY
State: AT AU BR FM IN MM MX MY NG SD SS US VE
Region: BF CL CM DJ GH GN GW GY IT ML MM MR MW NA NE NZ PE SN SO SZ TG TM TZ
District: BD BG BW LK LS MW PT UG
County: HU IE KE LR NO TW
Prefecture: CF JP
Canton: CH
Land: DE
Governorate: PS TN
Voivodship: PL
Division: BD
Municipality: TL
Island: KM
Autonomous community: ES
Autonomous region: IT NI
Autonomous republic: GE
Territory: AU CA
Union territory: IN
Indigenous region: PA
Metropolitan department: FR
Metropolitan region: FR
Metropolitan city: IT
Regional state: ET
Special municipality: TW
City: TW
"""
ENGLISH_IN_RIGOUR = frozenset("AE AU BR CA CH CN DE IN RU UA US".split())

# Of these countries a name counts only where the text names the country: most are those of towns, rivers, persons or
# words (Turkey's Van and Batman, Algeria's Constantine, Italy's Verona), or hardly ever in the news without it.
SHY = frozenset(
    "BF BG BJ BW CF CG CM DJ DO DZ GA GN GW HT HU MD MN MR MW NP PS PT PY RO SB TD TG TM TN TR UG UY VU".split()
)
SHY_KINDS = frozenset(  # by country: those of another level may well be known alone
    {("ES", "Province"), ("FR", "Metropolitan department"), ("IT", "Province"), ("IT", "Metropolitan city"),
     ("IE", "County"), ("IE", "Province"), ("LK", "District"), ("RU", "")}
)  # fmt: skip

# Whose of several countries a name is where the text names none of them; elsewhere the few are hardly known.
MEANT_FIRST = {
    "Florida": "US", "Maryland": "US", "Montana": "US", "Colorado": "US", "Nevada": "US", "Santa Catarina": "BR",
    "Kasai": "CD", "Galicia": "ES",
}  # fmt: skip

# Names of which only the accents make no word.
NO_WORDS = frozenset({"Pará", "Chocó", "Quiché"})

# People of the best-known parts, of those that are no language's name and nothing else's; a demonym gives the country.
DEMONYMS = """
AU: Queenslander, Tasmanian; CA: Albertan, Newfoundlander, Nova Scotian, Ontarian, Quebecer, Quebecker, Québécois
DE: Bavarian; ES: Andalusian; IN: Keralite; IT: Sardinian, Sicilian; RU: Siberian; TZ: Zanzibari
US: Alaskan, Californian, Coloradan, Floridian, Minnesotan, Ohioan, Oregonian, Pennsylvanian, Texan
"""

# Directions and other words that are names of parts of countries; a kind behind them makes them names.
WORDS = frozenset(
    "Central Centre Centrale Coast Collines Cuvette Eastern East Est Gulf Highland Lac Lacs Lagunes Lakes Littoral "
    "Maritime Montagnes Nord North Northern Norte Ouest Plateau Plateaux Pool Rivers Savanes Savannah South Southern "
    "Sud Sul Leste Unity Valle Vallée West Western Delta Bay Bari Atlantique Cascades".split()
) | {"North East", "North West", "South East", "South West", "Far North", "Upper East", "Upper West", "Western North",
     "North Western", "Upper River", "Lower River", "Central River", "North Bank", "Red Sea", "Blue Nile",
     "White Nile", "River Nile", "West Coast", "North Central", "Centre Est", "Centre Nord", "Centre Ouest",
     "Centre Sud", "Nord Est", "Nord Ouest", "Sud Est", "Sud Ouest"}  # fmt: skip
# First words of names that stand at the start of so many others that looking there costs more than the names give.
NO_FIRST = ("A ", "An ", "In ", "State ")

# What is written behind a word to make it a name.
KINDS = frozenset("Province Region State County District Department Governorate Prefecture".split())

Owners = dict[str, set[str]]


def plain(name: str) -> str:
    """The name without accents and the signs of transliteration."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.translate(str.maketrans({"ı": "i", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "ə": "a"}))


def bare(name: str) -> str:
    """A source's name without brackets, marks, what follows a comma, and its kind: "Chechen Republic" stays."""
    name = re.sub(r" ?[\[(†].*| - .*", "", name).split(",")[0].replace("/", " ").strip()
    name = re.sub(r"[\u02bb\u02bc\u02bf\u2018]", "", name).replace("\u2019", "'")
    # Transliterated ("Bihar"), or with a capital that folds to two characters in lower case ("Istanbul").
    name = plain(name) if re.search("[\u0101\u0113\u012b\u014d\u016b\u0130]", name) else name
    return " ".join(re.sub(r" (?:Oblast|Krai|Province|Region|Division)$", "", name).replace("-", " ").split())


def spellings(name: str) -> set[str]:
    """The name with and without its accents; a name of which only the accents make no word keeps them."""
    if name in NO_WORDS:
        return {name}
    saint = {re.sub(r"^(?:Saint|St\.) ", new, name) for new in ("Saint ", "St. ", "St ")}
    forms = {form.replace(" and ", both) for form in saint for both in (" and ", " & ")}
    return forms | {plain(form) for form in forms}


def by_kind() -> dict[tuple[str, str], str]:
    """Country and kind of what is taken."""
    pairs = (line.split(": ") for line in TAKEN.strip().splitlines())
    return {(code, kind): kind for kind, codes in pairs for code in codes.split()}


def from_sources() -> Iterator[tuple[str, str, str]]:
    """Country, kind and name of what the libraries give."""
    taken = by_kind()
    for found in pycountry.subdivisions:
        if (found.country_code, found.type) in taken:
            yield found.country_code, found.type, bare(found.name)
    for territory in get_territories():
        code, dash, _ = territory.code.upper().partition("-")
        if dash and code in ENGLISH_IN_RIGOUR:
            yield code, "", bare(territory.name)


def written() -> Iterator[tuple[str, str, str]]:
    """Country, mark ("", "?" or "!") and name of what the text file has."""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        code, colon, names = line.partition(": ")
        for name in names.split(", ") if colon and not line.startswith(("#", "decoys")) else ():
            mark = name[-1] if name[-1] in "?!" else ""
            yield code, mark, name.removesuffix(mark).replace("-", " ")


def decoys() -> list[str]:
    """The longer names of the text file that hold a part's and are another thing."""
    lines = WRITTEN.read_text(encoding="utf-8").splitlines()
    return [name for line in lines if line.startswith("decoys: ") for name in line[len("decoys: ") :].split(", ")]


def shared_in_pycountry() -> Owners:
    """The countries of each name of ISO 3166-2, as written plainly."""
    owners: Owners = defaultdict(set)
    for found in pycountry.subdivisions:
        owners[plain(bare(found.name))].add(found.country_code)
    return owners


def kinds_of(code: str) -> set[str]:
    """The last words of the kinds of a country's parts, of those that are written behind a name."""
    found = {found.type.split()[-1].title() for found in pycountry.subdivisions if found.country_code == code}
    return found & KINDS


def marked() -> dict[tuple[str, str], str]:
    """The mark of each name of the text file, by country and spelling."""
    return {(code, form): mark for code, mark, name in written() for form in spellings(name)}


def forms_in(code: str, name: str, mark: str) -> Iterator[str]:
    """A name as it counts: itself, or with its kind behind it where it is a word first of all."""
    if name not in WORDS and mark != "!":
        yield name
        return
    for kind in kinds_of(code) | ({"Province", "Region"} if mark == "!" else set()):
        yield f"{name} {kind}"
        yield f"{name} {kind.lower()}"


def sorted_out() -> tuple[Owners, Owners]:
    """The countries of each name that stands alone, and of each that counts where its country is named."""
    known = json.loads((DATA / "places.json").read_text(encoding="utf-8"))["names"]
    places = {name for by_code in known.values() for names in by_code.values() for name in names}
    alone: Owners = defaultdict(set)
    named: Owners = defaultdict(set)
    marks = marked()
    found = [(code, name, code in SHY or (code, kind) in SHY_KINDS) for code, kind, name in from_sources()]
    found += [(code, name, mark != "") for code, mark, name in written()]
    for code, name, shy in found:
        for form in spellings(name):
            mark = marks.get((code, form))
            if form in places or plain(form) in places or form.startswith(NO_FIRST):
                continue
            for whole in forms_in(code, form, mark or ""):
                needs = whole != form or mark == "?" or (shy and mark is None)
                (named if needs and whole not in places else alone)[whole].add(code)
    return alone, named


def shared_out(alone: Owners, named: Owners) -> tuple[Owners, Owners]:
    """The same, where what several countries have counts for none of them alone, or for the first that is meant."""
    shared = shared_in_pycountry()
    owners = {form: alone.get(form, set()) | named.get(form, set()) for form in {*alone, *named}}
    owners = {form: codes | shared.get(plain(form), set()) for form, codes in owners.items()}
    sure = {form: codes for form, codes in alone.items() if len(owners[form]) == 1}
    sure |= {form: {MEANT_FIRST[plain(form)]} for form in owners if plain(form) in MEANT_FIRST}
    several = {form: codes for form, codes in owners.items() if len(codes) > 1 or form not in sure}
    return sure, several


def demonyms() -> Owners:
    """The people of the best-known parts, one and many, by country."""
    found: Owners = defaultdict(set)
    for entry in DEMONYMS.strip().replace("\n", "; ").split("; "):
        code, _, names = entry.partition(": ")
        for name in names.split(", "):
            found[code] |= {form for whole in (name, name.removesuffix("s") + "s") for form in spellings(whole)}
    return found


def table() -> dict[str, object]:
    """The whole table, sorted: code -> names that stand alone, and name -> countries of which the text names one."""
    sure, several = shared_out(*sorted_out())
    by_code: Owners = defaultdict(set)
    for form, codes in sure.items():
        by_code[next(iter(codes))].add(form)
    return {
        "alone": {code: sorted(names) for code, names in sorted(by_code.items())},
        "decoys": sorted(decoys()),
        "demonyms": {code: sorted(names) for code, names in sorted(demonyms().items())},
        "where_named": {form: sorted(codes) for form, codes in sorted(several.items())},
    }


def table_text() -> str:
    """The file's content: one line a code, so that a change of a library shows as a short diff."""
    lines = json.dumps(table(), ensure_ascii=False, indent=1)
    return re.sub(r"\[\n\s+([^\]]*?)\n\s+\]", lambda m: "[" + re.sub(r"\n\s+", " ", m[1]) + "]", lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table_text(), encoding="utf-8")
    print(f"wrote {TABLE.name}: {len(table_text()):,} characters")
