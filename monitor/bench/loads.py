"""What is measured with: a stream of fragments under a policy, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain, islice
from pathlib import Path

from monitor.bench.stream import dense, mixed, spread, toll, town
from monitor.core.model import Fragment, Status
from monitor.core.pipeline import assess, read
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.settings import load_settings
from monitor.settings.load import find_config

FIRST = datetime(2024, 1, 1, tzinfo=UTC)
SECONDS_APART = 10
CHECK, CHECKED, CHECK_TOWNS, CHECK_TOWN = "check-", 400, 40, 500_000
TAIL, TAIL_TOWN = 100, 600_000
STREAMS = {"mixed": mixed, "dense": dense}
RULE = """\
  - id: bench
    kind: band
    outcome: killed
    measure: high
    bands:
      - {at: 20, severity: moderate}
      - {at: 40, severity: severe, page: true}
"""


POISON = (
    b"\xff\xfe\x00\x9c not a text in any encoding \x80\x81",
    b'{"text": "cut in the middle of a let\xc3',
    b'{"text": ["a list"], "outlet": 7, "published_at": "yesterday"}',
    b'{"outlet": "outlet-1", "published_at": "2024-01-01T00:00:00Z"}',
    b"\x00" * 64,
    b"[" * 500,
)
"""Messages that are no fragments, in six ways."""


@dataclass(frozen=True, slots=True)
class Load:
    """A stream and the configuration file that it is read under. ``poison``: every other message is no fragment."""

    name: str
    texts: Callable[[], Iterator[str]]
    config: Path
    poison: bool = False

    def backlog(self, size: int) -> list[Fragment]:
        """Return ``size`` fragments: those that tell whether a host is right, the stream, those that tell it is done.

        The former are of towns of their own, few for each: alerts of a situation that holds all it can depend on the
        order in which fragments come. Each of the latter is the only one of its town, so that a result follows.
        """
        body = max(0, size - CHECKED - TAIL)
        texts = chain(
            (toll(number, CHECK_TOWN + number % CHECK_TOWNS) for number in range(CHECKED)),
            islice(self.texts(), body),
            (toll(number, TAIL_TOWN + number) for number in range(TAIL)),
        )
        return [fragment(number, text) for number, text in enumerate(texts)]

    def messages(self, fragments: Sequence[Fragment]) -> list[Fragment | bytes]:
        """Return what is written to Kafka for ``fragments``.

        With poison, clean and bad messages change places every two pairs: written to partitions in turn, both come to
        all of them.
        """
        if not self.poison:
            return list(fragments)
        written: list[Fragment | bytes] = []
        for number, one in enumerate(fragments):
            bad = POISON[number % len(POISON)]
            written += (bad, one) if number // 2 % 2 else (one, bad)
        return written

    def more(self, size: int) -> Iterator[Fragment]:
        """Yield the fragments of the stream after a backlog of ``size``, without end."""
        texts = islice(self.texts(), max(0, size - CHECKED - TAIL), None)
        return (fragment(number, text) for number, text in enumerate(texts, size))

    def policy(self) -> Policy:
        """Return the policy of the load's configuration."""
        return load_settings(self.config).policy


def fragment(number: int, text: str) -> Fragment:
    """Return the fragment with a number: exercises of 50 outlets, ten seconds apart."""
    return Fragment(
        text=f"{text} ({number})",
        outlet=f"outlet-{number % 50}",
        published_at=FIRST + timedelta(seconds=SECONDS_APART * number),
        status=Status.EXERCISE,
        stream="bench",
    )


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come of a backlog: ids of the alerts of the towns that are checked, and fragments with a result."""

    alerts: frozenset[str]
    tail: frozenset[str]


@cache
def expected(load: Load, size: int) -> Expected:
    """Return what the core makes of the fragments that tell, in this process and without Kafka."""
    policy = load.policy()
    backlog = load.backlog(size)
    states: dict[str, SituationState] = {}
    alerts: set[str] = set()
    for one in backlog[:CHECKED]:
        for observation in read(one, policy):
            step = assess(states.get(observation.situation), observation, policy)
            states[observation.situation] = step.state
            alerts.update(alert.id for alert in step.alerts)
    return Expected(frozenset(alerts), frozenset(one.id for one in backlog[-TAIL:]))


def is_checked(situation: str) -> bool:
    """Whether alerts of a situation are compared with what is expected."""
    return situation.rpartition("/")[2].startswith(CHECK)


def make_load(name: str, folder: Path) -> Load:
    """Return the load ``mixed`` or ``dense`` under the configuration in use and a rule that fires now and then.

    The configuration that ships waits for officials, of whom these streams have none: nothing would ever be alerted.
    """
    return Load(name, STREAMS[name], _configured(folder / f"{name}.yaml"))


def poisoned(load: Load) -> Load:
    """Return a load with as many bad messages as good ones."""
    return replace(load, name=f"{load.name}, half poison", poison=True)


def spread_over(situations: int, folder: Path) -> Load:
    """Return a load whose fragments tell of so many configured situations in turn."""
    watched = _watched("town-", 0, situations)
    file = _configured(folder / f"situations-{situations}.yaml", watched)
    return Load(f"{situations:,} situations", lambda: spread(situations), file)


def _configured(file: Path, situations: str = "") -> Path:
    text = find_config().read_text("utf-8")
    telling = _watched(CHECK, CHECK_TOWN, CHECK_TOWNS) + _watched("tail-", TAIL_TOWN, TAIL)
    for head, more in (("situations:", telling + situations), ("rules:", RULE)):
        text = text.replace(f"\n{head}\n", f"\n{head}\n{more}", 1)
    file.write_text(text, "utf-8")
    return file


def _watched(prefix: str, first: int, size: int) -> str:
    names = ((number - first, town(number)) for number in range(first, first + size))
    return "".join(
        f"  - {{id: {prefix}{number}, name: {name}, terms: [{name}], automatic: true}}\n" for number, name in names
    )
