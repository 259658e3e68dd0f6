"""The notifier's dead letters: what it could not read, and what a receiver never took."""

from __future__ import annotations

import base64
from datetime import datetime

from aiokafka import ConsumerRecord

from monitor.core.model import Alert, DeadLetter, Delivery
from monitor.kafka import wire


def unreadable(record: ConsumerRecord[bytes, bytes], reason: str, detail: str, at: datetime) -> DeadLetter:
    """Return the dead letter of bytes that are no message."""
    return DeadLetter(
        source=record.topic,
        partition=record.partition,
        offset=record.offset,
        error=reason,
        detail=detail,
        payload=base64.b64encode(record.value or b"").decode(),
        redrive=f"monitor dead-letters redrive {record.topic}/{record.partition}/{record.offset}",
        key=record.key.decode("utf-8", "replace") if record.key is not None else None,
        at=at,
    )


def undelivered(delivery: Delivery, alert: Alert) -> DeadLetter:
    """Return the dead letter of a delivery that failed for good. Its place is its own: one a message and receiver."""
    return DeadLetter(
        source=f"deliveries/{delivery.receiver}/{alert.message_id}",
        partition=0,
        offset=delivery.attempt,
        error="delivery-failed",
        detail=f"receiver {delivery.receiver}: {delivery.detail}",
        payload=base64.b64encode(wire.encode(alert)).decode(),
        redrive="mend the receiver; the alert itself is on the alerts topic and the page",
        key=alert.id,
        at=delivery.at,
    )
