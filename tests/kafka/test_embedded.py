"""The embedded broker: it starts, survives what a machine does to it, says in one line what stops it."""

from __future__ import annotations

import socket
import threading
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
from monitor.kafka.topics import FRAGMENTS


async def write(bootstrap: str, *texts: str) -> None:
    connection = Connection(bootstrap=bootstrap)
    await create_topics(connection, partitions=1, replication=1)
    async with Producer(connection, source="test") as producer:
        await producer.send_all(Fragment(text=text) for text in texts)


async def read(bootstrap: str, count: int) -> list[str]:
    consumer = AIOKafkaConsumer(**Connection(bootstrap=bootstrap).client())
    await consumer.start()
    try:
        place = TopicPartition(FRAGMENTS.name, 0)
        consumer.assign([place])
        consumer.seek(place, 0)
        return [wire.decode(Fragment, (await consumer.getone()).value).text for _ in range(count)]
    finally:
        await consumer.stop()


@pytest.mark.parametrize("hard", [False, True], ids=["politely", "by kill -9"])
async def test_what_was_acknowledged_is_there_after_a_restart_on_the_same_port(tmp_path: Path, hard: bool) -> None:
    async with EmbeddedKafka(tmp_path) as broker:
        before = broker.bootstrap
        await write(broker.bootstrap, "nine killed", "22 killed")
        broker.restart(hard=hard)
        assert broker.bootstrap == before
        assert await read(broker.bootstrap, 2) == ["nine killed", "22 killed"]


async def test_a_data_folder_outlives_its_broker(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path) as first:
        await write(first.bootstrap, "nine killed")
    with EmbeddedKafka(tmp_path) as second:
        assert await read(second.bootstrap, 1) == ["nine killed"]


def test_starting_twice_is_starting_once(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path) as broker:
        pid = broker.pid
        assert broker.start().pid == pid


def test_stopping_twice_is_stopping_once(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path) as broker:
        broker.stop()
        assert not broker.running
        broker.stop()


def test_a_broker_started_from_a_thread_outlives_that_thread(tmp_path: Path) -> None:
    # The kernel's parent-death signal follows threads: without the guard between, the broker would be killed here.
    broker = EmbeddedKafka(tmp_path)
    thread = threading.Thread(target=broker.start)
    thread.start()
    thread.join()
    try:
        assert broker.restart().running
    finally:
        broker.stop()


def test_a_port_in_use_is_told_before_anything_is_started(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as squatter:
        port = squatter.getsockname()[1]
        with pytest.raises(BrokerError, match=f"port {port} of 127.0.0.1 is in use; .*choose another") as caught:
            EmbeddedKafka(tmp_path, port=port).start()
    assert "\n" not in str(caught.value)


def test_the_port_asked_for_is_the_port_used(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with EmbeddedKafka(tmp_path, port=port) as broker:
        assert broker.bootstrap == f"127.0.0.1:{port}"


def test_two_brokers_on_one_folder_are_refused_by_the_name_of_the_first(tmp_path: Path) -> None:
    with (
        EmbeddedKafka(tmp_path),
        pytest.raises(BrokerError, match=r"another broker \(process \d+\) uses .*stop it, or choose another"),
    ):
        EmbeddedKafka(tmp_path).start()


def test_lock_files_left_behind_by_a_killed_broker_do_not_matter(tmp_path: Path) -> None:
    broker = EmbeddedKafka(tmp_path).start()
    broker.kill()
    assert (tmp_path / "lock").exists()
    assert (tmp_path / "data" / ".lock").exists()
    with EmbeddedKafka(tmp_path) as again:
        assert again.running


def test_a_full_disk_is_told_before_anything_is_started(tmp_path: Path) -> None:
    with pytest.raises(BrokerError, match=r"disk full: \d+ MB free in .*; free some, or choose another cache folder"):
        EmbeddedKafka(tmp_path, minimum_free=10**18).start()


def test_a_data_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BrokerError, match=r"cannot write Kafka's data to .*: Not a directory"):
        EmbeddedKafka(tmp_path / "file" / "kafka").start()


def test_data_that_is_not_kafkas_is_one_clear_line_that_names_the_log(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "meta.properties").write_text("version=99\n")
    broker = EmbeddedKafka(tmp_path)
    with pytest.raises(BrokerError, match=r"Kafka ended while starting: .*; see .*broker\.log") as caught:
        broker.start()
    assert "\n" not in str(caught.value)
    assert not broker.running


def test_a_half_formatted_folder_is_formatted_anew(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "bootstrap.checkpoint").write_bytes(b"half")
    with EmbeddedKafka(tmp_path) as broker:
        assert broker.running


def test_a_frozen_broker_goes_on_where_it_was(tmp_path: Path) -> None:
    with EmbeddedKafka(tmp_path) as broker:
        broker.pause()
        broker.resume()
        assert broker.restart().running


def test_the_address_of_a_broker_that_never_started_is_not_made_up(tmp_path: Path) -> None:
    with pytest.raises(BrokerError, match="was not started yet"):
        _ = EmbeddedKafka(tmp_path).bootstrap
