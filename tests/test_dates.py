"""A date is found by its value however the article writes it, where that can be read in one way only."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest

from factlift import Fact, Facts, Quantity, ScriptedModel, Settings, extract
from factlift.facts import Kinds

pytest.importorskip("dateparser")


class Meeting(Fact):
    on: date | None = None
    length: Annotated[Quantity | None, Kinds(("measure",))] = None


class Meetings(Facts):
    meetings: tuple[Meeting, ...] = ()


def met(text: str, **fields: str) -> Meetings:
    """Returns what comes of a model's one item."""
    answer = {"meetings": [{"s": 1, "clause": text.rstrip("."), **fields}]}
    return extract(text, Meetings, model=ScriptedModel(answer), settings=Settings(looks=0))


@pytest.mark.parametrize(
    "written",
    [
        "14 September 2024",
        "Sept 14, 2024",
        "14 Sept 2024",
        "14 September, 2024",
        "September 14th 2024",
        "14-Sep-2024",
        "14.9.2024",
        "14.09.2024",
        "14/09/2024",
        "09/14/2024",
        "2024/09/14",
        "2024-09-14",
    ],
)
def test_a_date_of_a_model_is_found_as_the_article_writes_it(written):
    """Models write 2024-09-14; facts were rejected for most of these."""
    (fact,) = met(f"They met on {written} in Oslo.", on="2024-09-14").meetings
    assert (fact.on, fact.spans["on"].text, fact.flags) == (date(2024, 9, 14), written, ())


@pytest.mark.parametrize("written", ["3/4/2024", "03-04-2024", "114/04/2024", "3.4.2024.7", "3-5 April 2024"])
def test_what_may_be_another_date_is_none(written):
    """3/4 is of April or March, and a date is no part of a longer number."""
    assert met(f"They met on {written} in Oslo.", on="2024-04-03").meetings == ()


def test_a_measure_that_goes_on_in_another_unit_is_flagged():
    """Five feet and ten inches are no five feet."""
    (fact,) = met("It is 5ft 10in tall.", length="5ft 10in").meetings
    assert [flag.code for flag in fact.flags] == ["number_part"]
