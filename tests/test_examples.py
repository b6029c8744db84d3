"""Examples run as they stand; one that needs a package is tried where the package is."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scripts.record_examples import ANSWERS, CASSETTES, recorded

from factlift import Settings, extract
from factlift.schemas import load_schema

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def loaded(name: str):
    """Returns an example as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_spacy_component_marks_the_words(monkeypatch):
    """The component's spans stand where the facts' do, with emoji before them; the example prints them."""
    spacy = pytest.importorskip("spacy", reason="spacy is not installed")
    monkeypatch.delitem(sys.modules, "spacy_component", raising=False)
    loaded("spacy_component")
    nlp = spacy.blank("en")
    nlp.add_pipe("factlift")
    doc = nlp("👩‍⚕️🎉 Oman will take 40 nurses from Kenya. “They leave in May,” Ode Farr said.")
    facts = doc._.facts
    assert len(doc.spans["facts"]) == sum(map(len, (facts.deployments, facts.criteria, facts.quotes))) >= 2
    assert [span.text for span in doc.spans["facts.count"]] == ["40"]
    assert [span.text for span in doc.spans["facts.destinations"]] == ["Oman"]
    assert nlp("  ")._.facts is None
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "spacy_component.py")], capture_output=True, text=True, check=True
    )
    assert "quotes" in done.stdout


# Articles of the examples of own Facts classes, by the example.
OWN = {"port-sanctions": "sanctions", "harbour-arrests": "arrests", "market-prices": "prices"}


@pytest.fixture
def endpoint(monkeypatch):
    """The endpoint that the recordings were made at, unless another one is set for recording anew."""
    monkeypatch.setenv("OPENAI_BASE_URL", os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:8399/v1"))
    monkeypatch.setenv("OPENAI_API_KEY", os.environ.get("OPENAI_API_KEY", "relay"))


@pytest.fixture
def has_recording(request, name):
    """Skips where nothing is recorded yet, unless it is being recorded."""
    path = CASSETTES / f"test_recorded_answers_of_examples[{name}].yaml"
    if request.config.getoption("--record-mode") in (None, "none") and not path.is_file():
        pytest.skip(f"no answer to {name} is recorded: see scripts/record_examples.py")
    return path


@pytest.mark.vcr
@pytest.mark.parametrize("name", OWN)
def test_recorded_answers_of_examples(name, endpoint, has_recording):
    """A genuine answer to an example's prompt gives grounded facts of its class, at exact spans."""
    text = (EXAMPLES / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    schema = load_schema(str(EXAMPLES / f"{OWN[name]}.py"))
    facts = extract(text, schema, model="openai/assistant", settings=Settings(looks=0))
    found = getattr(facts, OWN[name])
    assert facts.report.status in ("ok", "partial")
    assert len(found) >= 4
    assert len(facts.report.rejected) <= 1
    for fact in found:
        for span in (*fact.evidence, *fact.spans.values()):
            assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("name", OWN)
def test_examples_replay_what_was_recorded(name, has_recording):
    """The example without a model replays the recorded answer letter for letter, and prints its facts."""
    assert (ANSWERS / f"{name}.json").read_text(encoding="utf-8") == recorded(has_recording) + "\n"
    environment = {key: value for key, value in os.environ.items() if key != "FACTLIFT_MODEL"}
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / f"{OWN[name]}.py")],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert " rejected" in done.stdout


def test_a_denied_arrest_is_not_shown_as_held():
    """Who is said not to have been arrested is printed as such."""
    done = subprocess.run([sys.executable, str(EXAMPLES / "arrests.py")], capture_output=True, text=True, check=True)
    assert "Berit Moe: ?, denied" in done.stdout
    assert "Tomas Relling: taking bribes, held" in done.stdout


def test_spark_job_gives_each_row_its_facts(tmp_path):
    """The example reads Parquet by two Spark workers, and writes each row once, with its own facts or error."""
    pytest.importorskip("pyspark", reason="pyspark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not on this machine")
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    texts = [f"Kenya will send {40 + n} nurses to Oman." for n in range(30)]
    rows = {"id": [f"a{n}" for n in range(31)], "body": [*texts, None], "paper": ["Courier"] * 31}
    parquet.write_table(pa.table(rows), tmp_path / "in.parquet")
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "spark_job.py"), str(tmp_path / "in.parquet"), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "FACTLIFT_MODEL": "builtin",
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
        },
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = {row["id"]: row for row in parquet.read_table(tmp_path / "out").to_pylist()}
    assert sorted(found) == sorted(rows["id"])
    assert found.pop("a30")["error_type"] == "NotTextError"
    for row in found.values():
        assert (row["paper"], row["status"], row["error"]) == ("Courier", "ok", None)
        assert f" {json.loads(row['facts'])['deployments'][0]['count']['value']} " in row["body"]
