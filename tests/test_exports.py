"""Exports: each gives the facts back, or is read by a library that others wrote; here JSONL, CSV and frames."""

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlift import (
    ArticleFacts,
    Criterion,
    Deployment,
    Fact,
    Facts,
    Quantity,
    Quote,
    Source,
    Span,
    Words,
    exports,
    extract,
    extract_many,
)
from factlift.errors import MissingExtraError, RecordError
from factlift.exports import frames
from factlift.records import Record, read_records
from factlift.review import render_page
from tests.exported import CASES, Kept, facts_of, report

FORMULAS = json.loads((CASES / "formulas.json").read_text(encoding="utf-8"))


class Fine(Fact):
    """A fine."""

    who: Words
    amount: Quantity | None = None
    paid: date | None = None
    status: Words | None = None
    start: int = 0


class Fines(Facts):
    """Fines."""

    fines: tuple[Fine, ...] = ()


def with_text(text: str) -> Record:
    """A record whose one fact holds the text in every way that a fact can."""
    span = Span(start=0, end=len(text), text=text)
    criterion = Criterion(evidence=(span,), kind="payment", text=text, attribution=Source(name=text, role=text))
    return Record(text, ArticleFacts(report=report("x", error=text or None), criteria=(criterion,)))


# ---------------------------------------------------------------- JSONL


def test_jsonl_comes_back(records, tmp_path):
    """What `to_jsonl` writes, `read_records` reads: ids, texts, facts and errors."""
    path = tmp_path / "facts.jsonl"
    path.write_bytes("".join(exports.to_jsonl(records)).encode("utf-8"))
    assert list(read_records(path)) == records


def test_facts_of_an_unknown_class_come_back(tmp_path):
    """A file of facts of one's own class is read without that class, with all its fields."""
    fine = Fine(evidence=(Span(start=0, end=4, text="Tarn"),), who="Tarn", paid=date(2026, 5, 1))
    path = tmp_path / "facts.json"
    path.write_text(Fines(report=report("Tarn"), fines=(fine,)).model_dump_json(indent=2), encoding="utf-8")
    (record,) = read_records(path)
    (name, (fact,)) = next(record.lists())
    assert (name, fact.model_dump(mode="json")) == ("fines", fine.model_dump(mode="json"))


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("[]", "not list"),
        ("{broken", "no JSON object"),
        ('{"error": "lost"}\n{broken', "line 2"),
        ('{"deployments": [], "report": {}}', "no facts of factlift"),
        ('{"quotes": [{"evidence": [{"start": 0, "end": 9, "text": "x"}], "text": "x"}]}', "no facts of factlift"),
    ],
)
def test_what_is_no_file_of_facts_is_told(tmp_path, content, part):
    """A file that holds anything else is an error that says where and what to do."""
    path = tmp_path / "facts.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordError, match=part):
        list(read_records(path))


def test_a_text_has_to_be_theirs(records):
    """Facts take no other text than the one that they were taken from."""
    with pytest.raises(RecordError, match="sha256 is another"):
        Record("a", records[0].facts, "another text")


# ---------------------------------------------------------------- CSV


def test_csv_gives_the_facts_back(records):
    """Every fact comes back from its row, and an article without facts or that failed has a row that says so."""
    text = "".join(exports.to_csv(records))
    assert [(name, fact) for _, name, fact in exports.from_csv(io.StringIO(text, newline=""))] == facts_of(records)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["article"], row["article_status"], row["article_error"]) for row in rows if not row["type"]] == [
        ("quiet", "empty", ""),
        ("lost", "failed", "no answer after 5 attempts"),
    ]
    first = rows[0]
    assert (first["origin.code"], first["destinations.name"], first["count.value"]) == ("KE", "abroad", "2400")


def test_csv_of_own_facts_has_their_columns():
    """A field of one's own that is called like a column of ours has one of its own, and so has one that is empty."""
    fine = Fine(evidence=(), who="Tarn", amount=Quantity(text="5", value=5), status="late", start=3)
    (row,) = csv.DictReader(
        io.StringIO("".join(exports.to_csv([Record("a", Fines(report=report("x"), fines=(fine,)))])))
    )
    assert (row["who"], row["amount.value"], row["fact.start"], row["start"], row["status"]) == (
        "Tarn",
        "5",
        "3",
        "",
        "late",
    )
    assert row["paid"] == ""
    assert "destinations.name" not in row


def test_csv_of_several_types_has_the_columns_of_each():
    """Facts of one's own alone have no columns of ArticleFacts, a class that goes on from it has its own lists too."""

    class More(ArticleFacts):
        fines: tuple[Fine, ...] = ()

    fine = Fine(evidence=(), who="Tarn", amount=Quantity(text="5", value=5), status="late", start=3)
    own, ours = Record("a", Fines(report=report("x"), fines=(fine,))), Record("b", ArticleFacts(report=report("x")))
    more, failed = Record("c", More(report=report("x"), fines=(fine,))), Record("d", None, error="no")
    for records, has in (((own, failed), "fine"), ((ours, own), "both"), ((more,), "both"), ((failed,), "ours")):
        header = next(iter(exports.to_csv(records))).split(",")
        assert ("who" in header, "origin.code" in header) == (has != "ours", has != "fine")


@pytest.mark.parametrize("case", FORMULAS, ids=lambda case: case["label"])
def test_no_cell_is_a_formula(case):
    """No text cell begins with what a spreadsheet computes, and the text comes back as it was."""
    text = "".join(exports.to_csv([with_text(case["text"])]))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for cell in rows[1]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    (_, _, fact), *_ = exports.from_csv(io.StringIO(text, newline=""))
    assert fact.text == case["text"]
    assert exports.unescape_cell(rows[1][rows[0].index("text")]) == case["text"]


@given(st.text())
def test_escaping_a_cell_can_be_undone(text):
    """Whatever a cell holds, taking the escape off gives it back."""
    assert exports.unescape_cell(exports.escape_cell(text)) == text


def test_rows_of_others_are_told():
    """A CSV that is not ours is an error; one without our columns, and an empty one, were read as no facts."""
    with pytest.raises(RecordError, match="line 2"):
        list(exports.from_csv(["type,article,fact\n", "quotes,a,{}\n"]))
    for lines in (["name,number\n", "Tarn,4\n"], ["facts.csv"], []):
        with pytest.raises(RecordError, match="no columns article, type and fact"):
            list(exports.from_csv(lines))


@pytest.mark.parametrize("given", ["facts.csv", Path("facts.csv"), b"type,article,fact\n", [b"type,article,fact\n"]])
def test_a_path_or_bytes_for_a_csv_are_told(given):
    """A path was taken for lines of one letter each, and gave no facts."""
    with pytest.raises(TypeError, match=r"open\(path"):
        list(exports.from_csv(given))


@pytest.mark.parametrize(("mark", "delimiter"), [("\ufeff", ","), ("", ";"), ("\ufeff", ";"), ("", "\t")])
def test_a_csv_that_a_spreadsheet_saved_is_read(records, mark, delimiter):
    """With a byte order mark, semicolons or tabs, as spreadsheets write them, the facts are the same."""
    rows = csv.reader(io.StringIO("".join(exports.to_csv(records)), newline=""))
    saved = io.StringIO(newline="")
    csv.writer(saved, delimiter=delimiter).writerows(rows)
    text = io.StringIO(mark + saved.getvalue(), newline="")
    assert [(name, fact) for _, name, fact in exports.from_csv(text)] == facts_of(records)


def test_rows_of_take_what_the_other_forms_take(records):
    """Rows can be had of facts, outcomes and several records; `rows_of` took one Record only."""
    several = [row for record in records for row in exports.rows_of(record)]
    assert list(exports.rows_of(records)) == several
    facts = records[0].facts
    assert [row["fact"] for row in exports.rows_of(facts)] == [row["fact"] for row in exports.rows_of(records[0])]


# ---------------------------------------------------------------- frames


def test_frame_has_typed_columns(records):
    """A frame has a row a fact, numbers as numbers and places as lists; one article and several alike."""
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = exports.to_frame(records)
    deployments = frame[frame["type"] == "deployments"]
    assert len(frame) == len(facts_of(records)) + 2
    assert deployments["count.value"].sum() == sum(
        fact.count.value or 0 for _, fact in facts_of(records) if isinstance(fact, Deployment) and fact.count
    )
    assert list(deployments.iloc[1]["destinations.code"]) == ["GB"]
    assert len(exports.to_frame(records[0].facts)) == len(facts_of(records[:1]))
    assert records[0].facts.to_frame().equals(exports.to_frame(records[0].facts))
    assert exports.to_frame([records[2]]).dtypes.equals(frame.dtypes)


def test_parquet_gives_the_facts_back(records):
    """The column `fact` of a Parquet file holds each fact; columns keep their types where nothing stands in them."""
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(exports.to_parquet(records)))
    rows = [row for row in table.to_pylist() if row["type"]]
    kinds = {"deployments": Deployment, "criteria": Criterion, "quotes": Quote}
    assert [(row["type"], kinds[row["type"]].model_validate_json(row["fact"])) for row in rows] == facts_of(records)
    assert parquet.read_table(io.BytesIO(exports.to_parquet([records[3]]))).schema == table.schema


def test_parquet_holds_no_more_than_a_batch(records, monkeypatch):
    """Pieces come before the last article is read, in row groups, and are the file that is made in one."""
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    monkeypatch.setattr(frames, "_ROWS", 10)
    kept = Kept(records * 3)
    pieces = exports.parquet_pieces(kept)
    first = next(pieces)
    assert kept.read < kept.passes * len(kept.records)
    data = first + b"".join(pieces)
    assert parquet.ParquetFile(io.BytesIO(data)).num_row_groups > 3
    assert (
        parquet.read_table(io.BytesIO(data)).to_pylist()
        == parquet.read_table(io.BytesIO(exports.to_parquet(iter(records * 3)))).to_pylist()
    )
    assert len(exports.to_frame(kept)) == len(facts_of(kept.records)) + 6


def test_frames_take_own_facts():
    """Own facts whose fields are called as ours and hold others make columns of text."""
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")

    class Odd(Fact):
        """Odd."""

        count: Quantity | None = None
        continues: Words = ""
        destinations: tuple[Words, ...] = ()
        mixed: int | Words = 0

    class Odds(Facts):
        """Odds."""

        odds: tuple[Odd, ...] = ()

    facts = Odds(
        report=report("x"),
        odds=(Odd(evidence=(), continues="yes", destinations=("a", "b"), mixed=1), Odd(evidence=(), mixed="two")),
    )
    frame = exports.to_frame(facts)
    assert frame["continues"].tolist()[0] == "yes"
    assert list(frame["destinations"].tolist()[0]) == ["a", "b"]
    assert frame["mixed"].tolist() == ["1", "two"]


@pytest.mark.parametrize(
    ("package", "make"),
    [("pandas", exports.to_frame), ("pyarrow", exports.to_parquet), ("followthemoney", exports.to_entities)],
)
def test_a_missing_package_says_what_to_install(records, monkeypatch, package, make):
    """Without its package an export is an error that names the extra."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match="pip install 'factlift"):
        list(make(records))


def test_what_extraction_gives_is_exported_as_it_is() -> None:
    """Facts and outcomes, one or several, a list or a run: each form takes them, with the article where it needs it."""
    text = "Kenya will send 900 nurses to Oman. “They leave in May,” Ann Wanja said."
    facts = extract(text, model="builtin")
    outcomes = list(extract_many([("a", text), ("b", "")], model="builtin"))
    rows = [json.loads(line) for line in exports.to_jsonl(iter(outcomes))]
    assert [(row["id"], "text" in row, "error" in row) for row in sorted(rows, key=lambda row: row["id"])] == [
        ("a", False, False),
        ("b", False, True),
    ]
    assert "".join(exports.to_csv(outcomes)).count("\n") == 4
    assert "".join(exports.to_csv(facts)).count("\n") == 3
    assert dict(exports.to_brat(outcomes))["a.txt"] == text
    assert [task["data"]["text"] for task in exports.to_tasks([facts])] == [text]
    assert exports.to_web_annotations(outcomes)["total"] == 2
    assert text in render_page(outcomes)


@pytest.mark.parametrize("wrong", [None, 3, ["facts.jsonl"], [None]])
def test_what_is_no_facts_is_told(wrong: object) -> None:
    """It ended in an attribute that is missing."""
    with pytest.raises(TypeError, match="give facts, records, or outcomes"):
        list(exports.to_csv(wrong))  # type: ignore[arg-type]
