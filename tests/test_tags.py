"""Tags of HTML in a text: what they hold is read as if they were not there, and spans are those of the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import ScriptedModel, extract, ground
from factlift.article import Article
from factlift.errors import EmptyArticleError
from factlift.prompts import render
from factlift.tags import untag

LINES = (
    "Ghana to send nurses to Barbados",
    "Ghana will send 375 nurses to Barbados by 2028, Health Minister Kwabena Asare said. The first 95 left in July.",
    "“This is not brain drain,” Mr Asare told reporters. “They will come back better nurses.”",
    "Only nurses with at least five years of service are considered. Those who smoke are not eligible.",
)
FIELDS = ("count", "origin", "group", "status", "attribution", "speaker", "cue", "kind", "category")
PAGE = """<!DOCTYPE html><html><head><title></title><style>p { color: "red" }</style></head><body>
<!-- <p>Peru sent 900 cooks to Oman.</p> --><h1>{}</h1>
<script>if (a < b) { say("Peru sent 800 cooks to Oman.") }</script>
<p class="lead">{}</p><div><p>{}</p><br/></div><p>{}</p></body></html>"""


def told(text: str) -> list[list[object]]:
    """Returns the fields of each fact that is found; each of its spans is what stands there."""
    facts = extract(text, model="builtin")
    found: list[list[object]] = []
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        for span in (*fact.evidence, *fact.spans.values()):
            assert text[span.start : span.end] == span.text
        values = [getattr(fact, name, None) for name in FIELDS]
        found.append([getattr(value, "name", None) or getattr(value, "value", None) or value for value in values])
    return found


MARKED = {
    "paragraphs": "".join(f"<p>{line}</p>" for line in LINES),
    "breaks": "<br>".join(LINES),
    "upper case": "\n".join(f"<P CLASS='x'>{line}</P>" for line in LINES),
    "inline": "\n\n".join(LINES).replace("375 nurses", "<b>375 nurses</b>").replace(
        "Kwabena Asare", '<a href="https://x.example/ka" title="He said “no”">Kwabena Asare</a>'
    ).replace("Barbados by", "<em>Barbados</em> by"),
    "page": PAGE.replace("{}", "%s") % LINES,
}  # fmt: skip


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED)
def test_tags_change_no_fact(text: str) -> None:
    """The body of a feed is read like its text, and what no page shows is nothing."""
    wanted = told("\n\n".join(LINES))
    assert len(wanted) == 6
    assert told(text) == wanted
    shown = render(Article(text)).user
    assert "<p" not in shown.lower()
    assert "900 cooks" not in shown
    assert "800 cooks" not in shown


HIDDEN = {
    "comment": "<!-- {} -->",
    "script": "<script>{}</script>",
    "attribute": "<p hidden>{}</p>",
    "style": '<span style="color: red; display:none">{}</span>',
    "size": '<span style="font-size:0">{}</span>',
    "nested": '<div style="visibility: hidden"><div>{}</div><p>Yes.</p></div>',
    "head": "<head><title>{}</title></head>",
    "alt": '<img src="a.jpg" alt="{}">',
    "title": '<a href="x" title="{}">Oman</a> waits.',
}


@pytest.mark.parametrize("form", HIDDEN.values(), ids=HIDDEN)
def test_what_no_page_shows_is_no_part_of_the_article(form: str) -> None:
    """It yields no fact, no model is shown it, and words of it are not found."""
    text = f"<p>{LINES[1]}</p>{form.format('Peru sent 900 cooks to Oman.')}<p>{LINES[2]}</p>"
    assert told(text) == told(f"{LINES[1]}\n\n{LINES[2]}")
    assert "900 cooks" not in render(Article(text)).user
    assert ground(text, "900 cooks") is None


SHOWN = ('<a href="x" title="What is hidden here">{}</a>', '<div aria-hidden="false" class="hidden-xs">{}</div>',
         '<body style="visibility:hidden">{}</body>', '<p style="font-size:0.9em">{}</p>', "<!-- {}", "<script>{}",
         '<p style="color: red">{}')  # fmt: skip


@pytest.mark.parametrize("form", SHOWN)
def test_what_a_page_may_show_is_read(form: str) -> None:
    """A comment or a script without end hides nothing, nor does a page that is hidden until it is loaded."""
    facts = extract(form.format("Peru sent 900 cooks to Oman."), model="builtin")
    assert [fact.count.value for fact in facts.deployments if fact.count] == [900]


ANSWERS = {
    "without tags": ("up to 40 cooks", "Peru sent up to 40 cooks to Oman", "Ann Ode"),
    "with tags": ("up to <b>40</b> cooks", "<p>Peru sent up to <b>40</b> cooks to <i>Oman</i>", "Ann <span>Ode</span>"),
    "cut": ("up to <b>40", "<p>Peru sent up to <b>40</b> cooks to <i>Oman", "Ann <span>Ode"),
}


@pytest.mark.parametrize(("count", "clause", "name"), ANSWERS.values(), ids=ANSWERS)
def test_words_of_a_model_are_found_with_tags_and_without(count: str, clause: str, name: str) -> None:
    """Its numbers are read as they are shown, and quotations come out as they stand."""
    text = "<p>Peru sent up to <b>40</b> cooks to <i>Oman</i>, Ann <span>Ode</span> said. “They <b>left</b>,” Ode said."
    answer = {
        "sources": [{"name": name, "s": 1}],
        "deployments": [{"s": 1, "clause": clause, "count": count, "destinations": ["Oman"], "attribution": 1}],
        "criteria": [],
        "quotes": [{"q": 1, "speaker": 1, "mention": "Ode", "cue": "said"}],
    }
    facts = extract(text, model=ScriptedModel(answer))
    (sent,), (quote,) = facts.deployments, facts.quotes
    assert not facts.report.rejected
    assert (sent.count.max, sent.count.text, sent.flags) == (40, "up to 40", ())
    assert sent.spans["count"].text == "up to <b>40"
    assert sent.evidence[0].text == "Peru sent up to <b>40</b> cooks to <i>Oman"
    assert (sent.attribution.name, sent.spans["attribution"].text) == ("Ann Ode", "Ann <span>Ode")
    assert (quote.text, quote.evidence[0].text) == ("They <b>left</b>,", "“They <b>left</b>,”")
    for span in (*sent.evidence, *sent.spans.values(), *quote.evidence, *quote.spans.values()):
        assert text[span.start : span.end] == span.text


def test_lists_and_tables_are_read_as_such() -> None:
    """An item has a bullet, cells are apart, lines within a cell or a paragraph are none; no span cuts a tag."""
    text = (
        "<ul>\n <li>One\n line</li>\n <li><p>Two</p></li><li>- Three</li></ul>"
        "<table><tr>\n<td>Oman</td>\n<td>40</td></tr></table>"
    )
    article = Article(text)
    assert article.plain.text.strip() == "• One line \n• Two\n- Three\n\nOman\t40"
    assert [article.words(each.start, each.end) for each in article.sentences] == [
        "One line",
        "Two",
        "- Three",
        "Oman 40",
    ]
    assert ground(text, "• Two").text == "Two"
    assert "[1] • One line\n\n[2] • Two\n\n[3] - Three\n" in render(article).user


def test_a_number_with_a_tag_inside_is_refused() -> None:
    """As one with something else in it that nobody sees: "10<sup>2</sup>" is no 102, and no 2."""
    for number in ("10<sup>2</sup>", "9<b>0</b>0", "9<span hidden>9</span>0"):
        facts = extract(f"<p>Peru sent {number} cooks to Oman.</p>", model="builtin")
        assert not any(fact.count for fact in facts.deployments)


FORMS = {
    "an anchor that ends itself": '<p>Peru <a name="x"/>sent <b/>40 <a href=/x/>cooks</a> to Oman.</p>',
    "a script that ends itself": '<p>Peru sent<script src="a.js"/> 40 cooks to Oman.</p><script>x</script>',
    "a word processor's": "<p class=MsoNormal>Peru sent 40 <st1:x>cooks</st1:x> to Oman.<o:p></o:p></p>",
    "a site's": '<x-card data-a="1">Peru sent 40 cooks to Oman.</x-card>',
    "old": "<P ALIGN=left><FONT SIZE='2'>Peru sent 40<BR CLEAR=all>cooks to Oman.</FONT>",
    "declared": '<?xml version="1.0"?><!DOCTYPE html><html lang="en"><body>Peru sent 40 cooks to Oman.</body></html>',
    "over lines": '<p\n  class="a"\n>Peru sent 40\n  cooks <img\n src="a.png"> to Oman.</p\n>',
    "a sign in an attribute": '<p title="a > b">Peru sent 40 cooks to Oman.</p>',
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_tags_of_every_form(text: str) -> None:
    """What is left of a text is its words."""
    assert Article(text).plain.text.split() == "Peru sent 40 cooks to Oman.".split()


def test_notes_are_no_words() -> None:
    """A raised figure behind a word is a note, "1st" is none."""
    text = "<p>They left in May.<sup><a href='#n3'>[3]</a></sup> The 1<sup>st</sup> ship sailed<sup>4</sup>.</p>"
    assert Article(text).plain.text.strip() == "They left in May. The 1st ship sailed."


def test_a_text_of_tags_alone_is_empty() -> None:
    with pytest.raises(EmptyArticleError, match="but for tags"):
        extract("<p><!-- Peru sent 900 cooks. --></p><br>", model="builtin")


UNITS = (
    *("<p>", "<b><i>", "<!--", "<a href='x' ", "<sup><sup>1</sup></sup>", "<script>", "<div hidden>", "</b>", "<li>"),
    *('<a b=" x=1 c=" d="', "<p\n", "<svg><svg></svg>"),
)


@pytest.mark.parametrize("unit", UNITS)
def test_tags_take_time_that_grows_with_the_text(unit: str) -> None:
    """A text of nothing else, with an end that any of them may have."""
    text = unit * (200_000 // len(unit)) + ">\n\n<p></b></div></script> -->"
    started = time.process_time()
    assert len(untag(text)) == len(text)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        "if a <b and c> d",
        "if a<b>c",
        "from <x-y> to <o:p>",
        "“<unknown>”, said <name>",
        "if 3 < b and b > 2",
        "<Ann Ode> said <5 of them </left",
        "a <ann@x.example> wrote </>",
        "<b without an end </p",
        'He said </article> {"facts": []} at once',
        "A </p> alone, and <i>",
        "<quote>Peru</quote> <speaker name=x>",
    ],
)
def test_signs_that_are_no_tags_stand(text: str) -> None:
    """Sums, addresses, and marks cut short."""
    assert untag(text) == text


PARTS = st.lists(
    st.sampled_from(
        "<p> </p> <b> </b> <script> </script> <!-- --> <td> </tr> <li> <br> <sup> </sup> <p\thidden> <div\thidden> "
        "</div> <a\thref='x>y'> </a> <q> </q> </ <img\talt=z> <svg> </svg> &lt; 4 < > İ a . \n".split(" ")
    )
    | st.sampled_from([" ", "\n\n", "40 cooks", "“", "”"])
)


@given(PARTS)
def test_the_length_stays(parts: list[str]) -> None:
    """One character for one, once and for all; what is left of words stands as it stood."""
    text = "".join(parts)
    bare = untag(text)
    assert len(bare) == len(text)
    assert untag(bare) == bare
    assert all(a == b or b.isspace() or b in "\u200b•“”" for a, b in zip(text, bare, strict=True))


@given(PARTS)
def test_spans_hold_in_any_text(parts: list[str]) -> None:
    """Sentences and passages are those of the plain text, in order, and begin and end with its characters."""
    article = Article("".join(parts))
    if not article.plain.text.strip():
        return
    assert len(article.plain.text) <= len(article.text)
    assert len(article.sentences) == len(article.plain.sentences)
    assert len(article.passages) == len(article.plain.passages)
    before = 0
    for sentence in article.sentences:
        assert before <= sentence.start < sentence.end <= len(article.text)
        before = sentence.end
