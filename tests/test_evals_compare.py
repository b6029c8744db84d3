"""Runs are compared, published and shown; the command line does all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from evals import __main__ as command
from evals.agreement import agree, shared_cases
from evals.cases import Case, CaseError, Label, load_cases
from evals.compare import Comparison, compare_runs, verdict_on
from evals.leaderboard import render_leaderboard
from evals.matching import pair_of
from evals.pages import marks_of, put_into
from evals.results import Run
from evals.summary import as_data
from evals.uncertainty import Difference, difference, interval, stability
from evals.view import render_page
from evals.wording import differences_of
from hypothesis import given
from hypothesis import strategies as st

from factlift import ScriptedModel, Settings, Source, Span
from factlift.models import by_name
from factlift.pipeline import Ask
from tests.evaluated import empty_answers, labelled_in, scored


@pytest.fixture
def folder(tmp_path) -> Path:
    """Three cases whose labels are what the built-in reader finds, one of them stand-off."""
    return labelled_in(tmp_path)


@pytest.fixture
def cases(folder) -> list[Case]:
    """The three cases."""
    return load_cases(str(folder))[0]


# ---------------------------------------------------------------- comparing


def compared(cases: list[Case], other: Any) -> Comparison:
    return compare_runs(scored(cases, name="before"), scored(cases, other, name="after"))


def test_a_run_is_no_worse_than_itself(cases) -> None:
    """Two equal runs differ nowhere: exit code 0, nothing changed."""
    found = compared(cases, None)
    assert (found.verdict, found.exit_code, found.changes()) == ("no worse", 0, [])
    assert found.difference().mean == 0


def test_a_run_that_finds_nothing_is_worse(cases) -> None:
    """A run that loses every fact is worse beyond chance, and each fact is told as lost."""
    found = compared(cases, empty_answers())
    assert (found.verdict, found.exit_code) == ("worse", 1)
    assert {change.what for change in found.changes()} == {"lost"}
    assert len(found.changes()) == sum(len(labels) for case in cases for labels in case.labels.values())
    assert found.difference().mean == -1


def test_changed_fields_and_failures_are_told(cases) -> None:
    """A wrong number, a false alarm and a failed article are each told by case."""

    def altered(ask: Ask) -> Any:
        if "nurses abroad" not in ask.article.text:
            return "nonsense"
        answer = json.loads(by_name("builtin").answer(ask).content or "")
        answer["deployments"][1]["status"] = "halted"
        answer["deployments"].pop(0)
        return answer

    changes = compared(cases, ScriptedModel(altered)).changes()
    told = {(change.case, change.what) for change in changes}
    assert told >= {("nurses", "changed"), ("nurses", "lost"), ("quotes", "failed"), ("quotes", "lost")}
    assert next(change.fact for change in changes if change.what == "changed").endswith("now wrong: status")


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        pytest.param(Difference(-0.5, -0.6, -0.4, 0.01, 9), "worse", id="a drop beyond chance"),
        pytest.param(Difference(-0.5, -1.1, 0.1, 0.2, 9), "undecided", id="a drop that may be chance"),
        pytest.param(Difference(-0.5, None, None, None, 1), "undecided", id="a drop in one article"),
        pytest.param(Difference(-0.01, -0.015, -0.005, 0.01, 9), "no worse", id="a drop within the tolerance"),
        pytest.param(Difference(0.3, 0.1, 0.5, 0.01, 9), "no worse", id="a rise"),
    ],
)
def test_verdicts(found, verdict) -> None:
    """Worse is only what drops by more than the tolerance and beyond chance; the rest of such drops is undecided."""
    assert verdict_on(found) == verdict


def test_runs_without_a_case_in_common_cannot_be_compared(cases) -> None:
    """Runs over different cases are an error; cases of only one of them are named."""
    one, other = scored(cases[:1]), scored(cases[1:])
    with pytest.raises(CaseError, match="no case in common among those given; name yours with --cases"):
        compare_runs(one, other)
    assert compare_runs(scored(cases), other).only_in_one == [cases[0].name]


# ---------------------------------------------------------------- statistics


@given(st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_intervals_hold_their_mean_and_stay_within_bounds(values) -> None:
    """An interval lies in [0, 1] around its mean; without spread it is that point."""
    found = interval(values)
    assert found is not None
    assert 0 <= found.low <= found.mean + 1e-9
    assert found.mean - 1e-9 <= found.high <= 1
    point = interval([0.5] * len(values))
    assert (point.low, point.high) == (0.5, 0.5)


def test_one_article_has_no_interval() -> None:
    """A single article says nothing of others: no interval, no p-value; no article has no mean."""
    one, change = interval([0.5]), difference([0.5], [0.25])
    assert (one.low, one.high, one.n) == (None, None, 1)
    assert (change.mean, change.low, change.p) == (-0.25, None, None)
    assert interval([]) is None


def test_differences_are_paired() -> None:
    """A small drop in every article is clear of chance however much articles differ; turned about, it is a rise."""
    before, after = [0.2, 0.5, 0.8, 0.95, 0.4], [0.15, 0.46, 0.74, 0.9, 0.36]
    drop, rise = difference(before, after), difference(after, before)
    assert drop.excludes_zero
    assert (rise.mean, rise.low, rise.high) == pytest.approx((-drop.mean, -drop.high, -drop.low))
    assert drop.p == rise.p == 2 / 2**5
    assert not difference([0.2, 0.5, 0.8], [0.4, 0.3, 0.8]).excludes_zero


@given(st.integers(0, 6), st.integers(1, 6), st.integers(1, 6))
def test_stability_falls_with_every_try(successes, repeats, tries) -> None:
    """pass^k is a chance, 1 only for a fact that is always found, and never rises with k."""
    if successes > repeats or tries > repeats:
        return
    chance = stability(successes, repeats, tries)
    assert 0 <= chance <= 1
    assert (chance == 1) == (successes == repeats)
    assert tries == 1 or chance <= stability(successes, repeats, tries - 1)


# ---------------------------------------------------------------- publishing and showing


def published(cases: list[Case], model: Any = None, name: str = "one") -> Run:
    score = scored(cases, model, name)
    return score.run.model_copy(update={"scores": as_data(score), "model": f"a|{name}"})


def test_the_leaderboard_is_a_table_with_the_best_first(cases) -> None:
    """Each run is a row with as many cells as there are headings, sorted by soft F1, none broken by its name."""
    table = render_leaderboard([published(cases, empty_answers(), "empty"), published(cases, None, "full")])
    lines = [line for line in table.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {len(re.findall(r"\|", lines[0]))}
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| a\\|full", "| a\\|empty"]
    assert "No run" in render_leaderboard([])


def test_the_leaderboard_goes_between_its_marks(tmp_path, cases) -> None:
    """A page with the marks gets the table, twice as once, and keeps the rest; one without them stays as it is."""
    page = tmp_path / "README.md"
    begin, end = marks_of("leaderboard")
    page.write_text(f"# A\n{begin}\nold\n{end}\nrest \\1\n", encoding="utf-8")
    table = render_leaderboard([published(cases)])
    for _ in range(2):
        assert put_into(page, "leaderboard", table)
    text = page.read_text(encoding="utf-8")
    assert text.count(table.splitlines()[0]) == 1
    assert "old" not in text
    assert text.startswith("# A\n")
    assert text.endswith("\nrest \\1\n")
    page.write_text("# A", encoding="utf-8")
    assert not put_into(page, "leaderboard", table)
    assert page.read_text(encoding="utf-8") == "# A"


def test_the_page_runs_and_loads_nothing(cases) -> None:
    """All of an article is escaped, the policy allows only the page's own style, and that by its digest."""
    page = render_page(scored(cases, empty_answers()))
    assert "<script" not in page
    assert "<b>leave" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.findall(r"(?:src|href)=\"(?!#)", page)
    assert not re.findall(r" on\w+=| style=", page)


def test_the_page_shows_misses_first_and_the_whole_article(cases) -> None:
    """Misses come before matched facts, the worst article first, and the marked article is the article."""
    page = render_page(scored(cases, empty_answers()))
    assert page.count('<tr class="missed">') == sum(len(item) for case in cases for item in case.labels.values())
    assert '<tr class="right">' in render_page(scored(cases))
    for case in cases:
        (section,) = re.findall(f'<section id="{case.name}">.*?<article>(.*?)</article>', page, re.DOTALL)
        plain = re.sub(r"<[^>]*>", "", section)
        for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
            plain = plain.replace(entity, char)
        assert plain == case.text


def test_two_labellings_agree_or_not(folder, tmp_path) -> None:
    """The same labels agree in full; another status shows in strict F1, in its field and as a confusion."""
    ours = load_cases(str(folder))[0]
    assert agree(shared_cases(ours, ours)).f1(kind="strict").mean == 1
    data = json.loads((folder / "nurses.json").read_text(encoding="utf-8"))
    data["deployments"][0]["status"] = "halted"
    (folder / "nurses.json").write_text(json.dumps(data), encoding="utf-8")
    theirs = load_cases(str(folder))[0]
    there, back = agree(shared_cases(ours, theirs)), agree(shared_cases(theirs, ours))
    assert there.f1(kind="strict").mean == back.f1(kind="strict").mean < 1
    assert there.chosen("deployments", "status").value == pytest.approx(2 / 3)
    assert there.confusions("deployments", "status") == [(("planned", "halted"), 1)]


# ---------------------------------------------------------------- the command


@pytest.fixture
def here(folder, tmp_path, monkeypatch):
    """Runs and results of the command go to a temporary folder."""
    monkeypatch.setattr(command, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(command, "RESULTS", tmp_path / "results")
    return ["--cases", str(folder)]


def test_run_score_compare_view(here, tmp_path, capsys) -> None:
    """A run of the built-in reader is kept, scored again, no worse than itself, and shown as a page."""
    assert command.main(["run", "builtin", *here]) == 0
    shown = capsys.readouterr().out
    assert "nurses (dev)" in shown
    assert command.main(["score", "builtin", *here]) == 0
    assert capsys.readouterr().out.splitlines()[:20] == shown.splitlines()[:20]
    assert command.main(["compare", "builtin", "builtin", *here]) == 0
    assert "no worse" in capsys.readouterr().out
    assert command.main(["view", "builtin", *here]) == 0
    assert (tmp_path / "runs" / "builtin.html").is_file()


@pytest.mark.filterwarnings("error")
def test_a_run_heeds_the_environment_and_says_why_it_failed(here, monkeypatch, capsys) -> None:
    """Settings of the environment reach the model; a failure's reason is told with --quiet too, once."""
    monkeypatch.setenv("FACTLIFT_MODE", "json_schema")
    asked = []

    def by_name(name: str, settings: Settings) -> ScriptedModel:
        asked.append((settings.mode, settings.looks))
        return ScriptedModel(lambda _: "nonsense", name=name)

    monkeypatch.setattr(command, "by_name", by_name)
    assert command.main(["run", "openai/m", "--quiet", "--looks", "0", *here]) == 1
    assert asked == [("json_schema", 0)]
    assert "failed, counted as 0: the answer is no JSON object; ask for one object" in (out := capsys.readouterr().out)
    assert out.count("no JSON object") == 1
    monkeypatch.setenv("FACTLIFT_MODE", "xml")
    assert command.main(["run", "openai/m", *here]) == 3
    assert "FACTLIFT_MODE in the environment" in capsys.readouterr().err


def test_cases_of_one_run_only_are_told_in_a_line(here, folder, capsys) -> None:
    """A run over one case is compared with one over all in a line, not one for each case that is left out."""
    output = str(folder.parent / "one.json")
    assert command.main(["run", "builtin", "--quiet", *here]) == 0
    assert command.main(["run", "builtin", "--quiet", "--cases", str(folder / "nurses.json"), "-o", output]) == 0
    capsys.readouterr()
    assert command.main(["compare", "builtin", output, *here]) == 0
    assert "only in one of the runs, so not compared: hostile, quotes\n" in capsys.readouterr().out


def test_check_and_agreement(folder, capsys) -> None:
    """Errors in labels are exit code 1, listings alone 0; two folders with the same labels agree."""
    assert command.main(["check", str(folder)]) == 0
    assert command.main(["agreement", str(folder), str(folder)]) == 0
    assert "status: the same 3/3" in capsys.readouterr().out
    (folder / "nurses.json").write_text('{"quotes": [{"text": "x"}]}', encoding="utf-8")
    assert command.main(["check", str(folder), "--quiet"]) == 1
    assert "nurses.json: error: quotes 1: evidence: Field required" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["score", "no-such-run"],
        ["run", "no-such-model"],
        ["run", "builtin", "--cases", "no-such-case"],
        ["check", "no-such.json"],
        ["compare", "a", "b"],
        ["run", "builtin", "-o", "/dev/null/x.json"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_one_line(here, capsys, arguments) -> None:
    """A run, a model or a case that is not there is one line and exit code 3, not a traceback."""
    with_cases = arguments if arguments[0] == "check" or "--cases" in arguments else [*arguments, *here]
    assert command.main(with_cases) == 3
    error = capsys.readouterr().err
    assert error.startswith("evals: ")
    assert error.count("\n") == 1


def test_differences_name_both_values(cases) -> None:
    """What is wrong with a pair is told with what was labelled and what was found, evidence and nulls included."""
    (case,) = (case for case in cases if case.name == "nurses")
    gold = case.labels["deployments"][1]
    wide = Span(start=0, end=len(case.text), text=case.text)
    fields = {
        "evidence": (wide,),
        "status": "halted",
        "destinations": (),
        "when": "May",
        "attribution": Source(name="X"),
    }
    pair = pair_of(gold, Label("1", gold.fact.model_copy(update=fields)))
    told = differences_of(pair)
    assert told[:-1] == [
        "attribution the ministry ← X",
        "destinations Oman (OM) ← none",
        "status planned ← halted",
        "when none ← May",
    ]
    assert told[-1].startswith("evidence 'Oman will take 600")
    assert "' ← 'Kenya will send" in told[-1]
    assert told[-1].endswith("…")
