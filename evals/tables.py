"""What the terminal shows of a run's scores."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.agreement import CHOICES, Agreement
from evals.cases import FACT_TYPES
from evals.compare import Comparison
from evals.scored import is_ours
from evals.scores import ALL, KINDS
from evals.snippets import SnippetScore
from evals.summary import CaseScore, RunScore, types_scored
from evals.uncertainty import Interval
from evals.wording import differences_of, in_short

__all__ = ["show_agreement", "show_comparison", "show_scores", "show_snippets", "wide_console"]

PIPE_WIDTH = 132


class _Console(Console):
    """A console whose reader may leave early, as `head` does: the run goes on, and its exit code is its own."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # where what is still held back goes, too


def wide_console() -> Console:
    """Returns where tables are printed; a pipe is as wide as the widest of them."""
    console = _Console()
    return console if console.is_terminal else _Console(width=PIPE_WIDTH)


def show_scores(score: RunScore, console: Console, *, details: bool = True) -> None:
    """Prints the scores of a run, its cases by name, and what was missed and invented."""
    if not score.cases:
        console.print("no case could be scored")
        return
    console.print(_totals(score))
    console.print(_by_case(score))
    console.print(_beside(score), highlight=False, soft_wrap=True)
    for reason, number in Counter(_failures(score)).items():
        console.print(escape(f"failed, counted as 0: {reason} ({number})"), highlight=False, soft_wrap=True)
    if details:
        for case in score.cases:
            for line in _errors(case):
                console.print(line, highlight=False, soft_wrap=True)


def _totals(score: RunScore) -> Table:
    table = Table(title=escape(f"{score.run.name}: means over {len(score.cases)} articles (approximate 95 % interval)"))
    _add_columns(table, "", "score", "precision", "recall", "F1")
    for name in types_scored():
        for kind in KINDS:
            shares = (f"{score.mean(measure, name, kind):.3f}" for measure in ("precision", "recall"))
            first = kind == KINDS[0]
            last = kind == KINDS[-1]
            table.add_row(name * first, kind, *shares, show_interval(score.macro(name, kind)), end_section=last)
    return table


def _add_columns(table: Table, *headings: str, left: int = 2) -> None:
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="left" if number < left else "right")


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
    _add_columns(table, "article", *FACT_TYPES, ALL, "missed", "false", "rejected", left=1)
    for case in score.cases:
        first = case.scores[0]
        missed = sum(len(matching.missed) for matching in first.matchings.values())
        spurious = sum(len(matching.spurious) for matching in first.matchings.values())
        rejected = sum(len(attempt.rejected) for attempt in case.attempts[:1])
        name = f"{case.case.name} ({case.case.split})" + (" FAILED" if first.failed else "")
        cells = (" ".join(f"{case.f1(item, kind):.2f}" for kind in KINDS) for item in types_scored())
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


def _failures(score: RunScore) -> Iterable[str]:
    """Yields why there is no answer, for each answer that is none."""
    return (item.error or item.status for item in score.attempts if item.failed)


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
            if pair.wrong:
                yield escape(f"{name}: {pair.gold.id} {in_short(pair.gold)}: {'; '.join(differences_of(pair))}")


# ---------------------------------------------------------------- two runs, two labellings


def show_comparison(found: Comparison, console: Console) -> None:
    """Prints what changed case by case, the paired differences, and the verdict."""
    before, after = found.before.run.name, found.after.run.name
    for change in found.changes():
        console.print(escape(f"{change.case}: {change.what}: {change.fact}"), highlight=False, soft_wrap=True)
    if found.only_in_one:
        told = f"only in one of the runs, so not compared: {', '.join(found.only_in_one)}"
        console.print(escape(told), highlight=False, soft_wrap=True)
    table = Table(
        title=escape(f"F1 of {after} minus {before}, {len(found.cases)} articles (approximate 95 % interval)")
    )
    _add_columns(table, "", "score", "difference", "from", "to", "p")
    for (name, kind), item in found.differences().items():
        bounds = ("–" if end is None else f"{end:+.3f}" for end in (item.low, item.high))
        chance = "–" if item.p is None else f"{item.p:.3f}"
        table.add_row(name, kind, f"{item.mean:+.3f}", *bounds, chance)
    console.print(table)
    console.print(escape(f"{after} is {found.verdict} than {before}" if found.verdict != "undecided" else "undecided"))


def show_agreement(found: Agreement, console: Console) -> None:
    """Prints how far two labellings agree: facts, then the fields with few values, then where they differ."""
    table = Table(title=f"agreement on {len(found.scores)} articles: F1 (approximate 95 % interval)")
    _add_columns(table, "", *KINDS, left=1)
    for name in types_scored():
        table.add_row(name, *(show_interval(found.f1(name, kind)) for kind in KINDS))
    console.print(table)
    for name, fields in CHOICES.items() if is_ours() else ():
        for field in fields:
            rate = found.chosen(name, field)
            unlike = ", ".join(f"{one}/{other} {times}" for (one, other), times in found.confusions(name, field))
            line = f"{name} {field}: the same {rate.hits}/{rate.of}" + (f"; {unlike}" if unlike else "")
            console.print(escape(line), highlight=False, soft_wrap=True)
    for case, score in found.scores.items():
        for matching in score.matchings.values():
            for side, labels in (("first", matching.missed), ("second", matching.spurious)):
                for label in labels:
                    line = f"{case}: only in the {side}: {in_short(label)}"
                    console.print(escape(line), highlight=False, soft_wrap=True)


def show_snippets(scores: Mapping[str, SnippetScore], console: Console, *, details: bool = True) -> None:
    """Prints the scores of snippets, and with details each snippet that was not read as labelled."""
    for score in scores.values() if details else ():
        for snippet, matching in score.matchings:
            lines = [f"  missed {in_short(label)}" for label in matching.missed]
            lines += [f"  false {in_short(label)}" for label in matching.spurious]
            for pair in matching.pairs:
                lines += [f"  wrong {line}" for line in differences_of(pair) if not line.startswith("evidence ")]
            if lines:
                console.print(
                    escape("\n".join([f"{snippet.name}: {snippet.text}", *lines])), highlight=False, soft_wrap=True
                )
    table = Table(title="snippets: soft scores, all of a type together")
    _add_columns(
        table, "", "labels", "found", "precision", "recall", "F1", "speakers", "left empty", "fields wrong", left=1
    )
    for kind, score in scores.items():
        tally, wrong = score.tally, ", ".join(f"{name} {number}" for name, number in score.wrong.most_common(4))
        shares = (f"{share:.3f}" for share in (tally.precision(), tally.recall(), tally.f1()))
        rates = (f"{rate.hits}/{rate.of}" if rate.of else "–" for rate in (score.speakers, score.clean))
        table.add_row(kind, str(tally.gold), str(tally.found), *shares, *rates, wrong)
    console.print(table)
