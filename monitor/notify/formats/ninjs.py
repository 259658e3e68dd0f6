"""An alert as IPTC ninjs 3.1, for newsroom systems."""

from __future__ import annotations

import json
from typing import Any

from monitor.core.model import Alert, MessageType
from monitor.notify.formats.links import alert_link


def to_ninjs(alert: Alert, sender: str, page_url: str) -> bytes:
    """Return the ninjs item: one ``uri`` an alert, a new version for each message about it, cancelled by a cancel."""
    time = alert.at.isoformat().replace("+00:00", "Z") if alert.at else None
    item: dict[str, Any] = {
        "uri": f"urn:{sender}:alert:{alert.id}",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "type": "text",
        "version": alert.message_id,
        "profile": f"{sender}/{alert.status.value}",
        "pubstatus": "canceled" if alert.type is MessageType.CANCEL else "usable",
        "urgency": {"extreme": 1, "severe": 2, "moderate": 4, "minor": 6}[alert.severity.value],
        "language": "en",
        "headlines": [{"role": "main", "contenttype": "text/plain", "value": alert.headline}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": alert.text}],
        "by": sender,
    }
    if time:
        item["versioncreated"] = time
    link = alert_link(alert, page_url)
    if link:
        item["altids"] = [{"role": "page", "value": link}]
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
