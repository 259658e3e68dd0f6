"""Writes dashboards/monitor.json, the Grafana dashboard of the monitor: python -m config.grafana.dashboard

A development tool (grafana-foundation-sdk); Grafana itself reads the JSON. Every query here is run against a real
Prometheus by tests/operations.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from grafana_foundation_sdk.builders import common, stat, timeseries
from grafana_foundation_sdk.builders import dashboard as builder
from grafana_foundation_sdk.builders.prometheus import Dataquery
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.common import BigValueColorMode, LegendDisplayMode, VisibilityMode
from grafana_foundation_sdk.models.dashboard import (
    DataSourceRef,
    Threshold,
    ThresholdsMode,
    VariableOption,
    VariableRefresh,
    VariableSort,
)

OUTPUT = Path(__file__).parent / "dashboards" / "monitor.json"
SOURCE = DataSourceRef(type_val="prometheus", uid="${datasource}")
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


ROWS = (
    Row(
        "At a glance",
        (
            Panel(
                "Processes down",
                "Targets that Prometheus cannot reach.",
                (Query(f"count(up{{{JOB}}} == 0) or vector(0)"),),
                limits=(1, 1),
            ),
            Panel(
                "Health alerts",
                "Health rules that fire now, the heartbeat left out.",
                (Query('count(ALERTS{alertstate="firing", alertname!="MonitorHeartbeat"}) or vector(0)'),),
                limits=(1, 3),
            ),
            Panel(
                "Pages in the time shown",
                "Alert messages that asked to wake people.",
                (Query('sum(increase(monitor_pages_total{status="$status"}[$__range]))'),),
                limits=(1, 10),
            ),
            Panel(
                "Messages waiting",
                "Fragments, observations and actions not yet committed by the workers.",
                (Query("sum(monitor_lag_messages)"),),
                limits=(1000, 5000),
            ),
            Panel(
                "Receivers failing",
                "Receivers whose last attempt failed.",
                (Query("sum(monitor_receiver_failing)"),),
                limits=(1, 1),
            ),
            Panel(
                "Dead letters in the time shown",
                "Messages that could not be read, and alerts that could not be handed over.",
                (
                    Query(
                        "sum(increase(monitor_dead_letters_total[$__range])) + "
                        "sum(increase(monitor_notifier_dead_letters_total[$__range]))"
                    ),
                ),
                limits=(1, 20),
            ),
        ),
    ),
    Row(
        "What is known",
        (
            Panel(
                "Low, best and high",
                "The estimate of each incident and side of the victims.",
                tuple(
                    Query(
                        f"max by (incident, side) (monitor_estimate_{bound}_persons{{{ESTIMATE}}})",
                        f"{{{{incident}}}} {{{{side}}}} {bound}",
                    )
                    for bound in ("low", "best", "high")
                ),
            ),
            Panel(
                "Escalation index",
                "0 to 100; each act adds its weight, and what it added halves every half-life of event time.",
                (Query('max by (situation) (monitor_escalation_index{status="$status"})', "{{situation}}"),),
            ),
            Panel(
                "Claims by outcome",
                "Casualty claims found, a second.",
                (Query(rate("monitor_claims_total", "outcome"), "{{outcome}}"),),
                unit="reqps",
            ),
            Panel(
                "Signals by kind",
                "The ten commonest escalating and calming acts, a second.",
                (Query(f"topk(10, {rate('monitor_signals_total', 'kind')} > 0)", "{{kind}}"),),
                unit="reqps",
            ),
            Panel(
                "Alert messages",
                "Issued and acknowledged by Kafka, in the time shown.",
                (
                    Query(
                        'sum by (type, severity) (increase(monitor_alerts_total{status="$status"}[$__range])) > 0',
                        "{{type}} {{severity}}",
                    ),
                ),
            ),
            Panel(
                "Decisions and revisions",
                "Evaluations of rules that were written down, and changes of an estimate or the index, a second.",
                (
                    Query("sum(rate(monitor_decisions_total[$__rate_interval]))", "decisions"),
                    Query("sum(rate(monitor_revisions_total[$__rate_interval]))", "revisions"),
                ),
                unit="reqps",
            ),
        ),
    ),
    Row(
        "Worker",
        (
            Panel(
                "Fragments",
                "Read, a second, by status.",
                (
                    Query("monitor:fragments:rate5m", "{{status}} (5 min)"),
                    Query(rate("monitor_fragments_total", "status"), "{{status}}"),
                ),
                unit="reqps",
            ),
            Panel(
                "From fragment to alert",
                "From a fragment's arrival in Kafka to the acknowledgement of its alert.",
                (
                    Query(p99("monitor_fragment_to_alert_seconds"), "p99"),
                    Query("monitor:fragment_to_alert_seconds:p99", "p99 (10 min)"),
                ),
                unit="s",
            ),
            Panel(
                "Time to read and to assess",
                "99th percentile of reading one fragment and of assessing one batch.",
                (
                    Query(p99("monitor_read_seconds"), "read"),
                    Query(p99("monitor_assess_seconds"), "assess"),
                ),
                unit="s",
            ),
            Panel(
                "Messages in one batch",
                "Mean: an idle worker answers each message at once, a busy one fills its batches.",
                (
                    Query(
                        "sum(rate(monitor_batch_messages_sum[$__rate_interval])) / "
                        "sum(rate(monitor_batch_messages_count[$__rate_interval]))",
                        "mean",
                    ),
                ),
            ),
            Panel(
                "Messages waiting by topic",
                "Not yet committed.",
                (Query("sum by (topic) (monitor_lag_messages)", "{{topic}}"),),
            ),
            Panel(
                "Since the last commit",
                "Grows while nothing comes; a fault only while messages wait.",
                (Query("time() - (monitor_last_commit_timestamp_seconds > 0)", "{{instance}}"),),
                unit="s",
            ),
            Panel(
                "Recovery",
                "1 while a worker is ready, and how long it took to get its partitions and recover its state.",
                (
                    Query("monitor_ready", "{{instance}} ready"),
                    Query("monitor_recovery_seconds", "{{instance}} seconds"),
                ),
            ),
            Panel(
                "State",
                "Size of the largest situation's state; the limit is worker.state_limit.",
                (Query("max by (instance) (monitor_state_bytes)", "{{instance}}"),),
                unit="bytes",
            ),
            Panel(
                "Dead letters by reason",
                "Messages that the workers could not read, a second.",
                (Query(f"{rate('monitor_dead_letters_total', 'reason')} > 0", "{{reason}}"),),
                unit="reqps",
            ),
        ),
    ),
    Row(
        "Notifier",
        (
            Panel(
                "Deliveries",
                "By receiver and what became of them, in the time shown.",
                (
                    Query(
                        "sum by (receiver, state) (increase(monitor_deliveries_total[$__range])) > 0",
                        "{{receiver}} {{state}}",
                    ),
                ),
            ),
            Panel(
                "Waiting",
                "Alert messages that wait for a receiver, and receivers that fail.",
                (
                    Query("sum by (receiver) (monitor_deliveries_waiting)", "{{receiver}} waiting"),
                    Query("max by (receiver) (monitor_receiver_failing)", "{{receiver}} failing"),
                ),
            ),
            Panel(
                "Since a receiver last took one",
                "Only those that ever did since the notifier started.",
                (Query("time() - max by (receiver) (monitor_last_delivery_timestamp_seconds)", "{{receiver}}"),),
                unit="s",
            ),
            Panel(
                "Time of one attempt",
                "99th percentile by receiver.",
                (Query(p99("monitor_delivery_seconds", "receiver"), "{{receiver}}"),),
                unit="s",
            ),
        ),
    ),
    Row(
        "Gateway",
        (
            Panel(
                "Requests",
                "Answered, a second, by status code.",
                (Query(rate("monitor_http_requests_total", "code"), "{{code}}"),),
                unit="reqps",
            ),
            Panel(
                "Time to answer",
                "99th percentile by route.",
                (Query(p99("monitor_http_request_seconds", "route"), "{{route}}"),),
                unit="s",
            ),
            Panel(
                "Viewers",
                "Open streams, and viewers too slow for theirs.",
                (
                    Query("sum(monitor_stream_viewers)", "viewers"),
                    Query("sum(increase(monitor_stream_overflows_total[$__rate_interval]))", "too slow"),
                ),
            ),
            Panel(
                "Posted fragments",
                "By what became of them, a second.",
                (Query(rate("monitor_ingested_fragments_total", "result"), "{{result}}"),),
                unit="reqps",
            ),
            Panel(
                "Messages the page has not seen",
                "How far the read model is behind the topics.",
                (Query("max by (instance) (monitor_readmodel_lag_messages)", "{{instance}}"),),
            ),
        ),
    ),
    Row(
        "Processes",
        (
            Panel("Up", "1 while Prometheus reaches it.", (Query(f"up{{{JOB}}}", "{{process}} {{instance}}"),)),
            Panel(
                "Memory",
                "Resident.",
                (Query(f"process_resident_memory_bytes{{{JOB}}}", "{{process}} {{instance}}"),),
                unit="bytes",
            ),
            Panel(
                "Processor",
                "Cores in use.",
                (Query(f"rate(process_cpu_seconds_total{{{JOB}}}[$__rate_interval])", "{{process}} {{instance}}"),),
            ),
            Panel(
                "Age",
                "Since the process started: a saw is a process that keeps restarting.",
                (Query(f"time() - process_start_time_seconds{{{JOB}}}", "{{process}} {{instance}}"),),
                unit="s",
            ),
        ),
    ),
)


def targets(panel: Panel) -> Sequence[Dataquery]:
    """Return the panel's queries: the value of now for a figure, a range for a chart."""
    made = []
    for letter, query in zip("ABCDEF", panel.queries, strict=False):
        target = Dataquery().ref_id(letter).expr(query.expr).datasource(SOURCE)
        if query.legend:
            target = target.legend_format(query.legend)
        made.append(target.instant() if panel.limits else target.range())
    return made


def figure(panel: Panel, amber: float, red: float) -> stat.Panel:
    """Return a single figure that turns amber and red."""
    steps = [Threshold(value=None, color="green"), Threshold(value=amber, color="orange")]
    steps.append(Threshold(value=red, color="red"))
    made = (
        stat.Panel()
        .title(panel.title)
        .description(panel.about)
        .datasource(SOURCE)
        .unit(panel.unit)
        .decimals(0)
        .thresholds(builder.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps))
        .color_mode(BigValueColorMode.VALUE)
        .reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"]))
        .span(4)
        .height(4)
    )
    for target in targets(panel):
        made = made.with_target(target)
    return made


def chart(panel: Panel) -> timeseries.Panel:
    """Return lines over time."""
    made = (
        timeseries.Panel()
        .title(panel.title)
        .description(panel.about)
        .datasource(SOURCE)
        .unit(panel.unit)
        .min(0)
        .line_width(1)
        .fill_opacity(5)
        .show_points(VisibilityMode.NEVER)
        .legend(common.VizLegendOptions().show_legend(True).display_mode(LegendDisplayMode.LIST))
        .span(8)
        .height(7)
    )
    for target in targets(panel):
        made = made.with_target(target)
    return made


def dashboard() -> str:
    """Return the dashboard as JSON, the same text each time."""
    made = (
        builder.Dashboard("Conflict monitor")
        .uid("conflict-monitor")
        .description("Estimates, alerts and health of the conflict monitor. Generated by config/grafana/dashboard.py.")
        .tags(["conflict-monitor"])
        .timezone("utc")
        .refresh("15s")
        .time("now-6h", "now")
        .with_variable(builder.DatasourceVariable("datasource").label("Prometheus").type("prometheus"))
        .with_variable(
            builder.CustomVariable("status")
            .label("Status")
            .values("actual,exercise,test")
            .current(VariableOption(text="actual", value="actual", selected=True))
        )
        .with_variable(
            builder.CustomVariable("outcome")
            .label("Outcome")
            .values("killed,wounded,missing,captured,killed-or-wounded")
            .current(VariableOption(text="killed", value="killed", selected=True))
        )
        .with_variable(
            builder.QueryVariable("incident")
            .label("Incident")
            .datasource(SOURCE)
            .query('label_values(monitor_estimate_best_persons{status="$status"}, incident)')
            .refresh(VariableRefresh.ON_TIME_RANGE_CHANGED)
            .sort(VariableSort.ALPHABETICAL_ASC)
            .multi(True)
            .include_all(True)
            .all_value(".*")
            .current(VariableOption(text="All", value="$__all", selected=True))
        )
        .annotation(
            builder.AnnotationQuery()
            .name("Pages")
            .datasource(SOURCE)
            .enable(True)
            .icon_color("red")
            .expr('sum(increase(monitor_pages_total{status="$status"}[1m])) > 0')
        )
    )
    number = count(1)
    for row in ROWS:
        made = made.with_row(builder.Row(row.title).id(next(number)))
        for panel in row.panels:
            drawn = figure(panel, *panel.limits) if panel.limits else chart(panel)
            made = made.with_panel(drawn.id(next(number)))
    return json.dumps(made.build(), cls=JSONEncoder, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the file that Grafana reads."""
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(dashboard(), encoding="utf-8")


if __name__ == "__main__":
    main()
