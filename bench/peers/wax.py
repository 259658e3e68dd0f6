"""bytewax with its Kafka connectors and ``stateful_map``, snapshots for recovery every ten seconds (its default).

Fragments are keyed by situation inside the dataflow, as is its way, without a topic between; keys reach Kafka's
partitions by murmur2 because the sink is told so.
"""

from __future__ import annotations

import copyreg
from collections.abc import Iterable
from typing import Any

from bytewax import operators as op
from bytewax.connectors.kafka import KafkaSink, KafkaSinkMessage, KafkaSource
from bytewax.dataflow import Dataflow
from bytewax.recovery import RecoveryConfig, init_db_dir
from bytewax.run import cli_main

from monitor.bench.hosting import Out, Place, pack, unpack
from monitor.core.model import Observation
from monitor.core.state import SituationState

# Snapshots are pickled, which a compiled frozen class does not survive: its bytes do.
copyreg.pickle(SituationState, lambda state: (unpack, (pack(state),)))

place = Place.from_environment()
program = place.program()


def read(message: Any) -> Iterable[tuple[str, Observation]]:
    """Fragment -> observations by situation."""
    return [(observation.situation, observation) for observation in program.read(message.value)]


def assess(state: SituationState | None, observation: Observation) -> tuple[SituationState | None, list[Out]]:
    """Observation -> alerts and the rest, with the situation's state."""
    return program.assess(state, [observation])


def written(keyed: tuple[str, list[Out]]) -> Iterable[KafkaSinkMessage[bytes, bytes]]:
    """Records -> what the sink takes."""
    return [KafkaSinkMessage(key=out.key, value=out.value, topic=out.topic) for out in keyed[1]]


def flow() -> Dataflow:
    """Return the dataflow."""
    made = Dataflow("monitor")
    fragments = op.input("fragments", made, KafkaSource([place.bootstrap], ["fragments"]))
    observations = op.flat_map("read", fragments, read)
    assessed = op.stateful_map("assess", observations, assess)
    records = op.flat_map("written", assessed, written)
    sink = KafkaSink([place.bootstrap], None, add_config={"partitioner": "murmur2_random"})
    op.output("records", records, sink)
    return made


if __name__ == "__main__":
    snapshots = place.folder / "bytewax"
    if not snapshots.exists():
        snapshots.mkdir(parents=True)
        init_db_dir(snapshots, 1)
    cli_main(flow(), recovery_config=RecoveryConfig(str(snapshots)))
