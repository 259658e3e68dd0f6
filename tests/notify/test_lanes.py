"""Plays: receivers that are down, flap, refuse, or sleep, and what their queues do meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time, timedelta

from monitor.core.model import Alert, Delivery, DeliveryState, MessageType, Severity
from monitor.errors import BrokerError
from monitor.notify.backoff import Backoff
from monitor.notify.gate import QuietHours
from monitor.notify.lanes import Lanes, Waiting
from tests.notify.play import START, PlayClock, Recorder, alert, settle

HOUR = timedelta(hours=1)


class Play:
    """One receiver, its lanes, a clock and the records made."""

    def __init__(self, receiver: Recorder, hours: QuietHours | None = None) -> None:
        self.clock = PlayClock()
        self.receiver = receiver
        self.records: list[Delivery] = []
        self.refuse_records = False
        self.lanes = Lanes("pager", receiver, self._record, clock=self.clock, backoff=Backoff(), hours=hours)

    async def _record(self, delivery: Delivery, _: Alert) -> None:
        if self.refuse_records:
            raise BrokerError("Kafka did not take a message for deliveries")
        self.records.append(delivery)

    async def send(self, *messages: Alert, any_hour: bool = False) -> None:
        for message in messages:
            self.lanes.submit(Waiting(alert=message, any_hour=any_hour))
        await settle()

    def got(self) -> str:
        return "".join(message.message_id[0] for message in self.receiver.got)

    def states(self, message: str) -> list[DeliveryState]:
        return [record.state for record in self.records if record.message_id == message * 20]


@asynccontextmanager
async def play(receiver: Recorder, hours: QuietHours | None = None) -> AsyncIterator[Play]:
    stage = Play(receiver, hours)
    try:
        yield stage
    finally:
        await stage.lanes.stop(timedelta(0))


async def test_a_receiver_that_is_down_for_an_hour_gets_everything_once_and_in_order() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"), alert("b", about="a"), alert("c", about="a"))
        await stage.clock.advance(HOUR)
        assert stage.receiver.got == []
        stage.receiver.down = False
        await stage.clock.advance(timedelta(minutes=5))

        assert [message.message_id[0] for message in stage.receiver.got] == ["a", "b", "c"]
        assert stage.states("a") == [DeliveryState.RETRYING, DeliveryState.DELIVERED]
        assert stage.lanes.waiting == 0


async def test_waits_grow_so_that_a_dead_receiver_is_not_hammered() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(HOUR)

        assert stage.receiver.attempts <= 8 + 12 + 1, "doubling to five minutes, then twelve an hour"


async def test_after_a_day_of_trying_the_delivery_has_failed_and_the_next_one_goes_on() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"), alert("b", about="a"))
        await stage.clock.advance(24 * HOUR)
        assert stage.states("a") == [DeliveryState.RETRYING, DeliveryState.FAILED]
        stage.receiver.down = False
        await stage.clock.advance(HOUR)

        assert [message.message_id[0] for message in stage.receiver.got] == ["b"]


async def test_a_refusal_for_good_is_recorded_and_not_repeated() -> None:
    async with play(Recorder(gone=True)) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(24 * HOUR)

        assert stage.states("a") == [DeliveryState.FAILED]
        assert stage.receiver.attempts == 1


async def test_what_a_receiver_cannot_take_is_overtaken_by_what_is_about_another_alert() -> None:
    receiver = _CannotTake("a")
    async with play(receiver) as stage:
        await stage.send(alert("a"), alert("b", about="a"))
        await stage.clock.advance(timedelta(minutes=1))
        await stage.send(alert("c"), alert("d", about="c"))

        assert stage.got() == "cd", "not after a day; and the update of what is refused still waits for it"
        assert stage.lanes.failing
        receiver.cannot = ""
        await stage.clock.advance(timedelta(minutes=5))
        assert stage.got() == "cdab"


async def test_one_failure_does_not_change_the_order() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"), alert("b"))
        assert stage.receiver.attempts == 1
        stage.receiver.down = False
        await stage.clock.advance(timedelta(seconds=2))

        assert stage.got() == "ab"


async def test_a_receiver_that_is_back_hears_everything_in_order() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(HOUR)
        await stage.send(alert("b"))
        await stage.clock.advance(timedelta(seconds=1))
        stage.receiver.down = False
        await stage.send(alert("c"))
        await stage.clock.advance(timedelta(seconds=2))

        assert stage.got() == "abc", "though the first would have been due in minutes"


async def test_many_alerts_of_an_incident_do_not_hammer_a_dead_receiver() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(*(alert(name) for name in "abcdefgh"))
        await stage.clock.advance(HOUR)

        assert stage.receiver.attempts <= 8 * (2 * 8 + 12), "each has its turn with the next one's first tries, too"


async def test_another_incident_does_not_wait_behind_one_that_is_being_retried() -> None:
    receiver = _DownForOneIncident("strike-2020-02-27")
    async with play(receiver) as stage:
        await stage.send(alert("a"), alert("b", incident="other"))

        assert [message.incident for message in receiver.got] == ["other"]


async def test_the_same_message_twice_is_handed_over_once() -> None:
    async with play(Recorder(down=True)) as stage:
        await stage.send(alert("a"), alert("a"))
        stage.receiver.down = False
        await stage.clock.advance(HOUR)

        assert len(stage.receiver.got) == 1


async def test_quiet_hours_hold_a_message_until_they_end() -> None:
    hours = QuietHours(start=time(21), end=time(6))
    async with play(Recorder(), hours) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(8 * HOUR)
        assert stage.receiver.got == []
        await stage.clock.advance(HOUR)

        assert len(stage.receiver.got) == 1
        assert stage.clock.now() > START


async def test_the_gravest_news_of_an_incident_does_not_wait_behind_what_quiet_hours_hold() -> None:
    hours = QuietHours(start=time(21), end=time(6), at_least=Severity.EXTREME)
    async with play(Recorder(), hours) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(HOUR)
        await stage.send(alert("b", about="a"), alert("c", severity=Severity.EXTREME))
        assert stage.got() == "c", "at once, not at the next look at the clock"
        await stage.clock.advance(8 * HOUR)

        assert stage.got() == "cab"


async def test_what_takes_back_goes_out_in_quiet_hours_but_never_before_what_it_takes_back() -> None:
    hours = QuietHours(start=time(21), end=time(6))
    async with play(Recorder(), hours) as stage:
        await stage.send(alert("a"))
        await stage.send(
            alert("b", about="a", type=MessageType.CANCEL),
            alert("d", about="c", type=MessageType.CANCEL),
            any_hour=True,
        )
        assert stage.got() == "d"
        await stage.clock.advance(9 * HOUR)

        assert stage.got() == "dab"


async def test_what_is_tried_again_when_quiet_hours_begin_waits_for_their_end() -> None:
    hours = QuietHours(start=time(22), end=time(6), at_least=Severity.EXTREME)
    async with play(Recorder(down=True), hours) as stage:
        await stage.send(alert("a"))
        await stage.clock.advance(2 * HOUR)
        stage.receiver.down = False
        await stage.send(alert("b", severity=Severity.EXTREME))
        await stage.clock.advance(HOUR)
        assert stage.got() == "b"
        assert not stage.lanes.failing
        await stage.clock.advance(6 * HOUR)

        assert stage.got() == "ba"
        assert stage.states("a") == [DeliveryState.RETRYING, DeliveryState.DELIVERED]


async def test_a_receiver_that_fails_in_a_way_of_its_own_is_tried_again() -> None:
    receiver = _Broken(down=True)
    async with play(receiver) as stage:
        await stage.send(alert("a"))
        assert stage.states("a") == [DeliveryState.RETRYING]
        receiver.down = False
        await stage.clock.advance(HOUR)

        assert stage.got() == "a"


async def test_a_lane_that_breaks_says_so() -> None:
    async with play(Recorder()) as stage:
        stage.refuse_records = True
        breaks = asyncio.create_task(stage.lanes.broken())
        await stage.send(alert("a"))

        assert isinstance(breaks.exception(), BrokerError)


async def test_a_receiver_is_failing_as_long_as_any_message_is_tried_again() -> None:
    receiver = _DownForOneIncident("strike-2020-02-27")
    async with play(receiver) as stage:
        stage.lanes.submit(Waiting(alert=alert("a"), first_attempt=START - HOUR))
        await stage.send(alert("b", incident="other"))
        await stage.clock.advance(HOUR)
        assert stage.lanes.failing, "also after a restart, and though another incident's message was taken"
        await stage.clock.advance(24 * HOUR)
        assert stage.states("a") == [DeliveryState.FAILED]
        assert stage.lanes.failing, "until it takes something"
        await stage.send(alert("c", incident="other"))

        assert not stage.lanes.failing


async def test_a_restart_does_not_begin_the_day_of_trying_anew() -> None:
    async with play(Recorder(down=True)) as stage:
        stage.lanes.submit(Waiting(alert=alert("a"), first_attempt=START - 23 * HOUR))
        await stage.clock.advance(2 * HOUR)

        assert stage.states("a") == [DeliveryState.FAILED]


class _Broken(Recorder):
    async def deliver(self, alert: Alert) -> None:
        if self.down:
            raise BrokenPipeError
        await super().deliver(alert)


class _CannotTake(Recorder):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.cannot = name

    async def deliver(self, alert: Alert) -> None:
        self.down = alert.message_id[0] == self.cannot
        await super().deliver(alert)


class _DownForOneIncident(Recorder):
    def __init__(self, incident: str) -> None:
        super().__init__()
        self._incident = incident

    async def deliver(self, alert: Alert) -> None:
        self.down = alert.incident == self._incident
        await super().deliver(alert)
