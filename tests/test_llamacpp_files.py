"""A model in a file, served in this process: `llama-cpp/PATH.gguf`."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from factlift import Article, ArticleFacts, Settings, extract
from factlift.cli import main
from factlift.errors import MissingExtraError, ModelRejectedError, UnknownModelError
from factlift.models import by_name, llamacpp, naming
from factlift.pipeline import Ask

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Oman will take 40 nurses and Qatar 30 drivers, the minister said. Only men may apply."
ASK = Ask(Article(TEXT), ArticleFacts)
QUICK = Settings(looks=0, max_output_tokens=1500)


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model's file; the test is skipped where no llama.cpp is."""
    for module in ("gguf", "xllamacpp"):
        pytest.importorskip(module, reason="no llama.cpp is here; `make servers` installs it")
    from tests.noise import write_noise

    return write_noise(tmp_path_factory.mktemp("noise") / "noise.gguf")


@pytest.fixture(autouse=True)
def fresh():
    """No model of another test is kept."""
    yield
    llamacpp._model.cache_clear()
    gc.collect()


def named(path: Path) -> str:
    return f"llama-cpp/{path}"


# ------------------------------------------------ what is wrong is said at once


@pytest.fixture
def installed(monkeypatch):
    """The package is there as far as names are concerned."""
    monkeypatch.setattr(naming, "_is_installed", lambda _: True)


def test_without_the_extra_one_line_says_what_to_install(monkeypatch):
    """A missing package is named with the extra that brings it."""
    monkeypatch.setattr(naming, "_is_installed", lambda package: package != "xllamacpp")
    with pytest.raises(MissingExtraError, match=r"pip install 'factlift\[llama-cpp\]'"):
        by_name("llama-cpp/model.gguf")


def test_a_file_that_is_not_there_is_told(installed, tmp_path):
    """A path that leads nowhere, or to a folder, is an unknown model."""
    with pytest.raises(UnknownModelError, match="no such file or directory; give the path of a GGUF file"):
        by_name(named(tmp_path / "none.gguf"))
    with pytest.raises(UnknownModelError, match="is a directory; give the path"):
        by_name(named(tmp_path))


def test_a_file_that_is_no_gguf_is_told(installed, tmp_path):
    """Another format is refused before it is loaded."""
    other = tmp_path / "model.safetensors"
    other.write_bytes(b"\x10\x00\x00\x00\x00\x00\x00\x00{}")
    with pytest.raises(UnknownModelError, match="no GGUF file"):
        by_name(named(other))


def test_a_damaged_file_is_told_when_it_is_loaded(noise, tmp_path):
    """A file that was cut short is an unknown model, each time it is asked, and nothing of llama.cpp's is printed."""
    short = tmp_path / "short.gguf"
    short.write_bytes(noise.read_bytes()[:60_000])
    model = by_name(named(short), QUICK)
    for _ in range(2):
        with pytest.raises(UnknownModelError, match="damaged or cut short"):
            model.answer(ASK)


def test_a_context_too_small_for_the_article_is_told_with_its_settings(noise):
    """A prompt longer than the room that was given is refused with both settings that help."""
    model = by_name(named(noise), Settings(context_tokens=2_000))
    with pytest.raises(ModelRejectedError, match=r"Settings\.window_chars.*Settings\.context_tokens"):
        model.answer(ASK)


# ------------------------------------------------ what it does


def test_a_file_is_asked_by_its_name(noise):
    """The answer is held to its form without a setting, and the report names the file."""
    facts = extract(TEXT, model=named(noise), settings=QUICK)
    assert facts.report.model == named(noise)
    assert facts.report.status in ("partial", "empty", "truncated")
    assert facts.report.requests == 1
    assert facts.deployments == facts.criteria == ()


def test_a_mode_that_is_set_stays(noise):
    """`json_schema` is the default of files only; whoever sets a mode gets it."""
    assert by_name(named(noise)).settings.mode == "json_schema"
    assert by_name(named(noise), Settings(mode="tools")).settings.mode == "tools"
    assert by_name(named(noise)) is by_name(named(noise))


def test_models_of_one_file_share_a_server_that_ends_with_them(noise):
    """Two models with other settings ask one server, strangers can't, and it is gone with the last model."""
    models = [by_name(named(noise), QUICK.model_copy(update={"reasks": number})) for number in range(2)]
    for model in models:
        model.answer(ASK)
    (served,) = llamacpp._SERVED.values()
    url = served.url
    assert url.startswith("http://127.0.0.1:")
    assert served.key not in repr(served)
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(f"{url}/v1/models", timeout=10)  # noqa: S310  # loopback
    del served, models, model
    llamacpp._model.cache_clear()
    gc.collect()
    assert not list(llamacpp._SERVED.values())
    with pytest.raises(urllib.error.URLError, match="refused"):
        urllib.request.urlopen(f"{url}/health", timeout=10)  # noqa: S310  # loopback


def test_another_file_at_the_same_path_is_another_model(noise, tmp_path):
    """A file that was exchanged is loaded anew, and a journal keeps its answers apart."""
    path = tmp_path / "model.gguf"
    path.write_bytes(noise.read_bytes())
    first = by_name(named(path))
    path.write_bytes(noise.read_bytes() + b"\0")
    assert by_name(named(path)) is not first
    assert by_name(named(path)).version != first.version


def test_the_command_serves_a_file_and_ends(noise, tmp_path):
    """`factlift extract --model llama-cpp/PATH` prints facts and nothing else, and leaves no process behind."""
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "factlift.cli", "extract", article, "--model", named(noise), "--format", "json"],
        env={"FACTLIFT_LOOKS": "0", "FACTLIFT_MAX_OUTPUT_TOKENS": "1500", "PATH": "", "HOME": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    facts = json.loads(done.stdout)
    assert facts["report"]["model"] == named(noise)
    assert facts["deployments"] == facts["criteria"] == []
    assert all("llama" not in line or "truncated" in line for line in done.stderr.splitlines()), done.stderr
    assert done.returncode == (1 if facts["report"]["status"] == "truncated" else 0)


def test_the_command_says_in_one_line_what_is_wrong(installed, capsys, tmp_path):
    """A file that is not there is one line and exit code 4."""
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(article), "--model", "llama-cpp/none.gguf"]) == 4
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
