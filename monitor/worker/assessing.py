"""Agent *assess*: observations and actions -> state -> alerts and the rest.

The order is what the promise rests on (no alert lost, none twice after dropping known ids):

1. decode; bad bytes become dead letters
2. fold each situation's messages, in order, into its state
3. publish alerts, decisions, revisions and estimates, and await their acknowledgement
4. write the table, one record for each situation touched
5. only then are the messages done; a commit later waits for the table's records, too

A crash before 4 does everything again from the old state and gives the same alerts with the same ids. A crash after 4
folds into the new state what is already in it, which changes nothing.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from monitor.core.fold import outdated
from monitor.core.model import Action, Observation
from monitor.core.pipeline import Assessment
from monitor.core.policy import Policy
from monitor.core.state import SituationState, moment
from monitor.errors import UnreadableMessage
from monitor.kafka import topics, wire
from monitor.kafka.topics import Message
from monitor.worker.core import Core
from monitor.worker.failpoints import Failpoints
from monitor.worker.letters import Letters
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox, Record, acknowledged, arrival
from monitor.worker.states import States

log = logging.getLogger("monitor.worker")
Input = Observation | Action
_TYPES: dict[str, type[Input]] = {topics.OBSERVATIONS.name: Observation, topics.ACTIONS.name: Action}


class Assessor:
    """Assesses batches. ``clock`` (epoch seconds) only measures latency; nothing is decided by it."""

    def __init__(
        self,
        core: Core,
        policy: Policy,
        states: States,
        outbox: Outbox,
        letters: Letters,
        failpoints: Failpoints,
        metrics: Meters,
        *,
        clock: Callable[[], float],
    ) -> None:
        self._core = core
        self._policy = policy
        self._states = states
        self._outbox = outbox
        self._letters = letters
        self._failpoints = failpoints
        self._metrics = metrics
        self._clock = clock
        self._warned: set[str] = set()

    async def handle(self, messages: list[Any]) -> None:
        """Assess ``messages`` in order, and return when their state is written."""
        started = time.perf_counter()
        dead: list[Record] = []
        groups: dict[bytes, list[tuple[Any, Input]]] = {}
        for message in messages:
            try:
                read = wire.decode(_TYPES[message.topic], message.value)
            except UnreadableMessage as error:
                dead.append(self._letters.write(message, error.reason, error.detail))
            else:
                self._letters.good(message.topic)
                groups.setdefault(topics.key_of(read), []).append((message, read))
        self._failpoints.hit("decoded")
        results = {key: self._assess(key, group, dead) for key, group in groups.items()}
        first = {key: min(arrival(message) for message, _ in group) for key, group in groups.items()}
        await self._publish([(result, first[key]) for key, result in results.items() if result is not None], dead)
        for key, result in results.items():
            if result is not None:
                self._states.put(key, result.state)
                self._tell_outdated([read for _, read in groups[key]], result.state)
        self._failpoints.hit("table-set")
        self._metrics.assessed(len(messages), time.perf_counter() - started)

    async def _publish(self, issued: list[tuple[Assessment, int]], dead: list[Record]) -> None:
        """``issued``: what came out of each situation, and when the first fragment behind it arrived (milliseconds)."""
        results = [result for result, _ in issued]
        waiting = await self._outbox.send_all(alert for result in results for alert in result.alerts)
        if any(result.alerts for result in results):
            self._failpoints.hit("alert-sent")
        rest: list[Message] = []
        for result in results:
            rest += (*result.decisions, *result.revisions, *result.incidents)
        waiting += await self._outbox.send_all(rest)
        waiting += await self._outbox.post(dead)
        await acknowledged(waiting)
        for result, arrived in issued:
            self._metrics.issued(result, self._clock() - arrived / 1000)
        if any(result.alerts for result in results):
            self._failpoints.hit("alert-acknowledged")

    def _tell_outdated(self, messages: list[Input], state: SituationState) -> None:
        """Count what is too old to be held, and say so once for each situation: nobody else would notice."""
        old = [one for one in messages if isinstance(one, Observation) and outdated(one, state)]
        if not old:
            return
        self._metrics.outdated(len(old))
        if state.situation not in self._warned:
            self._warned.add(state.situation)
            log.warning(
                "%s: a report of %s is too old beside its newest of %s (retention): such reports are in no estimate."
                " See docs/operations.md, \"Reports that are too old\".",
                state.situation, old[0].published_at, moment(state.clock),
            )  # fmt: skip

    def _assess(self, key: bytes, group: list[tuple[Any, Input]], dead: list[Record]) -> Assessment | None:
        """Fold one situation's messages. If the core fails on them, fold one by one and set aside what it fails on."""
        state = self._states.get(key)
        try:
            return self._core.assess(state, [read for _, read in group], self._policy)
        except Exception as error:
            if len(group) == 1:
                message, read = group[0]
                dead.append(self._letters.write(message, "core-failed", f"assessing {read.id}: {error!r}"))
                return None
        return self._one_by_one(state, group, dead)

    def _one_by_one(
        self, state: SituationState | None, group: list[tuple[Any, Input]], dead: list[Record]
    ) -> Assessment | None:
        whole: Assessment | None = None
        for message, read in group:
            try:
                step = self._core.assess(whole.state if whole else state, [read], self._policy)
            except Exception as error:
                dead.append(self._letters.write(message, "core-failed", f"assessing {read.id}: {error!r}"))
                continue
            if step is not None:
                whole = step if whole is None else _after(whole, step)
        return whole


def _after(first: Assessment, then: Assessment) -> Assessment:
    """Return two steps of one situation as one: everything issued, and the last of what is held."""
    incidents = {incident.id: incident for incident in (*first.incidents, *then.incidents)}
    estimates = {estimate.subject: estimate for estimate in (*first.estimates, *then.estimates)}
    return Assessment(
        state=then.state,
        revisions=(*first.revisions, *then.revisions),
        estimates=tuple(estimates.values()),
        incidents=tuple(incidents.values()),
        index=then.index or first.index,
        alerts=(*first.alerts, *then.alerts),
        decisions=(*first.decisions, *then.decisions),
    )
