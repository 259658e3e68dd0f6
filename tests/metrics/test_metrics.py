"""Names, labels and first values of the metrics."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from monitor.core.model import Estimate, Incident, Index, Level, Outcome, Status
from monitor.kafka.wire import Reason
from monitor.metrics import DEAD_LETTER_REASONS, GatewayMetrics, NotifierMetrics, WorkerMetrics, render


@pytest.fixture
def registry() -> CollectorRegistry:
    return CollectorRegistry()


def incident(name: str, *, killed: int = 22, status: Status = Status.ACTUAL) -> Incident:
    estimate = Estimate(
        situation="north",
        incident=name,
        outcome=Outcome.KILLED,
        side=None,
        low=killed,
        best=killed + 1,
        high=killed + 2,
        figures=(),
        method="test",
        status=status,
    )
    return Incident(situation="north", id=name, name=name, estimates=(estimate,), status=status)


def best(registry: CollectorRegistry, name: str, status: str = "actual") -> float | None:
    labels = {"situation": "north", "incident": name, "outcome": "killed", "side": "any", "status": status}
    return registry.get_sample_value("monitor_estimate_best_persons", labels)


def worker(registry: CollectorRegistry) -> None:
    metrics = WorkerMetrics(registry, kinds=["air_strike"], version="1.0.0")
    metrics.show_incident(incident("bridge"))
    metrics.show_index(Index(situation="north", value=12.5, level=Level.CALM, as_of=None))


def gateway(registry: CollectorRegistry) -> None:
    GatewayMetrics(registry).requests.labels("/", "GET", "200").inc()


def notifier(registry: CollectorRegistry) -> None:
    NotifierMetrics(registry, receivers=["pager"]).delivery_seconds.labels("pager").observe(0.1)


PROCESSES = pytest.mark.parametrize("process", [worker, gateway, notifier], ids=lambda one: one.__name__)


@PROCESSES
def test_promtool_accepts_every_name(registry: CollectorRegistry, process: Callable[[CollectorRegistry], None]) -> None:
    process(registry)

    done = subprocess.run(
        ["promtool", "check", "metrics"], input=render(registry), capture_output=True, check=False, timeout=60
    )

    assert (done.returncode, done.stdout + done.stderr) == (0, b"")


def test_known_series_exist_from_the_start_at_zero(registry: CollectorRegistry) -> None:
    WorkerMetrics(registry, kinds=["air_strike"])

    for name, labels in (
        ("monitor_fragments_total", {"status": "exercise"}),
        ("monitor_claims_total", {"outcome": "wounded"}),
        ("monitor_signals_total", {"kind": "air_strike"}),
        ("monitor_alerts_total", {"type": "cancel", "severity": "extreme", "status": "actual"}),
        ("monitor_pages_total", {"status": "actual"}),
        ("monitor_dead_letters_total", {"reason": "not-json"}),
    ):
        assert registry.get_sample_value(name, labels) == 0, name


def test_an_incident_has_three_gauges_until_it_is_forgotten(registry: CollectorRegistry) -> None:
    metrics = WorkerMetrics(registry)
    metrics.show_incident(incident("bridge"))
    assert best(registry, "bridge") == 23

    metrics.forget_incident("north", "bridge")
    assert best(registry, "bridge") is None


def test_there_is_room_for_so_many_incidents_and_the_longest_untouched_one_goes(registry: CollectorRegistry) -> None:
    metrics = WorkerMetrics(registry, incidents=2)
    for name in ("one", "two", "one", "three"):
        metrics.show_incident(incident(name))

    assert [best(registry, name) is not None for name in ("one", "two", "three")] == [True, False, True]


def test_an_exercise_never_looks_like_the_world(registry: CollectorRegistry) -> None:
    metrics = WorkerMetrics(registry)
    metrics.show_incident(incident("bridge", killed=10))
    metrics.show_incident(incident("bridge", killed=500, status=Status.EXERCISE))

    assert (best(registry, "bridge"), best(registry, "bridge", "exercise")) == (11, 501)


def test_labels_are_bounded(registry: CollectorRegistry) -> None:
    metrics = WorkerMetrics(registry, kinds=["air_strike"])
    for number in range(1000):
        metrics.count_signal(f"kind-{number}")
        metrics.count_dead_letter(f"reason-{number}")

    assert registry.get_sample_value("monitor_signals_total", {"kind": "other"}) == 1000
    assert registry.get_sample_value("monitor_dead_letters_total", {"reason": "other"}) == 1000


def test_every_reason_of_a_dead_letter_is_counted_by_name() -> None:
    assert {reason.value for reason in Reason} <= set(DEAD_LETTER_REASONS)


def test_two_processes_of_metrics_live_side_by_side() -> None:
    first, second = CollectorRegistry(), CollectorRegistry()
    WorkerMetrics(first).pages.labels("actual").inc()
    WorkerMetrics(second)

    assert second.get_sample_value("monitor_pages_total", {"status": "actual"}) == 0


@PROCESSES
def test_every_metric_has_help_and_a_prefix(
    registry: CollectorRegistry, process: Callable[[CollectorRegistry], None]
) -> None:
    process(registry)

    for family in text_string_to_metric_families(render(registry).decode()):
        assert family.name.startswith(("monitor_", "process_"))
        assert family.documentation
        assert not family.name.endswith("_created")
