"""Recordings hold no secret, wherever a client or a server puts one."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx2
import pytest
import vcr

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

SENT = {
    "Authorization": "Bearer planted-1",
    "X-Api-Key": "planted-2",
    "Cookie": "session=planted-3",
    "OpenAI-Organization": "planted-4",
}
ANSWERED = {"Set-Cookie": "session=planted-5", "OpenAI-Organization": "planted-6", "Content-Type": "application/json"}
QUERY = "key=planted-7"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        for name, value in ANSWERED.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def port():
    """A server on loopback that plants secrets in its answers."""
    server = HTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def recorded(path: Path, port: int, **config: object) -> str:
    """Returns the recording of one request and its answer, which plant a secret in seven places."""
    with vcr.VCR(**config).use_cassette(str(path)), httpx2.Client() as client:
        url = f"http://127.0.0.1:{port}/v1/chat/completions?{QUERY}"
        assert client.post(url, headers=SENT, json={"model": "m"}).status_code == 200
    return path.read_text(encoding="utf-8")


def test_recordings_hold_none_of_seven_secrets(tmp_path, port, vcr_config):
    """Of seven secrets in headers of both sides and in the query, none is recorded; without our settings all are."""
    planted = [f"planted-{number}" for number in range(1, 8)]
    bare = recorded(tmp_path / "bare.yaml", port)
    assert [secret for secret in planted if secret in bare] == planted
    ours = recorded(tmp_path / "ours.yaml", port, **vcr_config)
    assert [secret for secret in planted if secret in ours] == []
    assert "/v1/chat/completions" in ours


def test_the_recordings_that_are_kept_hold_no_header_but_those_allowed():
    """Every committed recording has the allowed headers only, and no query in its address."""
    paths = list((Path(__file__).parent / "cassettes").rglob("*.yaml"))
    assert paths
    for path in paths:
        for request, response in vcr.cassette.Cassette.load(path=str(path)).data:
            assert {name.lower() for name in request.headers} <= {"content-type", "accept"}
            assert {name.lower() for name in response["headers"]} <= {"content-type", "content-length"}
            assert "?" not in request.uri
