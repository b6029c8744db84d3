"""What a reader does with the page: looking, going across, filtering, deciding, keeping."""

import json

import pytest

from factlift import Article, ArticleFacts, Gap
from factlift.records import Record
from tests.reviewed import NURSES, arrests, nurses, report_on, span_of

LIT = "[...document.querySelectorAll('#words .{}')].map((node) => node.textContent).join('')"


@pytest.fixture
def opened(visit):
    """The example article, open; whatever the test does, the page makes no error, request or dialog."""
    one = visit(nurses())
    yield one
    assert one.deeds.all() == []
    assert one.page.evaluate("window.violations") == []


def current(page) -> str:
    """The heading of the current card."""
    return page.inner_text(".card.current h3")


def test_article_is_shown_as_it_is(opened):
    """The article's paragraphs stand there word for word, whatever is highlighted in them."""
    shown = opened.page.evaluate("[...document.querySelectorAll('#words p')].map((node) => node.textContent)")
    assert shown == [line for line in NURSES.split("\n") if line.strip()]


def test_what_asks_for_a_look_comes_first(opened):
    """Rejections, gaps and flags stand before facts, each once; what a second look settled stands last."""
    titles = [title.rsplit(" ", 1)[0] for title in opened.page.locator("#cards .group > h2").all_inner_texts()]
    assert titles[:3] == ["Rejected", "Not covered by any fact", "Flagged"]
    assert opened.page.locator("#cards .group.look").count() == 3
    assert titles[-1] == "Settled by the second look"
    facts = nurses().facts
    count = sum(len(items) for items in (facts.deployments, facts.criteria, facts.quotes))
    assert opened.page.locator(".card").count() == count + 3 + len(facts.report.gaps)


def test_a_click_in_the_article_goes_to_its_fact_and_on_to_the_one_around(opened):
    """A click on words where a deployment stands inside a quote goes to the deployment, the next one to the quote."""
    words = opened.page.locator("#words mark", has_text="1,000")
    words.first.click()
    assert current(opened.page).startswith("1,000 nurses")
    words.first.click()
    assert current(opened.page).startswith("“We could")


def test_overlapping_facts_each_draw_a_line(opened):
    """Where two types hold, the words have both lines; the tint is that of the inner fact."""
    style = opened.page.locator("#words mark", has_text="1,000").first.get_attribute("style")
    assert "--line-0: var(--tone-0)" in style
    assert "--line-1: var(--tone-2)" in style
    assert "--tint: var(--tone-0-tint)" in style


def test_a_click_on_a_fact_lights_up_its_words_and_each_field_its_own(opened):
    """The current fact's evidence lights up, its fields are framed, and a field's own span on hover or focus."""
    page = opened.page
    page.locator(".card", has_text="550 nurses").click()
    assert page.evaluate(LIT.format("on")).startswith("nursesSaudi Arabia and Oman a combined 550")
    assert "Njeri Mutua-Ochieng" in page.evaluate(LIT.format("field"))
    for field, words in {"destinations.1": "Oman", "count": "550", "attribution.role": "Health Secretary"}.items():
        page.focus(f".current [data-field='{field}']")
        assert page.evaluate(LIT.format("hot")) == words
        page.hover(f".current [data-field='{field}']")
        assert page.evaluate(LIT.format("hot")) == words
    page.click(".current [data-field='origin']")
    assert page.evaluate(LIT.format("hot")) == "Kenya"


def test_arrow_keys_go_through_facts_and_across(opened):
    """Down and up go through the facts, left to the words in the article, right back to the fact."""
    page = opened.page
    page.focus(".card")
    page.keyboard.press("ArrowDown")
    first = current(page)
    page.keyboard.press("ArrowDown")
    second = current(page)
    page.keyboard.press("ArrowUp")
    assert (current(page), first == second) == (first, False)
    assert first == page.locator(".card h3").first.inner_text()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    start = int(page.evaluate("document.activeElement.dataset.start"))
    page.keyboard.press("ArrowDown")
    assert int(page.evaluate("document.activeElement.dataset.start")) >= start
    heading = current(page)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.classList.contains('card')")
    assert current(page) == heading
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement === [...document.querySelectorAll('.card')].at(-1)")


def test_only_one_card_and_one_passage_are_tab_stops(opened):
    """Tab reaches one card and one passage, not each of them."""
    page = opened.page
    page.locator(".card", has_text="550 nurses").click()
    assert page.locator(".card[tabindex='0']").count() == 1
    assert page.locator("#words [tabindex='0']").count() <= 1


def test_arrow_keys_work_before_anything_has_the_focus(opened):
    """Down on a page that was just opened goes to the first fact; letters decide nothing until then."""
    page = opened.page
    page.keyboard.press("a")
    assert page.inner_text("#progress").startswith("0 of")
    page.keyboard.press("ArrowDown")
    assert current(page) == page.locator(".card h3").first.inner_text()


def test_the_list_of_articles_is_one_tab_stop(visit):
    """Tab goes past a long list in one step; arrow keys go through what the search leaves of it, Enter opens."""
    record = nurses()
    page = visit([Record(f"wire/{number}", record.facts, record.text) for number in range(40)]).page
    focused = "document.activeElement.querySelector('.id')?.textContent"
    page.focus("#outcome")
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "wire/0"
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "wire/38"
    page.keyboard.press("Enter")
    assert page.inner_text("#name") == "wire/38"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#rail')") is None
    page.fill("#find", "wire/1")
    page.focus("#outcome")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == "wire/10"


def test_letters_decide_and_undo(opened):
    """A, R and U accept, reject and take back; the same letter twice leaves it open; the count follows."""
    page = opened.page
    card = page.locator(".card.fact", has_text="550 nurses")
    card.click()
    page.keyboard.press("a")
    assert card.get_attribute("data-verdict") == "accept"
    assert page.inner_text("#progress").startswith("1 of ")
    page.keyboard.press("r")
    assert card.get_attribute("data-verdict") == "reject"
    page.keyboard.press("u")
    assert card.get_attribute("data-verdict") == "accept"
    page.keyboard.press("a")
    assert card.get_attribute("data-verdict") == ""
    assert "Undecided again" in page.inner_text("#said")


def test_letters_typed_into_a_field_decide_nothing(opened):
    """In a form, letters are words."""
    page = opened.page
    page.locator(".card.fact", has_text="550 nurses").click()
    page.keyboard.press("f")
    page.locator(".form input").first.fill("")
    page.locator(".form input").first.type("ar")
    assert page.locator("[data-verdict='accept'], [data-verdict='reject']").count() == 0
    page.keyboard.press("Escape")
    assert page.locator(".form").count() == 0


def test_filters_leave_what_was_asked_for(opened):
    """Each filter leaves the facts that fit, dims the others in the article, and Clear brings all back."""
    page = opened.page
    shown = page.locator(".card:visible")
    whole = shown.count()
    for name, value, count in (
        ("show", "rejected", 3),
        ("show", "gap", 1),
        ("show", "quotes", 10),
        ("flag", "carried", 5),
        ("status", "under_way", 1),
        ("speaker", "Otieno Barasa", 2),
    ):
        page.select_option(f"[data-filter={name}]", value)
        assert (name, value, shown.count()) == (name, value, count)
        assert page.locator("#words mark.off").count() > 0
        page.click("#clear")
        assert shown.count() == whole
    page.select_option("[data-filter=speaker]", "Otieno Barasa")
    page.select_option("[data-filter=flag]", "carried")
    assert shown.count() == 0
    assert page.locator("#nothing").is_visible()


def test_bar_shows_parts_of_their_total(opened):
    """Parts take the share of the bar that they have of the total, and lead to their facts."""
    page = opened.page
    parts = page.locator("#shares .part")
    widths = [parts.nth(number).bounding_box()["width"] for number in range(3)]
    assert widths[0] / sum(widths) == pytest.approx(1150 / 2400, abs=0.04)
    assert "1,150 + 700 + 550 = 2,400 of 2,400" in page.inner_text("#shares")
    parts.nth(1).click()
    assert current(page).startswith("700 nurses")


def test_decisions_are_kept_in_the_browser(opened):
    """Opened again, the page has the decisions; a kept value that was tampered with is passed over."""
    page = opened.page
    page.locator(".card.fact", has_text="550 nurses").click()
    page.keyboard.press("a")
    page.reload()
    assert page.locator(".card.fact", has_text="550 nurses").get_attribute("data-verdict") == "accept"
    key = page.evaluate("Object.keys(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0])))[0]")
    fixed = {"verdict": "fix", "fact": {"list": "deployments", "fields": {}, "evidence": [["<b>"]]}}
    for broken in ("{", [1], {key: {"verdict": "fix"}}, {key: {"verdict": "<b>"}}, {key: fixed}, None):
        told = broken if broken == "{" else json.dumps(broken)
        page.evaluate("(told) => localStorage.setItem(Object.keys(localStorage)[0], told)", told)
        page.reload()
        assert page.locator(".card").count() > 20
        assert page.locator(".card:not([data-verdict=''])").count() == 0


def test_without_storage_the_page_still_works(visit):
    """In a notebook's sandboxed frame nothing can be kept: decisions hold while the page is open, and it says so."""
    one = visit("<!doctype html><title>x</title>" + nurses().facts._repr_html_())
    frame = one.page.frame_locator("iframe")
    frame.locator(".card.fact", has_text="550 nurses").click()
    one.page.keyboard.press("a")
    assert frame.locator(".card.fact", has_text="550 nurses").get_attribute("data-verdict") == "accept"
    assert one.deeds.all() == []


def test_many_articles_are_read_when_they_are_opened(visit):
    """A thousand articles are a list to search and filter; only the open one has nodes in the page."""
    record = nurses()
    short = "Oman will take 40 nurses."
    empty = ArticleFacts(
        report=report_on(short, status="empty", gaps=(Gap(kind="count", span=span_of(short, "40 nurses")),))
    )
    others = [Record(f"wire/{number:03}.txt", empty, short) for number in range(999)]
    one = visit([record, *others])
    page = one.page
    assert page.locator("#articles li").count() == 1000
    nodes = page.evaluate("document.querySelectorAll('main *').length")
    page.fill("#find", "wire/77")
    assert page.locator("#articles li:visible").count() == 10
    assert page.inner_text("#rail-count") == "10 of 1,000 articles"
    page.locator("#articles button", has_text="wire/775").click()
    assert page.inner_text("#words").strip() == short
    assert page.evaluate("document.querySelectorAll('main *').length") < nodes
    page.keyboard.press("[")
    assert page.inner_text("#name") == "wire/774.txt"
    page.fill("#find", "")
    page.select_option("#outcome", "partial")
    assert page.inner_text("#rail-count") == "1 of 1,000 articles"
    assert one.deeds.all() == []


def test_facts_without_their_text_are_shown_by_their_words(visit):
    """Without the article the page shows the pieces that facts point at, in order, and says what is missing."""
    one = visit(Record("facts", nurses().facts))
    assert "text is not in this page" in one.page.inner_text("#notice")
    shown = one.page.inner_text("#words")
    assert shown.index("United Kingdom is to take 1,150") < shown.index("Germany 700")
    assert "despite warnings" not in shown
    one.page.locator("#words mark", has_text="Germany").first.click()
    assert current(one.page).startswith("700 nurses")


def test_facts_of_a_class_of_ones_own(visit):
    """A class of one's own has its list, its fields and its form."""
    text, facts = arrests()
    one = visit(Record("arrests", facts, text))
    assert "12 others · Ann Wanja" in one.page.locator(".card", has_text="Ode Farr").inner_text()
    one.page.locator(".card", has_text="Ode Farr").click()
    assert one.page.inner_text(".current .kind").strip() == "Arrest"
    one.page.hover(".current [data-field='number']")
    assert one.page.evaluate(LIT.format("hot")) == "12"
    one.page.keyboard.press("f")
    assert one.page.locator(".form legend").all_inner_texts() == [
        "evidence, the main clause first",
        "where",
        "number",
        "by",
    ]


@pytest.mark.parametrize("status", ["failed", "refused", "truncated"])
def test_a_failure_is_told_at_the_top(visit, status):
    """An extraction that failed does not look like an article without facts."""
    text = "They left in May."
    one = visit(Record("a", ArticleFacts(report=report_on(text, status=status, error="no answer in time")), text))
    assert one.page.inner_text("#notice") == f"Extraction {status}. no answer in time"


@pytest.mark.parametrize(
    "text",
    [
        "One\r\ntwo “three”\r\n\r\nfour",
        "🩺🩺 İstanbul “yes” e\u0301 \u202eabc\u202c",
        "a\rb\u2028c “d”",
        "\ufeffx “y”\n",
    ],
)
def test_offsets_hold_for_any_line_ends_and_characters(visit, text):
    """A quoted passage is highlighted exactly, after astral characters, any line ends, and marks of direction."""
    article = Article(text)
    start = max(text.find("“"), 0)
    words = text[start : text.find("”") + 1] or text
    gap = Gap(kind="quote", span=span_of(article.text, words))
    one = visit(Record("a", ArticleFacts(report=report_on(text, gaps=(gap,))), text))
    assert one.page.evaluate("[...document.querySelectorAll('mark')].map((node) => node.textContent)") == [words]
    assert json.loads(
        one.page.evaluate("JSON.stringify([...document.querySelectorAll('mark')].map((node) => +node.dataset.start))")
    ) == [start]


def test_phone_shows_one_side_at_a_time(visit):
    """On a phone the facts are shown first; a tap on the article's tab, or on Show in the article, goes across."""
    one = visit(nurses(), viewport={"width": 390, "height": 800}, has_touch=True)
    page = one.page
    assert page.locator("#facts").is_visible()
    assert not page.locator("#article").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".card.fact", has_text="550 nurses").tap()
    page.locator(".current .to-article").tap()
    assert page.locator("#article").is_visible()
    page.locator("#words mark", has_text="Barbados").first.tap()
    assert page.locator("#facts").is_visible()
    assert current(page).startswith("About 500 nurses")


def test_phone_closes_the_list_of_articles(visit):
    """The list over the page goes by its own button and by a tap beside it, and the article stays the same."""
    record = nurses()
    page = visit(
        [Record(f"wire/{number}", record.facts, record.text) for number in range(30)],
        viewport={"width": 390, "height": 844}, has_touch=True,
    ).page  # fmt: skip
    for close in (lambda: page.tap("#close-rail"), lambda: page.touchscreen.tap(380, 600)):
        page.tap("#open-rail")
        assert page.locator("#rail").is_visible()
        close()
        page.wait_for_selector("#rail", state="hidden")
        assert page.inner_text("#name") == "wire/0"


def test_print_has_article_and_facts_and_no_controls(opened):
    """On paper stand the article, then all facts with their fields; no button, filter or form does."""
    page = opened.page
    page.emulate_media(media="print")
    assert page.locator("#words").is_visible()
    assert page.locator(".card .fields").first.is_visible()
    for control in (".tools", "#filters", ".actions >> nth=0", ".more-tools"):
        assert not page.locator(control).is_visible()
    assert page.pdf()[:5] == b"%PDF-"
