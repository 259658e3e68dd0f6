"""Every send is known until Kafka has acknowledged it, and one that fails is followed by no commit."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka.producer.message_accumulator import BatchBuilder

from monitor.errors import BrokerError
from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker.app import Parts, WorkerApp, create_app
from monitor.worker.transport import Producer
from tests.worker.standin import STANDIN


class FakeKafka:
    """Stands where aiokafka's producer is: acknowledges when told to."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Any]] = []
        self.batches: list[tuple[str, int, int]] = []
        self.futures: list[asyncio.Future[Any]] = []

    async def send(self, topic: str, _value: bytes, *, headers: Any, **_: Any) -> asyncio.Future[Any]:
        self.sent.append((topic, headers))
        self.futures.append(asyncio.get_running_loop().create_future())
        return self.futures[-1]

    def create_batch(self) -> BatchBuilder:
        return BatchBuilder(1000, 0)

    async def send_batch(self, batch: BatchBuilder, topic: str, *, partition: int) -> asyncio.Future[Any]:
        self.batches.append((topic, partition, batch.record_count()))
        self.futures.append(asyncio.get_running_loop().create_future())
        return self.futures[-1]


@pytest.fixture
async def stops() -> list[str]:
    """Why the process would have ended."""
    return []


@pytest.fixture
async def app(settings: Settings, stops: list[str]) -> WorkerApp:
    """An application, not started."""
    made = create_app(settings, Connection(bootstrap="127.0.0.1:9"), Parts(core=STANDIN, stop=stops.append))
    made.finalize()
    return made


@pytest.fixture
async def kafka(app: WorkerApp) -> FakeKafka:
    """What the producer sends to."""
    fake = FakeKafka()
    producer: Any = app.producer
    producer._producer = fake
    return fake


async def send(app: WorkerApp, topic: str = "alerts") -> Any:
    return await app.producer.send(topic, b"k", b"v", 0, None, None)


async def test_a_flush_waits_for_every_send_before_it(app: WorkerApp, kafka: FakeKafka) -> None:
    await send(app)
    await send(app)
    flushing = asyncio.ensure_future(app.producer.flush())
    kafka.futures[0].set_result(None)
    await asyncio.sleep(0.15)
    assert not flushing.done()
    kafka.futures[1].set_result(None)
    await flushing


async def test_records_of_one_partition_travel_in_as_few_batches_as_hold_them(app: WorkerApp, kafka: FakeKafka) -> None:
    records = [(b"k", bytes(300), [("h", b"v")])] * 7 + [(b"k", bytes(5000), [])]
    futures = await app.producer.post("observations", 2, records)  # type: ignore[attr-defined]
    assert kafka.batches == [("observations", 2, 2)] * 3 + [("observations", 2, 1)] * 2
    assert futures == kafka.futures
    for future in kafka.futures:
        future.set_result(None)
    await app.producer.flush()


async def test_a_flush_waits_for_every_batch_and_one_that_fails_ends_the_process(
    app: WorkerApp, kafka: FakeKafka, stops: list[str]
) -> None:
    await app.producer.post("observations", 0, [(b"k", b"v", [])])  # type: ignore[attr-defined]
    flushing = asyncio.ensure_future(app.producer.flush())
    await asyncio.sleep(0.15)
    assert not flushing.done()
    kafka.futures[0].set_exception(ConnectionError("gone"))
    with pytest.raises(BrokerError):
        await flushing
    assert "did not acknowledge" in stops[0]


@pytest.mark.usefixtures("kafka")
async def test_a_flush_waits_for_a_table_write_that_is_still_queued(app: WorkerApp) -> None:
    waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    app.producer.send_soon(waiting)  # type: ignore[arg-type]
    flushing = asyncio.ensure_future(app.producer.flush())
    await asyncio.sleep(0.15)
    assert not flushing.done()
    waiting.set_result(None)
    await flushing


async def test_a_send_that_fails_ends_the_process_and_no_flush_succeeds_after_it(
    app: WorkerApp, kafka: FakeKafka, stops: list[str]
) -> None:
    await send(app)
    kafka.futures[0].set_exception(ConnectionError("gone"))
    with pytest.raises(BrokerError):
        await app.producer.flush()
    assert "did not acknowledge" in stops[0]
    with pytest.raises(BrokerError):
        await app.producer.flush()


async def test_a_send_that_is_cancelled_ends_the_process(app: WorkerApp, kafka: FakeKafka, stops: list[str]) -> None:
    await send(app)
    kafka.futures[0].cancel()
    with pytest.raises(BrokerError):
        await app.producer.flush()
    assert stops


async def test_only_records_of_the_table_carry_their_writer(app: WorkerApp, kafka: FakeKafka) -> None:
    await send(app, "alerts")
    await send(app, "conflict-monitor-situations-changelog")
    assert [dict(headers).get("writer") for _, headers in kafka.sent] == [None, app.writer]
    for future in kafka.futures:
        future.set_result(None)
    await app.producer.flush()


async def test_the_producer_is_idempotent_and_waits_for_all_replicas(app: WorkerApp) -> None:
    assert isinstance(app.producer, Producer)
    assert app.producer._settings_extra() == {"acks": "all", "enable_idempotence": True}


async def test_table_writes_are_handed_over_in_order(app: WorkerApp) -> None:
    producer: Any = app.producer
    order: list[int] = []

    class Channel:
        async def publish_message(self, fut: Any, wait: bool) -> None:
            order.append(fut.number)
            fut.set_result(wait)

    class Write(asyncio.Future[Any]):
        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            self.message = SimpleNamespace(channel=Channel())

    for number in range(5):
        producer.send_soon(Write(number))
    pump = asyncio.ensure_future(producer._hand_over.fun(producer))
    await producer.flush()
    assert order == [0, 1, 2, 3, 4]
    pump.cancel()
