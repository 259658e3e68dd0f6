"""An alert as a structured CloudEvent (JSON), for webhooks."""

from __future__ import annotations

import json

import msgspec

from monitor.core.model import Alert


def to_cloudevent(alert: Alert, source: str) -> bytes:
    """Return the CloudEvent: its id is the message's, its subject the alert's, its data the alert as on the topic."""
    event = {
        "specversion": "1.0",
        "id": alert.message_id,
        "source": f"/{source}",
        "type": f"monitor.alert.{alert.type.value}.v{alert.version}",
        "subject": alert.id,
        "datacontenttype": "application/json",
        **({"time": alert.at.isoformat().replace("+00:00", "Z")} if alert.at else {}),
        "data": msgspec.to_builtins(alert),
    }
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
