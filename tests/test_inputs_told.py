"""What is said of inputs that are not read, and of those that are passed over."""

import json
import re
from pathlib import Path

import pytest

from factlift import extract_many
from factlift.cli.bulk_lines import line_of
from factlift.exports import to_csv, to_jsonl
from factlift.inputs import Input, read_inputs
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
