"""Writes src/factlift/data/places.json: the names of countries, demonyms, capitals and regions in news English.

Needs `babel`, `countryinfo` and `rigour` (the run time needs none of them); run it as `python scripts/make_places.py`.

What comes from where
    Babel (CLDR)  the codes of ISO 3166-1 and of UN M49, and one name for each; which demonyms are languages too.
    rigour        a second and the official name of each country; and, since its lists mix all languages without saying
                  which, the *confirmation* of demonyms: a rule proposes "Kenyan" for "Kenya", and it is taken where
                  rigour lists it.
    countryinfo   one demonym or two, and the capital of each country.
    place_names   what none of them gives, each table with its reason. Every name there that rigour knows must resolve
                  to the same country there, or the script stops.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from babel import Locale
from countryinfo import all_countries
from place_names import (
    ANYWHERE,
    CANONICAL,
    CAPITALS,
    DECOYS,
    DEMONYMS,
    FIRST_NAMES,
    FORMER,
    NAMES,
    NO_NAMES,
    NOT_CAPITALS,
    NOT_COUNTRIES,
    NOT_DEMONYMS,
    NOT_NAMES,
    REGION_DEMONYMS,
    REGIONS,
    UNCHANGED,
)
from rigour.territories import get_territory
from rigour.territories.lookup import _load_territory_names
from rigour.territories.util import normalize_territory_name

TABLE = Path(__file__).parent.parent / "src" / "factlift" / "data" / "places.json"


def entries(table: str) -> list[tuple[str, str]]:
    """(code, name) pairs of "AE: UAE, U.A.E.; AF: ..." or of "AE Abu Dhabi; AF Kabul"."""
    pairs = []
    for entry in re.split(r"[;\n]", table):
        code, colon, names = entry.strip().partition(": ") if ": " in entry else entry.strip().partition(" ")
        if code:
            pairs += [(code, name) for name in (names.split(", ") if colon == ": " else [names])]
    return pairs


def items(table: str) -> list[str]:
    """The names of a table without codes, each once, in order."""
    return list(dict.fromkeys(name for line in table.split("\n") for name in line.split(", ") if name))


def country_codes() -> list[str]:
    """The codes of ISO 3166-1, and XK, in order."""
    codes = [str(code) for code in Locale("en").territories]
    return sorted(code for code in codes if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES)


def variants(name: str) -> set[str]:
    """The spellings of a name: and/&, Saint/St./St, without accents.

    "Réunion" and "Malé" keep theirs: without, they are English words.
    """
    forms = {name.replace("’", "'").replace("&", "and"), name.replace("’", "'").replace(" and ", " & ")}
    forms |= {re.sub(r"\b(?:Saint|St\.) ", new, form) for form in forms for new in ("Saint ", "St. ", "St ")}
    plain = {"".join(c for c in unicodedata.normalize("NFD", f) if not unicodedata.combining(c)) for f in forms}
    return forms if name in {"Réunion", "Malé"} else forms | plain


def library_names(code: str) -> list[str]:
    """What Babel and rigour call a country, without brackets, codes and leading articles."""
    territory = get_territory(code)
    found = [Locale("en").territories[code], Locale("en", "GB").territories[code]]
    found += [territory.name, territory.full_name] if territory else []
    kept = (re.sub(r" [\[(].*|^[Tt]he ", "", name) for name in found)
    return [
        name for name in kept if " - " not in name and name not in NOT_NAMES and not name.startswith("Collectivité")
    ]


def plural(demonym: str) -> str:
    """The plural: Kenyans, Englishmen; unchanged after -ese, -ish, -ch and for the listed ones."""
    if demonym in items(UNCHANGED) or re.search(r"(?:ese|ish|[cs]|elsh|utch|rench)$", demonym):
        return demonym
    return re.sub(r"man$", "men", demonym) if re.search(r"(?:[hs]|wo)man$", demonym) else demonym + "s"


def ruled_demonyms(name: str) -> set[str]:
    """What a rule proposes: Kenyan for Kenya, Chilean for Chile, Mexican for Mexico, Italian for Italy, Gabonese."""
    found = {name + "n"} if name.endswith("a") else {name + "an", name + "ian", name + "ese"}
    endings = {"o": "an", "y": "ian"}
    return found | {name[:-1] + endings[name[-1]]} if name[-1] in endings else found


def confirmed_by_rigour() -> tuple[dict[str, str], dict[str, set[str]]]:
    """The owner of each of rigour's normalised names; and for each code the names as written."""
    owner: dict[str, str] = {}
    written: dict[str, set[str]] = defaultdict(set)
    for territory, strong, weak, _places in _load_territory_names():
        code = territory.code.upper()
        written[code] |= {*strong, *weak}
        for name in (*strong, *weak):
            owner.setdefault(normalize_territory_name(name) or "", code)
    return owner, written


# Where rigour reads a name otherwise: "Congo" is the smaller one there, Zaire a former country apart, and four
# demonyms stand under the neighbour that they sound like (Barbudan: Barbados, Mauritian: Mauritania).
DISAGREE = {"Congo", "Zaire", "Barbudan", "Dominican", "Mauritian", "Turkish Cypriot"}


def check_hand_names(owner: dict[str, str]) -> None:
    """Stops where a name written by hand belongs to another country in rigour."""
    for code, name in entries(NAMES) + entries(DEMONYMS) + entries(CAPITALS):
        theirs = owner.get(normalize_territory_name(name) or "", code)
        if theirs[:2] != code and name not in DISAGREE:  # "GB-ENG" is England
            raise SystemExit(f"{name!r} is {code} here and {theirs} in rigour")


def given_by_countryinfo() -> tuple[dict[str, set[str]], dict[str, str]]:
    """The demonyms and the capital of each country, by code, without those that are left out."""
    demonyms: dict[str, set[str]] = defaultdict(set)
    capitals: dict[str, str] = {}
    for country in all_countries():
        code, capital = country.iso(2), country.capital()
        given = {name.strip() for name in (country.demonym() or "").split(",")} - {""}
        demonyms[code] |= given - NOT_DEMONYMS.get(code, set())
        if capital and code not in NOT_CAPITALS:
            capitals[code] = capital
    return demonyms, capitals


def table() -> dict[str, object]:
    """The whole table, sorted: canonical names, then kind -> code -> names."""
    owner, written = confirmed_by_rigour()
    check_hand_names(owner)
    given_demonyms, given_capitals = given_by_countryinfo()
    kinds: dict[str, dict[str, set[str]]] = {k: defaultdict(set) for k in ("country", "demonym", "capital", "region")}
    canonical = {}
    for code in country_codes():
        names = library_names(code)
        territory = get_territory(code)
        canonical[code] = CANONICAL.get(code) or (territory.name if territory else names[0])
        kinds["country"][code].update(v for name in [*names, canonical[code]] for v in variants(name))
        ruled = {d for name in (canonical[code], *names) for d in ruled_demonyms(name)} & written[code]
        ruled -= NOT_DEMONYMS.get(code, set())
        ruled |= {v for d in given_demonyms[code] for v in variants(d)}
        kinds["demonym"][code].update(form for d in ruled for form in (d, plural(d)))
        if capital := given_capitals.get(code):
            kinds["capital"][code].update(variants(capital))
    for kind, source in (("country", NAMES), ("capital", CAPITALS), ("region", REGIONS)):
        for code, name in entries(source):
            kinds[kind][code].update(variants(name) - NOT_NAMES)
    for code, name in entries(DEMONYMS) + entries(REGION_DEMONYMS):
        kinds["demonym"][code].update(v for form in (name, plural(name)) for v in variants(form))
    for code in kinds["region"]:
        canonical[code] = Locale("en").territories[code]  # a KeyError here: no such region in M49
    demonyms = {name for names in kinds["demonym"].values() for name in names}
    words = {
        "anywhere": ANYWHERE,
        "decoys": sorted(items(DECOYS)),
        "languages": sorted(demonyms & set(Locale("en").languages.values())),
        "first_names": sorted(set(FIRST_NAMES.split())),
        "no_names": sorted(set(NO_NAMES.split())),
    }
    for code, (names, nations) in FORMER.items():
        kinds["country"][code].update(names)
        kinds["demonym"][code].update(form for d in nations for form in (d, plural(d)))
    sorted_kinds = {k: {c: sorted(v) for c, v in sorted(by_code.items()) if v} for k, by_code in kinds.items()}
    return {"canonical": canonical, "names": sorted_kinds} | words


def table_text() -> str:
    """The file's content: one line a code, so that a change of a library shows as a short diff."""
    lines = json.dumps(table(), ensure_ascii=False, indent=1)
    return re.sub(r"\[\n\s+([^\]]*?)\n\s+\]", lambda m: "[" + re.sub(r"\n\s+", " ", m[1]) + "]", lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table_text(), encoding="utf-8")
    print(f"wrote {TABLE.name}: {len(table_text()):,} characters")
