"""The two steps of the monitor as pure functions: ``read`` a fragment, ``assess`` what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.core.fold import fold
from monitor.core.model import Action, Alert, Decision, Fragment, Incident, Index, Observation, Revision
from monitor.core.policy import Policy
from monitor.core.state import SituationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What one message changed. ``incidents`` and ``index`` are given only where they changed; alerts come in order."""

    state: SituationState
    revisions: tuple[Revision, ...] = ()
    incidents: tuple[Incident, ...] = ()
    index: Index | None = None
    alerts: tuple[Alert, ...] = ()
    decisions: tuple[Decision, ...] = ()


def read(fragment: Fragment, policy: Policy) -> tuple[Observation, ...]:
    """Return what a fragment says, linked to its situation and incidents; nothing where it says nothing of interest."""
    return ()


def assess(state: SituationState | None, message: Observation | Action, policy: Policy) -> Assessment:
    """Fold one message in and return the new state with everything that follows from it."""
    return Assessment(state=fold(state, message, policy))


def assess_batch(
    state: SituationState | None, messages: Iterable[Observation | Action], policy: Policy
) -> Assessment | None:
    """Assess messages of one situation in order: every revision, alert and decision, and only the last state, incidents
    and index. ``None`` where there is no message."""
    return None
