"""How ``make test`` shares the tests out between three processes: no two of the tests with limits beside each other.

There are two cores. What has a Kafka of its own starts several programs, waits for them most of the time, and holds
them to limits: the page shows a report within a second, a worker goes on within a minute. Beside it runs only what
reckons, and gives way. So one process takes the tests from one end, what has a Kafka first; the others, which are less
urgent to the system (``conftest``), take them from the other end, the long reckonings first. Where they meet they end,
at the same time if all goes well; but the others stop before what is held to limits.

A broker for a whole folder is started once, and so is the wheel built: their tests stay together. Else it is a file
that does, so that what is prepared for a module is prepared once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from xdist.scheduler.loadscope import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

TOGETHER: Final = {
    "tests/gateway/": "gateway",
    "tests/faults/": "faults",
    "tests/kafka/": "the session's Kafka",
    "tests/worker/test_producer.py": "the session's Kafka",
    "tests/platform/": "the wheel",
}
"""Folders and files of which all tests run in one process, one after the other."""

FROM_ONE_END: Final = (
    "gateway",
    "faults",
    "tests/operations/",
    "tests/notify/",
    "tests/cli/test_demo.py",
    "tests/cli/test_up.py",
)
"""What measures the time in which several programs do something: what is held to limits."""

IN_NO_HURRY: Final = ("the session's Kafka", "tests/test_replay_", "tests/cli/test_kafka_commands.py")
"""What has a Kafka too, and waits for it as long as it takes: any process may have it."""

FROM_THE_OTHER_END: Final = (
    "the wheel",
    "tests/core/decisions/",
    "tests/worker/test_mutations.py",
    "tests/simulator/",
    "tests/core/",
)
"""What reckons on one core for long; the longest first."""


def unit(test: str) -> str:
    """Return the name of what a test stays together with."""
    return next((name for place, name in TOGETHER.items() if test.startswith(place)), test.partition("::")[0])


def rank(name: str) -> int:
    """Return where a unit stands between the two ends."""
    for place, start in enumerate(FROM_ONE_END):
        if name.startswith(start):
            return place - len(FROM_ONE_END)
    for place, start in enumerate(FROM_THE_OTHER_END):
        if name.startswith(start):
            return len(FROM_THE_OTHER_END) - place
    return 0


class FromBothEnds(LoadScopeScheduling):  # type: ignore[misc]  # pytest-xdist ships no types
    """Hands the first process the units from one end, every other process those from the other end."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)

    def _is_first(self, node: WorkerController) -> bool:
        """Whether a process is the one that does not give way: by its name, for they report in any order."""
        return node is min(self.nodes, key=lambda one: int(one.gateway.id.removeprefix("gw")))

    def _reschedule(self, node: WorkerController) -> None:
        if self._is_first(node) or any(rank(name) >= 0 for name in self.workqueue):
            super()._reschedule(node)
        elif not node.shutting_down:
            node.shutdown()

    def _assign_work_unit(self, node: WorkerController) -> None:
        end = min if self._is_first(node) else max
        self.workqueue.move_to_end(end(self.workqueue, key=rank), last=False)
        super()._assign_work_unit(node)
