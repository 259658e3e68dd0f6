"""Creates topics and checks what a broker has, through Kafka's admin calls. Every failure is one clear line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, TopicAlreadyExistsError

from monitor.errors import BrokerError
from monitor.kafka.connection import Connection
from monitor.kafka.topics import TOPICS, Topic

REQUEST_TIMEOUT_MS = 20_000


@asynccontextmanager
async def admin(connection: Connection) -> AsyncIterator[Any]:
    """Yield an aiokafka admin client. Raises ``BrokerError`` if no broker answers, or an admin call fails."""
    client = AIOKafkaAdminClient(**connection.client(), request_timeout_ms=REQUEST_TIMEOUT_MS)
    try:
        await client.start()
    except (KafkaError, OSError) as error:
        await client.close()
        raise BrokerError(f"no Kafka answers at {connection.bootstrap}: {error}; is it running?") from None
    try:
        yield client
    except KafkaError as error:
        raise BrokerError(f"Kafka at {connection.bootstrap} refused an admin call: {error}") from None
    finally:
        await client.close()


async def reach(connection: Connection) -> None:
    """Return if a broker answers. Raises ``BrokerError``."""
    async with admin(connection):
        pass


async def create_topics(
    connection: Connection, *, partitions: int, replication: int, topics: Iterable[Topic] = TOPICS
) -> tuple[str, ...]:
    """Create the topics that are missing and return their names, once their partitions have leaders.

    A topic that exists is left as it is: ``check_topics`` says whether it will do. Raises ``BrokerError``.
    """
    wanted = tuple(topics)
    async with admin(connection) as client:
        existing = set(await client.list_topics())
        missing = [topic for topic in wanted if topic.name not in existing]
        if missing:
            request = [NewTopic(t.name, partitions, replication, topic_configs=t.config()) for t in missing]
            response = await client.create_topics(request)
            _raise_refusals(response.topic_errors)
        await _leaders_elected(client, [topic.name for topic in wanted])
    return tuple(topic.name for topic in missing)


async def check_topics(connection: Connection, *, partitions: int, topics: Iterable[Topic] = TOPICS) -> None:
    """Raise ``BrokerError`` in one line if a topic is missing or has other partitions or policy than it must."""
    wanted = tuple(topics)
    async with admin(connection) as client:
        existing = set(await client.list_topics())
        missing = [topic.name for topic in wanted if topic.name not in existing]
        if missing:
            raise BrokerError(f"missing topics: {', '.join(missing)}; create them with: monitor topics create")
        found = await client.describe_topics([topic.name for topic in wanted])
        counts = {entry["topic"]: len(entry["partitions"]) for entry in found}
        wrong = [f"{name} has {count}" for name, count in sorted(counts.items()) if count != partitions]
        if wrong:
            raise BrokerError(
                f"topics must have {partitions} partitions each (kafka.partitions), but {', '.join(wrong)};"
                " delete and create them again, or configure their count"
            )
        policies = await _policies(client, wanted)
    wrong = [
        f"{topic.name} has {policies[topic.name]}, not {topic.policy.value}"
        for topic in wanted
        if set(policies[topic.name].split(",")) != set(topic.policy.value.split(","))
    ]
    if wrong:
        raise BrokerError(f"wrong cleanup.policy: {'; '.join(wrong)}; mend it with kafka-configs or create them again")


def _raise_refusals(errors: Iterable[tuple[Any, ...]]) -> None:
    """Raise for the first error of a create response; a topic that another process created meanwhile is no error."""
    for name, code, *detail in errors:
        if code not in (0, TopicAlreadyExistsError.errno):
            reason = next((part for part in detail if part), f"error {code}")
            raise BrokerError(f"Kafka refused to create topic {name}: {reason}")


async def _leaders_elected(client: Any, names: list[str], *, tries: int = 200) -> None:
    """Wait until every partition has a leader, so that the first write after creation need not be tried again."""
    for _ in range(tries):
        found = await client.describe_topics(names)
        partitions = [p for entry in found for p in entry["partitions"]]
        if all(entry["error_code"] == 0 for entry in found) and all(p["leader"] >= 0 for p in partitions):
            return
        await asyncio.sleep(0.05)
    raise BrokerError(f"some partition of {', '.join(names)} has no leader after {tries * 0.05:.0f} s; see Kafka's log")


async def _policies(client: Any, topics: Iterable[Topic]) -> dict[str, str]:
    from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

    resources = [ConfigResource(ConfigResourceType.TOPIC, t.name, {"cleanup.policy": None}) for t in topics]
    responses = await client.describe_configs(resources)
    return {
        name: entries[0][1]
        for response in responses
        for _code, _message, _kind, name, entries in response.resources
    }  # fmt: skip
