"""A recording through the pure core, without a broker: what ``monitor replay --local`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.core.model import Action, Alert, Decision, Estimate, Fragment, Index, Observation
from monitor.core.pipeline import assess, read
from monitor.core.policy import Policy
from monitor.core.state import SituationState

Record = Observation | Estimate | Index | Alert | Decision


def replay(
    fragments: Iterable[Fragment | Action], policy: Policy, states: dict[str, SituationState] | None = None
) -> Iterator[Record]:
    """Yield everything that follows from fragments (and actions) in the order given.

    For each message: the observation itself, each estimate it changed, the index if it changed, alerts, decisions. Pass
    ``states`` (situation key -> state) to go on from states, and to keep those reached.
    """
    held = states if states is not None else {}
    for item in fragments:
        messages = (item,) if isinstance(item, Action) else read(item, policy)
        for message in messages:
            if isinstance(message, Observation):
                yield message
            step = assess(held.get(message.situation), message, policy)
            held[message.situation] = step.state
            yield from step.estimates
            if step.index is not None:
                yield step.index
            yield from step.alerts
            yield from step.decisions
