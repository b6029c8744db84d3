"""`python -m evals`: arguments and printing only.

Exit codes: 0 done; 1 a check found errors, a comparison a worse run, or no model answered at all; 2 a comparison is
undecided, or wrong usage; 3 a file, a case or a model can't be used.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path

if find_spec("scipy") is None:  # told before it is imported below
    print("evals: scipy is missing; run: pip install --upgrade pip && pip install -e . --group evals", file=sys.stderr)
    sys.exit(3)

from rich.console import Console
from rich.progress import Progress

from evals.agreement import agree, shared_cases
from evals.cases import CASES, ROOT, Case, CaseError, labels_files, load_cases
from evals.check import check_file, refuse_errors
from evals.compare import TOLERANCE, compare_runs
from evals.gaps import count_gaps
from evals.leaderboard import render_leaderboard
from evals.mutations import mutate
from evals.pages import put_into
from evals.results import Run, load_run
from evals.scored import is_ours, scoring
from evals.snippets import SNIPPETS, load_snippets, score_snippets
from evals.speed.command import add_options
from evals.summary import RunScore, as_data, score_run
from evals.tables import show_agreement, show_comparison, show_scores, show_snippets, wide_console
from evals.trust import render_trust
from evals.view import render_page
from factlift import FactliftError, Settings, extract
from factlift.journal import Journal
from factlift.models import by_name
from factlift.pipeline import Model
from factlift.schemas import load_schema

RUNS = ROOT / "evals" / "runs"
RESULTS = ROOT / "evals" / "results"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    options = _parser().parse_args(argv)
    try:
        own = getattr(options, "schema", None)
        with scoring(load_schema(own)) if own else nullcontext():
            return int(options.run(options))
    except (CaseError, FactliftError) as error:
        _say(f"evals: {' '.join(str(error).split())}")
        return 3
    except OSError as error:
        _say(f"evals: {error.filename or 'output'}: {error.strerror or error}; name a file that can be read or written")
        return 3
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description="How good is a model at this?")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    running = commands.add_parser("run", help="run models over the cases, and score what they found")
    running.add_argument("models", nargs="+", metavar="MODEL", help="builtin, or PROVIDER/MODEL")
    _add_cases(running)
    _add_schema(running)
    running.add_argument("--repeats", type=_positive, default=1, metavar="N", help="answers an article; default 1")
    running.add_argument("--at-once", type=_positive, default=4, metavar="N", help="articles at a time; default 4")
    running.add_argument(
        "--looks", type=int, default=Settings().looks, metavar="N", help="second looks, default %(default)s"
    )
    running.add_argument("--as", dest="shown", metavar="NAME", help="the model's name in the results")
    running.add_argument("--journal", type=Path, default=RUNS / "journal.db", help="keeps every answer")
    running.add_argument("-o", "--output", type=Path, help="the run's record; default evals/runs/MODEL.json")
    running.add_argument("--quiet", action="store_true", help="tables only, no list of misses and false alarms")
    running.set_defaults(run=_run)

    scoring = commands.add_parser("score", help="score a run again, without asking a model")
    scoring.add_argument("record", metavar="RUN")
    _add_cases(scoring)
    _add_schema(scoring)
    scoring.add_argument("--quiet", action="store_true", help="tables only")
    scoring.set_defaults(run=_score)

    comparing = commands.add_parser("compare", help="is run B worse than run A? exit code 0 no, 1 yes, 2 undecided")
    comparing.add_argument("before", metavar="A")
    comparing.add_argument("after", metavar="B")
    comparing.add_argument("--tolerance", type=_drop, default=TOLERANCE, metavar="F1", help=f"default {TOLERANCE}")
    _add_cases(comparing)
    _add_schema(comparing)
    comparing.set_defaults(run=_compare)

    ranking = commands.add_parser("leaderboard", help="write the table of evals/results, there and into README")
    ranking.set_defaults(run=_leaderboard)

    viewing = commands.add_parser("view", help="one static page: gold beside what was found")
    viewing.add_argument("record", metavar="RUN")
    viewing.add_argument("-o", "--output", type=Path, help="default evals/runs/RUN.html")
    _add_cases(viewing)
    _add_schema(viewing)
    viewing.set_defaults(run=_view)

    checking = commands.add_parser("check", help="what is wrong with labels; exit code 1 where anything is")
    checking.add_argument("files", nargs="*", metavar="FILE", help="labels files or folders; default all of ours")
    checking.add_argument("--articles", type=Path, metavar="DIR", help="where texts are that are not ours to publish")
    checking.add_argument("--quiet", action="store_true", help="errors only")
    _add_schema(checking)
    checking.set_defaults(run=_check)

    trusting = commands.add_parser("trust", help="damage labelled facts: what is caught, how many true ones are kept")
    _add_cases(trusting)
    trusting.add_argument("--write", action="store_true", help="into evals/results/trust.md and README")
    trusting.set_defaults(run=_trust)

    agreeing = commands.add_parser("agreement", help="how far two labellings of the same texts agree")
    agreeing.add_argument("folders", nargs=2, metavar="FOLDER")
    agreeing.add_argument("--articles", type=Path, metavar="DIR", help="where texts are that are not ours to publish")
    _add_schema(agreeing)
    agreeing.set_defaults(run=_agreement)

    snippets = commands.add_parser("snippets", help="labelled pieces of a few sentences: which ways to put it are read")
    snippets.add_argument("model", nargs="?", default="builtin", metavar="MODEL", help="default builtin")
    snippets.add_argument(
        "--folder", type=Path, default=SNIPPETS, help="where deployments.jsonl, ... are; default ours"
    )
    snippets.add_argument("--split", choices=("dev", "test"))
    snippets.add_argument("--quiet", action="store_true", help="the table only")
    snippets.set_defaults(run=_snippets)

    timing = commands.add_parser("speed", help="CPU time beside other clients, own work, memory, tokens")
    add_options(timing)
    return parser


def _positive(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"give a whole number of at least 1, not {given!r}")
    return int(given)


def _drop(given: str) -> float:
    try:
        value = float(given)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"give a drop of F1 from 0 to 1, not {given!r}")
    return value


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--schema", metavar="MODULE:CLASS", help="your own Facts class, also as FILE.py:CLASS")


def _add_cases(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", default="*", metavar="GLOB", help="names of our cases, or your folder or files")
    parser.add_argument("--split", choices=("dev", "test", "seed"))
    parser.add_argument("--articles", type=Path, metavar="DIR", help="where texts are that are not ours to publish")


def _cases(options: argparse.Namespace) -> list[Case]:
    if options.cases == "*" and not is_ours():
        raise CaseError("our cases are labelled for ArticleFacts; name yours with --cases FOLDER")
    return _loaded(options.cases, options)


def _loaded(where: str, options: argparse.Namespace) -> list[Case]:
    cases, skipped = load_cases(where, split=getattr(options, "split", None), articles=options.articles)
    for item in skipped:
        _say(item.reason)
    if not cases:
        raise CaseError(f"no case of {where!r} is here")
    refuse_errors(where, options.articles, [case.name for case in cases])
    return cases


def _say(line: str) -> None:
    print(line, file=sys.stderr)


# ---------------------------------------------------------------- commands


def _run(options: argparse.Namespace) -> int:
    cases, console = _cases(options), wide_console()
    answered = False
    settings = Settings.from_environment(looks=options.looks)
    models = {name: by_name(name, settings) for name in options.models}  # all of them, before the first is asked
    for model, asked in models.items():
        score = score_run(_asked(model, asked, cases, options, settings), cases)
        path = options.output or RUNS / f"{_slug(model)}.json"
        score.run.model_copy(update={"scores": as_data(score)}).write(path)
        show_scores(score, console, details=not options.quiet)
        console.print(f"kept in {path}", highlight=False)
        answered |= any(not attempt.failed for attempt in score.attempts)
    return int(not answered)


def _asked(model: str, asked: Model, cases: list[Case], options: argparse.Namespace, settings: Settings) -> Run:
    from evals.running import Order, run_model

    terminal = Console(stderr=True)
    repeats = 1 if model == "builtin" else options.repeats  # rules answer alike each time
    options.journal.parent.mkdir(parents=True, exist_ok=True)
    with (
        nullcontext() if model == "builtin" else Journal(options.journal) as journal,
        Progress(console=terminal, transient=True, disable=not terminal.is_terminal) as progress,
    ):
        bar = progress.add_task(model, total=len(cases) * repeats)
        order = Order(model, cases, repeats, options.at_once, settings, journal, options.shown)
        name = options.output.stem if options.output else _slug(model)
        return run_model(order, name, lambda: progress.advance(bar), asked)


def _slug(model: str) -> str:
    return "".join(char if char.isalnum() or char in "-." else "-" for char in model)


def _snippets(options: argparse.Namespace) -> int:
    snippets, model = load_snippets(options.folder, options.split), by_name(options.model, Settings.from_environment())
    scores = score_snippets(snippets, lambda text: extract(text, model=model))
    show_snippets(scores, wide_console(), details=not options.quiet)
    return 0


def _score(options: argparse.Namespace) -> int:
    show_scores(_scored(options.record, options), wide_console(), details=not options.quiet)
    return 0


def _scored(record: str, options: argparse.Namespace) -> RunScore:
    score = score_run(load_run(record, (RUNS, RESULTS)), _cases(options))
    for line in score.left_out:
        _say(line)
    if not score.cases:
        raise CaseError(f"no case of {score.run.name} could be scored; name its folder with --cases")
    return score


def _compare(options: argparse.Namespace) -> int:
    cases = _cases(options)
    before, after = (score_run(load_run(name, (RUNS, RESULTS)), cases) for name in (options.before, options.after))
    found = compare_runs(before, after, options.tolerance)
    show_comparison(found, wide_console())
    return found.exit_code


def _leaderboard(_: argparse.Namespace) -> int:
    every = [load_run(str(path), ()) for path in sorted(RESULTS.glob("*.json"))]
    runs = [run for run in every if run.facts_type is None]
    table = render_leaderboard(runs)
    _publish("leaderboard", "Leaderboard", table)
    print(table, end="")
    return 0


def _view(options: argparse.Namespace) -> int:
    score = _scored(options.record, options)
    path = options.output or RUNS / f"{score.run.name}.html"
    path.write_text(render_page(score), encoding="utf-8")
    print(path)
    return 0


def _check(options: argparse.Namespace) -> int:
    files = [path for where in options.files or [str(CASES)] for path in labels_files(where)]
    errors = 0
    for path in files:
        for finding in check_file(path, options.articles):
            errors += finding.is_error
            if finding.is_error or not options.quiet:
                print(f"{path.name}: {'error' if finding.is_error else 'look'}: {finding.where}: {finding.what}")
    print(f"{len(files)} file{'s' * (len(files) != 1)}, {errors} error{'s' * (errors != 1)}")
    return int(errors > 0)


def _trust(options: argparse.Namespace) -> int:
    cases = _cases(options)
    table = render_trust(mutate(cases), count_gaps(cases))
    if options.write:
        _publish("trust", "Trust", table)
    print(table, end="")
    return 0


def _publish(name: str, title: str, table: str) -> None:
    """Writes a generated table as a page of its own, and into README."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(f"# {title}\n\n{table}", encoding="utf-8")
    if not put_into(ROOT / "README.md", name, table):
        _say(f"README.md has no block for the table {name}")


def _agreement(options: argparse.Namespace) -> int:
    cases = shared_cases(*(_loaded(folder, options) for folder in options.folders))
    if not cases:
        raise CaseError("the folders have no case in common: the same name and the same text")
    show_agreement(agree(cases), wide_console())
    return 0


if __name__ == "__main__":
    sys.exit(main())
