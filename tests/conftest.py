"""What every test may use: one real Kafka, and no verdict that a busy machine's speed decides."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from monitor.kafka.embedded import EmbeddedKafka

if TYPE_CHECKING:
    from xdist.remote import Producer

    from tests.sharing import FromBothEnds

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

# A shell that starts the suite in the background hands down that SIGINT is ignored, to what the tests start as well.
signal.signal(signal.SIGINT, signal.default_int_handler)


GIVES_WAY = 10
"""How much less urgent than the first the other processes of a shared-out run are: of a core that both want they get a
tenth."""


def pytest_configure(config: pytest.Config) -> None:
    """Let every process but the first, and all that it starts, give way to the first: what is held to limits."""
    if getattr(config, "workerinput", {"workerid": "gw0"})["workerid"] != "gw0":
        os.nice(GIVES_WAY)


@pytest.hookimpl(optionalhook=True)  # where pytest runs in one process, pytest-xdist need not be there
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FromBothEnds:
    """Share the tests out as that module says, whatever ``--dist`` says.

    The groups of pytest-xdist's own ``--dist loadgroup`` do not hold with pytest 9.2: it writes them into the tests'
    names, where that pytest does not look (pytest-dev/pytest-xdist#1386).
    """
    from tests.sharing import FromBothEnds

    return FromBothEnds(config, log)


@pytest.fixture(scope="session")
def kafka_broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    """The session's broker, for tests that need more than its address. To stop or kill one, start one of your own."""
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as broker:
        yield broker


@pytest.fixture(scope="session")
def kafka(kafka_broker: EmbeddedKafka) -> str:
    """Bootstrap servers of one real Kafka, shared by the session: take topic names of your own."""
    return kafka_broker.bootstrap
