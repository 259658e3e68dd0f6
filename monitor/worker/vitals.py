"""Signs of life of one worker, written by its event loop and read by the watchdog's thread."""

from __future__ import annotations

from collections.abc import Callable


class Vitals:
    """Instants are in seconds of ``clock`` (monotonic). Plain attributes: one writer, one reader."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        now = clock()
        self.ticked = now
        self.measured = now
        self.progressed = now
        self.recovering_since: float | None = now
        self.lag = 0
        self._recovered = 0

    def tick(self) -> None:
        """Say that the event loop runs."""
        self.ticked = self.clock()

    def committed(self, _partitions: int) -> None:
        """Say that a commit held."""
        self.progressed = self.clock()

    def measure(self, lag: int) -> None:
        """Note how many messages are not committed, as the broker counts them."""
        now = self.clock()
        self.measured = now
        if lag == 0 or self.lag == 0:
            self.progressed = now
        self.lag = lag

    def recovering(self, yes: bool, recovered: int = 0) -> None:
        """Note whether the worker is between an assignment and the end of its recovery, and how far that has come.

        ``recovered`` counts records; fewer than before is a recovery that began anew, which is no progress.
        """
        if not yes:
            self.recovering_since = None
        elif self.recovering_since is None:
            self.recovering_since = self.clock()
        elif recovered > self._recovered:
            self.progressed = self.clock()
        self._recovered = recovered
