"""Quix Streams at least once, states in its RocksDB store with a changelog; two steps with a topic between, as ours.

With the argument ``held`` the decoded states are kept in memory beside the store, which still gets every write: what a
host would do whose states are dear to decode. It partitions with murmur2 by itself.
"""

from __future__ import annotations

import sys
from typing import Any

from quixstreams import Application, State
from quixstreams.models import Serializer

from monitor.bench.hosting import Out, Place, pack, unpack
from monitor.core.state import SituationState

HELD = sys.argv[1:] == ["held"]
OUTPUTS = ("alerts", "decisions", "revisions", "estimates")
place = Place.from_environment()
program = place.program()
held: dict[str, tuple[bytes, SituationState | None]] = {}


class Records(Serializer):
    """The value of a record that our program has made."""

    def __call__(self, value: Out, ctx: Any) -> bytes:  # noqa: ARG002 - its signature
        """Return the bytes."""
        return value.value


def read(data: bytes) -> list[Out]:
    """Fragment -> observations."""
    return [program.out(observation) for observation in program.read(data)]


def assess(data: bytes, store: State) -> list[Out]:
    """Observation -> alerts and the rest, with the situation's state."""
    observation = program.observation(data)
    before = store.get_bytes("state")
    known = held.get(observation.situation) if HELD else None
    state = known[1] if known and known[0] == before else unpack(before) if before else None
    state, records = program.assess(state, [observation])
    after = pack(state)
    store.set_bytes("state", after)
    if HELD:
        held[observation.situation] = (after, state)
    return records


def main() -> None:
    """Run until stopped."""
    app = Application(
        broker_address=place.bootstrap,
        consumer_group=place.group,
        auto_offset_reset="earliest",
        state_dir=place.folder / "quix",
        loglevel="WARNING",
    )
    raw: dict[str, Any] = {"key_deserializer": "bytes", "value_deserializer": "bytes", "key_serializer": "bytes"}
    fragments = app.topic("fragments", **raw)
    observations = app.topic("observations", **raw, value_serializer=Records())
    outputs = {name: app.topic(name, **raw, value_serializer=Records()) for name in OUTPUTS}
    reading = app.dataframe(fragments).apply(read, expand=True)
    reading.to_topic(observations, key=lambda out: out.key)
    assessing = app.dataframe(observations).apply(assess, stateful=True, expand=True)
    assessing.to_topic(lambda out, *_: outputs[out.topic], key=lambda out: out.key)
    app.run()


if __name__ == "__main__":
    main()
