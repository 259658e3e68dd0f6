"""A Kafka that says nothing more: the notifier hears no alert, and its heartbeat says so."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from prometheus_client import CollectorRegistry

from monitor.kafka.embedded import EmbeddedKafka
from monitor.notify.assemble import build_notifier
from monitor.notify.clock import WallClock
from monitor.settings import load_settings
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver, fresh_topics, publish, until, write_config

SILENCE = 6.0


async def test_the_heartbeat_stands_still_while_kafka_is_silent(tmp_path: Path) -> None:
    registry = CollectorRegistry()

    def heartbeat_age() -> float:
        return time.time() - (registry.get_sample_value("monitor_notifier_heartbeat_timestamp_seconds") or 0)

    with EmbeddedKafka(tmp_path / "kafka") as broker:
        connection = await fresh_topics(broker.bootstrap)
        async with HttpReceiver().serve() as desk:
            receivers = {"desk": {"kind": "webhook", "url": desk.url, "allow_private": True}}
            config = write_config(tmp_path / "m.yaml", broker.bootstrap, "silent", receivers)
            service = build_notifier(load_settings(config), registry, clock=WallClock())
            running = asyncio.create_task(service.run())
            await asyncio.wait_for(service.ready.wait(), 60)
            await asyncio.sleep(SILENCE)
            assert heartbeat_age() < SILENCE, "a calm night is none"

            broker.pause()
            try:
                await asyncio.sleep(SILENCE + 2)
                assert heartbeat_age() > SILENCE
            finally:
                broker.resume()

            await until(lambda: heartbeat_age() < SILENCE, within=60)
            await publish(connection, alert("a"))
            await until(lambda: desk.ids == ["a" * 20])
            service.stop()
            await running
