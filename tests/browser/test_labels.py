"""A review becomes an eval case: what was decided is downloaded, and the evals' own check finds nothing wrong."""

import json
import zipfile

import pytest
from evals.cases import load_cases
from evals.check import check_file

from factlift.records import Record
from tests.reviewed import NURSES, nurses, nurses_facts


def errors_in(path) -> list[str]:
    return [f"{item.where} {item.what}" for item in check_file(path) if item.is_error]


def saved(page, button: str, path):
    with page.expect_download() as download:
        page.click(button)
    download.value.save_as(path)
    return download.value.suggested_filename


@pytest.fixture
def page(visit):
    """The example article, open; the page makes no error, request or dialog."""
    one = visit(nurses())
    yield one.page
    assert one.deeds.all() == []
    assert one.page.evaluate("window.violations") == []


def accept_all(page) -> None:
    for number in range(page.locator(".card.fact").count()):
        page.locator(".card.fact").nth(number).click(position={"x": 12, "y": 12})
        page.keyboard.press("a")


def test_accepted_facts_are_labels_that_check_passes(page, tmp_path):
    """With every fact accepted, the labels are the facts, and the check finds no error."""
    accept_all(page)
    assert saved(page, "#save-one", tmp_path / "nurses-abroad.json") == "nurses-abroad.json"
    (tmp_path / "nurses-abroad.txt").write_bytes(NURSES.encode("utf-8"))
    assert errors_in(tmp_path / "nurses-abroad.json") == []
    (case,), skipped = load_cases(str(tmp_path))
    assert not skipped
    facts = nurses_facts()
    for name, labels in case.labels.items():
        found = [fact.model_copy(update={"spans": {}, "flags": ()}) for fact in getattr(facts, name)]
        told = [label.fact for label in labels]
        assert sorted(told, key=repr) == sorted(found, key=repr)


def test_what_was_rejected_or_left_open_is_no_label(page, tmp_path):
    """Only what was accepted, fixed or added is a label; the page says how many facts were left out."""
    page.locator(".card.fact", has_text="550 nurses").click()
    page.keyboard.press("a")
    page.locator(".card.fact", has_text="700 nurses").click()
    page.keyboard.press("r")
    saved(page, "#save-one", tmp_path / "a.json")
    labels = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [item["count"]["text"] for item in labels["deployments"]] == ["550"]
    assert labels["quotes"] == []
    count = sum(len(labels) for labels in (nurses_facts().deployments, nurses_facts().criteria, nurses_facts().quotes))
    assert page.inner_text("#said") == f"Labels downloaded; {count - 2} undecided facts left out."


def test_a_fact_is_fixed_by_hand(page, tmp_path):
    """What the form says is the label; words that stand nowhere and numbers that are none are refused until mended."""
    page.locator(".card.fact", has_text="550 nurses").click()
    page.keyboard.press("f")
    form = page.locator(".form")
    clause = form.locator("textarea").first.input_value()
    form.locator("textarea").first.fill(clause.replace("550", "560"))
    form.get_by_role("button", name="Save").click()
    assert "does not stand in the article; select the clause there" in page.inner_text(".problem")
    form.locator("textarea").first.fill(clause)
    form.locator("fieldset.quantity").first.locator("input").nth(0).fill("560")
    form.get_by_role("button", name="Save").click()
    assert "“560” does not stand in the article" in page.inner_text(".problem")
    form.locator("fieldset.quantity").first.locator("input").nth(0).fill("a combined 550")
    form.locator("fieldset.quantity").first.locator("input").nth(1).fill("550,0")
    form.get_by_role("button", name="Save").click()
    assert "is no number" in page.inner_text(".problem")
    form.locator("fieldset.quantity").first.locator("input").nth(1).fill("550")
    form.locator("fieldset.place").first.locator("input").nth(1).fill("Kenya")
    form.get_by_role("button", name="Save").click()
    assert "two capitals" in page.inner_text(".problem")
    form.locator("fieldset.place").first.locator("input").nth(1).fill("KE")
    form.get_by_role("combobox", name="status", exact=True).select_option("selecting")
    form.get_by_role("button", name="Save").click()
    assert page.locator(".card.current").get_attribute("data-verdict") == "fix"
    saved(page, "#save-one", tmp_path / "a.json")
    (tmp_path / "nurses-abroad.txt").write_bytes(NURSES.encode("utf-8"))
    assert errors_in(tmp_path / "a.json") == []
    (label,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["deployments"]
    assert (label["status"], label["count"]["text"], label["count"]["value"]) == ("selecting", "a combined 550", 550)


def test_a_gap_becomes_a_fact(page, tmp_path):
    """A number that no fact covers is added with the words selected in the article, and check passes on it."""
    page.locator(".card.gap").click()
    page.keyboard.press("f")
    form = page.locator(".form")
    assert form.locator("textarea").input_value() == "17,000 staff"
    form.locator("fieldset.quantity").first.locator("input").nth(0).fill("17,000")
    form.locator("fieldset.quantity").first.locator("input").nth(1).fill("17000")
    form.get_by_role("button", name="Save").click()
    assert page.locator(".card.gap").get_attribute("data-verdict") == "fix"
    saved(page, "#save-one", tmp_path / "a.json")
    (tmp_path / "nurses-abroad.txt").write_bytes(NURSES.encode("utf-8"))
    assert errors_in(tmp_path / "a.json") == []
    (label,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["deployments"]
    assert label["count"]["value"] == 17000


def test_selected_words_go_into_the_form(page, tmp_path):
    """A fact is added from words selected in the article; a selection over astral characters keeps its offsets."""
    page.get_by_role("button", name="Add a fact").click()
    form = page.locator(".form")
    form.get_by_role("combobox", name="type").select_option("criteria")
    form.locator("textarea").focus()
    place = page.locator("#words p", has_text="Some 6,000 nurses").locator("[data-start]").first
    place.evaluate(
        "(node) => { const range = document.createRange(); range.setStart(node.firstChild, 0);"
        " range.setEnd(node.firstChild, 17); getSelection().removeAllRanges(); getSelection().addRange(range);"
        " document.getElementById('words').dispatchEvent(new MouseEvent('mouseup')); }"
    )
    page.wait_for_function("document.querySelector('.form textarea').value !== ''")
    assert form.locator("textarea").input_value() == "Some 6,000 nurses"
    form.get_by_role("textbox", name="text", exact=True).fill("6,000 nurses")
    form.get_by_role("button", name="Save").click()
    assert page.locator(".card.added").count() == 1
    saved(page, "#save-one", tmp_path / "a.json")
    (label,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["criteria"]
    (span,) = label["evidence"]
    assert NURSES[span["start"] : span["end"]] == span["text"] == "Some 6,000 nurses"
    page.locator(".card.added").get_by_role("button", name="Remove").click()
    assert page.locator(".card.added").count() == 0


def test_zip_holds_a_case_for_each_article_that_was_decided(visit, tmp_path):
    """Labels and texts of all articles with decisions are one zip that others can read; each case passes the check."""
    record = nurses()
    ids = ["a/nurses.txt", "../../A/nurses.txt", "con", "", "Ünïcode 🩺", "never opened"]
    one = visit([Record(name, record.facts, NURSES + "\n" * 0) for name in ids])
    accept_all(one.page)
    saved(one.page, "#save-all", tmp_path / "labels.zip")
    assert one.deeds.all() == []
    with zipfile.ZipFile(tmp_path / "labels.zip") as pack:
        assert pack.testzip() is None
        names = pack.namelist()
        pack.extractall(tmp_path / "cases")
    # One text under several names has one set of decisions.
    assert names[:2] == ["a-nurses.json", "a-nurses.txt"]
    assert len({name.lower() for name in names}) == len(names) == 2 * len(ids)
    assert not [name for name in names if "/" in name or name.startswith(".")]
    cases, skipped = load_cases(str(tmp_path / "cases"))
    assert (len(cases), skipped) == (len(ids), [])
    assert [error for path in (tmp_path / "cases").glob("*.json") for error in errors_in(path)] == []
