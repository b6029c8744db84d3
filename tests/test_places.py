"""Which countries, demonyms, capitals and regions a text names; and that the table is what its script writes."""

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
CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/cases/places.json").read_text(encoding="utf-8"))
TABLE: dict[str, Any] = json.loads((ROOT / "src/factlift/data/places.json").read_text(encoding="utf-8"))
NAMES = [(kind, code, name) for kind, by in TABLE["names"].items() for code, names in by.items() for name in names]
HOSTILE = st.sampled_from(
    ["Georgia", "US", "U.", "S.", "’s", "\n", "Jordan", "\u0301", "-", ",", "É", "x", "the", "in"]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_finds_what_the_case_lists(case: dict[str, Any]) -> None:
    """Each text gives exactly the listed places, in order, with code and kind."""
    text = case["text"]
    found = [{"text": text[m.start : m.end], "code": m.code, "kind": m.kind} for m in places_in(text)]
    assert found == case["expect"]


def test_table_has_every_country() -> None:
    """ISO 3166-1's 249 countries and Kosovo each have a name, and the name leads back to the code."""
    codes = [code for code in TABLE["canonical"] if code.isalpha()]
    assert len(codes) == 250
    for code in codes:
        name = country_name(code)
        assert name is not None
        assert place_code(name) == (code, "country")


def test_no_name_has_two_meanings() -> None:
    """A name stands once in the table, so that its code is no matter of order, and is no decoy."""
    names = [name for _, _, name in NAMES]
    assert sorted(names) == sorted(set(names))
    assert not set(names) & set(TABLE["decoys"])


def test_finds_every_name_of_the_table() -> None:
    """Every name is found whole in a plain sentence, and by itself by its exact words."""
    for kind, code, name in NAMES:
        text = f"Nurses met the {name} group of this year."
        assert [(text[m.start : m.end], m.code, m.kind) for m in places_in(text)] == [(name, code, kind)]
        assert place_code(name) == (code, kind)


def test_passes_over_every_decoy() -> None:
    """A longer name that holds a place's name gives nothing."""
    assert [decoy for decoy in TABLE["decoys"] if places_in(f"They saw the {decoy} there.")] == []


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("the UAE", ("AE", "country")), ("The Gambia", ("GM", "country")), ("North Korea’s", ("KP", "country")),
        ("the Emirates'", ("AE", "country")), ("Laos", ("LA", "country")), ("Emirati", ("AE", "demonym")),
        ("Pyongyang", ("KP", "capital")), ("Southeast Asia", ("035", "region")), ("abroad", (None, "anywhere")),
        ("RUSSIA", ("RU", "country")), ("russia", None), ("in", None), ("us", None), ("", None),
        ("New Mexico", ("US", "subdivision")), ("Air India", None),
    ],
)  # fmt: skip
def test_place_code_knows_exact_words(words: str, meaning: tuple[str | None, str] | None) -> None:
    """The words alone give code and kind, with article or possessive; other words give None."""
    assert place_code(words) == meaning


def test_country_name_is_news_english() -> None:
    """Codes give the name that a newspaper prints, and an unknown code None."""
    names = [country_name(code) for code in ("AE", "CI", "TR", "KP", "US", "VA", "035", "xx")]
    assert names[:4] == ["United Arab Emirates", "Ivory Coast", "Turkey", "North Korea"]
    assert names[4:] == ["United States", "Vatican City", "Southeast Asia", None]


def test_looks_only_between_start_and_end() -> None:
    """A part of the text is searched with offsets into the whole, and its end cuts no word into a country."""
    text = "Iran told Nigeria and Oman."
    assert [text[m.start : m.end] for m in places_in(text, 5, 20)] == ["Nigeria"]
    assert places_in(text, 5, 15) == []


@given(st.lists(HOSTILE | st.sampled_from(["overseas", "ni-", "South ", "Korea"])).map("".join), st.data())
def test_stretches_give_what_each_gives_alone(text: str, data: st.DataObject) -> None:
    """Places looked for in many stretches at once are those of each stretch by itself, wherever it is cut."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    stretches = [*pairwise(cuts), (0, len(text))]
    assert places_within(text, stretches) == [places_in(text, start, end) for start, end in stretches]


@given(st.lists(st.one_of(st.sampled_from([name for _, _, name in NAMES]), st.text(max_size=9), HOSTILE)).map(" ".join))
@example("\ud800Russia\ud800")
@example("E\u0301" * 9 + "Iran")
def test_mentions_are_ordered_and_apart(text: str) -> None:
    """On any text mentions lie inside it, in order, none overlapping, none empty, and each is a name of the table."""
    end = 0
    for mention in places_in(text):
        assert end <= mention.start < mention.end <= len(text)
        known = place_code(text[mention.start : mention.end])
        assert known == (mention.code, mention.kind) or mention.kind == "subdivision"
        end = mention.end


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["L", "N", "M", "P"]), max_size=20))
def test_offsets_count_code_points(prefix: str) -> None:
    """Whatever signs stand before it, a name is found where it stands."""
    text = f"{prefix} — Qatar"
    assert [(m.start, m.end, m.code) for m in places_in(text)] == [(len(text) - 5, len(text), "QA")]


def _script() -> ModuleType:
    for source in ("babel", "countryinfo", "rigour"):
        pytest.importorskip(source, reason="the table's sources are not installed: pip install --group places")
    spec = importlib.util.spec_from_file_location("make_places", ROOT / "scripts/make_places.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_table_is_what_the_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed table equals the script's output, so nobody edited it by hand."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))  # as for a script that is run
    assert _script().table_text() == (ROOT / "src/factlift/data/places.json").read_text(encoding="utf-8")
