"""Which numbers a text holds, what they say, and what they are not; numbers that we write ourselves come back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlift.facts import Quantity
from factlift.numberwords import bounds, kinds, nouns, patterns
from factlift.numerals import Numeral, counts_in, numerals_in, parse_quantity, quantity_of

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases/numerals.json").read_text(encoding="utf-8"))
HOSTILE = st.lists(
    st.sampled_from(
        (
            "1 2 20 2024 1,000 24,200 . , - – : / ( ) [ ] % $ € + ' ’ \n \u00a0 \u2028 one two a hundred thousand "
            "million and dozen half couple of few several between to or up more than under at least about some "
            "workers people hours March May dollars aged years-old No. Resolution scores "
            "İ é 𝟙 ٣ ² ½ \ud800 \x00 per cent k m bn th"
        ).split(" ")
    ),
    max_size=40,
).map(" ".join)
TIGHT = st.text(alphabet="0123456789,.-–:/ \u00a0'kmst%$+aeno½²٣", max_size=60)


def told(numeral: Numeral, text: str) -> dict[str, Any]:
    """Returns a numeral in the form of the cases: no nulls, and no values for what is no amount."""
    said: dict[str, Any] = {"text": text[numeral.start : numeral.end], "kind": numeral.kind}
    if numeral.kind not in ("date", "time", "ordinal", "other"):
        said["qualifier"] = numeral.qualifier
        said |= {k: v for k in ("value", "min", "max") if (v := getattr(numeral, k)) is not None}
    if numeral.unit_end > numeral.unit_start:
        said["unit"] = text[numeral.unit_start : numeral.unit_end]
    return said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_finds_what_the_case_lists(case: dict[str, Any]) -> None:
    """Each text gives exactly the listed numerals, in order, with kind, bounds and unit."""
    assert [told(numeral, case["text"]) for numeral in numerals_in(case["text"])] == case["expect"]


@given(HOSTILE | TIGHT | st.text())
@example("between 1 and")
@example("24,200,")
@example("a")
@example("9" * 5000)
@example("one hundred and")
def test_offsets_hold_on_any_text(text: str) -> None:
    """No text makes it fail; numerals lie in the text, in order, without overlap, with their parts inside them."""
    last = 0
    for numeral in numerals_in(text):
        assert last <= numeral.start <= numeral.number_start < numeral.end <= len(text)
        assert numeral.end <= numeral.unit_start <= numeral.unit_end <= len(text)
        assert text[numeral.start : numeral.end].strip() == text[numeral.start : numeral.end]
        assert numeral.min is None or numeral.max is None or numeral.min <= numeral.max
        last = numeral.end


@given(HOSTILE | TIGHT, st.integers(0, 30), st.integers(0, 80))
def test_a_stretch_reads_as_if_cut_out(text: str, start: int, end: int) -> None:
    """Reading a stretch gives what its words alone give, at the text's offsets."""
    alone = numerals_in(text[start:end])
    within = numerals_in(text, start, end)
    assert [told(n, text[start:end]) for n in alone] == [told(n, text) for n in within]
    assert [n.start + min(start, len(text)) for n in alone] == [n.start for n in within]


LEADS = st.lists(
    st.sampled_from(
        "up to no more than about ~ ≥ some (about as many at least age aged limit: he is who was over under- c. max. "
        "\u00a0 workers, turned just died anotherabout a total of maximum\u00a0of \n x".split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(LEADS, st.sampled_from(("", " ", "  ", "\n")))
def test_known_words_only_shorten_the_search(words: str, end: str) -> None:
    """Where a pattern knows its words, it finds what it finds in a search of the whole window."""
    for pattern in (bounds._BEFORE, kinds._AGE_LEFT):
        whole = patterns.Ending(pattern._lazy.pattern, pattern.ends, pattern._marks)
        found, expected = pattern.search(words + end), whole.search(words + end)
        assert (found and found.span()) == (expected and expected.span())


@given(HOSTILE)
def test_counts_are_the_numerals_that_count(text: str) -> None:
    """`counts_in` is `numerals_in` less the other kinds."""
    assert counts_in(text) == [numeral for numeral in numerals_in(text) if numeral.kind == "count"]


@given(HOSTILE | TIGHT)
def test_any_words_make_a_quantity_or_none(words: str) -> None:
    """`parse_quantity` never fails, and what it returns is written in the words."""
    quantity = parse_quantity(words)
    assert quantity is None or (quantity.text in words and (quantity.unit is None or quantity.unit in words))


# ---------------------------------------------------------------- numbers that we write ourselves

BELOW_20 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n: int, joint: str, hyphen: str) -> str:
    """Returns n in English words: `joint` between hundreds and the rest, `hyphen` between tens and ones."""
    if n < 20:
        return BELOW_20[n]
    if n < 100:
        return TENS[n // 10 - 2] + (hyphen + BELOW_20[n % 10] if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = joint if rest < 100 else " "
            return f"{spell(n // size, joint, hyphen)} {name}" + (link + spell(rest, joint, hyphen) if rest else "")
    raise AssertionError(n)


def group(n: int, mark: str) -> str:
    """Returns n with `mark` between groups of three digits."""
    return f"{n:,}".replace(",", mark)


@given(st.integers(2, 10**12 - 1), st.sampled_from([" ", " and "]), st.sampled_from(["-", " ", "\u2011"]))
def test_numbers_in_words_come_back(n: int, joint: str, hyphen: str) -> None:
    """A number spelled out, British or American, is read as one numeral of that value."""
    words = spell(n, joint, hyphen)
    (found,) = counts_in(f"It hired {words} cooks.")
    assert (found.value, found.qualifier) == (n, "exact")
    assert found.end - found.start == len(words)


@given(st.integers(2, 10**12), st.sampled_from([",", "\u00a0", "\u202f", "\u2009", "'", "’"]))
def test_numbers_in_groups_come_back(n: int, mark: str) -> None:
    """A number with separators is read as one numeral of that value."""
    (found,) = counts_in(f"It hired {group(n, mark)} cooks.")
    assert found.value == n
    assert found.end - found.start == len(group(n, mark))


@given(
    st.integers(2, 10**9),
    st.sampled_from(
        [
            ("up to {}", "up_to", None, None, 0),
            ("at least {}", "at_least", None, 0, None),
            ("more than {}", "more_than", None, 1, None),
            ("fewer than {}", "less_than", None, None, -1),
            ("nearly {}", "about", 0, None, None),
            ("an estimated {}", "about", 0, None, None),
            ("{} or more", "at_least", None, 0, None),
            ("{} or so", "about", 0, None, None),
        ]
    ),
)
def test_qualifiers_set_their_bound_only(n: int, how: tuple[str, str, int | None, int | None, int | None]) -> None:
    """Each qualifier sets the one bound that its words set, and its words belong to the text."""
    pattern, qualifier, *steps = how
    words = pattern.format(f"{n:,}")
    value, low, high = (None if step is None else n + step for step in steps)
    quantity = parse_quantity(f"{words} cooks")
    assert quantity == Quantity(text=words, value=value, min=low, max=high, qualifier=qualifier, unit="cooks")


@given(
    st.integers(1000, 10**8),
    st.integers(1, 10**8),
    st.sampled_from(["{} to {}", "{}–{}", "{}-{}", "between {} and {}"]),
)
def test_ranges_have_two_ends_and_no_value(low: int, step: int, pattern: str) -> None:
    """A range gives both its numbers as bounds and nothing computed between them."""
    words = pattern.format(f"{low:,}", f"{low + step:,}")
    quantity = parse_quantity(f"{words} cooks")
    assert quantity == Quantity(text=words, min=low, max=low + step, qualifier="between", unit="cooks")


@given(st.integers(19, 6000))
def test_long_digit_strings_have_no_value(length: int) -> None:
    """More than 18 digits are no number that anybody counts."""
    for text in ("7" * length, ",".join(["777"] * length)):
        (found,) = numerals_in(text)
        assert (found.kind, found.value, found.end) == ("other", None, len(text))


# ---------------------------------------------------------------- words alone


@pytest.mark.parametrize(
    ("words", "expect"),
    [
        ("24,200 workers", {"text": "24,200", "value": 24200, "unit": "workers"}),
        ("2000", {"text": "2000", "value": 2000}),
        ("24", {"text": "24", "value": 24}),
        ("one", {"text": "one", "value": 1}),
        ("several nurses", {"text": "several", "qualifier": "vague", "unit": "nurses"}),
        ("a few", {"text": "a few", "qualifier": "vague"}),
        ("thousands", {"text": "thousands", "min": 1000, "qualifier": "vague"}),
        ("about $5 million", {"text": "about $5 million", "value": 5_000_000, "qualifier": "about", "unit": "$"}),
        ("5 per cent", {"text": "5", "value": 5, "unit": "per cent"}),
        ("more than 2.5%", {"text": "more than 2.5", "min": 2.5, "qualifier": "more_than", "unit": "%"}),
        ("2 1/2 million workers", {"text": "2 1/2 million", "value": 2_500_000, "unit": "workers"}),
        ("2 3\u20444 thousand men", {"text": "2 3\u20444 thousand", "value": 2750, "unit": "men"}),
        ("900 k workers", {"text": "900 k", "value": 900_000, "unit": "workers"}),
        ("\u2264900 nurses", {"text": "\u2264900", "max": 900, "qualifier": "up_to", "unit": "nurses"}),
        (
            "up to and including 900 men",
            {"text": "up to and including 900", "max": 900, "qualifier": "up_to", "unit": "men"},
        ),
        ("~~ 200 men", {"text": "200", "value": 200, "unit": "men"}),
        ("est. 900 nurses", {"text": "est. 900", "value": 900, "qualifier": "about", "unit": "nurses"}),
        ("less than 2.5%", {"text": "less than 2.5", "max": 2.5, "qualifier": "less_than", "unit": "%"}),
        ("two and a half years", {"text": "two and a half", "value": 2.5, "unit": "years"}),
        ("two and a half million euros", {"text": "two and a half million", "value": 2_500_000, "unit": "euros"}),
    ],
)
def test_words_alone(words: str, expect: dict[str, Any]) -> None:
    """Words without a sentence around them are taken as a quantity wherever they can be one."""
    assert parse_quantity(words) == Quantity(**expect)


@pytest.mark.parametrize(
    "words",
    ["", "1 1/3 million men", "20 March", "March 20", "Resolution 2397", "workers", "the third", "18:00", "7" * 30],
)
def test_words_that_are_no_quantity(words: str) -> None:
    """Dates, times, names and plain words are no quantity."""
    assert parse_quantity(words) is None


def test_unit_given_stands_in() -> None:
    """The unit that the caller knows from the context replaces the one of the words."""
    text = "Peru gets 700"
    assert quantity_of(numerals_in(text)[0], text, "cooks").unit == "cooks"
    assert quantity_of(numerals_in(text)[0], text).unit is None


# ---------------------------------------------------------------- the word lists


def test_word_lists_agree() -> None:
    """No noun of people is barred as a word that ends the search, and months keep their capital."""
    words = nouns.vocabulary()
    people = {word for word, word_class in words.plural.items() if word_class == "people"}
    assert not people & words.stop
    assert all(month[0].isupper() for month in words.months)


@given(
    st.sampled_from("up to|no more than|as few as|nearly|short of|c.|~|≥|just under|a maximum of|another".split("|"))
)
def test_last_word_finds_what_a_pattern_can_end_with(words: str) -> None:
    """The quick look at the last word never hides a match: every leading qualifier that reads, reads with any space."""
    plain, wide = (parse_quantity(f"{words}{gap}40 cooks") for gap in (" ", "\u00a0"))
    assert plain is not None
    assert wide is not None
    assert (plain.qualifier, plain.min, plain.max) == (wide.qualifier, wide.min, wide.max)


def test_patterns_wait_for_their_first_use() -> None:
    """A pattern compiles when it is first asked, works from then on, and has no other attributes."""
    lazy = patterns.Lazy("b+")
    assert lazy.pattern == "b+"
    found = lazy.search("abb")
    assert found is not None
    assert found.span() == (1, 3)
    with pytest.raises(AttributeError):
        _ = lazy.nothing


def test_factors_count_nobody() -> None:
    """Neither 3 nor 40 are sent where 3 x 40 are; a multiplier before a noun counts."""
    assert [number.kind for number in numerals_in("Another 3 x 40 nurses and 2 × 15 cooks.")] == ["other"] * 4
    assert [number.kind for number in numerals_in("It took 2 x nurses and 3 cooks.")] == ["count", "count"]


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("at most to Oman", (None, None, 900)),
        ("at the very least will go", (None, 900, None)),
        ("minimum.", (None, 900, None)),
        ("tops", (None, None, 900)),
        ("max this year", (None, None, 900)),
        ("at least in part", (900, None, None)),
        ("maximum security is for", (900, None, None)),
        ("may go", (900, None, None)),
    ],
)
def test_what_bounds_a_number_from_behind_its_noun(words: str, bounds: tuple[int | None, ...]) -> None:
    """At most 900 is not 900; words that go on about something else bound nothing."""
    text = f"Tarn sends 900 nurses {words}"
    (number,) = numerals_in(text)
    read = quantity_of(number, text, "nurses")
    assert (read.value, read.min, read.max) == bounds


@given(st.sets(st.text("abcde", min_size=1, max_size=4), min_size=1), st.text("abcde", max_size=4))
def test_a_tree_of_letters_matches_its_words_only(words: set[str], other: str) -> None:
    """The pattern of a word list matches each word in either case, and no other word."""
    tree = patterns.Lazy(patterns.words_pattern(words))
    assert all(tree.fullmatch(word) and tree.fullmatch(word.upper()) for word in words)
    assert (tree.fullmatch(other) is not None) == (other in words)


def test_every_kind_has_a_rule() -> None:
    """Every kind of the interface occurs in the cases, so that no rule can be lost unseen."""
    seen = {numeral["kind"] for case in CASES for numeral in case["expect"]}
    assert seen == set(kinds.Kind.__args__)
