"""Which provinces and states a text names, whose they are, and what only looks like one."""

from __future__ import annotations

import importlib.util
import json
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlift.places import country_name, place_code, places_in, places_within

ROOT = Path(__file__).parent.parent
CASES: dict[str, Any] = json.loads((ROOT / "tests/cases/subdivisions.json").read_text(encoding="utf-8"))
TABLE: dict[str, Any] = json.loads((ROOT / "src/factlift/data/subdivisions.json").read_text(encoding="utf-8"))
PLACES: dict[str, Any] = json.loads((ROOT / "src/factlift/data/places.json").read_text(encoding="utf-8"))
ALONE = [(code, name) for code, names in TABLE["alone"].items() for name in names]
CLAIMED = [(code, name) for name, codes in TABLE["where_named"].items() for code in codes]
MEANT = {name for _, name in ALONE} & set(TABLE["where_named"])  # what another country's name is elsewhere


def _named(text: str) -> list[str]:
    return [f"{text[m.start : m.end]} {m.code}" for m in places_in(text)]


def _tells(name: str, code: str) -> bool:
    """Return whether a name has its country's, or its country's capital's, in it: "Alto Paraguay"."""
    return any(word in name for names in PLACES["names"].values() for word in names.get(code, ()))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["label"])
def test_finds_what_the_case_lists(case: dict[str, Any]) -> None:
    """Each text gives exactly the listed places, in order, with the country of each."""
    assert _named(case["text"]) == case["expect"]


@pytest.mark.parametrize("code", CASES["alone"])
def test_knows_what_the_news_names_most(code: str) -> None:
    """The states and provinces of large countries, and names in English, are known by themselves."""
    for name in CASES["alone"][code].split(", "):
        assert place_code(name) == (code, "subdivision"), name
        assert _named(f"Some 90 nurses from {name} left.") == [f"{name} {code}"]


@pytest.mark.parametrize("code", CASES["named"])
def test_knows_the_others_where_their_country_is_named(code: str) -> None:
    """What is a town, a person or a word too, or two countries' name, counts where its country is named."""
    country = country_name(code)
    for name in CASES["named"][code].split(", "):
        text = f"Some 90 nurses from {name} left. {country} has sent them."
        assert _named(text) == [f"{name} {code}", f"{country} {code}"]
        assert name in MEANT or _named(f"Some 90 nurses from {name} left.") == []


def test_finds_every_name_of_the_table() -> None:
    """Every name is found whole in a plain sentence, alone or where its country is named."""
    for code, name in ALONE:
        text = f"Nurses met the {name} group of this year."
        assert [(text[m.start : m.end], m.code, m.kind) for m in places_in(text)] == [(name, code, "subdivision")]
        assert place_code(name) == (code, "subdivision")
    for code, name in CLAIMED:
        text = f"{country_name(code)}: nurses met the {name} group of this year."
        assert f"{name} {code}" in _named(text)
        assert name in MEANT or _tells(name, code) or f"{name} {code}" not in _named(text[text.index(":") :])
        assert name in MEANT or place_code(name) is None


def test_no_name_is_a_country_or_a_decoy() -> None:
    """What `places.json` has keeps its meaning."""
    others = {name for of in PLACES["names"].values() for names in of.values() for name in names}
    names = {name for _, name in (*ALONE, *CLAIMED)}
    assert not names & (others | set(PLACES["decoys"]))
    assert {code for code, _ in (*ALONE, *CLAIMED)} <= set(PLACES["canonical"])


def test_passes_over_every_decoy() -> None:
    """A longer name that holds a part's name gives nothing."""
    assert [decoy for decoy in TABLE["decoys"] if places_in(f"They saw the {decoy} there.")] == []


def test_finds_every_demonym() -> None:
    """A demonym of a part is one of its country."""
    for code, names in TABLE["demonyms"].items():
        for name in names:
            assert place_code(name) == (code, "demonym")


WORDS = st.sampled_from(
    ["Punjab", "India", "Pakistan's", "Kerala", "Victoria", "Australia", "Ohio", "Region", "State", "Georgia", "City",
     "Kent", "County", "Mary province", "\n", ",", "’s", "Ann", "x", "\u0301", "-", ". "]
)  # fmt: skip


@given(st.lists(st.one_of(WORDS, st.text(max_size=6))).map(" ".join))
@example("\ud800Punjab\ud800 India")
@example("Punjab India " * 9)
def test_mentions_are_ordered_and_apart(text: str) -> None:
    """On any text mentions lie inside it, in order, none overlapping; a part has the code of a country."""
    end = 0
    for mention in places_in(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.kind != "subdivision" or country_name(mention.code or "") is not None
        end = mention.end


@given(st.lists(WORDS).map("".join), st.data())
def test_stretches_give_what_each_gives_alone(text: str, data: st.DataObject) -> None:
    """The country that decides may stand anywhere in the text, wherever it is cut."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    stretches = [*pairwise(cuts), (0, len(text))]
    assert places_within(text, stretches) == [places_in(text, start, end) for start, end in stretches]


def test_many_names_of_two_countries_take_no_longer_than_as_many_words() -> None:
    """Whose a name is is found once for a text, not once for each name."""
    text = "Punjab, " * 20_000 + "and the Indian state."
    assert len(places_in(text)) in {1, 2, 20_001}


def _script() -> ModuleType:
    for source in ("pycountry", "rigour"):
        pytest.importorskip(source, reason="the table's sources are not installed: pip install --group places")
    spec = importlib.util.spec_from_file_location("make_subdivisions", ROOT / "scripts/make_subdivisions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_table_is_what_the_script_writes() -> None:
    """The committed table equals the script's output, so nobody edited it by hand."""
    assert _script().table_text() == (ROOT / "src/factlift/data/subdivisions.json").read_text(encoding="utf-8")
