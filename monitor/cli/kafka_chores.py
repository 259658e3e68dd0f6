"""What people do with a Kafka that runs already: topics, dead letters, acknowledgements, mutes."""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, TypeVar

from monitor.cli import console
from monitor.core.model import Action, ActionKind, Alert, DeadLetter
from monitor.errors import BrokerError, ConfigError, UnreadableMessage, UsageError
from monitor.kafka import topics, wire
from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.settings.fields import above_zero, parse_duration

_T = TypeVar("_T")

REDRIVEN = "redriven-from"
"""Header of a message that was sent again, as the worker reads it (a test compares): where it first stood."""


def connection_of(settings: Settings) -> Connection:
    """Return how to reach the configured Kafka. Raises ``ConfigError`` where none is configured."""
    if settings.kafka.bootstrap is None:
        raise ConfigError(
            "no Kafka is configured; set kafka.bootstrap or MONITOR_KAFKA__BOOTSTRAP=host:port"
            " (monitor broker starts one, and says which)"
        )
    return Connection.of(settings.kafka)


def run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run some work against Kafka. aiokafka's own complaints are left out: the error that is raised says it once."""
    import logging

    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    return asyncio.run(work)


def create_missing(settings: Settings) -> None:
    """Create the topics that are missing, and say which."""
    from monitor.kafka.admin import create_topics

    kafka = settings.kafka
    connection = connection_of(settings)
    made = run(create_topics(connection, partitions=kafka.partitions, replication=kafka.replication))
    console.out().print(f"created: {', '.join(made)}" if made else "all topics are there already", markup=False)


def check_all(settings: Settings, *, as_json: bool) -> None:
    """Check every topic, and print the table of them."""
    from rich.table import Table

    from monitor.kafka.admin import check_topics

    run(check_topics(connection_of(settings), partitions=settings.kafka.partitions))
    if as_json:
        for topic in topics.TOPICS:
            console.write_json(
                {"topic": topic.name, "partitions": settings.kafka.partitions, "key": topic.key, "policy": topic.policy}
            )
        return
    table = Table("topic", "partitions", "key", "policy", "written by", "read by", box=None)
    for topic in topics.TOPICS:
        table.add_row(
            topic.name, str(settings.kafka.partitions), topic.key, topic.policy.value, topic.writers, topic.readers
        )
    console.out().print(table)


async def _letters(connection: Connection) -> list[DeadLetter]:
    from monitor.cli.tail import read_to_end

    found: dict[str, tuple[int, DeadLetter]] = {}
    async for record in read_to_end(connection, topics.DEAD_LETTERS):
        try:
            letter = wire.decode(DeadLetter, record.value)
        except UnreadableMessage:
            continue
        found[place_of(letter)] = (record.timestamp, letter)
    # Partitions are read one after the other: the second in which it was written says what is newest, then its place.
    ordered = sorted(found.values(), key=lambda one: (one[0] // 1000, one[1].source, one[1].partition, one[1].offset))
    return [letter for _, letter in ordered]


def place_of(letter: DeadLetter) -> str:
    """Return where the message first stood, as people name it: TOPIC/PARTITION/OFFSET."""
    return f"{letter.source}/{letter.partition}/{letter.offset}"


def list_dead_letters(settings: Settings, *, limit: int, as_json: bool) -> None:
    """Print the newest dead letters. What they hold is shown as text: brackets in it are no markup."""
    from rich.table import Table
    from rich.text import Text

    letters = run(_letters(connection_of(settings)))[-limit:]
    if as_json:
        for letter in letters:
            console.write_json(letter)
        return
    if not letters:
        console.out().print("no dead letters")
        return
    table = Table("from", "why", "what exactly", "starts with", box=None)
    for letter in letters:
        table.add_row(*map(Text, (place_of(letter), letter.error, letter.detail, _preview(letter))))
    console.out().print(table)


def redrive_dead_letters(settings: Settings, source: str | None) -> None:
    """Send one or all dead letters to their topic again, with a header that names where they first stood."""
    connection = connection_of(settings)
    letters = [letter for letter in run(_letters(connection)) if source in (None, place_of(letter))]
    if source is not None and not letters:
        raise UsageError(f"there is no dead letter {source}; see: monitor dead-letters list")
    known = {topic.name for topic in topics.TOPICS}
    sendable = [letter for letter in letters if letter.source in known]
    run(_send_again(connection, sendable))
    out = console.out()
    out.print(f"{len(sendable)} sent again", markup=False)
    for letter in letters:
        if letter not in sendable:
            out.print(f"{place_of(letter)} is a line of a file: {letter.redrive}", markup=False)


async def _send_again(connection: Connection, letters: list[DeadLetter]) -> None:
    from aiokafka import AIOKafkaProducer
    from aiokafka.errors import KafkaError

    producer = AIOKafkaProducer(**connection.client(), acks="all", enable_idempotence=True)
    try:
        await producer.start()
        for letter in letters:
            key = letter.key.encode() if letter.key is not None else None
            place = {} if key is None else {"partition": letter.partition}
            header = (REDRIVEN, place_of(letter).encode())
            await producer.send_and_wait(letter.source, _payload(letter), key=key, headers=[header], **place)
    except (KafkaError, OSError) as error:
        raise BrokerError(f"Kafka at {connection.bootstrap} did not take them: {error}") from None
    finally:
        await producer.stop()


def _payload(letter: DeadLetter) -> bytes:
    try:
        return base64.b64decode(letter.payload, validate=True)
    except binascii.Error:
        return letter.payload.encode()


def _preview(letter: DeadLetter) -> str:
    text = _payload(letter)[:60].decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "·" for c in text)


def acknowledge(settings: Settings, alert: str, *, by: str, note: str | None) -> None:
    """Write the acknowledgement of an alert, once Kafka has it."""

    def act(found: Alert) -> Action:
        return Action(
            situation=found.situation, kind=ActionKind.ACKNOWLEDGE, at=datetime.now(UTC), by=by, target=found.id,
            note=note, status=found.status,
        )  # fmt: skip

    action = run(_act_on(connection_of(settings), alert, act))
    console.out().print(f"acknowledged {action.target} of {action.situation} by {action.by}", markup=False)


def mute(settings: Settings, alert: str, lasting: str, *, whole: bool, by: str, note: str | None) -> None:
    """Mute an alert's incident (its situation where ``whole``, or where the alert is of none), and say until when."""
    now = datetime.now(UTC).replace(microsecond=0)
    try:
        until = now + above_zero(parse_duration(lasting))
    except ValueError as error:
        raise UsageError(f"--for {lasting}: {error}") from None
    except OverflowError:
        raise UsageError(f"--for {lasting}: the end is out of reach; write for example 365d") from None

    def act(found: Alert) -> Action:
        return Action(
            situation=found.situation, kind=ActionKind.MUTE, at=now, by=by, note=note, status=found.status,
            target=None if whole else found.incident, until=until,
        )  # fmt: skip

    action = run(_act_on(connection_of(settings), alert, act))
    what = f"{action.target} of {action.situation}" if action.target is not None else action.situation
    console.out().print(f"muted {what} until {action.until:%Y-%m-%d %H:%M:%S} UTC by {action.by}", markup=False)


async def _act_on(connection: Connection, wanted: str, act: Callable[[Alert], Action]) -> Action:
    """Send what somebody does about the one alert whose id begins with ``wanted``."""
    from monitor.cli.tail import read_to_end
    from monitor.kafka.producer import Producer

    matches: dict[str, Alert] = {}
    async for record in read_to_end(connection, topics.ALERTS):
        if record.value is None:
            continue
        try:
            alert = wire.decode(Alert, record.value)
        except UnreadableMessage:
            continue
        if alert.id.startswith(wanted):
            matches[alert.id] = alert
    if not matches:
        raise UsageError(f"there is no alert {wanted!r}; the page and the demo show their ids")
    if len(matches) > 1:
        raise UsageError(f"{wanted!r} is the start of {len(matches)} alerts' ids; give more of it")
    action = act(next(iter(matches.values())))
    async with Producer(connection, source="cli") as producer:
        await producer.send(action)
    return action
