"""Shared out between three processes, what must stay together does, and no two of what has limits are side by side."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.sharing import FROM_ONE_END, FROM_THE_OTHER_END, IN_NO_HURRY, TOGETHER, FromBothEnds, rank, unit

ROOT = Path(__file__).parents[1]
FILES = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "tests").rglob("test_*.py")}
FIXTURES = {"kafka": "str", "own_kafka": "str", "kafka_broker": "EmbeddedKafka", "rig": "Rig", "told": "Connection"}
HAS_A_KAFKA = re.compile("|".join((r"EmbeddedKafka\(", *(rf"\b{name}: {kind}\b" for name, kind in FIXTURES.items()))))


class Node:
    """A process that never does what it is handed."""

    shutting_down = False

    def __init__(self, name: str) -> None:
        self.gateway = SimpleNamespace(id=name)
        self.handed: list[int] = []

    def send_runtest_some(self, indices: list[int]) -> None:
        self.handed += indices

    def shutdown(self) -> None:
        self.shutting_down = True


class Shared:
    """Two tests of each file, shared out between three processes that do one in turn."""

    def __init__(self, turns: str) -> None:
        config: Any = SimpleNamespace(getvalue=lambda _: ["popen"] * 3, option=SimpleNamespace(loadscopereorder=True))
        tests = [f"{file}::test_{number}" for file in sorted(FILES) for number in range(2)]
        scheduler = FromBothEnds(config)
        nodes: list[Any] = [Node("gw0"), Node("gw1"), Node("gw2")]
        # They report in any order.
        for node in reversed(nodes):
            scheduler.add_node(node)
            scheduler.add_node_collection(node, tests)
        scheduler.schedule()
        done = [0, 0, 0]
        self.order: list[tuple[int, str]] = []
        while not scheduler.tests_finished or any(done[at] < len(nodes[at].handed) for at in (0, 1, 2)):
            for at in map(int, turns):
                if done[at] < len(nodes[at].handed):
                    index = nodes[at].handed[done[at]]
                    done[at] += 1
                    self.order.append((at, tests[index]))
                    scheduler.mark_test_complete(nodes[at], index)
        assert sorted(test for _, test in self.order) == sorted(tests)


@pytest.fixture(params=["012", "000102", "0111112222"])
def shared(request: pytest.FixtureRequest) -> Shared:
    """All equally fast, the first faster, the others faster."""
    return Shared(request.param)


def test_what_stays_together_is_done_in_one_process_without_a_break(shared: Shared) -> None:
    for at in (0, 1, 2):
        units = [unit(test) for node, test in shared.order if node == at]
        begun = [name for place, name in enumerate(units) if place == 0 or units[place - 1] != name]
        assert len(begun) == len(set(begun))
    of_one = {(unit(test), node) for node, test in shared.order}
    assert len(of_one) == len({name for name, _ in of_one})


def test_each_process_goes_from_its_end_to_where_they_meet(shared: Shared) -> None:
    first = [rank(unit(test)) for node, test in shared.order if node == 0]
    assert first == sorted(first)
    assert first[0] == -len(FROM_ONE_END)
    begun = []
    for at in (1, 2):
        other = [rank(unit(test)) for node, test in shared.order if node == at]
        assert other == sorted(other, reverse=True)
        begun.append(other[0])
    # The wheel is one unit, so that one of them begins with what comes after it.
    assert sorted(begun) == [len(FROM_THE_OTHER_END) - 1, len(FROM_THE_OTHER_END)]


def test_what_has_limits_is_left_to_the_first(shared: Shared) -> None:
    limited = [node for node, test in shared.order if rank(unit(test)) < 0]
    assert len(limited) > 30
    assert set(limited) == {0}


def test_what_has_a_kafka_is_at_the_first_end_unless_it_is_in_no_hurry() -> None:
    found = [file for file, path in FILES.items() if HAS_A_KAFKA.search(path.read_text("utf-8"))]
    assert len(found) > 15
    assert [file for file in found if rank(unit(file)) >= 0 and not unit(file).startswith(IN_NO_HURRY)] == []


def test_every_place_that_is_named_is_there() -> None:
    units = {unit(file) for file in FILES}
    for place in (*TOGETHER, *FROM_ONE_END, *IN_NO_HURRY, *FROM_THE_OTHER_END):
        assert any(name.startswith(place) for name in (*FILES, *units)), place
