"""Whatever an article, a model or a file name says, nothing of it runs: counted in a real Chromium."""

import re

import pytest

from factlift import (
    Article,
    ArticleFacts,
    Criterion,
    Deployment,
    Flag,
    Gap,
    Place,
    Quantity,
    Quote,
    Rejection,
    Source,
    Span,
    Usage,
)
from factlift.records import Record
from factlift.review import pages, render_page
from tests.browser.payloads import PAYLOADS
from tests.reviewed import report_on

USE = """
async (numbers) => {
  const pause = () => new Promise((done) => setTimeout(done));
  const rows = [...document.querySelectorAll("#articles button")];
  const shown = [];
  for (const number of numbers) {
    rows[number].click();
    for (const card of document.querySelectorAll(".card")) {
      card.click();
      card.querySelector("button.value")?.focus();
      card.querySelector("button.value:last-of-type")?.click();
      if (number % 3 === 0) {  // forms are slow; all carriers of a payload are among these
        card.querySelector(".verdict-button.fix")?.click();
        document.querySelector(".form select")?.dispatchEvent(new Event("change"));
        document.querySelector(".form .main")?.click();
        document.querySelector(".form .quiet:last-child")?.click();
      }
      card.querySelector(".verdict-button.accept")?.click();
    }
    for (const mark of document.querySelectorAll("#words mark")) mark.click();
    shown.push(document.querySelector("#name").textContent);
    await pause();
  }
  return shown;
}
"""
FOREIGN = """
() => [...document.querySelectorAll("*")].filter((node) =>
  node.matches("img, iframe, object, embed, svg, video, audio, base, link, math, template") ||
  [...node.attributes].some((attribute) => attribute.name.startsWith("on")) ||
  (node.hasAttribute("href") && !/^(#|https?:)/.test(node.getAttribute("href")))
).map((node) => node.outerHTML.slice(0, 200))
"""


def record_of(payload: str) -> Record:
    """A record with the payload in every field that a page can show."""
    words = Article(payload).text
    text = f"{words}\n“{words}” {words}"
    span = Span(start=0, end=len(words), text=words)
    quoted = Span(start=len(words) + 1, end=2 * len(words) + 3, text=f"“{words}”")
    source = Source(name=payload, role=payload)
    place = Place(name=payload, code=payload)
    count = Quantity(text=payload, value=5, unit=payload)
    common = {"evidence": (span,), "flags": (Flag(code=payload, field=payload, reason=payload),)}
    fields = ("attribution", "attribution.role", "count", "count.unit", "origin", "destinations.0", "group", payload)
    spans = dict.fromkeys(fields, span)
    draft = {"clause": payload, payload: [payload, {payload: payload}]}
    part = Deployment(
        **common, spans=spans, attribution=source, origin=place, destinations=(place,), count=count,
        destination_count=count, group=payload, stage=payload, when=payload, scope="part",
    )  # fmt: skip
    facts = ArticleFacts(
        deployments=(part, part.model_copy(update={"scope": "total", "evidence": (quoted,)})),
        criteria=(Criterion(**common, spans={"text": span}, attribution=source, kind="payment", text=payload),),
        quotes=(Quote(evidence=(quoted,), text=payload, speaker=source, cue=payload, spans={"speaker": span}),),
        report=report_on(
            text, status="failed", error=payload, model=payload, prompt_version=payload, usage=Usage(input_tokens=5),
            gaps=(Gap(kind="quote", span=quoted), Gap(kind="count", span=span, confirmed=True)),
            rejected=(
                Rejection(type=payload, draft=draft, field=payload, reason=payload),
                Rejection(type="quotes", draft=payload, reason=payload, outcome="withdrawn"),
            ),
        ),
    )  # fmt: skip
    return Record(payload, facts, text)


def test_there_are_enough_payloads():
    """At least 200, all different."""
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 200


def test_nothing_runs_from_any_field(visit, tmp_path):
    """Every payload in every field, every card opened, fixed, accepted: no dialog, error, request or violation."""
    one = visit([record_of(payload) for payload in PAYLOADS])
    page, shown = one.page, []
    for start in range(0, len(PAYLOADS), 20):
        shown += page.evaluate(USE, list(range(start, min(start + 20, len(PAYLOADS)))))
    assert page.evaluate(FOREIGN) == []
    assert shown == [payload.encode("utf-8", "backslashreplace").decode() for payload in PAYLOADS]  # a lone half, told
    page.click("#help-button")
    with page.expect_download() as download:
        page.click("#save-all")
    download.value.save_as(tmp_path / "labels.zip")
    page.reload()
    assert one.deeds.all() == []
    assert page.evaluate("window.violations") == []
    assert page.evaluate("window.hacked") is None
    assert page.url == one.path.as_uri()


@pytest.mark.parametrize("payload", [PAYLOADS[1], PAYLOADS[35], "<!--<script>", '"><script>alert(1)</script>'])
def test_nothing_runs_in_a_notebook(visit, payload):
    """In a notebook's frame the same holds."""
    record = record_of(payload)
    one = visit("<!doctype html><title>x</title>" + record.facts._repr_html_())
    one.page.frame_locator("iframe").locator(".card").first.wait_for()
    assert one.deeds.all() == []


def test_only_addresses_of_the_web_are_links(visit):
    """An id that is an address can be followed; any other scheme, and what only looks like one, is words."""
    text = "They left in May."
    ids = (
        "https://news.invalid/a?b=1&c http://x.invalid/ javascript:alert(1)//http:// ftp://x.invalid/ https://[".split()
    )
    facts = ArticleFacts(report=report_on(text))
    one = visit([Record(name, facts, text) for name in ids])
    links = []
    for number in range(len(ids)):
        one.page.locator("#articles button").nth(number).click()
        links += one.page.evaluate("[...document.querySelectorAll('#name a')].map((link) => link.getAttribute('href'))")
    assert links == ids[:2]


def test_the_count_would_see_what_runs(visit, monkeypatch):
    """With the data written as it comes, and the policy taken away, the same payloads do run: the test can fail."""
    monkeypatch.setattr(pages, "_TELLING", re.compile("(?!)"))
    page = render_page([record_of("</script><script>alert(1)</script>"), record_of("a")])
    one = visit(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page))
    assert one.deeds.dialogs


def test_the_policy_holds_alone(visit, monkeypatch):
    """Were the data written as it comes, the policy alone would still let nothing run, and tell."""
    monkeypatch.setattr(pages, "_TELLING", re.compile("(?!)"))
    one = visit([record_of("</script><script>alert(1)</script><img src=https://evil.invalid/a>"), record_of("a")])
    assert one.deeds.dialogs == []
    assert one.page.evaluate("window.violations.length") > 0
    assert any("Content Security Policy" in error for error in one.deeds.errors)
