"""An alert in the shape of PagerDuty's Events API v2."""

from __future__ import annotations

import json
from typing import Any

from monitor.core.model import Alert, MessageType, Severity
from monitor.notify.formats.links import alert_link

_SEVERITY = {
    Severity.EXTREME: "critical",
    Severity.SEVERE: "error",
    Severity.MODERATE: "warning",
    Severity.MINOR: "info",
}


def to_pagerduty(alert: Alert, routing_key: str, page_url: str) -> bytes:
    """Return the event. The dedup key is the alert's id, so that an update joins its page and a cancel resolves it."""
    event: dict[str, Any] = {
        "routing_key": routing_key,
        "event_action": "resolve" if alert.type is MessageType.CANCEL else "trigger",
        "dedup_key": alert.id,
        "payload": {
            "summary": alert.headline[:1024],
            "source": alert.incident or alert.situation,
            "severity": _SEVERITY[alert.severity],
            "component": alert.situation,
            "group": alert.incident or alert.situation,
            "class": alert.rule,
            "custom_details": {
                "text": alert.text,
                "low": alert.low,
                "best": alert.best,
                "high": alert.high,
                "threshold": alert.threshold,
                "reason": alert.reason,
            },
        },
    }
    if alert.at:
        event["payload"]["timestamp"] = alert.at.isoformat().replace("+00:00", "Z")
    link = alert_link(alert, page_url)
    if link:
        event["links"] = [{"href": link, "text": "Why this alert"}]
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
