"""A receiver that is down costs the memory of what waits for it, and no more for every attempt."""

from __future__ import annotations

import gc
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from monitor.core.model import Alert, Delivery
from monitor.notify.backoff import Backoff
from monitor.notify.lanes import Lanes, Waiting
from monitor.notify.log import DeliveryLog
from tests.notify.play import PlayClock, Recorder, alert, settle

WAITING = 2_000
INCIDENTS = 40
MOST_GROWTH = 64 * 1024  # bytes


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


def in_use() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def messages() -> Iterator[Alert]:
    for number in range(WAITING):
        name = f"{number:020d}"
        yield alert(id=name, message_id=name, incident=f"incident-{number % INCIDENTS}")


@pytest.mark.usefixtures("traced")
async def test_two_thousand_waiting_alerts_take_no_more_after_an_hour_of_attempts_and_all_arrive() -> None:
    clock, receiver, log = PlayClock(), Recorder(down=True), DeliveryLog()

    async def record(delivery: Delivery, _: Alert) -> None:
        log.apply(delivery)

    lanes = Lanes("pager", receiver, record, clock=clock, backoff=Backoff())
    for message in messages():
        lanes.submit(Waiting(alert=message))
    await settle()
    await clock.advance(timedelta(minutes=10))
    before, tried = in_use(), receiver.attempts
    await clock.advance(timedelta(hours=1))
    growth = in_use() - before

    assert lanes.waiting == WAITING
    assert receiver.attempts >= tried + 10 * INCIDENTS
    assert growth < MOST_GROWTH

    receiver.down = False
    await clock.advance(timedelta(minutes=10))
    got = [message.message_id for message in receiver.got]
    assert Counter(got) == Counter(message.message_id for message in messages()), "all of them, each once"
    for number in range(INCIDENTS):
        of_one = [m.message_id for m in receiver.got if m.incident == f"incident-{number}"]
        assert of_one == sorted(of_one), "in order within an incident"
    assert lanes.waiting == 0
    await lanes.stop(timedelta(0))
