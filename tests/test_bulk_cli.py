"""`factlift extract` over many articles, and `factlift journal`."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from factlift import ArticleFacts, ScriptedModel
from factlift.bulk import Outcome
from factlift.cli import main
from factlift.cli.bulk_lines import Lines, line_of
from factlift.cli.bulk_progress import Progress, Tally, short
from factlift.errors import ModelRejectedError, ModelUnreachableError, OutputError
from factlift.facts import Report, Usage
from factlift.inputs import count_inputs, read_inputs
from factlift.journal import Journal
from factlift.pipeline import Answer, Ask
from factlift.records import read_records

REPLY = Answer('{"quotes": []}', requests=1, usage=Usage(input_tokens=90, output_tokens=10))


class Models:
    """Stands for every model that the command can name, and counts what is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.bad: dict[str, Exception | Answer] = {}

    def named(self, name: str, *_: object) -> ScriptedModel:
        return ScriptedModel(self._given, name=name)

    def _given(self, ask: Ask) -> Exception | Answer:
        self.asked.append(ask.article.text)
        return self.bad.get(ask.article.text, REPLY)


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> Models:
    """Models that answer from a script."""
    models = Models()
    monkeypatch.setattr("factlift.extraction.by_name", models.named)
    return models


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with articles in files and in rows."""
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    for name in ("a", "b"):
        (news / f"{name}.txt").write_text(f"Nothing was decided in {name}.", encoding="utf-8")
    rows = [{"id": "r1", "text": "Nothing in row 1."}, {"id": "r2", "text": "Nothing in row 2."}, {"id": "r3"}]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def lines(text: str) -> dict[str, dict]:
    return {data["id"]: data for data in map(json.loads, text.splitlines())}


def test_folder_glob_and_rows_are_many(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """Each article is a line with its id; one that can't be read is a line with an error, and the exit code is 1."""
    assert main(["extract", "news", "--model", "m/m"]) == 0
    assert set(lines(capsys.readouterr().out)) == {str(Path("news", "a.txt")), str(Path("news", "b.txt"))}
    assert main(["extract", "news/*.txt", "rows.jsonl", "--model", "m/m"]) == 1
    printed = capsys.readouterr()
    found = lines(printed.out)
    assert set(found) == {"news/a.txt", "news/b.txt", "r1", "r2", "r3"}
    (bad,) = [data for data in found.values() if "error" in data]
    assert "text" in bad["error"]
    assert "5 articles, 1 failed, 400 tokens" in printed.err
    good = found["r1"]
    del good["id"]
    assert ArticleFacts.model_validate(good).report.status == "empty"


def test_a_file_that_is_not_there_is_named_once(
    folder: Path, models: Models, capsys: pytest.CaptureFixture[str]
) -> None:
    """What begins with the article's name gets no second one before it; what does not gets it."""
    models.bad["Nothing was decided in a."] = ModelUnreachableError("gone")
    assert main(["extract", "news/a.txt", "gone.txt", "--model", "m/m"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert sorted(told[:2]) == [
        "factlift: gone.txt: No such file or directory; check its name, and that you may read it",
        "factlift: news/a.txt: gone",
    ]


def test_a_resumed_run_writes_the_whole_output(
    folder: Path, models: Models, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ended early the output is not there, what was done is beside it; the next run asks the rest and writes all."""

    def interrupted(outcome: Outcome, **_: object) -> str:
        if outcome.id == "r2":
            raise KeyboardInterrupt
        return line_of(outcome)

    monkeypatch.setattr("factlift.cli.bulk.line_of", interrupted)
    command = ["extract", "news", "rows.jsonl", "--model", "m/m", "--journal", "run.db", "-o", "facts.jsonl"]
    command += ["--concurrency", "1"]
    assert main(command) == 130
    assert not Path("facts.jsonl").exists()
    assert len(lines(Path("facts.jsonl.part").read_text(encoding="utf-8"))) == 3
    told = capsys.readouterr().err.splitlines()
    assert len([line for line in told if "the same command goes on" in line]) == 1
    assert "interrupted" not in told[-1]
    monkeypatch.setattr("factlift.cli.bulk.line_of", line_of)
    before = list(models.asked)
    assert main(command) == 1
    assert sorted(models.asked) == sorted({*before, "Nothing in row 2."})
    assert len(lines(Path("facts.jsonl").read_text(encoding="utf-8"))) == 5
    assert not Path("facts.jsonl.part").exists()


def test_one_article_goes_through_a_journal_too(
    folder: Path, models: Models, capsys: pytest.CaptureFixture[str]
) -> None:
    """A single file is printed as ever; with a journal it is asked about once, and an error has its own exit code."""
    for _ in range(2):
        assert main(["extract", "news/a.txt", "--model", "m/m", "--journal", "run.db", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["report"]["model"] == "m/m"
    assert len(models.asked) == 1
    models.bad["Nothing was decided in b."] = ModelUnreachableError("m/m: gone")
    assert main(["extract", "news/b.txt", "--model", "m/m", "--journal", "run.db"]) == 4
    assert "gone" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "code", "part"),
    [
        (["--format", "json"], 2, "not as json: -o facts.jsonl"),
        (["-o", "facts.csv"], 2, "`factlift export` makes a CSV"),
        (["--keep-text", "kept.txt"], 2, "--keep-text is for one article"),
        (["--budget-tokens", "100", "--concurrency", "1"], 6, "budget of 100 is spent"),
        (["-o", "nowhere/facts.jsonl"], 5, "No such file"),
        (["--journal", "news/a.txt"], 5, "name a new file"),
        (["--budget-usd", "1"], 4, "budget in tokens"),
    ],
)
def test_a_run_that_cannot_go_on_says_why(
    folder: Path, models: Models, capsys: pytest.CaptureFixture[str], options: list[str], code: int, part: str
) -> None:
    """Wrong options, a spent budget and files that can't be written have their exit codes and a plain line."""
    before = (folder / "news" / "a.txt").read_bytes()
    assert main(["extract", "news", "rows.jsonl", "--model", "m/m", *options]) == code
    error = capsys.readouterr().err
    assert part in error
    assert "Traceback" not in error
    assert (folder / "news" / "a.txt").read_bytes() == before


def test_a_refused_key_ends_the_command(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """Where all would be refused the command ends with 4 and says what to check."""
    rows = [{"id": str(n), "text": f"Nothing {n}."} for n in range(50)]
    Path("many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    refused = ModelRejectedError("m/m: HTTP 401, check the key")
    models.bad = {row["text"]: refused for row in rows}
    assert main(["extract", "many.jsonl", "--model", "m/m", "--concurrency", "1"]) == 4
    assert len(models.asked) == 5
    assert "5 articles in a row were refused" in capsys.readouterr().err


def test_wrong_numbers_are_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A concurrency below 1 and a budget of nothing are refused by the command line."""
    usd = (["--budget-usd", number] for number in ("nan", "inf", "-1", "two"))  # no sum is ever more than the first
    for options in (["--concurrency", "0"], ["--budget-tokens", "-5"], *usd):
        with pytest.raises(SystemExit) as raised:
            main(["extract", "news", *options])
        assert raised.value.code == 2
    capsys.readouterr()


# ---------------------------------------------------------------- the journal


def run_with_failures(models: Models) -> None:
    models.bad = {
        "Nothing in row 1.": ModelUnreachableError("m/m: HTTP 503", requests=5, usage=Usage(input_tokens=7)),
        "Nothing in row 2.": Answer(None, "refused", 1, Usage(input_tokens=3), "declined \x1b[31m"),
    }
    assert main(["extract", "news", "rows.jsonl", "--model", "m/m", "--journal", "run.db", "-o", "first.jsonl"]) == 1


def test_the_journal_says_how_a_run_stands(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """The summary has articles, asks, requests and tokens; failures are listed by id with their reasons."""
    run_with_failures(models)
    capsys.readouterr()
    assert main(["journal", "run.db"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("5 articles, 2 empty, 2 error, 1 refused\n")
    assert "m/m: 3 of 4 asks answered, 8 requests, 190 + 20 tokens" in out
    assert main(["journal", "run.db", "--failures"]) == 0
    listed = capsys.readouterr().out
    assert sorted(line.split("\t")[1] for line in listed.splitlines()) == ["error", "error", "refused"]
    assert "r1\terror\tModelUnreachableError: m/m: HTTP 503" in listed
    assert "r2\trefused\tdeclined" in listed
    assert "\x1b" not in out + listed


def test_failed_articles_are_tried_again(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """Only they are asked about, refused ones too; then they are no failures, and what they cost is still counted."""
    run_with_failures(models)
    models.bad.clear()
    models.asked.clear()
    assert main(["journal", "run.db", "--retry-failed", "-o", "again.jsonl"]) == 0
    assert sorted(models.asked) == ["Nothing in row 1.", "Nothing in row 2."]
    assert set(lines(Path("again.jsonl").read_text(encoding="utf-8"))) == {"r1", "r2"}
    assert "give it to extract once more" in capsys.readouterr().err
    with Journal("run.db") as journal:
        assert journal.statuses() == {"empty": 4, "error": 1}
        assert journal.totals().requests == 4 + 5 + 1
        assert journal.totals().usage.input_tokens == 4 * 90 + 7 + 3


def test_all_facts_come_from_the_journal(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """The export asks nobody, and has the same facts as the run's own output."""
    run_with_failures(models)
    models.asked.clear()
    assert main(["journal", "run.db", "--export", "-o", "second.jsonl"]) == 1
    assert models.asked == []
    first, second = (lines(Path(name).read_text(encoding="utf-8")) for name in ("first.jsonl", "second.jsonl"))
    assert first.keys() == second.keys()
    for name, data in first.items():
        assert ("error" in data) == ("error" in second[name])
        if "error" not in data:
            assert (
                ArticleFacts.model_validate({k: v for k, v in data.items() if k != "id"}).report.status
                == (second[name]["report"]["status"])
            )


def test_an_export_without_one_fact_leaves_the_facts_that_are_there(
    folder: Path, models: Models, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A newer prompt can't use the answers to the old one: what these once came to is all that is left of them."""
    run_with_failures(models)
    before = Path("first.jsonl").read_bytes()
    monkeypatch.setattr(Journal, "find", lambda *_: None)
    assert main(["journal", "run.db", "--export", "-o", "first.jsonl"]) == 5
    assert Path("first.jsonl").read_bytes() == before
    assert "first.jsonl is left as it was" in capsys.readouterr().err


def test_a_journal_without_articles_gives_an_empty_export(folder: Path) -> None:
    """A run that ended before its first article left a journal of no Facts class, which is no error."""
    Journal("run.db").close()
    assert main(["journal", "run.db", "--export", "-o", "facts.jsonl"]) == 0
    assert Path("facts.jsonl").read_bytes() == b""


def test_a_journal_that_is_not_there_is_not_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is no journal is an error, and no file comes of it."""
    assert main(["journal", "none.db"]) == 5
    assert not Path("none.db").exists()
    assert main(["journal", "news/a.txt"]) == 5
    assert "name a new file" in capsys.readouterr().err


def test_a_journal_without_failures_says_so(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a list of failures nor a second try is silent where nothing failed."""
    assert main(["extract", "news", "--model", "m/m", "--journal", "run.db"]) == 0
    for doing in ("--failures", "--retry-failed"):
        capsys.readouterr()
        assert main(["journal", "run.db", doing]) == 0
        assert capsys.readouterr() == ("", "factlift: nothing failed\n")


def test_nothing_is_said_of_a_run_that_did_not_begin(
    folder: Path, models: Models, capsys: pytest.CaptureFixture[str]
) -> None:
    """A journal that can't be opened is the one line; no run ended, and none goes on."""
    assert main(["extract", "news", "--model", "m/m", "--journal", "rows.jsonl"]) == 5
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "ended early" not in error


def test_a_budget_holds_for_one_article(folder: Path, models: Models, capsys: pytest.CaptureFixture[str]) -> None:
    """A budget is never passed over because there is one article only."""
    assert main(["extract", "news/a.txt", "--model", "m/m", "--budget-usd", "1"]) == 4
    assert "budget in tokens" in capsys.readouterr().err


# ---------------------------------------------------------------- lines and progress


def test_a_line_reads_back() -> None:
    """A line is one JSON object with the id first, whatever characters that has; facts read back unchanged."""
    report = Report(status="empty", model="m", prompt_version="v", article_sha256="0")
    facts = ArticleFacts(report=report)
    for name in ('a"b\n', "\ud800", "\u2028", "", "\x00"):
        line = line_of(Outcome(name, facts))
        assert line.count("\n") == 1
        data = json.loads(line)
        assert next(iter(data)) == "id"
        assert data.pop("id") == name
        assert ArticleFacts.model_validate(data) == facts
        told = json.loads(line_of(Outcome(name, None, ValueError("bad\n"))))
        assert told == {"id": name, "error": "ValueError: bad\n"}


def test_the_text_of_web_pages_is_kept_beside_their_facts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets are those of a page's text, which stands nowhere else; that of text files is not written again."""
    pytest.importorskip("trafilatura")
    said = "<p>“They leave in May,” Ann Wanja said of the nurses whom Oman and Qatar had asked for.</p>" * 3
    for name in ("p", "q"):
        page = f"<!doctype html><html><body><article><h1>Nurses {name}</h1>{said}</article></body></html>"
        (folder / "news" / f"{name}.html").write_text(page, encoding="utf-8")
    assert main(["extract", "news", "--model", "builtin", "-o", "facts.jsonl"]) == 0
    records = {record.id: record for record in read_records("facts.jsonl")}  # which hold their spans against the text
    assert {name for name, record in records.items() if record.text} == {"news/p.html", "news/q.html"}
    assert all(record.facts and record.facts.quotes for record in records.values() if record.text)
    assert main(["review", "facts.jsonl"]) == 0
    assert "2 of 4 articles have no text" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_ends_with_a_plain_error(tmp_path: Path) -> None:
    """A full device is told by name, and what stood there before is untouched."""
    path = tmp_path / "facts.jsonl"
    path.write_text("old", encoding="utf-8")
    with Lines(path) as out:
        out.write("{}\n")
        assert path.read_text(encoding="utf-8") == "old"
        out.publish()
    assert path.read_text(encoding="utf-8") == "{}\n"
    if sys.platform == "linux":
        (tmp_path / "full.part").symlink_to("/dev/full")
        with pytest.raises(OutputError, match="No space left"), Lines(tmp_path / "full") as out:
            out.write("{}\n")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal sees counts, rate, tokens, cost and failures; anything else sees nothing."""
    monkeypatch.setenv("COLUMNS", "160")
    report = Report(
        status="failed",
        model="m",
        prompt_version="v",
        article_sha256="0",
        usage=Usage(input_tokens=1000, output_tokens=200),
        cost_usd=0.5,
    )
    tally = Tally()
    tally.count(Outcome("a", ArticleFacts(report=report)))
    tally.count(Outcome("b", None, ModelUnreachableError("gone", usage=Usage(input_tokens=34))))
    tally.count(Outcome("c", ArticleFacts(report=report.model_copy(update={"status": "partial"}))))
    plain, terminal = io.StringIO(), Terminal()
    for stream in (plain, terminal):
        with Progress(stream, 10) as progress:
            progress.show(tally)
    assert plain.getvalue() == ""
    written = terminal.getvalue()
    for part in ("3 articles", "2 failed", "1 partial", "2,434 tokens", "$1.0000", "/s"):
        assert part in written


def test_articles_are_counted_where_that_is_cheap(folder: Path) -> None:
    """Files, folders, globs and lines have a number, rows of CSV and standard input have none until they are read."""
    for names in (["news"], ["news/*.txt"], ["rows.jsonl"], ["news", "rows.jsonl", "nowhere/*", "none.jsonl"]):
        assert count_inputs(names) == len(list(read_inputs(names)))
    Path("rows.csv").write_text("text\nNothing.\n", encoding="utf-8")
    assert count_inputs(["news", "rows.csv"]) is None
    assert count_inputs(["-"]) is None


def test_what_is_shown_does_nothing_to_a_terminal() -> None:
    """Control, format and direction characters of ids and reasons are left out, and long words are cut."""
    assert short("a\x1b[31m\u202eb\nc") == "a[31mb c"
    assert len(short("x" * 1000)) == 300
