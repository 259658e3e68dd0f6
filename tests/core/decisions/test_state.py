"""The state: its size, its age, and what it costs to add to it."""

from __future__ import annotations

import time

import msgspec
import pytest

from monitor.core.fold import fold
from monitor.core.model import Observation
from monitor.core.pipeline import assess
from monitor.core.state import MAX_ACTS, MAX_CELLS, MAX_FIRED, SituationState, digest, join
from tests.core.decisions.scenes import EVERY, OFFICIAL, claim, policy_of, run, signal

LONG = "ب" * 400


def flood(count: int) -> list[Observation]:
    """Claims and signals as wide as they come: every figure, origin, outlet and incident another."""
    told: list[Observation] = []
    for n in range(count):
        outlet = f"outlet-number-{n % 300}-with-a-rather-long-name"
        incident = f"auto-place-{n % 40}-2020-02-{27 + n % 2}-any" if n % 3 else "strike"
        told.append(claim(f"said:{outlet}", n % 700, n, outlet=outlet, incident=incident, text=f"{n}{LONG}"))
        told.append(signal(f"kind-of-act-{n % 97}", n, actor=f"A{n % 13}", outlet=outlet, text=f"{n}{LONG}"))
    return told


def test_five_thousand_claims_stay_under_256_kilobytes() -> None:
    state: SituationState | None = None
    for one in flood(2500):
        state = fold(state, one, EVERY)
    assert state is not None
    assert sum(len(track) for tracks in state.incidents.values() for track in tracks.values()) == MAX_CELLS
    assert len(state.acts) == MAX_ACTS
    assert len(msgspec.json.encode(state)) < 256 * 1024


def test_alerts_of_five_hundred_incidents_stay_under_the_bound_and_are_issued_once() -> None:
    days = [f"2020-02-{day:02}" for day in range(1, 28)]
    told = [claim("governor", 22, n, incident=f"auto-place-{n}-{days[n % 27]}-any") for n in range(500)]
    result = run(told + told[:200], policy_of(OFFICIAL))
    issued = [alert.id for alert in result.alerts if not alert.references]
    assert len(issued) == len(set(issued))
    assert result.state is not None
    assert len(result.state.fired) <= MAX_FIRED
    assert len(msgspec.json.encode(result.state)) < 256 * 1024


def test_too_much_is_dropped_the_same_way_in_any_order() -> None:
    told = flood(500)
    one: SituationState | None = None
    other: SituationState | None = None
    for message in told:
        one = fold(one, message, EVERY)
    for message in reversed(told):
        other = fold(other, message, EVERY)
    assert one is not None
    assert other is not None
    assert digest(one) == digest(other) == digest(join(one, other))


def test_graded_origins_of_known_incidents_are_kept_longest() -> None:
    told = [claim("governor", 22), *flood(1000)]
    state = run(told, policy_of(OFFICIAL)).state
    assert state is not None
    assert any(cell.origin == "governor" for cell in state.incidents["strike"]["killed/TUR"].values())


def test_states_of_different_situations_do_not_mix() -> None:
    with pytest.raises(ValueError, match="different situations"):
        join(SituationState(situation="a"), SituationState(situation="b"))
    with pytest.raises(ValueError, match="cannot be folded"):
        fold(SituationState(situation="a"), claim("governor", 1), EVERY)


def test_a_message_costs_about_the_same_however_much_is_held() -> None:
    """Forty cells against four: the cost of assessing may grow by a small factor, not with the claims behind them."""
    policy = policy_of(OFFICIAL)

    def cost(figures: int, claims: int) -> float:
        state: SituationState | None = None
        told = [claim("governor", 5 + n % figures, n, text=str(n)) for n in range(claims)]
        for one in told:
            state = assess(state, one, policy).state
        best = float("inf")
        for _ in range(5):
            start = time.perf_counter()
            for one in told[-50:]:
                assess(state, one, policy)
            best = min(best, time.perf_counter() - start)
        return best

    assert cost(40, 2000) < 8 * cost(4, 20)
