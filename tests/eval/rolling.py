"""Rolling tolls: a stream of lines in order of day, and an interval for the best figure at the end of each day.

Each event is one stream and one situation that opens its incidents by itself; the figure scored is the best estimate of
the dead of the incident with most figures. What the stream never says (no estimate) counts as outside.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from monitor.core.model import Estimate, Fragment, Outcome, Precision
from monitor.core.policy import Policy, SituationDef
from monitor.core.replay import replay
from monitor.core.state import SituationState
from tests.eval.gold import rows
from tests.eval.score import Score


def score(stream: Path, reference: Path, policy: Policy) -> Score:
    """Score a stream of ``{"event", "date", "seq", "text"}`` against ``[{"event", "date", "lo", "hi"}, ...]``."""
    found = Score(f"rolling tolls: {stream.name}")
    lines = list(rows(stream))
    wanted = json.loads(reference.read_text(encoding="utf-8"))
    for event in dict.fromkeys(row["event"] for row in lines):
        held = dict(_days(event, [row for row in lines if row["event"] == event], policy))
        for row in (row for row in wanted if row["event"] == event):
            day = max((day for day in held if day <= row["date"]), default=None)
            best = held[day] if day is not None else None
            inside = best is not None and row["lo"] <= best <= row["hi"]
            found.tally(event).add(
                right=int(inside), wrong=int(not inside and best is not None), missed=int(not inside)
            )
            if not inside:
                found.failures.append(f"{event} {row['date']}: best {best}, reference {row['lo']} to {row['hi']}")
    return found


def _days(event: str, lines: list[dict[str, str]], policy: Policy) -> Iterator[tuple[str, int | None]]:
    """Yield the best figure held at the end of each day of the stream."""
    slug = "-".join(re.findall(r"[a-z0-9]+", event.lower()))
    watched = replace(policy, situations=(SituationDef(id=slug, name=event, streams=(slug,), automatic=True),))
    states: dict[str, SituationState] = {}
    latest: dict[str, Estimate] = {}
    for day in sorted({row["date"] for row in lines}):
        fragments = (
            Fragment(
                text=row["text"],
                outlet=slug,
                stream=slug,
                title=event,
                published_at=datetime.fromisoformat(day).replace(tzinfo=UTC),
                precision=Precision.DAY,
            )
            for row in lines
            if row["date"] == day
        )
        for record in replay(fragments, watched, states):
            if isinstance(record, Estimate) and record.outcome is Outcome.KILLED:
                latest[record.subject] = record
        main = max(latest.values(), key=lambda one: (len(one.figures), one.best), default=None)
        yield day, main.best if main is not None else None
