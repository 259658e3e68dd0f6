"""What the core makes of recordings, gold sentences, streams and noise: ``python -m tests.platform.outputs``.

One line of JSON for each text, the first says which core ran. Two cores agree where their lines are equal.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from monitor.bench.hostile import HOSTILE, LENGTH
from monitor.bench.stream import dense, mixed
from monitor.bundled import core, seeds_dir
from monitor.core import state as states
from monitor.core.extract import read_text
from monitor.core.extract.tolls.toll import toll
from monitor.core.model import Fragment, Status
from monitor.core.pipeline import assess_batch, read
from monitor.core.policy import Policy
from monitor.core.replay import replay
from monitor.core.state import SituationState
from monitor.feeds import BadLine, read_fragments
from monitor.kafka import wire
from monitor.settings import load_settings

GOLD = Path(__file__).parents[1] / "gold"
STREAMED = 1500
NOISE = 1500
WORDS = (
    "killed died dead wounded injured shot 12 two dozens at least more than soldiers people a the and of in who was"
    " were including himself said Police governor , . ; : ( ) - toll deaths no not by to rose from since 2004 bodies"
    " ceasefire shelled jets Idlib Turkey Syrian troops will retaliate talks president denied \u201c \u201d \u202e 1,2,"
    " \u0130 \ufffd \U0001f6a8 \x00 \n"
).split(" ")


def main() -> None:
    """Print what this process's core makes of everything."""
    policy = load_settings().policy
    print(core())  # noqa: T201 - its output is what is compared
    for line in (*_recordings(policy), *_sentences(policy), *_streams(policy), *_noise(policy)):
        print(line)  # noqa: T201


def _recordings(policy: Policy) -> Iterator[str]:
    """Yield every record of a replay of the seeds, as it goes over the wire, and the digests of what is held."""
    held: dict[str, SituationState] = {}
    for path in sorted(seeds_dir().glob("*.jsonl")):
        lines = read_fragments(path, outlet=None, status=Status.ACTUAL, stream="seed", published_on=None)
        fragments = [replace(line, stream="seed") for line in lines if not isinstance(line, BadLine)]
        yield from map(_sent, (*fragments, *replay(fragments, policy, held)))
    yield from (f"{key} {states.digest(state)} {_sent(state)}" for key, state in sorted(held.items()))


def _sent(message: object) -> str:
    """Return a message as it goes over the wire, once it has been read back."""
    data = wire.encode(message)
    read_back = wire.decode(type(message), data)
    return data.decode() if read_back == message else f"TypeError: {read_back!a} is not {message!a}"


def _sentences(policy: Policy) -> Iterator[str]:
    for path in sorted(GOLD.glob("*/*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield _reading(json.loads(line)["text"], policy)


def _streams(policy: Policy) -> Iterator[str]:
    """Yield what the benchmarks' streams lead to, assessed in batches."""
    held: dict[str, SituationState] = {}
    for stream in (mixed, dense):
        for number, text in enumerate(islice(stream(), STREAMED)):
            at = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=10 * number)
            observations = read(Fragment(text=text, outlet=f"outlet-{number % 50}", published_at=at), policy)
            yield from (wire.encode(observation).decode() for observation in observations)
            for situation in {observation.situation: None for observation in observations}:
                own = [observation for observation in observations if observation.situation == situation]
                step = assess_batch(held.get(situation), own, policy)
                assert step is not None
                held[situation] = step.state
                yield ascii(replace(step, state=SituationState(situation=situation)))
    yield from (f"{key} {states.digest(state)}" for key, state in sorted(held.items()))


def _noise(policy: Policy) -> Iterator[str]:
    dice = random.Random(20200227)  # noqa: S311 - no secret
    for text in (pattern.of(LENGTH) for pattern in HOSTILE.values()):
        yield _reading(text, policy)
    for _ in range(NOISE):
        yield _reading(" ".join(dice.choices(WORDS, k=dice.randrange(60))), policy)
        yield _reading("".join(map(chr, dice.choices(range(1, 0xD800), k=20))) + " killed 12", policy)


def _reading(text: str, policy: Policy) -> str:
    """Return what is read, or how reading fails."""
    try:
        reading = read_text(Fragment(text=text, outlet="gold"), policy)
        return ascii((reading, reading.coding, toll(reading.claims, text)))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    main()
