"""What every test may use: one real Kafka, and no verdict that a busy machine's speed decides.

And what ``make test``, which shares the tests out between two processes, must leave together.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from monitor.kafka.embedded import EmbeddedKafka

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

# A shell that starts the suite in the background hands down that SIGINT is ignored, to what the tests start as well.
signal.signal(signal.SIGINT, signal.default_int_handler)

TESTS: Final = Path(__file__).parent
GROUPS: Final = {
    # Each has a broker for the whole folder, which the one tells a night and the other kills. The page must be seen
    # within a second and a worker go on within a minute: so they never run beside each other, nor beside what follows
    # in twos (the mutations).
    "gateway": "what has limits",
    "faults": "what has limits",
    # The wheel is built once: to compile the core takes minutes.
    "platform": "the wheel",
    # A broker for each module: its topics have fixed names, or it is started by a program that is tried.
    "operations": "operations",
    "test_replay_three_ways.py": "three ways",
    "test_replay_after_kill.py": "after a kill",
    "cli/test_demo.py": "demo",
    "cli/test_up.py": "up",
    "cli/test_kafka_commands.py": "commands",
    "notify/test_night.py": "night",
    "notify/test_service.py": "service",
    "notify/test_crashes.py": "crashes",
    "notify/test_bad_receivers.py": "bad receivers",
    # The session's broker is started once.
    "kafka": "the broker of the session",
    # Long, and no more than one test.
    "worker/test_mutations.py": "mutations",
}
"""Folders and files of which each group stays in one process, in the order in which they begin: what waits longest
first. The rest, of which no test knows another, fills the gaps and comes last."""


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks for the marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what stays together and order it. In one process all does, in the order of the files."""
    if not hasattr(config, "workerinput"):
        return
    order = list(GROUPS)
    ranks: dict[str, int] = {}
    for item in items:
        place = item.path.relative_to(TESTS)
        name = next((one for one in (place.as_posix(), place.parts[0]) if one in GROUPS), None)
        ranks[item.nodeid] = len(order) if name is None else order.index(name)
        if name is not None:
            item.add_marker(pytest.mark.xdist_group(GROUPS[name]))
    items.sort(key=lambda item: ranks[item.nodeid])


@pytest.fixture(scope="session")
def kafka_broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    """The session's broker, for tests that need more than its address. To stop or kill one, start one of your own."""
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as broker:
        yield broker


@pytest.fixture(scope="session")
def kafka(kafka_broker: EmbeddedKafka) -> str:
    """Bootstrap servers of one real Kafka, shared by the session: take topic names of your own."""
    return kafka_broker.bootstrap
