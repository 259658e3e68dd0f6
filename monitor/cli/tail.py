"""Reading a topic from its start: to its end, or on and on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from monitor.errors import BrokerError
from monitor.kafka.admin import admin
from monitor.kafka.connection import Connection
from monitor.kafka.topics import Topic


@asynccontextmanager
async def consumer(connection: Connection, topic: Topic) -> AsyncIterator[Any]:
    """Yield an aiokafka consumer of all of ``topic``, at its start, in no group. Raises ``BrokerError``."""
    client = AIOKafkaConsumer(**connection.client(), enable_auto_commit=False, fetch_max_wait_ms=100)
    try:
        await client.start()
        client.assign([TopicPartition(topic.name, number) for number in await _partitions(connection, topic)])
        await client.seek_to_beginning()
        yield client
    except (KafkaError, OSError) as error:
        raise BrokerError(f"no Kafka answers at {connection.bootstrap}: {error}; is it running?") from None
    finally:
        await client.stop()


async def read_to_end(connection: Connection, topic: Topic) -> AsyncIterator[Any]:
    """Yield the records that are in ``topic`` now, oldest first in each partition."""
    async with consumer(connection, topic) as client:
        places = client.assignment()
        ends = await client.end_offsets(places)
        left = {place for place in places if await client.position(place) < ends[place]}
        while left:
            for place, records in (await client.getmany(timeout_ms=500)).items():
                for record in records:
                    if record.offset < ends[place]:
                        yield record
            left = {place for place in left if await client.position(place) < ends[place]}


async def _partitions(connection: Connection, topic: Topic) -> list[int]:
    async with admin(connection) as client:
        if topic.name not in await client.list_topics():
            raise BrokerError(f"there is no topic {topic.name}; create it with: monitor topics create")
        (found,) = await client.describe_topics([topic.name])
        return sorted(entry["partition"] for entry in found["partitions"])
