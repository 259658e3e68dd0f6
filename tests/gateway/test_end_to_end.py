"""A fragment on its way through everything that is real: Kafka, worker, gateway, browser."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from monitor.core.model import Fragment
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka
from tests.gateway.browsing import browser, visiting
from tests.gateway.conftest import Gateway, eventually, tell

FRAGMENTS = int(os.environ.get("MONITOR_TEST_FRAGMENTS", "12"))
WATCH = """() => {
    window.seen = {};
    new MutationObserver(() => {
        for (const b of document.querySelectorAll(".toll b")) window.seen[b.textContent] ??= Date.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_a_fragment_is_on_the_screen_soon_after_kafka_has_it(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path / "kafka") as kafka:
        connection = Connection(bootstrap=kafka.bootstrap)
        asyncio.run(create_topics(connection, partitions=4, replication=1))
        environment = os.environ | {
            "MONITOR_KAFKA__BOOTSTRAP": kafka.bootstrap,
            "MONITOR_WORKER__PORT": "0",
            "MONITOR_CACHE_DIR": str(tmp_path),
        }
        with (tmp_path / "worker.log").open("wb") as log:
            worker = subprocess.Popen(
                [sys.executable, "-m", "monitor", "worker"], env=environment, stdout=log, stderr=log
            )
        gateway = Gateway(connection, tmp_path / "gateway").start()
        try:
            with browser() as chrome, visiting(chrome, gateway.url) as (page, _):
                page.goto("/")
                expect(page.get_by_role("heading", level=1)).to_be_visible()
                page.evaluate(WATCH)
                waits = [one(page, connection, number) for number in range(100, 101 + FRAGMENTS)][1:]
        finally:
            gateway.stop()
            worker.terminate()
            worker.wait(30)
    waits.sort()
    figures = {"p50": statistics.median(waits), "p95": waits[int(len(waits) * 0.95)], "fragments": len(waits)}
    sys.stdout.write(f"fragment to screen, milliseconds: {figures}\n")
    assert figures["p50"] < 1000


def one(page: Page, connection: Connection, number: int) -> float:
    """Send a fragment with a new toll and return after how many milliseconds it is on the screen."""
    at = datetime(2020, 2, 27, 21, 0, tzinfo=UTC) + timedelta(minutes=number)
    text = f"{number} Turkish soldiers were killed in the air strike in Idlib, the governor of Hatay said."
    fragment = Fragment(text=text, outlet="wire", published_at=at, stream="end-to-end")
    begun = tell(connection, fragment) * 1000
    seen: float = eventually(lambda: page.evaluate(f"window.seen['{number}']"), within=60)
    return seen - begun
