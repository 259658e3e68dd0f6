"""The worker's protocol on a Kafka of a few lists: crashes, duplicates, zombies, reordering, dropped batches.

Everything that happens is drawn from one seed, so that a seed is a whole failure. The ledger is the product's own; the
fold is a set of numbers, whose join is union, and alerts are the tens that its maximum has passed: the smallest fold
that has what the real one has. ``Design`` turns the protocol's guards off one by one, so that a test can show that each
is needed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from monitor.worker.transport.ledger import Ledger

State = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """The guards of the protocol."""

    alerts_first: bool = True
    awaits_alerts: bool = True
    flushes: bool = True
    fixed_ids: bool = True
    joins: bool = True
    seeks_back: bool = True
    idempotent: bool = True
    fences: bool = True


SOUND = Design()


@dataclass(slots=True)
class Kafka:
    """What survives every crash: one input partition, a changelog, the alerts, the committed offset."""

    source: list[int]
    changelog: list[State] = field(default_factory=list)
    alerts: list[tuple[int, int]] = field(default_factory=list)
    committed: int = 0
    generation: int = 0


@dataclass(slots=True)
class Worker:
    """One life of a worker. What is in ``sending`` was handed to the producer and not yet written by the broker."""

    generation: int
    state: State
    ledger: Ledger
    place: int
    sending: list[tuple[str, State | tuple[int, int]]] = field(default_factory=list)


class Run:
    """One schedule. ``play`` returns ``None`` if the promise held, else what broke."""

    def __init__(self, seed: int, design: Design = SOUND, *, steps: int = 60) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (a schedule, not a secret)
        self.design = design
        self.steps = steps
        numbers = [self.chance.randrange(60) for _ in range(self.chance.randrange(3, 14))]
        repeats = [n for n in numbers if self.chance.random() < 0.2]
        self.kafka = Kafka(source=numbers + repeats)
        self.worker = self._recover()
        self.zombies: list[Worker] = []
        self.crashes = 0

    def play(self) -> str | None:
        """Run the schedule, then let a sound worker finish."""
        for _ in range(self.steps):
            draw = self.chance.random()
            if draw < 0.60:
                self._work(self.worker)
            elif draw < 0.74:
                self._broker_writes(self.worker)
            elif draw < 0.84:
                self._commit(self.worker)
            elif draw < 0.90:
                self._crash(zombie=self.chance.random() < 0.5)
            elif self.zombies:
                self._zombie_moves(self.chance.choice(self.zombies))
        for zombie in self.zombies:
            self._settle(zombie)
        self.zombies.clear()
        self._crash(zombie=False)
        for _ in range(4 * len(self.kafka.source) + 8):
            self._work(self.worker, drops=False)
            self._settle(self.worker)
            self._commit(self.worker)
        self._crash(zombie=False)
        return self._verdict()

    def _recover(self) -> Worker:
        self.kafka.generation += 1
        logged = self.kafka.changelog
        if not logged:
            state: State = frozenset()
        elif self.design.joins:
            state = frozenset().union(*logged)
        else:
            state = logged[-1]
        start = self.kafka.committed
        return Worker(self.kafka.generation, state, Ledger(start), start)

    def _crash(self, *, zombie: bool) -> None:
        self.crashes += 1
        if zombie:
            self.zombies.append(self.worker)
        else:
            keep = self.chance.randrange(len(self.worker.sending) + 1)
            self._write(self.worker.sending[:keep])
        self.worker = self._recover()

    def _zombie_moves(self, zombie: Worker) -> None:
        draw = self.chance.random()
        if draw < 0.4:
            self._work(zombie)
        elif draw < 0.8:
            self._broker_writes(zombie)
        else:
            self._commit(zombie)

    def _work(self, worker: Worker, *, drops: bool = True) -> None:
        """Fetch from the worker's place, lose the batch now and then, and handle what is delivered."""
        size = self.chance.randrange(1, 5)
        batch = list(range(worker.place, min(worker.place + size, len(self.kafka.source))))
        worker.place += len(batch)
        if drops and self.chance.random() < 0.1:
            return
        taken = []
        for offset in batch:
            if offset > worker.ledger.next:
                if self.design.seeks_back:
                    worker.place = worker.ledger.next
                    break
                worker.ledger.pass_over(offset)
            if offset == worker.ledger.next:
                worker.ledger.next += 1
                taken.append(offset)
        if taken:
            self._handle(worker, taken)
        elif self.design.seeks_back and worker.place >= len(self.kafka.source) > worker.ledger.next:
            worker.place = worker.ledger.next

    def _handle(self, worker: Worker, taken: list[int]) -> None:
        before = worker.state
        state = before
        alerts = []
        for offset in taken:
            number = self.kafka.source[offset]
            known = state
            state = state | {number} if self.design.idempotent else state | {number, 100 + len(state)}
            top, was = max(state & _REPORTS, default=0), max(known & _REPORTS, default=0)
            alerts += [band for band in range(20, top + 1, 10) if band > was]
        ids = [(band, 0 if self.design.fixed_ids else self.chance.getrandbits(30)) for band in alerts]
        table: list[tuple[str, State | tuple[int, int]]] = [("table", state)] if state != before else []
        alert_sends: list[tuple[str, State | tuple[int, int]]] = [("alert", one) for one in ids]
        order = [alert_sends, table] if self.design.alerts_first else [table, alert_sends]
        for sends in order:
            if self.chance.random() < 0.04:
                return self._crash_in(worker)
            worker.sending += sends
            if sends is alert_sends and self.design.awaits_alerts:
                if sends and self.chance.random() < 0.06:
                    return self._crash_in(worker)
                self._settle_alerts(worker)
        worker.state = state
        for offset in taken:
            worker.ledger.finish(offset, offset + 1)
        return None

    def _crash_in(self, worker: Worker) -> None:
        if worker is self.worker:
            self._crash(zombie=False)
        else:
            self.zombies.remove(worker)

    def _broker_writes(self, worker: Worker) -> None:
        """Write a part of what is on its way. Partitions are independent: the order between topics is free."""
        for topic in self.chance.sample(["table", "alert"], 2):
            mine = [send for send in worker.sending if send[0] == topic]
            count = self.chance.randrange(len(mine) + 1)
            self._write(mine[:count])
            for send in mine[:count]:
                worker.sending.remove(send)

    def _settle_alerts(self, worker: Worker) -> None:
        alerts = [send for send in worker.sending if send[0] == "alert"]
        self._write(alerts)
        worker.sending = [send for send in worker.sending if send[0] != "alert"]

    def _settle(self, worker: Worker) -> None:
        self._write(worker.sending)
        worker.sending = []

    def _write(self, sends: list[tuple[str, State | tuple[int, int]]]) -> None:
        for _topic, value in sends:
            if isinstance(value, frozenset):
                self.kafka.changelog.append(value)
            else:
                self.kafka.alerts.append(value)

    def _commit(self, worker: Worker) -> None:
        floor = worker.ledger.floor
        if floor <= worker.ledger.committed:
            return
        if self.design.flushes:
            self._settle(worker)
        if self.design.fences and worker.generation != self.kafka.generation:
            return
        worker.ledger.committed = floor
        self.kafka.committed = floor

    def _verdict(self) -> str | None:
        top = max(self.kafka.source)
        wanted = set(range(20, top + 1, 10))
        got = {band for band, _ in self.kafka.alerts}
        if lost := wanted - got:
            return f"lost alerts {sorted(lost)}"
        distinct = set(self.kafka.alerts)
        if len(distinct) != len(got):
            return f"{len(distinct) - len(got)} alerts have more than one id"
        if self.worker.state != frozenset(self.kafka.source):
            return f"final state is {sorted(self.worker.state)}"
        return None


_REPORTS = frozenset(range(100))


def shrink(seed: int, design: Design) -> int:
    """Return the smallest number of steps with which ``seed`` still breaks ``design``: the failure to look at."""
    return next(steps for steps in range(61) if Run(seed, design, steps=steps).play() is not None)
