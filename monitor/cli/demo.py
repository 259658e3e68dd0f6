"""The command that shows everything: demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.group import app
from monitor.cli.options import ConfigOption, read_settings


@app.command(short_help="Watch a recorded night unfold, on a Kafka of its own.")
def demo(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="Recordings; otherwise the seeds.", show_default=False),
    ] = None,
    speed: Annotated[
        str, typer.Option(metavar="N|max", help="How many times faster than it happened, or max.")
    ] = "600",
    exit_when_done: Annotated[bool, typer.Option("--exit-when-done", help="Do not leave the page up.")] = False,
    config: ConfigOption = None,
) -> None:
    """Watch the night of 27-28 February 2020 unfold: a real Kafka, worker, gateway and notifier on this machine alone.

    Replays the recorded live page as an exercise and prints the alerts as they come; then four reports of that night
    which have no clock time; then the estimates with every source's own figure. The page stays up until Ctrl-C. Nothing
    is left behind but logs, in the cache folder.

    \b
    Examples:
      monitor demo
      monitor demo --speed max --exit-when-done
    """
    from monitor.cli.showing import run_demo
    from monitor.cli.spoken import parse_speed

    pace = parse_speed(speed)
    run_demo(read_settings(config), tuple(files or ()), pace=pace, exit_when_done=exit_when_done)
