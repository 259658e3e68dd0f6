"""What a run with faults showed, and the table of many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

LONGEST_STALL_S = 60.0
"""The promise: never longer with messages waiting and nothing committed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One run. ``doubled`` alerts are those that a run without faults does not have: what is left after dropping known
    ids. ``repeats`` are messages with a known id. ``stall`` and ``failovers`` are in seconds; ``ended`` counts workers
    that ended by themselves.
    """

    kind: str
    seed: int
    faults: int
    inputs: int = 0
    alerts: int = 0
    lost: int = 0
    doubled: int = 0
    repeats: int = 0
    states_equal: bool = True
    rest_equal: bool = True
    letters_equal: bool = True
    stall: float | None = None
    failovers: tuple[float, ...] = ()
    ended: int = 0
    seconds: float = 0.0
    error: str = ""

    def broken(self) -> list[str]:
        """Return what of the promise did not hold."""
        found = [self.error] if self.error else []
        if self.lost:
            found.append(f"{self.lost} of {self.alerts} alerts lost")
        if self.doubled:
            found.append(f"{self.doubled} alerts that a run without faults does not have")
        if not self.states_equal:
            found.append("another final state")
        if not self.rest_equal:
            found.append("other estimates or decisions")
        if not self.letters_equal:
            found.append("other dead letters")
        if self.stall is not None and self.stall > LONGEST_STALL_S:
            found.append(f"{self.stall:.0f} s with messages waiting and no commit")
        return found


def to_line(record: Record) -> str:
    """Return a record as a line of JSON."""
    return msgspec.json.encode(record).decode()


def from_line(line: str) -> Record:
    """Return the record of a line."""
    return msgspec.json.decode(line, type=Record)


HEADINGS = (
    "kind", "faults", "runs", "inputs", "alerts", "lost", "doubled", "repeats", "digest", "dead letters",
    "longest stall", "failover p50 / p95 / max", "ended", "broken",
)  # fmt: skip


def table(records: Iterable[Record]) -> str:
    """Return the records as a Markdown table, one row a kind; times in seconds."""
    kinds: dict[str, list[Record]] = {}
    for record in records:
        kinds.setdefault(record.kind, []).append(record)
    rows = [HEADINGS, tuple("---" for _ in HEADINGS), *(_row(kind, runs) for kind, runs in kinds.items())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(kind: str, runs: list[Record]) -> tuple[str, ...]:
    stalls = [run.stall for run in runs if run.stall is not None]
    failovers = sorted(took for run in runs for took in run.failovers)
    return (
        kind,
        f"{sum(run.faults for run in runs):,}",
        str(len(runs)),
        f"{sum(run.inputs for run in runs):,}",
        f"{sum(run.alerts for run in runs):,}",
        str(sum(run.lost for run in runs)),
        str(sum(run.doubled for run in runs)),
        str(sum(run.repeats for run in runs)),
        _equal([run.states_equal and run.rest_equal for run in runs if not run.error]),
        _equal([run.letters_equal for run in runs if not run.error]),
        f"{max(stalls):.1f}" if stalls else "-",
        " / ".join(f"{quantile(failovers, q):.1f}" for q in (0.5, 0.95, 1.0)) if failovers else "-",
        str(sum(run.ended for run in runs)),
        str(sum(bool(run.broken()) for run in runs)),
    )


def _equal(found: list[bool]) -> str:
    """Return what the runs that came to their end say together; one that did not says nothing."""
    return "-" if not found else "equal" if all(found) else "DIFFERS"


def quantile(ordered: list[float], share: float) -> float:
    """Return the value that ``share`` of ``ordered`` do not exceed (nearest rank)."""
    return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered) + 0.499999) - 1))]
