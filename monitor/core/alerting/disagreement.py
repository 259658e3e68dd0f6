"""Origins that contradict each other: figures said at about the same time that no toll can satisfy both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product

from monitor.core.alerting.scene import Crossing, Scene, Touched, apart, bands_of, compared
from monitor.core.cells import Place, by_time
from monitor.core.policy import Band, Rule
from monitor.core.state import Cell
from monitor.core.voices import voices_of


def disagreement(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each band that two reliable origins differ by; ``measure: ratio`` takes it relative to
    the lower."""
    found: list[Crossing] = []
    for touched, moved in compared(rule, scene):
        voices = voices_of(scene.policy)
        if moved is not None and not voices[moved.origin].reliable:
            continue
        cells = [cell for cell in touched.counted() if voices[cell.origin].reliable]
        pairs = contradictions(cells, cells, rule, moved)
        pairs.sort(key=_by_time)
        for band, low, high in crossed(pairs, rule):
            because = f"{high.origin} says {high.value}, {low.origin} {low.value}"
            found.append(between(low, high, rule, band, touched, "disagreement", because, scene))
    return found


def crossed(pairs: list[tuple[Cell, Cell]], rule: Rule) -> Iterator[tuple[Band, Cell, Cell]]:
    """Yield each band with the first of ``pairs`` (low, high) that differs by so much."""
    for band in bands_of(rule, at=10.0):
        enough = next((pair for pair in pairs if difference(*pair, rule) >= band.at), None)
        if enough is not None:
            yield band, *enough


def between(
    low: Cell,
    high: Cell,
    rule: Rule,
    band: Band,
    touched: Touched,
    measure: str,
    because: str,
    scene: Scene,
    *,
    highest_first: bool = False,
) -> Crossing:
    """Return the crossing of ``band`` by what lies between two figures."""
    return Crossing(
        rule=rule,
        band=band,
        incident=touched.incident,
        subject=touched.subject,
        measure=measure,
        episode="first",
        at=max(low.first, high.first),
        value=round(difference(low, high, rule), 3),
        because=because,
        status=scene.state.status,
        cells=(high, low) if highest_first else (low, high),
        touched=touched,
    )


def contradictions(lower: list[Cell], upper: list[Cell], rule: Rule, moved: Cell | None) -> list[tuple[Cell, Cell]]:
    """Return the pairs (low, high) of different origins, said within ``rule.within``, one of them just moved.

    A figure that is open above contradicts nothing higher.
    """
    within = rule.within.total_seconds() * 1e6
    pairs: Iterable[tuple[Cell, Cell]] = product(lower, upper)
    if moved is not None:
        pairs = chain(((low, moved) for low in lower), ((moved, high) for high in upper))
    return [pair for pair in pairs if _contradict(*pair, within)]


def _by_time(pair: tuple[Cell, Cell]) -> tuple[int, str, str, Place, Place]:
    low, high = pair
    return (max(low.first, high.first), low.origin, high.origin, by_time(low), by_time(high))


def _contradict(low: Cell, high: Cell, within: float) -> bool:
    if low.high is None or high.low is None or high.low <= low.high or low.origin == high.origin:
        return False
    gap = apart(low, high)
    return gap is not None and gap <= within


def difference(low: Cell, high: Cell, rule: Rule) -> float:
    """Return what lies between two figures, in persons or, for ``measure: ratio``, relative to the lower one."""
    between = float((high.low or 0) - (low.high or 0))
    return between / max(1, low.high or 0) if rule.measure == "ratio" else between
