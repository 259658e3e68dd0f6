"""Commands that run until they are stopped: broker, worker, gateway, notifier, up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.group import app
from monitor.cli.options import ConfigOption, read_settings

ProcessesOption = Annotated[
    int, typer.Option("--processes", min=1, help="So many workers on this machine, one for each core it may use.")
]

if TYPE_CHECKING:
    from monitor.settings import Settings


def _begin(config: Path | None) -> Settings:
    from monitor.cli.lifeline import hold
    from monitor.cli.logs import set_up_logs

    hold()
    settings = read_settings(config)
    set_up_logs()
    return settings


@app.command(short_help="Run everything on this machine.")
def up(config: ConfigOption = None) -> None:
    """Run everything: worker, gateway and notifier, and a Kafka of its own where the configuration names none.

    \b
    Examples:
      monitor up
      MONITOR_KAFKA__BOOTSTRAP=kafka:9092 monitor up
    """
    from monitor.cli.together import run_up

    run_up(read_settings(config))


@app.command(short_help="Run the embedded Kafka.")
def broker(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port; otherwise kafka.embedded_port, or any free one.")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Run the embedded Kafka: a real one, fetched once and kept in the cache folder.

    \b
    Example:
      monitor broker --port 9092
    """
    from monitor.cli.together import run_broker

    run_broker(read_settings(config), port)


@app.command(short_help="Read fragments, keep estimates, issue alerts.")
def worker(config: ConfigOption = None, processes: ProcessesOption = 1) -> None:
    """Read fragments, keep the estimates, issue the alerts. As many workers as topics have partitions can share it.

    \b
    Examples:
      MONITOR_KAFKA__BOOTSTRAP=127.0.0.1:9092 monitor worker
      MONITOR_KAFKA__BOOTSTRAP=127.0.0.1:9092 monitor worker --processes 4
    """
    from monitor.worker import run_workers

    run_workers(_begin(config), processes)


@app.command()
def gateway(config: ConfigOption = None) -> None:
    """Serve the API and the newsroom page.

    \b
    Example:
      MONITOR_KAFKA__BOOTSTRAP=127.0.0.1:9092 monitor gateway
    """
    from monitor.gateway import run_gateway

    run_gateway(_begin(config))


@app.command()
def notifier(config: ConfigOption = None) -> None:
    """Hand alerts to the configured receivers, once each.

    \b
    Example:
      MONITOR_KAFKA__BOOTSTRAP=127.0.0.1:9092 monitor notifier
    """
    from monitor.notify.assemble import run_notifier

    run_notifier(_begin(config))
