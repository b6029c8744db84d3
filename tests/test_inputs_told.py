"""What is said of inputs that are not read, and of those that are passed over."""

import json
import os
import re
from pathlib import Path

import pytest

from factlift import extract_many
from factlift.cli.bulk_lines import line_of
from factlift.exports import to_csv, to_jsonl
from factlift.inputs import Input, count_inputs, read_inputs
from factlift.review import render_page


def read(*names) -> list[Input]:
    return list(read_inputs([str(name) for name in names]))


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_of_a_folder_is_told_what_is_passed_over(tmp_path, caplog):
    """A PDF or a .docx in a folder may be an article, and nobody would miss it; a picture is none."""
    for name in "a.txt b.pdf c.docx d.eml e.json f.png g.db .h.pdf".split():
        write(tmp_path / name, "Ten nurses left.")
    assert len(read(tmp_path)) == 1
    (record,) = caplog.records
    told = record.getMessage()
    assert all(str(tmp_path / name) in told for name in ("b.pdf", "c.docx", "d.eml"))
    assert "and 1 more: " in told
    assert not re.search(r"\.png|\.db|\.h", told)


def test_files_without_a_row_are_told(tmp_path, caplog):
    """What wrote them may have been cut off: a run over nothing ended as one over articles does."""
    for name, content in {
        "a.csv": "id,text\n",
        "b.jsonl": "\n",
        "c.tsv": "",
        "d.csv": "id,text\n1,Ten left.\n",
    }.items():
        write(tmp_path / name, content)
    assert [item.id for item in read(tmp_path)] == ["1"]
    (record,) = caplog.records
    told = record.getMessage()
    assert all(str(tmp_path / name) in told for name in ("a.csv", "b.jsonl", "c.tsv"))
    assert "d.csv" not in told
    assert "no rows" in told


def test_ids_that_are_not_where_they_were_looked_for_are_told(tmp_path, caplog):
    """Once a file, and only where a name was given: after a typing error all was called by its number."""
    table = write(tmp_path / "a.csv", "uid,text\nx,Ten left.\ny,Ten came.\n")
    lines = write(
        tmp_path / "b.jsonl", '{\n{"uid": "v", "text": "Ten stayed."}\n{"text": "Ten fell."}\n{"text": "Ten ran."}'
    )
    found = [item.id for item in read_inputs([str(table), str(lines)], id="uid")]
    assert found == ["x", "y", f"{lines}#1", "v", f"{lines}#3", f"{lines}#4"]
    assert [record.getMessage().split(" is called")[0] for record in caplog.records] == [f"{lines}#3"]
    caplog.clear()
    assert [item.id for item in read_inputs(str(table), id="udi")] == [f"{table}#1", f"{table}#2"]
    assert [record.getMessage().split(" is called")[0] for record in caplog.records] == [f"{table}#1"]
    caplog.clear()
    assert [item.id for item in read_inputs(str(table))] == [f"{table}#1", f"{table}#2"]
    assert not caplog.records


def test_of_two_columns_called_alike_none_is_guessed_at(tmp_path):
    """The article was whatever stood under the last."""
    (item,) = read(write(tmp_path / "a.csv", "id,text,text\n1,Ten nurses left.,https://example.org/1\n"))
    assert "has 2 columns 'text'; give" in str(item.error)


def test_a_pattern_reads_a_folder_once(tmp_path, monkeypatch, caplog):
    """A link that leads back gave each article forty times, each to be paid for; linked files are read."""
    monkeypatch.chdir(tmp_path)
    Path("news/old").mkdir(parents=True)
    for name in ("news/a.txt", "news/old/b.txt"):
        write(Path(name), "Ten nurses left.")
    Path("news/back").symlink_to(".")
    Path("news/older").symlink_to("old")
    Path("news/c.txt").symlink_to("a.txt")
    assert [item.id for item in read("news/**/*.txt")] == ["news/a.txt", "news/c.txt", "news/old/b.txt"]
    assert "links to folders" in caplog.records[0].getMessage()
    caplog.clear()
    assert [item.id for item in read("news/older/*.txt")] == ["news/older/b.txt"]
    assert not caplog.records


def test_a_form_that_is_none_is_told(tmp_path):
    """It was a KeyError."""
    with pytest.raises(ValueError, match=r"no form '\.csv'; give one of txt, html"):
        list(read_inputs(str(write(tmp_path / "a.csv", "text\nTen left.\n")), form=".csv"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_in_a_folder_keeps_nobody_waiting(tmp_path):
    """Nobody writes into it, and the run would wait for ever; named itself it is read, once."""
    write(tmp_path / "a.txt", "Ten nurses left.")
    for name in ("b.txt", "c.jsonl", "d.csv"):
        os.mkfifo(tmp_path / name)
    assert [Path(item.id).name for item in read(tmp_path)] == ["a.txt"]
    assert [Path(item.id).name for item in read(tmp_path / "*")] == ["a.txt"]
    assert count_inputs([str(tmp_path)]) == 1
    assert count_inputs([str(tmp_path / "c.jsonl")]) is None


def test_folders_that_are_not_read_are_told(tmp_path, caplog, monkeypatch):
    """What is in a folder that may not be read, or is linked, was left out without a word."""
    for name in ("a", "shut", "else"):
        (tmp_path / name).mkdir()
    write(tmp_path / "a" / "a.txt", "Ten nurses left.")
    (tmp_path / "a" / "linked").symlink_to(tmp_path / "else")
    (tmp_path / "shut").rename(tmp_path / "a" / "shut")
    listed = os.scandir

    def scandir(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    article, shut = read(tmp_path / "a")
    assert (article.error, shut.text, Path(shut.id).name) == (None, None, "shut")
    assert "shut: Permission denied; check its name, and that you may read it" in str(shut.error)
    assert [record.getMessage().partition(": ")[2] for record in caplog.records] == [
        "links to folders; name the folders themselves to have them read"
    ]
    (alone,) = read(tmp_path / "a" / "shut")
    assert "Permission denied" in str(alone.error)


def test_rows_under_another_name_are_no_article(tmp_path):
    """Facts were found in rows that lie in a .txt, or come through `<(...)`: words of JSON, in one article."""
    for name, data in {
        "a.txt": '{"id": "a", "text": "Oman"}\n',
        "b": '[\n {"text": "x"}]',
        "c.TXT": '{\n"a":1}',
    }.items():
        (item,) = read(write(tmp_path / name, data))
        assert str(item.error).startswith(f"{tmp_path / name} is JSON, no article: save rows to a .jsonl file")
    (item,) = read(write(tmp_path / "rows", "id,text\na,Ten nurses left.\n"))
    assert "rows is a table, no article: save it to a .csv or .tsv file" in str(item.error)
    texts = {"d.txt": "Text,audio\nTen nurses left.\n", "e": '{"Ten"} left.', "f.md": "[{Ten}] left."}
    assert [item.text for name, text in texts.items() for item in read(write(tmp_path / name, text))] == [
        *texts.values()
    ]


def test_bad_bytes_in_a_cell_cost_its_row_only(tmp_path):
    """They cost the next row too, where the cell went on in another line, and cost a row whose text has none."""
    table = b'id,by,text\na,M\xfc,"Ten\nleft."\nb,,"Ten \xfc\nnurses\n\nleft."\nc,,"Six\nleft."\nd,,"x" y\n'
    items = read(write(tmp_path / "n.csv", table))
    assert [item.text for item in items] == ["Ten\nleft.", None, "Six\nleft.", None]
    assert [str(item.error).partition("n.csv, ")[2].partition(";")[0][:30] for item in items if item.error] == [
        "line 4: no UTF-8 or UTF-16 tex",
        "line 10: no CSV (',' expected ",
    ]


def test_a_table_without_the_column_names_those_it_has(tmp_path):
    """They were told as one where they are parted by semicolons."""
    (item,) = read(write(tmp_path / "n.csv", "ID;Headline, long;Body\n1;x;Ten nurses left.\n"))
    assert "no column 'text', but 'ID', 'Headline, long', 'Body'; say which one" in str(item.error)


def test_of_a_folder_what_factlift_wrote_is_no_article(tmp_path):
    """Facts and review pages lie beside their articles; a second run over the folder reads the articles alone."""
    outcome, failed = (
        next(extract_many([item], model="builtin")) for item in (("a.txt", "Ten nurses left."), ("b", ""))
    )
    written = {
        "a.txt": "Ten nurses left.",
        "b.jsonl": line_of(outcome),
        "c.jsonl": line_of(failed),
        "d.jsonl": line_of(outcome, with_text=True),
        "e.jsonl": "".join(to_jsonl([failed, outcome])),
        "f.csv": "".join(to_csv([outcome])),
        "g.html": render_page([outcome]),
        "y.jsonl": json.dumps({"id": "y", "error": "none", "text": 'They said "report":{"status":"ok"'}),
        "z.csv": "article,text\nz,Ten nurses left.\n",
    }
    for name, content in written.items():
        write(tmp_path / name, content)
    assert [Path(item.id).name for item in read(tmp_path)] == ["a.txt", "y", "z.csv#1"]
    assert len(read(tmp_path / "d.jsonl")) == 1  # named, its text is an article


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv", "id,body\na,Ten nurses\n"), ("a.jsonl", '{"body": "Ten nurses"}\n')]
)
def test_a_column_of_another_name_is_told_with_the_way_out(tmp_path, name, data):
    """Whoever meets it has a column `body`, and does not know of `--text`."""
    (item,) = read(write(tmp_path / name, data))
    assert "'body'" in str(item.error)
    assert "--text" in str(item.error)


def test_a_row_of_another_encoding_is_to_be_converted(tmp_path):
    """The command is told for a row as for a file."""
    (item,) = read(write(tmp_path / "a.csv", "id,text\na,Müller said\n".encode("cp1252")))
    assert "iconv -f WINDOWS-1252" in str(item.error)
