"""Days of lines about one disaster: the best estimate of the dead follows what is known at the end of each day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.eval import rolling
from tests.eval.gold import GOLD, policy, rows

LINES, REFERENCE = GOLD / "streams" / "lines.jsonl", GOLD / "streams" / "reference.json"
EVENTS = tuple(dict.fromkeys(row["event"] for row in rows(LINES)))


@pytest.mark.parametrize("event", EVENTS)
def test_the_best_estimate_follows_the_toll_day_by_day_and_no_rumour(event: str, tmp_path: Path) -> None:
    lines = [row for row in rows(LINES) if row["event"] == event]
    told = tmp_path / "lines.jsonl"
    told.write_text("".join(json.dumps(row) + "\n" for row in lines), encoding="utf-8")
    score = rolling.score(told, REFERENCE, policy())
    assert score.total.items >= 2
    assert score.failures == []
