"""A bare loop over confluent-kafka: the ceiling. States live in memory only and are lost with the process.

With the argument ``read`` it only reads, and writes observations: the ceiling of our first step.
"""

from __future__ import annotations

import signal
import sys

from confluent_kafka import Consumer, Producer

from monitor.bench.hosting import Place, Program
from monitor.core.model import Observation
from monitor.core.state import SituationState

BATCH = 500
WAIT_S = 0.01


class Loop:
    """Takes what is there, handles it, waits until Kafka has the results, and commits."""

    def __init__(self, place: Place, *, only_read: bool) -> None:
        self._program: Program = place.program()
        self._only_read = only_read
        self._states: dict[str, SituationState | None] = {}
        servers = {"bootstrap.servers": place.bootstrap}
        self._consumer = Consumer(
            {**servers, "group.id": place.group, "auto.offset.reset": "earliest", "enable.auto.commit": False}
        )
        self._producer = Producer({**servers, "partitioner": "murmur2_random", "enable.idempotence": True})
        self._stopped = False

    def stop(self, *_: object) -> None:
        """Stop after the batch in hand."""
        self._stopped = True

    def run(self) -> None:
        """Loop until stopped."""
        self._consumer.subscribe(["fragments"])
        while not self._stopped:
            messages = self._consumer.consume(BATCH, WAIT_S)
            for message in messages:
                if message.error():
                    raise SystemExit(str(message.error()))
            if messages:
                self._handle([message.value() for message in messages])
                self._producer.flush()
                self._consumer.commit(asynchronous=True)
        self._consumer.close()

    def _handle(self, batch: list[bytes]) -> None:
        groups: dict[str, list[Observation]] = {}
        for data in batch:
            for observation in self._program.read(data):
                groups.setdefault(observation.situation, []).append(observation)
        for key, group in groups.items():
            if self._only_read:
                records = [self._program.out(observation) for observation in group]
            else:
                self._states[key], records = self._program.assess(self._states.get(key), group)
            for one in records:
                more = {} if one.partition is None else {"partition": one.partition}
                self._producer.produce(one.topic, one.value, one.key, **more)
            self._producer.poll(0)


if __name__ == "__main__":
    loop = Loop(Place.from_environment(), only_read=sys.argv[1:] == ["read"])
    signal.signal(signal.SIGTERM, loop.stop)
    loop.run()
