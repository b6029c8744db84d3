"""The country of a city: by its name alone where it is large, else by the countries that the article names."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import ScriptedModel, extract
from factlift.placewords.cities import city_code, fold_name


@pytest.mark.parametrize(
    ("name", "named", "code"),
    [
        ("Graz", (), "AT"),
        ("São Paulo", (), "BR"),
        ("Sao Paulo", (), "BR"),
        ("St. Petersburg", (), "RU"),
        ("Cebu", (), "PH"),
        ("Birmingham", (), "GB"),
        ("Birmingham", ("US",), "US"),
        ("Birmingham", ("US", "GB"), "GB"),
        ("Valencia", (), None),
        ("Valencia", ("ES",), "ES"),
        ("Valencia", ("VE", "ES"), None),
        ("Rovaniemi", (), None),
        ("Rovaniemi", ("FI",), "FI"),
        ("overseas", (), None),
        ("the camp", ("US",), None),
        ("", (), None),
    ],
)
def test_the_country_of_a_city(name, named, code):
    """A small one, or one of several, needs its country's name."""
    assert city_code(name, named) == code


@given(st.text())
def test_any_word_may_be_asked_for(name):
    """Whatever is asked for, a code or nothing comes back, and folding a folded name changes nothing."""
    assert city_code(name, {"US"}) is None or len(city_code(name, {"US"}) or "") == 2
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("text", "given", "code", "flags"),
    [
        ("Peru will send 40 cooks to Graz.", "Graz", "AT", set()),
        ("Peru will send 40 cooks to Graz.", "Graz (AT)", "AT", set()),
        ("Peru will send 40 cooks to Graz.", "Graz (DE)", "DE", {"code_by_model"}),
        ("Peru will send 40 cooks to York.", "York", None, set()),
        ("Peru will send 40 cooks to York, in Britain.", "York", "GB", set()),
    ],
)
def test_a_models_city_has_its_country(text, given, code, flags):
    """As the table has it; what a model says against the table is flagged as its own word."""
    answer = {"deployments": [{"s": 1, "clause": text[:-1], "count": "40", "destinations": [given]}]}
    (fact,) = extract(text, model=ScriptedModel(json.dumps(answer))).deployments
    assert [place.code for place in fact.destinations] == [code]
    assert {flag.code for flag in fact.flags} & {"code_by_model"} == flags


def test_the_builtin_reader_gives_it_too():
    """A town that the reader finds by its sentence has a country."""
    (fact,) = extract("Peru will send 40 cooks to Graz.", model="builtin").deployments
    assert [(place.name, place.code) for place in fact.destinations] == [("Graz", "AT")]
