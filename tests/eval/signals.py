"""Signal gold of our own: kind, actor and target of every act, and where the gold says so modality and flags."""

from __future__ import annotations

from typing import Any

from monitor.core.extract import read_text
from monitor.core.model import Signal
from monitor.core.policy import Policy
from tests.eval.gold import GOLD, fragment, rows
from tests.eval.score import Score


def score(policy: Policy) -> Score:
    """Score ``tests/gold/signals``. Acts read that the gold does not have are wrong, background ones too."""
    found = Score("signals, own sentences")
    for row in rows(GOLD / "signals"):
        got = list(read_text(fragment(row), policy).signals)
        right = missed = 0
        for want in row["signals"]:
            hit = next((signal for signal in got if matches(want, signal)), None)
            if hit is None:
                missed += 1
            else:
                right += 1
                got.remove(hit)
        found.tally(row["phenomenon"]).add(right=right, wrong=len(got), missed=missed)
        if missed or got:
            told = [f"{signal.kind} {signal.actor}>{signal.target} {signal.modality.value}" for signal in got]
            found.failures.append(f"{row['id']}: wanted {row['signals']}, left over {told}: {row['text'][:160]}")
    return found


def matches(want: dict[str, Any], signal: Signal) -> bool:
    """Return whether ``signal`` is what a gold row wants; what the row does not name is not compared."""
    return bool(
        signal.kind == want["kind"]
        and signal.actor == want["actor"]
        and signal.target == want["target"]
        and signal.background == want.get("background", False)
        and signal.alleged == want.get("alleged", False)
        and signal.modality.value == want.get("modality", signal.modality.value)
    )
