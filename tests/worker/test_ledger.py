"""What a ledger lets a commit rest on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.worker.transport.ledger import Ledger


def test_the_floor_rises_over_what_is_done_in_order() -> None:
    ledger = Ledger(7)
    ledger.next = 10
    for offset in (7, 8):
        ledger.finish(offset, offset + 1)
    assert (ledger.floor, ledger.in_flight) == (9, 1)


def test_the_floor_waits_for_a_message_in_flight() -> None:
    ledger = Ledger(0)
    ledger.next = 3
    ledger.finish(1, 2)
    ledger.finish(2, 3)
    assert ledger.floor == 0
    ledger.finish(0, 1)
    assert ledger.floor == 3


def test_offsets_that_no_longer_exist_are_passed_over_after_what_was_delivered_before_them() -> None:
    ledger = Ledger(0)
    ledger.next = 2
    ledger.pass_over(10)
    assert (ledger.floor, ledger.next) == (0, 10)
    ledger.finish(0, 1)
    ledger.finish(1, 2)
    assert ledger.floor == 10


def test_finishing_twice_is_finishing_once() -> None:
    ledger = Ledger(0)
    ledger.next = 2
    ledger.finish(0, 1)
    ledger.finish(0, 1)
    assert ledger.floor == 1


def test_runs_count_as_all_their_offsets() -> None:
    ledger = Ledger(0)
    ledger.next = 10
    ledger.finish(4, 10)
    assert (ledger.floor, ledger.in_flight) == (0, 4)
    ledger.finish(0, 4)
    assert (ledger.floor, ledger.in_flight) == (10, 0)


@given(st.permutations(range(12)), st.integers(0, 12))
def test_the_floor_is_the_first_offset_not_done_whatever_the_order(order: list[int], count: int) -> None:
    ledger = Ledger(0)
    ledger.next = 12
    for offset in order[:count]:
        ledger.finish(offset, offset + 1)
    missing = set(range(13)) - set(order[:count])
    assert ledger.floor == min(missing)
