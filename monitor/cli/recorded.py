"""Commands that read texts and recordings: replay, extract, explain."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.group import app
from monitor.cli.options import ConfigOption, JsonOption, read_settings
from monitor.core.model import Status


@app.command(short_help="Send a recording through the monitor again.")
def replay(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="JSONL, CSV, text, or saved live pages.", show_default=False)
    ],
    speed: Annotated[
        str,
        typer.Option(metavar="N|max", help="How many times faster than it happened (60: a minute a second), or max."),
    ] = "max",
    at: Annotated[
        str | None,
        typer.Option(metavar="ISO", help="Fast-forward to this instant (UTC), for example 2020-02-27T21:00Z."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Date of a live page's newest item, if the page shows none."),
    ] = None,
    local: Annotated[bool, typer.Option("--local", help="Without Kafka: print what follows, as JSON lines.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="With --local: also revisions and the index.")] = False,
    status: Annotated[Status, typer.Option(help="Exercises never wake anyone.")] = Status.EXERCISE,
    outlet: Annotated[str | None, typer.Option(help="Outlet of fragments that name none.")] = None,
    stream: Annotated[str | None, typer.Option(help="Stream of the fragments; otherwise the file's name.")] = None,
    config: ConfigOption = None,
) -> None:
    """Send a recording through the monitor again, as an exercise.

    Fragments keep their times and their order. A line that cannot be read goes to the dead letters with its number and
    reason (with --local: to standard error), and the rest goes on.

    \b
    Examples:
      monitor replay seeds/002-live-page.jsonl --speed 600
      monitor replay seeds/*.jsonl --local | jq 'select(.type == "alert")'
    """
    from monitor.cli.replaying import Recording, replay_locally, replay_through_kafka
    from monitor.cli.spoken import parse_date, parse_instant, parse_speed

    pace, start, day = parse_speed(speed), parse_instant(at), parse_date(on)
    settings = read_settings(config)
    recording = Recording(
        files=tuple(files),
        status=status,
        outlet=outlet,
        stream=stream,
        published_on=day,
    )
    if local:
        replay_locally(recording, settings, at=start, everything=everything)
    else:
        replay_through_kafka(recording, settings, pace=pace, at=start)


@app.command(short_help="Read claims and signals out of texts: JSON lines to JSON lines.")
def extract(
    file: Annotated[
        str,
        typer.Argument(
            metavar="[FILE]", help='JSON lines {"id", "text"}, with "published_at" and "outlet" if known; - is stdin.'
        ),
    ] = "-",
    config: ConfigOption = None,
) -> None:
    """Read claims and signals out of texts: JSON lines in, JSON lines out, in the same order.

    Each line has the id, its claims and signals, the toll of that text alone (low, best and high of killed and of
    wounded for its main incident, or null), and PLOVER's root with its class. A line that cannot be read becomes
    {"id", "error"} and makes the exit status 2.

    \b
    Example:
      echo '{"id": 1, "text": "At least 22 soldiers were killed."}' | monitor extract
    """
    from monitor.cli.extracting import extract_lines

    raise typer.Exit(extract_lines(file, read_settings(config)))


@app.command(short_help="Show what is read out of a text, and why each figure counts.")
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What someone reported; - reads it from standard input.")],
    outlet: Annotated[str, typer.Option(help="Who carries it.")] = "unknown",
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Show what is read out of a text, word by word, and why each figure counts or does not.

    \b
    Example:
      monitor explain "Seven of the wounded died, so the toll rose to 29, the Hatay governor said."
    """
    from monitor.cli.explaining import explain_text

    explain_text(text, outlet, read_settings(config), as_json=json)
