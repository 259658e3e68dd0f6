"""What is done with the offsets of one partition: the only thing that a commit may rest on.

Faust keeps lists of acknowledged offsets, takes holes for log compaction, counts messages that it skipped as done,
and can commit past a message still in flight (hazards 2, 5, 15 and the dropped batch). A ledger knows three places
instead:

    committed <= floor <= next

``next`` is the only offset that may be delivered, so that a batch which was fetched and dropped shows as a hole at
once; ``floor`` rises only over offsets that an agent finished.
"""

from __future__ import annotations


class Ledger:
    """The places of one partition since its last seek. ``start`` is the first offset not yet done."""

    __slots__ = ("_done", "_jumps", "committed", "floor", "next")

    def __init__(self, start: int) -> None:
        self.next = start
        self.floor = start
        self.committed = start
        self._done: dict[int, int] = {}
        self._jumps: dict[int, int] = {}

    @property
    def in_flight(self) -> int:
        """How many offsets were delivered and are not known to be done."""
        return self.next - self.floor - sum(stop - start for start, stop in self._done.items())

    def finish(self, start: int, stop: int) -> None:
        """Count the offsets ``[start, stop)``, which were delivered in one run, as done; twice is as once.

        The floor rises as far as everything below is done.
        """
        if start < self.floor:
            return
        self._done[start] = stop
        self._rise()

    def pass_over(self, offset: int) -> None:
        """Go on at ``offset``: the broker has said that nothing between here and there exists any more."""
        if offset > self.next:
            self._jumps[self.next] = offset
            self.next = offset
            self._rise()

    def _rise(self) -> None:
        while True:
            if self.floor in self._done:
                self.floor = self._done.pop(self.floor)
            elif self.floor in self._jumps:
                self.floor = self._jumps.pop(self.floor)
            else:
                return
