"""A total that a text goes through one by one, and the figure in the middle of several."""

from __future__ import annotations

from monitor.core.extract.tolls.statements import Part


def without_breakdown(parts: list[Part]) -> list[Part]:
    """Return ``parts`` without those of one total that a text goes through one by one: "at least 17 died. The first
    strike killed eight. A second killed nine more"."""
    total = parts[0].best
    for last in range(3, len(parts) + 1):
        told = parts[1:last]
        if any(part.best >= total or part.origin != told[0].origin or part.bound for part in told):
            break
        if sum(part.best for part in told) == total:
            return [parts[0], *parts[last:]]
    return parts


def lower_median(points: list[int]) -> int:
    return sorted(points)[(len(points) - 1) // 2]
