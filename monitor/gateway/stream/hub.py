"""The hub between the read model and its viewers. Lives in the event loop; nothing here waits for anybody."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from monitor.gateway.readmodel.model import JOURNAL, Entry, Taken
from monitor.gateway.readmodel.position import covers, lowest
from monitor.gateway.stream.frames import of_entry
from monitor.gateway.stream.viewer import BOUND, Viewer


class Hub:
    """Tells each viewer everything once, in order, from where it stood.

    ``recall`` fills it from the journal of the read model, so that viewers resume across a restart.
    """

    def __init__(self, *, most_viewers: int = 5000) -> None:
        self._recent: deque[tuple[Entry, bytes]] = deque()
        self._floor: dict[tuple[str, int], int] = {}
        self._viewers: set[Viewer] = set()
        self._most = most_viewers
        self._closed = False
        self.blind = False
        self.version = 0

    @property
    def viewers(self) -> int:
        """How many are connected."""
        return len(self._viewers)

    @property
    def full(self) -> bool:
        """Whether nobody else can be taken on."""
        return self._closed or len(self._viewers) >= self._most

    def recall(self, entries: list[Entry], floor: Mapping[tuple[str, int], int]) -> None:
        """Begin with what the read model's journal holds, and send away whoever watched something else."""
        for viewer in self._viewers:
            viewer.close()
        self._recent = deque((entry, of_entry(entry)) for entry in entries)
        self._floor = dict(floor)
        self.version += 1

    def publish(self, taken: Taken) -> None:
        """Tell all viewers what a batch brought."""
        if not taken.entries:
            return
        self.version += 1
        for entry in taken.entries:
            data = of_entry(entry)
            self._recent.append((entry, data))
            for viewer in self._viewers:
                viewer.offer(entry, data)
        excess = len(self._recent) - JOURNAL
        dropped = [self._recent.popleft()[0] for _ in range(max(excess, 0))]
        for place, least in lowest((e.topic, e.partition, e.offset) for e in dropped).items():
            self._floor[place] = max(self._floor.get(place, 0), least)

    def missed(self, places: Mapping[tuple[str, int], int]) -> list[bytes] | None:
        """Return the frames since ``places``; ``None`` if some are forgotten or there are too many for one queue."""
        if not covers(places, self._floor):
            return None
        frames = [data for entry, data in self._recent if entry.offset >= places.get((entry.topic, entry.partition), 0)]
        return frames if len(frames) < BOUND else None

    @contextmanager
    def viewer(self, backlog: list[bytes], places: Mapping[tuple[str, int], int]) -> Iterator[Viewer]:
        """Take a viewer on for as long as the block runs."""
        viewer = Viewer(backlog, places)
        if self._closed or self.blind:
            viewer.close()
        self._viewers.add(viewer)
        try:
            yield viewer
        finally:
            self._viewers.discard(viewer)

    def admit(self, sighted: bool) -> None:
        """Take viewers on, or send all away until it is called again: what they would be told may be out of date."""
        self.blind = not sighted
        if self.blind:
            for viewer in self._viewers:
                viewer.close()

    def close(self) -> None:
        """Send everybody away; they reconnect elsewhere or later."""
        self._closed = True
        for viewer in self._viewers:
            viewer.close()
