"""The protocol keeps its promise in every schedule, and breaks it when any one guard is taken away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.simulator.model import SOUND, Design, Run, shrink

SCHEDULES = 20_000
"""In this tier. ``python -m tests.faults.soak --only schedules`` plays a million."""


def test_no_schedule_loses_an_alert_doubles_one_or_ends_in_another_state() -> None:
    crashes = 0
    for seed in range(SCHEDULES):
        run = Run(seed)
        broken = run.play()
        assert broken is None, f"seed {seed}, {shrink(seed, SOUND)} steps: {broken}"
        crashes += run.crashes
    assert crashes > 3 * SCHEDULES


@pytest.mark.parametrize(
    "guard", ["alerts_first", "awaits_alerts", "flushes", "fixed_ids", "joins", "seeks_back", "idempotent"]
)
def test_without_any_one_guard_some_schedule_breaks(guard: str) -> None:
    design = replace(SOUND, **{guard: False})
    seed = next((seed for seed in range(20_000) if Run(seed, design).play() is not None), None)
    assert seed is not None, f"nothing shows that {guard} is needed"
    assert 0 <= shrink(seed, design) <= 60


def test_a_seed_is_a_whole_schedule() -> None:
    first, again = Run(7, Design(joins=False)), Run(7, Design(joins=False))
    assert first.play() == again.play()
    assert (first.kafka, first.crashes) == (again.kafka, again.crashes)
