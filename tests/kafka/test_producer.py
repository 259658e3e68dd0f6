"""What is sent is acknowledged, lies where its key says, and can be read back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition

from monitor.core.model import Fragment
from monitor.errors import BrokerError
from monitor.kafka import wire
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka
from monitor.kafka.producer import Producer
from monitor.kafka.topics import FRAGMENTS, partition


@pytest.fixture
async def connection(kafka: str) -> Connection:
    connection = Connection(bootstrap=kafka)
    await create_topics(connection, partitions=4, replication=1)
    return connection


async def test_a_fragment_is_read_back_from_the_partition_of_its_stream(connection: Connection) -> None:
    night = datetime(2020, 2, 27, 21, tzinfo=UTC)
    sent = [Fragment(text=f"{n} killed", stream="producer-test", published_at=night) for n in range(5)]
    async with Producer(connection, source="test") as producer:
        first = await producer.send(sent[0])
        assert await producer.send_all(sent[1:]) == 4
    place = TopicPartition(FRAGMENTS.name, partition(b"producer-test", 4))
    assert first.partition == place.partition
    consumer = AIOKafkaConsumer(**connection.client())
    await consumer.start()
    try:
        consumer.assign([place])
        consumer.seek(place, first.offset)
        records = [await consumer.getone() for _ in sent]
    finally:
        await consumer.stop()
    assert [wire.decode(Fragment, record.value) for record in records] == sent
    assert {record.key for record in records} == {b"producer-test"}
    assert dict(records[0].headers)["ce_id"] == sent[0].id.encode()
    assert records[0].timestamp_type == 1, "stamped on arrival"


async def test_no_broker_is_one_clear_line() -> None:
    with pytest.raises(BrokerError, match=r"no Kafka answers at 127\.0\.0\.1:1"):
        async with Producer(Connection(bootstrap="127.0.0.1:1"), source="test"):
            pass


async def test_a_topic_that_nobody_created_is_an_error_and_not_made_up(tmp_path: Path) -> None:
    async with EmbeddedKafka(tmp_path) as empty, Producer(Connection(bootstrap=empty.bootstrap), source="test") as to:
        with pytest.raises(BrokerError, match="Kafka has no topic fragments; create it with: monitor topics create"):
            await to.send(Fragment(text="Nine killed"))


async def test_a_topic_that_cannot_be_asked_for_is_the_brokers_failure_too(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path / "kafka") as broker:
        connection = Connection(bootstrap=broker.bootstrap)
        await create_topics(connection, partitions=1, replication=1)
        async with Producer(connection, source="test") as producer:
            broker.kill()
            with pytest.raises(BrokerError, match="fragments"):
                await producer.send(Fragment(text="Nine killed"))
