"""What ends a worker that stands still, and what does not."""

from __future__ import annotations

import threading

import pytest

from monitor.settings import WorkerSettings
from monitor.worker.vitals import Vitals
from monitor.worker.watchdog import Watchdog, verdict


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vitals(clock: Clock) -> Vitals:
    """A worker that has recovered and is well."""
    made = Vitals(clock)
    made.recovering(False)
    return made


SETTINGS = WorkerSettings()


def later(
    vitals: Vitals, clock: Clock, seconds: float, *, ticks: bool = True, measures: bool = True, lag: int = 0
) -> str | None:
    """Let time pass and return the verdict."""
    clock.now += seconds
    if ticks:
        vitals.tick()
    if measures:
        vitals.measure(lag)
    return verdict(vitals, SETTINGS, clock.now)


def test_an_idle_worker_is_well_for_ever(vitals: Vitals, clock: Clock) -> None:
    assert all(later(vitals, clock, 50) is None for _ in range(100))


def test_an_event_loop_that_does_not_run_is_a_reason(vitals: Vitals, clock: Clock) -> None:
    assert later(vitals, clock, 21, ticks=False) == "the event loop has not run for 21 s"


def test_lag_without_a_commit_is_a_reason(vitals: Vitals, clock: Clock) -> None:
    assert later(vitals, clock, 300, lag=5) is None
    assert later(vitals, clock, 39, lag=5) is None
    found = later(vitals, clock, 2, lag=5)
    assert found is not None
    assert "5 messages wait" in found


def test_lag_with_commits_is_none(vitals: Vitals, clock: Clock) -> None:
    for _ in range(20):
        assert later(vitals, clock, 35, lag=5) is None
        vitals.committed(1)


def test_a_recovery_that_does_not_end_is_a_reason(vitals: Vitals, clock: Clock) -> None:
    vitals.recovering(True)
    assert later(vitals, clock, 100) is None
    vitals.recovering(True)
    found = later(vitals, clock, 21)
    assert found is not None
    assert "recovered" in found


def test_lag_does_not_count_while_a_recovery_comes_forward(vitals: Vitals, clock: Clock) -> None:
    later(vitals, clock, 1, lag=5)
    for records in range(4):
        vitals.recovering(True, records)
        assert later(vitals, clock, 25, measures=False) is None


def test_a_recovery_that_does_not_come_forward_is_a_reason_also_when_it_begins_anew(
    vitals: Vitals, clock: Clock
) -> None:
    for records in (7, 7, 0, 0):
        vitals.recovering(True, records)
        found = later(vitals, clock, 11, measures=False)
    assert found == "the recovery has not come forward for 44 s (worker.stall)"


def test_a_broker_that_cannot_be_asked_is_a_reason_in_the_end(vitals: Vitals, clock: Clock) -> None:
    assert later(vitals, clock, 49, measures=False) is None
    assert later(vitals, clock, 2, measures=False) is not None


def test_the_thread_ends_the_process_once(vitals: Vitals) -> None:
    ended = threading.Event()
    reasons: list[str] = []

    def stop(reason: str) -> None:
        reasons.append(reason)
        ended.set()

    vitals.ticked -= 100
    Watchdog(vitals, SETTINGS, stop).start()
    assert ended.wait(10)
    assert len(reasons) == 1
