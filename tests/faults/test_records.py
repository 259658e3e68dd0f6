"""What the soak counts: a measure that cannot see a fault would call every run sound."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from itertools import islice, pairwise
from typing import Any

import pytest

from tests.faults.memory import Sample, fragments, growth, verdict
from tests.faults.records import Record, from_line, quantile, table, to_line
from tests.faults.streams import climbing
from tests.faults.watch import Stall

SOUND = Record(kind="kill -9", seed=1, faults=25, inputs=900, alerts=120, stall=12.0, failovers=(2.0, 9.0, 3.0))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"lost": 1}, "1 of 120 alerts lost"),
        ({"doubled": 2}, "2 alerts that a run without faults does not have"),
        ({"states_equal": False}, "another final state"),
        ({"rest_equal": False}, "other estimates or decisions"),
        ({"letters_equal": False}, "other dead letters"),
        ({"stall": 60.6}, "61 s with messages waiting and no commit"),
        ({"error": "it did not happen"}, "it did not happen"),
    ],
)
def test_each_broken_promise_is_named(changed: dict[str, Any], said: str) -> None:
    assert SOUND.broken() == []
    assert dataclasses.replace(SOUND, **changed).broken() == [said]


def test_a_record_survives_its_line() -> None:
    assert from_line(to_line(SOUND)) == SOUND


def test_the_table_adds_the_runs_of_a_kind_up() -> None:
    lost = dataclasses.replace(SOUND, seed=2, lost=3, repeats=5, stall=20.0, failovers=(4.0,), states_equal=False)
    _, _, row = table([SOUND, lost]).splitlines()
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[:8] == ["kill -9", "50", "2", "1,800", "240", "3", "0", "5"]
    assert cells[8:] == ["DIFFERS", "equal", "20.0", "3.0 / 9.0 / 9.0", "0", "1"]


def test_a_run_that_did_not_end_is_not_called_equal() -> None:
    _, _, row = table([dataclasses.replace(SOUND, error="it did not happen")]).splitlines()
    assert [cell.strip() for cell in row.strip("|").split("|")][8:10] == ["-", "-"]


def test_quantiles_are_those_of_the_nearest_rank() -> None:
    ordered = [float(value) for value in range(1, 101)]
    assert [quantile(ordered, share) for share in (0.5, 0.95, 1.0)] == [50, 95, 100]
    assert quantile([7.0], 0.5) == 7


def test_a_stall_is_time_with_messages_waiting_and_no_commit() -> None:
    stall = Stall()
    for now, committed, lag in ((0, 5, 0), (90, 5, 0), (91, 5, 3), (99, 5, 9), (100, 6, 9), (104, 6, 9), (105, 15, 0)):
        stall.see(now, committed, lag)
    assert stall.longest == 9


def test_a_stall_begins_anew_with_each_fault() -> None:
    stall = Stall()
    for now in (0, 40, 70):
        stall.strike(now)
        stall.see(now + 25, 5, 9)
    assert stall.longest == 25


def test_the_stream_raises_alerts_at_any_time() -> None:
    tolls: dict[str, int] = {}
    rises = []
    for number, fragment in enumerate(islice(climbing(1), 5000)):
        name, _, rest = fragment.text.partition(": ")
        band = int(rest.split()[0]) // 10
        if band > max(1, tolls.get(name, 0)):
            tolls[name] = band
            rises.append(number)
    assert len(rises) > 500
    assert max(then - first for first, then in pairwise(rises)) < 60


def test_growth_is_the_slope_an_hour() -> None:
    assert growth([(0.0, 5.0), (1800.0, 6.0), (3600.0, 7.0)]) == pytest.approx(2.0)


@pytest.mark.parametrize(("grows", "flat"), [(0.5, True), (1.5, False)])
def test_a_worker_that_grows_is_not_flat(grows: float, flat: bool) -> None:
    samples = [
        Sample(at=at, memory=80 + grows * at / 3600, descriptors=20, threads=5, tasks=50, lag=0, fed=int(at), disk=1.0)
        for at in range(30, 3601, 30)
    ]
    assert verdict(samples)[1] is flat


def test_the_hour_opens_new_incidents_and_ends_now() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    made = list(fragments(6000, 1, now))
    places = {
        word for one in made[::6] for word in one.text.replace(",", "").replace(".", "").split() if word.istitle()
    }
    assert len(places) > 60
    assert len({one.id for one in made}) > 5990
    assert made[0].published_at is not None
    assert made[-1].published_at is not None
    assert (now - made[0].published_at).days == 60
    assert (now - made[-1].published_at).total_seconds() < 3600
