"""The command: what it prints, its exit codes, one line an error."""

import io
import json
import os
import sys
from pathlib import Path

import jsonschema
import pytest

from factlift import ArticleFacts
from factlift.cli import main, reading

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "examples" / "articles" / "nurses-abroad.txt"
TEXT = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said."


@pytest.fixture(autouse=True)
def _no_model(monkeypatch):
    monkeypatch.delenv("FACTLIFT_MODEL", raising=False)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


@pytest.fixture
def article(tmp_path):
    """A short article in a file."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def stdin(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_json_is_the_model_dump(article, capsys):
    """JSON output is what ArticleFacts reads back; its schema is what `factlift schema` prints."""
    assert main(["extract", article, "--model", "builtin", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert list(json.loads(out)) == ["deployments", "criteria", "quotes", "report"]
    facts = ArticleFacts.model_validate_json(out)
    assert facts.quotes[0].text == "They leave in May,"
    assert main(["schema"]) == 0
    jsonschema.validate(json.loads(out), json.loads(capsys.readouterr().out))


def test_jsonl_is_one_line(article, capsys):
    """JSONL is one line an article."""
    assert main(["extract", article, "--model", "builtin", "--format", "jsonl"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out)["report"]["model"] == "builtin"


def test_table_shows_facts_and_where(capsys):
    """The table names places, counts and speakers, without colours when piped."""
    assert main(["extract", str(ARTICLE)]) == 0
    printed = capsys.readouterr()
    assert "Quotes" in printed.out
    assert "Nobody is being exported." in printed.out
    assert "\x1b" not in printed.out
    assert "no model is set" in printed.err


def test_output_goes_to_a_file(article, tmp_path, capsys):
    """`-o` writes the file whole and prints nothing; an old file is replaced."""
    out = tmp_path / "facts.json"
    out.write_text("old")
    assert main(["extract", article, "--model", "builtin", "--format", "json", "-o", str(out)]) == 0
    assert capsys.readouterr().out == ""
    ArticleFacts.model_validate_json(out.read_text(encoding="utf-8"))
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".txt"] == ["facts.json"]
    table = tmp_path / "table.txt"
    assert main(["extract", article, "--model", "builtin", "-o", str(table)]) == 0
    assert "They leave in May" in table.read_text(encoding="utf-8")


def test_standard_input_is_read(monkeypatch, capsys):
    """`-` reads standard input, with a byte order mark or as UTF-16."""
    for data in (TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.encode("utf-16")):
        stdin(monkeypatch, data)
        assert main(["extract", "-", "--model", "builtin", "--format", "json"]) == 0
        assert ArticleFacts.model_validate_json(capsys.readouterr().out).quotes[0].evidence[0].start == TEXT.index("“")


@pytest.mark.parametrize("rows", ["id,text\na,Oman takes 40 nurses.\n", '"text"\t"id"\r\nOman will take 40.\ta\r\n'])
def test_a_table_is_no_article(monkeypatch, capsys, rows):
    """Rows that are piped in are told from an article by their header; one of prose is none."""
    stdin(monkeypatch, rows.encode())
    assert main(["extract", "-", "--model", "builtin"]) == 3
    assert "save it to a .csv or .tsv file" in capsys.readouterr().err
    for text in ("Oman, text\ntook 40 nurses.\n", "Text\nOman will take 40 nurses.\n"):
        stdin(monkeypatch, text.encode())
        assert main(["extract", "-", "--model", "builtin"]) == 0


def test_prompt_and_parse_make_a_round_trip(article, tmp_path, capsys):
    """The prompt holds rules, schema and article; a pasted answer is grounded as a model's is."""
    assert main(["prompt", article]) == 0
    out = capsys.readouterr().out
    assert "You point" in out
    assert '"deployments"' in out
    assert "[1] Oman will take 40 nurses" in out
    assert "(q1) [2] “They leave in May,”" in out
    answer = tmp_path / "answer.txt"
    answer.write_text('Sure!\n```json\n{"quotes": [{"q": 1}, {"q": 2}]}\n```\n', encoding="utf-8")
    assert main(["parse", article, str(answer), "--format", "json"]) == 0
    facts = ArticleFacts.model_validate_json(capsys.readouterr().out)
    assert len(facts.quotes) == 1
    assert facts.report.status == "partial"
    assert (facts.report.model, facts.report.requests) == ("pasted", 0)


def test_models_says_what_is_missing(capsys):
    """Each provider is listed with its key or package, where that is missing."""
    assert main(["models"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[1].split() == ["ready", "builtin"]
    assert "export OPENAI_API_KEY" in out


@pytest.mark.parametrize(
    ("data", "options", "code", "part"),
    [
        (None, [], 3, "No such file"),
        (b"", [], 3, "empty"),
        (b" \n ", [], 3, "empty"),
        (b"\xfd\x80 not utf", [], 3, "UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00" * 9, [], 3, "no text file"),
        (bytes(range(1, 9)) * 50, [], 3, "control"),
        (b"word " * 300_000, [], 3, "max_chars"),
        (b"Some text.", ["--model", "gpt"], 4, "PROVIDER/MODEL"),
        (b"Some text.", ["--model", "openai/gpt-5-mini"], 4, "OPENAI_API_KEY"),
        (b"Some text.", ["--model", "cohere/x"], 4, "pip install"),
        (b"Some text.", ["--model", "builtin", "--format", "json", "-o", "no/such/folder/x"], 5, "No such file"),
    ],
)
def test_errors_are_one_line_and_a_code(tmp_path, data, options, code, part, capsys):
    """Every error says what is wrong in one line on standard error; nothing goes to standard output."""
    path = tmp_path / "x.txt"
    if data is not None:
        path.write_bytes(data)
    assert main(["extract", str(path), *options]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert part in printed.err


def test_an_address_is_not_fetched(capsys):
    """A URL is refused with a sentence on why, as people type it too."""
    for address in ("https://news.example/a", "www.news.example/a"):
        assert main(["extract", address, "--model", "builtin"]) == 3
        assert "fetches nothing" in capsys.readouterr().err


def test_a_folder_without_articles_is_told(tmp_path, capsys):
    """A folder that holds no article fails as one that can't be read does among many."""
    assert main(["extract", str(tmp_path), "--model", "builtin"]) == 1
    assert "directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "start"), [("f.json", "{\n "), ("f.JSONL", '{"'), ("f.csv", "article,"), ("f.txt", "Quotes (1)")]
)
def test_the_ending_of_the_output_says_its_form(article, tmp_path, name, start):
    """Without --format, facts.json holds JSON, facts.csv a CSV; an ending that says nothing gets the table."""
    path = tmp_path / name
    assert main(["extract", article, "--model", "builtin", "-o", str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith(start)
    assert main(["extract", article, "--model", "builtin", "--format", "json", "-o", str(path)]) == 0
    assert ArticleFacts.model_validate_json(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("output", "code", "told"),
    [
        ("facts.parquet", 2, "--to parquet"),
        ("facts.HTML", 2, "factlift review"),
        ("nowhere/facts.json", 5, "No such file"),
        (".", 5, "Is a directory"),
    ],
)
@pytest.mark.parametrize("articles", [1, 2])
def test_where_nothing_can_be_written_no_model_is_asked(
    article, tmp_path, capsys, monkeypatch, output, code, told, articles
):
    """The answer was paid, and lost; a .parquet was a table of words."""
    monkeypatch.setattr("factlift.models.builtin.BuiltinModel.answer", lambda *_: pytest.fail("it was asked"))
    assert main(["extract", *[article] * articles, "--model", "builtin", "-o", str(tmp_path / output)]) == code
    assert told in capsys.readouterr().err


def test_only_an_answer_is_said_to_be_the_readers(tmp_path, capsys):
    """Where nothing could be read, nothing is said about who answered."""
    assert main(["extract", str(tmp_path / "*.txt")]) == 1
    assert "no model is set" not in capsys.readouterr().err
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(tmp_path / "*.txt")]) == 0
    assert "no model is set" in capsys.readouterr().err


def test_an_answer_that_is_none_fails(article, tmp_path, capsys):
    """A pasted text without an answer exits with 1 and says why; the facts' JSON is still printed."""
    answer = tmp_path / "answer.txt"
    answer.write_text("Sorry, no.", encoding="utf-8")
    assert main(["parse", article, str(answer), "--format", "json"]) == 1
    printed = capsys.readouterr()
    assert ArticleFacts.model_validate_json(printed.out).report.status == "failed"
    assert "no JSON object" in printed.err


def test_an_answer_that_is_not_there_is_named(article, tmp_path, capsys):
    """A file that can't be opened has its one line and the exit code of answers that can't be read."""
    assert main(["parse", article, str(tmp_path / "none.json")]) == 5
    told = "No such file or directory; check its name, and that you may read it"
    assert capsys.readouterr().err == f"factlift: {tmp_path / 'none.json'}: {told}\n"


def test_a_failed_answer_is_told_once_on_a_terminal(article, tmp_path, monkeypatch, capsys):
    """The table's last line says why; where it is piped away, standard error does."""
    answer = tmp_path / "answer.txt"
    answer.write_text("Sorry, no.", encoding="utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for piped in (False, True):
        monkeypatch.setattr(sys.stdout, "isatty", lambda piped=piped: not piped)
        assert main(["parse", article, str(answer)]) == 1
        out, err = (" ".join(text.split()) for text in capsys.readouterr())
        assert ("no JSON object" in out, "no JSON object" in err) == (True, piped)


def test_an_interruption_is_one_line(article, monkeypatch, capsys):
    """Ctrl-C ends the command with 130, without a traceback."""

    def interrupted(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("factlift.reader.read_article", interrupted)
    assert main(["extract", article, "--model", "builtin"]) == 130
    assert capsys.readouterr().err == "factlift: interrupted\n"


def test_a_narrow_terminal_has_a_line_for_each_value(monkeypatch, capsys):
    """On 40 columns no word is broken into letters."""
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["extract", str(ARTICLE), "--model", "builtin"]) == 0
    printed = capsys.readouterr().out
    assert "people: 2,400 nurses\n" in printed
    assert max(map(len, printed.splitlines())) <= 40


def test_whoever_reads_may_leave_early(article, monkeypatch):
    """`factlift extract ... | head` is no failure."""

    class Left(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

        def fileno(self):
            return os.open(os.devnull, os.O_WRONLY)

    monkeypatch.setattr(sys, "stdout", Left())
    assert main(["extract", article, "--model", "builtin"]) == 0


def test_wrong_usage_exits_with_2(capsys):
    """Argparse's own exit code stands."""
    with pytest.raises(SystemExit) as raised:
        main(["extract"])
    assert raised.value.code == 2
    capsys.readouterr()


def test_a_bare_command_is_helped(capsys):
    """Without a word the command tells what it can do, and exits as wrong usage does."""
    assert main([]) == 2
    assert "the exact prompt for an article" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-3", "few"])
def test_a_number_that_is_none_is_told(article, number, capsys):
    """A count that can't be is said to be one, in words of the user's."""
    with pytest.raises(SystemExit) as raised:
        main(["extract", article, "--concurrency", number])
    assert raised.value.code == 2
    assert f"give a whole number of at least 1, not '{number}'" in capsys.readouterr().err


@pytest.mark.parametrize("schema", ["none.py:X", "nowhere.at.all:X", "json:loads", "json", ""])
def test_a_bad_schema_is_wrong_usage(article, schema, capsys):
    """A Facts class that is not there, or none, is one line and exit code 2."""
    assert main(["extract", article, "--schema", schema]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_misspelt_setting_is_told(article, monkeypatch, capsys):
    """A variable that is nearly a setting is not passed over in silence; one of another program is."""
    monkeypatch.setenv("FACTLIFT_TIMEOUT", "60")
    monkeypatch.setenv("FACTLIFT_CACHE_DIR", "x")
    assert main(["extract", article, "--model", "builtin", "--format", "json"]) == 0
    assert capsys.readouterr().err == (
        "factlift: FACTLIFT_TIMEOUT in the environment is no setting, and is passed over; FACTLIFT_TIMEOUT_S is one\n"
    )


def test_nothing_reaches_a_terminal_but_text(tmp_path, capsys):
    """Escape sequences, direction marks and rich's markup in an article do nothing."""
    path = tmp_path / "x.txt"
    path.write_text("“\x1b[31mred\x1b[0m \u202egnol [bold]x[/bold]” he said.\n", encoding="utf-8")
    assert main(["extract", str(path), "--model", "builtin"]) == 0
    out = capsys.readouterr().out
    assert "[bold]x[/bold]" in out
    assert not set(out) & set("\x1b\u202e")


class _Terminal(io.TextIOWrapper):
    """Standard input as a person types or pastes it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("longest", "code"), [(26, 0), (25, 3)])
def test_what_is_pasted_is_invited_and_taken_whole_or_not_at_all(monkeypatch, capsys, longest, code):
    """A terminal gets a word on how to end; a line that it cut is an error, not a shorter article."""
    for command in (["extract", "-", "--model", "builtin"], ["prompt", "-"]):
        monkeypatch.setattr(reading, "_LONGEST_LINES", {sys.platform: longest})
        monkeypatch.setattr(sys, "stdin", _Terminal(io.BytesIO(b"Short.\nOman will take 40 nurses.\n")))
        assert main(command) == code
        told = capsys.readouterr().err
        assert told.startswith("factlift: paste the article, then press Enter and Ctrl-")
        assert ("line 2 was cut" in told) is (code == 3)
