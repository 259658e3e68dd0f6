"""Kafka's jars: fetched once, only as pinned, and never needed from the network again."""

from __future__ import annotations

import gc
import http.server
import os
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BrokerError
from monitor.kafka.embedded import default_cache, jars

ROOT = Path(__file__).parents[2]

START = """
import sys
from pathlib import Path
from monitor.errors import MonitorError
from monitor.kafka.embedded import EmbeddedKafka

try:
    with EmbeddedKafka(Path(sys.argv[1])) as broker:
        print("running at", broker.bootstrap)
except MonitorError as error:
    print(error)
"""


def start_without_network(folder: Path, cache: Path) -> str:
    """Start a broker in a process that reaches no network; return what it says."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        proxy = f"http://127.0.0.1:{closed.getsockname()[1]}"
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        environment |= {name: proxy, name.lower(): proxy}
    environment |= {"NO_PROXY": "", "no_proxy": ""}
    command = [sys.executable, "-c", START, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()


@pytest.mark.usefixtures("kafka")  # so that the cache is filled
def test_once_cached_it_starts_without_a_network(tmp_path: Path) -> None:
    assert start_without_network(tmp_path, default_cache().parent).startswith("running at 127.0.0.1:")


def test_without_a_network_and_a_cache_it_says_so_in_one_line(tmp_path: Path) -> None:
    said = start_without_network(tmp_path / "data", tmp_path / "cache")
    assert said.startswith("cannot fetch ")
    assert "no network" in said
    assert "works offline" in said
    assert "\n" not in said


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """A Maven repository of our own: what a test puts here by file name is what is fetched."""
    files: dict[str, bytes] = {}

    class Repository(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = files.get(self.path.rpartition("/")[2])
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Repository) as server:
        threading.Thread(target=server.serve_forever).start()
        monkeypatch.setenv(jars.MIRROR, f"http://127.0.0.1:{server.server_port}/")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield files
        server.shutdown()
    with warnings.catch_warnings():
        # jgo leaves the connection of an answer it does not like to the garbage collector, which complains.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def test_a_jar_with_another_checksum_is_not_used(tmp_path: Path, mirror: dict[str, bytes]) -> None:
    mirror.update({jar.file: b"not the jar that was pinned" for jar in jars.pinned()})
    with pytest.raises(BrokerError, match=r"came with the wrong checksum; .*not used"):
        jars.fetch(tmp_path, lambda *_: None)
    assert not list(tmp_path.rglob("*.jar")), "nothing of it may stay"


@pytest.mark.usefixtures("mirror")
def test_a_repository_without_the_jars_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(BrokerError, match="is not to be had where Kafka's jars are fetched from") as caught:
        jars.fetch(tmp_path, lambda *_: None)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("kafka")  # so that the cache is filled
def test_all_jars_come_from_a_mirror_with_progress_and_then_from_the_cache(
    tmp_path: Path, mirror: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    cached = default_cache() / "kafka" / jars.kafka_version() / "jars"
    mirror.update({jar.file: jar.path(cached).read_bytes() for jar in jars.pinned()})
    steps: list[int] = []
    fetched = jars.fetch(tmp_path, lambda _task, done, _total: steps.append(done))
    assert [path.name for path in fetched] == [jar.file for jar in jars.pinned()]
    assert steps == list(range(len(jars.pinned()) + 1))
    mirror.clear()
    monkeypatch.setenv(jars.MIRROR, "http://127.0.0.1:1")
    assert jars.fetch(tmp_path, lambda *_: None) == fetched
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in cached.iterdir()}, "no left-overs"


def test_the_cache_is_where_xdg_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == tmp_path / "conflict-monitor"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert default_cache() == tmp_path / "home" / ".cache" / "conflict-monitor"


def test_every_kafka_jar_is_of_one_version() -> None:
    versions = {jar.version for jar in jars.pinned() if jar.group == "org.apache.kafka"}
    assert versions == {jars.kafka_version()}
