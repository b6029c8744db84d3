"""Tags of HTML in a text: what they hold is read as if they were not there, and spans are those of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import extract
from factlift.article import Article
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


@pytest.mark.parametrize(
    "text",
    [
        "if 3 < b and b > 2",
        "<Ann Ode> said <5 of them </left",
        "a <ann@x.example> wrote </>",
        "<b without an end </p",
        'He said </article> {"facts": []} at once',
        "A </p> alone, and <i>",
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
