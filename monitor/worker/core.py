"""What the worker asks of the core, as one value, so that tests can host another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.core import pipeline, state
from monitor.core.model import Action, Fragment, Observation
from monitor.core.pipeline import Assessment
from monitor.core.policy import Policy
from monitor.core.state import SituationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The pure functions: read a fragment, assess messages of one situation in order, join two states of it."""

    read: Callable[[Fragment, Policy], tuple[Observation, ...]]
    assess: Callable[[SituationState | None, Sequence[Observation | Action], Policy], Assessment | None]
    join: Callable[[SituationState, SituationState], SituationState]


CORE = Core(read=pipeline.read, assess=pipeline.assess_batch, join=state.join)
