"""The benchmark measures what it says: the stub, the window, the material, the bars. No test looks at a clock."""

import argparse
import json
import shutil
import socket
import subprocess
import sys
import urllib.request

import pytest
from evals.speed import cost, own, report
from evals.speed.bars import Bar, bars_of
from evals.speed.clients import CLIENTS, missing
from evals.speed.command import add_options
from evals.speed.material import CHARS, FIRST, answers, article, facts, recorded_names
from evals.speed.measuring import Stopwatch, Window, measure
from evals.speed.memory import Level
from evals.speed.plain import News
from evals.speed.report import Measured, render
from evals.speed.rounds import Cell, best, environment, measured, merged
from evals.speed.serving import running_stub

from factlift import ArticleFacts, ScriptedModel, extract
from factlift.article import Article
from factlift.models import request_body
from factlift.pipeline import Ask

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

COMPILERS = [
    pytest.param("cc", marks=pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")),
    pytest.param(None, id="python"),
]


# ---------------------------------------------------------------- the stub


@pytest.mark.parametrize("compiler", COMPILERS)
def test_the_stub_gives_each_path_its_answer_on_one_connection(compiler):
    """Requests in pieces and several at once on one connection are answered in turn, each with the body of its path."""
    with running_stub([b'{"a":1}', b'{"b":2}'], 1, compiler=compiler) as stub:
        assert stub.kind == ("compiled" if compiler else "python")
        with socket.create_connection(("127.0.0.1", stub.port), timeout=10) as connection:
            head = "POST /%d/v1/chat/completions HTTP/1.1\r\nHost: x\r\ncontent-length: 4\r\n\r\n"
            both = (head % 1 + "abcd" + head % 0 + "abcd").encode()
            for part in (both[:10], both[10:90], both[90:]):
                connection.sendall(part)
            heard = b""
            while not heard.endswith(b'{"a":1}'):
                heard += connection.recv(4096)
    assert heard.count(b"HTTP/1.1 200 OK") == 2
    assert heard.index(b'{"b":2}') < heard.index(b'{"a":1}')


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_client_that_leaves_does_not_end_the_stub(compiler):
    """A connection that is closed before its answer is due costs nobody else."""
    with running_stub([b"{}"], 20, compiler=compiler) as stub:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", stub.port), timeout=10) as connection:
                connection.sendall(b"POST /0/v1 HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
        with urllib.request.urlopen(stub.url(0), b"", timeout=10) as response:  # noqa: S310  # loopback
            assert response.read() == b"{}"


# ---------------------------------------------------------------- the window


def test_a_window_leaves_out_warming_up_and_ends_on_time():
    """What is done after the warm-up and up to the end of the time counts, with the processor time of just that."""
    clock, cpu = iter([10.0, 11.0, 13.5]), iter([1.0, 1.5])
    watch = Stopwatch(warm_up=4, seconds=3.0, clock=clock.__next__, cpu_clock=cpu.__next__)
    texts = watch.articles()
    first = next(texts)
    for _ in range(4):  # the last of them begins the window
        watch.done(1)
    watch.done(2)
    assert watch.window is None
    assert next(texts) != first
    watch.done(3)
    assert watch.window == Window(count=5, cpu_s=0.5, wall_s=3.5)
    assert watch.window.cpu_ms == 100
    assert next(texts, None) is None
    watch.done(1)
    assert watch.window.count == 5


def test_a_window_has_so_many_articles_at_least():
    """Where many are done at once a window goes on until one burst weighs little."""
    clock = iter(range(0, 100, 10))
    watch = Stopwatch(warm_up=1, seconds=3.0, least=8, clock=clock.__next__, cpu_clock=lambda: 0.0)
    for more in (1, 5, 5):
        watch.done(more)
    assert watch.window
    assert watch.window.count == 10


def test_the_best_of_some_rounds():
    """The least processor time and the highest rate, each of its own round."""
    windows = [Window(10, 0.04, 1.0), Window(10, 0.02, 2.0)]
    assert best("openai", 0, 32, windows) == Cell("openai", 0, 32, 2.0, 10.0)


def test_a_table_can_be_measured_in_parts():
    """Cells of an earlier run stay, but for those that were measured again."""
    old = [Cell("openai", 0, 32, 2.0, 10.0), Cell("openai", 0, 1, 3.0, 9.0)]
    again = Cell("openai", 0, 32, 1.0, 20.0)
    assert merged(old, [again]) == [again, old[1]]


# ---------------------------------------------------------------- what is sent and answered


def test_articles_are_of_one_length_and_no_two_alike():
    """No journal and no cache can know an article of the benchmark already."""
    texts = [article(number) for number in range(50)]
    assert {len(text) for text in texts} == {CHARS}
    assert len(set(texts)) == 50


def test_the_genuine_answer_fits_every_article():
    """The recorded answer comes to the same facts in each article: none is rejected, none is moved."""
    other = extract(article(7), model=ScriptedModel(json.loads(_message(0)["tool_calls"][0]["function"]["arguments"])))
    assert facts().report.status == "ok"
    assert other.deployments == facts().deployments
    assert other.quotes == facts().quotes
    assert len(facts().deployments) >= 4


def _message(number):
    return json.loads(answers()[number])["choices"][0]["message"]


def test_peers_are_given_the_same_facts_typed_out():
    """Each fact is a record in the answer of instructor and a snippet of the article in that of langextract."""
    news = News.model_validate_json(_message(1)["tool_calls"][0]["function"]["arguments"])
    counts = len(facts().deployments), len(facts().criteria), len(facts().quotes)
    assert (len(news.deployments), len(news.criteria), len(news.quotes)) == counts
    assert [quote.text for quote in news.quotes] == [quote.text for quote in facts().quotes]
    snippets = json.loads(_message(2)["content"])["extractions"]
    assert len(snippets) == sum(counts)
    assert all(snippet[next(iter(snippet))] in article(0) for snippet in snippets)


@pytest.mark.parametrize("mode", ["tools", "json_schema", "md_json"])
def test_what_is_fixed_stands_before_the_article(mode):
    """Two articles' requests differ in the last message alone, so a provider's prompt cache holds all before it."""
    settings = FIRST.model_copy(update={"mode": mode})
    texts = "Kenya will send 900 nurses abroad.", "Chile will send 20 divers to Peru."
    first, second = (request_body(Ask(Article.read(text), ArticleFacts), settings, "m") for text in texts)
    assert first["messages"][:-1] == second["messages"][:-1]
    assert first["messages"][-1] != second["messages"][-1]
    assert {**first, "messages": 0} == {**second, "messages": 0}
    assert len(first["messages"][0]["content"]) > 4 * 1024  # what a provider keeps is 1,024 tokens at least


def test_the_user_message_begins_with_the_article():
    """Nothing that is fixed is left for behind the article, where no cache would hold it."""
    body = request_body(Ask(Article.read("Kenya will send 900 nurses abroad."), ArticleFacts), FIRST, "m")
    assert body["messages"][-1]["role"] == "user"
    assert body["messages"][-1]["content"].startswith("--- article ")


# ---------------------------------------------------------------- clients


@pytest.mark.parametrize("name", ["openai", "instructor", "factlift", "factlift-no-journal", "factlift-call"])
def test_a_client_reads_the_stubs_answers(name, monkeypatch):
    """Each client that is installed here asks the stub and reads what it says; a wrong answer would fail."""
    with running_stub(answers()) as stub:
        for key, value in environment(stub.url(CLIENTS[name].answer)).items():
            monkeypatch.setenv(key, value)
        window = measure(CLIENTS[name], in_flight=2, seconds=0.0)
    assert window.count >= 2
    assert window.cpu_s > 0


def test_a_client_is_measured_in_a_process_of_its_own():
    """The measuring process prints its window, and a client that fails says why."""
    with running_stub(answers()) as stub:
        assert measured("openai", stub.url(0), 1, 0.0).count >= 1
        with pytest.raises(RuntimeError, match="nobody with 1 in flight failed: KeyError"):
            measured("nobody", stub.url(0), 1, 0.0)


def test_a_client_that_is_not_here_is_named(monkeypatch):
    """A peer whose package is missing is left out with a reason."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert missing(CLIENTS["langextract"]) == "langextract is not installed"


# ---------------------------------------------------------------- own work, tokens, memory


def test_a_long_article_is_grounded_in_full():
    """An article made of recorded ones, with their answers shifted, comes to facts without a rejection."""
    work = own.large(12_000, rounds=1)
    assert work.chars >= 12_000
    assert work.records >= 20
    assert min(work.before_ms, work.after_ms) > 0


def test_tokens_of_pointing_and_of_retyping():
    """Every recorded article has its tokens; retyping has none before a model has answered, and never the computed."""
    found = cost.costs()
    assert [item.name for item in found.pointing] == recorded_names()
    assert len({item.fixed for item in found.pointing}) == 1
    assert all(item.varying > 300 and item.out > 0 for item in found.pointing)
    assert {item.name for item in found.retyping} == {path.stem for path in cost.RETYPED.glob("*.json")}


def test_retyping_requests_are_written(tmp_path):
    """A request for each recorded article, with the article in full as its last message."""
    paths = cost.write_prompts(tmp_path / "prompts")
    assert [path.stem for path in paths] == recorded_names()
    body = json.loads(paths[0].read_text(encoding="utf-8"))
    assert body["tool_choice"]["function"]["name"] == "News"
    assert len(body["messages"][-1]["content"]) > 1_500


@pytest.mark.parametrize("coverage", [True, False])
def test_memory_is_told_ten_times(coverage):
    """A run over a few articles tells its memory after each tenth, with all articles done."""
    with running_stub(answers()) as stub:
        out = subprocess.run(
            [sys.executable, "-m", "evals.speed.memory", "10", *([] if coverage else ["bare"])],
            env=environment(stub.url(0)),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    levels = [Level(**json.loads(line)) for line in out.splitlines()]
    assert [level.articles for level in levels] == list(range(1, 11))
    assert all(0 < level.resident_mb <= level.peak_mb + 1 for level in levels)
    assert {level.coverage for level in levels} == {coverage}


# ---------------------------------------------------------------- bars and page


CELLS = [
    Cell("factlift", 100, 256, 3.0, 400.0),
    Cell("instructor", 100, 256, 5.0, 150.0),
    Cell("langextract", 100, 256, 30.0, 30.0),
    Cell("openai-aiohttp", 100, 256, 1.5, 480.0),
]


def test_bars_beside_the_peers():
    """Each ratio stands beside its bar and is judged on the right side of it."""
    found = {bar.what.partition(",")[0]: (round(bar.figure, 3), bar.met) for bar in bars_of(CELLS, [], [])}
    assert found == {
        "CPU of instructor TOOLS": (0.6, True),
        "CPU of langextract": (0.1, True),
        "requests/s of AsyncOpenAI over aiohttp": (0.833, True),
    }
    bare = [Cell("factlift-no-coverage", 100, 256, 2.0, 400.0), *CELLS[1:]]
    first = next(iter(bars_of(bare, [], [])))
    assert first.what == "CPU of instructor TOOLS, without coverage, 256 in flight, 100 ms"
    assert not Bar("", 0.76, 0.75).met
    assert not Bar("", 0.79, 0.8, at_most=False).met


def test_bars_of_own_work_and_memory():
    """Work on short and long articles, its growth with length, and the growth of memory have a bar each."""
    works = [
        own.Work(3_000, 20, True, 0.2, 0.9),
        own.Work(100_000, 200, True, 4, 16),
        own.Work(10**6, 9, True, 40, 260),
    ]
    levels = [Level(100, 200.0, 210.0, 1.0), Level(1000, 203.0, 212.0, 9.0)]
    figures = [(round(bar.figure, 2), bar.met) for bar in bars_of([], works, levels)]
    assert figures == [(1.1, False), (20.0, True), (1.5, False), (1.5, True)]


def test_the_page_tells_what_missed_its_bar(tmp_path):
    """What was measured survives being kept, and the page has every part of it, misses in bold."""
    kept = Measured(
        cells=[*CELLS[:1], Cell("instructor", 100, 256, 3.0, 150.0)], works=[own.Work(3_000, 20, True, 1, 2)]
    )
    kept.costs, kept.profile, kept.rounds, kept.stub = cost.costs(), "ncalls tottime", 3, "compiled"
    kept.stamp("table")
    kept.write(tmp_path / "speed.json")
    page = render(Measured.read(tmp_path / "speed.json"))
    assert "| CPU of instructor TOOLS, 256 in flight, 100 ms | 1.00 | ≤ 0.75 | **missed** |" in page
    assert "| **factlift complete** | 3.00 (400) |" in page
    assert "instructor 1." in page
    assert "| 3,000 | 20 | yes | 1.00 | 2.00 | 3.00 |" in page
    assert "ncalls tottime" in page


def test_names_that_are_not_known_are_refused(capsys):
    """A part or client by a wrong name ends the command with those that there are."""
    parser = argparse.ArgumentParser()
    add_options(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--only", "tables"])
    assert "no 'tables'; there are table, own, cost, profile, memory" in capsys.readouterr().err
    assert parser.parse_args(["--in-flight", "1,32"]).in_flight == (1, 32)


def test_retyping_is_set_beside_the_same_articles():
    """Where a model retyped only some of the articles, pointing has a line of just those."""
    pointing = [cost.Cost("a", 10, 100, 40), cost.Cost("b", 10, 300, 80)]
    told = report._costs(cost.Costs("cl100k", pointing, [cost.Cost("a", 9, 90, 60)], pointing))
    assert "| pointing, the articles of the next line | 1 | 10 | 100 | 40 |" in told
    assert "the next line" not in report._costs(cost.Costs("cl100k", pointing, pointing, pointing))
