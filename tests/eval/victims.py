"""Victim groups, as MUC-4 keys give them: for each group of victims its outcome and the numbers that are right.

A document's reading is the set of its (outcome, number) pairs. A pair is right when an unused group of that outcome
has an interval that holds the number; groups marked optional or tentative are never missed. Scored over all numbers
and over
numbers of two and more, which single victims named without a figure do not carry.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from monitor.core.extract import read_text
from monitor.core.policy import Policy
from tests.eval.casualties import victim_numbers
from tests.eval.gold import fragment, rows
from tests.eval.score import Score, Tally


def score(path: Path, policy: Policy) -> Score:
    """Score a file of ``{"id", "text", "groups": [{"kind", "values": [[low, high], ...], ...}]}``."""
    found = Score(f"victim groups: {path.name}")
    for row in rows(path):
        pairs = victim_numbers(read_text(fragment(row), policy).claims)
        for least, name in ((1, "all numbers"), (2, "numbers of two and more")):
            _count(found.tally(name), row["groups"], [pair for pair in pairs if pair[1] >= least], least)
    return found


def _count(tally: Tally, groups: list[dict[str, Any]], pairs: list[tuple[str, int]], least: int) -> None:
    wanted = [group for group in groups if group["values"] and max(high for _, high in group["values"]) >= least]
    used: set[int] = set()
    right = 0
    for kind, number in pairs:
        for index, group in enumerate(wanted):
            if index not in used and group["kind"] == kind and any(a <= number <= b for a, b in group["values"]):
                used.add(index)
                right += 1
                break
    missed = sum(
        1
        for index, group in enumerate(wanted)
        if index not in used and not group.get("optional_template") and not group.get("tentative")
    )
    tally.add(right=right, wrong=len(pairs) - right, missed=missed)
