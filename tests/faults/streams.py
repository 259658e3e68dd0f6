"""Streams of fragments for the fault tests, from a seed."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from monitor.core.model import Fragment
from tests.worker.standin import fragment


def stream(count: int, seed: int, *, situations: int = 12, streams: int = 8) -> list[Fragment]:
    """Return ``count`` fragments about ``situations`` situations whose tolls climb, fall back and repeat."""
    random_numbers = random.Random(seed)  # noqa: S311 (a test's stream, not a secret)
    made = []
    for number in range(count):
        which = random_numbers.randrange(situations)
        ceiling = 15 + 80 * number // count
        killed = random_numbers.randrange(ceiling)
        made.append(fragment(f"sit{which}", killed, stream=f"st{random_numbers.randrange(streams)}", note=f"n{number}"))
    return made


def climbing(seed: int, *, at_once: int = 12, life: int = 400, streams: int = 8) -> Iterator[Fragment]:
    """Yield fragments without end. ``at_once`` situations are alive, each for ``life`` fragments, while their tolls
    climb: about one fragment in six raises an alert, at any time.
    """
    chance = random.Random(seed)  # noqa: S311
    every = life // at_once
    for number in itertools.count():
        age = chance.randrange(at_once)
        killed = chance.randrange(15 + 70 * (age * every + number % every) // life)
        situation = f"sit{seed}-{number // every - age}"
        yield fragment(situation, killed, stream=f"st{chance.randrange(streams)}", note=f"n{number}")
