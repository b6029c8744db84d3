"""What a command writes is whole, or is not there, and what was there before is untouched."""

from pathlib import Path

import pytest

from factlift.cli import main
from factlift.errors import OutputError
from factlift.files import write_folder


def test_a_brat_export_without_texts_leaves_nothing_behind(tmp_path, capsys):
    """Neither a folder nor a part of one; a folder that was there keeps its files as they were."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, number in (("a", 40), ("b", 50)):
        (texts / f"{name}.txt").write_text(f"Oman will take {number} nurses.", encoding="utf-8")
    facts, folder = tmp_path / "facts.jsonl", tmp_path / "new" / "brat"
    assert main(["extract", str(texts), "--model", "builtin", "--concurrency", "1", "-o", str(facts)]) == 0
    export = ["export", str(facts), "--to", "brat", "-o", str(folder), "--articles"]
    assert main([*export, str(texts / "a.txt")]) == 5
    assert "needs the article's text" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.jsonl", "texts"]
    assert main([*export, str(texts)]) == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(before) == 5
    (texts / "b.txt").unlink()
    assert main([*export, str(texts)]) == 5
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("form", ["csv", "parquet", "ftm", "label-studio"])
def test_a_failed_export_replaces_nothing(form, tmp_path, capsys):
    """Facts whose second line can't be read leave the file of an earlier export as it was."""
    facts, output = tmp_path / "facts.jsonl", tmp_path / "out"
    text = tmp_path / "a.txt"
    text.write_text("Oman will take 40 nurses.", encoding="utf-8")
    assert main(["extract", str(text), "--model", "builtin", "-o", str(facts)]) == 0
    facts.write_text(facts.read_text(encoding="utf-8") + "{no facts\n", encoding="utf-8")
    output.write_text("old", encoding="utf-8")
    assert main(["export", str(facts), "--to", form, "-o", str(output), "--articles", str(text)]) == 5
    assert output.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "facts.jsonl", "out"]


def test_a_run_that_never_began_leaves_no_part(tmp_path, capsys):
    """A model that nobody knows leaves no empty file beside the output."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Oman will take 40 nurses.", encoding="utf-8")
    assert main(["extract", str(tmp_path), "--model", "nobody/m", "-o", str(tmp_path / "f.jsonl")]) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path):
    """The file stands, and the error says what to name."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    with pytest.raises(OutputError, match="name a folder"):
        write_folder(tmp_path / "a" / "b", [("c.txt", "new")])
    with pytest.raises(OutputError, match="name a folder"):
        write_folder(tmp_path / "a", [("c.txt", "new")])
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
