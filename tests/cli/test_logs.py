"""What a library says again and again is said once in a while, with the number of times."""

from __future__ import annotations

import logging

from monitor.cli.logs import EVERY_S, Repeats


def said(repeats: Repeats, name: str, text: str, *told: object, at: float) -> str | None:
    record = logging.LogRecord(name, logging.WARNING, __file__, 1, text, told, None)
    record.created = at
    return record.getMessage() if repeats.filter(record) else None


def test_a_message_of_a_library_comes_once_in_ten_seconds_with_the_number_left_out() -> None:
    repeats = Repeats()
    text = "no leader for %s"
    assert said(repeats, "aiokafka.client", text, "a", at=100.0) == "no leader for a"
    assert [said(repeats, "aiokafka.client", text, "b", at=100.0 + step / 100) for step in range(300)] == [None] * 300
    assert said(repeats, "aiokafka.client", text, "c", at=100.0 + EVERY_S) == "no leader for c (and 300 more like it)"
    assert said(repeats, "aiokafka.client", text, "d", at=100.0 + 2 * EVERY_S) == "no leader for d"


def test_other_messages_and_our_own_are_all_let_through() -> None:
    repeats = Repeats()
    assert said(repeats, "faust.app", "one", at=100.0) == "one"
    assert said(repeats, "faust.app", "two", at=100.0) == "two"
    assert said(repeats, "mode.services", "one", at=100.0) == "one"
    assert [said(repeats, "monitor.worker", "the same", at=100.0) for _ in range(3)] == ["the same"] * 3


def test_what_is_remembered_does_not_grow_without_end() -> None:
    repeats = Repeats()
    for number in range(5000):
        assert said(repeats, "aiokafka.client", f"made up anew {number}", at=100.0) is not None
    assert len(repeats._said) <= 1000
