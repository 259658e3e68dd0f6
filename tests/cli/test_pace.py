"""A replay is paced by event time, never backwards."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from monitor.cli.replaying import Pace
from monitor.core.model import Fragment, Precision

START = datetime(2020, 2, 27, 21, 0, tzinfo=UTC)


def at(minutes: float | None, precision: Precision = Precision.MINUTE) -> Fragment:
    time = None if minutes is None else START + timedelta(minutes=minutes)
    return Fragment(text="x", published_at=time, precision=precision)


def test_sixty_times_as_fast_is_a_minute_a_second() -> None:
    pace = Pace(60)

    assert [pace.due(at(minutes)) for minutes in (0, 1, 1, 3.5)] == [0, 1, 1, 3.5]


def test_what_is_late_or_has_no_time_goes_at_its_place_in_the_order() -> None:
    pace = Pace(60)

    assert [pace.due(at(minutes)) for minutes in (10, 0, None, 11)] == [0, 0, 0, 1]


def test_a_time_known_only_to_the_day_does_not_hold_the_rest_up() -> None:
    pace = Pace(60)

    assert [pace.due(one) for one in (at(0), at(1440, Precision.DAY), at(1))] == [0, 0, 1]


def test_max_never_waits() -> None:
    pace = Pace(math.inf)

    assert [pace.due(at(minutes)) for minutes in (0, 500, 100_000)] == [0, 0, 0]


def test_what_came_before_the_start_goes_at_once() -> None:
    pace = Pace(60, START + timedelta(minutes=90))

    assert [pace.due(at(minutes)) for minutes in (0, 60, 91, 92)] == [0, 0, 0, 1]
