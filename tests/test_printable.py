"""What reaches a terminal: no control, no escape, no direction mark, whatever it comes from."""

import io
import json
import os
import sys
import unicodedata
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
    Flag,
    Gap,
    Place,
    Quantity,
    Quote,
    Rejection,
    Report,
    Source,
    Span,
    Words,
)
from factlift.article import Article
from factlift.cli import main
from factlift.printable import shown, shown_json, shown_lines
from factlift.tables import render_table

PAYLOADS = json.loads((Path(__file__).parent / "cases" / "terminal.json").read_text(encoding="utf-8"))
every_payload = pytest.mark.parametrize("payload", PAYLOADS, ids=lambda case: case["label"])
ALLOWED = "\n\t"


def obeyed(text: str) -> set[str]:
    """The characters of a text that a terminal might obey, or that turn other text around."""
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") and char not in ALLOWED}


def facts_of(text: str) -> ArticleFacts:
    """Facts that hold a text wherever words can stand."""
    span = Span(start=0, end=len(text), text=text)
    source = Source(name=text, role=text)
    number = Quantity(text=text, value=1, unit=text)
    flag = Flag(code=text, field=text, reason=text)
    return ArticleFacts(
        deployments=(
            Deployment(
                evidence=(span,), flags=(flag,), attribution=source, origin=Place(name=text, code=text), count=number,
                destinations=(Place(name=text, code=text),), group=text, stage=text, when=text,
            ),
        ),
        criteria=(Criterion(evidence=(span,), kind="payment", text=text, attribution=source),),
        quotes=(Quote(evidence=(span,), text=text, speaker=source, cue=text),),
        report=Report(
            status="partial", model=text, prompt_version=text, article_sha256=Article("x").sha256, error=text,
            rejected=(Rejection(type=text, draft=text, field=text, reason=text),), gaps=(Gap(kind="quote", span=span),),
        ),
    )  # fmt: skip


class Event(Fact):
    """An event."""

    what: Words
    who: tuple[Words, ...] = ()


class Events(Facts):
    """Events."""

    events: tuple[Event, ...] = ()


@every_payload
@pytest.mark.parametrize("width", ["40", "80", "140"])
def test_tables_show_text_only(payload, width, monkeypatch):
    """Whatever stands in any field of a fact or the report, a table holds nothing that a terminal obeys."""
    monkeypatch.setenv("COLUMNS", width)
    out = io.StringIO()
    render_table(facts_of(payload["text"]), out)
    assert obeyed(out.getvalue()) == set()
    span = (Span(start=0, end=1, text="x"),)
    report = facts_of(payload["text"]).report
    own = Events(events=(Event(evidence=span, what=payload["text"], who=(payload["text"],)),), report=report)
    render_table(own, out)
    assert obeyed(out.getvalue()) == set()


def test_a_piped_table_has_no_blanks_at_the_ends_of_lines():
    """A table that goes into a file or a letter is as wide as its words."""
    out = io.StringIO()
    render_table(facts_of("Oman"), out)
    lines = out.getvalue().split("\n")
    assert len(lines) > 5
    assert [line for line in lines if line.endswith(" ")] == []


def test_markup_is_shown_as_it_is():
    """What rich takes for markup, links or emoji names is text like any other."""
    out = io.StringIO()
    render_table(facts_of("[bold]x[/bold] :smile:"), out)
    assert "[bold]x[/bold] :smile:" in out.getvalue()


@given(st.text())
def test_nothing_obeyed_is_left(text):
    """Of any text, what is shown has no such character, and JSON escapes them without a change of what is read."""
    for cleaned in (shown(text), shown_lines(text)):
        assert obeyed(cleaned) <= {"\u200c", "\u200d"}
    dumped = json.dumps({"a": text}, ensure_ascii=False)
    assert obeyed(shown_json(dumped)) == set()
    assert json.loads(shown_json(dumped)) == {"a": text}


def test_scripts_and_emoji_stay():
    """Letters, marks, joiners between letters and emoji of any script come through as they are."""
    text = "東京 می\u200cخواهم क्\u200dष “naïve” 👩🎉🇴🇲 été Ελλάδα מאתיים 1–2 … € \U0001fae8"
    assert shown(text) == text


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@every_payload
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_the_command_prints_text_only(payload, form, tmp_path, monkeypatch):
    """On a terminal, no form of output and no error holds what a terminal obeys, in article and file name alike."""
    monkeypatch.setenv("TERM", "dumb")  # no colours of ours, so that an escape is somebody else's
    monkeypatch.setattr(sys, "stdout", _Terminal())
    monkeypatch.setattr(sys, "stderr", _Terminal())
    text = payload["text"].encode("utf-8", "replace").decode()
    article = tmp_path / "a.txt"
    article.write_bytes(f"“We leave {text} in May,” Ode {text} Farr said. Oman will take 40 nurses.".encode())
    assert main(["extract", str(article), "--model", "builtin", "--format", form]) == 0
    main(["extract", f"no/{payload['text']}.txt", "--model", "builtin"])
    main(["extract", str(article), "--model", f"openai{payload['text']}/x"])
    main(["prompt", str(article)])
    main(["schema"])
    with pytest.raises(SystemExit):
        main(["extract", str(article), "--no-such-option", f"--{payload['text'].replace(' ', '')}"])
    assert "May" in sys.stdout.getvalue()
    assert "fact" in sys.stderr.getvalue()
    assert obeyed(sys.stdout.getvalue()) == set()
    assert obeyed(sys.stderr.getvalue()) == set()


def test_an_error_is_one_line_whatever_it_repeats(capsys):
    """A line break in a file's name makes no second line that looks like ours."""
    assert main(["extract", "a\nfactlift: all is well.txt", "--model", "builtin"]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_json_that_is_printed_is_the_same_json(tmp_path, capsys):
    """Escapes in printed JSON are read back as the characters that the article has."""
    path = tmp_path / "a.txt"
    path.write_text("“We \u202eleave\u009b31m,” he said.", encoding="utf-8")
    assert main(["extract", str(path), "--model", "builtin", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert ArticleFacts.model_validate_json(out).quotes[0].text == "We \u202eleave\u009b31m,"


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """Returns what the command writes to a terminal of 80 columns."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    pid, terminal = pty.fork()
    if pid == 0:
        kept = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "COLUMNS": "80"}
        os.execve(sys.executable, [sys.executable, "-m", "factlift.cli", *arguments], kept | environment)  # noqa: S606
    written = b""
    while True:
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        written += part
    os.waitpid(pid, 0)
    os.close(terminal)
    return written.decode("utf-8")


def test_colours_are_for_terminals_that_want_them(tmp_path):
    """On a terminal there are colours, with NO_COLOR none, and lines are as wide as COLUMNS says."""
    path = tmp_path / "a.txt"
    path.write_text("“We leave in May,” Ode Farr said. Oman will take 40 nurses, she said.", encoding="utf-8")
    coloured = on_a_terminal("extract", str(path), "--model", "builtin")
    assert "\x1b[1;36m" in coloured
    plain = on_a_terminal("extract", str(path), "--model", "builtin", NO_COLOR="1")
    assert "[1;36m" not in plain
    assert ";36m" not in plain
    dumb = on_a_terminal("extract", str(path), "--model", "builtin", TERM="dumb")
    assert "\x1b" not in dumb
    assert max(len(line) for line in dumb.splitlines()) <= 80


@pytest.mark.parametrize("width", [60, 80, 100, 140, 200])
def test_tables_keep_their_width(width, monkeypatch):
    """No line is wider than the terminal, in cells, with long words and wide characters."""
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    render_table(facts_of("東京の看護師 " * 30 + "x" * 300 + " 👩🎉 " + "word " * 40), out)
    assert max(cell_len(line) for line in out.getvalue().splitlines()) <= width
