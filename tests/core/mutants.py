"""Texts that nobody wrote: the sentences of the gold, cut, joined, shuffled and spoilt; none may raise or point astray.

``python -m tests.core.mutants [COUNT [FIRST_SEED]]`` reads so many (100,000) and tells the slowest.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from monitor.core.model import Fragment, Observation
from monitor.core.pipeline import read
from monitor.core.policy import Policy
from monitor.settings import load_settings

GOLD = Path(__file__).parents[1] / "gold"
AT = datetime(2020, 2, 27, 21, tzinfo=UTC)
ODD = (
    "\u202e", "\u200b", "\x00", "\ufeff", "\u0130", "\u00df", "\u0663", "\u00bd", "\u2167", "\u201c", "\u2013",
    "\U0001f4a5",
    "(", ")", '"', "...", "-", "\n", "\n\n", "\t", "'s", "#", "@x", "https://a.b/c?12 dead",
    "1,234,", "0", "-1", "999999999999", "12-15", "3.5",
)  # fmt: skip


@cache
def texts() -> tuple[str, ...]:
    """Return every text of the gold."""
    files = sorted(GOLD.rglob("*.jsonl"))
    rows = (json.loads(line) for file in files for line in file.read_text("utf-8").split("\n") if line)
    return tuple(row["text"] for row in rows if row.get("text"))


def _cut(chance: Random, text: str) -> str:
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[first:last]


def _shuffle(chance: Random, text: str) -> str:
    words = text.split()
    at = chance.randint(0, max(0, len(words) - 2))
    part = words[at : at + chance.randint(2, 8)]
    chance.shuffle(part)
    return " ".join([*words[:at], *part, *words[at + len(part) :]])


def _drop(chance: Random, text: str) -> str:
    return " ".join(word for word in text.split() if chance.random() > 0.1)


def _join(chance: Random, text: str) -> str:
    return text + chance.choice((" ", "", ", ", "; ", " and ", "\n", " \u2014 ")) + chance.choice(texts())


def _graft(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + _cut(chance, chance.choice(texts())) + text[at:]


def _spoil(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(ODD) + text[at:]


def _case(chance: Random, text: str) -> str:
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _again(chance: Random, text: str) -> str:
    words = text.split()
    at = chance.randint(0, len(words))
    return " ".join(words[:at] + words[at : at + 3] * chance.randint(2, 20) + words[at + 3 :])


CHANGES: tuple[Callable[[Random, str], str], ...] = (_cut, _shuffle, _drop, _join, _graft, _spoil, _case, _again)


def mutant(seed: int) -> Fragment:
    """Return the fragment of a seed: one text of the gold, changed one to four times."""
    chance = Random(seed)  # noqa: S311
    text = chance.choice(texts())
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(CHANGES)(chance, text)
    title = _cut(chance, chance.choice(texts())) if chance.random() < 0.2 else None
    return Fragment(text=text[:8192] or ".", outlet="wire", title=title, published_at=AT)


def faults(fragment: Fragment, policy: Policy) -> Iterator[str]:
    """Yield what is wrong with the reading of a fragment."""
    try:
        found = read(fragment, policy)
    except Exception as error:
        yield f"raised {error!r}"
        return
    if read(fragment, policy) != found:
        yield "reads otherwise the second time"
    for one in found:
        yield from _astray(one, fragment)


def _astray(one: Observation, fragment: Fragment) -> Iterator[str]:
    told = one.claim or one.signal
    if told is None:
        yield "observes nothing"
        return
    if not 0 <= told.span.start <= told.span.end <= max(len(fragment.text), len(fragment.title or "")):
        yield f"points outside of the text: {told.span}"
    claim = one.claim
    if claim is not None and claim.low is not None and claim.high is not None and claim.low > claim.high:
        yield f"from {claim.low} to {claim.high}"


def main() -> None:
    """Read mutants and print what is wrong; exit with 1 if anything is."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    policy = load_settings(None).policy
    slowest, wrong, observed = (0.0, 0), 0, 0
    for seed in range(first, first + count):
        fragment = mutant(seed)
        for fault in faults(fragment, policy):
            wrong += 1
            print(f"seed {seed}: {fault}: {fragment.text[:300]!r}")  # noqa: T201
        began = time.process_time()
        observed += len(read(fragment, policy)) if not wrong else 0
        slowest = max(slowest, (time.process_time() - began, seed))
    longest = f"slowest {slowest[0] * 1000:.1f} ms (seed {slowest[1]})"
    print(f"{count:,} texts, {observed:,} observations, {wrong} wrong; {longest}")  # noqa: T201
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
