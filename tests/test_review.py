"""The review page's data, its policy, and what brings an article's text to its facts."""

import base64
import hashlib
import json
import pickle
import re
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import Article, ArticleFacts, Deployment, Place, Quantity, Quote, ScriptedModel, aextract, extract
from factlift.cli import main
from factlift.errors import RecordError
from factlift.records import Record, read_records, with_texts
from factlift.review import render_page
from factlift.review.forms import forms_of
from factlift.review.shares import shares_of
from factlift.review.views import entry_of, pieces_of, view_of
from tests.reviewed import NURSES, arrests, nurses, nurses_facts, report_on, span_of

DATA = re.compile(r'<script type="application/json" id="([\w-]+)">(.*?)</script>', re.DOTALL)


def data_of(page: str) -> dict[str, object]:
    return {name: json.loads(told) for name, told in DATA.findall(page)}


# ---------------------------------------------------------------- the page


def test_policy_allows_its_own_style_and_script_and_nothing_else():
    """The digests in the policy are those of the one style and the one script, and all else is forbidden."""
    page = render_page([nurses()])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    for source in (style, scripts[0]):
        assert base64.b64encode(hashlib.sha256(source.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not re.search(r"\b(?:src|href)\s*=\s*[\"']?(?:https?:)?//", page)


@given(st.text(max_size=80))
def test_no_text_ends_the_element_that_holds_it(words):
    """Whatever an id, a text or a reason holds, the data comes back as it was, and no element is added."""
    text = Article("x" + words).text
    facts = ArticleFacts(report=report_on(text, error=words, model=words))
    page = render_page([Record(words, facts, text)])
    assert page.count("<script") == 4
    data = data_of(page)
    assert data["data-entries"][0]["id"] == words
    assert data["data-0"]["pieces"] == [[0, text]]
    assert data["data-0"]["report"]["error"] == words


def test_lone_surrogates_and_line_separators_can_be_written():
    """A file name that was no UTF-8, and separators that end a line of a script, are written as escapes."""
    text = "a\u2028b"
    lost = Record("bad\udce9lost", None, "a \ud800", error="no answer")
    page = render_page([Record("bad\udce9name", ArticleFacts(report=report_on(text)), text), lost])
    page.encode("utf-8")
    assert "\u2028" not in page
    assert [entry["id"] for entry in data_of(page)["data-entries"]] == ["bad\\udce9name", "bad\\udce9lost"]


def test_no_records_are_an_error():
    """A page of nothing is refused with what to do."""
    with pytest.raises(RecordError, match="extract some first"):
        render_page([])


# ---------------------------------------------------------------- views


def test_view_points_at_the_text_in_code_points():
    """Every span of a view cuts the words out of the text that the fact has, an astral character before it or not."""
    record = nurses()
    view = view_of(record)
    for name, facts in view["lists"].items():
        for shown, fact in zip(facts, getattr(record.facts, name), strict=True):
            assert [NURSES[start:end] for start, end in shown["evidence"]] == [span.text for span in fact.evidence]
            assert {path: NURSES[slice(*at)] for path, at in shown["spans"].items()} == {
                path: span.text for path, span in fact.spans.items()
            }


def test_rejected_drafts_point_at_their_clause_or_passage():
    """A draft's place is its clause, else its quoted passage or its sentence."""
    rejected = view_of(nurses())["rejected"]
    assert NURSES[slice(*rejected[0]["at"])] == "Germany 700"
    assert NURSES[slice(*rejected[1]["at"])].startswith("“They are our daughters")
    assert NURSES[slice(*rejected[2]["at"])].startswith("By Zoë")


def test_entry_counts_what_is_to_be_looked_at():
    """A line of the list counts open rejections only, and names what the filters ask for."""
    entry = entry_of(nurses())
    assert (entry["rejected"], entry["outcome"]) == (2, "partial")
    assert "Njeri Mutua-Ochieng" in entry["speakers"]
    assert set(entry["types"]) == {"deployments", "criteria", "quotes"}
    assert entry["flagged"] == sum(bool(f.flags) for f in (*nurses_facts().deployments, *nurses_facts().quotes))


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
def test_pieces_are_the_text_that_spans_cover(text, edges):
    """Without a text, the pieces are exactly the characters that some span holds, none twice."""
    from factlift import Span

    cuts = [sorted((min(one, len(text)), min(other, len(text)))) for one, other in edges]
    spans = [Span(start=start, end=end, text=text[start:end]) for start, end in cuts if start < end]
    held = {at: text[at] for span in spans for at in range(span.start, span.end)}
    pieces = pieces_of(spans)
    assert {start + place: char for start, words in pieces for place, char in enumerate(words)} == held
    assert sum(len(words) for _, words in pieces) == len(held)


def test_decisions_outlive_a_new_run():
    """A fact's key stays where the fact does, whatever its flags and its neighbours; another value has another key."""
    facts = nurses_facts()
    fewer = facts.model_copy(update={"deployments": facts.deployments[2:]})
    keys = [item["key"] for item in view_of(Record("a", facts, NURSES))["lists"]["deployments"]]
    assert [item["key"] for item in view_of(Record("b", fewer))["lists"]["deployments"]] == keys[2:]
    assert len(set(keys)) == len(keys)


def test_shares_belong_to_their_total():
    """A total is shown with its parts and the numbers that they are drawn by; without parts it is not."""
    facts = nurses_facts()
    (share,) = shares_of(facts)
    assert facts.deployments[share["total"]].count.value == share["whole"] == 2400
    assert sorted(size for _, size in share["parts"]) == [550, 700, 1150]
    alone = Deployment(
        evidence=(span_of(NURSES, "Kenya"),),
        scope="total",
        count=Quantity(text="5", value=5),
        origin=Place(name="Kenya"),
    )
    assert shares_of(ArticleFacts(deployments=(alone,), report=facts.report)) == []


def test_forms_know_the_fields_of_any_class():
    """A form has each field of the class, with its kind; a class known by its JSON only is read off its facts."""
    _, facts = arrests()
    kinds = {field["name"]: field["kind"] for field in forms_of(facts)["arrests"]}
    assert kinds == {"who": "words", "where": "place", "number": "quantity", "by": "source"}
    status = next(field for field in forms_of(nurses_facts())["deployments"] if field["name"] == "status")
    assert status["required"]
    assert "under_way" in status["values"]


def test_own_class_is_read_back_from_json(tmp_path):
    """Facts of a class that nobody here knows are shown from their JSON, with the same fields and kinds."""
    text, facts = arrests()
    path = tmp_path / "arrests.json"
    path.write_text(facts.model_dump_json(), encoding="utf-8")
    (record,) = with_texts(read_records(path), [text])
    assert record.text == text
    shown = view_of(record)["lists"]["arrests"][0]
    assert shown["fields"]["who"] == "Ode Farr"
    assert shown["speakers"] == ["Ann Wanja"]
    assert {field["name"]: field["kind"] for field in forms_of(record.facts)["arrests"]} == {
        "who": "words", "where": "place", "number": "quantity", "by": "source",
    }  # fmt: skip


# ---------------------------------------------------------------- texts


def test_extract_keeps_the_text_beside_the_facts_and_out_of_them():
    """Facts straight from extract show their article; comparison, JSON, copy and pickle know nothing of it."""
    facts = nurses_facts()
    assert facts.article_text == NURSES
    assert "Some 6,000 nurses" in facts.to_html()
    again = ArticleFacts.model_validate_json(facts.model_dump_json())
    assert again == facts
    for other in (again, facts.model_copy(), deepcopy(facts), pickle.loads(pickle.dumps(facts))):  # noqa: S301
        assert other == facts
        assert other.article_text is None
    assert "Some 6,000 nurses" not in again.to_html()
    assert "Some 6,000 nurses" in again.to_html(NURSES)


async def _extracted(text: str) -> ArticleFacts:
    return await aextract(text, model=ScriptedModel('{"deployments": [], "criteria": [], "quotes": [], "sources": []}'))


def test_aextract_keeps_the_text_too():
    """The awaited facts show their article as well, with a surrogate that no file can hold replaced."""
    import asyncio

    assert asyncio.run(_extracted("They left \ud800 in May.")).article_text == "They left \ufffd in May."


def test_notebook_frame_is_sandboxed():
    """Jupyter gets a frame whose page has an origin of its own; the page is in its attribute, escaped."""
    frame = nurses_facts()._repr_html_()
    assert frame.startswith("<iframe ")
    assert "allow-same-origin" not in frame
    assert frame.count("<") == 2
    assert frame.count('srcdoc="') == 1


@pytest.mark.parametrize("change", [NURSES + " ", "", NURSES.replace("2,400", "2,500")])
def test_another_text_is_refused(change):
    """A text that is not the one the facts were taken from is refused, by its digest."""
    with pytest.raises(RecordError, match="not the text that the facts were taken from"):
        nurses_facts().to_html(change)


def test_facts_changed_by_hand_are_refused():
    """A span whose words do not stand in the article is refused, not shown at a wrong spot."""
    text = "Oman takes 40 nurses."
    quote = Quote(evidence=(span_of(text, "40"),), text="x", spans={"text": span_of("Oman takes 49 nurses.", "49")})
    with pytest.raises(RecordError, match="at 11-13"):
        Record("a", ArticleFacts(quotes=(quote,), report=report_on(text)), text)


# ---------------------------------------------------------------- files and the command


@pytest.fixture
def facts_file(tmp_path):
    """The example's facts in a file."""
    path = tmp_path / "facts.json"
    path.write_text(nurses_facts().model_dump_json(), encoding="utf-8")
    return path


def test_jsonl_lines_bring_id_text_and_facts(tmp_path):
    """A line is the facts with id and text beside them or around them; one that failed is shown as such."""
    facts = json.loads(nurses_facts().model_dump_json())
    lines = [
        {"id": "one", "text": NURSES, "facts": facts},
        {"id": "two", **facts},
        {"id": "three", "facts": None, "error": "no answer in time"},
        facts,
    ]
    path = tmp_path / "run.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines) + "\n", encoding="utf-8")
    records = list(read_records(path))
    assert [record.id for record in records] == ["one", "two", "three", "run#4"]
    assert [record.text is not None for record in records] == [True, False, False, False]
    entries = data_of(render_page(records))["data-entries"]
    assert [entry["outcome"] for entry in entries] == ["ok", "ok", "failed", "ok"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the file is empty"),
        ("[]", "not list"),
        ("{", "no JSON object"),
        ('{"a": 1}', "report: Field required"),
        ('{"deployments": [{}], "report": 1}', "report: Input should be an object"),
        ('{"__base__": [], "report": {}}', "is no name of a list"),
        ('{"to_html": [], "report": {}}', "is no name of a list"),
        ('{"a b": [], "report": {}}', "is no name of a list"),
        ('{"report": {}, "arrests": [1]}', "these are no facts of factlift"),
        ("[" * 100_000, "no JSON object"),
        ("\ufeff{}\n{}", "no facts of factlift"),
    ],
)
def test_what_is_no_file_of_facts_is_one_line(content, message, tmp_path, capsys):
    """A file that holds anything else ends with code 5 and one line that says what to give."""
    path = tmp_path / "facts.json"
    path.write_text(content, encoding="utf-8")
    assert main(["review", str(path)]) == 5
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1
    assert not (tmp_path / "facts.html").exists()


def test_command_writes_the_page_beside_the_facts(facts_file, capsys):
    """Without articles the page shows the words that facts point at, and says how to see the whole."""
    assert main(["review", str(facts_file)]) == 0
    printed = capsys.readouterr()
    page = facts_file.with_suffix(".html").read_text(encoding="utf-8")
    assert str(facts_file.with_suffix(".html")) in printed.out
    assert "give their files behind FACTS" in printed.err
    assert data_of(page)["data-0"]["whole"] is False
    assert "Some 6,000 nurses" not in page


def test_command_finds_the_article_in_a_folder(facts_file, tmp_path, capsys):
    """Articles are found by their digest, in folders too, among others; nothing is complained about."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "nurses.txt").write_text("\ufeff" + NURSES, encoding="utf-8")
    (folder / "other.txt").write_text("Another article.", encoding="utf-8")
    output = tmp_path / "page.html"
    assert main(["review", str(facts_file), str(folder), "-o", str(output)]) == 0
    assert capsys.readouterr().err == ""
    assert data_of(output.read_text(encoding="utf-8"))["data-0"]["pieces"] == [[0, NURSES]]


def test_command_refuses_a_stranger(facts_file, tmp_path, capsys):
    """An article that belongs to none of the facts is named, and so is one that is not there."""
    (tmp_path / "other.txt").write_text("Another article.", encoding="utf-8")
    assert main(["review", str(facts_file), str(tmp_path / "other.txt")]) == 5
    assert "is the text of none of these facts" in capsys.readouterr().err
    assert main(["review", str(facts_file), str(tmp_path / "none.txt")]) == 3
    assert "none.txt" in capsys.readouterr().err


def test_page_of_an_extraction_that_failed_says_so():
    """A failed extraction is an entry with its status; its page holds the reason."""
    with pytest.warns(UserWarning, match="failed"):
        facts = extract("They left in May.", model=ScriptedModel("no JSON"))
    page = facts.to_html()
    assert data_of(page)["data-entries"][0]["outcome"] == "failed"
    assert data_of(page)["data-0"]["report"]["error"]


def test_a_journal_becomes_a_page(tmp_path, capsys):
    """The journal of a run brings its articles, with their texts and the facts of the answers that it kept."""
    (tmp_path / "news").mkdir()
    for number in range(3):
        text = f"Oman will take 4{number} nurses, Ann Wanja said. “They leave in May,” she said."
        (tmp_path / "news" / f"{number}.txt").write_text(text, encoding="utf-8")
    journal = tmp_path / "run.db"
    run = ["extract", str(tmp_path / "news"), "--model", "builtin", "--journal", str(journal)]
    assert main([*run, "-o", str(tmp_path / "facts.jsonl")]) == 0
    capsys.readouterr()
    assert main(["review", str(journal)]) == 0
    assert capsys.readouterr().err == ""
    data = data_of((tmp_path / "run.html").read_text(encoding="utf-8"))
    assert sorted(entry["id"].rsplit("/", 1)[-1] for entry in data["data-entries"]) == ["0.txt", "1.txt", "2.txt"]
    assert all(data[f"data-{number}"]["whole"] and data[f"data-{number}"]["lists"]["quotes"] for number in range(3))
    # The lines of the same run are shown with the folder's texts.
    assert main(["review", str(tmp_path / "facts.jsonl"), str(tmp_path / "news")]) == 0
    assert all(data_of((tmp_path / "facts.html").read_text(encoding="utf-8"))[f"data-{n}"]["whole"] for n in range(3))


def test_another_program_s_database_is_no_journal(tmp_path, capsys):
    """A database that is no journal is refused in one line."""
    import sqlite3

    with sqlite3.connect(tmp_path / "other.db") as database:
        database.execute("CREATE TABLE t (x)")
    assert main(["review", str(tmp_path / "other.db")]) == 5
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", [7, Path("news/a.txt")])
def test_an_article_may_be_called_by_a_path_or_a_number(name) -> None:
    """Both ended in an AttributeError or a TypeError of the modules that write the page."""
    assert f"<title>{name}" in nurses_facts().to_html(name=name)
    assert f"<title>{name}" in render_page(nurses_facts(), title=name)
