"""Fixtures that several test modules share."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import settings as hypothesis_settings

from factlift import Article
from factlift.records import Record
from tests.exported import ARTICLE, ODD, built
from tests.labels import filled, labels_of
from tests.wire.stub import Stub, running_stub

hypothesis_settings.register_profile("ours", deadline=None)  # how busy the machine is decides nothing
hypothesis_settings.load_profile("ours")
ROOT = Path(__file__).resolve().parent.parent
SEED_SHA256 = "b424d3f14e11647d31975217f3caa46c4ad567559a86e3a2dfb553d03eb90dea"


@pytest.fixture(scope="session", autouse=True)
def _no_width() -> Iterator[None]:
    """No COLUMNS of the caller's shell, or of a process that runs tests beside others, breaks words in tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COLUMNS", raising=False)
        yield


def seed_article() -> Article | None:
    """Returns the article that the project began with, which is not ours to publish, or None where it is not here."""
    folders = [os.environ.get("FACTLIFT_ARTICLES"), ROOT.parent / "shared" / "articles"]
    for folder in filter(None, folders):
        path = Path(folder) / "overseas-workers.txt"
        if path.is_file():
            data = path.read_bytes()
            if hashlib.sha256(data).hexdigest() == SEED_SHA256:
                return Article(data.decode("utf-8"))
    return None


@pytest.fixture(scope="session")
def seed() -> Article:
    """The article that the project began with; the test is skipped where it is not found."""
    article = seed_article()
    if article is None:
        pytest.skip("overseas-workers.txt is not here; set FACTLIFT_ARTICLES to its folder to run this test")
    return article


@pytest.fixture(scope="session")
def seed_labels(seed: Article) -> dict[str, Any]:
    """The labels of the article that the project began with, with the words that they point at."""
    return filled(labels_of("overseas-workers"), seed.text)


@pytest.fixture(scope="module")
def stub() -> Iterator[Stub]:
    """The fault-injecting server, in its own process."""
    with running_stub() as running:
        yield running


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """An article with every type of fact, one with emoji before its facts, one without facts, one that failed."""
    text = ARTICLE.read_text(encoding="utf-8")
    return [
        built("nurses", text),
        built("https://news.example/ödd?a=b c", ODD),
        built("quiet", "Nothing happened in Tarn."),
        Record("lost", None, error="no answer after 5 attempts"),
    ]


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, object]:
    """Recordings match on method, path and body, and keep an allow-list of headers and no query."""

    def kept(headers: object, names: tuple[str, ...]) -> dict[str, object]:
        return {key: value for key, value in dict(headers).items() if key.lower() in names}  # type: ignore[call-overload]

    def request_kept(request):
        request.headers = kept(request.headers, ("content-type", "accept"))
        parts = urlsplit(request.uri)
        request.uri = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
        return request

    def response_kept(response):
        response["headers"] = kept(response["headers"], ("content-type", "content-length"))
        return response

    return {
        "match_on": ("method", "path", "body"),
        "before_record_request": request_kept,
        "before_record_response": response_kept,
        "decode_compressed_response": True,
    }
