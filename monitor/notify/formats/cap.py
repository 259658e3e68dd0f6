"""An alert as Common Alerting Protocol 1.2 XML (OASIS Standard CAP-V1.2, section 3.2)."""

from __future__ import annotations

import xml.etree.ElementTree as Xml
from datetime import UTC, datetime

from monitor.core.model import Alert, MessageType, Severity, Status
from monitor.notify.formats.links import alert_link

_NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
_STATUS = {Status.ACTUAL: "Actual", Status.EXERCISE: "Exercise", Status.TEST: "Test"}
_TYPE = {MessageType.ALERT: "Alert", MessageType.UPDATE: "Update", MessageType.CANCEL: "Cancel"}
_SEVERITY = {
    Severity.MINOR: "Minor",
    Severity.MODERATE: "Moderate",
    Severity.SEVERE: "Severe",
    Severity.EXTREME: "Extreme",
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_cap(alert: Alert, sender: str, page_url: str) -> bytes:
    """Return the CAP message. ``sent`` is event time: a replay must say the same thing twice."""
    root = Xml.Element("alert", {"xmlns": _NAMESPACE})
    sent = _time(alert.at)
    _add(root, "identifier", alert.message_id)
    _add(root, "sender", sender)
    _add(root, "sent", sent)
    _add(root, "status", _STATUS[alert.status])
    _add(root, "msgType", _TYPE[alert.type])
    _add(root, "scope", "Public")
    if alert.references:
        opened = _time(alert.opened_at or alert.at)
        _add(root, "references", " ".join(f"{sender},{reference},{opened}" for reference in alert.references))
    _add(root, "incidents", (alert.incident or alert.situation).replace(" ", "-"))
    info = Xml.SubElement(root, "info")
    _add(info, "language", "en")
    _add(info, "category", "Security")
    _add(info, "event", alert.subject)
    _add(info, "urgency", "Immediate" if alert.page else "Unknown")
    _add(info, "severity", _SEVERITY[alert.severity])
    _add(info, "certainty", "Likely")
    _add(info, "headline", alert.headline)
    _add(info, "description", alert.text)
    link = alert_link(alert, page_url)
    if link:
        _add(info, "web", link)
    for name in ("rule", "measure", "threshold", "value", "low", "best", "high", "episode"):
        value = getattr(alert, name)
        if value is not None:
            parameter = Xml.SubElement(info, "parameter")
            _add(parameter, "valueName", name)
            _add(parameter, "value", f"{value:g}" if isinstance(value, float) else str(value))
    xml: bytes = Xml.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + xml


def _time(at: datetime | None) -> str:
    return (at or _EPOCH).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S-00:00")


def _add(parent: Xml.Element, tag: str, text: str) -> None:
    Xml.SubElement(parent, tag).text = "".join(
        c for c in text if c in "\n\t" or (ord(c) >= 0x20 and c not in "\ufffe\uffff")
    )
