"""Where on the newsroom page an alert is."""

from __future__ import annotations

from urllib.parse import quote

from monitor.core.model import Alert


def alert_link(alert: Alert, page_url: str) -> str:
    """Return the alert's address on the page, or "" where no page is configured."""
    return f"{page_url.rstrip('/')}/alerts/{quote(alert.id, safe='')}" if page_url else ""
