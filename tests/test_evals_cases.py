"""Cases are found, read and checked."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from evals.__main__ import main
from evals.cases import CASES, ROOT, CaseError, filled, labels_files, load_cases
from evals.check import check_file

CHECKS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases" / "evals" / "check.json").read_text(encoding="utf-8")
)
TEXT = "“They leave in May,” Oda Brennvik said."
STANDOFF = {
    "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
    "split": "test",
    "quotes": [{"evidence": [{"start": 0, "end": 20}], "text": {"start": 1, "end": 19}, "kind": "direct"}],
}


def put(folder: Path, name: str, labels: object, text: str | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if text is not None:
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
    path = folder / f"{name}.json"
    path.write_text(json.dumps(labels), encoding="utf-8")
    return path


@pytest.fixture
def _no_articles_elsewhere(monkeypatch):
    """Texts are not looked for where the machine's owner keeps them."""
    monkeypatch.delenv("FACTLIFT_ARTICLES", raising=False)


def test_our_cases_load_and_have_no_errors() -> None:
    """Every case of ours whose text is here loads, typed, and its labels agree with the text."""
    cases, _ = load_cases()
    assert len(cases) >= 8
    for path in CASES.glob("*.json"):
        assert [finding for finding in check_file(path) if finding.is_error] == []


def test_the_seed_agrees_with_its_text(seed) -> None:
    """The stand-off labels of the article that the project began with point at its very words."""
    (case,), skipped = load_cases("overseas-workers")
    assert skipped == []
    assert case.standoff
    assert case.text == seed.text
    for labels in case.labels.values():
        for label in labels:
            assert all(seed.text[span.start : span.end] == span.text for span in label.fact.evidence)
    assert all(label.fact.text in label.fact.evidence[0].text for label in case.labels["quotes"])
    assert [finding for finding in check_file(CASES / "overseas-workers.json") if finding.is_error] == []


def test_a_folder_of_yours(tmp_path) -> None:
    """A folder of NAME.txt and NAME.json is all that cases need; ids, splits and null fields may be left out."""
    put(tmp_path, "two", {"quotes": STANDOFF["quotes"]}, TEXT)
    put(tmp_path, "one", {"deployments": []}, "Nothing was said.")
    cases, skipped = load_cases(str(tmp_path))
    assert ([case.name for case in cases], skipped) == (["one", "two"], [])
    (label,) = cases[1].labels["quotes"]
    assert (label.id, label.fact.text, cases[1].split, cases[1].standoff) == ("q1", "They leave in May,", "dev", True)
    assert [path.stem for path in labels_files(f"{tmp_path}/t*.json")] == ["two"]


@pytest.mark.usefixtures("_no_articles_elsewhere")
@pytest.mark.parametrize("how", ["argument", "environment"])
def test_a_text_that_is_not_published_is_looked_for(tmp_path, monkeypatch, how) -> None:
    """The text of stand-off labels is found by its digest in the folder given or in the environment's."""
    put(tmp_path / "labels", "away", STANDOFF)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "away.txt").write_text(TEXT, encoding="utf-8")
    if how == "environment":
        monkeypatch.setenv("FACTLIFT_ARTICLES", str(tmp_path / "texts"))
    cases, skipped = load_cases(str(tmp_path / "labels"), articles=tmp_path / "texts" if how == "argument" else None)
    assert ([case.name for case in cases], skipped) == (["away"], [])


@pytest.mark.usefixtures("_no_articles_elsewhere")
@pytest.mark.parametrize("text", [None, "Another text."])
def test_a_case_without_its_text_is_skipped_in_one_line(tmp_path, text) -> None:
    """Where the text is nowhere, or only another of that name, the others load and one line says what is missing."""
    put(tmp_path / "labels", "away", STANDOFF)
    put(tmp_path / "labels", "here", {"quotes": []}, "Nothing was said.")
    if text:
        put(tmp_path / "texts", "x", {}).with_name("away.txt").write_text(text, encoding="utf-8")
    cases, skipped = load_cases(str(tmp_path / "labels"), articles=tmp_path / "texts")
    assert [case.name for case in cases] == ["here"]
    (line,) = (item.reason for item in skipped)
    assert "away is left out" in line
    assert "FACTLIFT_ARTICLES" in line
    assert "\n" not in line


def test_a_text_that_was_changed_is_an_error(tmp_path) -> None:
    """Labels of an earlier text are never held against a later one."""
    path = put(tmp_path, "away", STANDOFF, TEXT + " It was so.")
    with pytest.raises(CaseError, match="sha256 is another"):
        load_cases(str(tmp_path))
    assert [finding.is_error for finding in check_file(path)] == [True]


@pytest.mark.parametrize(
    "labels",
    [
        [],
        {"facts": []},
        {"quotes": [{"text": "x"}]},
        {"quotes": [{"evidence": [{"start": 0}], "text": "x"}]},
        {"quotes": [], "split": "train"},
        {"quotes": [3]},
    ],
    ids=str,
)
def test_labels_that_cannot_be_read_are_named(tmp_path, labels) -> None:
    """A labels file that is none, or does not fit, is an error that names the file, not a traceback."""
    put(tmp_path, "bad", labels, TEXT)
    with pytest.raises(CaseError, match=r"bad\.json"):
        load_cases(str(tmp_path))


def test_no_case_is_an_error() -> None:
    """A name that no case has is an error that says what to give."""
    with pytest.raises(CaseError, match="give names"):
        load_cases("no-such-*")


def test_splits() -> None:
    """A split loads its own cases only."""
    assert {case.split for case in load_cases(split="dev")[0]} == {"dev"}


def test_the_digest_changes_with_a_label(tmp_path) -> None:
    """A case's digest is that of its text and labels: another label is another case."""
    digests = set()
    for labels in ({"quotes": []}, {"quotes": [], "criteria": []}, {"quotes": STANDOFF["quotes"]}):
        put(tmp_path, "one", labels, TEXT)
        digests.add(load_cases(str(tmp_path))[0][0].digest)
    assert len(digests) == 3


def test_words_are_filled_in_everywhere() -> None:
    """Offsets become words in fields, lists and further values; evidence and spans keep theirs beside the words."""
    at = {"start": 1, "end": 5}
    fact = {"evidence": [at], "text": at, "also_ok": {"text": [at], "evidence": [[at]]}, "spans": {"text": at}}
    (fact,) = filled({"quotes": [fact]}, TEXT)["quotes"]
    kept = {**at, "text": "They"}
    assert fact == {
        "evidence": [kept],
        "text": "They",
        "also_ok": {"text": ["They"], "evidence": [[kept]]},
        "spans": {"text": kept},
    }


@pytest.mark.parametrize("case", CHECKS, ids=[case["label"] for case in CHECKS])
def test_check(tmp_path, case) -> None:
    """Each labels file gets the errors, and then the listings, that the case names."""
    found = check_file(put(tmp_path, "labels", case["labels"], case["text"]))
    shown = [("error" if finding.is_error else "look", finding.where, finding.what) for finding in found]
    assert len(shown) == len(case["expect"]), shown
    for (level, where, what), (expected, spot, words) in zip(shown, case["expect"], strict=True):
        assert (level, where) == (expected, spot)
        assert words in what


def test_labels_that_a_check_refuses_are_not_scored(tmp_path, capsys, monkeypatch) -> None:
    """`evals run` ends with check's own words; once mended, and for another split, the run goes on."""
    label = {"evidence": [{"start": 0, "end": 20, "text": TEXT[:20]}], "text": TEXT[1:19], "kind": "direct"}
    wrong = {"split": "dev", "quotes": [label]}  # it does not say whether it continues another
    put(tmp_path, "a", wrong, TEXT)
    put(tmp_path, "b", {"split": "test", "quotes": [{**label, "continues": False}]}, TEXT)
    run = ["run", "builtin", "--quiet", "-o", str(tmp_path / "out" / "run.json"), "--cases", str(tmp_path)]
    assert main(run) == 3
    assert "a.json: quotes 1: does not say continues; mend the labels" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert main([*run, "--split", "test"]) == 0
    put(tmp_path, "a", {"split": "dev", "quotes": [{**label, "continues": False}]})
    assert main(run) == 0


def test_check_of_a_file_without_its_text_says_so(tmp_path) -> None:
    """Labels whose text is not here are listed as unchecked, which is no error."""
    (finding,) = check_file(put(tmp_path, "away", STANDOFF))
    assert not finding.is_error
    assert "nothing was checked" in finding.what


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_texts_and_labels_are_read_as_articles_are(tmp_path, encoding) -> None:
    """A byte order mark moves no offset, with a digest of the text too, which the review page gives to its labels."""
    labels = {"quotes": [{"evidence": [{"start": 0, "end": 20, "text": TEXT[:20]}], "text": TEXT[1:19]}]}
    for name, more in (("a", {}), ("b", {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()})):
        (tmp_path / f"{name}.txt").write_bytes(TEXT.encode(encoding))
        (tmp_path / f"{name}.json").write_bytes(json.dumps(labels | more).encode(encoding))
    cases, skipped = load_cases(str(tmp_path))
    assert [case.text for case in cases] == [TEXT, TEXT]
    assert not skipped
    assert not any("evidence" in finding.what for path in tmp_path.glob("*.json") for finding in check_file(path))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "a.json is no JSON (line 1, column 1: Expecting value); mend it there"),
        (b'{"quotes": [}', "a.json is no JSON (line 1, column 13"),
        (b'{"quotes": ["\xff"]}', "a.json is no UTF-8 text; save it as UTF-8"),
        (b'{"quotes": [{}], "quotes": []}', "'quotes' stands twice in one object; put the two together"),
    ],
)
def test_labels_that_are_no_json_are_told(tmp_path, content, told) -> None:
    """The file and the line are named, by a check and by a run; of a list told twice the first was lost unseen."""
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(CaseError) as caught:
        load_cases(str(tmp_path))
    assert told in str(caught.value)
    assert told in check_file(path)[0].what


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ({"also_ok": {"cue": "said"}}, "also_ok gives lists"),
        ({"also_ok": ["said"]}, "also_ok gives lists"),
        ({"optional": "no"}, "optional is true or false, not 'no'"),
    ],
)
def test_marks_of_a_label_are_what_they_are_said_to_be(tmp_path, capsys, marks, told) -> None:
    """A word was taken for as many values as it has letters, "no" for true, and a list ended a run with a traceback."""
    label = {"evidence": [{"start": 0, "end": 20, "text": TEXT[:20]}], "text": TEXT[1:19], "kind": "direct", **marks}
    path = put(tmp_path, "a", {"quotes": [{**label, "continues": False}]}, TEXT)
    assert told in check_file(path)[0].what
    assert main(["run", "builtin", "--quiet", "-o", str(tmp_path / "run.json"), "--cases", str(tmp_path)]) == 3
    assert told in capsys.readouterr().err


def test_two_cases_of_one_name_are_told(tmp_path, capsys) -> None:
    """Of two the first was left out, as one whose text is another."""
    for folder in ("one", "two"):
        put(tmp_path / folder, "a", {"quotes": []}, TEXT + folder)
    assert main(["run", "builtin", "--cases", str(tmp_path / "*" / "a.json"), "-o", str(tmp_path / "run.json")]) == 3
    assert "have one name" in capsys.readouterr().err


def test_a_label_that_does_not_fit_is_told_in_one_line(tmp_path) -> None:
    """A run says what a check says, without the validator's own report and its address."""
    put(tmp_path, "a", {"quotes": [{"evidence": [], "text": "Yes", "kind": "shouted"}]}, TEXT)
    with pytest.raises(CaseError, match=r"a\.json: kind: Input should be 'direct'.* \(see: python -m evals check"):
        load_cases(str(tmp_path))


def test_a_reader_that_leaves_early_ends_no_run(tmp_path) -> None:
    """`evals run ... | head -1` ended with 1, which says that no model answered, before the run was kept."""
    put(tmp_path / "cases", "a", {"quotes": []}, TEXT)
    kept = tmp_path / "run.json"
    command = [sys.executable, "-m", "evals", "run", "builtin", "--cases", str(tmp_path / "cases"), "-o", str(kept)]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert kept.exists()


def test_an_empty_text_is_told(tmp_path, capsys) -> None:
    """It passed a check, and a run or `trust` then said that "the text is empty", but not which."""
    path = put(tmp_path, "a", {"quotes": []}, " \n")
    (finding,) = check_file(path)
    assert (finding.is_error, finding.what) == (True, f"its text {tmp_path / 'a.txt'} is empty; put the article there")
    assert main(["trust", "--cases", str(tmp_path)]) == 3
    assert "a.txt is empty" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["score", "view"])
def test_a_run_without_its_cases_is_no_success(tmp_path, capsys, command) -> None:
    """Of a run over cases of one's own, without `--cases`, nothing was scored, with exit code 0 and an empty page."""
    put(tmp_path, "mine", {"quotes": []}, TEXT)
    run, page = tmp_path / "out" / "run.json", tmp_path / "page.html"
    assert main(["run", "builtin", "--quiet", "--cases", str(tmp_path / "mine.json"), "-o", str(run)]) == 0
    assert main([command, str(run), "--cases", "council-budget", *(["-o", str(page)] * (command == "view"))]) == 3
    assert "no case of run could be scored; name its folder with --cases" in capsys.readouterr().err
    assert not page.exists()


@pytest.mark.parametrize("given", ["nan", "-1", "2", "x"])
def test_a_tolerance_is_a_share(given, capsys) -> None:
    """With NaN, and with a negative one, a run was "undecided" beside itself."""
    with pytest.raises(SystemExit):
        main(["compare", "builtin", "builtin", "--tolerance", given])
    assert "from 0 to 1" in capsys.readouterr().err
