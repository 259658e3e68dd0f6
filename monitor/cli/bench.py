"""Commands that measure: bench all, core, extract, worker, peers, scaling."""

from __future__ import annotations

from typing import Annotated

import typer

from monitor.cli.group import Group, app
from monitor.cli.options import ConfigOption, JsonOption, read_settings, use_config

bench = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, help="Measure the speed on this machine.")
app.add_typer(bench, name="bench", short_help="Measure the speed on this machine.")

QuickOption = Annotated[bool, typer.Option("--quick", help="A short run: the order of magnitude.")]
RepeatOption = Annotated[int, typer.Option(min=1, help="Rounds; figures are medians over them.")]
CoreOption = Annotated[
    str, typer.Option(help="plain or compiled; otherwise the one that runs.", metavar="CORE", show_default=False)
]


@bench.command("all", short_help="Everything, one after the other.")
def measure_all(
    quick: QuickOption = False,
    repeat: RepeatOption = 3,
    core: CoreOption = "",
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Measure the reading of texts, the worker beside its peers, and what the cost grows with.

    The figures of the worker alone are those of its row among the peers.

    \b
    Examples:
      monitor bench all --quick
      monitor bench all --repeat 5 --json > figures.jsonl
    """
    from monitor.bench import extract, peers, scaling

    _use(core, config)
    extract.run(read_settings(config).policy, 2_000 if quick else 20_000, as_json=json)
    peers.run(quick=quick, repeat=repeat, as_json=json)
    scaling.run(quick=quick, repeat=repeat, as_json=json)


@bench.command("core", short_help="Reading and assessing the seeds.")
def measure_core(
    seconds: Annotated[float, typer.Option(min=0.1, help="How long to measure each.")] = 3.0,
    core: CoreOption = "",
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Measure how fast the pure core reads and assesses the seeds, without Kafka.

    \b
    Example:
      monitor bench core --seconds 10
    """
    from monitor.cli.benching import measure

    _use(core, config)
    measure(read_settings(config), seconds, as_json=json)


@bench.command("extract", short_help="Reading texts, without Kafka.")
def measure_extract(
    quick: QuickOption = False, core: CoreOption = "", json: JsonOption = False, config: ConfigOption = None
) -> None:
    """Measure how fast texts are read: made-up streams, one process, no Kafka.

    \b
    Example:
      monitor bench extract --json
    """
    from monitor.bench.extract import run

    _use(core, config)
    run(read_settings(config).policy, 2_000 if quick else 20_000, as_json=json)


@bench.command("worker", short_help="The whole worker, through a real Kafka.")
def measure_worker(
    quick: QuickOption = False, core: CoreOption = "", json: JsonOption = False, config: ConfigOption = None
) -> None:
    """Measure a worker process through a Kafka of its own: how fast it drains a backlog, how late it is at half load.

    \b
    Examples:
      monitor bench worker
      monitor bench worker --quick --json
    """
    from monitor.bench.worker import run

    _use(core, config)
    run(quick=quick, as_json=json)


@bench.command("peers", short_help="The worker beside other frameworks.")
def measure_peers(
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="Only peers with this word in their name; may be repeated.", show_default=False),
    ] = None,
    quick: QuickOption = False,
    repeat: RepeatOption = 3,
    core: CoreOption = "",
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Measure our worker, stock Faust, Quix Streams, bytewax and a bare loop with the same core on the same Kafka.

    Each peer gets an environment of its own in the checkout, made on first use. One that cannot be installed is named.

    \b
    Examples:
      monitor bench peers --quick
      monitor bench peers --only quix --only faust --repeat 5
    """
    from monitor.bench.peers import run

    _use(core, config)
    run(quick=quick, repeat=repeat, only=tuple(only or ()), as_json=json)


@bench.command("scaling", short_help="What the cost of a fragment grows with.")
def measure_scaling(
    quick: QuickOption = False,
    repeat: RepeatOption = 3,
    core: CoreOption = "",
    json: JsonOption = False,
    config: ConfigOption = None,
) -> None:
    """Measure with 1 and 2 workers, more situations, larger states, longer histories, and longer changelogs.

    \b
    Example:
      monitor bench scaling --quick
    """
    from monitor.bench.scaling import run

    _use(core, config)
    run(quick=quick, repeat=repeat, as_json=json)


def _use(core: str, config: ConfigOption) -> None:
    from monitor.bench.hosts import use_core

    if core not in ("", "plain", "compiled"):
        raise typer.BadParameter(f"{core!r} is no core; plain or compiled", param_hint="'--core'")
    use_config(config)
    use_core(core)
