"""What a dashboard is made of, and PromQL that recurs."""

from __future__ import annotations

from dataclasses import dataclass

JOB = 'job="conflict-monitor"'
ESTIMATE = 'status="$status", incident=~"$incident", outcome="$outcome"'


@dataclass(frozen=True, slots=True)
class Query:
    """A PromQL expression, and how its series are called."""

    expr: str
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel. ``limits`` of (amber, red) make it a single figure that is coloured; without them it is a chart."""

    title: str
    about: str
    queries: tuple[Query, ...]
    unit: str = "short"
    limits: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Panels under one heading."""

    title: str
    panels: tuple[Panel, ...]


def p99(metric: str, by: str = "") -> str:
    """Return the 99th percentile of a histogram."""
    return f"histogram_quantile(0.99, sum by (le{by and f', {by}'}) (rate({metric}_bucket[$__rate_interval])))"


def rate(metric: str, by: str, where: str = "") -> str:
    """Return the rate of a counter, per second."""
    return f"sum by ({by}) (rate({metric}{{{where}}}[$__rate_interval]))"
