"""The lower rows of the dashboard: each process by itself, then all of them side by side."""

from __future__ import annotations

from config.grafana.pieces import JOB, Panel, Query, Row, p99, rate

PROCESSES = (
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
