"""Alerts and estimates as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from monitor.cli.verdicts import ROLES, origin_name
from monitor.core.model import Alert, Estimate, Incident, MessageType, OriginFigure, Severity, Status
from monitor.core.policy import Policy

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

LEFT_OUT = ("superseded", "transfer", "increment", "subgroup", "cumulative", "background", "vague")
"""Roles of what is no current figure; replaced figures are named beside the one that replaced them."""

_COLOURS = {
    Severity.MINOR: "cyan",
    Severity.MODERATE: "yellow",
    Severity.SEVERE: "bold red",
    Severity.EXTREME: "bold white on red",
}


def alert_lines(alert: Alert) -> Iterator[Text]:
    """Yield an alert as lines: when and what; then what changed, why, and who says so in which words.

    The words are the alert's own. One that neither pages nor changes an earlier one is a single line.
    """
    from rich.text import Text

    first = Text()
    first.append(f"{alert.at:%H:%MZ} " if alert.at else "--:--  ", style="bold")
    first.append(f"{_word(alert):7}", style="bold" if alert.page else "dim")
    first.append(f"{alert.severity.value:9}", style=_COLOURS[alert.severity])
    first.append(alert.headline.removeprefix(f"{alert.status.value.upper()}: "), style="bold" if alert.page else "")
    if not alert.page and alert.type is MessageType.ALERT:
        if alert.covered_by:
            first.append("  (covered)", style="dim")
        yield first
        return
    if alert.late:
        first.append("  (late)", style="dim")
    yield first
    for line in alert.text.splitlines()[1:]:
        if not line.startswith("Page: ") and (
            alert.page or line.startswith(("What changed", "Why", "Checks", "Disagreement"))
        ):
            yield Text(f"        {line}", style="dim")
    yield Text(f"        alert {alert.id}", style="dim")


def estimate_table(incident: Incident, policy: Policy) -> Table:
    """Return a table of an incident's estimates with each origin's own figure."""
    from rich.table import Table
    from rich.text import Text

    status = "" if incident.status is Status.ACTUAL else f" ({incident.status.value})"
    title = Text(f"{incident.name}{status}")
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for heading, justify in (("outcome", "left"), ("low", "right"), ("best", "right"), ("high", "right")):
        table.add_column(heading, justify=justify)  # type: ignore[arg-type]  # rich's literal
    table.add_column("who says", overflow="fold")
    table.add_column("figure", justify="right")
    table.add_column("before", style="dim")
    table.add_column("what it does", overflow="fold")
    for estimate in sorted(incident.estimates, key=lambda estimate: -len(estimate.figures)):
        _add_rows(table, estimate, policy)
    return table


def _add_rows(table: Table, estimate: Estimate, policy: Policy) -> None:
    from rich.text import Text

    outcome = f"{estimate.outcome.value} {estimate.side or ''}".strip()
    head = [outcome, str(estimate.low), str(estimate.best), str(estimate.high)]
    for figure in estimate.figures:
        if figure.role in LEFT_OUT:
            continue
        replaced = [one for one in estimate.figures if one.origin == figure.origin and one.role == "superseded"]
        earlier = dict.fromkeys(_figure(one) for one in sorted(replaced, key=lambda one: one.low or 0))
        table.add_row(
            *head,
            Text(origin_name(figure.origin, policy)),  # who is named in a report is no markup
            _figure(figure),
            ", ".join(earlier),
            ROLES.get(figure.role, figure.role),
            style=None if figure.role == "counts" else "dim",
        )
        head = ["", "", "", ""]


def _figure(figure: OriginFigure) -> str:
    if figure.low is None and figure.high is None:
        return figure.vague or "some"
    if figure.high is None:
        return f"{figure.low}+"
    return str(figure.low) if figure.low == figure.high else f"{figure.low}-{figure.high}"


def _word(alert: Alert) -> str:
    if alert.type is MessageType.ALERT:
        return "PAGE" if alert.page else "alert"
    return alert.type.value
