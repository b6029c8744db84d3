"""Numbers below zero keep their sign, and a number above it is never one below."""

import json
from typing import Annotated

import pytest

from factlift import Fact, Facts, Quantity, ScriptedModel, Settings, extract
from factlift.errors import SchemaError
from factlift.facts import Kinds, Reach, Words

TEXT = (
    "The night in Vardo fell to -5 degrees. Profits changed by \u221212% and sales by minus 3%. The firm lost "
    "-$3.5 million on 4-6 ships. At noon it was 7 degrees.\n-40 sailors stayed.\n"
    "One desk ended at -US$2 million, one at minus KES 900, one at minus £6 and one at -EUR 8. The fees–$7 each–stayed."
)


class Figure(Fact):
    """A figure."""

    number: Quantity


class Figures(Facts):
    """Figures."""

    figures: tuple[Figure, ...] = ()


def read(sentence, words, schema=Figures):
    """Returns the numbers that an answer with these words comes to."""
    answer = {"figures": [{"s": sentence, "number": words}]}
    found = extract(TEXT, schema, model=ScriptedModel(json.dumps(answer)), settings=Settings(looks=0))
    return [
        (fact.number.text, fact.number.value, fact.number.unit, fact.spans["number"].text) for fact in found.figures
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "found"),
    [
        (1, "-5 degrees", ("-5", -5, "degrees", "-5")),
        (1, "-5", ("-5", -5, "degrees", "-5")),
        (2, "-12%", ("\u221212", -12, "%", "\u221212")),
        (2, "minus 3%", ("minus 3", -3, "%", "minus 3")),
        (3, "-$3.5 million", ("-$3.5 million", -3_500_000, "$", "-$3.5 million")),
        (4, "7 degrees", ("7", 7, "degrees", "7")),
        (6, "-US$2 million", ("-US$2 million", -2_000_000, "US$", "-US$2 million")),
        (6, "minus KES 900", ("minus KES 900", -900, "KES", "minus KES 900")),
        (6, "minus £6", ("minus £6", -6, "£", "minus £6")),
        (6, "-EUR 8", ("-EUR 8", -8, "EUR", "-EUR 8")),
        (7, "$7", ("7", 7, "$", "7")),
    ],
)
def test_a_number_below_zero_keeps_its_sign(sentence, words, found):
    """In its text, its value and its span."""
    assert read(sentence, words) == [found]


def test_a_range_is_not_below_zero():
    """Its dash stands between two numbers."""
    answer = {"figures": [{"s": 3, "number": "4-6 ships"}]}
    (fact,) = extract(TEXT, Figures, model=ScriptedModel(json.dumps(answer)), settings=Settings(looks=0)).figures
    assert (fact.number.min, fact.number.max) == (4, 6)


@pytest.mark.parametrize(
    ("words", "bounds", "qualifier"),
    [
        ("-5 or more", (None, -5, None), "at_least"),
        ("-5 or below", (None, None, -5), "up_to"),
        ("\u22125 or so", (-5, None, None), "about"),
        ("-3 to 5 degrees", (None, -3, 5), "between"),
        ("minus 3 to 5 degrees", (None, None, None), "vague"),
        ("-3-5 degrees", (None, None, None), "vague"),
        ("3 to 5 degrees", (None, 3, 5), "between"),
    ],
)
def test_bounds_of_a_number_below_zero_are_those_of_the_words(words, bounds, qualifier):
    """What is more than it lies above it; a range that may begin or end below zero has no bounds."""
    answer = {"figures": [{"s": 1, "number": words}]}
    text = f"At noon it was {words}."
    (fact,) = extract(text, Figures, model=ScriptedModel(json.dumps(answer)), settings=Settings(looks=0)).figures
    number = fact.number
    assert ((number.value, number.min, number.max), number.qualifier) == (bounds, qualifier)
    assert number.text == fact.spans["number"].text == words.removesuffix(" degrees")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (1, "5 degrees"),
        (1, "5.0 degrees"),
        (2, "12%"),
        (3, "$3.5 million"),
        (3, "3.5 million"),
        (3, "$3,500,000"),
        (4, "-7 degrees"),
        (4, "-7.0 degrees"),
        (6, "US$2 million"),
        (6, "$2 million"),
        (6, "$2,000,000"),
        (6, "KES 900"),
        (6, "£6"),
        (6, "6 pounds"),
        (6, "EUR 8"),
        (7, "-$7"),
    ],
)
def test_a_sign_is_never_forgiven(sentence, words):
    """Neither one that the article has nor one that it has not, however the number is written."""
    assert read(sentence, words) == []


def test_a_dash_that_begins_a_line_is_no_sign_of_a_count():
    """Nobody counts below zero."""

    class Sailors(Fact):
        """Sailors."""

        number: Annotated[Quantity, Kinds(("count",))]

    class Crew(Facts):
        """Crews."""

        figures: tuple[Sailors, ...] = ()

    assert read(5, "40 sailors", Crew) in ([], [("40", 40, "sailors", "40")])
    assert all(value > 0 for _, value, _, _ in read(5, "-40 sailors", Crew))


@pytest.mark.parametrize(
    ("annotation", "name", "told"),
    [
        (Annotated[Words, Reach("nearby")], "x", "there is no Reach"),  # type: ignore[arg-type]
        (Annotated[Quantity, Kinds(("euros",))], "x", "there is no kind of number 'euros'"),
        (Words, "s", "take another name"),
        (Words, "clause", "take another name"),
    ],
)
def test_a_field_that_could_never_be_filled_is_told(annotation, name, told):
    """Before a model is asked."""
    item = type("Item", (Fact,), {"__annotations__": {name: annotation}, "__doc__": "An item.", "__module__": __name__})
    many = {"__annotations__": {"items": tuple[item, ...]}, "items": (), "__doc__": "Items.", "__module__": __name__}
    with pytest.raises(SchemaError, match=told):
        extract(TEXT, type("Items", (Facts,), many), model=ScriptedModel("{}"))
