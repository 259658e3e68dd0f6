"""An alert as IPTC ninjs 3.1, for newsroom systems."""

from __future__ import annotations

import json
from typing import Any

from monitor.core.model import Alert, MessageType, Severity
from monitor.notify.formats.links import alert_link

_URGENCY = {Severity.EXTREME: 1, Severity.SEVERE: 2, Severity.MODERATE: 4, Severity.MINOR: 6}


def to_ninjs(alert: Alert, sender: str, page_url: str) -> bytes:
    """Return the ninjs item: one ``uri`` an alert, a new version for each message about it, cancelled by a cancel."""
    item: dict[str, Any] = {
        "uri": f"urn:{sender}:alert:{alert.id}",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "version": alert.message_id,
        "profile": f"{sender}/{alert.status.value}",
        "pubStatus": "canceled" if alert.type is MessageType.CANCEL else "usable",
        "urgency": _URGENCY[alert.severity],
        "language": "en",
        "headlines": [{"role": "main", "contentType": "text/plain", "value": alert.headline}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": alert.text}],
        "by": sender,
    }
    for name, time in (("firstCreated", alert.opened_at), ("versionCreated", alert.at)):
        if time is not None:
            item[name] = time.isoformat().replace("+00:00", "Z")
    link = alert_link(alert, page_url)
    if link:
        item["altIds"] = [{"role": "page", "value": link}]
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
