"""A connection that says nothing is given up while there is time to ask on another, and nothing else before."""

from __future__ import annotations

from typing import Any

from aiokafka.client import AIOKafkaClient, ConnectionGroup
from aiokafka.protocol.fetch import FetchRequest
from aiokafka.protocol.group import HeartbeatRequest, JoinGroupRequest, SyncGroupRequest

from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker.app import HEARTBEAT_S, REBALANCE_S, SESSION_S, Parts, WorkerApp, create_app
from monitor.worker.transport.silence import HELD_BACK_S, SILENCE_S, limit_silence
from tests.worker.standin import STANDIN


def made(settings: Settings) -> WorkerApp:
    """Return an application, not started."""
    app = create_app(settings, Connection(bootstrap="127.0.0.1:9"), Parts(core=STANDIN))
    app.finalize()
    return app


async def test_the_consumer_gives_a_silent_connection_up(settings: Settings) -> None:
    thread: Any = made(settings).consumer._thread
    kafka = thread._create_worker_consumer(thread.transport)
    assert kafka._client._request_timeout_ms == 1000 * SILENCE_S
    await kafka.stop()
    thread.thread_loop.close()


async def test_the_producer_gives_a_silent_connection_up_before_the_record(settings: Settings) -> None:
    kafka = made(settings).producer._new_producer()  # type: ignore[attr-defined]
    assert kafka.client._request_timeout_ms == 1000 * SILENCE_S
    assert kafka._request_timeout_ms > 2 * kafka.client._request_timeout_ms
    await kafka.stop()


def test_a_member_notices_silence_before_kafka_gives_it_up() -> None:
    assert HEARTBEAT_S + SILENCE_S < SESSION_S


async def test_what_is_held_back_may_take_longer_than_a_rebalance_and_not_as_long_as_the_watchdogs_patience(
    settings: Settings,
) -> None:
    """Faust's recovery ends for good and without a word when a step takes longer than its own limit."""
    stall = settings.worker.stall.total_seconds()
    assert REBALANCE_S < HELD_BACK_S < stall / 2
    assert made(settings).conf.broker_request_timeout > 2 * stall


class Line:
    """A connection that answers at once, and tells how long it would have waited."""

    def __init__(self) -> None:
        self._request_timeout = 60.0

    def connected(self) -> bool:
        """Return that it is."""
        return True

    async def send(self, request: Any, expect_response: bool) -> float:  # noqa: ARG002
        """Return the limit, seconds."""
        return self._request_timeout


async def test_only_what_a_rebalance_holds_back_is_waited_for_longer() -> None:
    client: Any = AIOKafkaClient()
    limit_silence(client)
    client._conns = {(0, group): Line() for group in ConnectionGroup}
    group = ConnectionGroup.COORDINATION
    join = JoinGroupRequest("group", 10_000, 12_000, "", "me", "consumer", [])
    assert await client.send(0, join, group=group) == HELD_BACK_S
    assert await client.send(0, SyncGroupRequest("group", 1, "me", "me", []), group=group) == HELD_BACK_S
    assert await client.send(0, HeartbeatRequest("group", 1, "me"), group=group) == SILENCE_S
    assert await client.send(0, FetchRequest(20, 1, 1024, 0, [])) == SILENCE_S
