"""Texts whose lines were wrapped are read as if they had not been, and spans stay those of the text as it is."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import extract, ground
from factlift.article import Article
from factlift.emphasis import unmark
from factlift.facts import ArticleFacts
from factlift.prompts import render
from factlift.records import spans_of
from factlift.wrapping import unwrap

CASES = Path(__file__).parents[1] / "evals" / "cases"
SCAN = """\
DOCK MEN FOR OMAN

  TWO HUNDRED skilled men of the
yards at Tarn are to be sent to
Oman in the spring, under a pact
that both ministries signed late
on Monday.
  "It is this or the dole," said
Mr. Ode Farr, secretary of the
Metal Union. "I have told the men
that a wage is better than a prom-
ise."

Applicants must be
(a) time-served men with not less
    than six years in the trade;
(b) under 50 years of age.
"""


def wrapped(text: str, width: int) -> str:
    """Returns a text with each paragraph wrapped and a blank line behind it."""
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False) for line in lines)


def told(facts: ArticleFacts) -> list[str]:
    """Returns each fact in words, without offsets and with single spaces."""
    items = [*facts.deployments, *facts.criteria, *facts.quotes]
    return [
        " ".join(repr(item.model_dump(exclude={"spans", "evidence"})).replace("\\n", " ").split()) for item in items
    ]


def test_a_scan_is_read_by_its_paragraphs() -> None:
    """Headlines, indented paragraphs and hanging items each are one paragraph, and a parted word is whole again."""
    article = Article(SCAN)
    lines = [article.words(line.start, line.end) for line in article.paragraphs]
    assert lines[0] == "DOCK MEN FOR OMAN"
    assert lines[1].startswith("TWO HUNDRED skilled men")
    assert lines[1].endswith("on Monday.")
    assert lines[2].endswith('a wage is better than a promise."')
    assert lines[4] == "(a) time-served men with not less than six years in the trade;"
    assert len(lines) == 6


def test_facts_of_a_scan_have_spans_of_its_own_characters() -> None:
    """A quotation and the evidence hold the line breaks that stand there; names and groups are on one line."""
    facts = extract(SCAN, model="builtin")
    assert all(SCAN[span.start : span.end] == span.text for span in spans_of(facts))
    assert facts.quotes[1].text == "I have told the men\nthat a wage is better than a prom-\nise."
    assert facts.quotes[1].speaker is not None
    assert facts.quotes[1].speaker.name == "Ode Farr"
    assert [fact.destinations[0].code for fact in facts.deployments] == ["OM"]


@pytest.mark.parametrize("name", ["pilots-briefing", "wire-miners", "qa-polar", "source-loggers", "exile-builders"])
@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_wrapped_article_gives_the_same_facts(name: str, width: int) -> None:
    """Facts differ in white space only, whatever the width was."""
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    assert told(extract(wrapped(text, width), model="builtin")) == told(extract(text, model="builtin"))


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_articles_with_a_line_for_each_paragraph_stay_as_they_are(path: Path) -> None:
    """None of our articles is taken for wrapped but the one scan that is."""
    text = path.read_text(encoding="utf-8")
    assert (unwrap(text) is text) == (path.stem not in ("scan-dockyard", "email-seamen"))


@pytest.mark.parametrize(
    "text",
    [
        "They must bring\na valid passport\na clean record from the police\ntwo photographs\na letter from home",
        "Pay by trade\n\nfitters      40   a week\nwelders      60   a week\nmates        10   a week",
        "I went out to the hazel wood,\nAnd cut a wand,\nAnd hooked a berry to a thread;\nAnd wept.",
        "Q: Who goes?\nA: Forty nurses.\nQ: When do they go?\nA: In May, says the firm.\nQ: Why?\nA: Pay.",
        "14 Quay Street\nTarn\nnear the old mill\nby the river\nand the bridge over it, as all here know",
    ],
)
def test_lists_tables_verse_and_addresses_are_not_wrapped(text: str) -> None:
    """Lines that end where the next word had room were not broken by a width."""
    assert unwrap(text) is text


def test_what_stands_between_wrapped_paragraphs_keeps_its_lines() -> None:
    """Items, labels, rows of a table and lines in capitals stay lines of their own."""
    prose = "The firm will send forty welders of\nthe yard to Oman in the spring, under\na pact that was signed by\n"
    for line in (
        "- and a list of items that goes on and",
        "Q: Will the wives of the men follow?",
        "MEN FOR OMAN BY SPRING, SAYS FIRM",
        "wages    40    60    80    100   120",
    ):
        text = f"{prose}both of them.\n{line}\nanother line of that sort."
        assert f"both of them.\n{line}" in unwrap(text)


def test_a_parted_word_is_found_as_it_stands_and_whole() -> None:
    """Words cut from the text with a hyphen at a line's end are found, and so are the same words put together."""
    for words in ("better than a prom-\nise", "better than a promise"):
        found = ground(SCAN, words)
        assert found is not None
        assert found.text == "better than a prom-\nise"
    assert ground(SCAN, "better than a comprom-\nise") is None


def test_a_mail_that_is_quoted_is_read_without_its_marks() -> None:
    """The marks before wrapped lines are blanks, and two numbers at a line's end stay two."""
    text = (
        "> The ministry will send its team in 2024\n> 200 men of the yards are to go to Oman,\n"
        "> where they are going to work under the\n> pact that both of the ministries signed\n> this week."
    )
    flat = unwrap(text)
    assert len(flat) == len(text)
    assert "\n" not in flat
    assert "2024\t  200 men" in flat


@given(st.text(alphabet="ab .,-\n\r\t>Q:1(\u00ad\f\u2028A", max_size=300))
def test_every_text_keeps_its_length_and_its_letters(text: str) -> None:
    """Whatever the text, only white space, hyphens and marks of quoted mail are put in other characters."""
    flat = unwrap(text)
    assert len(flat) == len(text)
    assert all(one == other or one in "\n\r- \t>" for one, other in zip(text, flat, strict=True))


@given(
    st.integers(60, 80),
    st.lists(
        st.sampled_from("we sent them over to our old friends in Oman last spring".split()), min_size=150, max_size=250
    ),
)
def test_a_paragraph_wrapped_at_any_width_is_one_line_again(width: int, words: list[str]) -> None:
    """Small words only: every line's end stands within the sentence."""
    text = " ".join(words)
    assert unwrap(textwrap.fill(text, width)) == text


def test_a_parted_word_is_wrapped_however_short_its_line() -> None:
    """Beside a picture the lines of a column are short; quotations were cut off at each of them."""
    column = """\
pects of work abroad. In Tarn, the Agen-
cy for Labour said that 3,200 seasonal
workers had been cho-
sen for farms in the plain of Oton. "It is
a good contract," said its director, Ode
Farr, "and the pay is honest." Only those
with a clean crim-
inal record and two years of farm experi-
ence may apply.
"""
    article = Article(column)
    assert len(article.paragraphs) == 1
    quoted = [article.text[passage.inner_start : passage.inner_end] for passage in article.passages]
    assert quoted == ["It is\na good contract,", "and the pay is honest."]


MARKED = (
    ("Peru will send 40 cooks to Oman, Ann Ode said.", "Peru will send **40 cooks** to *Oman*, **Ann Ode** said."),
    ("Ann Ode, a clerk, left. “It leaks,” she said.", "**Ann Ode**, a clerk, left. **“It leaks,”** she said."),
    (
        "In Tarn, Ann Ode, 58, said that Peru had sent 40 cooks.",
        "In Tarn, __Ann Ode__, 58, said that Peru had sent 40 cooks.",
    ),
    (
        "Peru will send 40 cooks to Oman.\n\nThey leave in May, Ann Ode said.",
        "> Peru will send 40 cooks to Oman.\n>\n> They leave in May, Ann Ode said.",
    ),
    ("Peru will send 40 cooks to Oman in the spring.", "Peru will send\u00a040 cooks to\u00a0Oman in\u00a0the spring."),
    (
        "Peru will send 1 200 cooks to Oman.".replace("1 200", "1\u202f200"),
        "Peru will\u00a0send 1\u202f200 cooks to Oman.",
    ),
)


@pytest.mark.parametrize(("plain", "marked"), MARKED)
def test_emphasis_block_quotes_and_no_break_spaces_change_no_fact(plain: str, marked: str) -> None:
    """What is typed for the eye alone is white space, and spans are those of the text as it is."""
    facts = extract(marked, model="builtin")
    assert told(facts) == told(extract(plain, model="builtin"))
    assert all(marked[span.start : span.end] == span.text for span in spans_of(facts))


@pytest.mark.parametrize(
    "text",
    [
        "**Cooks for Oman**\n\nOde",
        "**Ode:** “It leaks.”",
        "**Ode**: “It leaks.”",
        "* 40 cooks\n* 9 maids",
        "> 900 cooks left",
        "2 * 3 * 4",
        "a_b_c",
        "1\u202f200",
    ],
)
def test_marks_that_say_something_stay(text: str) -> None:
    """Headings, labels, items, signs of arithmetic and the spaces of a number are no emphasis."""
    assert unmark(text) == text


@given(st.text(alphabet="*_> \n\u00a0aB1.,:“”", max_size=60))
def test_a_text_without_its_marks_is_as_long(text: str) -> None:
    """Every offset holds, and nothing but marks and spaces is another."""
    found = unmark(text)
    assert len(found) == len(text)
    assert all(one == other or (one in "*_>\u00a0" and other.isspace()) for one, other in zip(text, found, strict=True))


@pytest.mark.parametrize("words", ["Ann Ode said", "**Ann Ode** said", "cooks to\u00a0Oman, **Ann"])
def test_words_are_found_with_or_without_their_emphasis(words: str) -> None:
    """A model may copy the marks or leave them out; a mark that stands alone is another thing."""
    found = ground("Peru will send 40 cooks to Oman, **Ann Ode** said.", words)
    assert bool(found) == (not words.endswith("**Ann"))


def test_a_word_parted_at_a_line_s_end_is_whole_in_the_plain_text() -> None:
    """The reader and a model see the word, and what they copy is found."""
    article = Article(SCAN)
    assert "a wage is better than a promise." in article.plain.text
    assert "that both ministries signed late on Monday." in article.plain.text
    span = ground(article, "better than a promise")
    assert span is not None
    assert span.text == "better than a prom-\nise"
    assert "better than a promise" in render(article).user
