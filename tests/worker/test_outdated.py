"""Reports that are too old for their situation: in no estimate, but not in silence."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

import pytest

from monitor.core.fold import fold, outdated
from monitor.core.model import Claim, Observation, Outcome, Precision, Span, Status
from monitor.core.policy import Policy
from tests.worker.hall import Hall

NEWEST = datetime(2026, 11, 26, 12, tzinfo=UTC)
OLD = datetime(2020, 2, 27, 21, tzinfo=UTC)
RECENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
COUNTED = "monitor_outdated_observations_total"


def _told(at: datetime | None, incident: str) -> Observation:
    claim = Claim(outcome=Outcome.KILLED, low=9, high=9, span=Span(start=0, end=1), rule="n", origin="o")
    return Observation(
        situation="idlib", fragment=f"f{at}{incident}", index=0, outlet="o", published_at=at, quote="9", claim=claim,
        incident=incident, stream="s", precision=Precision.EXACT, status=Status.ACTUAL,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("at", "incident", "expected"),
    [
        (OLD, "strike-2020-02-27", True),
        (OLD, "the-strike", False),  # an incident without a day does not grow old
        (RECENT, "auto-idlib-2026-11-20-any", False),
        (RECENT, "auto-idlib-2020-02-27-any", False),  # a report of today that tells of old days, as reports do
        (None, "strike-2020-02-27", False),
    ],
)
def test_only_an_old_report_of_an_old_day_is_outdated(at: datetime | None, incident: str, *, expected: bool) -> None:
    state = fold(None, _told(NEWEST, "auto-idlib-2026-11-26-any"), Policy())
    observation = _told(at, incident)
    assert outdated(observation, state) is expected
    held = fold(state, observation, Policy()).incidents.get(incident, {})
    if expected:
        assert not held
    elif "2020" not in incident:
        assert held


async def test_outdated_reports_are_counted_and_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    hall = Hall()
    assert hall.registry.get_sample_value(COUNTED) == 0
    await hall.outbox.send(_told(NEWEST, "auto-idlib-2026-11-26-any"))
    for number in range(3):
        await hall.outbox.send(_told(OLD, f"strike-2020-02-2{number}"))
    with caplog.at_level(logging.WARNING, logger="monitor.worker"):
        await hall.run(batch=2)
    assert hall.registry.get_sample_value(COUNTED) == 3
    told = [record.getMessage() for record in caplog.records if "too old" in record.getMessage()]
    assert len(told) == 1
    assert told[0].startswith("idlib: a report of 2020-02-27")
