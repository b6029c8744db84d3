"""No command writes over what it reads, nor over what another one writes."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from factlift.cli import bulk_lines, main
from factlift.cli.bulk_lines import Lines
from factlift.errors import OutputError

TEXT = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said."


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder with an article, a page, a row, an answer, facts and a journal; it is the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTLIFT_MODEL", raising=False)
    Path("news").mkdir()
    Path("news/a.txt").write_text(TEXT, encoding="utf-8")
    Path("page.html").write_text(f"<!doctype html><html><body><p>{TEXT}</p></body></html>", encoding="utf-8")
    Path("rows.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    Path("answer.json").write_text("{}", encoding="utf-8")
    assert main("extract news --model builtin -o page.jsonl --journal run.db".split()) == 0
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        "extract news/a.txt -o news/a.txt",
        "extract news/a.txt -o news/../news/a.txt",
        "extract page.html --keep-text page.html",
        "extract rows.jsonl -o rows.jsonl",
        "extract news rows.jsonl -o news/a.txt --format jsonl",
        "extract news/*.txt -o news/a.txt --format jsonl",
        "extract news/a.txt -o new.txt --keep-text new.txt",
        "extract news -o new.db --journal new.db --format jsonl",
        "parse news/a.txt answer.json -o answer.json",
        "export page.jsonl --to csv -o page.jsonl",
        "export run.db --to csv -o run.db",
        "review page.jsonl page.html",
        "review page.jsonl news -o news/a.txt",
        "journal run.db --export -o run.db",
        "batch collect --journal run.db -o run.db",
    ],
)
def test_what_is_read_is_not_written_over(folder, command, capsys):
    """An article, an answer, facts that were paid for, a journal: each stands as it was, and the error says why."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert main(command.split()) == 2
    told = capsys.readouterr().err
    assert "would be written" in told
    assert told.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "command",
    [
        "extract news/a.txt --model builtin -o facts.json",
        "extract news --model builtin -o news/facts.jsonl",
        "review page.jsonl news -o news/review.html",
        "export page.jsonl --to csv -o news/facts.csv --articles news",
        "journal run.db --export -o page.jsonl",
    ],
)
def test_what_was_written_may_be_written_again(folder, command, capsys):
    """The same command a second time writes the same, in the folder of the articles too."""
    assert main(command.split()) == 0
    first = {path.name for path in folder.rglob("*") if path.is_file()}
    capsys.readouterr()
    assert main(command.split()) == 0
    assert {path.name for path in folder.rglob("*") if path.is_file()} == first
    assert "#2" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_two_runs_to_one_output_do_not_mix(tmp_path: Path) -> None:
    """The second wrote into the first one's lines, and the result, with exit code 0, held pieces of both."""
    path, part = tmp_path / "facts.jsonl", tmp_path / "facts.jsonl.part"
    part.write_text("left by a run that ended early, longer than what comes\n", encoding="utf-8")
    with Lines(path) as out:
        out.write('{"a": 1}\n')
        with pytest.raises(OutputError, match="written to by another run; wait until that is over"), Lines(path):
            pass
        assert part.read_text(encoding="utf-8") == '{"a": 1}\n'
        out.publish()
    assert path.read_text(encoding="utf-8") == '{"a": 1}\n'
    with Lines(path) as out:
        out.publish()
    assert path.read_text(encoding="utf-8") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_the_result_of_another_run_is_never_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that opens the file just before the other puts it in its place begins one of its own."""
    path, part = tmp_path / "facts.jsonl", tmp_path / "facts.jsonl.part"
    part.write_text("whole\n", encoding="utf-8")
    lock = bulk_lines._lock

    def late(file: Any, name: Path) -> None:
        if not path.exists():
            part.replace(path)
        lock(file, name)

    monkeypatch.setattr(bulk_lines, "_lock", late)
    with Lines(path) as out:
        assert (path.read_text(encoding="utf-8"), part.read_text(encoding="utf-8")) == ("whole\n", "")
        out.publish()


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("journal run.db -o facts.jsonl", "add --export"),
        ("journal run.db --failures -o facts.jsonl", "add --export"),
        ("journal run.db --budget-usd 1", "add --retry-failed"),
        ("journal run.db --export --concurrency 2 -o facts.jsonl", "add --retry-failed"),
        ("journal run.db --export -o facts.csv", "not as csv: -o facts.jsonl"),
        ("journal run.db --retry-failed -o facts.parquet", "--to parquet -o facts.parquet"),
        ("batch collect --journal run.db -o facts.csv", "not as csv: -o facts.jsonl"),
        ("extract news/a.txt --model builtin -o facts.xlsx", "-o facts.csv, which opens as well"),
        ("extract news rows.jsonl --model builtin -o facts.tsv", "-o facts.csv, which opens as well"),
    ],
)
def test_what_is_written_is_what_was_asked_for(folder, command, part, capsys) -> None:
    """A place that nothing was written to was passed over without a word, and lines of JSON were called facts.csv."""
    assert main(command.split()) == 2
    assert part in capsys.readouterr().err
    assert not list(folder.glob("facts.*"))


def test_lines_go_by_both_names(folder) -> None:
    """`.ndjson` is read as lines of JSON, and a table for people was written under that name."""
    assert main("extract news/a.txt --model builtin -o facts.ndjson".split()) == 0
    assert json.loads(Path("facts.ndjson").read_text(encoding="utf-8"))["quotes"]
    assert main("export run.db -o again.ndjson".split()) == 0
    assert json.loads(Path("again.ndjson").read_text(encoding="utf-8"))["quotes"]
