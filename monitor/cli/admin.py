"""Commands of whoever runs the monitor or is on call: check-config, topics, dead-letters, ack, mute."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.group import Group, app
from monitor.cli.options import ConfigOption, JsonOption, read_settings, use_config

topics = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, help="Create or check Kafka's topics.")
letters = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, help="Messages that nobody could read.")
app.add_typer(topics, name="topics")
app.add_typer(letters, name="dead-letters")


@app.command("check-config", short_help="Say what is wrong with a configuration, and where.")
def check_config(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The file; otherwise the one in use.", show_default=False)
    ] = None,
    broker: Annotated[
        bool | None,
        typer.Option(
            "--broker/--no-broker",
            help="Ask Kafka for its topics too, or not at all; otherwise whether the one configured is there.",
            show_default=False,
        ),
    ] = None,
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Say whether a configuration can be used; if not, every mistake with its line and remedy.

    \b
    Examples:
      monitor check-config my.yaml
      monitor check-config --broker
    """
    from monitor.cli.checking import check

    use_config(file or config)
    raise typer.Exit(check(broker=broker, as_json=json))


@topics.command("create")
def create(config: ConfigOption = None) -> None:
    """Create the topics that are missing.

    \b
    Example:
      MONITOR_KAFKA__BOOTSTRAP=kafka:9092 monitor topics create
    """
    from monitor.cli.kafka_chores import create_missing

    create_missing(read_settings(config))


@topics.command("check", short_help="Say how the topics differ from what they should be.")
def check_topics(json: JsonOption = False, config: ConfigOption = None) -> None:
    """Check that every topic is there with the right partitions and policy.

    \b
    Example:
      monitor topics check
    """
    from monitor.cli.kafka_chores import check_all

    check_all(read_settings(config), as_json=json)


@letters.command("list", short_help="List them: from where, and why.")
def list_letters(
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the newest.")] = 50,
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """List the dead letters: where each came from and why it could not be read.

    \b
    Example:
      monitor dead-letters list --json | jq .error
    """
    from monitor.cli.kafka_chores import list_dead_letters

    list_dead_letters(read_settings(config), limit=limit, as_json=json)


@letters.command("redrive", short_help="Send them to their topic again.")
def redrive(
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="[LETTER]", help="One letter, as TOPIC/PARTITION/OFFSET; without it: all.", show_default=False
        ),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Send dead letters to their topic again, once what was wrong is mended. Sending one twice changes nothing.

    \b
    Examples:
      monitor dead-letters redrive fragments/0/17
      monitor dead-letters redrive
    """
    from monitor.cli.kafka_chores import redrive_dead_letters

    redrive_dead_letters(read_settings(config), source)


@app.command(short_help="Acknowledge an alert.")
def ack(
    alert: Annotated[str, typer.Argument(metavar="ALERT", help="Id of the alert, or its start.")],
    by: Annotated[str, typer.Option(help="Who takes it on.", envvar="USER")] = "someone",
    note: Annotated[str | None, typer.Option(help="A word to the others.")] = None,
    config: ConfigOption = None,
) -> None:
    """Acknowledge an alert: nobody is woken for it again, unless it gets worse.

    \b
    Example:
      monitor ack 3f2a9c01d4e5b6a7c8d9 --by "night desk"
    """
    from monitor.cli.kafka_chores import acknowledge

    acknowledge(read_settings(config), alert, by=by, note=note)


@app.command(short_help="Stop the pages of an alert's incident for a time.")
def mute(
    alert: Annotated[str, typer.Argument(metavar="ALERT", help="Id of the alert, or its start.")],
    lasting: Annotated[str, typer.Option("--for", help="How long: 30m, 2h, 1d.")] = "1h",
    situation: Annotated[bool, typer.Option("--situation", help="Mute the whole situation, not one incident.")] = False,
    by: Annotated[str, typer.Option(help="Who does it.", envvar="USER")] = "someone",
    note: Annotated[str | None, typer.Option(help="A word to the others.")] = None,
    config: ConfigOption = None,
) -> None:
    """Stop the pages of an alert's incident, even when it gets worse, until the time is over.

    What would have paged is still published, marked as muted. Muting again sets another end.

    \b
    Example:
      monitor mute 3f2a9c01d4e5b6a7c8d9 --for 2h --by "night desk"
    """
    from monitor.cli.kafka_chores import mute

    mute(read_settings(config), alert, lasting, whole=situation, by=by, note=note)
