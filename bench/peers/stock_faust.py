"""Faust as it comes: two agents and a table, as its documentation writes them, and no setting beyond those it asks for.

``await topic.send`` hands a record to the producer, as in the documentation; nothing waits for Kafka's word that it has
it. The table holds the bytes of states; decoded ones are kept in memory beside it.
"""

from __future__ import annotations

from typing import Any

import faust

from monitor.bench.hosting import Place, pack, unpack
from monitor.core.state import SituationState

place = Place.from_environment()
program = place.program()


held: dict[bytes, tuple[bytes, SituationState | None]] = {}

app = faust.App(
    place.group,
    broker=f"kafka://{place.bootstrap}",
    store="memory://",
    topic_partitions=place.partitions,
    value_serializer="raw",
    datadir=str(place.folder / "faust"),
    web_enabled=False,
)
raw = {"key_type": bytes, "value_type": bytes, "key_serializer": "raw", "value_serializer": "raw"}
topics = {
    name: app.topic(name, **raw)
    for name in ("fragments", "observations", "alerts", "decisions", "revisions", "estimates")
}
situations = app.Table("situations", key_type=bytes, value_type=bytes, partitions=place.partitions)


@app.agent(topics["fragments"])
async def read(stream: Any) -> None:
    """Fragments -> observations."""
    async for data in stream:
        for observation in program.read(data):
            out = program.out(observation)
            await topics["observations"].send(key=out.key, value=out.value)


@app.agent(topics["observations"])
async def assess(stream: Any) -> None:
    """Observations -> alerts and the rest."""
    async for data in stream:
        observation = program.observation(data)
        key = observation.situation.encode()
        before = situations.get(key)
        known = held.get(key)
        state = known[1] if known and known[0] == before else unpack(before) if before else None
        state, records = program.assess(state, [observation])
        for out in records:
            await topics[out.topic].send(key=out.key, value=out.value, partition=out.partition)
        after = pack(state)
        situations[key] = after
        held[key] = (after, state)


if __name__ == "__main__":
    app.main()
