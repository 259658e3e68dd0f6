"""One record of each kind and version, as it was written. Files are never changed: a later program has to read them.

``python -m tests.golden.records`` writes the files of a version that has none yet, from the seeds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from monitor.core.model import (
    Action,
    ActionKind,
    Alert,
    DeadLetter,
    Decision,
    Delivery,
    DeliveryState,
    Fragment,
    Incident,
    Observation,
    Revision,
    Status,
)
from monitor.core.pipeline import assess, read
from monitor.core.state import SituationState
from monitor.feeds import read_fragments
from monitor.kafka import wire
from monitor.settings import load_settings

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
AT = datetime(2020, 2, 28, 0, 47, tzinfo=UTC)
KINDS: tuple[type, ...] = (
    Action,
    Alert,
    DeadLetter,
    Decision,
    Delivery,
    Fragment,
    Incident,
    Observation,
    Revision,
    SituationState,
)


def file_of(kind: type, version: int) -> Path:
    """Return where the record of a kind is."""
    return HERE / f"v{version}" / f"{kind.__name__}.json"


def made() -> dict[type, object]:
    """Return one full value of each kind, by what the seeds lead to today."""
    policy = load_settings().policy
    found: dict[type, object] = {}
    state: SituationState | None = None
    for path in sorted(SEEDS.glob("*.jsonl")):
        for fragment in read_fragments(path, outlet=None, status=Status.ACTUAL, stream="seed", published_on=None):
            if not isinstance(fragment, Fragment):
                continue
            for observation in read(fragment, policy):
                if state is not None and observation.situation != state.situation:
                    continue
                step = assess(state, observation, policy)
                state = step.state
                _keep(found, (fragment, observation, *step.revisions, *step.incidents, *step.alerts, *step.decisions))
    assert state is not None
    alert = found[Alert]
    assert isinstance(alert, Alert)
    others = (
        replace(state, incidents=dict(list(state.incidents.items())[:2])),
        Action(situation=alert.situation, kind=ActionKind.ACKNOWLEDGE, at=AT, by="desk", target=alert.id, note="seen"),
        DeadLetter(
            source="fragments", partition=1, offset=9, error="not-json", detail="no fragment", payload="/w==",
            redrive="monitor dead-letters redrive fragments/1/9", key="k", at=AT,
        ),
        Delivery(
            alert=alert.id, message_id=alert.message_id, receiver="pager", state=DeliveryState.DELIVERED, attempt=1,
            at=AT, detail="202", situation=alert.situation,
        ),
    )  # fmt: skip
    return found | {type(other): other for other in others}


def _keep(found: dict[type, object], values: Iterable[object]) -> None:
    for value in values:
        kind = type(value)
        if kind not in found or len(wire.encode(value)) > len(wire.encode(found[kind])):
            found[kind] = value


if __name__ == "__main__":
    for kind, value in made().items():
        file = file_of(kind, wire.known_version(kind))
        file.parent.mkdir(exist_ok=True)
        if not file.exists():
            file.write_bytes(wire.encode(value))
