"""`python -m evals`: arguments and printing only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from evals.cases import ROOT, Case, CaseError, load_cases
from evals.results import Run, load_run
from evals.summary import RunScore, as_data, score_run
from evals.tables import show_scores, terminal
from factlift import FactliftError, Settings
from factlift.journal import Journal

RUNS = ROOT / "evals" / "runs"
RESULTS = ROOT / "evals" / "results"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    options = _parser().parse_args(argv)
    try:
        return int(options.run(options))
    except (CaseError, FactliftError) as error:
        print(f"evals: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description="How good is a model at this?")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    running = commands.add_parser("run", help="run models over the cases, and score what they found")
    running.add_argument("models", nargs="+", metavar="MODEL", help="builtin, or PROVIDER/MODEL")
    _add_cases(running)
    running.add_argument("--repeats", type=int, default=1, metavar="N", help="answers an article; default 1")
    running.add_argument("--at-once", type=int, default=4, metavar="N", help="articles at a time; default 4")
    running.add_argument("--journal", type=Path, default=RUNS / "journal.db", help="keeps every answer")
    running.add_argument("-o", "--output", type=Path, help="the run's record; default evals/runs/MODEL.json")
    running.add_argument("--quiet", action="store_true", help="tables only, no list of misses and false alarms")
    running.set_defaults(run=_run)

    scoring = commands.add_parser("score", help="score a run again, without asking a model")
    scoring.add_argument("record", metavar="RUN")
    _add_cases(scoring)
    scoring.add_argument("--quiet", action="store_true", help="tables only")
    scoring.set_defaults(run=_score)
    return parser


def _add_cases(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", default="*", metavar="GLOB", help="names of our cases, or your folder or files")
    parser.add_argument("--split", choices=("dev", "test", "seed"))
    parser.add_argument("--articles", type=Path, metavar="DIR", help="where texts are that are not ours to publish")


def _cases(options: argparse.Namespace) -> list[Case]:
    cases, skipped = load_cases(options.cases, split=options.split, articles=options.articles)
    for item in skipped:
        print(item.reason, file=sys.stderr)
    if not cases:
        raise CaseError("no case is left to run")
    return cases


# ---------------------------------------------------------------- commands


def _run(options: argparse.Namespace) -> int:
    cases, console = _cases(options), terminal()
    for model in options.models:
        score = score_run(_asked(model, cases, options), cases)
        path = options.output or RUNS / f"{_slug(model)}.json"
        score.run.model_copy(update={"scores": as_data(score)}).write(path)
        show_scores(score, console, details=not options.quiet)
        console.print(f"kept in {path}", highlight=False)
    return 0


def _asked(model: str, cases: list[Case], options: argparse.Namespace) -> Run:
    from evals.running import Order, run_model

    repeats = 1 if model == "builtin" else options.repeats  # rules answer alike each time
    options.journal.parent.mkdir(parents=True, exist_ok=True)
    with (
        nullcontext() if model == "builtin" else Journal(options.journal) as journal,
        Progress(console=Console(stderr=True), transient=True) as progress,
    ):
        bar = progress.add_task(model, total=len(cases) * repeats)
        order = Order(model, cases, repeats, options.at_once, Settings(), journal)
        name = options.output.stem if options.output else _slug(model)
        return run_model(order, name, lambda: progress.advance(bar))


def _slug(model: str) -> str:
    return "".join(char if char.isalnum() or char in "-." else "-" for char in model)


def _score(options: argparse.Namespace) -> int:
    show_scores(_scored(options.record, options), terminal(), details=not options.quiet)
    return 0


def _scored(record: str, options: argparse.Namespace) -> RunScore:
    score = score_run(load_run(record, (RUNS, RESULTS)), _cases(options))
    for line in score.left_out:
        print(line, file=sys.stderr)
    return score


if __name__ == "__main__":
    sys.exit(main())
