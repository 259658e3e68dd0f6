"""A gateway that hears nothing of Kafka, or is being told, does not look alive."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from monitor.gateway.consumer import SILENT
from monitor.gateway.readmodel.model import ReadModel
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka
from tests.gateway.conftest import Gateway, eventually, tell
from tests.gateway.story import night


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as running:
        asyncio.run(create_topics(Connection(bootstrap=running.bootstrap), partitions=4, replication=1))
        tell(Connection(bootstrap=running.bootstrap), *night())
        yield running


@pytest.fixture
def gateway(broker: EmbeddedKafka, tmp_path: Path) -> Iterator[Gateway]:
    running = Gateway(Connection(bootstrap=broker.bootstrap), tmp_path).start()
    yield running
    running.stop()


def watch(gateway: Gateway) -> threading.Event:
    """Watch the stream, and return what is set when the gateway has sent us away."""
    away = threading.Event()
    watching = threading.Event()

    def look() -> None:
        with httpx.stream("GET", f"{gateway.url}/api/v1/stream", timeout=60) as stream:
            for _ in stream.iter_bytes():
                watching.set()
        away.set()

    threading.Thread(target=look, daemon=True).start()
    assert watching.wait(20)
    return away


def streamed(gateway: Gateway) -> int:
    with httpx.stream("GET", f"{gateway.url}/api/v1/stream", timeout=20) as stream:
        return stream.status_code


def heartbeat_age(gateway: Gateway) -> float:
    name = "monitor_readmodel_heartbeat_timestamp_seconds "
    lines = gateway.get("/metrics").text.splitlines()
    return time.time() - next(float(line.removeprefix(name)) for line in lines if line.startswith(name))


def test_viewers_are_sent_away_while_kafka_is_silent(gateway: Gateway, broker: EmbeddedKafka) -> None:
    away = watch(gateway)
    assert not away.wait(12), "a calm night is no silence"
    assert heartbeat_age(gateway) < SILENT
    broker.pause()
    try:
        assert away.wait(30)
        assert streamed(gateway) == 503
        assert gateway.get("/readyz").status_code == 503
        assert gateway.get("/livez").status_code == 200
        assert heartbeat_age(gateway) > SILENT
    finally:
        broker.resume()

    eventually(lambda: streamed(gateway) == 200, within=60)
    assert gateway.get("/readyz").status_code == 200


def test_viewers_are_sent_away_while_a_broken_read_model_is_told_again(
    gateway: Gateway, broker: EmbeddedKafka, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = watch(gateway)
    told, goes_on = ReadModel.take, threading.Event()

    def broken(_model: ReadModel, _records: Any) -> Any:
        monkeypatch.setattr(ReadModel, "take", slow)
        raise sqlite3.DatabaseError("database disk image is malformed")

    def slow(model: ReadModel, records: Any) -> Any:
        goes_on.wait(30)
        return told(model, records)

    monkeypatch.setattr(ReadModel, "take", broken)
    tell(Connection(bootstrap=broker.bootstrap), *night()[:1])
    try:
        assert away.wait(20)
        assert streamed(gateway) == 503
        assert gateway.get("/readyz").status_code == 503
    finally:
        goes_on.set()
    eventually(lambda: streamed(gateway) == 200, within=60)
