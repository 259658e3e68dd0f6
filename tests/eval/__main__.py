"""Command line of the evaluation. Exit status 0: it measures, tests judge."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.eval import casualties, plover, rolling, signals, victims
from tests.eval.gold import GOLD, policy
from tests.eval.score import Score


def main(arguments: list[str] | None = None) -> int:
    """Score what the repository holds and the files given, and print tables or JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description="Score the extraction.")
    parser.add_argument("--muc4", type=Path, metavar="GOLD", help="documents with victim groups (JSON lines)")
    parser.add_argument("--plover", type=Path, metavar="FILE", help="coded sentences (JSON array)")
    parser.add_argument(
        "--crisisfacts", type=Path, nargs=2, metavar=("STREAM", "REFERENCE"), help="lines by day and tolls"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
    parser.add_argument("--wrong", action="store_true", help="print every item that was read wrong")
    chosen = parser.parse_args(arguments)
    scores = collect(chosen.muc4, chosen.plover, tuple(chosen.crisisfacts) if chosen.crisisfacts else None)
    if chosen.json:
        sys.stdout.write(json.dumps([one.plain() for one in scores], ensure_ascii=False, indent=1) + "\n")
        return 0
    console = Console()
    for one in scores:
        show(one, console, wrong=chosen.wrong)
    return 0


def collect(muc4: Path | None, coded: Path | None, crisisfacts: tuple[Path, ...] | None) -> list[Score]:
    """Return the scores of our own gold, then of the files given."""
    configured = policy()
    streams = GOLD / "streams"
    scores = [
        casualties.score(configured),
        signals.score(configured),
        plover.score(),
        rolling.score(streams / "lines.jsonl", streams / "reference.json", configured),
    ]
    if muc4 is not None:
        scores.append(victims.score(muc4, configured))
    if coded is not None:
        scores.append(plover.score_file(coded))
    if crisisfacts is not None:
        scores.append(rolling.score(crisisfacts[0], crisisfacts[1], configured))
    return [one for one in scores if one is not None]


def show(score: Score, console: Console, *, wrong: bool) -> None:
    """Print one collection as a table, a row a phenomenon."""
    table = Table(title=score.name, title_justify="left")
    for heading in ("phenomenon", "items", "exact", "precision", "recall", "F1", "false alarms"):
        table.add_column(heading, justify="left" if heading == "phenomenon" else "right")
    for name, one in (*score.by_phenomenon.items(), ("all", score.total)):
        if name == "all":
            table.add_section()
        alarms = f"{one.false_alarms}/{one.empty}" if one.empty else ""
        exact = f"{one.exact / max(1, one.items):.1%}"
        table.add_row(name, str(one.items), exact, f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}", alarms)
    console.print(table)
    for name, share in score.shares.items():
        console.print(f"  {name}: {share:.1%}")
    for name, count in score.confusions.most_common(12):
        console.print(f"  {count} x {name}")
    if wrong:
        for line in score.failures:
            console.print(f"  {line}", markup=False, highlight=False)
    console.print()


if __name__ == "__main__":
    raise SystemExit(main())
