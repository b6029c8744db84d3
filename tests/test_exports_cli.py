"""`factlift export`: each form in its file, texts found, and what is missing told."""

import io
import json
import sys
from pathlib import Path

import pytest

from factlift import exports
from factlift.cli import main
from factlift.records import Record


@pytest.fixture
def kept(records, tmp_path) -> str:
    """A file of facts without their texts."""
    path = tmp_path / "facts.jsonl"
    bare = [Record(record.id, record.facts, None, record.error) for record in records[:1] + records[2:]]
    path.write_text("".join(exports.to_jsonl(bare)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", ["csv", "jsonl", "w3c", "ftm", "parquet"])
def test_the_command_writes_each_form(records, kept, form, tmp_path, capsys):
    """`factlift export` prints or writes what the functions make."""
    pytest.importorskip({"ftm": "followthemoney", "parquet": "pyarrow"}.get(form, "json"))
    out = tmp_path / "out"
    assert main(["export", kept, "--to", form, "-o", str(out)]) == 0
    assert out.stat().st_size > 1_000
    if form != "parquet":
        assert main(["export", kept, "--to", form]) == 0
        assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_the_command_finds_the_texts(records, kept, tmp_path, capsys):
    """Articles find their facts by their text; tasks come with their interface, brat gets a folder."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number, record in enumerate(records[:3]):
        (texts / f"{number}.txt").write_bytes(record.text.encode("utf-8"))
    assert main(["export", kept, "--to", "brat", "-o", str(tmp_path / "brat"), "--articles", str(texts)]) == 0
    assert sorted(path.name for path in (tmp_path / "brat").iterdir()) == [
        "annotation.conf", "nurses.ann", "nurses.txt", "quiet.ann", "quiet.txt"
    ]  # fmt: skip
    tasks = tmp_path / "tasks.json"
    assert main(["export", kept, "--to", "label-studio", "-o", str(tasks), "--articles", str(texts)]) == 0
    assert len(json.loads(tasks.read_text(encoding="utf-8"))) == 2
    assert "<Relation" in (tmp_path / "tasks.xml").read_text(encoding="utf-8")
    capsys.readouterr()


def test_the_command_says_what_is_missing(kept, tmp_path, capsys):
    """A form for files needs one, a form with texts needs those; an old file stands where making the new one fails."""
    assert main(["export", kept, "--to", "parquet"]) == 2
    assert "-o PATH" in capsys.readouterr().err
    old = tmp_path / "tasks.json"
    old.write_text("old")
    assert main(["export", kept, "--to", "label-studio", "-o", str(old)]) == 5
    assert "--articles" in capsys.readouterr().err
    assert old.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"facts.jsonl", "tasks.json"}
    assert main(["export", str(tmp_path / "none"), "--to", "csv"]) == 5
    assert "check the name" in capsys.readouterr().err


def test_tasks_and_their_interface_are_written_both_or_neither(tmp_path, monkeypatch, capsys):
    """Where the interface can't be written no tasks are; tasks called as their interface would be are refused."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Oman will take 40 nurses.", encoding="utf-8")
    assert main(["extract", "a.txt", "--model", "builtin", "-o", "facts.json"]) == 0
    export = ["export", "facts.json", "--to", "label-studio", "--articles", "a.txt", "-o"]
    assert main([*export, "tasks.xml"]) == 2
    assert "-o tasks.json" in capsys.readouterr().err
    assert main([*export[:-1]]) == 0
    assert "labelling interface" in capsys.readouterr().err
    Path("tasks.xml").mkdir()
    assert main([*export, "tasks.json"]) == 5
    assert "tasks.xml: Is a directory" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "facts.json", "tasks.xml"]
    Path("tasks.xml").rmdir()
    assert main([*export, "tasks.json"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "facts.json", "tasks.json", "tasks.xml"]
    capsys.readouterr()
    assert main([*export, "/dev/stdout"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "facts.json", "tasks.json", "tasks.xml"]


def test_the_journal_of_a_run_is_exported(tmp_path, monkeypatch, capsys):
    """A journal is facts too, with the texts that it keeps; of a class that it has none of, it says which it has."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("“They leave in May,” Ann Wanja said.", encoding="utf-8")
    assert main(["extract", "a.txt", "--model", "builtin", "--journal", "run.db"]) == 0
    capsys.readouterr()
    assert main(["export", "run.db", "--to", "csv"]) == 0
    assert "They leave in May," in capsys.readouterr().out
    assert main(["export", "run.db", "--to", "brat", "-o", "brat"]) == 0
    assert Path("brat/annotation.conf").is_file()
    own = f"{Path(__file__).resolve().parent.parent / 'examples' / 'sanctions.py'}:SanctionFacts"
    for command in (["export", "run.db", "--to", "csv"], ["review", "run.db"], ["journal", "run.db", "--export"]):
        assert main([*command, "--schema", own]) == 2
        assert "no articles of SanctionFacts, but of factlift.facts:ArticleFacts" in capsys.readouterr().err


def test_a_dash_prints(kept, tmp_path, monkeypatch, capsys):
    """`-o -` is standard output, as `-` is standard input elsewhere; it made a file of that name."""
    monkeypatch.chdir(tmp_path)
    assert main(["export", kept, "--to", "csv", "-o", "-"]) == 0
    assert capsys.readouterr().out.count("\n") > 3
    Path("a.txt").write_text("Kenya will send 900 nurses to Oman.", encoding="utf-8")
    assert main(["extract", "a.txt", "--model", "builtin", "-o", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["deployments"]
    assert main(["export", kept, "--to", "parquet", "-o", "-"]) == 2
    assert main(["review", kept, "-o", "-"]) == 2
    assert not Path("-").exists()


def test_the_ending_says_the_form(kept, tmp_path, capsys) -> None:
    """As for `extract`: `--to` was asked for although `-o facts.csv` says it, and a CSV was written as facts.xlsx."""
    for form in ("csv", "jsonl"):
        assert main(["export", kept, "-o", str(tmp_path / f"out.{form}")]) == 0
        assert main(["export", kept, "--to", form, "-o", str(tmp_path / "named")]) == 0
        assert (tmp_path / f"out.{form}").read_bytes() == (tmp_path / "named").read_bytes()
    assert main(["export", kept, "--to", "csv", "-o", str(tmp_path / "a.xlsx")]) == 2
    assert "write a.csv" in capsys.readouterr().err
    assert not (tmp_path / "a.xlsx").exists()
    for output in ([], ["-o", str(tmp_path / "out")], ["-o", "-"]):
        assert main(["export", kept, *output]) == 2
        assert "say in which form: --to jsonl, csv, w3c" in capsys.readouterr().err


def test_runs_that_were_put_together_are_exported(records, kept, tmp_path) -> None:
    """Of articles called alike the second's files took the first's place, and the folder was left half made."""
    text = tmp_path / "a.txt"
    text.write_bytes(records[0].text.encode("utf-8"))
    line = Path(kept).read_text(encoding="utf-8").splitlines(keepends=True)[0]
    both, out = tmp_path / "both.jsonl", tmp_path / "brat"
    both.write_text(line + line, encoding="utf-8")
    assert main(["export", str(both), "--to", "brat", "-o", str(out), "--articles", str(text)]) == 0
    found = sorted(out.glob("*.ann"))
    assert len(found) == 2
    assert found[0].read_bytes() == found[1].read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_facts_are_read_as_articles_are(kept, encoding, tmp_path, monkeypatch, capsys) -> None:
    """Some shells write UTF-16 where output is sent to a file; standard input was read as the terminal's encoding."""
    path, told = tmp_path / "piped.jsonl", Path(kept).read_text(encoding="utf-8")
    path.write_text(told, encoding=encoding)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(path.open("rb"), encoding="latin-1"))
    for name in (kept, str(path), "-"):
        assert main(["export", name, "--to", "jsonl"]) == 0
        assert capsys.readouterr().out == told


def test_a_run_over_no_article_is_exported(tmp_path, monkeypatch, capsys) -> None:
    """The facts of none are an empty file, of which it was said that `extract` never wrote it."""
    monkeypatch.chdir(tmp_path)
    Path("rows.csv").write_text("id,text\n", encoding="utf-8")
    assert main(["extract", "rows.csv", "--model", "builtin", "-o", "facts.jsonl"]) == 0
    assert main(["export", "facts.jsonl", "-o", "facts.csv"]) == 0
    assert Path("facts.csv").read_text(encoding="utf-8").startswith("article,")
    assert main(["export", "facts.jsonl", "--to", "jsonl", "-o", "again.jsonl"]) == 0
    assert Path("again.jsonl").read_bytes() == b""
    assert main(["review", "facts.jsonl"]) == 5
    assert "extract some first" in capsys.readouterr().err


def test_articles_that_cannot_be_read_are_told(kept, tmp_path, capsys) -> None:
    """Their texts were left out of the export without a word, or asked for although they had been named."""
    (tmp_path / "latin.txt").write_bytes(b"Caf\xe9")
    for name, part in (("none.txt", "No such file"), ("latin.txt", "iconv"), ("n*.md", "matches no file")):
        out = tmp_path / "out.csv"
        assert main(["export", kept, "-o", str(out), "--articles", str(tmp_path / name)]) == 3
        assert part in capsys.readouterr().err
        assert not out.exists()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("Ten nurses left.", encoding="utf-8")
    (tmp_path / "latin.txt").rename(tmp_path / "texts" / "latin.txt")
    assert main(["export", kept, "--to", "csv", "--articles", str(tmp_path / "texts")]) == 0


def test_a_page_of_piped_facts_is_called_something(kept, tmp_path, monkeypatch, capsys) -> None:
    """It was called `-.html`."""
    monkeypatch.chdir(tmp_path)
    for output, code in (([], 2), (["-o", "page.html"], 0)):
        piped = io.BufferedReader(io.BytesIO(Path(kept).read_bytes()))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped))
        assert main(["review", "-", *output]) == code
    assert [path.name for path in tmp_path.glob("*.html")] == ["page.html"]
    assert "say where to write it" in capsys.readouterr().err
