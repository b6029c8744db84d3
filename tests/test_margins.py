"""Marks of notes, and marks before the paragraphs of a whole text, change no fact; those of a list are kept."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlift import extract, ground
from factlift.article import Article
from factlift.emphasis import unmark
from factlift.margins import margin_of
from factlift.prompts import render
from tests.test_reader_page_lines import facts_of

PARAGRAPHS = (
    "Ghana will send 375 nurses to Barbados by 2028, Health Minister Kwabena Asare said. The first 95 left in July.",
    "“This is not brain drain, whatever the unions say,” Mr Asare told reporters. “They will come back better nurses.”",
    "Only nurses with at least five years of service are considered for it. Those who smoke are not eligible at all.",
    "Perpetua Owusu, president of the nurses' union, called the deal with the island “a bandage on a wound”.",
)
MARGINS = {
    "numbers": "{}. ", "brackets": "({}) ", "square": "[{}] ", "pilcrows": "¶ {} ", "sections": "4.{} ",
    "half": "{}) ", "dashes": "- ", "points": "• ", "wide": "  {}.\t",
}  # fmt: skip


def told(parts: tuple[str, ...], margin: str = "") -> str:
    """Returns an article with a mark before each of its paragraphs, below a title."""
    marked = [margin.format(number) + part for number, part in enumerate(parts, 12)]
    return "\n\n".join(["Ghana to send nurses to Barbados", *marked])


@pytest.mark.parametrize("margin", MARGINS.values(), ids=MARGINS)
def test_marks_before_all_paragraphs_change_no_fact(margin: str) -> None:
    """Paragraphs of a report are numbered; their numbers are no part of what they say."""
    plain = facts_of(told(PARAGRAPHS))
    assert {kind: len(facts) for kind, facts in plain.items()} == {"deployments": 2, "criteria": 2, "quotes": 3}
    assert facts_of(told(PARAGRAPHS, margin)) == plain


LINE = "It was the last of them all, and he was the only one of them who had been there before it began."
LISTS = {
    "list": "Applicants must meet these points:\n1. Be over 21 years of age on the first of May this year, and well.\n"
    "2. Hold a licence that was issued in the country at least five years before that day.\n"
    "3. Have no record of any crime in any country in which they have ever lived or worked.",
    "short": "1. Age over 21.\n2. No criminal record.\n3. A licence.",
    "rows": "- 40 cooks to Oman\n- 30 bakers to Qatar\n- 20 maids to Kuwait",
    "one": f"1. {LINE}\n\n{LINE}\n\n{LINE}",
    "no order": f"40. {LINE}\n\n12. {LINE}\n\n9. {LINE}",
    "within": f"{LINE}\n\n{LINE}\n\n{LINE}\n\n{LINE}\n\n1. {LINE}\n\n2. {LINE}\n\n3. {LINE}",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_marks_of_a_list_are_kept(text: str) -> None:
    """What stands in a list tells an item."""
    assert margin_of(text) == []
    assert Article(text).flat == text


NOTES = (
    ("Peru sent 40 cooks to Oman.[3] Ann Ode said so.", "Peru sent 40 cooks to Oman. Ann Ode said so."),
    ("Peru sent 40 cooks to Oman[1] [2]. Ann Ode said so[3] [4].", "Peru sent 40 cooks to Oman. Ann Ode said so."),
    ("Peru sent 40 cooks[3] to Oman,[4][5] Ann Ode said.", "Peru sent 40 cooks to Oman, Ann Ode said."),
    ("Peru sent 1,500 cooks[12] to Oman, Ann Ode said [7].", "Peru sent 1,500 cooks to Oman, Ann Ode said."),
    ("“We sent 40 cooks to Oman,”[a] Ann Ode said.[note 3]", "“We sent 40 cooks to Oman,” Ann Ode said."),
    ("Peru sent 40 cooks to Oman.¹ Ann Ode said so.²³", "Peru sent 40 cooks to Oman. Ann Ode said so."),
    (
        "Peru sent 40 cooks to Oman abroad.12 Ann Ode told reporters.13",
        "Peru sent 40 cooks to Oman abroad. Ann Ode told reporters.",
    ),
    ("“We sent 40 cooks to Oman.”12 Ann Ode said so.", "“We sent 40 cooks to Oman.” Ann Ode said so."),
    ("Peru sent 40 cooks[citation needed] to Oman in May.[2–4]", "Peru sent 40 cooks to Oman in May."),
)


@pytest.mark.parametrize(("noted", "plain"), NOTES)
def test_marks_of_notes_change_no_fact(noted: str, plain: str) -> None:
    """The sentence ends before the mark, and the number of people is what it was."""
    found, wanted = facts_of(noted), facts_of(plain)
    assert wanted["deployments"]
    for fields in (found, wanted):
        fields["deployments"] = [tuple(unmark(str(each)).split() for each in fact) for fact in fields["deployments"]]
    assert found == wanted
    assert len(Article(noted).sentences) == len(Article(plain).sentences)


@pytest.mark.parametrize(
    "text",
    ["we sent [5] men", "it was [sic] a day", "see [3](x)", "9 km² of land", "no.12 The", "“[5] left”",
     "[a](b)", "[12] He came", "x.5 The", "page 3 [and 4] he", "10⁶ people", "para.12 The", "on Sept.14 The"],
)  # fmt: skip
def test_other_brackets_and_figures_stand(text: str) -> None:
    """Words put in by an editor, powers, units and links are no notes."""
    assert unmark(text) == text


def test_words_are_found_with_their_marks_or_without() -> None:
    """Whoever copies a sentence may take its number and its note along."""
    text = told(
        ("Peru sent 40 cooks to Oman in the spring of that year.[3] They came home in May.", *PARAGRAPHS), "{}. "
    )
    for words in (
        "spring of that year. They came",
        "spring of that year.[3] They came",
        "12. Peru sent",
        "Peru sent 40",
    ):
        span = ground(text, words)
        assert span is not None
        assert text[span.start : span.end] == span.text
    assert ground(text, "11. Peru sent") is None


@given(st.text("1234.()[]•-– \n\tAbz¹²“”", max_size=120))
def test_flat_has_the_length_of_the_text(text: str) -> None:
    """Marks become white space one for one."""
    article = Article(text)
    assert len(article.flat) == len(text)
    assert all(a == b or b.isspace() or b in "\u00ad\u200b" for a, b in zip(text, article.flat, strict=True))


PLAIN = "Peru sent 40 cooks to Oman, Ann Ode said. “It’s over,” the clerk, Otto Lund, told Café Sun’s men."
MARKED = {
    "entities": PLAIN.replace("“", "&ldquo;").replace("”", "&#8221;").replace("’", "&rsquo;").replace("é", "&eacute;"),
    "coded spaces": PLAIN.replace("Ann Ode", "Ann&nbsp;Ode").replace("40 cooks", "40&#32;cooks"),
    "coded twice": PLAIN.replace("“", "&amp;ldquo;").replace("”", "&amp;rdquo;"),
    "links": PLAIN.replace("Ann Ode", "[Ann Ode](https://x.example/ann)").replace("cooks", "[cooks](/t/cooks 'Cooks')"),
    "more": PLAIN.replace(" “It", " [Read more](https://x.example/7) “It"),
    "linked notes": PLAIN.replace("said. ", "said.[\\[1\\]](https://x.example/n#1)[[2]](#2) "),
    "pictures": PLAIN.replace("Ann Ode", "[![Ann Ode](https://x.example/a.png)](https://x.example/ann)"),
    "emphasis": PLAIN.replace("Otto Lund", "**Otto Lund**").replace("cooks", "_cooks_"),
    "soft hyphens": PLAIN.replace("cooks", "co\u00adoks \u00ad ").replace("Oman", "Om\u200ban"),
    "two spaces": PLAIN.replace(". ", ".  ").replace("Ann Ode", "Ann  Ode"),
    "all": "> " + PLAIN.replace("’", "&#x2019;").replace("Oman", "[Oman](https://x.example/o_(land))[1][2]"),
}  # fmt: skip


FIELDS = ("count", "origin", "group", "status", "attribution", "speaker", "cue")


def _told(value: object) -> object:
    return getattr(value, "name", None) or getattr(value, "value", None) or value


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED)
def test_what_a_page_puts_in_changes_no_fact(text: str) -> None:
    """The reader and the prompt have the text as one reads it; spans are those of the text as it is."""
    text = text.replace(" 'Cooks'", "")
    assert Article(text).plain.text.removeprefix("> ").strip() == PLAIN
    plain, marked = extract(PLAIN, model="builtin"), extract(text, model="builtin")
    for found, wanted in zip((*marked.deployments, *marked.quotes), (*plain.deployments, *plain.quotes), strict=True):
        for span in found.evidence:
            assert text[span.start : span.end] == span.text
        assert [_told(getattr(found, name, None)) for name in FIELDS] == [
            _told(getattr(wanted, name, None)) for name in FIELDS
        ]
    shown = render(Article(text)).user.replace("\u00ad", "").replace("\u200b", "")
    assert shown.split()[4:25] == render(Article(PLAIN)).user.split()[4:25]


LINKED = "The [clerk, Ann Ode](https://x.example/7), left."


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("&ldquo;Go &amp; see&rdquo;, Ann&rsquo;s men said.", "“Go & see”, Ann", "&ldquo;Go &amp; see&rdquo;, Ann"),
        (LINKED, "clerk, Ann Ode, left", "[clerk, Ann Ode](https://x.example/7), left"),
        (LINKED, "Ann Ode", "Ann Ode"),
        ("The clerk, **Ann Ode**, left.", "clerk, Ann Ode, left", "clerk, **Ann Ode**, left"),
        ("He paid &euro;5 [3].", "€5.", "&euro;5 [3]."),
    ],
)  # fmt: skip
def test_spans_cut_no_entity_and_no_link(text: str, words: str, found: str) -> None:
    """A span that holds the address of a link, or the character of an entity, holds all of it."""
    span = ground(text, words)
    assert span is not None
    assert text[span.start : span.end] == span.text == found


PIECES = (
    "Peru sent 40 cooks to Oman", "[3]", "[a](https://x.example/y)", "&ldquo;", "&rdquo;", "&amp;", "&nbsp;", "**", "_",
    "\u00ad", "\u200b", "  ", "\t", "\n", "\n\n", "“", "”", "’", "said Ann Ode", "1. ", "- ", "¹", "12", "> ", ".", ",",
    "-\n", "  \u00ad ", "\u2009", "&#8217;", "](", "[", "Read more", "in May", "<b>", "\r\n", "|", "(", ")", " ",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
@example("[a](https://x.example/y) \n](")
@example("&rdquo;[a](/b)[3] “&ldquo;“**a**”")
def test_parts_of_an_article_are_those_of_its_plain_text(text: str) -> None:
    """They are as many, in order, and lie within each other; each span is what stands there."""
    article = Article(text)
    plain = article.plain
    for mine, theirs in (
        (article.sentences, plain.sentences), (article.passages, plain.passages), (article.paragraphs, plain.paragraphs)
    ):  # fmt: skip
        assert len(mine) == len(theirs)
    assert all(a.end <= b.start for a, b in pairwise(article.sentences))
    for sentence in article.sentences:
        line = article.paragraphs[sentence.paragraph]
        assert line.start <= sentence.start < sentence.end <= line.end <= len(text)
    for passage, other in zip(article.passages, plain.passages, strict=True):
        assert passage.start <= passage.inner_start < passage.inner_end <= passage.end
        assert (passage.sentence, passage.depth) == (other.sentence, other.depth)
    facts = extract(text, model="builtin") if any(map(str.isalnum, text)) else None
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes) if facts else ():
        for span in (*fact.evidence, *fact.spans.values()):
            assert text[span.start : span.end] == span.text


def test_a_count_is_read_over_the_marks_in_it() -> None:
    """What stands before a number in bold, or one that is a link, is part of the count, and its text has no mark."""
    text = "Peru sent up to **40** cooks to Oman, and about [30](https://x.example/3) to Iran."
    found = extract(text, model="builtin").deployments
    assert [fact.count.text for fact in found] == ["up to 40", "about 30"]
    assert [fact.spans["count"].text for fact in found] == ["up to **40", "about [30](https://x.example/3)"]


@pytest.mark.parametrize(
    "text", ["Points\u200b[1] ", "Peru\u200bsent **[Ann](https://x.example/)\u200b[3]**", "a [1] [2] [3]"]
)
def test_a_plain_text_has_no_marks(text: str) -> None:
    """What stands together once a mark is taken out is not taken for another one: the plain text stays as it is."""
    plain = Article(text).plain
    assert plain.flat == plain.text
    assert "".join(plain.text[each.start : each.end] for each in plain.sentences).split() == plain.text.split()
