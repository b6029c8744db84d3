"""Words are found where they stand, however they were typed, and never where they do not stand."""

import json
from collections import Counter
from itertools import combinations, product
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import Article, Span, ground
from factlift.article import Stretch
from factlift.folding import ends_token, fold, fold_words, starts_token
from factlift.pointing import Locator

FOLDER = Path(__file__).parent / "cases" / "ground"
FOUND = json.loads((FOLDER / "found.json").read_text(encoding="utf-8"))
ALTERED = [
    (kind, case["text"], words)
    for case in json.loads((FOLDER / "altered.json").read_text(encoding="utf-8"))
    for kind, absent in case["absent"].items()
    for words in absent
]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["label"])
def test_words_typed_differently_are_found(case):
    """What was typed a little differently is found, and the span holds the article's own characters."""
    span = ground(case["text"], case["words"])
    assert span is not None
    assert span.text == case["expect"]
    assert case["text"][span.start : span.end] == span.text


@pytest.mark.parametrize(("kind", "text", "words"), ALTERED, ids=[f"{kind}: {words}" for kind, _, words in ALTERED])
def test_altered_words_are_not_found(kind, text, words):
    """A changed digit, sign, unit, negation or half a token is never forgiven."""
    assert ground(text, words) is None


@pytest.mark.parametrize(
    ("article", "words", "there"),
    [
        ("a. Cooks - 90\nb. Helpers - 60", "90", True),
        ("Needed:\n(a) cooks 90\n(b) helpers 60", "90", True),
        ("l) Cooks 90 m) Helpers 60", "90", True),
        ("It cost 90 b. Helpers cost more.", "90", False),
        ("a. Cooks - 90 m", "90", False),
    ],
)
def test_the_letter_of_a_lists_next_item_is_no_scale(article: str, words: str, there: bool) -> None:
    assert (ground(article, words) is not None) is there


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("It lost -$5 million.", "$5 million", False),
        ("It lost \u2212€5 million.", "€5 million", False),
        ("It lost (-$5 million).", "$5 million", False),
        ("It lost minus $5 million.", "$5 million", False),
        ("It lost -US$5 million.", "US$5 million", False),
        ("It lost -US$5 million.", "$5 million", False),
        ("It lost -KES 5 million.", "KES 5 million", False),
        ("It lost -$5 million.", "lost -$5 million", True),
        ("It lost \u2212$5 million.", "-$5 million", True),
        ("It lost - $5 million, he said.", "$5 million", True),
        ("It lost all — $5 million.", "$5 million", True),
        ("The fee –$5 or more– stays.", "$5", True),
        ("Fees-$5 each-stay.", "$5", True),
        ("- $5 a day\n- $7 a day", "$7", True),
    ],
)
def test_a_sum_below_zero_is_not_found_without_its_sign(text, words, found):
    """A minus before a currency is part of the number; a dash between words, or that opens an item, is none."""
    assert (ground(text, words) is not None) is found


def test_each_kind_of_alteration_is_tried():
    """The twelve kinds of alteration have ten cases each at least."""
    tried = Counter(kind for kind, _, _ in ALTERED)
    assert len([kind for kind in tried if tried[kind] >= 10]) == 12


def test_nearest_occurrence_wins():
    """Of several occurrences the one nearest to the given place is returned, else the first."""
    text = "Oman took 40 men. Oman took 50. Oman took 60."
    assert ground(text, "Oman") == Span(start=0, end=4, text="Oman")
    assert ground(text, "Oman", near=40) == Span(start=32, end=36, text="Oman")
    assert ground(text, "Oman", near=Span(start=25, end=27, text="50")) == Span(start=18, end=22, text="Oman")


@pytest.mark.parametrize(("near", "expect"), [(9_000, 4_186), (20_000, 34_200), (40_000, 35_994), (47_000, 35_994)])
def test_the_nearest_is_found_from_afar(near, expect):
    """Of far occurrences the nearest is found, however many stand on the other side."""
    text = "Oman took 40. " * 300 + "x " * 15_000 + "Oman. " * 300 + "x " * 6_000
    span = ground(text, "Oman", near=near)
    assert span is not None
    assert span.start == expect


def test_far_occurrence_is_found_from_afar():
    """Words far from the given place are still found."""
    text = "Oman took 40. " + "x " * 5000
    assert ground(text, "Oman", near=9000) == Span(start=0, end=4, text="Oman")


@pytest.mark.parametrize(
    ("words", "near", "expect"),
    [
        ("Ode", 8_100, 8_104),
        ("Ode", 8_104, 8_100),
        ("Ode", 5_000, 8_100),
        ("Wanja", 11_000, 0),
        ("Wanja", 0, None),
        ("Peru", 9_000, None),
    ],
)
def test_the_nearest_is_found_in_a_line_of_any_length(words, near, expect):
    """In a line longer than any sentence, too, and no word of the block that is left out is taken."""
    text = "Wanja " + "x " * 4_047 + "Ode Ode " + "x " * 2_000
    at = Stretch(near, near + len(words))
    found = Locator(Article(text)).nearest_outside(words, at, Stretch(0, len(text)), at)
    assert (found and found.start) == expect


@given(st.text(max_size=200))
def test_folding_maps_back_to_the_text(text):
    """Each folded character stands for a stretch of the text, in order, within its bounds."""
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


TEXTS = st.text(st.sampled_from("ab4½ß…İé\u0301\u00ad\u200b \n\t-–—/.,'\"“”’&;中ไ가\u1100\u1161\uff9e"), max_size=60)


@given(TEXTS)
def test_a_text_folds_as_its_copy_in_words(text):
    """A text is found in itself, from its first character to its last that is no blank."""
    folded = fold(text)
    if any(char.isalnum() for char in folded.text) and folded.marked[:1] not in tuple("–—―"):
        assert next(folded.find(folded.text.strip()), None) is not None


@given(TEXTS, st.integers(0, 60))
def test_places_are_looked_up_both_ways(text, offset):
    """The matches from an offset on are those of the whole text that start there or later."""
    folded = fold(text)
    whole = [at for at in folded.find("a") if at[0] >= offset]
    assert list(folded.find("a", offset)) == whole
    assert [at[0] for at in folded.find("a", 0, offset)] == [at[0] for at in folded.find("a") if at[0] < offset]


@settings(deadline=None)
@given(TEXTS, st.text("ab4½ .", min_size=1, max_size=3), st.integers(0, 60), st.integers(0, 60))
def test_places_at_once_are_those_one_by_one(text, words, start, end):
    """What is found in a region at once is what is found one by one, unless there is too much of it."""
    folded = fold(text)
    found = list(folded.find(words, start, end))
    assert folded.places(words, *folded.bounds(start, end), 200) == found
    assert found[1:] == [] or folded.places(words, *folded.bounds(start, end), 1) is None


@settings(deadline=None)
@given(
    TEXTS,
    st.text("ab4½ .", min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_what_was_looked_for_before_changes_nothing(text, words, regions):
    """Words are found in a region as if nothing had been looked for before, in its sentence or another."""
    locator = Locator(Article(text))
    for start, end in regions:
        anew = Article(text).folded.find(fold_words(words), start, end)
        expect = [at for at in anew if at[1] <= end] if start < end else []
        assert [(at.start, at.end) for at in locator.within(words, Stretch(start, end))] == expect


@given(
    st.lists(st.sampled_from("half a non no of and 3 hundred two thirds per cent nurses -ft don't".split()), max_size=7)
)
def test_plain_words_are_told_from_bound_ones_as_by_all_rules(words):
    """The short way for words beside a plain one gives what all rules give."""
    text = " ".join(words)
    for at, end in combinations(range(len(text) + 1), 2):
        short = starts_token(text, at, end), ends_token(text, at, end)
        with patch("factlift.folding.edges._is_loose", lambda *_: False):
            assert short == (starts_token(text, at, end), ends_token(text, at, end))


WORD = st.text("abcdefghij", min_size=3, max_size=8)


@given(st.lists(WORD, min_size=3, max_size=30), st.data())
def test_a_run_of_words_is_found_at_its_place(words, data):
    """Any run of whole words of a text is found, and is the text it was taken from."""
    text = " ".join(words)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    run = " ".join(words[start:end])
    span = ground(text, run)
    assert span is not None
    assert span.text == run


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_number_is_found_only_as_itself(there, sought):
    """A number is found in a text exactly where the text has that number."""
    span = ground(f"They sent {there:,} people away.", f"{sought:,}")
    assert (span is not None) == (there == sought)


@pytest.mark.parametrize(
    ("clause", "expect"),
    [
        ("Oman will take 40 nurses", "Oman will take 40 nurses"),
        ("Oman will … 40 nurses", "Oman will take 40 nurses"),
        ("Oman will ... 40 nurses", "Oman will take 40 nurses"),
        ("Oman will take … take 40", "Oman will take 40"),
        ("Oman will … 50 nurses", None),
        ("40 nurses … Oman will", None),
        ("Oman will … Qatar takes 50", None),
        ("… 40 nurses", None),
    ],
)
def test_a_shortened_clause_is_found_within_one_sentence(clause, expect):
    """First and last words stand for the clause between them, in that order and in one sentence."""
    article = Article("Oman will take 40 nurses, he said. Then Qatar takes 50.")
    found = Locator(article).clause(clause, article.sentences[0])
    assert (found and article.text[found.start : found.end]) == expect


@given(st.text(alphabet="aBİz09 ’'.,-–—\u00a0\u200b\n½&;#", max_size=12))
def test_plain_words_fold_as_any_words_do(words):
    """Words that are folded the short way come out as the long way has them."""
    long_way = fold(words.strip())
    is_bullet = long_way.marked[:1] in tuple("–—―") and long_way.marked[1:2].isdigit()
    assert fold_words(words) == long_way.text[is_bullet:].strip()


@pytest.mark.parametrize(("article", "words"), [(None, "a"), (b"abc", "a"), ("abc", None), ("abc", b"a")])
def test_what_is_no_text_is_told(article, words):
    with pytest.raises(TypeError, match=r"not for or in a (NoneType|bytes)"):
        ground(article, words)


BOUND = "hundred thousand bn mln twenty one two nineteen non no of half a and several minus per tens usd yuzde"
LOOSE = "men the number said late go"
BEHIND = ("hundred", "thirds", "half", "one", "thousands", "men", "a", "40")
GAPS = (" ", "  ", ", ", "; ", " (", " '", ' "', ". ", "! ", "-")


def test_a_glance_at_letters_finds_what_the_rules_find():
    """Pairs of words are whole or not as the full rules have it, though most are told by three characters."""
    words = [f"{mark}{one}" for one in (BOUND + " " + LOOSE).split() for mark in ("", "5 ")]
    for one, gap, two, after in product(words, GAPS, BEHIND, ("", " x", ", x")):
        folded, at = fold(one + gap + two + after), len(fold(one + gap).text)
        for start, end in {(0, len(one)), (at, at + len(two)), (0, at + len(two)), (len(one) - 1, len(one))}:
            with _RULES:
                whole = starts_token(folded.marked, start, end) and ends_token(folded.marked, start, end)
            assert (folded.span_of(start, end) is not None) == whole, (folded.text, folded.text[start:end])


_RULES = patch("factlift.folding.edges._is_loose", lambda *_: False)


@pytest.mark.parametrize("near", ["x", 2.5, (1, 2)])
def test_a_place_that_is_none_is_told(near: object) -> None:
    """It ended in a comparison of a str and an int."""
    with pytest.raises(TypeError, match="near is an offset or a Span"):
        ground("Qatar takes 40 nurses.", "nurses", near)  # type: ignore[arg-type]


def test_an_item_reaches_what_stands_before_what_leads_to_its_list():
    """A line like "Places are allocated as follows:" names neither the year nor who sends."""
    items = "\n".join(
        f"• {land}: {9 + at}" for at, land in enumerate(("France", "Oman", "Kenya", "Chad", "Mali", "Fiji"))
    )
    article = Article(f"Peru sends 80 teachers in 2026.\nNo more.\nPlaces go as follows:\n{items}")
    last = article.sentences[-1]
    reach = Locator(article).neighbourhood(last, before=2)
    assert article.text[reach.start :].startswith("No more.")
    plain = Article(f"Peru sends 80 teachers in 2026.\nNo more.\nPlaces go to these\n{items}")
    reach = Locator(plain).neighbourhood(plain.sentences[-1], before=2)
    assert plain.text[reach.start :].startswith("Places go")
