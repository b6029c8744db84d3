"""Where a command writes and reads: files, links, devices, closed and full streams."""

import io
import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from factlift.cli import main
from factlift.records import Record

TEXT = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said."


@pytest.fixture
def article(tmp_path):
    """A short article in a file."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("several", [False, True])
def test_a_pipe_is_written_to_and_stays_one(article, several, tmp_path):
    """What is no file is never replaced by one, as `-o /dev/stdout` would have had it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    files = [article, article] if several else [article]
    try:
        assert main(["extract", *files, "--model", "builtin", "--format", "jsonl", "-o", str(pipe)]) == 0
        assert os.read(reader, 100_000).count(b"\n") == len(files)
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert not pipe.with_name("pipe.part").exists()


@pytest.mark.parametrize("several", [False, True])
def test_a_link_stays_a_link(article, several, tmp_path):
    """What it points at is replaced, or made."""
    link, file = tmp_path / "link.jsonl", tmp_path / "facts.jsonl"
    link.symlink_to(file.name)
    assert main(["extract", article, *[article] * several, "--model", "builtin", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8").count("\n") == 1 + several


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, text):
        raise OSError(28, "No space left on device")

    def fileno(self):
        return os.open(os.devnull, os.O_WRONLY)


@pytest.mark.parametrize("command", ["extract", "schema", "models"])
@pytest.mark.parametrize("stream", [Full(), None], ids=["full", "closed"])
def test_output_that_can_not_be_written_is_one_line(article, command, stream, monkeypatch, capsys):
    """A full disk behind standard output, and a standard output that its caller closed: exit code 5."""
    monkeypatch.setattr(sys, "stdout", stream)
    assert main([command, *([article, "--model", "builtin"] if command == "extract" else [])]) == 5
    told = capsys.readouterr().err
    assert told.startswith("factlift: standard output: ")
    assert told.count("\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")  # noqa: PTH110
@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize(
    ("command", "stream", "code"),
    [
        (["--help"], "stdout", 5),
        (["--version"], "stdout", 5),
        (["extract", "missing.txt"], "stderr", 3),
        (["frobnicate"], "stderr", 2),
    ],
)
def test_the_exit_code_tells_where_nothing_can_be_written(command, stream, code, buffered, tmp_path):
    """Help on a full disk is an error too, and a message that can't be written leaves its exit code."""
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "factlift", *command],
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: full},
            env={**os.environ, "PYTHONUNBUFFERED": buffered},
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == code
    assert b"Traceback" not in (done.stderr or b"")


@pytest.mark.parametrize("loaded", ["factlift.cli", "pydantic", "argparse", "factlift.settings"])
def test_an_interrupt_while_the_command_is_loaded_is_one_line(loaded):
    """Ctrl-C in the first half second: one line and exit code 130, as later."""
    code = (
        "import sys\n"
        "class Interrupt:\n"
        "    def find_spec(name, path=None, target=None):\n"
        f"        if name == {loaded!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt)\n"
        "from factlift.__main__ import main\n"
        "sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "factlift: interrupted\n")
    (command,) = entry_points(group="console_scripts", name="factlift")
    assert command.value == "factlift.__main__:main"


@pytest.mark.parametrize(
    ("command", "code"),
    [(["extract", "-", "--model", "builtin"], 3), (["parse", "ARTICLE", "-"], 5), (["export", "-", "--to", "csv"], 5)],
)
def test_a_closed_standard_input_is_told(article, command, code, monkeypatch, capsys):
    """One line says so, whatever was to be read from it."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main([article if part == "ARTICLE" else part for part in command]) == code
    assert capsys.readouterr().err.startswith("factlift: standard input is closed; give a file")


@pytest.mark.parametrize(
    ("columns", "start"), [("0", "Quotes (1)\nspeaker      "), ("1", "Quotes (1)\nspeaker: Ann Wanja\n")]
)
def test_a_terminal_without_a_width_is_no_reason_to_print_nothing(article, columns, start, monkeypatch, capsys):
    """COLUMNS=0, as some containers set it, counts as not set; nothing is narrower than 20 columns."""
    monkeypatch.setenv("COLUMNS", columns)
    assert main(["extract", article, "--model", "builtin"]) == 0
    assert capsys.readouterr().out.startswith(start)


@pytest.mark.parametrize("form", ["csv", "jsonl", "w3c", "ftm", "parquet", "brat", "label-studio"])
def test_an_id_that_no_file_can_hold_is_written_out(form, tmp_path):
    """Half a surrogate, as of a file's name that is no UTF-8, costs no export."""
    rows, facts = tmp_path / "a.jsonl", tmp_path / "facts.jsonl"
    rows.write_text('{"id": "a\\udcff.txt", "text": "Oman will take 40 nurses."}\n', encoding="utf-8")
    assert main(["extract", str(rows), "--model", "builtin", "-o", str(facts)]) == 0
    export = ["export", str(facts), "--to", form, "-o", str(tmp_path / "out"), "--articles", str(rows)]
    assert main(export) == 0
    assert Record("a\udcff.txt", None).id == "a\\udcff.txt"
    assert Path(tmp_path, "out").exists()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "several", "export", "prompt"])
def test_facts_are_piped_in_utf_8(form, encoding, tmp_path):
    """In a terminal's encoding JSON could not be read back, and cells of a CSV held escapes."""
    text = "Oman will take 40 nurses 🩺, Ann Wanja said. “They leave in May 🩺,” she said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run = ["extract", "a.txt", *["a.txt"] * (form in ("several", "export")), "--model", "builtin"]
    commands = {"prompt": [["prompt", "a.txt"]], "several": [run]}
    commands["export"] = [[*run, "-o", "facts.jsonl"], ["export", "facts.jsonl", "--to", "csv"]]
    for command in commands.get(form, [[*run, "--format", form]]):
        told = subprocess.run(
            [sys.executable, "-m", "factlift", *command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=True,
        ).stdout
    assert "“They leave in May 🩺,”" in told.decode("utf-8")
