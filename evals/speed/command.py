"""`python -m evals speed`: which parts are measured, and where they are kept."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from evals.cases import ROOT
from evals.speed import own
from evals.speed.clients import CLIENTS
from evals.speed.cost import costs, write_prompts
from evals.speed.material import answers
from evals.speed.memory import watched
from evals.speed.report import Measured, render
from evals.speed.rounds import SERVER_CORE, Plan, measurable, merged, output_of, run_rounds
from evals.speed.serving import running_stub

PARTS = ("table", "own", "cost", "profile", "memory")
_DATA = ROOT / "evals" / "runs" / "speed.json"
_PAGE = ROOT / "evals" / "results" / "speed.md"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `speed`."""
    plan = Plan(tuple(CLIENTS))
    parser.add_argument("--only", type=_names(PARTS), default=PARTS[:-1], metavar="PARTS", help=f"of {_told(PARTS)}")
    parser.add_argument("--clients", type=_names(CLIENTS), default=tuple(CLIENTS), metavar="NAMES", help=_told(CLIENTS))
    parser.add_argument("--latency", type=_numbers, default=plan.latencies, metavar="MS,...", help="default 0,100")
    parser.add_argument("--in-flight", type=_numbers, default=plan.in_flight, metavar="N,...", help="1,32,256,1000")
    parser.add_argument("--rounds", type=int, default=plan.rounds, metavar="N", help="default %(default)s")
    parser.add_argument(
        "--seconds", type=float, default=plan.seconds, metavar="S", help="a window; default %(default)s"
    )
    parser.add_argument("--chars", type=_numbers, default=(100_000, 1_000_000), metavar="N,...", help="long articles")
    parser.add_argument("--articles", type=int, default=100_000, metavar="N", help="of the memory's run")
    parser.add_argument("--no-coverage", action="store_true", help="leave the rule reader out of the memory's run")
    parser.add_argument("--prompts", type=Path, metavar="DIR", help="write the retyping requests there, and end")
    parser.add_argument("--write", action="store_true", help="the page, into evals/results/speed.md")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Measures the parts that are asked for, keeps them beside those of earlier runs, and prints the page."""
    if options.prompts:
        print("\n".join(map(str, write_prompts(options.prompts))))
        return 0
    measured = Measured.read(_DATA)
    for part in options.only:
        _MEASURE[part](options, measured)
        measured.stamp(part)
        measured.write(_DATA)
    page = render(measured)
    if options.write:
        _PAGE.write_text(f"# Speed\n\n{page}", encoding="utf-8")
    print(page)
    return 0


def _table(options: argparse.Namespace, measured: Measured) -> None:
    names = measurable(options.clients, _say)
    plan = Plan(names, options.latency, options.in_flight, options.rounds, options.seconds)
    cells, measured.stub = run_rounds(plan, _say)
    measured.cells = merged(measured.cells, cells)
    measured.rounds = plan.rounds


def _own(options: argparse.Namespace, measured: Measured) -> None:
    works = [own.small(coverage=coverage) for coverage in own.choices()]
    for chars in options.chars:
        rounds = 3 if chars <= 1_000_000 else 1
        works += [own.large(chars, coverage=coverage, rounds=rounds) for coverage in own.choices()]
    measured.works = works


def _cost(_: argparse.Namespace, measured: Measured) -> None:
    measured.costs = costs()


def _profile(_: argparse.Namespace, measured: Measured) -> None:
    with running_stub(answers(), 0, core=SERVER_CORE) as stub:
        measured.profile = output_of("profile", stub.url(0), 32, 3.0)


def _memory(options: argparse.Namespace, measured: Measured) -> None:
    measured.levels = watched(options.articles, _say, coverage=not options.no_coverage)


_MEASURE: dict[str, Callable[[argparse.Namespace, Measured], None]] = {
    "table": _table,
    "own": _own,
    "cost": _cost,
    "profile": _profile,
    "memory": _memory,
}


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _told(names: Iterable[str]) -> str:
    return ", ".join(names)


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(int(word) for word in words.split(","))


def _names(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Returns what reads names with commas between them, and refuses those that are not known."""

    def read(words: str) -> tuple[str, ...]:
        names = tuple(words.split(","))
        if unknown := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"no {unknown[0]!r}; there are {_told(known)}")
        return names

    return read
