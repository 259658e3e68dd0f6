"""Recovery joins what different writers left, and refuses what it cannot read at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from monitor.core import state as states
from monitor.core.fold import fold
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.errors import UnreadableMessage
from monitor.kafka import wire
from tests.worker.hall import Hall
from tests.worker.standin import fragment, read


def state_of(*killed: int) -> SituationState:
    """Return the state after these reports."""
    held: SituationState | None = None
    for number in killed:
        [observation] = read(fragment("idlib", number), Policy())
        held = fold(held, observation, Policy())
    assert held is not None
    return held


def record(value: bytes | None, writer: bytes = b"a") -> Any:
    """Return one record of the changelog, as Faust hands it over."""
    return SimpleNamespace(message=SimpleNamespace(key=b"idlib", value=value, headers=[("writer", writer)]))


async def test_a_zombies_late_write_takes_nothing_away() -> None:
    hall = Hall()
    for values, writer in (((5,), b"old"), ((5, 30), b"new"), ((5, 7), b"old")):
        await hall.states.on_changelog(record(wire.encode(state_of(*values)), writer))
    await hall.states.on_recovered()
    assert states.digest(hall.states.items()[0][1]) == states.digest(state_of(5, 30, 7))


async def test_what_the_last_record_does_not_say_is_written_again() -> None:
    hall = Hall()
    await hall.states.on_changelog(record(wire.encode(state_of(5, 30)), b"new"))
    await hall.states.on_changelog(record(wire.encode(state_of(5, 7)), b"old"))
    await hall.states.on_recovered()
    assert wire.decode(SituationState, hall.table[b"idlib"]) == hall.states.get(b"idlib")


async def test_one_writers_last_record_is_enough() -> None:
    hall = Hall()
    await hall.states.on_changelog(record(wire.encode(state_of(5))))
    await hall.states.on_changelog(record(wire.encode(state_of(5, 30))))
    await hall.states.on_recovered()
    assert hall.states.get(b"idlib") == state_of(5, 30)
    assert hall.table == {}


async def test_a_deleted_key_is_no_state() -> None:
    hall = Hall()
    await hall.states.on_changelog(record(None))
    await hall.states.on_recovered()
    assert hall.states.items() == []


@pytest.mark.parametrize(
    ("value", "reason"),
    [(b"\xff", "not-json"), (b'{"situation":"idlib","version":99}', "newer-version"), (b"[]", "wrong-type")],
)
async def test_a_state_that_cannot_be_read_ends_the_process_with_its_name(value: bytes, reason: str) -> None:
    hall = Hall()
    await hall.states.on_changelog(record(value))
    with pytest.raises(UnreadableMessage):
        await hall.states.on_recovered()
    assert reason in hall.stops[0]
    assert "idlib" in hall.stops[0]


async def test_what_is_forgotten_comes_back_only_through_a_recovery() -> None:
    hall = Hall()
    hall.states.put(b"idlib", state_of(5))
    hall.states.forget()
    assert hall.states.get(b"idlib") is None


async def test_the_same_state_is_not_written_twice() -> None:
    hall = Hall()
    state = state_of(5)
    hall.states.put(b"idlib", state)
    hall.states.put(b"idlib", state)
    assert hall.kafka.journal == ["table set"]
