"""Inputs that nobody should send: each is read or becomes a dead letter, and nothing stops."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

from monitor.core.model import DeadLetter, Fragment
from monitor.errors import UnreadableMessage
from monitor.feeds.ahead import from_the_future
from monitor.kafka import topics, wire
from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.records import Record
from tests.faults.rig import Rig, expected
from tests.faults.streams import stream
from tests.worker.standin import fragment


def _bytes(chance: Random) -> bytes:
    return chance.randbytes(chance.randrange(1, 80))


def _cut(chance: Random) -> bytes:
    whole = _whole(chance)
    return whole[: chance.randrange(1, len(whole))]


def _flipped(chance: Random) -> bytes:
    whole = bytearray(_whole(chance))
    for _ in range(chance.randrange(1, 5)):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole)


def _cut_utf8(chance: Random) -> bytes:
    text = "Взрыв в городе: погибли семь человек".encode()
    return b'{"text":"' + text[: chance.randrange(1, len(text))] + b'"}'


def _nul(chance: Random) -> bytes:
    return _whole(chance).replace(b"killed", b"kil\x00led" if chance.random() < 0.5 else b"kil\\u0000led")


def _deep(chance: Random) -> bytes:
    depth = chance.randrange(50, 20_000)
    return b'{"text":' + b"[" * depth + b"]" * depth * chance.randrange(2) + b"}"


def _wrong_type(chance: Random) -> bytes:
    value = json.loads(_whole(chance))
    name = chance.choice([*value, "status", "published_at", "precision", "language"])
    value[name] = chance.choice([None, 7, -1.5e308, True, [], {}, "", "x" * 300, [[1]], {"a": 1}, "2020-13-45"])
    return json.dumps(value).encode()


def _version(chance: Random) -> bytes:
    return json.dumps({**json.loads(_whole(chance)), "version": chance.choice([0, 2, 99, -1, "1", 2**70])}).encode()


def _time(chance: Random) -> bytes:
    year = chance.choice(["0001", "1969", "2099", "9999", "10000", "-0044"])
    moment = f"{year}-02-27T18:00:00{chance.choice(['Z', '+14:00', '-23:59', '', '+99:00'])}"
    return json.dumps({**json.loads(_whole(chance)), "published_at": moment}).encode()


def _whole(chance: Random) -> bytes:
    return wire.encode(fragment(f"sit{chance.randrange(12)}", chance.randrange(15), note=f"f{chance.randrange(10**9)}"))


SORTS: tuple[Callable[[Random], bytes], ...] = (
    _bytes, _cut, _flipped, _cut_utf8, _nul, _deep, _wrong_type, _version, _time,
)  # fmt: skip


def fuzzed(chance: Random, count: int) -> list[bytes]:
    """Return ``count`` inputs in the place of fragments, of every sort in turn."""
    return [SORTS[number % len(SORTS)](chance) for number in range(count)]


def readable(value: bytes) -> Fragment | None:
    """Return the fragment of ``value``, ``None`` if it has to become a dead letter."""
    try:
        found = wire.decode(Fragment, value)
    except UnreadableMessage:
        return None
    return None if from_the_future(found, datetime.now(UTC)) else found


async def fuzz(rig: Rig, _broker: EmbeddedKafka, seed: int, count: int) -> Record:
    """Send ``count`` fuzzed inputs to the worker's topics between good fragments, and return what came of them."""
    began = time.monotonic()
    chance = Random(seed)  # noqa: S311 (a test's stream, not a secret)
    rig.settings["MONITOR_WORKER__FLOOD_SHARE"] = "1.0"
    good = stream(2000, seed)
    rest = count // 4
    sent = {topics.FRAGMENTS.name: fuzzed(chance, count - 2 * rest)}
    for name in (topics.OBSERVATIONS.name, topics.ACTIONS.name):
        sent[name] = [_bytes(chance) + str(number).encode() for number in range(rest)]
    for name, values in sent.items():
        await rig.feed_raw(name, values)
    rig.start()
    await rig.feed(good)
    await rig.drained(600)
    parsed = [one for one in map(readable, sent[topics.FRAGMENTS.name]) if one is not None]
    bad = [value for value in sent[topics.FRAGMENTS.name] if readable(value) is None]
    bad += sent[topics.OBSERVATIONS.name] + sent[topics.ACTIONS.name]
    want, got = expected([*good, *parsed]), await rig.outcome()
    letters = [wire.decode(DeadLetter, value) for _, value in await rig.records(topics.DEAD_LETTERS.name)]
    return Record(
        kind="fuzzed input",
        seed=seed,
        faults=count,
        inputs=count + len(good),
        alerts=len(want.alerts),
        lost=len(want.alerts - got.alerts),
        doubled=len(got.alerts - want.alerts),
        repeats=got.alert_messages - len(got.alerts),
        states_equal=want.digests == got.digests,
        rest_equal=(want.incidents, want.decided) == (got.incidents, got.decided),
        letters_equal=sorted(bad) == sorted(base64.b64decode(letter.payload) for letter in letters),
        ended=len(rig.workers) - 1,
        seconds=round(time.monotonic() - began, 1),
    )
