"""Sums that figures must agree with: additions between totals, and running totals that a newer toll has overtaken."""

from __future__ import annotations

from typing import Final

from monitor.core.facts import Facts
from monitor.core.state import Cell

NOTES: Final = 6


def checks(figures: list[Facts], best: int, context: tuple[Cell, ...]) -> tuple[str, ...]:
    """Return what the figures of a track and the running totals around it say about each other, in words."""
    return tuple([*_additions(figures), *_stale_totals(figures, best, context)][:NOTES])


def _additions(figures: list[Facts]) -> list[str]:
    """Check "seven of the wounded died" against the totals of the same origin: 22 + 7 = 29."""
    parts = [one for one in figures if not one.spoken and one.mark in ("transfer", "increment") and one.low]
    parts.sort(key=lambda one: (one.value, one.origin, one.mark, one.saying))
    notes: list[str] = []
    for part in parts:
        totals = sorted({one.value for one in figures if one.total and one.origin == part.origin})
        what = "of the wounded who died" if part.mark == "transfer" else "more"
        sums = [total for total in totals if total + part.value in totals]
        if sums:
            notes.extend(f"{total} + {part.value} {what} = {total + part.value} ({part.origin})" for total in sums)
        elif len(totals) > 1:
            notes.append(f"{part.value} {what} ({part.origin}) fits none of its totals {', '.join(map(str, totals))}")
        else:
            notes.append(f"{part.value} {what} ({part.origin}) is held until a total says what it comes to")
    return list(dict.fromkeys(notes))


def _stale_totals(figures: list[Facts], best: int, context: tuple[Cell, ...]) -> list[str]:
    """Name the running totals that hold an older figure of this incident: 43 = 21 + 22 is stale beside 33."""
    if not context:
        return []
    tolls = sorted({one.value for one in figures if one.mark in ("total", "superseded") and one.value < best})
    totals = sorted({cell.value for cell in context if cell.value})
    notes: list[str] = []
    for total in totals:
        sums = [(before, toll) for before in totals for toll in tolls if before < total and before + toll == total]
        if sums:
            before, toll = sums[-1]
            notes.append(f"the running total of {total} = {before} + {toll} is stale beside {best}")
        elif total < best:
            notes.append(f"the running total of {total} is from before this toll of {best}")
    return notes
