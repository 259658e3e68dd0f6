"""The escalation index: weights, decay, levels, and a pressure that only grows with what is known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.core.escalation import index, peaks, pressure
from monitor.core.model import Direction, Index, Level, Observation, SignalModality
from monitor.core.state import SituationState
from tests.core.decisions.scenes import EVERY, run, signal, signals, tick

HALF_LIFE = 24 * 60


def state(*told: Observation) -> SituationState:
    found = run(told).state
    assert found is not None
    return found


def shown(*told: Observation) -> Index:
    found = index(state(*told), EVERY.index)
    assert found is not None
    return found


def test_an_act_weighs_its_weight_and_half_of_it_a_half_life_later() -> None:
    assert shown(signal("retaliation-strikes", 0, 30)).value == 30
    later = run([signal("retaliation-strikes", 0, 30), tick(HALF_LIFE)]).state
    assert later is not None
    found = index(later, EVERY.index)
    assert found is not None
    assert found.value == 15


def test_what_is_only_threatened_or_alleged_weighs_less() -> None:
    assert shown(signal("retaliation-strikes", 0, 30, modality=SignalModality.THREATENED)).value == 15
    assert shown(signal("retaliation-strikes", 0, 30, alleged=True)).value == 15


def test_the_strongest_report_of_an_act_counts() -> None:
    told = [signal("retaliation-strikes", 0, 30, alleged=True), signal("retaliation-strikes", 0, 30)]
    assert shown(*told).value == 30


@pytest.mark.parametrize(
    ("weight", "level"), [(5, Level.CALM), (20, Level.WATCH), (60, Level.HIGH), (300, Level.CRITICAL)]
)
def test_levels_are_bands_of_an_index_that_stays_below_100(weight: float, level: Level) -> None:
    found = shown(signal("retaliation-strikes", 0, weight))
    assert found.level is level
    assert found.value <= 100


def test_calming_acts_lower_the_index_and_never_the_pressure() -> None:
    told = [signal("retaliation-strikes", 0, 30), signal("ceasefire-call", 0, 10, direction=Direction.CALMS)]
    assert shown(*told).value == 20
    assert max(value for _, value in pressure(state(*told), EVERY.index)) == 30


def test_drivers_name_the_acts_that_weigh_most() -> None:
    told = [signal("border-opening", 0, 5), signal("retaliation-strikes", 0, 30)]
    assert shown(*told).drivers[0].startswith("retaliation-strikes|SYR|TUR")


def test_acts_without_a_day_are_kept_but_weigh_nothing() -> None:
    assert index(state(signal("retaliation-strikes", None, 30)), EVERY.index) is None


@settings(max_examples=2000, deadline=None)
@given(st.lists(signals, min_size=1, max_size=10), signals)
def test_more_reports_never_lower_the_pressure_of_a_day(told: list[Observation], more: Observation) -> None:
    before, after = peaks(state(*told), EVERY.index), peaks(state(*told, more), EVERY.index)
    for day, (value, _) in before.items():
        assert after[day][0] >= value - 1e-6
