"""What was delivered, rebuilt from the compacted deliveries topic: the only memory a notifier has."""

from __future__ import annotations

from datetime import datetime

from monitor.core.model import Delivery, DeliveryState

_FINAL = frozenset({DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.HELD})


class DeliveryLog:
    """Final outcomes by (message, receiver), and which alerts a receiver was told of."""

    def __init__(self) -> None:
        self._final: dict[tuple[str, str], DeliveryState] = {}
        self._told: set[tuple[str, str]] = set()
        self._first: dict[tuple[str, str], datetime] = {}

    def apply(self, delivery: Delivery) -> None:
        """Take one record; the order of records does not matter but for the state of the same pair."""
        pair = (delivery.message_id, delivery.receiver)
        first = self._first.get(pair)
        if first is None or delivery.at < first:
            self._first[pair] = delivery.at
        if delivery.state in _FINAL:
            self._final[pair] = delivery.state
            self._first.pop(pair, None)
        if delivery.state is DeliveryState.DELIVERED:
            self._told.add((delivery.alert, delivery.receiver))

    def settled(self, message_id: str, receiver: str) -> bool:
        """Tell whether nothing more is to be done for this message and receiver."""
        return (message_id, receiver) in self._final

    def told(self, alert: str, receiver: str) -> bool:
        """Tell whether the receiver acknowledged any message of this alert."""
        return (alert, receiver) in self._told

    def first_attempt(self, message_id: str, receiver: str) -> datetime | None:
        """Return when this message was first tried, if it was and is not settled."""
        return self._first.get((message_id, receiver))
