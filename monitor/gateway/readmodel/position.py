"""How far a reader has come, as one short text: the next offset of every partition, in one log's lifetime.

It serves as the ``id`` of streamed messages. Because it names places in Kafka and not rows of one replica's database,
a viewer may resume at any replica, and after a database was deleted: ``EPOCH.n-n-n-n.n-n-n-n...``, numbers to base 36,
one group a topic. ``EPOCH`` is a digest of the cluster's id: a new cluster starts a new count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

STREAMED = ("estimates", "revisions", "alerts", "decisions", "actions", "deliveries", "observations")
"""Topics whose messages are streamed, in the order of the groups."""

Places = Mapping[tuple[str, int], int]
"""Next offset by topic and partition."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST = 4000


def _base36(number: int) -> str:
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
        if number == 0:
            return text


def write(epoch: str, places: Places, partitions: Mapping[str, int]) -> str:
    """Return the text of ``places``; a partition not read yet counts as 0."""
    groups = (
        "-".join(_base36(places.get((topic, number), 0)) for number in range(partitions.get(topic, 0)))
        for topic in STREAMED
    )
    return ".".join((epoch, *groups))


def read(text: str, epoch: str, partitions: Mapping[str, int]) -> dict[tuple[str, int], int] | None:
    """Return the places that ``text`` stands for; ``None`` if it was not written of this log, or is no position."""
    if len(text) > _LONGEST:
        return None
    head, *groups = text.split(".")
    if head != epoch or len(groups) != len(STREAMED):
        return None
    places: dict[tuple[str, int], int] = {}
    for topic, group in zip(STREAMED, groups, strict=True):
        numbers = group.split("-") if group else []
        if len(numbers) != partitions.get(topic, 0):
            return None
        for number, digits in enumerate(numbers):
            if not digits or len(digits) > 13 or not set(digits) <= set(_DIGITS):
                return None
            places[topic, number] = int(digits, 36)
    return places


def covers(places: Places, floor: Places) -> bool:
    """Whether everything from ``places`` on is at hand where all before ``floor`` was forgotten."""
    return all(places.get(place, 0) >= least for place, least in floor.items())


def lowest(entries: Iterable[tuple[str, int, int]]) -> dict[tuple[str, int], int]:
    """Return the places behind ``entries`` (topic, partition, offset): where a reader has read all of them."""
    floor: dict[tuple[str, int], int] = {}
    for topic, partition, offset in entries:
        floor[topic, partition] = max(floor.get((topic, partition), 0), offset + 1)
    return floor
