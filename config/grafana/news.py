"""The upper rows of the dashboard: how it stands at a glance, and what is known of the world."""

from __future__ import annotations

from config.grafana.pieces import ESTIMATE, JOB, Panel, Query, Row, rate

NEWS = (
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
                "Receivers that are tried again, or refused the last alert.",
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
)
