"""The notifier's metrics: bounded by the number of configured receivers; every series exists from the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge

from monitor.core.model import Delivery, DeliveryState
from monitor.notify.gate import Reason


class NotifierMetrics:
    """Counters and gauges of one notifier, in the registry given."""

    def __init__(self, registry: CollectorRegistry, receivers: Sequence[str]) -> None:
        self._deliveries = Counter(
            "monitor_notifier_deliveries_total",
            "Deliveries recorded, by receiver and state.",
            ["receiver", "state"],
            registry=registry,
        )
        self._verdicts = Counter(
            "monitor_notifier_verdicts_total",
            "What the gate decided about alert messages, by receiver and reason.",
            ["receiver", "reason"],
            registry=registry,
        )
        self._waiting = Gauge(
            "monitor_notifier_waiting_messages",
            "Messages waiting for a receiver.",
            ["receiver"],
            registry=registry,
        )
        self._failing = Gauge(
            "monitor_notifier_receiver_failing",
            "1 while the last attempt at a receiver failed.",
            ["receiver"],
            registry=registry,
        )
        self.dead_letters = Counter(
            "monitor_notifier_dead_letters_total", "Messages that the notifier could not read.", registry=registry
        )
        for receiver in receivers:
            self._waiting.labels(receiver)
            self._failing.labels(receiver)
            for state in DeliveryState:
                self._deliveries.labels(receiver, state.value)
            for reason in Reason:
                self._verdicts.labels(receiver, reason.value)

    def decided(self, receiver: str, reason: Reason) -> None:
        """Count a verdict of the gate."""
        self._verdicts.labels(receiver, reason.value).inc()

    def recorded(self, delivery: Delivery) -> None:
        """Count a recorded delivery and remember whether the receiver is failing."""
        self._deliveries.labels(delivery.receiver, delivery.state.value).inc()
        if delivery.state is not DeliveryState.HELD:
            failing = delivery.state in (DeliveryState.RETRYING, DeliveryState.FAILED)
            self._failing.labels(delivery.receiver).set(1 if failing else 0)

    def watch(self, receiver: str, waiting: Callable[[], int]) -> None:
        """Read how many messages wait for a receiver whenever somebody asks."""
        self._waiting.labels(receiver).set_function(waiting)
