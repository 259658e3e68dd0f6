"""A connection that says nothing is given up while there is time to ask on another, and nothing else before."""

from __future__ import annotations

from typing import Any

from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker.app import REBALANCE_S, Parts, WorkerApp, create_app
from monitor.worker.transport.silence import SILENCE_S
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


async def test_silence_lasts_longer_than_a_rebalance_and_shorter_than_the_watchdogs_patience(
    settings: Settings,
) -> None:
    """Faust's recovery ends for good and without a word when a step takes longer than its own limit."""
    stall = settings.worker.stall.total_seconds()
    assert REBALANCE_S < SILENCE_S < stall / 2
    assert made(settings).conf.broker_request_timeout > 2 * stall
