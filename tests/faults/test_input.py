"""Bytes nobody can read, floods of them, and what a later version wrote: the real worker on a real Kafka."""

from __future__ import annotations

import base64
import os
import time

import pytest
from aiokafka import AIOKafkaProducer

from monitor.core.model import DeadLetter
from monitor.kafka import topics, wire
from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.fuzz import fuzz
from tests.faults.rig import Rig, until

SEED = int(os.environ.get("MONITOR_SEED", "20200227"))


@pytest.mark.timeout(900)
async def test_fuzzed_inputs_are_read_or_end_in_dead_letters_and_stop_nothing(rig: Rig, broker: EmbeddedKafka) -> None:
    record = await fuzz(rig, broker, SEED, 6000)
    assert record.broken() == [], f"seed {SEED}: {record}\n{rig.log[-8000:]}"
    assert record.ended == 0, rig.log


async def test_a_message_without_a_value_is_passed_over_or_kept_as_a_letter(rig: Rig) -> None:
    await rig.feed_raw("fragments", [None, b"", b"\x00"])
    rig.start()
    await rig.drained()
    letters = [wire.decode(DeadLetter, value) for _, value in await rig.records(topics.DEAD_LETTERS.name)]
    assert {base64.b64decode(letter.payload) for letter in letters} == {b"", b"\x00"}


async def test_a_flood_of_bad_messages_ends_the_worker_with_a_clear_line(rig: Rig) -> None:
    await rig.feed_raw("fragments", [b"\xff" * 10] * 3000)
    worker = rig.start()
    await until(lambda: not worker.alive, 60)
    assert worker.exit_code == 1
    assert "of the last 1000 messages of fragments could not be read" in rig.log
    assert "worker.flood_share" in rig.log


async def test_a_state_of_a_later_version_is_refused_by_name_at_once(rig: Rig) -> None:
    rig.start()
    await until(lambda: _changelog_exists(rig), 60)
    rig.end()
    producer = AIOKafkaProducer(bootstrap_servers=rig.bootstrap)
    await producer.start()
    await producer.send_and_wait(f"{rig.app_id}-situations-changelog", b'{"situation":"sit1","version":2}', key=b"sit1")
    await producer.stop()
    worker = rig.start()
    started = time.monotonic()
    await until(lambda: not worker.alive, 60, every=0.05)
    assert worker.exit_code == 1
    assert "newer-version" in rig.log
    assert time.monotonic() - started < 15, "the start included"


async def test_a_message_of_a_later_version_becomes_a_letter_of_that_name(rig: Rig) -> None:
    await rig.feed_raw("fragments", [b'{"text":"a","version":2}'], partition=0)
    rig.start()
    await rig.drained()
    [(_, value)] = await rig.records(topics.DEAD_LETTERS.name)
    assert wire.decode(DeadLetter, value).error == "newer-version"


async def test_a_worker_without_its_topics_ends_with_one_line(rig: Rig) -> None:
    async with rig.admin() as client:
        await client.delete_topics([topics.OBSERVATIONS.name])
    worker = rig.start()
    await until(lambda: not worker.alive, 60)
    assert worker.exit_code == 1
    assert "missing topics: observations; create them with: monitor topics create" in rig.log


async def test_a_worker_with_another_number_of_partitions_ends_with_one_line(rig: Rig) -> None:
    worker = rig.start(MONITOR_KAFKA__PARTITIONS="3")
    await until(lambda: not worker.alive, 60)
    assert worker.exit_code == 1
    assert "topics must have 3 partitions" in rig.log


async def _changelog_exists(rig: Rig) -> bool:
    async with rig.admin() as client:
        return f"{rig.app_id}-situations-changelog" in await client.list_topics()
