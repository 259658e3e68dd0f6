"""Streams of fragments for the fault tests, from a seed."""

from __future__ import annotations

import random

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
