"""The page for everyone: contrast computed in both schemes, names and roles by axe, motion and focus."""

import pytest

from tests.reviewed import nurses

CONTRAST = """
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = (color) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = color.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const told = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim(), node = walker.currentNode.parentElement;
    if (!words || !node.checkVisibility({ visibilityProperty: true })) continue;
    if (node.closest("script, .unseen, :disabled, option")) continue;
    const under = behind(node), ink = over(rgba(getComputedStyle(node).color), under);
    const [low, high] = [light(ink), light(under)].sort((one, other) => one - other);
    told.push([(high + 0.05) / (low + 0.05), `${node.tagName}.${node.className} ${words.slice(0, 40)}`]);
  }
  return told;
}
"""


def in_every_state(page) -> None:
    """Brings the page into a state with a bit of everything: verdicts, a lit field, a form, help, filters."""
    page.locator(".card.fact", has_text="700 nurses").click()
    page.keyboard.press("a")
    page.locator(".card.rejected").first.click()
    page.keyboard.press("r")
    page.locator(".card.gap").first.click()
    page.keyboard.press("f")
    page.locator(".form .main").click()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.locator(".card.fact", has_text="550 nurses").click()
    page.keyboard.press("f")
    page.get_by_role("button", name="Save").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
def test_contrast_is_enough_everywhere(visit, scheme, width):
    """Every text has a contrast of at least 4.5 to what is behind it, current, lit, decided, flagged or not."""
    one = visit(nurses(), color_scheme=scheme, viewport={"width": width, "height": 900})
    page = one.page
    in_every_state(page)
    measured = page.evaluate(CONTRAST)
    page.focus(".current [data-field='destinations.1']")
    measured += page.evaluate(CONTRAST)
    if width < 900:
        page.click("#show-article")
        measured += page.evaluate(CONTRAST)
    assert len(measured) > 150
    assert [words for ratio, words in measured if ratio < 4.5] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, scheme):
    """The rules of axe for WCAG 2.2 A and AA, and its best practices, find nothing on any state of the page."""
    reason = "axe is not here; `make browser` installs it"
    sync = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason)
    one = visit([nurses(), nurses()], color_scheme=scheme)
    in_every_state(one.page)
    found = sync.Axe().run(one.page).response["violations"]
    assert [(item["id"], [node["html"][:120] for node in item["nodes"][:3]]) for item in found] == []


def test_screen_readers_are_told_what_things_are(visit):
    """Landmarks, headings, lists and the current fact have roles and names; verdicts are said aloud."""
    one = visit([nurses(), nurses()])
    page = one.page
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("navigation", name="Articles").count() == 1
    assert page.get_by_role("region", name="Facts").count() == 1
    assert page.get_by_role("list", name="Flagged 5").count() == 1
    card = page.get_by_role("group", name="deployment: 550 nurses · Kenya → Saudi Arabia, Oman", exact=True)
    card.click()
    assert card.get_attribute("aria-current") == "true"
    page.keyboard.press("a")
    assert page.get_by_role("group", name="Saudi Arabia, Oman, accepted").count() == 1
    assert "Accepted. 1 of" in page.inner_text("#said")
    passage = page.locator("#words").get_by_role("button", name="Germany")
    assert passage.get_attribute("aria-description") == "rejected deployment; deployment"


@pytest.mark.parametrize("width", [1440, 1000])
@pytest.mark.parametrize("articles", [1, 40])
def test_the_page_can_be_used_by_keyboard_alone(visit, articles, width):
    """From the top, Tab reaches the skip link first, then every control; focus is always seen."""
    records = [nurses()] * articles
    one = visit(records, viewport={"width": width, "height": 800})
    page = one.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.closest('.card, #filters, .more-tools')?.className ?? ''"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
    assert any("card" in name for name in seen)
