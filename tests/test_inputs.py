"""Articles as people have them: files, folders, globs, standard input, rows, web pages."""

import csv
import io
import itertools
import json
import os
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift.errors import ArticleError, ArticleTooLargeError, EmptyArticleError, NotTextError
from factlift.inputs import Input, UniqueIds, count_inputs, read_inputs
from factlift.inputs.input import Rows
from factlift.inputs.rows import from_row

PAGE = """<!doctype html><html><head><meta charset="windows-1252"><title>Nurses</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Nurses leave for Oman</h1>
<p>Tarn will send 40 nurses to Oman this year, the health ministry said on Tuesday after weeks of talks.</p>
<p>\u201cThey leave in May,\u201d Ode Farr said. The ministry had asked for more time to choose the candidates.</p>
<script>alert("not an article")</script></article><footer>Imprint</footer></body></html>"""


def read(*names, **options) -> list[Input]:
    return list(read_inputs([str(name) for name in names], **options))


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def pipe(monkeypatch, stream) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_is_one_article(tmp_path, encoding):
    """A file's text comes without its byte order mark, line ends as they are, under its path."""
    path = write(tmp_path / "a.txt", "Tarn’s 40\r\nnurses".encode(encoding))
    assert read(path) == [Input(str(path), "Tarn’s 40\r\nnurses")]


def test_folders_are_read_in_order_and_in_depth(tmp_path):
    """Files whose form is known come sorted, inner folders behind, hidden and other files not at all."""
    for name in ("b.txt", "a.md", "in/c.txt", "in/.hidden.txt", ".git/d.txt", "picture.png", "z.TXT"):
        write(tmp_path / name, name)
    assert [item.text for item in read(tmp_path)] == ["a.md", "b.txt", "z.TXT", "in/c.txt"]


def test_patterns_find_files(tmp_path):
    """A pattern gives its files sorted; a file whose name is a pattern is that file; one without files says so."""
    for name in ("b.txt", "a.txt", "in/c.txt", "odd[1].txt"):
        write(tmp_path / name, name)
    assert [item.text for item in read(tmp_path / "**" / "[a-c].txt")] == ["a.txt", "b.txt", "in/c.txt"]
    assert [item.text for item in read(tmp_path / "odd[1].txt")] == ["odd[1].txt"]
    assert "matches no file" in str(read(tmp_path / "*.csv")[0].error)


def test_rows_of_jsonl(tmp_path):
    """Each line is an article under its own id; a bad line is an error under its number, and the rest goes on."""
    lines = [
        '{"id": "ä/1", "text": "one"}',
        "",
        "{broken",
        '["no object"]',
        '{"id": 7, "text": "two"}',
        '{"id": true, "text": "three"}',
        '{"id": "x", "body": "four"}',
        '{"id": "y", "text": 5}',
        "[" * 100_000,
        '{"text": "six\\ud800"}',
    ]
    path = write(tmp_path / "n.jsonl", "\ufeff" + "\n".join(lines))
    items = read(path)
    assert [(item.id, item.text) for item in items if item.text] == [
        ("ä/1", "one"),
        ("7", "two"),
        (f"{path}#6", "three"),
        (f"{path}#10", "six\ud800"),
    ]
    errors = {item.id: str(item.error) for item in items if item.error}
    assert list(errors) == [f"{path}#3", f"{path}#4", "x", "y", f"{path}#9"]
    assert "line 3: no JSON" in errors[f"{path}#3"]
    assert "'id', 'body'" in errors["x"]
    assert "four" not in errors["x"]


def test_columns_can_be_named(tmp_path):
    """Articles are taken from the columns that are asked for."""
    path = write(tmp_path / "n.jsonl", '{"url": "u1", "body": "one"}\n')
    assert read(path, text="body", id="url") == [Input("u1", "one")]


LINES = [
    ("n.jsonl", b'{"text": "one"}\n{"text": "%b"}\n{"text": "three"}\n'),
    ("n.csv", b"text\none\n%b\nthree\n"),
    ("n.tsv", b"id\ttext\na\tone\nb\t%b\nc\tthree\n"),
]


@pytest.mark.parametrize(("name", "lines"), LINES)
def test_bad_bytes_cost_one_line(tmp_path, name, lines):
    """A line that is no UTF-8 is an error, the lines around it are read."""
    path = write(tmp_path / name, lines % b"\xff\xfe")
    assert [item.text for item in read(path)] == ["one", None, "three"]


@pytest.mark.parametrize(("name", "lines"), LINES)
def test_an_endless_line_costs_itself(tmp_path, name, lines):
    """A line over the limit is passed over and told, and the next one is read."""
    path = write(tmp_path / name, lines % (b"x" * 90_000))
    items = read(path, max_chars=10)
    assert [item.text for item in items] == ["one", None, "three"]
    assert isinstance(items[1].error, ArticleTooLargeError)


@pytest.mark.parametrize(("suffix", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_rows_of_csv(tmp_path, suffix, delimiter):
    """Quoted fields with line breaks are whole; short rows, long rows and bad quotes are errors of their own row."""
    rows = [
        'id,"text"',
        'a,"one\n, ""two"""',
        "b,three,four",
        'c,"x"y',
        "",
        "d,five",
    ]
    path = write(tmp_path / f"n.{suffix}", "\n".join(rows).replace(",", delimiter))
    items = read(path)
    assert [(item.id, item.text) for item in items if item.text] == [("a", f'one\n{delimiter} "two"'), ("d", "five")]
    assert "3 fields under 2 columns" in str(items[1].error)
    assert "no CSV" in str(items[2].error)
    assert len(items) == 4


def test_an_article_in_csv_may_be_long(tmp_path):
    """The csv module's own limit of 131,072 characters a field does not hold."""
    path = write(tmp_path / "n.csv", f"id,text\na,{'x' * 200_000}\n")
    assert len(read(path)[0].text) == 200_000


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=5, unique_by=lambda row: row[0])
)
def test_whatever_csv_and_json_can_hold_comes_back(tmp_path_factory, rows):
    """Texts and ids of any characters that UTF-8 can hold come back from JSONL and CSV as they were written."""
    rows = [(name.encode("utf-8", "replace").decode(), text.encode("utf-8", "replace").decode()) for name, text in rows]
    rows = list(dict(rows).items())
    folder = tmp_path_factory.mktemp("rows")
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerows([("id", "text"), *rows])
    write(folder / "a.jsonl", "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in rows))
    for name in ("a.csv", "a.jsonl"):
        assert [(item.id, item.text) for item in read(folder / name)] == rows


def test_rows_of_parquet(tmp_path):
    """Parquet rows are articles; a row without a text is an error; a missing column and a broken file are told."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "n.parquet"
    table = {"id": list(range(200)), "text": [f"text {n}" for n in range(199)] + [None], "other": [0] * 200}
    parquet.write_table(pyarrow.table(table), path)
    items = read(path)
    assert [(item.id, item.text) for item in items[:2]] == [("0", "text 0"), ("1", "text 1")]
    assert len(items) == 200
    assert items[-1].error
    assert "'id', 'text', 'other'" in str(read(path, text="body")[0].error)
    assert "can't be read as Parquet" in str(read(write(tmp_path / "b.parquet", b"PAR1 no"))[0].error)


def test_a_web_page_gives_its_main_text(tmp_path):
    """The article's paragraphs come out in the page's own encoding, without menus and scripts."""
    pytest.importorskip("trafilatura")
    path = write(tmp_path / "p.html", PAGE.encode("windows-1252"))
    (item,) = read(path)
    assert item.text
    assert "“They leave in May,” Ode Farr said." in item.text
    assert "alert" not in item.text
    assert "Imprint" not in item.text
    assert isinstance(read(write(tmp_path / "q.html", "<html><body></body></html>"))[0].error, EmptyArticleError)


def test_a_page_is_one_whatever_its_name(tmp_path, monkeypatch):
    """A page that is piped in, or saved as .txt, is read as a page and marked so; text that speaks of tags is text."""
    pytest.importorskip("trafilatura")
    pages = (
        PAGE,
        "\n<!-- saved from a paper -->\n" + PAGE,
        '<?xml version="1.0"?>\n' + PAGE.replace("DOCTYPE", "doctype"),
    )
    for page in pages:
        pipe(monkeypatch, io.BytesIO(page.encode("windows-1252")))
        items = [*read("-"), *read(write(tmp_path / "p.txt", page.encode("windows-1252")))]
        assert ["Imprint" in (item.text or "Imprint") for item in items] == [False, False]
        assert all(item.from_page for item in items)
    for text in ("The tag <html> opens a page.", "<html5> is no tag.", "html"):
        (item,) = read(write(tmp_path / "p.txt", text))
        assert (item.text, item.from_page) == (text, False)
    (item,) = read(write(tmp_path / "p.txt", PAGE), form="txt")
    assert item.text == PAGE


@pytest.mark.parametrize(("name", "package"), [("p.html", "trafilatura"), ("p.parquet", "pyarrow")])
def test_a_missing_package_is_one_sentence(tmp_path, monkeypatch, name, package):
    """Without its package a page or a Parquet file is an error that says what to install."""
    monkeypatch.setitem(sys.modules, package, None)
    (item,) = read(write(tmp_path / name, "x"))
    assert "pip install 'factlift[" in str(item.error)


def test_json_that_is_piped_in_is_no_article(monkeypatch, tmp_path):
    """Rows on standard input are not taken for the text of one article; prose with braces is."""
    for data in (b'{"id": "a", "text": "Oman"}\n{"id": "b"}', b'{\n "deployments": []}'):
        pipe(monkeypatch, io.BytesIO(data))
        assert "save rows to a .jsonl file" in str(read("-")[0].error)
        pipe(monkeypatch, io.BytesIO(data))
        assert [item.error for item in read("-", form="txt")] == [None]
    for prose in (b'{"They left"} she said: no.', b"{} is empty", b"{Update: 5 p.m.}"):
        pipe(monkeypatch, io.BytesIO(prose))
        assert read("-")[0].text == prose.decode()


def test_standard_input_is_read_and_left_open(monkeypatch):
    """`-` is one text, or rows where the form is named; the stream is not closed."""
    for form, data, expected in (
        (None, "Tarn’s".encode("utf-16"), ["Tarn’s"]),
        ("jsonl", b'{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
    ):
        pipe(monkeypatch, io.BytesIO(data))
        assert [item.text for item in read("-", form=form)] == expected
        assert not sys.stdin.closed


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("https://news.example/a", "fetches nothing"),
        ("HTTP://news.example/a", "fetches nothing"),
        ("no/such/file.txt", "No such file"),
        ("nul\0.txt", "no file has such a name"),
        ("a.pdf", "jumbles columns"),
        ("a.docx", "plain text"),
        ("a.csv.gz", "unpack"),
        ("a.eml", "packed"),
        ("a.mhtml", "HTML only"),
        ("a.XML", "tags"),
    ],
)
def test_what_is_no_input_says_what_to_do(name, part):
    """An address, a missing file and a form that is not read are Inputs with an error, and the rest is read."""
    first, second = read(name, Path(__file__))
    assert first.id == name
    assert isinstance(first.error, NotTextError)
    assert part in str(first.error)
    assert second.text


def test_a_file_that_is_too_long_is_never_cut(tmp_path):
    """More bytes than the longest article has are an error, also where a cut would fall inside a character."""
    path = write(tmp_path / "a.txt", "€" * 50)
    (item,) = read(path, max_chars=10)
    assert isinstance(item.error, ArticleTooLargeError)


def test_ids_are_told_apart(tmp_path, caplog):
    """What is called as one before it gets a number, also where that name is taken, and a warning says so."""
    lines = [json.dumps({"id": name, "text": "x"}) for name in ("a", "a#2", "a", "a", "b")]
    path = write(tmp_path / "n.jsonl", "\n".join(lines))
    names = [item.id for item in read(path)]
    assert names == ["a", "a#2", "a#3", "a#4", "b"]
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    assert "'a' came before" in caplog.text


@settings(deadline=None)
@given(st.lists(st.sampled_from(["a", "a#2", "a#3", "a#2#2", "b", ""]), max_size=30))
def test_no_two_ids_are_the_same(names):
    """Whatever is given, names come back unique, and a first one as it is unless it was taken."""
    with UniqueIds() as ids:
        given_names = [ids.name(name) for name in names]
    assert len(set(given_names)) == len(names)
    assert not names or given_names[0] == names[0]


def test_an_endless_stream_is_read_lazily(monkeypatch):
    """Rows come before the stream has ended, and memory does not grow with their number."""

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.number = itertools.count()
            self.left = b""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            self.left = self.left or b'{"id": "%d", "text": "%s"}\n' % (next(self.number), b"x" * 3_000)
            part, self.left = self.left[: len(buffer)], self.left[len(buffer) :]
            buffer[: len(part)] = part
            return len(part)

    pipe(monkeypatch, io.BufferedReader(Endless()))
    items = read_inputs(["-"], form="jsonl")
    list(itertools.islice(items, 100))
    tracemalloc.start()
    assert sum(len(item.text or "") for item in itertools.islice(items, 3_000)) == 9_000_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    items.close()
    assert peak < 1_000_000


def test_files_are_closed_when_reading_stops(tmp_path, monkeypatch):
    """Closing the iterator in the middle of a file closes the file."""
    path = write(tmp_path / "n.jsonl", '{"text": "a"}\n{"text": "b"}\n')
    opened = []
    real = open
    monkeypatch.setattr("builtins.open", lambda *args, **more: opened.append(real(*args, **more)) or opened[-1])
    items = read_inputs([str(path)])
    next(items)
    assert [file.closed for file in opened] == [False]
    items.close()
    assert [file.closed for file in opened] == [True]


def test_every_error_is_an_article_error(tmp_path):
    """A folder without articles is told as such, by an ArticleError like all others."""
    (item,) = read(tmp_path)
    assert isinstance(item.error, ArticleError)
    assert "directory" in str(item.error)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_semicolons_part_cells_where_the_header_says_so(tmp_path, encoding):
    """A spreadsheet with a decimal comma writes semicolons; commas in its cells are the cells' own."""
    path = tmp_path / "rows.csv"
    path.write_bytes('id;text\r\na;"Ten nurses, no more, left; they said."\r\n'.encode(encoding))
    assert [(item.id, item.text) for item in read_inputs([str(path)])] == [
        ("a", "Ten nurses, no more, left; they said.")
    ]
    path.write_bytes('id;x,text\na,"Ten; nurses"\n'.encode(encoding))
    assert [item.text for item in read_inputs([str(path)])] == ["Ten; nurses"]
    path.write_bytes("id\ttext\r\na\tTen nurses, no more; they left\r\n".encode(encoding))
    assert [item.text for item in read_inputs([str(path)])] == ["Ten nurses, no more; they left"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "is no text file"),
        (b"PK\x03\x04\x14\xff", "is no text file"),
        (b"\x7fELF\x00\x00\xff", "is no text file"),
        ("M\u00fcller said".encode("latin-1"), "iconv -f WINDOWS-1252 -t UTF-8 "),
    ],
)
def test_what_is_no_text_says_what_to_do(tmp_path, data, told):
    """A PDF or a program is not to be converted, a text of another encoding is, by a command that names the file."""
    path = tmp_path / "my file.txt"
    path.write_bytes(data)
    (item,) = read_inputs([str(path)])
    assert told in str(item.error)
    assert ("iconv" in told) == (f"'{path}' > utf8.txt" in str(item.error))


def test_a_row_whose_text_is_null_says_so() -> None:
    """It said that there is no text under 'text', and that the row has 'text'."""
    error = from_row({"id": "a", "text": None}, "x", "a.jsonl, line 1", Rows()).error
    assert str(error) == "a.jsonl, line 1: no article under 'text'; it is null"


def test_one_name_and_paths_are_read(tmp_path) -> None:
    """A lone name was read letter by letter, as so many files, and a Path ended in an AttributeError."""
    path = write(tmp_path / "a.txt", "A hall.")
    for names in (str(path), path, [path], (str(path),)):
        assert [item.text for item in read_inputs(names)] == ["A hall."]
        assert count_inputs(names) == 1
    with pytest.raises(TypeError, match="str or Path"):
        list(read_inputs([os.fsencode(path)]))


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_csv_may_tell_its_separator(tmp_path, mark) -> None:
    """The line that spreadsheets write above the first row was taken for the names of the columns."""
    path = write(tmp_path / "a.csv", f'sep={mark}\r\nid{mark}text\r\n{mark}"A hall."\r\nb{mark}"A mill."\r\n')
    assert [(item.id, item.text) for item in read(path)] == [(f"{path}#1", "A hall."), ("b", "A mill.")]
