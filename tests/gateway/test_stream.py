"""The stream: everything once, in order, from where a viewer stood; and never more than a bounded queue for one."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from monitor.core.model import Action, ActionKind
from monitor.gateway.readmodel.model import ReadModel, Taken
from monitor.gateway.stream.hub import Hub
from monitor.gateway.stream.viewer import BOUND
from monitor.kafka.connection import Connection
from tests.gateway.conftest import Gateway, eventually, tell
from tests.gateway.story import at, night
from tests.gateway.telling import records

STREAM = "/api/v1/stream"


@dataclass(frozen=True, slots=True)
class Event:
    """One server-sent event."""

    id: str
    kind: str
    data: Any


def events(lines: Iterator[str]) -> Iterator[Event]:
    """Read server-sent events as a browser does."""
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(":")
            fields[name] = value.lstrip()
        elif "event" in fields:
            yield Event(fields.get("id", ""), fields["event"], json.loads(fields["data"]))
            fields = {}
        else:
            fields = {}


@contextmanager
def watching(gateway: Gateway, after: str | None = None) -> Iterator[Iterator[Event]]:
    """Connect to the stream and yield its events."""
    headers = {"Last-Event-ID": after} if after else {}
    with httpx.stream("GET", gateway.url + STREAM, headers=headers, timeout=20) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield events(answer.iter_lines())


def until(stream: Iterator[Event], condition: Callable[[Event], bool]) -> list[Event]:
    """Read events up to the one that meets ``condition``."""
    found = []
    end = time.monotonic() + 20
    for event in stream:
        assert time.monotonic() < end, "what was waited for did not come"
        found.append(event)
        if condition(event):
            return found
    raise AssertionError("the stream ended")


def ack(number: int) -> Action:
    """Return an action that is easy to tell from others."""
    return Action(
        situation="stream-test", kind=ActionKind.MUTE, at=at(28, 9, 0), by=f"person {number}", until=at(28, 10, 0)
    )


def test_a_new_viewer_gets_where_things_stand_and_then_what_comes(gateway: Gateway, told: Connection) -> None:
    with watching(gateway) as stream:
        first = next(stream)
        assert first.kind == "snapshot"
        assert {"idlib-2020", "exercise/idlib-2020"} <= {s["id"] for s in first.data["situations"]}
        tell(told, *night(situation="stream-a", suffix=" a"))
        missing = {"incident", "index", "alert", "decision", "report", "revision"}

        def complete(event: Event) -> bool:
            missing.discard(event.kind)
            return not missing

        assert all(event.id for event in until(stream, complete))


def test_who_comes_back_gets_exactly_what_was_missed(gateway: Gateway, told: Connection) -> None:
    with watching(gateway) as stream:
        last = next(stream).id
    tell(told, *(ack(n) for n in range(30)))
    for first, cut in ((0, 10), (11, 20)):
        with watching(gateway, last) as stream:
            seen = until(stream, lambda e, cut=cut: e.kind == "action" and e.data["by"] == f"person {cut}")  # type: ignore[misc]
        last = seen[-1].id
        assert [e.data["by"] for e in seen if e.kind == "action"] == [f"person {n}" for n in range(first, cut + 1)]


def test_a_restart_of_the_gateway_leaves_no_gap(another: Any, told: Connection, tmp_path: Path) -> None:
    before = another(folder=tmp_path)
    with watching(before) as stream:
        last = next(stream).id
    before.stop()
    tell(told, *(ack(n) for n in range(100, 120)))
    after = another(folder=tmp_path)
    with watching(after, last) as stream:
        seen = until(stream, lambda e: e.kind == "action" and e.data["by"] == "person 119")
    assert [e.data["by"] for e in seen if e.kind == "action"] == [f"person {n}" for n in range(100, 120)]


def test_a_viewer_resumes_at_another_replica(gateway: Gateway, another: Any, told: Connection, tmp_path: Path) -> None:
    with watching(gateway) as stream:
        last = next(stream).id
    tell(told, *(ack(n) for n in range(200, 205)))
    with watching(another(folder=tmp_path / "replica"), last) as stream:
        seen = until(stream, lambda e: e.kind in ("snapshot",) or (e.kind == "action" and e.data["by"] == "person 204"))
    if seen[0].kind != "snapshot":  # a replica that was just told it all has a short memory, and may say so
        assert [e.data["by"] for e in seen if e.kind == "action"] == [f"person {n}" for n in range(200, 205)]


def test_a_position_of_another_log_gets_a_snapshot(gateway: Gateway) -> None:
    for after in ("00000000.0.0.0.0.0.0.0", "nonsense", "x" * 3999):
        with watching(gateway, after) as stream:
            assert next(stream).kind == "snapshot"


def test_a_viewer_that_is_too_far_behind_gets_a_snapshot(gateway: Gateway, told: Connection) -> None:
    with watching(gateway) as stream:
        last = next(stream).id
    tell(told, *(ack(n) for n in range(1000, 1000 + BOUND + 10)))
    eventually(lambda: f"person {1000 + BOUND + 9}" in gateway.room.model.journal()[0][-1].body.decode())
    with watching(gateway, last) as stream:
        assert next(stream).kind == "snapshot"


def test_a_gateway_that_stops_sends_its_viewers_away(another: Any) -> None:
    running = another()
    ended = threading.Event()

    def watch() -> None:
        with watching(running) as stream:
            for _ in stream:
                pass
        ended.set()

    viewer = threading.Thread(target=watch, daemon=True)
    viewer.start()
    eventually(lambda: running.room.hub.viewers == 1)
    running.stop()
    assert ended.wait(5)


def taken(model: ReadModel, number: int) -> Taken:
    """Return what a batch of one action brings."""
    record = records([ack(number)])[0]
    moved = type(record)(
        topic=record.topic, partition=record.partition, offset=number, timestamp=record.timestamp, value=record.value
    )
    return model.take([moved])


def test_a_viewer_that_never_reads_is_told_to_come_back_and_holds_no_more(model: ReadModel) -> None:
    hub = Hub()

    async def play() -> list[bytes]:
        with hub.viewer([], {}) as slow:
            for number in range(BOUND * 3):
                hub.publish(taken(model, number))
                assert slow.waiting <= BOUND
            return [data async for data in slow.frames()]

    assert asyncio.run(play()) == [b'event: reconnect\ndata: {"reason":"too far behind"}\n\n']
    assert hub.viewers == 0


def test_a_viewer_ahead_of_this_replica_is_not_told_twice(model: ReadModel) -> None:
    hub = Hub()
    place = records([ack(0)])[0]

    async def play() -> list[bytes]:
        with hub.viewer([], {(place.topic, place.partition): 3}) as ahead:
            for number in range(5):
                hub.publish(taken(model, number))
            ahead.close()
            return [data async for data in ahead.frames()]

    told = b"".join(asyncio.run(play()))
    assert [f"person {n}".encode() in told for n in range(5)] == [False, False, False, True, True]


def test_viewers_that_never_read_do_not_hold_the_others_up(gateway: Gateway, told: Connection) -> None:
    deaf = []
    for _ in range(10):
        line = socket.create_connection(("127.0.0.1", gateway.port))
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.sendall(f"GET {STREAM} HTTP/1.1\r\nHost: gateway\r\n\r\n".encode())
        deaf.append(line)
    try:
        eventually(lambda: gateway.room.hub.viewers >= 10)
        with watching(gateway) as stream:
            next(stream)
            tell(told, *(ack(n) for n in range(2000, 2100)))
            until(stream, lambda e: e.kind == "action" and e.data["by"] == "person 2099")
    finally:
        for line in deaf:
            line.close()
    eventually(lambda: gateway.room.hub.viewers == 0)
