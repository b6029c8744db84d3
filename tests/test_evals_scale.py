"""What the simulation of large jobs says holds against runs that were measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evals.scale import Article, Job, forecast, render_limits, render_table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "scale.md"

# Clients against a stub: at a time, latency in seconds, processor milliseconds a request; requests a second measured.
CLIENTS = {
    "openai": (256, 0.1, 3.2, 313),
    "openai, aiohttp": (256, 0.1, 1.7, 550),
    "instructor as documented": (256, 0.1, 6.4, 156),
    "factlift's fast way": (256, 0.1, 1.7, 560),
    "openai, 1,000 at a time": (1_000, 0.1, 4.1, 246),
    "openai, aiohttp, 1,000 at a time": (1_000, 0.1, 1.5, 658),
    "instructor, 1,000 at a time": (1_000, 0.1, 8.4, 119),
    "factlift's fast way, 1,000 at a time": (1_000, 0.1, 1.6, 602),
    "factlift's fast way, no latency": (32, 0.0, 1.31, 765),
}


def plain(cpu_s: float) -> Article:
    """An article of which only the request costs anything."""
    return Article(cpu_s=cpu_s)


@pytest.mark.parametrize("name", CLIENTS)
def test_measured_clients(name):
    """The rate of each client, from what a request costs it, is within a tenth of what was measured."""
    concurrency, latency_s, cpu_ms, measured = CLIENTS[name]
    job = Job(60_000, concurrency=concurrency, latency_s=latency_s, commit_s=0, article=plain(cpu_ms / 1e3))
    assert 60_000 / forecast(job).seconds == pytest.approx(measured, rel=0.1)


@pytest.mark.parametrize(
    ("start_s", "workers", "measured"), [(2.5, 1, 10.2), (24.0, 2, 31.7)], ids=["one process", "Ray, two workers"]
)
def test_measured_runs(start_s, workers, measured):
    """5,000 rows at 100 ms, 64 at a time, with the start that was measured on its own: within 5 % of the whole."""
    job = Job(5_000, workers, 64 // workers, 0.1, start_s, commit_s=0, article=plain(0.0013))
    assert forecast(job).seconds == pytest.approx(measured, rel=0.05)


def test_what_breaks_first():
    """The busiest thing is named: server, processors, rate limit or journal, as each becomes the narrowest."""
    job = Job(100_000, workers=2)
    assert forecast(job).first == "the server's time"
    assert forecast(replace(job, latency_s=0.01)).first == "processors"
    assert forecast(replace(job, tokens_per_minute=100_000)).first == "rate limit"
    assert forecast(replace(job, latency_s=0.01, article=plain(0.0001), commit_s=0.05)).first == "journal"


def test_long_jobs_go_on_as_they_began():
    """A job beyond the rounds that are simulated takes as long as one that is simulated to its end."""
    for job in (Job(0, concurrency=16, latency_s=1.0), Job(0, concurrency=16, latency_s=1.0, requests_per_minute=60)):
        short, long = (forecast(replace(job, articles=number)).seconds for number in (640, 6_400))
        assert long == pytest.approx(10 * short, rel=0.03)


def test_limits_of_a_server_hold_for_all_workers():
    """With a limit more workers bring nothing; without one they share the work."""
    limited, free = Job(10_000, requests_per_minute=240), Job(10_000)
    assert forecast(replace(limited, workers=4)).seconds == pytest.approx(forecast(limited).seconds, rel=0.02)
    assert forecast(limited).seconds == pytest.approx(10_000 / 4, rel=0.02)
    assert forecast(replace(free, workers=4)).seconds == pytest.approx(forecast(free).seconds / 4, rel=0.05)


def test_the_page_has_the_tables_of_today():
    """docs/scale.md shows what the simulation says, prices aside, which change with their package."""
    text = PAGE.read_text(encoding="utf-8")
    rows = [*render_table().splitlines(), *render_limits().splitlines()]
    missing = [row for row in rows if "dollars" not in row and row not in text]
    assert not missing, "python -m evals.scale writes them"
