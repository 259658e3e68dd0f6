"""The HTTP side of a worker."""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from prometheus_client import CollectorRegistry

from monitor.core.policy import Policy
from monitor.errors import BrokerError
from monitor.kafka.connection import Connection
from monitor.settings import load_settings
from monitor.worker.app import Parts, create_app
from monitor.worker.health import Health
from monitor.worker.meters import Meters
from monitor.worker.run import is_ready


class Answers:
    """What the worker says of itself."""

    def __init__(self) -> None:
        self.trouble: str | None = None
        self.ready = True


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def health(answers: Answers) -> Iterator[Health]:
    registry = CollectorRegistry()
    Meters(registry, Policy())
    made = Health("127.0.0.1", 0, registry, trouble=lambda: answers.trouble, ready=lambda: answers.ready)
    made.start()
    yield made
    made.end()


def get(health: Health, path: str) -> tuple[int, str]:
    """Return status and body."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{health.port}{path}", timeout=5) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_metrics_are_there_from_the_start_at_zero(health: Health) -> None:
    status, body = get(health, "/metrics")
    assert status == 200
    assert 'monitor_fragments_total{status="actual"} 0.0' in body


def test_a_worker_that_is_well_says_so(health: Health) -> None:
    assert get(health, "/livez") == (200, "ok\n")
    assert get(health, "/readyz") == (200, "ok\n")


def test_a_worker_in_trouble_says_what_it_is(health: Health, answers: Answers) -> None:
    answers.trouble = "the event loop has not run for 30 s"
    assert get(health, "/livez") == (503, "the event loop has not run for 30 s\n")


def test_a_worker_that_recovers_is_alive_and_not_ready(health: Health, answers: Answers) -> None:
    answers.ready = False
    assert get(health, "/livez")[0] == 200
    assert get(health, "/readyz")[0] == 503


def test_other_paths_name_those_that_exist(health: Health) -> None:
    assert get(health, "/") == (404, "here: /metrics /livez /readyz\n")


def test_a_port_that_is_taken_is_one_clear_line(health: Health) -> None:
    with pytest.raises(BrokerError, match=r"worker\.port"):
        Health("127.0.0.1", health.port, CollectorRegistry(), trouble=lambda: None, ready=lambda: True)


async def test_asking_for_readiness_from_another_thread_makes_no_part_of_the_application() -> None:
    app = create_app(load_settings(), Connection(bootstrap="127.0.0.1:9"), Parts())

    assert not await asyncio.to_thread(is_ready, app)
    assert app._consumer is None
