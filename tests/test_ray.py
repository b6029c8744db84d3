"""A Ray dataset on a local cluster of two cores; skipped where Ray is not installed (`make ray` installs it).

Jobs are run in processes of their own, since Ray opens connections that tests of this process may not.
"""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import factlift.ray
from factlift import Settings
from factlift.errors import MissingExtraError, SchemaError, UnknownModelError

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def has_ray():
    """Skips where Ray is not installed."""
    pytest.importorskip("ray.data", reason="Ray is not installed; make ray")


def test_without_ray_the_extra_is_named(monkeypatch):
    """Where Ray is not installed the error says what to install."""
    for name in ("ray", "ray.data"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=r"factlift\[ray\]"):
        factlift.ray.extract(None, model="builtin")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [({"model": "nobody/x"}, UnknownModelError), ({"schema": dict, "model": "builtin"}, SchemaError)],
)
def test_what_cannot_work_is_told_at_once(has_ray, arguments, error):
    """A model that does not exist and a class that no prompt can be made of raise before anything is sent anywhere."""
    with pytest.raises(error):
        factlift.ray.extract(None, **arguments)


def test_the_stage_that_is_shipped(has_ray, monkeypatch):
    """The model is settled where the job is started, keys need not be there, and blocks are small."""
    shipped = {}

    class Dataset:
        def repartition(self, *, target_num_rows_per_block):
            shipped["rows"] = target_num_rows_per_block
            return self

        def map_batches(self, actor, **arguments):
            shipped.update(arguments)
            return self

    monkeypatch.setenv("FACTLIFT_MODEL", "openai/x")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    factlift.ray.extract(
        Dataset(), journal="run.db", settings=Settings(looks=0), workers=(1, 3), concurrency=8, num_gpus=1
    )
    (stage,) = shipped["fn_constructor_args"]
    assert (stage.model, stage.settings, stage.concurrency) == ("openai/x", Settings(looks=0), 8)
    assert Path(stage.journal).is_absolute()
    assert shipped["rows"] == 32
    assert (shipped["num_cpus"], shipped["num_gpus"]) == (0.5, 1)
    assert (shipped["compute"].min_size, shipped["compute"].max_size) == (1, 3)


def test_calls_on_the_page_are_calls_that_can_be_made():
    """Each call of `factlift.ray.extract` in docs/scale.md binds to its signature, with settings that exist."""
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```py\n(.*?)```", page, re.DOTALL)
    calls = [node for block in blocks for node in ast.walk(ast.parse(block)) if isinstance(node, ast.Call)]
    ours = [call for call in calls if ast.unparse(call.func) == "factlift.ray.extract"]
    assert len(ours) == 2
    for call in ours:
        given = {item.arg: item.value for item in call.keywords}
        bound = inspect.signature(factlift.ray.extract).bind(*call.args, **given)
        assert set(bound.arguments.get("ray_args", ())) <= {"runtime_env"}
        if "settings" in given:
            eval(ast.unparse(given["settings"]), {"factlift": factlift})  # noqa: S307  # our own page


JOB = """
import json, sys
import ray
from pathlib import Path
import factlift.ray
from factlift import Fact, Facts, ScriptedModel, Words
from factlift.schemas import load_schema

class Ship(Fact):
    name: Words

class ShipFacts(Facts):
    \"\"\"Report each ship.\"\"\"

    ships: tuple[Ship, ...] = ()

def main():
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR")
    rows = [{"id": "dup", "body": f"Kenya will send {40 + n} nurses to Oman."} for n in range(50)]
    rows += [{"id": "bad", "body": None}, {"id": "long", "body": "x" * 2_000}]
    ds = ray.data.from_items(rows, override_num_blocks=3)
    limits = factlift.Settings(max_chars=1_000)
    found = factlift.ray.extract(ds, text="body", model="builtin", settings=limits, workers=1, concurrency=4)
    out = Path(sys.argv[1])
    found.write_parquet(str(out / "facts"))
    model = ScriptedModel({"sources": [], "ships": [{"s": 1, "name": "Delmar"}]})
    ships = ray.data.from_items([{"text": "The Delmar sank."}])
    own = [*factlift.ray.extract(ships, ShipFacts, model=model, workers=1).take_all()]
    loaded = load_schema(sys.argv[2])
    own += factlift.ray.extract(ships, loaded, model=model, workers=1).take_all()
    (out / "own.json").write_text(json.dumps([row["facts"] or row["error"] for row in own]))

main()
"""


def test_rows_go_in_and_come_out(has_ray, tmp_path):
    """Every row comes out with facts or its error, of the settings sent; classes of the script and of a file travel."""
    from pyarrow import parquet

    (tmp_path / "job.py").write_text(JOB, encoding="utf-8")
    schema = JOB[JOB.index("class Ship") : JOB.index("def main")]
    (tmp_path / "ships.py").write_text(f"from factlift import Fact, Facts, Words\n\n\n{schema}", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "job.py", str(tmp_path), str(tmp_path / "ships.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_DISABLE_PROGRESS_BARS": "1"},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    rows = parquet.read_table(tmp_path / "facts").to_pylist()
    counts = [json.loads(row["facts"])["deployments"][0]["count"]["value"] for row in rows if row["facts"]]
    assert sorted(counts) == list(range(40, 90))
    for row in rows:
        assert row["facts"] is None or str(json.loads(row["facts"])["deployments"][0]["count"]["value"]) in row["body"]
    assert {row["error_type"] for row in rows} == {None, "NotTextError", "ArticleTooLargeError"}
    for facts in json.loads((tmp_path / "own.json").read_text(encoding="utf-8")):
        assert json.loads(facts)["ships"][0]["name"] == "Delmar"


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_a_killed_worker_loses_nothing(has_ray):
    """A worker killed by SIGKILL in the middle: each of 200 rows is there once, and little is paid twice."""
    from tests.soak.ray import CONCURRENCY, kill_worker, try_job

    result = try_job(200, kill_worker)
    assert result.ids == result.distinct == 200
    assert 0 <= result.paid_twice <= CONCURRENCY
