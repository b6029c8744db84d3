"""What the terminal shows of a run's scores."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.cases import FACT_TYPES, Label
from evals.scores import ALL, KINDS
from evals.summary import TYPES, CaseScore, RunScore
from evals.uncertainty import Interval
from factlift.facts import Criterion, Deployment, Quote

__all__ = ["in_short", "show_scores", "terminal"]

WIDEST_WORDS = 60
PIPE_WIDTH = 132


def terminal() -> Console:
    """Returns where tables are printed; a pipe is as wide as the widest of them."""
    console = Console()
    return console if console.is_terminal else Console(width=PIPE_WIDTH)


def show_scores(score: RunScore, console: Console, *, details: bool = True) -> None:
    """Prints the scores of a run, its cases by name, and what was missed and invented."""
    if not score.cases:
        console.print("no case could be scored")
        return
    console.print(_totals(score))
    console.print(_by_case(score))
    console.print(_beside(score), highlight=False, soft_wrap=True)
    if details:
        for case in score.cases:
            for line in _errors(case):
                console.print(line, highlight=False, soft_wrap=True)


def _totals(score: RunScore) -> Table:
    table = Table(title=escape(f"{score.run.name}: F1 over {len(score.cases)} articles (approximate 95 % interval)"))
    table.add_column("")
    for kind in KINDS:
        table.add_column(kind, justify="right")
    table.add_column("precision", justify="right")
    table.add_column("recall", justify="right")
    for name in TYPES:
        shares = [f"{score.mean(measure, name, 'soft'):.3f}" for measure in ("precision", "recall")]
        table.add_row(name, *(show_interval(score.macro(name, kind)) for kind in KINDS), *shares)
    return table


def show_interval(found: Interval | None) -> str:
    """Returns a mean with its interval, or a dash.

    >>> show_interval(Interval(0.8, 0.7, 0.9, 12))
    '.800 (.70-.90)'
    """
    if found is None:
        return "–"
    mean = f"{found.mean:.3f}".removeprefix("0")
    if found.low is None or found.high is None:
        return mean
    return f"{mean} ({f'{found.low:.2f}'.removeprefix('0')}-{f'{found.high:.2f}'.removeprefix('0')})"


def _by_case(score: RunScore) -> Table:
    table = Table(title="by article: soft / strict / grounded F1; misses and false alarms in the first repeat")
    for heading in ("article", *FACT_TYPES, ALL, "missed", "false", "rejected"):
        table.add_column(heading, justify="left" if heading == "article" else "right")
    for case in score.cases:
        first = case.scores[0]
        missed = sum(len(matching.missed) for matching in first.matchings.values())
        spurious = sum(len(matching.spurious) for matching in first.matchings.values())
        rejected = sum(len(attempt.rejected) for attempt in case.attempts[:1])
        name = f"{case.case.name} ({case.case.split})" + (" FAILED" if first.failed else "")
        cells = (" ".join(f"{case.f1(item, kind):.2f}" for kind in KINDS) for item in TYPES)
        table.add_row(escape(name), *cells, str(missed), str(spurious), str(rejected))
    return table


def _beside(score: RunScore) -> str:
    attempts, cost = score.attempts, score.cost_per_article()
    tokens = [sum(item.input_tokens for item in attempts), sum(item.output_tokens for item in attempts)]
    counts, speakers = score.counts(), score.speakers()
    parts = [
        f"counts right {counts.hits}/{counts.of}",
        f"speakers right {speakers.hits}/{speakers.of}",
        f"failed {sum(item.failed for item in attempts)}/{len(attempts)}",
        f"unreadable answers {sum(item.status == 'failed' for item in attempts)}",
        f"rejected drafts {sum(len(item.rejected) for item in attempts)}",
        f"ungrounded words {sum(len(item.ungrounded) for item in attempts)}",
        f"requests {sum(item.requests for item in attempts)}",
        f"tokens {tokens[0]:,} in, {tokens[1]:,} out",
        f"$ an article {'–' if cost is None else f'{cost:.5f}'}",
        f"seconds p50 {score.seconds(50):.2f}, p95 {score.seconds(95):.2f}",
    ]
    if steady := score.stability():
        parts.append("found in all of k repeats " + ", ".join(f"k={k} {value:.3f}" for k, value in steady.items()))
    return " · ".join(parts)


def _errors(case: CaseScore) -> Iterable[str]:
    """Returns a line for each fact that the first repeat missed, invented or got wrong."""
    name, first = case.case.name, case.scores[0]
    if first.failed:
        yield escape(f"{name}: FAILED, counted as 0: {case.attempts[0].error or case.attempts[0].status}")
    for matching in first.matchings.values():
        for label in matching.missed:
            yield escape(f"{name}: missed {label.id}: {in_short(label)}")
        for label in matching.spurious:
            yield escape(f"{name}: false alarm: {in_short(label)}")
        for pair in matching.pairs:
            wrong = [*pair.wrong, *([] if pair.grounded else ["evidence"])]
            if wrong:
                yield escape(
                    f"{name}: {pair.gold.id} {', '.join(wrong)}: {in_short(pair.gold)} <- {in_short(pair.found)}"
                )


def in_short(label: Label) -> str:
    """Returns a fact in a line, with where it stands."""
    fact = label.fact
    at = f"[{fact.evidence[0].start}:{fact.evidence[0].end}]" if fact.evidence else ""
    if isinstance(fact, Deployment):
        places = ", ".join(place.name for place in fact.destinations) or "nowhere named"
        words = f"{fact.count.text if fact.count else 'no number'} to {places} ({fact.status}, {fact.scope})"
    elif isinstance(fact, Criterion):
        words = f"{fact.kind} {_cut(fact.text)} ({fact.category})"
    elif isinstance(fact, Quote):
        words = f"“{_cut(fact.text)}” by {fact.speaker.name if fact.speaker else 'nobody'}"
    else:
        words = type(fact).__name__
    return f"{words} {at}"


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= WIDEST_WORDS else plain[: WIDEST_WORDS - 1] + "…"
