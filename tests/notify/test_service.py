"""The notifier over a real Kafka, to real HTTP receivers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from monitor.core.model import Alert, DeadLetter, Delivery, DeliveryState, MessageType, Status
from monitor.errors import BrokerError
from monitor.kafka import topics
from monitor.kafka.connection import Connection
from monitor.notify.assemble import build_notifier
from monitor.notify.clock import WallClock
from monitor.notify.service import Notifier
from monitor.settings import load_settings
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver, fresh_topics, publish, read_all, until, write_config


@asynccontextmanager
async def notifier(config: Path, registry: CollectorRegistry | None = None) -> AsyncIterator[Notifier]:
    service = build_notifier(load_settings(config), registry or CollectorRegistry(), clock=WallClock())
    task = asyncio.create_task(service.run())
    ready = asyncio.create_task(service.ready.wait())
    await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=30)
    ready.cancel()
    try:
        yield service
    finally:
        service.stop()
        await task


def webhook(receiver: HttpReceiver, **more: object) -> dict[str, object]:
    return {"kind": "webhook", "url": receiver.url, "allow_private": True, "quiet": True, **more}


async def deliveries(connection: Connection, messages: Sequence[Alert]) -> list[Delivery]:
    wanted = {message.message_id for message in messages}
    found = await read_all(connection, topics.DELIVERIES)
    return [row for row in found if isinstance(row, Delivery) and row.message_id in wanted]


@pytest.fixture
async def connection(own_kafka: str) -> Connection:
    return await fresh_topics(own_kafka)


async def test_an_alert_its_update_and_its_cancel_arrive_in_order_once(connection: Connection, tmp_path: Path) -> None:
    messages = [alert("a"), alert("b", about="a"), alert("c", about="a", type=MessageType.CANCEL)]
    async with HttpReceiver().serve() as desk:
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "order", {"desk": webhook(desk)})
        async with notifier(config):
            await publish(connection, *messages)
            await until(lambda: len(desk.ids) >= 3)
        async with notifier(config):
            await publish(connection, alert("d"))
            await until(lambda: len(desk.ids) >= 4)

    assert desk.ids == [letter * 20 for letter in "abcd"]


async def test_a_receiver_that_is_down_never_delays_another(connection: Connection, tmp_path: Path) -> None:
    async with HttpReceiver(status=503).serve() as down, HttpReceiver().serve() as up:
        config = write_config(
            tmp_path / "m.yaml", connection.bootstrap, "down", {"down": webhook(down), "up": webhook(up)}
        )
        async with notifier(config):
            await publish(connection, alert("e"))
            await until(lambda: "e" * 20 in up.ids)
            assert "e" * 20 not in down.ids
            down.status = 200
            await until(lambda: "e" * 20 in down.ids)


async def test_an_exercise_wakes_nobody_and_the_log_says_so(connection: Connection, tmp_path: Path) -> None:
    drill = alert("f", status=Status.EXERCISE)
    async with HttpReceiver().serve() as pager, HttpReceiver().serve() as desk:
        receivers = {"drill_pager": webhook(pager), "drill_desk": webhook(desk, wakes=False)}
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "drill", receivers)
        async with notifier(config):
            await publish(connection, drill)
            await until(lambda: "f" * 20 in desk.ids)

    assert "f" * 20 not in pager.ids
    states = {row.receiver: (row.state, row.detail) for row in await deliveries(connection, [drill])}
    assert states["drill_pager"] == (DeliveryState.HELD, "exercise")


async def test_who_was_paged_before_quiet_hours_hears_the_cancel_within_them(
    connection: Connection, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    hours = {"start": f"{now - timedelta(hours=2):%H:%M}", "end": f"{now + timedelta(hours=2):%H:%M}"}
    async with HttpReceiver().serve() as pager:
        awake, asleep = webhook(pager, quiet=False), webhook(pager, quiet=False, quiet_hours=hours)
        async with notifier(write_config(tmp_path / "1.yaml", connection.bootstrap, "night", {"night": awake})):
            await publish(connection, alert("7"))
            await until(lambda: "7" * 20 in pager.ids)
        async with notifier(write_config(tmp_path / "2.yaml", connection.bootstrap, "night", {"night": asleep})):
            await publish(connection, alert("8"), alert("9", about="7", type=MessageType.CANCEL))
            await until(lambda: "9" * 20 in pager.ids)

    assert "8" * 20 not in pager.ids


async def test_a_notifier_that_cannot_record_ends_instead_of_keeping_what_it_holds(
    connection: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_: object) -> None:
        raise BrokerError("Kafka did not take a message for deliveries")

    async with HttpReceiver().serve() as desk:
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "unrecorded", {"unrecorded": webhook(desk)})
        service = build_notifier(load_settings(config), CollectorRegistry(), clock=WallClock())
        running = asyncio.create_task(service.run())
        await service.ready.wait()
        monkeypatch.setattr(service._producer, "send", refuse)
        await publish(connection, alert("0"))

        with pytest.raises(BrokerError):
            await asyncio.wait_for(running, 30)


async def test_a_refusal_for_good_becomes_a_dead_letter(connection: Connection, tmp_path: Path) -> None:
    async with HttpReceiver(status=410).serve() as gone, HttpReceiver().serve() as desk:
        receivers = {"gone": webhook(gone), "witness": webhook(desk)}
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "gone", receivers)
        async with notifier(config):
            await publish(connection, alert("1"))
            await until(lambda: "1" * 20 in desk.ids)

    letters = [row for row in await read_all(connection, topics.DEAD_LETTERS) if isinstance(row, DeadLetter)]
    assert any(row.error == "delivery-failed" and "410" in row.detail and row.key == "1" * 20 for row in letters)


async def test_bytes_that_are_no_alert_become_a_dead_letter_and_nothing_stops(
    connection: Connection, tmp_path: Path
) -> None:
    async with HttpReceiver().serve() as desk:
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "poison", {"poison_desk": webhook(desk)})
        async with notifier(config):
            await _write_raw(connection, topics.ALERTS.name, b"\xff\x00 not an alert")
            await publish(connection, alert("2"))
            await until(lambda: "2" * 20 in desk.ids)

    letters = [row for row in await read_all(connection, topics.DEAD_LETTERS) if isinstance(row, DeadLetter)]
    assert any(row.source == "alerts" and row.error == "not-json" for row in letters)


async def test_a_secret_appears_in_no_metric_dead_letter_or_delivery(
    connection: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = "c2VjcmV0LXRoYXQtbXVzdC1ub3Qtc2hvdw=="
    monkeypatch.setenv("MONITOR_NOTIFIER__RECEIVERS__LEAKY__SECRET", f"whsec_{planted}")
    registry = CollectorRegistry()
    async with HttpReceiver(status=400).serve() as bad, HttpReceiver().serve() as desk:
        bad_url = f"{bad.url}?token=planted-token"
        receivers = {
            "leaky": webhook(bad, url=bad_url),
            "leak_desk": webhook(desk),
        }
        config = write_config(tmp_path / "m.yaml", connection.bootstrap, "leak", receivers)
        async with notifier(config, registry):
            await publish(connection, alert("3"))
            await until(lambda: "3" * 20 in desk.ids)
            failed = {"receiver": "leaky", "state": "failed"}
            await until(lambda: (registry.get_sample_value("monitor_deliveries_total", failed) or 0) >= 1)
    said = repr(await read_all(connection, topics.DEAD_LETTERS)) + repr(await read_all(connection, topics.DELIVERIES))
    said += "".join(capsys.readouterr()) + repr([(m.name, m.samples) for m in registry.collect()])

    assert planted not in said
    assert "planted-token" not in said


async def _write_raw(connection: Connection, topic: str, value: bytes) -> None:
    from aiokafka import AIOKafkaProducer

    producer = AIOKafkaProducer(**connection.client())
    await producer.start()
    try:
        await producer.send_and_wait(topic, value, key=b"poison")
    finally:
        await producer.stop()
