"""A Chromium that is on the machine, driven by Playwright, and what a page did in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factlift.records import Record
from factlift.review import render_page

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def chromium_path() -> str | None:
    """Returns the Chromium to test with: CHROMIUM of the environment, else one where systems put it."""
    places = [os.environ.get("CHROMIUM"), "/usr/bin/chromium", shutil.which("chromium"), shutil.which("google-chrome")]
    return next((place for place in places if place and Path(place).is_file()), None)


@dataclass
class Deeds:
    """What a page did that it must not do."""

    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """All of it."""
        return [*self.dialogs, *self.errors, *self.requests, *self.pages]


@pytest.fixture(scope="module")
def browser() -> Iterator:
    """A browser for the tests of a module, with a profile of its own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not here; `make browser` installs it")
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium is here; install it, or set CHROMIUM to its path, to run the tests of the page")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@dataclass
class Opened:
    """A page that is open, what it did, and the file it is."""

    page: object
    deeds: Deeds
    path: Path


@pytest.fixture
def visit(browser, tmp_path) -> Iterator[Callable[..., Opened]]:
    """Returns what opens records, or HTML, as a page in a fresh context; its network is watched."""
    contexts = []

    def opened(content: Record | list[Record] | str, **options) -> Opened:
        records = [content] if isinstance(content, Record) else content
        path = tmp_path / "review.html"
        path.write_text(records if isinstance(records, str) else render_page(records), encoding="utf-8")
        context = browser.new_context(
            **{"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        context.add_init_script(VIOLATIONS)
        context.set_default_timeout(10_000)
        page, deeds = context.new_page(), Deeds()
        _watch(page, context, deeds, path.as_uri())
        page.goto(path.as_uri())
        return Opened(page, deeds, path)

    yield opened
    for context in contexts:
        context.close()


def _watch(page, context, deeds: Deeds, address: str) -> None:
    def dismissed(dialog) -> None:
        deeds.dialogs.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def requested(request) -> None:
        if request.url.split("#")[0] != address and not request.url.startswith("blob:"):
            deeds.requests.append(f"request: {request.url}")

    page.on("dialog", dismissed)
    page.on("pageerror", lambda error: deeds.errors.append(f"error: {error}"))
    page.on("console", lambda message: deeds.errors.append(f"console: {message.text}"))
    context.on("request", requested)
    context.on("page", lambda new: deeds.pages.append(f"page: {new.url}") if new is not page else None)
