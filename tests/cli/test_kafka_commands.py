"""Commands against a real Kafka: topics, replay, dead letters, acknowledgements, mutes."""

from __future__ import annotations

import asyncio
import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from monitor.cli.tail import read_to_end
from monitor.core.model import Action, ActionKind, Alert, DeadLetter, Fragment, MessageType, Severity, Status
from monitor.kafka import topics, wire
from monitor.kafka.connection import Connection
from monitor.kafka.producer import Producer
from tests.cli.conftest import LIVE_PAGE, Monitor, run_monitor

T = TypeVar("T")


@pytest.fixture(scope="module")
def at(own_kafka: str) -> dict[str, str]:
    """The environment that names the Kafka, with its topics made."""
    environment = {"MONITOR_KAFKA__BOOTSTRAP": own_kafka}
    missing = run_monitor("topics", "check", **environment)
    assert missing.status == 1
    assert "missing topics: fragments, observations" in missing.err
    assert "monitor topics create" in missing.err
    made = run_monitor("topics", "create", **environment)
    assert made.out == f"created: {', '.join(topic.name for topic in topics.TOPICS)}\n"
    return environment


@pytest.fixture
def connection(own_kafka: str) -> Connection:
    return Connection(bootstrap=own_kafka)


async def read(connection: Connection, topic: topics.Topic, kind: type[T]) -> list[T]:
    return [wire.decode(kind, record.value) async for record in read_to_end(connection, topic)]


def test_the_header_of_a_redriven_message_is_the_one_that_the_worker_reads() -> None:
    from monitor.cli.kafka_chores import REDRIVEN
    from monitor.worker.letters import REDRIVEN as READ

    assert REDRIVEN == READ


def test_creating_topics_twice_changes_nothing(monitor: Monitor, at: dict[str, str]) -> None:
    assert monitor("topics", "create", **at).out == "all topics are there already\n"
    assert monitor("topics", "check", **at).status == 0
    assert [row["topic"] for row in monitor("topics", "check", "--json", **at).rows] == [t.name for t in topics.TOPICS]
    assert "reachable, topics good" in monitor("check-config", "--broker", **at).out


def test_another_count_of_partitions_is_told(monitor: Monitor, at: dict[str, str]) -> None:
    ran = monitor("check-config", "--broker", MONITOR_KAFKA__PARTITIONS="7", **at)

    assert ran.status == 1
    assert "topics must have 7 partitions each" in ran.err


async def test_a_replay_publishes_an_exercise_in_order_as_its_own_stream(
    monitor: Monitor, at: dict[str, str], connection: Connection
) -> None:
    ran = await asyncio.to_thread(monitor, "replay", LIVE_PAGE, **at)
    fragments = [one for one in await read(connection, topics.FRAGMENTS, Fragment) if one.stream == LIVE_PAGE.stem]

    assert (ran.status, ran.err) == (0, f"{len(fragments)} fragments published as exercise\n")
    assert {fragment.status for fragment in fragments} == {Status.EXERCISE}
    assert [one.text for one in fragments if "killed in Idlib air strike" in one.text][:2] == [
        "22 Turkish soldiers killed in Idlib air strike, Hatay governor says",
        "29 Turkish soldiers killed in Idlib air strike, Hatay governor says",
    ]


async def test_bad_lines_become_dead_letters_and_the_rest_goes_on(
    monitor: Monitor, at: dict[str, str], connection: Connection, tmp_path: Path
) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "first"}\n[/nonsense]\n{"txt": 1}\n{"text": "last"}\n')

    ran = await asyncio.to_thread(monitor, "replay", path, **at)
    sent = [one.text for one in await read(connection, topics.FRAGMENTS, Fragment) if one.stream == "feed"]
    letters = {one.offset: one for one in await read(connection, topics.DEAD_LETTERS, DeadLetter)}

    assert (ran.status, ran.err) == (0, "2 fragments published as exercise, 2 bad lines to the dead letters\n")
    assert sent == ["first", "last"]
    assert letters[2].detail.startswith("feed.jsonl, line 2: not JSON")
    assert base64.b64decode(letters[2].payload) == b"[/nonsense]"

    listed = await asyncio.to_thread(monitor, "dead-letters", "list", **at)
    assert "feed.jsonl/0/2" in listed.out
    assert "[/nonsense]" in listed.out, "what stands in a letter is no markup"
    assert "feed.jsonl/0/3" in listed.out
    again = await asyncio.to_thread(monitor, "dead-letters", "redrive", "feed.jsonl/0/2", **at)
    assert (
        again.out
        == "0 sent again\nfeed.jsonl/0/2 is a line of a file: mend line 2 and run: monitor replay feed.jsonl\n"
    )


def test_the_newest_letters_are_listed_whatever_their_partitions(
    monitor: Monitor, at: dict[str, str], tmp_path: Path
) -> None:
    for name in ("early", "late"):
        path = tmp_path / f"{name}.jsonl"
        path.write_text('{"text": "first"}\n' + "nonsense\n" * 9)
        assert monitor("replay", path, **at).status == 0

    listed = monitor("dead-letters", "list", "--json", "--limit", "9", **at).rows

    assert {(letter["source"], letter["offset"]) for letter in listed} == {("late.jsonl", n) for n in range(2, 11)}


async def test_a_dead_letter_is_sent_again_and_says_where_it_came_from(
    monitor: Monitor, at: dict[str, str], connection: Connection
) -> None:
    lost = DeadLetter(
        source="fragments", partition=1, offset=4711, error="not-json", detail="no fragment",
        payload=base64.b64encode(b"\xff broken").decode(), redrive="", key="wire",
    )  # fmt: skip
    async with Producer(connection, source="test") as producer:
        await producer.send(lost)

    ran = await asyncio.to_thread(monitor, "dead-letters", "redrive", "fragments/1/4711", **at)

    assert (ran.status, ran.out) == (0, "1 sent again\n")
    sent = [
        (record.value, record.key, record.partition, dict(record.headers)["redriven-from"])
        async for record in read_to_end(connection, topics.FRAGMENTS)
        if "redriven-from" in dict(record.headers)
    ]
    assert sent == [(b"\xff broken", b"wire", 1, b"fragments/1/4711")]
    nothing = await asyncio.to_thread(monitor, "dead-letters", "redrive", "fragments/9/9", **at)
    assert nothing.err == "monitor: there is no dead letter fragments/9/9; see: monitor dead-letters list\n"
    assert nothing.status == 2


async def test_an_alert_is_acknowledged_by_the_start_of_its_id(
    monitor: Monitor, at: dict[str, str], connection: Connection
) -> None:
    async with Producer(connection, source="test") as producer:
        for name in ("abc1", "abc2"):
            await producer.send(alert(name))

    ran = await asyncio.to_thread(monitor, "ack", "abc1", "--by", "night desk", "--note", "on it", **at)

    assert (ran.status, ran.out) == (0, "acknowledged abc1 of north by night desk\n")
    (action,) = [one for one in await read(connection, topics.ACTIONS, Action) if one.target == "abc1"]
    assert (action.kind.value, action.target, action.by, action.note, action.situation) == (
        "acknowledge", "abc1", "night desk", "on it", "north",
    )  # fmt: skip
    assert "give more of it" in (await asyncio.to_thread(monitor, "ack", "abc", **at)).err
    assert "there is no alert 'nope'" in (await asyncio.to_thread(monitor, "ack", "nope", **at)).err


async def test_an_alert_s_incident_is_muted_for_a_time_or_its_whole_situation(
    monitor: Monitor, at: dict[str, str], connection: Connection
) -> None:
    async with Producer(connection, source="test") as producer:
        await producer.send(alert("def1", "strike"))

    one = await asyncio.to_thread(monitor, "mute", "def1", "--for", "2h", "--by", "night desk", **at)
    whole = await asyncio.to_thread(monitor, "mute", "def1", "--situation", "--by", "night desk", **at)

    actions = await read(connection, topics.ACTIONS, Action)
    by_target = {action.target: action for action in actions if action.kind is ActionKind.MUTE}
    for ran, target, lasting, what in (
        (one, "strike", timedelta(hours=2), "strike of north"),
        (whole, None, timedelta(hours=1), "north"),
    ):
        action = by_target[target]
        assert action.until is not None
        assert (action.situation, action.by, action.until - action.at) == ("north", "night desk", lasting)
        assert ran.out == f"muted {what} until {action.until:%Y-%m-%d %H:%M:%S} UTC by night desk\n"
    wrong = await asyncio.to_thread(monitor, "mute", "def1", "--for", "2 fortnights", **at)
    assert wrong.err.startswith("monitor: --for 2 fortnights: ")
    assert wrong.status == 2


def alert(name: str, incident: str | None = None) -> Alert:
    return Alert(
        id=name,
        message_id=name,
        type=MessageType.ALERT,
        status=Status.ACTUAL,
        situation="north",
        incident=incident,
        subject="north",
        rule="toll",
        rule_version=1,
        measure="best",
        threshold=10,
        episode="1",
        severity=Severity.MINOR,
        page=True,
        reason="crossed",
        headline="10 killed",
        text="10 killed",
        at=datetime(2020, 2, 27, tzinfo=UTC),
        value=10,
    )
