"""What the worker counts, in the words of the worker: a thin layer over ``monitor.metrics``."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry

from monitor.core.model import Fragment, Observation, Outcome, Status
from monitor.core.pipeline import Assessment
from monitor.core.policy import Policy
from monitor.metrics import WorkerMetrics


class Meters:
    """The worker's metrics. ``rereads`` counts partitions sought back because something fetched was not delivered."""

    def __init__(self, registry: CollectorRegistry, policy: Policy) -> None:
        self.registry = registry
        self.worker = WorkerMetrics(registry, kinds=(kind.kind for kind in policy.signal_kinds))
        # Looking a series up costs more than counting in it.
        self._fragments = {status: self.worker.fragments.labels(status.value) for status in Status}
        self._claims = {outcome: self.worker.claims.labels(outcome.value) for outcome in Outcome}
        self._largest = 0
        self.rereads = self.worker.rereads

    def read(self, fragment: Fragment, observations: Iterable[Observation], seconds: float) -> None:
        """Count one fragment and what it says."""
        self._fragments[fragment.status].inc()
        self.worker.read_seconds.observe(seconds)
        for observation in observations:
            if observation.claim is not None:
                self._claims[observation.claim.outcome].inc()
            elif observation.signal is not None:
                self.worker.count_signal(observation.signal.kind)

    def assessed(self, messages: int, seconds: float) -> None:
        """Count one batch."""
        self.worker.batch.observe(messages)
        self.worker.assess_seconds.observe(seconds)

    def committed(self, at: float) -> None:
        """Note when offsets were last committed (epoch seconds)."""
        self.worker.last_commit.set(at)

    def issued(self, result: Assessment, waited: float) -> None:
        """Count what one situation's part of a batch issued, and show what is held now.

        ``waited``: seconds since the arrival of the first fragment behind it.
        """
        for alert in result.alerts:
            self.worker.alert_seconds.observe(max(0.0, waited))
            self.worker.alerts.labels(alert.type.value, alert.severity.value, alert.status.value).inc()
            if alert.page:
                self.worker.pages.labels(alert.status.value).inc()
        if result.decisions:
            self.worker.decisions.inc(len(result.decisions))
        if result.revisions:
            self.worker.revisions.inc(len(result.revisions))
        for incident in result.incidents:
            self.worker.show_incident(incident)
        if result.index is not None:
            self.worker.show_index(result.index)

    def outdated(self, observations: int) -> None:
        """Count observations that are too old for their situation."""
        self.worker.outdated.inc(observations)

    def dead_letter(self, reason: str) -> None:
        """Count one dead letter."""
        self.worker.count_dead_letter(reason)

    def state(self, size: int, limit: int) -> None:  # noqa: ARG002
        """Show the size of the state just written, if it is the largest so far."""
        if size > self._largest:
            self._largest = size
            self.worker.state_bytes.set(size)
