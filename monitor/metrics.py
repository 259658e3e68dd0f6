"""Every metric of the monitor, in one place. Names follow Prometheus: base units, ``_total`` for counters.

Nothing is registered at import: a process makes the group it needs with a registry of its own, so that the parts of
several processes can live in one test. Labels come from closed sets or from the configuration; anything else counts
as ``other``. Series with known labels exist from the start, at zero, so that a rate over the first step is right.
Exercises are counted too, under a label of their own: alerting rules say ``status="actual"``.
"""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from monitor.core.model import Delivery, Incident, Index, MessageType, Outcome, Severity, Status
from monitor.core.model.words import DeliveryState

OTHER = "other"
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

#: Why a message became a dead letter. A reason outside this list is counted as ``other``.
DEAD_LETTER_REASONS = (
    "empty",
    "too-big",
    "not-json",
    "too-deep",
    "newer-version",
    "wrong-type",
    "bad-text",
    "bad-line",
    "in-the-future",
    OTHER,
)
_LATENCY = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_SIZES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def render(registry: CollectorRegistry) -> bytes:
    """Return the registry in Prometheus' text format (serve it as ``CONTENT_TYPE``)."""
    disable_created_metrics()  # type: ignore[no-untyped-call]  # one more series for each counter, which nobody reads
    return generate_latest(registry)


def _within(value: str, known: Iterable[str]) -> str:
    return value if value in known else OTHER


def _plain(situation: str) -> str:
    return situation.rpartition("/")[2]  # the key of an exercise is "exercise/<id>"; its status has a label


class WorkerMetrics:
    """What a worker counts. ``kinds`` are the configured signal kinds; at most ``incidents`` incidents have gauges."""

    def __init__(
        self,
        registry: CollectorRegistry,
        *,
        kinds: Iterable[str] = (),
        version: str = "unknown",
        incidents: int = 200,
    ) -> None:
        self._kinds = (*kinds, OTHER)
        self._limit = incidents
        self._held: dict[tuple[str, str], set[tuple[str, str, str, str, str]]] = {}
        ProcessCollector(registry=registry)  # memory, descriptors, and the start time that tells restarts
        Info("monitor_build", "Version of the program.", registry=registry).info({"version": version})
        self.fragments = Counter("monitor_fragments_total", "Fragments read.", ["status"], registry=registry)
        self.claims = Counter(
            "monitor_claims_total", "Casualty claims found in fragments.", ["outcome"], registry=registry
        )
        self.signals = Counter("monitor_signals_total", "Signals found in fragments.", ["kind"], registry=registry)
        self.alerts = Counter(
            "monitor_alerts_total",
            "Alert messages issued and acknowledged by Kafka.",
            ["type", "severity", "status"],
            registry=registry,
        )
        self.pages = Counter(
            "monitor_pages_total", "Alert messages that ask to wake people.", ["status"], registry=registry
        )
        self.decisions = Counter(
            "monitor_decisions_total", "Evaluations of rules that were written down.", registry=registry
        )
        self.revisions = Counter(
            "monitor_revisions_total", "Changes of an estimate or of the index.", registry=registry
        )
        self.dead_letters = Counter(
            "monitor_dead_letters_total", "Messages that could not be read.", ["reason"], registry=registry
        )
        self.outdated = Counter(
            "monitor_outdated_observations_total",
            "Observations of days that their situation keeps no longer: they are in no estimate.",
            registry=registry,
        )
        self.low = self._estimate(registry, "low", "Lower bound")
        self.best = self._estimate(registry, "best", "Best value")
        self.high = self._estimate(registry, "high", "Upper bound")
        self.index = Gauge(
            "monitor_escalation_index",
            "Escalation index of a situation, 0 to 100.",
            ["situation", "status"],
            registry=registry,
        )
        self.rereads = Counter(
            "monitor_rereads_total", "Partitions read again because a fetched batch was dropped.", registry=registry
        )
        self.lag = Gauge(
            "monitor_lag_messages", "Messages not yet committed.", ["topic", "partition"], registry=registry
        )
        self.last_commit = Gauge(
            "monitor_last_commit_timestamp_seconds", "When offsets were last committed.", registry=registry
        )
        self.state_bytes = Gauge("monitor_state_bytes", "Size of the largest situation's state.", registry=registry)
        self.ready = Gauge("monitor_ready", "1 when the worker has recovered and reads, else 0.", registry=registry)
        self.recovery = Gauge(
            "monitor_recovery_seconds", "How long the last recovery of the table took.", registry=registry
        )
        self.batch = Histogram(
            "monitor_batch_messages", "Messages handled in one batch.", registry=registry, buckets=_SIZES
        )
        self.read_seconds = Histogram(
            "monitor_read_seconds", "Time to read one fragment.", registry=registry, buckets=_LATENCY
        )
        self.assess_seconds = Histogram(
            "monitor_assess_seconds", "Time to assess one batch.", registry=registry, buckets=_LATENCY
        )
        self.alert_seconds = Histogram(
            "monitor_fragment_to_alert_seconds",
            "From a fragment's arrival in Kafka to its alert's acknowledgement.",
            registry=registry,
            buckets=_LATENCY,
        )
        self._start_at_zero()

    def _start_at_zero(self) -> None:
        for status in Status:
            self.fragments.labels(status.value)
            self.pages.labels(status.value)
            for severity in Severity:
                for kind in MessageType:
                    self.alerts.labels(kind.value, severity.value, status.value)
        for outcome in Outcome:
            self.claims.labels(outcome.value)
        for name in self._kinds:
            self.signals.labels(name)
        for reason in DEAD_LETTER_REASONS:
            self.dead_letters.labels(reason)

    @staticmethod
    def _estimate(registry: CollectorRegistry, bound: str, words: str) -> Gauge:
        return Gauge(
            f"monitor_estimate_{bound}_persons",
            f"{words} of an incident's estimate.",
            ["situation", "incident", "outcome", "side", "status"],
            registry=registry,
        )

    def count_signal(self, kind: str) -> None:
        """Count a signal; a kind that is not configured counts as ``other``."""
        self.signals.labels(_within(kind, self._kinds)).inc()

    def count_dead_letter(self, reason: str) -> None:
        """Count a dead letter; a reason that is not listed counts as ``other``."""
        self.dead_letters.labels(_within(reason, DEAD_LETTER_REASONS)).inc()

    def show_incident(self, incident: Incident) -> None:
        """Set the gauges of an incident. When there are too many, the one longest untouched makes room."""
        key = (incident.situation, incident.id)
        series = self._held.pop(key, set())
        self._held[key] = series
        situation = _plain(incident.situation)
        for estimate in incident.estimates:
            side = estimate.side or "any"
            labels = (situation, incident.id, estimate.outcome.value, side, incident.status.value)
            series.add(labels)
            self.low.labels(*labels).set(estimate.low)
            self.best.labels(*labels).set(estimate.best)
            self.high.labels(*labels).set(estimate.high)
        while len(self._held) > self._limit:
            self.forget_incident(*next(iter(self._held)))

    def forget_incident(self, situation: str, incident: str) -> None:
        """Remove an incident's gauges: one that is past its retention would look like news for ever."""
        for labels in self._held.pop((situation, incident), set()):
            for gauge in (self.low, self.best, self.high):
                gauge.remove(*labels)

    def show_index(self, index: Index) -> None:
        """Set the gauge of a situation."""
        self.index.labels(_plain(index.situation), index.status.value).set(index.value)


class GatewayMetrics:
    """What a gateway counts. Requests are labelled by route template, never by path."""

    def __init__(self, registry: CollectorRegistry) -> None:
        ProcessCollector(registry=registry)
        self.requests = Counter(
            "monitor_http_requests_total", "HTTP requests answered.", ["route", "method", "code"], registry=registry
        )
        self.request_seconds = Histogram(
            "monitor_http_request_seconds", "Time to answer.", ["route"], registry=registry, buckets=_LATENCY
        )
        self.viewers = Gauge("monitor_stream_viewers", "Open server-sent event connections.", registry=registry)
        self.overflows = Counter(
            "monitor_stream_overflows_total", "Viewers too slow for the stream, sent a snapshot.", registry=registry
        )
        self.ingested = Counter(
            "monitor_ingested_fragments_total",
            "Fragments posted, by what became of them.",
            ["result"],
            registry=registry,
        )
        self.model_lag = Gauge(
            "monitor_readmodel_lag_messages", "Messages the read model has not yet seen.", registry=registry
        )
        self.heartbeat = Gauge(
            "monitor_readmodel_heartbeat_timestamp_seconds",
            "When Kafka last answered the gateway for all of its topics.",
            registry=registry,
        )
        for result in ("accepted", "duplicate", "refused"):
            self.ingested.labels(result)


class NotifierMetrics:
    """What a notifier counts, by configured receiver."""

    def __init__(self, registry: CollectorRegistry, *, receivers: Iterable[str] = ()) -> None:
        ProcessCollector(registry=registry)
        self.deliveries = Counter(
            "monitor_deliveries_total", "Attempts to hand over an alert.", ["receiver", "state"], registry=registry
        )
        self.delivery_seconds = Histogram(
            "monitor_delivery_seconds", "Time of one attempt.", ["receiver"], registry=registry, buckets=_LATENCY
        )
        self.waiting = Gauge(
            "monitor_deliveries_waiting", "Alert messages waiting for a receiver.", ["receiver"], registry=registry
        )
        self.last_success = Gauge(
            "monitor_last_delivery_timestamp_seconds", "When a receiver last took one.", ["receiver"], registry=registry
        )
        self.heartbeat = Gauge(
            "monitor_notifier_heartbeat_timestamp_seconds",
            "When Kafka last answered the notifier for all of its topic.",
            registry=registry,
        )
        self.failing = Gauge(
            "monitor_receiver_failing",
            "1 while a receiver is tried again, or has refused the last message.",
            ["receiver"],
            registry=registry,
        )
        self.dead_letters = Counter(
            "monitor_notifier_dead_letters_total",
            "Messages the notifier could not read or hand over.",
            registry=registry,
        )
        for receiver in receivers:
            self.waiting.labels(receiver)
            self.failing.labels(receiver)
            for state in DeliveryState:
                self.deliveries.labels(receiver, state.value)

    def recorded(self, delivery: Delivery) -> None:
        """Count a recorded delivery, and remember when the receiver took one."""
        receiver, state = delivery.receiver, delivery.state
        self.deliveries.labels(receiver, state.value).inc()
        if state is DeliveryState.DELIVERED:
            self.last_success.labels(receiver).set(delivery.at.timestamp())
